; The whole table is written anew under a lock
;
; Most changes of a column's type rewrite every row and every index of the table, while no request can read it. Add a
; column of the new type, fill it in batches, and switch over.
;
; severity: warning
; confidence: medium
; precision: 18/18 read of 92 in files of SQL on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0), two packages; before: 10/10 of 80 in strings of Python on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 4/4 in 500 files of SQL of Debian sources and npm packages, read in part
; files: migration
; also: strings
; see: https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES
; regex other-dialect: (?im)`|\bAUTO_INCREMENT\b|\bAUTOINCREMENT\b|\bENGINE\s*=|\bNVARCHAR|\bVARCHAR2|\bNUMBER\s*\(|^\s*GO\s*$|\bPRAGMA\b|\bIDENTITY\s*\(\d|\bUNSIGNED\b|\bdbo\.|\bDELIMITER\b
; regex other-path: (?i)mysql|mariadb|sqlite|mssql|sqlserver|oracle|db2|h2|clickhouse|firebird|cassandra|bigquery|snowflake
; regex down: (?i)\.down\.sql$|(^|[/_.-])(down|revert|rollback|undo|downgrade)([/_.-]|$)|(^|/)U\d+__

((alter_table_cmd . (kw_alter) (ColId) @column (kw_type) (Typename) @type) @hint
  (#not-match? @type "(?i)^(text|citext|varchar|character\\s+varying)\\b")
  (#not-within-local? @hint "AlterTableStmt")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "(?i)(^|[/_])initial|/0001_")
  (#set! message "Changing `{column}` to `{type}` rewrites the table while nobody can read it: add a new column, fill it, and switch"))

; A shorter text is checked row by row, and refused if one does not fit.
((alter_table_cmd . (kw_alter) (ColId) @column (kw_type) (Typename) @type) @hint
  (#match? @type "(?i)^(varchar|character\\s+varying)\\s*\\(")
  (#not-within-local? @hint "AlterTableStmt")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "(?i)(^|[/_])initial|/0001_")
  (#set! severity "info")
  (#set! message "If `{type}` is shorter than before, every row is checked under a lock, and a longer one fails the migration"))

;! bad migrations/0002_big.sql
; ALTER TABLE events ALTER COLUMN id TYPE bigint;
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0002_json.sql
; ALTER TABLE events ALTER COLUMN payload SET DATA TYPE jsonb USING payload::jsonb;
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0002_short.sql
; ALTER TABLE users ALTER name TYPE varchar(50);
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0002_half.sql
; ALTER TABLE events ALTER COLUMN at TYPE timestamptz;
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good migrations/0002_text.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ALTER COLUMN name TYPE text;
;! good migrations/0001_events.sql
; CREATE TABLE events (id int);
; ALTER TABLE events ALTER COLUMN id TYPE bigint;
;! good migrations/mysql/0002_big.sql
; ALTER TABLE events ALTER COLUMN id TYPE bigint;
;! good migrations/0002_default.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ALTER COLUMN name SET DEFAULT 'x';
