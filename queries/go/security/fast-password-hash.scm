; A password is hashed too fast
;
; SHA-256 and MD5 are made to be fast: from a stolen table, a graphics card tries billions of passwords a second. bcrypt
; and argon2 are made to be slow, and salt each password by itself.
;
; severity: warning
; confidence: high
; precision: 3/5 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (formats that others chose); then gated by conditions on them, which leaves 2, both right; before: 2/2 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 916 759 327
; see: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
; list digests: crypto/md5.Sum crypto/sha1.Sum crypto/sha256.Sum256 crypto/sha256.Sum224 crypto/sha512.Sum512 crypto/sha512.Sum384 crypto/sha512.Sum512_256 golang.org/x/crypto/sha3.Sum256 golang.org/x/crypto/sha3.Sum512 golang.org/x/crypto/md4.New md5.Sum sha1.Sum sha256.Sum256 sha512.Sum512
; list hashes: crypto/md5.New crypto/sha1.New crypto/sha256.New crypto/sha512.New golang.org/x/crypto/sha3.New256 md5.New sha1.New sha256.New sha512.New
; regex password: (?i)(^|[^a-z]|[a-z](?-i:[A-Z])?)(password|passwd|passphrase|pwd|plain_?text_?pass)|\bpass\b|\bpw\b|\bpin\b
; regex no-password: (?i)hibp|pwned|breach|file|path|salt_?size|scram|digest_?auth|mysql_native|native_?password|caching_sha2|htpasswd|cache|fingerprint|aes|cipher|encrypt|derive|challenge|ntlm|scrypt|bcrypt_pbkdf

