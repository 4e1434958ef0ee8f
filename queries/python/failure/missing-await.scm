; A coroutine is made and never runs
;
; Calling an `async` function only makes a coroutine; without `await` nothing in it happens. The mail is not sent, the
; row not written, and the only trace is a warning on standard error when the coroutine is thrown away.
;
; severity: error
; confidence: high
; precision: 1/1 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 252
; see: https://docs.python.org/3/library/asyncio-dev.html#detect-never-awaited-coroutines

((expression_statement . (call function: (_) @callee) @hint .)
  (#async-function? @callee "staticmethod" "classmethod")
  (#not-line-matches? @hint "unused-coroutine")
  (#in-async? @hint)
  (#set! message "`{callee}` never runs: it is a coroutine that nothing awaits")
  (#set! fix.title "Await it")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await " ""))

((expression_statement . (call function: (_) @callee) @hint .)
  (#async-function? @callee "staticmethod" "classmethod")
  (#not-line-matches? @hint "unused-coroutine")
  (#not-in-async? @hint)
  (#set! message "`{callee}` never runs: it is a coroutine, and this function can not await it; hand it to a loop"))

((expression_statement . (call function: (_) @callee) @hint .)
  (#resolves-to? @callee
    "asyncio.sleep" "asyncio.wait_for" "asyncio.wait" "asyncio.to_thread" "asyncio.open_connection"
    "asyncio.start_server" "asyncio.create_subprocess_exec" "asyncio.create_subprocess_shell"
    "asyncio.Queue.put" "asyncio.Queue.get" "asyncio.Queue.join" "asyncio.Event.wait" "asyncio.Lock.acquire"
    "asyncio.Semaphore.acquire" "asyncio.Condition.wait" "anyio.sleep" "anyio.to_thread.run_sync" "trio.sleep"
    "fastapi.concurrency.run_in_threadpool" "starlette.concurrency.run_in_threadpool"
    "httpx.AsyncClient.get" "httpx.AsyncClient.post" "httpx.AsyncClient.put" "httpx.AsyncClient.patch"
    "httpx.AsyncClient.delete" "httpx.AsyncClient.request" "httpx.AsyncClient.aclose" "aiohttp.ClientSession.close"
    "sqlalchemy.ext.asyncio.AsyncSession.commit" "sqlalchemy.ext.asyncio.AsyncSession.flush"
    "sqlalchemy.ext.asyncio.AsyncSession.rollback" "sqlalchemy.ext.asyncio.AsyncSession.refresh"
    "sqlalchemy.ext.asyncio.AsyncSession.execute" "sqlalchemy.ext.asyncio.AsyncSession.delete"
    "sqlalchemy.ext.asyncio.AsyncSession.close" "sqlalchemy.ext.asyncio.AsyncSession.merge"
    "asyncpg.connect" "asyncpg.create_pool" "asyncpg.Connection.execute" "asyncpg.Pool.execute"
    "redis.asyncio.Redis.set" "redis.asyncio.Redis.delete" "redis.asyncio.Redis.publish" "redis.asyncio.Redis.expire"
    "redis.asyncio.from_url.set" "redis.asyncio.from_url.delete" "redis.asyncio.from_url.publish"
    "aiosqlite.Connection.execute" "aiosqlite.Connection.commit" "fastapi.WebSocket.send_text"
    "fastapi.WebSocket.send_json" "fastapi.WebSocket.accept" "fastapi.WebSocket.close" "fastapi.WebSocket.send_bytes"
    "fastapi.UploadFile.close" "fastapi.UploadFile.seek")
  (#in-async? @hint)
  (#set! message "`{callee}` does nothing here: it is a coroutine that nothing awaits")
  (#set! fix.title "Await it")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await " ""))

; A coroutine has none of what its result has, and is always true.
((attribute object: (call function: (_) @callee) @hint attribute: (identifier) @member)
  (#async-function? @callee "staticmethod" "classmethod")
  (#not-any-of? @member "send" "throw" "close" "cr_frame" "cr_code" "cr_await" "__await__")
  (#in-async? @hint)
  (#set! message "`{callee}` gives a coroutine, which has no `{member}`: await it first")
  (#set! fix.title "Await it first")
  (#set! fix.safety "suggested")
  (#wrap! @hint "(await " ")"))

((subscript value: (call function: (_) @callee) @hint)
  (#async-function? @callee "staticmethod" "classmethod")
  (#in-async? @hint)
  (#set! message "`{callee}` gives a coroutine, which has no elements: await it first")
  (#set! fix.title "Await it first")
  (#set! fix.safety "suggested")
  (#wrap! @hint "(await " ")"))

([
    (if_statement condition: (call function: (_) @callee) @hint)
    (elif_clause condition: (call function: (_) @callee) @hint)
    (while_statement condition: (call function: (_) @callee) @hint)
    (not_operator argument: (call function: (_) @callee) @hint)
  ]
  (#async-function? @callee "staticmethod" "classmethod")
  (#in-async? @hint)
  (#set! message "`{callee}` gives a coroutine, which is always true: await it")
  (#set! fix.title "Await it")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await " ""))

;! bad
; async def send(mail):
;     await deliver(mail)
; async def order(mail):
;     send(mail)
;     ^^^^^^^^^^
;! fixed
; async def send(mail):
;     await deliver(mail)
; async def order(mail):
;     await send(mail)
;! bad
; import asyncio
; async def retry(call):
;     while not await call():
;         asyncio.sleep(1)
;         ^^^^^^^^^^^^^^^^
;! fixed
; import asyncio
; async def retry(call):
;     while not await call():
;         await asyncio.sleep(1)
;! bad
; class Service:
;     async def allowed(self, user):
;         return user.active
;     async def save(self, user):
;         if not self.allowed(user):
;                ^^^^^^^^^^^^^^^^^^
;             return None
;         return self.load(user).name
;                ^^^^^^^^^^^^^^^
;     async def load(self, user):
;         return user
;! fixed
; class Service:
;     async def allowed(self, user):
;         return user.active
;     async def save(self, user):
;         if not await self.allowed(user):
;             return None
;         return (await self.load(user)).name
;     async def load(self, user):
;         return user
;! bad
; from sqlalchemy.ext.asyncio import AsyncSession
; async def save(session: AsyncSession, row):
;     session.add(row)
;     session.commit()
;     ^^^^^^^^^^^^^^^^
;     return row.
;! fixed
; from sqlalchemy.ext.asyncio import AsyncSession
; async def save(session: AsyncSession, row):
;     session.add(row)
;     await session.commit()
;     return row.
;! bad
; async def send(mail):
;     await deliver(mail)
; def order(mail):
;     send(mail)
;     ^^^^^^^^^^
;! good
; import asyncio
; async def send(mail):
;     await deliver(mail)
; async def order(mail):
;     await send(mail)
;     task = asyncio.create_task(send(mail))
;     pending = [send(mail), send(mail)]
;     await asyncio.gather(task, *pending)
;! good
; from worker import task
; @task
; async def send(mail):
;     await deliver(mail)
; async def order(mail):
;     send(mail)
;! good
; async def numbers():
;     yield 1
; async def first():
;     return numbers().__anext__()
;! good
; async def send(mail):
;     await deliver(mail)
; async def order(queue):
;     queue.send("mail")
;     return send("mail")
