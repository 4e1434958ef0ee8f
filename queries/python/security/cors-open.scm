; Any site may read what this one answers
;
; With `*` and credentials, or an origin that is sent back as it came, a page anywhere asks in the visitor's name and reads
; the answer: their data, their tokens. Name the origins that belong to you.
;
; severity: warning
; confidence: high
; cwe: 942 346
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://developer.mozilla.org/en-US/docs/Web/HTTP/CORS

; With the visitor's cookies.
((call function: (_) @_callee arguments: (argument_list (keyword_argument name: (_) @_credentials value: (true))) @_arguments) @hint
  (#match? @_callee "(^|\\.)(CORS|add_middleware|CORSMiddleware|cross_origin|init_app)$")
  (#any-of? @_credentials "supports_credentials" "allow_credentials")
  (#match? @_arguments "(origins?|allow_origins|allow_origin_regex)[\"']?\\s*[=:]\\s*(\\[\\s*)?r?[\"']\\.?\\*[\"']")
  (#set! message "Any site may ask with the visitor's cookies and read the answer: name the origins"))

; Without.
((call function: (_) @_callee arguments: (argument_list) @_arguments) @hint
  (#match? @_callee "(^|\\.)(CORS|add_middleware|CORSMiddleware|cross_origin|init_app)$")
  (#not-match? @_arguments "(supports|allow)_credentials\\s*=\\s*True")
  (#match? @_arguments "(origins?|allow_origins|allow_origin_regex)[\"']?\\s*[=:]\\s*(\\[\\s*)?r?[\"']\\.?\\*[\"']")
  (#set! severity "info")
  (#set! message "Any site may read what this one answers: name the origins"))
((call function: (_) @callee arguments: (argument_list . (_) .)) @hint
  (#resolves-to? @callee "flask_cors.CORS")
  (#set! severity "info")
  (#set! message "Without `origins`, any site may read what this one answers: name the origins"))
((assignment left: (identifier) @name right: (true)) @hint
  (#any-of? @name "CORS_ALLOW_ALL_ORIGINS" "CORS_ORIGIN_ALLOW_ALL")
  (#not-guarded-by? @hint "(?i)debug|dev|local")
  (#set! message "With `{name}` any site may read what this one answers: list yours in `CORS_ALLOWED_ORIGINS`"))

; By hand.
((assignment left: (subscript subscript: (string) @_name) right: (_) @origin) @hint
  (#match? @_name "(?i)^.access-control-allow-origin.$")
  (#tainted? @origin)
  (#not-function-mentions? @hint "(?i)allow(ed)?_?origins?$|^trusted\\w*|whitelist|^ORIGINS$")
  (#set! message "Whatever site asks may read the answer: name the origins"))
((assignment left: (subscript subscript: (string) @_name) right: (string) @origin) @hint
  (#match? @_name "(?i)^.access-control-allow-origin.$")
  (#match? @origin "^.\\*.$")
  (#set! severity "info")
  (#set! message "Any site may read the answer: name the origins"))
((call function: (attribute attribute: (identifier) @_method) arguments: (argument_list . (string) @_name . (_) @origin)) @hint
  (#any-of? @_method "add" "set_header" "send_header" "add_header" "set" "setdefault")
  (#match? @_name "(?i)^.access-control-allow-origin.$")
  (#match? @origin "^.\\*.$|(?i)origin")
  (#not-function-mentions? @hint "(?i)allow(ed)?_?origins?$|^trusted\\w*|whitelist|^ORIGINS$")
  (#set! severity "info")
  (#set! message "Any site may read the answer: name the origins"))

; With cookies, and every origin by default.
((call function: (_) @callee arguments: (argument_list . (_) (keyword_argument name: (_) @_credentials value: (true))) @_arguments) @hint
  (#resolves-to? @callee "flask_cors.CORS" "flask_cors.cross_origin")
  (#eq? @_credentials "supports_credentials")
  (#not-match? @_arguments "origins|resources|\\*\\*")
  (#not-file-kind? "test" "example")
  (#set! message "Any site may ask with the visitor's cookies and read the answer: name the `origins`"))
((assignment left: (subscript value: (_) @_headers subscript: (string) @_name) right: (string) @_true) @hint
  (#match? @_name "(?i)^.access-control-allow-credentials.$")
  (#match? @_true "(?i)true")
  (#function-matches? @hint "(?i)access-control-allow-origin[\"']\\]?\\s*[=,]\\s*[\"']\\*|access-control-allow-origin[\"']\\]?\\s*[=,]\\s*(\\w+\\.)*request\\.headers")
  (#not-file-kind? "test" "example")
  (#set! message "Any site may ask with the visitor's cookies and read the answer: name the origins"))

; Socket.IO's connections carry the visitor's cookies.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @_any) @option)) @hint
  (#resolves-to? @callee "flask_socketio.SocketIO" "socketio.AsyncServer" "socketio.Server" "SocketIO")
  (#eq? @_name "cors_allowed_origins")
  (#match? @_any "^[\"']\\*[\"']$|^\\[\\s*[\"']\\*[\"']\\s*\\]$")
  (#not-file-kind? "test" "example")
  (#set! message "Any site may connect with the visitor's cookies: name the origins in `cors_allowed_origins`"))

; aiohttp's, and Tornado's.
((pair key: (string) @_any value: (call function: (_) @_options arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true))))) @hint
  (#match? @_any "^.\\*[\"']$")
  (#match? @_options "ResourceOptions$")
  (#eq? @_name "allow_credentials")
  (#not-file-kind? "test" "example")
  (#set! message "Any site may ask with the visitor's cookies and read the answer: name the origins"))
((function_definition name: (identifier) @name body: (block . (return_statement (true)) .)) @hint
  (#eq? @name "check_origin")
  (#imports? "tornado")
  (#not-file-kind? "test" "example")
  (#set! message "Any site may connect with the visitor's cookies: compare the origin's host in `{name}`"))

; An expression that other hosts match, too.
((keyword_argument name: (identifier) @_name value: (string) @pattern) @hint
  (#match? @_name "^(allow_origin_regex|origins|allowed_origins)$")
  (#match? @pattern "\\.\\*[^\"']*[a-z0-9-]+\\\\?\\.[a-z]+[\"']$|\\.[a-z]+\\.\\*[\"']$|[a-z0-9-]+\\.(com|org|net|io)[\"']$")
  (#match? @pattern "^r?[\"'].*\\.\\*")
  (#not-match? @pattern "\\.\\*\\\\\\.|localhost")
  (#not-file-kind? "test" "example")
  (#set! message "`https://evil-…` matches {pattern} too: write the hosts that are meant, with `\\.` before the domain"))
((if_statement
   condition: (comparison_operator . (string) @part . "in" . (_) @origin .)
   consequence: (block . (expression_statement (assignment left: (subscript subscript: (string) @_name))))) @hint
  (#match? @_name "(?i)^.access-control-allow-origin.$")
  (#match? @origin "(?i)origin")
  (#match? @part "\\.")
  (#not-file-kind? "test" "example")
  (#set! message "Many hosts have {part} in their name: compare `{origin}` with a list of whole origins"))

;! bad
; from fastapi.middleware.cors import CORSMiddleware
; app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import request
; def allow(response):
;     response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if response.
;! good
; from fastapi.middleware.cors import CORSMiddleware
; app.add_middleware(CORSMiddleware, allow_origins=["https://shop.example"], allow_credentials=True)
;! good
; from flask import request
; def allow(response):
;     if request.headers["Origin"] in ALLOWED_ORIGINS:
;         response.headers["Access-Control-Allow-Origin"] = request.headers["Origin"]
;! bad
; app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://.*example\.com", allow_credentials=True)
;                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://(shop|www)\.example\.com", allow_credentials=True)
