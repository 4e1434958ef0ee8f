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
