; An error disappears without a trace
;
; The handler takes every error and does nothing with it: a lost connection, a full disk and a plain typo all look
; like success. When something breaks in production there is no log line and no failed request to start from.
;
; severity: warning
; confidence: medium
; precision: warnings about 6/15 before only work that is lost for good counted, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 2/2 after, in 49 of them, 4.6 million lines: too few to tell
; cwe: 390 391 584
; precision: warnings 1/1 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …), 1/1 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: shapes of short code added since: `return` in `finally`: warnings 5/5 on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.python.org/3/tutorial/errors.html#handling-exceptions
; list work: insert insert_* save save_* update_* upsert* bulk_* delete delete_* create create_* store store_* persist*
; list work: send send_* sendmail publish* notify* enqueue* dispatch* emit* email_* commit write write_* writerow*
; list work: charge* pay pay_* process_* refund* transfer* submit* upload* sync_* post patch
; list work: requests.put httpx.put put_item put_object add_all apply_async delay
; list kept: save bulk_create bulk_update insert_one insert_many update_one update_many delete_one commit add_all put_item put_object
; list kept: send_mail send_email send_message sendmail charge charge_* refund refund_payment pay pay_* transfer transfer_* process_payment* publish enqueue* delay apply_async
; list kept: requests.post requests.put requests.patch requests.delete httpx.post httpx.put
; list measurements: record_* track* *telemetry* *metric* *analytics* *event_log* log_* debug receive* send_bytes send_str
; regex ending: ^(await )?[\w.()\[\]]*\b(close\w*|aclose|wait_closed|shutdown|disconnect|terminate|kill|cancel|stop|unlink|remove|release|cleanup|quit|rollback|detach|reset|unregister|unsubscribe|join)\([^\n]*\)(\s|$)|^(import|from) 
; regex telemetry-paths: (?i)observab|telemetry|metrics|tracing|instrument|integrations|monitor|analytics|worker|pytest|conftest|autolog
; regex teardown: ^(__del__|__exit__|__aexit__|_?close|_?aclose|_?shutdown|_?cleanup|_?teardown|_?stop)

