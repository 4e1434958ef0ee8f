; An error disappears without a trace
;
; The handler is empty, so whatever went wrong, the code behind it goes on as if all were well. The failure shows up
; later and elsewhere, as missing data or a wrong answer, and no log says why.
;
; severity: warning
; precision: warnings where work was to be done: the old set 7/7; on the new set 0/3 and on the held out 0/1, each gated since by what is called and returned: too few to tell. old set: 86 packages from npm, 3.8 million lines; new set: 21 (evershop, firebase-tools, apostrophe, haraka ...), 1.5 million; held out, looked at last: 21 (renovate, n8n-nodes-base, joplin, cds, backstage ...), 2.0 million
; precision: read again: 4/14 before peers that may be gone and tidying up were gated, on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines: output of compilers, which drop the comments that say why
; precision: output of compilers is no warning since, as it has lost the comments; 3 warnings left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, not judged again
; confidence: medium
; cwe: 390 391
; regex ignored-names: ^_|(?i)^(ignored?|unused|noop)
; regex may-fail: (?i)^(require|import|(re)?close\w*|end[A-Z]\w*|end|destroy\w*|unlink\w*|rm|rmdir|remove\w*|kill\w*|abort|cancel\w*|disconnect\w*|release\w*|terminate|quit|stop\w*|dispose\w*|clean\w*|access|stat|lstat|exists|readlink|chmod|mkdir|parse|URL|RegExp|eval|Function|rollback\w*|getItem|setItem|removeItem|defineProperty|decodeURIComponent|unref|unsubscribe\w*|log|warn|debug|flush\w*|shutdown\w*|pause|detach|resolve|realpath|toString|stringify|inspect|BigInt|on[A-Z]\w*|track\w*|telemetry|metrics?|analytics|create(Queue|Index|Table|Collection|Topic|Bucket|Database|Stream|Group)\w*)(Sync|All|Lock|Connection)?$
; regex work: ^_?(insert|save|update|upsert|delete|create|send|write|append|query|execute|publish|post|put|patch|charge|pay|process|refund|transfer|store|persist|sync|notify|mail|email|commit|submit|upload|migrate|dispatch|enqueue|emit|register)([A-Z]\w*)?$|^add[A-Z]\w*$|^set[A-Z]\w*$
; regex unharmed: ^(return|setTimeout|setInterval|setImmediate|createHash|createReadStream|addEventListener)$
; regex answered: \breturn\b[^;{}]*;?\s*\}(\s*\})?$|^\{\s*await \w+;?\s*\}$|no-empty
; regex word-to-peer: (?is)^\{\s*(await\s+)?[\w.$\[\]]*\b\w*(ws|wss|wire|sock\w*|res|response|conn\w*|peer\w*|relay\w*|client\w*|channel|stream|push|events?|emitter|port|tunnel|agent\w*)\d?\.(send\w*|emit|write|ping|pong|postMessage)\([^;]*\);?\s*\}$
; regex work-words: ^(await|_?(insert|save|update|upsert|delete|create|send|write|append|query|execute|publish|post|put|patch|charge|pay|sync|notify|mail|commit|fetch|handle|connect|run|refresh|apply|submit|upload|download|migrate|invoke|dispatch|enqueue|request|copy|rename|emit)([A-Z]\w*)?|set)$

