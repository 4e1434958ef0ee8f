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

; A file is looked at, and opened by its name afterwards: in between, a link can have taken its place.
((short_var_declaration left: (expression_list . (identifier) @_info . (_)) right: (expression_list . (call_expression function: (_) @_stat arguments: (argument_list . (_) @_looked .)) .)) @_first
  (if_statement condition: (_) @_kind consequence: (block) @_refuses)
  [(short_var_declaration right: (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint .))
   (assignment_statement right: (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint .))
   (return_statement (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint))]
  (#resolves-to? @_stat "os.Lstat" "os.Stat")
  (#resolves-to? @callee "os.Open" "os.ReadFile" "os.OpenFile" "os.WriteFile" "os.Create" "io/ioutil.ReadFile" "os.Chmod" "os.Chown")
  (#eq? @_looked @path)
  (#match? @_kind "ModeSymlink|IsRegular\\(\\)|ModeType|\\.Uid\\b|Perm\\(\\)")
  (#match? @_refuses "^\\{\\s*(\\w+\\.Close\\(\\)\\s*)?return [^\\n]*(Errorf|errors\\.|Err[A-Z]|\\berr[A-Z]|false)")
  (#not-match? @hint "O_NOFOLLOW|O_EXCL")
  (#not-function-matches? @_first "os\\.SameFile|O_NOFOLLOW|\\.Stat\\(\\)")
  (#set! message "What lies at `{path}` can be another file by now: open it first, with `syscall.O_NOFOLLOW`, and ask the open file's `Stat`"))

; Missing, and made: another process can make it in between, and is overwritten.
((if_statement
   initializer: (short_var_declaration right: (expression_list . (call_expression function: (_) @_stat arguments: (argument_list . (_) @_looked .)) .))
   condition: (_) @_missing
   consequence: (block) @_body) @hint
  (#resolves-to? @_stat "os.Stat" "os.Lstat")
  (#match? @_missing "IsNotExist\\(|ErrNotExist")
  (#match? @_body "os\\.(WriteFile|Create)\\(")
  (#not-match? @_body "O_EXCL|os\\.(Create|WriteFile)\\([^)]*(?i)tmp|temp|Rename\\(|MkdirAll")
  (#not-in-function-named? @hint "(?i)^(main|init|setup|bootstrap|ensure\\w*|load\\w*config|default\\w*)")
  (#set! severity "info")
  (#set! message "Another process can make the file between the two, and loses what it wrote: open it with `os.O_CREATE|os.O_EXCL`"))

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
; 	err := db.QueryRow("SELECT EXISTS(SELECT 1 FROM users WHERE email = $1)", email).Scan(&exists)
; 	if err != nil || exists {
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
; package spool
; import (
; 	"errors"
; 	"os"
; )
; func collect(path string) ([]byte, error) {
; 	info, err := os.Lstat(path)
; 	if err != nil {
; 		return nil, err
; 	}
; 	if !info.Mode().IsRegular() {
; 		return nil, errors.New("refused")
; 	}
; 	return os.ReadFile(path)
;         ^^^^^^^^^^^^^^^^^
; }
;! bad
; package spool
; import (
; 	"errors"
; 	"os"
; )
; func collect(path string) (*os.File, error) {
; 	info, err := os.Lstat(path)
; 	if err != nil {
; 		return nil, err
; 	}
; 	if info.Mode()&os.ModeSymlink != 0 {
; 		return nil, errors.New("refused")
; 	}
; 	file, err := os.Open(path)
;               ^^^^^^^^^^^^^
; 	return file, err
; }
;! good
; package spool
; import (
; 	"errors"
; 	"os"
; )
; func collect(path string) (*os.File, error) {
; 	file, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NOFOLLOW, 0)
; 	if err != nil {
; 		return nil, err
; 	}
; 	info, err := file.Stat()
; 	if err != nil || !info.Mode().IsRegular() {
; 		file.Close()
; 		return nil, errors.New("refused")
; 	}
; 	return file, nil
; }
;! bad
; package spool
; import "os"
; func claim(path string) error {
; 	if _, err := os.Stat(path); os.IsNotExist(err) {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return os.WriteFile(path, nil, 0o600)
; 	}
; 	return nil
; }
;! good
; package spool
; import "os"
; func size(path string) (int64, error) {
; 	info, err := os.Stat(path)
; 	if err != nil {
; 		return 0, err
; 	}
; 	if info.IsDir() {
; 		return 0, nil
; 	}
; 	return info.Size(), os.Remove(path)
; }
