; Anybody can write this header
;
; `X-Forwarded-For` and its kin are whatever the client sends, unless a proxy of your own replaced them: a check of rights
; or a limit of attempts that goes by them is passed by inventing one.
;
; severity: warning
; confidence: medium
; cwe: 348 290 807 640
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: warnings 1/5 before logs and browsers' names were gated, then 2/2, on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://developer.mozilla.org/en-US/docs/Web/HTTP/Headers/X-Forwarded-For#security_and_privacy_concerns
; regex headers: (?i)^["'](HTTP_)?(X[-_]Forwarded[-_]For|X[-_]Real[-_]IP|Client[-_]IP|X[-_]Client[-_]IP|True[-_]Client[-_]IP|X[-_]Originating[-_]IP)["']$
; regex identity-headers: (?i)^["'](HTTP_)?X[-_](User([-_](Id|Name|Role|Email))?|Role|Admin|Is[-_]Admin|Tenant([-_]Id)?|Auth(enticated)?[-_]User)["']$
; regex decisions: (?i)(allow|block|ban|trusted|whitelist|blacklist|limit|attempt|throttle|is_admin|is_internal|permit|deny|authori[sz]e)

((call function: (attribute object: (_) @_headers attribute: (identifier) @_get) arguments: (argument_list . (string) @header)) @hint
  (#eq? @_get "get")
  (#match? @_headers "(?i)headers|META|environ")
  (#match? @header "<headers>")
  (#not-inside-call? @hint "debug" "info" "warning" "error" "log")
  (#function-mentions? @hint "<decisions>")
  (#not-function-mentions? @hint "(?i)trusted_prox|proxy_count|num_proxies|ProxyFix|TRUST")
  (#set! message "Anybody can send {header}: go by the address of the connection, or of a proxy you trust"))
((comparison_operator . (call function: (attribute attribute: (identifier) @_get) arguments: (argument_list . (string) @header)) @hint)
  (#eq? @_get "get")
  (#match? @header "(?i)referer|^.host.$|X-Forwarded|Client-IP|Real-IP")
  (#not-match? @header "(?i)proto|scheme|host|ssl")
  (#in-function? @hint)
  (#function-mentions? @hint "(?i)admin|secret|access|auth|grant|allow")
  (#set! message "Anybody can send {header}: go by a session or a token"))
((call function: (attribute object: (_) @_headers attribute: (identifier) @_get) arguments: (argument_list . (string) @header)) @hint
  (#eq? @_get "get")
  (#match? @_headers "(?i)(request|\\breq|conn|connection|self|websocket|ws)\\.headers|META")
  (#match? @header "<identity-headers>")
  (#not-function-mentions? @hint "(?i)signature|hmac|verify|jwt|gateway|proxy")
  (#set! severity "info")
  (#set! message "Anybody can send {header}: take the user from a session or a verified token"))
((subscript value: (_) @_headers subscript: (string) @header) @hint
  (#match? @_headers "(?i)request\\.(headers|META)$")
  (#match? @header "<identity-headers>")
  (#not-function-mentions? @hint "(?i)signature|hmac|verify|jwt|gateway|proxy")
  (#set! severity "info")
  (#set! message "Anybody can send {header}: take the user from a session or a verified token"))

; Where somebody says that they come from.
((if_statement condition: (_) @_condition consequence: (block [(return_statement) (raise_statement) (expression_statement (call))] @_refusal)) @hint
  (#match? @_condition "request\\.referr?er\\b|(headers|META)(\\.get\\(|\\[)\\s*[\"'](HTTP_)?(Referer|Origin|User-Agent|REFERER|USER_AGENT)")
  (#match? @_refusal "(?i)403|401|forbidden|unauthori|abort|denied|PermissionDenied")
  (#not-function-mentions? @hint "(?i)csrf|websocket|cors|bot|crawler|upgrade|mobile|version")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Anybody can send this header: go by a session or a token"))

; A name that the owner of an address chooses.
((call function: (_) @callee) @hint
  (#resolves-to? @callee "socket.gethostbyaddr" "socket.getfqdn" "socket.getnameinfo")
  (#function-matches? @hint "\\.endswith\\(|in (TRUSTED|ALLOWED)|==\\s*[\"'][\\w.-]+\\.[a-z]+[\"']")
  (#function-mentions? @hint "(?i)trust|allow|auth|admin|internal|access|remote_addr|client_address")
  (#not-function-mentions? @hint "^(gethostbyname|getaddrinfo|gethostbyname_ex)$")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever owns an address chooses the name that `{callee}` answers: go by a certificate or a token"))

; A link in a mail leads where the asker's header says.
((string (interpolation expression: (_) @host)) @hint
  (#match? @host "^(\\w+\\.)*request\\.(host|host_url|url_root|base_url|get_host\\(\\)|headers\\[.[Hh]ost.\\]|headers\\.get\\(.[Hh]ost[\"'][^)]*\\)|META\\[.HTTP_HOST.\\])$")
  (#match? @hint "(?i)reset|activate|confirm|verify|invite|token|magic|unsubscribe")
  (#function-mentions? @hint "(?i)mail|send|sms|notify")
  (#not-file-matches? "ALLOWED_HOSTS|TRUSTED_HOSTS|TrustedHostMiddleware|SERVER_NAME|allowed_hosts|trusted_hosts")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever asks for the mail chooses its host by a header, `{host}`, and gets the token: take the host from the settings"))
((string (interpolation expression: (identifier) @host)) @hint
  (#value-matches? @host "request\\.(headers(\\[|\\.get\\()\\s*[\"'](X-Forwarded-)?[Hh]ost|META\\[.HTTP_HOST|get_host\\(|host\\b)")
  (#match? @hint "(?i)reset|activate|confirm|verify|invite|token|magic")
  (#not-file-matches? "ALLOWED_HOSTS|TRUSTED_HOSTS|TrustedHostMiddleware|SERVER_NAME|allowed_hosts|trusted_hosts")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever asks for the mail chooses its host by a header, `{host}`, and gets the token: take the host from the settings"))

; Compared with the addresses that are let in.
((call function: (attribute object: (call function: (attribute object: (_) @_headers attribute: (identifier) @_get) arguments: (argument_list . (string) @header)) attribute: (identifier) @_compared)) @hint
  (#eq? @_get "get")
  (#match? @_headers "(?i)headers|META|environ")
  (#match? @header "<headers>")
  (#any-of? @_compared "startswith" "endswith" "find")
  (#not-function-mentions? @hint "(?i)trusted_prox|proxy_count|num_proxies|ProxyFix|TRUST")
  (#not-file-kind? "test" "example")
  (#set! message "Anybody can send {header}: go by the address of the connection, or of a proxy you trust"))

; FastAPI hands the header over as a parameter.
([(typed_default_parameter name: (identifier) @name value: (call function: (identifier) @_header))
  (default_parameter name: (identifier) @name value: (call function: (identifier) @_header))] @hint
  (#eq? @_header "Header")
  (#match? @name "(?i)^x_(user(_?(id|name|role|email))?|role|admin|is_admin|tenant(_id)?|auth_user|remote_user|account_id)$")
  (#not-function-mentions? @hint "(?i)signature|hmac|verify\\w*|jwt|gateway|proxy|secret|api_key|token")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Anybody can send the header `{name}`: take the user from a session or a verified token"))

;! bad
; from flask import request
; def allow():
;     address = request.headers.get("X-Forwarded-For")
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return address in ALLOWED
;! bad
; def admin(request):
;     if request.headers.get("Referer") == "https://shop.example/admin":
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return page(
;! good
; from flask import request
; def allow():
;     return request.remote_addr in ALLOWED
;! good
; from flask import request
; def show():
;     return {"address": request.headers.get("X-Forwarded-For", request.remote_addr)}
;! bad
; from flask import request
; def forgot(user):
;     token = new_token(user)
;     send(user.email, f"{request.host_url}reset?token={token}")
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import request
; def forgot(user):
;     token = new_token(user)
;     send(user.email, f"{BASE_URL}reset?token={token}")
;! bad
; from flask import Flask, request, abort
; app = Flask(__name__)
; @app.before_request
; def office_only():
;     if not request.headers.get("X-Forwarded-For", "").startswith("10."):
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         abort(403)
;! bad
; def me(x_user_id: str = Header(...)):
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return load(x_user_id)
;! good
; def me(x_request_id: str = Header(...)):
;     return load(x_request_id)
