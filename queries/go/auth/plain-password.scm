; A password is kept, or compared, as it was typed
;
; Whoever reads the table, a backup or a log has everybody's password, here and wherever else they use it. Keep a hash that
; is slow to try, from bcrypt or Argon2, and check against that.
;
; severity: warning
; confidence: medium
; precision: new patterns 0/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (a table filled from a configuration); then gated by it; 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (hashed before, with a salt); then gated by the statement, which leaves none; before: 0 hints on Debian 12: lxd 5.0.2, crowdsec 1.4.6, etcd 3.4.23, syncthing 1.19.2, prometheus 2.42.0, caddy 2.6.2, influxdb 1.6.7, gh 2.23.0, rclone 1.60.1, smallstep-certificates 0.19.0, restic 0.14.0
; cwe: 256 312 522
; see: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
; regex typed: (?i)^((req|request|in|input|body|form|u|user|payload|data|creds?|params|r)\.)?(plain_?|raw_?|user_?|new_?)?(password|passwd|pwd|pass|pw)$
; regex hashes: (?i)hash|bcrypt|argon|scrypt|pbkdf|encrypt|digest|crypt|scram

; Into a table.
((call_expression function: (_) @_callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @_statement [(identifier) (selector_expression)] @password)) @hint
  (#method? @_callee "Exec" "ExecContext" "MustExec" "QueryRow" "QueryRowContext")
  (#match? @_statement "(?is)insert\\s+into[^)]*\\bpassw(or)?d\\b|\\bset\\b.*\\bpassw(or)?d\\s*=|\\bpassw(or)?d\\s*=\\s*(\\$|\\?|:)")
  (#not-match? @_statement "(?i)salt|hash|digest")
  (#match? @password "<typed>")
  (#not-function-mentions? @hint "<hashes>")
  (#not-path-matches? "(?i)(^|/)(drivers?|connectors?|clients?|tests?)/")
  (#set! message "`{password}` is kept as it was typed: keep its hash by `bcrypt.GenerateFromPassword`"))

; Into an account that is created.
((keyed_element key: (literal_element (identifier) @_key) value: (literal_element [(selector_expression) (identifier)] @password)) @hint
  (#eq? @_key "Password")
  (#match? @password "<typed>")
  (#function-matches? @hint "\\b(\\w+\\.)?(User|Account|Customer|Member)\\{")
  (#function-matches? @hint "\\.(Create|Save|Insert|InsertOne|CreateUser|Add)\\(")
  (#not-function-mentions? @hint "<hashes>")
  (#in? @hint "handler")
  (#set! message "`{password}` is kept as it was typed: keep its hash by `bcrypt.GenerateFromPassword`"))

; Compared with what is kept.
((binary_expression left: (selector_expression operand: (identifier) @_user field: (_) @_field) @kept operator: ["==" "!="] right: [(identifier) (selector_expression)] @password) @hint
  (#match? @_user "(?i)^(u|user|account|usr|customer|member|admin|dbUser|found|existing)\\w*$")
  (#eq? @_field "Password")
  (#match? @password "<typed>")
  (#not-match? @password "(?i)confirm|repeat|old|new")
  (#not-function-mentions? @hint "<hashes>")
  (#in-function-named? @hint "(?i)log_?in|sign_?in|auth|verif|check")
  (#set! severity "info")
  (#set! message "`{kept}` is a password as it was typed: keep its hash, and check it with `bcrypt.CompareHashAndPassword`"))

; What the form holds, compared with what the table holds.
((binary_expression left: (_) @left operator: ["==" "!="] right: (_) @right) @hint
  (#match? @hint "(?i)\\.(FormValue|PostFormValue|PostForm)\\(\"(password|passwd|pwd|pass)\"\\)|\\.(password|passwd|pwd)\\b")
  (#match? @hint "(?i)^(\\w+\\.)*(stored|db|user|saved|real|expected|correct|actual)?_?(password|passwd|pwd|pass|pw) *[!=]= *\\w+(\\.\\w+)*(\\(\"\\w+\"\\))?$|^\\w+(\\.\\w+)*(\\(\"\\w+\"\\))? *[!=]= *(\\w+\\.)*(stored|db|user|saved|real|expected|correct|actual)?_?(password|passwd|pwd|pass|pw)$")
  (#function-matches? @hint "(?is)select\\b[^\"`]*\\bpassw(or)?d\\b")
  (#not-match? @hint "(?i)confirm|repeat|again|nil|\"\"|retype|old|new")
  (#not-function-mentions? @hint "<hashes>")
  (#set! message "The table holds passwords as they were typed: keep their hashes, and check with `bcrypt.CompareHashAndPassword`"))

; A query that asks for the name and the password together.
((call_expression function: (_) @_callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @_statement (_) @password)) @hint
  (#method? @_callee "QueryRow" "QueryRowContext" "Query" "QueryContext" "Get" "GetContext" "QueryRowx")
  (#match? @_statement "(?is)select\\b.*\\bwhere\\b.*\\bpassw(or)?d\\s*=\\s*(\\$|\\?|:)")
  (#match? @password "<typed>|\\.(FormValue|PostFormValue|PostForm)\\(\"(password|passwd|pwd|pass)\"\\)")
  (#not-match? @_statement "(?i)salt|hash|digest|crypt|md5|sha")
  (#not-function-mentions? @hint "<hashes>|(?i)^(md5|sha\\d+|Sum\\w*)$")
  (#not-path-matches? "(?i)(^|/)(drivers?|connectors?|clients?|tests?)/")
  (#set! message "The table holds passwords as they were typed: keep their hashes, and check with `bcrypt.CompareHashAndPassword`"))

; A map of names and passwords.
((keyed_element key: (literal_element (interpreted_string_literal) @_key) value: (literal_element [(selector_expression) (identifier)] @password)) @hint
  (#match? @_key "(?i)^\"(password|passwd|pwd)\"$")
  (#match? @password "<typed>")
  (#function-matches? @hint "(?i)InsertOne\\(|\\.Create\\(|PutItem\\(|\\.Set\\(|HSet\\(")
  (#not-function-mentions? @hint "<hashes>")
  (#in? @hint "handler")
  (#set! message "`{password}` is kept as it was typed: keep its hash by `bcrypt.GenerateFromPassword`"))

; Written in other letters, which anybody can read back.
((call_expression function: (_) @callee arguments: (argument_list . (type_conversion_expression type: (slice_type) operand: (_) @password) .)) @hint
  (#method? @callee "EncodeToString")
  (#match? @callee "(?i)^(base64|hex|base32)\\.")
  (#match? @password "(?i)^(\\w+\\.)*(plain_?|raw_?|user_?|new_?)?(password|passwd|pwd|pass|pw)$")
  (#function-matches? @hint "(?i)\\.(Exec|ExecContext|Save|Create|Insert\\w*|Put|Set\\w*|Store|Update\\w*|Add)\\(|WriteFile|INSERT INTO|\\bstore\\w*\\(|\\bsave\\w*\\(|func (\\([^)]*\\) )?(encrypt|hash|protect|obfuscate|encode|scramble|secure|store|save)\\w*\\(")
  (#not-function-matches? @hint "(?i)authorization|\"basic |SetBasicAuth|smtp|sasl|AUTH PLAIN|kubernetes|corev1|Secret\\{|dockerconfig|registry")
  (#set! message "`{callee}` hides nothing, and anybody can read `{password}` back: keep its hash by `bcrypt.GenerateFromPassword`"))

; Encrypted, which whoever has the key undoes for all of them.
((call_expression function: (identifier) @encrypt arguments: (argument_list . (_) @password)) @hint
  (#match? @encrypt "(?i)^encrypt(_?(aes|string|text|password|data|value))?$")
  (#match? @password "<typed>|(?i)^\\[\\]byte\\((\\w+\\.)*(plain_?|user_?|new_?)?(password|passwd|pwd)\\)$")
  (#function-matches? @hint "(?i)users?\\b")
  (#function-matches? @hint "(?i)INSERT INTO users|\\.(Create|Insert|Save|Add)\\w*\\(|register|sign_?up")
  (#in-function-named? @hint "(?i)register|sign_?up|create_?(user|account)|add_?user|new_?user|set_?password")
  (#set! severity "info")
  (#set! message "Whoever has the key of `{encrypt}` reads everybody's password: keep its hash by `bcrypt.GenerateFromPassword`"))

; An account that is created, wherever that is done.
((keyed_element key: (literal_element (identifier) @_key) value: (literal_element [(selector_expression) (identifier)] @password)) @hint
  (#match? @_key "^(Password|Passwd|Pass)$")
  (#match? @password "<typed>")
  (#function-matches? @hint "\\b(\\w+\\.)?(User|Account|Customer|Member)\\{")
  (#function-matches? @hint "\\.(Create|Save|Insert|InsertOne|CreateUser|Add|Put|Store)\\w*\\(|append\\(\\w*users|users\\[")
  (#in-function-named? @hint "(?i)register|sign_?up|create_?(user|account|member)|add_?(user|account|member)|new_?(user|account|member)")
  (#not-function-mentions? @hint "<hashes>")
  (#not-file-matches? "(?i)bcrypt|argon2|scrypt|BeforeCreate|BeforeSave|hash_?password")
  (#not-in? @hint "handler")
  (#not-file-kind? "test")
  (#set! message "`{password}` is kept as it was typed: keep its hash by `bcrypt.GenerateFromPassword`"))

; A map of names and passwords.
((assignment_statement left: (expression_list . (index_expression operand: (_) @_map) @kept .) right: (expression_list . [(identifier) (selector_expression)] @password .)) @hint
  (#match? @_map "(?i)(^|\\.)(users|accounts|passwords|credentials|logins|members)$")
  (#match? @password "(?i)^((req|request|in|input|body|form|u|user)\\.)?(plain_?|new_?)?(password|passwd|pwd)$")
  (#not-function-mentions? @hint "<hashes>")
  (#in-function-named? @hint "(?i)register|sign_?up|create|add_?|set_?password|change|new_?user")
  (#not-file-kind? "test")
  (#set! message "`{kept}` is a password as it was typed: keep its hash by `bcrypt.GenerateFromPassword`"))

;! bad
; package auth
; import "database/sql"
; func register(db *sql.DB, email, password string) error {
; 	_, err := db.Exec("INSERT INTO users (email, password) VALUES ($1, $2)", email, password)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
; func login(db *sql.DB, req Login) error {
; 	row := db.QueryRow("SELECT id FROM users WHERE email = $1 AND password = $2", req.Email, req.Password)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return row.Scan(&id)
; }
;! bad
; func register(c *gin.Context) {
; 	var req Register
; 	err := c.ShouldBindJSON(&req)
; 	err = users.Create(&User{Email: req.Email, Password: req.Password})
;                                             ^^^^^^^^^^^^^^^^^^^^^^
; 	use(err)
; }
; func broken( {
;! bad
; package auth
; func change(db *sql.DB, id int64, newPassword string) error {
; 	_, err := db.Exec("UPDATE users SET password = ? WHERE id = ?", newPassword, id)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! good
; package auth
; func register(db *sql.DB, email, password string) error {
; 	hash, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
; 	if err != nil {
; 		return err
; 	}
; 	_, err = db.Exec("INSERT INTO users (email, password) VALUES ($1, $2)", email, hash)
; 	return err
; }
; func rename(db *sql.DB, id int64, name string) error {
; 	_, err := db.Exec("UPDATE users SET name = $1 WHERE id = $2", name, id)
; 	return err
; }
; func dial(password string) *Options {
; 	return &Options{Password: password}
; }
; func policy(db *sql.DB, max int) error {
; 	_, err := db.Exec("UPDATE settings SET password_age = $1 WHERE id = 1", max)
; 	return err
; }
;! good
; func create(tx *sql.Tx, u *User) error {
; 	_, err := tx.Exec("INSERT INTO users (name, passwd, salt) VALUES (?, ?, ?)", u.name, u.passwd, u.salt)
; 	return err
; }
;! bad
; package login
; import (
; 	"database/sql"
; 	"net/http"
; )
; func login(db *sql.DB, w http.ResponseWriter, r *http.Request) {
; 	var pw string
; 	err := db.QueryRow("SELECT password FROM users WHERE name = $1", r.FormValue("name")).Scan(&pw)
; 	if err != nil || pw != r.FormValue("password") {
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		http.Error(w, "wrong name or password", http.StatusUnauthorized)
; 		return
; 	}
; 	start(w)
; }
;! good
; package login
; import (
; 	"database/sql"
; 	"net/http"
; 	"golang.org/x/crypto/bcrypt"
; )
; func enter(db *sql.DB, w http.ResponseWriter, r *http.Request) {
; 	var hash string
; 	err := db.QueryRow("SELECT password FROM users WHERE name = $1", r.FormValue("name")).Scan(&hash)
; 	if err != nil || bcrypt.CompareHashAndPassword([]byte(hash), []byte(r.FormValue("password"))) != nil {
; 		http.Error(w, "wrong name or password", http.StatusUnauthorized)
; 		return
; 	}
; 	start(w)
; }
;! bad
; package login
; func find(db *sql.DB, name, pass string) bool {
; 	var id int
; 	return db.QueryRow("SELECT id FROM users WHERE name = $1 AND password = $2", name, pass).Scan(&id) == nil
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package login
; func find(db *sql.DB, name, hashed string) bool {
; 	var id int
; 	return db.QueryRow("SELECT id FROM users WHERE name = $1 AND password_hash = $2", name, hashed).Scan(&id) == nil
; }
;! bad
; package users
; import "encoding/base64"
; func encryptPassword(password string) string {
; 	return base64.StdEncoding.EncodeToString([]byte(password))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package client
; import "encoding/base64"
; func header(password string) string {
; 	return "Authorization: Basic " + base64.StdEncoding.EncodeToString([]byte(password))
; }
;! bad
; package users
; func (s *Store) Register(name, password string) {
; 	s.users[name] = password
;  ^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package users
; func (s *Service) CreateUser(name, password string) error {
; 	return s.repo.Insert(User{Name: name, Password: password})
;                                        ^^^^^^^^^^^^^^^^^^
; }
;! good
; package users
; func (s *Service) CreateUser(name, hash string) error {
; 	return s.repo.Insert(User{Name: name, Password: hash})
; }
