; A caller chooses where users are sent
;
; A link to your own site that leads on to another one makes phishing look trustworthy, and hands tokens in the address
; to strangers. Redirect to paths of your own only.
;
; severity: info
; confidence: medium
; precision: 1/2 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests: too few to tell; the wrong one builds the address from its own
; cwe: 601
; see: https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html
; regex checked: (?i)^(HasPrefix|allow(ed)?\w*|is_?(allowed|safe|valid|local|relative|trusted)\w*|valid\w*|whitelist\w*|safe\w*|check\w*|sanitize\w*|trusted\w*|IsAbs|Hostname|registered\w*)$

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) @url . (_) .)) @hint
  (#resolves-to? @callee "net/http.Redirect")
  (#tainted? @url)
  (#not-reads-like? @url "^\\s*(https?://[\\w.-]+[:/?]|/[^/\\\\{])")
  (#not-match? @url "(?i)RequestURI|URL\\.(Path|String|EscapedPath|RawQuery)|^(\"https://\" *\\+ *)?r(eq)?\\.Host|^u\\.String\\(\\)$")
  (#not-value-matches? @url "(?i)RequestURI|URL\\.(Path|String|EscapedPath|RawQuery|Host)|r\\.Host")
  (#not-function-mentions? @url "<checked>")
  (#not-function-mentions? @url "(?i)^(https?redirect\\w*|redirect_?(to)?_?https)$")
  (#set! message "A caller chooses where the answer redirects to: allow only paths of your own"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @url .)) @hint
  (#method? @callee "Redirect")
  (#match? @callee "^(c|ctx|context|gc)\\.")
  (#tainted? @url)
  (#not-reads-like? @url "^\\s*(https?://[\\w.-]+[:/?]|/[^/\\\\{])")
  (#not-match? @url "(?i)RequestURI|URL\\.Path|\\.Host")
  (#not-function-mentions? @url "<checked>")
  (#set! message "A caller chooses where the answer redirects to: allow only paths of your own"))

; fiber.
((call_expression function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#method? @callee "Redirect" "To")
  (#match? @callee "^(c|ctx)\\.(Redirect\\(\\)\\.To|Redirect)$")
  (#tainted? @url)
  (#not-reads-like? @url "^\\s*(https?://[\\w.-]+[:/?]|/[^/\\\\{])")
  (#not-function-mentions? @url "<checked>")
  (#set! message "A caller chooses where the answer redirects to: allow only paths of your own"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_header . (_) @url .)) @hint
  (#method? @callee "Set" "Add" "Header")
  (#match? @_header "(?i)^\"location\"$")
  (#tainted? @url)
  (#not-reads-like? @url "^\\s*(https?://[\\w.-]+[:/?]|/[^/\\\\{])")
  (#not-match? @url "(?i)RequestURI|URL\\.|\\.Host|Path")
  (#not-value-matches? @url "\\.String\\(\\)$")
  (#not-function-mentions? @url "<checked>")
  (#set! message "A caller chooses where the answer redirects to: allow only paths of your own"))

;! bad
; package auth
; import "net/http"
; func login(w http.ResponseWriter, r *http.Request) {
; 	next := r.URL.Query().Get("next")
; 	http.Redirect(w, r, next, http.StatusFound)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	w.Header().Set("Location", r.FormValue("return"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package auth
; import "net/http"
; func login(w http.ResponseWriter, r *http.Request) {
; 	http.Redirect(w, r, "/users/"+r.FormValue("id"), http.StatusSeeOther)
; 	http.Redirect(w, r, r.URL.Path+"/", http.StatusMovedPermanently)
; }
