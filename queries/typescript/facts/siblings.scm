; Things that are made alike in TypeScript; the rest is JavaScript's.

; Methods of one controller, with what decorates them: NestJS, TypeORM's and routing-controllers' classes.
((class_declaration name: (_) @group body: (class_body
   (decorator (call_expression function: (identifier) @method)) . (method_definition) @member)) @route
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All"))
((class_declaration name: (_) @group body: (class_body
   (decorator (call_expression function: (identifier) @method)) . (decorator) @carries . (method_definition) @member)) @route
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All"))
((class_declaration name: (_) @group body: (class_body
   (decorator) @carries . (decorator (call_expression function: (identifier) @method)) . (method_definition) @member)) @route
  (#any-of? @method "Get" "Post" "Put" "Patch" "Delete" "All"))
((class_declaration (decorator) @all_carry name: (_) @group) @route)
((export_statement (decorator) @all_carry declaration: (class_declaration name: (_) @group)) @route)
