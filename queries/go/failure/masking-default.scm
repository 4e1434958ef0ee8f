; A failure looks like an empty result
;
; Callers cannot tell "nothing is there" from "it could not be read": lists are shown empty, defaults are used, and what
; exists is created again. Return the error.
;
; severity: info
; confidence: medium
; precision: new pattern (a number for an error) 5/5 read of 8 info on Debian 13: miniflux 2.2.6, incus 6.0.4; before: 22 info on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, not read
; cwe: 755 636 390
; regex io: \.(Query|QueryRow|QueryContext|QueryRowContext|Find|FindOne|First|Get|Do|Select|Scan|ReadFile|ReadAll|Decode|Exec)\(|\b(os|ioutil)\.(Open|ReadFile|ReadDir)\(|http\.(Get|Post)\(|json\.Unmarshal\(

; The function could return an error, and says there is none.
((return_statement (expression_list . [(nil) (composite_literal body: (literal_value) @_empty) (interpreted_string_literal) @_text (int_literal) @_number (false)] @value . (nil) .)) @hint
  (#in-error-handler? @hint)
  (#match? @value "^(nil|\"\"|0|false|&?[\\w.\\[\\]*]+\\{\\}|map\\[[^\\]]*\\][\\w.*]+\\{\\})$")
  (#function-matches? @hint "^func [^{]*\\berror\\)? \\{")
  (#function-matches? @hint "<io>")
  (#not-guarded-by? @hint "(?i)errors\\.(Is|As)|NotFound|NotExist|NoRows|ErrNil|==|EOF|os\\.Is|not_?found|is[A-Z]\\w*\\(|!ok|code|status|redis\\.Nil|k8serrors|apierrors")
  (#not-commented? @hint)
  (#not-line-matches? @hint "//")
  (#set! message "The error becomes `{value}`, which looks like a result: return it"))

; It has no way to say so.
((return_statement (expression_list . (composite_literal body: (literal_value) @_empty) @value .)) @hint
  (#in-error-handler? @hint)
  (#match? @_empty "^\\{\\s*\\}$")
  (#match? @value "^(\\[\\]|map\\[)")
  (#function-matches? @hint "<io>")
  (#not-guarded-by? @hint "(?i)errors\\.(Is|As)|NotFound|NotExist|NoRows|==|EOF|os\\.Is")
  (#not-commented? @hint)
  (#set! message "The error becomes `{value}`, which looks like a result: return the error too"))

; A number or an answer that stands for "it could not be read".
((return_statement (expression_list . [(int_literal) (float_literal) (false) (interpreted_string_literal)] @value .)) @hint
  (#in-error-handler? @hint)
  (#match? @value "^(0|0\\.0|false|\"\")$")
  (#function-matches? @hint "^func [^{]*\\) \\(?(u?int(8|16|32|64)?|float(32|64)|bool|string|time\\.Duration)\\)? \\{")
  (#function-matches? @hint "(?i)\\b(db|tx|pool|conn|rdb|redis|repo|store|client|http)\\.(\\w+\\(.{0,120}?\\)\\.)?(Query\\w*|Get\\w*|Select\\w*|Find\\w*|First|Count|Do|Scan|Exec\\w*)\\(")
  (#not-guarded-by? @hint "(?i)errors\\.(Is|As)|NotFound|NotExist|NoRows|ErrNil|==|EOF|os\\.Is|redis\\.Nil|Atoi|Parse")
  (#not-function-matches? @hint "(?i)log\\w*\\.|\\bfmt\\.Print|panic\\(|report|health|ping|is_?alive|exists")
  (#not-commented? @hint)
  (#not-line-matches? @hint "//")
  (#not-file-kind? "test")
  (#set! message "The error becomes `{value}`, which looks like a result: return the error too"))

;! bad
; func list(db *sql.DB) ([]User, error) {
; 	rows, err := db.Query("SELECT id FROM users WHERE active")
; 	if err != nil {
; 		log.Print(err)
; 		return []User{}, nil
;   ^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return scan(rows)
; }
;! bad
; func settings(path string) map[string]string {
; 	data, err := os.ReadFile(path)
; 	if err != nil {
; 		return map[string]string{}
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return parse(data)
; 	if
;! good
; func list(db *sql.DB) ([]User, error) {
; 	rows, err := db.Query("SELECT id FROM users WHERE active")
; 	if err != nil {
; 		return nil, fmt.Errorf("list users: %w", err)
; 	}
; 	return scan(rows)
; }
;! bad
; func (s *Scorer) velocity(ctx context.Context, id string) float64 {
; 	var n int
; 	err := s.db.GetContext(ctx, &n, `SELECT count(*) FROM orders WHERE customer = $1`, id)
; 	if err != nil {
; 		return 0
;   ^^^^^^^^
; 	}
; 	return float64(n) * 0.1
; }
; func (s *Scorer) blocked(ctx context.Context, id string) bool {
; 	var blocked bool
; 	if err := s.db.QueryRowContext(ctx, `SELECT blocked FROM users WHERE id = $1`, id).Scan(&blocked); err != nil {
; 		return false
;   ^^^^^^^^^^^^
; 	}
; 	return blocked
; }
;! bad
; func (s *Scorer) stock(id string) int64 {
; 	n, err := s.store.Count(id)
; 	if err != nil {
; 		return 0
;   ^^^^^^^^
; 	}
; 	return n
; 	if
;! good
; func (s *Scorer) velocity(ctx context.Context, id string) (float64, error) {
; 	var n int
; 	err := s.db.GetContext(ctx, &n, `SELECT count(*) FROM orders WHERE customer = $1`, id)
; 	if err != nil {
; 		return 0, err
; 	}
; 	return float64(n) * 0.1, nil
; }
; func number(s string) int {
; 	n, err := strconv.Atoi(s)
; 	if err != nil {
; 		return 0
; 	}
; 	return n
; }
;! good
; func (s *Scorer) blocked(ctx context.Context, id string) bool {
; 	var blocked bool
; 	err := s.db.QueryRowContext(ctx, `SELECT blocked FROM users WHERE id = $1`, id).Scan(&blocked)
; 	if errors.Is(err, sql.ErrNoRows) {
; 		return false
; 	}
; 	return blocked
; }
