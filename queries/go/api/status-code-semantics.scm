; The status says something else than what happened
;
; Clients, proxies and monitoring act on the status: a missing row that is a 500 wakes somebody up and is tried again, and
; one that is a 200 is stored as a result.
;
; severity: info
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 393
; see: https://www.rfc-editor.org/rfc/rfc9110#name-status-codes

; What was created.
((call_expression function: (_) @_callee arguments: (argument_list . (_) @status . (_) .)) @hint
  (#method? @_callee "JSON" "IndentedJSON")
  (#match? @status "^(200|http\\.StatusOK)$")
  (#answers? @hint "post")
  (#not-in-error-handler? @hint)
  (#follows-call? @hint "Create" "InsertOne")
  (#not-function-matches? @hint "(?i)login|token|sign_?in|search|session")
  (#set! message "Something was created: answer 201")
  (#set! fix.title "Answer 201")
  (#set! fix.safety "suggested")
  (#replace! @status "http.StatusCreated"))

((call_expression function: (_) @_callee arguments: (argument_list . (_) @status . (_) .)) @hint
  (#method? @_callee "JSON" "IndentedJSON")
  (#match? @status "^(200|http\\.StatusOK)$")
  (#in-function-named? @hint "^([cC]reate|[aA]dd|[rR]egister)[A-Z]\\w*$")
  (#in? @hint "handler")
  (#not-answers? @hint "post" "get" "put" "patch" "delete")
  (#not-in-error-handler? @hint)
  (#follows-call? @hint "Create" "InsertOne" "Save")
  (#not-function-matches? @hint "(?i)login|token|sign_?in|search")
  (#set! message "Something was created: answer 201")
  (#set! fix.title "Answer 201")
  (#set! fix.safety "suggested")
  (#replace! @status "http.StatusCreated"))

; What is not there.
((call_expression function: (_) @callee arguments: (argument_list (_) @status)) @hint
  (#method? @callee "JSON" "Error" "AbortWithStatus" "AbortWithStatusJSON" "Status" "WriteHeader" "String" "SendStatus")
  (#match? @status "^(500|http\\.StatusInternalServerError|fiber\\.StatusInternalServerError|200|http\\.StatusOK)$")
  (#guarded-by? @hint "(?i)^(errors\\.Is\\(\\w+, )?\\w*( == )?(sql\\.ErrNoRows|gorm\\.ErrRecordNotFound|mongo\\.ErrNoDocuments|pgx\\.ErrNoRows|redis\\.Nil)\\)?$")
  (#set! severity "warning")
  (#set! message "What was asked for is not there: answer 404")
  (#set! fix.title "Answer 404")
  (#set! fix.safety "suggested")
  (#replace! @status "http.StatusNotFound"))

; What the caller got wrong.
((if_statement initializer: (short_var_declaration right: (expression_list . (call_expression function: (_) @_read) .))
   consequence: (block (statement_list (expression_statement (call_expression function: (_) @callee arguments: (argument_list (_) @status)) @hint))))
  (#match? @_read "^((c|ctx)\\.(ShouldBind\\w*|Bind\\w*|BodyParser)|json\\.NewDecoder\\(r\\.Body\\)\\.Decode)$")
  (#method? @callee "JSON" "Error" "AbortWithStatusJSON")
  (#match? @status "^(500|http\\.StatusInternalServerError|fiber\\.StatusInternalServerError)$")
  (#set! message "The caller sent what cannot be read: answer 400")
  (#set! fix.title "Answer 400")
  (#set! fix.safety "suggested")
  (#replace! @status "http.StatusBadRequest"))

;! bad
; func get(c *gin.Context) {
; 	user, err := find(c.Param("id"))
; 	if err == sql.ErrNoRows {
; 		c.JSON(500, gin.H{"error": "failed"})
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	c.JSON(200, user)
; }
;! fixed
; func get(c *gin.Context) {
; 	user, err := find(c.Param("id"))
; 	if err == sql.ErrNoRows {
; 		c.JSON(http.StatusNotFound, gin.H{"error": "failed"})
; 		return
; 	}
; 	c.JSON(200, user)
; }
;! bad
; func CreateUser(c *gin.Context) {
; 	err := db.Create(&user).Error
; 	c.JSON(http.StatusOK, user)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	use(err)
; }
; func broken( {
;! fixed
; func CreateUser(c *gin.Context) {
; 	err := db.Create(&user).Error
; 	c.JSON(http.StatusCreated, user)
; 	use(err)
; }
; func broken( {
;! good
; func CreateUser(c *gin.Context) {
; 	if err := db.Create(&user).Error; err != nil {
; 		log.Print(err)
; 		c.JSON(500, gin.H{"error": "not stored"})
; 		return
; 	}
; 	c.JSON(http.StatusCreated, user)
; }
