; A broken hash function
;
; Two texts with the same MD5 or SHA-1 can be made in minutes, so neither proves that a file, a token or a signature is the
; one that was meant. SHA-256 costs the same.
;
; severity: info
; confidence: medium
; cwe: 328 327
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: warnings 0/1 (a key that merges events), gated, 0 left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; see: https://nodejs.org/api/crypto.html#cryptocreatehashalgorithm-options

; What a token or a signature is made with.
((call_expression function: (_) @callee arguments: (arguments . (string (string_fragment) @kind))) @hint
  (#match? @callee "(^|\\.)createHash$")
  (#match? @kind "(?i)^(md[245]|sha-?1)$")
  (#in-function-named? @hint "(?i)(sign(ature)?|token|licen[cs]e|certificate|integrity|verify_?(file|download|update|package|signature)|session_?id|api_?key|tamper)(_?\\w*)?$")
  (#not-in-function-named? @hint "(?i)passw|pwd|gravatar|etag|cache|checksum|fingerprint|websocket|handshake|cram|oauth1|tokeni[sz]e|s3|aws|content_?md5|git")
  (#not-function-mentions? @hint "(?i)^(etag|gravatar\\w*|cache_?key|sec-websocket-accept|passw(or)?d|pwd|ha1|realm|nonce|content-md5|timingSafeEqual)$")
  (#not-file-matches? "(?i)digest[_ -]?auth|\\brealm\\b|sec-websocket|wechat|weixin|alipay")
  (#not-runs-in? "browser")
  (#set! severity "warning")
  (#set! message "Texts with the same {kind} can be made, so this proves nothing: use SHA-256, and `createHmac` where a secret is part of it")
  (#set! fix.title "Use SHA-256")
  (#set! fix.safety "suggested")
  (#replace! @kind "sha256"))
; A hash that a secret is only put beside.
((call_expression function: (member_expression object: (call_expression function: (_) @_create arguments: (arguments . (string) @kind)) property: (_) @_update) arguments: (arguments . [(template_string) (binary_expression)] @text)) @hint
  (#match? @_create "(^|\\.)createHash$")
  (#eq? @_update "update")
  (#match? @kind "(?i)md5|sha-?1|sha-?256|sha-?512")
  (#match? @text "(?i)(^|[^\\w])(\\w+\\.)*(secret|secret_?key|\\w*_SECRET|signing_?key|api_?secret|app_?secret)\\b")
  (#not-function-mentions? @hint "(?i)passw\\w*|salt|pwd|ha1|realm")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Whoever has seen one hash of a secret and a text makes hashes of longer ones: use `createHmac`"))

((call_expression function: (_) @callee arguments: (arguments . (string (string_fragment) @kind))) @hint
  (#match? @callee "(^|\\.)create(Hash|Hmac)$")
  (#match? @kind "(?i)^(md[245]|sha-?1|rmd160|ripemd160)$")
  (#not-match? @callee "Hmac")
  (#not-in-function-named? @hint "(?i)passw|pwd|gravatar|etag|cache|checksum|fingerprint|websocket|handshake|cram")
  (#not-function-mentions? @hint "(?i)^(etag|\\w*checksum|gravatar\\w*|cache_?key|sec-websocket-accept|passw(or)?d|pwd)$")
  (#set! message "Texts with the same {kind} can be made: use SHA-256")
  (#set! fix.title "Use SHA-256")
  (#set! fix.safety "suggested")
  (#replace! @kind "sha256"))
((call_expression function: (_) @callee arguments: (arguments . (string (string_fragment) @kind))) @hint
  (#match? @callee "(^|\\.)(createHmac|createSign|createVerify)$")
  (#match? @kind "(?i)(md[245]|^sha-?1|rsa-sha1|rsa-md5)$")
  (#set! message "A signature by {kind} is out of date: use SHA-256")
  (#set! fix.title "Use SHA-256")
  (#set! fix.safety "suggested")
  (#replace! @kind "sha256"))
((call_expression function: (_) @callee arguments: (arguments . (_) @value)) @hint
  (#resolves-to? @callee "crypto-js.MD5" "crypto-js.SHA1" "crypto-js.HmacMD5" "crypto-js.HmacSHA1" "md5" "js-md5" "sha1" "js-sha1" "blueimp-md5")
  (#not-constant? @value)
  (#not-contains-text? @value "(?i)passw|pwd|email|mail")
  (#set! message "Texts with the same `{callee}` can be made: use SHA-256"))

;! bad
; const crypto = require("crypto");
; const sign = (text) => crypto.createHash("md5").update(text).digest("hex");
;                        ^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const crypto = require("crypto");
; const sign = (text) => crypto.createHash("sha256").update(text).digest("hex");
;! bad
; const { createHmac } = require("crypto");
; const mac = createHmac("sha1", key).update(text)
;             ^^^^^^^^^^^^^^^^^^^^^^^
; if (mac
;! fixed
; const { createHmac } = require("crypto");
; const mac = createHmac("sha256", key).update(text)
; if (mac
;! good
; const crypto = require("crypto");
; const digest = crypto.createHash("sha256").update(text).digest("hex");
;! good
; const crypto = require("crypto");
; function etagOf(body) {
;   return crypto.createHash("md5").update(body).digest("hex");
; }
;! bad
; const crypto = require("crypto");
; function signature(order) {
;   return crypto.createHash("md5").update(order).digest("hex");
;          ^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; const crypto = require("crypto");
; function signature(order) {
;   return crypto.createHash("sha256").update(order).digest("hex");
; }
;! bad
; const crypto = require("crypto");
; function stamp(text, appSecret) {
;   return crypto.createHash("sha256").update(text + appSecret).digest("hex");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const crypto = require("crypto");
; const stamp = (text, secret) => crypto.createHmac("sha256", secret).update(text).digest("hex");
; const hash = (text) => crypto.createHash("sha256").update(text).digest("hex");
