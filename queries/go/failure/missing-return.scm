; The handler goes on behind its own refusal
;
; `http.Error` and `c.JSON` write an answer and come back: without a `return`, what was refused is done all the same, and
; the client gets both answers in one.
;
; severity: warning
; confidence: high
; precision: 3/12 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (errors of writing the answer itself); then gated by these, which left 5, of which 4 are right; the last is gated, too
; precision: warnings that were new when all of them were read: 5/5, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; cwe: 705 285 393
; regex refuses: http\.Status(BadRequest|Unauthorized|Forbidden|NotFound|MethodNotAllowed|Conflict|UnprocessableEntity|TooManyRequests|InternalServerError|BadGateway|ServiceUnavailable|RequestEntityTooLarge|UnsupportedMediaType|PaymentRequired|NotAcceptable)|\b(4\d\d|5\d\d)\b|fiber\.Status\w+
; regex writes-the-answer: (?i)\.(Write\w*|Flush|Close|Copy|Encode|Execute\w*)\(|cop(y|ied)|written
; regex only-ends: ^(return|\}|w\.(WriteHeader|Write)\(|log\.|defer|//)

((if_statement condition: (_) consequence: (block (statement_list (expression_statement (call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) @_code .))) @hint .)) !alternative) @_if
  . (_) @_then
  (#resolves-to? @callee "net/http.Error")
  (#match? @_code "<refuses>")
  (#not-match? @_then "<only-ends>")
  (#not-match? @_if "<writes-the-answer>")
  (#in? @hint "handler")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` does not end the handler, so what is refused here is done all the same: return behind it")
  (#set! fix.title "Return behind it")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "return"))

((if_statement condition: (_) consequence: (block (statement_list (expression_statement (call_expression function: (_) @callee arguments: (argument_list))) @hint .)) !alternative) @_if
  . (_) @_then
  (#resolves-to? @callee "net/http.NotFound")
  (#not-match? @_then "<only-ends>")
  (#in? @hint "handler")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` does not end the handler, which goes on without what was not found: return behind it")
  (#set! fix.title "Return behind it")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "return"))

; gin.
((if_statement condition: (_) consequence: (block (statement_list (expression_statement (call_expression function: (_) @callee arguments: (argument_list . (_) @_code))) @hint .)) !alternative) @_if
  . (_) @_then
  (#match? @callee "^(c|ctx|gc)\\.(JSON|String|AbortWithStatusJSON|AbortWithStatus|AbortWithError|IndentedJSON|Status)$")
  (#imports? "github.com/gin-gonic/gin")
  (#match? @_code "<refuses>")
  (#not-match? @_then "<only-ends>")
  (#not-match? @_if "<writes-the-answer>")
  (#in? @hint "handler")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` does not end the handler, so what is refused here is done all the same: return behind it")
  (#set! fix.title "Return behind it")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "return"))

; The status alone.
((if_statement condition: (_) consequence: (block (statement_list (expression_statement (call_expression function: (_) @callee arguments: (argument_list . (_) @_code .))) @hint .)) !alternative) @_if
  . (_) @_then
  (#match? @callee "^(w|rw|writer)\\.WriteHeader$")
  (#match? @_code "http\\.Status(Unauthorized|Forbidden|BadRequest|NotFound|MethodNotAllowed|TooManyRequests|Conflict)|^4\\d\\d$")
  (#not-match? @_then "<only-ends>")
  (#match? @_then "ServeHTTP\\(|\\bnext\\(|\\.(Exec|Delete|Save|Create|Update)\\w*\\(")
  (#in? @hint "handler")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` does not end the handler, so what is refused here is done all the same: return behind it")
  (#set! fix.title "Return behind it")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "return"))

;! bad
; package admin
; import "net/http"
; func wipe(w http.ResponseWriter, r *http.Request) {
; 	if !isAdmin(r) {
; 		http.Error(w, "forbidden", http.StatusForbidden)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	deleteAll(w)
; }
;! fixed
; package admin
; import "net/http"
; func wipe(w http.ResponseWriter, r *http.Request) {
; 	if !isAdmin(r) {
; 		http.Error(w, "forbidden", http.StatusForbidden)
; 		return
; 	}
; 	deleteAll(w)
; }
;! bad
; package api
; import "github.com/gin-gonic/gin"
; func save(c *gin.Context) {
; 	var in Form
; 	if err := c.ShouldBindJSON(&in); err != nil {
; 		c.JSON(400, gin.H{"error": "bad form"})
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	keep(c, in)
; }
;! fixed
; package api
; import "github.com/gin-gonic/gin"
; func save(c *gin.Context) {
; 	var in Form
; 	if err := c.ShouldBindJSON(&in); err != nil {
; 		c.JSON(400, gin.H{"error": "bad form"})
; 		return
; 	}
; 	keep(c, in)
; }
;! bad
; package api
; import "net/http"
; func show(w http.ResponseWriter, r *http.Request) {
; 	page, ok := pages[r.PathValue("name")]
; 	if !ok {
; 		http.NotFound(w, r)
;   ^^^^^^^^^^^^^^^^^^^
; 	}
; 	render(w, page)
; }
;! fixed
; package api
; import "net/http"
; func show(w http.ResponseWriter, r *http.Request) {
; 	page, ok := pages[r.PathValue("name")]
; 	if !ok {
; 		http.NotFound(w, r)
; 		return
; 	}
; 	render(w, page)
; }
;! bad
; package api
; import "github.com/gin-gonic/gin"
; func guard(c *gin.Context) {
; 	if c.GetHeader("Authorization") == "" {
; 		c.AbortWithStatus(401)
;   ^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	c.Next()
; }
;! fixed
; package api
; import "github.com/gin-gonic/gin"
; func guard(c *gin.Context) {
; 	if c.GetHeader("Authorization") == "" {
; 		c.AbortWithStatus(401)
; 		return
; 	}
; 	c.Next()
; }
;! good
; package admin
; import "net/http"
; func wipe(w http.ResponseWriter, r *http.Request) {
; 	if !isAdmin(r) {
; 		http.Error(w, "forbidden", http.StatusForbidden)
; 	} else {
; 		deleteAll(w)
; 	}
; }
;! good
; package admin
; import "net/http"
; func wipe(w http.ResponseWriter, r *http.Request) {
; 	if err := deleteAll(w); err != nil {
; 		log.Print(err)
; 		http.Error(w, "failed", http.StatusInternalServerError)
; 	}
; }
;! good
; package api
; import "github.com/gin-gonic/gin"
; func save(c *gin.Context) {
; 	if missing(c) {
; 		c.JSON(200, gin.H{"ok": true})
; 	}
; 	keep(c)
; }
;! good
; package api
; import "net/http"
; func all(w http.ResponseWriter, r *http.Request) {
; 	if r.Method != http.MethodGet {
; 		http.Error(w, "no", http.StatusMethodNotAllowed)
; 		return
; 	}
; 	list(w)
; }
;! bad
; package guard
; import "net/http"
; func (g *Guard) wrap(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		if !g.knows(r.Header.Get("Authorization")) {
; 			w.WriteHeader(http.StatusUnauthorized)
;    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		}
; 		next.ServeHTTP(w, r)
; 	})
; }
;! fixed
; package guard
; import "net/http"
; func (g *Guard) wrap(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		if !g.knows(r.Header.Get("Authorization")) {
; 			w.WriteHeader(http.StatusUnauthorized)
; 			return
; 		}
; 		next.ServeHTTP(w, r)
; 	})
; }
;! bad
; package admin
; import "net/http"
; func drop(w http.ResponseWriter, r *http.Request) {
; 	if !isAdmin(r) {
; 		http.Error(w, "forbidden", http.StatusForbidden)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	dropAll(w)
; 	if
;! fixed
; package admin
; import "net/http"
; func drop(w http.ResponseWriter, r *http.Request) {
; 	if !isAdmin(r) {
; 		http.Error(w, "forbidden", http.StatusForbidden)
; 		return
; 	}
; 	dropAll(w)
; 	if
