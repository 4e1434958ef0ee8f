; A caller sets every field
;
; The request's fields are written to the record as they come: a caller who adds `isAdmin` or `balance` sets those too. Name
; the fields that a caller may set.
;
; severity: warning
; confidence: medium
; cwe: 915
; see: https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html
; precision: 4/7 before new objects and other parts of the request were gated, 4/4 after (express-gateway, sqlpad, n8n) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; regex checks: (?i)^(pick|omit|valid\w*|parse|safeParse|parseAsync|schema|\w*Schema|whitelist|allowed\w*|permitted\w*|sanitize\w*|Joi|z|yup|plainToClass|plainToInstance|celebrate)$
; regex whole-body: ^(\{\s*\$set:\s*)?\{?\s*(\.\.\.)?(req|request|ctx\.request)\.body\s*\}?\s*\}?$
; regex whole: ^(\(?await )?((req|request|ctx\.request|c\.req)\.(body|json\(\))|event\.body)\)?$

; What a caller sent, over a row that was found.
((call_expression function: (member_expression object: (identifier) @_object property: (_) @_assign) arguments: (arguments . (identifier) @record . (identifier) @fields .)) @hint
  (#eq? @_object "Object") (#eq? @_assign "assign")
  (#value-matches? @record "^(await )?[\\w.]+\\.(find\\w*|get\\w*|load\\w*)\\(")
  (#tainted? @fields "caller")
  (#match? @fields "(?i)^(data|body|input|payload|updates?|changes|fields|dto|values|props|attrs|attributes|patch)$")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-matches? "(?i)whitelist:\\s*true|celebrate\\(|\\w+Dto\\b")
  (#set! message "A caller sets any field of `{record}`: name those that they may set"))

((call_expression function: (member_expression object: (_) @model property: (_) @_write) arguments: (arguments . (_) @fields)) @hint
  (#any-of? @_write "create" "insertOne" "insert" "build" "insertMany")
  (#match? @model "^(models?\\.|db\\.)?[A-Z]\\w*$|collection\\(.*\\)$|(?i)repository$")
  (#not-match? @model "^(Object|Promise|Reflect|Observable)$")
  (#match? @fields "<whole-body>")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller sets any field of `{model}`: name those that they may set"))
((new_expression constructor: (identifier) @model arguments: (arguments . (member_expression) @fields .)) @hint
  (#match? @model "^[A-Z]")
  (#not-match? @model "(?i)(dto|request|error|params|map|set|url|date|formdata|command|query|event)$")
  (#match? @fields "<whole-body>")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller sets any field of `{model}`: name those that they may set"))
((call_expression function: (member_expression object: (_) @model property: (_) @_write) arguments: (arguments . (_) . (_) @fields)) @hint
  (#any-of? @_write "findByIdAndUpdate" "findOneAndUpdate" "updateOne" "updateMany" "update" "replaceOne" "assign")
  (#match? @fields "<whole-body>")
  ; Into a new object, or another part of the request.
  (#not-match? @hint "^[\\w.]*\\bassign\\(\\s*(\\{|(req|request|ctx)\\.|\\w*([pP]arams|[qQ]uery|[oO]ptions|[oO]pts|[fF]ilter)\\b)")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller sets any field: name those that they may set"))
((call_expression function: (member_expression object: (_) @record property: (_) @_update) arguments: (arguments . (_) @fields)) @hint
  (#any-of? @_update "update" "updateAttributes")
  (#match? @fields "<whole-body>")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller sets any field of `{record}`: name those that they may set"))
((pair key: (_) @_data value: (_) @fields) @hint
  (#eq? @_data "data")
  (#match? @fields "<whole-body>")
  (#function-matches? @hint "(?i)prisma")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller sets any field of the record: name those that they may set"))

((call_expression function: (member_expression object: (member_expression object: (_) @_client property: (_) @model) property: (_) @_write) arguments: (arguments . (object [
     (shorthand_property_identifier) @fields
     (pair key: (_) @_data value: (identifier) @fields)
   ])) @_arguments) @hint
  (#match? @_client "(?i)(^|\\.)(prisma|db|tx)\\w*$")
  (#any-of? @_write "create" "update" "upsert" "updateMany" "createMany")
  (#value-matches? @fields "^\\(?(await )?(req|request)\\.(body|json\\(\\))")
  (#match? @_arguments "\\bdata\\b")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller sets any field of `{model}`: name those that they may set"))

; NestJS, without a class that says which fields there are.
((call_expression function: (member_expression object: (_) @repository property: (_) @_write) arguments: (arguments (identifier) @fields .)) @hint
  (#any-of? @_write "save" "update" "create" "insert" "findByIdAndUpdate" "updateOne" "insertOne")
  (#imports? "@nestjs/common")
  (#match? @repository "(?i)(repo|repository|model)$|\\.(prisma|db)\\.")
  (#match? @fields "^(body|dto|data|payload|input|user|updates?|values)$")
  (#tainted? @fields)
  (#function-matches? @hint "@Body\\(\\)\\s*(body|dto|data|payload|input|user|updates?|values)\\s*(:\\s*(any|unknown|object|Record<|Partial<|\\{ *\\[)|[,)])")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller sets any field of `{repository}`: take a class that names those that they may set"))
; A body by another name.
((call_expression function: (member_expression object: (_) @_model property: (_) @_write) arguments: (arguments . (_) . [
    (identifier) @fields
    (object . (pair key: (_) @_set value: (identifier) @fields) .)])) @hint
  (#any-of? @_write "findByIdAndUpdate" "findOneAndUpdate" "updateOne" "replaceOne")
  (#value-matches? @fields "^(req|request|ctx\\.request)\\.body$")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "delete \\w+[.\\[]")
  (#set! message "A caller sets any field: name those that they may set"))
((new_expression constructor: (identifier) @model arguments: (arguments . (object . (spread_element (member_expression) @fields)) .)) @hint
  (#match? @model "^[A-Z]")
  (#not-match? @model "(?i)(dto|request|error|params|map|set|url|date|formdata|command|query|event|service|client|response|headers)$")
  (#match? @fields "<whole-body>")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller sets any field of `{model}`: name those that they may set"))

; The request's fields behind those that were set, so that they win.
((call_expression function: (member_expression object: (_) @model property: (_) @_write) arguments: (arguments . [
    (object (pair) (spread_element (_) @fields) .)
    (object (pair key: (_) @_data value: (object (pair) (spread_element (_) @fields) .)))])) @hint
  (#any-of? @_write "create" "insertOne" "insert" "build" "save" "update" "upsert" "push" "add")
  (#value-matches? @fields "<whole>")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-matches? "(?i)celebrate\\(|schema: *\\{|ValidationPipe|express-validator")
  (#not-runs-in? "browser")
  (#set! message "What the caller sends takes the place of the fields before it, and sets any other: name those that they may set"))
((new_expression constructor: (identifier) @model arguments: (arguments . (object (pair) (spread_element (_) @fields) .) .)) @hint
  (#match? @model "^[A-Z]")
  (#not-match? @model "(?i)(dto|request|error|params|map|set|url|date|formdata|command|query|event|service|client|response|headers)$")
  (#value-matches? @fields "<whole>")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "What the caller sends takes the place of the fields before it, and sets any other: name those that they may set"))
((variable_declarator name: (identifier) @record value: (object (pair) (spread_element (_) @fields) .)) @hint
  (#match? @record "(?i)^(new_?)?(user|account|order|product|item|post|record|entity|member|customer|profile|patient|employee|student|ticket|booking|device|room|project|team|invoice|player)$")
  (#value-matches? @fields "<whole>")
  (#not-function-mentions? @hint "<checks>")
  (#not-runs-in? "browser")
  (#set! message "What the caller sends takes the place of the fields before it, and sets any other: name those that they may set"))
; Behind the id alone, the rest is the caller's.
((call_expression function: (member_expression object: (_) @model property: (_) @_write) arguments: (arguments . (object . (spread_element (_) @fields)))) @hint
  (#any-of? @_write "create" "insertOne" "insert" "build")
  (#match? @model "^(models?\\.|db\\.)?[A-Z]\\w*$|collection\\(.*\\)$|(?i)(repository|model)$")
  (#not-match? @model "^(Object|Promise|Reflect|Observable)$")
  (#value-matches? @fields "<whole>")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-matches? "(?i)celebrate\\(|schema: *\\{|ValidationPipe|express-validator")
  (#set! severity "info")
  (#set! message "A caller sets any field of `{model}` that is not named behind it: name those that they may set"))
; Every key of the body, one by one.
((for_in_statement left: (_) @_key right: (_) @fields body: (_) @_body) @hint
  (#match? @fields "^(Object\\.(keys|entries)\\()?((req|request|ctx\\.request)\\.body)\\)?$")
  (#match? @_body "\\b(user|account|order|product|item|post|record|entity|member|customer|profile|patient|employee|student|ticket|booking|device|room|project|team|doc|row)\\[\\w+\\]\\s*=")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "\\.(includes|has)\\(|hasOwn")
  (#set! message "A caller sets any field: go through a list of those that they may set"))
((call_expression function: (member_expression object: (call_expression function: (_) @_keys arguments: (arguments . (_) @fields .)) property: (_) @_each) arguments: (arguments . (arrow_function body: (_) @_body))) @hint
  (#any-of? @_keys "Object.keys" "Object.entries")
  (#eq? @_each "forEach")
  (#match? @fields "^(req|request|ctx\\.request)\\.body$")
  (#match? @_body "\\b(user|account|order|product|item|post|record|entity|member|customer|profile|patient|employee|student|ticket|booking|device|room|project|team|doc|row)\\[\\w+\\]\\s*=")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "\\.(includes|has)\\(|hasOwn")
  (#set! message "A caller sets any field: go through a list of those that they may set"))
; What some other function hands in, over a row that was found.
((call_expression function: (member_expression object: (identifier) @_object property: (_) @_assign) arguments: (arguments . (identifier) @record . (identifier) @fields .)) @hint
  (#eq? @_object "Object") (#eq? @_assign "assign")
  (#match? @record "(?i)^(user|account|order|product|item|post|record|entity|member|customer|profile|patient|employee|student|ticket|booking|device|room|project|team|invoice|player|doc)$")
  (#match? @fields "(?i)^(data|body|input|payload|updates?|changes|fields|dto|values|props|attrs|attributes|patch)$")
  (#value-matches? @record "\\.(find\\w*|get\\w*|load\\w*)\\(")
  (#tainted? @fields "parameter" "caller")
  (#not-function-mentions? @hint "<checks>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "If `{fields}` is what a caller sent, they set any field of `{record}`: name those that they may set"))

((call_expression function: (member_expression object: (identifier) @record property: (_) @_set) arguments: (arguments . (member_expression) @fields .)) @hint
  (#eq? @_set "set")
  (#match? @record "(?i)^(user|account|order|product|item|post|doc(ument)?|record|member|customer|profile|patient|employee|student|ticket|booking|device|team|invoice|player)$")
  (#match? @fields "<whole-body>")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller sets any field of `{record}`: name those that they may set"))

;! bad
; export async function PATCH(req) {
;   const data = await req.json();
;   const user = await prisma.user.update({ where: { id }, data, select: { id: true } });
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; app.post("/users", async (req, res) => {
;   const user = await User.create(req.body);
;                      ^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.put("/users/:id", async (req, res) => {
;   await User.findByIdAndUpdate(req.params.id, req.body);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (res
;! good
; app.post("/users", async (req, res) => {
;   const { name } = req.body;
;   const user = await User.create({ name });
; });
;! good
; app.put("/users/:id", async (req, res) => {
;   await User.updateOne({ id: req.params.id, owner: req.user.id }, schema.parse(req.body));
; });
;! good
; app.all("/lookup", (req, res, next) => {
;   Object.assign(req.query, req.body);
;   next();
; });
;! bad
; app.patch("/users/:id", async (req, res) => {
;   const updates = req.body;
;   await User.findByIdAndUpdate(req.params.id, { $set: updates });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; app.post("/users", async (req, res) => {
;   const user = new User({ ...req.body });
;                ^^^^^^^^^^^^^^^^^^^^^^^^^
;   await keep(user);
;   res.end();
; });
;! good
; app.patch("/users/:id", async (req, res) => {
;   const updates = { name: String(req.body.name) };
;   await User.findByIdAndUpdate(req.params.id, { $set: updates });
;   res.end();
; });
;! bad
; router.post("/register", async (ctx) => {
;   const user = await User.create({ credits: 0, role: "member", ...ctx.request.body });
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   ctx.body = { id: user.id };
; });
; app.put("/me", async (req, res) => {
;   const user = await User.findById(req.user.id);
;   for (const key of Object.keys(req.body)) {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     user[key] = req.body[key];
;   }
;   await user.save();
;   res.end();
; });
;! bad
; async function updateProfile(id, data) {
;   const user = await User.findByPk(id);
;   Object.assign(user, data);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
;   return user.save(
;! good
; router.post("/register", async (ctx) => {
;   const user = await User.create({ ...REGISTRATION, name: ctx.request.body.name });
;   ctx.body = { id: user.id };
; });
; function withDefaults(options) {
;   return Object.assign({}, DEFAULTS, options);
; }
;! bad
; app.put("/me", requireAuth, async (req, res) => {
;   const user = await load(req.user.id);
;   user.set(req.body);
;   ^^^^^^^^^^^^^^^^^^
;   await user.save();
;   res.end();
; });
;! good
; app.put("/me", requireAuth, async (req, res) => {
;   const user = await load(req.user.id);
;   user.set({ name: String(req.body.name) });
;   cache.set(req.body);
;   res.end();
; });
;! bad
; app.patch("/accounts/:id", async (req, res) => {
;   const account = await accounts.findById(req.params.id);
;   const changes = req.body;
;   Object.assign(account, changes);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await account.save();
;   res.end();
; });
;! good
; app.patch("/accounts/:id", async (req, res) => {
;   const account = await accounts.findById(req.params.id);
;   const changes = { name: String(req.body.name) };
;   Object.assign(account, DEFAULTS);
;   await account.save();
;   res.end();
; });
