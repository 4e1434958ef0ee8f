; A debugging aid is on wherever this runs
;
; Profiles, stacks and logs of every statement with its values are made for a developer's machine. In production they
; show strangers the program's memory, its arguments and the data.
;
; severity: warning
; confidence: medium
; precision: new patterns 2/2 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go; 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; precision: warnings that were new when all of them were read: 2/3 (a listener for debugging), 2/2 once gated, both of one package, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; cwe: 489
; see: https://pkg.go.dev/net/http/pprof

; The import puts the profiler on the mux that the file's own server serves to everyone.
((import_spec name: (blank_identifier) path: (_) @_path) @hint
  (#eq? @_path "\"net/http/pprof\"")
  (#function-matches? @hint "http\\.ListenAndServe(TLS)?\\(\\s*(\":\\d+\"|\"0\\.0\\.0\\.0:|addr|port|\":\"|\\*?\\w+\\.(Addr|Port)|fmt\\.Sprintf\\(\":)[^\\n]*,\\s*nil\\)")
  (#not-function-matches? @hint "(?i)localhost:\\d|127\\.0\\.0\\.1|debug_?(addr|port)|pprof_?(addr|port|listen)|profil\\w*_?(addr|port|listen)|:6060")
  (#set! message "The profiler answers everyone who reaches this server: serve it on an address of its own, such as `localhost:6060`"))

; gin.
((call_expression function: (_) @callee arguments: (argument_list . (_) @mode .)) @hint
  (#resolves-to? @callee "github.com/gin-gonic/gin.SetMode")
  (#any-of? @mode "gin.DebugMode" "\"debug\"")
  (#not-guarded-by? @hint "(?i)debug|dev|prod|env|mode|release|local")
  (#set! message "gin logs every route and warning in debug mode wherever this runs: leave the mode to `GIN_MODE`")
  (#set! fix.title "Use release mode")
  (#set! fix.safety "suggested")
  (#replace! @mode "gin.ReleaseMode"))

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "github.com/gin-contrib/pprof.Register")
  (#not-guarded-by? @hint "(?i)debug|dev|prod|env|mode|release|pprof|profil")
  (#not-match? @hint "(?i)admin|internal|debug|private")
  (#set! message "The profiler answers everyone who reaches this server: register it behind a check, or in development only"))

; echo.
((assignment_statement left: (expression_list . (selector_expression operand: (identifier) @_app field: (_) @_option) .) right: (expression_list . (true) @value .)) @hint
  (#resolves-to? @_app "github.com/labstack/echo.New")
  (#eq? @_option "Debug")
  (#not-guarded-by? @hint "(?i)debug|dev|prod|env|mode|release|local")
  (#set! message "echo answers with the text of errors wherever this runs: switch `Debug` on in development only")
  (#set! fix.title "Off unless asked for")
  (#set! fix.safety "suggested")
  (#replace! @value "os.Getenv(\"DEBUG\") == \"true\"")
  (#insert-import! "import \"os\""))

; gorm writes every statement with its values to the log.
((call_expression function: (selector_expression operand: (_) @_db field: (_) @_debug) @callee arguments: (argument_list) @_none) @hint
  (#match? @_none "^\\(\\)$")
  (#resolves-to? @callee "gorm.io/gorm.*.Debug" "github.com/jinzhu/gorm.*.Debug")
  (#eq? @_debug "Debug")
  (#not-guarded-by? @hint "(?i)debug|dev|prod|env|mode|verbose|log")
  (#set! severity "info")
  (#set! message "`Debug()` writes the statement with its values to the log wherever this runs: leave it out")
  (#set! fix.title "Leave out `Debug()`")
  (#set! fix.safety "suggested")
  (#replace! @hint "{_db}"))

((import_spec name: (blank_identifier) path: (_) @_path) @hint
  (#eq? @_path "\"net/http/pprof\"")
  (#function-matches? @hint "http\\.Server\\{\\s*Addr:\\s*\":\\d+\"")
  (#not-function-matches? @hint "\\bHandler:|ListenAndServe\\(\"(localhost|127)|(?i)localhost:\\d|127\\.0\\.0\\.1|debug_?(addr|port)|pprof_?(addr|port|listen)|:6060")
  (#set! message "The profiler answers everyone who reaches this server: serve it on an address of its own, such as `localhost:6060`"))

; The whole environment, with the secrets in it.
((call_expression function: (_) @callee arguments: (argument_list (call_expression function: (_) @_environment))) @hint
  (#method? @callee "Encode" "JSON" "IndentedJSON" "Fprint" "Fprintln" "Fprintf" "String" "SendString")
  (#resolves-to? @_environment "os.Environ")
  (#in? @hint "handler")
  (#set! message "`{callee}` shows the environment, and the secrets in it, to whoever asks: answer with what is needed"))

; The mux that the profiler registers itself with, behind a router of one's own.
((call_expression function: (_) @_mount arguments: (argument_list (interpreted_string_literal) @path (_) @_handler)) @hint
  (#match? @path "^\"/debug|pprof")
  (#match? @_handler "http\\.DefaultServeMux")
  (#imports? "net/http/pprof")
  (#not-guarded-by? @hint "(?i)debug|dev|prod|env|mode|release|pprof|profil|enable")
  (#not-match? @_mount "(?i)admin|internal|debug|private|auth")
  (#not-function-matches? @hint "(?i)localhost:|127\\.0\\.0\\.1|BasicAuth|require\\w*|debug_?(addr|port)|\\.Use\\([^\\n]*auth")
  (#set! message "The profiler answers everyone who reaches {path}: serve it on an address of its own, such as `localhost:6060`"))

((call_expression function: (_) @_mount arguments: (argument_list . (interpreted_string_literal) @path . (_) @_handler .)) @hint
  (#match? @path "^\"([A-Z]+ )?/debug/pprof/?\"$")
  (#match? @_handler "pprof\\.Index")
  (#function-matches? @hint "\"([A-Z]+ )?/(api|v1|users?|orders?|login|health\\w*|items?|products?|search)\\b")
  (#not-guarded-by? @hint "(?i)debug|dev|prod|env|mode|release|pprof|profil|enable")
  (#not-match? @_mount "(?i)admin|internal|debug|private|auth|pprof")
  (#not-function-matches? @hint "(?i)localhost:|127\\.0\\.0\\.1|BasicAuth|require\\w*|debug_?(addr|port|mux)|\\.Use\\([^\\n]*auth")
  (#set! message "The profiler answers everyone who reaches {path}, beside the service's own routes: serve it on an address of its own, such as `localhost:6060`"))

; Every variable of the environment, one by one.
((for_statement (range_clause right: (call_expression function: (_) @_environment)) body: (_) @_body) @hint
  (#resolves-to? @_environment "os.Environ")
  (#in? @hint "handler")
  (#match? @_body "(?i)\\bFprint\\w*\\(w|w\\.Write|\\.WriteString\\(|append\\(|\\] *= *")
  (#function-matches? @hint "http\\.ResponseWriter|gin\\.Context|echo\\.Context|fiber\\.Ctx")
  (#not-match? @_body "(?i)HasPrefix|redact|secret|mask|exec\\.|\\.Env\\b")
  (#set! message "This shows the environment, and the secrets in it, to whoever asks: answer with what is needed"))

((go_statement (call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @address . (nil) .)) @hint)
  (#resolves-to? @callee "net/http.ListenAndServe")
  (#match? @address "^\"(0\\.0\\.0\\.0)?:\\d+\"$")
  (#imports? "net/http/pprof")
  (#not-guarded-by? @hint "(?i)debug|dev|prod|env|mode|pprof|profil|enable")
  (#not-function-matches? @hint "http\\.Handle")
  (#set! message "The profiler answers everyone who reaches {address}: listen on `localhost:6060`"))

; chi's profiler.
((call_expression function: (selector_expression operand: (_) @_router field: (_) @_mount) arguments: (argument_list . (interpreted_string_literal) @path . (call_expression function: (_) @_profiler) .)) @hint
  (#any-of? @_mount "Mount" "Handle")
  (#resolves-to? @_profiler "github.com/go-chi/chi/middleware.Profiler" "middleware.Profiler" "expvar.Handler")
  (#not-guarded-by? @hint "(?i)debug|dev|prod|env|mode|release|pprof|profil|enable")
  (#not-match? @_router "(?i)admin|internal|debug|private|auth")
  (#not-function-matches? @hint "(?i)localhost:|127\\.0\\.0\\.1|BasicAuth|require\\w*|\\.Use\\([^\\n]*auth")
  (#not-in-function-named? @hint "(?i)debug|pprof|metrics|internal|admin")
  (#set! message "The profiler answers everyone who reaches {path}: serve it on an address of its own, such as `localhost:6060`"))

;! bad
; package main
; import (
; 	"log"
; 	"net/http"
; 	_ "net/http/pprof"
;  ^^^^^^^^^^^^^^^^^^
; )
; func main() {
; 	http.HandleFunc("/", index)
; 	log.Fatal(http.ListenAndServe(":8080", nil)) // lastmile: ignore[missing-timeout] for the example
; }
;! bad
; package main
; import "github.com/gin-gonic/gin"
; func main() {
; 	gin.SetMode(gin.DebugMode)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	r := gin.Default()
; }
;! fixed
; package main
; import "github.com/gin-gonic/gin"
; func main() {
; 	gin.SetMode(gin.ReleaseMode)
; 	r := gin.Default()
; }
;! bad
; package main
; import (
; 	"github.com/labstack/echo/v4"
; )
; func main() {
; 	e := echo.New()
; 	e.Debug = true
;  ^^^^^^^^^^^^^^
; }
;! fixed
; package main
; import (
; 	"github.com/labstack/echo/v4"
; 	"os"
; )
; func main() {
; 	e := echo.New()
; 	e.Debug = os.Getenv("DEBUG") == "true"
; }
;! bad
; func list(db *gorm.DB) {
; 	db.Debug().Find(&users)
;  ^^^^^^^^^^
; 	if
;! fixed
; func list(db *gorm.DB) {
; 	db.Find(&users)
; 	if
;! good
; package main
; import (
; 	"net/http"
; 	_ "net/http/pprof"
; )
; func main() {
; 	go func() { _ = http.ListenAndServe("localhost:6060", nil) }()
; 	srv := &http.Server{Addr: ":8080", Handler: routes(), ReadHeaderTimeout: timeout}
; }
;! good
; if cfg.Debug {
; 	gin.SetMode(gin.DebugMode)
; }
; gin.SetMode(gin.ReleaseMode)
; gin.SetMode(os.Getenv("GIN_MODE"))
;! good
; func main() {
; 	e := echo.New()
; 	e.Debug = cfg.Debug
; 	e.HideBanner = true
; 	logger.Debug()
; }
;! good
; if cfg.Verbose {
; 	db = db.Debug()
; }
;! bad
; package main
; import (
; 	"net/http"
; 	_ "net/http/pprof"
;  ^^^^^^^^^^^^^^^^^^
; )
; func main() {
; 	server := &http.Server{Addr: ":8080", ReadHeaderTimeout: timeout}
; 	log.Fatal(server.ListenAndServe())
; }
;! bad
; package main
; import (
; 	"encoding/json"
; 	"net/http"
; 	"os"
; )
; func env(w http.ResponseWriter, r *http.Request) {
; 	json.NewEncoder(w).Encode(os.Environ())
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package main
; import (
; 	"encoding/json"
; 	"net/http"
; 	"os"
; )
; func version(w http.ResponseWriter, r *http.Request) { json.NewEncoder(w).Encode(os.Getenv("VERSION")) }
; func start() { run(os.Environ()) }
;! bad
; package main
; import (
; 	"net/http"
; 	_ "net/http/pprof"
; 	"github.com/gin-gonic/gin"
; )
; func main() {
; 	r := gin.Default()
; 	r.Any("/debug/*any", gin.WrapH(http.DefaultServeMux))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	use(r)
; }
;! good
; package main
; import (
; 	"net/http"
; 	_ "net/http/pprof"
; 	"github.com/gin-gonic/gin"
; )
; func main() {
; 	r := gin.Default()
; 	if os.Getenv("PPROF") == "1" {
; 		r.Any("/debug/*any", gin.WrapH(http.DefaultServeMux))
; 	}
; 	use(r)
; }
;! bad
; package main
; import (
; 	"net/http"
; 	"net/http/pprof"
; )
; func routes(mux *http.ServeMux) {
; 	mux.HandleFunc("/api/orders", orders)
; 	mux.HandleFunc("/debug/pprof/", pprof.Index)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package main
; import (
; 	"net/http"
; 	"net/http/pprof"
; )
; func debug() *http.ServeMux {
; 	mux := http.NewServeMux()
; 	mux.HandleFunc("/debug/pprof/", pprof.Index)
; 	return mux
; }
;! bad
; package main
; import (
; 	"fmt"
; 	"net/http"
; 	"os"
; )
; func env(w http.ResponseWriter, r *http.Request) {
; 	for _, e := range os.Environ() {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		fmt.Fprintln(w, e)
; 	}
; }
;! bad
; package main
; import (
; 	"github.com/go-chi/chi/v5"
; 	"github.com/go-chi/chi/v5/middleware"
; )
; func routes() chi.Router {
; 	r := chi.NewRouter()
; 	r.Get("/scores", scores)
; 	r.Mount("/debug", middleware.Profiler())
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return r
; }
;! good
; package main
; import (
; 	"github.com/go-chi/chi/v5"
; 	"github.com/go-chi/chi/v5/middleware"
; )
; func routes(debug bool) chi.Router {
; 	r := chi.NewRouter()
; 	if debug {
; 		r.Mount("/debug", middleware.Profiler())
; 	}
; 	return r
; }
;! good
; package server
; import (
; 	"expvar"
; 	"net"
; 	"net/http"
; )
; func (s *Server) ServeDebug(l net.Listener) error {
; 	m := http.NewServeMux()
; 	m.Handle("/debug/vars", expvar.Handler())
; 	return s.serve(l, m)
; }
