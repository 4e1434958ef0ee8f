; What JavaScript's calls do to the values that flow through them.

; The text is filled with the arguments.
((call_expression function: (member_expression object: (_) @value property: (_) @_method) arguments: (_) @arguments) @format
  (#any-of? @_method "concat" "join" "replace" "replaceAll"))
((call_expression function: (member_expression object: (identifier) @_module property: (_) @_method) arguments: (_) @arguments) @format
  (#eq? @_module "util") (#eq? @_method "format"))

; The value passes through.
((call_expression function: (member_expression object: (_) @value property: (_) @_method)) @pass
  (#any-of? @_method "trim" "trimStart" "trimEnd" "toLowerCase" "toUpperCase" "toString" "slice" "substring" "split" "normalize"))
((call_expression function: (identifier) @_function arguments: (arguments . (_) @value)) @pass
  (#any-of? @_function "String"))

; Nothing of the value's text is left.
((call_expression function: (identifier) @_function) @neutral
  (#any-of? @_function "Number" "parseInt" "parseFloat" "Boolean" "BigInt"))
((call_expression function: (member_expression) @_function) @neutral
  (#any-of? @_function "Number.parseInt" "Number.parseFloat" "Math.floor" "Math.round" "Math.max" "Math.min" "Math.ceil" "Date.now" "crypto.randomUUID" "performance.now"))
((member_expression property: (_) @_property) @neutral
  (#eq? @_property "length"))
