; Requests write the same variable at once
;
; Every request runs in its own goroutine. Two that write a map at the same time end the whole program, and counters lose
; what others added. Guard it with a `sync.Mutex`, or use `sync/atomic`.
;
; severity: info
; confidence: medium
; precision: new warnings 1/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go; new notes 2/8 before they were gated by names; 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (a named result that is called like an import); then gated by it; 0/1 in git-lfs 3.3.0 (a server for tests)
; cwe: 362 662
; see: https://go.dev/doc/articles/race_detector
; regex any-lock: sync\.|atomic\.|\.R?Lock\(\)|\bmu\b|mutex|<-
; regex serves: http\.ResponseWriter|\*gin\.Context|echo\.Context|\*?fiber\.Ctx
; regex server: ^([a-z]|s\w|srv|server|api|app|handler|store|svc|service|ctrl|controller|self|this|repo|cache|hub|tracker|manager|counter|limiter)$
; regex method: ^func \(\w+ \*\w+\) 
; regex locked: \.(Lock|RLock|LoadOrStore|Store|CompareAndSwap|Do)\(|atomic\.|sync\.
; precision: new patterns: 0/4 on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go (single goroutines, maps that are only read); then gated or made info by them, which leaves none; before: 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (a named result that is called like an import); then gated by it; 0/1 in git-lfs 3.3.0 (a server for tests)

; Nothing in the file could keep two requests apart.
((assignment_statement left: (expression_list . (index_expression operand: (identifier) @map) .)) @hint
  (#shared-variable? @map)
  (#local? @map)
  (#in? @hint "handler")
  (#not-file-matches? "<any-lock>")
  (#file-matches? "<serves>")
  (#value-matches? @map "^(make\\()?map\\[")
  (#not-file-kind? "test" "example")
  (#not-in-function-named? @hint "(?i)^(init|main|setup\\w*|register\\w*)$")
  (#set! severity "warning")
  (#set! message "`{map}` is written by every request at once, which ends the program: guard it with a `sync.Mutex`"))

((call_expression function: (identifier) @_delete arguments: (argument_list . (identifier) @map (_))) @hint
  (#eq? @_delete "delete")
  (#shared-variable? @map)
  (#local? @map)
  (#in? @hint "handler")
  (#not-file-matches? "<any-lock>")
  (#file-matches? "<serves>")
  (#value-matches? @map "^(make\\()?map\\[")
  (#set! severity "warning")
  (#set! message "`{map}` is written by every request at once, which ends the program: guard it with a `sync.Mutex`"))

([(inc_statement (identifier) @name) (dec_statement (identifier) @name)] @hint
  (#shared-variable? @name)
  (#local? @name)
  (#in? @hint "handler")
  (#not-file-matches? "<any-lock>")
  (#file-matches? "<serves>")
  (#set! severity "warning")
  (#set! message "`{name}` is counted by every request at once, and some are lost: use `atomic.Int64`"))

; What the handlers of one server share.
((assignment_statement left: (expression_list . (index_expression operand: (selector_expression operand: (identifier) @_self field: (_) @_field) @map index: (_) @_key) .)) @hint
  (#match? @_self "<server>")
  (#tainted? @_self "parameter")
  (#in? @hint "handler")
  (#function-matches? @hint "<method>")
  (#function-matches? @hint "\\bw http\\.ResponseWriter|\\*gin\\.Context|echo\\.Context|\\*fiber\\.Ctx")
  (#not-file-matches? "<any-lock>")
  (#not-match? @_field "(?i)^(header|form|values|params?|query|data|context|ctx|meta\\w*|extra|fields|attrs?)$")
  (#not-match? @_key "^\\d+$|^i$")
  (#file-matches? "map\\[")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{map}` is written by every request at once, which ends the program: guard it with a `sync.Mutex`"))

((call_expression function: (identifier) @_delete arguments: (argument_list . (selector_expression operand: (identifier) @_self field: (_)) @map . (_) .)) @hint
  (#eq? @_delete "delete")
  (#match? @_self "<server>")
  (#tainted? @_self "parameter")
  (#in? @hint "handler")
  (#function-matches? @hint "<method>")
  (#function-matches? @hint "\\bw http\\.ResponseWriter|\\*gin\\.Context|echo\\.Context|\\*fiber\\.Ctx")
  (#not-file-matches? "<any-lock>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{map}` is written by every request at once, which ends the program: guard it with a `sync.Mutex`"))

([(inc_statement (selector_expression operand: (identifier) @_self) @counter) (dec_statement (selector_expression operand: (identifier) @_self) @counter)] @hint
  (#match? @_self "<server>")
  (#tainted? @_self "parameter")
  (#in? @hint "handler")
  (#function-matches? @hint "<method>")
  (#function-matches? @hint "\\bw http\\.ResponseWriter|\\*gin\\.Context|echo\\.Context|\\*fiber\\.Ctx")
  (#not-file-matches? "<any-lock>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{counter}` is counted by every request at once, and some are lost: use `atomic.Int64`"))

((assignment_statement left: (expression_list . (selector_expression operand: (identifier) @_self) @name .) operator: ["+=" "-="]) @hint
  (#match? @_self "<server>")
  (#tainted? @_self "parameter")
  (#in? @hint "handler")
  (#function-matches? @hint "<method>")
  (#function-matches? @hint "\\bw http\\.ResponseWriter|\\*gin\\.Context|echo\\.Context|\\*fiber\\.Ctx")
  (#not-file-matches? "<any-lock>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{name}` is changed by every request at once, and what one added is lost: guard it with a `sync.Mutex`"))

((assignment_statement left: (expression_list . (selector_expression operand: (identifier) @_self) @list .) operator: "=" right: (expression_list . (call_expression function: (identifier) @_append arguments: (argument_list . (selector_expression) @_same)) .)) @hint
  (#eq? @_append "append")
  (#eq? @list @_same)
  (#match? @_self "<server>")
  (#tainted? @_self "parameter")
  (#in? @hint "handler")
  (#function-matches? @hint "<method>")
  (#function-matches? @hint "\\bw http\\.ResponseWriter|\\*gin\\.Context|echo\\.Context|\\*fiber\\.Ctx")
  (#not-file-matches? "<any-lock>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{list}` grows by every request at once, and what one added is lost: guard it with a `sync.Mutex`"))

; A goroutine for each member of a list, and all of them write the same.
((for_statement body: (block (statement_list (go_statement (call_expression function: (func_literal body: (block (statement_list
    (assignment_statement left: (expression_list . (index_expression operand: (identifier) @map index: (_) @_key) .)) @hint)))))))) @_loop
  (#function-matches? @_loop "(make\\(|:= |var \\w+( =)? |= )map\\[")
  (#not-match? @_key "(?i)^(i|j|k|ix|idx|index|pos|offset|\\d+|\\w*(idx|index)|i[+-].*)$")
  (#not-match? @_loop "<locked>|<- *\\w+|\\.Wait\\(\\)\\s*\\}$")
  (#set! severity "warning")
  (#set! message "`{map}` is written by several goroutines at once, which ends the program: guard it with a `sync.Mutex`"))

((for_statement body: (block (statement_list (expression_statement (call_expression function: (selector_expression field: (_) @_go) arguments: (argument_list (func_literal body: (block (statement_list
    (assignment_statement left: (expression_list . (index_expression operand: (identifier) @map index: (_) @_key) .)) @hint)))))))) ) @_loop
  (#eq? @_go "Go")
  (#function-matches? @_loop "(make\\(|:= |var \\w+( =)? |= )map\\[")
  (#not-match? @_key "(?i)^(i|j|k|ix|idx|index|pos|offset|\\d+|\\w*(idx|index)|i[+-].*)$")
  (#not-match? @_loop "<locked>")
  (#set! severity "warning")
  (#set! message "`{map}` is written by several goroutines at once, which ends the program: guard it with a `sync.Mutex`"))

((for_statement body: (block (statement_list (go_statement (call_expression function: (func_literal body: (block (statement_list
    (assignment_statement left: (expression_list . (identifier) @list .) operator: "=" right: (expression_list . (call_expression function: (identifier) @_append arguments: (argument_list . (identifier) @_same)) .)) @hint)))))))) @_loop
  (#eq? @_append "append")
  (#eq? @list @_same)
  (#not-match? @_loop "<locked>|<- *\\w+")
  (#set! severity "warning")
  (#set! message "`{list}` grows by several goroutines at once, and what one added is lost: guard it with a `sync.Mutex`, or give each an index"))

((for_statement body: (block (statement_list (expression_statement (call_expression function: (selector_expression field: (_) @_go) arguments: (argument_list (func_literal body: (block (statement_list
    (assignment_statement left: (expression_list . (identifier) @list .) operator: "=" right: (expression_list . (call_expression function: (identifier) @_append arguments: (argument_list . (identifier) @_same)) .)) @hint)))))))) ) @_loop
  (#eq? @_go "Go")
  (#eq? @_append "append")
  (#eq? @list @_same)
  (#not-match? @_loop "<locked>")
  (#set! severity "warning")
  (#set! message "`{list}` grows by several goroutines at once, and what one added is lost: guard it with a `sync.Mutex`, or give each an index"))

((for_statement body: (block (statement_list (go_statement (call_expression function: (func_literal body: (block (statement_list
    [(inc_statement (identifier) @name) (dec_statement (identifier) @name)
     (assignment_statement left: (expression_list . (identifier) @name .) operator: ["+=" "-="])] @hint)))))))) @_loop
  (#not-match? @_loop "<locked>|<- *\\w+")
  (#not-match? @name "^(i|j|k)$")
  (#set! severity "warning")
  (#set! message "`{name}` is changed by several goroutines at once, and some of it is lost: use `atomic.Int64`, or a `sync.Mutex`"))

; Counted in where it may be too late.
((go_statement (call_expression function: (func_literal body: (block (statement_list . (expression_statement (call_expression function: (selector_expression operand: (_) @group field: (_) @_add)) @hint))))))
  (#eq? @_add "Add")
  (#match? @group "(?i)(^|\\.)(wg|\\w*waitgroup|\\w*wg)$")
  (#set! severity "warning")
  (#set! message "`{group}.Wait` can return before this goroutine has begun to count: call `{group}.Add` before `go`"))

; What was read under the lock is no longer true when it is written.
((statement_list
   (short_var_declaration left: (expression_list . (identifier) @_read) right: (expression_list . (index_expression operand: (_) @_map)))
   . (expression_statement (call_expression function: (selector_expression field: (_) @_unlock)))
   (expression_statement (call_expression function: (selector_expression field: (_) @_lock)))
   . (assignment_statement left: (expression_list . (index_expression operand: (_) @map) .) right: (expression_list . (binary_expression left: (identifier) @_old operator: ["+" "-"]) .)) @hint)
  (#match? @_unlock "^R?Unlock$")
  (#eq? @_lock "Lock")
  (#eq? @_map @map)
  (#eq? @_read @_old)
  (#set! severity "warning")
  (#set! message "Another goroutine can have changed `{map}` since `{_old}` was read: keep the lock from there to here"))

; A map.
((assignment_statement left: (expression_list . (index_expression operand: (identifier) @map) .)) @hint
  (#shared-variable? @map)
  (#local? @map)
  (#in? @hint "handler")
  (#not-function-matches? @hint "<locked>")
  (#set! message "`{map}` is written by every request at once, which ends the program: guard it with a `sync.Mutex`"))

((call_expression function: (identifier) @_delete arguments: (argument_list . (identifier) @map (_))) @hint
  (#eq? @_delete "delete")
  (#shared-variable? @map)
  (#local? @map)
  (#in? @hint "handler")
  (#not-function-matches? @hint "<locked>")
  (#set! message "`{map}` is written by every request at once, which ends the program: guard it with a `sync.Mutex`"))

; A list or a number.
((assignment_statement left: (expression_list . (identifier) @name .) right: (expression_list . (_) @_value .)) @hint
  (#shared-variable? @name)
  (#local? @name)
  (#in? @hint "handler")
  (#match? @_value "^append\\(|\\+|-|^\\w+$|\\{")
  (#not-match? @name "^(err|_)$")
  (#not-function-matches? @hint "<locked>")
  (#set! message "`{name}` is written by every request at once, and what one wrote is lost: guard it with a `sync.Mutex`"))

([(inc_statement (identifier) @name) (dec_statement (identifier) @name)] @hint
  (#shared-variable? @name)
  (#local? @name)
  (#in? @hint "handler")
  (#not-function-matches? @hint "<locked>")
  (#set! message "`{name}` is counted by every request at once, and some are lost: use `atomic.Int64`"))

; Goroutines that count together.
([(inc_statement (identifier) @name) (dec_statement (identifier) @name)] @hint
  (#shared-variable? @name)
  (#local? @name)
  (#in? @hint "goroutine")
  (#not-in? @hint "handler")
  (#not-function-matches? @hint "<locked>")
  (#not-match? @hint "^(i|j|k)(\\+\\+|--)$")
  (#set! severity "info")
  (#set! message "`{name}` is counted by several goroutines at once, and some are lost: use `atomic.Int64`"))

; A lock that is copied guards nothing.
((parameter_declaration type: (qualified_type) @type) @hint
  (#match? @type "^sync\\.(Mutex|RWMutex|WaitGroup|Once|Cond)$")
  (#set! severity "warning")
  (#set! message "`{type}` is copied here, and the copy guards nothing: take a pointer, `*{type}`")
  (#set! fix.title "Take a pointer")
  (#set! fix.safety "suggested")
  (#replace! @type "*{type}"))

; Written by requests, guarded elsewhere in the file maybe, and not here.
((assignment_statement left: (expression_list . (index_expression operand: (selector_expression operand: (identifier) @_self field: (_) @_field) @map index: (_) @_key) .)) @hint
  (#match? @_self "<server>")
  (#tainted? @_self "parameter")
  (#in? @hint "handler")
  (#function-matches? @hint "<method>")
  (#function-matches? @hint "\\bw http\\.ResponseWriter|\\*gin\\.Context|echo\\.Context|\\*fiber\\.Ctx")
  (#file-matches? "<any-lock>")
  (#not-function-matches? @hint "<locked>|<-")
  (#not-match? @_field "(?i)^(header|form|values|params?|query|data|context|ctx|meta\\w*|extra|fields|attrs?)$")
  (#not-match? @_key "^\\d+$|^i$")
  (#file-matches? "map\\[")
  (#set! message "`{map}` is written by every request at once, which ends the program: guard it with a `sync.Mutex`"))

; Made when it is first asked for, by two at once.
((if_statement condition: (binary_expression left: (identifier) @name operator: "==" right: (nil)) consequence: (block (statement_list (assignment_statement left: (expression_list . (identifier) @_made))))) @hint
  (#eq? @name @_made)
  (#match? @name "(?i)(db|conn|connection|client|instance|cache|pool|config|cfg|engine|store|singleton|logger|rdb|svc|service|mgr|manager)$")
  (#shared-variable? @name)
  (#local? @name)
  (#not-function-matches? @hint "<locked>")
  (#not-in-function-named? @hint "^(?i:init|main|setup\\w*|test\\w*|new\\w*flags?)$")
  (#file-matches? "http\\.|gin\\.|echo\\.|fiber\\.|\\bgo func|\\bgo \\w+\\(|sql\\.Open|gorm\\.Open|redis\\.NewClient")
  (#not-file-kind? "test" "example")
  (#set! message "Two that ask at the same time both find `{name}` missing and make one each: use `sync.Once`"))

; A store that the program's goroutines share, by what it is called.
((assignment_statement left: (expression_list . (index_expression operand: (selector_expression operand: (identifier) @_self) @map) .)) @hint
  (#match? @_self "<server>")
  (#tainted? @_self "parameter")
  (#not-in? @hint "handler")
  (#function-matches? @hint "(?i)^func \\(\\w+ \\*\\w*(cache|store|registry|hub|pool|sessions?|limiter|tracker|counter|broker|bus|bank|ledger|inventory|stock|wallets?|scores?|stats|metrics|presence|rooms?|queue)\\w*\\) ")
  (#function-matches? @hint "(?i)^func \\(\\w+ \\*\\w+\\) (set|put|add|store|save|inc\\w*|register|join|deposit|withdraw|transfer|record|touch|update|reserve|take|mark|hit|push|subscribe|log_?in|create)\\w*\\(")
  (#not-file-matches? "<any-lock>")
  (#file-matches? "map\\[[^\\n]*\\]")
  (#file-matches? "\\bgo func|\\bgo \\w+(\\.\\w+)*\\(|http\\.|gin\\.|echo\\.|fiber\\.|grpc|concurrent|goroutine|requests?\\b|clients?\\b|users?\\b")
  (#not-file-kind? "test" "example")
  (#set! message "If two goroutines call this at once, `{map}` is written by both, which ends the program: guard it with a `sync.Mutex`"))

; Free when it was looked at, and taken under another lock.
((statement_list
   (short_var_declaration left: (expression_list . (identifier) @_read) right: (expression_list . (index_expression operand: (_) @_map)))
   . (expression_statement (call_expression function: (selector_expression field: (_) @_unlock)))
   . (if_statement condition: (unary_expression operator: "!") consequence: (block) @_refuses)
   . (expression_statement (call_expression function: (selector_expression field: (_) @_lock)))
   . (assignment_statement left: (expression_list . (index_expression operand: (_) @map) .)) @hint)
  (#match? @_unlock "^R?Unlock$")
  (#eq? @_lock "Lock")
  (#eq? @_map @map)
  (#match? @_refuses "return")
  (#set! severity "warning")
  (#set! message "Another goroutine can have changed `{map}` since `{_read}` was read: keep one lock from there to here"))

; A member of what all requests share.
((assignment_statement left: (expression_list . (index_expression operand: (selector_expression operand: (identifier) @_shared field: (_)) @map) .)) @hint
  (#match? @_shared "^(s|h|a|t|srv|svc|api|app|handler|server|service|store|tracker|hub)$")
  (#in? @hint "handler")
  (#function-matches? @hint "^func \\((s|h|a|t|srv|svc|api|app|handler|server|service|store|tracker|hub) \\*")
  (#not-function-matches? @hint "<locked>")
  (#not-function-matches? @hint "(?i)lock\\w*\\(|<-|\\bs := &?\\w+\\{")
  (#not-file-kind? "test")
  (#set! severity "warning")
  (#set! message "`{map}` is written by every request at once, which ends the program: guard it with a `sync.Mutex`"))

((call_expression function: (identifier) @_delete arguments: (argument_list . (selector_expression operand: (identifier) @_shared) @map (_))) @hint
  (#eq? @_delete "delete")
  (#match? @_shared "^(s|h|a|t|srv|svc|api|app|handler|server|service|store|tracker|hub)$")
  (#in? @hint "handler")
  (#function-matches? @hint "^func \\((s|h|a|t|srv|svc|api|app|handler|server|service|store|tracker|hub) \\*")
  (#not-function-matches? @hint "<locked>")
  (#not-function-matches? @hint "(?i)lock\\w*\\(|<-")
  (#not-file-kind? "test")
  (#set! severity "warning")
  (#set! message "`{map}` is written by every request at once, which ends the program: guard it with a `sync.Mutex`"))

([(inc_statement (selector_expression operand: (identifier) @_shared) @name) (dec_statement (selector_expression operand: (identifier) @_shared) @name)] @hint
  (#match? @_shared "^(s|h|a|t|srv|svc|api|app|handler|server|service|store|tracker|hub)$")
  (#in? @hint "handler")
  (#function-matches? @hint "^func \\((s|h|a|t|srv|svc|api|app|handler|server|service|store|tracker|hub) \\*")
  (#not-function-matches? @hint "<locked>")
  (#not-function-matches? @hint "(?i)lock\\w*\\(|<-")
  (#not-file-kind? "test")
  (#set! message "`{name}` is counted by every request at once, and some are lost: use `atomic.Int64`"))

; Behind the lock's end.
((expression_statement (call_expression function: (selector_expression field: (_) @_unlock)) @_end) . [(inc_statement (selector_expression) @name) (dec_statement (selector_expression) @name)] @hint
  (#eq? @_unlock "Unlock")
  (#not-file-kind? "test")
  (#not-function-matches? @hint "for \\w+ :?= range|defer")
  (#set! message "`{name}` is changed behind the end of the lock, by several at once: move it up, or use `atomic.Int64`"))

; Read while others write: a map that is run through without its lock.
((for_statement (range_clause right: (selector_expression operand: (identifier) @_shared field: (_)) @map)) @hint
  (#match? @_shared "^(s|h|a|t|srv|svc|api|app|handler|server|service|store|tracker|hub)$")
  (#in? @hint "handler")
  (#function-matches? @hint "^func \\((s|h|a|t|srv|svc|api|app|handler|server|service|store|tracker|hub) \\*")
  (#not-function-matches? @hint "(?i)lock")
  (#file-matches? "sync\\.(RW)?Mutex")
  (#file-matches? "(?m)^\\s+(\\w*(seen|clients|conns|connections|sessions|rooms|users|online|cache|counts?|hits|stats|jobs|subscribers|members|players|last\\w*))\\s+map\\[")
  (#match? @map "(?i)(seen|clients|conns|connections|sessions|rooms|users|online|cache|counts?|hits|stats|jobs|subscribers|members|players|last\\w*)$")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{map}` is run through without the lock, and a request that writes it then ends the program: lock it here too"))

; What belongs to one request, in a variable of the package.
((assignment_statement left: (expression_list . (identifier) @name .) right: (expression_list . (_) @_value .)) @hint
  (#match? @name "(?i)^(current|logged_?in|active|auth|this|last)_?(user(_?id)?|request|req|session|tenant(_?id)?|account|customer|claims|ctx|context|locale|lang)$")
  (#shared-variable? @name)
  (#local? @name)
  (#in? @hint "handler")
  (#not-match? @_value "^append\\(|\\+|-|^\\w+$|\\{")
  (#not-match? @_value "^nil$")
  (#set! severity "warning")
  (#set! message "`{name}` holds what belongs to one request, and the next one overwrites it: pass it on in the request's context"))

((var_spec name: (identifier) @name type: (_) @_type) @hint
  (#match? @name "(?i)^(current|logged_?in|auth|this)_?(user(_?id)?|request|req|session|tenant(_?id)?|account|customer|claims)$")
  (#module-level? @name)
  (#file-matches? "http\\.Request\\b|gin\\.Context|echo\\.Context|fiber\\.Ctx")
  (#not-file-kind? "test")
  (#set! severity "warning")
  (#set! message "`{name}` belongs to one request, and all requests share this variable: pass it on in the request's context"))

; Lists that requests build in a variable of the package.
((var_spec name: (identifier) @name type: (slice_type)) @hint
  (#match? @name "(?i)^(buf(fer)?|result(s)?|batch|pending|tmp|temp|scratch)$")
  (#module-level? @name)
  (#file-matches? "http\\.Request\\b|gin\\.Context|echo\\.Context|fiber\\.Ctx")
  (#not-file-matches? "sync\\.(RW)?Mutex|sync\\.Pool")
  (#not-file-kind? "test")
  (#set! message "All requests share `{name}`, and write over what another has put in it: make it where it is used"))

; Goroutines that fill one list.
((assignment_statement left: (expression_list . (identifier) @list .) right: (expression_list . (call_expression function: (identifier) @_append arguments: (argument_list . (identifier) @_grown)) .)) @hint
  (#eq? @_append "append")
  (#eq? @list @_grown)
  (#in? @hint "goroutine")
  (#inside? @hint "for_statement")
  (#function-matches? @hint "^func\\(")
  (#function-matches? @hint "\\.Done\\(\\)")
  (#not-function-matches? @hint "(?i)lock|atomic\\.|once")
  (#not-function-matches? @hint "\\b(var \\w+ \\[\\]|\\w+ := (make\\()?\\[\\]|\\w+ := \\w+\\[:0\\])|<-|for |:= append")
  (#not-file-kind? "test")
  (#set! severity "warning")
  (#set! message "Several goroutines write `{list}` at once, and what one appended is lost: guard it with a `sync.Mutex`, or use a channel"))

;! bad
; package main
; var hits = map[string]int{}
; var total int
; func count(w http.ResponseWriter, r *http.Request) {
; 	hits[r.URL.Path] = hits[r.URL.Path] + 1
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	total++
;  ^^^^^^^
; }
;! bad
; package main
; var hits = map[string]int{}
; func forget(c *gin.Context) {
; 	delete(hits, c.Param("path"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func broken( {
;! good
; package main
; var (
; 	mu   sync.Mutex
; 	hits = map[string]int{}
; )
; func count(w http.ResponseWriter, r *http.Request) {
; 	mu.Lock()
; 	defer mu.Unlock()
; 	hits[r.URL.Path]++
; }
;! good
; package server
; import "text/template"
; func parse(r *http.Request) (template bool, err error) {
; 	template = r.FormValue("template") == "1"
; 	return template, err
; }
;! bad
; package presence
; import "net/http"
; type Tracker struct {
; 	online map[string]int64
; 	hits int
; }
; func (t *Tracker) Beat(w http.ResponseWriter, r *http.Request) {
; 	t.hits++
;  ^^^^^^^^
; 	t.online[r.FormValue("nick")] = 1
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func (t *Tracker) Leave(w http.ResponseWriter, r *http.Request) {
; 	delete(t.online, r.FormValue("nick"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package presence
; import (
; 	"net/http"
; 	"sync"
; )
; type Tracker struct {
; 	mu   sync.Mutex
; 	online map[string]int64
; 	hits int
; }
; func (t *Tracker) Beat(w http.ResponseWriter, r *http.Request) {
; 	t.mu.Lock()
; 	defer t.mu.Unlock()
; 	t.hits++
; 	t.online[r.FormValue("nick")] = 1
; }
; func (t *Tracker) Load(names []string) {
; 	for _, name := range names {
; 		t.online[name] = 0
; 	}
; }
;! bad
; package squares
; import "sync"
; func squares(numbers []int) map[int]int {
; 	out := make(map[int]int)
; 	var wg sync.WaitGroup
; 	for _, n := range numbers {
; 		wg.Add(1)
; 		go func() {
; 			defer wg.Done()
; 			out[n] = n * n
;    ^^^^^^^^^^^^^^
; 		}()
; 	}
; 	wg.Wait()
; 	return out
; }
; func fetch(urls []string) (pages []string, failed int) {
; 	var wg sync.WaitGroup
; 	for _, url := range urls {
; 		go func(url string) {
; 			wg.Add(1)
;    ^^^^^^^^^
; 			defer wg.Done()
; 			pages = append(pages, get(url))
;    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			failed++
;    ^^^^^^^^
; 		}(url)
; 	}
; 	wg.Wait()
; 	return pages, failed
; }
;! good
; package squares
; import "sync"
; func squares(numbers []int) ([]int, map[int]int) {
; 	list := make([]int, len(numbers))
; 	out := make(map[int]int)
; 	var mu sync.Mutex
; 	var wg sync.WaitGroup
; 	for i, n := range numbers {
; 		wg.Add(1)
; 		go func() {
; 			defer wg.Done()
; 			list[i] = n * n
; 			mu.Lock()
; 			out[n] = n * n
; 			mu.Unlock()
; 		}()
; 	}
; 	wg.Wait()
; 	return list, out
; }
; func collect(numbers chan int) (all []int) {
; 	done := make(chan struct{})
; 	go func() {
; 		defer close(done)
; 		for n := range numbers {
; 			all = append(all, n)
; 		}
; 	}()
; 	<-done
; 	return all
; }
;! bad
; package wallet
; func (w *Wallet) take(id string, n int) bool {
; 	w.mu.Lock()
; 	balance := w.balances[id]
; 	w.mu.Unlock()
; 	if balance < n {
; 		return false
; 	}
; 	w.mu.Lock()
; 	w.balances[id] = balance - n
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	w.mu.Unlock()
; 	return true
; }
;! good
; package wallet
; func (w *Wallet) take(id string, n int) bool {
; 	w.mu.Lock()
; 	defer w.mu.Unlock()
; 	balance := w.balances[id]
; 	if balance < n {
; 		return false
; 	}
; 	w.balances[id] = balance - n
; 	return true
; }
;! bad
; package jobs
; import "sync"
; func work(wg sync.WaitGroup) {
;           ^^^^^^^^^^^^^^^^^
; 	defer wg.Done()
; 	step()
; }
;! fixed
; package jobs
; import "sync"
; func work(wg *sync.WaitGroup) {
; 	defer wg.Done()
; 	step()
; }
;! bad
; package store
; import "database/sql"
; var db *sql.DB
; func get() (*sql.DB, error) {
; 	if db == nil {
;  ^^^^^^^^^^^^^^
; 		var err error
; 		db, err = sql.Open("postgres", dsn)
; 		if err != nil {
; 			return nil, err
; 		}
; 	}
; 	return db, nil
; }
;! good
; package store
; import (
; 	"database/sql"
; 	"sync"
; )
; var (
; 	once sync.Once
; 	db   *sql.DB
; )
; func get() *sql.DB {
; 	once.Do(func() { db = open() })
; 	return db
; }
;! bad
; package tokens
; // Store keeps the tokens of the users that are signed in.
; type Store struct{ tokens map[string]string }
; func (s *Store) Put(user, token string) {
; 	s.tokens[user] = token
;  ^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package tokens
; import "sync"
; // Store keeps the tokens of the users that are signed in.
; type Store struct {
; 	mu     sync.Mutex
; 	tokens map[string]string
; }
; func (s *Store) Put(user, token string) {
; 	s.mu.Lock()
; 	defer s.mu.Unlock()
; 	s.tokens[user] = token
; }
;! bad
; package seats
; func (s *Seats) book(id string) bool {
; 	s.mu.RLock()
; 	free := s.free[id]
; 	s.mu.RUnlock()
; 	if !free {
; 		return false
; 	}
; 	s.mu.Lock()
; 	s.free[id] = false
;  ^^^^^^^^^^^^^^^^^^
; 	s.mu.Unlock()
; 	return true
; }
;! bad
; func (t *Tracker) enter(c echo.Context) error {
; 	t.lastSeen[c.Param("badge")] = now()
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	t.visits++
;  ^^^^^^^^^^
; 	delete(t.waiting, c.Param("badge"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return nil
; }
; func (p *Pool) add() {
; 	p.mu.Lock()
; 	p.list = append(p.list, 1)
; 	p.mu.Unlock()
; 	p.total++
;  ^^^^^^^^^
; }
;! bad
; type Tracker struct {
; 	mu	   sync.Mutex
; 	lastSeen map[string]time.Time
; }
; func (t *Tracker) online(c echo.Context) error {
; 	for _, seen := range t.lastSeen {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		count(seen)
; 	}
; 	return nil
; }
;! bad
; package survey
; var (
; 	currentUser *auth.User
;  ^^^^^^^^^^^^^^^^^^^^^^
; 	buffer	  []Answer
;  ^^^^^^^^^^^^^^^^^
; )
; func identify(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		currentUser = auth.FromContext(r.Context())
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		next.ServeHTTP(w, r)
; 	})
; }
; func broken( {
;! good
; type Tracker struct {
; 	mu	   sync.Mutex
; 	lastSeen map[string]time.Time
; }
; func (t *Tracker) enter(c echo.Context) error {
; 	t.mu.Lock()
; 	defer t.mu.Unlock()
; 	t.lastSeen[c.Param("badge")] = now()
; 	t.visits++
; 	return nil
; }
; func (t *Tracker) online(c echo.Context) error {
; 	t.mu.Lock()
; 	defer t.mu.Unlock()
; 	for _, seen := range t.lastSeen {
; 		delete(t.lastSeen, count(seen))
; 	}
; 	return nil
; }
;! good
; package survey
; var defaultUser *auth.User
; func identify(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		currentUser := auth.FromContext(r.Context())
; 		next.ServeHTTP(w, with(r, currentUser))
; 	})
; }
; func (b *builder) add(name string) {
; 	b.names[name] = true
; 	b.total++
; }
;! bad
; func all(ids []string) []Item {
; 	for _, id := range ids {
; 		wg.Add(1)
; 		go func(id string) {
; 			defer wg.Done()
; 			items = append(items, load(id))
;    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		}(id)
; 	}
; 	wg.Wait()
; 	return items
; }
;! good
; func all(ids []string) []Item {
; 	for i, id := range ids {
; 		wg.Add(1)
; 		go func(i int, id string) {
; 			defer wg.Done()
; 			items[i] = load(id)
; 			mu.Lock()
; 			names = append(names, id)
; 			mu.Unlock()
; 		}(i, id)
; 	}
; 	wg.Wait()
; 	return items
; }
