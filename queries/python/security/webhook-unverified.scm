; Anybody can send this event
;
; The address of a webhook is no secret. Without a look at the sender's signature anybody can post "payment succeeded"
; and get what was never paid for. Check the signature over the raw body before reading it.
;
; severity: warning
; confidence: medium
; cwe: 345 306
; precision: 0 hints on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines: unproven on real code
; files: code
; regex hooks: (?i)(^|_)(web_?hook|web_?hook_(handler|receiver|view|endpoint)|\w+_web_?hook|handle_\w*web_?hook\w*|receive_\w*web_?hook|web_?hook_\w+|ipn|ipn_handler|payment_(callback|notification|notify)|stripe_events?|paypal_(ipn|events?))$
; regex manages: (?i)(create|list|get|delete|update|register|test|add|remove|edit|send|trigger|fetch|retrieve|replay|setup|set|enable|disable|configure|patch|put|manage|deliver|rotate|ping|resend|install)_?\w*web_?hook|web_?hooks$|web_?hook_(url|list|detail|logs?|settings?|config|create|delete|edit|update|status|info|form)
; regex proves: (?i)signature|signed|_sig\b|hmac|verif|secret|token|construct_event|digest|auth|hash|_key\b|api_?key|basic|svix|permission|login_required|credential|password|webhook_id|allowed_ip|remote_addr|client\.host|x-hub|require_(sig|auth|tok|hmac|key)|check_|valid(ate)?_(sender|source|request)|unwrap|Depends\(\s*(check|get_current)
; regex reads: (?i)json|body|payload|request\.(data|POST|form|get_data)|event

; Where the event is read.
((call function: (_) @_read) @hint
  (#match? @_read "^(json\\.loads|orjson\\.loads|(flask\\.)?request\\.(get_json|json|body|get_data)|self\\.request\\.json)$")
  (#match? @hint "request")
  (#in? @hint "handler")
  (#in-function-named? @hint "<hooks>")
  (#not-in-function-named? @hint "<manages>")
  (#not-inside-call? @hint "json.loads" "loads")
  (#not-file-matches? "<proves>")
  (#set! message "Anybody can post this event: check the sender's signature over the raw body before reading it"))
((call function: (_) @_read) @hint
  (#match? @_read "^(json\\.loads|orjson\\.loads|(flask\\.)?request\\.(get_json|json|body|get_data)|self\\.request\\.json)$")
  (#match? @hint "request")
  (#in? @hint "handler")
  (#not-in-function-named? @hint "<hooks>|<manages>")
  (#not-in-function-named? @hint "(?i)^(create|list|get|delete|update|register|test|add|remove|edit)_")
  (#route? @hint "(?i)POST\\S* (?:/\\S*)?/(web-?_?hooks?|ipn)(/[\\w-]+)?/?(\\s|$)")
  (#not-inside-call? @hint "json.loads" "loads")
  (#not-file-matches? "<proves>")
  (#set! message "Anybody can post this event: check the sender's signature over the raw body before reading it"))

; It is read by the framework, or in another way.
((function_definition name: (identifier) @hint body: (_) @_body)
  (#match? @hint "<hooks>")
  (#not-match? @hint "<manages>")
  (#in? @hint "handler")
  (#match? @_body "<reads>")
  (#not-match? @_body "request\\.(get_json|json|body|get_data)\\b")
  (#not-file-matches? "<proves>")
  (#calls? @_body "*")
  (#set! message "Anybody can post to `{hint}`: check the sender's signature over the raw body before reading it"))
((function_definition name: (identifier) @hint body: (_) @_body)
  (#not-match? @hint "<hooks>")
  (#not-match? @hint "(?i)^(create|list|get|delete|update|register|test|add|remove|edit)_")
  (#route? @hint "(?i)POST\\S* (?:/\\S*)?/(web-?_?hooks?|ipn)(/[\\w-]+)?/?(\\s|$)")
  (#match? @_body "<reads>")
  (#not-match? @_body "request\\.(get_json|json|body|get_data)\\b")
  (#not-file-matches? "<proves>")
  (#calls? @_body "*")
  (#set! message "Anybody can post to `{hint}`: check the sender's signature over the raw body before reading it"))
((class_definition name: (identifier) @hint superclasses: (argument_list (_) @_base) body: (block [
     (function_definition name: (identifier) @_post body: (_) @_body)
     (decorated_definition definition: (function_definition name: (identifier) @_post body: (_) @_body))
   ]))
  (#match? @hint "(?i)(web_?hook|ipn|payment_?(callback|notification))\\w*$")
  (#not-match? @hint "(?i)(list|create|update|delete|edit|detail|form|config|setting|management|subscription)")
  (#match? @_base "(View|Resource|RequestHandler|HTTPEndpoint|APIView)$")
  (#eq? @_post "post")
  (#match? @_body "<reads>")
  (#not-match? @_body "request\\.(get_json|json|body|get_data)\\b")
  (#not-file-matches? "<proves>")
  (#set! message "Anybody can post to `{hint}`: check the sender's signature over the raw body before reading it"))

;! bad
; from django.http import HttpResponse
; @csrf_exempt
; def webhook(request):
;     event = json.loads(request.body)
;             ^^^^^^^^^^^^^^^^^^^^^^^^
;     handle(event["data"])
;     return HttpResponse(status=204)
;! bad
; from fastapi import APIRouter, Request
; router = APIRouter()
; @router.post("/webhooks/stripe")
; async def on_event(request: Request):
;     event = await request.json()
;                   ^^^^^^^^^^^^^^
;     await handle(event)
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/payment-webhook", methods=["POST"])
; def payment_webhook():
;     data = request.get_json()
;            ^^^^^^^^^^^^^^^^^^
;     orders.mark_paid(data["order"])
;     return "", 204
; def broken(
;! bad
; from rest_framework.views import APIView
; class PaymentWebhookView(APIView):
;       ^^^^^^^^^^^^^^^^^^
;     def post(self, request):
;         handle(request.data["event"])
;         return Response(status=204)
;! good
; from django.http import HttpResponse
; @csrf_exempt
; def webhook(request):
;     if not compare_digest(signature_of(request.body), request.headers["X-Signature"]):
;         return HttpResponse(status=401)
;     handle(json.loads(request.body))
;     return HttpResponse(status=204)
;! good
; from fastapi import APIRouter
; router = APIRouter()
; @router.post("/webhooks")
; async def create_webhook(body: WebhookIn, user=Depends(current_user)):
;     return await store(body)
; @router.delete("/webhooks/{id}")
; async def delete_webhook(id: int, user=Depends(current_user)):
;     return await drop(id, user)
;! good
; from flask import Flask, request
; app = Flask(__name__)
; def send_webhook(url, event):
;     post(url, json=event)
; @app.route("/orders", methods=["POST"])
; def order():
;     return store(request.get_json())
;! good
; from fastapi import APIRouter, Request
; router = APIRouter()
; @router.post("/webhooks/stripe")
; async def on_stripe(request: Request):
;     event = stripe.Webhook.construct_event(await limited_body(request), request.headers["x"], KEY)
;     await handle(event)
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/stripe")
; async def stripe_webhook(event: Event):
;           ^^^^^^^^^^^^^^
;     await orders.mark_paid(event.order)
