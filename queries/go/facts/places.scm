; What Go's code stands in: the capture on a pattern's root names the place, and `@body` narrows it. Of a handler,
; `@method` says which HTTP methods it answers, `@path` at which path, and `@router` what it is given to.

; gin, echo, chi, fiber: a function given to a route; Go 1.22 says the method in the path.
((call_expression
   function: (selector_expression operand: (_) @router field: (_) @method)
   arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)] @path (func_literal) @body)) @handler
  (#match? @method "^(GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete|Any|All)$"))
((call_expression
   function: (selector_expression operand: (_) @router field: (_) @_handle)
   arguments: (argument_list . [(interpreted_string_literal) (raw_string_literal)] @method @path (func_literal) @body)) @handler
  (#match? @_handle "^(Handle|HandleFunc|HandlerFunc)$"))

; What a handler takes, by type.
((function_declaration parameters: (parameter_list (parameter_declaration type: (_) @_type))) @handler
  (#match? @_type "^(\\*http\\.Request|\\*gin\\.Context|\\*?echo\\.Context|\\*fiber\\.Ctx|fiber\\.Ctx|\\*fasthttp\\.RequestCtx|iris\\.Context|\\*beego\\.Controller|\\*context\\.Context)$"))
((method_declaration parameters: (parameter_list (parameter_declaration type: (_) @_type))) @handler
  (#match? @_type "^(\\*http\\.Request|\\*gin\\.Context|\\*?echo\\.Context|\\*fiber\\.Ctx|fiber\\.Ctx|\\*fasthttp\\.RequestCtx|iris\\.Context|\\*context\\.Context)$"))
((func_literal parameters: (parameter_list (parameter_declaration type: (_) @_type))) @handler
  (#match? @_type "^(\\*http\\.Request|\\*gin\\.Context|\\*?echo\\.Context|\\*fiber\\.Ctx|fiber\\.Ctx|\\*fasthttp\\.RequestCtx|iris\\.Context)$"))

; A branch that asks which method it is.
((if_statement condition: (binary_expression left: (selector_expression field: (_) @_field) operator: "==" right: (_) @method) consequence: (_) @body) @handler
  (#eq? @_field "Method") (#match? @method "^(http\\.Method\\w+|\"[A-Z]+\")$"))

; A function whose writes are kept or dropped together: one that begins a transaction, is given one, or is run in one.
((function_declaration body: (_) @body) @transaction
  (#calls? @body "Begin" "BeginTx" "Beginx" "BeginTxx" "MustBegin" "Transaction" "RunInTx" "WithTx" "WithTransaction" "InTx" "ExecTx"))
((method_declaration body: (_) @body) @transaction
  (#calls? @body "Begin" "BeginTx" "Beginx" "BeginTxx" "MustBegin" "Transaction" "RunInTx" "WithTx" "WithTransaction" "InTx" "ExecTx"))
((function_declaration parameters: (parameter_list (parameter_declaration type: (_) @_type))) @transaction
  (#match? @_type "\\bTx$|Transaction$|Tx\\w*\\]?$"))
((method_declaration parameters: (parameter_list (parameter_declaration type: (_) @_type))) @transaction
  (#match? @_type "\\bTx$|Transaction$"))
((func_literal parameters: (parameter_list (parameter_declaration name: (_) @_name))) @transaction
  (#any-of? @_name "tx" "txn" "sessCtx" "sc"))

; Code that runs beside the rest.
((go_statement) @goroutine)

; A loop over a list.
((for_statement (range_clause) body: (_) @body) @loop_over)
((for_statement (for_clause condition: (_) @_condition) body: (_) @body) @loop_over
  (#match? @_condition "\\blen\\(|(?i)(count|size|total)\\b"))

; A test.
((function_declaration name: (_) @_name parameters: (parameter_list . (parameter_declaration type: (_) @_type))) @test
  (#match? @_name "^(Test|Benchmark|Fuzz)") (#match? @_type "^\\*testing\\.[TBF]$"))

; A route behind a check of who is asking.
((call_expression
   function: (selector_expression field: (_) @method)
   arguments: (argument_list . (interpreted_string_literal) [(identifier) (selector_expression) (call_expression)] @_guard (func_literal) @body)) @guarded_handler
  (#match? @method "^(GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete)$")
  (#match? @_guard "(?i)auth|protect|login|session|jwt|token"))

; A route that another service calls, and calls again for as long as the answer is no success.
((function_declaration name: (_) @_name) @webhook
  (#match? @_name "(?i)webhook|callback"))
((method_declaration name: (_) @_name) @webhook
  (#match? @_name "(?i)webhook|callback"))

; A loop over the rows that a query found.
((for_statement (call_expression function: (selector_expression operand: (identifier) @_rows field: (_) @_next)) body: (_) @body) @rows
  (#eq? @_next "Next") (#match? @_rows "(?i)rows?$|result|cursor"))
