; Things that are made alike in Go: the capture on a pattern's root names the kind, `@group` is what siblings have in
; common, `@carries` what each may carry and `@all_carry` what is said once for all of a group.

; Routes of one router: gin, echo, chi, fiber and gorilla, with what stands beside the handler.
((call_expression
   function: (selector_expression operand: (_) @group field: (_) @method)
   arguments: (argument_list . (_) (_) @carries)) @route
  (#any-of? @method "GET" "POST" "PUT" "PATCH" "DELETE" "Get" "Post" "Put" "Patch" "Delete" "Any"))

; A router may say once what all its routes go through.
((call_expression
   function: (selector_expression operand: (_) @group field: (_) @_use)
   arguments: (argument_list (_) @all_carry)) @route
  (#eq? @_use "Use"))

; Queries on one object, with their arguments.
(call_expression function: (selector_expression operand: (_) @group field: (_) @method) arguments: (_) @carries) @query

; The paths of one router's routes.
((call_expression
   function: (selector_expression operand: (_) @group field: (_) @method)
   arguments: (argument_list . (interpreted_string_literal) @carries . (_))) @route_path
  (#any-of? @method "GET" "POST" "PUT" "PATCH" "DELETE" "Get" "Post" "Put" "Patch" "Delete" "Any" "Handle" "HandleFunc"))
