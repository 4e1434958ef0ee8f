; The outside world is told before it is true
;
; The mail is sent or the other service called while the transaction is open: if the commit fails, what was told never
; happened, and until the other side answers, the rows stay locked. Do it after `Commit`, or write it to an outbox.
;
; severity: warning
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 662
; see: https://microservices.io/patterns/data/transactional-outbox.html

((call_expression function: (_) @callee) @hint
  (#match? @callee "(?i)^(http\\.(Get|Post|PostForm)|smtp\\.SendMail|http\\.DefaultClient\\.Do|client\\.Do)$|\\.(SendMail|SendEmail|SendSMS|SendNotification|Publish|PublishMessage|SendMessage|ChargeCard|Charge|CreateCharge)$|^send(Mail|Email|SMS|Notification|Webhook)$|(?i)(kafka|nats|rabbit|amqp|producer|publisher|sns|sqs)\\w*\\.(Publish|Produce|Send|WriteMessages)$")
  (#follows-call? @hint "database/sql.*.Begin" "database/sql.*.BeginTx" "github.com/jmoiron/sqlx.*.Beginx" "github.com/jackc/pgx.*.Begin" "github.com/jackc/pgx/pgxpool.*.Begin" "gorm.io/gorm.*.Begin" "db.Begin" "db.BeginTx" "db.Beginx" "DB.Begin" "s.db.Begin" "s.db.BeginTx" "h.db.Begin" "r.db.BeginTx")
  (#not-follows-call? @hint "Commit")
  (#function-matches? @hint "\\.Commit\\(")
  (#not-inside? @hint "func_literal" "go_statement" "defer_statement")
  (#not-match? @callee "(?i)outbox|^tx\\.|log")
  (#set! message "`{callee}` is done before the commit, which may fail: do it afterwards, or write it to an outbox"))

; gorm's `Transaction(func(tx …) error { … })`.
((call_expression function: (_) @callee) @hint
  (#match? @callee "(?i)^(http\\.(Get|Post|PostForm)|smtp\\.SendMail|http\\.DefaultClient\\.Do)$|\\.(SendMail|SendEmail|SendSMS|SendNotification|PublishMessage|SendMessage|ChargeCard|Charge|CreateCharge)$|^send(Mail|Email|SMS|Notification|Webhook)$")
  (#in? @hint "transaction")
  (#inside? @hint "func_literal")
  (#function-matches? @hint "^func\\(\\w+ \\*?(gorm\\.DB|sql\\.Tx|sqlx\\.Tx|pgx\\.Tx)\\)")
  (#set! message "`{callee}` is done before the commit, which may fail: do it afterwards, or write it to an outbox"))

; A service of one's own that talks to the outside.
((call_expression function: (selector_expression operand: (_) @_service field: (_) @_verb) @callee) @hint
  (#match? @_service "(?i)(^|[._a-z])(bank|payments?|gateway|stripe|billing|mailer|mail|email|sms|notifier|notifications?|bus|queue|publisher|producer|provider|webhooks?)$")
  (#match? @_verb "^(Send|Charge|Refund|Notify|Publish|Transfer|Payout|Post|Enqueue|Capture|Deliver|Emit|Call)([A-Z]\\w*)?$")
  (#follows-call? @hint "Begin" "BeginTx" "Beginx" "BeginTxx")
  (#not-follows-call? @hint "Commit")
  (#function-matches? @hint "\\.Commit\\(")
  (#not-inside? @hint "func_literal" "go_statement" "defer_statement")
  (#not-match? @callee "(?i)outbox|^tx\\.|log|\\.(SendMail|SendEmail|SendSMS|SendNotification|Publish|PublishMessage|SendMessage|ChargeCard|Charge|CreateCharge)$")
  (#not-match? @hint "\\b(tx|txn)\\b")
  (#not-file-kind? "test")
  (#set! message "`{callee}` is done before the commit, which may fail: do it afterwards, or write it to an outbox"))

;! bad
; func order(db *sql.DB, o Order) error {
; 	tx, err := db.Begin()
; 	if err != nil {
; 		return err
; 	}
; 	defer tx.Rollback()
; 	if err := insert(tx, o); err != nil {
; 		return err
; 	}
; 	if err := mailer.SendMail(o.Email); err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^^
; 		return err
; 	}
; 	return tx.Commit()
; }
;! bad
; func order(db *gorm.DB, o Order) error {
; 	return db.Transaction(func(tx *gorm.DB) error {
; 		resp, err := http.Post(url, "application/json", body)
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		use(resp)
; 		return err
; 	})
; }
; func broken( {
;! good
; func order(db *sql.DB, o Order) error {
; 	tx, err := db.Begin()
; 	if err != nil {
; 		return err
; 	}
; 	defer tx.Rollback()
; 	if err := insert(tx, o); err != nil {
; 		return err
; 	}
; 	if err := tx.Commit(); err != nil {
; 		return err
; 	}
; 	return mailer.SendMail(o.Email)
; }
;! bad
; func (s *Service) Payout(ctx context.Context, id int64) error {
; 	tx, err := s.pool.Begin(ctx)
; 	if err != nil {
; 		return err
; 	}
; 	defer tx.Rollback(ctx)
; 	ref, err := s.bank.Send(ctx, id)
;              ^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	if _, err := tx.Exec(ctx, `UPDATE payouts SET ref = $1 WHERE id = $2`, ref, id); err != nil {
; 		return err
; 	}
; 	return tx.Commit(ctx)
; }
;! good
; func (s *Service) Payout(ctx context.Context, id int64) error {
; 	tx, err := s.pool.Begin(ctx)
; 	if err != nil {
; 		return err
; 	}
; 	defer tx.Rollback(ctx)
; 	if err := s.queue.Enqueue(ctx, tx, id); err != nil {
; 		return err
; 	}
; 	if err := tx.Commit(ctx); err != nil {
; 		return err
; 	}
; 	return s.bank.Send(ctx, id)
; }
