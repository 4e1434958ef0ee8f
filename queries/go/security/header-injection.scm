; A caller adds lines to a message
;
; A line break in the value ends the header and begins another one: more recipients, another sender, a text of the
; caller's own. Refuse values with `\r` or `\n`.
;
; severity: warning
; confidence: medium
; precision: 0/1 on the packages before (a value read from a header); then gated by it; 0 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 0 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 1 info
; cwe: 93 113
; see: https://pkg.go.dev/net/mail
; regex checked: (?i)ContainsAny|strings\.(Replace|ReplaceAll|NewReplacer|Contains)|mime\.QEncoding|mail\.ParseAddress|sanitize|\\\\r\\\\n"\)
; regex header: (?i)(subject|to|from|cc|reply-to):\s*(\{\}|%s|%v)

; A mail put together by hand.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) . (_) . (_) @message .)) @hint
  (#resolves-to? @callee "net/smtp.SendMail" "smtp.SendMail")
  (#tainted? @message)
  (#reads-like? @message "<header>")
  (#not-function-matches? @hint "<checked>")
  (#set! message "A line break in what a caller sent adds headers to the mail: refuse values with `\\r` or `\\n`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) . (_) . (_) @message .)) @hint
  (#resolves-to? @callee "net/smtp.SendMail" "smtp.SendMail")
  (#not-tainted? @message)
  (#not-constant? @message)
  (#reads-like? @message "<header>")
  (#not-function-matches? @hint "<checked>")
  (#set! severity "info")
  (#set! message "A line break in the subject or an address adds headers to the mail: refuse values with `\\r` or `\\n`"))

; An answer written past `net/http`, which would take line breaks out.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_connection . (interpreted_string_literal) @_format (_) @value)) @hint
  (#resolves-to? @callee "fmt.Fprintf")
  (#match? @_format "(?i)\\b[a-z-]+: %[sv]\\\\r\\\\n|(GET|POST|HTTP/1)[^\"]*%[sv][^\"]*\\\\r\\\\n")
  (#tainted? @value)
  (#not-function-matches? @hint "<checked>")
  ; A value of a header that was read cannot hold a line break.
  (#not-value-matches? @value "Header\\.Get\\(|(?i)proto")
  (#set! message "A line break in `{value}` adds headers: refuse values with `\\r` or `\\n`"))

; The caller names the header.
((call_expression function: (_) @callee arguments: (argument_list . (_) @name . (_) .)) @hint
  (#match? @callee "^(w|rw|c\\.Writer)\\.Header\\(\\)\\.(Set|Add)$|^(c|ctx)\\.(Header|Set)$")
  (#tainted? @name)
  (#not-in-loop? @hint)
  (#set! severity "info")
  (#set! message "A caller chooses which header is set with `{name}`: choose it from a list"))

; A cookie by hand: `; Domain=…` in the value is read as an attribute.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_header . (_) @value .)) @hint
  (#match? @callee "^(w|rw|c\\.Writer)\\.Header\\(\\)\\.(Set|Add)$|^(c|ctx)\\.(Header|Set)$|^c\\.Response\\(\\)\\.Header\\(\\)\\.(Set|Add)$")
  (#match? @_header "(?i)^\"set-cookie\"$")
  (#tainted? @value)
  (#built-string? @value)
  (#not-function-matches? @hint "(?i)escape|base64|hex\\.Encode|sanitize")
  (#set! message "A `;` in what a caller sent adds attributes to the cookie: use `http.SetCookie`"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_header . (_) @value .)) @hint
  (#match? @callee "^(w|rw|c\\.Writer)\\.Header\\(\\)\\.(Set|Add)$|^(c|ctx)\\.(Header|Set)$|^c\\.Response\\(\\)\\.Header\\(\\)\\.(Set|Add)$")
  (#match? @_header "(?i)^\"content-disposition\"$")
  (#tainted? @value)
  (#built-string? @value)
  (#not-function-matches? @hint "(?i)escape|sanitize|mime\\.FormatMediaType|%q|strconv\\.Quote|filepath\\.Base")
  (#set! severity "info")
  (#set! message "A quote or `;` in what a caller sent changes the file's name and kind: write it with `mime.FormatMediaType`"))

;! bad
; func contact(w http.ResponseWriter, r *http.Request) {
; 	message := "From: " + r.FormValue("email") + "\r\nSubject: Contact\r\n\r\n" + r.FormValue("text")
; 	smtp.SendMail(addr, auth, from, to, []byte(message))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; func contact(w http.ResponseWriter, r *http.Request) {
; 	message := "From: shop@example.com\r\nSubject: Contact\r\n\r\n" + r.FormValue("text")
; 	if err := smtp.SendMail(addr, auth, from, to, []byte(message)); err != nil {
; 		log.Print(err)
; 		http.Error(w, "not sent", http.StatusBadGateway)
; 	}
; }
;! bad
; package pages
; import "net/http"
; func language(w http.ResponseWriter, r *http.Request) {
; 	w.Header().Set("Set-Cookie", "lang="+r.FormValue("lang"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	w.Header().Set("Content-Disposition", "attachment; filename="+r.FormValue("name"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package pages
; import (
; 	"mime"
; 	"net/http"
; )
; func download(w http.ResponseWriter, r *http.Request) {
; 	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": r.FormValue("name")}))
; 	w.Header().Set("Set-Cookie", "lang=de")
; }
