; An error hides what caused it
;
; `%v` keeps the words and loses the error: `errors.Is` and `errors.As` no longer find out that a row was missing or a
; deadline passed, and callers retry or give up wrongly. `%w` keeps it.
;
; severity: info
; confidence: high
; precision: 2800 info on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; a matter of style in old code, hence info
; see: https://go.dev/blog/go1.13-errors
; regex error: ^(err|e|[a-z]\w*Err)$

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_format (identifier) @error .)) @hint
  (#resolves-to? @callee "fmt.Errorf")
  (#match? @error "<error>")
  (#match? @_format "%v[)\\]]?\"$")
  (#not-match? @_format "%w")
  (#in-error-handler? @hint)
  (#set! message "`{error}` is lost to `errors.Is`: write it with `%w`")
  (#set! fix.title "Wrap it with `%w`")
  (#set! fix.safety "suggested")
  (#replace-last! @_format "%v" "%w"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_format (identifier) @error .)) @hint
  (#resolves-to? @callee "fmt.Errorf")
  (#match? @error "<error>")
  (#match? @_format "%s[)\\]]?\"$")
  (#not-match? @_format "%w")
  (#in-error-handler? @hint)
  (#set! message "`{error}` is lost to `errors.Is`: write it with `%w`")
  (#set! fix.title "Wrap it with `%w`")
  (#set! fix.safety "suggested")
  (#replace-last! @_format "%s" "%w"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_format (identifier) @error .)) @hint
  (#resolves-to? @callee "fmt.Errorf")
  (#match? @error "<error>")
  (#match? @_format "%\\+v[)\\]]?\"$")
  (#not-match? @_format "%w")
  (#in-error-handler? @hint)
  (#set! message "`{error}` is lost to `errors.Is`: write it with `%w`")
  (#set! fix.title "Wrap it with `%w`")
  (#set! fix.safety "suggested")
  (#replace-last! @_format "%+v" "%w"))

((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (selector_expression operand: (identifier) @error field: (_) @_said) arguments: (_)) .)) @hint
  (#resolves-to? @callee "errors.New" "fmt.Errorf")
  (#eq? @_said "Error")
  (#match? @error "<error>")
  (#set! message "`{error}` is lost to `errors.Is`: return it as it is, or wrap it with `%w`")
  (#set! fix.title "Return `{error}` itself")
  (#set! fix.safety "suggested")
  (#replace! @hint "{error}"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @said .)) @hint
  (#resolves-to? @callee "errors.New")
  (#in-error-handler? @hint)
  (#parent? @hint "expression_list")
  (#function-matches? @hint "\\b(db|tx|http|os|client|store|repo)\\.\\w+\\(")
  (#not-guarded-by? @hint "errors\\.(Is|As)|NoRows|NotFound|NotExist|==")
  (#match? @said "(?i)^\"(failed|could not|unable|cannot|error)")
  (#set! message "What caused this is lost: wrap it with `fmt.Errorf` and `%w`"))

;! bad
; func load(path string) error {
; 	if err := open(path); err != nil {
; 		return fmt.Errorf("load %s: %v", path, err)
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return nil
; }
;! fixed
; func load(path string) error {
; 	if err := open(path); err != nil {
; 		return fmt.Errorf("load %s: %w", path, err)
; 	}
; 	return nil
; }
;! bad
; func load(path string) error {
; 	if err := open(path); err != nil {
; 		return errors.New(err.Error())
;          ^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	if
;! fixed
; func load(path string) error {
; 	if err := open(path); err != nil {
; 		return err
; 	}
; 	if
;! good
; func load(path string) error {
; 	if err := open(path); err != nil {
; 		return fmt.Errorf("load %s: %w", path, err)
; 	}
; 	return nil
; }
