; The answer is read without looking at its status
;
; `requests` and `httpx` raise nothing for a 404 or a 500. The body of the error page is then parsed as if it were the
; data: a `KeyError` far away at best, wrong values that are stored at worst.
;
; severity: info
; confidence: medium
; precision: warnings 19/21 before a look at `success` counted as one, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 252
; regex checked: ^["'](errors?|success)["']$|raise_for_status|status|^ok$|is_success|is_error|reason|HTTPError|hooks|[rR]etry|^_?(check|validate|handle|verify|assert|raise)
; list bodies: requests.get.json requests.post.json requests.put.json requests.patch.json requests.delete.json requests.request.json
; list bodies: httpx.get.json httpx.post.json httpx.put.json httpx.patch.json httpx.delete.json httpx.request.json
; list bodies: requests.Session.get.json requests.Session.post.json requests.session.get.json requests.session.post.json
; list bodies: httpx.Client.get.json httpx.Client.post.json httpx.AsyncClient.get.json httpx.AsyncClient.post.json
; precision: info for answers that are dropped 1/2 on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

((call function: (attribute object: (identifier) @_response) @callee arguments: (argument_list)) @hint
  (#resolves-to? @callee "<bodies>")
  (#not-function-mentions? @hint "<checked>")
  (#set! severity "warning")
  (#set! message "An error page is read as data: call `{_response}.raise_for_status()` before")
  (#set! fix.title "Call `raise_for_status()` before")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "{_response}.raise_for_status()"))
((call function: (attribute object: (call)) @callee arguments: (argument_list)) @hint
  (#resolves-to? @callee "<bodies>")
  (#not-function-mentions? @hint "<checked>")
  (#not-decorated? @hint "fixture")
  (#set! message "An error page is read as data: keep the response, and call `raise_for_status()` on it before"))
; aiohttp, whose sessions may have been told to raise.
((with_statement
   (with_clause (with_item value: (as_pattern (call function: (_) @callee) alias: (as_pattern_target (identifier) @response))))
   body: (block . [
     (expression_statement (assignment right: (await (call function: (attribute object: (identifier) @_read attribute: (identifier) @_json)) @hint)))
     (return_statement (await (call function: (attribute object: (identifier) @_read attribute: (identifier) @_json)) @hint))
   ]) @_body)
  (#resolves-to? @callee "aiohttp.ClientSession.get" "aiohttp.ClientSession.post" "aiohttp.ClientSession.put")
  (#eq? @response @_read)
  (#eq? @_json "json")
  (#not-function-mentions? @hint "<checked>")
  (#set! message "An error page is read as data: call `{response}.raise_for_status()` before")
  (#set! fix.title "Call `raise_for_status()` before")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "{response}.raise_for_status()"))

; Sent, and what came back is dropped.
((expression_statement [
   (call function: (_) @callee)
   (await (call function: (_) @callee))
 ] @hint)
  (#resolves-to? @callee "requests.post" "requests.put" "requests.patch" "requests.delete" "httpx.post" "httpx.put" "httpx.patch" "httpx.delete"
    "httpx.AsyncClient.post" "httpx.AsyncClient.put" "httpx.AsyncClient.patch" "httpx.AsyncClient.delete" "requests.Session.post" "requests.Session.put")
  (#not-file-kind? "test")
  (#not-in? @hint "test")
  (#not-file-matches? "event_hooks|raise_for_status=True")
  (#set! message "Nobody learns when this is refused: keep the response, and call `raise_for_status()`"))

; A client that the object keeps.
((call function: (attribute object: (identifier) @_response attribute: (identifier) @_json) arguments: (argument_list)) @hint
  (#eq? @_json "json")
  (#value-matches? @_response "^(await )?self\\._?(session|client|http|http_client|_session)\\.(get|post|put|patch|delete|request)\\(")
  (#imports? "requests" "httpx")
  (#not-function-mentions? @hint "<checked>")
  (#not-file-matches? "event_hooks|raise_for_status|def _?(request|check|handle)\\w*\\(")
  (#set! message "An error page is read as data: call `{_response}.raise_for_status()` before")
  (#set! fix.title "Call `raise_for_status()` before")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "{_response}.raise_for_status()"))

; Kept, and never looked at.
((assignment left: (identifier) @_response right: [(call function: (_) @callee) (await (call function: (_) @callee))]) @hint
  (#resolves-to? @callee "requests.post" "requests.put" "requests.patch" "requests.delete" "httpx.post" "httpx.put" "httpx.patch" "httpx.delete"
    "httpx.AsyncClient.post" "httpx.AsyncClient.put" "httpx.AsyncClient.patch" "httpx.AsyncClient.delete" "requests.Session.post" "requests.Session.put")
  (#never-used? @_response)
  (#not-match? @_response "^_")
  (#not-file-kind? "test")
  (#not-in? @hint "test")
  (#not-file-matches? "event_hooks|raise_for_status=True")
  (#set! message "Nobody looks at `{_response}`, so a refusal counts as success: call `{_response}.raise_for_status()`"))

;! bad
; import requests
; def rates():
;     response = requests.get("https://api.example.com/rates", timeout=5)
;     return response.json()["rates"]
;            ^^^^^^^^^^^^^^^
;! fixed
; import requests
; def rates():
;     response = requests.get("https://api.example.com/rates", timeout=5)
;     response.raise_for_status()
;     return response.json()["rates"]
;! bad
; import httpx
; def rate(currency):
;     answer = httpx.get(f"https://api.example.com/rates/{currency}")
;     data = answer.json()
;            ^^^^^^^^^^^^^
;     return data[
;! fixed
; import httpx
; def rate(currency):
;     answer = httpx.get(f"https://api.example.com/rates/{currency}")
;     answer.raise_for_status()
;     data = answer.json()
;     return data[
;! bad
; import requests
; def rates():
;     return requests.get("https://api.example.com/rates", timeout=5).json()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import aiohttp
; async def rates(url):
;     async with aiohttp.ClientSession() as session:
;         async with session.get(url) as response:
;             return await response.json()
;                          ^^^^^^^^^^^^^^^
;! fixed
; import aiohttp
; async def rates(url):
;     async with aiohttp.ClientSession() as session:
;         async with session.get(url) as response:
;             response.raise_for_status()
;             return await response.json()
;! good
; import requests
; def rates():
;     response = requests.get("https://api.example.com/rates", timeout=5)
;     response.raise_for_status()
;     return response.json()
;! good
; import requests
; def rates():
;     response = requests.get("https://api.example.com/rates", timeout=5)
;     if response.status_code != 200:
;         return None
;     return response.json()
;! good
; import requests
; def rates():
;     response = requests.get("https://api.example.com/rates", timeout=5)
;     check(response)
;     return response.json()
;! good
; import httpx
; async def body(request):
;     return await request.json()
;! bad
; import requests
; def notify(url, order):
;     requests.post(url, json=order, timeout=5)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     order.notified = True
;! bad
; import requests
; class Rates:
;     def load(self, url):
;         response = self.session.get(url, timeout=5)
;         return response.json()["rates"]
;                ^^^^^^^^^^^^^^^
;! fixed
; import requests
; class Rates:
;     def load(self, url):
;         response = self.session.get(url, timeout=5)
;         response.raise_for_status()
;         return response.json()["rates"]
;! good
; import requests
; def notify(url, order):
;     requests.post(url, json=order, timeout=5).raise_for_status()
; class Rates:
;     def load(self, url):
;         response = self.session.get(url, timeout=5)
;         response.raise_for_status()
;         return response.json()["rates"]
;! bad
; import httpx
; async def pay(invoice):
;     async with httpx.AsyncClient(timeout=10) as client:
;         response = await client.post("https://pay.internal/charges", json=invoice, headers={"Idempotency-Key": "a"})
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     invoice.paid = True
