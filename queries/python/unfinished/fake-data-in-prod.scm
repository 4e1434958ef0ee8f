; A route answers with invented data
;
; John Doe and his sample orders were put there to try the page. Clients take them for real: they show them, store
; them and act on them, and no error ever says that nothing was looked up.
;
; severity: warning
; confidence: medium
; precision: 0/2 (one answer that is meant as a dummy, twice) on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines: too few to tell
; cwe: 1164
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …): unproven on real code
; regex invented: (?i)\b(john|jane)[ ._]?(doe|smith)\b|\blorem ipsum\b|\b(test|user\d?|john|jane|alice|bob|demo|admin)@(example|test|mail|email|gmail)\.(com|org)\b|\b555[- ]\d{4}\b|\b123 (main|fake|elm) (st|street)\b|\bacme corp\b
; regex sample-name: (?i)^(mock|fake|dummy|sample|placeholder|hard_?coded)(_|[A-Z])\w+$

((pair value: (string) @hint)
  (#match? @hint "<invented>")
  (#returned? @hint)
  (#in? @hint "handler")
  (#set! message "{hint} is invented, and the client takes it for real: look the data up"))
((return_statement (identifier) @hint)
  (#match? @hint "<sample-name>")
  (#not-match? @hint "^sample_(rate|size|count|interval)")
  (#in? @hint "handler")
  (#set! message "`{hint}` is sample data, and the client takes it for real: look the data up"))
((call function: (_) @_answer arguments: (argument_list . (identifier) @hint))
  (#match? @_answer "(?i)(jsonify|response|json)$")
  (#match? @hint "<sample-name>")
  (#not-match? @hint "^sample_(rate|size|count|interval)")
  (#in? @hint "handler")
  (#set! message "`{hint}` is sample data, and the client takes it for real: look the data up"))
((return_statement (call function: (_) @_answer arguments: (argument_list . (dictionary (pair value: (string) @hint)))))
  (#match? @_answer "(?i)(jsonify|response|json)$")
  (#match? @hint "<invented>")
  (#in? @hint "handler")
  (#set! message "{hint} is invented, and the client takes it for real: look the data up"))

;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/users/{id}")
; def user(id: int):
;     return {"id": id, "name": "John Doe", "email": "john@example.com"}
;                               ^^^^^^^^^^
;                                                    ^^^^^^^^^^^^^^^^^^
;! bad
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     mock_orders = [{"id": 1, "total": 10}]
;     return jsonify(mock_orders)
;                    ^^^^^^^^^^^
; @app.route("/profile")
; def profile():
;     return dummy_profile
;            ^^^^^^^^^^^^^
; def broken(
;! good
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/users/{id}", responses={200: {"example": {"name": "John Doe"}}})
; def user(id: int):
;     contact = "Write to admin@example.com"
;     return {"id": id, "sample_rate": rate(id), "help": "support"}
; def names():
;     return {"name": "John Doe"}
;! bad
; from flask import Flask
; app = Flask(__name__)
; @app.route("/contact")
; def contact():
;     return {"phone": "555-0100"}
;                      ^^^^^^^^^^
;! bad
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.route("/profile")
; def profile():
;     return jsonify({"id": 1, "name": "John Doe"})
;                                      ^^^^^^^^^^
;! good
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.route("/profile")
; def profile():
;     return jsonify({"id": 1, "name": current_user.name})
; def sample():
;     return jsonify({"name": "John Doe"})
