; Two threads change the same value
;
; `count += 1` reads, adds and writes: a thread that reads between the two writes loses what the other has done. Numbers
; that look right in a test are wrong under load. Change them under a lock, or let one thread own them.
;
; severity: info
; confidence: medium
; cwe: 362 366 414 667 488
; precision: 0 warnings, info 2 not read, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 0/1 (a word in a comment), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines; info 1/3
; see: https://docs.python.org/3/library/threading.html#lock-objects
; regex locks: (?i)lock|semaphore|atomic|queue|condition|itertools\.count

; A variable of the module.
((augmented_assignment left: [(identifier) @name (subscript value: (identifier) @name)]) @hint
  (#shared-variable? @name)
  (#in-function? @hint)
  (#file-matches? "threading\\.Thread\\(|ThreadPoolExecutor\\(|start_new_thread|ThreadingHTTPServer|ThreadingMixIn|ThreadingTCPServer|Thread\\(target")
  (#not-file-matches? "<locks>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Threads that change `{name}` at once lose each other's changes: hold a `threading.Lock`"))

; An attribute of an object that several threads use.
((augmented_assignment left: (attribute object: (identifier) @_self) @name) @hint
  (#eq? @_self "self")
  (#file-matches? "Thread\\(\\s*target\\s*=\\s*self\\.|executor\\.(submit|map)\\(\\s*self\\.|pool\\.(submit|map)\\(\\s*self\\.")
  (#not-file-matches? "<locks>")
  (#in-function? @hint)
  (#not-in-function-named? @hint "^__init__$")
  (#not-file-kind? "test" "example")
  (#set! message "Threads that change `{name}` at once lose each other's changes: hold a `threading.Lock`"))

; A balance or a stock that is read, compared and written in threads.
((if_statement
   condition: (comparison_operator . (_) @name . [">" ">="] . (_))
   consequence: (block (expression_statement (augmented_assignment left: (_) @_changed operator: "-=")))) @hint
  (#eq? @name @_changed)
  (#match? @name "(?i)balance|stock|quantity|seats|available|credit|tickets|remaining|inventory")
  (#file-matches? "import threading|from threading|ThreadPoolExecutor")
  (#not-file-matches? "<locks>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Another thread takes from `{name}` between the check and the change: hold a `threading.Lock` over both"))

; One variable for all visitors.
((assignment left: (identifier) @name right: (_) @value) @hint
  (#in-function? @hint)
  (#shared-variable? @name)
  (#in? @hint "handler")
  (#tainted? @value)
  (#function-matches? @hint "(?m)^\\s+global \\w")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "All visitors share `{name}`, so the next one is taken for this one: keep it in the session"))
((augmented_assignment left: (identifier) @name) @hint
  (#in-function? @hint)
  (#shared-variable? @name)
  (#in? @hint "handler")
  (#function-matches? @hint "\\bglobal\\b")
  (#not-file-matches? "<locks>")
  (#not-match? @name "(?i)metric|stat|hits|request_count|counter$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Requests that change `{name}` at once lose each other's changes, and each process has its own: keep it in the database"))

; Threads on an object that is made for them.
((augmented_assignment left: (attribute object: (identifier) @_self attribute: (identifier) @_count) @name) @hint
  (#eq? @_self "self")
  (#match? @_count "(?i)^_?(n|count\\w*|counter|total|value|hits|balance|stock|\\w+_count|processed|available|remaining|tickets|seats)$")
  (#file-matches? "threading\\.Thread\\(|\\bThread\\(\\s*target|ThreadPoolExecutor\\(")
  (#not-file-matches? "<locks>")
  (#not-file-matches? "Thread\\(\\s*target\\s*=\\s*self\\.|executor\\.(submit|map)\\(\\s*self\\.|pool\\.(submit|map)\\(\\s*self\\.")
  (#not-in-function-named? @hint "^__init__$")
  (#in-function? @hint)
  (#not-file-kind? "test" "example")
  (#set! message "Threads that change `{name}` at once lose each other's changes: hold a `threading.Lock`"))

; A lock that other functions hold.
((assignment left: (subscript value: (identifier) @name subscript: (_))) @hint
  (#shared-variable? @name)
  (#in-function? @hint)
  (#imports? "threading")
  (#file-matches? "with \\w*[lL]ock\\w*:\\n(\\s+.*\\n){0,6}?\\s+.*\\w+\\[|with \\w*[lL]ock\\w*:")
  (#not-inside? @hint "with_statement")
  (#not-function-mentions? @hint "(?i)lock|acquire|queue|lru_cache")
  (#not-match? @name "^session$")
  (#match? @name "(?i)cache|state|balance|sessions?|jobs|results|registry|counters?|stats|items|users|accounts|orders|inventory|stock|data|table|store")
  (#file-matches? "Thread\\(|ThreadPool|ThreadingMixIn|ThreadingHTTPServer|flask|threaded=True")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` is changed here without the lock that others hold: hold it here, too"))

; Who is asking, in a table of the module that has one place for it.
((assignment left: (subscript value: (identifier) @name subscript: (string) @_key)) @hint
  (#in-function? @hint)
  (#shared-variable? @name)
  (#in? @hint "handler")
  (#match? @_key "(?i)^.(user|user_id|current_user|account|username|session|request|customer|token)[\"']$")
  (#value-matches? @name "^(\\{.*\\}|dict\\(.*\\))$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "All visitors share `{name}`, so the next one is taken for this one: keep it in `g`, or in the session"))

;! bad
; import threading
; count = 0
; def work():
;     global count
;     count += 1
;     ^^^^^^^^^^
; threading.Thread(target=work).start()
;! bad
; import threading
; class Account:
;     def withdraw(self, amount):
;         if self.balance >= amount:
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^
;             self.balance -= amount
; def broken(:
;! bad
; import threading
; class Pool:
;     def start(self):
;         threading.Thread(target=self.work).start()
;     def work(self):
;         self.done += 1
;         ^^^^^^^^^^^^^^
;! bad
; from concurrent.futures import ThreadPoolExecutor
; totals = {}
; def add(name):
;     totals[name] += 1
;     ^^^^^^^^^^^^^^^^^
; def run(names):
;     with ThreadPoolExecutor() as pool:
;         pool.map(add, names)
;! good
; import threading
; count = 0
; guard = threading.Lock()
; def work():
;     global count
;     with guard:
;         count += 1
; threading.Thread(target=work).start()
;! good
; count = 0
; def work():
;     global count
;     count += 1
;! good
; import threading
; def work():
;     count = 0
;     count += 1
;     return count
; threading.Thread(target=work).start()
;! good
; class Account:
;     def withdraw(self, amount):
;         if self.points >= amount:
;             self.points -= amount
;! bad
; from flask import Flask
; app = Flask(__name__)
; seats = 10
; @app.post("/book")
; @login_required
; def book():
;     global seats
;     seats -= 1
;     ^^^^^^^^^^
;     return ""
;! bad
; import threading
; class Counter:
;     def __init__(self):
;         self.count = 0
;     def inc(self):
;         self.count += 1
;         ^^^^^^^^^^^^^^^
; counter = Counter()
; for _ in range(4):
;     threading.Thread(target=counter.inc).start()
;! good
; import threading
; class Counter:
;     def __init__(self):
;         self.count = 0
;         self.lock = threading.Lock()
;     def inc(self):
;         with self.lock:
;             self.count += 1
; counter = Counter()
; for _ in range(4):
;     threading.Thread(target=counter.inc).start()
;! bad
; import threading
; stock = {}
; lock = threading.Lock()
; def put(key, value):
;     stock[key] = value
;     ^^^^^^^^^^^^^^^^^^
; def sweep():
;     with lock:
;         stock.pop("old", None)
; threading.Thread(target=sweep).start()
;! good
; import threading
; stock = {}
; lock = threading.Lock()
; def put(key, value):
;     with lock:
;         stock[key] = value
; threading.Thread(target=put).start()
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; current = {}
; @app.get("/enter")
; def enter():
;     current["user"] = find(request.cookies.get("sid"))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return "welcome"
;! good
; from flask import Flask, request, g
; app = Flask(__name__)
; @app.get("/enter")
; def enter():
;     g.user = find(request.cookies.get("sid"))
;     return "welcome"
