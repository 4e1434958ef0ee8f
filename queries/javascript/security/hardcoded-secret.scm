; A secret stands in the source
;
; Everybody who ever sees the repository, a copy of it or an image made of it has the secret, and it cannot be changed
; without a release. Read it from the environment or a secret store.
;
; severity: info
; confidence: medium
; cwe: 798 259 321
; precision: all info: 2/5 on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines after the gates, 2/16 before them: defaults that are compared in order to warn, names of things
; see: https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html
; regex secret-names: (?i)(^|[._"'\[])((\w*_)?(passw(or)?d|passwd|passphrase|pwd)|\w*[a-z](Passw(or)?d|Passphrase)|(\w*_?)?(api|secret|private|encryption|signing|jwt|auth|access|master|aes|hmac|session|cookie)_?key|(\w*_?)?(client|jwt|api|app|shared|webhook|session|auth|aws|cookie|token)_?secret|secret|(\w*_?)?(access|auth|api|bearer|refresh|secret|bot|github|slack|admin)_?token)["'\]]*$
; regex not-secrets: (?i)public|publishable|token_?(type|url|name|endpoint|prefix|header|field)|(^|_|\.)(no|has|is|use|need|show|hide|max|min|confirm|repeat|invalid|wrong|missing|reset|forgot|change|new|old|enter)_?[A-Z_]?|example|placeholder|label|message
; regex names-of-things: (?i)^["'`]([a-z]+([_ .:/-][a-z]+)*|\w*(password|secret|token|key|pwd))["'`]$|^["'`][A-Z][\w ]*["'`]$|^["'`][\w-]*\.[\w.-]*["'`]$
; regex placeholders: (?i)your|change[_-]?(me|this|it)|replace|placeholder|<[^>]*>|example|insert[_ -]|todo|\.\.\.|xxx|dummy|redacted|\{|\}|\$\{|_here["'`]$|^["'`]\W*["'`]$
; regex strong: ^["'`][^\s"'`<>(),/]*([a-zA-Z][^\s"'`<>(),]*\d|\d[^\s"'`<>(),]*[a-zA-Z]|[!@#$^&*][^\s"'`]*[a-zA-Z]|[a-zA-Z][^\s"'`]*[!@#$^&*])[^\s"'`<>(),]*["'`]$
; regex key-formats: ^["'`](AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{15,}|sk-(proj-|ant-)?[A-Za-z0-9_-]{20,}|[rs]k_live_[A-Za-z0-9]{10,}|xox[abprs]-[A-Za-z0-9-]{10,}|AIza[0-9A-Za-z_-]{30,}|SG\.[\w-]{15,}\.[\w-]{15,}|npm_[A-Za-z0-9]{30,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})

; Formats that only keys have, whatever they are called.
((string (string_fragment)) @hint
  (#match? @hint "<key-formats>")
  (#not-match? @hint "(?i)example|x{6,}|0{8,}|1234567890|abcdefgh")
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
  (#set! message "`{name}` stands in the source: read it from the environment"))

; What signs sessions and tokens.
((call_expression function: (_) @callee arguments: (arguments . (_) . (string (string_fragment)) @key)) @hint
  (#resolves-to? @callee "jsonwebtoken.sign" "jsonwebtoken.verify" "jwt.sign" "jwt.verify" "crypto.createHmac" "jwt-simple.encode" "jwt-simple.decode")
  (#not-match? @key "<placeholders>")
  (#set! message "Whoever has seen the key {key} makes tokens of their own: read it from the environment"))
((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @_secret value: (string (string_fragment)) @key)))) @hint
  (#match? @callee "(?i)^(express)?session$|cookieSession$")
  (#any-of? @_secret "secret" "keys")
  (#not-match? @key "<placeholders>")
  (#set! message "Whoever has seen the key {key} makes sessions of their own: read it from the environment"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (string (string_fragment)) @key)) @hint
  (#match? @callee "(^|\\.)create(Cipher|Decipher)(iv)?$")
  (#set! message "The key {key} stands in the source: read it from the environment"))

; A password that is compared with what the source says.
((binary_expression left: (_) @name operator: ["==" "===" "!=" "!=="] right: (string (string_fragment)) @value) @hint
  (#match? @name "(?i)(^|[._])(user_?|input_?|admin_?|entered_?)?(passw(or)?d|passwd|pwd|passcode|api_?key|secret_?key|auth_?token|secret)$")
  (#match? @value "^[\"'][^\"']{4,}[\"']$")
  (#not-match? @value "<placeholders>")
  (#not-match? @value "(?i)^[\"'](password|secret|string|text|required|optional|disabled|enabled|expired|prompt|env|file|auto|invalid|undefined|null|default|token)[\"']$")
  (#not-match? @name "(?i)\\.(type|kind)$")
  (#not-function-matches? @hint "(?i)\\.(warn|error)\\(|warning")
  (#set! message "The password {value} stands in the source: keep a hash of it elsewhere"))

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
