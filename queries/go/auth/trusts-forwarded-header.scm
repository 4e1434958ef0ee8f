; A caller says where they come from
;
; Anyone can send `X-Forwarded-For`. A limit, an allow-list or an audit that believes it is passed by making up an
; address. Take it only from proxies that are known, and then the last entry that they added.
;
; severity: warning
; confidence: medium
; precision: new patterns 0/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (the address of a service of tokens); then gated by it; 2/5 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (passed on, or checked by a helper); then gated by these, which leaves the 2; before: 1/1 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 6 info
; cwe: 348 290
; see: https://developer.mozilla.org/docs/Web/HTTP/Headers/X-Forwarded-For
; regex forwarded: (?i)^"(x-forwarded-for|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip|x-originating-ip|forwarded|x-forwarded-host)"$
; regex decides: (?i)allow|deny|block|whitelist|white_?list|limit|ban|\badmin|internal|"127\.0\.0\.1"|"localhost"|"10\.|"192\.168|trusted_?ip|is_?private|is_?loopback
; regex knows-proxies: (?i)trusted_?prox|trust_?proxy|proxies|isTrusted|behind_?proxy|remote_?ip_?headers|use_?x_?forwarded|trust_?forward|(Set|Add)\("X-Forwarded|Handle\w*Forwarded|proxy_?allowed|allowed_?prox|\w*proxy\w*\(

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @header .)) @hint
  (#match? @callee "(?i)(Header\\.Get|GetHeader|\\bHeader|c\\.Get)$")
  (#match? @header "<forwarded>")
  (#function-matches? @hint "<decides>")
  (#not-function-matches? @hint "<knows-proxies>")
  (#not-guarded-by? @hint "(?i)use_?http|proxy|forwarded_?(enabled|headers)|trust")
  (#in? @hint "handler")
  (#set! message "Anyone can send {header}: believe it only from proxies that are known"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @header .)) @hint
  (#match? @callee "(?i)(Header\\.Get|GetHeader|\\bHeader|c\\.Get)$")
  (#match? @header "<forwarded>")
  (#not-function-matches? @hint "<decides>")
  (#not-function-matches? @hint "<knows-proxies>")
  (#set! severity "info")
  (#set! message "Anyone can send {header}: believe it only from proxies that are known"))

; Links in mails, with the host that whoever asked for the mail has sent.
((binary_expression) @hint
  (#match? @hint "(?i)^\"https?://\" *\\+ *(r|req|c\\.Request(\\(\\))?)\\.Host *\\+ *\"[^\"]*(reset|verif|confirm|activat|invit|magic|recover|[?&]token=)")
  (#not-parent? @hint "binary_expression")
  (#set! severity "warning")
  (#set! message "Whoever asks for the mail chooses the host in its link, and gets the token of whoever clicks: take the address from the configuration"))

((binary_expression left: (_) @hint)
  (#match? @hint "(?i)^\"https?://\" *\\+ *(r|req|c\\.Request(\\(\\))?)\\.Host *\\+ *\"[^\"]*(reset|verif|confirm|activat|invit|magic|recover|[?&]token=)[^\"]*\"$")
  (#set! severity "warning")
  (#set! message "Whoever asks for the mail chooses the host in its link, and gets the token of whoever clicks: take the address from the configuration"))

((call_expression function: (_) @_sprintf arguments: (argument_list . (interpreted_string_literal) @_format . (_) @host)) @hint
  (#resolves-to? @_sprintf "fmt.Sprintf")
  (#match? @_format "(?i)^\"https?://%s/[^\"]*(reset|verif|confirm|activat|invit|magic|recover|[?&]token=)")
  (#match? @host "^(r|req|c\\.Request(\\(\\))?|ctx\\.Request)\\.Host$|(?i)Header\\.Get\\(\"(x-forwarded-)?host\"\\)")
  (#set! severity "warning")
  (#set! message "Whoever asks for the mail chooses `{host}` in its link, and gets the token of whoever clicks: take the address from the configuration"))

;! bad
; func admin(w http.ResponseWriter, r *http.Request) {
; 	ip := r.Header.Get("X-Forwarded-For")
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if !allowedIPs[ip] {
; 		w.WriteHeader(http.StatusForbidden)
; 	}
; }
; func broken( {
;! good
; func admin(w http.ResponseWriter, r *http.Request) {
; 	host, _, err := net.SplitHostPort(r.RemoteAddr)
; 	if err != nil || !allowedIPs[host] {
; 		w.WriteHeader(http.StatusForbidden)
; 	}
; }
;! good
; func handle(w http.ResponseWriter, r *http.Request) {
; 	xff := r.Header.Get("X-Forwarded-For")
; 	confirmProxyData(r.RemoteAddr, xff, allowedNets)
; }
;! bad
; package recovery
; import (
; 	"fmt"
; 	"net/http"
; )
; func link(r *http.Request, token string) string {
; 	return fmt.Sprintf("https://%s/reset?token=%s", r.Host, token)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package recovery
; import (
; 	"fmt"
; 	"net/http"
; )
; func link(base, token string) string {
; 	return fmt.Sprintf("%s/reset?token=%s", base, token)
; }
; func here(r *http.Request) string {
; 	return fmt.Sprintf("https://%s/about", r.Host)
; }
