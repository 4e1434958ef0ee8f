; A secret is written to the log
;
; Logs are kept for months, copied to other services and read by people who may not know anybody's password. A secret in
; them is no secret any more, and nobody notices. Log that it was there, or who used it.
;
; severity: warning
; confidence: high
; precision: 11/17 before whole requests became info and masks were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 8/8 after (5 in one package), in 49 of them, 4.6 million lines
; cwe: 532
; regex log-calls: ^(print|(.+\.)?(?i:_*(app_?)?(log|logger|logging))\.(debug|info|warn|warning|error|exception|critical|fatal|log|trace|success))$
; regex secret-names: (?i)^[\w.\[\]"'()]*?(^|[._"'\[])((\w*_)?(password|passwd|passphrase|pwd)\d?|(\w*_)?(api_?key|secret_?key|private_?key|client_secret|secret)|(\w*_)?(access|refresh|auth|bearer|id|session|reset|jwt|api)_?token|(\w*_)?(credit_?card|card_?number|cvv|cvc|ssn|social_security(_number)?)|authorization)["'\])]*$
; regex about-secrets: (?i)(^|[._"'\[])(no|has|is|use|missing|num|show|hide|masked|redacted|hashed|encrypted)_
; regex calls: ^(?:[^.]*\()|\)\.|^.*\.(?:[a-fh-z_]|g[a-df-z_])\w*\(
; regex whole-requests: ^(self\.|flask\.)?request\.(headers|json|form|data|POST|body|cookies|COOKIES|META|get_json\(.*\)|get_data\(.*\)|headers\.items\(\))$

; The value itself as an argument.
((call
   function: (_) @callee
   arguments: (argument_list [(identifier) (attribute) (subscript) (call)] @hint))
  (#match? @callee "<log-calls>")
  (#match? @hint "<secret-names>")
  (#not-match? @hint "<about-secrets>")
  (#not-match? @hint "^[A-Z_]+$")
  (#not-match? @hint "<calls>")
  (#not-inside-call? @hint "replace")
  (#not-path-matches? "(?i)mock|console|generate_")
  (#set! message "`{hint}` is a secret and is written to the log: leave it out")
  (#set! fix.title "Log `***` in its place")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"***\""))

; The value in an f-string.
((call
   function: (_) @callee
   arguments: (argument_list [
     (string (interpolation expression: [(identifier) (attribute) (subscript) (call)] @secret) @hint)
     (concatenated_string (string (interpolation expression: [(identifier) (attribute) (subscript) (call)] @secret) @hint))
   ]))
  (#match? @callee "<log-calls>")
  (#match? @secret "<secret-names>")
  (#not-match? @secret "<about-secrets>")
  (#not-match? @secret "^[A-Z_]+$")
  (#not-match? @secret "<calls>")
  (#not-inside-call? @hint "replace")
  (#not-path-matches? "(?i)mock|console|generate_")
  (#set! message "`{secret}` is a secret and is written to the log: leave it out")
  (#set! fix.title "Log `***` in its place")
  (#set! fix.safety "suggested")
  (#replace! @hint "***"))

; The value joined to the text.
((call
   function: (_) @callee
   arguments: (argument_list [
     (binary_operator operator: ["+" "%"] right: [(identifier) (attribute) (subscript)] @hint)
     (binary_operator operator: "%" right: (tuple [(identifier) (attribute) (subscript)] @hint))
     (call function: (attribute object: (string) attribute: (identifier) @_format) arguments: (argument_list [(identifier) (attribute) (subscript)] @hint))
   ]))
  (#match? @callee "<log-calls>")
  (#match? @hint "<secret-names>")
  (#not-match? @hint "<about-secrets>")
  (#not-match? @hint "^[A-Z_]+$")
  (#not-inside-call? @hint "replace")
  (#not-path-matches? "(?i)mock|console|generate_")
  (#set! message "`{hint}` is a secret and is written to the log: leave it out")
  (#set! fix.title "Log `***` in its place")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"***\""))

; A whole request: its body and headers hold passwords, tokens and card numbers.
((call
   function: (_) @callee
   arguments: (argument_list [
     (attribute) @hint
     (call) @hint
     (string (interpolation expression: [(attribute) (call)] @hint))
   ]))
  (#match? @callee "<log-calls>")
  (#match? @hint "<whole-requests>")
  (#not-path-matches? "(?i)mock|console|generate_")
  (#set! severity "info")
  (#set! message "`{hint}` holds whatever secrets the client sent: log only the fields you need"))

((call
   function: (_) @callee
   arguments: (argument_list (call arguments: (argument_list . (attribute) @hint .))))
  (#match? @callee "<log-calls>")
  (#match? @hint "<whole-requests>")
  (#not-path-matches? "(?i)mock|console|generate_")
  (#set! severity "info")
  (#set! message "`{hint}` holds whatever secrets the client sent: log only the fields you need"))

; The whole of what came to a login.
((call function: (_) @callee arguments: (argument_list (string) . (identifier) @value)) @hint
  (#match? @callee "(^|\\.)_*(app_?)?(?i:log|logger|logging)\\.(debug|info|warn|warning|error|exception|critical)$")
  (#match? @value "^(data|payload|body|form|params|credentials|creds|request_data|user_data|json_data|form_data|login_data)$")
  (#in-function-named? @hint "(?i)log_?in|sign_?(in|up)|regist|authenticate|password|create_user|payment|checkout|charge|token")
  (#not-function-mentions? @hint "(?i)redact|mask|sanit|scrub|filter_sensitive|^pop$|safe_")
  (#not-file-kind? "test" "example")
  (#set! message "`{value}` holds the password, or the card, too: log the fields that are meant"))

; Everything that the process was started with.
((call function: (_) @callee arguments: (argument_list [
    (attribute) @value
    (call function: (_) @_dict arguments: (argument_list . (attribute) @value .))
  ])) @hint
  (#match? @callee "^print$|^pprint$|(^|\\.)_*(app_?)?(?i:log|logger|logging)\\.(debug|info|warn|warning|error|exception|critical)$")
  (#match? @value "^(os\\.)?environ$")
  (#not-file-kind? "test" "example")
  (#set! message "`{value}` holds keys and passwords: log the variables that are meant"))

;! bad
; def login(username, password):
;     logger.info("Login of %s with %s", username, password)
;                                                  ^^^^^^^^
;! fixed
; def login(username, password):
;     logger.info("Login of %s with %s", username, "***")
;! bad
; def connect(config):
;     print(f"Connecting to {config.host} with key {config.api_key}")
;                                                  ^^^^^^^^^^^^^^^^
;! fixed
; def connect(config):
;     print(f"Connecting to {config.host} with key ***")
;! bad
; def refresh(tokens):
;     logging.debug("Token: " + tokens["access_token"])
;                               ^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; def refresh(tokens):
;     logging.debug("Token: " + "***")
;! bad
; from flask import request
; def register():
;     logger.info(f"Registration: {request.json}")
;                                  ^^^^^^^^^^^^
;! bad
; class Client:
;     def call(self):
;         self.logger.debug("Authorization: %s", self.auth_token)
;                                                ^^^^^^^^^^^^^^^
;         return self.session.(
;! fixed
; class Client:
;     def call(self):
;         self.logger.debug("Authorization: %s", "***")
;         return self.session.(
;! good
; def login(username, password):
;     logger.info("Login of %s", username)
;     logger.debug("Password has %d characters", len(password))
;! good
; def parse(token, max_tokens, has_password):
;     logger.debug("Token %s at %d", token, max_tokens)
;     logger.debug("Secured: %s", has_password)
;! good
; def reset(user, password_reset_url, secret_name):
;     logger.info(f"Reset for {user.id} at {password_reset_url}, secret {secret_name}")
;! good
; def call(request, api_key):
;     logger.info("Called %s with key %s", request.path, mask(api_key))
;     logger.info("Agent %r", request.headers.get("User-Agent"))
;! good
; def store(vault, password):
;     vault.write("Password: %s", password)
