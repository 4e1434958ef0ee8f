; A session's cookie that scripts or the network can read
;
; Without `httpOnly` one script in a page takes the session; without `secure` anybody on the way does. Neither costs
; anything, and the browser keeps both promises.
;
; severity: warning
; confidence: high
; cwe: 1004 614 1275
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: read again: 12/15, 12/12 since cookies against forgery are gated, on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: 1/1 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://developer.mozilla.org/en-US/docs/Web/HTTP/Cookies#security
; regex session-names: (?i)(sess|token|auth|jwt|(^|["'`_-])sid|login|user|remember|credential|passw|api_?key|secret)

((call_expression function: (member_expression object: (_) @_response property: (_) @_cookie) arguments: (arguments . (string) @name . (_) .) @_arguments) @hint
  (#any-of? @_cookie "cookie" "setCookie")
  (#match? @_response "(?i)^(res|response|reply|resp)\\b")
  (#match? @name "<session-names>")
  (#not-match? @name "(?i)csrf|xsrf")
  (#set! message "A script, and anybody on the way, can read the cookie {name}: pass `httpOnly`, `secure` and `sameSite`")
  (#set! fix.title "Set `httpOnly`, `secure` and `sameSite`")
  (#append-argument! @_arguments "{{ httpOnly: true, secure: true, sameSite: \"lax\" }"))
((call_expression function: (member_expression object: (_) @_response property: (_) @_cookie) arguments: (arguments . (string) @name . (_) . (object) @options)) @hint
  (#any-of? @_cookie "cookie" "setCookie")
  (#match? @_response "(?i)^(res|response|reply|resp)\\b")
  (#match? @name "<session-names>")
  (#not-match? @name "(?i)csrf|xsrf")
  (#not-match? @options "(?i)httpOnly|\\.\\.\\.")
  (#set! message "A script in the page can read the cookie {name}: pass `httpOnly: true`"))
((call_expression function: (member_expression object: (_) @_response property: (_) @_cookie) arguments: (arguments . (string) @name . (_) . (object) @options)) @hint
  (#any-of? @_cookie "cookie" "setCookie")
  (#match? @_response "(?i)^(res|response|reply|resp)\\b")
  (#match? @name "<session-names>")
  (#match? @options "(?i)httpOnly")
  (#not-match? @options "(?i)secure|\\.\\.\\.")
  (#set! severity "info")
  (#set! message "Anybody on the way can read the cookie {name}: pass `secure: true`"))
((call_expression function: (member_expression object: (_) @_response property: (_) @_cookie) arguments: (arguments . (_) @name . (_) .)) @hint
  (#eq? @_cookie "cookie")
  (#match? @_response "(?i)^(res|response)\\b")
  (#not-match? @name "<session-names>")
  (#set! severity "info")
  (#set! message "A script, and anybody on the way, can read the cookie {name}: pass `httpOnly` and `secure`, unless it must"))

; Switched off.
((pair key: (_) @option value: (false) @value) @hint
  (#any-of? @option "httpOnly" "httponly")
  (#not-match? @option "^$")
  ; The page itself must read what it sends back against forgery.
  (#not-function-mentions? @hint "(?i)csrf|xsrf")
  (#set! message "`{hint}` lets scripts read the cookie: switch it on")
  (#set! fix.title "Switch it on")
  (#set! fix.safety "suggested")
  (#replace! @value "true"))
((pair key: (_) @_cookie value: (object (pair key: (_) @option value: (false) @value) @hint))
  (#eq? @_cookie "cookie")
  (#eq? @option "secure")
  (#set! message "With `{hint}` anybody on the way can read the session: switch it on")
  (#set! fix.title "Switch it on")
  (#set! fix.safety "suggested")
  (#replace! @value "true"))
((call_expression function: (_) @_callee arguments: (arguments . (_) . (_) . (object (pair key: (_) @option value: (false) @value) @hint)))
  (#match? @_callee "(^|\\.)(cookie|setCookie)$")
  (#eq? @option "secure")
  (#set! message "With `{hint}` anybody on the way can read the cookie: switch it on")
  (#set! fix.title "Switch it on")
  (#set! fix.safety "suggested")
  (#replace! @value "true"))

; In the page itself.
((assignment_expression left: (_) @_cookie right: (_) @value) @hint
  (#eq? @_cookie "document.cookie")
  (#match? @value "(?i)(sess\\w*|token|jwt|auth\\w*)=")
  (#not-match? @value "(?i)max-age=0|1970|csrf")
  (#set! severity "info")
  (#set! message "A script made this cookie, so any script reads it: let the server set it with `HttpOnly`"))

; Sent along from any page.
((call_expression function: (member_expression object: (_) @_response property: (_) @_cookie) arguments: (arguments . (string) @name . (_) . (object (pair key: (_) @_option value: (string) @value) @hint)))
  (#any-of? @_cookie "cookie" "setCookie")
  (#match? @_response "(?i)^(res|response|reply|resp)\\b")
  (#match? @name "<session-names>")
  (#not-match? @name "(?i)csrf|xsrf")
  (#match? @_option "^[\"']?sameSite[\"']?$")
  (#match? @value "(?i)^[\"']none[\"']$")
  (#not-file-matches? "(?i)csrf|xsrf|\\borigin\\b|cors\\(")
  (#set! severity "info")
  (#set! message "With `sameSite: {value}` the cookie {name} is sent from any page, too: use `lax`, unless other sites embed this one"))
; What a cookie must not hold.
((call_expression function: (member_expression object: (_) @_response property: (_) @_cookie) arguments: (arguments . (string) . (_) @value)) @hint
  (#any-of? @_cookie "cookie" "setCookie")
  (#match? @_response "(?i)^(res|response|reply|resp)\\b")
  (#match? @value "(?i)\\b(password|passwd|ssn|card_?number|cvv|cvc|iban)\\b")
  (#not-match? @value "(?i)encrypt|hash|sign\\(|mask")
  (#set! message "`{value}` is kept in the browser and sent with each request: keep it on the server, and only an id in the cookie"))
((call_expression function: (_) @_set arguments: (arguments . (string) @name . (_) @value)) @hint
  (#match? @_set "^(window\\.)?(localStorage|sessionStorage)\\.setItem$")
  (#match? @hint "(?i)setItem\\(\\s*['\"](\\w*[-_.])?(password|passwd|pwd|card_?number|cvv|ssn|private_?key|seed_?phrase|mnemonic)['\"]")
  (#set! message "Any script in the page, and whoever sits at the machine, reads {name}: leave it out"))
((call_expression function: (_) @_set arguments: (arguments . (string) @name . (_) @value)) @hint
  (#match? @_set "^(window\\.)?localStorage\\.setItem$")
  (#match? @name "(?i)^[\"'](\\w*[-_.])?(access_?token|auth_?token|jwt|refresh_?token|id_?token|session_?(id|token)|token)[\"']$")
  (#set! severity "info")
  (#set! message "Any script in the page reads {name}: let the server set a cookie with `HttpOnly`"))

; Written as a header.
((call_expression function: (_) @callee arguments: (arguments . (string) @name . (_) . (object) @options)) @hint
  (#resolves-to? @callee "cookie.serialize" "cookie.stringifySetCookie")
  (#match? @name "<session-names>")
  (#not-match? @name "(?i)csrf|xsrf")
  (#not-match? @options "(?i)httpOnly|\\.\\.\\.")
  (#set! message "A script in the page can read the cookie {name}: pass `httpOnly: true`"))
((call_expression function: (_) @callee arguments: (arguments . (string) @name . (_) . (object) @options)) @hint
  (#resolves-to? @callee "cookie.serialize" "cookie.stringifySetCookie")
  (#match? @name "<session-names>")
  (#match? @options "(?i)httpOnly")
  (#not-match? @options "(?i)secure|\\.\\.\\.")
  (#set! message "Anybody on the way can read the cookie {name}: pass `secure: true`"))

; Next.js and its like.
((call_expression function: (member_expression property: (_) @_set) arguments: (arguments . (string) @name . (_) . (object) @options)) @hint
  (#eq? @_set "set")
  (#match? @name "<session-names>")
  (#not-match? @name "(?i)csrf|xsrf")
  (#imports? "next/headers" "next/server" "hono/cookie" "@sveltejs/kit")
  (#match? @options "(?i)maxAge|path|expires|sameSite|secure")
  (#not-match? @options "(?i)httpOnly|\\.\\.\\.")
  (#set! message "A script in the page can read the cookie {name}: pass `httpOnly: true`"))
((call_expression function: (member_expression object: (_) @_jar property: (_) @_set) arguments: (arguments . (string) @name . (_) .)) @hint
  (#eq? @_set "set")
  (#match? @_jar "(?i)cookies(\\(\\))?$|^jar$|cookieStore$|cookieJar$")
  (#match? @name "<session-names>")
  (#not-match? @name "(?i)csrf|xsrf")
  (#imports? "next/headers" "next/server" "@koa/router" "koa" "koa-router")
  (#set! message "A script, and anybody on the way, can read the cookie {name}: pass `httpOnly`, `secure` and `sameSite`"))
((call_expression function: (_) @_set arguments: (arguments (_) . (_) @value)) @hint
  (#match? @_set "^(window\\.)?(localStorage|sessionStorage)\\.setItem$")
  (#match? @value "(?i)\\b(password|passwd|card_?number|cvv|ssn|private_?key|mnemonic)\\b")
  (#not-match? @value "(?i)encrypt|hash")
  (#set! message "Any script in the page, and whoever sits at the machine, reads `{value}`: leave the secret out"))

; A session without a word about the way.
((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @_cookie value: (object) @options) @hint)))
  (#match? @callee "(?i)^(express)?session$|^cookieSession$")
  (#eq? @_cookie "cookie")
  (#not-match? @options "(?i)secure|\\.\\.\\.")
  (#not-function-matches? @hint "(?i)cookie\\.secure *=")
  (#not-file-matches? "(?i)cookie\\.secure *=")
  (#not-path-matches? "(?i)test|mock|dev")
  (#set! message "Anybody on the way can read the session's cookie: set `secure`, and `sameSite`"))

;! bad
; app.post("/login", (req, res) => {
;   res.cookie("session", token);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! fixed
; app.post("/login", (req, res) => {
;   res.cookie("session", token, { httpOnly: true, secure: true, sameSite: "lax" });
; });
;! bad
; res.cookie("sid", id, { secure: true, httpOnly: false });
;                                       ^^^^^^^^^^^^^^^
; if (res
;! fixed
; res.cookie("sid", id, { secure: true, httpOnly: true });
; if (res
;! good
; res.cookie("session", token, { httpOnly: true, secure: true, sameSite: "strict" });
; res.cookie("session", token, options);
;! good
; res.clearCookie("session");
; jar.cookie("session", token);
;! bad
; app.post("/in", (req, res) => {
;   res.cookie("sid", sid, { httpOnly: true, secure: true, sameSite: "none" });
;                                                          ^^^^^^^^^^^^^^^^
;   res.cookie("profile", JSON.stringify({ id: user.id, ssn: user.ssn }), { httpOnly: true, secure: true });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; localStorage.setItem("token", answer.token);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; localStorage.setItem("password", form.password.value);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.post("/in", (req, res) => {
;   res.cookie("sid", sid, { httpOnly: true, secure: true, sameSite: "lax" });
; });
; localStorage.setItem("theme", theme);
;! bad
; import { serialize } from "cookie";
; export const session = (res, id) => res.setHeader("Set-Cookie", serialize("sid", id, { httpOnly: true, path: "/" }));
;                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; export const other = (res, id) => res.setHeader("Set-Cookie", serialize("session", id, { path: "/" }));
;                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import { serialize } from "cookie";
; export const session = (res, id) => res.setHeader("Set-Cookie", serialize("sid", id, { httpOnly: true, secure: true, sameSite: "lax" }));
;! bad
; import { cookies } from "next/headers";
; export async function start(token) {
;   const jar = await cookies();
;   jar.set("session", token, { path: "/", maxAge: 604800 });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   jar.set("token", token);
;   ^^^^^^^^^^^^^^^^^^^^^^^
; }
; const remember = (user) => localStorage.setItem("user", JSON.stringify({ password: user.password }));
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import { cookies } from "next/headers";
; export async function start(token) {
;   const jar = await cookies();
;   jar.set("session", token, { httpOnly: true, secure: true, sameSite: "lax", path: "/" });
;   jar.set("theme", "dark");
; }
;! bad
; app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, maxAge: 3600000 } }));
;                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, secure: isProduction, sameSite: "lax" } }));
