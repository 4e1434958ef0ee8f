; Tests of this route never try its refusal
;
; Tests name this route, and none of their files says the status that it answers here. What happens when a request is
; refused is where generated code and its tests are most often wrong together.
;
; severity: info
; confidence: medium
; precision: info; 2/2 in a change made for it on Flask-AppBuilder 4.6.4; 0 hints in the changes of datasette 0.64.6 to 0.65.1, django-helpdesk 1.2.0 to 1.5.0, jupyterhub 4.1.6 to 5.2.1, wagtail 6.2.4 to 6.3.5, ckan 2.10.5 to 2.11.1, label-studio 1.19.0 to 1.20.0, nautobot 2.3.16 to 2.4.10, pulpcore 3.70.0 to 3.75.0 and 7 others
; files: code

((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_method) arguments: (argument_list . (string) @path)))
   definition: (function_definition body: (block (_ (_ (raise_statement (call function: (_) @_error arguments: (argument_list [(integer) @code @hint (keyword_argument name: (_) @_key value: (integer) @code @hint)]))))))))
 (#any-of? @_method "get" "post" "put" "patch" "delete" "route")
 (#match? @_error "HTTPException|HTTPError|APIError")
 (#match? @code "^4\\d\\d$")
 (#set! message "tests name {path}, and none of them expects {code}: add the case that is refused")
 (#untested-together? @path @code))

((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_method) arguments: (argument_list . (string) @path)))
   definition: (function_definition body: (block (_ (_ (expression_statement (call function: (identifier) @_abort arguments: (argument_list . (integer) @code @hint))))))))
 (#any-of? @_method "get" "post" "put" "patch" "delete" "route")
 (#eq? @_abort "abort")
 (#match? @code "^4\\d\\d$")
 (#set! message "tests name {path}, and none of them expects {code}: add the case that is refused")
 (#untested-together? @path @code))

;! project tests/test_orders.py
; def test_list(client):
;     assert client.get("/orders").status_code == 200
;! project tests/test_users.py
; def test_none(client):
;     assert client.get("/users").status_code == 404
;! bad
; @bp.get("/orders/<int:id>")
; def show(id):
;     order = find(id)
;     if order is None:
;         abort(404)
;               ^^^
;     return order
;! bad
; @app.get("/orders/{id}")
; def show(id: int):
;     order = find(id)
;     if order is None:
;         raise HTTPException(status_code=404, detail="no such order")
;                                         ^^^
;     return order
;! bad
; @app.post("/orders")
; def create(order: Order):
;     if order.total < 0:
;         raise HTTPException(422, "a negative total")
;                             ^^^
;     return keep(order)
;! bad
; @app.delete("/orders/{id}")
; def remove(id: int):
;     if not owns(id):
;         abort(403)
;               ^^^
;     return drop(id)
; def broken(:
;! good
; @bp.get("/users/<int:id>")
; def show(id):
;     user = find(id)
;     if user is None:
;         abort(404)
;     return user
;! good
; @bp.get("/invoices/<int:id>")
; def show(id):
;     invoice = find(id)
;     if invoice is None:
;         abort(404)
;     return invoice
