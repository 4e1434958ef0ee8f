; An upload is stored whatever it is
;
; Without a look at its kind and size a page with scripts, a program or ten gigabytes is stored where others fetch it.
; Allow the kinds that you need, and bound the size.
;
; severity: warning
; confidence: medium
; precision: 0/2 before other names that end in files were gated, 0 hints after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 434 425
; precision: 0/1 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …) before safe joins were gated
; precision: shapes of short code added since: new warnings 1/1 (a list of refused kinds, weblate 2026.10.1) on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html
; regex checks: (?i)^["']?[^"'\s]*(?:(allowed|safe_?join|safe_?filename|extension|^ext$|splitext|rsplit|content_type|mimetype|imghdr|magic|endswith|suffix|valid|filetype|verify|whitelist|image\.open))

((call function: (attribute object: (_) @upload attribute: (identifier) @_save) arguments: (argument_list . (_) @path)) @hint
  (#eq? @_save "save")
  (#match? @path "(?i)filename|secure_filename|\\.name\\b|path|join\\(")
  (#value-matches? @upload "(\\.files\\b|\\bFILES\\b)")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "`{upload}` is stored whatever it is: allow the kinds that you need"))
((call function: (attribute object: (_) @_storage attribute: (identifier) @_save) arguments: (argument_list . [(attribute object: (_) @upload attribute: (identifier) @_name) (binary_operator right: (attribute object: (_) @upload attribute: (identifier) @_name)) (string (interpolation (attribute object: (_) @upload attribute: (identifier) @_name)))] . (_))) @hint
  (#eq? @_save "save")
  (#eq? @_name "name")
  (#match? @_storage "(?i)storage|fs$")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "`{upload}` is stored whatever it is: allow the kinds that you need"))
((call function: (_) @callee arguments: (argument_list . (_) @path . (string) @_mode)) @hint
  (#resolves-to? @callee "open" "aiofiles.open")
  (#match? @_mode "w|a|x")
  (#match? @path "\\bfilename\\b|\\.name\\b")
  (#value-matches? @path "\\b(file|upload|uploaded_file|image|document|avatar)\\.(filename|name)\\b")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The upload is stored whatever it is: allow the kinds that you need"))

; The kind of file is what the client says.
((call function: (attribute object: (_) @upload attribute: (identifier) @_save) arguments: (argument_list . (_) @_path)) @hint
  (#eq? @_save "save")
  (#value-matches? @upload "(\\.files\\b|\\bFILES\\b)")
  (#function-mentions? @hint "^(content_type|mimetype)$")
  (#not-function-mentions? @hint "(?i)(allowed_ext\\w*|extension|^ext$|splitext|rsplit|imghdr|magic|endswith|suffix|filetype|verify|image\\.open|uuid|^Image$|allowed_file)")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`content_type` is what the client says: look at the name's end and at the first bytes of `{upload}`, too"))

; A name of the client's, through a variable.
((call function: (attribute object: (_) @upload attribute: (identifier) @_save) arguments: (argument_list . (identifier) @path)) @hint
  (#eq? @_save "save")
  (#value-matches? @path "filename\\b")
  (#not-match? @path "(?i)filename|path")
  (#value-matches? @upload "(\\.files\\b|\\bFILES\\b)")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "`{upload}` is stored whatever it is: allow the kinds that you need"))

; FastAPI's, and Django's, piece by piece.
((with_statement (with_clause (with_item value: (as_pattern . (call function: (_) @callee arguments: (argument_list . (_) @path . (string) @_mode))))) body: (_) @_body) @hint
  (#resolves-to? @callee "open")
  (#match? @_mode "w")
  (#value-matches? @path "\\b(\\w*file|upload|photo|image|document|avatar|f|picture|attachment|doc|img)\\.(filename|name)\\b")
  (#match? @_body "copyfileobj|\\.chunks\\(|await \\w+\\.read\\(|\\.write\\((data|content\\w*|body|contents)\\)")
  (#function-matches? @hint "UploadFile|FILES|\\.read\\(\\)")
  (#not-function-mentions? @hint "<checks>")
  (#not-match? @path "\\b(\\w*file|upload|photo|image|document|avatar)\\.(filename|name)\\b")
  (#imports? "fastapi" "django" "starlette" "aiohttp" "sanic")
  (#not-file-kind? "test" "example")
  (#set! message "The upload is stored whatever it is: allow the kinds that you need"))

; A field of Django's that takes any file.
((call function: (_) @callee arguments: (argument_list) @_arguments) @hint
  (#resolves-to? @callee "django.db.models.FileField" "django.forms.FileField")
  (#not-match? @_arguments "validators|\\*\\*|storage\\s*=|editable\\s*=\\s*False")
  (#match? @_arguments "upload_to")
  (#not-file-kind? "test" "example" "migration")
  (#set! severity "info")
  (#set! message "Any kind of file is taken here: pass `validators=[FileExtensionValidator([…])]`"))

; What the client says of the kind, and what its name ends in, make a name that others open.
((comparison_operator . (attribute object: (identifier) @upload attribute: (identifier) @_type) . ["in" "not in" "==" "!="] . (_) .) @hint
  (#any-of? @_type "content_type" "mimetype")
  (#match? @upload "(?i)^(\\w*file|upload\\w*|f|image|photo|avatar|document|attachment|picture)$")
  (#function-mentions? @hint "(?i)^(copyfileobj|save|write|write_bytes|upload_fileobj|put_object)$")
  (#function-mentions? @hint "(?i)^(rsplit|splitext|suffix|ext|extension|uuid4|hex)$")
  (#not-function-mentions? @hint "(?i)^(imghdr|magic|from_buffer|Image|verify|filetype|guess|allowed_ext\\w*|ALLOWED_EXT\\w*|sniff\\w*|what|startswith)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`content_type` is what the client says: look at the first bytes of `{upload}`, and choose the name's end yourself"))
((call function: (attribute object: (attribute object: (identifier) @upload attribute: (identifier) @_type) attribute: (identifier) @_starts) arguments: (argument_list . (string) @_kind)) @hint
  (#any-of? @_type "content_type" "mimetype")
  (#eq? @_starts "startswith")
  (#match? @upload "(?i)^(\\w*file|upload\\w*|f|image|photo|avatar|document|attachment|picture)$")
  (#function-mentions? @hint "(?i)^(copyfileobj|save|write|write_bytes|upload_fileobj|put_object)$")
  (#function-mentions? @hint "(?i)^(rsplit|splitext|suffix|ext|extension|uuid4|hex)$")
  (#not-function-mentions? @hint "(?i)^(imghdr|magic|from_buffer|Image|verify|filetype|guess|allowed_ext\\w*|ALLOWED_EXT\\w*|sniff\\w*|what)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`content_type` is what the client says: look at the first bytes of `{upload}`, and choose the name's end yourself"))

; A list of what is refused leaves out what nobody thought of.
((comparison_operator . (_) @end . ["not in" "in"] . (_) @refused .) @hint
  (#match? @end "(?i)ext|suffix|splitext")
  (#match? @refused "(?i)^(self\\.|cls\\.)?_?(block|black|deny|denied|forbidden|banned|bad|dangerous|disallowed|refused)\\w*$")
  (#value-matches? @refused "(?i)exe|php|\\bsh\\b|bat|\\.js|jsp|asp")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "What `{refused}` leaves out is let through, `.phtml` and `.svg` too: name the kinds that are allowed"))

; Uploads lie where the web server hands them out.
((assignment left: (subscript subscript: (string) @_name) right: (string) @folder) @hint
  (#match? @_name "(?i)^.UPLOAD(ED)?_?(FOLDER|DIR|PATH)\\w*[\"']$")
  (#match? @folder "(?i)^[\"'](\\./)?(\\w+/)?(static|public|www|wwwroot|htdocs)(/|[\"'])")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whatever is uploaded is handed out from {folder}, scripts too: keep uploads outside, and send them as attachments"))
((keyword_argument name: (identifier) @_name value: (string) @folder) @hint
  (#eq? @_name "static_folder")
  (#match? @folder "(?i)upload|private|\\bdata\\b|user_files|documents")
  (#inside-call? @hint "Flask" "Blueprint" "Quart")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Anybody fetches what lies in {folder} without being asked who they are: send it from a route that asks"))

;! bad
; from flask import request
; from werkzeug.utils import secure_filename
; def upload():
;     file = request.files["file"]
;     file.save("uploads/" + secure_filename(file.filename))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from django.core.files.storage import FileSystemStorage
; def upload(request):
;     file = request.FILES["file"]
;     FileSystemStorage().save(file.name, file)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if file.
;! good
; from flask import request
; from werkzeug.utils import secure_filename
; def upload():
;     file = request.files["file"]
;     if file.filename.rsplit(".", 1)[-1] in ALLOWED:
;         file.save("uploads/" + secure_filename(file.filename))
;! good
; def export(figure, path):
;     figure.save(path)
;! bad
; async def avatar(file):
;     if file.content_type not in ("image/png", "image/jpeg"):
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         raise ValueError
;     with open(f"public/{uuid.uuid4()}", "wb") as out:
;         shutil.copyfileobj(file.file, out)
;! good
; async def avatar(file):
;     if file.content_type not in ("image/png", "image/jpeg"):
;         raise ValueError
;     Image.open(file.file).verify()
;     with open(f"public/{uuid.uuid4()}", "wb") as out:
;         shutil.copyfileobj(file.file, out)
;! bad
; def avatar(upload, path):
;     if not upload.content_type.startswith("image/"):
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         raise ValueError
;     upload.save(path + upload.filename.rsplit(".", 1)[-1])
;! bad
; BLOCKED = {".exe", ".bat", ".sh"}
; def allowed(filename):
;     return os.path.splitext(filename)[1] not in BLOCKED
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; ALLOWED = {".png", ".jpg"}
; def allowed(filename):
;     return os.path.splitext(filename)[1] in ALLOWED
;! bad
; app.config["UPLOAD_FOLDER"] = "static/uploads"
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.config["UPLOAD_FOLDER"] = "/srv/uploads"
;! bad
; from flask import Flask
; app = Flask(__name__, static_folder="uploads")
;                       ^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import Flask
; app = Flask(__name__, static_folder="assets")
