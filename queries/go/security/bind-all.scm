; A service listens on every network
;
; `0.0.0.0` answers on all of the machine's addresses, the public one too, and what was meant for one network is open to
; all. In a container that is as it should be; elsewhere, bind the address that is needed.
;
; severity: info
; confidence: low
; precision: 1 hint on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 605 668
; see: https://pkg.go.dev/net#Listen

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @address)) @hint
  (#resolves-to? @callee "net.Listen" "net.ListenPacket" "crypto/tls.Listen")
  (#reads-like? @address "^(0\\.0\\.0\\.0|\\[::\\])?:[1-9]\\d*$")
  (#set! message "{address} is every address of the machine: bind the one that is needed"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @address)) @hint
  (#resolves-to? @callee "net/http.ListenAndServe" "net/http.ListenAndServeTLS" "github.com/gin-gonic/gin.*.Run" "github.com/labstack/echo.*.Start" "github.com/gofiber/fiber.*.Listen")
  (#reads-like? @address "^(0\\.0\\.0\\.0|\\[::\\]):\\d+$")
  (#set! message "{address} is every address of the machine: bind the one that is needed"))

;! bad
; package main
; import "net"
; func main() {
; 	listener, err := net.Listen("tcp", "0.0.0.0:9000")
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package main
; import "net"
; func main() {
; 	listener, err := net.Listen("tcp", "127.0.0.1:9000")
; 	serve(listener, err)
; }
