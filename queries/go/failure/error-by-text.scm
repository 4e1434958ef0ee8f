; An error is told by its words
;
; The words are for people: another version of the library, of the database or another language writes them differently, and
; then a duplicate is a 500, or a real failure is taken for a duplicate. Ask with `errors.Is` or `errors.As`.
;
; severity: info
; confidence: high
; precision: 10/12 read of 88 info (two where the library has no other way) on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; cwe: 755
; see: https://pkg.go.dev/errors#Is

((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (selector_expression operand: (identifier) @error field: (_) @_text) arguments: (argument_list)) . [(interpreted_string_literal) (raw_string_literal)] @words .)) @hint
  (#resolves-to? @callee "strings.Contains" "strings.HasPrefix" "strings.HasSuffix" "strings.EqualFold")
  (#eq? @_text "Error")
  (#match? @error "(?i)err$|^e$")
  (#not-file-kind? "test")
  (#set! message "`{error}` is told by its words, which another version writes differently: use `errors.Is` or `errors.As`"))

((binary_expression left: (call_expression function: (selector_expression operand: (identifier) @error field: (_) @_text) arguments: (argument_list)) operator: ["==" "!="] right: [(interpreted_string_literal) (raw_string_literal)]) @hint
  (#eq? @_text "Error")
  (#match? @error "(?i)err$|^e$")
  (#not-file-kind? "test")
  (#set! message "`{error}` is told by its words, which another version writes differently: use `errors.Is` or `errors.As`"))

;! bad
; package users
; import "strings"
; func create(u User) error {
; 	err := insert(u)
; 	if strings.Contains(err.Error(), "duplicate key") {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return errTaken
; 	}
; 	if err != nil && err.Error() == "record not found" {
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return errMissing
; 	}
; 	return err
; }
;! bad
; package users
; import "strings"
; func taken(dbErr error) bool {
; 	return strings.HasPrefix(dbErr.Error(), "UNIQUE constraint")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package users
; func gone(err error) bool {
; 	return err.Error() != "EOF"
;         ^^^^^^^^^^^^^^^^^^^^
; }
; func broken( {
;! bad
; package users
; import "strings"
; func full(err error) bool {
; 	return strings.HasSuffix(err.Error(), `no space left`)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package users
; func create(u User) error {
; 	err := insert(u)
; 	if errors.Is(err, sql.ErrNoRows) {
; 		return errMissing
; 	}
; 	return err
; }
;! good
; package users
; import "strings"
; func has(words string) bool {
; 	return strings.Contains(words, "duplicate key")
; }
;! good
; package users
; func same(a, b error) bool {
; 	return a.Error() == b.Error()
; }
;! good
; package users
; func text(err error) string {
; 	return err.Error()
; }
