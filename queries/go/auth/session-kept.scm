; The session goes on behind the logout
;
; Only the browser forgets it: whoever has a copy of the cookie, from a log or another machine, is still signed in. Delete
; the session on the server as well.
;
; severity: info
; confidence: medium
; precision: 1 note on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go, not read
; cwe: 613

((function_declaration name: (identifier) @name body: (block) @_body) @hint
  (#match? @name "(?i)^(handle_?)?(log|sign)_?(out|off)(_?handler)?$")
  (#match? @_body "MaxAge: *-1|Expires: *time\\.Unix\\(0|SetCookie\\([^)]*-1|Expires: *time\\.Now\\(\\)\\.Add\\(-")
  (#not-match? @_body "(?i)delete|destroy|remove|revoke|invalidate|logout\\(|clear\\w*\\(|blacklist|denylist|Del\\(|expire\\w*\\(|\\.End\\(")
  (#set! message "`{name}` takes the cookie back and leaves the session as it is: delete it on the server too"))

((method_declaration name: (field_identifier) @name body: (block) @_body) @hint
  (#match? @name "(?i)^(handle_?)?(log|sign)_?(out|off)(_?handler)?$")
  (#match? @_body "MaxAge: *-1|Expires: *time\\.Unix\\(0|SetCookie\\([^)]*-1|Expires: *time\\.Now\\(\\)\\.Add\\(-")
  (#not-match? @_body "(?i)delete|destroy|remove|revoke|invalidate|logout\\(|clear\\w*\\(|blacklist|denylist|Del\\(|expire\\w*\\(|\\.End\\(")
  (#set! message "`{name}` takes the cookie back and leaves the session as it is: delete it on the server too"))

;! bad
; package login
; import "net/http"
; func logout(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", MaxAge: -1})
; 	http.Redirect(w, r, "/", http.StatusSeeOther)
; }
;! bad
; package login
; import "net/http"
; func (s *Server) HandleLogout(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	http.SetCookie(w, &http.Cookie{Name: "session", Expires: time.Unix(0, 0)})
; }
;! bad
; package login
; import "github.com/gin-gonic/gin"
; func signOut(c *gin.Context) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	c.SetCookie("session", "", -1, "/", "", true, true)
; 	c.Redirect(302, "/")
; }
;! bad
; package login
; import "net/http"
; func LogoutHandler(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	http.SetCookie(w, &http.Cookie{Name: "sid", MaxAge: -1})
; 	if
;! good
; package login
; import "net/http"
; func logout(w http.ResponseWriter, r *http.Request) {
; 	sessions.Delete(sid(r))
; 	http.SetCookie(w, &http.Cookie{Name: "session", Value: "", MaxAge: -1})
; }
;! good
; package login
; import "net/http"
; func (s *Server) Logout(w http.ResponseWriter, r *http.Request) {
; 	s.store.Revoke(sid(r))
; 	http.SetCookie(w, &http.Cookie{Name: "session", MaxAge: -1})
; }
;! good
; package login
; import "net/http"
; func forgetTheme(w http.ResponseWriter, r *http.Request) {
; 	http.SetCookie(w, &http.Cookie{Name: "theme", MaxAge: -1})
; }
;! good
; package login
; func signOut(c *gin.Context) { auth.Logout(c) }
