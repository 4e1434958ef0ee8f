; No test names this route
;
; The project has tests, and none of them says this route's path or the function that answers it. What no test calls is
; first called by a user.
;
; severity: info
; confidence: medium
; precision: 5/5 read of 69 notes on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go are true, 3 of them of profiles, which are gated since
; files: code

((call_expression
   function: (selector_expression operand: (_) @_router field: (_) @_method)
   arguments: (argument_list . (interpreted_string_literal) @path @hint [(identifier) (selector_expression)] @handler .)) @_route
 (#any-of? @_method "GET" "POST" "PUT" "PATCH" "DELETE" "Get" "Post" "Put" "Patch" "Delete" "HandleFunc")
 (#match? @path "/")
 (#not-match? @path "(?i)health|ping|ready|metrics|favicon|pprof|/debug/|static|assets|\\.(css|js|ico|png)|^.{1,3}$|[*]")
 (#not-match? @handler "^(pprof|expvar|promhttp)\\.")
 (#not-path-matches? "(?i)(^|/)(cmd/\\w*test\\w*|t|testdata)/")
 (#set! message "no test calls {path} or names `{handler}`: add one for its answer and one for its refusal")
 (#untested? @path @handler))

;! project orders_test.go
; package main
; func TestList(t *testing.T) { get("/orders") }
;! bad
; package main
; func routes(r *gin.Engine) {
; 	r.POST("/orders/:id/refund", refundOrder)
;         ^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package main
; func routes(r chi.Router) {
; 	r.Delete("/invoices/{id}", handlers.RemoveInvoice)
;           ^^^^^^^^^^^^^^^^
; }
;! bad
; package main
; func routes(mux *http.ServeMux) {
; 	mux.HandleFunc("PUT /users/{id}", changeUser)
;                 ^^^^^^^^^^^^^^^^^
; }
;! bad
; package main
; func routes(e *echo.Echo) {
; 	e.PATCH("/carts/:id", changeCart)
;          ^^^^^^^^^^^^
; }
; func broken( {
;! good
; package main
; func routes(r *gin.Engine) {
; 	r.GET("/orders", list)
; 	r.GET("/healthz", health)
; }
