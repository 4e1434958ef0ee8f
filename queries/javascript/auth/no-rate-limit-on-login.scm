; Passwords can be tried as fast as the server answers
;
; Nothing in this application counts failed logins, so lists of leaked passwords and all codes of six digits are tried
; through within hours. Limit the attempts for each account and address, and make a code void after a few.
;
; severity: info
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 307 799
; see: https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#protect-against-automated-attacks
; regex counts: (?i)limit|throttl|brute|attempt|lock_?out|locked|captcha|slow_?down|failed_?log\w*|fail_?count|tries|blocked|ban\b|arcjet|cloudflare|recaptcha
; regex makes-app: \b(express|fastify|Fastify|Koa|Hono|polka|restify\.createServer|new Koa|new Hono|new Elysia)\(|\bRouter\(
; regex proofs: (?i)/(log_?-?in|sign_?-?in|auth(enticate)?|session|token|verify(-?(otp|code|pin|2fa|totp))?|2fa|mfa|otp|pin|reset-?password|forgot(-?password)?|password/(reset|forgot))/?["'`]$

((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . (string) @path . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)] .)) @hint
  (#eq? @_method "post")
  (#match? @path "<proofs>")
  (#match? @_body "(?i)compare(Sync)?\\(|verify\\w*\\(|password|otp|code|pin|check\\w*\\(|authenticate\\(")
  (#file-matches? "<makes-app>")
  (#not-file-matches? "<counts>")
  (#not-path-matches? "(?i)emulat|mock|fixture|test")
  (#not-runs-in? "browser")
  (#set! message "Nothing here counts the attempts at {path}: limit them for each account and address"))
; By a function of another file.
((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . (string) @path . [(identifier) (member_expression)] @handler .)) @hint
  (#eq? @_method "post")
  (#match? @path "(?i)/(log_?-?in|sign_?-?in)[\"'`]$")
  (#match? @_router "^(app|router|server|fastify)$")
  (#file-matches? "\\.listen\\(")
  (#file-matches? "<makes-app>")
  (#not-file-matches? "<counts>")
  (#not-path-matches? "(?i)emulat|mock|fixture|test")
  (#not-runs-in? "browser")
  (#set! message "Nothing here counts the attempts at {path}: limit them for each account and address"))
; NestJS.
((method_definition name: (property_identifier) @hint)
  (#imports? "@nestjs/common")
  (#match? @hint "(?i)^(log_?in|sign_?in|authenticate|verify_?(otp|code|pin|2fa)|otp|check_?(otp|code|pin)|forgot_?password|reset_?password|login\\w*|request_?otp)$")
  (#file-matches? "@Controller\\(")
  (#not-file-matches? "<counts>")
  (#not-path-matches? "(?i)emulat|mock|fixture|test")
  (#set! message "Nothing here counts the attempts at `{hint}`: limit them for each account and address"))
; Next.js.
((export_statement declaration: (function_declaration name: (identifier) @_method body: (_) @_body)) @hint
  (#eq? @_method "POST")
  (#match? @_body "(?i)compare(Sync)?\\(|verify\\w*(password|otp|code|pin)|\\.(pin|otp|code)\\s*!==|password")
  (#match? @_body "\\b401\\b")
  (#match? @_body "(?i)createToken|sign\\w*\\(|session|cookies\\(\\)|token")
  (#not-file-matches? "<counts>")
  (#not-path-matches? "(?i)emulat|mock|fixture|test")
  (#set! message "Nothing here counts the attempts to log in: limit them for each account and address"))

;! bad
; const app = express();
; app.post("/api/login", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const user = await findUser(String(req.body.email));
;   if (!user || !(await bcrypt.compare(String(req.body.password), user.hash))) return res.status(401).json({ error: "Invalid" });
;   res.json({ token: issue(user) });
; });
;! bad
; const router = express.Router();
; router.post("/verify-otp", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (!(await otps.check(req.user.id, String(req.body.otp)))) return res.sendStatus(401);
;   res.json({ token: issue(req.user) });
; });
;! bad
; const fastify = Fastify();
; fastify.post("/auth/token", async (request) => authenticate(request.body.name, request.body.password));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.post("/login", login);
; ^^^^^^^^^^^^^^^^^^^^^^^^^
; app.listen(3000);
;! bad
; const router = Router();
; router.post("/password/reset", (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   reset(req.body.email, String(req.body.code), res
;! good
; const app = express();
; app.post("/api/login", limiter, async (req, res) => {
;   const user = await login(String(req.body.email), String(req.body.password));
;   res.json({ token: issue(user) });
; });
;! good
; const rateLimit = require("express-rate-limit");
; app.use(rateLimit({ windowMs: 60000, max: 100 }));
; app.post("/login", async (req, res) => {
;   const user = await check(String(req.body.email), String(req.body.password));
;   res.json({ token: issue(user) });
; });
;! good
; const app = express();
; app.post("/login", async (req, res) => {
;   if (await attempts.tooMany(req.ip)) return res.sendStatus(429);
;   res.json({ token: await authenticate(String(req.body.name), String(req.body.password)) });
; });
;! good
; const router = express.Router();
; router.post("/orders", async (req, res) => res.status(201).json(await orders.create(req.user.id, req.body.code)));
;! bad
; import { Body, Controller, Post } from "@nestjs/common";
; // @Controller("auth")
; class AuthController {
;   login(dto) {
;   ^^^^^
;     return this.auth.login(dto.email, dto.password);
;   }
; }
;! bad app/api/login/route.ts
; export async function POST(request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const { email, password } = await request.json();
;   const user = await users.byEmail(email);
;   if (!user || !(await bcrypt.compare(password, user.hash))) return Response.json({ error: "Invalid" }, { status: 401 });
;   return Response.json({ token: await createToken(user) });
; }
;! good
; import { Body, Controller, Post } from "@nestjs/common";
; import { Throttle } from "@nestjs/throttler";
; // @Controller("auth")
; class AuthController {
;   login(dto) {
;     return this.auth.login(dto.email, dto.password);
;   }
; }
