; A body of any size is read into memory
;
; The whole body is one text in memory before a line of this code sees it. One caller who sends a few gigabytes, or a
; hundred who send some, and the process is killed with every other request it serves.
;
; severity: info
; confidence: medium
; precision: info, 6/6 of 21 read, as far as a limit elsewhere cannot be seen, on 32 packages of PyPI (litellm 1.110.2, open-webui 0.12.4, indico 3.0rc1, prefect 3.9.1, rucio 41.5.1 …), 4.6 million lines
; cwe: 770 400
; see: https://flask.palletsprojects.com/en/stable/config/#MAX_CONTENT_LENGTH
; regex limits: (?i)content_length|content-length|\bmax_\w+|\w+_max\b|max_?(size|length|bytes)|\blimit|\.size\b|413|too.?large|chunk
; regex file-limits: (?i)MAX_CONTENT_LENGTH|client_max_size|RequestSizeLimit|ContentSizeLimit|MAX_\w*SIZE

; Flask, whose default has no limit.
((call function: (attribute object: (identifier) @_request attribute: (identifier) @_read) arguments: (_)) @hint
  (#eq? @_request "request")
  (#eq? @_read "get_data")
  (#imports? "flask")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<limits>")
  (#not-file-matches? "<file-limits>")
  (#set! message "`{hint}` takes a body of any size: refuse what is too large, or set `MAX_CONTENT_LENGTH`")
  (#set! fix.title "Refuse more than 1 MiB")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "if (request.content_length or 0) > 1024 * 1024:\n    abort(413)")
  (#insert-import! "from flask import abort"))

; FastAPI and Starlette.
((await (call function: (attribute object: (identifier) @_request attribute: (identifier) @_read) arguments: (argument_list) @_none)) @hint
  (#eq? @_request "request")
  (#eq? @_read "body")
  (#empty? @_none)
  (#imports? "fastapi" "starlette")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<limits>")
  (#not-file-matches? "<file-limits>")
  (#set! message "`{hint}` takes a body of any size: read `request.stream()`, and stop when it is too much"))
((decorated_definition
   (decorator (call function: (attribute attribute: (identifier) @_method)))
   definition: (function_definition
     parameters: (parameters [
       (typed_parameter . (identifier) @_parameter type: (_) @_type)
       (typed_default_parameter name: (identifier) @_parameter type: (_) @_type)
     ])
     body: (block (expression_statement (assignment right: (await (call function: (attribute object: (identifier) @upload attribute: (identifier) @_read) arguments: (argument_list) @_none) @hint))))))
  (#any-of? @_method "post" "put" "patch")
  (#eq? @_parameter @upload)
  (#match? @_type "UploadFile")
  (#eq? @_read "read")
  (#empty? @_none)
  (#imports? "fastapi")
  (#not-function-matches? @hint "<limits>")
  (#not-file-matches? "<file-limits>")
  (#set! message "`{hint}` takes an upload of any size into memory: refuse one that is too large")
  (#set! fix.title "Refuse more than 10 MiB")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "if {upload}.size is not None and {upload}.size > 10 * 1024 * 1024:\n    raise HTTPException(status_code=413, detail=\"The file is too large\")")
  (#insert-import! "from fastapi import HTTPException"))

((call function: (attribute object: (attribute object: (identifier) @_request attribute: (identifier) @_stream) attribute: (identifier) @_read) arguments: (argument_list) @_none) @hint
  (#eq? @_request "request")
  (#eq? @_stream "stream")
  (#eq? @_read "read")
  (#empty? @_none)
  (#imports? "flask" "quart")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<limits>")
  (#not-file-matches? "<file-limits>")
  (#set! message "`{hint}` takes a body of any size: read as much as you mean to take, or set `MAX_CONTENT_LENGTH`"))

; An upload of Flask's, and of Django's.
((call function: (attribute object: [(subscript) (identifier)] @upload attribute: (identifier) @_read) arguments: (argument_list) @_none) @hint
  (#eq? @_read "read")
  (#empty? @_none)
  (#value-matches? @upload "^request\\.(files|FILES)\\b")
  (#imports? "flask" "django" "quart")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<limits>")
  (#not-file-matches? "<file-limits>")
  (#set! message "`{hint}` takes an upload of any size into memory: refuse one that is too large"))

;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/events", methods=["POST"])
; def events():
;     store(request.get_data())
;           ^^^^^^^^^^^^^^^^^^
;     return "", 204
;! fixed
; from flask import Flask, request
; from flask import abort
; app = Flask(__name__)
; @app.route("/events", methods=["POST"])
; def events():
;     if (request.content_length or 0) > 1024 * 1024:
;         abort(413)
;     store(request.get_data())
;     return "", 204
;! bad
; from fastapi import FastAPI, UploadFile
; app = FastAPI()
; @app.post("/avatars")
; async def avatar(file: UploadFile):
;     content = await file.read()
;                     ^^^^^^^^^^^
;     return {"bytes": len(content)}
;! fixed
; from fastapi import FastAPI, UploadFile
; from fastapi import HTTPException
; app = FastAPI()
; @app.post("/avatars")
; async def avatar(file: UploadFile):
;     if file.size is not None and file.size > 10 * 1024 * 1024:
;         raise HTTPException(status_code=413, detail="The file is too large")
;     content = await file.read()
;     return {"bytes": len(content)}
;! bad
; from fastapi import APIRouter, Request
; router = APIRouter()
; @router.post("/hooks")
; async def hook(request: Request):
;     body = await request.body()
;            ^^^^^^^^^^^^^^^^^^^^
;     handle(body)
; @router.put("/events")
; async def put(request: Request):
;     return load(await request.body())
;                 ^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/events", methods=["POST"])
; def events():
;     if request.content_length > 4096:
;         abort(413)
;     store(request.get_data())
; def helper():
;     return request.get_data()
; @app.route("/orders", methods=["POST"])
; def orders():
;     return load(request.get_json())
;! good
; from fastapi import FastAPI, UploadFile, Request
; app = FastAPI()
; @app.post("/avatars")
; async def avatar(file: UploadFile):
;     content = await file.read(MAX_BYTES + 1)
;     return check(content)
; @app.post("/documents")
; async def document(file: UploadFile):
;     if file.size > 1000:
;         raise HTTPException(413)
;     content = await file.read()
;     return content
; @app.post("/hooks")
; async def hook(request: Request):
;     async for part in request.stream():
;         handle(part)
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/ingest", methods=["POST"])
; def ingest():
;     body = request.stream.read()
;            ^^^^^^^^^^^^^^^^^^^^^
;     return keep(body)
;! good
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/ingest", methods=["POST"])
; def ingest():
;     body = request.stream.read(65536)
;     return keep(body)
