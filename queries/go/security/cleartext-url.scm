; A secret or a sign-in goes over the wire unencrypted
;
; Whoever is on the way reads the request and changes the answer: passwords, tokens and what they open. Use `https`.
;
; severity: info
; confidence: medium
; precision: new warnings 0/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (an address that is only built); then gated by it; 17 new notes, not read; 0 hints on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go
; cwe: 319
; regex plain: (?i)^["`]http://([a-z0-9-]+\.)+[a-z]{2,}([:/?]|["`]$)
; regex near: (?i)^["`]http://([^/:"]*\.)?(localhost|local|internal|lan|test|invalid|svc|cluster\.local|home|docker|example\.(com|org|net))([:/"?]|$)|w3\.org|xmlsoap|schemas?\.|\.xsd|purl\.org|json-schema\.org|apache\.org/licenses|metadata\.google|opengis|oasis
; regex secret: (?i)auth|token|login|oauth|pay|billing|account|sign_?in|password|session|credential

((const_spec name: (identifier) @name value: (expression_list . (interpreted_string_literal) @url .)) @hint
  (#match? @url "<plain>")
  (#not-match? @url "<near>")
  (#match? @url "<secret>")
  (#set! message "`{name}` is reached without encryption, and what is sent there can be read on the way: use `https`")
  (#set! fix.title "Use `https`")
  (#set! fix.safety "suggested")
  (#replace-last! @url "http://" "https://"))

((var_spec name: (identifier) @name value: (expression_list . (interpreted_string_literal) @url .)) @hint
  (#match? @url "<plain>")
  (#not-match? @url "<near>")
  (#match? @url "<secret>")
  (#set! message "`{name}` is reached without encryption, and what is sent there can be read on the way: use `https`")
  (#set! fix.title "Use `https`")
  (#set! fix.safety "suggested")
  (#replace-last! @url "http://" "https://"))

((call_expression function: (_) @callee arguments: (argument_list (interpreted_string_literal) @url)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Post" "net/http.PostForm" "net/http.NewRequest" "net/http.NewRequestWithContext" "net/http.Client.Get" "net/http.Client.Post" "net/http.Client.PostForm" "net/http.DefaultClient.Get")
  (#match? @url "<plain>")
  (#not-match? @url "<near>")
  (#function-mentions? @hint "(?i)^(SetBasicAuth)$|authorization|password|token|secret|api_?key")
  (#set! message "`{callee}` sends secrets to {url} without encryption: use `https`")
  (#set! fix.title "Use `https`")
  (#set! fix.safety "suggested")
  (#replace-last! @url "http://" "https://"))

; Passwords that are sent to sign in.
((call_expression function: (_) @callee arguments: (argument_list (interpreted_string_literal) @url)) @hint
  (#resolves-to? @callee "net/http.Post" "net/http.PostForm" "net/http.NewRequest" "net/http.NewRequestWithContext" "net/http.Client.Post" "net/http.Client.PostForm")
  (#match? @url "(?i)^\"http://([a-z0-9-]+\\.)+[a-z]{2,}([:/?]|\"$)")
  (#not-match? @url "(?i)^\"http://([^/:\"]*\\.)?(localhost|local|internal|lan|test|svc|cluster\\.local|home|docker)([:/\"?]|$)")
  (#not-match? @url "http://example\\.com/?\"")
  (#function-matches? @hint "(?i)\"(password|passwd|secret|pin|card_?number|cvv|access_?token)\"|SetBasicAuth\\(|\"Authorization\"")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "What is sent to {url} is read on the way, the secret too: use `https`")
  (#set! fix.title "Use `https`")
  (#set! fix.safety "suggested")
  (#replace-last! @url "http://" "https://"))

; LDAP, FTP and MQTT send the password as it is.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @url)) @hint
  (#resolves-to? @callee "github.com/go-ldap/ldap.DialURL" "ldap.DialURL" "github.com/eclipse/paho.mqtt.golang.*.AddBroker")
  (#match? @url "(?i)^\"(ldap|tcp|mqtt|ws)://([a-z0-9-]+\\.)+[a-z]{2,}([:/]|\"$)")
  (#not-match? @url "(?i)//([^/:\"]*\\.)?(localhost|local|internal|lan|test|svc|cluster\\.local|home|docker)([:/\"]|$)")
  (#function-matches? @hint "(?i)\\.Bind\\(|SetPassword|password|simple_?bind")
  (#not-function-matches? @hint "StartTLS|SetTLSConfig")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "The password goes to {url} in the clear: use TLS, `ldaps://` or `StartTLS`, `ssl://` for MQTT"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (interpreted_string_literal) @address .)) @hint
  (#resolves-to? @callee "github.com/go-ldap/ldap.Dial" "ldap.Dial")
  (#not-match? @address "(?i)localhost|127\\.|\\.(local|internal|lan|test|svc)[:\"]|:636")
  (#not-function-matches? @hint "StartTLS")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "The password goes to {address} in the clear: use `ldap.DialURL` with `ldaps://`, or `StartTLS`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @address)) @hint
  (#resolves-to? @callee "github.com/jlaffaye/ftp.Dial" "ftp.Dial" "github.com/jlaffaye/ftp.Connect" "github.com/jlaffaye/ftp.DialTimeout")
  (#not-match? @hint "(?i)WithTLS|ExplicitTLS|localhost|127\\.")
  (#function-matches? @hint "\\.Login\\(")
  (#not-function-matches? @hint "\\.Login\\(\"anonymous\"")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "FTP sends the password to {address} in the clear: pass `ftp.DialWithExplicitTLS`, or use SFTP"))

; gRPC without TLS.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "google.golang.org/grpc.WithInsecure" "google.golang.org/grpc/credentials/insecure.NewCredentials" "grpc.WithInsecure" "insecure.NewCredentials")
  (#not-function-matches? @hint "(?i)localhost|127\\.0\\.0\\.1|unix|bufconn|insecure *\\{|if .*(insecure|tls|plaintext)|passthrough|vsock")
  (#not-guarded-by? @hint "(?i)insecure|tls|plain|secure|dev|test|local|cert")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` sends everything in the clear: outside of a mesh that encrypts, pass `credentials.NewTLS`"))

; What the file sends there says who is calling.
([(const_spec name: (identifier) @name value: (expression_list . (interpreted_string_literal) @url .)) (var_spec name: (identifier) @name value: (expression_list . (interpreted_string_literal) @url .))] @hint
  (#match? @url "<plain>")
  (#not-match? @url "<near>")
  (#not-match? @url "<secret>")
  (#match? @name "(?i)url|uri|endpoint|base|host|addr|api|server|feed|gateway|service")
  (#file-matches? "SetBasicAuth\\(|Set\\(\"(Authorization|X-Api-Key|X-Auth-Token)\"|\"Bearer |\"(password|passwd|api_?key|card_?number|access_?token)\" *:|Set\\(\"(password|api_?key|token)\"")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{name}` is reached without encryption, and what is sent there can be read on the way, the secret too: use `https`")
  (#set! fix.title "Use `https`")
  (#set! fix.safety "suggested")
  (#replace-last! @url "http://" "https://"))

; Passwords arrive here in the clear.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_address)) @hint
  (#resolves-to? @callee "net/http.ListenAndServe")
  (#file-matches? "(?i)(FormValue|PostFormValue|PostForm)\\(\"(password|passwd|pwd|pin|card_?number)\"|BasicAuth\\(\\)|json:\"password\"")
  (#not-match? @_address "(?i)localhost|127\\.0\\.0\\.1|\\[::1\\]")
  (#not-file-matches? "(?i)proxy|ingress|load_?balancer|ListenAndServeTLS|autocert|behind|terminat")
  (#not-file-kind? "test" "example")
  (#set! message "Unless a proxy in front ends TLS, passwords come in the clear: use `http.ListenAndServeTLS`"))

;! bad
; package client
; const authURL = "http://auth.acme.io/oauth/token"
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; package client
; const authURL = "https://auth.acme.io/oauth/token"
;! bad
; package client
; var payments = "http://pay.acme.io/v1"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; var accounts = "http://api.acme.io/accounts"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; package client
; var payments = "https://pay.acme.io/v1"
; var accounts = "https://api.acme.io/accounts"
;! bad
; func call(password string) (*http.Request, error) {
; 	req, err := http.NewRequest("GET", "http://api.acme.io/me", nil)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	req.SetBasicAuth("app", password)
; 	if
;! fixed
; func call(password string) (*http.Request, error) {
; 	req, err := http.NewRequest("GET", "https://api.acme.io/me", nil)
; 	req.SetBasicAuth("app", password)
; 	if
;! good
; package client
; const authURL = "https://auth.acme.io/oauth/token"
; const local = "http://localhost:8080/oauth/token"
; const inside = "http://auth.default.svc.cluster.local/token"
; const namespace = "http://schemas.acme.io/oauth/token"
; const page = "http://acme.io/about"
;! bad
; package login
; import (
; 	"net/http"
; 	"net/url"
; )
; func remote(client *http.Client, user, password string) (*http.Response, error) {
; 	return client.PostForm("http://sso.acme-corp.de/login", url.Values{"user": {user}, "password": {password}})
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package login
; import (
; 	"net/http"
; 	"net/url"
; )
; func remote(client *http.Client, user, password string) (*http.Response, error) {
; 	return client.PostForm("https://sso.acme-corp.de/login", url.Values{"user": {user}, "password": {password}})
; }
;! bad
; package login
; import "github.com/go-ldap/ldap/v3"
; func connect(user, password string) error {
; 	conn, err := ldap.DialURL("ldap://ldap.example.com")
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	return conn.Bind(user, password)
; }
;! good
; package login
; import "github.com/go-ldap/ldap/v3"
; func connect(user, password string) error {
; 	conn, err := ldap.DialURL("ldaps://ldap.example.com")
; 	if err != nil {
; 		return err
; 	}
; 	return conn.Bind(user, password)
; }
;! bad
; package files
; import "github.com/jlaffaye/ftp"
; func connect(user, password string) error {
; 	conn, err := ftp.Dial("files.example.com:21")
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	return conn.Login(user, password)
; }
;! bad
; package billing
; import (
; 	"google.golang.org/grpc"
; 	"google.golang.org/grpc/credentials/insecure"
; )
; func connect(address string) (*grpc.ClientConn, error) {
; 	return grpc.NewClient(address, grpc.WithTransportCredentials(insecure.NewCredentials()))
;                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package billing
; import (
; 	"google.golang.org/grpc"
; 	"google.golang.org/grpc/credentials"
; )
; func connect(address string) (*grpc.ClientConn, error) {
; 	return grpc.NewClient(address, grpc.WithTransportCredentials(credentials.NewTLS(nil)))
; }
;! bad
; package sms
; import "net/http"
; const endpoint = "http://api.sms-gate.io/send"
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; func send(client *http.Client, req *http.Request, key string) (*http.Response, error) {
; 	req.Header.Set("Authorization", "Bearer "+key)
; 	return client.Do(req)
; }
;! fixed
; package sms
; import "net/http"
; const endpoint = "https://api.sms-gate.io/send"
; func send(client *http.Client, req *http.Request, key string) (*http.Response, error) {
; 	req.Header.Set("Authorization", "Bearer "+key)
; 	return client.Do(req)
; }
;! bad
; package main
; import "net/http"
; func login(w http.ResponseWriter, r *http.Request) {
; 	enter(w, r.FormValue("name"), r.FormValue("password"))
; }
; func main() {
; 	http.HandleFunc("POST /login", login)
; 	log.Fatal(http.ListenAndServe(":8080", nil))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
