; A secret or a sign-in goes over the wire unencrypted
;
; Whoever is on the way reads the request and changes the answer: passwords, tokens and what they open. Use `https`.
;
; severity: info
; confidence: medium
; precision: 0 hints on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go
; cwe: 319
; regex plain: (?i)^["`]http://([a-z0-9-]+\.)+[a-z]{2,}([:/?]|["`]$)
; regex near: (?i)^["`]http://([^/:"]*\.)?(localhost|local|internal|lan|test|example|invalid|svc|cluster\.local|home|docker|example\.(com|org|net))([:/"?]|$)|w3\.org|xmlsoap|schemas?\.|\.xsd|purl\.org|json-schema\.org|apache\.org/licenses|metadata\.google|opengis|oasis
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
