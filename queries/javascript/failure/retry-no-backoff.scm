; Attempts follow each other without a pause
;
; What failed is most often overloaded or restarting. Asking again at once, from every client together, keeps it down,
; and the attempts are used up before it can recover. Wait between attempts, longer each time, with some chance in it.
;
; severity: warning
; confidence: medium
; cwe: 770
; precision: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …)
; regex outgoing-calls: (?i)^(fetch|axios|got|request|ky|query|execute|connect|send\w*|post|put|patch|get|publish|upload\w*|download\w*|call\w*|fn|func|operation|task|action|callback|job|invoke)$
; regex waits: (?i)sleep|delay|back_?off|^(setTimeout|wait\w*|pause\w*|timers?|nap|ms|jitter)$|^(throw_on|P2034|P2002)|unique|duplicate|conflict|slug|EADDRINUSE|version

; A loop that counts attempts.
((for_statement
   condition: (_) @hint
   body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause) @_handler)) @_body)
  (#match? @hint "(?i)attempt|retr(y|ies)|tries")
  (#contains? @_tried "await_expression")
  (#contains-text? @_tried "<outgoing-calls>")
  (#not-contains-text? @_body "<waits>")
  (#set! message "Attempts follow each other without a pause: wait before the next, longer each time"))

((while_statement
   condition: (_) @hint
   body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause) @_handler)) @_body)
  (#match? @hint "(?i)attempt|retr(y|ies)|tries|^\\(true\\)$")
  (#contains? @_tried "await_expression")
  (#contains? @_tried "return_statement" "break_statement")
  (#not-contains? @_handler "return_statement" "break_statement")
  (#contains-text? @_tried "<outgoing-calls>")
  (#not-contains-text? @_body "<waits>")
  (#set! message "Attempts follow each other without a pause: wait before the next, longer each time"))

((do_statement
   body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause) @_handler)) @_body
   condition: (_) @hint)
  (#match? @hint "(?i)attempt|retr(y|ies)|tries")
  (#contains? @_tried "await_expression")
  (#contains-text? @_tried "<outgoing-calls>")
  (#not-contains-text? @_body "<waits>")
  (#set! message "Attempts follow each other without a pause: wait before the next, longer each time"))

; A function that calls itself with one attempt less.
((call_expression function: (_) @callee arguments: (arguments (binary_expression left: (identifier) @_left operator: ["-" "+"] right: (number)))) @hint
  (#match? @_left "(?i)attempt|retr(y|ies)|tries")
  (#in-error-handler? @hint)
  (#local? @callee)
  (#not-function-mentions? @hint "(?i)sleep|delay|back_?off|^(setTimeout|wait\\w*|pause\\w*|timers?|jitter)$|unique|duplicate|conflict|slug|EADDRINUSE")
  (#set! message "`{callee}` is tried again at once: wait before the next attempt, longer each time"))

;! bad
; async function load(url) {
;   for (let attempt = 0; attempt < 3; attempt++) {
;                         ^^^^^^^^^^^
;     try {
;       return await fetch(url, { signal: AbortSignal.timeout(1000) });
;     } catch (error) {
;       console.warn("failed", error);
;     }
;   }
;   throw new Error("gone");
; }
;! bad
; async function deliver(client, message) {
;   while (true) {
;         ^^^^^^
;     try {
;       await client.publish(message);
;       break;
;     } catch (error) {
;       console.error(error);
;     }
;   }
; }
;! bad
; async function request(url, retries = 3) {
;   try {
;     return await client.get(url);
;   } catch (error) {
;     if (retries === 0) throw error;
;     return request(url, retries - 1);
;            ^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! bad
; async function run(fn, maxRetries) {
;   let tries = 0;
;   do {
;     try {
;       return await fn();
;     } catch (error) {
;       console.warn(error);
;       tries += 1;
;     }
;   } while (tries < maxRetries);
;           ^^^^^^^^^^^^^^^^^^^^
;   return run(
;! good
; async function load(url) {
;   for (let attempt = 0; attempt < 3; attempt++) {
;     try {
;       return await fetch(url, { signal: AbortSignal.timeout(1000) });
;     } catch (error) {
;       console.warn("failed", error);
;       await sleep(2 ** attempt * 100);
;     }
;   }
;   throw new Error("gone");
; }
;! good
; async function work(queue) {
;   while (true) {
;     try {
;       const job = await queue.take();
;       await job.execute();
;     } catch (error) {
;       console.error(error);
;     }
;   }
; }
;! good
; async function name(title) {
;   for (let attempt = 0; attempt < 5; attempt++) {
;     try {
;       return await pool.query("INSERT INTO pages (slug) VALUES ($1)", [slug(title, attempt)]);
;     } catch (error) {
;       if (error.code !== UNIQUE_VIOLATION) throw error;
;     }
;   }
; }
;! good
; async function all(urls) {
;   for (let at = 0; at < urls.length; at++) {
;     try {
;       await client.get(urls[at]);
;     } catch (error) {
;       console.warn(urls[at], error);
;     }
;   }
; }
