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
; precision: what a handler waits for in a loop 4/4 (one package); info 6/8 read (old and new patterns) before loops over addresses were gated, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

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

; What a relation of each row says: the row it points to is loaded for each.
((attribute object: (attribute object: (identifier) @_row attribute: (identifier) @_relation) attribute: (identifier) @_what) @hint
  (#match? @_what "^(name|title|email|username|first_name|last_name|get_full_name|full_name|display_name|label|slug|sku|price|phone|address|country|city|currency|code|number)$")
  (#not-match? @_relation "(?i)(image|photo|file|avatar|logo|date|time|data|meta|json|config|settings|extra|_at|type|kind|status|state|objects|model|field|form|document|attachment|upload)$")
  (#uses-element? @_row "\\.objects\\.(filter|all|exclude|order_by)\\(|\\.query\\(\\w+\\)|\\.query\\.(filter|filter_by|all|order_by)|(scalars|execute|exec)\\(\\s*select\\(")
  (#not-uses-element? @_row "select_related|prefetch_related|joinedload|selectinload|subqueryload|contains_eager|values|annotate|\\.only\\(|options\\(|\\.join\\(")
  (#not-function-mentions? @hint "select_related|prefetch_related|joinedload|selectinload|subqueryload|contains_eager|values_list|^values$|^annotate$")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures)/|admin\\.py$")
  (#set! severity "info")
  (#set! message "`{_row}.{_relation}` is loaded with a query of its own for every row: `select_related(\"{_relation}\")`, or `joinedload`"))

; A SELECT with more behind its condition.
((call function: (_) @_callee arguments: (argument_list . (call function: (attribute object: (call) @_inner attribute: (identifier) @_last)) @_statement .)) @hint
  (#method? @_callee "execute" "scalar" "scalars" "exec")
  (#any-of? @_last "order_by" "limit" "options" "group_by" "join" "where" "select_from")
  (#match? @_statement "^(sa\\.|sqlalchemy\\.)?select\\(")
  (#match? @_inner "\\.(where|filter|filter_by|join|order_by|select_from)\\(")
  (#uses-element? @_statement)
  (#contains-text? @_statement "^(where|filter|filter_by)$")
  (#not-match? @_statement "(?i)(\\.in_\\(|chunk|batch|between|page|offset)")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|cli)/")
  (#not-function-mentions? @hint "(?i)cache")
  (#set! severity "info")
  (#set! message "This SELECT runs for every element of the loop: ask once with `in_` before it, or join"))

; Through a repository.
((call function: (attribute object: (_) @_repository attribute: (identifier) @_method) arguments: (argument_list . [(identifier) (attribute) (subscript)] @_key) @_arguments) @hint
  (#match? @_repository "(?i)(^|[._])(\\w*repo|\\w*repository|\\w*dao|\\w*crud|user_service|product_service|order_service|customer_service)s?(\\(\\))?$")
  (#match? @_method "(?i)^(get|find|fetch|load|count|get_by_\\w+|find_by_\\w+|get_one|find_one|get_\\w+|fetch_\\w+|load_\\w+|count_\\w+|list_\\w+)$")
  (#uses-element? @_arguments)
  (#not-match? @_arguments "(?i)(chunk|batch|page)")
  (#not-function-mentions? @hint "(?i)cache")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|cli)/")
  (#imports? "fastapi" "flask" "django" "sqlalchemy" "sqlmodel" "app" "src" "pymongo" "motor" "asyncpg" "repositories" "starlette")
  (#set! severity "info")
  (#set! message "`{_repository}.{_method}` is asked for every element of the loop: give it a method that takes all of them"))

; Another service.
((call function: (_) @_callee arguments: (_) @_arguments) @hint
  (#resolves-to? @_callee "requests.get" "httpx.get" "httpx.AsyncClient.get" "httpx.Client.get" "requests.Session.get" "aiohttp.ClientSession.get")
  (#uses-element? @_arguments)
  (#in? @hint "handler")
  (#not-match? @_arguments "(?i)page|offset|cursor|attempt|^\\(\\w*(url|uri|endpoint|link)\\w*\\s*[,)]")
  (#not-in? @hint "test")
  (#set! severity "info")
  (#set! message "Another service is asked for every element of the loop: ask once for all of them, or a few at a time"))

; Each waits for what is loaded for the one before.
((await (call function: [(identifier) @_load (attribute object: (identifier) @_self attribute: (identifier) @_load)] arguments: (argument_list . [(identifier) (attribute) (subscript)]) @_arguments)) @hint
  (#match? @_load "^_?(get|load|fetch|find|lookup|count)_\\w+$")
  (#uses-element? @_arguments)
  (#in? @hint "handler")
  (#not-inside-call? @hint "gather")
  (#not-match? @_arguments "(?i)chunk|batch|page")
  (#not-function-mentions? @hint "(?i)cache")
  (#set! severity "info")
  (#set! message "`{_load}` is waited for once for every element of the loop: load what all of them need at once"))

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
;! bad
; from shop.models import Order
; def orders(request):
;     return [{"id": o.id, "who": o.customer.name} for o in Order.objects.filter(open=True)]
;                                 ^^^^^^^^^^^^^^^
;! bad
; from sqlalchemy import func, select
; def report(session, customers):
;     for customer in customers:
;         last = session.scalar(select(Order).where(Order.customer_id == customer.id).order_by(Order.id.desc()).limit(1))
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         print(last.total)
;! bad
; from fastapi import FastAPI
; import httpx
; app = FastAPI()
; async def orders(user_repo, orders):
;     return [await user_repo.get(order.user_id) for order in orders]
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; @app.post("/prices")
; def prices(skus: list[str]):
;     found = []
;     for sku in skus:
;         answer = httpx.get(f"https://prices.internal/{sku}", timeout=5)
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         answer.raise_for_status()
;         found.append(answer.json())
;     return found
; def broken(
;! good
; from shop.models import Order
; from fastapi import FastAPI
; def orders(request):
;     return [{"id": o.id, "who": o.customer.name} for o in Order.objects.select_related("customer")]
; def files(request):
;     return [{"id": o.id, "url": o.invoice_file.name} for o in Order.objects.filter(open=True)]
; async def names(user_repo, orders):
;     users = await user_repo.get_all([order.user_id for order in orders])
;     return [users.get(order.user_id) for order in orders]
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/carts")
; async def cart(lines: list[Line]):
;     return [await load_product(line.sku) for line in lines]
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/carts")
; async def cart(lines: list[Line]):
;     products = await load_products([line.sku for line in lines])
;     return [products[line.sku] for line in lines]
