; A comparison that nothing comes of
;
; `status == "paid"` on a line of its own compares and forgets: the state never changes, and the check that was meant is not
; made. One `=` or an `if` is missing.
;
; severity: warning
; confidence: high
; cwe: 482 1164
; precision: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; see: https://docs.python.org/3/reference/simple_stmts.html#expression-statements

((expression_statement (comparison_operator . (_) @left . ["==" "!="] . (_) @_right .) @hint)
  (#in-function? @hint)
  (#not-in? @hint "test")
  (#not-file-kind? "test" "example")
  (#not-inside? @hint "with_statement" "try_statement")
  (#not-match? @hint "^assert|\\.\\.\\.")
  (#set! message "The answer is dropped: to set `{left}` use one `=`, to check it use `if`")
  (#set! fix.title "Set it")
  (#set! fix.safety "suggested")
  (#replace-last! @hint "==" "="))
((expression_statement (comparison_operator . (_) @left . ["<" ">" "<=" ">=" "in" "not in" "is" "is not"] . (_) @_right .) @hint)
  (#in-function? @hint)
  (#not-in? @hint "test")
  (#not-file-kind? "test" "example")
  (#not-inside? @hint "with_statement" "try_statement")
  (#set! message "The answer is dropped: use `if`, or raise an error"))

;! bad
; def pay(order):
;     order.status == "paid"
;     ^^^^^^^^^^^^^^^^^^^^^^
;     order.save()
;! fixed
; def pay(order):
;     order.status = "paid"
;     order.save()
;! bad
; def check(amount):
;     amount > 0
;     ^^^^^^^^^^
;     return amount
;! bad
; def check(user, group):
;     user in group
;     ^^^^^^^^^^^^^
;     if user.
;! bad
; def close(order):
;     order.state != "open"
;     ^^^^^^^^^^^^^^^^^^^^^
;! good
; def pay(order):
;     order.status = "paid"
;     return order.total == 3
;! good
; def check(amount):
;     if amount > 0:
;         return amount
;! good
; def test_error(box):
;     with raises(TypeError):
;         box < 3
;! good
; def check(amount):
;     result = amount > 0
;     print(amount == 3)
;     return result
