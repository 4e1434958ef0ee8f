; As many calls at once as the caller likes
;
; `gather` starts them all: ten thousand addresses are ten thousand sockets at the same moment. The process runs out of
; files, or the service at the other end falls over and takes its other clients with it.
;
; severity: info
; confidence: medium
; cwe: 770
; precision: 0 hints before threads were added, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: rows and threads 0 hints on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

((call function: (_) @callee arguments: (argument_list . (list_splat [(generator_expression (for_in_clause right: (_) @_all)) (list_comprehension (for_in_clause right: (_) @_all))]))) @hint
  (#resolves-to? @callee "asyncio.gather")
  (#in? @hint "handler")
  (#tainted? @_all "caller")
  (#not-function-mentions? @hint "(?i)semaphore|limit|chunk|batch|throttl")
  (#set! message "As many calls start at once as `{_all}` is long: limit them with a semaphore"))

; A thread for whatever comes.
((expression_statement (call function: (attribute object: (call function: (_) @_thread arguments: (argument_list) @_arguments) attribute: (identifier) @_start)) @hint)
  (#resolves-to? @_thread "threading.Thread" "multiprocessing.Process")
  (#eq? @_start "start")
  (#match? @_arguments "args\\s*=")
  (#function-matches? @hint "\\.accept\\(\\)|while True|def (on_|handle_|do_)\\w*\\(|request\\.")
  (#not-function-mentions? @hint "(?i)semaphore|limit|max_|pool|executor")
  (#not-file-kind? "test" "example")
  (#set! message "As many threads start as others like: hand the work to a `ThreadPoolExecutor` of some size"))

; Over rows, or what a file or another service holds.
((call function: (_) @callee arguments: (argument_list . (list_splat [
     (generator_expression body: (call function: (_) @_each) (for_in_clause right: (identifier) @_all))
     (list_comprehension body: (call function: (_) @_each) (for_in_clause right: (identifier) @_all))
   ]))) @hint
  (#resolves-to? @callee "asyncio.gather")
  (#match? @_each "(?i)(fetch|send|download|upload|call|request|notify|process|get|post|load|sync|import|export|check|charge|email|push|crawl|scrape|query|enrich|deliver)\\w*$")
  (#imports? "httpx" "aiohttp" "asyncpg" "sqlalchemy" "aioboto3" "aiosmtplib" "motor")
  (#not-module-level? @_all)
  (#not-match? @_all "(?i)(chunk|batch|page|workers?|tasks?|providers|backends|sources|services|clients|hosts|shards|regions)$")
  (#not-match? @_all "^[A-Z_]+$")
  (#not-file-matches? "(?i)semaphore|limiter|chunk|batch|throttl|Limits\\(|TaskGroup|CapacityLimiter")
  (#not-file-kind? "test")
  (#set! message "As many calls start at once as `{_all}` is long: limit them with a semaphore"))

((call function: (attribute object: (call function: (_) @_thread) attribute: (identifier) @_start)) @hint
  (#resolves-to? @_thread "threading.Thread")
  (#eq? @_start "start")
  (#in-loop? @hint)
  (#in? @hint "handler")
  (#set! message "A thread starts for every element: hand them to a `ThreadPoolExecutor` with a limit"))

((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_workers value: (call function: (identifier) @_len arguments: (argument_list (identifier) @_all))))) @hint
  (#resolves-to? @callee "concurrent.futures.ThreadPoolExecutor")
  (#eq? @_workers "max_workers")
  (#eq? @_len "len")
  (#not-match? @_all "^[A-Z_]+$")
  (#not-file-kind? "test")
  (#set! message "As many threads start as `{_all}` is long: give `max_workers` a fixed number"))

;! bad
; import asyncio
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/check")
; async def check(urls: list[str]):
;     return await asyncio.gather(*(fetch(url) for url in urls))
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import asyncio
; from fastapi import FastAPI, Request
; app = FastAPI()
; @app.post("/check")
; async def check(request: Request):
;     ids = (await request.json())["ids"]
;     found = await asyncio.gather(*[load(id) for id in ids])
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return found
; def broken(
;! good
; import asyncio
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/check")
; async def check(urls: list[str]):
;     semaphore = asyncio.Semaphore(10)
;     return await asyncio.gather(*(fetch(url, semaphore) for url in urls))
; @app.get("/all")
; async def all():
;     return await asyncio.gather(*(fetch(name) for name in SERVICES))
; async def both():
;     return await asyncio.gather(load(1), load(2))
;! bad
; import asyncio
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/read")
; async def read(paths: list[str]):
;     texts = await asyncio.gather(*[load(path) for path in paths])
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return texts
; @app.put("/names")
; async def names(names: list[str]):
;     return await asyncio.gather(*(store(name) for name in names))
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import asyncio
; import httpx
; async def refresh(rows):
;     await asyncio.gather(*(fetch(row) for row in rows))
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from concurrent.futures import ThreadPoolExecutor
; def refresh(rows):
;     with ThreadPoolExecutor(max_workers=len(rows)) as pool:
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return list(pool.map(fetch, rows))
; def broken(
;! good
; import asyncio
; import httpx
; async def refresh(rows):
;     limit = asyncio.Semaphore(10)
;     await asyncio.gather(*(fetch(row, limit) for row in rows))
; async def few(providers):
;     await asyncio.gather(*(fetch(provider) for provider in providers))
