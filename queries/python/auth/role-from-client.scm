; The client says who it is or what it may do
;
; A role, an admin flag or a tenant that is read from the request is whatever the caller typed. Anybody becomes an
; administrator, or reads another company's rows, with one more field in the JSON.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 32 packages (Django, Superset, SQLAlchemy, wagtail …), 13 applications (pretix, Weblate, Mayan, MLflow, Prefect …) and 7 held out (Airflow, Home Assistant, Salt …), 7.4 million lines
; cwe: 269 639 565
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0 hints
; precision: shapes of short code added since: new warnings 0/1 (a speaker in a chat, gated since), none after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; regex rights: ^[rbuf]?["'](role|roles|user_role|is_admin|isAdmin|is_superuser|is_staff|admin|permissions|privileges|access_level|scopes)["']$
; regex identity-header: (?i)^["']x-(user-?id|user-?role|user|role|roles|admin|is-admin|tenant(-?id)?|account-?id|org(anization)?-?id|user-?email)["']$
; regex checks: (?i)^["']?[^"'\s]*(?:current_?user|require|permission|has_role|admin_required|authoriz|allowed|choices|validat|schema|verify|trusted|internal|gateway|in_roles|valid_roles|ROLES)
; regex admin-decorators: (?i)^@?\s*[\w.]*(admin|permission|role|superuser|staff|require_|requires|scope|authoriz)|(Depends|Security)\(.*(admin|permission|role|superuser|staff|require|scope|authoriz)

((assignment left: (identifier) right: [
     (call function: (attribute object: (_) @source attribute: (identifier) @_get) arguments: (argument_list . (string) @_key)) @hint
     (subscript value: (_) @source subscript: (string) @_key) @hint
   ])
  (#match? @_key "<rights>")
  (#tainted? @source "caller")
  (#in? @hint "handler")
  (#not-match? @source "(?i)headers|session|cookies|META|args$|GET$|query")
  ; Who speaks in a chat has a role, too.
  (#not-function-mentions? @hint "(?i)conversation|history|assistant|^chat|prompt|^messages$")
  (#not-decorated? @hint "<admin-decorators>")
  (#not-body-mentions? @hint "<checks>")
  (#not-function-matches? @hint "user\\.(is_|role|has_)")
  (#set! message "Whoever sends the request chooses {_key}: take it from the authenticated user"))
((keyword_argument value: [
     (call function: (attribute object: (_) @source attribute: (identifier) @_get) arguments: (argument_list . (string) @_key)) @hint
     (subscript value: (_) @source subscript: (string) @_key) @hint
   ])
  (#match? @_key "<rights>")
  (#tainted? @source "caller")
  (#in? @hint "handler")
  (#not-match? @source "(?i)headers|session|cookies|META|args$|GET$|query")
  ; Who speaks in a chat has a role, too.
  (#not-function-mentions? @hint "(?i)conversation|history|assistant|^chat|prompt|^messages$")
  (#not-decorated? @hint "<admin-decorators>")
  (#not-body-mentions? @hint "<checks>")
  (#not-function-matches? @hint "user\\.(is_|role|has_)")
  (#set! message "Whoever sends the request chooses {_key}: take it from the authenticated user"))
((pair value: [
     (call function: (attribute object: (_) @source attribute: (identifier) @_get) arguments: (argument_list . (string) @_key)) @hint
     (subscript value: (_) @source subscript: (string) @_key) @hint
   ])
  (#match? @_key "<rights>")
  (#tainted? @source "caller")
  (#in? @hint "handler")
  (#not-match? @source "(?i)headers|session|cookies|META|args$|GET$|query")
  ; Who speaks in a chat has a role, too.
  (#not-function-mentions? @hint "(?i)conversation|history|assistant|^chat|prompt|^messages$")
  (#not-decorated? @hint "<admin-decorators>")
  (#not-body-mentions? @hint "<checks>")
  (#not-function-matches? @hint "user\\.(is_|role|has_)")
  (#set! message "Whoever sends the request chooses {_key}: take it from the authenticated user"))
; A guard that asks the request.
((if_statement condition: [
     (call function: (attribute object: (_) @source attribute: (identifier) @_get) arguments: (argument_list . (string) @_key)) @hint
     (subscript value: (_) @source subscript: (string) @_key) @hint
     (comparison_operator . (call function: (attribute object: (_) @source attribute: (identifier) @_get) arguments: (argument_list . (string) @_key)) @hint)
     (not_operator argument: (call function: (attribute object: (_) @source attribute: (identifier) @_get) arguments: (argument_list . (string) @_key)) @hint)
   ])
  (#match? @_key "<rights>")
  (#tainted? @source "caller")
  (#in? @hint "handler")
  (#not-match? @source "(?i)session")
  (#not-decorated? @hint "<admin-decorators>")
  (#set! message "Whoever sends the request chooses {_key}: ask the authenticated user instead"))
((call function: (attribute object: (attribute attribute: (identifier) @_headers) attribute: (identifier) @_get) arguments: (argument_list . (string) @_key)) @hint
  (#any-of? @_headers "headers" "META")
  (#eq? @_get "get")
  (#match? @_key "<identity-header>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "(?i)trusted|internal|gateway|verify|signature|proxy|log(ger)?$")
  (#set! severity "info")
  (#set! message "Any client can send the header {_key}: take who is asking from a verified token"))

; A right that is set to what was sent.
((assignment left: (attribute object: (_) @_user attribute: (identifier) @right) right: (_) @sent) @hint
  (#match? @right "^(role|roles|user_role|is_admin|is_superuser|is_staff|permissions|privileges|access_level|scopes|admin)$")
  (#match? @_user "(?i)^(\\w*user|account|member|u|me|current_user|request\\.user|employee|obj|target|profile|person)$")
  (#tainted? @sent)
  (#in? @hint "handler")
  (#not-decorated? @hint "<admin-decorators>")
  (#not-body-mentions? @hint "<checks>")
  (#not-function-matches? @hint "\\b(user|current_user|g\\.user|request\\.user|me|admin)\\.(is_|role|has_)\\w*\\b\\s*(!=|==|:|\\)|and|or|not|in)|if not \\w+\\.(is_|has_)|403|abort\\(|PermissionDenied|Forbidden")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever sends the request chooses `{right}`: let administrators alone set it"))
((call function: (_) @_charge arguments: (argument_list (_) @price)) @hint
  (#match? @_charge "(?i)(^|\\.|_)(charge|create_charge|create_payment|pay|bill)$")
  (#match? @price "^((float|int|Decimal)\\()?(request\\.(form|json|args|get_json\\(\\))|data|body|payload)(\\[|\\.get\\()\\s*[\"'](price|total|amount|unit_price|total_price)[\"']")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "(?i)donat|tip|top_?up|deposit|currency_rate")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever sends the request chooses what they pay: take the price from your own table"))

; The answer to who somebody is, read from the request.
((return_statement (comparison_operator . [
    (call function: (attribute object: (_) @source attribute: (identifier) @_get) arguments: (argument_list . (string) @_key))
    (subscript value: (_) @source subscript: (string) @_key)
  ] . "==" . (_) .)) @hint
  (#match? @_key "<rights>")
  (#match? @source "request\\.(args|form|json|cookies|headers|values|GET|POST|COOKIES|query_params|get_json\\(.*\\))$")
  (#in-function-named? @hint "(?i)admin|auth|allowed|is_|can_|has_|permission|role|check")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever sends the request chooses {_key}: take it from the authenticated user"))

; What is put into the session is trusted from here on.
((assignment left: (subscript value: (_) @_session subscript: (string) @name) right: (_) @sent) @hint
  (#match? @_session "(^|\\.)session$")
  (#match? @name "(?i)^.(price|discount|total|amount|credit|balance|limit|quota|plan|level|tier|verified|is_verified|paid|approved).$")
  (#tainted? @sent)
  (#not-function-mentions? @hint "(?i)valid|check|allowed|choices|get_price|lookup|query")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "What the session says of {name} is what the request said: look it up, or check it first"))

; A right keeps its value unless the request says otherwise.
((assignment left: (attribute attribute: (identifier) @right) @left right: (call function: (attribute object: (_) @source attribute: (identifier) @_get) arguments: (argument_list . (string) @_key . (_) @_default .))) @hint
  (#match? @right "^(role|roles|user_role|is_admin|is_superuser|is_staff|permissions|privileges|access_level|scopes|admin)$")
  (#eq? @_get "get")
  (#eq? @left @_default)
  (#tainted? @source "caller")
  (#not-decorated? @hint "<admin-decorators>")
  (#not-body-mentions? @hint "(?i)require|permission|has_role|admin_required|authoriz|choices|validat|abort|forbid|is_admin$|is_superuser$")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever sends the request chooses `{right}`: let administrators alone set it"))

; A cookie says who somebody is, or that they are logged in: anybody writes cookies.
([(call function: (attribute object: (_) @_cookies attribute: (identifier) @_get) arguments: (argument_list . (string) @name))
  (subscript value: (_) @_cookies subscript: (string) @name)] @hint
  (#match? @_cookies "(^|\\.)request\\.(cookies|COOKIES)$|^(req|request)\\.(cookies|COOKIES)$")
  (#match? @name "(?i)^.(user_?id|uid|user_?name|user|account_?id|customer_?id|logged_?in|is_?logged_?in|authenticated|is_auth\\w*|auth|login|is_?admin|admin|role|email)[\"']$")
  (#not-in? @hint "test")
  (#not-line-matches? @hint "(?i)log(ger)?\\.|print\\(|loads\\(|unsign|decrypt|get_signed|track|analytics|placeholder|theme|lang")
  (#not-function-mentions? @hint "(?i)unsign|verify\\w*|signature|decode|decrypt|loads|hmac|signed|serializer|get_session|session_?token|token|jwt|check_password|password")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Anybody can write the cookie {name}: keep who is logged in in a signed session"))

; What is charged is what the client says it costs.
((call function: (identifier) @_sum arguments: [(generator_expression body: (binary_operator) @price) (argument_list (list_comprehension body: (binary_operator) @price))]) @hint
  (#eq? @_sum "sum")
  (#match? @price "\\[[\"'](price|unit_price|cost)[\"']\\]|\\.get\\([\"'](price|unit_price|cost)[\"']")
  (#function-matches? @hint "request\\.(cookies|get_json|json|form|data|COOKIES|POST)")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "(?i)get_price|lookup|catalog|price_of|Product|products|PRICES")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "The client says what things cost: take the prices from your own table"))

; The role of a new account.
((keyword_argument name: (identifier) @right value: (attribute object: (identifier) @_body attribute: (identifier) @_sent) ) @hint
  (#match? @right "^(role|roles|is_admin|is_superuser|is_staff|permissions|admin)$")
  (#eq? @right @_sent)
  (#match? @_body "(?i)^(body|data|payload|user_in|user_data|user_create|req|form|signup|registration|new_user|dto|schema|u|user)$")
  (#in? @hint "handler")
  (#in-function-named? @hint "(?i)regist|sign_?up|create_(user|account)|join|onboard")
  (#not-decorated? @hint "<admin-decorators>")
  (#not-body-mentions? @hint "<checks>")
  (#not-function-matches? @hint "Depends\\(")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever signs up chooses `{right}`: set it here"))

; What something costs, by a cookie.
([(call function: (attribute object: (_) @_cookies attribute: (identifier) @_get) arguments: (argument_list . (string) @name))
  (subscript value: (_) @_cookies subscript: (string) @name)] @hint
  (#match? @_cookies "(^|\\.)request\\.(cookies|COOKIES)$")
  (#match? @name "(?i)^.(\\w*discount\\w*|\\w*price|plan|tier|is_premium|premium|credits?|balance|is_member|vip|total)[\"']$")
  (#not-function-mentions? @hint "(?i)unsign|verify\\w*|signature|decrypt|hmac|signed|serializer")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Anybody can write the cookie {name}: keep it in the session, or look it up"))

;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/users", methods=["POST"])
; def register():
;     data = request.get_json()
;     user = User(name=data["name"], is_admin=data.get("is_admin"))
;                                             ^^^^^^^^^^^^^^^^^^^^
;     return store(user)
; @app.route("/reports")
; def reports():
;     if request.args.get("role") == "admin":
;        ^^^^^^^^^^^^^^^^^^^^^^^^
;         return everything()
;     return own()
;! bad
; from django.shortcuts import render
; def register(request):
;     role = request.POST["role"]
;            ^^^^^^^^^^^^^^^^^^^^
;     is_staff = request.POST.get("is_staff", False)
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return create(request.POST["name"], role, is_staff
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     user = request.headers.get("X-User-Id")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return load(user)
;! good
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/users/<int:id>/role", methods=["PUT"])
; @admin_required
; def change(id):
;     role = request.get_json()["role"]
;     return assign(id, role)
; @app.route("/users", methods=["POST"])
; def register():
;     data = request.get_json()
;     role = config["role"]
;     aria = data.get("aria_role")
;     return create(data["name"], role, aria)
; @app.route("/me")
; def me():
;     role = session["role"]
;     if current_user.is_admin:
;         role = request.json.get("role")
;     return show(role, request.headers.get("X-Request-Id"))
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/admin")
; def panel():
;     if request.args.get("role") == "admin":
;        ^^^^^^^^^^^^^^^^^^^^^^^^
;         return reports()
;! good
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/search")
; @admin_required
; def search():
;     if request.args.get("role") == "admin":
;         return admins()
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.put("/people/<int:key>")
; def change(key):
;     data = request.get_json()
;     user = load(key)
;     user.role = data.get("role", user.role)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     user.save()
;     return user.name
;! good
; from flask import Flask, request
; app = Flask(__name__)
; @app.put("/people/<int:key>")
; def change(key):
;     data = request.get_json()
;     user = load(key)
;     user.name = data.get("name", user.name)
;     user.save()
;     return user.name
;! bad
; from flask import Flask, request, abort
; app = Flask(__name__)
; @app.before_request
; def check():
;     if request.cookies.get("authenticated") != "yes":
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         abort(401)
;! bad
; def who(request):
;     return User.load(request.COOKIES["user_id"])
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def who(request):
;     return User.load(signer.unsign(request.COOKIES["user_id"]))
;! good
; from flask import Flask, request
; app = Flask(__name__)
; @app.get("/")
; def index():
;     return render_template("index.html", theme=request.cookies.get("theme", "light"))
;! bad
; import json
; from flask import Flask, request
; app = Flask(__name__)
; @app.post("/checkout")
; def checkout():
;     cart = json.loads(request.cookies.get("cart", "[]"))
;     total = sum(item["price"] * item["qty"] for item in cart)
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return pay(total)
;! good
; import json
; from flask import Flask, request
; app = Flask(__name__)
; @app.post("/checkout")
; def checkout():
;     cart = json.loads(request.cookies.get("cart", "[]"))
;     total = sum(PRICES[item["sku"]] * item["qty"] for item in cart)
;     return pay(total)
;! bad
; from flask import Flask, request
; from flask_login import login_required
; app = Flask(__name__)
; @app.put("/people/<int:key>")
; @login_required
; def change(key):
;     data = request.get_json()
;     person = load(key)
;     person.role = data.get("role", person.role)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     person.save()
;     return person.name
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.get("/shop")
; def shop():
;     return page(request.cookies.get("discount_level", "0"))
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import Flask, session
; app = Flask(__name__)
; @app.get("/shop")
; def shop():
;     return page(session.get("discount_level", 0))
