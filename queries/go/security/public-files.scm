; Files are served that nobody was meant to see
;
; A folder that is served as it stands is served with all that is in it: the source, `.env`, `.git`, keys beside them, or
; what others have uploaded, listed by name. Serve a folder that holds nothing but what is public.
;
; severity: warning
; confidence: high
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 552 548 538
; regex too-much: ^"(/|\.|\./|\.\.|\.\./|/etc/?|/home/?|/root/?|/var/?|/srv/?|~|/app/?|/tmp/?)"$

; The whole machine, or the program's own folder.
((call_expression function: (_) @callee arguments: (argument_list . (_) @folder .)) @hint
  (#resolves-to? @callee "net/http.Dir")
  (#match? @folder "<too-much>")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(hack|tools?|scripts?|dev|testing)(/|$)")
  (#not-function-matches? @hint "(?i)os\\.Chdir|localhost|127\\.0\\.0\\.1|chroot")
  (#set! message "Everything below {folder} is served, secrets and sources too: serve a folder that holds only what is public"))

((type_conversion_expression type: (_) @_dir operand: (_) @folder) @hint
  (#resolves-to? @_dir "net/http.Dir")
  (#match? @folder "<too-much>")
  (#not-file-kind? "test" "example")
  (#not-function-matches? @hint "(?i)os\\.Chdir|localhost|127\\.0\\.0\\.1|chroot")
  (#set! message "Everything below {folder} is served, secrets and sources too: serve a folder that holds only what is public"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) . (interpreted_string_literal) @folder)) @hint
  (#method? @callee "Static" "StaticFS")
  (#match? @callee "^(r|e|app|router|g|engine|server|s|mux|srv|f|api|group|echo)\\.")
  (#match? @folder "<too-much>")
  (#imports? "github.com/gin-gonic/gin" "github.com/labstack/echo" "github.com/gofiber/fiber")
  (#set! message "Everything below {folder} is served, secrets and sources too: serve a folder that holds only what is public"))

; Their names are listed.
((keyed_element key: (literal_element (identifier) @option) value: (literal_element (true) @value)) @hint
  (#eq? @option "Browse")
  (#imports? "github.com/gofiber/fiber" "github.com/labstack/echo")
  (#set! message "`{option}` lists every file by name, whatever lies there: leave it out")
  (#set! fix.title "Do not list the files")
  (#set! fix.safety "suggested")
  (#replace! @value "false"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @folder . (true) @list .)) @hint
  (#resolves-to? @callee "github.com/gin-gonic/gin.Dir" "gin.Dir")
  (#set! message "`{callee}` lists every file of {folder} by name: pass `false`")
  (#set! fix.title "Do not list the files")
  (#set! fix.safety "suggested")
  (#replace! @list "false"))

; What users have sent, listed for everybody.
((call_expression function: (_) @callee arguments: (argument_list . [(call_expression function: (_) @_dir arguments: (argument_list . (interpreted_string_literal) @folder .)) (type_conversion_expression type: (_) @_dir operand: (interpreted_string_literal) @folder)] .)) @hint
  (#resolves-to? @callee "net/http.FileServer")
  (#resolves-to? @_dir "net/http.Dir")
  (#match? @folder "(?i)^\"[./\\w-]*(uploads?|backups?|invoices?|documents?|private|data|exports?|reports?|logs?|secrets?|attachments?|customers?|dumps?)/?\"$")
  (#not-file-matches? "(?i)auth|session|login|jwt|token")
  (#not-file-kind? "test" "example")
  (#not-function-matches? @hint "(?i)localhost|127\\.0\\.0\\.1")
  (#set! message "`http.FileServer` lists every file of {folder}, for everybody: ask who is calling, and send files one by one"))

; A folder whose names everybody sees.
((call_expression function: (_) @callee arguments: (argument_list . [(call_expression function: (_) @_dir arguments: (argument_list . (_) @folder .)) (type_conversion_expression type: (_) @_dir operand: (_) @folder)] .)) @hint
  (#resolves-to? @callee "net/http.FileServer")
  (#resolves-to? @_dir "net/http.Dir")
  (#not-match? @folder "<too-much>")
  (#match? @folder "(?i)upload|backup|invoice|document|private|data|export|report|log|secret|attach|customer|dump|files?\\b|media|storage|download|share|^(\\w+\\.)?(dir|root|path|base|folder)$")
  (#not-file-matches? "(?i)neutered|no_?list|no_?index|Readdir|IsDir\\(\\)")
  (#not-file-kind? "test" "example")
  (#not-function-matches? @hint "(?i)localhost|127\\.0\\.0\\.1")
  (#not-path-matches? "(?i)(^|/)(cmd|hack|tools?|scripts?|dev|testing|docs?)(/|$)")
  (#set! severity "info")
  (#set! message "`http.FileServer` lists the names of all files in {folder}: if they are not for everybody, send files one by one"))

; Logs and tables where pages are served from.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @path)) @hint
  (#resolves-to? @callee "os.Create" "os.OpenFile" "os.WriteFile" "io/ioutil.WriteFile")
  (#match? @path "(?i)^\"(\\./)?(public|static|www|web|htdocs|wwwroot|assets)/[^\"]*\\.(log|db|sqlite3?|sql|bak|csv|xlsx?|env|key|pem)\"$")
  (#not-file-kind? "test" "example")
  (#set! message "{path} lies where pages are served from, and everybody can fetch it: write it elsewhere"))

;! bad
; package main
; import "net/http"
; func routes(mux *http.ServeMux) {
; 	mux.Handle("/files/", http.StripPrefix("/files/", http.FileServer(http.Dir("/"))))
;                                                                    ^^^^^^^^^^^^^
; }
;! bad
; package main
; import "github.com/gin-gonic/gin"
; func routes(r *gin.Engine) {
; 	r.Static("/static", "./")
;  ^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package main
; import "github.com/gin-gonic/gin"
; func routes(r *gin.Engine) {
; 	r.StaticFS("/docs", gin.Dir("docs", true))
;                      ^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package main
; import "github.com/gin-gonic/gin"
; func routes(r *gin.Engine) {
; 	r.StaticFS("/docs", gin.Dir("docs", false))
; }
;! bad
; package main
; import "github.com/gofiber/fiber/v2"
; func routes(app *fiber.App) {
; 	app.Static("/media", "./media", fiber.Static{Browse: true})
;                                               ^^^^^^^^^^^^
; }
;! fixed
; package main
; import "github.com/gofiber/fiber/v2"
; func routes(app *fiber.App) {
; 	app.Static("/media", "./media", fiber.Static{Browse: false})
; }
;! bad
; package main
; import "net/http"
; func routes(mux *http.ServeMux) {
; 	mux.Handle("/files/", http.FileServer(http.Dir("./uploads")))
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package main
; import "net/http"
; func routes(mux *http.ServeMux) {
; 	mux.Handle("/static/", http.StripPrefix("/static/", http.FileServer(http.Dir("public"))))
; }
;! good
; package main
; import "github.com/gin-gonic/gin"
; func routes(r *gin.Engine) {
; 	r.Static("/static", "./static")
; 	r.StaticFS("/docs", gin.Dir("docs", false))
; }
;! good
; package main
; import "net/http"
; func folder(name string) http.FileSystem { return http.Dir(name) }
;! good
; package main
; import "github.com/gofiber/fiber/v2"
; func routes(app *fiber.App) {
; 	app.Static("/media", "./media")
; }
;! bad
; package main
; import (
; 	"net/http"
; 	"os"
; )
; func files(dir string) http.Handler {
; 	return http.FileServer(http.Dir(dir))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func export(data []byte) error {
; 	return os.WriteFile("public/customers.csv", data, 0o600)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
