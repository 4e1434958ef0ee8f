; Another program runs than the one that was meant
;
; What is looked up by its name, in folders that others write to or choose, is whatever they have put there. Name the
; whole path, and keep the folders that are searched out of a caller's reach.
;
; severity: warning
; confidence: medium
; precision: 0/1 (options of a function's own), gated, on ghost 5.130.6, parse-server 9.10.0, nodebb 1.4.0, uptime-kuma 2.0.0-dev.0, 0.3 million lines; 0 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: 0/1 (checked by prefix, now gated) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 426 427 454 15
; see: https://cwe.mitre.org/data/definitions/426.html

((assignment_expression left: (_) @_path right: (_) @value) @hint
  (#match? @_path "^process\\.env\\.(PATH|NODE_PATH|LD_LIBRARY_PATH|LD_PRELOAD)$|^process\\.env\\[['\"](PATH|NODE_PATH|LD_LIBRARY_PATH|LD_PRELOAD)['\"]\\]$")
  (#match? @value "^['\"`](\\.{1,2}/?|\\./\\w*|/tmp[\\w/]*|/var/tmp[\\w/]*):|:(\\.|/tmp[\\w/]*)['\"`]$|^[`'\"]\\.[:/]|\\b(req|request)\\.|process\\.cwd\\(\\)")
  (#not-path-matches? "(?i)test|(^|/)(bin|cli|scripts?|tools?|build)(/|\\.|-|$)")
  (#set! message "Programs are looked for in a folder that others write to: put fixed folders of the system first"))
((pair key: (_) @_path value: (_) @value) @hint
  (#match? @_path "^['\"]?(PATH|NODE_PATH|LD_LIBRARY_PATH|LD_PRELOAD)['\"]?$")
  (#match? @value "^['\"`](\\.{1,2}/?|\\./\\w*|/tmp[\\w/]*|/var/tmp[\\w/]*):|:(\\.|/tmp[\\w/]*)['\"`]$|\\b(req|request)\\.(body|query)")
  (#not-path-matches? "(?i)test|(^|/)(bin|cli|scripts?|tools?|build)(/|\\.|-|$)")
  (#set! message "Programs are looked for in a folder that others write to: put fixed folders of the system first"))
; The environment, as a caller would have it.
((call_expression function: (_) @_assign arguments: (arguments . (_) @_env . (_) @sent)) @hint
  (#eq? @_assign "Object.assign")
  (#eq? @_env "process.env")
  (#tainted? @sent)
  (#set! message "A caller sets any variable of the environment, `NODE_OPTIONS` too: name those that they may set"))
((assignment_expression left: (subscript_expression object: (_) @_env index: (_) @name) right: (_)) @hint
  (#eq? @_env "process.env")
  (#tainted? @name)
  (#not-function-mentions? @hint "(?i)^\\w*(allow|whitelist|includes|startsWith|\\bvalid|isvalid|[a-z_](?-i:V)alid)\\w*$|^has$")
  (#set! message "A caller sets any variable of the environment, `NODE_OPTIONS` too: name those that they may set"))
((pair key: (_) @_option value: (_) @sent) @hint
  (#match? @_option "^['\"]?env['\"]?$")
  (#inside-call? @hint "child_process.spawn" "child_process.exec" "child_process.execFile" "child_process.fork" "spawn" "exec" "execFile" "fork")
  (#match? @sent "\\.\\.\\.(req|request)\\.(body|query)|^(req|request)\\.(body|query)|\\.\\.\\.\\w+\\.(body|query)\\b")
  (#set! message "A caller sets any variable of the program's environment, `LD_PRELOAD` too: name those that they may set"))
; A setting of the whole program, by one request.
((assignment_expression left: (member_expression object: (_) @_settings property: (_) @name) right: (_) @value) @hint
  (#match? @_settings "^(config|settings|app\\.locals|global|globalThis|process\\.env)$")
  (#match? @name "(?i)debug|admin|auth|secret|key|env|mode|level|path|dir|root|host|url|maintenance|feature|verbose|trust")
  (#tainted? @value)
  (#in? @hint "handler")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#not-function-mentions? @hint "(?i)^\\w*(allow|\\bvalid|isvalid|[a-z_](?-i:V)alid|safeParse|schema|admin|role|require|authoriz|permission)\\w*$")
  (#not-runs-in? "browser")
  (#set! message "One request sets `{name}` for everybody: keep it with the request, or let administrators alone change it"))
; A module by the folder that the program was started in.
((call_expression function: (_) @_require arguments: (arguments . (_) @module .)) @hint
  (#match? @_require "^(require|import)$")
  (#match? @module "process\\.cwd\\(\\)|process\\.env\\.\\w+\\s*\\+|\\$\\{process\\.env\\.\\w+\\}|os\\.tmpdir\\(\\)|['\"`]/tmp/")
  (#not-path-matches? "(?i)test|(^|/)(bin|cli|scripts?|tools?|build|config|loaders?|commands?)(/|\\.|-|$)|webpack|vite|rollup|jest|eslint|babel")
  (#set! severity "info")
  (#set! message "Whoever writes to that folder, or sets the variable, chooses the code that runs: name a folder of the program's own"))
; Settings that hold for everybody, as a caller would have them.
((call_expression function: (_) @_assign arguments: (arguments . (identifier) @settings . (_) @sent)) @hint
  (#eq? @_assign "Object.assign")
  (#match? @settings "(?i)^(config|settings|limits|options|defaults|features|flags|rules|policy|prices|rates)$")
  (#shared-variable? @settings)
  (#tainted? @sent)
  (#not-in? @hint "restricted_handler")
  (#not-function-mentions? @hint "(?i)^\\w*(allow|\\bvalid|isvalid|[a-z_](?-i:V)alid|safeParse|schema|pick|admin)\\w*$")
  (#not-runs-in? "browser")
  (#set! message "One request sets any of the `{settings}` for everybody: name those that may be set, and let administrators alone do it"))
((assignment_expression left: (subscript_expression object: (identifier) @settings index: (_) @key) right: (_) @_value) @hint
  (#match? @settings "(?i)^(config|settings|limits|options|defaults|features|flags|rules|policy|prices|rates|globalThis|global)$")
  (#shared-variable? @settings)
  (#tainted? @key)
  (#not-in? @hint "restricted_handler")
  (#not-function-mentions? @hint "(?i)^\\w*(allow|\\bvalid|isvalid|[a-z_](?-i:V)alid|safeParse|schema|includes|hasOwn|admin)\\w*$|^has$")
  (#not-runs-in? "browser")
  (#set! message "One request sets any of the `{settings}` for everybody: name those that may be set, and let administrators alone do it"))
((assignment_expression left: (identifier) @name right: (_) @_value) @hint
  (#shared-variable? @name)
  (#match? @name "(?i)^(max\\w*|min\\w*|\\w*limit|\\w*rate|\\w*enabled|\\w*url|\\w*path|\\w*dir|\\w*host|debug\\w*|is_?\\w+|mode|level|threshold|\\w*_(MAX|LIMIT|RATE|URL|DIR))$")
  (#match? @_value "\\b(req|request|ctx)\\.(query|body|params)\\b")
  (#in? @hint "handler")
  (#not-in? @hint "guarded_handler" "restricted_handler")
  (#not-function-mentions? @hint "(?i)^\\w*(allow|\\bvalid|isvalid|[a-z_](?-i:V)alid|safeParse|schema|admin|role|permission)\\w*$")
  (#not-runs-in? "browser")
  (#set! message "One request sets `{name}` for everybody: keep it with the request, or let administrators alone change it"))

;! bad
; process.env.PATH = "./bin:" + process.env.PATH;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.post("/env", (req, res) => {
;   Object.assign(process.env, req.body);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   process.env[req.body.name] = req.body.value;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; const { spawn } = require("child_process");
; app.post("/run", (req, res) => {
;   spawn("worker", ["--once"], { env: { ...process.env, ...req.body.env } });
;                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
; app.post("/debug", (req, res) => {
;   config.debug = req.body.debug;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; const load = () => require(process.cwd() + "/plugin.js");
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const env = { PATH: "/tmp/bin:/usr/bin" };
;               ^^^^^^^^^^^^^^^^^^^^^^^^^
; if (load(
;! good
; process.env.TZ = "UTC";
; process.env.PATH = "/usr/bin:/bin";
;! good
; const { spawn } = require("child_process");
; app.post("/run", (req, res) => {
;   spawn("/usr/bin/worker", ["--once"], { env: { PATH: "/usr/bin", LANG: "C" } });
;   res.end();
; });
;! good
; const load = () => require("./plugin.js");
;! good
; app.post("/theme", (req, res) => {
;   req.session.theme = String(req.body.theme);
;   res.end();
; });
;! bad
; const settings = { maxRefund: 100 };
; let maxRefund = 100;
; app.post("/settings", (req, res) => {
;   Object.assign(settings, req.body);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   for (const [key, value] of Object.entries(req.query)) settings[key] = value;
;                                                         ^^^^^^^^^^^^^^^^^^^^^
;   maxRefund = Number(req.query.maxRefund);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; const settings = { maxRefund: 100 };
; app.post("/settings", (req, res) => {
;   const mine = Object.assign({}, settings, { theme: String(req.body.theme) });
;   res.json(mine);
; });
;! good
; app.post("/flags", (req, res) => {
;   const name = req.body.name;
;   if (!name.startsWith("FEATURE_")) return res.sendStatus(400);
;   process.env[name] = "1";
;   res.end();
; });
