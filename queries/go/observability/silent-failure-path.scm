; A failure leaves no trace
;
; The caller gets a 500 and nobody else learns of it: no log line says what failed, and when people call, there is
; nothing to look at. Log the error, with the id of the request.
;
; severity: info
; confidence: medium
; precision: 8 info on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 778
; see: https://pkg.go.dev/log/slog
; regex server-fault: ^(50\d|http\.Status(InternalServerError|BadGateway|ServiceUnavailable))$

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @_said . (_) @_status .)) @hint
  (#resolves-to? @callee "net/http.Error")
  (#match? @_status "<server-fault>")
  (#in-error-handler? @hint)
  (#in? @hint "handler")
  (#not-error-text? @_said)
  (#not-function-matches? @hint "(?i)\\blog\\w*\\.|\\blog\\w*\\(|\\w*logger\\b|slog|zap\\.|sentry|report\\w*\\(|trace|span|metric|\\bwarn|fmt\\.Print")
  (#set! message "What failed is written nowhere: log the error before answering"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_status . (composite_literal) @_said .)) @hint
  (#method? @callee "JSON" "AbortWithStatusJSON")
  (#match? @callee "^(c|ctx|gc)\\.")
  (#match? @_status "<server-fault>")
  (#in-error-handler? @hint)
  (#in? @hint "handler")
  (#not-match? @_said "(?i)err\\b|err\\.Error|\\.Error\\(\\)")
  (#not-function-matches? @hint "(?i)\\blog\\w*\\.|\\blog\\w*\\(|\\w*logger\\b|slog|zap\\.|sentry|report\\w*\\(|trace|span|metric|\\bwarn|c\\.Error\\(|fmt\\.Print")
  (#set! message "What failed is written nowhere: log the error before answering"))

;! bad
; func list(w http.ResponseWriter, r *http.Request) {
; 	users, err := load(r.Context())
; 	if err != nil {
; 		http.Error(w, "failed", http.StatusInternalServerError)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	send(w, users)
; }
;! bad
; func list(c *gin.Context) {
; 	users, err := load(c)
; 	if err != nil {
; 		c.JSON(500, gin.H{"error": "failed"})
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	c.JSON(200, users)
; }
; func broken( {
;! good
; func list(w http.ResponseWriter, r *http.Request) {
; 	users, err := load(r.Context())
; 	if err != nil {
; 		slog.Error("list users", "error", err)
; 		http.Error(w, "failed", http.StatusInternalServerError)
; 		return
; 	}
; 	send(w, users)
; }
