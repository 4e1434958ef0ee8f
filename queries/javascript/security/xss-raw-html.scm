; A caller's text becomes part of a page
;
; Whatever is written into HTML is read as HTML: a `<script>` in a name runs in the browser of everyone who opens the
; link, with their cookies and rights. Escape the value, or let a template do it.
;
; severity: warning
; confidence: high
; cwe: 79
; precision: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …)
; see: https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html

; Express calls every text that is sent HTML, unless told otherwise.
((call_expression function: (_) @callee arguments: (arguments . [(template_string) (binary_expression) (identifier)] @html)) @hint
  (#method? @callee "send")
  (#match? @callee "(?i)^(res|response|resp)\\b")
  (#tainted? @html)
  (#built-string? @html)
  (#not-reads-like? @html "^\\s*[{\\[]")
  (#not-match? @callee "(?i)type\\(|json|text/plain|header|set\\(")
  (#not-function-mentions? @html "(?i)text/plain|application/|octet-stream|^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify|xss|parse|safeParse|he|stripTags|striptags|parseInt|Number)$|^['\"](txt|text|json|csv|xml)['\"]$")
  (#set! message "A caller's text is sent as HTML: escape it, or send it with `.type(\"text\")` or `.json`"))

((call_expression function: (_) @callee arguments: (arguments . (_) @html)) @hint
  (#method? @callee "end" "write" "html" "send")
  (#match? @callee "(?i)^(res|response|resp|reply|c|ctx|this\\.res)\\b")
  (#reads-like? @html "(?i)<(!doctype|/?[a-z][a-z0-9]*)[\\s>/]")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "(?i)text/plain|application/json|^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify|xss|parse|safeParse|he|stripTags|striptags)$")
  (#set! message "A caller's text becomes a part of the page that `{callee}` sends: escape it, or use a template that does"))

((assignment_expression left: (member_expression object: (identifier) @_context property: (_) @_body) right: (_) @html) @hint
  (#eq? @_context "ctx") (#eq? @_body "body")
  (#reads-like? @html "(?i)<(!doctype|/?[a-z][a-z0-9]*)[\\s>/]")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "(?i)text/plain|application/json|^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify|xss|parse|safeParse|he|stripTags|striptags)$")
  (#set! message "A caller's text becomes a part of the page: escape it, or use a template that does"))

((new_expression constructor: (_) @_class arguments: (arguments . (_) @html)) @hint
  (#any-of? @_class "Response" "NextResponse")
  (#reads-like? @html "(?i)<(!doctype|/?[a-z][a-z0-9]*)[\\s>/]")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "(?i)text/plain|application/json|^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify|xss|parse|safeParse|he|stripTags|striptags)$")
  (#set! message "A caller's text becomes a part of the page: escape it, or use a template that does"))

; In the browser: what stands in the address.
((assignment_expression left: (member_expression property: (_) @_property) right: (_) @html) @hint
  (#any-of? @_property "innerHTML" "outerHTML")
  (#contains-text? @html "^(location|URLSearchParams|searchParams|hash|referrer)$")
  (#not-contains-text? @html "(?i)^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify)$")
  (#set! message "What stands in the address becomes HTML: set `textContent`, or sanitise it"))

;! bad
; app.get("/search", (req, res) => {
;   res.send(`<h1>Results for ${req.query.q}</h1>`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/hello", (req, res) => {
;   const name = req.query.name || "stranger";
;   res.status(200).send("Hello " + name + "!");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; http.createServer((req, res) => {
;   const name = new URL(req.url, "http://localhost").searchParams.get("name");
;   res.writeHead(200, { "Content-Type": "text/html" });
;   res.end(`<p>Hello ${name}</p>`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/error", (c) => c.html(`<b>${c.req.query("message")}</b>`));
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; document.getElementById("title").innerHTML = decodeURIComponent(location.hash.slice(1));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; router.get("/greet/:name", (req, res) => {
;   let html = "<html><body>";
;   html += "<p>" + req.params.name + "</p>";
;   res.send(html);
;   ^^^^^^^^^^^^^^
;   res.end(
;! good
; app.get("/search", (req, res) => {
;   res.json({ title: `<h1>${req.query.q}</h1>` });
;   res.send(`<h1>${escapeHtml(req.query.q)}</h1>`);
; });
;! good
; app.get("/hello", (req, res) => {
;   res.type("text/plain").send(`Hello ${req.query.name}`);
; });
;! good
; app.get("/page/:n", (req, res) => {
;   const page = Number(req.params.n);
;   res.send(`<h1>Page ${page} of ${TOTAL}</h1>`);
;   client.send(`<${req.query.name}>`);
; });
;! good
; app.get("/hello", (req, res) => {
;   res.render("hello", { name: req.query.name });
;   title.textContent = location.hash;
;   title.innerHTML = `<b>${labels.title}</b>`;
;   res.send(req.body);
; });
