; What JavaScript's conditions say of the values that they check: `@target` is found in the constant `@value` if the
; condition is true (`@allows`), or if it is not (`@denies`).

(binary_expression left: (_) @left operator: "&&" right: (_) @right) @both
(binary_expression left: (_) @left operator: "||" right: (_) @right) @either
((call_expression function: (member_expression object: (_) @value property: (_) @_has) arguments: (arguments . (_) @target .)) @allows
  (#any-of? @_has "includes" "has" "hasOwnProperty"))
((call_expression function: (member_expression object: (identifier) @_object property: (_) @_has) arguments: (arguments . (_) @value . (_) @target .)) @allows
  (#eq? @_object "Object") (#eq? @_has "hasOwn"))
((call_expression function: (member_expression object: (member_expression property: (_) @_has) property: (_) @_call) arguments: (arguments . (_) @value . (_) @target .)) @allows
  (#eq? @_has "hasOwnProperty") (#eq? @_call "call"))
; Every object has what it inherits, as `constructor` and `__proto__`.
(subscript_expression object: (_) @value index: (_) @target) @finds
(binary_expression left: (_) @target operator: "in" right: (_) @value) @finds
; `allowed.indexOf(sort) === -1`.
((binary_expression left: (call_expression function: (member_expression object: (_) @value property: (_) @_index) arguments: (arguments . (_) @target .)) operator: ["===" "==" "<"] right: (_) @_none) @denies
  (#eq? @_index "indexOf") (#any-of? @_none "-1" "0"))
((binary_expression left: (call_expression function: (member_expression object: (_) @value property: (_) @_index) arguments: (arguments . (_) @target .)) operator: ["!==" "!=" ">=" ">"] right: (_) @_none) @allows
  (#eq? @_index "indexOf") (#any-of? @_none "-1" "0"))
; Whether there is one.
(binary_expression left: (_) @inner operator: ["===" "=="] right: [(null) (undefined) (false)]) @negation
(binary_expression left: (_) @inner operator: ["!==" "!="] right: [(null) (undefined)]) @truth
((binary_expression left: (member_expression object: (_) @inner property: (_) @_length) operator: [">" "!==" "!="] right: (number) @_none) @truth
  (#any-of? @_length "length" "size") (#eq? @_none "0"))
((binary_expression left: (member_expression object: (_) @inner property: (_) @_length) operator: ["===" "=="] right: (number) @_none) @negation
  (#any-of? @_length "length" "size") (#eq? @_none "0"))
((member_expression object: (_) @inner property: (_) @_length) @truth
  (#any-of? @_length "length" "size"))
(binary_expression left: (string) @value operator: ["===" "=="] right: (_) @target) @allows
(binary_expression left: (_) @target operator: ["===" "=="] right: (_) @value) @allows
(binary_expression left: (_) @target operator: ["!==" "!="] right: (_) @value) @denies
(unary_expression operator: "!" argument: (_) @inner) @negation
((call_expression function: (identifier) @_boolean arguments: (arguments . (_) @inner .)) @truth
  (#eq? @_boolean "Boolean"))
; What is true, or is not, in every run.
(true) @always
[(false) (null) (undefined)] @never
(new_expression) @always

; What is held against a pattern.
((call_expression function: (member_expression object: (_) @value property: (_) @_test) arguments: (arguments . (_) @target .)) @searches
  (#any-of? @_test "test" "exec"))
((call_expression function: (member_expression object: (_) @target property: (_) @_match) arguments: (arguments . (_) @value .)) @searches
  (#eq? @_match "match"))
; What says a number, or an id.
((call_expression function: (identifier) @_nan arguments: (arguments . (_) @target .)) @denies
  (#eq? @_nan "isNaN"))
((call_expression function: (member_expression) @_nan
   arguments: (arguments . [(call_expression function: (identifier) @_number arguments: (arguments . (_) @target .)) (unary_expression operator: "+" argument: (_) @target)] .)) @denies
  (#eq? @_nan "Number.isNaN") (#eq? @_number "Number"))
((call_expression function: (identifier) @_nan
   arguments: (arguments . [(call_expression function: (identifier) @_number arguments: (arguments . (_) @target .)) (unary_expression operator: "+" argument: (_) @target)] .)) @denies
  (#eq? @_nan "isNaN") (#eq? @_number "Number"))
((call_expression function: (member_expression) @_is
   arguments: (arguments . [(call_expression function: (identifier) @_number arguments: (arguments . (_) @target .)) (unary_expression operator: "+" argument: (_) @target)] .)) @allows
  (#any-of? @_is "Number.isInteger" "Number.isSafeInteger" "Number.isFinite") (#eq? @_number "Number"))
((call_expression function: (_) @_is arguments: (arguments . (_) @target)) @allows
  (#any-of? @_is "validator.isUUID" "validator.isInt" "validator.isNumeric" "validator.isAlpha" "validator.isAlphanumeric" "validator.isMongoId" "validator.isHexadecimal"
    "uuid.validate" "uuidValidate"))
; What raises unless a text says a number.
((call_expression function: (identifier) @_convert arguments: (arguments . (_) @target .)) @converts
  (#eq? @_convert "BigInt"))
((call_expression function: (_) @_assert arguments: (arguments . (_) @condition)) @asserts
  (#any-of? @_assert "assert" "assert.ok" "invariant"))

; Each element is checked.
((call_expression function: (member_expression object: (_) @target property: (_) @_every) arguments: (arguments . (arrow_function parameter: (identifier) @key body: (_) @condition))) @every
  (#eq? @_every "every"))
((call_expression function: (member_expression object: (_) @target property: (_) @_every) arguments: (arguments . (arrow_function parameters: (formal_parameters . [(identifier) @key (_ pattern: (identifier) @key)] .) body: (_) @condition))) @every
  (#eq? @_every "every"))
((call_expression function: (member_expression object: (_) @target property: (_) @_some) arguments: (arguments . (arrow_function parameter: (identifier) @key body: (_) @condition))) @any
  (#any-of? @_some "some" "filter" "find"))
((call_expression function: (member_expression object: (_) @target property: (_) @_some) arguments: (arguments . (arrow_function parameters: (formal_parameters . [(identifier) @key (_ pattern: (identifier) @key)] .) body: (_) @condition))) @any
  (#any-of? @_some "some" "filter" "find"))
(for_in_statement left: (identifier) operator: "of" right: (identifier) @target) @every

(switch_statement value: (parenthesized_expression (_) @target)) @switch
(switch_case value: (_) @value) @case
