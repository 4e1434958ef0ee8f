; What TypeScript's code stands in; the rest is JavaScript's.

; NestJS: a method behind a route's decorator.
((class_body (decorator (call_expression function: (identifier) @method arguments: (arguments . (string) @path))) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All")
  (#set! framework "nestjs"))
((class_body (decorator (call_expression function: (identifier) @method)) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All")
  (#set! framework "nestjs"))
