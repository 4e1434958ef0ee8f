; Any site may read the answers
;
; With credentials allowed, every page that a user visits can call this service in the user's name and read what comes
; back. Name the origins that may.
;
; severity: warning
; confidence: high
; precision: new patterns 0/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (said on purpose in a comment); then gated by that; 1/1 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more); first set: 1/2 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (said on purpose in a comment); then gated by that, which leaves none; before: 0 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 7 info, of services that are public on purpose
; cwe: 942 346
; see: https://developer.mozilla.org/docs/Web/HTTP/CORS
; regex with-credentials: (?i)"access-control-allow-credentials"\s*,\s*"true"
; regex lets-credentials: AllowCredentials:\s*true|AllowCredentials\s*=\s*true
; regex always-true: ^\{\s*(//[^\n]*\s*)?return true,?( nil)?;?\s*(//[^\n]*\s*)?\}$

; The caller's own origin is sent back.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_header . (_) @origin .)) @hint
  (#method? @callee "Set" "Add" "Header")
  (#match? @_header "(?i)^\"access-control-allow-origin\"$")
  (#tainted? @origin)
  (#not-function-mentions? @origin "(?i)allow(ed)?_?(origin|host)|^(contains|is_?\\w*(allowed|valid|trusted)\\w*|origins|whitelist\\w*|MatchString|HasSuffix|check\\w*|match\\w*)$")
  (#not-guarded-by? @hint "(?i)allow|match|valid|trust|known|permit|origins|contains|has_?(suffix|prefix)|equal|\\bok\\b|==|\\[|\\w\\(")
  (#set! message "Every origin is allowed, because the caller's own is sent back: allow only origins from a list"))

; `*` and credentials.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_header . (interpreted_string_literal) @_any .)) @hint
  (#method? @callee "Set" "Add" "Header")
  (#match? @_header "(?i)^\"access-control-allow-origin\"$")
  (#eq? @_any "\"*\"")
  (#function-matches? @hint "<with-credentials>")
  (#set! message "Any site may read what this answers to its users: allow only origins from a list"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_header . (interpreted_string_literal) @_any .)) @hint
  (#method? @callee "Set" "Add" "Header")
  (#match? @_header "(?i)^\"access-control-allow-origin\"$")
  (#eq? @_any "\"*\"")
  (#not-function-matches? @hint "<with-credentials>")
  (#set! severity "info")
  (#set! message "Any site may read what this answers: if it is not public, allow only origins from a list"))

; rs/cors, gin-contrib/cors, chi/cors, echo, fiber.
((keyed_element key: (literal_element (identifier) @option) value: (literal_element (_) @_value)) @hint
  (#any-of? @option "AllowOrigins" "AllowedOrigins")
  (#match? @_value "\"(\\*|https?://\\*)\"")
  (#not-line-matches? @hint "//")
  (#function-matches? @hint "<lets-credentials>")
  (#set! message "`{option}` lets any site in, with its users' credentials: list the origins that may"))

((keyed_element key: (literal_element (identifier) @option) value: (literal_element (_) @_value)) @hint
  (#any-of? @option "AllowOrigins" "AllowedOrigins")
  (#match? @_value "\"(\\*|https?://\\*)\"")
  (#not-function-matches? @hint "<lets-credentials>")
  (#set! severity "info")
  (#set! message "`{option}` lets any site read what this answers: if it is not public, list the origins that may"))

((keyed_element key: (literal_element (identifier) @option) value: (literal_element (true))) @hint
  (#any-of? @option "AllowAllOrigins" "UnsafeWildcardOriginWithAllowCredentials")
  (#set! severity "info")
  (#set! message "`{option}` lets any site read what this answers: if it is not public, list the origins that may"))

((keyed_element key: (literal_element (identifier) @option) value: (literal_element (func_literal body: (_) @_body))) @hint
  (#any-of? @option "AllowOriginFunc" "AllowOriginRequestFunc" "AllowOriginVaryRequestFunc" "AllowOriginWithContextFunc" "CheckOrigin")
  (#match? @_body "<always-true>")
  (#not-match? @_body "//")
  (#not-commented? @hint "(?i)origin")
  (#set! message "`{option}` lets any site in: compare the origin with a list"))

((assignment_statement left: (expression_list . (selector_expression field: (_) @option) .) right: (expression_list . (func_literal body: (_) @_body) .)) @hint
  (#any-of? @option "CheckOrigin" "AllowOriginFunc")
  (#match? @_body "<always-true>")
  (#not-match? @_body "//")
  (#not-commented? @hint "(?i)origin")
  (#set! message "`{option}` lets any site in: compare the origin with a list"))

((assignment_statement left: (expression_list . (selector_expression field: (_) @option) .) right: (expression_list . (true) .)) @hint
  (#eq? @option "AllowAllOrigins")
  (#function-matches? @hint "<lets-credentials>")
  (#set! message "`{option}` lets any site in, with its users' credentials: list the origins that may"))

((assignment_statement left: (expression_list . (selector_expression field: (_) @option) .) right: (expression_list . (true) .)) @hint
  (#eq? @option "AllowAllOrigins")
  (#not-function-matches? @hint "<lets-credentials>")
  (#set! severity "info")
  (#set! message "`{option}` lets any site read what this answers: if it is not public, list the origins that may"))

; A list that is filled later.
((assignment_statement left: (expression_list . (selector_expression field: (_) @option) .) right: (expression_list . (composite_literal) @_value .)) @hint
  (#any-of? @option "AllowOrigins" "AllowedOrigins")
  (#match? @_value "\\{ *\"(\\*|https?://\\*)\" *\\}")
  (#function-matches? @hint "<lets-credentials>")
  (#set! message "`{option}` lets any site in, with its users' credentials: list the origins that may"))

((assignment_statement left: (expression_list . (selector_expression field: (_) @option) .) right: (expression_list . (composite_literal) @_value .)) @hint
  (#any-of? @option "AllowOrigins" "AllowedOrigins")
  (#match? @_value "\\{ *\"(\\*|https?://\\*)\" *\\}")
  (#not-function-matches? @hint "<lets-credentials>")
  (#set! severity "info")
  (#set! message "`{option}` lets any site read what this answers: if it is not public, list the origins that may"))

; Part of a name: `https://example.com.evil.org` and `https://evilexample.com` hold it too.
((call_expression function: (_) @callee arguments: (argument_list . (identifier) @origin . (interpreted_string_literal) @part .)) @hint
  (#resolves-to? @callee "strings.Contains" "strings.HasSuffix" "strings.HasPrefix")
  (#match? @origin "(?i)origin$|^o$")
  (#match? @part "^\"(https?://)?[a-z0-9-]+(\\.[a-z0-9-]+)+\"$")
  (#not-match? @hint "HasPrefix\\(\\w+, *\"[^h]|HasSuffix\\(\\w+, *\"https?:")
  (#function-matches? @hint "(?i)access-control-allow|AllowOrigin|CheckOrigin|upgrader|cors")
  (#set! message "A site whose name only has {part} in it passes as well: compare the whole origin with a list"))

; A sandboxed page sends `null`, and anybody can make one.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_header . (interpreted_string_literal) @_null .)) @hint
  (#method? @callee "Set" "Add" "Header")
  (#match? @_header "(?i)^\"access-control-allow-origin\"$")
  (#eq? @_null "\"null\"")
  (#not-commented? @hint)
  (#set! message "Any site can send the origin `null`, from a sandboxed frame: allow only origins from a list"))

; gorilla/handlers, and websocket libraries.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_origins .)) @hint
  (#resolves-to? @callee "github.com/gorilla/handlers.AllowedOrigins" "handlers.AllowedOrigins")
  (#match? @_origins "\"\\*\"")
  (#function-matches? @hint "AllowCredentials\\(\\)")
  (#set! message "`{callee}` lets any site in, with its users' credentials: list the origins that may"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_origins .)) @hint
  (#resolves-to? @callee "github.com/gorilla/handlers.AllowedOrigins" "handlers.AllowedOrigins")
  (#match? @_origins "\"\\*\"")
  (#not-function-matches? @hint "AllowCredentials\\(\\)")
  (#set! severity "info")
  (#set! message "`{callee}` lets any site read what this answers: if it is not public, list the origins that may"))

((keyed_element key: (literal_element (identifier) @option) value: (literal_element (_) @_value)) @hint
  (#eq? @option "OriginPatterns")
  (#match? @_value "\\{ *\"\\*\" *\\}")
  (#set! message "`{option}` lets any site open a connection in its visitor's name: list the hosts that may"))

;! bad
; package main
; func withCORS(w http.ResponseWriter, r *http.Request) {
; 	w.Header().Set("Access-Control-Allow-Origin", r.Header.Get("Origin"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	w.Header().Set("Access-Control-Allow-Credentials", "true")
; }
;! bad
; var upgrader = websocket.Upgrader{
; 	CheckOrigin: func(r *http.Request) bool { return true },
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func main() {
; 	r.Use(cors.New(cors.Config{
; 		AllowOrigins:     []string{"*"},
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		AllowCredentials: true,
; 	}))
; 	if
;! good
; package main
; func withCORS(w http.ResponseWriter, r *http.Request) {
; 	origin := r.Header.Get("Origin")
; 	if allowedOrigins[origin] {
; 		w.Header().Set("Access-Control-Allow-Origin", origin)
; 	}
; 	w.Header().Set("Vary", "Origin")
; }
;! bad
; func router(r *gin.Engine) {
; 	config := cors.DefaultConfig()
; 	config.AllowAllOrigins = true
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	config.AllowCredentials = true
; 	r.Use(cors.New(config))
; }
;! good
; var upgrader = websocket.Upgrader{
; 	CheckOrigin: func(r *http.Request) bool {
; 		return true // open to everyone, and nobody is signed in
; 	},
; }
;! bad
; package cors
; import "net/http"
; func allow(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		origin := r.Header.Get("Origin")
; 		if origin != "" {
; 			w.Header().Set("Access-Control-Allow-Origin", origin)
;    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 			w.Header().Set("Access-Control-Allow-Credentials", "true")
; 		}
; 		next.ServeHTTP(w, r)
; 	})
; }
;! good
; package cors
; import "net/http"
; func allow(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		origin := r.Header.Get("Origin")
; 		if shops[origin] {
; 			w.Header().Set("Access-Control-Allow-Origin", origin)
; 			w.Header().Set("Access-Control-Allow-Credentials", "true")
; 		}
; 		next.ServeHTTP(w, r)
; 	})
; }
;! bad
; package cors
; import "net/http"
; func allow(w http.ResponseWriter, r *http.Request) {
; 	origin := r.Header.Get("Origin")
; 	if strings.HasSuffix(origin, "example.com") {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		w.Header().Set("Access-Control-Allow-Origin", origin)
; 	}
; }
;! good
; package cors
; import "net/http"
; func allow(w http.ResponseWriter, r *http.Request) {
; 	origin := r.Header.Get("Origin")
; 	if strings.HasSuffix(origin, ".example.com") {
; 		w.Header().Set("Access-Control-Allow-Origin", origin)
; 	}
; }
;! bad
; package cors
; func routes(r *gin.Engine) {
; 	config := cors.DefaultConfig()
; 	config.AllowOrigins = []string{"*"}
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	config.AllowCredentials = true
; 	r.Use(cors.New(config))
; }
;! bad
; package chat
; func accept(w http.ResponseWriter, r *http.Request) {
; 	conn, err := websocket.Accept(w, r, &websocket.AcceptOptions{OriginPatterns: []string{"*"}})
;                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	serve(conn, err)
; }
