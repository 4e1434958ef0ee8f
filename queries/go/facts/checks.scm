; What Go's conditions say of the values that they check: `@target` is found in the constant `@value` if the condition is
; true (`@allows`), or if it is not (`@denies`).

(binary_expression left: (_) @left operator: "&&" right: (_) @right) @both
(binary_expression left: (_) @left operator: "||" right: (_) @right) @either
(index_expression operand: (_) @value index: (_) @target) @allows
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_contains) arguments: (argument_list . (_) @value . (_) @target .)) @allows
  (#eq? @_package "slices") (#eq? @_contains "Contains"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_contains) arguments: (argument_list . (_) @value . (_) @target .)) @allows
  (#eq? @_package "lo") (#eq? @_contains "Contains"))
; Whether there is one.
(binary_expression left: (_) @inner operator: "!=" right: (nil)) @truth
(binary_expression left: (_) @inner operator: "==" right: (nil)) @negation
(binary_expression left: (_) @target operator: "==" right: (_) @value) @allows
(binary_expression left: (_) @target operator: "!=" right: (_) @value) @denies
(unary_expression operator: "!" operand: (_) @inner) @negation
; What is true, or there, in every run.
(true) @always
[(false) (nil)] @never
[(composite_literal) (unary_expression operator: "&" operand: (composite_literal))] @always
((call_expression function: (selector_expression) @_new) @always
  (#any-of? @_new "errors.New" "fmt.Errorf"))
; What is held against a pattern.
((call_expression function: (selector_expression operand: (_) @value field: (_) @_match) arguments: (argument_list . (_) @target .)) @searches
  (#eq? @_match "MatchString"))
((call_expression function: (selector_expression) @_match arguments: (argument_list . (_) @value . (_) @target .)) @searches
  (#eq? @_match "regexp.MatchString"))
; What says a number, a date, an id, or an address.
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_parse) arguments: (argument_list . (_) @target)) @parses
  (#any-of? @_package "strconv" "uuid") (#any-of? @_parse "Atoi" "ParseInt" "ParseUint" "ParseFloat" "ParseBool" "Parse" "FromString"))
((call_expression function: (selector_expression) @_parse arguments: (argument_list (_) . (_) @target .)) @parses
  (#eq? @_parse "time.Parse"))
((call_expression function: (selector_expression) @_parse arguments: (argument_list . (_) @target .)) @parses
  (#eq? @_parse "time.ParseDuration"))
((call_expression function: (selector_expression) @_validate arguments: (argument_list . (_) @target .)) @denies
  (#eq? @_validate "uuid.Validate"))
((call_expression function: (selector_expression) @_parse arguments: (argument_list . (_) @target .)) @allows
  (#eq? @_parse "net.ParseIP"))
(for_statement (range_clause left: (expression_list (identifier) . (identifier)) right: (identifier) @target)) @every

(expression_switch_statement value: (_) @target) @switch
(expression_case value: (_) @value) @case
