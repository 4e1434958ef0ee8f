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
; regex sum-of-money: (?i)^((\w+\.)*|this\.)?\w*(price|amount|total|subtotal|sub_total|balance|fee|cost|fare|salary|net|gross|revenue)$

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

; A share of it.
((binary_expression left: [(identifier) (member_expression)] @amount operator: "*" right: (number) @_share) @hint
  (#match? @amount "<sum-of-money>")
  (#match? @_share "^(0|1)\\.\\d+$")
  (#not-match? @amount "(?i)cents|minor|decimal|units")
  (#not-inside-call? @hint "Math.round" "round" "Math.floor" "Math.ceil" "toCents" "roundCents")
  (#not-file-matches? "(?i)decimal\\.js|big\\.js|bignumber|dinero|currency\\.js|in cents|cents")
  (#not-file-kind? "test")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{hint}` loses cents as a float: reckon in whole cents and round once, or use a decimal library"))
; Rounded by way of a text.
((call_expression function: (_) @_parse arguments: (arguments . (call_expression function: (member_expression object: (_) @amount property: (_) @_fixed) arguments: (arguments . (number) @_two .)) .)) @hint
  (#any-of? @_parse "parseFloat" "Number" "Number.parseFloat")
  (#eq? @_fixed "toFixed")
  (#eq? @_two "2")
  (#match? @amount "(?i)price|amount|total|balance|fee|cost|tax|discount|sum|salary|revenue")
  (#not-file-kind? "test")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "What is rounded by way of a text is a float again, and sums of it drift: reckon in whole cents"))
((binary_expression left: (call_expression function: (_) @_round arguments: (arguments . (binary_expression left: (_) @amount operator: "*" right: (number) @_hundred) .)) operator: "/" right: (number) @_by) @hint
  (#eq? @_round "Math.round")
  (#eq? @_hundred "100")
  (#eq? @_by "100")
  (#match? @amount "(?i)price|amount|total|balance|fee|cost|tax|discount|salary|revenue|refund")
  (#not-match? @amount "(?i)percent|ratio|rate\\b|count|bytes|size|time|score")
  (#not-file-kind? "test")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "What is rounded here is a float again, and sums of it drift: reckon in whole cents"))
; Read from a text.
((variable_declarator name: (identifier) @_name value: (call_expression function: (_) @_parse arguments: (arguments . (_) @_value)) @hint)
  (#match? @_name "<money>")
  (#any-of? @_parse "parseFloat" "Number.parseFloat")
  (#not-tainted? @_value "caller")
  (#not-file-kind? "test")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{_name}` loses cents as a float: read it as whole cents, or with a decimal library"))

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
;! bad
; const tax = (order) => order.total * 0.19;
;                        ^^^^^^^^^^^^^^^^^^
; const rounded = (order) => parseFloat(order.total.toFixed(2));
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const again = (total) => Math.round(total * 100) / 100;
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const taxCents = (order) => Math.round(order.totalCents * 0.19);
; const share = (part) => Math.round(part * 100) / 100;
; const length = (lines) => lines.reduce((all, line) => all + line.length, 0);
;! good src/place.entity.ts
; class Place {
;   @Column("float")
;   latitude;
; }
