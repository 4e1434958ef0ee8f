; How Python's code runs: what branches, ends, raises and cleans up. Loops, choices, handlers and calls are in shapes.scm.

(if_statement condition: (_) @condition consequence: (_) @consequence alternative: (_)* @alternative) @branch
(elif_clause condition: (_) @condition consequence: (_) @consequence) @arm
(match_statement) @switch
((case_clause . (case_pattern) @_pattern !guard) @default
  (#match? @_pattern "^(_|[a-z]\\w*)$"))
(case_clause) @case

(try_statement body: (_) @body) @attempt
; What is raised inside ends there.
((with_statement (with_clause (with_item value: [(call function: (_) @_suppress) (as_pattern . (call function: (_) @_suppress))])) body: (_) @body) @swallow
  (#match? @_suppress "(^|\\.)(suppress|raises|assertRaises|assertRaisesRegex)$"))
(finally_clause) @finally
(return_statement) @leave
(raise_statement) @raise
; Flask's answers with an error.
((call function: (_) @_abort) @raise
  (#any-of? @_abort "abort" "flask.abort"))
(break_statement) @break
(continue_statement) @continue

; The process ends there.
((call function: (_) @_function) @halt
  (#any-of? @_function "sys.exit" "os._exit" "exit" "quit" "os.abort"))

; What is made here is closed by whoever manages it, whichever way the block ends.
(with_item value: (_) @value) @managed
((call function: (_) @_function arguments: (_) @value) @managed
  (#match? @_function "(^|\\.)(enter_context|enter_async_context|push_async_exit|closing|aclosing)$"))

; What is handed over here runs whichever way the function ends.
((call function: (_) @_function arguments: (_) @value) @defer
  (#match? @_function "(^|\\.)(callback|push_async_callback|addCleanup|addAsyncCleanup|addfinalizer|register|add_done_callback)$"))
