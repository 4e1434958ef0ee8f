; A caller's text becomes part of a page
;
; Whatever is written into HTML is read as HTML: a `<script>` in a name runs in the browser of everyone who opens the
; link, with their cookies and rights. `html/template` escapes; `fmt` and `text/template` do not.
;
; severity: warning
; confidence: high
; precision: new warnings 1/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go; 6 new notes read, all functions that call a text safe on purpose; 0 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; its 1 note read was wrong (an address of its own); before: 0 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 1 info
; precision: warnings that were new when all of them were read: 1/2 (SVG that a library draws), 1/1 once gated, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
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

; gin fills the values in, and sends what it was told to be.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_status . (interpreted_string_literal) @_format (_) @text)) @hint
  (#match? @callee "^(c|ctx|context|gc)\\.String$")
  (#match? @_format "<tag>")
  (#match? @_format "%[+#]?[sv]")
  (#tainted? @text)
  (#function-matches? @hint "text/html")
  (#not-function-mentions? @text "<escapes>")
  (#set! message "A caller's text becomes a part of the page that `{callee}` sends: escape it with `html.EscapeString`"))

; JSONP: the caller names the function that runs.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer . (interpreted_string_literal) @_format . (_) @function)) @hint
  (#resolves-to? @callee "fmt.Fprintf")
  (#match? @_format "^\"(/\\*+/ *)?%s\\(%[sv]\\);?(\\\\n)?\"$")
  (#tainted? @function)
  (#not-function-mentions? @function "(?i)^(MatchString|valid\\w*|is_?valid\\w*|sanitize\\w*|Match)$")
  (#set! message "A caller writes the script with `{function}`: send JSON, and allow other origins by CORS"))

; `text/template` makes a page: nothing is escaped.
((call_expression function: (_) @callee arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)] @_source .)) @hint
  (#resolves-to? @callee "text/template.*.Parse")
  (#match? @_source "(?is)<(!doctype html|html|body|div|h[1-6]|p|li|td|span|table|a href)[\\s>=]")
  (#match? @_source "\\{\\{-? *[.$]")
  (#not-match? @_source "(?i)\\| *(html|js|urlquery|escape\\w*|safe\\w*)\\b|^.\\s*(<\\?xml|<svg|package |#)")
  (#imports? "net/http" "github.com/gin-gonic/gin" "github.com/labstack/echo" "github.com/gofiber/fiber" "net/smtp")
  (#not-file-kind? "test")
  (#set! message "`text/template` writes the values into this page as they are: import `html/template`, which escapes them"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @file)) @hint
  (#resolves-to? @callee "text/template.ParseFiles" "text/template.ParseGlob" "text/template.*.ParseFiles" "text/template.*.ParseGlob")
  (#match? @file "\\.(html?|gohtml)\"$")
  (#not-file-kind? "test")
  (#set! message "`text/template` writes the values into {file} as they are: import `html/template`, which escapes them"))

; Line breaks are turned into tags, and what else stands there is left as it is.
((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (_) @_replace arguments: (argument_list . (_) @text . (_) . (interpreted_string_literal) @_tag))) ) @hint
  (#resolves-to? @callee "html/template.HTML" "template.HTML")
  (#resolves-to? @_replace "strings.Replace" "strings.ReplaceAll")
  (#match? @_tag "<")
  (#not-constant? @text)
  (#not-function-mentions? @text "(?i)escape|sanitiz|policy|bluemonday|strip")
  (#set! message "`{callee}` keeps the template from escaping `{text}`: escape it with `template.HTMLEscapeString` before tags are put in"))

; What people write about themselves and others.
((call_expression function: (_) @callee arguments: (argument_list . (selector_expression field: (_) @_field) @html .)) @hint
  (#resolves-to? @callee "html/template.HTML" "template.HTML")
  (#match? @_field "(?i)^(bio|about|comment|comments|body|content|text|message|note|notes|description|signature|title|name|nickname|subject|review|feedback|caption|summary)$")
  (#not-tainted? @html)
  (#not-file-matches? "(?i)escape|sanitiz|policy|bluemonday|markdown|goldmark|blackfriday|rendered|render_?(md|html)|strip_?tags|\\bsvg\\b|diagram")
  (#set! message "`{callee}` keeps the template from escaping `{html}`: pass the text itself, or sanitize it first")
  (#set! fix.title "Let the template escape it")
  (#set! fix.safety "suggested")
  (#replace! @hint "{html}"))

; A function for templates that says of any text that it is safe, where a template calls it on data.
((call_expression function: (_) @callee arguments: (argument_list . (identifier) @html .)) @hint
  (#resolves-to? @callee "html/template.HTML" "template.HTML")
  (#not-tainted? @html "caller")
  (#tainted? @html "parameter")
  (#not-built-string? @html)
  (#not-function-mentions? @html "(?i)escape|sanitiz|policy|bluemonday|markdown|goldmark|blackfriday|strip")
  (#file-matches? "\\{\\{[^}\\n]*\\b(safe\\w*|raw\\w*|unescape\\w*|nl2br|no_?escape|html|as_?html|to_?html|unsafe\\w*)\\b[^}\\n]*\\.[A-Z]|\\{\\{[^}\\n]*\\.[A-Z]\\w* *\\| *(safe\\w*|raw\\w*|unescape\\w*|nl2br|no_?escape|as_?html|to_?html|unsafe\\w*)\\b")
  (#set! message "`{callee}` keeps the template from escaping `{html}`, whatever it holds: sanitize it first, or leave the function out"))

((call_expression function: (_) @callee arguments: (argument_list . (identifier) @html .)) @hint
  (#resolves-to? @callee "html/template.HTML" "template.HTML" "html/template.URL" "html/template.JS" "html/template.JSStr" "html/template.HTMLAttr" "html/template.CSS" "html/template.Srcset")
  (#not-tainted? @html "caller")
  (#tainted? @html "parameter")
  (#not-built-string? @html)
  (#not-function-mentions? @html "(?i)escape|sanitiz|policy|bluemonday|markdown|goldmark|blackfriday|strip|scheme|parse")
  (#not-file-matches? "\\{\\{[^}\\n]*\\b(safe\\w*|raw\\w*|unescape\\w*|nl2br|no_?escape|html|as_?html|to_?html|unsafe\\w*)\\b[^}\\n]*\\.[A-Z]|\\{\\{[^}\\n]*\\.[A-Z]\\w* *\\| *(safe\\w*|raw\\w*|unescape\\w*|nl2br|no_?escape|as_?html|to_?html|unsafe\\w*)\\b")
  (#set! severity "info")
  (#set! message "`{callee}` keeps the template from escaping `{html}`, whatever it holds: make sure that no user wrote it"))

; What users wrote and a table kept, in a page that is put together by hand.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer . (interpreted_string_literal) @_format (selector_expression field: (_) @_field) @text)) @hint
  (#resolves-to? @callee "fmt.Fprintf")
  (#match? @_format "(?i)<(h[1-6]|p|li|td|div|span|b|a|strong|option|tr)[\\s>/]")
  (#match? @_format "%[+#]?[sv]")
  (#match? @_field "(?i)^(name|full_?name|display_?name|username|nick(name)?|author|title|subject|comment|body|content|text|message|note|description|bio|review)$")
  (#not-tainted? @text)
  (#imports? "net/http" "github.com/gin-gonic/gin" "github.com/labstack/echo" "github.com/gofiber/fiber")
  (#not-function-mentions? @text "(?i)escape|sanitiz|policy")
  (#not-path-matches? "(?i)(^|/)(cmd|tools?|hack|gen\\w*|scripts?)/")
  (#set! message "`{text}` becomes a part of the page as it was written: escape it with `html.EscapeString`, or use `html/template`"))

((assignment_statement left: (expression_list . (identifier) @page .) operator: "+=" right: (expression_list . (binary_expression left: (binary_expression left: (interpreted_string_literal) @_tag operator: "+" right: (selector_expression field: (_) @_field) @text) operator: "+" right: (interpreted_string_literal) @_end) .)) @hint
  (#match? @_tag "(?i)<(h[1-6]|p|li|td|div|span|b|a|strong|option|tr)[\\s>/]")
  (#match? @_end "</")
  (#match? @_field "(?i)^(name|full_?name|display_?name|username|nick(name)?|author|title|subject|comment|body|content|text|message|note|description|bio|review|email)$")
  (#not-tainted? @text)
  (#in? @hint "handler")
  (#not-function-mentions? @text "(?i)escape|sanitiz|policy")
  (#set! message "`{text}` becomes a part of the page as it was written: escape it with `html.EscapeString`, or use `html/template`"))

; Markdown may hold HTML.
((call_expression function: (_) @callee arguments: (argument_list . (_) @markdown)) @hint
  (#resolves-to? @callee "github.com/russross/blackfriday.Run" "github.com/russross/blackfriday.MarkdownCommon" "github.com/russross/blackfriday.MarkdownBasic" "github.com/gomarkdown/markdown.ToHTML" "blackfriday.Run" "markdown.ToHTML")
  (#tainted? @markdown)
  (#not-file-matches? "(?i)bluemonday|sanitiz|SkipHTML")
  (#set! message "The caller's Markdown may hold `<script>`, which `{callee}` leaves in: pass what it makes through `bluemonday.UGCPolicy`"))

; A file with marks in it that are replaced.
((call_expression function: (_) @callee arguments: (argument_list (_) @text)) @hint
  (#match? @callee "(?i)^(w|rw|writer)\\.Write$|^(fmt\\.Fprint|fmt\\.Fprintln|io\\.WriteString)$")
  (#function-matches? @hint "strings\\.(Replace|ReplaceAll|NewReplacer)\\([^\\n]*(FormValue|Query\\(\\)\\.Get|PathValue|PostFormValue|URLParam)\\(")
  (#match? @text "^(\\[\\]byte\\()?\\w+\\)?$")
  (#not-match? @text "^(w|rw|writer)$")
  (#function-matches? @hint "text/html|(?i)\\.html\"")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "(?i)^(EscapeString|HTMLEscapeString|HTMLEscaper|Sanitize\\w*)$")
  (#set! message "A caller's text becomes a part of the page: escape it with `html.EscapeString`, or use `html/template`"))

; A function of this file puts the page together.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer . (call_expression function: (identifier) @_render arguments: (argument_list (_) @value)) .)) @hint
  (#resolves-to? @callee "<prints>")
  (#match? @_writer "<own-writer>")
  (#match? @_render "(?i)render|page|html|layout|view|wrap")
  (#tainted? @value)
  (#file-matches? "(?i)func \\w*(render|page|html|layout|view|wrap)\\w*\\([^)]*string[^)]*\\) string")
  (#file-matches? "(?i)return *[^\\n]*[\"`]<(!doctype|html|div|p|h\\d|body)[ >]")
  (#not-file-matches? "(?i)EscapeString|HTMLEscape|sanitize|html/template")
  (#in? @hint "handler")
  (#set! message "A caller's text becomes a part of the page: escape it with `html.EscapeString`, or use `html/template`"))

; A member that is never escaped, filled from a request or a row.
((field_declaration name: (_) @name type: (qualified_type) @type tag: (_) @_tag) @hint
  (#match? @type "^template\\.(HTML|JS|HTMLAttr)$")
  (#match? @_tag "(json|form|db|gorm|bson|xml|yaml):\"[^-]")
  (#imports? "html/template")
  (#not-file-matches? "(?i)sanitiz|bluemonday|policy|goldmark|markdown")
  (#set! message "`{type}` keeps templates from escaping `{name}`, whatever a request or a row put there: make it a `string`"))

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
;! bad
; package profile
; import (
; 	"html/template"
; 	"strings"
; )
; func nl2br(s string) template.HTML {
; 	return template.HTML(strings.ReplaceAll(s, "\n", "<br>"))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package profile
; import (
; 	"html/template"
; 	"strings"
; )
; func nl2br(s string) template.HTML {
; 	return template.HTML(strings.ReplaceAll(template.HTMLEscapeString(s), "\n", "<br>"))
; }
;! bad
; package posts
; import "html/template"
; func view(p Post) map[string]any {
; 	return map[string]any{"Body": template.HTML(p.Body)}
;                                ^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package posts
; import "html/template"
; func view(p Post) map[string]any {
; 	return map[string]any{"Body": p.Body}
; }
;! good
; package posts
; import "html/template"
; func view(p Post) map[string]any {
; 	return map[string]any{"Body": template.HTML(policy.Sanitize(p.Body)), "Icon": template.HTML("<b>")}
; }
;! bad
; package posts
; import "html/template"
; var functions = template.FuncMap{
; 	"safeHTML": func(s string) template.HTML { return template.HTML(s) },
;                                                    ^^^^^^^^^^^^^^^^
; }
; var page = template.Must(template.New("page").Funcs(functions).Parse(`<div>{{.Comment | safeHTML}}</div>`))
;! bad
; package posts
; import "html/template"
; func link(address string) template.URL {
; 	return template.URL(address)
;         ^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package pages
; import (
; 	"net/http"
; 	"text/template"
; )
; var page = template.Must(template.New("page").Parse(`<html><body><h1>{{.Title}}</h1></body></html>`))
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; func show(w http.ResponseWriter, r *http.Request) {
; 	other, err := template.ParseFiles("page.html")
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package pages
; import (
; 	"net/http"
; 	"text/template"
; )
; var unit = template.Must(template.New("unit").Parse("[Service]\nExecStart={{.Path}}\n"))
; var config = template.Must(template.ParseFiles("nginx.conf.tmpl"))
; func show() { use(unit, config) }
;! bad
; package pages
; import (
; 	"fmt"
; 	"net/http"
; )
; func list(w http.ResponseWriter, r *http.Request) {
; 	for _, c := range comments() {
; 		fmt.Fprintf(w, "<li>%s</li>", c.Author)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	page := "<ul>"
; 	for _, u := range users() {
; 		page += "<li>" + u.Name + "</li>"
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
; func script(w http.ResponseWriter, r *http.Request) {
; 	name := r.URL.Query().Get("callback")
; 	w.Header().Set("Content-Type", "application/javascript")
; 	fmt.Fprintf(w, "%s(%s)", name, data)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package pages
; import (
; 	"fmt"
; 	"html"
; 	"net/http"
; )
; func list(w http.ResponseWriter, r *http.Request) {
; 	for _, c := range comments() {
; 		fmt.Fprintf(w, "<li>%s, %d</li>", html.EscapeString(c.Author), c.Likes)
; 	}
; }
;! bad
; package pages
; import (
; 	"net/http"
; 	"os"
; 	"strings"
; )
; func show(w http.ResponseWriter, r *http.Request) {
; 	page, err := os.ReadFile("page.html")
; 	if err != nil {
; 		return
; 	}
; 	out := strings.ReplaceAll(string(page), "NAME", r.URL.Query().Get("name"))
; 	w.Write([]byte(out))
;  ^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package pages
; import (
; 	"fmt"
; 	"net/http"
; )
; func render(title, body string) string {
; 	return "<html><head><title>" + title + "</title></head><body>" + body + "</body></html>"
; }
; func show(w http.ResponseWriter, r *http.Request) {
; 	fmt.Fprint(w, render("search", "results for "+r.FormValue("q")))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package posts
; import "html/template"
; type Post struct {
; 	Title string        `json:"title"`
; 	Body  template.HTML `json:"body"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package posts
; import "html/template"
; type view struct {
; 	Title string
; 	Icon  template.HTML
; }
; type Post struct {
; 	Title string `json:"title"`
; }
