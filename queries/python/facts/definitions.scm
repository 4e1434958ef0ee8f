; What a Python module gives to those that import it: `@name`, every name in `@names`, all of the module `@all_of`. `@anywhere`
; is a name that also counts inside functions. `@open` at the module's level, or `@everything` wherever it stands, says that
; names may be made that cannot be read.

(function_definition name: (_) @name)
(class_definition name: (_) @name)
(assignment left: (_) @names)
(augmented_assignment left: (_) @names)
(named_expression name: (_) @name)
(type_alias_statement left: (_) @names)
(for_statement left: (_) @names)
(as_pattern alias: (_) @names)
(import_statement name: (dotted_name . (identifier) @name))
(import_statement name: (aliased_import alias: (_) @name))
(import_from_statement name: (dotted_name) @name)
(import_from_statement name: (aliased_import alias: (_) @name))
(import_from_statement module_name: (_) @all_of (wildcard_import))
(global_statement (identifier) @anywhere)
(match_statement) @open

((function_definition name: (_) @_name) @open (#eq? @_name "__getattr__"))
((call function: (identifier) @_made) @everything (#any-of? @_made "globals" "exec" "execfile"))
((call function: (identifier) @_made) @open (#any-of? @_made "vars" "locals"))
((call function: (identifier) @_set arguments: (argument_list . (_) @_on)) @everything
  (#eq? @_set "setattr") (#match? @_on "(?i)module"))
((subscript value: (attribute) @_modules) @everything (#eq? @_modules "sys.modules"))
((attribute object: (_) @_lazy attribute: (_) @_attach) @everything (#match? @_attach "^(attach|attach_stub|_LazyModule)$"))
((identifier) @_lazy @everything (#any-of? @_lazy "_LazyModule" "lazy_loader" "lazy_import" "recreate_module"))
