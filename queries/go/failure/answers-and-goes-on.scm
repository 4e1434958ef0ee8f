; The handler goes on after it has answered
;
; The error is answered, and nothing ends the handler: it works on with what could not be read, and writes a second answer
; behind the first. Return.
;
; severity: warning
; confidence: high
; precision: 0 hints on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; cwe: 705
; see: https://pkg.go.dev/net/http#Error

((if_statement condition: (binary_expression left: (_) @_error operator: "!=" right: (nil))
   consequence: (block (statement_list (expression_statement (call_expression function: (_) @callee arguments: (argument_list) @_arguments) @hint) .)) !alternative) @_if
   . (_) @_next
  (#match? @_error "(?i)err")
  (#match? @callee "^http\\.Error$|^(c|ctx|gc)\\.(JSON|String|AbortWithStatusJSON|AbortWithStatus|IndentedJSON|Status)$|^w\\.WriteHeader$")
  (#match? @_arguments "\\b[45]\\d\\d\\b|Status(Bad|Unauth|Forbid|NotFound|Conflict|Internal|Unproc|Service|TooMany|Gone|Precond)\\w*")
  (#in? @hint "handler")
  (#not-match? @_next "^return\\b|^\\}|^//")
  (#not-parent? @_if "if_statement")
  (#not-file-kind? "test")
  (#set! message "The handler goes on behind this answer: return")
  (#set! fix.title "Return")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "return"))

;! bad
; func remove(c *gin.Context) {
; 	if err := store.Delete(c.Param("id")); err != nil {
; 		c.JSON(http.StatusInternalServerError, failure(err))
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	c.Status(http.StatusNoContent)
; }
;! fixed
; func remove(c *gin.Context) {
; 	if err := store.Delete(c.Param("id")); err != nil {
; 		c.JSON(http.StatusInternalServerError, failure(err))
; 		return
; 	}
; 	c.Status(http.StatusNoContent)
; }
;! bad
; func show(w http.ResponseWriter, r *http.Request) {
; 	order, err := load(r)
; 	if err != nil {
; 		slog.Error("load", "error", err)
; 		http.Error(w, "internal error", http.StatusInternalServerError)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	render(w, order)
; }
;! fixed
; func show(w http.ResponseWriter, r *http.Request) {
; 	order, err := load(r)
; 	if err != nil {
; 		slog.Error("load", "error", err)
; 		http.Error(w, "internal error", http.StatusInternalServerError)
; 		return
; 	}
; 	render(w, order)
; }
;! good
; func remove(c *gin.Context) {
; 	if err := store.Delete(c.Param("id")); err != nil {
; 		c.JSON(http.StatusInternalServerError, failure(err))
; 		return
; 	}
; 	c.Status(http.StatusNoContent)
; }
;! good
; func show(w http.ResponseWriter, r *http.Request) {
; 	if err := render(w, r); err != nil {
; 		slog.Error("render", "error", err)
; 		http.Error(w, "internal error", http.StatusInternalServerError)
; 	}
; }
;! good
; func show(w http.ResponseWriter, r *http.Request) {
; 	order, err := load(r)
; 	if err != nil {
; 		slog.Error("load", "error", err)
; 		w.WriteHeader(http.StatusInternalServerError)
; 	} else {
; 		render(w, order)
; 	}
; 	done(r)
; }
;! good
; func count(w http.ResponseWriter, r *http.Request) {
; 	err := load(r)
; 	if err != nil {
; 		failures.Inc()
; 	}
; 	render(w, r)
; }
