; What is encrypted can be read or changed
;
; DES and RC4 are searched or computed within hours; ECB shows where blocks are the same; a fixed IV does the same for
; whole messages; 1024 bits of RSA are within reach. AES-GCM or Fernet, with a fresh nonce each time, hide and protect.
;
; severity: warning
; confidence: high
; cwe: 327 326 329 1204
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0 hints
; precision: warnings that were new when all of them were read: 0/7 (a table of all curves), then gated, which leaves none, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cryptography.io/en/latest/fernet/
; list broken-ciphers: Crypto.Cipher.DES.new Crypto.Cipher.DES3.new Crypto.Cipher.ARC4.new Crypto.Cipher.ARC2.new Crypto.Cipher.Blowfish.new Crypto.Cipher.CAST.new Crypto.Cipher.XOR.new
; list broken-ciphers: Cryptodome.Cipher.DES.new Cryptodome.Cipher.DES3.new Cryptodome.Cipher.ARC4.new Cryptodome.Cipher.ARC2.new Cryptodome.Cipher.Blowfish.new Cryptodome.Cipher.CAST.new
; list broken-ciphers: cryptography.hazmat.primitives.ciphers.algorithms.ARC4 cryptography.hazmat.primitives.ciphers.algorithms.TripleDES cryptography.hazmat.primitives.ciphers.algorithms.Blowfish
; list broken-ciphers: cryptography.hazmat.primitives.ciphers.algorithms.IDEA cryptography.hazmat.primitives.ciphers.algorithms.CAST5 cryptography.hazmat.primitives.ciphers.algorithms.SEED pyDes.des pyDes.triple_des
; list broken-ciphers: DES.new DES3.new ARC4.new ARC2.new Blowfish.new algorithms.ARC4 algorithms.TripleDES algorithms.Blowfish algorithms.IDEA
; regex same-bytes: ^(b|rb)?["']|^bytes\((\d+|\[|["'])|^bytearray\(\d+\)|^b?["'][^"']*["']\s*\*|^["'][^"']*["']\.encode\(|^bytes\.fromhex\(["']|^\w*key\[
; regex computed: (hashlib\.\w+|\b(md5|sha1|sha256|sha512|blake2b|SHA256\.new|MD5\.new))\(.*\)\.(hex)?digest\(\)|^(str\()?(user|sender|name|username|email|message_?id|user_?id)\w*\b.*(encode|ljust|zfill|to_bytes|\[:1[26]\])|time\.time\(\)|^(str\(|f["'])?.*time\(\)|datetime\.(now|utcnow)

; A nonce that is computed from what stays the same.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @nonce))) @hint
  (#resolves-to? @callee "Crypto.Cipher.AES.new" "Cryptodome.Cipher.AES.new" "AES.new" "Crypto.Cipher.ChaCha20.new" "Crypto.Cipher.Salsa20.new" "Crypto.Cipher.ChaCha20_Poly1305.new" "Cryptodome.Cipher.ChaCha20_Poly1305.new")
  (#any-of? @_name "nonce" "iv" "IV")
  (#value-matches? @nonce "<computed>")
  (#not-value-matches? @nonce "urandom|token_bytes|get_random_bytes|counter|seq")
  (#not-function-mentions? @hint "(?i)decrypt|^open|unseal|hkdf")
  (#set! message "A nonce that is computed repeats with what it is computed from: make `{nonce}` with `os.urandom(12)`, and send it along"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) . (_) @nonce)) @hint
  (#resolves-to? @callee "Crypto.Cipher.AES.new" "Cryptodome.Cipher.AES.new" "AES.new")
  (#value-matches? @nonce "<computed>")
  (#not-value-matches? @nonce "urandom|token_bytes|get_random_bytes|counter|seq")
  (#not-function-mentions? @hint "(?i)decrypt|^open|unseal|hkdf")
  (#set! message "An IV that is computed repeats with what it is computed from: make `{nonce}` with `os.urandom(16)`, and send it along"))
((call function: (_) @callee arguments: (argument_list . (_) @nonce .)) @hint
  (#resolves-to? @callee
    "cryptography.hazmat.primitives.ciphers.modes.CBC" "modes.CBC" "modes.CTR" "modes.GCM" "modes.CFB" "modes.OFB" "cryptography.hazmat.primitives.ciphers.modes.CTR"
    "cryptography.hazmat.primitives.ciphers.modes.GCM" "cryptography.hazmat.primitives.ciphers.modes.CFB" "cryptography.hazmat.primitives.ciphers.modes.OFB")
  (#value-matches? @nonce "<computed>")
  (#not-value-matches? @nonce "urandom|token_bytes|get_random_bytes|counter|seq")
  (#not-function-mentions? @hint "(?i)decrypt|^open|unseal|hkdf")
  (#set! message "An IV that is computed repeats with what it is computed from: make `{nonce}` with `os.urandom(16)`, and send it along"))
((call
  function: (attribute object: (_) @_aead attribute: (identifier) @_encrypt)
  arguments: (argument_list . (_) @nonce . (_)))  @hint
  (#eq? @_encrypt "encrypt")
  (#value-matches? @_aead "(AESGCM|ChaCha20Poly1305|AESCCM|AESOCB3)\\(")
  (#value-matches? @nonce "<computed>|<same-bytes>")
  (#not-value-matches? @nonce "urandom|token_bytes|counter|seq")
  (#set! message "A nonce that repeats gives the key away: make `{nonce}` with `os.urandom(12)` each time"))

; CBC's must not be foreseen, so a counter is no IV.
((call function: (_) @callee arguments: (argument_list . (_) . (attribute) @_mode . [(identifier) (keyword_argument value: (identifier)) (call)] @iv)) @hint
  (#resolves-to? @callee "Crypto.Cipher.AES.new" "Cryptodome.Cipher.AES.new" "AES.new")
  (#match? @_mode "MODE_(CBC|CFB|OFB)$")
  (#value-matches? @iv "^struct\\.pack\\(|counter|\\.to_bytes\\(")
  (#not-function-mentions? @hint "(?i)decrypt|essiv|urandom")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever foresees `{iv}` can test guesses of the text: make it with `os.urandom(16)` each time"))

; One for all messages, where the object is made.
((assignment left: (attribute object: (identifier) @_self) right: (call function: (_) @callee arguments: (argument_list (_) . (call function: (_) @_mode arguments: (argument_list . (identifier) @iv))))) @hint
  (#eq? @_self "self")
  (#resolves-to? @callee "cryptography.hazmat.primitives.ciphers.Cipher")
  (#resolves-to? @_mode
    "cryptography.hazmat.primitives.ciphers.modes.CBC" "modes.CBC" "modes.CTR" "modes.GCM" "modes.CFB" "modes.OFB" "cryptography.hazmat.primitives.ciphers.modes.CTR" "cryptography.hazmat.primitives.ciphers.modes.GCM"
    "cryptography.hazmat.primitives.ciphers.modes.OFB" "cryptography.hazmat.primitives.ciphers.modes.CFB")
  (#in-function-named? @hint "^__init__$")
  (#file-matches? "def (encrypt|enc|seal|encode|protect)\\w*\\(self")
  (#not-file-kind? "test" "example")
  (#set! message "Every message of this object gets the same `{iv}`: make one for each message, with `os.urandom`, and send it along"))

((call function: (_) @callee) @hint
  (#resolves-to? @callee "<broken-ciphers>")
  (#set! message "`{callee}` is broken: use AES-GCM, or `cryptography.fernet`"))

((call function: (_) @callee arguments: (argument_list (_) [(attribute) (keyword_argument)] @mode)) @hint
  (#resolves-to? @callee "Crypto.Cipher.AES.new" "Cryptodome.Cipher.AES.new" "AES.new")
  (#match? @mode "MODE_ECB$")
  (#set! message "ECB shows which blocks are the same: use `AES.MODE_GCM`"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "cryptography.hazmat.primitives.ciphers.modes.ECB" "modes.ECB")
  (#not-in-function-named? @hint "(?i)wrap|mask|cmac|gcm")
  (#set! message "ECB shows which blocks are the same: use `AESGCM`"))

; The same start each time.
((call function: (_) @callee arguments: (argument_list . (_) . (_) . [(string) (identifier) (call) (binary_operator) (subscript)] @iv)) @hint
  (#resolves-to? @callee "Crypto.Cipher.AES.new" "Cryptodome.Cipher.AES.new" "AES.new")
  (#value-matches? @iv "<same-bytes>")
  (#set! message "With the same IV `{iv}` the same text looks the same each time: make one with `os.urandom(16)`"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @iv))) @hint
  (#resolves-to? @callee "Crypto.Cipher.AES.new" "Cryptodome.Cipher.AES.new" "AES.new" "Crypto.Cipher.ChaCha20.new")
  (#any-of? @_name "iv" "IV" "nonce")
  (#value-matches? @iv "<same-bytes>")
  (#set! message "With the same IV `{iv}` the same text looks the same each time: make one with `os.urandom(16)`"))
((call function: (_) @callee arguments: (argument_list . (_) @iv .)) @hint
  (#resolves-to? @callee
    "cryptography.hazmat.primitives.ciphers.modes.CBC" "modes.CBC" "modes.CTR" "modes.GCM" "modes.CFB" "modes.OFB" "cryptography.hazmat.primitives.ciphers.modes.CTR"
    "cryptography.hazmat.primitives.ciphers.modes.GCM" "cryptography.hazmat.primitives.ciphers.modes.CFB" "cryptography.hazmat.primitives.ciphers.modes.OFB")
  (#value-matches? @iv "<same-bytes>")
  (#set! message "With the same IV `{iv}` the same text looks the same each time: make one with `os.urandom(16)`"))

; A key that is too short.
((call function: (_) @callee arguments: (argument_list [(integer) @bits (keyword_argument value: (integer) @bits)])) @hint
  (#resolves-to? @callee
    "Crypto.PublicKey.RSA.generate" "Cryptodome.PublicKey.RSA.generate" "Crypto.PublicKey.DSA.generate" "rsa.newkeys" "Crypto.PublicKey.ElGamal.generate"
    "cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key" "cryptography.hazmat.primitives.asymmetric.dsa.generate_private_key" "paramiko.RSAKey.generate"
    "cryptography.hazmat.primitives.asymmetric.dh.generate_parameters" "RSA.generate" "DSA.generate" "rsa.generate_private_key" "dsa.generate_private_key" "dh.generate_parameters")
  (#match? @bits "^(\\d{3}|1\\d{3}|20[0-3]\\d|204[0-7])$")
  (#set! message "A key of {bits} bits is within reach: take 3072, and never less than 2048"))

; No protection against changes.
((call function: (_) @callee arguments: (argument_list (_) [(attribute) (keyword_argument)] @mode)) @hint
  (#resolves-to? @callee "Crypto.Cipher.AES.new" "Cryptodome.Cipher.AES.new" "AES.new")
  (#match? @mode "MODE_(CBC|CTR|CFB|OFB)$")
  (#not-function-mentions? @hint "(?i)hmac|sha256|verify|digest|mac")
  (#set! severity "info")
  (#set! message "`{mode}` hides the text but lets it be changed unnoticed: use `AES.MODE_GCM`"))

; A nonce that is written in the code.
((call
  function: (attribute object: (call function: (_) @callee) attribute: (identifier) @_encrypt)
  arguments: (argument_list . (_) @nonce . (_))) @hint
  (#eq? @_encrypt "encrypt")
  (#resolves-to? @callee
    "cryptography.hazmat.primitives.ciphers.aead.AESGCM" "cryptography.hazmat.primitives.ciphers.aead.ChaCha20Poly1305"
    "cryptography.hazmat.primitives.ciphers.aead.AESCCM" "AESGCM" "ChaCha20Poly1305")
  (#value-matches? @nonce "<same-bytes>")
  (#set! message "A nonce that repeats gives the key away: make `{nonce}` with `os.urandom(12)` each time"))

; A curve that is too small, and padding that answers questions.
((call function: (_) @curve) @hint
  (#resolves-to? @curve
    "cryptography.hazmat.primitives.asymmetric.ec.SECP192R1" "ec.SECP192R1" "ec.SECT163K1" "cryptography.hazmat.primitives.asymmetric.ec.SECT163K1" "cryptography.hazmat.primitives.asymmetric.ec.SECT163R2"
    "cryptography.hazmat.primitives.asymmetric.ec.BrainpoolP192R1")
  ; A table of all there are.
  (#not-inside? @hint "dictionary")
  (#set! message "`{curve}` is within reach: take `ec.SECP256R1`, or X25519"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "Crypto.Cipher.PKCS1_v1_5.new" "Cryptodome.Cipher.PKCS1_v1_5.new" "PKCS1_v1_5.new")
  (#imports? "Crypto.Cipher" "Cryptodome.Cipher")
  (#not-imports? "Crypto.Signature" "Cryptodome.Signature")
  (#set! severity "info")
  (#set! message "Whoever may ask whether a text decrypts reads any text with this padding: use `PKCS1_OAEP`"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "cryptography.hazmat.primitives.asymmetric.padding.PKCS1v15")
  (#inside-call? @hint "*encrypt" "*decrypt")
  (#set! severity "info")
  (#set! message "Whoever may ask whether a text decrypts reads any text with this padding: use OAEP"))

; What only looks like a cipher.
((return_statement (_) @_value) @hint
  (#in-function-named? @hint "(?i)^_*xor(_(data|bytes|crypt|cipher|text|password))?$|^_*(protect|seal|hide|scramble)(_\\w+)?$|^_*(xor_?)?(en|de)(crypt|cipher|code_?secret)|^_*obfuscate|(en|de)crypt_?\\w*$")
  (#match? @_value "\\^")
  (#match? @_value "\\b(for|map|zip)\\b")
  (#match? @_value "(?i)key|secret|pass")
  (#not-file-kind? "test" "example")
  (#not-imports? "Crypto" "cryptography" "Cryptodome")
  (#set! severity "warning")
  (#set! message "Whoever knows a part of the text computes the key from it: use `cryptography.fernet`"))
((return_statement (call) @_value) @hint
  (#in-function-named? @hint "(?i)^_*encrypt(_?(password|data|text|token|value|secret|string|message|card|field))?$")
  (#calls? @_value "base64.b64encode" "base64.urlsafe_b64encode" "codecs.encode" "binascii.hexlify" "base64.b32encode")
  (#not-body-mentions? @hint "(?i)aes|fernet|cipher|rsa|kms|public_key|\\w+_key|nonce|^iv$|encryptor|^encrypt\\w*$|vault|box|gpg")
  (#set! severity "warning")
  (#set! message "This hides nothing from anybody: use `cryptography.fernet`, and for passwords a hash by bcrypt or Argon2"))

; A size that stands beside.
((call function: (_) @callee arguments: (argument_list [(identifier) @bits (keyword_argument value: (identifier) @bits)])) @hint
  (#resolves-to? @callee
    "Crypto.PublicKey.RSA.generate" "Cryptodome.PublicKey.RSA.generate" "rsa.newkeys" "paramiko.RSAKey.generate"
    "cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key" "cryptography.hazmat.primitives.asymmetric.dsa.generate_private_key")
  (#value-matches? @bits "^(512|768|1024|1536)$")
  (#not-file-kind? "test" "example")
  (#set! message "A key of `{bits}` bits is within reach: take 3072, and never less than 2048"))
((default_parameter name: (identifier) @name value: (integer) @bits) @hint
  (#match? @name "(?i)^(bits|key_?size|key_?bits|key_?length|nbits|modulus\\w*)$")
  (#match? @bits "^(512|768|1024|1536)$")
  (#imports? "Crypto.PublicKey" "Cryptodome.PublicKey" "rsa" "cryptography.hazmat.primitives.asymmetric" "paramiko")
  (#not-file-kind? "test" "example")
  (#set! message "A key of {bits} bits is within reach: take 3072, and never less than 2048"))

; A few bytes, repeated until they are long enough.
((assignment left: (identifier) @name right: (binary_operator left: (call function: (_) @_random arguments: (argument_list . (integer) @count .)) operator: "*")) @hint
  (#match? @name "(?i)key|secret|iv|nonce")
  (#resolves-to? @_random "os.urandom" "secrets.token_bytes" "Crypto.Random.get_random_bytes" "Cryptodome.Random.get_random_bytes")
  (#match? @count "^([1-9]|1[0-5])$")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` is {count} random bytes, however often they are repeated: ask for as many as it needs"))

; Letters moved about.
((return_statement (call) @_value) @hint
  (#in-function-named? @hint "(?i)^_*(encrypt|encode|hide|scramble|obfuscate|protect|mask)_?(passw(or)?d|pw|pwd|secret|token|data|text|message)?$")
  (#match? @_value "chr\\(\\s*ord\\(|rot_?13")
  (#body-mentions? @hint "(?i)passw|^pw$|secret|token|key|data|text|message|plain")
  (#not-file-kind? "test" "example")
  (#set! message "Anybody who looks at it undoes this: use `cryptography.fernet`, and for passwords a hash by bcrypt or Argon2"))

; A nonce of the class, or of the module, for all messages.
((call function: (attribute object: (_) @_aead attribute: (identifier) @_encrypt) arguments: (argument_list . [(attribute) (identifier) (binary_operator) (string) (call)] @nonce . (_) . (_) .)) @hint
  (#eq? @_encrypt "encrypt")
  (#file-matches? "AESGCM|ChaCha20Poly1305|AESCCM|AESOCB3|AESSIV")
  (#not-value-matches? @_aead "(AESGCM|ChaCha20Poly1305|AESCCM|AESOCB3)\\(")
  (#match? @nonce "^(self|cls|[A-Z]\\w*)\\.(_?[A-Z_]*(NONCE|IV)[A-Z_]*|_?(fixed_|static_)?(nonce|iv))$|^[A-Z_]*(NONCE|IV)$|^bytes\\(\\d+\\)$|^b[\"']")
  (#not-function-matches? @hint "(nonce|iv)\\s*=\\s*(os\\.urandom|secrets\\.)|urandom|token_bytes")
  (#not-file-kind? "test" "example")
  (#set! message "A nonce that repeats gives the key away: make `{nonce}` with `os.urandom(12)` each time"))
((call function: (_) @callee arguments: (argument_list (_) . (_) . [(identifier) @iv (keyword_argument value: (identifier) @iv)])) @hint
  (#resolves-to? @callee "Crypto.Cipher.AES.new" "Cryptodome.Cipher.AES.new" "AES.new")
  (#match? @iv "(?i)iv|nonce")
  (#module-level? @iv)
  (#value-matches? @iv "urandom\\(|get_random_bytes\\(|token_bytes\\(|Random\\.new\\(\\)\\.read\\(")
  (#in-function? @hint)
  (#not-function-mentions? @hint "(?i)decrypt")
  (#not-file-kind? "test" "example")
  (#set! message "Every message of this process gets the same `{iv}`: make one for each, with `os.urandom`, and send it along"))

; A cipher of one's own.
((binary_operator left: (_) @left operator: "^" right: (_) @right) @hint
  (#match? @hint "(?i)\\b(key|secret|passw\\w*|pad|k)\\s*\\[[^\\]]*%\\s*(len\\(\\s*\\w+\\s*\\)|\\w*len\\w*|\\d+)\\s*\\]")
  (#not-match? @hint "(?i)mask|scramble")
  (#not-inside? @hint "return_statement")
  (#in-function-named? @hint "(?i)crypt|cipher|encode|xor|protect|obfusc|hide|scramble|seal|decode|secure|lock")
  (#not-function-mentions? @hint "(?i)websocket|frame|opcode|vnc|\\bdes\\b|mysql|scramble|rc4|sbox|\\bhmac\\b|pbkdf|block_size")
  (#not-path-matches? "(?i)malware|ctf|crypto/|proto|test|decoder")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A key that is repeated over the text is found with pencil and paper: use `cryptography.fernet`"))
((call function: (_) @callee arguments: (argument_list . (_) @text . (string) @_codec)) @hint
  (#resolves-to? @callee "codecs.encode" "codecs.decode")
  (#match? @_codec "(?i)^.rot_?13[\"']$")
  (#match? @text "(?i)passw|secret|token|ssn|key|card|pin|email|user|iban|data")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "ROT13 hides `{text}` from nobody: use `cryptography.fernet`"))

;! bad
; from Crypto.Cipher import DES
; def hide(key, text):
;     return DES.new(key, DES.MODE_CBC).encrypt(text)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
; def hide(key):
;     return Cipher(algorithms.AES(key), modes.ECB())
;                                        ^^^^^^^^^^^
;! bad
; from Crypto.Cipher import AES
; import hmac
; IV = b"0123456789abcdef"
; def hide(key, text):
;     return AES.new(key, AES.MODE_CBC, IV).encrypt(text), hmac.new(
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from cryptography.hazmat.primitives.asymmetric import rsa
; key = rsa.generate_private_key(public_exponent=65537, key_size=1024)
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from cryptography.fernet import Fernet
; def hide(key, text):
;     return Fernet(key).encrypt(text)
;! good
; from Crypto.Cipher import AES
; def hide(key, text):
;     cipher = AES.new(key, AES.MODE_GCM)
;     return cipher.nonce, cipher.encrypt_and_digest(text)
;! bad
; from cryptography.hazmat.primitives.ciphers.aead import AESGCM
; NONCE = b"unique nonce"
; def hide(key, text):
;     return AESGCM(key).encrypt(NONCE, text, None)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
;     cipher = AES.new(key, AES.MODE_ECB)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return cipher.encrypt(text
;! good
; import os
; from cryptography.hazmat.primitives.ciphers.aead import AESGCM
; def hide(key, text):
;     nonce = os.urandom(12)
;     return nonce + AESGCM(key).encrypt(nonce, text, None)
;! good
; from cryptography.hazmat.primitives.asymmetric import ec
; NAMES = {
;     ec.SECP192R1().name: "ECCPRIME192V1",
;     ec.SECP256R1().name: "ECCPRIME256V1",
; }
;! bad
; from cryptography.hazmat.primitives.ciphers.aead import AESGCM
; class Vault:
;     NONCE = b"vault-nonce!"
;     def seal(self, data):
;         return self.aes.encrypt(self.NONCE, data, None)
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from cryptography.hazmat.primitives.ciphers.aead import AESGCM
; class Vault:
;     def seal(self, data):
;         nonce = os.urandom(12)
;         return nonce + self.aes.encrypt(nonce, data, None)
;! bad
; from Crypto.Cipher import AES
; from Crypto.Random import get_random_bytes
; IV = get_random_bytes(16)
; def seal(key, data):
;     return AES.new(key, AES.MODE_CFB, IV).encrypt(data)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from Crypto.Cipher import AES
; from Crypto.Random import get_random_bytes
; def seal(key, data):
;     nonce = get_random_bytes(12)
;     return nonce + AES.new(key, AES.MODE_GCM, nonce=nonce).encrypt(data)
;! bad
; def encrypt(text, key):
;     return bytes(b ^ key[i % len(key)] for i, b in enumerate(text))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def protect(token, shift=3):
;     return "".join(chr(ord(c) + shift) for c in token)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def encrypt(text, key):
;     return Fernet(key).encrypt(text)
;! good
; def unmask(frame, mask):
;     return bytes(b ^ mask[i % 4] for i, b in enumerate(frame))
;! bad
; import codecs
; def protect(ssn):
;     return codecs.encode(ssn, "rot13")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from cryptography.hazmat.primitives.asymmetric import ec
; key = ec.generate_private_key(ec.SECP192R1())
;                               ^^^^^^^^^^^^^^
;! good
; from cryptography.hazmat.primitives.asymmetric import ec
; key = ec.generate_private_key(ec.SECP256R1())
;! bad
; key = RSA.generate(1024)
;       ^^^^^^^^^^^^^^^^^^
