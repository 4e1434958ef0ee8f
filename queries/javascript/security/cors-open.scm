; Any site may read what this one answers
;
; With `*` or an origin that is sent back as it came, and the visitor's cookies, a page anywhere asks in the visitor's name
; and reads the answer. Name the origins that belong to you.
;
; severity: warning
; confidence: high
; cwe: 942 346
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; see: https://developer.mozilla.org/en-US/docs/Web/HTTP/CORS

((call_expression function: (_) @callee arguments: (arguments (object) @options)) @hint
  (#match? @callee "(^|\\.)(cors|enableCors)$|^fastifyCors$")
  (#match? @options "origin:\\s*([\"'`]\\*[\"'`]|true\\b)|origin:\\s*([\"'`]\\*[\"'`]|true\\b)")
  (#match? @options "credentials:\\s*true")
  (#set! message "Any site may ask with the visitor's cookies and read the answer: name the origins"))
((call_expression function: (_) @callee arguments: (arguments (object) @options)) @hint
  (#match? @callee "(^|\\.)(cors|enableCors)$|^fastifyCors$")
  (#match? @options "origin:\\s*([\"'`]\\*[\"'`]|true\\b)")
  (#not-match? @options "credentials:\\s*true")
  (#set! severity "info")
  (#set! message "Any site may read what this one answers: name the origins"))
((call_expression function: (member_expression property: (_) @_register) arguments: (arguments . (_) @_plugin . (object) @options)) @hint
  (#eq? @_register "register")
  (#match? @_plugin "(?i)cors")
  (#match? @options "origin:\\s*([\"'`]\\*[\"'`]|true\\b)")
  (#match? @options "credentials:\\s*true")
  (#set! message "Any site may ask with the visitor's cookies and read the answer: name the origins"))
((call_expression function: (_) @callee arguments: (arguments) @_arguments) @hint
  (#resolves-to? @callee "cors" "@koa/cors")
  (#eq? @_arguments "()")
  (#set! severity "info")
  (#set! message "Without `origin`, any site may read what this one answers: name the origins"))
((call_expression function: (member_expression property: (_) @_set) arguments: (arguments . (string (string_fragment) @_name) . (_) @origin)) @hint
  (#any-of? @_set "header" "setHeader" "set" "append")
  (#match? @_name "(?i)^access-control-allow-origin$")
  (#tainted? @origin)
  (#not-function-mentions? @hint "(?i)allow(ed)?_?origins?$|whitelist|includes|^has$|trusted|test$")
  (#set! message "Whatever site asks may read the answer: name the origins"))
((call_expression function: (member_expression property: (_) @_set) arguments: (arguments . (string (string_fragment) @_name) . (string (string_fragment) @origin))) @hint
  (#any-of? @_set "header" "setHeader" "set" "append")
  (#match? @_name "(?i)^access-control-allow-origin$")
  (#eq? @origin "*")
  (#set! severity "info")
  (#set! message "Any site may read the answer: name the origins"))
; Messages between windows.
((call_expression function: (member_expression property: (_) @_post) arguments: (arguments . (_) @message . (string (string_fragment) @_origin))) @hint
  (#eq? @_post "postMessage")
  (#eq? @_origin "*")
  (#contains-text? @message "(?i)token|secret|passw|session|auth|user|jwt|key$")
  (#set! message "Any page that holds this one gets `{message}`: name the origin"))

;! bad
; fastify.register(require("@fastify/cors"), { origin: true, credentials: true });
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.use(cors({ origin: "*", credentials: true }));
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.use((req, res, next) => {
;   res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (next
;! good
; app.use(cors({ origin: "https://shop.example", credentials: true }));
;! good
; app.use((req, res, next) => {
;   if (ALLOWED_ORIGINS.has(req.headers.origin)) res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
;   next();
; });
