; Requests write the same variable at once
;
; Every request runs in its own goroutine. Two that write a map at the same time end the whole program, and counters lose
; what others added. Guard it with a `sync.Mutex`, or use `sync/atomic`.
;
; severity: info
; confidence: medium
; precision: new patterns: 0/4 on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go (single goroutines, maps that are only read); then gated or made info by them, which leaves none; before: 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (a named result that is called like an import); then gated by it; 0/1 in git-lfs 3.3.0 (a server for tests)
; cwe: 362 662
; see: https://go.dev/doc/articles/race_detector
; regex locked: \.(Lock|RLock|LoadOrStore|Store|CompareAndSwap|Do)\(|atomic\.|sync\.

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
