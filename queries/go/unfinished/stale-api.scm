; A function that Go has replaced
;
; It still works, and new code should not begin with it: what took its place is safer or faster, and linters and readers
; stumble over the old one.
;
; severity: info
; confidence: high
; precision: 1211 info on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, most of them from before Go 1.16
; cwe: 477
; see: https://pkg.go.dev/io/ioutil

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "io/ioutil.ReadAll")
  (#set! message "`{callee}` is `io.ReadAll` since Go 1.16"))
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "io/ioutil.ReadFile" "io/ioutil.WriteFile" "io/ioutil.ReadDir")
  (#set! message "`{callee}` stands in `os` since Go 1.16"))
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "io/ioutil.TempFile" "io/ioutil.TempDir")
  (#set! message "`{callee}` is `os.CreateTemp` or `os.MkdirTemp` since Go 1.16"))
((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (selector_expression operand: (call_expression function: (_) @_now) field: (_) @_unix)) .)) @hint
  (#resolves-to? @callee "math/rand.Seed")
  (#resolves-to? @_now "time.Now")
  (#set! message "`{callee}` is not needed since Go 1.20: leave it out")
  (#set! fix.title "Delete the line")
  (#set! fix.safety "suggested")
  (#delete-line! @hint))
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "strings.Title")
  (#set! message "`{callee}` does not know words: use `cases.Title` of `golang.org/x/text`"))
((import_spec path: (interpreted_string_literal) @hint)
  (#match? @hint "^\"(github\\.com/dgrijalva/jwt-go(/v\\d)?|github\\.com/satori/go\\.uuid|github\\.com/jinzhu/gorm|github\\.com/pkg/errors|github\\.com/go-redis/redis(/v\\d)?|gopkg\\.in/mgo\\.v2|github\\.com/streadway/amqp|github\\.com/form3tech-oss/jwt-go)\"$")
  (#set! message "Nobody looks after {hint} any more: use what took its place"))

;! bad
; package files
; import "io/ioutil"
; func load(path string) ([]byte, error) {
; 	return ioutil.ReadFile(path)
;         ^^^^^^^^^^^^^^^^^^^^^
; 	if
;! bad
; package files
; import (
; 	"math/rand"
; 	"time"
; )
; func init() {
; 	rand.Seed(time.Now().UnixNano())
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	load()
; }
;! fixed
; package files
; import (
; 	"math/rand"
; 	"time"
; )
; func init() {
; 	load()
; }
;! good
; package files
; import "os"
; func load(path string) ([]byte, error) {
; 	return os.ReadFile(path)
; }
