; Things that are made alike in JavaScript: the capture on a pattern's root names the kind, `@group` is what siblings
; have in common, `@carries` what each may carry and `@all_carry` what is said once for all of a group.

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

; Queries on one object, with their arguments.
(call_expression function: (member_expression object: (_) @group property: (_) @method) arguments: (_) @carries) @query

; The paths of one router's routes.
((call_expression
   function: (member_expression object: (_) @group property: (_) @method)
   arguments: (arguments . (string) @carries . (_))) @route_path
  (#any-of? @method "get" "post" "put" "patch" "delete" "del" "all"))
