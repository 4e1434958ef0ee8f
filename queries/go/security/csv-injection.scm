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
