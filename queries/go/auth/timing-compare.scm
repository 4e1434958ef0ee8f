; A secret is compared letter by letter
;
; `==` stops at the first letter that differs, so the time it takes says how much of a guess was right, and the secret
; is found piece by piece. `subtle.ConstantTimeCompare` always takes as long.
;
; severity: warning
; confidence: medium
; precision: 4/4 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; of 2 in kubernetes 1.20.2 none was right (a checksum, a fake client), then gated; before: 5/5: 3/3 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, all in lxd, 2/2 on 48 packages before
; cwe: 208 203
; see: https://pkg.go.dev/crypto/subtle#ConstantTimeCompare
; regex secret-name: (?i)(^|[._]|[a-z](?-i:[A-Z])?)(api_?key|secret|secret_?key|auth_?token|access_?token|csrf_?token|reset_?token|session_?token|bearer_?token|admin_?token|signature|hmac|mac_?sum|expected_?(mac|sig|signature|token|hash|digest)|computed_?(mac|sig|signature|hash|hmac)|password|password_?hash|hashed_?password|otp|pin_?code)(\(\))?$
; regex loose-name: (?i)(^|[._]|[a-z](?-i:[A-Z])?)(token|sig|mac|csrf)(\(\))?$
; regex other: (?i)^("|`|nil|true|false|\d|len\(|-)|(?-i:^[A-Z][A-Z_]+$)|\.(Type|Kind|ASSIGN|LPAREN|EOF|STRING|IDENT|NUL)$|^(token|lexer|scanner|types?|ast)\.|empty|zero|default|none
; regex checks: (?i)auth|verif|valid|check|login|webhook|middleware|handler|ServeHTTP|protect|require|guard|csrf|callback|confirm|reset
; regex no-secret: (?i)old|prev|confirm|repeat|new|again|tree|file|func|type
; regex plain: ^(\*?[\w.]+(\["?\w+"?\])?|(os\.Getenv|\w+\.Get|r\.Header\.Get|r\.FormValue|hex\.EncodeToString|string)\(.*\)|\w+(\.\w+)*\([^)]*\))$
; regex hashes: (?i)checksum|fake_?client|hash_?(and_?set_?)?password\(|GenerateFromPassword

; Names that only a secret has.
((binary_expression left: (_) @left operator: "==" right: (_) @right) @hint
  (#match? @left "<secret-name>")
  (#not-match? @right "<other>")
  (#not-match? @right "(?i)confirm|repeat|again|old|prev|new|retype")
  (#not-match? @left "<no-secret>")
  (#match? @right "<plain>")
  (#in-function-named? @hint "<checks>")
  (#not-function-matches? @hint "<hashes>")
  (#not-path-matches? "(?i)(^|/)(parser|lexer|ast|scanner|compiler|fakes?)|(^|/)fake_\\w+\\.go$")
  (#set! message "How long comparing `{left}` takes says how much of a guess is right: use `subtle.ConstantTimeCompare`")
  (#set! fix.title "Compare in constant time")
  (#set! fix.safety "suggested")
  (#replace! @hint "subtle.ConstantTimeCompare([]byte({left}), []byte({right})) == 1")
  (#insert-import! "import \"crypto/subtle\""))

((binary_expression left: (_) @left operator: "!=" right: (_) @right) @hint
  (#match? @left "<secret-name>")
  (#not-match? @right "<other>")
  (#not-match? @right "(?i)confirm|repeat|again|old|prev|new|retype")
  (#not-match? @left "<no-secret>")
  (#match? @right "<plain>")
  (#in-function-named? @hint "<checks>")
  (#not-function-matches? @hint "<hashes>")
  (#not-path-matches? "(?i)(^|/)(parser|lexer|ast|scanner|compiler|fakes?)|(^|/)fake_\\w+\\.go$")
  (#set! message "How long comparing `{left}` takes says how much of a guess is right: use `subtle.ConstantTimeCompare`")
  (#set! fix.title "Compare in constant time")
  (#set! fix.safety "suggested")
  (#replace! @hint "subtle.ConstantTimeCompare([]byte({left}), []byte({right})) != 1")
  (#insert-import! "import \"crypto/subtle\""))

; Names that other things have too, compared with a secret's.
((binary_expression left: (_) @left operator: ["==" "!="] right: (_) @right) @hint
  (#match? @left "<loose-name>")
  (#not-match? @left "<secret-name>")
  (#match? @right "(?i)(secret|api_?key|(expected|valid|admin|stored|server|config\\w*)_?(token|sig\\w*|mac|csrf\\w*)|computed\\w*|hmac|signature)(\\(\\))?$|os\\.Getenv\\(")
  (#not-match? @right "<other>")
  (#in-function-named? @hint "<checks>")
  (#not-function-matches? @hint "<hashes>")
  (#not-path-matches? "(?i)(^|/)(parser|lexer|ast|scanner|compiler|token)")
  (#set! message "How long comparing `{left}` takes says how much of a guess is right: use `subtle.ConstantTimeCompare`"))

((binary_expression left: (call_expression function: (_) @_get arguments: (argument_list . (interpreted_string_literal) @header .)) @left operator: ["==" "!="] right: (_) @right) @hint
  (#method? @_get "Get" "GetHeader" "FormValue" "Query")
  (#match? @header "(?i)^\"(authorization|x-(api|auth|access|admin|hub|webhook)[a-z0-9-]*(key|token|secret|signature[0-9-]*)|x-(\\w+-)*signature(-256)?|api_?key|token|signature)\"$")
  (#not-match? @right "<other>")
  (#set! message "How long comparing {header} takes says how much of a guess is right: use `subtle.ConstantTimeCompare`"))

; Sums of keys.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) .)) @hint
  (#resolves-to? @callee "bytes.Equal" "reflect.DeepEqual")
  (#match? @hint "(?i)\\b(\\w*mac|hmac\\w*|sig|\\w*signature|expected\\w*|computed\\w*)\\b|\\.Sum\\(nil\\)")
  (#function-matches? @hint "hmac\\.New")
  (#not-function-matches? @hint "hmac\\.Equal|ConstantTimeCompare")
  (#set! message "How long `{callee}` takes says how much of a guess is right: use `hmac.Equal`")
  (#set! fix.title "Use `hmac.Equal`")
  (#set! fix.safety "safe")
  (#replace! @callee "hmac.Equal"))

; The other way round, where a sum is computed to compare with.
((binary_expression left: (_) @left operator: "==" right: (_) @right) @hint
  (#match? @right "(?i)(^|[._])(signature|sig|hmac|mac|token|hash|digest)$")
  (#match? @left "(?i)^(expected|computed|calculated|want|actual)\\w*$|^hex\\.EncodeToString\\(\\w+\\.Sum\\(nil\\)\\)$")
  (#not-match? @left "<secret-name>")
  (#function-matches? @hint "hmac\\.New")
  (#not-function-matches? @hint "hmac\\.Equal|ConstantTimeCompare")
  (#set! message "How long comparing `{right}` takes says how much of a guess is right: use `hmac.Equal`")
  (#set! fix.title "Compare in constant time")
  (#set! fix.safety "suggested")
  (#replace! @hint "hmac.Equal([]byte({left}), []byte({right}))"))

((binary_expression left: (_) @left operator: "!=" right: (_) @right) @hint
  (#match? @right "(?i)(^|[._])(signature|sig|hmac|mac|token|hash|digest)$")
  (#match? @left "(?i)^(expected|computed|calculated|want|actual)\\w*$|^hex\\.EncodeToString\\(\\w+\\.Sum\\(nil\\)\\)$")
  (#not-match? @left "<secret-name>")
  (#function-matches? @hint "hmac\\.New")
  (#not-function-matches? @hint "hmac\\.Equal|ConstantTimeCompare")
  (#set! message "How long comparing `{right}` takes says how much of a guess is right: use `hmac.Equal`")
  (#set! fix.title "Compare in constant time")
  (#set! fix.safety "suggested")
  (#replace! @hint "!hmac.Equal([]byte({left}), []byte({right}))"))

; The secret on the right.
((binary_expression left: (_) @left operator: ["==" "!="] right: (_) @right) @hint
  (#match? @left "^[\\w.]+$|\\.Get\\(")
  (#not-match? @left "<secret-name>")
  (#not-match? @left "<other>")
  (#not-match? @left "(?i)old|prev|confirm|repeat|new|again|name|type|id$|^err")
  (#match? @right "(?i)^(\\w+\\.)*(api_?key|(admin|auth|access|server|webhook|internal|service|master|expected|valid)_?(api_?)?(key|token|secret))$|^os\\.Getenv\\(\"\\w*(TOKEN|SECRET|API_?KEY|PASSWORD)\"\\)$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "ConstantTimeCompare|hmac\\.Equal")
  (#not-match? @left "<loose-name>")
  (#set! message "How long comparing `{left}` takes says how much of a guess is right: use `subtle.ConstantTimeCompare`"))

((binary_expression left: (_) @left operator: ["==" "!="] right: (call_expression function: (_) @_getenv arguments: (argument_list . (interpreted_string_literal) @_variable .)) @_right) @hint
  (#match? @left "<loose-name>")
  (#resolves-to? @_getenv "os.Getenv")
  (#match? @_variable "(?i)(token|secret|api_?key|password|signature)\"$")
  (#not-in-function-named? @hint "<checks>")
  (#in? @hint "handler")
  (#not-function-matches? @hint "ConstantTimeCompare|hmac\\.Equal")
  (#set! message "How long comparing `{left}` takes says how much of a guess is right: use `subtle.ConstantTimeCompare`"))

; `"Bearer " + token`.
((binary_expression left: (_) @left operator: ["==" "!="] right: (binary_expression left: (interpreted_string_literal) @_scheme operator: "+" right: (_) @secret)) @hint
  (#match? @_scheme "(?i)^\"(bearer|token|basic|apikey) \"$")
  (#match? @left "(?i)Header\\.Get\\(|GetHeader\\(|auth|header")
  (#not-file-kind? "test")
  (#not-function-matches? @hint "httptest")
  (#set! message "How long comparing `{left}` takes says how much of a guess is right: use `subtle.ConstantTimeCompare`"))

;! bad
; package auth
; import "net/http"
; func authMiddleware(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		apiKey := r.Header.Get("X-API-Key")
; 		if apiKey != validKey {
;      ^^^^^^^^^^^^^^^^^^
; 			w.WriteHeader(http.StatusUnauthorized)
; 			return
; 		}
; 		next.ServeHTTP(w, r)
; 	})
; }
;! fixed
; package auth
; import "net/http"
; import "crypto/subtle"
; func authMiddleware(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		apiKey := r.Header.Get("X-API-Key")
; 		if subtle.ConstantTimeCompare([]byte(apiKey), []byte(validKey)) != 1 {
; 			w.WriteHeader(http.StatusUnauthorized)
; 			return
; 		}
; 		next.ServeHTTP(w, r)
; 	})
; }
;! bad
; func webhook(c *gin.Context) {
; 	if c.GetHeader("X-Hub-Signature-256") != want {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		c.AbortWithStatus(401)
; 		return
; 	}
; 	if
;! good
; package auth
; func authMiddleware(r *http.Request) bool {
; 	apiKey := r.Header.Get("X-API-Key")
; 	if apiKey == "" {
; 		return false
; 	}
; 	return subtle.ConstantTimeCompare([]byte(apiKey), []byte(validKey)) == 1
; }
;! bad
; package webhooks
; import "crypto/hmac"
; func verify(body []byte, signature, secret string) bool {
; 	mac := hmac.New(sha256.New, []byte(secret))
; 	mac.Write(body)
; 	expected := hex.EncodeToString(mac.Sum(nil))
; 	return expected == signature
;         ^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package webhooks
; import "crypto/hmac"
; func verify(body []byte, signature, secret string) bool {
; 	mac := hmac.New(sha256.New, []byte(secret))
; 	mac.Write(body)
; 	expected := hex.EncodeToString(mac.Sum(nil))
; 	return hmac.Equal([]byte(expected), []byte(signature))
; }
;! bad
; package main
; func requireKey(next http.HandlerFunc) http.HandlerFunc {
; 	return func(w http.ResponseWriter, r *http.Request) {
; 		got := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
; 		if got != cfg.APIKey {
;      ^^^^^^^^^^^^^^^^^
; 			http.Error(w, "forbidden", http.StatusForbidden)
; 			return
; 		}
; 		next(w, r)
; 	}
; }
; func admin(w http.ResponseWriter, r *http.Request) {
; 	token := r.Header.Get("X-Admin-Token")
; 	if token != os.Getenv("ADMIN_TOKEN") {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		http.Error(w, "forbidden", http.StatusForbidden)
; 	}
; }
;! good
; package main
; func list(w http.ResponseWriter, r *http.Request) {
; 	if r.Method != http.MethodGet || region != os.Getenv("REGION") {
; 		return
; 	}
; 	if kind == apiKeyKind || name != accessKeyName {
; 		return
; 	}
; }
;! bad
; package api
; import "net/http"
; func guard(w http.ResponseWriter, r *http.Request) {
; 	if r.Header.Get("Authorization") != "Bearer "+os.Getenv("TOKEN") {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		http.Error(w, "no", http.StatusUnauthorized)
; 	}
; }
