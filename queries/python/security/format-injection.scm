; A caller writes the format
;
; A format reaches into what it is given: `{user.__init__.__globals__}` prints the module's secrets, and `{0:9999999999}`
; fills the memory. Keep the format in the source and let callers fill it.
;
; severity: warning
; confidence: high
; cwe: 134
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: warnings 0/2 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …) before constants and addresses were gated
; see: https://docs.python.org/3/library/string.html#format-string-syntax

((call function: (attribute object: (_) @format attribute: (identifier) @_method) arguments: (argument_list (_))) @hint
  (#any-of? @_method "format" "format_map")
  (#not-match? @format "^[\"']")
  (#tainted? @format "caller" "program")
  (#not-tainted? @format "parameter")
  (#not-match? @format "(^|\\.)[A-Z][A-Z0-9_]+$|(?i)(path|url|uri|endpoint)$")
  (#not-match? @format "(?i)environ|getenv|^(date|datetime|arrow|pendulum|self|args|config)\\b")
  (#set! message "`{format}` reaches into what it is filled with: keep the format in the source"))
((binary_operator left: [(identifier) (subscript) (attribute) (call)] @format operator: "%" right: [(tuple) (dictionary) (identifier) (string) (attribute)] @_values) @hint
  (#tainted? @format)
  (#not-match? @_values "^\\d")
  (#not-function-mentions? @format "^(int|float|len)$")
  (#set! message "`{format}` decides what is filled in: keep the format in the source"))
((call function: (attribute attribute: (identifier) @_method) arguments: (argument_list . (_) @format)) @hint
  (#eq? @_method "strftime")
  (#tainted? @format)
  (#set! severity "info")
  (#set! message "The caller writes the format `{format}`: choose it from a fixed list"))

; A function that is handed the format with what fills it in.
((call function: (attribute object: (identifier) @format attribute: (identifier) @_method) arguments: (argument_list (keyword_argument))) @hint
  (#any-of? @_method "format" "format_map")
  (#match? @format "(?i)^(user|custom|message|mail|email|text|body|subject)_(template|format|fmt|pattern)$|^(template|format)(_text|_str(ing)?)$")
  (#not-tainted? @format "caller" "program")
  (#tainted? @format "parameter")
  (#match? @hint "=\\s*(self|user|\\w*user|config|settings|request|\\w*account|[A-Z]\\w+)\\s*[,)]")
  (#set! severity "info")
  (#set! message "`{format}` reaches into the objects it is filled with: hand over texts, or keep the format in the source"))

;! bad
; from flask import request
; def greet(user):
;     return request.args.get("format", "{user}").format(user=user)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import request
; def greet(user):
;     text = request.json["text"]
;     if text % {"user": user}
;        ^^^^^^^^^^^^^^^^^^^^^
;         return None
;! good
; from flask import request
; def greet(user):
;     return "Hello {}".format(request.args["name"])
;! good
; def greet(template, user):
;     return template.format(user=user), template % user
;! bad
; def greet(user_template, user):
;     return user_template.format(user=user)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def greet(user_template, user):
;     return user_template.format(name=user.name)
