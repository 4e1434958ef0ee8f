; A route returns every row
;
; With a hundred rows nobody notices. With a million the answer takes the memory of the process, the connection of the
; database and the patience of the client; anybody who knows the address can do it on purpose.
;
; severity: info
; confidence: medium
; cwe: 770
; precision: info, 3/4 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; regex limited: (?i)limit|offset|paginat|page|per_?page|skip|cursor|^take$|slice|first
; regex few: (?i)(categor|countr|role|status|type|tag|lang|setting|config|currenc|permission|plan|feature|region|locale|group|option|level|kind|theme|unit|department)\w*

((call_expression function: (member_expression object: (identifier) @_model property: (property_identifier) @_find) arguments: (arguments) @_arguments) @hint
  (#any-of? @_find "find" "findAll" "scan")
  (#match? @_model "^[A-Z][a-z]\\w*$")
  (#match? @_arguments "^\\((\\{\\s*\\})?\\)$")
  (#not-match? @_model "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` loads every row: take a limit and an offset"))
((call_expression function: (member_expression object: (member_expression object: (identifier) @_client property: (_) @_model) property: (property_identifier) @_find) arguments: (arguments) @_arguments) @hint
  (#match? @_client "(?i)prisma|^db$")
  (#eq? @_find "findMany")
  (#not-match? @_arguments "where|take")
  (#not-match? @_model "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#set! message "`{hint}` loads every row: give it `take` and `skip`"))
((call_expression function: (member_expression object: (_) @_repository property: (property_identifier) @_find) arguments: (arguments) @_arguments) @hint
  (#match? @_repository "(^|\\.)\\w+(Repo|Repository)$")
  (#eq? @_find "find")
  (#match? @_arguments "^\\((\\{\\s*\\})?\\)$")
  (#not-match? @_repository "<few>")
  (#not-function-mentions? @hint "<limited>")
  (#in-function-named? @hint "^(findAll|getAll|list|index)$")
  (#set! message "`{hint}` loads every row: give it `take` and `skip`"))
((call_expression function: (_) @_callee arguments: (arguments . [(string) (template_string)] @_sql)) @hint
  (#method? @_callee "query" "all" "execute" "any" "manyOrNone")
  (#reads-like? @_sql "(?is)^\\s*select\\s+[^()]*\\sfrom\\s+[\\w.\"]+\\s*(order\\s+by\\s+[\\w ,.]+)?;?\\s*$")
  (#not-reads-like? @_sql "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#set! message "This SELECT returns every row: give it a `LIMIT`"))

;! bad
; app.get("/orders", async (req, res) => {
;   res.json(await Order.find());
;                  ^^^^^^^^^^^^
; });
; app.get("/users", async (req, res) => {
;   const users = await prisma.user.findMany();
;                       ^^^^^^^^^^^^^^^^^^^^^^
;   res.json(users.map(toDto));
; });
;! bad
; app.get("/invoices", async (req, res) => {
;   const { rows } = await pool.query("SELECT id, total FROM invoices ORDER BY id");
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(rows);
; });
; class Orders {
;   async findAll() {
;     return this.orderRepository.find();
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   broken(
; }
;! good
; app.get("/orders", async (req, res) => {
;   res.json(await Order.find().limit(50));
; });
; app.get("/users", async (req, res) => {
;   res.json(await prisma.user.findMany({ where: { open: true }, take: 50 }));
; });
; app.get("/categories", async (req, res) => {
;   res.json(await Category.find({}));
; });
; app.get("/count", async (req, res) => {
;   const { rows } = await pool.query("SELECT count(*) FROM invoices");
;   res.json(rows[0]);
; });
; async function all() {
;   return Order.find();
; }
