; What JavaScript's nodes are: names, calls, strings, bindings, places. TypeScript adds its own to these.
; The capture on a pattern's root names the shape, the others name the parts that play a role in it.

[(identifier) (shorthand_property_identifier) (this)] @name
; What a module exports by default goes by the module's name.
((member_expression object: [(identifier) (call_expression) (await_expression) (parenthesized_expression)] @inner property: (_) @_default) @wrapper
  (#eq? @_default "default"))
(member_expression object: (_) @object property: (_) @property) @member
(subscript_expression object: (_) @object index: (_) @key) @index

((call_expression function: (identifier) @_require arguments: (arguments . (string (string_fragment) @module) .)) @module_reference
  (#eq? @_require "require"))
(call_expression function: (import) arguments: (arguments . (string (string_fragment) @module) .)) @module_reference
; `promisify(f)` is `f`, but for how its result arrives.
((call_expression function: [(identifier) (member_expression)] @_promisify arguments: (arguments . (_) @inner .)) @wrapper
  (#any-of? @_promisify "promisify" "util.promisify"))
(call_expression function: (_) @function arguments: (_) @arguments) @call
(new_expression constructor: (_) @function arguments: (_)? @arguments) @call

(parenthesized_expression (_) @inner) @wrapper
; `(first, second)` is the second.
(sequence_expression (_) @inner .) @wrapper
(await_expression (_) @inner) @wrapper
(unary_expression argument: (_) @inner) @wrapper
(update_expression argument: (_) @inner) @wrapper

[(string) (template_string)] @text
(template_substitution (_) @value) @interpolation
[(number) (true) (false) (null) (undefined) (regex)] @literal

[(array) (object)] @container
(pair key: (_) @key value: (_) @value) @pair

(binary_expression left: (_) @left operator: "+" right: (_) @right) @concatenation
(binary_expression left: (_) @left operator: ["||" "??" "&&"] right: (_) @right) @choice
(binary_expression left: (_) @left right: (_) @right) @operation
(ternary_expression condition: (_) @condition consequence: (_) @consequence alternative: (_) @alternative) @choice

(function_declaration "async" name: (_) @name parameters: (_) @parameters body: (_) @body) @async_function
(function_declaration name: (_) @name parameters: (_) @parameters body: (_) @body) @function
(generator_function_declaration "async" name: (_) @name parameters: (_) @parameters body: (_) @body) @async_function
(generator_function_declaration name: (_) @name parameters: (_) @parameters body: (_) @body) @function
(function_expression "async" name: (_)? @name parameters: (_) @parameters body: (_) @body) @async_function
(function_expression name: (_)? @name parameters: (_) @parameters body: (_) @body) @function
(generator_function "async" name: (_)? @name parameters: (_) @parameters body: (_) @body) @async_function
(generator_function name: (_)? @name parameters: (_) @parameters body: (_) @body) @function
(arrow_function "async" parameters: (_) @parameters body: (_) @body) @async_function
(arrow_function "async" parameter: (_) @parameters body: (_) @body) @async_function
(arrow_function parameters: (_) @parameters body: (_) @body) @function
(arrow_function parameter: (_) @parameters body: (_) @body) @function
(method_definition "async" name: (_) @name parameters: (_) @parameters body: (_) @body) @async_function
(method_definition name: (_) @name parameters: (_) @parameters body: (_) @body) @function
(class_declaration name: (_) @name body: (_) @body) @class
(class name: (_)? @name body: (_) @body) @class
; Only JavaScript's grammar has this kind; TypeScript has its own.
(field_definition property: (_) @target value: (_)? @value) @field
(export_statement declaration: (_) @definition) @wrapping
(export_statement value: (_) @definition) @wrapping

(variable_declarator name: (_) @target value: (_) @value) @assignment
(assignment_expression left: (_) @target right: (_) @value) @assignment
(augmented_assignment_expression left: (_) @target operator: ["??=" "||=" "&&="] @condition right: (_) @value) @augmentation
(augmented_assignment_expression left: (_) @target right: (_) @value) @augmentation
(for_in_statement left: (_) @target right: (_) @value body: (_) @body) @iteration
[(for_statement body: (_) @body) (while_statement body: (_) @body) (do_statement body: (_) @body)] @loop

(array_pattern) @target_list
(rest_pattern (_) @target) @rest_target
(shorthand_property_identifier_pattern) @shorthand_target
(pair_pattern key: (_) @property value: (_) @target) @target_part
(object_assignment_pattern left: (_) @target) @target_part
(assignment_pattern left: (_) @target right: (_) @value) @target_part

(catch_clause parameter: (_)? @name body: (_) @body) @error_handler

(spread_element (_) @value) @spread

(statement_block) @block
(return_statement (_) @value) @return
(yield_expression (_)? @value) @yield
(expression_statement . (_) @inner .) @statement
(comment) @comment
(import_statement) @import
(hash_bang_line) @prologue
