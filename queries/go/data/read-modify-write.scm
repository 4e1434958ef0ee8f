; A value is read, changed, and written back
;
; Two requests that read the same balance both write back their own sum, and one of the two changes is lost: money, stock
; or a count is wrong, and nothing in the log says so. Let the database do the sum, or lock the row while you do.
;
; severity: warning
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, few of which use SQL
; cwe: 362
; regex saves: (?i)\b_?(db|tx|gorm|orm|database|conn|repo\w*|store\w*)\b(\(\))?\.(WithContext\([^)]*\)\.)?(Save|Updates|Update\w*)\(
; regex counted: (?i)\bbal\b|balance|stock|quantity|qty|count|credits?|points|amount|total|likes|views|votes|seats|inventory|available|remaining|score|used|funds
; regex locked: (?i)clause\.Locking|for update|\.Lock\(\)|serializable|version|mutex|optimistic
; regex locked-in-sql: (?i)for update|\.Lock\(\)|serializable|version|mutex|advisory

; gorm: `account.Balance -= amount; db.Save(&account)`.
((assignment_statement left: (expression_list . (selector_expression operand: (_) @_row field: (_) @_field) .) operator: ["+=" "-="]) @hint
  (_) @_saves
  (#match? @_saves "<saves>")
  (#match? @_field "<counted>")
  (#not-function-matches? @hint "(?i)clause\\.Locking|for update|\\.Lock\\(\\)|serializable|version|mutex|optimistic|FOR_UPDATE|gorm:query_option|WithLock|advisory")
  (#set! message "`{hint}` loses what another request adds in between: let the database do the sum, or lock the row"))

((assignment_statement left: (expression_list . (selector_expression operand: (_) @_row field: (_) @_field) @_target .) operator: "=" right: (expression_list . (binary_expression left: (selector_expression) @_old operator: ["+" "-"]) .)) @hint
  (_) @_saves
  (#eq? @_target @_old)
  (#match? @_saves "<saves>")
  (#match? @_field "<counted>")
  (#not-function-matches? @hint "(?i)clause\\.Locking|for update|\\.Lock\\(\\)|serializable|version|mutex|optimistic|gorm:query_option|WithLock|advisory")
  (#set! message "`{hint}` loses what another request adds in between: let the database do the sum, or lock the row"))

((inc_statement (selector_expression operand: (_) @_row field: (_) @_field)) @hint
  (_) @_saves
  (#match? @_saves "(?i)\\b_?(db|tx|gorm|orm|database)\\b(\\(\\))?\\.(WithContext\\([^)]*\\)\\.)?(Save|Updates|Update)\\(")
  (#not-function-matches? @hint "<locked>")
  (#set! message "`{hint}` loses what another request adds in between: let the database do the sum, or lock the row"))

; `db.Model(&product).Update("stock", product.Stock-1)`.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @column . (binary_expression left: (selector_expression field: (_) @_field) operator: ["+" "-"] @operator right: (_) @amount) @hint .))
  (#method? @callee "Update" "UpdateColumn")
  (#match? @_field "<counted>")
  (#not-function-matches? @hint "<locked>")
  (#set! message "`{hint}` loses what another request writes in between: let the database do the sum")
  (#set! fix.title "Let the database do the sum")
  (#set! fix.safety "suggested")
  (#insert-import! "import \"gorm.io/gorm\"")
  (#replace! @hint "gorm.Expr({column}+\" {operator} ?\", {amount})"))

; SQL: the new value is an argument.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_query . (binary_expression left: [(identifier) (selector_expression)] @_read operator: ["+" "-"]) @hint))
  (#method? @_callee "Exec" "ExecContext" "MustExec")
  (#reads-like? @_query "(?is)^\\s*update\\s+\\S+\\s+set\\b.+?=\\s*(\\?|\\$\\d)")
  (#match? @_read "<counted>")
  (#not-function-matches? @hint "<locked-in-sql>")
  (#set! message "`{hint}` loses what another request writes in between: write the sum in the SQL, as in `SET x = x - $1`"))

((call_expression function: (_) @_callee arguments: (argument_list (_) @_query . (identifier) @hint))
  (#method? @_callee "Exec" "ExecContext" "MustExec")
  (#reads-like? @_query "(?is)^\\s*update\\s+\\S+\\s+set\\s+\\w+\\s*=\\s*(\\?|\\$\\d)\\s+where\\b")
  (#value-matches? @hint "(?i)^(\\w+\\.)?\\w*(balance|stock|quantity|qty|count|credits?|points|total|likes|views|votes|seats|inventory|available|remaining|score|funds)\\s*[+-]\\s*\\w")
  (#function-matches? @hint "(?is)select\\b.+from\\b")
  (#not-function-matches? @hint "<locked-in-sql>")
  (#set! message "`{hint}` loses what another request writes in between: write the sum in the SQL, as in `SET x = x - $1`"))

; The new value is reckoned here, and a store of one's own writes it.
((call_expression function: (selector_expression field: (_) @_verb) @callee arguments: (argument_list (binary_expression left: (selector_expression field: (_) @_field) operator: ["+" "-"]) @hint))
  (#match? @_verb "^(Update|Set|Save)\\w*$")
  (#match? @_field "(?i)^(\\w*_?)?(balance|stock|quantity|qty|credits?|points|seats|inventory|available|remaining|funds|likes|votes)(cents)?$")
  (#match? @callee "(?i)(repo|store|dao|db|queries|accounts?|products?|wallets?|inventory|members?|svc|service)\\w*\\.\\w+$")
  (#not-function-matches? @hint "<locked-in-sql>")
  (#not-file-kind? "test")
  (#set! message "`{hint}` loses what another request writes in between: let the database do the sum, or lock the row"))

((assignment_statement left: (expression_list . (selector_expression operand: (identifier) @_row field: (_) @_field) .) operator: ["+=" "-="]) @hint
  (_) @_saves
  (#match? @_field "(?i)(balance|stock|quantity|credits?|points|seats|inventory|available|remaining|funds|likes|votes)(cents)?$")
  (#match? @_saves "(?i)\\b(\\w*(repo(sitory)?|store|dao)|accounts?|products?|wallets?|members?|tx|db|gorm)\\b(\\(\\))?\\.(WithContext\\(.{1,60}?\\)\\.)?(Save|Update|Updates|Put|Store)\\w*\\(.*\\w+\\)")
  (#not-match? @_saves "<saves>")
  (#not-function-matches? @hint "<locked>")
  (#not-function-matches? @hint "(?i)advisory|transaction|inTx|WithLock")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{hint}` loses what another request adds in between: let the database do the sum, or lock the row"))

; gorm with a context.
((inc_statement (selector_expression)) @hint
  (_) @_saves
  (#match? @_saves "(?is)\\b_?(db|tx|gorm|orm)\\b(\\(\\))?\\.WithContext\\(.{1,60}?\\)\\)?\\.(Save|Updates|Update)\\(")
  (#not-match? @_saves "(?i)\\b_?(db|tx|gorm|orm|database)\\b(\\(\\))?\\.(WithContext\\([^)]*\\)\\.)?(Save|Updates|Update)\\(")
  (#not-function-matches? @hint "<locked>")
  (#not-file-kind? "test")
  (#set! message "`{hint}` loses what another request adds in between: let the database do the sum, or lock the row"))

;! bad
; func withdraw(c *gin.Context) {
; 	var account Account
; 	db.First(&account, input.AccountID)
; 	if account.Balance < input.Amount {
; 		return
; 	}
; 	account.Balance -= input.Amount
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err := db.Save(&account).Error; err != nil {
; 		return
; 	}
; }
;! bad
; func buy(db *sql.DB, id, quantity int) error {
; 	var stock int
; 	if err := db.QueryRow("SELECT stock FROM products WHERE id = $1", id).Scan(&stock); err != nil {
; 		return err
; 	}
; 	_, err := db.Exec("UPDATE products SET stock = $1 WHERE id = $2", stock-quantity, id)
;                                                                    ^^^^^^^^^^^^^^
; 	return err
; }
;! bad
; func buy(db *gorm.DB, product Product) error {
; 	return db.Model(&product).Update("stock", product.Stock-1).Error
;                                            ^^^^^^^^^^^^^^^
; }
;! fixed
; import "gorm.io/gorm"
; func buy(db *gorm.DB, product Product) error {
; 	return db.Model(&product).Update("stock", gorm.Expr("stock"+" - ?", 1)).Error
; }
;! bad
; func deposit(ctx context.Context, id int, amount int64) error {
; 	var balance float64
; 	err := tx.QueryRowContext(ctx, "SELECT balance FROM accounts WHERE id = $1", id).Scan(&balance)
; 	newBalance := balance + amount
; 	_, err = tx.ExecContext(ctx, "UPDATE accounts SET balance = $1 WHERE id = $2", newBalance, id)
;                                                                                 ^^^^^^^^^^
; 	if
; }
;! good
; func buy(db *sql.DB, id, quantity int) error {
; 	_, err := db.Exec("UPDATE products SET stock = stock - $1 WHERE id = $2 AND stock >= $1", quantity, id)
; 	return err
; }
;! good
; func withdraw(tx *gorm.DB, account Account, amount int) error {
; 	tx.Clauses(clause.Locking{Strength: "UPDATE"}).First(&account)
; 	account.Balance -= amount
; 	return tx.Save(&account).Error
; }
;! good
; func buy(db *gorm.DB, product Product) error {
; 	return db.Model(&product).Update("stock", gorm.Expr("stock - ?", 1)).Error
; }
;! good
; func deposit(ctx context.Context, id int, amount int64) error {
; 	err := tx.QueryRowContext(ctx, "SELECT balance FROM accounts WHERE id = $1 FOR UPDATE", id).Scan(&balance)
; 	newBalance := balance + amount
; 	_, err = tx.ExecContext(ctx, "UPDATE accounts SET balance = $1 WHERE id = $2", newBalance, id)
; 	return err
; }
;! bad
; func (s *Service) Buy(ctx context.Context, id string, n int) error {
; 	p, err := s.products.Get(ctx, id)
; 	if err != nil {
; 		return err
; 	}
; 	return s.products.UpdateStock(ctx, id, p.Stock-n)
;                                         ^^^^^^^^^
; }
; func (s *Service) Earn(ctx context.Context, m *Member, n int) error {
; 	m.Points += n
;  ^^^^^^^^^^^^^
; 	return s.memberRepo.Save(ctx, m)
; }
; func enter(c echo.Context) error {
; 	room.Present++
;  ^^^^^^^^^^^^^^
; 	if err := t.db.WithContext(c.Request().Context()).Save(&room).Error; err != nil {
; 		return err
; 	}
; 	return c.NoContent(204)
; }
;! good
; func (s *Service) Buy(ctx context.Context, id string, n int) error {
; 	return s.products.DecrementStock(ctx, id, n)
; }
; func (s *Service) Earn(ctx context.Context, m *Member, n int) error {
; 	s.mu.Lock()
; 	defer s.mu.Unlock()
; 	m.Points += n
; 	return s.memberRepo.Save(ctx, m)
; }
; func total(items []Item) (sum Sum) {
; 	for _, i := range items {
; 		sum.Points += i.Points
; 	}
; 	return sum
; }
