; A password's hash is made to be fast
;
; A graphics card tries billions of MD5 or SHA hashes in a second, so a stolen table of them is read within hours, and a
; salt that is the same for all makes it one search. bcrypt, scrypt and Argon2 are slow on purpose and salt by themselves.
;
; severity: warning
; confidence: high
; cwe: 916 759 760
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: warnings 13/16 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 1/10 before what other services ask for was gated, 1/1 after, on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …) without the 9 of the first 14
; precision: constant salts and costs: warnings 0/2 (keys of an installation, an API key with entropy enough), gated since, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 0/1 (PBKDF2 with SHA-1), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
; list hashes: hashlib.md5 hashlib.sha1 hashlib.sha224 hashlib.sha256 hashlib.sha384 hashlib.sha512 hashlib.sha3_256 hashlib.sha3_512 hashlib.blake2b hashlib.blake2s md5.new sha.new zlib.crc32 zlib.adler32 binascii.crc32
; list hashes: Crypto.Hash.MD5.new Crypto.Hash.SHA1.new Crypto.Hash.SHA256.new Crypto.Hash.SHA512.new Cryptodome.Hash.MD5.new Cryptodome.Hash.SHA256.new
; list updates: hashlib.md5.update hashlib.sha1.update hashlib.sha224.update hashlib.sha256.update hashlib.sha384.update hashlib.sha512.update hashlib.new.update
; regex passwords: (?i)(^|_)(passw(or)?ds?|pwd|passphrase|passwort|pass|pw|plain_?passw(or)?d|user_?pass)\d?$|^(raw|new|old|user|plain|clear)_?passw(or)?d$
; regex hashers: (?i)(hash|encrypt|crypt|store|save|check|verify|make|create|set|encode|digest)_?\w*(passw(or)?d|pwd)|(passw(or)?d|pwd)\w*_?(hash|digest|encrypt)

