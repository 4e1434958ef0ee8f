; Looked first, written then: another request fits in between
;
; Two requests that look at the same moment both find nothing and both create: two accounts for one address, a seat sold
; twice, a file overwritten. A unique constraint and its error, an upsert, or a call that does both at once decides it.
;
; severity: warning
; confidence: medium
; precision: 2/2 info on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 0 warnings, few of which use SQL
; cwe: 367

; SQL: a SELECT that leaves, then an INSERT that has no ON CONFLICT.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_insert)) @hint
  (#method? @_callee "Exec" "ExecContext" "QueryRow" "QueryRowContext" "NamedExec" "NamedExecContext" "MustExec")
  (#reads-like? @_insert "(?is)^\\s*insert\\s+into\\s+[\"`]?(users?|accounts?|members?|customers?|subscriptions?|bookings?|reservations?|coupons?|votes?|likes?|follow\\w*|teams?|tags?|categor\\w+|emails?|usernames?)\\b")
  (#not-reads-like? @_insert "(?i)on conflict|on duplicate|not exists")
  (#function-matches? @hint "(?is)select\\s+(exists\\s*\\(\\s*select\\s+)?(count\\(\\*?\\w*\\)|1|id|\\w+)\\s+from\\s+[\"`]?(users?|accounts?|members?|customers?|subscriptions?|bookings?|reservations?|coupons?|votes?|likes?|follow\\w*|teams?|tags?|categor\\w+|emails?|usernames?)\\b.*where.*insert\\s+into\\s+[\"`]?(users?|accounts?|members?|customers?|subscriptions?|bookings?|reservations?|coupons?|votes?|likes?|follow\\w*|teams?|tags?|categor\\w+|emails?|usernames?)\\b")
  (#function-matches? @hint "(?is)if\\s+(\\w+\\s*:?=[^{]*;\\s*)?(exists?|\\w*exist\\w*|found|taken|count|n|cnt|total|err\\s*==\\s*nil|\\w*count)\\b[^{\\n]*\\{[^}]*return")
  (#not-function-matches? @hint "23505|1062|UniqueViolation|unique_violation|(?i)\\bunique\\b|isDuplicate|duplicate (key|entry)|for update|\\.Lock\\(\\)|serializable|on conflict|advisory|pq\\.Error|PgError|MySQLError|sqlite3\\.Err")
  (#set! message "Between the SELECT and this, another request can insert the same: `ON CONFLICT`, or handle the unique violation"))

; gorm.
((call_expression function: (_) @callee arguments: (argument_list . (unary_expression operator: "&" operand: (identifier) @_row) .)) @hint
  (#method? @callee "Create")
  (#match? @callee "(?i)(^|\\.)_?(db|tx|gorm|orm|database|conn)(\\(\\))?\\.|WithContext\\(")
  (#match? @_row "(?i)user|account|member|customer|subscription|booking|reservation|coupon|vote|like|follow|team|tag|categor")
  (#function-matches? @hint "(?is)\\.Where\\(\"[^\"]*(email|user_?name|name|slug|code|user_id|phone)\\s*=[^)]*\\)\\.(First|Take|Find|Count)\\(&\\w+\\).{0,60}?\\{.{0,200}?return.*\\.Create\\(")
  (#not-function-matches? @hint "ErrDuplicatedKey|23505|1062|(?i)\\bunique\\b|duplicate (key|entry)|clause\\.(OnConflict|Locking)|\\.Lock\\(\\)|FirstOrCreate|advisory|pq\\.Error|PgError|pgconn|MySQLError")
  (#set! message "Between the look-up and this, another request can create the same: rely on a unique index, and handle its error"))

; A folder: `os.MkdirAll` makes it where it is missing, and is content where it is not.
((if_statement
   initializer: (short_var_declaration right: (expression_list . (call_expression function: (_) @_stat arguments: (argument_list . (_) @_asked .)) .))
   condition: (call_expression function: (_) @_missing)
   consequence: (block (statement_list . (expression_statement (call_expression function: (_) @mkdir arguments: (argument_list . (_) @folder . (_) @mode .))) .)) !alternative) @hint
  (#resolves-to? @_stat "os.Stat" "os.Lstat")
  (#resolves-to? @_missing "os.IsNotExist")
  (#resolves-to? @mkdir "os.Mkdir" "os.MkdirAll")
  (#eq? @_asked @folder)
  (#set! severity "info")
  (#set! message "The folder can appear between the two: `os.MkdirAll` needs no look before it")
  (#set! fix.title "Make the folder with `os.MkdirAll`")
  (#set! fix.safety "suggested")
  (#replace! @hint "os.MkdirAll({folder}, {mode})"))

; A store of one's own is asked whether there is one, and then told to make one.
((if_statement condition: (_) @_condition consequence: (block (statement_list (return_statement) .)))
 [(if_statement initializer: [(short_var_declaration right: (expression_list . (call_expression function: (_) @callee) @hint .)) (assignment_statement right: (expression_list . (call_expression function: (_) @callee) @hint .))])
  (short_var_declaration right: (expression_list . (call_expression function: (_) @callee) @hint .))
  (assignment_statement right: (expression_list . (call_expression function: (_) @callee) @hint .))
  (return_statement (expression_list . (call_expression function: (_) @callee) @hint .))]
  (#match? @_condition "(?i)^(\\w*exists?\\w*|taken|\\w*taken|existing != nil|found|already\\w*|(count|n|cnt) (> 0|!= 0|>= 1)|(count|n|taken|booked|used|sold|len\\(\\w+\\)) >= [\\w.]+)$")
  (#match? @callee "(?i)(^|\\.)\\w*(repo(sitory)?|store|dao|queries|users?|accounts?|bookings?|reservations?|members?|coupons?|registrations?|seats?|db|svc|service)\\.(Create|Insert|Add|Save|Register|Reserve|Book|Store)\\w*$")
  (#function-matches? @hint "(?i)\\.(\\w*Exists\\w*|FindBy\\w+|GetBy\\w+|Count\\w*|Has\\w+|Is\\w*Taken|Find\\w*|Get\\w+By\\w+)\\(")
  (#not-function-matches? @hint "(?i)unique|duplicate|conflict\\(|ErrTaken|23505|on conflict|\\.Lock\\(|for update|serializable|advisory|transaction|upsert")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "Between the look-up and `{callee}` another request can do the same: rely on a unique constraint, and handle its error"))

; How many are left was read before, and the UPDATE does not ask again.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_update)) @hint
  (#method? @_callee "Exec" "ExecContext" "NamedExec" "NamedExecContext")
  (#reads-like? @_update "(?is)^\\s*update\\s+\\S+\\s+set\\s+(\\w+)\\s*=\\s*\\w+\\s*-\\s*\\S+.*\\bwhere\\b")
  (#not-reads-like? @_update "(?is)\\bwhere\\b.*(>|<|version)")
  (#function-matches? @hint "(?is)select\\s.*\\sfrom\\s.*if [\\w.]+\\s*(<|<=|>|>=)\\s*[\\w.]+\\s*\\{.*update\\s")
  (#not-function-matches? @hint "(?i)for update|serializable|\\.Lock\\(|advisory|optimistic")
  (#not-file-kind? "test")
  (#set! message "Another request can take the last one after it was looked at: ask again in the UPDATE, as in `AND stock >= $1`"))

; A code that works once.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_update)) @hint
  (#method? @_callee "Exec" "ExecContext" "NamedExec" "NamedExecContext")
  (#reads-like? @_update "(?is)^\\s*update\\s+\\S+\\s+set\\s+(used|used_at|redeemed|redeemed_at|claimed|claimed_at|consumed|consumed_at|accepted_at|booked)\\s*=.*\\bwhere\\s+(id|code|token)\\s*=\\s*(\\$\\d|\\?)\\s*;?\\s*$")
  (#function-matches? @hint "(?is)select\\s.*\\sfrom\\s.*if [^\\n]*(used|redeemed|claimed|consumed|accepted|booked)\\w*\\b[^\\n]*\\{.*update\\s")
  (#not-function-matches? @hint "(?i)for update|serializable|\\.Lock\\(|advisory")
  (#not-file-kind? "test")
  (#set! message "Two requests at once both find it unused: ask again in the UPDATE, and look at the number of rows that it changed"))

;! bad
; func register(w http.ResponseWriter, r *http.Request) {
; 	var exists bool
; 	db.QueryRow("SELECT EXISTS(SELECT 1 FROM users WHERE email = $1)", email).Scan(&exists)
; 	if exists {
; 		http.Error(w, "taken", http.StatusConflict)
; 		return
; 	}
; 	_, err := db.Exec("INSERT INTO users (email) VALUES ($1)", email)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func register(c *gin.Context) {
; 	var existing User
; 	if err := db.Where("email = ?", input.Email).First(&existing).Error; err == nil {
; 		c.JSON(http.StatusConflict, gin.H{"error": "taken"})
; 		return
; 	}
; 	user := User{Email: input.Email}
; 	if err := db.Create(&user).Error; err != nil {
;            ^^^^^^^^^^^^^^^^
; 		c.Status(http.StatusInternalServerError)
; 		return
; 	}
; }
;! bad
; if _, err := os.Stat(dir); os.IsNotExist(err) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	os.Mkdir(dir, 0o755)
; }
;! fixed
; os.MkdirAll(dir, 0o755)
;! bad
; func (s *Store) Add(ctx context.Context, name string) error {
; 	var count int
; 	if err := s.db.QueryRowContext(ctx, "SELECT COUNT(*) FROM tags WHERE name = ?", name).Scan(&count); err != nil {
; 		return err
; 	}
; 	if count > 0 {
; 		return ErrTaken
; 	}
; 	result, err := s.db.ExecContext(ctx, "INSERT INTO tags (name) VALUES (?)", name)
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
; }
;! good
; func register(w http.ResponseWriter, r *http.Request) {
; 	var exists bool
; 	db.QueryRow("SELECT EXISTS(SELECT 1 FROM users WHERE email = $1)", email).Scan(&exists)
; 	if exists {
; 		return
; 	}
; 	_, err := db.Exec("INSERT INTO users (email) VALUES ($1) ON CONFLICT DO NOTHING", email)
; }
;! good
; func register(db *sql.DB, email string) error {
; 	_, err := db.Exec("INSERT INTO users (email) VALUES ($1)", email)
; 	var failure *pq.Error
; 	if errors.As(err, &failure) && failure.Code == "23505" {
; 		return ErrTaken
; 	}
; 	return err
; }
;! good
; func register(c *gin.Context) {
; 	user := User{Email: input.Email}
; 	if err := db.Where(User{Email: input.Email}).FirstOrCreate(&user).Error; err != nil {
; 		return
; 	}
; }
;! good
; if _, err := os.Stat(path); os.IsNotExist(err) {
; 	return ErrMissing
; }
; if err := os.MkdirAll(dir, 0o755); err != nil {
; 	return err
; }
;! bad
; func (s *Service) Register(ctx context.Context, email string) error {
; 	exists, err := s.users.ExistsByEmail(ctx, email)
; 	if err != nil {
; 		return err
; 	}
; 	if exists {
; 		return errKnown
; 	}
; 	return s.users.Create(ctx, email)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func (s *Service) Buy(ctx context.Context, id, n int) error {
; 	err := s.db.QueryRowContext(ctx, `SELECT stock FROM products WHERE id = $1`, id).Scan(&stock)
; 	if stock < n {
; 		return errSoldOut
; 	}
; 	_, err = s.db.ExecContext(ctx, `UPDATE products SET stock = stock - $1 WHERE id = $2`, n, id)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
; func (s *Service) Redeem(ctx context.Context, code string) error {
; 	err := s.db.QueryRowContext(ctx, `SELECT used FROM vouchers WHERE code = $1`, code).Scan(&used)
; 	if used {
; 		return errUsed
; 	}
; 	_, err = s.db.ExecContext(ctx, `UPDATE vouchers SET used = true WHERE code = $1`, code)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! good
; func (s *Service) Register(ctx context.Context, email string) error {
; 	exists, err := s.users.ExistsByEmail(ctx, email)
; 	if exists {
; 		return errKnown
; 	}
; 	err = s.users.Create(ctx, email)
; 	if errors.Is(err, errDuplicate) {
; 		return errKnown
; 	}
; 	return err
; }
; func (s *Service) Buy(ctx context.Context, id, n int) error {
; 	err := s.db.QueryRowContext(ctx, `SELECT stock FROM products WHERE id = $1`, id).Scan(&stock)
; 	if stock < n {
; 		return errSoldOut
; 	}
; 	_, err = s.db.ExecContext(ctx, `UPDATE products SET stock = stock - $1 WHERE id = $2 AND stock >= $1`, n, id)
; 	return err
; }
; func (s *Service) Redeem(ctx context.Context, code string) error {
; 	res, err := s.db.ExecContext(ctx, `UPDATE vouchers SET used = true WHERE code = $1 AND NOT used`, code)
; 	return changed(res, err)
; }
