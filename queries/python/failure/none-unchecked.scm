; There may be no such row
;
; A search that finds nothing answers `None`, and what is taken from that is an `AttributeError` or a `TypeError`: an answer
; 500 for whoever asks for an id that is gone, and a job that stops at the first odd line. Ask whether there is one.
;
; severity: info
; confidence: medium
; cwe: 476 754
; precision: 0 warnings; info 0/1 of 4 (a match that was looked at before, gated since) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; see: https://docs.python.org/3/library/re.html#re.match

; Of what a caller asked for.
((attribute object: (call function: (attribute object: (_) @_query attribute: (identifier) @_find) arguments: (_) @_arguments) @found attribute: (identifier) @_name) @hint
  (#match? @_find "^(first|one_or_none|get_or_none)$")
  (#match? @_query "(\\.query\\b|filter(_by)?\\(|query\\(|select\\(|\\.objects\\b|where\\()")
  (#in? @hint "handler")
  (#not-in-error-handler? @hint)
  (#not-inside? @hint "try_statement")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{found}` is `None` where there is no such row, and the answer a 500: check it, and answer 404"))
((subscript value: (call function: (attribute object: (_) @_collection attribute: (identifier) @_find)) @found) @hint
  (#match? @_find "^(find_one|fetchone)$")
  (#in? @hint "handler")
  (#not-inside? @hint "try_statement")
  (#not-match? @_collection "(?i)count\\(|max\\(|sum\\(|exists|last_insert|returning")
  (#not-function-matches? @hint "(?i)count\\(\\*\\)|count\\(|sum\\(|max\\(|returning|exists\\s*\\(|last_insert|currval|version\\(")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{found}` is `None` where there is no such row, and the answer a 500: check it, and answer 404"))

; A text that does not match.
((call function: (attribute object: (call function: (_) @_match arguments: (argument_list (_) . (_) @text)) attribute: (identifier) @_group)) @hint
  (#resolves-to? @_match "re.match" "re.search" "re.fullmatch")
  (#any-of? @_group "group" "groups" "groupdict" "start" "end" "span")
  (#tainted? @text "caller" "parameter")
  (#not-inside? @hint "try_statement" "conditional_expression")
  (#not-guarded-by? @hint "re\\.(match|search|fullmatch)\\(|\\bm(atch)?\\b")
  (#not-file-kind? "test" "example")
  (#set! message "A `{text}` that does not match is an `AttributeError` here: check the match first"))

;! bad
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.get("/users/<name>")
; def user(name):
;     return jsonify(id=User.query.filter_by(name=name).first().id)
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import Flask
; app = Flask(__name__)
; @app.get("/users/<name>")
; def user(name):
;     return {"mail": db.users.find_one({"name": name})["mail"]}
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from fastapi import APIRouter
; router = APIRouter()
; @router.get("/users/{name}")
; def user(name: str):
;     return {"mail": cursor.execute("SELECT mail FROM users WHERE name = ?", (name,)).fetchone()[0]}
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; import re
; def year(text):
;     return int(re.search(r"\d{4}", text).group())
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.get("/users/<name>")
; def user(name):
;     row = User.query.filter_by(name=name).first_or_404()
;     return jsonify(id=row.id)
;! good
; def user(name):
;     return User.query.filter_by(name=name).first().id
;! good
; import re
; def year(text):
;     found = re.search(r"\d{4}", text)
;     return int(found.group()) if found else None
;! good
; from flask import Flask
; app = Flask(__name__)
; @app.get("/users")
; def users():
;     return {"count": cursor.execute("SELECT count(*) FROM users").fetchone()[0]}
