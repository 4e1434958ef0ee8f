; What a TypeScript module gives to those that import it, beside what JavaScript's facts say.

(export_statement declaration: (interface_declaration name: (_) @name))
(export_statement declaration: (type_alias_declaration name: (_) @name))
(export_statement declaration: (enum_declaration name: (_) @name))
(export_statement declaration: (abstract_class_declaration name: (_) @name))
(export_statement declaration: (function_signature name: (_) @name))
(export_statement declaration: (internal_module name: (_) @name))
(export_statement declaration: (module name: (_) @name))
(export_statement declaration: (ambient_declaration (_) @names))
(export_statement declaration: (import_alias)) @open
(export_statement "=") @everything
