; Tests of this route never try its refusal
;
; Tests name this route, and none of their files says the status that it answers here. What happens when a request is
; refused is where generated code and its tests are most often wrong together.
;
; severity: info
; confidence: medium
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
