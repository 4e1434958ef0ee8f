; Which names an import binds, and to what: `@module`, or the member `@name` of it; the bound name is `@alias`,
; else that of the member. The default export goes by its module's name.

(import_statement (import_clause (identifier) @alias) source: (string (string_fragment) @module))
(import_statement (import_clause (namespace_import (identifier) @alias)) source: (string (string_fragment) @module))
((import_statement
  (import_clause (named_imports (import_specifier name: (_) @name alias: (_)? @alias)))
  source: (string (string_fragment) @module))
 (#not-eq? @name "default"))
; `import { default as got } from "got"`.
((import_statement
  (import_clause (named_imports (import_specifier name: (_) @_default alias: (_) @alias)))
  source: (string (string_fragment) @module))
 (#eq? @_default "default"))
(import_statement
  (import_clause (named_imports (import_specifier "default" alias: (_) @alias)))
  source: (string (string_fragment) @module))
