; The test looks at the status and at nothing else
;
; A route that answers 200 with an empty body, another customer's order or no stored row passes this test. What the
; answer says, or what is in the database behind it, is what a caller depends on.
;
; severity: info
; confidence: medium
; files: test code
; precision: unproven on real code

((function_definition name: (identifier) @_name body: (block (assert_statement . (comparison_operator . (attribute attribute: (identifier) @_status) "==" . (_) @_code .) @hint .) .) @_body)
  (#match? @_name "^test_")
  (#match? @_name "(?i)(create|add|update|change|edit|order|pay|book|register|import|upload|transfer|submit|save|post|put|patch|charge|refund|cancel|send)")
  (#not-match? @_name "(?i)(valid|invalid|fail|error|auth|permission|forbid|denied|unauth|missing|status|allow|access|health|ping)")
  (#eq? @_status "status_code")
  (#match? @_code "^(20[0-2]|(\\w+\\.)?HTTP_20[0-2]\\w*|(\\w+\\.)?HTTPStatus\\.(OK|CREATED|ACCEPTED))$")
  (#contains-text? @_body "^(post|put|patch)$")
  (#not-match? @_body "(?s)\\bassert\\b.*\\bassert|assert_|raises")
  (#set! message "The test passes with any body and without any effect: assert what is answered, or what is stored"))

;! bad tests/test_orders.py
; def test_create_order(client):
;     response = client.post("/orders", json={"sku": 1})
;     assert response.status_code == 201
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad tests/test_more.py
; class TestOrders:
;     def test_pay_order(self, client):
;         answer = client.post("/orders/1/pay")
;         assert answer.status_code == 200
;                ^^^^^^^^^^^^^^^^^^^^^^^^^
; async def test_update_order(client):
;     response = await client.put("/orders/1", json={"sku": 2})
;     assert response.status_code == status.HTTP_200_OK
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def test_register_user(client):
;     assert client.post("/users", json={"name": "ana"}).status_code == 201
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good tests/test_orders.py
; def test_create_order(client):
;     response = client.post("/orders", json={"sku": 1})
;     assert response.status_code == 201
;     assert response.json()["sku"] == 1
; def test_order_is_refused(client):
;     response = client.post("/orders", json={})
;     assert response.status_code == 422
; def test_create_order_without_auth(client):
;     response = client.post("/orders")
;     assert response.status_code == 200
; def test_list_orders(client):
;     response = client.get("/orders")
;     assert response.status_code == 200
