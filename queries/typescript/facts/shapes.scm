; What TypeScript's own nodes are; the rest is JavaScript's.

(type_identifier) @name
(nested_type_identifier module: (_) @object name: (_) @property) @member
(generic_type name: (_) @inner) @wrapper

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
