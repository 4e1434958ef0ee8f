; What TypeScript's code stands in; the rest is JavaScript's.

; NestJS: a method behind a route's decorator, others may stand between.
((class_body (decorator (call_expression function: (identifier) @method arguments: (arguments . (string) @path))) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All")
  (#set! framework "nestjs"))
((class_body (decorator (call_expression function: (identifier) @method arguments: (arguments . (string) @path))) . (decorator) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All")
  (#set! framework "nestjs"))
((class_body (decorator (call_expression function: (identifier) @method arguments: (arguments . (string) @path))) . (decorator) . (decorator) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All")
  (#set! framework "nestjs"))
((class_body (decorator (call_expression function: (identifier) @method arguments: (arguments . (string) @path))) . (decorator) . (decorator) . (decorator) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All")
  (#set! framework "nestjs"))
((class_body (decorator (call_expression function: (identifier) @method)) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All")
  (#set! framework "nestjs"))
((class_body (decorator (call_expression function: (identifier) @method)) . (decorator) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All")
  (#set! framework "nestjs"))
((class_body (decorator (call_expression function: (identifier) @method)) . (decorator) . (decorator) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All")
  (#set! framework "nestjs"))
((class_body (decorator (call_expression function: (identifier) @method)) . (decorator) . (decorator) . (decorator) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All")
  (#set! framework "nestjs"))
