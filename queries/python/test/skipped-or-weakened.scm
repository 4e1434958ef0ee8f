; A test that checks less than it did
;
; The change takes assertions out of this test, or skips it. That makes a suite green without the code being right; when an
; assistant was told to make the tests pass, it is the shortest way.
;
; severity: info
; confidence: medium
; precision: info; 16/18 in the changes of 15 packages (ckan 2.10.5 to 2.11.1, jupyterhub 4.1.6 to 5.2.1, nautobot 2.3.16 to 2.4.10, wagtail 6.2.4 to 6.3.5 and others; both that are wrong are tests that moved to another class), of 86 before tests were held against those in the same place and what checks something else was passed over; 2/2 in a change made for it on django-helpdesk 1.5.0
; regex assertions: \bassert\w*\b|\braises\b|\.assert_\w+

((function_definition name: (_) @name @hint) @_test
 (#match? @name "^test")
 ; Cases in a loop or a table are checked by one assertion.
 (#not-match? @_test "(?m)subTest\\(|^\\s+(async )?for\\s|\\b_?(check|verify|validate|expect)\\w*\\(|\\b_test\\w*\\(")
 (#set! message "`{name}` asserts less than before the change: put back what it checked, or say why that no longer holds")
 (#lost? @_test @name "<assertions>"))
((decorated_definition (decorator (_) @hint) definition: (function_definition name: (_) @name)) @_test
 (#match? @name "^test")
 ; Where it is skipped on a condition, it runs elsewhere.
 (#match? @hint "\\b(skip|xfail|expectedFailure)\\b")
 (#not-match? @hint "parametrize|skipif|\\(\\s*(condition\\s*=|sys\\.|os\\.|not |[A-Z_]+\\b\\s*[,)])")
 (#set! message "`{name}` ran before the change and is skipped now: mend it, or say why it no longer holds")
 (#gained? @_test @name "\\b(skip|xfail|expectedFailure)\\b"))
; The same test, without a decorator before.
((decorated_definition . (decorator (_) @hint) . definition: (function_definition name: (_) @name) @_function) @_test
 (#match? @name "^test")
 (#match? @hint "\\b(skip|xfail|expectedFailure)\\b")
 (#not-match? @hint "parametrize|skipif|\\(\\s*(condition\\s*=|sys\\.|os\\.|not |[A-Z_]+\\b\\s*[,)])")
 (#set! message "`{name}` ran before the change and is skipped now: mend it, or say why it no longer holds")
 (#present-before? @_function)
 (#absent-before? @_test))

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
;! before
; def test_pages(client):
;     assert client.get("/?p=1").status_code == 200
;     assert client.get("/?p=2").status_code == 200
; def test_old(client):
;     answer = client.get("/old")
;     assert answer.status_code == 302
;     assert answer.headers["Location"] == "/new"
;! good tests/test_pages.py
; def test_pages(client):
;     for page in "12":
;         assert client.get("/?p=" + page).status_code == 200
; def test_old(client):
;     answer = client.get("/old")
;     assert answer.status_code == 410
;! before
; class TestList:
;     def test_get(self):
;         assert listed()
;         assert found()
; class TestItem:
;     def test_get(self):
;         assert item()
;! good tests/test_views.py
; class TestList:
;     def test_get(self):
;         assert listed()
;         assert found()
; class TestItem:
;     def test_get(self):
;         prepare()
;         assert item()
;! before
; def test_paths():
;     assert paths()
;! good tests/test_paths.py
; @pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX")
; def test_paths():
;     assert paths()
;! before
; class TestList:
;     def test_get(self):
;         assert listed()
; class TestItem:
;     def test_get(self):
;         assert item()
;         assert item().total == 3
;! bad tests/test_views.py
; class TestList:
;     def test_get(self):
;         assert listed()
; class TestItem:
;     def test_get(self):
;         ^^^^^^^^
;         assert item()
;! before
; class TestList(TestCase):
;     def test_get(self):
;         self.assertTrue(listed())
;! bad tests/test_views.py
; class TestList(TestCase):
;     @unittest.skip("flaky")
;      ^^^^^^^^^^^^^^^^^^^^^^
;     def test_get(self):
;         self.assertTrue(listed())
