; A token can be guessed
;
; `math/rand` is made to be fast and repeatable: whoever has seen some of its numbers computes the next ones, and with
; them other people's sessions, codes and reset links. `crypto/rand` asks the operating system.
;
; severity: warning
; confidence: high
; precision: new patterns 1/8 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (members of lists picked at random); then gated by tables of letters, which leaves none; 1/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 3/3 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 4 info
; cwe: 338 330
; see: https://pkg.go.dev/crypto/rand
; list numbers: rand.Int rand.Intn rand.Int31n rand.Int31 rand.Int63 rand.Int63n rand.Float64 rand.IntN rand.Int64N rand.Uint32 rand.Perm math/rand.Int math/rand.Intn math/rand.Int31 math/rand.Int31n math/rand.Int63 math/rand.Int63n math/rand.Uint32 math/rand.Uint64 math/rand.Float64 math/rand.Float32 math/rand.Perm math/rand.Read math/rand.*.Int math/rand.*.Intn math/rand.*.Int31 math/rand.*.Int31n math/rand.*.Int63 math/rand.*.Int63n math/rand.*.Uint32 math/rand.*.Uint64 math/rand.*.Read math/rand.IntN math/rand.N math/rand.Int64 math/rand.Int64N math/rand.Shuffle
; regex secret-maker: (?i)token|secret|password|passwd|otp|session|cookie|(api|private|secret|signing|encryption|aes|access|license)_?key|keygen|generate_?key|new_?key|csrf|nonce|salt|(verification|auth|invite|reset|confirm\w*|activation|recovery|login|two_?factor|mfa|pin)_?(code|link)|pin_?code|credential|captcha|\biv\b|random_?(string|bytes|hex)|secure|\brand_?string
; regex no-secret: (?i)token(ize|s?_?count|_?bucket|izer)|backoff|jitter|shuffle|sample|mock|fake|dummy|load_?balanc
; regex random-text: (?i)^(generate_?|make_?|new_?|get_?)?(random_?(string|bytes|hex)|rand_?string\w*)$
; regex secret: (?i)token|secret|session|password|key|crypto|secure
; regex makes-secrets: (?is)func[^\n{]*(token|api_?key|session|password|secret|otp|invite|reset|csrf|voucher)\w*\([^{]*\{[^}]*\b(rand\w*(str\w*|text|bytes|hex|id|chars|code|digits)|gen\w*|letters|random|digits)\(

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
  (#not-file-matches? "<makes-secrets>")
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
  (#in-function-named? @hint "(?i)^((generate|make|new|create|issue|gen)_?\\w*)?(token|secret|session_?id|api_?key|otp|reset_?code|csrf)$")
  (#not-function-mentions? @hint "(?i)^(rand|crypto|uuid|hmac|sign\\w*|SignedString|jwt|Sum256)$")
  (#set! message "The time can be guessed, and this with it: make secrets with `crypto/rand`"))

; A text of random letters, of which secrets are made elsewhere in the file.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<numbers>")
  (#not-line-matches? @hint "rand\\.Reader")
  (#in-function-named? @hint "<random-text>")
  (#not-function-matches? @hint "<secret>")
  (#file-matches? "<makes-secrets>")
  (#set! message "`{callee}` can be predicted: make secrets with `crypto/rand`"))

; A text of random letters, whatever it is called, where a secret is made of it.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<numbers>")
  (#line-matches? @hint "(?i)(letter|char|alpha|rune|digit|symbol|abc|pool|hex|source|^.*\\bset)\\w*\\[\\w+\\.(Intn|Int31n|Int63n|IntN|Int63|Int)\\w*\\(.*(len\\(|\\d).*\\]")
  (#not-in-function-named? @hint "<random-text>")
  (#not-in-function-named? @hint "<secret-maker>")
  (#not-function-mentions? @hint "(?i)jitter|backoff|shuffle|weight|sample|pick")
  (#file-matches? "<makes-secrets>")
  (#set! message "`{callee}` can be predicted: make secrets with `crypto/rand`"))

; A code of some digits, as they are sent by mail and text message.
((call_expression function: (_) @_format arguments: (argument_list . (interpreted_string_literal) @_digits . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @_format "fmt.Sprintf")
  (#match? @_digits "%0[4-8]d\"$")
  (#not-line-matches? @hint "(?i)(token|secret|password|passwd|otp|session_?id|csrf|nonce|salt|code|key|pin|iv) :=")
  (#resolves-to? @callee "<numbers>")
  (#not-in-function-named? @hint "<secret-maker>")
  (#not-in-function-named? @hint "(?i)phone|order|invoice|name|color|serial|sku|zip|postal|port|test|fake|mock|seed")
  (#file-matches? "(?i)\\b(otp|pin|verif\\w*|2fa|mfa|confirm\\w*|login_?code|reset\\w*|auth\\w*|sms|code)\\b|code\\(")
  (#set! message "`{callee}` can be predicted, and this code with it: make it with `crypto/rand`"))

((keyed_element key: (literal_element (identifier) @name) value: (literal_element (_) @_value)) @hint
  (#match? @name "(?i)^(code|pin|key)$")
  (#calls? @_value "<numbers>")
  (#in-function-named? @hint "(?i)invit|voucher|coupon|verif|confirm|login|reset|regist|sign_?up|activat|otp|code")
  (#not-in-function-named? @hint "<secret-maker>")
  (#not-contains? @_value "func_literal")
  (#set! message "`{name}` can be predicted: make it with `crypto/rand`"))

; A UUID of the first version is the time and the machine's address.
((short_var_declaration left: (expression_list . (identifier) @name) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#match? @name "(?i)(token|secret|session_?id|sid|api_?key|nonce|csrf\\w*|reset\\w*|invite\\w*)$")
  (#resolves-to? @callee "github.com/google/uuid.NewUUID" "github.com/gofrs/uuid.NewV1" "github.com/satori/go.uuid.NewV1" "uuid.NewUUID" "uuid.NewV1")
  (#set! message "`{callee}` writes down the time and the machine, so `{name}` can be guessed: use `uuid.NewRandom`"))

; Codes that are worth money, or let somebody in.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<numbers>")
  (#not-line-matches? @hint "rand\\.Reader")
  (#in-function-named? @hint "(?i)^(generate|make|new|create|issue|gen|random)_?\\w*(voucher|coupon|gift_?card|promo|licen[cs]e|invite|invitation|access|share|download)_?(code|key|link|id|number)?$|^(generate|make|new|create|issue|gen|random)_?(code|pin|key)$")
  (#not-in-function-named? @hint "<secret-maker>")
  (#not-in-function-named? @hint "<no-secret>")
  (#not-function-mentions? @hint "(?i)jitter|backoff|interval|sleep|weight")
  (#set! message "`{callee}` can be predicted, and others' codes with it: make them with `crypto/rand`"))

; Numbers one behind the other.
((call_expression function: (_) @_format arguments: (argument_list (_) @number)) @hint
  (#resolves-to? @_format "strconv.Itoa" "strconv.FormatInt" "strconv.FormatUint" "fmt.Sprint" "fmt.Sprintf")
  (#match? @number "(?i)^(int64\\()?(\\w+\\.)*(next|last|counter|seq|count|n)_?(id|token|session|sid)?\\)?$|atomic\\.Add|\\.Add\\(1\\)")
  (#in-function-named? @hint "(?i)^(generate|make|new|create|issue|gen|start|next)_?\\w*(token|secret|session(_?id)?|sid|api_?key|reset_?code|csrf)$")
  (#not-function-mentions? @hint "(?i)^(rand|crypto|uuid|hmac|sign\\w*|SignedString|jwt|Sum256|trace|span)$")
  (#set! message "Whoever has one can count on to the next: make secrets with `crypto/rand`"))

; An address in other letters.
((call_expression function: (_) @callee arguments: (argument_list . (type_conversion_expression type: (slice_type) operand: (_) @known) .)) @hint
  (#method? @callee "EncodeToString")
  (#match? @known "(?i)^(\\w+\\.)*(e?_?mail|user(_?name|_?id)?|name|id|login)( *\\+.*)?$")
  (#in-function-named? @hint "(?i)(token|session_?id|reset_?(code|link)|api_?key|invite_?code|csrf)$|^token")
  (#not-function-mentions? @hint "(?i)^(rand|crypto|uuid|hmac|sign\\w*|SignedString|jwt|Sum256|Seal|encrypt\\w*|basic)$")
  (#set! message "Anybody can write `{known}` in these letters as well: make secrets with `crypto/rand`"))

; Few enough to be tried out.
((short_var_declaration left: (expression_list . (identifier) @_bytes .) right: (expression_list . (call_expression function: (identifier) @_make arguments: (argument_list (slice_type) . (int_literal) @size .)) .)) @hint
  (#eq? @_make "make")
  (#match? @size "^[1-7]$")
  (#function-matches? @hint "rand\\.Read\\(|ReadFull\\(rand\\.Reader")
  (#in-function-named? @hint "(?i)token|secret|session|sid|api_?key|reset|csrf|^new_?id$|invite")
  (#file-matches? "(?i)session|token|sid|secret|reset|api_?key|csrf")
  (#not-in-function-named? @hint "(?i)trace|span|request_?id|short|slug|suffix|otp|pin|code")
  (#not-file-kind? "test")
  (#set! message "{size} bytes can be tried out: take 16 or more"))

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
;! bad
; package tokens
; import "math/rand"
; const alphabet = "abcdef0123456789"
; func randomString(n int) string {
; 	b := make([]byte, n)
; 	for i := range b {
; 		b[i] = alphabet[rand.Intn(len(alphabet))]
;                   ^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return string(b)
; }
; func NewAPIKey(shop string) string {
; 	return shop + "." + randomString(40)
; }
;! bad
; package tokens
; import mathrand "math/rand"
; const alphabet = "abcdef0123456789"
; func letters(n int) string {
; 	b := make([]byte, n)
; 	for i := range b {
; 		b[i] = alphabet[mathrand.Intn(len(alphabet))]
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return string(b)
; }
; func SessionToken() string {
; 	return "s_" + letters(32)
; }
;! good
; package names
; import "math/rand"
; const alphabet = "abcdef0123456789"
; func letters(n int) string {
; 	b := make([]byte, n)
; 	for i := range b {
; 		b[i] = alphabet[rand.Intn(len(alphabet))]
; 	}
; 	return string(b)
; }
; func FileName() string {
; 	return "export_" + letters(8)
; }
;! bad
; package login
; import (
; 	"fmt"
; 	"math/rand"
; )
; func Code() string {
; 	return fmt.Sprintf("%06d", rand.Intn(1000000))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package orders
; import (
; 	"fmt"
; 	"math/rand"
; )
; func OrderNumber() string {
; 	return fmt.Sprintf("%06d", rand.Intn(1000000))
; }
;! bad
; package login
; import "github.com/google/uuid"
; func reset() (string, error) {
; 	token, err := uuid.NewUUID()
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return token.String(), err
; }
;! good
; package login
; import "github.com/google/uuid"
; func reset() (string, error) {
; 	token, err := uuid.NewRandom()
; 	if err != nil {
; 		return "", err
; 	}
; 	row, err := uuid.NewUUID()
; 	return token.String() + row.String(), err
; }
;! bad
; package vouchers
; import "math/rand"
; func NewVoucher() string {
; 	b := make([]byte, 10)
; 	for i := range b {
; 		b[i] = alphabet[rand.Intn(len(alphabet))]
;                   ^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return string(b)
; }
;! bad
; package login
; func newSessionID() string {
; 	counter++
; 	return strconv.Itoa(counter)
;         ^^^^^^^^^^^^^^^^^^^^^
; }
; func resetToken(email string) string {
; 	return base64.URLEncoding.EncodeToString([]byte(email))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package orders
; func newOrderID() string {
; 	counter++
; 	return strconv.Itoa(counter)
; }
; func resetToken(email string) string {
; 	return base64.URLEncoding.EncodeToString(sign(email))
; }
;! bad
; package login
; import "crypto/rand"
; func newSessionID() string {
; 	b := make([]byte, 4)
;  ^^^^^^^^^^^^^^^^^^^^
; 	rand.Read(b)
; 	return hex.EncodeToString(b)
; }
;! good
; package login
; import "crypto/rand"
; func newSessionID() string {
; 	b := make([]byte, 16)
; 	rand.Read(b)
; 	return hex.EncodeToString(b)
; }
