; A caller may send less than nothing
;
; A transfer of -100 takes from whoever gets it, a cart with -3 articles lowers the bill, and `nan` passes every
; comparison. Refuse what is not above zero before anything is moved.
;
; severity: warning
; confidence: medium
; cwe: 1284 20 839 682
; precision: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines; info 1/2
; see: https://cwe.mitre.org/data/definitions/1284.html
; regex quantities: (?i)(^|[._"'\[(])(amount|amt|quantity|qty|price|points|credits?|stake|bet|sum|value|betrag|tip|donation|discount|refund|coins|count)(_\w+)?["'\])]*$
; regex checks: [<>]=?\s*-?(0|1|Decimal|MIN|\w*min)\b|\b0\s*<|<=?\s*(\w+\.)*balance|\babs\(|max\(|(?i)positive|validat|\.is_valid\(|PositiveInt|MinValue|gt\s*=|ge\s*=|condecimal|clamp|schema|serializer|\bform\.

; Taken from or added to what somebody has.
((augmented_assignment left: (_) @_balance operator: ["-=" "+="] right: (_) @amount) @hint
  (#match? @_balance "(?i)balance|stock|wallet|credits?|points|coins|inventory|funds|saldo|remaining|available")
  (#tainted? @amount "caller")
  (#match? @amount "<quantities>|^(int|float|Decimal)\\(")
  (#not-function-matches? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! message "With a `{amount}` below 0 this goes the other way: refuse what is not above 0 first"))

; A number is made of what came, and used as an amount.
((assignment left: (identifier) @amount right: (call function: (_) @_number arguments: (argument_list . (_) @_sent .))) @hint
  (#match? @amount "<quantities>")
  (#match? @_number "^(int|float|Decimal|decimal\\.Decimal)$")
  (#tainted? @_sent)
  (#function-matches? @hint "(?i)transfer|withdraw|deposit|pay|charge|refund|balance|bet|total|order|cart|buy|purchase|price|donate|book")
  (#not-function-matches? @hint "<checks>")
  (#not-function-matches? @hint "(?i)if (not )?\\(?\\w*(amount|quantity|qty|price|points|sum|value|count)\\w*\\b\\s*([<>]|==|not in|in )|per_page|page|limit")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{amount}` may be below 0, and `nan` as a float: refuse what is not above 0 before it is used"))
((augmented_assignment left: (_) @_balance operator: ["-=" "+="] right: (identifier) @amount) @hint
  (#match? @_balance "(?i)balance|wallet|funds|saldo")
  (#match? @amount "^(amount|amt|sum|value|amount_cents|cents)$")
  (#not-tainted? @amount "caller")
  (#tainted? @amount "parameter")
  (#in-function-named? @hint "(?i)transfer|withdraw|deposit|pay|send|spend|charge|move|credit|debit")
  (#not-function-matches? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "With `{amount}` below 0 this goes the other way: refuse what is not above 0 first"))

; A model takes any number.
((class_definition
   name: (identifier) @_class
   superclasses: (argument_list (_) @_base)
   body: (block (expression_statement (assignment left: (identifier) @amount type: (type (identifier) @_type) !right) @hint)))
  (#match? @_base "(^|\\.)(BaseModel|SQLModel|Schema)$")
  (#match? @_class "(?i)^(create|new|make|post|submit|add)?_?(transfer|pay(ment)?|order|cart\\w*|order_?item|line_?item|item|purchase|withdraw\\w*|deposit|bet|booking|checkout|refund|donation|topup|top_?up|buy)(in|create|request|body|item|form|payload|dto)?$|(request|body|in|create|form|payload)$")
  (#not-match? @_class "(?i)out$|response|read$|result|config|settings|stats|usage|token|chunk|params|vector|embedding|model|search|query|page|job|task")
  (#match? @amount "(?i)^(amount|quantity|qty|price|stake|bet|points|credits|tip|discount|seats|units)$")
  (#any-of? @_type "int" "float" "Decimal")
  (#not-file-matches? "@(field_)?validator|conint|PositiveInt|gt\\s*=|ge\\s*=")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{amount}` may be below 0: declare it with `Field(gt=0)`"))

;! bad
; from flask import request
; def transfer(source, target):
;     amount = request.json["amount"]
;     source.balance -= amount
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;     target.balance += amount
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from decimal import Decimal
; from flask import request
; def pay(account):
;     amount = Decimal(request.form["amount"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     charge(account, amount)
;! bad
; class Account:
;     def withdraw(self, amount):
;         self.balance -= amount
;         ^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; from flask import request
; def buy(wallet):
;     quantity = int(request.args["quantity"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     wallet.buy(quantity)
;! good
; from flask import request
; def transfer(source, target):
;     amount = request.json["amount"]
;     if not 0 < amount <= source.limit:
;         raise ValueError(amount)
;     source.balance -= amount
;     target.balance += amount
;! good
; from flask import request
; def listed():
;     count = int(request.args["count"])
;     return rows(count)
;! good
; class Account:
;     def withdraw(self, amount):
;         if amount <= 0:
;             raise ValueError(amount)
;         self.balance -= amount
;! good
; class Meter:
;     def tick(self, step):
;         self.position += step
;! bad
; from pydantic import BaseModel
; class CartItem(BaseModel):
;     sku: str
;     quantity: int
;     ^^^^^^^^^^^^^
;! good
; from pydantic import BaseModel, Field
; class CartItem(BaseModel):
;     sku: str
;     quantity: int = Field(gt=0, le=100)
;! good
; from pydantic import BaseModel
; class CartOut(BaseModel):
;     quantity: int