((call_expression function: (_) @callee arguments: (argument_list . (_) @password)) @hint
  (#resolves-to? @callee "<digests>")
  (#match? @password "<password>")
  (#not-function-matches? @hint "<no-password>")
  (#not-path-matches? "(?i)driver|mysql|pq/|postgres|scram|proto|bcrypt|scrypt|pbkdf")
  (#not-guarded-by? @hint "(?i)is_?(md5|sha\\d*)|sha\\d*_?re\\b|md5_?re\\b|legacy|\\.MatchString|prefix|format")
  (#set! message "`{callee}` is too fast for passwords: hash them with `bcrypt.GenerateFromPassword`"))

; In a function that says what it hashes.
((call_expression function: (_) @callee arguments: (argument_list . (_) @password)) @hint
  (#resolves-to? @callee "<digests>")
  (#not-match? @password "<password>")
  (#in-function-named? @hint "(?i)^(hash|encrypt|encode|verify|check|compare|validate|create|make|generate)_?\\w{0,6}(password|passwd|pwd)")
  (#not-function-matches? @hint "<no-password>")
  (#not-guarded-by? @hint "(?i)is_?(md5|sha\\d*)|sha\\d*_?re\\b|md5_?re\\b|legacy|\\.MatchString|prefix|format")
  (#set! message "`{callee}` is too fast for passwords: hash them with `bcrypt.GenerateFromPassword`"))

; `h := sha256.New(); h.Write([]byte(password))`.
((call_expression function: (selector_expression operand: (identifier) @hasher field: (_) @_method) arguments: (argument_list . (_) @password .)) @hint
  (#any-of? @_method "Write" "Sum")
  (#resolves-to? @hasher "<hashes>")
  (#match? @password "<password>")
  (#not-function-matches? @hint "<no-password>")
  (#not-path-matches? "(?i)driver|mysql|pq/|postgres|scram|proto|bcrypt|scrypt|pbkdf")
  (#not-guarded-by? @hint "(?i)is_?(md5|sha\\d*)|sha\\d*_?re\\b|md5_?re\\b|legacy|\\.MatchString|prefix|format")
  (#set! message "`{hasher}` is too fast for passwords: hash them with `bcrypt.GenerateFromPassword`"))

((call_expression function: (_) @callee arguments: (argument_list . (identifier) @hasher . (_) @password .)) @hint
  (#resolves-to? @callee "io.WriteString")
  (#resolves-to? @hasher "<hashes>")
  (#match? @password "<password>")
  (#not-function-matches? @hint "<no-password>")
  (#not-guarded-by? @hint "(?i)is_?(md5|sha\\d*)|sha\\d*_?re\\b|md5_?re\\b|legacy|\\.MatchString|prefix|format")
  (#set! message "`{hasher}` is too fast for passwords: hash them with `bcrypt.GenerateFromPassword`"))

; Slow in name only.
((call_expression function: (_) @callee arguments: (argument_list (_) . [(int_literal) (selector_expression)] @cost .)) @hint
  (#resolves-to? @callee "golang.org/x/crypto/bcrypt.GenerateFromPassword" "bcrypt.GenerateFromPassword")
  (#match? @cost "^[1-9]$|MinCost$")
  (#set! message "bcrypt's cost of `{cost}` is too low to slow anybody down: use `bcrypt.DefaultCost` or more")
  (#set! fix.title "Use `bcrypt.DefaultCost`")
  (#set! fix.safety "suggested")
  (#replace! @cost "bcrypt.DefaultCost"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . [(int_literal) (identifier)] @rounds . (_) . (_) .)) @hint
  (#resolves-to? @callee "golang.org/x/crypto/pbkdf2.Key" "pbkdf2.Key")
  (#value-matches? @rounds "^[1-9](\\d{1,3}|_?000)$|^([1-4]\\d|50)_?000$|^1 ?<< ?1[0-5]$")
  (#not-path-matches? "(?i)scram|wpa|wifi|keystore|pkcs|1password|bitwarden")
  (#not-function-matches? @hint "(?i)scram|wpa|4096")
  (#set! message "{rounds} rounds do not slow anybody down: use 600,000 with SHA-256, or argon2"))

; Into what holds the password.
((assignment_statement left: (expression_list . (selector_expression field: (_) @_field) @kept .) right: (expression_list . (_) @_value .)) @hint
  (#match? @_field "(?i)^(hashed_?)?(password|passwd)(_?(hash|digest))?$")
  (#calls? @_value "<digests>")
  (#not-match? @_value "<password>")
  (#not-function-matches? @hint "<no-password>")
  (#not-in-function-named? @hint "(?i)^(hash|encrypt|encode|verify|check|compare|validate|create|make|generate)_?\\w{0,6}(password|passwd|pwd)")
  (#set! message "`{kept}` is hashed too fast for a password: use `bcrypt.GenerateFromPassword`"))

; The standard library's PBKDF2 takes the hash first.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) . [(int_literal) (identifier)] @rounds . (_) .)) @hint
  (#resolves-to? @callee "crypto/pbkdf2.Key")
  (#value-matches? @rounds "^[1-9](\\d{1,3}|_?000)$|^([1-4]\\d|50)_?000$|^1 ?<< ?1[0-5]$")
  (#not-function-matches? @hint "(?i)scram|wpa|4096")
  (#not-path-matches? "(?i)scram|wpa|wifi|keystore|pkcs|1password|bitwarden")
  (#set! message "{rounds} rounds do not slow anybody down: use 600,000 with SHA-256, or argon2"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . [(int_literal) (identifier)] @cost . (_) . (_) . (_) .)) @hint
  (#resolves-to? @callee "golang.org/x/crypto/scrypt.Key" "scrypt.Key")
  (#value-matches? @cost "^(\\d{1,4}|1 ?<< ?\\d|1 ?<< ?1[0-2])$")
  (#set! message "scrypt's cost of `{cost}` is too low to slow anybody down: use 32768 or more"))

; The same salt for everybody.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (type_conversion_expression type: (slice_type) operand: [(interpreted_string_literal) (raw_string_literal)] @salt))) @hint
  (#resolves-to? @callee "golang.org/x/crypto/pbkdf2.Key" "pbkdf2.Key" "golang.org/x/crypto/scrypt.Key" "scrypt.Key" "golang.org/x/crypto/argon2.IDKey" "golang.org/x/crypto/argon2.Key" "argon2.IDKey" "argon2.Key")
  (#set! message "With the salt {salt} for all, equal passwords look equal and are tried out together: make one from `crypto/rand` for each, and keep it"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (identifier) @salt)) @hint
  (#resolves-to? @callee "golang.org/x/crypto/pbkdf2.Key" "pbkdf2.Key" "golang.org/x/crypto/scrypt.Key" "scrypt.Key" "golang.org/x/crypto/argon2.IDKey" "golang.org/x/crypto/argon2.Key" "argon2.IDKey" "argon2.Key")
  (#value-matches? @salt "^(\\[\\]byte\\()?[\"`]|^\\[\\]byte\\{[^}]")
  (#match? @salt "(?i)salt|pepper")
  (#set! message "With the salt `{salt}` for all, equal passwords look equal and are tried out together: make one from `crypto/rand` for each, and keep it"))

; A key does not make the hash slow.
((call_expression function: (selector_expression operand: (identifier) @hasher field: (_) @_method) arguments: (argument_list . (_) @password .)) @hint
  (#eq? @_method "Write")
  (#resolves-to? @hasher "crypto/hmac.New" "hmac.New")
  (#match? @password "(?i)^\\[\\]byte\\((\\w+\\.)*(plain_?)?(password|passwd|pwd|pw|pass)\\)$")
  (#in-function-named? @hint "(?i)hash|password|register|sign_?up|login|verify")
  (#not-function-matches? @hint "<no-password>|(?i)cram|nonce|pbkdf|hkdf")
  (#set! message "`{hasher}` is too fast for passwords: hash them with `bcrypt.GenerateFromPassword`"))

; Argon2 with so little memory that a graphics card tries many at once.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) . [(int_literal) (identifier) (binary_expression)] @memory . (_) . (_) .)) @hint
  (#resolves-to? @callee "golang.org/x/crypto/argon2.IDKey" "golang.org/x/crypto/argon2.Key" "argon2.IDKey" "argon2.Key")
  (#value-matches? @memory "^(\\d{1,3}|[1-6]\\d{3}|[1-6] ?\\* ?1024|1 ?<< ?(\\d|1[0-2]))$")
  (#set! message "With {memory} KiB a graphics card tries many passwords at once: give Argon2 19 MiB or more, `64*1024`"))

;! bad
; package users
; import (
; 	"crypto/sha256"
; 	"encoding/hex"
; )
; func register(name, password string) {
; 	sum := sha256.Sum256([]byte(password))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	hasher := md5.New()
; 	hasher.Write([]byte(password))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! bad
; func hash(password string) ([]byte, error) {
; 	return bcrypt.GenerateFromPassword([]byte(password), 4)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; func hash(password string) ([]byte, error) {
; 	return bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
; }
;! good
; package users
; import (
; 	"crypto/sha256"
; 	"golang.org/x/crypto/bcrypt"
; )
; func register(name, password string, file []byte) {
; 	hash, err := bcrypt.GenerateFromPassword([]byte(password), 12)
; 	sum := sha256.Sum256(file)
; }
;! bad
; package users
; import "crypto/sha1"
; func (u *User) SetPassword(plain string) {
; 	u.PasswordHash = fmt.Sprintf("%x", sha1.Sum([]byte(plain)))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package users
; import "crypto/sha256"
; func (f *File) Fill(data []byte) {
; 	f.Hash = fmt.Sprintf("%x", sha256.Sum256(data))
; 	f.PasswordHint = "none"
; }
;! good
; func check(stored, password string) bool {
; 	switch {
; 	case sha256Re.MatchString(stored):
; 		d := sha256.New()
; 		d.Write([]byte(password))
; 		return same(stored, d.Sum(nil))
; 	}
; 	return false
; }
;! bad
; package users
; import (
; 	"crypto/sha1"
; 	"golang.org/x/crypto/pbkdf2"
; )
; const iterations = 1000
; func derive(password string, salt []byte) []byte {
; 	return pbkdf2.Key([]byte(password), salt, iterations, 20, sha1.New)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package users
; import (
; 	"crypto/sha256"
; 	"golang.org/x/crypto/pbkdf2"
; )
; const iterations = 600_000
; func derive(password string, salt []byte) []byte {
; 	return pbkdf2.Key([]byte(password), salt, iterations, 32, sha256.New)
; }
;! bad
; package users
; import (
; 	"golang.org/x/crypto/argon2"
; 	"golang.org/x/crypto/scrypt"
; )
; var salt = []byte("pepper and salt")
; func derive(password string, own []byte) {
; 	key := argon2.IDKey([]byte(password), salt, 3, 64*1024, 4, 32)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	other, err := scrypt.Key([]byte(password), own, 1024, 8, 1, 32)
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	same, err := scrypt.Key([]byte(password), []byte("salt"), 32768, 8, 1, 32)
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	use(key, other, same, err)
; }
;! good
; package users
; import "golang.org/x/crypto/argon2"
; func derive(password string, salt []byte) []byte {
; 	return argon2.IDKey([]byte(password), salt, 3, 64*1024, 4, 32)
; }
;! bad
; package users
; import (
; 	"crypto/hmac"
; 	"crypto/sha256"
; )
; func hash(password string, pepper []byte) []byte {
; 	mac := hmac.New(sha256.New, pepper)
; 	mac.Write([]byte(password))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return mac.Sum(nil)
; }
;! bad
; package users
; import "golang.org/x/crypto/argon2"
; func derive(password string, salt []byte) []byte {
; 	return argon2.IDKey([]byte(password), salt, 1, 1024, 1, 32)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
