; A default that is computed for each row rewrites the table
;
; A constant default is stored once; one that differs from row to row (`gen_random_uuid()`, `random()`) makes PostgreSQL
; write every row anew under a lock. A new value of an enum cannot be used before its transaction has ended.
;
; severity: warning
; confidence: high
; precision: 0 hints on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0)
; files: migration
; also: strings
; see: https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES
; regex other-dialect: (?im)`|\bAUTO_INCREMENT\b|\bAUTOINCREMENT\b|\bENGINE\s*=|\bNVARCHAR|\bVARCHAR2|\bNUMBER\s*\(|^\s*GO\s*$|\bPRAGMA\b|\bIDENTITY\s*\(\d|\bUNSIGNED\b|\bdbo\.|\bDELIMITER\b
; regex other-path: (?i)mysql|mariadb|sqlite|mssql|sqlserver|oracle|db2|h2|clickhouse|firebird|cassandra|bigquery|snowflake
; regex down: (?i)\.down\.sql$|(^|[/_.-])(down|revert|rollback|undo|downgrade)([/_.-]|$)|(^|/)U\d+__

((alter_table_cmd . (kw_add) (columnDef (ColId) @column) @_definition) @hint
  (#match? @_definition "(?i)\\bdefault\\s+\\(?(gen_random_uuid|uuid_generate_v\\d\\w*|random|clock_timestamp|nextval|timeofday)\\s*\\(|\\b(big|small)?serial\\b")
  (#not-within-local? @hint "AlterTableStmt")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#set! message "The default of `{column}` differs from row to row, so the table is rewritten under a lock: add it nullable, fill it in batches, then set the default"))

((AlterEnumStmt (kw_add) (kw_value) (Sconst) @value) @hint
  (#behind? @hint "toplevel_stmt" "(?i)^(begin|start\\s+transaction)\\b")
  (#before? @hint "toplevel_stmt" "(?i)^(update|insert|create\\s+(unique\\s+)?index|alter\\s+table)\\b")
  (#not-behind? @hint "toplevel_stmt" "(?i)^commit\\b")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#set! message "In this transaction {value} cannot be used yet: add it in a migration of its own"))

;! bad migrations/0002_key.sql
; ALTER TABLE users ADD COLUMN key uuid NOT NULL DEFAULT gen_random_uuid();
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0002_number.sql
; ALTER TABLE users ADD number bigserial;
;                   ^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0002_enum.sql
; BEGIN;
; ALTER TYPE status ADD VALUE 'paused';
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; INSERT INTO jobs (status) VALUES ('paused');
; COMMIT;
;! bad migrations/0002_half.sql
; ALTER TABLE users ADD COLUMN r float8 DEFAULT random();
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good migrations/0002_now.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();
;! good migrations/0001_users.sql
; CREATE TABLE users (id uuid PRIMARY KEY DEFAULT gen_random_uuid());
;! good migrations/0002_enum.sql
; ALTER TYPE status ADD VALUE 'paused';
;! good migrations/0002_later.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ALTER COLUMN key SET DEFAULT gen_random_uuid();
