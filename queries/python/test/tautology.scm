; An assertion that cannot fail
;
; It compares a thing with itself, a constant with a constant, or what a mock was told to return with what it returns.
; The test is green for every version of the code, and its coverage looks like proof.
;
; severity: warning
; confidence: high
; precision: 2/2 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; files: test code
; precision: the patterns for mocks that are asked themselves and values that always hold 0 hints on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines, which hold few tests
; precision: warnings that were new when all of them were read: 14/14, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)

((assert_statement . (true) @hint .)
  (#not-in-error-handler? @hint)
  (#not-inside? @hint "if_statement" "else_clause" "try_statement" "for_statement" "while_statement" "match_statement")
  (#not-in-function-named? @hint "(?i)import|smoke|compil|placeholder|dummy|install|noop")
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`assert True` never fails: assert what the code should have done"))
((assert_statement . (comparison_operator . [(integer) (string) (true) (false) (none)] @_left ["==" "is"] . [(integer) (string) (true) (false) (none)] @_right .) @hint .)
  (#eq? @_left @_right)
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` never fails: assert what the code should have done"))
((assert_statement . (comparison_operator . (identifier) @_left "==" . (identifier) @_right .) @hint .)
  (#eq? @_left @_right)
  (#not-in-function-named? @hint "(?i)_eq|equal|compar|hash|identity|_nan|reflexive|_cmp|_ordering|_same")
  (#not-decorated? @hint "given")
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` compares a value with itself: compare it with what it should be"))
((call function: (attribute object: (identifier) @_self attribute: (identifier) @_assert) arguments: (argument_list . (true) @_value)) @hint
  (#eq? @_self "self")
  (#eq? @_assert "assertTrue")
  (#not-in-error-handler? @hint)
  (#not-inside? @hint "if_statement" "else_clause" "try_statement" "for_statement" "while_statement" "match_statement")
  (#not-in-function-named? @hint "(?i)import|smoke|compil|placeholder|dummy|install|noop")
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` never fails: assert what the code should have done"))
((call function: (attribute object: (identifier) @_self attribute: (identifier) @_assert) arguments: (argument_list . [(integer) (string) (identifier)] @_left . [(integer) (string) (identifier)] @_right)) @hint
  (#eq? @_self "self")
  (#any-of? @_assert "assertEqual" "assertIs" "assertEquals")
  (#eq? @_left @_right)
  (#not-in-function-named? @hint "(?i)_eq|equal|compar|hash|identity|_nan|reflexive|_cmp|_ordering|_same")
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` compares a value with itself: compare it with what it should be"))
; What a mock was told to say, said back.
((block
   (expression_statement (assignment left: (attribute object: (identifier) @_mock attribute: (identifier) @_return) right: (_) @_told))
   . (assert_statement . (comparison_operator . (call function: (identifier) @_called) "==" . (_) @_expected .) @hint .))
  (#eq? @_return "return_value")
  (#eq? @_mock @_called)
  (#eq? @_told @_expected)
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` asks the mock for what it was told to say: call the code that uses it"))
((block
   (expression_statement (assignment left: (identifier) @_mock right: (call function: (_) @_class arguments: (argument_list (keyword_argument name: (identifier) @_return value: (_) @_told)))))
   . (assert_statement . (comparison_operator . (call function: (identifier) @_called) "==" . (_) @_expected .) @hint .))
  (#eq? @_return "return_value")
  (#match? @_class "Mock$")
  (#eq? @_mock @_called)
  (#eq? @_told @_expected)
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` asks the mock for what it was told to say: call the code that uses it"))

((block
   (expression_statement (assignment left: (attribute object: (attribute object: (identifier) @_mock) @_told_call attribute: (identifier) @_return) right: (_) @_told))
   (expression_statement (assignment left: (identifier) @_result right: [(call function: (attribute) @_called) (await (call function: (attribute) @_called))]))
   (assert_statement . (comparison_operator . (identifier) @_compared "==" . (_) @_expected .) @hint .))
  (#eq? @_return "return_value")
  (#eq? @_told_call @_called)
  (#eq? @_result @_compared)
  (#eq? @_told @_expected)
  (#not-match? @_told "\\(\\)$")
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` asks the mock for what it was told to say: call the code that uses it"))
((block
   (expression_statement (assignment left: (attribute object: (attribute) @_told_call attribute: (identifier) @_return) right: (_) @_told))
   (assert_statement . (comparison_operator . [(call function: (attribute) @_called) (await (call function: (attribute) @_called))] "==" . (_) @_expected .) @hint .))
  (#eq? @_return "return_value")
  (#eq? @_told_call @_called)
  (#eq? @_told @_expected)
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` asks the mock for what it was told to say: call the code that uses it"))

; The test calls the mock, and checks that it was called.
((block
   [(expression_statement (call function: (attribute) @_called))
    (expression_statement (await (call function: (attribute) @_called)))
    (expression_statement (assignment right: (call function: (attribute) @_called)))
    (expression_statement (assignment right: (await (call function: (attribute) @_called))))]
   . (expression_statement (call function: (attribute object: (attribute) @_mock attribute: (identifier) @_assert)) @hint))
  (#match? @_assert "^assert_(called|awaited|any_call|has_calls)\\w*$")
  (#eq? @_called @_mock)
  (#in? @hint "test")
  (#set! message "The test itself called `{_mock}`, so this always holds: call the code that should call it"))

; True for every value.
((assert_statement . (boolean_operator
   left: (comparison_operator . (_) @_one . ["is not" "is"] @_is . (none) .)
   operator: "or"
   right: (comparison_operator . (_) @_other . ["is not" "is"] @_is_too . (none) .)) @hint)
  (#eq? @_one @_other)
  (#not-eq? @_is @_is_too)
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` holds for every value: assert what it should be"))
((assert_statement . (boolean_operator left: (_) @_one operator: "or" right: (not_operator argument: (_) @_other)) @hint)
  (#eq? @_one @_other)
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` holds for every value: assert what it should be"))
((assert_statement . (comparison_operator . (call function: (identifier) @_len) ">=" . (integer) @_zero .) @hint)
  (#eq? @_len "len")
  (#eq? @_zero "0")
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` holds for every length: assert how many there should be"))
((assert_statement . (boolean_operator operator: "or" right: [(true) (string)] @_always) @hint)
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#not-eq? @_always "\"\"")
  (#set! message "`{hint}` always holds: assert what the code should have done"))
((assert_statement . (tuple (_) (string)) @hint)
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "A tuple is always true: write `assert condition, \"message\"` without the parentheses"))
((assert_statement . (comparison_operator . (attribute attribute: (identifier) @_status) "in" . (_) @_codes .) @hint)
  (#eq? @_status "status_code")
  (#match? @_codes "\\b20\\d\\b")
  (#match? @_codes "\\b50\\d\\b")
  (#file-matches? "(?m)^\\s*(async )?def test_\\w+")
  (#set! message "`{hint}` takes success and failure alike: assert the status that should come"))

; A mock answers, and its answer is asserted.
((block
   (expression_statement (assignment left: (identifier) @_mock right: (call function: (_) @_class)))
   (expression_statement (assignment left: (identifier) @_result right: [
     (call function: (attribute object: (identifier) @_called))
     (await (call function: (attribute object: (identifier) @_called)))
   ]))
   . (assert_statement . (comparison_operator . [(identifier) @_asserted (subscript value: (identifier) @_asserted) (attribute object: (identifier) @_asserted)] "==" . (_) .) @hint))
  (#match? @_class "^(mock\\.|unittest\\.mock\\.)?(Magic|Async|Non\\w+)?Mock$")
  (#eq? @_mock @_called)
  (#eq? @_result @_asserted)
  (#in? @hint "test")
  (#set! message "`{hint}` asks a mock for what it was told to say: call the code that uses it"))

;! bad tests/test_orders.py
; def test_order():
;     make_order()
;     assert True
;            ^^^^
; def test_total():
;     total = make_order().total
;     assert total == total
;            ^^^^^^^^^^^^^^
;     assert 1 == 1
;            ^^^^^^
;! bad tests/test_mocks.py
; from unittest.mock import Mock
; class Orders(unittest.TestCase):
;     def test_pays(self):
;         self.assertTrue(True)
;         ^^^^^^^^^^^^^^^^^^^^^
;         self.assertEqual(5, 5)
;         ^^^^^^^^^^^^^^^^^^^^^^
;     def test_gateway(self):
;         gateway = Mock(return_value=5)
;         assert gateway() == 5
;                ^^^^^^^^^^^^^^
;         gateway.return_value = 7
;         assert gateway() == 7
;                ^^^^^^^^^^^^^^
;     def broken(
;! good tests/test_good.py
; from unittest.mock import Mock
; def test_order():
;     order = make_order()
;     assert order.open is True
;     assert order.total == order.net
;     gateway = Mock(return_value=5)
;     assert pay(gateway) == 5
; def test_equality():
;     order = make_order()
;     assert order == order
; def test_either(kind):
;     if kind == "a":
;         assert True
;     else:
;         assert kind.open
;! bad tests/test_engine.py
; from unittest.mock import MagicMock
; def test_discount():
;     engine = MagicMock()
;     engine.apply.return_value = 45
;     total = engine.apply("SPRING", 50)
;     assert total == 45
;            ^^^^^^^^^^^
; def test_total():
;     engine = MagicMock()
;     engine.total.return_value = 45
;     assert engine.total() == 45
;            ^^^^^^^^^^^^^^^^^^^^
; def test_lookup(repo):
;     repo.find("SPRING")
;     repo.find.assert_called_with("SPRING")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad tests/test_engine.py
; def test_values(client, total, rows):
;     assert total is not None or total is None
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     assert total or not total
;            ^^^^^^^^^^^^^^^^^^
;     assert len(rows) >= 0
;            ^^^^^^^^^^^^^^
;     assert (total == 1, "one")
;            ^^^^^^^^^^^^^^^^^^^
;     assert client.get("/").status_code in (200, 404, 500)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     assert total == 1 or True
;            ^^^^^^^^^^^^^^^^^^
; def broken(
;! good tests/test_engine.py
; from unittest.mock import MagicMock
; def test_discount(repo):
;     repo.find.return_value = 45
;     total = Engine(repo).apply("SPRING", 50)
;     assert total == 45
;     repo.find.assert_called_with("SPRING")
; def test_values(client, total, rows):
;     assert total is not None or rows is None
;     assert len(rows) >= 1
;     assert total or not rows
;     assert client.get("/").status_code in (200, 204)
;! bad tests/test_place.py
; from unittest.mock import MagicMock
; def test_place_order():
;     service = MagicMock()
;     service.place.return_value = {"id": 1}
;     result = service.place({"sku": 1})
;     assert result["id"] == 1
;            ^^^^^^^^^^^^^^^^^
;! good tests/test_place.py
; from unittest.mock import MagicMock
; def test_place_order():
;     repo = MagicMock()
;     repo.save.return_value = {"id": 1}
;     service = OrderService(repo)
;     result = service.place({"sku": 1})
;     assert result["id"] == 1
