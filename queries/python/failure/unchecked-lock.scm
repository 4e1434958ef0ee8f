; Nobody looks whether the lock was got
;
; `acquire` with a time limit, or without waiting, says whether it has the lock, and goes on either way: two threads are in
; the part that only one may be in, and the release at its end lets a third one in.
;
; severity: warning
; confidence: high
; cwe: 414 667 252 460
; precision: warnings 0/1 (a lock that raises, gated since) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines; info 0/1, gated since
; see: https://docs.python.org/3/library/threading.html#threading.Lock.acquire

((expression_statement (call function: (attribute object: (_) @lock attribute: (identifier) @_acquire) arguments: (argument_list [(keyword_argument) (false)] @_option)) @hint)
  (#eq? @_acquire "acquire")
  (#match? @_option "^(False|blocking\\s*=\\s*False|timeout\\s*=.*|block\\s*=\\s*False)$")
  (#not-match? @_option "timeout\\s*=\\s*(None|-1)$")
  (#match? @lock "(?i)lock|mutex|sem|guard|cond")
  (#not-in? @hint "test")
  ; What raises where it is not got says so itself.
  (#not-inside? @hint "try_statement")
  (#set! message "Whether `{lock}` was got is dropped, and the code behind runs without it: leave where it is `False`"))
((expression_statement (await (call function: (attribute object: (_) @lock attribute: (identifier) @_acquire) arguments: (argument_list (keyword_argument) @_option))) @hint)
  (#eq? @_acquire "acquire")
  (#match? @_option "^blocking\\s*=\\s*False|^timeout\\s*=\\s*\\d|^blocking_timeout\\s*=")
  (#match? @lock "(?i)lock|mutex|sem")
  (#not-in? @hint "test")
  ; What raises where it is not got says so itself.
  (#not-inside? @hint "try_statement")
  (#set! message "Whether `{lock}` was got is dropped, and the code behind runs without it: leave where it is `False`"))

; Nothing lets it go where an error comes between.
((block
   (expression_statement (call function: (attribute object: (_) @lock attribute: (identifier) @_acquire) arguments: (argument_list) @_none) @hint)
   (expression_statement (call function: (attribute object: (_) @_lock2 attribute: (identifier) @_release))))
  (#eq? @_acquire "acquire")
  (#eq? @_release "release")
  (#eq? @lock @_lock2)
  (#empty? @_none)
  (#match? @lock "(?i)lock|mutex")
  (#not-in? @hint "test")
  (#set! severity "info")
  (#set! message "An error before the release keeps `{lock}` for ever: use `with {lock}:`"))

; A flag that says "busy", and stays so after an error.
((assignment left: (attribute attribute: (identifier) @_flag) @flag right: (true)) @hint
  (#match? @_flag "(?i)^_?(is_)?(locked|busy|in_progress|in_use|processing|running_job)$")
  (#function-matches? @hint "\\.\\s*_?(is_)?(locked|busy|in_progress|in_use|processing|running_job)\\s*=\\s*False")
  (#not-function-matches? @hint "\\b(try|finally|with)\\b|rollback|contextmanager")
  (#in-function? @hint)
  (#not-function-mentions? @hint "(?i)attempt|login|auth")
  (#not-in-function-named? @hint "(?i)^(lock|acquire|__enter__|start|begin|toggle)")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "An error on the way leaves `{flag}` set for good: take it back in a `finally`"))

;! bad
; import threading
; lock = threading.Lock()
; def add(row):
;     lock.acquire(timeout=5)
;     ^^^^^^^^^^^^^^^^^^^^^^^
;     try:
;         rows.append(row)
;     finally:
;         lock.release()
;! bad
; def add(self, row):
;     self.lock.acquire(False)
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;     self.rows.append(row)
;! bad
; def add(lock, row):
;     lock.acquire()
;     ^^^^^^^^^^^^^^
;     rows.append(row)
;     lock.release()
;! bad
; async def add(redis_lock, row):
;     await redis_lock.acquire(blocking=False)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if row.
;! good
; import threading
; lock = threading.Lock()
; def add(row):
;     if not lock.acquire(timeout=5):
;         raise TimeoutError
;     try:
;         rows.append(row)
;     finally:
;         lock.release()
;! good
; def add(lock, row):
;     with lock:
;         rows.append(row)
;! good
; def add(pool):
;     pool.acquire(timeout=5)
;! good
; def add(lock, row):
;     lock.acquire()
;     try:
;         rows.append(row)
;     finally:
;         lock.release()
;! bad
; class Transfer:
;     def run(self, account, amount):
;         account.locked = True
;         ^^^^^^^^^^^^^^^^^^^^^
;         account.withdraw(amount)
;         account.locked = False
;! good
; class Transfer:
;     def run(self, account, amount):
;         account.locked = True
;         try:
;             account.withdraw(amount)
;         finally:
;             account.locked = False
