; What Python's code stands in: the capture on a pattern's root names the place, and `@body` narrows it. Of a handler,
; `@method` says which HTTP methods it answers, `@path` at which path, and `@router` what it is given to.

; Flask, FastAPI, Starlette, Sanic, Quart, aiohttp, Litestar: a function behind a route's decorator.
((decorated_definition
   (decorator (call function: (attribute object: (_) @router attribute: (_) @method) arguments: (argument_list . (string) @path)))
   definition: (function_definition)) @handler
  (#any-of? @method "get" "post" "put" "patch" "delete" "head" "options" "websocket" "api_route")
  (#imports? "flask" "fastapi" "starlette" "sanic" "quart" "aiohttp" "litestar" "ninja" "falcon" "bottle" "connexion"))
((decorated_definition
   (decorator (call function: (attribute object: (_) @router attribute: (_) @method)))
   definition: (function_definition)) @handler
  (#any-of? @method "get" "post" "put" "patch" "delete" "head" "options" "websocket" "api_route")
  (#imports? "flask" "fastapi" "starlette" "sanic" "quart" "aiohttp" "litestar" "ninja" "falcon" "bottle" "connexion"))
((decorated_definition
   (decorator (call function: (attribute object: (_) @router attribute: (_) @_route) arguments: (argument_list . (string) @path (keyword_argument name: (_) @_methods value: (_) @method))))
   definition: (function_definition)) @handler
  (#any-of? @_route "route" "api_route")
  (#any-of? @_methods "methods" "method"))
((decorated_definition
   (decorator (call function: (attribute object: (_) @router attribute: (_) @_route) arguments: (argument_list . (string) @path)))
   definition: (function_definition)) @handler
  (#any-of? @_route "route" "endpoint"))
((decorated_definition
   (decorator (call function: (attribute object: (_) @router attribute: (_) @_route) arguments: (argument_list (keyword_argument name: (_) @_methods value: (_) @method))))
   definition: (function_definition)) @handler
  (#any-of? @_route "route" "api_route")
  (#any-of? @_methods "methods" "method"))
((decorated_definition
   (decorator (call function: (attribute attribute: (_) @_route)))
   definition: (function_definition)) @handler
  (#any-of? @_route "route" "endpoint"))

; Where the application comes from a module of one's own, or the imports are missing: a path that begins with `/`.
((decorated_definition
   (decorator (call function: (attribute object: (_) @router attribute: (_) @method) arguments: (argument_list . (string) @path)))
   definition: (function_definition)) @handler
  (#any-of? @method "get" "post" "put" "patch" "delete" "websocket")
  (#match? @path "^[rf]?[\"']/")
  (#match? @router "(?i)^(\\w+\\.)*(app|application|api|server|bp|blueprint|router|routes|\\w*_(app|api|bp|blueprint|router|routes))$"))

; Litestar, Bottle and Django REST framework decorate with plain calls.
((decorated_definition
   (decorator (call function: (identifier) @method arguments: (argument_list . (string) @path)))
   definition: (function_definition)) @handler
  (#resolves-to? @method "litestar.get" "litestar.post" "litestar.put" "litestar.patch" "litestar.delete" "litestar.route" "litestar.websocket")
  (#set! framework "litestar"))
((decorated_definition
   (decorator (call function: (identifier) @method arguments: (argument_list . (string) @path)))
   definition: (function_definition)) @handler
  (#resolves-to? @method "bottle.get" "bottle.post" "bottle.put" "bottle.patch" "bottle.delete")
  (#set! framework "bottle"))
((decorated_definition
   (decorator (call function: (identifier) @_route arguments: (argument_list . (string) @path (keyword_argument name: (_) @_method value: (_) @method))))
   definition: (function_definition)) @handler
  (#resolves-to? @_route "bottle.route")
  (#any-of? @_method "method" "methods")
  (#set! framework "bottle"))
((decorated_definition
   (decorator (call function: (identifier) @_route arguments: (argument_list . (string) @path)))
   definition: (function_definition)) @handler
  (#resolves-to? @_route "bottle.route")
  (#set! framework "bottle"))
((decorated_definition
   (decorator (call function: (identifier) @_decorator arguments: (_) @method))
   definition: (function_definition)) @handler
  (#resolves-to? @_decorator "rest_framework.decorators.api_view" "rest_framework.decorators.action")
  (#set! framework "django"))

; A view of Django's is a function whose first parameter is the request.
((function_definition parameters: (parameters . [(identifier) @_request (typed_parameter . (identifier) @_request)])) @handler
  (#eq? @_request "request")
  (#imports? "django" "rest_framework" "aiohttp" "sanic" "starlette"))

; An excerpt without imports.
((function_definition parameters: (parameters . (identifier) @_request)) @handler
  (#eq? @_request "request")
  (#contains-text? @handler "^(GET|POST|FILES|COOKIES|META|JsonResponse|HttpResponse|HttpResponseRedirect)$")
  (#not-file-matches? "(?m)^(import|from) \\w"))

; A method of a class of views.
((class_definition
   superclasses: (argument_list (_) @_base)
   body: (block [
     (function_definition name: (identifier) @method) @body
     (decorated_definition definition: (function_definition name: (identifier) @method)) @body
   ])) @handler
  (#any-of? @method "get" "post" "put" "patch" "delete" "list" "create" "update" "partial_update" "destroy" "retrieve")
  (#match? @_base "(View|ViewSet|Resource|RequestHandler|HTTPEndpoint|Controller|APIView)$"))

; A resource of Falcon's answers a method with a method of its own.
((class_definition
   body: (block [
     (function_definition name: (identifier) @method) @body
     (decorated_definition definition: (function_definition name: (identifier) @method)) @body
   ])) @handler
  (#match? @method "^on_(get|post|put|patch|delete|head|options|websocket)(_\\w+)?$")
  (#imports? "falcon"))
; Falcon's resources have no base.
((function_definition name: (identifier) @method parameters: (parameters . (identifier) . (identifier) @_request . (identifier) @_response)) @handler
  (#any-of? @method "on_get" "on_post" "on_put" "on_patch" "on_delete")
  (#any-of? @_request "req" "request")
  (#any-of? @_response "resp" "response"))

; A block, or a function, whose writes are kept or dropped together.
((with_statement (with_clause (with_item value: (_) @_guard)) body: (_) @body) @transaction
  (#match? @_guard "(atomic|transaction|begin|begin_nested|begin_once)(\\(|$)"))
((decorated_definition (decorator (_) @_decorator)) @transaction
  (#match? @_decorator "(^|\\.)(atomic|transactional|commit_on_success|in_transaction)\\b"))

((with_statement (with_clause (with_item value: [(identifier) (attribute)] @_connection)) body: (_) @body) @transaction
  (#match? @_connection "^(self\\.)?_?(conn|connection|con)$"))
; What stands beside a statement that begins one.
((block (expression_statement [(call arguments: (argument_list . (string) @_begin)) (await (call arguments: (argument_list . (string) @_begin)))])) @transaction
  (#match? @_begin "(?i)^[\"']+\\s*(BEGIN|START TRANSACTION)\\b"))

; What is made anew for each member of a list.
[(list_comprehension body: (_) @body) (set_comprehension body: (_) @body) (dictionary_comprehension body: (_) @body) (generator_expression body: (_) @body)] @iteration

; A test.
((function_definition name: (identifier) @_name) @test
  (#match? @_name "^test"))
