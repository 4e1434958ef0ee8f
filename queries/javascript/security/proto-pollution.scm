; A key from outside can change every object
;
; A key called `__proto__` or `constructor` reaches the object that all others inherit from: one request sets a default
; such as `isAdmin` for the whole process. Refuse those keys, or keep the data in a `Map`.
;
; severity: warning
; confidence: medium
; cwe: 1321
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: read again: 1/5 and 0/4 before shallow copies, values and loops over elements were gated, 1/2 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: 0/4 before settings and schemas were made information or gated, 0/1 after (a command's own settings) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines: too few to tell
; precision: the patterns added last: 0/1 (checked, now gated) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; precision: warnings that were new when all of them were read: 0/1 (a copy), which is a note now, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Prototype_Pollution_Prevention_Cheat_Sheet.html
; list mergers: lodash.merge lodash.mergeWith lodash.defaultsDeep lodash.zipObjectDeep deepmerge merge deep-extend merge-deep hoek.merge
; list setters: lodash.set lodash.setWith dot-prop.set object-path.set set-value

; The settings of the program itself.
((for_in_statement left: (_) @_key operator: "in" right: (_) @_source body: (_) @_body) @hint
  (#in-function-named? @hint "(?i)merge|extend|deep|assign")
  (#path-matches? "(?i)config|settings|options|defaults|schema|(^|/)(cli|bin|build|scripts?|tools?|theme\\w*)(/|\\.)")
  (#calls? @_body "merge" "deepMerge" "extend" "mergeDeep" "deepExtend" "assign" "deepAssign" "mergeObjects" "recursiveMerge")
  (#not-function-matches? @hint "__proto__|hasOwn|Object\\.create\\(null\\)|constructor|prototype|Object\\.(keys|entries)")
  (#set! severity "info")
  (#set! message "A key `__proto__` in `{_source}` changes every object: skip it"))

((call_expression function: (_) @callee arguments: (arguments (_) . (_) @source .)) @hint
  (#resolves-to? @callee "<mergers>")
  (#tainted? @source)
  (#not-function-mentions? @hint "(?i)^\\w*(__proto__|pollution|prototypePath|sanitize|\\bvalid|isvalid|[a-z_](?-i:V)alid|safeParse)\\w*$|parse$")
  (#set! message "A key `__proto__` in `{source}` changes every object: name the fields that are merged"))
((call_expression function: (_) @callee arguments: (arguments . (true) (_) . (_) @source .)) @hint
  (#resolves-to? @callee "extend" "jquery.extend" "node.extend")
  (#tainted? @source)
  (#not-function-mentions? @hint "(?i)^\\w*(__proto__|pollution|prototypePath|sanitize|\\bvalid|isvalid|[a-z_](?-i:V)alid|safeParse)\\w*$|parse$")
  (#set! message "A key `__proto__` in `{source}` changes every object: name the fields that are merged"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) @key . (_) .)) @hint
  (#resolves-to? @callee "<setters>")
  (#tainted? @key)
  (#not-function-mentions? @hint "(?i)^\\w*(__proto__|pollution|prototypePath|allow|includes|sanitize|\\bvalid|isvalid|[a-z_](?-i:V)alid|safeParse)\\w*$")
  (#set! message "A path `__proto__.x` in `{key}` changes every object: choose the path from a fixed list"))
((assignment_expression left: (subscript_expression object: (subscript_expression index: (_) @_outer) index: (_) @key) right: (_) @value) @hint
  (#tainted? @key)
  (#tainted? @_outer)
  (#not-function-mentions? @hint "(?i)^\\w*(__proto__|pollution|prototypePath|hasOwn|allow|includes)\\w*$")
  (#set! message "A key `__proto__` in `{key}` changes every object: keep the data in a `Map`"))
; A merge that was written by hand.
((for_in_statement left: (_) @_key operator: "in" right: (_) @_source body: (_) @_body) @hint
  (#in-function-named? @hint "(?i)merge|extend|deep|assign")
  (#not-path-matches? "(?i)(^|/)(vendors?|static|built|public)/")
  (#calls? @_body "merge" "deepMerge" "extend" "mergeDeep" "deepExtend" "assign" "deepAssign" "mergeObjects" "recursiveMerge")
  (#not-function-matches? @hint "__proto__|hasOwn|Object\\.create\\(null\\)|constructor|prototype|Object\\.(keys|entries)")
  (#set! message "A key `__proto__` in `{_source}` changes every object: skip it"))

; A path that is walked by hand.
((assignment_expression left: (subscript_expression object: (identifier) @_at index: (_) @key) right: (identifier) @_value) @hint
  (#match? @key "^(\\w+)\\[\\w+\\.length - 1\\]$|^last\\w*$")
  (#function-matches? @hint "\\.split\\(['\"][.\\[/]['\"]\\)")
  (#function-matches? @hint "(\\w+) = \\w+\\[\\w+(\\[\\w+\\])?\\]")
  (#tainted? @key "caller" "parameter")
  (#not-function-matches? @hint "__proto__|hasOwn|Object\\.create\\(null\\)|constructor|prototype")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A path `__proto__.x` changes every object: refuse `__proto__`, `constructor` and `prototype`"))
; One step, by a key that a caller sent.
((assignment_expression left: (subscript_expression object: (identifier) @object index: (member_expression) @key) right: (member_expression) @_value) @hint
  (#tainted? @key)
  (#tainted? @_value)
  (#match? @key "\\.(body|query)\\.")
  (#not-function-mentions? @hint "(?i)^\\w*(__proto__|pollution|prototypePath|hasOwn|allow|includes|\\bvalid|isvalid|[a-z_](?-i:V)alid)\\w*$|^has$|create$")
  (#not-match? @object "(?i)map$")
  (#set! severity "info")
  (#set! message "A caller chooses the key of `{object}`, `__proto__` too: choose it from a fixed list, or keep the data in a `Map`"))

; By its own keys: a `__proto__` that `JSON.parse` made is one of them.
([
   (for_in_statement operator: "of" right: (call_expression function: (_) @_keys arguments: (arguments . (_) @source .)) body: (_) @_body)
   (call_expression function: (member_expression object: (call_expression function: (_) @_keys arguments: (arguments . (_) @source .)) property: (_) @_each) arguments: (arguments . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)]))
 ] @hint
  (#any-of? @_keys "Object.keys" "Object.entries")
  (#in-function-named? @hint "(?i)merge|extend|deep_?assign|apply_?(patch|settings|update)")
  (#calls? @_body "merge" "deepMerge" "extend" "mergeDeep" "deepExtend" "deepAssign" "mergeObjects" "recursiveMerge" "mergeSettings" "mergeConfig" "applyPatch" "mergeInto")
  (#tainted? @source "caller" "parameter")
  (#not-function-matches? @hint "__proto__|hasOwn|Object\\.create\\(null\\)|constructor|prototype|new Map|isPrototype|UNSAFE")
  (#not-path-matches? "(?i)config|options|schema|(^|/)(cli|bin|build|scripts?|tools?|vendors?|static|public|theme\\w*|tests?|schema\\w*|locale\\w*|i18n)(/|\\.)|webpack|vite|rollup")
  ; A copy of its own changes nothing but itself.
  (#not-function-matches? @hint "= \\{\\s*\\.\\.\\.")
  (#not-runs-in? "browser")
  (#set! message "A key `__proto__` in `{source}` changes every object: skip it, `constructor` and `prototype`"))
([
   (for_in_statement operator: "of" right: (call_expression function: (_) @_keys arguments: (arguments . (_) @source .)) body: (_) @_body)
   (call_expression function: (member_expression object: (call_expression function: (_) @_keys arguments: (arguments . (_) @source .)) property: (_) @_each) arguments: (arguments . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)]))
 ] @hint
  (#any-of? @_keys "Object.keys" "Object.entries")
  (#in-function-named? @hint "(?i)merge|extend|deep_?assign|apply_?(patch|settings|update)")
  (#calls? @_body "merge" "deepMerge" "extend" "mergeDeep" "deepExtend" "deepAssign" "mergeObjects" "recursiveMerge" "mergeSettings" "mergeConfig" "applyPatch" "mergeInto")
  (#tainted? @source "caller" "parameter")
  (#not-function-matches? @hint "__proto__|hasOwn|Object\\.create\\(null\\)|constructor|prototype|new Map|isPrototype|UNSAFE")
  (#not-path-matches? "(?i)config|options|schema|(^|/)(cli|bin|build|scripts?|tools?|vendors?|static|public|theme\\w*|tests?|schema\\w*|locale\\w*|i18n)(/|\\.)|webpack|vite|rollup")
  (#function-matches? @hint "= \\{\\s*\\.\\.\\.")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A key `__proto__` in `{source}` gives the result members that it seems to have of its own: skip it"))
; A path that is walked by hand.
((assignment_expression left: (subscript_expression object: (identifier) @_at index: (_) @key) right: (_) @_value) @hint
  (#match? @key "^\\w+\\[(0|\\w+\\.length - 1)\\]$|^\\w*([lL]ast|[fF]inal|[lL]eaf)\\w*!?$|^\\w+\\.(pop|shift|at)\\([-\\d]*\\)!?$")
  (#function-matches? @hint "\\.split\\(['\"][.\\[/:]['\"]\\)")
  (#function-matches? @hint "\\b(\\w+) *= *(\\w+)\\[\\w+(\\[\\w+\\])?\\]|reduce\\(|\\?\\?= *\\{\\}|\\|\\|= *\\{\\}")
  (#tainted? @key "caller" "parameter")
  (#not-function-matches? @hint "__proto__|hasOwn|Object\\.create\\(null\\)|constructor|prototype|new Map")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A path `__proto__.x` changes every object: refuse `__proto__`, `constructor` and `prototype`"))
; Such a function of this file, called with a caller's path or fields.
((call_expression function: (identifier) @callee arguments: (arguments . (_) . [(member_expression) (identifier)] @sent)) @hint
  (#local? @callee)
  (#match? @callee "(?i)^(deep_?)?(merge|extend|assign|set|put|update)_?(deep|in|path|value|nested|by_?path|settings|config|objects?|prefs|into)?$|^(apply|write)_?(patch|path|setting)s?$|^set(_?(path|nested|deep|by_?path))$")
  (#tainted? @sent)
  (#match? @sent "^((ctx\\.)?(req|request)\\.body(\\.(path|key|field|settings|prefs|patch|data|config|options|changes))?|body|payload|data|patch|settings|path|key|JSON\\.parse\\(.*)$")
  (#file-matches? "(?s)function\\s+(deep_?)?([mM]erge|[eE]xtend|[aA]ssign|set|put|update|apply|write)\\w*\\s*\\([^)]*\\)[^{]*\\{.*\\[\\w+(\\[[^\\]]*\\])?\\]\\s*=")
  (#not-file-matches? "__proto__|hasOwn|Object\\.create\\(null\\)|\\bconstructor['\"]|prototype['\"]|\\bzod\\b|\\bjoi\\b|\\bajv\\b")
  (#not-runs-in? "browser")
  (#set! message "A key `__proto__` in `{sent}` changes every object, and `{callee}` takes it: refuse it, `constructor` and `prototype`"))

; By whatever name the function calls itself.
([
   (for_in_statement right: (_) @source body: (_) @_body)
   (call_expression function: (member_expression object: (call_expression function: (_) @_keys arguments: (arguments . (_) @source .)) property: (_) @_each) arguments: (arguments . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)]))
 ] @hint
  (#in-function-named? @hint "(?i)^(apply|patch|update|copy|override|combine|mix|deep)_?\\w*(settings|config|options|changes|patch|values|into|deep|objects?|defaults|prefs|preferences)?$")
  (#not-in-function-named? @hint "(?i)merge|extend|deep_?assign")
  (#match? @_body "\\b(\\w+)\\[(\\w+)\\] *= *\\w*([aA]pply|[pP]atch|[uU]pdate|[cC]opy|[oO]verride|[cC]ombine|[mM]ix|[dD]eep)\\w*\\(\\s*\\w+\\[\\w+\\]")
  (#tainted? @source "caller" "parameter")
  (#not-function-matches? @hint "__proto__|hasOwn|Object\\.create\\(null\\)|constructor|prototype|new Map|UNSAFE")
  (#not-path-matches? "(?i)config|options|schema|(^|/)(cli|bin|build|scripts?|tools?|vendors?|static|public|theme\\w*|tests?|locale\\w*|i18n)(/|\\.)|webpack|vite|rollup")
  (#not-runs-in? "browser")
  (#set! message "A key `__proto__` in `{source}` changes every object: skip it, `constructor` and `prototype`"))

;! bad
; const _ = require("lodash");
; app.post("/settings", (req, res) => {
;   _.merge(settings, req.body);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; function merge(target, source) {
;   for (const key in source) {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if (typeof source[key] === "object") merge(target[key], source[key]);
;     else target[key] = source[key];
;   }
; }
; if (merge(
;! good
; const _ = require("lodash");
; app.post("/settings", (req, res) => {
;   _.merge(settings, { colour: "blue" });
;   _.merge(settings, defaults);
; });
;! good
; function merge(target, source) {
;   for (const key in source) {
;     if (key === "__proto__" || key === "constructor") continue;
;     if (typeof source[key] === "object") merge(target[key], source[key]);
;     else target[key] = source[key];
;   }
; }
;! bad
; function setPath(object, path, value) {
;   const keys = path.split(".");
;   let at = object;
;   for (let i = 0; i < keys.length - 1; i++) at = at[keys[i]];
;   at[keys[keys.length - 1]] = value;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return object;
; }
; app.post("/settings", (req, res) => {
;   settings[req.body.key] = req.body.value;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; function setPath(object, path, value) {
;   const keys = path.split(".");
;   if (keys.includes("__proto__")) return object;
;   let at = object;
;   for (let i = 0; i < keys.length - 1; i++) at = at[keys[i]];
;   at[keys[keys.length - 1]] = value;
;   return object;
; }
; extend({}, req.body, req.query);
;! good
; function extend(types, adders) {
;   for (const type of types) Object.assign(type.props, adders[0](type));
; }
;! bad
; function deepMerge(target, source) {
;   for (const key of Object.keys(source)) {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if (typeof source[key] === "object") target[key] = deepMerge(target[key] ?? {}, source[key]);
;     else target[key] = source[key];
;   }
;   return target;
; }
; app.patch("/settings", (req, res) => {
;   deepMerge(settings, req.body);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; function setPath(object, path, value) {
;   const keys = path.split(".");
;   let at = object;
;   while (keys.length > 1) {
;     const key = keys.shift();
;     at[key] = at[key] || {};
;     at = at[key];
;   }
;   at[keys[0]] = value;
;   ^^^^^^^^^^^^^^^^^^^
;   if (
;! good
; function deepMerge(target, source) {
;   for (const key of Object.keys(source)) {
;     if (key === "__proto__" || key === "constructor") continue;
;     if (typeof source[key] === "object") target[key] = deepMerge(target[key] ?? {}, source[key]);
;     else target[key] = source[key];
;   }
;   return target;
; }
; app.patch("/settings", (req, res) => {
;   deepMerge(settings, req.body);
;   res.end();
; });
;! bad
; export function applyChanges(target, changes) {
;   Object.keys(changes).forEach((key) => {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if (typeof changes[key] === "object") target[key] = applyChanges(target[key] ?? {}, changes[key]);
;     else target[key] = changes[key];
;   });
;   return target;
; }
;! good
; export function applyChanges(target, changes) {
;   Object.keys(changes).forEach((key) => {
;     target[key] = changes[key];
;   });
;   return target;
; }
;! good
; app.put("/data/*", (req, res) => {
;   const place = req.params[0];
;   if (isPrototypePollutionPath(place)) return res.sendStatus(400);
;   _.set(data, place, req.body);
;   res.end();
; });
;! bad
; export function deepMerge(target, source) {
;   const result = { ...(target ?? {}) };
;   for (const key of Object.keys(source)) {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     result[key] = deepMerge(result[key], source[key]);
;   }
;   return result;
; }
