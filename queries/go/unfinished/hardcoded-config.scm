; An address of one machine stands in the code
;
; It is right where this was written. In every other environment the service calls itself, a colleague's machine or nobody,
; and each change needs a new build. Read it from the configuration, and fail at start when it is missing.
;
; severity: info
; confidence: medium
; precision: 0/1 read of 4 info on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go (where a client of OAuth listens); then gated by it
; cwe: 547
; see: https://12factor.net/config
; regex address: (?i)^["`]((https?|wss?|postgres(ql)?|mysql|mongodb(\+srv)?|redis|amqps?|nats|kafka|tcp|smtp)://([^@:/"`]*@)?(localhost|127\.0\.0\.1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|[\w.-]*(staging|internal|\.local|\.lan|\.corp)[\w.-]*)([:/?][^"`]*)?|(localhost|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|[\w-]+\.(internal|local|lan|corp)):\d+)["`]$

([(const_spec name: (identifier) @name value: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @hint .))
  (var_spec name: (identifier) @name value: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @hint .))
  (short_var_declaration left: (expression_list . (identifier) @name .) right: (expression_list . [(interpreted_string_literal) (raw_string_literal)] @hint .))]
  (#match? @hint "<address>")
  (#not-match? @name "(?i)default|example|sample|test|dev|local|fallback|usage|help|dummy|mock|listen|bind|redirect|callback|^_")
  (#match? @name "(?i)(ur[li]|host|addr(ess)?|endpoint|server|broker|dsn|base|api|conn(ection)?(_?str(ing)?)?|service|origin)s?$")
  (#not-file-kind? "test" "example" "seed")
  (#not-path-matches? "(?i)(^|/)(examples?|demo|testdata|e2e|integration|hack|scripts?|mocks?)/")
  (#set! message "{hint} is right on one machine only: read `{name}` from the configuration"))

; In a client's options.
((keyed_element key: (literal_element (identifier) @name) value: (literal_element [(interpreted_string_literal) (raw_string_literal)] @hint))
  (#match? @hint "<address>")
  (#match? @name "^(Addr|Host|URL|BaseURL|Endpoint|Address|Broker|DSN|Server)$")
  (#not-function-matches? @hint "(?i)http\\.Server\\{|flag\\.|default|listen")
  (#in-function? @hint)
  (#not-file-kind? "test" "example" "seed")
  (#not-path-matches? "(?i)(^|/)(examples?|demo|testdata|e2e|integration|hack|scripts?|mocks?)/")
  (#set! message "{hint} is right on one machine only: read it from the configuration"))

; Handed to what connects.
((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @hint))
  (#resolves-to? @callee "database/sql.Open" "github.com/jmoiron/sqlx.Connect" "github.com/jmoiron/sqlx.Open" "github.com/jackc/pgx.Connect" "github.com/jackc/pgx/pgxpool.New" "net/http.Get" "net/http.Post" "net/http.NewRequest" "net/http.NewRequestWithContext" "net/smtp.SendMail" "google.golang.org/grpc.Dial" "google.golang.org/grpc.NewClient" "github.com/nats-io/nats.go.Connect")
  (#match? @hint "<address>")
  (#not-file-kind? "test" "example" "seed")
  (#not-path-matches? "(?i)(^|/)(examples?|demo|testdata|e2e|integration|hack|scripts?|mocks?)/")
  (#set! message "{hint} is right on one machine only: read it from the configuration"))

;! bad
; package config
; const (
; 	billingURL = "http://localhost:8085/api/v1"
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	smtpHost   = "10.0.3.17:25"
;               ^^^^^^^^^^^^^^
; )
;! bad
; package cache
; func open() *redis.Client {
; 	return redis.NewClient(&redis.Options{Addr: "localhost:6379"})
;                                              ^^^^^^^^^^^^^^^^
; }
;! bad
; package store
; import "database/sql"
; func open() (*sql.DB, error) {
; 	return sql.Open("pgx", "postgres://app@10.1.2.3:5432/app")
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package mail
; func send() {
; 	endpoint := "https://mail.staging.shop.com/send"
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	post(endpoint)
; 	if
;! good
; package config
; const (
; 	defaultURL = "http://localhost:8085/api/v1"
; 	docsURL	= "https://pkg.go.dev/net/http"
; )
; func url() string {
; 	return env("BILLING_URL", "http://localhost:8085")
; }
;! good
; package cache
; func open(addr string) *redis.Client {
; 	return redis.NewClient(&redis.Options{Addr: addr})
; }
;! good
; package server
; import "net/http"
; func serve(h http.Handler) *http.Server {
; 	return &http.Server{Addr: "localhost:8080", Handler: h, ReadHeaderTimeout: wait}
; }
;! good
; package text
; const greeting = "Look at http://localhost:8085/api/v1"
