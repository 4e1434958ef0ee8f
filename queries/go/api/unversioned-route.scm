; A route without the version that its siblings have
;
; The other routes of this router say a version in their path; this one does not. Once callers use it, its answer can no
; longer be changed for some of them and kept for others.
;
; severity: info
; confidence: medium
; precision: 0 hints on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go, and on 48 packages of Debian 12
; files: code
; regex version: ^[(\s]*["'`]/?(api/)?v\d+(/|["'`])
; regex unversioned: ^[(\s]*["'`]/?(api/)?v\d+(/|["'`])|(?i)health|ping|ready|live|metrics|favicon|robots|\.well-known|docs|openapi|swagger|version|static|web_?hook|callback|oauth|login|logout|^.{1,3}$|[*]

((call_expression
   function: (selector_expression operand: (_) @_router field: (_) @_method)
   arguments: (argument_list . (interpreted_string_literal) @hint . (_))) @_route
 (#any-of? @_method "GET" "POST" "PUT" "PATCH" "DELETE" "Get" "Post" "Put" "Patch" "Delete" "Handle" "HandleFunc")
 (#not-match? @hint "<unversioned>")
 (#match? @hint "^.[/]")
 (#set! message "{hint} has no version, as {siblings} other routes of `{_router}` have: callers cannot be moved from it one by one")
 (#sibling-has? @_route "route_path" "<version>" "3"))

;! bad
; package main
; func routes(r *gin.Engine) {
; 	r.GET("/v1/orders", list)
; 	r.POST("/v1/orders", create)
; 	r.GET("/v1/users", users)
; 	r.POST("/refunds", refund)
;         ^^^^^^^^^^
; }
;! bad
; package main
; func routes(r chi.Router) {
; 	r.Get("/api/v2/orders", list)
; 	r.Post("/api/v2/orders", create)
; 	r.Get("/api/v2/users", users)
; 	r.Delete("/api/orders", remove)
;           ^^^^^^^^^^^^^
; }
;! bad
; package main
; func routes(mux *http.ServeMux) {
; 	mux.HandleFunc("/v1/orders", list)
; 	mux.HandleFunc("/v1/users", users)
; 	mux.HandleFunc("/v1/items", items)
; 	mux.HandleFunc("/refunds", refund)
;                 ^^^^^^^^^^
; }
;! bad
; package main
; func routes(r *gin.Engine) {
; 	r.GET("/v1/orders", list)
; 	r.POST("/v1/orders", create)
; 	r.GET("/v1/users", users)
; 	r.PUT("/orders/:id", change)
;        ^^^^^^^^^^^^^
; }
; func broken( {
;! good
; package main
; func routes(r *gin.Engine) {
; 	r.GET("/v1/orders", list)
; 	r.POST("/v1/orders", create)
; 	r.GET("/v1/users", users)
; 	r.GET("/healthz", health)
; }
