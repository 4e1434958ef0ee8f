; Retries at once, again and again
;
; A service that is down or overloaded gets the next request in the same millisecond, from every client at the same
; time: the retries keep it down. Wait longer after each failure, with some chance in it, and give up in the end.
;
; severity: warning
; confidence: medium
; precision: warnings 3/14 before decorators made in the file and retries without a call over the network were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 2/2 after (one package), in 49 of them, 4.6 million lines
; cwe: 770
; precision: warnings 1/1 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …), 0/1 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …) before loops that count were gated
; list passing-errors: Exception BaseException OSError IOError ConnectionError TimeoutError requests.* httpx.*
; list passing-errors: aiohttp.* urllib.error.* redis.* psycopg2.* pymongo.* sqlalchemy.exc.* botocore.* grpc.*
; precision: the patterns for functions that call themselves, statuses and workers 0 hints, a task without a last try 0/1 (it counts by itself), on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

; Without an end and without a pause.
((while_statement
   condition: [(true) (integer)] @_always
   body: (block (try_statement
     body: (block) @_body
     (except_clause (block) @_handler)))) @hint
  (#match? @_always "^(True|1)$")
  (#contains? @_body "return_statement" "break_statement")
  (#catches? @_handler "<passing-errors>")
  (#not-contains? @_handler "return_statement" "raise_statement" "break_statement" "if_statement")
  (#not-contains-text? @hint "(?i)(sleep|(^|_)wait|backoff|delay|select|poll|recv|accept|queue|readline|getkey|getch|^input$|^next$|yield|cancel)")
  (#contains? @_body "call")
  (#not-contains-text? @hint "(?i)^(_?create_\\w*config\\w*|click|prompt|prompts)$")
  ; What counts its turns and raises behind the handler has an end.
  (#not-match? @hint "(?i)(count\\w*|attempts?|tries|retries)\\s*(>=?|==|<=?|\\+=)")
  (#set! message "This retries without a pause and without an end: wait longer after each failure, and give up in the end"))

; So many times, without a pause.
((for_statement
   right: (call function: (identifier) @_range arguments: (_) @_times)
   body: (block (try_statement
     body: (block) @_body
     (except_clause (block) @_handler)))) @hint
  (#eq? @_range "range")
  (#contains? @_body "return_statement" "break_statement")
  (#contains-text? @_body "^(get|post|put|patch|delete|request|send|connect|urlopen|execute|fetch|call|invoke|create|publish|upload|download|query)(_\\w+)?$|_(request|api|connection|connect)$")
  (#catches? @_handler "<passing-errors>")
  (#contains-text? @hint "(?i)(attempt|retr|tries|^_$|^i$)")
  (#not-contains-text? @hint "(?i)(sleep|(^|_)wait|backoff|delay|poll)")
  (#not-contains-text? @_handler "(?i)(recreate|refresh|reauth|reconnect|login|token|rollback|session)")
  (#not-contains? @_handler "return_statement" "break_statement")
  (#not-match? @_times "^\\(2\\)$")
  (#calls? @_body "requests.*" "httpx.*" "aiohttp.*" "urllib.*" "urlopen" "openai.*" "stripe.*")
  (#set! message "These retries follow each other at once: sleep longer after each failure"))
((for_statement
   right: (call function: (identifier) @_range arguments: (_) @_times)
   body: (block (try_statement
     body: (block) @_body
     (except_clause (block) @_handler)))) @hint
  (#eq? @_range "range")
  (#contains? @_body "return_statement" "break_statement")
  (#contains-text? @_body "^(get|post|put|patch|delete|request|send|connect|urlopen|execute|fetch|call|invoke|create|publish|upload|download|query)(_\\w+)?$|_(request|api|connection|connect)$")
  (#catches? @_handler "<passing-errors>")
  (#contains-text? @hint "(?i)(attempt|retr|tries|^_$|^i$)")
  (#not-contains-text? @hint "(?i)(sleep|(^|_)wait|backoff|delay|poll)")
  (#not-contains-text? @_handler "(?i)(recreate|refresh|reauth|reconnect|login|token|rollback|session)")
  (#not-contains? @_handler "return_statement" "break_statement")
  (#not-match? @_times "^\\(2\\)$")
  (#not-calls? @_body "requests.*" "httpx.*" "aiohttp.*" "urllib.*" "urlopen" "openai.*" "stripe.*")
  (#set! severity "info")
  (#set! message "These retries follow each other at once: sleep longer after each failure"))

; Always the same pause: all clients come back together.
([(while_statement
    condition: [(true) (integer)]
    body: (block (try_statement
      body: (block) @_body
      (except_clause (block [
        (expression_statement (call function: (_) @_sleep arguments: (argument_list . [(integer) (float)] @_pause .)) @hint)
        (expression_statement (await (call function: (_) @_sleep arguments: (argument_list . [(integer) (float)] @_pause .)) @hint))
      ]) @_handler))))
  (for_statement
    right: (call function: (identifier) @_range)
    body: (block (try_statement
      body: (block) @_body
      (except_clause (block [
        (expression_statement (call function: (_) @_sleep arguments: (argument_list . [(integer) (float)] @_pause .)) @hint)
        (expression_statement (await (call function: (_) @_sleep arguments: (argument_list . [(integer) (float)] @_pause .)) @hint))
      ]) @_handler))))]
  (#resolves-to? @_sleep "time.sleep" "asyncio.sleep" "trio.sleep" "anyio.sleep")
  (#contains? @_body "return_statement" "break_statement")
  (#set! severity "info")
  (#set! message "Every retry waits the same `{_pause}` seconds: make it longer after each failure, with some chance in it"))

; tenacity's own default is no pause and no end.
((decorator (identifier) @hint)
  (#resolves-to? @hint "tenacity.retry")
  (#not-local? @hint)
  (#set! message "`@{hint}` alone retries without a pause and without an end: give it `wait` and `stop`")
  (#set! fix.title "Wait longer each time, and stop after 5 attempts")
  (#set! fix.safety "suggested")
  (#replace! @hint "{hint}(wait=wait_random_exponential(max=60), stop=stop_after_attempt(5), reraise=True)")
  (#insert-import! "from tenacity import stop_after_attempt, wait_random_exponential"))
((decorator (call function: (_) @callee arguments: (_) @arguments) @hint)
  (#resolves-to? @callee "tenacity.retry")
  (#lacks-argument? @arguments "wait" 2)
  (#set! message "`{callee}` retries without a pause unless it is given `wait`")
  (#set! fix.title "Wait longer each time")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "wait=wait_random_exponential(max=60)")
  (#insert-import! "from tenacity import wait_random_exponential"))

; urllib3's, too.
((call function: (_) @callee arguments: (_) @arguments) @hint
  (#resolves-to? @callee "urllib3.util.retry.Retry" "urllib3.util.Retry" "urllib3.Retry" "requests.adapters.Retry" "requests.packages.urllib3.util.retry.Retry")
  (#lacks-argument? @arguments "backoff_factor" 8)
  (#argument? @arguments "total" "1" "2" "3" "4" "5" "6" "7" "8" "9" "10")
  (#set! message "`{callee}` retries without a pause unless it is given `backoff_factor`")
  (#set! fix.title "Wait longer each time")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "backoff_factor=0.5"))

; A function that calls itself until it works.
((function_definition name: (identifier) @_name body: (block (if_statement condition: (_) @_condition consequence: (block
     (expression_statement [
       (call function: (_) @_sleep)
       (await (call function: (_) @_sleep))
     ])
     . (return_statement [
       (call function: (_) @_again arguments: (_) @_arguments)
       (await (call function: (_) @_again arguments: (_) @_arguments))
     ]) @hint)))) @_function
  (#resolves-to? @_sleep "time.sleep" "asyncio.sleep")
  (#names? @_again @_name)
  (#not-match? @_arguments "(?i)(attempt|retr|tries|depth|count|left|\\bn\\b|[-+] ?1)")
  (#not-contains-text? @_condition "(?i)(attempt|retr|tries|depth|count|left)")
  (#set! message "`{_again}` calls itself for as long as it fails: count the attempts, and give up in the end"))
((function_definition name: (identifier) @_name body: (block (try_statement (except_clause (block
     (return_statement [
       (call function: (_) @_again arguments: (_) @_arguments)
       (await (call function: (_) @_again arguments: (_) @_arguments))
     ]) @hint .) @_handler))) @_function)
  (#names? @_again @_name)
  (#catches? @_handler "<passing-errors>")
  (#not-match? @_arguments "(?i)(attempt|retr|tries|depth|count|left|\\bn\\b|[-+] ?1|False|True|None)")
  (#not-contains? @_handler "if_statement")
  (#not-match? @_again "^(super|self\\.\\w+\\.|\\w+\\.\\w+\\.)")
  (#contains-text? @_handler "^sleep$")
  (#set! message "`{_again}` calls itself for as long as it fails: count the attempts, and give up in the end"))

; A wait for an answer that may never come.
((while_statement
   condition: (comparison_operator . (attribute attribute: (identifier) @_status) ["==" "!=" "in" ">="] . (_) .) @hint
   body: (block [
     (expression_statement (call function: (_) @_sleep arguments: (argument_list . [(integer) (float)])))
     (expression_statement (await (call function: (_) @_sleep arguments: (argument_list . [(integer) (float)]))))
   ]) @_body)
  (#eq? @_status "status_code")
  (#resolves-to? @_sleep "time.sleep" "asyncio.sleep")
  (#not-contains? @_body "break_statement" "raise_statement" "return_statement")
  (#set! severity "info")
  (#set! message "This asks again and again, for as long as it fails: count the attempts, wait longer after each, and give up in the end"))

; So many times without a pause, by the answer's status.
((for_statement
   right: (call function: (identifier) @_range)
   body: (block
     (expression_statement (assignment left: (identifier) @_response right: [(call function: (_) @_ask) (await (call function: (_) @_ask))]))
     (if_statement condition: (_) @_fine consequence: (block (return_statement)))) @_body) @hint
  (#eq? @_range "range")
  (#match? @_fine "status_code|\\.ok\\b|is_success")
  (#match? @_ask "(?i)^(requests|httpx|(self\\.)?_?(session|client|http))\\.(get|post|put|patch|delete|request)$")
  (#not-contains-text? @hint "(?i)(sleep|(^|_)wait|backoff|delay)")
  (#set! severity "info")
  (#set! message "These retries follow each other at once: sleep longer after each failure"))

; Celery tries again after the same pause for all tasks at once.
((decorator (call function: (_) @_task arguments: (argument_list (keyword_argument name: (identifier) @_for)) @_arguments) @hint)
  (#match? @_task "(^|\\.)(task|shared_task)$")
  (#eq? @_for "autoretry_for")
  (#lacks-argument? @_arguments "retry_backoff")
  (#lacks-argument? @_arguments "default_retry_delay")
  (#not-match? @_arguments "retry_kwargs[^}]*countdown")
  (#set! severity "info")
  (#set! message "Every failed task is tried again after the same pause: give `retry_backoff=True`")
  (#set! fix.title "Wait longer after each failure")
  (#append-argument! @_arguments "retry_backoff=True"))

; Until the answer is right, however long that takes.
((while_statement
   condition: (true)
   body: (block
     (expression_statement (assignment left: (identifier) @_response right: [(call function: (_) @_ask) (await (call function: (_) @_ask))]))
     (if_statement condition: (_) @_fine consequence: (block [(return_statement) (break_statement)])))) @hint
  (#match? @_fine "status_code|\\.ok\\b|is_success|\\[[\"'](status|state)[\"']\\]")
  (#match? @_ask "(?i)^(requests|httpx|(self\\.)?_?(session|client|http))\\.(get|post|put|patch|delete|request)$")
  (#not-contains-text? @hint "(?i)(sleep|(^|_)wait|backoff|delay|page|cursor|next|deadline|attempt|offset)")
  (#not-contains? @hint "raise_statement")
  (#set! message "This asks again without a pause and without an end: wait longer after each failure, and give up in the end"))
((decorator (call function: (_) @_task arguments: (argument_list (keyword_argument name: (identifier) @_max value: (none)))) @hint)
  (#match? @_task "(^|\\.)(task|shared_task)$")
  (#eq? @_max "max_retries")
  (#set! severity "info")
  (#set! message "A task that always fails is tried again for good: give `max_retries` a number"))

; A worker that fails spins.
((while_statement
   condition: (true)
   body: (block . (try_statement body: (block) @_body (except_clause (block . (expression_statement (call function: (_) @_log)) .) @_handler)) .)) @hint
  (#match? @_log "(?i)(^|\\.)(print|debug|info|warning|error|exception)$")
  (#catches? @_handler "<passing-errors>")
  (#not-contains? @_body "return_statement" "break_statement")
  (#not-contains-text? @hint "(?i)(sleep|(^|_)wait|backoff|delay|select|poll|recv|accept|queue|readline|^input$|^next$|yield|cancel|timeout|block|consume|read|listen|subscribe|^get$|^pop$|blpop|brpop)")
  (#contains? @_body "call")
  (#set! severity "info")
  (#set! message "While this fails, it fails as fast as it can, and fills the log: sleep in the handler, longer each time"))

; A wait that asks without a pause.
((while_statement
   condition: (not_operator argument: [(attribute) (call)])
   body: (block . (expression_statement (call function: (attribute attribute: (identifier) @_ask))) .)) @hint
  (#any-of? @_ask "refresh" "reload" "refresh_from_db" "update" "poll" "check" "get_status" "fetch")
  (#set! severity "info")
  (#set! message "This asks again without a pause: sleep between, and give up in the end"))

; Counted down, without a pause.
((while_statement
   condition: (comparison_operator)
   body: (block . (try_statement body: (block) @_body (except_clause (block [
     (expression_statement (augmented_assignment left: (identifier) @_count))
   ]) @_handler)) .)) @hint
  (#match? @_count "(?i)(attempt|retr|tries|times|left|remaining|count)")
  (#contains? @_body "return_statement" "break_statement")
  (#catches? @_handler "<passing-errors>")
  (#not-contains-text? @hint "(?i)(sleep|(^|_)wait|backoff|delay|poll|input)")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "These retries follow each other at once: sleep longer after each failure"))

;! bad
; import requests
; def fetch(url):
;     while True:
;     ^^^^^^^^^^^
;         try:
;             return requests.get(url, timeout=5).json()
;         except requests.RequestException:
;             continue
;! bad
; import requests
; def fetch(url):
;     for attempt in range(5):
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;         try:
;             return requests.get(url, timeout=5)
;         except Exception as error:
;             print("failed", error)
;     raise RuntimeError(
;! bad
; from tenacity import retry, stop_after_attempt
; @retry(stop=stop_after_attempt(3))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def charge(card):
;     card.charge()
;! fixed
; from tenacity import retry, stop_after_attempt
; from tenacity import wait_random_exponential
; @retry(stop=stop_after_attempt(3), wait=wait_random_exponential(max=60))
; def charge(card):
;     card.charge()
;! bad
; from urllib3.util.retry import Retry
; retries = Retry(total=3, status_forcelist=[502, 503])
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from urllib3.util.retry import Retry
; retries = Retry(total=3, status_forcelist=[502, 503], backoff_factor=0.5)
;! bad
; import time, requests
; def fetch(url):
;     for attempt in range(3):
;         try:
;             return requests.get(url, timeout=5)
;         except requests.RequestException:
;             time.sleep(2)
;             ^^^^^^^^^^^^^
;! good
; import random, time, requests
; def fetch(url):
;     for attempt in range(3):
;         try:
;             return requests.get(url, timeout=5)
;         except requests.RequestException:
;             time.sleep(2 ** attempt + random.random())
;     raise RuntimeError(url)
;! good
; def serve(queue):
;     while True:
;         job = queue.get()
;         try:
;             job.run()
;         except Exception:
;             logger.exception("failed")
;! good
; def ask(form):
;     while True:
;         try:
;             return int(input("Number: "))
;         except ValueError:
;             print("No number")
;! good
; from tenacity import retry, stop_after_attempt, wait_random_exponential
; @retry(wait=wait_random_exponential(max=30), stop=stop_after_attempt(3))
; def load(card):
;     card.load()
;! good
; def parse(lines):
;     for index in range(10):
;         try:
;             return int(lines[index])
;         except ValueError:
;             continue
;! bad
; import time
; import requests
; class Client:
;     def upsert(self, email, tags):
;         response = self.session.put(email, json=tags, timeout=5)
;         if response.status_code == 429:
;             time.sleep(int(response.headers["Retry-After"]))
;             return self.upsert(email, tags)
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return response
; def load(url):
;     try:
;         return read(url)
;     except OSError:
;         time.sleep(1)
;         return load(url)
;         ^^^^^^^^^^^^^^^^
; def broken(
;! bad
; import requests
; import time
; def wait(url):
;     response = requests.get(url, timeout=5)
;     while response.status_code == 503:
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         time.sleep(1)
;         response = requests.get(url, timeout=5)
;     return response
; def three(url):
;     for attempt in range(3):
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;         response = requests.get(url, timeout=5)
;         if response.status_code == 200:
;             return response
;     raise ValueError(url)
;! bad
; from celery import shared_task
; @shared_task(autoretry_for=(OSError,), max_retries=5)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def index(id):
;     load(id)
;! fixed
; from celery import shared_task
; @shared_task(autoretry_for=(OSError,), max_retries=5, retry_backoff=True)
; def index(id):
;     load(id)
;! good
; import time
; import requests
; def upsert(client, email, tags, attempts=3):
;     response = client.put(email, tags)
;     if response.status_code == 429 and attempts:
;         time.sleep(2 ** (3 - attempts))
;         return upsert(client, email, tags, attempts - 1)
;     return response
; def load(url):
;     try:
;         return read(url)
;     except OSError:
;         return other.load(url)
; def three(url):
;     for attempt in range(3):
;         response = requests.get(url, timeout=5)
;         if response.status_code == 200:
;             return response
;         time.sleep(2 ** attempt)
;     raise ValueError(url)
;! good
; from celery import shared_task
; @shared_task(autoretry_for=(OSError,), retry_backoff=True)
; def index(id):
;     load(id)
;! bad
; import requests
; def wait(url):
;     while True:
;     ^^^^^^^^^^^
;         response = requests.get(url, timeout=10)
;         if response.status_code == 200:
;             return response
;! good
; import requests
; import time
; def wait(url):
;     for attempt in range(5):
;         response = requests.get(url, timeout=10)
;         if response.status_code == 200:
;             return response
;         time.sleep(2 ** attempt)
;     raise ValueError(url)
;! bad
; def work(source):
;     while True:
;     ^^^^^^^^^^^
;         try:
;             handle(source.load())
;         except Exception:
;             logger.exception("failed")
; def wait_for(job):
;     while not job.done:
;     ^^^^^^^^^^^^^^^^^^^
;         job.refresh()
;! bad
; def again(call, times=3):
;     while times > 0:
;     ^^^^^^^^^^^^^^^^
;         try:
;             return call()
;         except Exception:
;             times -= 1
