; A caller writes lines into the log
;
; A line break in the value ends the entry, and what follows looks like one of the program's own: an attacker hides what
; happened, or makes it look like somebody else. Log the value as a field, which shows a break as `\n`.
;
; severity: info
; confidence: medium
; cwe: 117
; see: https://owasp.org/www-community/attacks/Log_Injection
; precision: info, 13/18 on ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines, 18/20 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines

((call_expression function: (member_expression object: (_) @_logger property: (_) @_level) arguments: (arguments [(template_string) (binary_expression)] @message)) @hint
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "log" "info" "warn" "error" "debug" "trace")
  (#tainted? @message)
  (#built-string? @message)
  (#not-match? @message "JSON\\.stringify|encodeURI|\\.replace\\(|(req|request)\\.(method|url|path|originalUrl)")
  (#set! message "A line break in `{message}` begins an entry of the caller's own: log the value as a field"))

; A line of a log that is written by hand.
((call_expression function: (_) @callee arguments: (arguments . (_) @_file . [(template_string) (binary_expression)] @line)) @hint
  (#resolves-to? @callee "fs.appendFile" "fs.appendFileSync" "fs.promises.appendFile" "fs/promises.appendFile")
  (#match? @_file "(?i)log\\b|audit")
  (#match? @line "\\\\n[`\"']$")
  (#tainted? @line "caller" "parameter")
  (#not-match? @line "JSON\\.stringify|encodeURI|\\.replace\\(")
  (#set! message "A line break in a value begins an entry of the caller's own: write the values with `JSON.stringify`"))

;! bad
; app.post("/login", (req, res) => {
;   console.log("Login of " + req.body.name);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.post("/login", (req, res) => {
;   logger.info(`Login of ${req.body.name}`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (res
;! good
; app.post("/login", (req, res) => {
;   logger.info({ name: req.body.name }, "Login");
; });
;! good
; app.post("/login", (req, res) => {
;   logger.info(`Login ${JSON.stringify(req.body.name)}`);
; });
;! bad
; const fs = require("fs");
; function audit(user, action) {
;   fs.appendFileSync("audit.log", `${user} ${action}\n`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const fs = require("fs");
; function audit(user, action) {
;   fs.appendFileSync("audit.log", `${JSON.stringify({ user, action })}\n`);
; }
