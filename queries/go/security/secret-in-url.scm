; A secret stands in an address
;
; Addresses are kept in the browser's history, in the logs of every proxy and server on the way, and are sent on as
; `Referer`. Who reads one of them has the secret. Send it in a header or in the body.
;
; severity: warning
; confidence: medium
; precision: 3 read on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go, all keys that the other side wants in the address: made notes; 0 warnings
; cwe: 598
; regex secret: (?i)^"(password|passwd|pwd|pass|api_?key|secret|access_?token|auth_?token|session(_?id)?|sid|pin|otp|card_?number|cvv|ssn)"$

; Read from the query.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @name)) @hint
  (#match? @callee "URL\\.Query\\(\\)\\.Get$|^(c|ctx|gc)\\.(Query|QueryParam|DefaultQuery|GetQuery)$")
  (#match? @name "<secret>")
  (#in? @hint "handler")
  (#not-in-function-named? @hint "(?i)callback|verify|confirm|oauth|ws|websocket|download|signed|share|proxy|test")
  (#not-function-matches? @hint "(?i)upgrader|websocket|Header\\.Get\\(\"Authorization|GetHeader\\(\"Authorization")
  (#set! message "{name} stands in the address, and in every log on the way: take it from a header or the body"))

; Sent on.
((binary_expression left: (_) @_address operator: "+" right: [(identifier) (selector_expression)] @secret) @hint
  (#match? @_address "(?i)[?&](password|passwd|pwd|api_?key|key|secret|access_?token|token|auth_?token|session_?id)=\"$")
  (#match? @secret "(?i)(password|passwd|pwd|api_?key|secret|token|session_?id|key)$")
  (#not-match? @_address "(?i)(reset|verify|confirm|activate|invite|unsubscribe|magic|download|share|login\\?)")
  (#function-matches? @hint "http\\.(Get|Post|NewRequest)|\\.(Get|Post|Do|Redirect)\\(")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{secret}` stands in the address, and in every log on the way: send it in a header or the body, if the other side takes it there"))

((call_expression function: (_) @_sprintf arguments: (argument_list . (interpreted_string_literal) @_format (_) @secret .)) @hint
  (#resolves-to? @_sprintf "fmt.Sprintf")
  (#match? @_format "(?i)^\"(https?://|%s)[^\"]*[?&](password|passwd|pwd|api_?key|secret|access_?token|auth_?token|session_?id)=%[sv]\"$")
  (#match? @secret "(?i)(password|passwd|pwd|api_?key|secret|token|session_?id|key)(\\(\\))?$")
  (#function-matches? @hint "http\\.(Get|Post|NewRequest)|\\.(Get|Post|Do|Redirect)\\(")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{secret}` stands in the address, and in every log on the way: send it in a header or the body, if the other side takes it there"))

; Sent to the browser, which keeps it.
((call_expression function: (_) @callee arguments: (argument_list (binary_expression left: (_) @_address operator: "+" right: (_) @secret) @hint))
  (#method? @callee "Redirect")
  (#match? @_address "(?i)[?&#](access_?token|auth_?token|token|session_?id|sid|jwt|password)=\"$")
  (#match? @secret "(?i)(token|session_?id|sid|jwt|password)(\\(\\))?$")
  (#set! message "`{secret}` stands in the address, and in the browser's history: send it in a cookie"))

;! bad
; package login
; import "net/http"
; func login(w http.ResponseWriter, r *http.Request) {
; 	if !check(r.URL.Query().Get("user"), r.URL.Query().Get("password")) {
;                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		http.Error(w, "no", http.StatusUnauthorized)
; 	}
; }
;! bad
; package weather
; import "net/http"
; func forecast(client *http.Client, apiKey string) (*http.Response, error) {
; 	return client.Get("https://weather.example.com/v1?api_key=" + apiKey)
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package login
; import "net/http"
; func done(w http.ResponseWriter, r *http.Request, token string) {
; 	http.Redirect(w, r, "/welcome?token="+token, http.StatusFound)
;                      ^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package weather
; func forecast(client *http.Client, base, accessToken string) (*http.Response, error) {
; 	url := fmt.Sprintf("%s/v1/now?access_token=%s", base, accessToken)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return client.Get(url)
;! good
; package login
; import "net/http"
; func login(w http.ResponseWriter, r *http.Request) {
; 	if !check(r.PostFormValue("user"), r.PostFormValue("password")) {
; 		http.Error(w, "no", http.StatusUnauthorized)
; 	}
; }
;! good
; package login
; import "net/http"
; func callback(w http.ResponseWriter, r *http.Request) {
; 	sessions(w, r.URL.Query().Get("access_token"))
; 	http.Error(w, "no", http.StatusUnauthorized)
; }
;! good
; package mail
; func link(base, token string) string {
; 	return base + "/reset?token=" + token
; }
;! good
; package maps
; func tiles(client *http.Client, zoom string) (*http.Response, error) {
; 	return client.Get("https://tiles.example.com/v1?zoom=" + zoom)
; }
