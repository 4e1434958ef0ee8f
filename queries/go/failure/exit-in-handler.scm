; One request ends the program for all
;
; `log.Fatal` and `os.Exit` stop the process at once: every other request is cut off, and what is deferred never runs. A
; caller who finds the input that leads here can do it again after each restart. Return the error.
;
; severity: warning
; confidence: high
; precision: 2/2 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go, one program; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 382
; see: https://pkg.go.dev/log#Fatal
; list ends: log.Fatal log.Fatalf log.Fatalln os.Exit github.com/sirupsen/logrus.Fatal github.com/sirupsen/logrus.Fatalf github.com/sirupsen/logrus.Fatalln syscall.Exit github.com/golang/glog.Fatal github.com/golang/glog.Fatalf github.com/rs/zerolog/log.Fatal

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<ends>")
  (#in? @hint "handler")
  (#not-in-function-named? @hint "(?i)^main$|shutdown|restart|exit|quit|kill|upgrade|die")
  (#not-function-matches? @hint "(?i)http\\.ListenAndServe|\\.Run\\(\"|signal\\.Notify|http\\.HandleFunc\\(|\\.HandleFunc\\(\"|os\\.Interrupt|recover\\(\\)|(debug|runtime)\\.Stack|cobra\\.")
  (#not-path-matches? "(^|/)cmd/")
  (#set! message "`{callee}` ends the program for every caller: answer this one with an error"))

; A store or a service that others call.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<ends>")
  (#not-in? @hint "handler")
  (#in-error-handler? @hint)
  (#inside? @hint "method_declaration")
  (#in-function-named? @hint "^(Get|Find|Create|Update|Delete|Save|List|Fetch|Insert|Query|Load)[A-Z]\\w*$")
  (#function-matches? @hint "^func [^{]*\\berror\\)? \\{")
  (#not-path-matches? "(?i)(^|/)(cmd|main|cli|command|script|tools?)(/|\\.go)")
  (#set! message "`{callee}` ends the program of whoever calls: return the error"))

;! bad
; func create(w http.ResponseWriter, r *http.Request) {
; 	if err := store(r); err != nil {
; 		log.Fatal(err)
;   ^^^^^^^^^^^^^^
; 	}
; }
;! bad
; func create(c *gin.Context) {
; 	if err := store(c); err != nil {
; 		log.Print(err)
; 		os.Exit(1)
;   ^^^^^^^^^^
; 	}
; }
; func broken( {
;! good
; func main() {
; 	http.HandleFunc("/", create)
; 	if err := server.ListenAndServe(); err != nil {
; 		log.Fatal(err)
; 	}
; }
