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
; precision: sessions that only keep a choice and nonces of a protocol are gated since; wider patterns: 0/1, gated, 0 new left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; precision: warnings that were new when all of them were read: 2/4 (numbers for the log), 2/2 once gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; see: https://nodejs.org/api/crypto.html#cryptorandombytessize-callback
; regex secrets: (?i)(^|[._])(\w*[a-z_])?(token|password|passwd|passphrase|otp|totp|secret|secret_?key|api_?key|session_?id|sessid|nonce|salt|csrf|captcha|verification_?code|confirm(ation)?_?code|reset_?code|auth_?code|access_?code|activation_?(code|key)|private_?key|encryption_?key|invite_?code|license_?key|pin_?code|iv)$|(^|\.)(pin|key|code)$
; regex secret-makers: (?i)(token|password|passphrase|otp|secret|api_?key|session_?id|salt|csrf|verification_?code|reset_?code|auth_?code|invite_?code|recovery_?code|pairing_?code|(generate|make|create|random)_?(key|pin|code|iv)$)
; regex worth-money: (?i)(voucher|coupon|gift_?card|gift|invit\w*|promo|redeem|licen[cs]e|referral|booking_?ref|ticket)

((variable_declarator name: (_) @name value: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)^(key|code|iv|pin)$|cancel|tokens$|cnonce|signature_?nonce|oauth")
  (#calls? @_value "Math.random")
  ; What keeps a choice the same for somebody who has no session.
  (#not-match? @_value "^[\\w.?]+\\.session_?[iI]d *(\\|\\||\\?\\?)")
  (#not-in-function-named? @hint "<secret-makers>")
  ; What only counts visits.
  (#not-path-matches? "(?i)track|analytics|telemetry")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomBytes`"))
((assignment_expression left: (_) @name right: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)(^|\\.)(key|code|iv|pin)$|cancel|tokens$|oauth|signature_?nonce|cnonce")
  (#calls? @_value "Math.random")
  (#not-in-function-named? @hint "<secret-makers>")
  ; What only counts visits.
  (#not-path-matches? "(?i)track|analytics|telemetry")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomBytes`"))
((augmented_assignment_expression left: (_) @name right: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)(^|\\.)(key|code|iv|pin)$|cancel|tokens$|oauth|signature_?nonce|cnonce")
  (#calls? @_value "Math.random")
  (#not-in-function-named? @hint "<secret-makers>")
  ; What only counts visits.
  (#not-path-matches? "(?i)track|analytics|telemetry")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomBytes`"))
((pair key: (_) @name value: (_) @_value) @hint
  (#match? @name "<secrets>")
  (#not-match? @name "(?i)^['\"]?(key|code|iv|pin|signature_?nonce|\\w*oauth\\w*)['\"]?$")
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

; A code that is worth something to whoever guesses it.
((variable_declarator name: (identifier) @name value: (_) @_value) @hint
  (#match? @name "(?i)^(\\w*code|\\w*number|serial|key|pin)$")
  (#calls? @_value "Math.random")
  (#in-function-named? @hint "<worth-money>")
  (#not-match? @_value "^Math\\.(floor|round)\\(Math\\.random\\(\\) *\\* *\\w+\\.length\\)$")
  (#not-function-mentions? @hint "(?i)^(randomUUID|nanoid|randomBytes|randomInt)$")
  (#not-path-matches? "(?i)test|mock|seed|fixture|sample|demo")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomInt` or `randomBytes`"))
; The clock: there are a thousand values in a second.
([
   (variable_declarator name: (_) @name value: (_) @_value)
   (assignment_expression left: (_) @name right: (_) @_value)
   (pair key: (_) @name value: [(template_string) (binary_expression) (call_expression)] @_value)
 ] @hint
  (#match? @name "(?i)(^|[._])(\\w*[a-z_])?(token|otp|secret|secret_?key|api_?key|session_?id|password|verification_?code|reset_?code|access_?code|invite_?code|invitation_?code|magic_?link|confirmation_?code)$")
  (#not-match? @name "(?i)cancel|csrf|page|next|sync|continuation|cursor|lock")
  (#match? @_value "Date\\.now\\(\\)|new Date\\(\\)\\.(getTime|valueOf|toISOString)\\(\\)|\\+new Date|performance\\.now")
  (#match? @_value "(toString\\(|\\+|`|createHash\\(|md5\\(|sha\\d+\\(|Buffer\\.from\\(|btoa\\()")
  (#not-match? @_value "(?i)random|uuid|nanoid|createHmac|sign\\(|encrypt|-session-|chat|\\bmcp|=>|function|\\bjwt\\b|verify|await|expires?|cuid|ulid|cache|fetch|secret\\b[^=]*\\)|(_|[a-z])(SECRET|KEY)\\b|cookie|\\.get\\(")
  (#not-path-matches? "(?i)track|analytics|telemetry|test|mock|seed|fixture|sample|demo")
  (#not-runs-in? "browser")
  (#set! message "Who knows about when it was made guesses `{name}`: use `crypto.randomBytes`"))
((return_statement (_) @_value) @hint
  (#match? @_value "Date\\.now\\(\\)|new Date\\(\\)\\.getTime\\(\\)")
  (#match? @_value "(toString\\(|\\+|`|createHash\\(|md5\\(|sha\\d+\\(|Buffer\\.from\\(|btoa\\()")
  (#in-function-named? @hint "(?i)((generate|make|create|new|issue|build|get)_?(\\w*_?)?(token|api_?key|otp|secret|session_?id|password|(reset|verification|invite|access)_?code))$|^(api_?key|reset_?token|session_?token|access_?token)$")
  (#not-match? @_value "(?i)random|uuid|nanoid|createHmac|sign\\(|encrypt|=>|\\bjwt\\b|await|expire|exp:|iat:|^\\{|(_|[a-z])(SECRET|KEY)\\b|secret\\b")
  (#not-path-matches? "(?i)track|analytics|telemetry|test|mock|seed|fixture|sample|demo")
  (#not-runs-in? "browser")
  (#set! message "Who knows about when this was made guesses it: use `crypto.randomBytes`"))
; A hash of what everybody knows.
([
   (variable_declarator name: (_) @name value: (call_expression) @_value)
   (assignment_expression left: (_) @name right: (call_expression) @_value)
   (pair key: (_) @name value: (call_expression) @_value)
 ] @hint
  (#match? @name "(?i)(^|[._])((reset|verify|verification|confirm\\w*|activation|invite|unsubscribe|api|session|access|auth|magic|login|remember)_?\\w*)?(token|api_?key|session_?id)$")
  (#match? @_value "^(crypto\\.)?(createHash\\(['\"]\\w+['\"]\\)\\.update\\([^()]*\\.?(email|e_?mail|id|user_?name|user_?id)\\b[^()]*\\)\\.digest|(md5|sha1|sha256)\\((\\w+\\.)*(email|id|user_?name|user_?id)\\))")
  (#not-match? @_value "(?i)secret|random|uuid|salt|nonce|pepper|(_|[a-z])KEY|\\btoken\\b")
  (#not-match? @name "(?i)csrf|cache|etag|page")
  (#not-path-matches? "(?i)track|analytics|telemetry|test|mock|gravatar|avatar")
  (#not-runs-in? "browser")
  (#set! message "Anybody computes `{name}` from what they know: use `crypto.randomBytes`, or `createHmac` with a secret"))
; Version 1 says the time and the machine.
((pair key: (_) @name value: (call_expression function: (_) @_make)) @hint
  (#resolves-to? @_make "uuid.v1" "uuid/v1")
  (#match? @name "(?i)(token|secret|session_?id|api_?key|password|reset\\w*)$")
  (#set! message "`v1` says when and where it was made, so the next `{name}` can be guessed: use `v4`"))
((variable_declarator name: (_) @name value: (call_expression function: (_) @_make)) @hint
  (#resolves-to? @_make "uuid.v1" "uuid/v1")
  (#match? @name "(?i)(token|secret|session_?id|api_?key|password|reset\\w*)$")
  (#set! message "`v1` says when and where it was made, so the next `{name}` can be guessed: use `v4`"))

; Counted.
([
   (variable_declarator name: (_) @name value: (_) @_value)
   (assignment_expression left: (_) @name right: (_) @_value)
   (pair key: (_) @name value: (_) @_value)
 ] @hint
  (#match? @name "(?i)(^|[._])((session|reset|auth|access|api|login|invite|verification)_?(token|id|key|code)|token|sessionId)$")
  (#match? @_value "^(String\\()?(\\+\\+\\w*([cC]ounter|[nN]ext\\w*|[sS]eq\\w*|lastId|[iI]d)|\\w*([cC]ounter|[nN]ext\\w*|[sS]eq\\w*|lastId)\\+\\+)(\\)|\\.toString\\(\\d*\\))?$")
  (#match? @name "(?i)token|session|api_?key|code")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)pars|lex|token(iz|is)|test|mock|track|analytics|telemetry")
  (#not-file-matches? "(?i)tokeniz|lexer|\\bAST\\b")
  (#set! message "Whoever has one `{name}` counts on to the others': use `crypto.randomBytes`"))
((return_statement (_) @_value) @hint
  (#match? @_value "^(String\\()?(\\+\\+\\w*([cC]ounter|[nN]ext\\w*|[sS]eq\\w*|lastId)|\\w*([cC]ounter|[nN]ext\\w*|[sS]eq\\w*|lastId)\\+\\+)(\\)|\\.toString\\(\\d*\\))?$")
  (#in-function-named? @hint "(?i)(generate|make|create|new|issue|next)_?(session|reset|auth|access|api|login|invite)_?(token|id|key|code)")
  (#not-runs-in? "browser")
  (#set! message "Whoever has one counts on to the others': use `crypto.randomBytes`"))
; A code that proves who somebody is.
((variable_declarator name: (identifier) @name value: (_) @_value) @hint
  (#match? @name "(?i)^(code|pin|num(ber)?|digits)$")
  (#calls? @_value "Math.random")
  (#route? @hint "(?i)forgot|reset|verify|otp|2fa|mfa|login|sign-?up|register|recover|invite")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomInt`"))

; A seed that can be tried.
((call_expression function: (_) @callee arguments: (arguments . (_) @seed)) @hint
  (#resolves-to? @callee "seedrandom" "random-seed.create" "random-seed")
  (#match? @seed "^(Date\\.now\\(\\)|new Date\\(\\)|['\"`\\d]|\\+new Date)")
  (#file-matches? "(?i)(ticket|voucher|coupon|token|otp|password|passcode|invite|session|api_?key|secret|pin|code)\\w*\\s*[(=:]")
  (#not-path-matches? "(?i)test|mock|seed|fixture|sample|demo|game|map")
  (#set! message "Who tries the seeds around `{seed}` computes every number behind it: use `crypto.randomInt`"))

; Letter by letter, in a file that takes the code as a proof.
((augmented_assignment_expression left: (_) @name operator: "+=" right: (_) @_value) @hint
  (#match? @name "(?i)^(code|pin|key|id|result|str|out|s)$")
  (#calls? @_value "Math.random")
  (#match? @_value "\\[|charAt\\(|toString\\(")
  (#file-matches? "(?i)\\b(check|verify|redeem|unlock|issue|validate|confirm|claim|activate|invite|consume)(_?(code|pin|otp|voucher|coupon|token))?\\s*\\(")
  (#file-matches? "(?i)(codes?|pins?|otps?|vouchers?|coupons?|tokens?)\\b")
  (#not-in-function-named? @hint "<secret-makers>")
  (#not-function-mentions? @hint "(?i)^(randomUUID|nanoid|randomBytes|randomInt|color|colour|hex)$")
  (#not-path-matches? "(?i)test|mock|seed|fixture|sample|demo|track|analytics|telemetry")
  (#not-runs-in? "browser")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomInt`"))
; Computed from what is known.
((variable_declarator name: (identifier) @name value: (_) @_value) @hint
  (#match? @name "(?i)^(\\w*(reset|verification|confirm\\w*|access|invite|login|activation)_?(code|token|pin)|code|otp|pin|token)$")
  (#match? @_value "\\.(id|_id|userId|phone)\\b!?\\s*[*+^-]|[*+^]\\s*\\w+\\.(id|_id|userId)\\b")
  (#match? @_value "\\*|\\^|Date|%")
  (#not-match? @_value "(?i)random|uuid|nanoid|Hmac|sign\\(|encrypt|await|bcrypt|hash")
  (#function-matches? @hint "(?i)mail|send|reset|login|otp|verify")
  (#not-runs-in? "browser")
  (#set! message "Anybody who knows the id computes `{name}`: use `crypto.randomInt`, and keep it with a time at which it ends"))

; Too few of them.
([
   (variable_declarator name: (_) @name value: (_) @_value)
   (assignment_expression left: (_) @name right: (_) @_value)
   (pair key: (_) @name value: (_) @_value)
 ] @hint
  (#match? @name "(?i)(^|[._])(\\w*[a-z_])?(token|secret|secret_?key|api_?key|session_?id|nonce|password|csrf|access_?code|reset_?code|invite_?code)$")
  (#not-match? @name "(?i)cancel|page|next|cursor|request|trace|correlation|short")
  (#match? @_value "^(await )?(crypto\\.)?randomBytes\\([1-7]\\)|^(crypto\\.)?randomBytes\\([1-7]\\)\\.toString|^nanoid\\([1-9]\\)$|randomUUID\\(\\)\\.(slice|substr|substring)\\(0, *[1-8]\\)|randomUUID\\(\\)\\.split\\(['\"]-['\"]\\)\\[0\\]")
  (#not-path-matches? "(?i)test|mock|seed|fixture|demo")
  ; A number for the log.
  (#not-match? @_value "Date\\.now")
  (#set! message "So short a `{name}` is found by trying: take 16 bytes at the least"))

; Too few of them, by a function.
([
   (variable_declarator name: (_) @name value: (arrow_function body: (_) @_value))
   (assignment_expression left: (_) @name right: (arrow_function body: (_) @_value))
   (pair key: (_) @name value: (arrow_function body: (_) @_value))
 ] @hint
  (#match? @name "(?i)(token|secret|api_?key|session_?id|password|(reset|access|invite|verification|share)_?code)$")
  (#not-match? @name "(?i)cancel|page|cursor|request|trace")
  (#match? @_value "^(crypto\\.)?randomBytes\\([1-7]\\)|^nanoid\\([1-9]\\)$|^(crypto\\.)?randomUUID\\(\\)\\.(slice|substr|substring)\\(0, *[1-8]\\)")
  (#not-path-matches? "(?i)test|mock|seed|fixture|demo")
  (#set! message "What `{name}` makes is so short that it is found by trying: take 16 bytes at the least"))
; Codes that are worth something, made by a function.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "Math.random")
  (#in-function-named? @hint "(?i)^(generate|make|create|random|new|issue|build)_?\\w*(coupon|voucher|gift|promo|invite|invitation|referral|licen[cs]e|redeem|activation|pickup|ticket)_?\\w*(codes?|keys?|numbers?|tokens?)?$")
  (#not-in-function-named? @hint "(?i)test|mock|fake|sample|seed|demo")
  (#not-in-function-named? @hint "<secret-makers>")
  (#not-line-matches? @hint "Math\\.random\\(\\)\\s*([<>]|\\*\\s*(60|24|7|12)\\b)")
  (#not-path-matches? "(?i)test|mock|seed|fixture|sample|demo")
  (#set! message "Who sees some of `{callee}`'s numbers computes the other codes: use `crypto.randomInt` or `randomBytes`"))

; So many digits.
([
   (variable_declarator name: (_) @name value: (_) @_value)
   (assignment_expression left: (_) @name right: (_) @_value)
   (pair key: (_) @name value: (_) @_value)
 ] @hint
  (#match? @name "(?i)(^|[._])(\\w*_?)?(pin|otp|code|passcode)$")
  (#not-match? @name "(?i)(error|status|country|zip|postal|exit|color|currency|lang|key|char|hash)_?code$")
  (#match? @_value "Math\\.random\\(\\) *\\* *(90{3,}|10{4,}|9e\\d|1e[4-9])\\b")
  (#not-in-function-named? @hint "<secret-makers>")
  (#not-path-matches? "(?i)test|mock|seed|fixture|sample|demo")
  (#not-runs-in? "browser")
  (#set! message "Who sees some of `Math.random`'s numbers computes `{name}`: use `crypto.randomInt`"))

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
;! bad
; class VoucherService {
;   create(value) {
;     const code = Array.from({ length: 10 }, () => CHARS[Math.floor(Math.random() * CHARS.length)]).join("");
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return this.repo.save({ code, value });
;   }
; }
;! bad
; async function createInvite(teamId) {
;   const token = Date.now().toString(36) + teamId;
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return prisma.invite.create({ data: { token, teamId } });
; }
; function generateApiKey(userId) {
;   return Buffer.from(`${userId}:${Date.now()}`).toString("base64");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; const crypto = require("crypto");
; async function forgot(user) {
;   const resetToken = crypto.createHash("sha256").update(user.email).digest("hex");
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await mail(user, resetToken
;! bad
; import { v1 as uuid } from "uuid";
; export const issue = (user) => ({ user, token: uuid() });
;                                         ^^^^^^^^^^^^^
;! good
; const crypto = require("crypto");
; async function createInvite(teamId) {
;   const token = crypto.randomBytes(24).toString("hex");
;   const createdAt = Date.now().toString();
;   return prisma.invite.create({ data: { token, teamId, createdAt } });
; }
;! good
; const crypto = require("crypto");
; const etag = (user) => crypto.createHash("sha256").update(user.id).digest("hex");
; const token = crypto.createHmac("sha256", SECRET).update(user.email + Date.now()).digest("hex");
; const fileName = `${Date.now()}-${user.id}.png`;
;! bad
; function newSessionToken() {
;   return String(counter++);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; const sessionId = ++lastId;
;       ^^^^^^^^^^^^^^^^^^^^
; app.post("/forgot", async (req, res) => {
;   const code = Math.floor(1000 + Math.random() * 9000);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await mail(req.body.email, code);
;   res.end();
; });
;! good
; function nextInvoiceNumber() {
;   return String(counter++);
; }
; app.get("/dice", (req, res) => {
;   const number = Math.floor(Math.random() * 6) + 1;
;   res.json({ number });
; });
;! bad
; const seedrandom = require("seedrandom");
; const random = seedrandom(Date.now());
;                ^^^^^^^^^^^^^^^^^^^^^^
; const ticketCode = () => String(Math.floor(random() * 1e8));
;! good
; const seedrandom = require("seedrandom");
; const random = seedrandom(level.name);
; const height = () => random() * 10;
;! bad
; class PickupCodes {
;   issue(parcel) {
;     let code = "";
;     while (code.length < 6) {
;       code += DIGITS[Math.floor(Math.random() * DIGITS.length)];
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     }
;     this.codes.set(parcel, code);
;     return code;
;   }
;   check(parcel, code) {
;     return this.codes.get(parcel) === code;
;   }
; }
;! bad
; router.post("/password/forgot", async (req, res) => {
;   const user = await users.byEmail(String(req.body.email));
;   const code = String(user.id * 7919 + new Date().getDate());
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await mailer.send(user.email, code);
;   res.end();
; });
;! good
; function colour() {
;   let code = "#";
;   for (let i = 0; i < 6; i++) code += HEX[Math.floor(Math.random() * 16)];
;   return code;
; }
;! bad
; const crypto = require("crypto");
; async function forgot(user) {
;   const resetToken = crypto.randomBytes(4).toString("hex");
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await mail(user, resetToken);
; }
;! good
; const crypto = require("crypto");
; async function forgot(user) {
;   const resetToken = crypto.randomBytes(32).toString("hex");
;   await mail(user, resetToken);
; }
;! bad
; const crypto = require("crypto");
; exports.shareToken = () => crypto.randomBytes(3).toString("base64url");
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; function generateCouponCodes(count) {
;   return Array.from({ length: count }, () => Math.random().toString(36).slice(2, 10));
;                                              ^^^^^^^^^^^^^
; }
;! good
; const crypto = require("crypto");
; exports.shareToken = () => crypto.randomBytes(24).toString("base64url");
; function generateCouponColours(count) {
;   return Array.from({ length: count }, () => COLOURS[0]);
; }
;! bad
; const pin = () => String(Math.floor(Math.random() * 9000) + 1000);
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const crypto = require("crypto");
; const pin = () => String(crypto.randomInt(1000, 10000));
; const angle = Math.random() * 9000;
;! good
; const sessionId = `mcp-${Date.now()}-${randomUUID().slice(0, 8)}`;
; console.error(`started (${sessionId})`);
