; An archive chooses where its files go
;
; A member called `../../etc/cron.d/x`, or a link, is written outside of the folder that was meant: unpacking an upload
; then overwrites code or keys. The `data` filter refuses such members.
;
; severity: warning
; confidence: medium
; cwe: 22
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; see: https://docs.python.org/3/library/tarfile.html#extraction-filters
; regex member-checks: (?i)(is_relative_to|commonpath|commonprefix|realpath|is_within|safe_|startswith|\.\.|isabs|sanit|valid|secure_filename|basename|resolve)

((call function: (attribute object: (_) @_archive attribute: (identifier) @method) @callee arguments: (argument_list) @arguments) @hint
  (#eq? @method "extractall")
  (#resolves-to? @callee "tarfile.open.extractall" "tarfile.TarFile.extractall" "tarfile.TarFile.open.extractall")
  (#lacks-argument? @arguments "filter")
  (#lacks-argument? @arguments "members" 1)
  (#not-function-mentions? @hint "<member-checks>")
  (#set! message "`{callee}` writes wherever the archive says: pass `filter=\"data\"`")
  (#set! fix.title "Refuse members that lead outside")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "filter=\"data\""))
((call function: (attribute object: (_) @_archive attribute: (identifier) @method) @callee arguments: (argument_list (_)) @arguments) @hint
  (#eq? @method "extract")
  (#resolves-to? @callee "tarfile.open.extract" "tarfile.TarFile.extract")
  (#lacks-argument? @arguments "filter")
  (#not-function-mentions? @hint "<member-checks>")
  (#set! severity "info")
  (#set! message "`{callee}` writes wherever the archive says: pass `filter=\"data\"`")
  (#set! fix.title "Refuse members that lead outside")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "filter=\"data\""))

((call function: (_) @callee arguments: (argument_list . (_) @archive)) @hint
  (#resolves-to? @callee "shutil.unpack_archive")
  (#tainted? @archive "caller" "program" "parameter")
  (#not-function-mentions? @hint "<member-checks>")
  (#not-function-mentions? @hint "^filter$")
  (#set! severity "info")
  (#set! message "`{callee}` writes wherever the archive says: pass `filter=\"data\"`"))

; Members are written by hand.
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "open" "os.makedirs" "pathlib.Path")
  (#uses-element? @path "(infolist|namelist|getmembers|getnames)\\(")
  (#match? @path "join\\(|\\+|/|f[\"']")
  (#not-function-mentions? @hint "<member-checks>")
  (#set! message "The archive chooses the path `{path}`: check that it stays in its folder"))

; No limit to what an uploaded archive grows to.
((call function: (attribute object: (_) @_archive attribute: (identifier) @method) @callee arguments: (argument_list)) @hint
  (#any-of? @method "extractall" "extract")
  (#resolves-to? @callee "zipfile.ZipFile.extractall" "zipfile.ZipFile.extract")
  (#not-function-mentions? @hint "<member-checks>")
  (#not-function-mentions? @hint "file_size|compress_size")
  (#set! severity "info")
  (#set! message "`{callee}` writes as much as the archive grows to: check the members' names and `file_size` first"))

; A member that is read whole.
((call function: (attribute object: (_) @_archive attribute: (identifier) @method) @callee arguments: (argument_list . (_))) @hint
  (#any-of? @method "read")
  (#resolves-to? @callee "zipfile.ZipFile.read")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "(?i)file_size|compress_size|max_\\w*size|limit")
  (#set! severity "info")
  (#set! message "`{callee}` takes as much as the member grows to: check its `file_size` first"))

;! bad
; import tarfile
; def unpack(path, folder):
;     with tarfile.open(path) as archive:
;         archive.extractall(folder)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import tarfile
; def unpack(path, folder):
;     with tarfile.open(path) as archive:
;         archive.extractall(folder, filter="data")
;! bad
; import os, zipfile
; def unpack(archive: zipfile.ZipFile, folder):
;     for name in archive.namelist():
;         with open(os.path.join(folder, name), "wb") as file:
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;             file.write(archive.read(name))
;     if archive.
;! good
; import tarfile
; def unpack(path, folder):
;     with tarfile.open(path) as archive:
;         archive.extractall(folder, filter="data")
;! good
; import tarfile, os
; def unpack(path, folder):
;     with tarfile.open(path) as archive:
;         for member in archive.getmembers():
;             if not os.path.realpath(os.path.join(folder, member.name)).startswith(folder + os.sep):
;                 raise ValueError(member.name)
;         archive.extractall(folder)
;! bad
; import zipfile
; from fastapi import FastAPI, UploadFile
; app = FastAPI()
; @app.post("/import")
; def load(upload: UploadFile):
;     with zipfile.ZipFile(upload.file) as archive:
;         return parse(archive.read("data.json"))
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import zipfile
; from fastapi import FastAPI, UploadFile
; app = FastAPI()
; @app.post("/import")
; def load(upload: UploadFile):
;     with zipfile.ZipFile(upload.file) as archive:
;         if archive.getinfo("data.json").file_size > MAX_SIZE:
;             raise HTTPException(413)
;         return parse(archive.read("data.json"))
