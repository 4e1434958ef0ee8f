; A password that is soon guessed is taken
;
; All passwords of four letters are tried within a second once a table of hashes is stolen, and the usual ones of six
; within minutes of a login form. Ask for eight characters at the very least, better twelve, and refuse those on lists.
;
; severity: warning
; confidence: high
; precision: warnings 5/5 (one setting of 6 in two packages, source and output) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; precision: warnings that were new when all of them were read: 7/7, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; cwe: 521
; see: https://pages.nist.gov/800-63-4/sp800-63b.html
; regex password-names: (?i)^["'`]?((user|new|plain|admin|account|initial)_?)?(passw(or)?d|passphrase|pwd)["'`]?$
; regex logins: (?i)log_?in|sign_?in|auth(enticate)?_?(dto|schema|body|input|request)|credential|current|verify|confirm

; Zod, Joi, Yup, Valibot.
((pair key: (_) @_name value: (call_expression) @_schema) @hint
  (#match? @_name "<password-names>")
  (#match? @_schema "^(z|zod|Joi|joi|yup|Yup|v|t|vine|s)\\b[\\w.]*(\\(|\\.)")
  (#match? @_schema "\\.min\\(\\s*[2-7]\\s*[,)]|minLength\\((v\\.string\\(\\), *)?[2-7]\\b")
  (#not-in-function-named? @hint "<logins>")
  (#not-line-matches? @hint "<logins>")
  (#set! message "Passwords of fewer than 8 characters are soon guessed: ask for 8 at the very least, better 12"))
; express-validator.
((call_expression function: (member_expression object: (_) @_chain property: (_) @_check) arguments: (arguments . (object (pair key: (_) @_min value: (number) @least))) @_arguments) @hint
  (#eq? @_check "isLength")
  (#match? @_chain "(?i)^(body|check|param)\\(\\s*['\"](new_?|user\\.)?passw(or)?d['\"]")
  (#eq? @_min "min")
  (#match? @least "^[2-7]$")
  (#not-inside-call? @hint "login")
  (#set! message "Passwords of {least} characters are soon guessed: ask for 8 at the very least, better 12"))
; By hand.
((binary_expression left: (member_expression object: (_) @password property: (_) @_length) operator: ["<" ">="] right: (number) @least) @hint
  (#eq? @_length "length")
  (#match? @password "(?i)(^|[._])((new|user|plain)_?)?(password|passwd|pwd)\\??$")
  (#match? @least "^[2-7]$")
  (#not-in-function-named? @hint "(?i)log_?in|sign_?in|mask|strength|score|hint")
  (#not-function-mentions? @hint "(?i)score|strength|entropy|zxcvbn")
  (#set! message "A `{password}` of so few characters is soon guessed: ask for 8 at the very least, better 12"))
((binary_expression left: (member_expression object: (_) @password property: (_) @_length) operator: ["<=" ">"] right: (number) @least) @hint
  (#eq? @_length "length")
  (#match? @password "(?i)(^|[._])((new|user|plain)_?)?(password|passwd|pwd)\\??$")
  (#match? @least "^[2-6]$")
  (#not-in-function-named? @hint "(?i)log_?in|sign_?in|mask|strength|score|hint")
  (#not-function-mentions? @hint "(?i)score|strength|entropy|zxcvbn")
  (#set! message "A `{password}` of so few characters is soon guessed: ask for 8 at the very least, better 12"))
; A model or a schema that says it.
((pair key: (_) @_name value: (object (pair key: (_) @_least value: [(number) (array . (number))] @least) @hint))
  (#match? @_name "<password-names>")
  (#match? @_least "^['\"]?(min_?[lL]ength|minlength|min)['\"]?$")
  (#match? @least "^\\[?[2-7]\\b")
  (#not-in-function-named? @hint "<logins>")
  (#not-file-matches? "(?i)login_?schema|placeholder:|smtp|imap")
  (#set! message "Passwords of so few characters are soon guessed: ask for 8 at the very least, better 12"))
; A pattern that lets short ones through.
((variable_declarator name: (identifier) @name value: (regex) @pattern) @hint
  (#match? @name "(?i)passw(or)?d_?(re|regex|pattern|rule)|(re|regex|pattern)_?(for_?)?passw(or)?d")
  (#match? @pattern "^/\\^?[^{}]*\\{[1-7],\\d*\\}\\$?/\\w*$")
  (#set! message "`{name}` takes passwords of fewer than 8 characters: ask for 8 at the very least, better 12"))
; A pattern that is tried on a password.
((call_expression function: (member_expression object: (regex) @pattern property: (_) @_test) arguments: (arguments . (_) @password .)) @hint
  (#eq? @_test "test")
  (#match? @password "(?i)(^|[._])(password|passwd|pwd|pw|pass)$")
  (#match? @pattern "^/\\^?[^{}]*\\{[1-7],\\d*\\}\\$?/\\w*$")
  (#set! message "This takes passwords of fewer than 8 characters: ask for 8 at the very least, better 12"))

;! bad
; const Joi = require("joi");
; const schema = Joi.object({ email: Joi.string().email(), password: Joi.string().min(4).required() });
;                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; function isStrong(password) {
;   return password.length >= 5;
;          ^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; import { z } from "zod";
; export const signUp = z.object({ email: z.string(), password: z.string().min(6) });
;                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.post("/register", body("password").isLength({ min: 5 }), register);
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const users = new Schema({ email: String, password: { type: String, required: true, minlength: 4 } });
;                                                                                     ^^^^^^^^^^^^
; const PASSWORD_PATTERN = /^[a-zA-Z0-9]{4,20}$/;
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (req.body.password.length < 6) return res.status(400
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const Joi = require("joi");
; const schema = Joi.object({ email: Joi.string().email(), password: Joi.string().min(12).required() });
; const login = Joi.object({ password: Joi.string().min(1).required(), name: Joi.string().min(2) });
;! good
; function isStrong(password) {
;   return password.length >= 12;
; }
; const isPin = (pin) => pin.length >= 4;
; if (req.body.password.length > 72) throw new Error("too long");
;! good
; export const loginSchema = (z) => z.object({ password: z.string().min(1) });
; const users = new Schema({ password: { type: String, required: true, minlength: 10 }, name: { minlength: 2 } });
;! good
; const PASSWORD_PATTERN = /^[a-zA-Z0-9]{12,64}$/;
; const strength = (password) => (password.length < 6 ? "weak" : "strong");
;! bad
; const isFine = (pw) => /^[a-z0-9]{3,}$/i.test(pw);
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const isFine = (pw) => /^.{12,}$/.test(pw);
