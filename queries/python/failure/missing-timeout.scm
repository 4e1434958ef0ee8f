; An outgoing call can wait forever
;
; `requests` and `urllib` wait for an answer as long as the other side keeps the connection open. When it accepts and
; never answers, the worker hangs for good; a few such calls take the whole service down.
;
; severity: warning
; confidence: high
; cwe: 400 1088
; see: https://requests.readthedocs.io/en/latest/user/advanced/#timeouts

((call function: (_) @callee arguments: (argument_list) @arguments) @hint
  (#resolves-to? @callee
    "requests.get" "requests.post" "requests.put" "requests.patch" "requests.delete" "requests.head"
    "requests.options" "requests.request"
    "requests.Session.get" "requests.Session.post" "requests.Session.put" "requests.Session.patch"
    "requests.Session.delete" "requests.Session.head" "requests.Session.options" "requests.Session.request")
  (#lacks-argument? @arguments "timeout")
  (#set! message "`{callee}` can wait forever: pass `timeout=`")
  (#set! fix.title "Add `timeout=10`")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "timeout=10"))

((call function: (_) @callee arguments: (argument_list) @arguments) @hint
  (#resolves-to? @callee "urllib.request.urlopen")
  (#lacks-argument? @arguments "timeout" 2)
  (#set! message "`{callee}` can wait forever: pass `timeout=`")
  (#set! fix.title "Add `timeout=10`")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "timeout=10"))

;! bad
; import requests
; requests.get(url)
; ^^^^^^^^^^^^^^^^^
;! fixed
; import requests
; requests.get(url, timeout=10)
;! bad
; from requests import get as fetch, Session
; def load(url, session: Session):
;     fetch(url, headers={"a": "b"},)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     session.post(
;     ^^^^^^^^^^^^^
;         url,
;         json={},
;     )
;! fixed
; from requests import get as fetch, Session
; def load(url, session: Session):
;     fetch(url, headers={"a": "b"}, timeout=10)
;     session.post(
;         url,
;         json={},
;         timeout=10,
;     )
;! bad
; import requests
; class Client:
;     def __init__(self):
;         self.session = requests.Session()
;     def load(self, url):
;         return self.session.get(url).json()
;                ^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import requests
; class Client:
;     def __init__(self):
;         self.session = requests.Session()
;     def load(self, url):
;         return self.session.get(url, timeout=10).json()
;! bad
; import requests
; def load(url):
;     answer = requests.get(url)
;              ^^^^^^^^^^^^^^^^^
;     if answer.ok and (
;! fixed
; import requests
; def load(url):
;     answer = requests.get(url, timeout=10)
;     if answer.ok and (
;! good
; import requests
; requests.get(url, timeout=5)
; requests.get(url, **options)
;! good
; def load(requests, url):
;     return requests.get(url)
;! good
; from urllib.request import urlopen
; urlopen(url, None, 5)
;! good
; from mycompany import requests
; requests.get("/users")
