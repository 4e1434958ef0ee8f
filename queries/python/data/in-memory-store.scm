; A route keeps its data in a variable of the module
;
; Each worker process has its own copy: what one request stores, the next may not find, and a restart or a deploy
; deletes all of it. Under threads two requests change it at once.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 662
; regex rows: (?i)^_?(users?|todos?|tasks?|items?|posts?|orders?|products?|books?|accounts?|customers?|notes?|comments?|messages?|employees?|students?|invoices?|payments?|transactions?|bookings?|events?|articles?|contacts?|movies?|blogs?|carts?|tickets?|reservations?|inventory|db|database|data_?store|storage|store|fake_(\w+_)?db|in_?memory\w*|\w+_(db|store|storage|database))(_db|_store|_list|_data|_by_id)?$
; regex empty: ^(\{\s*\}|\[\s*\]|dict\(\)|list\(\)|(collections\.)?(defaultdict|OrderedDict)\([\w ]*\)|\[\s*\{[\s\S]*|\{\s*["'\d][\s\S]*)$

((call function: (attribute object: (identifier) @_store attribute: (identifier) @_put)) @hint
  (#any-of? @_put "append" "setdefault" "update" "insert")
  (#match? @_store "<rows>")
  (#value-matches? @_store "<empty>")
  (#module-level? @_store)
  (#in? @hint "handler")
  (#set! message "`{_store}` lives in one process: put it into a database"))
((assignment left: (subscript value: (identifier) @_store)) @hint
  (#match? @_store "<rows>")
  (#value-matches? @_store "<empty>")
  (#module-level? @_store)
  (#in? @hint "handler")
  (#set! message "`{_store}` lives in one process: put it into a database"))

;! bad
; from fastapi import FastAPI
; app = FastAPI()
; users = {}
; @app.post("/users")
; def create(user: dict):
;     users[user["id"]] = user
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;     return user
;! good
; from fastapi import FastAPI
; app = FastAPI()
; handlers = {}
; @app.post("/users")
; @login_required
; def create(user: dict):
;     users = {}
;     users[user["id"]] = user
;     handlers["a"] = user
;     return users
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; todos = []
; orders = [{"id": 1}]
; products_db = {}
; @app.route("/todos", methods=["POST"])
; def add():
;     todos.append(request.json)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^
;     orders.append(request.json)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     products_db[request.json["id"]] = request.json
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return "", 201
; def broken(
