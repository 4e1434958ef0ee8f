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
