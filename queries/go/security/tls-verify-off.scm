; The other side of a connection is not checked
;
; With verification off, any machine on the way can pose as the server and read or change everything that is sent:
; passwords, tokens, rows. The connection looks encrypted all the same.
;
; severity: warning
; confidence: high
; precision: 3/4 left on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (a proxy that spoofs on purpose; then gated); 0/1 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more) (the settings of a server); first set: 0/2 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (one says why, one asks its own machine); then gated by comments within, which leaves 1; on the packages before 7 of 8 left are right; before: 5/11 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more; then gated by local sockets, servers and conditions on authorities, which leaves 4 of the 11, all right
; cwe: 295
; see: https://pkg.go.dev/crypto/tls#Config
; regex checks-itself: ^(VerifyPeerCertificate|VerifyConnection|ClientAuth|PeerCertificates|Sum256)$|(?i)fingerprint|challenge|pinned|self_?signed|localhost|127\.0\.0\.1|loopback|unix|^(DialContext|DeviceID|GUI)$|device_?id|control_?(api|addr|socket)|^(WithDialer|WithContextDialer|Unix\w*)$
; regex says-why: (?i)verif|pinn|fingerprint|below|ourselves|manual|nolint|gosec|safe|trust|local|self|auto
; regex says-why-beside: //.*(?i)(self|verified|we verify|expect|pinn|nolint|nosec|trust|custom|insecure to)
; regex reason: (?i)not (actually )?necessary|verif\w+ (ourselves|manually|below|later)|self-?signed|no need to verify
; regex on-purpose: (?i)spoof|mitm|insecure|skip_?verif|no_?verif|non_?valid|unverified|self_?signed|fingerprint|scan|probe|ping
; regex probes: (?i)(^|/)(scan\w*|functional|probe\w*|bench\w*)/

