; The new error hides the one that caused it
;
; Without `from`, the report says "during handling another exception occurred", as if the handler itself had failed,
; and tools that follow the cause find none. Whoever is woken at night sees the symptom and not the reason.
;
; severity: info
; confidence: high
; cwe: 755
; precision: info, 10/10 of 431 on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls; the context is kept without `from`, too, so this is about what tools and readers are told
; see: https://docs.python.org/3/tutorial/errors.html#exception-chaining

((except_clause
   (as_pattern (_) (as_pattern_target (identifier) @_error))
   (block (raise_statement (call) @_raised !cause) @hint .))
  (#not-in? @hint "test")
  (#not-match? @_raised "(HTTPException|HttpError|Http404|ValidationError|abort|Exit|Abort|StopIteration|KeyboardInterrupt|SystemExit|AttributeError|ImproperlyConfigured|ArgumentTypeError|UsageError|ClickException|BadParameter)\\(|with_traceback")
  (#set! message "The cause is lost: `raise … from {_error}`")
  (#set! fix.title "Add `from {_error}`")
  (#set! fix.safety "safe")
  (#wrap! @_raised "" " from {_error}"))

;! bad
; def load(path):
;     try:
;         return parse(path)
;     except OSError as error:
;         raise ConfigError("cannot read it")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; def load(path):
;     try:
;         return parse(path)
;     except OSError as error:
;         raise ConfigError("cannot read it") from error
;! bad
; def load(path):
;     try:
;         return parse(path)
;     except (OSError, ValueError) as e:
;         log.error("cannot read %s: %s", path, e)
;         raise RuntimeError(f"cannot read {path}")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! fixed
; def load(path):
;     try:
;         return parse(path)
;     except (OSError, ValueError) as e:
;         log.error("cannot read %s: %s", path, e)
;         raise RuntimeError(f"cannot read {path}") from e
; def broken(
;! good
; def load(path):
;     try:
;         return parse(path)
;     except OSError as error:
;         raise ConfigError("cannot read it") from error
;     except ValueError as error:
;         raise
;     except KeyError:
;         raise ConfigError("no such key")
;     except TypeError as error:
;         raise error
