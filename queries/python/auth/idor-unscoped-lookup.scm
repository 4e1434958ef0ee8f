; Any user can ask for anybody's row
;
; The handler makes sure that somebody is logged in, then takes the row whose id the caller sent, whoever it belongs to:
; with the next number in the address one reads another customer's. Ask for the owner in the same query.
;
; severity: warning
; confidence: medium
; cwe: 639
; precision: 0 hints on label_studio, wagtail, superset, datasette, jupyterhub, notebook
; see: https://cheatsheetseries.owasp.org/cheatsheets/Insecure_Direct_Object_Reference_Prevention_Cheat_Sheet.html
; files: code
; regex lookups: (^|[._])(session|db|get_object_or_404|aget_object_or_404)(\.(get|get_one|get_or_404))?$
; regex owned-models: (Order|Invoice|Document|Note|Task|Todo|Account|Payment|Transaction|Message|Address|Card|Report|Project|Ticket|Subscription|Conversation|Chat|Wallet|Prescription|Record|Appointment|Booking|Reservation|Cart|Upload|Statement|Expense|Budget|ApiKey|Device|Contract|Contact|Secret|Credential|Draft|Attachment|Transfer|Patient|Loan|Claim|Memo|Receipt|Purchase|Shipment|Folder|Diary|Journal|Entry|Goal|Habit|Workout|File)$
; regex keys: (?i)(\b|_)(id|pk|uuid|slug|kwargs|args)\b|_id\b|^\w*key$
; regex knows-the-user: (?i)^(\w*current_(active_)?user|current_identity|\w*user|verify_token|get_jwt_identity|jwt_required)$
; regex asks-who: (?i)(user|owner|author|tenant|org|team|member|perm|polic|allow|access|can_|check|admin|role|staff|scope|ident|claims|customer|forbid|403|assert|verify)
; regex login-decorators: (?i)\b(login_required|jwt_required|token_required|auth_required|requires_auth|authenticated|IsAuthenticated|require_login)\b
; regex role-decorators: (?i)(admin|perm|role|staff|passes_test|owner|superuser|scope)
; list query-methods: get aget get_or_404 first_or_404 filter filter_by where get_or_none
; regex owned-queries: \b\w*(Order|Invoice|Document|Note|Task|Todo|Account|Payment|Transaction|Message|Address|Card|Report|Project|Ticket|Subscription|Conversation|Chat|Wallet|Prescription|Record|Appointment|Booking|Reservation|Cart|Upload|Statement|Expense|Budget|ApiKey|Device|Contract|Contact|Secret|Credential|Draft|Attachment|Transfer|Patient|Loan|Claim|Memo|Receipt|Purchase|Shipment|Folder|Diary|Journal|Entry|Goal|Habit|Workout|File)(\.(objects|query)|\))$
; regex key-conditions: ^(id|pk|uuid|\w+_id)$|^(id|pk|uuid|slug)\s*=|^[\w.]+\.(id|pk|uuid)\s*==|\[["'](id|pk|\w+_id)["']\]$

; By the key alone.
((call function: (_) @_callee arguments: (argument_list . (_) @_model . (_) @_key .)) @hint
  (#match? @_callee "<lookups>")
  (#match? @_model "<owned-models>")
  (#match? @_key "<keys>")
  (#in? @hint "handler")
  (#function-mentions? @hint "<knows-the-user>")
  (#not-body-mentions? @hint "<asks-who>")
  (#set! message "`{hint}` finds the row of any user: ask for the current user's, too"))
((call function: (_) @_callee arguments: (argument_list . (_) @_model . (_) @_key .)) @hint
  (#match? @_callee "<lookups>")
  (#match? @_model "<owned-models>")
  (#match? @_key "<keys>")
  (#in? @hint "handler")
  (#decorated? @hint "<login-decorators>")
  (#not-decorated? @hint "<role-decorators>")
  (#not-body-mentions? @hint "<asks-who>")
  (#set! message "`{hint}` finds the row of any user: ask for the current user's, too"))

; Through the model: `Order.objects.get(pk=pk)`, `Order.query.get(id)`, `db.query(Order).filter(Order.id == id)`.
((call function: (attribute object: (_) @_query attribute: (identifier) @_method) arguments: (argument_list . (_) @_key .)) @hint
  (#any-of? @_method "<query-methods>")
  (#match? @_query "<owned-queries>")
  (#match? @_key "<key-conditions>")
  (#in? @hint "handler")
  (#function-mentions? @hint "<knows-the-user>")
  (#not-body-mentions? @hint "<asks-who>")
  (#set! message "`{hint}` finds the row of any user: ask for the current user's, too"))
((call function: (attribute object: (_) @_query attribute: (identifier) @_method) arguments: (argument_list . (_) @_key .)) @hint
  (#any-of? @_method "<query-methods>")
  (#match? @_query "<owned-queries>")
  (#match? @_key "<key-conditions>")
  (#in? @hint "handler")
  (#decorated? @hint "<login-decorators>")
  (#not-decorated? @hint "<role-decorators>")
  (#not-body-mentions? @hint "<asks-who>")
  (#set! message "`{hint}` finds the row of any user: ask for the current user's, too"))

; A set of views that asks for the user's rows, and an action of it that takes a second row by its id alone.
((call function: (attribute object: (_) @_query attribute: (identifier) @_method) arguments: (argument_list . (keyword_argument name: (identifier) @_column value: (_) @_key) .)) @hint
  (#any-of? @_method "get" "filter")
  (#match? @_query "^[A-Z]\\w+\\.objects$")
  (#any-of? @_column "pk" "id" "uuid")
  (#match? @_key "request\\.data|kwargs|^\\w*(_id|_pk|pk|uuid)$|query_params")
  (#in? @hint "handler")
  (#file-matches? "def get_queryset\\([\\s\\S]{0,300}request\\.user")
  (#not-decorated? @hint "(?i)(admin|IsStaff|superuser)")
  (#not-function-mentions? @hint "(?i)(check_object_permissions|has_perm|has_object_permission|can_\\w+|is_staff|get_queryset|owner|tenant|organi[sz]ation|perform_create|user)$")
  (#set! message "`{hint}` finds the row of any user, unlike `get_queryset`: take it from `self.get_queryset()`, or ask for the owner's"))

; Somebody is logged in and is used for something else; the row is anybody's.
((call function: (_) @_callee arguments: (argument_list . (_) @_model . (_) @_key .)) @hint
  (#match? @_callee "<lookups>")
  (#match? @_model "<owned-models>")
  (#match? @_key "<keys>")
  (#not-match? @_key "(?i)user|owner|\\.(\\w+_id)$")
  (#in? @hint "handler")
  (#function-mentions? @hint "<knows-the-user>")
  (#body-mentions? @hint "<asks-who>")
  (#not-function-matches? @hint "(?i)\\.(owner|user|author|tenant|org\\w*|customer|account|team|member|created_by|clinic|company|workspace|school|seller)(_id)?\\s*(!=|==|not in|in)\\s|(!=|==)\\s*[\\w.]+\\.(owner|user|author|tenant|org\\w*|customer|account|team|member|created_by|clinic|company|workspace|school|seller)(_id)?\\b|check_|has_perm|can_\\w+\\(|authori[sz]e|admin|permission|assert|verify|ensure|require|role|staff|superuser|scope|access|allow|forbid")
  (#set! severity "info")
  (#set! message "`{hint}` finds the row of any user, and nothing here looks whose it is: ask for the current user's, too"))
((call function: (attribute object: (_) @_query attribute: (identifier) @_method) arguments: (argument_list . (_) @_key .)) @hint
  (#any-of? @_method "<query-methods>")
  (#match? @_query "<owned-queries>")
  (#match? @_key "<key-conditions>")
  (#not-match? @_key "(?i)user|owner|author|customer")
  (#in? @hint "handler")
  (#function-mentions? @hint "<knows-the-user>")
  (#body-mentions? @hint "<asks-who>")
  (#not-line-matches? @hint "(?i)user|owner|tenant|org")
  (#not-function-matches? @hint "(?i)\\.(owner|user|author|tenant|org\\w*|customer|account|team|member|created_by|clinic|company|workspace|school|seller)(_id)?\\s*(!=|==|not in|in)\\s|(!=|==)\\s*[\\w.]+\\.(owner|user|author|tenant|org\\w*|customer|account|team|member|created_by|clinic|company|workspace|school|seller)(_id)?\\b|check_|has_perm|can_\\w+\\(|authori[sz]e|admin|permission|assert|verify|ensure|require|role|staff|superuser|scope|access|allow|forbid")
  (#set! severity "info")
  (#set! message "`{hint}` finds the row of any user, and nothing here looks whose it is: ask for the current user's, too"))

;! bad
; from django.contrib.auth.decorators import login_required
; from django.shortcuts import get_object_or_404, render
; @login_required
; def invoice(request, pk):
;     invoice = get_object_or_404(Invoice, pk=pk)
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return render(request, "invoice.html", {"invoice": invoice})
;! bad
; from fastapi import APIRouter, Depends
; router = APIRouter()
; @router.get("/orders/{order_id}")
; def read(order_id: int, db=Depends(get_db), current_user=Depends(get_current_user)):
;     return db.query(Order).filter(Order.id == order_id).first()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import Flask
; @app.route("/notes/<int:note_id>", methods=["DELETE"])
; @login_required
; def delete_note(note_id):
;     note = Note.query.get_or_404(note_id)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     db.session.delete(note)
;     db.session.commit(
;! bad
; from fastapi import APIRouter, Depends
; @router.get("/documents/{document_id}")
; async def read(document_id: int, session=Depends(get_session), user=Depends(get_user)):
;     return await session.get(Document, document_id)
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from django.contrib.auth.decorators import login_required
; from django.shortcuts import get_object_or_404, render
; @login_required
; def invoice(request, pk):
;     invoice = get_object_or_404(Invoice, pk=pk, owner=request.user)
;     return render(request, "invoice.html", {"invoice": invoice})
;! good
; from fastapi import APIRouter, Depends
; @router.get("/orders/{order_id}")
; def read(order_id: int, db=Depends(get_db), current_user=Depends(get_current_user)):
;     order = db.query(Order).filter(Order.id == order_id).first()
;     if order.user_id != current_user.id:
;         raise NotFound()
;     return order
;! good
; from fastapi import APIRouter, Depends
; @router.get("/products/{product_id}")
; def read(product_id: int, db=Depends(get_db), current_user=Depends(get_current_user)):
;     return db.query(Product).filter(Product.id == product_id).one()
;! good
; from flask import Flask
; @app.route("/orders/<int:order_id>")
; @admin_required
; @login_required
; def read(order_id):
;     return Order.query.get_or_404(order_id)
;! good
; def load(session, order_id, current_user):
;     return session.get(Order, order_id)
;! bad
; from rest_framework import viewsets
; from rest_framework.decorators import action
; class TicketViewSet(viewsets.ModelViewSet):
;     def get_queryset(self):
;         return Ticket.objects.filter(organisation=self.request.user.organisation)
;     @action(detail=True, methods=["post"])
;     def merge(self, request, pk=None):
;         ticket = self.get_object()
;         other = Ticket.objects.get(pk=request.data["other"])
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return merge(ticket, other)
;! bad
; from fastapi import APIRouter, Depends
; router = APIRouter()
; @router.post("/orders/{order_id}/notes")
; def add_note(order_id: int, user=Depends(current_user), db=Depends(get_db)):
;     order = db.get(Order, order_id)
;             ^^^^^^^^^^^^^^^^^^^^^^^
;     db.add(Note(order=order, author_id=user.id))
;     db.commit()
;! good
; from rest_framework import viewsets
; from rest_framework.decorators import action
; class TicketViewSet(viewsets.ModelViewSet):
;     def get_queryset(self):
;         return Ticket.objects.filter(organisation=self.request.user.organisation)
;     @action(detail=True, methods=["post"])
;     def merge(self, request, pk=None):
;         other = self.get_queryset().get(pk=request.data["other"])
;         return merge(self.get_object(), other)
;! good
; from fastapi import APIRouter, Depends
; router = APIRouter()
; @router.post("/orders/{order_id}/notes", status_code=201)
; def add_note(order_id: int, user=Depends(current_user), db=Depends(get_db)):
;     order = db.get(Order, order_id)
;     if order is None or order.customer_id != user.id:
;         raise HTTPException(status_code=404)
;     db.add(Note(order=order, author_id=user.id))
;     db.commit()
