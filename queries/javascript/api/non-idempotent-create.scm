; The same payment can be made twice
;
; A client that gets no answer sends its request again, and a webhook is sent again until it is answered: without a key of
; the request, or a constraint that refuses the second row, the money moves twice.
;
; severity: info
; confidence: low
; precision: 0 hints on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
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

; Payment services know one attempt from the next by a key.
((call_expression function: (member_expression object: (_) @_resource property: (_) @_create) @callee arguments: (arguments . (_) .)) @hint
  (#eq? @_create "create")
  (#imports? "stripe")
  (#match? @_resource "(?i)stripe\\w*\\.(charges|paymentIntents|refunds|transfers|payouts|invoiceItems|subscriptions)$")
  (#not-match? @hint "(?i)idempot")
  (#not-file-kind? "test" "example")
  (#set! message "When only the answer was lost, a second `{callee}` moves the money twice: pass an `idempotencyKey`"))
((call_expression function: (member_expression object: (_) @_client property: (_) @_post) @callee arguments: (arguments . (_) @_url) @_arguments) @hint
  (#eq? @_post "post")
  (#match? @_url "(?i)/(payments?|charges?|refunds?|payouts?|transfers?|withdrawals?|captures?)\\b[^?]*$")
  (#not-match? @_arguments "(?i)idempot|request_?id|reference|external_?id|end_?to_?end")
  (#not-file-matches? "http://")
  (#match? @_client "(?i)^(axios|got|ky)$|(client|api|http\\w*|gateway|service|provider)$")
  (#not-function-matches? @hint "(?i)idempot")
  (#not-file-kind? "test" "example")
  (#not-runs-in? "browser")
  (#set! message "When only the answer was lost, a second `{callee}` moves the money twice: send a key that is the same in each attempt"))
; A webhook is delivered more than once.
((call_expression function: (member_expression property: (_) @_method) arguments: (arguments . (string) @path (_ body: (statement_block) @_body) .)) @hint
  (#eq? @_method "post")
  (#match? @path "(?i)hooks?\\b")
  (#match? @_body "(?i)constructEvent|verify\\w*\\(|signature|hmac")
  (#match? @_body "\\.(create|insert\\w*|increment|decrement|save)\\(|increment:|decrement:|sendMail|\\+=|(?i)insert into|[a-z] \\+ \\$?\\d|\\b(credit|debit|ship|fulfil\\w*|sendMail|sendEmail)\\(")
  (#not-match? @_body "(?i)idempot|dedup|unique|upsert|on_?conflict|find_?or_?create|already|exist|P2002|11000|23505|processed|event_?id|event\\.id|delivery_?id|request_?id|jobId|\\bseen\\b|skipDuplicates")
  (#not-runs-in? "browser")
  (#set! message "{path} is called more than once for the same event: keep its id, and do nothing the second time"))
; Where money is moved.
((method_definition name: (property_identifier) @hint body: (statement_block) @_body)
  (#match? @hint "^(charge|refund|payout|capture|transfer|withdraw|pay)([A-Z]\\w*)?$")
  (#contains? @_body "await_expression")
  (#calls? @_body "charge" "refund" "capture" "transfer" "payout" "create" "debit" "credit")
  (#match? @_body "(?i)gateway|provider|stripe|paypal|adyen|mollie|payment\\w*\\.|bank\\w*\\.")
  (#not-match? @_body "(?i)idempot|dedup|unique|upsert|on_?conflict|already|exist|P2002|11000|23505|processed|status ?[!=]==?|key")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` moves the money again when it is called again: take a key of the caller's, and refuse the second"))

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
;! bad
; import Stripe from "stripe";
; const pay = (order) => stripe.paymentIntents.create({ amount: order.cents, currency: "eur" });
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const refund = (id) => gatewayClient.post(`/charges/${id}/refunds`, { reason: "returned" });
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; class Payments {
;   async charge(order) {
;         ^^^^^^
;     const answer = await this.gateway.charge({ cents: order.cents, card: order.card });
;     await this.payments.create({ orderId: order.id, reference: answer.id });
;   }
; }
;! good
; const pay = (order) => stripe.paymentIntents.create({ amount: order.cents, currency: "eur" }, { idempotencyKey: order.id });
;! good
; const load = (id) => gatewayClient.get(`/charges/${id}`);
; class Payments {
;   async charge(order, idempotencyKey) {
;     const answer = await this.gateway.charge({ cents: order.cents, card: order.card, idempotencyKey });
;     await this.payments.create({ orderId: order.id, reference: answer.id });
;   }
; }
