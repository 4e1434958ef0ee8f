; Attempts follow each other without a pause
;
; What failed is most often overloaded or restarting. Asking again at once, from every client together, keeps it down,
; and the attempts are used up before it can recover. Wait between attempts, longer each time, with some chance in it.
;
; severity: info
; confidence: medium
; precision: 1/5 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, so it is a note
; cwe: 770

; A loop that counts attempts.
((for_statement (for_clause initializer: (_)? @_start condition: (_) @hint) body: (block) @_body)
  (#match? @hint "(?i)attempt|retr(y|ies)|(^|[^n])tries")
  (#not-match? @hint "(?i)iterations")
  (#contains-text? @_body "(?i)^(Get|Post|Do|Query\\w*|Exec\\w*|Dial\\w*|Connect|Ping|Send\\w*|Publish|Upload\\w*|Download\\w*|Call|Invoke|fn|f|op|operation|Fetch\\w*|Request\\w*|Put\\w*|Write\\w*|Open|Process\\w*)$")
  (#contains-text? @_body "(?i)^err$|error")
  (#contains? @_body "return_statement" "break_statement")
  (#not-contains-text? @_body "(?i)sleep|delay|back_?off|wait|pause|ticker|timer|pacer|limiter|throttle|begin_?call|^(After|NewTimer|jitter)$|^(rand|conflict|duplicate|unique|port|name|uuid|token|slug|code|version|EINTR|EAGAIN|CompareAndSwap)$")
  (#set! message "Attempts follow each other without a pause: wait before the next, longer each time"))

((for_statement (range_clause right: (_) @hint) body: (block) @_body)
  (#match? @hint "(?i)attempts|retr(y|ies)|tries$")
  (#contains-text? @_body "(?i)^(Get|Post|Do|Query\\w*|Exec\\w*|Dial\\w*|Connect|Ping|Send\\w*|Publish|Call|Invoke|fn|f|op|operation|Fetch\\w*|Request\\w*|Put\\w*|Open)$")
  (#contains? @_body "return_statement" "break_statement")
  (#contains-text? @_body "(?i)^err$")
  (#not-contains-text? @_body "(?i)sleep|delay|back_?off|wait|pause|ticker|timer|pacer|limiter|throttle|begin_?call|^(After|NewTimer|jitter)$|^(rand|conflict|duplicate|unique|port|slug)$|entries")
  (#not-match? @hint "(?i)entries|countries|queries|tries\\.")
  (#set! message "Attempts follow each other without a pause: wait before the next, longer each time"))

; A loop without an end.
((for_statement . (block (statement_list
   [(short_var_declaration right: (expression_list . (call_expression function: (_) @callee) .))
    (assignment_statement right: (expression_list . (call_expression function: (_) @callee) .))] @hint
   . (if_statement condition: (binary_expression left: (identifier) @_error operator: "!=" right: (nil))
       consequence: (block (statement_list (continue_statement) .))))) @_body)
  (#match? @callee "(?i)\\.(Get|Post|Do|Dial\\w*|Connect|Ping|Query\\w*|Exec\\w*|Publish|Fetch\\w*|Open)$|^http\\.")
  (#match? @_error "(?i)err")
  (#not-match? @callee "(?i)queue|chan|reader|iter|scanner|list|cache|map|(^|\\.)(q|ch)\\.")
  (#not-contains-text? @_body "(?i)sleep|delay|back_?off|wait|pause|tick|timer|^(After|NewTimer|jitter|Done|Timeout\\w*|Accept|Recv|Read\\w*|Next|select)$")
  (#not-contains? @_body "select_statement" "receive_statement" "send_statement")
  (#set! message "`{callee}` is tried again at once, for as long as it fails: wait before the next attempt, longer each time"))

; A function that calls itself with one attempt less.
((return_statement (expression_list . (call_expression function: (identifier) @callee arguments: (argument_list (binary_expression left: (identifier) @_left operator: ["-" "+"] right: (int_literal)))) @hint .))
  (#match? @_left "(?i)attempt|retr(y|ies)|(^|[^n])tries")
  (#in-error-handler? @hint)
  (#local? @callee)
  (#not-function-mentions? @hint "(?i)sleep|delay|back_?off|wait|pause|ticker|timer|^(After|NewTimer|jitter)$")
  (#set! message "`{callee}` is tried again at once: wait before the next attempt, longer each time"))

; Always the same pause.
((call_expression function: (_) @callee arguments: (argument_list . (_) @pause .)) @hint
  (#resolves-to? @callee "time.Sleep")
  (#match? @pause "^(\\d+\\s*\\*\\s*)?time\\.(Second|Millisecond|Minute)(\\s*\\*\\s*\\d+)?$|(?i)^\\w*(delay|interval|wait|pause)$")
  (#in-loop? @hint)
  (#function-matches? @hint "(?i)for [^\\n]*(attempt|retr(y|ies)|tries)[^\\n]*\\{")
  (#not-function-matches? @hint "(?i)\\*= ?2|<<|\\* time\\.Duration\\(|backoff|jitter|rand\\.|exp(onential)?|pow\\(|(delay|wait|interval|pause) [*+]?= ")
  (#not-file-kind? "test")
  (#set! message "Every attempt waits {pause}, and all clients together: wait longer each time, with some chance in it"))

; For ever.
((for_statement . (block (statement_list (expression_statement (call_expression function: (_) @callee arguments: (argument_list . (_) @pause .)) @hint) .)) @_body)
  (#resolves-to? @callee "time.Sleep")
  (#match? @pause "^(\\d+\\s*\\*\\s*)?time\\.(Second|Millisecond)(\\s*\\*\\s*\\d+)?$")
  (#match? @_body "(?is)err == nil \\{\\s*(return|break)|if err := [^\\n]*; err == nil")
  (#not-match? @_body "(?i)attempt|retries|tries|ctx\\.(Done|Err)|deadline|<-|select")
  (#not-file-kind? "test")
  (#set! message "This is tried again for as long as it fails, at the same pace: limit the attempts, and wait longer each time"))

; Nobody can end the wait.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "time.Sleep")
  (#in-loop? @hint)
  (#function-matches? @hint "^func\\b[^{]*\\b(ctx context\\.Context|c \\*gin\\.Context|r \\*http\\.Request)\\b")
  (#function-matches? @hint "(?i)retr(y|ies)|attempt|backoff|tries")
  (#function-matches? @hint "(?i)\\*= ?2|<<|\\* time\\.Duration\\(|backoff|jitter|rand\\.|pow\\(|(delay|wait|interval|pause) [*+]?= ")
  (#not-function-matches? @hint "ctx\\.(Done|Err)\\(|Context\\(\\)\\.Done")
  (#not-file-kind? "test")
  (#set! message "`{callee}` waits on when the caller has gone: wait with `select` on `time.After` and `ctx.Done()`"))

; Without an end, and without a pause.
((continue_statement) @hint
  (#in-error-handler? @hint)
  (#in-loop? @hint)
  (#function-matches? @hint "(?s)\\n\\s*for \\{\\n.*\\.(Do|Post|Dial\\w*|Connect|Publish)\\(.*if err != nil \\{[^}]*continue")
  (#not-function-matches? @hint "(?i)sleep|backoff|ticker|timer|time\\.After|wait|limiter|<-|range |attempt|retries|tries|Accept\\(|Recv\\(|\\.Next\\(|Scan\\(\\)")
  (#not-function-matches? @hint "for \\{\\s*\\w+(, \\w+)? :?= [^\\n]*\\.(Get|Post|Do|Dial\\w*|Connect|Ping|Query\\w*|Exec\\w*|Publish|Fetch\\w*|Open)\\(")
  (#not-file-kind? "test")
  (#set! message "This is tried again at once, for as long as it fails: wait before the next attempt, and limit how many there are"))

; A helper that tries again, by its name.
((for_statement (for_clause condition: (_) @hint) body: (block) @_body)
  (#in-function-named? @hint "(?i)retr(y|ies)")
  (#not-match? @hint "(?i)attempt|retr(y|ies)|(^|[^n])tries")
  (#match? @_body "err")
  (#contains? @_body "return_statement" "break_statement")
  (#contains? @_body "call_expression")
  (#not-function-matches? @hint "(?i)sleep|delay|back_?off|wait|pause|ticker|timer|time\\.After|limiter|pacer|tick\\b|schedule")
  (#not-file-kind? "test")
  (#set! message "Attempts follow each other without a pause: wait before the next, longer each time"))

; A poll that goes on when nobody waits for it any more.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "time.Sleep")
  (#in-loop? @hint)
  (#function-matches? @hint "^func\\b[^{]*\\bctx context\\.Context\\b")
  (#not-function-matches? @hint "(?i)attempt|retr(y|ies)|backoff|tries")
  (#not-function-matches? @hint "ctx\\.(Done|Err)\\(|Context\\(\\)\\.Done|<-")
  (#not-in? @hint "goroutine")
  (#not-file-kind? "test")
  (#set! message "`{callee}` waits on when the caller has gone: wait with `select` on a timer and `ctx.Done()`"))

;! bad
; func fetch(client *http.Client, url string) (*http.Response, error) {
; 	for attempt := 0; attempt < maxAttempts; attempt++ {
;                    ^^^^^^^^^^^^^^^^^^^^^
; 		resp, err := client.Get(url)
; 		if err == nil {
; 			return resp, nil
; 		}
; 		log.Printf("attempt %d failed: %v", attempt, err)
; 	}
; 	return nil, errors.New("no answer")
; }
;! bad
; func send(message Message, retries int) error {
; 	if err := queue.Publish(message); err != nil {
; 		if retries == 0 {
; 			return err
; 		}
; 		return send(message, retries-1)
;          ^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return nil
; }
;! bad
; func connect(dsn string) *sql.DB {
; 	for {
; 		db, err := pool.Connect(dsn)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		if err != nil {
; 			log.Print(err)
; 			continue
; 		}
; 		return db
; 	}
; }
;! bad
; func connect() {
; 	for i := 0; i < maxRetries; i++ {
;              ^^^^^^^^^^^^^^
; 		err = db.Ping()
; 		if err == nil {
; 			break
; 		}
; 	}
; 	if
;! good
; func fetch(client *http.Client, url string) (*http.Response, error) {
; 	for attempt := 0; attempt < maxAttempts; attempt++ {
; 		resp, err := client.Get(url)
; 		if err == nil {
; 			return resp, nil
; 		}
; 		time.Sleep(time.Second << attempt)
; 	}
; 	return nil, errors.New("no answer")
; }
;! good
; for attempt := 0; attempt < maxAttempts; attempt++ {
; 	if password == "" {
; 		return readPassword()
; 	}
; }
;! good
; for {
; 	conn, err := listener.Accept()
; 	if err != nil {
; 		continue
; 	}
; 	go serveWithDeadline(conn)
; }
;! good
; for _, entry := range entries {
; 	if err := client.Do(entry); err != nil {
; 		return err
; 	}
; }
;! bad
; package call
; import "time"
; func send(req *Request) error {
; 	for attempt := 0; attempt < 3; attempt++ {
; 		if err = post(req); err == nil {
; 			return nil
; 		}
; 		time.Sleep(2 * time.Second)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return err
; }
; func connect() *DB {
; 	for {
; 		if db, err := open(); err == nil {
; 			return db
; 		}
; 		time.Sleep(time.Second)
;   ^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
; func ask(ctx context.Context, req *Request) error {
; 	for attempt := 0; attempt < 3; attempt++ {
; 		if err = post(req); err == nil {
; 			return nil
; 		}
; 		time.Sleep(time.Duration(1<<attempt) * time.Second)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return err
; }
;! good
; package call
; import "time"
; func send(req *Request) error {
; 	for attempt := 0; attempt < 3; attempt++ {
; 		if err = post(req); err == nil {
; 			return nil
; 		}
; 		time.Sleep(time.Duration(1<<attempt) * time.Second)
; 	}
; 	return err
; }
; func watch(jobs []Job) {
; 	for {
; 		run(jobs)
; 		time.Sleep(time.Second)
; 	}
; }
;! bad
; package call
; import "time"
; func ship(ctx context.Context, body []byte) error {
; 	for {
; 		req := request(ctx, body)
; 		resp, err := client.Do(req)
; 		if err != nil {
; 			slog.Warn("again", "error", err)
; 			continue
;    ^^^^^^^^
; 		}
; 		return read(resp)
; 	}
; }
; func withRetry(fn func() error) error {
; 	var err error
; 	for i := 0; i < 5; i++ {
;              ^^^^^
; 		if err = fn(); err == nil {
; 			return nil
; 		}
; 	}
; 	return err
; }
; func track(ctx context.Context, id string) error {
; 	for i := 0; i < 100; i++ {
; 		if state(ctx, id) == "delivered" {
; 			return nil
; 		}
; 		time.Sleep(time.Second)
;   ^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return errLate
; }
;! good
; package call
; import "time"
; func track(ctx context.Context, id string) error {
; 	for state(ctx, id) != "delivered" {
; 		select {
; 		case <-time.After(time.Second):
; 		case <-ctx.Done():
; 			return ctx.Err()
; 		}
; 	}
; 	return nil
; }
; func withRetry(fn func() error) error {
; 	for i := 0; i < 5; i++ {
; 		if err := fn(); err == nil {
; 			return nil
; 		}
; 		time.Sleep(time.Duration(1<<i) * time.Second)
; 	}
; 	return errFailed
; }
