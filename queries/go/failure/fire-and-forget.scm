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

; A goroutine in which an error ends the work, and nothing says so.
((if_statement condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil)) consequence: (block (statement_list . (return_statement) @_return .)) !alternative) @hint
  (#match? @error "(?i)err")
  (#match? @_return "^return$")
  (#in? @hint "goroutine")
  (#inside? @hint "go_statement")
  (#function-matches? @hint "^func\\(")
  (#function-matches? @hint "(?i)\\.(Get|Post|Do|Query\\w*|Exec\\w*|Find\\w*|Create|Save|Fetch\\w*|Send\\w*|Insert\\w*|Update\\w*|Delete\\w*|Load\\w*)\\(")
  (#not-function-matches? @hint "(?i)<-|log|errs?\\s*=|close|Accept|Read\\w*\\(|Scan|Recv|\\bErr\\(\\)")
  (#not-commented? @hint)
  (#not-match? @hint "//")
  (#not-file-kind? "test")
  (#set! message "Nobody learns of `{error}`: hand it back, with `errgroup` or a channel, or log it"))

; A goroutine for each that comes in.
((for_statement (block (statement_list (go_statement) @hint)) @_body)
  (#match? @_body "<-\\s*[\\w.]+")
  (#match? @hint "(?i)process|handle|send|store|save|deliver|run|work|job")
  (#not-function-matches? @hint "(?i)sem|limit|worker|pool|Accept\\(|acquire")
  (#not-file-kind? "test")
  (#not-commented? @hint)
  (#set! message "One goroutine for each that comes in, however many wait: start a fixed number of workers"))

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
;! bad
; func (s *Service) start() {
; 	for {
; 		job := <-s.queue
; 		go s.process(job)
;   ^^^^^^^^^^^^^^^^^
; 	}
; }
; func (s *Service) warm(ids []string) {
; 	for _, id := range ids {
; 		go func() {
; 			item, err := s.store.Find(id)
; 			if err != nil {
;    ^^^^^^^^^^^^^^^
; 				return
; 			}
; 			s.keep(item)
; 		}()
; 	}
; }
;! good
; func (s *Service) start() {
; 	for {
; 		job := <-s.queue
; 		s.process(job)
; 	}
; }
; func (s *Service) warm(ids []string) {
; 	for _, id := range ids {
; 		go func() {
; 			item, err := s.store.Find(id)
; 			if err != nil {
; 				slog.Error("find", "error", err)
; 				return
; 			}
; 			s.keep(item)
; 		}()
; 	}
; }
