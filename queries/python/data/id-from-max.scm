; The next number is the last one and one more
;
; Two requests at once read the same last number and both take the next: two invoices share it, or the second insert
; fails. A sequence or an identity column of the database hands out each number once.
;
; severity: info
; confidence: medium
; cwe: 362
; precision: 1/8 before `max` of Python, moments and lengths were gated, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines; 0/1 after, a sequence that is set anew, before what names a sequence was gated
; files: code
; regex last: func\.max\(|\bMax\(|(?is:select\s+(coalesce\(\s*)?max\()|order_by\(\s*["']-(id|number|\w*_number|sequence|seq)["']\s*\)\.first\(\)|order_by\([\w.]*(id|number|sequence)\.desc\(\)\)

((binary_operator left: [(identifier) @_last (attribute object: (identifier) @_last) (subscript value: (identifier) @_last)] operator: "+" right: (integer) @_one) @hint
  (#eq? @_one "1")
  (#value-matches? @_last "<last>")
  (#not-value-matches? @_last "(?i)(version|position|order\\b|sort|rank|index|weight|level|priority|depth|revision|for_update|_at\\b|time|date)")
  (#not-match? @hint "(?i)(version|position|sort|rank|index|weight|level|priority|depth|revision)")
  (#not-function-mentions? @hint "(?i)(for_update|lock|IntegrityError|serializable|atomic|sequence)")
  (#not-in-function-named? @hint "(?i)(position|order|version|rank|revision|sort|index|priority)")
  (#set! message "Another request can take the same `{hint}`: let a sequence of the database hand it out"))
((assignment left: [(identifier) @_name (attribute attribute: (identifier) @_name) (subscript subscript: (string) @_name)] right: (binary_operator left: (call function: (identifier) @_len arguments: (argument_list (identifier) @_rows)) operator: "+" right: (integer) @_one) @hint)
  (#eq? @_len "len")
  (#eq? @_one "1")
  (#match? @_name "(?i)^[\"']?(id|new_id|next_id|\\w+_id|number|\\w+_number)[\"']?$")
  (#in? @hint "handler")
  (#set! message "After a deletion, or for two requests at once, `{hint}` is taken already: let the database hand it out, or use `uuid4()`"))
((pair key: (string) @_name value: (binary_operator left: (call function: (identifier) @_len arguments: (argument_list (identifier) @_rows)) operator: "+" right: (integer) @_one) @hint)
  (#eq? @_len "len")
  (#eq? @_one "1")
  (#match? @_name "(?i)^[\"'](id|\\w+_id|number|\\w+_number)[\"']$")
  (#in? @hint "handler")
  (#set! message "After a deletion, or for two requests at once, `{hint}` is taken already: let the database hand it out, or use `uuid4()`"))
((keyword_argument name: (identifier) @_name value: (binary_operator left: (call function: (identifier) @_len arguments: (argument_list (identifier) @_rows)) operator: "+" right: (integer) @_one) @hint)
  (#eq? @_len "len")
  (#eq? @_one "1")
  (#any-of? @_name "id" "number")
  (#in? @hint "handler")
  (#set! message "After a deletion, or for two requests at once, `{hint}` is taken already: let the database hand it out, or use `uuid4()`"))

;! bad
; from sqlalchemy import func
; def next_number(session):
;     last = session.query(func.max(Invoice.number)).scalar() or 0
;     return last + 1
;            ^^^^^^^^
;! bad
; from shop.models import Invoice
; def create(request):
;     last = Invoice.objects.order_by("-number").first()
;     Invoice.objects.create(number=last.number + 1)
;                                   ^^^^^^^^^^^^^^^
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/rows", status_code=201)
; def add(rows: RowStore):
;     row_id = len(rows) + 1
;              ^^^^^^^^^^^^^
;     return {"id": len(rows) + 1}
;                   ^^^^^^^^^^^^^
;! bad
; def next_number(cursor):
;     last = cursor.execute("SELECT max(number) FROM invoices").fetchone()
;     number = last[0] + 1
;              ^^^^^^^^^^^
;     return format(
;! good
; def next_number(session):
;     return session.execute("SELECT nextval('invoice_numbers')").scalar()
;! good
; from sqlalchemy import func
; def next_position(session, board):
;     last = session.query(func.max(Card.position)).filter(Card.board == board).scalar() or 0
;     return last + 1
;! good
; def pages(rows):
;     page = len(rows) + 1
;     last = rows[-1]
;     return page, last + 1
;! good
; from sqlalchemy import func
; def total(session):
;     count = session.query(func.count(Invoice.id)).scalar()
;     return count + 1
