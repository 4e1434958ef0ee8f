; Several writes that belong together, and no transaction
;
; When the second write fails, or the process stops between the two, the first one stays: an order without its lines,
; money that left one account and never arrived in the other. In a transaction both happen or neither does.
;
; severity: info
; confidence: medium
; cwe: 662
; precision: 2/3 on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …) before deletes by a sub-select were gated
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; regex side-records: (?i)audit|log|event|notif|activity|analytics|metric|session|token|cache|view|visit
; list prisma-writes: create createMany update updateMany delete deleteMany upsert
; list any-writes: create createMany insertMany bulkCreate update updateOne updateMany findByIdAndUpdate
; list any-writes: findOneAndUpdate delete deleteOne deleteMany findByIdAndDelete destroy upsert save insert
; regex no-models: (?i)audit|log|event|notif|activity|analytics|metric|session|token|cache|view|visit|^(Object|Promise|Array|Reflect|Bun|Deno)$|Factory|Client|Service|Store|Manager|Storage|Api$
; list mongo-writes: create insertMany bulkCreate updateOne updateMany findByIdAndUpdate findOneAndUpdate deleteOne
; list mongo-writes: deleteMany findByIdAndDelete destroy increment decrement upsert update
; regex no-rows: (?i)audit|log|event|notif|activity|session|token|cache|file|doc$|repo
; list orm-writes: save insert update delete remove softDelete increment decrement
; regex writing-sql: (?is)^\s*(insert\s+into|update\s+\S+\s+set|delete\s+from)\s
; regex side-table-sql: (?i)(into|update|from)\s+\S*(audit|log|event|notif|session|token|cache)
; regex belongs-aside: (?i)audit|log|event|notif|activity|analytics|metric|session|token|cache|view|visit|queue|mail|redis|file|storage|publish|emit

