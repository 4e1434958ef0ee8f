; A route ends the whole process
;
; `sys.exit` in a handler takes the worker down with every other request that it is serving; `os._exit` does not even
; let them finish. One bad request, sent again and again, keeps the service from ever being up.
;
; severity: warning
; confidence: high
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 382
; regex meant: (?i)shut_?down|restart|exit|quit|stop|kill|terminate|reboot|reload

((call function: (_) @callee) @hint
  (#resolves-to? @callee "sys.exit" "os._exit" "os.abort" "exit" "quit")
  (#in? @hint "handler")
  (#not-in-function-named? @hint "<meant>")
  (#not-decorated? @hint "<meant>")
  (#set! message "`{callee}` takes every other request of this process with it: raise an error, or answer with 500"))

;! bad
; import sys
; from flask import Flask
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     if not database.ready:
;         sys.exit(1)
;         ^^^^^^^^^^^
;     return load()
;! bad
; import os
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders")
; def orders():
;     os._exit(1)
;     ^^^^^^^^^^^
; @app.post("/orders")
; def create():
;     exit("no database")
;     ^^^^^^^^^^^^^^^^^^^
; @app.put("/orders")
; def change():
;     quit()
;     ^^^^^^
; def broken(
;! good
; import sys
; from flask import Flask
; app = Flask(__name__)
; @app.route("/shutdown", methods=["POST"])
; @login_required
; def shutdown():
;     sys.exit(0)
; @app.route("/orders")
; def orders():
;     return pool.exit(0)
; def main():
;     sys.exit(run())
; @app.cli.command("load")
; def load():
;     sys.exit(1)
