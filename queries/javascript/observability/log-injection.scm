; A caller writes lines into the log
;
; A line break in the value ends the entry, and what follows looks like one of the program's own: an attacker hides what
; happened, or makes it look like somebody else. Log the value as a field, which shows a break as `\n`.
;
; severity: info
; confidence: medium
; cwe: 117
; see: https://owasp.org/www-community/attacks/Log_Injection

((call_expression function: (member_expression object: (_) @_logger property: (_) @_level) arguments: (arguments [(template_string) (binary_expression)] @message)) @hint
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "log" "info" "warn" "error" "debug" "trace")
  (#tainted? @message)
  (#built-string? @message)
  (#not-match? @message "JSON\\.stringify|encodeURI|\\.replace\\(|(req|request)\\.(method|url|path|originalUrl)")
  (#set! message "A line break in `{message}` begins an entry of the caller's own: log the value as a field"))

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
