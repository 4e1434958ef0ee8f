; A catch for every error takes the ones that were meant
;
; The block also catches the 404 that its own lines throw on purpose: the client gets a 500 for a row that is not
; there, alarms go off, and retries repeat a request that can never succeed.
;
; severity: warning
; confidence: high
; cwe: 396
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: what is answered as the mistake of the caller: info, 8 hints, not read beyond their line

((try_statement
   body: (statement_block [
     (if_statement consequence: (statement_block (throw_statement (new_expression constructor: (_) @_thrown))))
     (if_statement consequence: (throw_statement (new_expression constructor: (_) @_thrown)))
   ])
   handler: (catch_clause body: (statement_block (throw_statement (new_expression constructor: (_) @_instead) .) .)) @hint)
  (#match? @_thrown "(NotFound|BadRequest|Unauthorized|Forbidden|Conflict|UnprocessableEntity|Gone)(Exception|Error)$")
  (#match? @_instead "^(InternalServerError(Exception)?|HttpException|BadRequestException|Error|ServiceUnavailableException|InternalServerException)$")
  (#not-contains-text? @hint "^(instanceof|status|getStatus|statusCode|name|code|rethrow)$")
  (#set! message "This also catches the `{_thrown}` thrown above, which becomes another answer: throw that one on")
  (#set! severity "warning"))
((try_statement
   body: (statement_block [
     (if_statement consequence: (statement_block (throw_statement (new_expression constructor: (_) @_thrown))))
     (if_statement consequence: (throw_statement (new_expression constructor: (_) @_thrown)))
   ])
   handler: (catch_clause body: (statement_block [
     (expression_statement (call_expression function: (member_expression object: (call_expression function: (member_expression property: (_) @_status) arguments: (arguments (number) @_code)) property: (_) @_send)))
     (return_statement (call_expression function: (member_expression object: (call_expression function: (member_expression property: (_) @_status) arguments: (arguments (number) @_code)) property: (_) @_send)))
   ])) @hint)
  (#match? @_thrown "(NotFound|BadRequest|Unauthorized|Forbidden|Conflict|UnprocessableEntity|Gone|Http|Api|App)(Exception|Error)$")
  (#eq? @_status "status")
  (#eq? @_code "500")
  (#not-contains? @hint "if_statement" "switch_statement" "ternary_expression")
  (#set! message "This also catches the `{_thrown}` thrown above, and answers it with 500: tell the two apart"))

; Whatever fails, the caller hears that it was not found, or that it did wrong.
((catch_clause body: (statement_block . [
     (return_statement (call_expression function: (member_expression object: (call_expression function: (member_expression property: (_) @_status) arguments: (arguments (number) @_code)) property: (_) @_send)))
     (expression_statement (call_expression function: (member_expression object: (call_expression function: (member_expression property: (_) @_status) arguments: (arguments (number) @_code)) property: (_) @_send)))] .) @_handler) @hint
  (#eq? @_status "status")
  (#any-of? @_code "400" "404" "409")
  (#in? @hint "handler")
  (#not-match? @_handler "instanceof|\\.code\\b|\\.name\\b|\\b(err|error|e)\\.status")
  (#function-matches? @hint "(?i)await (\\w+\\.)*(prisma|pool|db|knex|\\w*repo\\w*|\\w*service|[A-Z]\\w+)\\.\\w+")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A database that is down looks like the caller's mistake here: answer so only for the error that is meant, and let the others through"))
((catch_clause body: (statement_block . (throw_statement (new_expression constructor: (_) @_instead)) .) @_handler) @hint
  (#match? @_instead "^(NotFound|BadRequest|Unauthorized|Conflict)(Exception|Error)$")
  (#not-match? @_handler "instanceof|\\.code\\b|\\.name\\b|\\b(err|error|e)\\.status|cause")
  (#function-matches? @hint "(?i)await (this\\.|\\w+\\.)*(prisma|pool|db|knex|\\w*repo\\w*|\\w+s)\\.\\w+")
  (#not-function-matches? @hint "(?i)verify\\w*\\(|decode|parse\\(|jwt|sign|OrFail\\(|OrThrow\\(")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A database that is down looks like the caller's mistake here: throw so only for the error that is meant, and let the others through"))

;! bad
; async function order(id) {
;   try {
;     const row = await find(id);
;     if (!row) throw new NotFoundException("no such order");
;     return row;
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     logger.error(error);
;     throw new HttpException("failed", 500);
;   }
; }
;! bad
; async function order(id) {
;   try {
;     const row = await find(id);
;     if (!row) throw new NotFoundException("no such order");
;     return row;
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     logger.error(error);
;     throw new InternalServerErrorException();
;   }
; }
;! bad
; app.get("/orders/:id", async (req, res) => {
;   try {
;     const row = await find(req.params.id);
;     if (!row) {
;       throw new NotFoundError();
;     }
;     res.json(row);
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     logger.error(error);
;     res.status(500).end();
;   }
;   broken(
; });
;! good
; async function order(id) {
;   try {
;     const row = await find(id);
;     if (!row) throw new NotFoundException("no such order");
;     return row;
;   } catch (error) {
;     if (error instanceof HttpException) throw error;
;     logger.error(error);
;     throw new InternalServerErrorException();
;   }
; }
; async function refund(id) {
;   const row = await find(id);
;   if (!row) throw new NotFoundException("no such order");
;   try {
;     return await pay(row);
;   } catch (error) {
;     logger.error(error);
;     throw new InternalServerErrorException();
;   }
; }
;! bad
; async function user(id) {
;   try {
;     const row = await find(id);
;     if (!row) {
;       throw new NotFoundException();
;     }
;     return row;
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     throw new ServiceUnavailableException("failed");
;   }
; }
; async function rename(id, name) {
;   try {
;     if (!name) throw new BadRequestException("no name");
;     return await write(id, name);
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     logger.error(error);
;     throw new Error("failed");
;   }
; }
;! good
; async function plain(id) {
;   try {
;     return await find(id);
;   } catch (error) {
;     logger.error(error);
;     throw new InternalServerErrorException();
;   }
; }
; async function own(id) {
;   try {
;     if (!id) throw new TypeError("no id");
;     return await find(id);
;   } catch (error) {
;     logger.error(error);
;     throw error;
;   }
; }
;! bad
; app.get("/orders/:id", async (req, res) => {
;   try {
;     res.json(await prisma.order.findUniqueOrThrow({ where: { id: req.params.id, userId: req.user.id } }));
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     res.status(404).json({ error: "Order not found" });
;   }
; });
;! good
; app.get("/orders/:id", async (req, res, next) => {
;   try {
;     res.json(await prisma.order.findUniqueOrThrow({ where: { id: req.params.id, userId: req.user.id } }));
;   } catch (error) {
;     if (error.code !== "P2025") return next(error);
;     res.status(404).json({ error: "Order not found" });
;   }
; });
