; Money in binary floating point
;
; A float cannot hold 0.10: sums drift by a cent, totals differ from their lines, and payment services refuse an amount
; of 1998.9999999999998 cents. It shows up months later as books that do not balance.
;
; severity: warning
; confidence: high
; cwe: 1339
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; regex money: (?i)^["']?(\w*(unit|total|sub|sale|base|net|gross)_?)?(price|amount|balance|subtotal|grandTotal|grand_total|salary|wage|payout|totalCost|total_cost|discountAmount|taxAmount|fee)(_?(usd|eur|gbp))?["']?$

; A column.
((pair key: (_) @_name value: (object (pair key: (_) @_type_key value: [(member_expression property: (property_identifier) @_type) (call_expression function: (member_expression property: (property_identifier) @_type))] @hint)))
  (#match? @_name "<money>")
  (#eq? @_type_key "type")
  (#any-of? @_type "FLOAT" "DOUBLE" "REAL")
  (#set! message "{_name} loses cents as a float: make the column `DECIMAL(12, 2)`")
  (#set! fix.title "Make it `DECIMAL(12, 2)`")
  (#set! fix.safety "suggested")
  (#replace! @hint "DataTypes.DECIMAL(12, 2)"))
((pair key: (_) @_name value: (member_expression object: (identifier) @_types property: (property_identifier) @_type) @hint)
  (#match? @_name "<money>")
  (#any-of? @_types "DataTypes" "Sequelize")
  (#any-of? @_type "FLOAT" "DOUBLE" "REAL")
  (#set! message "{_name} loses cents as a float: make the column `DECIMAL(12, 2)`")
  (#set! fix.title "Make it `DECIMAL(12, 2)`")
  (#set! fix.safety "suggested")
  (#replace! @hint "{_types}.DECIMAL(12, 2)"))
((call_expression function: (member_expression object: (identifier) @_table property: (property_identifier) @_float) arguments: (arguments . (string) @_name)) @hint
  (#any-of? @_table "table" "t" "builder")
  (#any-of? @_float "float" "double" "real")
  (#match? @_name "<money>")
  (#set! message "{_name} loses cents as a float: make the column `decimal({_name}, 12, 2)`")
  (#set! fix.title "Make it a `decimal`")
  (#set! fix.safety "suggested")
  (#replace! @hint "{_table}.decimal({_name}, 12, 2)"))

; What a caller sent, read as a float.
((variable_declarator name: (identifier) @_name value: (call_expression function: (_) @_parse arguments: (arguments . (_) @_value)) @hint)
  (#match? @_name "<money>")
  (#any-of? @_parse "parseFloat" "Number.parseFloat")
  (#tainted? @_value "caller")
  (#not-runs-in? "browser")
  (#set! message "`{_name}` loses cents as a float: read it as whole cents, or with a decimal library"))
; Cents for a payment service.
((pair key: (_) @_name value: (binary_expression left: (_) @_left operator: "*" right: (number) @_hundred) @hint)
  (#any-of? @_name "amount" "unit_amount" "amount_in_cents" "amountInCents" "unitAmount")
  (#eq? @_hundred "100")
  (#not-match? @_left "(?i)^\\(?Math\\.|cents|percent|toFixed|new Decimal")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` is not always whole: round it, `Math.round({hint})`")
  (#set! fix.title "Round it")
  (#set! fix.safety "safe")
  (#wrap! @hint "Math.round(" ")"))

;! bad
; const Product = sequelize.define("product", {
;   price: { type: DataTypes.FLOAT, allowNull: false },
;                  ^^^^^^^^^^^^^^^
;   balance: DataTypes.DOUBLE,
;            ^^^^^^^^^^^^^^^^
;   weight: DataTypes.FLOAT,
; });
;! fixed
; const Product = sequelize.define("product", {
;   price: { type: DataTypes.DECIMAL(12, 2), allowNull: false },
;   balance: DataTypes.DECIMAL(12, 2),
;   weight: DataTypes.FLOAT,
; });
;! bad
; await stripe.paymentIntents.create({ amount: order.total * 100, currency: "eur" });
;                                              ^^^^^^^^^^^^^^^^^
;! fixed
; await stripe.paymentIntents.create({ amount: Math.round(order.total * 100), currency: "eur" });
;! bad
; app.post("/pay", async (req, res) => {
;   const amount = parseFloat(req.body.amount);
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await charge(amount
; });
;! bad
; exports.up = (knex) =>
;   knex.schema.createTable("orders", (table) => {
;     table.float("total_price");
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^
;     table.float("ratio");
;   });
;! fixed
; exports.up = (knex) =>
;   knex.schema.createTable("orders", (table) => {
;     table.decimal("total_price", 12, 2);
;     table.float("ratio");
;   });
;! good
; const Product = sequelize.define("product", {
;   price: { type: DataTypes.DECIMAL(12, 2), allowNull: false },
;   rating: { type: DataTypes.FLOAT },
; });
; await stripe.paymentIntents.create({ amount: Math.round(order.total * 100), currency: "eur" });
; const width = { percent: share * 100 };
; const size = parseFloat(text);
