; A token can be guessed
;
; `math/rand` is made to be fast and repeatable: whoever has seen some of its numbers computes the next ones, and with
; them other people's sessions, codes and reset links. `crypto/rand` asks the operating system.
;
; severity: warning
; confidence: high
; precision: 1/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 3/3 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 4 info
; cwe: 338 330
; see: https://pkg.go.dev/crypto/rand
; list numbers: rand.Int rand.Intn rand.Int31n rand.Int31 rand.Int63 rand.Int63n rand.Float64 rand.IntN rand.Int64N rand.Uint32 rand.Perm math/rand.Int math/rand.Intn math/rand.Int31 math/rand.Int31n math/rand.Int63 math/rand.Int63n math/rand.Uint32 math/rand.Uint64 math/rand.Float64 math/rand.Float32 math/rand.Perm math/rand.Read math/rand.*.Int math/rand.*.Intn math/rand.*.Int31 math/rand.*.Int31n math/rand.*.Int63 math/rand.*.Int63n math/rand.*.Uint32 math/rand.*.Uint64 math/rand.*.Read math/rand.IntN math/rand.N math/rand.Int64 math/rand.Int64N math/rand.Shuffle
; regex secret-maker: (?i)token|secret|password|passwd|otp|session|cookie|(api|private|secret|signing|encryption|aes|access|license)_?key|keygen|generate_?key|new_?key|csrf|nonce|salt|(verification|auth|invite|reset|confirm\w*|activation|recovery|login|two_?factor|mfa|pin)_?(code|link)|pin_?code|credential|captcha|\biv\b|random_?(string|bytes|hex)|secure|\brand_?string
; regex no-secret: (?i)token(ize|s?_?count|_?bucket|izer)|backoff|jitter|shuffle|sample|mock|fake|dummy|load_?balanc
; regex random-text: (?i)^(generate_?|make_?|new_?|get_?)?(random_?(string|bytes|hex)|rand_?string\w*)$
; regex secret: (?i)token|secret|session|password|key|crypto|secure

; In a function that makes one.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<numbers>")
  (#not-line-matches? @hint "rand\\.Reader")
  (#in-function-named? @hint "<secret-maker>")
  (#not-in-function-named? @hint "<no-secret>")
  (#not-in-function-named? @hint "(?i)^(random_?(string|bytes|hex)|rand_?string\\w*)$")
  (#not-function-mentions? @hint "(?i)jitter|backoff|interval|sleep")
  (#set! message "`{callee}` can be predicted: make secrets with `crypto/rand`"))

; A text of random letters.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<numbers>")
  (#not-line-matches? @hint "rand\\.Reader")
  (#in-function-named? @hint "<random-text>")
  (#function-matches? @hint "<secret>")
  (#set! message "`{callee}` can be predicted: make secrets with `crypto/rand`"))

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<numbers>")
  (#not-line-matches? @hint "rand\\.Reader")
  (#in-function-named? @hint "<random-text>")
  (#not-function-matches? @hint "<secret>")
  (#set! severity "info")
  (#set! message "`{callee}` can be predicted: if this is ever a secret, make it with `crypto/rand`"))

; Given to what is called like one.
((short_var_declaration left: (expression_list . (identifier) @name .) right: (expression_list . (_) @_value .)) @hint
  (#match? @name "(?i)(token|secret|password|passwd|otp|session_?id|csrf|nonce|salt|(api|secret|signing|encryption|session)_?key|(verification|auth|invite|reset|confirm\\w*|activation|login)_?code|pin_?code)$|^(code|key|pin|iv)$")
  (#not-match? @name "(?i)count|index|bucket|token_?type")
  (#calls? @_value "<numbers>")
  (#not-line-matches? @hint "rand\\.Reader")
  (#not-contains? @_value "func_literal")
  (#not-in-function-named? @hint "<secret-maker>")
  (#set! message "`{name}` can be predicted: make it with `crypto/rand`"))

((keyed_element key: (literal_element (identifier) @name) value: (literal_element (_) @_value)) @hint
  (#match? @name "(?i)(token|secret|password|otp|session_?id|csrf|nonce|salt|(api|secret|signing|encryption|session)_?key|(verification|auth|invite|reset|confirm\\w*|activation|login)_?code)$")
  (#calls? @_value "<numbers>")
  (#not-line-matches? @hint "rand\\.Reader")
  (#not-contains? @_value "func_literal")
  (#not-in-function-named? @hint "<secret-maker>")
  (#set! message "`{name}` can be predicted: make it with `crypto/rand`"))

; A secret made of the time.
((call_expression function: (_) @_format arguments: (argument_list (call_expression function: (_) @callee))) @hint
  (#resolves-to? @_format "fmt.Sprintf" "fmt.Sprint" "strconv.FormatInt" "strconv.Itoa")
  (#method? @callee "UnixNano" "Unix" "UnixMilli" "UnixMicro")
  (#in-function-named? @hint "(?i)^(generate|make|new|create|issue|gen)_?\\w*(token|secret|session_?id|api_?key|otp|reset_?code|csrf)$")
  (#not-function-mentions? @hint "(?i)^(rand|crypto|uuid|hmac|sign\\w*|SignedString|jwt|Sum256)$")
  (#set! message "The time can be guessed, and this with it: make secrets with `crypto/rand`"))

;! bad
; package auth
; import "math/rand"
; func newSessionToken() string {
; 	b := make([]byte, 32)
; 	for i := range b {
; 		b[i] = letters[rand.Intn(len(letters))]
;                  ^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return string(b)
; }
;! bad
; package auth
; import (
; 	"fmt"
; 	"math/rand"
; )
; func reset(user *User) {
; 	otp := fmt.Sprintf("%06d", rand.Intn(1000000))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package auth
; import (
; 	"crypto/rand"
; 	"math/big"
; )
; func newSessionToken() (string, error) {
; 	b := make([]byte, 32)
; 	if _, err := rand.Read(b); err != nil {
; 		return "", err
; 	}
; 	return hex.EncodeToString(b), nil
; }
;! bad
; package auth
; func newSessionID() string { return fmt.Sprintf("sess_%d", time.Now().UnixNano()) }
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; func GenerateResetToken() string { return strconv.FormatInt(time.Now().Unix(), 36) }
;                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; package orders
; func newFileName() string { return fmt.Sprintf("report_%d.csv", time.Now().UnixNano()) }
; func newToken(userID string) (string, error) { return sign(fmt.Sprintf("%s.%d", userID, time.Now().Unix())) }
