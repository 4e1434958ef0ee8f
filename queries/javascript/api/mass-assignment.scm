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
; regex checks: (?i)^(pick|omit|valid\w*|parse|safeParse|parseAsync|schema|\w*Schema|whitelist|allowed\w*|permitted\w*|sanitize\w*|Joi|z|yup|plainToClass|plainToInstance|celebrate)$
; regex whole-body: ^(\{\s*\$set:\s*)?\{?\s*(\.\.\.)?(req|request|ctx\.request)\.body\s*\}?\s*\}?$

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
