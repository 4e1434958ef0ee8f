; An outgoing call can wait forever
;
; `requests`, `urllib`, `smtplib` and plain sockets wait for an answer as long as the other side keeps the connection
; open. When it accepts and never answers, the worker hangs for good; a few such calls take the whole service down.
;
; severity: warning
; confidence: high
; precision: 30/30 of 433 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 400 1088
; see: https://requests.readthedocs.io/en/latest/user/advanced/#timeouts

((call function: (_) @callee arguments: (argument_list) @arguments) @hint
  (#resolves-to? @callee
    "requests.get" "requests.post" "requests.put" "requests.patch" "requests.delete" "requests.head"
    "requests.options" "requests.request"
    "requests.api.get" "requests.api.post" "requests.api.put" "requests.api.patch" "requests.api.delete"
    "requests.api.head" "requests.api.options" "requests.api.request"
    "requests.Session.get" "requests.Session.post" "requests.Session.put" "requests.Session.patch"
    "requests.Session.delete" "requests.Session.head" "requests.Session.options" "requests.Session.request"
    "requests.session.get" "requests.session.post" "requests.session.put" "requests.session.patch"
    "requests.session.delete" "requests.session.head" "requests.session.options" "requests.session.request"
    "requests.sessions.Session.get" "requests.sessions.Session.post" "requests.sessions.Session.put"
    "requests.sessions.Session.patch" "requests.sessions.Session.delete" "requests.sessions.Session.request")
  (#lacks-argument? @arguments "timeout")
  (#set! message "`{callee}` can wait forever: pass `timeout=`")
  (#set! fix.title "Add `timeout=10`")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "timeout=10"))

((call function: (_) @callee arguments: (argument_list) @arguments) @hint
  (#resolves-to? @callee "urllib.request.urlopen" "urllib2.urlopen")
  (#lacks-argument? @arguments "timeout" 2)
  (#set! message "`{callee}` can wait forever: pass `timeout=`")
  (#set! fix.title "Add `timeout=10`")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "timeout=10"))

((call function: (_) @callee arguments: (argument_list . (_) @_host) @arguments) @hint
  (#resolves-to? @callee "socket.create_connection" "poplib.POP3" "imaplib.IMAP4")
  (#lacks-argument? @arguments "timeout" 1)
  (#set! message "`{callee}` can wait forever for the other side: pass `timeout=`")
  (#set! fix.title "Add `timeout=10`")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "timeout=10"))

; The timeout's position differs: nobody passes it but by name.
((call function: (_) @callee arguments: (argument_list . (_) @_host) @arguments) @hint
  (#not-match? @_host "^(local_hostname|context|ssl_context|keyfile|certfile|source_address|encoding)\\s*=")
  (#resolves-to? @callee
    "smtplib.SMTP" "smtplib.SMTP_SSL" "ftplib.FTP" "ftplib.FTP_TLS" "telnetlib.Telnet" "poplib.POP3_SSL"
    "imaplib.IMAP4_SSL" "http.client.HTTPConnection" "http.client.HTTPSConnection")
  (#lacks-argument? @arguments "timeout" 3)
  (#set! message "`{callee}` can wait forever for the other side: pass `timeout=`")
  (#set! fix.title "Add `timeout=10`")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "timeout=10"))

; A timeout that is switched off, in libraries that have one by default too.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (none) @value) @hint))
  (#eq? @_name "timeout")
  (#resolves-to? @callee
    "requests.*" "urllib.request.urlopen" "smtplib.*" "ftplib.*" "socket.create_connection"
    "httpx.get" "httpx.post" "httpx.put" "httpx.patch" "httpx.delete" "httpx.head" "httpx.options" "httpx.request"
    "httpx.stream" "httpx.Client" "httpx.AsyncClient" "httpx.Client.*" "httpx.AsyncClient.*"
    "aiohttp.ClientSession" "aiohttp.ClientSession.*")
  (#set! message "`timeout=None` lets `{callee}` wait forever: give it a number of seconds")
  (#set! fix.title "Set `timeout=10`")
  (#set! fix.safety "suggested")
  (#replace! @value "10"))

((call function: (_) @callee arguments: (argument_list . (none) @hint .))
  (#resolves-to? @callee "httpx.Timeout" "aiohttp.ClientTimeout")
  (#set! message "`{callee}(None)` lets calls wait forever: give it a number of seconds")
  (#set! fix.title "Set 10 seconds")
  (#set! fix.safety "suggested")
  (#replace! @hint "10"))

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
;     def __init__(self, session=None):
;         self.session = session or requests.Session()
;     def load(self, url):
;         return self.session.get(url).json()
;                ^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import requests
; class Client:
;     def __init__(self, session=None):
;         self.session = session or requests.Session()
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
;! bad
; import httpx, smtplib
; def send(message):
;     with httpx.Client(timeout=None) as client:
;                       ^^^^^^^^^^^^
;         client.post("/mail", json=message)
;     with smtplib.SMTP("mail", 587) as server:
;          ^^^^^^^^^^^^^^^^^^^^^^^^^
;         server.send_message(message)
;! fixed
; import httpx, smtplib
; def send(message):
;     with httpx.Client(timeout=10) as client:
;         client.post("/mail", json=message)
;     with smtplib.SMTP("mail", 587, timeout=10) as server:
;         server.send_message(message)
;! good
; import requests
; requests.get(url, timeout=5)
; requests.get(url, **options)
;! good
; def load(requests, url):
;     return requests.get(url)
;! good
; from urllib.request import urlopen
; import smtplib
; urlopen(url, None, 5)
; server = smtplib.SMTP()
; server = smtplib.SMTP("mail", 25, None, 10)
;! good
; from mycompany import requests
; requests.get("/users")
