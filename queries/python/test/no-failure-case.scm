; Only what goes well is tested
;
; None of this file's tests gives the code something wrong: no refused input, no missing row, no failing service. That
; is where code breaks, and what a change breaks unseen.
;
; severity: info
; confidence: low
; files: test code
; precision: unproven on real code

((module (function_definition name: (identifier) @hint))
  (#match? @hint "^test_")
  (#not-behind? @hint "function_definition" "def test_")
  (#before? @hint "function_definition" "def test_")
  (#not-behind? @hint "class_definition")
  (#not-before? @hint "class_definition")
  (#imports? "fastapi.testclient" "starlette.testclient" "httpx" "flask" "django.test" "rest_framework.test" "pytest" "app" "main")
  (#file-matches? "(?s)(def test_.*){3}")
  (#file-matches? "client\\.(post|put|patch|get|delete)\\(|\\bservice\\b|Service\\(|repo\\b")
  (#not-file-matches? "(?i)raises|assertRaises|\\b[45]\\d\\d\\b|HTTP_[45]|error|invalid|fail|refus|wrong|missing|unknown|denied|forbid|not_found|unauthor|reject|without|duplicate|negative|empty|\\bno_|bad_|cannot|is None|is False|not in|parametrize|@given")
  (#set! message "No test in this file gives the code something wrong: add the cases that must be refused, and the failures of what it calls"))

;! bad tests/test_orders.py
; import pytest
; def test_create(client):
;     ^^^^^^^^^^^
;     assert client.post("/orders", json={"sku": 1}).json()["sku"] == 1
; def test_list(client):
;     assert len(client.get("/orders").json()) == 1
; def test_show(client):
;     assert client.get("/orders/1").json()["id"] == 1
;! bad tests/test_service.py
; import pytest
; async def test_total(service):
;           ^^^^^^^^^^
;     assert await service.total([1]) == 1
; async def test_pay(service):
;     assert (await service.pay(1)).paid
; async def test_ship(service):
;     assert (await service.ship(1)).shipped
; async def broken(
;! bad tests/test_users.py
; from app import main
; def test_register(client):
;     ^^^^^^^^^^^^^
;     assert client.post("/users", json={"name": "ana"}).json()["name"] == "ana"
; def test_login(client):
;     assert client.post("/login", json={"name": "ana"}).json()["token"]
; def test_logout(client):
;     assert client.post("/logout").json() == {}
;! bad tests/test_carts.py
; from fastapi.testclient import TestClient
; client = TestClient(app)
; def test_add():
;     ^^^^^^^^
;     assert client.post("/carts/1", json={"sku": 1}).json()["lines"] == 1
; def test_take():
;     assert client.delete("/carts/1/lines/1").json()["lines"] == 0
; def test_all():
;     assert client.get("/carts").json() == []
;! good tests/test_orders.py
; import pytest
; def test_create(client):
;     assert client.post("/orders", json={"sku": 1}).json()["sku"] == 1
; def test_list(client):
;     assert len(client.get("/orders").json()) == 1
; def test_missing(client):
;     assert client.get("/orders/9").status_code == 404
;! good tests/test_two.py
; import pytest
; def test_create(client):
;     assert client.post("/orders", json={"sku": 1}).json()["sku"] == 1
; def test_list(client):
;     assert len(client.get("/orders").json()) == 1
;! good tests/test_service.py
; import pytest
; def test_total(service):
;     assert service.total([1]) == 1
; def test_pay(service):
;     assert service.pay(1).paid
; def test_pay_twice(service):
;     with pytest.raises(ValueError):
;         service.pay(1)
;! good tests/test_text.py
; import pytest
; def test_upper(text):
;     assert text.upper() == "A"
; def test_lower(text):
;     assert text.lower() == "a"
; def test_title(text):
;     assert text.title() == "A"
