; Requests write the same variable at once
;
; Every request runs in its own goroutine. Two that write a map at the same time end the whole program, and counters lose
; what others added. Guard it with a `sync.Mutex`, or use `sync/atomic`.
;
; severity: info
; confidence: medium
; precision: 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (a named result that is called like an import); then gated by it; 0/1 in git-lfs 3.3.0 (a server for tests)
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
