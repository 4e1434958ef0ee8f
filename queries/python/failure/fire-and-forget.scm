; A task that nobody holds
;
; The event loop keeps only a weak reference: a task that nothing else refers to can be collected in the middle of its
; work, without any error. If it raises, nobody hears of it either.
;
; severity: warning
; confidence: high
; precision: 30/30 of 263 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 252
; see: https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task

((expression_statement (call function: (_) @callee) @hint)
  (#resolves-to? @callee "asyncio.create_task" "asyncio.ensure_future" "asyncio.get_event_loop.create_task" "asyncio.get_running_loop.create_task")
  (#not-in? @hint "test")
  (#set! message "The task can disappear before it is done, and its error with it: keep what `{callee}` returns, and look at its result"))

;! bad
; import asyncio
; async def order(request):
;     asyncio.create_task(send_mail(request))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return 201
;! bad
; import asyncio
; def order(request):
;     loop = asyncio.get_event_loop()
;     loop.create_task(send_mail(request))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     asyncio.ensure_future(send_mail(request))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     asyncio.get_running_loop().call_soon(done)
; async def start(app):
;     asyncio.ensure_future(poll(app))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good
; import asyncio
; async def order(request, group):
;     task = asyncio.create_task(send_mail(request))
;     tasks.add(task)
;     task.add_done_callback(tasks.discard)
;     group.create_task(send_mail(request))
;     await asyncio.create_task(load())
;     return 201
