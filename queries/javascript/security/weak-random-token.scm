; A secret is made of numbers that can be computed
;
; Who has seen a few numbers of `Math.random` computes the others, and with them the tokens and passwords of other users.
; `crypto` asks the operating system.
;
; severity: warning
; confidence: high
; cwe: 338 330
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: read again: 5/15 before schedules, chances and counts of visits were gated, 6/8 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; see: https://nodejs.org/api/crypto.html#cryptorandombytessize-callback
; regex secrets: (?i)(^|[._])(\w*[a-z_])?(token|password|passwd|passphrase|otp|totp|secret|secret_?key|api_?key|session_?id|sessid|nonce|salt|csrf|captcha|verification_?code|reset_?code|auth_?code|access_?code|activation_?(code|key)|private_?key|encryption_?key|invite_?code|license_?key|pin_?code|iv)$|(^|\.)(pin|key|code)$
; regex secret-makers: (?i)(token|password|passphrase|otp|secret|api_?key|session_?id|nonce|salt|csrf|verification_?code|reset_?code|auth_?code|invite_?code|recovery_?code|pairing_?code|(generate|make|create|random)_?(key|pin|code|iv)$)

((variable_declarator name: (_) @name value: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)^(key|code|iv|pin)$|cancel|tokens$")
  (#calls? @_value "Math.random")
  (#not-in-function-named? @hint "<secret-makers>")
  ; What only counts visits.
  (#not-path-matches? "(?i)track|analytics|telemetry")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomBytes`"))
((assignment_expression left: (_) @name right: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)(^|\\.)(key|code|iv|pin)$|cancel|tokens$")
  (#calls? @_value "Math.random")
  (#not-in-function-named? @hint "<secret-makers>")
  ; What only counts visits.
  (#not-path-matches? "(?i)track|analytics|telemetry")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomBytes`"))
((augmented_assignment_expression left: (_) @name right: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)(^|\\.)(key|code|iv|pin)$|cancel|tokens$")
  (#calls? @_value "Math.random")
  (#not-in-function-named? @hint "<secret-makers>")
  ; What only counts visits.
  (#not-path-matches? "(?i)track|analytics|telemetry")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomBytes`"))
((pair key: (_) @name value: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)^['\"]?(key|code|iv|pin)['\"]?$")
  (#calls? @_value "Math.random")
  (#not-in-function-named? @hint "<secret-makers>")
  ; What only counts visits.
  (#not-path-matches? "(?i)track|analytics|telemetry")
  (#not-contains? @_value "arrow_function" "function_expression")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomBytes`"))

; In a function that makes secrets.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "Math.random")
  (#in-function-named? @hint "<secret-makers>")
  (#not-in-function-named? @hint "(?i)test|mock|fake|sample|tokenize|jitter|retry|backoff|tokenCount|embed")
  (#not-inside? @hint "jsx_element")
  ; One in ten, by chance.
  (#not-line-matches? @hint "Math\\.random\\(\\)\\s*([<>]|\\*\\s*(60|24|7|12)\\b)")
  (#set! message "Who sees some of `{callee}`'s numbers computes the others: use `crypto.randomInt` or `randomBytes`"))
((variable_declarator name: (_) @_name value: [(arrow_function) (function_expression)] @_function) @hint
  (#match? @_name "<secret-makers>")
  (#not-match? @_name "(?i)test|mock|fake|sample|tokenize|jitter|retry|backoff|tokenCount|embed")
  (#calls? @_function "Math.random")
  (#not-in-function-named? @hint "<secret-makers>")
  ; What only counts visits.
  (#not-path-matches? "(?i)track|analytics|telemetry")
  (#set! message "Who sees some of `Math.random`'s numbers computes what `{_name}` makes: use `crypto.randomBytes`"))

;! bad
; token = Math.random().toString(36).slice(2);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; function generateOtp() {
;   return Math.floor(100000 + Math.random() * 900000
;                              ^^^^^^^^^^^^^
; }
;! good
; const crypto = require("crypto");
; const token = crypto.randomBytes(32).toString("hex");
;! good
; const delay = Math.random() * 1000;
; const key = Math.random().toString(36);
; const colour = colours[Math.floor(Math.random() * colours.length)];
;! good
; async function getUserWithToken(secret) {
;   if (Math.random() < 0.1) logger.info("still limited");
;   return find(secret);
; }
;! good
; function scheduleTokenCleanup(jobs) {
;   const minute = Math.floor(Math.random() * 60);
;   jobs.add({ at: `0 ${minute} * * * *` });
; }
