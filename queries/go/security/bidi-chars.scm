; The code reads otherwise than it runs
;
; A character that turns the direction of writing makes a reader see another order than the compiler does: what looks like
; a comment runs, and what looks like a check does not. Leave it out, or write it as an escape.
;
; severity: warning
; confidence: high
; precision: 0 hints on Debian 12: lxd 5.0.2, crowdsec 1.4.6, etcd 3.4.23, syncthing 1.19.2, prometheus 2.42.0, caddy 2.6.2, influxdb 1.6.7, gh 2.23.0, rclone 1.60.1, smallstep-certificates 0.19.0, restic 0.14.0
; cwe: 1007
; see: https://trojansource.codes/

([(comment) (interpreted_string_literal) (raw_string_literal)] @hint
  (#match? @hint "\\xe2(\\x80[\\xaa-\\xae]|\\x81[\\xa6-\\xa9])")
  (#not-path-matches? "(?i)(i18n|l10n|locales?|lang|translations?|bidi|unicode)")
  (#set! message "A character in here turns the direction of writing, so that it reads otherwise than it runs: leave it out, or escape it"))

;! bad
; package main
; func check(role string) bool {
; 	return role == "admin‮"
;                 ^^^^^^^^
; }
; func other() string {
; 	return `a⁦b`
;         ^^^^^
; }
;! bad
; func check(role string) bool {
; 	// begin ‮ end
;  ^^^^^^^^^^^^^^
; 	if role == "x⁦"
;             ^^^^
;! good
; package main
; func check(role string) bool {
; 	return role == "admin"
; }
; func escaped() string {
; 	return "\u202e"
; }
; func accents() string {
; 	return "naïve – ok"
; }
; func plain() string {
; 	return `a b`
; }
