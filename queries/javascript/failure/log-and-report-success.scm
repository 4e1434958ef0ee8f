; A failure is logged, then success is reported
;
; The work did not happen, but whoever asked for it is told that it did: the order is confirmed and never stored, the
; retry is never made. Only the log knows, and nobody looks there until a customer asks.
;
; severity: warning
; confidence: medium
; cwe: 391 755
; precision: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …)
; regex logs: (?i)(^|\.)(console|log(ger)?)\.(error|warn|log|info|debug)$|^(debug|log|logError|captureException)$|Sentry\.captureException
; list success: true 200 201 "ok" 'ok' "success" 'success'
; regex best-effort: (?i)mail|notif|cache|audit|analytics|track|metric|publish|emit|clean|invalidate|warm|sms|slack|redis|socket|unlink|rm$

; In the handler itself.
((catch_clause parameter: (identifier) @error body: (statement_block
   (expression_statement (call_expression function: (_) @_log))
   (return_statement [
     (object (pair key: (_) @_key value: (_) @_value))
     (call_expression arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value))))]) @hint))
  (#match? @_log "<logs>")
  (#any-of? @_key "success" "ok" "status")
  (#any-of? @_value "<success>")
  (#not-match? @hint "(?i)\\berror\\s*:|\\.error\\(|\\b(error|err|e)\\b\\.|warning|skipped|fallback|degraded|partial|status\\(\\s*[45]|status:\\s*[45]")
  (#not-in? @hint "webhook")
  (#not-function-matches? @hint "(?i)webhook|ENOENT|already|not.?found|health")
  (#set! message "`{error}` is logged, then success is reported: answer with the failure, or rethrow")
  (#set! fix.title "Rethrow `{error}`")
  (#replace! @hint "throw {error};"))

((catch_clause parameter: (identifier) @error body: (statement_block
   (expression_statement (call_expression function: (_) @_log))
   (expression_statement (call_expression function: (_) @_answer arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value))))) @hint))
  (#match? @_log "<logs>")
  (#match? @_answer "(?i)^(res|response|reply|c|ctx)\\b.*\\.(json|send)$")
  (#not-match? @_answer "status\\(\\s*[45]|code\\(\\s*[45]")
  (#any-of? @_key "success" "ok" "status")
  (#any-of? @_value "<success>")
  (#not-match? @hint "(?i)\\berror\\s*:|\\b(error|err|e)\\b\\.|warning|skipped|fallback|degraded|partial")
  (#not-in? @hint "webhook")
  (#not-function-matches? @hint "(?i)webhook|ENOENT|already|not.?found|health")
  (#set! message "`{error}` is logged, then success is reported: answer with the failure, or rethrow"))

; Behind a handler that only logs.
((statement_block
   (try_statement
     body: (_) @_tried
     handler: (catch_clause parameter: (identifier) @error body: (statement_block . (expression_statement (call_expression function: (_) @_log) @_logged) .)))
   . [
     (return_statement [
       (object (pair key: (_) @_key value: (_) @_value))
       (call_expression arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value))))])
     (expression_statement (call_expression function: (member_expression property: (_) @_send) arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value)))))
   ] @hint .)
  (#match? @_log "<logs>")
  (#any-of? @_key "success" "ok" "status")
  (#any-of? @_value "<success>")
  (#contains? @_tried "await_expression")
  (#not-contains-text? @_tried "<best-effort>")
  (#not-contains? @_tried "return_statement")
  (#not-in? @hint "webhook")
  (#not-function-matches? @hint "(?i)webhook|ENOENT|already|health")
  (#set! message "When `{error}` was logged, success is reported all the same: rethrow it, or answer with the failure")
  (#set! fix.title "Rethrow `{error}`")
  (#insert-line-after! @_logged "throw {error};"))

((statement_block
   (try_statement
     body: (_) @_tried
     handler: (catch_clause parameter: (identifier) @error body: (statement_block . (expression_statement (call_expression function: (_) @_log) @_logged) .)))
   . (return_statement (true)) @hint .)
  (#match? @_log "<logs>")
  (#contains? @_tried "await_expression")
  (#not-contains-text? @_tried "<best-effort>")
  (#not-contains? @_tried "return_statement")
  (#not-in? @hint "webhook")
  (#not-function-matches? @hint "(?i)webhook|ENOENT|already|health")
  (#set! message "When `{error}` was logged, success is reported all the same: rethrow it, or return the failure")
  (#set! fix.title "Rethrow `{error}`")
  (#insert-line-after! @_logged "throw {error};"))

;! bad
; async function order(cart) {
;   try {
;     return { success: true, order: await store(cart) };
;   } catch (error) {
;     console.error("cannot store", error);
;     return { success: true };
;     ^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! fixed
; async function order(cart) {
;   try {
;     return { success: true, order: await store(cart) };
;   } catch (error) {
;     console.error("cannot store", error);
;     throw error;
;   }
; }
;! bad
; app.post("/orders", async (req, res) => {
;   try {
;     await orders.insert(req.body);
;   } catch (err) {
;     logger.error(err);
;   }
;   res.status(201).json({ success: true });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! fixed
; app.post("/orders", async (req, res) => {
;   try {
;     await orders.insert(req.body);
;   } catch (err) {
;     logger.error(err);
;     throw err;
;   }
;   res.status(201).json({ success: true });
; });
;! bad
; async function transfer(from, to, amount) {
;   try {
;     await bank.move(from, to, amount);
;   } catch (e) {
;     console.log(e);
;   }
;   return true;
;   ^^^^^^^^^^^^
; }
;! fixed
; async function transfer(from, to, amount) {
;   try {
;     await bank.move(from, to, amount);
;   } catch (e) {
;     console.log(e);
;     throw e;
;   }
;   return true;
; }
;! bad
; app.delete("/users/:id", async (req, res) => {
;   try {
;     await users.remove(req.params.id);
;     res.json({ ok: true });
;   } catch (error) {
;     console.error(error);
;     res.json({ ok: true });
;     ^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   users.count(
;! good
; async function order(cart) {
;   try {
;     await store(cart);
;     return { success: true };
;   } catch (error) {
;     console.error("cannot store", error);
;     return { success: false };
;   }
; }
;! good
; app.post("/users", async (req, res) => {
;   const user = await users.insert(req.body.name);
;   try {
;     await mailer.welcome(user);
;   } catch (error) {
;     logger.warn("no mail", error);
;   }
;   res.status(201).json({ success: true });
; });
;! good
; async function migrate() {
;   try {
;     await run();
;   } catch (error) {
;     console.error(error);
;     throw error;
;   }
;   return true;
; }
;! good
; app.post("/webhook", verifySignature, async (req, res) => {
;   try {
;     await handle(req.body);
;   } catch (error) {
;     logger.error(error);
;   }
;   res.json({ status: "ok" });
; });
