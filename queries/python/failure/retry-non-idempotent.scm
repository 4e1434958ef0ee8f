; A payment or a mail is tried again
;
; The first call may have worked and only its answer was lost. Tried again without an idempotency key, the card is
; charged twice and the customer gets two mails.
;
; severity: warning
; confidence: medium
; cwe: 837
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …): unproven on real code
; regex acts: (?i)^(charge|pay|refund|transfer|payout|capture|withdraw|debit|credit|bill|invoice|purchase|checkout)(_|$)|^(create|make|process|submit|execute)_(payment|charge|refund|transfer|payout|order|invoice|withdrawal)s?$
; regex key: (?i)idempot|request_id|dedup|nonce|transaction_id|txn_id|client_token|reference

((decorated_definition
   (decorator (_) @_decorator)
   definition: (function_definition name: (identifier) @hint body: (_) @_body))
  (#match? @_decorator "^(tenacity\\.)?retry\\b|^retry(ing)?\\b|^backoff\\.on_|autoretry_for|^stamina\\.retry")
  (#match? @hint "<acts>")
  (#not-match? @_decorator "retry_if_not|(?i)NotFound")
  (#not-function-mentions? @_body "<key>")
  (#set! message "`{hint}` may have worked when it is tried again: send an idempotency key, the same one each time"))

;! bad
; from tenacity import retry
; @retry(stop=stop_after_attempt(3))
; def charge_card(card, amount):
;     ^^^^^^^^^^^
;     return gateway.charge(card, amount)
;! bad
; @backoff.on_exception(backoff.expo, Exception, max_tries=3)
; def process_payment(order):
;     ^^^^^^^^^^^^^^^
;     return gateway.post("/payments", order)
; @app.task(autoretry_for=(Exception,), max_retries=3)
; def create_refund(order):
;     ^^^^^^^^^^^^^
;     return gateway.refund(order)
; @retry
; def transfer(a, b):
;     ^^^^^^^^
;     return gateway.send(a, b)
; def broken(
;! good
; from tenacity import retry
; @retry(stop=stop_after_attempt(3), wait=wait_random_exponential())
; def charge_card(card, amount, idempotency_key):
;     return gateway.charge(card, amount, idempotency_key=idempotency_key)
; @retry(stop=stop_after_attempt(3), wait=wait_random_exponential())
; def load_payments(order):
;     return gateway.get(order)
; def process_payment(order):
;     return gateway.post("/payments", order)
; @cached
; def create_payment(order):
;     return gateway.post("/payments", order)
