; A check that disappears
;
; `python -O` and `PYTHONOPTIMIZE` leave every `assert` out: a check of rights or of input that is written as one is then
; not made at all. Raise an error.
;
; severity: info
; confidence: medium
; cwe: 617 703
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 2/7 before two variants became info
; see: https://docs.python.org/3/reference/simple_stmts.html#the-assert-statement

((assert_statement . (_) @condition) @hint
  (#match? @condition "(?i)\\b(is_?(admin|staff|superuser|authenticated|authorized|owner|active)|has_?(perm\\w*|role|access)|permission|check_password\\w*|verify_\\w+|can_\\w+|current_user)\\b")
  (#not-match? @condition "(?i)\\bisinstance\\(|callable\\(")
  (#not-in? @hint "test")
  (#set! message "`python -O` leaves this check out: raise an error unless `{condition}`"))
((assert_statement . [(comparison_operator . (_) @_value) (identifier) @_value (subscript) @_value (call) @_value (boolean_operator . (_) @_value)] @condition) @hint
  (#tainted? @_value)
  (#not-in? @hint "test")
  (#set! severity "info")
  (#set! message "`python -O` leaves this check out: raise an error unless `{condition}`"))
((assert_statement . (comparison_operator [(identifier) (attribute) (subscript)] @_value) @condition) @hint
  (#in? @hint "handler")
  (#set! severity "info")
  (#not-match? @condition "\\bis not None\\b|isinstance")
  (#set! message "`python -O` leaves this check out: raise an error unless `{condition}`"))
((assert_statement . [(comparison_operator . (_) @_value) (comparison_operator . (call arguments: (argument_list . (_) @_value)))] @condition) @hint
  (#tainted? @_value "parameter")
  (#match? @condition "^\\w+\\s*(>=?|<=?|!=)\\s*[\\w.]+$|^len\\(\\w+\\)")
  (#match? @condition "(?i)amount|balance|price|quantity|age|user|role|password|token|size|length|index|len\\(")
  (#not-in? @hint "handler" "test")
  (#set! severity "info")
  (#set! message "`python -O` leaves this check out: raise `ValueError` unless `{condition}`"))

;! bad
; def withdraw(account, user, amount):
;     assert user.is_admin, "not allowed"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     account.balance -= amount
;! bad
; from flask import request
; def size():
;     assert request.args["size"]
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if request.
;! good
; def withdraw(account, user, amount):
;     if not user.is_admin:
;         raise PermissionError("not allowed")
;! good
; def load(row):
;     assert row is not None
;     assert isinstance(row, dict)
;     return row
