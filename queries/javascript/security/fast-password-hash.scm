; A password's hash is made to be fast
;
; A graphics card tries billions of MD5 or SHA hashes in a second, so a stolen table of them is read within hours. bcrypt,
; scrypt and Argon2 are slow on purpose and salt by themselves.
;
; severity: warning
; confidence: high
; cwe: 916 759 760
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
; regex passwords: (?i)^((plain|raw|new|old|user)_?)?(passw(or)?d|passwd|pwd|passphrase|pass|pw)$|passw(or)?d$
; regex hashers: (?i)(hash|encrypt|crypt|store|save|check|verify|make|create|set|encode|digest|compare|match)_?\w*(passw(or)?d|pwd)|(passw(or)?d|pwd)\w*_?(hash|digest|encrypt)

((call_expression function: (member_expression object: (call_expression function: (_) @_create arguments: (arguments . (_) @kind)) property: (_) @_update) arguments: (arguments . (_) @value)) @hint
  (#eq? @_update "update")
  (#match? @_create "(^|\\.)create(Hash|Hmac)$")
  (#contains-text? @value "<passwords>")
  (#not-contains-text? @value "(?i)hash|digest")
  (#not-function-matches? @hint "(?i)pwned|hibp|/range|digest_?auth|\\bha1\\b|cram|scram|mysql_native")
  (#set! message "{kind} is fast, so a stolen hash of a password is soon read: use bcrypt or Argon2"))
((call_expression function: (member_expression object: (call_expression function: (_) @_create arguments: (arguments . (_) @kind)) property: (_) @_update) arguments: (arguments . (_) @value)) @hint
  (#eq? @_update "update")
  (#match? @_create "(^|\\.)create(Hash|Hmac)$")
  (#not-contains-text? @value "<passwords>")
  (#in-function-named? @hint "<hashers>")
  (#not-function-matches? @hint "(?i)pwned|hibp|/range|digest_?auth|\\bha1\\b|cram|scram|mysql_native|bcrypt|argon|scrypt|pbkdf2")
  (#set! message "{kind} is fast, so a stolen hash of a password is soon read: use bcrypt or Argon2"))
((call_expression function: (_) @callee arguments: (arguments . (_) @value)) @hint
  (#resolves-to? @callee "md5" "sha1" "sha256" "js-md5" "js-sha256" "js-sha256.sha256" "js-sha1" "crypto-js.MD5" "crypto-js.SHA1" "crypto-js.SHA256" "crypto-js.SHA512" "blueimp-md5" "crypto-js/md5" "crypto-js/sha256" "object-hash")
  (#contains-text? @value "<passwords>")
  (#set! message "`{callee}` is fast, so a stolen hash of a password is soon read: use bcrypt or Argon2"))

; Slow functions that are made fast, or salted with one salt for all.
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) . (number) @rounds)) @hint
  (#match? @callee "(^|\\.)pbkdf2(Sync)?$")
  (#match? @rounds "^[\\d_]{1,5}$")
  (#set! message "{rounds} rounds are tried too fast: 600,000 are today's least, or use Argon2"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (string) @salt)) @hint
  (#match? @callee "(^|\\.)(pbkdf2|scrypt)(Sync)?$")
  (#set! message "All passwords share the salt {salt}, so one search reads them all: make one for each with `randomBytes`"))
((call_expression function: (_) @callee arguments: (arguments (number) @rounds .)) @hint
  (#resolves-to? @callee "bcrypt.hash" "bcrypt.hashSync" "bcryptjs.hash" "bcryptjs.hashSync" "bcrypt.genSalt" "bcrypt.genSaltSync" "bcryptjs.genSalt" "bcryptjs.genSaltSync")
  (#match? @rounds "^[1-9]$")
  (#set! message "2^{rounds} rounds are tried too fast: use 12")
  (#set! fix.title "Use 12 rounds")
  (#replace! @rounds "12"))

; One salt for all, under a name.
((call_expression function: (_) @callee arguments: (arguments . (_) . (identifier) @salt)) @hint
  (#match? @callee "(^|\\.)(pbkdf2|scrypt)(Sync)?$")
  (#value-matches? @salt "^[\"'`]|^Buffer\\.(from\\(\\s*[\"'`]|alloc\\()")
  (#set! message "All passwords share the salt `{salt}`, so one search reads them all: make one for each with `randomBytes`"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (string) @salt)) @hint
  (#resolves-to? @callee "bcrypt.hash" "bcrypt.hashSync" "bcryptjs.hash" "bcryptjs.hashSync")
  (#match? @salt "^[\"']\\$2")
  (#set! message "All passwords share the salt {salt}, so one search reads them all: pass a number of rounds"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (object (pair key: (_) @_cost value: (number) @cost)))) @hint
  (#resolves-to? @callee "argon2.hash" "@node-rs/argon2.hash")
  (#match? @_cost "^(memoryCost|m)$")
  (#match? @cost "^[\\d_]{1,4}$")
  (#set! message "With {cost} kB a graphics card tries passwords fast: leave `memoryCost` at 65536"))
; A text put beside the password is no salt of its own.
((call_expression function: (member_expression object: (call_expression function: (_) @_create arguments: (arguments . (_) @kind)) property: (_) @_update) arguments: (arguments . [(template_string) (binary_expression)] @value)) @hint
  (#eq? @_update "update")
  (#match? @_create "(^|\\.)createHash$")
  (#match? @value "(?i)\\b(pw|pwd|pass|passwd|passphrase)\\b")
  (#not-contains-text? @value "<passwords>")
  (#not-function-matches? @hint "(?i)pwned|hibp|/range|digest_?auth|\\bha1\\b|cram|scram|mysql_native")
  (#set! message "{kind} is fast, so a stolen hash of a password is soon read: use bcrypt or Argon2"))

; What everybody knows, as a salt.
((call_expression function: (_) @callee arguments: (arguments . (_) . [(identifier) (member_expression)] @salt)) @hint
  (#match? @callee "(^|\\.)(pbkdf2|scrypt)(Sync)?$")
  (#match? @salt "(?i)(^|[._])(user_?name|user_?id|e?mail|login|id|name|phone)$")
  (#set! message "Anybody knows the salt `{salt}` beforehand and tries passwords in advance: make one for each with `randomBytes`"))

; A salt that follows from the name.
((call_expression function: (_) @callee arguments: (arguments . (_) . (identifier) @salt)) @hint
  (#match? @callee "(^|\\.)(pbkdf2|scrypt)(Sync)?$")
  (#value-matches? @salt "(?i)(createHash|md5|sha256|Buffer\\.from)\\([^;]*\\b(user_?name|e?mail|login|user_?id|name|phone)\\b|^`?[^`]*\\$\\{[\\w.]*(user_?name|e?mail|login|user_?id)\\}")
  (#not-value-matches? @salt "(?i)random")
  (#set! message "Anybody computes the salt `{salt}` beforehand and tries passwords in advance: make one for each with `randomBytes`"))

; A salt that an object keeps for all.
((call_expression function: (_) @callee arguments: (arguments . (_) . (member_expression object: (this)) @salt)) @hint
  (#match? @callee "(^|\\.)(pbkdf2|scrypt)(Sync)?$")
  (#file-matches? "(?i)\\b#?_?\\w*salt\\s*(:\\s*string)?\\s*=\\s*['\"`][^'\"`]+['\"`]")
  (#set! message "All passwords share the salt `{salt}`, so one search reads them all: make one for each with `randomBytes`"))

;! bad
; const crypto = require("crypto");
; function register(password) {
;   return crypto.createHash("sha256").update(password).digest("hex");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; const bcrypt = require("bcrypt");
; const hash = bcrypt.hashSync(text, 5);
;              ^^^^^^^^^^^^^^^^^^^^^^^^
; if (hash
;! fixed
; const bcrypt = require("bcrypt");
; const hash = bcrypt.hashSync(text, 12);
; if (hash
;! good
; const bcrypt = require("bcrypt");
; async function register(password) {
;   return bcrypt.hash(password, 12);
; }
;! good
; const crypto = require("crypto");
; const etag = crypto.createHash("sha256").update(body).digest("hex");
;! bad
; const crypto = require("crypto");
; const bcrypt = require("bcrypt");
; const salt = "a8f5f167f44f4964e6c998dee827110c";
; const derive = (password) => crypto.pbkdf2Sync(password, salt, 310000, 32, "sha256");
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const fixed = (password) => bcrypt.hash(password, "$2b$10$abcdefghijklmnopqrstuv");
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const crypto = require("crypto");
; const derive = (password) => {
;   const salt = crypto.randomBytes(16);
;   return { salt, key: crypto.scryptSync(password, salt, 64) };
; };
;! bad
; const crypto = require("crypto");
; const derive = (user, password) => crypto.scryptSync(password, user.email, 64);
;                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const crypto = require("crypto");
; const derive = (user, password) => crypto.scryptSync(password, user.salt, 64);
;! bad
; const crypto = require("crypto");
; function hashPassword(username, password) {
;   const salt = crypto.createHash("sha256").update(username).digest("hex");
;   return crypto.scryptSync(password, salt, 64).toString("hex");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const crypto = require("crypto");
; function hashPassword(password) {
;   const salt = crypto.randomBytes(16);
;   return { salt, hash: crypto.scryptSync(password, salt, 64) };
; }
;! bad
; const crypto = require("crypto");
; class Passwords {
;   salt = "clinic-salt";
;   hash(password) {
;     return crypto.pbkdf2Sync(password, this.salt, 210000, 32, "sha512").toString("hex");
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! good
; const crypto = require("crypto");
; class Passwords {
;   hash(password, salt) {
;     return crypto.pbkdf2Sync(password, salt, 210000, 32, "sha512").toString("hex");
;   }
; }
