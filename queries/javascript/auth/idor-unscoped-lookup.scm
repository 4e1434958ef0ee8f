; Any signed-in user can name any row
;
; The row is taken by an id that the caller sent, and nothing asks whether the row is theirs. Whoever is signed in reads
; or changes other people's rows by counting ids up. Ask for the owner together with the id.
;
; severity: warning
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: medium
; cwe: 639
; precision: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …), few of which have such handlers
; see: https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/
; list find-by-id: findById findByPk findByIdAndUpdate findByIdAndDelete findByIdAndRemove
; regex owned-model: (?i)order|invoice|payment|account|address|message|document|note|task|todo|booking|reservation|card|transaction|subscription|profile|file|upload|report|ticket|cart|project|workspace|appointment|prescription|record|expense|budget|contact|conversation|chat
; regex id-of-request: ^(\{\s*(where:\s*\{\s*)?(id:\s*)?)?(Number\(|parseInt\(|\+|String\(|BigInt\()*((req|request)\.)?(params\.|body\.|query\.)?\w*[iI]d\b(, 10)?\)*[\s}]*$
; regex asks-who: (?i)\buser\b|_?user_?id|owner|author|creator|created_?by|tenant|organi[sz]ation|\brole|admin|permission|authoriz|\bcan[A-Z]?\w*\(|polic|ability|belongs|member|session|\bauth\b|locals
; list prisma-methods: findUnique findFirst findUniqueOrThrow findFirstOrThrow update delete
; regex asks-for-login: (?i)if\s*\(\s*!\s*(session|req\.user|request\.user|user|currentUser|userId|auth|req\.session)\b[\w.?!]*\s*(\|\|[^)]*)?\)
; regex compares-owner: (?i)(user|session|auth|userId|claims|payload)[\w.?!]*\.(id|_id|sub|uid|email|role\w*|isAdmin)\b|[!=]==?\s*(user_?id|current_?user)|(user_?id|owner_?id|author_?id)\b\s*([,:}]|[!=]==)|owner|author|createdBy|tenant|organi[sz]ation|admin|permission|authoriz|\bcan[A-Z]\w*\(|polic|ability|belongs|member

; A tenant or an owner is handed in, and nobody asks for it.
((call_expression
   function: (member_expression property: (_) @_where)
   arguments: (arguments . [(string) (template_string)] @_condition . (object))) @hint
  (#any-of? @_where "where" "andWhere")
  (#match? @_condition "(?i)^[\"'`]\\s*(\\w+\\.)?\"?id\"?\\s*(=|in\\b)[^&]*[\"'`]$")
  (#not-match? @_condition "(?i)\\band\\b")
  (#function-mentions? @hint "^(tenant|owner|org|organi[sz]ation|company|workspace|merchant|clinic|school|member)(_id|Id|ID)$")
  (#not-body-mentions? @hint "^(tenant|owner|org|organi[sz]ation|company|workspace|merchant|clinic|school|member)(_id|Id|ID)$")
  (#set! message "Nothing asks whether the row is the caller's own: put its owner or tenant into the condition, too"))
((call_expression
   function: (member_expression property: (_) @_find)
   arguments: (arguments . (object . (pair key: (_) @_id) .))) @hint
  (#any-of? @_find "findOneBy" "findOneByOrFail" "update" "delete" "where" "softDelete" "updateOne" "deleteOne" "findOne" "findOneAndUpdate" "findOneAndDelete")
  (#match? @_id "^_?id$")
  (#in-function-named? @hint "^\\w+$")
  (#function-mentions? @hint "^(tenant|owner|org|organi[sz]ation|company|workspace|merchant|clinic|school)(_id|Id|ID)$")
  (#not-body-mentions? @hint "^(tenant|owner|org|organi[sz]ation|company|workspace|merchant|clinic|school)(_id|Id|ID)$")
  (#not-function-matches? @hint "(?i)tenant(Id|_id)?: _")
  (#set! message "Nothing asks whether the row is the caller's own: put its owner or tenant into the condition, too"))
; SQL.
((call_expression
   function: (_) @_callee
   arguments: (arguments . (_) @_sql)) @hint
  (#method? @_callee "query" "execute" "one" "oneOrNone" "none" "run" "get")
  (#reads-like? @_sql "(?is)^\\s*(select|update|delete)\\b.*\\bwhere\\s+(\\w+\\.)?id\\s*=\\s*(\\$\\d|\\?|:\\w+)\\s*(returning.*)?;?\\s*$")
  (#function-mentions? @hint "^(tenant|user|owner|account|customer|org|organi[sz]ation|company|workspace|merchant|clinic|school)(_id|Id|ID)$")
  (#not-body-mentions? @hint "^(tenant|user|owner|account|customer|org|organi[sz]ation|company|workspace|merchant|clinic|school)(_id|Id|ID)$")
  (#set! severity "info")
  (#set! message "Nothing asks whether the row is the caller's own: put its owner or tenant into the condition, too"))

; A route behind a check of who is asking, which never asks what is theirs. Mongoose, Sequelize, TypeORM's classes.
((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments . (_) @_id)) @hint
  (#method? @callee "<find-by-id>")
  (#match? @_model "<owned-model>")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "guarded_handler")
  (#not-function-matches? @hint "<asks-who>")
  (#set! message "Any signed-in caller can name this row: look it up by its owner, too, as in `findOne({{ _id, owner: req.user.id })`"))

((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments . (object . (pair key: (_) @_key value: (_) @_id) .))) @hint
  (#method? @callee "findOne" "findOneBy" "findOneAndUpdate" "findOneAndDelete" "updateOne" "deleteOne" "destroy")
  (#match? @_model "^[A-Z].*$")
  (#match? @_model "<owned-model>")
  (#any-of? @_key "_id" "id" "where")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "guarded_handler")
  (#not-function-matches? @hint "<asks-who>")
  (#set! message "Any signed-in caller can name this row: look it up by its owner, too"))

; Prisma.
((call_expression
   function: (member_expression object: (member_expression object: (_) @_client property: (_) @_model)) @callee
   arguments: (arguments . (object (pair key: (_) @_where value: (object . (_) @_only .) @_id)))) @hint
  (#method? @callee "<prisma-methods>")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|database)$")
  (#match? @_model "<owned-model>")
  (#eq? @_where "where")
  (#match? @_only "^id\\b")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "guarded_handler")
  (#not-function-matches? @hint "<asks-who>")
  (#set! message "Any signed-in caller can name this row: put its owner into `where`, too"))

; The handler learns who is asking, and uses no more of it than that somebody is.
((call_expression
   function: (member_expression object: (member_expression object: (_) @_client property: (_) @_model)) @callee
   arguments: (arguments . (object (pair key: (_) @_where value: (object . (_) @_only .) @_scope)))) @hint
  (#method? @callee "<prisma-methods>")
  (#match? @_client "(?i)(^|\\.)(prisma\\w*|db|database)$")
  (#not-match? @_model "(?i)categor|product|tag|setting|country|plan|user")
  (#eq? @_where "where")
  (#match? @_only "^id$|^id:\\s*(Number\\(|parseInt\\(|\\+|String\\(|BigInt\\()*((req|request)\\.)?(params\\.|body\\.|query\\.)?\\w*[iI]d\\b(, 10)?\\)*$")
  (#in? @hint "handler")
  (#function-matches? @hint "<asks-for-login>")
  (#function-matches? @hint "\\bparams\\b|\\.query\\b|\\.param\\(|searchParams")
  (#not-function-matches? @hint "<compares-owner>")
  (#set! message "Any signed-in caller can name this row: put its owner into `where`, too"))

((call_expression
   function: (member_expression object: (identifier) @_model) @callee
   arguments: (arguments . (_) @_id)) @hint
  (#method? @callee "<find-by-id>")
  (#match? @_model "^[A-Z]")
  (#not-match? @_model "(?i)categor|product|tag|setting|country|plan|user")
  (#match? @_id "<id-of-request>")
  (#function-matches? @hint "\\bparams\\b|\\.(query|body)\\b|\\.param\\(")
  (#in? @hint "handler")
  (#function-matches? @hint "<asks-for-login>")
  (#not-function-matches? @hint "<compares-owner>")
  (#set! message "Any signed-in caller can name this row: look it up by its owner, too"))

;! bad
; app.get("/orders/:id", requireAuth, async (req, res) => {
;   const order = await Order.findById(req.params.id);
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(order);
; });
;! bad
; router.delete("/invoices/:id", authenticate, async (req, res) => {
;   const { id } = req.params;
;   await prisma.invoice.delete({ where: { id } });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.status(204).end();
; });
;! bad app/api/documents/[id]/route.ts
; export async function GET(request, { params }) {
;   const session = await getServerSession(options);
;   if (!session?.user) return new Response(null, { status: 401 });
;   const document = await prisma.document.findUnique({ where: { id: params.id } });
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return Response.json(document);
; }
;! bad
; app.put("/notes/:id", passport.authenticate("jwt"), async (req, res) => {
;   const note = await Note.findOneAndUpdate({ _id: req.params.id }, { text: req.body.text });
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(note
; });
;! good
; app.get("/orders/:id", requireAuth, async (req, res) => {
;   const order = await Order.findOne({ _id: req.params.id, user: req.user.id });
;   res.json(order);
; });
;! good
; app.get("/orders/:id", requireAuth, async (req, res) => {
;   const order = await Order.findById(req.params.id);
;   if (String(order.owner) !== req.user.id) return res.sendStatus(404);
;   res.json(order);
; });
;! good
; app.get("/products/:id", requireAuth, async (req, res) => {
;   const product = await Product.findById(req.params.id);
;   res.json(product);
; });
; app.get("/orders/:id", async (req, res) => {
;   res.json(await Order.findById(req.params.id));
; });
;! bad
; class Tasks {
;   async assign(tenantId, taskId, userId) {
;     await this.tasks.createQueryBuilder().update(Task).set({ userId }).where("id = :taskId", { taskId }).execute();
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! bad
; class Notes {
;   async archive(tenantId, ids) {
;     await this.notes.update({ id: In(ids) }, { archivedAt: new Date() });
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   async load(userId, noteId) {
;     return this.pool.query("SELECT text FROM notes WHERE id = $1", [noteId]);
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! good
; class Tasks {
;   async assign(tenantId, taskId, assignee) {
;     await this.tasks.createQueryBuilder().update(Task).set({ assignee }).where("id = :taskId AND tenant = :tenantId", { taskId, tenantId }).execute();
;   }
;   async archive(tenantId, ids) {
;     await this.notes.update({ id: In(ids), tenantId }, { archivedAt: new Date() });
;   }
;   async load(id) {
;     return this.pool.query("SELECT text FROM notes WHERE id = $1", [id]);
;   }
; }
;! good app/api/documents/[id]/route.ts
; export async function GET(request, { params }) {
;   const session = await getServerSession(options);
;   if (!session?.user) return new Response(null, { status: 401 });
;   const document = await prisma.document.findUnique({ where: { id: params.id, ownerId: session.user.id } });
;   return Response.json(document);
; }
