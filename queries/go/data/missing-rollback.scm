; A transaction is left open
;
; On the way out after an error nothing ends the transaction: its connection stays taken, its rows stay locked, and after
; a handful of such errors the pool is empty and every query waits. `defer tx.Rollback()` does nothing after a commit.
;
; severity: warning
; confidence: high
; precision: new pattern: 1 hint, right if the helper that is given the transaction does not end it, which was not looked up, on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go; before: 0/2 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (a helper that rolls back, a deferred commit); then gated by these, which leaves none; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 460 772
; see: https://go.dev/doc/database/execute-transactions
; regex ends: (?is)rollback\w*\(|defer func\(\) \{\s*(if err :?= |_ = )?\w+\.Commit\(|abort\(|finish\w*\(tx|end\w*\(tx|close\w*\(tx

((short_var_declaration left: (expression_list . (identifier) @tx . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#match? @callee "(?i)(^|\\.)_?(db|dbx|pool|conn|database|sqlx?|sql_?db|client)(\\(\\))?\\.(Begin|BeginTx|Beginx|BeginTxx)$")
  (#function-matches? @hint "\\.Commit\\(")
  (#not-function-matches? @hint "<ends>")
  (#function-matches? @hint "return")
  (#not-match? @hint "\\((true|false)\\)$")
  (#set! message "After an error `{tx}` stays open: `defer {tx}.Rollback()` once the error is checked"))

((short_var_declaration left: (expression_list . (identifier) @tx .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#match? @callee "(?i)(^|\\.)_?(db|dbx|gorm|orm|conn|database)(\\(\\))?\\.(Begin|MustBegin|BeginTx)$")
  (#function-matches? @hint "\\.Commit\\(")
  (#not-function-matches? @hint "<ends>")
  (#function-matches? @hint "return")
  (#not-match? @hint "\\((true|false)\\)$")
  (#set! message "After an error `{tx}` stays open: `defer {tx}.Rollback()`"))

; Rolled back on some ways out, and not on this one.
((block (statement_list
   (short_var_declaration left: (expression_list . (identifier) @tx) right: (expression_list . (call_expression function: (_) @_begin) .))
   . (if_statement)
   (if_statement consequence: (block (statement_list . (return_statement) @hint .)) !alternative)))
  (#any-of? @tx "tx" "txn" "trx")
  (#method? @_begin "Begin" "BeginTx" "Beginx" "BeginTxx")
  (#function-matches? @hint "(?i)\\b(tx|txn|trx)\\.Rollback\\(")
  (#not-function-matches? @hint "(?is)defer\\b.{0,200}?(rollback|commit|finish|close)")
  (#not-function-matches? @hint "(?i)\\brollback\\w*\\((ctx, )?(tx|txn|trx)|goto |, err error\\) \\{\\s*defer")
  (#not-match? @hint "(?i)\\b(tx|txn|trx)\\b|rollback|abort")
  (#not-follows-call? @hint "Commit")
  (#set! message "`{tx}` stays open on this way out, with its connection and its locks: `defer {tx}.Rollback()` once it has begun"))

;! bad
; func move(db *sql.DB, from, to int) error {
; 	tx, err := db.Begin()
;  ^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	if _, err := tx.Exec("UPDATE accounts SET open = false WHERE id = $1", from); err != nil {
; 		return err
; 	}
; 	return tx.Commit()
; }
;! bad
; func save(c *gin.Context) {
; 	tx := db.Begin()
;  ^^^^^^^^^^^^^^^^
; 	if err := tx.Create(&order).Error; err != nil {
; 		return
; 	}
; 	tx.Commit()
; 	if
;! good
; func move(db *sql.DB, from int) error {
; 	tx, err := db.Begin()
; 	if err != nil {
; 		return err
; 	}
; 	defer tx.Rollback()
; 	if _, err := tx.Exec("UPDATE accounts SET open = false WHERE id = $1", from); err != nil {
; 		return err
; 	}
; 	return tx.Commit()
; }
;! good
; func run(ctx context.Context, db *sql.DB, f func(*sql.Tx) error) error {
; 	tx, err := db.BeginTx(ctx, nil)
; 	if err != nil {
; 		return err
; 	}
; 	if err := f(tx); err != nil {
; 		return rollback(tx, err)
; 	}
; 	return tx.Commit()
; }
;! bad
; func redeem(ctx context.Context, pool *pgxpool.Pool, id int64) error {
; 	tx, err := pool.Begin(ctx)
; 	if err != nil {
; 		return err
; 	}
; 	err = tx.QueryRow(ctx, "SELECT points FROM members WHERE id = $1", id).Scan(&points)
; 	if err != nil {
; 		return fmt.Errorf("load: %w", err)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	if points < cost {
; 		return ErrNotEnough
;   ^^^^^^^^^^^^^^^^^^^
; 	}
; 	if _, err := tx.Exec(ctx, "UPDATE members SET points = points - $1", cost); err != nil {
; 		tx.Rollback(ctx)
; 		return err
; 	}
; 	return tx.Commit(ctx)
; }
;! bad
; func (s *Store) Swap(a, b int) error {
; 	tx, err := s.db.Beginx()
; 	if err != nil {
; 		return err
; 	}
; 	if err := move(tx, a, b); err != nil {
; 		tx.Rollback()
; 		return err
; 	}
; 	if s.full(b) {
; 		return errFull
;   ^^^^^^^^^^^^^^
; 	}
; 	return tx.Commit()
; }
; func broken( {
;! good
; func redeem(ctx context.Context, pool *pgxpool.Pool, id int64) error {
; 	tx, err := pool.Begin(ctx)
; 	if err != nil {
; 		return err
; 	}
; 	defer func() {
; 		if err != nil {
; 			tx.Rollback(ctx)
; 		}
; 	}()
; 	if points < cost {
; 		return ErrNotEnough
; 	}
; 	return tx.Commit(ctx)
; }
;! good
; func redeem(ctx context.Context, pool *pgxpool.Pool, id int64) error {
; 	tx, err := pool.Begin(ctx)
; 	if err != nil {
; 		return err
; 	}
; 	if points < cost {
; 		tx.Rollback(ctx)
; 		return ErrNotEnough
; 	}
; 	if err := tx.Commit(ctx); err != nil {
; 		return err
; 	}
; 	if slow {
; 		return nil
; 	}
; 	return publish(id)
; }
