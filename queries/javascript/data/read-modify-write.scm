; A value is read, changed, and written back
;
; Two requests that read the same balance both write back their own sum, and one of the two changes is lost: money, stock
; or a count is wrong, and nothing in the log says so. Let the database do the sum, or hold a lock while you do.
;
; severity: warning
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: medium
; cwe: 362
; precision: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …)
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; regex locks: (?i)lock|for update|serializable|optimistic|startSession|session\b|__v\b|withMutex|redlock

; Repositories that are called by their rows.
((statement_block
   (expression_statement [
     (augmented_assignment_expression left: (member_expression object: (_) @_row) operator: ["+=" "-="])
     (update_expression argument: (member_expression object: (_) @_row))
     (assignment_expression left: (member_expression object: (_) @_row property: (_) @_field) right: (binary_expression left: (member_expression object: (_) @_from) operator: ["+" "-"]))] @hint)
   [(expression_statement (await_expression (call_expression function: (member_expression object: (_) @_repository property: (_) @_save) arguments: (arguments . [(identifier) @_saved (array (identifier) @_saved)]))))
    (return_statement (call_expression function: (member_expression object: (_) @_repository property: (_) @_save) arguments: (arguments . [(identifier) @_saved (array (identifier) @_saved)])))])
  (#eq? @_row @_saved)
  (#any-of? @_save "save" "persistAndFlush" "update")
  (#not-match? @_repository "(?i)repo(sitory)?$|manager$|^em$")
  (#match? @_repository "^this\\.\\w+$|^(runner|queryRunner)\\.manager$|^\\w+s$")
  (#imports? "typeorm" "@nestjs/typeorm" "@mikro-orm/core" "@mikro-orm/nestjs")
  (#not-function-matches? @hint "(?i)lock|for update|serializable|optimistic|withMutex|redlock")
  (#set! message "`{hint}` loses what another request adds in between: let the database do the sum, or lock the row"))

; A value in Redis.
((await_expression (call_expression function: (member_expression object: (_) @_redis property: (_) @_set) arguments: (arguments (_) . [(binary_expression) (call_expression arguments: (arguments . (binary_expression))) (template_string)] @_value)) @hint)
  (#match? @_redis "(?i)redis\\w*$")
  (#any-of? @_set "set" "setex" "hset" "hSet" "setEx")
  (#match? @_value "[+-] ?\\d+\\b|\\w [+-] \\w")
  (#function-matches? @hint "\\.h?get\\(")
  (#not-function-matches? @hint "(?i)lock|multi\\(|watch\\(|eval")
  (#set! severity "info")
  (#set! message "Between the `get` and this, another request adds its own, which is lost: use `INCRBY`, which Redis does at once"))

; `row.balance -= amount; await row.save()`.
((statement_block
   (expression_statement (augmented_assignment_expression left: (member_expression object: (_) @_row property: (_) @_field) operator: ["+=" "-="]) @hint)
   (expression_statement (await_expression (call_expression function: (member_expression object: (_) @_saved property: (_) @_save)))))
  (#eq? @_row @_saved)
  (#eq? @_save "save")
  (#not-function-matches? @hint "<locks>")
  (#set! message "`{hint}` loses what another request adds in between: let the database do the sum, or lock the row"))

((statement_block
   (expression_statement (assignment_expression
     left: (member_expression object: (_) @_row property: (_) @_field) @_target
     right: (binary_expression left: (member_expression) @_old operator: ["+" "-"])) @hint)
   (expression_statement (await_expression (call_expression function: (member_expression object: (_) @_saved property: (_) @_save)))))
  (#eq? @_row @_saved)
  (#eq? @_target @_old)
  (#eq? @_save "save")
  (#not-function-matches? @hint "<locks>")
  (#set! message "`{hint}` loses what another request adds in between: let the database do the sum, or lock the row"))

((statement_block
   (expression_statement (update_expression argument: (member_expression object: (_) @_row)) @hint)
   (expression_statement (await_expression (call_expression function: (member_expression object: (_) @_saved property: (_) @_save)))))
  (#eq? @_row @_saved)
  (#eq? @_save "save")
  (#not-function-matches? @hint "<locks>")
  (#set! message "`{hint}` loses what another request adds in between: let the database do the sum, or lock the row"))

; TypeORM: `repository.save(row)`.
((statement_block
   (expression_statement (augmented_assignment_expression left: (member_expression object: (_) @_row property: (_) @_field) operator: ["+=" "-="]) @hint)
   (expression_statement (await_expression (call_expression function: (member_expression object: (_) @_repository property: (_) @_save) arguments: (arguments . (_) @_saved)))))
  (#eq? @_row @_saved)
  (#eq? @_save "save")
  (#match? @_repository "(?i)repo(sitory)?$|manager$|^em$")
  (#not-function-matches? @hint "(?i)lock|for update|serializable|optimistic|withMutex|redlock")
  (#set! message "`{hint}` loses what another request adds in between: let the database do the sum, or lock the row"))

; Prisma: `data: { stock: product.stock - quantity }`.
((call_expression
   function: (member_expression object: (member_expression object: (_) @_client)) @_callee
   arguments: (arguments . (object (pair key: (_) @_data value: (object (pair
     key: (property_identifier) @_field
     value: (binary_expression left: (member_expression property: (_) @_old) operator: "-" right: (_) @amount) @hint))))))
  (#method? @_callee "update" "updateMany" "upsert")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|tx|database)$")
  (#any-of? @_data "data" "update")
  (#eq? @_field @_old)
  (#not-function-matches? @hint "(?i)for update|serializable|version|withMutex|redlock")
  (#set! message "`{hint}` loses what another request writes in between: let the database do the sum")
  (#set! fix.title "Let the database subtract")
  (#replace! @hint "{{ decrement: {amount} }"))

((call_expression
   function: (member_expression object: (member_expression object: (_) @_client)) @_callee
   arguments: (arguments . (object (pair key: (_) @_data value: (object (pair
     key: (property_identifier) @_field
     value: (binary_expression left: (member_expression property: (_) @_old) operator: "+" right: (_) @amount) @hint))))))
  (#method? @_callee "update" "updateMany" "upsert")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|tx|database)$")
  (#any-of? @_data "data" "update")
  (#eq? @_field @_old)
  (#not-match? @amount "['\"`]")
  (#not-function-matches? @hint "(?i)for update|serializable|version|withMutex|redlock")
  (#set! message "`{hint}` loses what another request writes in between: let the database do the sum")
  (#set! fix.title "Let the database add")
  (#replace! @hint "{{ increment: {amount} }"))

; Sequelize, Mongoose, TypeORM, Knex: an object of new values, by itself or under `$set`.
((call_expression
   function: (_) @callee
   arguments: (arguments [
     (object (pair key: (property_identifier) @_field value: (binary_expression left: (member_expression property: (_) @_old) operator: ["+" "-"]) @hint))
     (object (pair value: (object (pair key: (property_identifier) @_field value: (binary_expression left: (member_expression property: (_) @_old) operator: ["+" "-"]) @hint))))]))
  (#method? @callee "update" "updateOne" "findByIdAndUpdate" "findOneAndUpdate")
  (#not-match? @callee "(?i)(prisma|db|tx|database)\\.\\w+\\.update$|(^|\\.)(hash|cipher|hmac|state|store|view|chart|map)\\.update$")
  (#eq? @_field @_old)
  (#in-async? @hint)
  (#not-runs-in? "browser")
  (#not-function-matches? @hint "(?i)lock|for update|serializable|version|withMutex|redlock")
  (#set! message "`{hint}` loses what another request writes in between: let the database do the sum"))

; SQL: the new value is a parameter.
((call_expression
   function: (_) @_callee
   arguments: (arguments . (_) @_query . (array (binary_expression left: (member_expression) operator: ["+" "-"]) @hint)))
  (#method? @_callee "query" "execute" "run" "none")
  (#reads-like? @_query "(?is)^\\s*update\\s+\\S+\\s+set\\b.+?=\\s*(\\?|\\$\\d)")
  (#not-function-matches? @hint "(?i)for update|serializable|version")
  (#set! message "`{hint}` loses what another request writes in between: write the sum in the SQL, as in `SET x = x - $1`"))

; A number in a store beside the database.
((call_expression function: (member_expression object: (_) @store property: (_) @_set) arguments: (arguments . (_) . (_) @_value)) @hint
  (#any-of? @_set "set" "setex" "put")
  (#match? @store "(?i)(redis|redisClient|cache|kv|memcached|store)(Client)?$")
  (#match? @_value "^(String\\(|\\(|`\\$\\{)?\\w+ *[-+] *(\\w+|1)\\)?(\\.toString\\(\\))?\\}?`?$")
  (#in-async? @hint)
  (#function-matches? @hint "await [\\w.]+\\.get\\(")
  (#not-function-mentions? @hint "(?i)^(incr\\w*|decr\\w*|watch|multi|eval|lock\\w*|acquire|redlock|mutex|transaction)$")
  (#not-runs-in? "browser")
  (#set! message "Two requests at once read the same number from `{store}` and write the same one: use `incrby` or `decrby`, and look at what it answers"))

;! bad
; async function pay(id, amount) {
;   const account = await Account.findById(id);
;   account.balance -= amount;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
;   await account.save();
; }
;! bad
; async function sell(id, quantity) {
;   const product = await prisma.product.findUnique({ where: { id } });
;   await prisma.product.update({ where: { id }, data: { stock: product.stock - quantity } });
;                                                               ^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; async function sell(id, quantity) {
;   const product = await prisma.product.findUnique({ where: { id } });
;   await prisma.product.update({ where: { id }, data: { stock: { decrement: quantity } } });
; }
;! bad
; async function view(post) {
;   await Post.findByIdAndUpdate(post.id, { $set: { views: post.views + 1 } });
;                                                          ^^^^^^^^^^^^^^
;   await db.query("UPDATE authors SET views = $1 WHERE id = $2", [post.author.views + 1, post.author.id]);
;                                                                  ^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function like(id) {
;   const post = await Post.findByPk(id);
;   post.likes = post.likes + 1;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await post.save();
;   return post.
; }
;! good
; async function pay(id, amount) {
;   await Account.updateOne({ _id: id }, { $inc: { balance: -amount } });
;   await prisma.product.update({ where: { id }, data: { stock: { decrement: amount } } });
; }
;! good
; async function pay(id, amount) {
;   const account = await Account.findByPk(id, { lock: true, transaction });
;   account.balance -= amount;
;   await account.save();
; }
;! good
; async function rename(user, name) {
;   user.name = name;
;   user.updatedAt = new Date(Date.now() + 1000);
;   await user.save();
;   await prisma.user.update({ where: { id: user.id }, data: { total: user.price + user.tax } });
; }
;! bad
; import { Repository } from "typeorm";
; class Wallets {
;   async spend(id, cents) {
;     const wallet = await this.wallets.findOneByOrFail({ id });
;     wallet.balanceCents -= cents;
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await this.wallets.save(wallet);
;   }
; }
;! bad
; async function hit(key) {
;   const count = Number(await redis.get(key));
;   await redis.set(key, String(count + 1), "EX", 60);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; import { Repository } from "typeorm";
; class Wallets {
;   async spend(id, cents) {
;     await this.wallets.decrement({ id }, "balanceCents", cents);
;   }
; }
; const hit = (key) => redis.incr(key);
;! good
; function draw(context) {
;   context.x += 10;
;   context.save();
;   chart.update({ width: chart.width - 10 });
; }
;! bad
; export async function useVoucher(code) {
;   const left = Number(await redis.get(`voucher:${code}`));
;   if (left <= 0) return false;
;   await redis.set(`voucher:${code}`, String(left - 1));
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return true;
; }
;! good
; export async function useVoucher(code) {
;   const left = await redis.decr(`voucher:${code}`);
;   await redis.set("voucher:last", String(Date.now()));
;   return left >= 0;
; }
