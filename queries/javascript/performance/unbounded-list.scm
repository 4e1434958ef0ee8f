; A route returns every row
;
; With a hundred rows nobody notices. With a million the answer takes the memory of the process, the connection of the
; database and the patience of the client; anybody who knows the address can do it on purpose.
;
; severity: info
; confidence: medium
; cwe: 770
; precision: info, 3/4 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; regex limited: (?i)limit|offset|paginat|page|per_?page|skip|cursor|^take$|slice|first
; regex few: (?i)(categor|countr|role|status|type|tag|lang|setting|config|currenc|permission|plan|feature|region|locale|group|option|level|kind|theme|unit|department)\w*
; regex query-builder: ^(this\.)?(knex|db|trx|database|this\.knex)\(
; regex one-row: \.(limit|first|count\w*|sum|max|min|avg|insert|update|del|delete|paginate|offset|increment|decrement|groupBy|truncate|findOne|getOne|pluck)\(|\.where\w*\(\s*\{?\s*["'`]?(\w+\.)?id["'`]?\s*[,:]|[{,]\s*id\s*[:,}]|unique|\b(ids|in|In|\$in)\b
; regex list-names: ^(find(All|Many|By\w+)|getAll\w*|list\w*|index|search\w*|all|get(?-i:[A-Z])\w*s|history|feed|export\w*)$

((call_expression function: (member_expression object: (identifier) @_model property: (property_identifier) @_find) arguments: (arguments) @_arguments) @hint
  (#any-of? @_find "find" "findAll" "scan")
  (#match? @_model "^[A-Z][a-z]\\w*$")
  (#match? @_arguments "^\\((\\{\\s*\\})?\\)$")
  (#not-match? @_model "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` loads every row: take a limit and an offset"))
((call_expression function: (member_expression object: (member_expression object: (identifier) @_client property: (_) @_model) property: (property_identifier) @_find) arguments: (arguments) @_arguments) @hint
  (#match? @_client "(?i)prisma|^db$")
  (#eq? @_find "findMany")
  (#not-match? @_arguments "where|take")
  (#not-match? @_model "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#set! message "`{hint}` loads every row: give it `take` and `skip`"))
((call_expression function: (member_expression object: (_) @_repository property: (property_identifier) @_find) arguments: (arguments) @_arguments) @hint
  (#match? @_repository "(^|\\.)\\w+(Repo|Repository)$")
  (#eq? @_find "find")
  (#match? @_arguments "^\\((\\{\\s*\\})?\\)$")
  (#not-match? @_repository "<few>")
  (#not-function-mentions? @hint "<limited>")
  (#in-function-named? @hint "^(findAll|getAll|list|index)$")
  (#set! message "`{hint}` loads every row: give it `take` and `skip`"))
((call_expression function: (_) @_callee arguments: (arguments . [(string) (template_string)] @_sql)) @hint
  (#method? @_callee "query" "all" "execute" "any" "manyOrNone")
  (#reads-like? @_sql "(?is)^\\s*select\\s+[^()]*\\sfrom\\s+[\\w.\"]+\\s*(order\\s+by\\s+[\\w ,.]+)?;?\\s*$")
  (#not-reads-like? @_sql "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#set! message "This SELECT returns every row: give it a `LIMIT`"))

; Knex: some rows, but nobody says how many.
((variable_declarator name: (_) value: (await_expression (call_expression) @hint))
  (#match? @hint "<query-builder>")
  (#not-match? @hint "<one-row>")
  (#not-reads-like? @hint "<few>")
  (#in? @hint "handler")
  (#not-answers? @hint "post" "put" "patch" "delete")
  (#not-function-mentions? @hint "(?i)limit|offset|paginat|per_?page|skip|cursor|^take$")
  (#set! message "However many rows there are, all of them are loaded: give the query a `limit` and an `offset`"))

; Prisma, TypeORM, Mongoose with a condition.
((call_expression function: (member_expression object: (member_expression object: (_) @_client property: (_) @_model) property: (property_identifier) @_find) arguments: (arguments (object)) @_arguments) @hint
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db)$")
  (#eq? @_find "findMany")
  (#not-match? @_arguments "\\btake\\b|\\bcursor\\b|\\.\\.\\.|\\bid:\\s*\\w|\\bin:|distinct")
  (#match? @_arguments "where")
  (#not-match? @_model "<few>")
  (#in? @hint "handler")
  (#not-answers? @hint "post" "put" "patch" "delete")
  (#not-function-mentions? @hint "(?i)limit|offset|paginat|per_?page|skip|cursor|^take$")
  (#set! message "However many rows there are, all of them are loaded: give the query `take` and `skip`"))
((call_expression function: (member_expression object: (member_expression object: (_) @_client property: (_) @_model) property: (property_identifier) @_find) arguments: (arguments) @_arguments) @hint
  (#match? @_client "(?i)^this\\.(prisma\\w*|db)$")
  (#eq? @_find "findMany")
  (#not-match? @_arguments "\\btake\\b|\\bcursor\\b|\\.\\.\\.|\\bid:\\s*\\w|\\bin:|distinct")
  (#not-match? @_model "<few>")
  (#in-function-named? @hint "<list-names>")
  (#not-function-mentions? @hint "(?i)limit|offset|paginat|per_?page|skip|cursor|^take$")
  (#set! message "However many rows there are, all of them are loaded: give the query `take` and `skip`"))
((call_expression function: (member_expression object: (_) @_repository property: (property_identifier) @_find) arguments: (arguments) @_arguments) @hint
  (#match? @_repository "^this\\.\\w+$")
  (#any-of? @_find "find" "findBy")
  (#imports? "typeorm" "@nestjs/typeorm" "mongoose" "@nestjs/mongoose" "@mikro-orm/core" "@mikro-orm/nestjs")
  (#not-match? @_arguments "=>|function|\\btake\\b|\\blimit\\b|\\.\\.\\.|\\bid:\\s*\\w|\\bIn\\(|\\$in")
  (#not-match? @_repository "<few>")
  (#not-function-mentions? @hint "(?i)limit|offset|paginat|per_?page|skip|cursor|^take$")
  (#in-function-named? @hint "<list-names>")
  (#set! message "However many rows there are, all of them are loaded: give the query `take` and `skip`"))
((call_expression function: (member_expression object: (call_expression) @_builder property: (property_identifier) @_many) arguments: (arguments)) @hint
  (#any-of? @_many "getMany" "getRawMany")
  (#not-match? @_builder "\\.(take|limit|skip|offset)\\(|IN \\(|groupBy|whereInIds")
  (#not-function-mentions? @hint "(?i)limit|offset|paginat|per_?page|skip|cursor|^take$")
  (#in-function-named? @hint "<list-names>")
  (#set! message "However many rows there are, all of them are loaded: give the query `take` and `skip`"))
((call_expression function: (member_expression object: (identifier) @_model property: (property_identifier) @_find) arguments: (arguments . (object)) @_arguments) @hint
  (#any-of? @_find "find" "findAll")
  (#match? @_model "^[A-Z][a-z]\\w*$")
  (#not-match? @_arguments "\\blimit\\b|\\.\\.\\.|_?id: |\\$in")
  (#not-match? @_arguments "^\\((\\{\\s*\\})?\\)$")
  (#not-match? @_model "<few>")
  (#in? @hint "handler")
  (#imports? "mongoose" "sequelize" "express" "fastify")
  (#not-answers? @hint "post" "put" "patch" "delete")
  (#not-function-mentions? @hint "(?i)limit|offset|paginat|per_?page|skip|cursor|^take$")
  (#not-runs-in? "browser")
  (#set! message "However many rows there are, all of them are loaded: take a limit and an offset"))
((call_expression function: (_) @_callee arguments: (arguments . [(string) (template_string)] @_sql)) @hint
  (#method? @_callee "query" "all" "execute" "any" "manyOrNone")
  (#reads-like? @_sql "(?is)^\\s*select\\s+.*\\sfrom\\s+.*\\swhere\\s")
  (#not-reads-like? @_sql "(?is)\\blimit\\b|\\bfetch\\s+first|count\\(|sum\\(|max\\(|min\\(|\\b(\\w+\\.)?id\\s*=|\\bany\\s*\\(|\\bin\\s*\\(|group\\s+by|exists|unique|\\b(e_?mail|slug|token|code|name|key|sku|username)\\s*=")
  (#not-reads-like? @_sql "<few>")
  (#in? @hint "handler")
  (#not-answers? @hint "post" "put" "patch" "delete")
  (#not-function-mentions? @hint "(?i)limit|offset|paginat|per_?page|skip|cursor|^take$")
  (#set! message "However many rows there are, all of them are loaded: give this SELECT a `LIMIT`"))

;! bad
; app.get("/orders", async (req, res) => {
;   res.json(await Order.find());
;                  ^^^^^^^^^^^^
; });
; app.get("/users", async (req, res) => {
;   const users = await prisma.user.findMany();
;                       ^^^^^^^^^^^^^^^^^^^^^^
;   res.json(users.map(toDto));
; });
;! bad
; app.get("/invoices", async (req, res) => {
;   const { rows } = await pool.query("SELECT id, total FROM invoices ORDER BY id");
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(rows);
; });
; class Orders {
;   async findAll() {
;     return this.orderRepository.find();
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   broken(
; }
;! good
; app.get("/orders", async (req, res) => {
;   res.json(await Order.find().limit(50));
; });
; app.get("/users", async (req, res) => {
;   res.json(await prisma.user.findMany({ where: { open: true }, take: 50 }));
; });
; app.get("/categories", async (req, res) => {
;   res.json(await Category.find({}));
; });
; app.get("/count", async (req, res) => {
;   const { rows } = await pool.query("SELECT count(*) FROM invoices");
;   res.json(rows[0]);
; });
; async function all() {
;   return Order.find();
; }
;! bad
; const { knex } = require("../db");
; app.get("/projects/:id/entries", async (req, res) => {
;   const entries = await knex("time_entries").where({ project_id: req.params.id }).orderBy("day");
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ entries });
; });
;! bad
; import { Repository } from "typeorm";
; class Tasks {
;   async list(projectId) {
;     return this.tasks.find({ where: { project: projectId } });
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   async search(term) {
;     return this.tasks.find({ where: { term }, take: 50 });
;   }
; }
;! bad
; app.get("/orders", async (req, res) => {
;   res.json(await prisma.order.findMany({ where: { userId: req.user.id } }));
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; app.get("/invoices", async (req, res) => {
;   const { rows } = await pool.query("SELECT day, total FROM invoices WHERE customer_id = $1", [req.user.customer]);
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(rows);
; });
;! good
; const { knex } = require("../db");
; app.get("/projects/:id", async (req, res) => {
;   const project = await knex("projects").where({ id: req.params.id }).first();
;   res.json(project);
; });
; app.get("/some", async (req, res) => {
;   res.json(await prisma.order.findMany({ where: { id: { in: ids } } }));
; });
; app.post("/total", async (req, res) => {
;   const lines = await knex("lines").where({ order_id: req.body.order });
;   res.json({ total: lines.length });
; });
