; A handler sleeps while its caller waits
;
; The connection, and what the handler holds, stay taken for as long, and the sleep goes on when the caller has hung up.
; Wait with `select` on a timer and `r.Context().Done()`, or hand the work to a queue.
;
; severity: info
; confidence: medium
; precision: 1 info on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go, not read
; cwe: 400
; see: https://pkg.go.dev/net/http#Request.Context

((expression_statement (call_expression function: (_) @callee arguments: (argument_list . (_) @time .)) @hint)
  (#resolves-to? @callee "time.Sleep")
  (#in? @hint "handler")
  (#not-in? @hint "goroutine")
  (#not-file-kind? "test")
  (#not-match? @time "(?i)rand|jitter|backoff|delay\\w*\\(")
  (#not-function-matches? @hint "(?i)ctx\\.Done|Context\\(\\)\\.Done|timing|constant.time|brute|throttle|attempt|retr(y|ies)|simulat|latency|hijack|login")
  (#not-path-matches? "(?i)(^|/)(examples?|demo|mocks?|testing|fake\\w*)/")
  (#set! message "The caller waits {time} for nothing, and its connection with it: use a timer and the request's context, or a queue"))

;! bad
; package events
; import "time"
; func replay(w http.ResponseWriter, r *http.Request) {
; 	for _, ev := range events {
; 		broadcast(ev)
; 		time.Sleep(time.Second)
;   ^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; }
;! bad
; package jobs
; import "time"
; func wait(c *gin.Context) {
; 	for !done(c.Param("id")) {
; 		time.Sleep(500 * time.Millisecond)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	}
; 	c.Status(200)
; }
;! bad
; package jobs
; import "time"
; func report(c echo.Context) error {
; 	time.Sleep(2 * time.Second)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return c.NoContent(204)
; }
; func broken( {
;! bad
; package jobs
; import "time"
; func export(c *fiber.Ctx) error {
; 	start(c)
; 	time.Sleep(wait)
;  ^^^^^^^^^^^^^^^^
; 	return c.SendFile(path)
; }
;! good
; package events
; import "time"
; func replay(w http.ResponseWriter, r *http.Request) {
; 	for _, ev := range events {
; 		broadcast(ev)
; 		select {
; 		case <-time.After(time.Second):
; 		case <-r.Context().Done():
; 			return
; 		}
; 	}
; }
;! good
; package jobs
; import "time"
; func poll() {
; 	time.Sleep(time.Second)
; }
;! good
; package jobs
; import "time"
; func begin(c *gin.Context) {
; 	go func() {
; 		time.Sleep(time.Second)
; 		clean()
; 	}()
; }
;! good
; package jobs
; import "time"
; func login(c *gin.Context) {
; 	time.Sleep(200 * time.Millisecond)
; 	c.Status(401)
; }
