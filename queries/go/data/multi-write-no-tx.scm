; Several writes that belong together, and no transaction
;
; When the second write fails, or the process stops between the two, the first one stays: an order without its lines,
; money that left one account and never arrived in the other. In a transaction both happen or neither does.
;
; severity: info
; confidence: medium
; precision: new patterns: 1/3 info read (methods called Add that write nothing), then gated by a context, on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, few of which use SQL
; cwe: 662
; see: https://go.dev/doc/database/execute-transactions
; regex database: (?i)(^|\.)_?(db|database|pool|conn(ection)?|sqldb|pg)\.\w+$
; regex write: (?is)^\s*(insert\s+into|update\s+\S+\s+set|delete\s+from)\b
; regex side-record: (?i)(audit|log|event|notif|activit|analytic|metric|session|token|cache|view|visit)
; regex side-name: (?i)audit|log|event|notif|activit|session|token|cache
; regex store-write: (?i)(^|\.)\w*(repo(sitory)?|store|dao|orders?|accounts?|users?|items?|stock|inventory|payments?|invoices?|bookings?|ledger|wallets?|balances?|products?|customers?|subscriptions?)\.(Create|Insert|Update|Save|Delete|Add|Remove|Decrement|Increment|Debit|Credit|Decrease|Increase|Reserve|Mark|Set|Withdraw|Deposit|Deduct|Store|Record)\w*$
; regex side-call: (?i)audit|log|event|notif|activit|session|token|cache|metric|\.(SetHeader|Set(Name|Option)|AddRow|RemoveAll|AddFlag|AddCommand)

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

