; A token never ends
;
; Whoever gets hold of the token, from a log, a backup or a lost phone, is that user for good: nothing takes it back.
; Set `exp`, and let clients refresh it.
;
; severity: warning
; confidence: high
; precision: 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (set behind a helper); then gated by it; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 613
; see: https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html

((composite_literal type: (_) @type body: (literal_value (keyed_element)) @claims) @hint
  (#match? @type "^\\w*jwt\\w*\\.MapClaims$|^jws?t?\\.Claims$")
  (#not-contains-text? @claims "^[\"`](exp|expires?_?(at|in)?|expiresAt)[\"`]$|^(ExpiresAt|Expiry|Expires)$")
  (#function-matches? @hint "SignedString|(jwt|jws|jose|signer)\\.Sign(ed)?\\(|NewWithClaims")
  (#not-function-matches? @hint "claims \\*?jwt\\.Claims|\\[\"exp\"\\]|ExpiresAt|expir(es|ation)|Expir(es|ation)")
  (#set! message "This token never ends: give it an `exp`"))

((composite_literal type: (_) @type body: (literal_value (keyed_element)) @claims) @hint
  (#match? @type "^\\w*jwt\\w*\\.(RegisteredClaims|StandardClaims)$")
  (#not-contains-text? @claims "^ExpiresAt$")
  (#function-matches? @hint "SignedString|NewWithClaims")
  (#not-function-matches? @hint "ExpiresAt")
  (#set! message "This token never ends: give it an `ExpiresAt`"))

; Claims of one's own, without the registered ones.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (composite_literal type: (type_identifier) @type body: (literal_value (keyed_element)) @claims) @hint .))
  (#resolves-to? @callee "github.com/golang-jwt/jwt.NewWithClaims" "github.com/dgrijalva/jwt-go.NewWithClaims" "jwt.NewWithClaims")
  (#not-contains-text? @claims "(?i)expir|^exp$|RegisteredClaims|StandardClaims")
  (#not-function-matches? @hint "(?i)expir(es|ation|y_?time)|\\bexp\\b")
  (#set! message "This token never ends: give it an `ExpiresAt`"))

((assignment_statement left: (expression_list . (index_expression operand: (_) @_claims index: (interpreted_string_literal) @_name) .) right: (_)) @hint
  (#any-of? @_name "\"sub\"" "\"user_id\"" "\"id\"" "\"username\"" "\"user\"" "\"userId\"" "\"email\"" "\"authorized\"")
  (#match? @_claims "(?i)claims$")
  (#function-matches? @hint "SignedString")
  (#function-matches? @hint "jwt\\.(MapClaims|New)\\b")
  (#not-function-matches? @hint "\"exp\"|ExpiresAt")
  (#not-follows-call? @hint "time.Now")
  (#set! severity "info")
  (#set! message "This token never ends: set `exp` as well"))

; It ends when nobody remembers it.
((keyed_element key: (literal_element) @_name value: (literal_element (_) @ends)) @hint
  (#match? @_name "^(\"exp\"|ExpiresAt)$")
  (#match? @ends "AddDate\\(([1-9]\\d*), ?\\d+, ?\\d+\\)|AddDate\\(0, ?(1[2-9]|[2-9]\\d), ?\\d+\\)|(365|3[67]\\d)\\*?_? ?\\* ?24|24 ?\\* ?(time\\.Hour ?\\* ?)?(365|3[67]\\d)|\\b(8760|87600|17520)\\b|time\\.Hour ?\\* ?24 ?\\* ?(365|[4-9]\\d\\d|\\d{4,})")
  (#function-matches? @hint "(?i)jwt|claims|SignedString")
  (#not-in-function-named? @hint "(?i)refresh|cert|license|service|machine|device|api_?key|agent")
  (#set! message "This token is good for years, whoever gets hold of it: give it minutes, and a way to refresh it"))

; Claims that are filled one by one.
((assignment_statement left: (expression_list . (index_expression index: (interpreted_string_literal) @_name) .) right: (expression_list . (_) @ends .)) @hint
  (#eq? @_name "\"exp\"")
  (#match? @ends "AddDate\\(([1-9]\\d*), ?\\d+, ?\\d+\\)|(365|3[67]\\d) ?\\* ?24|24 ?\\* ?(time\\.Hour ?\\* ?)?(365|3[67]\\d)|\\b(8760|87600|17520)\\b|time\\.Hour ?\\* ?24 ?\\* ?(365|[4-9]\\d\\d|\\d{4,})")
  (#not-in-function-named? @hint "(?i)refresh|cert|license|service|machine|device|api_?key|agent")
  (#set! message "This token is good for years, whoever gets hold of it: give it minutes, and a way to refresh it"))

; A table of sessions from which nothing is ever taken.
((assignment_statement left: (expression_list . (index_expression operand: (_) @table index: (_) @_id) .)) @hint
  (#match? @table "(?i)(^|\\.)(sessions?|tokens|reset_?tokens|session_?(store|map)|active_?(sessions|tokens))$")
  (#match? @_id "(?i)id|sid|token|key|session")
  (#in-function-named? @hint "(?i)log_?in|sign_?in|new|create|start|issue|reset|forgot|begin")
  (#not-file-matches? "(?i)expir|max_?age|ttl|time\\.(Now|After|Since|Tick|NewTicker)|\\bclean(up)?\\b|evict|purge")
  (#not-file-kind? "test")
  (#set! message "What is put into `{table}` is good for ever: keep the time with it, and refuse what is old"))

; A link in a mail that opens the account for ever.
((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @_statement)) @hint
  (#method? @callee "QueryRow" "QueryRowContext" "Query" "QueryContext" "Get" "GetContext" "QueryRowx")
  (#match? @_statement "(?is)select\\b.*\\bfrom\\s+\\w*(reset|recovery|verification|invit|magic|one_?time|otp|login_?token)\\w*\\s+where\\s+[^\"`]*\\b(token|code|hash)\\w*\\s*=")
  (#not-file-matches? "(?i)expir|created_at|valid_until|issued_at|ttl|interval|used_at")
  (#not-file-kind? "test")
  (#set! message "Whoever finds this token in an old mail gets in: keep when it ends, and ask for it as well"))

;! bad
; func issue(user *User) (string, error) {
; 	token := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": user.ID})
;                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return token.SignedString(key)
; }
;! bad
; func issue(user *User) (string, error) {
; 	claims := &Claims{
; 		UserID:           user.ID,
; 		RegisteredClaims: jwt.RegisteredClaims{Issuer: "shop"},
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(key)
; 	if
;! good
; func issue(user *User) (string, error) {
; 	token := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{
; 		"sub": user.ID,
; 		"exp": time.Now().Add(15 * time.Minute).Unix(),
; 	})
; 	return token.SignedString(key)
; }
;! good
; func issue(claims *jwt.Claims, private any) (string, error) {
; 	return jwt.Signed(signer).Claims(private).Claims(claims).Claims(&jwt.Claims{Issuer: issuer}).CompactSerialize()
; }
;! bad
; package auth
; func issue(user string) (string, error) {
; 	token := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{
; 		Subject:   user,
; 		ExpiresAt: jwt.NewNumericDate(time.Now().AddDate(10, 0, 0)),
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	})
; 	return token.SignedString(key)
; }
; func other(user string) jwt.MapClaims {
; 	return jwt.MapClaims{"sub": user, "exp": time.Now().Add(365 * 24 * time.Hour).Unix()}
;                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package auth
; func issue(user string) (string, error) {
; 	token := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.RegisteredClaims{
; 		Subject:   user,
; 		ExpiresAt: jwt.NewNumericDate(time.Now().Add(15 * time.Minute)),
; 	})
; 	return token.SignedString(key)
; }
;! bad
; package login
; func (s *Server) newSession(user string) string {
; 	id := newID()
; 	s.mu.Lock()
; 	defer s.mu.Unlock()
; 	s.sessions[id] = user
;  ^^^^^^^^^^^^^^^^^^^^^
; 	return id
; }
;! good
; package login
; func (s *Server) newSession(user string) string {
; 	id := newID()
; 	s.mu.Lock()
; 	defer s.mu.Unlock()
; 	s.sessions[id] = session{user: user, expires: time.Now().Add(time.Hour)}
; 	return id
; }
;! bad
; package recovery
; func find(db *sql.DB, token string) (id int, err error) {
; 	err = db.QueryRow("SELECT user_id FROM password_resets WHERE token = $1", token).Scan(&id)
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return id, err
; }
;! good
; package recovery
; func find(db *sql.DB, token string) (id int, err error) {
; 	err = db.QueryRow("SELECT user_id FROM password_resets WHERE token = $1 AND expires_at > now()", token).Scan(&id)
; 	return id, err
; }
