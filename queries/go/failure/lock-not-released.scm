; A lock is kept behind an early return
;
; The branch that leaves does not unlock: the next call waits for good, and all behind it. `defer` the unlock right where
; the lock is taken.
;
; severity: warning
; confidence: high
; precision: 8/10 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (a function that keeps the lock on purpose, a `return` of a closure); then gated by these
; precision: warnings that were new when all of them were read: 8/8, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; cwe: 667 833 772

((statement_list
   (expression_statement (call_expression function: (selector_expression operand: (_) @lock field: (_) @_take) arguments: (argument_list) @_none)) @hint
   . (if_statement consequence: (block) @_leaves)
   (expression_statement (call_expression function: (selector_expression operand: (_) @_same field: (_) @_give))))
  (#any-of? @_take "Lock" "RLock")
  (#any-of? @_give "Unlock" "RUnlock")
  (#eq? @lock @_same)
  (#eq? @_none "()")
  (#match? @_leaves "\\breturn\\b")
  (#not-match? @_leaves "Unlock\\w*\\(|\\bcontinue\\b|Broadcast|Wait\\(|\\bfunc\\(")
  (#not-in-function-named? @hint "(?i)lock|acquire|hold|enter")
  (#not-function-matches? @hint "defer [^\\n]*Unlock\\(\\)|defer func\\(\\)")
  (#set! message "`{lock}` stays locked when this returns early: `defer` its unlock right here"))

((statement_list
   (expression_statement (call_expression function: (selector_expression operand: (_) @lock field: (_) @_take) arguments: (argument_list) @_none)) @hint
   . [(short_var_declaration) (assignment_statement) (expression_statement (call_expression function: (identifier)))] 
   . (if_statement consequence: (block) @_leaves)
   (expression_statement (call_expression function: (selector_expression operand: (_) @_same field: (_) @_give))))
  (#any-of? @_take "Lock" "RLock")
  (#any-of? @_give "Unlock" "RUnlock")
  (#eq? @lock @_same)
  (#eq? @_none "()")
  (#match? @_leaves "\\breturn\\b")
  (#not-match? @_leaves "Unlock\\w*\\(|\\bcontinue\\b|Broadcast|Wait\\(|\\bfunc\\(")
  (#not-in-function-named? @hint "(?i)lock|acquire|hold|enter")
  (#not-function-matches? @hint "defer [^\\n]*Unlock\\(\\)|defer func\\(\\)")
  (#set! message "`{lock}` stays locked when this returns early: `defer` its unlock right here"))

((statement_list
   (expression_statement (call_expression function: (selector_expression operand: (_) @lock field: (_) @_take) arguments: (argument_list) @_none)) @hint
   . [(short_var_declaration) (assignment_statement) (expression_statement (call_expression function: (identifier)))] 
   . [(short_var_declaration) (assignment_statement) (expression_statement (call_expression function: (identifier)))] 
   . (if_statement consequence: (block) @_leaves)
   (expression_statement (call_expression function: (selector_expression operand: (_) @_same field: (_) @_give))))
  (#any-of? @_take "Lock" "RLock")
  (#any-of? @_give "Unlock" "RUnlock")
  (#eq? @lock @_same)
  (#eq? @_none "()")
  (#match? @_leaves "\\breturn\\b")
  (#not-match? @_leaves "Unlock\\w*\\(|\\bcontinue\\b|Broadcast|Wait\\(|\\bfunc\\(")
  (#not-in-function-named? @hint "(?i)lock|acquire|hold|enter")
  (#not-function-matches? @hint "defer [^\\n]*Unlock\\(\\)|defer func\\(\\)")
  (#set! message "`{lock}` stays locked when this returns early: `defer` its unlock right here"))

;! bad
; package cache
; func (c *Cache) get(key string) (string, bool) {
; 	c.mu.Lock()
;  ^^^^^^^^^^^
; 	value, ok := c.values[key]
; 	if !ok {
; 		return "", false
; 	}
; 	c.mu.Unlock()
; 	return value, true
; }
;! bad
; package cache
; func (c *Cache) put(key, value string) error {
; 	c.mu.Lock()
;  ^^^^^^^^^^^
; 	if len(c.values) > limit {
; 		return errFull
; 	}
; 	c.values[key] = value
; 	c.mu.Unlock()
; 	return nil
; }
;! bad
; package cache
; func (c *Cache) has(key string) bool {
; 	c.mu.RLock()
;  ^^^^^^^^^^^^
; 	if c.values == nil {
; 		return false
; 	}
; 	_, ok := c.values[key]
; 	c.mu.RUnlock()
; 	return ok
; }
;! bad
; package cache
; func (c *Cache) get(key string) (string, bool) {
; 	c.mu.Lock()
;  ^^^^^^^^^^^
; 	value, ok := c.values[key]
; 	if !ok {
; 		return "", false
; 	}
; 	c.mu.Unlock()
; 	if
;! good
; package cache
; func (c *Cache) get(key string) (string, bool) {
; 	c.mu.Lock()
; 	defer c.mu.Unlock()
; 	value, ok := c.values[key]
; 	return value, ok
; }
;! good
; package cache
; func (c *Cache) get(key string) (string, bool) {
; 	c.mu.Lock()
; 	value, ok := c.values[key]
; 	if !ok {
; 		c.mu.Unlock()
; 		return "", false
; 	}
; 	c.mu.Unlock()
; 	return value, true
; }
;! good
; package cache
; func (c *Cache) get(key string) (string, bool) {
; 	c.mu.Lock()
; 	value, ok := c.values[key]
; 	c.mu.Unlock()
; 	if !ok {
; 		return "", false
; 	}
; 	return value, true
; }
;! good
; package cache
; func (c *Cache) add(key string, n int) {
; 	c.mu.Lock()
; 	if n > 0 {
; 		c.counts[key] += n
; 	}
; 	c.mu.Unlock()
; }
