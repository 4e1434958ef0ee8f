; A caller's text becomes a template
;
; A template is a program: what stands between its marks runs in this process, with its environment and its database. Keep
; templates in files, and hand a caller's text to them as a value.
;
; severity: error
; confidence: high
; cwe: 1336 94
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0/2 before Mustache was left out, 0 after
; precision: read again: warnings 0/1, gated; information on what other functions hand in: 3/7 before compiled templates were gated, on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: 0/1, gated, 0 left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://owasp.org/www-project-web-security-testing-guide/v41/4-Web_Application_Security_Testing/07-Input_Validation_Testing/18-Testing_for_Server_Side_Template_Injection
; list templates: ejs.render ejs.compile pug.render pug.compile jade.render jade.compile handlebars.compile Handlebars.compile nunjucks.renderString nunjucks.compile nunjucks.Environment.renderString
; list templates: lodash.template underscore.template doT.template dot.template eta.render eta.renderString eta.Eta.renderString squirrelly.render swig.render twig.twig

; Engines that are objects.
((call_expression function: (member_expression object: (_) @_engine property: (_) @_render) @callee arguments: (arguments . (_) @template)) @hint
  (#any-of? @_render "parseAndRender" "parseAndRenderSync" "renderRaw" "renderString" "renderTemplate" "compileString")
  (#match? @_engine "(?i)(engine|liquid|env|nunjucks|edge|eta|twig|templates?|renderer)$")
  (#tainted? @template)
  (#set! severity "warning")
  (#set! message "A caller's text becomes the template that `{callee}` runs: pass it as a value"))

; What somebody wrote into their settings.
((call_expression function: (_) @callee arguments: (arguments . (member_expression) @template)) @hint
  (#resolves-to? @callee "ejs.render" "ejs.compile" "pug.render" "pug.compile" "nunjucks.renderString" "nunjucks.compile" "lodash.template" "underscore.template" "doT.template" "dot.template" "eta.renderString" "handlebars.compile" "Handlebars.compile")
  (#match? @template "(?i)^(\\w+\\.)*(settings|config|shop|tenant|user|customer|org\\w*|account|custom\\w*|campaign|profile|company|team|workspace)\\.(\\w+\\.)*\\w*(template|text|body|message|subject|greeting|signature|format)$")
  (#tainted? @template "parameter")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|tools?|generat\\w*|scaffold\\w*|build)(/|\\.)|webpack|loader")
  (#set! severity "warning")
  (#set! message "`{callee}` runs what `{template}` says, and whoever writes it runs code here: fill marks of your own with `replace`, or use a template without code"))

; Text that people write, as its name says, for an engine that runs code.
((call_expression function: (_) @callee arguments: (arguments . [(identifier) (member_expression)] @template)) @hint
  (#resolves-to? @callee "ejs.render" "ejs.compile" "pug.render" "pug.compile" "jade.render" "jade.compile" "nunjucks.renderString" "nunjucks.compile" "lodash.template" "underscore.template" "doT.template" "dot.template" "eta.render" "eta.renderString" "eta.Eta.renderString" "handlebars.compile" "Handlebars.compile")
  (#not-tainted? @template)
  (#tainted? @template "parameter")
  (#match? @template "(?i)(^|[._])(user_?template|custom_?template|template_?(text|body|string|content|source|html|input)|message|msg|greeting|subject|signature|email_?body|letter|note)$")
  (#not-path-matches? "(?i)(^|/)(templates?|views?|engines?|render\\w*|cli|bin|scripts?|tools?|generat\\w*|scaffold\\w*|commands?|compil\\w*|loaders?|build)(/|\\.)|webpack|loader")
  (#not-function-mentions? @template "(?i)readFile\\w*|^(fs|path|__dirname)$")
  (#set! severity "warning")
  (#set! message "`{callee}` runs what `{template}` says, and whoever writes it runs code here: take a template of your own, and hand the text in as a value"))

((call_expression function: (_) @callee arguments: (arguments . (_) @template)) @hint
  (#resolves-to? @callee "<templates>")
  (#tainted? @template)
  (#set! message "A caller's text becomes part of the template that `{callee}` runs: pass it as a value"))
((call_expression function: (_) @callee arguments: (arguments . (_) @template)) @hint
  (#resolves-to? @callee "<templates>")
  (#not-tainted? @template)
  (#built-string? @template)
  ; A template of its own, from a file.
  (#not-function-mentions? @template "^readFile\\w*$")
  (#set! severity "warning")
  (#set! message "Values become part of the template that `{callee}` runs: pass them as values"))
; What is drawn, and with which options.
((call_expression function: (member_expression object: (_) @_response property: (_) @_render) @callee arguments: (arguments . (_) @page)) @hint
  (#eq? @_render "render")
  (#match? @_response "^(res|response|reply)$")
  (#tainted? @page)
  (#not-function-mentions? @hint "(?i)^\\w*(allow|whitelist|includes|\\bvalid|isvalid|[a-z_](?-i:V)alid)\\w*$")
  (#set! severity "warning")
  (#set! message "The caller chooses the template that `{callee}` draws: look it up in a table"))
((call_expression function: (member_expression object: (_) @_response property: (_) @_render) @callee arguments: (arguments . (_) . [(member_expression) (identifier)] @options)) @hint
  (#eq? @_render "render")
  (#match? @_response "^(res|response|reply)$")
  (#tainted? @options)
  (#match? @options "^(req|request)\\.(body|query)$|^(body|query)$")
  (#set! severity "warning")
  (#set! message "The caller sets the options of `{callee}`, its `settings` too: name the values"))

; A template that some other function hands in.
((call_expression function: (_) @callee arguments: (arguments . [(identifier) (member_expression)] @template)) @hint
  (#resolves-to? @callee "<templates>")
  (#not-tainted? @template)
  (#not-built-string? @template)
  (#tainted? @template "parameter")
  (#match? @callee "(?i)(compile|render\\w*|template|twig)$")
  ; What a template was made into is called by any name.
  (#not-value-matches? @callee "\\(")
  (#not-path-matches? "(?i)(^|/)(templates?|views?|engines?|render\\w*|cli|bin|scripts?|tools?|generat\\w*|scaffold\\w*|commands?)/|webpack|loader|compil")
  (#not-function-mentions? @template "(?i)readFile\\w*|^(fs|path|__dirname)$")
  (#set! severity "info")
  (#set! message "`{callee}` runs whatever `{template}` says: make sure that no caller writes it"))

((call_expression function: (member_expression object: (_) @_response property: (_) @_render) @callee arguments: (arguments . (_) . (object (spread_element (member_expression) @options)))) @hint
  (#eq? @_render "render")
  (#match? @_response "^(res|response|reply)$")
  (#match? @options "^(req|request)\\.(body|query)$")
  (#set! severity "warning")
  (#set! message "The caller sets the options of `{callee}`, its `settings` too: name the values"))

;! bad
; const ejs = require("ejs");
; app.post("/preview", (req, res) => {
;   res.send(ejs.render(req.body.template, { user }));
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; import Handlebars from "handlebars";
; function greet(name) {
;   const template = Handlebars.compile("Hello " + name);
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (template
;! good
; const ejs = require("ejs");
; app.get("/hello", (req, res) => {
;   res.type("html").end(ejs.render("Hello <%= name %>", { name: req.query.name }));
; });
;! good
; import Handlebars from "handlebars";
; const template = Handlebars.compile("Hello {{name}}");
; app.get("/hello", (req, res) => res.render("hello", { name: req.query.name }));
;! bad
; const Handlebars = require("handlebars");
; exports.letter = (text, customer) => Handlebars.compile(text)(customer);
;                                      ^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const Handlebars = require("handlebars");
; const letter = Handlebars.compile("Dear {{name}}");
; exports.letter = (customer) => letter(customer);
;! bad
; app.get("/profile", (req, res) => {
;   res.render("profile", { ...req.query });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; app.get("/profile", (req, res) => {
;   res.render("profile", { name: req.query.name, ...defaults });
; });
;! good
; const ejs = require("ejs");
; const page = (path, head) => ejs.compile(head + fs.readFileSync(path, "utf8"));
;! bad
; const Handlebars = require("handlebars");
; exports.reminder = (templateText, data) => Handlebars.compile(templateText)(data);
;                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import ejs from "ejs";
; export const mail = (message, customer) => ejs.render(message, { customer });
;                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; export const letter = (
;! good
; import ejs from "ejs";
; export const mail = (message, customer) => ejs.render("Dear <%= customer.name %>, <%= message %>", { customer, message });
;! bad
; import _ from "lodash";
; export const confirmation = (shop, customer) => _.template(shop.settings.confirmationTemplate)({ customer });
;                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import _ from "lodash";
; const CONFIRMATION = _.template("Dear <%- name %>");
; export const confirmation = (shop, customer) => CONFIRMATION({ name: customer.name });
;! bad
; app.post("/render", async (req, res) => res.json(await engine.parseAndRender(req.body.template, req.body.data)));
;                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.post("/render", async (req, res) => res.json(await engine.parseAndRender("Dear {{ name }}", { name: req.body.name })));
