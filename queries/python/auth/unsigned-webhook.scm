; Anybody can send this message
;
; The address of a webhook is no secret for long, and nothing here shows that the message comes from the service it speaks
; for: whoever posts to it marks orders as paid or deploys code. Compare the signature that the sender puts into a header.
;
; severity: info
; confidence: medium
; cwe: 345 347 306
; precision: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; see: https://docs.stripe.com/webhooks#verify-events
; regex proofs: (?i)signature|hmac|verif|construct_event|secret|token|x-hub|authenticate|compare_digest|webhook_key|api_?key|basic|svix|authoriz|permission|login|current_user|depends|allowed_ip|remote_addr|jwt|guard

((decorated_definition
   (decorator (call arguments: (argument_list . (string) @_path))) @_route
   definition: (function_definition name: (_) @name @hint body: (_) @_body)) @_all
  (#match? @_path "(?i)(web_?-?hooks?|callbacks?|notify|notifications?|ipn|events)\\b")
  (#match? @_route "(?i)\\.(post|route)\\(")
  (#not-match? @_path "(?i)oauth|oidc|sso|saml|login")
  (#contains-text? @_body "^(get_json|json|form|data|body|payload|event)$")
  (#contains-text? @_body "(?i)^(\\w*_)?(paid|pay|payment|order|orders|refund|subscription|deploy|invoice|activate|fulfil\\w*|credit|charge|status|commit|save|update|mark_\\w+|set_\\w+|handle_\\w+|process_\\w+)$")
  (#not-match? @_all "<proofs>")
  (#not-file-matches? "(?i)hmac|compare_digest|verify_sig|before_request|construct_event|middleware|dependencies\\s*=")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever knows its address may call `{name}`: compare the sender's signature, with `hmac.compare_digest`"))
((decorated_definition
   (decorator (_) @_exempt)
   definition: (function_definition name: (identifier) @name @hint body: (_) @_body)) @_all
  (#match? @_exempt "csrf_exempt")
  (#match? @name "(?i)web_?hook|ipn|notify|notification|callback")
  (#contains-text? @_body "(?i)^(\\w*_)?(paid|pay|payment|order|orders|refund|subscription|deploy|invoice|activate|fulfil\\w*|credit|charge|save|update|mark_\\w+|set_\\w+|handle_\\w+|process_\\w+)$")
  (#not-match? @_all "<proofs>")
  (#not-file-matches? "(?i)hmac|compare_digest|verify_sig|construct_event")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever knows its address may call `{name}`: compare the sender's signature, with `hmac.compare_digest`"))

;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.post("/webhook")
; def hook():
;     ^^^^
;     event = request.get_json()
;     if event["type"] == "payment.succeeded":
;         mark_paid(event["order_id"])
;     return "", 200
;! bad
; from fastapi import APIRouter, Request
; router = APIRouter()
; @router.post("/webhooks/shop")
; async def shop(request: Request):
;           ^^^^
;     payload = await request.json()
;     await process_order(payload)
;! bad
; from django.views.decorators.csrf import csrf_exempt
; @csrf_exempt
; def payment_webhook(request):
;     ^^^^^^^^^^^^^^^
;     order = find(request.body)
;     order.status = "paid"
;     order.save()
; @app.route("/ipn", methods=["POST"])
; def ipn():
;     ^^^
;     set_paid(request.form["order"])
; def broken(:
;! good
; import hmac
; from flask import Flask, request
; app = Flask(__name__)
; @app.post("/webhook")
; def hook():
;     if not hmac.compare_digest(sign(request.data), request.headers["X-Signature"]):
;         return "", 403
;     mark_paid(request.get_json()["order_id"])
;     return "", 200
;! good
; from fastapi import APIRouter, Depends, Request
; router = APIRouter()
; @router.post("/webhooks/shop")
; async def shop(request: Request, sender=Depends(verified_sender)):
;     await process_order(await request.json())
;! good
; from fastapi import APIRouter
; router = APIRouter()
; @router.post("/baskets")
; async def add(payload: Basket):
;     await process_order(payload)
;! good
; def payment_webhook(request):
;     return order_of(request)
