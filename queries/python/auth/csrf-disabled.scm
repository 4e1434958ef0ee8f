; Other sites can act in a visitor's name
;
; A form on any page can send this request, and the browser adds the visitor's cookies: without a token of this site's
; own pages, a click elsewhere moves money here. An API that takes no cookies does not need one.
;
; severity: warning
; confidence: medium
; cwe: 352
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: warnings 1/12 before callbacks, other proofs and views that only read were gated, 0 hints after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 2/5 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …) before guards of their own were gated, 2/2 after
; precision: warnings that were new when all of them were read: 6/7 of one package (a class that only reads), 6/6 once gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: new warnings 0/2, info since, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.djangoproject.com/en/stable/ref/csrf/

; A view that goes by the visitor's session.
((decorated_definition
   (decorator (_) @exempt) @hint
   definition: (function_definition name: (identifier) @_view body: (_) @_body))
  (#match? @exempt "^(\\w+\\.)*csrf_exempt$|^csrf\\.exempt$|method_decorator\\(csrf_exempt")
  (#contains-text? @_body "^(user|session|current_user|login_required|is_authenticated)$")
  (#contains-text? @_body "^(POST|PUT|PATCH|DELETE|body|form|save|delete|create|update|commit|update_or_create)$")
  (#not-contains-text? @_body "(?i)signature|hmac|authorization|token|webhook|api_?key|construct_event|oauth|saml|openid")
  (#not-match? @_view "(?i)callback|complete|oauth|saml|sso|acs$|hook|notify|api")
  (#not-decorated? @_body "(?i)(^|_|\\W)(basic|api|token|jwt|social)_?\\w*|requires?_\\w+_auth|_auth$|_auth\\(")
  (#set! message "With `{exempt}` any page can send this request in a visitor's name: take it off"))
((decorated_definition
   (decorator (_) @exempt) @hint
   definition: (_) @_body)
  (#match? @exempt "^(\\w+\\.)*csrf_exempt$|^csrf\\.exempt$|method_decorator\\(csrf_exempt")
  (#not-contains-text? @_body "^(user|session|current_user|login_required|is_authenticated)$")
  (#not-contains-text? @_body "(?i)signature|hmac|authorization|webhook|api_?key|construct_event")
  (#set! severity "info")
  (#set! message "With `{exempt}` any page can send this request: make sure that it goes by no cookie"))
((call function: (_) @exempt arguments: (argument_list (_) @view)) @hint
  (#resolves-to? @exempt "django.views.decorators.csrf.csrf_exempt")
  (#not-parent? @hint "decorator")
  (#set! severity "info")
  (#set! message "With `{exempt}` any page can send requests to `{view}`: make sure that it goes by no cookie"))

; For the whole application.
((assignment left: (_) @name right: (false) @value) @hint
  (#match? @name "(^|[.\"'])(WTF_CSRF_ENABLED|JWT_COOKIE_CSRF_PROTECT|CSRF_ENABLED)([\"']\\])?$")
  (#not-guarded-by? @hint "(?i)test|debug")
  (#not-inside? @hint "class_definition")
  (#set! message "With `{name}` off any page can send forms in a visitor's name: leave it on")
  (#set! fix.title "Leave it on")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))
((assignment left: (_) @name right: (false) @value) @hint
  (#match? @name "(^|[.\"'])(WTF_CSRF_ENABLED|JWT_COOKIE_CSRF_PROTECT|CSRF_ENABLED)([\"']\\])?$")
  (#in-function-named? @hint "(?i)config|settings")
  (#not-in-function-named? @hint "(?i)test|dev|local|debug")
  (#inside? @hint "class_definition")
  (#set! message "With `{name}` off any page can send forms in a visitor's name: leave it on")
  (#set! fix.title "Leave it on")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))
((assignment left: (identifier) @_name right: (list (string) @_session) @middleware) @hint
  (#any-of? @_name "MIDDLEWARE" "MIDDLEWARE_CLASSES")
  (#match? @_session "SessionMiddleware")
  (#not-contains-text? @middleware "Csrf")
  (#set! message "Without `CsrfViewMiddleware` any page can send forms in a visitor's name: put it among the middleware"))

; A class of views that goes by the visitor's session.
((decorated_definition
   (decorator (_) @exempt) @hint
   definition: (class_definition body: (_) @_body))
  (#match? @exempt "method_decorator\\(\\s*csrf_exempt")
  (#match? @_body "request\\.(user|session)\\b")
  (#contains-text? @_body "^(post|put|patch|delete)$")
  (#not-contains-text? @_body "(?i)signature|hmac|authorization|token|webhook|api_?key|construct_event|oauth|saml|openid")
  (#not-file-kind? "test" "example")
  (#match? @_body "def (post|put|patch|delete)\\(")
  (#set! message "With `{exempt}` any page can send this request in a visitor's name: take it off"))
((keyword_argument name: (identifier) @name value: (false)) @hint
  (#eq? @name "xsrf_cookies")
  (#inside-call? @hint "*Application")
  (#not-file-kind? "test" "example")
  (#set! message "With `{hint}` any page can send requests in a visitor's name: set it to `True`"))

; A form of Flask's that goes by the session, in an application that checks no token.
((decorated_definition
   (decorator (call function: (attribute attribute: (identifier) @_verb) arguments: (argument_list) @_path) @_route)
   definition: (function_definition name: (identifier) @hint body: (_) @_body))
  (#any-of? @_verb "post" "route")
  (#match? @_route "\\.post\\(|[\"']POST[\"']")
  (#imports? "flask")
  (#match? @_body "request\\.form\\b")
  (#match? @_body "\\bsession(\\[|\\.get\\()|current_user\\b")
  (#match? @_body "\\.(commit|save|execute|update|insert_one|update_one|delete|transfer)\\(|set_\\w+\\(")
  (#file-matches? "=\\s*(flask\\.)?Flask\\(")
  (#not-file-matches? "(?i)csrf|samesite|FlaskForm|flask_wtf|seasurf|xsrf|origin|validate_on_submit|Authorization|jwt")
  (#not-match? @hint "(?i)log_?in|sign_?(in|up)|regist")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Any page can send the form of `{hint}` in a visitor's name: protect the application with `flask_wtf.CSRFProtect`"))

; Tornado's check, left out.
((function_definition name: (identifier) @name body: (block . [(pass_statement) (return_statement)] .)) @hint
  (#eq? @name "check_xsrf_cookie")
  (#file-matches? "def (post|put|patch|delete)\\(")
  (#not-file-matches? "(?i)authorization|api_?key|signature|hmac")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Without what `{name}` does any page can send this request in a visitor's name: take it out"))
((class_definition body: (block (class_definition name: (identifier) @_meta body: (block (expression_statement (assignment left: (identifier) @_csrf right: (false)) @hint)))))
  (#eq? @_meta "Meta")
  (#eq? @_csrf "csrf")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "With `{hint}` any page can send this form in a visitor's name: leave it on where a session is asked"))

;! bad
; from django.views.decorators.csrf import csrf_exempt
; @csrf_exempt
; ^^^^^^^^^^^^
; def transfer(request):
;     move(request.user, request.POST["to"])
;! bad
; app.config["SECRET"] = SECRET
; app.config["WTF_CSRF_ENABLED"] = False
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if app.
;! fixed
; app.config["SECRET"] = SECRET
; app.config["WTF_CSRF_ENABLED"] = True
; if app.
;! good
; from django.views.decorators.csrf import csrf_protect
; @csrf_protect
; def transfer(request):
;     move(request.user, request.POST["to"])
;! good
; from django.views.decorators.csrf import csrf_exempt
; @csrf_exempt
; def paid(request):
;     check(request.headers["Stripe-Signature"], request.body)
;! good
; class TestingConfig:
;     WTF_CSRF_ENABLED = False
;! good
; from django.utils.decorators import method_decorator
; from django.views.decorators.csrf import csrf_exempt
; @method_decorator(csrf_exempt, name="dispatch")
; class Permissions(View):
;     def get(self, request):
;         return JsonResponse({"delete": may_delete(request.user)})
;! bad
; from flask import Flask, request, session, redirect, abort
; app = Flask(__name__)
; @app.route("/change-email", methods=["POST"])
; def change_email():
;     ^^^^^^^^^^^^
;     if "uid" not in session:
;         abort(401)
;     user = load(session["uid"])
;     user.email = request.form["email"]
;     user.save()
;     return redirect("/account")
;! good
; from flask import Flask, request, session, redirect, abort
; from flask_wtf import CSRFProtect
; app = Flask(__name__)
; CSRFProtect(app)
; @app.route("/change-email", methods=["POST"])
; def change_email():
;     if "uid" not in session:
;         abort(401)
;     user = load(session["uid"])
;     user.email = request.form["email"]
;     user.save()
;     return redirect("/account")
;! bad
; class Main(tornado.web.RequestHandler):
;     def check_xsrf_cookie(self): pass
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     def post(self): self.move_money()
