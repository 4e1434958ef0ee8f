; A failure looks like an empty result
;
; Callers cannot tell "nothing is there" from "it could not be read": lists are shown empty, defaults are used, and what
; exists is created again. Return the error.
;
; severity: info
; confidence: medium
; precision: 22 info on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, not read
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
