; A request starts as many goroutines as it likes
;
; One goroutine for each element of what a caller sent: a list of a million opens a million connections at once, and the
; service and what it calls go down. Limit how many run, with `errgroup.SetLimit` or a channel as a semaphore.
;
; severity: warning
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 770 400
; see: https://pkg.go.dev/golang.org/x/sync/errgroup#Group.SetLimit
; regex limited: (?i)semaphore|sem\b|SetLimit|make\(chan struct\{\}, |worker|pool|limiter|make\(chan \w+, \w*(max|limit|conc|workers)\w*\)|throttle|tokens

((for_statement (range_clause right: (_) @items) body: (block (statement_list (go_statement) @hint)))
  (#in? @hint "handler")
  (#tainted? @items)
  (#not-function-matches? @hint "<limited>")
  (#set! message "One goroutine for each of `{items}`, and a caller says how many: limit them with `errgroup.SetLimit`"))

((for_statement (range_clause right: (_) @items) body: (block (statement_list (go_statement (call_expression function: (_) @_body)) @hint)))
  (#in? @hint "handler")
  (#not-tainted? @items)
  (#not-match? @items "^\\d+$|^\\[\\]\\w+\\{")
  (#contains-text? @hint "^(Get|Post|Do|Query\\w*|Exec\\w*|Find\\w*|Create|Save|Fetch\\w*|fetch\\w*|Send\\w*|send\\w*|process\\w*|Process\\w*)$")
  (#not-function-matches? @hint "<limited>")
  (#set! severity "info")
  (#set! message "One goroutine for each of `{items}`: limit them with `errgroup.SetLimit`"))

; A group that was never told how many.
((for_statement (range_clause right: (_) @items) body: (block (statement_list (expression_statement (call_expression function: (_) @callee arguments: (argument_list . (func_literal) .)) @hint))))
  (#match? @callee "^(g|eg|group|errs|grp)\\.Go$")
  (#in? @hint "handler")
  (#tainted? @items)
  (#not-function-matches? @hint "<limited>")
  (#set! message "One goroutine for each of `{items}`, and a caller says how many: call `SetLimit`"))

; Outside of handlers: as many as the list is long, each with a call to somewhere.
((for_statement (range_clause right: (_) @items) body: (block (statement_list (go_statement (call_expression function: (_) @_body)) @hint)))
  (#not-in? @hint "handler")
  (#not-match? @items "^\\d+$|^\\[\\]\\w+\\{|(?i)server|listener|worker|shard|channel|routine|peer|replica|node|backend|conn|sub|watch|provider|source|consumer|plugin|service|probe|check|module|component|daemon|fns?$|funcs?$|chans?$|errs?$")
  (#contains-text? @hint "^(Get|Post|Do|Query\\w*|Exec\\w*|FindOne|Create|Save|Fetch\\w*|fetch\\w*|Send\\w*|send\\w*|Notify\\w*|notify\\w*|Upload\\w*|upload\\w*|Download\\w*|download\\w*)$")
  (#not-function-matches? @hint "<limited>")
  (#not-function-matches? @hint "(?i)\\bsem\\w* ?<-|Acquire\\(|batch|chunk")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "One goroutine for each of `{items}`, however many there are: limit them with `errgroup.SetLimit`"))

((for_statement (range_clause right: (_) @items) body: (block (statement_list (expression_statement (call_expression function: (_) @callee arguments: (argument_list . (func_literal) @_body .)) @hint))))
  (#match? @callee "^(g|eg|group|errs|grp)\\.Go$")
  (#not-match? @items "^\\d+$|^\\[\\]\\w+\\{|(?i)server|listener|worker|shard|channel|routine|peer|replica|node|backend|provider|source|consumer|plugin|service")
  (#contains-text? @_body "^(Get|Post|Do|Query\\w*|Exec\\w*|FindOne|Create|Save|Fetch\\w*|fetch\\w*|Send\\w*|send\\w*|Notify\\w*|notify\\w*|Upload\\w*|upload\\w*|Download\\w*|download\\w*)$")
  (#not-in? @hint "handler")
  (#not-function-matches? @hint "<limited>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "One goroutine for each of `{items}`, however many there are: call `SetLimit`"))

;! bad
; func check(c *gin.Context) {
; 	var urls []string
; 	c.BindJSON(&urls)
; 	for _, url := range urls {
; 		go fetch(url)
;   ^^^^^^^^^^^^^
; 	}
; }
;! bad
; func notify(w http.ResponseWriter, r *http.Request) {
; 	for _, user := range users {
; 		go func() {
;   ^^^^^^^^^^^
; 			client.Post(user.URL, "text/plain", nil)
; 		}()
; 	}
; }
; func broken( {
;! good
; func check(c *gin.Context) {
; 	var urls []string
; 	if err := c.BindJSON(&urls); err != nil {
; 		return
; 	}
; 	group.SetLimit(8)
; 	for _, url := range urls {
; 		group.Go(func() error { return fetch(url) })
; 	}
; }
;! bad
; func notifyAll(users []User) {
; 	for _, u := range users {
; 		wg.Add(1)
; 		go func(u User) {
;   ^^^^^^^^^^^^^^^^^
; 			defer wg.Done()
; 			mailer.Send(u)
; 		}(u)
; 	}
; 	for _, u := range users {
; 		g.Go(func() error {
;   ^^^^^^^^^^^^^^^^^^^
; 			return mailer.Send(u)
; 		})
; 	}
; }
;! good
; func notifyAll(users []User) {
; 	g.SetLimit(8)
; 	for _, u := range users {
; 		g.Go(func() error {
; 			return mailer.Send(u)
; 		})
; 	}
; }
; func serve(listeners []net.Listener) {
; 	for _, l := range listeners {
; 		go func() {
; 			send(server.Serve(l))
; 		}()
; 	}
; }
