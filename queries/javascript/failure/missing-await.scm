; A promise is made and dropped
;
; Without `await` the code behind the call goes on before the work is done: the answer is sent before the row is
; written, and when the work fails, nobody catches the error and Node ends the process.
;
; severity: warning
; precision: 4/5 on the new set, 4/4 on the held out. old set: 86 packages from npm, 3.8 million lines; new set: 21 (evershop, firebase-tools, apostrophe, haraka ...), 1.5 million; held out, looked at last: 21 (renovate, n8n-nodes-base, joplin, cds, backstage ...), 2.0 million
; precision: read again: 24/26, 24/24 since loops that go on by themselves are gated, on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: what is returned out of a try, info behind other statements: 9/9 (adminjs, actionhero, parse-server, @nocobase/server; three of them read in the source, the others by their line); the other new patterns: 0/2 (agenda, gated since)
; confidence: medium
; cwe: 252
; see: https://typescript-eslint.io/rules/no-floating-promises/

; An asynchronous function of this file.
((expression_statement . (call_expression function: (_) @callee) @hint)
  (#async-function? @callee)
  (#in-async? @hint)
  (#not-handles-errors? @callee)
  ; What runs beside the rest on purpose is called so.
  (#not-commented? @hint "(?i)wait|background|fire|parallel|concurrent|asynchron|later|async|block|own time")
  (#not-guarded-by? @hint "(?i)async|background")
  (#not-match? @callee "(?i)telemetry|background|track|metric|analytic|poll|loop|watch|schedul|prefetch|warm|report|listen|worker|cleanup|(^|\\.)_?(do)?(?-i:[A-Z])?(run|start|main|process|serve|tick|next|drain)\\w*$|processing$|forget")
  (#not-runs-in? "browser")
  (#set! message "`{callee}` is asynchronous, and nobody waits for it or sees it fail: `await` it")
  (#set! fix.title "Add `await`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await " ""))

; Functions that are known to return promises.
((expression_statement . (call_expression function: (_) @callee) @hint)
  (#resolves-to? @callee
    "fetch" "node-fetch" "axios.get" "axios.post" "axios.put" "axios.patch" "axios.delete" "axios.request"
    "fs/promises.writeFile" "fs/promises.appendFile" "fs/promises.mkdir" "fs/promises.rm" "fs/promises.unlink"
    "fs/promises.rename" "fs/promises.copyFile" "fs/promises.cp" "fs/promises.readFile" "fs/promises.access"
    "fs.promises.writeFile" "fs.promises.appendFile" "fs.promises.mkdir" "fs.promises.rm" "fs.promises.unlink"
    "fs.promises.rename" "fs.promises.copyFile" "fs.promises.cp" "fs.promises.readFile" "fs.promises.access"
    "bcrypt.hash" "bcrypt.compare" "bcryptjs.hash" "bcryptjs.compare" "argon2.hash" "argon2.verify"
    "mongoose.connect" "mongoose.disconnect" "timers/promises.setTimeout" "stream/promises.pipeline"
    "@prisma/client.PrismaClient.*.create" "@prisma/client.PrismaClient.*.createMany"
    "@prisma/client.PrismaClient.*.update" "@prisma/client.PrismaClient.*.updateMany"
    "@prisma/client.PrismaClient.*.upsert" "@prisma/client.PrismaClient.*.delete"
    "@prisma/client.PrismaClient.*.deleteMany" "@prisma/client.PrismaClient.$transaction"
    "@prisma/client.PrismaClient.$connect" "@prisma/client.PrismaClient.$disconnect"
    "@prisma/client.PrismaClient.$executeRaw" "sequelize.Sequelize.sync" "sequelize.Sequelize.authenticate"
    "pg.Pool.query" "pg.default.Pool.query")
  (#in-async? @hint)
  (#not-runs-in? "browser")
  (#set! message "`{callee}` returns a promise, and nobody waits for it or sees it fail: `await` it")
  (#set! fix.title "Add `await`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await " ""))

; `forEach` drops the promises that its function returns.
((expression_statement . (call_expression
  function: (member_expression object: (_) @list property: (_) @method) @callee
  arguments: (arguments . [(arrow_function "async") (function_expression "async")] @function .)) @hint)
  (#method? @callee "forEach")
  (#in-async? @hint)
  (#set! message "`forEach` waits for none of its calls and loses their errors: use `for … of` with `await`, or `Promise.all`")
  (#set! fix.title "Wait for all with `Promise.all`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await Promise.all(" ")")
  (#replace! @method "map"))

((expression_statement . (call_expression
  function: (member_expression property: (_)) @callee
  arguments: (arguments . [(arrow_function "async") (function_expression "async")] .)) @hint)
  (#method? @callee "forEach")
  (#not-in-async? @hint)
  (#contains? @hint "await_expression")
  (#set! message "`forEach` waits for none of its calls and loses their errors: use `for … of` with `await`, or `Promise.all`"))

; A promise is always true.
((_ condition: (parenthesized_expression [(call_expression function: (_) @callee) @hint (unary_expression argument: (call_expression function: (_) @callee) @hint)]))
  (#async-function? @callee)
  (#set! message "`{callee}` is asynchronous and its promise always counts as true: `await` it")
  (#set! fix.title "Add `await`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await " ""))

; A member of the promise, where its result's was meant.
((member_expression object: (call_expression function: (_) @callee) @hint property: (_) @_member)
  (#async-function? @callee)
  (#not-any-of? @_member "then" "catch" "finally" "constructor")
  (#in-async? @hint)
  (#set! message "`{callee}` returns a promise, which has no `{_member}`: `await` it first")
  (#set! fix.title "Add `await`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "(await " ")"))

; Prisma does nothing before somebody waits for it.
((expression_statement . (call_expression function: (member_expression object: (member_expression object: (_) @_client) property: (_) @_write) @callee) @hint)
  (#match? @_client "(?i)^(this\\.)?(prisma\\w*)$")
  (#any-of? @_write "create" "createMany" "update" "updateMany" "upsert" "delete" "deleteMany")
  (#in-function? @hint)
  (#not-parent? @hint "await_expression")
  (#not-runs-in? "browser")
  (#set! message "Prisma runs `{callee}` only when somebody waits for it: `await` it"))

; Repositories, models, mailers, queues.
((expression_statement . (call_expression function: (member_expression object: (_) @_object property: (_) @_write) @callee arguments: (arguments (_))) @hint)
  (#match? @_object "^this\\.\\w*[rR]epo(sitory)?$|^\\w+Repo(sitory)?$|(?i)(^|\\.)(transporter|mailer|mailService|emailService)$|^(this\\.)?\\w+Queue$")
  (#any-of? @_write "save" "insert" "update" "delete" "remove" "softDelete" "increment" "decrement" "sendMail" "send" "sendEmail" "add" "create")
  (#not-match? @callee "(?i)\\.create$|cache|priorityQueue|queue\\.(insert|remove|delete|update|save|send)$")
  (#in-async? @hint)
  (#not-commented? @hint "(?i)wait|background|fire|parallel|asynchron|later|async")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "If `{callee}` returns a promise, nobody waits for it or sees it fail: `await` it, or catch its error"))

; A function that is asynchronous answers with a promise, which is always true.
((call_expression
  function: (member_expression object: (_) @list property: (_) @method) @callee
  arguments: (arguments . [(arrow_function "async") (function_expression "async")] @_function .)) @hint
  (#any-of? @method "filter" "some" "every" "find" "findIndex")
  (#contains? @_function "await_expression")
  (#not-match? @list "(?i)stream|async|bluebird|promise|observable|\\$|pipe|page|frame|readable|from\\(|iter")
  (#not-match? @callee "\\?\\.")
  (#not-runs-in? "browser")
  (#set! message "`{method}` takes the promise for true, whatever it resolves to: wait for all of them first, then `{method}`"))

; Given back from a `try` before it has failed.
((try_statement body: (statement_block . (return_statement (call_expression function: (_) @callee) @hint) .) handler: (catch_clause))
  (#async-function? @callee)
  (#in-async? @hint)
  (#set! message "`{callee}` fails after this `try` is left, so its `catch` never runs: `return await`")
  (#set! fix.title "Add `await`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await " ""))
((try_statement body: (statement_block . (return_statement (call_expression function: (member_expression object: (_) @_object property: (_) @_method) @callee) @hint) .) handler: (catch_clause))
  (#match? @_object "(?i)^(this\\.)?prisma\\w*\\.\\w+$|[rR]epo(sitory)?$|^axios$|^(this\\.)?(pool|knex)$")
  (#any-of? @_method "create" "update" "upsert" "delete" "findUnique" "findFirst" "findMany" "findOne" "find" "save" "insert" "query" "get" "post" "put" "patch" "findOneBy")
  (#in-async? @hint)
  (#not-runs-in? "browser")
  (#set! message "`{callee}` fails after this `try` is left, so its `catch` never runs: `return await`")
  (#set! fix.title "Add `await`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await " ""))

; The same behind other statements, for which the `catch` may be meant.
((try_statement body: (statement_block (_) . (return_statement (call_expression function: (_) @callee) @hint) .) handler: (catch_clause))
  (#async-function? @callee)
  (#in-async? @hint)
  (#set! severity "info")
  (#set! message "`{callee}` fails after this `try` is left, so its `catch` never runs: `return await`")
  (#set! fix.title "Add `await`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await " ""))

; Promises, where their values are meant.
((call_expression function: (member_expression object: (_) @_response property: (_) @_json) arguments: (arguments . (call_expression function: (member_expression property: (_) @_map) arguments: (arguments . [(arrow_function "async") (function_expression "async")] .)) @hint .))
  (#match? @_response "^(res|response|reply|c)\\b")
  (#any-of? @_json "json" "send")
  (#eq? @_map "map")
  (#set! message "This answers with promises, which are written as `{{}}`: wait for them with `Promise.all`")
  (#set! fix.title "Wait for all with `Promise.all`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "await Promise.all(" ")"))

;! bad
; async function notify(user) {
;   await mailer.send(user.email);
; }
; async function register(input) {
;   const user = await users.insert(input);
;   notify(user);
;   ^^^^^^^^^^^^
;   return user;
; }
;! fixed
; async function notify(user) {
;   await mailer.send(user.email);
; }
; async function register(input) {
;   const user = await users.insert(input);
;   await notify(user);
;   return user;
; }
;! bad
; class Orders {
;   async audit(order) {
;     await this.log.insert(order);
;   }
;   async cancel(order) {
;     this.audit(order);
;     ^^^^^^^^^^^^^^^^^
;     order.lines.forEach(async (line) => {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;       await this.stock.release(line);
;     });
;   }
; }
;! fixed
; class Orders {
;   async audit(order) {
;     await this.log.insert(order);
;   }
;   async cancel(order) {
;     await this.audit(order);
;     await Promise.all(order.lines.map(async (line) => {
;       await this.stock.release(line);
;     }));
;   }
; }
;! bad
; const isAdmin = async (user) => (await roles.of(user)).includes("admin");
; export async function remove(user, id) {
;   if (!isAdmin(user)) throw new Forbidden();
;        ^^^^^^^^^^^^^
;   return posts.remove(id);
; }
;! fixed
; const isAdmin = async (user) => (await roles.of(user)).includes("admin");
; export async function remove(user, id) {
;   if (!await isAdmin(user)) throw new Forbidden();
;   return posts.remove(id);
; }
;! bad
; import { PrismaClient } from "@prisma/client";
; import { writeFile } from "node:fs/promises";
; const prisma = new PrismaClient();
; export async function save(user) {
;   prisma.user.create({ data: user });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   writeFile("users.json", JSON.stringify(user));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; import { PrismaClient } from "@prisma/client";
; import { writeFile } from "node:fs/promises";
; const prisma = new PrismaClient();
; export async function save(user) {
;   await prisma.user.create({ data: user });
;   await writeFile("users.json", JSON.stringify(user));
; }
;! bad
; async function find(id) { return db.one(id); }
; async function name(id) {
;   const label = find(id).name;
;                 ^^^^^^^^
;   return label.trim();
; }
; async function email(id) {
;   return find(
;! fixed
; async function find(id) { return db.one(id); }
; async function name(id) {
;   const label = (await find(id)).name;
;   return label.trim();
; }
; async function email(id) {
;   return find(
;! good
; async function refresh() {}
; async function start(list) {
;   void refresh();
;   refresh().catch(report);
;   const pending = refresh();
;   await Promise.all(list.map(async (item) => refresh(item)));
;   return pending;
; }
;! good
; async function refresh() {}
; function start() {
;   refresh();
; }
; start();
;! good
; async function main(refresh) {
;   refresh();
;   const notify = () => console.log("done");
;   notify();
; }
; async function notify() {}
;! good
; class Queue {
;   async close() {}
;   stop() {
;     this.close();
;     [1, 2].forEach((item) => item + 1);
;   }
; }
;! good
; async function doNext() {
;   await step();
; }
; async function work(queue) {
;   await queue.ready();
;   doNext();
; }
;! bad
; async function close(id) {
;   prisma.order.update({ where: { id }, data: { open: false } });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return id;
; }
;! bad
; async function open(orders) {
;   return orders.filter(async (order) => (await state(order)) === "open");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function load(id) {
;   try {
;     return this.prisma.order.findUnique({ where: { id } });
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   } catch (error) {
;     throw new OrderError(id, error);
;   }
; }
;! fixed
; async function load(id) {
;   try {
;     return await this.prisma.order.findUnique({ where: { id } });
;   } catch (error) {
;     throw new OrderError(id, error);
;   }
; }
;! bad
; async function register(user) {
;   await users.insert(user);
;   mailService.send(user.email, "Welcome");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; async function close(id) {
;   await prisma.order.update({ where: { id }, data: { open: false } });
;   const open = await Promise.all(orders.map(async (order) => (await state(order)) === "open"));
;   return orders.filter((_, index) => open[index]);
; }
;! good
; const byId = (id) => prisma.order.findUnique({ where: { id } });
; const both = (id) => prisma.$transaction([prisma.order.delete({ where: { id } }), prisma.line.deleteMany({ where: { id } })]);
