; Bytes are copied past the end of a buffer
;
; `ctypes` writes where it is told to, as C does: more bytes than the buffer holds overwrite what lies behind it, which
; crashes the process or hands it to whoever chose the bytes. Compare the lengths first.
;
; severity: warning
; confidence: medium
; cwe: 787 120 125 119
; precision: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; see: https://docs.python.org/3/library/ctypes.html#ctypes.memmove
; regex checks: [<>]=?|min\(|(?i)raise |assert |sizeof\(

((call function: (_) @callee arguments: (argument_list . (_) @buffer . (_) @bytes . (_) @count)) @hint
  (#resolves-to? @callee "ctypes.memmove" "ctypes.memset")
  (#tainted? @count "caller" "parameter" "program")
  (#not-function-matches? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` writes past the end of `{buffer}` where `{count}` is more than it holds: compare the lengths first"))
((call function: (_) @callee arguments: (argument_list . (_) @buffer . (_) @bytes . (call function: (identifier) @_len arguments: (argument_list . (_) @_data)) @count)) @hint
  (#resolves-to? @callee "ctypes.memmove")
  (#eq? @_len "len")
  (#function-mentions? @hint "^(create_string_buffer|c_char|c_ubyte|c_byte|create_unicode_buffer)$")
  (#tainted? @_data "caller" "parameter" "program")
  (#not-function-matches? @hint "<checks>|create_string_buffer\\(\\s*len\\(")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` writes past the end of `{buffer}` where `{bytes}` is longer: compare the lengths first"))
((call function: (_) @callee arguments: (argument_list . (_) @address . (_) @count)) @hint
  (#resolves-to? @callee "ctypes.string_at" "ctypes.wstring_at")
  (#tainted? @count "caller" "parameter")
  (#not-function-matches? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{callee}` reads past the end where `{count}` is more than there is: compare it with the buffer's length"))

;! bad
; import ctypes
; def copy(data, size):
;     buffer = ctypes.create_string_buffer(64)
;     ctypes.memmove(buffer, data, size)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return buffer.raw
;! bad
; import ctypes
; def copy(data):
;     buffer = ctypes.create_string_buffer(64)
;     ctypes.memmove(buffer, data, len(data))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; import ctypes
; def peek(address, size):
;     return ctypes.string_at(address, size)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from ctypes import memset
; def clear(buffer, size):
;     memset(buffer, 0, size)
;     ^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import ctypes
; def copy(data):
;     buffer = ctypes.create_string_buffer(len(data))
;     ctypes.memmove(buffer, data, len(data))
;! good
; import ctypes
; def copy(data, size):
;     buffer = ctypes.create_string_buffer(64)
;     if size > 64:
;         raise ValueError(size)
;     ctypes.memmove(buffer, data, size)
;! good
; import ctypes
; def copy(data):
;     buffer = ctypes.create_string_buffer(64)
;     ctypes.memmove(buffer, data, 64)
;! good
; import ctypes
; def peek(address):
;     return ctypes.string_at(address, 16)
