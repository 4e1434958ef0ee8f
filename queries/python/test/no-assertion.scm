; A test that checks nothing
;
; It runs the code and looks at no result, so it passes as long as nothing is raised. The next change may return
; nonsense, and the test stays green, which is worse than having none.
;
; severity: info
; confidence: medium
; precision: warnings 0 hints in 32 of 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; info: 10 read earlier, tests that only prove that nothing is raised
; files: test code
; regex checks: (?i)assert|raises|warns|expect|check|verify|should|\bfail|must|compare|valid|ensure|snapshot|regression|benchmark|equal|match|test|^(ok|eq|ne)_?$|approx|image_comparison|skip|xfail|roundtrip|exit|require|contains|^run|^_|deadline|error|timeout|hypothesis|^step|^do_|^given|^then|^call|gradient|^perform|^execute|^invoke_|^try|^see|wait_for|^with|compile
; regex smoke: (?i)no_?(error|exception|crash|raise|fail|op|warning)|(does|do|doesnt|should|must|will)(_?nt|_?not)?_?(raise|crash|fail|error|break|hang|leak|throw)|smoke|import|doctest|noop|benchmark|perf|runs?$|works?$|without_|_ok$|leak|race|deadlock|thread|stress|repr|str$|pickle|close|idempot|twice|example|compil|never|ignor|safe|can_|allow|valid|accept
; precision: the patterns for one call and weak assertions 0 hints on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines, which hold few tests

