; What TypeScript's code stands in; the rest is JavaScript's.

; NestJS: a method behind a route's decorator.
((class_body (decorator (call_expression function: (identifier) @method)) . (method_definition) @body) @handler
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All"))
