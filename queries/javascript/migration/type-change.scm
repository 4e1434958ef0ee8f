; The whole table is written anew under a lock
;
; Most changes of a column's type rewrite every row and every index of the table, while no request can read it. Add a
; column of the new type, fill it in batches, and switch over.
;
; severity: info
; confidence: medium
; files: migration
; see: https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES
; precision: info, 4/4 (@nocobase/server, @directus/api) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines

; Knex.
((call_expression
   function: (member_expression
     object: (call_expression function: (member_expression object: (identifier) @_table property: (property_identifier) @type) arguments: (arguments . (string) @column))
     property: (property_identifier) @_alter)) @hint
  (#any-of? @_table "table" "t" "builder" "tbl")
  (#eq? @_alter "alter")
  (#any-of? @type "integer" "bigInteger" "bigint" "smallint" "decimal" "float" "double" "json" "jsonb" "uuid" "timestamp" "datetime" "dateTime" "date" "time" "boolean" "binary")
  (#inside-call? @hint "alterTable" "table")
  (#not-in-function-named? @hint "^(down|revert|rollback)$")
  (#not-file-matches? "(?i)mysql|sqlite")
  (#set! message "Changing {column} to `{type}` rewrites the table while nobody can read it: add a new column, fill it, and switch"))
((call_expression
   function: (member_expression
     object: (call_expression function: (member_expression
       object: (call_expression function: (member_expression object: (identifier) @_table property: (property_identifier) @type) arguments: (arguments . (string) @column))
       property: (property_identifier) @_between))
     property: (property_identifier) @_alter)) @hint
  (#any-of? @_table "table" "t" "builder" "tbl")
  (#eq? @_alter "alter")
  (#any-of? @_between "notNullable" "nullable" "defaultTo" "unsigned" "index")
  (#any-of? @type "integer" "bigInteger" "bigint" "smallint" "decimal" "float" "double" "json" "jsonb" "uuid" "timestamp" "datetime" "dateTime" "date" "time" "boolean" "binary")
  (#not-match? @hint "alterType:\\s*false")
  (#inside-call? @hint "alterTable" "table")
  (#not-in-function-named? @hint "^(down|revert|rollback)$")
  (#not-file-matches? "(?i)mysql|sqlite")
  (#set! message "If {column} was no `{type}` before, this rewrites the table while nobody can read it: add a new column, fill it, and switch"))

; Sequelize.
((call_expression
   function: (member_expression property: (property_identifier) @_change)
   arguments: (arguments . (_) . (_) @column . [
     (object (pair key: (_) @_type_key value: [
       (member_expression property: (property_identifier) @type)
       (call_expression function: (member_expression property: (property_identifier) @type))]))
     (member_expression property: (property_identifier) @type)])) @hint
  (#eq? @_change "changeColumn")
  (#any-of? @type "INTEGER" "BIGINT" "SMALLINT" "DECIMAL" "FLOAT" "DOUBLE" "REAL" "JSON" "JSONB" "UUID" "DATE" "DATEONLY" "TIME" "BOOLEAN" "BLOB")
  (#not-in-function-named? @hint "^(down|revert|rollback)$")
  (#not-file-matches? "(?i)mysql|sqlite")
  (#set! message "If {column} was no `{type}` before, this rewrites the table while nobody can read it: add a new column, fill it, and switch"))

; node-pg-migrate.
((call_expression
   function: (member_expression object: (identifier) @_pgm property: (property_identifier) @_alter)
   arguments: (arguments . (_) . (_) @column . (object (pair key: (_) @_type_key value: (string (string_fragment) @type))))) @hint
  (#eq? @_pgm "pgm")
  (#eq? @_alter "alterColumn")
  (#match? @_type_key "^['\"]?type['\"]?$")
  (#not-match? @type "(?i)^(text|citext|varchar|character varying)")
  (#not-in-function-named? @hint "^(down|revert|rollback)$")
  (#set! message "Changing {column} to `{type}` rewrites the table while nobody can read it: add a new column, fill it, and switch"))

;! bad migrations/001_total.js
; exports.up = (knex) =>
;   knex.schema.alterTable("orders", (table) => {
;     table.decimal("total", 12, 2).alter();
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     table.bigInteger("id").notNullable().alter();
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   });
;! bad migrations/002_total.js
; module.exports = {
;   up: async (queryInterface, Sequelize) => {
;     await queryInterface.changeColumn("orders", "total", { type: Sequelize.DECIMAL(12, 2) });
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   },
; };
;! bad migrations/003_total.js
; export async function up(pgm) {
;   pgm.alterColumn("orders", "total", { type: "numeric(12, 2)" });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (pgm
;! good migrations/004_name.js
; exports.up = (knex) =>
;   knex.schema.alterTable("orders", (table) => {
;     table.text("note").alter();
;     table.string("name", 400).alter();
;     table.integer("weight").notNullable().alter({ alterNullable: true, alterType: false });
;   });
;! good migrations/005_total.js
; exports.up = (knex) => widen(knex);
; exports.down = function down(knex) {
;   return knex.schema.alterTable("orders", (table) => {
;     table.integer("id").alter();
;   });
; };
;! good migrations/006_total.js
; export async function up(pgm) {
;   pgm.alterColumn("orders", "note", { type: "text" });
;   pgm.alterColumn("orders", "total", { default: 0 });
; }
;! good src/orders.js
; const widen = (knex) => knex.schema.alterTable("orders", (table) => { table.decimal("total", 12, 2).alter(); });
