; A way out that leaves the lock held
;
; Whoever wants the lock next waits for ever, and every request behind it: the service stands still, and only a restart
; helps. Unlock with `defer`.
;
; severity: warning
; confidence: medium
; precision: 1/1 on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go (prometheus-alertmanager 0.28.1)
; cwe: 667 764
; see: https://pkg.go.dev/sync#Mutex

((block (statement_list
   (expression_statement (call_expression function: (selector_expression operand: (_) @mutex field: (_) @_lock)))
   (if_statement consequence: (block (statement_list . (return_statement) @hint .)) !alternative))) @_body
  (#any-of? @_lock "Lock" "RLock")
  (#match? @mutex "(?i)(mu|mutex|mtx|lock|rw)$")
  (#not-follows-call? @hint "Unlock" "RUnlock")
  (#function-matches? @hint "\\.R?Unlock\\(\\)")
  (#not-function-matches? @hint "(?is)defer\\b.{0,300}?Unlock")
  (#not-match? @hint "(?i)unlock")
  (#not-file-kind? "test")
  (#set! message "`{mutex}` stays locked on this way out, and whoever wants it next waits for ever: unlock with `defer`"))

;! bad
; func (c *Cache) Take(key string) (string, error) {
; 	c.mu.Lock()
; 	value, ok := c.values[key]
; 	if !ok {
; 		return "", errMissing
;   ^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	c.values[key] = ""
; 	c.mu.Unlock()
; 	return value, nil
; }
;! bad
; func (h *Hub) Send(ev Event) error {
; 	h.mutex.RLock()
; 	conn := h.conns[ev.ID]
; 	if conn == nil {
; 		return errGone
;   ^^^^^^^^^^^^^^
; 	}
; 	err := conn.Send(ev)
; 	if err != nil {
; 		return err
;   ^^^^^^^^^^
; 	}
; 	h.mutex.RUnlock()
; 	return nil
; }
;! bad
; func (s *Stock) Reserve(n int) bool {
; 	s.mu.Lock()
; 	if s.left < n {
; 		return false
;   ^^^^^^^^^^^^
; 	}
; 	s.left -= n
; 	s.mu.Unlock()
; 	return true
; }
; func broken( {
;! good
; func (s *Stock) Reserve(n int) bool {
; 	s.mu.Lock()
; 	defer s.mu.Unlock()
; 	if s.left < n {
; 		return false
; 	}
; 	s.left -= n
; 	return true
; }
;! good
; func (s *Stock) Reserve(n int) bool {
; 	s.mu.Lock()
; 	if s.left < n {
; 		s.mu.Unlock()
; 		return false
; 	}
; 	s.left -= n
; 	s.mu.Unlock()
; 	return true
; }
;! good
; func (s *Stock) Left(n int) int {
; 	s.mu.Lock()
; 	left := s.left
; 	s.mu.Unlock()
; 	if left < n {
; 		return 0
; 	}
; 	return left
; }
;! good
; func (s *Stock) begin() bool {
; 	s.mu.Lock()
; 	if s.closed {
; 		return false
; 	}
; 	return true
; }
