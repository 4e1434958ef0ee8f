; A blocking call in an async function
;
; While the call waits, the event loop does nothing else: no other request is answered, no heartbeat sent. One slow
; reply from another service, and the whole process looks dead.
;
; severity: warning
; confidence: high
; precision: 9/13 before connections made at the start and migrations were gated, 5/5 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 1088 400
; list http-calls: requests.get requests.post requests.put requests.patch requests.delete requests.head requests.request
; list http-calls: requests.Session.get requests.Session.post requests.session.get requests.session.post
; list http-calls: urllib.request.urlopen urllib.request.urlretrieve httpx.get httpx.post httpx.put httpx.patch httpx.delete httpx.request
; list process-calls: subprocess.run subprocess.call subprocess.check_call subprocess.check_output subprocess.getoutput os.system os.popen
; list mail-calls: smtplib.SMTP smtplib.SMTP_SSL psycopg2.connect pymysql.connect mysql.connector.connect socket.create_connection

((call function: (_) @callee arguments: (_) @arguments) @hint
  (#resolves-to? @callee "time.sleep")
  (#in-async? @hint)
  (#set! message "`{callee}` stops every other request of this process: `await asyncio.sleep`")
  (#set! fix.title "Await `asyncio.sleep`")
  (#set! fix.safety "suggested")
  (#replace! @hint "await asyncio.sleep{arguments}")
  (#insert-import! "import asyncio"))
((call function: (_) @callee arguments: (argument_list (_))) @hint
  (#resolves-to? @callee "<http-calls>")
  (#in-async? @hint)
  (#set! message "`{callee}` stops every other request of this process: use `httpx.AsyncClient`, or `asyncio.to_thread`"))
((call function: (_) @callee arguments: (argument_list (_))) @hint
  (#resolves-to? @callee "<process-calls>")
  (#in-async? @hint)
  (#not-path-matches? "(?i)migrations?(/|\\.py$)|(^|/)(scripts?|cli|tools|management)/")
  (#set! message "`{callee}` stops every other request of this process: use `asyncio.create_subprocess_exec`, or `asyncio.to_thread`"))
((call function: (_) @callee arguments: (argument_list (_))) @hint
  (#resolves-to? @callee "<mail-calls>")
  (#in-async? @hint)
  (#not-in-function-named? @hint "(?i)^_?(initialize|init|startup|start|connect|setup|open|migrate|backup\\w*)(_|$)")
  (#set! message "`{callee}` stops every other request of this process: use an async client, or `asyncio.to_thread`"))

;! bad
; import time
; async def poll(job):
;     while not job.done:
;         time.sleep(1)
;         ^^^^^^^^^^^^^
;! fixed
; import time
; import asyncio
; async def poll(job):
;     while not job.done:
;         await asyncio.sleep(1)
;! bad
; import requests
; async def rates(url):
;     response = requests.get(url, timeout=5)
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     response.raise_for_status()
;     return response.json()
;! bad
; import subprocess
; async def convert(path):
;     subprocess.run(["ffmpeg", "-i", path], check=True, timeout=60)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     with open(path
;! good
; import asyncio, time, subprocess
; def wait():
;     time.sleep(1)
; async def convert(path):
;     await asyncio.sleep(1)
;     await asyncio.to_thread(subprocess.run, ["ffmpeg", path], check=True, timeout=60)
;     def blocking():
;         time.sleep(1)
;     await asyncio.to_thread(blocking)
