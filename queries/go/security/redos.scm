; A caller chooses the pattern
;
; `regexp.MustCompile` panics on a pattern that does not parse, so one request with `(` in it ends in a panic; libraries
; that step back, such as `regexp2`, can take minutes for one. Quote the text, or check the pattern's length and handle
; the error.
;
; severity: warning
; confidence: medium
; precision: 0 hints on Debian 12: lxd 5.0.2, crowdsec 1.4.6, etcd 3.4.23, syncthing 1.19.2, prometheus 2.42.0, caddy 2.6.2, influxdb 1.6.7, gh 2.23.0, rclone 1.60.1, smallstep-certificates 0.19.0, restic 0.14.0
; cwe: 1333 400 248
; see: https://pkg.go.dev/regexp#QuoteMeta

((call_expression function: (_) @callee arguments: (argument_list . (_) @pattern .)) @hint
  (#resolves-to? @callee "regexp.MustCompile" "regexp.MustCompilePOSIX")
  (#tainted? @pattern)
  (#not-function-mentions? @pattern "^(QuoteMeta|recover)$")
  (#set! message "`{callee}` panics on a pattern that does not parse, and a caller chooses `{pattern}`: use `regexp.QuoteMeta`, or `regexp.Compile` and answer 400"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @pattern)) @hint
  (#resolves-to? @callee "github.com/dlclark/regexp2.Compile" "github.com/dlclark/regexp2.MustCompile" "regexp2.Compile" "regexp2.MustCompile")
  (#tainted? @pattern)
  (#not-function-mentions? @pattern "^(Escape|MatchTimeout)$")
  (#set! message "A caller's `{pattern}` can take minutes to match: use `regexp`, or set `MatchTimeout`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @pattern .)) @hint
  (#resolves-to? @callee "regexp.Compile")
  (#tainted? @pattern)
  (#in? @hint "handler")
  (#not-function-mentions? @pattern "^QuoteMeta$")
  (#not-function-matches? @hint "len\\(")
  (#set! severity "info")
  (#set! message "A caller chooses `{pattern}`, of any length: limit it, since long ones take memory to compile"))

;! bad
; package search
; import "regexp"
; func grep(w http.ResponseWriter, r *http.Request) {
; 	pattern := regexp.MustCompile(r.FormValue("q"))
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	use(w, pattern)
; }
; func slow(c *gin.Context) {
; 	pattern, err := regexp2.Compile(c.Query("q"), 0)
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	use(pattern, err)
; }
;! bad
; func find(c *gin.Context) {
; 	pattern, err := regexp.Compile(c.Query("q"))
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	other := regexp.MustCompile("^" + c.Query("prefix"))
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func broken( {
;! good
; package search
; import "regexp"
; func fixed() *regexp.Regexp { return regexp.MustCompile("^a+$") }
; func quoted(c *gin.Context) {
; 	use(regexp.MustCompile(regexp.QuoteMeta(c.Query("q"))))
; }
; func own(setting string) *regexp.Regexp { return regexp.MustCompile(setting) }
; func limited(c *gin.Context) {
; 	text := c.Query("q")
; 	if len(text) > 100 {
; 		return
; 	}
; 	pattern, err := regexp.Compile(text)
; 	use(pattern, err)
; }
