; Two requests both find nothing and both insert
;
; Between the check for the row and the insert another transaction inserts it, so there are two rows, or one of the two
; fails. A unique constraint with `ON CONFLICT` decides it in one step.
;
; severity: info
; confidence: medium
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
