; The client says how many rows it gets
;
; `limit=100000000` is as easy to send as `limit=10`. One request loads the whole table into the process, and a few of
; them take the service down.
;
; severity: info
; confidence: medium
; cwe: 770
; precision: info, 1/1 on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; regex limits: ^(limit|page_size|per_page|size|count|max_results|top|take|first)$
; regex clamps: ^(min|max|clamp|le|lt|conint|Field|MAX\w*|max_\w+|paginate|Paginator|validate\w*)$

((typed_default_parameter name: (identifier) @hint type: (type (identifier) @_int) value: (integer) @_default)
  (#match? @hint "<limits>")
  (#eq? @_int "int")
  (#decorated? @hint "\\.get\\(")
  (#imports? "fastapi")
  (#not-body-mentions? @hint "<clamps>")
  (#not-unmentioned? @hint)
  (#set! message "A client may ask for any `{hint}`: give it a maximum")
  (#set! fix.title "Allow 100 at most")
  (#set! fix.safety "suggested")
  (#replace! @_default "Query({_default}, le=100)")
  (#insert-import! "from fastapi import Query"))
((assignment left: (identifier) @hint right: (call function: (identifier) @_int arguments: (argument_list . (call function: (attribute object: (_) @_args attribute: (identifier) @_get) arguments: (argument_list . (string) @_key)))))
  (#match? @hint "<limits>")
  (#eq? @_int "int")
  (#match? @_args "args$|GET$|query_params$|query$")
  (#eq? @_get "get")
  (#in? @hint "handler")
  (#not-body-mentions? @hint "<clamps>")
  (#set! message "A client may ask for any `{hint}`: take the lesser of it and a maximum"))

;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders")
; def orders(limit: int = 10):
;            ^^^^^
;     return load(limit)
;! fixed
; from fastapi import FastAPI
; from fastapi import Query
; app = FastAPI()
; @app.get("/orders")
; def orders(limit: int = Query(10, le=100)):
;     return load(limit)
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     limit = int(request.args.get("limit", 10))
;     ^^^^^
;     per_page = int(request.args.get("per_page", 10))
;     ^^^^^^^^
;     return load(limit, per_page)
; @app.route("/lines")
; def lines():
;     size = int(request.args.get("size"))
;     ^^^^
;     return load(size
;! good
; from fastapi import FastAPI, Query
; app = FastAPI()
; @app.get("/orders")
; def orders(limit: int = Query(10, le=100)):
;     return load(limit)
; @app.get("/lines")
; def lines(limit: int = 10):
;     return load(min(limit, 100))
; @app.get("/users")
; def users(age: int = 10):
;     return load(age)
; def helper(limit: int = 10):
;     return load(limit)
