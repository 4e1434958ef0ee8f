; A message is believed from any site
;
; Every page that holds this one in a frame, or opened it, can send it messages, and every page can open a WebSocket that
; carries the visitor's cookies. What comes from another origin must be refused before it is read.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; cwe: 346 940 1385
; see: https://developer.mozilla.org/en-US/docs/Web/API/Window/postMessage#security_concerns
; regex checked: (?i)origin|\.source\b|isTrusted|verifyClient|allowed

((call_expression function: (_) @_listen arguments: (arguments . (string) @_event . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)])) @hint
  (#match? @_listen "^(window|parent|top)\\.addEventListener$")
  (#match? @_event "^[\"']message[\"']$")
  (#match? @_body "\\.data\\b|\\{[^}]*\\bdata\\b[^}]*\\} *=")
  (#match? @_body "(?i)set\\w*\\(|\\.innerHTML|eval\\(|login|token|session|location|navigate|dispatch|fetch\\(|localStorage|document\\.|update|save|emit|send")
  (#not-match? @_body "<checked>")
  (#not-path-matches? "(?i)worker|extension|devtools|test|mock")
  (#set! message "Any page that holds or opened this one can send this: compare `event.origin` with your own first"))
((assignment_expression left: (_) @_handler right: [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)]) @hint
  (#match? @_handler "^window\\.onmessage$")
  (#match? @_body "\\.data\\b")
  (#not-match? @_body "<checked>")
  (#not-path-matches? "(?i)worker|extension|devtools|test|mock")
  (#set! message "Any page that holds or opened this one can send this: compare `event.origin` with your own first"))
; A socket that goes by the visitor's cookies.
((call_expression function: (member_expression object: (_) @server property: (_) @_on) arguments: (arguments . (string) @_event . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)])) @hint
  (#eq? @_on "on")
  (#match? @_event "^[\"']connection[\"']$")
  (#imports? "ws")
  (#match? @_body "(?i)headers\\.cookie|parseCookie|cookie\\.parse|req(uest)?\\.session")
  (#not-file-matches? "(?i)\\borigin\\b|verifyClient|csrf")
  (#set! message "A page anywhere opens this socket with the visitor's cookies: refuse an `origin` that is not yours"))
;! bad
; window.addEventListener("message", (event) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const { type, payload } = event.data;
;   if (type === "login") setSession(payload.token);
; });
;! bad
; window.onmessage = function (event) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   document.title = event.data;
; };
;! bad
; import { WebSocketServer } from "ws";
; const wss = new WebSocketServer({ port: 8080 });
; wss.on("connection", (ws, request) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const user = sessions.get(cookie.parse(request.headers.cookie).sid);
;   ws.on("message", (text) => handle(user, text));
; });
;! bad
; window.addEventListener("message", (event) => fetch("/api/save", { method: "POST", body: event.data }));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (window.
;! good
; window.addEventListener("message", (event) => {
;   if (event.origin !== "https://shop.example") return;
;   setSession(event.data.token);
; });
;! good
; worker.addEventListener("message", (event) => update(event.data));
;! good
; import { WebSocketServer } from "ws";
; const wss = new WebSocketServer({ port: 8080, verifyClient: ({ origin }) => ORIGINS.has(origin) });
; wss.on("connection", (ws, request) => handle(ws, cookie.parse(request.headers.cookie).sid));
;! good
; window.addEventListener("resize", (event) => update(event.data));
