; A write that meets every row
;
; Without a condition, the statement changes or deletes the whole table. A forgotten filter has emptied production
; tables in seconds, and the way back is last night's backup.
;
; severity: warning
; confidence: medium
; cwe: 1116
; files: code
; precision: 0/9 (uptime-kuma empties table after table on purpose), gated since; 0 hints of this rule left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; regex meant: (?i)clear|reset|purge|truncate|wipe|flush|deleteAll|removeAll|clean|seed|setUp|tearDown|drop|init|reload|rebuild|refresh|import|sync|test|migrat|restore|empty|populate|regenerate|reindex|prune|recreate|rotate|before|after|deleteEvery|^up$|^down$
; regex wipes: (?i)\b(clear|reset|purge|truncate|wipe|overwrite|drop_?all|delete_?all|remove_?all)|everything
; regex wipe-row: (?i)\.(query|exec|execute|run|none|raw)\(\s*["'`]\s*(delete\s+from|truncate(\s+table)?)\s+[\w."`]+\s*;?\s*["'`]
; regex elsewhere: (?i)(^|/)(scripts?|migrations?|tests?|fixtures|cli|tools|bin|seeds?|seeders)/|cache|temp

((call_expression function: (_) @_callee arguments: (arguments . (_) @hint))
  (#method? @_callee "query" "execute" "run" "exec" "none" "raw")
  (#reads-like? @hint "(?i)^\\s*delete\\s+from\\s+[\\w.\"`]+\\s*;?\\s*$")
  (#not-reads-like? @hint "(?i)(tmp|temp|cache|lock|session|queue|fts|index|staging|sqlite_|meta|\\{\\})")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "<elsewhere>")
  (#in-function? @hint)
  ; Table after table is emptied, or the function says that it is.
  (#not-before? @hint "expression_statement" "<wipe-row>")
  (#not-behind? @hint "expression_statement" "<wipe-row>")
  (#not-function-matches? @hint "<wipes>")
  (#set! message "This deletes every row of the table: say with `WHERE` which are meant"))
((call_expression function: (_) @_callee arguments: (arguments . (_) @hint))
  (#method? @_callee "query" "execute" "run" "exec" "none" "raw")
  (#reads-like? @hint "(?is)^\\s*update\\s+[\\w.\"`]+\\s+set\\s")
  (#not-reads-like? @hint "(?i)\\bwhere\\b|\\{\\}\\s*;?\\s*$|\\blimit\\b|\\{\\}\\s*\\{\\}|\\bfrom\\b|tmp|temp|cache|lock|session|queue|meta|version|config|setting")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "<elsewhere>")
  (#in-function? @hint)
  (#set! message "This changes every row of the table: say with `WHERE` which are meant"))
; Mongoose, Prisma.
((call_expression function: (member_expression object: (_) @_model property: (property_identifier) @_write) arguments: (arguments) @_arguments) @hint
  (#any-of? @_write "deleteMany" "updateMany")
  (#match? @_arguments "^\\(\\s*(\\{\\s*\\}\\s*)?(,|\\))")
  (#match? @_model "(^|\\.)([A-Z]\\w+|(prisma|tx|db)\\.\\w+|collection\\(.*\\))$")
  (#not-match? @_model "(?i)cache|temp|tmp|session|lock|queue")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "<elsewhere>")
  (#in-function? @hint)
  (#set! message "`{_model}.{_write}` meets every row: filter the ones that are meant"))
((call_expression function: (member_expression object: (member_expression object: (_) @_client) property: (property_identifier) @_write) arguments: (arguments . (object . (pair key: (_) @_data) .) .)) @hint
  (#match? @_client "(?i)(prisma|^tx)$")
  (#eq? @_write "updateMany")
  (#eq? @_data "data")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "<elsewhere>")
  (#set! message "This changes every row: say with `where` which are meant"))
; Sequelize.
((call_expression function: (member_expression object: (_) @_model property: (property_identifier) @_write) arguments: (arguments (object (pair key: (_) @_where value: (object) @_filter)) .)) @hint
  (#any-of? @_write "destroy" "update")
  (#eq? @_where "where")
  (#match? @_filter "^\\{\\s*\\}$")
  (#match? @_model "(^|\\.)[A-Z]\\w+$")
  (#not-match? @_model "(?i)cache|temp|tmp|session|lock|queue")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "<elsewhere>")
  (#in-function? @hint)
  (#set! message "`{_model}.{_write}` meets every row: filter the ones that are meant"))
; Knex.
((call_expression function: (member_expression object: (call_expression function: (identifier) @_knex arguments: (arguments . (string) @_table .)) property: (property_identifier) @_write)) @hint
  (#any-of? @_knex "knex" "db" "trx")
  (#any-of? @_write "del" "delete" "update")
  (#not-match? @_table "(?i)cache|temp|tmp|session|lock|queue")
  (#not-parent? @hint "member_expression")
  (#not-in-function-named? @hint "<meant>")
  (#not-path-matches? "<elsewhere>")
  (#in-function? @hint)
  (#set! message "`{hint}` meets every row: say with `where` which are meant"))

;! bad
; async function closeAccount(pool, id) {
;   await pool.query("DELETE FROM accounts");
;                    ^^^^^^^^^^^^^^^^^^^^^^
;   await pool.query("UPDATE users SET active = false");
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function deactivate(id) {
;   await User.updateMany({}, { active: false });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await prisma.order.deleteMany();
;         ^^^^^^^^^^^^^^^^^^^^^^^^^
;   await prisma.line.updateMany({ data: { open: false } });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function close(id) {
;   await Account.destroy({ where: {} });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await knex("accounts").del();
;         ^^^^^^^^^^^^^^^^^^^^^^
;   await find(
; }
;! good
; async function closeAccount(pool, id) {
;   await pool.query("DELETE FROM accounts WHERE id = $1", [id]);
; }
; const deactivate = (id) => User.updateMany({ owner: id }, { active: false });
; const cancel = (id) => Order.destroy({ where: { owner: id } });
; const empty = (id) => knex("lines").where({ owner: id }).del();
; const drop = (id) => knex("lines").del().where({ owner: id });
; async function resetDemo(pool) {
;   await pool.query("DELETE FROM accounts");
; }
;! good
; socket.on("clearStatistics", async (done) => {
;   log.info("Clear Statistics");
;   await pool.query("DELETE FROM heartbeat_stats");
;   done();
; });
; async function load(file, pool) {
;   pool.exec("DELETE FROM orders");
;   pool.exec("DELETE FROM lines");
; }
