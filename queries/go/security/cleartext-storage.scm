; What must not be read is kept as it is
;
; Whoever reads the table, a backup or the file has card numbers and secrets of all customers. Card checks must not be
; kept at all; keep the rest encrypted, or let a payment provider keep it.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 312 359 256

; The three digits on the back of a card.
((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @_statement)) @hint
  (#method? @callee "Exec" "ExecContext" "NamedExec" "NamedExecContext" "MustExec" "QueryRow" "QueryRowContext")
  (#match? @_statement "(?is)(insert\\s+into[^)]*|update\\b.*\\bset\\b.*)\\b(cvv2?|cvc2?|security_code|card_?pin|pan|card_?number|credit_?card(_number)?|ssn|social_security(_number)?)\\b")
  (#not-match? @_statement "(?i)hash|encrypt|cipher|masked|last_?4|last_?four|token")
  (#not-function-matches? @hint "(?i)encrypt|seal\\(|cipher|tokenize|kms\\.|mask\\w*\\(|last_?4|hash")
  (#set! message "`{callee}` keeps what nobody may read as it is: leave the card's check out, and keep the number with a payment provider, or encrypted"))

; In a model.
((field_declaration name: (field_identifier) @name tag: (_) @_tag) @hint
  (#match? @name "(?i)^(cvv2?|cvc2?|card_?cvv|card_?cvc|security_?code)$")
  (#match? @_tag "gorm:|db:|bson:|xorm:|bun:")
  (#not-match? @_tag "(gorm|db|bson|xorm|bun):\"-\"")
  (#set! message "`{name}` must not be kept at all: send it on to the payment provider, and forget it"))

; Into a file.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path . (_) @_data . (int_literal) @_mode .)) @hint
  (#resolves-to? @callee "os.WriteFile" "io/ioutil.WriteFile")
  (#match? @path "(?i)(users|accounts|credentials|passwords|tokens|secrets|customers|cards)\\.(json|csv|txt|ya?ml|db)\"$")
  (#match? @_mode "^0?o?(644|664|666|755|777)$")
  (#not-function-matches? @hint "(?i)encrypt|seal\\(|bcrypt|hash")
  (#set! message "Any account on the machine may read {path}: use 0600, and keep no passwords in it"))

; Keys that open accounts, as they are.
((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @_statement (identifier) @key)) @hint
  (#method? @callee "Exec" "ExecContext" "NamedExec" "MustExec" "QueryRow" "QueryRowContext")
  (#match? @_statement "(?is)insert\\s+into\\s+\\w*(api_?keys?|access_?tokens?|reset\\w*|sessions?|refresh_?tokens?|invit\\w*)\\s*\\([^)]*\\b(token|key|api_?key|secret)\\b")
  (#not-match? @_statement "(?i)hash|digest")
  (#match? @key "(?i)^(token|key|api_?key|secret|raw|tok|reset_?token|refresh_?token)$")
  (#not-function-matches? @hint "(?i)Sum256|hash|hmac|encrypt|seal\\(")
  (#set! severity "info")
  (#set! message "Whoever reads the table has every `{key}` in it: keep its SHA-256, and look it up by that"))

;! bad
; package cards
; func save(db *sql.DB, c Card) error {
; 	_, err := db.Exec("INSERT INTO cards (number, cvv) VALUES ($1, $2)", c.Number, c.CVV)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! bad
; package cards
; type Card struct {
; 	ID  uint   `gorm:"primaryKey"`
; 	CVV string `gorm:"size:4" json:"cvv"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package cards
; import "os"
; func dump(users []byte) error {
; 	return os.WriteFile("users.json", users, 0o644)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package people
; func save(ctx context.Context, db *sql.DB, p Person) {
; 	_, err := db.ExecContext(ctx, `INSERT INTO people (name, ssn) VALUES ($1, $2)`, p.Name, p.SSN)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package cards
; func save(db *sql.DB, c Card) error {
; 	_, err := db.Exec("INSERT INTO cards (token, last4) VALUES ($1, $2)", c.Token, c.Last4)
; 	return err
; }
;! good
; package cards
; type Card struct {
; 	ID  uint   `gorm:"primaryKey"`
; 	CVV string `gorm:"-" json:"cvv"`
; }
;! good
; package cards
; import "os"
; func dump(users []byte) error {
; 	return os.WriteFile("users.json", users, 0o600)
; }
;! good
; package people
; func save(ctx context.Context, db *sql.DB, p Person) error {
; 	_, err := db.ExecContext(ctx, `INSERT INTO people (name, ssn) VALUES ($1, $2)`, p.Name, seal(p.SSN))
; 	return err
; }
;! bad
; package keys
; func save(db *sql.DB, user int, token string) error {
; 	_, err := db.Exec("INSERT INTO api_keys (user_id, token) VALUES ($1, $2)", user, token)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
