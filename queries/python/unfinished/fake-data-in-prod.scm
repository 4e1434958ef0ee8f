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
; precision: numbers, lots and work that is only logged 0 hints on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines: unproven on real code
; precision: warnings that were new when all of them were read: 0/1 (a method that is meant to be overridden), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)

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

; Drawn by lot.
((pair key: (string) @_key value: [
   (call function: (_) @_random)
   (call arguments: (argument_list . (call function: (_) @_random)))
 ] @hint)
  (#resolves-to? @_random "random.randint" "random.uniform" "random.random" "random.choice" "random.randrange" "random.gauss" "random.sample")
  (#returned? @hint)
  (#in? @hint "handler")
  (#not-match? @_key "(?i)(id|token|code|seed|nonce|random|number|roll|pick|jitter|key)[\"']$")
  (#set! message "{_key} is drawn at random, and the client takes it for real: look it up"))

; Numbers that are written into the code.
((function_definition body: [
   (block . (return_statement (dictionary) @_answer) @hint .)
   (block . (expression_statement (string)) . (return_statement (dictionary) @_answer) @hint .)
 ])
  (#match? @_answer "^\\{(\\s*[\"'][\\w ]+[\"']\\s*:\\s*-?\\d[\\d_.]*\\s*,?){2,}\\s*\\}$")
  (#in? @hint "handler")
  (#set! severity "info")
  (#set! message "These numbers stand in the code, and the client takes them for real: look them up"))

; Work that is only written to the log.
((function_definition name: (identifier) @_name body: [
   (block . (expression_statement (call function: (_) @_log)) . (return_statement [(true) (dictionary)]) @hint .)
   (block . (expression_statement (string)) . (expression_statement (call function: (_) @_log)) . (return_statement [(true) (dictionary)]) @hint .)
 ])
  (#match? @_name "(?i)^_?(send|notify|charge|refund|deliver|publish|upload|pay|email|sms|push|process_payment|transfer|ship|verify|validate|authori[sz]e|capture)(_|$)")
  (#match? @_log "(?i)(^|\\.)(print|info|debug|warning)$")
  (#not-in-function-named? @hint "(?i)(console|dummy|mock|fake|null|noop|debug|dry|base|abstract|log(ger|ging)|local|test)")
  (#not-file-kind? "test")
  ; Others are meant to say more.
  (#not-function-matches? @hint "(?i)\\boverrid|subclass")
  (#set! message "`{_name}` does nothing but write to the log, and says that it did: do it, or raise `NotImplementedError`"))

; Data for trying, at the top of a file that is not one of tests.
((module (expression_statement (assignment left: (identifier) @hint right: [(list (_)) (dictionary (pair))])))
  (#match? @hint "(?i)^_?(mock|fake|dummy|placeholder|stub)_\\w+$")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)(^|/)(tests?|fixtures?|examples?|seeds?|demo\\w*|mocks?|samples?|conftest|benchmarks?|docs)/|(?i)(conftest|seeds?|mocks?|fixtures?|sample\\w*)\\.py$")
  (#set! severity "info")
  (#set! message "`{hint}` is made up: look the data up, or move it to the tests"))

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
;! bad
; import random
; from fastapi import FastAPI
; app = FastAPI()
; MOCK_USERS = [{"id": 1}]
; ^^^^^^^^^^
; @app.get("/weather/{city}")
; async def weather(city: str):
;     return {"city": city, "temp": random.randint(10, 30)}
;                                   ^^^^^^^^^^^^^^^^^^^^^^
; @app.get("/rates")
; def rates():
;     return {"EUR": 1.0, "USD": 1.08}
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def send_sms(phone, text):
;     logger.info("SMS: %s", text)
;     return True
;     ^^^^^^^^^^^
; def broken(
;! good
; import random
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/dice")
; async def dice():
;     return {"roll": random.randint(1, 6)}
; @app.get("/rates")
; def rates(db):
;     return {"EUR": 1.0, "USD": db.rate("USD")}
; class ConsoleBackend:
;     def send_sms(self, phone, text):
;         logger.info("SMS: %s", text)
;         return True
;! good
; import logging
; logger = logging.getLogger(__name__)
; class SecretManager:
;     def validate_environment(self):
;         """Override this method to look at your own configuration."""
;         logger.debug("nothing to look at")
;         return True
