; Deleting a row reads the whole other table
;
; PostgreSQL indexes the referenced column, not the one that refers to it. Each delete in the referenced table, and each
; join from there, then scans all of this one.
;
; severity: info
; confidence: low
; precision: 0 hints in files of SQL on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0)
; files: migration
; regex other-dialect: (?im)`|\bAUTO_INCREMENT\b|\bAUTOINCREMENT\b|\bENGINE\s*=|\bNVARCHAR|\bVARCHAR2|\bNUMBER\s*\(|^\s*GO\s*$|\bPRAGMA\b|\bIDENTITY\s*\(\d|\bUNSIGNED\b|\bdbo\.|\bDELIMITER\b
; regex other-path: (?i)mysql|mariadb|sqlite|mssql|sqlserver|oracle|db2|h2|clickhouse|firebird|cassandra|bigquery|snowflake
; regex down: (?i)\.down\.sql$|(^|[/_.-])(down|revert|rollback|undo|downgrade)([/_.-]|$)|(^|/)U\d+__

((columnDef (ColId) @column) @hint
  (#match? @hint "(?i)\\breferences\\b")
  (#not-match? @hint "(?i)\\b(unique|primary\\s+key)\\b")
  (#not-file-matches? "(?i)\\bcreate\\s+(unique\\s+)?index\\b|\\bprimary\\s+key\\s*\\([^)]*,")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-in-function-named? @hint "(?i)^(down\\w*|roll_?back\\w*|revert\\w*|undo\\w*)$")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#set! message "Nothing indexes `{column}`: each delete of the row it refers to scans this table"))

;! bad migrations/0001_orders.sql
; CREATE TABLE orders (
;   id bigint PRIMARY KEY,
;   user_id bigint NOT NULL REFERENCES users (id)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; );
;! bad migrations/0002_team.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN team_id bigint REFERENCES teams;
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0001_two.sql
; CREATE TABLE a (b_id int REFERENCES b, c_id int REFERENCES c ON DELETE CASCADE);
;                 ^^^^^^^^^^^^^^^^^^^^^
;                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0001_half.sql
; CREATE TABLE a (b_id int REFERENCES b);
;                 ^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good migrations/0001_orders.sql
; CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
; CREATE INDEX orders_user ON orders (user_id);
;! good migrations/0001_profile.sql
; CREATE TABLE profiles (user_id bigint PRIMARY KEY REFERENCES users (id));
;! good migrations/0001_one.sql
; CREATE TABLE avatars (user_id bigint UNIQUE REFERENCES users (id));
;! good sql/orders.sql
; CREATE TABLE orders (user_id bigint REFERENCES users (id));
