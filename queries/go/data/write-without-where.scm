; Every row is changed
;
; Without a condition the statement reaches the whole table: one forgotten line, and all customers have the same address,
; or none are left. If all rows are meant, say so with `WHERE true`.
;
; severity: info
; confidence: high
; precision: 0/4 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, which fill a table anew in another function or upgrade it: then gated by such names, and a note
; cwe: 665
; regex statement: (?is)^["`]\s*(delete\s+from\s+[\w."]+|update\s+[\w."]+\s+set\s[^;]+)\s*;?\s*["`]$
; regex on-purpose: (?i)(delete|remove|clear|reset|purge|drop|truncate|clean|wipe|flush|empty|seed|init|setup|teardown|migrat)_?(all|every|db|database|tables?|data|up|s\b)|truncate|^replace|^(update_?from|upgrade|patch)|^(clear|reset|purge|wipe|flush|cleanup|teardown|seed)|All$
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
