; What is dropped or renamed here is still in use
;
; While the deploy runs, processes with the old code still read that column: each of their requests fails. A dropped
; column does not come back with a rollback either; its data is gone. First stop using it, then drop it, one release
; later.
;
; severity: info
; confidence: medium
; files: code migration
; precision: info, 15/22 on ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines and 10/20 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines before tables that a migration made for itself were gated, 25/28 of them after

((call_expression function: (member_expression property: (property_identifier) @_drop) arguments: (arguments (_))) @hint
  (#any-of? @_drop "dropColumn" "dropColumns" "removeColumn" "dropTable" "dropTableIfExists")
  (#not-in-function-named? @hint "^(down|revert|rollback)$")
  (#not-function-matches? @hint "(?i)createTable")
  (#not-line-matches? @hint "(?i)temp|tmp|backup|_old|_new")
  (#file-kind? "migration")
  (#set! message "The running code may still use it, and its data is gone for good: drop it one release after the code stopped using it"))
((call_expression function: (member_expression property: (property_identifier) @_rename) arguments: (arguments (_) . (_))) @hint
  (#any-of? @_rename "renameColumn" "renameTable")
  (#not-line-matches? @hint "(?i)\\bte?mp_|_te?mp\\b")
  (#not-in-function-named? @hint "^(down|revert|rollback)$")
  (#file-kind? "migration")
  (#set! message "The running code still asks for the old name: add the new one beside it, and drop the old one a release later"))
((call_expression function: (_) @_callee arguments: (arguments . (_) @hint))
  (#method? @_callee "query" "raw" "execute")
  (#reads-like? @hint "(?i)^\\s*(alter\\s+table\\s+\\S+\\s+(drop\\s+\\w|rename\\b)|drop\\s+table\\b|truncate\\b)")
  (#not-reads-like? @hint "(?i)\\bdrop\\s+table\\s+(if\\s+exists\\s+)?[\"`]?(_|te?mp_|backup_)|_(te?mp|backup)\\b")
  (#not-reads-like? @hint "(?i)\\bdrop\\s+(constraint|default|not|foreign|primary|index|key|check)\\b")
  (#not-in-function-named? @hint "^(down|revert|rollback)$")
  (#not-function-matches? @hint "(?i)create\\s+table|createTable")
  (#file-kind? "migration")
  (#set! message "What this drops may still be in use, and its data is gone for good: do it one release after the code stopped using it"))

; The same where other tables are made, too.
((call_expression function: (member_expression property: (property_identifier) @_drop) arguments: (arguments (_))) @hint
  (#any-of? @_drop "dropColumn" "dropColumns")
  (#inside-call? @hint "alterTable" "table")
  (#in-function-named? @hint "^up$")
  (#file-matches? "createTable")
  (#not-line-matches? @hint "(?i)temp|tmp|backup|_old|_new")
  (#not-file-matches? "(?i)sqlite")
  (#set! message "The running code may still use it, and its data is gone for good: drop it one release after the code stopped using it"))

;! bad migrations/001_drop.js
; exports.up = (knex) =>
;   knex.schema.alterTable("orders", (table) => {
;     table.dropColumn("note");
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;     table.renameColumn("state", "status");
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   });
;! bad migrations/002_drop.js
; module.exports = {
;   up: async (queryInterface) => {
;     await queryInterface.removeColumn("orders", "note");
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   },
; };
;! bad migrations/003_drop.js
; class Drop {
;   async up(queryRunner) {
;     await queryRunner.query(`ALTER TABLE "orders" DROP COLUMN "note"`);
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await queryRunner.query("DROP TABLE drafts");
;                             ^^^^^^^^^^^^^^^^^^^
;   }
;   async broken(
; }
;! good migrations/004_add.js
; exports.up = async (knex) => {
;   await knex.schema.alterTable("orders", (table) => {
;     table.string("note");
;   });
; };
; exports.down = async (knex) => {
;   await knex.schema.alterTable("orders", (table) => {
;     table.dropColumn("note");
;   });
; };
;! good migrations/005_add.js
; class Add {
;   async up(queryRunner) {
;     await queryRunner.query(`ALTER TABLE "orders" DROP CONSTRAINT "positive"`);
;   }
;   async down(queryRunner) {
;     await queryRunner.query(`DROP TABLE "lines"`);
;   }
; }
;! good migrations/9_users.js
; exports.up = async (knex) => {
;   await knex.raw('DROP TABLE "temp_users"');
; };
;
