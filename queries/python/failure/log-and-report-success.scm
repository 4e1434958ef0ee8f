; A failure is logged, and reported as success
;
; The handler takes every error, writes it to the log and lets the function say that all went well. The caller goes on
; with an order that was never stored or a mail that was never sent, and only somebody who reads the log can know.
;
; severity: warning
; confidence: high
; precision: 0/10 before a bare `True` counted only where the name says what was to be done, 1/1 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 390 755
; list outside-errors: Exception BaseException sqlite3.* psycopg2.* psycopg.* sqlalchemy.exc.* requests.* httpx.*
; list outside-errors: smtplib.* redis.* pymongo.errors.* stripe.* botocore.exceptions.*
; regex actions: (?i)^_?a?(create|send|save|store|update|delete|charge|submit|publish|notify|upload|pay|book|register|transfer|refund|cancel|insert|place|process|deliver|email|import|export)(_|$)
; regex logs: (^|\.)(print|print_exc|debug|info|warn|warning|error|exception|critical|capture_exception)$
; regex success: (?i)^(True$|"(ok|success)"|'(ok|success)'|\w*(jsonify|Response|dict)?\(?\{?\s*["']?(success|ok)["']?\s*[:=]\s*True\b.*|\w*(jsonify|Response|dict)?\(?\{?\s*["']?(status|result)["']?\s*[:=]\s*["'](ok|success|succeeded|completed|sent|created)["'].*|\w*Response\(status(_code)?=(status\.HTTP_)?20\d.*)
; regex partial-success: (?i)(error|warning|partial|degraded|fallback|message.*fail|str\()
; regex questions: (?i)(^(is|has|should|can|needs?|was|are|in)_|_(exists?|expired|needed|required|enabled|disabled)$|webhook|valid|suggest|check|__exit__|__aexit__|error|fail|except)
; regex done: (?i)^(status|state|(is_)?(sent|processed|notified|reminded|delivered|synced|indexed|paid|completed|done|exported|published|imported)(_at|_on)?|\w+_(sent|notified|reminded|delivered|synced|exported|paid|processed)(_at)?|(synced|sent|processed|notified|reminded|delivered|completed|paid|exported)_\w+)$
; precision: what is marked as done behind a handler, and messages acknowledged after an error, 0 hints; info 0/4 for checks that may fail and bodies that are no JSON, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

; The handler itself returns the success.
((except_clause (block (expression_statement (call function: (_) @_log)) (return_statement (_) @value) @hint .) @_handler)
  (#not-match? @_handler "(?i)#.*\\b(don't|do not|ignor|best.effort|optional|intentional|on purpose|non-?critical|non-?fatal|not fail|never|fall ?back|block|even if|acceptable)")
  (#catches? @hint "<outside-errors>")
  (#match? @_log "<logs>")
  (#match? @value "<success>")
  (#not-match? @value "<partial-success>")
  (#not-in-function-named? @hint "<questions>")
  (#not-match? @value "^True$")
  (#set! message "This reports success after an error: raise it, or answer that it failed")
  (#set! fix.title "Raise the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "raise"))
((except_clause (block (expression_statement (call function: (_) @_log)) (return_statement (_) @value) @hint .) @_handler)
  (#not-match? @_handler "(?i)#.*\\b(don't|do not|ignor|best.effort|optional|intentional|on purpose|non-?critical|non-?fatal|not fail|never|fall ?back|block|even if|acceptable)")
  (#catches? @hint "<outside-errors>")
  (#match? @_log "<logs>")
  (#match? @value "<success>")
  (#not-match? @value "<partial-success>")
  (#not-in-function-named? @hint "<questions>")
  (#match? @value "^True$")
  (#in-function-named? @hint "<actions>")
  (#set! message "This reports success after an error: raise it, or answer that it failed")
  (#set! fix.title "Raise the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "raise"))
((except_clause (block (expression_statement (call function: (_) @_log)) (return_statement (_) @value) @hint .) @_handler)
  (#not-match? @_handler "(?i)#.*\\b(don't|do not|ignor|best.effort|optional|intentional|on purpose|non-?critical|non-?fatal|not fail|never|fall ?back|block|even if|acceptable)")
  (#catches? @hint "<outside-errors>")
  (#match? @_log "<logs>")
  (#match? @value "<success>")
  (#not-match? @value "<partial-success>")
  (#not-in-function-named? @hint "<questions>")
  (#match? @value "^True$")
  (#not-in-function-named? @hint "<actions>")
  (#set! severity "info")
  (#set! message "This reports success after an error: raise it, or answer that it failed")
  (#set! fix.title "Raise the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "raise"))

; The handler falls through to the success behind it.
((block
   (try_statement
     (except_clause (block . (expression_statement (call function: (_) @_log)) @hint .)))
   .
   (return_statement (_) @value))
  (#catches? @hint "<outside-errors>")
  (#match? @_log "<logs>")
  (#match? @value "<success>")
  (#not-match? @value "<partial-success>")
  (#not-in-function-named? @hint "<questions>")
  (#not-contains? @hint "comment")
  (#not-match? @value "^True$")
  (#set! message "The error is only logged, and `{value}` is returned all the same: raise it, or answer that it failed")
  (#set! fix.title "Raise the error behind the log line")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "raise"))
((block
   (try_statement
     (except_clause (block . (expression_statement (call function: (_) @_log)) @hint .)))
   .
   (return_statement (_) @value))
  (#catches? @hint "<outside-errors>")
  (#match? @_log "<logs>")
  (#match? @value "<success>")
  (#not-match? @value "<partial-success>")
  (#not-in-function-named? @hint "<questions>")
  (#not-contains? @hint "comment")
  (#match? @value "^True$")
  (#in-function-named? @hint "<actions>")
  (#set! message "The error is only logged, and `{value}` is returned all the same: raise it, or answer that it failed")
  (#set! fix.title "Raise the error behind the log line")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "raise"))
((block
   (try_statement
     (except_clause (block . (expression_statement (call function: (_) @_log)) @hint .)))
   .
   (return_statement (_) @value))
  (#catches? @hint "<outside-errors>")
  (#match? @_log "<logs>")
  (#match? @value "<success>")
  (#not-match? @value "<partial-success>")
  (#not-in-function-named? @hint "<questions>")
  (#not-contains? @hint "comment")
  (#match? @value "^True$")
  (#not-in-function-named? @hint "<actions>")
  (#set! severity "info")
  (#set! message "The error is only logged, and `{value}` is returned all the same: raise it, or answer that it failed")
  (#set! fix.title "Raise the error behind the log line")
  (#set! fix.safety "suggested")
  (#insert-line-after! @hint "raise"))

; The row is marked as done behind a handler that only logged.
((block
   (try_statement (except_clause (block . (expression_statement (call function: (_) @_log)) .)) @_handler)
   . (expression_statement (assignment left: (attribute attribute: (identifier) @_done) right: (_) @_value)) @hint)
  (#catches? @_handler "<outside-errors>")
  (#match? @_log "<logs>")
  (#match? @_done "<done>")
  (#not-match? @_value "(?i)fail|error|skip|pending|retry|False|None|last_(checked|run|seen|attempt)")
  (#not-match? @_done "(?i)check|attempt|last_(run|seen|try|poll)|updated|modified|tried")
  (#set! message "`{_done}` is set although the step above may have failed: set it inside the `try`, behind what can fail"))
((block
   (try_statement (except_clause (block . (expression_statement (call function: (_) @_log)) . (expression_statement (assignment)) .)) @_handler)
   . (expression_statement (assignment left: (attribute attribute: (identifier) @_done) right: (_) @_value)) @hint)
  (#catches? @_handler "<outside-errors>")
  (#match? @_log "<logs>")
  (#match? @_done "(?i)^(status|state)$")
  (#match? @_value "(?i)(done|complete|completed|sent|processed|success|indexed|synced|paid|delivered|ready|active|finished|imported|published)[\"']?$")
  (#not-match? @_handler "(?i)\\bsuccess\\s*=|\\bfailed\\s*=|\\berror\\w*\\s*=|\\bok\\s*=")
  (#set! message "`{_done}` says that it went well although the step above may have failed: set it inside the `try`, or say that it failed"))

; The call that failed counts as done.
((block
   (try_statement (except_clause (block . (expression_statement (call function: (_) @_log)) .)) @_handler)
   . (expression_statement (augmented_assignment left: (identifier) @_count)) @hint)
  (#catches? @_handler "Exception" "BaseException")
  (#match? @_log "<logs>")
  (#match? @_count "(?i)^(\\w+_)?(sent|succeeded|success|successes|successful|imported|delivered|notified|exported|synced|paid|charged|created|saved|uploaded)(_count)?$")
  (#set! severity "info")
  (#set! message "`{_count}` counts what failed, too: add to it inside the `try`"))

; Without a word in the log.
((except_clause (block . (return_statement (_) @value) @hint .) @_handler)
  (#not-match? @_handler "(?i)#")
  (#catches? @hint "<outside-errors>")
  (#match? @value "<success>")
  (#not-match? @value "<partial-success>")
  (#not-in-function-named? @hint "<questions>")
  (#not-match? @value "^True$")
  (#set! severity "info")
  (#set! message "This reports success after an error: raise it, or answer that it failed")
  (#set! fix.title "Raise the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "raise"))
((except_clause (block . (return_statement (true)) @hint .) @_handler)
  (#not-match? @_handler "(?i)#")
  (#catches? @hint "<outside-errors>")
  (#in-function-named? @hint "<actions>")
  (#not-in-function-named? @hint "<questions>")
  (#set! severity "info")
  (#set! message "This reports success after an error: raise it, or answer that it failed")
  (#set! fix.title "Raise the error")
  (#set! fix.safety "suggested")
  (#replace! @hint "raise"))
((block
   (try_statement (except_clause (block . (pass_statement) .)) @_handler)
   . (return_statement (_) @value) @hint)
  (#catches? @_handler "<outside-errors>")
  (#match? @value "<success>")
  (#not-match? @value "<partial-success>|^True$")
  (#not-in-function-named? @hint "<questions>")
  (#not-contains? @_handler "comment")
  (#set! severity "info")
  (#set! message "`{value}` is returned whether the step above failed or not: let the error through, or answer that it failed"))

; Some of the loop's work failed, and the answer does not say so.
((block
   (for_statement body: (block (try_statement (except_clause (block . (expression_statement (call function: (_) @_log)) @_logged)) @_handler)))
   (return_statement (_) @value) @hint .)
  (#catches? @_handler "Exception" "BaseException")
  (#match? @_log "<logs>")
  (#match? @value "<success>")
  (#not-match? @value "^True$|(?i)fail|error|skip")
  (#not-in-function-named? @hint "<questions>")
  (#not-contains? @_handler "raise_statement" "return_statement" "assignment" "augmented_assignment")
  (#not-match? @_handler "\\.append\\(")
  (#set! severity "info")
  (#set! message "`{value}` is returned although some of the loop may have failed: count the failures and say them"))
((except_clause (block (return_statement (expression_list (_) . (integer) @_status)) @hint .))
  (#eq? @_status "200")
  (#catches? @hint "<outside-errors>")
  (#in? @hint "handler")
  (#not-in-function-named? @hint "(?i)web_?hook|health|ping|callback|event")
  (#set! message "The request failed, and this answers 200: answer 500, or let the error through"))

; An error of the program's own.
((block
   (try_statement
     (except_clause (block . (expression_statement (call function: (_) @_log)) @_logged .)) @_handler)
   . (return_statement (_) @value) @hint)
  (#match? @_log "<logs>")
  (#match? @value "(?i)^\\w*(jsonify|Response|dict)?\\(?\\{?\\s*[\"']?(status|result|state|message|detail)[\"']?\\s*[:=]\\s*[\"'][\\w ]*(ok|success|succeeded|completed|sent|created|refunded|paid|charged|deleted|updated|cancell?ed|processed|done|booked|confirmed|registered|saved|uploaded|imported|delivered)\\b|^\\w*(jsonify|Response|dict)?\\(?\\{?\\s*[\"']?(success|ok)[\"']?\\s*[:=]\\s*True\\b")
  (#not-match? @value "<partial-success>")
  (#not-in-function-named? @hint "<questions>")
  (#not-catches? @_handler "<outside-errors>")
  (#not-contains? @_logged "comment")
  (#not-match? @_handler "(?i)#|already|exists|duplicate|notfound|DoesNotExist|KeyError|ValueError|ImportError")
  (#set! severity "info")
  (#set! message "The error is only logged, and `{value}` is returned all the same: raise it, or answer that it failed"))
((block
   (try_statement
     (except_clause (block . (expression_statement (call function: (_) @_log)) @_logged .)) @_handler)
   . (return_statement (_) @value) @hint)
  (#match? @_log "<logs>")
  (#match? @value "(?i)^\\w*(jsonify|Response|dict)?\\(?\\{?\\s*[\"']?(status|result|state|message|detail)[\"']?\\s*[:=]\\s*[\"'][\\w ]*(refunded|paid|charged|deleted|updated|cancell?ed|processed|done|booked|confirmed|registered|saved|uploaded|imported|delivered)\\b")
  (#not-match? @value "<partial-success>|<success>")
  (#not-in-function-named? @hint "<questions>")
  (#catches? @_handler "<outside-errors>")
  (#not-match? @_handler "(?i)#")
  (#set! message "The error is only logged, and `{value}` is returned all the same: raise it, or answer that it failed"))

; The answer's status is logged, and that is all.
((block
   (if_statement condition: (_) @_failed consequence: (block . (expression_statement (call function: (_) @_log)) .) !alternative)
   . (return_statement (_) @value) @hint)
  (#match? @_failed "status_code\\s*(!=|>=?)|not \\w+\\.(ok|is_success)\\b|\\.is_error")
  (#match? @_log "<logs>")
  (#match? @value "<success>")
  (#not-match? @value "<partial-success>")
  (#not-in-function-named? @hint "<questions>")
  (#set! message "The refusal is only logged, and `{value}` is returned all the same: raise an error, or answer that it failed"))

; A message is taken off the queue although nothing came of it.
((block
   (try_statement (except_clause (block . (expression_statement (call function: (_) @_log)) .)) @_handler)
   (expression_statement [
     (call function: (attribute attribute: (identifier) @_ack))
     (await (call function: (attribute attribute: (identifier) @_ack)))
   ]) @hint)
  (#catches? @_handler "Exception" "BaseException")
  (#match? @_log "<logs>")
  (#any-of? @_ack "ack" "basic_ack" "acknowledge" "delete_message" "xack")
  (#not-match? @_handler "(?i)#|dead_?letter|dlq|publish")
  (#set! message "The message is gone although its work failed: acknowledge it inside the `try`, and reject it in the handler"))
((try_statement (except_clause (block . (expression_statement (call function: (_) @_log)) .)) @_handler
   (finally_clause (block (expression_statement [
     (call function: (attribute attribute: (identifier) @_ack))
     (await (call function: (attribute attribute: (identifier) @_ack)))
   ]) @hint)))
  (#catches? @_handler "Exception" "BaseException")
  (#match? @_log "<logs>")
  (#any-of? @_ack "ack" "basic_ack" "acknowledge" "delete_message" "xack")
  (#not-match? @_handler "(?i)#|dead_?letter|dlq|publish")
  (#set! severity "info")
  (#set! message "The message is gone although its work failed: acknowledge it inside the `try`, and reject it in the handler"))

;! bad
; def save(order):
;     try:
;         order.store()
;     except Exception as error:
;         logger.error("cannot store: %s", error)
;         return True
;         ^^^^^^^^^^^
;     return True
;! fixed
; def save(order):
;     try:
;         order.store()
;     except Exception as error:
;         logger.error("cannot store: %s", error)
;         raise
;     return True
;! bad
; def send(mail):
;     try:
;         mail.send()
;     except Exception as error:
;         print(f"Failed: {error}")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^
;     return {"success": True, "id": mail.id}
;! fixed
; def send(mail):
;     try:
;         mail.send()
;     except Exception as error:
;         print(f"Failed: {error}")
;         raise
;     return {"success": True, "id": mail.id}
;! bad
; def send(mail):
;     try:
;         mail.send()
;     except Exception:
;         logger.exception("failed")
;         return {"status": "success"}
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def again(mail):
;     mail.
;! fixed
; def send(mail):
;     try:
;         mail.send()
;     except Exception:
;         logger.exception("failed")
;         raise
; def again(mail):
;     mail.
;! bad
; from flask import jsonify
; def charge(card):
;     try:
;         card.charge()
;     except:
;         logger.exception("failed")
;         return jsonify({"status": "ok"}), 200
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from flask import jsonify
; def charge(card):
;     try:
;         card.charge()
;     except:
;         logger.exception("failed")
;         raise
;! good
; def save(order):
;     try:
;         order.store()
;     except Exception:
;         logger.exception("cannot store")
;         return False
;     return True
;! good
; import os
; def remove(path):
;     try:
;         os.remove(path)
;     except FileNotFoundError:
;         logger.debug("already gone")
;         return True
;     return True
;! good
; def is_expired(token):
;     try:
;         decode(token)
;     except Exception:
;         logger.info("cannot decode")
;         return True
;     return False
;! good
; def send(mail):
;     try:
;         mail.send()
;     except Exception:
;         logger.exception("failed")
;         raise
;     return {"success": True}
;! good
; def sync(items):
;     done = False
;     try:
;         store(items)
;         done = True
;     except Exception:
;         logger.exception("failed")
;     return done
;! bad
; def remind(appointments):
;     for appointment in appointments:
;         try:
;             send_reminder(appointment)
;         except Exception:
;             logger.exception("not sent")
;         appointment.reminded_at = now()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def index(document):
;     try:
;         document.text = read_text(document)
;     except Exception as error:
;         logger.error("failed: %s", document.id, exc_info=True)
;         document.text = ""
;     document.status = "indexed"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     document.save()
;! bad
; def mail(users):
;     sent = 0
;     for user in users:
;         try:
;             deliver(user)
;         except Exception:
;             logger.exception("not sent")
;         sent += 1
;         ^^^^^^^^^
;     return sent
; def broken(
;! bad
; def store(rows):
;     try:
;         keep(rows)
;     except Exception:
;         return {"success": True}
;         ^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; def store(rows):
;     try:
;         keep(rows)
;     except Exception:
;         raise
;! good
; def remind(appointments):
;     sent = tried = 0
;     for appointment in appointments:
;         try:
;             send_reminder(appointment)
;             appointment.reminded_at = now()
;             sent += 1
;         except Exception:
;             logger.exception("not sent")
;         appointment.last_attempt_at = now()
;         tried += 1
; def index(document):
;     try:
;         document.text = read_text(document)
;     except Exception:
;         logger.exception("failed: %s", document.id)
;         raise
;     document.status = "indexed"
;! bad
; from flask import Flask, jsonify
; app = Flask(__name__)
; def sync(customers):
;     for customer in customers:
;         try:
;             push(customer)
;         except Exception:
;             logger.warning("not pushed")
;             continue
;     return {"status": "success"}
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; @app.get("/users/<id>")
; def user(id):
;     try:
;         return jsonify(load(id))
;     except Exception:
;         logger.exception("not loaded")
;         return jsonify({}), 200
;         ^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def refund(payment):
;     try:
;         give_back(payment)
;     except PaymentError as error:
;         logger.error("no refund: %s", error)
;     return {"status": "refunded"}
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def book(room):
;     try:
;         keep(room)
;     except Exception:
;         logger.exception("not booked")
;     return {"message": "room booked"}
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import requests
; def charge(member):
;     response = requests.post("https://pay.internal/members", json=member, timeout=5)
;     if response.status_code != 200:
;         logger.error("not charged")
;     return True
;     ^^^^^^^^^^^
;! bad
; def on_message(channel, method, body):
;     try:
;         store(body)
;     except Exception:
;         logger.exception("not stored")
;     channel.basic_ack(method.delivery_tag)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def on_message(channel, method, body):
;     try:
;         store(body)
;         channel.basic_ack(method.delivery_tag)
;     except Exception:
;         logger.exception("not stored")
;         channel.basic_nack(method.delivery_tag)
