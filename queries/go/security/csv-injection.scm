; A caller's text runs in a spreadsheet
;
; A cell that begins with `=`, `+`, `-` or `@` is a formula: opened in a spreadsheet, it sends data away or starts
; programs on the machine of whoever opens the export. Put a `'` in front of such a cell.
;
; severity: info
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 1236
; see: https://owasp.org/www-community/attacks/CSV_Injection
; regex escapes: (?i)sanitize|escape|ContainsAny|HasPrefix|TrimLeft|Quote

; What users wrote, in a file that is offered for download.
((call_expression function: (_) @callee arguments: (argument_list . (composite_literal body: (literal_value (literal_element (selector_expression field: (_) @_field)))) @row .)) @hint
  (#resolves-to? @callee "encoding/csv.NewWriter.Write" "encoding/csv.Writer.Write" "csv.NewWriter.Write")
  (#match? @_field "(?i)^(comment|comments|note|notes|message|description|subject|feedback|bio|review|reason|answer|remark|text)$")
  (#file-matches? "text/csv|Content-Disposition|\\.csv")
  (#in? @hint "handler")
  (#not-file-matches? "<escapes>")
  (#set! severity "warning")
  (#set! message "A cell that begins with `=` runs as a formula where this is opened: put a `'` before what a user wrote"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @row .)) @hint
  (#resolves-to? @callee "encoding/csv.NewWriter.Write" "encoding/csv.Writer.Write" "csv.NewWriter.Write" "encoding/csv.NewWriter.WriteAll" "csv.NewWriter.WriteAll")
  (#tainted? @row)
  (#not-function-matches? @hint "<escapes>")
  (#set! message "A cell that begins with `=` runs as a formula: put a `'` before what a caller sent"))

; Names, comments and addresses were a caller's once.
((call_expression function: (_) @callee arguments: (argument_list . (composite_literal body: (literal_value (literal_element (selector_expression field: (_) @_field)))) @row .)) @hint
  (#resolves-to? @callee "encoding/csv.NewWriter.Write" "encoding/csv.Writer.Write" "csv.NewWriter.Write")
  (#not-tainted? @row)
  (#match? @_field "(?i)^(name|full_?name|first_?name|last_?name|comment|note|notes|message|address|title|description|email|username|subject|feedback)$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<escapes>")
  (#set! message "A cell that begins with `=` runs as a formula: put a `'` before what a user wrote"))

((call_expression function: (_) @callee arguments: (argument_list . (composite_literal body: (literal_value (literal_element (selector_expression field: (_) @_field)))) @row .)) @hint
  (#resolves-to? @callee "encoding/csv.NewWriter.Write" "encoding/csv.Writer.Write" "csv.NewWriter.Write")
  (#match? @_field "(?i)^(name|full_?name|comment|note|notes|message|address|title|description|subject|feedback|bio|review|reason)$")
  (#not-in? @hint "handler")
  (#not-tainted? @row "caller")
  (#not-function-matches? @hint "<escapes>")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?)(/|$)")
  (#set! message "A cell that begins with `=` runs as a formula: put a `'` before what a user wrote"))

;! bad
; package export
; import "encoding/csv"
; func export(w http.ResponseWriter, r *http.Request) {
; 	out := csv.NewWriter(w)
; 	out.Write([]string{r.FormValue("name"), "1"})
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package export
; import "encoding/csv"
; func export(w http.ResponseWriter, r *http.Request) {
; 	out := csv.NewWriter(w)
; 	out.Write([]string{"name", "count"})
; 	out.Write([]string{cell(r.FormValue("name"), escapeFormula), "1"})
; }
;! bad
; package export
; import (
; 	"encoding/csv"
; 	"net/http"
; )
; func tickets(w http.ResponseWriter, r *http.Request) {
; 	w.Header().Set("Content-Type", "text/csv")
; 	out := csv.NewWriter(w)
; 	for _, t := range all() {
; 		out.Write([]string{t.ID, t.Description})
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	out.Flush()
; }
