; A caller's text becomes part of a page
;
; Whatever is written into HTML is read as HTML: a `<script>` in a name runs in the browser of everyone who opens the
; link, with their cookies and rights. `html/template` escapes; `fmt` and `text/template` do not.
;
; severity: warning
; confidence: high
; precision: 0 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; its 1 note read was wrong (an address of its own); before: 0 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 1 info
; cwe: 79
; see: https://pkg.go.dev/html/template
; regex writer: (?i)^(w|rw|res|resp|response|writer|c\.Writer|c\.Response\(\))$
; regex tag: (?i)<(!doctype|/?[a-z][a-z0-9]*)[\s>/]
; regex no-page: (?i)text/plain|application/|^(EscapeString|HTMLEscapeString|HTMLEscaper|Sanitize\w*)$
; list prints: fmt.Fprint fmt.Fprintln fmt.Fprintf io.WriteString
; regex own-writer: (?i)^(w|rw|res|resp|response|writer|c\.Writer)$
; regex serves: http\.ResponseWriter|gin\.Context|http\.Request
; regex begins-plain: ^\s*[^\s{%<]|^\s*[{\[]\s*"
; regex typed-or-escaped: (?i)text/plain|application/|octet-stream|content-type|^(EscapeString|HTMLEscapeString|HTMLEscaper|Sanitize\w*|QueryEscape|Error)$
; regex write: (?i)^(w|rw|res|resp|response|writer|c\.Writer|c\.Response\(\))\.Write$
; regex escapes: (?i)^(EscapeString|HTMLEscapeString|HTMLEscaper|Sanitize\w*)$

; A page put together by hand.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer . (_) @html (_) @_values)) @hint
  (#resolves-to? @callee "fmt.Fprintf")
  (#match? @_writer "<writer>")
  (#reads-like? @html "<tag>")
  (#reads-like? @html "%[+#]?[sv]")
  (#tainted? @_values)
  (#not-function-mentions? @html "<no-page>")
  (#set! message "A caller's text becomes a part of the page: escape it with `html.EscapeString`, or use `html/template`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer (_) @html)) @hint
  (#resolves-to? @callee "<prints>")
  (#match? @_writer "<writer>")
  (#reads-like? @html "<tag>")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "<no-page>")
  (#set! message "A caller's text becomes a part of the page: escape it with `html.EscapeString`, or use `html/template`"))

; Without a content type, what begins like a page is sent as one.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer (_) @text)) @hint
  (#resolves-to? @callee "<prints>")
  (#match? @_writer "<own-writer>")
  (#function-matches? @hint "<serves>")
  (#not-line-matches? @hint "%q|%d")
  (#tainted? @text)
  (#not-reads-like? @text "<begins-plain>")
  (#not-reads-like? @text "<tag>")
  (#not-line-matches? @hint "Fprintf\\(\\w+, \"[^%<]")
  (#not-function-mentions? @text "<typed-or-escaped>")
  (#set! message "`{text}` is sent as it came, and as HTML if it looks like HTML: escape it, or set the content type to `text/plain`"))

((call_expression function: (_) @callee arguments: (argument_list . (type_conversion_expression operand: (_) @text) .)) @hint
  (#method? @callee "Write")
  (#match? @callee "<write>")
  (#tainted? @text)
  (#not-reads-like? @text "<begins-plain>")
  (#not-reads-like? @text "<tag>")
  (#not-line-matches? @hint "Fprintf\\(\\w+, \"[^%<]")
  (#not-function-mentions? @text "<typed-or-escaped>")
  (#set! message "`{text}` is sent as it came, and as HTML if it looks like HTML: escape it, or set the content type to `text/plain`"))

((call_expression function: (_) @callee arguments: (argument_list . (type_conversion_expression operand: (_) @html) .)) @hint
  (#method? @callee "Write")
  (#match? @callee "<write>")
  (#reads-like? @html "<tag>")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "(?i)text/plain|application/|octet-stream|^(EscapeString|HTMLEscapeString|HTMLEscaper|Sanitize\\w*|QueryEscape)$")
  (#set! message "A caller's text becomes a part of the page: escape it with `html.EscapeString`, or use `html/template`"))

; Words of the program's own stand before it, which keeps browsers from taking it for a page.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer (_) @text)) @hint
  (#resolves-to? @callee "<prints>")
  (#match? @_writer "<own-writer>")
  (#function-matches? @hint "<serves>")
  (#not-line-matches? @hint "%q|%d")
  (#tainted? @text)
  (#reads-like? @text "^\\s*[^\\s{%<]")
  (#not-reads-like? @text "(?i)<(!doctype|/?[a-z][a-z0-9]*)[\\s>/]|^\\s*[{\\[]\\s*\"")
  (#not-function-mentions? @text "<typed-or-escaped>")
  (#set! severity "info")
  (#set! message "`{text}` is sent without a content type: set it to `text/plain`, or escape the caller's part"))

((call_expression function: (_) @callee arguments: (argument_list . (type_conversion_expression operand: (_) @text) .)) @hint
  (#method? @callee "Write")
  (#match? @callee "<write>")
  (#tainted? @text)
  (#reads-like? @text "^\\s*[^\\s{%<]")
  (#not-reads-like? @text "(?i)<(!doctype|/?[a-z][a-z0-9]*)[\\s>/]|^\\s*[{\\[]\\s*\"")
  (#not-function-mentions? @text "<typed-or-escaped>")
  (#set! severity "info")
  (#set! message "`{text}` is sent without a content type: set it to `text/plain`, or escape the caller's part"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer . (interpreted_string_literal) @_format (_) @text)) @hint
  (#resolves-to? @callee "fmt.Fprintf")
  (#match? @_writer "<own-writer>")
  (#match? @_format "^\"[^%<{\\[]")
  (#not-match? @_format "<tag>")
  (#function-matches? @hint "<serves>")
  (#not-line-matches? @hint "%q|%d")
  (#tainted? @text)
  (#not-function-mentions? @text "<typed-or-escaped>")
  (#set! severity "info")
  (#set! message "`{text}` is sent without a content type: set it to `text/plain`, or escape it"))

; gin, echo, fiber.
((call_expression function: (_) @callee arguments: (argument_list (_) @html .)) @hint
  (#method? @callee "HTML" "Data" "SendString" "HTMLBlob" "String")
  (#match? @callee "^(c|ctx|context|gc)\\.")
  (#reads-like? @html "<tag>")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "<escapes>")
  (#set! message "A caller's text becomes a part of the page that `{callee}` sends: escape it with `html.EscapeString`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_type . (_) @_kind . (type_conversion_expression operand: (_) @html) .)) @hint
  (#method? @callee "Data" "Blob")
  (#match? @_kind "(?i)html")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "<escapes>")
  (#set! message "A caller's text becomes a part of the page that `{callee}` sends: escape it with `html.EscapeString`"))

; Told not to escape.
((call_expression function: (_) @callee arguments: (argument_list . (_) @html .)) @hint
  (#resolves-to? @callee "html/template.HTML" "html/template.JS" "html/template.HTMLAttr" "html/template.URL" "html/template.CSS" "template.HTML" "template.JS")
  (#tainted? @html)
  (#not-function-mentions? @html "<escapes>")
  (#set! message "`{callee}` keeps the template from escaping what a caller sent: pass the text itself")
  (#set! fix.title "Let the template escape it")
  (#set! fix.safety "suggested")
  (#replace! @hint "{html}"))

; A template that escapes nothing, written to an answer.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer . (_) @data .)) @hint
  (#resolves-to? @callee "text/template.*.Execute")
  (#match? @_writer "<own-writer>")
  (#in? @hint "handler")
  (#tainted? @data)
  (#not-function-mentions? @data "<no-page>")
  (#set! message "`text/template` writes what the caller sent as it is: import `html/template`, which escapes"))

; What the function was given, told to be safe as it is.
((call_expression function: (_) @callee arguments: (argument_list . (_) @html .)) @hint
  (#resolves-to? @callee "html/template.HTML" "template.HTML")
  (#not-tainted? @html)
  (#tainted? @html "parameter")
  (#built-string? @html)
  (#reads-like? @html "<tag>")
  (#not-function-mentions? @html "(?i)escape|sanitiz|policy|bluemonday")
  (#set! severity "info")
  (#set! message "`{callee}` keeps the template from escaping what is in here: escape the values with `template.HTMLEscapeString`"))

;! bad
; package main
; import (
; 	"fmt"
; 	"net/http"
; )
; func hello(w http.ResponseWriter, r *http.Request) {
; 	name := r.URL.Query().Get("name")
; 	fmt.Fprintf(w, "<h1>Hello, %s!</h1>", name)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	w.Write([]byte("<p>" + name + "</p>"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func hello(c *gin.Context) {
; 	c.Header("Content-Type", "text/html")
; 	c.String(200, "<h1>Hello "+c.Query("name")+"</h1>")
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func search(w http.ResponseWriter, r *http.Request) {
; 	q := r.FormValue("q")
; 	html := "<html><body>Results for " + q + "</body></html>"
; 	fmt.Fprint(w, html)
;  ^^^^^^^^^^^^^^^^^^^
; 	io.WriteString(w, "You searched for "+q)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; func hello(w http.ResponseWriter, r *http.Request) {
; 	page.Execute(w, template.HTML(r.FormValue("bio")))
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; func hello(w http.ResponseWriter, r *http.Request) {
; 	page.Execute(w, r.FormValue("bio"))
; }
;! good
; func hello(w http.ResponseWriter, r *http.Request) {
; 	name := html.EscapeString(r.URL.Query().Get("name"))
; 	fmt.Fprintf(w, "<h1>Hello, %s!</h1>", name)
; 	page.Execute(w, map[string]any{"name": r.FormValue("name")})
; }
;! good
; func hello(w http.ResponseWriter, r *http.Request) {
; 	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
; 	fmt.Fprintf(w, "Hello, %s!", r.FormValue("name"))
; }
;! good
; func hello(w http.ResponseWriter, r *http.Request) {
; 	page, err := strconv.Atoi(r.FormValue("page"))
; 	fmt.Fprintf(w, "<h1>Page %d</h1>", page)
; 	fmt.Fprintf(os.Stdout, "<h1>%s</h1>", r.FormValue("name"))
; }
;! good
; func hello(c *gin.Context) {
; 	c.JSON(200, gin.H{"html": "<b>" + c.Query("name") + "</b>"})
; 	c.String(200, "Hello %s", c.Query("name"))
; 	c.HTML(200, "hello.html", gin.H{"name": c.Query("name")})
; }
;! bad
; package views
; import "html/template"
; func comment(body string) template.HTML {
; 	return template.HTML("<div class=\"comment\">" + body + "</div>")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package views
; import "html/template"
; func comment(body string) template.HTML {
; 	return template.HTML("<div>" + template.HTMLEscapeString(body) + "</div>")
; }
; func icon() template.HTML { return template.HTML("<svg></svg>") }
