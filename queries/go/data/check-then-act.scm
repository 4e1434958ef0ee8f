; Looked first, written then: another request fits in between
;
; Two requests that look at the same moment both find nothing and both create: two accounts for one address, a seat sold
; twice, a file overwritten. A unique constraint and its error, an upsert, or a call that does both at once decides it.
;
; severity: warning
; confidence: medium
; precision: new warnings 4/4 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (before refusals were asked for: 2/4); 2/2 info on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 0 warnings, few of which use SQL
; precision: warnings that were new when all of them were read: 7/7, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
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

; There was enough, or it was unused, when it was looked at.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_update)) @hint
  (#method? @_callee "Exec" "ExecContext" "NamedExec" "NamedExecContext" "MustExec")
  (#reads-like? @_update "(?is)^\\s*update\\s+\\S+\\s+set\\s+(stock|balance|seats?|quantity|qty|available|remaining|credits?|points|uses(_left)?|inventory|tickets?|amount)\\s*=\\s*(stock|balance|seats?|quantity|qty|available|remaining|credits?|points|uses(_left)?|inventory|tickets?|amount)\\s*-")
  (#not-reads-like? @_update "(?i)(>=?|<=?)|returning")
  (#function-matches? @hint "(?is)select\\s+(stock|balance|seats?|quantity|qty|available|remaining|credits?|points|uses(_left)?|inventory|tickets?|amount)\\b.*from\\b")
  (#function-matches? @hint "(?is)if\\s+\\w+(\\.\\w+)*\\s*(<|<=|==)[^{]*\\{[^}]*return")
  (#not-function-matches? @hint "(?i)for update|serializable|\\.Lock\\(\\)|advisory|mutex")
  (#set! message "Another request can take the last one in between: put the condition into the UPDATE, as in `AND stock >= $1`, and look at `RowsAffected`"))

((call_expression function: (_) @_callee arguments: (argument_list (_) @_update)) @hint
  (#method? @_callee "Exec" "ExecContext" "NamedExec" "NamedExecContext" "MustExec")
  (#reads-like? @_update "(?is)^\\s*update\\s+\\S+\\s+set\\s+(is_)?(used|redeemed|claimed|taken|sold|booked|reserved|consumed|used_at|redeemed_at|claimed_at)\\s*=")
  (#not-reads-like? @_update "(?is)where\\b.*\\b(is_)?(used|redeemed|claimed|taken|sold|booked|reserved|consumed|used_at|redeemed_at|claimed_at)\\b")
  (#function-matches? @hint "(?is)select\\b[^\"`]*\\b(is_)?(used|redeemed|claimed|taken|sold|booked|reserved|consumed|used_at|redeemed_at|claimed_at)\\b[^\"`]*from\\b")
  (#function-matches? @hint "(?is)if\\s+!?\\w+(\\.\\w+)*(\\s*[!=]=[^{]*)?\\s*\\{[^}]*return")
  (#not-function-matches? @hint "(?i)for update|serializable|\\.Lock\\(\\)|advisory|mutex|RowsAffected")
  (#set! message "Two requests can both find it unused: put the condition into the UPDATE, as in `AND NOT used`, and look at `RowsAffected`"))

; A file that must not be there yet, and is made over whatever is there by now.
((if_statement
   initializer: (short_var_declaration right: (expression_list . (call_expression function: (_) @_stat arguments: (argument_list . (_) @_looked .)) .))
   condition: (_) @_there
   consequence: (block) @_refuses)
  [(short_var_declaration right: (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint .))
   (return_statement (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint))]
  (#resolves-to? @_stat "os.Stat" "os.Lstat")
  (#match? @_there "^err == nil$|^!os\\.IsNotExist\\(err\\)$|^!errors\\.Is\\(err, (os|fs)\\.ErrNotExist\\)$")
  (#match? @_refuses "return")
  (#resolves-to? @callee "os.Create" "os.WriteFile" "os.OpenFile")
  (#eq? @_looked @path)
  (#not-match? @hint "O_EXCL")
  (#set! message "Another process can have made `{path}` by now, and loses what it wrote: open it with `os.O_CREATE|os.O_EXCL`"))

; Asked and taken in two calls, each with a lock of its own.
((if_statement condition: (binary_expression left: (call_expression function: (selector_expression operand: (_) @_from field: (_) @_asked) @asked) operator: ["<" "<="]) consequence: (block) @_refuses)
  (expression_statement (call_expression function: (selector_expression operand: (_) @_same field: (_) @_takes)) @hint)
  (#match? @_asked "(?i)^(get_?)?(balance|stock|available|remaining|seats|credits?|funds|quantity|free|left|capacity)$")
  (#match? @_takes "(?i)^(add|sub|subtract|withdraw|debit|take|reserve|decrease|remove|deduct|dec|charge|book|set_?\\w*)$")
  (#eq? @_from @_same)
  (#match? @_refuses "return")
  (#not-function-matches? @hint "\\.Lock\\(\\)|(?i)serializable|for update|\\btx\\b")
  (#not-file-kind? "test")
  (#set! message "Another goroutine can take it after `{asked}` was asked: check and take under one lock"))

; A `sync.Map` that is asked first.
((if_statement
   initializer: (short_var_declaration right: (expression_list . (call_expression function: (selector_expression operand: (_) @_map field: (_) @_load) arguments: (argument_list . (_) @_key .)) .))
   consequence: (block) @_refuses)
  (expression_statement (call_expression function: (selector_expression operand: (_) @map field: (_) @_store) arguments: (argument_list . (_) @_stored . (_) .)) @hint)
  (#eq? @_load "Load")
  (#eq? @_store "Store")
  (#eq? @_map @map)
  (#eq? @_key @_stored)
  (#match? @_refuses "return")
  (#not-function-matches? @hint "\\.Lock\\(\\)|LoadOrStore|CompareAndSwap|singleflight")
  (#not-file-kind? "test")
  (#set! message "Two goroutines can both find it missing: use `{map}.LoadOrStore`, which asks and stores at once"))

; Closed to others only when it is there already.
((statement_list
   [(if_statement initializer: (short_var_declaration right: (expression_list . (call_expression function: (_) @_write arguments: (argument_list . (_) @_written)) @_first .)))
    (short_var_declaration right: (expression_list . (call_expression function: (_) @_write arguments: (argument_list . (_) @_written)) @_first .))]
   [(return_statement (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @path . (_) @_mode .)) @hint))
    (if_statement initializer: (short_var_declaration right: (expression_list . (call_expression function: (_) @callee arguments: (argument_list . (_) @path . (_) @_mode .)) @hint .)))
    (expression_statement (call_expression function: (_) @callee arguments: (argument_list . (_) @path . (_) @_mode .)) @hint)])
  (#resolves-to? @_write "os.WriteFile" "os.Create" "io/ioutil.WriteFile")
  (#resolves-to? @callee "os.Chmod")
  (#eq? @_written @path)
  (#match? @_mode "^0o?[46]00$")
  (#not-match? @_first ", *0o?[46]00\\)")
  (#not-file-kind? "test")
  (#set! message "Until this, any account on the machine can open `{path}`, and keep it open: make the file with this mode"))

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
;! bad
; package shop
; func take(ctx context.Context, db *sql.DB, id, qty int) error {
; 	var stock int
; 	if err := db.QueryRowContext(ctx, "SELECT stock FROM items WHERE id = $1", id).Scan(&stock); err != nil {
; 		return err
; 	}
; 	if stock < qty {
; 		return errSoldOut
; 	}
; 	_, err := db.ExecContext(ctx, "UPDATE items SET stock = stock - $1 WHERE id = $2", qty, id)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
; func redeem(ctx context.Context, db *sql.DB, code string) error {
; 	var used bool
; 	if err := db.QueryRowContext(ctx, "SELECT used FROM coupons WHERE code = $1", code).Scan(&used); err != nil {
; 		return err
; 	}
; 	if used {
; 		return errUsed
; 	}
; 	_, err := db.ExecContext(ctx, "UPDATE coupons SET used = true WHERE code = $1", code)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! good
; package shop
; func take(ctx context.Context, db *sql.DB, id, qty int) error {
; 	res, err := db.ExecContext(ctx, "UPDATE items SET stock = stock - $1 WHERE id = $2 AND stock >= $1", qty, id)
; 	if err != nil {
; 		return err
; 	}
; 	if n, err := res.RowsAffected(); err != nil || n == 0 {
; 		return errSoldOut
; 	}
; 	return nil
; }
;! bad
; package spool
; import "os"
; func claim(path string) (*os.File, error) {
; 	if _, err := os.Stat(path); err == nil {
; 		return nil, errTaken
; 	}
; 	return os.Create(path)
;         ^^^^^^^^^^^^^^^
; }
;! good
; package spool
; import "os"
; func claim(path string) (*os.File, error) {
; 	return os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
; }
;! bad
; package bank
; func transfer(from, to *Account, n int64) error {
; 	if from.Balance() < n {
; 		return errFunds
; 	}
; 	from.Add(-n)
;  ^^^^^^^^^^^^
; 	to.Add(n)
; 	return nil
; }
;! bad
; package votes
; var voted sync.Map
; func cast(user string) error {
; 	if _, ok := voted.Load(user); ok {
; 		return errVoted
; 	}
; 	count(user)
; 	voted.Store(user, true)
;  ^^^^^^^^^^^^^^^^^^^^^^^
; 	return nil
; }
;! good
; package votes
; var voted sync.Map
; func cast(user string) error {
; 	if _, ok := voted.LoadOrStore(user, true); ok {
; 		return errVoted
; 	}
; 	count(user)
; 	return nil
; }
;! bad
; package keys
; import "os"
; func save(path string, key []byte) error {
; 	if err := os.WriteFile(path, key, 0o640); err != nil {
; 		return err
; 	}
; 	return os.Chmod(path, 0o600)
;         ^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package keys
; import "os"
; func save(path string, key []byte) error {
; 	return os.WriteFile(path, key, 0o600)
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
