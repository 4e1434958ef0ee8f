; An archive writes outside its folder
;
; A name in the archive such as `../../etc/cron.d/job` leads out of the folder it is unpacked into, so whoever made it
; overwrites files of the server. Check each name with `filepath.IsLocal`, or unpack into an `os.Root`.
;
; severity: warning
; confidence: high
; precision: 0 new warnings on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go; 12 new notes, not read; 0 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; 3/6 notes; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 22
; see: https://pkg.go.dev/path/filepath#IsLocal
; regex checked: (?i)^(HasPrefix|IsLocal|Base|SecureJoin|OpenRoot|OpenInRoot|Contains|Rel|sanitize\w*|safe\w+|valid\w*|clean(name|path)\w*|is_?(safe|valid|within|local)\w*|check\w*path\w*|FollowSymlinkInScope|validateName|fs|ValidPath|Localize|securejoin)$
; list unpackers: compress/gzip.NewReader compress/zlib.NewReader compress/bzip2.NewReader compress/flate.NewReader github.com/andybalholm/brotli.NewReader github.com/klauspost/compress/zstd.NewReader github.com/klauspost/compress/gzip.NewReader github.com/klauspost/pgzip.NewReader github.com/pierrec/lz4.NewReader github.com/ulikunitz/xz.NewReader github.com/golang/snappy.NewReader gzip.NewReader zlib.NewReader brotli.NewReader
; regex limited: (?i)LimitReader|CopyN|LimitedReader|MaxBytesReader|max_?(size|bytes|len|uncompressed|decompressed|unpacked)\w*|limit(ed)?_?(reader|writer|buffer)
; regex from-memory: bytes\.New(Reader|Buffer)\(|base64|\[\]byte[,)]
; regex from-others: (?i)sent by|(from|by) (an?|the) (agent|client|user|device|caller|customer|partner|sensor)|upload|webhook|http\.ResponseWriter|gin\.Context|echo\.Context|fiber\.Ctx|untrusted|ingest|websocket|amqp|kafka|mqtt|\bnats\b
; regex own-data: (?i)(^|/)(cmd|cli|tools?|internal/test\w*|client|embed|assets|migrations|storage|chunks?|wal|tsdb|block|cache|repo|image|layers?|pkg/archive|helm)(/|$)
; list writes: os.Create os.OpenFile os.WriteFile os.MkdirAll io/ioutil.WriteFile

