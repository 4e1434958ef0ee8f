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
