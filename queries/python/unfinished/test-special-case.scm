; Production code that behaves differently when it is tested
;
; What the tests run is not what runs in production, so they prove nothing about it; and whoever can set that variable
; or send that value in production gets past the check.
;
; severity: warning
; confidence: medium
; cwe: 489
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …): unproven on real code
; regex testing: (?i)(getenv|environ(\.get)?)[\[(]\s*["'](TESTING|TEST_MODE|IS_TEST|UNIT_TEST|PYTEST_\w+|SKIP_AUTH|DISABLE_AUTH|BYPASS_AUTH|NO_AUTH)["']|["']pytest["'] in sys\.modules|(config|settings)(\.|\[["'])(TESTING|TEST_MODE|SKIP_AUTH|DISABLE_AUTH)\b
; regex checks: (?i)auth|permission|token|password|signature|verify|valid|payment|charge|login|otp|captcha|csrf|role

((if_statement condition: (_) @hint consequence: (block . [(return_statement) (pass_statement)]))
  (#match? @hint "<testing>")
  (#in-function? @hint)
  (#in-function-named? @hint "<checks>")
  (#set! message "The check is skipped when `{hint}`: replace it in the tests, not here"))
((if_statement condition: (comparison_operator . (_) @_value "==" . (string) @_literal) @hint consequence: (block . (return_statement [(true) (call) (identifier) (dictionary)])))
  (#match? @_literal "(?i)^[\"'](test|test_?user|test@(test|example)\\.com|admin@example\\.com|000000|123456|1234|test_?token|dummy|bypass|magic|letmein)[\"']$")
  (#in-function-named? @hint "<checks>")
  (#set! message "Whoever sends {_literal} gets past the check: take it out"))

;! bad
; import os
; def verify_token(token):
;     if os.getenv("TESTING"):
;        ^^^^^^^^^^^^^^^^^^^^
;         return True
;     return check(token)
;! bad
; def login(email, code):
;     if code == "000000":
;        ^^^^^^^^^^^^^^^^
;         return True
;     if email == "test@example.com":
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return make_session(email)
;     return check(email, code)
; def authorize(user):
;     if settings.SKIP_AUTH:
;        ^^^^^^^^^^^^^^^^^^
;         return
;     check(user
;! good
; import os
; def load(path):
;     if os.getenv("TESTING"):
;         return "memory"
;     return path
; def verify_token(token):
;     if token == "":
;         return False
;     if os.getenv("REGION") == "test":
;         log("x")
;     if kind == "test":
;         raise ValueError(kind)
;     return check(token)
