; A failure leaves no trace
;
; The caller reads that something went wrong, and nobody else learns of it: what the error was and where it came from is
; written nowhere. When people complain there is nothing to look at.
;
; severity: info
; confidence: medium
; precision: info, 10/10 of 87 read on 32 packages of PyPI (litellm 1.110.2, open-webui 0.12.4, indico 3.0rc1, prefect 3.9.1, rucio 41.5.1 …), 4.6 million lines
; cwe: 778
; see: https://docs.python.org/3/library/logging.html#logging.Logger.exception
; regex written: (?i)\blog\w*\b|print|traceback|capture_exception|sentry|rollbar|report|record|notify|metric|counter|\binc\b|span|track|warn|echo|flash|stderr
; regex says-error: \b(str|repr)\((e|err|ex|exc|error|exception)\b|\{(e|err|ex|exc|error|exception)\b|\b(e|err|ex|exc|error|exception)\.\w|format_exc
; regex server-fault: ^(50[0-4]|(\w+\.)?(status\.)?HTTP_50\d\w*|(\w+\.)?HTTPStatus\.(INTERNAL_SERVER_ERROR|BAD_GATEWAY|SERVICE_UNAVAILABLE))$

; FastAPI's `HTTPException` is answered and not logged.
((except_clause (block . (raise_statement (call function: (_) @callee arguments: (argument_list [(integer) @_status (attribute) @_status (keyword_argument name: (identifier) @_name value: (_) @_status)]))) @hint) @_handler)
  (#resolves-to? @callee "fastapi.HTTPException" "fastapi.exceptions.HTTPException" "starlette.exceptions.HTTPException")
  (#match? @_status "<server-fault>")
  (#catches? @hint "Exception")
  (#not-match? @_handler "<written>")
  (#not-match? @hint "<says-error>")
  (#binds? "logger")
  (#set! message "What failed is written nowhere: log the error before answering")
  (#set! fix.title "Log the error")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "logger.exception(\"Unexpected error\")"))
((except_clause (block . (raise_statement (call function: (_) @callee arguments: (argument_list [(integer) @_status (attribute) @_status (keyword_argument name: (identifier) @_name value: (_) @_status)]))) @hint) @_handler)
  (#resolves-to? @callee "fastapi.HTTPException" "fastapi.exceptions.HTTPException" "starlette.exceptions.HTTPException")
  (#match? @_status "<server-fault>")
  (#catches? @hint "Exception")
  (#not-match? @_handler "<written>")
  (#not-match? @hint "<says-error>")
  (#not-binds? "logger")
  (#set! message "What failed is written nowhere: log the error before answering")
  (#set! fix.title "Log the error")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "logging.exception(\"Unexpected error\")")
  (#insert-import! "import logging"))

; Flask and Django.
((except_clause (block . (return_statement [
     (expression_list (_) . (integer) @_status)
     (call arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @_status)))
   ]) @hint) @_handler)
  (#match? @_status "<server-fault>")
  (#in? @hint "handler")
  (#catches? @hint "Exception")
  (#not-match? @_handler "<written>")
  (#not-match? @hint "<says-error>")
  (#binds? "logger")
  (#set! message "What failed is written nowhere: log the error before answering")
  (#set! fix.title "Log the error")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "logger.exception(\"Unexpected error\")"))
((except_clause (block . (return_statement [
     (expression_list (_) . (integer) @_status)
     (call arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @_status)))
   ]) @hint) @_handler)
  (#match? @_status "<server-fault>")
  (#in? @hint "handler")
  (#catches? @hint "Exception")
  (#not-match? @_handler "<written>")
  (#not-match? @hint "<says-error>")
  (#not-binds? "logger")
  (#set! message "What failed is written nowhere: log the error before answering")
  (#set! fix.title "Log the error")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "logging.exception(\"Unexpected error\")")
  (#insert-import! "import logging"))

;! bad
; from fastapi import FastAPI, HTTPException
; app = FastAPI()
; @app.get("/orders")
; def orders():
;     try:
;         return load()
;     except Exception as error:
;         raise HTTPException(status_code=500, detail="failed") from error
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from fastapi import FastAPI, HTTPException
; import logging
; app = FastAPI()
; @app.get("/orders")
; def orders():
;     try:
;         return load()
;     except Exception as error:
;         logging.exception("Unexpected error")
;         raise HTTPException(status_code=500, detail="failed") from error
;! bad
; import logging
; from flask import Flask, jsonify
; logger = logging.getLogger(__name__)
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     try:
;         return jsonify(load())
;     except Exception:
;         return jsonify({"error": "failed"}), 500
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import logging
; from flask import Flask, jsonify
; logger = logging.getLogger(__name__)
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     try:
;         return jsonify(load())
;     except Exception:
;         logger.exception("Unexpected error")
;         return jsonify({"error": "failed"}), 500
;! bad
; from django.http import JsonResponse
; def orders(request):
;     try:
;         return JsonResponse(load())
;     except Exception:
;         return JsonResponse({"error": "failed"}, status=500)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def lines(request):
;     try:
;         return JsonResponse(load())
;     except:
;         return JsonResponse({"error": "failed"}, status=503)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! fixed
; from django.http import JsonResponse
; import logging
; def orders(request):
;     try:
;         return JsonResponse(load())
;     except Exception:
;         logging.exception("Unexpected error")
;         return JsonResponse({"error": "failed"}, status=500)
; def lines(request):
;     try:
;         return JsonResponse(load())
;     except:
;         logging.exception("Unexpected error")
;         return JsonResponse({"error": "failed"}, status=503)
; def broken(
;! good
; from django.http import JsonResponse
; def orders(request):
;     try:
;         return JsonResponse(load())
;     except Exception:
;         log.exception("orders")
;         return JsonResponse({"error": "failed"}, status=500)
; def lines(request):
;     try:
;         return JsonResponse(load())
;     except ValueError:
;         return JsonResponse({"error": "failed"}, status=500)
; def wrong(request):
;     try:
;         return JsonResponse(load())
;     except Exception:
;         return JsonResponse({"error": "wrong"}, status=400)
; def helper():
;     try:
;         return load()
;     except Exception:
;         return None
