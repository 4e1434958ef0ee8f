; What Python's conditions say of the values that they check: `@target` is found in the constant `@value` if the
; condition is true (`@allows`), or if it is not (`@denies`).

(boolean_operator left: (_) @left operator: "and" right: (_) @right) @both
(boolean_operator left: (_) @left operator: "or" right: (_) @right) @either
(comparison_operator . (_) @target . "in" . (_) @value .) @allows
(comparison_operator . (_) @target . "not in" . (_) @value .) @denies
; `allowed.get(sort) is None`: whether there is one.
(comparison_operator . (_) @inner . "is" . (none) .) @negation
(comparison_operator . (_) @inner . "is not" . (none) .) @truth
(comparison_operator . (_) @inner . ["==" "is"] . (false) .) @negation
; `len(unknown) > 0`.
((comparison_operator . (call function: (identifier) @_len arguments: (argument_list . (_) @inner .)) . [">" "!="] . (integer) @_none .) @truth
  (#eq? @_len "len") (#eq? @_none "0"))
((comparison_operator . (call function: (identifier) @_len arguments: (argument_list . (_) @inner .)) . "==" . (integer) @_none .) @negation
  (#eq? @_len "len") (#eq? @_none "0"))
; All of one set are in the other.
((comparison_operator . (call function: (identifier) @_set arguments: (argument_list . (_) @target .)) . "<=" . (_) @value .) @allows
  (#any-of? @_set "set" "frozenset"))
(comparison_operator . (string) @value . "==" . (_) @target .) @allows
(comparison_operator . (_) @target . "==" . (_) @value .) @allows
(comparison_operator . (_) @target . "!=" . (_) @value .) @denies
(not_operator argument: (_) @inner) @negation
((call function: (identifier) @_bool arguments: (argument_list . (_) @inner .)) @truth
  (#eq? @_bool "bool"))
; What is true, or is not, in every run.
(true) @always
[(false) (none)] @never

((call function: (attribute object: (_) @value attribute: (identifier) @_get) arguments: (argument_list . (_) @target .)) @allows
  (#any-of? @_get "get" "__contains__"))
((call function: (attribute object: (call function: (identifier) @_set arguments: (argument_list . (_) @target .)) attribute: (identifier) @_subset) arguments: (argument_list . (_) @value .)) @allows
  (#any-of? @_set "set" "frozenset") (#eq? @_subset "issubset"))
((call function: (attribute object: (_) @value attribute: (identifier) @_superset) arguments: (argument_list . (_) @target .)) @allows
  (#eq? @_superset "issuperset"))
; `set(fields) - ALLOWED` is what is not allowed.
((binary_operator left: (call function: (identifier) @_set arguments: (argument_list . (_) @target .)) operator: "-" right: (_) @value) @denies
  (#any-of? @_set "set" "frozenset"))
((call function: (attribute object: (call function: (identifier) @_set arguments: (argument_list . (_) @target .)) attribute: (identifier) @_difference) arguments: (argument_list . (_) @value .)) @denies
  (#any-of? @_set "set" "frozenset") (#eq? @_difference "difference"))

; Letters and digits alone mean nothing to anybody.
((call function: (attribute object: (_) @target attribute: (identifier) @_is) arguments: (argument_list)) @allows
  (#any-of? @_is "isdigit" "isdecimal" "isnumeric" "isalnum" "isalpha" "isidentifier"))
; What is held against a pattern, by itself or compiled before.
((call function: (_) @_match arguments: (argument_list . (_) @value . (_) @target)) @matches
  (#any-of? @_match "re.fullmatch" "fullmatch"))
((call function: (_) @_match arguments: (argument_list . (_) @value . (_) @target) @_arguments) @searches
  (#any-of? @_match "re.match" "re.search")
  (#not-match? @_arguments "\\bre\\.(M|MULTILINE)\\b"))
((call function: (attribute object: (_) @value attribute: (identifier) @_match) arguments: (argument_list . (_) @target .)) @matches
  (#eq? @_match "fullmatch"))
((call function: (attribute object: (_) @value attribute: (identifier) @_match) arguments: (argument_list . (_) @target .)) @searches
  (#any-of? @_match "match" "search"))

; What raises unless a text says a number, a date, an id.
((call function: [(identifier) (attribute)] @_convert arguments: (argument_list . (_) @target)) @converts
  (#any-of? @_convert "int" "float" "Decimal" "decimal.Decimal" "UUID" "uuid.UUID" "date.fromisoformat" "datetime.fromisoformat"
    "datetime.date.fromisoformat" "datetime.datetime.fromisoformat" "dt.date.fromisoformat" "dt.datetime.fromisoformat"))
(assert_statement . (_) @condition) @asserts

; Each element is checked.
((call function: (identifier) @_all arguments: (generator_expression body: (_) @condition (for_in_clause left: (identifier) @key right: (_) @target) .)) @every
  (#eq? @_all "all"))
((call function: (identifier) @_any arguments: (generator_expression body: (_) @condition (for_in_clause left: (identifier) @key right: (_) @target) .)) @any
  (#eq? @_any "any"))
; What is left over is nothing.
(list_comprehension body: (identifier) (for_in_clause left: (identifier) @key right: (_) @target) . (if_clause (_) @condition) .) @any
(set_comprehension body: (identifier) (for_in_clause left: (identifier) @key right: (_) @target) . (if_clause (_) @condition) .) @any
(for_statement left: (identifier) right: (identifier) @target) @every
(if_clause (_) @condition) @only_if

(match_statement subject: (_) @target) @switch
(case_clause . (case_pattern [(string) (integer) (union_pattern) (none)] @value) . consequence: (_)) @case
