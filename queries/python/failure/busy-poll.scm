; It waits for ever for what may never come
;
; A job that failed, was deleted or was never known does not become `done`: the loop asks until the process ends, and holds
; its worker as long. Count the tries, or give up at a time, and leave the loop when the other side says that it failed.
;
; severity: info
; confidence: medium
; cwe: 835 834
; precision: info, 3/4 (one waits for a signal that must come); 0 warnings on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cwe.mitre.org/data/definitions/835.html
; regex ways-out: (?i)TimeoutError|(^|_)timeout_|_timeout$|perf_counter|deadline|max_|attempt|retries|tries|monotonic|elapsed|expire|give_up|(^|_)(stop|stopped|stopping|shutdown|running|exit|cancel\w*|closed|abort\w*)|failed|failure|time_limit|until

; Asked again after a pause.
((while_statement
   condition: (_) @_condition
   body: (_) @_body) @hint
  (#match? @_condition "^(True|1)$")
  (#calls? @_body "time.sleep" "asyncio.sleep" "sleep")
  (#contains? @_body "return_statement" "break_statement")
  (#calls? @_body "requests.*" "httpx.*" "*.get_status" "get_status" "*_status" "status" "get_job" "describe_*" "poll" "refresh" "head_object" "urlopen" "fetch_status" "is_ready" "is_done" "ready" "done" "is_running" "ping" "health" "state" "get_state" "is_finished")
  (#not-contains-text? @_body "<ways-out>")
  (#not-function-mentions? @hint "<ways-out>")
  (#not-contains? @_body "raise_statement")
  (#not-function-matches? @hint "def \\w+\\([^)]*timeout|time\\(\\)\\s*(-|>|<)|[<>-]=?\\s*time\\.")
  (#not-file-kind? "test" "example")
  (#set! message "This waits for ever for a job that failed: count the tries, or give up at a time"))
((while_statement
   condition: (_) @_condition
   body: (_) @_body) @hint
  (#match? @_condition "(?i)^not\\b.*(done|ready|finished|complete\\w*|exists|is_up|available|started|success\\w*|connected)|(status|state)\\W.*!=|!=.*(done|ready|finished|complete|success)")
  (#calls? @_body "time.sleep" "asyncio.sleep" "sleep")
  (#not-contains-text? @_body "<ways-out>")
  (#not-function-mentions? @hint "<ways-out>")
  (#not-contains? @_body "break_statement" "return_statement" "raise_statement")
  (#not-function-matches? @hint "def \\w+\\([^)]*timeout|time\\(\\)\\s*(-|>|<)|[<>-]=?\\s*time\\.")
  (#not-file-kind? "test" "example")
  (#set! message "This waits for ever for a job that failed: count the rounds, or give up at a time"))

; A step that may be nothing.
((while_statement
   condition: (comparison_operator . (identifier) @_at . ["<" "<="] . (_))
   body: (block (expression_statement (augmented_assignment left: (identifier) @_counter right: (identifier) @step)))) @hint
  (#eq? @_at @_counter)
  (#tainted? @step "caller" "parameter")
  (#not-function-matches? @hint "if (not )?\\w*(size|step|width|length|chunk|n|limit|count|interval)\\w*\\s*(<|<=|==|>|is)|max\\(\\s*1|raise |assert |\\b(break|return)\\b[^\\n]*\\n\\s+\\w+ \\+=")
  (#not-function-mentions? @hint "^(break|raise)$")
  (#not-file-kind? "test" "example")
  (#set! message "With a `{step}` of 0 this never ends: refuse what is below 1 first"))

; A chain of parents with a ring in it.
((while_statement
   condition: (_) @_condition
   body: (block . (expression_statement (assignment left: (identifier) @_at right: (subscript value: (_) @_table))) .)) @hint
  (#match? @_condition "(?i)\\[.*\\]\\s*(is not None)?$|\\bin\\b")
  (#match? @hint "(?i)parent|manager|next|previous|redirect|replaced_by|alias|canonical")
  (#match? @_condition "\\[")
  (#not-function-mentions? @hint "(?i)seen|visited|depth|limit|max_|cycle")
  (#not-file-kind? "test" "example")
  (#set! message "A ring among the parents keeps this running for ever: remember what `{_at}` has been, or count the steps"))

; A connection that has ended answers with nothing, at once and for ever.
((while_statement
   condition: [(true) (integer)] @_always
   body: (block (expression_statement (assignment left: (identifier) @data right: (call function: (attribute object: (_) @socket attribute: (identifier) @_recv)))) ) @_body) @hint
  (#eq? @_recv "recv")
  (#match? @socket "(?i)sock|conn|client|^s$|peer|request$")
  (#not-contains? @_body "break_statement" "return_statement" "raise_statement")
  (#not-file-matches? "SOCK_DGRAM|zmq|pyzmq|multiprocessing|websocket|Pipe\\(")
  (#not-function-mentions? @hint "(?i)zmq|queue|pipe")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Once the other side has closed, `{socket}` answers with nothing for ever: leave the loop where `{data}` is empty"))

; A step that may step over the end.
((while_statement
   condition: (comparison_operator . (identifier) @at . "!=" . (_))
   body: (block (expression_statement (augmented_assignment left: (identifier) @_counter right: [(integer) (float)] @step)))) @hint
  (#eq? @at @_counter)
  (#not-match? @step "^1$")
  (#not-contains? @hint "break_statement" "return_statement" "raise_statement")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Steps of {step} may step over the end, and `{at}` never be equal to it: use `<` or `>`"))

; So many bytes, from a connection that may end before.
((while_statement
   condition: (comparison_operator . (_) @_have . ["<" "!=" ">"] . (_) @_size .)
   body: (block . (expression_statement (augmented_assignment left: (_) @data right: (call function: (attribute object: (_) @socket attribute: (identifier) @_recv)))) .)) @hint
  (#any-of? @_recv "recv" "read")
  (#match? @socket "(?i)sock|conn|client|^s$|peer|request$|stream|rfile|reader|ser(ial)?$")
  (#match? @_have "len\\(|remaining|left")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Once the other side has closed, `{socket}` answers with nothing, and this never ends: leave the loop where nothing came"))

; Tried again for ever, at once.
((while_statement
   condition: [(true) (integer)]
   body: (block . (try_statement
     body: (block . [(return_statement) (expression_statement) (break_statement)])
     (except_clause (block . [(pass_statement) (continue_statement)] .))) .) @_body) @hint
  (#not-function-mentions? @hint "<ways-out>|^(sleep|wait|input)$")
  (#not-contains? @_body "raise_statement")
  (#calls? @_body "send" "connect" "get" "post" "request" "execute" "publish" "recv" "urlopen" "fetch" "put" "query")
  (#not-calls? @_body "input" "*.get_nowait" "queue*")
  (#not-file-kind? "test" "example")
  (#set! message "While the other side is down this runs at full speed, and for ever: count the tries, and wait between them"))

;! bad
; import time, requests
; def wait_for_job(base, job):
;     while True:
;     ^^^^^^^^^^^
;         answer = requests.get(f"{base}/jobs/{job}", timeout=10)
;         if answer.ok and answer.json()["state"] == "done":
;             return answer.json()["link"]
;         time.sleep(2)
;! bad
; import time
; def wait(job):
;     while job.status() != "done":
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         time.sleep(1)
; def broken(:
;! bad
; def split(text, size):
;     parts = []
;     at = 0
;     while at < len(text):
;     ^^^^^^^^^^^^^^^^^^^^^
;         parts.append(text[at:at + size])
;         at += size
;     return parts
;! bad
; def root(categories, number):
;     while categories[number]["parent"] is not None:
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         number = categories[number]["parent"]
;     return number
;! good
; import time, requests
; def wait_for_job(base, job):
;     deadline = time.monotonic() + 60
;     while time.monotonic() < deadline:
;         answer = requests.get(f"{base}/jobs/{job}", timeout=10)
;         answer.raise_for_status()
;         if answer.json()["state"] == "done":
;             return answer.json()["link"]
;         time.sleep(2)
;     raise TimeoutError(job)
;! good
; import time
; def work(queue):
;     while True:
;         queue.step()
;         time.sleep(1)
;! good
; def split(text, size):
;     if size < 1:
;         raise ValueError(size)
;     at = 0
;     while at < len(text):
;         at += size
;     return at
;! good
; def root(categories, number):
;     seen = set()
;     while categories[number]["parent"] is not None and number not in seen:
;         seen.add(number)
;         number = categories[number]["parent"]
;     return number
;! bad
; def read_exact(sock, n):
;     data = b""
;     while len(data) < n:
;     ^^^^^^^^^^^^^^^^^^^^
;         data += sock.recv(n - len(data))
;     return data
;! good
; def read_exact(sock, n):
;     data = b""
;     while len(data) < n:
;         part = sock.recv(n - len(data))
;         if not part:
;             raise EOFError
;         data += part
;     return data
;! bad
; def deliver(client, message):
;     while True:
;     ^^^^^^^^^^^
;         try:
;             return client.send(message)
;         except ConnectionError:
;             pass
;! good
; def deliver(client, message):
;     for attempt in range(5):
;         try:
;             return client.send(message)
;         except ConnectionError:
;             time.sleep(2 ** attempt)
;     raise TimeoutError(message)
