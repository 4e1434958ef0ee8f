; Passwords can be tried without end
;
; A program tries thousands of passwords a minute, and lists of leaked ones hit soon. Count the failures for each account
; and address, and wait longer after each.
;
; severity: info
; confidence: low
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 307 799

((function_declaration name: (identifier) @name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#match? @name "(?i)^(handle_?)?(log_?in|sign_?in|authenticate|verify_?(otp|code|pin)|check_?(otp|code|pin)|reset_?password)(_?(handler|user|post))?$")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context|fiber\\.Ctx")
  (#match? @_body "(?i)CompareHashAndPassword|check_?password|verify_?password|authenticate\\(|\\.Code\\b *[!=]=|otp *[!=]=|pin *[!=]=")
  (#not-file-matches? "(?i)limit|attempt|throttl|captcha|lock(ed|out)|backoff|too_?many|\\btries\\b|failures?\\b|brute")
  (#set! message "`{name}` may be called as often as one likes: count failures for each account and address"))

((method_declaration name: (field_identifier) @name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#match? @name "(?i)^(handle_?)?(log_?in|sign_?in|authenticate|verify_?(otp|code|pin)|check_?(otp|code|pin)|reset_?password)(_?(handler|user|post))?$")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context|fiber\\.Ctx")
  (#match? @_body "(?i)CompareHashAndPassword|check_?password|verify_?password|authenticate\\(|\\.Code\\b *[!=]=|otp *[!=]=|pin *[!=]=")
  (#not-file-matches? "(?i)limit|attempt|throttl|captcha|lock(ed|out)|backoff|too_?many|\\btries\\b|failures?\\b|brute")
  (#set! message "`{name}` may be called as often as one likes: count failures for each account and address"))

;! bad
; package login
; import "net/http"
; func login(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	user, err := users.Authenticate(r.Context(), r.FormValue("name"), r.FormValue("password"))
; 	answer(w, user, err)
; }
;! bad
; package login
; import "net/http"
; func (s *Server) HandleLogin(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	ok := s.checkPassword(r.FormValue("name"), r.FormValue("password"))
; 	answer(w, ok)
; }
;! bad
; package login
; import "github.com/gin-gonic/gin"
; func verifyOTP(c *gin.Context) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if otp == c.PostForm("otp") {
; 		open(c)
; 	}
; }
;! bad
; package login
; import "net/http"
; func signIn(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	user, err := users.Authenticate(r.Context(), r.FormValue("name"), r.FormValue("password"))
; 	if
;! good
; package login
; import "net/http"
; func login(w http.ResponseWriter, r *http.Request) {
; 	if !limiter.Allow(r.FormValue("name")) {
; 		http.Error(w, "later", http.StatusTooManyRequests)
; 		return
; 	}
; 	user, err := users.Authenticate(r.Context(), r.FormValue("name"), r.FormValue("password"))
; 	answer(w, user, err)
; }
;! good
; package login
; import "net/http"
; func loginPage(w http.ResponseWriter, r *http.Request) { page.Execute(w, nil) }
;! good
; package login
; func login(client *Client, name, password string) error { return client.Authenticate(name, password) }
;! good
; package login
; import "net/http"
; func Login(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, provider, http.StatusFound) }
