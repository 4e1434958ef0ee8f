; A token that never ends
;
; Whoever finds such a token in a log, a backup or an old laptop is logged in for as long as the key lives, and nobody can
; end it short of changing the key for everyone.
;
; severity: warning
; confidence: high
; cwe: 613 539
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
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

; Years.
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (_) @name (keyword_argument name: (identifier) @_age value: (_) @age) @option)) @hint
  (#eq? @_set "set_cookie")
  (#eq? @_age "max_age")
  (#match? @name "(?i)sess|token|auth|remember|sid|jwt|login|user")
  (#match? @age "^(\\d{9,}|3[2-9]\\d{6}|[4-9]\\d{7}|.*\\b365\\s*\\*\\s*([2-9]|\\d\\d)\\b.*|.*\\b([2-9]|\\d\\d)\\s*\\*\\s*365\\b.*|.*\\b\\d{4,}\\s*\\*\\s*(24\\s*\\*\\s*)?(3600|86400)\\b.*|.*days=(\\d{4,}|[4-9]\\d\\d).*)$|24 \\* 365 \\* \\d|60 \\* 60 \\* 24 \\* 365 \\* \\d")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever finds the cookie {name} is logged in for years with `{option}`: let it end within weeks, and make it anew"))
((assignment left: (_) @name right: (_) @lifetime) @hint
  (#match? @name "(?i)(^|[._\"'\\[])(exp|expires?(_at|_in|_on)?|expiry|expiration)[\"'\\]]*$")
  (#match? @lifetime "days\\s*=\\s*(\\d{4,}|[4-9]\\d\\d|36[5-9]|3[7-9]\\d)\\b|days\\s*=\\s*365\\s*\\*|weeks\\s*=\\s*(\\d{3,}|[6-9]\\d)")
  (#function-mentions? @hint "(?i)^(jwt|encode|session|sessions|access_token|create_token|\\w*_token|token_for)$")
  (#not-function-mentions? @hint "(?i)certificate|x509|not_valid|license|cert$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever finds this token is logged in for years: let it end within hours"))
((assignment left: (identifier) @name right: [(binary_operator) (integer)] @lifetime) @hint
  (#match? @name "(?i)^(ACCESS_TOKEN_EXPIRE_(MINUTES|HOURS|DAYS|SECONDS)|SESSION_COOKIE_AGE|TOKEN_(LIFETIME|EXPIR\\w*|TTL)|SESSION_(LIFETIME|TTL|TIMEOUT)|JWT_EXP\\w*)$")
  (#match? @lifetime "\\b365\\b|^(\\d{9,}|[3-9]\\d{7})$|36500?")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever finds such a token is logged in for `{lifetime}`: let it end within hours"))

; A session of one's own making that nothing ends.
((assignment left: (subscript value: (identifier) @table subscript: (identifier) @sid) right: (_) @_value) @hint
  (#match? @table "(?i)^_*(active_|user_|open_)?(sessions?|tokens|auth_tokens|session_store|access_tokens)$")
  (#shared-variable? @table)
  (#value-matches? @table "^(\\{\\s*\\}|dict\\(\\))$")
  (#value-matches? @sid "(?i)secrets\\.|uuid|token|urandom")
  (#not-match? @_value "(?i)expire|time|datetime|created|issued")
  (#not-file-matches? "(?i)expire|expir|ttl|max_age|\\b(del|pop)\\b|timeout|lifetime|cleanup")
  (#not-file-kind? "test" "example")
  (#set! message "What is put into `{table}` is a login for good: keep when it ends beside it, and look at that"))

; A token that was mailed, good for ever and as often as one likes.
((assignment left: (identifier) @_row right: (call) @_lookup) @hint
  (#match? @_lookup "(?i)^\\w*(reset|invite|invitation|verification|activation|magic|recovery|confirm)\\w*(token|code|link)?s?(\\.(objects|query))\\b.*\\btoken\\s*=")
  (#not-function-mentions? @hint "(?i)expire|expir|created|valid_until|timedelta|max_age|ttl|deadline|age\\b|is_valid|\\bnow\\b|utcnow|used_at|hours|minutes")
  (#not-in-function-named? @hint "(?i)create|new|send|request|delete|clean")
  (#not-file-kind? "test" "example")
  (#set! message "This token is good for ever: keep when it was made, refuse it after an hour, and delete it once it was used"))

((keyword_argument name: (identifier) @_name value: (false)) @hint
  (#eq? @_name "expires_delta")
  (#inside-call? @hint "create_access_token" "create_refresh_token")
  (#not-file-kind? "test" "example")
  (#set! message "With `{hint}` the token never ends: give it a `timedelta` of hours"))

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
;! bad
; def remember(response, token):
;     response.set_cookie("remember", token, max_age=60 * 60 * 24 * 365 * 5, secure=True, httponly=True, samesite="Lax")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def remember(response, token):
;     response.set_cookie("remember", token, max_age=60 * 60 * 24 * 14, secure=True, httponly=True, samesite="Lax")
;! bad
; import jwt
; def token_for(user, key):
;     exp = now() + timedelta(days=3650)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return jwt.encode({"sub": user.id, "exp": exp}, key, algorithm="HS256")
;! bad
; SESSIONS = {}
; def start(user_id):
;     sid = secrets.token_urlsafe(32)
;     SESSIONS[sid] = user_id
;     ^^^^^^^^^^^^^^^^^^^^^^^
;     return sid
;! good
; SESSIONS = {}
; def start(user_id):
;     sid = secrets.token_urlsafe(32)
;     SESSIONS[sid] = (user_id, time.time() + 3600)
;     return sid
;! bad
; def consume(token, new_password):
;     row = ResetToken.query.filter_by(token=token).first()
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     row.user.set_password(new_password)
;! good
; def consume(token, new_password):
;     row = ResetToken.query.filter_by(token=token).first()
;     if row.created_at < now() - timedelta(hours=1):
;         raise ValueError("expired")
;     row.user.set_password(new_password)
;! bad
; from flask_jwt_extended import create_access_token
; def issue(user):
;     return create_access_token(identity=user.id, expires_delta=False)
;                                                  ^^^^^^^^^^^^^^^^^^^
;! good
; from flask_jwt_extended import create_access_token
; def issue(user):
;     return create_access_token(identity=user.id, expires_delta=timedelta(hours=1))
