; The test replaces what it tests
;
; The function under test is patched and then called: what runs is the mock. The test proves that a mock returns what it
; was told, and the real function may be empty.
;
; severity: warning
; confidence: medium
; precision: 0/1 before methods of patched classes were gated, 0 hints after, in 32 of 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; files: test code

((with_statement
   (with_clause (with_item value: [
     (call function: (_) @_patch arguments: (argument_list . (string (string_content) @_target)))
     (as_pattern . (call function: (_) @_patch arguments: (argument_list . (string (string_content) @_target))))
   ]))
   body: (block [
     (expression_statement (assignment right: (call function: (identifier) @called) @hint))
     (expression_statement (assignment right: (await (call function: (identifier) @called) @hint)))
   ]))
  (#resolves-to? @_patch "unittest.mock.patch" "mock.patch")
  (#names? @_target @called)
  (#not-match? @called "^[A-Z]")
  (#not-match? @_target "\\.[A-Z]\\w*\\.")
  (#set! message "`{called}` is patched here, so the mock runs and not the code: patch what it uses"))
((with_statement
   (with_clause (with_item value: [
     (call function: (_) @_patch arguments: (argument_list . (string (string_content) @_target)))
     (as_pattern . (call function: (_) @_patch arguments: (argument_list . (string (string_content) @_target))))
   ]))
   body: (block . (assert_statement (comparison_operator . [(call function: (_) @called) (await (call function: (_) @called))]) @hint)))
  (#resolves-to? @_patch "unittest.mock.patch" "mock.patch")
  (#names? @_target @called)
  (#not-match? @called "(^|\\.)[A-Z]\\w*$")
  (#not-match? @_target "\\.[A-Z]\\w*\\.")
  (#set! message "`{called}` is patched here, so the mock runs and not the code: patch what it uses"))

;! bad tests/test_orders.py
; from unittest.mock import patch
; from shop.orders import total
; def test_total():
;     with patch("shop.orders.total", return_value=5):
;         result = total([1, 4])
;                  ^^^^^^^^^^^^^
;     assert result == 5
;! bad tests/test_more.py
; from unittest import mock
; from shop.orders import total
; def test_total():
;     with mock.patch("shop.orders.total") as fake:
;         result = total([1, 4])
;                  ^^^^^^^^^^^^^
;         assert result == 5
; def broken(
;! bad tests/test_mail.py
; from unittest.mock import patch
; from shop import mail
; from shop.mail import deliver
; async def test_deliver():
;     with patch("shop.mail.deliver", return_value="sent"):
;         answer = await deliver("ana@shop.example")
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     assert answer == "sent"
; class TestMail:
;     def test_again(self):
;         with patch("shop.mail.deliver") as fake:
;             fake.return_value = "sent"
;             answer = deliver("ana@shop.example")
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         assert answer == "sent"
;! good tests/test_good.py
; from unittest.mock import patch
; from shop.orders import total
; def test_total():
;     with patch("shop.orders.rates", return_value={}):
;         result = total([1, 4])
;     assert result == 5
;! good tests/test_near.py
; from unittest.mock import patch
; from shop.orders import Order, total
; def test_class():
;     with patch("shop.orders.Order") as fake:
;         order = Order(1)
;     assert order is fake.return_value
; def test_after():
;     with patch("shop.orders.total"):
;         prepare()
;     result = total([1, 4])
;     assert result == 5
; def test_environment():
;     with patch.dict("os.environ", {"total": "5"}):
;         result = total([1, 4])
;     assert result == 5
; def test_longer_name():
;     with patch("shop.orders.subtotal", return_value=5):
;         result = total([1, 4])
;     assert result == 5
;! bad tests/test_price.py
; from unittest.mock import patch
; from app import orders
; def test_price():
;     with patch("app.orders.price", return_value=5):
;         assert orders.price() == 5
;                ^^^^^^^^^^^^^^^^^^^
;! good tests/test_price.py
; from unittest.mock import patch
; from app import orders
; def test_total():
;     with patch("app.orders.price", return_value=5):
;         assert orders.total() == 10
