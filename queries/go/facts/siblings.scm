; Things that are made alike in Go: the capture on a pattern's root names the kind, `@group` is what siblings have in
; common, `@carries` what each may carry, `@all_carry` what is said once for all of a group, and `@part_of` the
; group that a group is a part of.

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


; A part of a router goes through what the router goes through, and what it is made with.
((short_var_declaration left: (expression_list . (_) @group) right: (expression_list . (call_expression function: (selector_expression operand: (_) @part_of field: (_) @_part)))) @route
  (#any-of? @_part "Group" "Subrouter" "With" "Route"))
((short_var_declaration left: (expression_list . (_) @group) right: (expression_list . (call_expression function: (selector_expression field: (_) @_part) arguments: (argument_list (_) @all_carry)))) @route
  (#any-of? @_part "Group" "Subrouter" "With" "Route"))
((short_var_declaration left: (expression_list . (_) @group) right: (expression_list . (call_expression function: (selector_expression operand: (_) @part_of field: (_) @_part)))) @route_path
  (#any-of? @_part "Group" "Subrouter" "Route"))
((short_var_declaration left: (expression_list . (_) @group) right: (expression_list . (call_expression function: (selector_expression field: (_) @_part) arguments: (argument_list (_) @all_carry)))) @route_path
  (#any-of? @_part "Group" "Subrouter" "Route"))

; Queries on one object, with their arguments.
(call_expression function: (selector_expression operand: (_) @group field: (_) @method) arguments: (_) @carries) @query

; The paths of one router's routes.
((call_expression
   function: (selector_expression operand: (_) @group field: (_) @method)
   arguments: (argument_list . (interpreted_string_literal) @carries . (_))) @route_path
  (#any-of? @method "GET" "POST" "PUT" "PATCH" "DELETE" "Get" "Post" "Put" "Patch" "Delete" "Any" "Handle" "HandleFunc"))
