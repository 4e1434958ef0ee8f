; The answer is read without looking at its status
;
; `fetch` rejects for no status: a 404 or a 500 resolves like a success. The body of the error page is parsed as if it
; were the data, and `undefined` is stored or sent on.
;
; severity: warning
; confidence: medium
; precision: 6/7 (the other one read a text whose status was looked at elsewhere, gated away since) on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: answers that are never held: 2/2 (joplin, the same lines as .ts and .js)
; precision: warnings that were new when all of them were read: 0/2 (code between the fences of a text in a template string), on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; cwe: 252
; regex checked: ^(ok|status|statusText|statusCode|redirected)$|(?i)^_?(check|validate|handle|verify|assert|parse|process)\w*(response|status|res|error)|errors?$

((call_expression function: (member_expression object: (identifier) @_response property: (property_identifier) @_read) @callee arguments: (arguments)) @hint
  (#eq? @_read "json")
  (#resolves-to? @callee "fetch.json" "node-fetch.json" "undici.fetch.json" "cross-fetch.json")
  (#not-function-mentions? @hint "<checked>")
  (#not-runs-in? "browser")
  (#set! message "An error page is read as data: look at `{_response}.ok` before")
  (#set! fix.title "Throw unless `{_response}.ok`")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "if (!{_response}.ok) {{\n  throw new Error(`HTTP ${{{_response}.status}`);\n}"))
; Whoever reads a text may look at the status elsewhere in the file.
((call_expression function: (member_expression object: (identifier) @_response property: (property_identifier) @_read) @callee arguments: (arguments)) @hint
  (#any-of? @_read "text" "arrayBuffer" "blob")
  (#resolves-to? @callee "fetch.text" "fetch.arrayBuffer" "fetch.blob" "node-fetch.text" "node-fetch.arrayBuffer" "node-fetch.buffer" "undici.fetch.text" "undici.fetch.arrayBuffer" "cross-fetch.text")
  (#not-file-matches? "\\.(ok|status|statusCode|statusText)\\b")
  (#not-runs-in? "browser")
  (#set! message "An error page is read as data: look at `{_response}.ok` before")
  (#set! fix.title "Throw unless `{_response}.ok`")
  (#set! fix.safety "suggested")
  (#insert-line-before! @hint "if (!{_response}.ok) {{\n  throw new Error(`HTTP ${{{_response}.status}`);\n}"))
((call_expression
   function: (member_expression object: (call_expression function: (_) @callee) property: (property_identifier) @_then)
   arguments: (arguments . (arrow_function
     parameter: (identifier) @_response
     body: (call_expression function: (member_expression object: (identifier) @_read_from property: (property_identifier) @_read)) @hint) .))
  (#resolves-to? @callee "fetch" "node-fetch" "undici.fetch" "cross-fetch")
  (#eq? @_then "then")
  (#eq? @_response @_read_from)
  (#any-of? @_read "json" "text" "arrayBuffer" "blob")
  (#not-function-mentions? @callee "<checked>")
  (#not-runs-in? "browser")
  (#set! message "An error page is read as data: look at `{_response}.ok` before"))
((call_expression
   function: (member_expression object: (call_expression function: (_) @callee) property: (property_identifier) @_then)
   arguments: (arguments . (arrow_function
     parameters: (formal_parameters . (identifier) @_response .)
     body: (call_expression function: (member_expression object: (identifier) @_read_from property: (property_identifier) @_read)) @hint) .))
  (#resolves-to? @callee "fetch" "node-fetch" "undici.fetch" "cross-fetch")
  (#eq? @_then "then")
  (#eq? @_response @_read_from)
  (#any-of? @_read "json" "text" "arrayBuffer" "blob")
  (#not-function-mentions? @callee "<checked>")
  (#not-runs-in? "browser")
  (#set! message "An error page is read as data: look at `{_response}.ok` before"))

; A refusal counts as done.
((expression_statement (await_expression (call_expression function: (_) @callee arguments: (arguments . (_) . (object (pair key: (_) @_key value: (_) @_method)))) @hint))
  (#resolves-to? @callee "fetch" "node-fetch" "undici.fetch" "cross-fetch")
  (#eq? @_key "method")
  (#match? @_method "(?i)POST|PUT|PATCH|DELETE")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A refused request counts as done: look at the answer's `ok`"))
; The answer, without the response ever being held.
((call_expression function: (member_expression object: (parenthesized_expression (await_expression (call_expression function: (_) @callee))) property: (_) @_read)) @hint
  (#resolves-to? @callee "fetch" "node-fetch" "undici.fetch" "cross-fetch")
  (#eq? @_read "json")
  (#not-runs-in? "browser")
  (#set! message "An error page is read as data: keep the response, and look at its `ok` before"))
; Every status is let through, and none is looked at.
((pair key: (_) @_key value: (arrow_function body: (true))) @hint
  (#eq? @_key "validateStatus")
  (#not-function-mentions? @hint "^(status|statusText|statusCode)$")
  (#not-file-matches? "\\.status\\b")
  (#set! severity "info")
  (#set! message "Every answer counts as a success here, and nobody looks at its status: let axios throw, or look at `status`"))

;! bad
; async function page() {
;   const response = await fetch("https://www.shop.io/prices", { signal: AbortSignal.timeout(5000) });
;   return response.text();
;          ^^^^^^^^^^^^^^^
; }
;! fixed
; async function page() {
;   const response = await fetch("https://www.shop.io/prices", { signal: AbortSignal.timeout(5000) });
;   if (!response.ok) {
;     throw new Error(`HTTP ${response.status}`);
;   }
;   return response.text();
; }
;! bad
; async function rates() {
;   const response = await fetch("https://api.example.com/rates", { signal: AbortSignal.timeout(5000) });
;   return response.json();
;          ^^^^^^^^^^^^^^^
; }
;! fixed
; async function rates() {
;   const response = await fetch("https://api.example.com/rates", { signal: AbortSignal.timeout(5000) });
;   if (!response.ok) {
;     throw new Error(`HTTP ${response.status}`);
;   }
;   return response.json();
; }
;! bad
; async function rate(url) {
;   const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
;   const body = await answer.json();
;                      ^^^^^^^^^^^^^
;   return body[
; }
;! fixed
; async function rate(url) {
;   const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
;   if (!answer.ok) {
;     throw new Error(`HTTP ${answer.status}`);
;   }
;   const body = await answer.json();
;   return body[
; }
;! bad
; function rates(url) {
;   return fetch(url, { signal: AbortSignal.timeout(5000) }).then((r) => r.json());
;                                                                        ^^^^^^^^
; }
;! good
; async function rates() {
;   const response = await fetch("https://api.example.com/rates", { signal: AbortSignal.timeout(5000) });
;   if (!response.ok) throw new Error(`rates: ${response.status}`);
;   return response.json();
; }
; async function body(request) {
;   return request.json();
; }
; async function checked(url) {
;   const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
;   await checkStatus(response);
;   return response.json();
; }
;! bad
; async function page(url) {
;   const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
;   return answer.json();
;          ^^^^^^^^^^^^^
; }
;! fixed
; async function page(url) {
;   const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
;   if (!answer.ok) {
;     throw new Error(`HTTP ${answer.status}`);
;   }
;   return answer.json();
; }
;! bad
; async function notify(order) {
;   await fetch(HOOK_URL, { method: "POST", body: JSON.stringify(order), signal: AbortSignal.timeout(900) });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function rates() {
;   return (await fetch(RATES_URL, { signal: AbortSignal.timeout(900) })).json();
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function load(id) {
;   const answer = await axios.get(`${BASE}/${id}`, { timeout: 900, validateStatus: () => true });
;                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return answer.data;
; }
;! good
; async function notify(order) {
;   const answer = await fetch(HOOK_URL, { method: "POST", body: JSON.stringify(order), signal: AbortSignal.timeout(900) });
;   if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
; }
; async function load(id) {
;   const answer = await axios.get(`${BASE}/${id}`, { timeout: 900, validateStatus: () => true });
;   return answer.status === 200 ? answer.data : null;
; }
