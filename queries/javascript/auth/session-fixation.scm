; The session from before the login is the one after it
;
; Whoever set the visitor's session id before, by a link or a shared computer, is logged in with them: the id stays
; the same, and what it stands for changes. Give the session a new id as soon as somebody has proven who they are.
;
; severity: warning
; confidence: medium
; precision: 1/1 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines: too few to tell
; precision: the patterns added last: 0/1 (a filter, now gated) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 384
; see: https://expressjs.com/en/resources/middleware/session.html
; regex logged-in: ^(user(_?id|name)?|userId|account(_?id)?|accountId|uid|login|logged_?in|isLoggedIn|authenticated|isAuthenticated|customer(Id)?|member(Id)?|patient(Id)?|admin(Id)?|employee(Id)?|student(Id)?|player(Id)?|email)$
; regex renewed: (?i)regenerate|passport|req\.log_?in\(|cookie-session|cookieSession|iron-session|renew|new_?session|session\.create|next-auth|getIronSession|destroy\(.*session\.|sessionStore\.|csrf

((assignment_expression left: (member_expression object: (member_expression object: (_) @_request property: (_) @_session) property: (_) @name) right: (_) @_value) @hint
  (#match? @_request "^(req|request|ctx|this\\.req)$")
  (#any-of? @_session "session")
  (#match? @name "<logged-in>")
  (#not-match? @_value "^(null|undefined|false|''|\"\"|void 0)$")
  (#function-mentions? @hint "(?i)^(compare|compareSync|verify|verify_?password|check_?password|check_?credentials|verify_?credentials|validate_?password|valid_?password|authenticate|argon2|bcrypt|password|passwd)$")
  (#not-function-mentions? @hint "(?i)^(register|sign_?up)$")
  (#not-file-matches? "<renewed>")
  (#not-tainted? @_value)
  (#not-runs-in? "browser")
  (#set! message "The session keeps the id that it had before the login: call `{_request}.session.regenerate` first, and set `{name}` in what it calls back"))
; Whoever wrote the link chose the session.
((assignment_expression left: (member_expression object: (_) @_holder property: (_) @_id) right: (_) @value) @hint
  ; What is looked for by it is another's affair.
  (#match? @_holder "^(req|request|ctx|context|socket|this)$|(?i)(session|store|cookies?)$")
  (#match? @_id "^(sessionID|sessionId|session_id)$")
  (#tainted? @value)
  (#match? @value "(?i)(query|body|params)\\b|searchParams")
  (#not-function-mentions? @hint "(?i)^\\w*(verif|unsign|\\bvalid|isvalid|[a-z_](?-i:V)alid|exists|lookup|find)\\w*$")
  (#set! message "Whoever wrote the link knows the session of whoever follows it: take the id from the cookie alone"))

;! bad
; const session = require("express-session");
; app.post("/login", async (req, res) => {
;   const user = await findUser(String(req.body.email));
;   if (!user || !(await bcrypt.compare(String(req.body.password), user.hash))) return res.sendStatus(401);
;   req.session.userId = user.id;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ name: user.name });
; });
;! bad
; router.post("/signin", async (req, res) => {
;   const player = await players.byEmail(req.body.email);
;   if (!(await argon2.verify(player.hash, req.body.password))) return res.sendStatus(401);
;   req.session.user = { id: player.id };
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.redirect("/");
; });
;! bad
; exports.login = async (ctx) => {
;   const { name, password } = ctx.request.body;
;   const admin = await checkCredentials(name, password);
;   ctx.session.admin = admin.id;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   ctx.session.isLoggedIn = true;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (ctx.
;! bad
; fastify.post("/login", async (request, reply) => {
;   const customer = await db.one("SELECT id, hash FROM customers WHERE email = $1", [request.body.email]);
;   if (!(await verifyPassword(request.body.password, customer.hash))) return reply.code(401).send();
;   request.session.customerId = customer.id;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return reply.send();
; });
;! good
; const session = require("express-session");
; app.post("/login", async (req, res) => {
;   const user = await findUser(String(req.body.email));
;   if (!user || !(await bcrypt.compare(String(req.body.password), user.hash))) return res.sendStatus(401);
;   req.session.regenerate((error) => {
;     if (error) return res.sendStatus(500);
;     req.session.userId = user.id;
;     res.json({ name: user.name });
;   });
; });
;! good
; const cookieSession = require("cookie-session");
; app.post("/login", async (req, res) => {
;   const user = await findUser(String(req.body.email));
;   if (!user || !(await bcrypt.compare(String(req.body.password), user.hash))) return res.sendStatus(401);
;   req.session.userId = user.id;
;   res.json({ name: user.name });
; });
;! good
; app.post("/cart", (req, res) => {
;   req.session.cart = [];
;   req.session.lastVisit = Date.now();
;   res.end();
; });
;! good
; app.post("/logout", (req, res) => {
;   req.session.userId = null;
;   req.session.destroy(() => res.redirect("/"));
; });
;! bad
; app.use((req, res, next) => {
;   if (req.query.sid) req.sessionID = req.query.sid;
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   next();
; });
;! good
; app.use((req, res, next) => {
;   req.sessionName = String(req.query.name);
;   next();
; });
;! good
; router.get("/runs", async (req, res) => {
;   const filters = {};
;   filters.sessionId = req.query.sessionId;
;   res.json(await runs.list(filters));
; });
