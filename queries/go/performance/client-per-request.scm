; A connection is made for every request
;
; Each request opens a pool, shakes hands, and leaves the connections behind: it is slow, and under load the database
; refuses further ones. Make it once, at start, and share it.
;
; severity: warning
; confidence: high
; precision: 1/1 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 0 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 4 info
; cwe: 1072
; see: https://pkg.go.dev/database/sql#Open
; list pools: database/sql.Open gorm.io/gorm.Open github.com/jinzhu/gorm.Open github.com/jmoiron/sqlx.Connect github.com/jmoiron/sqlx.Open github.com/jmoiron/sqlx.MustConnect github.com/jackc/pgx.Connect github.com/jackc/pgx/pgxpool.New github.com/jackc/pgx/pgxpool.Connect go.mongodb.org/mongo-driver/mongo.Connect mongo.Connect github.com/redis/go-redis.NewClient github.com/go-redis/redis.NewClient redis.NewClient kafka.NewProducer amqp.Dial github.com/streadway/amqp.Dial github.com/rabbitmq/amqp091-go.Dial google.golang.org/grpc.Dial google.golang.org/grpc.NewClient github.com/aws/aws-sdk-go/aws/session.NewSession

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<pools>")
  (#in? @hint "handler")
  (#not-function-matches? @hint "http\\.ListenAndServe|sync\\.Once|(?i)\\.HandleFunc\\(\"|\\.Run\\(|health|test_?connection|proxy")
  (#not-in-function-named? @hint "(?i)^(main|new\\w*|init\\w*|setup\\w*|connect\\w*|open\\w*|dial\\w*|test\\w*)$")
  (#not-in? @hint "goroutine")
  (#not-inside? @hint "for_statement")
  (#set! message "`{callee}` makes new connections for every request: call it once at start"))

; Compiled each time.
((call_expression function: (_) @callee arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)] @pattern .)) @hint
  (#resolves-to? @callee "regexp.MustCompile" "regexp.Compile")
  (#in? @hint "handler")
  (#not-function-matches? @hint "http\\.ListenAndServe|sync\\.Once|(?i)\\.HandleFunc\\(\"")
  (#set! severity "info")
  (#set! message "`{callee}` reads {pattern} anew for every request: keep it in a variable of the package"))

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "html/template.ParseFiles" "text/template.ParseFiles" "html/template.ParseGlob")
  (#in? @hint "handler")
  (#not-function-matches? @hint "http\\.ListenAndServe|(?i)debug|dev|reload|\\.HandleFunc\\(\"")
  (#set! severity "info")
  (#set! message "`{callee}` reads the files anew for every request: parse them once at start"))

((composite_literal type: (_) @type) @hint
  (#resolves-to? @type "net/http.Transport")
  (#in? @hint "handler")
  (#not-function-matches? @hint "http\\.ListenAndServe|(?i)\\.HandleFunc\\(\"|proxy|hijack")
  (#set! message "A transport for every request never reuses a connection, and leaves them open: make it once"))

;! bad
; package users
; import "database/sql"
; func list(w http.ResponseWriter, r *http.Request) {
; 	db, err := sql.Open("postgres", dsn)
;             ^^^^^^^^^^^^^^^^^^^^^^^^^
; 	use(db, err)
; }
;! bad
; func list(c *gin.Context) {
; 	client := redis.NewClient(options)
;            ^^^^^^^^^^^^^^^^^^^^^^^^
; 	pattern := regexp.MustCompile("^a+$")
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	use(client, pattern)
; }
; func broken( {
;! good
; package users
; import "database/sql"
; func open(dsn string) (*sql.DB, error) {
; 	return sql.Open("postgres", dsn)
; }
