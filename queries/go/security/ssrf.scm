; A caller chooses where the server connects to
;
; The server reaches what a caller cannot: the cloud's metadata service with its credentials, databases, admin pages.
; Allow only hosts from a list, and check the address that the name resolves to.
;
; severity: warning
; confidence: medium
; precision: 0/1 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more) (a client that sends its request again); then gated by it; first set: 0/2 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (the path of an address whose host is fixed); then gated by it, which leaves none; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 918
; see: https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
; regex checked: (?i)^(allow(ed)?\w*|is_?(allowed|safe|valid|trusted|public)\w*|valid\w*|whitelist\w*|safe\w*|check\w*(url|host)\w*|IsPrivate|IsLoopback|LookupIP|trusted\w*|permitted\w*|sanitize\w*|blocked\w*|deny\w*|(\w+_?)?(hosts|origins|domains)|(\w+)?(Allow|Valid|Safe|Trusted)(ed)?(Host|URL|Hosts|Domains)?)$
; regex given-url: (?i)^(in|input|body|form|payload|hook|webhook|job|task|msg|message|event|item|feed|user|u|profile|sub\w*|params|opts|args|data|req|request)\.(\w*(user|image|avatar|picture|photo|callback|webhook|hook|target|remote|link|site|page|preview|import|media|icon|logo|file|document|feed|source|endpoint|notify|upload|redirect)_?(ur[li]|link|address)|ur[li])$|(?i)^\w*(user|image|avatar|picture|photo|callback|webhook|hook|target|remote|link|site|page|preview|import|media|icon|logo|file|document|feed|source|notify)_?(ur[li]|link|address)$|^(callback|webhook|target)$
; regex fetches: (?i)preview|proxy|web_?hook|avatar|unfurl|scrape|screenshot|thumbnail|import_?(url|feed|from)|og_?(tags|data)|link_?(info|meta\w*)

