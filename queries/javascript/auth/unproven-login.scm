; Somebody is logged in, or gets a new password, without a proof of who they are
;
; The name in the request is taken as it is: whoever sends it is that user from here on. Check a password, a token that was
; mailed, or the session first.
;
; severity: warning
; confidence: medium
; cwe: 287 620 640 306
; see: https://cheatsheetseries.owasp.org/cheatsheets/Forgot_Password_Cheat_Sheet.html
; precision: 0/1 (a token called an id), gated since; 0 hints left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; regex proofs: (?i)^\w*(passw|pwd|check|verif|\bvalid|isvalid|[a-z_](?-i:V)alid|authenticat|token|otp|code|oauth|ldap|hash|secret|credential|saml|sso|jwt|passport|challenge|assertion)\w*$
; regex mailed: (?i)(token|reset_?(id|key|link|hash)|expires|uuid|otp|code|old_?pass|current_?pass|verif|jwt|signature|challenge|answer|ticket|authenticat|passport|session|(req|request|ctx|state|locals)\.(user|auth|account|session))

((assignment_expression left: (member_expression object: (member_expression property: (_) @_session) property: (_) @name) right: (_) @value) @hint
  (#eq? @_session "session")
  (#match? @name "(?i)^(user(name|_?id)?|logged_?in(_?user|_?as)?|is_?admin|admin|role|account(_?id)?|email)$")
  (#tainted? @value)
  (#not-function-mentions? @hint "<proofs>")
  (#set! message "Whoever sends `{value}` is that user from here on: check a password first"))

((assignment_expression left: (member_expression object: (identifier) @user property: (_) @_password) right: (_) @value) @hint
  (#match? @user "(?i)(user|account|member|customer)$")
  (#match? @_password "^(password|password_?[hH]ash|passwd|hashedPassword)$")
  (#in? @hint "handler")
  (#answers? @hint "post" "put" "patch")
  (#function-matches? @hint "(req|request)\\.body")
  (#function-mentions? @hint "(?i)^(new_?password|email|user_?name)$")
  (#not-function-matches? @hint "<mailed>")
  (#not-function-matches? @hint "new User\\(|(?i)register|sign_?up")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#not-in-function-named? @hint "(?i)admin")
  (#not-path-matches? "(?i)admin")
  (#set! message "Whoever names `{user}` gets to set the password: ask for the old one, or for a token that was mailed"))

; The proof is handed to whoever asks for it.
((call_expression function: (_) @_send arguments: (arguments . (object [
    (shorthand_property_identifier) @token
    (pair value: [(identifier) (member_expression)] @token)]))) @hint
  (#method? @_send "json" "send")
  (#match? @token "(?i)(^|\\.)(reset_?(password_?)?(token|code|link|url)|password_?reset_?(token|code|link|url)|(verification|verify|email)_?(token|code)|otp(_?code)?|magic_?link(_?token)?)$")
  (#in? @hint "handler")
  (#not-match? @hint "\\.\\.\\.|(?i)NODE_ENV")
  (#not-guarded-by? @hint "(?i)node_env|\\b(is_?)?(dev|test|prod)")
  (#not-path-matches? "(?i)test|mock|emulat")
  (#set! message "`{token}` proves that a mail was read, and this hands it to whoever asks: send it by mail only"))

; Found by the name alone.
((assignment_expression left: (member_expression object: (member_expression object: (_) @_request property: (_) @_session) property: (_) @name) right: (_) @value) @hint
  (#match? @_request "^(req|request|ctx)$")
  (#eq? @_session "session")
  (#match? @name "(?i)^(user(name|_?id)?|logged_?in(_?user|_?as)?|account(_?id)?|uid)$")
  (#not-tainted? @value)
  (#not-match? @value "^(null|undefined|false|''|\"\")$")
  (#route? @hint "(?i)/(log_?-?in|sign_?-?in|session|auth)\\b")
  (#function-matches? @hint "(?i)find\\w*\\(|query\\(|get\\w*\\(|where")
  (#not-function-mentions? @hint "<proofs>|(?i)saml|sso|google|github|callback|magic|invite|impersonat\\w*|guest|anonym\\w*|demo")
  (#set! message "Whoever sends somebody's name is them from here on: check a password before `{name}` is set"))
; A password that is changed by whoever sits at the screen.
((call_expression function: (member_expression object: (_) @_model property: (_) @_update) arguments: (arguments (object (pair key: (_) @password)))) @hint
  (#any-of? @_update "update" "updateOne" "findByIdAndUpdate" "set" "updatePassword")
  (#match? @password "(?i)^[\"']?(password|password_?hash|hashed_?password|passwd)[\"']?$")
  (#route? @hint "(?i)(change|update|set|edit)[-_]?password|password/(change|update)|/me/password|/(account|profile|settings)/password|nestjs \\w+ /?password$")
  (#function-mentions? @hint "(?i)^(new_?password|password)$")
  (#not-function-mentions? @hint "(?i)^\\w*(old|current|existing|compare|verify|token|reset|check|\\bvalid|isvalid|[a-z_](?-i:V)alid|otp|code|previous|admin|role)\\w*$")
  (#not-path-matches? "(?i)admin")
  (#set! message "Whoever finds an open screen, or a stolen session, sets a new `{password}`: ask for the old one"))
; The code that was to be mailed.
((call_expression function: (_) @_send arguments: (arguments . (object [
    (shorthand_property_identifier) @token
    (pair value: [(identifier) (member_expression)] @token)]))) @hint
  (#method? @_send "json" "send")
  (#match? @token "(?i)(^|\\.)(code|otp|pin|token|link|reset_?link|reset_?url)$")
  (#route? @hint "(?i)/(forgot(-?password)?|request-?reset|password/(forgot|reset-?request)|reset-?request|send-?(code|otp)|otp/send|recover(y)?|verify/(send|request))[\"'`]?$")
  (#not-guarded-by? @hint "(?i)node_env|\\b(is_?)?(dev|test|prod)")
  (#not-function-matches? @hint "NODE_ENV")
  (#not-match? @token "(?i)err|status")
  (#not-path-matches? "(?i)test|mock|emulat")
  (#set! message "`{token}` proves that a mail was read, and this hands it to whoever asks: send it by mail only"))

; By a service, without the old password.
((call_expression function: (member_expression property: (_) @_set) arguments: (arguments . (_) . (_) @password)) @hint
  (#any-of? @_set "setPassword" "updatePassword" "changePassword")
  (#match? @password "(?i)passw|hash")
  (#route? @hint "(?i)(change|update|set|edit)[-_]?password|password/(change|update)|/me/password|/(account|profile|settings)/password|nestjs \\w+ /?password$")
  (#not-function-mentions? @hint "(?i)^\\w*(old|current|existing|compare|verify|token|reset|check|\\bvalid|isvalid|[a-z_](?-i:V)alid|otp|code|previous|admin|role)\\w*$")
  (#not-path-matches? "(?i)admin")
  (#set! message "Whoever finds an open screen, or a stolen session, sets a new password: ask for the old one"))
; A question that friends, or a search, answer.
((binary_expression left: (_) @left operator: ["==" "===" "!=" "!=="] right: (_) @_right) @hint
  (#match? @left "(?i)(security|secret|recovery)_?(question_?)?answer(_?hash)?$|mothers?_?maiden|first_?pet")
  (#set! message "Friends, or a search, answer such a question: send a link with a token by mail instead"))
((call_expression function: (_) @_compare arguments: (arguments (_) . (member_expression) @answer)) @hint
  (#match? @_compare "(?i)compare(Sync)?$|verify$")
  (#match? @answer "(?i)(security|secret|recovery)_?(question_?)?answer(_?hash)?$")
  (#set! severity "info")
  (#set! message "Friends, or a search, answer such a question: send a link with a token by mail instead"))

; By SQL, without the old password.
((call_expression function: (_) @_run arguments: (arguments . (_) @_statement)) @hint
  (#method? @_run "query" "execute" "run" "none" "oneOrNone")
  (#reads-like? @_statement "(?is)update\\s+[\\w.\"`]*(users?|accounts?|members?|customers?|patients?|employees?)\\b.*\\bset\\b.*\\bpassw")
  (#route? @hint "(?i)(change|update|set|edit)[-_]?password|password/(change|update)|/me/password|/(account|profile|settings|user)/password")
  (#not-function-mentions? @hint "(?i)^\\w*(old|current|existing|compare|verify|token|reset|check|otp|code|previous|admin|role)\\w*$")
  (#not-path-matches? "(?i)admin")
  (#set! message "Whoever finds an open screen, or a stolen session, sets a new password: ask for the old one"))

;! bad
; app.post("/become", (req, res) => {
;   req.session.user = req.body.name;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.redirect("/");
; });
;! bad
; router.post("/reset-password", async (req, res) => {
;   const { email, newPassword } = req.body;
;   const user = await User.findOne({ email: String(email) });
;   user.password = await bcrypt.hash(newPassword, 12);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await user.save();
;   res.json({ ok: true });
; });
;! bad
; router.post("/forgot", async (req, res) => {
;   const resetToken = crypto.randomBytes(32).toString("hex");
;   await remember(req.body.email, resetToken);
;   res.json({ resetToken });
;   ^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.post("/enter", (req, res) => {
;   const { role } = req.body;
;   req.session.role = role;
;   ^^^^^^^^^^^^^^^^^^^^^^^
;   if (res
;! good
; app.post("/login", async (req, res) => {
;   const user = await User.findOne({ email: String(req.body.email) });
;   if (!(await bcrypt.compare(req.body.password, user.passwordHash))) return res.sendStatus(401);
;   req.session.user = req.body.email;
;   res.redirect("/");
; });
;! good
; router.post("/reset-password", async (req, res) => {
;   const { token, newPassword } = req.body;
;   const user = await User.findOne({ resetToken: String(token) });
;   user.password = await bcrypt.hash(newPassword, 12);
;   await user.save();
;   res.json({ ok: true });
; });
;! good
; router.post("/forgot", async (req, res) => {
;   const resetToken = crypto.randomBytes(32).toString("hex");
;   await mail(req.body.email, resetToken);
;   res.json({ ok: true });
; });
; app.post("/language", (req, res) => {
;   req.session.language = req.body.language;
;   res.end();
; });
;! good
; app.post("/users/password", requireAdmin, async (req, res) => {
;   const user = await User.findOne({ email: String(req.body.email) });
;   user.password = await bcrypt.hash(req.body.newPassword, 12);
;   await user.save();
;   res.end();
; });
;! bad
; app.post("/login", async (req, res) => {
;   const user = await User.findOne({ where: { email: String(req.body.email) } });
;   if (!user) return res.sendStatus(401);
;   req.session.userId = user.id;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ ok: true });
; });
;! bad
; app.post("/change-password", requireLogin, async (req, res) => {
;   const hash = await bcrypt.hash(req.body.newPassword, 12);
;   await User.update({ passwordHash: hash }, { where: { id: req.user.id } });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
; app.post("/forgot", async (req, res) => {
;   const code = await codes.issue(String(req.body.email));
;   res.json({ code });
;   ^^^^^^^^^^^^^^^^^^
; });
;! good
; app.post("/change-password", requireLogin, async (req, res) => {
;   if (!(await bcrypt.compare(req.body.currentPassword, req.user.hash))) return res.sendStatus(403);
;   const hash = await bcrypt.hash(req.body.newPassword, 12);
;   await User.update({ passwordHash: hash }, { where: { id: req.user.id } });
;   res.end();
; });
; app.post("/forgot", async (req, res) => {
;   await codes.mail(String(req.body.email));
;   res.json({ ok: true });
; });
;! bad
; app.post("/reset-password", async (req, res) => {
;   const user = await users.byEmail(String(req.body.email));
;   if (user.securityAnswer !== req.body.answer) return res.sendStatus(403);
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
; app.post("/account/password", requireLogin, async (req, res) => {
;   await users.setPassword(req.user.id, await bcrypt.hash(String(req.body.newPassword), 12));
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; app.post("/account/password", requireLogin, async (req, res) => {
;   if (!(await bcrypt.compare(String(req.body.oldPassword), req.user.hash))) return res.sendStatus(403);
;   await users.setPassword(req.user.id, await bcrypt.hash(String(req.body.newPassword), 12));
;   res.end();
; });
;! bad
; router.post("/account/password", requireLogin, async (req, res) => {
;   const hash = await bcrypt.hash(String(req.body.password), 12);
;   await db.query("UPDATE users SET password_hash = $1 WHERE id = $2", [hash, req.user.id]);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; router.post("/account/password", requireLogin, async (req, res) => {
;   if (!(await bcrypt.compare(String(req.body.oldPassword), req.user.hash))) return res.sendStatus(403);
;   const hash = await bcrypt.hash(String(req.body.password), 12);
;   await db.query("UPDATE users SET password_hash = $1 WHERE id = $2", [hash, req.user.id]);
;   res.end();
; });
