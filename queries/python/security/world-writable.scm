; Everybody on the machine may write this
;
; Any other program, and whoever breaks into one, changes the file: a script that a service runs, or a configuration it
; trusts. Give the owner, and maybe a group, what they need.
;
; severity: warning
; confidence: high
; cwe: 732 276
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines; info 1/1
; see: https://docs.python.org/3/library/os.html#os.chmod

((call function: (_) @callee arguments: (argument_list (_) . (integer) @mode)) @hint
  (#resolves-to? @callee "os.chmod" "os.fchmod" "os.lchmod" "os.mkdir" "os.makedirs" "os.mkfifo" "os.mknod")
  (#match? @mode "^0o?[0-7]*[0-7][0-7][2367]$")
  (#not-match? @mode "^0o?1[0-7]{3}$")
  (#set! message "With {mode} everybody on the machine may write it: `0o640` or `0o750` is enough")
  (#set! fix.title "Leave out the others")
  (#set! fix.safety "suggested")
  (#replace! @mode "0o750"))
((call function: (attribute attribute: (identifier) @_chmod) arguments: (argument_list . (integer) @mode .)) @hint
  (#eq? @_chmod "chmod")
  (#match? @mode "^0o?[0-7]*[0-7][0-7][2367]$")
  (#set! message "With {mode} everybody on the machine may write it: `0o640` or `0o750` is enough")
  (#set! fix.title "Leave out the others")
  (#set! fix.safety "suggested")
  (#replace! @mode "0o750"))
((call function: (_) @callee arguments: (argument_list (_) (keyword_argument name: (_) @_mode value: (integer) @mode))) @hint
  (#resolves-to? @callee "os.chmod" "os.open" "os.mkdir" "os.makedirs")
  (#eq? @_mode "mode")
  (#match? @mode "^0o?[0-7]*[0-7][0-7][2367]$")
  (#set! message "With {mode} everybody on the machine may write it: `0o640` or `0o750` is enough"))
((call function: (_) @callee arguments: (argument_list (_) . (_) . (integer) @mode)) @hint
  (#resolves-to? @callee "os.open")
  (#match? @mode "^0o?[0-7]*[0-7][0-7][2367]$")
  (#set! message "With {mode} everybody on the machine may write it: `0o600` is enough"))
((call function: (_) @callee arguments: (argument_list (_) . (_) @mode)) @hint
  (#resolves-to? @callee "os.chmod" "os.fchmod")
  (#match? @mode "S_IRWXO|S_IWOTH")
  (#not-match? @mode "[~^]|&\\s*~")
  (#set! message "`{mode}` lets everybody on the machine write it: leave out the others"))
((call function: (_) @callee arguments: (argument_list . (integer) @mask .)) @hint
  (#resolves-to? @callee "os.umask")
  (#match? @mask "^0(o?0+)?$")
  (#not-function-mentions? @hint "^(setsid|fork|daemon\\w*)$")
  (#set! severity "info")
  (#set! message "Without a mask everybody may write what is made from here on: `os.umask(0o077)`")
  (#set! fix.title "Keep others out")
  (#set! fix.safety "suggested")
  (#replace! @mask "0o077"))

; Readable by all, although it holds a secret.
((call function: (_) @callee arguments: (argument_list . (_) @path . (integer) @mode)) @hint
  (#resolves-to? @callee "os.chmod")
  (#match? @mode "^0o?[0-7]*[0-7][0-7][45]$")
  (#match? @path "(?i)(key|secret|passw|credential|token|shadow|\\.pem)")
  (#not-match? @path "(?i)public|\\.pub\\b|cert")
  (#set! message "With {mode} everybody on the machine may read `{path}`: `0o600` is enough")
  (#set! fix.title "Leave it to the owner")
  (#set! fix.safety "suggested")
  (#replace! @mode "0o600"))

; By a shell.
((call function: (_) @callee arguments: (argument_list . (string) @command)) @hint
  (#resolves-to? @callee "os.system" "os.popen" "subprocess.run" "subprocess.call" "subprocess.check_call" "subprocess.Popen")
  (#match? @command "\\bchmod\\s+(-R\\s+)?(0?[0-7]?[0-7][0-7][2367]|[ao+]*[ao]\\+\\w*w|\\+w)\\b")
  (#set! message "{command} lets everybody on the machine write it: leave out the others"))
((list . (string) @_chmod . (string) @mode) @hint
  (#match? @_chmod "^.chmod.$")
  (#match? @mode "^.0?[0-7]?[0-7][0-7][2367].$")
  (#set! message "{mode} lets everybody on the machine write it: leave out the others"))

; A private key, readable for whoever the process's mask lets in.
((call function: (_) @callee arguments: (argument_list . (_) @path . (string) @_mode)) @hint
  (#resolves-to? @callee "open" "io.open")
  (#match? @_mode "^.[wx]")
  (#function-mentions? @hint "^(NoEncryption|private_bytes|export_key|TraditionalOpenSSL)$")
  (#not-function-mentions? @hint "(?i)chmod|umask|^opener$|S_IRUSR|public_bytes|public_key|0o600")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Other users of the machine may read the key in `{path}`: open it with `os.open(…, 0o600)`"))

((list . (string) @_chmod . (string) @_option . (string) @mode) @hint
  (#match? @_chmod "^.(/bin/|/usr/bin/)?chmod.$")
  (#match? @_option "^.-[a-zA-Z]+.$")
  (#match? @mode "^.(0?[0-7]?[0-7][0-7][2367]|[ao+]*[ao]\\+\\w*w|\\+w).$")
  (#set! message "With {mode} everybody on the machine may write it: `640` or `750` is enough"))

; A secret that everybody may read.
((call function: (attribute object: (identifier) @path attribute: (identifier) @_chmod) arguments: (argument_list . (integer) @mode .)) @hint
  (#eq? @_chmod "chmod")
  (#match? @mode "^0o?[0-7]?[0-7][4567][4567]$|^0o?[0-7]?[0-7][0-7][4567]$")
  (#value-matches? @path "(?i)secret|private|passw|token|credential|\\.key[\"']|id_rsa|\\.pem[\"']|\\.env\\b")
  (#not-value-matches? @path "(?i)public|\\.pub\\b|cert|crt")
  (#not-file-kind? "test" "example")
  (#set! message "With {mode} everybody on the machine may read `{path}`: `0o600` is enough"))

; A key that is kept, by the names of the bits.
((call function: (_) @callee arguments: (argument_list . (_) @path . (_) @mode)) @hint
  (#resolves-to? @callee "os.chmod" "os.fchmod")
  (#match? @mode "S_IROTH")
  (#not-match? @mode "[~^]|S_IWOTH|S_IRWXO|S_IX")
  (#function-mentions? @hint "(?i)(^|_)(pem|private_?key|secret\\w*|passw\\w*|credential\\w*|token|api_?key)$")
  (#not-match? @path "(?i)public|\\.pub\\b|cert|crt")
  (#not-file-kind? "test" "example")
  (#set! message "Everybody on the machine may read `{path}`: `stat.S_IRUSR | stat.S_IWUSR` is enough"))

; A bucket, or an object, for the whole world.
((keyword_argument name: (identifier) @_acl value: (string) @value) @hint
  (#any-of? @_acl "ACL" "acl" "predefined_acl" "public_access")
  (#match? @value "(?i)^.(public-read(-write)?|publicRead(Write)?|authenticated-read|container|blob)[\"']$")
  (#inside-call? @hint "put_object" "put_bucket_acl" "put_object_acl" "create_bucket" "upload_fileobj" "upload_file" "upload_from_filename" "upload_from_string" "create_container" "put")
  (#not-function-mentions? @hint "(?i)static|asset|avatar|thumbnail|logo|image|css|website|cdn|icon|cover|photo|picture|media|banner")
  (#not-path-matches? "(?i)static|asset|website|deploy")
  (#not-file-kind? "test" "example")
  (#set! message "With {value} anybody on the internet reads it: leave it private, and hand out signed addresses"))

; A secret in a file of the process's mask.
((with_statement (with_clause (with_item value: (as_pattern . (call function: (_) @callee arguments: (argument_list . (string) @path . (string) @_mode)) @hint))) body: (_) @_body)
  (#resolves-to? @callee "open")
  (#match? @_mode "^.[wx]")
  (#match? @path "(?i)token|secret|passw|credential|private|\\.key[\"']|\\.pem[\"']")
  (#not-match? @path "(?i)public|\\.pub\\b|cert|token(s|iz)|_tokens|\\.py[\"']|\\.md[\"']|\\.html")
  (#match? @_body "(?i)\\b(token|secret|password|credentials?|private_key|key|pem)\\b")
  (#not-function-mentions? @hint "(?i)chmod|umask|^opener$|S_IRUSR|0o600")
  (#not-file-matches? "(?i)chmod|umask")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Other users of the machine may read {path}: open it with `os.open(…, 0o600)`"))

;! bad
; import os
; def install(path):
;     os.chmod(path, 0o777)
;     ^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import os
; def install(path):
;     os.chmod(path, 0o750)
;! bad
; from pathlib import Path
; Path("run.sh").chmod(0o666)
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if Path(
;! fixed
; from pathlib import Path
; Path("run.sh").chmod(0o750)
; if Path(
;! good
; import os
; def install(path):
;     os.chmod(path, 0o755)
;     os.umask(0o077)
;! good
; import os, stat
; def install(path):
;     os.chmod(path, os.stat(path).st_mode & ~stat.S_IWOTH)
;! bad
; import os, stat
; def save(path, pem):
;     write(path, pem)
;     os.chmod(path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IROTH)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os, stat
; def save(path, pem):
;     write(path, pem)
;     os.chmod(path, stat.S_IRUSR | stat.S_IWUSR)
;! bad
; def publish(s3, name, data):
;     s3.put_object(Bucket="payroll-reports", Key=name, Body=data, ACL="public-read")
;                                                                  ^^^^^^^^^^^^^^^^^
;! good
; def publish(s3, name, data):
;     s3.put_object(Bucket="payroll-reports", Key=name, Body=data)
;! good
; def publish_avatar(s3, name, data):
;     s3.put_object(Bucket="avatars", Key=name, Body=data, ACL="public-read")
;! bad
; def keep(token):
;     with open("/etc/agent/token", "w") as file:
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         file.write(token)
;! good
; def keep(token):
;     handle = os.open("/etc/agent/token", os.O_WRONLY | os.O_CREAT, 0o600)
;     with os.fdopen(handle, "w") as file:
;         file.write(token)
