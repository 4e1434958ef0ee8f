; A step is taken whatever came before it
;
; Nothing asks what state the order is in: whoever calls the address of the last step gets the goods without the one that
; takes the money, and whoever calls it twice gets them, or the refund, twice. Look at the state, and change both at once.
;
; severity: info
; confidence: low
; cwe: 841
; precision: no hints on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cwe.mitre.org/data/definitions/841.html
; regex states: (?i)^["'](shipped|paid|refunded|completed?|confirmed|approved|delivered|released|captured|settled|cancell?ed|activated?|published|redeemed|used)["']$

((assignment left: (attribute object: (identifier) @thing attribute: (identifier) @_state) right: (string) @state) @hint
  (#match? @_state "(?i)^(status|state)$")
  (#match? @state "<states>")
  (#match? @thing "(?i)^(order|payment|invoice|refund|booking|purchase|checkout|withdrawal|claim|shipment|transfer|voucher|coupon|subscription|reservation)$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "(?i)\\.(status|state)\\b\\s*(==|!=|in\\b|not in)|\\[[\"'](status|state)[\"']\\]\\s*(==|!=|in\\b|not in)|can_|transition|status\\s*=\\s*[\"']\\w+[\"']\\s*[,)]|is_paid|\\.paid\\b|_allowed|ensure|check|assert|webhook|event\\b|verify|signature")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "`{thing}` becomes {state} whatever it was before: look at its state first, in the same transaction"))
((assignment left: (subscript value: (identifier) @thing subscript: (string) @_state) right: (string) @state) @hint
  (#match? @_state "(?i)^.(status|state)[\"']$")
  (#match? @state "<states>")
  (#match? @thing "(?i)^(order|payment|invoice|refund|booking|purchase|checkout|withdrawal|claim|shipment|transfer|voucher|coupon|subscription|reservation)$")
  (#in-function-named? @hint "(?i)ship|pay|refund|confirm|approve|deliver|cancel|activate|complete|redeem|capture|release")
  (#not-function-matches? @hint "(?i)\\[[\"'](status|state)[\"']\\]\\s*(==|!=|in\\b|not in)|can_|transition|\\.get\\([\"'](status|state)|ensure|check|assert|webhook|verify|signature")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "`{thing}` becomes {state} whatever it was before: look at its state first, in the same transaction"))
((assignment left: (attribute object: (identifier) @thing attribute: (identifier) @_state) right: (string) @state) @hint
  (#match? @_state "(?i)^(status|state)$")
  (#match? @state "<states>")
  (#match? @thing "(?i)^(order|payment|invoice|refund|booking|purchase|withdrawal|claim|shipment)$")
  (#not-in? @hint "handler")
  (#inside? @hint "class_definition")
  (#in-function-named? @hint "(?i)^(ship|pay|refund|confirm|approve|deliver|cancel|complete|capture|release)(_(order|payment|booking|invoice|it))?$")
  (#not-function-matches? @hint "(?i)\\.(status|state)\\b\\s*(==|!=|in\\b|not in)|can_|transition|is_paid|\\.paid\\b|_allowed|ensure|check|assert|webhook|event\\b|verify|signature|raise ")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "`{thing}` becomes {state} whatever it was before: look at its state first, in the same transaction"))

;! bad
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.post("/orders/<int:key>/ship")
; @login_required
; def ship(key):
;     order = load(key, current_user.id)
;     order.status = "shipped"
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;     order.save()
;     return jsonify(order=order.key)
;! bad
; def ship(orders, key):
;     order = orders[key]
;     order["status"] = "shipped"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; class Checkout:
;     def ship(self, order):
;         order.state = "shipped"
;         ^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; class Checkout:
;     def refund(self, order):
;         order.state = "refunded"
;         ^^^^^^^^^^^^^^^^^^^^^^^^
;         self.pay_back(order
;! good
; class Checkout:
;     def ship(self, order):
;         if order.state != "paid":
;             raise ValueError(order.state)
;         order.state = "shipped"
;! good
; def ship(orders, key):
;     order = orders[key]
;     if order["status"] == "paid":
;         order["status"] = "shipped"
;! good
; class Checkout:
;     def open(self, order):
;         order.state = "opened"
;! good
; def handle(event):
;     order = load(event.key)
;     order.state = "paid"
