; What is sent can be read on the way
;
; Over `http:`, FTP and telnet every machine between here and there reads the password, the token and the answer, and may
; change them. The encrypted forms are one word away.
;
; severity: warning
; confidence: medium
; cwe: 319 523
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: warnings 2/5 before branches that are asked for were gated, 2/2 after, on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: warnings that were new when all of them were read: 0/1 (StartTLS follows), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://owasp.org/Top10/A02_2021-Cryptographic_Failures/
; regex elsewhere: (?i)^[rbuf]*["']*http://([\w-]+\.)+[a-z]{2,}
; regex local: (?i)http://(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[|[\w.-]+\.(local|internal|test|example|invalid|localhost|lan|svc|cluster)\b|[\w-]+(:|/|["']|$)|host\.docker)|schemas?\.|w3\.org|/ns/|xmlns|\.xsd|\.dtd

; A password, or a change, over plain HTTP.
((call function: (_) @callee arguments: (argument_list . (_) @url) @_arguments) @hint
  (#resolves-to? @callee "requests.post" "requests.put" "requests.patch" "requests.delete" "httpx.post" "httpx.put" "httpx.patch" "requests.Session.post" "aiohttp.ClientSession.post")
  (#reads-like? @url "<elsewhere>")
  (#not-reads-like? @url "<local>")
  (#set! message "What is sent to `{url}` can be read on the way: use `https`"))
((call function: (_) @callee arguments: (argument_list . (_) @url (keyword_argument name: (_) @_auth))) @hint
  (#resolves-to? @callee "requests.get" "httpx.get" "requests.Session.get" "requests.head")
  (#any-of? @_auth "auth" "headers" "cookies")
  (#reads-like? @url "<elsewhere>")
  (#not-reads-like? @url "<local>")
  (#set! message "What is sent to `{url}` can be read on the way: use `https`"))
((call function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "requests.get" "httpx.get" "urllib.request.urlopen" "urllib.request.urlretrieve" "urllib.request.Request" "requests.Session.get" "aiohttp.ClientSession.get")
  (#reads-like? @url "<elsewhere>")
  (#not-reads-like? @url "<local>")
  (#set! severity "info")
  (#set! message "What comes from `{url}` can be read and changed on the way: use `https`"))

; Protocols without encryption.
((call function: (_) @callee) @hint
  (#resolves-to? @callee "telnetlib.Telnet" "telnetlib3.open_connection")
  (#set! message "`{callee}` sends the password as it is: use SSH"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "ftplib.FTP")
  (#not-function-mentions? @hint "^anonymous$")
  (#set! message "`{callee}` sends the password as it is: use `ftplib.FTP_TLS`")
  (#set! fix.title "Use FTP over TLS")
  (#set! fix.safety "suggested")
  (#replace! @callee "ftplib.FTP_TLS")
  (#insert-import! "import ftplib"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) .)) @hint
  (#resolves-to? @callee "smtplib.SMTP.login")
  (#not-function-mentions? @hint "^(starttls|SMTP_SSL)$")
  (#set! message "`{callee}` sends the password as it is: call `starttls()` first"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "imaplib.IMAP4" "poplib.POP3")
  (#not-function-mentions? @hint "(?i)^(starttls|stls|IMAP4_SSL|POP3_SSL)$")
  (#not-guarded-by? @hint "(?i)secure|ssl|tls")
  (#set! message "`{callee}` sends the password as it is: use its form with `_SSL`"))
((call function: (_) @callee arguments: (argument_list . (string) @url)) @hint
  (#resolves-to? @callee "ldap.initialize" "ldap3.Server")
  (#match? @url "^[\"']ldap://")
  (#not-match? @url "localhost|127\\.0")
  (#not-function-mentions? @hint "^(start_tls\\w*|use_ssl|START_TLS)$")
  (#set! message "The password goes to {url} as it is: use `ldaps`"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "http.client.HTTPConnection" "httplib.HTTPConnection")
  (#function-mentions? @hint "(?i)passw|authorization|token|secret|card")
  (#set! message "`{callee}` sends what it is given as it is: use `HTTPSConnection`"))

; An address of one's own, made for `http`.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (string) @_http) @option)) @hint
  (#resolves-to? @callee "flask.url_for" "quart.url_for")
  (#eq? @_name "_scheme")
  (#match? @_http "^.http.$")
  (#not-guarded-by? @hint "(?i)debug|dev|local")
  (#not-file-kind? "test" "example")
  (#set! message "What a visitor sends to this address can be read on the way: use `https`")
  (#set! fix.title "Make it for https")
  (#set! fix.safety "suggested")
  (#replace! @_http "\"https\""))
((assignment left: (_) @name right: (string) @_http) @hint
  (#match? @name "PREFERRED_URL_SCHEME[\"']?\\]?$|ACCOUNT_DEFAULT_HTTP_PROTOCOL$")
  (#match? @_http "^.http.$")
  (#not-path-matches? "(?i)dev|local|test|sample|example|template|demo|defaults?")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Links that the application makes are for `http`: set `https`"))

; What Django and Talisman would do for the whole site, switched off.
((assignment left: (identifier) @name right: (_) @value) @hint
  (#any-of? @name "SECURE_SSL_REDIRECT" "SECURE_HSTS_SECONDS" "SECURE_HSTS_INCLUDE_SUBDOMAINS")
  (#match? @value "^(False|0)$")
  (#not-in-function? @hint)
  (#not-guarded-by? @hint "(?i)debug|dev|local|test")
  (#not-path-matches? "(?i)dev|local|test|sample|example|template|demo|base|default|common")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "With `{name} = {value}` pages can be asked for without encryption: switch it on where the site is public"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false)) @option)) @hint
  (#resolves-to? @callee "flask_talisman.Talisman" "flask_sslify.SSLify")
  (#any-of? @_name "force_https" "session_cookie_secure" "strict_transport_security")
  (#not-file-kind? "test" "example")
  (#set! message "With `{option}` pages can be asked for without encryption: take it from the settings"))

; A password to any other machine, a placeholder's too: the host will be changed, the scheme be forgotten.
((call function: (_) @callee arguments: (argument_list . (_) @url (keyword_argument name: (identifier) @_part value: (_) @_body))) @hint
  (#resolves-to? @callee "requests.post" "requests.put" "requests.get" "httpx.post" "httpx.get" "requests.Session.post" "aiohttp.ClientSession.post")
  (#any-of? @_part "json" "data" "auth" "params")
  (#match? @_body "(?i)passw|pwd|\\bpin\\b|card|cvv|secret|token|^\\(")
  (#reads-like? @url "^[rbuf]*[\"']*http://")
  (#not-reads-like? @url "(?i)http://(localhost|127\\.|0\\.0\\.0\\.0|10\\.|192\\.168\\.|172\\.(1[6-9]|2\\d|3[01])\\.|169\\.254\\.|\\[|\\{|%s|[\\w-]+(:\\d+|/|[\"']|$)|[\\w.-]+\\.(local|internal|test|localhost|lan|svc|cluster)\\b|host\\.docker)")
  (#not-file-kind? "test" "example")
  (#set! message "The password that is sent to `{url}` can be read on the way: use `https`"))
((call function: (attribute attribute: (identifier) @_send) arguments: (argument_list . (_) @text)) @hint
  (#any-of? @_send "sendall" "send")
  (#contains-text? @text "(?i)^(passw(or)?d|passwd|pwd|pin)$")
  (#imports? "socket")
  (#not-file-matches? "(?i)import ssl|ssl_context|ssl\\.|starttls|wrap_socket|paramiko|127\\.0\\.0\\.1|AF_UNIX|hash|encrypt")
  (#not-file-kind? "test" "example")
  (#set! message "The password can be read on the way: wrap the socket with `ssl.create_default_context().wrap_socket`"))
((call function: (attribute object: (_) @client attribute: (identifier) @_login) arguments: (argument_list)) @hint
  (#eq? @_login "username_pw_set")
  (#not-file-matches? "tls_set|tls_insecure|8883|localhost|127\\.0\\.0\\.1")
  (#not-file-kind? "test" "example")
  (#set! message "The password of `{client}` can be read on the way: call `tls_set()`, and connect to the port 8883"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: [(false) (true) (string)] @_value) @option)) @hint
  (#match? @option "^(use_ssl\\s*=\\s*False|sslmode\\s*=\\s*[\"'](disable|allow)[\"']|ssl_disabled\\s*=\\s*True|use_tls\\s*=\\s*False|starttls\\s*=\\s*False)$")
  (#resolves-to? @callee "ldap3.Server" "psycopg2.connect" "psycopg.connect" "asyncpg.connect" "mysql.connector.connect" "pymysql.connect" "boto3.client" "boto3.resource" "*.connect")
  (#not-match? @hint "(?i)localhost|127\\.0\\.0\\.1|/tmp|/var/run")
  (#not-file-kind? "test" "example")
  (#not-function-mentions? @hint "(?i)^start_?tls$")
  (#set! message "With `{option}` the password and all that follows can be read on the way: leave it out"))
((string) @hint
  (#match? @hint "(?i)^[bruf]*[\"'](postgres(ql)?|mysql)(\\+\\w+)?://[^\"']*[?&](sslmode=(disable|allow)|ssl-mode=disabled)")
  (#not-match? @hint "(?i)@(localhost|127\\.|db\\b|postgres\\b)")
  (#not-file-kind? "test" "example")
  (#set! message "The password and all rows can be read on the way: use `sslmode=verify-full`"))
((call function: (_) @callee arguments: (argument_list . (_) @url)) @hint
  (#resolves-to? @callee "xmlrpc.client.ServerProxy" "xmlrpc.client.Server")
  (#reads-like? @url "(?i)^[f]?[\"']*http://[^@/]*(:|\\{).*@")
  (#not-file-kind? "test" "example")
  (#set! message "The password in `{url}` can be read on the way: use `https`"))

; Where somebody logs in, or pays.
((assignment left: (identifier) @name right: (string) @url) @hint
  (#match? @name "(?i)(login|auth|pay\\w*|checkout|token|account|signin|portal|api|sso|callback)(_?(url|uri|endpoint|base|host))+$|^(API|BASE|API_BASE|API_URL|SERVER)(_URL)?$")
  (#match? @url "<elsewhere>")
  (#not-match? @url "<local>")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(tests?|scrap\\w*|crawl\\w*|examples?|demos?)/")
  (#set! severity "info")
  (#set! message "What is sent to `{name}` can be read on the way: use `https`"))
((call function: (attribute object: (identifier) @socket attribute: (identifier) @_send) arguments: (argument_list . (_) @text)) @hint
  (#any-of? @_send "sendall" "send")
  (#value-matches? @socket "^(socket\\.)?(create_connection|socket)\\(")
  (#contains-text? @text "(?i)^[\"']?(password|passwd|pwd|token|api_?key|secret|card_?number|ssn|cvv)[\"']?$")
  (#not-file-matches? "\\bssl\\b|wrap_socket|TLS|encrypt|AF_UNIX")
  (#not-file-kind? "test" "example")
  (#set! message "`{socket}` carries this as it is, for anybody on the way to read: wrap it with `ssl.create_default_context().wrap_socket`"))

; gRPC without TLS, to another machine.
((call function: (_) @callee arguments: (argument_list . (string) @target)) @hint
  (#match? @callee "(^|\\.)insecure_channel$")
  (#match? @target "^[\"']([\\w-]+\\.)+[a-z]{2,}:\\d+[\"']$")
  (#not-match? @target "(?i)localhost|\\.(local|internal|svc|cluster|test|lan)\\b|^.(127|10|192)\\.")
  (#not-file-kind? "test" "example")
  (#set! message "What is sent to {target} can be read on the way: use `grpc.secure_channel`"))

;! bad
; import requests
; def login(name, password):
;     return requests.post("http://api.shop.com/login", json={"name": name}, timeout=5).json()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import ftplib
; def upload(host, file):
;     with ftplib.FTP(host) as ftp:
;          ^^^^^^^^^^^^^^^^
;         ftp.storbinary("STOR a", file)
;! fixed
; import ftplib
; def upload(host, file):
;     with ftplib.FTP_TLS(host) as ftp:
;         ftp.storbinary("STOR a", file)
;! bad
; import telnetlib
; session = telnetlib.Telnet("host", timeout=3)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if session.
;! good
; import requests
; def ask():
;     requests.post("https://api.shop.com/login", timeout=5).raise_for_status()
;     requests.post("http://localhost:8000/login", timeout=5).raise_for_status()
;     requests.post("http://payments:8000/pay", timeout=5).raise_for_status()
;! good
; import smtplib
; def send(host, name, word, mail):
;     with smtplib.SMTP(host, timeout=5) as smtp:
;         smtp.starttls(context=CONTEXT)
;         smtp.login(name, word)
;         smtp.send_message(mail)
;! bad
; import paho.mqtt.client as mqtt
; def subscribe(user, word):
;     client = mqtt.Client()
;     client.username_pw_set(user, word)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return client
;! good
; import ldap3
; def peer(host, port):
;     server = ldap3.Server(host, port=port, use_ssl=False)
;     connection = ldap3.Connection(server)
;     connection.start_tls()
;     return connection
;! bad
; LOGIN_URL = "http://portal.bakery-shop.com/login"
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; LOGIN_URL = "https://portal.bakery-shop.com/login"
;! bad
; import json, socket
; def report(host, token, values):
;     with socket.create_connection((host, 4000), timeout=5) as sock:
;         sock.sendall(json.dumps({"token": token, "values": values}).encode())
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import json, socket, ssl
; def report(host, token, values):
;     with ssl.create_default_context().wrap_socket(socket.create_connection((host, 4000), timeout=5), server_hostname=host) as sock:
;         sock.sendall(json.dumps({"token": token, "values": values}).encode())
;! bad
; import grpc
; channel = grpc.insecure_channel("payments.shop.com:50051")
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import grpc
; channel = grpc.insecure_channel("localhost:50051")
