; A session's cookie that scripts or the network can read
;
; Without `HttpOnly` one script in a page takes the session; without `Secure` anybody on the way does. Neither costs
; anything, and the browser keeps both promises.
;
; severity: warning
; confidence: high
; cwe: 1004 614 1275
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0/4 before gating, 0/1 after (a cookie of an example plugin)
; precision: warnings 4/16 before cookies that say the same to everybody were gated, 5/6 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 6/6 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: warnings that were new when all of them were read: 0/1 (a cookie that is sent from here), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://developer.mozilla.org/en-US/docs/Web/HTTP/Cookies#security
; regex session-names: (?i)(sess|token|auth|jwt|(^|["'_-])sid|login|user|remember|csrf_?secret|credential|passw|api_?key|secret)

((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (_) @name . (_) @_value) @arguments) @hint
  (#any-of? @_set "set_cookie")
  (#match? @name "<session-names>")
  (#not-match? @name "(?i)csrf|xsrf|theme|lang|locale|consent|next|redirect|expired|unsecure|insecure")
  ; What is the same for everybody is no session.
  (#not-constant? @_value)
  (#not-match? @_value "^value\\s*=\\s*([\"'][^\"']*[\"']|True|False|\\d+)$")
  (#not-match? @arguments "value\\s*=\\s*\\w*(next|redirect|url)\\b")
  (#lacks-argument? @arguments "httponly" 7)
  (#lacks-argument? @arguments "secure" 6)
  (#lacks-argument? @arguments "samesite")
  (#not-match? @arguments "\\*\\*|(?i)max_age\\s*=\\s*0\\b|expires\\s*=\\s*0\\b")
  (#set! message "A script, and anybody on the way, can read the cookie {name}: set `secure`, `httponly` and `samesite`")
  (#set! fix.title "Set `secure`, `httponly` and `samesite`")
  (#append-argument! @arguments "secure=True, httponly=True, samesite=\"Lax\""))
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (_) @name . (_) @_value) @arguments) @hint
  (#any-of? @_set "set_cookie")
  (#match? @name "<session-names>")
  (#not-match? @name "(?i)csrf|xsrf|theme|lang|locale|consent|next|redirect|expired|unsecure|insecure")
  ; What is the same for everybody is no session.
  (#not-constant? @_value)
  (#not-match? @_value "^value\\s*=\\s*([\"'][^\"']*[\"']|True|False|\\d+)$")
  (#not-match? @arguments "value\\s*=\\s*\\w*(next|redirect|url)\\b")
  (#lacks-argument? @arguments "httponly" 7)
  (#argument? @arguments "secure" "True")
  (#not-match? @arguments "\\*\\*|(?i)max_age\\s*=\\s*0\\b|expires\\s*=\\s*0\\b")
  (#set! message "A script in the page can read the cookie {name}: set `httponly`")
  (#set! fix.title "Set `httponly`")
  (#append-argument! @arguments "httponly=True"))
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (_) @name . (_) @_value) @arguments) @hint
  (#any-of? @_set "set_cookie")
  (#match? @name "<session-names>")
  (#not-match? @name "(?i)csrf|xsrf|theme|lang|locale|consent|next|redirect|expired|unsecure|insecure")
  ; What is the same for everybody is no session.
  (#not-constant? @_value)
  (#not-match? @_value "^value\\s*=\\s*([\"'][^\"']*[\"']|True|False|\\d+)$")
  (#not-match? @arguments "value\\s*=\\s*\\w*(next|redirect|url)\\b")
  (#argument? @arguments "httponly" "True")
  (#lacks-argument? @arguments "secure" 6)
  (#not-match? @arguments "\\*\\*|(?i)max_age\\s*=\\s*0\\b|expires\\s*=\\s*0\\b")
  (#set! message "Anybody on the way can read the cookie {name}: set `secure`")
  (#set! fix.title "Set `secure`")
  (#append-argument! @arguments "secure=True"))

; Any other cookie of a view's.
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (_) @name . (_) @_value) @arguments) @hint
  (#any-of? @_set "set_cookie")
  (#not-match? @name "<session-names>")
  (#imports? "flask" "django" "fastapi" "starlette" "sanic" "aiohttp" "bottle")
  (#lacks-argument? @arguments "httponly" 7)
  (#lacks-argument? @arguments "secure" 6)
  (#not-match? @arguments "\\*\\*")
  (#set! severity "info")
  (#set! message "A script, and anybody on the way, can read the cookie {name}: set `secure` and `httponly`, unless it must"))

; Switched off.
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list (keyword_argument name: (identifier) @option value: (false) @value) @hint))
  (#any-of? @_set "set_cookie" "set_signed_cookie")
  (#any-of? @option "secure" "httponly")
  (#not-line-matches? @hint "(?i)[cx]srf.*httponly")
  (#set! message "`{option}=False` lets others read the cookie: switch it on")
  (#set! fix.title "Switch it on")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))
((assignment left: (_) @name right: (false) @value) @hint
  (#match? @name "(^|[.\"'])(SESSION|REMEMBER|CSRF|JWT|LANGUAGE)_COOKIE_(SECURE|HTTPONLY)([\"']\\])?$|\\[[\"'](secure|httponly)[\"']\\]$")
  (#not-match? @name "CSRF_COOKIE_HTTPONLY")
  (#not-guarded-by? @hint "(?i)debug|dev|local|https|ssl|tls")
  (#not-in-function-named? @hint "(?i)dev|test|local|debug")
  (#set! message "With `{name}` off others can read the cookie: switch it on")
  (#set! fix.title "Switch it on")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))
((keyword_argument name: (identifier) @name value: (false) @value) @hint
  (#match? @name "^(SESSION|REMEMBER|JWT)_COOKIE_(SECURE|HTTPONLY)$")
  (#not-guarded-by? @hint "(?i)debug|dev|local|https|ssl|tls|secure")
  (#set! message "With `{name}` off others can read the cookie: switch it on")
  (#set! fix.title "Switch it on")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))

; A cookie that any other site's requests carry.
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list
    (keyword_argument name: (identifier) @_option value: (string) @value) @hint))
  (#eq? @_set "set_cookie")
  (#eq? @_option "samesite")
  (#match? @value "(?i)^.none.$")
  (#set! severity "info")
  (#set! message "Requests from any other site carry the cookie: `samesite=\"Lax\"`, unless it must go there")
  (#set! fix.title "Keep it to requests from this site")
  (#set! fix.safety "suggested")
  (#replace! @value "\"Lax\""))

; The standard library's cookies.
((assignment left: (subscript value: (identifier) @_cookie subscript: (string) @name) right: [(identifier) (call) (attribute)] @_value) @hint
  (#value-matches? @_cookie "SimpleCookie\\(")
  (#match? @name "<session-names>")
  (#not-function-matches? @hint "(?i)[\"']secure[\"']\\]?\\s*=|[\"']httponly[\"']|httponly|secure\\s*=")
  (#not-match? @name "(?i)csrf|xsrf|theme|lang|locale|consent|next|redirect")
  (#not-file-kind? "test" "example")
  ; It is sent from here.
  (#function-matches? @hint "(?i)set-cookie|output|send_header|print\\(|headers?\\b|return")
  (#not-function-mentions? @hint "(?i)http_?context|soap|cookiejar|session_?requests")
  (#set! severity "warning")
  (#set! message "A script, and anybody on the way, can read the cookie {name}: set its `secure` and `httponly`"))
((call function: (attribute attribute: (identifier) @_method) arguments: (argument_list . (string) @_header . [(string (interpolation)) (binary_operator) (call)] @cookie)) @hint
  (#any-of? @_method "send_header" "add_header" "set_header" "add")
  (#match? @_header "(?i)^.set-cookie.$")
  (#reads-like? @cookie "(?i)^[fb]*[\"']*\\w*(sess|token|auth|sid|jwt|login|user)\\w*=")
  (#not-reads-like? @cookie "(?i)secure|max-age=0|expires=thu, 01 jan 1970")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Anybody on the way can read this cookie: add `; Secure; HttpOnly; SameSite=Lax`"))

; A session whose number the caller brings: whoever sent the link has it, too.
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (string) @name . (_) @value)) @hint
  (#eq? @_set "set_cookie")
  (#match? @name "(?i)sess|^.sid.$|token")
  (#tainted? @value)
  (#value-matches? @value "(args|GET|query|query_params|form)\\b")
  (#not-function-mentions? @hint "(?i)verify|check|valid|authenticate|passw|exchange|decode")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever sends the link chooses the session {name}, and knows it: make a new one"))

; What should not lie in a browser at all.
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (string) @name . (_) @_value)) @hint
  (#eq? @_set "set_cookie")
  (#match? @name "(?i)passw|pwd|ssn|card|cvv|credit|secret|pin\\b|iban")
  (#not-match? @name "(?i)reset|token|csrf|changed|show|has_")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "The cookie {name} lies in the browser for whoever uses the machine next: keep it on the server"))

; The middleware that keeps sessions.
((keyword_argument name: (identifier) @_name value: (_) @_value) @hint
  (#any-of? @_name "https_only" "same_site")
  (#match? @hint "^(https_only\\s*=\\s*False|same_site\\s*=\\s*[\"'][nN]one[\"'])$")
  (#inside-call? @hint "add_middleware" "SessionMiddleware" "Middleware")
  (#not-file-matches? "allow_credentials\\s*=\\s*True|iframe|embed")
  (#not-guarded-by? @hint "(?i)debug|dev|local")
  (#not-file-kind? "test" "example")
  (#set! message "With `{hint}` the session goes over plain HTTP, or along with other sites' requests: set `https_only=True`, and leave `same_site` at `\"lax\"`"))
((assignment left: (subscript value: (_) @_headers subscript: (string) @_name) right: [(string) (binary_operator) (call)] @cookie) @hint
  (#match? @_headers "(?i)headers$")
  (#match? @_name "(?i)^.set-cookie[\"']$")
  (#match? @cookie "(?i)^f?[\"'][^=\"']*(sess|token|auth|jwt|sid|login|user)[^=\"']*=")
  (#built-string? @cookie)
  (#not-match? @cookie "(?i)httponly")
  (#not-file-kind? "test" "example")
  (#set! message "A script in the page can read this cookie: add `; Secure; HttpOnly; SameSite=Lax`"))

;! bad
; def login(response, token):
;     response.set_cookie("session", token)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; def login(response, token):
;     response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
;! bad
; def login(response, token):
;     response.set_cookie("auth_token", token, secure=True)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if response.
;! fixed
; def login(response, token):
;     response.set_cookie("auth_token", token, secure=True, httponly=True)
;     if response.
;! bad
; SESSION_COOKIE_SECURE = False
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; SESSION_COOKIE_SECURE = True
;! good
; def login(response, token):
;     response.set_cookie("session", token, secure=True, httponly=True, samesite="Strict")
;! good
; def login(response, token, **options):
;     response.set_cookie("session", token, **options)
;     response.set_cookie("session", "", max_age=0)
;! bad
; def start(response, value):
;     response.set_cookie("sid", value, secure=True, httponly=True, samesite="None")
;                                                                   ^^^^^^^^^^^^^^^
;! fixed
; def start(response, value):
;     response.set_cookie("sid", value, secure=True, httponly=True, samesite="Lax")
;! good
; def start(response, value):
;     response.set_cookie("sid", value, secure=True, httponly=True, samesite="Strict")
;! good
; def start(response, value):
;     response.set_cookie("csrf_token", value, secure=True, httponly=False, samesite="Lax")
;! good
; from http import cookies
; def connect(session_cookie, http_context):
;     cookie = cookies.SimpleCookie()
;     cookie["soap_session"] = session_cookie
;     http_context["cookies"] = cookie
;! bad
; app.add_middleware(SessionMiddleware, secret_key=KEY, https_only=False)
;                                                       ^^^^^^^^^^^^^^^^
;! good
; app.add_middleware(SessionMiddleware, secret_key=KEY, https_only=True)
;! bad
; def answer(response, token):
;     response.headers["Set-Cookie"] = f"token={token}"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def answer(response, token):
;     response.headers["Set-Cookie"] = f"token={token}; Secure; HttpOnly; SameSite=Lax"
