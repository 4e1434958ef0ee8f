; A column that existing rows cannot have
;
; The table has rows, and none of them has a value for the new column: the database refuses the change, the deploy
; stops half way, and the new code is already running against the old schema.
;
; severity: warning
; confidence: high
; files: code migration
; precision: 0/1 (MySQL fills the column itself), gated since; 0 hints left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; regex adds-not-null: (?is)^\s*alter\s+table\s+.*\badd\s+(column\s+)?(if\s+not\s+exists\s+)?[\w"`{}]+\s+[\w() ,{}]*\bnot\s+null\b

; Knex: a table that exists.
((call_expression
   function: (member_expression
     object: (call_expression function: (member_expression object: (identifier) @_table property: (property_identifier) @_type) arguments: (arguments . (string) @_name))
     property: (property_identifier) @_not)) @hint
  (#any-of? @_table "table" "t" "builder" "tbl")
  (#eq? @_not "notNullable")
  (#any-of? @_type "string" "text" "integer" "bigInteger" "boolean" "timestamp" "dateTime" "date" "uuid" "json" "jsonb" "decimal" "float" "enum" "enu")
  (#not-parent? @hint "member_expression")
  (#inside-call? @hint "alterTable" "table")
  ; MySQL fills in an empty value itself.
  (#not-file-matches? "(?i)mysql|sqlite")
  (#set! message "Existing rows have no value for {_name}: add it nullable or with `defaultTo`, fill it, then forbid NULL"))

; Sequelize.
((call_expression
   function: (member_expression property: (property_identifier) @_add)
   arguments: (arguments . (_) . (_) @_name . (object (pair key: (_) @_key value: (false) @_false)) @_options)) @hint
  (#eq? @_add "addColumn")
  (#eq? @_key "allowNull")
  (#not-match? @_options "defaultValue|autoIncrement|primaryKey")
  (#not-in-function-named? @hint "^down$")
  (#set! message "Existing rows have no value for {_name}: allow NULL or give a `defaultValue`, fill it, then forbid NULL")
  (#set! fix.title "Allow NULL")
  (#set! fix.safety "suggested")
  (#replace! @_false "true"))

; SQL, as TypeORM writes it.
((call_expression
   function: (_) @_callee
   arguments: (arguments . (_) @hint))
  (#method? @_callee "query" "raw" "execute" "$executeRawUnsafe")
  (#reads-like? @hint "<adds-not-null>")
  (#not-reads-like? @hint "(?i)\\bdefault\\b|generated|serial|identity|primary\\s+key|auto_increment")
  (#not-in-function-named? @hint "^down$")
  (#not-function-matches? @hint "(?i)delete\\s+from|truncate")
  (#set! message "Existing rows have no value for the column: add it nullable or with a DEFAULT, fill it, then forbid NULL"))

; The same where other tables are made, too.
((call_expression
   function: (member_expression
     object: (call_expression function: (member_expression object: (identifier) @_table property: (property_identifier) @_type) arguments: (arguments . (string) @_name))
     property: (property_identifier) @_not) @hint)
  (#any-of? @_table "table" "t" "builder" "tbl")
  (#eq? @_not "notNullable")
  (#any-of? @_type "string" "text" "integer" "bigInteger" "boolean" "timestamp" "dateTime" "date" "uuid" "json" "jsonb" "decimal" "float" "enum" "enu")
  (#line-matches? @hint "\\.notNullable\\(\\)\\.(references|unique|index|comment|after)\\b")
  (#not-line-matches? @hint "defaultTo|alter\\(")
  (#inside-call? @hint "alterTable")
  (#not-file-matches? "(?i)mysql|sqlite")
  (#not-in-function-named? @hint "^down$")
  (#set! message "Existing rows have no value for {_name}: add it nullable or with `defaultTo`, fill it, then forbid NULL"))
; TypeORM's own columns.
((call_expression
   function: (member_expression property: (_) @_add)
   arguments: (arguments . (_) . (new_expression constructor: (_) @_column arguments: (arguments . (object (pair key: (_) @_key value: (false) @_false)) @_options)))) @hint
  (#eq? @_add "addColumn")
  (#eq? @_column "TableColumn")
  (#eq? @_key "isNullable")
  (#not-match? @_options "default|isGenerated")
  (#not-in-function-named? @hint "^down$")
  (#set! message "Existing rows have no value for the column: add it nullable or with a `default`, fill it, then forbid NULL"))

;! bad migrations/001_currency.js
; exports.up = (knex) =>
;   knex.schema.alterTable("orders", (table) => {
;     table.string("currency").notNullable();
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     table.string("note").nullable();
;   });
;! bad migrations/002_currency.js
; module.exports = {
;   up: async (queryInterface, Sequelize) => {
;     await queryInterface.addColumn("orders", "currency", { type: Sequelize.STRING, allowNull: false });
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   },
; };
;! fixed
; module.exports = {
;   up: async (queryInterface, Sequelize) => {
;     await queryInterface.addColumn("orders", "currency", { type: Sequelize.STRING, allowNull: true });
;   },
; };
;! bad migrations/003_currency.js
; class AddCurrency {
;   async up(queryRunner) {
;     await queryRunner.query(`ALTER TABLE "orders" ADD "currency" character varying NOT NULL`);
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await queryRunner.query("ALTER TABLE lines ADD COLUMN tax numeric(12,2) NOT NULL");
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   async down(
; }
;! good migrations/004_currency.js
; exports.up = (knex) =>
;   knex.schema.alterTable("orders", (table) => {
;     table.string("currency").notNullable().defaultTo("EUR");
;     table.string("note");
;   });
; exports.first = (knex) =>
;   knex.schema.createTable("lines", (table) => {
;     table.string("currency").notNullable();
;   });
;! good migrations/005_currency.js
; module.exports = {
;   up: async (queryInterface, Sequelize) => {
;     await queryInterface.addColumn("orders", "currency", { type: Sequelize.STRING, allowNull: false, defaultValue: "EUR" });
;     await queryInterface.sequelize.query("ALTER TABLE orders ADD COLUMN place text NOT NULL DEFAULT ''");
;   },
; };
;! good migrations/9_offers.js
; exports.up = (knex) => knex.schema.table("offers", (table) => {
;   // MySQL fills it with an empty text.
;   table.string("title", 191).notNullable();
; });
;! bad migrations/020_boards.js
; exports.up = async (knex) => {
;   await knex.schema.alterTable("boards", (table) => {
;     table.uuid("workspace_id").notNullable().references("id").inTable("workspaces");
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   });
; };
;! good migrations/021_boards.js
; exports.up = async (knex) => {
;   await knex.schema.alterTable("boards", (table) => {
;     table.uuid("workspace_id").nullable().references("id").inTable("workspaces");
;     table.string("state").notNullable().defaultTo("open").comment("state");
;   });
; };
