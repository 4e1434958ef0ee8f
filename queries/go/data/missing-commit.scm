; What was written is rolled back
;
; Nothing commits the transaction, so the deferred rollback undoes every write of it, and the caller is told that all went
; well. Return the error of `Commit`.
;
; severity: warning
; confidence: high
; precision: 0/1 on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go (a check that writes and means to roll back); then gated by it, which leaves none
; cwe: 460
; see: https://go.dev/doc/database/execute-transactions
; regex commits: (?i)commit|[(,]\s*&?(tx|txn|trx)\s*[,)]|return (tx|txn|trx)\b|[:=]\s*&?(tx|txn|trx)\b\s*[,\n}]|(<-|, )(tx|txn|trx)\n|finish|dry_?run|read_?only|(tx|txn|trx)\.(WithContext|Clauses)\(
; regex writes: \b(tx|txn|trx)\.(Exec|ExecContext|NamedExec|NamedExecContext|MustExec|Create|Save|Updates?|Delete|Model|CopyFrom)\(|(?is)\b(tx|txn|trx)\.QueryRow\w*\([^)]*(insert into|update \w+ set)

((block (statement_list
   (short_var_declaration left: (expression_list . (identifier) @tx) right: (expression_list . (call_expression function: (_) @_begin) .))
   (defer_statement) @_defer
   (return_statement) @hint .))
  (#any-of? @tx "tx" "txn" "trx")
  (#method? @_begin "Begin" "BeginTx" "Beginx" "BeginTxx" "MustBegin")
  (#match? @_defer "(?i)rollback")
  (#function-matches? @hint "<writes>")
  (#not-in-function-named? @hint "(?i)check|probe|simulat|valid|preview|dry|test")
  (#not-function-matches? @hint "<commits>")
  (#set! message "`{tx}` is never committed, so the deferred rollback undoes what was written: return `{tx}.Commit()`"))

;! bad
; func merge(ctx context.Context, pool *pgxpool.Pool, keep, drop int64) error {
; 	tx, err := pool.Begin(ctx)
; 	if err != nil {
; 		return err
; 	}
; 	defer tx.Rollback(ctx)
; 	if _, err := tx.Exec(ctx, "UPDATE notes SET owner = $1 WHERE owner = $2", keep, drop); err != nil {
; 		return err
; 	}
; 	_, err = tx.Exec(ctx, "DELETE FROM members WHERE id = $1", drop)
; 	return err
;  ^^^^^^^^^^
; }
;! bad
; func (s *Store) Move(from, to int) error {
; 	tx, err := s.db.BeginTx(s.ctx, nil)
; 	if err != nil {
; 		return err
; 	}
; 	defer func() {
; 		_ = tx.Rollback()
; 	}()
; 	if _, err := tx.ExecContext(s.ctx, "UPDATE bins SET n = n - 1 WHERE id = $1", from); err != nil {
; 		return err
; 	}
; 	if _, err := tx.ExecContext(s.ctx, "UPDATE bins SET n = n + 1 WHERE id = $1", to); err != nil {
; 		return err
; 	}
; 	return nil
;  ^^^^^^^^^^
; }
;! bad
; func (s *Store) Add(o *Order) (int64, error) {
; 	tx := s.db.Begin()
; 	defer tx.Rollback()
; 	if err := tx.Create(o).Error; err != nil {
; 		return 0, err
; 	}
; 	return o.ID, nil
;  ^^^^^^^^^^^^^^^^
; }
; func broken( {
;! bad
; func reserve(db *sqlx.DB, seat int) error {
; 	tx, err := db.Beginx()
; 	if err != nil {
; 		return err
; 	}
; 	defer tx.Rollback()
; 	if _, err := tx.NamedExec(reserveSeat, seat); err != nil {
; 		return err
; 	}
; 	return nil
;  ^^^^^^^^^^
; }
;! good
; func merge(ctx context.Context, pool *pgxpool.Pool, keep int64) error {
; 	tx, err := pool.Begin(ctx)
; 	if err != nil {
; 		return err
; 	}
; 	defer tx.Rollback(ctx)
; 	if _, err := tx.Exec(ctx, "DELETE FROM members WHERE id = $1", keep); err != nil {
; 		return err
; 	}
; 	return tx.Commit(ctx)
; }
;! good
; func merge(ctx context.Context, pool *pgxpool.Pool, keep int64) error {
; 	tx, err := pool.Begin(ctx)
; 	if err != nil {
; 		return err
; 	}
; 	defer tx.Rollback(ctx)
; 	if _, err := tx.Exec(ctx, "DELETE FROM members WHERE id = $1", keep); err != nil {
; 		return err
; 	}
; 	return done(ctx, tx)
; }
;! good
; func count(ctx context.Context, pool *pgxpool.Pool) (n int, err error) {
; 	tx, err := pool.Begin(ctx)
; 	if err != nil {
; 		return 0, err
; 	}
; 	defer tx.Rollback(ctx)
; 	err = tx.QueryRow(ctx, "SELECT count(*) FROM members WHERE active").Scan(&n)
; 	return n, err
; }
;! good
; func begin(ctx context.Context, pool *pgxpool.Pool) (*Unit, error) {
; 	tx, err := pool.Begin(ctx)
; 	if err != nil {
; 		return nil, err
; 	}
; 	if _, err := tx.Exec(ctx, "SET LOCAL role = app"); err != nil {
; 		tx.Rollback(ctx)
; 		return nil, err
; 	}
; 	return &Unit{tx: tx}, nil
; }
