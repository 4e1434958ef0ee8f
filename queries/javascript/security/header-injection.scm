; A caller's text becomes a header
;
; A caller who writes `; Path=/` or a second cookie into a header's value decides what the browser keeps or how it reads
; the answer, and a line break ends the header and begins the next one. Encode the value first.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: read again: 1/2, 1/1 since parsed addresses are gated, on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: warnings that were new when all of them were read: 0/1 (a proxy of the configuration), then gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; cwe: 113 93
; see: https://developer.mozilla.org/en-US/docs/Web/HTTP/Headers/Content-Disposition
; regex made-fit: (?i)^(encode\w*|escape\w*|sanitize\w*|slugify|contentDisposition|cookie\.serialize|serialize|valid\w*|isValid\w*|safeParse|replace|replaceAll|test|match|includes|basename|Number|parseInt|whitelist\w*|allowed?\w*)$
; regex texts: (?i)^["'`](set-cookie|content-disposition|link|x-accel-redirect|refresh|content-security-policy|www-authenticate|location-?hash)["'`]$
; regex header-line: (?i)(^|\n|\\n)\s*(set-cookie|location|content-(disposition|type)|x-[\w-]+|host|user-agent|referer|from|to|cc|bcc|subject|reply-to|link|refresh|authorization|cookie|[A-Z][a-z]+-[A-Z][a-z]+(-[A-Z][a-z]+)?): ?[^\n{]*\{\}[^\n]*(\\r|\r|\n)

((call_expression function: (_) @callee arguments: (arguments . (string) @header . [(template_string) (binary_expression) (identifier)] @value)) @hint
  (#method? @callee "setHeader" "header" "set" "append" "appendHeader")
  (#match? @callee "(?i)(^|\\.)(res|response|reply|resp|ctx|c|headers|raw)(\\(\\))?\\.\\w+$")
  (#match? @header "<texts>")
  (#tainted? @value)
  (#built-string? @value)
  ; A parsed address says its parts encoded.
  (#not-match? @value "\\.(pathname|search|href|searchParams)\\b")
  (#not-function-mentions? @value "<made-fit>")
  (#set! message "A caller writes a part of the header {header}: encode the value first, with `encodeURIComponent` or what the header's library offers"))

((pair key: (string) @header value: (_) @value) @hint
  (#match? @header "<texts>")
  (#inside-call? @hint "writeHead" "json" "Response" "NextResponse" "set")
  (#tainted? @value)
  (#built-string? @value)
  ; A parsed address says its parts encoded.
  (#not-match? @value "\\.(pathname|search|href|searchParams)\\b")
  (#not-function-mentions? @value "<made-fit>")
  (#set! message "A caller writes a part of the header {header}: encode the value first, with `encodeURIComponent` or what the header's library offers"))

; The name of a header, chosen by a caller.
((call_expression function: (_) @callee arguments: (arguments . (_) @name . (_) .)) @hint
  (#method? @callee "setHeader")
  (#match? @callee "(?i)(^|\\.)(res|response|reply|resp)\\.\\w+$")
  (#tainted? @name)
  (#not-reads-like? @name "^[A-Za-z][\\w-]*$")
  (#not-function-mentions? @name "<made-fit>")
  (#not-uses-element? @name)
  (#set! message "A caller chooses the header `{name}`: choose it from a fixed list"))

; A mail that is put together as text.
((pair key: (property_identifier) @_raw value: (_) @value) @hint
  (#eq? @_raw "raw")
  (#inside-call? @hint "sendMail" "sendRawEmail" "send" "SendRawEmailCommand")
  (#reads-like? @value "(?i)(^|\n|\\\\n)(from|to|subject|cc|bcc|reply-to):")
  (#tainted? @value)
  (#built-string? @value)
  (#not-function-mentions? @value "<made-fit>")
  (#set! message "A caller writes headers of this mail: pass `from`, `to` and `subject` as fields"))

; A header's whole value: a line break in it ends in an error, and what reads the header believes it.
((call_expression function: (_) @callee arguments: (arguments . (string) @header . (member_expression) @value .)) @hint
  (#method? @callee "setHeader" "header" "set" "append" "appendHeader")
  (#match? @callee "(?i)(^|\\.)(res|response|reply|resp)\\.\\w+$")
  (#not-match? @header "(?i)location|request-?id|correlation|trace|origin|vary|allow-|content-(type|length|range|language|encoding)|etag|modified|cache|date|^.x-(csrf|xsrf)")
  (#tainted? @value)
  (#not-function-mentions? @value "<made-fit>")
  (#set! severity "info")
  (#set! message "A caller writes the header {header}, and a line break in `{value}` is an error 500: check it first"))

; Lines of a protocol, written by hand.
((call_expression function: (member_expression object: (_) @socket property: (_) @_write) arguments: (arguments . [(template_string) (binary_expression)] @lines)) @hint
  (#any-of? @_write "write" "end" "send")
  (#match? @socket "(?i)(socket|conn(ection)?|client|smtp|stream|sock)$")
  (#built-string? @lines)
  (#reads-like? @lines "<header-line>")
  (#tainted? @lines "caller" "parameter")
  (#not-function-mentions? @lines "<made-fit>")
  (#not-runs-in? "browser")
  (#not-match? @lines "\\boptions\\.(path|hostname|host|port)\\b")
  (#set! message "A line break in one of these values ends the header and begins the next: encode it, or refuse what has one"))
((call_expression function: (member_expression object: (_) @socket property: (_) @_write) arguments: (arguments . [(template_string) (binary_expression)] @lines)) @hint
  (#any-of? @_write "write" "end")
  (#match? @socket "(?i)(socket|conn(ection)?|client|sock)$")
  (#built-string? @lines)
  (#reads-like? @lines "<header-line>")
  (#function-matches? @hint "searchParams\\.get\\(|decodeURIComponent\\(|\\.split\\(['\"]\\\\r\\\\n|headers\\[")
  (#not-function-mentions? @lines "<made-fit>")
  (#not-runs-in? "browser")
  (#set! message "A line break in one of these values ends the header and begins the next: encode it, or refuse what has one"))
([
   (variable_declarator name: (_) @message value: [(template_string) (binary_expression)] @lines)
   (assignment_expression left: (_) @message right: [(template_string) (binary_expression)] @lines)
   (return_statement [(template_string) (binary_expression)] @lines @message)
 ] @hint
  (#reads-like? @lines "(?is)(^|\n|\\n)(from|to|cc|bcc|reply-to): ?[^\n{]*\\{\\}.*subject: |(^|\n|\\n)subject: ?\\{\\}[^\n]*(\\\\r|\r|\n).*(^|\n|\\n)(from|to|mime-version|content-type): |HTTP/1\\.[01]\\s.*(\r|\\\\r)?\n[\\w-]+: ?\\{\\}")
  (#tainted? @lines "caller" "parameter")
  (#not-function-mentions? @lines "<made-fit>")
  (#not-runs-in? "browser")
  (#set! message "A line break in one of these values ends the header and begins the next: refuse what has one, or hand the fields to a library"))

; Lines in a list.
((call_expression function: (member_expression object: (array (template_string) @_line) @lines property: (_) @_join) arguments: (arguments . (string) @_break .)) @hint
  (#eq? @_join "join")
  (#match? @_break "^[\"'](\\\\r)?\\\\n[\"']$")
  (#match? @_line "(?i)^`(from|to|cc|bcc|reply-to|subject|set-cookie|location|x-[\\w-]+): *[^`]*\\$\\{")
  (#match? @lines "(?i)`(from|subject|to|set-cookie|location|http/1)")
  (#tainted? @lines "caller" "parameter")
  (#not-function-mentions? @lines "<made-fit>")
  (#not-runs-in? "browser")
  (#set! message "A line break in one of these values ends the header and begins the next: refuse what has one, or hand the fields to a library"))

;! bad
; app.get("/report", (req, res) => {
;   res.setHeader("Content-Disposition", `attachment; filename="${req.query.name}"`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end("report");
; });
;! bad
; app.get("/lang", (req, res) => {
;   const lang = req.query.lang;
;   res.setHeader("Set-Cookie", "lang=" + lang + "; Path=/");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.setHeader(req.query.header, "1");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; app.post("/contact", async (req, res) => {
;   const { name, email, message } = req.body;
;   await transporter.sendMail({ envelope, raw: `From: ${name} <${email}>\r\nSubject: Contact\r\n\r\n${message}` });
;                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.status(
;! good
; app.get("/report", (req, res) => {
;   const name = encodeURIComponent(req.query.name);
;   res.setHeader("Content-Disposition", `attachment; filename*=UTF-8''${name}`);
;   res.end("report");
; });
;! good
; app.get("/report", (req, res) => {
;   res.setHeader("Content-Disposition", `attachment; filename="${FILE}"`);
;   res.set("X-Request-Id", req.id);
;   res.end("report");
; });
;! good
; app.get("/notes/:id", (req, res) => {
;   res.attachment("notes.txt");
;   res.setHeader("ETag", `"${req.params.id}"`);
;   res.end("notes");
; });
;! good
; async function greet(user) {
;   await transporter.sendMail({ to: user.email, subject: "Hello", text: `Hello ${user.name}` });
; }
;! good
; app.get("/orders", (req, res) => {
;   const next = new URL(`http://ignored${req.url}`);
;   res.setHeader("link", `<${next.pathname}${next.search}>; rel="next"`);
;   res.json([]);
; });

;! bad
; app.get("/hello", (req, res) => {
;   res.setHeader("X-User-Name", req.query.name);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; app.get("/hello", (req, res) => {
;   res.setHeader("X-Request-Id", req.headers["x-request-id"]);
;   res.setHeader("X-User-Id", req.user.id);
;   res.end();
; });
;! bad
; server.on("connection", (socket) => {
;   socket.once("data", (chunk) => {
;     const url = new URL(chunk.toString().split(" ")[1], "http://gateway.local");
;     const lang = url.searchParams.get("lang") || "en";
;     socket.write(`Set-Cookie: lang=${lang}; Path=/\r\n`);
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   });
; });
; function greet(socket, name) {
;   socket.write("Subject: Hello " + name + "\r\n");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; function rawMail(to, subject, body) {
;   const message = `From: shop@shop.example\r\nTo: ${to}\r\nSubject: ${subject}\r\n\r\n${body}`;
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return smtp.deliver(message
;! good
; function greet(socket, name) {
;   socket.write("250 Hello " + name + "\r\n");
;   socket.write(`Set-Cookie: lang=${encodeURIComponent(name)}\r\n`);
; }
; function rawMail(to, body) {
;   return mailer.sendMail({ to, subject: "Hello", text: body });
; }
;! bad
; function mail({ from, to, subject, text }) {
;   return [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, "", text].join("\r\n");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; function mail({ street, town }) {
;   return [`${street}`, `${town}`].join("\n");
; }
