; A secret of an account is part of every answer
;
; Whoever encodes this struct, today or in a year, sends the hash or the token along, to the person themselves and to
; others in a list. Leave it out of JSON, and answer with a struct of its own.
;
; severity: warning
; confidence: high
; precision: 0 hints on Debian 12: lxd 5.0.2, crowdsec 1.4.6, etcd 3.4.23, syncthing 1.19.2, prometheus 2.42.0, caddy 2.6.2, influxdb 1.6.7, gh 2.23.0, rclone 1.60.1, smallstep-certificates 0.19.0, restic 0.14.0
; cwe: 213 200
; regex never: (?i)^(password_?hash|hashed_?password|password_?digest|pass_?hash|password_?salt|totp_?secret|otp_?secret|two_?factor_?secret|reset_?token|password_?reset_?token)$
; regex stored: (gorm|db|bson|bun|pg|xorm|sql|ent):"
; regex shown: json:"[^-]

; Names that only a stored account has.
((field_declaration name: (field_identifier) @field type: (type_identifier) @_type tag: (raw_string_literal) @tag) @hint
  (#match? @field "<never>")
  (#eq? @_type "string")
  (#match? @tag "<shown>")
  (#not-match? @tag "<stored>")
  (#not-in-function-named? @hint "(?i)request|input|payload|form|dto|params|config|export|backup|dump")
  (#not-line-matches? @hint "//.*(?i)internal|never sent")
  (#set! severity "info")
  (#set! message "`{field}` is in whatever is encoded from this struct: tag it `json:\"-\"`"))

; Columns.
((field_declaration name: (field_identifier) @field type: (type_identifier) @_type tag: (raw_string_literal) @tag) @hint
  (#match? @field "(?i)^(password|passwd|password_?hash|hashed_?password|password_?digest|pass_?hash|password_?salt|salt|totp_?secret|otp_?secret|two_?factor_?secret|reset_?token|password_?reset_?token)$")
  (#eq? @_type "string")
  (#match? @tag "<shown>")
  (#match? @tag "<stored>")
  (#set! message "`{field}` is in every answer that this struct is encoded into: tag it `json:\"-\"`"))

; No tag at all, and the row is sent in this file.
((field_declaration name: (field_identifier) @field type: (type_identifier) @_type !tag) @hint
  (#match? @field "(?i)^(password|passwd|password_?hash|hashed_?password|password_?digest|pass_?hash|password_?salt|totp_?secret|otp_?secret|reset_?token)$")
  (#eq? @_type "string")
  (#file-matches? "type (User|Account|Member|Customer|Employee|Admin|Patient|Student)\\w* struct")
  (#file-matches? "NewEncoder\\(w\\)\\.Encode\\(&?(u|user|usr|account|acct|member|customer|employee|admin|patient|student|users|accounts|members|customers|list|all)\\)|\\.(JSON|IndentedJSON)\\([^\\n]*, *&?(u|user|usr|account|acct|member|customer|employee|admin|patient|student|users|accounts|members|customers|list|all)\\)|json\\.Marshal\\(&?(u|user|usr|account|member|customer|users|members)\\)")
  (#not-in-function-named? @hint "(?i)request|input|payload|form|dto|params|config|login|credentials|register|sign")
  (#set! message "`{field}` is in every answer that this struct is encoded into: tag it `json:\"-\"`"))

;! bad
; package users
; type User struct {
; 	ID       int64  `json:"id" db:"id"`
; 	Password string `json:"password" db:"password"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	Salt     string `db:"salt" json:"salt"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	PasswordHash string `json:"password_hash"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; type Account struct {
; 	ResetToken string `gorm:"size:64" json:"reset_token"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func broken( {
;! good
; package users
; type User struct {
; 	Password string `json:"-" db:"password"`
; }
; type Login struct {
; 	Password string `json:"password" binding:"required"`
; }
; type Row struct {
; 	PasswordHash string `db:"password_hash"`
; }
; type Article struct {
; 	Title string `json:"title" db:"title"`
; }
;! bad
; package users
; import (
; 	"encoding/json"
; 	"net/http"
; )
; type User struct {
; 	ID           int
; 	Name         string
; 	PasswordHash string
;  ^^^^^^^^^^^^^^^^^^^
; }
; func show(w http.ResponseWriter, r *http.Request) {
; 	user := find(r.PathValue("id"))
; 	json.NewEncoder(w).Encode(user)
; }
;! good
; package users
; import (
; 	"encoding/json"
; 	"net/http"
; )
; type User struct {
; 	ID           int
; 	Name         string
; 	PasswordHash string `json:"-"`
; }
; func show(w http.ResponseWriter, r *http.Request) {
; 	user := find(r.PathValue("id"))
; 	json.NewEncoder(w).Encode(user)
; }
