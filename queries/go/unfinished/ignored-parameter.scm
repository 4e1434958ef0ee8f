; A parameter changes nothing
;
; The function takes a limit, a filter or a timeout, and never looks at it: callers believe that they are protected, or
; that a dry run is one.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; a few info of methods that an interface asks for
; cwe: 1164
; regex no-work: (?i)\{\s*\}$|not (yet )?(implemented|supported)|unsupported|no-?op\b|panic\("|\{\s*return( (nil|true|false|0|"")(, nil)?)?\s*\}$
; regex elsewhere: (?i)_(windows|darwin|other|linux|nonlinux|unix|plan9|js|stub|nocgo|bsd|freebsd|unsupported)\.go$|fake|mock|stub

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "limit")
  (#not-body-mentions? @hint "^limit$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|limit")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "offset")
  (#not-body-mentions? @hint "^offset$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|offset")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "dryRun")
  (#not-body-mentions? @hint "^dryRun$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|dryRun")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "pageSize")
  (#not-body-mentions? @hint "^pageSize$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|pageSize")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "perPage")
  (#not-body-mentions? @hint "^perPage$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|perPage")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "maxRetries")
  (#not-body-mentions? @hint "^maxRetries$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|maxRetries")
  (#not-path-matches? "<elsewhere>")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "timeout")
  (#not-body-mentions? @hint "^timeout$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|timeout")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "filter")
  (#not-body-mentions? @hint "^filter$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|filter")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "page")
  (#not-body-mentions? @hint "^page$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|page")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "sortBy")
  (#not-body-mentions? @hint "^sortBy$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|sortBy")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "ownerID")
  (#not-body-mentions? @hint "^ownerID$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|ownerID")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "userID")
  (#not-body-mentions? @hint "^userID$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|userID")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((function_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "tenantID")
  (#not-body-mentions? @hint "^tenantID$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|tenantID")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((method_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "limit")
  (#not-body-mentions? @hint "^limit$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|limit")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((method_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "offset")
  (#not-body-mentions? @hint "^offset$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|offset")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((method_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "dryRun")
  (#not-body-mentions? @hint "^dryRun$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|dryRun")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((method_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "pageSize")
  (#not-body-mentions? @hint "^pageSize$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|pageSize")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((method_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "perPage")
  (#not-body-mentions? @hint "^perPage$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|perPage")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((method_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "sortBy")
  (#not-body-mentions? @hint "^sortBy$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|sortBy")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((method_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "ownerID")
  (#not-body-mentions? @hint "^ownerID$")
  (#not-function-matches? @hint "<no-work>")
  (#not-in-function-named? @hint "(?i)noop|nop|stub|mock|fake|unsupported|ownerID")
  (#not-path-matches? "<elsewhere>")
  (#set! severity "info")
  (#set! message "Nothing looks at `{name}`: use it, or take it out"))

((method_declaration parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint))
  (#eq? @name "tenantID")
  (#not-body-mentions? @hint "^tenantID$")
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
