; The health check says yes whatever happens
;
; It answers without asking the database, or after having thrown away what the database said. The load balancer keeps
; sending requests to an instance that can serve none of them. Ask what the service cannot do without, with a short deadline.
;
; severity: info
; confidence: medium
; precision: 0 hints on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; cwe: 754
; regex asks: (?i)ping|check|\bdb\b|database|redis|err\b|atomic|ready\.|\.load\(|draining|isready|shutting|depend|query|deadline|probe|status\(
; regex named: (?i)^(\w*ready|readyz|readiness|\w*readiness\w*|\w*ready_?check)$
; regex health: (?i)^(health|healthz|health_?check|check_?health|health_?handler|get_?health)$

((function_declaration name: (_) @name body: (block) @_body) @hint
  (#match? @name "<named>")
  (#in? @_body "handler")
  (#not-match? @_body "<asks>")
  (#match? @_body "(?i)StatusOK|200|\"(ok|up|ready|healthy)\"")
  (#not-file-kind? "test")
  (#set! message "`{name}` says that all is well without looking: ask the database, and answer 503 if it does not"))

((method_declaration name: (_) @name body: (block) @_body) @hint
  (#match? @name "<named>")
  (#in? @_body "handler")
  (#not-match? @_body "<asks>")
  (#match? @_body "(?i)StatusOK|200|\"(ok|up|ready|healthy)\"")
  (#not-file-kind? "test")
  (#set! message "`{name}` says that all is well without looking: ask the database, and answer 503 if it does not"))

((method_declaration name: (_) @name body: (block) @_body) @hint
  (#match? @name "<health>")
  (#in? @_body "handler")
  (#not-match? @_body "<asks>")
  (#match? @_body "(?i)StatusOK|200|\"(ok|up|ready|healthy)\"")
  (#file-matches? "(\\*sql\\.DB|\\*gorm\\.DB|\\*sqlx\\.DB|\\*pgxpool\\.Pool|\\*redis\\.Client)")
  (#not-file-kind? "test")
  (#set! message "`{name}` says that all is well without asking the database: ping it, and answer 503 if it does not answer"))

((function_declaration name: (_) @name body: (block) @_body) @hint
  (#match? @name "<health>")
  (#in? @_body "handler")
  (#not-match? @_body "<asks>")
  (#match? @_body "(?i)StatusOK|200|\"(ok|up|ready|healthy)\"")
  (#file-matches? "(\\*sql\\.DB|\\*gorm\\.DB|\\*sqlx\\.DB|\\*pgxpool\\.Pool|\\*redis\\.Client)")
  (#not-file-kind? "test")
  (#set! message "`{name}` says that all is well without asking the database: ping it, and answer 503 if it does not answer"))

; A status of "up" that is written down.
((keyed_element key: (literal_element (_) @_key) value: (literal_element [(interpreted_string_literal) (true)] @value)) @hint
  (#match? @_key "(?i)^\"(database|db|postgres|mysql|redis|cache|queue|broker|storage|kafka|rabbitmq)\"$")
  (#match? @value "(?i)^\"(ok|up|healthy|connected|ready|running)\"$|^true$")
  (#in? @hint "handler")
  (#not-guarded-by? @hint "(?i)err|ping|ok")
  (#in-function-named? @hint "(?i)health|ready|status|live|ping")
  (#not-file-kind? "test")
  (#not-function-matches? @hint "(?i)\\.Ping(Context)?\\(")
  (#set! severity "warning")
  (#set! message "{_key} is {value} whatever its state: ask it, and answer 503 if it does not answer"))

; It was asked, and the answer is 200 all the same.
((call_expression function: (_) @_callee arguments: (argument_list . (_) @status)) @hint
  (#method? @_callee "JSON" "WriteHeader" "String" "Status")
  (#match? @status "^(200|(http|fiber)\\.StatusOK)$")
  (#in-error-handler? @hint)
  (#in? @hint "handler")
  (#in-function-named? @hint "(?i)health|ready|readiness")
  (#function-matches? @hint "(?i)\\.Ping(Context)?\\(")
  (#not-file-kind? "test")
  (#set! severity "warning")
  (#set! message "The database did not answer, and this says {status}: answer 503"))

;! bad
; func Ready(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	w.WriteHeader(http.StatusOK)
; 	w.Write([]byte("ready"))
; }
;! bad
; type Server struct{ db *sql.DB }
; func (s *Server) Health(c *gin.Context) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	c.JSON(http.StatusOK, gin.H{"status": "ok"})
; }
;! bad
; func health(c *gin.Context) {
; 	c.JSON(http.StatusOK, gin.H{"status": "ok", "database": "connected"})
;                                              ^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func (s *Server) readiness(c *gin.Context) {
; 	if err := s.db.Ping(); err != nil {
; 		c.JSON(http.StatusOK, gin.H{"status": "degraded"})
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	if
;! good
; func Ready(w http.ResponseWriter, r *http.Request) {
; 	if err := db.PingContext(r.Context()); err != nil {
; 		slog.Error("ping", "error", err)
; 		http.Error(w, "database", http.StatusServiceUnavailable)
; 		return
; 	}
; 	w.WriteHeader(http.StatusOK)
; }
;! good
; func live(w http.ResponseWriter, r *http.Request) {
; 	w.WriteHeader(http.StatusOK)
; }
;! good
; func Health(c *gin.Context) {
; 	c.JSON(http.StatusOK, gin.H{"status": "ok"})
; }
;! good
; func health(c *gin.Context) {
; 	if err := db.Ping(); err != nil {
; 		slog.Error("ping", "error", err)
; 		c.JSON(http.StatusServiceUnavailable, gin.H{"database": "down"})
; 		return
; 	}
; 	c.JSON(http.StatusOK, gin.H{"database": "ok"})
; }