; The address, or its beginning, is a caller's.
((call_expression function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Head" "net/http.Post" "net/http.PostForm" "net/http.DefaultClient.Get" "net/http.DefaultClient.Post" "net/http.DefaultClient.Head" "net/http.Client.Get" "net/http.Client.Post" "net/http.Client.Head" "net/http.Client.PostForm"
    "net/rpc.Dial" "github.com/gorilla/websocket.DefaultDialer.Dial")
  (#tainted? @url)
  (#not-reads-like? @url "^\\s*https?://[\\w.-]+([:/?]|$)")
  (#not-match? @url "\\br(eq(uest)?)?\\.(URL\\.(String\\(\\)|Path|RequestURI\\(\\))|RequestURI)")
  (#not-function-matches? @url "url\\.URL\\{[^}]*Host:\\s*(\"|[sc]?\\w*\\.(get|config|cfg|base|host|addr|endpoint)|\\w+\\.\\w+\\(\\))")
  (#not-function-mentions? @url "<checked>")
  (#set! message "A caller chooses the address that `{callee}` connects to: allow only hosts from a list"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @url . (_) .)) @hint
  (#resolves-to? @callee "net/http.NewRequest" "http.NewRequest")
  (#tainted? @url)
  (#not-reads-like? @url "^\\s*https?://[\\w.-]+([:/?]|$)")
  (#not-match? @url "\\br(eq(uest)?)?\\.(URL\\.(String\\(\\)|Path|RequestURI\\(\\))|RequestURI)")
  (#not-function-matches? @url "url\\.URL\\{[^}]*Host:\\s*(\"|[sc]?\\w*\\.(get|config|cfg|base|host|addr|endpoint)|\\w+\\.\\w+\\(\\))")
  (#not-function-mentions? @url "<checked>")
  (#not-function-mentions? @url "^httptest$|(?i)reverse_?proxy")
  ; A client that sends its own request again.
  (#not-function-mentions? @url "^GetBody$")
  (#set! message "A caller chooses the address of the request: allow only hosts from a list"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) @url . (_) .)) @hint
  (#resolves-to? @callee "net/http.NewRequestWithContext" "http.NewRequestWithContext")
  (#tainted? @url)
  (#not-reads-like? @url "^\\s*https?://[\\w.-]+([:/?]|$)")
  (#not-match? @url "\\br(eq(uest)?)?\\.(URL\\.(String\\(\\)|Path|RequestURI\\(\\))|RequestURI)")
  (#not-function-matches? @url "url\\.URL\\{[^}]*Host:\\s*(\"|[sc]?\\w*\\.(get|config|cfg|base|host|addr|endpoint)|\\w+\\.\\w+\\(\\))")
  (#not-function-mentions? @url "<checked>")
  (#not-function-mentions? @url "(?i)reverse_?proxy")
  (#set! message "A caller chooses the address of the request: allow only hosts from a list"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @address)) @hint
  (#resolves-to? @callee "net.Dial" "net.DialTimeout" "crypto/tls.Dial")
  (#tainted? @address)
  (#not-function-mentions? @address "<checked>")
  (#set! message "A caller chooses the address that `{callee}` connects to: allow only hosts from a list"))

; A client that the file did not make itself.
((call_expression function: (selector_expression operand: (_) @_client field: (_) @_method) @callee arguments: (argument_list . (_) @url)) @hint
  (#any-of? @_method "Get" "Post" "Head" "PostForm")
  (#match? @_client "(?i)client(\\.R\\(\\))?$|^(resty|httpc)\\b")
  (#not-resolves-to? @callee "net/http.*")
  (#not-match? @_client "(?i)redis|cache|store|db|s3|mem|etcd|kube|config")
  (#tainted? @url)
  (#match? @url "(?i)ur[li]|target|link|endpoint|webhook|callback|host|addr|\\+|Sprintf")
  (#not-reads-like? @url "^\\s*https?://[\\w.-]+([:/?]|$)")
  (#not-match? @url "\\br(eq(uest)?)?\\.(URL\\.(String\\(\\)|Path|RequestURI\\(\\))|RequestURI)")
  (#not-function-matches? @url "url\\.URL\\{[^}]*Host:\\s*(\"|[sc]?\\w*\\.(get|config|cfg|base|host|addr|endpoint)|\\w+\\.\\w+\\(\\))")
  (#not-reads-like? @url "^\\s*/")
  (#not-function-mentions? @url "<checked>")
  (#set! message "A caller chooses the address that `{callee}` connects to: allow only hosts from a list"))

; Wherever a caller says, everything goes there.
((call_expression function: (_) @callee arguments: (argument_list . (_) @target .)) @hint
  (#resolves-to? @callee "net/http/httputil.NewSingleHostReverseProxy" "httputil.NewSingleHostReverseProxy")
  (#tainted? @target)
  (#not-function-mentions? @target "<checked>")
  (#set! message "A caller chooses where requests are sent on to: allow only hosts from a list"))

; An address that the function's own caller gave, and that a user may have chosen.
((call_expression function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Head" "net/http.Post")
  (#not-tainted? @url "caller" "program")
  (#tainted? @url "parameter")
  (#match? @url "(?i)^\\w*(user|image|avatar|picture|photo|callback|webhook|hook|target|remote|link|site|page|preview|import|media|icon|logo|file|document)_?(ur[li]|link|address)$|^(callback|webhook|target)$")
  (#not-function-mentions? @url "<checked>")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|e2e|integration|testing|testutils?)(/|$)")
  (#set! severity "info")
  (#set! message "If a user chose `{url}`, it may lead to addresses inside the network: allow only hosts from a list"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @url . (_) .)) @hint
  (#resolves-to? @callee "net/http.NewRequest")
  (#not-tainted? @url "caller" "program")
  (#tainted? @url "parameter")
  (#match? @url "(?i)^\\w*(user|image|avatar|picture|photo|callback|webhook|hook|target|remote|link|site|page|preview|import|media|icon|logo|file|document)_?(ur[li]|link|address)$|^(callback|webhook|target)$")
  (#not-function-mentions? @url "<checked>")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|e2e|integration|testing|testutils?)(/|$)")
  (#set! severity "info")
  (#set! message "If a user chose `{url}`, it may lead to addresses inside the network: allow only hosts from a list"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) @url . (_) .)) @hint
  (#resolves-to? @callee "net/http.NewRequestWithContext")
  (#not-tainted? @url "caller" "program")
  (#tainted? @url "parameter")
  (#match? @url "(?i)^\\w*(user|image|avatar|picture|photo|callback|webhook|hook|target|remote|link|site|page|preview|import|media|icon|logo|file|document)_?(ur[li]|link|address)$|^(callback|webhook|target)$")
  (#not-function-mentions? @url "<checked>")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|e2e|integration|testing|testutils?)(/|$)")
  (#set! severity "info")
  (#set! message "If a user chose `{url}`, it may lead to addresses inside the network: allow only hosts from a list"))

; A client of the file's own, or a member of what was given.
((call_expression function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Head" "net/http.Post" "net/http.Client.Get" "net/http.Client.Head" "net/http.Client.Post" "net/http.Client.PostForm")
  (#not-tainted? @url "caller" "program")
  (#tainted? @url "parameter")
  (#match? @url "<given-url>")
  (#not-function-mentions? @url "<checked>")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|e2e|integration|testing|testutils?)(/|$)")
  (#set! severity "info")
  (#set! message "If a user chose `{url}`, it may lead to addresses inside the network: allow only hosts from a list"))

((call_expression function: (_) @callee arguments: (argument_list (_) . (_) @url . (_) .)) @hint
  (#resolves-to? @callee "net/http.NewRequest" "net/http.NewRequestWithContext")
  (#not-tainted? @url "caller" "program")
  (#tainted? @url "parameter")
  (#match? @url "<given-url>")
  (#not-function-mentions? @url "<checked>")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|e2e|integration|testing|testutils?)(/|$)")
  (#set! severity "info")
  (#set! message "If a user chose `{url}`, it may lead to addresses inside the network: allow only hosts from a list"))

; An address that is kept with what users have set up.
((call_expression function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Head" "net/http.Post" "net/http.Client.Get" "net/http.Client.Head" "net/http.Client.Post" "net/http.Client.PostForm")
  (#match? @url "(?i)^(hook|webhook|h|wh|sub|subscription|subscriber|callback|feed|in|input|item|link|job|endpoint|integration|listener)\\.(url|callback|webhook|endpoint|address|target)$")
  (#not-tainted? @url "caller" "program" "parameter")
  (#not-function-mentions? @url "<checked>")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|e2e|integration|testing|testutils?)(/|$)")
  (#set! severity "info")
  (#set! message "If a user chose `{url}`, it may lead to addresses inside the network: allow only hosts from a list"))

((call_expression function: (_) @callee arguments: (argument_list (_) . (_) @url . (_) .)) @hint
  (#resolves-to? @callee "net/http.NewRequest" "net/http.NewRequestWithContext")
  (#match? @url "(?i)^(hook|webhook|h|wh|sub|subscription|subscriber|callback|feed|in|input|item|link|job|endpoint|integration|listener)\\.(url|callback|webhook|endpoint|address|target)$")
  (#not-tainted? @url "caller" "program" "parameter")
  (#not-function-mentions? @url "<checked>")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|e2e|integration|testing|testutils?)(/|$)")
  (#set! severity "info")
  (#set! message "If a user chose `{url}`, it may lead to addresses inside the network: allow only hosts from a list"))

; The function says that it fetches what somebody names.
((call_expression function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Head" "net/http.Client.Get" "net/http.Client.Head")
  (#not-tainted? @url "caller" "program")
  (#tainted? @url "parameter")
  (#match? @url "^(url|uri|u|link|address|rawURL|rawurl|src)$")
  (#in-function-named? @hint "<fetches>")
  (#not-function-mentions? @url "<checked>")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|e2e|integration|testing|testutils?)(/|$)")
  (#set! severity "info")
  (#set! message "If a user chose `{url}`, it may lead to addresses inside the network: allow only hosts from a list"))

; Other libraries.
((call_expression function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "github.com/gofiber/fiber.Get" "github.com/gofiber/fiber.Post" "github.com/valyala/fasthttp.Get" "github.com/valyala/fasthttp.GetTimeout" "github.com/imroc/req.Get" "github.com/imroc/req.Post" "github.com/go-resty/resty.*.Get" "github.com/go-resty/resty.*.Post" "github.com/PuerkitoBio/goquery.NewDocument" "github.com/mmcdole/gofeed.*.ParseURL" "github.com/gocolly/colly.*.Visit")
  (#tainted? @url)
  (#not-reads-like? @url "^\\s*https?://[\\w.-]+([:/?]|$)")
  (#not-function-mentions? @url "<checked>")
  (#set! message "A caller chooses the address that `{callee}` connects to: allow only hosts from a list"))

;! bad
; package proxy
; import (
; 	"io"
; 	"net/http"
; )
; func fetch(w http.ResponseWriter, r *http.Request) {
; 	target := r.URL.Query().Get("url")
; 	resp, err := client.Get(target)
;               ^^^^^^^^^^^^^^^^^^
; 	req, err := http.NewRequest("GET", "http://"+r.FormValue("host")+"/status", nil)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package proxy
; import "net/http"
; func fetch(w http.ResponseWriter, r *http.Request) {
; 	city := r.URL.Query().Get("city")
; 	resp, err := client.Get("https://api.weather.example/v1/" + url.PathEscape(city))
; 	if err != nil {
; 		log.Print(err)
; 		http.Error(w, "no weather", http.StatusBadGateway)
; 		return
; 	}
; 	defer resp.Body.Close()
; }
;! bad
; package hooks
; import "net/http"
; func fetch(imageURL string) (*http.Response, error) { return http.Get(imageURL) }
;                                                              ^^^^^^^^^^^^^^^^^^
; func (s *Sender) deliver(ctx context.Context, callbackURL string) error {
; 	req, err := http.NewRequestWithContext(ctx, http.MethodPost, callbackURL, nil)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return s.send(req, err)
; }
;! good
; package hooks
; import "net/http"
; func (c *Client) list(path string) (*http.Request, error) { return http.NewRequest("GET", c.baseURL+path, nil) }
; func fetch(imageURL string) (*http.Request, error) {
; 	if !isAllowedHost(imageURL) {
; 		return nil, errHost
; 	}
; 	return http.NewRequest("GET", imageURL, nil)
; }
;! good
; func pass(w http.ResponseWriter, r *http.Request) {
; 	req, err := http.NewRequestWithContext(r.Context(), "GET", "http://"+domain+r.URL.String(), nil)
; 	send(w, req, err)
; }
;! bad
; package hooks
; import (
; 	"context"
; 	"net/http"
; )
; func deliver(ctx context.Context, client *http.Client, hook Hook) error {
; 	req, err := http.NewRequestWithContext(ctx, http.MethodPost, hook.URL, nil)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	return send(client, req)
; }
;! bad
; package feeds
; import "github.com/gofiber/fiber/v2"
; func read(c *fiber.Ctx) error {
; 	agent := fiber.Get(c.Query("u"))
;           ^^^^^^^^^^^^^^^^^^^^^^^
; 	return answer(c, agent)
; }
