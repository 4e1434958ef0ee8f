; Attempts follow each other without a pause
;
; What failed is most often overloaded or restarting. Asking again at once, from every client together, keeps it down,
; and the attempts are used up before it can recover. Wait between attempts, longer each time, with some chance in it.
;
; severity: warning
; confidence: medium
; cwe: 770
; precision: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …)
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; precision: warnings that were new when all of them were read: 0/3 (recursion that a condition ends), then gated, which leaves none, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
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

; A queue that tries again at once.
((pair key: (_) @_attempts value: (number) @_count) @hint
  (#any-of? @_attempts "attempts")
  (#not-match? @_count "^[01]$")
  (#imports? "bullmq" "bull" "@nestjs/bullmq" "@nestjs/bull")
  (#not-file-matches? "\\bbackoff\\b|backoffStrateg")
  (#set! message "Failed jobs are tried again at once: add `backoff: {{ type: 'exponential', delay: 1000 }}`"))

; The same pause every time, for everybody at the same moment.
((for_statement
   condition: (_) @hint
   body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause body: (statement_block (expression_statement (await_expression) @_pause))))))
  (#match? @hint "(?i)attempt|retr(y|ies)|tries|\\b[it]\\b\\s*<=?\\s*\\d\\b")
  (#contains? @_tried "await_expression")
  (#match? @_pause "(?i)^await (sleep|delay|wait|pause|setTimeout)\\w*\\(\\s*([\\d_]+|[A-Z_]{3,})\\s*\\)$|setTimeout\\(\\w+, ([\\d_]+|[A-Z_]{3,})\\)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "All callers come back at the same moment, at the same pace: wait longer each time, with some chance in it"))
((while_statement
   condition: (_) @hint
   body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause body: (statement_block (expression_statement (await_expression) @_pause))))))
  (#contains? @_tried "await_expression")
  (#contains? @_tried "return_statement" "break_statement")
  (#match? @_pause "(?i)^await (sleep|delay|wait|pause|setTimeout)\\w*\\(\\s*([\\d_]+|[A-Z_]{3,})\\s*\\)$|setTimeout\\(\\w+, ([\\d_]+|[A-Z_]{3,})\\)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "All callers come back at the same moment, at the same pace: wait longer each time, with some chance in it"))
; Any number of attempts.
((while_statement
   condition: (parenthesized_expression (true)) @hint
   body: (statement_block . (try_statement body: (_) @_tried handler: (catch_clause body: (_) @_handler)) .))
  (#contains? @_tried "return_statement")
  (#contains? @_tried "await_expression")
  (#not-contains? @_handler "throw_statement" "return_statement" "break_statement")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "This never gives up: bound the number of attempts, and throw the last error on"))

; Whatever fails is begun anew, at once and without end.
((function_declaration name: (identifier) @_name body: (statement_block (try_statement handler: (catch_clause body: (statement_block (return_statement [(call_expression function: (identifier) @_again) (await_expression (call_expression function: (identifier) @_again))] @hint)) @_handler))) @_body)
  (#eq? @_name @_again)
  ; What is asked first ends it.
  (#not-contains? @_handler "if_statement" "throw_statement" "switch_statement")
  (#not-match? @_body "(?i)attempt|retr(y|ies)\\b|tries|max|depth|remaining|left")
  (#set! message "`{_again}` begins anew as often as it fails: bound the attempts, and wait longer before each"))
((method_definition name: (property_identifier) @_name body: (statement_block (try_statement handler: (catch_clause body: (statement_block (return_statement [(call_expression function: (member_expression object: (this) property: (_) @_again)) (await_expression (call_expression function: (member_expression object: (this) property: (_) @_again)))] @hint)) @_handler))) @_body)
  (#eq? @_name @_again)
  (#not-contains? @_handler "if_statement" "throw_statement" "switch_statement")
  (#not-match? @_body "(?i)attempt|retr(y|ies)\\b|tries|max|depth|remaining|left")
  (#set! message "`{_again}` begins anew as often as it fails: bound the attempts, and wait longer before each"))
; Refused for too many calls, and asked again.
((if_statement condition: (parenthesized_expression (binary_expression left: (_) right: (number) @_code)) consequence: (statement_block (return_statement [(call_expression function: (_) @_again) (await_expression (call_expression function: (_) @_again))] @hint)) @_then)
  (#any-of? @_code "429" "503")
  (#local? @_again)
  (#not-match? @_then "(?i)attempt|retr(y|ies)\\b|tries|sleep|delay|wait|setTimeout|backoff")
  (#in-async? @hint)
  (#not-match? @_again "\\.|json|reply|error|Error|Response")
  (#set! severity "info")
  (#set! message "Who was refused for asking too often asks again at once: wait as long as `Retry-After` says, and bound the attempts"))

; Five attempts within a moment.
((call_expression function: (_) @callee arguments: (arguments . (_) . (object) @_options)) @hint
  (#resolves-to? @callee "axios-retry" "axios-retry.default")
  (#match? @_options "\\bretries\\b")
  (#not-match? @_options "retryDelay|\\.\\.\\.")
  (#set! message "These attempts follow each other without a pause: pass `retryDelay: axiosRetry.exponentialDelay`"))
; The same pause, under a condition or behind other statements.
((for_statement
   condition: (_) @hint
   body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause body: (statement_block (if_statement) @_asked)))))
  (#match? @hint "(?i)attempt|retr(y|ies)|tries")
  (#contains? @_tried "await_expression")
  (#match? @_asked "await (sleep|delay|wait|pause)\\w*\\(\\s*([\\d_]+|[A-Z_]{3,})\\s*\\)|setTimeout\\(\\w+, ([\\d_]+|[A-Z_]{3,})\\)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "All callers come back at the same moment, at the same pace: wait longer each time, with some chance in it"))
((for_statement
   condition: (_) @hint
   body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause)) (expression_statement (await_expression) @_pause)))
  (#match? @hint "(?i)attempt|retr(y|ies)|tries")
  (#contains? @_tried "await_expression")
  (#match? @_pause "await (sleep|delay|wait|pause)\\w*\\(\\s*([\\d_]+|[A-Z_]{3,})\\s*\\)|setTimeout\\(\\w+, ([\\d_]+|[A-Z_]{3,})\\)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "All callers come back at the same moment, at the same pace: wait longer each time, with some chance in it"))

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
;! bad
; import { Queue } from "bullmq";
; export const send = (queue, mail) => queue.add("mail", mail, { attempts: 5 });
;                                                                ^^^^^^^^^^^
;! bad
; async function load(url) {
;   for (let attempt = 0; attempt < 5; attempt++) {
;                         ^^^^^^^^^^^
;     try {
;       return await axios.get(url, { timeout: 900 });
;     } catch (error) {
;       if (error.response?.status < 500) throw error;
;       await sleep(1000);
;     }
;   }
; }
;! bad
; async function connect(client) {
;   while (true) {
;         ^^^^^^
;     try {
;       return await client.connect();
;     } catch (error) {
;       await sleep(backoff.next());
;     }
;   }
; }
;! good
; import { Queue } from "bullmq";
; export const send = (queue, mail) => queue.add("mail", mail, { attempts: 5, backoff: { type: "exponential", delay: 900 } });
; async function load(url) {
;   for (let attempt = 0; attempt < 5; attempt++) {
;     try {
;       return await axios.get(url, { timeout: 900 });
;     } catch (error) {
;       if (error.response?.status < 500) throw error;
;       await sleep(2 ** attempt * 100 + Math.random() * 100);
;     }
;   }
; }
;! bad
; async function load(url) {
;   try {
;     return await axios.get(url, { timeout: 900 });
;   } catch (error) {
;     return load(url);
;            ^^^^^^^^^
;   }
; }
;! bad
; class Rates {
;   async load(day) {
;     try {
;       return await this.api.rates(day);
;     } catch (error) {
;       logger.warn(error);
;       return this.load(day);
;              ^^^^^^^^^^^^^^
;     }
;   }
; }
;! good
; async function load(url, attempts = 3) {
;   try {
;     return await axios.get(url, { timeout: 900 });
;   } catch (error) {
;     if (attempts === 0) throw error;
;     await sleep(900 / attempts);
;     return load(url, attempts - 1);
;   }
; }
;! bad
; import axiosRetry from "axios-retry";
; axiosRetry(client, { retries: 5 });
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; async function load(url) {
;   for (let attempt = 1; attempt <= 5; attempt++) {
;                         ^^^^^^^^^^^^
;     try {
;       return await axios.get(url, { timeout: 900 });
;     } catch (error) {
;       if (attempt === 5) throw error;
;     }
;     await sleep(1000);
;   }
; }
;! good
; import axiosRetry from "axios-retry";
; axiosRetry(client, { retries: 5, retryDelay: axiosRetry.exponentialDelay });
;! good
; function projectName(folder, root) {
;   try {
;     return JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf-8")).name;
;   } catch (error) {
;     const parent = path.join(folder, "..");
;     if (parent === folder) return false;
;     return projectName(parent, root);
;   }
; }
;! good
; async function verify(jwt, keystore) {
;   try {
;     return await keystore.check(jwt);
;   } catch (error) {
;     if (keystore.fresh()) throw error;
;     await keystore.refresh();
;     return verify(jwt, keystore);
;   }
; }
