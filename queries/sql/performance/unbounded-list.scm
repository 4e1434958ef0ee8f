; A query that returns every row
;
; With a hundred rows nobody notices. With a million, the answer takes the memory of the process, the connection of the
; database and the patience of the client. Take a `LIMIT`, and go on behind the last row.
;
; severity: info
; confidence: medium
; precision: info, no corpus had such files
; cwe: 770
; files: code
; see: https://docs.sqlc.dev/en/stable/reference/query-annotations.html

; A query that code is made of, as sqlc and its like do, and that says that it returns many.
((select_no_parens) @hint
  (#commented? @hint "(?i)name:\\s*\\w*(list|all|get|find|fetch|search)\\w*\\s+:many")
  (#match? @hint "(?i)\\bfrom\\b")
  (#not-match? @hint "(?i)\\b(where|limit|fetch|count|sum|avg|max|min|group\\s+by|join|distinct|unnest|generate_series)\\b")
  (#not-match? @hint "(?i)\\bfrom\\s+[\\w.\"]*(categor|countr|role|status|type|tag|lang|setting|config|currenc|permission|plan|feature|region|locale)")
  (#set! message "This returns every row: take a `LIMIT`, and go on behind the last row of the page"))

;! bad queries/users.sql
; -- name: ListUsers :many
; SELECT id, name FROM users ORDER BY id;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; -- name: GetAllOrders :many
; SELECT id, total FROM orders;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad queries/lines.sql
; -- name: FindLines :many
; SELECT id FROM lines ORDER BY id;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; -- name: SearchLines :many
; SELECT id, name FROM lines;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^
; SELECT FROM WHERE (
;! good queries/users.sql
; -- name: ListUsers :many
; SELECT id, name FROM users ORDER BY id LIMIT $1 OFFSET $2;
; -- name: UsersOf :many
; SELECT id FROM users WHERE tenant_id = $1;
; -- name: GetUser :one
; SELECT id FROM users WHERE id = $1;
; -- name: CountUsers :one
; SELECT count(*) FROM users;
; -- name: ListRoles :many
; SELECT id FROM roles;
