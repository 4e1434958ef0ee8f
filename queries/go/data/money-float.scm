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