; Work that was to be done, and no cleaning up or probing, for which there is nothing to be done when it fails.
((try_statement body: (_) @_tried handler: (catch_clause parameter: (identifier) @error body: (statement_block) @body) @hint)
  (#match? @body "^\\{\\s*\\}$")
  (#not-match? @error "<ignored-names>")
  (#not-contains-text? @_tried "<may-fail>")
  (#contains-text? @_tried "<work>")
  (#not-contains-text? @_tried "^querySelector|^outerHTML$")
  (#not-file-kind? "migration")
  (#not-contains-text? @_tried "<unharmed>")
  ; A peer that may be gone; what is tidied up before the real error is thrown.
  (#not-match? @_tried "<word-to-peer>")
  (#not-before? @hint "throw_statement")
  (#not-match? @_tried "<answered>")
  ; What a compiler wrote has lost the comment that said why.
  (#not-file-matches? "__esModule|sourceMappingURL=")
  (#not-runs-in? "browser")
  (#set! message "The error is swallowed: handle `{error}`, log it, or rethrow it")
  (#set! fix.title "Log `{error}` and rethrow it")
  (#set! fix.safety "suggested")
  (#replace! @body "{{\n  console.error({error});\n  throw {error};\n}"))

((try_statement body: (_) @_tried handler: (catch_clause !parameter body: (statement_block) @body) @hint)
  (#match? @body "^\\{\\s*\\}$")
  (#not-contains-text? @_tried "<may-fail>")
  (#contains-text? @_tried "<work>")
  (#not-contains-text? @_tried "^querySelector|^outerHTML$")
  (#not-file-kind? "migration")
  (#not-contains-text? @_tried "<unharmed>")
  ; A peer that may be gone; what is tidied up before the real error is thrown.
  (#not-match? @_tried "<word-to-peer>")
  (#not-before? @hint "throw_statement")
  (#not-match? @_tried "<answered>")
  ; What a compiler wrote has lost the comment that said why.
  (#not-file-matches? "__esModule|sourceMappingURL=")
  (#not-runs-in? "browser")
  (#set! message "The error is swallowed: handle it, log it, or rethrow it")
  (#set! fix.title "Log the error and rethrow it")
  (#set! fix.safety "suggested")
  (#replace! @hint "catch (error) {{\n  console.error(error);\n  throw error;\n}"))

; The grammar counts a comment behind the braces as part of the block.
((try_statement body: (_) @_tried handler: (catch_clause body: (statement_block) @_body) @hint)
  (#match? @_body "^\\{\\s*\\}\\s*(//|/\\*)")
  (#not-contains-text? @_tried "<may-fail>")
  (#contains-text? @_tried "<work>")
  (#not-contains-text? @_tried "^querySelector|^outerHTML$")
  (#not-file-kind? "migration")
  (#not-contains-text? @_tried "<unharmed>")
  ; A peer that may be gone; what is tidied up before the real error is thrown.
  (#not-match? @_tried "<word-to-peer>")
  (#not-before? @hint "throw_statement")
  (#not-match? @_tried "<answered>")
  ; What a compiler wrote has lost the comment that said why.
  (#not-file-matches? "__esModule|sourceMappingURL=")
  (#not-runs-in? "browser")
  (#set! message "The error is swallowed: handle it, log it, or rethrow it"))

; What is tried has an answer, and the code behind has another: maybe on purpose.
((try_statement body: (_) @_tried handler: (catch_clause body: (statement_block) @_body) @hint)
  (#match? @_body "^\\{\\s*\\}")
  (#match? @_tried "\\breturn\\b[^;{}]*;?\\s*\\}(\\s*\\})?$")
  (#not-contains-text? @_tried "<may-fail>")
  (#contains-text? @_tried "<work-words>")
  (#not-contains-text? @_tried "^querySelector|^outerHTML$")
  (#not-file-kind? "migration")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "The error is swallowed: handle it, log it, or say here why it does not matter"))

; A name such as `_` says that the error is left alone on purpose, though not why.
((try_statement body: (_) @_tried handler: (catch_clause parameter: (identifier) @error body: (statement_block) @body) @hint)
  (#match? @body "^\\{\\s*\\}$")
  (#match? @error "<ignored-names>")
  (#not-contains-text? @_tried "<may-fail>")
  (#contains-text? @_tried "<work-words>")
  (#not-contains-text? @_tried "^querySelector|^outerHTML$")
  (#not-file-kind? "migration")
  (#not-runs-in? "browser")
  (#set! message "The error is swallowed: handle `{error}`, log it, or rethrow it")
  (#set! severity "info")
  (#set! fix.title "Log `{error}` and rethrow it")
  (#set! fix.safety "suggested")
  (#replace! @body "{{\n  console.error({error});\n  throw {error};\n}"))

; What else was waited for: a look, or a value with a fallback.
((try_statement body: (_) @_tried handler: (catch_clause parameter: (identifier) @error body: (statement_block) @body) @hint)
  (#match? @body "^\\{\\s*\\}$")
  (#not-contains-text? @_tried "<may-fail>")
  (#contains-text? @_tried "<work-words>")
  (#not-contains-text? @_tried "^querySelector|^outerHTML$")
  (#not-file-kind? "migration")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "The error is swallowed: handle `{error}`, log it, or say here why it does not matter")
  (#set! fix.title "Log `{error}` and rethrow it")
  (#set! fix.safety "suggested")
  (#replace! @body "{{\n  console.error({error});\n  throw {error};\n}"))

((try_statement body: (_) @_tried handler: (catch_clause !parameter body: (statement_block) @body) @hint)
  (#match? @body "^\\{\\s*\\}$")
  (#not-contains-text? @_tried "<may-fail>")
  (#contains-text? @_tried "<work-words>")
  (#not-contains-text? @_tried "^querySelector|^outerHTML$")
  (#not-file-kind? "migration")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "The error is swallowed: handle it, log it, or say here why it does not matter")
  (#set! fix.title "Log the error and rethrow it")
  (#set! fix.safety "suggested")
  (#replace! @hint "catch (error) {{\n  console.error(error);\n  throw error;\n}"))

; A comment that puts the work off.
((try_statement handler: (catch_clause body: (statement_block . (comment) @comment .) @_body) @hint)
  (#not-match? @_body "^\\{\\s*\\}")
  (#match? @comment "(?i)^/[/*]+\\s*((todo|fixme|xxx|hack)\\b.*|(should |need to |we (should|could|need to) )?(handle|log) (the |this |any |all )?(errors?|exceptions?|failures?|it)?( (here|later|properly|appropriately|gracefully|as needed))*|(error|exception) handling( (here|code|logic))*|(your )?error handling( code)? here)\\W*$")
  (#not-runs-in? "browser")
  (#set! message "The error is swallowed: handle it, log it, or rethrow it"))

; A comment that only says what is seen: no reason why the error does not matter.
((try_statement body: (_) @_tried handler: (catch_clause body: (statement_block . (comment) @comment .) @_body) @hint)
  (#not-match? @_body "^\\{\\s*\\}")
  (#match? @comment "(?i)^/[/*]+\\s*(silent(ly)?( ?(fail|ignore|handle|catch|swallow|continue)\\w*)?( (the )?(errors?|exceptions?|failures?))?|(ignor|swallow|suppress)(e|es|ed|ing)?( (the |this |any |all )?(errors?|exceptions?|failures?|it))?( (here|for now|silently|quietly))*|fail silently|do nothing( (here|for now))*|nothing|no-?op|empty|pass)\\W*$")
  (#not-contains-text? @_tried "<may-fail>")
  (#contains-text? @_tried "<work-words>")
  (#not-contains-text? @_tried "^querySelector|^outerHTML$")
  (#not-file-kind? "migration")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "The error is swallowed: handle it, log it, or say here why it does not matter"))

; A promise's failure dropped. A handler on a promise that is kept elsewhere only keeps Node quiet about it.
((call_expression
  function: (member_expression object: (call_expression) @_promise) @_callee
  arguments: (arguments . [(arrow_function body: (statement_block) @_body) (function_expression body: (statement_block) @_body)] @hint .)) @_whole
  (#method? @_callee "catch")
  (#not-match? @_promise "(?i)promise|private")
  (#not-commented? @_promise)
  (#not-parent? @_whole "variable_declarator" "assignment_expression")
  (#match? @_body "^\\{\\s*\\}$")
  (#not-contains-text? @_promise "(?i)^(require|import|(re)?close\\w*|end[A-Z]\\w*|end|destroy\\w*|unlink\\w*|rm|rmdir|remove\\w*|kill\\w*|abort|cancel\\w*|disconnect\\w*|release\\w*|terminate|quit|stop\\w*|dispose\\w*|clean\\w*|access|stat|lstat|exists|readlink|chmod|mkdir|parse|URL|RegExp|eval|Function|logout|delete\\w*|return|wait\\w*|sleep|play|stat|log\\w*|report\\w*|rollback\\w*|getItem|setItem|removeItem|defineProperty|decodeURIComponent|unref|unsubscribe\\w*|log|warn|debug|flush\\w*|shutdown\\w*|pause|detach|resolve|realpath|toString|stringify|inspect|BigInt|on[A-Z]\\w*|track\\w*|telemetry|metrics?|analytics)(Sync|All|Lock|Connection)?$")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "The promise's error is swallowed: handle it, or log it")
  (#set! fix.title "Log the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "(error) => {{\n  console.error(error);\n}"))

; Logged, and the code goes on as if it had been done.
((expression_statement (await_expression (call_expression
   function: (member_expression object: (call_expression function: (_) @_work) property: (_) @_catch)
   arguments: (arguments . [
     (arrow_function body: (call_expression function: (_) @_log))
     (arrow_function body: (statement_block . (expression_statement (call_expression function: (_) @_log)) .))] @hint .))))
  (#eq? @_catch "catch")
  (#match? @_log "(?i)(^|\\.)(console|log(ger)?)\\.(error|warn|log|info|debug)$")
  (#match? @_work "\\.(insert\\w*|save|update\\w*|upsert|delete|deleteOne|deleteMany|create\\w*|destroy|charge|refund|capture|transfer|softDelete|execute)$")
  (#not-match? @_work "(?i)audit|log|cache|notif|mail|analytic|metric|event|session|token|redis|queue|stats?\\b")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "When `{_work}` fails, the code behind goes on as if it were done: let the error through"))

; Nobody knows in which state the process goes on.
((call_expression function: (_) @_on arguments: (arguments . (string) @_event . (arrow_function body: (_) @_body))) @hint
  (#match? @_on "^process\\.on$")
  (#match? @_event "^[\"'](uncaughtException|unhandledRejection)[\"']$")
  (#match? @_body "(?i)^\\{?\\s*(console|log(ger)?|this\\.logger)\\.\\w+\\([^;]*\\);?\\s*\\}?$")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tests?)(/|\\.)")
  (#set! severity "info")
  (#set! message "After such an error nobody knows in which state the process goes on: log it, then exit, and let it be started again"))

;! bad
; async function save(order) {
;   try {
;     await db.insert(order);
;   } catch (err) {}
;     ^^^^^^^^^^^^^^
; }
;! fixed
; async function save(order) {
;   try {
;     await db.insert(order);
;   } catch (err) {
;     console.error(err);
;     throw err;
;   }
; }
;! bad
; async function sync(users) {
;   for (const user of users) {
;     try {
;       await mailer.invite(user);
;     } catch {
;       ^^^^^^^
;     }
;   }
; }
;! fixed
; async function sync(users) {
;   for (const user of users) {
;     try {
;       await mailer.invite(user);
;     } catch (error) {
;       console.error(error);
;       throw error;
;     }
;   }
; }
;! bad
; try {
;   await charge(order);
; } catch (error) {
;   ^^^^^^^^^^^^^^^
;   // TODO: handle error
; }
;! bad
; export function notify(user) {
;   mailer.send(user.email, "Welcome").catch(() => {});
;                                            ^^^^^^^^
; }
;! fixed
; export function notify(user) {
;   mailer.send(user.email, "Welcome").catch((error) => {
;     console.error(error);
;   });
; }
;! bad
; function load(id) {
;   try { refresh(id) } catch (e) {}
;                       ^^^^^^^^^^^^
;   const user = await find(
;! fixed
; function load(id) {
;   try { refresh(id) } catch (e) {
;     console.error(e);
;     throw e;
;   }
;   const user = await find(
;! good
; try {
;   await save();
; } catch (error) {
;   logger.error(error);
; }
;! good
; try {
;   await cache.warm();
; } catch {
;   // The cache fills itself on the first request.
; }
;! good
; try {
;   await socket.close();
; } catch {}
; reader.cancel().catch(() => {});
; let native;
; try {
;   native = require("./build/native.node");
; } catch {}
;! good
; const handlers = { catch: (handler) => handler };
; save().catch((error) => logger.warn(error));
; save().catch(report);
;! bad
; async function cancel(id) {
;   await prisma.registration
;     .delete({ where: { id } })
;     .catch((err) => logger.warn({ err }, "could not delete"));
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await places.giveBack(id);
; }
;! bad
; async function cancel(id) {
;   await orders.update(id, { open: false }).catch((err) => {
;                                                  ^^^^^^^^^^
;     console.error(err);
;   });
;   await stock.add(id);
; }
;! good
; async function cancel(id) {
;   await auditLog.create({ id }).catch((err) => logger.warn(err));
;   await orders.update(id, { open: false }).catch((err) => { throw new OrderError(id, err); });
; }
;! bad
; process.on("uncaughtException", (error) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   logger.error(error);
; });
;! good
; process.on("uncaughtException", (error) => {
;   logger.fatal(error);
;   process.exit(1);
; });
