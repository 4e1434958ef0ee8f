; A failure leaves its transaction open
;
; When a statement fails, nothing rolls back: the connection goes back to the pool with the transaction open, keeps its
; locks, and whoever gets the connection next writes into it.
;
; severity: warning
; confidence: medium
; precision: 0/1, gated away since, on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: what is thrown out of an open transaction: 0/1 (compiled code) before only new errors were asked for, 0 hints after on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; precision: warnings that were new when all of them were read: 0/1 (a decorator ends it), then gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; cwe: 460

((await_expression (call_expression function: (member_expression object: (_) @client property: (_) @_query) arguments: (arguments . [(string) (template_string)] @_begin .))) @hint
  (#any-of? @_query "query" "execute")
  (#match? @_begin "(?i)^[\"'`]\\s*(BEGIN|START TRANSACTION)[^\"'`]*[\"'`]$")
  (#function-mentions? @hint "(?i)^[\"'`]?\\s*commit")
  (#not-function-mentions? @hint "(?i)rollback|abort")
  (#not-function-matches? @hint "finally *\\{[^}]*(?i)commit")
  (#not-file-kind? "migration")
  (#set! message "When something fails, nobody rolls back what `{client}` began: `ROLLBACK` in a `catch`, and throw again"))

((await_expression (call_expression function: (member_expression object: (_) @session property: (_) @_begin))) @hint
  (#any-of? @_begin "startTransaction" "beginTransaction")
  (#function-mentions? @hint "(?i)^commit")
  (#not-function-mentions? @hint "(?i)rollback|abort|endSession|withTransaction")
  (#set! message "When something fails, nobody rolls back what `{session}` began: roll back in a `catch`, and throw again"))

((variable_declarator name: (identifier) @transaction value: (await_expression (call_expression function: (member_expression property: (_) @_begin) arguments: (arguments) @_arguments))) @hint
  (#eq? @_begin "transaction")
  (#not-match? @_arguments "=>|function")
  (#function-mentions? @hint "(?i)^commit$")
  (#not-function-mentions? @hint "(?i)rollback|abort")
  (#set! message "When something fails, nobody rolls back `{transaction}`: roll it back in a `catch`, and throw again"))

; Thrown out of what is still open.
((throw_statement [(new_expression) (call_expression)]) @hint
  (#follows-call? @hint "startTransaction" "beginTransaction")
  (#not-inside? @hint "try_statement")
  (#function-matches? @hint "(commitTransaction|\\.commit)\\(")
  (#not-behind? @hint "expression_statement" "(?i)rollback|abortTransaction|commitTransaction|\\.commit\\(|endSession")
  (#not-function-matches? @hint "withTransaction|\\bfinally\\b")
  (#set! message "This leaves the transaction open, with its locks: roll it back before it is thrown, or in a `catch`"))
((throw_statement [(new_expression) (call_expression)]) @hint
  (#function-matches? @hint "(?i)await \\w+\\.(query|execute)\\(\\s*[\"'`]\\s*(BEGIN|START TRANSACTION)")
  (#function-matches? @hint "(?i)\\.(query|execute)\\(\\s*[\"'`]\\s*COMMIT")
  (#follows-call? @hint "query" "execute")
  (#not-inside? @hint "try_statement")
  (#not-behind? @hint "expression_statement" "(?i)rollback|COMMIT")
  (#behind? @hint "expression_statement" "(?i)[\"'`]\\s*(BEGIN|START TRANSACTION)")
  (#set! message "This leaves the transaction open, with its locks: `ROLLBACK` before it is thrown, or in a `catch`"))

; Rolled back by hand on one path, while a failed statement leaves it open.
((await_expression (call_expression function: (member_expression object: (_) @client property: (_) @_query) arguments: (arguments . [(string) (template_string)] @_begin .))) @hint
  (#any-of? @_query "query" "execute")
  (#match? @_begin "(?i)^[\"'`]\\s*(BEGIN|START TRANSACTION)[^\"'`]*[\"'`]$")
  (#function-mentions? @hint "(?i)^[\"'`]?\\s*commit")
  (#function-mentions? @hint "(?i)rollback")
  (#not-inside? @hint "try_statement")
  (#not-function-matches? @hint "\\bcatch\\b|\\bfinally\\b")
  (#not-file-kind? "migration")
  (#set! message "A statement that fails leaves the transaction of `{client}` open: `ROLLBACK` in a `catch`, and throw again"))
((await_expression (call_expression function: (member_expression object: (_) @session property: (_) @_begin))) @hint
  (#any-of? @_begin "startTransaction" "beginTransaction")
  (#function-mentions? @hint "(?i)^commit")
  (#function-mentions? @hint "(?i)rollback|abortTransaction")
  (#not-inside? @hint "try_statement")
  (#not-function-matches? @hint "\\bcatch\\b|\\bfinally\\b|withTransaction")
  ; A decorator ends what is begun under it.
  (#not-file-matches? "@Transaction(al)?\\(|\\bTransaction(al)?\\)\\(")
  (#set! message "When something fails, what `{session}` began stays open: roll back in a `catch`, and throw again"))

;! bad
; async function transfer(client, from, amount) {
;   await client.query("BEGIN");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await client.query("UPDATE accounts SET balance = balance - $1 WHERE id = $2", [amount, from]);
;   await client.query("COMMIT");
; }
;! bad
; async function place(order) {
;   const runner = dataSource.createQueryRunner();
;   await runner.startTransaction();
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await runner.manager.save(order);
;   await runner.commitTransaction();
; }
; async function rename(user) {
;   const t = await sequelize.transaction();
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await user.update({ name: "x" }, { transaction: t });
;   await t.commit();
; }
;! bad
; async function pay(connection, id) {
;   await connection.beginTransaction();
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await connection.execute("UPDATE orders SET paid = 1 WHERE id = ?", [id]);
;   await connection.commit();
; }
; pay(
;! good
; async function transfer(client, from, amount) {
;   try {
;     await client.query("BEGIN");
;     await client.query("UPDATE accounts SET balance = balance - $1 WHERE id = $2", [amount, from]);
;     await client.query("COMMIT");
;   } catch (error) {
;     await client.query("ROLLBACK");
;     throw error;
;   }
; }
;! good
; async function place(order) {
;   await prisma.$transaction(async (tx) => {
;     await tx.order.create({ data: order });
;   });
; }
; async function rename(user) {
;   await sequelize.transaction((t) => user.update({ name: "x" }, { transaction: t }));
; }
; async function pay(session) {
;   await session.withTransaction(() => save(session));
; }
;! bad
; async function transfer(id, target) {
;   const runner = dataSource.createQueryRunner();
;   try {
;     await prepare(id);
;   } catch (error) {
;     report(error);
;   }
;   await runner.startTransaction();
;   const bed = await runner.manager.findOne(Bed, { where: { id: target } });
;   if (!bed) {
;     throw new NotFoundException("bed");
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   try {
;     await runner.manager.save(bed);
;     await runner.commitTransaction();
;   } catch (error) {
;     await runner.rollbackTransaction();
;     throw error;
;   }
; }
;! bad
; async function importAll(client, lines) {
;   await client.query("BEGIN");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   for (const line of lines) {
;     if (!line.valid) {
;       await client.query("ROLLBACK");
;       throw new Error("not valid");
;     }
;     if (line.empty) {
;       throw new Error("empty");
;       ^^^^^^^^^^^^^^^^^^^^^^^^^
;     }
;     await client.query("INSERT INTO readings (at) VALUES ($1)", [line.at]);
;   }
;   await client.query("COMMIT");
; }
;! good
; async function importAll(client, lines) {
;   try {
;     await client.query("BEGIN");
;     for (const line of lines) {
;       if (!line.valid) throw new Error("not valid");
;       await client.query("INSERT INTO readings (at) VALUES ($1)", [line.at]);
;     }
;     await client.query("COMMIT");
;   } catch (error) {
;     await client.query("ROLLBACK");
;     throw error;
;   }
;   if (lines.length === 0) throw new Error("nothing");
; }
;! good
; class OrderResolver {
;   @Transaction("manual")
;   async modifyOrder(ctx, input) {
;     await this.connection.startTransaction(ctx);
;     const result = await this.orders.modify(ctx, input);
;     if (input.dryRun) {
;       await this.connection.rollBackTransaction(ctx);
;     } else {
;       await this.connection.commitOpenTransaction(ctx);
;     }
;     return result;
;   }
; }
