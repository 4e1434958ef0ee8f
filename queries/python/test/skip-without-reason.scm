; A test that is skipped, and nobody learns why
;
; What is skipped without a reason is never run again: whoever finds it cannot tell a broken test from one that waits for
; something. A reason says what has to happen first.
;
; severity: info
; confidence: high
; see: https://docs.pytest.org/en/stable/how-to/skipping.html
; precision: info; 2 read of tests that skipped-or-weakened told of in flask-security 5.6.2, both true, in code that had not changed: it is a rule of its own since

((decorated_definition (decorator [(attribute) (call)] @hint) definition: (function_definition name: (_) @name))
 (#match? @name "^test")
 (#match? @hint "^(pytest\\.)?mark\\.skip(\\(\\))?$|^unittest\\.skip\\((\"\"|'')?\\)$")
 (#set! message "Nobody learns why `{name}` is skipped, or when it may run again: give a `reason`"))

;! bad tests/test_refunds.py
; import pytest
; @pytest.mark.skip
;  ^^^^^^^^^^^^^^^^
; def test_refund():
;     assert refund() == 1
;! good tests/test_refunds.py
; import pytest
; @pytest.mark.skip(reason="needs the sandbox of the bank")
; def test_refund():
;     assert refund() == 1
;! bad tests/test_carts.py
; import unittest
; class TestCart(unittest.TestCase):
;     @unittest.skip("")
;      ^^^^^^^^^^^^^^^^^
;     def test_total(self):
;         self.assertEqual(total(), 3)
;! bad tests/test_orders.py
; from pytest import mark
; @mark.skip()
;  ^^^^^^^^^^^
; def test_order():
;     assert order() == 1
;! bad tests/test_users.py
; import pytest
; @pytest.mark.skip
;  ^^^^^^^^^^^^^^^^
; def test_user():
;     assert user() == 1
; def broken(:
;! good tests/test_paths.py
; import pytest, sys
; @pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX")
; def test_paths():
;     assert paths() == ["/"]
;! good tests/test_slow.py
; import unittest
; class TestSlow(unittest.TestCase):
;     @unittest.skip("takes the bank's sandbox")
;     def test_total(self):
;         self.assertEqual(total(), 3)
;! good tests/test_marked.py
; import pytest
; @pytest.mark.slow
; def test_total():
;     assert total() == 3
