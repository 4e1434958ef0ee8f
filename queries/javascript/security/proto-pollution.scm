; A key from outside can change every object
;
; A key called `__proto__` or `constructor` reaches the object that all others inherit from: one request sets a default
; such as `isAdmin` for the whole process. Refuse those keys, or keep the data in a `Map`.
;
; severity: warning
; confidence: medium
; cwe: 1321
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; see: https://cheatsheetseries.owasp.org/cheatsheets/Prototype_Pollution_Prevention_Cheat_Sheet.html
; list mergers: lodash.merge lodash.mergeWith lodash.defaultsDeep lodash.set lodash.setWith lodash.zipObjectDeep deepmerge merge deep-extend extend merge-deep hoek.merge dot-prop.set object-path.set set-value

((call_expression function: (_) @callee arguments: (arguments (_) . (_) @source .)) @hint
  (#resolves-to? @callee "<mergers>")
  (#tainted? @source)
  (#not-function-mentions? @hint "(?i)__proto__|sanitize|valid|parse$|safeParse")
  (#set! message "A key `__proto__` in `{source}` changes every object: name the fields that are merged"))
((assignment_expression left: (subscript_expression object: (subscript_expression index: (_) @_outer) index: (_) @key) right: (_) @value) @hint
  (#tainted? @key)
  (#tainted? @_outer)
  (#not-function-mentions? @hint "(?i)__proto__|hasOwn|allow|includes")
  (#set! message "A key `__proto__` in `{key}` changes every object: keep the data in a `Map`"))
; A merge that was written by hand.
((for_in_statement left: (_) @_key right: (_) @_source body: (_) @_body) @hint
  (#in-function-named? @hint "(?i)merge|extend|deep|assign")
  (#calls? @_body "merge" "deepMerge" "extend" "mergeDeep" "deepExtend" "assign" "deepAssign" "mergeObjects" "recursiveMerge")
  (#not-function-matches? @hint "__proto__|hasOwn|Object\\.create\\(null\\)|constructor|prototype|Object\\.(keys|entries)")
  (#set! message "A key `__proto__` in `{_source}` changes every object: skip it"))

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
