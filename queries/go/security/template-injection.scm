; A caller writes the template
;
; What stands between `{{` and `}}` runs: it reads every field and calls every method of what the template is given.
; Pass a caller's text as data to a template of your own.
;
; severity: warning
; confidence: high
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 1336 94
; see: https://pkg.go.dev/text/template

((call_expression function: (_) @callee arguments: (argument_list . (_) @source .)) @hint
  (#resolves-to? @callee "text/template.*.Parse" "html/template.*.Parse" "template.*.Parse" "text/template.Template.Parse" "html/template.Template.Parse")
  (#tainted? @source)
  (#set! message "A caller's text is read as a template: pass it as data to a template of your own"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @format)) @hint
  (#resolves-to? @callee "fmt.Printf" "fmt.Sprintf" "log.Printf" "fmt.Errorf")
  (#match? @format "^(r|req|c|ctx)\\.[\\w.()]+\\(\"[^\"]*\"\\)$")
  (#tainted? @format)
  (#set! severity "info")
  (#set! message "`{format}` is read as a format: write it with `%s`"))

; Put together with a caller's text.
((call_expression function: (_) @callee arguments: (argument_list . (_) @source)) @hint
  (#resolves-to? @callee "github.com/flosch/pongo2.FromString" "pongo2.FromString" "github.com/valyala/fasttemplate.New" "github.com/aymerick/raymond.Parse" "github.com/aymerick/raymond.Render" "github.com/hoisie/mustache.Render" "github.com/cbroglie/mustache.Render")
  (#tainted? @source)
  (#set! message "A caller's text is read as a template: pass it as data to a template of your own"))

; What the function was given is read as a template.
((call_expression function: (_) @callee arguments: (argument_list . (identifier) @source .)) @hint
  (#resolves-to? @callee "text/template.*.Parse" "html/template.*.Parse")
  (#not-tainted? @source "caller")
  (#tainted? @source "parameter")
  (#match? @source "(?i)^(text|body|content|message|msg|input|user\\w*|subject|greeting|tmpl_?text|custom\\w*|markup|html)$")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|hack|gen\\w*|scripts?)(/|$)")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "If a user wrote `{source}`, what stands between double braces reads every field and calls every method: pass it as data to a template of your own"))

;! bad
; package pages
; import (
; 	"html/template"
; 	"net/http"
; )
; func hello(w http.ResponseWriter, r *http.Request) {
; 	page, err := template.New("hello").Parse("<h1>Hello " + r.FormValue("name") + "</h1>")
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	text := fmt.Sprintf(r.FormValue("format"))
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package pages
; import (
; 	"html/template"
; 	"net/http"
; )
; var page = template.Must(template.New("hello").Parse("<h1>Hello {{.Name}}</h1>"))
; func hello(w http.ResponseWriter, r *http.Request) {
; 	if err := page.Execute(w, map[string]string{"Name": r.FormValue("name")}); err != nil {
; 		log.Print(err)
; 		http.Error(w, "failed", http.StatusInternalServerError)
; 	}
; }
;! bad
; package mail
; import "text/template"
; func render(body string, data any) (*template.Template, error) {
; 	return template.New("mail").Parse(body)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
