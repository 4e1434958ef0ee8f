; A query without the tenant that its siblings ask for
;
; Other queries on this object in the file ask for the tenant's rows; this one takes the rows of all tenants, so one
; customer may see or change what belongs to another.
;
; severity: info
; confidence: medium
; precision: 0/3 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (calls of stored functions); then gated by statements that name a table, which leaves none
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
;! good
; package index
; func clear(tx *sql.Tx) {
; 	tx.QueryRow("SELECT app.delete_items($1, $2)", name, 1)
; 	tx.QueryRow("SELECT id FROM items WHERE organization_id = $1", 1)
; 	tx.QueryRow("SELECT no FROM items WHERE organization_id = $1", 1)
; }