((call function: (attribute object: (call
    function: (_) @callee
    arguments: (argument_list . (call function: (attribute object: (identifier) @password attribute: (identifier) @_encode)) @_value .)) @hint
  attribute: (identifier) @_digest)) @_whole
  (#eq? @_digest "hexdigest")
  (#eq? @_encode "encode")
  (#not-path-matches? "(?i)(^|/)(plugins?|clients?|connectors?|integrations?|downloaders?|scrapers?)/")
  (#not-function-mentions? @_whole "(?i)api_request|auth_query|^(requests|httpx|urlopen)$")
  (#not-function-matches? @_whole "(?i)pwned|hibp|range/|cache|htpasswd")
  (#resolves-to? @callee "<hashes>")
  (#match? @password "<passwords>")
  (#set! message "`{callee}` is fast, so a stolen hash of `{password}` is soon read: use bcrypt or Argon2")
  (#set! fix.title "Hash with bcrypt")
  (#set! fix.safety "suggested")
  (#replace! @_whole "bcrypt.hashpw({password}.encode(), bcrypt.gensalt()).decode()")
  (#insert-import! "import bcrypt"))
((call function: (_) @callee arguments: (argument_list . (_) @value)) @hint
  (#resolves-to? @callee "<hashes>" "<updates>")
  ; What another service asks for is not this one's to choose.
  (#not-path-matches? "(?i)(^|/)(plugins?|clients?|connectors?|integrations?|downloaders?|scrapers?)/")
  (#not-function-mentions? @hint "(?i)api_request|auth_query|^(requests|httpx|urlopen)$")
  (#contains-text? @value "<passwords>")
  (#not-match? @value "(?i)hash|digest|hmac")
  (#not-function-matches? @hint "(?i)pwned|hibp|cache|in memory|htpasswd|api\\.\\w+\\.com|range/|rabbit|wsse|digest_?auth|\\bha1\\b")
  (#set! message "`{callee}` is fast, so a stolen hash of a password is soon read: use bcrypt or Argon2"))
((call function: (_) @callee arguments: (argument_list . (string) . (_) @value)) @hint
  (#resolves-to? @callee "hashlib.new")
  (#contains-text? @value "<passwords>")
  (#set! message "`{callee}` is fast, so a stolen hash of a password is soon read: use bcrypt or Argon2"))

; In a function that hashes passwords, whatever it calls them.
((call function: (_) @callee arguments: (argument_list . (_) @value)) @hint
  (#resolves-to? @callee "<hashes>" "<updates>")
  ; What another service asks for is not this one's to choose.
  (#not-path-matches? "(?i)(^|/)(plugins?|clients?|connectors?|integrations?|downloaders?|scrapers?)/")
  (#not-function-mentions? @hint "(?i)api_request|auth_query|^(requests|httpx|urlopen)$")
  (#in-function-named? @hint "<hashers>")
  (#not-contains-text? @value "<passwords>")
  (#not-function-matches? @hint "(?i)pwned|hibp|cache|in memory|htpasswd|api\\.\\w+\\.com|range/|rabbit|wsse|digest_?auth|\\bha1\\b|pbkdf2|bcrypt|scrypt|argon")
  (#set! message "`{callee}` is fast, so a stolen hash of a password is soon read: use bcrypt or Argon2"))

; A slow function, but the salt is the same for everybody, or it is made fast.
((call function: (_) @callee arguments: (argument_list . (_) . (_) . (string) @salt . (_))) @hint
  (#resolves-to? @callee "hashlib.pbkdf2_hmac")
  (#set! message "All passwords share the salt {salt}, so one search reads them all: make one for each with `os.urandom(16)`"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) . (_) . (integer) @rounds)) @hint
  (#resolves-to? @callee "hashlib.pbkdf2_hmac")
  (#match? @rounds "^\\d{1,5}$")
  (#not-argument? @hint "iterations")
  (#set! message "{rounds} rounds are tried too fast: 600,000 are today's least, or use Argon2"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (string) @salt))) @hint
  (#resolves-to? @callee "hashlib.pbkdf2_hmac" "hashlib.scrypt" "crypt.crypt" "cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC" "cryptography.hazmat.primitives.kdf.scrypt.Scrypt")
  (#eq? @_name "salt")
  (#set! message "All passwords share the salt {salt}, so one search reads them all: make one for each with `os.urandom(16)`"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (integer) @rounds))) @hint
  (#resolves-to? @callee "hashlib.pbkdf2_hmac" "cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC")
  (#eq? @_name "iterations")
  (#match? @rounds "^[\\d_]{1,5}$")
  (#set! message "{rounds} rounds are tried too fast: 600,000 are today's least, or use Argon2"))
((call function: (_) @callee arguments: (argument_list . (integer) @rounds)) @hint
  (#resolves-to? @callee "bcrypt.gensalt")
  (#match? @rounds "^[4-9]$")
  (#set! message "2^{rounds} rounds are tried too fast: leave it at 12 or more"))
((call function: (_) @callee arguments: (argument_list . (_) . (string) @salt)) @hint
  (#resolves-to? @callee "bcrypt.hashpw" "crypt.crypt")
  (#set! message "All passwords share the salt {salt}, so one search reads them all: make one for each"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee
    "passlib.hash.md5_crypt.hash" "passlib.hash.md5_crypt.encrypt" "passlib.hash.sha1_crypt.hash" "passlib.hash.des_crypt.hash" "passlib.hash.hex_md5.hash"
    "passlib.hash.ldap_md5.hash" "passlib.hash.plaintext.hash" "passlib.hash.hex_sha256.hash" "passlib.hash.lmhash.hash" "passlib.hash.nthash.hash")
  (#set! message "`{callee}` is fast, so a stolen hash is soon read: use `passlib.hash.argon2`"))

; A slow function whose salt is a constant with a name, or the user's name.
((call function: (_) @callee arguments: (argument_list . (_) . (_) . [(identifier) (attribute) (call)] @salt)) @hint
  (#resolves-to? @callee "hashlib.pbkdf2_hmac")
  (#value-matches? @salt "^[bru]*[\"']|^[\"'].*\\.encode\\(")
  (#not-match? @salt "^(self|cls)\\.")
  (#not-function-mentions? @hint "(?i)hkdf|keychain|chrome|peanuts|saltysalt|cookie")
  (#not-file-kind? "test" "example")
  (#set! message "All passwords share the salt `{salt}`, so one search reads them all: make one for each with `os.urandom(16)`"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) . [(identifier) (call)] @salt)) @hint
  (#resolves-to? @callee "hashlib.pbkdf2_hmac")
  (#value-matches? @salt "(?i)^(user(_?name)?|email|name|login|user\\.(name|username|email|id)|str\\(user(\\.|_)?id)\\b|^f[\"'].*\\{(user(_?name)?|email|name)\\b")
  (#set! message "The salt `{salt}` is known beforehand, so hashes can be computed before the table is stolen: make it with `os.urandom(16)`"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: [(identifier) (call)] @salt))) @hint
  (#resolves-to? @callee "hashlib.pbkdf2_hmac" "hashlib.scrypt" "cryptography.hazmat.primitives.kdf.pbkdf2.PBKDF2HMAC" "cryptography.hazmat.primitives.kdf.scrypt.Scrypt" "argon2.low_level.hash_secret" "argon2.hash_password")
  (#eq? @_name "salt")
  (#value-matches? @salt "^[bru]*[\"']|^[\"'].*\\.encode\\(|(?i)^(user(_?name)?|email|login|user\\.(name|username|email))\\b.*encode")
  (#not-function-mentions? @hint "(?i)hkdf|keychain|chrome|peanuts|saltysalt|cookie|fernet|encryption|AESGCM|^Cipher$|derive_key")
  (#not-file-kind? "test" "example")
  (#set! message "All passwords share the salt `{salt}`, so one search reads them all: make one for each with `os.urandom(16)`"))
((call function: (_) @callee arguments: (argument_list . (_) . [(identifier) (call)] @salt)) @hint
  (#resolves-to? @callee "bcrypt.hashpw" "crypt.crypt")
  (#value-matches? @salt "^[bru]*[\"']|^[\"'].*\\.encode\\(")
  (#not-file-kind? "test" "example")
  (#set! message "All passwords share the salt `{salt}`, so one search reads them all: make one for each with `bcrypt.gensalt()`"))

; Few rounds, by their name.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (integer) @rounds))) @hint
  (#resolves-to? @callee "bcrypt.gensalt")
  (#eq? @_name "rounds")
  (#match? @rounds "^[4-9]$")
  (#not-file-kind? "test")
  (#set! message "2^{rounds} rounds are tried too fast: leave it at 12 or more"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) . (_) . (identifier) @rounds)) @hint
  (#resolves-to? @callee "hashlib.pbkdf2_hmac")
  (#value-matches? @rounds "^[\\d_]{1,5}$")
  (#not-file-kind? "test")
  (#set! message "`{rounds}` rounds are tried too fast: 600,000 are today's least, or use Argon2"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (integer) @cost))) @hint
  (#resolves-to? @callee "hashlib.scrypt" "cryptography.hazmat.primitives.kdf.scrypt.Scrypt")
  (#eq? @_name "n")
  (#match? @cost "^(\\d{1,3}|1024|2048|4096)$")
  (#not-function-mentions? @hint "(?i)api_?key")
  (#not-file-kind? "test")
  (#set! message "With `n={cost}` passwords are tried too fast: take 2**17, or use Argon2"))

; The same with PBKDF2 of PyCryptodome, whose default is 1000 rounds of SHA-1.
((call function: (_) @callee arguments: (argument_list . (_) . (_) @salt) @_arguments) @hint
  (#resolves-to? @callee "Crypto.Protocol.KDF.PBKDF2" "Cryptodome.Protocol.KDF.PBKDF2")
  (#lacks-argument? @_arguments "count" 3)
  (#not-file-kind? "test")
  (#set! message "`{callee}` makes 1000 rounds unless told otherwise, which are tried too fast: pass `count=600_000`"))

; Libraries that make salts of their own, told not to.
((call function: (attribute object: (_) @_hasher attribute: (identifier) @_using) arguments: (argument_list (keyword_argument name: (identifier) @_name value: (string) @salt))) @hint
  (#any-of? @_using "using" "hash" "encrypt")
  (#eq? @_name "salt")
  (#imports? "passlib" "argon2" "django.contrib.auth")
  (#not-file-kind? "test" "example")
  (#set! message "All passwords share the salt {salt}, so one search reads them all: leave it out"))
((call function: (_) @callee arguments: (argument_list . (_) . [(string) (identifier)] @salt . (_))) @hint
  (#resolves-to? @callee "argon2.low_level.hash_secret" "argon2.low_level.hash_secret_raw" "hashlib.scrypt" "Crypto.Protocol.KDF.scrypt" "Cryptodome.Protocol.KDF.scrypt" "Crypto.Protocol.KDF.PBKDF2" "Cryptodome.Protocol.KDF.PBKDF2" "crypt.crypt")
  (#value-matches? @salt "^[bru]*[\"']")
  (#not-function-mentions? @hint "(?i)hkdf|keychain|chrome|fernet|encryption|^AES$|^Cipher$")
  (#not-file-kind? "test" "example")
  (#set! message "All passwords share the salt `{salt}`, so one search reads them all: make one for each with `os.urandom(16)`"))
((call function: (_) @callee arguments: (argument_list . (_) . (keyword_argument name: (identifier) @_name value: (string) @salt))) @hint
  (#resolves-to? @callee "django.contrib.auth.hashers.make_password" "werkzeug.security.generate_password_hash")
  (#eq? @_name "salt")
  (#not-file-kind? "test" "example")
  (#set! message "All passwords share the salt {salt}, so one search reads them all: leave it out"))
((call function: (_) @callee arguments: (argument_list . (_) . (string) @method)) @hint
  (#resolves-to? @callee "werkzeug.security.generate_password_hash")
  (#match? @method "(?i)^.(plain|md5|sha1|sha256|sha512|pbkdf2:\\w+:\\d{1,5})[\"']$")
  (#not-file-kind? "test" "example")
  (#set! message "{method} is tried too fast: leave it to the library, which takes scrypt"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (string) @method))) @hint
  (#resolves-to? @callee "werkzeug.security.generate_password_hash")
  (#eq? @_name "method")
  (#match? @method "(?i)^.(plain|md5|sha1|sha256|sha512|pbkdf2:\\w+:\\d{1,5})[\"']$")
  (#not-file-kind? "test" "example")
  (#set! message "{method} is tried too fast: leave it to the library, which takes scrypt"))
((module (expression_statement (assignment left: (identifier) @name right: (list . (string) @first)) @hint))
  (#eq? @name "PASSWORD_HASHERS")
  (#match? @first "[.\"'](MD5|SHA1|Unsalted\\w*|Crypt)PasswordHasher")
  (#not-path-matches? "(?i)test|dev|local|ci\\b")
  (#not-file-kind? "test" "example")
  (#set! message "Django hashes new passwords with {first}, which is tried too fast: put Argon2 or PBKDF2 first"))

; Few rounds, of passlib's.
((call function: (attribute object: (_) @hasher attribute: (identifier) @_using) arguments: (argument_list (keyword_argument name: (identifier) @_name value: (integer) @rounds))) @hint
  (#any-of? @_using "using" "hash" "encrypt")
  (#eq? @_name "rounds")
  (#match? @hasher "(sha256_crypt|sha512_crypt|pbkdf2_sha256|pbkdf2_sha512|pbkdf2_sha1)$")
  (#match? @rounds "^[\\d_]{1,5}$")
  (#not-file-kind? "test" "example")
  (#set! message "{rounds} rounds are tried too fast: leave them to `{hasher}`, or use Argon2"))

;! bad
; import hashlib
; def register(password):
;     return hashlib.sha256(password.encode()).hexdigest()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import hashlib
; import bcrypt
; def register(password):
;     return bcrypt.hashpw(password.encode(), bcrypt.gensalt()).decode()
;! bad
; import hashlib
; def register(user, pwd, salt):
;     user.digest = hashlib.md5((salt + pwd).encode()).digest()
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if user.
;! bad
; import hashlib
; def derive(text):
;     return hashlib.pbkdf2_hmac("sha256", text, b"salt", 600000)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import bcrypt
; def register(password):
;     return bcrypt.hashpw(password.encode(), bcrypt.gensalt())
;! good
; import hashlib, os
; def derive(text):
;     return hashlib.pbkdf2_hmac("sha256", text, os.urandom(16), 600_000)
;! good
; PASSWORD_HASHERS = [
;     "django.contrib.auth.hashers.PBKDF2SHA1PasswordHasher",
;     "django.contrib.auth.hashers.PBKDF2PasswordHasher",
; ]
;! bad
; from passlib.hash import sha256_crypt
; def keep(word):
;     return sha256_crypt.using(rounds=1000).hash(word)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from passlib.hash import sha256_crypt
; def keep(word):
;     return sha256_crypt.using(rounds=535_000).hash(word)
