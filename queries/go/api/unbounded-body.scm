; A body of any size is read into memory
;
; One caller who sends without end, or a few who send a lot, take all memory, and the service dies for everybody.
; `http.MaxBytesReader` ends what is too large.
;
; severity: info
; confidence: high
; precision: 30 info on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, not read
; cwe: 770 400
; see: https://pkg.go.dev/net/http#MaxBytesReader

((call_expression function: (_) @callee arguments: (argument_list . (selector_expression operand: (identifier) @request field: (_) @_body) @body .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#eq? @_body "Body")
  (#any-of? @request "r" "req" "request")
  (#in? @hint "handler")
  (#function-matches? @hint "http\\.ResponseWriter")
  (#not-function-matches? @hint "MaxBytesReader|LimitReader|ContentLength|http\\.(Get|Post|DefaultClient)|RoundTrip|MaxBytesHandler|(?i)max_?(body|size|bytes)")
  (#function-matches? @hint "\\bw http\\.ResponseWriter")
  (#set! message "`{callee}` reads a body of any size: limit it with `http.MaxBytesReader`")
  (#set! fix.title "Read 1 MiB at most")
  (#set! fix.safety "suggested")
  (#replace! @body "http.MaxBytesReader(w, {body}, 1<<20)"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @body .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#match? @body "^(c|ctx)\\.Request(\\(\\))?\\.Body$")
  (#not-function-matches? @hint "MaxBytesReader|LimitReader|ContentLength|BodyLimit")
  (#set! message "`{callee}` reads a body of any size: limit it with `http.MaxBytesReader`"))

; Parsed without a limit.
((call_expression function: (_) @callee arguments: (argument_list . (_) @size .)) @hint
  (#method? @callee "ParseMultipartForm")
  (#match? @size "<<\\s*(3\\d|[4-9]\\d)|^\\d{10,}$|math\\.MaxInt")
  (#set! message "`{callee}` keeps up to {size} bytes in memory: let it keep a few megabytes"))

; Copied to a disk, or to memory.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_target . (selector_expression operand: (identifier) @request field: (_) @_body) @body .)) @hint
  (#resolves-to? @callee "io.Copy")
  (#eq? @_body "Body")
  (#any-of? @request "r" "req" "request")
  (#in? @hint "handler")
  (#match? @_target "(?i)buf|file|^f$|dst|out")
  (#not-match? @_target "(?i)discard")
  (#function-matches? @hint "http\\.ResponseWriter")
  (#not-function-matches? @hint "MaxBytesReader|LimitReader|ContentLength|MaxBytesHandler|(?i)max_?(body|size|bytes)|quota")
  (#set! message "`{callee}` takes a body of any size: limit it with `http.MaxBytesReader`"))

;! bad
; func create(w http.ResponseWriter, r *http.Request) {
; 	body, err := io.ReadAll(r.Body)
;               ^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return
; 	}
; }
;! fixed
; func create(w http.ResponseWriter, r *http.Request) {
; 	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
; 	if err != nil {
; 		return
; 	}
; }
;! bad
; func create(c *gin.Context) {
; 	body, err := io.ReadAll(c.Request.Body)
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; func create(w http.ResponseWriter, r *http.Request) {
; 	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
; 	if err != nil {
; 		http.Error(w, "too large", http.StatusRequestEntityTooLarge)
; 		return
; 	}
; 	store(body)
; }
