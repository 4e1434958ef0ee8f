; Everyone may do everything with it
;
; `PUBLIC` is every role of the database, those of other services and of reports among them; each can then read, change
; and delete the rows. Grant what a role needs to that role.
;
; severity: warning
; confidence: high
; precision: 0 warnings on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0); 249 notes in one package, of which 3 were read, 1 right
; cwe: 732, 269
; also: strings
; see: https://www.postgresql.org/docs/current/ddl-priv.html

((GrantStmt (privileges) @privileges (privilege_target) @target (grantee_list) @grantee) @hint
  (#match? @privileges "(?i)\\b(all|insert|update|delete|truncate)\\b")
  (#match? @grantee "(?i)(^|[\\s,])public($|[\\s,])")
  (#not-match? @target "(?i)te?mp|^(schema|type|language|function|large)\\b")
  (#set! message "Every role may change `{target}`: grant `{privileges}` to the role that needs it"))

; A role of an application rarely needs to truncate, or to make triggers.
((GrantStmt (privileges) @privileges (privilege_target) @target (grantee_list) @grantee) @hint
  (#match? @privileges "(?i)^all\\b")
  (#match? @target "(?i)^(all\\s+tables|database|schema)\\b")
  (#not-match? @grantee "(?i)(^|[\\s,])public($|[\\s,])|admin|owner|migrat|postgres|root")
  (#set! severity "info")
  (#set! message "`{grantee}` may do everything with it, also what no request needs: name the privileges"))

;! bad sql/grants.sql
; GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA app TO PUBLIC;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad migrations/0002_grants.sql
; GRANT SELECT, INSERT, UPDATE ON orders TO public;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/grants.sql
; GRANT ALL ON DATABASE shop TO web;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/grants.sql
; GRANT ALL ON orders TO PUBLIC;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good sql/grants.sql
; GRANT SELECT, INSERT ON orders TO web;
;! good sql/grants.sql
; GRANT SELECT ON countries TO PUBLIC;
;! good sql/grants.sql
; GRANT EXECUTE ON FUNCTION now_utc() TO PUBLIC;
;! good sql/grants.sql
; GRANT ALL ON ALL TABLES IN SCHEMA app TO app_owner;
