; A secret is written to the log
;
; Logs are copied to files, collectors and tickets, kept for months, and read by people who must not know a customer's
; password or token. Once it is there it counts as leaked and has to be changed.
;
; severity: warning
; confidence: medium
; precision: new patterns 1/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go; 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (the path of a key); then gated by it, which leaves none; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 532
; regex no-secret: (?i)mask|redact|hash|encrypt|obfusc|label|err|message|field|type|path|file|flag|header|valid|public|name$
; regex secret: (?i)(^|[._]|[a-z](?-i:[A-Z])?)(password|passwd|passphrase|client_?secret|secret_?key|jwt_?secret|api_?key|api_?secret|access_?token|refresh_?token|auth_?token|bearer_?token|id_?token|reset_?token|session_?token|private_?key|secret_?access_?key|authorization|ssn|cvv|card_?number|credit_?card)$
; precision: a whole configuration 1/2 (a number called options), then gated by it, on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go; before: 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (the path of a key); then gated by it, which leaves none; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests

; Among the arguments of `log`, `slog`, logrus, zap and zerolog.
((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list [(identifier) (selector_expression)] @hint))
  (#match? @_logger "(?i)(^|\\.)(s?_?log(ger|rus|f)?|zap|sugar|sugared|l|lg|klog|glog|entry)(\\(\\))?$|^(log|logger|zerolog|slog|logrus)\\..*")
  (#match? @_level "(?i)^(print|info|warn|warning|error|debug|trace|fatal|panic|verbose|log)(f|ln|w|context)?$|^(Str|String|Any|Interface|WithField|Msgf|With)$")
  (#match? @hint "(?i)(^|[._]|[a-z](?-i:[A-Z])?)(password|passwd|passphrase|client_?secret|secret_?key|jwt_?secret|api_?key|api_?secret|access_?token|refresh_?token|auth_?token|bearer_?token|id_?token|reset_?token|session_?token|private_?key|secret_?access_?key|authorization|ssn|cvv|cvc|card_?number|credit_?card|connection_?string)$")
  (#not-line-matches? @hint "Printf\\(\"'?%[sv]'?(\\\\n)?\",")
  (#not-match? @hint "(?i)mask|redact|hash|encrypt|obfusc|placeholder|label|err|message|field|schema|type|route|path|file|flag|header|env|constant|valid|show|hide|\\.?(has|is|no|need|use|require|default|invalid|missing|param|cmd|opt)[A-Z_]|token_?count|public|name$|^(Err|Code|Status|Key|Cfg|Flag|Env|Header|Msg)[A-Z]")
  ; The path of a key is no key.
  (#not-function-matches? @hint "(ServeTLS|LoadX509KeyPair)\\(")
  (#set! message "`{hint}` is written to the log: leave it out")
  (#set! fix.title "Write `[redacted]` in its place")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"[redacted]\""))

; In a text, or under a name.
((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list (binary_expression operator: "+" right: [(identifier) (selector_expression)] @hint)))
  (#match? @_logger "(?i)(^|\\.)(s?_?log(ger|rus|f)?|zap|sugar|sugared|klog|glog|entry)(\\(\\))?$")
  (#match? @_level "(?i)^(print|info|warn|warning|error|debug|trace|fatal|panic|verbose|log)(f|ln|w|context)?$")
  (#match? @hint "(?i)(^|[._]|[a-z](?-i:[A-Z])?)(password|passwd|passphrase|client_?secret|secret_?key|jwt_?secret|api_?key|api_?secret|access_?token|refresh_?token|auth_?token|bearer_?token|id_?token|reset_?token|session_?token|private_?key|secret_?access_?key|authorization|ssn|cvv|cvc|card_?number|credit_?card)$")
  (#not-match? @hint "<no-secret>")
  (#set! message "`{hint}` is written to the log: leave it out")
  (#set! fix.title "Write `[redacted]` in its place")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"[redacted]\""))

((call_expression
   function: (selector_expression operand: (identifier) @_package field: (_) @_field)
   arguments: (argument_list . (interpreted_string_literal) . [(identifier) (selector_expression)] @hint .)) @_call
  (#any-of? @_package "zap" "slog" "log")
  (#any-of? @_field "String" "Any" "Stringp" "ByteString" "Reflect")
  (#match? @hint "<secret>")
  (#not-match? @hint "<no-secret>")
  (#set! message "`{hint}` is written to the log: leave it out")
  (#set! fix.title "Write `[redacted]` in its place")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"[redacted]\""))

((call_expression
   function: (selector_expression field: (_) @_field)
   arguments: (argument_list . (composite_literal body: (literal_value (keyed_element value: (literal_element [(identifier) (selector_expression)] @hint)))) .))
  (#any-of? @_field "WithFields" "Fields")
  (#match? @hint "<secret>")
  (#not-match? @hint "<no-secret>")
  (#set! message "`{hint}` is written to the log: leave it out")
  (#set! fix.title "Write `[redacted]` in its place")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"[redacted]\""))

; Printed by a handler.
((call_expression function: (_) @callee arguments: (argument_list [(identifier) (selector_expression)] @hint))
  (#resolves-to? @callee "fmt.Println" "fmt.Printf" "fmt.Print")
  (#in? @hint "handler")
  (#match? @hint "(?i)(^|[._]|[a-z](?-i:[A-Z])?)(password|passwd|passphrase|client_?secret|secret_?key|jwt_?secret|api_?key|api_?secret|access_?token|refresh_?token|auth_?token|bearer_?token|reset_?token|session_?token|private_?key|authorization|ssn|cvv|card_?number|credit_?card)$")
  (#not-match? @hint "(?i)mask|redact|hash|encrypt|err|field|type|path|file|valid|public|name$")
  (#set! message "`{hint}` is written to the log: leave it out")
  (#set! fix.title "Write `[redacted]` in its place")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"[redacted]\""))

; The whole of what a caller sent, where a secret is a part of it.
((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list (_) [(identifier) @hint (call_expression function: (identifier) @_string arguments: (argument_list . (identifier) @hint))]))
  (#match? @_logger "(?i)(^|\\.)(s?log(ger|rus)?|sugar|fmt)$")
  (#match? @_level "(?i)^(print|info|debug|warn|error)(f|ln|w)?$")
  (#match? @hint "(?i)^(req|input|payload|body|creds|credentials|login\\w*|user|data|request|bodyBytes|form|signup\\w*|register\\w*)$")
  (#tainted? @hint)
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)\\.(password|passwd|cardnumber|cvv|ssn)\\b|\"/(login|register|signup)\"|func (\\([^)]*\\) )?\\w*(login|register|signup|signin|authenticate|payment)\\w*\\(")
  (#set! message "`{hint}` is written to the log with the secret that is in it: log only the members that are needed"))

; A name and its value, as slog and zap's sugar take them.
((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list (interpreted_string_literal) @_name . [(identifier) (selector_expression) (call_expression)] @hint))
  (#match? @_logger "(?i)(^|\\.)(s?log(ger|rus)?|sugar|sugared|l|lg)(\\(\\))?$")
  (#match? @_level "(?i)^(print|info|warn|error|debug|with(_?field)?|fatal)(w|context)?$")
  (#match? @_name "(?i)^\"(\\w*[_.-])?(password|passwd|passphrase|cvv|cvc|ssn|card|card_?number|credit_?card|pin|otp|authorization|api_?key|secret_?key|access_?token|refresh_?token|private_?key)\"$")
  (#not-match? @hint "(?i)mask|redact|hash|last4|last_?four|len\\(|!= ?nil|type|brand|id$|ID$|err|path|file|count|name$")
  (#not-match? @hint "<secret>")
  (#match? @hint "(?i)card|cvv|cvc|ssn|pin|otp|pass|pwd|secret|token|key|auth|FormValue|Header\\.Get")
  (#set! message "`{hint}` is written to the log: leave it out")
  (#set! fix.title "Write `[redacted]` in its place")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"[redacted]\""))

; All headers, with the cookies and tokens in them.
((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list (_) (selector_expression operand: (_) @_request field: (_) @_header) @hint))
  (#match? @_logger "(?i)(^|\\.)(s?log(ger|rus)?|sugar|sugared|klog|glog)(\\(\\))?$")
  (#match? @_level "(?i)^(print|info|warn|error)(f|ln|w|context)?$")
  (#match? @_request "^(r|req|request|c\\.Request|ctx\\.Request)$")
  (#eq? @_header "Header")
  (#in? @hint "handler")
  (#set! message "`{hint}` holds cookies and tokens, and is written to the log: name the headers that are needed"))

; The whole struct, with the password that is in it.
((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list . (interpreted_string_literal) @_format (identifier) @hint))
  (#match? @_logger "(?i)^(s?log(ger|rus)?|sugar|fmt|s\\.log(ger)?)$")
  (#match? @_level "(?i)^(print|info|debug|warn|error)f$")
  (#match? @_format "%[+#]v")
  (#match? @hint "(?i)^(u|user|usr|account|acct|creds?|credentials|login|req|in|input|body|form|signup|register\\w*|cfg|config|conf|settings)$")
  (#file-matches? "(?s)type \\w*(?i:user|account|cred\\w*|login\\w*|register\\w*|sign_?up\\w*|request|input|form|config|settings) struct \\{[^}]*\\b(Password|Passwd|Secret|APIKey|ApiKey|Token|DBPassword|JWTSecret)\\b\\s+string")
  (#not-file-kind? "test")
  (#set! message "`{hint}` is written to the log with the secret that is in it: log only the members that are needed"))

; A request as it was sent, cookies, tokens, body and all.
((call_expression function: (selector_expression operand: (_) @_logger field: (_) @_level) @callee arguments: (argument_list [(identifier) @hint (call_expression function: (identifier) @_string arguments: (argument_list . (identifier) @hint)) (type_conversion_expression operand: (identifier) @hint)]))
  (#match? @_logger "(?i)^(s?log(ger|rus)?|sugar|fmt|s\\.log(ger)?)$")
  (#match? @_level "(?i)^(print|info|debug|warn|error)(f|ln)?$")
  (#value-matches? @hint "^httputil\\.DumpRequest(Out)?\\(\\w+(\\.\\w+)*, true\\)$")
  (#not-file-kind? "test" "example")
  (#not-guarded-by? @hint "(?i)debug|verbose|trace|dump|dev")
  (#set! message "`{hint}` holds cookies, tokens and the body, and is written to the log: name what is needed"))

((call_expression function: (selector_expression operand: (_) @_logger field: (_) @_level) arguments: (argument_list (call_expression function: (selector_expression operand: (_) @_request field: (_) @_cookies)) @hint))
  (#match? @_logger "(?i)^(s?log(ger|rus)?|sugar|fmt|s\\.log(ger)?)$")
  (#match? @_level "(?i)^(print|info|debug|warn|error)(f|ln)?$")
  (#match? @_request "^(r|req|request|c\\.Request(\\(\\))?)$")
  (#eq? @_cookies "Cookies")
  (#in? @hint "handler")
  (#set! message "`{hint}` holds the session, and is written to the log: leave it out"))

; A whole configuration.
((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list (_) [(identifier) @hint (unary_expression operand: (identifier)) @hint (call_expression function: (_) @_sprintf arguments: (argument_list (_) [(identifier) (unary_expression operand: (identifier))] @hint .))] .))
  (#match? @_logger "(?i)(^|\\.)(s?_?log(ger|rus)?|zap|sugar|l|fmt)(\\(\\))?$")
  (#match? @_level "(?i)^(print|info|warn|error|debug|with)(f|ln|w|context)?$")
  (#match? @hint "(?i)^[*&]?\\w*(cfg|config|conf|settings)$")
  (#not-line-matches? @hint "fmt\\.(Errorf|Fprint|Sprintf\\(\"[^%\"]*%d)")
  (#file-matches? "(?i)\\w*(secret|password|passwd|api_?key|token|dsn|database_?url|private_?key)\\w*\\s+(string|\\[\\]byte)")
  (#not-file-matches? "LogValue\\(|func \\(\\w+ \\*?\\w*(Config|Settings|Options)\\) (String|GoString|Format|MarshalJSON)\\(|json:\"-\"")
  (#not-line-matches? @hint "(?i)path|file|%s")
  (#not-file-kind? "test")
  (#set! message "`{hint}` is written to the log with the secrets that are in it: log only the members that are needed"))

; Who somebody is.
((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list (_) [(selector_expression) (identifier)] @hint))
  (#match? @_logger "(?i)(^|\\.)(s?_?log(ger|rus)?|zap|sugar|sugared)(\\(\\))?$")
  (#match? @_level "(?i)^(print|info|warn|error|debug)(f|ln|w|context)?$")
  (#match? @hint "(?i)(^|\\.)(email|e_?mail_?address|phone|phone_?number|mobile|iban|birth_?date|date_?of_?birth|passport(_?number)?|tax_?id|home_?address|full_?name|diagnosis)$")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{hint}` is personal data, and stays in the log for months: write an id in its place"))

; A token, a code or a link that lets somebody in.
((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list (_) [(selector_expression) (identifier)] @hint))
  (#match? @_logger "(?i)(^|\\.)(s?_?log(ger|rus)?|zap|sugar|sugared)(\\(\\))?$")
  (#match? @_level "(?i)^(print|info|warn|error|debug)(f|ln|w|context)?$")
  (#match? @hint "^(\\w+\\.)*([tT]oken|[oO][tT][pP]|[pP]in|otpCode|OTPCode|resetLink|ResetLink|resetURL|magicLink|verificationCode|VerificationCode|inviteLink|signedToken|tokenString|rawToken|plainToken|sessionID|SessionID|[cC]ookie|[cC]redentials|[sS]ecret|[aA]piKey|APIKey|[dD][sS][nN]|databaseURL|DatabaseURL)$")
  (#not-match? @hint "<secret>")
  (#not-function-matches? @hint "(?i)lexer|parser|scanner|ast\\.|token\\.(Pos|Kind|Type)")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{hint}` lets whoever reads the log in: leave it out"))

; What came in, as it came.
((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list (_) [(identifier) @hint (call_expression function: (identifier) @_string arguments: (argument_list . (identifier) @hint .)) (type_conversion_expression operand: (identifier) @hint)]))
  (#match? @_logger "(?i)(^|\\.)(s?_?log(ger|rus)?|zap|sugar|sugared)(\\(\\))?$")
  (#match? @_level "(?i)^(print|info|warn|error|debug)(f|ln|w|context)?$")
  (#match? @hint "(?i)^(req|request|body|raw|payload|input|bodyBytes|respBody|user|customer|account|payment|params|form|headers?)$")
  (#not-match? @_level "(?i)debug")
  (#function-matches? @hint "(?i)password|card|iban|secret|token|payment|login|customer|patient|email|phone|address")
  (#in-function? @hint)
  (#not-in? @hint "handler")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{hint}` is written to the log with all that is in it: log only the members that are needed"))

((call_expression
   function: (selector_expression operand: (_) @_logger field: (_) @_level)
   arguments: (argument_list (_) [(identifier) @hint (call_expression function: (identifier) @_string arguments: (argument_list . (identifier) @hint .)) (type_conversion_expression operand: (identifier) @hint)]))
  (#match? @_logger "(?i)(^|\\.)(s?_?log(ger|rus)?|zap|sugar|sugared)(\\(\\))?$")
  (#match? @_level "(?i)^(print|info|warn|error|debug)(f|ln|w|context)?$")
  (#match? @hint "(?i)^(req|request|body|raw|payload|input|bodyBytes|respBody|user|customer|account|payment|params|form|headers?)$")
  (#in? @hint "handler")
  ; A name that was typed in, and no object.
  (#not-function-matches? @hint "\\b(user|customer|account|payment)\\s*:?=\\s*\\w+(\\.URL)?\\.(FormValue|PostFormValue|PathValue|Query|Param|QueryParam|FormParam|PostForm|GetHeader)\\(")
  (#not-function-matches? @hint "(?i)\\.(password|passwd|cardnumber|cvv|ssn)\\b|\"/(login|register|signup)\"|func (\\([^)]*\\) )?\\w*(login|register|signup|signin|authenticate|payment)\\w*\\(")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{hint}` is written to the log with all that is in it: log only the members that are needed"))

;! bad
; package main
; import "log"
; func login(username, password string) {
; 	log.Printf("login %s with %s", username, password)
;                                           ^^^^^^^^
; }
;! fixed
; package main
; import "log"
; func login(username, password string) {
; 	log.Printf("login %s with %s", username, "[redacted]")
; }
;! bad
; func connect(cfg Config) {
; 	logger.Info("connecting", zap.String("api_key", cfg.APIKey))
;                                                  ^^^^^^^^^^
; 	slog.Info("connecting", "token", cfg.AccessToken)
;                                   ^^^^^^^^^^^^^^^
; }
;! fixed
; func connect(cfg Config) {
; 	logger.Info("connecting", zap.String("api_key", "[redacted]"))
; 	slog.Info("connecting", "token", "[redacted]")
; }
;! bad
; func Login(c *gin.Context) {
; 	var req LoginRequest
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	log.Printf("login request: %+v", req)
;                                   ^^^
; 	if req.Password != want {
; 		return
; 	}
; }
;! bad
; 	logger.Debug("refresh token: " + refreshToken)
;                                   ^^^^^^^^^^^^
; 	if err := refresh(); err != nil {
;! fixed
; 	logger.Debug("refresh token: " + "[redacted]")
; 	if err := refresh(); err != nil {
;! good
; func login(username, password string) {
; 	log.Printf("login %s, %d characters", username, len(password))
; 	log.Printf("no password given for %s", username)
; 	hash(password)
; }
;! good
; logger.Info("hashed", zap.String("hash", passwordHash))
; logger.Warn("reset", "token", mask(resetToken))
; slog.Error("auth", "error", errInvalidPassword)
;! good
; func usage(w io.Writer, apiKey string) {
; 	fmt.Fprintf(w, "%s", apiKey)
; 	fmt.Println(apiKey)
; 	tokens.Print(accessToken)
; }
;! good
; func Login(c *gin.Context) {
; 	log.Printf("login of %s", req.Username)
; 	log.Printf("files %s and %s", passwordFile, privateKeyPath)
; }
;! bad
; func pay(w http.ResponseWriter, r *http.Request) {
; 	card := r.FormValue("card_number")
; 	slog.Info("charging", "card", card, "cvv", r.FormValue("cvv"))
;                                ^^^^
;                                             ^^^^^^^^^^^^^^^^^^
; }
;! fixed
; func pay(w http.ResponseWriter, r *http.Request) {
; 	card := r.FormValue("card_number")
; 	slog.Info("charging", "card", "[redacted]", "cvv", "[redacted]")
; }
;! bad
; func pay(w http.ResponseWriter, r *http.Request) {
; 	log.Printf("headers: %v", r.Header)
;                            ^^^^^^^^
; }
;! good
; func pay(w http.ResponseWriter, r *http.Request) {
; 	slog.Info("charging", "card", last4(card), "card_id", card.ID, "pin", len(pin))
; 	log.Printf("headers: %d", len(r.Header))
; }
;! good
; func serve(srv *http.Server, listener net.Listener, publicKey, privateKey string) error {
; 	log.Printf("private key %s, public key %s", privateKey, publicKey)
; 	return srv.ServeTLS(listener, publicKey, privateKey)
; }
;! bad
; package users
; import "log"
; type User struct {
; 	Name     string
; 	Password string
; }
; func create(u User) {
; 	log.Printf("created user %+v", u)
;                                 ^
; }
;! good
; package users
; import "log"
; type User struct {
; 	Name     string
; 	Password string
; }
; func create(u User) {
; 	log.Printf("created user %q", u.Name)
; }
;! bad
; package proxy
; import (
; 	"log"
; 	"net/http"
; 	"net/http/httputil"
; )
; func trace(w http.ResponseWriter, r *http.Request) {
; 	dump, err := httputil.DumpRequest(r, true)
; 	if err != nil {
; 		return
; 	}
; 	log.Printf("%s", dump)
;                   ^^^^
; 	log.Println("cookies", r.Cookies())
;                         ^^^^^^^^^^^
; }
;! bad
; package config
; type Config struct {
; 	Port	  int
; 	JWTSecret string
; }
; func Load() *Config {
; 	cfg := read()
; 	slog.Info("configuration loaded", "config", fmt.Sprintf("%+v", *cfg))
;                                                                 ^^^^
; 	log.Println("configuration", cfg)
;                               ^^^
; 	return cfg
; }
;! bad
; func (s *Service) Invite(ctx context.Context, c Customer) error {
; 	token := random()
; 	slog.InfoContext(ctx, "invited", "email", c.Email, "token", token)
;                                            ^^^^^^^           ^^^^^
; 	return nil
; }
; func (h *Handler) Create(c *gin.Context) {
; 	var req createRequest
; 	slog.Info("create", "request", req)
;                                 ^^^
; }
; func (s *Service) pay(ctx context.Context, payload []byte) {
; 	log.Printf("payment request: %s", string(payload))
;                                           ^^^^^^^
; 	if
;! good
; package config
; type Config struct {
; 	Port	  int
; 	JWTSecret string
; }
; func (c *Config) String() string { return "" }
; func Load() *Config {
; 	cfg := read()
; 	slog.Info("configuration loaded", "port", cfg.Port)
; 	log.Println("configuration", cfg)
; 	return cfg
; }
;! good
; func (s *Service) Invite(ctx context.Context, c Customer) error {
; 	slog.InfoContext(ctx, "invited", "customer", c.ID, "email", mask(c.Email))
; 	return s.mail.Send(ctx, c.Email)
; }
