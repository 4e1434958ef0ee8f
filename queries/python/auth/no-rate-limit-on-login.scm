; A password may be tried as often as somebody likes
;
; Nothing counts the attempts, so lists of stolen passwords are tried here by the million, and a code of six digits falls
; within hours. Count by account and by address, and wait longer after each failure.
;
; severity: info
; confidence: low
; cwe: 307 799
; precision: info, 4 of 7 read: none has a limit in its file, two belong to a library that leaves it to others, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
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
  (#match? @name "(?i)^(user_?|api_?)?(log_?in|sign_?in)(_(view|user|page))?$")
  (#calls? @_body "django.contrib.auth.authenticate" "authenticate")
  (#not-file-matches? "<limiters>")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` may be tried as often as somebody likes: count the attempts by account and by address"))

; A code of some digits that may be guessed.
((function_definition name: (identifier) @name body: (block (if_statement condition: (comparison_operator . (_) @_left . ["==" "!="] . (_) @_right .) @hint)) @_body)
  (#match? @name "(?i)^(unlock|verify_?(otp|pin|code|phone|email|sms|2fa|mfa|token)?|check_?(otp|pin|code|sms)|confirm_?(code|otp|pin|phone|email)?|enter_?pin|validate_?(otp|pin|code)|redeem(_code)?|login_with_(pin|code|otp))$")
  (#match? @hint "(?i)\\b(\\w*_)?(pin|otp|code|pin_?code|passcode|totp|sms_?code)\\b[\"'\\])]*\\s*[!=]=|[!=]=\\s*[\\w.\\[\\]\"']*(pin|otp|code|passcode)\\b")
  (#not-match? @hint "(?i)status|error|country|lang|currency|exit|return_?code|zip|postal|[\"']\\w*[\"']$|response|http|\\d{2,}|None|opcode|None")
  (#not-file-matches? "<limiters>|(?i)tries|retries|expire")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` may be tried as often as somebody likes: count the attempts, and end the code after a few"))

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
;! bad
; def unlock(safe, pin):
;     if safe.pin == pin:
;        ^^^^^^^^^^^^^^^
;         safe.open()
;         return True
;     return False
;! good
; def unlock(safe, pin):
;     if safe.failures > 3:
;         raise Locked()
;     safe.attempts += 1
;     if hmac.compare_digest(safe.pin, pin):
;         safe.open()
;         return True
;     return False
