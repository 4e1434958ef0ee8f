; Nobody looks whether the command worked
;
; A program that fails, or is not there, goes unnoticed, and what follows works with files that it never wrote. Look at the
; error that `Run` returns.
;
; severity: info
; confidence: high
; precision: 0/1 on Debian 12: lxd 5.0.2, crowdsec 1.4.6, etcd 3.4.23, syncthing 1.19.2, prometheus 2.42.0, caddy 2.6.2, influxdb 1.6.7, gh 2.23.0, rclone 1.60.1, smallstep-certificates 0.19.0, restic 0.14.0 (`diff`, which says by it whether files differ); then gated by such programs, and a note
; cwe: 252
; see: https://pkg.go.dev/os/exec#Cmd.Run
; regex helper: (?i)^["`]([\w/.-]*/)?(open|xdg-open|start|rundll32|clear|cls|stty|tput|reset|kill|pkill|killall|cmd|notify-send|say|diff|cmp|grep|afplay|explorer)["`]$
; regex cleans: (?i)clean|teardown|stop|kill|close|shutdown|remove|reset|clear|restore|rollback|undo|delete|destroy|open_?(url|browser)|browser

((expression_statement (call_expression function: (selector_expression operand: (call_expression function: (_) @callee arguments: (argument_list (interpreted_string_literal) @program)) field: (_) @_run)) @hint)
  (#any-of? @_run "Run")
  (#resolves-to? @callee "os/exec.Command" "os/exec.CommandContext" "exec.Command" "exec.CommandContext")
  (#not-match? @program "<helper>")
  (#not-in-function-named? @hint "<cleans>")
  (#not-inside? @hint "defer_statement")
  (#not-in-error-handler? @hint)
  (#not-commented? @hint)
  (#set! message "Whether {program} worked, nobody looks: check the error that `Run` returns"))

((expression_statement (call_expression function: (selector_expression operand: (identifier) @command field: (_) @_run)) @hint)
  (#any-of? @_run "Run")
  (#resolves-to? @command "os/exec.Command" "os/exec.CommandContext" "exec.Command" "exec.CommandContext")
  (#not-in-function-named? @hint "<cleans>")
  (#not-inside? @hint "defer_statement")
  (#not-in-error-handler? @hint)
  (#not-commented? @hint)
  (#not-function-matches? @hint "ProcessState|(?i)xdg-open|\"open\"|\"clear\"|\"cls\"|stty|\"(diff|cmp|grep)\"")
  (#set! message "Whether `{command}` worked, nobody looks: check the error that `Run` returns"))

;! bad
; package media
; import "os/exec"
; func convert(in, out string) {
; 	exec.Command("ffmpeg", "-i", in, out).Run()
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func backup(dir string) {
; 	cmd := exec.Command("tar", "czf", "/srv/backup.tgz", dir)
; 	cmd.Run()
;  ^^^^^^^^^
; }
;! bad
; func migrate(ctx context.Context) {
; 	exec.CommandContext(ctx, "migrate", "up").Run()
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	cmd := exec.Command("seed")
; 	cmd.Run()
;  ^^^^^^^^^
; 	if
;! good
; package media
; import "os/exec"
; func convert(in, out string) error {
; 	return exec.Command("ffmpeg", "-i", in, out).Run()
; }
; func show(url string) {
; 	exec.Command("xdg-open", url).Run()
; }
; func cleanup(name string) {
; 	exec.Command("docker", "rm", name).Run()
; }
; func other(server *Server) {
; 	server.Run()
; }
