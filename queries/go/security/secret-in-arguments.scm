; A password stands on a command line
;
; Everybody on the machine sees the arguments of every program, in `ps` and in `/proc`. Pass it in the environment, in a
; file that only this account may read, or on the standard input.
;
; severity: warning
; confidence: high
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 214 522

((call_expression function: (_) @callee arguments: (argument_list (binary_expression left: (interpreted_string_literal) @_flag operator: "+" right: (_) @secret))) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#match? @_flag "(?i)^\"(-p|--?(password|passwd|pass|token|secret|api-?key|access-?token)=)\"$|://\\w*:?\"$|^\"(pass|password):\"$")
  (#match? @secret "(?i)(password|passwd|pwd|pass|pw|token|secret|api_?key)(\\(\\))?$")
  (#not-file-kind? "test")
  (#set! message "Everybody on the machine sees `{secret}` in the list of programs: pass it in the environment or on the standard input"))

((call_expression function: (_) @callee arguments: (argument_list (interpreted_string_literal) @_flag . [(identifier) (selector_expression)] @secret)) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#match? @_flag "(?i)^\"(-p|-w|--?(password|passwd|pass|token|secret|api-?key|access-?token|auth-?token))\"$")
  (#match? @secret "(?i)(password|passwd|pwd|pass|pw|token|secret|api_?key)$")
  (#not-match? @secret "(?i)path|file|name$|stdin")
  (#not-file-kind? "test")
  (#set! message "Everybody on the machine sees `{secret}` in the list of programs: pass it in the environment or on the standard input"))

((call_expression function: (_) @callee arguments: (argument_list (call_expression function: (_) @_sprintf arguments: (argument_list . (interpreted_string_literal) @_format (_) @secret)))) @hint
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext")
  (#resolves-to? @_sprintf "fmt.Sprintf")
  (#match? @_format "(?i)^\"(-p%s|--?(password|passwd|pass|token|secret|api-?key|access-?token)=%[svq])\"$")
  (#match? @secret "(?i)(password|passwd|pwd|pass|pw|token|secret|api_?key)(\\(\\))?$")
  (#not-file-kind? "test")
  (#set! message "Everybody on the machine sees `{secret}` in the list of programs: pass it in the environment or on the standard input"))

;! bad
; package backup
; import "os/exec"
; func dump(user, password string) error {
; 	return exec.Command("mysqldump", "-u", user, "-p"+password, "shop").Run()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package backup
; import "os/exec"
; func login(token string) error {
; 	return exec.Command("registry", "login", "--token", token).Run()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package backup
; import (
; 	"fmt"
; 	"os/exec"
; )
; func dump(cfg Config) error {
; 	return exec.Command("mysqldump", fmt.Sprintf("--password=%s", cfg.Password), "shop").Run()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package backup
; import "os/exec"
; func open(ctx context.Context, password string) {
; 	cmd := exec.CommandContext(ctx, "sshpass", "-p", password, "ssh", "host")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package backup
; import "os/exec"
; func dump(user, password string) error {
; 	cmd := exec.Command("mysqldump", "-u", user, "shop")
; 	cmd.Env = []string{"MYSQL_PWD=" + password}
; 	return cmd.Run()
; }
;! good
; package backup
; import "os/exec"
; func dump(passwordFile string) error {
; 	return exec.Command("restic", "--password-file", passwordFile, "backup").Run()
; }
;! good
; package backup
; import "os/exec"
; func folder(path string) error {
; 	return exec.Command("mkdir", "-p", path).Run()
; }
;! good
; package backup
; import "os/exec"
; func login(token string) error {
; 	cmd := exec.Command("registry", "login", "--token-stdin")
; 	cmd.Stdin = strings.NewReader(token)
; 	return cmd.Run()
; }
