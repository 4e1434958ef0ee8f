; A caller chooses the session
;
; Whoever sends somebody a link with a session's id, and waits until they sign in with it, is signed in as well. Make a
; fresh id from `crypto/rand` when a session begins, and another when its user signs in.
;
; severity: warning
; confidence: high
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 384
; regex names-a-session: (?i)Name:\s*("[^"]*(sess(ion)?|\bsid|auth|remember)[^"]*"|\w*(session|sid|auth)\w*)
; regex from-link: \.(Query\(\)\.Get|FormValue|PostFormValue|Query|QueryParam|DefaultQuery|PostForm|Param|PathValue|GetHeader|Header\.Get)\(\s*"[^"]*(?i:sess|sid|token|auth)[^"]*"

((composite_literal type: (_) @_type body: (literal_value (keyed_element key: (literal_element (identifier) @_key) value: (literal_element (_) @id)) ) @_body) @hint
  (#resolves-to? @_type "net/http.Cookie" "github.com/gofiber/fiber.Cookie")
  (#eq? @_key "Value")
  (#match? @_body "<names-a-session>")
  (#tainted? @id)
  (#not-built-string? @id)
  (#function-matches? @hint "<from-link>")
  (#not-function-matches? @hint "(?i)(valid|verify|lookup|exchange|parse|check|exists?|find|load|get)_?(session|token|sid)|\\.Cookie\\(|jwt|oauth|csrf|AddCookie")
  (#set! message "`{id}` is the caller's, so whoever sends the link knows the session: make a fresh id from `crypto/rand`"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_name . (_) @id)) @hint
  (#method? @callee "SetCookie")
  (#match? @_name "(?i)sess|\"sid\"|auth|remember")
  (#tainted? @id)
  (#not-built-string? @id)
  (#function-matches? @hint "<from-link>")
  (#not-function-matches? @hint "(?i)(valid|verify|lookup|exchange|parse|check|exists?|find|load|get)_?(session|token|sid)|\\.Cookie\\(|jwt|oauth|csrf")
  (#set! message "`{id}` is the caller's, so whoever sends the link knows the session: make a fresh id from `crypto/rand`"))

; gorilla's sessions.
((assignment_statement left: (expression_list . (selector_expression operand: (identifier) @_session field: (_) @_id) @target .) right: (expression_list . (_) @id .)) @hint
  (#match? @_session "(?i)^(s|sess|session)$")
  (#match? @_id "^(ID|Id)$")
  (#tainted? @id)
  (#in? @hint "handler")
  (#not-function-matches? @hint "(?i)valid|verify|lookup|store\\.Get|load")
  (#set! message "`{target}` is the caller's, so whoever sends the link knows the session: make a fresh id from `crypto/rand`"))

; The session's name is the user's, which everybody knows.
((composite_literal type: (_) @_type body: (literal_value (keyed_element key: (literal_element (identifier) @_key) value: (literal_element (_) @id))) @_body) @hint
  (#resolves-to? @_type "net/http.Cookie" "github.com/gofiber/fiber.Cookie")
  (#eq? @_key "Value")
  (#match? @_body "<names-a-session>")
  (#match? @id "(?i)^((\\w+\\.)*(user_?name|name|email|login|user)|\\w+(\\.\\w+)*\\(\"(user_?name|name|email|login|user)\"\\)|strconv\\.Itoa\\(\\w*(\\.\\w+)*id\\)|fmt\\.Sprint\\(\\w*(\\.\\w+)*id\\))$")
  (#not-function-matches? @hint "(?i)AddCookie|httptest|sign\\w*\\(|encrypt|encode\\(|hmac")
  (#set! message "The session is `{id}`, which anybody can guess and send: make an id from `crypto/rand`, and keep the user with it on the server"))

; The session from before the login goes on behind it.
((assignment_statement left: (expression_list . (index_expression operand: (_) @table index: (selector_expression operand: (identifier) @cookie field: (_) @_value)) .)) @hint
  (#eq? @_value "Value")
  (#match? @cookie "^(c|cookie|ck|sid|session|sess)$")
  (#in-function-named? @hint "(?i)log_?in|sign_?in|authenticate")
  (#function-matches? @hint "\\.Cookie\\(\"?\\w*(?i:sess|sid|session\\w*|cookieName)")
  (#set! message "Whoever gave the visitor `{cookie}` before is signed in with them: make a fresh id here, and forget the old one"))

;! bad
; package login
; import "net/http"
; func start(w http.ResponseWriter, r *http.Request) {
; 	sid := r.URL.Query().Get("sid")
; 	http.SetCookie(w, &http.Cookie{Name: "sid", Value: sid, HttpOnly: true, Secure: true})
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package login
; import "github.com/gin-gonic/gin"
; func start(c *gin.Context) {
; 	c.SetCookie("session_id", c.Query("session_id"), 3600, "/", "", true, true)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package login
; import "net/http"
; func start(w http.ResponseWriter, r *http.Request, session *Session) {
; 	session.ID = r.FormValue("session")
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package login
; import "net/http"
; func start(w http.ResponseWriter, r *http.Request) {
; 	http.SetCookie(w, &http.Cookie{Name: "session", Value: r.FormValue("username"), HttpOnly: true, Secure: true})
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package login
; import "net/http"
; func start(w http.ResponseWriter, r *http.Request) {
; 	sid := newSession(r.FormValue("name"))
; 	http.SetCookie(w, &http.Cookie{Name: "sid", Value: sid, HttpOnly: true, Secure: true})
; }
;! good
; package login
; import "net/http"
; func language(w http.ResponseWriter, r *http.Request) {
; 	http.SetCookie(w, &http.Cookie{Name: "lang", Value: r.FormValue("lang"), HttpOnly: true, Secure: true})
; }
;! good
; package login
; import "net/http"
; func exchange(w http.ResponseWriter, r *http.Request) {
; 	token := r.FormValue("token")
; 	if !validToken(token) {
; 		http.Error(w, "no", http.StatusUnauthorized)
; 		return
; 	}
; 	http.SetCookie(w, &http.Cookie{Name: "auth", Value: token, HttpOnly: true, Secure: true})
; }
;! good
; package login
; import "net/http"
; func start(w http.ResponseWriter, r *http.Request, session *Session) {
; 	session.User = r.FormValue("name")
; 	session.ID = newID()
; }
;! bad
; package login
; import "net/http"
; func (m *Manager) login(w http.ResponseWriter, r *http.Request) {
; 	c, err := r.Cookie("sid")
; 	if err != nil || !check(r.PostFormValue("password")) {
; 		http.Error(w, "no", http.StatusUnauthorized)
; 		return
; 	}
; 	m.sessions[c.Value] = session{user: r.PostFormValue("user"), expires: soon()}
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
