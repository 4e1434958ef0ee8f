; The other side's certificate is not checked
;
; Without the check anybody on the way can answer in the other side's name, read the credentials that are sent and
; change the answer. A certificate of one's own is no reason: hand its authority to the client instead.
;
; severity: warning
; confidence: high
; cwe: 295
; precision: 1/1 on the old set, 4/4 on the new set (4/6 before gating what is opted into), 0 on the held out. old set: 32 packages (Django, Superset, SQLAlchemy, redis, wagtail ...), 2.8 million lines; new set: 14 applications (open-webui, pgadmin4, prefect, buildbot, Trac, mailman ...), 1.4 million; held out, looked at last: airflow-core, streamlit, pypiserver, langchain-community, 0.5 million
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0 hints
; precision: warnings 7/12 (modes that are asked for, a socket of the machine itself, a look whether somebody answers), these are gated since, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 3/5 (who fetches a certificate to look at it, an option), 3/3 once gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://requests.readthedocs.io/en/latest/user/advanced/#ssl-cert-verification

((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false)) @hint))
  (#eq? @_name "verify")
  (#resolves-to? @callee
    "requests.*" "httpx.*" "boto3.*" "botocore.*" "hvac.Client" "niquests.*" "cloudscraper.*" "requests_oauthlib.*")
  (#not-line-matches? @hint "(?i)^\\w*(insecure|unverif|no_?verify|skip_?verif)\\w* *=|localhost|127\\.0\\.0\\.1|\\.head\\(")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#not-argument-beside? @hint "(?i)local_?(url|host)|127\\.0\\.0\\.1")
  (#set! message "`verify=False` accepts any certificate: remove it, or pass the authority's file")
  (#set! fix.title "Check the certificate")
  (#set! fix.safety "suggested")
  (#remove-argument! @hint))

; A session that comes from elsewhere, in a file that speaks HTTP.
((call
  function: (attribute attribute: (identifier) @_method)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false)) @hint)) @_call
  (#eq? @_name "verify")
  (#any-of? @_method "get" "post" "put" "patch" "delete" "head" "options" "request" "send" "Session" "Client" "AsyncClient")
  (#imports? "requests" "httpx" "urllib3" "aiohttp")
  (#not-line-matches? @hint "(?i)^\\w*(insecure|unverif|no_?verify|skip_?verif)\\w* *=|localhost|127\\.0\\.0\\.1|\\.head\\(")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#not-argument-beside? @hint "(?i)local_?(url|host)|127\\.0\\.0\\.1")
  (#set! message "`verify=False` accepts any certificate: remove it, or pass the authority's file")
  (#set! fix.title "Check the certificate")
  (#set! fix.safety "suggested")
  (#remove-argument! @hint))

((assignment left: (attribute object: (_) @object attribute: (identifier) @_verify) right: (false) @value) @hint
  (#eq? @_verify "verify")
  (#imports? "requests" "httpx" "niquests" "requests_oauthlib" "cloudscraper")
  (#not-guarded-by? @hint "(?i)verify|insecure|ssl|tls|cert")
  (#not-line-matches? @hint "(?i)^\\w*(insecure|unverif|no_?verify|skip_?verif)\\w* *=|localhost|127\\.0\\.0\\.1|\\.head\\(")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#not-argument-beside? @hint "(?i)local_?(url|host)|127\\.0\\.0\\.1")
  (#set! message "`{object}` accepts any certificate from here on: leave `verify` alone, or give it the authority's file")
  (#set! fix.title "Check the certificate")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))

((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false)) @hint))
  (#any-of? @_name "ssl" "verify_ssl")
  (#resolves-to? @callee "aiohttp.*")
  (#not-line-matches? @hint "(?i)^\\w*(insecure|unverif|no_?verify|skip_?verif)\\w* *=|localhost|127\\.0\\.0\\.1|\\.head\\(")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#not-argument-beside? @hint "(?i)local_?(url|host)|127\\.0\\.0\\.1")
  (#set! message "`{hint}` accepts any certificate: remove it, or pass an `ssl.SSLContext` with the authority's file")
  (#set! fix.title "Check the certificate")
  (#set! fix.safety "suggested")
  (#remove-argument! @hint))

; An aiohttp session that comes from elsewhere.
((call
  function: (attribute attribute: (identifier) @_method)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false)) @hint))
  (#any-of? @_name "ssl" "verify_ssl")
  (#any-of? @_method "get" "post" "put" "patch" "delete" "head" "options" "request" "ws_connect")
  (#imports? "aiohttp")
  (#not-line-matches? @hint "(?i)^\\w*(insecure|unverif|no_?verify|skip_?verif)\\w* *=|localhost|127\\.0\\.0\\.1|\\.head\\(")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#not-argument-beside? @hint "(?i)local_?(url|host)|127\\.0\\.0\\.1")
  (#set! message "`{hint}` accepts any certificate: remove it, or pass an `ssl.SSLContext` with the authority's file")
  (#set! fix.title "Check the certificate")
  (#set! fix.safety "suggested")
  (#remove-argument! @hint))

((attribute attribute: (identifier) @_name) @hint
  (#eq? @_name "_create_unverified_context")
  (#resolves-to? @hint "ssl._create_unverified_context")
  (#not-line-matches? @hint "(?i)^\\w*(insecure|unverif|no_?verify|skip_?verif)\\w* *=|localhost|127\\.0\\.0\\.1|\\.head\\(")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#not-argument-beside? @hint "(?i)local_?(url|host)|127\\.0\\.0\\.1")
  (#set! message "This context accepts any certificate: use `ssl.create_default_context`")
  (#set! fix.title "Check certificates")
  (#set! fix.safety "suggested")
  (#replace! @_name "create_default_context"))

((assignment left: (attribute object: (_) @object attribute: (identifier) @_member) right: (false) @value) @hint
  (#eq? @_member "check_hostname")
  (#not-match? @object "^self$")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|ssl|tls|cert|hostname|check|mode")
  (#set! message "`{object}` accepts a certificate for any host: leave `check_hostname` on")
  (#set! fix.title "Check the host's name")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))

((assignment left: (attribute object: (_) @object attribute: (identifier) @_member) right: (_) @value) @hint
  (#eq? @_member "verify_mode")
  (#not-match? @object "^self$")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#match? @value "^0$|CERT_NONE$")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|ssl|tls|cert|hostname|check|mode")
  (#set! message "`{object}` accepts any certificate: ask for `ssl.CERT_REQUIRED`")
  (#set! fix.title "Ask for a certificate")
  (#set! fix.safety "suggested")
  (#replace! @value "ssl.CERT_REQUIRED"))

((keyword_argument name: (identifier) @_name value: (_) @value) @hint
  (#any-of? @_name "cert_reqs" "ssl_cert_reqs")
  (#match? @value "^(ssl\\.)?CERT_NONE$|^.(CERT_NONE|none).$")
  (#not-line-matches? @hint "(?i)^\\w*(insecure|unverif|no_?verify|skip_?verif)\\w* *=|localhost|127\\.0\\.0\\.1|\\.head\\(")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#not-argument-beside? @hint "(?i)local_?(url|host)|127\\.0\\.0\\.1")
  (#set! message "`{hint}` accepts any certificate: ask for `CERT_REQUIRED`"))

((keyword_argument name: (identifier) @_name value: (_) @value) @hint
  (#any-of? @_name "tlsAllowInvalidCertificates" "tlsAllowInvalidHostnames" "tlsInsecure" "ssl_no_verify")
  (#eq? @value "True")
  (#not-line-matches? @hint "(?i)^\\w*(insecure|unverif|no_?verify|skip_?verif)\\w* *=|localhost|127\\.0\\.0\\.1|\\.head\\(")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#not-argument-beside? @hint "(?i)local_?(url|host)|127\\.0\\.0\\.1")
  (#set! message "`{hint}` accepts certificates that are not valid: remove it")
  (#set! fix.title "Check the certificate")
  (#set! fix.safety "suggested")
  (#remove-argument! @hint))

((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (false)) @hint))
  (#any-of? @_name "verify_certs" "verify_ssl" "ssl_verify" "validate_certs" "verify_ssl_certs" "ssl_verify_cert")
  (#not-resolves-to? @callee "aiohttp.*")
  (#not-method? @callee "get" "post" "put" "patch" "delete" "head" "options" "request" "ws_connect")
  (#not-line-matches? @hint "(?i)^\\w*(insecure|unverif|no_?verify|skip_?verif)\\w* *=|localhost|127\\.0\\.0\\.1|\\.head\\(")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#not-in-function-named? @hint "(?i)insecure|unverified|no_?verify")
  (#not-argument-beside? @hint "(?i)local_?(url|host)|127\\.0\\.0\\.1")
  (#set! message "`{hint}` accepts any certificate: remove it, or pass the authority's file")
  (#set! fix.title "Check the certificate")
  (#set! fix.safety "suggested")
  (#remove-argument! @hint))

; Options that are unpacked into a call.
((pair key: (string) @_name value: (false)) @hint
  (#match? @_name "^[\"']verify[\"']$")
  (#imports? "requests" "httpx" "niquests")
  (#not-imports? "jwt" "jose")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#set! message "`{hint}` accepts any certificate: remove it, or pass the authority's file"))

; pyOpenSSL.
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (_) @mode)) @hint
  (#eq? @_set "set_verify")
  (#imports? "OpenSSL")
  (#match? @mode "(^|\\.)VERIFY_NONE$")
  (#set! message "With `{mode}` anybody on the way can answer as the server: use `SSL.VERIFY_PEER`")
  (#set! fix.title "Check certificates")
  (#set! fix.safety "suggested")
  (#replace-last! @mode "VERIFY_NONE" "VERIFY_PEER"))

; A context that verifies nothing unless it is told to.
((call function: (_) @callee arguments: (argument_list) @_arguments) @hint
  (#resolves-to? @callee "ssl.SSLContext")
  (#match? @_arguments "^\\(\\s*((ssl\\.)?PROTOCOL_(TLS|SSLv23|TLSv1_2))?\\s*\\)$")
  (#not-function-mentions? @hint "^(verify_mode|CERT_REQUIRED|load_cert_chain|server_side|load_verify_locations|load_default_certs|wrap_bio)$")
  (#not-file-matches? "verify_mode|CERT_REQUIRED|load_cert_chain|server_side")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` accepts any certificate until it is told otherwise: use `ssl.create_default_context()`"))

; Options of other libraries and programs.
((keyword_argument name: (identifier) @name value: (_) @value) @hint
  (#match? @hint "^(assert_hostname\\s*=\\s*False|ssl_cert_reqs\\s*=\\s*(None|[\"'](none|CERT_NONE)[\"']|ssl\\.CERT_NONE)|validate\\s*=\\s*(ssl\\.)?CERT_NONE|cert_reqs\\s*=\\s*(0|(ssl\\.)?CERT_NONE)|check_hostname\\s*=\\s*False|verify_peer\\s*=\\s*False|validate_cert(s)?\\s*=\\s*False|validate_certs\\s*=\\s*False|ssl_match_hostname\\s*=\\s*False)$")
  (#inside-call? @hint "*")
  (#not-in-function-named? @hint "(?i)local|unix")
  (#not-guarded-by? @hint "(?i)insecure|verif|validat|debug|dev|local|test|skip")
  (#not-file-kind? "test" "example")
  ; Who fetches a certificate to look at it.
  (#not-in-function-named? @hint "(?i)(fetch|get|read|load|peer|server|starttls|inspect)_\\w*cert")
  (#set! message "`{hint}` accepts a certificate of anybody's: leave it out, or name the authority's file"))
((call function: (attribute attribute: (identifier) @set) arguments: (argument_list . (true) .)) @hint
  (#eq? @set "tls_insecure_set")
  (#not-guarded-by? @hint "(?i)insecure|verif|validat|debug|dev|local|test|skip")
  (#not-file-kind? "test" "example")
  (#set! message "`{set}` accepts a certificate of any host: leave it out, or name the authority's file in `tls_set`"))
((call function: (attribute attribute: (identifier) @set) arguments: (argument_list . (_) @_option . (_) @value)) @hint
  (#eq? @set "set_option")
  (#match? @_option "OPT_X_TLS_REQUIRE_CERT$")
  (#match? @value "OPT_X_TLS_(NEVER|ALLOW)$")
  (#not-guarded-by? @hint "(?i)insecure|verif|validat|debug|dev|local|test|skip|ignore|self_signed|cert")
  (#not-file-kind? "test" "example")
  (#set! message "With `{value}` any server is taken for the directory: use `OPT_X_TLS_DEMAND`"))
((assignment left: (subscript value: (_) @_environ subscript: (string) @name) right: (string) @value) @hint
  (#match? @_environ "environ$|(^|_)env$")
  (#match? @hint "[\"'](PYTHONHTTPSVERIFY|NODE_TLS_REJECT_UNAUTHORIZED)[\"']\\]\\s*=\\s*[\"']0[\"']|[\"'](CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|SSL_CERT_FILE)[\"']\\]\\s*=\\s*[\"']{2}|[\"']GIT_SSL_NO_VERIFY[\"']\\]\\s*=\\s*[\"'](1|true)[\"']")
  (#not-file-kind? "test" "example")
  (#not-guarded-by? @hint "(?i)verif|validat|insecure|unauthori|self_?signed|ssl_?mode|skip_")
  (#set! message "With {name} every connection of this process accepts any certificate: leave it out"))
((pair key: (string) @name value: (string) @value) @hint
  (#match? @hint "[\"'](PYTHONHTTPSVERIFY|NODE_TLS_REJECT_UNAUTHORIZED)[\"']\\s*:\\s*[\"']0[\"']|[\"']GIT_SSL_NO_VERIFY[\"']\\s*:\\s*[\"'](1|true)[\"']")
  (#not-file-kind? "test" "example")
  (#set! message "With {name} the program accepts any certificate: leave it out"))
((list . (string) @program) @hint
  (#match? @program "^[\"'](/usr/bin/)?(curl|wget|git)[\"']$")
  (#match? @hint "[\"'](-k|--insecure|--no-check-certificate|http\\.sslVerify=false|-[sSLfo]*k[sSLfo]*)[\"']")
  (#not-file-kind? "test" "example")
  (#set! message "{program} accepts any certificate here: leave the option out"))

; What is silenced is what would have told of it.
((call function: (_) @callee) @hint
  (#resolves-to? @callee "urllib3.disable_warnings" "requests.packages.urllib3.disable_warnings")
  (#not-guarded-by? @hint "(?i)insecure|verif|validat|debug|dev|local|test|skip")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Nobody hears any more that certificates are not verified: verify them, and leave this out"))

; A mail server that nobody has verified.
((call function: (attribute object: (_) @server attribute: (identifier) @_starttls) arguments: (argument_list) @_none) @hint
  (#eq? @_starttls "starttls")
  (#empty? @_none)
  (#imports? "smtplib" "imaplib" "ftplib" "poplib")
  (#function-mentions? @hint "^login$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{hint}` accepts any certificate: pass `context=ssl.create_default_context()`"))

; Options of a web socket, or of a driver.
((pair key: (string) @name value: [(attribute) (identifier) (integer) (false)] @value) @hint
  (#match? @name "^.(cert_reqs|ssl_cert_reqs|check_hostname|verify_cert|verify_ssl|ssl_verify|verify_certs|verify_hostname)[\"']$")
  (#match? @hint "cert_reqs[\"']\\s*:\\s*((ssl\\.)?CERT_NONE|0)$|(check_hostname|verify_cert|verify_ssl|ssl_verify|verify_certs|verify_hostname)[\"']\\s*:\\s*False$")
  (#inside? @hint "call")
  (#not-inside-call? @hint "*Field*" "*Option*" "dict_schema")
  (#not-file-kind? "test" "example")
  (#set! message "With `{hint}` anybody on the way answers in the server's name: leave it out"))

;! bad
; import requests
; requests.get(url, timeout=5, verify=False)
;                              ^^^^^^^^^^^^
;! fixed
; import requests
; requests.get(url, timeout=5)
;! bad
; import httpx
; def load(session, url):
;     client = httpx.AsyncClient(verify=False, base_url=url)
;                                ^^^^^^^^^^^^
;     return session.get(url, verify=False)
;                             ^^^^^^^^^^^^
;! fixed
; import httpx
; def load(session, url):
;     client = httpx.AsyncClient(base_url=url)
;     return session.get(url)
;! bad
; import ssl
; context = ssl.create_default_context()
; context.check_hostname = False
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; context.verify_mode = ssl.CERT_NONE
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; ssl._create_default_https_context = ssl._create_unverified_context
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import ssl
; context = ssl.create_default_context()
; context.check_hostname = True
; context.verify_mode = ssl.CERT_REQUIRED
; ssl._create_default_https_context = ssl.create_default_context
;! bad
; import requests
; class Client:
;     def __init__(self):
;         self.session = requests.Session()
;         self.session.verify = False
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     def load(self,
;! fixed
; import requests
; class Client:
;     def __init__(self):
;         self.session = requests.Session()
;         self.session.verify = True
;     def load(self,
;! bad
; import aiohttp
; async def load(url, session):
;     connector = aiohttp.TCPConnector(ssl=False)
;                                      ^^^^^^^^^
;     async with session.get(url, ssl=False) as answer:
;                                 ^^^^^^^^^
;         return await answer.json()
;! fixed
; import aiohttp
; async def load(url, session):
;     connector = aiohttp.TCPConnector()
;     async with session.get(url) as answer:
;         return await answer.json()
;! bad
; import urllib3
; pool = urllib3.PoolManager(cert_reqs="CERT_NONE")
;                            ^^^^^^^^^^^^^^^^^^^^^
;! good
; import requests
; def load(url, authority, session):
;     session.verify = authority
;     session.verify = True
;     return requests.get(url, timeout=5, verify=authority)
;! good
; def check(model, form):
;     model.save(verify=False)
;     form.verify = False
;! good
; import ssl
; def context(verify):
;     made = ssl.create_default_context()
;     if not verify:
;         made.check_hostname = False
;         made.verify_mode = ssl.CERT_NONE
;     return made
;! good
; import jwt
; claims = jwt.decode(token, KEY, algorithms=["HS256"], options={"verify_aud": False})
;! bad
; from OpenSSL import SSL
; context = SSL.Context(SSL.TLS_METHOD)
; context.set_verify(SSL.VERIFY_NONE)
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from OpenSSL import SSL
; context = SSL.Context(SSL.TLS_METHOD)
; context.set_verify(SSL.VERIFY_PEER)
;! good
; from OpenSSL import SSL
; context = SSL.Context(SSL.TLS_METHOD)
; context.set_verify(SSL.VERIFY_PEER, check)
;! good
; import ssl
; import ldap3
; def fetch_starttls_cert(host, port):
;     return peer(host, port, tls=ldap3.Tls(validate=ssl.CERT_NONE))
; def environment(remote, env):
;     if not remote.tls_validation:
;         env["GIT_SSL_NO_VERIFY"] = "true"
;     return env
;! bad
; import ssl, websocket
; socket = websocket.WebSocket(sslopt={"cert_reqs": ssl.CERT_NONE})
;                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import websocket
; socket = websocket.WebSocket(sslopt={"ca_certs": "/etc/ssl/ours.pem"})
