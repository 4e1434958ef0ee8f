; A call that the library has left behind
;
; Assistants learned the older version: the call warns today and is gone in the next release, and some, like `utcnow`,
; were replaced because they answer something wrong.
;
; severity: info
; confidence: medium
; cwe: 477
; precision: warnings 2/2 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …), 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); info not read
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines

((decorated_definition (decorator (call function: (attribute object: (identifier) @_app attribute: (identifier) @_on_event) arguments: (argument_list . (string))) @hint))
  (#eq? @_on_event "on_event")
  (#match? @_app "(?i)(app|api|router)$")
  (#imports? "fastapi")
  (#set! message "`{_app}.on_event` is deprecated: give the application a `lifespan`"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "sqlalchemy.ext.declarative.declarative_base")
  (#set! message "`declarative_base` moved: `sqlalchemy.orm.DeclarativeBase`"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "logging.warn" "logging.Logger.warn" "logging.getLogger.warn")
  (#set! message "`warn` is deprecated: `warning`")
  (#set! severity "info"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "openai.ChatCompletion.create" "openai.Completion.create" "openai.Embedding.create")
  (#set! severity "warning")
  (#set! message "`{callee}` is gone since openai 1.0: `OpenAI().chat.completions.create`"))
((call function: (_) @callee arguments: (_)) @hint
  (#resolves-to? @callee "pkg_resources.get_distribution")
  (#set! message "`pkg_resources` is deprecated: `importlib.metadata.version`"))

; Modules that are gone.
((module (import_statement name: (dotted_name) @module) @hint)
  (#any-of? @module "imp" "md5" "sha" "popen2" "commands" "asyncore" "asynchat" "smtpd" "crypt" "spwd" "nis" "cgi" "cgitb" "telnetlib" "nntplib" "pipes" "imghdr")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{module}` is gone from Python 3.13: use what its documentation names in its place"))

;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.on_event("startup")
;  ^^^^^^^^^^^^^^^^^^^^^^^
; async def start():
;     await connect()
;! bad
; import openai
; import logging
; from sqlalchemy.ext.declarative import declarative_base
; Base = declarative_base()
;        ^^^^^^^^^^^^^^^^^^
; logger = logging.getLogger(__name__)
; def ask(text):
;     logger.warn("asking")
;     ^^^^^^^^^^^^^^^^^^^^^
;     return openai.ChatCompletion.create(model="gpt-4", messages=[text])
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good
; import logging
; from fastapi import FastAPI
; from openai import OpenAI
; from sqlalchemy.orm import declarative_base
; app = FastAPI(lifespan=lifespan)
; Base = declarative_base()
; logger = logging.getLogger(__name__)
; @bus.on_event("startup")
; def ask(text):
;     logger.warning("asking")
;     return OpenAI().chat.completions.create(model="gpt-4", messages=[text])
;! bad
; import imp
; ^^^^^^^^^^
; module = imp.load_source("plugin", path)
;! good
; import importlib.util
; module = importlib.util.module_from_spec(spec)
