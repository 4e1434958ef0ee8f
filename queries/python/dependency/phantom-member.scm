; A name that its module does not define
;
; The module is part of this project and neither defines nor imports a name like that, so the import fails when the code
; first runs: at the start, or at the first request that needs it. Code that was written without looking at the module
; often calls what ought to be there.
;
; severity: warning
; confidence: high
; precision: 5/25 before names of installed packages, compiled modules and made names were gated, 0 hints in the 32 packages scanned after, of 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 758
; files: code migration test
; list optional: try_statement if_statement

((import_from_statement module_name: (_) @module name: [(dotted_name . (identifier) @name .) @hint (aliased_import name: (dotted_name . (identifier) @name .) @hint)])
 (#match? @module "^\\.|\\.|^(models?|schemas?|database|db|crud|auth|config|settings|utils|services?|main|app|routers?|routes|dependencies|deps|core|helpers|exceptions|security|tasks)$")
 (#not-match? @name "^_|[a-z]_[A-Z]")
 (#set! message "`{file}` defines no `{name}`: `{nearest}` was maybe meant")
 (#not-inside? @hint "<optional>")
 (#phantom-member? @module @name "near")
 (#set! fix.title "Import `{nearest}`")
 (#rename-all! @name "{nearest}"))
((import_from_statement module_name: (_) @module name: [(dotted_name . (identifier) @name .) @hint (aliased_import name: (dotted_name . (identifier) @name .) @hint)])
 (#match? @module "^\\.|\\.|^(models?|schemas?|database|db|crud|auth|config|settings|utils|services?|main|app|routers?|routes|dependencies|deps|core|helpers|exceptions|security|tasks)$")
 (#not-match? @name "^_|[a-z]_[A-Z]")
 (#set! message "`{file}` defines no `{name}`: import what it has, or define it there")
 (#not-inside? @hint "<optional>")
 (#phantom-member? @module @name "far"))

;! project app/models.py
; from .base import Model
; class User(Model):
;     name = ""
; class Order(Model): ...
; def get_order(id): ...
;! project app/__init__.py
; from .models import *
; VERSION = 1
;! project app/base.py
; class Model: ...
;! project app/lazy.py
; def __getattr__(name): ...
;! bad app/views.py
; from app.models import Orders
;                        ^^^^^^
; def show(id):
;     return Orders.get(id)
;! fixed
; from app.models import Order
; def show(id):
;     return Order.get(id)
;! bad app/views.py
; from .models import User, get_ordre as find
;                           ^^^^^^^^^
; find(1)
;! fixed
; from .models import User, get_order as find
; find(1)
;! bad app/views.py
; from app import create_invoice
;                 ^^^^^^^^^^^^^^
;! bad app/views.py
; from app.models import PaymentLedger
;                        ^^^^^^^^^^^^^
; def broken(:
;! good app/views.py
; from app import models, User, VERSION, Model
; from app.models import Order as Thing, Model
; from app.lazy import anything
; from app.elsewhere import nothing
; from .base import __doc__
;! good app/views.py
; try:
;     from app.models import Speedup
; except ImportError:
;     Speedup = None
