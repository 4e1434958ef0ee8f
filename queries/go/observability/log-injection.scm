; A caller writes into the log
;
; With a line break in the value, whoever calls adds lines of their own: logins that never happened, errors that hide
; theirs. `%q` or a structured field keeps a value on its line.
;
; severity: info
; confidence: medium
; precision: new warnings 0/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (an order that was looked up); then gated by it; 5/7 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 117
; see: https://owasp.org/www-community/attacks/Log_Injection
; regex cleans: (?i)sanitize|strings\.(Replace|ReplaceAll|NewReplacer)|strconv\.Quote
; list prints: log.Println log.Print log.Fatal github.com/sirupsen/logrus.Info github.com/sirupsen/logrus.Warn github.com/sirupsen/logrus.Error log.New.Println log.Logger.Println log.Logger.Print log.New.Print

; A record of who signed in, and who did not, is what one wants to believe.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_format (_) @value)) @hint
  (#resolves-to? @callee "log.Printf" "log.Panicf" "log.New.Printf" "log.Logger.Printf" "github.com/sirupsen/logrus.Infof" "github.com/sirupsen/logrus.Warnf")
  (#match? @_format "(?i)\\b(audit|log-?ged? ?in|log-?in|sign-?in|authenticat\\w*|access denied|failed (for|attempt)|attempts?|password)\\b")
  (#match? @_format "%[+#]?[sv]")
  (#not-match? @_format "%q")
  (#tainted? @value)
  (#not-match? @value "(?i)RemoteAddr|\\.Method\\b|err\\b|URL\\.(Path|String|RequestURI)|\\.Host\\b|RequestURI|r\\.URL$")
  (#not-function-matches? @hint "<cleans>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{value}` can bring line breaks into the record, and with them logins that never were: write it with `%q`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @format (_) @value)) @hint
  (#resolves-to? @callee "log.Printf" "log.Fatalf" "log.Panicf" "github.com/sirupsen/logrus.Infof" "github.com/sirupsen/logrus.Warnf" "github.com/sirupsen/logrus.Errorf" "github.com/sirupsen/logrus.Debugf" "log.New.Printf" "log.Logger.Printf")
  (#tainted? @value)
  (#match? @format "%[+#]?[sv]")
  (#not-match? @hint "%q")
  (#not-match? @value "(?i)RemoteAddr|\\.Method\\b|err\\b|URL\\.(Path|String|RequestURI)|\\.Host\\b|RequestURI|r\\.URL$")
  (#not-function-matches? @hint "<cleans>")
  (#set! message "`{value}` can bring line breaks into the log: write it with `%q`"))

((call_expression function: (_) @callee arguments: (argument_list (_) @value)) @hint
  (#resolves-to? @callee "<prints>")
  (#tainted? @value)
  (#not-match? @value "(?i)RemoteAddr|\\.Method\\b|err\\b|URL\\.(Path|String|RequestURI)|\\.Host\\b|RequestURI|r\\.URL$|^r$")
  (#not-function-matches? @hint "<cleans>")
  (#set! message "`{value}` can bring line breaks into the log: write it with `log.Printf` and `%q`"))

; In a text, where a structured log cannot help.
((call_expression function: (selector_expression operand: (_) @_logger field: (_) @_level) @callee arguments: (argument_list . (_) @text)) @hint
  (#match? @_logger "(?i)(^|\\.)(logger|slog|zap|sugar|log|logrus|zerolog)(\\(\\))?$|\\.Logger(\\(\\))?$")
  (#match? @_level "^(Print|Info|Warn|Warning|Error|Debug|Trace|Fatal)(f|ln|w|Context)?$")
  (#not-resolves-to? @callee "<prints>")
  (#tainted? @text)
  (#built-string? @text)
  (#not-match? @text "(?i)%q|RemoteAddr|URL\\.(Path|String|RequestURI)|\\.Host\\b|RequestURI")
  (#not-function-matches? @hint "<cleans>")
  (#set! message "A caller's text can bring line breaks into the log: pass it as a field, or write it with `%q`"))

; Written to a file that is a log.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_file . (_) @_format (_) @value)) @hint
  (#resolves-to? @callee "fmt.Fprintf" "fmt.Fprintln")
  (#match? @_file "(?i)^(\\w*log\\w*|os\\.Stderr)$")
  (#tainted? @value)
  (#not-match? @_format "%q")
  (#in? @hint "handler")
  (#set! message "`{value}` can bring line breaks into the log: write it with `%q`"))

;! bad
; func login(w http.ResponseWriter, r *http.Request) {
; 	user := r.FormValue("user")
; 	log.Printf("login of %s", user)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	log.Println("login of " + user)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; func search(w http.ResponseWriter, r *http.Request) {
; 	term := r.FormValue("q")
; 	log.Printf("search for %q", term)
; 	slog.Info("search", "term", term)
; 	log.Printf("search after %d tries", tries)
; }
;! bad
; package login
; import (
; 	"log"
; 	"net/http"
; )
; func guard(w http.ResponseWriter, r *http.Request) {
; 	user := r.FormValue("user")
; 	if !check(user, r.FormValue("password")) {
; 		log.Printf("AUDIT login failed user=%s", user)
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		http.Error(w, "no", http.StatusUnauthorized)
; 		return
; 	}
; 	welcome(w)
; }
;! good
; package login
; import (
; 	"log"
; 	"net/http"
; )
; func guard(w http.ResponseWriter, r *http.Request) {
; 	user := r.FormValue("user")
; 	if !check(user, r.FormValue("password")) {
; 		log.Printf("AUDIT login failed user=%q", user)
; 		http.Error(w, "no", http.StatusUnauthorized)
; 		return
; 	}
; 	welcome(w)
; }
