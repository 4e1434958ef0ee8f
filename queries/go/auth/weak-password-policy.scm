; A password that is soon guessed is taken
;
; All passwords of four letters are tried within a second once a table of hashes is stolen, and the usual ones of six
; within minutes of a login form. Ask for eight characters at the very least, better twelve, and refuse those on lists.
;
; severity: warning
; confidence: high
; precision: 4/4 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; precision: warnings that were new when all of them were read: 4/4, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; cwe: 521
; see: https://pages.nist.gov/800-63-4/sp800-63b.html
; regex password: (?i)^(len|utf8\.RuneCountInString)\((\w+\.)*(new_?)?(password|passwd|pwd|pass|passphrase)\)$

((binary_expression left: (call_expression) @length operator: ["<" "<="] @_less right: (int_literal) @least) @hint
  (#match? @length "<password>")
  (#match? @least "^[2-6]$")
  (#not-file-kind? "test")
  (#set! message "A password of {least} letters is soon guessed: ask for 8 at the very least, better 12"))

((binary_expression left: (call_expression) @length operator: ">=" right: (int_literal) @least) @hint
  (#match? @length "<password>")
  (#match? @least "^[1-6]$")
  (#not-file-kind? "test")
  (#set! message "A password of {least} letters is soon guessed: ask for 8 at the very least, better 12"))

; A constant says how many.
((binary_expression left: (call_expression) @length operator: "<" right: (identifier) @least) @hint
  (#match? @length "<password>")
  (#value-matches? @least "^[1-6]$")
  (#not-file-kind? "test")
  (#set! message "A password of `{least}` letters is soon guessed: ask for 8 at the very least, better 12"))

; The tags of a validator.
((field_declaration name: (_) @name tag: (_) @tag) @hint
  (#match? @name "(?i)^(new_?)?(password|passwd|pwd)$")
  (#match? @tag "(binding|validate|valid):\"[^\"]*\\bmin=[1-6]\\b")
  (#not-file-kind? "test")
  (#set! message "`{name}` may be a few letters, which are soon guessed: ask for 8 at the very least, better 12"))

;! bad
; package users
; func valid(password string) bool {
; 	if len(password) < 6 {
;     ^^^^^^^^^^^^^^^^^
; 		return false
; 	}
; 	return true
; }
;! bad
; package users
; const minLength = 5
; func valid(in Form) error {
; 	if len(in.Password) < minLength {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return errShort
; 	}
; 	return nil
; }
;! bad
; package users
; type form struct {
; 	Name     string `json:"name" binding:"required"`
; 	Password string `json:"password" binding:"required,min=4"`
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package users
; func valid(pwd string) bool {
; 	return len(pwd) >= 4
;         ^^^^^^^^^^^^^
;! good
; package users
; func valid(password string) bool {
; 	return len(password) >= 12
; }
;! good
; package users
; func present(password string) bool {
; 	return len(password) < 1
; }
;! good
; package users
; type form struct {
; 	Code     string `json:"code" binding:"required,len=6"`
; 	Password string `json:"password" binding:"required,min=12"`
; }
;! good
; package users
; func short(name string) bool {
; 	return len(name) < 4
; }
