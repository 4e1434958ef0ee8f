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

; Whatever went wrong is answered as "not found".
((if_statement initializer: (_) @_tried condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil))
   consequence: (block (statement_list . [(expression_statement) (return_statement)] @hint)) !alternative)
  (#match? @_tried "(?i)\\.(First|Take|Find\\w*|Get\\w*|QueryRow\\w*|Scan|Load\\w*|FindOne|Fetch\\w*)\\(")
  (#not-match? @_tried "(?i)Bind|Decode|Parse|Atoi|cookie|header|session|os\\.|cache")
  (#match? @hint "\\b404\\b|StatusNotFound\\b|\\.NotFound\\(")
  (#in? @hint "handler")
  (#not-function-matches? @hint "(?i)errors\\.(Is|As)|NoRows|ErrRecordNotFound|ErrNotFound|NoDocuments|redis\\.Nil|IsNotExist|==\\s*\\w+\\.Err")
  (#not-file-kind? "test")
  (#set! message "Whatever `{error}` is, a database that is down among it, is answered with 404: ask `errors.Is` first, and answer 500 else"))

((([(short_var_declaration right: (expression_list . (_) @_tried .)) (assignment_statement right: (expression_list . (_) @_tried .))])
  . (if_statement !initializer condition: (binary_expression left: (_) @error operator: "!=" right: (nil))
      consequence: (block (statement_list . [(expression_statement) (return_statement)] @hint)) !alternative))
  (#match? @_tried "(?i)\\.(First|Take|Find\\w*|Get\\w*|QueryRow\\w*|Scan|Load\\w*|FindOne|Fetch\\w*|\\w+Of|\\w*By\\w+)\\(")
  (#not-match? @_tried "(?i)Bind|Decode|Parse|Atoi|cookie|header|session|os\\.|cache|embed|FS\\b|template")
  (#match? @_tried "(?i)(db|store|repo\\w*|dao|svc|service|queries|coll\\w*|pool|conn|tx)\\b")
  (#match? @hint "\\b404\\b|StatusNotFound\\b|\\.NotFound\\(")
  (#in? @hint "handler")
  (#not-function-matches? @hint "(?i)errors\\.(Is|As)|NoRows|ErrRecordNotFound|ErrNotFound|NoDocuments|redis\\.Nil|IsNotExist|==\\s*\\w+\\.Err")
  (#not-file-kind? "test")
  (#set! message "Whatever `{error}` is, a database that is down among it, is answered with 404: ask `errors.Is` first, and answer 500 else"))

; A row that is not there is changed with success.
([(assignment_statement left: (expression_list . (identifier) @_blank . (identifier)) right: (expression_list . (call_expression function: (_) @_callee arguments: (argument_list (_) @_statement)) @hint .))
  (short_var_declaration left: (expression_list . (identifier) @_blank . (identifier)) right: (expression_list . (call_expression function: (_) @_callee arguments: (argument_list (_) @_statement)) @hint .))]
  (#eq? @_blank "_")
  (#method? @_callee "Exec" "ExecContext")
  (#reads-like? @_statement "(?is)^\\s*(update\\s+\\S+\\s+set\\b|delete\\s+from\\b).*\\bwhere\\s+(\\w+\\.)?(id|uuid)\\s*=")
  (#in? @hint "handler")
  (#not-function-matches? @hint "(?i)RowsAffected|ErrNoRows|StatusNotFound|\\b404\\b|select\\b.*\\bfrom\\b|QueryRow|\\.Get\\w*\\(ctx")
  (#not-file-kind? "test")
  (#set! message "When no row has this id, it is answered as done: look at `RowsAffected`, and answer 404"))

((selector_expression operand: (call_expression function: (_) @_callee arguments: (argument_list . (_) . (call_expression function: (_) @_read) .)) field: (_) @_error) @hint
  (#eq? @_error "Error")
  (#method? @_callee "Delete")
  (#match? @_read "(?i)\\.(Param|Params|PathValue|URLParam)$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "(?i)RowsAffected|\\.(First|Take|Find)\\(")
  (#not-file-kind? "test")
  (#set! message "When no row has this id, it is answered as done: look at `RowsAffected`, and answer 404"))

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
;! bad
; func enter(c echo.Context) error {
; 	if err := db.First(&room, "id = ?", c.Param("id")).Error; err != nil {
; 		return echo.NewHTTPError(http.StatusNotFound, "room not found")
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return c.JSON(http.StatusOK, room)
; }
; func show(w http.ResponseWriter, r *http.Request) {
; 	order, err := s.store.GetOrder(r.Context(), id)
; 	if err != nil {
; 		http.Error(w, "no such order", http.StatusNotFound)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	render(w, order)
; }
;! good
; func enter(c echo.Context) error {
; 	err := db.First(&room, "id = ?", c.Param("id")).Error
; 	if errors.Is(err, gorm.ErrRecordNotFound) {
; 		return echo.NewHTTPError(http.StatusNotFound, "room not found")
; 	}
; 	if err != nil {
; 		return err
; 	}
; 	return c.JSON(http.StatusOK, room)
; }
; func show(w http.ResponseWriter, r *http.Request) {
; 	id, err := parseID(r.PathValue("id"))
; 	if err != nil {
; 		http.Error(w, "no such order", http.StatusNotFound)
; 		return
; 	}
; 	render(w, id)
; }
;! bad
; func remove(w http.ResponseWriter, r *http.Request) {
; 	_, err := db.ExecContext(r.Context(), "DELETE FROM notes WHERE id = $1", r.PathValue("id"))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		slog.Error("delete", "error", err)
; 		http.Error(w, "internal error", http.StatusInternalServerError)
; 		return
; 	}
; 	w.WriteHeader(http.StatusNoContent)
; }
; func drop(c *gin.Context) {
; 	err := db.Delete(&Note{}, c.Param("id")).Error
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	answer(c, err)
; }
;! good
; func remove(w http.ResponseWriter, r *http.Request) {
; 	res, err := db.ExecContext(r.Context(), "DELETE FROM notes WHERE id = $1", r.PathValue("id"))
; 	answer(w, res, err)
; }
; func drop(c *gin.Context) {
; 	res := db.Delete(&Note{}, c.Param("id"))
; 	if res.RowsAffected == 0 {
; 		c.Status(http.StatusNotFound)
; 	}
; }
