; An outgoing call can wait forever
;
; `fetch`, axios and Node's own clients set no deadline for the whole answer. When the other side accepts the
; connection and never answers, the request that waits for it hangs, holds its memory and its database connection, and
; a few hundred such requests take the service down.
;
; severity: warning
; precision: 30 of 30 read on the packages the gates were made with (62 from npm, 1.6 million lines), 30 of 30 on others (24, 0.86 million lines); most in uptime-kuma and budibase
; precision: said once for a file since, and information in commands: 61 warnings left of 138 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, not judged again
; confidence: high
; cwe: 400 1088
; see: https://developer.mozilla.org/en-US/docs/Web/API/AbortSignal/timeout_static
; regex by-hand: (?i)(^|/)(cli|bin|scripts?|tools?|commands?|recipes|templates?|functions-templates|dev\w*|tests?)(/|\.|$)
; regex asked-before: \b(fetch|nodeFetch|node_fetch_1\.default|crossFetch|axios(_1\.default)?(\.\w+)?|got(\.\w+)?|https?(_1)?(\.default)?\.(get|request))\(
; regex sets-a-deadline: ^(race|setTimeout|setDeadline|AbortController|(\w*_)?([pP]|\w*[wW]ith)_?[tT]imeout|timeoutSignal)$

; `fetch`. An address that begins with `/` is a page's call to its own server.
((call_expression function: (_) @callee arguments: (arguments . (_) @_url) @arguments) @hint
  (#resolves-to? @callee "fetch" "globalThis.fetch" "node-fetch" "node-fetch.default" "cross-fetch" "cross-fetch.fetch" "isomorphic-fetch" "undici.fetch")
  (#not-match? @_url "^[\"'`](/|\\./)")
  (#lacks-argument? @arguments "signal" 1)
  (#lacks-argument? @arguments "timeout" 1)
  (#lacks-argument? @arguments "dispatcher" 1)
  (#not-function-mentions? @callee "<sets-a-deadline>")
  (#not-runs-in? "browser")
  ; Whoever started a command ends it; and one hint for a file is enough to change all calls.
  (#not-path-matches? "<by-hand>")
  (#not-behind? @hint "method_definition" "<asked-before>")
  (#not-behind? @hint "function_declaration" "<asked-before>")
  (#not-behind? @hint "export_statement" "<asked-before>")
  (#not-behind? @hint "expression_statement" "<asked-before>")
  (#not-behind? @hint "lexical_declaration" "<asked-before>")
  (#set! message "`{callee}` can wait forever: pass `signal: AbortSignal.timeout(…)`")
  (#set! fix.title "Add `signal: AbortSignal.timeout(10_000)`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "1" "signal" "AbortSignal.timeout(10_000)"))

; axios and what looks like it: options come second, or third behind a body.
((call_expression function: (_) @callee arguments: (arguments . (_)) @arguments) @hint
  (#resolves-to? @callee
    "axios.get" "axios.delete" "axios.head" "axios.options" "axios.default.get" "axios.default.delete"
    "axios.default.head" "got" "got.default" "got.get" "got.post" "got.put" "got.patch" "got.delete" "got.head")
  (#lacks-argument? @arguments "timeout" 1)
  (#lacks-argument? @arguments "signal" 1)
  (#not-function-mentions? @callee "<sets-a-deadline>")
  (#not-runs-in? "browser")
  ; Whoever started a command ends it; and one hint for a file is enough to change all calls.
  (#not-path-matches? "<by-hand>")
  (#not-behind? @hint "method_definition" "<asked-before>")
  (#not-behind? @hint "function_declaration" "<asked-before>")
  (#not-behind? @hint "export_statement" "<asked-before>")
  (#not-behind? @hint "expression_statement" "<asked-before>")
  (#not-behind? @hint "lexical_declaration" "<asked-before>")
  (#set! message "`{callee}` can wait forever: pass `timeout`")
  (#set! fix.title "Add `timeout: 10_000`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "1" "timeout" "10_000"))

((call_expression function: (_) @callee arguments: (arguments . (_)) @arguments) @hint
  (#resolves-to? @callee
    "axios.post" "axios.put" "axios.patch" "axios.postForm" "axios.putForm" "axios.patchForm" "axios.default.post"
    "axios.default.put" "axios.default.patch")
  (#lacks-argument? @arguments "timeout" 2)
  (#lacks-argument? @arguments "signal" 2)
  (#not-function-mentions? @callee "<sets-a-deadline>")
  (#not-runs-in? "browser")
  ; Whoever started a command ends it; and one hint for a file is enough to change all calls.
  (#not-path-matches? "<by-hand>")
  (#not-behind? @hint "method_definition" "<asked-before>")
  (#not-behind? @hint "function_declaration" "<asked-before>")
  (#not-behind? @hint "export_statement" "<asked-before>")
  (#not-behind? @hint "expression_statement" "<asked-before>")
  (#not-behind? @hint "lexical_declaration" "<asked-before>")
  (#set! message "`{callee}` can wait forever: pass `timeout` in its third argument")
  (#set! fix.title "Add `timeout: 10_000`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "2" "timeout" "10_000"))

; `axios({ … })`, `axios.request({ … })`.
((call_expression function: (_) @callee arguments: (arguments . (object) .) @arguments) @hint
  (#resolves-to? @callee "axios" "axios.default" "axios.request" "axios.default.request")
  (#lacks-argument? @arguments "timeout" 0)
  (#lacks-argument? @arguments "signal" 0)
  (#not-function-mentions? @callee "<sets-a-deadline>")
  (#not-runs-in? "browser")
  ; Whoever started a command ends it; and one hint for a file is enough to change all calls.
  (#not-path-matches? "<by-hand>")
  (#not-behind? @hint "method_definition" "<asked-before>")
  (#not-behind? @hint "function_declaration" "<asked-before>")
  (#not-behind? @hint "export_statement" "<asked-before>")
  (#not-behind? @hint "expression_statement" "<asked-before>")
  (#not-behind? @hint "lexical_declaration" "<asked-before>")
  (#set! message "`{callee}` can wait forever: pass `timeout`")
  (#set! fix.title "Add `timeout: 10_000`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "0" "timeout" "10_000"))

((call_expression function: (_) @callee arguments: (arguments . [(string) (template_string)]) @arguments) @hint
  (#resolves-to? @callee "axios" "axios.default")
  (#lacks-argument? @arguments "timeout" 1)
  (#lacks-argument? @arguments "signal" 1)
  (#not-function-mentions? @callee "<sets-a-deadline>")
  (#not-runs-in? "browser")
  ; Whoever started a command ends it; and one hint for a file is enough to change all calls.
  (#not-path-matches? "<by-hand>")
  (#not-behind? @hint "method_definition" "<asked-before>")
  (#not-behind? @hint "function_declaration" "<asked-before>")
  (#not-behind? @hint "export_statement" "<asked-before>")
  (#not-behind? @hint "expression_statement" "<asked-before>")
  (#not-behind? @hint "lexical_declaration" "<asked-before>")
  (#set! message "`{callee}` can wait forever: pass `timeout`")
  (#set! fix.title "Add `timeout: 10_000`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "1" "timeout" "10_000"))

; A client whose every call can wait forever.
((call_expression function: (_) @callee arguments: (arguments) @arguments) @hint
  (#resolves-to? @callee "axios.create" "axios.default.create")
  (#lacks-argument? @arguments "timeout" 0)
  (#lacks-argument? @arguments "signal" 0)
  (#not-runs-in? "browser")
  ; Whoever started a command ends it; and one hint for a file is enough to change all calls.
  (#not-path-matches? "<by-hand>")
  (#not-behind? @hint "method_definition" "<asked-before>")
  (#not-behind? @hint "function_declaration" "<asked-before>")
  (#not-behind? @hint "export_statement" "<asked-before>")
  (#not-behind? @hint "expression_statement" "<asked-before>")
  (#not-behind? @hint "lexical_declaration" "<asked-before>")
  (#set! message "Every call of this client can wait forever: give `{callee}` a `timeout`")
  (#set! fix.title "Add `timeout: 10_000`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "0" "timeout" "10_000"))

; Node's own clients: the request has its timeout as an option, or set on it later.
((call_expression function: (_) @callee arguments: (arguments . [(string) (template_string) (identifier) (member_expression) (new_expression)] @_url) @arguments) @hint
  (#resolves-to? @callee "http.get" "http.request" "https.get" "https.request")
  (#match? @_url "(?i)(ur[li]|endpoint|href|address|link|target)$|^[\"'`]|^new URL")
  (#lacks-argument? @arguments "timeout" 1)
  (#lacks-argument? @arguments "signal" 1)
  (#not-function-mentions? @callee "(?i)timeout|abort|deadline")
  (#not-runs-in? "browser")
  ; Whoever started a command ends it; and one hint for a file is enough to change all calls.
  (#not-path-matches? "<by-hand>")
  (#not-behind? @hint "method_definition" "<asked-before>")
  (#not-behind? @hint "function_declaration" "<asked-before>")
  (#not-behind? @hint "export_statement" "<asked-before>")
  (#not-behind? @hint "expression_statement" "<asked-before>")
  (#not-behind? @hint "lexical_declaration" "<asked-before>")
  (#set! message "`{callee}` can wait forever: pass `timeout`, and destroy the request on its `timeout` event"))

((call_expression function: (_) @callee arguments: (arguments . [(object) (identifier)]) @arguments) @hint
  (#resolves-to? @callee "http.get" "http.request" "https.get" "https.request")
  (#lacks-argument? @arguments "timeout" 0)
  (#lacks-argument? @arguments "signal" 0)
  (#not-function-mentions? @callee "(?i)timeout|abort|deadline")
  ; Whoever started a command ends it; and one hint for a file is enough to change all calls.
  (#not-path-matches? "<by-hand>")
  (#not-behind? @hint "method_definition" "<asked-before>")
  (#not-behind? @hint "function_declaration" "<asked-before>")
  (#not-behind? @hint "export_statement" "<asked-before>")
  (#not-behind? @hint "expression_statement" "<asked-before>")
  (#not-behind? @hint "lexical_declaration" "<asked-before>")
  (#set! message "`{callee}` can wait forever: pass `timeout`, and destroy the request on its `timeout` event"))

; In commands, and further down in the same file.
((call_expression function: (_) @callee arguments: (arguments . (_) @_url) @arguments) @hint
  (#resolves-to? @callee "fetch" "globalThis.fetch" "node-fetch" "node-fetch.default" "cross-fetch" "cross-fetch.fetch" "isomorphic-fetch" "undici.fetch")
  (#not-match? @_url "^[\"'`](/|\\./)")
  (#lacks-argument? @arguments "signal" 1)
  (#lacks-argument? @arguments "timeout" 1)
  (#lacks-argument? @arguments "dispatcher" 1)
  (#not-function-mentions? @callee "<sets-a-deadline>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{callee}` can wait forever: pass `signal: AbortSignal.timeout(…)`")
  (#set! fix.title "Add `signal: AbortSignal.timeout(10_000)`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "1" "signal" "AbortSignal.timeout(10_000)"))
((call_expression function: (_) @callee arguments: (arguments . (_)) @arguments) @hint
  (#resolves-to? @callee
    "axios.get" "axios.delete" "axios.head" "axios.options" "axios.default.get" "axios.default.delete"
    "axios.default.head" "got" "got.default" "got.get" "got.post" "got.put" "got.patch" "got.delete" "got.head")
  (#lacks-argument? @arguments "timeout" 1)
  (#lacks-argument? @arguments "signal" 1)
  (#not-function-mentions? @callee "<sets-a-deadline>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{callee}` can wait forever: pass `timeout`")
  (#set! fix.title "Add `timeout: 10_000`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "1" "timeout" "10_000"))
((call_expression function: (_) @callee arguments: (arguments . (_)) @arguments) @hint
  (#resolves-to? @callee
    "axios.post" "axios.put" "axios.patch" "axios.postForm" "axios.putForm" "axios.patchForm" "axios.default.post"
    "axios.default.put" "axios.default.patch")
  (#lacks-argument? @arguments "timeout" 2)
  (#lacks-argument? @arguments "signal" 2)
  (#not-function-mentions? @callee "<sets-a-deadline>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{callee}` can wait forever: pass `timeout` in its third argument")
  (#set! fix.title "Add `timeout: 10_000`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "2" "timeout" "10_000"))
((call_expression function: (_) @callee arguments: (arguments . (object) .) @arguments) @hint
  (#resolves-to? @callee "axios" "axios.default" "axios.request" "axios.default.request")
  (#lacks-argument? @arguments "timeout" 0)
  (#lacks-argument? @arguments "signal" 0)
  (#not-function-mentions? @callee "<sets-a-deadline>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{callee}` can wait forever: pass `timeout`")
  (#set! fix.title "Add `timeout: 10_000`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "0" "timeout" "10_000"))
((call_expression function: (_) @callee arguments: (arguments . [(string) (template_string)]) @arguments) @hint
  (#resolves-to? @callee "axios" "axios.default")
  (#lacks-argument? @arguments "timeout" 1)
  (#lacks-argument? @arguments "signal" 1)
  (#not-function-mentions? @callee "<sets-a-deadline>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{callee}` can wait forever: pass `timeout`")
  (#set! fix.title "Add `timeout: 10_000`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "1" "timeout" "10_000"))
((call_expression function: (_) @callee arguments: (arguments) @arguments) @hint
  (#resolves-to? @callee "axios.create" "axios.default.create")
  (#lacks-argument? @arguments "timeout" 0)
  (#lacks-argument? @arguments "signal" 0)
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Every call of this client can wait forever: give `{callee}` a `timeout`")
  (#set! fix.title "Add `timeout: 10_000`")
  (#set! fix.safety "suggested")
  (#set-option! @arguments "0" "timeout" "10_000"))
((call_expression function: (_) @callee arguments: (arguments . [(string) (template_string) (identifier) (member_expression) (new_expression)] @_url) @arguments) @hint
  (#resolves-to? @callee "http.get" "http.request" "https.get" "https.request")
  (#match? @_url "(?i)(ur[li]|endpoint|href|address|link|target)$|^[\"'`]|^new URL")
  (#lacks-argument? @arguments "timeout" 1)
  (#lacks-argument? @arguments "signal" 1)
  (#not-function-mentions? @callee "(?i)timeout|abort|deadline")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{callee}` can wait forever: pass `timeout`, and destroy the request on its `timeout` event"))
((call_expression function: (_) @callee arguments: (arguments . [(object) (identifier)]) @arguments) @hint
  (#resolves-to? @callee "http.get" "http.request" "https.get" "https.request")
  (#lacks-argument? @arguments "timeout" 0)
  (#lacks-argument? @arguments "signal" 0)
  (#not-function-mentions? @callee "(?i)timeout|abort|deadline")
  (#set! severity "info")
  (#set! message "`{callee}` can wait forever: pass `timeout`, and destroy the request on its `timeout` event"))

; A controller whose signal nobody gets.
((call_expression function: (_) @callee arguments: (arguments . (_) @_url) @arguments) @hint
  (#resolves-to? @callee "fetch" "globalThis.fetch" "node-fetch" "node-fetch.default" "cross-fetch" "cross-fetch.fetch" "isomorphic-fetch" "undici.fetch")
  (#not-match? @_url "^[\"'`](/|\\./)")
  (#lacks-argument? @arguments "signal" 1)
  (#function-mentions? @callee "^AbortController$")
  (#not-function-matches? @callee "\\bsignal\\b")
  (#not-function-mentions? @callee "^race$")
  (#not-runs-in? "browser")
  (#set! message "The controller's signal is not passed, so `{callee}` can wait forever: pass `signal` to it"))

; superagent and its requests.
((call_expression function: (_) @callee arguments: (arguments . (_))) @hint
  (#resolves-to? @callee "superagent.get" "superagent.post" "superagent.put" "superagent.patch" "superagent.delete")
  (#not-function-matches? @callee "(?i)timeout|abort")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{callee}` can wait forever: add `.timeout(…)`"))

; NestJS: its module may set one elsewhere.
((call_expression function: (member_expression object: (_) @_http) @callee arguments: (arguments . (_)) @_arguments) @hint
  (#match? @_http "(?i)^this\\.(_?http(service|client)?)$")
  (#method? @callee "get" "post" "put" "patch" "delete" "request")
  (#imports? "@nestjs/axios")
  (#not-match? @_arguments "(?i)timeout|signal")
  (#not-function-matches? @callee "(?i)timeout|abort")
  (#set! severity "info")
  (#set! message "Unless its module sets one, `{callee}` has no deadline: pass `timeout`"))

; A pool that waits for a connection as long as it takes.
((new_expression constructor: (_) @callee arguments: (arguments . (object) .) @arguments) @hint
  (#resolves-to? @callee "pg.Pool" "pg.default.Pool")
  (#lacks-argument? @arguments "connectionTimeoutMillis" 0)
  (#lacks-argument? @arguments "statement_timeout" 0)
  (#lacks-argument? @arguments "query_timeout" 0)
  (#not-file-matches? "(?i)timeout")
  (#set! severity "info")
  (#set! message "Queries and waits for a connection have no deadline: set `connectionTimeoutMillis` and `statement_timeout`"))

;! bad
; async function rates(base) {
;   const answer = await fetch(`https://api.example.com/rates?base=${base}`);
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return answer.json();
; }
;! fixed
; async function rates(base) {
;   const answer = await fetch(`https://api.example.com/rates?base=${base}`, { signal: AbortSignal.timeout(10_000) });
;   return answer.json();
; }
;! bad
; import axios from "axios";
; export async function charge(order) {
;   await axios.post(PAYMENTS_URL, { amount: order.total });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return axios.get(`${PAYMENTS_URL}/${order.id}`, { headers: { accept: "application/json" } });
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; import axios from "axios";
; export async function charge(order) {
;   await axios.post(PAYMENTS_URL, { amount: order.total }, { timeout: 10_000 });
;   return axios.get(`${PAYMENTS_URL}/${order.id}`, { headers: { accept: "application/json" }, timeout: 10_000 });
; }
;! bad
; const axios = require("axios");
; const client = axios.create({
;                ^^^^^^^^^^^^^^
;   baseURL: process.env.BILLING_URL,
; });
; client.get("/invoices");
;! fixed
; const axios = require("axios");
; const client = axios.create({
;   baseURL: process.env.BILLING_URL,
;   timeout: 10_000,
; });
; client.get("/invoices");
;! bad
; import fetch from "node-fetch";
; export async function send(message) {
;   const options = { method: "POST", body: JSON.stringify(message) };
;   return fetch(HOOK_URL, options);
;          ^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; import fetch from "node-fetch";
; export async function send(message) {
;   const options = { method: "POST", body: JSON.stringify(message), signal: AbortSignal.timeout(10_000) };
;   return fetch(HOOK_URL, options);
; }
;! bad
; import https from "node:https";
; export function ping(url) {
;   https.get(url, (answer) => answer.resume());
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; export async function load(url) {
;   const answer = await fetch(url);
;                        ^^^^^^^^^^
;   if (answer.ok && (
;! fixed
; export async function load(url) {
;   const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
;   if (answer.ok && (
;! good
; export const load = (url, options) => fetch(url, { ...options });
; export const save = (url, options) => fetch(url, options);
; export const ping = (url) => fetch(url, { signal: AbortSignal.timeout(500) });
;! good
; function load(fetch, url) {
;   return fetch(url);
; }
;! good
; const users = await fetch("/api/users");
;! good
; "use client";
; export const load = (id) => fetch(`${BASE}/users/${id}`);
;! good
; import https from "node:https";
; function ping(url) {
;   const request = https.get(url, (answer) => answer.resume());
;   request.setTimeout(5_000, () => request.destroy());
; }
;! good
; import { api } from "./axios";
; api.get("/users");
;! bad
; async function moisture(id) {
;   const controller = new AbortController();
;   const timer = setTimeout(() => controller.abort(), 3000);
;   const answer = await fetch(`${SOIL_URL}/sensors/${id}`);
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   clearTimeout(timer);
;   return answer.json();
; }
;! bad
; import { Pool } from "pg";
; export const pool = new Pool({ connectionString: process.env.DATABASE_URL });
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import superagent from "superagent";
; export const rates = () => superagent.get(process.env.RATES_URL);
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import { Pool } from "pg";
; export const pool = new Pool({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5_000 });
; export const other = new Pool(options);
;! good
; import superagent from "superagent";
; export const rates = () => superagent.get(process.env.RATES_URL).timeout({ response: 3_000, deadline: 9_000 });
; async function moisture(id) {
;   const controller = new AbortController();
;   setTimeout(() => controller.abort(), 3000);
;   return fetch(`${SOIL_URL}/sensors/${id}`, { signal: controller.signal });
; }
