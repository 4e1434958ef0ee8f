; A whole account is sent to the caller
;
; The row holds what nobody outside should see: the hash of the password, tokens, the address. Whatever column is added
; later is sent too. Select the fields that the answer needs.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: wider patterns: 1/1 (its model may hide the hash) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines: too few to tell
; precision: warnings that were new when all of them were read: 0/1 (a model of its own leaves the hash out, which its message allows for), on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; cwe: 213 200
; regex hides: (?i)^(select|attributes|omit|pick|exclude|exclude\w*|serialize\w*|sanitize\w*|to(Public|Safe|Response|Dto|Client)\w*|public\w*|safe\w*|without\w*|projection|plainToInstance|plainToClass|instanceToPlain|dto|\w+Dto|mask\w*|strip\w*|filter\w*|delete|lean|project|fields|toJSON|toObject|\w*View|present\w*|map|password(Hash|_hash)?|hashedPassword|canRead\w*|transform\w*)$

; Prisma.
((call_expression function: (_) @_send arguments: (arguments . (identifier) @entity .)) @hint
  (#method? @_send "json" "send")
  (#value-matches? @entity "^(await )?(\\w+\\.)*(prisma|db|prismaService)\\.(user|account|member|customer|admin|employee|patient)\\.(findUnique|findFirst|findMany|findUniqueOrThrow|findFirstOrThrow)\\(")
  (#not-value-matches? @entity "\\b(select|omit)\\b")
  (#not-function-mentions? @hint "<hides>")
  (#not-file-matches? "omit:")
  (#set! message "`{entity}` is sent with every column, the hash of the password too: `select` the fields that the answer needs"))

; Mongoose and Sequelize.
((call_expression function: (_) @_send arguments: (arguments . (identifier) @entity .)) @hint
  (#method? @_send "json" "send")
  (#value-matches? @entity "^(await )?(models\\.|db\\.)?(User|Account|Member|Customer|Admin|Employee|Patient)(Model)?\\.(findById|findOne|find|findAll|findByPk)\\(")
  (#not-value-matches? @entity "\\b(select|attributes|lean|projection|fields)\\b|,\\s*['\"]")
  (#not-function-mentions? @hint "<hides>")
  (#set! message "`{entity}` is sent with every field, the hash of the password too, unless its model hides them: select the fields that the answer needs"))

; In an object, by other answers, and returned.
((call_expression function: (_) @_send arguments: (arguments . (object [(shorthand_property_identifier) @entity (pair value: (identifier) @entity)]))) @hint
  (#method? @_send "json" "send")
  (#match? @entity "(?i)user|account|member|customer|admin|employee|patient|profile|owner|seller|player")
  (#value-matches? @entity "^(await )?((models\\.|db\\.)?(User|Account|Member|Customer|Admin|Employee|Patient|Player)(Model)?\\.(findById|findOne|find|findAll|findByPk)\\(|(\\w+\\.)*(prisma|db)\\.(user|account|member|customer|admin|employee|patient|player)\\.(findUnique|findFirst|findMany)\\()")
  (#not-value-matches? @entity "\\b(select|omit|attributes|lean|projection|fields)\\b|,\\s*['\"]")
  (#not-function-mentions? @hint "<hides>")
  (#set! message "`{entity}` is sent with every field, the hash of the password too, unless its model hides them: select the fields that the answer needs"))
((assignment_expression left: (_) @_body right: (identifier) @entity) @hint
  (#eq? @_body "ctx.body")
  (#value-matches? @entity "^(await )?((models\\.|db\\.)?(User|Account|Member|Customer|Admin|Employee|Patient|Player)(Model)?\\.(findById|findOne|find|findAll|findByPk)\\(|(\\w+\\.)*(prisma|db)\\.(user|account|member|customer|admin|employee|patient|player)\\.(findUnique|findFirst|findMany)\\()")
  (#not-value-matches? @entity "\\b(select|omit|attributes|lean|projection|fields)\\b|,\\s*['\"]")
  (#not-function-mentions? @hint "<hides>")
  (#set! message "`{entity}` is sent with every field, the hash of the password too, unless its model hides them: select the fields that the answer needs"))
; Every column of a table of accounts.
((call_expression function: (_) @_send arguments: (arguments . [(identifier) (member_expression) (subscript_expression)] @rows .)) @hint
  (#method? @_send "json" "send")
  (#match? @rows "(?i)^(\\w+\\.)?(rows|users?|result(s)?|data|accounts?|members?|customers?|employees?|patients?)(\\.rows)?(\\[0\\])?$")
  (#function-matches? @hint "(?is)select\\s+\\*\\s+from\\s+[\"`]?(users?|accounts?|members?|customers?|admins?|employees?|patients?|players?)\\b")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<hides>")
  (#set! message "`{rows}` holds every column, the hash of the password too: name the columns that the answer needs"))
; What a handler returns is sent.
((return_statement (_) @entity) @hint
  (#match? @entity "^(await )?(\\w+\\.)*(prisma|prismaService)\\.(user|account|member|customer|admin|employee|patient|player)\\.(findUnique|findFirst|findMany|findUniqueOrThrow|findFirstOrThrow)\\(")
  (#not-match? @entity "\\b(select|omit)\\b")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<hides>")
  (#not-file-matches? "omit:|response:\\s*\\{|ClassSerializerInterceptor|@Exclude")
  (#set! message "The row is sent with every column, the hash of the password too: `select` the fields that the answer needs"))

; NestJS: what a method returns is sent.
((return_statement (_) @entity) @hint
  (#imports? "@nestjs/common")
  (#file-matches? "@Controller\\(")
  (#value-matches? @entity "^(await )?this\\.\\w*(user|account|member|customer|employee|patient|player)s?(Repo|Repository|Model)?\\.(find|findOne|findOneBy|findBy|findById|findAll|findOneOrFail|findOneByOrFail|findUnique)\\(")
  (#file-matches? "@InjectRepository|@InjectModel|Repository<|Model<")
  (#not-value-matches? @entity "\\bselect\\b|attributes|projection")
  (#not-file-matches? "ClassSerializerInterceptor|@Exclude|plainTo|instanceToPlain|Serialize|Dto>|@SerializeOptions")
  (#set! message "The account is sent with every column, the hash of the password too: select the fields that the answer needs"))

;! bad
; import { prisma } from "./db";
; app.get("/users/:id", async (req, res) => {
;   const user = await prisma.user.findUnique({ where: { id: req.params.id } });
;   res.json(user);
;   ^^^^^^^^^^^^^^
; });
;! bad
; export async function GET() {
;   const users = await prisma.user.findMany({ take: 50 });
;   return NextResponse.json(users);
;          ^^^^^^^^^^^^^^^^^^^^^^^^
; }
; async function show(req, res) {
;   const user = await User.findById(String(req.params.id));
;   res.status(200).json(user);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; app.get("/customers/:id", async (req, res) => {
;   const customer = await Customer.findByPk(Number(req.params.id));
;   res.json(customer);
;   ^^^^^^^^^^^^^^^^^^
;   log(
;! good
; app.get("/users/:id", async (req, res) => {
;   const user = await prisma.user.findUnique({ where: { id: req.params.id }, select: { id: true, name: true } });
;   res.json(user);
; });
;! good
; app.get("/users/:id", async (req, res) => {
;   const user = await User.findById(String(req.params.id)).select("name");
;   res.json(user);
; });
; async function show(req, res) {
;   const user = await User.findByPk(Number(req.params.id));
;   res.json({ id: user.id, name: user.name });
; }
; async function list(req, res) {
;   const posts = await Post.findAll({ limit: 20 });
;   res.json(posts);
; }
;! bad
; app.get("/me", requireAuth, async (req, res) => {
;   const user = await User.findById(req.user.id);
;   res.json({ user });
;   ^^^^^^^^^^^^^^^^^^
; });
; app.get("/users", async (req, res) => {
;   const { rows } = await pool.query("SELECT * FROM users ORDER BY id LIMIT 50");
;   res.json(rows);
;   ^^^^^^^^^^^^^^
; });
;! bad
; fastify.get("/players/:id", async (request) => {
;   return prisma.user.findUnique({ where: { id: Number(request.params.id) } });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; app.get("/me", requireAuth, async (req, res) => {
;   const user = await User.findById(req.user.id).select("name");
;   res.json({ user });
; });
; app.get("/users", async (req, res) => {
;   const { rows } = await pool.query("SELECT id, name FROM users ORDER BY id LIMIT 50");
;   res.json(rows);
; });
;! bad
; import { Controller, Get, Param } from "@nestjs/common";
; // @Controller("users") with @InjectRepository(User)
; class UsersController {
;   async one(id) {
;     const user = await this.users.findOneBy({ id });
;     return user;
;     ^^^^^^^^^^^^
;   }
; }
;! good
; import { Controller, Get, Param } from "@nestjs/common";
; // @Controller("users") with @InjectRepository(User)
; class UsersController {
;   async one(id) {
;     const user = await this.users.findOne({ where: { id }, select: { id: true, name: true } });
;     return user;
;   }
; }
