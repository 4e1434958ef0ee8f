; What others send is decoded by `gob`
;
; `gob` is made for programs that trust each other: a few bytes of somebody else let it take gigabytes or end the
; program, and it fills whatever the type has. Take JSON of a bounded size, or check a signature before decoding.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 502 400
; see: https://pkg.go.dev/encoding/gob#hdr-Security

((call_expression function: (_) @callee arguments: (argument_list . (_) @source .)) @hint
  (#resolves-to? @callee "encoding/gob.NewDecoder" "gob.NewDecoder")
  (#tainted? @source)
  (#not-function-matches? @hint "(?i)hmac|verify|decrypt|\\.Open\\(nil|securecookie|signature")
  (#set! message "`gob` takes as much memory as the sender says, and ends on what it did not expect: take JSON, and limit its size"))

; From a connection.
((call_expression function: (_) @callee arguments: (argument_list . (identifier) @source .)) @hint
  (#resolves-to? @callee "encoding/gob.NewDecoder" "gob.NewDecoder")
  (#not-tainted? @source)
  (#function-matches? @hint "\\b(conn|c|sock|client|peer|nc) (\\*?net\\.\\w*Conn)\\b|:?= \\w+\\.Accept\\(\\)")
  (#match? @source "(?i)^(conn|c|sock|client|peer|nc|r|reader|br)$")
  (#not-file-matches? "(?i)tls\\.(Listen|Server|Config)|ClientCAs|hmac")
  (#not-file-kind? "test")
  (#set! message "`gob` takes as much memory as the sender says, and ends on what it did not expect: take JSON of a bounded size, or let in only who has a certificate"))

;! bad
; package jobs
; import (
; 	"encoding/gob"
; 	"net"
; )
; func read(conn net.Conn) (job Job, err error) {
; 	err = gob.NewDecoder(conn).Decode(&job)
;        ^^^^^^^^^^^^^^^^^^^^
; 	return job, err
; }
;! bad
; package jobs
; import (
; 	"encoding/gob"
; 	"net/http"
; )
; func receive(w http.ResponseWriter, r *http.Request) {
; 	var job Job
; 	if err := gob.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<20)).Decode(&job); err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		http.Error(w, "bad job", http.StatusBadRequest)
; 		return
; 	}
; 	queue(job)
; }
;! bad
; package jobs
; import (
; 	"bytes"
; 	"encoding/gob"
; 	"net/http"
; )
; func receive(w http.ResponseWriter, r *http.Request) {
; 	var job Job
; 	err := gob.NewDecoder(bytes.NewReader([]byte(r.FormValue("job")))).Decode(&job)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	answer(w, job, err)
; }
;! bad
; package jobs
; import (
; 	"encoding/gob"
; 	"net"
; )
; func serve(listener net.Listener) {
; 	for {
; 		conn, err := listener.Accept()
; 		if err != nil {
; 			return
; 		}
; 		decoder := gob.NewDecoder(conn)
;              ^^^^^^^^^^^^^^^^^^^^
; 		handle(decoder
;! good
; package cache
; import (
; 	"encoding/gob"
; 	"os"
; )
; func load(f *os.File) (cache Cache, err error) {
; 	err = gob.NewDecoder(f).Decode(&cache)
; 	return cache, err
; }
;! good
; package jobs
; import (
; 	"encoding/json"
; 	"net"
; )
; func read(conn net.Conn) (job Job, err error) {
; 	err = json.NewDecoder(io.LimitReader(conn, 1<<20)).Decode(&job)
; 	return job, err
; }
;! good
; package jobs
; import (
; 	"crypto/hmac"
; 	"encoding/gob"
; 	"net/http"
; )
; func receive(w http.ResponseWriter, r *http.Request, body []byte) (job Job, err error) {
; 	if !hmac.Equal(sum(body), sent(r)) {
; 		return job, errForged
; 	}
; 	err = gob.NewDecoder(bytes.NewReader(body)).Decode(&job)
; 	return job, err
; }
;! good
; package jobs
; import (
; 	"encoding/gob"
; 	"net"
; )
; func write(conn net.Conn, job Job) error {
; 	return gob.NewEncoder(conn).Encode(job)
; }
