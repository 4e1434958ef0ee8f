; A caller chooses how much memory or time this takes
;
; A number in the request is taken for a size: one call with 2,000,000,000 takes all the memory, or keeps a processor
; busy for hours, and a negative one ends the program. Refuse what is below zero or above a bound of your own.
;
; severity: warning
; confidence: medium
; precision: 1/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 789 770 606
; regex bounded: (?i)[<>]=?\s*(\w*max\w*|\w*limit\w*|-?\d[\d_]*|\w*cap\w*|len\(|\w+\.\w*max\w*|1 ?<<)|\b(min|clamp)\w*\(|(max|limit|bound)\w*\s*[<>]=?|\bmath\.Min
; regex asked: \.(URL\.Query\(\)\.Get|FormValue|PostFormValue|PathValue|Query|QueryParam|Param|Params|DefaultQuery|PostForm|QueryInt|ParamsInt)\(

; `make`, `strings.Repeat`.
((call_expression function: (identifier) @_make arguments: (argument_list (_) . (_) @size .)) @hint
  (#eq? @_make "make")
  (#match? @size "^(int\\w*\\()?[a-z]\\w*\\)?( *\\* *\\w+)*$")
  (#in? @hint "handler")
  (#value-matches? @size "^(int\\()?strconv\\.(Atoi|ParseInt|ParseUint)\\(|^c\\.(QueryInt|ParamsInt)\\(")
  (#function-matches? @hint "<asked>")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "The caller chooses the size `{size}`: refuse what is negative or above a bound of your own"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @size .)) @hint
  (#resolves-to? @callee "strings.Repeat" "bytes.Repeat")
  (#in? @hint "handler")
  (#value-matches? @size "^(int\\()?strconv\\.(Atoi|ParseInt|ParseUint)\\(|^c\\.(QueryInt|ParamsInt)\\(")
  (#function-matches? @hint "<asked>")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "The caller chooses how often `{callee}` repeats: refuse what is negative or above a bound of your own"))

((call_expression function: (_) @callee arguments: (argument_list (_) @size)) @hint
  (#resolves-to? @callee "image.NewRGBA" "image.NewNRGBA" "image.Rect" "image.NewGray" "github.com/nfnt/resize.Resize" "github.com/disintegration/imaging.Resize" "golang.org/x/image/draw.NearestNeighbor.Scale")
  (#in? @hint "handler")
  (#value-matches? @size "^(u?int\\w*\\()?strconv\\.(Atoi|ParseInt|ParseUint)\\(")
  (#function-matches? @hint "<asked>")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "The caller chooses how large the picture is: refuse what is above a bound of your own"))

; A loop.
((for_statement (for_clause condition: (binary_expression operator: ["<" "<="] right: (identifier) @times))) @hint
  (#in? @hint "handler")
  (#value-matches? @times "^strconv\\.(Atoi|ParseInt|ParseUint)\\(")
  (#function-matches? @hint "<asked>")
  (#not-function-matches? @hint "[<>]=? *(\\w*max\\w*|\\w*limit\\w*|\\d{2,})|(?i)\\b(min|clamp)\\w*\\(")
  (#set! message "The caller chooses how often this runs: refuse `{times}` above a bound of your own"))

; A length that was read from the wire.
((call_expression function: (identifier) @_make arguments: (argument_list (_) . (_) @size .)) @hint
  (#eq? @_make "make")
  (#match? @size "^(int\\()?[a-z]\\w*\\)?$")
  (#function-matches? @hint "var (n|size|length|l|ln|msgLen|dataLen|frameLen|payloadLen|count|sz) u?int(32|64)\\b")
  (#function-matches? @hint "binary\\.Read\\(\\w+, binary\\.\\w+, &(n|size|length|l|ln|msgLen|dataLen|frameLen|payloadLen|count|sz)\\)")
  (#function-matches? @hint "net\\.Conn|conn\\b|\\.Body\\b|websocket|socket")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "Whoever is on the other side chooses `{size}`, up to gigabytes: refuse what is above a bound of your own"))

((call_expression function: (identifier) @_make arguments: (argument_list (_) . (_) @size .)) @hint
  (#eq? @_make "make")
  (#value-matches? @size "^(int\\()?binary\\.(BigEndian|LittleEndian)\\.Uint(32|64)\\(")
  (#function-matches? @hint "\\b(conn|c|client|sock\\w*|ws) (\\*?net\\.\\w*Conn|io\\.Reader|\\*?tls\\.Conn)|net\\.Conn")
  (#function-matches? @hint "io\\.ReadFull\\(|\\.Read\\(")
  (#not-function-matches? @hint "<bounded>")
  (#set! message "Whoever is on the other side chooses `{size}`, up to gigabytes: refuse what is above a bound of your own"))

; A wait.
((call_expression function: (_) @callee arguments: (argument_list . (_) @wait .)) @hint
  (#resolves-to? @callee "time.Sleep" "time.After" "time.NewTimer")
  (#in? @hint "handler")
  (#function-matches? @hint "(time\\.ParseDuration|strconv\\.(Atoi|ParseInt))\\([^\\n]*(FormValue|Query|PathValue|Param|QueryParam|DefaultQuery)\\w*\\(")
  (#match? @wait "^(time\\.Duration\\()?[a-z]\\w*\\)?( *\\* *time\\.\\w+)?$")
  (#value-matches? @wait "(?i)^(time\\.ParseDuration|strconv\\.|time\\.Duration\\()")
  (#not-function-matches? @hint "[<>]=? *(\\w*max\\w*|\\w*limit\\w*|\\d+|time\\.|\\d+ ?\\*)|(?i)\\b(min|clamp)\\w*\\(")
  (#set! message "The caller chooses how long `{callee}` waits: refuse what is above a bound of your own"))

; What a header says.
((call_expression function: (identifier) @_make arguments: (argument_list (_) . (_) @size .)) @hint
  (#eq? @_make "make")
  (#match? @size "^(int\\()?(r|req|request|c\\.Request(\\(\\))?)\\.ContentLength\\)?$")
  (#not-function-matches? @hint "(?i)ContentLength *(>|>=|<|<=) *(\\w*max|\\w*limit|\\d{2,}|\\d+ ?<<)|MaxBytes|max_?(body|size|bytes)")
  (#not-file-kind? "test")
  (#set! message "The caller writes `{size}`, up to gigabytes, and need not send any: refuse what is above a bound of your own"))

; `for i := range n`.
((for_statement (range_clause right: (identifier) @times)) @hint
  (#in? @hint "handler")
  (#value-matches? @times "^strconv\\.(Atoi|ParseInt|ParseUint)\\(")
  (#function-matches? @hint "<asked>")
  (#not-function-matches? @hint "[<>]=? *(\\w*max\\w*|\\w*limit\\w*|\\d{2,})|(?i)\\b(min|clamp)\\w*\\(")
  (#set! message "The caller chooses how often this runs: refuse `{times}` above a bound of your own"))

;! bad
; package blobs
; import (
; 	"net/http"
; 	"strconv"
; )
; func blob(w http.ResponseWriter, r *http.Request) {
; 	n, err := strconv.Atoi(r.URL.Query().Get("n"))
; 	if err != nil {
; 		http.Error(w, "n", http.StatusBadRequest)
; 		return
; 	}
; 	w.Write(make([]byte, n))
;          ^^^^^^^^^^^^^^^
; }
;! bad
; package blobs
; import (
; 	"strconv"
; 	"strings"
; 	"github.com/gin-gonic/gin"
; )
; func line(c *gin.Context) {
; 	width, err := strconv.Atoi(c.Query("width"))
; 	if err != nil {
; 		c.Status(400)
; 		return
; 	}
; 	c.JSON(200, strings.Repeat("-", width))
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package blobs
; import (
; 	"encoding/binary"
; 	"io"
; 	"net"
; )
; func frame(conn net.Conn) ([]byte, error) {
; 	var n uint32
; 	if err := binary.Read(conn, binary.BigEndian, &n); err != nil {
; 		return nil, err
; 	}
; 	buf := make([]byte, n)
;         ^^^^^^^^^^^^^^^
; 	_, err := io.ReadFull(conn, buf)
; 	return buf, err
; }
;! bad
; package blobs
; import (
; 	"net/http"
; 	"strconv"
; )
; func work(w http.ResponseWriter, r *http.Request) {
; 	rounds, err := strconv.Atoi(r.FormValue("rounds"))
; 	if err != nil {
; 		http.Error(w, "rounds", http.StatusBadRequest)
; 		return
; 	}
; 	for i := 0; i < rounds; i++ {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		step(i)
; 	}
; 	if
;! good
; package blobs
; import (
; 	"net/http"
; 	"strconv"
; )
; func blob(w http.ResponseWriter, r *http.Request) {
; 	n, err := strconv.Atoi(r.URL.Query().Get("n"))
; 	if err != nil || n < 0 || n > 1000 {
; 		http.Error(w, "n", http.StatusBadRequest)
; 		return
; 	}
; 	w.Write(make([]byte, n))
; }
;! good
; package blobs
; import "net/http"
; func blob(w http.ResponseWriter, r *http.Request) {
; 	names := make([]string, 0, len(r.Form))
; 	for name := range r.Form {
; 		names = append(names, name)
; 	}
; 	list(names)
; 	http.Error(w, "no", http.StatusNotFound)
; }
;! good
; package blobs
; import (
; 	"encoding/binary"
; 	"errors"
; 	"io"
; 	"net"
; )
; func frame(conn net.Conn) ([]byte, error) {
; 	var n uint32
; 	if err := binary.Read(conn, binary.BigEndian, &n); err != nil {
; 		return nil, err
; 	}
; 	if n > maxFrame {
; 		return nil, errors.New("frame too large")
; 	}
; 	buf := make([]byte, n)
; 	_, err := io.ReadFull(conn, buf)
; 	return buf, err
; }
;! good
; package blobs
; import (
; 	"encoding/binary"
; 	"os"
; )
; func header(f *os.File) ([]byte, error) {
; 	var n uint32
; 	if err := binary.Read(f, binary.BigEndian, &n); err != nil {
; 		return nil, err
; 	}
; 	return make([]byte, n), nil
; }
;! bad
; package api
; import (
; 	"net/http"
; 	"time"
; )
; func slow(w http.ResponseWriter, r *http.Request) {
; 	wait, err := time.ParseDuration(r.FormValue("wait"))
; 	if err != nil {
; 		http.Error(w, "wait", http.StatusBadRequest)
; 		return
; 	}
; 	time.Sleep(wait)
;  ^^^^^^^^^^^^^^^^
; }
;! bad
; package ingest
; import (
; 	"io"
; 	"net/http"
; )
; func read(w http.ResponseWriter, r *http.Request) {
; 	buf := make([]byte, r.ContentLength)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	_, err := io.ReadFull(r.Body, buf)
; 	store(w, buf, err)
; }
;! bad
; package blobs
; import (
; 	"net/http"
; 	"strconv"
; )
; func work(w http.ResponseWriter, r *http.Request) {
; 	rounds, err := strconv.Atoi(r.FormValue("rounds"))
; 	if err != nil {
; 		http.Error(w, "rounds", http.StatusBadRequest)
; 		return
; 	}
; 	for i := range rounds {
;  ^^^^^^^^^^^^^^^^^^^^^^^
; 		step(i)
; 	}
; }
