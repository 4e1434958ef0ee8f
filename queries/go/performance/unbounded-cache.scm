; What is kept for callers is never thrown away
;
; Each new key takes memory for good, and a caller has as many keys as it likes: after days, or one script, the program is
; out of memory. Keep a bounded number, or take out what is old.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 770 401
; regex kept: (?i)(^|\.)(\w*cache\w*|seen|visit(s|ors|ed)?|hits|limiters?|counters?|attempts|buckets|clients|requests|results|memo|rates?|last_?seen|ips)$
; regex ends: (?i)\bdelete\(|\blru\b|ttl|expir|evict|ristretto|bigcache|freecache|cleanup|purge|clear\(|len\((\w+\.)*(cache\w*|seen|visits?|hits|limiters?|counters?|attempts|buckets|clients|requests|results|memo|rates?)\)|= make\(map|Ticker|time\.After|max_?(size|entries|items|keys)

((assignment_statement left: (expression_list . (index_expression operand: (_) @kept index: (_) @key) .)) @hint
  (#match? @kept "<kept>")
  (#tainted? @key)
  (#in? @hint "handler")
  (#not-file-matches? "<ends>")
  (#not-match? @key "(?i)^[\"`]|URL\\.Path|\\.Method$")
  (#not-file-kind? "test" "example")
  (#set! message "`{kept}` grows by every `{key}` that a caller thinks of, and never shrinks: bound it, or take out what is old"))

([(inc_statement (index_expression operand: (_) @kept index: (_) @key)) (assignment_statement left: (expression_list . (index_expression operand: (_) @kept index: (_) @key) .) operator: "+=")] @hint
  (#match? @kept "<kept>")
  (#tainted? @key)
  (#in? @hint "handler")
  (#not-file-matches? "<ends>")
  (#not-match? @key "URL\\.Path|\\.Method$")
  (#not-file-kind? "test" "example")
  (#set! message "`{kept}` grows by every `{key}` that a caller thinks of, and never shrinks: bound it, or take out what is old"))

;! bad
; package pages
; import (
; 	"net/http"
; 	"sync"
; )
; func (p *Pages) get(w http.ResponseWriter, r *http.Request) {
; 	key := r.URL.Query().Get("q")
; 	p.mu.Lock()
; 	defer p.mu.Unlock()
; 	p.cache[key] = render(key)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package limits
; import (
; 	"net/http"
; 	"sync"
; )
; func (l *Limits) allow(w http.ResponseWriter, r *http.Request) {
; 	l.mu.Lock()
; 	defer l.mu.Unlock()
; 	l.attempts[r.FormValue("user")]++
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package limits
; import (
; 	"sync"
; 	"github.com/gin-gonic/gin"
; )
; func (l *Limits) limit(c *gin.Context) {
; 	l.mu.Lock()
; 	defer l.mu.Unlock()
; 	l.limiters[c.GetHeader("X-Api-Key")] = newLimiter()
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package pages
; import (
; 	"net/http"
; 	"sync"
; )
; func (p *Pages) count(w http.ResponseWriter, r *http.Request) {
; 	p.mu.Lock()
; 	p.hits[r.UserAgent()] += 1
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package pages
; import (
; 	"net/http"
; 	"sync"
; )
; func (p *Pages) get(w http.ResponseWriter, r *http.Request) {
; 	key := r.URL.Query().Get("q")
; 	p.mu.Lock()
; 	defer p.mu.Unlock()
; 	if len(p.cache) < 1000 {
; 		p.cache[key] = render(key)
; 	}
; }
;! good
; package pages
; import (
; 	"net/http"
; 	"sync"
; )
; func (p *Pages) theme(w http.ResponseWriter, r *http.Request) {
; 	p.mu.Lock()
; 	defer p.mu.Unlock()
; 	p.cache["index"] = render(r.FormValue("theme"))
; }
;! good
; package pages
; func (p *Pages) load(names []string) {
; 	for _, name := range names {
; 		p.cache[name] = render(name)
; 	}
; }
;! good
; package pages
; import "github.com/hashicorp/golang-lru/v2"
; var cache, _ = lru.New[string, []byte](1000)
