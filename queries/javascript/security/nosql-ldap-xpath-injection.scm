; A caller's text becomes part of a filter
;
; Filters of MongoDB, LDAP and XPath are languages too: `{"$ne": null}` for a password, `*)(uid=*` for a name turn "this
; user" into "any user", and a login passes without a password.
;
; severity: warning
; confidence: medium
; cwe: 943 90 643
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Injection_Prevention_Cheat_Sheet.html
; list finders: find findOne findOneAndUpdate findOneAndDelete findOneAndReplace updateOne updateMany deleteOne deleteMany countDocuments remove
; regex checks: (?i)^(String|toString|parse|safeParse|valid\w*|sanitize\w*|mongoSanitize|isMongoId|Joi|z|yup|escape\w*|isString)$
; regex mongoose-model: ^([A-Z][A-Za-z0-9]*|(this\.)?\w*Model)$
; regex validators: (?i)\b(joi|zod|yup|celebrate|ajv|express-validator|express-mongo-sanitize|mongo-sanitize|class-validator|superstruct|valibot|typebox|sanitizeFilter|mongoSanitize)\b|validate\w*\(|schema:

; A filter that the caller wrote.
((call_expression function: (member_expression object: (_) @_model property: (_) @_find) arguments: (arguments . [(member_expression) (identifier)] @filter)) @hint
  (#any-of? @_find "<finders>")
  (#match? @_model "^[A-Z]\\w*$|(^|\\.)collection\\([^()]*\\)$|(?i:(model|collection|repo|repository)s?)$|\\.[A-Z]\\w*$|^(db|models)\\.\\w+$|^(users|accounts|orders|products|items|posts|documents|customers)$")
  (#value-matches? @filter "^(req|request|ctx\\.request)\\.(body|query)$")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The caller writes the filter `{filter}`, operators too: name its fields, and make each a text"))
; A field that may be an operator.
((call_expression function: (member_expression object: (_) @_model property: (_) @_find) arguments: (arguments . (object [
    (pair value: (member_expression object: (member_expression) @_part)  @value)
    (pair value: (identifier) @value)
    (shorthand_property_identifier) @value]))) @hint
  (#any-of? @_find "findOne" "findOneAndUpdate" "deleteOne" "updateOne" "deleteMany" "find")
  (#imports? "mongoose" "mongodb" "monk" "mongojs")
  (#tainted? @value)
  (#not-match? @value "(?i)params|(^|\\.)_?id$")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "`{value}` may be an object such as `{ $ne: null }`: make it a text with `String(…)`"))
((call_expression function: (member_expression property: (_) @_find) arguments: (arguments . (object (pair key: (property_identifier) @_key value: (member_expression) @value)))) @hint
  (#any-of? @_find "findOne")
  (#any-of? @_key "password" "token" "pass" "passwd")
  (#tainted? @value)
  (#not-function-mentions? @hint "<checks>")
  (#set! message "`{value}` may be an object such as `{ $ne: null }`: make it a text, and compare a hash of it"))
((call_expression function: (member_expression object: (_) @_collection property: (_) @_find) arguments: (arguments . (object [
    (pair value: (member_expression object: (member_expression)) @value)
    (pair value: (identifier) @value)
    (shorthand_property_identifier) @value]))) @hint
  (#any-of? @_find "findOne" "findOneAndUpdate" "deleteOne" "updateOne" "deleteMany" "find")
  (#match? @_collection "\\.collection\\([^()]*\\)$")
  (#not-file-matches? "from ['\"](mongoose|mongodb|monk|mongojs)['\"]|require\\(['\"](mongoose|mongodb|monk|mongojs)['\"]\\)")
  (#tainted? @value)
  (#not-match? @value "(?i)params|(^|\\.)_?id$")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "`{value}` may be an object such as `{ $ne: null }`: make it a text with `String(…)`"))
; JavaScript that the database runs.
((pair key: (_) @_operator value: (_) @code) @hint
  (#match? @_operator "^['\"]?\\$(where|function|accumulator)['\"]?$")
  (#not-constant? @code)
  (#not-match? @code "^(function|\\(?\\w*\\)? =>)")
  (#set! message "MongoDB runs `{code}` as JavaScript: use the operators of a query"))
; LDAP and XPath.
((pair key: (_) @_filter value: (_) @value) @hint
  (#match? @_filter "^['\"]?filter['\"]?$")
  (#file-matches? "(?i)ldap|\\bldif\\b|activedirectory|searchEntr|objectClass|sAMAccountName")
  (#built-string? @value)
  (#reads-like? @value "\\(\\s*[&|!(]*\\s*[\\w;-]+\\s*[~<>]?=[^)]*\\{\\}")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|sanitize\\w*|EqualityFilter|ldapEscape)$")
  (#set! message "A `*` or `)` in the filter's values changes what is searched: build it of `EqualityFilter`"))
((call_expression function: (member_expression property: (_) @_select) arguments: (arguments . (_) @path)) @hint
  (#any-of? @_select "select" "select1" "evaluate" "find" "get")
  (#imports? "xpath" "xmldom" "@xmldom/xmldom" "libxmljs" "libxmljs2")
  (#built-string? @path)
  (#reads-like? @path "^['\"`]*\\.?/.*\\[.*=\\s*['\"]\\{\\}")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|sanitize\\w*)$")
  (#set! message "A quote in the path's values changes what is searched: pass them as XPath variables"))
((call_expression function: (member_expression object: (_) @_xpath property: (_) @_select) arguments: (arguments . (_) @path)) @hint
  (#eq? @_xpath "xpath") (#any-of? @_select "select" "select1" "evaluate")
  (#not-imports? "xpath" "xmldom" "@xmldom/xmldom" "libxmljs" "libxmljs2")
  (#tainted? @path)
  (#set! message "A caller writes part of the path: pass values as XPath variables"))

; A filter that was parsed from a text.
((call_expression function: (member_expression object: (_) @_collection property: (_) @_find) arguments: (arguments . (call_expression function: (_) @_parse arguments: (arguments . (_) @text .)))) @hint
  (#any-of? @_find "<finders>" "aggregate")
  (#eq? @_parse "JSON.parse")
  (#match? @_collection "\\.collection\\([^()]*\\)$|(?i:model|collection)$|^[A-Z]\\w*$")
  (#tainted? @text "caller" "model" "parameter")
  (#not-function-mentions? @hint "(?i)^(valid\\w*|sanitize\\w*|mongoSanitize|safeParse|Joi|z|yup|allowed\\w*)$")
  (#set! message "Whoever writes `{text}` writes the filter, operators too: name its fields, and make each a text"))

; A filter that the caller sends by its name.
((call_expression function: (member_expression object: (_) @_model property: (_) @_find) arguments: (arguments . (member_expression object: (member_expression) @_part property: (_) @_name) @filter)) @hint
  (#any-of? @_find "<finders>" "aggregate")
  (#match? @_part "^(req|request|ctx\\.request)\\.(body|query)$")
  (#match? @_name "(?i)^(filter|filters|query|where|conditions?|criteria|selector|search|match|pipeline)$")
  (#match? @_model "^[A-Z]\\w*$|(^|\\.)collection\\([^()]*\\)$|(?i)(model|collection|repo|repository)s?$")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The caller writes the filter `{filter}`, operators too: name its fields, and make each a text"))

; The condition of an ORM, whole.
((call_expression function: (member_expression object: (_) @_model property: (_) @_find) arguments: (arguments . (object (pair key: (_) @_where value: (member_expression) @filter)))) @hint
  (#any-of? @_find "findAll" "findOne" "findMany" "findFirst" "findAndCountAll" "destroy" "deleteMany" "count" "update" "updateMany")
  (#match? @_where "^['\"]?where['\"]?$")
  (#match? @filter "^(req|request|ctx\\.request)\\.(body|query)$")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The caller writes the condition `{filter}`, other people's rows too: name its fields, and make each a text"))

; A Mongoose model that is imported: no other ORM takes the fields themselves, without `where`.
((call_expression function: (member_expression object: (_) @_model property: (_) @_find) arguments: (arguments . (object [
    (pair value: (member_expression object: (member_expression) @_part) @value)
    (pair key: (_) @_key value: (identifier) @value)
    (shorthand_property_identifier) @value]))) @hint
  (#any-of? @_find "findOne" "findOneAndUpdate" "findOneAndDelete" "deleteOne" "updateOne" "deleteMany")
  (#match? @_model "<mongoose-model>")
  (#not-imports? "mongoose" "mongodb" "monk" "mongojs" "sequelize" "typeorm" "objection" "@prisma/client")
  (#file-matches? "(require\\(|from )\\s*['\"][^'\"]*([mM]odels?|[sS]chemas?)(/|['\"])|mongoose")
  (#not-file-matches? "(?i)sequelize|typeorm|prisma|objection|bookshelf|knex|findByPk|\\bwhere:|getRepository")
  (#tainted? @value)
  (#match? @value "(?i)^((ctx\\.)?(req|request)\\.(body|query)\\.)?\\w+$")
  (#not-match? @value "(?i)params|(^|\\.)_?id$|[a-z]Id$|_id$")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-matches? "<validators>")
  (#not-function-matches? @hint "typeof \\w")
  (#set! message "`{value}` may be an object such as `{ $ne: null }`: make it a text with `String(…)`"))
; A filter for LDAP under a name of its own.
([
   (variable_declarator name: (_) @_filter value: [(template_string) (binary_expression)] @value)
   (assignment_expression left: (_) @_filter right: [(template_string) (binary_expression)] @value)
   (return_statement [(template_string) (binary_expression)] @value @_filter)
 ] @hint
  (#file-matches? "(?i)ldap|activedirectory|sAMAccountName")
  (#built-string? @value)
  (#reads-like? @value "^\\s*\\([&|!(]*\\s*[\\w;-]+\\s*[~<>]?=[^)]*\\{\\}")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|\\w*escape|sanitize\\w*|EqualityFilter|AndFilter|ldapEscape|parseFilter)$")
  (#set! message "A `*` or `)` in the filter's values changes what is searched: build it of `EqualityFilter`"))
; The name that is logged in with.
((call_expression function: (member_expression object: (_) @_client property: (_) @_bind) arguments: (arguments . (_) @name)) @hint
  (#any-of? @_bind "bind" "search")
  (#match? @_client "(?i)(client|ldap)$")
  (#file-matches? "(?i)ldap")
  (#built-string? @name)
  (#reads-like? @name "(?i)^\\s*(uid|cn|ou|dc|mail|samaccountname)=\\{\\}\\s*,")
  (#tainted? @name "caller" "parameter")
  (#not-function-mentions? @hint "^((?i:escape\\w*|\\w*escape|sanitize\\w*)|DN|RDN|parseDN)$")
  (#set! message "A `,` in `{name}` names another entry: build it with `DN` and `RDN`, which escape"))
; XPath, by whatever name it is called.
((call_expression function: (_) @_select arguments: (arguments . (_) @path)) @hint
  (#match? @_select "(?i)(^|\\.)(select\\w*|xpath|xpath\\.parse|parse|get|find|evaluate|useNamespaces\\(.*\\))$")
  (#not-imports? "xpath" "xmldom" "@xmldom/xmldom" "libxmljs" "libxmljs2")
  (#built-string? @path)
  (#reads-like? @path "^['\"`]*\\.?//[\\w:*@]+.*\\[.*(=|contains\\(.*,)\\s*['\"]\\{\\}")
  (#tainted? @path "caller" "parameter")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|sanitize\\w*|cy|page|browser|driver|locator|By)$")
  (#not-file-matches? "(?i)puppeteer|playwright|selenium|webdriver|cypress")
  (#not-runs-in? "browser")
  (#set! message "A quote in the path's values changes what is searched: pass them as XPath variables"))
; Parsed from a text that some other function hands in, or a condition in an aggregation.
((call_expression function: (member_expression object: (_) @_collection property: (_) @_find) arguments: (arguments . (identifier) @filter)) @hint
  (#any-of? @_find "<finders>" "aggregate")
  (#match? @_collection "(^|\\.)collection\\([^()]*\\)$")
  (#value-matches? @filter "^JSON\\.parse\\(\\w")
  (#not-function-mentions? @hint "(?i)^(valid\\w*|sanitize\\w*|mongoSanitize|safeParse|Joi|z|yup|allowed\\w*)$")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|commands?)(/|\\.|$)")
  (#set! message "Whoever writes the text writes the filter `{filter}`, operators too: name its fields, and make each a text"))

; A filter that was sent as a text.
((call_expression function: (member_expression object: (_) @_model property: (_) @_find) arguments: (arguments . (identifier) @filter)) @hint
  (#any-of? @_find "<finders>" "aggregate")
  (#match? @_model "^[A-Z]\\w*$|(?i:model)$")
  (#value-matches? @filter "^JSON\\.parse\\(\\s*(String\\()?(req|request|ctx)\\.")
  (#not-function-mentions? @hint "(?i)^(valid\\w*|sanitize\\w*|mongoSanitize|safeParse|Joi|z|yup|allowed\\w*)$")
  (#set! message "The caller writes the filter `{filter}`, operators too: name its fields, and make each a text"))
; What some other function hands in, where a secret is compared.
((call_expression function: (member_expression object: (_) @_model property: (_) @_find) arguments: (arguments . (object (pair key: (_) @_key value: [(identifier) (member_expression)] @value) @_member))) @hint
  (#any-of? @_find "findOne")
  (#match? @_model "(^|\\.)collection\\([^()]*\\)$|^[A-Z]\\w*$|(?i:model)$")
  (#match? @_key "(?i)^[\"']?(password|pass|passwd|token|reset_?token|api_?key|code|otp|pin)[\"']?$")
  (#match? @value "(?i)(^|\\.)(password|pass|passwd|token|reset_?token|api_?key|code|otp|pin)$")
  (#not-tainted? @value)
  (#tainted? @value "parameter")
  (#not-function-mentions? @hint "<checks>|(?i)hash\\w*")
  (#not-file-matches? "(?i)sequelize|typeorm|prisma|\\bwhere:|class-validator|\\bzod\\b|: string")
  (#set! severity "info")
  (#set! message "If `{value}` is an object such as `{ $ne: null }`, any row is found: make it a text with `String(…)`"))

; XPath, imported by its functions.
((call_expression function: (identifier) @select arguments: (arguments . (_) @path)) @hint
  (#match? @select "^(select1?|evaluate|parse|xpath)$")
  (#imports? "xpath" "xmldom" "@xmldom/xmldom")
  (#built-string? @path)
  (#reads-like? @path "^['\"`]*\\.?/.*\\[.*(=|contains\\(.*,)\\s*['\"]\\{\\}")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|sanitize\\w*)$")
  (#set! message "A quote in the path's values changes what is searched: pass them as XPath variables"))
; A collection that an object keeps.
((call_expression function: (member_expression object: (member_expression object: (this)) @_collection property: (_) @_find) arguments: (arguments . (object (pair key: (_) @_key value: (member_expression) @value)))) @hint
  (#any-of? @_find "findOne" "findOneAndUpdate" "findOneAndDelete" "deleteOne" "updateOne")
  (#imports? "mongodb" "mongoose")
  (#match? @value "(?i)^(body|creds|credentials|input|data|payload|dto|params|query|form|filter)\\.\\w+$")
  (#not-match? @value "(?i)(^|\\.)_?id$")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-matches? "class-validator|\\bzod\\b|\\bjoi\\b|@Is(String|Email)")
  (#set! severity "info")
  (#set! message "If `{value}` is an object such as `{ $ne: null }`, any row is found: make it a text with `String(…)`"))

; A pattern, a stage or a field's name that a caller writes.
((pair key: (_) @_operator value: (_) @value) @hint
  (#match? @_operator "^['\"]?\\$regex['\"]?$")
  (#tainted? @value)
  (#not-function-mentions? @hint "(?i)^(escape\\w*|sanitize\\w*|quote\\w*|escapeRegExp)$")
  (#not-function-matches? @hint "\\\\\\\\\\$&")
  (#set! message "The caller writes the pattern `{value}` that the database tries on every row: escape it, or search by a text index"))
((pair key: (_) @_operator value: (_) @value) @hint
  (#match? @_operator "^['\"]?\\$(match|or|and|nor|expr)['\"]?$")
  (#value-matches? @value "^(req|request|ctx\\.request)\\.(body|query)(\\.\\w+)?$|^JSON\\.parse\\(\\s*(req|request)\\.")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The caller writes the condition `{value}`, operators too: name its fields, and make each a text"))
((pair key: (computed_property_name (_) @field) value: (_) @_value) @hint
  (#match? @field "^(req|request|ctx\\.request|ctx)\\.(query|body|params)\\.\\w+$")
  (#inside-call? @hint "find" "findOne" "updateOne" "updateMany" "deleteMany" "findOneAndUpdate" "countDocuments" "*.find" "*.findOne" "*.updateOne" "*.deleteMany")
  (#not-function-mentions? @hint "(?i)^\\w*(allow|\\bvalid|isvalid|[a-z_](?-i:V)alid|includes|whitelist)\\w*$|^has$")
  (#set! message "The caller names the field `{field}`, `$where` too: choose it from a fixed list"))
; Cypher.
((call_expression function: (member_expression object: (_) @_session property: (_) @_run) arguments: (arguments . (_) @query)) @hint
  (#any-of? @_run "run" "executeQuery" "query" "executeRead" "executeWrite")
  (#match? @_session "(?i)(session|driver|tx|txn|graph|neo4j)\\w*$")
  (#built-string? @query)
  (#reads-like? @query "(?is)\\b(match|merge|create)\\s*\\(.*['\"]\\{\\}['\"]")
  (#file-matches? "(?i)neo4j|cypher|memgraph|falkor")
  (#set! message "A quote in the query's values changes what is searched: pass them as parameters, as `$name`"))
; A script of Elasticsearch.
((pair key: (_) @_script value: (object (pair key: (_) @_source value: (_) @code))) @hint
  (#match? @_script "^['\"]?script['\"]?$")
  (#match? @_source "^['\"]?(source|inline)['\"]?$")
  (#built-string? @code)
  (#file-matches? "(?i)elastic|opensearch")
  (#set! message "Elasticsearch runs `{code}`: keep the script in the source, and pass values as `params`"))

; Active Directory, whose filters need no brackets.
((call_expression function: (member_expression object: (_) @_directory property: (_) @_find) arguments: (arguments . (_) @query)) @hint
  (#any-of? @_find "findUsers" "findUser" "findGroups" "findGroup" "find" "getUsersForGroup" "isUserMemberOf" "authenticate")
  (#imports? "activedirectory" "activedirectory2")
  (#built-string? @query)
  (#reads-like? @query "(?i)\\b[a-z]+=(cn=)?\\{\\}")
  (#tainted? @query "caller" "parameter")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|sanitize\\w*)$")
  (#set! message "A `*`, `)` or `,` in the filter's values changes what is searched: escape them first"))

;! bad
; exports.login = async (req, res) => {
;   const { email, word } = req.body;
;   const user = await getDb().collection("users").findOne({ email: email });
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(greet(user, word));
; };
;! bad
; app.post("/search", async (req, res) => {
;   const rows = await users.find(req.body).toArray();
;                      ^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; const rows = users.find({ $where: `this.name == '${name}'` });
;                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (rows
;! good
; const mongoose = require("mongoose");
; app.post("/login", async (req, res) => {
;   const user = await User.findOne({ name: String(req.body.name) });
; });
;! good
; const rows = users.find({ age: { $gt: 3 } });
; const mine = rows.find((row) => row.id === id);
;! bad
; async function search(filter) {
;   return db.collection("products").find(JSON.parse(filter)).limit(50).toArray();
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const settings = db.collection("products").find(JSON.parse("{}"));
;! bad
; app.post("/clean", async (req, res) => {
;   await Product.deleteMany(req.body.filter);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; app.post("/clean", async (req, res) => {
;   res.json(names.find(req.body.filter));
; });
;! bad
; app.get("/orders", async (req, res) => {
;   res.json(await Order.findAll({ where: req.query, limit: 20 }));
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; app.get("/orders", async (req, res) => {
;   res.json(await Order.findAll({ where: { shop: String(req.query.shop) }, limit: 20 }));
; });
;! bad
; const User = require("../models/User");
; router.post("/login", async (req, res) => {
;   const { email, password } = req.body;
;   const user = await User.findOne({ email: email, active: true });
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const other = await User.findOne({ loginCode: req.body.code });
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ ok: Boolean(user) });
; });
;! bad
; import { Client } from "ldapts";
; export async function members(client, group, user) {
;   const filter = "(&(memberOf=" + group + ")(cn=" + user + "))";
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return client.search("dc=clinic", { scope: "sub", filter });
; }
; export async function login(client, name, password) {
;   await client.bind(`uid=${name},ou=people,dc=clinic`, password);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (
;! bad
; export async function list(db, text) {
;   const filter = JSON.parse(text);
;   return db.collection("orders").find(filter).toArray();
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; import { select } from "./xml";
; export const price = (doc, title) => select(`//book[title='${title}']/price/text()`, doc);
;                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const User = require("../models/User");
; router.post("/login", async (req, res) => {
;   const { email } = req.body;
;   const user = await User.findOne({ email: String(email) });
;   const one = await User.findOne({ _id: req.params.id });
;   res.json({ ok: Boolean(user) });
; });
;! good
; const { User } = require("../models");
; router.post("/login", async (req, res) => {
;   const user = await User.findOne({ where: { email: req.body.email } });
;   res.json({ ok: Boolean(user) });
; });
; import { Client, EqualityFilter } from "ldapts";
; export async function find(client, uid) {
;   const filter = new EqualityFilter({ attribute: "uid", value: uid });
;   return client.search("dc=clinic", { filter });
; }
;! bad
; app.get("/search", async (req, res) => {
;   const filter = JSON.parse(req.query.filter);
;   res.json(await Product.find(filter));
;                  ^^^^^^^^^^^^^^^^^^^^
; });
; export const check = (db, creds) => db.collection("users").findOne({ name: creds.name, pass: creds.pass });
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; export const check = (db, creds) => db.collection("users").findOne({ name: String(creds.name), tokenHash: hash(String(creds.token)) });
;! bad
; const { select } = require("xpath");
; const find = (doc, login) => select("//account[@login='" + login + "']", doc)[0];
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import { Collection } from "mongodb";
; class Sessions {
;   byToken(body) {
;     return this.sessions.findOne({ token: body.token, active: true });
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! good
; const { select } = require("xpath");
; const all = (doc) => select("//account[@active='true']", doc);
;! bad
; app.get("/search", async (req, res) => {
;   const items = await Item.find({ name: { $regex: req.query.q } });
;                                           ^^^^^^^^^^^^^^^^^^^
;   const one = await Item.aggregate([{ $match: req.body }]);
;                                       ^^^^^^^^^^^^^^^^
;   const two = await items.find({ [req.query.field]: "x" });
;                                  ^^^^^^^^^^^^^^^^^^^^^^
;   res.json(items);
; });
;! bad
; const neo4j = require("neo4j-driver");
; exports.find = (session, name) => session.run(`MATCH (p:Person {name: '${name}'}) RETURN p`);
;                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const update = (elastic, n) => elastic.update({ index: "a", body: { script: { source: "ctx._source.n += " + n } } });
;                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const neo4j = require("neo4j-driver");
; exports.find = (session, name) => session.run("MATCH (p:Person {name: $name}) RETURN p", { name });
; app.get("/search", async (req, res) => {
;   const items = await Item.find({ name: { $regex: escapeRegExp(String(req.query.q)) } });
;   res.json(items);
; });
;! bad
; const ActiveDirectory = require("activedirectory2");
; exports.students = (ad, name, done) => {
;   const query = "memberOf=CN=" + name + ",OU=Classes,DC=school,DC=local";
;   ad.findUsers(query, done);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
; };
;! good
; const ActiveDirectory = require("activedirectory2");
; exports.teachers = (ad, done) => ad.findUsers("memberOf=CN=Teachers,DC=school,DC=local", done);
