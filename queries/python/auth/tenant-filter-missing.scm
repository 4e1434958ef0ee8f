; A query without the tenant that its siblings ask for
;
; Other queries on this model in the file ask for the tenant's rows; this one takes the rows of all tenants, so one
; customer may see or change what belongs to another.
;
; severity: info
; confidence: low
; default: off
; cwe: 863
; precision: info, 0/4 of 5, all of one model in geonode 5.1.1 (a workspace that is no tenant) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: info, 0/16 of 40 on 93 packages of PyPI (letta 0.34.12, weblate 2026.10.1, nautobot 3.2.7, fief-server 0.30.0 …), 10.6 million lines, and letta 0.16.8: conditions kept in a list, access that is asked for elsewhere, keys that nobody guesses; hence off
; files: code
; regex tenant: (?i)\b(tenant|org|organi[sz]ation|workspace)(_id|_pk|_uuid)?\b
; list queries: filter filter_by get where exclude get_or_none

((call function: (attribute object: (_) @_query attribute: (identifier) @_method) arguments: (argument_list) @arguments) @hint
 (#any-of? @_method "<queries>")
 (#match? @_query "(\\.(objects|query)|query\\(\\w+\\)|select\\(\\w+\\))$")
 (#not-function-matches? @hint "(?i)all_tenants|cross_tenant|superuser|is_staff|is_admin")
 (#set! message "this query asks for no tenant, as {siblings} others on `{_query}` do: add it to the condition")
 (#sibling-has? @hint "query" "<tenant>" "2"))

;! bad
; def listed(tenant_id):
;     return Order.objects.filter(tenant_id=tenant_id)
; def one(tenant_id, id):
;     return Order.objects.get(tenant_id=tenant_id, id=id)
; def by_status(status):
;     return Order.objects.filter(status=status)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; a = db.query(Order).filter(Order.org_id == org).all()
; b = db.query(Order).filter(Order.org_id == org, Order.paid).count()
; c = db.query(Order).filter(Order.paid).first()
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; x = Note.query.filter_by(tenant=t, id=i).first()
; y = Note.query.filter_by(tenant=t).all()
; def find(i):
;     return Note.query.filter_by(id=i).first()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; x = Note.objects.filter(workspace_id=w)
; y = Note.objects.filter(workspace_id=w, id=i)
; z = Note.objects.get(id=i)
;     ^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! good
; a = Order.objects.filter(tenant_id=t)
; b = Order.objects.filter(tenant_id=t, id=i)
; c = Product.objects.filter(id=i)
;! good
; a = Order.objects.filter(tenant_id=t)
; b = Order.objects.filter(id=i)
;! good
; a = Order.objects.filter(tenant_id=t)
; b = Order.objects.filter(tenant_id=t, id=i)
; c = Order.objects.filter(Q(id=i) & Q(tenant_id=t))
;! good
; a = Order.objects.filter(tenant_id=t)
; b = Order.objects.filter(tenant_id=t, id=i)
; def cross_tenant_report():
;     return Order.objects.filter(paid=True)
