; A parameter changes nothing
;
; The function takes a limit, a filter or a timeout, and never looks at it: callers believe that they are protected, or
; that a dry run is one.
;
; severity: warning
; confidence: medium
; cwe: 1164

((function_declaration name: (_) @function parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint) body: (block (statement_list)) @_body)
  (#match? @name "^(limit|offset|filter|filters|dryRun|dry_run|timeout|page|pageSize|perPage|maxRetries|sortBy|orderBy|tenantID|userID|ownerID|role)$")
  (#not-contains? @hint "func_literal")
  (#never-used? @name)
  (#not-match? @function "(?i)^(noop|nop|stub|mock|fake|unsupported)")
  (#not-path-matches? "(?i)_(windows|darwin|other|linux|unix|plan9|js|stub|nocgo|bsd|freebsd|unsupported)\\.go$|fake|mock|stub")
  (#contains? @_body "call_expression")
  (#set! message "`{function}` never looks at `{name}`: use it, or take it out"))
((method_declaration name: (_) @function parameters: (parameter_list (parameter_declaration name: (identifier) @name) @hint) body: (block (statement_list)) @_body)
  (#match? @name "^(limit|offset|filter|filters|dryRun|dry_run|page|pageSize|perPage|maxRetries|sortBy|orderBy|tenantID|userID|ownerID)$")
  (#never-used? @name)
  (#not-match? @hint "func\\(")
  (#not-path-matches? "(?i)_(windows|darwin|other|linux|unix|plan9|js|stub|nocgo|bsd|freebsd|unsupported)\\.go$|fake|mock|stub")
  (#contains? @_body "call_expression")
  (#set! severity "info")
  (#set! message "`{function}` never looks at `{name}`: use it, or name it `_`"))

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
