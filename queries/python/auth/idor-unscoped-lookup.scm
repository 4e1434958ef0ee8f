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
; regex owned-models: (Order|Invoice|Document|Note|Task|Todo|Account|Payment|Transaction|Message|Address|Card|Report|Project|Ticket|Subscription|Conversation|Chat|Wallet|Prescription|Record|Appointment|Booking|Reservation|Cart|Upload|Statement|Expense|Budget|ApiKey|Device|Contract|Contact|Secret|Credential|Draft|Attachment|Transfer|Patient|Loan|Claim|Memo|Receipt|Purchase|Shipment|Folder|Diary|Journal|Entry|Goal|Habit|Workout|File|Result|LabResult|Payslip|Salary|Grade|Exam|Diagnosis|Referral|Enrol?lment|Submission|Donation|Refund|Deposit|Withdrawal|Trip|Ride|Delivery|Parcel|Album|Photo|Letter|Email|Certificate|Membership|Timesheet|Essay|Homework|Policy|Quote|Playlist|Bookmark|Profile|Consent|Visit|Scan|Measurement|Reading|Voucher|GiftCard|Message|Draft|Resume|Quiz|Locker|Vehicle|Pet)$
; regex keys: (?i)(\b|_)(id|pk|uuid|slug|kwargs|args)\b|_id\b|^\w*key$
; regex knows-the-user: (?i)^(\w*current_(active_)?user|current_identity|\w*user|verify_token|get_jwt_identity|jwt_required)$
; regex asks-who: (?i)(user|owner|author|tenant|org|team|member|perm|polic|allow|access|can_|check|admin|role|staff|scope|ident|claims|customer|forbid|403|assert|verify)
; regex login-decorators: (?i)\b(login_required|jwt_required|token_required|auth_required|requires_auth|authenticated|IsAuthenticated|require_login)\b
; regex role-decorators: (?i)(admin|perm|role|staff|passes_test|owner|superuser|scope)
; list query-methods: get aget get_or_404 first_or_404 filter filter_by where get_or_none
; regex owned-queries: \b\w*(Order|Invoice|Document|Note|Task|Todo|Account|Payment|Transaction|Message|Address|Card|Report|Project|Ticket|Subscription|Conversation|Chat|Wallet|Prescription|Record|Appointment|Booking|Reservation|Cart|Upload|Statement|Expense|Budget|ApiKey|Device|Contract|Contact|Secret|Credential|Draft|Attachment|Transfer|Patient|Loan|Claim|Memo|Receipt|Purchase|Shipment|Folder|Diary|Journal|Entry|Goal|Habit|Workout|File|Result|LabResult|Payslip|Salary|Grade|Exam|Diagnosis|Referral|Enrol?lment|Submission|Donation|Refund|Deposit|Withdrawal|Trip|Ride|Delivery|Parcel|Album|Photo|Letter|Email|Certificate|Membership|Timesheet|Essay|Homework|Policy|Quote|Playlist|Bookmark|Profile|Consent|Visit|Scan|Measurement|Reading|Voucher|GiftCard|Message|Draft|Resume|Quiz|Locker|Vehicle|Pet)(\.(objects|query)|\))$
; regex key-conditions: ^(id|pk|uuid|\w+_id)$|^(id|pk|uuid|slug)\s*=|^[\w.]+\.(id|pk|uuid)\s*==|\[["'](id|pk|\w+_id)["']\]$
; precision: warnings for actions beside a `get_queryset` 3/3 (wger 2.1); info 0/2 before checks of rights and staff were gated, 0 hints after, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; precision: warnings that were new when all of them were read: 3/9 (classes without `get_queryset`, other checks of rights), 3/3 once gated, of one package, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines

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

; Whose rows are meant is what the request says, though the server knows who is asking.
((call function: (attribute object: (_) @_query attribute: (identifier) @_method) arguments: (argument_list (keyword_argument name: (identifier) @_owner value: (_) @who))) @hint
  (#any-of? @_method "filter" "filter_by" "get")
  (#any-of? @_owner "user_id" "owner_id" "customer_id" "account_id" "patient_id" "author_id" "member_id" "student_id" "user")
  (#match? @_query "(\\.(objects|query)|query\\(\\s*\\w+\\s*\\))$")
  (#tainted? @who)
  (#match? @who "request\\.(args|form|json|GET|POST|values|data|query_params)|^(user|owner|customer|account|patient|author|member|student|u)?_?id$|^uid$")
  (#in? @hint "handler")
  (#file-matches? "(?i)login_required|current_user|jwt_required|\\bsession\\[|import[^\\n]*\\bsession\\b|request\\.user\\b|get_jwt_identity")
  (#not-body-mentions? @hint "(?i)(current_user|^session$|owner$|tenant|perm|polic|allow|access|can_|check|admin|role|staff|scope|forbid|403|assert|verify|jwt_identity|^user$)")
  (#not-decorated? @hint "<role-decorators>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{who}` is whoever the request says: take the user from the session, or check that they may ask"))

; The handler knows who is asking, and never looks.
((decorated_definition
   (decorator (call function: (attribute attribute: (identifier) @_verb) arguments: (argument_list . (string) @_path)))
   definition: (function_definition
     parameters: (parameters [
       (default_parameter name: (identifier) @user value: (call function: (identifier) @_depends arguments: (argument_list . (_) @_who)))
       (typed_default_parameter name: (identifier) @user value: (call function: (identifier) @_depends arguments: (argument_list . (_) @_who)))
     ] @hint)))
  (#any-of? @_verb "put" "patch" "delete" "post")
  (#match? @_path "\\{\\w*(id|slug|uuid|pk|name)\\}")
  (#any-of? @_depends "Depends" "Security")
  (#match? @_who "(?i)^(\\w+\\.)?(get_)?(current_(active_)?user|logged_in_user|authenticated_user|user)$")
  (#unmentioned? @user)
  ; The lookup itself is hinted where it stands.
  (#not-function-matches? @hint "(get|query|get_or_404|select)\\(\\s*(Order|Invoice|Booking|Document|Note|Ticket|Payment|Message|Account|Task|Todo|Report|Appointment|Card)\\b")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Any user may change anybody's here, for `{user}` is never looked at: compare the owner, or ask for a role"))

; The session is asked whether somebody is logged in, and never who.
((call function: (attribute object: (_) @_query attribute: (identifier) @_method) arguments: (argument_list . (_) @_key .)) @hint
  (#any-of? @_method "get" "get_or_404" "first_or_404" "filter_by")
  (#match? @_query "<owned-queries>")
  (#match? @_key "<keys>")
  (#in? @hint "handler")
  (#function-matches? @hint "[\"']\\w+[\"'] not in session\\b|not session\\.get\\(|session\\.get\\([^)]*\\) is None")
  (#not-function-matches? @hint "session\\[|=\\s*session\\.get|,\\s*session\\.get|[!=]=\\s*session|session\\.get\\([^)]*\\)\\s*[!=]=")
  (#not-body-mentions? @hint "(?i)(owner|author|tenant|member|perm|polic|allow|access|can_|check|admin|role|staff|forbid|403|assert|verify)")
  (#not-file-kind? "test" "example")
  (#set! message "`{hint}` finds the row of any user: ask for the session's user's, too"))

((call function: (_) @callee arguments: (argument_list . (string) @_statement . (_))) @hint
  (#method? @callee "execute" "fetchrow" "fetch_one" "fetchone")
  (#match? @_statement "(?is)^.\\s*select\\b.*\\bfrom\\s+(orders|invoices|messages|documents|notes|payments|tickets|accounts|bookings|appointments|prescriptions|results|reports|transactions|statements|contracts|cards)\\s+where\\s+id\\s*=\\s*(\\?|%s|\\$1|:\\w+)\\s*;?.$")
  (#in? @hint "handler")
  (#function-mentions? @hint "(?i)^(session|current_user|login_required|get_current_user|jwt_required)$")
  (#not-function-matches? @hint "session\\[|=\\s*session\\.get|,\\s*session\\.get|[!=]=\\s*session|session\\.get\\([^)]*\\)\\s*[!=]=|current_user\\.")
  (#not-body-mentions? @hint "(?i)(owner|author|tenant|member|perm|polic|allow|access|can_|check|admin|role|staff|forbid|403|assert|verify)")
  (#not-file-kind? "test" "example")
  (#set! message "This finds the row of any user: ask for `AND user_id = …` in the same statement"))

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
  ; The set of views is that around it.
  (#behind? @hint "function_definition" "def get_queryset\\([\\s\\S]{0,300}request\\.user")
  (#not-function-mentions? @hint "(?i)perm_check|check_perm\\w*")
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
  (#not-decorated? @hint "(?i)(staff|admin|perm|superuser|role|owner)")
  (#not-function-matches? @hint "(?i)\\.(owner|user|author|tenant|org\\w*|customer|account|team|member|created_by|clinic|company|workspace|school|seller)(_id)?\\s*(!=|==|not in|in)\\s|(!=|==)\\s*[\\w.]+\\.(owner|user|author|tenant|org\\w*|customer|account|team|member|created_by|clinic|company|workspace|school|seller)(_id)?\\b|check|perm|can_\\w+\\(|authori[sz]e|admin|permission|assert|verify|ensure|require|role|staff|superuser|scope|access|allow|forbid")
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
  (#not-decorated? @hint "(?i)(staff|admin|perm|superuser|role|owner)")
  (#not-line-matches? @hint "(?i)user|owner|tenant|org")
  (#not-function-matches? @hint "(?i)\\.(owner|user|author|tenant|org\\w*|customer|account|team|member|created_by|clinic|company|workspace|school|seller)(_id)?\\s*(!=|==|not in|in)\\s|(!=|==)\\s*[\\w.]+\\.(owner|user|author|tenant|org\\w*|customer|account|team|member|created_by|clinic|company|workspace|school|seller)(_id)?\\b|check|perm|can_\\w+\\(|authori[sz]e|admin|permission|assert|verify|ensure|require|role|staff|superuser|scope|access|allow|forbid")
  (#set! severity "info")
  (#set! message "`{hint}` finds the row of any user, and nothing here looks whose it is: ask for the current user's, too"))

; In SQL.
((call function: (_) @_callee arguments: (argument_list . (_) @_statement)) @hint
  (#method? @_callee "execute" "fetchrow" "fetch_one" "fetchone" "fetchval")
  (#reads-like? @_statement "(?is)^\\s*(select|update|delete)\\b.*\\b(orders?|invoices?|documents?|notes?|tasks?|accounts?|payments?|transactions?|messages?|addresses|cards?|reports?|tickets?|subscriptions?|conversations?|wallets?|appointments?|bookings?|reservations?|carts?|uploads?|files|expenses?|contracts?|attachments?|transfers?|patients?|loans?|claims?|receipts?|shipments?|users|profiles?)\\b.*\\bwhere\\s+(\\w+\\.)?(id|uuid|\\w+_id)\\s*=\\s*(%s|\\?|\\$\\d|:\\w+|%\\(\\w+\\)s|\\{\\})\\s*;?\\s*$")
  (#not-reads-like? @_statement "(?i)where.*(user|owner|customer|tenant|org|author|account)_id|set \\w+\\s*=\\s*\\w+\\s*[-+]")
  (#in? @hint "handler")
  (#function-mentions? @hint "<knows-the-user>")
  (#not-body-mentions? @hint "<asks-who>")
  (#set! message "This statement finds the row of any user: ask for the current user's, too"))

((call function: (_) @_callee arguments: (argument_list . (_) @_statement)) @hint
  (#method? @_callee "execute" "fetchrow" "fetch_one" "fetchone" "fetchval")
  (#reads-like? @_statement "(?is)^\\s*(select|update|delete)\\b.*\\b(orders?|invoices?|documents?|notes?|tasks?|accounts?|payments?|transactions?|messages?|addresses|cards?|reports?|tickets?|subscriptions?|conversations?|wallets?|appointments?|bookings?|reservations?|carts?|uploads?|files|expenses?|contracts?|attachments?|transfers?|patients?|loans?|claims?|receipts?|shipments?|users|profiles?)\\b.*\\bwhere\\s+(\\w+\\.)?(id|uuid|\\w+_id)\\s*=\\s*(%s|\\?|\\$\\d|:\\w+|%\\(\\w+\\)s|\\{\\})\\s*;?\\s*$")
  (#not-reads-like? @_statement "(?i)where.*(user|owner|customer|tenant|org|author|account)_id|set \\w+\\s*=\\s*\\w+\\s*[-+]")
  (#in? @hint "handler")
  (#decorated? @hint "<login-decorators>")
  (#not-decorated? @hint "<role-decorators>")
  (#not-body-mentions? @hint "(?i)(current_user|owner|tenant|perm|polic|allow|can_|check|admin|role|forbid|403|g\\.user|session)")
  (#set! severity "info")
  (#set! message "This statement finds the row of any user: ask for the current user's, too"))

; In MongoDB.
((call function: (attribute object: (_) @_collection attribute: (identifier) @_method) arguments: (argument_list . (dictionary . (pair key: (string) @_key) .))) @hint
  (#any-of? @_method "find_one" "delete_one" "update_one" "find_one_and_update" "find_one_and_delete" "replace_one")
  (#match? @_collection "(?i)(orders?|invoices?|documents?|notes?|tasks?|todos?|accounts?|payments?|transactions?|messages?|addresses|cards?|reports?|projects?|tickets?|subscriptions?|conversations?|chats?|wallets?|appointments?|bookings?|reservations?|carts?|uploads?|files|expenses?|contracts?|attachments?|patients?)([\"']\\])?$")
  (#match? @_key "^[\"'](_id|id)[\"']$")
  (#in? @hint "handler")
  (#function-mentions? @hint "<knows-the-user>")
  (#not-body-mentions? @hint "<asks-who>")
  (#set! message "`{_collection}.{_method}` finds the row of any user: ask for the current user's, too"))

; A set of views over everybody's rows.
((class_definition name: (identifier) @_class superclasses: (argument_list (_) @_base) body: (block (expression_statement (assignment left: (identifier) @_queryset right: (call function: (attribute object: (_) @_manager)) @hint))) @_body)
  (#match? @_base "(ModelViewSet|RetrieveUpdateDestroyAPIView|RetrieveUpdateAPIView|RetrieveDestroyAPIView|RetrieveAPIView|DestroyAPIView|UpdateAPIView)$")
  (#eq? @_queryset "queryset")
  (#match? @_manager "^[A-Za-z.]*(Order|Invoice|Document|Note|Task|Todo|Account|Payment|Transaction|Message|Address|Card|Report|Ticket|Subscription|Conversation|Chat|Wallet|Prescription|Appointment|Booking|Reservation|Cart|Upload|Expense|Contract|Attachment|Transfer|Patient|Loan|Claim|Receipt|Shipment)\\.objects$")
  (#match? @hint "\\.(all|order_by|select_related)\\(")
  (#match? @_body "IsAuthenticated\\b")
  (#not-match? @_body "get_queryset|(?i)admin|owner|has_permission|filter_queryset|DjangoModelPermissions|IsStaff|DjangoObject")
  (#set! severity "info")
  (#set! message "Whoever is logged in reaches all of these rows: filter them by `self.request.user` in `get_queryset`"))

((call function: (_) @_callee arguments: (argument_list . (_) @_model . (_) @_key .)) @hint
  (#match? @_callee "<lookups>|get_or_404$")
  (#match? @_model "<owned-models>")
  (#match? @_key "<keys>")
  (#in? @hint "handler")
  (#function-matches? @hint "[\"']\\w+[\"'] not in session\\b|not session\\.get\\(|session\\.get\\([^)]*\\) is None")
  (#not-function-matches? @hint "session\\[|=\\s*session\\.get|,\\s*session\\.get|[!=]=\\s*session|session\\.get\\([^)]*\\)\\s*[!=]=")
  (#not-body-mentions? @hint "(?i)(owner|author|tenant|member|perm|polic|allow|access|can_|check|admin|role|staff|forbid|403|assert|verify)")
  (#not-file-kind? "test" "example")
  (#set! message "`{hint}` finds the row of any user: ask for the session's user's, too"))

; A store of one's own, asked for what the request names, where somebody is logged in and nobody asks whose it is.
((call function: (identifier) @_load arguments: (argument_list . [(identifier) (subscript) (call)] @key .)) @hint
  (#match? @_load "(?i)^(get|load|find|fetch|read)_(order|invoice|document|doc|note|message|report|account|statement|booking|ticket|file|payment|prescription|record|contract|appointment|claim|profile|patient|transaction)(_by_id)?$")
  (#in? @hint "handler")
  (#tainted? @key "caller" "parameter")
  (#match? @key "(?i)id\\b|number|^n$|pk|request")
  (#decorated? @hint "<login-decorators>")
  (#not-decorated? @hint "<role-decorators>")
  (#not-body-mentions? @hint "(?i)(current_user|g\\.user|owner|tenant|perm|polic|allow|access|can_|check|admin|role|staff|forbid|403|session|user_id|abort_unless|^user$)")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{hint}` finds anybody's: ask whether it is the current user's"))

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
;! bad
; from fastapi import APIRouter, Depends
; router = APIRouter()
; @router.get("/invoices/{invoice_id}")
; async def invoice(invoice_id: int, user=Depends(current_user)):
;     row = await pool.fetchrow("SELECT * FROM invoices WHERE id = $1", invoice_id)
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return dict(row)
; @router.get("/orders/{order_id}")
; async def order(order_id: str, user=Depends(current_user)):
;     return await db.orders.find_one({"_id": order_id})
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from rest_framework import viewsets
; class Invoices(viewsets.ModelViewSet):
;     queryset = Invoice.objects.all()
;                ^^^^^^^^^^^^^^^^^^^^^
;     permission_classes = [IsAuthenticated]
;! good
; from fastapi import APIRouter, Depends
; router = APIRouter()
; @router.get("/invoices/{invoice_id}")
; async def invoice(invoice_id: int, user=Depends(current_user)):
;     row = await pool.fetchrow("SELECT * FROM invoices WHERE id = $1 AND user_id = $2", invoice_id, user.id)
;     return dict(row)
;! good
; from rest_framework import viewsets
; from rest_framework.decorators import action
; class Tickets(viewsets.ModelViewSet):
;     def get_queryset(self):
;         return Ticket.objects.filter(organisation=self.request.user.organisation)
; class Roles(viewsets.ModelViewSet):
;     @action(detail=True, methods=["post"])
;     def merge(self, request, pk=None):
;         return merge(self.get_object(), Role.objects.get(pk=request.data["other"]))
; class Projects(viewsets.ModelViewSet):
;     def get_queryset(self):
;         return Project.objects.filter(members=self.request.user)
;     @action(detail=True, methods=["post"])
;     def roles(self, request, pk=None):
;         group = self.get_object()
;         self.perm_check(request, group)
;         return add(group, Role.objects.get(pk=request.data["role_id"]))
;! bad
; from flask import Flask, abort, jsonify, session
; app = Flask(__name__)
; @app.get("/invoices/<int:invoice_id>")
; def invoice(invoice_id):
;     if "user_id" not in session:
;         abort(401)
;     found = db.get_or_404(Invoice, invoice_id)
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return jsonify(number=found.number)
;! good
; from flask import Flask, abort, jsonify, session
; app = Flask(__name__)
; @app.get("/invoices/<int:invoice_id>")
; def invoice(invoice_id):
;     if "user_id" not in session:
;         abort(401)
;     found = db.get_or_404(Invoice, invoice_id)
;     if found.user_id != session["user_id"]:
;         abort(404)
;     return jsonify(number=found.number)
;! bad
; from flask import Flask, jsonify
; from flask_login import login_required
; app = Flask(__name__)
; @app.get("/reports/<report_id>")
; @login_required
; def show(report_id):
;     return jsonify(get_report(report_id).summary)
;                    ^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import Flask, jsonify
; from flask_login import login_required, current_user
; app = Flask(__name__)
; @app.get("/reports/<report_id>")
; @login_required
; def show(report_id):
;     return jsonify(get_report(report_id, current_user.id).summary)
