; The same payment can be made twice
;
; A client that gets no answer sends its request again, and a webhook is sent again until it is answered: without a key of
; the request, or a constraint that refuses the second row, the money moves twice.
;
; severity: info
; confidence: low
; precision: 0 hints on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines
; cwe: 837
; see: https://docs.stripe.com/api/idempotent_requests
; regex once: (?i)idempot|dedup|unique|upsert|on_?conflict|find_?or_?create|already|exist|P2002|11000|23505|processed|event_?id|request_?id|transaction_?id|findUnique|findOne|findFirst

((call_expression function: (member_expression property: (_) @_method) arguments: (arguments . (string) @path (_ body: (statement_block) @_body) .)) @hint
  (#eq? @_method "post")
  (#match? @path "(?i)/(payments?|charges?|refunds?|payouts?|transfers?|checkout|withdraw\\w*|pay)\\b")
  (#calls? @_body "create" "insert" "insertOne" "charge" "save" "capture")
  (#not-match? @_body "<once>")
  (#not-runs-in? "browser")
  (#set! message "A request to {path} that is sent twice is done twice: take a key of the client's, and refuse the second"))

;! bad
; app.post("/payments", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const charge = await gateway.charge(Number(req.body.amount));
;   res.status(201).json({ id: charge.id });
; });
;! bad
; router.post("/orders/:id/refund", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await refunds.create({ order: req.params.id });
;   res.status(202).end();
; });
; router.post("/transfers", requireUser, async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await db.insert({ to: req.body.to });
;   res.status(202).end();
; });
;! bad
; router.post("/checkout", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await orders.create({ item: req.body.item });
;   res.status(201).end();
; });
; router.get(
;! good
; app.post("/payments", async (req, res) => {
;   const charge = await gateway.charge(Number(req.body.amount), { idempotencyKey: req.get("Idempotency-Key") });
;   res.status(201).json({ id: charge.id });
; });
; app.post("/comments", async (req, res) => {
;   await comments.create({ text: req.body.text });
;   res.status(201).end();
; });
;! good
; app.get("/payments", async (req, res) => {
;   res.json(await payments.list());
; });
; app.post("/payments/search", async (req, res) => {
;   res.json(await payments.search(req.body.term));
; });
