; A parameter changes nothing
;
; The function takes a limit, a filter or a timeout, and never looks at it: callers believe that they are protected, or
; that a dry run is one.
;
; severity: warning
; confidence: medium
; cwe: 1164
; regex no-work: (?i)\{\s*\}$|not (yet )?(implemented|supported)|unsupported|no-?op\b|panic\("|\{\s*return( (nil|true|false|0|"")(, nil)?)?\s*\}$
; regex elsewhere: (?i)_(windows|darwin|other|linux|nonlinux|unix|plan9|js|stub|nocgo|bsd|freebsd|unsupported)\.go$|fake|mock|stub

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "limit")
  (#not-body-mentions? @hint "^limit$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|limit")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "offset")
  (#not-body-mentions? @hint "^offset$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|offset")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "dryRun")
  (#not-body-mentions? @hint "^dryRun$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|dryRun")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "pageSize")
  (#not-body-mentions? @hint "^pageSize$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|pageSize")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "perPage")
  (#not-body-mentions? @hint "^perPage$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|perPage")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "maxRetries")
  (#not-body-mentions? @hint "^maxRetries$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|maxRetries")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "timeout")
  (#not-body-mentions? @hint "^timeout$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|timeout")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "filter")
  (#not-body-mentions? @hint "^filter$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|filter")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "page")
  (#not-body-mentions? @hint "^page$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|page")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "sortBy")
  (#not-body-mentions? @hint "^sortBy$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|sortBy")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "ownerID")
  (#not-body-mentions? @hint "^ownerID$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|ownerID")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "userID")
  (#not-body-mentions? @hint "^userID$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|userID")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((parameter_declaration name: (identifier) @name) @hint
  (#eq? @name "tenantID")
  (#not-body-mentions? @hint "^tenantID$")
  (#in-function? @hint)
  (#not-inside? @hint "func_literal" "function_type" "interface_type")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|tenantID")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

; Read, and dropped.
((assignment_statement left: (expression_list . (identifier) @_blank .) right: (expression_list . (identifier) @name .)) @hint
  (#eq? @_blank "_")
  (#match? @name "^(limit|offset|filter|filters|dryRun|timeout|page|pageSize|perPage|sortBy|orderBy|tenantID|userID|ownerID|role|token|password)$")
  (#not-commented? @hint)
  (#set! message "`{name}` is dropped, and changes nothing: use it, or take it out"))

;! bad
; func list(db *sql.DB, limit int) error {
;                       ^^^^^^^^^
; 	_, err := db.Query("SELECT id FROM users WHERE active")
; 	return err
; }
;! bad
; func remove(id string, dryRun bool) error {
;                        ^^^^^^^^^^^
; 	return store.Delete(id)
; }
; func broken( {
;! good
; func remove(id string, dryRun bool) error {
; 	if dryRun {
; 		return nil
; 	}
; 	return store.Delete(id)
; }
; func keep(id string, _ bool) error {
; 	return store.Keep(id)
; }
