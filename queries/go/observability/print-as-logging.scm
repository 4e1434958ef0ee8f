; A print takes the place of a log line
;
; What is printed has no time, no level and no request to it, cannot be turned off, and is not found where the logs are.
;
; severity: info
; confidence: medium
; precision: not measured, and off by default
; default: off
; see: https://pkg.go.dev/log/slog

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "fmt.Println" "fmt.Printf" "fmt.Print")
  (#in? @hint "handler")
  (#set! message "`{callee}` writes no time, level or request: use `slog`"))
((call_expression function: (identifier) @callee arguments: (argument_list (_))) @hint
  (#any-of? @callee "println" "print")
  (#in? @hint "handler")
  (#set! message "`{callee}` is left from debugging: use `slog`, or take it out"))

;! bad
; func list(w http.ResponseWriter, r *http.Request) {
; 	fmt.Println("list")
;  ^^^^^^^^^^^^^^^^^^^
; 	println("here")
;  ^^^^^^^^^^^^^^^
; }
;! good
; func list(w http.ResponseWriter, r *http.Request) {
; 	fmt.Fprintln(w, "list")
; 	slog.Info("list")
; }
;! bad
; func show(c *gin.Context) {
; 	fmt.Print("show")
;  ^^^^^^^^^^^^^^^^^
; }
; func broken( {
