; A number from a request is taken as it is
;
; A quantity of -3 pays money out, `"1e9"` or an object ends in `NaN`, and a price that the caller sends is the price that
; the caller likes. Check the type and the range before anything is computed, and take prices from your own data.
;
; severity: warning
; confidence: medium
; cwe: 20 1284 840
; see: https://cheatsheetseries.owasp.org/cheatsheets/Input_Validation_Cheat_Sheet.html
; regex amounts: (?i)^(quantity|qty|amount(_?cents)?|count|units|number_?of_?\w+|num_?\w+|seats|nights|hours|points|credits|tickets|tip|discount(_?(percent|amount))?|stake|bet|price(_?cents)?|total(_?cents)?)$
; regex amount-member: (?i)\.(quantity|qty|amount(_?cents|Cents)?|count|units|numberOf\w+|seats|nights|hours|points|credits|tickets|tip|discount(Percent|Amount)?|stake|bet|price(Cents)?|total(Cents)?)$
; regex money: (?i)(price|cents|amount|cost|rate|fee|fare|balance|value|unit_?price|per_?(unit|night|hour|seat)|points|credit\w*)(InCents|_in_cents|Cents|_cents)?\)*$
; regex checked: (?i)^(is_?(integer|safe_?integer|nan|finite|positive|number|int|valid\w*)|valid\w*|safe_?parse\w*|parse(Async)?|schema|\w+Schema|joi|zod|z|yup|ajv|assert\w*|check\w*|abs|max|min|clamp\w*|celebrate|to_?positive\w*|sanitize\w*|ensure\w*|require_?positive\w*|plainToInstance)$
; regex compared: [<>]=?\s*(0|1|-?\d+|[A-Z_]{3,})\b|\b(0|1)\s*[<>]=?|Math\.(abs|max|min)|typeof\s+\w+\s*[!=]==?\s*['"]number
; regex schemas: schema:\s*(\{|\w)|\bbody:\s*(Type|t|z|v)\.|\bvalidate\w*\(|celebrate\(|withTypeProvider|@Is(Int|Positive|Number)|@Min\(|checkSchema|express-validator|ValidationPipe

; What is paid for is counted by the caller.
((binary_expression left: [(identifier) (member_expression)] @left operator: "*" right: [(identifier) (member_expression)] @amount) @hint
  (#match? @left "<money>")
  (#match? @amount "<amounts>|<amount-member>")
  (#tainted? @amount)
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "<compared>")
  (#not-file-matches? "<schemas>")
  (#not-runs-in? "browser")
  (#set! message "The caller sends `{amount}`, less than nothing or no number too: check that it is a whole number in its range"))
((binary_expression left: [(identifier) (member_expression)] @amount operator: "*" right: [(identifier) (member_expression)] @right) @hint
  (#match? @right "<money>")
  (#match? @amount "<amounts>|<amount-member>")
  (#tainted? @amount)
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "<compared>")
  (#not-file-matches? "<schemas>")
  (#not-runs-in? "browser")
  (#set! message "The caller sends `{amount}`, less than nothing or no number too: check that it is a whole number in its range"))
; What is kept is changed by as much as the caller says.
((augmented_assignment_expression left: (member_expression property: (_) @_kept) operator: ["+=" "-="] right: [(identifier) (member_expression)] @amount) @hint
  (#match? @_kept "(?i)^(balance|stock|credits?|points|quantity|available\\w*|remaining\\w*|funds|seats\\w*|inventory|score|wallet|total|wallet_?balance|balance_?cents|amount)$")
  (#match? @amount "<amounts>|<amount-member>")
  (#tainted? @amount)
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "\\b\\w*(amount|quantity|qty|points|count|total|credits|seats|units)\\w*\\s*(<=?|>=?)\\s*(0|1|-?\\d+|[A-Z_]{3,})\\b|Math\\.(abs|max|min)|typeof\\s+\\w+\\s*[!=]==?\\s*['\"]number|isInteger|isFinite")
  (#not-file-matches? "<schemas>")
  (#not-runs-in? "browser")
  (#set! message "The caller sends `{amount}`, less than nothing too, which turns the direction round: check that it is a number above 0"))
; The price that the caller likes.
((pair key: (_) @_key value: [(member_expression) (identifier) (call_expression)] @amount) @hint
  (#match? @_key "^[\"']?(amount|unit_amount|amount_cents|amountCents|total_amount)[\"']?$")
  (#match? @amount "(?i)(^|[._(])(body\\.)?(total|amount|price|cost|sum|grand_?total|order_?total)(_?cents|Cents)?( *\\* *100)?\\)?$")
  (#tainted? @amount)
  (#inside-call? @hint "charge" "charges.create" "paymentIntents.create" "*.charges.create" "*.paymentIntents.create" "*.sessions.create" "createPayment" "createCharge" "sale" "*.transaction.sale")
  (#not-function-mentions? @hint "(?i)^(calculate\\w*|compute\\w*|find\\w*|cart|order|orders|invoice\\w*|product\\w*|plan\\w*|donat\\w*|tip|top_?up|deposit)$")
  (#not-route? @hint "(?i)donat|tip|top-?up|deposit|gift")
  (#set! message "The caller says what is paid: compute `{amount}` from your own prices"))
;! bad
; app.post("/cart/items", async (request, reply) => {
;   const { sku, quantity } = request.body;
;   const product = await catalog.findBySku(sku);
;   const total = product.priceCents * quantity;
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await orders.debitWallet(request.user.id, total);
;   return { total };
; });
;! bad
; router.post("/transfer", requireUser, async (req, res) => {
;   const { to, amount } = req.body;
;   const account = await Account.findOne({ where: { userId: req.user.id } });
;   if (account.balance < amount) return res.status(400).json({ error: "Insufficient funds" });
;   account.balance -= amount;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
;   await account.save();
;   res.json({ ok: true });
; });
;! bad
; app.post("/settle", async (req, res) => {
;   const charge = await stripe.paymentIntents.create({ amount: req.body.total, currency: "eur" });
;                                                       ^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ secret: charge.client_secret });
; });
;! bad
; app.post("/book", async (req, res) => {
;   const room = await rooms.get(req.body.room);
;   const cost = req.body.nights * room.rate;
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ cost
;! good
; app.post("/cart/items", async (request, reply) => {
;   const { sku, quantity } = request.body;
;   if (!Number.isInteger(quantity) || quantity < 1) return reply.code(400).send();
;   const product = await catalog.findBySku(sku);
;   return { total: product.priceCents * quantity };
; });
;! good
; router.post("/transfer", requireUser, async (req, res) => {
;   const amount = transferSchema.parse(req.body).amount;
;   account.balance -= amount;
;   res.json({ ok: true });
; });
;! good
; app.post("/settle", async (req, res) => {
;   const order = await orders.get(req.body.order);
;   const charge = await stripe.paymentIntents.create({ amount: order.total, currency: "eur" });
;   res.json({ secret: charge.client_secret });
; });
;! good
; const area = (width, height) => width * height;
; app.get("/grid", (req, res) => res.json({ cells: columns.length * rows.length }));
