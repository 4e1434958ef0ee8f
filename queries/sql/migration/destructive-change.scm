; What the running version still uses is gone
;
; While the new version rolls out, the old one still reads the column or table, and fails; after it, there is no way back
; but a backup. First deploy code that no longer uses it, then drop or rename it in a later migration.
;
; severity: warning
; confidence: medium
; precision: 14/20 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0) (said to break, or filled again behind); then gated by these, which leaves the 14; before: 2/3 in strings of Python (the third was the way back), hence info there, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 2/2 in 500 files of SQL of Debian sources and npm packages, read in part
; files: migration
; also: strings
; regex other-dialect: (?im)`|\bAUTO_INCREMENT\b|\bAUTOINCREMENT\b|\bENGINE\s*=|\bNVARCHAR|\bVARCHAR2|\bNUMBER\s*\(|^\s*GO\s*$|\bPRAGMA\b|\bIDENTITY\s*\(\d|\bUNSIGNED\b|\bdbo\.|\bDELIMITER\b
; regex other-path: (?i)mysql|mariadb|sqlite|mssql|sqlserver|oracle|db2|h2|clickhouse|firebird|cassandra|bigquery|snowflake
; regex down: (?i)\.down\.sql$|(^|[/_.-])(down|revert|rollback|undo|downgrade)([/_.-]|$)|(^|/)U\d+__

((alter_table_cmd . (kw_drop) (ColId) @column) @hint
  (#not-match? @hint "(?i)^drop\\s+(constraint|expression|identity|default)\\b")
  (#not-within-local? @hint "AlterTableStmt")
  (#not-file-matches? "(?im)^--.*\\bbreaking[ -]change")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "\\.py$")
  (#set! message "The running version may still use `{column}`, and its values are lost: drop it one release after the code"))
((alter_table_cmd . (kw_drop) (ColId) @column) @hint
  (#not-match? @hint "(?i)^drop\\s+(constraint|expression|identity|default)\\b")
  (#not-within-local? @hint "AlterTableStmt")
  (#not-file-matches? "(?im)^--.*\\bbreaking[ -]change")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#path-matches? "\\.py$")
  (#set! severity "info")
  (#set! message "The running version may still use `{column}`, and its values are lost: drop it one release after the code"))

((DropStmt . (kw_drop) (object_type_any_name (kw_table)) (any_name_list) @table) @hint
  (#not-match? @table "(?i)te?mp|backup|_old|old_|_bak|staging|_new\\b|new_")
  (#not-before? @hint "toplevel_stmt" "(?i)^(create\\s+table|alter\\s+table\\s+\\S+\\s+rename\\s+to)")
  (#not-behind? @hint "toplevel_stmt" "(?i)^insert\\s+into")
  (#not-file-matches? "(?im)^--.*\\bbreaking[ -]change")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "\\.py$")
  (#set! message "The running version may still use `{table}`, and its rows are lost: drop it one release after the code"))
((DropStmt . (kw_drop) (object_type_any_name (kw_table)) (any_name_list) @table) @hint
  (#not-match? @table "(?i)te?mp|backup|_old|old_|_bak|staging|_new\\b|new_")
  (#not-before? @hint "toplevel_stmt" "(?i)^(create\\s+table|alter\\s+table\\s+\\S+\\s+rename\\s+to)")
  (#not-behind? @hint "toplevel_stmt" "(?i)^insert\\s+into")
  (#not-file-matches? "(?im)^--.*\\bbreaking[ -]change")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#path-matches? "\\.py$")
  (#set! severity "info")
  (#set! message "The running version may still use `{table}`, and its rows are lost: drop it one release after the code"))

((RenameStmt . (kw_alter) (kw_table) (relation_expr (qualified_name) @table) (kw_rename)) @hint
  (#match? @hint "(?i)\\brename\\s+(column\\s+)?[\\w\".]+\\s+to\\b|\\brename\\s+to\\b")
  (#not-local? @table)
  (#not-match? @table "(?i)te?mp|backup|_old|old_|_bak|_new\\b|new_")
  (#not-behind? @hint "toplevel_stmt" "(?i)^(drop|create)\\s+table")
  (#not-file-matches? "(?im)^--.*\\bbreaking[ -]change")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "\\.py$")
  (#set! message "The running version knows the old name only: add the new one beside it, and remove the old one a release later"))
((RenameStmt . (kw_alter) (kw_table) (relation_expr (qualified_name) @table) (kw_rename)) @hint
  (#match? @hint "(?i)\\brename\\s+(column\\s+)?[\\w\".]+\\s+to\\b|\\brename\\s+to\\b")
  (#not-local? @table)
  (#not-match? @table "(?i)te?mp|backup|_old|old_|_bak|_new\\b|new_")
  (#not-behind? @hint "toplevel_stmt" "(?i)^(drop|create)\\s+table")
  (#not-file-matches? "(?im)^--.*\\bbreaking[ -]change")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#path-matches? "\\.py$")
  (#set! severity "info")
  (#set! message "The running version knows the old name only: add the new one beside it, and remove the old one a release later"))

((TruncateStmt (relation_expr_list) @table) @hint
  (#not-before? @hint "toplevel_stmt" "(?i)^insert\\s+into")
  (#not-match? @table "(?i)te?mp|cache|session|staging|log")
  (#not-local? @table)
  (#not-file-matches? "(?im)^--.*\\bbreaking[ -]change")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#not-path-matches? "\\.py$")
  (#set! message "All rows of `{table}` are lost when the migration runs: keep them, or say in a comment why they may go")
  (#not-commented? @hint))
((TruncateStmt (relation_expr_list) @table) @hint
  (#not-before? @hint "toplevel_stmt" "(?i)^insert\\s+into")
  (#not-match? @table "(?i)te?mp|cache|session|staging|log")
  (#not-local? @table)
  (#not-file-matches? "(?im)^--.*\\bbreaking[ -]change")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#path-matches? "\\.py$")
  (#set! severity "info")
  (#set! message "All rows of `{table}` are lost when the migration runs: keep them, or say in a comment why they may go")
  (#not-commented? @hint))

;! bad migrations/0002_drop.sql
; ALTER TABLE users DROP COLUMN legacy_id;
;                   ^^^^^^^^^^^^^^^^^^^^^
; DROP TABLE IF EXISTS invoices CASCADE;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0003_rename.sql
; ALTER TABLE users RENAME COLUMN name TO full_name;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; ALTER TABLE users RENAME TO people;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0004_truncate.sql
; TRUNCATE TABLE events CASCADE;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0002_half.sql
; ALTER TABLE users DROP age;
;                   ^^^^^^^^
; CREATE TABLE half (
;! good migrations/0002_drop.down.sql
; DROP TABLE users;
; ALTER TABLE users DROP COLUMN age;
;! good migrations/0002_constraint.sql
; SET lock_timeout = '2s';
; ALTER TABLE users DROP CONSTRAINT users_email_key;
; ALTER TABLE users ALTER COLUMN email DROP NOT NULL;
; DROP INDEX users_email;
;! good migrations/0001_again.sql
; DROP TABLE IF EXISTS users;
; CREATE TABLE users (id bigint);
;! good migrations/0002_goose.sql
; -- +goose Up
; SELECT 1;
; -- +goose Down
; DROP TABLE users;
;! good migrations/0016_names.sql
; --! breaking-change
; SET lock_timeout = '2s';
; ALTER TABLE jobs RENAME TO private_jobs;
;! good migrations/0017_ops.sql
; TRUNCATE operators;
; INSERT INTO operators (op) VALUES ('eq'), ('neq');
