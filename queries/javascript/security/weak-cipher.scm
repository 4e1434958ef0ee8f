; What is encrypted can be read or changed
;
; DES and RC4 are searched or computed within hours; ECB shows where blocks are the same; a fixed IV does the same for whole
; messages; 1024 bits of RSA are within reach. AES-256-GCM with a fresh IV each time hides and protects.
;
; severity: warning
; confidence: high
; cwe: 327 326 329 1204
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://nodejs.org/api/crypto.html#cryptocreatecipherivalgorithm-key-iv-options

((call_expression function: (_) @callee arguments: (arguments . (string (string_fragment) @kind))) @hint
  (#match? @callee "(^|\\.)create(Cipher|Decipher)(iv)?$")
  (#match? @kind "(?i)^(des|rc[245]|bf|blowfish|cast5?|idea|seed|3des)|-ecb$|^aes-?\\d+-?ecb")
  (#set! message "{kind} is broken: use `aes-256-gcm`"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) .)) @hint
  (#match? @callee "(^|\\.)create(Cipher|Decipher)$")
  (#imports? "crypto")
  (#set! message "`{callee}` makes the key by one round of MD5 and takes no IV: use `createCipheriv`"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) . (_) @iv)) @hint
  (#match? @callee "(^|\\.)createCipheriv$")
  (#value-matches? @iv "^['\"`]|^Buffer\\.alloc\\(\\d+(,\\s*\\d+)?\\)|^Buffer\\.from\\((['\"]|\\[)|^new Uint8Array\\(\\d+\\)|^key\\.slice|^\\w*[kK]ey\\.(slice|substr|subarray)")
  (#set! message "With the same IV `{iv}` the same text looks the same each time: make one with `randomBytes(16)`"))
((pair key: (_) @_length value: (number) @bits) @hint
  (#eq? @_length "modulusLength")
  (#match? @bits "^(\\d{3}|1\\d{3}|20[0-3]\\d|204[0-7])$")
  (#set! message "A key of {bits} bits is within reach: take 3072, and never less than 2048")
  (#set! fix.title "Take 3072 bits")
  (#set! fix.safety "suggested")
  (#replace! @bits "3072"))
((call_expression function: (_) @callee arguments: (arguments . (_) @_text)) @hint
  (#resolves-to? @callee "crypto-js.DES.encrypt" "crypto-js.TripleDES.encrypt" "crypto-js.RC4.encrypt" "crypto-js.Rabbit.encrypt")
  (#set! message "`{callee}` is broken: use AES-GCM of `crypto`"))
((pair key: (_) @_mode value: (member_expression property: (_) @mode)) @hint
  (#eq? @_mode "mode")
  (#eq? @mode "ECB")
  (#set! message "ECB shows which blocks are the same: use AES-GCM"))
((new_expression constructor: (_) @_class arguments: (arguments . (object (pair key: (_) @_bits value: (number) @bits)))) @hint
  (#match? @_class "NodeRSA$")
  (#any-of? @_bits "b")
  (#match? @bits "^(\\d{3}|1\\d{3}|20[0-3]\\d|204[0-7])$")
  (#set! message "A key of {bits} bits is within reach: take 3072"))

; Padding that tells whoever asks often enough.
((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @_padding value: (_) @padding)))) @hint
  (#match? @callee "(^|\\.)(privateDecrypt|publicEncrypt)$")
  (#eq? @_padding "padding")
  (#match? @padding "RSA_(PKCS1|NO)_PADDING$")
  (#set! message "With `{padding}` answers to many tries tell the text: use `RSA_PKCS1_OAEP_PADDING`"))
; Curves that are within reach.
((call_expression function: (_) @callee arguments: (arguments (string) @curve)) @hint
  (#match? @callee "(^|\\.)createECDH$")
  (#match? @curve "(?i)(secp|sect|prime|wap-wsg-idm-ecid-wtls)(1[0-9]{2})|112|128|131|160|163")
  (#set! message "A key on {curve} is within reach: take `prime256v1`, or X25519"))
; An IV that an object keeps for all its messages.
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) . (member_expression) @iv)) @hint
  (#match? @callee "(^|\\.)createCipheriv$")
  (#match? @iv "(?i)\\.#?_?(iv|nonce)$")
  (#file-matches? "(?i)\\b#?_?(iv|nonce)\\s*(:\\s*\\w+\\s*)?=\\s*(Buffer\\.(alloc\\(|from\\(['\"])|['\"]|(crypto\\.)?randomBytes\\()")
  (#set! message "With the same IV `{iv}` for each message the same text looks the same: make one with `randomBytes` for each"))
; A password as a key.
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) @key)) @hint
  (#match? @callee "(^|\\.)createCipheriv$")
  (#value-matches? @key "(?i)^(Buffer\\.from\\()?\\w*(password|passphrase|secret|pass)(\\.padEnd\\(|\\.slice\\(0, *(16|24|32)\\)|\\.substr(ing)?\\(0, *(16|24|32)\\))|^(crypto\\.)?createHash\\(['\"](md5|sha1|sha256)['\"]\\)\\.update\\(\\s*(\\w+\\.)*(password|passphrase)\\b")
  (#set! severity "info")
  (#set! message "Passwords are tried one by one until `{key}` fits: make the key with `scrypt` and a salt"))

; An IV that follows from what everybody knows.
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) . (_) @iv)) @hint
  (#match? @callee "(^|\\.)createCipheriv$")
  (#value-matches? @iv "^(crypto\\.)?createHash\\(['\"]\\w+['\"]\\)\\.update\\([^)]*\\)\\.digest|^(md5|sha1|sha256)\\(|^Buffer\\.from\\((String\\()?(Date\\.now|new Date|Math\\.random|counter|\\w*[cC]ount)")
  (#set! message "`{iv}` is the same, or can be guessed, for the same caller: make it with `randomBytes` for each message"))

; An IV that is made of an id or a name.
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) . (_) @iv)) @hint
  (#match? @callee "(^|\\.)createCipheriv$")
  (#value-matches? @iv "^Buffer\\.from\\((String\\(|`\\$\\{)?\\w*(\\.)?(id|Id|name|Name|email|user\\w*|counter|count|date|sender|recipient)\\b|^Buffer\\.from\\(.*(padStart|padEnd)\\(|(user_?[iI]d|\\w+Id|email|name)\\.(padStart|padEnd|slice|substring)\\(")
  (#not-value-matches? @iv "(?i)random|stored|encrypted|cipher|payload|token|\\biv\\b|nonce|parts|split")
  (#set! message "`{iv}` is the same for all that is encrypted for one caller or thing: make it with `randomBytes` for each message"))

; CBC tells no change, and its padding tells the text to who may ask often.
((call_expression function: (_) @callee arguments: (arguments . (string) @kind)) @hint
  (#match? @callee "(^|\\.)createCipheriv$")
  (#match? @kind "(?i)^.aes-?\\d+-?(cbc|ctr|cfb\\d*|ofb).$")
  (#not-file-matches? "(?i)hmac|-gcm|poly1305|-ccm|authTag|integrity")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "Whoever can write what is kept changes what {kind} decrypts, unseen: use `aes-256-gcm`, or add an HMAC"))

;! bad
; const crypto = require("crypto");
; const cipher = crypto.createCipheriv("des-ede3-cbc", key, iv);
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const crypto = require("crypto");
; const cipher = crypto.createCipheriv("aes-256-cbc", key, Buffer.alloc(16, 0));
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (cipher
;! bad
; const crypto = require("crypto");
; const pair = crypto.generateKeyPairSync("rsa", { modulusLength: 1024 });
;                                                  ^^^^^^^^^^^^^^^^^^^
;! fixed
; const crypto = require("crypto");
; const pair = crypto.generateKeyPairSync("rsa", { modulusLength: 3072 });
;! good
; const crypto = require("crypto");
; const iv = crypto.randomBytes(12);
; const cipher = crypto.createCipheriv("aes-256-gcm", key, iv);
;! good
; const crypto = require("crypto");
; const pair = crypto.generateKeyPairSync("rsa", { modulusLength: 4096 });
;! bad
; const crypto = require("crypto");
; const open = (key, data) => crypto.privateDecrypt({ key, padding: crypto.constants.RSA_PKCS1_PADDING }, data);
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const ecdh = crypto.createECDH("secp112r1");
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; class Box {
;   constructor(key) {
;     this.key = key;
;     this.nonce = Buffer.alloc(12);
;   }
;   seal(data) {
;     return crypto.createCipheriv("aes-256-gcm", this.key, this.nonce).update(data);
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
; const seal = (password, iv) => crypto.createCipheriv("aes-256-cbc", password.padEnd(32), iv);
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const crypto = require("crypto");
; const open = (key, data) => crypto.privateDecrypt({ key, padding: crypto.constants.RSA_PKCS1_OAEP_PADDING }, data);
; const ecdh = crypto.createECDH("prime256v1");
;! bad
; const crypto = require("crypto");
; function seal(key, userId, data) {
;   const iv = crypto.createHash("md5").update(userId).digest();
;   return crypto.createCipheriv("aes-256-cbc", key, iv).update(data);
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const crypto = require("crypto");
; function seal(key, data) {
;   const iv = crypto.randomBytes(12);
;   return crypto.createCipheriv("aes-256-gcm", key, iv).update(data);
; }
;! bad
; const crypto = require("crypto");
; function seal(key, text, noteId) {
;   const iv = Buffer.from(String(noteId).padStart(12, "0"));
;   return crypto.createCipheriv("aes-256-gcm", key, iv).update(text);
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const crypto = require("crypto");
; function seal(key, text) {
;   const iv = crypto.randomBytes(12);
;   return crypto.createCipheriv("aes-256-gcm", key, iv).update(text);
; }
;! bad
; const crypto = require("crypto");
; const seal = (key, text) => crypto.createCipheriv("aes-256-cbc", key, crypto.randomBytes(16)).update(text);
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const crypto = require("crypto");
; const seal = (key, text) => crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12)).update(text);
