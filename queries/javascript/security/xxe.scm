; An XML parser follows the entities in its input
;
; An entity can name a file or an address of the inner network, and the parser puts its content into the document that the
; caller gets back; nested ones fill the memory.
;
; severity: warning
; confidence: high
; cwe: 611 776
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html

; The options under a name.
((call_expression function: (_) @callee arguments: (arguments . (_) . (identifier) @options)) @hint
  (#match? @callee "(?i)(^|\\.)(parseXml(String|Async)?|parseXmlString|fromXml)$")
  (#value-matches? @options "\\b(noent|dtdload|replaceEntities|dtdvalid)['\"]?\\s*:\\s*true")
  (#set! message "`{options}` lets the document name files and addresses to read: leave `noent` and `dtdload` out"))

((call_expression function: (_) @callee arguments: (arguments . (_) . (object (pair key: (_) @option value: (true) @value)))) @hint
  (#match? @callee "(?i)(^|\\.)(parseXml(String|Async)?|parseXmlString|fromXml)$")
  (#any-of? @option "noent" "dtdload" "dtdvalid" "replaceEntities" "huge")
  (#set! message "`{option}` lets the document name files and addresses to read: switch it off")
  (#set! fix.title "Switch `{option}` off")
  (#set! fix.safety "suggested")
  (#replace! @value "false"))
((new_expression constructor: (_) @_parser arguments: (arguments (object (pair key: (_) @option value: (true) @value)) @hint))
  (#match? @_parser "(XMLParser|DOMParser|SaxParser|expat\\.Parser)$")
  (#any-of? @option "processEntities" "noent" "resolveEntities" "externalEntities")
  (#imports? "fast-xml-parser" "libxmljs" "libxmljs2" "xmldom" "node-expat")
  (#set! severity "info")
  (#set! message "`{option}` expands what the document defines: switch it off for documents from outside")
  (#set! fix.title "Switch `{option}` off")
  (#set! fix.safety "suggested")
  (#replace! @value "false"))
((call_expression function: (_) @callee arguments: (arguments . (_) @document)) @hint
  (#resolves-to? @callee "libxmljs.parseXml" "libxmljs.parseXmlString" "libxmljs2.parseXml" "node-expat.Parser.write")
  (#tainted? @document)
  (#set! severity "info")
  (#set! message "`{callee}` reads what a caller sent: make sure that it expands no entities"))

((new_expression constructor: (_) @parser arguments: (arguments (object (pair key: (_) @option value: (true)) ))) @hint
  (#match? @parser "(?i)(XMLParser|SaxParser|DOMParser|Parser)$")
  (#any-of? @option "noent" "resolveExternals" "loadExternalDtd" "externalEntities" "resolveExternalEntities" "allowExternalEntities")
  (#set! message "`{option}` lets the document name files and addresses to read: switch it off"))
; Entities that are expanded by hand.
((call_expression function: (member_expression object: (_) @_text property: (_) @_match) arguments: (arguments . (regex) @pattern)) @hint
  (#any-of? @_match "match" "matchAll" "replace" "replaceAll" "exec")
  (#match? @pattern "(?i)<!ENTITY")
  (#file-matches? "readFile|fetch\\(|http")
  (#function-matches? @hint "(?i)readFile\\w*\\(|fetch\\(|https?\\.get|SYSTEM")
  (#set! message "A document that names a file in `<!ENTITY … SYSTEM>` gets to read it: refuse documents with a `<!DOCTYPE`"))

;! bad
; const libxmljs = require("libxmljs");
; const document = libxmljs.parseXml(text, { noent: true });
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const libxmljs = require("libxmljs");
; const document = libxmljs.parseXml(text, { noent: false });
;! bad
; import { XMLParser } from "fast-xml-parser";
; const parser = new XMLParser({ processEntities: true });
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^
; parser.parse(
;! fixed
; import { XMLParser } from "fast-xml-parser";
; const parser = new XMLParser({ processEntities: false });
; parser.parse(
;! good
; const libxmljs = require("libxmljs");
; const document = libxmljs.parseXml(text, { noblanks: true });
;! good
; import { XMLParser } from "fast-xml-parser";
; const parser = new XMLParser({ processEntities: false, ignoreAttributes: true });
;! bad
; const libxmljs = require("libxmljs2");
; const options = { noent: true, nonet: false };
; app.post("/import", (req, res) => {
;   const doc = libxmljs.parseXml(req.body, options);
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.send(doc.root().name());
; });
;! bad
; function expand(xml) {
;   for (const [, name, file] of xml.matchAll(/<!ENTITY\s+(\w+)\s+SYSTEM\s+"([^"]+)">/g)) entities[name] = fs.readFileSync(file, "utf8");
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (
;! good
; const libxmljs = require("libxmljs2");
; const options = { nonet: true };
; const doc = libxmljs.parseXml(text, options);
; const plain = text.replace(/<!--.*-->/g, "");
