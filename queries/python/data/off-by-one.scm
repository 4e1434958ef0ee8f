; One step too far
;
; The last element of a list of n stands at n - 1. Whoever goes to n gets an `IndexError` with the last row, which is an
; answer 500, or a job that stops at its end; tests with empty lists pass.
;
; severity: warning
; confidence: high
; cwe: 193 125
; precision: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
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
