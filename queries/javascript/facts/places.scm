; What JavaScript's code stands in: the capture on a pattern's root names the place, and `@body` narrows it. Of a
; handler, `@method` says which HTTP methods it answers, `@path` at which path, and `@router` what it is given to.

; Express, Koa, Fastify, Hono and their routers: a function given to a route.
((call_expression
   function: (member_expression object: (_) @router property: (property_identifier) @method)
   arguments: (arguments . [(string) (template_string) (regex) (array)] @path [(arrow_function) (function_expression)] @body)) @handler
  (#any-of? @method "get" "post" "put" "patch" "delete" "del" "all" "use")
  (#not-resolves-to? @router "axios" "axios.*" "got" "supertest*" "nock*" "Map" "WeakMap" "URLSearchParams" "FormData" "Headers")
  (#not-match? @router "(?i)(cache|map|store|storage|redis|memo|emitter|queue)$"))

; `router.route("/users").get(…)`.
((call_expression
   function: (member_expression object: (call_expression function: (member_expression object: (_) @router property: (_) @_route) arguments: (arguments . (string) @path)) property: (property_identifier) @method)
   arguments: (arguments [(arrow_function) (function_expression)] @body)) @handler
  (#eq? @_route "route")
  (#any-of? @method "get" "post" "put" "patch" "delete" "all"))

((call_expression
   function: (member_expression
     object: (call_expression function: (member_expression
       object: (call_expression function: (member_expression object: (_) @router property: (_) @_route) arguments: (arguments . (string) @path))
       property: (property_identifier)))
     property: (property_identifier) @method)
   arguments: (arguments [(arrow_function) (function_expression)] @body)) @handler
  (#eq? @_route "route")
  (#any-of? @method "get" "post" "put" "patch" "delete" "all"))

; Fastify and hapi: `server.route({ method: "POST", path: "/users", handler })`.
((call_expression
   function: (member_expression object: (_) @router property: (_) @_route)
   arguments: (arguments . (object
     (pair key: (_) @_method value: (_) @method)
     (pair key: (_) @_path value: [(string) (template_string)] @path)
     [(pair key: (_) @_handler value: [(arrow_function) (function_expression)] @body) (method_definition name: (_) @_handler) @body]))) @handler
  (#eq? @_route "route")
  (#eq? @_method "method")
  (#any-of? @_path "url" "path")
  (#eq? @_handler "handler"))
((call_expression
   function: (member_expression object: (_) @router property: (_) @_route)
   arguments: (arguments . (object
     (pair key: (_) @_path value: [(string) (template_string)] @path)
     (pair key: (_) @_method value: (_) @method)
     [(pair key: (_) @_handler value: [(arrow_function) (function_expression)] @body) (method_definition name: (_) @_handler) @body]))) @handler
  (#eq? @_route "route")
  (#eq? @_method "method")
  (#any-of? @_path "url" "path")
  (#eq? @_handler "handler"))

; The same, by what the function takes.
((arrow_function parameters: (formal_parameters . [(identifier) @_request (_ pattern: (identifier) @_request)] . [(identifier) @_response (_ pattern: (identifier) @_response)])) @handler
  (#any-of? @_request "req" "request" "_req")
  (#any-of? @_response "res" "response" "reply" "resp"))
((function_expression parameters: (formal_parameters . [(identifier) @_request (_ pattern: (identifier) @_request)] . [(identifier) @_response (_ pattern: (identifier) @_response)])) @handler
  (#any-of? @_request "req" "request" "_req")
  (#any-of? @_response "res" "response" "reply" "resp"))
((function_declaration parameters: (formal_parameters . [(identifier) @_request (_ pattern: (identifier) @_request)] . [(identifier) @_response (_ pattern: (identifier) @_response)])) @handler
  (#any-of? @_request "req" "request" "_req")
  (#any-of? @_response "res" "response" "reply" "resp"))
((method_definition parameters: (formal_parameters . [(identifier) @_request (_ pattern: (identifier) @_request)] . [(identifier) @_response (_ pattern: (identifier) @_response)])) @handler
  (#any-of? @_request "req" "request" "_req")
  (#any-of? @_response "res" "response" "reply" "resp"))

; Next.js: a function exported under a method's name from a route's file.
((export_statement declaration: (function_declaration name: (identifier) @method)) @handler
  (#any-of? @method "GET" "POST" "PUT" "PATCH" "DELETE")
  (#path-matches? "(^|/)route\\.[jt]sx?$")
  (#set! framework "next"))
((export_statement declaration: (lexical_declaration (variable_declarator name: (identifier) @method))) @handler
  (#any-of? @method "GET" "POST" "PUT" "PATCH" "DELETE")
  (#path-matches? "(^|/)route\\.[jt]sx?$")
  (#set! framework "next"))

; A function whose writes are kept or dropped together.
((call_expression
   function: (member_expression property: (property_identifier) @_method)
   arguments: (arguments [(arrow_function) (function_expression)] @body)) @transaction
  (#any-of? @_method "$transaction" "transaction" "withTransaction" "runInTransaction" "transactional" "tx"))

; What stands beside a statement that begins one.
((statement_block (expression_statement (await_expression (call_expression arguments: (arguments . [(string) (template_string)] @_begin))))) @transaction
  (#match? @_begin "(?i)^[\"'`]\\s*(BEGIN|START TRANSACTION)\\b"))

; A test.
((call_expression function: [(identifier) @_test (member_expression object: (identifier) @_test)]) @test
  (#any-of? @_test "it" "test" "describe" "beforeEach" "afterEach" "beforeAll" "afterAll"))

; A function that is run for each member of a list.
((call_expression
   function: (member_expression property: (property_identifier) @_method)
   arguments: (arguments . [(arrow_function) (function_expression)] @body)) @iteration
  (#any-of? @_method "map" "flatMap" "forEach" "filter" "reduce"))

; A route behind a check of who is asking: something among its arguments, or a decorator, is called so.
((call_expression
   function: (member_expression property: (property_identifier) @method)
   arguments: (arguments . (string) [(identifier) (member_expression) (call_expression) (array)] @_guard [(arrow_function) (function_expression)] @body)) @guarded_handler
  (#any-of? @method "get" "post" "put" "patch" "delete")
  (#match? @_guard "(?i)auth|protect|login|logged|signed|session|jwt|token|passport"))

; A route behind a check of what whoever is asking may do.
((call_expression
   function: (member_expression property: (property_identifier) @method)
   arguments: (arguments . (string) [(identifier) (member_expression) (call_expression) (array)] @_guard [(arrow_function) (function_expression)] @body)) @restricted_handler
  (#any-of? @method "get" "post" "put" "patch" "delete")
  (#match? @_guard "(?i)admin|permission|role|scope|authori[sz]e|guard|policy|\\bcan\\b|superuser|owner"))

; A loop over a list, but not one that counts attempts.
((for_in_statement body: (_) @body) @loop_over)
((for_statement condition: (_) @_condition body: (_) @body) @loop_over
  (#match? @_condition "\\.length|(?i)(count|size|total)\\b"))

; A route that another service calls, and calls again for as long as the answer is no success.
((call_expression
   function: (member_expression property: (property_identifier) @_method)
   arguments: (arguments . (string) @_path [(arrow_function) (function_expression)] @body)) @webhook
  (#any-of? @_method "post" "all")
  (#match? @_path "(?i)hook|callback"))
