; A query for every element of a loop
;
; The loop asks the database once for each element: ten rows are ten trips, and in production it is ten thousand. Ask
; once for all of them, with `IN`, a join, or the ORM's way to load what belongs to the rows.
;
; severity: warning
; confidence: medium
; precision: 11/22 before what is outside of handlers became info, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 20/20 of 22 read after, in 49 of them, 4.6 million lines
; cwe: 1073
; files: code

; Django, and other ORMs that ask through a manager.
((call function: (attribute object: (_) @_manager attribute: (identifier) @_method) arguments: (_) @_arguments) @hint
  (#any-of? @_method "get" "filter" "aget" "get_or_none" "first")
  (#match? @_manager "^[A-Z]\\w*\\.(objects|all_objects)$")
  (#uses-element? @_arguments)
  (#not-match? @_arguments "(?i)(__in\\b|__range|chunk|batch|\\[\\w*:\\w*\\])")
  (#not-inside? @hint "except_clause")
  (#not-line-matches? @hint "\\)\\.(annotations\\.)?(update|delete|create)\\(")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures)/")
  (#not-function-mentions? @hint "(?i)(cache|slug|unique_name|migrat|schema_editor)")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#in? @hint "handler")
  (#set! message "`{_manager}.{_method}` runs for every element of the loop: ask once with `__in` before it"))
((call function: (attribute object: (_) @_manager attribute: (identifier) @_method) arguments: (_) @_arguments) @hint
  (#any-of? @_method "get" "filter" "aget" "get_or_none" "first")
  (#match? @_manager "^[A-Z]\\w*\\.(objects|all_objects)$")
  (#uses-element? @_arguments)
  (#not-match? @_arguments "(?i)(__in\\b|__range|chunk|batch|\\[\\w*:\\w*\\])")
  (#not-inside? @hint "except_clause")
  (#not-line-matches? @hint "\\)\\.(annotations\\.)?(update|delete|create)\\(")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures)/")
  (#not-function-mentions? @hint "(?i)(cache|slug|unique_name|migrat|schema_editor)")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#not-in? @hint "handler")
  (#set! severity "info")
  (#set! message "`{_manager}.{_method}` runs for every element of the loop: ask once with `__in` before it"))

; A relation of each row.
((call function: (attribute object: (attribute object: (identifier) @_row attribute: (identifier) @_relation) attribute: (identifier) @_method)) @hint
  (#any-of? @_method "all" "count" "first" "exists" "filter")
  (#uses-element? @_row "\\.objects\\.|get_queryset\\(")
  (#not-uses-element? @_row "prefetch_related|select_related")
  (#not-function-mentions? @hint "prefetch_related|prefetch_related_objects")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures)/")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#in? @hint "handler")
  (#set! message "`{_row}.{_relation}` is a query for every row: load it with `prefetch_related(\"{_relation}\")`"))
((call function: (attribute object: (attribute object: (identifier) @_row attribute: (identifier) @_relation) attribute: (identifier) @_method)) @hint
  (#any-of? @_method "all" "count" "first" "exists" "filter")
  (#uses-element? @_row "\\.objects\\.|get_queryset\\(")
  (#not-uses-element? @_row "prefetch_related|select_related")
  (#not-function-mentions? @hint "prefetch_related|prefetch_related_objects")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures)/")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#not-in? @hint "handler")
  (#set! severity "info")
  (#set! message "`{_row}.{_relation}` is a query for every row: load it with `prefetch_related(\"{_relation}\")`"))

; SQLAlchemy.
((call function: (attribute object: (_) @_query attribute: (identifier) @_method) arguments: (_) @_arguments) @hint
  (#any-of? @_method "filter" "filter_by" "get" "get_or_404" "where")
  (#match? @_query "(^|\\.)([A-Z]\\w*\\.query$|query\\([\\w., ]+\\)(\\.(join|options)\\(.*\\))?$)")
  (#imports? "sqlalchemy" "flask_sqlalchemy" "sqlmodel" "flask" "fastapi" "models" "app" "db")
  (#uses-element? @_arguments)
  (#not-match? @_arguments "(?i)(\\.in_\\(|chunk|batch|between)")
  (#not-function-mentions? @hint "(?i)cache")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|cli)/")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#in? @hint "handler")
  (#set! message "`{_query}` is asked for every element of the loop: ask once with `in_` before it"))
((call function: (attribute object: (_) @_query attribute: (identifier) @_method) arguments: (_) @_arguments) @hint
  (#any-of? @_method "filter" "filter_by" "get" "get_or_404" "where")
  (#match? @_query "(^|\\.)([A-Z]\\w*\\.query$|query\\([\\w., ]+\\)(\\.(join|options)\\(.*\\))?$)")
  (#imports? "sqlalchemy" "flask_sqlalchemy" "sqlmodel" "flask" "fastapi" "models" "app" "db")
  (#uses-element? @_arguments)
  (#not-match? @_arguments "(?i)(\\.in_\\(|chunk|batch|between)")
  (#not-function-mentions? @hint "(?i)cache")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|cli)/")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#not-in? @hint "handler")
  (#set! severity "info")
  (#set! message "`{_query}` is asked for every element of the loop: ask once with `in_` before it"))
((call function: (attribute object: (_) @_session attribute: (identifier) @_method) arguments: (argument_list . (_) @_model (_)) @_arguments) @hint
  (#any-of? @_method "get" "get_one")
  (#match? @_session "(^|[._])(session|db)$")
  (#match? @_model "^(models\\.)?[A-Z][a-z]\\w*$")
  (#uses-element? @_arguments)
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|cli)/")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#in? @hint "handler")
  (#set! message "`{_session}.{_method}` is asked for every element of the loop: ask once with `in_` before it"))
((call function: (attribute object: (_) @_session attribute: (identifier) @_method) arguments: (argument_list . (_) @_model (_)) @_arguments) @hint
  (#any-of? @_method "get" "get_one")
  (#match? @_session "(^|[._])(session|db)$")
  (#match? @_model "^(models\\.)?[A-Z][a-z]\\w*$")
  (#uses-element? @_arguments)
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|cli)/")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#not-in? @hint "handler")
  (#set! severity "info")
  (#set! message "`{_session}.{_method}` is asked for every element of the loop: ask once with `in_` before it"))

; A SELECT.
((call function: (_) @_callee arguments: (argument_list . (_) @_statement) @_arguments) @hint
  (#method? @_callee "execute" "fetch" "fetchrow" "fetchval" "fetch_one" "fetch_all" "scalar" "scalars" "scalar_one_or_none")
  (#uses-element? @_arguments)
  (#reads-like? @_statement "(?is)^\\s*select\\b.*\\bwhere\\b.*=")
  (#not-reads-like? @_statement "(?i)(\\bin\\s*\\(|\\bin\\s+[%:?{]|any\\(|information_schema|pg_|sqlite_master|pragma)")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|cli)/")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#in? @hint "handler")
  (#set! message "This SELECT runs for every element of the loop: ask once with `IN` before it, or join"))
((call function: (_) @_callee arguments: (argument_list . (_) @_statement) @_arguments) @hint
  (#method? @_callee "execute" "fetch" "fetchrow" "fetchval" "fetch_one" "fetch_all" "scalar" "scalars" "scalar_one_or_none")
  (#uses-element? @_arguments)
  (#reads-like? @_statement "(?is)^\\s*select\\b.*\\bwhere\\b.*=")
  (#not-reads-like? @_statement "(?i)(\\bin\\s*\\(|\\bin\\s+[%:?{]|any\\(|information_schema|pg_|sqlite_master|pragma)")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|cli)/")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#not-in? @hint "handler")
  (#set! severity "info")
  (#set! message "This SELECT runs for every element of the loop: ask once with `IN` before it, or join"))
((call function: (_) @_callee arguments: (argument_list . (call function: (attribute object: (call function: (_) @_select) attribute: (identifier) @_where) arguments: (_) @_arguments))) @hint
  (#method? @_callee "execute" "scalar" "scalars")
  (#resolves-to? @_select "sqlalchemy.select" "sqlalchemy.future.select" "sqlmodel.select")
  (#any-of? @_where "where" "filter" "filter_by")
  (#uses-element? @_arguments)
  (#not-match? @_arguments "(?i)(\\.in_\\(|chunk|batch|between)")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#in? @hint "handler")
  (#set! message "This SELECT runs for every element of the loop: ask once with `in_` before it, or join"))
((call function: (_) @_callee arguments: (argument_list . (call function: (attribute object: (call function: (_) @_select) attribute: (identifier) @_where) arguments: (_) @_arguments))) @hint
  (#method? @_callee "execute" "scalar" "scalars")
  (#resolves-to? @_select "sqlalchemy.select" "sqlalchemy.future.select" "sqlmodel.select")
  (#any-of? @_where "where" "filter" "filter_by")
  (#uses-element? @_arguments)
  (#not-match? @_arguments "(?i)(\\.in_\\(|chunk|batch|between)")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#not-in? @hint "handler")
  (#set! severity "info")
  (#set! message "This SELECT runs for every element of the loop: ask once with `in_` before it, or join"))

; MongoDB.
((call function: (attribute object: (_) @_collection attribute: (identifier) @_method) arguments: (_) @_arguments) @hint
  (#eq? @_method "find_one")
  (#uses-element? @_arguments)
  (#not-match? @_arguments "\\$in")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#in? @hint "handler")
  (#set! message "`{_collection}` is asked for every element of the loop: ask once with `$in` before it"))
((call function: (attribute object: (_) @_collection attribute: (identifier) @_method) arguments: (_) @_arguments) @hint
  (#eq? @_method "find_one")
  (#uses-element? @_arguments)
  (#not-match? @_arguments "\\$in")
  (#not-line-matches? @hint "^for |\\.update\\(|\\.delete\\(")
  (#not-in? @hint "handler")
  (#set! severity "info")
  (#set! message "`{_collection}` is asked for every element of the loop: ask once with `$in` before it"))

;! bad
; from shop.models import Product
; def total(items):
;     result = 0
;     for item in items:
;         product = Product.objects.get(id=item["product_id"])
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         result += product.price
;     return result
;! bad
; from shop.models import Order
; def report(request):
;     orders = Order.objects.filter(open=True)
;     return [{"id": order.id, "items": order.items.count()} for order in orders]
;                                       ^^^^^^^^^^^^^^^^^^^
;! bad
; from sqlalchemy.orm import Session
; def names(session: Session, orders):
;     for order in orders:
;         user = session.query(User).filter(User.id == order.user_id).first()
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         print(user.name
;! bad
; def names(cursor, ids):
;     for id in ids:
;         cursor.execute("SELECT name FROM users WHERE id = %s", (id,))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from shop.models import Product
; def total(items):
;     products = Product.objects.in_bulk([item["product_id"] for item in items])
;     return sum(products[item["product_id"]].price for item in items)
;! good
; from shop.models import Order
; def report():
;     for order in Order.objects.prefetch_related("items"):
;         print(order.items.all())
;! good
; from shop.models import Product
; def load(ids):
;     for product in Product.objects.filter(id__in=ids):
;         print(product.name)
;! good
; def counts(cursor):
;     for table in ("users", "orders"):
;         cursor.execute(f"SELECT count(*) FROM {table} WHERE active = 1")
;! good
; def pages(session, Order):
;     last = 0
;     while True:
;         rows = session.query(Order).filter(Order.id > last).limit(100).all()
;         if not rows:
;             break
;         last = rows[-1].id
;! good
; def load(names, options):
;     for name in names:
;         print(options.get(name), options.query.get(name))
