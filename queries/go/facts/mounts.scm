; Where Go's routers are mounted: `@child` on `@router`, below `@path`, behind `@guard`. Without a child, what all that
; comes to the router goes through.

((call_expression function: (selector_expression operand: (_) @router field: (_) @_use) arguments: (argument_list (_) @guard))
  (#any-of? @_use "Use" "UseMiddleware"))

; A part of a router, by a name of its own: gin, echo, fiber, chi, gorilla.
((short_var_declaration left: (expression_list . (_) @child) right: (expression_list . (call_expression function: (selector_expression operand: (_) @router field: (_) @_part))))
  (#any-of? @_part "Group" "Subrouter" "With" "Route"))
((short_var_declaration left: (expression_list . (_) @child) right: (expression_list . (call_expression function: (selector_expression operand: (_) @router field: (_) @_part) arguments: (argument_list (_) @guard))))
  (#any-of? @_part "Group" "Subrouter" "With" "Route"))
((short_var_declaration left: (expression_list . (_) @child) right: (expression_list . (call_expression function: (selector_expression operand: (call_expression function: (selector_expression operand: (_) @router field: (_) @_path) arguments: (argument_list (_) @guard)) field: (_) @_part))))
  (#any-of? @_path "PathPrefix" "With")
  (#any-of? @_part "Subrouter" "Group"))

; chi: another router below a path.
((call_expression function: (selector_expression operand: (_) @router field: (_) @_mount) arguments: (argument_list (_) @guard . [(call_expression) (identifier) (selector_expression)] @child))
  (#any-of? @_mount "Mount"))
((call_expression function: (selector_expression operand: (call_expression function: (selector_expression operand: (_) @router field: (_) @_with) arguments: (argument_list (_) @guard)) field: (_) @_mount) arguments: (argument_list (_) . [(call_expression) (identifier) (selector_expression)] @child))
  (#eq? @_with "With")
  (#eq? @_mount "Mount"))

; A function that is given the router, or a part of it.
((call_expression function: [(identifier) (selector_expression)] @called arguments: (argument_list [(identifier) (selector_expression)] @router))
  (#not-match? @called "\\.(Use|Group|Mount|With|Route|Handle)$"))
((call_expression function: [(identifier) (selector_expression)] @child arguments: (argument_list (call_expression function: (selector_expression operand: (_) @router field: (_) @_part))))
  (#any-of? @_part "Group" "With"))
((call_expression function: [(identifier) (selector_expression)] @child arguments: (argument_list (call_expression function: (selector_expression operand: (_) @router field: (_) @_part) arguments: (argument_list (_) @guard))))
  (#any-of? @_part "Group" "With"))
