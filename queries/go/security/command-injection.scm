; A shell runs a command that is put together from values
;
; The shell reads `;`, `|`, `$(…)` and quotes in those values as its own. One of them that comes from outside runs any
; command on this machine. Without a shell in between, values stay arguments.
;
; severity: warning
; confidence: high
; precision: 0 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; 5/5 left on the packages before after tools were gated, 3 of them fixed by their project since; before: 2/3 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, 2/2 on 48 packages before: too few to tell
; cwe: 78
; see: https://pkg.go.dev/os/exec
; regex shell: (?i)^["`]([\w/\\.:]*[/\\])?(sh|bash|zsh|dash|ash|cmd(\.exe)?|powershell(\.exe)?|pwsh)["`]$
; regex command-flag: (?i)^["`](-[a-z]*c|/c|-command)["`]$
; regex checked: (?i)^(allowed\w*|whitelist\w*|valid\w*|is_?(allowed|valid|safe)\w*)$

; `sh -c`.
((call_expression function: (_) @callee arguments: (argument_list (_) @_program . (_) @_flag . (_) @_command .)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#match? @_program "<shell>")
  (#match? @_flag "<command-flag>")
  (#built-string? @_command)
  (#not-path-matches? "(?i)(^|/)(bin|scripts?|hack|tools?|mage|build)/|(^|/)(magefile|install\\w*)\\.go$")
  (#set! message "The shell gets a command put together from values: start the program itself, with its arguments one by one"))

((call_expression function: (_) @callee arguments: (argument_list (_) @_program . (_) @_flag . (_) @command .)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#match? @_program "<shell>")
  (#match? @_flag "<command-flag>")
  (#tainted? @command)
  (#not-built-string? @command)
  (#set! message "The shell runs whatever the caller sent in `{command}`: choose the command from a fixed table"))

((call_expression function: (_) @callee arguments: (argument_list (_) @_program . (_) @_flag . [(identifier) (selector_expression) (index_expression)] @command .)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#match? @_program "<shell>")
  (#match? @_flag "<command-flag>")
  (#not-constant? @command)
  (#not-built-string? @command)
  (#not-tainted? @command)
  (#set! severity "info")
  (#set! message "The shell runs whatever `{command}` says: make sure that no caller puts values into it"))

; A text that is divided into words again: a value with a blank in it is several of them.
((call_expression function: (_) @callee arguments: (argument_list . (index_expression operand: (identifier) @words index: (_)))) @hint
  (#resolves-to? @callee "os/exec.Command")
  (#value-matches? @words "^strings\\.(Split|Fields)\\(")
  (#built-string? @words)
  (#not-tainted? @words)
  (#set! message "A value with a blank becomes several arguments of `{words}`: pass the arguments one by one"))

; What came with a request, run as it is.
((call_expression function: (_) @callee arguments: (argument_list . (_) @command)) @hint
  (#resolves-to? @callee "os/exec.Command" "syscall.Exec" "os.StartProcess")
  (#tainted? @command)
  (#not-function-mentions? @command "<checked>")
  (#set! message "The caller chooses the program `{command}`: choose it from a fixed table"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @command)) @hint
  (#resolves-to? @callee "os/exec.CommandContext")
  (#tainted? @command)
  (#not-function-mentions? @command "<checked>")
  (#set! message "The caller chooses the program `{command}`: choose it from a fixed table"))

; An argument that begins with a dash is an option: `ping`, `git`, `curl`, `tar` write files and run programs by theirs.
((call_expression function: (_) @callee arguments: (argument_list (interpreted_string_literal) @_program (_) @argument)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#match? @_program "^\"(git|tar|curl|wget|find|ssh|scp|rsync|zip|unzip|ffmpeg|convert|awk|sed|xargs|env|python\\d?|node|perl|ruby|php|nslookup|ping|dig|host|whois|traceroute|nmap|cat|ls|rm|cp|mv|grep|tail|head|psql|mysqldump|pg_dump|docker|kubectl)\"$")
  (#tainted? @argument)
  (#not-match? @argument "^\"")
  (#not-contains-text? @hint "^\"--\"$")
  (#not-function-mentions? @argument "(?i)^(allowed\\w*|whitelist\\w*|valid\\w*|is_?(allowed|valid|safe)\\w*|MatchString|ParseIP|ParseAddr|HasPrefix|Parse)$")
  (#set! message "`{argument}` is the caller's: beginning with a dash, it is an option of {_program}. Check it, or put `\"--\"` before it"))

; The shell's arguments stand in a list.
((call_expression function: (_) @callee arguments: (argument_list (_) @_program . (variadic_argument (identifier) @list) .)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#match? @_program "<shell>")
  (#value-matches? @list "(?s)^\\[\\]string\\{\\s*[\"`](-[a-z]*c|/[cC])[\"`],.*(\\+|Sprintf|Join\\()")
  (#not-path-matches? "(?i)(^|/)(bin|scripts?|hack|tools?|mage|build)/|(^|/)(magefile|install\\w*)\\.go$")
  (#set! message "The shell gets a command put together from values in `{list}`: start the program itself, with its arguments one by one"))

; A script that the shell reads from its input.
((assignment_statement left: (expression_list . (selector_expression operand: (identifier) @_command field: (_) @_input) .) right: (expression_list . (call_expression function: (_) @_reader arguments: (argument_list . (_) @script .)) .)) @hint
  (#eq? @_input "Stdin")
  (#resolves-to? @_reader "strings.NewReader" "bytes.NewBufferString" "bytes.NewReader")
  (#value-matches? @_command "^exec\\.Command(Context)?\\((\\w+(\\.\\w+)*(\\(\\))?, *)?\"(/(usr/)?bin/)?(sh|bash|zsh|dash|powershell|pwsh)\"")
  (#built-string? @script)
  (#tainted? @script "caller" "program" "model" "parameter")
  (#set! message "The shell reads a script put together from values: start the program itself, with its arguments one by one"))

; A shell on another machine.
((call_expression function: (_) @callee arguments: (argument_list . (_) @command .)) @hint
  (#resolves-to? @callee "golang.org/x/crypto/ssh.*.Run" "golang.org/x/crypto/ssh.*.Output" "golang.org/x/crypto/ssh.*.CombinedOutput" "golang.org/x/crypto/ssh.*.Start" "ssh.Session.Run" "ssh.Session.Output" "ssh.Session.CombinedOutput" "ssh.Session.Start")
  (#built-string? @command)
  (#tainted? @command)
  (#set! message "The other machine's shell gets a command put together from what a caller sent: choose it from a fixed table"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @command .)) @hint
  (#resolves-to? @callee "golang.org/x/crypto/ssh.*.Run" "golang.org/x/crypto/ssh.*.Output" "golang.org/x/crypto/ssh.*.CombinedOutput" "golang.org/x/crypto/ssh.*.Start" "ssh.Session.Run" "ssh.Session.Output" "ssh.Session.CombinedOutput" "ssh.Session.Start")
  (#built-string? @command)
  (#not-tainted? @command)
  (#tainted? @command "parameter")
  (#set! severity "info")
  (#set! message "The other machine's shell gets a command put together from values: quote each of them"))

; What the function was given is an option when it begins with a dash.
((call_expression function: (_) @callee arguments: (argument_list (interpreted_string_literal) @_program . (interpreted_string_literal) @_verb [(identifier) (selector_expression)] @argument)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#match? @_program "^\"(git|hg|svn|curl|wget|rsync|scp|tar|ffmpeg|convert|yt-dlp|youtube-dl|pandoc|wkhtmltopdf|nslookup|dig|whois|ping|traceroute)\"$")
  (#not-match? @_verb "^\"-")
  (#tainted? @argument "parameter")
  (#not-tainted? @argument "caller")
  (#match? @argument "(?i)(url|repo\\w*|branch|ref|tag|commit|remote|host\\w*|domain|user\\w*|file_?name|input|in|src|source|target|query|address|link)$")
  (#not-contains-text? @hint "^\"--\"$")
  (#not-function-mentions? @argument "(?i)^(allowed\\w*|whitelist\\w*|valid\\w*|is_?(allowed|valid|safe)\\w*|MatchString|ParseIP|ParseAddr|HasPrefix|Parse|check\\w*)$")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|hack|scripts?|build|internal/test\\w*|e2e)(/|$)")
  (#set! severity "info")
  (#set! message "If a caller chose `{argument}`, one that begins with a dash is an option of {_program}: check it, or put `\"--\"` before it"))

;! bad
; package main
; import (
; 	"fmt"
; 	"net/http"
; 	"os/exec"
; )
; func lookup(w http.ResponseWriter, r *http.Request) {
; 	host := r.URL.Query().Get("host")
; 	out, _ := exec.Command("sh", "-c", "nslookup "+host).CombinedOutput()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	cmd := exec.CommandContext(r.Context(), "/bin/bash", "-c", fmt.Sprintf("ping -c 1 %s", host))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	exec.Command("bash", "-c", r.FormValue("cmd")).Run()
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func run(c *gin.Context) {
; 	var req RunRequest
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	out, err := exec.Command(req.Command, req.Args...).Output()
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	out, err = exec.Command("git", "clone", req.Repository).Output()
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; 	filename := c.Param("name")
; 	cmd := exec.Command("sh", "-c", "convert "+filename+" out.png")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err := cmd.Run(); err != nil {
;! good
; package main
; import "os/exec"
; func lookup(host string) {
; 	use(exec.Command("sh", "-c", "ls | wc -l").Run())
; 	use(exec.Command("nslookup", host).Run())
; 	shell.Command("sh", "-c", "ls "+host)
; }
;! good
; func convert(w http.ResponseWriter, r *http.Request) {
; 	width, err := strconv.Atoi(r.FormValue("width"))
; 	use(exec.Command("convert", "in.png", "-resize", strconv.Itoa(width), "out.png").Run())
; 	use(exec.Command("sh", "-c", "sleep "+strconv.Itoa(width)).Run())
; 	use(exec.Command("git", "show", "--", r.FormValue("path")).Run())
; }
;! good
; var programs = map[string]string{"date": "/bin/date"}
; func run(w http.ResponseWriter, r *http.Request) {
; 	program, allowed := programs[r.FormValue("program")]
; 	if !allowed {
; 		return
; 	}
; 	exec.Command(program).Run()
; }
;! bad
; package tools
; import "os/exec"
; func lookup(host string) ([]byte, error) {
; 	args := []string{"-c", "nslookup " + host}
; 	return exec.Command("sh", args...).Output()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package tools
; import "os/exec"
; func lookup(host string) ([]byte, error) {
; 	args := []string{"-c", "nslookup localhost"}
; 	return exec.Command("sh", args...).Output()
; }
;! bad
; package tools
; import (
; 	"os/exec"
; 	"strings"
; )
; func pack(dir string) error {
; 	cmd := exec.Command("bash")
; 	cmd.Stdin = strings.NewReader("cd " + dir + " && tar czf backup.tgz .")
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return cmd.Run()
; }
;! good
; package tools
; import (
; 	"os/exec"
; 	"strings"
; )
; func count(text string) error {
; 	cmd := exec.Command("wc")
; 	cmd.Stdin = strings.NewReader("> " + text)
; 	return cmd.Run()
; }
;! bad
; package tools
; import "golang.org/x/crypto/ssh"
; func restart(s *ssh.Session, r *http.Request) error {
; 	return s.Run("systemctl restart " + r.FormValue("unit"))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package repos
; import "os/exec"
; func clone(repo string) error {
; 	return exec.Command("git", "clone", repo, "/srv/work").Run()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package repos
; import "os/exec"
; func clone(repo string) error {
; 	return exec.Command("git", "clone", "--", repo, "/srv/work").Run()
; }
