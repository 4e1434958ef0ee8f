; A number is cut to fewer bits
;
; `strconv.Atoi` reads 64 bits; converted to 32 or 16, what a caller sent becomes another number, also a negative one or 0,
; which passes checks made on the first. Read it with the size that it has to have.
;
; severity: warning
; confidence: medium
; precision: 0 hints on Debian 12: lxd 5.0.2, crowdsec 1.4.6, etcd 3.4.23, syncthing 1.19.2, prometheus 2.42.0, caddy 2.6.2, influxdb 1.6.7, gh 2.23.0, rclone 1.60.1, smallstep-certificates 0.19.0, restic 0.14.0
; cwe: 190 681
; see: https://pkg.go.dev/strconv#ParseInt
; regex bounded: (?i)math\.(Max|Min)(Int|Uint)(8|16|32)|[<>]=?\s*(-?\d+|max\w*|min\w*|limit)\b

((call_expression function: (identifier) @kind arguments: (argument_list . (identifier) @number .)) @hint
  (#any-of? @kind "int32" "int16" "int8" "uint32" "uint16" "uint8" "byte")
  (#value-matches? @number "^strconv\\.Atoi\\(")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "`{number}` has 64 bits, and {hint} silently makes another number of a large one: read it with `strconv.ParseInt(…, 10, 32)`, or check its range"))

((call_expression function: (identifier) @kind arguments: (argument_list . (identifier) @number .)) @hint
  (#any-of? @kind "int32" "int16" "int8" "uint32" "uint16" "uint8" "byte")
  (#value-matches? @number "^strconv\\.Parse(Ui|I)nt\\(.*, 64\\)$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "`{number}` has 64 bits, and {hint} silently makes another number of a large one: give `ParseInt` the size, or check the range"))

; Outside of handlers it is a note.
((call_expression function: (identifier) @kind arguments: (argument_list . (identifier) @number .)) @hint
  (#any-of? @kind "int32" "int16" "int8" "uint16" "uint8")
  (#value-matches? @number "^strconv\\.Atoi\\(")
  (#not-in? @hint "handler")
  (#not-function-matches? @hint "<bounded>")
  (#set! severity "info")
  (#set! message "`{number}` has 64 bits, and {hint} silently makes another number of a large one: read it with `strconv.ParseInt(…, 10, 32)`, or check its range"))

;! bad
; package cart
; import "strconv"
; func set(w http.ResponseWriter, r *http.Request) {
; 	n, err := strconv.Atoi(r.FormValue("quantity"))
; 	save(w, int32(n), err)
;          ^^^^^^^^
; }
; func big(c *gin.Context) {
; 	id, err := strconv.ParseInt(c.Query("id"), 10, 64)
; 	save(c, uint16(id), err)
;          ^^^^^^^^^^
; }
; func port(text string) (uint16, error) {
; 	n, err := strconv.Atoi(text)
; 	return uint16(n), err
;         ^^^^^^^^^
; }
;! bad
; func set(c *gin.Context) {
; 	n, err := strconv.Atoi(c.Query("n"))
; 	save(int16(n), err)
;       ^^^^^^^^
; 	if
;! good
; package cart
; import "strconv"
; func set(c *gin.Context) {
; 	n, err := strconv.ParseInt(c.Query("floor"), 10, 32)
; 	save(int32(n), err)
; }
; func checked(c *gin.Context) {
; 	n, err := strconv.Atoi(c.Query("n"))
; 	if err != nil || n < 0 || n > 1000 {
; 		return
; 	}
; 	save(int32(n))
; }
; func wide(c *gin.Context) {
; 	n, err := strconv.Atoi(c.Query("floor"))
; 	save(int64(n), err)
; }
; func count(list []string) int32 {
; 	n := len(list)
; 	return int32(n)
; }
