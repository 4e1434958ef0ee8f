; A caller's text becomes a formula in a spreadsheet
;
; Excel and its kin run a cell that begins with `=`, `+`, `-` or `@` as a formula: a name typed into a form sends the
; sheet's content away from the desk of whoever opens the export. A quote in front of such a text keeps it a text.
;
; severity: warning
; confidence: medium
; cwe: 1236
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; see: https://owasp.org/www-community/attacks/CSV_Injection
; regex cleaners: (?i)(sanit|escape|startswith|lstrip|clean|safe_|neutrali[sz]e|defuse)

((call function: (_) @callee arguments: (argument_list . (_) @row)) @hint
  (#resolves-to? @callee "csv.writer.writerow" "csv.writer.writerows" "csv.DictWriter.writerow" "csv.DictWriter.writerows")
  (#tainted? @row)
  (#not-function-mentions? @hint "<cleaners>")
  (#set! message "A text of a caller's that begins with `=` becomes a formula: put a `'` before it"))
((call function: (attribute object: (_) @_file attribute: (identifier) @_write) arguments: (argument_list . (_) @row)) @hint
  (#eq? @_write "write")
  (#tainted? @row)
  (#reads-like? @row "^[^<{]*\\{\\w*\\}\\s*[,;]|[,;]\\s*\\{\\w*\\}\\s*(\\\\n)?[\"']?$")
  (#function-mentions? @hint "(?i)\\.csv|text/csv")
  (#not-function-mentions? @hint "<cleaners>")
  (#set! message "A text of a caller's that begins with `=` becomes a formula: put a `'` before it"))
((call function: (_) @callee arguments: (argument_list . (_) @row)) @hint
  (#resolves-to? @callee "csv.writer.writerow" "csv.writer.writerows" "csv.DictWriter.writerow" "csv.DictWriter.writerows")
  (#not-tainted? @row)
  (#in? @hint "handler")
  (#not-constant? @row)
  (#contains-text? @row "(?i)^(name|username|full_name|comment|title|description|email|address|notes?|message|bio)$")
  (#not-function-mentions? @hint "<cleaners>")
  (#set! severity "info")
  (#set! message "A text that begins with `=` becomes a formula in a spreadsheet: put a `'` before what users wrote"))

;! bad
; import csv
; from flask import request
; def export(file):
;     writer = csv.writer(file)
;     writer.writerow([request.form["name"], request.form["note"]])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import csv
; from flask import request
; def export():
;     with open("out.csv", "a") as file:
;         csv.writer(file).writerows(request.json["rows"])
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         if file.
;! good
; import csv
; from flask import request
; def export(file):
;     csv.writer(file).writerow([escape_formula(request.form["name"])])
;! good
; import csv
; def export(file, rows):
;     csv.writer(file).writerows(rows)
