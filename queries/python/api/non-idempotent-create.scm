; The same request a second time does it a second time
;
; Clients try again when the answer is lost, people click twice, and payment providers deliver each event at least once.
; Without a key that says "this is the same one", the second delivery charges or ships again.
;
; severity: info
; confidence: medium
; precision: info, 0 hints on 32 packages of PyPI (litellm 1.110.2, open-webui 0.12.4, indico 3.0rc1, prefect 3.9.1, rucio 41.5.1 …), 4.6 million lines
; see: https://docs.stripe.com/api/idempotent_requests
; regex decides: (?i)idempoten|integrity_?error|unique|on_conflict|get_or_create|update_or_create|upsert|event_?id|delivery_?id|already|duplicate|exists|dedup|processed|_seen\b|replay
; precision: what moves money through another service 3/3 (one package), messages of queues 0 hints, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

; Money moves.
((call function: (_) @callee arguments: (argument_list) @_arguments) @hint
  (#match? @callee "(?i)^(stripe|self\\.stripe|\\w*stripe_client|client)\\.(v1\\.)?(Charge|PaymentIntent|Refund|Transfer|Payout|Invoice|payment_intents|charges|refunds|transfers)\\.create(_async)?$")
  (#imports? "stripe")
  (#lacks-argument? @_arguments "idempotency_key")
  (#not-match? @_arguments "idempotency")
  (#not-function-matches? @hint "(?i)idempoten")
  (#not-in? @hint "test")
  (#set! message "If this is tried again, `{callee}` moves the money again: pass an `idempotency_key` made from what is paid"))

; A webhook's event that is stored as often as it comes.
((call function: (attribute object: (_) @_into attribute: (identifier) @_create) arguments: (argument_list (_))) @hint
  (#any-of? @_create "create" "add" "insert_one" "acreate")
  (#match? @_into "\\.objects$|(^|\\.)(db|session)(\\.session)?$|collection$|^db\\.\\w+$")
  (#in? @hint "handler")
  (#in-function-named? @hint "(?i)web_?hook")
  (#not-function-matches? @hint "<decides>")
  (#set! message "Each event is delivered at least once, and stored as often: keep its id under a unique constraint"))

; Money moves through another service.
((call function: (_) @_callee arguments: (argument_list . (_) @_url) @_arguments) @hint
  (#match? @_callee "(?i)(^|\\.)(requests|httpx|_?session|_?client|_?http|http_client)\\.post$")
  (#reads-like? @_url "(?i)/(charges?|payments?|payment_intents?|transfers?|refunds?|payouts?|captures?|orders?/\\{\\}/(pay|charge|refund|capture))/?[\"']?$")
  (#not-match? @_arguments "(?i)idempoten|request_?id|reference|dedup")
  (#not-function-matches? @hint "(?i)idempoten")
  (#not-file-kind? "test")
  (#not-in? @hint "test")
  (#not-match? @_callee "(?i)test|api_client$")
  (#imports? "requests" "httpx")
  (#set! message "If this is tried again, the money moves again: send an idempotency key made from what is paid"))

; A webhook's event that adds to something as often as it comes.
((augmented_assignment left: (attribute attribute: (identifier) @_what) operator: "+=") @hint
  (#match? @_what "(?i)(balance|credits?|points|amount|total|coins|raised|paid|quantity|stock|tokens)(_\\w+)?$")
  (#in-function-named? @hint "(?i)web_?hook|^handle_\\w+|^on_\\w+")
  (#file-matches? "(?i)web_?hook")
  (#not-function-matches? @hint "<decides>")
  (#not-file-matches? "(?i)event_?id|processed_?events|delivery_?id|idempoten|already|get_or_create\\([^)]*event")
  (#set! message "Each event is delivered at least once, and added as often: keep its id under a unique constraint"))

; A message of a queue that is stored as often as it is delivered.
((call function: (attribute object: (_) @_into attribute: (identifier) @_create) arguments: (argument_list (_))) @hint
  (#any-of? @_create "create" "add" "insert_one" "acreate" "execute")
  (#match? @_into "\\.objects$|(^|[._])(db|session)(\\.session)?$|collection$|^db\\.\\w+$|(^|[._])(conn|connection|cursor|cur)$")
  (#match? @hint "(?i)\\.execute\\(\\s*f?[\"']+\\s*insert|\\.(create|add|insert_one|acreate)\\(")
  (#in-function-named? @hint "(?i)^_?(process|handle|on|consume|receive)_?(message|msg|event|record|delivery|\\w+_(event|message|created|paid))$|^consume\\w*$|^(callback|on_message)$")
  (#file-matches? "(?i)kafka|rabbit|pika|aio_?pika|sqs|pubsub|\\bnats\\b|\\.ack\\(|basic_ack|redis.*stream|xreadgroup|consumer")
  (#not-function-matches? @hint "<decides>")
  (#not-function-matches? @hint "(?i)ignore|conflict|message_id")
  (#set! message "Each message is delivered at least once, and stored as often: keep its id under a unique constraint"))

;! bad
; import stripe
; def charge(order):
;     return stripe.PaymentIntent.create(amount=order.total, currency="eur")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def give_back(payment):
;     stripe.Refund.create(payment_intent=payment)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/webhooks/payments")
; async def payment_webhook(event: Event, db=Depends(get_db)):
;     db.add(Payment(order=event.order, amount=event.amount))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     db.commit()
; def broken(
;! bad
; from django.http import HttpResponse
; def stripe_webhook(request):
;     payload = load(request)
;     Payment.objects.create(order=payload["order"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return HttpResponse(status=200)
;! good
; import stripe
; def charge(order):
;     return stripe.PaymentIntent.create(amount=order.total, currency="eur", idempotency_key=f"order-{order.id}")
; def customer(user):
;     return stripe.Customer.create(email=user.email)
;! good
; from django.http import HttpResponse
; def stripe_webhook(request):
;     payload = verified(request)
;     Payment.objects.get_or_create(event_id=payload["id"])
;     return HttpResponse(status=200)
; def order(request):
;     Order.objects.create(name=request.POST["name"])
;     return HttpResponse(status=201)
; def replay_webhook(request):
;     return HttpResponse(status=200)
;! bad
; import requests
; def charge(order):
;     answer = requests.post(f"{API}/v1/charges", json={"amount": order.total}, timeout=10)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     answer.raise_for_status()
;! bad
; """Webhooks of the payment provider."""
; def handle_paid(data):
;     account = find(data["customer"])
;     account.credits += data["credits"]
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import requests
; def charge(order):
;     answer = requests.post(f"{API}/v1/charges", json={"amount": order.total}, headers={"Idempotency-Key": order.key}, timeout=10)
;     answer.raise_for_status()
; def mail(order):
;     requests.post(f"{API}/v1/mails", json={"to": order.customer}, timeout=10).raise_for_status()
;! bad
; import json
; def process_message(msg):
;     order = Order(json.loads(msg.body))
;     db.add(order)
;     ^^^^^^^^^^^^^
;     db.commit()
;     msg.ack()
