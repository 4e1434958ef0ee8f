; Other sites can act in a visitor's name
;
; A form on any page can send this request, and the browser adds the visitor's cookies: without a token of this site's
; own pages, a click elsewhere moves money here. An API that takes no cookies does not need one.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go; 1 note, wrong (a token is checked in front of it, which the note allows for)
; cwe: 352
; see: https://pkg.go.dev/net/http#CrossOriginProtection
; regex protected: (?i)csrf|xsrf|nosurf|same_?site|Sec-Fetch-Site|CrossOriginProtection|\"Origin\"|Referer|X-Requested-With|Authorization|application/json|gorilla/csrf
; regex whole: func main\(\)|ListenAndServe|NewServeMux\(\)|chi\.NewRouter|mux\.NewRouter|HandleFunc\("
; regex writes: (?i)\b(update|delete from|insert into)\b|\.(Save|Create|Update\w*|Delete\w*|Remove\w*|Transfer\w*|Set\w*|Change\w*|Add\w*|Insert\w*|Pay\w*|Send\w*|Withdraw\w*|Cancel\w*|Book\w*|Order\w*|Rename\w*|Grant\w*)\(

; The session says who, the form what, and the whole program holds nothing against other sites' forms.
((function_declaration name: (identifier) @_name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#not-match? @_name "(?i)log_?in|sign_?in|sign_?up|register|log_?out|callback")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context")
  (#match? @_body "(?i)\\b(r|req|c)\\.Cookie\\(\"?\\w*(sess|sid|auth|token|login)|(store|sessions?)\\.(Get|User\\w*|Current\\w*|Load|Account|Member\\w*|ID)\\((r|req|c)\\b|\\b(current|signed_?in|logged_?in|session)_?(user|account|member|id)\\w*\\((r|req)\\b|\\.(current|session)_?user\\w*\\((r|req)\\b")
  (#match? @_body "(PostFormValue|FormValue|PostForm)\\(\"|\\b(r|req)\\.(Post)?Form\\b")
  (#match? @_body "<writes>")
  (#not-match? @_body "func\\(w http\\.ResponseWriter")
  (#not-file-matches? "<protected>")
  (#file-matches? "<whole>")
  (#set! message "A form on any page can send this in the visitor's name: check a token with `gorilla/csrf`, or wrap the server in `http.NewCrossOriginProtection`"))

((method_declaration name: (field_identifier) @_name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#not-match? @_name "(?i)log_?in|sign_?in|sign_?up|register|log_?out|callback")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context")
  (#match? @_body "(?i)\\b(r|req|c)\\.Cookie\\(\"?\\w*(sess|sid|auth|token|login)|(store|sessions?)\\.(Get|User\\w*|Current\\w*|Load|Account|Member\\w*|ID)\\((r|req|c)\\b|\\b(current|signed_?in|logged_?in|session)_?(user|account|member|id)\\w*\\((r|req)\\b|\\.(current|session)_?user\\w*\\((r|req)\\b")
  (#match? @_body "(PostFormValue|FormValue|PostForm)\\(\"|\\b(r|req)\\.(Post)?Form\\b")
  (#match? @_body "<writes>")
  (#not-match? @_body "func\\(w http\\.ResponseWriter")
  (#not-file-matches? "<protected>")
  (#file-matches? "<whole>")
  (#set! message "A form on any page can send this in the visitor's name: check a token with `gorilla/csrf`, or wrap the server in `http.NewCrossOriginProtection`"))

((func_literal parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#not-in-function-named? @hint "(?i)log_?in|sign_?in|sign_?up|register|log_?out|callback")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context")
  (#match? @_body "(?i)\\b(r|req|c)\\.Cookie\\(\"?\\w*(sess|sid|auth|token|login)|(store|sessions?)\\.(Get|User\\w*|Current\\w*|Load|Account|Member\\w*|ID)\\((r|req|c)\\b|\\b(current|signed_?in|logged_?in|session)_?(user|account|member|id)\\w*\\((r|req)\\b|\\.(current|session)_?user\\w*\\((r|req)\\b")
  (#match? @_body "(PostFormValue|FormValue|PostForm)\\(\"|\\b(r|req)\\.(Post)?Form\\b")
  (#match? @_body "<writes>")
  (#not-match? @_body "func\\(w http\\.ResponseWriter")
  (#not-file-matches? "<protected>")
  (#file-matches? "<whole>")
  (#set! message "A form on any page can send this in the visitor's name: check a token with `gorilla/csrf`, or wrap the server in `http.NewCrossOriginProtection`"))

; The same, where the rest of the program stands elsewhere.
((function_declaration name: (identifier) @_name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#not-match? @_name "(?i)log_?in|sign_?in|sign_?up|register|log_?out|callback")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context")
  (#match? @_body "(?i)\\b(r|req|c)\\.Cookie\\(\"?\\w*(sess|sid|auth|token|login)|(store|sessions?)\\.(Get|User\\w*|Current\\w*|Load|Account|Member\\w*|ID)\\((r|req|c)\\b|\\b(current|signed_?in|logged_?in|session)_?(user|account|member|id)\\w*\\((r|req)\\b|\\.(current|session)_?user\\w*\\((r|req)\\b")
  (#match? @_body "(PostFormValue|FormValue|PostForm)\\(\"|\\b(r|req)\\.(Post)?Form\\b")
  (#match? @_body "<writes>")
  (#not-match? @_body "func\\(w http\\.ResponseWriter")
  (#not-file-matches? "<protected>")
  (#not-file-matches? "<whole>")
  (#set! severity "info")
  (#set! message "A form on any page can send this in the visitor's name, unless something in front of it checks a token: make sure that it does"))

((method_declaration name: (field_identifier) @_name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#not-match? @_name "(?i)log_?in|sign_?in|sign_?up|register|log_?out|callback")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context")
  (#match? @_body "(?i)\\b(r|req|c)\\.Cookie\\(\"?\\w*(sess|sid|auth|token|login)|(store|sessions?)\\.(Get|User\\w*|Current\\w*|Load|Account|Member\\w*|ID)\\((r|req|c)\\b|\\b(current|signed_?in|logged_?in|session)_?(user|account|member|id)\\w*\\((r|req)\\b|\\.(current|session)_?user\\w*\\((r|req)\\b")
  (#match? @_body "(PostFormValue|FormValue|PostForm)\\(\"|\\b(r|req)\\.(Post)?Form\\b")
  (#match? @_body "<writes>")
  (#not-match? @_body "func\\(w http\\.ResponseWriter")
  (#not-file-matches? "<protected>")
  (#not-file-matches? "<whole>")
  (#set! severity "info")
  (#set! message "A form on any page can send this in the visitor's name, unless something in front of it checks a token: make sure that it does"))

((func_literal parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#not-in-function-named? @hint "(?i)log_?in|sign_?in|sign_?up|register|log_?out|callback")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context")
  (#match? @_body "(?i)\\b(r|req|c)\\.Cookie\\(\"?\\w*(sess|sid|auth|token|login)|(store|sessions?)\\.(Get|User\\w*|Current\\w*|Load|Account|Member\\w*|ID)\\((r|req|c)\\b|\\b(current|signed_?in|logged_?in|session)_?(user|account|member|id)\\w*\\((r|req)\\b|\\.(current|session)_?user\\w*\\((r|req)\\b")
  (#match? @_body "(PostFormValue|FormValue|PostForm)\\(\"|\\b(r|req)\\.(Post)?Form\\b")
  (#match? @_body "<writes>")
  (#not-match? @_body "func\\(w http\\.ResponseWriter")
  (#not-file-matches? "<protected>")
  (#not-file-matches? "<whole>")
  (#set! severity "info")
  (#set! message "A form on any page can send this in the visitor's name, unless something in front of it checks a token: make sure that it does"))

; Sent along from other sites on purpose.
((keyed_element key: (literal_element (identifier) @_option) value: (literal_element (selector_expression field: (_) @none))) @hint
  (#eq? @_option "SameSite")
  (#match? @none "^(SameSiteNoneMode|CookieSameSiteNoneMode)$")
  (#not-file-matches? "(?i)csrf|xsrf|nosurf|iframe|embed|cross-?(site|origin|domain)|third-?party")
  (#not-file-kind? "test")
  (#set! message "`{none}` sends the cookie along with every other site's request: use `SameSiteLaxMode`, or check a token"))

((call_expression function: (_) @callee arguments: (argument_list . (false) .)) @hint
  (#resolves-to? @callee "github.com/gorilla/csrf.Secure" "csrf.Secure")
  (#not-file-matches? "(?i)dev(elopment|_?mode)?\\b|localhost|os\\.Getenv")
  (#set! message "The token's cookie is sent in the clear as well: leave `{callee}` out, or switch it off in development only"))

;! bad
; package main
; import "net/http"
; func transfer(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	c, err := r.Cookie("session")
; 	if err != nil {
; 		http.Error(w, "sign in", http.StatusUnauthorized)
; 		return
; 	}
; 	bank.Transfer(c.Value, r.FormValue("to"), r.FormValue("amount"))
; }
; func main() {
; 	http.HandleFunc("POST /transfer", transfer)
; }
;! bad
; package main
; import (
; 	"net/http"
; 	"github.com/gorilla/sessions"
; )
; var store = sessions.NewCookieStore(key())
; func email(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	s, err := store.Get(r, "session")
; 	if err != nil {
; 		http.Error(w, "sign in", http.StatusUnauthorized)
; 		return
; 	}
; 	users.SetEmail(s.Values["uid"], r.PostFormValue("email"))
; }
; func main() {
; 	http.HandleFunc("POST /email", email)
; }
;! bad
; package login
; func cookie(id string) *http.Cookie {
; 	return &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true, SameSite: http.SameSiteNoneMode}
;                                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package forms
; import "net/http"
; func email(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	c, err := r.Cookie("session")
; 	if err == nil {
; 		users.SetEmail(c.Value, r.FormValue("email"))
;! good
; package main
; import "net/http"
; func transfer(w http.ResponseWriter, r *http.Request) {
; 	c, err := r.Cookie("session")
; 	if err != nil {
; 		http.Error(w, "sign in", http.StatusUnauthorized)
; 		return
; 	}
; 	profile.Rename(c.Value, r.FormValue("to"), r.FormValue("amount"))
; }
; func main() {
; 	http.HandleFunc("POST /transfer", csrf.Protect(key)(transfer))
; }
;! good
; package main
; import "net/http"
; func balance(w http.ResponseWriter, r *http.Request) {
; 	c, err := r.Cookie("session")
; 	if err != nil {
; 		http.Error(w, "sign in", http.StatusUnauthorized)
; 		return
; 	}
; 	show(w, c.Value, r.FormValue("month"))
; }
; func main() {
; 	http.HandleFunc("GET /balance", balance)
; }
;! good
; package login
; func cookie(id string) *http.Cookie {
; 	return &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}
; }
;! good
; package main
; import "net/http"
; func transfer(w http.ResponseWriter, r *http.Request) {
; 	if r.Header.Get("Authorization") == "" {
; 		http.Error(w, "sign in", http.StatusUnauthorized)
; 		return
; 	}
; 	profile.Rename(caller(r), r.FormValue("to"), r.FormValue("amount"))
; }
; func main() {
; 	http.HandleFunc("POST /transfer", transfer)
; }
;! bad
; package forms
; import "net/http"
; func (a *API) email(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	user, ok := a.sessions.User(r)
; 	if !ok {
; 		http.Error(w, "sign in", http.StatusUnauthorized)
; 		return
; 	}
; 	a.users.SetEmail(user, r.PostFormValue("email"))
; }
