; How JavaScript's code runs: what branches, ends, raises and cleans up. Loops, choices, handlers and calls are in
; shapes.scm.

(if_statement condition: (_) @condition consequence: (_) @consequence alternative: (_)? @alternative) @branch
(switch_statement) @switch
(switch_default) @default
(switch_case) @case

(try_statement body: (_) @body) @attempt
(finally_clause) @finally
(return_statement) @leave
(throw_statement) @raise
; Koa's answers with an error.
((call_expression function: (member_expression object: (identifier) @_context property: (_) @_throw)) @raise
  (#eq? @_context "ctx") (#eq? @_throw "throw"))
(break_statement) @break
(continue_statement) @continue

; The process ends there.
((call_expression function: (member_expression) @_function) @halt
  (#any-of? @_function "process.exit" "process.abort" "Deno.exit"))

; What a promise's `finally` is given runs whichever way the promise ends.
((call_expression function: (member_expression object: (_) property: (_) @_method) arguments: (_) @value) @defer
  (#any-of? @_method "finally" "defer" "onTestFinished" "addCleanup"))
; `await using file = await open(path)` closes what it holds.
(using_declaration (variable_declarator value: (_) @value)) @managed

; What a block keeps to itself.
[(lexical_declaration) (class_declaration)] @declaration

; A function that is run for each element of a list.
((call_expression
   function: (member_expression object: (_) @value property: (_) @_method)
   arguments: (arguments . [(arrow_function) (function_expression)])) @each
  (#any-of? @_method "map" "flatMap" "forEach" "filter" "find" "some" "every" "sort"))
((call_expression
   function: (member_expression object: (_) @value property: (_) @_method)
   arguments: (arguments . [(arrow_function) (function_expression)] . (_) @left)) @fold
  (#any-of? @_method "reduce" "reduceRight"))
((call_expression
   function: (member_expression object: (_) @value property: (_) @_method)
   arguments: (arguments . [(arrow_function) (function_expression)])) @fold
  (#any-of? @_method "reduce" "reduceRight"))