; Two writes of stores of one's own.
([(if_statement initializer: [(short_var_declaration right: (expression_list . (call_expression function: (_) @first) @hint .)) (assignment_statement right: (expression_list . (call_expression function: (_) @first) @hint .))])
  (short_var_declaration right: (expression_list . (call_expression function: (_) @first) @hint .))
  (assignment_statement right: (expression_list . (call_expression function: (_) @first) @hint .))
  (expression_statement (call_expression function: (_) @first) @hint)]
 [(if_statement initializer: [(short_var_declaration right: (expression_list . (call_expression function: (_) @second) .)) (assignment_statement right: (expression_list . (call_expression function: (_) @second) .))])
  (short_var_declaration right: (expression_list . (call_expression function: (_) @second) .))
  (assignment_statement right: (expression_list . (call_expression function: (_) @second) .))
  (return_statement (expression_list . (call_expression function: (_) @second) .))
  (expression_statement (call_expression function: (_) @second))]
  (#match? @first "<store-write>")
  (#match? @second "<store-write>")
  (#not-match? @first "<side-call>")
  (#match? @hint "\\((\\w*[cC]tx\\b|\\w+\\.Context\\(\\)|c\\.Request(\\(\\))?\\.Context\\(\\)|c\\b)|\\.(Exec|ExecContext)\\(")
  (#not-match? @second "<side-call>")
  (#not-in? @hint "transaction")
  (#not-function-matches? @hint "(?i)transaction|rollback|\\btx\\b|\"begin|seed|fixture|migrat|UnitOfWork|\\buow\\b|atomic|compensat|saga")
  (#not-follows-call? @hint "Create" "Insert" "Update" "Delete" "Save")
  (#not-file-kind? "test" "migration")
  (#set! message "If `{second}` fails, what `{first}` wrote stays: put both into one transaction")
  (#related! @second "the write that can fail"))

; One row, then those that belong to it, one after the other.
([(if_statement initializer: (_) @_head) (short_var_declaration) @_head (assignment_statement) @_head (expression_statement) @_head]
 (for_statement (range_clause) body: (block (statement_list
   [(if_statement initializer: [(short_var_declaration right: (expression_list . (_) @hint .)) (assignment_statement right: (expression_list . (_) @hint .))])
    (short_var_declaration right: (expression_list . (_) @hint .))
    (assignment_statement right: (expression_list . (_) @hint .))
    (expression_statement (_) @hint)])))
  (#match? @_head "(?is)\\.(Exec|ExecContext|NamedExec|QueryRow|QueryRowContext)\\([^`\"]*[`\"]\\s*(insert\\s+into|update\\s|delete\\s+from)|\\b(db|gorm|orm)(\\(\\))?\\.(WithContext\\(.{1,40}?\\)\\.)?(Create|Save)\\(|\\w*(repo|repository|store|dao)\\w*\\.(Create|Insert|Save|Add|Update)\\w*\\(")
  (#match? @hint "(?is)^[\\w.()]*\\b_?(db|pool|conn|gorm|orm|repo|store|\\w*repo|\\w*repository|\\w*store|dao)(\\(\\))?\\.(WithContext\\(.{1,40}?\\)\\.)?(Exec|ExecContext|NamedExec|Create|Save|Insert|Add|Update)\\w*\\(")
  (#not-match? @hint "(?i)audit|log|event|notif|cache|session|metric")
  (#not-in? @hint "transaction")
  (#not-function-matches? @hint "(?i)transaction|rollback|\\btx\\b|\"begin|seed|fixture|migrat")
  (#not-file-kind? "test" "migration")
  (#set! message "If one of these fails, what was written before stays: put all of them into one transaction"))

; A list of writes, half of which may be done.
((for_statement (range_clause) body: (block (statement_list
   . (if_statement initializer: [(short_var_declaration right: (expression_list . (call_expression function: (_) @callee) @hint .)) (assignment_statement right: (expression_list . (call_expression function: (_) @callee) @hint .))]
       consequence: (block) @_body) .)))
  (#match? @callee "(?i)(^|\\.)_?(db|pool|conn|repo|store|\\w*repo|\\w*repository|dao)\\.(Exec|ExecContext|Insert\\w*|Create\\w*|Save\\w*|Update\\w*|Add\\w*)$")
  (#match? @hint "\\((\\w*[cC]tx\\b|\\w+\\.Context\\(\\)|c\\.Request(\\(\\))?\\.Context\\(\\)|c\\b)|\\.(Exec|ExecContext)\\(")
  (#match? @_body "\\breturn\\b")
  (#not-follows-call? @hint "Exec" "ExecContext" "Create" "Insert" "Save" "Update" "Delete")
  (#not-match? @hint "(?i)audit|log|event|notif|cache|session|metric|create (table|index)|alter table|migrat")
  (#not-in? @hint "transaction")
  (#not-function-matches? @hint "(?i)transaction|rollback|\\btx\\b|\"begin|seed|fixture|migrat|schema|statements|on conflict")
  (#not-file-kind? "test" "migration")
  (#set! message "If one of these fails, those before it stay: put all of them into one transaction"))

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
;! bad
; func (s *Service) Place(ctx context.Context, o *Order) error {
; 	if err := s.orders.Create(ctx, o); err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^
; 		return err
; 	}
; 	return s.stock.Decrement(ctx, o.Items)
; }
; func (s *Service) Import(ctx context.Context, o *Order) error {
; 	err := s.pool.QueryRow(ctx, `INSERT INTO orders (ref) VALUES ($1) RETURNING id`, o.Ref).Scan(&o.ID)
; 	if err != nil {
; 		return err
; 	}
; 	for _, item := range o.Items {
; 		_, err := s.pool.Exec(ctx, itemInsert, o.ID, item.SKU)
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return err
; }
; func (a *API) submit(w http.ResponseWriter, r *http.Request) {
; 	for _, answer := range answers {
; 		if err := a.store.Insert(r.Context(), answer); err != nil {
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			http.Error(w, "internal error", http.StatusInternalServerError)
; 			return
; 		}
; 	}
; }
;! good
; func (s *Service) Place(ctx context.Context, o *Order) error {
; 	return s.inTx(ctx, func(tx Tx) error {
; 		if err := tx.Orders.Create(ctx, o); err != nil {
; 			return err
; 		}
; 		return tx.Stock.Decrement(ctx, o.Items)
; 	})
; }
; func (s *Service) Close(ctx context.Context, o *Order) error {
; 	if err := s.orders.Update(ctx, o); err != nil {
; 		return err
; 	}
; 	return s.auditLog.Create(ctx, o)
; }
; func (a *API) submit(w http.ResponseWriter, r *http.Request) {
; 	if err := a.store.InsertAll(r.Context(), answers); err != nil {
; 		slog.Error("insert", "error", err)
; 		http.Error(w, "internal error", http.StatusInternalServerError)
; 	}
; }
