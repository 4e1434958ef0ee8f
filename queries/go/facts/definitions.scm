; What a Go file gives to the packages that import its own: `@name`.

(function_declaration name: (_) @name)
(type_spec name: (_) @name)
(type_alias name: (_) @name)
(const_spec name: (_) @name)
(var_spec name: (_) @name)
((comment) @everything (#match? @everything "^//go:generate"))
