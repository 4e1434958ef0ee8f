; No test names this route
;
; The project has tests, and none of them says this route's path or the name of the function that answers it. What no test
; calls is first called by a user.
;
; severity: info
; confidence: medium
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
