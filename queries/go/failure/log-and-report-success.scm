; A failure is logged, then success is reported
;
; The work did not happen, but whoever asked for it is told that it did: the order is confirmed and never stored, the
; retry is never made. Only the log knows, and nobody looks there until a customer asks.
;
; severity: warning
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 391 755
; regex success: ^(20\d|(http|fiber)\.Status(OK|Created|Accepted|NoContent))$
; regex logger: (?i)(^|\.)_?(log(ger)?|slog|logrus|zap|sugar|zerolog)\b.*\.(print|warn|error|fatal)\w*$
; regex work: (?i)^(create|save|insert|update|delete|store|process|handle|send|transfer|charge|pay|write|add|register|place|submit|import|apply|upload|publish)
; regex expected: (?i)NotExist|NotFound|NoRows|exist|closed|EOF|cancel|skip|ignor|notif|cache|metric|audit|optional
; regex log-call: (?i)(^|\.)_?(log(ger)?|slog|logrus|zap|sugar|zerolog)\b.*\.(print|info|warn|error|debug)\w*$|^fmt\.Print\w*$
; regex store-call: (?i)\.(Exec|ExecContext|NamedExec|NamedExecContext|Save|Create|Insert|Update|Updates|Delete|Store|SaveOrder|InsertOne|UpdateOne|DeleteOne|(save|create|insert|update|delete|store|record)[A-Z]\w*)\(
; regex beside-the-point: (?i)mail|notif|cache|audit|analytics|track|metric|publish|emit|clean|invalidat|warm|sms|slack|redis|socket|event|close|rollback|remove|last_?(login|seen|used|access)|queue|broadcast|history|activity|push|hook|stat(s|istics)|index|search|cookie|session|file|state|status|annotat|label|snapshot
; regex marks-done: (?is)\bset\s+\w*(sent|notified|reminded|done|processed|delivered|published|synced|exported|uploaded|completed|paid)\w*\s*=|\.Updates?\w*\(.{0,20}"(sent|notified|reminded|processed|delivered|published|synced|exported|completed|paid)(_at)?"|\.Mark\w*(Sent|Notified|Reminded|Done|Processed|Delivered|Published|Synced|Exported|Completed|Paid)\(

; In the branch itself.
((if_statement condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
   consequence: (block (statement_list
     (expression_statement (call_expression function: (_) @_log))
     . (expression_statement (call_expression function: (_) @_answer arguments: (argument_list . (_) @_status)) @hint))))
  (#match? @error "(?i)err")
  (#match? @_log "(?i)(^|\\.)_?(log(ger)?|slog|logrus|zap|sugar|zerolog)\\b.*\\.(print|info|warn|error|debug)\\w*$|(?i)log\\w*$")
  (#match? @_answer "^(c|ctx|context|gc)\\.(JSON|String|IndentedJSON|NoContent|Status|SendStatus)$|^w\\.WriteHeader$")
  (#match? @_status "<success>")
  (#not-match? @hint "(?i)[\"'](error|warning|fail\\w*|ok|success)\"\\s*:\\s*(false|err|\"[^\"]*(fail|error))|err\\.Error")
  (#not-in? @hint "webhook")
  (#not-function-matches? @hint "(?i)webhook|callback|ErrNoRows|ErrRecordNotFound|NotExist|already|health|graceful|fallback")
  (#set! message "`{error}` is logged, then success is reported: answer with the failure"))

; Behind a branch that only logs.
((if_statement initializer: (_)? @_tried condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
   consequence: (block (statement_list . (expression_statement (call_expression function: (_) @_log) @_logged) .)) !alternative) @_if
   . [(expression_statement (call_expression function: (_) @_answer arguments: (argument_list . (_) @_status))) (return_statement (expression_list . (call_expression function: (_) @_answer arguments: (argument_list . (_) @_status)) .))] @hint
  (#match? @error "(?i)err")
  (#match? @_log "(?i)(^|\\.)_?(log(ger)?|slog|logrus|zap|sugar|zerolog)\\b.*\\.(print|info|warn|error|debug)\\w*$|^fmt\\.Print\\w*$")
  (#match? @_answer "^(c|ctx|context|gc)\\.(JSON|String|IndentedJSON|NoContent|SendStatus)$|^w\\.WriteHeader$")
  (#match? @_status "<success>")
  (#not-contains-text? @_if "(?i)mail|notif|cache|audit|analytics|track|metric|publish|emit|clean|invalidat|warm|sms|slack|redis|socket|event|close|rollback|remove|last_?(login|seen|used)|queue|broadcast|history|activity|push|hook")
  (#not-function-matches? @hint "(?i)webhook|callback|health|best.effort")
  (#set! message "When `{error}` was logged, success is reported all the same: answer with the failure and return")
  (#related! @_logged "the failure is only logged here"))

; A function that says that all went well.
((function_declaration result: (_) @_result body: (block (statement_list
   (if_statement initializer: (_)? condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
     consequence: (block (statement_list (expression_statement (call_expression function: (_) @_log)) . (return_statement (expression_list . (nil) .)) @hint .))) @_if)))
  (#match? @_result "^\\(?error\\)?$")
  (#match? @error "(?i)err")
  (#match? @_log "<logger>")
  (#in-function-named? @hint "<work>")
  (#not-contains-text? @_if "<expected>")
  (#not-commented? @hint)
  (#set! message "`{error}` is logged, then success is reported: return it")
  (#set! fix.title "Return `{error}`")
  (#replace! @hint "return {error}"))

((method_declaration result: (_) @_result body: (block (statement_list
   (if_statement initializer: (_)? condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
     consequence: (block (statement_list (expression_statement (call_expression function: (_) @_log)) . (return_statement (expression_list . (nil) .)) @hint .))) @_if)))
  (#match? @_result "^\\(?error\\)?$")
  (#match? @error "(?i)err")
  (#match? @_log "<logger>")
  (#in-function-named? @hint "<work>")
  (#not-contains-text? @_if "<expected>")
  (#not-commented? @hint)
  (#set! message "`{error}` is logged, then success is reported: return it")
  (#set! fix.title "Return `{error}`")
  (#replace! @hint "return {error}"))

; A write that failed is only logged, and the function returns its result.
((if_statement initializer: (_)? @_tried condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
   consequence: (block (statement_list . (expression_statement (call_expression function: (_) @_log) @hint) .)) !alternative) @_if
   . (return_statement (expression_list (_) . (nil) .)) @_return
  (#match? @error "(?i)err")
  (#match? @_log "<log-call>")
  (#match? @_if "<store-call>")
  (#function-matches? @hint "^func [^{]*\\berror\\) \\{")
  (#not-contains-text? @_if "<beside-the-point>")
  (#not-commented? @_if)
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{error}` is only logged, and the caller is told that it was stored: return it")
  (#related! @_return "success is returned here"))

([(short_var_declaration right: (expression_list . (_) @_call .)) (assignment_statement right: (expression_list . (_) @_call .))] @_tried
   . (if_statement !initializer condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
   consequence: (block (statement_list . (expression_statement (call_expression function: (_) @_log) @hint) .)) !alternative) @_if
   . (return_statement (expression_list (_) . (nil) .)) @_return
  (#match? @error "(?i)err")
  (#match? @_log "<log-call>")
  (#match? @_call "<store-call>")
  (#function-matches? @hint "^func [^{]*\\berror\\) \\{")
  (#not-contains-text? @_if "<beside-the-point>")
  (#not-contains-text? @_call "<beside-the-point>")
  (#not-commented? @_tried)
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{error}` is only logged, and the caller is told that it was stored: return it")
  (#related! @_return "success is returned here"))

; Sending failed, and it is marked as sent.
((if_statement initializer: (_)? condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
   consequence: (block (statement_list . (expression_statement (call_expression function: (_) @_log)) .)) !alternative) @_if
   . [(if_statement initializer: [(short_var_declaration right: (expression_list (_) @hint)) (assignment_statement right: (expression_list (_) @hint))])
      (short_var_declaration right: (expression_list (_) @hint))
      (assignment_statement right: (expression_list (_) @hint))
      (expression_statement (_) @hint)]
  (#match? @_log "<log-call>")
  (#match? @hint "<marks-done>")
  (#match? @_if "(?i)(send|notify|deliver|publish|push|upload|export|process|charge|post|mail|dispatch|sync)")
  (#not-file-kind? "test")
  (#set! message "This is marked as done also when `{error}` says that it was not: `continue`, or return it"))

; The sender of a webhook does not send it again.
((if_statement condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
   consequence: (block (statement_list
     (expression_statement (call_expression function: (_) @_log))
     . (expression_statement (call_expression function: (_) @_answer arguments: (argument_list . (_) @_status)) @hint))))
  (#match? @_log "<log-call>")
  (#match? @_answer "^(c|ctx|context|gc)\\.(JSON|String|IndentedJSON|NoContent|Status|SendStatus)$|^w\\.WriteHeader$")
  (#match? @_status "<success>")
  (#function-matches? @hint "(?i)webhook|signature")
  (#not-function-matches? @hint "ErrNoRows|ErrRecordNotFound|(?i)already|duplicate|enqueue|retry")
  (#not-match? @error "(?i)parse|decode")
  (#set! severity "info")
  (#set! message "With a success the sender does not send it again, and what `{error}` stopped is lost: answer 500"))

; A write or a payment failed, and the function goes on as if it had not.
((if_statement initializer: [(short_var_declaration right: (expression_list . (_) @_call .)) (assignment_statement right: (expression_list . (_) @_call .))] condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
   consequence: (block (statement_list . (expression_statement (call_expression function: (_) @_log) @hint) .)) !alternative) @_if
   . (_) @_next
  (#match? @error "(?i)err")
  (#match? @_log "<log-call>")
  (#match? @_call "(?i)(^|[._a-z])(db|tx|pool|conn|repo(sitory)?|store|dao|payments?|billing|gateway|stripe|bank|wallets?|orders?|stock|inventory|ledger|accounts?|bookings?)(\\(\\))?\\.(WithContext\\(.{1,40}?\\)\\.)?(Exec|ExecContext|NamedExec|Save|Create|Insert|Update|Updates|Delete|Charge|Refund|Capture|Transfer|Reserve|Decrement|Increment|Debit|Credit|Mark|Add|Release)\\w*\\(")
  (#not-match? @_call "(?i)audit|\\blog|event|notif|cache|session|metric|last_?(seen|login|used)|stat(s|istic)|view|visit|history|activit")
  (#not-match? @_next "^return [^\\n]*nil$|^(return )?(c|ctx|context|gc)\\.(JSON|String|IndentedJSON|NoContent|SendStatus)\\(|^w\\.WriteHeader")
  (#not-in-error-handler? @_if)
  (#not-in? @hint "goroutine")
  (#function-matches? @hint "^func [^{]*(\\berror\\)? \\{|http\\.Request|gin\\.Context|echo\\.Context|fiber\\.Ctx)")
  (#not-commented? @_if)
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{error}` is only logged, and the work goes on as if this had been done: return it, or undo what was done before"))

; Whatever the function is called.
((return_statement (expression_list . (nil) .)) @hint
  (#in-error-handler? @hint)
  (#function-matches? @hint "^func [^{]*\\) error \\{")
  (#guarded-by? @hint "^\\w*err != nil$")
  (#behind? @hint "expression_statement" "(?i)^(log(ger)?|slog|logrus|\\w+\\.log(ger)?|zap|sugar)\\.(\\w+\\(.{0,60}\\)\\.)?(print|error|warn)\\w*\\(|^fmt\\.Print")
  (#not-in-function-named? @hint "<work>")
  (#not-guarded-by? @hint "(?i)errors\\.(Is|As)|NotFound|NotExist|NoRows|==|\\bis[A-Z]|!ok")
  (#not-function-matches? @hint "(?i)walk|visit|best.effort|optional|close|shutdown|stop|clean|metric|watch|reload|ErrNoRows|NotExist|ignore")
  (#function-matches? @hint "(?i)\\b(db|tx|pool|conn|repo|store|client|http|svc|service|mailer|queue|w|s|h)\\.(\\w+\\.)?(Query\\w*|Exec\\w*|Create\\w*|Save\\w*|Update\\w*|Delete\\w*|Send\\w*|Publish\\w*|Insert\\w*|Charge\\w*|Post|Do|write\\w*|send\\w*|save\\w*|store\\w*|insert\\w*)\\(")
  (#not-commented? @hint)
  (#not-line-matches? @hint "//")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "The error is logged, then success is reported: return it"))

;! bad
; func create(c *gin.Context) {
; 	if err := store.Insert(order); err != nil {
; 		log.Printf("insert: %v", err)
; 	}
; 	c.JSON(http.StatusCreated, order)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func create(w http.ResponseWriter, r *http.Request) {
; 	err := store.Insert(order)
; 	if err != nil {
; 		log.Println("insert failed", err)
; 		w.WriteHeader(http.StatusOK)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; }
;! bad
; func SaveOrder(db *sql.DB, order Order) error {
; 	_, err := db.Exec("INSERT INTO orders (id) VALUES ($1)", order.ID)
; 	if err != nil {
; 		log.Printf("save order: %v", err)
; 		return nil
;   ^^^^^^^^^^
; 	}
; 	return nil
; }
;! fixed
; func SaveOrder(db *sql.DB, order Order) error {
; 	_, err := db.Exec("INSERT INTO orders (id) VALUES ($1)", order.ID)
; 	if err != nil {
; 		log.Printf("save order: %v", err)
; 		return err
; 	}
; 	return nil
; }
;! bad
; func create(c echo.Context) error {
; 	err = store.Insert(order)
; 	if err != nil {
; 		fmt.Println(err)
; 	}
; 	return c.JSON(200, order)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; func create(c *gin.Context) {
; 	if err := store.Insert(order); err != nil {
; 		log.Printf("insert: %v", err)
; 		c.Status(http.StatusInternalServerError)
; 		return
; 	}
; 	c.JSON(http.StatusCreated, order)
; }
;! good
; func create(c *gin.Context) {
; 	if err := mailer.SendWelcome(user); err != nil {
; 		log.Printf("welcome mail: %v", err)
; 	}
; 	c.JSON(http.StatusCreated, user)
; }
;! good
; func RemoveFile(path string) error {
; 	if err := os.Remove(path); err != nil {
; 		log.Printf("remove: %v", err)
; 		return nil
; 	}
; 	return nil
; }
;! good
; func create(w http.ResponseWriter, r *http.Request) {
; 	user, err := load(r)
; 	if err != nil {
; 		log.Println(err)
; 		user = anonymous
; 	}
; 	w.WriteHeader(http.StatusOK)
; }
;! bad
; func (s *Scorer) Assess(ctx context.Context, id string) (*Assessment, error) {
; 	a := assess(id)
; 	if _, err := s.db.ExecContext(ctx, "UPDATE orders SET score = $1", a.Score); err != nil {
; 		slog.ErrorContext(ctx, "store assessment", "error", err)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return a, nil
; }
;! bad
; func (s *Service) Open(ctx context.Context, id string) (*Account, error) {
; 	a := &Account{ID: id}
; 	err := s.repo.Save(ctx, a)
; 	if err != nil {
; 		log.Printf("save: %v", err)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return a, nil
; }
;! bad
; func (s *Service) Remind(ctx context.Context, due []Booking) error {
; 	for _, b := range due {
; 		if err := s.notifier.Notify(ctx, b.Phone); err != nil {
; 			slog.ErrorContext(ctx, "reminder failed", "error", err)
; 		}
; 		if _, err := s.pool.Exec(ctx, `UPDATE bookings SET reminded = true WHERE id = $1`, b.ID); err != nil {
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			return err
; 		}
; 	}
; 	return nil
; }
; func (s *Service) Send(m *Mail) {
; 	if err := s.smtp.Send(m); err != nil {
; 		log.Println(err)
; 	}
; 	s.db.Model(m).Update("sent", true)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func broken( {
;! bad
; func (h *Handler) Receive(c *gin.Context) {
; 	if !validSignature(c) {
; 		c.Status(http.StatusUnauthorized)
; 		return
; 	}
; 	if err := h.contracts.MarkSigned(c.Param("id")); err != nil {
; 		slog.Error("event failed", "error", err)
; 		c.JSON(http.StatusOK, gin.H{"received": true})
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	c.JSON(http.StatusOK, gin.H{"received": true})
; }
;! good
; func (s *Scorer) Assess(ctx context.Context, id string) (*Assessment, error) {
; 	a := assess(id)
; 	if err := s.cache.Set(ctx, id, a); err != nil {
; 		slog.WarnContext(ctx, "cache", "error", err)
; 	}
; 	return a, nil
; }
;! good
; func (s *Service) Remind(ctx context.Context, due []Booking) error {
; 	for _, b := range due {
; 		if err := s.notifier.Notify(ctx, b.Phone); err != nil {
; 			slog.ErrorContext(ctx, "reminder failed", "error", err)
; 			continue
; 		}
; 		if _, err := s.pool.Exec(ctx, `UPDATE bookings SET reminded = true WHERE id = $1`, b.ID); err != nil {
; 			return err
; 		}
; 	}
; 	return nil
; }
;! good
; func (s *Service) Open(ctx context.Context, id string) (*Account, error) {
; 	a := &Account{ID: id}
; 	// The search index is built again every night.
; 	if err := s.index.Save(ctx, a); err != nil {
; 		log.Printf("save: %v", err)
; 	}
; 	if err := s.repo.Save(ctx, a); err != nil {
; 		log.Printf("save: %v", err)
; 		return nil, err
; 	}
; 	return a, nil
; }
;! bad
; func (s *Service) Transfer(ctx context.Context, from, to int64, cents int64) error {
; 	if err := s.wallets.Credit(ctx, to, cents); err != nil {
; 		slog.Error("credit failed", "error", err)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	s.bus.Publish(ctx, "transfer.done", from)
; 	return nil
; }
;! good
; func (s *Service) Open(ctx context.Context, id int64) error {
; 	if err := s.db.UpdateLastSeen(ctx, id); err != nil {
; 		slog.Error("last seen", "error", err)
; 	}
; 	return s.show(ctx, id)
; }
;! bad
; func (w *Worker) Export(path string) error {
; 	if err := w.write(path); err != nil {
; 		log.Println("export failed:", err)
; 		return nil
;   ^^^^^^^^^^
; 	}
; 	return nil
; }
;! good
; func (w *Worker) Export(path string) error {
; 	if err := w.write(path); err != nil {
; 		log.Println("export failed:", err)
; 		return err
; 	}
; 	return nil
; }
