; Any site may read what this one answers
;
; With `*` or an origin that is sent back as it came, and the visitor's cookies, a page anywhere asks in the visitor's name
; and reads the answer. Name the origins that belong to you.
;
; severity: warning
; confidence: high
; cwe: 942 346
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
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
  (#not-function-mentions? @hint "(?i)^\\w*(whitelist|includes|trusted)\\w*$|allow(ed)?_?origins?$|^has$|test$")
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

; A function that says yes to all.
((call_expression function: (_) @callee arguments: (arguments (object) @options)) @hint
  (#match? @callee "(^|\\.)(cors|enableCors)$|^fastifyCors$")
  (#match? @options "(?s)origin:\\s*(async\\s*)?(function\\s*\\w*\\s*)?\\(?\\s*(\\w+)?[^=){]*\\)?\\s*(=>)?\\s*\\{?\\s*(return\\s+)?(cb|callback|done|next)\\(null,\\s*(true|origin|\\w*[oO]rigin)\\)|origin:\\s*\\(?\\w+\\)?\\s*=>\\s*(true|origin|\\w*[oO]rigin)\\s*[,}]")
  (#match? @options "credentials:\\s*true")
  (#set! message "This says yes to every origin, with the visitor's cookies: name the origins"))
((call_expression function: (_) @callee arguments: (arguments (_) . (object (pair key: (_) @_cors value: (true)) @hint)))
  (#match? @callee "NestFactory\\.create$")
  (#eq? @_cors "cors")
  (#set! severity "info")
  (#set! message "`cors: true` lets any site read what this one answers: name the origins"))
((call_expression function: (_) @callee arguments: (arguments) @_arguments) @hint
  (#match? @callee "(^|\\.)enableCors$")
  (#eq? @_arguments "()")
  (#set! severity "info")
  (#set! message "Without `origin`, any site may read what this one answers: name the origins"))
; A part of the name is no name.
((if_statement condition: (parenthesized_expression [
     (call_expression function: (member_expression object: (_) @origin property: (_) @method) arguments: (arguments . (string) @part .))
     (binary_expression right: (call_expression function: (member_expression object: (_) @origin property: (_) @method) arguments: (arguments . (string) @part .)))
   ] @_condition) consequence: (_) @_then) @hint
  (#any-of? @method "endsWith" "includes" "startsWith" "indexOf")
  (#match? @origin "(?i)(^|\\.)origin$|headers\\.origin|get\\(['\"]origin['\"]\\)")
  (#match? @part "^[\"'](https?://)?[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}[\"']$")
  (#match? @_then "(?i)access-control|callback\\(null, *true|cb\\(null, *true")
  (#set! message "An origin of somebody else's passes `{method}({part})` too: compare the whole origin with a list"))

; Socket.IO.
((new_expression constructor: (_) @_server arguments: (arguments (object (pair key: (_) @_cors value: (object) @options) @hint)))
  (#match? @_server "(^|\\.)(Server|SocketIOServer|IOServer)$")
  (#eq? @_cors "cors")
  (#match? @options "origin:\\s*([\"'`]\\*[\"'`]|true\\b)")
  (#match? @options "credentials:\\s*true")
  (#set! message "Any site may connect with the visitor's cookies: name the origins"))
((new_expression constructor: (_) @_server arguments: (arguments (object (pair key: (_) @_cors value: (object) @options) @hint)))
  (#match? @_server "(^|\\.)(Server|SocketIOServer|IOServer)$")
  (#eq? @_cors "cors")
  (#match? @options "origin:\\s*([\"'`]\\*[\"'`]|true\\b)")
  (#not-match? @options "credentials:\\s*true")
  (#set! severity "info")
  (#set! message "Any site may connect: name the origins"))

; Fastify, and other plugins, with a function that says yes to all.
((call_expression function: (member_expression property: (_) @_register) arguments: (arguments . (_) @_plugin . (object) @options)) @hint
  (#eq? @_register "register")
  (#match? @_plugin "(?i)cors")
  (#match? @options "(?s)origin:\\s*(async\\s*)?(function\\s*\\w*\\s*)?\\(?\\s*(\\w+)?[^=){]*\\)?\\s*(=>)?\\s*\\{?\\s*(return\\s+)?(cb|callback|done|next)\\(null,\\s*(true|origin|\\w*[oO]rigin)\\)|origin:\\s*\\(?\\w+\\)?\\s*=>\\s*(true|origin|\\w*[oO]rigin)\\s*[,}]")
  (#match? @options "credentials:\\s*true")
  (#set! message "This says yes to every origin, with the visitor's cookies: name the origins"))

; A pattern that more than the own names match.
((pair key: (_) @_origin value: [(regex) @pattern (array (regex) @pattern)]) @hint
  (#match? @_origin "^['\"]?origin['\"]?$")
  (#inside-call? @hint "cors" "enableCors" "register" "fastifyCors" "Server")
  (#not-match? @pattern "\\$/\\w*$|localhost|127\\\\?\\.0")
  (#set! message "`{pattern}` has no end, so `shop.example.evil.net` matches too: end it with `$`, and begin it with `^https://`"))

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
;! bad
; app.enableCors({ origin: (origin, cb) => cb(null, true), credentials: true });
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const app = await NestFactory.create(AppModule, { cors: true });
;                                                   ^^^^^^^^^^
; if (origin.endsWith("shop.example")) callback(null, true);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.enableCors({ origin: ["https://shop.example"], credentials: true });
; app.use(cors({ origin: (origin, callback) => callback(null, ALLOWED.has(origin)), credentials: true }));
; if (ORIGINS.includes(origin)) res.setHeader("Access-Control-Allow-Origin", origin);
;! bad
; const io = new Server(server, { cors: { origin: "*", credentials: true } });
;                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const io = new Server(server, { cors: { origin: "https://shop.example", credentials: true } });
;! bad
; await app.register(cors, { origin: (origin, cb) => cb(null, true), credentials: true });
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; await app.register(cors, { origin: ["https://shop.example"], credentials: true });
;! bad
; app.use(cors({ origin: /shop\.example/, credentials: true }));
;                ^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.use(cors({ origin: /^https:\/\/([a-z]+\.)?shop\.example$/, credentials: true }));
