; An error looks like an empty result
;
; The handler answers a failed query or request with `[]`, `{}` or `0`, which callers cannot tell from "there is
; nothing". They delete what seems unused, bill nothing, or overwrite good data with the empty list.
;
; severity: info
; confidence: medium
; precision: 4/4 of those read on 32 packages (Django, Superset, SQLAlchemy, wagtail …), 13 applications (pretix, Weblate, Mayan, MLflow, Prefect …) and 7 held out (Airflow, Home Assistant, Salt …), 7.4 million lines
; cwe: 755 636
; list outside: execute fetch* query find find_one aggregate requests.get requests.post requests.put requests.request urlopen
; list outside: httpx.get httpx.post session.get session.post client.get client.post raise_for_status scalars scalar all
; list outside: get_item scan get_object list_objects* send_command fetchall fetchone
; list reports: exception error critical warning warn print_exc capture_exception info debug log print
; regex tolerant: (?i)^_?(try|safe|maybe|is|has|can|should|probe|detect|check|ping|supports|guess|parse|optional|best_effort|cached?|health|exists|validate|verify|test|__)|optional|_or_(none|default|empty)$|cache|health|status
; precision: info for `None` and `False` after a failed write 6/6 of 57 (one package) on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

((try_statement body: (_) @_body . (except_clause (block . (return_statement [(list) (dictionary) (integer) (float)] @hint) .)) @_handler .)
  (#match? @hint "^(\\[\\]|\\{\\}|0|0\\.0)$")
  (#catches? @hint "Exception" "requests.RequestException" "requests.exceptions.*" "httpx.HTTPError" "sqlalchemy.exc.*" "psycopg2.Error" "sqlite3.Error" "pymongo.errors.*" "aiohttp.ClientError" "redis.*" "botocore.exceptions.*")
  (#calls? @_body "<outside>")
  (#not-contains? @_handler "comment")
  (#not-in-function-named? @hint "<tolerant>")
  (#set! message "A failed call looks like no result: let the error through, or return something callers can tell apart"))
((try_statement body: (_) @_body . (except_clause (block (expression_statement (call)) . (return_statement [(list) (dictionary) (integer) (float)] @hint) .)) @_handler .)
  (#match? @hint "^(\\[\\]|\\{\\}|0|0\\.0)$")
  (#catches? @hint "Exception" "requests.RequestException" "requests.exceptions.*" "httpx.HTTPError" "sqlalchemy.exc.*" "psycopg2.Error" "sqlite3.Error" "pymongo.errors.*" "aiohttp.ClientError" "redis.*" "botocore.exceptions.*")
  (#calls? @_body "<outside>")
  (#calls? @_handler "<reports>")
  (#not-in-function-named? @hint "<tolerant>")
  (#set! message "A failed call looks like no result to the caller: let the error through after it is logged"))

; Money and rights must not have a default.
((try_statement body: (_) @_body . (except_clause (block (return_statement (true) @hint) .)) .)
  (#catches? @hint "Exception" "requests.RequestException" "requests.exceptions.*" "httpx.HTTPError")
  (#in-function-named? @hint "(?i)^_?(is_(valid|allowed|authorized|authenticated|admin|owner|verified|paid)|check_(permission|auth|access|signature|token|rate|limit)|verify_|validate_(token|signature|session|password|key)|has_(permission|access|role)|authoriz|authenticat|can_(access|read|write|edit|delete))")
  (#set! severity "warning")
  (#set! message "When the check fails to run, everything is allowed: return `False`, or let the error through")
  (#set! fix.title "Return `False`")
  (#set! fix.safety "suggested")
  (#replace! @hint "False"))

; What moves money or data says nothing of its failure.
((try_statement body: (_) @_body (except_clause (block . (return_statement [(none) (false)]) @hint .)))
  (#catches? @hint "Exception" "requests.RequestException" "requests.exceptions.*" "httpx.HTTPError" "stripe.*")
  (#calls? @_body "charge*" "refund*" "pay" "pay_*" "transfer*" "capture*" "send_*" "upload*" "publish*" "commit" "create_*" "requests.post" "httpx.post" "put_object" "upload_file")
  (#not-in-function-named? @hint "<tolerant>")
  (#not-file-kind? "test")
  (#set! message "Nobody learns why this failed, and a caller who does not look goes on: log the error, and let it through"))
((try_statement body: (_) @_body (except_clause (block (return_statement [(dictionary) (integer) (float)] @hint) .)))
  (#match? @hint "^(\\{\\}|0|0\\.0)$")
  (#catches? @hint "Exception")
  (#in-function-named? @hint "(?i)(load|read|get)_(config|settings|rates|prices)|(parse|read|get|to)_(amount|price|total|balance|quantity|cents)")
  (#not-calls? @_body "<outside>")
  (#set! message "What cannot be read counts as `{hint}`, and everything goes on with it: let the error through"))

; A number or a word in place of what could not be asked.
((try_statement body: (_) @_body (except_clause (block (return_statement (_) @hint) .)))
  (#match? @hint "^((decimal\\.)?Decimal\\([\"']?[\\d.]+[\"']?\\)|[1-9][\\d.]*|0\\.\\d+|[\"']\\w+[\"'])$")
  (#catches? @hint "Exception" "requests.RequestException" "requests.exceptions.*" "httpx.HTTPError" "aiohttp.ClientError")
  (#calls? @_body "requests.get" "httpx.get" "httpx.AsyncClient.get" "client.get" "session.get" "urlopen" "execute" "fetchone" "fetchrow" "scalar")
  (#in-function-named? @hint "(?i)(rate|price|tax|fee|balance|amount|total|discount|quota|limit|stock|plan|role|status|cost)")
  (#not-in-function-named? @hint "<tolerant>")
  (#not-file-kind? "test")
  (#set! message "What could not be asked counts as `{hint}`, and everything goes on with it: let the error through"))

;! bad
; import requests
; def open_orders(customer):
;     try:
;         return requests.get(f"https://shop.example/{customer}", timeout=5).json()["orders"]
;     except Exception:
;         return []
;                ^^
;! bad
; def stock(cursor, sku):
;     try:
;         cursor.execute("SELECT count FROM stock WHERE sku = %s", (sku,))
;         return cursor.fetchone()[0]
;     except Exception as error:
;         logger.error("stock: %s", error)
;         return 0
;                ^
; def broken(
;! bad
; def has_permission(user, document):
;     try:
;         return policy.allows(user, document)
;     except Exception:
;         logger.exception("no policy")
;         return True
;                ^^^^
;! fixed
; def has_permission(user, document):
;     try:
;         return policy.allows(user, document)
;     except Exception:
;         logger.exception("no policy")
;         return False
;! good
; import requests
; def open_orders(customer):
;     response = requests.get(f"https://shop.example/{customer}", timeout=5)
;     response.raise_for_status()
;     return response.json()["orders"]
;! good
; def number(text):
;     try:
;         return int(text)
;     except ValueError:
;         return 0
; def has_permission(user, document):
;     try:
;         return policy.allows(user, document)
;     except PolicyError:
;         logger.exception("no policy")
;         return False
;! bad
; def pay(gateway, card, order):
;     try:
;         return gateway.charge(card, order.total)
;     except Exception:
;         return None
;         ^^^^^^^^^^^
; def parse_amount(text):
;     try:
;         return float(text)
;     except Exception:
;         return 0
;                ^
;! bad
; import requests
; def rate_of(currency):
;     try:
;         answer = requests.get(URL, params={"c": currency}, timeout=5)
;         answer.raise_for_status()
;         return answer.json()["rate"]
;     except requests.RequestException:
;         logger.warning("no rate")
;         return 1.0
;                ^^^
