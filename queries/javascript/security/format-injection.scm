; A caller writes the format
;
; What stands behind the format is filled into its marks: `%s` in a name swallows the value that was meant for another place,
; so that a log says the wrong thing, and `sprintf-js` looks up members by the names in it. Keep the format in the source.
;
; severity: warning
; confidence: high
; cwe: 134
; see: https://nodejs.org/api/util.html#utilformatformat-args
; precision: warnings: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines; info 1, not judged

((call_expression function: (_) @callee arguments: (arguments . (_) @format . (_))) @hint
  (#resolves-to? @callee "util.format" "util.formatWithOptions" "sprintf-js.sprintf" "sprintf-js.vsprintf" "printf" "format-util" "string-format" "util.default.format")
  (#tainted? @format)
  (#not-match? @format "^[`\"']%s")
  (#set! message "The caller writes the format that `{callee}` fills: keep it in the source, and pass `{format}` as a value"))
; A message put together from a caller's text, with values behind it.
((call_expression function: (member_expression object: (_) @_logger property: (_) @_level) @callee arguments: (arguments . [(template_string) (binary_expression)] @format . [(identifier) (member_expression) (call_expression)] @_value)) @hint
  (#eq? @_logger "console")
  (#any-of? @_level "log" "info" "warn" "error" "debug" "trace")
  (#tainted? @format)
  (#built-string? @format)
  (#not-match? @_value "^(e|err|error|ex|exception)$|(?i)\\.(stack|message)$|err(or)?$")
  (#set! severity "info")
  (#set! message "A `%s` in the caller's text swallows `{_value}`: begin with a format of your own, `\"%s\"`"))

;! bad
; const util = require("util");
; app.get("/greet", (req, res) => {
;   res.json({ text: util.format(req.query.greeting, req.user.name) });
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; import { sprintf } from "sprintf-js";
; app.post("/label", (req, res) => {
;   const pattern = req.body.pattern;
;   res.json({ label: sprintf(pattern, { order }) });
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; import { format } from "node:util";
; app.get("/line", (req, res) => {
;   const line = format(`${req.query.prefix}: %s`, secret);
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (res
;! bad
; app.post("/login", (req, res) => {
;   console.log("Login of " + req.body.name, req.ip);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; const util = require("util");
; app.get("/greet", (req, res) => {
;   res.json({ text: util.format("%s, %s", req.query.greeting, req.user.name) });
; });
;! good
; import { format } from "date-fns";
; app.get("/day", (req, res) => res.json({ day: format(req.query.day, "yyyy-MM-dd") }));
;! good
; import { format } from "node:util";
; app.get("/line", (req, res) => res.json({ line: format(req.query.line) }));
;! good
; const util = require("util");
; const line = (pattern, value) => util.format(pattern, value);
