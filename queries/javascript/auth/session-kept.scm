; The session goes on behind the logout
;
; Only the name in it is taken out: its id still stands in the browser, in logs and in the store, with all else that the
; session holds. Destroy the session, and take the cookie back.
;
; severity: info
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; cwe: 613
; see: https://expressjs.com/en/resources/middleware/session.html
; regex identity: ^(user(_?id|name)?|userId|account(_?id)?|accountId|uid|logged_?in|isLoggedIn|authenticated|isAuthenticated|customer(Id)?|member(Id)?|admin(Id)?|token)$

((assignment_expression left: (member_expression object: (member_expression object: (_) @_request property: (_) @_session) property: (_) @name) right: (_) @_nobody) @hint
  (#match? @_request "^(req|request|ctx)$")
  (#eq? @_session "session")
  (#match? @name "<identity>")
  (#match? @_nobody "^(null|undefined|false|''|\"\"|void 0)$")
  (#route? @hint "(?i)log_?-?out|sign_?-?(out|off)")
  (#not-function-mentions? @hint "^(destroy|regenerate|reset|invalidate|clearCookie)$")
  (#set! message "The session goes on without `{name}`: call `{_request}.session.destroy`, and clear its cookie"))
((unary_expression operator: "delete" argument: (member_expression object: (member_expression object: (_) @_request property: (_) @_session) property: (_) @name)) @hint
  (#match? @_request "^(req|request|ctx)$")
  (#eq? @_session "session")
  (#match? @name "<identity>")
  (#route? @hint "(?i)log_?-?out|sign_?-?(out|off)")
  (#not-function-mentions? @hint "^(destroy|regenerate|reset|invalidate|clearCookie)$")
  (#set! message "The session goes on without `{name}`: call `{_request}.session.destroy`, and clear its cookie"))
; The browser forgets the token, and whoever copied it does not.
((call_expression function: (member_expression object: (_) @_response property: (_) @_clear) arguments: (arguments . (string) @cookie)) @hint
  (#eq? @_clear "clearCookie")
  (#match? @_response "(?i)^(res|response|reply)\\b")
  (#match? @cookie "(?i)session|^.sid")
  (#route? @hint "(?i)log_?-?out|sign_?-?(out|off)")
  (#not-function-mentions? @hint "(?i)destroy|delete|remove|revoke|invalidate|blacklist|deny|logout\\w|sign_?out\\w|end_?session|clear_?session")
  (#not-file-matches? "cookie-session|cookieSession|\\.destroy\\(")
  (#set! message "The browser forgets {cookie}, and the server still takes it from whoever copied it: end the session there, too"))
;! bad
; app.post("/logout", (req, res) => {
;   req.session.userId = undefined;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ ok: true });
; });
;! bad
; router.get("/signout", (req, res) => {
;   delete req.session.user;
;   ^^^^^^^^^^^^^^^^^^^^^^^
;   res.redirect("/");
; });
;! bad
; app.post("/api/logout", (req, res) => {
;   res.clearCookie("session");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; app.post("/log-out", async (request, reply) => {
;   request.session.authenticated = false;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return reply.
;! good
; app.post("/logout", (req, res) => {
;   req.session.destroy(() => {
;     res.clearCookie("sid");
;     res.json({ ok: true });
;   });
; });
;! good
; app.post("/impersonation/end", (req, res) => {
;   req.session.userId = undefined;
;   res.end();
; });
;! good
; app.post("/logout", async (req, res) => {
;   await sessions.delete(req.cookies.session);
;   res.clearCookie("session");
;   res.end();
; });
;! good
; app.post("/logout", (req, res) => {
;   res.clearCookie("theme");
;   req.session.theme = null;
;   res.end();
; });
