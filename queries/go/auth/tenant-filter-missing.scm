; A query without the tenant that its siblings ask for
;
; Other queries on this object in the file ask for the tenant's rows; this one takes the rows of all tenants, so one
; customer may see or change what belongs to another.
;
; severity: info
; confidence: medium
; cwe: 863
; files: code
; regex tenant: (?i)\b(tenant|org|organi[sz]ation|workspace)_?(id|uuid)\b

((call_expression function: (selector_expression field: (_) @_method) arguments: (argument_list (interpreted_string_literal) @_statement)) @hint
  (#any-of? @_method "Query" "QueryContext" "QueryRow" "QueryRowContext" "Exec" "ExecContext" "Get" "GetContext" "Select" "SelectContext" "Where" "First" "Find")
  (#match? @_statement "(?is)\\b(from|update|into|join)\\b.*(\\?|\\$1|:\\w)|^.(\\w+\\.)?\\w+ *(=|<|>|<=|>=|<>|!=|in|like) *\\(?\\?")
  (#not-match? @_statement "(?i)\\b(from|into|update)\\s+(tenants?|org(anization)?s?|workspaces?|users|sessions?|plans?|migrations?|countries|settings)\\b")
  (#not-function-matches? @hint "(?i)all_?tenants|cross_?tenant|super_?user|is_?admin|system")
  (#set! message "this query asks for no tenant, as {siblings} others beside it do: add it to the condition")
  (#sibling-has? @hint "query" "<tenant>" "2"))

;! bad
; package orders
; func list(db *sql.DB, tenant int64) {
; 	db.Query("SELECT id FROM orders WHERE tenant_id = $1 LIMIT 9", tenant)
; 	db.QueryRow("SELECT id FROM orders WHERE tenant_id = $1 AND id = $2", tenant, id)
; 	db.QueryRow("SELECT id FROM orders WHERE id = $1", id)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	db.QueryRow("SELECT total FROM orders WHERE id = $1", id)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func one(db *sql.DB, org int64) {
; 	db.QueryRow("SELECT id FROM bills WHERE org_id = $1", org)
; 	db.QueryRow("SELECT id FROM bills WHERE org_id = $1 AND id = $2", org, id)
; 	db.QueryRow("SELECT sum(total) FROM bills WHERE id = $1", id)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	db.QueryRow("SELECT total FROM bills WHERE id = $1", id)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package orders
; func list(db *sql.DB, tenant int64) {
; 	db.QueryRow("SELECT id FROM orders WHERE tenant_id = $1 AND id = $2", tenant, id)
; 	db.QueryRow("SELECT id FROM orders WHERE tenant_id = $1 AND no = $2", tenant, no)
; 	db.QueryRow("SELECT id FROM users WHERE id = $1", id)
; }
; func one(other *sql.DB) { other.QueryRow("SELECT id FROM orders WHERE id = $1", id) }
; func two(pool *sql.DB) { pool.QueryRow("SELECT id FROM orders WHERE id = $1", id) }
; func three(c *Cache) { c.Get("a") }
