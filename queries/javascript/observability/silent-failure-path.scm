; A request fails and nobody hears of it
;
; The caller gets a 500, and neither a log nor a counter says that anything happened, or what: the first to know is the
; customer, and there is no error to look at. Log it with its stack.
;
; severity: warning
; confidence: medium
; precision: 1/8 before the gates, 1/1 after them on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: information since where the answer holds the error, which error-detail-leak says: 3 warnings left of 143 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, not judged again
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; regex in-answer: \b(e|err|error|ex|exception)\.(message|stack|toString\(\))|\+ *(e|err|error)\b|\$\{(e|err|error)\b
; cwe: 778

((catch_clause parameter: (identifier) @error body: (statement_block . (_) @first) @_body) @hint
  (#in? @hint "handler")
  (#match? @_body "(?i)\\b(status|sendStatus|code|writeHead)\\(\\s*500|statusCode *= *500|status: *500")
  (#not-contains-text? @_body "(?i)log|warn|console|report|capture|sentry|track|metric|next|throw|debug|error_?handler|handle\\w*error|emit|trace|fail")
  (#not-match? @_body "(?i)\\.(error|fatal|exception)\\(|\\(\\s*(e|err|error|ex|exception)\\s*[,)]|(: ?|, ?)(e|err|error)\\b *[,})]")
  (#not-function-matches? @hint "(?i)finally *\\{")
  ; `error-detail-leak` says so, where the answer holds the error.
  (#not-match? @_body "<in-answer>")
  (#not-match? @_body "Internal server error")
  (#set! message "Nothing says what failed: log `{error}` before you answer")
  (#set! fix.title "Log the error")
  (#set! fix.safety "suggested")
  (#insert-line-before! @first "console.error({error});"))

; The fixed text may be the answer that the fix of `error-detail-leak` writes: all fixes at once are done in one pass, so
; that none may wait for another.
((catch_clause parameter: (identifier) @error body: (statement_block . (_)) @_body) @hint
  (#in? @hint "handler")
  (#match? @_body "(?i)\\b(status|sendStatus|code|writeHead)\\(\\s*500|statusCode *= *500|status: *500")
  (#not-contains-text? @_body "(?i)log|warn|console|report|capture|sentry|track|metric|next|throw|debug|error_?handler|handle\\w*error|emit|trace|fail")
  (#not-match? @_body "(?i)\\.(error|fatal|exception)\\(|\\(\\s*(e|err|error|ex|exception)\\s*[,)]|(: ?|, ?)(e|err|error)\\b *[,})]")
  (#not-function-matches? @hint "(?i)finally *\\{")
  ; `error-detail-leak` says so, where the answer holds the error.
  (#not-match? @_body "<in-answer>")
  (#set! message "Nothing says what failed: log `{error}` before you answer"))

((catch_clause parameter: (identifier) @error body: (statement_block . (_)) @_body) @hint
  (#in? @hint "handler")
  (#match? @_body "(?i)\\b(status|sendStatus|code|writeHead)\\(\\s*500|statusCode *= *500|status: *500")
  (#not-contains-text? @_body "(?i)log|warn|console|report|capture|sentry|track|metric|next|throw|debug|error_?handler|handle\\w*error|emit|trace|fail")
  (#not-match? @_body "(?i)\\.(error|fatal|exception)\\(|\\(\\s*(e|err|error|ex|exception)\\s*[,)]|(: ?|, ?)(e|err|error)\\b *[,})]")
  (#not-function-matches? @hint "(?i)finally *\\{")
  (#match? @_body "<in-answer>")
  (#set! severity "info")
  (#set! message "Nothing says what failed: log `{error}` before you answer"))

; Tries to log in that nobody sees.
((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . (string) @path [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)] .)) @hint
  (#eq? @_method "post")
  (#match? @path "(?i)/(log_?-?in|sign_?-?in|session|auth(/login)?|verify-?(otp|code|pin|2fa)|2fa)[\"'`]$")
  (#match? @_body "\\b40[13]\\b")
  (#not-match? @_body "(?i)log(ger|\\.|In|Fail|Attempt)|console|audit|emit|track|metric|record|report|event|counter|inc\\(|next\\(|throw|sentry|security")
  (#file-matches? "\\b(express|fastify|Fastify|Koa|Hono)\\(|\\bRouter\\(")
  (#not-file-matches? "(?i)morgan|pino-http|express-winston|logger: *true|winston|audit")
  (#not-path-matches? "(?i)mock|test|emulat")
  (#set! severity "info")
  (#set! message "Nobody sees that somebody tries passwords at {path}: log each refusal with the name and the address"))

;! bad
; app.get("/orders", async (req, res) => {
;   try {
;     res.json(await load());
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     res.status(500).json({ message: "Something went wrong" });
;   }
; });
;! fixed
; app.get("/orders", async (req, res) => {
;   try {
;     res.json(await load());
;   } catch (error) {
;     console.error(error);
;     res.status(500).json({ message: "Something went wrong" });
;   }
; });
;! bad
; async function show(req, res) {
;   try {
;     res.json(await load());
;   } catch (e) {
;     ^^^^^^^^^^^
;     return res.sendStatus(500);
;   }
; }
;! fixed
; async function show(req, res) {
;   try {
;     res.json(await load());
;   } catch (e) {
;     console.error(e);
;     return res.sendStatus(500);
;   }
; }
;! bad
; async function list(req, res) {
;   try {
;     res.json(await load());
;   } catch (e) {
;     ^^^^^^^^^^^
;     res.status(500).end();
;   }
; }
;! fixed
; async function list(req, res) {
;   try {
;     res.json(await load());
;   } catch (e) {
;     console.error(e);
;     res.status(500).end();
;   }
; }
;! bad
; async function list(req, res) {
;   try {
;     res.json(await load());
;   } catch (e) {
;     ^^^^^^^^^^^
;     res.status(500).end();
;   }
; }
; list(
;! fixed
; async function list(req, res) {
;   try {
;     res.json(await load());
;   } catch (e) {
;     console.error(e);
;     res.status(500).end();
;   }
; }
; list(
;! good
; app.get("/orders", async (req, res, next) => {
;   try {
;     res.json(await load());
;   } catch (error) {
;     next(error);
;   }
; });
; async function show(req, res) {
;   try {
;     res.json(await load());
;   } catch (e) {
;     req.log.error(e);
;     res.status(500).end();
;   }
; }
;! good
; async function parse(req, res) {
;   try {
;     res.json(JSON.parse(req.body));
;   } catch (e) {
;     res.status(400).end();
;   }
; }
; async function job() {
;   try {
;     await load();
;   } catch (e) {
;     await retry(e);
;   }
; }
;! bad
; const router = express.Router();
; router.post("/login", limiter, async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const user = await users.check(String(req.body.email), String(req.body.password));
;   if (!user) return res.status(401).json({ error: "Invalid credentials" });
;   res.json({ id: user.id });
; });
;! good
; const router = express.Router();
; router.post("/login", limiter, async (req, res) => {
;   const user = await users.check(String(req.body.email), String(req.body.password));
;   if (!user) {
;     logger.warn({ email: req.body.email, ip: req.ip }, "login refused");
;     return res.status(401).json({ error: "Invalid credentials" });
;   }
;   res.json({ id: user.id });
; });
