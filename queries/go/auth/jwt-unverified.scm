; A token is believed without proof
;
; Anyone can write the middle part of a JWT. Unless the signature is checked, with a method that the server chose, a
; caller is whoever the token says: `none` or a swapped method make it so as well.
;
; severity: warning
; confidence: high
; precision: 0/3 warnings in kubernetes 1.20.2 (the issuer is read to choose a key); then gated by names; 0 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 0 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 14 info that check a signature elsewhere
; cwe: 347 345
; see: https://pkg.go.dev/github.com/golang-jwt/jwt/v5#WithValidMethods
; list parses: github.com/golang-jwt/jwt.Parse github.com/golang-jwt/jwt.ParseWithClaims github.com/dgrijalva/jwt-go.Parse github.com/dgrijalva/jwt-go.ParseWithClaims jwt.Parse jwt.ParseWithClaims

((call_expression function: (_) @callee) @hint
  (#method? @callee "ParseUnverified")
  (#not-function-matches? @hint "(?i)ParseWithClaims|\\.Verify|jwt\\.Parse\\(|\"kid\"|\\.Claims\\(\\w*key|VerifySignature|\\biss(uer)?\\b|jwks")
  (#not-in-function-named? @hint "(?i)unverified|unsafe|insecure|inspect|debug|print|expir|decode_?only")
  (#set! message "`{callee}` believes any token: use `ParseWithClaims`, which checks the signature"))

((call_expression function: (_) @callee) @hint
  (#method? @callee "UnsafeClaimsWithoutVerification" "UnsafePayloadWithoutVerification")
  (#not-function-matches? @hint "(?i)\\.Claims\\(|\\.Verify")
  (#set! severity "info")
  (#set! message "`{callee}` believes any token: make sure that its signature is checked before anything it says is used"))

((selector_expression field: (_) @_method) @hint
  (#any-of? @_method "SigningMethodNone" "UnsafeAllowNoneSignatureType")
  (#match? @hint "^\\w*jwt\\w*\\.")
  (#not-inside? @hint "binary_expression")
  (#set! message "`{hint}` lets everybody write tokens: sign with `SigningMethodHS256` or better"))

; The key is handed out whatever the token says it was signed with.
((call_expression function: (_) @callee arguments: (argument_list (func_literal body: (_) @keyfunc) .)) @hint
  (#resolves-to? @callee "<parses>")
  (#not-contains-text? @keyfunc "^(Method|SigningMethod\\w*|Alg|Header|\"alg\"|Header)$")
  (#not-function-mentions? @hint "^(WithValidMethods|ValidMethods)$")
  (#not-match? @keyfunc "(?i)public|rsa|ecdsa|jwks|\\.kid")
  (#set! severity "info")
  (#set! message "`{callee}` accepts whatever method the token names: pass `jwt.WithValidMethods`"))

; The middle part is decoded by hand.
((call_expression function: (_) @callee arguments: (argument_list . (index_expression operand: (identifier) @parts index: (int_literal) @_index) .)) @hint
  (#method? @callee "DecodeString" "DecodeSegment")
  (#eq? @_index "1")
  (#value-matches? @parts "strings\\.Split\\(\\s*\\w*([tT]ok(en)?|jwt|JWT|bearer)\\w*\\s*,\\s*\"\\.\"")
  (#not-function-matches? @hint "(?i)hmac|verify|rsa\\.|ecdsa\\.|signature|header")
  (#not-in-function-named? @hint "(?i)untrusted|unverified|expir|issuer|peek|inspect|debug")
  (#set! message "`{parts}` is read and its signature is not: use `jwt.ParseWithClaims`, which checks it"))

; Parsed, and taken whatever came of it.
((short_var_declaration left: (expression_list . (identifier) @token . (identifier) @_blank .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#eq? @_blank "_")
  (#resolves-to? @callee "<parses>")
  (#not-function-matches? @hint "\\.Valid\\b")
  (#set! message "`{token}` is used whether it is valid or not: check the error of `{callee}`"))

; Parsed, and nobody looks whether it went well.
((expression_statement (call_expression function: (_) @callee) @hint)
  (#resolves-to? @callee "github.com/golang-jwt/jwt.ParseWithClaims" "github.com/dgrijalva/jwt-go.ParseWithClaims" "jwt.ParseWithClaims")
  (#set! message "Nothing looks at what `{callee}` says, so any token passes: check its error"))

((assignment_statement left: (expression_list) @_left right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#match? @_left "^_, _$")
  (#resolves-to? @callee "<parses>")
  (#set! message "Nothing looks at what `{callee}` says, so any token passes: check its error"))

; An expired token passes.
((call_expression function: (_) @callee) @hint
  (#method? @callee "WithoutClaimsValidation")
  (#match? @callee "jwt\\w*\\.")
  (#not-function-matches? @hint "(?i)expir|\\.Validate\\(|VerifyExpiresAt|logout|refresh|\\bexp\\b")
  (#not-in-function-named? @hint "(?i)expired|refresh|logout|peek|inspect")
  (#set! message "`{callee}` lets expired tokens pass: leave it out"))

((keyed_element key: (literal_element (identifier) @option) value: (literal_element (true))) @hint
  (#eq? @option "SkipClaimsValidation")
  (#not-function-matches? @hint "(?i)expir|\\.Valid\\(|VerifyExpiresAt|logout|refresh")
  (#set! message "`{option}` lets expired tokens pass: leave it out"))

; The key's kind follows what the token says.
((call_expression function: (_) @callee arguments: (argument_list (func_literal body: (_) @keyfunc) .)) @hint
  (#resolves-to? @callee "<parses>")
  (#match? @keyfunc "(?is)switch\\s+\\w+(\\.\\w+)*(\\.Header\\[\"alg\"\\]|\\.Alg\\(\\)|\\.Method)[^{]*\\{.*\"?HS256.*RS256|none|UnsafeAllowNone")
  (#not-match? @keyfunc "(?is)case \"none\":\\s*return nil, (fmt|errors)")
  (#set! message "The token says how it is checked, so whoever has the public key, or none at all, writes tokens: pass `jwt.WithValidMethods` with one method"))

; The token says where its key is.
((call_expression function: (_) @callee arguments: (argument_list (_) @where)) @hint
  (#resolves-to? @callee "os.ReadFile" "os.Open" "io/ioutil.ReadFile" "net/http.Get" "net/http.Client.Get" "net/http.DefaultClient.Get")
  (#match? @where "(?i)\\b(kid|key_?id|jku|x5u|jwk_?(set_?)?url)\\b|Header\\[\"(kid|jku|x5u)\"\\]")
  (#function-matches? @hint "Header\\[\"(kid|jku|x5u)\"\\]")
  (#not-function-mentions? @hint "(?i)^(Base|IsLocal|MatchString|allowed\\w*|valid\\w*|known\\w*|HasPrefix|trusted\\w*)$")
  (#set! message "Whoever writes the token chooses its key with `{where}`: look the key up in a map of those that are known"))

;! bad
; func claims(raw string) (jwt.MapClaims, error) {
; 	claims := jwt.MapClaims{}
; 	_, _, err := new(jwt.Parser).ParseUnverified(raw, claims)
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return claims, err
; }
;! bad
; func issue(id string) (string, error) {
; 	token := jwt.New(jwt.SigningMethodNone)
;                   ^^^^^^^^^^^^^^^^^^^^^
; 	return token.SignedString(jwt.UnsafeAllowNoneSignatureType)
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; func claims(raw string) (*Claims, error) {
; 	claims := &Claims{}
; 	token, err := jwt.ParseWithClaims(raw, claims, func(t *jwt.Token) (any, error) {
; 		return key, nil
; 	}, jwt.WithValidMethods([]string{"HS256"}))
; 	if err != nil || !token.Valid {
; 		return nil, errInvalid
; 	}
; 	return claims, nil
; }
;! good
; func untrustedIssuer(token string) (string, error) {
; 	parts := strings.Split(token, ".")
; 	payload, err := base64.RawURLEncoding.DecodeString(parts[1])
; 	return issuerOf(payload), err
; }
;! bad
; package auth
; import "github.com/golang-jwt/jwt/v5"
; func claims(token string) jwt.MapClaims {
; 	claims := jwt.MapClaims{}
; 	jwt.ParseWithClaims(token, claims, func(t *jwt.Token) (any, error) { return key, nil }, jwt.WithValidMethods([]string{"HS256"}))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return claims
; }
;! good
; package auth
; import "github.com/golang-jwt/jwt/v5"
; func claims(token string) (jwt.MapClaims, error) {
; 	claims := jwt.MapClaims{}
; 	_, err := jwt.ParseWithClaims(token, claims, func(t *jwt.Token) (any, error) { return key, nil }, jwt.WithValidMethods([]string{"HS256"}))
; 	return claims, err
; }
;! bad
; package auth
; import "github.com/golang-jwt/jwt/v5"
; func parser() *jwt.Parser {
; 	return jwt.NewParser(jwt.WithValidMethods([]string{"HS256"}), jwt.WithoutClaimsValidation())
;                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package auth
; import "github.com/golang-jwt/jwt/v5"
; func parse(token string) (*jwt.Token, error) {
; 	return jwt.Parse(token, func(t *jwt.Token) (any, error) {
; 		kid := t.Header["kid"].(string)
; 		return os.ReadFile(filepath.Join("pem", kid))
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}, jwt.WithValidMethods([]string{"HS256"}))
; }
