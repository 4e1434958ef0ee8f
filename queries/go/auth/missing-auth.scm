; A route without the guard that its siblings have
;
; The other routes of this router that change something ask who is calling; this one does not, so anybody who knows the
; address may use it. Routes that are added later, or by an assistant that saw only one of them, often lose the guard.
;
; severity: info
; confidence: medium
; precision: 0 hints on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go, and on 48 packages of Debian 12
; cwe: 862 306
; files: code
; see: https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html
; regex guards: ^(?i:(middleware|mw|auth|guard)\.)?(?i:\w*(auth|protect|login|jwt|token|permission|admin|role|guard|acl|session)\w*)(\(.*)?$
; regex public: (?i)log_?in|log_?out|sign_?(in|up|out)|regist|auth|token|refresh|web_?hook|callback|health|ping|passw|verify|confirm|public|contact|subscribe|forgot|reset|activate|invite|sso|oauth|csp|metrics|status|search|csrf
; list writes: post put patch delete

((call_expression
   function: (selector_expression operand: (_) @_router field: (_) @_method)
   arguments: (argument_list . (interpreted_string_literal) @path . (_))) @hint
 (#any-of? @_method "POST" "PUT" "PATCH" "DELETE")
 (#not-imports? "github.com/labstack/echo")
 (#not-match? @path "<public>")
 (#set! message "{path} lacks the guard that {siblings} other routes of `{_router}` carry: add `{carried}`")
 (#sibling-has? @hint "route" "<guards>" "2" "<writes>")
 (#set! fix.title "Add `{carried}`")
 (#wrap! @path "" ", {carried}"))

;! bad
; package main
; func routes(r *gin.Engine) {
; 	r.POST("/orders", requireAuth, create)
; 	r.PUT("/orders/:id", requireAuth, change)
; 	r.DELETE("/orders/:id", remove)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package main
; func routes(r *gin.Engine) {
; 	r.POST("/orders", requireAuth, create)
; 	r.PUT("/orders/:id", requireAuth, change)
; 	r.DELETE("/orders/:id", requireAuth, remove)
; }
;! bad
; package main
; func routes(api *gin.RouterGroup) {
; 	api.POST("/items", middleware.Auth(), create)
; 	api.PATCH("/items/:id", middleware.Auth(), change)
; 	api.PUT("/items/:id", replace)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package main
; func routes(api *gin.RouterGroup) {
; 	api.POST("/items", middleware.Auth(), create)
; 	api.PATCH("/items/:id", middleware.Auth(), change)
; 	api.PUT("/items/:id", middleware.Auth(), replace)
; }
;! bad
; package main
; func routes(r *gin.Engine) {
; 	r.DELETE("/users/:id", RequireRole("admin"), remove)
; 	r.DELETE("/teams/:id", RequireRole("admin"), disband)
; 	r.POST("/teams", found)
;  ^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package main
; func routes(r *gin.Engine) {
; 	r.DELETE("/users/:id", RequireRole("admin"), remove)
; 	r.DELETE("/teams/:id", RequireRole("admin"), disband)
; 	r.POST("/teams", RequireRole("admin"), found)
; }
;! bad
; package main
; func routes(r *gin.Engine) {
; 	r.POST("/a", jwtMiddleware, a)
; 	r.POST("/b", jwtMiddleware, b)
; 	r.POST("/c", c)
;  ^^^^^^^^^^^^^^^
; }
; func broken( {
;! fixed
; package main
; func routes(r *gin.Engine) {
; 	r.POST("/a", jwtMiddleware, a)
; 	r.POST("/b", jwtMiddleware, b)
; 	r.POST("/c", jwtMiddleware, c)
; }
; func broken( {
;! good
; package main
; func routes(r *gin.Engine) {
; 	r.Use(requireAuth)
; 	r.POST("/orders", requireAuth, create)
; 	r.PUT("/orders/:id", requireAuth, change)
; 	r.DELETE("/orders/:id", remove)
; }
;! good
; package main
; func routes(r *gin.Engine) {
; 	r.POST("/orders", requireAuth, create)
; 	r.PUT("/orders/:id", requireAuth, change)
; 	r.POST("/login", login)
; 	r.GET("/orders", list)
; }

;! project main.go
; package main
; func main() {
; 	api := r.Group("/api")
; 	api.Use(requireAuth)
; 	RegisterOrders(api)
; 	RegisterItems(r)
; }
;! good orders.go
; package main
; func RegisterOrders(r *gin.RouterGroup) {
; 	r.POST("/orders", RequireRole("admin"), create)
; 	r.PUT("/orders/:id", RequireRole("admin"), change)
; 	r.DELETE("/orders/:id", remove)
; }
;! bad items.go
; package main
; func RegisterItems(r *gin.RouterGroup) {
; 	r.POST("/items", RequireRole("admin"), create)
; 	r.PUT("/items/:id", RequireRole("admin"), change)
; 	r.DELETE("/items/:id", remove)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package main
; func RegisterItems(r *gin.RouterGroup) {
; 	r.POST("/items", RequireRole("admin"), create)
; 	r.PUT("/items/:id", RequireRole("admin"), change)
; 	r.DELETE("/items/:id", RequireRole("admin"), remove)
; }
;! good
; package main
; func routes(r *gin.Engine) {
; 	api := r.Group("/api", requireAuth)
; 	api.POST("/orders", RequireRole("admin"), create)
; 	api.PUT("/orders/:id", RequireRole("admin"), change)
; 	api.DELETE("/orders/:id", remove)
; }
