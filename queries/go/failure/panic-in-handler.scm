; A request can stop the work with a panic
;
; What a caller leaves out or adds makes the assertion or the index fail: the request ends without an answer, and in a
; goroutine or a worker the whole program does. Check first, and answer 400.
;
; severity: warning
; confidence: medium
; precision: 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (no handler, and a buffer that cannot fail); then gated by these, which leaves none; before: 4/5 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, 3 of them in a server for tests; then gated by comments, which leaves the 4
; cwe: 248 129 754

((expression_statement (call_expression function: (identifier) @_panic arguments: (argument_list . (_) @_what .)) @hint)
  (#eq? @_panic "panic")
  (#in? @hint "handler")
  (#in-error-handler? @hint)
  (#function-matches? @hint "ResponseWriter|(gin|echo|fiber|iris|fasthttp)\\.|^func \\(\\w+ \\*?\\w+(Controller|Handler|Server)\\b")
  (#not-function-matches? @hint "\\bbytes\\.(Buffer|NewBuffer)")
  (#not-commented? @hint "(?i)never|should not|shouldn't|impossible")
  (#not-match? @_what "ErrAbortHandler|(?i)\"(unreachable|impossible|bug)")
  (#not-function-matches? @hint "recover\\(\\)|Flusher|http\\.Error\\(")
  (#set! message "The request ends without an answer, or the program does: answer with an error"))

; The result of an assertion that may not hold.
((short_var_declaration left: (expression_list . (_) .) right: (expression_list . (type_assertion_expression operand: (call_expression function: (_) @callee) type: (_) @type) @hint .))
  (#match? @callee "\\.(MustGet|Get|Value|Locals)$")
  (#match? @callee "^(c|ctx|r|req|claims|session|sess|token|context|data|body|payload)\\b")
  (#in? @hint "handler")
  (#not-match? @callee "MustGet$")
  (#set! severity "info")
  (#set! message "This panics if there is no such {type}: take the second result, and answer 401 or 400"))

((type_assertion_expression operand: (index_expression operand: (identifier) @map index: (interpreted_string_literal) @key) type: (_) @type) @hint
  (#in? @hint "handler")
  (#tainted? @map)
  (#not-match? @type "^(interface\\{\\}|any)$")
  (#parent? @hint "expression_list" "argument_list" "literal_element" "binary_expression" "type_conversion_expression")
  (#not-line-matches? @hint "^(if )?\\w+, (ok|_|exists|valid|is\\w+) :?=")
  (#set! message "A request without {key}, or with another kind of value, panics here: take the second result, and answer 400"))

; A part that may not be there.
((index_expression operand: (identifier) @parts index: (int_literal) @at) @hint
  (#match? @at "^[1-9]$")
  (#in? @hint "handler")
  (#tainted? @parts)
  (#value-matches? @parts "^strings\\.(Split|Fields|SplitN)\\(")
  (#not-function-matches? @hint "len\\(|Contains\\(|Count\\(")
  (#set! message "`{parts}` may be shorter, and then this panics: check its length, and answer 400"))

((index_expression operand: (call_expression function: (_) @callee arguments: (argument_list . (_) @sent)) index: (int_literal) @at) @hint
  (#resolves-to? @callee "strings.Split" "strings.SplitN" "strings.Fields")
  (#match? @at "^[1-9]$")
  (#in? @hint "handler")
  (#tainted? @sent)
  (#not-function-matches? @hint "HasPrefix|len\\(|Contains|Count\\(")
  (#set! message "There may be fewer parts, and then this panics: use `strings.Cut`, and answer 400"))

((index_expression operand: (selector_expression) @list index: (int_literal) @at) @hint
  (#match? @list "\\.(Query\\(\\)|Form|PostForm|Header|MultipartForm\\.File)$")
  (#in? @hint "handler")
  (#set! message "`{list}` may be empty, and then this panics: check its length"))

((index_expression operand: (index_expression operand: (_) @_values index: (_) @name) @list index: (int_literal) @at) @hint
  (#match? @_values "(URL\\.Query\\(\\)|\\.Form|\\.PostForm|\\.Header|MultipartForm\\.File|^query|^params|^q|^values)$")
  (#in? @hint "handler")
  (#function-matches? @hint "ResponseWriter|(gin|echo|fiber)\\.")
  (#not-function-matches? @hint "len\\(|, ok :?=|!ok\\b|exists")
  (#tainted? @list)
  (#set! message "A request without {name} panics here: use `Get`, or check first"))

; The index itself.
((index_expression operand: (_) @list index: (identifier) @at) @hint
  (#in? @hint "handler")
  (#value-matches? @at "^strconv\\.(Atoi|ParseInt|ParseUint)\\((r|req|c|ctx|mux|chi|vars|params|id)\\b")
  (#not-match? @list "(?i)map|cache|by_?id|store|users|todos|sessions|index|^m$")
  (#not-function-matches? @hint "len\\(|, ok :?=|exists|map\\[")
  (#set! message "A caller chooses the place in `{list}`, and one outside of it panics: check it against the length"))

; A pattern that is the caller's.
((call_expression function: (_) @callee arguments: (argument_list . (_) @pattern .)) @hint
  (#resolves-to? @callee "regexp.MustCompile" "uuid.MustParse" "github.com/google/uuid.MustParse" "netip.MustParseAddr" "net/netip.MustParseAddr")
  (#tainted? @pattern)
  (#set! message "`{callee}` panics on what it cannot read, and a caller chooses that: use the function that returns an error"))

; A number from the request, taken for a place in a list.
((index_expression operand: (_) @list index: (identifier) @place) @hint
  (#in? @hint "handler")
  (#value-matches? @place "^strconv\\.(Atoi|ParseInt)\\((r|req|c|ctx)\\.")
  (#not-function-matches? @hint "len\\(|[<>]=? *\\d|\\bok\\b|map\\[")
  (#set! severity "warning")
  (#set! message "There may be no `{hint}`, and the handler panics: compare `{place}` with 0 and `len({list})` first"))

;! bad
; func show(w http.ResponseWriter, r *http.Request) {
; 	parts := strings.Split(r.URL.Path, "/")
; 	id := parts[2]
;        ^^^^^^^^
; 	pattern := regexp.MustCompile(r.FormValue("pattern"))
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func show(w http.ResponseWriter, r *http.Request) {
; 	user, err := store.Find(r.PathValue("id"))
; 	if err != nil {
; 		panic(err)
;   ^^^^^^^^^^
; 	}
; }
; func broken( {
;! good
; func show(w http.ResponseWriter, r *http.Request) {
; 	_, token, found := strings.Cut(r.Header.Get("Authorization"), " ")
; 	if !found {
; 		http.Error(w, "no token", http.StatusUnauthorized)
; 		return
; 	}
; 	use(token)
; }
;! good
; func answer(req *http.Request) []byte {
; 	buf := &bytes.Buffer{}
; 	if err := reply(req).Write(buf); err != nil {
; 		panic(err)
; 	}
; 	return buf.Bytes()
; }
;! bad
; package quiz
; import (
; 	"net/http"
; 	"strconv"
; )
; func question(w http.ResponseWriter, r *http.Request) {
; 	n, err := strconv.Atoi(r.PathValue("n"))
; 	if err != nil {
; 		http.Error(w, "n", http.StatusBadRequest)
; 		return
; 	}
; 	write(w, questions[n])
;           ^^^^^^^^^^^^
; }
;! good
; package quiz
; import (
; 	"net/http"
; 	"strconv"
; )
; func question(w http.ResponseWriter, r *http.Request) {
; 	n, err := strconv.Atoi(r.PathValue("n"))
; 	if err != nil || n < 0 || n >= len(questions) {
; 		http.Error(w, "n", http.StatusBadRequest)
; 		return
; 	}
; 	write(w, questions[n])
; }
