; A test calls a service on the internet
;
; It fails when the network, the service or the certificate does, is slow, and sends something to strangers with every
; run. Answer the call with `httptest.NewServer`.
;
; severity: info
; confidence: high
; precision: not read
; see: https://pkg.go.dev/net/http/httptest

((call_expression function: (_) @callee arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)] @address)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Post" "net/http.PostForm" "net/http.Head" "net/http.Client.Get" "net/http.Client.Post" "net/http.DefaultClient.Get")
  (#match? @address "^[\"`]https?://[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}")
  (#not-match? @address "(?i)localhost|127\\.|\\.(test|local|invalid|example|internal)\\b|//example\\.(com|org|net)")
  (#not-function-matches? @hint "httpmock|gock|RoundTrip|testing\\.Short|Transport")
  (#set! message "The test needs {address} to be there: answer the call with `httptest.NewServer`"))

;! bad users_test.go
; func TestLoad(t *testing.T) {
; 	resp, err := http.Get("https://api.github.com/users/ana")
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	check(t, resp, err)
; }
;! good users_test.go
; func TestLoad(t *testing.T) {
; 	server := httptest.NewServer(handler)
; 	defer server.Close()
; 	resp, err := http.Get(server.URL)
; 	check(t, resp, err)
; }
;! bad users_test.go
; func TestPost(t *testing.T) {
; 	resp, err := http.Post("https://api.stripe.com/v1/charges", "text/plain", nil)
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	resp, err = http.Head("http://www.google.com")
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	resp, err = http.DefaultClient.Get("https://shop.io/")
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	check(t, resp, err)
; 	if
;! good users_test.go
; func TestLocal(t *testing.T) {
; 	resp, err := http.Get("http://localhost:8080/users")
; 	check(t, resp, err)
; }
; func TestReserved(t *testing.T) {
; 	resp, err := http.Get("https://example.com/users")
; 	check(t, resp, err)
; }
; func TestGiven(t *testing.T) {
; 	resp, err := http.Get(address)
; 	check(t, resp, err)
; }
