; Things that are made alike in JavaScript: the capture on a pattern's root names the kind, `@group` is what siblings
; have in common, `@carries` what each may carry, `@all_carry` what is said once for all of a group, and `@part_of` the
; group that a group is a part of.

; Routes of one router, with what stands between the path and the function that answers.
((call_expression
   function: (member_expression object: (_) @group property: (_) @method)
   arguments: (arguments . [(string) (template_string) (regex) (array)] [(identifier) (member_expression) (call_expression) (array) (object)] @carries)) @route
  (#any-of? @method "get" "post" "put" "patch" "delete" "del" "all"))
((call_expression
   function: (member_expression object: (_) @group property: (_) @method)
   arguments: (arguments . [(string) (template_string) (regex) (array)] . [(arrow_function) (function_expression)])) @route
  (#any-of? @method "get" "post" "put" "patch" "delete" "del" "all"))

; A router may say once what all its routes go through.
((call_expression
   function: (member_expression object: (_) @group property: (_) @_use)
   arguments: (arguments [(identifier) (member_expression) (call_expression)] @all_carry)) @route
  (#any-of? @_use "use" "addHook" "register"))

; Or is mounted behind it.
((call_expression
   function: (member_expression property: (_) @_use)
   arguments: (arguments [(identifier) (member_expression) (call_expression) (array)] @all_carry (identifier) @group .)) @route
  (#eq? @_use "use"))
((call_expression
   function: (member_expression object: (_) @part_of property: (_) @_use)
   arguments: (arguments (identifier) @group .)) @route
  (#eq? @_use "use"))
((call_expression
   function: (member_expression property: (_) @_use)
   arguments: (arguments . (string) @all_carry (identifier) @group .)) @route_path
  (#eq? @_use "use"))
((call_expression
   function: (member_expression object: (_) @part_of property: (_) @_use)
   arguments: (arguments (identifier) @group .)) @route_path
  (#eq? @_use "use"))

; Queries on one object, with their arguments.
(call_expression function: (member_expression object: (_) @group property: (_) @method) arguments: (_) @carries) @query

; The paths of one router's routes.
((call_expression
   function: (member_expression object: (_) @group property: (_) @method)
   arguments: (arguments . (string) @carries . (_))) @route_path
  (#any-of? @method "get" "post" "put" "patch" "delete" "del" "all"))
; Below which paths routers are mounted.
((call_expression
   function: (member_expression object: (_) @group property: (_) @_use)
   arguments: (arguments . (string) @carries [(identifier) (call_expression) (member_expression)] .)) @route_path
  (#any-of? @_use "use" "route"))
