; A file at a place that others can take first
;
; Everyone may write to `/tmp`. Whoever makes the file, or a link of that name, before the program does reads what it
; writes, or has it overwrite another file. `os.CreateTemp` picks a name that nobody can have taken.
;
; severity: warning
; confidence: medium
; precision: 1/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 1/1 on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 377 379
; see: https://pkg.go.dev/os#CreateTemp
; list writes: os.Create os.WriteFile os.OpenFile io/ioutil.WriteFile

((call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "<writes>")
  (#reads-like? @path "^/(var/)?tmp/")
  (#not-match? @hint "O_RDONLY|O_EXCL")
  (#not-function-matches? @hint "(?i)MkdirTemp|TempDir\\(|CreateTemp|uuid|rand\\.")
  (#set! message "Others can have made {path} before: write to what `os.CreateTemp` opens"))

((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (_) @_join arguments: (argument_list . (call_expression function: (_) @_temp) . (interpreted_string_literal) @name .)))) @hint
  (#resolves-to? @callee "<writes>")
  (#resolves-to? @_join "path/filepath.Join" "path.Join")
  (#resolves-to? @_temp "os.TempDir")
  (#not-match? @hint "O_EXCL")
  (#set! message "Others can have made {name} in the folder for temporary files before: write to what `os.CreateTemp` opens"))

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "syscall.Mktemp" "os.Tmpnam")
  (#set! message "Others can take the name that `{callee}` gives: use `os.CreateTemp`"))

((call_expression function: (_) @callee arguments: (argument_list . (identifier) @path)) @hint
  (#resolves-to? @callee "<writes>")
  (#value-matches? @path "^(file)?path\\.Join\\(os\\.TempDir\\(\\), *\"[^\"%]+\"\\)$")
  (#not-match? @hint "O_EXCL|O_RDONLY")
  (#not-function-matches? @hint "(?i)MkdirTemp|CreateTemp|uuid|rand\\.")
  (#set! message "Others can have made `{path}` in the folder for temporary files before: write to what `os.CreateTemp` opens"))

; A name that is put together, in the folder that all write to.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "<writes>")
  (#match? @path "Join\\(os\\.TempDir\\(\\), *[^)\"]|^os\\.TempDir\\(\\) *\\+|Join\\(os\\.TempDir\\(\\), *(\"[^\"]*\" *\\+|fmt\\.Sprintf\\()")
  (#not-match? @hint "O_EXCL|O_RDONLY")
  (#not-function-matches? @hint "(?i)MkdirTemp|CreateTemp|uuid|rand\\.|random|ksuid|nanoid|ulid|xid\\.")
  (#not-file-kind? "test")
  (#set! message "Others can have made `{path}` before: write to what `os.CreateTemp` opens"))

((call_expression function: (_) @callee arguments: (argument_list . (identifier) @path)) @hint
  (#resolves-to? @callee "<writes>")
  (#value-matches? @path "Join\\(os\\.TempDir\\(\\), *([^)\"]|\"[^\"]*\" *\\+|fmt\\.Sprintf\\()|^os\\.TempDir\\(\\) *\\+")
  (#not-match? @hint "O_EXCL|O_RDONLY")
  (#not-function-matches? @hint "(?i)MkdirTemp|CreateTemp|uuid|rand\\.|random|ksuid|nanoid|ulid|xid\\.")
  (#not-file-kind? "test")
  (#set! message "Others can have made `{path}` before: write to what `os.CreateTemp` opens"))

;! bad
; package export
; import "os"
; func export(data []byte) error {
; 	return os.WriteFile("/tmp/export.csv", data, 0o600)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package export
; import "os"
; func export(data []byte) error {
; 	file, err := os.CreateTemp("", "export-*.csv")
; 	if err != nil {
; 		return err
; 	}
; 	defer file.Close()
; 	_, err = file.Write(data)
; 	return err
; }
;! bad
; package export
; import (
; 	"os"
; 	"path/filepath"
; )
; func write(data []byte) error {
; 	name := filepath.Join(os.TempDir(), "report.csv")
; 	return os.WriteFile(name, data, 0o600)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package export
; import (
; 	"os"
; 	"path/filepath"
; )
; func write(dir string, data []byte) error {
; 	name := filepath.Join(dir, "report.csv")
; 	return os.WriteFile(name, data, 0o600)
; }
;! bad
; package export
; import (
; 	"fmt"
; 	"os"
; 	"path/filepath"
; )
; func write(id int, data []byte) error {
; 	path := filepath.Join(os.TempDir(), fmt.Sprintf("export-%d.csv", id))
; 	return os.WriteFile(path, data, 0o600)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package export
; import "os"
; func write(data []byte) error {
; 	f, err := os.CreateTemp("", "export-*.csv")
; 	if err != nil {
; 		return err
; 	}
; 	defer f.Close()
; 	_, err = f.Write(data)
; 	return err
; }
