; A health check that cannot fail
;
; It answers "ok" while the database is gone, so nothing takes the instance out of the load balancer or wakes anybody.
; A check of readiness asks what the service cannot work without; only the one of liveness may say that it runs.
;
; severity: info
; confidence: medium
; precision: 1/1 on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; regex name: (?i)^(get_|api_|_)?(health\w*|ready|readyz|readiness\w*|is_ready|status_check|check_health|db_health|ping_db|status)$
; regex fine: (?i)["'](ok|healthy|up|ready|alive|pass|running|connected|available)["']

; A constant, beside a database or another service that it says nothing of.
((function_definition name: (identifier) @_name body: [
     (block . (return_statement (_) @_answer) @hint .)
     (block . (expression_statement (string)) . (return_statement (_) @_answer) @hint .)
   ])
  (#match? @_name "<name>")
  (#not-match? @_name "(?i)live")
  (#not-match? @_answer "(?i)[\"'](database|db|redis|cache|queue|broker|postgres|mongo|storage|dependencies)[\"']")
  (#match? @_answer "<fine>")
  (#not-match? @_answer "\\(\\)|await|\\w+\\.\\w+\\([^{\\[]")
  (#in? @hint "handler")
  (#file-matches? "(?i)\\b(session|engine|redis|database|\\w*db|broker|mongo\\w*|get_db|pool|celery|models)\\b|\\.objects\\b")
  (#not-file-matches? "(?i)def \\w*(ready|readiness|deep_?health|health_?(deep|db|full|detail))\\w*\\(")
  (#set! message "This says that all is well whatever has failed: ask what the service cannot work without, say with `SELECT 1`"))
((function_definition name: (identifier) @_name body: [
     (block . (return_statement (_) @_answer) @hint .)
     (block . (expression_statement (string)) . (return_statement (_) @_answer) @hint .)
   ])
  (#match? @_name "(?i)ready|readiness")
  (#match? @_answer "<fine>")
  (#not-match? @_answer "\\(\\)|await|\\w+\\.\\w+\\([^{\\[]")
  (#in? @hint "handler")
  (#file-matches? "(?i)def \\w*(ready|readiness)\\w*\\(")
  (#set! message "This says that the service is ready whatever it waits for: ask what it cannot work without, say with `SELECT 1`"))

; It says by name that something is well which it never asked.
((pair key: (string) @_part value: (string) @hint)
  (#match? @_part "(?i)(database|\\bdb\\b|redis|cache|queue|broker|postgres|mongo|storage|dependencies)")
  (#match? @hint "<fine>")
  (#in-function-named? @hint "<name>")
  (#in? @hint "handler")
  (#not-function-matches? @hint "try:|\\bif\\b|await|execute|ping\\(|check\\w*\\(|\\.get\\(")
  (#set! severity "warning")
  (#set! message "Nothing here asked {_part}: ask it, and answer 503 when it fails"))

; The error is caught, and all is well.
((except_clause (block (return_statement (_) @_answer) @hint .))
  (#match? @_answer "<fine>")
  (#not-match? @_answer "(?i)(error|unhealthy|fail|down|degraded|unavailable|50\\d)")
  (#in-function-named? @hint "<name>")
  (#in? @hint "handler")
  (#set! severity "warning")
  (#set! message "The check failed, and this says that all is well: answer 503"))
((block
   (try_statement (except_clause (block . [(pass_statement) (expression_statement (call))] .)))
   . (return_statement (_) @_answer) @hint)
  (#match? @_answer "<fine>")
  (#not-match? @_answer "(?i)(error|unhealthy|fail|down|degraded|unavailable|50\\d)")
  (#in-function-named? @hint "<name>")
  (#in? @hint "handler")
  (#set! severity "warning")
  (#set! message "When the check above fails, this still says that all is well: answer 503"))

;! bad
; from fastapi import FastAPI
; from app.db import engine
; app = FastAPI()
; @app.get("/health")
; async def health():
;     """For the load balancer."""
;     return {"status": "ok"}
;     ^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.get("/ready")
; def ready():
;     return jsonify(status="ready")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; @app.get("/health")
; def health():
;     result = {"database": "ok"}
;                           ^^^^
;     return result
; def broken(
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/health")
; async def health_check(session):
;     try:
;         await session.execute("SELECT 1")
;     except Exception:
;         logger.warning("the database is away")
;     return {"status": "ok"}
;     ^^^^^^^^^^^^^^^^^^^^^^^
; @app.get("/healthz")
; async def healthz(session):
;     try:
;         await session.execute("SELECT 1")
;         return {"status": "ok"}
;     except OSError:
;         return {"status": "ok"}
;         ^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/health")
; async def health(session):
;     await session.execute("SELECT 1")
;     return {"status": "ok"}
; @app.get("/live")
; def live():
;     return {"status": "ok"}
;! good
; from fastapi import FastAPI
; from app.db import engine
; app = FastAPI()
; @app.get("/health")
; def health():
;     return {"status": "ok"}
; @app.get("/ready")
; async def ready(session):
;     await session.execute("SELECT 1")
;     return {"status": "ready"}
;! good
; from flask import Flask
; app = Flask(__name__)
; @app.get("/health")
; def health():
;     try:
;         engine.execute("SELECT 1")
;     except OSError:
;         return {"status": "unhealthy"}, 503
;     return {"database": "ok"}
;! good
; def health():
;     return {"status": "ok"}
; def order_status(order):
;     return {"status": "ok"}
