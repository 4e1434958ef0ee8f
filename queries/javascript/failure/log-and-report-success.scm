; A failure is logged, then success is reported
;
; The work did not happen, but whoever asked for it is told that it did: the order is confirmed and never stored, the
; retry is never made. Only the log knows, and nobody looks there until a customer asks.
;
; severity: warning
; confidence: medium
; cwe: 391 755
; precision: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …)
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; precision: warnings that were new when all of them were read: 0/1 (handed to what reports it), then gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; regex logs: (?i)(^|\.)(console|log(ger)?)\.(error|warn|log|info|debug)$|^(debug|log|logError|captureException)$|Sentry\.captureException
; list success: true 200 201 "ok" 'ok' "success" 'success'
; regex best-effort: (?i)mail|notif|cache|audit|analytics|track|metric|publish|emit|clean|invalidate|warm|sms|slack|redis|socket|unlink|rm$

; In the handler itself.
((catch_clause parameter: (identifier) @error body: (statement_block
   (expression_statement (call_expression function: (_) @_log))
   (return_statement [
     (object (pair key: (_) @_key value: (_) @_value))
     (call_expression arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value))))]) @hint))
  (#match? @_log "<logs>")
  (#any-of? @_key "success" "ok" "status")
  (#any-of? @_value "<success>")
  (#not-match? @hint "(?i)\\berror\\s*:|\\.error\\(|\\b(error|err|e)\\b\\.|warning|skipped|fallback|degraded|partial|status\\(\\s*[45]|status:\\s*[45]")
  (#not-in? @hint "webhook")
  (#not-function-matches? @hint "(?i)webhook|ENOENT|already|not.?found|health")
  (#set! message "`{error}` is logged, then success is reported: answer with the failure, or rethrow")
  (#set! fix.title "Rethrow `{error}`")
  (#replace! @hint "throw {error};"))

((catch_clause parameter: (identifier) @error body: (statement_block
   (expression_statement (call_expression function: (_) @_log))
   (expression_statement (call_expression function: (_) @_answer arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value))))) @hint))
  (#match? @_log "<logs>")
  (#match? @_answer "(?i)^(res|response|reply|c|ctx)\\b.*\\.(json|send)$")
  (#not-match? @_answer "status\\(\\s*[45]|code\\(\\s*[45]")
  (#any-of? @_key "success" "ok" "status")
  (#any-of? @_value "<success>")
  (#not-match? @hint "(?i)\\berror\\s*:|\\b(error|err|e)\\b\\.|warning|skipped|fallback|degraded|partial")
  (#not-in? @hint "webhook")
  (#not-function-matches? @hint "(?i)webhook|ENOENT|already|not.?found|health")
  (#set! message "`{error}` is logged, then success is reported: answer with the failure, or rethrow"))

; Behind a handler that only logs.
((statement_block
   (try_statement
     body: (_) @_tried
     handler: (catch_clause parameter: (identifier) @error body: (statement_block . (expression_statement (call_expression function: (_) @_log) @_logged) .)))
   . [
     (return_statement [
       (object (pair key: (_) @_key value: (_) @_value))
       (call_expression arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value))))])
     (expression_statement (call_expression function: (member_expression property: (_) @_send) arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value)))))
   ] @hint .)
  (#match? @_log "<logs>")
  (#any-of? @_key "success" "ok" "status")
  (#any-of? @_value "<success>")
  (#contains? @_tried "await_expression")
  (#not-contains-text? @_tried "<best-effort>")
  (#not-contains? @_tried "return_statement")
  (#not-in? @hint "webhook")
  (#not-function-matches? @hint "(?i)webhook|ENOENT|already|health")
  (#set! message "When `{error}` was logged, success is reported all the same: rethrow it, or answer with the failure")
  (#set! fix.title "Rethrow `{error}`")
  (#insert-line-after! @_logged "throw {error};"))

((statement_block
   (try_statement
     body: (_) @_tried
     handler: (catch_clause parameter: (identifier) @error body: (statement_block . (expression_statement (call_expression function: (_) @_log) @_logged) .)))
   . (return_statement (true)) @hint .)
  (#match? @_log "<logs>")
  (#contains? @_tried "await_expression")
  (#not-contains-text? @_tried "<best-effort>")
  (#not-contains? @_tried "return_statement")
  (#not-in? @hint "webhook")
  (#not-function-matches? @hint "(?i)webhook|ENOENT|already|health")
  (#set! message "When `{error}` was logged, success is reported all the same: rethrow it, or return the failure")
  (#set! fix.title "Rethrow `{error}`")
  (#insert-line-after! @_logged "throw {error};"))

; A promise's failure is logged on the way to the success.
((statement_block
   (expression_statement (await_expression (call_expression
     function: (member_expression object: (call_expression function: (_) @_work) property: (_) @_catch)
     arguments: (arguments . [(arrow_function parameter: (identifier) @error body: (_) @_body) (arrow_function parameters: (formal_parameters . (_) @error .) body: (_) @_body)] @hint .))))
   . [(return_statement (call_expression arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value)))))
      (return_statement (object (pair key: (_) @_key value: (_) @_value)))
      (expression_statement (call_expression function: (member_expression property: (_) @_json) arguments: (arguments . (object (pair key: (_) @_key value: (_) @_value)))))])
  (#eq? @_catch "catch")
  (#match? @_body "(?i)^\\{?\\s*(this\\.)?(console|log(ger)?)\\.(error|warn|log|info|debug)\\([^;]*;?\\s*\\}?$")
  (#not-match? @_work "(?i)mail|notif|cache|audit|analytics|track|metric|publish|emit|clean|invalidate|warm|sms|slack|redis|socket|unlink|rm$")
  (#any-of? @_key "success" "ok" "status" "deleted")
  (#any-of? @_value "<success>")
  (#not-in? @hint "webhook")
  (#set! message "When `{_work}` fails, success is reported all the same: let the error through, or answer with the failure"))

; A job that failed counts as done, and is never tried again.
((new_expression constructor: (_) @_worker arguments: (arguments (_) . (_ body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause body: (statement_block) @_handler) @hint) .))))
  (#resolves-to? @_worker "bullmq.Worker")
  (#contains? @_tried "await_expression")
  (#not-match? @_handler "throw|reject|moveToFailed|moveToDelayed|retry|exit\\(|\\.add\\(|update|fail|dead")
  (#not-match? @_handler "(?i)(report|handle|process|on)\\w*(err|fail)\\w*\\(.*\\bjob\\b\\s*[,)]")
  (#set! message "The job counts as done although it failed, and is never tried again: throw the error on after it is logged"))
((call_expression function: (member_expression object: (_) @_queue property: (_) @_process) arguments: (arguments (_ body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause body: (statement_block) @_handler) @hint) .)) .))
  (#match? @_queue "(?i)queue$")
  (#eq? @_process "process")
  (#contains? @_tried "await_expression")
  (#not-match? @_handler "throw|reject|moveToFailed|retry|done\\(|exit\\(|\\.add\\(|update|fail|dead")
  (#not-match? @_handler "(?i)(report|handle|process|on)\\w*(err|fail)\\w*\\(.*\\bjob\\b\\s*[,)]")
  (#set! message "The job counts as done although it failed, and is never tried again: throw the error on after it is logged"))
((class_declaration (class_heritage) @_base body: (class_body (method_definition name: (_) @_process body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause body: (statement_block) @_handler) @hint) .))))
  (#match? @_base "\\bWorkerHost\\b")
  (#eq? @_process "process")
  (#contains? @_tried "await_expression")
  (#not-match? @_handler "throw|reject|moveToFailed|retry|\\.add\\(|update|fail|dead")
  (#not-match? @_handler "(?i)(report|handle|process|on)\\w*(err|fail)\\w*\\(.*\\bjob\\b\\s*[,)]")
  (#set! message "The job counts as done although it failed, and is never tried again: throw the error on after it is logged"))
((pair key: (_) @_each value: (_ body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause body: (statement_block) @_handler) @hint) .)))
  (#any-of? @_each "eachMessage" "eachBatch")
  (#contains? @_tried "await_expression")
  (#not-match? @_handler "throw|reject|send|produce|publish|retry|dead|dlq|pause|fail")
  (#set! severity "info")
  (#set! message "The message counts as consumed although it failed: throw the error on, or keep the message for another try"))

; Work that is only logged when it fails; whoever called learns nothing.
((method_definition name: (property_identifier) @_name body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause body: (statement_block . (expression_statement (call_expression function: (_) @_log)) .)) @hint) .))
  (#match? @_log "(?i)(^|\\.)(console|log(ger)?)\\.(error|warn|log|info|debug)$")
  (#match? @_name "^(create|update|delete|remove|save|cancel|charge|refund|pay|place|book|register|approve|import|transfer|send|sync)([A-Z]\\w*)?$")
  (#contains? @_tried "await_expression")
  (#not-contains-text? @_tried "<best-effort>")
  (#not-decorated? @hint "Cron|OnEvent|Interval|Timeout")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Whoever calls `{_name}` takes a failure for success: throw the error on after it is logged"))
((function_declaration name: (identifier) @_name body: (statement_block (try_statement body: (_) @_tried handler: (catch_clause body: (statement_block . (expression_statement (call_expression function: (_) @_log)) .)) @hint) .))
  (#match? @_log "(?i)(^|\\.)(console|log(ger)?)\\.(error|warn|log|info|debug)$")
  (#match? @_name "^(create|update|delete|remove|save|cancel|charge|refund|pay|place|book|register|approve|import|transfer|send|sync)([A-Z]\\w*)?$")
  (#contains? @_tried "await_expression")
  (#not-contains-text? @_tried "<best-effort>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Whoever calls `{_name}` takes a failure for success: throw the error on after it is logged"))

;! bad
; async function order(cart) {
;   try {
;     return { success: true, order: await store(cart) };
;   } catch (error) {
;     console.error("cannot store", error);
;     return { success: true };
;     ^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! fixed
; async function order(cart) {
;   try {
;     return { success: true, order: await store(cart) };
;   } catch (error) {
;     console.error("cannot store", error);
;     throw error;
;   }
; }
;! bad
; app.post("/orders", async (req, res) => {
;   try {
;     await orders.insert(req.body);
;   } catch (err) {
;     logger.error(err);
;   }
;   res.status(201).json({ success: true });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! fixed
; app.post("/orders", async (req, res) => {
;   try {
;     await orders.insert(req.body);
;   } catch (err) {
;     logger.error(err);
;     throw err;
;   }
;   res.status(201).json({ success: true });
; });
;! bad
; async function transfer(from, to, amount) {
;   try {
;     await bank.move(from, to, amount);
;   } catch (e) {
;     console.log(e);
;   }
;   return true;
;   ^^^^^^^^^^^^
; }
;! fixed
; async function transfer(from, to, amount) {
;   try {
;     await bank.move(from, to, amount);
;   } catch (e) {
;     console.log(e);
;     throw e;
;   }
;   return true;
; }
;! bad
; app.delete("/users/:id", async (req, res) => {
;   try {
;     await users.remove(req.params.id);
;     res.json({ ok: true });
;   } catch (error) {
;     console.error(error);
;     res.json({ ok: true });
;     ^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   users.count(
;! good
; async function order(cart) {
;   try {
;     await store(cart);
;     return { success: true };
;   } catch (error) {
;     console.error("cannot store", error);
;     return { success: false };
;   }
; }
;! good
; app.post("/users", async (req, res) => {
;   const user = await users.insert(req.body.name);
;   try {
;     await mailer.welcome(user);
;   } catch (error) {
;     logger.warn("no mail", error);
;   }
;   res.status(201).json({ success: true });
; });
;! good
; async function migrate() {
;   try {
;     await run();
;   } catch (error) {
;     console.error(error);
;     throw error;
;   }
;   return true;
; }
;! good
; app.post("/webhook", verifySignature, async (req, res) => {
;   try {
;     await handle(req.body);
;   } catch (error) {
;     logger.error(error);
;   }
;   res.json({ status: "ok" });
; });
;! bad
; app.delete("/registrations/:id", async (req, res) => {
;   await prisma.registration.delete({ where: { id: req.params.id, userId: req.user.id } }).catch((err) => logger.warn({ err }, "failed"));
;                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ success: true });
; });
;! bad
; import { Worker } from "bullmq";
; export const worker = new Worker("statements", async (job) => {
;   try {
;     await send(job.data);
;   } catch (e) {
;     ^^^^^^^^^^^
;     console.log(e);
;   }
; });
;! bad
; class Statements extends WorkerHost {
;   async process(job) {
;     try {
;       await this.send(job.data);
;     } catch (error) {
;       ^^^^^^^^^^^^^^^
;       this.logger.error(error);
;     }
;   }
; }
;! bad
; class Orders {
;   async cancel(id) {
;     try {
;       await this.orders.update({ id }, { open: false });
;     } catch (error) {
;       ^^^^^^^^^^^^^^^
;       this.logger.error("cancel failed", error);
;     }
;   }
; }
;! good
; import { Worker } from "bullmq";
; export const worker = new Worker("statements", async (job) => {
;   try {
;     await send(job.data);
;   } catch (e) {
;     logger.error(e);
;     throw e;
;   }
; });
;! good
; class Orders {
;   async cancel(id) {
;     try {
;       await this.orders.update({ id }, { open: false });
;     } catch (error) {
;       this.logger.error("cancel failed", error);
;       throw error;
;     }
;   }
;   async onCancelled(id) {
;     try {
;       await this.mailer.send(id);
;     } catch (error) {
;       this.logger.error(error);
;     }
;   }
; }
;! good
; class Scaling {
;   setup() {
;     this.queue.process("job", 5, async (job) => {
;       try {
;         await this.processor.run(job);
;       } catch (error) {
;         await this.reportProcessingError(error, job);
;       }
;     });
;   }
; }
