; A call or a server can wait forever
;
; Go's HTTP client and server wait for the other side as long as the connection stays open. A peer that accepts and never
; answers holds a goroutine and a connection for good; enough of them, and the service stands still.
;
; severity: warning
; confidence: high
; precision: new notes of connections 1/4 read on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (proxies and servers that mean to keep them); 10/10 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more); first set: 14/15 of 65 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (the fifteenth in a server for tests); before: 28/30 of 112 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; the wrong ones are a framework's own server and a test's client. 47 info, not read
; cwe: 400 1088
; see: https://pkg.go.dev/net/http#Client
; regex has-deadline: \.Timeout\s*=|WithTimeout|WithDeadline|NewRequestWithContext|\.WithContext\(|[cC]tx\b|httptest\.|context\.Context

; The default client has no timeout.
((call_expression function: (selector_expression operand: (_) @_package) @callee arguments: (argument_list)) @hint
  (#resolves-to? @callee "net/http.Get" "net/http.Post" "net/http.PostForm" "net/http.Head"
    "net/http.DefaultClient.Get" "net/http.DefaultClient.Post" "net/http.DefaultClient.PostForm" "net/http.DefaultClient.Head")
  (#not-function-matches? @hint "httptest\\.")
  (#not-path-matches? "(?i)(^|/)(scripts?|hack|stress|contrib)/")
  (#set! message "`{callee}` can wait forever: call it on a client of your own, with a `Timeout`")
  (#set! fix.title "Use a client with a timeout of 10 seconds")
  (#set! fix.safety "suggested")
  (#replace! @_package "(&http.Client{{Timeout: 10 * time.Second})")
  (#insert-import! "import \"time\""))

; A request may carry a deadline of its own.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_request .)) @hint
  (#resolves-to? @callee "net/http.DefaultClient.Do")
  (#value-matches? @_request "^http\\.NewRequest\\(")
  (#not-function-matches? @hint "WithTimeout|WithDeadline|WithContext|httptest\\.|[cC]tx\\b")
  (#set! message "`{callee}` can wait forever: use a client of your own, with a `Timeout`, or a request with a context"))

; A client that lives without one, used where no request has a deadline.
((composite_literal type: (_) @type body: (literal_value) @body) @hint
  (#resolves-to? @type "net/http.Client")
  (#not-contains-text? @body "^Timeout$")
  (#not-function-matches? @hint "<has-deadline>")
  (#function-matches? @hint "\\.(Do|Get|Post|PostForm|Head)\\(")
  (#not-path-matches? "(?i)(^|/)(scripts?|hack|stress|contrib)/")
  (#set! message "`{type}` without `Timeout` can wait forever: give it one")
  (#set! fix.title "Add `Timeout: 10 * time.Second`")
  (#set! fix.safety "suggested")
  (#append-argument! @body "Timeout: 10 * time.Second")
  (#insert-import! "import \"time\""))

; A client that others use, maybe with deadlines.
((composite_literal type: (_) @type body: (literal_value) @body) @hint
  (#resolves-to? @type "net/http.Client")
  (#not-contains-text? @body "^Timeout$")
  (#not-function-matches? @hint "<has-deadline>")
  (#not-function-matches? @hint "\\.(Do|Get|Post|PostForm|Head)\\(")
  (#set! severity "info")
  (#set! message "`{type}` without `Timeout` can wait forever: give it one, or every request a deadline")
  (#set! fix.title "Add `Timeout: 10 * time.Second`")
  (#set! fix.safety "suggested")
  (#append-argument! @body "Timeout: 10 * time.Second")
  (#insert-import! "import \"time\""))

; A server that reads headers as slowly as a client sends them.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_address)) @hint
  (#resolves-to? @callee "net/http.ListenAndServe" "net/http.ListenAndServeTLS" "net/http.Serve" "net/http.ServeTLS")
  (#not-match? @_address "(?i)localhost|127\\.0\\.0\\.1|\\[::1\\]|pprof|debug|metrics")
  (#not-function-matches? @hint "httptest\\.")
  (#not-path-matches? "(?i)(^|/)(scripts?|hack|stress|contrib)/")
  (#not-inside? @hint "go_statement")
  (#set! message "`{callee}` lets a slow client hold its connection forever: serve with an `http.Server` that has a `ReadHeaderTimeout`"))

((composite_literal type: (_) @type body: (literal_value) @body) @hint
  (#resolves-to? @type "net/http.Server")
  (#not-contains-text? @body "^(ReadHeaderTimeout|ReadTimeout)$")
  (#not-function-matches? @hint "\\.Read(Header)?Timeout\\s*=|httptest\\.")
  (#contains-text? @body "^(Addr|Handler)$")
  (#not-function-mentions? @hint "(?i)^\"unix\"$|unix_?(listener|socket)|\\bsock(et)?path")
  (#not-path-matches? "(?i)(^|/)(scripts?|hack|stress|contrib)/")
  (#set! message "This server lets a slow client hold its connection forever: set `ReadHeaderTimeout`")
  (#set! fix.title "Add `ReadHeaderTimeout: 10 * time.Second`")
  (#set! fix.safety "suggested")
  (#append-argument! @body "ReadHeaderTimeout: 10 * time.Second")
  (#insert-import! "import \"time\""))

; A connection to another host.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_network . (_) @_address .)) @hint
  (#resolves-to? @callee "net.Dial" "crypto/tls.Dial")
  (#match? @_network "^\"tcp[46]?\"$")
  (#not-match? @_address "(?i)localhost|127\\.0\\.0\\.1|listener|\\.Addr\\(\\)")
  (#set! severity "info")
  (#set! message "`{callee}` waits as long as the system lets it: use a `net.Dialer` with a `Timeout`"))

; Connections that are taken, and kept for as long as the other side likes.
((for_statement body: (block (statement_list
    (short_var_declaration left: (expression_list . (identifier) @connection . (_) .) right: (expression_list . (call_expression function: (_) @_accept) .))
    (go_statement (call_expression arguments: (argument_list (identifier) @_handed))) @hint))) @_loop
  (#method? @_accept "Accept" "AcceptTCP")
  (#eq? @connection @_handed)
  (#not-file-matches? "(?i)Deadline|IdleTimeout|yamux|smux|ssh\\.NewServerConn|grpc|httptest|\"unix\"|unix_?socket|ServeConn|tls\\.Server\\(")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|hack|e2e|testing|testutils?|examples?|proxy)/")
  (#set! severity "info")
  (#set! message "A client that sends nothing keeps `{connection}` and its goroutine for ever: call `{connection}.SetDeadline` before reading"))

;! bad
; package main
; import "net/http"
; func load(url string) {
; 	req, err := http.NewRequest("GET", url, nil)
; 	resp, err := http.DefaultClient.Do(req)
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package main
; import (
; 	"net/http"
; )
; func load(url string) {
; 	resp, err := http.Get(url)
;               ^^^^^^^^^^^^^
; 	resp, err = http.DefaultClient.Post(url, "text/plain", body)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package main
; import (
; 	"net/http"
; 	"time"
; )
; func load(url string) {
; 	resp, err := (&http.Client{Timeout: 10 * time.Second}).Get(url)
; 	resp, err = (&http.Client{Timeout: 10 * time.Second}).Post(url, "text/plain", body)
; }
;! bad
; package main
; import "net/http"
; func load(url string) {
; 	client := &http.Client{}
;             ^^^^^^^^^^^^^
; 	resp, err := client.Get(url)
; }
;! fixed
; package main
; import "net/http"
; import "time"
; func load(url string) {
; 	client := &http.Client{Timeout: 10 * time.Second}
; 	resp, err := client.Get(url)
; }
;! bad
; package main
; import (
; 	"net/http"
; 	"time"
; )
; func main() {
; 	srv := &http.Server{
;          ^^^^^^^^^^^^
; 		Addr:    ":8080",
; 		Handler: routes(),
; 	}
; 	time.Sleep(1)
; }
;! fixed
; package main
; import (
; 	"net/http"
; 	"time"
; )
; func main() {
; 	srv := &http.Server{
; 		Addr:    ":8080",
; 		Handler: routes(),
; 		ReadHeaderTimeout: 10 * time.Second,
; 	}
; 	time.Sleep(1)
; }
;! bad
; func main() {
; 	http.HandleFunc("/", index)
; 	log.Fatal(http.ListenAndServe(":8080", nil))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; package main
; import (
; 	"net/http"
; 	"time"
; )
; func load(url string) {
; 	client := &http.Client{Timeout: 10 * time.Second}
; 	resp, err := client.Get(url)
; }
;! good
; func load(ctx context.Context, url string) {
; 	ctx, cancel := context.WithTimeout(ctx, timeout)
; 	defer cancel()
; 	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
; 	if err != nil {
; 		return err
; 	}
; 	resp, err := http.DefaultClient.Do(req)
; }
;! good
; func main() {
; 	srv := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
; 	log.Fatal(srv.ListenAndServe())
; }
;! good
; func main() {
; 	go func() { _ = http.ListenAndServe("localhost:6060", nil) }()
; 	cache.Get(key)
; 	api.Get(url)
; }
;! bad
; package lines
; import "net"
; func serve(l net.Listener) error {
; 	for {
; 		conn, err := l.Accept()
; 		if err != nil {
; 			return err
; 		}
; 		go handle(conn)
;   ^^^^^^^^^^^^^^^
; 	}
; }
;! good
; package lines
; import (
; 	"net"
; 	"time"
; )
; func serve(l net.Listener) error {
; 	for {
; 		conn, err := l.Accept()
; 		if err != nil {
; 			return err
; 		}
; 		if err := conn.SetDeadline(time.Now().Add(time.Minute)); err != nil {
; 			conn.Close()
; 			continue
; 		}
; 		go handle(conn)
; 	}
; }
