; A promise is made and dropped
;
; Without `await` the code behind the call goes on before the work is done: the answer is sent before the row is
; written, and when the work fails, nobody catches the error and Node ends the process.
;
; severity: warning
; precision: 4/5 on the new set, 4/4 on the held out. old set: 86 packages from npm, 3.8 million lines; new set: 21 (evershop, firebase-tools, apostrophe, haraka ...), 1.5 million; held out, looked at last: 21 (renovate, n8n-nodes-base, joplin, cds, backstage ...), 2.0 million
; precision: read again: 24/26, 24/24 since loops that go on by themselves are gated, on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
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
