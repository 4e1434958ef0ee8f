; A column that keeps money as a float
;
; A float cannot hold 0.10: sums drift by a cent, and totals differ from their lines. Keep whole cents as an integer, or
; `numeric` with a scale.
;
; severity: warning
; confidence: high
; precision: 0 hints on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; cwe: 1339
; regex money: (?i)^["']?(\w*(unit|total|sub|sale|base|net|gross)_?)?(price|amount|balance|subtotal|grandTotal|grand_total|salary|wage|payout|totalCost|total_cost|discountAmount|taxAmount|fee)(_?(usd|eur|gbp))?["']?$

((public_field_definition (decorator (call_expression function: (_) @_column arguments: (arguments . (_) @hint))) name: (_) @_name)
  (#match? @_column "^(Column|Property)$")
  (#match? @_name "<money>")
  (#match? @hint "^[\"'](float|double|real|double precision)[\"']$|type:\\s*[\"'](float|double|real|double precision)[\"']")
  (#set! message "`{_name}` loses cents as a float: keep whole cents as an integer, or `numeric` with a scale"))

;! bad
; class Order {
;   @Column("float")
;           ^^^^^^^
;   price: number;
; }
;! bad
; class Invoice {
;   @Column({ type: "double precision", nullable: true })
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   totalAmount: number;
; }
;! bad
; class Account {
;   @Property({ type: "float" })
;             ^^^^^^^^^^^^^^^^^
;   balance!: number;
; }
;! bad
; class Fee {
;   @Column("real")
;           ^^^^^^
;   fee: number;
;   broken(
;! good
; class Place {
;   @Column("float")
;   latitude: number;
; }
;! good
; class Order {
;   @Column("numeric", { precision: 12, scale: 2 })
;   price: string;
; }
;! good
; class Line {
;   @Column("int")
;   amount: number;
; }
;! good
; class Part {
;   @Column({ type: "double precision" })
;   weight: number;
; }
