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
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; regex made-fit: JSON\.stringify|encodeURI|\.replace(All)?\(|util\.inspect
; regex files: (?i)log\b|\blog|audit|access|history|journal|events?_?file|activity

; A line of a log that is written by hand, with what a caller sent.
((call_expression function: (_) @callee arguments: (arguments . (_) @_file . (_) @line)) @hint
  (#resolves-to? @callee "fs.appendFile" "fs.appendFileSync" "fs.promises.appendFile" "fs/promises.appendFile" "fs-extra.appendFile")
  (#match? @_file "<files>")
  (#built-string? @line)
  (#reads-like? @line "(\\\\n|\\n)$")
  (#tainted? @line)
  (#not-match? @line "<made-fit>")
  (#not-value-matches? @line "<made-fit>")
  (#set! severity "warning")
  (#set! message "A line break in a caller's text begins an entry of their own: write the values with `JSON.stringify`"))
((call_expression function: (member_expression object: (_) @stream property: (_) @_write) arguments: (arguments . [(template_string) (binary_expression)] @line)) @hint
  (#eq? @_write "write")
  (#match? @stream "(?i)(^|\\.|_)\\w*(log|audit|journal)(ger|file|stream|out|writer)?$")
  (#built-string? @line)
  (#reads-like? @line "(\\\\n|\\n)$")
  (#tainted? @line)
  (#not-match? @line "<made-fit>")
  (#set! severity "warning")
  (#set! message "A line break in a caller's text begins an entry of their own in `{stream}`: write the values with `JSON.stringify`"))
; What other functions hand in.
((call_expression function: (member_expression object: (_) @stream property: (_) @_write) arguments: (arguments . [(template_string) (binary_expression)] @line)) @hint
  (#eq? @_write "write")
  (#match? @stream "(?i)(^|\\.|_)\\w*(log|audit|journal)(ger|file|stream|out|writer)?$")
  (#built-string? @line)
  (#reads-like? @line "(\\\\n|\\n)$")
  (#tainted? @line "parameter")
  (#not-match? @line "<made-fit>")
  (#set! message "A line break in a value begins an entry of the caller's own in `{stream}`: write the values with `JSON.stringify`"))
; A function of this file that writes such lines.
((call_expression function: (identifier) @callee arguments: (arguments (_) [(template_string) (binary_expression)] @message)) @hint
  (#match? @callee "(?i)^(audit|write_?log|log_?(event|line|action|message|to_?file|access|audit)|append_?log|add_?log|record_?event)$")
  (#file-matches? "(?i)\\.(write|appendFile(Sync)?)\\([^;]*\\\\n")
  (#tainted? @message)
  (#built-string? @message)
  (#not-match? @message "<made-fit>")
  (#set! severity "warning")
  (#set! message "A line break in a caller's text begins an entry of their own in the log: write the values with `JSON.stringify`"))

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

; A Nest logger, and what a function is handed.
((call_expression function: (member_expression object: (_) @_logger property: (_) @_level) arguments: (arguments . [(template_string) (binary_expression)] @message)) @hint
  (#match? @_logger "(?i)(^|\\.)_?log(ger)?$")
  (#any-of? @_level "log" "info" "warn" "error")
  (#not-tainted? @message)
  (#tainted? @message "parameter")
  (#built-string? @message)
  (#contains-text? @message "(?i)^(user_?name|login|user_?agent|nick(name)?|comment|search_?term|user_?input|email|referer|full_?name)$")
  (#match? @message "(?i)fail|attempt|login|log in|denied|reject|invalid|unknown|search|audit|sign")
  (#not-match? @message "JSON\\.stringify|encodeURI|\\.replace\\(")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|commands?)(/|\\.|$)")
  (#not-runs-in? "browser")
  (#set! message "A line break in `{message}` begins an entry of the caller's own: log the value as a field"))
; The address, decoded.
((call_expression function: (member_expression object: (_) @_logger property: (_) @_level) arguments: (arguments [(template_string) (binary_expression)] @message)) @hint
  (#match? @_logger "(?i)(^|\\.)(console|_?log(ger)?|winston|pino|bunyan)$")
  (#any-of? @_level "log" "info" "warn" "error" "debug" "trace")
  (#match? @message "(req|request)\\.(method|url|path|originalUrl)")
  (#match? @message "decodeURI(Component)?\\(|headers\\[|headers\\.[a-gi-z]|\\.get\\(['\"]user-agent")
  (#tainted? @message)
  (#not-match? @message "JSON\\.stringify|encodeURI|\\.replace\\(")
  (#not-runs-in? "browser")
  (#set! message "A line break in `{message}` begins an entry of the caller's own: log the value as a field"))

; A log of one's own, a line at a time.
((call_expression function: (_) @callee arguments: (arguments . (_) @_file . (identifier) @line)) @hint
  (#resolves-to? @callee "fs.appendFile" "fs.appendFileSync" "fs.promises.appendFile" "fs/promises.appendFile")
  (#in-function-named? @hint "(?i)audit|log|journal|record|history")
  (#not-match? @_file "<files>")
  (#value-matches? @line "\\\\n['\"`]$")
  (#tainted? @line "caller" "parameter")
  (#not-value-matches? @line "<made-fit>")
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
;! bad
; const fs = require("fs");
; const logStream = fs.createWriteStream("/var/log/portal/auth.log", { flags: "a" });
; app.post("/login", (req, res) => {
;   logStream.write(`${Date.now()} failed ${req.body.user}\n`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   fs.appendFileSync("access.log", req.headers["user-agent"] + "\n");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; const fs = require("fs");
; const log = fs.createWriteStream("audit.log");
; function audit(event, details) {
;   log.write(`[${event}] ${details}\n`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; app.post("/login", (req, res) => {
;   const { username } = req.body;
;   audit("LOGIN_FAILED", `user=${username} ip=${req.ip}`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end(
;! good
; const fs = require("fs");
; const log = fs.createWriteStream("audit.log");
; app.post("/login", async (req, res) => {
;   log.write(JSON.stringify({ user: req.body.user }) + "\n");
;   log.write("started\n");
;   await fs.promises.appendFile("access.log", `${JSON.stringify(req.headers["user-agent"])}\n`);
;   res.write(`${req.body.size}\n`);
;   res.end();
; });
;! bad
; class AuthService {
;   fail(username, ip) {
;     this.logger.warn(`Failed login for ${username} from ${ip}`);
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
; app.use((req, res, next) => {
;   console.log(req.method + " " + decodeURIComponent(req.url));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   next();
; });
;! good
; class AuthService {
;   fail(username, ip) {
;     this.logger.warn({ username, ip }, "failed login");
;   }
; }
; app.use((req, res, next) => {
;   console.log(req.method + " " + req.url);
;   next();
; });
;! bad
; import { appendFile } from "node:fs/promises";
; class AuditLog {
;   async record(actor, action) {
;     const line = [new Date().toISOString(), actor, action].join(" | ") + "\n";
;     await appendFile(this.target, line);
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! good
; import { appendFile } from "node:fs/promises";
; class AuditLog {
;   async record(actor, action) {
;     const line = JSON.stringify({ at: new Date(), actor, action }) + "\n";
;     await appendFile(this.target, line);
;   }
; }
