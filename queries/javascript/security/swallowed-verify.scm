; A signature that does not fit is let through
;
; The check throws when somebody forged the message, and the block around it goes on as if nothing had happened. Whoever
; can reach the address is believed.
;
; severity: warning
; confidence: high
; cwe: 347 390
; precision: 0 hints on n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @budibase/server 3.38.1, @directus/api 23.3.2 and 69 others, 1.6 million lines
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; regex verifiers: (?i)(^|\.)(verify|jwtVerify|verifyAsync|verifySignature|verifyToken|verifyIdToken|constructEvent|constructEventAsync|validateSignature|verifyWebhook\w*|unsign)$
; regex refused: (?i)throw|return|reject|next\(|status\(|sendStatus|40[0-9]|false|null|undefined|destroy|exit|abort|fail|logout|clear|deny|denied|\bcb\(|callback\(|done\(

; A request that is not signed passes the check of its signature.
((if_statement
   condition: (parenthesized_expression (unary_expression operator: "!" argument: (identifier) @_given) .)
   consequence: [(return_statement (true)) (statement_block . (return_statement (true)) .)]) @hint
  (#match? @_given "(?i)(sig(nature)?|header|hmac|secret|token)$")
  (#function-matches? @hint "createHmac\\(|timingSafeEqual|(?i)verify\\w*\\(|hmac")
  (#not-runs-in? "browser")
  (#set! message "Without `{_given}` everything counts as signed: return `false`"))
((if_statement
   condition: (parenthesized_expression (unary_expression operator: "!" argument: (_) @_given) .)
   consequence: [
     (return_statement (call_expression function: (identifier) @_next))
     (statement_block (return_statement (call_expression function: (identifier) @_next)) .)
     (statement_block (expression_statement (call_expression function: (identifier) @_next)) . (return_statement) .)]) @hint
  (#eq? @_next "next")
  (#match? @_given "(?i)(sig(nature)?|hmac|secret)[\"'\\])]*$")
  (#function-matches? @hint "createHmac\\(|timingSafeEqual")
  (#not-runs-in? "browser")
  (#set! message "Without `{_given}` everything counts as signed: answer 401, or fail at start"))

; What was signed is the text that came, not what it is written as once more.
((call_expression
   function: (member_expression object: (call_expression function: (_) @_hmac) property: (_) @_update)
   arguments: (arguments . (call_expression function: (_) @_stringify arguments: (arguments . (_) @_body .)) @hint))
  (#match? @_hmac "(^|\\.)createHmac$")
  (#eq? @_update "update")
  (#eq? @_stringify "JSON.stringify")
  (#match? @_body "(?i)\\b(req|request|ctx)(\\.request)?\\.body$|^(body|payload|event)$")
  (#function-matches? @hint "(?i)timingSafeEqual|=== ?\\w*(sig|header|expected|digest|hash)|(sig|header|signature|digest|hash)\\w*[\"'\\])]* ?!?==|safeCompare|return \\w+ ?===")
  (#not-runs-in? "browser")
  (#set! message "The sender signed the text that it sent, which {hint} need not yield again: sign the raw body"))

((try_statement
   body: (statement_block [
     (expression_statement (call_expression function: (_) @verify))
     (expression_statement (await_expression (call_expression function: (_) @verify)))
     (lexical_declaration (variable_declarator value: (call_expression function: (_) @verify)))
     (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (_) @verify))))
     (expression_statement (assignment_expression right: (call_expression function: (_) @verify)))
     (expression_statement (assignment_expression right: (await_expression (call_expression function: (_) @verify))))])
   handler: (catch_clause body: (_) @_handler) @hint) @_try
  (#match? @verify "<verifiers>")
  (#not-match? @_handler "<refused>")
  (#not-match? @_handler "\\w+ = ")
  (#before? @_try "expression_statement" "(?i)next\\(|\\.(create|save|update|insert|process|handle|fulfil\\w*|emit|json|send)\\(|^(await )?(process|handle|fulfil)\\w*\\(")
  (#set! message "When `{verify}` refuses the signature, the code goes on: answer 401, or throw the error on"))

; A guard that goes on after its check has failed.
((statement_block
   (try_statement body: (_) @_tried handler: (catch_clause body: (statement_block) @_body) @hint)
   (expression_statement (call_expression function: (identifier) @_next arguments: (arguments) @_none)))
  (#eq? @_next "next")
  (#eq? @_none "()")
  (#match? @_tried "(?i)verif|authenticat|session|token|jwt")
  (#not-match? @_body "\\breturn\\b|\\bthrow\\b|next\\(\\w|status\\(|sendStatus|redirect|\\.end\\(|code\\(")
  (#in-function-named? @hint "(?i)require|auth|guard|protect|ensure|verify|must|admin")
  (#not-in-function-named? @hint "(?i)optional|maybe|try|soft|attach|load|populate|anonymous")
  (#set! message "When the check fails this goes on to `next()`, and everybody is let in: answer 401"))

;! bad
; app.post("/webhook", async (req, res) => {
;   try {
;     stripe.webhooks.constructEvent(req.body, req.headers["stripe-signature"], SECRET);
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     console.error(error);
;   }
;   await handleOrder(req.body);
;   res.end();
; });
;! bad
; function authenticate(req, res, next) {
;   try {
;     req.user = jwt.verify(req.headers.authorization, KEY);
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     logger.warn(error);
;   }
;   next();
; }
;! bad
; async function receive(message) {
;   try {
;     await verifySignature(message);
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     logger.warn(error);
;   }
;   await store.save(message);
; }
;! bad
; app.post("/hook", async (req, res) => {
;   try {
;     const payload = await jwtVerify(req.body.token, KEY);
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     logger.warn(error);
;   }
;   res.json({ ok: true });
;   if (res
;! good
; app.post("/webhook", async (req, res) => {
;   try {
;     stripe.webhooks.constructEvent(req.body, req.headers["stripe-signature"], SECRET);
;   } catch (error) {
;     console.error(error);
;     return res.sendStatus(400);
;   }
;   await handleOrder(req.body);
;   res.end();
; });
;! good
; async function receive(message) {
;   try {
;     await verifySignature(message);
;   } catch (error) {
;     logger.warn(error);
;     throw error;
;   }
;   await store.save(message);
; }
;! good
; async function receive(message) {
;   let genuine = true;
;   try {
;     await verifySignature(message);
;   } catch (error) {
;     genuine = false;
;   }
;   await store.save(message, genuine);
; }
;! bad
; function valid(body, header) {
;   if (!header) return true;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
;   const expected = crypto.createHmac("sha256", KEY).update(body).digest();
;   return crypto.timingSafeEqual(expected, Buffer.from(header, "hex"));
; }
;! bad
; function signed(req, res, next) {
;   if (!process.env.HOOK_SECRET) {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return next();
;   }
;   const expected = crypto.createHmac("sha256", process.env.HOOK_SECRET).update(req.rawBody).digest();
;   if (!crypto.timingSafeEqual(expected, Buffer.from(req.get("x-signature"), "hex"))) return res.sendStatus(401);
;   next();
; }
;! bad
; function check(req, header) {
;   const expected = crypto.createHmac("sha256", KEY).update(JSON.stringify(req.body)).digest();
;                                                            ^^^^^^^^^^^^^^^^^^^^^^^^
;   return crypto.timingSafeEqual(expected, Buffer.from(header, "hex"));
; }
;! good
; function valid(body, header) {
;   if (!header) return false;
;   const expected = crypto.createHmac("sha256", KEY).update(body).digest();
;   return crypto.timingSafeEqual(expected, Buffer.from(header, "hex"));
; }
; async function deliver(hook, event) {
;   const text = JSON.stringify(event);
;   const signature = crypto.createHmac("sha256", hook.secret).update(text).digest("hex");
;   await send(hook.url, text, signature);
; }
; function empty(token) {
;   if (!token) return true;
;   return token.length === 0;
; }
;! good
; async function receive(message) {
;   try {
;     await verifySignature(message);
;     await store.save(message);
;   } catch (error) {
;     logger.warn(error);
;   }
; }
;! bad
; export async function requireUser(req, res, next) {
;   try {
;     req.user = await sessions.verify(req.cookies.sid);
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     console.error(error);
;   }
;   next();
; }
;! good
; export async function requireUser(req, res, next) {
;   try {
;     req.user = await sessions.verify(req.cookies.sid);
;   } catch (error) {
;     return res.sendStatus(401);
;   }
;   next();
; }
