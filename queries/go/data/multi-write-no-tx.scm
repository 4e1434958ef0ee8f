; Several writes that belong together, and no transaction
;
; When the second write fails, or the process stops between the two, the first one stays: an order without its lines,
; money that left one account and never arrived in the other. In a transaction both happen or neither does.
;
; severity: info
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, few of which use SQL
; cwe: 662
; see: https://go.dev/doc/database/execute-transactions
; regex database: (?i)(^|\.)_?(db|database|pool|conn(ection)?|sqldb|pg)\.\w+$
; regex write: (?is)^\s*(insert\s+into|update\s+\S+\s+set|delete\s+from)\b
; regex side-record: (?i)(audit|log|event|notif|activit|analytic|metric|session|token|cache|view|visit)
; regex side-name: (?i)audit|log|event|notif|activit|session|token|cache

; SQL: a write in one statement, another in one that follows.
([(short_var_declaration right: (expression_list . (call_expression function: (_) @first arguments: (argument_list (_) @_query)) @hint .))
  (assignment_statement right: (expression_list . (call_expression function: (_) @first arguments: (argument_list (_) @_query)) @hint .))
  (expression_statement (call_expression function: (_) @first arguments: (argument_list (_) @_query)) @hint)
  (if_statement initializer: [(short_var_declaration right: (expression_list . (call_expression function: (_) @first arguments: (argument_list (_) @_query)) @hint .)) (assignment_statement right: (expression_list . (call_expression function: (_) @first arguments: (argument_list (_) @_query)) @hint .))])]
  [(short_var_declaration right: (expression_list . (call_expression function: (_) @second arguments: (argument_list (_) @_other)) .))
   (assignment_statement right: (expression_list . (call_expression function: (_) @second arguments: (argument_list (_) @_other)) .))
   (expression_statement (call_expression function: (_) @second arguments: (argument_list (_) @_other)))
   (if_statement initializer: [(short_var_declaration right: (expression_list . (call_expression function: (_) @second arguments: (argument_list (_) @_other)) .)) (assignment_statement right: (expression_list . (call_expression function: (_) @second arguments: (argument_list (_) @_other)) .))])
   (return_statement (expression_list . (call_expression function: (_) @second arguments: (argument_list (_) @_other)) .))]
  (#method? @first "Exec" "ExecContext" "NamedExec" "NamedExecContext" "QueryRow" "QueryRowContext")
  (#method? @second "Exec" "ExecContext" "NamedExec" "NamedExecContext")
  (#match? @first "<database>")
  (#match? @second "<database>")
  (#reads-like? @_query "<write>")
  (#reads-like? @_other "<write>")
  (#not-reads-like? @_query "<side-record>")
  (#not-reads-like? @_other "<side-record>")
  (#not-follows-call? @hint "Exec" "ExecContext" "NamedExec")
  (#not-in? @hint "transaction")
  (#not-file-kind? "migration")
  (#not-function-matches? @hint "(?i)transaction|rollback|\\btx\\b|\"begin|seed|fixture|migrat")
  (#set! message "If `{second}` fails, what `{first}` wrote stays: put both into one transaction")
  (#related! @second "the write that can fail"))

; gorm.
([(if_statement initializer: [(short_var_declaration right: (expression_list . (selector_expression operand: (call_expression function: (_) @first arguments: (argument_list . (_) @_row)) @hint) .)) (assignment_statement right: (expression_list . (selector_expression operand: (call_expression function: (_) @first arguments: (argument_list . (_) @_row)) @hint) .))])
  (expression_statement (call_expression function: (_) @first arguments: (argument_list . (_) @_row)) @hint)]
  [(if_statement initializer: [(short_var_declaration right: (expression_list . (selector_expression operand: (call_expression function: (_) @second arguments: (argument_list . (_) @_other))) .)) (assignment_statement right: (expression_list . (selector_expression operand: (call_expression function: (_) @second arguments: (argument_list . (_) @_other))) .))])
   (expression_statement (call_expression function: (_) @second arguments: (argument_list . (_) @_other)))
   (return_statement (expression_list . (selector_expression operand: (call_expression function: (_) @second arguments: (argument_list . (_) @_other))) .))]
  (#method? @first "Create" "Save" "Delete" "Update" "Updates")
  (#method? @second "Create" "Save" "Delete" "Update" "Updates")
  (#match? @first "(?i)(^|\\.)_?(db|gorm|orm|database)(\\(\\))?\\.")
  (#match? @second "(?i)(^|\\.)_?(db|gorm|orm|database)(\\(\\))?\\.")
  (#not-match? @_row "<side-name>")
  (#not-match? @_other "<side-name>")
  (#not-follows-call? @hint "Create" "Save" "Delete" "Updates")
  (#not-in? @hint "transaction")
  (#not-function-matches? @hint "(?i)transaction|rollback|\\btx\\b|seed|fixture|migrat")
  (#set! message "If `{second}` fails, what `{first}` wrote stays: put both into one `Transaction`")
  (#related! @second "the write that can fail"))

;! bad
; func transfer(db *sql.DB, from, to, amount int) error {
; 	if _, err := db.Exec("UPDATE accounts SET balance = balance - $1 WHERE id = $2", amount, from); err != nil {
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return err
; 	}
; 	_, err := db.Exec("UPDATE accounts SET balance = balance + $1 WHERE id = $2", amount, to)
; 	return err
; }
;! bad
; func order(c *gin.Context) {
; 	if err := db.Create(&order).Error; err != nil {
;            ^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	if err := db.Create(&payment).Error; err != nil {
; 		return
; 	}
; }
;! bad
; func (s *Store) Remove(ctx context.Context, id int) error {
; 	_, err := s.db.ExecContext(ctx, "DELETE FROM lines WHERE order_id = $1", id)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	_, err = s.db.ExecContext(ctx, "DELETE FROM orders WHERE id = $1", id)
; 	return err
; }
;! bad
; func remove(id int) {
; 	_, err := db.Exec("DELETE FROM lines WHERE order_id = $1", id)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	_, err = db.Exec("DELETE FROM orders WHERE id = $1", id)
; 	if
; }
;! good
; func transfer(db *sql.DB, from, to, amount int) error {
; 	tx, err := db.Begin()
; 	if err != nil {
; 		return err
; 	}
; 	defer tx.Rollback()
; 	if _, err := tx.Exec("UPDATE accounts SET balance = balance - $1 WHERE id = $2", amount, from); err != nil {
; 		return err
; 	}
; 	if _, err := tx.Exec("UPDATE accounts SET balance = balance + $1 WHERE id = $2", amount, to); err != nil {
; 		return err
; 	}
; 	return tx.Commit()
; }
;! good
; func order(db *gorm.DB) error {
; 	return db.Transaction(func(tx *gorm.DB) error {
; 		if err := tx.Create(&order).Error; err != nil {
; 			return err
; 		}
; 		return tx.Create(&payment).Error
; 	})
; }
;! good
; func order(db *gorm.DB) error {
; 	if err := db.Create(&order).Error; err != nil {
; 		return err
; 	}
; 	return db.Create(&auditLog).Error
; }
;! good
; func load(db *sql.DB) error {
; 	row := db.QueryRow("SELECT id FROM orders WHERE id = $1", id)
; 	_, err := db.Exec("UPDATE orders SET seen = true WHERE id = $1", id)
; 	return err
; }
