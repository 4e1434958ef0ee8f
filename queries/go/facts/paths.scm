; How Go's code runs: what branches, ends, panics and is deferred. Loops, choices, functions and calls are in shapes.scm.

(if_statement condition: (_) @condition consequence: (_) @consequence alternative: (_)? @alternative) @branch
[(expression_switch_statement) (type_switch_statement) (select_statement)] @switch
(default_case) @default
[(expression_case) (type_case) (communication_case)] @case

(return_statement) @leave
(break_statement) @break
(continue_statement) @continue
((call_expression function: (identifier) @_panic) @raise
  (#eq? @_panic "panic"))
((call_expression function: (selector_expression) @_function) @halt
  (#any-of? @_function "os.Exit" "log.Fatal" "log.Fatalf" "log.Fatalln"))

; What runs whichever way the function ends.
(defer_statement) @defer
((call_expression function: (selector_expression field: (_) @_method) arguments: (_) @value) @defer
  (#eq? @_method "Cleanup"))

; What a block keeps to itself.
[(short_var_declaration) (var_declaration) (const_declaration)] @declaration
