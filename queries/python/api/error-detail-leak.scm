; The answer tells the client how the inside failed
;
; The text of an error that nobody expected holds file names, SQL, host names, sometimes values of other users: a map
; for whoever tries the next request, and useless to everybody else. Log it, and answer with a text you chose.
;
; severity: warning
; confidence: high
; precision: warnings 35/40 of 350 before messages for staff (`flash`, `messages.error`) were left out, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 209
; precision: secrets in texts: 0/4 before names of connections and keys were left out, then 0/1 (the name of a scheme, gated since), on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 5/35 (what one's own kinds of errors say, to Tornado's clients), 4/5 once the errors were asked for, then gated by the status, too, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html
; list log-calls: exception error critical warning print_exc capture_exception
; list telling-errors: Exception BaseException OSError IOError RuntimeError sqlite3.* psycopg2.* psycopg.* pymysql.*
; list telling-errors: MySQLdb.* mysql.connector.* asyncpg.* pymongo.errors.* sqlalchemy.exc.* django.db.* redis.*
; list telling-errors: botocore.exceptions.* requests.* httpx.* aiohttp.Client* subprocess.* smtplib.* peewee.*
; list telling-errors: stripe.error.* openai.*
; list answers: flask.jsonify flask.make_response flask.Response flask.abort flask.render_template
; list answers: flask_restful.abort quart.jsonify quart.make_response quart.abort werkzeug.exceptions.*
; list answers: fastapi.HTTPException fastapi.exceptions.HTTPException fastapi.Response fastapi.responses.*
; list answers: sanic.text sanic.json sanic.html sanic.response.*
; list answers: starlette.exceptions.HTTPException starlette.responses.* litestar.*HTTPException litestar.*Exception
; list answers: ninja.errors.HttpError django.http.*Response* django.shortcuts.render rest_framework.response.Response
; list answers: rest_framework.exceptions.APIException aiohttp.web.json_response
; list answers: aiohttp.web.Response aiohttp.web.HTTP* sanic.response.* sanic.exceptions.* bottle.abort
; list answers: bottle.HTTPResponse falcon.HTTP* *json_response
; list stack-texts: traceback.format_exc traceback.format_exception traceback.format_tb traceback.format_stack
; regex client-error: (?i)\b4\d\d\b|(BAD_REQUEST|UNAUTHORI[SZ]ED|FORBIDDEN|NOT_FOUND|CONFLICT|UNPROCESSABLE|INVALID)
; regex routes: (^|\.)(route|get|post|put|patch|delete|head|options|websocket|api_view|errorhandler|app_errorhandler|exception_handler|exception|api_route|expose|view_config)\(

; Only errors that may say anything count: the text of a `ValueError` or of one's own error is often meant for the client.
([
    (pair value: (_) @hint)
    (keyword_argument value: (_) @hint)
    (argument_list (_) @hint)
  ]
  (#in-error-handler? @hint)
  (#in-error-handler? @hint "<log-calls>")
  (#error-text? @hint)
  (#not-argument-beside? @hint "<client-error>")
  (#not-contains? @hint "dictionary" "list" "keyword_argument")
  (#not-match? @hint "(?i)debug")
  (#not-guarded-by? @hint "(?i)debug|development")
  (#catches? @hint "<telling-errors>")
  (#passed-to? @hint "<answers>")
  (#set! message "The client reads what `{hint}` says of the inside: answer with a fixed text and log the error")
  (#set! fix.title "Answer with a fixed text")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))

([
    (pair value: (_) @hint)
    (keyword_argument value: (_) @hint)
    (argument_list (_) @hint)
  ]
  (#in-error-handler? @hint)
  (#binds? "logger")
  (#error-text? @hint)
  (#not-argument-beside? @hint "<client-error>")
  (#not-contains? @hint "dictionary" "list" "keyword_argument")
  (#not-match? @hint "(?i)debug")
  (#not-guarded-by? @hint "(?i)debug|development")
  (#catches? @hint "<telling-errors>")
  (#passed-to? @hint "<answers>")
  (#set! message "The client reads what `{hint}` says of the inside: answer with a fixed text and log the error")
  (#set! fix.title "Answer with a fixed text and log the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\"")
  (#insert-line-before! @hint "logger.exception(\"Request failed\")"))

([
    (pair value: (_) @hint)
    (keyword_argument value: (_) @hint)
    (argument_list (_) @hint)
  ]
  (#in-error-handler? @hint)
  (#error-text? @hint)
  (#not-argument-beside? @hint "<client-error>")
  (#not-contains? @hint "dictionary" "list" "keyword_argument")
  (#not-match? @hint "(?i)debug")
  (#not-guarded-by? @hint "(?i)debug|development")
  (#catches? @hint "<telling-errors>")
  (#passed-to? @hint "<answers>")
  (#set! message "The client reads what `{hint}` says of the inside: answer with a fixed text and log the error")
  (#set! fix.title "Answer with a fixed text and log the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\"")
  (#insert-line-before! @hint "logging.exception(\"Request failed\")")
  (#insert-import! "import logging"))

; What a route returns is its answer.
([
    (pair value: (_) @hint)
    (expression_list (_) @hint)
    (return_statement (_) @hint)
  ]
  (#in-error-handler? @hint)
  (#in-error-handler? @hint "<log-calls>")
  (#error-text? @hint)
  (#not-argument-beside? @hint "<client-error>")
  (#not-contains? @hint "dictionary" "list" "keyword_argument")
  (#not-match? @hint "(?i)debug")
  (#not-guarded-by? @hint "(?i)debug|development")
  (#catches? @hint "<telling-errors>")
  (#returned? @hint)
  (#decorated? @hint "<routes>")
  (#set! message "The client reads what `{hint}` says of the inside: answer with a fixed text and log the error")
  (#set! fix.title "Answer with a fixed text")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))

([
    (pair value: (_) @hint)
    (expression_list (_) @hint)
    (return_statement (_) @hint)
  ]
  (#in-error-handler? @hint)
  (#binds? "logger")
  (#error-text? @hint)
  (#not-argument-beside? @hint "<client-error>")
  (#not-contains? @hint "dictionary" "list" "keyword_argument")
  (#not-match? @hint "(?i)debug")
  (#not-guarded-by? @hint "(?i)debug|development")
  (#catches? @hint "<telling-errors>")
  (#returned? @hint)
  (#decorated? @hint "<routes>")
  (#set! message "The client reads what `{hint}` says of the inside: answer with a fixed text and log the error")
  (#set! fix.title "Answer with a fixed text and log the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\"")
  (#insert-line-before! @hint "logger.exception(\"Request failed\")"))

([
    (pair value: (_) @hint)
    (expression_list (_) @hint)
    (return_statement (_) @hint)
  ]
  (#in-error-handler? @hint)
  (#error-text? @hint)
  (#not-argument-beside? @hint "<client-error>")
  (#not-contains? @hint "dictionary" "list" "keyword_argument")
  (#not-match? @hint "(?i)debug")
  (#not-guarded-by? @hint "(?i)debug|development")
  (#catches? @hint "<telling-errors>")
  (#returned? @hint)
  (#decorated? @hint "<routes>")
  (#set! message "The client reads what `{hint}` says of the inside: answer with a fixed text and log the error")
  (#set! fix.title "Answer with a fixed text and log the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\"")
  (#insert-line-before! @hint "logging.exception(\"Request failed\")")
  (#insert-import! "import logging"))

; A handler for every error.
([
    (pair value: (_) @hint)
    (keyword_argument value: (_) @hint)
    (argument_list (_) @hint)
  ]
  (#match? @hint "^(str|repr)\\((e|err|error|ex|exc|exception)\\)$|^f.*\\{(str\\()?(e|err|error|ex|exc|exception)\\)?\\}")
  (#decorated? @hint "(errorhandler|exception_handler|\\.exception)\\((Base)?Exception\\)")
  (#passed-to? @hint "<answers>")
  (#set! message "The client reads what `{hint}` says of the inside: answer with a fixed text and log the error")
  (#set! fix.title "Answer with a fixed text")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))

; The stack, whatever was caught.
([
    (pair value: (call function: (_) @callee) @hint)
    (keyword_argument value: (call function: (_) @callee) @hint)
    (argument_list (call function: (_) @callee) @hint)
  ]
  (#resolves-to? @callee "<stack-texts>")
  (#passed-to? @hint "<answers>")
  (#not-guarded-by? @hint "(?i)debug|development")
  (#set! severity "error")
  (#set! message "The client reads the stack: log it, and answer with a fixed text"))

([
    (pair value: (call function: (_) @callee) @hint)
    (expression_list (call function: (_) @callee) @hint)
    (return_statement (call function: (_) @callee) @hint)
  ]
  (#resolves-to? @callee "<stack-texts>")
  (#returned? @hint)
  (#decorated? @hint "<routes>")
  (#not-guarded-by? @hint "(?i)debug|development")
  (#set! severity "error")
  (#set! message "The client reads the stack: log it, and answer with a fixed text"))

; The answer says that the caller did something wrong, and the text may have been written for the caller.
([
    (pair value: (_) @hint)
    (keyword_argument value: (_) @hint)
    (argument_list (_) @hint)
  ]
  (#in-error-handler? @hint)
  (#error-text? @hint)
  (#argument-beside? @hint "<client-error>")
  (#not-contains? @hint "dictionary" "list" "keyword_argument")
  (#not-match? @hint "(?i)debug")
  (#not-guarded-by? @hint "(?i)debug|development")
  (#catches? @hint "<telling-errors>")
  (#passed-to? @hint "<answers>")
  (#set! severity "info")
  (#set! message "The client reads what `{hint}` says of the inside: answer with a fixed text and log the error")
  (#set! fix.title "Answer with a fixed text")
  (#set! fix.safety "suggested")
  (#replace! @hint "\"Internal server error\""))

; The standard library's server, and sockets.
((call function: (attribute object: (_) @_file attribute: (identifier) @_write) arguments: (argument_list . (_) @text)) @hint
  (#any-of? @_write "write" "sendall" "send")
  (#match? @_file "(?i)(^|\\.)wfile$|sock(et)?$|conn(ection)?$|client$|^self\\.request$")
  (#in-error-handler? @hint)
  (#match? @text "format_exc\\(|format_exception\\(|str\\((e|ex|exc|err|error|exception)\\)|repr\\((e|ex|exc|err|error|exception)\\)|\\{(e|ex|exc|err|error|exception)(!r|!s)?\\}")
  (#not-file-kind? "test" "example")
  (#set! message "The client reads what `{text}` says of the inside: answer with a fixed text and log the error"))

; The handler of every error tells what it was.
((return_statement [(string) (expression_list . (string))] @text) @hint
  (#decorated? @hint "(errorhandler|exception_handler|\\.exception)\\((Base)?Exception\\)|errorhandler\\(500\\)")
  (#match? @text "\\{\\s*(e|ex|exc|err|error|exception)(!r|!s|\\.args\\S*)?\\s*\\}|repr\\(\\s*(e|ex|exc|err|error|exception)\\s*\\)|format_exc\\(|type\\(\\s*(e|ex|exc|err|error|exception)\\s*\\)")
  (#not-guarded-by? @hint "(?i)debug|development")
  (#not-file-kind? "test" "example")
  (#set! message "The client reads what the error says of the inside: answer with a fixed text and log the error"))

; What is told about a password that was wrong.
((string (interpolation (_) @value)) @hint
  ; A link that works for whoever has it.
  (#not-match? @hint "[?&]\\w+=\\{")
  (#match? @value "(?i)(\\.|\\[[\"'])(password_hash|hashed_password|pw_hash|secret_key|db_password)([\"']\\])?$")
  (#inside? @hint "return_statement" "raise_statement")
  (#not-file-kind? "test" "example" "migration")
  (#set! message "The text holds `{value}` for whoever reads the answer or the log: leave it out"))

; The stack, wherever it was asked for.
((call function: (_) @callee arguments: (argument_list) @_arguments) @hint
  (#resolves-to? @callee "django.http.HttpResponse" "django.http.JsonResponse" "django.http.HttpResponseServerError" "flask.jsonify" "flask.make_response" "fastapi.responses.JSONResponse" "fastapi.responses.PlainTextResponse" "aiohttp.web.Response" "aiohttp.web.json_response")
  (#match? @_arguments "format_exc\\(|format_exception\\(|format_tb\\(")
  (#not-in-error-handler? @hint)
  (#not-function-matches? @hint "settings\\.DEBUG|app\\.debug|if \\w*debug")
  (#not-file-kind? "test" "example")
  (#set! severity "error")
  (#set! message "The client reads the stack: log it, and answer with a fixed text"))
((call function: (attribute object: (identifier) @_self attribute: (identifier) @_write) arguments: (argument_list) @_arguments) @hint
  (#eq? @_self "self")
  (#any-of? @_write "write" "finish")
  (#imports? "tornado")
  (#match? @_arguments "format_exc\\(|format_exception\\(|exc_info")
  (#not-function-matches? @hint "settings\\.(DEBUG|get)|serve_traceback|if \\w*debug")
  ; What one's own kinds of errors say is meant for the client.
  (#not-match? @_arguments "(log_message|reason)\\b")
  (#not-file-kind? "test" "example")
  (#set! message "The client reads what the error says of the inside: log it, and answer with a fixed text"))
((call function: (attribute object: (identifier) @_self attribute: (identifier) @_write) arguments: (argument_list) @_arguments) @hint
  (#eq? @_self "self")
  (#any-of? @_write "write" "finish")
  (#imports? "tornado")
  (#in-error-handler? @hint)
  (#catches? @hint "<telling-errors>")
  (#match? @_arguments "str\\((e|err|error|exc|exception)\\)")
  (#not-match? @_arguments "format_exc\\(|format_exception\\(|exc_info")
  (#not-function-matches? @hint "settings\\.(DEBUG|get)|serve_traceback|if \\w*debug")
  (#not-file-kind? "test" "example")
  ; The other patterns' client errors.
  (#not-behind? @hint "expression_statement" "set_status\\(4\\d\\d")
  (#set! message "The client reads what the error says of the inside: log it, and answer with a fixed text"))

; The statement that failed, and where.
((call function: (_) @_answer arguments: (argument_list (keyword_argument name: (identifier) @name value: (identifier) @value) @hint))
  (#resolves-to? @_answer "flask.jsonify" "quart.jsonify")
  (#any-of? @name "sql" "query" "statement" "dsn" "db_host" "host" "connection_string")
  (#match? @value "(?i)^(sql|query|statement|stmt|dsn|db_\\w+|\\w*_dsn)$")
  (#in-error-handler? @hint)
  (#not-file-kind? "test" "example")
  (#set! message "The client reads `{value}`, which says how the inside is built: log it, and answer with a fixed text"))

; A function behind a gateway, and the standard library's server.
((dictionary (pair key: (string) @_status) (pair key: (string) @_body value: (_) @text)) @hint
  (#match? @_status "^.statusCode.$")
  (#match? @_body "^.body.$")
  (#in-error-handler? @hint)
  (#not-in-error-handler? @hint "ValueError" "KeyError" "ValidationError")
  (#match? @text "\\b(str|repr)\\((e|err|ex|exc|error|exception)\\)|format_exc\\(|\\{(e|err|ex|exc|error|exception)(!r|!s)?\\}")
  (#not-file-kind? "test" "example")
  (#set! message "The client reads what the error says of the inside: log it, and answer with a fixed text"))
((assignment left: (identifier) @body right: (_) @text) @hint
  (#match? @body "(?i)^(body|content|response|message|payload|html|out(put)?|data|answer|result|text)$")
  (#match? @text "format_exc\\(")
  (#in-error-handler? @hint)
  (#in-function-named? @hint "^do_(GET|POST|PUT|DELETE|PATCH)$")
  (#not-file-kind? "test" "example")
  (#set! message "The client reads the stack: log it, and answer with a fixed text"))
((call function: (attribute object: (identifier) @_self attribute: (identifier) @_send) arguments: (argument_list . (integer) . (_) @text)) @hint
  (#eq? @_self "self")
  (#any-of? @_send "send_error" "send_response")
  (#match? @text "(?i)^(str|repr)\\((e|err|ex|exc|error|exception)\\)$|format_exc\\(|\\{(e|err|ex|exc|error|exception)(!r|!s)?\\}")
  (#in-error-handler? @hint)
  (#not-file-kind? "test" "example")
  (#set! message "The client reads what the error says of the inside: log it, and answer with a fixed text"))

; Falcon's answer is an object that is filled.
((assignment left: (attribute object: (identifier) @_resp attribute: (identifier) @_part) right: (_) @text) @hint
  (#any-of? @_resp "resp" "response")
  (#any-of? @_part "text" "body" "media" "data" "content")
  (#in-error-handler? @hint)
  (#match? @text "format_exc\\(|\\b(str|repr)\\((e|err|ex|exc|error|exception)\\)|\\{(e|err|ex|exc|error|exception)(!r|!s)?\\}")
  (#file-matches? "falcon|def on_(get|post|put|patch|delete)\\(")
  (#not-file-kind? "test" "example")
  (#set! message "The client reads what the error says of the inside: log it, and answer with a fixed text"))

;! bad
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     try:
;         return jsonify(load_orders())
;     except Exception as e:
;         return jsonify({"error": str(e)}), 500
;                                  ^^^^^^
;! fixed
; from flask import Flask, jsonify
; import logging
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     try:
;         return jsonify(load_orders())
;     except Exception as e:
;         logging.exception("Request failed")
;         return jsonify({"error": "Internal server error"}), 500
;! bad
; import logging
; from fastapi import APIRouter, HTTPException
; logger = logging.getLogger(__name__)
; router = APIRouter()
; @router.post("/orders")
; async def create(order: dict):
;     try:
;         return await save(order)
;     except Exception as exc:
;         logger.error("cannot save: %s", exc)
;         raise HTTPException(status_code=500, detail=f"Cannot save: {exc}")
;                                                     ^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import logging
; from fastapi import APIRouter, HTTPException
; logger = logging.getLogger(__name__)
; router = APIRouter()
; @router.post("/orders")
; async def create(order: dict):
;     try:
;         return await save(order)
;     except Exception as exc:
;         logger.error("cannot save: %s", exc)
;         raise HTTPException(status_code=500, detail="Internal server error")
;! bad
; import sqlite3
; from flask import Flask
; app = Flask(__name__)
; @app.get("/users")
; def users():
;     try:
;         return load()
;     except sqlite3.Error as error:
;         message = "Database error: " + str(error)
;         return {"message": message}, 500
;                            ^^^^^^^
;! fixed
; import sqlite3
; from flask import Flask
; import logging
; app = Flask(__name__)
; @app.get("/users")
; def users():
;     try:
;         return load()
;     except sqlite3.Error as error:
;         message = "Database error: " + str(error)
;         logging.exception("Request failed")
;         return {"message": "Internal server error"}, 500
;! bad
; import traceback
; from django.http import JsonResponse
; def view(request):
;     try:
;         return JsonResponse(load(request))
;     except Exception:
;         return JsonResponse({"trace": traceback.format_exc()}, status=500)
;                                       ^^^^^^^^^^^^^^^^^^^^^^
; def other(
;! bad
; from fastapi import FastAPI
; from fastapi.responses import JSONResponse
; app = FastAPI()
; @app.exception_handler(Exception)
; async def failed(request, exc):
;     return JSONResponse(status_code=500, content={"detail": str(exc)})
;                                                             ^^^^^^^^
;! fixed
; from fastapi import FastAPI
; from fastapi.responses import JSONResponse
; app = FastAPI()
; @app.exception_handler(Exception)
; async def failed(request, exc):
;     return JSONResponse(status_code=500, content={"detail": "Internal server error"})
;! good
; import logging
; from flask import jsonify
; def orders():
;     try:
;         return jsonify(load_orders())
;     except Exception as e:
;         logging.exception("cannot load: %s", str(e))
;         return jsonify({"error": "Internal server error", "kind": type(e).__name__}), 500
;! good
; from fastapi import HTTPException
; from shop import OutOfStock
; def create(order):
;     try:
;         return save(order)
;     except OutOfStock as error:
;         raise HTTPException(status_code=409, detail=str(error))
;! good
; from celery import shared_task
; @shared_task
; def work():
;     try:
;         return run()
;     except Exception as error:
;         return {"error": str(error)}
;! good
; from django.http import JsonResponse
; def view(request, settings):
;     try:
;         return JsonResponse(load(request))
;     except Exception as error:
;         detail = str(error) if settings.DEBUG else "Internal server error"
;         record(error)
;         return JsonResponse({"error": "Internal server error", "code": error.code}, status=500)
;! good
; class Ticket:
;     def ticket_url(self):
;         return f"{BASE}/view?ticket={self.id}&key={self.secret_key}"
;! good
; from tornado.web import HTTPError, RequestHandler
; class Base(RequestHandler):
;     def write_error(self, status_code, **kwargs):
;         if isinstance(kwargs["exc_info"][1], HTTPError):
;             self.finish(kwargs["exc_info"][1].log_message)
;! bad
; import tornado.web
; class Commands(tornado.web.RequestHandler):
;     def post(self, name):
;         try:
;             self.write({"value": call(name)})
;         except Exception as e:
;             self.write({"error": str(e)})
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import tornado.web
; class Chats(tornado.web.RequestHandler):
;     def post(self, name):
;         try:
;             self.write({"value": pin(name)})
;         except QuerySyntaxError as exc:
;             self.set_status(400)
;             self.write({"error": str(exc)})
;! bad
; def handler(event, context):
;     try:
;         return {"statusCode": 200, "body": run(event)}
;     except Exception as exc:
;         logger.exception("failed")
;         return {"statusCode": 500, "body": json.dumps({"message": str(exc)})}
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; class Api(BaseHTTPRequestHandler):
;     def do_GET(self):
;         try:
;             self.answer(lookup(self.path))
;         except Exception as exc:
;             logger.exception("failed")
;             self.send_error(500, str(exc))
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def handler(event, context):
;     try:
;         return {"statusCode": 200, "body": run(event)}
;     except Exception:
;         logger.exception("failed")
;         return {"statusCode": 500, "body": "failed"}
;! good
; class Api(BaseHTTPRequestHandler):
;     def do_GET(self):
;         try:
;             self.answer(lookup(self.path))
;         except Exception:
;             logger.exception("failed")
;             self.send_error(500, "failed")
;! bad
; class Api:
;     def on_get(self, req, resp):
;         try:
;             resp.media = load()
;         except Exception:
;             logger.exception("failed")
;             resp.text = traceback.format_exc()
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; class Api:
;     def on_get(self, req, resp):
;         try:
;             resp.media = load()
;         except Exception:
;             logger.exception("failed")
;             resp.text = "failed"
