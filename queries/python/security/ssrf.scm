; A caller chooses which address the server asks
;
; The server stands inside the network: an address that a caller chooses reaches its metadata service, its databases and
; its admin pages, and the answer goes back to the caller. Choose the host from a list, and send only the rest.
;
; severity: warning
; confidence: high
; cwe: 918 99
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0/2 before gating, 0 after
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0 hints
; precision: warnings about 4/13 before addresses of the settings were gated, 2/3 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 0 hints on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
; list askers: requests.get requests.post requests.put requests.patch requests.delete requests.head requests.options
; list askers: requests.Session.get requests.Session.post requests.Session.put requests.Session.head requests.session.get requests.session.post
; list askers: httpx.get httpx.post httpx.put httpx.delete httpx.head httpx.stream httpx.Client.get httpx.Client.post httpx.AsyncClient.get httpx.AsyncClient.post
; list askers: urllib.request.urlopen urllib.request.urlretrieve urllib.request.Request urllib2.urlopen urllib.urlopen urllib.urlretrieve wget.download urlopen urlretrieve xmlrpc.client.ServerProxy
; list askers: aiohttp.ClientSession.get aiohttp.ClientSession.post aiohttp.ClientSession.head http.client.HTTPConnection http.client.HTTPSConnection httplib2.Http.request pycurl.Curl.setopt
; list method-askers: requests.request requests.Session.request httpx.request httpx.Client.request httpx.AsyncClient.request aiohttp.ClientSession.request urllib3.PoolManager.request urllib3.request
; regex fixed-host: (?i)^[rbuf]*["']*(https?://)?[a-z0-9][\w.-]*(:\d+)?[/?]
; regex host-checks: (?i)^["']?[^"'\s]*(?:(allow|whitelist|permitted|trusted|valid|is_safe|safe_url|is_private|is_global|netloc|^hostname$|ip_address|gethostby|getaddrinfo|public_url|startswith|tldextract))

((call function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "<askers>")
  (#tainted? @url)
  ; A request also carries what the program is set up with.
  (#not-value-matches? @url "request\\.app\\b|\\bsettings\\.|\\bconfig\\b|[A-Z]_URLS?\\b")
  (#not-match? @url "\\bsettings\\.|\\bconfig\\b|^self\\.|request\\.app\\b")
  (#not-function-matches? @hint "request\\.app\\.state\\.config|_admin_user")
  (#not-match? @url "^\\w+=|^req\\.url$")
  (#not-reads-like? @url "<fixed-host>")
  (#not-function-mentions? @hint "<host-checks>")
  (#set! message "A caller chooses the address `{url}` that the server asks: take the host from a fixed list"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @url))) @hint
  (#resolves-to? @callee "<askers>" "<method-askers>")
  (#eq? @_name "url")
  (#tainted? @url)
  ; A request also carries what the program is set up with.
  (#not-value-matches? @url "request\\.app\\b|\\bsettings\\.|\\bconfig\\b|[A-Z]_URLS?\\b")
  (#not-match? @url "\\bsettings\\.|\\bconfig\\b|^self\\.|request\\.app\\b")
  (#not-function-matches? @hint "request\\.app\\.state\\.config|_admin_user")
  (#not-reads-like? @url "<fixed-host>")
  (#not-function-mentions? @hint "<host-checks>")
  (#set! message "A caller chooses the address `{url}` that the server asks: take the host from a fixed list"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) @url)) @hint
  (#resolves-to? @callee "<method-askers>")
  (#tainted? @url)
  ; A request also carries what the program is set up with.
  (#not-value-matches? @url "request\\.app\\b|\\bsettings\\.|\\bconfig\\b|[A-Z]_URLS?\\b")
  (#not-match? @url "\\bsettings\\.|\\bconfig\\b|^self\\.|request\\.app\\b")
  (#not-function-matches? @hint "request\\.app\\.state\\.config|_admin_user")
  (#not-match? @url "^\\w+=|^req\\.url$")
  (#not-reads-like? @url "<fixed-host>")
  (#not-function-mentions? @hint "<host-checks>")
  (#set! message "A caller chooses the address `{url}` that the server asks: take the host from a fixed list"))

; Whoever runs the program, or calls the function, chooses: worth a thought where that is a stranger.
((call function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "urllib.request.urlopen" "urllib.request.urlretrieve" "urllib2.urlopen" "urllib.urlopen" "urllib.urlretrieve")
  (#not-tainted? @url)
  (#tainted? @url "program" "parameter")
  (#not-reads-like? @url "<fixed-host>")
  (#not-function-mentions? @hint "<host-checks>")
  (#set! severity "info")
  (#set! message "`{callee}` opens any scheme and host that `{url}` names, `file:` too: check it if it comes from outside"))
((call function: (_) @callee arguments: (argument_list . (identifier) @url)) @hint
  (#resolves-to? @callee "<askers>")
  (#not-resolves-to? @callee "urllib.*" "urllib2.*")
  (#tainted? @url "program")
  (#not-tainted? @url)
  (#not-function-mentions? @hint "<host-checks>")
  (#set! severity "info")
  (#set! message "`{callee}` asks whatever host `{url}` names: check it if it comes from outside"))

; A function that fetches what it is told to.
((call function: (_) @callee arguments: (argument_list . (identifier) @url)) @hint
  (#resolves-to? @callee "requests.get" "requests.head" "httpx.get" "requests.post" "aiohttp.ClientSession.get" "httpx.AsyncClient.get")
  (#match? @url "(?i)^((target|user|image|avatar|photo|picture|remote|file|feed|page|link|site|website|webhook|callback|download|source|preview)_)?(url|uri|link)$")
  (#in-function-named? @hint "(?i)(fetch|download|get|load)_(image|avatar|url|page|feed|file|photo|remote|user|site|website|content|link)|preview|proxy|avatar|image|thumbnail|import_|scrape|crawl|webhook|callback|feed|check_(url|link|site)|url_|load_")
  (#not-tainted? @url "caller" "program")
  (#tainted? @url "parameter")
  (#not-function-mentions? @hint "<host-checks>")
  (#set! severity "info")
  (#set! message "`{callee}` asks whatever host `{url}` names: check it if it comes from outside"))

; A connection of one's own making.
((call function: (_) @callee arguments: (argument_list . (tuple . (_) @host))) @hint
  (#resolves-to? @callee "socket.create_connection" "socket.socket.connect" "asyncio.open_connection")
  (#tainted? @host)
  (#not-function-mentions? @hint "<host-checks>")
  (#not-file-kind? "test" "example")
  (#set! message "A caller chooses the host `{host}` that the server connects to: take it from a fixed list"))
((call function: (_) @callee arguments: (argument_list . (_) @host . (_))) @hint
  (#resolves-to? @callee "asyncio.open_connection" "smtplib.SMTP" "ftplib.FTP" "telnetlib.Telnet" "paramiko.SSHClient.connect" "redis.Redis" "ldap.initialize")
  (#tainted? @host)
  (#not-value-matches? @host "request\\.app\\b|\\bsettings\\.|\\bconfig\\b")
  (#not-function-mentions? @hint "<host-checks>")
  (#not-file-kind? "test" "example")
  (#set! message "A caller chooses the host `{host}` that the server connects to: take it from a fixed list"))

; An address that somebody registered.
((call function: (_) @callee arguments: (argument_list . [(subscript) (attribute)] @url)) @hint
  (#resolves-to? @callee "requests.post" "requests.get" "requests.put" "httpx.post" "httpx.get" "httpx.AsyncClient.post" "aiohttp.ClientSession.post" "requests.Session.post")
  (#match? @url "(?i)(^|[._\"'\\[])(callback_?url|webhook_?url|notify_?url|avatar_?url|image_?url|feed_?url|target_?url|hook_?url|photo_?url|picture_?url|import_?url|source_?url)[\"'\\]]*$")
  (#not-match? @url "(?i)settings|config|environ|^self\\.|constants|(?-i:^[A-Z])")
  (#not-tainted? @url "caller")
  (#not-function-mentions? @hint "<host-checks>")
  (#not-file-matches? "(?i)is_private|safe_url|validate_url|allowed_hosts")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Somebody registered the address `{url}`, which may lead into the network: refuse private addresses"))
((call function: (_) @callee arguments: (argument_list . (identifier) @url)) @hint
  (#resolves-to? @callee "requests.get" "requests.post" "httpx.get" "httpx.post" "requests.head")
  (#match? @url "(?i)^(callback|webhook|notify|avatar|image|feed|target|hook|photo|picture|import|source|user|remote|page|link|preview)_?ur[li]$")
  (#not-tainted? @url "caller" "program")
  (#tainted? @url "parameter")
  (#not-function-mentions? @hint "<host-checks>")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)client|sdk|scrap|crawl|script|tools")
  (#set! severity "info")
  (#set! message "`{callee}` asks wherever `{url}` says, also within the network: refuse private addresses if it comes from outside"))

; A look at the scheme alone lets every host through.
((call function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "<askers>")
  (#tainted? @url)
  (#not-reads-like? @url "<fixed-host>")
  (#function-matches? @hint "startswith\\(\\s*\\(?\\s*[\"']https?(:/?/?)?[\"']")
  (#not-function-mentions? @hint "(?i)(allow|whitelist|permitted|trusted|valid|is_safe|safe_url|is_private|is_global|netloc|^hostname$|ip_address|gethostby|getaddrinfo|public_url|tldextract)")
  (#not-value-matches? @url "request\\.app\\b|\\bsettings\\.|\\bconfig\\b|[A-Z]_URLS?\\b")
  (#not-function-matches? @hint "startswith\\([^)]*[\"']https?://[\\w-]+\\.")
  (#set! message "`http` at the beginning leaves the host to the caller: take that of `{url}` from a fixed list"))

; A helper that connects wherever it is told to.
((call function: (_) @callee arguments: (argument_list . (tuple . (identifier) @host))) @hint
  (#resolves-to? @callee "socket.create_connection" "socket.socket.connect" "socket.socket.connect_ex")
  (#not-tainted? @host "caller")
  (#tainted? @host "parameter")
  (#in-function-named? @hint "(?i)check_?(port|host|connection)|port_?(open|check|scan)|probe|ping|is_(up|open|reachable)|reach")
  (#file-matches? "flask|fastapi|django|aiohttp|tornado|bottle|http\\.server|@app\\.")
  (#not-function-mentions? @hint "<host-checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{callee}` connects to whatever `{host}` names, also within the network: refuse private addresses"))

; A database, or a host, by its name.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @name value: (_) @host))) @hint
  (#match? @callee "(?i)(^|\\.)(connect|MongoClient|Redis|StrictRedis|SMTP|SMTP_SSL|Connection|SSHClient|create_pool|connect_ex|FTP|FTP_TLS|Elasticsearch|ConnectHandler)$")
  (#match? @name "^(host|hostname|dbname|database|db|server|addr|port|url)$")
  (#tainted? @host)
  (#not-value-matches? @host "request\\.app\\b|\\bsettings\\.|\\bconfig\\b")
  (#not-function-mentions? @hint "<host-checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A caller chooses the `{name}` that the server connects to: take it from a fixed list"))

;! bad
; from flask import request
; import requests
; def preview():
;     url = request.args.get("url")
;     return requests.get(url, timeout=5).text
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from fastapi import APIRouter
; import httpx
; router = APIRouter()
; @router.get("/proxy")
; def proxy(target: str):
;     return httpx.get(f"http://{target}/status", timeout=3).json()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import request
; from urllib.request import urlopen
; def image():
;     with urlopen(request.json["image"], timeout=5) as answer:
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return answer.
;! good
; from flask import request
; import requests
; def user():
;     answer = requests.get(f"https://api.example.com/users/{request.args['id']}", timeout=5)
;     answer.raise_for_status()
;     return answer.json()
;! good
; from flask import request, abort
; from urllib.parse import urlparse
; import requests
; def preview():
;     url = request.args["url"]
;     if urlparse(url).hostname not in ALLOWED_HOSTS:
;         abort(400)
;     answer = requests.get(url, timeout=5)
;     answer.raise_for_status()
;     return answer.content
;! bad
; import requests
; def fetch_avatar(url):
;     return requests.get(url, timeout=10).content
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import requests
; def fetch_avatar(url):
;     if urlparse(url).hostname not in ALLOWED_HOSTS:
;         raise ValueError(url)
;     return requests.get(url, timeout=10).content
;! bad
; import requests
; from flask import request
; def proxy():
;     target = request.args.get("url", "")
;     if not target.startswith("http"):
;         return "bad", 400
;     return requests.get(target, timeout=5).content
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import requests
; from flask import request
; def proxy():
;     target = request.args.get("url", "")
;     if not target.startswith("https://shop.example.com/"):
;         return "bad", 400
;     return requests.get(target, timeout=5).content
;! bad
; import socket
; from flask import request
; def check_port(host, port):
;     with socket.create_connection((host, port), timeout=2):
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return True
;! good
; import socket
; from flask import request
; def check_port(host, port):
;     if ipaddress.ip_address(host).is_private:
;         return False
;     with socket.create_connection((host, port), timeout=2):
;         return True
;! bad
; from flask import request
; import psycopg2
; def rows():
;     return psycopg2.connect(dbname=request.args["db"], user="report")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import request
; import psycopg2
; def rows():
;     return psycopg2.connect(dbname=DATABASES[request.args["year"]], user="report")
