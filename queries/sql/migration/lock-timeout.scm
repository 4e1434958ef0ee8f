; Everybody queues behind a migration that waits
;
; `ALTER TABLE` waits for the longest query on the table, and every later query waits behind it. With a `lock_timeout`
; the migration gives up instead of the site, and can be tried again.
;
; severity: info
; confidence: medium
; precision: notes, 184 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0), not read
; files: migration
; regex other-dialect: (?im)`|\bAUTO_INCREMENT\b|\bAUTOINCREMENT\b|\bENGINE\s*=|\bNVARCHAR|\bVARCHAR2|\bNUMBER\s*\(|^\s*GO\s*$|\bPRAGMA\b|\bIDENTITY\s*\(\d|\bUNSIGNED\b|\bdbo\.|\bDELIMITER\b
; regex other-path: (?i)mysql|mariadb|sqlite|mssql|sqlserver|oracle|db2|h2|clickhouse|firebird|cassandra|bigquery|snowflake
; regex down: (?i)\.down\.sql$|(^|[/_.-])(down|revert|rollback|undo|downgrade)([/_.-]|$)|(^|/)U\d+__

((AlterTableStmt (relation_expr (qualified_name) @table)) @hint
  (#not-local? @table)
  (#not-file-matches? "(?i)lock_timeout|statement_timeout")
  (#not-behind? @hint "toplevel_stmt" "(?i)^alter\\s+table")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#set! message "If a query holds `{table}`, everyone waits behind this: set `lock_timeout` first")
  (#set! fix.title "Give up after two seconds")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "SET lock_timeout = '2s';"))

;! bad migrations/0002_age.sql
; ALTER TABLE users ADD COLUMN age int;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN age int;
;! bad V2__age.sql
; -- more of it
; ALTER TABLE users ADD COLUMN age int;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; ALTER TABLE users ADD COLUMN name text;
;! fixed
; -- more of it
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN age int;
; ALTER TABLE users ADD COLUMN name text;
;! bad migrations/0003_drop.sql
; ALTER TABLE users ALTER COLUMN age DROP NOT NULL;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; SET lock_timeout = '2s';
; ALTER TABLE users ALTER COLUMN age DROP NOT NULL;
;! bad migrations/0002_half.sql
; ALTER TABLE users ADD COLUMN age int;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! fixed
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN age int;
; CREATE TABLE half (
;! good migrations/0002_age.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN age int;
;! good migrations/0001_users.sql
; CREATE TABLE users (id bigint);
; ALTER TABLE users ADD COLUMN age int;
;! good sql/schema.sql
; ALTER TABLE users ADD COLUMN age int;
;! good migrations/mysql/0002_age.sql
; ALTER TABLE users ADD COLUMN age int;
