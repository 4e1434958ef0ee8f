; A row that is not there ends the request with an error
;
; `!` only tells the compiler to believe that something is there. When it is not, reading a member throws, and the
; caller gets a 500, or no answer, where a 404 was due.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines
; cwe: 248 476
; see: https://typescript-eslint.io/rules/no-non-null-assertion/

((member_expression object: (non_null_expression [
     (call_expression function: (member_expression property: (_) @_find))
     (parenthesized_expression (await_expression (call_expression function: (member_expression property: (_) @_find))))
   ] @found) @hint)
  (#any-of? @_find "find" "findOne" "findUnique" "findFirst" "findById" "findByPk" "findOneBy" "match" "exec" "get")
  (#in? @hint "handler")
  (#not-match? @found "(?i)(headers|searchParams|cookies?|params|registry|container|formData|\\w*[mM]ap)\\(?\\)?\\.get\\(")
  (#not-in? @hint "test")
  (#set! message "`{hint}` throws when nothing is found: ask whether something is there, and answer 404"))
((member_expression object: (non_null_expression (identifier) @row) @hint)
  (#value-matches? @row "^(await )?.*\\.(findOne|findUnique|findFirst|findById|findByPk|findOneBy)\\(")
  (#in? @hint "handler")
  (#not-in? @hint "test")
  (#not-function-matches? @hint "(?i)if \\(!|throw|assert|404|\\?\\.|== null|=== null|=== undefined")
  (#set! message "`{hint}` throws when nothing is found: ask whether something is there, and answer 404"))

;! bad
; app.get("/orders/:id", (req, res) => {
;   const total = orders.find((order) => order.id === req.params.id)!.total;
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ total });
; });
;! bad
; app.get("/orders/:id", async (req, res) => {
;   const name = (await users.findOne({ id: Number(req.params.id) }))!.name;
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ name });
; });
; app.get("/users/:id", async (req, res) => {
;   const user = await users.findByPk(Number(req.params.id));
;   res.json({ name: user!.name });
;                    ^^^^^
; });
;! bad
; app.get("/orders/:id", (req, res) => {
;   res.json({ total: orders.find((order) => order.id === req.params.id)!.total });
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; app.get(
;! good
; app.get("/orders/:id", (req, res) => {
;   const order = orders.find((order) => order.id === req.params.id);
;   if (!order) return res.status(404).end();
;   res.json({ total: order.total });
; });
; function total(id: string): number {
;   return orders.find((order) => order.id === id)!.total;
; }
;! good
; app.get("/users/:id", async (req, res) => {
;   const user = await users.findByPk(Number(req.params.id));
;   if (!user) return res.status(404).end();
;   res.json({ name: user!.name });
; });
; app.get("/self", (req, res) => {
;   res.json({ name: req.user!.name });
; });
