; Somebody is logged in, or gets a new password, without a proof of who they are
;
; A header, a parameter or a part of the path that anybody can send switches the check off, or names the user: whoever
; sends it is in. Check a password, a token or the session, and match paths as a whole.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 287 288 290 620
; see: https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html
; regex lets-in: next\.ServeHTTP\(|\bnext\(|c\.Next\(\)|h\.ServeHTTP\(|handler\.ServeHTTP\(
; regex keeps-out: Unauthorized|Forbidden|\b40[13]\b

; A switch that the caller holds.
((if_statement condition: (_) @hint consequence: (block) @_body)
  (#match? @hint "(?i)(Header\\.Get|GetHeader|URL\\.Query\\(\\)\\.Get|\\.Query|FormValue|QueryParam)\\(\"(x-)?(debug|internal|bypass|skip(-?auth)?|admin|is-?admin|test|dev|no-?auth|trusted|x-internal(-request)?|internal-request|service|health-?check)\"\\) *(==|!= *\"\")")
  (#match? @_body "<lets-in>")
  (#function-matches? @hint "<keeps-out>")
  (#not-match? @hint "os\\.Getenv|(?i)secret|hmac|ConstantTime|apiKey|\\.token")
  (#set! message "Anybody can send this and is let in: leave the switch out, or tie it to a secret"))

; A part of the path.
((if_statement condition: (_) @hint consequence: (block) @_body)
  (#match? @hint "strings\\.(Contains|HasSuffix)\\((r|req|c\\.Request|ctx\\.Request)\\.(URL\\.Path|RequestURI|URL\\.String\\(\\)), ")
  (#not-match? @hint "\"GET\"|MethodGet")
  (#match? @_body "<lets-in>")
  (#function-matches? @hint "<keeps-out>")
  (#set! message "A caller can put this into any path, as in `/admin/x.css` or `/admin?/public`, and is let in: compare the whole path, or its beginning"))

; The address in a header.
((if_statement condition: (_) @hint consequence: (block) @_body)
  (#match? @hint "(?i)(Header\\.Get|GetHeader)\\(\"(x-forwarded-for|x-real-ip|x-client-ip|x-originating-ip|client-ip|host|referer|origin|user-agent)\"\\)")
  (#match? @_body "<lets-in>")
  (#function-matches? @hint "<keeps-out>")
  (#not-match? @hint "(?i)secret|hmac|ConstantTime|options|origin|== *\"\"")
  (#not-in-function-named? @hint "(?i)cors")
  (#set! message "Anybody can write this header, and is let in: check a token or a session"))

; A new password without the old one.
((function_declaration name: (identifier) @name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#match? @name "(?i)^(handle_?)?(change|update|set|edit)_?(my_?|user_?)?(password|passwd)(_?handler)?$")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context|fiber\\.Ctx")
  (#match? @_body "(?i)GenerateFromPassword|argon2|hash_?password|set_?password|update_?password")
  (#not-match? @_body "(?i)old|current|existing|Compare|verify|reset|otp|token|code|admin|re_?auth|\\.Check")
  (#set! message "`{name}` takes a new password without the old one, so an open browser or a stolen cookie is enough: ask for the old one"))

((method_declaration name: (field_identifier) @name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#match? @name "(?i)^(handle_?)?(change|update|set|edit)_?(my_?|user_?)?(password|passwd)(_?handler)?$")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context|fiber\\.Ctx")
  (#match? @_body "(?i)GenerateFromPassword|argon2|hash_?password|set_?password|update_?password")
  (#not-match? @_body "(?i)old|current|existing|Compare|verify|reset|otp|token|code|admin|re_?auth|\\.Check")
  (#set! message "`{name}` takes a new password without the old one, so an open browser or a stolen cookie is enough: ask for the old one"))

; A session for whoever is named.
((function_declaration name: (identifier) @name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#match? @name "(?i)^(handle_?)?(log_?in|sign_?in)(_?(handler|user|post))?$")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context|fiber\\.Ctx")
  (#match? @_body "(?i)SetCookie\\(|\\.Save\\(|Values\\[|new_?session|create_?session|SignedString|issue_?token")
  (#match? @_body "(?i)(FormValue|PostForm|Query|Decode|Bind\\w*|BodyParser)\\(")
  (#not-match? @_body "(?i)passw|pwd|check\\w*\\(|verif|valid|authenticate|otp|oauth|ldap|hash|secret|credential|saml|signature|hmac|cert|magic|code|login\\(|\\.Exchange\\(|assertion|webauthn|passkey|redirect_?uri|Execute\\w*\\(")
  (#set! message "`{name}` gives a session to whoever is named, without a proof: check a password or a token first"))

; What a cookie holds is taken as it is.
((call_expression function: (_) @callee arguments: (argument_list . (selector_expression operand: (identifier) @cookie field: (_) @_value) .)) @hint
  (#method? @callee "DecodeString")
  (#eq? @_value "Value")
  (#value-matches? @cookie "\\.Cookie\\(")
  (#function-matches? @hint "json\\.Unmarshal|gob\\.|strings\\.(Split|Cut)")
  (#not-file-matches? "(?i)hmac|verify|securecookie|decrypt|NewGCM|ed25519|signature|\\.Open\\(nil|csrf")
  (#set! message "Anyone can write `{cookie}`, in base64 as well: sign what it holds with `hmac`, or keep it on the server"))

;! bad
; package admin
; import "net/http"
; func guard(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		if r.Header.Get("X-Internal") == "true" {
;      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			next.ServeHTTP(w, r)
; 			return
; 		}
; 		if strings.HasSuffix(r.URL.Path, ".css") {
;      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			next.ServeHTTP(w, r)
; 			return
; 		}
; 		if strings.HasPrefix(r.Header.Get("X-Forwarded-For"), "10.") {
;      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			next.ServeHTTP(w, r)
; 			return
; 		}
; 		http.Error(w, "no", http.StatusUnauthorized)
; 	})
; }
;! bad
; package account
; import (
; 	"net/http"
; 	"golang.org/x/crypto/bcrypt"
; )
; func changePassword(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	hash, err := bcrypt.GenerateFromPassword([]byte(r.FormValue("new")), 12)
; 	if err != nil {
; 		http.Error(w, "failed", http.StatusInternalServerError)
; 		return
; 	}
; 	keep(w, user(r), hash)
; }
;! bad
; package account
; import "net/http"
; func login(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	user, err := users.Find(r.Context(), r.FormValue("email"))
; 	if err != nil {
; 		http.Error(w, "no", http.StatusUnauthorized)
; 		return
; 	}
; 	http.SetCookie(w, &http.Cookie{Name: "session", Value: newSession(user), HttpOnly: true, Secure: true})
; }
;! bad
; package admin
; import "net/http"
; func guard(next http.Handler) http.HandlerFunc {
; 	return func(w http.ResponseWriter, r *http.Request) {
; 		if !signedIn(r) && r.URL.Query().Get("debug") == "1" {
;      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			next.ServeHTTP(w, r)
; 			return
; 		}
; 		http.Error(w, "no", http.StatusUnauthorized)
; 	}
;! good
; package admin
; import "net/http"
; func guard(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		if r.URL.Path == "/login" || strings.HasPrefix(r.URL.Path, "/static/") {
; 			next.ServeHTTP(w, r)
; 			return
; 		}
; 		http.Error(w, "no", http.StatusUnauthorized)
; 	})
; }
;! good
; package account
; import (
; 	"net/http"
; 	"golang.org/x/crypto/bcrypt"
; )
; func changePassword(w http.ResponseWriter, r *http.Request) {
; 	if bcrypt.CompareHashAndPassword(user(r).Hash, []byte(r.FormValue("old"))) != nil {
; 		http.Error(w, "no", http.StatusForbidden)
; 		return
; 	}
; 	hash, err := bcrypt.GenerateFromPassword([]byte(r.FormValue("new")), 12)
; 	if err != nil {
; 		log.Print(err)
; 		http.Error(w, "failed", http.StatusInternalServerError)
; 		return
; 	}
; 	keep(w, user(r), hash)
; }
;! good
; package account
; import "net/http"
; func login(w http.ResponseWriter, r *http.Request) {
; 	user, err := users.AuthenticateLimited(r.Context(), r.FormValue("email"), r.FormValue("password"))
; 	if err != nil {
; 		http.Error(w, "no", http.StatusUnauthorized)
; 		return
; 	}
; 	http.SetCookie(w, &http.Cookie{Name: "session", Value: newSession(user), HttpOnly: true, Secure: true})
; }
;! good
; package debug
; import "net/http"
; func trace(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		if r.Header.Get("X-Debug") == "1" {
; 			w.Header().Set("X-Trace", id(r))
; 		}
; 		next.ServeHTTP(w, r)
; 	})
; }
;! bad
; package login
; import (
; 	"encoding/base64"
; 	"encoding/json"
; 	"net/http"
; )
; func session(r *http.Request) (s Session, err error) {
; 	c, err := r.Cookie("session")
; 	if err != nil {
; 		return s, err
; 	}
; 	raw, err := base64.StdEncoding.DecodeString(c.Value)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return s, err
; 	}
; 	return s, json.Unmarshal(raw, &s)
; }
;! good
; package login
; import (
; 	"crypto/hmac"
; 	"encoding/base64"
; 	"encoding/json"
; 	"net/http"
; )
; func session(r *http.Request) (s Session, err error) {
; 	c, err := r.Cookie("session")
; 	if err != nil {
; 		return s, err
; 	}
; 	raw, err := base64.StdEncoding.DecodeString(c.Value)
; 	if err != nil || !hmac.Equal(sum(raw), sent(r)) {
; 		return s, errForged
; 	}
; 	return s, json.Unmarshal(raw, &s)
; }
