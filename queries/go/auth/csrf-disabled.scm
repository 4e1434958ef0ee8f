; Other sites can act in a visitor's name
;
; A form on any page can send this request, and the browser adds the visitor's cookies: without a token of this site's
; own pages, a click elsewhere moves money here. An API that takes no cookies does not need one.
;
; severity: warning
; confidence: medium
; precision: not measured yet
; cwe: 352
; see: https://pkg.go.dev/net/http#CrossOriginProtection
; regex protected: (?i)csrf|xsrf|nosurf|same_?site|Sec-Fetch-Site|CrossOriginProtection|\"Origin\"|Referer|X-Requested-With|Authorization|application/json|gorilla/csrf
; regex writes: (?i)\b(update|delete from|insert into)\b|\.(Save|Create|Update\w*|Delete\w*|Remove\w*|Transfer\w*|Set\w*|Change\w*|Add\w*|Insert\w*|Pay\w*|Send\w*|Withdraw\w*|Cancel\w*|Book\w*|Order\w*|Rename\w*|Grant\w*)\(

; The session's cookie says who, the form what, and the whole program holds nothing against other sites' forms.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_request . (interpreted_string_literal) @_name .)) @hint
  (#method? @callee "Get")
  (#match? @callee "(?i)(store|sessions?)\\.Get$")
  (#match? @_request "^(r|req|c\\.Request(\\(\\))?)$")
  (#in? @hint "handler")
  (#function-matches? @hint "(FormValue|PostFormValue|PostForm|PathValue)\\(\"|r\\.Form\\b|r\\.PostForm\\b")
  (#function-matches? @hint "<writes>")
  (#not-file-matches? "<protected>")
  (#not-in-function-named? @hint "(?i)log_?in|sign_?in|sign_?up|register|log_?out|callback")
  (#file-matches? "func main\\(\\)|ListenAndServe|NewServeMux\\(\\)|chi\\.NewRouter|mux\\.NewRouter|HandleFunc\\(\"")
  (#set! message "A form on any page can send this in the visitor's name: check a token with `gorilla/csrf`, or wrap the server in `http.NewCrossOriginProtection`"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_name .)) @hint
  (#method? @callee "Cookie")
  (#match? @callee "^(r|req|c)\\.Cookie$")
  (#match? @_name "(?i)sess|\"sid\"|auth|token|login")
  (#in? @hint "handler")
  (#function-matches? @hint "(FormValue|PostFormValue|PostForm|PathValue)\\(\"|r\\.Form\\b|r\\.PostForm\\b")
  (#function-matches? @hint "<writes>")
  (#not-file-matches? "<protected>")
  (#not-in-function-named? @hint "(?i)log_?in|sign_?in|sign_?up|register|log_?out|callback")
  (#file-matches? "func main\\(\\)|ListenAndServe|NewServeMux\\(\\)|chi\\.NewRouter|mux\\.NewRouter|HandleFunc\\(\"")
  (#set! message "A form on any page can send this in the visitor's name: check a token with `gorilla/csrf`, or wrap the server in `http.NewCrossOriginProtection`"))

; The same, where the rest of the program stands elsewhere.
((call_expression function: (_) @callee arguments: (argument_list (interpreted_string_literal) @_name .)) @hint
  (#method? @callee "Cookie" "Get")
  (#match? @callee "(?i)^(r|req|c)\\.Cookie$|(store|sessions?)\\.Get$")
  (#match? @_name "(?i)sess|\"sid\"|auth|token|login")
  (#in? @hint "handler")
  (#function-matches? @hint "(FormValue|PostFormValue|PostForm)\\(\"|r\\.Form\\b|r\\.PostForm\\b")
  (#function-matches? @hint "<writes>")
  (#not-file-matches? "<protected>")
  (#not-in-function-named? @hint "(?i)log_?in|sign_?in|sign_?up|register|log_?out|callback")
  (#not-file-matches? "func main\\(\\)|ListenAndServe|NewServeMux\\(\\)|chi\\.NewRouter|mux\\.NewRouter|HandleFunc\\(\"")
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

; A session that a helper reads.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_request .)) @hint
  (#match? @callee "(?i)sessions?\\.(user\\w*|get|current\\w*|load|account|member\\w*|id)$|^(current|signed_?in|logged_?in|session)_?(user|account|member|id)\\w*$|\\.(current|session)_?user\\w*$")
  (#match? @_request "^(r|req|r\\.Context\\(\\))$")
  (#in? @hint "handler")
  (#function-matches? @hint "(PostFormValue|FormValue|PostForm)\\(\"|r\\.Form\\b|r\\.PostForm\\b|\\.PostForm\\(")
  (#function-matches? @hint "<writes>")
  (#not-file-matches? "<protected>")
  (#not-in-function-named? @hint "(?i)log_?in|sign_?in|sign_?up|register|log_?out|callback")
  (#set! severity "info")
  (#set! message "A form on any page can send this in the visitor's name, unless something in front of it checks a token: make sure that it does"))

;! bad
; package main
; import "net/http"
; func transfer(w http.ResponseWriter, r *http.Request) {
; 	c, err := r.Cookie("session")
;            ^^^^^^^^^^^^^^^^^^^
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
; 	s, err := store.Get(r, "session")
;            ^^^^^^^^^^^^^^^^^^^^^^^
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
; 	c, err := r.Cookie("session")
;            ^^^^^^^^^^^^^^^^^^^
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
; 	bank.Transfer(c.Value, r.FormValue("to"), r.FormValue("amount"))
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
; 	bank.Transfer(caller(r), r.FormValue("to"), r.FormValue("amount"))
; }
; func main() {
; 	http.HandleFunc("POST /transfer", transfer)
; }
;! bad
; package forms
; import "net/http"
; func (a *API) email(w http.ResponseWriter, r *http.Request) {
; 	user, ok := a.sessions.User(r)
;              ^^^^^^^^^^^^^^^^^^
; 	if !ok {
; 		http.Error(w, "sign in", http.StatusUnauthorized)
; 		return
; 	}
; 	a.users.SetEmail(user, r.PostFormValue("email"))
; }
