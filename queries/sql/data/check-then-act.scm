; Two requests both find nothing and both insert
;
; Between the check for the row and the insert another transaction inserts it, so there are two rows, or one of the two
; fails. A unique constraint with `ON CONFLICT` decides it in one step.
;
; severity: info
; confidence: medium
; precision: 0 hints in files of SQL on held out: 18,000 YAML, 1,300 SQL files and 182 Dockerfiles of 71 sources (Debian 13: openqa 4.6, patroni 4.0.7, rekor 1.3.9, ntfy 2.11.0, minio-client 2025.04; npm: graphile-worker, hot-updater, elizaos-cli) and 620 of 10 PyPI packages (litellm-proxy-extras 0.4.110, pypgstac 0.10.0, letta 0.16.8, dstack 0.22.5, feast 0.67.0)
; cwe: 367
; files: code
; also: strings
; see: https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT

((InsertStmt (insert_target) @table (insert_rest (SelectStmt) @_select)) @hint
  (#match? @_select "(?is)\\bwhere\\s+not\\s+exists\\s*\\(")
  (#not-match? @_select "(?is)\\bfrom\\b.*\\bwhere\\s+not\\s+exists")
  (#not-child? @hint "opt_on_conflict")
  (#set! message "Two of these at once both find nothing in `{table}`: add a unique constraint and `ON CONFLICT`"))

;! bad sql/tags.sql
; INSERT INTO tags (name) SELECT 'a' WHERE NOT EXISTS (SELECT 1 FROM tags WHERE name = 'a');
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/tags.sql
; INSERT INTO app.tags SELECT 1, 'a' WHERE NOT EXISTS (SELECT FROM app.tags WHERE id = 1) RETURNING id;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/tags.sql
; INSERT INTO roles (user_id, role)
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   SELECT 7, 'admin'
;   WHERE NOT EXISTS (SELECT 1 FROM roles WHERE user_id = 7);
;! bad sql/tags.sql
; INSERT INTO tags (name) SELECT 'a' WHERE NOT EXISTS (SELECT 1 FROM tags WHERE name = 'a');
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good sql/tags.sql
; INSERT INTO tags (name) VALUES ('a') ON CONFLICT DO NOTHING;
;! good sql/tags.sql
; INSERT INTO tags (name) SELECT 'a' WHERE NOT EXISTS (SELECT 1 FROM tags WHERE name = 'a') ON CONFLICT DO NOTHING;
;! good migrations/0002_tags.sql
; INSERT INTO tags (name) SELECT 'a' WHERE NOT EXISTS (SELECT 1 FROM tags WHERE name = 'a');
;! good sql/tags.sql
; INSERT INTO archive SELECT id FROM tags WHERE old;
