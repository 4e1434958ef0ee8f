; Nobody looks whether the command worked
;
; `subprocess.run` raises nothing when the command fails. The next line takes the missing or half written result for
; the whole one: an empty backup is uploaded, and found when it is needed.
;
; severity: info
; confidence: medium
; cwe: 252
; precision: info, 4/6 of 7 (two look at the outcome otherwise) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; regex looks: returncode|check_returncode|^code$|^rc$

((expression_statement (call function: (_) @callee arguments: (argument_list . (_)) @_arguments) @hint)
  (#resolves-to? @callee "subprocess.run")
  (#lacks-argument? @_arguments "check")
  (#not-function-mentions? @hint "<looks>")
  (#not-match? @hint "(?i)kill|taskkill|stty|clear|\\bcls\\b|notify-send|xdg-open|\\bopen\\b|\\brm\\b|stop|umount")
  (#not-in-error-handler? @hint)
  (#not-inside? @hint "finally_clause")
  (#set! message "A command that fails is taken for one that worked: pass `check=True`")
  (#set! fix.title "Add `check=True`")
  (#set! fix.safety "suggested")
  (#append-argument! @_arguments "check=True"))
((expression_statement (call function: (_) @callee) @hint)
  (#resolves-to? @callee "subprocess.call")
  (#in-function? @hint)
  (#not-match? @hint "(?i)kill|stty|clear|\\bcls\\b|notify-send|xdg-open|\\bopen\\b|\\brm\\b|stop|umount|title|color")
  (#not-in-error-handler? @hint)
  (#not-inside? @hint "finally_clause")
  (#set! message "A command that fails is taken for one that worked: use `subprocess.run` with `check=True`"))

;! bad
; import subprocess
; def backup(path):
;     subprocess.run(["pg_dump", "-f", path, "shop"], timeout=600)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     upload(path)
;! fixed
; import subprocess
; def backup(path):
;     subprocess.run(["pg_dump", "-f", path, "shop"], timeout=600, check=True)
;     upload(path)
;! bad
; import subprocess
; def convert(path):
;     subprocess.call(["ffmpeg", "-i", path, "out.mp4"], timeout=600)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     subprocess.call(["sync"], timeout=600)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     publish(
;! good
; import subprocess
; def backup(path):
;     subprocess.run(["pg_dump", "-f", path, "shop"], check=True, timeout=600)
;     done = subprocess.run(["gzip", path], timeout=600)
;     if done.returncode:
;         raise RuntimeError("no backup")
; def stop(pid):
;     subprocess.run(["kill", pid], timeout=600)
; def listing(path):
;     return subprocess.run(["ls", path], timeout=600, capture_output=True).stdout
;! bad
; import subprocess
; def pack(path):
;     subprocess.run(["tar", "cf", "all.tar", path], timeout=600)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import subprocess
; def pack(path):
;     subprocess.run(["tar", "cf", "all.tar", path], timeout=600, check=True)
