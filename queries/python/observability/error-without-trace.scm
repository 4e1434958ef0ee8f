; The log says that it failed, and not where
;
; Only the text of the error is logged, `'id'` for a missing key. Without the stack nobody knows which line it was, and
; the failure must happen again before it can be understood.
;
; severity: info
; confidence: high
; cwe: 778
; precision: info, 7/10 of 344 (three raise the error again behind it) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls

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
