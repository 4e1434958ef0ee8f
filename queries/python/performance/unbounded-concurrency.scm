; As many calls at once as the caller likes
;
; `gather` starts them all: ten thousand addresses are ten thousand sockets at the same moment. The process runs out of
; files, or the service at the other end falls over and takes its other clients with it.
;
; severity: info
; confidence: medium
; cwe: 770
; precision: 0 hints before threads were added, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls

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