; `filepath.Join(dir, file.Name)` for a file of a zip or a header of a tar.
((call_expression function: (_) @callee arguments: (argument_list (_) (selector_expression operand: (identifier) @entry field: (_) @_name) .)) @hint
  (#resolves-to? @callee "path/filepath.Join" "path.Join" "filepath.Join")
  (#eq? @_name "Name")
  (#match? @entry "^(f|file|zf|zipFile|header|hdr|h|entry|th|tarHeader|item|zipEntry|e|head)$")
  (#function-matches? @hint "\\b(zip|tar|rardecode|sevenzip)\\.")
  (#function-matches? @hint "zip\\.|tar\\.|Reader\\b|\\.Next\\(\\)|\\.File\\b")
  (#function-matches? @hint "os\\.(Create|OpenFile|WriteFile|MkdirAll|Mkdir|Symlink)|ioutil\\.WriteFile|io\\.Copy")
  (#not-function-mentions? @hint "<checked>")
  (#set! message "`{entry}.Name` can lead out of the folder: check it with `filepath.IsLocal`"))

((call_expression function: (_) @callee arguments: (argument_list . (binary_expression operator: "+" right: (selector_expression operand: (identifier) @entry field: (_) @_name)) @_path)) @hint
  (#resolves-to? @callee "<writes>")
  (#eq? @_name "Name")
  (#match? @entry "^(f|file|zf|zipFile|header|hdr|h|entry|th)$")
  (#function-matches? @hint "\\b(zip|tar|rardecode|sevenzip)\\.")
  (#not-function-mentions? @hint "<checked>")
  (#set! message "`{entry}.Name` can lead out of the folder: check it with `filepath.IsLocal`"))

((call_expression function: (_) @callee arguments: (argument_list . (selector_expression operand: (identifier) @entry field: (_) @_name))) @hint
  (#resolves-to? @callee "<writes>")
  (#eq? @_name "Name")
  (#match? @entry "^(f|file|zf|zipFile|header|hdr|h|entry|th)$")
  (#function-matches? @hint "\\b(zip|tar|rardecode|sevenzip)\\.")
  (#function-matches? @hint "\\.Next\\(\\)|range \\w+\\.File\\b")
  (#not-function-mentions? @hint "<checked>")
  (#set! message "`{entry}.Name` can lead out of the folder: check it with `filepath.IsLocal`"))

; A small archive that unpacks to a full disk.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (identifier) @reader .)) @hint
  (#resolves-to? @callee "io.Copy")
  (#resolves-to? @reader "compress/gzip.NewReader" "compress/zlib.NewReader" "compress/bzip2.NewReader" "compress/flate.NewReader" "gzip.NewReader" "zlib.NewReader")
  (#in? @hint "handler")
  (#value-matches? @reader "\\.Body|(?i)upload|file|part\\b")
  (#not-function-mentions? @hint "^(LimitReader|CopyN|LimitedReader|MaxBytesReader)$")
  (#set! message "A few bytes of `{reader}` can unpack to a full disk: copy through an `io.LimitReader`"))

; Joined by hand.
((short_var_declaration right: (expression_list . (binary_expression operator: "+" right: (selector_expression operand: (identifier) @entry field: (_) @_name)) @hint .))
  (#eq? @_name "Name")
  (#match? @entry "^(f|file|zf|zipFile|header|hdr|h|entry|th|tarHeader|zipEntry)$")
  (#function-matches? @hint "\\b(zip|tar|rardecode|sevenzip)\\.")
  (#function-matches? @hint "\\.Next\\(\\)|range \\w+\\.File\\b")
  (#function-matches? @hint "os\\.(Create|OpenFile|WriteFile|MkdirAll)")
  (#not-function-mentions? @hint "<checked>")
  (#set! message "`{entry}.Name` can lead out of the folder: check it with `filepath.IsLocal`"))

; Read or copied without an end, from what a caller sent.
((call_expression function: (_) @callee arguments: (argument_list . (identifier) @reader .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#resolves-to? @reader "compress/gzip.NewReader" "compress/zlib.NewReader" "compress/bzip2.NewReader" "compress/flate.NewReader" "gzip.NewReader" "zlib.NewReader")
  (#in? @hint "handler")
  (#value-matches? @reader "\\.Body|(?i)upload|file|part\\b")
  (#not-function-mentions? @hint "^(LimitReader|CopyN|LimitedReader)$")
  (#set! message "A few bytes of `{reader}` can unpack to all the memory: read through an `io.LimitReader`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (identifier) @reader .)) @hint
  (#resolves-to? @callee "io.Copy")
  (#match? @reader "^(rc|r|src|reader|fileReader|zipFile|in|tr|tarReader)$")
  (#function-matches? @hint "\\*zip\\.(File|Reader|ReadCloser)|zip\\.(OpenReader|NewReader)|tar\\.NewReader|\\*tar\\.Reader")
  (#not-function-mentions? @hint "(?i)^(LimitReader|CopyN|LimitedReader|UncompressedSize\\w*|max\\w*)$")
  (#set! severity "info")
  (#set! message "A small archive can unpack to a full disk: copy through an `io.LimitReader`"))

((call_expression function: (_) @callee arguments: (argument_list . (identifier) @reader .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#match? @reader "^(rc|r|reader|fileReader|zipFile|zf|in|f|src|tr|tarReader)$")
  (#function-matches? @hint "zip\\.(OpenReader|NewReader)|tar\\.NewReader|\\*zip\\.(File|Reader|ReadCloser)")
  (#function-matches? @hint "range \\w+\\.File\\b|\\.Next\\(\\)")
  (#not-function-mentions? @hint "(?i)^(LimitReader|CopyN|LimitedReader|UncompressedSize\\w*|max\\w*)$")
  (#set! severity "info")
  (#set! message "A small archive can unpack to all the memory: read through an `io.LimitReader`"))

; Unpacked into memory, whatever comes out.
((call_expression function: (_) @callee arguments: (argument_list . (identifier) @reader .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#resolves-to? @reader "<unpackers>")
  (#function-matches? @hint "<from-memory>")
  (#not-function-matches? @hint "<limited>")
  (#file-matches? "<from-others>")
  (#not-path-matches? "<own-data>")
  (#not-file-kind? "test")
  (#set! message "A few bytes of `{reader}` can unpack to all the memory: read through an `io.LimitReader`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_target . (identifier) @reader .)) @hint
  (#resolves-to? @callee "io.Copy")
  (#resolves-to? @reader "<unpackers>")
  (#match? @_target "(?i)^&?\\w*(buf|buffer|b|out|sb|builder|dst)$")
  (#function-matches? @hint "<from-memory>")
  (#not-function-matches? @hint "<limited>")
  (#file-matches? "<from-others>")
  (#not-path-matches? "<own-data>")
  (#not-file-kind? "test")
  (#set! message "A few bytes of `{reader}` can unpack to all the memory: copy through an `io.LimitReader`"))

((call_expression function: (_) @callee arguments: (argument_list . (identifier) @reader .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll" "encoding/json.NewDecoder" "encoding/xml.NewDecoder")
  (#resolves-to? @reader "<unpackers>")
  (#in? @hint "handler")
  (#value-matches? @reader "\\.Body|(?i)upload|file|part\\b")
  (#not-function-matches? @hint "<limited>")
  (#set! message "A few bytes of `{reader}` can unpack to all the memory: read through an `io.LimitReader`"))

((call_expression function: (_) @callee arguments: (argument_list . (identifier) @reader .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#resolves-to? @reader "<unpackers>")
  (#not-function-matches? @hint "<limited>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "A few bytes of `{reader}` can unpack to all the memory: if others send them, read through an `io.LimitReader`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_target . (identifier) @reader .)) @hint
  (#resolves-to? @callee "io.Copy")
  (#resolves-to? @reader "<unpackers>")
  (#not-function-matches? @hint "<limited>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "A few bytes of `{reader}` can unpack to far more: if others send them, copy through an `io.LimitReader`"))

((call_expression function: (_) @callee arguments: (argument_list . (call_expression function: (_) @_unpack) @reader .)) @hint
  (#resolves-to? @callee "io.ReadAll" "io/ioutil.ReadAll")
  (#resolves-to? @_unpack "<unpackers>")
  (#not-function-matches? @hint "<limited>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "A few bytes can unpack to all the memory: if others send them, read through an `io.LimitReader`"))

; A request's body is unpacked for all handlers, whatever comes out.
((assignment_statement left: (expression_list . (selector_expression operand: (identifier) @_request field: (_) @_body) @target .) right: (expression_list . [(identifier) @reader (call_expression arguments: (argument_list . (identifier) @reader .))] .)) @hint
  (#any-of? @_request "r" "req" "request")
  (#eq? @_body "Body")
  (#resolves-to? @reader "<unpackers>")
  (#not-function-matches? @hint "<limited>")
  (#set! message "A few bytes of `{target}` can unpack to all the memory: wrap what is unpacked in `http.MaxBytesReader`"))

; A link in the archive that points out of the folder: what is unpacked behind it is written there.
((call_expression function: (_) @callee arguments: (argument_list . (selector_expression operand: (identifier) @entry field: (_) @_link) @link . (_) @_at .)) @hint
  (#resolves-to? @callee "os.Symlink" "os.Link")
  (#eq? @_link "Linkname")
  (#not-function-matches? @hint "(?i)IsLocal|HasPrefix|EvalSymlinks|SecureJoin|OpenRoot|IsAbs|filepath\\.Rel|safe|valid|sanitize|within|inside|contains|chroot|FollowSymlink")
  (#set! message "`{link}` can lead out of the folder, and the next entry is written through it: check it with `filepath.IsLocal`, or leave links out"))

;! bad
; package unpack
; import (
; 	"archive/zip"
; 	"os"
; 	"path/filepath"
; )
; func unzip(archive, dir string) error {
; 	r, err := zip.OpenReader(archive)
; 	for _, f := range r.File {
; 		path := filepath.Join(dir, f.Name)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		os.MkdirAll(path, 0o750)
; 		if
;! good
; package unpack
; import (
; 	"archive/zip"
; 	"os"
; 	"path/filepath"
; )
; func unzip(r *zip.Reader, dir string) error {
; 	for _, f := range r.File {
; 		if !filepath.IsLocal(f.Name) {
; 			return errName
; 		}
; 		if err := os.MkdirAll(filepath.Join(dir, f.Name), 0o750); err != nil {
; 			return err
; 		}
; 	}
; 	return nil
; }
;! bad
; func untar(tr *tar.Reader, target string) error {
; 	for {
; 		hdr, err := tr.Next()
; 		name := target + "/" + hdr.Name
;           ^^^^^^^^^^^^^^^^^^^^^^^
; 		f, err := os.Create(name)
; 		_, err = io.CopyN(f, tr, hdr.Size)
; 		if
;! bad
; package unpack
; func inflate(w http.ResponseWriter, r *http.Request) {
; 	zr, err := gzip.NewReader(http.MaxBytesReader(w, r.Body, 1<<20))
; 	data, err := io.ReadAll(zr)
;               ^^^^^^^^^^^^^^
; 	use(data, err)
; }
; func extract(f *zip.File, out io.Writer) error {
; 	rc, err := f.Open()
; 	_, err = io.Copy(out, rc)
;           ^^^^^^^^^^^^^^^^
; 	return err
; }
;! good
; package unpack
; func inflate(w http.ResponseWriter, r *http.Request) {
; 	zr, err := gzip.NewReader(http.MaxBytesReader(w, r.Body, 1<<20))
; 	if err != nil {
; 		return err
; 	}
; 	data, err := io.ReadAll(io.LimitReader(zr, 1<<24))
; 	use(data, err)
; }
;! bad
; func read(zr *zip.Reader) error {
; 	for _, f := range zr.File {
; 		rc, err := f.Open()
; 		b, err := io.ReadAll(rc)
;             ^^^^^^^^^^^^^^
; 		keep(f.Name, b, err)
; 	}
; 	return nil
; }
;! good
; func read(zr *zip.Reader) error {
; 	for _, f := range zr.File {
; 		rc, err := f.Open()
; 		if err != nil {
; 			return err
; 		}
; 		b, err := io.ReadAll(io.LimitReader(rc, 1<<20))
; 		keep(f.Name, b, err)
; 	}
; 	return nil
; }
;! bad
; package logs
; import (
; 	"bytes"
; 	"compress/gzip"
; 	"io"
; )
; // lines unpacks a bundle sent by an agent.
; func lines(bundle []byte) (string, error) {
; 	zr, err := gzip.NewReader(bytes.NewReader(bundle))
; 	if err != nil {
; 		return "", err
; 	}
; 	defer zr.Close()
; 	var buf bytes.Buffer
; 	_, err = io.Copy(&buf, zr)
;           ^^^^^^^^^^^^^^^^^
; 	return buf.String(), err
; }
;! good
; package logs
; import (
; 	"bytes"
; 	"compress/gzip"
; 	"io"
; )
; // lines unpacks a bundle sent by an agent.
; func lines(bundle []byte) (string, error) {
; 	zr, err := gzip.NewReader(bytes.NewReader(bundle))
; 	if err != nil {
; 		return "", err
; 	}
; 	defer zr.Close()
; 	var buf bytes.Buffer
; 	_, err = io.Copy(&buf, io.LimitReader(zr, 10<<20))
; 	return buf.String(), err
; }
;! bad
; package gzipped
; import (
; 	"compress/gzip"
; 	"net/http"
; )
; func unpack(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		zr, err := gzip.NewReader(r.Body)
; 		if err != nil {
; 			http.Error(w, "bad gzip", http.StatusBadRequest)
; 			return
; 		}
; 		r.Body = zr
;   ^^^^^^^^^^^
; 		next.ServeHTTP(w, r)
; 	})
; }
;! good
; package gzipped
; import (
; 	"compress/gzip"
; 	"net/http"
; )
; func unpack(next http.Handler) http.Handler {
; 	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
; 		zr, err := gzip.NewReader(r.Body)
; 		if err != nil {
; 			http.Error(w, "bad gzip", http.StatusBadRequest)
; 			return
; 		}
; 		r.Body = http.MaxBytesReader(w, zr, 1<<20)
; 		next.ServeHTTP(w, r)
; 	})
; }
;! bad
; package unpack
; import (
; 	"archive/tar"
; 	"os"
; )
; func link(hdr *tar.Header, target string) error {
; 	return os.Symlink(hdr.Linkname, target)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package unpack
; import (
; 	"archive/tar"
; 	"os"
; 	"path/filepath"
; )
; func link(hdr *tar.Header, target string) error {
; 	if !filepath.IsLocal(hdr.Linkname) {
; 		return os.ErrInvalid
; 	}
; 	return os.Symlink(hdr.Linkname, target)
; }
