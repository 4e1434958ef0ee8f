; The answer tells a caller what went wrong inside
;
; Errors of databases, files and other services hold table names, paths, addresses and sometimes values. They help an
; attacker, and they mean nothing to anyone else. Log the error, and answer with words of your own.
;
; severity: warning
; confidence: medium
; precision: 10/11 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 11/12 of 27 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, 18 of the 27 in crowdsec; the wrong one is a plugin for tests
; cwe: 209
; see: https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html
; regex server-fault: ^(50\d|http\.Status(InternalServerError|BadGateway|ServiceUnavailable|GatewayTimeout))$
; regex meant-for-callers: (?i)debug|dev\b|verbose|errors\.(Is|As)|\.\(|valid
; list services: database/sql gorm.io/gorm github.com/jinzhu/gorm github.com/jmoiron/sqlx github.com/jackc/pgx go.mongodb.org/mongo-driver github.com/gin-gonic/gin github.com/labstack/echo github.com/go-chi/chi github.com/gorilla/mux github.com/gofiber/fiber github.com/redis/go-redis github.com/go-redis/redis
; regex inside: (?i)pprof|(^|/)(debug|functional|admin)/|proxy
; regex reaches-services: (?i)\b(db|tx|sql|rows?|store|repo(sitory)?|stmt|collection|service|svc)\.\w|\.(db|store|repo(sitory)?|service|svc)\.\w|\bos\.\w|\bexec\.|\bioutil\.\w+File
; regex server-fault-of-frameworks: ^(50\d|(http|fiber|iris)\.Status(InternalServerError|BadGateway|ServiceUnavailable|GatewayTimeout))$
; regex writer: ^(w|rw|res|resp|response|writer|c\.Writer)$
; list writes: fmt.Fprintf fmt.Fprint fmt.Fprintln io.WriteString
; regex caller-fault: StatusBadRequest|WriteHeader\(4\d\d\)|StatusUnprocessable|StatusNotFound
; regex write: ^(w|rw|res|resp|response|writer|c\.Writer)\.Write$

; net/http. An answer of 4xx often says what the caller did wrong.
; In what talks to a database, or is built on a framework for services: what fails there is nothing for callers.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @hint . (_) @_status .))
  (#resolves-to? @callee "net/http.Error")
  (#match? @_status "<server-fault>")
  (#error-text? @hint)
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#imports? "<services>")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "http.StatusText({_status})"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @hint . (_) @_status .))
  (#resolves-to? @callee "net/http.Error")
  (#match? @_status "<server-fault>")
  (#error-text? @hint)
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#not-imports? "<services>")
  (#function-matches? @hint "<reaches-services>")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "http.StatusText({_status})"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @hint . (_) @_status .))
  (#resolves-to? @callee "net/http.Error")
  (#match? @_status "<server-fault>")
  (#error-text? @hint)
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#not-imports? "<services>")
  (#not-function-matches? @hint "<reaches-services>")
  (#set! severity "info")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "http.StatusText({_status})"))

; gin, echo: `c.JSON(500, gin.H{"error": err.Error()})`.
((call_expression function: (_) @_callee arguments: (argument_list . (_) @_status . (composite_literal body: (literal_value (keyed_element value: (literal_element (_) @hint)))) .))
  (#method? @_callee "JSON" "AbortWithStatusJSON" "IndentedJSON" "JSONPretty" "XML" "HTML")
  (#match? @_status "<server-fault-of-frameworks>")
  (#error-text? @hint)
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

((call_expression function: (_) @_callee arguments: (argument_list . (_) @_status (_) @hint .))
  (#method? @_callee "JSON" "AbortWithStatusJSON" "String" "HTML" "JSONPretty" "IndentedJSON")
  (#match? @_callee "^(c|ctx|context|gc|g)\\.")
  (#match? @_status "<server-fault-of-frameworks>")
  (#not-match? @hint "\\{")
  (#error-text? @hint)
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

; fiber: `c.Status(500).JSON(fiber.Map{…})`, `c.Status(500).SendString(…)`.
((call_expression
   function: (selector_expression operand: (call_expression function: (selector_expression field: (_) @_set) arguments: (argument_list . (_) @_status .)) field: (_) @_send)
   arguments: (argument_list . [(composite_literal body: (literal_value (keyed_element value: (literal_element (_) @hint)))) (call_expression) @hint (binary_expression) @hint (identifier) @hint] .))
  (#eq? @_set "Status")
  (#any-of? @_send "JSON" "SendString" "Send" "XML")
  (#match? @_status "<server-fault-of-frameworks>")
  (#error-text? @hint)
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

; `json.NewEncoder(w).Encode(…)`.
((call_expression
   function: (selector_expression operand: (call_expression function: (_) @_encoder arguments: (argument_list . (_) @_writer .)) field: (_) @_encode)
   arguments: (argument_list . (composite_literal body: (literal_value (keyed_element value: (literal_element (_) @hint)))) .))
  (#resolves-to? @_encoder "encoding/json.NewEncoder")
  (#eq? @_encode "Encode")
  (#match? @_writer "<writer>")
  (#error-text? @hint)
  (#in-error-handler? @hint)
  (#function-matches? @hint "WriteHeader\\((50\\d|http\\.Status(InternalServerError|BadGateway|ServiceUnavailable))\\)")
  (#not-function-matches? @hint "StatusBadRequest|WriteHeader\\(4\\d\\d\\)|StatusUnprocessable")
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

; Errors whose message is the answer.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_status . (_) @hint))
  (#resolves-to? @callee "github.com/labstack/echo.NewHTTPError" "github.com/gofiber/fiber.NewError")
  (#match? @_status "^(50\\d|(http|fiber)\\.Status(InternalServerError|BadGateway|ServiceUnavailable|GatewayTimeout))$")
  (#error-text? @hint)
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

; Written to the answer, in a handler.
; In what talks to a database, or is built on a framework for services: what fails there is nothing for callers.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer (_) @hint .))
  (#resolves-to? @callee "<writes>")
  (#match? @_writer "<writer>")
  (#error-text? @hint)
  (#in-error-handler? @hint)
  (#function-matches? @hint "http\\.ResponseWriter|gin\\.Context")
  (#not-function-matches? @hint "<caller-fault>")
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#imports? "<services>")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

((call_expression function: (_) @_callee arguments: (argument_list . (type_conversion_expression operand: (_) @hint) .))
  (#method? @_callee "Write")
  (#match? @_callee "<write>")
  (#error-text? @hint)
  (#in-error-handler? @hint)
  (#function-matches? @hint "http\\.ResponseWriter|gin\\.Context")
  (#not-function-matches? @hint "<caller-fault>")
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer (_) @hint .))
  (#resolves-to? @callee "<writes>")
  (#match? @_writer "<writer>")
  (#error-text? @hint)
  (#in-error-handler? @hint)
  (#function-matches? @hint "http\\.ResponseWriter|gin\\.Context")
  (#not-function-matches? @hint "<caller-fault>")
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#not-imports? "<services>")
  (#function-matches? @hint "<reaches-services>")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer (_) @hint .))
  (#resolves-to? @callee "<writes>")
  (#match? @_writer "<writer>")
  (#error-text? @hint)
  (#in-error-handler? @hint)
  (#function-matches? @hint "http\\.ResponseWriter|gin\\.Context")
  (#not-function-matches? @hint "<caller-fault>")
  (#not-guarded-by? @hint "<meant-for-callers>")
  (#not-imports? "<services>")
  (#not-function-matches? @hint "<reaches-services>")
  (#set! severity "info")
  (#not-path-matches? "<inside>")
  (#set! message "`{hint}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

; The stack itself.
((call_expression function: (_) @_callee arguments: (argument_list . (_) (_) @hint))
  (#resolves-to? @_callee "fmt.Fprintf" "fmt.Fprint" "fmt.Fprintln" "net/http.Error")
  (#contains-text? @hint "^(Stack|PrintStack|stack)$")
  (#in? @hint "handler")
  (#set! message "The stack tells the caller how the inside is built: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

; What a panic said.
((call_expression function: (_) @_callee arguments: (argument_list . (_) (call_expression function: (_) @_format arguments: (argument_list (identifier) @recovered)) @hint))
  (#resolves-to? @_callee "net/http.Error")
  (#resolves-to? @_format "fmt.Sprint" "fmt.Sprintf" "fmt.Sprintln")
  (#value-matches? @recovered "^recover\\(\\)$")
  (#set! message "`{recovered}` tells the caller what went wrong inside: log it, and answer with words of your own")
  (#set! fix.title "Answer with a general message")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"internal server error\""))

;! bad
; package main
; import "net/http"
; func list(w http.ResponseWriter, r *http.Request) {
; 	rows, err := db.Query("SELECT id FROM users")
; 	if err != nil {
; 		http.Error(w, err.Error(), http.StatusInternalServerError)
;                 ^^^^^^^^^^^
; 		return
; 	}
; }
;! fixed
; package main
; import "net/http"
; func list(w http.ResponseWriter, r *http.Request) {
; 	rows, err := db.Query("SELECT id FROM users")
; 	if err != nil {
; 		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
; 		return
; 	}
; }
;! bad
; func list(c *gin.Context) {
; 	if err := db.Find(&users).Error; err != nil {
; 		c.JSON(http.StatusInternalServerError, gin.H{"error": err.Error()})
;                                                         ^^^^^^^^^^^
; 		return
; 	}
; }
;! fixed
; func list(c *gin.Context) {
; 	if err := db.Find(&users).Error; err != nil {
; 		c.JSON(http.StatusInternalServerError, gin.H{"error": "internal server error"})
; 		return
; 	}
; }
;! bad
; func list(c *fiber.Ctx) error {
; 	if err := store.Load(); err != nil {
; 		return c.Status(500).JSON(fiber.Map{"message": "failed: " + err.Error()})
;                                                  ^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	if err := store.Check(); err != nil {
; 		return fiber.NewError(fiber.StatusInternalServerError, err.Error())
;                                                          ^^^^^^^^^^^
; 	}
; 	return nil
; }
;! fixed
; func list(c *fiber.Ctx) error {
; 	if err := store.Load(); err != nil {
; 		return c.Status(500).JSON(fiber.Map{"message": "internal server error"})
; 	}
; 	if err := store.Check(); err != nil {
; 		return fiber.NewError(fiber.StatusInternalServerError, "internal server error")
; 	}
; 	return nil
; }
;! bad
; func list(w http.ResponseWriter, r *http.Request) {
; 	if err != nil {
; 		w.WriteHeader(500)
; 		fmt.Fprintf(w, "cannot load: %v", err)
;                                     ^^^
; 		return
; 	}
;! fixed
; func list(w http.ResponseWriter, r *http.Request) {
; 	if err != nil {
; 		w.WriteHeader(500)
; 		fmt.Fprintf(w, "cannot load: %v", "internal server error")
; 		return
; 	}
;! good
; func list(w http.ResponseWriter, r *http.Request) {
; 	rows, err := db.Query("SELECT id FROM users WHERE active")
; 	if err != nil {
; 		log.Printf("list users: %v", err)
; 		http.Error(w, "internal server error", http.StatusInternalServerError)
; 		return
; 	}
; }
;! good
; func create(c *gin.Context) {
; 	if err := c.ShouldBindJSON(&user); err != nil {
; 		c.JSON(http.StatusBadRequest, gin.H{"error": err.Error()})
; 		return
; 	}
; }
;! good
; func create(c echo.Context) error {
; 	if err := check(c); err != nil {
; 		return echo.NewHTTPError(http.StatusBadRequest, err.Error())
; 	}
; 	return c.JSON(http.StatusOK, map[string]string{"error": ""})
; }
;! good
; func run(out io.Writer) {
; 	if err := work(); err != nil {
; 		fmt.Fprintf(out, "failed: %v", err)
; 		fmt.Fprintln(os.Stderr, err)
; 	}
; }
;! bad
; func serve(w http.ResponseWriter, r *http.Request) {
; 	defer func() {
; 		if rec := recover(); rec != nil {
; 			http.Error(w, fmt.Sprint(rec), http.StatusInternalServerError)
;                  ^^^^^^^^^^^^^^^
; 		}
; 	}()
; 	work(r)
; }
;! fixed
; func serve(w http.ResponseWriter, r *http.Request) {
; 	defer func() {
; 		if rec := recover(); rec != nil {
; 			http.Error(w, "internal server error", http.StatusInternalServerError)
; 		}
; 	}()
; 	work(r)
; }
;! good
; func serve(w http.ResponseWriter, r *http.Request) {
; 	defer func() {
; 		if rec := recover(); rec != nil {
; 			slog.Error("panic", "what", rec)
; 			http.Error(w, "internal server error", http.StatusInternalServerError)
; 		}
; 	}()
; 	work(r)
; }
