; A password that is soon guessed is taken
;
; All passwords of four letters are tried within a second once a table of hashes is stolen, and the usual ones of six
; within minutes of a login form. Ask for eight characters at the very least, better twelve, and refuse those on lists.
;
; severity: warning
; confidence: high
; precision: as the rule for JavaScript, which see; no decorator of a class was among what was read
; cwe: 521
; see: https://pages.nist.gov/800-63-4/sp800-63b.html
; regex password-names: (?i)^["'`]?((user|new|plain|admin|account|initial)_?)?(passw(or)?d|passphrase|pwd)["'`]?$
; regex logins: (?i)log_?in|sign_?in|auth(enticate)?_?(dto|schema|body|input|request)|credential|current|verify|confirm

; class-validator.
((class_body
   (decorator (call_expression function: (identifier) @_least arguments: (arguments . (number) @least)) @hint)
   . (public_field_definition name: (_) @_name))
  (#any-of? @_least "MinLength" "Length")
  (#match? @_name "<password-names>")
  (#match? @least "^[2-7]$")
  (#not-in-function-named? @hint "<logins>")
  (#set! message "Passwords of {least} characters are soon guessed: ask for 8 at the very least, better 12")
  (#set! fix.title "Ask for 12 characters")
  (#set! fix.safety "suggested")
  (#replace! @least "12"))
((public_field_definition
   (decorator (call_expression function: (identifier) @_least arguments: (arguments . (number) @least)) @hint)
   name: (_) @_name)
  (#any-of? @_least "MinLength" "Length")
  (#match? @_name "<password-names>")
  (#match? @least "^[2-7]$")
  (#not-in-function-named? @hint "<logins>")
  (#set! message "Passwords of {least} characters are soon guessed: ask for 8 at the very least, better 12")
  (#set! fix.title "Ask for 12 characters")
  (#set! fix.safety "suggested")
  (#replace! @least "12"))
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
; export class RegisterDto {
;   @IsString()
;   @MinLength(4)
;    ^^^^^^^^^^^^
;   password: string;
; }
;! fixed
; export class RegisterDto {
;   @IsString()
;   @MinLength(12)
;   password: string;
; }
;! bad
; export class ChangePasswordDto {
;   @Length(6, 40) newPassword: string;
;    ^^^^^^^^^^^^^
;   @MinLength(5)
;    ^^^^^^^^^^^^
;   @IsString()
;   userPassword: string;
; }
;! fixed
; export class ChangePasswordDto {
;   @Length(12, 40) newPassword: string;
;   @MinLength(12)
;   @IsString()
;   userPassword: string;
; }
;! bad
; export const signUp = z.object({ email: z.string(), password: z.string().min(6) });
;                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; function check(password: string) {
;   if (password.length < 5) throw new Error("too short");
;       ^^^^^^^^^^^^^^^^^^^
;   if (password.
;! good
; export class RegisterDto {
;   @MinLength(2)
;   name: string;
;   @MinLength(12)
;   password: string;
;   @Length(4, 4)
;   pin: string;
; }
;! good
; export class LoginDto {
;   @IsString()
;   @MinLength(6)
;   password: string;
; }
;! good
; export const signUp = z.object({ password: z.string().min(12), name: z.string().min(2) });
;! good
; const isPin = (pin: string): boolean => pin.length >= 4;
;! bad
; const isFine = (pw: string) => /^[a-z0-9]{3,}$/i.test(pw);
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^
