; A mail or a request leaves before the transaction is kept
;
; When the transaction rolls back, the mail is sent and the order does not exist. While the other service answers, the
; transaction holds its locks, and everybody waits for it.
;
; severity: warning
; confidence: medium
; precision: calls 3/3; tasks that are sent in a transaction 2/14 and 0/5 after a gate, hence info; 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 662
; list effects: requests.get requests.post requests.put requests.patch requests.delete requests.request httpx.get httpx.post httpx.put
; list effects: urllib.request.urlopen django.core.mail.send_mail django.core.mail.send_mass_mail stripe.Charge.create stripe.PaymentIntent.create
; list effects: stripe.Refund.create smtplib.SMTP.send_message smtplib.SMTP.sendmail
; precision: commits behind a loop 0 hints on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines: unproven on real code

((call function: (_) @callee) @hint
  (#resolves-to? @callee "<effects>")
  (#in? @hint "transaction")
  (#not-inside-call? @hint "on_commit" "transaction.on_commit")
  (#not-in? @hint "test")
  (#set! message "`{callee}` cannot be taken back when the transaction rolls back: do it after the commit, with `on_commit` or an outbox"))
((call function: (attribute object: (_) @_task attribute: (identifier) @_delay)) @hint
  (#any-of? @_delay "delay" "apply_async")
  (#in? @hint "transaction")
  (#imports? "django" "celery")
  (#not-inside-call? @hint "on_commit" "transaction.on_commit")
  (#not-inside? @hint "lambda")
  (#not-in? @hint "test")
  (#set! severity "info")
  (#set! message "`{_task}` may start before the rows it needs are there: `transaction.on_commit(lambda: {hint})`"))

; Money, mails, jobs that go out in a loop, and one commit behind it: a crash forgets what went out.
((block
   (for_statement body: (_) @_body)
   (expression_statement [
     (call function: (attribute attribute: (identifier) @_commit)) @hint
     (await (call function: (attribute attribute: (identifier) @_commit))) @hint
   ]))
  (#eq? @_commit "commit")
  (#calls? @_body "send_*" "charge*" "pay" "pay_*" "transfer*" "payout*" "refund*" "capture_*" "requests.post" "httpx.post" "*.client.post")
  (#match? @_body "\\.(\\w*(status|state)|(sent|paid|processed|notified|reminded|charged|delivered)(_at)?|\\w+_(sent|paid)(_at)?)\\s*=[^=]")
  (#lacks? @_body "commit")
  (#not-in? @hint "test")
  (#set! severity "info")
  (#set! message "A crash in the loop forgets what was already sent, and the next run sends it again: commit after each one"))

;! bad
; from django.db import transaction
; from django.core.mail import send_mail
; def place(order):
;     with transaction.atomic():
;         order.save()
;         send_mail("Your order", text, sender, [order.email])
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from django.db import transaction
; import requests
; @transaction.atomic
; def place(order):
;     order.save()
;     requests.post(url, json={"id": order.id}, timeout=5).raise_for_status()
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     notify.delay(order.id)
;     ^^^^^^^^^^^^^^^^^^^^^^
; @transaction.atomic
; def pay(order):
;     stripe.Charge.create(amount=order.total)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good
; from django.db import transaction
; from django.core.mail import send_mail
; def place(order):
;     with transaction.atomic():
;         order.save()
;         transaction.on_commit(lambda: notify.delay(order.id))
;     send_mail("Your order", text, sender, [order.email])
; def remind(order):
;     send_mail("Your order", text, sender, [order.email])
; def later(order):
;     with lock:
;         notify.delay(order.id)
;! bad
; def pay_out(session, payouts):
;     for payout in payouts:
;         payout.reference = send_transfer(payout.iban, payout.amount)
;         payout.status = "sent"
;     session.commit()
;     ^^^^^^^^^^^^^^^^
;! good
; def pay_out(session, payouts):
;     for payout in payouts:
;         payout.reference = send_transfer(payout.iban, payout.amount)
;         payout.status = "sent"
;         session.commit()
; def close(session, orders):
;     for order in orders:
;         order.status = "closed"
;     session.commit()
