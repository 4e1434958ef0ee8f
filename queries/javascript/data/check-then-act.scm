; What was looked up can change before it is acted on
;
; Two requests at the same moment both find nothing and both create: a customer with two accounts, an order that is taken
; twice, or an error that nobody handles where the column is unique. Let a unique constraint decide, and handle its
; violation, or upsert.
;
; severity: warning
; confidence: medium
; cwe: 367
; precision: 9/10 on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …); one looks inside a transaction
; precision: read again: 14/18, 14/14 since commands and transactions that are handed on are gated, on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; list finds: findUnique findFirst findOne findOneBy findByPk exists exist count countDocuments findOneOrNull getOne
; regex knows-duplicates: P2002|11000|23505|ER_DUP_ENTRY|UniqueConstraint|(?i)\bunique\b|unique_?(viol|constr|err)|duplicate key|isDuplicate|upsert|findOrCreate|for_?update|lock|serializable|on conflict
; regex things: (?i)^(seat|ticket|coupon|voucher|slot|place|booking|reservation|gift_?card|code|token|invite|invitation|offer|lot|license|licence|prize|key|locker|bike|car|table|appointment)$
; regex spent: (?i)^(is_?)?(taken|used|redeemed|booked|reserved|sold|claimed|consumed|available|free|locked|assigned|status|state)$
; regex holds: (?i)transaction|\btrx\b|\btx\b|lock|for update|atomic|mutex|serializable|version|updateMany|findOneAndUpdate|where\(\{[^}]*(used|taken|status)

; What may be used once is looked at, and then marked.
((statement_block
   (lexical_declaration (variable_declarator name: (identifier) @_row value: (await_expression (call_expression function: (_) @_find))))
   (if_statement condition: (parenthesized_expression) @_condition consequence: (_) @_leaves)
   (expression_statement (assignment_expression left: (member_expression object: (identifier) @_marked property: (_) @_mark) right: (_) @_as) @hint)
   [(expression_statement (await_expression (call_expression function: (member_expression property: (_) @_save))))
    (return_statement (call_expression function: (member_expression property: (_) @_save)))
    (return_statement (await_expression (call_expression function: (member_expression property: (_) @_save))))])
  (#eq? @_row @_marked)
  (#match? @_find "\\.find\\w*$")
  (#match? @_mark "(?i)^(used|used_?at|redeemed|redeemed_?at|claimed\\w*|consumed\\w*|status|state|paid|paid_?at|booked|booked_?by|occupied|available|reserved\\w*|taken|cancelled\\w*|locked|winner\\w*|assignee\\w*|processed\\w*)$")
  (#match? @_condition "(?i)used|redeemed|claimed|consumed|status|state|paid|booked|occupied|available|reserved|taken|cancelled|winner|assignee|processed")
  (#contains? @_leaves "return_statement" "throw_statement")
  (#eq? @_save "save")
  (#not-in? @hint "transaction")
  (#not-function-matches? @hint "(?i)lock|for update|serializable|version|optimistic|transaction|redlock")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Two requests at once both pass the check and both do this: change it in one UPDATE that asks for the old state, and look at how many rows it changed"))
((statement_block
   (lexical_declaration (variable_declarator name: (identifier) @_row value: (await_expression (call_expression function: (_) @_find))))
   (if_statement condition: (parenthesized_expression) @_condition consequence: (_) @_leaves)
   [(expression_statement (await_expression (call_expression function: (member_expression object: (_) @_client property: (_) @_update) arguments: (arguments) @_arguments) @hint))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (_) @_client property: (_) @_update) arguments: (arguments) @_arguments) @hint)))
    (return_statement (call_expression function: (member_expression object: (_) @_client property: (_) @_update) arguments: (arguments) @_arguments) @hint)])
  (#match? @_find "\\.find(Unique|First|One\\w*|ById|ByPk)?(OrThrow)?$")
  (#eq? @_update "update")
  (#match? @_arguments "(?s)data: \\{.*\\b(used|usedAt|redeemed\\w*|claimed\\w*|consumed\\w*|status|state|paid\\w*|booked\\w*|occupied|available|reserved\\w*|taken\\w*|winner\\w*|assignee\\w*)\\b")
  (#match? @_condition "(?i)used|redeemed|claimed|consumed|status|state|paid|booked|occupied|available|reserved|taken|winner|assignee|<= ?0|< ?1|>= ?\\w")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db)\\.\\w+$")
  (#contains? @_leaves "return_statement" "throw_statement")
  (#not-in? @hint "transaction")
  (#not-function-matches? @hint "(?i)lock|for update|serializable|version|optimistic|redlock|updateMany")
  (#set! severity "info")
  (#set! message "Two requests at once both pass the check and both do this: `updateMany` with the old state in `where`, and look at its `count`"))
; How many there are, and one more.
((statement_block
   (lexical_declaration (variable_declarator name: (identifier) @_count value: (await_expression (call_expression function: (member_expression object: (_) @_model property: (_) @_counted)))))
   (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_asked operator: [">=" ">"])) consequence: (_) @_leaves)
   [(lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint)))
    (expression_statement (await_expression (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint))
    (return_statement (await_expression (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint))
    (return_statement (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint)])
  (#eq? @_count @_asked)
  (#not-eq? @_model @_created)
  (#match? @_counted "^(count\\w*|getCount)$")
  (#any-of? @_create "create" "save" "insert" "insertOne")
  (#contains? @_leaves "return_statement" "throw_statement")
  (#not-in? @hint "transaction")
  (#not-function-matches? @hint "<knows-duplicates>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Two requests at once count the same and both create: let a constraint or a lock hold the limit"))

; Found: leave. Then create.
((statement_block
   (lexical_declaration (variable_declarator
     name: (identifier) @_found
     value: (await_expression (call_expression function: (member_expression object: (_) @_model property: (_) @_find)))))
   (if_statement condition: (parenthesized_expression [(identifier) @_asked (binary_expression left: (identifier) @_asked) (member_expression object: (identifier) @_asked)]) consequence: (_) @_leaves !alternative)
   [(lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint)))
    (expression_statement (await_expression (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint))
    (return_statement (await_expression (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint))
    (return_statement (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint)])
  (#eq? @_found @_asked)
  (#eq? @_model @_created)
  (#any-of? @_find "<finds>")
  (#any-of? @_create "create" "save" "insert" "insertOne" "add")
  (#contains? @_leaves "return_statement" "throw_statement")
  (#not-runs-in? "browser")
  ; In a transaction that is handed on.
  (#not-match? @hint ",\\s*(options|opts|trx|tx|t|\\{\\s*transaction\\b[^}]*\\})\\s*\\)$")
  ; One person starts a command.
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|commands?|seeds?|seeders)/")
  (#not-function-matches? @hint "<knows-duplicates>")
  (#set! message "Between the look-up in `{_model}` and this, another request can create the same: rely on a unique constraint, or upsert"))

; Not found: create.
((statement_block
   (lexical_declaration (variable_declarator
     name: (identifier) @_found
     value: (await_expression (call_expression function: (member_expression object: (_) @_model property: (_) @_find)))))
   (if_statement condition: (parenthesized_expression (unary_expression operator: "!" argument: (identifier) @_asked)) consequence: (statement_block
     [(lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint)))
      (expression_statement (await_expression (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint))
      (expression_statement (assignment_expression right: (await_expression (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint)))
      (return_statement (call_expression function: (member_expression object: (_) @_created property: (_) @_create)) @hint)])))
  (#eq? @_found @_asked)
  (#eq? @_model @_created)
  (#any-of? @_find "<finds>")
  (#any-of? @_create "create" "save" "insert" "insertOne" "add")
  (#not-runs-in? "browser")
  ; In a transaction that is handed on.
  (#not-match? @hint ",\\s*(options|opts|trx|tx|t|\\{\\s*transaction\\b[^}]*\\})\\s*\\)$")
  ; One person starts a command.
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|commands?|seeds?|seeders)/")
  (#not-function-matches? @hint "<knows-duplicates>")
  (#set! message "Between the look-up in `{_model}` and this, another request can create the same: upsert, or handle the unique violation"))

; SQL: a SELECT, then an INSERT that has no ON CONFLICT.
((statement_block
   (lexical_declaration (variable_declarator
     value: (await_expression (call_expression function: (member_expression object: (_) @_client) arguments: (arguments . (_) @_select)))))
   (if_statement consequence: (_) @_leaves)
   [(lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (_) @_inserter) arguments: (arguments . (_) @_insert)) @hint)))
    (expression_statement (await_expression (call_expression function: (member_expression object: (_) @_inserter) arguments: (arguments . (_) @_insert)) @hint))])
  (#eq? @_client @_inserter)
  (#reads-like? @_select "(?is)^\\s*select\\b.+\\bfrom\\s+(users?|accounts?|members?|customers?|subscriptions?|bookings?|reservations?|coupons?|votes?|likes?|follow\\w*|teams?|tags?|categor\\w+)\\b.+\\bwhere\\b")
  (#reads-like? @_insert "(?is)^\\s*insert\\s+into\\s+(users?|accounts?|members?|customers?|subscriptions?|bookings?|reservations?|coupons?|votes?|likes?|follow\\w*|teams?|tags?|categor\\w+)\\b")
  (#not-reads-like? @_insert "(?i)on conflict|on duplicate")
  (#contains? @_leaves "return_statement" "throw_statement")
  (#not-function-matches? @hint "P2002|23505|ER_DUP_ENTRY|SQLITE_CONSTRAINT|(?i)\\bunique\\b|unique_?(viol|constr|err)|duplicate key|for update|lock|serializable|on conflict")
  (#set! message "Between the SELECT and this, another request can insert the same: `ON CONFLICT`, or handle the unique violation"))

; A folder: `recursive` makes it where it is missing, and is content where it is not.
((if_statement
   condition: (parenthesized_expression (unary_expression operator: "!" argument: (call_expression function: (_) @_exists arguments: (arguments . (_) @_asked .))))
   consequence: [(statement_block . (expression_statement (call_expression function: (_) @mkdir arguments: (arguments . (_) @folder .))) .)
                 (expression_statement (call_expression function: (_) @mkdir arguments: (arguments . (_) @folder .)))]
   !alternative) @hint
  (#resolves-to? @_exists "fs.existsSync" "fs-extra.existsSync")
  (#resolves-to? @mkdir "fs.mkdirSync" "fs-extra.mkdirSync")
  (#eq? @_asked @folder)
  (#set! severity "info")
  (#set! message "The folder can appear between the two: `{mkdir}` with `recursive` needs no look before it")
  (#set! fix.title "Make the folder with `recursive`")
  (#set! fix.safety "suggested")
  (#replace! @hint "{mkdir}({folder}, {{ recursive: true });"))

; A file that is looked at, then written: whoever comes in between is overwritten, or believed to hold nothing.
((statement_block
   (if_statement condition: (parenthesized_expression (call_expression function: (_) @_exists arguments: (arguments . (_) @_asked .))) consequence: (_) @_leaves)
   (expression_statement [(call_expression function: (_) @callee arguments: (arguments . (_) @_file)) @hint (await_expression (call_expression function: (_) @callee arguments: (arguments . (_) @_file)) @hint)]))
  (#resolves-to? @_exists "fs.existsSync" "fs-extra.existsSync" "fs-extra.pathExists" "fs-extra.pathExistsSync")
  (#resolves-to? @callee "fs.writeFileSync" "fs.writeFile" "fs.promises.writeFile" "fs/promises.writeFile" "fs-extra.writeFile" "fs-extra.writeFileSync" "fs.openSync")
  (#eq? @_asked @_file)
  (#contains? @_leaves "return_statement" "throw_statement")
  (#match? @_file "(?i)lock|pid|semaphore|mutex|claim")
  (#not-match? @hint "wx")
  (#not-file-kind? "test")
  (#set! message "Two processes can both find nothing and both write: write `{_file}` with the flag `wx`, and take an error for the other's lock"))
((statement_block
   (if_statement condition: (parenthesized_expression (call_expression function: (_) @_exists arguments: (arguments . (_) @_asked .))) consequence: (_) @_leaves)
   (expression_statement [(call_expression function: (_) @callee arguments: (arguments . (_) @_file)) @hint (await_expression (call_expression function: (_) @callee arguments: (arguments . (_) @_file)) @hint)]))
  (#resolves-to? @_exists "fs.existsSync" "fs-extra.existsSync" "fs-extra.pathExists" "fs-extra.pathExistsSync")
  (#resolves-to? @callee "fs.writeFileSync" "fs.writeFile" "fs.promises.writeFile" "fs/promises.writeFile" "fs-extra.writeFile" "fs-extra.writeFileSync" "fs.openSync" "fs.renameSync" "fs.promises.rename" "fs/promises.rename")
  (#eq? @_asked @_file)
  (#contains? @_leaves "return_statement" "throw_statement")
  (#not-match? @_file "(?i)lock|pid|semaphore|mutex|claim")
  (#not-match? @hint "wx")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|commands?|tools?|build|generat\\w*|init|setup)(/|\\.)")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{_file}` can appear between the look and this: write it with the flag `wx`, and handle the error"))
((if_statement
   condition: (parenthesized_expression (unary_expression operator: "!" argument: (call_expression function: (_) @_exists arguments: (arguments . (_) @_asked .))))
   consequence: (statement_block (expression_statement [(call_expression function: (_) @callee arguments: (arguments . (_) @_file)) @hint (await_expression (call_expression function: (_) @callee arguments: (arguments . (_) @_file)) @hint)])))
  (#resolves-to? @_exists "fs.existsSync" "fs-extra.existsSync" "fs-extra.pathExistsSync")
  (#resolves-to? @callee "fs.writeFileSync" "fs.promises.writeFile" "fs/promises.writeFile" "fs-extra.writeFile" "fs-extra.writeFileSync")
  (#eq? @_asked @_file)
  (#not-match? @hint "wx")
  (#in-function? @hint)
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|commands?|tools?|build|generat\\w*|init|setup)(/|\\.)")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{_file}` can appear between the look and this: write it with the flag `wx`, and handle the error"))
; What a name leads to is looked at, and then opened by the name.
((statement_block
   (if_statement condition: (_) @_condition)
   [(return_statement (call_expression function: (_) @callee arguments: (arguments . (_) @file)) @hint)
    (return_statement (await_expression (call_expression function: (_) @callee arguments: (arguments . (_) @file)) @hint))
    (expression_statement (call_expression function: (_) @callee arguments: (arguments . (_) @file)) @hint)
    (expression_statement (await_expression (call_expression function: (_) @callee arguments: (arguments . (_) @file)) @hint))
    (lexical_declaration (variable_declarator value: (call_expression function: (_) @callee arguments: (arguments . (_) @file)) @hint))
    (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (_) @callee arguments: (arguments . (_) @file)) @hint)))])
  (#resolves-to? @callee "fs.readFileSync" "fs.createReadStream" "fs.writeFileSync" "fs.chmodSync" "fs.unlinkSync" "fs.promises.readFile" "fs/promises.readFile" "fs.promises.writeFile" "fs/promises.writeFile" "fs/promises.chmod" "fs.promises.chmod")
  (#match? @_condition "(?i)l?stat(Sync)?\\([^()]*\\)\\)?\\.(isSymbolicLink|uid|mode|size)|accessSync\\(")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{file}` can be another file by the time `{callee}` opens it: open it once with `O_NOFOLLOW`, and ask what was opened"))

; In a callback.
((call_expression function: (_) @callee arguments: (arguments . (_) @file) @_arguments) @hint
  (#resolves-to? @callee "fs.writeFile" "fs.open" "fs.rename" "fs.unlink" "fs.writeFileSync" "fs.createWriteStream")
  (#inside-call? @hint "fs.access" "fs.exists" "fs.stat" "fs.lstat")
  (#not-match? @_arguments "wx")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|commands?|tools?|build|generat\\w*|init|setup)(/|\\.)")
  (#set! severity "info")
  (#set! message "`{file}` can appear, or be another, between the look and this: open it once with the flags that say what you expect"))

; The last one, given out twice.
((statement_block
   (if_statement condition: (_) @_condition consequence: (_) @_leaves)
   (expression_statement (assignment_expression left: (member_expression object: (identifier) @thing property: (_) @_spent) right: (_) @_value) @hint)
   (expression_statement (await_expression (call_expression function: (member_expression property: (_) @_save)))))
  (#match? @thing "<things>")
  (#match? @_spent "<spent>")
  (#match? @_condition "\\.(is_?)?(taken|used|redeemed|booked|reserved|sold|claimed|consumed|available|free|locked|assigned|status|state|usedBy|takenBy)\\b")
  (#any-of? @_save "save" "update" "persist" "put" "set")
  (#contains? @_leaves "return_statement" "throw_statement")
  (#not-function-matches? @hint "<holds>")
  (#not-runs-in? "browser")
  (#set! message "Two requests at once both find `{thing}` free: change it in one statement that asks for that, and look at how many rows it changed"))
((call_expression function: (member_expression object: (_) @model property: (_) @_update) arguments: (arguments . (object (pair key: (_) @_where value: (_) @_scope) (pair key: (_) @_data value: (object (pair key: (_) @_spent value: [(true) (string)])))))) @hint
  (#eq? @_update "update")
  (#eq? @_where "where")
  (#eq? @_data "data")
  (#match? @_spent "(?i)^(is_?)?(taken|used|redeemed|booked|reserved|sold|claimed|consumed)$")
  (#function-matches? @hint "if\\s*\\([^{;]*\\.(is_?)?(taken|used|redeemed|booked|reserved|sold|claimed|consumed|[uU]sedAt|isUsed)\\b")
  (#not-match? @_scope "(?i)used|taken|redeemed|booked|reserved|sold|claimed|consumed")
  (#not-function-matches? @hint "(?i)\\$?transaction|\\btrx\\b|\\btx\\b|lock|for update|serializable")
  (#set! message "Two requests at once both find it free: use `updateMany` of `{model}` with that in `where`, and look at how many rows it changed"))

;! bad
; async function register(email) {
;   const existing = await User.findOne({ email });
;   if (existing) throw new Error("taken");
;   const user = await User.create({ email });
;                      ^^^^^^^^^^^^^^^^^^^^^^
;   return user;
; }
;! bad
; async function tag(name) {
;   let found = await prisma.tag.findUnique({ where: { name } });
;   if (!found) {
;     found = await prisma.tag.create({ data: { name } });
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   return found;
; }
;! bad
; async function register(email) {
;   const { rows } = await pool.query("SELECT id FROM users WHERE email = $1", [email]);
;   if (rows.length > 0) return null;
;   await pool.query("INSERT INTO users (email) VALUES ($1)", [email]);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; import fs from "node:fs";
; if (!fs.existsSync(folder)) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   fs.mkdirSync(folder);
; }
;! fixed
; import fs from "node:fs";
; fs.mkdirSync(folder, { recursive: true });
;! bad
; async function follow(userId, otherId) {
;   const already = await Follow.findOne({ where: { userId, otherId } });
;   if (already) {
;     return already;
;   }
;   return Follow.create({ userId, otherId });
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const next = (
; }
;! good
; async function register(email) {
;   const existing = await User.findOne({ email });
;   if (existing) throw new Error("taken");
;   try {
;     return await User.create({ email });
;   } catch (error) {
;     if (error.code === 11000) throw new Error("taken");
;     throw error;
;   }
; }
;! good
; async function register(teamId, name) {
;   const team = await Team.findOne({ id: teamId });
;   if (!team) throw new Error("no team");
;   return User.create({ name, team });
; }
;! good
; async function tag(name) {
;   return prisma.tag.upsert({ where: { name }, create: { name }, update: {} });
; }
;! good
; import fs from "node:fs";
; fs.mkdirSync(folder, { recursive: true });
; if (!fs.existsSync(file)) {
;   fs.mkdirSync(folder, { recursive: true });
;   seed(file);
; }
;! bad
; async function redeem(code) {
;   const coupon = await this.coupons.findOneByOrFail({ code });
;   if (coupon.usedAt) throw new ConflictException("used");
;   coupon.usedAt = new Date();
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await this.coupons.save(coupon);
; }
;! bad
; async function book(id, userId) {
;   const seat = await prisma.seat.findUniqueOrThrow({ where: { id } });
;   if (seat.status !== "free") throw new ConflictError("taken");
;   return prisma.seat.update({ where: { id }, data: { status: "booked", userId } });
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function join(courseId, userId) {
;   const taken = await prisma.place.count({ where: { courseId } });
;   if (taken >= 20) throw new ConflictError("full");
;   return prisma.registration.create({ data: { courseId, userId } });
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; async function book(id, userId) {
;   const seat = await prisma.seat.findUniqueOrThrow({ where: { id } });
;   if (!seat.wheelchair) throw new ConflictError("no place");
;   const { count } = await prisma.seat.updateMany({ where: { id, status: "free" }, data: { status: "booked", userId } });
;   if (count === 0) throw new ConflictError("taken");
; }
; async function rename(id, name) {
;   const user = await this.users.findOneByOrFail({ id });
;   if (user.name === name) return;
;   user.name = name;
;   await this.users.save(user);
; }
;! good src/commands/reset.js
; async function owner(users) {
;   const found = await users.findOneBy({ role: "owner" });
;   if (found) return found;
;   return users.save({ role: "owner" });
; }
;! bad
; import { existsSync, lstatSync, readFileSync, writeFileSync } from "node:fs";
; export function acquireLock(lockPath) {
;   if (existsSync(lockPath)) {
;     return false;
;   }
;   writeFileSync(lockPath, String(process.pid));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return true;
; }
; export function readDropFile(file) {
;   if (lstatSync(file).isSymbolicLink()) throw new Error("no links");
;   return readFileSync(file, "utf8");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; const fs = require("fs");
; exports.keep = (file, text) => {
;   if (!fs.existsSync(file)) {
;     fs.writeFileSync(file, text);
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   if (fs.
;! good
; import { writeFileSync } from "node:fs";
; export function acquireLock(lockPath) {
;   try {
;     writeFileSync(lockPath, String(process.pid), { flag: "wx" });
;     return true;
;   } catch (error) {
;     if (error.code === "EEXIST") return false;
;     throw error;
;   }
; }
;! bad
; const fs = require("fs");
; exports.saveOnce = (file, data, done) => {
;   fs.access(file, fs.constants.F_OK, (missing) => {
;     if (missing) fs.writeFile(file, data, done);
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     else done(new Error("exists"));
;   });
; };
;! good
; const fs = require("fs");
; exports.saveOnce = (file, data, done) => fs.writeFile(file, data, { flag: "wx" }, done);
;! bad
; async function reserve(seatId, userId) {
;   const seat = await Seat.findByPk(seatId);
;   if (seat.taken) throw new Error("taken");
;   seat.taken = true;
;   ^^^^^^^^^^^^^^^^^
;   await seat.save();
; }
; async function redeem(code) {
;   const voucher = await prisma.voucher.findUnique({ where: { code } });
;   if (!voucher || voucher.used) throw new Error("used");
;   await prisma.voucher.update({ where: { code }, data: { used: true } });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; async function redeem(code) {
;   const { count } = await prisma.voucher.updateMany({ where: { code, used: false }, data: { used: true } });
;   if (count === 0) throw new Error("used");
; }
; async function verify(user) {
;   if (user.verified) return;
;   user.verified = true;
;   await user.save();
; }
