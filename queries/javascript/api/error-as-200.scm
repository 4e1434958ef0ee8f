; An error is answered with success
;
; Clients, proxies, retries and monitors go by the status. With 200 the failed request counts as done: it is cached,
; not retried, and no alarm rises, while the client takes `{ error }` for the data it asked for.
;
; severity: warning
; confidence: high
; precision: 8/8 on npm applications (Ghost, NodeBB, Strapi, Medusa, Joplin, Renovate …), 4.8 million lines
; cwe: 393
; regex error-key: ^["']?(error|errors|err|errorMessage)["']?$
; regex no-error: ^(null|undefined|false|""|''|\[\]|\{\}|0)$
; regex data-beside: (?i)\b(data|results?|items|jsonrpc|code|status|statusCode|valid|logs?|output|success:\s*true)\b\s*[:,}]
; regex missing: (?i)not ?found|does not exist|doesn't exist|no such
; regex sets-status: (?i)\b(res|response|reply|resp)\s*\.\s*(status|code|sendStatus|writeHead)\([^()]*\)\s*(;|\n)|statusCode\s*=|\.status\s*=|setStatus|writeHead
; list answers: json send

((call_expression
   function: (member_expression object: (identifier) @response property: (property_identifier) @_json)
   arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value)) @_answer .)) @hint
  (#any-of? @response "res" "response" "resp" "reply")
  (#any-of? @_json "<answers>")
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#not-match? @_value "^(errors?|err|result|message)$")
  (#not-match? @_answer "<data-beside>")
  (#in? @hint "handler")
  (#in-error-handler? @hint)
  (#not-function-matches? @hint "<sets-status>")
  (#set! message "The client reads success: answer with a status, as 500")
  (#set! fix.title "Answer with 500")
  (#set! fix.safety "suggested")
  (#replace! @response "{response}.status(500)"))
((call_expression
   function: (member_expression object: (identifier) @response property: (property_identifier) @_json)
   arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value)) @_answer .)) @hint
  (#any-of? @response "res" "response" "resp" "reply")
  (#any-of? @_json "<answers>")
  (#match? @_key "<error-key>")
  (#match? @_value "<missing>")
  (#not-match? @_answer "<data-beside>")
  (#in? @hint "handler")
  (#not-in-error-handler? @hint)
  (#not-function-matches? @hint "<sets-status>")
  (#set! message "The client reads success: answer with a status, as 404")
  (#set! fix.title "Answer with 404")
  (#set! fix.safety "suggested")
  (#replace! @response "{response}.status(404)"))
((call_expression
   function: (member_expression object: (identifier) @response property: (property_identifier) @_json)
   arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value)) @_answer .)) @hint
  (#any-of? @response "res" "response" "resp" "reply")
  (#any-of? @_json "<answers>")
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#not-match? @_value "^(errors?|err|result|message)$")
  (#not-match? @_value "<missing>")
  (#not-match? @_answer "<data-beside>")
  (#in? @hint "handler")
  (#not-in-error-handler? @hint)
  (#not-function-matches? @hint "<sets-status>")
  (#set! message "The client reads success: answer with a status, as 400")
  (#set! fix.title "Answer with 400")
  (#set! fix.safety "suggested")
  (#replace! @response "{response}.status(400)"))
; `{ success: false }`.
((call_expression
   function: (member_expression object: (identifier) @response property: (property_identifier) @_json)
   arguments: (arguments . (object (pair key: (_) @_key value: (false))) @_answer .)) @hint
  (#any-of? @response "res" "response" "resp" "reply")
  (#any-of? @_json "<answers>")
  (#any-of? @_key "success" "ok")
  (#not-match? @_answer "(?i)\\b(error|errors|err|errorMessage)\\b\\s*[:,}]")
  (#in? @hint "handler")
  (#in-error-handler? @hint)
  (#not-function-matches? @hint "<sets-status>")
  (#set! message "The client reads success: answer with a status, as 500")
  (#set! fix.title "Answer with 500")
  (#set! fix.safety "suggested")
  (#replace! @response "{response}.status(500)"))
; Next.js and the Fetch API.
((call_expression
   function: (_) @_callee
   arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value)) @_answer .) @arguments) @hint
  (#match? @_callee "^(Next)?Response\\.json$")
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#not-match? @_value "^(errors?|err|result|message)$")
  (#not-match? @_answer "<data-beside>")
  (#not-in-error-handler? @hint)
  (#set! message "The client reads success: answer with a status, as 400")
  (#set! fix.title "Answer with 400")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "{{ status: 400 }"))
((call_expression
   function: (_) @_callee
   arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value)) @_answer .) @arguments) @hint
  (#match? @_callee "^(Next)?Response\\.json$")
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#not-match? @_answer "<data-beside>")
  (#in-error-handler? @hint)
  (#set! message "The client reads success: answer with a status, as 500")
  (#set! fix.title "Answer with 500")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "{{ status: 500 }"))

;! bad
; app.get("/orders/:id", async (req, res) => {
;   const order = await find(req.params.id);
;   if (!order) return res.json({ error: "Order not found" });
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (order.locked) {
;     return res.send({ error: "locked" });
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   res.json(order);
; });
;! fixed
; app.get("/orders/:id", async (req, res) => {
;   const order = await find(req.params.id);
;   if (!order) return res.status(404).json({ error: "Order not found" });
;   if (order.locked) {
;     return res.status(400).send({ error: "locked" });
;   }
;   res.json(order);
; });
;! bad
; app.post("/orders", async (req, res) => {
;   try {
;     await place(req.body);
;     res.status(201).end();
;   } catch (error) {
;     logger.error(error);
;     res.json({ success: false, message: "failed" });
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; });
;! fixed
; app.post("/orders", async (req, res) => {
;   try {
;     await place(req.body);
;     res.status(201).end();
;   } catch (error) {
;     logger.error(error);
;     res.status(500).json({ success: false, message: "failed" });
;   }
; });
;! bad
; export async function POST(request) {
;   const body = await request.json();
;   if (!body.sku) return NextResponse.json({ error: "sku is missing" });
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return place(
; }
;! fixed
; export async function POST(request) {
;   const body = await request.json();
;   if (!body.sku) return NextResponse.json({ error: "sku is missing" }, { status: 400 });
;   return place(
; }
;! good
; app.get("/orders/:id", async (req, res) => {
;   const order = await find(req.params.id);
;   if (!order) return res.status(404).json({ error: "Order not found" });
;   res.json({ error: null, order });
; });
; app.get("/lines/:id", async (req, res) => {
;   const line = await find(req.params.id);
;   if (!line) {
;     res.status(404);
;     return res.json({ error: "Line not found" });
;   }
;   res.json(line);
; });
; export async function POST(request) {
;   return NextResponse.json({ error: "sku is missing" }, { status: 400 });
; }
; function report(out) {
;   out.json({ error: "none" });
; }
