; The session goes on behind the logout
;
; Only the browser forgets it: whoever has a copy of the cookie, from a log or another machine, is still signed in. Delete
; the session on the server as well.
;
; severity: info
; confidence: medium
; precision: not measured yet
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
