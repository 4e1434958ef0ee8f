; Money is a floating-point number
;
; 0.1 + 0.2 is not 0.3: sums drift by cents, comparisons fail, and books do not balance. Count the smallest unit in an
; `int64`, or use a decimal type.
;
; severity: warning
; confidence: high
; precision: 2/2 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, both in snapd
; cwe: 1339 682
; see: https://martinfowler.com/eaaCatalog/money.html
; regex money: (?i)^(\w*_?)?(price|balance|amount|salary|fee|tax|discount_?amount|subtotal|sub_?total|total_?(price|amount|cost|due|paid)|unit_?cost|grand_?total|wage|payment|deposit|refund|revenue|invoice_?total)$
; regex no-money: (?i)scroll|offset|delta|blur|zoom|alpha|rate$|percent|ratio|factor|weight|cpu|mem|disk|network|load|file|byte|count|pixel|move|scale|gas|price_?level|cost_?per_?token|latency

((field_declaration name: (field_identifier) @name type: (type_identifier) @type) @hint
  (#match? @type "^float(32|64)$")
  (#match? @name "<money>")
  (#not-match? @name "<no-money>")
  (#not-path-matches? "(?i)gota|indicator|technical|chart")
  (#set! message "`{name}` is a `{type}`, which loses cents: count the smallest unit in an `int64`, or use a decimal type")
  (#set! fix.title "Count the smallest unit in an `int64`")
  (#set! fix.safety "suggested")
  (#replace! @type "int64"))

((field_declaration name: (field_identifier) @name type: (pointer_type (type_identifier) @type)) @hint
  (#match? @type "^float(32|64)$")
  (#match? @name "<money>")
  (#not-match? @name "<no-money>")
  (#not-path-matches? "(?i)gota|indicator|technical|chart")
  (#set! message "`{name}` is a `{type}`, which loses cents: count the smallest unit in an `int64`, or use a decimal type")
  (#set! fix.title "Count the smallest unit in an `int64`")
  (#set! fix.safety "suggested")
  (#replace! @type "int64"))

((parameter_declaration name: (identifier) @name type: (type_identifier) @type) @hint
  (#match? @type "^float(32|64)$")
  (#match? @name "(?i)^(\\w*_?)?(price|balance|salary|total_?(price|amount|cost)|subtotal)$|^amount$")
  (#not-match? @name "<no-money>")
  (#not-path-matches? "(?i)gota|indicator|technical|chart")
  (#function-matches? @hint "(?i)account|balance|charge|pay|order|price|invoice|withdraw|deposit|transfer|tax|discount|money|currency|cart")
  (#set! message "`{name}` is a `{type}`, which loses cents: count the smallest unit in an `int64`, or use a decimal type")
  (#set! fix.title "Count the smallest unit in an `int64`")
  (#set! fix.safety "suggested")
  (#replace! @type "int64"))

((short_var_declaration left: (expression_list . (identifier) @name) right: (expression_list . (call_expression function: (_) @callee) .)) @hint
  (#resolves-to? @callee "strconv.ParseFloat")
  (#match? @name "<money>")
  (#not-match? @name "<no-money>")
  (#not-path-matches? "(?i)gota|indicator|technical|chart")
  (#set! message "`{name}` loses cents as a float: read it as a decimal, or count the smallest unit"))

; A sum that is made as a float.
([(short_var_declaration left: (expression_list . (identifier) @name .) right: (expression_list . (float_literal) @hint .))
  (var_spec name: (identifier) @name type: (type_identifier) @hint)]
  (#match? @name "(?i)^(\\w*_?)?(price|balance|amount|fee|tax|vat|subtotal|total_?(price|amount|cost|due|paid)|grand_?total|revenue|refund|payout|commission|discount|cost|total)$")
  (#match? @hint "^(float(32|64)|0\\.0+)$")
  (#not-match? @name "<no-money>")
  (#in-function? @hint)
  (#function-matches? @hint "(?i)price|cents|currency|invoice|order|payment|refund|payout|billing|cart")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{name}` is a float, which loses cents: count the smallest unit in an `int64`, or use a decimal type"))

; What a function says that something costs.
([(method_declaration name: (_) @name result: (type_identifier) @hint) (function_declaration name: (_) @name result: (type_identifier) @hint)
  (method_declaration name: (_) @name result: (parameter_list . (parameter_declaration type: (type_identifier) @hint))) (function_declaration name: (_) @name result: (parameter_list . (parameter_declaration type: (type_identifier) @hint)))]
  (#match? @hint "^float(32|64)$")
  (#match? @name "(?i)(price|balance|amount|fee|tax|subtotal|invoice_?total|order_?total|cart_?total|grand_?total|refund|payout|commission|discount|revenue)$|^(compute|calc(ulate)?)_?total$")
  (#not-match? @name "<no-money>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{name}` answers with a float, which loses cents: count the smallest unit in an `int64`, or use a decimal type"))

; Cents that are cut off.
([(type_conversion_expression type: (_) @_int operand: (binary_expression left: (_) @money operator: "*" right: (_) @_hundred))
  (call_expression function: (_) @_int arguments: (argument_list . (binary_expression left: (_) @money operator: "*" right: (_) @_hundred) .))] @hint
  (#match? @_int "^u?int(32|64)?$")
  (#match? @_hundred "^100(\\.0*)?$")
  (#match? @money "(?i)(price|amount|total|cost|fee|balance|tax|refund|subtotal)\\w*$")
  (#not-match? @money "(?i)percent|ratio|rate|cpu|mem|size|bytes")
  (#not-file-kind? "test")
  (#not-function-matches? @hint "math\\.Round\\(")
  (#set! message "`{hint}` cuts off, so 19.99 becomes 1998: read the amount as a decimal, or `math.Round` at least"))

; Cents that become a float.
((binary_expression left: [(type_conversion_expression type: (_) @_float operand: (_) @money) (call_expression function: (_) @_float arguments: (argument_list . (_) @money .))] operator: ["*" "/"] @_operator right: (_) @_other) @hint
  (#match? @_float "^float(32|64)$")
  (#match? @money "(?i)(cents|price|amount|subtotal|balance|fee|refund)$")
  (#not-match? @_other "^100(\\.0*)?$|(?i)percent")
  (#not-inside? @hint "argument_list")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{money}` is reckoned with as a float, which loses cents: multiply first and divide last, in integers, and say how it is rounded"))

;! bad
; type Order struct {
; 	ID    int
; 	Price float64
;  ^^^^^^^^^^^^^
; }
;! fixed
; type Order struct {
; 	ID    int
; 	Price int64
; }
;! bad
; func pay(w http.ResponseWriter, r *http.Request) {
; 	amount, err := strconv.ParseFloat(r.FormValue("amount"), 64)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; type Order struct {
; 	PriceCents int64
; 	Balance    decimal.Decimal
; 	Discount   float64
; }
;! bad
; func (c *Cart) Subtotal() float64 {
;                           ^^^^^^^
; 	var total float64
;            ^^^^^^^
; 	for _, item := range c.Items {
; 		total += item.Price * float64(item.Quantity)
; 	}
; 	return total
; }
; func charge(order Order) error {
; 	fee := float64(order.Cents) * 0.029
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return pay(int64(order.Price * 100), fee)
;             ^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; func (c *Cart) Subtotal() int64 {
; 	var cents int64
; 	for _, item := range c.Items {
; 		cents += item.Cents * item.Quantity
; 	}
; 	return cents
; }
; func load(disk Disk) float64 {
; 	total := 0.0
; 	total += disk.Ratio
; 	return total
; }
; func show(cents int64) string {
; 	return format(float64(cents) / 100)
; }
