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
; regex open: (?i)log_?in|log_?out|sign_?(in|up|out)|registration|auth|token|refresh|web_?hook|callback|health|ping|passw|verify|confirm|public|contact|subscribe|forgot|reset|activate|invite|sso|oauth|csp|metrics|status|search|csrf
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

; The whole program is here, and nothing in it asks who is calling.
((call_expression
   function: (selector_expression operand: (_) @_router field: (_) @_method)
   arguments: (argument_list . (interpreted_string_literal) @path . (_) .)) @hint
 (#match? @_method "^(GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete|Handle|HandleFunc|Any)$")
 (#match? @path "(?i)/(admin|internal|debug|manage|management|ops|system|config|backup|restore|users/\\W*\\w*\\W*/?(delete|role|ban)|shutdown|restart|reboot|reset|factory-?reset|firmware|unlock|exec|run|deploy|flush|purge|truncate|wipe|export|dump|drain|killswitch|kill)\\b")
 (#not-match? @path "(?i)log_?in|pprof|/debug/vars|healthz?|metrics")
 (#file-matches? "ListenAndServe|\\.Run\\(|\\.Listen\\(|\\.Start\\(|\\.Serve\\(")
 (#file-matches? "func main\\(\\)|NewServeMux\\(\\)|gin\\.(Default|New)\\(|chi\\.NewRouter|mux\\.NewRouter|echo\\.New\\(|fiber\\.New\\(")
 (#not-file-matches? "(?i)auth|session|jwt|token|api_?key|require\\w*\\(|protect|login|guard|permission|RemoteAddr|127\\.0\\.0\\.1|localhost|client_?cert|ClientCAs|\"unix\"|mTLS|secret")
 (#not-file-kind? "test" "example")
 (#set! severity "warning")
 (#set! message "Nothing in this program asks who calls {path}: put a check of the caller in front of it"))

; Other services' names say who may: a login is not enough.
((call_expression
   function: (selector_expression operand: (_) @_router field: (_) @_method)
   arguments: (argument_list . (interpreted_string_literal) @path . (_) .)) @hint
 (#match? @_method "^(POST|PUT|PATCH|DELETE|Post|Put|Patch|Delete)$")
 (#match? @path "(?i)^\"/(api/)?(v\\d/)?admin/")
 (#function-matches? @hint "(?i)\\.Use\\([^\\n]*(login|session|auth|jwt|token|signed)")
 (#not-function-matches? @hint "(?i)\\.(Use|With|Group)\\([^\\n]*(admin|role|perm|rbac|acl|staff|casbin|polic|scope)")
 (#not-file-matches? "(?i)(is|require|only|must|check|ensure|has|verify)_?(admin|role|perm|staff)|admin_?only|StatusForbidden|casbin|\\b403\\b|role *[!=]=")
 (#not-file-kind? "test" "example")
 (#set! severity "warning")
 (#set! message "Whoever is signed in may call {path}: check that they are an administrator"))

; A group of routes for administrators, in a program that asks nobody.
((call_expression function: (selector_expression field: (_) @_group) arguments: (argument_list . (interpreted_string_literal) @path .)) @hint
 (#any-of? @_group "Group")
 (#match? @path "(?i)^\"/?(api/)?(v\\d/)?(admin|internal|manage|management|ops|debug)/?\"$")
 (#file-matches? "gin\\.(Default|New)\\(|echo\\.New\\(|fiber\\.New\\(")
 (#not-file-matches? "(?i)auth|session|jwt|token|api_?key|require\\w*\\(|protect|login|guard|permission|RemoteAddr|127\\.0\\.0\\.1|localhost|client_?cert|ClientCAs|mTLS|secret")
 (#not-file-kind? "test" "example")
 (#set! severity "warning")
 (#set! message "Nothing in this program asks who calls {path}: put a check of the caller in front of the group"))

; The routers of the other files ask who is calling, where they are mounted or by themselves, and this one's file does not.
((call_expression
   function: (selector_expression operand: (_) @_router field: (_) @_method)
   arguments: (argument_list . (interpreted_string_literal) @path . (_) .)) @hint
 (#match? @_method "^(POST|PUT|PATCH|DELETE|Post|Put|Patch|Delete)$")
 (#not-match? @path "<public>")
 (#not-path-matches? "<public>")
 (#not-file-kind? "test" "example")
 (#not-file-matches? "(?i)auth|session|jwt|token|api_?key|require\\w*\\(|protect|login|guard|permission|RemoteAddr|client_?cert|secret|signature|hmac")
 (#beside-has? @hint "route" "<guards>" "<open>" "3" "<writes>")
 (#set! severity "info")
 (#set! message "{path} goes through no guard, and {siblings} routes of the routers beside its own do (`{file}`): put one before it"))

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
;! bad
; package main
; import "github.com/gin-gonic/gin"
; func main() {
; 	r := gin.Default()
; 	r.POST("/admin/users", createUser)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	r.GET("/news", news)
; 	r.Run(":8080")
; }
;! bad
; package admin
; import "github.com/go-chi/chi/v5"
; func Routes(r chi.Router, s Session) {
; 	r.Use(requireLogin(s))
; 	r.Delete("/admin/users/{id}", remove)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package admin
; import "github.com/go-chi/chi/v5"
; func Routes(r chi.Router, s Session) {
; 	r.Use(requireLogin(s), requireAdmin)
; 	r.Delete("/admin/users/{id}", remove)
; }
;! good
; package main
; import "github.com/gin-gonic/gin"
; func main() {
; 	r := gin.Default()
; 	r.POST("/admin/users", BasicAuth(createUser))
; 	r.Run(":8080")
; }
;! bad
; package main
; import "github.com/gin-gonic/gin"
; func main() {
; 	r := gin.Default()
; 	admin := r.Group("/admin")
;           ^^^^^^^^^^^^^^^^^
; 	admin.POST("/users", createUser)
; 	r.Run(":8080")
; }

;! project go.mod
; module example.com/shop
;! project main.go
; package main
; import (
; 	"example.com/shop/orders"
; 	"example.com/shop/items"
; 	"example.com/shop/refunds"
; )
; func main() {
; 	r := gin.New()
; 	orders.Register(r.Group("/orders", requireAuth))
; 	items.Register(r.Group("/items", requireAuth))
; 	refunds.Register(r.Group("/refunds"))
; }
;! project orders/routes.go
; package orders
; func Register(r *gin.RouterGroup) {
; 	r.POST("/", create)
; 	r.DELETE("/:id", remove)
; }
;! project items/routes.go
; package items
; func Register(r *gin.RouterGroup) {
; 	r.PUT("/:id", change)
; }
;! project refunds/routes.go
; package refunds
;! bad refunds/routes.go
; package refunds
; func Register(r *gin.RouterGroup) {
; 	r.POST("/:id", refund)
;  ^^^^^^^^^^^^^^^^^^^^^^
; }
;! good refunds/routes.go
; package refunds
; func Register(r *gin.RouterGroup) {
; 	r.Use(requireAuth)
; 	r.POST("/:id", refund)
; }
;! good other/routes.go
; package other
; func Register(r *gin.RouterGroup) {
; 	r.POST("/:id", refund)
; }
