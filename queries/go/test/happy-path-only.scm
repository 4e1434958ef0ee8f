; Tests of this handler never try its refusal
;
; Tests name this handler, and none of their files says the status that it answers here. Whether the check works, or is still
; there after the next change, nobody will notice.
;
; severity: info
; confidence: medium
; precision: info; 1/1 in a change made for it on docker-registry 2.8.2
; files: code
; regex handler: ^\*?(gin\.Context|echo\.Context|fiber\.Ctx|http\.Request)$

((function_declaration name: (_) @name parameters: (parameter_list (parameter_declaration type: (_) @_type)) body: (block (statement_list (if_statement consequence: (block (statement_list (expression_statement (call_expression arguments: (argument_list (selector_expression field: (_) @status) @hint)))))))))
 (#match? @_type "<handler>")
 (#eq? @status "StatusBadRequest")
 (#set! message "tests name `{name}`, and none of them expects {hint}: add the case that is refused")
 (#untested-together? @name @status "400"))
((function_declaration name: (_) @name parameters: (parameter_list (parameter_declaration type: (_) @_type)) body: (block (statement_list (if_statement consequence: (block (statement_list (expression_statement (call_expression arguments: (argument_list (selector_expression field: (_) @status) @hint)))))))))
 (#match? @_type "<handler>")
 (#eq? @status "StatusUnauthorized")
 (#set! message "tests name `{name}`, and none of them expects {hint}: add the case that is refused")
 (#untested-together? @name @status "401"))
((function_declaration name: (_) @name parameters: (parameter_list (parameter_declaration type: (_) @_type)) body: (block (statement_list (if_statement consequence: (block (statement_list (expression_statement (call_expression arguments: (argument_list (selector_expression field: (_) @status) @hint)))))))))
 (#match? @_type "<handler>")
 (#eq? @status "StatusForbidden")
 (#set! message "tests name `{name}`, and none of them expects {hint}: add the case that is refused")
 (#untested-together? @name @status "403"))
((function_declaration name: (_) @name parameters: (parameter_list (parameter_declaration type: (_) @_type)) body: (block (statement_list (if_statement consequence: (block (statement_list (expression_statement (call_expression arguments: (argument_list (selector_expression field: (_) @status) @hint)))))))))
 (#match? @_type "<handler>")
 (#eq? @status "StatusNotFound")
 (#set! message "tests name `{name}`, and none of them expects {hint}: add the case that is refused")
 (#untested-together? @name @status "404"))
((function_declaration name: (_) @name parameters: (parameter_list (parameter_declaration type: (_) @_type)) body: (block (statement_list (if_statement consequence: (block (statement_list (expression_statement (call_expression arguments: (argument_list (selector_expression field: (_) @status) @hint)))))))))
 (#match? @_type "<handler>")
 (#eq? @status "StatusConflict")
 (#set! message "tests name `{name}`, and none of them expects {hint}: add the case that is refused")
 (#untested-together? @name @status "409"))

;! project orders_test.go
; package main
; func TestShow(t *testing.T) {
; 	showOrder(recorder, request)
; 	assert.Equal(t, http.StatusOK, recorder.Code)
; }
;! project users_test.go
; package main
; func TestUser(t *testing.T) {
; 	showUser(recorder, request)
; 	assert.Equal(t, http.StatusNotFound, recorder.Code)
; 	showTeam(recorder, request)
; 	assert.Equal(t, 400, recorder.Code)
; }
;! bad
; package main
; func showOrder(c *gin.Context) {
; 	order, err := find(c.Param("id"))
; 	if err != nil {
; 		c.JSON(http.StatusNotFound, gin.H{"error": "no such order"})
;          ^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	c.JSON(http.StatusOK, order)
; }
;! bad
; package main
; func showOrder(w http.ResponseWriter, r *http.Request) {
; 	if r.Header.Get("X-Key") == "" {
; 		http.Error(w, "who is calling?", http.StatusUnauthorized)
;                                    ^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	write(w)
; }
;! bad
; package main
; func showOrder(w http.ResponseWriter, r *http.Request) {
; 	if !owns(r) {
; 		w.WriteHeader(http.StatusForbidden)
;                 ^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	if stale(r) {
; 		w.WriteHeader(http.StatusConflict)
;                 ^^^^^^^^^^^^^^^^^^^
; 	}
; }
;! bad
; package main
; func showOrder(w http.ResponseWriter, r *http.Request) {
; 	if bad(r) {
; 		http.Error(w, "", http.StatusBadRequest)
;                     ^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
; func broken( {
;! good
; package main
; func showUser(w http.ResponseWriter, r *http.Request) {
; 	if gone(r) {
; 		http.Error(w, "", http.StatusNotFound)
; 		return
; 	}
; }
;! good
; package main
; func showTeam(w http.ResponseWriter, r *http.Request) {
; 	if bad(r) {
; 		http.Error(w, "", http.StatusBadRequest)
; 		return
; 	}
; }
;! good
; package main
; func untestedHandler(w http.ResponseWriter, r *http.Request) {
; 	if bad(r) {
; 		http.Error(w, "", http.StatusBadRequest)
; 		return
; 	}
; }
;! good
; package main
; func showOrder(w http.ResponseWriter, r *http.Request) {
; 	if done(r) {
; 		w.WriteHeader(http.StatusNoContent)
; 		return
; 	}
; }
