; An index that stops writes while it is built
;
; PostgreSQL lets nobody write to the table until the index is there. On a table of millions of rows that is minutes in
; which every insert waits, and soon every connection of the pool with it. `CONCURRENTLY` builds it beside the writes.
;
; severity: info
; confidence: medium
; files: code migration
; see: https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
; precision: info, 12/23 on ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines before files that speak of MySQL or SQLite were gated, 14/14 of 27 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines

((call_expression
   function: (member_expression property: (property_identifier) @_add)
   arguments: (arguments . (_) . (_))) @hint
  (#eq? @_add "addIndex")
  (#not-match? @hint "concurrently")
  (#not-in-function-named? @hint "^down$")
  (#not-follows-call? @hint "createTable")
  (#not-function-matches? @hint "createTable\\(|(?i)mysql|sqlite")
  (#not-path-matches? "(?i)(^|/)utils?/")
  (#file-kind? "migration")
  (#set! message "Nobody can write to the table while this index is built: give it `concurrently: true`, outside of a transaction"))
((call_expression
   function: (member_expression object: (identifier) @_table property: (property_identifier) @_index)
   arguments: (arguments . (_))) @hint
  (#any-of? @_table "table" "t" "builder" "tbl")
  (#any-of? @_index "index" "unique")
  (#inside-call? @hint "alterTable" "table")
  ; A file that speaks of other databases builds the index for those here, or has looked.
  (#not-file-matches? "(?i)mysql|sqlite")
  (#not-in-function-named? @hint "^down$")
  (#not-file-matches? "\\.createTable\\(")
  (#file-kind? "migration")
  (#set! message "Nobody can write to the table while this index is built: `CREATE INDEX CONCURRENTLY` in `knex.raw`, outside of a transaction"))
((call_expression
   function: (_) @_callee
   arguments: (arguments . (_) @hint))
  (#method? @_callee "query" "raw" "execute")
  (#reads-like? @hint "(?i)^\\s*create\\s+(unique\\s+)?index\\s+(if\\s+not\\s+exists\\s+)?[\\w\".{}]+\\s+on\\b")
  (#not-in-function-named? @hint "^down$")
  (#not-function-matches? @hint "(?i)create\\s+table|createTable|sqlite|mysql")
  (#file-kind? "migration")
  (#set! message "Nobody can write to the table while this index is built: `CREATE INDEX CONCURRENTLY`, outside of a transaction"))

; The same where other tables are made, too.
((call_expression
   function: (member_expression object: (identifier) @_table property: (property_identifier) @_index)
   arguments: (arguments . (_))) @hint
  (#any-of? @_table "table" "t" "builder" "tbl")
  (#any-of? @_index "index" "unique")
  (#inside-call? @hint "alterTable")
  (#not-file-matches? "(?i)mysql|sqlite")
  (#in-function-named? @hint "^up$")
  (#file-matches? "\\.createTable\\(")
  (#set! message "Nobody can write to the table while this index is built: `CREATE INDEX CONCURRENTLY` in `knex.raw`, outside of a transaction"))

;! bad migrations/001_index.js
; exports.up = (knex) =>
;   knex.schema.alterTable("orders", (table) => {
;     table.index(["user_id"]);
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;   });
;! bad migrations/002_index.js
; module.exports = {
;   up: async (queryInterface) => {
;     await queryInterface.addIndex("orders", ["user_id"]);
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   },
; };
;! bad migrations/003_index.js
; class AddIndex {
;   async up(queryRunner) {
;     await queryRunner.query(`CREATE INDEX "ix_orders_day" ON "orders" ("day")`);
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await queryRunner.query("CREATE UNIQUE INDEX ix_orders_no ON orders (no)");
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   async down(
; }
;! good migrations/004_index.js
; exports.config = { transaction: false };
; exports.up = (knex) => knex.raw("CREATE INDEX CONCURRENTLY ix_orders_user_id ON orders (user_id)");
;! good migrations/005_lines.js
; exports.up = (knex) =>
;   knex.schema.createTable("lines", (table) => {
;     table.increments();
;     table.index(["order_id"]);
;   });
;! good migrations/006_index.js
; exports.up = async (knex) => {
;   if (knex.client.config.client === "pg") await knex.raw("CREATE INDEX CONCURRENTLY ix_orders_day ON orders (day)");
;   // MySQL builds it beside the writes.
;   else await knex.schema.alterTable("orders", (table) => { table.index(["day"]); });
; };
;! bad migrations/022_boards.js
; exports.up = async (knex) => {
;   await knex.schema.createTable("workspaces", (table) => {
;     table.increments("id");
;     table.string("name").index();
;   });
;   await knex.schema.alterTable("boards", (table) => {
;     table.index(["workspace_id"]);
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   });
; };
