; A caller's text is run as a program
;
; An interpreter inside the server runs what it is given with the server's rights: it reads files and secrets, or never
; ends. Let callers choose among functions that you wrote, or use a language without side effects and with a limit.
;
; severity: warning
; confidence: high
; precision: 0 hints on Debian 12: lxd 5.0.2, crowdsec 1.4.6, etcd 3.4.23, syncthing 1.19.2, prometheus 2.42.0, caddy 2.6.2, influxdb 1.6.7, gh 2.23.0, rclone 1.60.1, smallstep-certificates 0.19.0, restic 0.14.0
; cwe: 95 94
; list interpreters: github.com/traefik/yaegi/interp.New github.com/robertkrimen/otto.New github.com/dop251/goja.New github.com/yuin/gopher-lua.NewState github.com/mattn/anko/env.NewEnv interp.New otto.New goja.New lua.NewState
; list evaluates: github.com/expr-lang/expr.Compile github.com/expr-lang/expr.Eval github.com/antonmedv/expr.Compile github.com/antonmedv/expr.Eval github.com/Knetic/govaluate.NewEvaluableExpression github.com/PaesslerAG/gval.Evaluate expr.Compile expr.Eval govaluate.NewEvaluableExpression gval.Evaluate github.com/robertkrimen/otto.Run otto.Run
; regex checked: (?i)^(allowed\w*|whitelist\w*|is_?(allowed|valid|safe)\w*|validate\w*)$

((call_expression function: (selector_expression operand: (_) @_vm field: (_) @method) @callee arguments: (argument_list . (_) @code)) @hint
  (#any-of? @method "Run" "Eval" "EvalWithContext" "RunString" "RunScript" "RunProgram" "DoString" "LoadString" "Call")
  (#resolves-to? @_vm "<interpreters>")
  (#tainted? @code)
  (#not-function-mentions? @hint "<checked>")
  (#set! message "`{callee}` runs `{code}`, which a caller wrote: let them choose among functions that you wrote"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @code)) @hint
  (#resolves-to? @callee "<evaluates>")
  (#tainted? @code)
  (#not-function-mentions? @hint "<checked>")
  (#set! message "`{callee}` runs `{code}`, which a caller wrote: let them choose among expressions that you wrote"))

; The script's name or source is the third and fourth argument.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) . (_) @code . (_) .)) @hint
  (#resolves-to? @callee "go.starlark.net/starlark.ExecFile" "starlark.ExecFile" "go.starlark.net/starlark.Eval" "starlark.Eval")
  (#tainted? @code)
  (#set! message "`{callee}` runs `{code}`, which a caller wrote: let them choose among functions that you wrote"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @code)) @hint
  (#resolves-to? @callee "github.com/mattn/anko/vm.Execute")
  (#tainted? @code)
  (#set! message "`{callee}` runs `{code}`, which a caller wrote: let them choose among functions that you wrote"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @path .)) @hint
  (#resolves-to? @callee "plugin.Open")
  (#tainted? @path)
  (#not-function-mentions? @hint "<checked>")
  (#set! message "`{callee}` runs what is in `{path}`, which a caller chose: let them choose among plugins of a fixed list"))

; What the function was given.
((call_expression function: (_) @callee arguments: (argument_list . (_) @code)) @hint
  (#resolves-to? @callee "<evaluates>")
  (#match? @code "^\\w+$|^string\\(\\w+\\)$")
  (#not-tainted? @code "caller")
  (#tainted? @code "parameter")
  (#not-function-mentions? @hint "<checked>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{callee}` runs whatever `{code}` says: make sure that no caller wrote it, or bound what it may use"))

((call_expression function: (selector_expression operand: (_) @_vm field: (_) @method) @callee arguments: (argument_list . (_) @code)) @hint
  (#any-of? @method "Run" "Eval" "EvalWithContext" "RunString" "RunScript" "DoString" "LoadString")
  (#resolves-to? @_vm "<interpreters>")
  (#match? @code "^\\w+$|^string\\(\\w+\\)$")
  (#not-tainted? @code "caller")
  (#tainted? @code "parameter")
  (#not-function-mentions? @hint "<checked>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{callee}` runs whatever `{code}` says: make sure that no caller wrote it, or bound what it may use"))

;! bad
; package rules
; import "github.com/robertkrimen/otto"
; func evaluate(c echo.Context) error {
; 	vm := otto.New()
; 	value, err := vm.Run(c.FormValue("script"))
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return answer(c, value, err)
; }
; func price(w http.ResponseWriter, r *http.Request) {
; 	formula := r.URL.Query().Get("formula")
; 	program, err := expr.Compile(formula)
;                  ^^^^^^^^^^^^^^^^^^^^^
; 	use(w, program, err)
; }
;! bad
; package plugins
; import "github.com/traefik/yaegi/interp"
; func run(w http.ResponseWriter, r *http.Request) {
; 	source, err := io.ReadAll(io.LimitReader(r.Body, 4096))
; 	i := interp.New(interp.Options{})
; 	_, err = i.Eval(string(source))
;           ^^^^^^^^^^^^^^^^^^^^^^
; 	use(w, err)
; }
;! bad
; func run(c *gin.Context) {
; 	state := lua.NewState()
; 	err := state.DoString(c.Query("code"))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package rules
; import "github.com/robertkrimen/otto"
; func evaluate() (otto.Value, error) {
; 	vm := otto.New()
; 	return vm.Run("1 + 2")
; }
; func stored(rule Rule) (otto.Value, error) {
; 	vm := otto.New()
; 	return vm.Run(rule.Source)
; }
; func named(c *gin.Context) {
; 	program, err := expr.Compile(formulas[c.Query("name")])
; 	use(program, err)
; }
; func other(c *gin.Context) {
; 	job.Run(c.Query("name"))
; }
;! bad
; package main
; import "plugin"
; func load(w http.ResponseWriter, r *http.Request) {
; 	p, err := plugin.Open("./plugins/" + r.FormValue("name") + ".so")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	use(p, err)
; }
;! good
; package main
; import "plugin"
; func load(name string) {
; 	p, err := plugin.Open(pluginDir + "/audit.so")
; 	use(p, err)
; }
;! bad
; package rules
; import "github.com/dop251/goja"
; func run(code string) (goja.Value, error) {
; 	return goja.New().RunString(code)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
