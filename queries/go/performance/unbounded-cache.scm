; A cache that only grows
;
; Nothing takes out what nobody asks for any more, and nothing says when a value is too old: memory grows until the process
; ends, and what has changed elsewhere is answered as it once was. Give it a limit and an expiry.
;
; severity: info
; confidence: medium
; precision: 2 info on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go, not read
; cwe: 770 401
; regex bounded: (?i)\bdelete\(|expir|evict|\bttl\b|\blru|clear\(|max_?(size|entries|items|len)|len\([\w.]+\) >=? |purge|prune|cleanup|= make\(map.*\n.*//|invalidat|flush

; By its name.
((assignment_statement left: (expression_list . (index_expression operand: (_) @cache) .)) @hint
  (#match? @cache "(?i)(^|[._a-z])(cache[ds]?|memo|\\w*cache|visitors|limiters|rate_?limiters|seen|attempts|last_?seen)$")
  (#match? @cache "\\.|^[a-z]\\w*[cC]ache$|^(cache|visitors|limiters|seen)$")
  (#not-file-matches? "<bounded>")
  (#in-function? @hint)
  (#match? @cache "\\.")
  (#not-file-kind? "test")
  (#not-in-function-named? @hint "(?i)^(new|init|load|build|parse|compile|register|main)")
  (#not-function-matches? @hint "(?i)reflect\\.|template")
  (#set! message "`{cache}` only grows, and never learns that a value has changed: give it a limit and an expiry"))

((assignment_statement left: (expression_list . (index_expression operand: (identifier) @cache) .)) @hint
  (#match? @cache "(?i)cache|memo|visitors|limiters|seen|attempts")
  (#shared-variable? @cache)
  (#not-file-matches? "<bounded>")
  (#not-file-kind? "test")
  (#not-in-function-named? @hint "(?i)^(new|init|load|build|parse|compile|register|main)")
  (#not-function-matches? @hint "(?i)reflect\\.|template")
  (#set! message "`{cache}` only grows, and never learns that a value has changed: give it a limit and an expiry"))

; By what is done with it: looked up, then asked for over the network, and kept.
((assignment_statement left: (expression_list . (index_expression operand: (selector_expression) @cache) .)) @hint
  (#not-match? @cache "(?i)cache|memo|visitors|limiters|seen|attempts")
  (#not-file-matches? "<bounded>")
  (#function-matches? @hint "if \\w+, (ok|found|exists|hit) := [\\w.]+\\[[^\\]]+\\]; (ok|found|exists|hit) \\{\\s*return")
  (#function-matches? @hint "(?i)\\.(Do|Get|Query\\w*|First|Find\\w*|Fetch\\w*|Load\\w*)\\(")
  (#not-file-kind? "test")
  (#set! message "`{cache}` only grows, and never learns that a value has changed: give it a limit and an expiry"))

; Redis keeps what has no expiry.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @key . (_) . (int_literal) @_never .)) @hint
  (#match? @callee "(?i)(^|\\.)(rdb|redis|cache|client|rc|redis_?client)\\.Set$")
  (#eq? @_never "0")
  (#imports? "github.com/redis/go-redis" "github.com/go-redis/redis")
  (#not-file-kind? "test")
  (#match? @key "(?i)cache|session|token|otp|code|rate|limit|user:|product|:")
  (#set! message "`{callee}` keeps {key} for ever: give it an expiry"))

;! bad
; func (s *Service) Rate(code string) (float64, error) {
; 	s.mu.Lock()
; 	defer s.mu.Unlock()
; 	rate, err := s.ask(code)
; 	s.rateCache[code] = rate
;  ^^^^^^^^^^^^^^^^^^^^^^^^
; 	return rate, err
; }
;! bad
; package names
; var userCache = map[string]string{}
; func Name(id string) string {
; 	name := load(id)
; 	userCache[id] = name
;  ^^^^^^^^^^^^^^^^^^^^
; 	return name
; }
;! bad
; func (h *Hub) TeamName(ctx context.Context, id string) (string, error) {
; 	if name, ok := h.names[id]; ok {
; 		return name, nil
; 	}
; 	name, err := h.api.Fetch(ctx, id)
; 	if err != nil {
; 		return "", err
; 	}
; 	h.names[id] = name
;  ^^^^^^^^^^^^^^^^^^
; 	return name, nil
; }
;! bad
; package profile
; import "github.com/redis/go-redis/v9"
; func keep(ctx context.Context, rdb *redis.Client, id string, data []byte) error {
; 	return rdb.Set(ctx, "session:"+id, data, 0).Err()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func broken( {
;! good
; func (s *Service) Rate(code string) (float64, error) {
; 	if len(s.rateCache) >= maxEntries {
; 		s.rateCache = map[string]float64{}
; 	}
; 	s.rateCache[code] = rate
; 	return rate, nil
; }
;! good
; package names
; var userCache = map[string]string{}
; func init() {
; 	userCache["root"] = "root"
; }
; func count(words []string) map[string]int {
; 	seen := map[string]int{}
; 	for _, w := range words {
; 		seen[w] = 1
; 	}
; 	return seen
; }
;! good
; package profile
; import "github.com/redis/go-redis/v9"
; func keep(ctx context.Context, rdb *redis.Client, id string, data []byte) error {
; 	return rdb.Set(ctx, "session:"+id, data, time.Hour).Err()
; }
;! good
; func (h *Hub) Join(id string, conn *Conn) {
; 	h.conns[id] = conn
; }
; func (h *Hub) Leave(id string) {
; 	delete(h.conns, id)
; }
