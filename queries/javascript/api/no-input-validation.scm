; A number from a request is taken as it is
;
; A quantity of -3 pays money out, `"1e9"` or an object ends in `NaN`, and a price that the caller sends is the price that
; the caller likes. Check the type and the range before anything is computed, and take prices from your own data.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 20 1284 840
; see: https://cheatsheetseries.owasp.org/cheatsheets/Input_Validation_Cheat_Sheet.html
; regex amounts: (?i)^(quantity|qty|amount(_?cents)?|count|units|number_?of_?\w+|num_?\w+|seats|nights|hours|points|credits|tickets|guests|adults|children|persons|people|days|copies|pieces|weight|distance|minutes|tip|discount(_?(percent|amount))?|stake|bet|price(_?cents)?|total(_?cents)?)$
; regex amount-member: (?i)\.(quantity|qty|amount(_?cents|Cents)?|count|units|numberOf\w+|seats|nights|hours|points|credits|tickets|guests|adults|children|persons|people|days|copies|pieces|weight|distance|minutes|tip|discount(Percent|Amount)?|stake|bet|price(Cents)?|total(Cents)?)$
; regex money: (?i)(price|cents|amount|cost|rate|fee|fare|balance|value|unit_?price|per_?(unit|night|hour|seat)|points|credit\w*)(InCents|_in_cents|Cents|_cents)?\)*$
; regex checked: (?i)^(is_?(integer|safe_?integer|nan|finite|positive|number|int|valid\w*)|valid\w*|safe_?parse\w*|parseAsync|schema|\w+Schema|joi|zod|z|yup|ajv|assert\w*|check\w*|abs|max|min|clamp\w*|celebrate|to_?positive\w*|sanitize\w*|ensure\w*|require_?positive\w*|plainToInstance)$
; regex compared: [sS]chema\w*\.parse\(|[<>]=?\s*(0|1|-?\d+|[A-Z_]{3,})\b|\b(0|1)\s*[<>]=?|Math\.(abs|max|min)|typeof\s+\w+\s*[!=]==?\s*['"]number
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
; Arithmetic in what is written.
((pair key: (_) @_kept value: (binary_expression left: (_) @_before operator: ["-" "+"] right: [(identifier) (member_expression)] @amount)) @hint
  (#match? @_kept "(?i)^[\"']?(balance|stock|credits?|points|quantity|available\\w*|remaining\\w*|funds|seats\\w*|inventory|wallet|balance_?cents|amount)[\"']?$")
  (#match? @amount "<amounts>|<amount-member>")
  (#tainted? @amount)
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "\\b\\w*(amount|quantity|qty|points|count|total|credits|seats|units)\\w*\\s*(<=?|>=?)\\s*(0|1|-?\\d+|[A-Z_]{3,})\\b|Math\\.(abs|max|min)|typeof\\s+\\w+\\s*[!=]==?\\s*['\"]number|isInteger|isFinite")
  (#not-file-matches? "<schemas>")
  (#not-runs-in? "browser")
  (#set! message "The caller sends `{amount}`, less than nothing too, which turns the direction round: check that it is a number above 0"))
((pair key: (_) @_change value: [(identifier) (member_expression)] @amount) @hint
  (#match? @_change "^[\"']?(increment|decrement|\\$inc)[\"']?$")
  (#match? @amount "<amounts>|<amount-member>")
  (#tainted? @amount)
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "<compared>")
  (#not-file-matches? "<schemas>")
  (#set! message "The caller sends `{amount}`, less than nothing too, which turns the direction round: check that it is a number above 0"))
((object (pair key: (_) @_inc value: (object (pair value: [(identifier) (member_expression) (unary_expression argument: (_))] @amount))) @hint)
  (#match? @_inc "^[\"']?\\$inc[\"']?$")
  (#match? @amount "(?i)^-?((\\w+\\.)*)(quantity|qty|amount(_?cents)?|count|units|points|credits|tickets|tip|stake|bet)$")
  (#tainted? @amount)
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "<compared>")
  (#not-file-matches? "<schemas>")
  (#set! message "The caller sends `{amount}`, less than nothing too, which turns the direction round: check that it is a number above 0"))
; Money that goes to and fro by a service.
((call_expression function: (member_expression object: (_) @_service property: (_) @_move) arguments: (arguments (_) [(identifier) (member_expression)] @amount)) @hint
  (#match? @_move "(?i)^(transfer|debit|credit|withdraw|deposit|refund|charge|pay(out)?|send_?money|top_?up|add_?(credits|points|funds)|deduct\\w*)$")
  (#match? @_service "(?i)(wallet|account|bank|ledger|payment|billing|balance|points|credit|fund|transfer)\\w*$")
  (#match? @amount "(?i)^((ctx\\.)?(req|request)\\.body\\.)?(amount(_?cents)?|points|credits|sum|value|quantity)$")
  (#tainted? @amount)
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "<compared>")
  (#not-file-matches? "<schemas>")
  (#set! message "The caller sends `{amount}`, less than nothing or no number too: check that it is a number above 0"))
; A share that is taken off.
((binary_expression left: [(identifier) (member_expression)] @left operator: "*" right: (identifier) @amount) @hint
  (#match? @left "<money>")
  (#match? @amount "(?i)^(percent(age)?|discount|rate|share|ratio|tip_?percent)$")
  (#value-matches? @amount "^(parseInt|parseFloat|Number|\\+)\\s*\\(?\\s*(req|request|ctx)\\.(query|body|params)\\b|^(req|request|ctx\\.request)\\.(query|body)\\.")
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "<compared>")
  (#not-file-matches? "<schemas>")
  (#not-runs-in? "browser")
  (#set! message "The caller sends `{amount}`, above 100 or below 0 too: check its range"))
; Kept as it came, without a look at any of it.
((call_expression function: (member_expression object: (_) @_model property: (_) @_write) arguments: (arguments . [
    (object (pair value: (member_expression object: (member_expression object: (identifier) @_request property: (_) @_body))) (pair value: (member_expression object: (member_expression))))
    (identifier) @_record])) @hint
  (#any-of? @_write "insertOne" "create" "insert" "save")
  (#match? @hint "\\b(req|request)\\.body\\.\\w+.*\\b(req|request)\\.body\\.\\w+")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<checked>|(?i)^(test|match|trim|length|typeof|includes|status|sendStatus|code)$")
  (#not-function-matches? @hint "typeof|\\.length|if\\s*\\(\\s*!|\\b4\\d\\d\\b|Number\\(|parseInt|String\\(")
  (#not-file-matches? "<schemas>|mongoose|sequelize|\\brequired:")
  (#not-path-matches? "(?i)emulat|mock|fixture")
  (#set! severity "info")
  (#set! message "Nothing of what the caller sends is looked at before it is kept: check types, lengths and ranges with a schema"))

; A place in a list, by a caller.
((subscript_expression object: (member_expression) @list index: (call_expression function: (_) @_parse arguments: (arguments . (_) @index))) @hint
  (#match? @_parse "^(Number\\.)?parseInt$|^Number$")
  (#match? @index "^(String\\()?(req|request|ctx)\\.(params|query|body)\\.\\w+")
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "<compared>|\\.length|\\?\\.|if\\s*\\(\\s*!|404|undefined")
  (#set! severity "info")
  (#set! message "`{index}` may be outside of `{list}`, and what is read there is `undefined`: answer 404 where nothing is found"))

; Taken off by as much as the caller says.
((unary_expression operator: "-" argument: [(identifier) (member_expression)] @amount) @hint
  (#match? @amount "<amounts>|<amount-member>|(?i)(^|\\.)(coins|gems|stars|miles|tokens|chips)$")
  (#tainted? @amount)
  (#in? @hint "handler")
  (#parent? @hint "arguments" "pair")
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "\\b\\w*(amount|quantity|qty|points|count|total|credits|seats|units|coins|gems|stars)\\w*\\s*(<=?|>=?)\\s*(0|1|-?\\d+|[A-Z_]{3,})\\b|Math\\.(abs|max|min)|typeof\\s+\\w+\\s*[!=]==?\\s*['\"]number|isInteger|isFinite")
  (#not-file-matches? "<schemas>")
  (#set! message "The caller sends `{amount}`, less than nothing too, which turns the direction round: check that it is a number above 0"))

; Kept, more or less, by as much as the caller says.
((assignment_expression left: (member_expression property: (_) @_kept) right: (binary_expression left: (member_expression property: (_) @_before) operator: ["+" "-"] right: [(identifier) (member_expression)] @amount)) @hint
  (#match? @_kept "(?i)^(balance|stock|credits?|points|quantity|available\\w*|remaining\\w*|funds|seats\\w*|inventory|score|wallet|balance_?cents|amount|coins|on_?hand)$")
  (#eq? @_kept @_before)
  (#match? @amount "<amounts>|<amount-member>|(?i)(^|\\.)(delta|change|diff|adjustment|sum|value|coins|by)$")
  (#tainted? @amount)
  (#not-function-mentions? @hint "<checked>")
  (#not-function-matches? @hint "\\b\\w*(amount|quantity|qty|points|count|total|credits|seats|units|delta|change|coins)\\w*\\s*(<=?|>=?)\\s*(0|1|-?\\d+|[A-Z_]{3,})\\b|Math\\.(abs|max|min)|typeof\\s+\\w+\\s*[!=]==?\\s*['\"]number|isInteger|isFinite|Number\\(")
  (#not-file-matches? "<schemas>")
  (#not-runs-in? "browser")
  (#set! message "The caller sends `{amount}`, a text or less than nothing too: check that it is a whole number in its range"))

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
;! bad
; export async function POST(request) {
;   const { id, amount } = await request.json();
;   const account = await prisma.account.findUnique({ where: { id } });
;   await prisma.account.update({ where: { id }, data: { balance: account.balance - amount } });
;                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await prisma.stock.update({ where: { id }, data: { left: { decrement: amount } } });
;                                                              ^^^^^^^^^^^^^^^^^
;   return Response.json({ ok: true });
; }
;! bad
; app.post("/topup", async (req, res) => {
;   await wallets.credit(req.user.id, req.body.amount);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
; app.get("/offer", (req, res) => {
;   const percent = parseInt(req.query.percent, 10);
;   res.json({ price: price - (price * percent) / 100 });
;                              ^^^^^^^^^^^^^^^
; });
;! good
; app.post("/topup", async (req, res) => {
;   const amount = Number(req.body.amount);
;   if (!(amount > 0)) return res.sendStatus(400);
;   await wallets.credit(req.user.id, amount);
;   res.end();
; });
;! bad
; app.get("/halls/:hall/rows/:row", (req, res) => {
;   const row = hall.rows[parseInt(req.params.row, 10)];
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ seats: row.seats });
; });
;! good
; app.get("/halls/:hall/rows/:row", (req, res) => {
;   const row = hall.rows[parseInt(req.params.row, 10)];
;   if (!row) return res.sendStatus(404);
;   res.json({ seats: row.seats });
; });
;! bad
; router.post("/coins/send", async (req, res) => {
;   const { receiver, coins } = req.body;
;   await wallets.change(req.player.id, -coins);
;                                       ^^^^^^
;   res.json({ receiver });
; });
;! good
; router.post("/coins/send", async (req, res) => {
;   const { receiver, coins } = req.body;
;   if (!Number.isSafeInteger(coins) || coins < 1) return res.sendStatus(400);
;   await wallets.change(req.player.id, -coins);
;   res.json({ receiver });
; });
;! bad
; exports.handler = async (event) => {
;   const { sku, delta } = JSON.parse(event.body);
;   const item = await table.get(sku);
;   item.stock = item.stock + delta;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await table.put(item);
;   return { statusCode: 200, body: "{}" };
; };
;! good
; exports.handler = async (event) => {
;   const { sku, delta } = JSON.parse(event.body);
;   if (!Number.isInteger(delta)) return { statusCode: 400, body: "{}" };
;   const item = await table.get(sku);
;   item.stock = item.stock + delta;
;   await table.put(item);
;   return { statusCode: 200, body: "{}" };
; };
