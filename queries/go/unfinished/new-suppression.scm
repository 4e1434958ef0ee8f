; A linter was told to be quiet, without a reason
;
; The comment silences every check on the line, what is found next year as well, and nobody knows whether it was looked
; into. Name the check, and say why it is wrong here.
;
; severity: info
; confidence: high
; precision: 32 info on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; see: https://golangci-lint.run/usage/false-positives/

((comment) @hint
  (#match? @hint "^//\\s*nolint(:\\s*all)?\\s*$")
  (#set! message "This silences every check: name the one that is wrong here, and say why"))

((comment) @hint
  (#match? @hint "^//\\s*nolint:[\\w,-]*(gosec|errcheck|bodyclose|sqlclosecheck|rowserrcheck|contextcheck|noctx)[\\w,-]*\\s*$")
  (#set! message "This silences a check of safety without a reason: say behind `//` why it is wrong here"))

((comment) @hint
  (#match? @hint "^(//|/\\*)\\s*#nosec(\\s+G\\d+)*\\s*(\\*/)?$")
  (#set! message "This silences a check of security without a reason: say behind `--` why it is wrong here"))

((comment) @hint
  (#match? @hint "^//lint:(file-)?ignore\\s+[\\w,]+\\s*$|^//revive:disable\\s*$")
  (#set! message "This silences a check without a reason: say why it is wrong here"))

;! bad
; func load(name string) {
; 	data, _ := os.ReadFile(name) //nolint
;                               ^^^^^^^^
; 	//lint:ignore SA1019
;  ^^^^^^^^^^^^^^^^^^^^
; 	use(data)
; 	if
;! good
; func load(name string) {
; 	//nolint:staticcheck // The old name stays until version 3.
; 	use(name)
; 	// #nosec G304 -- the name comes from our own list
; 	read(name)
; }
