; An error is answered with success
;
; Clients, proxies, retries and monitors go by the status. With 200 the failed request counts as done: it is cached,
; not retried, and no alarm rises, while the client takes `{ error }` for the data it asked for.
;
; severity: warning
; confidence: high
; precision: 8/8 on npm applications (Ghost, NodeBB, Strapi, Medusa, Joplin, Renovate …), 4.8 million lines
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
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

; NestJS, Fastify, and whatever answers with what it returns.
((catch_clause body: (statement_block (return_statement (object (pair key: (_) @_key value: (_) @_value)) @hint)))
  (#match? @_key "^[\"']?(success|ok|error|errors)[\"']?$")
  (#not-match? @_value "^(true|null|undefined|\\[\\]|\"\"|'')$")
  (#in? @hint "handler")
  (#not-match? @hint "statusCode|status:")
  (#imports? "@nestjs/common" "fastify" "@nestjs/core")
  (#not-function-matches? @hint "\\.(code|status)\\(|statusCode ?=|HttpException\\(")
  (#set! message "The client reads success: throw an exception of NestJS, or set the status"))
; A service that says so instead of failing.
((catch_clause body: (statement_block (return_statement (object (pair key: (_) @_key value: (false)) @_answer) @hint)))
  (#match? @_key "^[\"']?(success|ok)[\"']?$")
  (#in-async? @hint)
  (#not-in? @hint "handler")
  (#not-function-matches? @hint "(?i)health|check|ping|test")
  (#imports? "@nestjs/common" "@prisma/client" "typeorm" "axios" "stripe" "pg" "mongoose")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Who does not look at `{_key}` takes this for success: throw the error on"))
; Said outright.
((call_expression
   function: (member_expression object: (call_expression function: (member_expression property: (_) @_status) arguments: (arguments . (number) @_code .)) property: (_) @_json)
   arguments: (arguments . (object) @_answer .)) @hint
  (#any-of? @_status "status" "code")
  (#match? @_code "^20\\d$")
  (#any-of? @_json "json" "send")
  (#match? @_answer "\\b(success|ok): *false|\\berror: *[\"'`]")
  (#set! message "The client reads success: answer with the status of the failure")
)

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
;! bad
; app.post("/orders", async (req, res) => {
;   if (!req.body.id) return res.status(200).json({ success: false });
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.status(201).json({ id: req.body.id });
; });
;! bad
; import { Injectable } from "@nestjs/common";
; class Payments {
;   async charge(order) {
;     try {
;       return await this.gateway.charge(order);
;     } catch (error) {
;       this.logger.error(error);
;       return { success: false };
;              ^^^^^^^^^^^^^^^^^^
;     }
;   }
; }
;! good
; app.post("/orders", async (req, res) => {
;   if (!req.body.id) return res.status(400).json({ success: false });
;   res.status(201).json({ id: req.body.id, success: true });
; });
