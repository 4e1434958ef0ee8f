; A secret stands in the source
;
; Everybody who ever sees the repository, a copy of it or an image made of it has the secret, and it cannot be changed
; without a release. Read it from the environment or a secret store.
;
; severity: warning
; confidence: medium
; cwe: 798 259 321
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 1/1
; precision: warnings 6/20 before names of things, public keys, tests and modes were gated; 31/33 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …), half of them in pyload-ng
; precision: warnings that were new when all of them were read: 0/3 (an example, a mode, a text with the configured password), then gated, which leaves none, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: new warnings 2/2 on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html
; regex secret-names: (?i)(^|[._"'\[])((\w*_)?(passw(or)?d|passwd|passphrase|pwd)\d?|(\w*_)?(api|secret|private|encryption|signing|jwt|auth|access|master|aes|hmac|session|cipher)_?key(_id)?|(\w*_)?(client|jwt|api|app|shared|webhook|session|auth|aws)_?secret|secret|(\w*_)?(access|auth|api|bearer|refresh|secret|bot|github|slack|admin|session)_?token|token|credentials?|pass|salt|pepper)["'\]]*$
; regex not-secrets: (?i)public|publishable|token_?(type|url|name|endpoint|prefix|header|field|id)|(^|_)(no|has|is|use|need|show|max|min|next|prev|default)_|example|_key_id$|sample|dummy|fake|mock|(^|_)test|unittest|posthog|mixpanel|(^|_)pow_|client_credentials|public
; regex proving-grounds: (?i)(^|/)(\w*analytics|telemetry|\w*tests?|test_\w+|unittest\w*|testing|factories|fixtures|dev|dev_?project|development|examples?|samples?|demo)(/|\.py$)
; regex names-of-things: ^["'][\w:.-]*[a-zA-Z_](key|password|passwd|token|secret|pwd)["']$|(?i)^["'](none|null|true|false|password|secret|token|key|api[_-]?key|bearer|basic|test|string|str|text|hidden|\*+|x+|-+|\.+|_+)["']$
; regex placeholders: (?i)^[bru]*["'](phc|pk_live|pk_test|pk)_|^["'](UA|GA?|GTM)-[A-Z0-9-]+["']|\*\*|your|change[_-]?(me|this|it)|replace|placeholder|<[^>]*>|example|insert[_ -]|todo|\.\.\.|xxx|dummy|redacted|\{|\}|\$|%\(|%s|_here["']$|(?-i:^["'][A-Z][A-Z0-9_]+["']$)
; regex strong: ^[bru]*["']+[^\s"'/<>(),]*([a-zA-Z][^\s"'<>(),]*\d|\d[^\s"'<>(),]*[a-zA-Z]|[!@#$^&*][^\s"']*[a-zA-Z]|[a-zA-Z][^\s"']*[!@#$^&*])[^\s"'<>(),]*["']+$
; regex key-formats: ^[bru]*["'](AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{15,}|sk-(proj-|ant-)?[A-Za-z0-9_-]{20,}|[rs]k_live_[A-Za-z0-9]{10,}|xox[abprs]-[A-Za-z0-9-]{10,}|AIza[0-9A-Za-z_-]{30,}|SG\.[\w-]{15,}\.[\w-]{15,}|npm_[A-Za-z0-9]{30,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}|ya29\.[\w-]{20,}|[MNO][\w-]{19,26}\.[\w-]{6}\.[\w-]{27,})

; Formats that only keys have, whatever they are called.
((string (string_content)) @hint
  (#match? @hint "<key-formats>")
  (#not-match? @hint "(?i)example|x{6,}|0{8,}|1234567890|abcdefgh")
  (#set! message "A key stands in the source: read it from the environment, and change it"))
((string (string_content)) @hint
  (#match? @hint "-----BEGIN ((RSA|EC|DSA|OPENSSH|ENCRYPTED|PGP) )?PRIVATE KEY( BLOCK)?-----\\s*(\\\\n)?\\s*\\w{20,}")
  (#not-match? @hint "A{12}")
  (#set! message "A private key stands in the source: read it from a file that is not in the repository, and change it"))
((string (string_content)) @hint
  (#match? @hint "(?i)^[bru]*[\"'](postgres(ql)?|mysql|mariadb|mongodb|redis|amqps?|mssql|oracle|ftp|sftp|ldap|https?)(\\+\\w+)?://[\\w.%-]+:[^@/{}<>$\\s:*]+@[\\w.-]+")
  (#not-match? @hint "(?i)://(user(name)?|foo|scott|root|postgres|login|name|u|me|guest|admin|usr|dbuser|\\w*user):(pass(word)?|passwd|pwd|bar|tiger|secret|p|pw|me|guest|xxx+|\\*+|postgres|root|admin|test)?@|example|your|change|placeholder|\\b(pass|password|secret)\\b@")
  (#not-in? @hint "test")
  (#set! message "The password in this address stands in the source: read the address from the environment"))

; Under a secret's name: a text that looks like one.
((assignment left: (identifier) @name right: (string (string_content)) @value) @hint
  (#match? @name "^[A-Z_0-9]+$")
  (#match? @name "<secret-names>")
  (#not-match? @name "<not-secrets>")
  (#not-path-matches? "<proving-grounds>")
  (#not-line-matches? @hint "(?i)#.*\\btest")
  (#match? @value "<strong>")
  (#match? @value "^.{9,}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#not-match? @value "^[bru]*[\"'](https?:|/|\\w+(\\.\\w+)+[\"']$|[A-Z_]+[\"']$|[a-z]+\\d*([_-][a-z0-9]+)+[\"']$|#|\\^|\\\\|-+\\w+[\"']$)")
  (#set! message "`{name}` stands in the source: read it from the environment")
  (#set! fix.title "Read it from the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "os.environ[\"{name}\"]")
  (#insert-import! "import os"))
((assignment left: (_) @name right: (string (string_content)) @value) @hint
  (#match? @name "<secret-names>")
  (#not-match? @name "<not-secrets>")
  (#not-path-matches? "<proving-grounds>")
  (#not-line-matches? @hint "(?i)#.*\\btest")
  (#not-match? @name "^[A-Z_0-9]+$")
  (#match? @value "<strong>")
  (#match? @value "^.{9,}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#not-match? @value "^[bru]*[\"'](https?:|/|\\w+(\\.\\w+)+[\"']$|[A-Z_]+[\"']$|[a-z]+\\d*([_-][a-z0-9]+)+[\"']$|#|\\^|\\\\|-+\\w+[\"']$)")
  (#set! message "`{name}` stands in the source: read it from the environment"))

; A word for one.
((assignment left: (_) @name !type right: (string (string_content)) @value) @hint
  (#match? @name "<secret-names>")
  (#not-match? @name "<not-secrets>")
  (#not-path-matches? "<proving-grounds>")
  (#not-line-matches? @hint "(?i)#.*\\btest")
  (#not-match? @name "(?i)(^|[._])(token|pass|salt|credentials?)$")
  (#match? @value "^.{6,60}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#not-match? @value "^[bru]*[\"'](https?:|/|\\w+(\\.\\w+)+[\"']$|[A-Z_]+[\"']$|#|\\^|\\\\|-+\\w+[\"']$)|\\n|[:?]$")
  (#not-file-kind? "test" "example" "seed")
  (#set! severity "info")
  (#set! message "`{name}` stands in the source: if it is a secret, read it from the environment"))

; Flask's and Django's own.
((assignment left: (_) @name right: (string (string_content)) @value) @hint
  (#match? @name "(^(\\w+\\.)*secret_key$|config\\[[\"'](\\w+_)?SECRET_KEY[\"']\\]$|^(DJANGO_|FLASK_|JWT_)?SECRET_KEY$)")
  (#match? @value "^.{5,}$")
  (#not-in-function-named? @hint "(?i)dev|test|debug|local")
  (#not-path-matches? "<proving-grounds>")
  (#not-line-matches? @hint "(?i)#.*\\btest")
  (#not-match? @value "<placeholders>")
  (#set! message "Whoever has seen `{name}` in the source signs sessions of their own: read it from the environment"))

; Handed to what logs in.
((call arguments: (argument_list (keyword_argument name: (identifier) @name value: (string (string_content)) @value) @hint))
  (#match? @name "(?i)^(passw(or)?d|passwd|pwd|api_?key|secret_?key|secret|auth_?token|access_?token|aws_secret_access_key|client_secret|bindpw|cred|token)$")
  (#match? @value "^.{10,}$")
  (#not-match? @value "0{7}")
  (#match? @value "<strong>")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#not-match? @value "^[bru]*[\"'](https?:|/|\\w+(\\.\\w+)+[\"']$|[a-z]+([_-][a-z0-9]+)+[\"']$)")
  (#set! message "`{name}` stands in the source: read it from the environment"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @name value: (string (string_content)) @value) @hint))
  (#match? @callee "(?i)(connect|connection|client|engine|login|pool|bind|auth|session|driver|mysql|redis|mongo\\w*)$")
  (#match? @name "(?i)^(passw(or)?d|passwd|pwd|api_?key|secret_?key|auth_?token|access_?token|aws_secret_access_key|client_secret|cred)$")
  (#not-match? @value "<strong>")
  (#not-match? @value "<placeholders>")
  (#match? @value "^.{4,}$")
  (#set! severity "info")
  (#set! message "`{name}` stands in the source: read it from the environment"))
((call function: (attribute attribute: (identifier) @method) @_callee arguments: (argument_list . (_) . (string (string_content)) @value .)) @hint
  (#any-of? @method "login" "simple_bind" "simple_bind_s" "bind_s")
  (#resolves-to? @_callee "smtplib.*" "ftplib.*" "imaplib.*" "poplib.*" "ldap.*" "telnetlib.*")
  (#not-match? @value "<placeholders>")
  (#set! message "The password {value} stands in the source: read it from the environment"))

; A dictionary that says where, who and with which password.
((dictionary
   (pair key: (string) @_where)
   (pair key: (string) @name value: (string (string_content)) @value) @hint) @_all
  (#match? @_where "(?i)^.(host|hostname|server|user|username|user_name|login|dbname|database|port|url|endpoint|smtp_server|account)[\"']$")
  (#match? @name "(?i)^.(db_|smtp_|mail_|admin_|api_)?(password|passwd|pwd|pass|secret|api_?key|auth_token|access_token)[\"']$")
  (#match? @value "<strong>")
  (#match? @value "^.{8,}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#not-match? @_all "(?i)\"(type|required|description|label|help|schema|example|title)\"\\s*:")
  (#not-path-matches? "<proving-grounds>")
  (#not-in-function-named? @hint "(?i)test|mock|example|sample|fake|dummy|seed|demo|fixture")
  (#not-file-kind? "test" "example" "seed")
  (#not-line-matches? @hint "(?i)^examples?\\s*=")
  (#set! message "{name} stands in the source: read it from the environment, and change it"))

; In a table of settings.
((pair key: (string) @name value: (string (string_content)) @value) @hint
  (#match? @name "<secret-names>")
  (#not-match? @name "<not-secrets>")
  (#not-path-matches? "<proving-grounds>")
  (#not-line-matches? @hint "(?i)#.*\\btest")
  (#match? @value "<strong>")
  (#match? @value "^.{8,}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#not-match? @value "^[bru]*[\"'](https?:|/|\\w+(\\.\\w+)+[\"']$|[A-Z_]+[\"']$|[a-z]+\\d*([_-][a-z0-9]+)+[\"']$|#|\\^|\\\\|-+\\w+[\"']$)")
  (#not-line-matches? @hint "(?i)^examples?\\s*=")
  (#set! severity "info")
  (#set! message "{name} stands in the source: if it is a secret, read it from the environment"))

; As a default.
((default_parameter name: (identifier) @name value: (string (string_content)) @value) @hint
  (#match? @name "<secret-names>")
  (#not-match? @name "<not-secrets>")
  (#not-path-matches? "<proving-grounds>")
  (#not-line-matches? @hint "(?i)#.*\\btest")
  (#match? @value "<strong>")
  (#match? @value "^.{8,}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#set! message "`{name}` has a default that stands in the source: let the caller give it"))

; A password that is compared with what the source says.
((comparison_operator . (_) @name . ["==" "!="] . (string (string_content)) @value .) @hint
  (#match? @name "(?i)(^|[._\"'])(user_?|input_?|admin_?|entered_?|given_?)?(passw(or)?d|passwd|pwd|passcode|pin_?code|api_?key|secret_?key|auth_?token|secret)[\"'\\])]*$")
  (#match? @value "^[bru]*[\"'][^\"']{4,}[\"']$")
  (#not-match? @name "identify\\(|^self\\.\\w*(config|settings)")
  (#not-match? @value "(?i)bcrypt|argon2|scrypt|pbkdf2|\\bsha|\\bmd5|ldap|plain|not? |none|ollama|empty|undefined|fake|invalid|dummy")
  (#not-line-matches? @hint "(?i)api_?key.*[\"'][a-z -]+[\"']")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#not-match? @value "(?i)^[\"'](required|optional|disabled|enabled|expired|prompt|n/a|not ?set|env|file|auto|invalid|unused|password|default)[\"']$")
  (#set! message "The password {value} stands in the source: keep a hash of it elsewhere"))

; A key of a cipher or a signature.
((call function: (_) @callee arguments: (argument_list . [
    (string (string_content)) @key
    (call function: (attribute object: (string (string_content)) @key))])) @hint
  (#resolves-to? @callee
    "cryptography.fernet.Fernet" "Fernet" "AES.new" "Crypto.Cipher.AES.new" "Cryptodome.Cipher.AES.new" "Crypto.Cipher.DES.new" "Crypto.Cipher.DES3.new" "Crypto.Cipher.ARC4.new"
    "hmac.new" "cryptography.hazmat.primitives.ciphers.algorithms.AES" "itsdangerous.URLSafeTimedSerializer" "itsdangerous.URLSafeSerializer" "itsdangerous.TimestampSigner" "itsdangerous.Signer")
  (#not-match? @key "<placeholders>")
  (#set! message "The key {key} stands in the source: read it from the environment"))
((call function: (_) @callee arguments: (argument_list . (identifier) @key)) @hint
  (#resolves-to? @callee
    "cryptography.fernet.Fernet" "Fernet" "AES.new" "Crypto.Cipher.AES.new" "Cryptodome.Cipher.AES.new" "Crypto.Cipher.DES.new" "Crypto.Cipher.DES3.new" "Crypto.Cipher.ARC4.new"
    "hmac.new" "cryptography.hazmat.primitives.ciphers.algorithms.AES")
  (#value-matches? @key "^b?[\"'][^\"']{4,}[\"'](\\.encode\\(.*)?$")
  (#not-match? @key "(?i)^\\w*(_key|secret\\w*)$")
  (#set! message "The key `{key}` stands in the source: read it from the environment"))
((call function: (_) @callee arguments: (argument_list . (_) . (string (string_content)) @key)) @hint
  (#resolves-to? @callee "jwt.encode" "jwt.decode" "jose.jwt.encode" "jose.jwt.decode")
  (#not-match? @key "<placeholders>")
  (#not-argument? @hint "verify")
  (#set! message "Whoever has seen the key {key} makes tokens of their own: read it from the environment"))

; What logs in to an interface.
((keyword_argument name: (identifier) @_auth value: (tuple . (string) @user . (string (string_content)) @value .)) @hint
  (#eq? @_auth "auth")
  (#match? @value "^.{6,}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "(?i)^.(password|passwd|secret|x-oauth-basic|token|test\\w*|api_token|guest|admin)[\"']$")
  (#not-path-matches? "<proving-grounds>")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "The password of {user} stands in the source: read it from the environment, and change it"))
((call function: (_) @_callee arguments: (argument_list . (string) @user . (string (string_content)) @value .)) @hint
  (#resolves-to? @_callee "requests.auth.HTTPBasicAuth" "HTTPBasicAuth" "requests.auth.HTTPDigestAuth" "httpx.BasicAuth" "aiohttp.BasicAuth")
  (#match? @value "^.{6,}$")
  (#not-match? @value "<placeholders>")
  (#not-path-matches? "<proving-grounds>")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "The password of {user} stands in the source: read it from the environment, and change it"))

; A key by its name, where tokens are made with it.
((call function: (_) @callee arguments: (argument_list . (_) . (identifier) @key)) @hint
  (#resolves-to? @callee "jwt.encode" "jwt.decode" "jose.jwt.encode" "jose.jwt.decode" "itsdangerous.URLSafeTimedSerializer")
  (#value-matches? @key "^[bru]*[\"'][^\"']{4,}[\"']$")
  (#module-level? @key)
  (#not-value-matches? @key "<placeholders>")
  (#not-match? @key "(?i)public|algorithm")
  (#not-path-matches? "<proving-grounds>")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "Whoever has seen `{key}` in the source makes tokens of their own: read it from the environment"))

; A header that proves who is asking.
((pair key: (string) @_header value: (string (string_content)) @value) @hint
  (#match? @_header "(?i)^.(authorization|x-api-key|api-key|x-auth-token|private-token|proxy-authorization)[\"']$")
  (#match? @value "^[\"'](Basic|Bearer|Token|token) [\\w.+/=-]{12,}[\"']$|^[\"'][\\w-]{24,}[\"']$")
  (#match? @value "\\d")
  (#not-match? @value "<placeholders>")
  (#not-path-matches? "<proving-grounds>")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "The key of {_header} stands in the source: read it from the environment, and change it"))

; The account that everybody knows.
((call function: (attribute attribute: (identifier) @_create) arguments: (argument_list (string (string_content)) @password .)) @hint
  (#any-of? @_create "create_superuser" "create_user" "create_admin")
  (#match? @hint "(?i)objects\\.|admin|root|super")
  (#not-match? @password "@|(?i)admin@")
  (#not-file-kind? "test" "example" "seed")
  (#not-in-function-named? @hint "(?i)test|fixture|seed|demo|sample|setUp")
  (#not-path-matches? "<proving-grounds>")
  (#set! message "Whoever has seen the source logs in with {password}: read it from the environment, or make one up and show it once"))
((call function: (_) @_model arguments: (argument_list (keyword_argument name: (identifier) @_name value: (string (string_content)) @password) @hint)) @_all
  (#match? @_model "(?i)create_superuser$|create_user$|^\\w*User$")
  (#match? @_name "(?i)^(raw_)?(password|passwd|pwd)$")
  (#match? @_all "(?i)[\"'](admin|root|administrator|superuser)[\"']|is_admin\\s*=\\s*True|is_superuser\\s*=\\s*True|create_superuser")
  (#not-match? @password "^[\"'](\\$|pbkdf2|argon2|bcrypt|!|sha)")
  (#not-match? @password "<placeholders>")
  (#not-file-kind? "test" "example" "seed")
  (#not-in-function-named? @hint "(?i)test|fixture|seed|demo|sample|setUp")
  (#not-path-matches? "<proving-grounds>")
  (#set! message "Whoever has seen the source logs in with {password}: read it from the environment, or make one up and show it once"))

; A way in that the source tells.
((comparison_operator . (call function: (attribute object: (_) @_headers attribute: (identifier) @_get) arguments: (argument_list . (string) @_name)) . "==" . (string (string_content)) @value .) @hint
  (#match? @_headers "request\\.(headers|args|cookies|GET|query_params|META|COOKIES)$")
  (#match? @_name "(?i)(debug|key|token|secret|backdoor|bypass|admin|auth|master|magic)")
  (#match? @value "^.{6,}$")
  (#not-match? @value "(?i)^.(true|false|enabled|disabled|bearer|basic|application/json|xmlhttprequest)[\"']$")
  (#not-file-kind? "test" "example" "seed")
  (#not-match? @_name "(?i)(mode|type|scheme|method|kind|level)[\"']$")
  (#not-match? @value "\\{")
  (#set! message "Whoever has seen the source sends {value} and is in: read it from the environment, and compare with `hmac.compare_digest`"))

; Everybody's passwords in a table.
((module (expression_statement (assignment left: (identifier) @name right: (dictionary . (pair key: (string) @_user value: (string (string_content)) @value)) ) @hint))
  (#match? @name "(?i)^_*(users|accounts|credentials|logins|passwords|valid_users|user_db)$")
  (#match? @value "^.{4,}$")
  (#match? @_user "^[\"'][a-z][\\w.@-]*[\"']$")
  (#not-match? @value "^[\"'](\\$2|\\$argon|pbkdf2|scrypt|sha|[0-9a-f]{32,})|@|\\s|^[\"']/")
  (#file-matches? "(?i)login|passw|authenticate")
  (#not-path-matches? "<proving-grounds>")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "The passwords in `{name}` stand in the source, as they are typed: keep hashes of them in a database"))

; A key that is made of what the source says.
((assignment left: (_) @name right: [
    (call function: (attribute object: (identifier) @_bytes attribute: (identifier) @_fromhex) arguments: (argument_list . (string) @value .))
    (call function: (attribute object: (call function: (_) @_hash arguments: (argument_list . (string (string_content)) @value .)) attribute: (identifier) @_digest))
    (call function: (_) @_b64 arguments: (argument_list . (call function: (attribute object: (call function: (_) @_hash arguments: (argument_list . (string (string_content)) @value .)) attribute: (identifier) @_digest)) .))
  ]) @hint
  (#match? @hint "bytes\\.fromhex\\(|(sha256|sha512|md5|sha1|blake2b)\\(")
  (#match? @name "(?i)(^|[._])(\\w*_)?(key|secret|master|passphrase|kek|dek|cipher_key|aes_key)$")
  (#not-match? @name "(?i)public|cache|sort|primary|foreign|dict|prefix|lookup")
  (#match? @value "^[bru]*[\"'][^\"'{}]{6,}[\"']$")
  (#file-matches? "(?i)\\b(AES|Fernet|ChaCha20|hmac|encrypt|Cipher|SecretBox)\\b")
  (#not-match? @value "<placeholders>")
  (#not-path-matches? "<proving-grounds>")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "The key `{name}` is computed from what stands in the source: read it from the environment"))

; A login to a mail server, or over SSH, with what stands in the source.
((call function: (attribute object: (_) @_client attribute: (identifier) @_login) @callee arguments: (argument_list . (string) @user . (string (string_content)) @value .)) @hint
  (#eq? @_login "login")
  (#match? @_client "(?i)(smtp|server|mail\\w*|imap|ftp|s|conn|client|session)$")
  (#match? @value "^.{6,}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "(?i)^.(password|passwd|secret|token|test\\w*|guest|anonymous|anonymous@\\S*)[\"']$")
  (#not-path-matches? "<proving-grounds>")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "The password of {user} stands in the source: read it from the environment, and change it"))

; A signing key by default.
((default_parameter name: (identifier) @name value: (string (string_content)) @value) @hint
  (#match? @name "(?i)^(key|secret|signing_key|hmac_key|encryption_key|secret_key|cipher_key)$")
  (#match? @value "^b[\"'].{8,}[\"']$")
  (#file-matches? "\\bhmac\\b|AES|Fernet|\\bencrypt|itsdangerous|\\bsign\\(")
  (#not-match? @value "<placeholders>")
  (#not-path-matches? "<proving-grounds>")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "`{name}` has a default that stands in the source: let the caller give it"))

; What signs cookies, and an account of Twilio's.
((keyword_argument name: (identifier) @name value: (string (string_content)) @value) @hint
  (#match? @name "^(cookie_secret|secret_key|secret)$")
  (#eq? @name "cookie_secret")
  (#match? @value "^.{6,}$")
  (#not-match? @value "<placeholders>")
  (#not-path-matches? "<proving-grounds>")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "Whoever has seen `{name}` in the source signs cookies of their own: read it from the environment"))
((call arguments: (argument_list . (string) @_sid . (string (string_content)) @value)) @hint
  (#match? @_sid "^[\"']AC[0-9a-f]{32}[\"']$")
  (#match? @value "^[\"'][0-9a-f]{32}[\"']$")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "The key of {_sid} stands in the source: read it from the environment, and change it"))

; What opens a manager of processes.
((keyword_argument name: (identifier) @name value: (string (string_content)) @value) @hint
  (#eq? @name "authkey")
  (#not-match? @value "<placeholders>")
  (#not-path-matches? "<proving-grounds>")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "Whoever has seen `{name}` in the source runs code here: read it from the environment"))

;! bad
; API_KEY = "9f8b7c6d5e4f3a2b1c0d9e8f"
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import os
; API_KEY = os.environ["API_KEY"]
;! bad
; import psycopg2
; def connect():
;     return psycopg2.connect(host="db", password="S3cr3tP@ss")
;                                        ^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import Flask
; app = Flask(__name__)
; app.secret_key = "super secret"
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if app.
;! bad
; def login(name, password):
;     return name == "admin" and password == "letmein123"
;                                ^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os
; API_KEY = os.environ["API_KEY"]
; PASSWORD_FIELD = "password"
; TOKEN_URL = "https://example.com/token"
;! good
; def login(name, password):
;     if password == "":
;         logger.warning("refused")
;         return None
;     return connect(host="db", password=password)
;! good
; from pydantic import Field
; value = Field(
;     examples=["sk-1", {"username": "johndoe", "password": "s3cr3t-pass"}],
; )
;! good
; def proxied(request):
;     return request.headers.get("X-App-Auth-Mode") == "bearer-token"
;! good
; class CheckPassword:
;     async def dispatch(self, request, call_next):
;         if request.headers.get("Authorization") == f"Bearer {self.password}":
;             return await call_next(request)
;! bad
; from cryptography.fernet import Fernet
; import base64, hashlib
; key = base64.urlsafe_b64encode(hashlib.sha256(b"shop-backup-2023").digest())
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from Crypto.Cipher import AES
; MASTER = bytes.fromhex("00112233445566778899aabbccddeeff")
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from Crypto.Cipher import AES
; import os
; MASTER = bytes.fromhex(os.environ["MASTER_KEY"])
;! good
; cache_key = hashlib.sha256(b"front-page-v2").digest()
;! bad
; def post(smtp, message):
;     smtp.login("bot@shop.io", "fk29-Ap!rw")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     smtp.send_message(message)
;! good
; def post(smtp, message):
;     smtp.login("bot@shop.io", os.environ["SMTP_PASSWORD"])
;     smtp.send_message(message)
;! bad
; import hmac
; class Signer:
;     def __init__(self, key=b"shop-signing-2023"):
;                        ^^^^^^^^^^^^^^^^^^^^^^^^
;         self.key = key
;! good
; import hmac
; class Signer:
;     def __init__(self, key):
;         self.key = key
;! bad
; app = tornado.web.Application(routes, cookie_secret="61oETzKXQAGaYdkL5gEmGeJJFuYh7")
;                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app = tornado.web.Application(routes, cookie_secret=os.environ["COOKIE_SECRET"])
;! bad
; manager = Jobs(address=("", 50000), authkey=b"abc")
;                                     ^^^^^^^^^^^^^^
;! good
; manager = Jobs(address=("127.0.0.1", 50000), authkey=os.environb[b"JOBS_KEY"])
