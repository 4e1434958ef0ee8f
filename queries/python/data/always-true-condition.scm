; The condition holds for everybody
;
; `role == "admin" or "editor"` reads like a question about two roles and asks nothing: a text that is not empty is true by
; itself. What was meant to be kept from somebody is open to all.
;
; severity: warning
; confidence: high
; cwe: 571 783 697
; precision: warnings 0/4 of 12 (attributes that are called like methods, a condition inside of another) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls; both are gated since, 0 hints after in the files that had them
; precision: warnings that were new when all of them were read: 1/2 (a member that is a value), 1/1 once gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; see: https://docs.python.org/3/library/stdtypes.html#truth-value-testing

((elif_clause condition: (boolean_operator left: (_) @left operator: "or" right: [(string (string_content)) (integer) (true)] @right) @hint)
  (#not-match? @right "^-?0$")
  (#match? @left "==|!=|\\bin\\b|\\bis\\b")
  (#set! message "`{right}` is true by itself, so this holds always: compare it, too, or use `in (…)`"))
((while_statement condition: (boolean_operator left: (_) @left operator: "or" right: [(string (string_content)) (integer) (true)] @right) @hint)
  (#not-match? @right "^-?0$")
  (#match? @left "==|!=|\\bin\\b|\\bis\\b")
  (#set! message "`{right}` is true by itself, so this holds always: compare it, too, or use `in (…)`"))
((if_statement condition: (boolean_operator left: (_) @left operator: "or" right: [(string (string_content)) (integer) (true)] @right) @hint)
  (#not-match? @right "^-?0$")
  (#match? @left "==|!=|\\bin\\b|\\bis\\b")
  (#set! message "`{right}` is true by itself, so this holds always: compare it, too, or use `in (…)`"))

; A pair is true, whatever is in it.
((assert_statement . (tuple (_) (string)) @hint)
  (#match? @hint "^\\(.*,\\s*f?[\"'].*\\)$")
  (#set! message "A tuple is true whatever stands in it, so this checks nothing: leave the parentheses out"))
((if_statement condition: (tuple (_)) @hint)
  (#set! message "A tuple is true whatever stands in it: leave the comma out"))

; A function is true, whatever it would answer.
((if_statement condition: [(attribute) @check (not_operator argument: (attribute) @check)] @hint)
  (#match? @check "(?i)\\.(is_authenticated_user|check_password|verify_password|has_perm|has_permission|has_role|user_has_access)$|(?i)(form|serializer)\\w*\\.is_valid$")
  (#not-file-kind? "test")
  ; Set as a value.
  (#not-file-matches? "self\\.(is_authenticated_user|check_password|verify_password|has_perm|has_permission|has_role|user_has_access)\\s*=[^=]")
  (#set! message "`{check}` is a method, and true without being asked: call it, `{check}(…)`"))

;! bad
; def allowed(role):
;     if role == "admin" or "editor":
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return True
;     return False
;! bad
; def checked(total):
;     assert (total > 0, "total must be above 0")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def save(form):
;     if form.is_valid:
;        ^^^^^^^^^^^^^
;         form.save()
; def broken(:
;! bad
; def wait(state):
;     if state == "ready" or 1:
;        ^^^^^^^^^^^^^^^^^^^^^
;         return state
;! bad
; def pay(user, password):
;     if not user.check_password:
;        ^^^^^^^^^^^^^^^^^^^^^^^
;         raise ValueError
;! good
; def allowed(role):
;     return role == "admin" or role == "editor" or role in ("a", "b")
;! good
; def name(value):
;     if (value == "x" or value == "y"):
;         return value or "unknown"
;     label = value == "x" or "other"
;     return label
;! good
; def save(form):
;     if form.is_valid() and form.is_bound:
;         form.save()
;! good
; def checked(total):
;     assert total > 0, "total must be above 0"
;! good
; class UserView(View):
;     def dispatch(self, request):
;         self.user_has_access = self.object == request.user
;         return super().dispatch(request)
;     def get_form_class(self):
;         if self.user_has_access:
;             return AllFields
;         return UserFields
