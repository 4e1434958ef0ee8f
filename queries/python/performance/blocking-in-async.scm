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
; precision: info for files and sync clients 5/5 on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; precision: handlers with a session that is not asynchronous 0 hints on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines: unproven on real code
; precision: warnings that were new when all of them were read: 4/4, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)

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

; A handler that is asynchronous and given a session that is not.
((function_definition "async" name: (identifier) @hint parameters: (parameters [
     (typed_default_parameter type: (type (identifier) @_session))
     (typed_parameter type: (type (identifier) @_session))
     (typed_parameter type: (type (generic_type (identifier) @_annotated (type_parameter . (type (identifier) @_session)))))
   ]) body: (_) @_body)
  (#resolves-to? @_session "sqlalchemy.orm.Session" "sqlmodel.Session" "sqlalchemy.orm.session.Session")
  (#in? @hint "handler")
  (#match? @_body "\\b(db|session|\\w+_session)\\.(query|execute|scalars|scalar|exec|commit|get|flush)\\(")
  (#not-match? @_body "to_thread|run_in_threadpool|run_sync|run_in_executor")
  (#set! message "Each query of this session stops every other request of this process: make `{hint}` a plain `def`, which runs in a thread, or use `AsyncSession`"))

; Sync clients.
((call function: (_) @callee arguments: (argument_list (_))) @hint
  (#resolves-to? @callee "sqlite3.connect" "psycopg.connect" "pyodbc.connect" "bcrypt.hashpw" "bcrypt.checkpw" "shutil.copyfileobj" "shutil.copytree" "shutil.rmtree" "shutil.make_archive"
    "shutil.unpack_archive" "pandas.read_csv" "pandas.read_excel" "pandas.read_sql" "PIL.Image.open" "stripe.*.create" "boto3.client.*" "redis.Redis.get" "redis.Redis.set"
    "redis.from_url.get" "redis.from_url.set" "redis.StrictRedis.get" "redis.StrictRedis.set" "openai.OpenAI.*.create" "requests.Session.request" "requests.Session.put" "requests.Session.delete"
    "httpx.Client.get" "httpx.Client.post" "pymongo.MongoClient.*.find_one" "pymongo.MongoClient.*.insert_one")
  (#in-async? @hint)
  (#in? @hint "handler")
  (#not-inside? @hint "await")
  (#set! severity "info")
  (#set! message "`{callee}` stops every other request of this process while it waits: use an async client, or `asyncio.to_thread`"))

; Files, in a handler.
((call function: (identifier) @callee arguments: (argument_list . (_))) @hint
  (#resolves-to? @callee "open")
  (#in-async? @hint)
  (#in? @hint "handler")
  (#not-inside? @hint "await")
  (#set! severity "info")
  (#set! message "Reading and writing this file stops every other request of this process: use `aiofiles`, or `asyncio.to_thread`"))
((call function: (attribute object: (_) @_path attribute: (identifier) @_use)) @hint
  (#any-of? @_use "read_text" "write_text" "read_bytes" "write_bytes")
  (#in-async? @hint)
  (#in? @hint "handler")
  (#not-parent? @hint "await")
  (#not-inside? @hint "lambda")
  (#set! severity "info")
  (#set! message "`{_use}` stops every other request of this process: `await asyncio.to_thread({_path}.{_use}, …)`"))

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
;! bad
; from fastapi import FastAPI, Depends
; from sqlalchemy.orm import Session
; app = FastAPI()
; @app.get("/orders/{id}")
; async def order(id: int, db: Session = Depends(get_db)):
;           ^^^^^
;     return db.query(Order).filter(Order.id == id).first()
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/reports/{id}")
; async def report(id: int, target):
;     with open("report.txt") as file:
;          ^^^^^^^^^^^^^^^^^^
;         text = file.read()
;     target.write_text(text)
;     ^^^^^^^^^^^^^^^^^^^^^^^
;     return text
;! good
; from fastapi import FastAPI, Depends
; from sqlalchemy.orm import Session
; from sqlalchemy.ext.asyncio import AsyncSession
; app = FastAPI()
; @app.get("/orders/{id}")
; def order(id: int, db: Session = Depends(get_db)):
;     return db.query(Order).filter(Order.id == id).one()
; @app.get("/lines/{id}")
; async def line(id: int, db: AsyncSession = Depends(get_db)):
;     return (await db.execute(lines_of(id))).scalar_one()
; async def read(path):
;     return path.read_text()