; Prisma.
((statement_block
   [(expression_statement (await_expression (call_expression function: (member_expression object: (member_expression object: (_) @_client property: (_) @_model)) @first) @hint))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (member_expression object: (_) @_client property: (_) @_model)) @first) @hint)))]
   [(expression_statement (await_expression (call_expression function: (member_expression object: (member_expression object: (_) @_other)) @second)))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (member_expression object: (_) @_other)) @second))))
    (return_statement (await_expression (call_expression function: (member_expression object: (member_expression object: (_) @_other)) @second)))
    (return_statement (call_expression function: (member_expression object: (member_expression object: (_) @_other)) @second))
    (for_in_statement body: (statement_block (expression_statement (await_expression (call_expression function: (member_expression object: (member_expression object: (_) @_other)) @second)))))])
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|database)$")
  (#eq? @_client @_other)
  (#not-match? @_model "<side-records>")
  (#not-match? @second "<side-records>")
  (#method? @first "<prisma-writes>")
  (#method? @second "<prisma-writes>")
  (#not-follows-call? @hint "<any-writes>")
  (#not-in? @first "transaction")
  (#not-function-matches? @first "(?i)transaction|compensat|rollback|seed|fixture")
  (#set! message "If `{second}` fails, what `{first}` wrote stays: put both into one `$transaction`")
  (#related! @second "the write that can fail"))

; Mongoose, Sequelize: a model's class.
((statement_block
   [(expression_statement (await_expression (call_expression function: (member_expression object: (identifier) @_model) @first) @hint))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (identifier) @_model) @first) @hint)))]
   [(expression_statement (await_expression (call_expression function: (member_expression object: (identifier) @_other) @second)))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (identifier) @_other) @second))))
    (return_statement (await_expression (call_expression function: (member_expression object: (identifier) @_other) @second)))
    (for_in_statement body: (statement_block (expression_statement (await_expression (call_expression function: (member_expression object: (identifier) @_other) @second)))))])
  (#match? @_model "^[A-Z][a-z]\\w*$")
  (#match? @_other "^[A-Z][a-z]\\w*$")
  (#not-match? @_model "<no-models>")
  (#not-match? @_other "<no-models>")
  (#method? @first "<mongo-writes>")
  (#method? @second "<mongo-writes>")
  (#not-follows-call? @hint "<any-writes>")
  (#not-in? @first "transaction")
  (#not-function-matches? @first "(?i)transaction|startSession|\\bsession\\b|\\btrx\\b|compensat|rollback|seed|fixture")
  (#not-runs-in? "browser")
  (#set! message "If `{second}` fails, what `{first}` wrote stays: put both into one transaction")
  (#related! @second "the write that can fail"))

; Rows that save themselves: two of them.
((statement_block
   (expression_statement (await_expression (call_expression function: (member_expression object: (identifier) @_row property: (_) @_save) @first) @hint))
   (expression_statement (await_expression (call_expression function: (member_expression object: (identifier) @_other property: (_) @_save_too) @second))))
  (#eq? @_save "save")
  (#eq? @_save_too "save")
  (#not-eq? @_row @_other)
  (#not-match? @_row "<no-rows>")
  (#not-match? @_other "<no-rows>")
  (#not-follows-call? @hint "<any-writes>")
  (#not-in? @first "transaction")
  (#not-function-matches? @first "(?i)transaction|startSession|\\bsession\\b|\\btrx\\b|rollback|seed|fixture")
  (#not-runs-in? "browser")
  (#set! message "If `{second}` fails, what `{first}` wrote stays: put both into one transaction")
  (#related! @second "the write that can fail"))

; TypeORM's repositories.
((statement_block
   [(expression_statement (await_expression (call_expression function: (member_expression object: (_) @_repository) @first) @hint))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (_) @_repository) @first) @hint)))]
   [(expression_statement (await_expression (call_expression function: (member_expression object: (_) @_other) @second)))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (_) @_other) @second))))
    (for_in_statement body: (statement_block (expression_statement (await_expression (call_expression function: (member_expression object: (_) @_other) @second)))))])
  (#match? @_repository "(^|\\.)\\w*[rR]epo(sitory)?$")
  (#match? @_other "(^|\\.)\\w*[rR]epo(sitory)?$")
  (#not-eq? @_repository @_other)
  (#not-match? @first "(?i)audit|log|event|notif|activity|session|token|cache")
  (#not-match? @second "(?i)audit|log|event|notif|activity|session|token|cache")
  (#method? @first "<orm-writes>")
  (#method? @second "<orm-writes>")
  (#not-follows-call? @hint "<any-writes>")
  (#not-in? @first "transaction")
  (#not-function-matches? @first "(?i)transaction|queryRunner|rollback|seed|fixture")
  (#set! message "If `{second}` fails, what `{first}` wrote stays: put both into one transaction")
  (#related! @second "the write that can fail"))

; SQL.
((statement_block
   [(expression_statement (await_expression (call_expression function: (member_expression object: (_) @_client) @first arguments: (arguments . (_) @_sql)) @hint))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (_) @_client) @first arguments: (arguments . (_) @_sql)) @hint)))]
   [(expression_statement (await_expression (call_expression function: (member_expression object: (_) @_other) arguments: (arguments . (_) @_sql_too)) @second))
    (for_in_statement body: (statement_block (expression_statement (await_expression (call_expression function: (member_expression object: (_) @_other) arguments: (arguments . (_) @_sql_too)) @second))))])
  (#method? @first "query" "execute" "run" "none" "exec")
  (#eq? @_client @_other)
  (#reads-like? @_sql "<writing-sql>")
  (#reads-like? @_sql_too "<writing-sql>")
  (#not-reads-like? @_sql_too "(?is)^\\s*delete\\b.*\\(\\s*select\\b")
  (#not-reads-like? @_sql "<side-table-sql>")
  (#not-reads-like? @_sql_too "<side-table-sql>")
  (#not-follows-call? @hint "exec" "execute" "run" "none")
  (#not-in? @first "transaction")
  (#not-function-matches? @first "(?i)transaction|\\bbegin\\b|rollback|seed|fixture|savepoint|\\btrx\\b")
  (#set! message "If the next write fails, this one stays: put both into one transaction")
  (#related! @second "the write that can fail"))

; Repositories that are called by their rows.
((statement_block
   [(expression_statement (await_expression (call_expression function: (member_expression object: (member_expression) @_repository) @first) @hint))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (member_expression) @_repository) @first) @hint)))]
   [(expression_statement (await_expression (call_expression function: (member_expression object: (member_expression) @_other) @second)))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (member_expression) @_other) @second))))
    (return_statement (await_expression (call_expression function: (member_expression object: (member_expression) @_other) @second)))
    (return_statement (call_expression function: (member_expression object: (member_expression) @_other) @second))
    (for_in_statement body: (statement_block (expression_statement (await_expression (call_expression function: (member_expression object: (member_expression) @_other) @second)))))])
  (#match? @_repository "^this\\.\\w+$")
  (#match? @_other "^this\\.\\w+$")
  (#not-match? @_repository "[rR]epo(sitory)?$")
  (#not-eq? @_repository @_other)
  (#imports? "typeorm" "@nestjs/typeorm" "@mikro-orm/core" "@nestjs/mongoose" "mongoose" "@mikro-orm/nestjs")
  (#not-match? @first "<belongs-aside>")
  (#not-match? @second "<belongs-aside>")
  (#method? @first "save" "insert" "update" "delete" "remove" "softDelete" "increment" "decrement" "create" "updateOne" "deleteOne" "deleteMany" "insertMany")
  (#method? @second "save" "insert" "update" "delete" "remove" "softDelete" "increment" "decrement" "create" "updateOne" "deleteOne" "deleteMany" "insertMany")
  (#not-follows-call? @hint "save" "insert" "update" "delete" "remove" "increment" "decrement")
  (#not-in? @first "transaction")
  (#not-function-matches? @first "(?i)transaction|queryRunner|startSession|\\bsession\\b|rollback|seed|fixture")
  (#set! message "If `{second}` fails, what `{first}` wrote stays: put both into one transaction")
  (#related! @second "the write that can fail"))

; Knex, and Drizzle.
((statement_block
   [(expression_statement (await_expression (call_expression) @first) @hint)
    (lexical_declaration (variable_declarator value: (await_expression (call_expression) @first)) @hint)]
   [(expression_statement (await_expression (call_expression) @second))
    (for_in_statement body: (statement_block (expression_statement (await_expression (call_expression) @second))))])
  (#match? @first "(?s)^(this\\.)?(knex|db)(\\(\\s*[\"'`]\\w+[\"'`]\\s*\\).*\\.(insert|update|del|delete|increment|decrement)\\(|\\.(insert|update|delete)\\(\\w+\\)\\.(values|set|where)\\()")
  (#match? @second "(?s)^(this\\.)?(knex|db)(\\(\\s*[\"'`]\\w+[\"'`]\\s*\\).*\\.(insert|update|del|delete|increment|decrement)\\(|\\.(insert|update|delete)\\(\\w+\\)\\.(values|set|where)\\()")
  (#not-match? @first "<belongs-aside>")
  (#not-match? @second "<belongs-aside>")
  (#not-in? @first "transaction")
  (#not-file-kind? "migration" "seed" "test")
  (#not-in-function-named? @first "^(up|down|seed\\w*)$")
  (#not-path-matches? "(?i)migrat|seed|(^|/)(scripts?|bin|cli)/")
  (#not-function-matches? @first "(?i)transaction|\\btrx\\b|rollback|seed|fixture")
  (#set! message "If the next write fails, this one stays: put both into one transaction")
  (#related! @second "the write that can fail"))

; Several rows at once, of which some may be written and others not.
((await_expression (call_expression function: (_) @_all arguments: (arguments . (array (call_expression function: (member_expression object: (member_expression object: (_) @_client) property: (_) @_write)) . (call_expression function: (member_expression object: (member_expression object: (_) @_other) property: (_) @_write_too)))))) @hint
  (#any-of? @_all "Promise.all" "Promise.allSettled")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|database)$")
  (#eq? @_client @_other)
  (#any-of? @_write "<prisma-writes>")
  (#any-of? @_write_too "<prisma-writes>")
  (#not-match? @hint "(?i)audit|log\\.|notif|activity|analytics|session|token")
  (#set! message "When one of these fails, the others stay written: put them into one `$transaction`"))

; Repositories of the project's own.
((statement_block
   [(expression_statement (await_expression (call_expression function: (member_expression object: (identifier) @_repository property: (_) @_write) @first) @hint))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (identifier) @_repository property: (_) @_write) @first) @hint)))]
   [(expression_statement (await_expression (call_expression function: (member_expression object: (identifier) @_other property: (_) @_write_too) @second)))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (identifier) @_other property: (_) @_write_too) @second))))
    (for_in_statement body: (statement_block (expression_statement (await_expression (call_expression function: (member_expression object: (identifier) @_other property: (_) @_write_too) @second)))))])
  (#match? @_repository "^[a-z]\\w*$")
  (#match? @_other "^[a-z]\\w*$")
  (#file-matches? "from ['\"][^'\"]*repositor|require\\(['\"][^'\"]*repositor")
  (#match? @_repository "(?i)(repo(sitory)?|[a-z]s)$")
  (#match? @_other "(?i)(repo(sitory)?|[a-z]s)$")
  (#not-match? @first "<belongs-aside>")
  (#not-match? @second "<belongs-aside>")
  (#match? @_write "^(create|insert|save|update|delete|remove|mark|set|add|debit|credit|decrease|increase|decrement|increment|reserve|place)([A-Z]\\w*)?$")
  (#match? @_write_too "^(create|insert|save|update|delete|remove|mark|set|add|debit|credit|decrease|increase|decrement|increment|reserve|place)([A-Z]\\w*)?$")
  (#not-follows-call? @hint "save" "insert" "update" "create" "delete")
  (#not-in? @first "transaction")
  (#not-function-matches? @first "(?i)transaction|\\btrx\\b|\\btx\\b|\\bsession\\b|rollback|seed|fixture|unit_?of_?work")
  (#not-runs-in? "browser")
  (#set! message "If `{second}` fails, what `{first}` wrote stays: put both into one transaction")
  (#related! @second "the write that can fail"))

;! bad
; async function order(userId, lines) {
;   const order = await prisma.order.create({ data: { userId } });
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await prisma.orderLine.createMany({ data: lines.map((line) => ({ ...line, orderId: order.id })) });
;   return order;
; }
;! bad
; async function transfer(from, to, amount) {
;   await pool.query("UPDATE accounts SET balance = balance - $1 WHERE id = $2", [amount, from]);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await pool.query("UPDATE accounts SET balance = balance + $1 WHERE id = $2", [amount, to]);
; }
;! bad
; async function remove(id) {
;   await Comment.deleteMany({ post: id });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await Post.deleteOne({ _id: id });
; }
;! bad
; async function move(sender, receiver) {
;   await sender.save();
;         ^^^^^^^^^^^^^
;   await receiver.save();
; }
;! bad
; class Orders {
;   async place(order, stock) {
;     await this.orderRepository.save(order);
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await this.stockRepository.update(stock.id, { held: true });
;     await this.mailer.send(
;   }
; }
;! good
; async function order(userId, lines) {
;   return prisma.$transaction(async (tx) => {
;     const order = await tx.order.create({ data: { userId } });
;     await tx.orderLine.createMany({ data: lines.map((line) => ({ ...line, orderId: order.id })) });
;     return order;
;   });
; }
;! good
; async function transfer(from, to, amount) {
;   const client = await pool.connect();
;   try {
;     await client.query("BEGIN");
;     await client.query("UPDATE accounts SET balance = balance - $1 WHERE id = $2", [amount, from]);
;     await client.query("UPDATE accounts SET balance = balance + $1 WHERE id = $2", [amount, to]);
;     await client.query("COMMIT");
;   } catch (error) {
;     await client.query("ROLLBACK");
;     throw error;
;   } finally {
;     client.release();
;   }
; }
;! good
; async function rename(id, name) {
;   const user = await prisma.user.update({ where: { id }, data: { name } });
;   await prisma.auditLog.create({ data: { userId: id, action: "rename" } });
;   return user;
; }
;! good
; async function set(id, open) {
;   if (open) {
;     await Door.updateOne({ _id: id }, { open });
;   } else {
;     await Gate.updateOne({ _id: id }, { open });
;   }
;   await Promise.all([load(id), Reflect.update(id)]);
; }
;! bad
; import { Repository } from "typeorm";
; class Orders {
;   async place(order) {
;     await this.orders.save(order);
;           ^^^^^^^^^^^^^^^^^^^^^^^
;     return this.items.insert(order.items);
;   }
; }
;! bad
; async function place(knex, order) {
;   await knex("orders").insert({ id: order.id });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await knex("stock").where({ sku: order.sku }).decrement("left", order.count);
; }
;! bad
; async function transfer(prisma, from, to, cents) {
;   await Promise.all([
;   ^^^^^^^^^^^^^^^^^^^
;     prisma.account.update({ where: { id: from }, data: { cents: { decrement: cents } } }),
;     prisma.account.update({ where: { id: to }, data: { cents: { increment: cents } } }),
;   ]);
; }
;! good
; import { Repository } from "typeorm";
; class Orders {
;   async place(order) {
;     await this.dataSource.transaction(async (manager) => {
;       await manager.save(order);
;       await manager.insert(Item, order.items);
;     });
;     await this.auditLog.save(order);
;   }
; }
;! bad
; import { accounts, transfers } from "../repositories";
; export async function transfer(from, to, cents) {
;   await accounts.debit(from, cents);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await transfers.create({ from, to, cents });
; }
;! good
; import { accounts, auditLogs } from "../repositories";
; export async function rename(id, name) {
;   await accounts.update(id, { name });
;   await auditLogs.create({ id });
; }
