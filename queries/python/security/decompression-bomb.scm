; A few bytes become as much as the machine has
;
; A hundred kilobytes of zeroes unpack to a hundred megabytes, and an archive in an archive to more than any disk. Whoever
; sends one stops the service. Count what comes out, and stop at a limit.
;
; severity: info
; confidence: medium
; cwe: 409 400
; precision: info, 2/2 read, as far as what is handed over cannot be seen; 0 warnings on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 0/2 (with its reason, one of many settings that are given later), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.python.org/3/library/zipfile.html#decompression-pitfalls
; regex limits: (?i)file_size|max_|_max\b|limit|max_length|decompressobj|too.?(large|big)|MAX[A-Z_]*SIZE|quota

; Of what a caller sent: certain.
((call function: (_) @callee arguments: (argument_list . (_) @data)) @hint
  (#resolves-to? @callee "gzip.decompress" "zlib.decompress" "bz2.decompress" "lzma.decompress" "brotli.decompress" "snappy.decompress" "zstandard.decompress" "zstd.decompress")
  (#tainted? @data)
  (#not-function-matches? @hint "<limits>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A caller's few bytes may become gigabytes here: use a `decompressobj`, and stop at a limit"))
((call function: (attribute object: (_) @_archive attribute: (identifier) @_read) arguments: (argument_list)) @hint
  (#any-of? @_read "read" "extractall")
  (#value-matches? @_archive "ZipFile\\(|tarfile\\.open\\(|gzip\\.(open|GzipFile)\\(")
  (#tainted? @_archive)
  (#not-function-matches? @hint "<limits>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A caller's small archive may unpack to gigabytes: add up `file_size` of its members first, and stop at a limit"))
((call function: (_) @callee arguments: (argument_list . (_) @data)) @hint
  (#resolves-to? @callee "gzip.decompress" "zlib.decompress" "bz2.decompress" "lzma.decompress" "brotli.decompress")
  (#not-tainted? @data)
  (#tainted? @data "parameter")
  (#match? @data "(?i)^(payload|body|data|content|raw\\w*|upload\\w*|message|packet|blob|request_\\w+|frame|chunk|b|buf|buffer|compressed\\w*)$|\\.(recv|read|content|body)\\b|b64decode\\(")
  (#not-function-matches? @hint "<limits>")
  (#not-function-mentions? @hint "(?i)cache|hash|index|store")
  (#not-file-kind? "test" "example")
  (#set! message "A few bytes may become gigabytes here: if `{data}` comes from outside, use a `decompressobj` with a limit"))

; Every member of an archive, into memory.
((call function: (attribute object: (identifier) @archive attribute: (identifier) @_read) arguments: (argument_list . (identifier) @_member)) @hint
  (#eq? @_read "read")
  (#in-function? @hint)
  (#function-matches? @hint "for \\w+ in \\w+\\.(namelist|infolist)\\(\\)")
  (#function-mentions? @hint "^ZipFile$")
  (#not-function-matches? @hint "<limits>")
  (#not-file-kind? "test" "example")
  (#set! message "A small archive may unpack to gigabytes: add up `file_size` of `{archive}`'s members first, and stop at a limit"))

; A limit that was there, taken away.
((assignment left: (_) @_name right: [(none) (float)] @_value) @hint
  (#match? @_name "(^|\\.)MAX_IMAGE_PIXELS$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A picture of some kilobytes may now take gigabytes: leave Pillow's limit, or set one that fits"))
((assignment left: (_) @name right: (none)) @hint
  (#match? @name "(^|[.\"'])(DATA_UPLOAD_MAX_MEMORY_SIZE|DATA_UPLOAD_MAX_NUMBER_FIELDS|MAX_CONTENT_LENGTH|FILE_UPLOAD_MAX_MEMORY_SIZE|MAX_FORM_MEMORY_SIZE)([\"']\\])?$")
  (#not-path-matches? "(?i)defaults?\\b|(^|/)(flask|werkzeug|django)/")
  (#not-file-kind? "test" "example")
  (#not-commented? @hint)
  ; One of many settings that are given later.
  (#not-behind? @hint "expression_statement" "^[A-Z_]+\\s*=\\s*None$")
  (#set! severity "warning")
  (#set! message "Without `{name}` one request may fill the memory: set a size that the service needs"))
((keyword_argument name: (identifier) @name value: [(none) (integer)] @_value) @hint
  (#any-of? @name "client_max_size" "max_body_size" "max_request_size" "max_buffer_size" "max_msg_size" "max_size")
  (#match? @_value "^(0|None)$")
  (#inside-call? @hint "*Application" "*HTTPServer" "*Sanic" "*WebSocketResponse" "websockets.serve" "websockets.connect" "*.ws_connect")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "With `{hint}` one request may fill the memory: set a size that the service needs"))

;! bad
; import gzip
; from flask import request
; def body():
;     return gzip.decompress(request.data)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import zlib
; def inflate(payload):
;     return zlib.decompress(payload)
;            ^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import zipfile
; def unpack(path):
;     with zipfile.ZipFile(path) as archive:
;         return {name: archive.read(name) for name in archive.namelist()}
;                       ^^^^^^^^^^^^^^^^^^
;! bad
; from PIL import Image
; Image.MAX_IMAGE_PIXELS = None
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; DATA_UPLOAD_MAX_MEMORY_SIZE = None
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; from aiohttp import web
; app = web.Application(client_max_size=0)
;                       ^^^^^^^^^^^^^^^^^
;! good
; import zlib
; def inflate(payload):
;     return zlib.decompressobj().decompress(payload, 1_000_000)
;! good
; import zipfile
; def unpack(path):
;     with zipfile.ZipFile(path) as archive:
;         if sum(member.file_size for member in archive.infolist()) > 10**8:
;             raise ValueError(path)
;         return {name: archive.read(name) for name in archive.namelist()}
;! good
; from PIL import Image
; Image.MAX_IMAGE_PIXELS = 50_000_000
; DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
;! good
; import gzip
; def read_index(index):
;     return gzip.decompress(index)
;! good project/settings.py
; # Objects are deleted in bulk, by forms of thousands of fields.
; DATA_UPLOAD_MAX_NUMBER_FIELDS = None
;! good app/config.py
; class Config:
;     DATABASE_URL = None
;     UPLOAD_FOLDER = None
;     MAX_CONTENT_LENGTH = None
