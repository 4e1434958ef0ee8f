; Every row is changed
;
; An `UPDATE` or `DELETE` without `WHERE` reaches the whole table. Where one row was meant, the loss is found when users
; call; where all rows were meant, a comment says so to the next reader.
;
; severity: warning
; confidence: high
; precision: 0/6 in files of SQL on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0) (columns that were added just before); then gated by these, which leaves none; 0/11 read in strings of Go, hence info there; before: 0/5 read in strings of Python (migrations and tables of one row), hence info there, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 8 read in 500 files of SQL of Debian sources and npm packages were migrations in folders of versions, gated
; files: code
; also: strings
; regex passing: (?i)(^|[_."])(te?mp|staging|stage|cache[sd]?|sessions?|queues?|locks?|buffer|import|export|log|logs|stats?|scratch|work|state|settings?|config|options?|meta(data)?|version|migrations?|counters?|sqlite_sequence|seq(uence)?)([_."]|$)
; regex clearing: (?i)clear|reset|truncate|purge|flush|wipe|clean|empty|remove_?all|delete_?all|drop|teardown|tear_?down|set_?up|rebuild|reindex|refresh|reload|migrat|upgrade|init|sync|restore|load|import|recreate|everything|^all

((DeleteStmt (relation_expr_opt_alias (relation_expr (qualified_name) @table))) @hint
  (#not-child? @hint "where_or_current_clause")
  (#not-child? @hint "using_clause")
  (#not-match? @table "<passing>")
  (#not-local? @table)
  (#not-in-function-named? @hint "<clearing>")
  (#not-commented? @hint)
  (#not-path-matches? "(?i)reset|clean|truncate|purge|seed|teardown|drop|fixture|bench|(^|/)(versions?|upgrades?|updates?|patches|deltas?|migrations?)/|migrations?\\.py$|(^|/)\\d+\\.sql$")
  (#not-path-matches? "\\.(py|go|[cm]?[jt]sx?)$")
  (#set! message "This deletes every row of `{table}`: add a `WHERE`, or say in a comment that all are meant"))
((DeleteStmt (relation_expr_opt_alias (relation_expr (qualified_name) @table))) @hint
  (#not-child? @hint "where_or_current_clause")
  (#not-child? @hint "using_clause")
  (#not-match? @table "<passing>")
  (#not-local? @table)
  (#not-in-function-named? @hint "<clearing>")
  (#not-commented? @hint)
  (#not-path-matches? "(?i)reset|clean|truncate|purge|seed|teardown|drop|fixture|bench|(^|/)(versions?|upgrades?|updates?|patches|deltas?|migrations?)/|migrations?\\.py$|(^|/)\\d+\\.sql$")
  (#path-matches? "\\.(py|go|[cm]?[jt]sx?)$")
  (#set! severity "info")
  (#set! message "This deletes every row of `{table}`: add a `WHERE`, or say in a comment that all are meant"))

((UpdateStmt (relation_expr_opt_alias (relation_expr (qualified_name) @table))) @hint
  (#not-child? @hint "where_or_current_clause")
  (#not-child? @hint "from_clause")
  (#not-match? @table "<passing>")
  (#not-local? @table)
  (#not-in-function-named? @hint "<clearing>")
  (#not-behind? @hint "toplevel_stmt" "(?is)^alter\\s+table\\b.*\\badd\\b")
  (#not-commented? @hint)
  (#not-path-matches? "(?i)reset|clean|truncate|purge|seed|teardown|drop|fixture|bench|update|upgrade|migrat|(^|/)(versions?|patches|deltas?)/|(^|/)\\d+\\.sql$")
  (#not-path-matches? "\\.(py|go|[cm]?[jt]sx?)$")
  (#set! message "This changes every row of `{table}`: add a `WHERE`, or say in a comment that all are meant"))
((UpdateStmt (relation_expr_opt_alias (relation_expr (qualified_name) @table))) @hint
  (#not-child? @hint "where_or_current_clause")
  (#not-child? @hint "from_clause")
  (#not-match? @table "<passing>")
  (#not-local? @table)
  (#not-in-function-named? @hint "<clearing>")
  (#not-behind? @hint "toplevel_stmt" "(?is)^alter\\s+table\\b.*\\badd\\b")
  (#not-commented? @hint)
  (#not-path-matches? "(?i)reset|clean|truncate|purge|seed|teardown|drop|fixture|bench|update|upgrade|migrat|(^|/)(versions?|patches|deltas?)/|(^|/)\\d+\\.sql$")
  (#path-matches? "\\.(py|go|[cm]?[jt]sx?)$")
  (#set! severity "info")
  (#set! message "This changes every row of `{table}`: add a `WHERE`, or say in a comment that all are meant"))

;! bad sql/users.sql
; DELETE FROM users;
; ^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; UPDATE users SET active = false;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; UPDATE app.orders o SET total = o.total * 1.2 RETURNING id;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; WITH gone AS (DELETE FROM invoices RETURNING id) SELECT count(*) FROM gone;
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; DELETE FROM payments;
; ^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good sql/users.sql
; DELETE FROM users WHERE id = 1;
; UPDATE users SET active = false WHERE last_login < now() - interval '1 year';
;! good sql/users.sql
; -- Everybody logs in again after this.
; DELETE FROM tokens;
;! good sql/users.sql
; CREATE TEMP TABLE picked (id bigint);
; DELETE FROM picked;
; DELETE FROM tmp_rows;
;! good sql/users.sql
; DELETE FROM orders USING users WHERE users.id = orders.user_id;
; UPDATE orders SET name = users.name FROM users WHERE users.id = orders.user_id;
;! good migrations/0002_active.down.sql
; UPDATE users SET active = true;
;! good sql/expiry.sql
; ALTER TABLE mailbox ADD COLUMN expires timestamptz;
; UPDATE mailbox SET expires = now() + interval '90 days';
