; Every row is changed
;
; Without a condition the statement reaches the whole table: one forgotten line, and all customers have the same address,
; or none are left. If all rows are meant, say so with `WHERE true`.
;
; severity: warning
; confidence: high
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 665
; regex statement: (?is)^["`]\s*(delete\s+from\s+[\w."]+|update\s+[\w."]+\s+set\s[^;]+)\s*;?\s*["`]$
; regex on-purpose: (?i)(delete|remove|clear|reset|purge|drop|truncate|clean|wipe|flush|empty|seed|init|setup|teardown|migrat)_?(all|every|db|database|tables?|data|up|s\b)|truncate|^(clear|reset|purge|wipe|flush|cleanup|teardown|seed)|All$
; regex gorm: (?i)(^|\.)_?(db|tx|gorm|orm|database)(\(\))?(\.(Unscoped|Debug|Session|WithContext)\(.*\))*$

((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @statement)) @hint
  (#method? @callee "Exec" "ExecContext" "MustExec" "Query" "QueryContext" "QueryRow" "Prepare" "PrepareContext" "NamedExec" "Raw" "MustExecContext" "NamedExecContext")
  (#match? @statement "<statement>")
  (#not-match? @statement "(?i)\\bwhere\\b|\\blimit\\b|\\bjoin\\b|\\busing\\b|%s|\\bfrom\\s+\\w+\\s*,")
  (#not-in-function-named? @hint "<on-purpose>")
  (#not-commented? @hint)
  ; A table that is filled anew.
  (#not-function-matches? @hint "(?i)insert\\s+into")
  (#set! message "The statement reaches every row: add a `WHERE`"))

; gorm, which refuses such a call unless it is told not to.
((call_expression function: (selector_expression operand: (_) @_db field: (_) @method) arguments: (argument_list . (unary_expression operator: "&" operand: (composite_literal body: (literal_value) @_empty)) .)) @hint
  (#eq? @method "Delete")
  (#match? @_empty "^\\{\\s*\\}$")
  (#match? @_db "<gorm>")
  (#not-in-function-named? @hint "<on-purpose>")
  (#set! message "`{method}` without a condition reaches every row: add `Where`"))

((call_expression function: (selector_expression operand: (call_expression function: (selector_expression operand: (_) @_db field: (_) @_model) arguments: (argument_list . (unary_expression operator: "&" operand: (composite_literal body: (literal_value) @_empty)) .)) field: (_) @method)) @hint
  (#any-of? @method "Update" "Updates" "UpdateColumn" "UpdateColumns")
  (#eq? @_model "Model")
  (#match? @_empty "^\\{\\s*\\}$")
  (#match? @_db "<gorm>")
  (#not-in-function-named? @hint "<on-purpose>")
  (#set! message "`{method}` without a condition reaches every row: add `Where`"))

; MongoDB.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (composite_literal body: (literal_value) @_empty))) @hint
  (#method? @callee "DeleteMany" "UpdateMany")
  (#match? @_empty "^\\{\\s*(\\{\\s*\\})?\\s*\\}$")
  (#not-in-function-named? @hint "<on-purpose>")
  (#set! message "`{callee}` with an empty filter reaches every document: say which are meant"))

;! bad
; func deactivate(db *sql.DB, id int) error {
; 	_, err := db.Exec("UPDATE users SET active = false")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! bad
; func remove(db *gorm.DB) error {
; 	return db.Delete(&User{}).Error
;         ^^^^^^^^^^^^^^^^^^
; 	if
;! good
; func deactivate(db *sql.DB, id int) error {
; 	_, err := db.Exec("UPDATE users SET active = false WHERE id = $1", id)
; 	return err
; }
; func resetAll(db *sql.DB) error {
; 	_, err := db.Exec("DELETE FROM sessions")
; 	return err
; }
