; A cipher that does not keep its secret
;
; DES and RC4 are broken by brute force, ECB shows which blocks are equal, a nonce used twice gives away both texts, and
; short RSA keys are factored. Use AES-GCM with a fresh nonce, and RSA keys of 2048 bits or more.
;
; severity: warning
; confidence: high
; precision: new patterns 0/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (a curve that the user names); then gated by it; 1/1 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more); first set: 1/4 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (single blocks of keys, a copy of crypto/tls); then gated by these, which leaves the 1 that is right; before: 2/4 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more; then gated by code that says why zeros will do, which leaves the 2 that are right
; cwe: 327 326 329 323
; see: https://pkg.go.dev/crypto/cipher#NewGCM
; list aeads: crypto/cipher.NewGCM cipher.NewGCM crypto/cipher.AEAD cipher.AEAD golang.org/x/crypto/chacha20poly1305.New golang.org/x/crypto/chacha20poly1305.NewX chacha20poly1305.New chacha20poly1305.NewX crypto/cipher.NewGCMWithNonceSize
; regex interop: (?i)jwe|jose|\btls\b|ssh|saml|mysql|pgp|ntlm|rdp|legacy|compat|acme|cms|xmlenc|bitwarden
; list modes: crypto/cipher.NewCBCEncrypter crypto/cipher.NewCTR crypto/cipher.NewCFBEncrypter crypto/cipher.NewOFB cipher.NewCBCEncrypter cipher.NewCTR cipher.NewCFBEncrypter cipher.NewOFB

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "crypto/des.NewCipher" "crypto/des.NewTripleDESCipher" "crypto/rc4.NewCipher" "golang.org/x/crypto/blowfish.NewCipher" "golang.org/x/crypto/tea.NewCipher" "golang.org/x/crypto/xtea.NewCipher" "des.NewCipher" "des.NewTripleDESCipher" "rc4.NewCipher" "blowfish.NewCipher")
  (#not-path-matches? "(?i)ntlm|kerberos|krb5|pkcs|rc4|pgp|(^|/)des/|ssh|bcrypt|rdp|vnc|crypto/tls/|(^|/)scan/")
  (#not-in-function-named? @hint "(?i)ntlm|rc4|legacy|kerberos|pkcs|vnc")
  (#set! message "`{callee}` is broken: use `aes.NewCipher` with `cipher.NewGCM`"))

((call_expression function: (_) @callee arguments: (argument_list (_) . (int_literal) @bits .)) @hint
  (#resolves-to? @callee "crypto/rsa.GenerateKey" "rsa.GenerateKey")
  (#any-of? @bits "512" "768" "1024" "1536")
  (#set! message "An RSA key of {bits} bits can be factored: make it 2048 or more")
  (#set! fix.title "Make the key 2048 bits long")
  (#set! fix.safety "suggested")
  (#replace! @bits "2048"))

; Block by block: ECB.
((call_expression function: (selector_expression operand: (identifier) @block field: (_) @method) arguments: (argument_list . (_) @_out . (_) @_in .)) @hint
  (#any-of? @method "Encrypt" "Decrypt")
  (#resolves-to? @block "crypto/aes.NewCipher" "crypto/des.NewCipher" "aes.NewCipher" "des.NewCipher" "crypto/cipher.Block" "cipher.Block")
  (#in-loop? @hint)
  (#match? @hint "\\[[^\\]]*:")
  (#not-function-matches? @hint "(?i)xor|cmac|\\bctr\\b|\\bcbc\\b|wrap|iv\\[|key_?wrap")
  (#set! message "`{block}.{method}` block by block is ECB, which shows equal parts: use `cipher.NewGCM`"))

; Made, and never filled.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (identifier) @iv .)) @hint
  (#resolves-to? @callee "<modes>")
  (#value-matches? @iv "^make\\(")
  (#not-function-matches? @hint "(?i)rand\\.|ReadFull|copy\\(|\\.Read\\(|drbg|derive|unique|zero iv|binary\\.|\\biv\\[|nonce\\[|random|ciphertext\\[|generate\\w*\\(iv|Put\\w*\\(")
  (#set! message "`{iv}` is all zeros each time, which gives away what texts have in common: fill it from `crypto/rand`, and send it along"))

; The same start each time.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @iv .)) @hint
  (#resolves-to? @callee "<modes>")
  (#match? @iv "^\\[\\]byte\\((\"|`)|^\\[\\]byte\\{|^make\\(|(?i)^(key|[a-z]*key)(\\[.*\\])?$")
  (#not-function-matches? @hint "(?i)drbg|pkcs|derive|random_?reader")
  (#set! message "`{iv}` is the same each time, which gives away what texts have in common: fill it from `crypto/rand`, and send it along"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (identifier) @iv .)) @hint
  (#resolves-to? @callee "<modes>")
  (#value-matches? @iv "^[\"`]|^\\[\\]byte\\{")
  (#set! message "`{iv}` is the same each time, which gives away what texts have in common: fill it from `crypto/rand`, and send it along"))

((call_expression function: (selector_expression operand: (identifier) @_aead field: (_) @_seal) arguments: (argument_list . (_) . (_) @nonce . (_) . (_) .)) @hint
  (#eq? @_seal "Seal")
  (#resolves-to? @_aead "<aeads>")
  (#match? @nonce "^\\[\\]byte\\((\"|`)|^make\\(")
  (#set! message "`{nonce}` is the same each time, which breaks GCM: fill it from `crypto/rand`, and send it along"))

((call_expression function: (selector_expression operand: (identifier) @_aead field: (_) @_seal) arguments: (argument_list . (_) . (identifier) @nonce . (_) . (_) .)) @hint
  (#eq? @_seal "Seal")
  (#resolves-to? @_aead "<aeads>")
  (#value-matches? @nonce "^[\"`]|^\\[\\]byte(\\((\"|`)|\\{)|^make\\(")
  (#not-function-matches? @hint "(?i)rand\\.|ReadFull|copy\\(|binary\\.|\\bnonce\\[|random|incr|counter|seq")
  (#set! message "`{nonce}` is the same each time, which breaks GCM: fill it from `crypto/rand`, and send it along"))

; Old versions of TLS.
((keyed_element key: (literal_element (identifier) @option) value: (literal_element (selector_expression) @version)) @hint
  (#eq? @option "MinVersion")
  (#match? @version "\\.Version(SSL30|TLS10|TLS11)$")
  (#not-commented? @hint)
  (#set! message "`{version}` can be broken on the way: accept `tls.VersionTLS12` and newer")
  (#set! fix.title "Accept TLS 1.2 and newer")
  (#set! fix.safety "suggested")
  (#replace! @version "tls.VersionTLS12"))

((keyed_element key: (literal_element (identifier) @option) value: (literal_element (composite_literal))) @hint
  (#eq? @option "CipherSuites")
  (#contains-text? @hint "^TLS_\\w*(RC4|3DES|NULL|EXPORT|_DES_)\\w*$")
  (#not-commented? @hint)
  (#set! message "The list holds broken ciphers: leave `{option}` to Go"))

; The size of an RSA key that a constant says.
((call_expression function: (_) @callee arguments: (argument_list (_) . (identifier) @bits .)) @hint
  (#resolves-to? @callee "crypto/rsa.GenerateKey" "rsa.GenerateKey" "crypto/rsa.GenerateMultiPrimeKey")
  (#value-matches? @bits "^(512|768|1024|1536)$")
  (#not-path-matches? "(?i)(^|/)(fixtures?|testing|testutils?|testdata)(/|$)")
  (#set! message "An RSA key of `{bits}` bits can be factored: make it 2048 or more"))

((call_expression function: (_) @callee arguments: (argument_list (_) . (int_literal) @bits .)) @hint
  (#resolves-to? @callee "crypto/rsa.GenerateMultiPrimeKey")
  (#any-of? @bits "512" "768" "1024" "1536")
  (#set! message "An RSA key of {bits} bits can be factored: make it 2048 or more"))

; DSA, which Go keeps for old signatures alone.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "crypto/dsa.GenerateKey" "crypto/dsa.GenerateParameters" "dsa.GenerateKey" "dsa.GenerateParameters")
  (#not-path-matches? "(?i)ssh|pgp|dsa|legacy|otr")
  (#set! message "`{callee}` makes keys that are too short, and that one bad nonce gives away: use `ed25519.GenerateKey`"))

; RSA with padding that answers an attacker's questions.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "crypto/rsa.EncryptPKCS1v15" "crypto/rsa.DecryptPKCS1v15" "rsa.EncryptPKCS1v15" "rsa.DecryptPKCS1v15")
  (#not-path-matches? "<interop>")
  (#not-function-matches? @hint "<interop>|RSA1_5|RSA_PKCS1|OAEP")
  (#not-file-matches? "(?i)RSA1_5|PKCS#1|PKCS1\\b|\\bJWE\\b|xmlenc|OAEP")
  (#not-guarded-by? @hint "(?i)alg|padding|scheme|mode|pkcs")
  (#set! message "PKCS#1 v1.5 lets whoever sees which texts fail decrypt others: use `rsa.EncryptOAEP` and `rsa.DecryptOAEP`"))

; A nonce that is kept, and used again for each text.
((call_expression function: (selector_expression field: (_) @_seal) arguments: (argument_list . (_) . (selector_expression field: (_) @_nonce) @nonce . (_) . (_) .)) @hint
  (#eq? @_seal "Seal")
  (#match? @_nonce "(?i)^(nonce|iv)$")
  (#imports? "crypto/cipher" "golang.org/x/crypto/chacha20poly1305" "golang.org/x/crypto/nacl/secretbox")
  (#not-file-matches? "(?i)incr|nonce\\[|\\biv\\[|counter|seq(uence)?(_?num)?\\b|PutUint|rand\\.Read|ReadFull|rand\\.Reader|nonce\\+\\+|nextNonce|setNonce")
  (#set! message "`{nonce}` is the same for each text, which breaks the cipher: make a fresh one from `crypto/rand`, and send it along"))

((keyed_element key: (literal_element (identifier) @name) value: (literal_element (type_conversion_expression type: (slice_type) operand: [(interpreted_string_literal) (raw_string_literal)]) @value)) @hint
  (#match? @name "(?i)^(nonce|iv)$")
  (#imports? "crypto/cipher" "golang.org/x/crypto/chacha20poly1305")
  (#not-file-kind? "test")
  (#set! message "`{name}` is the same each time, which gives away what texts have in common: make a fresh one from `crypto/rand`, and send it along"))

; secretbox and box: `var nonce [24]byte`, never filled.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (unary_expression operator: "&" operand: (identifier) @nonce))) @hint
  (#resolves-to? @callee "golang.org/x/crypto/nacl/secretbox.Seal" "golang.org/x/crypto/nacl/box.Seal" "secretbox.Seal")
  (#function-matches? @hint "var nonce \\[24\\]byte|nonce := \\[24\\]byte\\{")
  (#not-function-matches? @hint "(?i)rand\\.|ReadFull|copy\\(|nonce\\[[^2]|PutUint|incr|counter|random|derive|hash|sum")
  (#set! message "`{nonce}` is all zeros each time, which gives away what texts have in common: fill it from `crypto/rand`, and send it along"))

; A password is no key.
((call_expression function: (_) @callee arguments: (argument_list . (type_conversion_expression type: (slice_type) operand: (_) @password) .)) @hint
  (#resolves-to? @callee "crypto/aes.NewCipher" "aes.NewCipher" "golang.org/x/crypto/chacha20poly1305.New" "golang.org/x/crypto/chacha20poly1305.NewX")
  (#match? @password "(?i)(^|\\.|[a-z](?-i:[A-Z])?)(password|passwd|passphrase|pass|pw|pwd|pin)$")
  (#set! message "`{password}` is no key, and can be tried out: derive one from it with `argon2.IDKey` or `scrypt.Key`, and a salt"))

((call_expression function: (identifier) @_copy arguments: (argument_list . (identifier) @key . (_) @password .)) @hint
  (#eq? @_copy "copy")
  (#match? @key "(?i)key")
  (#match? @password "(?i)^(\\[\\]byte\\()?(\\w+\\.)*(password|passwd|passphrase|pass|pw|pwd|pin)\\)?$")
  (#function-matches? @hint "aes\\.NewCipher|chacha20poly1305\\.New")
  (#set! message "A password that is filled up is no key, and can be tried out: derive `{key}` with `argon2.IDKey` or `scrypt.Key`, and a salt"))

; Encrypted, and not signed.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "crypto/cipher.NewCBCEncrypter" "crypto/cipher.NewCTR" "crypto/cipher.NewCFBEncrypter" "crypto/cipher.NewOFB")
  (#in-function-named? @hint "(?i)^(encrypt|seal|encode|protect|cipher|enc)\\w*$")
  (#function-matches? @hint "rand\\.Read|ReadFull")
  (#not-file-matches? "(?i)hmac|poly1305|\\bmac\\b|ed25519|NewGCM|signature")
  (#not-path-matches? "<interop>")
  (#set! severity "info")
  (#set! message "Nothing tells whether the text of `{callee}` was changed on its way: use `cipher.NewGCM`, which does"))

; Old versions, and nothing newer.
((keyed_element key: (literal_element (identifier) @option) value: (literal_element (selector_expression) @version)) @hint
  (#eq? @option "MaxVersion")
  (#match? @version "\\.Version(SSL30|TLS10|TLS11)$")
  (#not-commented? @hint)
  (#set! message "Nothing newer than `{version}` is spoken, which can be broken on the way: leave `{option}` out"))

; A key that is laid over the text again and again.
((binary_expression left: (index_expression) operator: "^" right: (index_expression operand: (_) @key index: (binary_expression left: (_) operator: "%" right: (call_expression function: (identifier) @_len arguments: (argument_list . (_) @_key .))))) @hint
  (#eq? @_len "len")
  (#eq? @key @_key)
  (#match? @key "(?i)key|secret|pass|salt|^k$")
  (#not-in-function-named? @hint "(?i)mask|frame|obfs|scramble|deobfus|mysql|old")
  (#set! message "A repeated `{key}` is read off any text that is known or guessed: use `cipher.NewGCM`"))

; The clock says what the nonce is, and says the same twice.
((call_expression function: (_) @callee arguments: (argument_list . (_) @nonce . (_) @_clock .)) @hint
  (#match? @callee "(?i)^binary\\.(BigEndian|LittleEndian)\\.PutUint(32|64)$")
  (#match? @nonce "(?i)^(nonce|iv)(\\[.*\\])?$")
  (#match? @_clock "time\\.Now\\(\\)|\\.Unix(Nano|Milli)?\\(\\)")
  (#set! message "Two texts of one moment get the same `{nonce}`, which breaks the cipher: fill it from `crypto/rand`"))

((call_expression function: (identifier) @_copy arguments: (argument_list . (_) @nonce . (_) @_text .)) @hint
  (#eq? @_copy "copy")
  (#match? @nonce "(?i)^(nonce|iv)(\\[:?\\])?$")
  (#match? @_text "^(\\[\\]byte\\()?[\"`]|^key\\b|(?i)^\\w*key(\\[.*\\])?$|^(user|name|id|email)\\w*$|^\\[\\]byte\\((user|name|id|email)\\w*\\)$")
  (#function-matches? @hint "aes\\.|cipher\\.|\\.Seal\\(|chacha20poly1305\\.|secretbox\\.")
  (#set! message "`{nonce}` is the same each time, which gives away what texts have in common: fill it from `crypto/rand`, and send it along"))

((short_var_declaration left: (expression_list . (identifier) @nonce .) right: (expression_list . (call_expression function: (_) @_sum) .)) @hint
  (#match? @nonce "(?i)^(nonce|iv)$")
  (#resolves-to? @_sum "crypto/sha256.Sum256" "crypto/md5.Sum" "crypto/sha1.Sum" "crypto/sha512.Sum512")
  (#function-matches? @hint "cipher\\.|\\.Seal\\(|chacha20poly1305\\.")
  (#not-function-matches? @hint "(?i)siv|derive|hkdf|convergent|dedup")
  (#set! message "Equal texts get an equal `{nonce}`, and look equal: fill it from `crypto/rand`, and send it along"))

; Certificates that are signed with a broken hash.
((keyed_element key: (literal_element (identifier) @_option) value: (literal_element (selector_expression) @algorithm)) @hint
  (#eq? @_option "SignatureAlgorithm")
  (#match? @algorithm "x509\\.(SHA1With|MD5With|MD2With|DSAWith|ECDSAWithSHA1)")
  (#not-file-kind? "test")
  (#set! message "`{algorithm}` can be forged: leave it to Go, or take `x509.SHA256WithRSA`"))

((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (_) @curve) . (_) .)) @hint
  (#resolves-to? @callee "crypto/ecdsa.GenerateKey" "ecdsa.GenerateKey")
  (#resolves-to? @curve "crypto/elliptic.P224" "elliptic.P224")
  (#not-guarded-by? @hint "(?i)p-?224")
  (#not-file-kind? "test")
  (#set! message "Keys of `{curve}` are short by now: use `elliptic.P256`"))

; A cipher of one's own: each byte the same turn.
((binary_expression left: (_) @_byte operator: "^" right: [(int_literal) (identifier)] @key) @hint
  (#in-function-named? @hint "(?i)^(en|de)crypt(_?\\w*)?$|^(obfuscate|scramble|seal|protect|cipher)(_?\\w*)?$")
  (#not-in-function-named? @hint "(?i)block|round|ctr|cbc|xts|des|aes|rc4|mask|mysql|sbox|feistel")
  (#match? @key "^(0x[0-9a-fA-F]{1,2}|\\d{1,3}|key|k|secret|pad)$")
  (#in-loop? @hint)
  (#not-file-matches? "\"crypto/(aes|cipher|des|rc4)\"")
  (#not-file-kind? "test")
  (#set! message "Turning each byte by `{key}` hides nothing: use `aes.NewCipher` with `cipher.NewGCM`"))

;! bad
; package seal
; import "crypto/des"
; func seal(key, text []byte) {
; 	block, err := des.NewCipher(key)
;                ^^^^^^^^^^^^^^^^^^
; 	if
;! bad
; package seal
; func config() *tls.Config {
; 	private, err := rsa.GenerateKey(rand.Reader, 1024)
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return &tls.Config{MinVersion: tls.VersionTLS10}
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package seal
; func config() *tls.Config {
; 	private, err := rsa.GenerateKey(rand.Reader, 2048)
; 	return &tls.Config{MinVersion: tls.VersionTLS12}
; }
;! good
; package seal
; func seal(key, text []byte) ([]byte, error) {
; 	block, err := aes.NewCipher(key)
; 	if err != nil {
; 		return nil, err
; 	}
; 	gcm, err := cipher.NewGCM(block)
; 	if err != nil {
; 		return nil, err
; 	}
; 	nonce := make([]byte, gcm.NonceSize())
; 	if _, err := io.ReadFull(rand.Reader, nonce); err != nil {
; 		return nil, err
; 	}
; 	return gcm.Seal(nonce, nonce, text, nil), nil
; }
;! bad
; package seal
; func seal(key, text []byte) []byte {
; 	block, err := aes.NewCipher(key)
; 	gcm, err := cipher.NewGCM(block)
; 	nonce := []byte("000000000000")
; 	return use(err, gcm.Seal(nil, nonce, text, nil))
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package keys
; import "crypto/aes"
; func open(session []byte, shares [][]byte) {
; 	block, err := aes.NewCipher(session)
; 	for _, share := range shares {
; 		block.Decrypt(share, share)
; 	}
; 	use(err)
; }
;! bad
; package vault
; import (
; 	"crypto/rand"
; 	"crypto/rsa"
; )
; const keyBits = 1024
; func pair() (*rsa.PrivateKey, error) {
; 	return rsa.GenerateKey(rand.Reader, keyBits)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func wrap(key *rsa.PublicKey, secret []byte) ([]byte, error) {
; 	return rsa.EncryptPKCS1v15(rand.Reader, key, secret)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package vault
; import (
; 	"crypto/rand"
; 	"crypto/rsa"
; 	"crypto/sha256"
; )
; const keyBits = 3072
; func pair() (*rsa.PrivateKey, error) {
; 	return rsa.GenerateKey(rand.Reader, keyBits)
; }
; func wrap(key *rsa.PublicKey, secret []byte) ([]byte, error) {
; 	return rsa.EncryptOAEP(sha256.New(), rand.Reader, key, secret, nil)
; }
; func sign(key *rsa.PrivateKey, sum []byte) ([]byte, error) {
; 	return rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, sum)
; }
;! bad
; package box
; import "crypto/cipher"
; type Box struct {
; 	aead  cipher.AEAD
; 	nonce []byte
; }
; func open(aead cipher.AEAD) *Box {
; 	return &Box{aead: aead, nonce: []byte("unique nonce")}
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func (b *Box) Seal(text []byte) []byte {
; 	return b.aead.Seal(nil, b.nonce, text, nil)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package box
; import (
; 	"crypto/cipher"
; 	"crypto/rand"
; )
; type Box struct {
; 	aead  cipher.AEAD
; 	nonce []byte
; }
; func (b *Box) Seal(text []byte) ([]byte, error) {
; 	if _, err := rand.Read(b.nonce); err != nil {
; 		return nil, err
; 	}
; 	return b.aead.Seal(b.nonce, b.nonce, text, nil), nil
; }
;! bad
; package box
; import (
; 	"golang.org/x/crypto/chacha20poly1305"
; 	"golang.org/x/crypto/nacl/secretbox"
; )
; func seal(key, text []byte) []byte {
; 	aead, _ := chacha20poly1305.New(key)
; 	nonce := make([]byte, chacha20poly1305.NonceSize)
; 	return aead.Seal(nil, nonce, text, nil)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func shut(key *[32]byte, text []byte) []byte {
; 	var nonce [24]byte
; 	return secretbox.Seal(nil, text, &nonce, key)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package box
; import (
; 	"crypto/rand"
; 	"golang.org/x/crypto/nacl/secretbox"
; )
; func shut(key *[32]byte, text []byte) ([]byte, error) {
; 	var nonce [24]byte
; 	if _, err := rand.Read(nonce[:]); err != nil {
; 		return nil, err
; 	}
; 	return secretbox.Seal(nonce[:], text, &nonce, key), nil
; }
;! bad
; package box
; import "crypto/aes"
; func open(password string) {
; 	block, err := aes.NewCipher([]byte(password))
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! bad
; package box
; import "crypto/aes"
; func open(password string) (cipher.Block, error) {
; 	key := make([]byte, 32)
; 	copy(key, password)
;  ^^^^^^^^^^^^^^^^^^^
; 	return aes.NewCipher(key)
; }
;! good
; package box
; import (
; 	"crypto/aes"
; 	"golang.org/x/crypto/argon2"
; )
; func open(password string, salt []byte) (cipher.Block, error) {
; 	key := argon2.IDKey([]byte(password), salt, 3, 64*1024, 4, 32)
; 	return aes.NewCipher(key)
; }
;! bad
; package old
; import "crypto/dsa"
; func pair(key *dsa.PrivateKey) error {
; 	return dsa.GenerateKey(key, rand.Reader)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func config() *tls.Config {
; 	return &tls.Config{MaxVersion: tls.VersionTLS11}
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package box
; func seal(text []byte, key string) []byte {
; 	out := make([]byte, len(text))
; 	for i := range text {
; 		out[i] = text[i] ^ key[i%len(key)]
;            ^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return out
; }
;! good
; package frames
; func unmask(text []byte, mask [4]byte) {
; 	for i := range text {
; 		text[i] = text[i] ^ mask[i%4]
; 	}
; }
;! bad
; package box
; func seal(aead cipher.AEAD, text []byte) []byte {
; 	nonce := make([]byte, aead.NonceSize())
; 	binary.BigEndian.PutUint64(nonce, uint64(time.Now().Unix()))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return aead.Seal(nonce, nonce, text, nil)
; }
;! bad
; package box
; func encrypt(text []byte) []byte {
; 	out := make([]byte, len(text))
; 	for i, b := range text {
; 		out[i] = b ^ 0x5A
;            ^^^^^^^^
; 	}
; 	return out
; }
; func template() *x509.Certificate {
; 	return &x509.Certificate{SignatureAlgorithm: x509.SHA1WithRSA}
;                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package sums
; func parity(text []byte) (sum byte) {
; 	for _, b := range text {
; 		sum = sum ^ b
; 	}
; 	return sum ^ 0x5A
; }
