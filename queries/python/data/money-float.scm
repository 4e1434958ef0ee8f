; Money in binary floating point
;
; A float cannot hold 0.10: sums drift by a cent, totals differ from their lines, and comparisons with what was paid
; fail. It shows up months later as books that do not balance.
;
; severity: warning
; confidence: high
; precision: warnings 3/3 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 1339
; regex money: (?i)(^|_)(price|amount_(paid|due|total)|balance|subtotal|sub_total|grand_total|tax_amount|salary|wage|payout|revenue|refund_amount|invoice_total|order_total|total_(price|amount|cost)|unit_price|discount_amount|shipping_cost|payment_amount|fee_amount|amount)(_(usd|eur|gbp))?$
; regex maybe-money: (?i)^(\w+_)?(total|tax|cost|fee|discount|vat|net|gross|charge|deposit|tip|price|amount|balance|salary)(_(usd|eur|gbp))?$
; precision: info 7/10 before comparisons were gated, cents that are cut off 1/2 before shares were, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; precision: warnings that were new when all of them were read: 2/12 (costs of tokens), 2/2 once gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)

; A column.
((assignment left: (identifier) @name right: (call function: (_) @_column arguments: (argument_list . (identifier) @hint)))
  (#resolves-to? @_column "sqlalchemy.Column" "sqlalchemy.orm.mapped_column" "*.Column" "db.Column")
  (#resolves-to? @hint "sqlalchemy.Float" "sqlalchemy.FLOAT" "sqlalchemy.types.Float" "sqlalchemy.REAL" "sqlalchemy.Double")
  (#match? @name "<money>")
  (#set! message "`{name}` loses cents as a float: make the column `Numeric(12, 2)`")
  (#set! fix.title "Make it `Numeric(12, 2)`")
  (#set! fix.safety "suggested")
  (#replace! @hint "Numeric(12, 2)")
  (#insert-import! "from sqlalchemy import Numeric"))
((assignment left: (identifier) @name right: (call function: (_) @_column arguments: (argument_list . [(attribute attribute: (identifier) @_type) (call function: (attribute attribute: (identifier) @_type))] @hint)))
  (#match? @_column "(^|\\.)(Column|mapped_column)$")
  (#any-of? @_type "Float" "FLOAT" "REAL" "Double")
  (#match? @name "<money>")
  (#set! message "`{name}` loses cents as a float: make the column `Numeric(12, 2)`"))
((assignment left: (identifier) @name right: (call function: (attribute object: (identifier) @_models attribute: (identifier) @_field) @hint))
  (#eq? @_models "models")
  (#eq? @_field "FloatField")
  (#match? @name "<money>")
  (#set! message "`{name}` loses cents as a float: make it a `DecimalField`"))
((assignment left: (identifier) @name type: (type (generic_type (identifier) @_mapped (type_parameter (type (identifier) @hint)))))
  (#eq? @_mapped "Mapped")
  (#eq? @hint "float")
  (#match? @name "<money>")
  (#set! message "`{name}` loses cents as a float: map it to `Decimal` and `Numeric(12, 2)`"))

; What a caller sent, read as a float.
((assignment left: (identifier) @name right: (call function: (identifier) @_float arguments: (argument_list (_) @_value)) @hint)
  (#eq? @_float "float")
  (#match? @name "<money>")
  (#tainted? @_value "caller")
  (#set! message "`{name}` loses cents as a float: read it with `Decimal`")
  (#set! fix.title "Read it with `Decimal`")
  (#set! fix.safety "suggested")
  (#replace! @hint "Decimal({_value})")
  (#insert-import! "from decimal import Decimal"))

; A model of what is sent and stored.
((class_definition
   superclasses: (argument_list . (identifier) @_base)
   body: (block (expression_statement (assignment left: (identifier) @name type: (type (identifier) @hint)))))
  (#any-of? @_base "BaseModel" "SQLModel" "Base")
  (#eq? @hint "float")
  (#match? @name "<money>")
  (#set! severity "info")
  (#set! message "`{name}` loses cents as a float: make it a `Decimal`")
  (#set! fix.title "Make it a `Decimal`")
  (#set! fix.safety "suggested")
  (#replace! @hint "Decimal")
  (#insert-import! "from decimal import Decimal"))

; Names that are money in most places.
((assignment left: (identifier) @name right: (call function: (attribute object: (identifier) @_models attribute: (identifier) @_field) @hint))
  (#eq? @_models "models")
  (#eq? @_field "FloatField")
  (#match? @name "<maybe-money>")
  (#not-match? @name "<money>")
  (#set! severity "info")
  (#set! message "`{name}` loses cents as a float: make it a `DecimalField`"))
((call function: (_) @_column arguments: (argument_list . (string) @_name . [(attribute attribute: (identifier) @_type) (call function: (attribute attribute: (identifier) @_type))] @hint))
  (#match? @_column "(^|\\.)Column$")
  (#any-of? @_type "Float" "FLOAT" "REAL" "Double")
  (#match? @_name "(?i)[\"'](\\w+_)?(price|amount|balance|subtotal|total_price|cost|fee|salary|total_amount)[\"']$")
  ; What a model's tokens cost is less than a cent.
  (#not-file-matches? "(?i)\\w*token(s|_type|_count)\\b")
  (#set! message "{_name} loses cents as a float: make the column `Numeric(12, 2)`"))
((call function: (identifier) @_float arguments: (argument_list . [(subscript) (attribute) (call)] @_value .)) @hint
  (#eq? @_float "float")
  (#match? @_value "(?i)(^|[._\"'\\[])(\\w+_)?(price|amount|balance|subtotal|salary|payment|refund|total_(price|amount|cost))[\"'\\]]*(, ?[\\d.]+)?\\)?$")
  (#not-match? @_value "(?i)(min|max|avg|mean|rate|pct|percent)")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{_value}` loses cents as a float: read it with `Decimal`"))
((binary_operator left: [(identifier) (attribute) (subscript)] @_money operator: "*" right: (float) @_factor) @hint
  (#not-parent? @hint "comparison_operator")
  (#match? @_money "(?i)(^|[._\"'\\[])(\\w+_)?(price|amount|balance|subtotal|total|salary|fee|cost|net|gross)[\"'\\]]*$")
  (#not-match? @_money "(?i)(weight|score|token|time|loss|byte|distance|cpu|memory|total_(\\w*s)$)")
  (#not-function-mentions? @hint "^Decimal$")
  (#imports? "decimal" "fastapi" "flask" "django" "sqlalchemy" "pydantic" "rest_framework" "stripe" "app" "celery")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{_money}` loses cents when it is multiplied by a float: use `Decimal(\"{_factor}\")`"))
((typed_parameter . (identifier) @_name type: (type (identifier) @hint))
  (#eq? @hint "float")
  (#match? @_name "^(amount|price|balance|total_price|total_amount|subtotal|unit_price|salary|refund_amount)(_(usd|eur|gbp))?$")
  (#imports? "fastapi" "flask" "django" "sqlalchemy" "pydantic" "rest_framework" "stripe" "app" "celery")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{_name}` loses cents as a float: make it a `Decimal`, or an `int` of cents"))
((class_definition body: (block (expression_statement (assignment left: (identifier) @name type: (type (identifier) @hint)))))
  (#eq? @hint "float")
  (#match? @name "<money>")
  (#decorated? @hint "dataclass")
  (#set! severity "info")
  (#set! message "`{name}` loses cents as a float: make it a `Decimal`"))

; A field of a data class.
((decorated_definition
   (decorator (_) @_decorator)
   definition: (class_definition body: (block (expression_statement (assignment left: (identifier) @name type: (type (identifier) @hint))))))
  (#match? @_decorator "(^|\\.)dataclass\\b|^(attr\\.)?(define|s|frozen)\\b")
  (#eq? @hint "float")
  (#match? @name "<money>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{name}` loses cents as a float: make it a `Decimal`"))

; 19.99 * 100 is a little less than 1999.
((call function: (identifier) @_int arguments: (argument_list . (binary_operator left: (_) @_money operator: "*" right: (integer) @_hundred) .)) @hint
  (#eq? @_int "int")
  (#eq? @_hundred "100")
  (#not-match? @_money "/")
  (#match? @_money "(?i)(^|[._\"'\\[(])(\\w+_)?(price|amount|balance|subtotal|total|salary|fee|cost)[\"'\\])]*$")
  (#not-file-kind? "test")
  (#not-function-mentions? @hint "^(Decimal|round|quantize)$")
  (#set! severity "info")
  (#set! message "`{hint}` cuts a cent off many amounts, as of 19.99: use `Decimal`, or `round` first"))

;! bad
; from sqlalchemy import Column, Float, Integer
; class Product(Base):
;     id = Column(Integer, primary_key=True)
;     price = Column(Float, nullable=False)
;                    ^^^^^
;     weight = Column(Float)
;! fixed
; from sqlalchemy import Column, Float, Integer
; from sqlalchemy import Numeric
; class Product(Base):
;     id = Column(Integer, primary_key=True)
;     price = Column(Numeric(12, 2), nullable=False)
;     weight = Column(Float)
;! bad
; from django.db import models
; class Account(models.Model):
;     balance = models.FloatField(default=0)
;               ^^^^^^^^^^^^^^^^^
;     score = models.FloatField(default=0)
;! bad
; from pydantic import BaseModel
; class Order(BaseModel):
;     total_amount: float
;                   ^^^^^
;     ratio: float
; def broken(
;! fixed
; from pydantic import BaseModel
; from decimal import Decimal
; class Order(BaseModel):
;     total_amount: Decimal
;     ratio: float
; def broken(
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/pay", methods=["POST"])
; def pay():
;     amount = float(request.json["amount"])
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return charge(amount)
;! fixed
; from flask import Flask, request
; from decimal import Decimal
; app = Flask(__name__)
; @app.route("/pay", methods=["POST"])
; def pay():
;     amount = Decimal(request.json["amount"])
;     return charge(amount)
;! bad
; class Wallet(Base):
;     balance = db.Column(db.Float, default=0)
;                         ^^^^^^^^
;     amount: Mapped[float] = mapped_column()
;                    ^^^^^
;! good
; from decimal import Decimal
; from sqlalchemy import Column, Numeric, Float
; class Product(Base):
;     price = Column(Numeric(12, 2))
;     price_weight = Column(Float)
;     rating = Column(Float)
;     balance: Decimal
; def scale(amount):
;     amount = float(amount)
;     ratio = float(amount)
;     return ratio
;! bad
; from django.db import models
; class Invoice(models.Model):
;     total = models.FloatField()
;             ^^^^^^^^^^^^^^^^^
; def read(row):
;     return float(row["price"])
;            ^^^^^^^^^^^^^^^^^^^
; def tax(order):
;     return order.total * 0.19
;            ^^^^^^^^^^^^^^^^^^
; def charge(amount: float):
;                    ^^^^^
;     pay(amount)
;! good
; from decimal import Decimal
; from django.db import models
; class Invoice(models.Model):
;     total = models.DecimalField(max_digits=12, decimal_places=2)
;     distance = models.FloatField()
; def tax(order):
;     return order.total * Decimal("0.19")
; def scale(width):
;     return width * 0.19
; def charge(amount: int):
;     pay(amount)
;! bad
; from dataclasses import dataclass
; @dataclass
; class Line:
;     sku: str
;     price: float
;            ^^^^^
; def to_cents(amount):
;     return int(amount * 100)
;            ^^^^^^^^^^^^^^^^^
;! good
; from dataclasses import dataclass
; from decimal import Decimal
; @dataclass
; class Line:
;     sku: str
;     price: Decimal
;     weight: float
; def to_cents(amount):
;     return int(round(amount * 100))
;! good
; import sqlalchemy as sa
; spans = sa.Table(
;     "spans", metadata,
;     sa.Column("total_tokens", sa.Integer),
;     sa.Column("total_cost", sa.Float()),
; )
