; Two threads change the same value
;
; `count += 1` reads, adds and writes: a thread that reads between the two writes loses what the other has done. Numbers
; that look right in a test are wrong under load. Change them under a lock, or let one thread own them.
;
; severity: info
; confidence: medium
; cwe: 362 366
; precision: 0 warnings, info 2 not read, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 0/1 (a word in a comment), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
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
