; What Go's nodes are: names, calls, strings, bindings, places.
; The capture on a pattern's root names the shape, the others name the parts that play a role in it.

[(identifier) (type_identifier) (package_identifier)] @name
(selector_expression operand: (_) @object field: (_) @property) @member
(qualified_type package: (_) @object name: (_) @property) @member
(index_expression operand: (_) @object index: (_) @key) @index

((call_expression function: (identifier) @_new arguments: (argument_list . (_) @type .)) @container
  (#eq? @_new "new"))
(call_expression function: (_) @function arguments: (_) @arguments) @call

(parenthesized_expression (_) @inner) @wrapper
(unary_expression operator: ["&" "*" "-" "+"] operand: (_) @inner) @wrapper
(unary_expression operator: "!" operand: (_) @inner) @operation
(type_conversion_expression operand: (_) @inner) @wrapper
(type_assertion_expression operand: (_) @inner type: (_) @type) @wrapper
(slice_expression operand: (_) @inner) @wrapper
(pointer_type (_) @inner) @wrapper
(parenthesized_type (_) @inner) @wrapper
(generic_type type: (_) @inner) @wrapper
(literal_element (_) @inner) @wrapper

[(interpreted_string_literal) (raw_string_literal)] @text
[(int_literal) (float_literal) (imaginary_literal) (rune_literal) (nil) (true) (false) (iota)] @literal

(composite_literal type: (_) @type body: (_) @body) @container
(literal_value) @container
(keyed_element key: (_) @key value: (_) @value) @pair
(expression_list) @sequence

(binary_expression left: (_) @left operator: "+" right: (_) @right) @concatenation
(binary_expression left: (_) @left right: (_) @right) @operation

(function_declaration name: (_) @name parameters: (_) @parameters body: (_) @body) @function
(method_declaration receiver: (_) @parameters name: (_) @name parameters: (_) @parameters body: (_) @body) @function
(func_literal parameters: (_) @parameters body: (_) @body) @function
(type_spec name: (_) @name type: (struct_type (_) @body)) @class
(field_declaration name: (_)+ @target type: (_) @type) @field
; What is embedded is called by its type.
(field_declaration !name type: (type_identifier) @target @type) @field
(field_declaration !name type: (qualified_type name: (_) @target) @type) @field
(parameter_declaration name: (_)+ @target type: (_) @type) @parameter
(variadic_parameter_declaration name: (_) @target type: (_) @type) @parameter

(var_spec name: (_)+ @target type: (_) @type value: (_) @value) @assignment
(var_spec name: (_)+ @target type: (_) @type) @assignment
(var_spec name: (_)+ @target value: (_) @value) @assignment
(const_spec name: (_)+ @target value: (_) @value) @assignment
(short_var_declaration left: (_) @target right: (_) @value) @assignment
(assignment_statement left: (_) @target operator: "=" right: (_) @value) @assignment
(assignment_statement left: (_) @target right: (_) @value) @augmentation
(receive_statement left: (_) @target right: (_) @value) @assignment
(type_switch_statement alias: (_) @target value: (_) @value) @assignment
(range_clause left: (_) @target right: (_) @value) @iteration
(for_statement body: (_) @body) @loop

; A branch that is taken if there is an error.
((if_statement condition: (binary_expression left: (identifier) @name operator: "!=" right: (nil)) consequence: (_) @body) @error_handler
  (#match? @name "(?i)err|^e$"))
((if_statement condition: (binary_expression left: (binary_expression left: (identifier) @name operator: "!=" right: (nil)) operator: "&&") consequence: (_) @body) @error_handler
  (#match? @name "(?i)err|^e$"))

(variadic_argument (_) @value) @spread

(statement_list) @block
(return_statement (_) @value) @return
(expression_statement . (_) @inner .) @statement
(comment) @comment
; Imports stand behind the package's clause.
[(import_declaration) (package_clause)] @import
