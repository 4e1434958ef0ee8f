; Rows are rewritten while the table is locked
;
; The change of the schema holds its lock until the transaction ends, and the UPDATE behind it may take an hour: until
; then nobody reads or writes the table. Change the schema in one migration and fill it, in batches, in the next.
;
; severity: info
; confidence: medium
; files: code migration
; precision: info, 7/9 on ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines; 9/14 before single rows were gated, 9/9 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines

((call_expression function: (_) @_callee arguments: (arguments . (_) @hint))
  (#method? @_callee "query" "raw" "execute")
  (#reads-like? @hint "(?is)^\\s*(update\\s+\\S+\\s+set\\b|insert\\s+into\\s+\\S+\\s*(\\([^)]*\\))?\\s*select\\b)")
  ; One row.
  (#not-reads-like? @hint "(?i)\\bwhere\\s+[\"`]?id[\"`]?\\s*=")
  (#not-in-function-named? @hint "^down$")
  (#function-matches? @hint "(?i)alter\\s+table|alterTable|addColumn|changeColumn")
  (#not-function-matches? @hint "(?i)create\\s+table|createTable|sqlite")
  (#file-kind? "migration")
  (#set! message "The table stays locked while this runs: fill the rows in a migration of its own, in batches"))
((await_expression (call_expression function: (member_expression property: (property_identifier) @_update) arguments: (arguments . (object))) @hint)
  (#eq? @_update "update")
  (#match? @hint "^(knex|trx|db)\\(")
  (#not-in-function-named? @hint "^down$")
  (#function-matches? @hint "(?i)alter\\s+table|alterTable|addColumn|schema\\.table")
  (#not-function-matches? @hint "(?i)createTable")
  (#file-kind? "migration")
  (#set! message "The table stays locked while this runs: fill the rows in a migration of its own, in batches"))

; Every row, one by one, while the table is locked.
((for_in_statement body: (statement_block) @_body) @hint
  (#match? @_body "await (knex|trx|db)\\([^)]*\\)[\\s\\S]*\\.(update|insert)\\(|await \\w+\\.(query|update|save|insert|execute)\\(")
  (#not-in-function-named? @hint "^down$")
  (#in-function-named? @hint "^up$")
  (#function-matches? @hint "(?i)alter\\s+table|alterTable|addColumn|schema\\.table")
  (#not-function-matches? @hint "(?i)sqlite|batch|chunk")
  (#set! message "The table stays locked while each row is written: fill the rows in a migration of its own, in batches"))
((variable_declarator value: (await_expression (call_expression) @hint))
  (#match? @hint "^(knex|trx|db)\\([^)]*\\)(\\.select\\([^)]*\\))?$|^\\w+\\.query\\(\\s*[\"'`]SELECT [^;]*FROM [\\w\"]+[\"'`]\\s*\\)$")
  (#in-function-named? @hint "^up$")
  (#not-function-matches? @hint "(?i)sqlite")
  (#set! message "The whole table is loaded into memory: let one statement fill the rows, or go through them in batches"))

;! bad migrations/001_total.js
; exports.up = async (knex) => {
;   await knex.schema.alterTable("orders", (table) => {
;     table.decimal("total", 12, 2);
;   });
;   await knex.raw("UPDATE orders SET total = net + tax");
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await knex("orders").whereNull("state").update({ state: "new" });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; };
;! bad migrations/002_total.js
; class Total {
;   async up(queryRunner) {
;     await queryRunner.query(`ALTER TABLE "orders" ADD "total" numeric(12,2)`);
;     await queryRunner.query(`UPDATE "orders" SET "total" = "net" + "tax"`);
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await queryRunner.query(`INSERT INTO totals (id) SELECT id FROM orders`);
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   async down(
; }
;! good migrations/003_fill.js
; exports.up = async (knex) => {
;   await knex.raw("UPDATE orders SET total = net + tax WHERE id BETWEEN 1 AND 1000");
; };
; exports.down = async (knex) => {
;   await knex.raw("UPDATE orders SET total = NULL WHERE id BETWEEN 1 AND 1000");
; };
;! good migrations/9_assistants.js
; exports.up = async (knex) => {
;   await knex.raw('ALTER TABLE assistants ADD COLUMN kind text');
;   await knex.raw('UPDATE assistants SET kind = ? WHERE id = ?', ['custom', FIRST]);
; };
;! bad migrations/023_boards.js
; exports.up = async function up(knex) {
;   await knex.schema.alterTable("boards", (table) => {
;     table.uuid("workspace_id");
;   });
;   const users = await knex("users").select("id", "name");
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   for (const user of users) {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await knex("boards").where({ owner_id: user.id }).update({ workspace_id: user.id });
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; };
;! good migrations/024_boards.js
; exports.up = async function up(knex) {
;   const one = await knex("users").where({ id: 1 });
;   for (const role of ["owner", "member"]) {
;     await knex("roles").insert({ role, by: one[0].id });
;   }
; };
