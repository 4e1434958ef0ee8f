; Building the index stops every write to the table
;
; `CREATE INDEX` locks the table against writes until it is done: minutes, on a large table, in which every request that
; writes waits. `CONCURRENTLY` builds it beside the work, in a migration that runs outside of a transaction.
;
; severity: warning
; confidence: high
; precision: 21/21 read of 75 in files of SQL on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); before: 4/9 in strings of Python (SQLite and MySQL beside), hence info there, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 8/8 in 500 files of SQL of Debian sources and npm packages, read in part
; files: migration
; also: strings
; see: https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
; regex other-dialect: (?im)`|\bAUTO_INCREMENT\b|\bAUTOINCREMENT\b|\bENGINE\s*=|\bNVARCHAR|\bVARCHAR2|\bNUMBER\s*\(|^\s*GO\s*$|\bPRAGMA\b|\bIDENTITY\s*\(\d|\bUNSIGNED\b|\bdbo\.|\bDELIMITER\b
; regex other-path: (?i)mysql|mariadb|sqlite|mssql|sqlserver|oracle|db2|h2|clickhouse|firebird|cassandra|bigquery|snowflake
; regex down: (?i)\.down\.sql$|(^|[/_.-])(down|revert|rollback|undo|downgrade)([/_.-]|$)|(^|/)U\d+__

((IndexStmt (kw_index) @_index (relation_expr (qualified_name) @table)) @hint
  (#not-child? @hint "opt_concurrently")
  (#not-local? @table)
  (#not-file-matches? "(?im)^\\s*(begin|start\\s+transaction)\\b")
  (#not-match? @table "(?i)te?mp|staging")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "\\.py$")
  (#set! message "Writes to `{table}` wait until the index is built: create it `CONCURRENTLY`, outside of a transaction")
  (#set! fix.title "Create it concurrently")
  (#set! fix.safety "suggested")
  (#replace! @_index "INDEX CONCURRENTLY"))
((IndexStmt (kw_index) @_index (relation_expr (qualified_name) @table)) @hint
  (#not-child? @hint "opt_concurrently")
  (#not-local? @table)
  (#not-file-matches? "(?im)^\\s*(begin|start\\s+transaction)\\b")
  (#not-match? @table "(?i)te?mp|staging")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#path-matches? "\\.py$")
  (#set! severity "info")
  (#set! message "Writes to `{table}` wait until the index is built: create it `CONCURRENTLY`, outside of a transaction")
  (#set! fix.title "Create it concurrently")
  (#set! fix.safety "suggested")
  (#replace! @_index "INDEX CONCURRENTLY"))

((IndexStmt (relation_expr (qualified_name) @table)) @hint
  (#not-child? @hint "opt_concurrently")
  (#not-local? @table)
  (#file-matches? "(?im)^\\s*(begin|start\\s+transaction)\\b")
  (#not-match? @table "(?i)te?mp|staging")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "\\.py$")
  (#set! message "Writes to `{table}` wait until the index is built: create it `CONCURRENTLY` in a migration of its own, without a transaction"))
((IndexStmt (relation_expr (qualified_name) @table)) @hint
  (#not-child? @hint "opt_concurrently")
  (#not-local? @table)
  (#file-matches? "(?im)^\\s*(begin|start\\s+transaction)\\b")
  (#not-match? @table "(?i)te?mp|staging")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#path-matches? "\\.py$")
  (#set! severity "info")
  (#set! message "Writes to `{table}` wait until the index is built: create it `CONCURRENTLY` in a migration of its own, without a transaction"))

; PostgreSQL refuses it.
((IndexStmt (opt_concurrently) @hint) @_statement
  (#behind? @_statement "toplevel_stmt" "(?i)^(begin|start\\s+transaction)\\b")
  (#not-behind? @_statement "toplevel_stmt" "(?i)^(commit|end)\\b")
  (#not-path-matches? "<other-path>")
  (#set! severity "error")
  (#set! message "In a transaction PostgreSQL refuses to create an index concurrently: move it behind `COMMIT`"))

;! bad migrations/0002_index.sql
; CREATE INDEX users_email ON users (email);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; CREATE INDEX CONCURRENTLY users_email ON users (email);
;! bad db/migration/V3__unique.sql
; CREATE UNIQUE INDEX IF NOT EXISTS users_email ON app.users (lower(email));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS users_email ON app.users (lower(email));
;! bad migrations/0003_tx.sql
; BEGIN;
; CREATE INDEX a ON users (email);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE INDEX CONCURRENTLY b ON users (name);
;              ^^^^^^^^^^^^
; COMMIT;
;! bad migrations/0002_index.sql
; CREATE INDEX users_email ON users (email);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! fixed
; CREATE INDEX CONCURRENTLY users_email ON users (email);
; CREATE TABLE half (
;! good migrations/0001_users.sql
; CREATE TABLE users (id bigint, email text);
; CREATE INDEX users_email ON users (email);
;! good migrations/0002_index.sql
; CREATE INDEX CONCURRENTLY users_email ON users (email);
;! good sql/schema.sql
; CREATE INDEX users_email ON users (email);
;! good migrations/0003_goose.sql
; -- +goose Up
; SELECT 1;
; -- +goose Down
; CREATE INDEX users_email ON users (email);
;! good migrations/sqlite/0002_index.sql
; CREATE INDEX users_email ON users (email);
