; One null makes the condition true for no row
;
; `NOT IN` compares with every value of the subquery, and with a null the answer is unknown, so one null in that column
; makes the query return nothing. `NOT EXISTS` means what was meant.
;
; severity: info
; confidence: medium
; precision: 0 hints in files of SQL on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0)
; files: code migration
; also: strings
; see: https://wiki.postgresql.org/wiki/Don%27t_Do_This#Don.27t_use_NOT_IN

((a_expr (kw_not) . (kw_in) . (select_with_parens) @_subquery) @hint
  (#not-match? @_subquery "(?i)is\\s+not\\s+null|\\bcoalesce\\b|select\\s+(distinct\\s+)?[\\w.\"]*\\bid\"?\\s+from")
  (#set! message "One null in the subquery, and no row is found: write `NOT EXISTS`"))

;! bad sql/users.sql
; SELECT id FROM users WHERE email NOT IN (SELECT email FROM blocked);
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; DELETE FROM files WHERE owner NOT IN (SELECT login FROM users);
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; UPDATE files SET kept = false WHERE size > 0 AND parent NOT IN (SELECT parent FROM files WHERE size = 0);
;                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; SELECT id FROM users WHERE email NOT IN (SELECT email FROM blocked);
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good sql/users.sql
; SELECT id FROM users WHERE email NOT IN (SELECT email FROM blocked WHERE email IS NOT NULL);
;! good sql/users.sql
; SELECT id FROM users WHERE id NOT IN (SELECT id FROM blocked);
;! good sql/users.sql
; SELECT id FROM users WHERE kind NOT IN ('a', 'b');
;! good sql/users.sql
; SELECT id FROM users WHERE email IN (SELECT email FROM invited);
