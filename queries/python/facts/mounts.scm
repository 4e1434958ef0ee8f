; Where Python's routers are mounted: `@child` on `@router`, below `@path`, behind `@guard`. Without a child, what all
; that comes to the router goes through.

; FastAPI's and Starlette's routers, Flask's blueprints, Django Ninja's routers.
((call function: (attribute object: (_) @router attribute: (_) @_mount) arguments: (argument_list [(identifier) (attribute)] @child))
  (#any-of? @_mount "include_router" "register_blueprint" "add_router" "mount" "blueprint"))
((call function: (attribute object: (_) @router attribute: (_) @_mount) arguments: (argument_list [(identifier) (attribute)] @child (keyword_argument value: (_) @guard)))
  (#any-of? @_mount "include_router" "register_blueprint" "add_router" "mount" "blueprint"))
((call function: (attribute object: (_) @router attribute: (_) @_mount) arguments: (argument_list [(identifier) (attribute)] @child (keyword_argument) @guard))
  (#any-of? @_mount "include_router" "register_blueprint" "add_router" "mount" "blueprint"))
((call function: (attribute object: (_) @router attribute: (_) @_mount) arguments: (argument_list (keyword_argument name: (_) @_key value: (_) @child)))
  (#any-of? @_mount "include_router" "register_blueprint")
  (#any-of? @_key "router" "blueprint"))
((call function: (attribute object: (_) @router attribute: (_) @_mount) arguments: (argument_list (string) @guard . [(identifier) (attribute)] @child))
  (#any-of? @_mount "add_router" "mount"))

; What a router is made with, or is told of later.
((assignment left: (_) @router right: (call arguments: (argument_list (keyword_argument name: (_) @_key value: (_) @guard))))
  (#any-of? @_key "dependencies" "guards" "middleware" "auth" "prefix" "url_prefix"))
((assignment left: (_) @router right: (call arguments: (argument_list (keyword_argument name: (_) @_key) @guard)))
  (#any-of? @_key "dependencies" "guards" "middleware" "auth"))
((call function: (attribute object: (_) @router attribute: (_) @_told) arguments: (argument_list . (_) @guard))
  (#any-of? @_told "before_request" "add_middleware" "middleware"))
((decorated_definition (decorator [(attribute object: (_) @router attribute: (_) @_told) (call function: (attribute object: (_) @router attribute: (_) @_told))]) definition: (_) @guard)
  (#any-of? @_told "before_request" "middleware"))

; A function of another module that is given the router.
((call function: [(identifier) (attribute)] @called arguments: (argument_list . (identifier) @router))
  (#not-match? @called "\\.(include_router|register_blueprint|add_router|mount)$"))
