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

; A request's context ends when the answer is sent, and what runs on with it is stopped.
((go_statement) @hint
  (#in? @hint "handler")
  (#match? @hint "(?s)\\b(r\\.Context\\(\\)|c\\.Request\\.Context\\(\\)|c\\.Request\\(\\)\\.Context\\(\\)|c\\.UserContext\\(\\))")
  (#not-match? @hint "WithoutCancel|\\.Done\\(\\)|(?i)websocket|stream")
  (#not-function-matches? @hint "WaitGroup|errgroup|wg\\.Wait|<-|(?i)websocket|upgrader|hijack|flusher")
  (#not-file-kind? "test")
  (#set! severity "warning")
  (#set! message "The request's context ends with the answer, and stops this on its way: pass `context.WithoutCancel` of it, with a deadline"))

; gin and fiber use the context again for the next request.
((go_statement (call_expression function: (func_literal body: (_) @_body))) @hint
  (#in? @hint "handler")
  (#match? @_body "\\bc\\.(JSON|Param|Query|GetHeader|GetString|Get|PostForm|ShouldBind\\w*|BindJSON|ClientIP|Params|Body|Locals|FormValue|MustGet)\\(")
  (#function-matches? @hint "^func [^{]*\\bc (\\*gin\\.Context|\\*fiber\\.Ctx)")
  (#not-function-matches? @hint "\\.Copy\\(\\)|WaitGroup|errgroup|wg\\.Wait|<-")
  (#not-match? @hint "go func\\(c ")
  (#not-file-kind? "test")
  (#set! severity "warning")
  (#set! message "`c` belongs to another request once this one is answered: read what is needed before, or pass `c.Copy()`"))

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
;! bad
; func create(w http.ResponseWriter, r *http.Request) {
; 	go mailer.Welcome(r.Context(), user)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	w.WriteHeader(http.StatusCreated)
; }
; func show(c *gin.Context) {
; 	go func() {
;  ^^^^^^^^^^^
; 		log.Println(c.ClientIP())
; 	}()
; 	c.Status(http.StatusAccepted)
; }
;! good
; func create(w http.ResponseWriter, r *http.Request) {
; 	go index.Refresh(context.WithoutCancel(r.Context()), user)
; 	w.WriteHeader(http.StatusCreated)
; }
; func show(c *gin.Context) {
; 	ip := c.ClientIP()
; 	go func() {
; 		log.Println(ip)
; 	}()
; 	c.Status(http.StatusAccepted)
; }
