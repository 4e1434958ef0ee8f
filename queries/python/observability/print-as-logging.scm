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
; precision: 1/5 beside a logger before only handlers of errors counted, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

((call function: (identifier) @_print) @hint
  (#eq? @_print "print")
  (#in? @hint "handler")
  (#set! message "Nobody collects what is printed here: log it"))

; In a task of a queue, and beside a logger.
((call function: (identifier) @_print arguments: (argument_list (_))) @hint
  (#eq? @_print "print")
  (#decorated? @hint "(?i)\\b(task|shared_task|actor|scheduled_job|periodic_task|cron|job)\\b")
  (#not-in? @hint "test")
  (#not-imports? "click" "typer" "invoke" "fabric" "prefect" "airflow")
  (#set! message "Nobody collects what is printed here: log it"))

((call function: (identifier) @_print arguments: (argument_list (_))) @hint
  (#eq? @_print "print")
  (#binds? "logger" "log" "_logger" "LOG" "LOGGER")
  (#in-error-handler? @hint)
  (#in-function? @hint)
  (#not-in? @hint "test")
  (#not-in? @hint "handler")
  (#not-imports? "click" "typer" "argparse" "rich" "IPython" "sys")
  (#not-path-matches? "(?i)(^|/)(scripts?|cli|commands|management|examples?|tools|bin|cookbook|notebooks?|benchmarks?|ci|docs)/|cli\\.py$|setup\\.py$")
  (#not-match? @hint "file\\s*=")
  (#set! message "Nobody collects what is printed here, and the file has a logger: use it"))

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
;! bad
; from celery import shared_task
; @shared_task
; def nightly():
;     print("done")
;     ^^^^^^^^^^^^^
;! bad
; import logging
; logger = logging.getLogger(__name__)
; def load(rows):
;     try:
;         return rows.load()
;     except OSError as error:
;         print(f"not loaded: {error}")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         raise
;! good
; import argparse
; import logging
; logger = logging.getLogger(__name__)
; def main():
;     print("usage")
