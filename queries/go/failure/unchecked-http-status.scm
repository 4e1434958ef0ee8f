; An answer is used whatever its status
;
; `err` is nil for a 404 and a 500 as well: the error page is decoded as if it were the answer, and members that are not
; in it are silently empty. Look at `StatusCode` first.
;
; severity: warning
; confidence: medium
; precision: 8/9 (a development server) on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go; before: 4/4 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more); first set: 7/8 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; then gated by what dumps the answer whole, the wrong one; before: 6/7 of 9 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more
; precision: warnings that were new when all of them were read: 2/5, 2/2 once answers that say themselves whether they failed were gated, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; cwe: 252
; see: https://pkg.go.dev/net/http#Client.Do
; list sends: net/http.Get net/http.Post net/http.PostForm net/http.Client.Get net/http.Client.Post net/http.Client.PostForm net/http.Client.Do net/http.DefaultClient.Get net/http.DefaultClient.Post net/http.DefaultClient.Do net/http.*.Do
; regex checks-status: (?i)\b\w+\.(HasFailed|Failed)\b|\.(Status|State)\s*[!=]=|\b\w+\.(Code|RespCode|Result|Success|Errors?|Ok)\b[^(]|, ok :?= |ParseMediaType|StatusCode|\b(res|resp|response|r|result|answer|rsp|httpResp\w*)\.Status\b|(check|valid|handle|ensure|verify|inspect|parse)\w*\([^)\n]*\b(res|resp|response)\b(,|\))|check_?(resp|status|http)\w*\(|handle_?resp\w*\(|is_?success|\bdecodeResponse|statusOK|Dump(Response|RequestOut)
; regex probes: (?i)health|ping|probe|status|ip$|ipaddr|metrics|debug|collect

((short_var_declaration left: (expression_list . (identifier) @response . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "<sends>")
  (#match? @response "(?i)^(res|resp|response|r|result|answer|rsp|httpResp\\w*)$")
  (#function-matches? @hint "(json|xml)\\.NewDecoder\\(\\w+\\.Body|(io|ioutil)\\.ReadAll\\(\\w+\\.Body\\)|io\\.Copy\\(\\w+, \\w+\\.Body\\)|goquery\\.NewDocumentFromReader\\(\\w+\\.Body|bufio\\.New(Scanner|Reader)\\(\\w+\\.Body")
  (#not-function-matches? @hint "<checks-status>")
  (#not-in-loop? @hint)
  (#not-in-function-named? @hint "<probes>")
  (#not-path-matches? "(?i)(^|/)(functional|cmd|tools?|scripts?)/")
  (#set! message "`{response}` is read whatever its status: check `{response}.StatusCode` first"))

((assignment_statement left: (expression_list . (identifier) @response . (_) .) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "<sends>")
  (#match? @response "(?i)^(res|resp|response|r|result|answer|rsp)$")
  (#function-matches? @hint "(json|xml)\\.NewDecoder\\(\\w+\\.Body|(io|ioutil)\\.ReadAll\\(\\w+\\.Body\\)|io\\.Copy\\(\\w+, \\w+\\.Body\\)")
  (#not-function-matches? @hint "<checks-status>")
  (#not-in-loop? @hint)
  (#not-in-function-named? @hint "<probes>")
  (#not-path-matches? "(?i)(^|/)(functional|cmd|tools?|scripts?)/")
  (#set! message "`{response}` is read whatever its status: check `{response}.StatusCode` first"))

;! bad
; package weather
; import (
; 	"encoding/json"
; 	"net/http"
; )
; func load(client *http.Client, url string) (Weather, error) {
; 	resp, err := client.Get(url)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return Weather{}, err
; 	}
; 	defer resp.Body.Close()
; 	var weather Weather
; 	err = json.NewDecoder(resp.Body).Decode(&weather)
; 	return weather, err
; 	if
;! good
; package weather
; import (
; 	"encoding/json"
; 	"net/http"
; )
; func load(client *http.Client, url string) (weather Weather, err error) {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		return weather, err
; 	}
; 	defer resp.Body.Close()
; 	if resp.StatusCode != http.StatusOK {
; 		return weather, fmt.Errorf("weather: %s", resp.Status)
; 	}
; 	err = json.NewDecoder(resp.Body).Decode(&weather)
; 	return weather, err
; }
;! good
; package paste
; import (
; 	"encoding/json"
; 	"net/http"
; )
; func show(client *http.Client, url string) (paste Paste, err error) {
; 	res, err := client.Get(url)
; 	if err != nil {
; 		return paste, err
; 	}
; 	defer res.Body.Close()
; 	if err = json.NewDecoder(res.Body).Decode(&paste); err != nil {
; 		return paste, err
; 	}
; 	if paste.Status != 0 {
; 		return paste, fmt.Errorf("show: %s", paste.Message)
; 	}
; 	return paste, nil
; }
