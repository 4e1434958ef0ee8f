; Things that are made alike in Python: the capture on a pattern's root names the kind, `@group` is what siblings have
; in common, `@carries` what each may carry, `@all_carry` what is said once for all of a group, and `@part_of` the
; group that a group is a part of.

; Routes of one router: what decorates them, the route's own arguments, and the parameters with their `Depends(…)`.
((decorated_definition
   (decorator (call function: (attribute object: (_) @group attribute: (_) @method) arguments: (_) @carries))) @route
  (#any-of? @method "get" "post" "put" "patch" "delete" "api_route" "websocket"))
((decorated_definition
   (decorator (call function: (attribute object: (_) @group attribute: (_) @_method)))
   (decorator) @carries) @route
  (#any-of? @_method "get" "post" "put" "patch" "delete" "api_route" "websocket" "route"))
((decorated_definition
   (decorator) @carries
   (decorator (call function: (attribute object: (_) @group attribute: (_) @_method)))) @route
  (#any-of? @_method "get" "post" "put" "patch" "delete" "api_route" "websocket" "route"))
((decorated_definition
   (decorator (call function: (attribute object: (_) @group attribute: (_) @_method)))
   definition: (function_definition parameters: (_) @carries)) @route
  (#any-of? @_method "get" "post" "put" "patch" "delete" "api_route" "websocket" "route"))
((decorated_definition
   (decorator (call function: (attribute object: (_) @group attribute: (_) @_route)
     arguments: (argument_list (keyword_argument name: (_) @_methods value: (_) @method))))) @route
  (#eq? @_route "route") (#eq? @_methods "methods"))

; A router may say once what all its routes depend on.
((assignment left: (_) @group right: (call arguments: (argument_list (keyword_argument name: (_) @_key value: (_) @all_carry)))) @route
  (#any-of? @_key "dependencies" "guards" "middleware" "auth"))
((call function: (attribute object: (_) @group attribute: (_) @_method) arguments: (_) @all_carry) @route
  (#any-of? @_method "before_request" "add_middleware" "middleware"))
((decorated_definition (decorator (attribute object: (_) @group attribute: (_) @_method)) definition: (_) @all_carry) @route
  (#any-of? @_method "before_request" "middleware"))

; Or is mounted behind it.
((call function: (attribute attribute: (_) @_mount) arguments: (argument_list [(identifier) (attribute)] @group (keyword_argument value: (_) @all_carry))) @route
  (#any-of? @_mount "include_router" "register_blueprint" "add_router"))
((call function: (attribute object: (_) @part_of attribute: (_) @_mount) arguments: (argument_list [(identifier) (attribute)] @group)) @route
  (#any-of? @_mount "include_router" "register_blueprint" "add_router"))
((call function: (attribute attribute: (_) @_mount) arguments: (argument_list [(identifier) (attribute)] @group (keyword_argument value: (_) @all_carry))) @route_path
  (#any-of? @_mount "include_router" "register_blueprint" "add_router"))
((call function: (attribute object: (_) @part_of attribute: (_) @_mount) arguments: (argument_list [(identifier) (attribute)] @group)) @route_path
  (#any-of? @_mount "include_router" "register_blueprint" "add_router"))

; Methods of one class of views, which what decorates them tells apart.
((class_definition name: (_) @group body: (block
   (decorated_definition (decorator) @carries definition: (function_definition name: (_) @method)) @member)) @view)
((class_definition name: (_) @group body: (block (function_definition name: (_) @method) @member)) @view)
(class_definition name: (_) @group body: (block (expression_statement (assignment) @all_carry))) @view

; Queries on one object, with their arguments.
(call function: (attribute object: (_) @group attribute: (_) @method) arguments: (_) @carries) @query

; The paths of one router's routes.
((decorated_definition
   (decorator (call function: (attribute object: (_) @group attribute: (_) @method) arguments: (argument_list . (string) @carries)))) @route_path
  (#any-of? @method "get" "post" "put" "patch" "delete" "route" "api_route"))
((assignment left: (_) @group right: (call arguments: (argument_list (keyword_argument name: (_) @_key value: (_) @all_carry)))) @route_path
  (#any-of? @_key "prefix" "url_prefix"))
; Below which paths routers are mounted.
((call function: (attribute object: (_) @group attribute: (_) @_mount) arguments: (argument_list (keyword_argument name: (_) @_key value: (string) @carries))) @route_path
  (#any-of? @_mount "include_router" "register_blueprint")
  (#any-of? @_key "prefix" "url_prefix"))
