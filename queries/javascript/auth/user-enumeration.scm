; The answer says whether somebody has an account
;
; Different words for "no such user" and "wrong password" tell anybody which addresses are registered: they are then tried
; elsewhere, and here with passwords that leaked. Answer the same to both.
;
; severity: warning
; confidence: medium
; precision: 11 hints read, none right (checks of form, errors that never reach a caller, passwords that are changed), all gated away since; 0 hints left on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 204 203
; see: https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#authentication-and-error-messages
; regex no-user: (?i)^[`"'](((the|this|that|your) )?(user(name)?|account|e-?mail)( address)? ?(does not exist|doesn'?t exist|not found|not registered|unknown|is not registered|not exist)|(no such|unknown|incorrect|wrong) (user(name)?|account|e-?mail)( address)?|no (user|account) (found|exists)?( ?(with|for) (this|that|the)[\w ]*)?|(could not|couldn'?t|cannot) find (a |your |the )?(user|account)[\w ]*)[.!]?[`"']$
; regex wrong-password: (?i)^[`"'](the )?((wrong|incorrect|invalid|bad) password|password (is )?(wrong|incorrect|invalid|not (valid|correct|match\w*)|does(n'?t| not) match|mismatch)|passwords? (do(es)?) ?n[o']t match)[.!]?[`"']$

((string) @hint
  (#match? @hint "<no-user>")
  (#in-function? @hint)
  (#function-mentions? @hint "<wrong-password>")
  (#not-inside-call? @hint "console.*" "log" "debug" "info" "warn" "trace" "logger.*" "fn" "cb" "callback" "func")
  ; A password that is changed by whoever is logged in, or holds what was mailed.
  (#not-function-mentions? @hint "(?i)^(new_?password|old_?password|current_?password|confirm_?password|password_?confirm\\w*|password_?reset\\w*|reset_?password\\w*|updated_?by|reset_?token)$")
  (#not-runs-in? "browser")
  (#set! message "{hint} tells anybody who has an account: answer as to a wrong password")
  (#set! fix.title "Say what fits both")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Invalid username or password\""))

; Whoever has forgotten a password, or tries addresses.
((string) @hint
  (#match? @hint "(?i)no (such )?(user|account|member|customer)|(user|account|e-?mail|address)( address)? (was )?(not found|unknown|does not exist|doesn'?t exist|is not registered|not registered)|unknown (user|account|e-?mail)|could not find (a|an|your)? ?(user|account)")
  (#route? @hint "(?i)forgot|reset-?request|request-?reset|password/(reset|forgot)|recover|magic-?link")
  (#not-route? @hint "(?i)reset/:|admin")
  (#inside-call? @hint "json" "send" "render" "*.json" "*.send")
  (#not-inside-call? @hint "console.*" "log" "debug" "info" "warn" "trace" "logger.*")
  (#not-function-mentions? @hint "(?i)^(new_?password|password|token|reset_?token)$")
  (#not-runs-in? "browser")
  (#set! message "{hint} tells anybody who has an account: answer as if a mail had been sent"))

;! bad
; app.post("/login", async (req, res) => {
;   const user = await find(req.body.name);
;   if (!user) return res.status(401).json({ error: "User not found" });
;                                                   ^^^^^^^^^^^^^^^^
;   if (!(await matches(user, req.body.password))) return res.status(401).json({ error: "Wrong password" });
;   res.json({ id: user.id });
; });
;! fixed
; app.post("/login", async (req, res) => {
;   const user = await find(req.body.name);
;   if (!user) return res.status(401).json({ error: "Invalid username or password" });
;   if (!(await matches(user, req.body.password))) return res.status(401).json({ error: "Wrong password" });
;   res.json({ id: user.id });
; });
;! bad
; class Accounts {
;   async login(name, word) {
;     const user = await this.users.find(name);
;     if (!user) throw new UnauthorizedError("Unknown user");
;                                            ^^^^^^^^^^^^^^
;     if (!(await this.matches(user, word))) throw new UnauthorizedError("Incorrect password.");
;     return user;
;   }
; }
;! fixed
; class Accounts {
;   async login(name, word) {
;     const user = await this.users.find(name);
;     if (!user) throw new UnauthorizedError("Invalid username or password");
;     if (!(await this.matches(user, word))) throw new UnauthorizedError("Incorrect password.");
;     return user;
;   }
; }
;! bad
; passport.use(new Strategy(async (email, word, done) => {
;   const user = await find(email);
;   if (!user) return done(null, false, { message: "Incorrect username." });
;                                                  ^^^^^^^^^^^^^^^^^^^^^
;   if (!(await matches(user, word))) return done(null, false, { message: "Incorrect password." });
;   return done(null, user);
; }));
;! fixed
; passport.use(new Strategy(async (email, word, done) => {
;   const user = await find(email);
;   if (!user) return done(null, false, { message: "Invalid username or password" });
;   if (!(await matches(user, word))) return done(null, false, { message: "Incorrect password." });
;   return done(null, user);
; }));
;! bad
; async function login(email, word) {
;   const user = await find(email);
;   if (!user) throw new Error("Email not registered");
;                              ^^^^^^^^^^^^^^^^^^^^^^
;   if (!matches(user, word)) throw new Error("Invalid password");
; }
; login(
;! fixed
; async function login(email, word) {
;   const user = await find(email);
;   if (!user) throw new Error("Invalid username or password");
;   if (!matches(user, word)) throw new Error("Invalid password");
; }
; login(
;! good
; app.post("/login", async (req, res) => {
;   const user = await find(req.body.name);
;   if (!user || !(await matches(user, req.body.password))) return res.status(401).json({ error: "Invalid username or password" });
;   res.json({ id: user.id });
; });
;! good
; async function profile(id) {
;   const user = await find(id);
;   if (!user) throw new NotFoundError("User not found");
;   return user;
; }
; async function change(user, word) {
;   if (!(await matches(user, word))) throw new Forbidden("Wrong password");
; }
; const MESSAGES = ["User not found", "Wrong password"];
;! bad
; app.post("/password/forgot", async (req, res) => {
;   const user = await users.findByEmail(String(req.body.email));
;   if (!user) return res.status(404).json({ error: "No account with this address" });
;                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await mailer.send(user);
;   res.json({ ok: true });
; });
;! good
; app.post("/password/forgot", async (req, res) => {
;   const user = await users.findByEmail(String(req.body.email));
;   if (user) await mailer.send(user);
;   res.json({ message: "If there is an account, a mail is on its way" });
; });
