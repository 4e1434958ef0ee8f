; Anybody can write this header
;
; `X-Forwarded-For` and its kin are whatever the client sends, unless a proxy of your own replaced them: a check of rights
; or a limit of attempts that goes by them is passed by inventing one. Express gives `req.ip`, once `trust proxy` says
; whom to believe.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 348 290 807
; see: https://expressjs.com/en/guide/behind-proxies.html
; regex headers: (?i)^["'`](x-forwarded-for|x-real-ip|client-ip|x-client-ip|true-client-ip|x-originating-ip|cf-connecting-ip)["'`]$
; regex identity-headers: (?i)^["'`]x-(user([-_](id|name|role|email))?|role|admin|is[-_]admin|tenant([-_]id)?|auth(enticated)?[-_]user)["'`]$
; regex decisions: (?i)allow|block|\bban|trusted_?ips?|whitelist|blacklist|limit|attempt|throttle|is_?admin|is_?internal|permit|deny|authori[sz]e|\b403\b|\b429\b
; regex proxies: (?i)trust[ _]?prox|proxy_?count|num_?prox|proxy-addr|proxyaddr|behind_?proxy|trusted_?prox|cloudflare|secret

((subscript_expression object: (member_expression property: (_) @_headers) index: (string) @header) @hint
  (#eq? @_headers "headers")
  (#match? @header "<headers>")
  (#in-function? @hint)
  (#function-matches? @hint "<decisions>")
  (#not-file-matches? "<proxies>")
  (#not-parent? @hint "pair")
  (#not-runs-in? "browser")
  (#set! message "Anybody can send {header}: go by `req.ip` with `trust proxy` set, or by the connection's address"))
((call_expression function: (member_expression object: (_) @_request property: (_) @_get) arguments: (arguments . (string) @header .)) @hint
  (#any-of? @_get "get" "header")
  (#match? @_request "(?i)^(req|request|ctx|c|c\\.req|headers|\\w*\\.headers|headers\\(\\))$")
  (#match? @header "<headers>")
  (#in-function? @hint)
  (#function-matches? @hint "<decisions>")
  (#not-file-matches? "<proxies>")
  (#not-parent? @hint "pair")
  (#not-runs-in? "browser")
  (#set! message "Anybody can send {header}: go by `req.ip` with `trust proxy` set, or by the connection's address"))
((binary_expression left: (subscript_expression object: (member_expression property: (_) @_headers) index: (string) @header) @hint operator: ["===" "=="])
  (#eq? @_headers "headers")
  (#match? @header "(?i)referer|origin-?ip|x-forwarded-for|x-internal|x-admin")
  (#function-matches? @hint "(?i)admin|secret|auth|grant|allow")
  (#not-file-matches? "<proxies>")
  (#set! message "Anybody can send {header}: go by a session or a token"))

; Who somebody is, by their own word.
((assignment_expression left: (_) @_user right: [
    (object (pair value: (subscript_expression object: (member_expression property: (_) @_headers) index: (string) @header) @hint))
    (subscript_expression object: (member_expression property: (_) @_headers) index: (string) @header) @hint
  ])
  (#eq? @_headers "headers")
  (#match? @header "<identity-headers>")
  (#match? @_user "(?i)\\.(user|account|auth|tenant)\\w*(\\.\\w+)?$")
  (#not-file-matches? "(?i)signature|hmac|gateway|trusted|verif")
  (#set! message "Anybody can send {header}: take the user from a session or a verified token"))
((variable_declarator name: (identifier) @user value: [
    (subscript_expression object: (member_expression property: (_) @_headers) index: (string) @header) @hint
  ])
  (#eq? @_headers "headers")
  (#match? @header "<identity-headers>")
  (#function-matches? @hint "(?i)401|403|unauthori|forbidden|\\.user\\s*=")
  (#not-function-matches? @hint "(?i)signature|hmac|gateway|trusted|verif|find|query|select")
  (#set! message "Anybody can send {header}: take the user from a session or a verified token"))

; A link in a mail that leads wherever the `Host` header says.
((template_string (template_substitution [
     (member_expression object: (member_expression property: (_) @_headers) property: (_) @_host)
     (subscript_expression object: (member_expression property: (_) @_headers) index: (string) @_host)
     (call_expression function: (member_expression property: (_) @_headers) arguments: (arguments . (string) @_host .))
   ] @header)) @hint
  (#any-of? @_headers "headers" "get" "header")
  (#match? @_host "(?i)^[\"']?(host|x-forwarded-host|origin|referer)[\"']?$")
  (#match? @hint "(?i)(token|reset|verify|verification|confirm|activate|invite|magic|unsubscribe|password)")
  (#not-function-mentions? @hint "(?i)^\\w*(allow|\\bvalid|isvalid|[a-z_](?-i:V)alid|includes|whitelist|trusted)\\w*$")
  (#not-inside-call? @hint "log" "info" "debug" "redirect" "console.log")
  (#not-runs-in? "browser")
  (#set! message "Whoever asks for the mail writes `{header}`, and the link with the token leads to them: take the host from the configuration"))
((binary_expression left: (_) @_left operator: "+" right: (_) @_right) @hint
  (#match? @hint "(?i)^['\"]https?://['\"] *\\+ *(req|request)\\.(headers\\.host|headers\\[['\"](x-forwarded-)?host['\"]\\]|get\\(['\"]host['\"]\\)|header\\(['\"]host['\"]\\)|hostname) *\\+")
  (#match? @hint "(?i)(token|reset|verify|verification|confirm|activate|invite|magic|unsubscribe|password)")
  (#not-parent? @hint "binary_expression")
  (#not-function-mentions? @hint "(?i)^\\w*(allow|\\bvalid|isvalid|[a-z_](?-i:V)alid|includes|whitelist|trusted)\\w*$")
  (#set! message "Whoever asks for the mail writes the `Host` header, and the link with the token leads to them: take the host from the configuration"))
; The address that somebody says they come from.
((binary_expression left: (subscript_expression object: (member_expression property: (_) @_headers) index: (string) @header) @hint operator: ["||" "??"] right: (member_expression) @_address)
  (#eq? @_headers "headers")
  (#match? @header "<headers>")
  (#match? @_address "(?i)(remoteAddress|\\.ip)$")
  (#not-file-matches? "<proxies>")
  (#not-function-matches? @hint "<decisions>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Anybody can send {header}: go by `req.ip` with `trust proxy` set, or by the connection's address"))

; A page that somebody says they come from.
((if_statement condition: (parenthesized_expression (_) @condition) consequence: (_) @_then) @hint
  (#match? @condition "(?i)(req|request)\\.(headers\\.refer+er|headers\\[['\"]refer+er['\"]\\]|get\\(['\"]refer+er['\"]\\))[\\w.?!]*\\.(startsWith|includes|indexOf|match)\\(")
  (#match? @_then "next\\(\\)|return true|40[13]|is_?admin|isInternal")
  (#not-function-mentions? @hint "(?i)csrf|csrf_?token|xsrf|hotlink")
  (#set! message "Anybody can send a `Referer`: go by a session or a token"))

; Who somebody is, by a header, in what lets them in.
((call_expression function: (member_expression object: (_) @_request property: (_) @_get) arguments: (arguments . (string) @header .)) @hint
  (#any-of? @_get "get" "header")
  (#match? @_request "(?i)^(req|request|ctx|c|c\\.req|headers|\\w*\\.headers)$")
  (#match? @header "<identity-headers>")
  (#in-function-named? @hint "(?i)auth|require|current_?user|identify|ensure|protect|guard|can_?activate|is_?admin|get_?user|session|login")
  (#not-function-matches? @hint "(?i)signature|hmac|gateway|trusted|verif|secret|api_?key|proxy")
  (#not-path-matches? "(?i)mock|test|emulat")
  (#not-runs-in? "browser")
  (#set! message "Anybody can send {header}: take the user from a session or a verified token"))

; An address is nobody's name.
((if_statement condition: (parenthesized_expression (_) @condition) consequence: (_) @_then) @hint
  (#match? @condition "(?i)\\b(req|request)\\.(ip|socket\\.remoteAddress|connection\\.remoteAddress)\\b[^)]*(===?\\s*['\"]|\\.startsWith\\(|includes\\()|\\.includes\\(\\s*(req|request)\\.(ip|socket\\.remoteAddress)\\)")
  (#match? @_then "^(\\{\\s*)?(return )?next\\(\\)|return true|is_?admin\\s*=\\s*true")
  (#not-file-matches? "(?i)jwt|verify\\w*\\(|passport|api_?key|timingSafeEqual")
  (#not-path-matches? "(?i)test|mock|dev")
  (#set! severity "info")
  (#set! message "Whoever shares this address, or a proxy before the service, gets in: ask for a token, too"))

;! bad
; const attempts = new Map();
; function limit(req, res, next) {
;   const address = req.headers["x-forwarded-for"] || req.socket.remoteAddress;
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   attempts.set(address, (attempts.get(address) || 0) + 1);
;   if (attempts.get(address) > 10) return res.status(429).end();
;   next();
; }
;! bad
; app.use((req, res, next) => {
;   if (!ALLOWED.includes(req.get("X-Real-IP"))) return res.status(403).end();
;                         ^^^^^^^^^^^^^^^^^^^^
;   next();
; });
; function admin(req, res, next) {
;   if (req.headers["referer"] === "https://shop.example/admin") return next();
;       ^^^^^^^^^^^^^^^^^^^^^^
;   res.status(404).end();
; }
;! bad
; function identify(req, res, next) {
;   req.user = { id: req.headers["x-user-id"] };
;                    ^^^^^^^^^^^^^^^^^^^^^^^^
;   next(
;! good
; function limit(req, res, next) {
;   if (attempts(req.ip) > 10) return res.status(429).end();
;   next();
; }
; function describe(req) {
;   return { address: req.headers["x-forwarded-for"], agent: req.headers["user-agent"] };
; }
;! good
; app.set("trust proxy", 1);
; function limit(req, res, next) {
;   const address = req.headers["x-forwarded-for"];
;   if (attempts(address) > 10) return res.status(429).end();
;   next();
; }
; function identify(req, res, next) {
;   req.trace = { id: req.headers["x-request-id"] };
;   next();
; }
;! bad
; router.post("/forgot", async (req, res) => {
;   const token = crypto.randomBytes(32).toString("hex");
;   await mail(req.body.email, `https://${req.headers.host}/reset?token=${token}`);
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await mail(req.body.email, "https://" + req.get("host") + "/verify/" + token);
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; function clientAddress(req) {
;   return req.headers["x-forwarded-for"] || req.socket.remoteAddress;
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; router.post("/forgot", async (req, res) => {
;   const token = crypto.randomBytes(32).toString("hex");
;   await mail(req.body.email, `${process.env.SITE}/reset?token=${token}`);
;   const home = `https://${req.headers.host}/`;
;   res.end();
; });
;! bad
; app.use("/admin", (req, res, next) => {
;   if (req.headers.referer.startsWith("https://intranet")) return next();
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.sendStatus(403);
; });
;! good
; app.use("/admin", (req, res, next) => {
;   if (req.session.user?.role === "admin") return next();
;   res.redirect(403, "/");
; });
;! bad
; export async function authenticate(req, res, next) {
;   const user = await users.byId(req.header("X-User-Id"));
;                                 ^^^^^^^^^^^^^^^^^^^^^^^
;   if (!user) return res.sendStatus(401);
;   req.user = user;
;   next();
; }
;! good
; export async function authenticate(req, res, next) {
;   const claims = await verifyToken(req.header("Authorization"));
;   req.user = await users.byId(claims.sub);
;   next();
; }
;! bad
; app.use("/internal", (req, res, next) => {
;   if (req.ip === "10.0.0.5") return next();
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.sendStatus(403);
; });
;! good
; app.use("/internal", (req, res, next) => {
;   if (req.session.user) return next();
;   res.sendStatus(403);
; });
