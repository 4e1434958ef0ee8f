; A caller chooses which code runs
;
; A module or a function that is looked up by a name from outside can be any: `child_process`, `constructor`, a method that
; was never meant to be called. Look the name up in a `Map` of what is allowed.
;
; severity: info
; confidence: high
; cwe: 470
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0/1 (a host looked up before)
; precision: warnings for a caller's names: 0/1 (a name with a fixed end), gated, 0 left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; precision: warnings that were new when all of them were read: 1/2 (a name in capitals), 1/1 once gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; see: https://owasp.org/www-community/vulnerabilities/Unsafe_use_of_Reflection

; The whole of a module that opens files or starts programs.
((call_expression function: (subscript_expression object: (_) @object index: (identifier) @name)) @hint
  (#match? @object "^\\(?(fs|fsp|child_process|cp|process|globalThis|global|vm)( as any)?\\)?$")
  (#not-constant? @name)
  (#not-uses-element? @name)
  (#not-match? @name "(?i)^(name|method)?(sync|fn)$")
  (#function-matches? @hint "JSON\\.parse\\(|\\b(req|request|ctx|message|msg|event)\\.")
  (#not-function-mentions? @hint "(?i)^(allow\\w*|whitelist\\w*|includes|has|hasOwn\\w*)$")
  (#set! severity "warning")
  (#set! message "Whoever chooses `{name}` runs any function of `{object}`: look the name up in a `Map`"))

; A part of a request says what runs.
((call_expression function: (_) @callee arguments: (arguments . (_) @name .)) @hint
  (#match? @callee "^(require|import)$")
  (#tainted? @name)
  (#not-match? @name "^(req|request)\\.(url|path|originalUrl|hostname)$")
  (#not-function-mentions? @hint "(?i)^\\w*(allow|whitelist|includes|\\bvalid|isvalid|[a-z_](?-i:V)alid|basename|exists|readdir|hasOwn|switch)\\w*$|^has$")
  (#not-function-matches? @hint "\\.test\\(|\\bin \\w+|[A-Z_]{3,}\\[")
  (#set! severity "warning")
  (#set! message "The caller chooses which module is loaded: look `{name}` up in a table"))
((call_expression function: (subscript_expression object: (_) @object index: (_) @name)) @hint
  (#tainted? @name)
  (#match? @name "(?i)^((ctx\\.)?(req|request)\\.(body|query|params)\\.)?(\\w*_?)?(method|action|name|fn|func(tion)?|command|cmd|op(eration)?|handler|type|task|event|procedure|key)$")
  (#not-match? @object "(?i)(handlers?|actions?|commands?|table|map|registry|dispatch\\w*|(?-i:^[A-Z_]+$)|loggers?|console|routes?|resolvers?|strategies|providers?|operations?)$")
  (#not-function-mentions? @hint "(?i)^\\w*(allow|whitelist|includes|\\bvalid|isvalid|[a-z_](?-i:V)alid|hasOwn)\\w*$|^has$")
  ; No method is called in capitals.
  (#not-function-matches? @hint "toUpperCase\\(\\)")
  (#set! severity "warning")
  (#set! message "The caller chooses the method of `{object}`, `constructor` too: look `{name}` up in a `Map`"))
((new_expression constructor: (subscript_expression object: (_) @object index: [(identifier) (member_expression)] @name)) @hint
  (#tainted? @name)
  (#not-function-mentions? @hint "(?i)^\\w*(allow|whitelist|includes|\\bvalid|isvalid|[a-z_](?-i:V)alid|hasOwn)\\w*$|^has$")
  (#set! severity "warning")
  (#set! message "The caller chooses the class of `{object}` that is made: look `{name}` up in a `Map`"))

((call_expression function: (_) @callee arguments: (arguments . (_) @name .)) @hint
  (#match? @callee "^(require|import)$")
  (#tainted? @name)
  (#not-function-mentions? @hint "(?i)^\\w*(allow|whitelist|includes|\\bvalid|isvalid|[a-z_](?-i:V)alid)\\w*$|^has$")
  (#set! message "The caller chooses which module is loaded: look `{name}` up in a table"))
((call_expression function: (subscript_expression object: (_) @object index: (_) @name)) @hint
  (#tainted? @name)
  (#not-function-mentions? @hint "(?i)^\\w*(allow|whitelist|includes|\\bvalid|isvalid|[a-z_](?-i:V)alid|hasOwn)\\w*$|^has$")
  (#set! message "The caller chooses the method of `{object}`: look `{name}` up in a `Map`"))

; A module by a name that some other function hands in.
((call_expression function: (_) @_import arguments: (arguments . (template_string) @name .)) @hint
  (#match? @_import "^(require|import)$")
  (#match? @name "^`\\./[\\w./-]*(plugins?|handlers?|modules?|actions?|commands?|adapters?|drivers?|providers?)/\\$\\{\\w+\\}")
  (#tainted? @name "parameter")
  (#not-tainted? @name)
  (#not-function-mentions? @hint "(?i)^\\w*(allow|whitelist|includes|\\bvalid|isvalid|[a-z_](?-i:V)alid|readdir|glob|basename)\\w*$|^has$")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|webpack)(/|\\.|$)")
  (#set! severity "info")
  (#set! message "If a caller chooses the name, they choose which module is loaded: look it up in a table"))

; By a name behind a folder.
((call_expression function: (_) @_import arguments: (arguments . (binary_expression left: (string) @_folder right: (identifier) @name) .)) @hint
  (#match? @_import "^(require|import)$")
  (#match? @_folder "^['\"]\\.{1,2}/[\\w./-]*/['\"]$")
  (#tainted? @name "parameter")
  (#not-tainted? @name)
  (#not-function-mentions? @hint "(?i)^\\w*(allow|whitelist|includes|\\bvalid|isvalid|[a-z_](?-i:V)alid|readdir|glob|basename)\\w*$|^has$")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|webpack|loaders?|commands?)(/|\\.|$)")
  (#set! severity "info")
  (#set! message "If a caller chooses the name, they choose which module is loaded: look it up in a table"))

;! bad
; app.get("/run", (req, res) => {
;   const plugin = require(req.query.plugin);
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/run", (req, res) => {
;   const result = service[req.params.action](req.query.value);
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (result
;! good
; app.get("/run", (req, res) => {
;   const action = ACTIONS.get(req.params.action);
;   service.run();
; });
;! good
; const plugin = require(`./plugins/${name}`);
; service[action]();
;! bad
; export const load = (name) => import(`./plugins/${name}`);
;                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; export const load = (name) => (PLUGINS.has(name) ? import(`./plugins/${name}`) : undefined);
;! bad
; app.post("/rpc", (req, res) => {
;   const { method, params } = req.body;
;   res.json(service[method](...params));
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; app.post("/plugin", async (req, res) => {
;   const plugin = await import(`./plugins/${req.body.name}.js`);
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(new plugin[req.body.type](
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const ACTIONS = new Map([["start", start], ["stop", stop]]);
; app.post("/rpc", (req, res) => {
;   const action = ACTIONS.get(req.body.method);
;   if (!action) return res.sendStatus(400);
;   res.json(action(req.body.params));
; });
;! bad
; function exporter(format, options) {
;   const Exporter = require("./exporters/" + format);
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return new Exporter(options);
; }
;! good
; const EXPORTERS = { csv: require("./exporters/csv"), pdf: require("./exporters/pdf") };
;! bad
; createServer(async (req, res) => {
;   const { method, args } = JSON.parse(await body(req));
;   res.end(String(fs[method](...args)));
;                  ^^^^^^^^^^^^^^^^^^^
; });
;! good
; createServer(async (req, res) => {
;   const { method, args } = JSON.parse(await body(req));
;   res.end(String(ACTIONS.get(method)?.(args)));
; });
