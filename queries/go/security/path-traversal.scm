; A caller chooses the file
;
; A name such as `../../etc/passwd` leads out of the folder that was meant, and `filepath.Join` and `filepath.Clean`
; follow it: whoever calls reads, overwrites or deletes any file the server can. Take `filepath.Base`, open it in an
; `os.Root`, or check with `filepath.IsLocal`.
;
; severity: warning
; confidence: medium
; precision: 0/4 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (one handler that cleans the path of the address); then gated by that, which leaves none; of 7 notes on names that a function is given 2 are right; before: 0/4 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more (3 behind a helper that checks, 1 in a plugin for tests); then gated by helpers that make the path, which leaves the 1
; cwe: 22
; see: https://go.dev/blog/osroot
; regex checked: (?i)^(HasPrefix|Base|Rel|IsLocal|SecureJoin|OpenRoot|Contains|MatchString|valid\w*|is_?(safe|valid|within|local|allowed|in_?\w*path|in_?dir|inside|under|sub\w*)\w*|safe\w+|sanitize\w*|allowed\w*|get\w+Path|resolve\w*path|is_?\w*path)$

((call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee
    "os.Open" "os.OpenFile" "os.Create" "os.ReadFile" "os.WriteFile" "os.Remove" "os.RemoveAll" "os.Mkdir" "os.MkdirAll"
    "os.ReadDir" "os.Rename" "os.Truncate" "os.Chmod" "os.Readlink" "os.Symlink" "os.Link" "os.Lstat"
    "io/ioutil.ReadFile" "io/ioutil.WriteFile" "io/ioutil.ReadDir" "os.DirFS")
  (#tainted? @path)
  (#not-function-mentions? @path "(?i)^(HasPrefix|Base|Rel|IsLocal|SecureJoin|OpenRoot|Contains|ContainsAny|MatchString|valid\\w*|is_?(safe|valid|within|local|allowed|in_?\\w*path|in_?dir|inside|under|sub\\w*)\\w*|safe\\w+|sanitize\\w*|clean(name|file|path)\\w*|check\\w*path\\w*|allowed\\w*|Sum256|Sum|HashPath|ValidPath|IsUUID)$")
  (#not-value-matches? @path "(?i)\\b(get|resolve|safe|template|check|valid)\\w*path\\(")
  (#not-path-matches? "(?i)(^|/)(integration|e2e|testing|testutils?)(/|$)")
  ; What the router has already cleaned begins with a slash.
  (#not-function-matches? @path "Clean\\((r|req|request)\\.URL\\.Path")
  (#set! message "A caller chooses the path that `{callee}` takes: use its `filepath.Base`, or check it with `filepath.IsLocal`"))

((call_expression function: (_) @callee arguments: (argument_list (_) . (_) . (_) @path .)) @hint
  (#resolves-to? @callee "net/http.ServeFile")
  (#tainted? @path)
  (#not-function-mentions? @path "<checked>")
  (#not-path-matches? "(?i)(^|/)(integration|e2e|testing|testutils?)(/|$)")
  ; What the router has already cleaned begins with a slash.
  (#not-function-matches? @path "Clean\\((r|req|request)\\.URL\\.Path")
  (#set! message "A caller chooses the file that is sent: use its `filepath.Base`, or serve the folder with `http.FileServer`"))

; gin, echo, fiber.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#method? @callee "File" "FileAttachment" "SendFile" "Download" "Attachment" "Inline")
  (#match? @callee "^(c|ctx|context|gc)\\.")
  (#tainted? @path)
  (#not-function-mentions? @path "<checked>")
  (#not-path-matches? "(?i)(^|/)(integration|e2e|testing|testutils?)(/|$)")
  ; What the router has already cleaned begins with a slash.
  (#not-function-matches? @path "Clean\\((r|req|request)\\.URL\\.Path")
  (#set! message "A caller chooses the file that is sent: use its `filepath.Base`, or check it with `filepath.IsLocal`"))

; An upload under the name its sender gave it.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @path)) @hint
  (#method? @callee "SaveUploadedFile" "SaveFile")
  (#tainted? @path)
  (#not-function-mentions? @path "(?i)^(Base|IsLocal|SecureJoin|OpenRoot|uuid|NewString|sanitize\\w*|safe\\w+)$")
  (#not-path-matches? "(?i)(^|/)(integration|e2e|testing|testutils?)(/|$)")
  ; What the router has already cleaned begins with a slash.
  (#not-function-matches? @path "Clean\\((r|req|request)\\.URL\\.Path")
  (#set! message "The sender chooses the name that the upload is stored under: use its `filepath.Base`, or a name of your own"))

; A name of a file that the function's own caller gave.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "os.Open" "os.OpenFile" "os.Create" "os.ReadFile" "os.WriteFile" "os.Remove" "os.RemoveAll" "io/ioutil.ReadFile" "io/ioutil.WriteFile")
  (#not-tainted? @path "caller" "program")
  (#tainted? @path "parameter")
  (#value-matches? @path "(Join\\(.*,\\s*|\\+\\s*)(user_?|upload(ed)?_?|requested_?|req\\w*_?|input_?)?(file_?[nN]ame|Filename|user_?(path|file)|UserPath|UserFile|ObjectKey|objectKey)\\b\\s*\\)?")
  (#not-function-mentions? @path "<checked>")
  (#not-function-mentions? @path "(?i)^(clean(name|file|path)\\w*|check\\w*path\\w*|ContainsAny|uuid|Sum256|MkdirTemp|CreateTemp)$")
  (#not-function-matches? @path "(?i)file_?name(, \\w+)?\\s*:?=[^=]")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|internal/test\\w*|integration|e2e|testing|testutils?)(/|$)")
  (#set! severity "info")
  (#set! message "If a caller names the file, `../` in it leads out of the folder: use its `filepath.Base`, or check it with `filepath.IsLocal`"))

; A store of files, asked by name.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "os.Open" "os.OpenFile" "os.Create" "os.ReadFile" "os.WriteFile" "os.Remove" "os.RemoveAll" "io/ioutil.ReadFile" "io/ioutil.WriteFile")
  (#not-tainted? @path "caller" "program")
  (#tainted? @path "parameter")
  (#match? @path "Join\\(\\w+\\.(root|dir|base|base_?dir|baseDir|folder|path|uploadDir|uploads|dataDir|storage\\w*), *(name|key|id|slug|file|path|doc\\w*|object\\w*|\\w*[nN]ame|\\w*ID)( *\\+ *\"\\.\\w+\")?\\)|^\\w+\\.(root|dir|base|folder|dataDir|uploadDir) *\\+ *(\"/\" *\\+ *)?(name|key|id|slug|file|path|\\w*[nN]ame|\\w*ID)\\b")
  (#not-function-mentions? @path "<checked>")
  (#not-function-mentions? @path "(?i)^(clean(name|file|path)\\w*|check\\w*path\\w*|ContainsAny|uuid|Sum256|MkdirTemp|CreateTemp|hash\\w*|encode\\w*|EncodeToString|escape\\w*)$")
  (#not-path-matches? "(?i)(^|/)(cmd|cli|tools?|internal/test\\w*|integration|e2e|testing|testutils?)(/|$)")
  (#set! severity "info")
  (#set! message "If a caller names the file, `../` in it leads out of the folder: use its `filepath.Base`, or open it in an `os.Root`"))

; Templates by name.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path .)) @hint
  (#resolves-to? @callee "html/template.ParseFiles" "text/template.ParseFiles" "template.ParseFiles" "html/template.ParseGlob")
  (#tainted? @path)
  (#not-function-mentions? @path "<checked>")
  (#set! message "A caller chooses which file `{callee}` reads as a template: choose it from a fixed list"))

;! bad
; package main
; import (
; 	"io"
; 	"net/http"
; 	"os"
; 	"path/filepath"
; )
; func download(w http.ResponseWriter, r *http.Request) {
; 	name := r.URL.Query().Get("file")
; 	data, err := os.ReadFile(filepath.Join("uploads", name))
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	file, err := os.Open("uploads/" + name)
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	path := filepath.Clean(filepath.Join(root, r.PathValue("path")))
; 	http.ServeFile(w, r, path)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func upload(c *gin.Context) {
; 	file, err := c.FormFile("file")
; 	c.SaveUploadedFile(file, "uploads/"+file.Filename)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	c.File("public/" + c.Param("name"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	os.Remove(c.Query("path"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; 	file, header, err := r.FormFile("file")
; 	dst, err := os.Create(filepath.Join(dir, header.Filename))
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
;! bad
; func read(c echo.Context) error {
; 	name := c.QueryParam("name")
; 	data, err := os.ReadFile(fmt.Sprintf("./files/%s", name))
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return err
; 	}
; 	return c.Blob(200, "text/plain", data)
; }
;! good
; func download(w http.ResponseWriter, r *http.Request) {
; 	name := filepath.Base(r.URL.Query().Get("file"))
; 	os.ReadFile(filepath.Join("uploads", name))
; 	os.ReadFile(filepath.Join(dir, "index.html"))
; }
;! good
; func download(w http.ResponseWriter, r *http.Request) {
; 	path := filepath.Join(root, r.PathValue("path"))
; 	if !strings.HasPrefix(path, root+string(os.PathSeparator)) {
; 		http.NotFound(w, r)
; 		return
; 	}
; 	http.ServeFile(w, r, path)
; }
;! good
; func read(c *gin.Context) {
; 	id, err := strconv.Atoi(c.Param("id"))
; 	os.ReadFile(fmt.Sprintf("reports/%d.pdf", id))
; 	c.File("public/index.html")
; }
;! good
; func load(name string) ([]byte, error) {
; 	return os.ReadFile(filepath.Join("templates", name))
; }
;! bad
; package storage
; import (
; 	"os"
; 	"path/filepath"
; )
; func (s *Store) Read(user, filename string) ([]byte, error) {
; 	return os.ReadFile(filepath.Join(s.root, user, filename))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func (s *Store) Delete(fileName string) error {
; 	path := s.root + "/" + fileName
; 	return os.Remove(path)
;         ^^^^^^^^^^^^^^^
; }
;! good
; package storage
; import (
; 	"os"
; 	"path/filepath"
; )
; func (s *Store) Read(filename string) ([]byte, error) {
; 	if !filepath.IsLocal(filename) {
; 		return nil, os.ErrNotExist
; 	}
; 	return os.ReadFile(filepath.Join(s.root, filename))
; }
; func load(dir string) ([]byte, error) { return os.ReadFile(filepath.Join(dir, "index.html")) }
;! good
; func (h *Files) ServeHTTP(w http.ResponseWriter, r *http.Request) {
; 	name := filepath.Join(h.root, filepath.Clean(r.URL.Path))
; 	http.ServeFile(w, r, name)
; }
;! good
; func remove(w http.ResponseWriter, r *http.Request) {
; 	file := filepath.Join(root, r.PathValue("id")+".txt")
; 	if !directories.IsInPath(root, file) {
; 		http.Error(w, "no such file", http.StatusBadRequest)
; 		return
; 	}
; 	use(os.Remove(file))
; }
; func trace(id, role string) {
; 	filename := role + "_" + id + ".log"
; 	use(os.Create(dir + filename))
; }
;! bad
; package files
; import (
; 	"os"
; 	"path/filepath"
; )
; type Store struct{ root string }
; func (s *Store) Read(name string) ([]byte, error) {
; 	return os.ReadFile(filepath.Join(s.root, name))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package files
; import (
; 	"os"
; 	"path/filepath"
; )
; type Store struct{ root string }
; func (s *Store) Read(name string) ([]byte, error) {
; 	return os.ReadFile(filepath.Join(s.root, filepath.Base(name)))
; }
; func (s *Store) Config() ([]byte, error) {
; 	return os.ReadFile(filepath.Join(s.root, "config.json"))
; }
;! bad
; package pages
; import (
; 	"html/template"
; 	"net/http"
; )
; func page(w http.ResponseWriter, r *http.Request) {
; 	t, err := template.ParseFiles("pages/" + r.FormValue("page") + ".html")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	render(w, t, err)
; }
