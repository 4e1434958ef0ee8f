; One query for each member of a list
;
; A list of a thousand makes a thousand round trips to the database, one behind the other: quick on a developer's ten
; rows, a timeout in production. Ask once for all of them, with an `IN` over their ids, a join, or an include.
;
; severity: warning
; confidence: medium
; cwe: 1073
; precision: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …)
; regex repository-finds: ^(findOneBy|findOneByOrFail|findOneOrFail|countBy|findBy|findAndCount|existsBy|average)$

; Prisma.
((call_expression
   function: (member_expression object: (member_expression object: (_) @_client)) @callee
   arguments: (arguments) @_arguments) @hint
  (#method? @callee "findUnique" "findFirst" "findMany" "findUniqueOrThrow" "findFirstOrThrow" "count" "aggregate")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|tx|database)$")
  (#in? @hint "iteration" "loop_over")
  (#not-inside? @hint "while_statement" "do_statement")
  (#not-contains-text? @_arguments "^(in|skip|take|cursor|OR|chunk|batch|\\w+(Chunk|Batch))$")
  (#not-runs-in? "browser")
  (#set! message "`{callee}` runs once for each member of a list: ask once for all of them, with `in` or `include`"))

; Mongoose, Sequelize, and TypeORM's own classes: a class's method that only they have.
((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments) @_arguments) @hint
  (#method? @callee "findById" "findByPk" "findOne" "findOneBy" "findAll" "countDocuments" "findOneByOrFail" "findAndCountAll")
  (#match? @_model "^[A-Z][a-z]\\w*$")
  (#in? @hint "iteration" "loop_over")
  (#not-inside? @hint "while_statement" "do_statement")
  (#not-contains-text? @_arguments "^(\\$in|In|in|skip|limit|offset|chunk|batch|\\w+(Chunk|Batch))$")
  (#not-runs-in? "browser")
  (#set! message "`{callee}` runs once for each member of a list: ask once for all of them by their ids"))

; TypeORM's and MikroORM's repositories.
((call_expression
   function: (member_expression object: (_) @_repository) @callee
   arguments: (arguments) @_arguments) @hint
  (#method? @callee "findOne" "findOneBy" "findBy" "find" "findOneOrFail" "findOneByOrFail" "count" "countBy")
  (#match? @_repository "[rR]epo(sitory)?$")
  (#in? @hint "iteration" "loop_over")
  (#not-inside? @hint "while_statement" "do_statement")
  (#not-contains-text? @_arguments "^(In|\\$in|skip|take|limit|offset|chunk|batch|\\w+(Chunk|Batch))$")
  (#set! message "`{callee}` runs once for each member of a list: ask once for all of them by their ids"))

; SQL.
((call_expression
   function: (_) @callee
   arguments: (arguments . (_) @_query) @_arguments) @hint
  (#method? @callee "query" "execute" "get" "all" "one" "oneOrNone" "any")
  (#reads-like? @_query "(?is)^\\s*select\\b.+?\\bfrom\\b.+?\\bwhere\\b")
  (#not-reads-like? @_query "(?i)\\bany\\s*\\(|\\bin\\s*\\(|\\blimit\\s+(\\$|\\?|\\{)|\\bpg_\\w+|information_schema|sqlite_master|table_(schema|name)|for update")
  (#in? @hint "iteration" "loop_over")
  (#not-inside? @hint "while_statement" "do_statement")
  (#set! message "`{callee}` runs once for each member of a list: ask once for all of them, with a join or `IN`"))

; What only repositories of TypeORM can, whatever they are called.
((call_expression
   function: (member_expression object: (member_expression) @_repository property: (_) @_find) @callee
   arguments: (arguments) @_arguments) @hint
  (#match? @_repository "^this\\.\\w+$")
  (#match? @_find "<repository-finds>")
  (#not-match? @_repository "[rR]epo(sitory)?$")
  (#in? @hint "iteration" "loop_over")
  (#not-inside? @hint "while_statement" "do_statement")
  (#not-contains-text? @_arguments "^(In|\\$in|skip|take|limit|offset|chunk|batch|\\w+(Chunk|Batch))$")
  (#set! message "`{callee}` runs once for each member of a list: ask once for all of them by their ids"))

; Knex, and Drizzle.
((await_expression (call_expression) @hint)
  (#match? @hint "^(this\\.)?(knex|db|trx)(\\(\\s*[\"'`][\\w.]+[\"'`]\\s*\\)|\\.select\\(|\\.query\\.\\w+\\.find)")
  (#not-match? @hint "\\.(insert|update|del|delete|increment|decrement|limit\\(\\w*[a-z]\\w*\\)|whereIn|onConflict|returning)\\b|inArray\\(")
  (#match? @hint "where|find")
  (#in? @hint "iteration" "loop_over")
  (#not-inside? @hint "while_statement" "do_statement")
  (#not-file-kind? "migration" "seed")
  (#not-path-matches? "(?i)migrat|seed|(^|/)(scripts?|bin|cli)/")
  (#set! severity "info")
  (#set! message "This query runs once for each member of a list: ask once for all of them, with `whereIn` or a join"))

; Rows that are written one by one.
((await_expression (call_expression function: (member_expression object: (_) @_client property: (_) @_write) @callee arguments: (arguments) @_arguments) @hint)
  (#match? @_client "(?i)^(this\\.)?(prisma\\w*|db|tx)\\.\\w+$|^(this\\.)?(knex|db|trx|tx)\\(\\s*[\"'`]\\w+[\"'`]\\s*\\)$|^[\\w.]*[rR]epo(sitory)?$")
  (#any-of? @_write "create" "insert" "save")
  (#in? @hint "loop_over")
  (#not-inside? @hint "while_statement" "do_statement" "try_statement")
  (#not-match? @hint "chunk|batch|Batch|Chunk")
  (#not-file-kind? "migration" "seed")
  (#not-path-matches? "(?i)migrat|seed|(^|/)(scripts?|bin|cli)/")
  (#set! severity "info")
  (#set! message "`{callee}` runs once for each member of a list: write all of them in one statement"))

; A helper of this file that asks the database, once for each.
((await_expression (call_expression function: (member_expression object: (this) property: (_) @_helper) @callee arguments: (arguments . (_) @_item)) @hint)
  (#match? @_helper "^(to(Dto|DTO|Item|View|Response|Json|JSON|Summary)|(load|fetch|get|find|lookup|enrich|hydrate|resolve|populate|with|attach|build|count)([A-Z]\\w*)?)$")
  (#in? @hint "loop_over")
  (#uses-element? @_item)
  (#file-matches? "(?i)repository|prisma|knex|mongoose|pool\\.query|InjectModel|drizzle")
  (#not-inside? @hint "while_statement" "do_statement")
  (#not-file-kind? "migration" "seed")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{callee}` runs once for each member of a list, with its queries: load what it needs for all of them before"))
((call_expression function: (member_expression object: (identifier) @_promise property: (_) @_all) arguments: (arguments . (call_expression
    function: (member_expression object: (_) @list property: (_) @_map)
    arguments: (arguments . (arrow_function body: (call_expression function: [(member_expression object: (this) property: (_) @_helper) (identifier) @_helper] @callee)) .)) .)) @hint
  (#eq? @_promise "Promise")
  (#any-of? @_all "all" "allSettled")
  (#eq? @_map "map")
  (#match? @_helper "^(to(Dto|DTO|Item|View|Response|Json|JSON|Summary)|(load|fetch|find|lookup|enrich|hydrate|populate|with|attach|get|count)([A-Z]\\w*)?)$")
  (#file-matches? "(?i)repository|prisma|knex|mongoose|pool\\.query|InjectModel|drizzle")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{callee}` runs once for each of `{list}`, all at the same time: load what it needs for all of them in one query"))

; One request after another to another service.
((await_expression (call_expression function: (_) @callee arguments: (arguments . (_) @_url)) @hint)
  (#resolves-to? @callee "fetch" "node-fetch" "undici.fetch" "axios.get" "axios.default.get" "got" "got.get")
  (#in? @hint "loop_over")
  (#uses-element? @_url)
  (#not-inside? @hint "while_statement" "do_statement" "try_statement")
  (#not-match? @hint "(?i)page|cursor|offset|mirror|retry|attempt|chunk|batch")
  (#not-path-matches? "(?i)(^|/)(scripts?|bin|cli|tools)/")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "One request for each member of a list, one behind the other: ask for all of them at once, or a few at a time"))

((await_expression (call_expression function: (identifier) @_helper arguments: (arguments . (_) @_item)) @hint)
  (#match? @_helper "^(to(Dto|DTO|Item|View|Response|Json|JSON|Summary)|(load|fetch|find|lookup|enrich|hydrate|populate|with|attach|count|get)([A-Z]\\w*)?)$")
  (#async-function? @_helper)
  (#in? @hint "loop_over" "iteration")
  (#match? @_item "^\\w+(\\.\\w+)*!?$")
  (#file-matches? "(?i)repository|prisma\\.|knex\\(|mongoose|pool\\.query|drizzle|db\\.query")
  (#not-inside? @hint "while_statement" "do_statement")
  (#not-file-kind? "migration" "seed")
  (#not-path-matches? "(?i)migrat|seed|(^|/)(scripts?|bin|cli)/")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{_helper}` runs once for each member of a list, with its queries: load what it needs for all of them before"))
((await_expression (call_expression function: (member_expression object: (this) property: (_) @_helper) @callee arguments: (arguments . (_) @_item)) @hint)
  (#match? @_helper "^((load|fetch|find|lookup|enrich|hydrate|populate|attach|count|get)([A-Z]\\w*)?)$")
  (#in? @hint "iteration")
  (#not-in? @hint "loop_over")
  (#match? @_item "^\\w+(\\.\\w+)*!?$")
  (#file-matches? "(?i)repository|prisma|knex|mongoose|pool\\.query|InjectModel|drizzle")
  (#not-inside? @hint "while_statement" "do_statement")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{callee}` runs once for each member of a list, with its queries: load what it needs for all of them before"))

;! bad
; const orders = await prisma.order.findMany({ take: 50 });
; for (const order of orders) {
;   order.user = await prisma.user.findUnique({ where: { id: order.userId } });
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function load(posts) {
;   return Promise.all(posts.map(async (post) => {
;     const author = await User.findById(post.author);
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return { ...post, author };
;   }));
; }
;! bad
; async function totals(users) {
;   for (let i = 0; i < users.length; i++) {
;     const { rows } = await pool.query("SELECT SUM(total) FROM orders WHERE user_id = $1", [users[i].id]);
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     users[i].total = rows[0].sum;
;   }
; }
;! bad
; class Orders {
;   async fill(lines) {
;     for (const line of lines) {
;       line.product = await this.productRepository.findOne({ where: { id: line.productId } });
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     }
;   }
; }
;! bad
; for (const id of ids) {
;   const item = await Item.findByPk(id);
;                      ^^^^^^^^^^^^^^^^^
;   if (item.stock
; }
;! good
; const users = await prisma.user.findMany({ where: { id: { in: orders.map((order) => order.userId) } } });
; for (const user of users) names.set(user.id, user.name);
;! good
; async function drain() {
;   while (true) {
;     const jobs = await prisma.job.findMany({ take: 100 });
;     if (jobs.length === 0) return;
;     for (const job of jobs) await run(job);
;   }
; }
;! good
; for (const chunk of chunks(ids, 500)) {
;   const items = await Item.findAll({ where: { id: chunk } });
;   const people = await User.find({ _id: { $in: chunk } });
;   render(items, people);
; }
;! good
; for (const name of names) {
;   const found = registry.findOne(name);
;   const element = elements.find((one) => one.name === name);
;   cache.get(`${name}`, found, element);
; }
;! good
; async function create(title) {
;   for (let attempt = 0; attempt < 5; attempt++) {
;     const taken = await prisma.page.findUnique({ where: { slug: slug(title, attempt) } });
;     if (!taken) return attempt;
;   }
; }
;! bad
; class Feed {
;   async items(recipes) {
;     return Promise.all(recipes.map(async (recipe) => {
;       const author = await this.authors.findOneByOrFail({ id: recipe.authorId });
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;       return { title: recipe.title, author: author.name };
;     }));
;   }
; }
;! bad
; import { Repository } from "typeorm";
; class Feed {
;   async top(recipes) {
;     const items = [];
;     for (const recipe of recipes) {
;       items.push(await this.toItem(recipe));
;                        ^^^^^^^^^^^^^^^^^^^
;     }
;     return items.concat(await Promise.all(recipes.map((recipe) => this.toItem(recipe))));
;                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! bad
; async function fill(knex, orders) {
;   for (const order of orders) {
;     order.lines = await knex("lines").where({ order_id: order.id });
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     await prisma.note.create({ data: { orderId: order.id } });
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     const answer = await fetch(`${RATES}/${order.currency}`, { signal: AbortSignal.timeout(900) });
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     order.rate = answer.ok ? await answer.text() : null;
;   }
; }
;! good
; async function fill(knex, orders) {
;   const lines = await knex("lines").whereIn("order_id", orders.map((order) => order.id));
;   for (const order of orders) {
;     order.lines = lines.filter((line) => line.order_id === order.id);
;     order.view = toView(order);
;   }
;   return orders;
; }
;! bad
; async function loadAuthor(id) {
;   return prisma.author.findUnique({ where: { id } });
; }
; export const views = (posts) => Promise.all(posts.map(async (post) => ({ ...post, author: await loadAuthor(post.authorId) })));
;                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; async function loadAuthors(ids) {
;   return prisma.author.findMany({ where: { id: { in: ids } } });
; }
; export async function views(posts) {
;   const authors = await loadAuthors(posts.map((post) => post.authorId));
;   return posts.map((post) => ({ ...post, author: authors.find((author) => author.id === post.authorId) }));
; }
