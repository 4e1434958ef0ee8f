; The table is locked while every row is checked
;
; A constraint is checked against all rows at once, under a lock that stops writes to the table, and for a foreign key to
; the other one. `NOT VALID` takes the lock for a moment only; `VALIDATE CONSTRAINT` later checks the rows without it.
;
; severity: warning
; confidence: high
; precision: 14/14 in files of SQL on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0), 12 in one package; before: 9/10 of 152 in strings of Python (most in one package) before initial migrations were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 6/6 in 500 files of SQL of Debian sources and npm packages, read in part
; files: migration
; also: strings
; see: https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES
; regex other-dialect: (?im)`|\bAUTO_INCREMENT\b|\bAUTOINCREMENT\b|\bENGINE\s*=|\bNVARCHAR|\bVARCHAR2|\bNUMBER\s*\(|^\s*GO\s*$|\bPRAGMA\b|\bIDENTITY\s*\(\d|\bUNSIGNED\b|\bdbo\.|\bDELIMITER\b
; regex other-path: (?i)mysql|mariadb|sqlite|mssql|sqlserver|oracle|db2|h2|clickhouse|firebird|cassandra|bigquery|snowflake
; regex down: (?i)\.down\.sql$|(^|[/_.-])(down|revert|rollback|undo|downgrade)([/_.-]|$)|(^|/)U\d+__

((alter_table_cmd . (kw_add) (TableConstraint (ConstraintElem . [(kw_foreign) (kw_check)] @_kind) @_element)) @hint
  (#not-match? @_element "(?i)not\\s+valid\\s*$")
  (#not-within-local? @hint "AlterTableStmt")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "(?i)(^|[/_])initial|/0001_")
  (#set! message "Writes wait while every row is checked: add it `NOT VALID`, and validate it in a later migration")
  (#set! fix.title "Add it NOT VALID")
  (#set! fix.safety "suggested")
  (#wrap! @_element "" " NOT VALID"))

((alter_table_cmd . (kw_add) (TableConstraint (ConstraintElem . (kw_unique)) @_element)) @hint
  (#not-match? @_element "(?i)using\\s+index")
  (#not-within-local? @hint "AlterTableStmt")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "(?i)(^|[/_])initial|/0001_")
  (#set! message "Reads and writes wait while the index is built: create a unique index `CONCURRENTLY`, then add the constraint `USING INDEX`"))

((alter_table_cmd . (kw_alter) (ColId) @column (kw_set) (kw_not) (kw_null)) @hint
  (#not-within-local? @hint "AlterTableStmt")
  (#not-file-matches? "(?i)validate\\s+constraint|is\\s+not\\s+null\\s*\\)\\s*not\\s+valid")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "(?i)(^|[/_])initial|/0001_")
  (#set! severity "info")
  (#set! message "Reads and writes wait while every row is checked for a null `{column}`: validate a `CHECK … NOT VALID` first"))

;! bad migrations/0002_fk.sql
; ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id);
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; ALTER TABLE orders ADD CHECK (total >= 0);
;                    ^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
; ALTER TABLE orders ADD CHECK (total >= 0) NOT VALID;
;! bad migrations/0003_unique.sql
; ALTER TABLE users ADD CONSTRAINT users_email UNIQUE (email);
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0004_null.sql
; ALTER TABLE users ALTER COLUMN email SET NOT NULL;
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0002_half.sql
; ALTER TABLE orders ADD CHECK (total >= 0);
;                    ^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! fixed
; ALTER TABLE orders ADD CHECK (total >= 0) NOT VALID;
; CREATE TABLE half (
;! good migrations/0002_fk.sql
; SET lock_timeout = '2s';
; ALTER TABLE orders ADD CONSTRAINT orders_user FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;
; ALTER TABLE orders VALIDATE CONSTRAINT orders_user;
;! good migrations/0001_orders.sql
; CREATE TABLE orders (id bigint, total numeric);
; ALTER TABLE ONLY orders ADD CONSTRAINT positive CHECK (total >= 0);
;! good migrations/0003_unique.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ADD CONSTRAINT users_email UNIQUE USING INDEX users_email_idx;
;! good migrations/0005_nullable.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
