; A token that never ends
;
; Whoever finds such a token in a log, a backup or an old laptop is logged in for as long as the key lives, and nobody can
; end it short of changing the key for everyone.
;
; severity: warning
; confidence: high
; cwe: 613
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; see: https://pyjwt.readthedocs.io/en/stable/usage.html#expiration-time-claim-exp

((call function: (_) @callee arguments: (argument_list . (dictionary) @claims)) @hint
  (#resolves-to? @callee "jwt.encode" "jose.jwt.encode")
  (#not-contains-text? @claims "(?i)^[\"']?(exp|expires?(_at|_in)?|expiry)[\"']?$")
  (#not-match? @claims "\\*\\*")
  (#not-function-mentions? @hint "(?i)(^|_|\")exp(\"|$|_)|expir")
  (#set! message "The token never ends: put `exp` among its claims"))
((call function: (_) @callee arguments: (argument_list . (identifier) @claims)) @hint
  (#resolves-to? @callee "jwt.encode" "jose.jwt.encode")
  (#value-matches? @claims "^\\{[^*]*\\}$")
  (#not-value-matches? @claims "(?i)[\"']exp")
  (#not-function-mentions? @hint "(?i)(^|_|[\"'])exp([\"']|$|_)|expir")
  (#set! message "The token never ends: put `exp` among `{claims}`"))

; Sessions that outlive everything.
((assignment left: (_) @name right: (_) @lifetime) @hint
  (#match? @name "(^|[.\"'])(PERMANENT_SESSION_LIFETIME|SESSION_COOKIE_AGE|permanent_session_lifetime|JWT_EXPIRATION_DELTA|ACCESS_TOKEN_LIFETIME|JWT_ACCESS_TOKEN_EXPIRES)([\"']\\])?$")
  (#match? @lifetime "^(False|None|.*(days=(\\d{3,}|[4-9]\\d)|weeks=\\d{2,}).*)$")
  (#set! severity "info")
  (#set! message "Whoever finds such a session is logged in for {lifetime}: let it end within hours"))

; A logout that leaves the session where it was.
((decorated_definition
   (decorator (call arguments: (argument_list . (string) @_path)))
   definition: (function_definition name: (_) @name @hint body: (_) @_body))
  (#match? @_path "(?i)/log_?-?out/?[\"']$")
  (#not-contains-text? @_body "(?i)clear|pop|flush|log_?out|delete|revoke|black_?list|deny|invalidat|unset|remove|destroy|expire|end_session|forget|redirect_uri|discard|close|del$")
  (#not-match? @_body "\\bdel\\b|\\.\\.\\.|raise ")
  (#not-file-kind? "test" "example")
  (#set! message "After `{name}` the session is as good as before: clear it, and revoke its token"))

;! bad
; import jwt
; def token(user):
;     return jwt.encode({"sub": user.id}, KEY, algorithm="HS256")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import jwt
; def token(user):
;     claims = {"sub": user.id, "role": user.role}
;     return jwt.encode(claims, KEY, algorithm="HS256")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! good
; import jwt
; def token(user, ends):
;     return jwt.encode({"sub": user.id, "exp": ends}, KEY, algorithm="HS256")
;! good
; import jwt
; def token(claims):
;     return jwt.encode(claims, KEY, algorithm="HS256")
