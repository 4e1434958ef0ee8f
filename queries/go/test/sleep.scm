; A test waits for a fixed time
;
; On a busy machine the time is too short and the test fails for no reason; everywhere else it is too long. Wait for
; what should happen: a channel, a `WaitGroup`, or `require.Eventually`.
;
; severity: info
; confidence: high
; precision: not measured, and off by default
; default: off
; see: https://pkg.go.dev/testing/synctest

((call_expression function: (_) @callee arguments: (argument_list . (_) @time .)) @hint
  (#resolves-to? @callee "time.Sleep")
  (#in? @hint "test")
  (#not-inside? @hint "for_statement")
  (#set! message "{time} is too short on a busy machine and too long elsewhere: wait for what should happen"))

;! bad users_test.go
; func TestExpire(t *testing.T) {
; 	cache.Set("a", 1)
; 	time.Sleep(2 * time.Second)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	check(t, cache)
; }
;! good users_test.go
; func TestExpire(t *testing.T) {
; 	for !done() {
; 		time.Sleep(time.Millisecond)
; 	}
; 	check(t, cache)
; }
;! bad users_test.go
; func TestRetry(t *testing.T) {
; 	time.Sleep(time.Second)
;  ^^^^^^^^^^^^^^^^^^^^^^^
; 	check(t, cache)
; 	time.Sleep(delay)
;  ^^^^^^^^^^^^^^^^^
; 	time.Sleep(100 * time.Millisecond)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	check(t, cache)
; }
; func broken( {
;! good users_test.go
; func TestEventually(t *testing.T) {
; 	require.Eventually(t, done, time.Second, time.Millisecond)
; }
; func wait() {
; 	time.Sleep(time.Second)
; }
; func TestClock(t *testing.T) {
; 	clock.Sleep(time.Second)
; 	check(t, clock)
; }
