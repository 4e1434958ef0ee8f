; A migration that cannot be taken back
;
; When a release goes wrong, the way back is often to undo its migration; this one's `down` is empty. Write the inverse while
; it is fresh, or throw an error that says why there is none.
;
; severity: info
; confidence: high
; files: migration
; regex reasons: (?i)(//|/\*)[^\n]*\b(irreversib\w*|cannot|can't|won't|don't|not backwards?|no-?op|replaced|because|since)\b
; see: https://knexjs.org/guide/migrations.html
; precision: info, 3/8 on ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines before comments that give a reason were gated, 13/14 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines

; `exports.down = …`, as knex and node-pg-migrate have it.
((assignment_expression left: (member_expression property: (_) @hint) right: [(function_expression body: (statement_block) @_body) (arrow_function body: (statement_block) @_body)])
 (#eq? @hint "down")
 (#empty? @_body)
 ; A comment says why there is no way back.
 (#not-match? @_body "<reasons>")
 (#set! message "`down` undoes nothing of what `up` does: write the inverse, or throw an error that says why there is none"))

; `export async function down`.
((export_statement declaration: (function_declaration name: (_) @hint body: (statement_block) @_body))
 (#eq? @hint "down")
 (#empty? @_body)
 ; A comment says why there is no way back.
 (#not-match? @_body "<reasons>")
 (#set! message "`down` undoes nothing of what `up` does: write the inverse, or throw an error that says why there is none"))

; A member of an object or class, as Sequelize and TypeORM have it.
((method_definition name: (_) @hint body: (statement_block) @_body)
 (#eq? @hint "down")
 (#empty? @_body)
 ; A comment says why there is no way back.
 (#not-match? @_body "<reasons>")
 (#set! message "`down` undoes nothing of what `up` does: write the inverse, or throw an error that says why there is none"))
((pair key: (_) @hint value: [(function_expression body: (statement_block) @_body) (arrow_function body: (statement_block) @_body)])
 (#eq? @hint "down")
 (#empty? @_body)
 ; A comment says why there is no way back.
 (#not-match? @_body "<reasons>")
 (#set! message "`down` undoes nothing of what `up` does: write the inverse, or throw an error that says why there is none"))

; There is none at all, in a folder that has others.
((program (expression_statement (assignment_expression left: (member_expression object: (_) @_exports property: (_) @hint) right: [(function_expression) (arrow_function)] @_changes))) @_file
 (#any-of? @_exports "exports" "module.exports")
 (#eq? @hint "up")
 (#match? @_changes "\\.(createTable|alterTable|table|dropTable|addColumn|removeColumn|raw|addColumns|createIndex|sql)\\(")
 (#not-match? @_file "\\bdown\\b")
 (#project-has? "(^|/)(migrations?|migrate)/")
 (#set! message "This migration has no `down`: write what undoes it, or throw an error that says why it cannot be undone"))
((program (export_statement declaration: (function_declaration name: (_) @hint body: (_) @_changes))) @_file
 (#eq? @hint "up")
 (#match? @_changes "\\.(createTable|alterTable|table|dropTable|addColumn|removeColumn|raw|addColumns|createIndex|sql)\\(")
 (#not-match? @_file "\\bdown\\b")
 (#project-has? "(^|/)(migrations?|migrate)/")
 (#set! message "This migration has no `down`: write what undoes it, or throw an error that says why it cannot be undone"))
((program (expression_statement (assignment_expression left: (_) @_exports right: (object [(method_definition name: (_) @hint body: (_) @_changes) (pair key: (_) @hint value: [(function_expression) (arrow_function)] @_changes)])))) @_file
 (#eq? @_exports "module.exports")
 (#eq? @hint "up")
 (#match? @_changes "\\.(createTable|alterTable|table|dropTable|addColumn|removeColumn|raw|addColumns|createIndex|sql)\\(")
 (#not-match? @_file "\\bdown\\b")
 (#project-has? "(^|/)(migrations?|migrate)/")
 (#set! message "This migration has no `down`: write what undoes it, or throw an error that says why it cannot be undone"))

;! bad migrations/1_users.js
; exports.up = function (knex) { return knex.schema.createTable('users', define); };
; exports.down = function (knex) {};
;         ^^^^
;! bad migrations/2_users.js
; export async function up(knex) { await knex.schema.dropTable('users'); }
; export async function down(knex) {
;                       ^^^^
;   // nothing to do
; }
;! bad migrations/3_users.js
; module.exports = {
;   async up(queryInterface) { await queryInterface.addColumn('users', 'age'); },
;   async down(queryInterface) {},
;         ^^^^
; };
;! bad migrations/4_users.js
; module.exports = { up: async (q) => q.addColumn('users', 'age'), down: async (q) => {} };
;                                                                  ^^^^
; function broken( {
;! good migrations/5_users.js
; exports.up = (knex) => knex.schema.createTable('users', define);
; exports.down = (knex) => knex.schema.dropTable('users');
;! good migrations/6_users.js
; exports.up = async (knex) => { await knex.schema.createTable('users', define); };
; exports.down = async () => { throw new Error('the rows are gone'); };
;! good migrations/7_users.js
; exports.up = async () => {};
; exports.down = async () => { await undo(); };
;! good src/scroll.js
; exports.down = function () {};
;! good migrations/8_users.js
; exports.up = (knex) => forget(knex);
; exports.down = async () => {
;   // The rows are gone: this cannot be undone.
; };
;! project migrations/0_users.js
; exports.up = exports.down = async () => {};
;! bad migrations/8_users.js
; exports.up = (knex) => knex.schema.createTable('users', define);
;         ^^
;! bad migrations/9_users.js
; export async function up(knex) { await knex.schema.alterTable('users', define); }
;                       ^^
;! bad migrations/10_users.js
; module.exports = {
;   async up(queryInterface, Sequelize) { await queryInterface.addColumn('users', 'age', Sequelize.INTEGER); },
;         ^^
; };
;! good migrations/11_users.js
; // There is no way down: the rows are merged.
; exports.up = (knex) => knex.raw('UPDATE users SET name = lower(name) WHERE id > 0');
;! good migrations/12_users.js
; export async function up(db) { await db.collection('users').updateMany({}, { $set: { age: 1 } }); }
;! good src/lift.js
; exports.up = (lift) => lift.table('up');
