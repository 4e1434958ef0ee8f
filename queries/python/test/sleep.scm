; A test that waits by the clock
;
; On a busy machine the time is too short and the test fails now and then; on all others it is lost. Wait for what should
; come, with a limit, or give the code a clock that the test can turn.
;
; severity: info
; confidence: medium
; files: test code
; precision: unproven on real code

((expression_statement [
   (call function: (_) @_sleep arguments: (argument_list . [(integer) (float)] @_seconds .))
   (await (call function: (_) @_sleep arguments: (argument_list . [(integer) (float)] @_seconds .)))
 ] @hint)
  (#resolves-to? @_sleep "time.sleep" "asyncio.sleep")
  (#in? @hint "test")
  (#match? @_seconds "^([1-9]\\d*|[1-9]\\d*\\.\\d+)$")
  (#not-in-loop? @hint)
  (#not-in-function-named? @hint "(?i)(sleep|time|ttl|expir|timeout|delay|cache|wait|retry|throttl|rate|clock|slow)")
  (#not-match? @hint "86400|3600")
  (#before? @hint "assert_statement")
  (#set! message "`{hint}` is too short on a busy machine and lost time on all others: wait for what should come, with a limit"))

;! bad tests/test_jobs.py
; import time
; def test_job(client):
;     client.post("/jobs")
;     time.sleep(5)
;     ^^^^^^^^^^^^^
;     assert client.get("/jobs/1").json()["state"] == "done"
;! bad tests/test_more.py
; import asyncio
; async def test_job(queue):
;     queue.put(1)
;     await asyncio.sleep(2)
;     ^^^^^^^^^^^^^^^^^^^^^^
;     assert queue.done
; async def test_two(queue):
;     queue.put(1)
;     await asyncio.sleep(1.5)
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;     assert queue.done
; def broken(
;! bad tests/test_mail.py
; from time import sleep
; class TestMail:
;     def test_sent(self, mail):
;         mail.send()
;         sleep(3)
;         ^^^^^^^^
;         assert mail.sent
;! good tests/test_jobs.py
; import time
; def test_job(client):
;     for _ in range(50):
;         if client.get("/jobs/1").json()["state"] == "done":
;             break
;         time.sleep(1)
;     assert client.get("/jobs/1").json()["state"] == "done"
;! good tests/test_short.py
; import time
; def test_job(queue):
;     time.sleep(0.01)
;     assert queue.done
;! good tests/test_ttl.py
; import time
; def test_entry_expires(store):
;     time.sleep(2)
;     assert store.get("a") is None
;! good
; import time
; def poll(job):
;     time.sleep(5)
;     assert job.done
