; A secret stands in an address
;
; Addresses are kept in the browser's history, in the logs of every proxy and server on the way, and are sent on as
; `Referer`. Who reads one of them has the secret. Send it in a header or in the body.
;
; severity: warning
; confidence: medium
; precision: 0/1 (what the protocol of a provider asks for), gated, on ghost 5.130.6, parse-server 9.10.0, nodebb 1.4.0, uptime-kuma 2.0.0-dev.0, 0.3 million lines; 0 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; precision: warnings that were new when all of them were read: 0/1 (the body of a form), then gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; cwe: 598
; see: https://cwe.mitre.org/data/definitions/598.html

; A password, or what logs somebody in.
((template_string (template_substitution (_) @secret)) @hint
  (#match? @hint "(?i)[?&](password|passwd|pwd|pass|client_?secret|card(_?number)?|cvv|cvc|ssn|pin)=\\$\\{")
  (#match? @secret "(?i)(password|passwd|pwd|pass|secret|card\\w*|number|cvv|cvc|ssn|pin)\\)?$")
  (#match? @hint "(?i)^`(https?:|/|\\$\\{)")
  (#not-match? @hint "(?i)^`(postgres|mysql|mongodb|redis|amqp)|jdbc:|(sid|otpauth)")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)emulat|mock|fixture")
  (#set! message "`{secret}` in an address stands in histories and logs: send it in the body, or in a header"))
((binary_expression left: (binary_expression left: (_) @_address) @_left operator: "+" right: (_) @secret) @hint
  (#not-match? @_left "grant_type|client_id|oauth")
  (#match? @_left "(?i)[?&](password|passwd|pwd|client_?secret|card(_?number)?|cvv|ssn|pin)=['\"`]$")
  (#match? @secret "(?i)(password|passwd|pwd|pass|secret|card\\w*|cvv|ssn|pin)\\)?$")
  (#not-file-kind? "test")
  ; A form in the body has no address before it.
  (#match? @_left "\\?|https?:|(?i)\\b\\w*(url|uri|path|endpoint|href|link|address)\\b")
  (#set! message "`{secret}` in an address stands in histories and logs: send it in the body, or in a header"))
((call_expression function: (member_expression object: (_) @_response property: (_) @_redirect) arguments: (arguments (_) @target .)) @hint
  (#eq? @_redirect "redirect")
  (#match? @target "(?i)[?&#]?(access_?token|token|jwt|auth_?token|session(_?(id|token))?|sid|id_?token)=(\\$\\{|['\"`]\\s*\\+)")
  (#not-match? @target "(?i)#(access_?token|token)|reset|verif|confirm|invite|error=|csrf|state=|/auth/callback\\?code")
  (#not-function-mentions? @hint "(?i)^(reset\\w*|verif\\w*|invite\\w*|unsubscribe|magic\\w*|one_?time\\w*|short_?lived|exchange\\w*|code|confirm\\w*)$")
  (#not-file-kind? "test")
  (#set! message "The token in this address stands in histories and logs: set it as a cookie, or hand out a code that works once"))
; What a GET reads a password from.
((call_expression function: (member_expression object: (_) @_router property: (_) @_get) arguments: (arguments . (string) @path [(arrow_function parameters: (formal_parameters . (_) @_request) body: (_) @_body) (function_expression parameters: (formal_parameters . (_) @_request) body: (_) @_body)] .)) @hint
  (#eq? @_get "get")
  (#match? @_body "\\b(req|request|ctx)\\.query\\.(password|passwd|pwd|pass)\\b|\\{[^}]*\\b(password|passwd|pwd)\\b[^}]*\\}\\s*=\\s*(req|request|ctx)\\.query\\b")
  (#not-path-matches? "(?i)emulat|mock|fixture")
  (#set! message "The password that {path} takes stands in histories and logs: take it from the body of a POST"))
; A key of a service, in what is asked of it.
((template_string (template_substitution (_) @secret)) @hint
  (#match? @hint "(?i)^`(https?:|\\$\\{)[^`]*[?&](access_?token|api_?token|auth_?token|token)=\\$\\{")
  (#match? @secret "(?i)(access|api|auth|bearer|user|session|admin)_?token\\)?$")
  (#inside-call? @hint "fetch" "get" "axios" "got" "request" "post" "needle")
  (#not-file-kind? "test")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{secret}` in an address stands in logs on the way: send it in the `Authorization` header"))
;! bad
; const login = (name, password) => fetch(`https://api.shop.example/login?user=${name}&password=${password}`, { signal });
;                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.get("/auth/google/done", (req, res) => {
;   const token = issue(req.user);
;   res.redirect("https://shop.example/home?token=" + token);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/login", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const user = await check(req.query.user, req.query.password);
;   res.json({ id: user.id });
; });
;! bad
; const login = (name, password) => axios.get("https://api.shop.example/login?user=" + name + "&password=" + password, { timeout: 5000 });
;                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (login
;! good
; const login = (name, password) => fetch("https://api.shop.example/login", { method: "POST", signal, body: JSON.stringify({ name, password }) });
;! good
; const link = (token) => `https://shop.example/reset?token=${token}`;
;! good
; app.get("/search", async (req, res) => {
;   res.redirect(`/list?page=${Number(req.query.page)}`);
; });
;! good
; const url = (key) => `https://maps.shop.example/tile?key=${key}`;
;! good
; export function login(hostname, user, password) {
;   const data = Buffer.from("client=1&login=" + encodeURIComponent(user) + "&password=" + encodeURIComponent(password));
;   return post({ hostname, path: "/auth", data });
; }
