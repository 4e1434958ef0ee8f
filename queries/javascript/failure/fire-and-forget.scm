; Work is started, and nobody learns how it ended
;
; When it fails nobody catches the error, and Node ends the process, with every other request in it. Wait for it, or catch
; the error where the work is started.
;
; severity: warning
; confidence: medium
; precision: 10/10 (all in @node-red/editor-api 5.0.7) on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines
; cwe: 252 755
; see: https://nodejs.org/api/process.html#event-unhandledrejection

; A chain that ends without `catch`, in a handler.
((expression_statement (call_expression function: (member_expression object: (call_expression) @_source property: (_) @_then) arguments: (arguments . (_) .)) @hint)
  (#eq? @_then "then")
  (#in? @hint "handler")
  (#not-match? @hint "\\.catch\\(|,\\s*(next|reject|done|callback|cb|err\\w*|onError)\\s*\\)$")
  (#not-in? @hint "test")
  (#not-runs-in? "browser")
  (#set! message "When this fails nobody catches the error, and the caller gets no answer: add `.catch(next)`, or `await` it")
  (#set! fix.title "Catch the error")
  (#set! fix.safety "suggested")
  (#wrap! @hint "" ".catch((error) => console.error(error))"))

; A timer whose function is asynchronous.
((call_expression function: (identifier) @callee arguments: (arguments . [(arrow_function "async" body: (statement_block . [(expression_statement (await_expression)) (lexical_declaration (variable_declarator value: (await_expression)))]) @_body) (function_expression "async" body: (_) @_body)])) @hint
  (#eq? @callee "setInterval")
  (#not-contains? @_body "try_statement")
  (#not-match? @_body "\\.catch\\(|allSettled")
  (#contains? @_body "await_expression")
  (#not-in? @hint "test")
  (#not-runs-in? "browser")
  (#set! message "When one round fails nobody catches the error, and Node ends the process: catch it inside"))

;! bad
; app.post("/orders", (req, res) => {
;   place(req.body.item).then((order) => res.status(201).json({ id: order.id }));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! fixed
; app.post("/orders", (req, res) => {
;   place(req.body.item).then((order) => res.status(201).json({ id: order.id })).catch((error) => console.error(error));
; });
;! bad
; setInterval(async () => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^
;   await cleanUp();
; }, 60000);
; setInterval(async () => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^
;   const rows = await load();
;   show(rows);
; }, 60000);
;! bad
; setInterval(async () => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^
;   await refresh();
; }, 1000);
; if (timer
;! good
; app.post("/orders", (req, res, next) => {
;   place(req.body.item).then((order) => res.json({ id: order.id })).catch(next);
; });
; app.post("/lines", (req, res, next) => {
;   place(req.body.item).then((order) => res.json({ id: order.id }), next);
; });
;! good
; setInterval(async () => {
;   try {
;     await cleanUp();
;   } catch (error) {
;     logger.error(error);
;   }
; }, 60000);
; setInterval(() => cleanUp().catch(report), 60000);
