; One step too far
;
; The last element of a list of n stands at n - 1. Whoever goes to n gets an `IndexError` with the last row, which is an
; answer 500, or a job that stops at its end; tests with empty lists pass.
;
; severity: warning
; confidence: high
; cwe: 193 125
; precision: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.python.org/3/tutorial/introduction.html#lists

((subscript value: (_) @list subscript: (call function: (identifier) @_len arguments: (argument_list . (_) @_of .))) @hint
  (#eq? @_len "len")
  (#eq? @list @_of)
  (#not-match? @list "(?i)dict|map|count|cache|table|by_|_of$")
  (#set! message "`{list}` ends one before its length: use `{list}[-1]`"))
((for_statement
   left: (identifier) @_at
   right: (call function: (identifier) @_range arguments: (argument_list (binary_operator left: (call function: (identifier) @_len arguments: (argument_list . (_) @list .)) operator: "+" right: (integer) @_one) @hint .))
   body: (_) @_body)
  (#eq? @_range "range")
  (#eq? @_len "len")
  (#eq? @_one "1")
  (#not-contains-text? @_body "^(IndexError|len|if|break)$")
  (#function-matches? @hint "for (\\w+) in range\\([^\\n]*len\\((\\w+)\\)\\s*\\+\\s*1\\):[^:]*\\b\\w+\\[\\w+\\]")
  (#not-function-matches? @hint "\\[\\w+\\s*[-+]\\s*1\\]|\\[\\w+:|\\[:\\w+|:\\w+\\]|\\w+\\[\\w+\\]\\[\\w+\\]|dp|combinations|prefix|edit")
  (#not-file-kind? "test")
  (#set! message "The last round looks behind the end of `{list}`: leave the `+ 1` out"))
((while_statement
   condition: (comparison_operator . (identifier) @_at . "<=" . (call function: (identifier) @_len arguments: (argument_list . (_) @list .)) .) @hint
   body: (_) @_body)
  (#eq? @_len "len")
  (#not-contains-text? @_body "^(IndexError|break|len)$")
  (#function-matches? @hint "while (\\w+) <= len\\(\\w+\\):[^:]*\\b\\w+\\[\\w+\\]")
  (#not-function-matches? @hint "\\[\\w+\\s*[-+]\\s*1\\]|\\[\\w+:|\\[:\\w+|:\\w+\\]")
  (#not-file-kind? "test")
  (#set! message "The last round looks behind the end of `{list}`: use `<`"))

; The last window, and the last element, are left out.
((for_statement
   left: (identifier) @_at
   right: (call function: (identifier) @_range arguments: (argument_list . (binary_operator left: (call function: (identifier) @_len arguments: (argument_list . (identifier) @list .)) operator: "-" right: (identifier) @size) @hint .))
   body: (block (expression_statement (call arguments: (argument_list (_) @_body)))))
  (#eq? @_range "range")
  (#eq? @_len "len")
  (#match? @size "(?i)^(window|size|n|k|w|width|length|win|window_size|period)$")
  (#match? @_body "\\[(\\w+):\\s*\\w+\\s*\\+\\s*(window|size|n|k|w|width|length|win|window_size|period)\\]")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "The last {size} of `{list}` are left out: go to `len({list}) - {size} + 1`"))
((for_statement
   left: (identifier) @_at
   right: (call function: (identifier) @_range arguments: (argument_list . (binary_operator left: (call function: (identifier) @_len arguments: (argument_list . (identifier) @list .)) operator: "-" right: (integer) @_one) @hint .))
   body: (block . (if_statement condition: (comparison_operator) @_condition consequence: (block [(return_statement) (raise_statement)])) .))
  (#eq? @_range "range")
  (#eq? @_len "len")
  (#eq? @_one "1")
  (#match? @_condition "^\\w+\\[\\w+\\]\\s*!=\\s*\\w+\\[\\w+\\]$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "The last element of `{list}` is never looked at: leave the `- 1` out"))

; One more try than is said.
((block
   (if_statement
     condition: (comparison_operator . (attribute) @tries . ">" . (_) @_most .) @hint
     consequence: (block [(raise_statement) (return_statement)] .)
     !alternative)
   .
   (expression_statement (augmented_assignment left: (attribute) @_counted operator: "+=")))
  (#eq? @tries @_counted)
  (#match? @tries "(?i)attempt|fail|tries|retries|count")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{tries}` is counted afterwards, so this allows one more: use `>=`"))

;! bad
; def last(rows):
;     return rows[len(rows)]
;            ^^^^^^^^^^^^^^^
;! bad
; def total(prices):
;     result = 0
;     for at in range(len(prices) + 1):
;                     ^^^^^^^^^^^^^^^
;         result += prices[at]
;     return result
;! bad
; def total(prices):
;     at = result = 0
;     while at <= len(prices):
;           ^^^^^^^^^^^^^^^^^
;         result += prices[at]
;         at += 1
;     return result
;! bad
; def newest(orders):
;     order = orders[len(orders)]
;             ^^^^^^^^^^^^^^^^^^^
;     if order.
;! good
; def last(rows):
;     return rows[len(rows) - 1] or rows[-1]
;! good
; def total(prices):
;     result = 0
;     for at in range(len(prices)):
;         result += prices[at]
;     return result
;! good
; def parts(text):
;     return [text[:end] for end in range(len(text) + 1)]
;! good
; def numbers(rows):
;     for number in range(1, len(rows) + 1):
;         print(number)
; def wait(rows, at):
;     while at <= len(rows):
;         at += 1
;! bad
; def averages(values, window):
;     out = []
;     for i in range(len(values) - window):
;                    ^^^^^^^^^^^^^^^^^^^^
;         out.append(sum(values[i:i + window]) / window)
;     return out
;! good
; def averages(values, window):
;     out = []
;     for i in range(len(values) - window + 1):
;         out.append(sum(values[i:i + window]) / window)
;     return out
;! bad
; def same(given, stored):
;     for i in range(len(stored) - 1):
;                    ^^^^^^^^^^^^^^^
;         if given[i] != stored[i]:
;             return False
;     return True
;! good
; def rising(values):
;     for i in range(len(values) - 1):
;         if values[i] > values[i + 1]:
;             return False
;     return True
;! bad
; def check(user):
;     if user.failed > LIMIT:
;        ^^^^^^^^^^^^^^^^^^^
;         raise Locked()
;     user.failed += 1
;! good
; def check(user):
;     if user.failed >= LIMIT:
;         raise Locked()
;     user.failed += 1