; Work that was to be done, by what the tried code calls: nobody learns that it was not. A comment in the handler says
; that somebody thought about it.
((try_statement body: (_) @_body (except_clause (block . (pass_statement) @nothing .)) @hint)
  (#not-match? @_body "<ending>")
  (#calls? @_body "<work>")
  (#not-path-matches? "<telemetry-paths>")
  (#not-calls? @_body "<measurements>")
  (#not-contains-text? @_body "(?i)debug_?log")
  (#not-inside? @hint "finally_clause" "except_clause")
  (#catches? @hint "Exception" "BaseException")
  (#not-contains? @hint "comment")
  (#not-in-function-named? @hint "<teardown>")
  (#binds? "logger")
  (#calls? @_body "<kept>")
  (#not-path-matches? "(?i)populate|seed|fixture|(^|/)(tests?|scripts?|migrations?|versions)/|trace|logging")
  (#set! message "This handler hides every error: log it and raise it, or catch only what can be ignored")
  (#set! fix.title "Log the error and raise it")
  (#set! fix.safety "suggested")
  (#replace! @nothing "logger.exception(\"Unexpected error\")\nraise"))

((try_statement body: (_) @_body (except_clause (block . (pass_statement) @nothing .)) @hint)
  (#not-match? @_body "<ending>")
  (#calls? @_body "<work>")
  (#not-path-matches? "<telemetry-paths>")
  (#not-calls? @_body "<measurements>")
  (#not-contains-text? @_body "(?i)debug_?log")
  (#not-inside? @hint "finally_clause" "except_clause")
  (#catches? @hint "Exception" "BaseException")
  (#not-contains? @hint "comment")
  (#not-in-function-named? @hint "<teardown>")
  (#not-binds? "logger")
  (#calls? @_body "<kept>")
  (#not-path-matches? "(?i)populate|seed|fixture|(^|/)(tests?|scripts?|migrations?|versions)/|trace|logging")
  (#set! message "This handler hides every error: log it and raise it, or catch only what can be ignored")
  (#set! fix.title "Log the error and raise it")
  (#set! fix.safety "suggested")
  (#replace! @nothing "logging.exception(\"Unexpected error\")\nraise")
  (#insert-import! "import logging"))

((try_statement body: (_) @_body (except_clause (block . [(continue_statement) (expression_statement . (ellipsis) .)] .)) @hint)
  (#not-match? @_body "<ending>")
  (#calls? @_body "<work>")
  (#not-path-matches? "<telemetry-paths>")
  (#not-calls? @_body "<measurements>")
  (#not-contains-text? @_body "(?i)debug_?log")
  (#not-inside? @hint "finally_clause" "except_clause")
  (#catches? @hint "Exception" "BaseException")
  (#not-contains? @hint "comment")
  (#not-in-function-named? @hint "<teardown>")
  (#calls? @_body "<kept>")
  (#not-path-matches? "(?i)populate|seed|fixture|(^|/)(tests?|scripts?|migrations?|versions)/|trace|logging")
  (#set! message "This handler hides every error: log it, or catch only what can be ignored"))

; A value that is tried for, a probe, a measurement: there may be nothing to do about it.
((try_statement body: (_) @_body (except_clause (block . (pass_statement) @nothing .)) @hint)
  (#not-match? @_body "<ending>")
  (#not-inside? @hint "finally_clause" "except_clause")
  (#catches? @hint "Exception" "BaseException")
  (#not-contains? @hint "comment")
  (#not-in-function-named? @hint "<teardown>")
  (#binds? "logger")
  (#set! severity "info")
  (#set! message "This handler hides every error: log it and raise it, or catch only what can be ignored")
  (#set! fix.title "Log the error and raise it")
  (#set! fix.safety "suggested")
  (#replace! @nothing "logger.exception(\"Unexpected error\")\nraise"))

((try_statement body: (_) @_body (except_clause (block . (pass_statement) @nothing .)) @hint)
  (#not-match? @_body "<ending>")
  (#not-inside? @hint "finally_clause" "except_clause")
  (#catches? @hint "Exception" "BaseException")
  (#not-contains? @hint "comment")
  (#not-in-function-named? @hint "<teardown>")
  (#not-binds? "logger")
  (#set! severity "info")
  (#set! message "This handler hides every error: log it and raise it, or catch only what can be ignored")
  (#set! fix.title "Log the error and raise it")
  (#set! fix.safety "suggested")
  (#replace! @nothing "logging.exception(\"Unexpected error\")\nraise")
  (#insert-import! "import logging"))

((try_statement body: (_) @_body (except_clause (block . [(continue_statement) (expression_statement . (ellipsis) .)] .)) @hint)
  (#not-match? @_body "<ending>")
  (#not-inside? @hint "finally_clause" "except_clause")
  (#catches? @hint "Exception" "BaseException")
  (#not-contains? @hint "comment")
  (#not-in-function-named? @hint "<teardown>")
  (#set! severity "info")
  (#set! message "This handler hides every error: log it, or catch only what can be ignored"))

; With a comment it is a decision, and still one that a reviewer reads.
((except_clause (block . [(pass_statement) (continue_statement) (expression_statement . (ellipsis) .)] .)) @hint
  (#catches? @hint "Exception" "BaseException")
  (#contains? @hint "comment")
  (#not-in-function-named? @hint "<teardown>")
  (#set! severity "info")
  (#set! message "This handler hides every error, even the one that stops the process: name what it may hide"))

; What a network or a database says went wrong is no detail.
((try_statement body: (_) @_body (except_clause (block . [(pass_statement) (continue_statement) (expression_statement . (ellipsis) .)] .)) @hint)
  (#not-match? @_body "<ending>")
  (#catches? @hint
    "requests.RequestException" "requests.HTTPError" "requests.Timeout" "requests.ConnectionError" "requests.exceptions.*" "httpx.HTTPError"
    "httpx.HTTPStatusError" "httpx.RequestError" "httpx.TimeoutException" "httpx.ConnectError" "aiohttp.ClientError" "aiohttp.ClientResponseError"
    "urllib.error.URLError" "urllib.error.HTTPError" "botocore.exceptions.ClientError" "smtplib.SMTPException" "stripe.*Error*")
  (#calls? @_body "<work>")
  (#not-contains? @hint "comment")
  (#not-inside? @hint "finally_clause" "except_clause")
  (#not-catches? @hint "Exception" "BaseException")
  (#not-in-function-named? @hint "<teardown>")
  (#calls? @_body "<kept>")
  (#not-path-matches? "(?i)populate|seed|fixture|(^|/)(tests?|scripts?|migrations?|versions)/|trace|logging")
  (#not-inside? @hint "while_statement")
  (#set! message "A failed call to another system disappears here: log it, or let the caller know"))

((try_statement body: (_) @_body (except_clause (block . [(pass_statement) (continue_statement) (expression_statement . (ellipsis) .)] .)) @hint)
  (#not-match? @_body "<ending>")
  (#catches? @hint
    "sqlite3.Error" "sqlite3.DatabaseError" "sqlite3.OperationalError" "sqlite3.IntegrityError" "psycopg2.Error" "psycopg.Error"
    "psycopg2.DatabaseError" "pymysql.Error" "pymysql.MySQLError" "mysql.connector.Error" "pymongo.errors.PyMongoError"
    "sqlalchemy.exc.SQLAlchemyError" "sqlalchemy.exc.OperationalError" "django.db.DatabaseError" "django.db.Error"
    "redis.RedisError" "redis.exceptions.RedisError")
  (#calls? @_body "<work>")
  (#not-contains? @hint "comment")
  (#not-file-kind? "migration")
  (#not-inside? @hint "finally_clause" "except_clause")
  (#not-catches? @hint "Exception" "BaseException")
  (#not-in-function-named? @hint "<teardown>")
  (#calls? @_body "<kept>")
  (#not-path-matches? "(?i)populate|seed|fixture|(^|/)(tests?|scripts?|migrations?|versions)/|trace|logging")
  (#not-inside? @hint "while_statement")
  (#set! message "A failed call to another system disappears here: log it, or let the caller know"))

((try_statement body: (_) @_body (except_clause (block . [(pass_statement) (continue_statement) (expression_statement . (ellipsis) .)] .)) @hint)
  (#not-match? @_body "<ending>")
  (#catches? @hint
    "requests.RequestException" "requests.HTTPError" "requests.Timeout" "requests.ConnectionError" "requests.exceptions.*" "httpx.HTTPError"
    "httpx.HTTPStatusError" "httpx.RequestError" "httpx.TimeoutException" "httpx.ConnectError" "aiohttp.ClientError" "aiohttp.ClientResponseError"
    "urllib.error.URLError" "urllib.error.HTTPError" "botocore.exceptions.ClientError" "smtplib.SMTPException" "stripe.*Error*"
    "sqlite3.Error" "sqlite3.DatabaseError" "sqlite3.OperationalError" "sqlite3.IntegrityError" "psycopg2.Error" "psycopg.Error"
    "psycopg2.DatabaseError" "pymysql.Error" "pymysql.MySQLError" "mysql.connector.Error" "pymongo.errors.PyMongoError"
    "sqlalchemy.exc.SQLAlchemyError" "sqlalchemy.exc.OperationalError" "django.db.DatabaseError" "django.db.Error"
    "redis.RedisError" "redis.exceptions.RedisError")
  (#not-catches? @hint "Exception" "BaseException")
  (#not-in-function-named? @hint "<teardown>")
  (#set! severity "info")
  (#set! message "A failed call to another system disappears here: log it, or let the caller know"))

((with_statement
   (with_clause (with_item value: (call function: (_) @callee arguments: (argument_list (identifier) @type)) @hint))
   body: (_) @_body)
  (#resolves-to? @callee "contextlib.suppress")
  (#any-of? @type "Exception" "BaseException")
  (#calls? @_body "<work>")
  (#not-path-matches? "<telemetry-paths>")
  (#not-calls? @_body "<measurements>")
  (#not-contains-text? @_body "(?i)debug_?log")
  (#not-inside? @hint "finally_clause" "except_clause")
  (#not-in-function-named? @hint "<teardown>")
  (#calls? @_body "<kept>")
  (#not-path-matches? "(?i)populate|seed|fixture|(^|/)(tests?|scripts?|migrations?|versions)/|trace|logging")
  (#set! message "`{hint}` hides every error of what was to be done: name the errors that can be ignored"))

((with_item value: (call function: (_) @callee arguments: (argument_list (identifier) @type)) @hint)
  (#resolves-to? @callee "contextlib.suppress")
  (#any-of? @type "Exception" "BaseException")
  (#not-in-function-named? @hint "<teardown>")
  (#set! severity "info")
  (#set! message "`{hint}` hides every error: name the errors that can be ignored"))

; Whatever goes wrong, `finally` returns.
((finally_clause (block (return_statement) @hint))
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A `return` in `finally` drops every error, `KeyboardInterrupt` too: return behind it"))

;! bad
; def load(path):
;     try:
;         return read(path)
;     except Exception:
;     ^^^^^^^^^^^^^^^^^
;         pass
;! fixed
; import logging
; def load(path):
;     try:
;         return read(path)
;     except Exception:
;         logging.exception("Unexpected error")
;         raise
;! bad
; import logging
; logger = logging.getLogger(__name__)
; def load(path):
;     try:
;         return read(path)
;     except:
;     ^^^^^^^
;         pass
;! fixed
; import logging
; logger = logging.getLogger(__name__)
; def load(path):
;     try:
;         return read(path)
;     except:
;         logger.exception("Unexpected error")
;         raise
;! bad
; for item in items:
;     try:
;         send(item)
;     except (ValueError, Exception) as error:
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         continue
;! bad
; import contextlib
; with contextlib.suppress(Exception):
;      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     charge(card)
;! bad
; import requests
; def notify(url):
;     try:
;         requests.post(url, timeout=5)
;     except requests.RequestException:
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         pass
;     return format(
;! good
; try:
;     import ujson as json
; except ImportError:
;     pass
;! good
; def first(items):
;     try:
;         return items[0]
;     except IndexError:
;         pass
;! good
; class Pool:
;     def __del__(self):
;         try:
;             self.connection.close()
;         except Exception:
;             pass
;! good
; import logging
; def load(path):
;     try:
;         return read(path)
;     except Exception:
;         logging.exception("cannot read %s", path)
;         raise
;! bad
; def load(path):
;     data = None
;     try:
;         data = read(path)
;     finally:
;         return data
;         ^^^^^^^^^^^
;! good
; def load(path):
;     data = None
;     try:
;         data = read(path)
;     finally:
;         close(path)
;     return data
