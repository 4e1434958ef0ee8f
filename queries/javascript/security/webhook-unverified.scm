; A call that moves money is believed from anybody
;
; The address of a webhook is no secret: whoever finds it sends "paid" for an order of their own. The service signs what
; it sends, so check the signature over the raw body before anything is done.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 345 347
; see: https://docs.stripe.com/webhooks#verify-events
; regex checked: (?i)signature|construct_?event|hmac|verif|secret|timing_?safe|validate_?request|svix|webhooks?\.|authenticat|public_?key|authorization|api_?key|token|allow_?list|basic_?auth|ip_?filter|hash
; regex event-names: (?i)payment_?intent|invoice\.(paid|payment)|checkout\.session|charge\.(succeeded|refunded|captured)|payment_?status|order\.paid|subscription\.(created|deleted|updated)|status\W{1,6}['"]?(paid|completed|succeeded|success|captured)|event_?type|paid\b|refund|deploy|\bexec\w*\(|git pull|rebuild|repository\.|pull_request|commits
; precision: 0 hints on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; regex proof: (?i)sig|verif|valid|hmac|secret|token|auth|constructEvent|passport|guard|protect|api_?key|webhooks\.unwrap|allow|trusted|\bip\b|check|schema_?registry|svix

((call_expression function: (member_expression object: (_) @_router property: (_) @_post) arguments: (arguments . (string) @path [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)] .) @_arguments) @hint
  (#any-of? @_post "post" "all")
  (#match? @path "(?i)hook|/ipn\\b|payment.*(callback|notif\\w*)|(stripe|paypal|paddle|mollie|adyen|square|razorpay|shopify|github|gitlab)/?(events?|callback|notif\\w*)")
  (#match? @_body "<event-names>")
  (#match? @_body "(?i)update|save|create|insert|set\\(|query\\(|activate|fulfil|deploy|exec\\w*\\(|rebuild|trigger|grant|credit|mark|confirm|ship|send")
  (#not-match? @_arguments "<checked>")
  (#not-file-matches? "(?i)construct_?event|createHmac|timingSafeEqual|verify_?(webhook|signature)|webhookSecret|x-\\w+-signature|stripe-signature|svix")
  (#not-path-matches? "(?i)emulat|mock|fixture|test")
  (#set! message "Anybody can call {path} and say that something was paid: check the signature over the raw body first"))
; Next.js.
((export_statement declaration: (function_declaration name: (identifier) @_method body: (_) @body)) @hint
  (#eq? @_method "POST")
  (#match? @body "(?i)payment_?intent\\.|invoice\\.(paid|payment)|checkout\\.session|charge\\.(succeeded|refunded)|payment\\.(captured|succeeded)|order\\.paid|subscription\\.(created|deleted|updated)")
  (#not-match? @body "<checked>")
  (#not-file-matches? "(?i)construct_?event|createHmac|timingSafeEqual|verify_?(webhook|signature)|x-\\w+-signature|stripe-signature|svix")
  (#not-path-matches? "(?i)emulat|mock|fixture|test")
  (#set! message "Anybody can call this and say that something was paid: check the signature over the raw body first"))

; By the router's name.
((call_expression function: (member_expression object: (_) @_router property: (_) @_post) arguments: (arguments . (string) @path [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)] .) @_arguments) @hint
  (#eq? @_post "post")
  (#match? @_router "(?i)^(web)?hooks?(Router)?$")
  (#match? @_body "(?i)\\.(update\\w*|save|create|insert\\w*|set[A-Z]\\w*|mark\\w*|activate|credit|deliver\\w*)\\(|query\\(")
  (#not-match? @_arguments "<checked>")
  (#not-file-matches? "(?i)construct_?event|createHmac|timingSafeEqual|verify_?(webhook|signature)|webhookSecret|-signature|svix|\\.use\\(")
  (#not-path-matches? "(?i)emulat|mock|fixture|test")
  (#set! message "Anybody can call {path} and change what is kept: check the signature over the raw body first"))

((call_expression
   function: (member_expression object: (_) @_router property: (_) @_post)
   arguments: (arguments . (string) @path (_ body: (statement_block (_)) @_body) .)) @hint
  (#eq? @_post "post")
  (#match? @path "(?i)hooks?\\b|/(stripe|paypal|twilio|mailgun|sendgrid|shopify|github|gitlab|slack)/(events?|callback|notify|notifications?)\\b")
  (#not-match? @hint "<proof>")
  (#contains? @_body "await_expression")
  (#contains-text? @_body "^body$")
  (#not-file-matches? "(?i)\\.use\\([^)]*(verif|signature|auth|guard|protect|secret|token)")
  (#not-resolves-to? @_router "axios" "axios.*" "supertest*" "nock*")
  (#not-runs-in? "browser")
  (#set! message "Anybody may send what {path} acts on: check the sender's signature over the raw body first"))

; A router for nothing else.
((call_expression
   function: (member_expression object: (identifier) @_router property: (_) @_post)
   arguments: (arguments . (string) @path (_ body: (statement_block (_)) @_body) .)) @hint
  (#eq? @_post "post")
  (#match? @_router "(?i)hooks?(Router)?$")
  (#not-match? @path "(?i)hooks?\\b")
  (#not-match? @hint "<proof>")
  (#contains? @_body "await_expression")
  (#contains-text? @_body "^body$")
  (#not-file-matches? "(?i)\\.use\\([^)]*(verif|signature|auth|guard|protect|secret|token)")
  (#not-runs-in? "browser")
  (#set! message "Anybody may send what {path} acts on: check the sender's signature over the raw body first"))

;! bad
; app.post("/webhooks/stripe", express.json(), async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const event = req.body;
;   if (event.type === "checkout.session.completed") await orders.update(event.data.object.id, { paid: true });
;   res.json({ received: true });
; });
;! bad
; router.post("/payment/callback", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (req.body.status === "PAID") await Order.findByIdAndUpdate(req.body.orderId, { state: "paid" });
;   res.end();
; });
;! bad
; fastify.post("/paypal/ipn", async (request) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (request.body.payment_status === "Completed") await grantCredits(request.body.custom);
;   return "ok";
; });
;! bad
; app.post("/hooks/mollie", (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   db.query("UPDATE orders SET paid = true WHERE id = $1", [req.body.id]);
;   res.end(
;! good
; app.post("/webhooks/stripe", express.raw({ type: "application/json" }), async (req, res) => {
;   const event = stripe.webhooks.constructEvent(req.body, req.headers["stripe-signature"], process.env.STRIPE_HOOK);
;   if (event.type === "checkout.session.completed") await orders.update(event.data.object.id, { paid: true });
;   res.json({ received: true });
; });
;! good
; app.post("/webhooks/stripe", verifySignature, async (req, res) => {
;   await orders.update(req.body.id, { paid: true });
;   res.end();
; });
;! good
; app.post("/hooks/ping", (req, res) => res.end());
;! good
; app.post("/orders", async (req, res) => {
;   await orders.create({ status: "paid", total: 1 });
;   res.status(201).end();
; });
;! bad
; export async function POST(request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const event = await request.json();
;   if (event.type === "payment_intent.succeeded") await fulfil(event.data.object.id);
;   return new Response("ok");
; }
;! good
; export async function POST(request) {
;   const event = stripe.webhooks.constructEvent(await request.text(), request.headers.get("stripe-signature"), process.env.HOOK);
;   if (event.type === "payment_intent.succeeded") await fulfil(event.data.object.id);
;   return new Response("ok");
; }
;! bad
; hooks.post("/carrier", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await shipments.setState(req.body.trackingId, req.body.state);
;   res.sendStatus(200);
; });
;! good
; hooks.post("/carrier", async (req, res) => {
;   if (!carrier.validSignature(req)) return res.sendStatus(401);
;   await shipments.setState(req.body.trackingId, req.body.state);
;   res.sendStatus(200);
; });
;! bad
; app.post("/webhooks/stripe", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const event = req.body;
;   await orders.markPaid(event.data.object.id);
;   res.sendStatus(200);
; });
;! bad
; hooks.post("/registry", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const { image, tag } = req.body;
;   await queue.add("deploy", { image, tag });
;   res.status(202).end();
; });
;! bad
; router.post("/payment-webhook", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await db.query("UPDATE orders SET paid = true WHERE id = $1", [req.body.orderId]);
;   res.json({ received: true });
; });
;! bad
; app.post("/github/events", async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await builds.start(req.body.repository.full_name);
;   res.end();
; });
; app.post("/other", (
;! good
; app.post("/webhooks/stripe", express.raw({ type: "application/json" }), async (req, res) => {
;   const event = stripe.webhooks.constructEvent(req.body, req.headers["stripe-signature"], key);
;   await orders.markPaid(event.data.object.id);
;   res.sendStatus(200);
; });
;! good
; hooks.post("/registry", verifySignature, async (req, res) => {
;   await queue.add("deploy", req.body);
;   res.status(202).end();
; });
;! good
; app.post("/webhooks", requireAuth, async (req, res) => {
;   await hooksOf(req.user).create(req.body);
;   res.status(201).end();
; });
;! good
; hooks.use(verifySignature);
; hooks.post("/registry", async (req, res) => {
;   await queue.add("deploy", req.body);
;   res.status(202).end();
; });
