; Another program can be first at this temporary file
;
; Everybody may write to `/tmp`: somebody puts a link at a name that is known, or was just made up, and the service then
; overwrites a file of its own, or reads theirs. `tempfile` makes and opens a file in one step.
;
; severity: warning
; confidence: medium
; cwe: 377 379 459 460
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: warnings 1/1 on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 9/11 (folders that nobody else may enter), 9/9 once gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines; what is left behind, info: 7/7
; see: https://docs.python.org/3/library/tempfile.html

((call function: (_) @callee) @hint
  (#resolves-to? @callee "tempfile.mktemp" "os.tempnam" "os.tmpnam")
  (#set! message "Between `{callee}` and the opening somebody else can make the file: use `tempfile.NamedTemporaryFile`"))

((call function: (_) @callee arguments: (argument_list . (string) @path . (string) @_mode)) @hint
  (#resolves-to? @callee "open" "io.open" "codecs.open")
  (#match? @path "^[rbuf]*[\"'](/tmp|/var/tmp|/dev/shm)/[\\w./-]+[\"']$")
  (#match? @_mode "[wax]")
  (#not-match? @_mode "x")
  (#not-match? @path "(?i)/tmp/(\\w*\\.)?(log|debug|dump|out)\\w*\\b")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Somebody else can put a link at {path}: use `tempfile.NamedTemporaryFile`"))
((call function: (_) @callee arguments: (argument_list . (string) @path)) @hint
  (#resolves-to? @callee "os.mkdir" "os.makedirs")
  (#match? @path "^[rbuf]*[\"'](/tmp|/var/tmp|/dev/shm)/[\\w./-]+[\"']$")
  (#set! severity "info")
  (#set! message "Somebody else can be first at {path}: use `tempfile.mkdtemp`"))
((call function: (_) @callee arguments: (argument_list . [(identifier) (string (interpolation)) (binary_operator) (call)] @path . (string) @_mode)) @hint
  (#resolves-to? @callee "open" "io.open")
  (#match? @_mode "^.[wa]")
  (#value-matches? @path "^f?[\"'](/tmp|/var/tmp)/|join\\([\"']/tmp|gettempdir\\(\\)\\s*\\+|join\\((tempfile\\.)?gettempdir\\(\\)")
  (#not-value-matches? @path "uuid|secrets|token|random|mkdtemp")
  (#not-value-matches? @path "(?i)\\.(log|lock|pid|sock)[\"']|debug")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Somebody else can put a link at `{path}`: use `tempfile.NamedTemporaryFile`"))

; A name of the module's.
((call function: (_) @callee arguments: (argument_list . (identifier) @path) @_arguments) @hint
  (#resolves-to? @callee "os.mkdir" "os.makedirs")
  (#value-matches? @path "^f?[\"'](/tmp|/var/tmp|/dev/shm)/|join\\([\"'](/tmp|/var/tmp)|join\\((tempfile\\.)?gettempdir\\(\\)")
  (#not-value-matches? @path "uuid|secrets|token|random|mkdtemp")
  (#not-file-kind? "test" "example")
  ; It fails if somebody was first, and is nobody else's.
  (#not-match? @hint "(?s)mkdir\\(.*0o?7[05]0\\b")
  (#set! severity "warning")
  (#set! message "Somebody else can be first at `{path}`, and reads or changes what is put there: use `tempfile.mkdtemp`"))

; In a folder of that kind, under a name that can be guessed.
((call function: (_) @callee arguments: (argument_list . [(identifier) (call)] @path . (string) @_mode)) @hint
  (#resolves-to? @callee "open" "io.open")
  (#match? @_mode "^.[wa]")
  (#value-matches? @path "join\\(\\s*(self\\.)?[A-Z_]*(TMP|TEMP|WORK|CACHE|SCRATCH|SPOOL)[A-Z_]*\\s*,|[A-Z_]*(TMP|TEMP)[A-Z_]*\\s*\\+")
  (#file-matches? "(?m)^[A-Z_]*(TMP|TEMP|WORK|CACHE|SCRATCH|SPOOL)[A-Z_]*\\s*=\\s*f?[\"'](/tmp|/var/tmp)/")
  (#not-value-matches? @path "uuid|secrets|token|random|mkdtemp")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Somebody else can put a link at `{path}`: use `tempfile.NamedTemporaryFile`"))
((call function: (attribute object: (call function: (_) @_path arguments: (argument_list . (string) @path .)) attribute: (identifier) @_method)) @hint
  (#resolves-to? @_path "pathlib.Path")
  (#any-of? @_method "write_text" "write_bytes" "mkdir" "touch")
  (#match? @path "^f?[\"'](/tmp|/var/tmp|/dev/shm)/[\\w./-]+")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Somebody else can be first at {path}: use `tempfile.NamedTemporaryFile`, or `mkdtemp`"))
((call function: (_) @callee arguments: (argument_list . (_) . (string) @path)) @hint
  (#resolves-to? @callee "shutil.copy" "shutil.copyfile" "shutil.copy2" "shutil.move" "urllib.request.urlretrieve")
  (#match? @path "^f?[\"'](/tmp|/var/tmp|/dev/shm)/[\\w./-]+")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Somebody else can put a link at {path}: use `tempfile.NamedTemporaryFile`"))

; A file of one's own that is never taken away.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false)))) @hint
  (#resolves-to? @callee "tempfile.NamedTemporaryFile")
  (#eq? @_name "delete")
  (#in-function? @hint)
  (#function-mentions? @hint "(?i)passw|secret|token|card|private_key|credential|ssn")
  (#not-function-mentions? @hint "^(unlink|remove|rmtree|return|yield|atexit)$")
  (#not-function-matches? @hint "return \\w*(tmp|temp|f|file|path|name)\\w*|yield|\\.name\\)")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "The file stays where it is, and what is secret in it: remove it when it has been used"))

((call function: (attribute object: (identifier) @folder attribute: (identifier) @_mkdir)) @hint
  (#any-of? @_mkdir "mkdir" "write_text" "write_bytes")
  (#value-matches? @folder "^(pathlib\\.)?Path\\(f?[\"'](/tmp|/var/tmp|/dev/shm)/|Path\\((tempfile\\.)?gettempdir\\(\\)\\)\\s*/")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Somebody else can be first at `{folder}`, and reads or changes what is put there: use `tempfile.mkdtemp`"))

; A file that the web server hands out.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_dir value: (string) @folder))) @hint
  (#resolves-to? @callee "tempfile.NamedTemporaryFile" "tempfile.mkstemp" "tempfile.mkdtemp" "tempfile.TemporaryDirectory")
  (#eq? @_dir "dir")
  (#match? @folder "(?i)/(var/www|htdocs|public_html|wwwroot)\\b|[\"'/](static|public|www|media)(/|[\"'])")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "The web server hands out what lies in {folder}: leave `dir` out"))

; What is left behind where something goes wrong.
((expression_statement (call function: (_) @callee arguments: (argument_list . (_) @path .)) @hint)
  (#resolves-to? @callee "os.unlink" "os.remove" "shutil.rmtree")
  (#function-matches? @hint "mkstemp\\(|mkdtemp\\(|delete\\s*=\\s*False")
  (#match? @path "(?i)^(\\w*path|tmp\\w*|temp\\w*|\\w*tmp|\\w*temp|name|fname|filename|\\w*file|\\w*dir|\\w*folder|f\\.name|\\w+\\.name)$")
  (#not-function-matches? @hint "\\b(try|finally)\\s*:|ExitStack|addCleanup|atexit")
  (#in-function? @hint)
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "An error before this leaves `{path}` and what is in it behind: remove it in a `finally`, or use `TemporaryDirectory`"))

;! bad
; import tempfile
; def export():
;     path = tempfile.mktemp()
;            ^^^^^^^^^^^^^^^^^
;     return path
;! bad
; def export(text):
;     with open("/tmp/export.csv", "w") as file:
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         file.write(text)
;     if file.
;! good
; import tempfile
; def export(text):
;     with tempfile.NamedTemporaryFile("w", delete=False) as file:
;         file.write(text)
;     return file.name
;! good
; def export(text):
;     with open("/tmp/export.csv") as file:
;         return file.read() + text
;! good
; import os
; import tempfile
; def folder(user):
;     path = os.path.join(tempfile.gettempdir(), "app-" + user)
;     os.mkdir(path, mode=0o700)
;     return path
;! bad
; import os, tempfile
; def process(upload):
;     handle, path = tempfile.mkstemp()
;     os.write(handle, upload.read())
;     os.close(handle)
;     result = convert(path)
;     os.unlink(path)
;     ^^^^^^^^^^^^^^^
;     return result
;! good
; import os, tempfile
; def process(upload):
;     handle, path = tempfile.mkstemp()
;     try:
;         os.write(handle, upload.read())
;         os.close(handle)
;         return convert(path)
;     finally:
;         os.unlink(path)