((keyed_element key: (_) @option value: (literal_element (true)) @value) @hint
  (#eq? @option "InsecureSkipVerify")
  (#not-function-mentions? @hint "<checks-itself>")
  (#not-guarded-by? @hint "(?i)insecure|skip|verif|dev|test|local|self_?(signed|cert)|debug|no_?check|ca_?(file|cert)|server_?name")
  (#not-commented? @hint "<says-why>")
  (#not-function-matches? @hint "<reason>")
  (#not-line-matches? @hint "<says-why-beside>")
  (#not-in-function-named? @hint "<on-purpose>")
  (#not-path-matches? "<probes>")
  ; A server's own settings, where it means nothing.
  (#not-function-matches? @hint "(?i:spoof|goproxy|mitm)|NewServer\\(|ListenAndServeTLS|tls\\.Listen\\(|ClientAuth:")
  (#set! message "`{option}: true` lets any server pose as the right one: verify it, and pass `RootCAs` for a private authority")
  (#set! fix.title "Verify the certificate")
  (#set! fix.safety "suggested")
  (#replace! @value "false"))

((assignment_statement left: (expression_list . (selector_expression field: (_) @option) @_target .) right: (expression_list . (true) @value .)) @hint
  (#eq? @option "InsecureSkipVerify")
  (#not-function-mentions? @hint "<checks-itself>")
  (#not-guarded-by? @hint "(?i)insecure|skip|verif|dev|test|local|self_?(signed|cert)|debug|no_?check|scheme|opt|ca_?(file|cert|pool)|root_?ca|server_?name")
  (#not-commented? @hint "<says-why>")
  (#not-function-matches? @hint "<reason>")
  (#not-line-matches? @hint "<says-why-beside>")
  (#not-in-function-named? @hint "<on-purpose>")
  (#not-path-matches? "<probes>")
  (#set! message "`{option} = true` lets any server pose as the right one: verify it, and pass `RootCAs` for a private authority")
  (#set! fix.title "Verify the certificate")
  (#set! fix.safety "suggested")
  (#replace! @value "false"))

; SSH: whoever answers is taken for the host.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "golang.org/x/crypto/ssh.InsecureIgnoreHostKey" "ssh.InsecureIgnoreHostKey")
  (#not-guarded-by? @hint "(?i)insecure|skip|verif|dev|test|local|ignore|strict|known|==")
  (#not-in-function-named? @hint "(?i)insecure|ignore")
  (#set! message "`{callee}` lets any host pose as the right one: check its key with the `knownhosts` package"))

; A check of one's own that lets everything pass.
((keyed_element key: (literal_element (identifier) @option) value: (literal_element (func_literal body: (block) @_body))) @hint
  (#any-of? @option "VerifyPeerCertificate" "VerifyConnection")
  (#match? @_body "^\\{\\s*return nil;?\\s*\\}$")
  (#function-matches? @hint "InsecureSkipVerify:\\s*true")
  (#not-path-matches? "(?i)scan|grab|probe")
  (#not-commented? @hint)
  (#set! message "`{option}` lets any certificate pass, and nothing else checks it: leave both out, and pass `RootCAs` for a private authority"))

((keyed_element key: (literal_element (identifier) @option) value: (literal_element (func_literal body: (block) @_body))) @hint
  (#eq? @option "HostKeyCallback")
  (#match? @_body "^\\{\\s*(//[^\\n]*\\s*)?return nil;?\\s*\\}$")
  (#not-in-function-named? @hint "(?i)insecure|scan|probe|test")
  (#not-path-matches? "<probes>")
  (#set! message "`{option}` lets any machine pose as the right one: use `knownhosts.New` or `ssh.FixedHostKey`"))

; Whoever makes a certificate for themselves may come in.
((keyed_element key: (literal_element (identifier) @option) value: (literal_element (selector_expression field: (_) @kind))) @hint
  (#eq? @option "ClientAuth")
  (#eq? @kind "RequireAnyClientCert")
  (#not-function-matches? @hint "VerifyPeerCertificate|VerifyConnection|PeerCertificates|GetConfigForClient")
  (#not-file-matches? "PeerCertificates|(?i)device_?id|fingerprint|pinn")
  (#set! message "`{kind}` lets in everybody who makes a certificate of their own: use `tls.RequireAndVerifyClientCert` with `ClientCAs`")
  (#set! fix.title "Verify the client's certificate")
  (#set! fix.safety "suggested")
  (#replace! @kind "RequireAndVerifyClientCert"))

; gRPC without TLS, to another host.
((call_expression function: (_) @callee arguments: (argument_list (interpreted_string_literal) @address (call_expression function: (_) @_without))) @hint
  (#resolves-to? @callee "google.golang.org/grpc.Dial" "google.golang.org/grpc.NewClient" "google.golang.org/grpc.DialContext" "grpc.Dial" "grpc.NewClient" "grpc.DialContext")
  (#match? @hint "WithInsecure\\(\\)|insecure\\.NewCredentials\\(\\)")
  (#match? @address "(?i)^\"(dns:/+)?[a-z0-9-]+(\\.[a-z0-9-]+)+:\\d+\"$")
  (#not-match? @address "127\\.|localhost|\\.(local|svc|cluster\\.local|internal)\\b|\"10\\.|\"192\\.168")
  (#set! message "Everything sent to {address} can be read and changed on the way: pass `credentials.NewTLS`"))

; A database on another host.
([(interpreted_string_literal) (raw_string_literal)] @hint
  (#match? @hint "(?i)sslmode=disable|[?&]tls=(false|skip-verify)")
  (#match? @hint "(?i)(@(tcp\\()?|host=)[a-z0-9-]+(\\.[a-z0-9-]+)+")
  (#not-match? @hint "(?i)(@(tcp\\()?|host=)(127\\.|10\\.|192\\.168|172\\.(1[6-9]|2\\d|3[01])\\.|[a-z0-9.-]*\\.(local|svc|internal|docker\\.internal|test|localhost)\\b)")
  (#not-path-matches? "(?i)(^|/)(testing|testutils?|testdata|e2e|integration)(/|$)")
  (#set! message "Without TLS, passwords and rows can be read on the way to this host: use `sslmode=verify-full`, or `tls=true` for MySQL"))

; A constant says so.
((keyed_element key: (literal_element (identifier) @option) value: (literal_element (identifier) @value)) @hint
  (#eq? @option "InsecureSkipVerify")
  (#value-matches? @value "^true$")
  (#not-function-mentions? @hint "<checks-itself>")
  (#not-commented? @hint "<says-why>")
  (#not-function-matches? @hint "<reason>")
  (#not-in-function-named? @hint "<on-purpose>")
  (#not-path-matches? "<probes>")
  (#set! message "`{option}` lets any server pose as the right one: verify it, and pass `RootCAs` for a private authority"))

; Services without TLS, and without a look at who calls.
((call_expression function: (_) @callee arguments: (argument_list) @_none) @hint
  (#resolves-to? @callee "google.golang.org/grpc.NewServer" "grpc.NewServer")
  (#eq? @_none "()")
  (#file-matches? "net\\.Listen\\(\"tcp\", *(\":|\"0\\.0\\.0\\.0|fmt\\.Sprintf\\(\":)")
  (#not-file-matches? "(?i)localhost|127\\.0\\.0\\.1|bufconn|\"unix\"")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Outside of a mesh that encrypts, everybody on the way reads what this server is sent, and everybody may call it: pass `grpc.Creds`, and an interceptor that asks who calls"))

;! bad
; package main
; import (
; 	"crypto/tls"
; 	"net/http"
; )
; func client() *http.Client {
; 	return &http.Client{Transport: &http.Transport{
; 		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
;                                ^^^^^^^^^^^^^^^^^^^^^^^^
; 	}}
; }
;! fixed
; package main
; import (
; 	"crypto/tls"
; 	"net/http"
; )
; func client() *http.Client {
; 	return &http.Client{Transport: &http.Transport{
; 		TLSClientConfig: &tls.Config{InsecureSkipVerify: false},
; 	}}
; }
;! bad
; 	config := &tls.Config{}
; 	config.InsecureSkipVerify = true
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	conn, err := tls.Dial("tcp", addr, config)
; 	if err != nil {
;! fixed
; 	config := &tls.Config{}
; 	config.InsecureSkipVerify = false
; 	conn, err := tls.Dial("tcp", addr, config)
; 	if err != nil {
;! bad
; config := &ssh.ClientConfig{
; 	User:            user,
; 	HostKeyCallback: ssh.InsecureIgnoreHostKey(),
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; config := &tls.Config{InsecureSkipVerify: false, RootCAs: pool}
;! good
; config := &tls.Config{InsecureSkipVerify: options.SkipVerify}
; if options.Insecure {
; 	config.InsecureSkipVerify = true
; }
;! good
; config := &tls.Config{
; 	InsecureSkipVerify:    true,
; 	VerifyPeerCertificate: pinned,
; }
;! good
; func newInsecureClient() *tls.Config {
; 	return &tls.Config{InsecureSkipVerify: true}
; }
;! good
; func client() *http.Transport {
; 	return &http.Transport{
; 		TLSClientConfig: &tls.Config{
; 			// Every answer is signed, so checking the certificate is not necessary.
; 			InsecureSkipVerify: true,
; 		},
; 	}
; }
;! bad
; package client
; func config() *tls.Config {
; 	return &tls.Config{
; 		InsecureSkipVerify: true, //nolint
; 		VerifyPeerCertificate: func([][]byte, [][]*x509.Certificate) error { return nil },
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
;! good
; package client
; func config() *tls.Config {
; 	return &tls.Config{
; 		VerifyPeerCertificate: func(raw [][]byte, _ [][]*x509.Certificate) error { return check(raw) },
; 	}
; }
;! bad
; package client
; import "golang.org/x/crypto/ssh"
; func config() *ssh.ClientConfig {
; 	return &ssh.ClientConfig{
; 		User: "deploy",
; 		HostKeyCallback: func(host string, remote net.Addr, key ssh.PublicKey) error { return nil },
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
;! bad
; package server
; func config() *tls.Config {
; 	return &tls.Config{ClientAuth: tls.RequireAnyClientCert}
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package server
; func config() *tls.Config {
; 	return &tls.Config{ClientAuth: tls.RequireAndVerifyClientCert}
; }
;! bad
; package client
; import "google.golang.org/grpc"
; func connect() (*grpc.ClientConn, error) {
; 	return grpc.Dial("billing.example.com:443", grpc.WithInsecure())
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package client
; import "google.golang.org/grpc"
; func connect(address string) (*grpc.ClientConn, error) {
; 	if address == "" {
; 		return grpc.Dial("127.0.0.1:50051", grpc.WithInsecure())
; 	}
; 	return grpc.Dial(address, grpc.WithTransportCredentials(credentials.NewTLS(nil)))
; }
;! bad
; package store
; func dsn() string {
; 	return "host=db.example.com user=app dbname=app sslmode=disable"
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package store
; func dsn() string {
; 	return "host=localhost user=app dbname=app sslmode=disable"
; }
;! bad
; package client
; const skipVerify = true
; func config() *tls.Config {
; 	return &tls.Config{InsecureSkipVerify: skipVerify}
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package main
; import (
; 	"net"
; 	"google.golang.org/grpc"
; )
; func main() {
; 	l, err := net.Listen("tcp", ":9000")
; 	s := grpc.NewServer()
;       ^^^^^^^^^^^^^^^^
; 	run(s, l, err)
; }
