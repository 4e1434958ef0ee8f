; An error disappears without a trace
;
; The handler is empty, so whatever went wrong, the code behind it goes on as if all were well. The failure shows up
; later and elsewhere, as missing data or a wrong answer, and no log says why.
;
; severity: warning
; confidence: medium
; cwe: 390 391

; What is tried is no cleaning up and no probing, for which there is nothing to be done when it fails.
((try_statement body: (_) @_tried handler: (catch_clause parameter: (identifier) @error body: (statement_block) @body) @hint)
  (#match? @body "^\\{\\s*\\}$")
  (#not-contains-text? @_tried "(?i)^(require|import|(re)?close|end|destroy|unlink|rm|rmdir|remove|kill|abort|cancel|disconnect|release|terminate|quit|stop|dispose|cleanup|removeListener|access|stat|lstat|exists|readlink|chmod|mkdir|parse|URL|RegExp|eval|Function|rollback|getItem|setItem|removeItem|defineProperty|decodeURIComponent|unref|unsubscribe|log|warn|debug|flush|shutdown|pause|detach|resolve)(Sync|All|Lock|Connection)?$")
  (#set! message "The error is swallowed: handle `{error}`, log it, or rethrow it")
  (#set! fix.title "Log `{error}` and rethrow it")
  (#set! fix.safety "suggested")
  (#replace! @body "{{\n  console.error({error});\n  throw {error};\n}"))

((try_statement body: (_) @_tried handler: (catch_clause !parameter body: (statement_block) @body) @hint)
  (#match? @body "^\\{\\s*\\}$")
  (#not-contains-text? @_tried "(?i)^(require|import|(re)?close|end|destroy|unlink|rm|rmdir|remove|kill|abort|cancel|disconnect|release|terminate|quit|stop|dispose|cleanup|removeListener|access|stat|lstat|exists|readlink|chmod|mkdir|parse|URL|RegExp|eval|Function|rollback|getItem|setItem|removeItem|defineProperty|decodeURIComponent|unref|unsubscribe|log|warn|debug|flush|shutdown|pause|detach|resolve)(Sync|All|Lock|Connection)?$")
  (#set! message "The error is swallowed: handle it, log it, or rethrow it")
  (#set! fix.title "Log the error and rethrow it")
  (#set! fix.safety "suggested")
  (#replace! @hint "catch (error) {{\n  console.error(error);\n  throw error;\n}"))

; A comment that only says what is seen: no reason why the error does not matter.
((try_statement handler: (catch_clause parameter: (identifier)? @_error body: (statement_block . (comment) @comment .) @body) @hint)
  (#match? @comment "(?i)^/[/*]+\\s*(silent(ly)?( ?(fail|ignore|handle|catch|swallow)\\w*)?( (the )?(errors?|exceptions?|failures?))?|(ignor|swallow|suppress|handl)(e|es|ed|ing)?( (the |this |any |all )?(errors?|exceptions?|failures?|it))?( (here|for now|silently|quietly|later))*|do nothing( (here|for now))*|nothing|todo\\b.*|fixme\\b.*|error handling( here)?|no-?op|log (the )?error|empty|pass)\\W*$")
  (#set! message "The error is swallowed: handle it, log it, or say here why it does not matter"))

; A promise's failure dropped.
((call_expression
  function: (member_expression object: (_) @_promise) @_callee
  arguments: (arguments . [(arrow_function body: (statement_block) @_body) (function_expression body: (statement_block) @_body)] @hint .))
  (#method? @_callee "catch")
  (#match? @_body "^\\{\\s*\\}$")
  (#not-contains-text? @_promise "(?i)^(import|(re)?close|end|destroy|unlink|rm|rmdir|remove|kill|abort|cancel|disconnect|release|terminate|quit|stop|dispose|cleanup|access|stat|mkdir|rollback|unsubscribe|logout|delete\\w*|return|flush|shutdown|wait\\w*|sleep|play|pause)(Sync|All|Lock|Connection)?$")
  (#set! message "The promise's error is swallowed: handle it, or log it")
  (#set! fix.title "Log the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "(error) => {{\n  console.error(error);\n}"))

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
