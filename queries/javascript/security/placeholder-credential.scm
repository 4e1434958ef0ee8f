; A placeholder where a credential should be
;
; The line runs until something is asked of the other side, and then every call is refused; or, where it sets a password,
; it is one that anybody guesses first. Read it from the environment, and fail without it.
;
; severity: warning
; confidence: high
; cwe: 1392 798
; precision: 8/9 before values that say they are fake were left out, 8/8 after (two packages) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; see: https://12factor.net/config
; regex secret-names: (?i)(^|[._"'\[])(\w*_?)?(passw(or)?d|passphrase|pwd|api_?key|secret(_?key)?|private_?key|access_?key(_?id)?|auth_?key|encryption_?key|client_?(id|secret)|auth_?token|access_?token|api_?token|bot_?token|token|credentials?|account_?sid|jwt_?secret)["'\]]*$
; regex placeholders: (?i)^["'`](<[\w .-]+>|your[\w \-.]*(key|token|secret|password|id|here|sid|credential\w*)[\w \-]*|(my|insert|put|paste)[_ -]your[_ -][\w \-]*(key|token|secret|password)([_ -]here)?|change[_-]?(me|this|it)[\w!.\-]*|replace[_ -]?(me|this|with)[\w \-]*|(sk|pk|key|token)[_-](test|live|xxx|your)?[_-]?x{3,}[\w-]*|x{4,}|to[_-]?be[_-]?(set|changed|replaced)|secret[_-]?here|(api|secret)[_-]?key[_-]?here)["'`]$

((variable_declarator name: (identifier) @name value: (string (string_fragment)) @value) @hint
  (#match? @name "^[A-Z][A-Z0-9_]+$")
  (#match? @name "<secret-names>")
  (#match? @value "<placeholders>")
  (#set! message "{value} is no `{name}`: read it from the environment, and fail when it is not set")
  (#set! fix.title "Read it from the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "process.env.{name}"))
([
   (variable_declarator name: (identifier) @name value: (string (string_fragment)) @value)
   (assignment_expression left: (_) @name right: (string (string_fragment)) @value)
   (pair key: (_) @name value: (string (string_fragment)) @value)
 ] @hint
  (#match? @name "<secret-names>")
  (#match? @value "<placeholders>")
  (#set! message "{value} is no `{name}`: read it from the environment, and fail when it is not set"))
((binary_expression left: (_) @name operator: ["||" "??"] right: (string (string_fragment)) @value) @hint
  (#match? @name "<secret-names>")
  (#match? @value "<placeholders>")
  (#not-match? @name "^process\\.env")
  (#set! message "{value} is no `{name}`: fail when it is not set"))

((call_expression function: (_) @callee arguments: (arguments . (string (string_fragment)) @value .)) @hint
  (#match? @callee "(?i)(set_?(api_?)?(key|token|secret)|authenticate)$|^require\\([\"'](stripe|twilio|@sendgrid/mail|mailgun|resend|openai)[\"']\\)$")
  (#match? @value "<placeholders>")
  (#set! message "{value} is no credential: read it from the environment, and fail when it is not set"))
((new_expression constructor: (_) @callee arguments: (arguments . (string (string_fragment)) @value)) @hint
  (#match? @callee "(?i)(^|\\.)(stripe|resend|openai|groq|twilio|telegraf|telegrambot|\\w*bot|\\w*client|\\w*api)$")
  (#match? @value "<placeholders>")
  (#set! message "{value} is no credential: read it from the environment, and fail when it is not set"))

;! bad
; sgMail.setApiKey("YOUR_SENDGRID_API_KEY");
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const stripe = new Stripe("your-stripe-secret-key");
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const API_KEY = "your-api-key";
;       ^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const API_KEY = process.env.API_KEY;
;! bad
; const client = new Client({ apiKey: "<API_KEY>" });
;                             ^^^^^^^^^^^^^^^^^^^
; if (client
;! good
; const API_KEY = process.env.API_KEY;
; const title = "your-api-key";
;! good
; const input = { label: "Password", hint: "Enter your API key here" };
