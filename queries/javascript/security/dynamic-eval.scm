; A text is run as code
;
; Whoever can put something into that text runs code in this process, with its files, its environment and its database.
; A filter in front rarely holds.
;
; severity: warning
; precision: warnings: 4/4 on the new set, 0 on the held out; code that a program makes for itself is info. old set: 86 packages from npm, 3.8 million lines; new set: 21 (evershop, firebase-tools, apostrophe, haraka ...), 1.5 million; held out, looked at last: 21 (renovate, n8n-nodes-base, joplin, cds, backstage ...), 2.0 million
; precision: wider patterns: 0/2 (a gateway's own settings, a parser) before they were gated, 0 new left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; confidence: high
; cwe: 95
; see: https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/eval#never_use_direct_eval!
; regex written-by-people: (?i)(^|\b|_)(expressions?|formula|calc\w*|rule(Text|_text|_?expr\w*)?|condition|predicate|user_?(code|script|input)|input|equation|snippet|filter_?expr\w*|computation|math)\b
; regex own-code: (?i)(^|/)(templates?|compil\w*|codegen|generators?|parsers?|engines?|loaders?|bundl\w*|transpil\w*|build|scripts?|bin|cli|vendors?|static|assets|dist|polyfills?|sandbox\w*|vm\w*|runtime|node_?modules)(/|\.|$)

; Code that some function is to apply.
((call_expression function: (_) @callee arguments: (arguments . (identifier) @text)) @hint
  (#resolves-to? @callee "vm.runInNewContext" "vm.runInContext" "vm.runInThisContext" "vm.compileFunction")
  (#match? @text "(?i)^(code|script|source|program|js|body)$")
  (#tainted? @text "caller" "parameter" "model")
  (#in-function-named? @hint "(?i)filter|rule|evaluat|apply|run_?(user|code|script|formula)|execute_?(user|code|script)|calc|transform|macro|plugin|sandbox|automation")
  (#not-path-matches? "<own-code>")
  (#not-function-mentions? @text "^readFile\\w*$")
  (#set! message "`{callee}` runs whatever `{text}` says, and `vm` is no sandbox: run it in another process or not at all"))

; A script that is put together.
((new_expression constructor: (_) @callee arguments: (arguments . (_) @_body)) @hint
  (#resolves-to? @callee "vm.Script" "vm.SourceTextModule")
  (#built-string? @_body)
  (#match? @_body "(?i)\\$\\{[\\w.]*(source|expr(ession)?|condition|rule|formula|code|script)\\b|\\+\\s*[\\w.]*(source|expr(ession)?|condition|rule|formula|code|script)\\b")
  (#not-path-matches? "<own-code>")
  (#not-function-mentions? @_body "^readFile\\w*$")
  (#set! message "`{callee}` runs what is put into it, and `vm` is no sandbox: parse the expression, or run it in another process"))

; A short name, where something is computed.
((new_expression constructor: (_) @callee arguments: (arguments (_) @_body .)) @hint
  (#resolves-to? @callee "Function" "globalThis.Function")
  (#tainted? @_body "caller" "parameter" "model")
  (#match? @_body "(?i)\\b(this\\.#?)?_?(expr|code|script)\\b")
  (#in-function-named? @hint "(?i)calc|comput|evaluat|formula|rule|price|pricing|score|filter|condition|expression|run_?(code|script|user)")
  (#not-path-matches? "<own-code>")
  (#set! message "`new {callee}` makes code of what it is given: parse the expression, or choose code from a table"))
; What an object was made with.
((new_expression constructor: (_) @callee arguments: (arguments (_) @_body .)) @hint
  (#resolves-to? @callee "Function" "globalThis.Function")
  (#built-string? @_body)
  (#match? @_body "(?i)\\bthis\\.#?_?(expr(ession)?|formula|rule|condition|script|code|predicate)\\b")
  (#not-path-matches? "<own-code>")
  (#set! message "`new {callee}` makes code of what it is given: parse the expression, or choose code from a table"))

; What some other function hands in, called what people write: a formula, a rule, a condition.
((new_expression constructor: (_) @callee arguments: (arguments (_) @_body .)) @hint
  (#resolves-to? @callee "Function" "globalThis.Function" "AsyncFunction")
  (#tainted? @_body "caller" "parameter" "model")
  (#not-constant? @_body)
  (#match? @_body "<written-by-people>")
  (#not-path-matches? "<own-code>")
  (#set! message "`new {callee}` makes code of what it is given: parse the expression, or choose code from a table"))
((call_expression function: (_) @callee arguments: (arguments . (identifier) @text)) @hint
  (#resolves-to? @callee "vm.runInContext" "vm.runInNewContext" "vm.runInThisContext" "vm2.VM.run" "vm2.NodeVM.run" "vm.compileFunction")
  (#tainted? @text "caller" "parameter" "model")
  (#match? @text "<written-by-people>")
  (#not-path-matches? "<own-code>")
  (#not-function-mentions? @text "^readFile\\w*$")
  (#set! message "`{callee}` runs whatever `{text}` says, and `vm` is no sandbox: run it in another process or not at all"))

; The parentheses that make an object literal of JSON.
((call_expression function: (_) @_callee arguments: (arguments . (binary_expression left: (binary_expression left: (string) @_open right: (_) @text) right: (string) @_close) .)) @hint
  (#resolves-to? @_callee "eval" "globalThis.eval" "global.eval" "window.eval")
  (#match? @_open "^[\"']\\([\"']$") (#match? @_close "^[\"']\\)[\"']$")
  (#not-constant? @text)
  (#set! message "`eval` runs whatever `{text}` says: parse it with `JSON.parse`")
  (#set! fix.title "Parse it with `JSON.parse`")
  (#set! fix.safety "suggested")
  (#replace! @hint "JSON.parse({text})"))

((call_expression function: (_) @callee arguments: (arguments . (template_string . (string_fragment) @_open . (template_substitution (_) @text) . (string_fragment) @_close .) .)) @hint
  (#resolves-to? @callee "eval" "globalThis.eval" "global.eval" "window.eval")
  (#eq? @_open "(") (#eq? @_close ")")
  (#not-constant? @text)
  (#set! message "`{callee}` runs whatever `{text}` says: parse it with `JSON.parse`")
  (#set! fix.title "Parse it with `JSON.parse`")
  (#set! fix.safety "suggested")
  (#replace! @hint "JSON.parse({text})"))

; A request's own text, run as it is.
((call_expression function: (_) @callee arguments: (arguments . (_) @text)) @hint
  (#resolves-to? @callee "eval" "globalThis.eval" "global.eval" "window.eval")
  (#tainted? @text "caller" "program" "model" "parameter")
  (#not-match? @text "^(['\"]\\(['\"]\\s*\\+|`\\(\\$)|\\b(import|require)\\(")
  (#not-path-matches? "(^|/)(static|assets|vendors?|bundles?|htdocs|components/\\w+|dist|public/(js|lib)|www)/")
  (#set! message "`{callee}` runs whatever `{text}` says: parse data with `JSON.parse`, choose code from a table"))

((new_expression constructor: (_) @callee arguments: (arguments (_) @_body .)) @hint
  (#resolves-to? @callee "Function" "globalThis.Function" "AsyncFunction" "vm.Script")
  (#not-constant? @_body)
  (#not-path-matches? "(^|/)(static|assets|vendors?|bundles?|htdocs|components/\\w+|dist|public/(js|lib)|www)/")
  (#tainted? @_body)
  (#set! message "`new {callee}` makes code of a text: choose code from a table instead"))

((call_expression function: (_) @callee arguments: (arguments (_) @_body .)) @hint
  (#resolves-to? @callee "Function")
  ; The function that `new Function` made is called like what made it.
  (#match? @callee "(^|\\.)Function$")
  (#tainted? @_body)
  (#set! message "`{callee}` makes code of a text: choose code from a table instead"))

((call_expression function: (_) @callee arguments: (arguments . (_) @text)) @hint
  (#resolves-to? @callee "vm.runInContext" "vm.runInNewContext" "vm.runInThisContext" "vm.compileFunction" "vm2.VM.run" "vm2.NodeVM.run")
  (#tainted? @text)
  (#set! message "`{callee}` runs whatever `{text}` says, and `vm` is no sandbox: run it in another process or not at all"))

((call_expression function: (_) @callee arguments: (arguments . (_) @text . (_))) @hint
  (#resolves-to? @callee "setTimeout" "setInterval" "globalThis.setTimeout" "window.setTimeout")
  (#tainted? @text)
  (#set! message "`{callee}` runs `{text}` as code if it is a text: choose a function from a table"))

; Code that the program itself puts together or reads from its own files: what template engines and loaders do.
((call_expression function: (_) @callee arguments: (arguments . (_) @text)) @hint
  (#resolves-to? @callee "eval" "globalThis.eval" "global.eval" "window.eval")
  (#not-constant? @text)
  (#set! severity "info")
  (#set! message "`{callee}` runs whatever `{text}` says: make sure that nobody else writes it"))

((new_expression constructor: (_) @callee arguments: (arguments (_) @_body .)) @hint
  (#resolves-to? @callee "Function" "globalThis.Function" "AsyncFunction" "vm.Script")
  (#not-constant? @_body)
  (#set! severity "info")
  (#set! message "`new {callee}` makes code of a text: make sure that nobody else writes it"))

((call_expression function: (_) @callee arguments: (arguments (_) @_body .)) @hint
  (#resolves-to? @callee "Function")
  (#match? @callee "(^|\\.)Function$")
  (#not-constant? @_body)
  (#set! severity "info")
  (#set! message "`{callee}` makes code of a text: make sure that nobody else writes it"))

((call_expression function: (_) @callee arguments: (arguments . (_) @text)) @hint
  (#resolves-to? @callee "vm.runInContext" "vm.runInNewContext" "vm.runInThisContext" "vm.compileFunction" "vm2.VM.run" "vm2.NodeVM.run")
  (#not-constant? @text)
  (#set! severity "info")
  (#set! message "`{callee}` runs whatever `{text}` says, and `vm` is no sandbox: run it in another process or not at all"))

; A timer that is given a text compiles it.
((call_expression function: (_) @callee arguments: (arguments . (_) @text)) @hint
  (#resolves-to? @callee "setTimeout" "setInterval" "setImmediate")
  (#built-string? @text)
  (#set! message "`{callee}` runs the text as code: give it a function"))

; By the constructor of asynchronous functions.
((new_expression constructor: (_) @callee arguments: (arguments (_) @_body .)) @hint
  (#match? @callee "^(AsyncFunction|GeneratorFunction)$")
  (#not-resolves-to? @callee "AsyncFunction")
  (#not-constant? @_body)
  (#match? @_body "(?i)(^|[._])(source|code|script|body|snippet|expression)$|\\.body\\.")
  (#not-path-matches? "<own-code>")
  (#set! severity "info")
  (#set! message "`new {callee}` makes code of a text: make sure that nobody else writes it"))

; Packages that only say that they are safe, and other ways to code.
((call_expression function: (_) @callee arguments: (arguments . (_) @text)) @hint
  (#resolves-to? @callee "safe-eval" "notevil" "static-eval" "node-eval" "eval5.evaluate" "eval" "jsonpath.query" "jsonpath.value" "jsonpath-plus.JSONPath" "safer-eval" "vm2.NodeVM.runFile")
  (#tainted? @text)
  (#set! message "`{callee}` runs whatever `{text}` says, and each such box was broken out of: choose what is computed from a table"))
((new_expression constructor: (_) @callee arguments: (arguments . (_) @text . (object (pair key: (_) @_eval value: (true))))) @hint
  (#match? @callee "(^|\\.)Worker$")
  (#eq? @_eval "eval")
  (#tainted? @text "caller" "parameter" "model")
  (#not-path-matches? "<own-code>")
  (#set! message "`new {callee}` with `eval` runs whatever `{text}` says: keep the worker in a file, and hand data to it"))
((call_expression function: (member_expression property: (_) @_compile) arguments: (arguments . (_) @text)) @hint
  (#eq? @_compile "_compile")
  (#tainted? @text "caller" "parameter" "model")
  (#not-path-matches? "<own-code>|(?i)require|import|hook|register|jest|babel")
  (#not-function-mentions? @text "^readFile\\w*$")
  (#set! message "This runs whatever `{text}` says: choose code from a table"))
((call_expression function: (import) arguments: (arguments . [(template_string) (binary_expression)] @text)) @hint
  (#match? @text "^[`'\"]data:text/javascript")
  (#not-constant? @text)
  (#set! message "This runs whatever is put into `{text}`: choose code from a table"))

;! bad
; function total(formula) {
;   return eval(formula);
;          ^^^^^^^^^^^^^
; }
;! bad
; app.post("/import", (req, res) => {
;   const settings = eval("(" + req.body.settings + ")");
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! fixed
; app.post("/import", (req, res) => {
;   const settings = JSON.parse(req.body.settings);
; });
;! bad
; const vm = require("vm");
; function evaluate(expression, scope) {
;   const check = new Function("row", "return " + expression);
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return vm.runInNewContext(expression, scope);
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; function later(name) {
;   setTimeout(`notify("${name}")`, 1000);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (eval(name)) {
;       ^^^^^^^^^^
;! good
; const answer = eval("6 * 7");
; const root = new Function("return this")();
;! good
; function run(eval, text) {
;   return eval(text);
; }
; redis.eval(script, 1, key);
; page.eval(expression);
;! good
; import vm from "node:vm";
; vm.runInNewContext("1 + 1");
; setTimeout(() => notify(name), 1000);
; setTimeout(callback, delay);
;! good
; class Calculator {
;   eval(expression) {
;     return this.parse(expression);
;   }
; }
;! bad
; export function calculate(expression, vars) {
;   const names = Object.keys(vars);
;   return new Function(...names, `return ${expression};`)(...names.map((name) => vars[name]));
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; import vm from "node:vm";
; export class Rules {
;   matches(rule, order) {
;     return Boolean(vm.runInNewContext(rule, { order }));
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   price(formula) {
;     const compute = new Function("qty", "return " + formula);
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return compute(
;! good
; import vm from "node:vm";
; const CHECK = "order.total > 100";
; export const isLarge = (order) => vm.runInNewContext(CHECK, { order });
; export const apply = (rule, order) => RULES[rule](order);
; export const build = (parts) => new Map(parts);
;! bad
; class Pricing {
;   constructor(formula) {
;     this.formula = formula;
;   }
;   price(quantity) {
;     return new Function("quantity", `return (${this.formula})`)(quantity);
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
; const evaluate = (expr) => new Function("return " + expr)();
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; class Pricing {
;   price(quantity) {
;     return this.formulas[this.kind](quantity);
;   }
; }
; const later = new Function();
;! bad
; const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
; const run = (step, context) => new AsyncFunction("context", step.source)(context);
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const AsyncFunction = Object.getPrototypeOf(async function () {}).constructor;
; const isAsync = (value) => value instanceof AsyncFunction;
;! bad
; import { createContext, Script } from "node:vm";
; export class Rules {
;   matches(rule, order) {
;     const context = createContext({ order });
;     return new Script(`Boolean(${rule.source})`).runInContext(context);
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! good
; import { createContext, Script } from "node:vm";
; const CHECK = new Script("order.total > 100");
; export const isLarge = (order) => CHECK.runInContext(createContext({ order }));
;! bad
; const safeEval = require("safe-eval");
; app.post("/calc", (req, res) => res.json({ value: safeEval(req.body.expression) }));
;                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const { Worker } = require("worker_threads");
; exports.run = (code) => new Worker(code, { eval: true });
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; exports.load = (code) => import("data:text/javascript," + code);
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const { Worker } = require("worker_threads");
; exports.run = (job) => new Worker("./job.js", { workerData: job });
; exports.load = () => import("./rules.js");
;! bad
; import { runInNewContext } from "vm";
; export function applyFilter(rows, code) {
;   return rows.filter((row) => runInNewContext(code, { row }));
;                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; import { runInNewContext } from "vm";
; const CODE = "row.age > 18";
; export function adults(rows) {
;   return rows.filter((row) => runInNewContext(CODE, { row }));
; }
