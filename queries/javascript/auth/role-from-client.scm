; The client says who it is or what it may do
;
; A role, an admin flag or a tenant that is read from the request is whatever the caller typed. Anybody becomes an
; administrator, or reads another company's rows, with one more field in the JSON.
;
; severity: warning
; confidence: medium
; cwe: 269 639
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; regex rights: ^(role|roles|userRole|isAdmin|is_admin|isSuperuser|isStaff|admin|permissions|privileges|accessLevel)$
; regex identity-header: (?i)^["']x-(user-?id|user-?role|user|role|roles|admin|is-admin|tenant(-?id)?|account-?id|org(anization)?-?id|user-?email)["']$
; regex checks: (?i)^\w*(current_?user|require|permission|hasRole|authoriz|allowed|\bvalid|isvalid|[a-z_](?-i:V)alid|schema|verify|trusted|internal|gateway|\bROLES\b|enum|session|safeParse)\w*$|roles\.|isAdmin\(

; Written into a row.
((pair value: (member_expression object: (member_expression object: (identifier) @_request property: (_) @_body) property: (property_identifier) @_key) @hint)
  (#any-of? @_request "req" "request" "ctx")
  (#any-of? @_body "body" "query")
  (#match? @_key "<rights>")
  (#in? @hint "handler")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-body-mentions? @hint "<checks>")
  (#not-function-matches? @hint "\\b(req|request|ctx|session|state|context|auth|locals)\\.(user|auth|account)\\b")
  (#not-in? @hint "restricted_handler")
  (#set! message "Whoever sends the request chooses `{_key}`: take it from the authenticated user"))
((variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @hint) value: (member_expression object: (identifier) @_request property: (_) @_body))
  (#any-of? @_request "req" "request")
  (#any-of? @_body "body")
  (#any-of? @hint "isAdmin" "is_admin" "isSuperuser" "isStaff" "role" "roles" "userRole" "permissions")
  (#in? @hint "handler")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-body-mentions? @hint "<checks>")
  (#not-function-matches? @hint "\\b(req|request|ctx|session|state|context|auth|locals)\\.(user|auth|account)\\b")
  (#not-in? @hint "restricted_handler")
  (#function-mentions? @hint "(?i)^(create|insert|insertOne|save|register|signup|query|sign|hash)$")
  (#set! message "Whoever sends the request chooses `{hint}`: take it from the authenticated user"))
; A guard that asks the request.
((if_statement condition: (parenthesized_expression [
     (member_expression object: (member_expression object: (identifier) @_request property: (_) @_body) property: (property_identifier) @_key) @hint
     (unary_expression argument: (member_expression object: (member_expression object: (identifier) @_request property: (_) @_body) property: (property_identifier) @_key) @hint)
     (binary_expression left: (member_expression object: (member_expression object: (identifier) @_request property: (_) @_body) property: (property_identifier) @_key) @hint)
   ]))
  (#any-of? @_request "req" "request" "ctx")
  (#any-of? @_body "body" "query" "params" "cookies")
  (#any-of? @_key "isAdmin" "is_admin" "admin" "role" "isSuperuser" "userRole")
  (#in? @hint "handler")
  (#not-in? @hint "restricted_handler")
  (#set! message "Whoever sends the request chooses `{_key}`: ask the authenticated user instead"))
((subscript_expression object: (member_expression object: (identifier) @_request property: (_) @_headers) index: (string) @_key) @hint
  (#any-of? @_request "req" "request" "ctx")
  (#eq? @_headers "headers")
  (#match? @_key "<identity-header>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "(?i)trusted|internal|gateway|verify|signature|proxy")
  (#set! severity "info")
  (#set! message "Any client can send the header {_key}: take who is asking from a verified token"))

((assignment_expression left: (member_expression object: (_) @_record property: (property_identifier) @_right) right: (member_expression object: (member_expression object: (identifier) @_request property: (_) @_body) property: (property_identifier) @_key) @hint)
  (#match? @_right "<rights>")
  (#match? @_key "<rights>")
  (#any-of? @_request "req" "request" "ctx")
  (#any-of? @_body "body" "query")
  (#not-match? @_record "^(req|request|ctx|query|filter|options|params|where)\\b")
  (#in? @hint "handler")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-body-mentions? @hint "<checks>")
  (#not-function-matches? @hint "\\b(req|request|ctx|session|state|context|auth|locals)\\.(user|auth|account)\\b")
  (#not-in? @hint "restricted_handler")
  (#set! message "Whoever sends the request chooses `{_key}`: take it from the authenticated user"))

; Whoever registers gets everything.
((pair key: (_) @right value: [(string) (true)] @_all) @hint
  (#match? @right "^[\"']?(role|roles|isAdmin|is_admin|admin|isSuperuser|permissions|accessLevel)[\"']?$")
  (#match? @_all "(?i)^[\"'](admin|administrator|superuser|super_?admin|root|owner|\\*)[\"']$|^true$")
  (#route? @hint "(?i)/(register|sign-?up|users)[\"'`]?$")
  (#answers? @hint "post")
  (#inside-call? @hint "create" "insert" "insertOne" "save" "*.create" "*.insertOne" "*.save")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#not-function-mentions? @hint "(?i)first_?user|count\\w*|bootstrap|setup|seed|invite\\w*|current_?user|workspace|organi[sz]ation|tenant|team|company")
  (#set! message "Whoever registers becomes {_all}: begin with the least rights, and let administrators give more"))

; A cookie that nobody signed says who somebody is.
((call_expression function: (member_expression property: (_) @_find) arguments: (arguments . (member_expression object: (member_expression object: (identifier) @_request property: (_) @_cookies) property: (_) @_key) @hint))
  (#any-of? @_request "req" "request")
  (#eq? @_cookies "cookies")
  (#match? @_key "(?i)^(user_?id|uid|user|user_?name|account_?id|email|customer_?id|member_?id|login)$")
  (#match? @_find "(?i)^(find\\w*|get\\w*|by_?\\w+|load\\w*|fetch\\w*)$")
  (#not-file-matches? "(?i)unsign|verify\\w*\\(|createHmac|signedCookies|jwt")
  (#set! message "Anybody writes `{hint}` in their browser, and is that user from here on: keep a session on the server, or sign the cookie"))
; Prices that the caller likes.
((call_expression function: (member_expression object: (_) @items property: (_) @_reduce) arguments: (arguments . (arrow_function body: (_) @_body))) @hint
  (#any-of? @_reduce "reduce" "map")
  (#tainted? @items)
  (#match? @_body "(?i)\\.(price|unit_?price|price_?cents|cost|amount)\\b[^,;]*\\*|\\*[^,;]*\\.(price|unit_?price|price_?cents|cost|amount)\\b|\\+\\s*\\w+\\.(price|total|amount)\\b")
  (#not-function-mentions? @hint "(?i)find\\w*|catalog\\w*|product\\w*|price_?(of|for|list)\\w*|lookup|stripe")
  (#in? @hint "handler")
  (#not-runs-in? "browser")
  (#set! message "The caller says what each of `{items}` costs: look the prices up by their ids"))

;! bad
; app.post("/users", async (req, res) => {
;   const created = await User.create({ name: req.body.name, isAdmin: req.body.isAdmin });
;                                                                     ^^^^^^^^^^^^^^^^
;   res.status(201).json({ id: created.id });
; });
;! bad
; app.post("/register", async (req, res) => {
;   const { name, role } = req.body;
;                 ^^^^
;   const created = await Account.create({ name, role });
;   res.status(201).json({ id: created.id });
; });
; app.get("/reports", async (req, res) => {
;   if (req.query.role === "admin") {
;       ^^^^^^^^^^^^^^
;     return res.json(await everything());
;   }
;   const id = req.headers["x-user-id"];
;              ^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(await own(id));
; });
; function broken(items {
;! good
; app.put("/users/:id/role", requireAdmin, async (req, res) => {
;   await accounts.assign(req.params.id, { role: req.body.role });
;   res.end();
; });
; app.post("/users", async (req, res) => {
;   const { name } = req.body;
;   const created = await Account.create({ name, role: "member" });
;   const trace = req.headers["x-request-id"];
;   res.status(201).json({ id: created.id, trace });
; });
; function assign(body) {
;   return { role: body.role };
; }
;! bad
; app.post("/role", async (req, res) => {
;   const member = await Member.findById(req.body.id);
;   member.role = req.body.role;
;                 ^^^^^^^^^^^^^
;   await keep(member);
;   res.end();
; });
;! good
; app.post("/role", requireAdmin, async (req, res) => {
;   const member = await Member.findById(req.body.id);
;   member.role = req.body.role;
;   await keep(member);
;   res.end();
; });
;! bad
; app.post("/register", async (req, res) => {
;   const hash = await bcrypt.hash(String(req.body.password), 12);
;   await User.create({ name: String(req.body.name), hash, role: "admin" });
;                                                          ^^^^^^^^^^^^^
;   res.sendStatus(201);
; });
;! good
; app.post("/register", async (req, res) => {
;   const hash = await bcrypt.hash(String(req.body.password), 12);
;   await User.create({ name: String(req.body.name), hash, role: "member" });
;   res.sendStatus(201);
; });
;! bad
; app.get("/me", async (req, res) => {
;   const user = await users.find(req.cookies.userId);
;                                 ^^^^^^^^^^^^^^^^^^
;   res.json({ name: user.name });
; });
; app.post("/orders", requireUser, async (req, res) => {
;   const { items } = req.body;
;   const total = items.reduce((sum, item) => sum + item.quantity * item.price, 0);
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.status(201).json({ total });
; });
;! good
; app.get("/me", async (req, res) => {
;   const session = await sessions.find(req.cookies.sid);
;   res.json({ name: session.name });
; });
; app.post("/orders", requireUser, async (req, res) => {
;   const lines = await priced(req.body.items.map((item) => item.sku));
;   res.status(201).json({ total: lines.reduce((sum, line) => sum + line.price, 0) });
; });
