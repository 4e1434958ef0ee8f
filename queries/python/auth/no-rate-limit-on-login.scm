; A password may be tried as often as somebody likes
;
; Nothing counts the attempts, so lists of stolen passwords are tried here by the million, and a code of six digits falls
; within hours. Count by account and by address, and wait longer after each failure.
;
; severity: info
; confidence: low
; cwe: 307 799
; precision: info, 4 of 7 read: none has a limit in its file, two belong to a library that leaves it to others, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; see: https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#protect-against-automated-attacks
; regex limiters: (?i)limit|throttl|axes|attempt|captcha|lockout|locked|fail2ban|failed_|backoff|slowapi|ratelimit|blocked

((decorated_definition
   (decorator (call function: (attribute attribute: (identifier) @_method) arguments: (argument_list . (string) @_path)))
   definition: (function_definition name: (_) @name @hint body: (_) @_body)) @_all
  (#any-of? @_method "post" "route")
  (#match? @_path "(?i)/(log_?-?in|sign_?-?in|auth(enticate)?|token|session|otp|verify(-\\w+)?|2fa|mfa|pin|reset(-password)?|forgot(-password)?)/?[\"']$")
  (#contains-text? @_body "(?i)passw|pwd|otp|pin$|code$|check_|verify|authenticate")
  (#not-match? @_all "<limiters>")
  (#not-file-matches? "<limiters>")
  (#not-match? @_all "(?i)oauth|saml|sso|webhook|verify_token")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` may be tried as often as somebody likes: count the attempts by account and by address"))
((function_definition name: (_) @name @hint parameters: (parameters . [(identifier) (typed_parameter . (identifier))] @_request) body: (_) @_body)
  (#match? @_request "^request\\b")
  (#imports? "django.contrib.auth")
  (#match? @name "(?i)^(user_?|api_?)?(log_?in|sign_?in)(_view)?$")
  (#calls? @_body "django.contrib.auth.authenticate" "authenticate")
  (#not-file-matches? "<limiters>")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` may be tried as often as somebody likes: count the attempts by account and by address"))

;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.post("/login")
; def login():
;     ^^^^^
;     return start(check_password(request.form["name"], request.form["password"]))
;! bad
; from fastapi import APIRouter
; router = APIRouter()
; @router.post("/verify-otp")
; def verify(data: Code):
;     ^^^^^^
;     return check_otp(data.otp)
;! bad
; from django.contrib.auth import authenticate
; def login_view(request):
;     ^^^^^^^^^^
;     user = authenticate(request, username=request.POST["name"], password=request.POST["password"])
;     return answer(user)
;! bad
; @app.route("/reset-password", methods=["POST"])
; def reset():
;     ^^^^^
;     return change(request.form["code"], request.form["password"])
; def broken(:
;! good
; from flask import Flask, request
; from flask_limiter import Limiter
; app = Flask(__name__)
; @app.post("/login")
; def login():
;     return start(check_password(request.form["name"], request.form["password"]))
;! good
; from flask import Flask
; app = Flask(__name__)
; @app.route("/login")
; def form():
;     return page("login")
;! good
; from django.contrib.auth import authenticate
; def show(request):
;     return answer(request.user)
;! good
; @app.post("/verify")
; def verify():
;     return tree.sort()
