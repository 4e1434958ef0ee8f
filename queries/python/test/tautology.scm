; An assertion that cannot fail
;
; It compares a thing with itself, a constant with a constant, or what a mock was told to return with what it returns.
; The test is green for every version of the code, and its coverage looks like proof.
;
; severity: warning
; confidence: high
; precision: 2/2 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; files: test

((assert_statement . (true) @hint .)
  (#not-in-error-handler? @hint)
  (#not-inside? @hint "if_statement" "else_clause" "try_statement" "for_statement" "while_statement" "match_statement")
  (#not-in-function-named? @hint "(?i)import|smoke|compil|placeholder|dummy|install|noop")
  (#set! message "`assert True` never fails: assert what the code should have done"))
((assert_statement . (comparison_operator . [(integer) (string) (true) (false) (none)] @_left ["==" "is"] . [(integer) (string) (true) (false) (none)] @_right .) @hint .)
  (#eq? @_left @_right)
  (#set! message "`{hint}` never fails: assert what the code should have done"))
((assert_statement . (comparison_operator . (identifier) @_left "==" . (identifier) @_right .) @hint .)
  (#eq? @_left @_right)
  (#not-in-function-named? @hint "(?i)_eq|equal|compar|hash|identity|_nan|reflexive|_cmp|_ordering|_same")
  (#not-decorated? @hint "given")
  (#set! message "`{hint}` compares a value with itself: compare it with what it should be"))
((call function: (attribute object: (identifier) @_self attribute: (identifier) @_assert) arguments: (argument_list . (true) @_value)) @hint
  (#eq? @_self "self")
  (#eq? @_assert "assertTrue")
  (#not-in-error-handler? @hint)
  (#not-inside? @hint "if_statement" "else_clause" "try_statement" "for_statement" "while_statement" "match_statement")
  (#not-in-function-named? @hint "(?i)import|smoke|compil|placeholder|dummy|install|noop")
  (#set! message "`{hint}` never fails: assert what the code should have done"))
((call function: (attribute object: (identifier) @_self attribute: (identifier) @_assert) arguments: (argument_list . [(integer) (string) (identifier)] @_left . [(integer) (string) (identifier)] @_right)) @hint
  (#eq? @_self "self")
  (#any-of? @_assert "assertEqual" "assertIs" "assertEquals")
  (#eq? @_left @_right)
  (#not-in-function-named? @hint "(?i)_eq|equal|compar|hash|identity|_nan|reflexive|_cmp|_ordering|_same")
  (#set! message "`{hint}` compares a value with itself: compare it with what it should be"))
; What a mock was told to say, said back.
((block
   (expression_statement (assignment left: (attribute object: (identifier) @_mock attribute: (identifier) @_return) right: (_) @_told))
   . (assert_statement . (comparison_operator . (call function: (identifier) @_called) "==" . (_) @_expected .) @hint .))
  (#eq? @_return "return_value")
  (#eq? @_mock @_called)
  (#eq? @_told @_expected)
  (#set! message "`{hint}` asks the mock for what it was told to say: call the code that uses it"))
((block
   (expression_statement (assignment left: (identifier) @_mock right: (call function: (_) @_class arguments: (argument_list (keyword_argument name: (identifier) @_return value: (_) @_told)))))
   . (assert_statement . (comparison_operator . (call function: (identifier) @_called) "==" . (_) @_expected .) @hint .))
  (#eq? @_return "return_value")
  (#match? @_class "Mock$")
  (#eq? @_mock @_called)
  (#eq? @_told @_expected)
  (#set! message "`{hint}` asks the mock for what it was told to say: call the code that uses it"))

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
