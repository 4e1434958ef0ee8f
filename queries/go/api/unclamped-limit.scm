; A caller says how much is loaded
;
; `?limit=100000000` loads the whole table into memory, or reserves gigabytes before anything is read. Take the smaller
; of what was asked for and a maximum.
;
; severity: info
; confidence: medium
; precision: 0/1 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests: too few to tell; the wrong one limits a list that is in memory
; cwe: 770 789
; see: https://cwe.mitre.org/data/definitions/770.html
; regex limit-name: (?i)^(limit|page_?size|per_?page|size|count|take|top|max_?results|n|num|amount|depth|length|rows|batch_?size)$
; regex clamped: (?i)\b(limit|page_?size|per_?page|size|count|take|top|max_?results|n|num|amount|depth|length|rows|batch_?size)\b\s*(>=?)\s*[\w(]|\bmin\(|\bclamp\w*\(|math\.Min|[<]=?\s*(limit|page_?size|per_?page|size|count)\b|max_?(limit|page|size|count|per)|validate|binding:"[^"]*max

((short_var_declaration left: (expression_list . (identifier) @name) right: (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @sent)) .)) @hint
  (#match? @name "<limit-name>")
  (#resolves-to? @callee "strconv.Atoi" "strconv.ParseInt" "strconv.ParseUint")
  (#tainted? @sent)
  (#match? @sent "(?i)limit|size|per_?page|count|take|top|\\bn\\b|max|num|depth|rows|str$")
  (#function-matches? @hint "(?i)\\.(Limit|Take|Raw)\\(|make\\(|strings\\.Repeat|\\bLIMIT (\\$|\\?|%)|\\.(Find|List|Search|Query|Select|Get)\\w*\\([^)]*\\b(limit|page_?size|per_?page|size|count|take|top|n|num)\\b")
  (#not-function-matches? @hint "<clamped>")
  (#set! message "`{name}` has no maximum: take the smaller of it and a limit of your own"))

; What is reserved.
((call_expression function: (identifier) @_make arguments: (argument_list . (_) @_type . (_) @size)) @hint
  (#eq? @_make "make")
  (#value-matches? @size "^strconv\\.\\w+\\((r|req|c|ctx|request)\\.")
  (#not-function-matches? @hint "<clamped>")
  (#not-match? @size "<limit-name>")
  (#set! message "`{size}` has no maximum, and that much is reserved at once: check it first"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @count .)) @hint
  (#resolves-to? @callee "strings.Repeat" "bytes.Repeat")
  (#value-matches? @count "^strconv\\.\\w+\\((r|req|c|ctx|request)\\.")
  (#not-function-matches? @hint "<clamped>")
  (#not-match? @count "<limit-name>")
  (#set! message "`{count}` has no maximum, and that much is reserved at once: check it first"))

; Handed on to a store.
((short_var_declaration left: (expression_list . (identifier) @name) right: (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @sent)) .)) @hint
  (#match? @name "(?i)^(limit|page_?size|per_?page|size|count|take|top|max_?results)$")
  (#resolves-to? @callee "strconv.Atoi" "strconv.ParseInt" "strconv.ParseUint")
  (#tainted? @sent)
  (#function-matches? @hint "(?i)\\.\\w+\\([^\\n]*[,(]\\s*(int(32|64)?\\()?(limit|page_?size|per_?page|size|count|take|top|max_?results)\\b\\)?\\s*[,)]")
  (#not-function-matches? @hint "(?i)\\.(Limit|Take|Raw)\\(|make\\(|strings\\.Repeat|\\bLIMIT (\\$|\\?|%)|\\.(Find|List|Search|Query|Select|Get)\\w*\\([^)]*\\b(limit|page_?size|per_?page|size|count|take|top|n|num)\\b")
  (#not-function-matches? @hint "<clamped>")
  (#in? @hint "handler")
  (#set! message "`{name}` has no maximum: take the smaller of it and a limit of your own"))

; What may be less than nothing.
((short_var_declaration left: (expression_list . (identifier) @name . (identifier) @_error .) right: (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @sent)) .)) @hint
  (#match? @name "(?i)^(offset|skip|page|page_?num(ber)?)$")
  (#resolves-to? @callee "strconv.Atoi" "strconv.ParseInt")
  (#tainted? @sent)
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)\\bOFFSET\\b|\\.(Offset|Skip)\\(|(db|store|repo\\w*|svc|service|dao|queries)\\.\\w+\\([^\\n]*[,(]\\s*(int(32|64)?\\()?(offset|skip|page|page_?num(ber)?)\\b\\)?\\s*[,)]|\\(page ?- ?1\\)")
  (#not-function-matches? @hint "(?i)\\b(offset|skip|page|page_?num(ber)?)\\s*(<|<=|>|>=)\\s*[\\w(]|max\\(|\\bclamp\\w*\\(|validate|abs\\(")
  (#set! message "`{name}` may be less than 0, which the database refuses: check it, and answer 400"))

;! bad
; func list(w http.ResponseWriter, r *http.Request) {
; 	limit, err := strconv.Atoi(r.URL.Query().Get("limit"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		limit = 20
; 	}
; 	db.Limit(limit).Find(&users)
; }
;! bad
; func list(c *gin.Context) {
; 	pageSize, err := strconv.Atoi(c.DefaultQuery("page_size", "20"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	rows, err := db.Query("SELECT id FROM users LIMIT $1", pageSize)
; 	if
;! good
; func list(w http.ResponseWriter, r *http.Request) {
; 	limit, err := strconv.Atoi(r.URL.Query().Get("limit"))
; 	if err != nil || limit > 100 {
; 		limit = 100
; 	}
; 	if err := db.Limit(limit).Find(&users).Error; err != nil {
; 		return
; 	}
; }
;! bad
; func search(c *gin.Context) {
; 	limit, _ := strconv.Atoi(c.DefaultQuery("limit", "20"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	offset, _ := strconv.Atoi(c.Query("offset"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	bikes, err := store.Near(c.Request.Context(), limit, offset)
; 	show(c, bikes, err)
; }
;! good
; func search(c *gin.Context) {
; 	limit, _ := strconv.Atoi(c.DefaultQuery("limit", "20"))
; 	if limit < 1 || limit > 100 {
; 		limit = 20
; 	}
; 	page, _ := strconv.Atoi(c.Query("page"))
; 	if page < 1 {
; 		page = 1
; 	}
; 	bikes, err := store.Near(c.Request.Context(), limit, page)
; 	show(c, bikes, err)
; }
