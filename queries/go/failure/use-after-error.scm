; What a failed call did not give is used
;
; When the call fails there is no answer, no file and no rows, only the error. Logging it and going on ends the program
; with a nil pointer at the next line, and always at the worst moment. Return where the error is found.
;
; severity: warning
; confidence: high
; precision: 1/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go; before names of functions that end the program were gated: 1/7
; precision: warnings that were new when all of them were read: 1/1, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; cwe: 476 755
; regex leaves: (?i)\b(return|continue|break|goto)\b|panic|fatal|exit|fail|skip\w*\(|abort|must|die\(|usage\(|=

((short_var_declaration left: (expression_list . (identifier) @result . (identifier) @error .) right: (expression_list . (call_expression function: (_) @callee) .))
  . (if_statement condition: (binary_expression left: (identifier) @_asked operator: "!=" right: (nil)) consequence: (block) @_body !alternative) @hint
  [(defer_statement (call_expression function: (selector_expression operand: (identifier) @_used)))
   (defer_statement (call_expression function: (selector_expression operand: (selector_expression operand: (identifier) @_used))))
   (return_statement (expression_list (selector_expression operand: (identifier) @_used)))
   (return_statement (expression_list (binary_expression left: (selector_expression operand: (identifier) @_used))))
   (return_statement (expression_list (call_expression arguments: (argument_list (selector_expression operand: (identifier) @_used)))))
   (short_var_declaration right: (expression_list (call_expression arguments: (argument_list (selector_expression operand: (identifier) @_used)))))
   (short_var_declaration right: (expression_list (call_expression function: (selector_expression operand: (identifier) @_used))))
   (short_var_declaration right: (expression_list (call_expression function: (selector_expression operand: (selector_expression operand: (identifier) @_used)))))
   (short_var_declaration right: (expression_list (selector_expression operand: (identifier) @_used)))
   (if_statement condition: (binary_expression left: (selector_expression operand: (identifier) @_used)))
   (if_statement initializer: (short_var_declaration right: (expression_list (call_expression function: (selector_expression operand: (identifier) @_used)))))
   (expression_statement (call_expression function: (selector_expression operand: (identifier) @_used)))
   (expression_statement (call_expression function: (selector_expression operand: (selector_expression operand: (identifier) @_used))))
   (for_statement (call_expression function: (selector_expression operand: (identifier) @_used)))] @_later
  (#resolves-to? @callee "net/http.Get" "net/http.Post" "net/http.PostForm" "net/http.Head" "net/http.Client.Get" "net/http.Client.Post" "net/http.Client.PostForm" "net/http.Client.Do" "net/http.DefaultClient.Do" "net/http.NewRequest" "net/http.NewRequestWithContext"
    "database/sql.*.Query" "database/sql.*.QueryContext" "database/sql.*.Begin" "database/sql.*.BeginTx" "database/sql.*.Prepare" "net.Dial" "net.DialTimeout" "net.Listen" "crypto/tls.Dial" "net/url.Parse" "crypto/aes.NewCipher" "crypto/cipher.NewGCM")
  (#eq? @error @_asked)
  (#not-match? @_body "<leaves>")
  (#eq? @result @_used)
  (#match? @_body "(?i)\\b(s?log|logger|logrus|zap|sugar|fmt|klog|glog)\\w*(\\.|\\()")
  (#set! message "`{result}` is nil when `{callee}` failed, and is used all the same: return where `{error}` is found"))

;! bad
; package tracker
; import (
; 	"log"
; 	"net/http"
; )
; func alive(client *http.Client, url string) bool {
; 	resp, err := client.Get(url)
; 	if err != nil {
;  ^^^^^^^^^^^^^^^
; 		log.Printf("track: %v", err)
; 	}
; 	return resp.StatusCode == http.StatusOK
; }
;! bad
; package tracker
; import (
; 	"fmt"
; 	"net/http"
; )
; func page(url string) {
; 	client := &http.Client{Timeout: 5}
; 	resp, err := client.Get(url)
; 	if err != nil {
;  ^^^^^^^^^^^^^^^
; 		fmt.Println(err)
; 	}
; 	defer resp.Body.Close()
; }
;! bad
; package store
; import (
; 	"database/sql"
; 	"log"
; )
; func names(db *sql.DB) {
; 	rows, err := db.Query("SELECT name FROM users LIMIT 10")
; 	if err != nil {
;  ^^^^^^^^^^^^^^^
; 		log.Println(err)
; 	}
; 	defer rows.Close()
; 	for rows.Next() {
;! bad
; package store
; import (
; 	"database/sql"
; 	"log"
; )
; func move(db *sql.DB) {
; 	tx, err := db.Begin()
; 	if err != nil {
;  ^^^^^^^^^^^^^^^
; 		log.Println("begin", err)
; 	}
; 	defer tx.Rollback()
; }
;! good
; package tracker
; import (
; 	"log"
; 	"net/http"
; )
; func alive(client *http.Client, url string) bool {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		log.Printf("track: %v", err)
; 		return false
; 	}
; 	defer resp.Body.Close()
; 	return resp.StatusCode == http.StatusOK
; }
;! good
; package tracker
; import (
; 	"log"
; 	"net/http"
; )
; func alive(client *http.Client, url string) bool {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		log.Fatal(err)
; 	}
; 	defer resp.Body.Close()
; 	return resp.StatusCode == http.StatusOK
; }
;! good
; package tracker
; import (
; 	"log"
; 	"net/http"
; )
; func alive(client *http.Client, url string) bool {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		resp = fallback()
; 	}
; 	defer resp.Body.Close()
; 	return resp.StatusCode == http.StatusOK
; }
;! good
; package tracker
; import (
; 	"log"
; 	"net/http"
; )
; func alive(client *http.Client, url string) bool {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		log.Print(err)
; 	} else {
; 		resp.Body.Close()
; 	}
; 	return err == nil
; }
