; What comes back changes with the table
;
; `SELECT *` reads every column, those with passwords and documents among them, and a new column changes what the code
; gets without a line of it being touched. Name the columns.
;
; severity: info
; confidence: medium
; precision: off by default, not read
; default: off
; files: code
; also: strings

((simple_select (opt_target_list) @_targets (from_clause) @_from) @hint
  (#match? @_targets "^\\*$|^\\w+\\.\\*$")
  (#not-match? @_from "\\(")
  (#not-inside? @hint "select_with_parens")
  (#set! message "It reads every column, now and later: name the ones that are used"))

;! bad sql/users.sql
; SELECT * FROM users WHERE id = 1;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; SELECT u.* FROM users u;
; ^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; SELECT * FROM a JOIN b ON a.id = b.id ORDER BY 1;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad sql/users.sql
; SELECT * FROM users;
; ^^^^^^^^^^^^^^^^^^^
; CREATE TABLE half (
;! good sql/users.sql
; SELECT id, name FROM users;
;! good sql/users.sql
; SELECT count(*) FROM users;
;! good sql/users.sql
; SELECT id FROM users WHERE EXISTS (SELECT * FROM orders);
;! good migrations/0001_copy.sql
; SELECT * FROM users;
