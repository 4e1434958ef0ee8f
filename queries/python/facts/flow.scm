; What Python's calls do to the values that flow through them.

; The text is filled with the arguments.
((call function: (attribute object: (_) @value attribute: (identifier) @_method) arguments: (_) @arguments) @format
  (#any-of? @_method "format" "format_map" "join" "replace"))

; The value passes through.
((call function: (attribute object: (_) @value attribute: (identifier) @_method)) @pass
  (#any-of? @_method "strip" "lstrip" "rstrip" "lower" "upper" "title" "encode" "decode" "split" "casefold" "removeprefix" "removesuffix" "copy"))
((call function: (identifier) @_function arguments: (argument_list . (_) @value)) @pass
  (#any-of? @_function "str" "repr" "list" "tuple" "set" "sorted" "dedent" "cast" "text"))
((call function: (attribute attribute: (identifier) @_function) arguments: (argument_list . (_) @value)) @pass
  (#any-of? @_function "dedent" "text" "dumps"))

; Nothing of the value's text is left, or nothing that means more than a name.
((attribute attribute: (identifier) @_name) @neutral
  (#any-of? @_name "__tablename__" "db_table"))
((attribute object: (identifier) @_self attribute: (identifier) @_name) @neutral
  (#any-of? @_self "self" "cls")
  (#any-of? @_name "table" "table_name" "tablename" "_table" "_table_name"))
((call function: (attribute attribute: (identifier) @_quote)) @neutral
  (#any-of? @_quote "quote_name" "quote_identifier" "quote_ident" "quote" "_quote" "quote_table"))
((call function: (identifier) @_function) @neutral
  (#any-of? @_function "int" "float" "bool" "len" "abs" "round" "ord" "hash" "id" "sum" "range" "Decimal" "UUID" "isinstance" "hasattr" "callable" "type" "quote" "quote_name" "quote_identifier"))
((call function: (attribute object: (identifier) @_module attribute: (identifier)) @_function) @neutral
  (#any-of? @_function "uuid.UUID" "decimal.Decimal" "time.time" "shlex.quote" "shlex.join" "pipes.quote" "subprocess.list2cmdline" "uuid.uuid4" "datetime.now" "datetime.utcnow" "date.today"))
