; A secret stands in the source
;
; Everybody who ever sees the repository, a copy of it or an image made of it has the secret, and it cannot be changed
; without a release. Read it from the environment or a secret store.
;
; severity: info
; confidence: medium
; cwe: 798 259 321
; precision: all info: 2/5 on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines after the gates, 2/16 before them: defaults that are compared in order to warn, names of things
; precision: warnings since keys that sign, encrypt or log in were told apart: 1/1 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines; texts for people are gated, which were most of the information
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; precision: warnings that were new when all of them were read: 1/4 (what a key is derived for, a key that makes hashes), 1/2 once gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html
; regex secret-names: (?i)(^|[._"'\[])((\w*_)?(passw(or)?d|passwd|passphrase|pwd)|\w*[a-z](Passw(or)?d|Passphrase)|(\w*_?)?(api|secret|private|encryption|signing|jwt|auth|access|master|aes|hmac|session|cookie)_?key|(\w*_?)?(client|jwt|api|app|shared|webhook|session|auth|aws|cookie|token)_?secret|secret|(\w*_?)?(access|auth|api|bearer|refresh|secret|bot|github|slack|admin)_?token)["'\]]*$
; regex not-secrets: (?i)public|publishable|token_?(type|url|name|endpoint|prefix|header|field)|(^|_|\.)(no|has|is|use|need|show|hide|max|min|confirm|repeat|invalid|wrong|missing|reset|forgot|change|new|old|enter)_?[A-Z_]?|example|placeholder|label|message
; regex names-of-things: (?i)^["'`]([a-z]+([_ .:/-][a-z]+)*|\w*(password|secret|token|key|pwd))["'`]$|^["'`][A-Z][\w ]*["'`]$|^["'`][\w-]*\.[\w.-]*["'`]$
; regex placeholders: (?i)your|change[_-]?(me|this|it)|replace|placeholder|<[^>]*>|example|insert[_ -]|todo|\.\.\.|xxx|dummy|redacted|\{|\}|\$\{|_here["'`]$|^["'`]\W*["'`]$
; regex words-for-people: (?i)(^|/)(translations?|locales?|i18n|lang(uage)?s?|l10n|messages)(/|\.)|\.(json|lang)\.m?js$
; regex strong: ^["'`][^\s"'`<>(),/]*([a-zA-Z][^\s"'`<>(),]*\d|\d[^\s"'`<>(),]*[a-zA-Z]|[!@#$^&*][^\s"'`]*[a-zA-Z]|[a-zA-Z][^\s"'`]*[!@#$^&*])[^\s"'`<>(),]*["'`]$
; regex key-formats: ^["'`](AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{15,}|sk-(proj-|ant-)?[A-Za-z0-9_-]{20,}|[rs]k_live_[A-Za-z0-9]{10,}|xox[abprs]-[A-Za-z0-9-]{10,}|AIza[0-9A-Za-z_-]{30,}|SG\.[\w-]{15,}\.[\w-]{15,}|npm_[A-Za-z0-9]{30,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})
; regex sure-keys: ^["'`](AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|sk-(proj-|ant-)[A-Za-z0-9_-]{20,}|sk-[A-Za-z0-9]{32,}|[rs]k_live_[A-Za-z0-9]{10,}|xox[abp]-\d[A-Za-z0-9-]{15,}|SG\.[\w-]{15,}\.[\w-]{25,}|npm_[A-Za-z0-9]{36})
; regex usual-words: (?i)^["'`](password|passwd|pass|secret|root|postgres|mysql|admin|test|guest|user|changeme|none|null|undefined|default|string|example|sa|rabbit|redis|mongo|\w*_?(test|dev|local)\w*)["'`]$
; regex key-names: ^["'`]?(\w*_)?(JWT|TOKEN|SESSION|COOKIE|ENCRYPTION|SIGNING|AES|HMAC|MASTER|PRIVATE|API|APP|AUTH|WEBHOOK|CLIENT)_?(SECRET|KEY|SECRET_KEY)["'`]?$|^["'`]?(\w+\.)?(jwt|token|session|cookie|encryption|signing|aes|hmac|master|webhook|client)(Secret|Key|SecretKey)["'`]?$

; One level deeper.
((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @_auth value: (object (pair key: (_) @name value: (string (string_fragment)) @value) @hint)))))
  (#match? @callee "(?i)(^|\\.)(createConnection|createPool|createClient|createTransport|connect|knex|create)$")
  (#match? @_auth "^[\"']?(auth|connection|credentials)[\"']?$")
  (#match? @name "^[\"']?(password|pass|passwd|secretAccessKey)[\"']?$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<usual-words>")
  (#match? @value "^.{5,}$")
  (#not-path-matches? "(?i)(^|/)(docs?|mocks?|fixtures?|samples?|demo\\w*|dev\\w*)(/|\\.)|emulat")
  (#not-runs-in? "browser")
  (#set! severity "warning")
  (#set! message "`{name}` stands in the source: read it from the environment"))

; What is certain: a key's own format, or a text that signs, encrypts or logs in.
((string (string_fragment)) @hint
  (#match? @hint "<sure-keys>")
  (#not-match? @hint "(?i)example|x{6,}|0{8,}|1234567890|abcdefgh|test|dummy|fake|sample|y{5,}|\\.\\.\\.")
  (#not-inside? @hint "regex")
  (#not-path-matches? "(?i)(^|/)(docs?|mocks?|fixtures?|samples?|demo\\w*|snippets?|story|stories)(/|\\.)|swagger|openapi|emulat")
  (#set! severity "warning")
  (#set! message "A key stands in the source: read it from the environment, and change it"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (string (string_fragment)) @key)) @hint
  (#resolves-to? @callee "jsonwebtoken.sign" "jsonwebtoken.verify" "jwt.sign" "jwt.verify" "jwt-simple.encode" "jwt-simple.decode")
  (#value-matches? @key "^[\"'`][^\"'`]{3,}[\"'`]$")
  (#not-value-matches? @key "<placeholders>|-----BEGIN PUBLIC")
  (#not-path-matches? "(?i)(^|/)(docs?|mocks?|fixtures?|samples?|demo\\w*)(/|\\.)|emulat")
  (#set! severity "warning")
  (#set! message "Whoever has seen the key `{key}` in the source makes tokens of their own: read it from the environment"))
((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @_secret value: [(string (string_fragment)) (array . (string (string_fragment)))] @key) @hint)))
  (#match? @callee "(?i)^(express)?session$|cookieSession$")
  (#any-of? @_secret "secret" "keys")
  (#value-matches? @key "^\\[?\\s*[\"'`][^\"'`]{3,}[\"'`]")
  (#not-value-matches? @key "<placeholders>")
  (#not-path-matches? "(?i)(^|/)(docs?|mocks?|fixtures?|samples?|demo\\w*)(/|\\.)|emulat")
  (#set! severity "warning")
  (#set! message "Whoever has seen the key `{key}` in the source makes sessions of their own: read it from the environment"))
((call_expression function: (_) @callee arguments: (arguments . (_) . [(string (string_fragment)) (call_expression)] @key)) @hint
  (#match? @callee "(^|\\.)create(Cipher|Decipher)(iv)?$|(^|\\.)createHmac$")
  (#value-matches? @key "^[\"'`][^\"'`]{8,}[\"'`]$|^Buffer\\.from\\(\\s*[\"'`][^\"'`]{8,}[\"'`]|^(crypto\\.)?(scryptSync|pbkdf2Sync)\\(\\s*[\"'`]|^(crypto\\.)?createHash\\(['\"]\\w+['\"]\\)\\.update\\(\\s*[\"'`][^\"'`]+[\"'`]\\s*\\)\\.digest|^new Uint8Array\\(\\[")
  (#not-value-matches? @key "<placeholders>")
  (#not-path-matches? "(?i)(^|/)(docs?|mocks?|fixtures?|samples?|demo\\w*|test\\w*)(/|\\.)|emulat")
  (#set! severity "warning")
  (#set! message "The key `{key}` of `{callee}` stands in the source: read it from the environment or a key store"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (string (string_fragment)) @key)) @hint
  (#match? @callee "(?i)^crypto-?js\\.(AES|TripleDES|HmacSHA\\d+|Rabbit)(\\.(encrypt|decrypt))?$")
  (#value-matches? @key "^[\"'`][^\"'`]{4,}[\"'`]$")
  (#not-value-matches? @key "<placeholders>")
  (#set! severity "warning")
  (#set! message "The key `{key}` of `{callee}` stands in the source: read it from the environment or a key store"))
; A key under a name, in a file that signs or encrypts with it.
((variable_declarator name: (identifier) @name value: (string (string_fragment)) @value) @hint
  (#match? @name "(?i)^#?_?((jwt|token|session|cookie|encryption|signing|aes|hmac|cipher|crypto|master|webhook|access|refresh|app|auth)_?)?(secret(_?key)?|key|passphrase)$")
  (#match? @value "^.[^\"'`\\s]{7,}.$")
  (#not-match? @value "<placeholders>")
  (#file-matches? "\\b(jwt|jsonwebtoken)\\.(sign|verify)\\(|createCipheriv|createHmac\\(|CryptoJS\\.(AES|Hmac)|\\bsession\\(\\{|\\b(sign|verify)\\([^)]*,\\s*(SECRET|\\w*_SECRET|\\w*Secret|\\w*KEY)\\b")
  (#match? @name "(?i)secret|passphrase|(jwt|token|encryption|signing|aes|hmac|cipher|crypto|master)_?key|^KEY$|^key$")
  (#not-match? @value "(?i)^.(x-[\\w-]+|[a-z]+([._:/-][a-z]+)+|/.*).$")
  (#not-path-matches? "(?i)(^|/)(docs?|mocks?|fixtures?|samples?|demo\\w*|test\\w*)(/|\\.)|emulat")
  (#not-runs-in? "browser")
  (#set! severity "warning")
  (#set! message "`{name}` stands in the source: read it from the environment or a key store"))
; A key as bytes.
((variable_declarator name: (identifier) @name value: (call_expression function: (_) @_from arguments: (arguments . (string (string_fragment)) @value . (string) @_kind))) @hint
  (#eq? @_from "Buffer.from")
  (#match? @name "(?i)(^|_|[a-z])(key|secret|master_?key|passphrase)$")
  (#not-match? @name "(?i)public|prefix|separator|^(map|cache|sort|object|store)_?key")
  (#match? @_kind "(?i)hex|base64|utf-?8|ascii|latin1")
  (#match? @value "^.[A-Za-z0-9+/=_-]{16,}.$")
  (#not-value-matches? @value "<placeholders>")
  (#file-matches? "createCipheriv|createHmac|createDecipheriv|subtle|secretbox|jwt|jose|sign\\(")
  (#not-function-mentions? @hint "(?i)^(describe|it|test|vector\\w*)$")
  (#set! severity "warning")
  (#set! message "`{name}` stands in the source: read it from the environment or a key store"))
; The password of a database, a queue or a mail server.
((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @name value: (string (string_fragment)) @value) @hint)))
  (#match? @callee "(?i)(^|\\.)(createConnection|createPool|createClient|createTransport|connect|config\\.update|createPoolCluster)$")
  (#match? @name "^[\"']?(password|pass|passwd|secretAccessKey)[\"']?$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<usual-words>")
  (#match? @value "^.{5,}$")
  (#not-path-matches? "(?i)(^|/)(docs?|mocks?|fixtures?|samples?|demo\\w*|dev\\w*)(/|\\.)|emulat")
  (#not-runs-in? "browser")
  (#set! severity "warning")
  (#set! message "`{name}` stands in the source: read it from the environment"))
((new_expression constructor: (_) @callee arguments: (arguments (object (pair key: (_) @name value: (string (string_fragment)) @value) @hint)))
  (#match? @callee "(?i)(^|\\.)(Pool|Client|Sequelize|DataSource|Redis|S3|S3Client|SES|SQS|DynamoDB|MongoClient|Connection|Knex|BasicAuth\\w*|Credentials)$")
  (#match? @name "^[\"']?(password|pass|passwd|secretAccessKey)[\"']?$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<usual-words>")
  (#match? @value "^.{5,}$")
  (#not-path-matches? "(?i)(^|/)(docs?|mocks?|fixtures?|samples?|demo\\w*|dev\\w*)(/|\\.)|emulat")
  (#not-runs-in? "browser")
  (#set! severity "warning")
  (#set! message "`{name}` stands in the source: read it from the environment"))
((string (string_fragment)) @hint
  (#match? @hint "(?i)^[\"'](postgres(ql)?|mysql|mariadb|mongodb|redis|amqps?|mssql)(\\+\\w+)?://[\\w.%-]+:[^@/{}<>$\\s:*]{4,}@[\\w.-]+")
  (#not-match? @hint "(?i)://([\\w.-]*):([\\w]*(pass|pw|secret|root|postgres|admin|test|guest|user|example|dev|xxx)\\w*|\\*+)@|@(localhost|127\\.|0\\.0\\.|host\\b|hostname|example|your|server|db\\.example|my)|example\\.|your|change|placeholder|//(user|username|name|login|u|foo)\\w*:")
  (#in-function? @hint)
  (#not-path-matches? "(?i)(^|/)(docs?|mocks?|fixtures?|samples?|demo\\w*)(/|\\.)|emulat")
  (#set! severity "warning")
  (#set! message "The password in this address stands in the source: read the address from the environment"))
; A name that says that it signs or encrypts, and a value that looks like a key.
([
   (variable_declarator name: (identifier) @name value: (string (string_fragment)) @value)
   (pair key: (_) @name value: (string (string_fragment)) @value)
   (assignment_expression left: (_) @name right: (string (string_fragment)) @value)
 ] @hint
  (#match? @name "<key-names>")
  (#match? @value "<strong>")
  (#match? @value "^.{11,}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#not-match? @value "(?i)default|demo|local|\\bdev\\b|test|^[\"'`][a-z]+([_.-][a-z0-9]+)*[\"'`]$")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)(^|/)(docs?|mocks?|fixtures?|samples?|demo\\w*|constants?|dev\\w*)(/|\\.)|emulat|example")
  (#set! severity "warning")
  (#set! message "`{name}` stands in the source: read it from the environment"))
; A way in for whoever has read the source.
((binary_expression left: (_) @name operator: ["==" "==="] right: (string (string_fragment)) @value) @hint
  (#match? @name "(?i)(^|[._])(user_?|input_?|admin_?|entered_?)?(passw(or)?d|passwd|pwd|pass|passcode|master_?key)$")
  (#match? @value "^[\"'][^\"' ]{4,}[\"']$")
  (#match? @value "\\d|[!@#$%&*]|(?i)admin|letmein|master|secret|qwerty|hunter")
  (#not-match? @value "<placeholders>")
  (#not-match? @name "(?i)\\.(type|kind)$|^typeof|field|name$|key$")
  (#function-mentions? @hint "(?i)user\\w*|login|email|auth\\w*|admin|session|token")
  (#not-function-matches? @hint "(?i)\\.(warn|error)\\(|warning|default|weak|common|must be changed|insecure")
  (#not-runs-in? "browser")
  (#set! severity "warning")
  (#set! message "Whoever has seen {value} in the source gets in: keep a hash of it elsewhere"))

; Formats that only keys have, whatever they are called.
((string (string_fragment)) @hint
  (#match? @hint "<key-formats>")
  (#not-match? @hint "(?i)example|x{6,}|0{8,}|1234567890|abcdefgh|^.sk-([a-z]+-)*[a-z]+.$")
  (#set! message "A key stands in the source: read it from the environment, and change it"))
((string (string_fragment)) @hint
  (#match? @hint "(?i)^[\"'](postgres(ql)?|mysql|mariadb|mongodb|redis|amqps?|mssql)(\\+\\w+)?://[\\w.%-]+:[^@/{}<>$\\s:*]+@[\\w.-]+")
  (#not-match? @hint "(?i)://(user(name)?|foo|scott|root|postgres|login|name|u|me|guest|admin|usr|dbuser|\\w*user):(pass(word)?|passwd|pwd|bar|tiger|secret|p|pw|me|guest|xxx+|\\*+|postgres|root|admin|test)?@|example|your|change|placeholder|\\b(pass|password|secret)\\b@")
  (#set! message "The password in this address stands in the source: read the address from the environment"))

; Under a secret's name: a text that looks like one.
((variable_declarator name: (identifier) @name value: (string (string_fragment)) @value) @hint
  (#match? @name "^[A-Z][A-Z0-9_]+$")
  (#match? @name "<secret-names>")
  (#not-match? @name "<not-secrets>")
  (#match? @value "<strong>")
  (#match? @value "^.{9,}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#set! message "`{name}` stands in the source: read it from the environment")
  (#set! fix.title "Read it from the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "process.env.{name}"))
([
   (variable_declarator name: (identifier) @name value: (string (string_fragment)) @value)
   (assignment_expression left: (_) @name right: (string (string_fragment)) @value)
   (pair key: (_) @name value: (string (string_fragment)) @value)
 ] @hint
  (#match? @name "<secret-names>")
  (#not-match? @name "<not-secrets>")
  (#match? @value "<strong>")
  (#match? @value "^.{9,}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "<names-of-things>")
  (#not-runs-in? "browser")
  (#not-path-matches? "<words-for-people>")
  (#set! message "`{name}` stands in the source: read it from the environment"))

; A word for one, under a name that leaves little doubt.
([
   (variable_declarator name: (identifier) @name value: (string (string_fragment)) @value)
   (assignment_expression left: (_) @name right: (string (string_fragment)) @value)
   (pair key: (_) @name value: (string (string_fragment)) @value)
 ] @hint
  (#match? @name "(?i)(^|[._\"'])((\\w*_?)?(jwt|session|token|cookie|client|app|shared|auth)_?secret(_?key)?|secret(_?key)?|(db|database|admin|root|mysql|smtp|user)?_?(passw(or)?d))[\"'\\]]*$")
  (#not-match? @name "<not-secrets>")
  (#match? @value "^.{5,60}$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "(?i)^[\"'`](password|secret|string|text|token|hidden|none|null|true|false|required|optional|local|core|private|public|irrelevant|function|object|unknown|default|theme|[a-z]+(_[a-z]+)+)[\"'`]$|(?-i:[A-Z_]{4,})|[.:?]|\\s\\w+\\s\\w+\\s|^[\"'`]/")
  (#not-runs-in? "browser")
  (#not-path-matches? "<words-for-people>")
  (#set! severity "info")
  (#set! message "`{name}` stands in the source: if it is a secret, read it from the environment"))

; A user and what they log in with, side by side.
((object (pair key: (_) @_user value: (string)) (pair key: (_) @name value: (string (string_fragment)) @value) @hint)
  (#match? @_user "^[\"']?user(name)?[\"']?$")
  (#match? @name "^[\"']?pass[\"']?$")
  (#match? @value "<strong>")
  (#match? @value "^.{7,}$")
  (#not-match? @value "<placeholders>")
  (#not-runs-in? "browser")
  (#not-path-matches? "<words-for-people>")
  (#set! message "`{name}` stands in the source: read it from the environment"))

; What signs sessions and tokens.
((call_expression function: (_) @callee arguments: (arguments . (_) . (string (string_fragment)) @key)) @hint
  (#resolves-to? @callee "jsonwebtoken.sign" "jsonwebtoken.verify" "jwt.sign" "jwt.verify" "crypto.createHmac" "jwt-simple.encode" "jwt-simple.decode")
  (#not-match? @key "<placeholders>")
  (#set! message "Whoever has seen the key {key} makes tokens of their own: read it from the environment"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (string (string_fragment)) @key)) @hint
  (#match? @callee "(^|\\.)create(Cipher|Decipher)(iv)?$")
  (#set! message "The key {key} stands in the source: read it from the environment"))

; A password that is compared with what the source says.
((binary_expression left: (_) @name operator: ["==" "===" "!=" "!=="] right: (string (string_fragment)) @value) @hint
  (#match? @name "(?i)(^|[._])(user_?|input_?|admin_?|entered_?)?(passw(or)?d|passwd|pwd|passcode|api_?key|secret_?key|auth_?token|secret)$")
  (#match? @value "^[\"'][^\"']{4,}[\"']$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "(?i)^[\"'](password|secret|string|text|required|optional|disabled|enabled|expired|prompt|env|file|auto|invalid|undefined|null|default|token)[\"']$")
  (#not-match? @name "(?i)\\.(type|kind)$|^typeof")
  (#not-function-matches? @hint "(?i)\\.(warn|error)\\(|warning")
  (#set! message "The password {value} stands in the source: keep a hash of it elsewhere"))

; A member that was given a text where the class stands.
((call_expression function: (_) @callee arguments: (arguments . (_) . (member_expression object: (this)) @key)) @hint
  (#match? @callee "(^|\\.)(createHmac|createCipheriv|createDecipheriv|jwt\\.sign|jwt\\.verify|sign|verify)$")
  (#match? @callee "(?i)hmac|cipher|jwt")
  (#match? @key "(?i)^this\\.#?_?\\w*(key|secret)$")
  (#file-matches? "(?i)\\b(private\\s+)?(static\\s+)?(readonly\\s+)?#?_?\\w*(key|secret)\\s*(:\\s*string)?\\s*=\\s*['\"][^'\"\\s]{6,}['\"]")
  (#set! severity "warning")
  (#set! message "The key `{key}` stands in the source: read it from the environment or a key store"))
; Names and passwords in a table.
((variable_declarator name: (identifier) @name value: (object (pair value: (string (string_fragment))))) @hint
  (#match? @name "(?i)^(users?|accounts?|credentials|logins?|passwords?|admins?|valid_?users?)$")
  (#file-matches? "(?i)\\b(users?|accounts?|credentials|logins?|passwords?|admins?|valid_?users?)\\[\\w+\\]\\s*[!=]==?\\s*(\\w+\\.)*(pass(w(or)?d)?|pwd|pin)\\b|(pass(w(or)?d)?|pwd|pin)\\s*[!=]==?\\s*(users?|accounts?|credentials|logins?|passwords?|admins?)\\[")
  (#not-file-kind? "test")
  (#set! severity "warning")
  (#set! message "The passwords in `{name}` stand in the source, as they are typed: keep hashes of them elsewhere"))

; As bytes, for `jose` and the web's own cryptography.
((call_expression function: (member_expression object: (new_expression constructor: (_) @_encoder) property: (_) @_encode) arguments: (arguments . (string (string_fragment)) @key .)) @hint
  (#eq? @_encoder "TextEncoder")
  (#eq? @_encode "encode")
  (#match? @key "^.[^\\s]{7,}.$")
  (#not-match? @key "<placeholders>")
  (#file-matches? "\\bjose\\b|SignJWT|jwtVerify|importKey|subtle")
  (#not-file-kind? "test")
  ; What a key is derived for is no secret.
  (#not-line-matches? @hint "(?i)\\b(\\w*_)?(info|salt|context|label|aad|domain|purpose|prefix|tag)\\b\\s*[:=]")
  (#set! severity "warning")
  (#set! message "Whoever has seen the key {key} makes tokens of their own: read it from the environment"))

;! bad
; const mailer = createTransport({ host: "smtp.shop.io", auth: { user: "noreply@shop.io", pass: "Gm4il!App77" } });
;                                                                                         ^^^^^^^^^^^^^^^^^^^
;! bad
; const API_KEY = "9f8b7c6d5e4f3a2b1c0d9e8f";
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const API_KEY = process.env.API_KEY;
;! bad
; const pool = createPool({ host: "db", user: "shop", password: "S3cr3tP@ss" });
;                                                     ^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const jwt = require("jsonwebtoken");
; const token = jwt.sign({ id }, "secret", { expiresIn: "1h" });
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (token
;! good
; const API_KEY = process.env.API_KEY;
; const TOKEN_URL = "https://example.com/token";
; const labels = { password: "Password", token: "Enter your token" };
;! good
; function login(name, password) {
;   if (password === "") return null;
;   return connect({ name, password });
; }
;! bad
; const jwt = require("jsonwebtoken");
; const SECRET = "shop-9f2-token";
;       ^^^^^^^^^^^^^^^^^^^^^^^^^
; exports.issue = (user) => jwt.sign({ id: user.id }, SECRET, { expiresIn: "1h" });
; exports.invite = (user) => jwt.sign({ id: user.id }, "shop-invite-2", { expiresIn: "1h" });
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.use(session({ secret: "keyboard cat", resave: false }));
;                   ^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const crypto = require("crypto");
; const KEY = Buffer.from("9f1c0a7d5e3b42886b1f0c9d7e5a31429f1c0a7d5e3b42886b1f0c9d7e5a3142", "hex");
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; function encrypt(plain, iv) {
;   return crypto.createCipheriv("aes-256-gcm", KEY, iv).update(plain);
; }
; function login(name, password) {
;   if (name === "admin" && password === "letmein99") return issue({ admin: true });
;                           ^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; const mysql = require("mysql2");
; const db = mysql.createConnection({ host: "db.internal", user: "shop", password: "Tr0ub4dor&3" });
;                                                                        ^^^^^^^^^^^^^^^^^^^^^^^
; const stripe = new Stripe("sk_live_51HxQ2eKb7Yp9Lm3Tz8Wq4Rn6Vc");
;                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; exports.connect = () => mongoose.connect("mongodb://shop:Kx82mqPl@db.internal:27017/shop");
;                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const config = { jwtSecret: "kX9#mP2$vL5nQ8zz" };
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (config.
;! good
; const jwt = require("jsonwebtoken");
; exports.issue = (user) => jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: "1h" });
; app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));
; const KEY = Buffer.from(process.env.FIELD_KEY, "hex");
;! good
; const db = mysql.createConnection({ host: "db.internal", user: "shop", password: process.env.DB_PASSWORD });
; if (settings.password === "") throw new Error("missing");
; const labels = { tokenKey: "auth.token" };
;! bad
; const mailer = createTransport({ host: "smtp.parcels.shop", auth: { user: "noreply@parcels.shop", pass: "Vq7!mLp2#xT" } });
;                                                                                                   ^^^^^^^^^^^^^^^^^^^
;! good
; const mailer = createTransport({ host: "smtp.parcels.shop", auth: { user: "noreply@parcels.shop", pass: process.env.SMTP_PASSWORD } });
;! bad
; class LinkSigner {
;   key = "f0a7c2b19e";
;   sign(path) {
;     return createHmac("sha256", this.key).update(path).digest("hex");
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
; const users = { admin: "gr4nd-hotel", reception: "welcome1" };
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; exports.login = (name, password) => users[name] === password;
;! good
; class LinkSigner {
;   constructor(key) {
;     this.key = key;
;   }
;   sign(path) {
;     return createHmac("sha256", this.key).update(path).digest("hex");
;   }
; }
; const users = { admin: "Ada", reception: "Max" };
;! bad
; import { SignJWT } from "jose";
; const secret = new TextEncoder().encode("parcel-app-secret-key-2024");
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import { SignJWT } from "jose";
; const secret = new TextEncoder().encode(process.env.JWT_SECRET);
;! good
; const INFO = new TextEncoder().encode("app-chat-e2e-v1");
; export const derive = (key) => crypto.subtle.deriveKey({ name: "HKDF", info: INFO }, key);
