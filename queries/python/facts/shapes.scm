; What Python's nodes are: names, calls, strings, bindings, places.
; The capture on a pattern's root names the shape, the others name the parts that play a role in it.

(identifier) @name
(attribute object: (_) @object attribute: (identifier) @property) @member
; `Annotated[Session, Depends(get_session)]`, a type under a name of its own.
((subscript value: (_) @_generic . subscript: (_) @inner) @wrapper
  (#any-of? @_generic "Annotated" "Optional" "typing.Annotated" "typing.Optional"))
(subscript value: (_) @object subscript: (_) @key) @index
(call function: (_) @function arguments: (_) @arguments) @call

(parenthesized_expression (_) @inner) @wrapper
(await (_) @inner) @wrapper
(named_expression name: (identifier) @target value: (_) @value) @assignment

(string) @text
(concatenated_string) @text
(interpolation expression: (_) @value) @interpolation
[(integer) (float) (true) (false) (none) (ellipsis)] @literal

[(list) (tuple) (set) (dictionary) (expression_list)] @container
[(list_comprehension) (set_comprehension) (dictionary_comprehension) (generator_expression)] @container
(pair key: (_) @key value: (_) @value) @pair

; `Session | None`, a type.
(binary_operator left: (_) @inner operator: "|" right: (none)) @wrapper
(binary_operator left: (none) operator: "|" right: (_) @inner) @wrapper
(union_type . (type (_) @inner) . (type (none)) .) @wrapper
(union_type . (type (none)) . (type (_) @inner) .) @wrapper
; One of several constants that a case stands for.
(union_pattern) @container
(binary_operator left: (_) @left operator: ["+" "%"] right: (_) @right) @concatenation
(binary_operator left: (_) @left right: (_) @right) @operation
(comparison_operator) @operation
(not_operator argument: (_) @inner) @operation
(unary_operator argument: (_) @inner) @wrapper
(conditional_expression . (_) @consequence . (_) @condition . (_) @alternative .) @choice
(boolean_operator left: (_) @left right: (_) @right) @choice

(function_definition "async" name: (_) @name parameters: (_) @parameters return_type: (type (_) @type)? body: (_) @body) @async_function
(function_definition name: (_) @name parameters: (_) @parameters return_type: (type (_) @type)? body: (_) @body) @function
; `Iterator[Session]` is what a dependency that hands out a session says of itself.
((generic_type . (identifier) @_generic (type_parameter . (type (_) @inner))) @wrapper
  (#any-of? @_generic "Annotated" "Optional" "Iterator" "AsyncIterator" "Generator" "AsyncGenerator"))
(type (_) @inner) @wrapper

(lambda parameters: (_)? @parameters body: (_) @body) @function
(class_definition name: (_) @name body: (_) @body) @class
(decorated_definition definition: (_) @definition) @wrapping

; The names in a case's pattern take parts of what is matched; those of classes and members are none.
(match_statement subject: (_) @value body: (block (case_clause (case_pattern)+ @target)+)) @assignment
(keyword_pattern . (identifier) @property (_) @target) @target_part
((dotted_name) @member (#parent? @member "class_pattern"))
(dotted_name (identifier) (identifier)) @member

[(pattern_list) (tuple_pattern) (list_pattern)] @target_list
(list_splat_pattern (_) @target) @rest_target
(dictionary_splat_pattern (_) @target) @rest_target

(typed_parameter . (_) @target type: (type (_) @type)) @parameter
; What FastAPI fills a parameter with: what the function returns or hands out.
((default_parameter name: (_) @target value: (call function: (_) @_depends arguments: (argument_list . (_) @inner))) @parameter
  (#match? @_depends "(^|\\.)(Depends|Security)$"))
(default_parameter name: (_) @target value: (_) @value) @parameter
(typed_default_parameter name: (_) @target type: (type (_) @type) value: (_) @value) @parameter

(assignment left: (_) @target type: (type (_) @type) right: (_) @value) @assignment
(assignment left: (_) @target type: (type (_) @type)) @assignment
(assignment left: (_) @target right: (_) @value) @assignment
(augmented_assignment left: (_) @target right: (_) @value) @augmentation
(as_pattern . (_) @value alias: (as_pattern_target (_) @target)) @assignment
(for_statement left: (_) @target right: (_) @value body: (_) @body) @iteration
(for_in_clause left: (_) @target right: (_) @value) @iteration
(while_statement body: (_) @body) @loop

(except_clause value: (as_pattern . (_) @type alias: (as_pattern_target (_) @name)) (block) @body) @error_handler
(except_clause value: (_) @type (block) @body) @error_handler
(except_clause (block) @body) @error_handler

(keyword_argument name: (_) @key value: (_) @value) @named_argument
(list_splat (_) @value) @spread
(dictionary_splat (_) @value) @spread

(block) @block
(return_statement (_) @value) @return
(yield (_)? @value) @yield
(decorator) @decorator
(expression_statement . (_) @inner .) @statement
(comment) @comment
[(import_statement) (import_from_statement) (future_import_statement)] @import
