; A test that checks less than it did
;
; The change takes assertions out of this test, or skips it. That makes a suite green without the code being right; when an
; assistant was told to make the tests pass, it is the shortest way.
;
; severity: info
; confidence: medium
; regex assertions: \bassert\w*\b|\braises\b|\.assert_\w+

((function_definition name: (_) @name @hint) @_test
 (#match? @name "^test")
 (#set! message "`{name}` asserts less than before the change: put back what it checked, or say why that no longer holds")
 (#lost? @_test @name "<assertions>"))
((decorated_definition (decorator (_) @hint) definition: (function_definition name: (_) @name)) @_test
 (#match? @name "^test")
 (#match? @hint "skip|xfail")
 (#set! message "`{name}` ran before the change and is skipped now: mend it, or say why it no longer holds")
 (#gained? @_test @name "skip|xfail"))

; Nobody learns from it why, or when it may run again.
((decorated_definition (decorator [(attribute) (call)] @hint) definition: (function_definition name: (_) @name))
 (#match? @name "^test")
 (#match? @hint "^(pytest\\.)?mark\\.skip(\\(\\))?$|^unittest\\.skip\\((\"\"|'')?\\)$")
 (#set! message "Nobody learns why `{name}` is skipped, or when it may run again: give a `reason`"))

;! before
; def test_total(client):
;     answer = client.get("/total")
;     assert answer.status_code == 200
;     assert answer.json()["total"] == 3
;! bad tests/test_total.py
; def test_total(client):
;     ^^^^^^^^^^
;     answer = client.get("/total")
;     assert answer.status_code == 200
;! before
; @pytest.mark.slow
; def test_total():
;     assert total() == 3
;! bad tests/test_total.py
; @pytest.mark.slow
; @pytest.mark.skip
;  ^^^^^^^^^^^^^^^^
; def test_total():
;     assert total() == 3
;! before
; class TestTotal(TestCase):
;     def test_total(self):
;         self.assertEqual(total(), 3)
;         self.assertRaises(ValueError, total, None)
;! bad tests/test_total.py
; class TestTotal(TestCase):
;     def test_total(self):
;         ^^^^^^^^^^
;         self.assertEqual(total(), 3)
; def broken(:
;! before
; def test_total():
;     with pytest.raises(ValueError):
;         total(None)
;     assert total() == 3
;! bad tests/test_total.py
; def test_total():
;     ^^^^^^^^^^
;     assert total() == 3
;! before
; def test_total():
;     assert total() == 3
;! good tests/test_total.py
; def test_total():
;     assert total() == 4
; def test_new():
;     assert total(1) == 1
;! before
; def test_total():
;     assert total() == 3
;! good tests/test_total.py
; def test_total():
;     assert total() == 3
;     assert total(2) == 5
;! good tests/test_total.py
; def test_total():
;     assert total() == 3
;! before
; def helper():
;     assert 1
;     assert 2
;! good tests/test_total.py
; def helper():
;     assert 1
; def test_total():
;     assert helper() is None
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
