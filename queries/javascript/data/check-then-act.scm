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
; list finds: findUnique findFirst findOne findOneBy findByPk exists exist count countDocuments findOneOrNull getOne
; regex knows-duplicates: P2002|11000|23505|ER_DUP_ENTRY|UniqueConstraint|(?i)\bunique\b|unique_?(viol|constr|err)|duplicate key|isDuplicate|upsert|findOrCreate|for_?update|lock|serializable|on conflict

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
