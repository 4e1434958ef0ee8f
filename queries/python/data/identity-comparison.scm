; Whether two values are one object is not whether they are equal
;
; `is` asks whether both are the same object in memory. Two equal texts or numbers are that only now and then: a check of a
; role or a state that worked in a test is false in production, or the other way round.
;
; severity: warning
; confidence: high
; cwe: 595 597
; precision: names of things: warnings 0/1 (code objects, which `is` is for, gated since) on 0.9 million lines in 1,374 files of the same packages
; precision: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 0/1 (members of an enumeration), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.python.org/3/reference/expressions.html#is-not

((comparison_operator . (_) @left . "is" @_is . [(string) (integer) (float)] @right .) @hint
  (#not-match? @right "^-?[01]$")
  (#set! message "`is` asks for the same object, which an equal {right} need not be: use `==`")
  (#set! fix.title "Compare with `==`")
  (#set! fix.safety "suggested")
  (#replace! @_is "=="))
((comparison_operator . (_) @left . "is not" @_is . [(string) (integer) (float)] @right .) @hint
  (#not-match? @right "^-?[01]$")
  (#set! message "`is not` asks for another object, which an equal {right} may be: use `!=`")
  (#set! fix.title "Compare with `!=`")
  (#set! fix.safety "suggested")
  (#replace! @_is "!="))
((comparison_operator . (_) @left . ["is" "is not"] . [(list) (dictionary) (tuple)] @right .) @hint
  (#set! message "A new {right} is never the same object: compare with `==` or `!=`"))
((comparison_operator . [(identifier) (attribute) (subscript)] @left . ["is" "is not"] . [(identifier) (attribute) (subscript)] @right .) @hint
  (#match? @left "(?i)(^|[._\"'\\[])(user_?)?(id|role|token|password|email|username|owner_id|pin|hash)[\"'\\]]*$")
  (#match? @right "(?i)(^|[._\"'\\[])(user_?)?(id|role|token|password|email|username|owner_id|pin|hash)[\"'\\]]*$")
  (#not-file-kind? "test")
  ; A role may be a member of an enumeration.
  (#not-file-matches? "(?-i:[A-Z]\\w*Role\\b|\\bRole\\.[A-Z])")
  (#set! message "`{hint}` asks for the same object, which two equal values need not be: compare with `==`"))

; A role, or a name, against what the function was handed.
((comparison_operator . (attribute attribute: (identifier) @_left) @left . ["is" "is not"] . (identifier) @right .) @hint
  (#match? @_left "(?i)^(role|name|user_?name|password|token|email|status|state|code)$")
  (#match? @right "^[a-z][a-z_]*$")
  (#tainted? @right "parameter")
  (#not-match? @right "(?i)sentinel|missing|undefined|unset|cls|type|default|other|obj|self|node|fn|func")
  (#in-function-named? @hint "(?i)auth|check|allow|can_|has_|is_|require|perm|login|verify")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{hint}` asks for the same object, which two equal values need not be: compare with `==`"))

;! bad
; def allowed(role):
;     return role is "admin"
;            ^^^^^^^^^^^^^^^
;! fixed
; def allowed(role):
;     return role == "admin"
;! bad
; def refused(code):
;     if code is not 200:
;        ^^^^^^^^^^^^^^^
;         raise ValueError(code)
;! fixed
; def refused(code):
;     if code != 200:
;         raise ValueError(code)
;! bad
; def own(document, user):
;     return document.owner_id is user.id
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; def empty(rows):
;     return rows is []
;            ^^^^^^^^^^
;! good
; def allowed(role):
;     return role == "admin"
;! good
; def missing(role):
;     return role is None or role is MISSING
;! good
; def same(left, right):
;     return left is right
;! good
; def on(flag):
;     return flag is True
;! good
; def validate(registry: dict[SpanRole, SpanSpec]):
;     for role, spec in registry.items():
;         if spec.role is not role:
;             raise ValueError(role)
;! bad
; def authorize(user, required):
;     return user.role is required
;            ^^^^^^^^^^^^^^^^^^^^^
;! good
; def authorize(user, required):
;     return user.role == required
