; Whoever is signed in may do what only some should
;
; The route is called an administrator's, or changes what belongs to others, and the only question before it is whether
; somebody is signed in: every customer with an account reaches it. Ask for the role, too.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 862 863 285
; see: https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/
; regex only-login: ^(\w+\.)?(?i:(require|ensure|check|verify|is|must_?be|needs?|with)?_?(auth(enticat\w*)?|login|logged_?in|signed_?in|user|jwt|token|session)(_?(required|middleware|guard|jwt|token|user|check))?|protect(ed)?|authenticate(d|_?(token|user|jwt))?|login_?required|jwt_?auth\w*|auth_?jwt)(\(\))?$|^passport\.authenticate\(
; regex asks-more: (?i)role|admin|permission|polic|\bcan\b|\bcan[A-Z_]|ability|scope|claim|\bauthoriz|forbidden|403|owner|staff|manager|privilege|access_?level|superuser|is_?allowed|\bacl\b|rbac|group
; regex administrators: (?i)^["'`]/?(api/)?(v\d+/)?(admin|management|backoffice|back-office|staff-?admin|superuser|moderation)(/|["'`])

; An address of administrators.
((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . (string) @path . (_) @guard . [(arrow_function) (function_expression)] @_handler .)) @hint
  (#any-of? @_method "get" "post" "put" "patch" "delete")
  (#match? @path "<administrators>")
  (#match? @guard "<only-login>")
  (#not-match? @_handler "<asks-more>")
  (#not-file-matches? "\\.(use|addHook)\\([^;]*(\\w(Admin|Role|Permission)|adminOnly|adminGuard|adminAuth|onlyAdmin|rbac|\\bauthoriz|roles?\\()")
  (#not-path-matches? "(?i)emulat|mock|fixture")
  (#set! message "`{guard}` asks who is calling, and {path} is for administrators alone: ask for their role, too"))
; What only somebody above others does.
((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . (string) @path . (_) @guard . [(arrow_function) (function_expression)] @_handler .)) @hint
  (#any-of? @_method "post" "put" "patch" "delete")
  (#match? @path "(?i)/(promote|demote|grant|revoke|roles?|permissions?|ban|unban|suspend|impersonate|salary|salaries|approve|refund|payout|feature-?flags?|maintenance)\\b")
  (#not-match? @path "<administrators>")
  (#not-match? @path "(?i)/me/|/(my|own)\\b|request")
  (#match? @guard "<only-login>")
  (#not-match? @_handler "(?i)\\b(req|request|ctx|session|state|locals|c)\\??\\.(user|auth|account|session|state|current_?user|jwt|token|get\\()|\\b(current_?)?user\\??\\.(id|_id|role|sub|is_?admin|permissions?)\\b|403|forbidden|owner|\\bcan[A-Z(]|ability|polic|\\bauthoriz")
  (#not-file-matches? "\\.(use|addHook)\\([^;]*(\\w(Admin|Role|Permission)|adminOnly|adminGuard|adminAuth|onlyAdmin|rbac|\\bauthoriz|roles?\\()")
  (#not-path-matches? "(?i)emulat|mock|fixture|(^|/)admin")
  (#set! message "`{guard}` asks who is calling, and {path} changes what others may do or get: ask for a role, too"))
; A whole account of somebody else's.
((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . (string) @path . (_) @guard . [(arrow_function) (function_expression)] @_handler .)) @hint
  (#any-of? @_method "put" "patch" "delete")
  (#match? @path "(?i)/?(users|accounts|members|customers|employees|patients|students|staff)/:\\w+[\"'`]$|^[\"'`]/:(user|account|member|customer|employee|patient|student)_?[iI]d[\"'`]$")
  (#match? @guard "<only-login>")
  (#not-match? @_handler "(?i)\\b(req|request|ctx|session|state|locals|c)\\??\\.(user|auth|account|session|state|current_?user|jwt|token|get\\()|\\b(current_?)?user\\??\\.(id|_id|role|sub|is_?admin|permissions?)\\b|403|forbidden|owner|\\bcan[A-Z(]|ability|polic|\\bauthoriz|req\\.user|request\\.user|ctx\\.state")
  (#match? @_handler "(?i)destroy|delete|remove|update|save|query|set\\(")
  (#not-file-matches? "\\.(use|addHook)\\([^;]*(\\w(Admin|Role|Permission)|adminOnly|adminGuard|adminAuth|onlyAdmin|rbac|\\bauthoriz|roles?\\()|router\\.param\\(")
  (#not-path-matches? "(?i)emulat|mock|fixture|(^|/)admin")
  (#set! message "`{guard}` asks who is calling, and {path} takes anybody's id: compare it with the caller's, or ask for a role"))
; A router of administrators that asks everybody in.
((call_expression
   function: (member_expression object: (identifier) @_app property: (_) @_use)
   arguments: (arguments . (string) @path . (_) @guard . (_) @_router .)) @hint
  (#eq? @_use "use")
  (#match? @path "<administrators>")
  (#match? @guard "<only-login>")
  (#not-match? @_router "(?i)guard|role|permission")
  (#not-file-matches? "(?i)is_?admin|require_?(admin|role)|role|permission|\\bauthoriz")
  (#set! severity "info")
  (#set! message "`{guard}` asks who is calling, and what is below {path} is for administrators alone: ask for their role, too, unless each route does"))
; The hook before all routes asks who is calling, and none asks what they may do.
((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . (string) @path . [(arrow_function) (function_expression)] @_handler .)) @hint
  (#any-of? @_method "get" "post" "put" "patch" "delete")
  (#match? @path "<administrators>")
  (#file-matches? "\\.(use|addHook)\\(\\s*(['\"][\\w-]+['\"]\\s*,\\s*)?(\\w+\\.)?((require|ensure|check|verify|is)_?(Auth\\w*|Login|User|LoggedIn|SignedIn|Session|Jwt|Token)|auth(enticate)?(Middleware|JWT|Jwt|Token|User|Required)?|requireLogin|loginRequired|protect|jwtAuth|verifyToken|isAuthenticated)\\b")
  (#not-file-matches? "(?i)role|is_?admin|require_?admin|permission|polic|ability|scope|\\bauthoriz|superuser|forbidden|403")
  (#not-path-matches? "(?i)emulat|mock|fixture")
  (#set! message "The hook asks who is calling, and {path} is for administrators alone: ask for their role, too"))

;! bad
; router.post("/admin/promote", requireAuth, async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await User.update({ level: 9 }, { where: { id: req.body.userId } });
;   res.end();
; });
;! bad
; app.delete("/admin/products/:id", passport.authenticate("jwt"), async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await Product.destroy({ where: { id: req.params.id } });
;   res.sendStatus(204);
; });
; app.delete("/users/:id", requireLogin, async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await User.destroy({ where: { id: req.params.id } });
;   res.sendStatus(204);
; });
;! bad
; router.patch("/employees/:id/salary", authenticate, async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await Employee.update({ salary: req.body.salary }, { where: { id: req.params.id } });
;   res.end();
; });
;! bad
; app.use("/admin", requireLogin, require("./routes/reports"));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.get("/admin/users", isAuthenticated, async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(await list());
; });
; app.get("/admin/x", (
;! good
; router.post("/admin/promote", requireAuth, requireAdmin, async (req, res) => {
;   await User.update({ level: 9 }, { where: { id: req.body.userId } });
;   res.end();
; });
;! good
; router.post("/admin/promote", requireAuth, async (req, res) => {
;   if (req.user.role !== "admin") return res.sendStatus(403);
;   await User.update({ level: 9 }, { where: { id: req.body.userId } });
;   res.end();
; });
;! good
; router.delete("/users/:id", requireAuth, async (req, res) => {
;   if (req.params.id !== req.user.id) return res.sendStatus(404);
;   await User.destroy({ where: { id: req.user.id } });
;   res.end();
; });
;! good
; router.delete("/users/me", requireAuth, async (req, res) => {
;   await User.destroy({ where: { id: req.user.id } });
;   res.end();
; });
; router.get("/products/:id", requireAuth, show);
;! bad
; export async function adminRoutes(app) {
;   app.addHook("onRequest", app.authenticate);
;   app.get("/admin/users", async () => app.db.users.page(0));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; export async function adminRoutes(app) {
;   app.addHook("onRequest", app.authenticate);
;   app.addHook("onRequest", requireAdmin);
;   app.get("/admin/users", async () => app.db.users.page(0));
; }
