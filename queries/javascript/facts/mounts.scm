; Where JavaScript's routers are mounted: `@child` on `@router`, below `@path`, behind `@guard`. Without a child, what all
; that comes to the router goes through.

; Express, Koa, Hono: the router is the last that `use` is given.
((call_expression function: (member_expression object: (_) @router property: (_) @_use) arguments: (arguments [(identifier) (member_expression) (call_expression) (await_expression) (parenthesized_expression)] @child .))
  (#any-of? @_use "use" "route" "mount"))
((call_expression function: (member_expression object: (_) @router property: (_) @_use) arguments: (arguments . (string) @path [(identifier) (member_expression) (call_expression) (await_expression) (parenthesized_expression)] @child .))
  (#any-of? @_use "use" "route" "mount"))
((call_expression function: (member_expression object: (_) @router property: (_) @_use) arguments: (arguments [(string) (identifier) (member_expression) (call_expression) (array)] @guard [(identifier) (member_expression) (call_expression) (await_expression) (parenthesized_expression)] @child .))
  (#any-of? @_use "use" "route" "mount"))
; Several at once.
((call_expression function: (member_expression object: (_) @router property: (_) @_use) arguments: (arguments (array (_) @guard) [(identifier) (member_expression) (call_expression) (await_expression) (parenthesized_expression)] @child .))
  (#any-of? @_use "use" "route" "mount"))

; What stands before all that comes later, or all below a path. A router that is called like one is none of that.
((call_expression function: (member_expression object: (_) @router property: (_) @_use) arguments: (arguments . [(identifier) (member_expression) (call_expression)] @guard))
  (#any-of? @_use "use" "all")
  (#not-match? @guard "(?i)(rout(er|es?|ing)|controllers?|api|pages?|views?)(\\(.*)?$"))
((call_expression function: (member_expression object: (_) @router property: (_) @_use) arguments: (arguments . (string) @path [(identifier) (member_expression) (call_expression)] @guard))
  (#any-of? @_use "use" "all")
  (#not-match? @guard "(?i)(rout(er|es?|ing)|controllers?|api|pages?|views?)(\\(.*)?$"))
((call_expression function: (member_expression object: (_) @router property: (_) @_use) arguments: (arguments . (array (_) @guard)))
  (#any-of? @_use "use" "all"))

; Fastify: a plugin, and hooks that go for the plugins below.
((call_expression function: (member_expression object: (_) @router property: (_) @_register) arguments: (arguments . [(identifier) (member_expression) (call_expression)] @child))
  (#eq? @_register "register"))
((call_expression function: (member_expression object: (_) @router property: (_) @_register) arguments: (arguments . [(identifier) (member_expression) (call_expression)] @child (object (pair value: (_) @guard))))
  (#eq? @_register "register"))
((call_expression function: (member_expression object: (_) @router property: (_) @_hook) arguments: (arguments . (string) (_) @guard))
  (#eq? @_hook "addHook"))

; A function of another module that is given the router.
((call_expression function: [(identifier) (member_expression) (call_expression)] @called arguments: (arguments . (identifier) @router))
  (#not-match? @called "\\.(use|route|mount|register|all|addHook)$"))
