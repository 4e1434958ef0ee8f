; The table is locked while its rows are rewritten
;
; The lock that `ALTER TABLE` takes is held until the transaction ends, and the update of every row makes that long: no
; request reads the table meanwhile. Change the schema in one migration, and fill the rows in batches in another.
;
; precision: 3/3 in files of SQL on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); before: 1/1 (4 of tables of versions gated away) on 500 files of SQL, 400 of YAML and 100 Dockerfiles of Debian sources and npm packages (roundcube, tt-rss, icinga2, kubernetes, influxdb, restic, syncthing, crowdsec, mongo-express ...), read in part
; severity: warning
; confidence: medium
; files: migration
; also: strings
; regex other-dialect: (?im)`|\bAUTO_INCREMENT\b|\bAUTOINCREMENT\b|\bENGINE\s*=|\bNVARCHAR|\bVARCHAR2|\bNUMBER\s*\(|^\s*GO\s*$|\bPRAGMA\b|\bIDENTITY\s*\(\d|\bUNSIGNED\b|\bdbo\.|\bDELIMITER\b
; regex other-path: (?i)mysql|mariadb|sqlite|mssql|sqlserver|oracle|db2|h2|clickhouse|firebird|cassandra|bigquery|snowflake
; regex down: (?i)\.down\.sql$|(^|[/_.-])(down|revert|rollback|undo|downgrade)([/_.-]|$)|(^|/)U\d+__

((UpdateStmt (relation_expr_opt_alias (relation_expr (qualified_name) @table))) @hint
  (#not-match? @hint "(?is)\\bwhere\\b.*(\\bin\\s*\\(\\s*select\\b.*\\blimit\\b|=\\s*'|=\\s*\\d|\\bin\\s*\\(\\s*['\\d])")
  (#behind? @hint "toplevel_stmt" "(?i)^alter\\s+table")
  (#not-local? @table)
  (#not-match? @table "(?i)version|schema|settings?|config|meta|migration|option")
  (#not-behind? @hint "toplevel_stmt" "(?i)^commit\\b")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#set! message "`{table}` stays locked while its rows are updated: fill them in batches, in a migration of their own"))

; It alone still locks every row until it is done.
((UpdateStmt (relation_expr_opt_alias (relation_expr (qualified_name) @table))) @hint
  (#not-child? @hint "where_or_current_clause")
  (#not-behind? @hint "toplevel_stmt" "(?i)^alter\\s+table")
  (#not-local? @table)
  (#not-match? @table "(?i)version|schema|settings?|config|meta|migration|option")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#set! severity "info")
  (#set! message "All rows of `{table}` are locked until the last one is updated: update them in batches"))

;! bad migrations/0002_active.sql
; ALTER TABLE users ADD COLUMN active boolean;
; UPDATE users SET active = true;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0002_name.sql
; ALTER TABLE users ADD COLUMN name text;
; ALTER TABLE users ADD COLUMN note text;
; UPDATE users SET name = first || ' ' || last WHERE name IS NULL;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0003_rate.sql
; UPDATE orders SET rate = 1;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0002_half.sql
; ALTER TABLE users ADD COLUMN name text;
; UPDATE users SET name = login;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good migrations/0002_active.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN active boolean;
;! good migrations/0003_one.sql
; SET lock_timeout = '2s';
; ALTER TABLE settings ADD COLUMN value text;
; UPDATE settings SET value = 'x' WHERE name = 'theme';
;! good migrations/0001_new.sql
; CREATE TABLE users (id bigint);
; ALTER TABLE users ADD COLUMN active boolean;
; UPDATE users SET active = true;
;! good migrations/0003_batch.sql
; UPDATE users SET active = true WHERE id IN (SELECT id FROM users WHERE active IS NULL LIMIT 1000);
