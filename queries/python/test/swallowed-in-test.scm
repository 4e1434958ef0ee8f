; A test that passes when the code fails
;
; The error that the test should show is caught and dropped: whether the code works or raises on its first line, the
; test is green.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; files: test code
; precision: assertions in handlers and `raises(Exception)` 0 hints on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines, which hold few tests

((try_statement . (block . [(expression_statement) (assert_statement)]) @_body . (except_clause (block . [(pass_statement) (expression_statement (call function: (identifier) @_print))] .)) @hint .)
  (#in? @hint "test")
  (#contains? @_body "assert_statement")
  (#not-inside? @hint "for_statement" "while_statement")
  (#match? @hint "^except(\\s+(Exception|BaseException|AssertionError)(\\s+as\\s+\\w+)?)?\\s*:")
  (#not-contains? @_body "raise_statement")
  (#set! message "A failed assertion is swallowed here: let it through, or say `pytest.raises`"))
((try_statement . (block) @_body . (except_clause (block . (pass_statement) .)) @hint .)
  (#in? @hint "test")
  (#not-contains? @_body "assert_statement" "raise_statement")
  (#match? @hint "^except(\\s+Exception(\\s+as\\s+\\w+)?)?\\s*:")
  (#not-match? @_body "(?i)\\b(fail|close|kill|stop|unlink|remove|rmtree|delete|drop|shutdown|terminate|cleanup|disconnect|teardown|cancel|import|raise)\\w*\\(|\\bimport\\b|sleep")
  (#not-inside? @hint "finally_clause" "except_clause" "for_statement" "while_statement")
  (#not-contains? @hint "comment")
  (#set! severity "info")
  (#set! message "The test passes whether this raises or not: say which with `pytest.raises`, or let the error through"))

; The error that should come need not come.
((try_statement . (block) @_body . (except_clause (block . (assert_statement . (true)) .)) @hint .)
  (#in? @hint "test")
  (#not-contains? @_body "raise_statement" "assert_statement")
  (#not-match? @_body "(?i)\\bfail\\w*\\(")
  (#set! message "The test passes as well when nothing is raised: say `with pytest.raises(…)`"))

; Only if the code is right does it assert that the code is right.
((function_definition name: (identifier) @_name body: (block
   (if_statement condition: (comparison_operator . (attribute attribute: (identifier) @_status) "==" . (integer)) @hint consequence: (block (assert_statement)) !alternative) .) @_body)
  (#match? @_name "^test_")
  (#eq? @_status "status_code")
  (#not-behind? @hint "assert_statement")
  (#set! severity "info")
  (#set! message "When `{hint}` does not hold, the test passes without asserting anything: assert it"))

; It asserts in the handler, which need not run.
((try_statement . (block) @_body . (except_clause (block (assert_statement . [(call) (comparison_operator) (attribute) (identifier)]))) @hint .)
  (#in? @hint "test")
  (#not-match? @_body "(?i)\\bfail\\w*\\(|\\braise\\b|assert False|assert 0|pytest\\.fail|\\bskip\\(")
  (#not-contains? @_body "assert_statement")
  (#not-behind? @hint "assert_statement")
  (#not-inside? @hint "for_statement" "while_statement")
  (#set! severity "info")
  (#set! message "The test passes as well when nothing is raised: say `with pytest.raises(…)`"))

; Any error will do.
((with_statement (with_clause (with_item value: (call function: (_) @_raises arguments: (argument_list . (identifier) @_any .)) @hint)))
  (#resolves-to? @_raises "pytest.raises")
  (#any-of? @_any "Exception" "BaseException")
  (#set! severity "info")
  (#set! message "A typo in the code raises, too, and the test passes: name the error that should come, or give `match=`"))

;! bad tests/test_orders.py
; def test_total():
;     try:
;         assert make_order().total == 5
;     except Exception:
;     ^^^^^^^^^^^^^^^^^
;         pass
; def test_refuses():
;     try:
;         make_order().pay(-1)
;     except Exception:
;     ^^^^^^^^^^^^^^^^^
;         pass
;! bad tests/test_more.py
; def test_print():
;     try:
;         assert parse("x").value == 5
;     except AssertionError as error:
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         print(error)
; def test_bare():
;     try:
;         assert parse("y")
;     except:
;     ^^^^^^^
;         pass
; def broken(
;! good tests/test_good.py
; import pytest
; def test_refuses():
;     with pytest.raises(ValueError):
;         make_order().pay(-1)
; def test_either():
;     try:
;         make_order().pay(-1)
;     except ValueError:
;         pass
; def test_cleanup(server):
;     try:
;         server.close()
;     except Exception:
;         pass
; def test_fails():
;     try:
;         assert make_order()
;     except Exception:
;         raise
;! bad tests/test_minimum.py
; def test_minimum(engine):
;     try:
;         engine.apply("SPRING", 5)
;     except InvalidCoupon:
;     ^^^^^^^^^^^^^^^^^^^^^
;         assert True
;! bad tests/test_answer.py
; def test_answer(client):
;     response = client.get("/orders")
;     if response.status_code == 200:
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         assert response.json() == []
;! good tests/test_answer.py
; import pytest
; def test_minimum(engine):
;     try:
;         engine.apply("SPRING", 5)
;         pytest.fail("no error")
;     except InvalidCoupon:
;         assert True
; def test_answer(client):
;     response = client.get("/orders")
;     assert response.ok
;     if response.status_code == 200:
;         assert response.json() == []
;! bad tests/test_place.py
; import pytest
; def test_refused(service):
;     try:
;         service.place(None)
;     except ValueError as error:
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         assert str(error) == "no order"
; def test_raises(service):
;     with pytest.raises(Exception):
;          ^^^^^^^^^^^^^^^^^^^^^^^^
;         service.place(None)
;! good tests/test_place.py
; import pytest
; def test_refused(service):
;     with pytest.raises(ValueError, match="no order"):
;         service.place(None)
;     with pytest.raises(Exception, match="no order"):
;         service.place(None)
