; A caller chooses where users are sent
;
; A link to your own site that leads on to another one makes phishing look trustworthy, and hands tokens in the address
; to strangers. Redirect to paths of your own only.
;
; severity: info
; confidence: medium
; precision: new warnings 0/2 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (hosts that only choose a parser); then gated by handlers, which leaves none; 1/2 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests: too few to tell; the wrong one builds the address from its own
; cwe: 601
; see: https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html
; regex checked: (?i)^(HasPrefix|allow(ed)?\w*|is_?(allowed|safe|valid|local|relative|trusted)\w*|valid\w*|whitelist\w*|safe\w*|check_?\w*(url|redirect|return|next|host|target|path|origin|location)\w*|sanitize\w*|trusted\w*|IsAbs|Hostname|registered\w*)$
; regex asked-for: (?i)(\.(Query|FormValue|PostFormValue|PostForm|QueryParam|DefaultQuery|Get|DefaultPostForm|Cookies|Params)\(\s*"(next|next_?url|return|return_?(to|url|uri)|redirect\w*|url|uri|continue|goto|go|dest(ination)?|target|to|callback\w*|back|back_?url|from|r|u|link|ref(erer)?|forward|success_?url|page)"|Referer\(\)|"Referer"\))

; The parameter is made for it, and nothing looks at it.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) @url . (_) .)) @hint
  (#resolves-to? @callee "net/http.Redirect")
  (#tainted? @url)
  (#function-matches? @url "<asked-for>")
  (#not-built-string? @url)
  (#not-value-matches? @url "(?i)referer")
  (#not-function-mentions? @url "<checked>")
  (#not-function-matches? @url "url\\.Parse|(?i)oauth|saml|client_?id|== \"[^\"]|state\\b")
  (#set! severity "warning")
  (#set! message "A caller chooses where the answer redirects to: allow only paths of your own"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @url .)) @hint
  (#method? @callee "Redirect")
  (#match? @callee "^(c|ctx|context|gc)\\.")
  (#tainted? @url)
  (#function-matches? @url "<asked-for>")
  (#not-built-string? @url)
  (#not-value-matches? @url "(?i)referer")
  (#not-function-mentions? @url "<checked>")
  (#not-function-matches? @url "url\\.Parse|(?i)oauth|saml|client_?id|== \"[^\"]|state\\b")
  (#set! severity "warning")
  (#set! message "A caller chooses where the answer redirects to: allow only paths of your own"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#method? @callee "Redirect" "To")
  (#match? @callee "^(c|ctx)\\.(Redirect\\(\\)(\\.Status\\([^)]*\\))?\\.To|Redirect)$")
  (#not-match? @url "^(\\d|http\\.)")
  (#tainted? @url)
  (#function-matches? @url "<asked-for>")
  (#not-built-string? @url)
  (#not-value-matches? @url "(?i)referer")
  (#not-function-mentions? @url "<checked>")
  (#not-function-matches? @url "url\\.Parse|(?i)oauth|saml|client_?id|== \"[^\"]|state\\b")
  (#set! severity "warning")
  (#set! message "A caller chooses where the answer redirects to: allow only paths of your own"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_header . (_) @url .)) @hint
  (#method? @callee "Set" "Add" "Header")
  (#match? @_header "(?i)^\"location\"$")
  (#tainted? @url)
  (#function-matches? @url "<asked-for>")
  (#not-built-string? @url)
  (#not-value-matches? @url "(?i)referer")
  (#not-function-mentions? @url "<checked>")
  (#not-function-matches? @url "url\\.Parse|(?i)oauth|saml|client_?id|== \"[^\"]|state\\b")
  (#set! severity "warning")
  (#set! message "A caller chooses where the answer redirects to: allow only paths of your own"))

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

; A path that begins with `/` may begin with `//`, which is another site.
((if_statement condition: (_) @hint) @_if
  (_) @_later
  (#match? @hint "(?i)^!?strings\\.HasPrefix\\(\\w+, *\"/\"\\)( *\\|\\| *\\w+ == \"\")?$")
  (#match? @_later "(?i)\\bRedirect\\(")
  (#function-matches? @_if "(?i)(FormValue|Query\\(\\)\\.Get|\\.Query|QueryParam|PostForm|DefaultQuery)\\(\"")
  (#not-function-matches? @_if "\"//|'/'|\\\\\\\\|url\\.Parse|\\[1\\]|\"/\\\\")
  (#set! severity "warning")
  (#set! message "`//evil.example` begins with `/` too, and leads to another site: refuse `//` and `/\\` as well"))

; The end of a host's name: `evilexample.com` ends in `example.com`.
((call_expression function: (_) @callee arguments: (argument_list . (_) @host . (interpreted_string_literal) @domain .)) @hint
  (#resolves-to? @callee "strings.HasSuffix" "strings.Contains")
  (#match? @host "(?i)(^|\\.)(host|hostname)(\\(\\))?$")
  (#match? @domain "^\"[a-z0-9-]+(\\.[a-z0-9-]+)+\"$")
  (#function-matches? @hint "\\bRedirect\\(|\\.(Get|Do|Post|Head)\\(|NewRequest")
  (#function-matches? @hint "(?i)(FormValue|Query\\(\\)\\.Get|\\.Query|QueryParam|PostForm|DefaultQuery|Header\\.Get|BindJSON|Decode)\\(")
  (#in? @hint "handler")
  (#not-function-matches? @hint "== *\"[a-z0-9-]+(\\.[a-z0-9-]+)+\" *\\|\\||\"\\.\" *\\+")
  (#not-match? @domain "(?i)localhost|amazonaws|googleapis|gcr\\.io|github|gitlab|bitbucket|docker|azure|windows\\.net|cloudfront|s3|test")
  (#set! severity "warning")
  (#set! message "Anybody can register a name that has {domain} in it: compare the whole host, or its end with the dot before it"))

; The beginning of an address: `https://shop.example.evil.org` begins with `https://shop.example`.
((call_expression function: (_) @callee arguments: (argument_list . (identifier) @address . (interpreted_string_literal) @prefix .)) @hint
  (#resolves-to? @callee "strings.HasPrefix" "strings.Contains" "strings.HasSuffix")
  (#match? @address "(?i)(url|uri|next|to|target|dest\\w*|return\\w*|redirect\\w*|back|continue|goto|link|u|callback|location|raw)$")
  (#match? @prefix "(?i)^\"(https?://)?[a-z0-9-]+(\\.[a-z0-9-]+)+\"$")
  (#not-match? @hint "HasSuffix\\(\\w+, *\"[^\"]*\\.(jpe?g|png|gif|html?|js|css|pdf|json|xml|txt|zip|git|go|ya?ml|gz|mp\\d|svg|webp)\"")
  (#function-matches? @hint "\\bRedirect\\(|\\.(Get|Do|Post|Head)\\(|NewRequest|\"Location\"")
  (#function-matches? @hint "(?i)(FormValue|Query\\(\\)\\.Get|\\.Query|QueryParam|PostForm|DefaultQuery|BindJSON|Decode|URLParam|PathValue)\\(")
  (#in? @hint "handler")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Another site's address can hold {prefix} as well, as in `https://shop.example.evil.org`: parse it, and compare the whole host"))

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
;! bad
; package login
; import "net/http"
; func after(w http.ResponseWriter, r *http.Request) {
; 	next := r.URL.Query().Get("next")
; 	if next == "" {
; 		next = "/"
; 	}
; 	http.Redirect(w, r, next, http.StatusFound)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package login
; import "net/http"
; func after(w http.ResponseWriter, r *http.Request) {
; 	to := r.FormValue("to")
; 	if !strings.HasPrefix(to, "/") {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		to = "/"
; 	}
; 	http.Redirect(w, r, to, http.StatusFound)
; }
;! good
; package login
; import "net/http"
; func after(w http.ResponseWriter, r *http.Request) {
; 	to := r.FormValue("to")
; 	if !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.HasPrefix(to, "/\\") {
; 		to = "/"
; 	}
; 	http.Redirect(w, r, to, http.StatusFound)
; }
;! bad
; package login
; import (
; 	"net/http"
; 	"net/url"
; 	"strings"
; )
; func after(w http.ResponseWriter, r *http.Request) {
; 	u, err := url.Parse(r.FormValue("to"))
; 	if err != nil || !strings.HasSuffix(u.Hostname(), "example.com") {
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		http.Error(w, "no", http.StatusBadRequest)
; 		return
; 	}
; 	http.Redirect(w, r, u.String(), http.StatusFound)
; }
;! good
; package login
; import (
; 	"net/http"
; 	"net/url"
; 	"strings"
; )
; func after(w http.ResponseWriter, r *http.Request) {
; 	u, err := url.Parse(r.FormValue("to"))
; 	if err != nil || u.Host != "example.com" && !strings.HasSuffix(u.Hostname(), ".example.com") {
; 		http.Error(w, "no", http.StatusBadRequest)
; 		return
; 	}
; 	http.Redirect(w, r, u.String(), http.StatusFound)
; }
;! bad
; package login
; import "net/http"
; func after(w http.ResponseWriter, r *http.Request) {
; 	next := r.FormValue("next")
; 	if !strings.HasPrefix(next, "https://shop.example") {
;      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		next = "/"
; 	}
; 	http.Redirect(w, r, next, http.StatusFound)
; }
;! good
; package login
; import "net/http"
; func after(w http.ResponseWriter, r *http.Request) {
; 	next := r.FormValue("next")
; 	if !strings.HasPrefix(next, "https://shop.example/") {
; 		next = "/"
; 	}
; 	http.Redirect(w, r, next, http.StatusFound)
; }
