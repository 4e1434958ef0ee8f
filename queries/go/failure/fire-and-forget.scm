; Work goes on where nobody looks
;
; The answer is sent before the work is done: if it fails, nobody is told, if it panics, the program ends, and at a
; restart it is lost. Wait for it, or hand it to a queue that tries again.
;
; severity: info
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 252 390

((go_statement (call_expression function: [(identifier) (selector_expression)] @callee)) @hint
  (#in? @hint "handler")
  (#match? @callee "(?i)send|notify|mail|save|store|write|update|process|charge|create|delete|publish|sync|upload|audit|record|insert")
  (#not-match? @callee "(?i)loop|watch|listen|serve|pump|close|log|metric|stats|stream|forward|copy|keep_?alive|read|heartbeat")
  (#not-function-matches? @hint "WaitGroup|errgroup|<-|(?i)websocket|upgrader|hijack")
  (#set! message "Nobody learns whether `{callee}` failed: wait for it, or hand it to a queue"))

((go_statement (call_expression function: (func_literal body: (_) @_body))) @hint
  (#in? @hint "handler")
  (#contains-text? @_body "(?i)^(send\\w*|notify\\w*|save\\w*|store|write|update\\w*|process\\w*|charge\\w*|create\\w*|delete\\w*|publish\\w*|Exec\\w*|Post|Insert\\w*|upload\\w*)$")
  (#not-match? @_body "if err\\b|if \\w*[eE]rr :?=|errCh|errs?\\s*<-|<-|recover\\(\\)|(?i)log\\w*\\.|wg\\.|Done\\(\\)|errgroup|Close\\(\\)")
  (#not-function-matches? @hint "WaitGroup|errgroup|<-|(?i)websocket|upgrader|hijack")
  (#set! message "Nobody learns whether this failed: look at its errors, and hand it to a queue if it must happen"))

;! bad
; func register(w http.ResponseWriter, r *http.Request) {
; 	user := create(r)
; 	go sendWelcomeMail(user)
;  ^^^^^^^^^^^^^^^^^^^^^^^^
; 	go func() {
;  ^^^^^^^^^^^
; 		audit.Insert(user)
; 	}()
; }
;! bad
; func pay(c *gin.Context) {
; 	go processPayment(c.Copy())
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	c.Status(202)
; }
; func broken( {
;! good
; func register(w http.ResponseWriter, r *http.Request) {
; 	if err := queue.Publish(r.Context(), mail); err != nil {
; 		log.Print(err)
; 		http.Error(w, "try again", http.StatusServiceUnavailable)
; 	}
; }
; func main() {
; 	go publishMetrics()
; }
