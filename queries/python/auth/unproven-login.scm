; Somebody is logged in, or gets a new password, without a proof of who they are
;
; The name in the request is taken as it is: whoever sends it is that user from here on. Check a password, a token that was
; mailed, or the session first.
;
; severity: warning
; confidence: medium
; cwe: 287 620 640 306 384
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0/1 before gating, 0 after
; precision: warnings 0/3 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …), 0/4 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …) before shells and layers below the handlers were gated; too few are left to tell
; precision: warnings that were new when all of them were read: 0/1 (the form of a login), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html
; regex proofs: (?i)^["']?[^"'\s]*(?:(passw|pwd|check|verify|valid|authenticate|token|otp|code|oauth|ldap|hash|secret|credential|login_required|current_user))

((assignment left: (subscript value: (_) @_session subscript: (string) @name) right: (_) @value) @hint
  (#match? @_session "(^|\\.)session$")
  (#match? @name "(?i)^.(user(name|_?id)?|logged_?in_?(user|as)?|is_?admin|admin|role|account|email).$")
  (#tainted? @value)
  (#not-function-mentions? @hint "<proofs>")
  (#set! message "Whoever sends the name is that user from here on: check a password first"))
((call function: (_) @callee arguments: (argument_list . (_) @user)) @hint
  (#resolves-to? @callee "flask_login.login_user" "django.contrib.auth.login")
  (#in? @hint "handler")
  (#not-match? @hint "\\*args")
  (#not-in-function-named? @hint "(?i)^_*(auth_?)?log_?in")
  (#not-function-mentions? @hint "(?i)(passw|pwd|check|verify|valid|authenticate|token|otp|code|oauth|ldap|hash|secret|credential|form|sso|saml|callback|register|signup|save)")
  (#set! message "`{user}` is logged in without a proof: check a password first"))
((assignment left: (attribute object: (_) @user attribute: (identifier) @_password) right: (_) @value) @hint
  (#tainted? @value)
  (#match? @_password "^(password|password_hash|passwd)$")
  (#match? @value "request\\.|new_?passw|^\\w*passw\\w*$")
  ; Who sits at the server's shell has proven enough.
  (#not-imports? "click" "argparse" "typer" "getpass" "optparse" "flask_script")
  (#not-path-matches? "(?i)(^|/)(cli|manage|management|commands?|scripts?)(/|\\.py$)")
  (#in-function-named? @hint "(?i)(reset|change|update|forgot|set)_?\\w*passw|passw\\w*_?(reset|change|update)|^reset$|^forgot$")
  (#not-function-mentions? @hint "(?i)(token|old_|current_|check|verify|otp|code|session|login_required|current_user|signature|loads)")
  (#set! message "Whoever names `{user}` gets to set the password: ask for the old one, or for a token that was mailed"))
((assignment left: (attribute object: (_) @user attribute: (identifier) @_password) right: (_) @value) @hint
  (#match? @_password "^(password|password_hash|passwd)$")
  (#match? @value "request\\.|new_?passw|^\\w*passw\\w*$")
  ; Who sits at the server's shell has proven enough.
  (#not-imports? "click" "argparse" "typer" "getpass" "optparse" "flask_script")
  (#not-path-matches? "(?i)(^|/)(cli|manage|management|commands?|scripts?)(/|\\.py$)")
  (#in-function-named? @hint "(?i)(reset|change|update|forgot|set)_?\\w*passw|passw\\w*_?(reset|change|update)|^reset$|^forgot$")
  (#not-function-mentions? @hint "(?i)(token|old_|current_|check|verify|otp|code|session|login_required|current_user|signature|loads)")
  (#set! severity "info")
  (#set! message "Whoever names `{user}` gets to set the password: ask for the old one, or for a token that was mailed"))
((call function: (attribute object: (_) @user attribute: (identifier) @_set) arguments: (argument_list . (_) @value)) @hint
  (#eq? @_set "set_password")
  (#tainted? @value)
  (#in-function-named? @hint "(?i)(reset|change|update|forgot|set)_?\\w*passw|passw\\w*_?(reset|change|update)|^reset$|^forgot$")
  (#not-function-mentions? @hint "(?i)(token|old_|current_|check_|verify|otp|code|session|login_required|current_user|signature|loads|is_valid|permission|is_superuser|is_staff|unusable|^NOT_)")
  (#not-match? @user "request\\.user|self\\.request")
  (#set! message "Whoever names `{user}` gets to set the password: ask for the old one, or for a token that was mailed"))

; A password of four letters.
((if_statement condition: (comparison_operator . (call function: (identifier) @_len arguments: (argument_list . (_) @password)) . ["<" "<="] . (integer) @least) @hint)
  (#eq? @_len "len")
  (#match? @password "(?i)(passw(or)?d|passwd|pwd)[\"'\\])]*$")
  (#match? @least "^[1-7]$")
  (#set! severity "info")
  (#set! message "A password of {least} characters is tried within minutes: ask for 12"))

; Whoever sits at an open session may lock its owner out.
((call function: (attribute object: (_) @user attribute: (identifier) @_set) arguments: (argument_list . (_) @value)) @hint
  (#eq? @_set "set_password")
  (#tainted? @value)
  (#in? @hint "handler")
  (#in-function-named? @hint "(?i)^(change|update|set|new|edit)?_?(my_?)?passw(or)?d(_?(change|update|set|new))?$|^(change|update)_(my_)?passw")
  (#not-function-mentions? @hint "(?i)(old|current_?passw|check_passw|check_?pw|verify|confirm_old|token|otp|signature|loads|is_valid|permission|is_superuser|is_staff|admin|unusable|authenticate|reset|form\\.|validate)")
  (#not-file-kind? "test")
  (#set! message "Whoever finds an open session sets a new password for `{user}`: ask for the old one first"))
((call function: (attribute object: (_) @user attribute: (identifier) @_set) arguments: (argument_list . (_) @value)) @hint
  (#eq? @_set "set_password")
  (#tainted? @value)
  (#in? @hint "handler")
  (#route? @hint "(?i)/(change_?|update_?|change-|update-)?passw(or)?d([_-]?change)?/?$")
  (#not-function-mentions? @hint "(?i)(old|current_?passw|check_passw|check_?pw|verify|confirm_old|token|otp|signature|loads|is_valid|permission|is_superuser|is_staff|admin|unusable|authenticate|reset|form\\.|validate)")
  (#not-file-kind? "test")
  (#set! message "Whoever finds an open session sets a new password for `{user}`: ask for the old one first"))
((assignment left: (attribute object: (_) @user attribute: (identifier) @_password) right: (call function: (_) @_hash arguments: (argument_list . (_) @value)))  @hint
  (#match? @_password "^(password|password_hash|hashed_password|passwd|pw_hash)$")
  (#match? @_hash "(?i)hash|encrypt|crypt|make_password")
  (#tainted? @value)
  (#in? @hint "handler")
  (#in-function-named? @hint "(?i)^(change|update|set|new|edit)?_?(my_?)?passw(or)?d(_?(change|update|set|new))?$|^(change|update)_(my_)?passw")
  (#not-function-mentions? @hint "(?i)(old|current_?passw|check_passw|check_?pw|verify|token|otp|signature|loads|is_valid|permission|admin|authenticate|reset|validate)")
  (#not-file-kind? "test")
  (#set! message "Whoever finds an open session sets a new password for `{user}`: ask for the old one first"))

; A question whose answer is in an album of photographs.
((comparison_operator . (_) @left . ["==" "!="] . (_) @right .) @hint
  (#match? @hint "(?i)(security|secret|recovery|reset)_?(answer|question)|mothers?_maiden|maiden_name|pet_name|birth_?(date|day|place)|date_of_birth\\b.*(request|form|data)")
  (#function-mentions? @hint "(?i)passw|reset|recover|unlock")
  (#not-file-kind? "test" "example")
  (#set! message "Friends and strangers know such answers: mail a token that ends soon instead"))

; A password that may be short.
((comparison_operator . (call function: (identifier) @_len arguments: (argument_list . (_) @password)) . [">" ">="] . (integer) @least .) @hint
  (#eq? @_len "len")
  (#match? @password "(?i)(^|[._\"'\\[])(passw(or)?d|passwd|pwd|pw|new_password|passphrase)[\"'\\])]*$")
  (#match? @least "^[1-6]$")
  (#in-function-named? @hint "(?i)valid|check|strong|ok|policy|regist|sign_?up|create|password")
  (#not-file-kind? "test")
  (#set! message "Passwords of {least} characters are tried out within minutes: ask for 12, and refuse those that are known"))
((module (expression_statement (assignment left: (identifier) @name right: (list) @_none) @hint))
  (#eq? @name "AUTH_PASSWORD_VALIDATORS")
  (#not-match? @_none "\\w")
  (#not-path-matches? "(?i)dev|local|test|sample|example|template|demo|ci\\b")
  (#not-file-kind? "test" "example")
  (#set! message "Without validators `1` is a password: leave Django's in `{name}`"))

; Patterns and fields that let short passwords through.
((call function: (_) @callee arguments: (argument_list . (string) @pattern . (_) @password)) @hint
  (#resolves-to? @callee "re.match" "re.fullmatch" "re.search")
  (#match? @password "(?i)(^|[._\"'\\[])(passw(or)?d|passwd|pwd|pw|new_password|passphrase)[\"'\\])]*$")
  (#match? @pattern "\\{[1-7](,\\d*)?\\}\\$?[\"']$")
  (#not-file-kind? "test" "example")
  (#set! message "{pattern} takes passwords that are tried out within minutes: ask for 12 characters, and refuse those that are known"))
((assignment left: (identifier) @name right: (call function: (_) @_field arguments: (argument_list) @_arguments)) @hint
  (#match? @name "(?i)^(new_|user_)?(passw(or)?d|passwd|pwd)$")
  (#match? @_field "(^|\\.)(PasswordField|Field|constr|CharField|String|SecretStr)$")
  (#match? @_arguments "(min_length\\s*=|Length\\(\\s*min\\s*=|Length\\(\\s*|min\\s*=)\\s*[1-7]\\b")
  (#not-file-kind? "test" "example")
  ; Who logs in has a password already.
  (#not-in-function-named? @hint "(?i)log_?in|sign_?in|credentials|authenticat")
  (#set! message "Passwords of a few characters are tried out within minutes: ask for 12, and refuse those that are known"))

; Whoever is found by the name is logged in.
((if_statement
   condition: [(identifier) @user (comparison_operator . (identifier) @user . "is not" . (none) .)]
   consequence: (block . (expression_statement (assignment left: (subscript value: (_) @_session subscript: (string) @_name) right: (_) @_who)) @hint))
  (#match? @user "(?i)^(user|account|u|member|customer|person|row|found)$")
  (#match? @_session "(^|\\.)session$")
  (#match? @_name "(?i)^.(user(_?id)?|uid|account(_id)?|logged_in|username|member_id|customer_id)[\"']$")
  (#in-function-named? @hint "(?i)log_?in|sign_?in|auth")
  (#not-function-mentions? @hint "(?i)passw|pwd|check|verify|valid|authenticate|token|otp|code|oauth|ldap|hash|secret|credential|sso|saml|callback|register|signup|openid|userinfo|impersonat|pin$|form_valid|is_valid")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever names `{user}` is logged in as such: check a password first"))

; A session whose name the caller chooses is one that somebody else knows.
((assignment left: (subscript value: (_) @_session subscript: (string) @name) right: (_) @sent) @hint
  (#match? @_session "(^|\\.)session$")
  (#match? @name "(?i)^.(sid|session_?id|session_?key|session_?token)[\"']$")
  (#tainted? @sent)
  (#not-file-kind? "test" "example")
  (#set! message "A session that the caller names was maybe chosen by somebody else: make {name} here, and anew at each login"))
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (string) @name . (_) @sent)) @hint
  (#eq? @_set "set_cookie")
  (#match? @name "(?i)^.(sid|session_?id|session)[\"']$")
  (#tainted? @sent)
  (#value-matches? @sent "request\\.(args|GET|form|POST|values|query_params|query)\\b")
  (#not-file-kind? "test" "example")
  (#set! message "A session that the caller names was maybe chosen by somebody else: make {name} here, and anew at each login"))

; A model that takes short passwords.
((assignment left: (identifier) @name type: (type (call function: (_) @_constr arguments: (argument_list (keyword_argument name: (identifier) @_min value: (integer) @least))))) @hint
  (#match? @name "(?i)^(new_|user_)?(passw(or)?d|passwd|pwd)$")
  (#match? @_min "^min_length$")
  (#match? @least "^[1-7]$")
  (#not-file-kind? "test" "example")
  (#set! message "Passwords of {least} characters are tried out within minutes: ask for 12, and refuse those that are known"))
((comparison_operator . (call function: (identifier) @_len arguments: (argument_list . (_) @pin)) . [">" ">=" "<" "=="] . (integer) @least .) @hint
  (#eq? @_len "len")
  (#match? @pin "(?i)(^|[._\"'\\[])(pin|pin_?code|passcode)[\"'\\])]*$")
  (#match? @least "^[1-4]$")
  (#in-function-named? @hint "(?i)set|valid|check|regist|create|change|new")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A PIN of {least} digits is tried out soon: lock the card, or the account, after a few tries"))

; The proof that is mailed to the owner is told to whoever asks for it.
([(pair key: (string) @_name value: (identifier) @token) (keyword_argument name: (identifier) @_name value: (identifier) @token)] @hint
  (#match? @_name "(?i)^.?(token|reset_token|reset_code|code|otp|reset_link|link|verification_code)[\"']?$")
  (#match? @token "(?i)^(\\w*token|\\w*code|otp|\\w*link)$")
  (#in-function-named? @hint "(?i)forgot|(request|send|start|begin)\\w*_(reset|code|otp)|reset_request|password_reset_request|lost_password|send_otp|request_otp")
  (#in? @hint "handler")
  (#inside? @hint "return_statement")
  (#not-inside-call? @hint "*send*" "*mail*" "render_template" "render" "redirect" "url_for" "notify" "*log*" "*delay")
  (#not-function-mentions? @hint "(?i)debug|testing")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever names an address is told `{token}`, and sets its password: send it to the owner alone"))

; A session by the name that the address brings.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @key))) @hint
  (#match? @callee "(^|\\.)(SessionStore|SessionBase)$")
  (#eq? @_name "session_key")
  (#value-matches? @key "request\\.(GET|POST|args|form|query_params|values)\\b")
  (#not-file-kind? "test" "example")
  (#set! message "A session that the caller names was maybe chosen, or seen, by somebody else: take it from the cookie alone"))

; Tornado believes a cookie that anybody can write.
((return_statement (call function: (attribute object: (identifier) @_self attribute: (identifier) @_get))) @hint
  (#eq? @_self "self")
  (#eq? @_get "get_cookie")
  (#in-function-named? @hint "^get_current_user$")
  (#not-file-kind? "test" "example")
  (#set! message "Anybody can write this cookie, and is that user: use `get_signed_cookie`"))

;! bad
; from flask import request, session
; def login():
;     session["user"] = request.form["name"]
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return "ok"
;! bad
; from flask import request
; def reset_password():
;     user = User.query.filter_by(email=request.form["email"]).first()
;     user.password_hash = generate(request.form["new"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if user.
;! good
; from flask import request, session
; def login():
;     if not check_password_hash(stored(request.form["name"]), request.form["password"]):
;         logger.warning("refused")
;         return "no", 401
;     session["user"] = request.form["name"]
;     return "ok"
;! good
; from flask import request, session
; def colour():
;     session["colour"] = request.form["colour"]
;     return "ok"
;! good
; from marshmallow import Schema, fields
; from marshmallow.validate import Length
; class LoginPost(Schema):
;     username = fields.String(required=True, validate=Length(min=1))
;     password = fields.String(required=True, validate=Length(min=1))
;! bad
; from flask import Flask, request, session, redirect
; app = Flask(__name__)
; @app.post("/login")
; def login():
;     user = find(request.form["email"])
;     if user:
;         session["uid"] = user.id
;         ^^^^^^^^^^^^^^^^^^^^^^^^
;     return redirect("/")
;! good
; from flask import Flask, request, session, redirect
; app = Flask(__name__)
; @app.post("/login")
; def login():
;     user = find(request.form["email"])
;     if user and check_password_hash(user.password_hash, request.form["password"]) and not limiter.blocked(user):
;         session["uid"] = user.id
;     return redirect("/")
;! bad
; from flask import Flask, request, session
; app = Flask(__name__)
; @app.before_request
; def pick():
;     session["sid"] = request.args["sid"]
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import Flask, request, session
; app = Flask(__name__)
; @app.before_request
; def pick():
;     session["sid"] = secrets.token_urlsafe(32)
;! bad
; class SignUp(BaseModel):
;     password: constr(min_length=4)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; class SignUp(BaseModel):
;     password: constr(min_length=12)
;! bad
; from fastapi import APIRouter
; router = APIRouter()
; @router.post("/forgot")
; def forgot(email: str):
;     token = make_reset_token(email)
;     return {"message": "started", "token": token}
;                                   ^^^^^^^^^^^^^^
;! good
; from fastapi import APIRouter
; router = APIRouter()
; @router.post("/forgot")
; def forgot(email: str):
;     token = make_reset_token(email)
;     send_mail(email, token)
;     return {"message": "started"}
;! bad
; def attach(request):
;     key = request.GET.get("session")
;     request.session = SessionStore(session_key=key)
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def attach(request):
;     key = request.COOKIES.get("sessionid")
;     request.session = SessionStore(session_key=key)
;! bad
; class Base(tornado.web.RequestHandler):
;     def get_current_user(self):
;         return self.get_cookie("user")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; class Base(tornado.web.RequestHandler):
;     def get_current_user(self):
;         return self.get_signed_cookie("user")
