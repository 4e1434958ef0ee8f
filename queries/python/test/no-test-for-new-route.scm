; No test names this route
;
; The project has tests, and none of them says this route's path or the name of the function that answers it. What no test
; calls is first called by a user.
;
; severity: info
; confidence: medium
; precision: info; 1/1 in a change made for it on Flask-AppBuilder 4.6.4; 0 hints in the changes of datasette 0.64.6 to 0.65.1, django-helpdesk 1.2.0 to 1.5.0, jupyterhub 4.1.6 to 5.2.1, wagtail 6.2.4 to 6.3.5, ckan 2.10.5 to 2.11.1, label-studio 1.19.0 to 1.20.0, nautobot 2.3.16 to 2.4.10, pulpcore 3.70.0 to 3.75.0 and 7 others
; files: code

((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_method) arguments: (argument_list . (string) @path)))
   definition: (function_definition name: (_) @name @hint)) @_route
 (#any-of? @_method "get" "post" "put" "patch" "delete" "route" "api_route")
 (#not-match? @path "(?i)health|ping|ready|metrics|favicon|^.{1,3}$")
 (#imports? "flask" "fastapi" "starlette" "sanic" "quart" "litestar" "ninja" "bottle" "falcon")
 (#set! message "no test calls {path} or names `{name}`: add one for its answer and one for its refusal")
 (#untested? @path @name))

;! project tests/test_orders.py
; def test_list(client):
;     assert client.get("/orders").status_code == 200
;! project app.py
; app = 1
;! bad
; from fastapi import APIRouter
; router = APIRouter()
; @router.post("/orders/{id}/refund")
; def refund_order(id: int): ...
;     ^^^^^^^^^^^^
;! bad
; import flask
; @bp.route("/invoices", methods=["POST"])
; def create_invoice(): ...
;     ^^^^^^^^^^^^^^
; def broken(:
;! bad
; from fastapi import FastAPI
; @app.put("/carts/{id}/lines")
; async def change_lines(id: int): return await store(id)
;           ^^^^^^^^^^^^
;! bad
; import sanic
; @app.delete("/customers/<id>")
; def remove_customer(id): return drop(id)
;     ^^^^^^^^^^^^^^^
;! good
; from fastapi import APIRouter
; router = APIRouter()
; @router.get("/orders")
; def orders(): return find_orders()
; @router.get("/health")
; def health(): return check()
; @router.get("/somewhere")
; def test_list(): return find_some()

;! project app.py
; app = 1
;! good
; from fastapi import APIRouter
; @router.post("/orders/{id}/refund")
; def refund_order(id: int): return refund(id)
