; A secret stands in the source
;
; Whoever can read the repository, an image or a backup has the secret, and it cannot be changed without a release.
; Read it from the environment or a secret store, and stop at start when it is missing.
;
; severity: warning
; confidence: medium
; precision: 0/13 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more) (all in gitleaks 8.16.0, what it must find); then gated by such samples; first set: 2/15 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (keys for tests, a public playground, a text of help); then gated by these, which leaves 2, both right, and 1 of 11 on the packages before, right; before: 1/6 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more (a public client, keys of tests); then gated by places of tests and names, which leaves 2 of the 6, 1 right; 3/3 on 48 packages before
; cwe: 798 259 321
; see: https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html
; regex secret-name: (?i)(^|_|[a-z](?-i:[A-Z])?)(password|passwd|pwd|passphrase|secret|secret_?key|jwt_?(key|secret)|api_?key|api_?secret|api_?token|access_?key|access_?token|auth_?token|refresh_?token|bearer_?token|private_?key|signing_?key|sign_?key|encryption_?key|enc_?key|aes_?key|hmac_?(key|secret)|session_?(key|secret)|client_?secret|master_?key|secret_?access_?key|credentials?)$|^(db|redis|smtp|admin|root)_?pass$|^(pass|token|jwtkey|hmackey|aeskey)$
; regex no-secret: (?i)^["`]([\s"`]*|.{0,3}|[*x.-]+|.*[<{$%].*|.*\s.*\s.*|/.*|\.{1,2}/.*|https?://[^@]*|(true|false|none|null|nil|undefined|redacted|password|passwd|pwd|pass|secret|token|key|string|text|bearer|basic|access_?token|api_?key|api-key|auth|refresh|authorization)["`]?|[a-z]+[a-zA-Z.]*[:_./-](password|token|key|secret)|(?-i:[A-Z][A-Z0-9]*(_[A-Z0-9]+)+)|[a-z]+(-[a-z]+)+-(password|passwd|token)|(your|my|the|enter|replace|change|insert|example|sample|dummy|placeholder|todo)\b.*(here|me|this|with).*|x-[a-z-]+|(ssh|tls|ca|client|server|api|access|auth|user|db|root|basic|docker)[-_.](private_?key|auth|key|secret|token|password)|.*0123456789abcdef.*)["`]$
; regex test-place: (?i)(^|/)(integration|e2e|functional|fixtures?|testdata|testutils?|testing|tests?|test-?(certs?|keys?|helpers?|db|server)|fuzz(er|ing)?|mocks?|httpmock|contrib|rc)(/|$)|(^|/)(e2e|fuzz|mock)\w*\.go$
; regex for-tests: (?m)^//go:build .*\b(e2e|test|tests|testing|integration|fuzz|gofuzz)\b
; regex no-harm: (?i)\bsafe to\b|\bdummy\b|well[- ]known|test purposes|for tests? only|not (a|really a) secret|public client
; regex demo: (?i)^"(play(ground)?|demo|sandbox|example|test|local)\w*"$
; regex weak-evidence: (?i)\d|[!@#$^&*?=+/]|(my|super|your|dev|test|default|admin|root|s3cr|p@ss|pa55|qwerty|hunter|letmein|very|top|secret|welcome|passw|key|toor|postgres)
; regex key-format: (?-i)["`](AKIA|ASIA)[0-9A-Z]{16}["`]|\bgh[pousr]_[A-Za-z0-9]{36}\b|\bgithub_pat_[A-Za-z0-9_]{50,}|\bsk_(live|test)_[A-Za-z0-9]{16,}|\brk_live_[A-Za-z0-9]{16,}|\bxox[abprs]-[0-9A-Za-z-]{20,}|\bAIza[0-9A-Za-z_-]{35}\b|\bsk-(proj-|ant-[a-z0-9]+-)?[A-Za-z0-9_-]{32,}|\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|\bglpat-[A-Za-z0-9_-]{20}|-----BEGIN ((RSA|EC|DSA|OPENSSH|ENCRYPTED) )?PRIVATE KEY-----\s*(\\n)?\s*[A-Za-z0-9+/=]{24,}|\bnpm_[A-Za-z0-9]{36}\b|\bhooks\.slack\.com/services/T[A-Z0-9]{8,}/B[A-Z0-9]{8,}/[A-Za-z0-9]{20,}
; regex credentialed: (?i)\b(postgres(ql)?|mysql|mongodb(\+srv)?|rediss?|amqps?|mariadb|sqlserver|cockroachdb|clickhouse|ftp|smtp|https?)://[\w.%-]*:[^@/\s:<>{}$%*"]{3,}@|["`][\w.-]+:[^@/\s:<>{}$%*"]{2,}@(tcp|unix)?\(|\b(host|user|user id|uid|server|dbname|database|data source|port)\s*=\s*[^"`\n]*\bpassword=[^\s'"<>{}$%;*]{3,}(\s|"|`|;)|\bpassword=[^\s'"<>{}$%;*]{3,}[\s;][^"`\n]*\b(host|user|user id|uid|server|dbname|database|port|sslmode)\s*=
; regex decoy: (?i)--[\w-]*password=|user:pass(word)?@|username:password@|:(pass|password|passwd|secret|xxx+|pwd)@(host|example|hostname|server|proxy|domain|addr)|@(example|host)\b|example\.(com|org|net)|foo:bar@|password=(pass(word)?|secret|xxx+|\.\.\.)\s

; `const jwtSecret = "…"`, `var`, `:=` and `=`.
((const_spec name: (identifier) @name value: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @value .)) @hint
  (#match? @name "<secret-name>")
  (#not-match? @value "<no-secret>")
  (#match? @value "<weak-evidence>")
  (#not-match? @name "(?i)^(err|env|key|field|flag|header|cookie|default|param|type|label|path|url|arg|msg|event|opt|attr|prop|scope|claim|grant|context|ctx|annotation)_?[A-Z]|test|example|mock|fake|dummy|encrypted|obscured|public|legacy")
  (#not-commented? @hint "(?i)safe|public|dummy|well[- ]known|test")
  (#not-behind? @hint "comment" "<no-harm>")
  (#not-match? @value "<key-format>|PUBLIC KEY")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "`{name}` is in the source: read it from the environment or a secret store, and change it"))

((var_spec name: (identifier) @name value: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @value .)) @hint
  (#match? @name "<secret-name>")
  (#not-match? @value "<no-secret>")
  (#match? @value "<weak-evidence>")
  (#not-match? @name "(?i)^(err|env|key|field|flag|header|cookie|default|param|type|label|path|url|arg|msg)_?[A-Z]|test|example|mock|fake|dummy|encrypted|obscured|public|legacy")
  (#not-commented? @hint "(?i)safe|public|dummy|well[- ]known|test")
  (#not-behind? @hint "comment" "<no-harm>")
  (#not-match? @value "<key-format>|PUBLIC KEY")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "`{name}` is in the source: read it from the environment or a secret store, and change it"))

((short_var_declaration left: (expression_list . (identifier) @name .) right: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @value .)) @hint
  (#match? @name "<secret-name>")
  (#not-match? @value "<no-secret>")
  (#match? @value "<weak-evidence>")
  (#not-match? @name "(?i)test|example|mock|fake|dummy")
  (#not-commented? @hint "(?i)safe|public|dummy|well[- ]known|test")
  (#not-behind? @hint "comment" "<no-harm>")
  (#not-match? @value "<key-format>")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "`{name}` is in the source: read it from the environment or a secret store, and change it"))

((assignment_statement left: (expression_list . [(identifier) (selector_expression)] @name .) operator: "=" right: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @value .)) @hint
  (#match? @name "<secret-name>")
  (#not-match? @value "<no-secret>")
  (#match? @value "<weak-evidence>")
  (#not-function-matches? @hint "os\\.(Getenv|LookupEnv)")
  (#not-guarded-by? @hint "(?i)test|dev|== ?\"\"|len\\(")
  (#not-match? @value "<key-format>")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "`{name}` is in the source: read it from the environment or a secret store, and change it"))

; `Password: "…"` in a literal.
((keyed_element key: (literal_element (identifier) @name) value: (literal_element [(interpreted_string_literal) (raw_string_literal)] @value)) @hint
  (#not-argument-beside? @value "<demo>")
  (#match? @name "<secret-name>")
  (#not-match? @value "<no-secret>")
  (#match? @value "<weak-evidence>")
  (#not-match? @value "<key-format>")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "`{name}` is in the source: read it from the environment or a secret store, and change it"))

; The bytes of a key.
((call_expression function: (_) @callee arguments: (argument_list (type_conversion_expression type: (slice_type) operand: (interpreted_string_literal) @value) @key)) @hint
  (#resolves-to? @callee "crypto/hmac.New" "crypto/aes.NewCipher" "crypto/des.NewCipher" "crypto/rc4.NewCipher" "github.com/gorilla/sessions.NewCookieStore" "github.com/gorilla/securecookie.New"
    "github.com/gin-contrib/sessions/cookie.NewStore" "hmac.New" "aes.NewCipher" "des.NewCipher" "sessions.NewCookieStore" "securecookie.New" "cookie.NewStore" "golang.org/x/crypto/chacha20poly1305.New" "csrf.Protect" "github.com/gorilla/csrf.Protect")
  (#not-match? @value "^\"\"$")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "The key of `{callee}` is in the source: read it from the environment or a secret store, and change it"))

((call_expression function: (_) @callee arguments: (argument_list . (type_conversion_expression operand: (interpreted_string_literal) @value) .)) @hint
  (#method? @callee "SignedString")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "The key that signs tokens is in the source: read it from the environment or a secret store, and change it"))

((return_statement (expression_list . (type_conversion_expression type: (slice_type) operand: (interpreted_string_literal) @value) . (nil) .)) @hint
  (#function-matches? @hint "jwt\\.Token")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "The key that checks tokens is in the source: read it from the environment or a secret store, and change it"))

((var_spec name: (identifier) @name value: (expression_list . (type_conversion_expression type: (slice_type) operand: [(interpreted_string_literal) (raw_string_literal)] @value) .)) @hint
  (#match? @name "(?i)secret|password|jwt|(sign|signing|encryption|enc|aes|hmac|session|api|private|secret|store|cookie|token)_?key$|^key$|passphrase")
  (#not-match? @value "^[\"`].{0,2}[\"`]$")
  (#not-match? @name "(?i)test|example|mock|fake|dummy|prefix|bucket|header|label|suffix|name$")
  (#not-match? @value "PUBLIC KEY")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "`{name}` is in the source: read it from the environment or a secret store, and change it"))

((short_var_declaration left: (expression_list . (identifier) @name .) right: (expression_list . (type_conversion_expression type: (slice_type) operand: [(interpreted_string_literal) (raw_string_literal)] @value) .)) @hint
  (#match? @name "(?i)secret|password|jwt_?key|(sign|signing|encryption|enc|aes|hmac|session|api|private|secret|cookie)_?key$|^key$|passphrase")
  (#not-match? @value "^[\"`].{0,2}[\"`]$")
  (#match? @value "(?i)[a-z0-9_!@#$%-]{6,}")
  (#not-match? @name "(?i)test|example|mock|fake|dummy|prefix|bucket|header|label|suffix")
  (#function-matches? @hint "aes\\.|hmac\\.|des\\.|rc4\\.|cipher\\.|jwt\\.|SignedString|sessions\\.|bcrypt")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "`{name}` is in the source: read it from the environment or a secret store, and change it"))

; A password that everybody knows lets one in.
((binary_expression left: (_) @name operator: ["==" "!="] right: (interpreted_string_literal) @value) @hint
  (#match? @name "(?i)(^|[._]|[a-z](?-i:[A-Z])?)(password|passwd|pwd|passphrase|secret|api_?key|auth_?token|access_?token|admin_?token|secret_?key|token)(\\(\\))?$|Header\\.Get\\(\"(authorization|x-(api|auth|admin)[a-z-]*(key|token|secret))\"\\)$|(FormValue|PostForm|Query|Get)\\(\"(password|pwd|pass|token|api_?key|secret)\"\\)$")
  (#match? @value "^\"[^\"\\s]{4,}\"$")
  (#not-match? @value "(?i)^\"(password|token|bearer|basic|none|null|nil|true|false|string|secret|oauth2?|jwt|api_?key|[(){}\\[\\];:,.<>=+*/!&|-]+|-+|access_?token|refresh_?token|id_?token|hidden|redacted|\\*+|x+|stdin|const|undefined)\"$")
  (#in? @hint "handler")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "`{name}` is compared with a secret that is in the source: keep a hash of it outside, and change it"))

((binary_expression left: (_) @name operator: ["==" "!="] right: (interpreted_string_literal) @value) @hint
  (#match? @name "(?i)(^|[._])(password|passwd|pwd|passphrase|pass)$")
  (#match? @value "(?i)^\"(?:[^\"\\s]*\\d[^\"\\s]*|admin|secret|letmein|hunter2|root|toor|qwerty|supersecret|[^\"\\s]*pass(word)?[^\"\\s]+)\"$")
  (#not-in? @hint "handler")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "`{name}` is compared with a secret that is in the source: keep a hash of it outside, and change it"))

; Passed where only a secret goes.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (interpreted_string_literal) @value . (_) .)) @hint
  (#resolves-to? @callee "net/smtp.PlainAuth" "smtp.PlainAuth")
  (#not-match? @value "^\"\"$")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "The password of `{callee}` is in the source: read it from the environment or a secret store, and change it"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (interpreted_string_literal) @value .)) @hint
  (#method? @callee "SetBasicAuth")
  (#not-match? @value "(?i)^\"(x-oauth-basic|x-token-auth|api_token|x|)\"$")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "The password of `{callee}` is in the source: read it from the environment or a secret store, and change it"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_header . (interpreted_string_literal) @value .)) @hint
  (#method? @callee "Set" "Add" "SetHeader")
  (#match? @_header "(?i)^\"(authorization|x-(api|auth|access)-?(key|token)|api-?key)\"$")
  (#match? @value "(?i)^\"((bearer|basic|token) )?[\\w.+/=-]{8,}\"$")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "A secret is in the source: read it from the environment or a secret store, and change it"))

; A format that only secrets have.
([(interpreted_string_literal) (raw_string_literal)] @hint
  (#match? @hint "<key-format>")
  (#not-line-matches? @hint "(?i)gitleaks:allow|nosec|allowlist secret|trufflehog:ignore")
  ; What a scanner for secrets must find.
  (#not-function-matches? @hint "(?i)\\btps\\b|true_?positives|sample_?secret")
  (#not-path-matches? "<test-place>")
  (#not-line-matches? @hint "(?i)\\b(var|const)?\\s*(test|example|dummy|fake|sample)")
  (#not-match? @hint "(?i)EXAMPLE|x{6,}|\\.{3}|1234567890|abcdef|0{8}|your")
  (#not-file-matches? "<for-tests>")
  (#set! message "A key is in the source: take it out, and change it where it was issued"))

; A connection with its password.
([(interpreted_string_literal) (raw_string_literal)] @hint
  (#match? @hint "<credentialed>")
  (#not-line-matches? @hint "(?i)gitleaks:allow|nosec|allowlist secret|trufflehog:ignore")
  ; What a scanner for secrets must find.
  (#not-function-matches? @hint "(?i)\\btps\\b|true_?positives|sample_?secret")
  (#not-path-matches? "<test-place>")
  (#not-match? @hint "<decoy>")
  (#not-match? @hint "(?i)regex|\\n.*\\n.*\\n")
  (#not-match? @hint "<key-format>")
  (#not-file-matches? "<for-tests>")
  (#set! message "A connection's password is in the source: read it from the environment or a secret store, and change it"))

; A password that is compared with one in the source.
((binary_expression left: (identifier) @name operator: ["==" "!="] right: (interpreted_string_literal) @value) @hint
  (#match? @name "(?i)^(pass|password|passwd|pwd|user_?pass(word)?|admin_?pass(word)?)$")
  (#not-match? @value "^\"(\\s*|-|\\*+|.)\"$")
  (#match? @value "<weak-evidence>")
  (#not-match? @value "(?i)^\"(x|none|null|disabled|redacted|password|prompt|ask|stdin|env|file)\"$")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "The password is in the source: compare a hash from the environment or a secret store, and change it"))

; What a browser asked for a name and a password sent.
((binary_expression left: (identifier) @name operator: ["==" "!="] right: (interpreted_string_literal) @value) @hint
  (#match? @name "^(p|pw|ps|pwd|psw)$")
  (#match? @value "^\"[^\"\\s]{4,}\"$")
  (#function-matches? @hint "\\b\\w+, (p|pw|ps|pwd|psw), \\w+ :?= \\w+\\.BasicAuth\\(\\)")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "The password is in the source: compare a hash from the environment or a secret store, and change it"))

; A table of names and passwords.
((composite_literal type: (map_type) @_type body: (literal_value (keyed_element key: (literal_element (interpreted_string_literal) @_who) value: (literal_element (interpreted_string_literal) @value)))) @hint
  (#match? @_type "^map\\[string\\]string$")
  (#match? @_who "(?i)^\"(admin|administrator|root|ops|user\\d?|alice|bob|test\\w*|demo|guest|operator|manager|support|service|api)\"$")
  (#match? @value "^\"[^\"\\s/{}<>=]{5,}\"$")
  (#not-match? @value "(?i)^\"(\\$2[aby]\\$|\\{|[0-9a-f]{32,}|https?:|admin(istrator)?|reader|writer|editor|viewer|owner|member|user|guest|operator|manager|support)")
  (#line-matches? @hint "(?i)\\b(users|accounts|credentials|creds|passwords|logins|basic_?auth|auth_?users|valid_?users)\\b")
  (#not-path-matches? "<test-place>")
  (#not-file-matches? "<for-tests>")
  (#set! message "Passwords are in the source: keep their hashes in a table, and change them"))

;! bad
; package main
; const jwtSecret = "my_super_secret_key"
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; var dsn = "root:hunter2@tcp(db:3306)/shop?parseTime=true"
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; func sign(token *jwt.Token) (string, error) {
; 	return token.SignedString([]byte("secret"))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func connect() {
; 	client := redis.NewClient(&redis.Options{Addr: addr, Password: "s3cr3t!"})
;                                                       ^^^^^^^^^^^^^^^^^^^
; 	aws := "AKIAQYLPMN5HNVEOFX3A"
;         ^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package main
; const passwordField = "password"
; var dsn = "postgres://user:password@localhost/shop"
; func connect() {
; 	password := os.Getenv("DB_PASSWORD")
; 	client := redis.NewClient(&redis.Options{Addr: addr, Password: password})
; 	dsn := fmt.Sprintf("host=%s user=%s password=%s", host, user, password)
; }
;! bad
; package main
; func login(w http.ResponseWriter, r *http.Request) {
; 	user, pass, ok := r.BasicAuth()
; 	if !ok || user != "admin" || pass != "s3cr3t!" {
;                               ^^^^^^^^^^^^^^^^^
; 		w.WriteHeader(401)
; 	}
; }
;! bad
; func basic(w http.ResponseWriter, r *http.Request) {
; 	u, p, ok := r.BasicAuth()
; 	if !ok || u != "admin" || p != "admin123" {
;                            ^^^^^^^^^^^^^^^
; 		http.Error(w, "no", http.StatusUnauthorized)
; 	}
; }
;! good
; func basic(w http.ResponseWriter, r *http.Request) {
; 	u, p, ok := r.BasicAuth()
; 	if !ok || u != "admin" || subtle.ConstantTimeCompare([]byte(p), want) != 1 {
; 		http.Error(w, "no", http.StatusUnauthorized)
; 	}
; }
; func plus(p string) bool { return p == "plus" }
;! good
; package config
; func defaults(c *Config) {
; 	c.setHost("play", Host{AccessKey: "Q3AM3UQ867SPQQA43P2F", SecretKey: "zuf+tfteSlswRu7BJ86wekitnifILbZam1KYY3TG"})
; }
;! good
; //go:build e2e
; package pki
; const signingKey = "k3y-9f8e7d6c5b4a"
;! good
; package help
; const hint = "to use a password of asdf, write --password=asdf or -pasdf"
; const TLSPrivateKey = "tls-privatekey"
;! good
; func sidekiq() Rule {
; 	tps := []string{"https://cafeb4b3:d3adb33f@enterprise.contribsys.io/"}
; 	return validate(rule, tps)
; }
;! bad
; package auth
; var users = map[string]string{"admin": "s3cr3tPass", "bob": "hunter2"}
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; package auth
; var roles = map[string]string{"admin": "administrator", "bob": "editor"}
; var users = map[string]string{"admin": "administrator"}
