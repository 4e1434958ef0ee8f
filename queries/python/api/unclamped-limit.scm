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
; precision: info 5/5 (old and new patterns) on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

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

; FastAPI's `Query` without a maximum.
((typed_default_parameter name: (identifier) @hint value: (call function: (_) @_query arguments: (_) @_arguments))
  (#match? @hint "<limits>")
  (#resolves-to? @_query "fastapi.Query")
  (#lacks-argument? @_arguments "le")
  (#lacks-argument? @_arguments "lt")
  (#decorated? @hint "\\.get\\(")
  (#not-body-mentions? @hint "<clamps>")
  (#not-unmentioned? @hint)
  (#set! message "A client may ask for any `{hint}`: give it a maximum")
  (#set! fix.title "Allow 100 at most")
  (#set! fix.safety "suggested")
  (#append-argument! @_arguments "le=100"))
((assignment left: (identifier) @hint right: (call function: (attribute object: (_) @_args attribute: (identifier) @_get) arguments: (argument_list . (string) (keyword_argument name: (identifier) @_type value: (identifier) @_int))))
  (#match? @hint "<limits>")
  (#match? @_args "args$")
  (#eq? @_get "get")
  (#eq? @_type "type")
  (#eq? @_int "int")
  (#in? @hint "handler")
  (#not-body-mentions? @hint "<clamps>")
  (#set! message "A client may ask for any `{hint}`: take the lesser of it and a maximum"))

; Django REST framework's pages.
((class_definition superclasses: (argument_list (_) @_base) body: (block (expression_statement (assignment left: (identifier) @_name right: (string))) @hint) @_body)
  (#match? @_base "PageNumberPagination$")
  (#eq? @_name "page_size_query_param")
  (#not-match? @_body "max_page_size")
  (#set! message "A client may ask for pages of any size: set `max_page_size`")
  (#set! fix.title "Allow 100 at most")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "max_page_size = 100"))

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
;! bad
; from fastapi import FastAPI, Query
; app = FastAPI()
; @app.get("/orders")
; def orders(limit: int = Query(50, ge=1)):
;            ^^^^^
;     return load(limit)
;! fixed
; from fastapi import FastAPI, Query
; app = FastAPI()
; @app.get("/orders")
; def orders(limit: int = Query(50, ge=1, le=100)):
;     return load(limit)
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     per_page = request.args.get("per_page", 20, type=int)
;     ^^^^^^^^
;     return load(per_page)
;! bad
; from rest_framework.pagination import PageNumberPagination
; class Pages(PageNumberPagination):
;     page_size_query_param = "page_size"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from rest_framework.pagination import PageNumberPagination
; class Pages(PageNumberPagination):
;     page_size_query_param = "page_size"
;     max_page_size = 100
;! good
; from flask import Flask, request
; from rest_framework.pagination import PageNumberPagination
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     per_page = request.args.get("per_page", 20, type=int)
;     return load(min(per_page, 100))
; class Pages(PageNumberPagination):
;     page_size_query_param = "page_size"
;     max_page_size = 50
