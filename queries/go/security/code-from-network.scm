; Code is fetched and run
;
; Whoever controls the server, the name or the line in between decides what runs here, with this program's rights: HTTPS
; says where a file comes from, not who made it. Check a signature, or a digest that came another way, before it is run.
;
; severity: warning
; confidence: medium
; precision: 1/1 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 494
; regex verifies: (?i)sha256|sha512|\bsum(256|512)?\b|checksum|signature|verif|minisign|cosign|pgp|ed25519|digest|fingerprint|hash
; regex runs: exec\.Command(Context)?\(|syscall\.Exec\(|plugin\.Open\(|os\.StartProcess\(

; Written to a file that is run in the same function.
((call_expression function: (_) @callee arguments: (argument_list)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext" "syscall.Exec" "plugin.Open" "os.StartProcess")
  (#function-matches? @hint "http\\.(Get|Client|NewRequest|DefaultClient)|\\.(Get|Do)\\(")
  (#function-matches? @hint "\\.Body\\b")
  (#function-matches? @hint "os\\.(Create|OpenFile|WriteFile|CreateTemp|Rename|Chmod)\\(|ioutil\\.(WriteFile|TempFile)\\(")
  (#not-match? @hint "Command(Context)?\\((\\w+(\\.\\w+)*(\\(\\))?, *)?\"(systemctl|service|tar|unzip|gunzip|ffmpeg|convert|git|cp|mv|rm|chmod|file|ls|open|xdg-open|launchctl|docker|kubectl|ffprobe|identify|pdftotext|tesseract|curl|wget|sha256sum)\"")
  (#not-function-matches? @hint "<verifies>")
  (#not-match? @hint "\\b(unzip|tar|gunzip|dpkg-deb) ")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)(^|/)(hack|scripts?|e2e|integration|testing|testutils?|magefiles?|ci)(/|$)")
  (#set! message "`{callee}` runs what was downloaded, and nothing checks who made it: verify a signature or a digest first"))

; Put where programs lie.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path . (_) . (int_literal) @_mode .)) @hint
  (#resolves-to? @callee "os.OpenFile" "os.WriteFile" "io/ioutil.WriteFile")
  (#match? @_mode "^0o?(7[0-7]{2}|[0-7]?7[0-7]{2}|500|700|755|775|777)$")
  (#function-matches? @hint "http\\.(Get|Client|NewRequest|DefaultClient)|\\.(Get|Do)\\(")
  (#function-matches? @hint "\\.Body\\b")
  (#not-function-matches? @hint "<verifies>")
  (#not-function-matches? @hint "<runs>")
  (#in-function-named? @hint "(?i)updat|upgrade|install|fetch|download|self|plugin|apply")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)(^|/)(hack|scripts?|e2e|integration|testing|testutils?|magefiles?|ci)(/|$)")
  (#set! message "A program is downloaded to `{path}`, and nothing checks who made it: verify a signature or a digest first"))

; A shell runs what curl brings.
((call_expression function: (_) @callee arguments: (argument_list [(interpreted_string_literal) (raw_string_literal)] @script .)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#match? @script "(?i)\\b(curl|wget)\\b[^|;&]*https?://[^|]*\\|\\s*(sudo\\s+)?(ba|z|da)?sh\\b")
  (#not-file-kind? "test")
  (#set! message "The shell runs whatever this address answers: download it, check its digest, and run it then"))

; An interpreter reads it from its input, or is built in.
((assignment_statement left: (expression_list . (selector_expression operand: (identifier) @command field: (_) @_input) .) right: (expression_list . (selector_expression field: (_) @_body) @_from .)) @hint
  (#eq? @_input "Stdin")
  (#eq? @_body "Body")
  (#match? @_from "(?i)^(resp|res|response|r)\\.Body$")
  (#value-matches? @command "^exec\\.Command(Context)?\\((\\w+(\\.\\w+)*(\\(\\))?, *)?\"(/(usr/)?bin/)?(sh|bash|zsh|python3?|node|perl|ruby|php|psql|mysql)\"")
  (#not-function-matches? @hint "<verifies>")
  (#set! message "`{command}` runs whatever this address answers: check a signature or a digest first"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @code)) @hint
  (#method? @callee "DoString" "RunString" "RunScript" "Eval" "Run")
  (#resolves-to? @callee "github.com/yuin/gopher-lua.*.DoString" "github.com/dop251/goja.*.RunString" "github.com/dop251/goja.*.RunScript" "github.com/robertkrimen/otto.*.Run" "github.com/traefik/yaegi/interp.*.Eval")
  (#function-matches? @hint "http\\.Get\\(|\\.(Get|Do)\\(")
  (#function-matches? @hint "\\.Body\\b")
  (#not-tainted? @code)
  (#not-constant? @code)
  (#not-function-matches? @hint "<verifies>")
  (#not-function-matches? @hint "http\\.ResponseWriter")
  (#set! message "`{callee}` runs whatever this address answers: check a signature or a digest first"))

;! bad
; package updater
; import (
; 	"io"
; 	"net/http"
; 	"os"
; 	"os/exec"
; )
; func apply(client *http.Client, version string) error {
; 	resp, err := client.Get("https://dl.example.com/agent-" + version)
; 	if err != nil {
; 		return err
; 	}
; 	defer resp.Body.Close()
; 	f, err := os.Create("/opt/agent/agent.new")
; 	if err != nil {
; 		return err
; 	}
; 	defer f.Close()
; 	if _, err := io.Copy(f, resp.Body); err != nil {
; 		return err
; 	}
; 	return exec.Command("/opt/agent/agent.new", "--migrate").Start()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package updater
; import "os/exec"
; func install() error {
; 	return exec.Command("sh", "-c", "curl -sSL https://get.example.com/install.sh | sudo bash").Run()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package plugins
; import (
; 	"io"
; 	"net/http"
; 	"os"
; 	"plugin"
; )
; func load(client *http.Client, url string) (*plugin.Plugin, error) {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		return nil, err
; 	}
; 	defer resp.Body.Close()
; 	code, err := io.ReadAll(io.LimitReader(resp.Body, 1<<20))
; 	if err != nil {
; 		return nil, err
; 	}
; 	if err := os.WriteFile("filter.so", code, 0o600); err != nil {
; 		return nil, err
; 	}
; 	return plugin.Open("filter.so")
;         ^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package updater
; import (
; 	"io"
; 	"net/http"
; 	"os"
; )
; func update(client *http.Client, url string) error {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		return err
; 	}
; 	defer resp.Body.Close()
; 	f, err := os.OpenFile("/usr/local/bin/agent", os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o755)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	defer f.Close()
; 	_, err = io.Copy(f, resp.Body)
; 	if
;! good
; package updater
; import (
; 	"crypto/ed25519"
; 	"io"
; 	"net/http"
; 	"os"
; 	"os/exec"
; )
; func apply(client *http.Client, key ed25519.PublicKey, signature []byte) error {
; 	resp, err := client.Get("https://dl.example.com/agent")
; 	if err != nil {
; 		return err
; 	}
; 	defer resp.Body.Close()
; 	if resp.StatusCode != http.StatusOK {
; 		return os.ErrNotExist
; 	}
; 	code, err := io.ReadAll(io.LimitReader(resp.Body, 1<<28))
; 	if err != nil {
; 		return err
; 	}
; 	if !ed25519.Verify(key, code, signature) {
; 		return os.ErrInvalid
; 	}
; 	if err := os.WriteFile("/opt/agent/agent.new", code, 0o700); err != nil {
; 		return err
; 	}
; 	return exec.Command("/opt/agent/agent.new", "--migrate").Start()
; }
;! good
; package fetch
; import (
; 	"io"
; 	"net/http"
; 	"os"
; )
; func download(client *http.Client, url string) error {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		return err
; 	}
; 	defer resp.Body.Close()
; 	if resp.StatusCode != http.StatusOK {
; 		return os.ErrNotExist
; 	}
; 	f, err := os.OpenFile("report.pdf", os.O_CREATE|os.O_WRONLY, 0o640)
; 	if err != nil {
; 		return err
; 	}
; 	defer f.Close()
; 	_, err = io.Copy(f, resp.Body)
; 	return err
; }
;! good
; package media
; import (
; 	"io"
; 	"net/http"
; 	"os"
; 	"os/exec"
; )
; func convert(client *http.Client) error {
; 	resp, err := client.Get("https://media.example.com/film")
; 	if err != nil {
; 		return err
; 	}
; 	defer resp.Body.Close()
; 	if resp.StatusCode != http.StatusOK {
; 		return os.ErrNotExist
; 	}
; 	f, err := os.Create("film.mp4")
; 	if err != nil {
; 		return err
; 	}
; 	defer f.Close()
; 	if _, err := io.Copy(f, resp.Body); err != nil {
; 		return err
; 	}
; 	return exec.Command("ffmpeg", "-i", "film.mp4", "film.webm").Run()
; }
;! good
; package checks
; import "os/exec"
; func up() error {
; 	return exec.Command("sh", "-c", "curl -sf https://api.example.com/health | grep ok").Run()
; }
;! bad
; package jobs
; import (
; 	"net/http"
; 	"os/exec"
; )
; func run(client *http.Client, url string) error {
; 	resp, err := client.Get(url)
; 	if err != nil {
; 		return err
; 	}
; 	defer resp.Body.Close()
; 	if resp.StatusCode != http.StatusOK {
; 		return errNotFound
; 	}
; 	cmd := exec.Command("sh")
; 	cmd.Stdin = resp.Body
;  ^^^^^^^^^^^^^^^^^^^^^
; 	return cmd.Run()
; }
