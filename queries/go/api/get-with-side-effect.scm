; A GET changes something
;
; Browsers, crawlers, caches and previews of links send GET whenever they like, and repeat it: rows are deleted by a
; search engine, and any page can make a user's browser do it. Use POST, PUT or DELETE.
;
; severity: warning
; confidence: medium
; precision: 0/1 in sia 1.3.0 (it asks whether there is an update), then gated by the handler's name; 0 hints on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 352
; see: https://www.rfc-editor.org/rfc/rfc9110#name-safe-methods
; regex writes: ^(Create|Delete|Updates?|Insert\w*|DeleteOne|DeleteMany|UpdateOne|UpdateMany|InsertOne|Save)$
; regex other-methods: MethodPost|MethodDelete|MethodPut|"POST"|"DELETE"|"PUT"

; By its path.
((call_expression function: (selector_expression field: (_) @_get) arguments: (argument_list . (interpreted_string_literal) @path (_))) @hint
  (#any-of? @_get "GET" "Get")
  (#match? @path "(?i)^\"/[^\"]*\\b(delete|remove|destroy|create|update|cancel|approve|purchase|transfer|deactivate)(-\\w+)?(/[:{][^\"]*)?\"$|^\"/[^\"]*\\b(delete|remove|create|update)[-_]?(user|account|order|item|post|product)s?\\b")
  (#not-match? @path "(?i)form|page|updates\"|last|check|\\bcan\\b|recent")
  (#not-match? @hint "(?i)http\\.Get|client\\.|GET\\)$|Form\\b|render|Page\\b|View\\b|template")
  (#not-match? @hint "^(http|client|c|req|resty|cache|redis|session)\\.")
  (#set! message "GET {path} changes something, and GET is sent by anyone at any time: use POST or DELETE"))

; By what it does.
((call_expression function: (selector_expression operand: (_) @_db field: (_) @method)) @hint
  (#answers? @hint "get")
  (#match? @method "<writes>")
  (#match? @_db "(?i)(^|\\.)_?(db|tx|gorm|orm|database|\\w*repo(sitory)?|\\w*store|collection|coll)(\\(\\))?(\\.(Model|Where)\\(.*\\))?$")
  (#not-match? @_db "(?i)session|cache|log|audit|visit|metric|count")
  (#not-function-matches? @hint "<other-methods>")
  (#set! message "A GET changes something with `{method}`, and GET is sent by anyone at any time: use POST, PUT or DELETE"))

((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @statement)) @hint
  (#answers? @hint "get")
  (#method? @callee "Exec" "ExecContext" "MustExec")
  (#match? @statement "(?i)^[\"`]\\s*(delete\\s+from|insert\\s+into|update\\s+\\w+\\s+set)\\b")
  (#not-match? @statement "(?i)log|audit|visit|view|count|session|last_|hits|cache|metric|analytics")
  (#not-function-matches? @hint "<other-methods>")
  (#set! message "A GET changes something, and GET is sent by anyone at any time: use POST, PUT or DELETE"))

;! bad
; func routes(r *gin.Engine) {
; 	r.GET("/users/delete/:id", deleteUser)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	r.GET("/purge", func(c *gin.Context) {
; 		_, err := db.Exec("DELETE FROM users WHERE id = $1", c.Query("id"))
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		use(err)
; 	})
; }
;! bad
; func main() {
; 	app.Get("/orders/cancel", cancelOrder)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func broken( {
;! good
; func routes(r *gin.Engine) {
; 	r.DELETE("/users/:id", deleteUser)
; 	r.GET("/users/:id", getUser)
; 	r.GET("/users/create-form", createForm)
; }
