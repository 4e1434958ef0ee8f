; Printed instead of logged
;
; What is printed has no time, no level and no request id, and in most deployments nobody collects it. When something
; breaks, the line that would have said why is on no screen.
;
; severity: info
; confidence: medium
; default: off
; cwe: 778
; precision: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls

((call function: (identifier) @_print) @hint
  (#eq? @_print "print")
  (#in? @hint "handler")
  (#set! message "Nobody collects what is printed here: log it"))

;! bad
; from flask import Flask
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     print("loading orders")
;     ^^^^^^^^^^^^^^^^^^^^^^^
;     return load()
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders")
; def orders():
;     try:
;         return load()
;     except OrderError as error:
;         print(error)
;         ^^^^^^^^^^^^
;         print("failed", error)
;         ^^^^^^^^^^^^^^^^^^^^^^
;         raise
;     print("never")
;     ^^^^^^^^^^^^^^
; def broken(
;! good
; from flask import Flask
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     logger.info("loading orders")
;     printer.print("page")
;     return load()
; def main():
;     print("listening")
;     pprint(load())
