; A route returns every row
;
; With a hundred rows nobody notices. With a million the answer takes the memory of the process, the connection of the
; database and the patience of the client; anybody who knows the address can do it on purpose.
;
; severity: info
; confidence: medium
; precision: 0/1 before filtered sets were gated, 0 hints after, on 32 packages (Django, Superset, SQLAlchemy, wagtail …), 13 applications (pretix, Weblate, Mayan, MLflow, Prefect …) and 7 held out (Airflow, Home Assistant, Salt …), 7.4 million lines
; cwe: 770
; regex limited: (?i)^_?(limit|offset|paginat\w*|page|page_?size|per_?page|skip|cursor|slice|top|first|take)$|paginat|Paginator|islice|LimitOffset
; regex few: (?i)\b(categor|countr|role|status|type|tag|lang|setting|config|currenc|permission|plan|feature|region|locale|group|option|level|kind|theme|unit|department|admin|node)\w*
; precision: info 3/8 (the others are small tables or one user's rows) on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

((return_statement (call function: (attribute object: (_) @_query attribute: (identifier) @_all) arguments: (argument_list)) @hint)
  (#eq? @_all "all")
  (#match? @_query "\\.query$|\\bquery\\(\\s*[\\w.]+\\s*\\)$|\\.objects$|\\b(scalars|execute|exec)\\(\\s*select\\(\\s*[\\w.]+\\s*\\)\\s*\\)(\\.scalars\\(\\))?$")
  (#not-match? @_query "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#set! message "`{hint}` returns every row: take a limit and an offset"))
((call function: (identifier) @_list arguments: (argument_list . (call function: (attribute object: (_) @_query attribute: (identifier) @_all)) @hint .))
  (#any-of? @_list "list" "jsonify")
  (#any-of? @_all "all" "values" "find")
  (#match? @_query "\\.objects$|\\.query$|\\b(collection|db\\.\\w+|db\\[[^\\]]+\\])$")
  (#not-match? @_query "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#match? @hint "\\((\\{\\}.*)?\\)$|values")
  (#set! message "`{hint}` returns every row: take a limit and an offset"))
((list_comprehension body: (_) (for_in_clause right: (call function: (attribute object: (_) @_query attribute: (identifier) @_all)) @hint))
  (#any-of? @_all "all" "find")
  (#match? @_query "\\.query$|\\bquery\\(\\s*[\\w.]+\\s*\\)$|\\.objects$|\\b(collection|db\\.\\w+)$")
  (#match? @hint "\\((\\{\\}.*)?\\)$")
  (#not-match? @_query "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#set! message "`{hint}` loads every row: take a limit and an offset"))
((assignment left: (identifier) @_rows right: (call function: (attribute object: (_) @_query attribute: (identifier) @_all)) @hint)
  (#eq? @_all "all")
  (#match? @_query "\\.query$|\\bquery\\(\\s*[\\w.]+\\s*\\)$|\\.objects$")
  (#not-match? @_query "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#not-function-mentions? @hint "^(filter\\w*|exclude|order\\w*|serializer|get_serializer)$|form|render|template|Template")
  (#set! message "`{hint}` loads every row: take a limit and an offset"))
((assignment left: (identifier) @_rows right: (call function: (attribute object: (call function: (attribute attribute: (identifier) @_execute) arguments: (argument_list . (string) @_sql)) attribute: (identifier) @_fetch)) @hint)
  (#any-of? @_execute "execute")
  (#eq? @_fetch "fetchall")
  (#match? @_sql "(?is)select\\b(?:[^()]*)from\\s+\\w+\\s*(order by [\\w ,]+)?;?[\"']+$")
  (#not-match? @_sql "(?i)\\b(limit|count)\\b")
  (#not-match? @_sql "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#set! message "This SELECT returns every row: give it a `LIMIT`"))
((return_statement (call function: (attribute object: (call function: (attribute object: (identifier) @_result attribute: (identifier) @_scalars)) attribute: (identifier) @_all)) @hint)
  (#eq? @_scalars "scalars")
  (#eq? @_all "all")
  (#value-matches? @_result "execute\\(\\s*select\\(\\s*[\\w.]+\\s*\\)(\\.order_by\\([^()]*\\))?\\s*\\)$")
  (#not-value-matches? @_result "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#set! message "`{hint}` returns every row: take a limit and an offset"))

; Filtered, and still as many rows as there are.
((call function: (attribute object: (_) @_query attribute: (identifier) @_all) arguments: (argument_list)) @hint
  (#any-of? @_all "all" "fetchall")
  (#match? @_query "(\\.(scalars|query|execute|exec|filter|filter_by|where|order_by|scalars)\\b[\\s\\S]*\\)|\\b(cur|cursor)|\\.scalars\\(\\)|\\bquery|result)$")
  (#match? @_query "\\.(where|filter|filter_by|order_by)\\(|\\((stmt|statement|query|sql|base)\\)|^(query|cur|cursor|result)|\\.scalars\\(")
  (#not-match? @_query "<few>")
  (#in? @hint "handler")
  (#in-function-named? @hint "(?i)^(a?list|get_all|fetch_all|all|export|index|history|report|download|dump|find_all)(_|$)|_(list|export|history|report|csv)$")
  (#not-function-mentions? @hint "<limited>|^(count|group_by|in_|fetchmany|stream|yield_per)$")
  (#not-function-matches? @hint "(?i)\\blimit\\b|\\bpage|\\[:\\w+\\]|group by|count\\(|cursor_id|fetch first|top \\d")
  (#set! message "`{_all}` loads every row there is by then: take a limit and an offset, or stream them"))
((list_comprehension body: (_) (for_in_clause right: (identifier) @_rows) @hint)
  (#value-matches? @_rows "\\.objects\\.(filter|all|exclude|order_by|select_related)\\(")
  (#not-value-matches? @_rows "<few>|\\[\\s*\\w*\\s*:|\\.get\\(|\\.first\\(|__in\\s*=|pk=|\\bid=")
  (#in? @hint "handler")
  (#in-function-named? @hint "(?i)^(list|get_all|all|export|index|history|report|download|dump)(_|$)|_(list|export|history|report|csv)$|^\\w+s$")
  (#not-in-function-named? @hint "(?i)(stats|details|settings|options|choices|status)$")
  (#not-function-mentions? @hint "<limited>")
  (#not-function-matches? @hint "\\[\\s*\\w*\\s*:\\s*\\w+\\s*\\]|(?i)paginat|form\\.|render\\(|__in\\s*=")
  (#set! message "`{_rows}` is every row there is by then: take a limit and an offset"))

; A set of views that was told not to page.
((assignment left: (identifier) @_name right: (none)) @hint
  (#eq? @_name "pagination_class")
  (#imports? "rest_framework")
  (#set! message "This answers with every row: leave the pages on, or limit what can be asked for"))

; SQL and MongoDB without a limit.
((call function: (_) @_callee arguments: (argument_list . (_) @_statement)) @hint
  (#method? @_callee "fetch" "fetch_all" "execute")
  (#reads-like? @_statement "(?is)^\\s*select\\b.*\\bfrom\\b")
  (#not-reads-like? @_statement "(?i)\\b(limit|count|sum|avg|max|min|group by|fetch first|exists|information_schema)\\b|where\\s+(\\w+\\.)?(id|uuid|slug|email|username|code)\\s*=|\\bin\\s*\\(|any\\(")
  (#not-reads-like? @_statement "<few>")
  (#function-mentions? @hint "^(fetchall|fetch|fetch_all|all)$")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>|^(fetchone|fetchrow|fetch_one|fetchmany|fetchval)$")
  (#not-function-matches? @hint "(?i)\\blimit\\b|\\bpage|\\blen\\(")
  (#answers? @hint "GET")
  (#set! message "This SELECT returns every row there is by then: give it a `LIMIT`"))
((call function: (_) @_list arguments: (argument_list . (call function: (attribute object: (_) @_collection attribute: (identifier) @_find) arguments: (argument_list (_))) @hint .))
  (#eq? @_list "list")
  (#eq? @_find "find")
  (#imports? "pymongo" "flask_pymongo" "motor")
  (#not-match? @_collection "<few>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#set! message "`{_collection}.find` returns every row there is by then: take a limit and an offset"))
((call function: (attribute object: (_) @_found attribute: (identifier) @_to_list) arguments: (argument_list . [(none) (keyword_argument value: (none))])) @hint
  (#eq? @_to_list "to_list")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<limited>")
  (#set! message "This loads every row there is by then: take a limit and an offset"))

; A route without a row's id in it.
((call function: (attribute object: (_) @_query attribute: (identifier) @_all) arguments: (argument_list)) @hint
  (#eq? @_all "all")
  (#match? @_query "\\.(exec|scalars|execute|query|filter|filter_by|order_by|where)\\b[\\s\\S]*\\)$")
  (#match? @_query "\\bselect\\(|\\bquery\\b|\\.objects\\b")
  (#not-match? @_query "<few>|\\.in_\\(|__in\\s*=")
  (#in? @hint "handler")
  (#answers? @hint "GET")
  (#route? @hint "^\\w+ \\S+ (/[\\w/.-]*)?$")
  (#not-parent? @hint "attribute")
  (#not-in-function-named? @hint "(?i)^(a?list|get_all|fetch_all|all|export|index|history|report|download|dump|find_all)(_|$)|_(list|export|history|report|csv)$")
  (#not-function-mentions? @hint "<limited>|^(count|group_by|in_|fetchmany|stream|yield_per)$")
  (#not-function-matches? @hint "(?i)\\blimit\\b|\\bpage|\\[:\\w+\\]|group_by|count\\(")
  (#not-inside-call? @hint "len")
  (#set! message "This loads every row there is by then: take a limit and an offset"))

; Outside of routes: all of a table for whoever asks, and into memory.
((return_statement (call function: (attribute object: (_) @_query attribute: (identifier) @_all) arguments: (argument_list)) @hint)
  (#eq? @_all "all")
  (#match? @_query "\\bquery\\(\\s*[\\w.]+\\s*\\)(\\.order_by\\([^()]*\\))?$|\\.query$|\\b(scalars|execute|exec)\\(\\s*select\\(\\s*[\\w.]+\\s*\\)(\\.order_by\\([^()]*\\))?\\s*\\)+(\\.scalars\\(\\))?$|\\.objects$")
  (#not-match? @_query "<few>")
  (#in-function-named? @hint "(?i)^(a?list|get_all|fetch_all|all|find_all|load_all|read_all)(_|$)|_list$")
  (#not-in? @hint "handler")
  (#not-file-kind? "test")
  (#not-function-mentions? @hint "<limited>")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|cli)/")
  (#set! message "This loads every row there is by then: take a limit and an offset"))
((block
   (expression_statement (assignment left: (identifier) @_rows right: (call function: (attribute object: (_) @_query attribute: (identifier) @_all) arguments: (argument_list)) @hint))
   (for_statement right: (identifier) @_rows2))
  (#eq? @_all "all")
  (#eq? @_rows @_rows2)
  (#match? @_query "\\bquery\\(\\s*[\\w.]+\\s*\\)$|\\b(scalars|execute|exec)\\(\\s*select\\(\\s*[\\w.]+\\s*\\)\\s*\\)+(\\.scalars\\(\\))?$")
  (#not-match? @_query "<few>")
  (#not-in? @hint "handler")
  (#not-file-kind? "test" "migration")
  (#not-function-mentions? @hint "<limited>")
  (#not-path-matches? "(^|/)(management|scripts?|migrations?|tests?|fixtures|cli)/")
  (#set! message "The whole table is loaded to look at each row: let the database choose them, and take them in batches"))

; Loaded to be counted.
((call function: (identifier) @_len arguments: (argument_list . (call function: (attribute object: (_) @_query attribute: (identifier) @_all) arguments: (argument_list)) @_rows .)) @hint
  (#eq? @_len "len")
  (#any-of? @_all "all" "fetchall")
  (#match? @_query "\\bquery\\b|\\.objects\\b|\\bselect\\(|\\b(cur|cursor)$")
  (#not-file-kind? "test")
  (#not-match? @_query "group_by|distinct")
  (#set! message "Every row is loaded only to be counted: let the database count"))

;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders")
; def orders(db=Depends(get_db)):
;     return db.query(Order).all()
;            ^^^^^^^^^^^^^^^^^^^^^
; @app.get("/invoices")
; def invoices(db=Depends(get_db)):
;     return db.scalars(select(Invoice)).all()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.route("/users")
; def users():
;     return jsonify([user.name for user in User.query.all()])
;                                           ^^^^^^^^^^^^^^^^
; @app.route("/logs")
; def logs():
;     rows = db.execute("SELECT * FROM logs ORDER BY id").fetchall()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return jsonify(rows)
; def broken(
;! bad
; from django.http import JsonResponse
; def orders(request):
;     return JsonResponse({"orders": list(Order.objects.values())})
;                                         ^^^^^^^^^^^^^^^^^^^^^^
;! good
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders")
; def orders(limit: int = Query(50, le=100), db=Depends(get_db)):
;     return db.query(Order).limit(limit).all()
; @app.get("/categories")
; def categories(db=Depends(get_db)):
;     return db.query(Category).all()
; def export(db):
;     return db.query(Order).all()
; @app.get("/orders/count")
; def count(db=Depends(get_db)):
;     return {"count": db.query(Order).count()}
;! bad
; from fastapi import APIRouter
; router = APIRouter()
; @router.get("/invoices")
; async def invoices(session: SessionDep):
;     result = await session.execute(select(Invoice))
;     return result.scalars().all()
;            ^^^^^^^^^^^^^^^^^^^^^^
;! good
; from fastapi import APIRouter
; router = APIRouter()
; @router.get("/invoices")
; async def invoices(session: SessionDep, limit: int = Query(50, le=100)):
;     result = await session.execute(select(Invoice).limit(limit))
;     return result.scalars().all()
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/export")
; async def export_events(session: SessionDep):
;     stmt = select(Event).where(Event.tenant == 1)
;     rows = (await session.scalars(stmt)).all()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return rows
; @app.get("/orders")
; def list_orders(db=Depends(get_db), open: bool = True):
;     return db.query(Order).filter(Order.open == open).all()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders")
; def list_orders(db=Depends(get_db), limit: int = Query(50, le=100)):
;     return db.query(Order).filter(Order.open == True).limit(limit).all()
; @app.get("/orders/{id}/lines")
; def lines(id: int, db=Depends(get_db)):
;     return db.query(Line).filter(Line.order_id == id).all()
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders")
; async def orders(user=Depends(current_user)):
;     return await pool.fetch("SELECT * FROM orders WHERE user_id = $1 ORDER BY id", user.id)
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders")
; async def orders(user=Depends(current_user)):
;     return await pool.fetch("SELECT * FROM orders WHERE user_id = $1 ORDER BY id LIMIT 100", user.id)
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; class Orders:
;     def list_all(self):
;         return self.session.query(Order).all()
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; @app.get("/reviews")
; def reviews(session: SessionDep):
;     rows = session.exec(select(Review).where(Review.shown)).all()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return rows
; def expire(session):
;     tokens = session.query(Token).all()
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^
;     for token in tokens:
;         expire_one(token)
; def count(session):
;     return len(session.query(Booking).all())
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; class Orders:
;     def list_all(self, limit, offset):
;         return self.session.query(Order).limit(limit).offset(offset).all()
;     def by_user(self, user):
;         return self.session.query(Order).filter(Order.user == user).all()
;     def list_roles(self):
;         return self.session.query(Role).all()
; def count(session):
;     return session.query(Booking).count()
