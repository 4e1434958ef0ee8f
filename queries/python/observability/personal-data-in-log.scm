; Personal data is written to the log
;
; Logs are kept longer than accounts, copied to other services and read by people who need not know who the customers
; are; when one asks to be forgotten, nobody finds all the lines. Log the row's id.
;
; severity: info
; confidence: medium
; cwe: 532 359
; precision: 7/8 of 37 read on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; regex log-calls: ^(print|(.+\.)?(?i:_*(app_?)?(log|logger|logging))\.(debug|info|warn|warning|error|exception|critical|log|success))$
; regex personal: (?i)(^|[._"'\[]|\b)((\w+_)?(e_?mail|email_address|phone|phone_number|mobile|iban|bic|tax_id|passport\w*|date_of_birth|birth_?date|dob|home_address|street_address|postal_address|national_id|full_name|first_name|last_name|surname|medical_\w+|diagnosis|account_number))["'\])]*$

((call
   function: (_) @_callee
   arguments: (argument_list [(identifier) (attribute) (subscript)] @hint))
  (#match? @_callee "<log-calls>")
  (#match? @hint "<personal>")
  (#not-match? @hint "(?i)(mask|redact|hash|template|subject|backend|host|field|type|_id$|count|enabled|config|settings)")
  (#not-match? @hint "^[A-Z_]+$")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|cli|commands|examples?|tools)/|cli\\.py$")
  (#set! message "`{hint}` is personal data and stays in the log: log the row's id"))
((call
   function: (_) @_callee
   arguments: (argument_list (string (interpolation expression: [(identifier) (attribute) (subscript)] @hint))))
  (#match? @_callee "<log-calls>")
  (#match? @hint "<personal>")
  (#not-match? @hint "(?i)(mask|redact|hash|template|subject|backend|host|field|type|_id$|count|enabled|config|settings)")
  (#not-match? @hint "^[A-Z_]+$")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|cli|commands|examples?|tools)/|cli\\.py$")
  (#set! message "`{hint}` is personal data and stays in the log: log the row's id"))
((call
   function: (_) @_callee
   arguments: (argument_list [
     (binary_operator operator: ["+" "%"] right: [(identifier) (attribute) (subscript)] @hint)
     (binary_operator operator: "%" right: (tuple [(identifier) (attribute) (subscript)] @hint))
     (call function: (attribute object: (string) attribute: (identifier) @_format) arguments: (argument_list [(identifier) (attribute) (subscript)] @hint))
   ]))
  (#match? @_callee "<log-calls>")
  (#match? @hint "<personal>")
  (#not-match? @hint "(?i)(mask|redact|hash|template|subject|backend|host|field|type|_id$|count|enabled|config|settings)")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|cli|commands|examples?|tools)/|cli\\.py$")
  (#set! message "`{hint}` is personal data and stays in the log: log the row's id"))

; All that is known of somebody, and all that was sent.
((call
   function: (_) @_callee
   arguments: (argument_list [
     (attribute) @hint
     (call) @hint
     (string (interpolation expression: [(attribute) (call)] @hint))
   ]))
  (#match? @_callee "<log-calls>")
  (#match? @hint "(?i)^(\\w+\\.)*(user|customer|patient|member|account|profile|employee|contact|applicant|order|payment|booking|body|payload)\\.(__dict__|dict\\(\\)|model_dump\\(\\)|model_dump_json\\(\\)|json\\(\\)|to_dict\\(\\)|as_dict\\(\\))$|^vars\\((user|customer|patient|member|account|profile|employee|body|payload)\\)$")
  (#set! message "`{hint}` holds whatever is known of somebody, and stays in the log: log the row's id"))
((call
   function: (_) @_callee
   arguments: (argument_list [
     (identifier) @hint
     (call arguments: (argument_list . (identifier) @hint .))
     (string (interpolation expression: (identifier) @hint))
   ]))
  (#match? @_callee "<log-calls>")
  (#match? @hint "(?i)^(payload|body|data|event|form|params)$")
  (#value-matches? @hint "^(await )?(flask\\.)?(self\\.)?request\\.(json|get_json|form|data|POST|body)\\b")
  (#set! message "`{hint}` is all that the client sent, and stays in the log: log only the fields you need"))

((call
   function: (_) @_callee
   arguments: (argument_list [
     (identifier) @hint
     (string (interpolation expression: (identifier) @hint))
   ]))
  (#match? @_callee "<log-calls>")
  (#any-of? @hint "body" "payload" "event" "message_body" "request_body")
  (#in-function-named? @hint "(?i)^_?(on_message|callback|process_message|handle_message|\\w*web_?hook\\w*|handle_event|on_event|process_event|consume\\w*)$")
  (#not-path-matches? "(?i)(^|/)(management|scripts?|cli|commands|examples?|tools)/|cli\\.py$")
  (#set! message "`{hint}` is all that was sent, and stays in the log: log only the fields you need"))

;! bad
; def register(user):
;     logger.info("Registered %s", user.email)
;                                  ^^^^^^^^^^
;! bad
; def export(email, name):
;     print(f"exported {email} as {name}")
;                       ^^^^^
;! bad
; def call(customer):
;     logging.info("Calling " + customer["phone_number"])
;                               ^^^^^^^^^^^^^^^^^^^^^^^^
;     logging.info("Paying %s to %s" % (customer.id, customer.iban))
;                                                    ^^^^^^^^^^^^^
; def broken(
;! bad
; class Patients:
;     def admit(self, patient):
;         self.logger.warning("Admitted {}".format(patient.date_of_birth))
;                                                  ^^^^^^^^^^^^^^^^^^^^^
;! good
; def register(user):
;     logger.info("Registered %s", user.id)
;! good
; def export(email_template, masked_email):
;     logger.info(f"exported with {email_template} to {masked_email}")
;! good
; def call(customer):
;     send("Calling", customer.phone_number)
;     logger.info("Called %s", mask(customer.phone_number))
;! good
; def load(path):
;     logger.info("Using %s and %s", EMAIL, path.name)
;! bad
; from flask import request
; def register(user):
;     payload = request.get_json()
;     logger.info("Registered %s", user.__dict__)
;                                  ^^^^^^^^^^^^^
;     logger.debug("Got %s", payload)
;                            ^^^^^^^
;! bad
; def on_message(channel, method, body):
;     logger.info("received %s", body)
;                                ^^^^
