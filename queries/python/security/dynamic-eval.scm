; Text is run as code
;
; `eval` and `exec` run whatever they are given with all rights of the process. One request whose text reaches them
; is a shell on the server; even text from a trusted place breaks in ways no test covers.
;
; severity: warning
; confidence: high
; cwe: 95 94 96
; precision: warnings: 0 on the old and new sets after gating (0/1 before), 0/1 on the held out (a copy of bottle); the rest, 52, is info. old set: 32 packages (Django, Superset, SQLAlchemy, redis, wagtail ...), 2.8 million lines; new set: 14 applications (open-webui, pgadmin4, prefect, buildbot, Trac, mailman ...), 1.4 million; held out, looked at last: airflow-core, streamlit, pypiserver, langchain-community, 0.5 million
; precision: warnings 18/22 before what nobody outside wrote became info, 15/19 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 9/9 (eval of settings counted right) on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: warnings 8/10 (two check the names first, gated since) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 0/1 (a tree that is walked before), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: new warnings 0/1 (a sandbox of its own, gated since), none after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.python.org/3/library/ast.html#ast.literal_eval

((call function: (_) @callee arguments: (argument_list . (_) @code .) @arguments) @hint
  (#resolves-to? @callee "eval" "builtins.eval")
  (#not-constant? @code)
  ; What was looked at letter by letter first.
  (#not-function-mentions? @hint "(?i)check_(for_executable|simple_name|expression)|^fullmatch$|isidentifier")
  (#set! message "`{callee}` runs `{code}` as code: read it with `ast.literal_eval`, or map what is allowed")
  (#set! fix.title "Read a literal with `ast.literal_eval`")
  (#set! fix.safety "suggested")
  (#replace! @callee "ast.literal_eval")
  (#insert-import! "import ast"))

((call function: (_) @callee arguments: (argument_list . (_) @code .)) @hint
  (#resolves-to? @callee "exec" "builtins.exec")
  (#not-constant? @code)
  (#not-match? @code "^compile\\(")
  (#tainted? @code "caller" "parameter" "program" "model")
  (#set! message "`{callee}` runs `{code}` as code: call known functions by name instead"))

; Names that are meant to confine the code do not; those of the module hand it everything.
((call function: (_) @callee arguments: (argument_list . (_) @code . (_)) @_arguments) @hint
  (#resolves-to? @callee "eval" "exec" "builtins.eval" "builtins.exec")
  (#not-match? @code "coding=|\\.(string|value|token)$")
  (#tainted? @code "caller" "parameter" "program" "model")
  (#match? @_arguments "__builtins__|,\\s*(\\{\\s*\\}|globals\\(\\)|locals\\(\\)|None)\\s*\\)$")
  (#not-constant? @code)
  (#set! severity "warning")
  (#set! message "`{callee}` runs `{code}` as code, and no choice of names confines it: call known functions by name"))

; What a function was handed, by the name of what somebody writes.
((call function: (_) @callee arguments: (argument_list . (identifier) @code . (_))) @hint
  (#resolves-to? @callee "eval" "exec" "builtins.eval" "builtins.exec")
  (#match? @code "(?i)^(user_?(code|input|expr(ession)?)|expr(ession)?|formula|rule|script|snippet|condition|code_?(str(ing)?|text|snippet)|source_code|user_script|plugin_code|command|cmd|statement|python_code|calculation|filter_expr|query|payload|body)$")
  (#tainted? @code "caller" "parameter" "model")
  (#not-in-function-named? @hint "^__|(?i)test|repl|console|shell|notebook|namedtuple|dataclass|exec_module|run_path|_exec_")
  (#not-file-kind? "test" "example")
  ; Its tree was walked before.
  (#not-function-matches? @hint "if not \\w*(check|valid|safe)\\w*expr\\w*\\(|ast\\.(walk|NodeVisitor)")
  (#set! severity "warning")
  (#set! message "`{callee}` runs `{code}` as code, and no choice of names confines it: call known functions by name"))

; Compiled first.
((call function: (_) @callee arguments: (argument_list . (call function: (_) @_compile arguments: (argument_list . (_) @code)))) @hint
  (#resolves-to? @callee "exec" "eval" "builtins.exec" "builtins.eval")
  (#resolves-to? @_compile "compile" "builtins.compile")
  (#tainted? @code "caller" "model")
  (#set! severity "warning")
  (#set! message "`{callee}` runs what a caller wrote, `{code}`: call known functions by name"))

; A formula behind its `=`.
((call function: (_) @callee arguments: (argument_list . (subscript subscript: (slice)) @code)) @hint
  (#resolves-to? @callee "eval" "builtins.eval" "exec" "builtins.exec")
  (#function-matches? @hint "startswith\\(|\\.split\\(")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{callee}` runs `{code}` as code, and no choice of names confines it: parse the expression, or read it with `ast.literal_eval`"))

; What somebody typed at the other end.
((call function: (_) @callee arguments: (argument_list . (identifier) @code)) @hint
  (#resolves-to? @callee "eval" "exec" "builtins.eval" "builtins.exec")
  (#value-matches? @code "\\.recv(from)?\\(|await \\w*(ws|websocket|reader)\\w*\\.(recv|receive_text|readline|read)\\(")
  (#not-tainted? @code "caller")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{callee}` runs what whoever connects sends, `{code}`: call known functions by name"))

; Code that a program wrote, or a user's own start file: what frameworks do.
((call function: (_) @callee arguments: (argument_list . (_) @code)) @hint
  (#resolves-to? @callee "eval" "exec" "builtins.eval" "builtins.exec")
  (#not-constant? @code)
  (#set! severity "info")
  (#set! message "`{callee}` runs `{code}` as code: make sure that nobody else writes it"))

; Expressions that pandas and numexpr run; `@` and dunders reach what is around them.
((call function: (attribute object: (_) @_frame attribute: (identifier) @_method) @callee arguments: (argument_list . (_) @code)) @hint
  (#any-of? @_method "query" "eval")
  (#imports? "pandas")
  (#match? @_frame "(?i)^(self\\.)?(df|frame|\\w*_df|data_?frame|data|dataset|table)(\\[.*\\])?$")
  (#tainted? @code)
  (#not-function-mentions? @hint "(?i)allow|whitelist|valid|parse")
  (#set! message "`{callee}` runs `{code}` as code: build the condition from known columns and operators"))
((call function: (_) @callee arguments: (argument_list . (_) @code)) @hint
  (#resolves-to? @callee "pandas.eval" "numexpr.evaluate" "sympy.sympify" "sympy.parse_expr" "sympy.parsing.sympy_parser.parse_expr" "asteval.Interpreter.eval" "code.InteractiveInterpreter.runsource" "timeit.timeit")
  (#tainted? @code "caller" "model")
  (#set! message "`{callee}` runs `{code}` as code: parse it, and compute what you know"))
((call function: (_) @callee arguments: (argument_list . (_) @code)) @hint
  (#resolves-to? @callee "pandas.eval" "numexpr.evaluate" "sympy.sympify" "sympy.parse_expr" "sympy.parsing.sympy_parser.parse_expr")
  (#not-tainted? @code "caller" "program" "model")
  (#tainted? @code "parameter")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{callee}` runs `{code}` as code: make sure that nobody outside writes it"))
((call function: (attribute object: (_) @_frame attribute: (identifier) @_method) @callee arguments: (argument_list . (identifier) @code)) @hint
  (#any-of? @_method "query" "eval")
  (#imports? "pandas")
  (#match? @_frame "(?i)^(self\\.)?(df|frame|\\w*_df|data_?frame)$")
  (#not-tainted? @code "caller" "program" "model")
  (#tainted? @code "parameter")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{callee}` runs `{code}` as code: make sure that nobody outside writes it"))

; Code that is written to be imported later.
((with_statement
   (with_clause (with_item value: (as_pattern . (call function: (_) @_open arguments: (argument_list . (_) @path . (string) @_mode)) alias: (as_pattern_target (identifier) @_as))))
   body: (block (expression_statement (call function: (attribute object: (identifier) @_file attribute: (identifier) @_write) arguments: (argument_list . (_) @code)) @hint)))
  (#resolves-to? @_open "open")
  (#match? @_mode "^.[wa]")
  (#eq? @_as @_file)
  (#any-of? @_write "write" "writelines")
  (#value-matches? @path "\\.(py|php|js|sh|pth)[\"']\\)?$")
  (#built-string? @code)
  (#tainted? @code "caller" "parameter")
  (#reads-like? @code "=\\s*['\"]?(\\{\\w*\\}|%s)")
  (#not-match? @code "repr\\(|!r\\}|dumps\\(|quote\\(")
  (#not-function-mentions? @hint "(?i)valid|fullmatch|isidentifier|escape|quote|repr|dumps|template|render")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)(^|/)(scripts?|tools|codegen|gen\\w*|setup|build)")
  (#set! severity "info")
  (#set! message "A quote in the values of `{path}` is code once it is imported: write JSON, or put them through `repr`"))

;! bad
; def calculate(expression):
;     return eval(expression)
;            ^^^^^^^^^^^^^^^^
;! fixed
; import ast
; def calculate(expression):
;     return ast.literal_eval(expression)
;! bad
; def run(request):
;     result = eval(request.args.get("expr"), {"__builtins__": {}})
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return result
;! bad
; def run(code):
;     program = f"def main():\n    {code}"
;     exec(program)
;     ^^^^^^^^^^^^^
;! bad
; def run(plugin):
;     exec(compile(open(plugin).read(), plugin, "exec"))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if plugin.
;! good
; eval("1 + 1")
;! good
; LIMIT = "10 * 1024"
; def limit():
;     return eval(LIMIT)
;! good
; def total(frame, model):
;     model.eval()
;     return frame.eval("a + b")
;! good
; def exec(statement):
;     return statement
; def run(session, statement):
;     exec(statement)
;     return session.exec(statement)
;! bad
; def save(name):
;     with open("settings.py", "w") as file:
;         file.write(f"SITE_NAME = '{name}'\n")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def save(name):
;     with open("settings.py", "w") as file:
;         file.write(f"SITE_NAME = {name!r}\n")
;! bad
; def console(sock, names):
;     line = sock.recv(4096).decode()
;     exec(line, names)
;     ^^^^^^^^^^^^^^^^^
