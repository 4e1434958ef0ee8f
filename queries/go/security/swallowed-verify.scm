; A signature is checked, and the answer thrown away
;
; What fails the check is used all the same: a forged token, a changed file or a wrong password passes, and a reader
; takes the line for protection. Stop when the check fails.
;
; severity: warning
; confidence: high
; precision: 0/2 on ntfy 2.11.0 (a comparison that only takes time); then gated by branches of errors and by names
; precision: warnings that were new when all of them were read: 0/1 (the method without a signature), then gated, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; cwe: 347 252
; see: https://pkg.go.dev/crypto
; list answers-error: crypto/rsa.VerifyPKCS1v15 crypto/rsa.VerifyPSS golang.org/x/crypto/bcrypt.CompareHashAndPassword crypto/x509.*.CheckSignature crypto/x509.*.CheckSignatureFrom crypto/x509.*.VerifyHostname rsa.VerifyPKCS1v15 rsa.VerifyPSS bcrypt.CompareHashAndPassword
; list answers-truth: crypto/ed25519.Verify crypto/ecdsa.Verify crypto/ecdsa.VerifyASN1 crypto/hmac.Equal crypto/subtle.ConstantTimeCompare ed25519.Verify ecdsa.Verify ecdsa.VerifyASN1 hmac.Equal subtle.ConstantTimeCompare
; regex verifies: (?i)^(\w+\.)*(verify|validate|check)_?(the_?)?(\w*(signature|sig|hmac|mac|token|jwt|password|webhook|certificate|csrf|nonce|challenge|otp|totp)\w*)$|^\w*(verifier|validator)\.(verify|validate|check)\w*$
; regex verifies-known: (?i)^(\w+\.)*(verify|validate|check)_?(the_?)?(\w*(signature|sig|hmac|mac|token|jwt|password|webhook|certificate|csrf|nonce|challenge|otp|totp)\w*)$|^\w*(verifier|validator)\.(verify|validate|check)\w*$|^bcrypt\.CompareHashAndPassword$|^rsa\.Verify|^jwt\.Parse(WithClaims)?$
; regex goes-on: \breturn\b|\bpanic\(|os\.Exit|log\.Fatal|Abort|http\.Error|\.JSON\(|WriteHeader|\bcontinue\b|\bbreak\b|\bgoto\b|ok = false|valid = false|status

; Its answer is nobody's.
((expression_statement (call_expression function: (_) @callee) @hint)
  (#resolves-to? @callee "<answers-error>" "<answers-truth>")
  (#not-file-kind? "test")
  (#not-in-function-named? @hint "(?i)dummy|fake|timing|warm|bench")
  (#not-commented? @hint "(?i)timing|constant time|same time|enumerat")
  (#not-line-matches? @hint "(?i)//.*(timing|constant|same time)|dummy|fake|slow|timing")
  (#not-in-error-handler? @hint)
  (#set! message "Nothing looks at what `{callee}` says, so whatever fails the check passes: stop when it fails"))

((assignment_statement left: (expression_list . (identifier) @_blank .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#eq? @_blank "_")
  (#resolves-to? @callee "<answers-error>" "<answers-truth>")
  (#not-in-function-named? @hint "(?i)dummy|fake|timing|warm|bench")
  (#not-function-matches? @hint "(?i)timing|constant[ -]time|enumerat|dummy|slow")
  (#not-in-error-handler? @hint)
  (#not-commented? @hint)
  (#not-line-matches? @hint "//")
  (#set! message "Nothing looks at what `{callee}` says, so whatever fails the check passes: stop when it fails"))

; A check of one's own that returns an error, by its name.
((assignment_statement left: (expression_list . (identifier) @_blank .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#eq? @_blank "_")
  (#match? @callee "<verifies>")
  (#not-resolves-to? @callee "<answers-error>" "<answers-truth>")
  (#not-commented? @hint)
  (#not-line-matches? @hint "//")
  (#set! message "Nothing looks at what `{callee}` says, so whatever fails the check passes: stop when it fails"))

; Logged, and used all the same.
((if_statement
   initializer: (short_var_declaration left: (expression_list . (identifier) @error .) right: (expression_list . (call_expression function: (_) @callee) .))
   condition: (binary_expression left: (identifier) @_asked operator: "!=" right: (nil))
   consequence: (block) @_body
   !alternative) @hint
  (#eq? @error @_asked)
  (#match? @callee "<verifies-known>")
  (#match? @_body "(?i)\\b(log|slog|logger|logrus|zap|fmt)\\w*\\.")
  (#not-match? @_body "<goes-on>")
  (#not-match? @_body "=|append\\(|errs?\\.|Errorf?\\(\"?\\w*\\)|<-")
  (#not-file-kind? "test")
  (#not-function-matches? @hint "(?i)warn_?only|dry_?run|audit_?only|report_?only|best[ -]effort")
  (#set! message "When `{callee}` fails this is logged, and what failed the check is used all the same: return here"))

; The error is kept, logged, and that is all.
((short_var_declaration left: (expression_list (identifier) @error .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  . (if_statement condition: (binary_expression left: (identifier) @_asked operator: "!=" right: (nil)) consequence: (block) @_body !alternative)
  (#eq? @error @_asked)
  (#match? @callee "<verifies-known>")
  (#match? @_body "(?i)\\b(log|slog|logger|logrus|zap|fmt)\\w*\\.")
  (#not-match? @_body "<goes-on>")
  (#not-match? @_body "=|append\\(|errs?\\.|Errorf?\\(\"?\\w*\\)|<-")
  (#not-file-kind? "test")
  (#not-function-matches? @hint "(?i)warn_?only|dry_?run|audit_?only|report_?only|best[ -]effort")
  (#set! message "When `{callee}` fails this is logged, and what failed the check is used all the same: return here"))

; Checked only if the caller has sent something to check.
((if_statement
   initializer: (short_var_declaration left: (expression_list . (identifier) @signature .) right: (expression_list . (_) @_sent .))
   condition: (binary_expression left: (identifier) @_asked operator: "!=" right: (interpreted_string_literal) @_empty)
   consequence: (block) @_body !alternative) @hint
  (#eq? @signature @_asked)
  (#eq? @_empty "\"\"")
  (#match? @_sent "(?i)(Header\\.Get|GetHeader|Header\\(\\)\\.Get|FormValue)\\(\"[\\w-]*(signature|hmac|token|auth\\w*|csrf[\\w-]*)[\\w-]*\"\\)")
  (#match? @_body "(?i)verify|hmac\\.|valid|check|ConstantTime|Compare")
  (#match? @_body "(?i)Unauthorized|Forbidden|\\b40[013]\\b|BadRequest|Errorf?\\(|err[A-Z]|Err[A-Z]")
  (#not-file-kind? "test")
  (#not-function-matches? @hint "(?i)optional|anonymous|guest")
  (#set! message "Whoever leaves `{signature}` out is not checked at all: refuse what comes without it"))

((if_statement
   condition: (binary_expression left: (identifier) @signature operator: "!=" right: (interpreted_string_literal) @_empty)
   consequence: (block) @_body !alternative) @hint
  (#eq? @_empty "\"\"")
  (#match? @signature "(?i)^(sig|signature|mac|hmac|sign|csrf\\w*)$")
  (#match? @_body "(?i)verify|hmac\\.|valid|check|ConstantTime|Compare")
  (#match? @_body "(?i)Unauthorized|Forbidden|\\b40[013]\\b|BadRequest|Errorf?\\(|err[A-Z]|Err[A-Z]")
  (#not-file-kind? "test")
  ; The method that has no signature.
  (#not-function-matches? @hint "(?i)^func \\(\\w+ \\*?\\w*none\\w*\\)")
  (#set! message "Whoever leaves `{signature}` out is not checked at all: refuse what comes without it"))

; Wrong, logged, and used all the same.
((if_statement condition: (unary_expression operator: "!" operand: (call_expression function: (_) @callee arguments: (_) @_arguments))
   consequence: (block (statement_list . (expression_statement (call_expression function: (_) @_log)) .)) !alternative) @hint
  (#match? @callee "(?i)(^|\\.)(is_?)?(verif(y|ied)|valid(ate)?|check|authentic|equal)\\w*$|\\w*(signature|hmac|token)_?(valid|ok)\\w*$")
  (#match? @hint "(?i)signature|\\bsig\\b|hmac|\\bmac\\b|webhook|token|jwt")
  (#match? @_log "(?i)(^|\\.)_?(log(ger)?|slog|logrus|zap|sugar|zerolog|l)\\b.*\\.(print|info|warn|error|debug)\\w*$|^fmt\\.Print\\w*$")
  (#not-file-kind? "test")
  (#not-function-matches? @hint "(?i)warn_?only|dry_?run|audit_?only|report_?only|best[ -]effort")
  (#set! message "When `{callee}` says no this is logged, and what failed the check is used all the same: answer 401 and return"))

(([(short_var_declaration left: (expression_list . (identifier) @_ok) right: (expression_list . (call_expression function: (_) @callee) .)) (assignment_statement left: (expression_list . (identifier) @_ok) right: (expression_list . (call_expression function: (_) @callee) .))]
  . (if_statement condition: (unary_expression operator: "!" operand: (identifier) @_asked)
   consequence: (block (statement_list . (expression_statement (call_expression function: (_) @_log)) .)) !alternative) @hint)
  (#eq? @_ok @_asked)
  (#match? @callee "(?i)(^|\\.)(is_?)?(verify|valid|validate|check)_?\\w*(signature|sig|hmac|mac|token|jwt|webhook)\\w*$|hmac\\.Equal$|ed25519\\.Verify$")
  (#match? @_log "(?i)(^|\\.)_?(log(ger)?|slog|logrus|zap|sugar|zerolog|l)\\b.*\\.(print|info|warn|error|debug)\\w*$|^fmt\\.Print\\w*$")
  (#not-file-kind? "test")
  (#set! message "When `{callee}` says no this is logged, and what failed the check is used all the same: answer 401 and return"))

;! bad
; package auth
; import (
; 	"crypto/ed25519"
; 	"crypto/hmac"
; 	"golang.org/x/crypto/bcrypt"
; )
; func accept(key ed25519.PublicKey, body, sum, want []byte) {
; 	ed25519.Verify(key, body, sum)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	hmac.Equal(sum, want)
;  ^^^^^^^^^^^^^^^^^^^^^
; 	_ = bcrypt.CompareHashAndPassword(want, body)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	use(body)
; }
;! bad
; func webhook(w http.ResponseWriter, r *http.Request) {
; 	body := read(r)
; 	if err := verifySignature(r.Header.Get("X-Signature"), body); err != nil {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		log.Printf("bad signature: %v", err)
; 	}
; 	process(body)
; }
;! bad
; func login(w http.ResponseWriter, r *http.Request) {
; 	_ = s.validateToken(r.FormValue("token"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err := bcrypt.CompareHashAndPassword(hash, []byte(r.FormValue("password"))); err != nil {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		slog.Warn("wrong password")
; 	}
; 	start(w)
; }
;! bad
; 	cert, err := x509.ParseCertificate(der)
; 	rsa.VerifyPKCS1v15(key, crypto.SHA256, digest, sum)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
;! good
; func webhook(w http.ResponseWriter, r *http.Request) {
; 	body := read(r)
; 	if err := verifySignature(r.Header.Get("X-Signature"), body); err != nil {
; 		log.Printf("bad signature: %v", err)
; 		http.Error(w, "bad signature", http.StatusUnauthorized)
; 		return
; 	}
; 	process(body)
; }
;! good
; func login(name, password string) bool {
; 	user, found := find(name)
; 	if !found {
; 		// Takes as long as for a user that exists: no timing tells who has an account.
; 		_ = bcrypt.CompareHashAndPassword(dummyHash, []byte(password))
; 		return false
; 	}
; 	return bcrypt.CompareHashAndPassword(user.Hash, []byte(password)) == nil
; }
;! good
; func lint(files []File) (failures []error) {
; 	for _, f := range files {
; 		if err := checkSignature(f); err != nil {
; 			log.Print(err)
; 			failures = append(failures, err)
; 		}
; 	}
; 	return failures
; }
;! good
; func run(s *Server) {
; 	if err := s.validateConfig(); err != nil {
; 		log.Print(err)
; 	}
; 	_ = s.checkHealth()
; 	ok := hmac.Equal(sum, want)
; 	use(ok)
; }
;! good
; func authenticate(name, password string) (*User, error) {
; 	user, err := find(name)
; 	if err != nil {
; 		bcrypt.CompareHashAndPassword(someHash, []byte(password))
; 		return nil, errUnauthenticated
; 	}
; 	if user.Deleted {
; 		bcrypt.CompareHashAndPassword(slowDownHash, []byte(password))
; 		return nil, errUnauthenticated
; 	}
; 	return user, bcrypt.CompareHashAndPassword(user.Hash, []byte(password))
; }
;! bad
; package login
; import "golang.org/x/crypto/bcrypt"
; func check(password, hash string) bool {
; 	err := bcrypt.CompareHashAndPassword([]byte(hash), []byte(password))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		log.Println("wrong password")
; 	}
; 	return true
; }
;! good
; package login
; import "golang.org/x/crypto/bcrypt"
; func check(password, hash string) bool {
; 	err := bcrypt.CompareHashAndPassword([]byte(hash), []byte(password))
; 	if err != nil {
; 		log.Println("wrong password")
; 		return false
; 	}
; 	return true
; }
;! bad
; package hooks
; import "net/http"
; func receive(w http.ResponseWriter, r *http.Request, body []byte) {
; 	if sig := r.Header.Get("X-Signature"); sig != "" {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		if !verify(body, sig) {
; 			http.Error(w, "bad signature", http.StatusUnauthorized)
; 			return
; 		}
; 	}
; 	accept(w, body)
; }
;! good
; package hooks
; import "net/http"
; func receive(w http.ResponseWriter, r *http.Request, body []byte) {
; 	if sig := r.Header.Get("X-Signature"); sig == "" || !verify(body, sig) {
; 		http.Error(w, "bad signature", http.StatusUnauthorized)
; 		return
; 	}
; 	accept(w, body)
; }
;! bad
; func receive(c *gin.Context) {
; 	if !valid(body, c.GetHeader("X-Esign-Signature")) {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		slog.Warn("webhook with wrong signature", "ip", c.ClientIP())
; 	}
; 	process(body)
; }
;! bad
; func receive(w http.ResponseWriter, r *http.Request) {
; 	ok := verifySignature(body, r.Header.Get("X-Signature"))
; 	if !ok {
;  ^^^^^^^^
; 		log.Println("bad signature")
; 	}
; 	process(body)
; }
;! good
; func receive(c *gin.Context) {
; 	if !valid(body, c.GetHeader("X-Esign-Signature")) {
; 		slog.Warn("webhook with wrong signature", "ip", c.ClientIP())
; 		c.Status(http.StatusUnauthorized)
; 		return
; 	}
; 	if !validName(body) {
; 		slog.Warn("odd name")
; 	}
; 	process(body)
; }
;! good
; package jwt
; func (m *signingMethodNone) Verify(signing, signature string, key any) error {
; 	if signature != "" {
; 		return NewValidationError("'none' with a signature", ErrSignatureInvalid)
; 	}
; 	return nil
; }
