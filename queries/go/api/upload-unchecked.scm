; An upload is stored as it comes
;
; A page with scripts, a program, or a file that fills the disk is stored where others open it. Check the kind by
; `http.DetectContentType` or a list of extensions, and the size, before anything is written.
;
; severity: warning
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 434
; see: https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html
; regex checks: (?i)DetectContentType|filepath\.Ext|path\.Ext|Content-?Type|mime|\.Size\b|allowed|HasSuffix|extension|MaxBytesReader|valid|image\.Decode|magic|filetype|sniff|whitelist|scan
; regex stores: os\.(Create|OpenFile|WriteFile)|ioutil\.WriteFile|io\.Copy\(|SaveUploadedFile|SaveFile|PutObject|\.Upload\(

((call_expression function: (_) @callee) @hint
  (#method? @callee "FormFile")
  (#match? @callee "^(r|req|request|c|ctx|c\\.Request|ctx\\.Request)\\.")
  (#function-matches? @hint "<stores>")
  (#not-function-matches? @hint "<checks>")
  (#set! message "The upload is stored whatever it is: check its kind and its size first"))

((for_statement (range_clause right: (_) @files)) @hint
  (#match? @files "\\.File\\[\"|MultipartForm\\.File|^files$")
  (#function-matches? @hint "MultipartForm")
  (#function-matches? @hint "<stores>")
  (#not-function-matches? @hint "<checks>")
  (#set! message "Uploads are stored whatever they are: check their kind and size first"))

; What the sender says that it is.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @_name .)) @hint
  (#match? @callee "(?i)^(file|header|handler|fileHeader|fh|upload|part|hdr|h|f|avatar|image|photo)\\.Header\\.Get$")
  (#match? @_name "(?i)^\"content-type\"$")
  (#function-matches? @hint "FormFile|MultipartForm|multipart\\.FileHeader|NextPart")
  (#function-matches? @hint "<stores>|(?i:\\b(save|store|put|write|upload|keep)\\w*\\()")
  (#not-function-matches? @hint "DetectContentType|image\\.Decode|mimetype\\.|filetype\\.")
  (#set! message "`{callee}` is what the sender says, and a page with scripts says `image/png` too: look at the bytes with `http.DetectContentType`"))

((call_expression function: (_) @callee arguments: (argument_list . (selector_expression field: (_) @_filename) @name . (interpreted_string_literal) @part .)) @hint
  (#resolves-to? @callee "strings.Contains")
  (#eq? @_filename "Filename")
  (#match? @part "^\"\\.\\w+\"$")
  (#set! message "`x.png.html` has {part} in it too: compare `filepath.Ext` with a list, and look at the bytes"))

; Pictures that are pages.
([(keyed_element key: (literal_element (interpreted_string_literal) @kind)) (literal_element (interpreted_string_literal) @kind)] @hint
  (#match? @kind "(?i)^\"(\\.(svg|html?|xhtml|js|swf|php|exe|sh)|image/svg\\+xml|text/html)\"$")
  (#parent? @hint "literal_value")
  (#file-matches? "FormFile\\(|SaveUploadedFile|multipart\\.FileHeader")
  (#file-matches? "(?i)\\b(allow(ed)?|accept(ed)?|valid|permitted|image)_?(ext\\w*|types?|kinds?|mimes?|formats?|files?|content_?types?)?\\s*(:?=|=)\\s*(map\\[|\\[\\])")
  (#not-file-matches? "(?i)block(ed)?_?(ext|types)|deny|forbidden_?(ext|types)|Content-Security-Policy|sanitize_?svg")
  (#set! message "{kind} runs scripts where it is opened: take it off the list, or send it only for download"))

;! bad
; func upload(c *gin.Context) {
; 	file, err := c.FormFile("avatar")
;               ^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		return
; 	}
; 	c.SaveUploadedFile(file, "uploads/"+uuid.NewString())
; 	if
;! good
; func upload(w http.ResponseWriter, r *http.Request) {
; 	file, header, err := r.FormFile("avatar")
; 	if err != nil || !imageTypes[filepath.Ext(header.Filename)] || header.Size > 1<<20 {
; 		http.Error(w, "send a picture", http.StatusBadRequest)
; 		return
; 	}
; 	defer file.Close()
; 	store(file)
; }
;! bad
; package avatars
; import (
; 	"net/http"
; 	"os"
; )
; func upload(w http.ResponseWriter, r *http.Request) {
; 	file, header, err := r.FormFile("avatar")
; 	if err != nil || header.Header.Get("Content-Type") != "image/png" {
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		http.Error(w, "png only", http.StatusBadRequest)
; 		return
; 	}
; 	defer file.Close()
; 	out, err := os.CreateTemp("avatars", "*.png")
; 	store(w, out, file, err)
; 	out.Close()
; }
;! good
; package avatars
; import (
; 	"net/http"
; 	"os"
; )
; func upload(w http.ResponseWriter, r *http.Request) {
; 	file, header, err := r.FormFile("avatar")
; 	if err != nil || header.Size > 1<<20 {
; 		http.Error(w, "png only", http.StatusBadRequest)
; 		return
; 	}
; 	defer file.Close()
; 	head := make([]byte, 512)
; 	if n, err := file.Read(head); err != nil || http.DetectContentType(head[:n]) != "image/png" {
; 		http.Error(w, "png only", http.StatusBadRequest)
; 		return
; 	}
; 	out, err := os.CreateTemp("avatars", "*.png")
; 	store(w, out, file, err)
; 	out.Close()
; }
;! bad
; package avatars
; import "net/http"
; var allowed = map[string]bool{".png": true, ".svg": true}
;                                             ^^^^^^^^^^^^
; func picture(r *http.Request) bool {
; 	_, header, err := r.FormFile("avatar")
; 	return err == nil && allowed[ext(header.Filename)]
; }
