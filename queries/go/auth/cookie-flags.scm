; A session's cookie can be read
;
; Without `HttpOnly` any script on the page reads the cookie, and without `Secure` everyone on the way does: the session
; is taken over. Set both, and `SameSite`.
;
; severity: warning
; confidence: medium
; precision: 5/5 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go, 4 of them said outright with `HttpOnly: false`; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 614 1004 1275
; see: https://pkg.go.dev/net/http#Cookie
; regex session-name: (?i)"[^"]*(sess(ion)?|token|auth|jwt|sid|login|remember|refresh|access|csrf)[^"]*"
; regex names-a-session: (?i)Name:\s*("[^"]*(sess(ion)?|token|auth|jwt|sid|login|remember|refresh|access)[^"]*"|\w*(session|token|auth|jwt|sid)\w*)
; regex ends-it: MaxAge:\s*-1|Value:\s*""|Expires:\s*time\.(Unix\(0|Time\{|Now\(\)\.Add\(-)

((composite_literal type: (_) @type body: (literal_value) @body) @hint
  (#resolves-to? @type "net/http.Cookie")
  (#contains-text? @body "^Value$")
  (#match? @body "<names-a-session>")
  (#not-match? @body "(?i)csrf|xsrf")
  (#not-match? @body "HttpOnly:\\s*[^f\\s]")
  (#not-match? @body "<ends-it>")
  (#not-function-matches? @hint "\\.HttpOnly\\s*=|req(uest)?\\.AddCookie|\\br\\.AddCookie|\\.SetCookies\\(|http\\.NewRequest|cookiejar")
  (#set! message "Scripts can read this session's cookie: set `HttpOnly`, `Secure` and `SameSite`"))

((composite_literal type: (_) @type body: (literal_value) @body) @hint
  (#resolves-to? @type "net/http.Cookie")
  (#contains-text? @body "^Value$")
  (#match? @body "<names-a-session>")
  (#not-match? @body "(?i)csrf|xsrf")
  (#match? @body "HttpOnly:\\s*[^f\\s]")
  (#not-match? @body "Secure:\\s*[^f\\s]")
  (#not-match? @body "<ends-it>")
  (#not-function-matches? @hint "\\.Secure\\s*=|req(uest)?\\.AddCookie|\\br\\.AddCookie|\\.SetCookies\\(|http\\.NewRequest|cookiejar")
  (#set! message "This session's cookie is sent in the clear as well: set `Secure: true`")
  (#set! fix.title "Add `Secure: true`")
  (#set! fix.safety "suggested")
  (#append-argument! @body "Secure: true"))

; gin: name, value, age, path, domain, secure, httpOnly.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_name . (_) @_value . (_) @_age . (_) . (_) . (_) @_secure . (_) @_http_only .)) @hint
  (#method? @callee "SetCookie")
  (#match? @_name "<session-name>")
  (#match? @_http_only "^false$")
  (#match? @_secure "^(true|false)$")
  (#not-match? @_age "^-1$")
  (#not-match? @_name "(?i)csrf|xsrf")
  (#set! message "Scripts can read this session's cookie: pass `true` for `secure` and `httpOnly`")
  (#set! fix.title "Keep scripts from reading it")
  (#set! fix.safety "suggested")
  (#replace! @_http_only "true")
  (#replace! @_secure "true"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_name . (_) @_value . (_) @_age . (_) . (_) . (_) @_secure . (_) @_http_only .)) @hint
  (#method? @callee "SetCookie")
  (#match? @_name "<session-name>")
  (#match? @_http_only "^false$")
  (#not-match? @_secure "^(true|false)$")
  (#not-match? @_age "^-1$")
  (#not-match? @_name "(?i)csrf|xsrf")
  (#set! message "Scripts can read this session's cookie: pass `true` for `secure` and `httpOnly`")
  (#set! fix.title "Keep scripts from reading it")
  (#set! fix.safety "suggested")
  (#replace! @_http_only "true"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_name . (_) @_value . (_) @_age . (_) . (_) . (_) @_secure . (_) @_http_only .)) @hint
  (#method? @callee "SetCookie")
  (#match? @_name "<session-name>")
  (#match? @_http_only "^true$")
  (#match? @_secure "^false$")
  (#not-match? @_age "^-1$")
  (#set! message "This session's cookie is sent in the clear as well: pass `true` for `secure`")
  (#set! fix.title "Send it over HTTPS alone")
  (#set! fix.safety "suggested")
  (#replace! @_secure "true"))

; fiber, and stores of sessions.
((composite_literal type: (_) @type body: (literal_value) @body) @hint
  (#match? @type "^(fiber\\.Cookie|sessions\\.Options)$")
  (#match? @body "(?i)HTTPOnly:\\s*false|Secure:\\s*false")
  (#set! message "The session's cookie can be read: set `HttpOnly` and `Secure`"))

((composite_literal type: (_) @type body: (literal_value) @body) @hint
  (#match? @type "^fiber\\.Cookie$")
  (#match? @body "(?i)Name:\\s*\"[^\"]*(sess(ion)?|token|auth|jwt|sid)")
  (#not-match? @body "(?i)HTTPOnly:")
  (#set! message "Scripts can read this session's cookie: set `HTTPOnly` and `Secure`"))

; Filled member by member.
((assignment_statement left: (expression_list . (selector_expression operand: (identifier) @cookie field: (_) @_field) .) right: (expression_list . (interpreted_string_literal) @_name .)) @hint
  (#eq? @_field "Name")
  (#resolves-to? @cookie "net/http.Cookie" "fiber.Cookie" "github.com/gofiber/fiber.Cookie")
  (#match? @_name "(?i)sess(ion)?|token|auth|jwt|\"sid\"|remember")
  (#not-match? @_name "(?i)csrf|xsrf")
  (#function-matches? @hint "SetCookie\\(|\\.Cookie\\(")
  (#not-function-matches? @hint "(?i)\\.?HttpOnly\\b|AddCookie|MaxAge\\s*=\\s*-1|time\\.Unix\\(0|Add\\(-|Value = \"\"")
  (#set! message "Scripts can read this session's cookie: set `{cookie}.HttpOnly`, `{cookie}.Secure` and `{cookie}.SameSite`"))

; The name stands in a constant.
((composite_literal type: (_) @type body: (literal_value (keyed_element key: (literal_element (identifier) @_key) value: (literal_element (identifier) @_name))) @body) @hint
  (#resolves-to? @type "net/http.Cookie")
  (#eq? @_key "Name")
  (#value-matches? @_name "(?i)sess|\"sid\"|token|auth|jwt|login|remember")
  (#contains-text? @body "^Value$")
  (#not-match? @body "<names-a-session>")
  (#not-match? @body "(?i)csrf|xsrf")
  (#not-match? @body "HttpOnly:\\s*[^f\\s]")
  (#not-match? @body "<ends-it>")
  (#not-function-matches? @hint "\\.HttpOnly\\s*=|req(uest)?\\.AddCookie|\\br\\.AddCookie|\\.SetCookies\\(|http\\.NewRequest|cookiejar")
  (#set! message "Scripts can read this session's cookie: set `HttpOnly`, `Secure` and `SameSite`"))

((composite_literal type: (_) @type body: (literal_value (keyed_element key: (literal_element (identifier) @_key) value: (literal_element (identifier) @_name))) @body) @hint
  (#resolves-to? @type "net/http.Cookie")
  (#eq? @_key "Name")
  (#value-matches? @_name "(?i)sess|\"sid\"|token|auth|jwt|login|remember")
  (#contains-text? @body "^Value$")
  (#not-match? @body "<names-a-session>")
  (#not-match? @body "(?i)csrf|xsrf")
  (#match? @body "HttpOnly:\\s*[^f\\s]")
  (#not-match? @body "Secure:\\s*[^f\\s]")
  (#not-match? @body "<ends-it>")
  (#not-function-matches? @hint "\\.Secure\\s*=|req(uest)?\\.AddCookie|\\br\\.AddCookie|\\.SetCookies\\(|http\\.NewRequest|cookiejar")
  (#set! message "This session's cookie is sent in the clear as well: set `Secure: true`")
  (#set! fix.title "Add `Secure: true`")
  (#set! fix.safety "suggested")
  (#append-argument! @body "Secure: true"))

;! bad
; func login(w http.ResponseWriter, r *http.Request) {
; 	http.SetCookie(w, &http.Cookie{Name: "session_id", Value: id, Path: "/"})
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! bad
; func login(w http.ResponseWriter, r *http.Request) {
; 	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true})
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; func login(w http.ResponseWriter, r *http.Request) {
; 	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true})
; }
;! good
; func login(w http.ResponseWriter, r *http.Request) {
; 	http.SetCookie(w, &http.Cookie{
; 		Name: "session", Value: id, Path: "/", HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode,
; 	})
; 	http.SetCookie(w, &http.Cookie{Name: "theme", Value: "dark"})
; }
;! bad
; package main
; func login(c echo.Context) error {
; 	cookie := new(http.Cookie)
; 	cookie.Name = "session"
;  ^^^^^^^^^^^^^^^^^^^^^^^
; 	cookie.Value = issue()
; 	c.SetCookie(cookie)
; 	return c.NoContent(204)
; }
;! good
; package main
; func login(c echo.Context) error {
; 	cookie := new(http.Cookie)
; 	cookie.Name = "session"
; 	cookie.Value = issue()
; 	cookie.HttpOnly = true
; 	cookie.Secure = true
; 	c.SetCookie(cookie)
; 	return c.NoContent(204)
; }
; func logout(c echo.Context) error {
; 	cookie := new(http.Cookie)
; 	cookie.Name = "session"
; 	cookie.MaxAge = -1
; 	c.SetCookie(cookie)
; 	return c.NoContent(204)
; }
;! bad
; package login
; import "net/http"
; const cookieName = "sid"
; func start(w http.ResponseWriter, id string) {
; 	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: id})
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package login
; import "net/http"
; const cookieName = "theme"
; func start(w http.ResponseWriter, id string) {
; 	http.SetCookie(w, &http.Cookie{Name: cookieName, Value: id})
; }
