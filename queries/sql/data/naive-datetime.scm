; A moment without its time zone
;
; `timestamp` keeps what the session's clock showed and forgets where that was: the same row is another moment for a server
; in another zone, and at the end of summer time an hour is there twice. `timestamptz` keeps the moment.
;
; severity: info
; confidence: medium
; precision: notes, 2,383 on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0), most in old versions of one schema: 6/6 read are true
; see: https://wiki.postgresql.org/wiki/Don%27t_Do_This#Don.27t_use_timestamp_.28without_time_zone.29
; regex other-dialect: (?im)`|\bAUTO_INCREMENT\b|\bAUTOINCREMENT\b|\bENGINE\s*=|\bNVARCHAR|\bVARCHAR2|\bNUMBER\s*\(|^\s*GO\s*$|\bPRAGMA\b|\bIDENTITY\s*\(\d|\bUNSIGNED\b|\bdbo\.|\bDELIMITER\b
; regex other-path: (?i)mysql|mariadb|sqlite|mssql|sqlserver|oracle|db2|h2|clickhouse|firebird|cassandra|bigquery|snowflake
; regex down: (?i)\.down\.sql$|(^|[/_.-])(down|revert|rollback|undo|downgrade)([/_.-]|$)|(^|/)U\d+__

((columnDef (ColId) @column (Typename) @type) @hint
  (#match? @type "(?i)^timestamp(\\s*\\(\\s*\\d\\s*\\))?(\\s+without\\s+time\\s+zone)?$")
  (#match? @column "(?i)(_at|_on|_time|_ts|_until|time|timestamp|expir\\w*|created|updated|deleted|modified|last\\w*)\"?$")
  (#file-matches? "(?i)\\b(big|small)?serial\\b|\\btimestamptz\\b|\\bjsonb?\\b|\\buuid\\b|\\bbytea\\b|without\\s+time\\s+zone|\\bboolean\\b|\\bnextval\\b|::|\\bplpgsql\\b|\\btext\\b")
  (#not-path-matches? "<other-path>")
  (#not-path-matches? "<down>")
  (#not-file-matches? "<other-dialect>")
  (#not-behind? @hint "comment" "(?i)\\+(goose|migrate)\\s+down|@undo|migrate:down|^--+ *(down|rollback)\\b")
  (#set! message "`{column}` forgets its time zone: make it `timestamptz`")
  (#set! fix.title "Make it `timestamptz`")
  (#set! fix.safety "suggested")
  (#replace! @type "timestamptz"))

;! bad migrations/0001_events.sql
; CREATE TABLE events (id bigserial, created_at timestamp NOT NULL DEFAULT now());
;                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; CREATE TABLE events (id bigserial, created_at timestamptz NOT NULL DEFAULT now());
;! bad migrations/0002_login.sql
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN last_login timestamp without time zone;
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; SET lock_timeout = '2s';
; ALTER TABLE users ADD COLUMN last_login timestamptz;
;! bad sql/schema.sql
; CREATE TABLE sessions (key text, expires_at TIMESTAMP(3));
;                                  ^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; CREATE TABLE sessions (key text, expires_at timestamptz);
;! bad sql/schema.sql
; CREATE TABLE sessions (key text, expires_at timestamp);
;                                  ^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! fixed
; CREATE TABLE sessions (key text, expires_at timestamptz);
; CREATE TABLE half (
;! good sql/schema.sql
; CREATE TABLE events (id bigserial, created_at timestamptz, ended_at timestamp with time zone);
;! good sql/schema.sql
; CREATE TABLE people (id bigserial, born_on date);
;! good mysql/schema.sql
; CREATE TABLE events (created_at timestamp NOT NULL, note text);
;! good sql/schema.sql
; CREATE TABLE events (id INT AUTO_INCREMENT, created_at timestamp, note text);
