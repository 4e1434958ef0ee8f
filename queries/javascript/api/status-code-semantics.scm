; The status says something else than what happened
;
; Clients, caches and monitors go by the status: a row that is not there and answers 200 or 500 is cached as found, or
; wakes somebody up; a create that answers 200 hides that something new is there.
;
; severity: info
; confidence: medium
; precision: 0 hints on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines
; cwe: 393
; see: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status

; What was asked for is not there.
((if_statement
   condition: (parenthesized_expression (unary_expression operator: "!" argument: (identifier) @_row))
   consequence: [
     (statement_block . (return_statement (call_expression function: (member_expression object: (call_expression function: (member_expression property: (_) @_status) arguments: (arguments . (number) @code .))))) @hint .)
     (return_statement (call_expression function: (member_expression object: (call_expression function: (member_expression property: (_) @_status) arguments: (arguments . (number) @code .))))) @hint
   ])
  (#any-of? @_status "status" "code")
  (#any-of? @code "500" "200")
  (#match? @hint "(?i)not (be )?found|does not exist|doesn't exist|no such")
  (#value-matches? @_row "(?i)\\.(find\\w*|get\\w*|first|load\\w*)\\(")
  (#set! severity "warning")
  (#set! message "What was asked for is not there: answer 404, not {code}")
  (#set! fix.title "Answer 404")
  (#set! fix.safety "suggested")
  (#replace! @code "404"))

; Something was created.
((expression_statement (call_expression
    function: (member_expression object: (call_expression function: (member_expression object: (_) @_response property: (_) @_status) arguments: (arguments . (number) @code .)) property: (_) @_json)
    arguments: (arguments . [(identifier) (object)] .)) @hint)
  (#any-of? @_response "res" "response" "reply")
  (#eq? @_status "status")
  (#eq? @code "200")
  (#eq? @_json "json")
  (#answers? @hint "post")
  (#not-in-error-handler? @hint)
  (#follows-call? @hint "create" "insertOne" "insertMany")
  (#not-function-matches? @hint "(?i)login|log_?in|token|sign_?in|search|session|find_?or_?create|upsert|exist|webhook|\\.update")
  (#set! message "Something was created: answer 201")
  (#set! fix.title "Answer 201")
  (#set! fix.safety "suggested")
  (#replace! @code "201"))

;! bad
; app.get("/orders/:id", async (req, res) => {
;   const order = await orders.findOne(req.params.id);
;   if (!order) return res.status(500).json({ error: "Order not found" });
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ id: order.id });
; });
;! fixed
; app.get("/orders/:id", async (req, res) => {
;   const order = await orders.findOne(req.params.id);
;   if (!order) return res.status(404).json({ error: "Order not found" });
;   res.json({ id: order.id });
; });
;! bad
; app.post("/orders", async (req, res) => {
;   const order = await orders.create({ item: req.body.item });
;   res.status(200).json({ id: order.id });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! fixed
; app.post("/orders", async (req, res) => {
;   const order = await orders.create({ item: req.body.item });
;   res.status(201).json({ id: order.id });
; });
;! bad
; app.get("/users/:id", async (req, res) => {
;   const user = await load.getUser(req.params.id);
;   if (!user) {
;     return res.status(200).json({ message: "No such user" });
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   res.json({ id: user.id });
; });
;! fixed
; app.get("/users/:id", async (req, res) => {
;   const user = await load.getUser(req.params.id);
;   if (!user) {
;     return res.status(404).json({ message: "No such user" });
;   }
;   res.json({ id: user.id });
; });
;! bad
; router.post("/tags", async (req, res) => {
;   const tag = await tags.create({ name: req.body.name });
;   res.status(200).json(tag);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; router.get(
;! fixed
; router.post("/tags", async (req, res) => {
;   const tag = await tags.create({ name: req.body.name });
;   res.status(201).json(tag);
; });
; router.get(
;! good
; app.get("/orders/:id", async (req, res) => {
;   const order = await orders.findOne(req.params.id);
;   if (!order) return res.status(404).json({ error: "Order not found" });
;   res.json({ id: order.id });
; });
; app.post("/orders", async (req, res) => {
;   const order = await orders.create({ item: req.body.item });
;   res.status(201).json({ id: order.id });
; });
;! good
; app.post("/login", async (req, res) => {
;   const login = await sessions.create(String(req.body.name));
;   res.status(200).json({ id: login.id });
; });
; app.get("/feature", async (req, res) => {
;   const on = await flags.find("feature");
;   if (!on) return res.status(200).json({ on: false });
;   res.json({ on: true });
; });
