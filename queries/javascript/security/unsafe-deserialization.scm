; Reading the data runs whatever code is in it
;
; These readers rebuild functions and objects of any class, so a cookie or a file that somebody else wrote runs commands
; with the rights of the service. Read JSON.
;
; severity: warning
; confidence: high
; cwe: 502
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; see: https://cheatsheetseries.owasp.org/cheatsheets/Deserialization_Cheat_Sheet.html
; list loaders: node-serialize.unserialize serialize-to-js.deserialize funcster.deepDeserialize funcster.deserialize cryo.parse v8.deserialize bson.deserialize serialijse.deserialize

((call_expression function: (_) @callee arguments: (arguments . (_) @data)) @hint
  (#resolves-to? @callee "<loaders>")
  (#tainted? @data)
  (#set! severity "error")
  (#set! message "`{callee}` runs the code in what a caller sent: read it with `JSON.parse`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @data)) @hint
  (#resolves-to? @callee "node-serialize.unserialize" "serialize-to-js.deserialize" "funcster.deepDeserialize" "funcster.deserialize" "cryo.parse" "serialijse.deserialize")
  (#not-constant? @data)
  (#set! message "`{callee}` runs whatever code is in `{data}`: read it with `JSON.parse`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @data . (object (pair key: (_) @_schema value: (_) @schema)))) @hint
  (#resolves-to? @callee "js-yaml.load" "js-yaml.safeLoad" "js-yaml.loadAll")
  (#eq? @_schema "schema")
  (#match? @schema "DEFAULT_FULL_SCHEMA|js-yaml-js-types|unsafe|DEFAULT_SCHEMA\\.extend")
  (#set! message "With `{schema}`, `{callee}` makes functions of the text: leave the schema out"))
((call_expression function: (_) @callee arguments: (arguments . (_) @data)) @hint
  (#resolves-to? @callee "js-yaml.load" "js-yaml.loadAll")
  (#tainted? @data)
  (#lacks-argument? @hint "schema" 1)
  (#set! severity "info")
  (#set! message "Before version 4 `{callee}` makes functions of the text: pass `{{ schema: yaml.JSON_SCHEMA }`"))

;! bad
; const serialize = require("node-serialize");
; app.get("/me", (req, res) => {
;   const me = serialize.unserialize(req.cookies.me);
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; import yaml from "js-yaml";
; const settings = yaml.load(text, { schema: yaml.DEFAULT_FULL_SCHEMA });
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (settings
;! good
; import yaml from "js-yaml";
; const settings = yaml.load(text);
; const other = yaml.load(text, { schema: yaml.JSON_SCHEMA });
;! good
; app.get("/me", (req, res) => {
;   const me = JSON.parse(req.cookies.me);
; });
