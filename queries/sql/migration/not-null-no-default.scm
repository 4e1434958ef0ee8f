; Adding the column fails on a table with rows
;
; The existing rows have no value for it, so the migration stops in production, where the table is not empty as it was
; when the migration was tried. Add it with a default, or nullable, fill it, and forbid nulls afterwards.
;
; severity: error
; confidence: high
; precision: 0 hints on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0)
; files: migration
; also: strings
; regex other-dialect: (?im)`|\bAUTO_INCREMENT\b|\bAUTOINCREMENT\b|\bENGINE\s*=|\bNVARCHAR|\bVARCHAR2|\bNUMBER\s*\(|^\s*GO\s*$|\bPRAGMA\b|\bIDENTITY\s*\(\d|\bUNSIGNED\b|\bdbo\.|\bDELIMITER\b
; regex other-path: (?i)mysql|mariadb|sqlite|mssql|sqlserver|oracle|db2|h2|clickhouse|firebird|cassandra|bigquery|snowflake
; regex down: (?i)\.down\.sql$|(^|[/_.-])(down|revert|rollback|undo|downgrade)([/_.-]|$)|(^|/)U\d+__

((alter_table_cmd . (kw_add) (columnDef (ColId) @column) @_definition) @hint
  (#match? @_definition "(?i)\\bnot\\s+null\\b")
  (#not-match? @_definition "(?i)\\bdefault\\b|\\bgenerated\\b|serial\\b|\\bprimary\\s+key\\b")
  (#not-within-local? @hint "AlterTableStmt")
  (#not-behind? @hint "toplevel_stmt" "(?i)^(truncate|delete\\s+from\\s+\\S+\\s*$)")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#set! message "On a table with rows adding `{column}` fails: give it a default, or add it nullable and fill it first")
  (#set! fix.title "Allow null until it is filled")
  (#set! fix.safety "suggested")
  (#replace-last! @_definition " NOT NULL" ""))

;! bad migrations/0002_age.sql
; ALTER TABLE users ADD COLUMN age int NOT NULL;
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; ALTER TABLE users ADD COLUMN age int;
;! bad db/migration/V2__tenant.sql
; ALTER TABLE app.users ADD tenant_id uuid NOT NULL REFERENCES tenants (id);
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; ALTER TABLE app.users ADD tenant_id uuid REFERENCES tenants (id);
;! bad 0003_two.up.sql
; ALTER TABLE users
;   ADD COLUMN name text,
;   ADD COLUMN email text NOT NULL;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; ALTER TABLE users
;   ADD COLUMN name text,
;   ADD COLUMN email text;
;! bad migrations/0002_age.sql
; ALTER TABLE users ADD COLUMN age int NOT NULL;
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! fixed
; ALTER TABLE users ADD COLUMN age int;
; CREATE TABLE half (
;! good migrations/0002_age.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN age int NOT NULL DEFAULT 0;
; ALTER TABLE users ADD COLUMN note text;
;! good migrations/0001_users.sql
; CREATE TABLE users (id bigint PRIMARY KEY);
; ALTER TABLE users ADD COLUMN age int NOT NULL;
;! good migrations/0002_serial.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN kind text GENERATED ALWAYS AS ('user') STORED NOT NULL;
;! good migrations/mysql/0002_age.sql
; ALTER TABLE users ADD COLUMN age int NOT NULL;
;! good migrations/0002_age.down.sql
; ALTER TABLE users ADD COLUMN age int NOT NULL;