((function_definition name: (identifier) @hint parameters: (_) @_parameters body: (block . (expression_statement (assignment right: [(call) (await (call))]))) @body)
  (#match? @hint "^test_\\w+")
  (#not-match? @hint "<smoke>")
  (#not-contains? @body "assert_statement" "with_statement" "raise_statement" "for_statement" "yield" "pass_statement" "try_statement")
  (#not-contains-text? @body "<checks>")
  (#not-match? @_parameters "(?i)benchmark|snapshot|regression|check|assert|verif|expect|valid")
  (#not-decorated? @hint "(?i)raises|expect|benchmark|skip|xfail|warns|check|compar|given|image|typecheck|fixture")
  (#not-contains? @body "comment")
  (#imports? "pytest" "unittest" "django.test" "fastapi.testclient" "starlette.testclient" "rest_framework.test" "mock")
  (#set! message "`{hint}` passes whatever the code returns: assert what it should be"))
((function_definition name: (identifier) @hint body: (block . (expression_statement (assignment left: (identifier) @_result right: (call function: (attribute object: (identifier) @_client attribute: (identifier) @_method)))) .))
  (#match? @hint "^test_\\w+")
  (#match? @_client "(?i)client$")
  (#any-of? @_method "get" "post" "put" "patch" "delete")
  (#set! severity "warning")
  (#set! message "`{hint}` passes whatever the answer is: assert its status and what it says"))
((function_definition name: (identifier) @hint body: (block . (pass_statement) .))
  (#match? @hint "^test_\\w+")
  (#not-contains? @hint "comment")
  (#not-decorated? @hint "(?i)skip|xfail|image|fixture|parametrize|usefixtures|given|scenario")
  (#not-in-function-named? @hint "(?i)base|mixin|abstract|common")
  (#set! message "`{hint}` tests nothing, and counts as passed: write it, or delete it"))
((function_definition name: (identifier) @hint body: (block . (expression_statement (call function: (attribute object: (identifier) @_client attribute: (identifier) @_method))) .))
  (#match? @hint "^test_\\w+")
  (#match? @_client "(?i)client$")
  (#any-of? @_method "get" "post" "put" "patch" "delete")
  (#set! severity "warning")
  (#set! message "`{hint}` passes whatever the answer is: assert its status and what it says"))

; It begins with the call, or with words about it.
((function_definition name: (identifier) @hint parameters: (_) @_parameters body: (block . [
     (expression_statement [(call) (await (call))])
     (expression_statement (string))
   ]) @body)
  (#match? @hint "^test_\\w+")
  (#not-match? @hint "<smoke>")
  (#not-contains? @body "assert_statement" "with_statement" "raise_statement" "for_statement" "yield" "pass_statement" "try_statement")
  (#contains? @body "call")
  (#not-contains-text? @body "<checks>")
  (#not-match? @_parameters "(?i)benchmark|snapshot|regression|check|assert|verif|expect|valid")
  (#not-decorated? @hint "(?i)raises|expect|benchmark|skip|xfail|warns|check|compar|given|image|typecheck|fixture")
  (#not-contains? @body "comment")
  (#not-match? @body "^\\w*client\\.(get|post|put|patch|delete)\\([^\\n]*\\)$")
  (#imports? "pytest" "unittest" "django.test" "fastapi.testclient" "starlette.testclient" "rest_framework.test" "mock")
  (#set! message "`{hint}` passes whatever the code returns: assert what it should be"))

; What it asserts holds for nearly every value.
((function_definition name: (identifier) @_name body: (block (assert_statement . [
     (comparison_operator . (identifier) . "is not" . (none) .)
     (identifier)
     (call function: (identifier) @_isinstance arguments: (argument_list . (identifier)))
   ] @hint) .) @_body)
  (#match? @_name "^test_\\w+")
  (#not-match? @_name "<smoke>")
  (#not-match? @_body "(?s)\\bassert\\b.*\\bassert|assert_|raises|self\\.assert")
  (#match? @_body "=\\s*(await )?[\\w.]+\\(")
  (#match? @hint "^(\\w+ is not None|(result|res|response|resp|total|value|data|output|order|user|rows|items|found|answer)|isinstance\\([\\s\\S]*)$")
  (#not-match? @_name "(?i)(type|isinstance|instance|exist|is_|has_|bool|import|init|construct|creat|default|factory|load|get_|return|none|find)")
  (#imports? "pytest" "unittest" "app" "src" "fastapi.testclient" "mock" "flask" "django.test")
  (#set! message "`{hint}` holds for nearly every answer: assert what it should be"))

;! bad tests/test_orders.py
; import pytest
; def test_create_order(client):
;     ^^^^^^^^^^^^^^^^^
;     response = client.post("/orders", json={"sku": 1})
; def test_total_of_lines():
;     ^^^^^^^^^^^^^^^^^^^
;     order = Order(lines=[1, 2])
;     order.total()
;! bad tests/test_more.py
; import unittest
; class Orders(unittest.TestCase):
;     def test_cancel_refunds(self):
;         ^^^^^^^^^^^^^^^^^^^
;         order = make_order()
;         order.cancel()
;     def test_nothing(self):
;         ^^^^^^^^^^^^
;         pass
;     def broken(
;! good tests/test_good.py
; import pytest
; def test_create_order(client):
;     response = client.post("/orders", json={"sku": 1})
;     assert response.json()["id"] == 1
; def test_parse_does_not_raise():
;     result = parse("")
;     result.close()
; def test_orders_of_page(page):
;     order = page.open()
;     check_order(order)
; def test_refuses(order):
;     with pytest.raises(ValueError):
;         order.pay(-1)
; def total_helper():
;     order = Order()
;     order.total()
;! bad tests/test_api.py
; def test_create_order(client):
;     ^^^^^^^^^^^^^^^^^
;     client.post("/orders", json={"name": "a"})
;! good tests/test_api.py
; def test_create_order(client):
;     response = client.post("/orders", json={"name": "a"})
;     assert response.json()["id"] == 1
;! bad tests/test_engine.py
; import pytest
; def test_apply_percent_coupon(engine):
;     ^^^^^^^^^^^^^^^^^^^^^^^^^
;     engine.apply("SPRING", 50)
; def test_discount_of_members(engine):
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;     """Members pay less."""
;     total = engine.total(50)
;! good tests/test_engine.py
; import pytest
; def test_apply_percent_coupon(engine):
;     engine.apply("SPRING", 50)
;     assert engine.total == 45
; def test_apply_works(engine):
;     engine.apply("SPRING", 50)
; def test_unknown(engine):
;     with pytest.raises(KeyError):
;         engine.apply("NOPE", 50)
;! bad tests/test_total.py
; import pytest
; def test_total():
;     result = total_of([1, 2])
;     assert result is not None
;            ^^^^^^^^^^^^^^^^^^
; def test_tax():
;     result = tax_of([1, 2])
;     assert isinstance(result, int)
;            ^^^^^^^^^^^^^^^^^^^^^^^
;! good tests/test_total.py
; import pytest
; def test_total():
;     result = total_of([1, 2])
;     assert result is not None
;     assert result.cents == 3
; def test_order_type():
;     result = make_order()
;     assert isinstance(result, Order)
