; Production code that behaves differently when it is tested
;
; What the tests run is not what runs in production, so they prove nothing about it; and whoever can set that variable
; or send that value in production gets past the check.
;
; severity: warning
; confidence: medium
; precision: 3/3 (parse-server 9.10.0) on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; cwe: 489
; regex testing: (?i)process\.env(\.|\[["'])(NODE_ENV["']?\]?\s*===?\s*["']test["']|TESTING|TEST_MODE|IS_TEST|JEST_WORKER_ID|VITEST|SKIP_AUTH|DISABLE_AUTH|BYPASS_AUTH|NO_AUTH)|config\.(testMode|skipAuth|disableAuth|bypassAuth)\b
; regex checks: (?i)auth|permission|token|password|signature|verif|valid|payment|charge|login|otp|captcha|csrf|role|require
; regex magic: (?i)^["'](test|test_?user|test@(test|example)\.com|admin@example\.com|000000|123456|1234|test_?token|dummy|bypass|magic|letmein)["']$

((if_statement condition: (parenthesized_expression (_) @hint) consequence: [(statement_block . (return_statement)) (return_statement)])
  (#match? @hint "<testing>")
  (#not-match? @hint "!==?")
  (#in-function-named? @hint "<checks>")
  (#set! message "The check is skipped when `{hint}`: replace it in the tests, not here"))
((variable_declarator name: (identifier) @_name value: (arrow_function body: (statement_block (if_statement condition: (parenthesized_expression (_) @hint) consequence: [(statement_block . (return_statement)) (return_statement)]))))
  (#match? @_name "<checks>")
  (#match? @hint "<testing>")
  (#not-match? @hint "!==?")
  (#not-in-function-named? @hint "<checks>")
  (#set! message "The check is skipped when `{hint}`: replace it in the tests, not here"))
((if_statement condition: (parenthesized_expression (binary_expression left: (_) @value operator: ["===" "=="] right: (string) @_literal) @hint) consequence: [
    (statement_block . (return_statement [(true) (call_expression) (identifier) (object)]))
    (return_statement [(true) (call_expression) (identifier) (object)])
  ])
  (#match? @_literal "<magic>")
  (#match? @value "(?i)(email|user\\w*|code|otp|token|password|pin|key)$")
  (#in-function-named? @hint "<checks>")
  (#set! message "Whoever sends {_literal} gets past the check: take it out"))

;! bad
; function requireAuth(req, res, next) {
;   if (process.env.NODE_ENV === "test") return next();
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return check(req, res, next);
; }
;! bad
; async function verifyCode(email, code) {
;   if (code === "000000") {
;       ^^^^^^^^^^^^^^^^^
;     return true;
;   }
;   if (email === "test@example.com") return { email };
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return codes.check(email, code);
; }
; const authenticate = (req, res, next) => {
;   if (process.env.SKIP_AUTH) {
;       ^^^^^^^^^^^^^^^^^^^^^
;     return next();
;   }
;   check(req, res, next);
; };
;! bad
; function verifyToken(token) {
;   if (process.env.JEST_WORKER_ID) return true;
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return check(token);
; }
; verifyToken(
;! good
; function load(path) {
;   if (process.env.NODE_ENV === "test") return memory();
;   return read(path);
; }
; function verifyToken(token) {
;   if (token === "") return false;
;   if (kind === "test") throw new Error(kind);
;   return check(token);
; }
;! good
; function requireAuth(req, res, next) {
;   if (process.env.NODE_ENV !== "test") return limit(req, res, next);
;   return check(req, res, next);
; }
; function describeRole(role) {
;   if (role === "admin") return "Administrator";
;   return role;
; }
