; A failure is answered as success
;
; Clients, caches and monitoring look at the status: with 200 the error is stored, shown as a result, and counted as a
; success. Nobody is woken up.
;
; severity: warning
; confidence: high
; precision: 6/6 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, all in one tool of etcd
; cwe: 393
; see: https://developer.mozilla.org/docs/Web/HTTP/Status
; regex failure: (?i)err|fail|invalid|not found|could ?n.t|unable|cannot
; regex sets-status: WriteHeader\(|\.Status\(|SetStatus|writeStatus|http\.Error\(|\.Flush\(\)

; gin, echo: `c.JSON(200, gin.H{"error": …})`.
((call_expression function: (_) @_callee arguments: (argument_list . (_) @status . (composite_literal body: (literal_value . (keyed_element key: (literal_element (_) @_key) value: (literal_element (_) @_said)))) .)) @hint
  (#method? @_callee "JSON" "IndentedJSON" "AbortWithStatusJSON" "PureJSON")
  (#match? @status "^(200|http\\.StatusOK)$")
  (#match? @_key "(?i)^\"?(error|errors|err|error_?message)\"?$")
  (#not-match? @hint "(?i)\"?errors?\"?:\\s*(nil|\"\"|false|errs|0)\\b")
  (#in-error-handler? @hint)
  (#not-error-text? @_said)
  (#set! message "The failure is answered with {status}: answer 4xx or 5xx")
  (#set! fix.title "Answer 500")
  (#set! fix.safety "suggested")
  (#replace! @status "http.StatusInternalServerError"))

((call_expression function: (_) @_callee arguments: (argument_list . (_) @status . (composite_literal body: (literal_value . (keyed_element key: (literal_element (_) @_key) value: (literal_element (_) @_said)))) .)) @hint
  (#method? @_callee "JSON" "IndentedJSON" "AbortWithStatusJSON" "PureJSON")
  (#match? @status "^(200|http\\.StatusOK)$")
  (#match? @_key "(?i)^\"?(error|errors|err|error_?message)\"?$")
  (#not-match? @hint "(?i)\"?errors?\"?:\\s*(nil|\"\"|false|errs|0)\\b")
  (#in-error-handler? @hint)
  (#error-text? @_said)
  (#set! message "The failure is answered with {status}: answer 4xx or 5xx")
  (#set! fix.title "Answer 500")
  (#set! fix.safety "suggested")
  (#replace! @status "http.StatusInternalServerError")
  (#replace! @_said "\"internal server error\""))

((call_expression function: (_) @_callee arguments: (argument_list . (_) @status . (composite_literal body: (literal_value . (keyed_element key: (literal_element (_) @_key) value: (literal_element [(interpreted_string_literal) (raw_string_literal)])))) .)) @hint
  (#method? @_callee "JSON" "IndentedJSON" "AbortWithStatusJSON" "PureJSON")
  (#match? @status "^(200|http\\.StatusOK)$")
  (#match? @_key "(?i)^\"?(error|errors|err|error_?message)\"?$")
  (#not-match? @hint "(?i)\"?errors?\"?:\\s*\"\"")
  (#not-in-error-handler? @hint)
  (#set! message "The failure is answered with {status}: answer 4xx or 5xx")
  (#set! fix.title "Answer 400")
  (#set! fix.safety "suggested")
  (#replace! @status "http.StatusBadRequest"))

((call_expression function: (_) @_callee arguments: (argument_list . (_) @status . (_) @_said .)) @hint
  (#method? @_callee "JSON" "String" "IndentedJSON")
  (#match? @status "^(200|http\\.StatusOK)$")
  (#error-text? @_said)
  (#in-error-handler? @hint)
  (#not-match? @_said "(?i)^[\\w.]+\\{\\s*\"?(error|errors|err|error_?message)\"?:")
  (#set! message "The failure is answered with {status}: answer 4xx or 5xx")
  (#set! fix.title "Answer 500")
  (#set! fix.safety "suggested")
  (#replace! @status "http.StatusInternalServerError")
  (#replace! @_said "\"internal server error\""))

; fiber: no status is 200.
((call_expression function: (_) @_callee arguments: (argument_list . (composite_literal body: (literal_value . (keyed_element key: (literal_element (_) @_key) value: (literal_element (_) @_said)))) .)) @hint
  (#match? @_callee "^(c|ctx)\\.JSON$")
  (#match? @_key "(?i)^\"?(error|errors|err)\"?$")
  (#in-error-handler? @hint)
  (#not-error-text? @_said)
  (#not-follows-call? @hint "Status" "SendStatus")
  (#not-inside? @hint "selector_expression")
  (#set! message "Without a status the failure is answered with 200: answer 4xx or 5xx")
  (#set! fix.title "Answer 500")
  (#set! fix.safety "suggested")
  (#replace! @_callee "c.Status(500).JSON"))

((call_expression function: (_) @_callee arguments: (argument_list . (composite_literal body: (literal_value . (keyed_element key: (literal_element (_) @_key) value: (literal_element (_) @_said)))) .)) @hint
  (#match? @_callee "^(c|ctx)\\.JSON$")
  (#match? @_key "(?i)^\"?(error|errors|err)\"?$")
  (#in-error-handler? @hint)
  (#error-text? @_said)
  (#not-follows-call? @hint "Status" "SendStatus")
  (#not-inside? @hint "selector_expression")
  (#set! message "Without a status the failure is answered with 200: answer 4xx or 5xx")
  (#set! fix.title "Answer 500")
  (#set! fix.safety "suggested")
  (#replace! @_callee "c.Status(500).JSON")
  (#replace! @_said "\"internal server error\""))

; net/http: what is written first is 200.
((call_expression function: (selector_expression operand: (call_expression function: (_) @_encoder arguments: (argument_list . (_) @_writer .)) field: (_) @_encode)
   arguments: (argument_list . (composite_literal body: (literal_value . (keyed_element key: (literal_element (_) @_key) value: (literal_element (_) @_said)))) .)) @hint
  (#resolves-to? @_encoder "encoding/json.NewEncoder")
  (#eq? @_encode "Encode")
  (#match? @_writer "^(w|rw|res|resp|response|writer|c\\.Writer)$")
  (#match? @_key "(?i)^\"?(error|errors|err|error_?message)\"?$")
  (#in-error-handler? @hint)
  (#not-error-text? @_said)
  (#not-function-matches? @hint "WriteHeader\\(|\\.Status\\(|SetStatus|writeStatus")
  (#set! message "Without `WriteHeader` the failure is answered with 200: call it with 4xx or 5xx first")
  (#set! fix.title "Answer 500")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "{_writer}.WriteHeader(http.StatusInternalServerError)"))

((call_expression function: (selector_expression operand: (call_expression function: (_) @_encoder arguments: (argument_list . (_) @_writer .)) field: (_) @_encode)
   arguments: (argument_list . (composite_literal body: (literal_value . (keyed_element key: (literal_element (_) @_key) value: (literal_element (_) @_said)))) .)) @hint
  (#resolves-to? @_encoder "encoding/json.NewEncoder")
  (#eq? @_encode "Encode")
  (#match? @_writer "^(w|rw|res|resp|response|writer|c\\.Writer)$")
  (#match? @_key "(?i)^\"?(error|errors|err|error_?message)\"?$")
  (#in-error-handler? @hint)
  (#error-text? @_said)
  (#not-function-matches? @hint "WriteHeader\\(|\\.Status\\(|SetStatus|writeStatus")
  (#set! message "Without `WriteHeader` the failure is answered with 200: call it with 4xx or 5xx first")
  (#set! fix.title "Answer 500")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "{_writer}.WriteHeader(http.StatusInternalServerError)")
  (#replace! @_said "\"internal server error\""))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer (_) @_said .)) @hint
  (#resolves-to? @callee "fmt.Fprintf" "fmt.Fprint" "fmt.Fprintln" "io.WriteString")
  (#match? @_writer "^(w|rw|res|resp|response|writer)$")
  (#in-error-handler? @hint)
  (#in? @hint "handler")
  (#function-matches? @hint "http\\.ResponseWriter")
  (#match? @hint "<failure>")
  (#not-function-matches? @hint "<sets-status>")
  (#not-path-matches? "(?i)debug|pprof")
  (#set! message "Without `WriteHeader` the failure is answered with 200: use `http.Error`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_said .)) @hint
  (#match? @callee "^(w|rw|res|writer)\\.Write$")
  (#in-error-handler? @hint)
  (#in? @hint "handler")
  (#match? @_said "<failure>")
  (#not-function-matches? @hint "<sets-status>")
  (#set! message "Without `WriteHeader` the failure is answered with 200: use `http.Error`"))

; Another member says that it failed.
((call_expression function: (_) @_callee arguments: (argument_list (_) @status . (composite_literal) @_said .)) @hint
  (#match? @_callee "(?i)(^|\\.)(JSON|IndentedJSON|PureJSON|AbortWithStatusJSON|(write|respond|send|render|reply)_?(with)?_?(JSON)?)$")
  (#match? @status "^(200|(http|fiber)\\.StatusOK)$")
  (#match? @_said "(?i)\"?(success|ok)\"?:\\s*false\\b|\"?status\"?:\\s*\"(error|fail\\w*)\"")
  (#not-match? @_said "(?i)[{\\s]\"?(error|errors|err|error_?message)\"?:")
  (#in-error-handler? @hint)
  (#not-function-matches? @hint "(?i)health|ready|probe|webhook|callback|dry_?run")
  (#set! message "The failure is answered with {status}: answer 4xx or 5xx")
  (#set! fix.title "Answer 500")
  (#set! fix.safety "suggested")
  (#replace! @status "http.StatusInternalServerError"))

; A message says that it failed.
((call_expression function: (_) @_callee arguments: (argument_list . (_) @status . (composite_literal body: (literal_value . (keyed_element key: (literal_element (_) @_key) value: (literal_element [(interpreted_string_literal) (raw_string_literal)] @_words)))) .)) @hint
  (#method? @_callee "JSON" "IndentedJSON" "AbortWithStatusJSON")
  (#match? @status "^(200|(http|fiber)\\.StatusOK)$")
  (#match? @_key "(?i)^\"(message|msg|detail|reason)\"$")
  (#match? @_words "(?i)fail|invalid|not found|could ?n.t|could not|unable|cannot|^\"no |error|wrong|missing|denied|went wrong")
  (#in-error-handler? @hint)
  (#not-match? @hint "(?i)\"(success|ok)\":\\s*false|\"status\":\\s*\"(error|fail)")
  (#not-function-matches? @hint "(?i)health|ready|probe|dry_?run")
  (#set! message "The failure is answered with {status}: answer 4xx or 5xx")
  (#set! fix.title "Answer 500")
  (#set! fix.safety "suggested")
  (#replace! @status "http.StatusInternalServerError"))

;! bad
; func get(c *gin.Context) {
; 	user, err := store.Find(c.Param("id"))
; 	if err != nil {
; 		c.JSON(http.StatusOK, gin.H{"error": "no such user"})
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	c.JSON(200, user)
; }
;! fixed
; func get(c *gin.Context) {
; 	user, err := store.Find(c.Param("id"))
; 	if err != nil {
; 		c.JSON(http.StatusInternalServerError, gin.H{"error": "no such user"})
; 		return
; 	}
; 	c.JSON(200, user)
; }
;! bad
; func get(w http.ResponseWriter, r *http.Request) {
; 	user, err := store.Find(r.PathValue("id"))
; 	if err != nil {
; 		fmt.Fprintf(w, "could not find the user")
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; }
; func broken( {
;! good
; func get(w http.ResponseWriter, r *http.Request) {
; 	user, err := userOf(r.PathValue("id"))
; 	if err != nil {
; 		w.WriteHeader(http.StatusNotFound)
; 		fmt.Fprint(w, "could not find the user")
; 		return
; 	}
; 	json.NewEncoder(w).Encode(user)
; }
;! bad
; package api
; import "net/http"
; func reserve(c *gin.Context) {
; 	if err := store.Reserve(c.Param("id")); err != nil {
; 		c.JSON(http.StatusOK, gin.H{"success": false, "message": "could not reserve"})
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; }
;! fixed
; package api
; import "net/http"
; func reserve(c *gin.Context) {
; 	if err := store.Reserve(c.Param("id")); err != nil {
; 		c.JSON(http.StatusInternalServerError, gin.H{"success": false, "message": "could not reserve"})
; 		return
; 	}
; }
;! bad
; package api
; import "net/http"
; func reserve(w http.ResponseWriter, r *http.Request) {
; 	err := store.Reserve(r.PathValue("id"))
; 	if err != nil {
; 		writeJSON(w, http.StatusOK, map[string]any{"status": "failed"})
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; }
;! fixed
; package api
; import "net/http"
; func reserve(w http.ResponseWriter, r *http.Request) {
; 	err := store.Reserve(r.PathValue("id"))
; 	if err != nil {
; 		writeJSON(w, http.StatusInternalServerError, map[string]any{"status": "failed"})
; 		return
; 	}
; }
;! good
; package api
; import "net/http"
; func health(c *gin.Context) {
; 	if err := db.Check(); err != nil {
; 		c.JSON(http.StatusOK, gin.H{"ok": false})
; 		return
; 	}
; 	if taken {
; 		c.JSON(http.StatusOK, gin.H{"success": false})
; 	}
; }
;! bad
; package profile
; import "net/http"
; func upload(c echo.Context) error {
; 	file, err := c.FormFile("avatar")
; 	if err != nil {
; 		return c.JSON(http.StatusOK, map[string]string{"message": "no file"})
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return keep(c, file)
; }
;! fixed
; package profile
; import "net/http"
; func upload(c echo.Context) error {
; 	file, err := c.FormFile("avatar")
; 	if err != nil {
; 		return c.JSON(http.StatusInternalServerError, map[string]string{"message": "no file"})
; 	}
; 	return keep(c, file)
; }
;! good
; package profile
; import "net/http"
; func upload(c echo.Context) error {
; 	file, err := c.FormFile("avatar")
; 	if err != nil {
; 		return c.JSON(http.StatusBadRequest, map[string]string{"message": "no file"})
; 	}
; 	keep(c, file)
; 	return c.JSON(http.StatusOK, map[string]string{"message": "no errors found"})
; }
