; A route without the guard that its siblings have
;
; The other routes of this router that change something ask who is calling; this one does not, so anybody who knows the
; address may use it. Routes that are added later, or by an assistant that saw only one of them, often lose the guard.
;
; severity: info
; confidence: medium
; precision: info, held against the routers beside: 0 hints on 38 packages that mount routers of other files (litellm 1.110.2, open-webui 0.12.4, lnbits 1.6.2, indico 3.0rc1, mlflow 3.18.0 …)
; cwe: 862 306
; precision: info, 20 read of 59 on 93 packages of PyPI and 46 not read before: nearly all are guarded in another way (before all routes, by policies, inside the function), what stands before all routes is gated since
; precision: warnings for applications without any guard: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; files: code
; see: https://cheatsheetseries.owasp.org/cheatsheets/Authorization_Cheat_Sheet.html
; regex decorator-guards: ^@[\w.]*(?i:login_required|auth|jwt|permission|require|role|token|admin|protected|secured|guard|signed_in|logged_in)|^def\s[\s\S]*(?i:login|auth|token|current_user|jwt|session|permission)|^[\w.]*(?i:login|auth|token|current_user|jwt|session|permission|require)\w*$
; regex parameter-guards: (Depends|Security)\(\s*[\w.]*(?i:user|auth|token|login|permissions?|role|admin|jwt|guard|verify\w*|scope|principal|identity|api_key|owner|require\w*|authenticate\w*|check_\w*)\b|:\s*(Annotated\[)?\w*(CurrentUser|ActiveUser|AdminUser|UserDep|AuthDep|AuthUser|CurrentActiveUser)\w*
; regex dependency-guards: dependencies\s*=\s*\[\s*(Depends|Security)\(\s*[\w.]*(?i:user|auth|token|login|permissions?|role|admin|jwt|guard|verify\w*|scope|api_key|require\w*|check_\w*)
; regex public: (?i)log_?in|log_?out|sign_?(in|up|out)|regist|auth|token|refresh|web_?hook|callback|health|ping|passw|verify|confirm|public|contact|subscribe|forgot|reset|activate|invite|sso|oauth|csp|metrics|status|search|csrf
; list writes: post put patch delete
; regex own-application: (?m)^\w+(\s*:\s*[\w.]+)?\s*=\s*(flask\.|fastapi\.|web\.|sanic\.|quart\.)?(Flask|FastAPI|Application|Sanic|Quart|Starlette|RouteTableDef|Bottle)\(
; regex any-guard: (?i)auth|login|logged|token|jwt|\bsession\[|import[^\n]*\bsession\b|current_user|permission|api_?key|secret|passw|signature|hmac|before_request|middleware|dependencies\s*=|Depends\(\s*(get_)?(current|verify|require|check)|remote_addr|allowed_ips|role\b|require_\w+|admin_required|include_router|register_blueprint|oidc|saml|ldap

; Flask and others: a decorator stands below the route's.
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @method))) @route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#any-of? @method "<writes>")
 (#not-match? @name "<public>")
 ; What stands before all routes guards them all.
 (#not-file-matches? "before_request|url_value_preprocessor|add_middleware|before_app_request")
 (#not-match? @route "<public>")
 (#set! message "`{name}` lacks the guard that {siblings} other routes of its router carry: add `{carried}`")
 (#sibling-has? @_all "route" "<decorator-guards>" "2" "<writes>")
 (#set! fix.title "Add `{carried}`")
 (#insert-line-after! @route "{carried}"))
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_route) arguments: (argument_list (keyword_argument name: (_) @_methods value: (_) @method)))) @route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#eq? @_route "route")
 (#eq? @_methods "methods")
 (#match? @method "(?i)post|put|patch|delete")
 (#not-match? @name "<public>")
 ; What stands before all routes guards them all.
 (#not-file-matches? "before_request|url_value_preprocessor|add_middleware|before_app_request")
 (#not-match? @route "<public>")
 (#set! message "`{name}` lacks the guard that {siblings} other routes of its router carry: add `{carried}`")
 (#sibling-has? @_all "route" "<decorator-guards>" "2" "<writes>")
 (#set! fix.title "Add `{carried}`")
 (#insert-line-after! @route "{carried}"))

; FastAPI: the route's own dependencies, or a parameter.
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @method) arguments: (_) @_arguments)) @route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#any-of? @method "<writes>")
 (#not-match? @name "<public>")
 ; What stands before all routes guards them all.
 (#not-file-matches? "before_request|url_value_preprocessor|add_middleware|before_app_request")
 (#not-match? @route "<public>")
 (#not-match? @_all "<parameter-guards>")
 (#set! message "`{name}` lacks the guard that {siblings} other routes of its router carry: add `{carried}`")
 (#sibling-has? @_all "route" "<dependency-guards>" "2" "<writes>")
 (#set! fix.title "Add `{carried}`")
 (#append-argument! @_arguments "{carried}"))
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @method))) @route
   definition: (function_definition name: (_) @name @hint parameters: (_) @_parameters)) @_all
 (#any-of? @method "<writes>")
 (#not-match? @name "<public>")
 ; What stands before all routes guards them all.
 (#not-file-matches? "before_request|url_value_preprocessor|add_middleware|before_app_request")
 (#not-match? @route "<public>")
 (#not-match? @_all "<parameter-guards>")
 (#set! message "`{name}` lacks the guard that {siblings} other routes of its router carry: add `{carried}`")
 (#sibling-has? @_all "route" "<parameter-guards>" "2" "<writes>")
 (#set! fix.title "Add `{carried}`")
 (#append-argument! @_parameters "{carried}"))

; The application is made in this file, and nothing in it asks who is calling: no guard stands anywhere else.
((decorated_definition
   (decorator (call function: (attribute object: (_) @_router attribute: (_) @_method) arguments: (argument_list . (string) @_path))) @_route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#any-of? @_method "delete")
 (#match? @_path "(?i)/(admin|users?|accounts?|employees?|members?|customers?|patients?|roles?|permissions?|devices?|doors?|locks?|firmware|config\\w*|settings|payments?|transfers?|refunds?|salar(y|ies)|invoices?|keys?|backups?|shutdown|restart|reboot|deploy\\w*|exec|run|commands?|services?|jobs?|files?)\\b")
 (#file-matches? "<own-application>")
 (#not-file-matches? "<any-guard>")
 (#not-match? @name "<public>")
 (#not-match? @_route "<public>")
 (#not-file-kind? "test" "example" "seed")
 (#set! severity "warning")
 (#set! message "Nothing in this application asks who calls `{name}`, so anybody who reaches the service may: add a guard"))
((decorated_definition
   (decorator (call function: (attribute object: (_) @_router attribute: (_) @_method) arguments: (argument_list . (string) @_path))) @_route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#any-of? @_method "delete" "put" "patch" "post")
 (#match? @_path "(?i)/(admin|roles?|permissions?|devices?|doors?|locks?|valves?|pumps?|machines?|robots?|relays?|gates?|alarms?|heaters?|thermostats?|firmware|shutdown|restart|reboot|deploy\\w*|exec|commands?|backups?|config\\w*|settings)\\b")
 (#file-matches? "<own-application>")
 (#not-file-matches? "<any-guard>")
 (#not-match? @name "<public>")
 (#not-match? @_route "<public>")
 (#not-file-kind? "test" "example" "seed")
 (#set! severity "warning")
 (#set! message "Nothing in this application asks who calls `{name}`, so anybody who reaches the service may: add a guard"))
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_route_word) arguments: (argument_list . (string) @_path (keyword_argument name: (_) @_methods value: (_) @_verbs)))) @_route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#any-of? @_route_word "route" "api_route")
 (#eq? @_methods "methods")
 (#match? @_verbs "(?i)delete|put|patch|post")
 (#match? @_path "(?i)/(admin|roles?|permissions?|devices?|doors?|locks?|valves?|pumps?|machines?|robots?|relays?|gates?|alarms?|heaters?|thermostats?|firmware|shutdown|restart|reboot|deploy\\w*|exec|commands?|backups?|config\\w*|settings)\\b")
 (#file-matches? "<own-application>")
 (#not-file-matches? "<any-guard>")
 (#not-match? @name "<public>")
 (#not-match? @_route "<public>")
 (#not-file-kind? "test" "example" "seed")
 (#set! severity "warning")
 (#set! message "Nothing in this application asks who calls `{name}`, so anybody who reaches the service may: add a guard"))
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_method) arguments: (argument_list . (string) @_path)) ) @_route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#any-of? @_method "get" "route")
 (#match? @_path "(?i)^.(/api)?(/v\\d)?/admin\\b")
 (#file-matches? "<own-application>")
 (#not-file-matches? "<any-guard>")
 (#not-file-kind? "test" "example" "seed")
 (#set! severity "warning")
 (#set! message "Nothing in this application asks who calls `{name}`, so anybody who reaches the service may: add a guard"))
((decorated_definition
   (decorator (call function: (attribute object: (_) @_router attribute: (_) @_method) arguments: (argument_list . (string) @_path))) @_route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#any-of? @_method "delete" "put" "patch" "post")
 (#match? @_path "(?i)/(admin|users?|accounts?|employees?|members?|customers?|patients?|roles?|permissions?|devices?|doors?|locks?|firmware|config\\w*|settings|payments?|transfers?|refunds?|salar(y|ies)|invoices?|keys?|backups?|shutdown|restart|reboot|deploy\\w*|exec|run|commands?|services?|jobs?|files?)\\b")
 (#file-matches? "<own-application>")
 (#not-file-matches? "<any-guard>")
 (#not-match? @name "<public>")
 (#not-match? @_route "<public>")
 (#not-file-kind? "test" "example" "seed")
 (#set! severity "info")
 (#set! message "Nothing in this application asks who calls `{name}`, so anybody who reaches the service may: add a guard"))
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_route_word) arguments: (argument_list . (string) @_path (keyword_argument name: (_) @_methods value: (_) @_verbs)))) @_route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#any-of? @_route_word "route" "api_route")
 (#eq? @_methods "methods")
 (#match? @_verbs "(?i)delete|put|patch|post")
 (#match? @_path "(?i)/(admin|users?|accounts?|employees?|members?|customers?|patients?|roles?|permissions?|devices?|doors?|locks?|firmware|config\\w*|settings|payments?|transfers?|refunds?|salar(y|ies)|invoices?|keys?|backups?|shutdown|restart|reboot|deploy\\w*|exec|run|commands?|services?|jobs?|files?)\\b")
 (#file-matches? "<own-application>")
 (#not-file-matches? "<any-guard>")
 (#not-match? @name "<public>")
 (#not-match? @_route "<public>")
 (#not-file-kind? "test" "example" "seed")
 (#set! severity "info")
 (#set! message "Nothing in this application asks who calls `{name}`, so anybody who reaches the service may: add a guard"))

; One that deletes or changes, beside a route of any method that asks who is calling.
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_method))) @_route
   definition: (function_definition name: (_) @name @hint parameters: (_) @_parameters)) @_all
 (#any-of? @_method "delete" "put" "patch")
 (#not-match? @name "<public>")
 (#not-file-matches? "before_request|url_value_preprocessor|add_middleware|before_app_request|dependencies\\s*=")
 (#not-match? @_route "<public>")
 (#not-match? @_all "<parameter-guards>")
 (#not-match? @_all "(?i)token|signature|api_key|password")
 (#set! message "`{name}` lacks the guard that {siblings} other routes of its router carry: add `{carried}`")
 (#sibling-has? @_all "route" "<parameter-guards>" "2"))

; A message from the network is a command, and nobody asks whose.
((class_definition
   name: (_) @name @hint
   superclasses: (argument_list (_) @_base)
   body: (block (function_definition name: (identifier) @_handle body: (_) @_body))) 
 (#match? @_base "(^|\\.)(StreamRequestHandler|BaseRequestHandler|DatagramRequestHandler)$")
 (#eq? @_handle "handle")
 (#contains-text? @_body "(?i)^(shutdown|restart|reboot|delete|remove|execute|exec|system|popen|Popen|run|check_output|eval|kill|unlink|flash|open_door|unlock)$")
 (#not-file-matches? "(?i)auth|token|secret|passw|signature|hmac|ssl|allowed|127\\.0\\.0\\.1|localhost|compare_digest")
 (#not-file-kind? "test" "example")
 (#set! severity "warning")
 (#set! message "`{name}` does what anybody who reaches its port asks: ask for a secret first, or listen on 127.0.0.1"))

; aiohttp's routes, given to the router one by one.
((call function: (attribute object: (_) @_router attribute: (identifier) @_add) arguments: (argument_list . (string) @path . (identifier) @name)) @hint
 (#match? @_router "(^|\\.)(router|web)$")
 (#any-of? @_add "add_delete" "delete")
 (#imports? "aiohttp")
 (#file-matches? "<own-application>")
 (#not-file-matches? "<any-guard>")
 (#not-match? @path "<public>")
 (#not-file-kind? "test" "example" "seed")
 (#set! severity "warning")
 (#set! message "Nothing in this application asks who calls `{name}`, so anybody who reaches the service may: add a guard"))
((call function: (attribute object: (_) @_router attribute: (identifier) @_add) arguments: (argument_list . (string) @path . (identifier) @name)) @hint
 (#match? @_router "(^|\\.)(router|web)$")
 (#any-of? @_add "add_post" "add_put" "add_patch" "post" "put" "patch" "add_get" "get")
 (#match? @path "(?i)/(admin|roles?|permissions?|devices?|doors?|locks?|valves?|pumps?|firmware|shutdown|restart|reboot|deploy\\w*|exec|commands?|backups?|config\\w*|settings)\\b")
 (#imports? "aiohttp")
 (#file-matches? "<own-application>")
 (#not-file-matches? "<any-guard>")
 (#not-match? @path "<public>")
 (#not-file-kind? "test" "example" "seed")
 (#set! severity "warning")
 (#set! message "Nothing in this application asks who calls `{name}`, so anybody who reaches the service may: add a guard"))

; Functions that other machines call.
((call function: (_) @callee arguments: (argument_list . (tuple . (string) @address))) @hint
 (#resolves-to? @callee "xmlrpc.server.SimpleXMLRPCServer" "xmlrpc.server.DocXMLRPCServer")
 (#match? @address "^.(0\\.0\\.0\\.0|::)?.$")
 (#not-file-matches? "(?i)auth|token|secret|passw|ssl|signature|hmac")
 (#not-file-kind? "test" "example")
 (#set! severity "warning")
 (#set! message "Anybody who reaches {address} calls what is registered here: listen on 127.0.0.1, or ask for a secret"))
((call function: (attribute attribute: (identifier) @add) arguments: (argument_list . (string) @address)) @hint
 (#eq? @add "add_insecure_port")
 (#match? @address "^.(0\\.0\\.0\\.0|\\[::\\]):")
 (#not-file-matches? "(?i)interceptor|auth|token")
 (#not-file-kind? "test" "example")
 (#set! severity "warning")
 (#set! message "Anybody who reaches {address} calls this service, and reads along: use `add_secure_port`, and ask for a token"))

; Messages of a web socket are commands, and nobody asks whose.
((for_statement
   left: (identifier) @_message
   right: (identifier) @_socket
   body: (block) @_body) @hint
 (#match? @_socket "(?i)^(ws|websocket|socket|sock|conn|connection|client)$")
 (#in-async? @hint)
 (#match? @_body "(?i)\\b(start|stop|open|close|unlock|lock|shutdown|reboot|restart|delete|remove|execute|exec|run|transfer|refund|set_\\w+|write|move|kill|update)\\w*\\(")
 (#match? @_body "loads\\(|\\.split\\(|receive_json")
 (#imports? "websockets" "starlette" "fastapi" "aiohttp" "quart")
 (#not-file-matches? "(?i)auth|token|secret|passw|signature|hmac|api_?key|cookie|127\\.0\\.0\\.1|localhost|Depends\\(|session")
 (#not-file-kind? "test" "example")
 (#set! severity "warning")
 (#set! message "Whoever connects to `{_socket}` commands this: ask for a token before the first message"))
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_method) arguments: (argument_list . (string) @_path))) @_route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#any-of? @_method "delete" "put" "patch" "post" "route" "get")
 (#match? @_path "(?i)^.(/api)?(/v\\d)?/(internal|debug|maintenance|ops|manage(ment)?|system|control|superuser|staff)\\b")
 (#file-matches? "<own-application>")
 (#not-file-matches? "<any-guard>")
 (#not-match? @name "<public>")
 (#not-match? @_route "<public>")
 (#not-file-kind? "test" "example" "seed")
 (#set! severity "warning")
 (#set! message "Nothing in this application asks who calls `{name}`, so anybody who reaches the service may: add a guard"))

; An administrator's route beside guarded ones, in any file: what the path says is what it needs.
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_method) arguments: (argument_list . (string) @_path))) @_route
   definition: (function_definition name: (_) @name @hint parameters: (_) @_parameters body: (_) @_body)) @_all
 (#any-of? @_method "delete" "put" "patch" "post" "route")
 (#match? @_path "(?i)^.(/api)?(/v\\d)?/admin\\b")
 (#in? @hint "handler")
 (#file-matches? "@[\\w.]*(login_required|jwt_required|admin_required|roles_required|permission_required|require_\\w+)\\b")
 (#not-match? @_all "(?i)@[\\w.]*(login|auth|jwt|perm|role|admin|require|token|protected)|Depends|Security\\(")
 (#not-match? @_body "(?i)current_user|\\bsession(\\[|\\.get)|is_admin|abort\\(\\s*40[13]|verify|token|role|permission|authori|g\\.user")
 (#not-match? @name "<public>")
 (#not-file-matches? "before_request|before_app_request|add_middleware")
 (#not-file-kind? "test" "example" "seed")
 (#set! severity "warning")
 (#set! message "`{name}` lacks the guard that other routes of this file carry, though it is the administrators': add it"))

; The routers of the other files ask who is calling, where they are mounted or by themselves, and this one's file does not.
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @method))) @_route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#any-of? @method "<writes>")
 (#not-match? @name "<public>")
 (#not-match? @_route "<public>")
 (#not-path-matches? "<public>")
 (#not-file-matches? "<any-guard>")
 (#beside-has? @_all "route" "<decorator-guards>|<parameter-guards>|<dependency-guards>" "<public>" "3" "<writes>")
 (#set! severity "info")
 (#set! message "`{name}` goes through no guard, and {siblings} routes of the routers beside its own do (`{file}`): put one before it"))
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_routes) arguments: (argument_list (keyword_argument name: (_) @_methods value: (_) @method)))) @_route
   definition: (function_definition name: (_) @name @hint)) @_all
 (#eq? @_routes "route")
 (#eq? @_methods "methods")
 (#match? @method "(?i)post|put|patch|delete")
 (#not-match? @name "<public>")
 (#not-match? @_route "<public>")
 (#not-path-matches? "<public>")
 (#not-file-matches? "<any-guard>")
 (#beside-has? @_all "route" "<decorator-guards>|<parameter-guards>|<dependency-guards>" "<public>" "3" "<writes>")
 (#set! severity "info")
 (#set! message "`{name}` goes through no guard, and {siblings} routes of the routers beside its own do (`{file}`): put one before it"))

;! bad
; from flask import Blueprint
; bp = Blueprint("orders", __name__)
; @bp.post("/orders")
; @login_required
; def create(): ...
; @bp.put("/orders/<int:id>")
; @login_required
; def change(id): ...
; @bp.delete("/orders/<int:id>")
; def remove(id): ...
;     ^^^^^^
;! fixed
; from flask import Blueprint
; bp = Blueprint("orders", __name__)
; @bp.post("/orders")
; @login_required
; def create(): ...
; @bp.put("/orders/<int:id>")
; @login_required
; def change(id): ...
; @bp.delete("/orders/<int:id>")
; @login_required
; def remove(id): ...
;! bad
; from fastapi import APIRouter, Depends
; router = APIRouter()
; @router.post("/items")
; def create(item: Item, user: User = Depends(get_current_user)): ...
; @router.put("/items/{id}")
; def change(id: int, user: User = Depends(get_current_user)): ...
; @router.patch("/items/{id}/price")
; def reprice(id: int, price: Decimal): ...
;     ^^^^^^^
;! fixed
; from fastapi import APIRouter, Depends
; router = APIRouter()
; @router.post("/items")
; def create(item: Item, user: User = Depends(get_current_user)): ...
; @router.put("/items/{id}")
; def change(id: int, user: User = Depends(get_current_user)): ...
; @router.patch("/items/{id}/price")
; def reprice(id: int, price: Decimal, user: User = Depends(get_current_user)): ...
;! bad
; @app.route("/a", methods=["POST"])
; @jwt_required()
; def a(): ...
; @app.route("/b", methods=["DELETE"])
; @jwt_required()
; def b(): ...
; @app.route("/c", methods=["PUT"])
; def c(): ...
;     ^
; def broken(:
;! fixed
; @app.route("/a", methods=["POST"])
; @jwt_required()
; def a(): ...
; @app.route("/b", methods=["DELETE"])
; @jwt_required()
; def b(): ...
; @app.route("/c", methods=["PUT"])
; @jwt_required()
; def c(): ...
; def broken(:
;! bad
; @router.post("/x", dependencies=[Depends(require_admin)])
; def x(): ...
; @router.post("/y", dependencies=[Depends(require_admin)])
; def y(): ...
; @router.post("/z")
; def z(): ...
;     ^
;! fixed
; @router.post("/x", dependencies=[Depends(require_admin)])
; def x(): ...
; @router.post("/y", dependencies=[Depends(require_admin)])
; def y(): ...
; @router.post("/z", dependencies=[Depends(require_admin)])
; def z(): ...
;! good
; @bp.post("/orders")
; @login_required
; def create(): return run()
; @bp.put("/orders")
; @login_required
; def change(): return run()
; @bp.post("/login")
; def login(): return run()
; @bp.get("/orders")
; def listed(): return run()
;! good
; @bp.post("/a")
; @login_required
; def a(): return run()
; @bp.post("/b")
; def b(): return run()
;! good
; router = APIRouter(dependencies=[Depends(get_current_user)])
; @router.post("/a")
; def a(user=Depends(get_current_user)): return run()
; @router.post("/b")
; def b(user=Depends(get_current_user)): return run()
; @router.post("/c")
; def c(): return run()
;! good
; @bp.before_request
; def guard(): require_login()
; @bp.post("/a")
; @login_required
; def a(): return run()
; @bp.post("/b")
; @login_required
; def b(): return run()
; @bp.post("/c")
; def c(): return run()
;! bad
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.delete("/users/<int:number>")
; def remove_user(number):
;     ^^^^^^^^^^^
;     return "", 204
; @app.route("/doors/<int:number>/open", methods=["POST"])
; def open_door(number):
;     ^^^^^^^^^
;     return ""
; @app.get("/admin")
; def admin():
;     ^^^^^
;     return jsonify(all_users())
; @app.get("/health")
; def health():
;     return ""
; def broken(:
;! bad
; import socketserver, subprocess
; class Agent(socketserver.StreamRequestHandler):
;       ^^^^^
;     def handle(self):
;         subprocess.run(["systemctl", "restart", "web"], timeout=3, check=True)
;! good
; from flask import Flask, request, abort
; app = Flask(__name__)
; @app.before_request
; def guard():
;     if request.headers.get("X-Key") != KEY:
;         abort(403)
; @app.delete("/users/<int:number>")
; def remove_user(number):
;     return drop(number), 204
;! good
; import socketserver
; class Echo(socketserver.StreamRequestHandler):
;     def handle(self):
;         self.wfile.write(self.rfile.readline(64))

;! project app/main.py
; from app.routers import orders
; app = FastAPI()
; app.include_router(orders.router, dependencies=[Depends(current_user)])
;! project app/routers/orders.py
; router = 1
;! good app/routers/orders.py
; @router.post("/orders")
; def create(user=Depends(require_role("admin"))): return made(user)
; @router.put("/orders/{id}")
; def change(user=Depends(require_role("admin"))): return changed(user)
; @router.delete("/orders/{id}")
; def remove(id: int): return removed(id)
;! bad app/routers/items.py
; @router.post("/items")
; def create(user=Depends(require_role("admin"))): return made(user)
; @router.put("/items/{id}")
; def change(user=Depends(require_role("admin"))): return changed(user)
; @router.delete("/items/{id}")
; def remove(id: int): return removed(id)
;     ^^^^^^
;! fixed
; @router.post("/items")
; def create(user=Depends(require_role("admin"))): return made(user)
; @router.put("/items/{id}")
; def change(user=Depends(require_role("admin"))): return changed(user)
; @router.delete("/items/{id}")
; def remove(id: int, user=Depends(require_role("admin"))): return removed(id)
;! bad
; import json, websockets
; from machines import start
; async def control(ws):
;     async for message in ws:
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;         command = json.loads(message)
;         await start(command["machine"])
;! good
; import json, websockets
; from machines import start
; async def control(ws):
;     await check_token(ws)
;     async for message in ws:
;         command = json.loads(message)
;         await start(command["machine"])
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/internal/purge")
; def purge_all():
;     ^^^^^^^^^
;     purge()
;     return {"ok": True}
;! bad
; from flask import Flask, jsonify, request
; from flask_login import login_required, current_user
; app = Flask(__name__)
; @app.get("/me")
; @login_required
; def me():
;     return jsonify(name=current_user.name)
; @app.post("/admin/employees/<int:key>/salary")
; def set_salary(key):
;     ^^^^^^^^^^
;     employee = load(key)
;     employee.salary = request.get_json()["salary"]
;     employee.save()
;     return jsonify(name=employee.name)
;! good
; from flask import Flask, jsonify, request
; from flask_login import login_required, current_user
; app = Flask(__name__)
; @app.post("/admin/employees/<int:key>/salary")
; @login_required
; def set_salary(key):
;     if not current_user.is_admin:
;         logger.warning("refused %s", current_user.id)
;         abort(403)
;     employee = load(key)
;     employee.salary = request.get_json()["salary"]
;     employee.save()
;     return jsonify(name=employee.name)

;! project app/main.py
; from app.routers import orders, items, refunds, carts, hooks
; app = FastAPI()
; app.include_router(orders.router, dependencies=[Depends(current_user)])
; app.include_router(items.router)
; app.include_router(refunds.router, prefix="/refunds")
; app.include_router(hooks.router, prefix="/webhooks")
;! project app/routers/orders.py
; router = APIRouter()
; @router.post("/")
; def create(order: Order): return make(order)
; @router.delete("/{id}")
; def remove(id: int): return drop(id)
;! project app/routers/items.py
; router = APIRouter(dependencies=[Depends(current_user)])
; @router.put("/{id}")
; def change(id: int): return keep(id)
;! project app/routers/refunds.py
; router = 1
;! project app/routers/hooks.py
; router = 1
;! bad app/routers/refunds.py
; router = APIRouter()
; @router.post("/{id}")
; def refund(id: int): return refund_order(id)
;     ^^^^^^
;! good app/routers/hooks.py
; router = APIRouter()
; @router.post("/stripe")
; def take(event: Event): return keep_event(event)
;! good app/routers/refunds.py
; router = APIRouter()
; @router.get("/{id}")
; def show(id: int): return found(id)
;! good app/routers/unmounted.py
; router = APIRouter()
; @router.post("/{id}")
; def refund(id: int): return refund_order(id)

;! project shop/admin/__init__.py
; from flask import Blueprint
; bp = Blueprint("admin", __name__)
;! project shop/admin/orders.py
; from . import bp
; @bp.post("/orders")
; @login_required
; def create(): return make()
; @bp.delete("/orders/<int:id>")
; @login_required
; def remove(id): return drop(id)
;! project shop/admin/items.py
; from shop.admin import bp
; @bp.route("/items", methods=["POST"])
; @login_required
; def change(): return keep()
;! bad shop/admin/refunds.py
; from . import bp
; @bp.post("/refunds")
; def refund(): return refund_order()
;     ^^^^^^
; def broken(:
;! bad shop/admin/carts.py
; from shop.admin import bp
; @bp.route("/carts", methods=["DELETE"])
; def empty(): return drop()
;     ^^^^^

;! project shop/admin/__init__.py
; from flask import Blueprint
; bp = Blueprint("admin", __name__)
; @bp.before_request
; def guard(): require_login()
;! project shop/admin/orders.py
; from . import bp
; @bp.post("/orders")
; @admin_required
; def create(): return make()
; @bp.delete("/orders/<int:id>")
; @admin_required
; def remove(id): return drop(id)
;! project shop/admin/items.py
; from . import bp
; @bp.post("/items")
; @admin_required
; def change(): return keep()
;! good shop/admin/refunds.py
; from . import bp
; @bp.post("/refunds")
; def refund(): return refund_order()
;! good shop/admin/carts.py
; from . import bp
; @bp.post("/carts")
; @admin_required
; def create(): return make()
; @bp.put("/carts")
; @admin_required
; def change(): return make()
; @bp.delete("/carts")
; def remove(): return drop()

;! project shop/__init__.py
; from flask import Flask
; def create_app():
;     app = Flask(__name__)
;     from shop.orders import bp
;     app.before_request(check_login)
;     app.register_blueprint(bp)
;     return app
;! project shop/orders.py
; bp = 1
;! good shop/orders.py
; @bp.post("/orders")
; @admin_required
; def create(): return make()
; @bp.put("/orders")
; @admin_required
; def change(): return make()
; @bp.delete("/orders")
; def remove(): return drop()
