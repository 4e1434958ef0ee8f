; What TypeScript's own nodes are; the rest is JavaScript's.

(type_identifier) @name
(nested_type_identifier module: (_) @object name: (_) @property) @member
; What is promised, or may be missing, is of the same type.
((generic_type name: (_) @_generic type_arguments: (type_arguments . (_) @inner .)) @wrapper
  (#any-of? @_generic "Promise" "Readonly" "Partial" "Required" "NonNullable" "Awaited"))
(generic_type name: (_) @inner) @wrapper
(union_type . (_) @inner . (literal_type [(null) (undefined)]) .) @wrapper
(union_type . (literal_type [(null) (undefined)]) . (_) @inner .) @wrapper
(union_type . (_) @inner .) @wrapper
(parenthesized_type (_) @inner) @wrapper
; A type under a name of its own.
(type_alias_declaration name: (_) @target value: [(type_identifier) (nested_type_identifier) (generic_type) (union_type) (predefined_type) (literal_type)] @value) @assignment

; An enumeration is an object of what is written in it.
(enum_declaration name: (_) @target body: (_) @value) @assignment
(enum_body) @container

(as_expression . (_) @inner) @wrapper
(satisfies_expression . (_) @inner) @wrapper
(non_null_expression (_) @inner) @wrapper
(type_assertion . (_) . (_) @inner) @wrapper

; `constructor(private readonly db: Db)` declares a member too.
(required_parameter (accessibility_modifier) pattern: (_) @target type: (type_annotation (_) @type)? value: (_)? @value) @field
(required_parameter pattern: (_) @target type: (type_annotation (_) @type)? value: (_)? @value) @parameter
(optional_parameter pattern: (_) @target type: (type_annotation (_) @type)? value: (_)? @value) @parameter
(public_field_definition name: (_) @target type: (type_annotation (_) @type)? value: (_)? @value) @field

(variable_declarator name: (_) @target type: (type_annotation (_) @type) value: (_)? @value) @assignment

(abstract_class_declaration name: (_) @name body: (_) @body) @class
