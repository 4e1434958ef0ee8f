; A metric for each caller
;
; Every value of a label is a series of its own, kept in memory here and in the metrics' store. A path, an address or an id
; that callers choose makes as many as they like: memory grows until the process, or the monitoring, ends. Use the route's
; pattern, and write ids to the log.
;
; severity: warning
; confidence: medium
; precision: 7/7 on etcd 3.4.23 and crowdsec 1.4.6; what its expressions look for stands nowhere else in the 88 packages of Debian 12 and 13 that the other rules were run on
; cwe: 770
; see: https://prometheus.io/docs/practices/naming/#labels
; regex of-request: ^(r|req|request|c\.Request(\(\))?|ctx\.Request(\(\))?)\.(URL\.Path|URL\.String\(\)|URL\.EscapedPath\(\)|RequestURI|URL\.RequestURI\(\)|RemoteAddr|UserAgent\(\)|Referer\(\)|Header\.Get\(.*\))$|^(c|ctx)\.(OriginalURL\(\)|ClientIP\(\)|IP\(\)|Param\(.*\)|Params\(.*\)|Query\(.*\)|PathValue\(.*\))$
; regex of-person: (?i)(^|[._])(user_?id|customer_?id|account_?id|email|request_?id|req_?id|session_?id|trace_?id|order_?id|uuid|client_?ip|remote_?addr|user_?agent)(\.String\(\))?$
; regex bounded: (?i)normali[sz]e|FullPath\(|route_?pattern|pattern\b|template|case "/|switch .*(URL\.Path|path)|(allowed|known)_?(paths|routes)|CurrentRoute

; prometheus: `WithLabelValues(r.URL.Path)`.
((call_expression function: (_) @_callee arguments: (argument_list (_) @value)) @hint
  (#method? @_callee "WithLabelValues" "GetMetricWithLabelValues" "MustCurryWith")
  (#match? @value "<of-request>")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "`{value}` makes a series for every value that callers send: use the route's pattern"))

((call_expression function: (_) @_callee arguments: (argument_list (_) @value)) @hint
  (#method? @_callee "WithLabelValues" "GetMetricWithLabelValues")
  (#match? @value "<of-person>")
  (#not-match? @value "<of-request>")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "`{value}` makes a series for each one there is: leave it out, and write it to the log"))

; `With(prometheus.Labels{"path": r.URL.Path})`.
((composite_literal type: (_) @_type body: (literal_value (keyed_element value: (literal_element (_) @value)) @hint))
  (#match? @_type "^prometheus\\.Labels$")
  (#match? @value "<of-request>")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "`{value}` makes a series for every value that callers send: use the route's pattern"))

((composite_literal type: (_) @_type body: (literal_value (keyed_element value: (literal_element (_) @value)) @hint))
  (#match? @_type "^prometheus\\.Labels$")
  (#match? @value "<of-person>")
  (#not-match? @value "<of-request>")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "`{value}` makes a series for each one there is: leave it out, and write it to the log"))

;! bad
; func count(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		requests.WithLabelValues(r.Method, r.URL.Path).Inc()
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		next.ServeHTTP(w, r)
; 	})
; }
;! bad
; func observe(c *gin.Context) {
; 	latency.With(prometheus.Labels{
; 		"path": c.Request.URL.Path,
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		"ip": c.ClientIP(),
;   ^^^^^^^^^^^^^^^^^^
; 	}).Observe(1)
; }
;! bad
; func charge(userID string, amount int) {
; 	charges.WithLabelValues(userID).Add(1)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	failures.With(prometheus.Labels{"email": user.Email}).Inc()
;                                  ^^^^^^^^^^^^^^^^^^^
; }
;! bad
; 	failed.WithLabelValues(r.RemoteAddr).Inc()
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; func observe(c *gin.Context) {
; 	latency.With(prometheus.Labels{"path": c.FullPath(), "method": c.Request.Method}).Observe(1)
; }
;! good
; func count(w http.ResponseWriter, r *http.Request) {
; 	requests.WithLabelValues(r.Method, normalizePath(r.URL.Path)).Inc()
; 	requests.WithLabelValues(r.Method, strconv.Itoa(status)).Inc()
; }
;! good
; func charge(userID, currency string) {
; 	charges.WithLabelValues(currency).Add(1)
; 	slog.Info("charged", "user", userID)
; }
;! good
; func remote(name string, conf Config) {
; 	queries.WithLabelValues(name, conf.URL.String()).Inc()
; 	hits.With(prometheus.Labels{"route": route}).Inc()
; }
