; A caller's text becomes a formula in a spreadsheet
;
; Excel and its kin run a cell that begins with `=`, `+`, `-` or `@` as a formula: a name typed into a form sends the
; sheet's content away from the desk of whoever opens the export. A quote in front of such a text keeps it a text.
;
; severity: warning
; confidence: medium
; cwe: 1236
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://owasp.org/www-community/attacks/CSV_Injection
; regex cleaners: (?i)^["']?[^"'\s]*(?:(sanit|escape|startswith|lstrip|clean|safe_|neutrali[sz]e|defuse))

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
  (#resolves-to? @callee "csv.writer.writerow" "csv.writer.writerows" "csv.DictWriter.writerow" "csv.DictWriter.writerows" "openpyxl.Workbook.active.append" "openpyxl.Workbook.*.append")
  (#not-tainted? @row)
  (#in? @hint "handler")
  (#not-constant? @row)
  (#contains-text? @row "(?i)^(name|username|full_name|comment|title|description|email|address|notes?|message|bio)$")
  (#not-function-mentions? @hint "<cleaners>")
  (#set! severity "info")
  (#set! message "A text that begins with `=` becomes a formula in a spreadsheet: put a `'` before what users wrote"))

; An export of what users wrote.
((call function: (attribute object: (identifier) @_writer attribute: (identifier) @_write) arguments: (argument_list . [(list) (dictionary) (tuple)] @row)) @hint
  (#any-of? @_write "writerow" "append")
  (#match? @_writer "(?i)^(w|writer|\\w*_writer|out|csv_out|ws|sheet|worksheet)$")
  (#in-loop? @hint)
  (#not-tainted? @row "caller")
  (#contains-text? @row "(?i)^.?(comment|message|bio|notes?|feedback|title|description|subject|full_?name|display_?name|name|answer|text|body|review|address|company|club|team)s?.?$")
  (#function-mentions? @hint "(?i)^(export\\w*|\\w+_export|user|users|comment\\w*|feedback\\w*|customer\\w*|survey\\w*|order|orders|contact\\w*|lead\\w*|ticket\\w*|message|messages|entries|member\\w*|attendee\\w*|response\\w*|review\\w*|participant\\w*|people|person|signup\\w*|guest\\w*|student\\w*|employee\\w*|registration\\w*|applicant\\w*|u|f)$")
  (#function-matches? @hint "csv|Workbook|openpyxl|worksheet")
  (#not-function-mentions? @hint "<cleaners>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A text that begins with `=` becomes a formula in a spreadsheet: put a `'` before what users wrote"))
((call function: (attribute attribute: (identifier) @callee)) @hint
  (#any-of? @callee "to_csv" "to_excel")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)text/csv|attachment|spreadsheetml|StreamingResponse|send_file")
  (#not-function-mentions? @hint "<cleaners>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A text that begins with `=` becomes a formula in what `{callee}` writes: put a `'` before what users wrote"))
((call function: (attribute attribute: (identifier) @_write) arguments: (argument_list . [(binary_operator) (string)] @row)) @hint
  (#eq? @_write "write")
  (#in-loop? @hint)
  (#match? @row "[\"'][,;][\"']\\.join\\(|^f[\"']\\{[^}]*\\}[,;]\\s*\\{")
  (#not-tainted? @row "caller")
  (#contains-text? @row "(?i)^.?(comment|message|bio|notes?|feedback|title|description|subject|full_?name|display_?name|name|answer|review|company)s?.?$")
  (#function-matches? @hint "\\.csv[\"']")
  (#not-function-mentions? @hint "<cleaners>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A comma in the values makes another cell, and a `=` at their beginning a formula: use `csv.writer`, and put a `'` before such a text"))

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
;! bad
; import csv
; def export_users(users, file):
;     writer = csv.writer(file)
;     for user in users:
;         writer.writerow([user.name, user.bio])
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import openpyxl
; def export(entries, path):
;     book = openpyxl.Workbook()
;     sheet = book.active
;     for entry in entries:
;         sheet.append([entry.name, entry.message])
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     book.save(path)
;! bad
; def export(rows):
;     with open("out.csv", "w") as file:
;         for row in rows:
;             file.write(",".join([row["name"], row["comment"]]) + "\n")
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import csv
; def export_users(users, file):
;     writer = csv.writer(file)
;     for user in users:
;         writer.writerow([escape_formula(user.name), user.age])
;! good
; import csv
; def export_sensors(readings, file):
;     writer = csv.writer(file)
;     for reading in readings:
;         writer.writerow([reading.time, reading.value])
