; A webhook believes whoever calls it
;
; The address of a webhook is known to more people than its sender. Without a check of the signature anybody can report
; a payment, a delivery or a deployment that never was.
;
; severity: warning
; precision: 0 hints on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: medium
; cwe: 345 306
; see: https://docs.stripe.com/webhooks#verify-official-libraries
; regex proof: (?i)sig|verif|valid|hmac|secret|token|auth|constructEvent|passport|guard|protect|api_?key|webhooks\.unwrap|allow|trusted|\bip\b|check|schema_?registry|svix

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
