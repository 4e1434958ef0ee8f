; A list grows with the table
;
; Today it is ten rows. With a million of them each call loads all into memory, holds a connection for seconds, and
; sends megabytes; a few callers at once take the service down. Page it, with a limit of your own.
;
; severity: warning
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 770
; see: https://gorm.io/docs/query.html#Limit-amp-Offset
; list queries: Query QueryContext Queryx QueryxContext Select SelectContext
; regex whole-table: (?is)^["`]\s*select\s.+\sfrom\s+[\w."]+(\s+(as\s+)?\w+)?(\s+order\s+by\s+[\w., ]+)?\s*;?\s*["`]$
; regex bounded: (?i)\blimit\b|\bwhere\b|count\(|max\(|min\(|sum\(|avg\(|\btop\b|fetch\s+first|(roles|settings|countries|currencies|categories|config\w*|migrations|permissions|languages|tags|plans)\b

; gorm: `db.Find(&users)` in a route.
((call_expression function: (selector_expression operand: (_) @_db field: (_) @_find) @callee arguments: (argument_list . (unary_expression operator: "&" operand: (identifier) @list) .)) @hint
  (#eq? @_find "Find")
  (#match? @_db "(?i)(^|\\.)_?(db|gorm|orm|database|conn)(\\(\\))?(\\.(WithContext|Preload|Order|Debug|Model)\\(.*\\))*$")
  (#match? @list "(?i)s$|list|all|data|results?")
  (#in? @hint "handler")
  (#not-function-matches? @hint "(?i)\\.Limit\\(|paginat|page_?size|Scopes\\(|\\blimit\\b")
  (#set! message "`{list}` is every row of the table: page it with `Limit` and `Offset`")
  (#set! fix.title "Load 100 rows at most")
  (#set! fix.safety "suggested")
  (#replace! @callee "{_db}.Limit(100).Find"))

; SQL without a limit, whose rows are all sent.
((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @query)) @hint
  (#method? @callee "<queries>")
  (#match? @query "<whole-table>")
  (#not-match? @query "<bounded>")
  (#in? @hint "handler")
  (#not-function-matches? @hint "(?i)paginat|page_?size")
  (#set! message "The query answers with every row of the table: add a `LIMIT`, and page"))

((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @query)) @hint
  (#method? @callee "<queries>")
  (#match? @query "<whole-table>")
  (#not-match? @query "<bounded>")
  (#not-in? @hint "handler")
  (#in-function-named? @hint "(?i)^(get_?all|list|find_?all|fetch_?all|all)\\w*")
  (#not-function-matches? @hint "(?i)paginat|page_?size")
  (#set! severity "info")
  (#set! message "The query answers with every row of the table: add a `LIMIT`, and page"))

; MongoDB.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (composite_literal body: (literal_value) @_empty) .)) @hint
  (#method? @callee "Find")
  (#match? @_empty "^\\{\\s*(\\{\\s*\\})?\\s*\\}$")
  (#match? @callee "(?i)coll|collection|users|orders|products|items")
  (#in? @hint "handler")
  (#not-function-matches? @hint "SetLimit|(?i)paginat|page_?size")
  (#set! message "The query answers with every document: pass `options.Find().SetLimit`"))

; All rows of somebody, who may have many.
((call_expression function: (selector_expression operand: (_) @_chain field: (_) @_find) @callee arguments: (argument_list . (unary_expression operator: "&" operand: (identifier) @list) .)) @hint
  (#eq? @_find "Find")
  (#match? @_chain "(?is)(^|\\.)_?(db|gorm|orm)(\\(\\))?\\..*Where\\(\"[^\"]*(_id|owner|tenant|account|customer|status|active)")
  (#not-match? @_chain "(?is)\\.Limit\\(|\\bid\\b in|\\bid = \\?|Scopes\\(")
  (#match? @list "(?i)s$|list|all")
  (#in? @hint "handler")
  (#not-in? @hint "loop_over")
  (#not-function-matches? @hint "(?i)\\.Limit\\(|paginat|page_?size|Scopes\\(|\\blimit\\b")
  (#set! severity "info")
  (#set! message "`{list}` grows without end: page it with `Limit` and `Offset`"))

((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @query)) @hint
  (#method? @callee "Query" "QueryContext" "Queryx" "QueryxContext" "Select" "SelectContext")
  (#match? @query "(?is)^[\"`]\\s*select\\s.+\\sfrom\\s.+\\swhere\\s.+\\sorder\\s+by\\s+\\w*\\.?(created\\w*|at|date|id|time\\w*|updated\\w*|\\w+_at)\\b")
  (#not-match? @query "(?i)\\blimit\\b|count\\(|max\\(|min\\(|sum\\(|avg\\(|\\btop\\b|fetch\\s+first|\\bin\\s*\\(|any\\(|\\bbetween\\b|[<>]=?\\s*(\\$|\\?)|for update|information_schema")
  (#not-function-matches? @hint "(?i)paginat|page_?size|\\blimit\\b|export|migrat|cursor")
  (#not-file-kind? "test" "migration")
  (#set! severity "info")
  (#set! message "This list grows without end: add a `LIMIT`, and page"))

; Handed to a helper that runs it.
((call_expression function: (_) @callee arguments: (argument_list (identifier) @_writer (identifier) @_request [(interpreted_string_literal) (raw_string_literal)] @query)) @hint
  (#match? @_writer "^w$")
  (#match? @_request "^r$")
  (#match? @query "(?is)^[\"`]\\s*select\\s.+\\sfrom\\s.+\\sorder\\s+by\\s")
  (#not-match? @query "(?i)\\blimit\\b")
  (#set! severity "info")
  (#set! message "This list grows without end: add a `LIMIT`, and page"))

;! bad
; func list(c *gin.Context) {
; 	var users []User
; 	err := db.Find(&users).Error
;         ^^^^^^^^^^^^^^^
; 	use(err)
; }
;! fixed
; func list(c *gin.Context) {
; 	var users []User
; 	err := db.Limit(100).Find(&users).Error
; 	use(err)
; }
;! bad
; func list(w http.ResponseWriter, r *http.Request) {
; 	rows, err := db.Query("SELECT id, name FROM users ORDER BY name")
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	use(rows, err)
; }
; func broken( {
;! good
; func list(c *gin.Context) {
; 	var users []User
; 	if err := db.Limit(50).Offset(offset).Find(&users).Error; err != nil {
; 		c.Status(500)
; 	}
; }
;! bad
; func list(c *gin.Context) {
; 	db.Where("user_id = ?", id).Order("id").Find(&orders)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	c.JSON(200, orders)
; }
; func history(w http.ResponseWriter, r *http.Request) {
; 	rows, err := db.QueryContext(r.Context(), `SELECT id, km FROM entries WHERE vehicle = $1 ORDER BY created_at DESC`, v)
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	h.query(w, r, `SELECT id, km FROM entries WHERE vehicle = $1 ORDER BY at`, v)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	show(w, rows, err)
; }
;! good
; func list(c *gin.Context) {
; 	db.Where("user_id = ?", id).Order("id").Limit(50).Find(&orders)
; 	c.JSON(200, orders)
; }
; func history(w http.ResponseWriter, r *http.Request) {
; 	rows, err := db.QueryContext(r.Context(), `SELECT id, km FROM entries WHERE vehicle = $1 ORDER BY created_at DESC LIMIT 50`, v)
; 	count, failed := db.QueryContext(r.Context(), `SELECT id FROM entries WHERE at > $1 ORDER BY created_at`, v)
; 	show(w, rows, count, err, failed)
; }
