; One after the other, although nothing depends on it
;
; Each round waits for its own answer before the next one is asked: a hundred calls of 50 ms are five seconds. Together,
; with a limit, they take little longer than the slowest.
;
; severity: info
; confidence: low
; default: off
; cwe: 1073

((for_statement
   body: (block . (expression_statement (call function: (attribute object: (identifier) @_results attribute: (identifier) @_append) arguments: (argument_list . (await (call)) .)) @hint) .))
  (#eq? @_append "append")
  (#not-match? @hint "(?i)lock|sleep|queue|\\.get\\(\\)|semaphore|next|recv|read\\(")
  (#in-async? @hint)
  (#set! message "Each round waits for the one before: collect the calls and `await asyncio.gather(…)` them, with a limit"))
((list_comprehension body: (await (call)) @hint (for_in_clause) @_clause)
  (#not-match? @_clause "^async")
  (#not-match? @hint "(?i)lock|sleep|queue|\\.get\\(\\)|semaphore|next|recv|read\\(")
  (#in-async? @hint)
  (#set! message "Each one waits for the one before: collect the calls and `await asyncio.gather(…)` them, with a limit"))

;! bad
; async def load(ids):
;     found = []
;     for id in ids:
;         found.append(await fetch(id))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return found
;! bad
; async def load(ids):
;     return [await fetch(id) for id in ids]
;             ^^^^^^^^^^^^^^^
; async def both(ids):
;     found = []
;     for id in ids:
;         found.append(await client.get_user(id))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return [await client.load(id) for id in found]
;             ^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good
; import asyncio
; async def load(ids, queue):
;     found = await asyncio.gather(*(fetch(id) for id in ids))
;     for id in ids:
;         found.append(await queue.get())
;     for id in ids:
;         found.append(id)
;     async for row in rows:
;         found.append(row)
;     return found
