; The log says that it failed, and not where
;
; Only the text of the error is logged, `'id'` for a missing key. Without the stack nobody knows which line it was, and
; the failure must happen again before it can be understood.
;
; severity: info
; confidence: high
; cwe: 778
; precision: info, 7/10 of 344 (three raise the error again behind it) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: info for texts without the error 6/12 before errors in the text, stacks in other lines and warnings with a fallback were gated, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

((except_clause (block . (expression_statement (call function: (attribute object: (identifier) @_logger attribute: (identifier) @level) arguments: (argument_list) @_arguments) @hint)))
  (#any-of? @_logger "logger" "log" "logging" "LOG" "LOGGER" "_logger" "_LOGGER")
  (#eq? @level "error")
  (#in-error-handler? @hint)
  (#catches? @hint "Exception")
  (#match? @_arguments "(?i)\\b(e|err|error|exc|ex|exception)\\b")
  (#not-match? @_arguments "exc_info|traceback|stack_info")
  (#not-function-mentions? @hint "(?i)traceback|print_exc|format_exc|(?-i:^exception$)")
  (#set! message "The log will not say where it failed: `{_logger}.exception` adds the stack")
  (#set! fix.title "Log the stack, too")
  (#set! fix.safety "safe")
  (#replace! @level "exception"))

; Printed, where nobody looks for it.
((except_clause (block . (expression_statement (call function: (identifier) @_print arguments: (argument_list (_)) @_arguments) @hint) .) @_handler)
  (#eq? @_print "print")
  (#catches? @_handler "Exception" "requests.*" "httpx.*" "sqlalchemy.exc.*" "psycopg2.*" "smtplib.*" "redis.*")
  (#in-function? @hint)
  (#imports? "requests" "httpx" "sqlalchemy" "fastapi" "flask" "django" "celery" "redis" "psycopg2" "psycopg" "asyncpg" "pymongo" "boto3" "aiohttp" "smtplib" "stripe")
  (#not-imports? "argparse" "click" "typer" "rich" "fire" "IPython")
  (#not-path-matches? "(?i)(^|/)(scripts?|cli|commands|management|examples?|tools|bin|cookbook|notebooks?|benchmarks?|ci|docs|tests?)/|cli\\.py$|setup\\.py$")
  (#not-file-kind? "test")
  (#set! message "The error is printed and gone: log it with its stack, and let the caller know"))

; It says only that it failed.
((except_clause (block . (expression_statement (call function: (attribute object: (_) @_logger attribute: (identifier) @level) arguments: (argument_list . (string) @_text) @_arguments) @hint)) @_block) 
  (#match? @_logger "(?i)^(self\\.)?_?(logger|log|logging)$")
  (#any-of? @level "error" "critical")
  (#catches? @hint "Exception")
  (#not-error-text? @_text)
  (#not-function-mentions? @hint "^(exc_info|stack_info)$")
  (#not-match? @_arguments "exc_info|traceback|stack_info|\\b(e|err|error|exc|ex|exception)\\b\\s*[,})!:.]|\\b(e|err|error|exc|ex|exception)\\b\\s*\\)")
  (#not-match? @_block "\\braise\\b|traceback|capture_exception|\\b(str|repr|type)\\((e|err|error|exc|ex)\\)|\\b(e|err|error|exc|ex)\\b\\s*[.,)]|\\bexception\\(")
  (#not-file-kind? "test")
  (#set! message "The log will not say what failed, or where: `{_logger}.exception` adds the error and its stack")
  (#set! fix.title "Log the error and its stack, too")
  (#set! fix.safety "safe")
  (#replace! @level "exception"))

;! bad
; def load(path):
;     try:
;         return parse(path)
;     except Exception as e:
;         logger.error(f"cannot load: {e}")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         raise
;! fixed
; def load(path):
;     try:
;         return parse(path)
;     except Exception as e:
;         logger.exception(f"cannot load: {e}")
;         raise
;! bad
; import logging
; def load(path):
;     try:
;         return parse(path)
;     except Exception as error:
;         logging.error("cannot load %s: %s", path, error)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         raise
; def broken(
;! fixed
; import logging
; def load(path):
;     try:
;         return parse(path)
;     except Exception as error:
;         logging.exception("cannot load %s: %s", path, error)
;         raise
; def broken(
;! good
; import logging
; logger = logging.getLogger(__name__)
; def load(path):
;     try:
;         return parse(path)
;     except Exception as error:
;         logger.error("cannot load %s: %s", path, error, exc_info=True)
;         raise
; def loads(path):
;     try:
;         return parse(path)
;     except Exception:
;         logger.exception("cannot load")
;         raise
; def number(text):
;     try:
;         return int(text)
;     except ValueError as error:
;         logger.error("no number: %s", error)
;         raise
;! bad
; def send(row):
;     try:
;         return post(row)
;     except Exception as exc:
;         log.error(exc)
;         ^^^^^^^^^^^^^^
;         raise
; def save(row):
;     try:
;         return write(row)
;     except Exception as ex:
;         LOGGER.error("cannot save: " + str(ex))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         raise
;! fixed
; def send(row):
;     try:
;         return post(row)
;     except Exception as exc:
;         log.exception(exc)
;         raise
; def save(row):
;     try:
;         return write(row)
;     except Exception as ex:
;         LOGGER.exception("cannot save: " + str(ex))
;         raise
;! bad
; import requests
; def export(members):
;     for member in members:
;         try:
;             requests.post(URL, json=member, timeout=5).raise_for_status()
;         except Exception as e:
;             print("ERROR", e)
;             ^^^^^^^^^^^^^^^^^
;! good
; import argparse
; import requests
; def export(members):
;     try:
;         requests.post(URL, json=members, timeout=5).raise_for_status()
;     except Exception as e:
;         print("ERROR", e)
;! bad
; import logging
; logger = logging.getLogger(__name__)
; def upload(path):
;     try:
;         store(path)
;         return True
;     except Exception as e:
;         logger.error("upload failed")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return False
;! fixed
; import logging
; logger = logging.getLogger(__name__)
; def upload(path):
;     try:
;         store(path)
;         return True
;     except Exception as e:
;         logger.exception("upload failed")
;         return False
;! good
; import logging
; logger = logging.getLogger(__name__)
; def upload(path):
;     try:
;         store(path)
;     except OSError:
;         logger.error("upload failed")
;         return False
;     except Exception as e:
;         logger.error("upload failed", exc_info=True)
;         return False
