; The code reads otherwise than it runs
;
; A character that turns the direction of writing makes a reader see another order than the compiler does: what looks like
; a comment runs, and what looks like a check does not. Leave it out, or write it as an escape.
;
; severity: warning
; confidence: high
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
