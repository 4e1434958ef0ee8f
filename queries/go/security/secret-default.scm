; A secret has a default that everyone can read
;
; When the variable is missing where this runs, nothing fails: the program signs, encrypts or logs in with a value that
; stands in the source. Whoever has read it can forge tokens or log in.
;
; severity: warning
; confidence: high
; precision: 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (a path); then gated by it; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 1188 798
; list secrets: secret password passwd pass pwd passphrase token api_key apikey private_key signing_key encryption_key secret_key access_key jwt_key cookie_key session_key auth_key master_key salt pepper credentials
; regex value: ^(["`]\s*[^\s"`]|\[\]byte\(["`][^"`])
; regex no-secret: (?i)(ur[li]|path|file|dir|name|expir\w*|ttl|length|size|header|issuer|audience|alg(orithm)?|host|port|id|type|endpoint|age|_in|duration|hours|version|enabled|mode|tokens|limit|count)["`]?$
; regex development: (?i)\bdev|is_?dev|is_?test|is_?local

; `getEnv("JWT_SECRET", "secret")`.
((call_expression function: (_) @callee arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)] @name . [(interpreted_string_literal) (raw_string_literal)] @_default .)) @hint
  (#match? @callee "(?i)(^|\\.)(get|lookup|must|read|load)?_?env(ironment|var|iron)?(_?(or|with|string|str|default|value|var))*(_?(default|else|fallback|value|string))?$|(^|\\.)(getEnvOr\\w*|envOr\\w*|fromEnv\\w*|SetDefault)$")
  (#named-like? @name "<secrets>")
  (#not-match? @name "(?i)(ur[li]|path|file|dir|name|expir\\w*|ttl|length|size|header|field|prefix|issuer|audience|alg(orithm)?|rounds|host|port|id|type|endpoint|lifetime|age|_in|duration|minutes|hours|days|seconds|scheme|version|enabled|policy|public|region|provider|mode|storage|tokens|limit|max|min|count|format|interval|cookie|domain|realm|group|kind|mask)[\"`]$")
  (#not-match? @_default "^[\"`]\\s*[\"`]$")
  (#not-guarded-by? @hint "(?i)\\bdev|is_?dev|is_?test|is_?local")
  (#set! message "Without {name} set, the secret is a value from the source: fail at start instead"))

; `if secret == "" { secret = "dev" }` behind `os.Getenv`.
([(short_var_declaration left: (expression_list . (identifier) @name .) right: (expression_list . (call_expression function: (_) @_getenv arguments: (argument_list . (_) @variable .)) .))
  (assignment_statement left: (expression_list . (identifier) @name .) right: (expression_list . (call_expression function: (_) @_getenv arguments: (argument_list . (_) @variable .)) .))]
   . (if_statement
     condition: (binary_expression left: (identifier) @_asked operator: "==" right: (interpreted_string_literal) @_empty)
     consequence: (block (statement_list (assignment_statement left: (expression_list . (identifier) @_set .) right: (expression_list . (_) @_default .)) @hint)))
  (#resolves-to? @_getenv "os.Getenv")
  (#eq? @name @_asked)
  (#eq? @name @_set)
  (#eq? @_empty "\"\"")
  (#match? @_default "<value>")
  (#named-like? @variable "<secrets>")
  (#not-match? @variable "(?i)(ur[li]|path|file|dir|name|expir\\w*|ttl|length|size|header|issuer|audience|alg(orithm)?|host|port|id|type|endpoint|age|_in|duration|hours|version|enabled|mode|tokens|limit|count)[\"`]$")
  (#not-guarded-by? @hint "(?i)\\bdev|is_?dev|is_?test|is_?local")
  (#set! message "Without {variable} set, the secret is a value from the source: fail at start instead")
  (#set! fix.title "Fail when {variable} is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "panic({variable} + \" is not set\")"))

; `if secret := os.Getenv("JWT_SECRET"); secret != "" { return secret }`, and the default behind it.
((if_statement
   initializer: (short_var_declaration right: (expression_list . (call_expression function: (_) @_getenv arguments: (argument_list . (_) @variable .)) .))
   consequence: (block (statement_list . (return_statement)))) @_if
   . (return_statement (expression_list . [(interpreted_string_literal) (raw_string_literal) (type_conversion_expression)] @_default .)) @hint
  (#resolves-to? @_getenv "os.Getenv" "os.LookupEnv")
  (#match? @_default "[\"`][^\"`\\s]")
  (#named-like? @variable "<secrets>")
  (#not-match? @variable "<no-secret>")
  (#not-guarded-by? @hint "<development>")
  (#set! message "Without {variable} set, the secret is a value from the source: fail at start instead")
  (#set! fix.title "Fail when {variable} is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "panic({variable} + \" is not set\")"))

; `secret, ok := os.LookupEnv("SECRET")`, and a default where it is not.
([(short_var_declaration right: (expression_list . (call_expression function: (_) @_getenv arguments: (argument_list . (_) @variable .)) .))
  (assignment_statement right: (expression_list . (call_expression function: (_) @_getenv arguments: (argument_list . (_) @variable .)) .))]
   . (if_statement
     condition: (unary_expression operator: "!")
     consequence: (block (statement_list (assignment_statement right: (expression_list . (_) @_default .)) @hint)))
  (#resolves-to? @_getenv "os.LookupEnv")
  (#match? @_default "<value>")
  (#named-like? @variable "<secrets>")
  (#not-match? @variable "<no-secret>")
  (#not-guarded-by? @hint "<development>")
  (#set! message "Without {variable} set, the secret is a value from the source: fail at start instead")
  (#set! fix.title "Fail when {variable} is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "panic({variable} + \" is not set\")"))

; A member of a configuration.
((if_statement
   condition: (binary_expression left: (selector_expression field: (_) @name) @_asked operator: "==" right: (interpreted_string_literal) @_empty)
   consequence: (block (statement_list . (assignment_statement left: (expression_list . (_) @_set .) operator: "=" right: (expression_list . (_) @_default .)) @hint .)))
  (#eq? @_asked @_set)
  (#eq? @_empty "\"\"")
  (#function-matches? @hint "os\\.(Getenv|LookupEnv)|viper\\.|envconfig|[lL]oadConfig")
  (#match? @_default "<value>")
  (#named-like? @name "<secrets>")
  (#not-match? @name "<no-secret>")
  (#not-guarded-by? @hint "<development>")
  (#set! message "Without `{name}` set, the secret is a value from the source: fail at start instead")
  (#set! fix.title "Fail when `{name}` is not set")
  (#set! fix.safety "suggested")
  (#replace! @hint "panic(\"{name} is not set\")"))

((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (_) @_getenv arguments: (argument_list . (_) @variable .)) . (interpreted_string_literal) @default .)) @hint
  (#resolves-to? @callee "cmp.Or")
  (#resolves-to? @_getenv "os.Getenv")
  (#named-like? @variable "<secrets>")
  (#not-match? @variable "<no-secret>")
  (#not-guarded-by? @hint "<development>")
  (#set! message "Without {variable} set, the secret is a value from the source: fail at start instead"))

; A struct that `caarlos0/env`, `envconfig` or `cleanenv` fills.
((field_declaration name: (_) @name tag: (raw_string_literal) @hint)
  (#match? @hint "(?i)(env|envconfig):\"[^\"]*\"")
  (#match? @hint "(?i)\\b(envDefault|env-default|default):\"[^\"]+\"")
  (#named-like? @name "secret" "password" "passwd" "passphrase" "token" "api_key" "apikey" "private_key" "signing_key" "encryption_key" "secret_key" "access_key" "jwt_key" "session_key" "auth_key" "master_key" "salt")
  (#not-match? @name "(?i)(ur[li]|path|file|dir|name|expir\\w*|ttl|length|size|header|issuer|audience|alg(orithm)?|host|port|id|type|endpoint|age|duration|hours|version|enabled|mode|tokens|limit|count|cost)$")
  (#not-match? @hint "(?i)\\b(envDefault|env-default|default):\"(\\d+[smhd]?|true|false)\"")
  (#set! message "Without the variable set, `{name}` is a value from the source: drop the default and require it"))

; `viper.SetDefault("jwt.secret", "…")`.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @name . (interpreted_string_literal) @_default .)) @hint
  (#resolves-to? @callee "github.com/spf13/viper.SetDefault" "github.com/spf13/viper.*.SetDefault" "viper.SetDefault")
  (#match? @name "(?i)(secret|password|passphrase|token|api_?key|private_?key|signing_?key|encryption_?key|access_?key|session_?key)(_?key)?\"$")
  (#not-match? @_default "^\"\\s*\"$|^\"\\.{0,2}/|\\.(pem|key|crt|json|txt)\"$")
  (#set! message "Without {name} set, the secret is a value from the source: drop the default and fail at start"))

; A key that is empty where the variable is missing.
((call_expression function: (_) @callee arguments: (argument_list (_) [(type_conversion_expression) (call_expression)] @hint .))
  (#resolves-to? @callee "crypto/hmac.New")
  (#match? @hint "^\\[\\]byte\\(os\\.Getenv\\(\"[^\"]+\"\\)\\)$")
  (#set! severity "info")
  (#set! message "Without the variable set, the key is empty and anybody can sign: read it at start, and fail when it is empty"))

((var_spec name: (identifier) @name value: (expression_list . [(type_conversion_expression) (call_expression)] @hint .))
  (#named-like? @name "secret" "key" "jwt")
  (#match? @hint "^\\[\\]byte\\(os\\.Getenv\\(\"[^\"]*(SECRET|KEY|JWT)[^\"]*\"\\)\\)$")
  (#module-level? @name)
  (#not-file-matches? "len\\(\\w*([kK]ey|[sS]ecret)\\w*\\) ?(==|<)|(?i)func init\\(|secret == \"\"")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "Without the variable set, `{name}` is empty and anybody can sign: fail at start when it is"))

;! bad
; package config
; func Load() Config {
; 	return Config{
; 		JWTSecret: getEnv("JWT_SECRET", "super-secret-key"),
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		Password:  getEnvOrDefault("DB_PASSWORD", "postgres"),
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
;! bad
; secret := os.Getenv("JWT_SECRET")
; if secret == "" {
; 	secret = "change-me"
;  ^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; secret := os.Getenv("JWT_SECRET")
; if secret == "" {
; 	panic("JWT_SECRET" + " is not set")
; }
;! bad
; type Config struct {
; 	APIKey string `env:"API_KEY" envDefault:"dev-key"`
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func Load() {
; 	viper.SetDefault("jwt.secret", "secret")
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	key := utils.GetEnv("ENCRYPTION_KEY", "0123456789abcdef")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; host := getEnv("DB_HOST", "localhost")
; file := getEnv("JWT_SECRET_FILE", "/run/secrets/jwt")
; secret := getEnv("JWT_SECRET", "")
;! good
; secret := os.Getenv("JWT_SECRET")
; if secret == "" {
; 	log.Fatal("JWT_SECRET is not set")
; }
;! good
; type Config struct {
; 	APIKey   string        `env:"API_KEY,required"`
; 	TokenTTL time.Duration `env:"TOKEN_TTL" envDefault:"15m"`
; 	Host     string        `env:"HOST" envDefault:"localhost"`
; }
;! good
; viper.SetDefault("server.port", "8080")
; viper.SetDefault("jwt.issuer", "example")
; labels := get("token", "value")
;! good
; package main
; func main() { viper.SetDefault("SERVER_TLS_PRIVATEKEY", "/etc/cert/privkey.pem") }
;! bad
; package hooks
; import (
; 	"crypto/hmac"
; 	"crypto/sha256"
; 	"os"
; )
; var jwtKey = []byte(os.Getenv("JWT_SECRET"))
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; func sign(body []byte) []byte {
; 	mac := hmac.New(sha256.New, []byte(os.Getenv("ESIGN_SECRET")))
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	mac.Write(body)
; 	return mac.Sum(nil)
; }
;! good
; package hooks
; import (
; 	"crypto/hmac"
; 	"crypto/sha256"
; 	"os"
; )
; var publicName = []byte(os.Getenv("SERVICE_NAME"))
; func (h *Hooks) sign(body []byte) []byte {
; 	mac := hmac.New(sha256.New, h.secret)
; 	mac.Write(body)
; 	return mac.Sum(nil)
; }
