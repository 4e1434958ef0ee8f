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
; regex state: (?i)^_?(scores?|sessions?|active_\w+|current_\w+|games?|rooms?|counters?|counts|visits|votes|likes|views|balances?|wallets?|stock|attempts|login_attempts|failed_\w+|failures|rate_limits?|request_counts?|requests_by_\w+|otps?|otp_codes?|codes|reset_tokens?|refresh_tokens?|tokens|(\w+_)?jobs?|job_status(es)?|(\w+_)?progress|(\w+_)?results|(\w+_)?status(es)?|history|histories|conversations?|chats?|queues?|subscribers|subscriptions|leaderboard|locks?_by_\w+|processed_\w+|seen_\w+|idempotency_\w+|pending_\w+)$
; precision: variables set anew 0/2 before only a `global` statement counted, 0 hints after, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; precision: warnings that were new when all of them were read: 0/3 (tasks that run), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)

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

; What a route keeps for its callers, under another name than a table's.
((assignment left: (subscript value: (identifier) @_store) right: (_) @_value) @hint
  (#match? @_store "<state>")
  ; What runs can be kept nowhere else.
  (#not-value-matches? @_value "create_task|ensure_future|Process\\(|Thread\\(|Popen\\(|\\.submit\\(")
  (#value-matches? @_store "^(\\{\\s*\\}|\\[\\s*\\]|dict\\(\\)|list\\(\\)|(collections\\.)?(defaultdict|OrderedDict|Counter)\\([\\w ]*\\))$")
  (#module-level? @_store)
  (#in? @hint "handler")
  (#set! message "`{_store}` lives in one process, and is gone with it: put it into a database or a shared cache"))
((augmented_assignment left: (subscript value: (identifier) @_store)) @hint
  (#match? @_store "<state>|<rows>")
  (#value-matches? @_store "^(\\{\\s*\\}|\\[\\s*\\]|dict\\(\\)|list\\(\\)|(collections\\.)?(defaultdict|OrderedDict|Counter)\\([\\w ]*\\))$")
  (#module-level? @_store)
  (#in? @hint "handler")
  (#set! message "`{_store}` lives in one process, and is gone with it: put it into a database or a shared cache"))
((call function: (attribute object: [(identifier) @_store (subscript value: (identifier) @_store)] attribute: (identifier) @_put)) @hint
  (#any-of? @_put "append" "setdefault" "add" "extend")
  (#match? @_store "<state>")
  (#value-matches? @_store "^(\\{\\s*\\}|\\[\\s*\\]|dict\\(\\)|list\\(\\)|set\\(\\)|(collections\\.)?(defaultdict|OrderedDict|Counter|deque)\\([\\w ]*\\))$")
  (#module-level? @_store)
  (#in? @hint "handler")
  (#set! message "`{_store}` lives in one process, and is gone with it: put it into a database or a shared cache"))

; A variable of the module that a route sets anew for everybody.
([(augmented_assignment left: (identifier) @_name) (assignment left: (identifier) @_name right: (_) @_value)] @hint
  (#in-function? @hint)
  (#in? @hint "handler")
  (#function-matches? @hint "(?m)^\\s*global\\s+\\w")
  (#shared-variable? @_name)
  (#not-match? @_name "(?i)(cache|client|pool|conn|engine|lock|logger|instance|model|ready|initiali[sz]ed|started|loaded|session_?factory|config|settings|loop|_at$|version)")
  (#not-guarded-by? @hint "is None|^not ")
  (#set! severity "info")
  (#set! message "All callers of this process share `{_name}`, and other processes have their own: keep it with the request, or in a database"))

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
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; scores = {}
; failed_logins = {}
; @app.post("/answers")
; async def answer(player: int):
;     scores[player] = scores.get(player, 0) + 1
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     failed_logins[player] += 1
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return scores[player]
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; current_game = None
; visits = 0
; @app.post("/games")
; async def start(topic: str):
;     global current_game, visits
;     current_game = {"topic": topic}
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     visits += 1
;     ^^^^^^^^^^^
;     return current_game
;! good
; from fastapi import FastAPI
; app = FastAPI()
; client = None
; limits = {}
; @app.post("/games")
; async def start(topic: str):
;     global client
;     if client is None:
;         client = make()
;     scores = {}
;     scores[topic] = 1
;     limits[topic] = 2
;     current_game = {"topic": topic}
;     return current_game
; def reset():
;     global current_game
;     current_game = None
;! good
; from fastapi import FastAPI
; app = FastAPI()
; active_runs = {}
; @app.post("/runs/{run_id}")
; async def start(run_id: str):
;     task = asyncio.create_task(execute(run_id))
;     active_runs[run_id] = task
;     return {"id": run_id}
