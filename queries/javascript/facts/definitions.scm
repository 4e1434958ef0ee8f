; What a JavaScript module gives to those that import it: `@name`, every name in `@names`, all of the module `@all_of`.
; `@anywhere` is a name that also counts inside functions. `@open` at the module's level, or `@everything` wherever it
; stands, says that names may be made that cannot be read.

(export_statement declaration: (function_declaration name: (_) @name))
(export_statement declaration: (generator_function_declaration name: (_) @name))
(export_statement declaration: (class_declaration name: (_) @name))
(export_statement declaration: (lexical_declaration (variable_declarator name: (_) @names)))
(export_statement declaration: (variable_declaration (variable_declarator name: (_) @names)))
(export_statement (export_clause (export_specifier name: (_) @name !alias)))
(export_statement (export_clause (export_specifier alias: (_) @name)))
(export_statement (namespace_export (_) @name))
(export_statement "*" source: (string (string_fragment) @all_of))
((export_statement "default") @given)

; CommonJS.
((assignment_expression left: (member_expression object: (identifier) @_exports property: (_) @anywhere))
  (#eq? @_exports "exports"))
((assignment_expression left: (member_expression object: (member_expression) @_exports property: (_) @anywhere))
  (#eq? @_exports "module.exports"))
((assignment_expression left: (member_expression) @_exports right: (object (shorthand_property_identifier) @name))
  (#eq? @_exports "module.exports"))
((assignment_expression left: (member_expression) @_exports right: (object (pair key: (_) @name)))
  (#eq? @_exports "module.exports"))
((assignment_expression left: (member_expression) @_exports right: (object (method_definition name: (_) @name)))
  (#eq? @_exports "module.exports"))
((assignment_expression left: (member_expression) @_exports right: (object (spread_element))) @everything
  (#eq? @_exports "module.exports"))
((assignment_expression left: (member_expression) @_exports right: [(identifier) (call_expression) (new_expression) (member_expression) (class) (function_expression) (arrow_function) (assignment_expression) (await_expression) (ternary_expression) (binary_expression)]) @everything
  (#eq? @_exports "module.exports"))
((assignment_expression left: (identifier) @_exports) @everything (#eq? @_exports "exports"))
((arguments [(identifier) (member_expression)] @_exports) @everything (#any-of? @_exports "exports" "module.exports" "module"))
((variable_declarator value: [(identifier) (member_expression)] @_exports) @everything
  (#any-of? @_exports "exports" "module.exports" "module"))
((subscript_expression object: (_) @_exports) @everything (#any-of? @_exports "exports" "module.exports"))
