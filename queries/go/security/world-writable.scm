; Everyone on the machine may change it
;
; With mode 0777 or 0666 any account on the machine, and any program that was broken into, can change the file or put
; others into the folder. Give it to its owner alone.
;
; severity: warning
; confidence: high
; precision: 3/4 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more (keys that all may read, 3 of them in etcd; the fourth is meant so), 3/3 on 48 packages before; of the notes none was read
; cwe: 732 276
; see: https://pkg.go.dev/os#FileMode

((call_expression function: (_) @callee arguments: (argument_list . (_) @_path . (_) @mode .)) @hint
  (#resolves-to? @callee "os.Chmod" "syscall.Chmod" "os.Mkdir" "syscall.Mkdir" "golang.org/x/sys/unix.Chmod")
  (#match? @mode "^((0o?|0O)(777|666|776|767|757|733|722|667|646|622)|os\\.ModePerm|(os|fs)\\.FileMode\\(0o?(777|666)\\))$")
  (#not-match? @_path "(?i)sock|temp|tmp|/dev/")
  (#not-function-mentions? @hint "(?i)sock(et)?$|^(mknod|tmpfs|sticky|umask)$")
  (#not-commented? @hint)
  (#not-resolves-to? @callee "os.Mkdir" "syscall.Mkdir")
  (#set! message "With {mode}, any account on the machine may change this: use 0600 for files, 0750 for folders")
  (#set! fix.title "Let only the owner write")
  (#set! fix.safety "suggested")
  (#replace! @mode "0o750"))

; The process's umask usually takes the worst off.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @mode .)) @hint
  (#resolves-to? @callee "os.Mkdir" "os.MkdirAll")
  (#match? @mode "^((0o?|0O)(777|776|767|757|733|722|666)|os\\.ModePerm)$")
  (#not-commented? @hint)
  (#set! severity "info")
  (#set! message "With {mode}, only the umask keeps other accounts out: use 0750")
  (#set! fix.title "Use 0750")
  (#set! fix.safety "suggested")
  (#replace! @mode "0o750"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) @mode .)) @hint
  (#resolves-to? @callee "os.WriteFile" "os.OpenFile" "io/ioutil.WriteFile")
  (#match? @mode "^((0o?|0O)(777|776|767|757|733|722)|os\\.ModePerm)$")
  (#not-commented? @hint)
  (#set! severity "info")
  (#set! message "With {mode}, only the umask keeps other accounts out: use 0600 or 0640")
  (#set! fix.title "Use 0640")
  (#set! fix.safety "suggested")
  (#replace! @mode "0o640"))

; A secret that all may read.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path . (_) @_data . (_) @mode .)) @hint
  (#resolves-to? @callee "os.WriteFile" "io/ioutil.WriteFile")
  (#match? @mode "^(0o?|0O)(644|664|666|655|755|777|444)$")
  (#match? @path "(?i)(private|secret|password|passwd|credential|api_?key|priv_?key|id_rsa|htpasswd|token)\\w*\"?$|(?i)(private_?key|\\.key\"|key\\.pem|keypath|keyfile|id_rsa|\\.htpasswd|credentials|\\.env\")")
  (#not-match? @path "(?i)/proc|/sys|pub(lic)?|cert|token(s|izer|_?type)")
  (#set! message "With {mode}, any account on the machine may read the secret in `{path}`: use 0600")
  (#set! fix.title "Let only the owner read it")
  (#set! fix.safety "safe")
  (#replace! @mode "0o600"))

((call_expression function: (_) @callee arguments: (argument_list . (int_literal) @mask .)) @hint
  (#resolves-to? @callee "syscall.Umask" "golang.org/x/sys/unix.Umask")
  (#match? @mask "^0+$|^0o0+$")
  (#not-function-matches? @hint "defer (syscall|unix)\\.Umask|Umask\\((old|prev|orig|\\w*[mM]ask)|(?i)mknod|daemon|reexec|mkdirall|newns|pivot|socket|listen|unix")
  (#set! severity "info")
  (#set! message "With a umask of 0, what is made without care is writable by all: leave it as it is, or set 0o077"))

; The function says what it writes.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path . (_) @_data . (_) @mode .)) @hint
  (#resolves-to? @callee "os.WriteFile" "io/ioutil.WriteFile")
  (#match? @mode "^(0o?|0O)(644|664|666|655|755|777|444)$")
  (#in-function-named? @hint "(?i)^(save|write|store|dump|export|create|generate)_?(\\w*_?)?(private_?key|priv_?key|secret_?key|credentials?|password|api_?key|access_?token|refresh_?token)s?(_?(to_?)?(file|disk))?$")
  (#not-match? @path "(?i)(private|secret|password|passwd|credential|api_?key|priv_?key|id_rsa|htpasswd|token)\\w*\"?$|(?i)(private_?key|\\.key\"|key\\.pem|keypath|keyfile|id_rsa|\\.htpasswd|credentials|\\.env\")|pub(lic)?|cert")
  (#set! message "With {mode}, any account on the machine may read the secret in `{path}`: use 0600")
  (#set! fix.title "Let only the owner read it")
  (#set! fix.safety "safe")
  (#replace! @mode "0o600"))

; The same where the file is opened.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path . (_) @_flags . (_) @mode .)) @hint
  (#resolves-to? @callee "os.OpenFile")
  (#match? @_flags "O_CREATE")
  (#match? @mode "^(0o?|0O)(644|664|666|655|755|777|444)$")
  (#match? @path "(?i)(^|[/_\\\".-])(private|secrets?|passwords?|passwd|credentials?|api_?key|priv_?key|id_rsa|htpasswd|tokens?|session)(\\.\\w+)?\"$|(?i)(private_?key|\\.key\"|key\\.pem|keypath|keyfile|id_rsa|\\.htpasswd|credentials|\\.env\"|token_?(file|path))")
  (#not-match? @path "(?i)/proc|/sys|pub(lic)?|cert|token(izer|_?type)")
  (#set! message "With {mode}, any account on the machine may read the secret in `{path}`: use 0600")
  (#set! fix.title "Let only the owner read it")
  (#set! fix.safety "safe")
  (#replace! @mode "0o600"))

; What belongs to customers.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path . (_) . (_) @mode .)) @hint
  (#resolves-to? @callee "os.WriteFile" "io/ioutil.WriteFile" "os.OpenFile")
  (#match? @mode "^(0o?|0O)(666|664|644)$")
  (#match? @path "(?i)(customers?|patients?|users?|members?|accounts?|payroll|salar(y|ies)|invoices?|backup|dump)\\w*\\.(sql|csv|json|db|bak|tar|gz|zip|xml)\"$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "With {mode}, any account on the machine may read `{path}`: use 0600 or 0640"))

;! bad
; package files
; import "os"
; func share(dir string) {
; 	os.Chmod(dir, 0777)
;  ^^^^^^^^^^^^^^^^^^^
; 	os.WriteFile("private.key", key, 0644)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! fixed
; package files
; import "os"
; func share(dir string) {
; 	os.Chmod(dir, 0o750)
; 	os.WriteFile("private.key", key, 0o600)
; 	if
;! good
; package files
; import "os"
; func store(dir string, key []byte) error {
; 	if err := os.MkdirAll(dir, 0o750); err != nil {
; 		return err
; 	}
; 	return os.WriteFile("private.key", key, 0o600)
; }
;! bad
; package keys
; import "os"
; func SavePrivateKey(path string, pem []byte) error {
; 	return os.WriteFile(path, pem, 0644)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package keys
; import "os"
; func SavePrivateKey(path string, pem []byte) error {
; 	return os.WriteFile(path, pem, 0o600)
; }
;! bad
; package tokens
; import "os"
; func open() (*os.File, error) {
; 	return os.OpenFile("/var/lib/app/token", os.O_CREATE|os.O_WRONLY, 0o644)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; package tokens
; import "os"
; func open() (*os.File, error) {
; 	return os.OpenFile("/var/lib/app/token", os.O_CREATE|os.O_WRONLY, 0o600)
; }
;! bad
; package backup
; import "os"
; func write(data []byte) error {
; 	return os.WriteFile("/var/backups/customers.sql", data, 0o644)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
