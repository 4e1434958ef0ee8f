; A body of any size is read into memory
;
; One caller who sends without end, or a few who send a lot, take all memory, and the service dies for everybody.
; `http.MaxBytesReader` ends what is too large.
;
; severity: info
; confidence: high
; precision: new warnings 8/8 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (before a body without a writer beside it was gated: 8/9); 22 new notes, 6 read, all right; 30 info on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, not read
; precision: warnings that were new when all of them were read: 9/9, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; cwe: 770 400
; see: https://pkg.go.dev/net/http#MaxBytesReader

; Nothing in the file limits it, or asks who is calling.
((call_expression function: (_) @callee arguments: (argument_list . (selector_expression operand: (identifier) @_request) @body .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#match? @body "^(r|req|request|(c|ctx)\\.Request(\\(\\))?)\\.Body$")
  (#in? @hint "handler")
  (#not-file-matches? "(?i)MaxBytes|LimitReader|LimitedReader|ContentLength|BodyLimit|max_?(body|size|bytes)|auth|admin|session|token|login|RoundTrip|http\\.(Get|Post)\\(")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(stress|bench\\w*|testing|testutils?|e2e|mocks?|fake\\w*)(/|$)")
  (#function-matches? @hint "\\bw http\\.ResponseWriter")
  (#set! severity "warning")
  (#set! message "`{callee}` reads a body of any size, from anybody: limit it with `http.MaxBytesReader`")
  (#set! fix.title "Read 1 MiB at most")
  (#set! fix.safety "suggested")
  (#replace! @body "http.MaxBytesReader(w, {body}, 1<<20)"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @body .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#match? @body "^(r|req|request|(c|ctx)\\.Request(\\(\\))?)\\.Body$")
  (#in? @hint "handler")
  (#not-file-matches? "(?i)MaxBytes|LimitReader|LimitedReader|ContentLength|BodyLimit|max_?(body|size|bytes)|auth|admin|session|token|login|RoundTrip|http\\.(Get|Post)\\(")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(stress|bench\\w*|testing|testutils?|e2e|mocks?|fake\\w*)(/|$)")
  (#match? @body "^(c|ctx)\\.")
  (#set! severity "warning")
  (#set! message "`{callee}` reads a body of any size, from anybody: limit it with `http.MaxBytesReader`"))

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

; What unpacks to far more than was sent.
((call_expression function: (_) @callee arguments: (argument_list . (_) @body .)) @hint
  (#resolves-to? @callee "image.Decode" "image/png.Decode" "image/jpeg.Decode" "image/gif.DecodeAll")
  (#tainted? @body)
  (#in? @hint "handler")
  (#not-function-matches? @hint "DecodeConfig|(?i)max_?(width|height|pixels|dimension)")
  (#set! message "A small image can unpack to gigabytes: ask `image.DecodeConfig` for its size first"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @body .)) @hint
  (#resolves-to? @callee "encoding/gob.NewDecoder" "gob.NewDecoder")
  (#tainted? @body)
  (#in? @hint "handler")
  (#set! message "`gob` is not made for what strangers send, and takes as much memory as they say: take JSON, and limit the body"))

; Messages of any size.
((call_expression function: (selector_expression operand: (identifier) @connection field: (_) @_method)) @hint
  (#any-of? @_method "ReadMessage" "NextReader" "ReadJSON")
  (#resolves-to? @connection "github.com/gorilla/websocket.Conn" "github.com/gorilla/websocket.Upgrader.Upgrade" "github.com/gorilla/websocket.*.Upgrade" "websocket.Conn")
  (#in-loop? @hint)
  (#not-file-matches? "SetReadLimit|\\.Dial(Context)?\\(")
  (#set! message "A message may be of any size: call `{connection}.SetReadLimit` first"))

; Decoded as it comes: a list of any length.
((call_expression function: (_) @callee arguments: (argument_list . (selector_expression operand: (_) @_request field: (_) @_body) @body .)) @hint
  (#resolves-to? @callee "encoding/json.NewDecoder" "encoding/xml.NewDecoder" "gopkg.in/yaml.NewDecoder")
  (#match? @_request "^(r|req|request|(c|ctx)\\.Request(\\(\\))?)$")
  (#eq? @_body "Body")
  (#in? @hint "handler")
  (#function-matches? @hint "http\\.ResponseWriter|gin\\.Context|echo\\.Context")
  (#not-file-matches? "(?i)MaxBytes|LimitReader|LimitedReader|ContentLength|BodyLimit|max_?(body|size|bytes)")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` reads a body of any size: limit it with `http.MaxBytesReader`"))

; A picture of any size.
((call_expression function: (_) @callee arguments: (argument_list . (_) @source .)) @hint
  (#resolves-to? @callee "image.Decode" "image/png.Decode" "image/jpeg.Decode" "image/gif.DecodeAll")
  (#not-in? @hint "handler")
  (#tainted? @source "parameter")
  (#not-file-matches? "DecodeConfig|(?i)max_?(width|height|pixels|dimension)")
  (#file-matches? "(?i)upload|avatar|user|sent|net/http|multipart")
  (#not-file-kind? "test")
  (#set! message "A small image can unpack to gigabytes: if others send it, ask `image.DecodeConfig` for its size first"))

; A line of any length.
((call_expression function: (selector_expression operand: (call_expression function: (_) @_reader arguments: (argument_list . (identifier) @connection .)) field: (_) @_read) @callee) @hint
  (#resolves-to? @_reader "bufio.NewReader")
  (#any-of? @_read "ReadString" "ReadBytes")
  (#match? @connection "(?i)^(conn|c|client|sock\\w*|peer)$")
  (#not-file-matches? "LimitReader|LimitedReader|ReadSlice|(?i)max_?(line|len|size)")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` waits for the line's end, however long the line: read through an `io.LimitReader`, or with a `bufio.Scanner`"))

; An upload, all of it in memory.
((call_expression function: (_) @callee arguments: (argument_list . (identifier) @upload .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#value-matches? @upload "\\.FormFile\\(|\\.Open\\(\\)$")
  (#in? @hint "handler")
  (#function-matches? @hint "FormFile\\(")
  (#not-file-matches? "(?i)MaxBytes|LimitReader|LimitedReader|BodyLimit|max_?(body|size|bytes|upload)|\\.Size\\b")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{upload}` may be of any size, and all of it is read into memory: limit the body with `http.MaxBytesReader` first"))

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
;! bad
; package main
; import (
; 	"encoding/gob"
; 	"image"
; 	"github.com/gorilla/websocket"
; )
; func thumb(w http.ResponseWriter, r *http.Request) {
; 	img, _, err := image.Decode(r.Body)
;                 ^^^^^^^^^^^^^^^^^^^^
; 	use(img, err)
; 	err = gob.NewDecoder(r.Body).Decode(&state)
;        ^^^^^^^^^^^^^^^^^^^^^^
; 	use(state, err)
; }
; func feed(c *websocket.Conn) {
; 	for {
; 		_, m, err := c.ReadMessage()
;                ^^^^^^^^^^^^^^^
; 		use(m, err)
; 	}
; }
;! good
; package main
; import (
; 	"image"
; 	"github.com/gorilla/websocket"
; )
; func thumb(w http.ResponseWriter, r *http.Request) {
; 	size, _, err := image.DecodeConfig(r.Body)
; 	if err != nil || size.Width*size.Height > 1<<24 {
; 		http.Error(w, "too large", http.StatusBadRequest)
; 		return
; 	}
; 	img, _, err := image.Decode(again(r))
; 	use(img, err)
; }
; func feed(c *websocket.Conn) {
; 	c.SetReadLimit(1 << 16)
; 	for {
; 		_, m, err := c.ReadMessage()
; 		use(m, err)
; 	}
; }
; func load(path string) (image.Image, error) {
; 	f, err := open(path)
; 	if err != nil {
; 		return err
; 	}
; 	img, _, err := image.Decode(f)
; 	return img, err
; }
;! bad
; package ingest
; import (
; 	"io"
; 	"github.com/labstack/echo/v4"
; )
; func ingest(c echo.Context) error {
; 	raw, err := io.ReadAll(c.Request().Body)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	return store(raw)
; }
;! good
; package ingest
; import (
; 	"encoding/json"
; 	"net/http"
; )
; func ingest(w http.ResponseWriter, r *http.Request) {
; 	var batch []Reading
; 	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(&batch); err != nil {
; 		http.Error(w, "bad batch", http.StatusBadRequest)
; 		return
; 	}
; 	store(batch)
; }
;! bad
; package ingest
; import (
; 	"encoding/json"
; 	"net/http"
; )
; func ingest(w http.ResponseWriter, r *http.Request) {
; 	var batch []Reading
; 	if err := json.NewDecoder(r.Body).Decode(&batch); err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^
; 		http.Error(w, "bad batch", http.StatusBadRequest)
; 		return
; 	}
; 	store(batch)
; }
;! bad
; package lines
; import (
; 	"bufio"
; 	"net"
; )
; func first(conn net.Conn) (string, error) {
; 	return bufio.NewReader(conn).ReadString('\n')
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package docs
; import (
; 	"io"
; 	"net/http"
; )
; func upload(w http.ResponseWriter, r *http.Request) {
; 	file, _, err := r.FormFile("doc")
; 	if err != nil {
; 		http.Error(w, "doc", http.StatusBadRequest)
; 		return
; 	}
; 	defer file.Close()
; 	content, err := io.ReadAll(file)
;                  ^^^^^^^^^^^^^^^^
; 	answer(w, content, err)
; }
