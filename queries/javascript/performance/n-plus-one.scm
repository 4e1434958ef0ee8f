; One query for each member of a list
;
; A list of a thousand makes a thousand round trips to the database, one behind the other: quick on a developer's ten
; rows, a timeout in production. Ask once for all of them, with an `IN` over their ids, a join, or an include.
;
; severity: warning
; confidence: medium
; cwe: 1073
; precision: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …)

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
