; Debug mode is switched on in code
;
; In debug mode an error page shows source, variables and settings to whoever caused the error; Flask's lets them run
; code on the server. What is switched on in the code reaches production with the next deployment.
;
; severity: warning
; confidence: high
; cwe: 489 94 215
; precision: 0 hints on 32 packages (Django, Superset, SQLAlchemy, Flask, FastAPI, aiohttp, redis, wagtail ...), 1.6 million lines
; precision: warnings and errors 5/6 after branches that ask for it were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 4/4 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: debuggers left in: warnings 1/2 (one with arguments, gated since) on 1 million lines in 1,269 files of 85 packages of PyPI; `DEBUG = True` 2/2 on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://flask.palletsprojects.com/en/stable/debugging/

; Flask, Quart, Sanic, Bottle, Dash, Flask-SocketIO: the application often comes from another file.
((call
  function: (attribute attribute: (identifier) @_method) @callee
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true) @value) @hint))
  (#any-of? @_method "run" "run_server")
  (#eq? @_name "debug")
  (#not-resolves-to? @callee "asyncio.*" "uvicorn.*" "anyio.*" "trio.*" "subprocess.*" "unittest.*")
  (#set! severity "error")
  (#set! message "`debug=True` lets whoever causes an error run code on the server: take it from the environment")
  (#not-guarded-by? @hint "(?i)debug|\\bdev|local|test")
  (#set! fix.title "Take it from `APP_DEBUG` in the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "os.environ.get(\"APP_DEBUG\") == \"1\"")
  (#insert-import! "import os"))

((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true) @value) @hint))
  (#eq? @_name "debug")
  (#resolves-to? @callee
    "fastapi.FastAPI" "starlette.applications.Starlette" "litestar.Litestar" "tornado.web.Application"
    "bottle.run" "sanic.Sanic.run" "flask.Flask" "aiohttp.web.Application" "falcon.App" "connexion.App"
    "connexion.FlaskApp" "werkzeug.debug.DebuggedApplication")
  (#set! message "`debug=True` shows source and variables to whoever causes an error: take it from the environment")
  (#not-guarded-by? @hint "(?i)debug|\\bdev|local|test")
  (#set! fix.title "Take it from `APP_DEBUG` in the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "os.environ.get(\"APP_DEBUG\") == \"1\"")
  (#insert-import! "import os"))

((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true)) @hint))
  (#any-of? @_name "use_debugger" "use_evalex")
  (#resolves-to? @callee "werkzeug.serving.run_simple" "werkzeug.run_simple" "flask.Flask.run")
  (#set! severity "error")
  (#set! message "`{hint}` lets whoever causes an error run code on the server: remove it")
  (#set! fix.title "Remove it")
  (#set! fix.safety "suggested")
  (#remove-argument! @hint))

((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true)) @hint))
  (#eq? @_name "reload")
  (#resolves-to? @callee "uvicorn.run" "hypercorn.run" "granian.Granian")
  (#set! severity "info")
  (#set! message "`reload=True` watches files and runs a single process: leave it to the development command line")
  (#set! fix.title "Remove it")
  (#set! fix.safety "suggested")
  (#remove-argument! @hint))

((assignment left: (attribute object: (_) @object attribute: (identifier) @_debug) right: (true) @value) @hint
  (#eq? @_debug "debug")
  (#match? @object "^(app|application|server|api|_app|flask_app)$")
  (#set! message "`{hint}` shows source and variables to whoever causes an error: take it from the environment")
  (#not-guarded-by? @hint "(?i)debug|\\bdev|local|test")
  (#set! fix.title "Take it from `APP_DEBUG` in the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "os.environ.get(\"APP_DEBUG\") == \"1\"")
  (#insert-import! "import os"))

((assignment left: (subscript value: (attribute object: (_) @object attribute: (identifier) @_config) subscript: (string) @_key) right: (true) @value) @hint
  (#eq? @_config "config")
  (#match? @_key "^.(DEBUG|TESTING|PROPAGATE_EXCEPTIONS).$")
  (#match? @_key "DEBUG")
  (#set! message "`{hint}` shows source and variables to whoever causes an error: take it from the environment")
  (#not-guarded-by? @hint "(?i)debug|\\bdev|local|test")
  (#set! fix.title "Take it from `APP_DEBUG` in the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "os.environ.get(\"APP_DEBUG\") == \"1\"")
  (#insert-import! "import os"))

((call
  function: (attribute object: (attribute attribute: (identifier) @_config) attribute: (identifier) @_update)
  arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true) @value) @hint))
  (#eq? @_config "config")
  (#any-of? @_update "update" "from_mapping")
  (#eq? @_name "DEBUG")
  (#set! message "`{hint}` shows source and variables to whoever causes an error: take it from the environment")
  (#not-guarded-by? @hint "(?i)debug|\\bdev|local|test")
  (#set! fix.title "Take it from `APP_DEBUG` in the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "os.environ.get(\"APP_DEBUG\") == \"1\"")
  (#insert-import! "import os"))

; Django's settings, and the classes that Flask's are kept in; the file or class for development may.
((module (expression_statement (assignment left: (identifier) @_name right: (true) @value) @hint))
  (#eq? @_name "DEBUG")
  (#path-matches? "(?i)(^|/)(settings|config|conf)[^/]*(/[^/]*)?\\.py$")
  (#not-path-matches? "(?i)dev|local|test|sample|example|template")
  (#set! message "`DEBUG = True` shows settings and source to whoever causes an error: take it from the environment")
  (#not-guarded-by? @hint "(?i)debug|\\bdev|local|test")
  (#set! fix.title "Take it from `APP_DEBUG` in the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "os.environ.get(\"APP_DEBUG\") == \"1\"")
  (#insert-import! "import os"))

((class_definition
  name: (identifier) @_class
  body: (block (expression_statement (assignment left: (identifier) @_name right: (true) @value) @hint)))
  (#any-of? @_name "DEBUG")
  (#match? @_class "(?i)conf|settings|prod")
  (#not-match? @_class "(?i)dev|local|test|debug")
  (#not-path-matches? "(?i)dev|local|test|sample|example|template")
  (#set! message "`DEBUG = True` shows settings and source to whoever causes an error: take it from the environment")
  (#not-guarded-by? @hint "(?i)debug|\\bdev|local|test")
  (#set! fix.title "Take it from `APP_DEBUG` in the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "os.environ.get(\"APP_DEBUG\") == \"1\"")
  (#insert-import! "import os"))

; A debugger that was left in.
((call function: (_) @callee arguments: (argument_list) @_none) @hint
  (#not-match? @_none "\\w")
  (#resolves-to? @callee "pdb.set_trace" "ipdb.set_trace" "pudb.set_trace" "rpdb.set_trace" "remote_pdb.set_trace" "web_pdb.set_trace" "wdb.set_trace" "celery.contrib.rdb.set_trace" "IPython.embed" "code.interact" "pdb.post_mortem" "ipdb.post_mortem")
  (#not-guarded-by? @hint "(?i)debug|pdb|interactive|\\bdev|local|test|embed|shell")
  (#not-in-function-named? @hint "(?i)debug|shell|repl|interact|pdb|embed|console|breakpoint")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` stops the process and waits for somebody at its terminal: take it out")
  (#set! fix.title "Remove it")
  (#set! fix.safety "suggested")
  (#delete-line! @hint))
((expression_statement (call function: (identifier) @callee arguments: (argument_list) @_none) @hint)
  (#eq? @callee "breakpoint")
  (#empty? @_none)
  (#not-local? @callee)
  (#not-guarded-by? @hint "(?i)debug|pdb|interactive|\\bdev|local|test")
  (#not-in-function-named? @hint "(?i)debug|breakpoint")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` stops the process and waits for somebody at its terminal: take it out")
  (#set! fix.title "Remove it")
  (#set! fix.safety "suggested")
  (#delete-line! @hint))
((call function: (_) @callee arguments: (argument_list . [(tuple . (string) @host) (string) @host])) @hint
  (#resolves-to? @callee "debugpy.listen" "ptvsd.enable_attach" "pydevd_pycharm.settrace" "rpdb.Rpdb")
  (#match? @host "^.(0\\.0\\.0\\.0|::)?.$")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever reaches this port runs code in the process: listen on 127.0.0.1, and only where it is asked for"))

; Django's settings in one file with the rest.
((module (expression_statement (assignment left: (identifier) @_name right: (true) @value) @hint))
  (#eq? @_name "DEBUG")
  (#file-matches? "(?m)^(ALLOWED_HOSTS|INSTALLED_APPS|MIDDLEWARE|ROOT_URLCONF|DATABASES|WSGI_APPLICATION)\\s*=")
  (#not-path-matches? "(?i)dev|local|test|sample|example|template|demo")
  (#not-file-kind? "test" "example")
  (#set! message "`DEBUG = True` shows settings and source to whoever causes an error: take it from the environment")
  (#set! fix.title "Take it from `APP_DEBUG` in the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "os.environ.get(\"APP_DEBUG\") == \"1\"")
  (#insert-import! "import os"))
((call arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true) @value) @hint)) @_all
  (#eq? @_name "DEBUG")
  (#match? @_all "^settings\\.configure\\(")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)dev|local|test|sample|example|template|demo|docs|conf")
  (#set! message "`DEBUG=True` shows settings and source to whoever causes an error: take it from the environment"))

; A console in the browser, or on a socket.
((call function: (_) @callee arguments: (argument_list)) @hint
  (#resolves-to? @callee "werkzeug.debug.DebuggedApplication" "manhole.install" "aiomonitor.start_monitor" "rfoo.utils.rconsole.spawn_server" "backdoor.BackdoorServer" "eventlet.backdoor.backdoor_server" "gevent.backdoor.BackdoorServer")
  (#not-guarded-by? @hint "(?i)debug|\\bdev|local|test")
  (#not-in-function-named? @hint "(?i)debug|dev")
  (#not-match? @hint "evalex\\s*=\\s*False")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` lets whoever reaches it run code in the process: start it where it is asked for only"))

; What a protocol says, passwords among it, goes to the terminal or the log.
((assignment left: (attribute) @name right: (integer) @_level) @hint
  (#match? @name "^(http\\.client|http_client|httplib)\\.HTTPS?Connection\\.debuglevel$|^HTTPS?Connection\\.debuglevel$")
  (#not-eq? @_level "0")
  (#not-in? @hint "test")
  (#not-guarded-by? @hint "(?i)debug|verbose|trace")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "With `{name}` every request is printed with its headers and body, passwords too: take it out"))
((call function: (attribute object: (_) @_client attribute: (identifier) @_set) @callee arguments: (argument_list . (integer) @_level .)) @hint
  (#eq? @_set "set_debuglevel")
  (#not-eq? @_level "0")
  (#not-guarded-by? @hint "(?i)debug|verbose|trace")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{callee}` prints what is said to the server, the password too: take it out"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_echo value: (true)) @option)) @hint
  (#resolves-to? @callee "sqlalchemy.create_engine" "create_engine" "sqlalchemy.ext.asyncio.create_async_engine" "create_async_engine" "sqlmodel.create_engine")
  (#eq? @_echo "echo")
  (#not-path-matches? "(?i)dev(elop\\w*|_?settings)?\\.py$|(^|/)(scripts?|dev|tools)/")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "With `{option}` every statement goes to the log, with the values of its parameters: leave it to the settings of development"))

;! bad
; from flask import Flask
; app = Flask(__name__)
; if __name__ == "__main__":
;     app.run(host="0.0.0.0", debug=True)
;                             ^^^^^^^^^^
;! fixed
; from flask import Flask
; import os
; app = Flask(__name__)
; if __name__ == "__main__":
;     app.run(host="0.0.0.0", debug=os.environ.get("APP_DEBUG") == "1")
;! bad
; import os
; from fastapi import FastAPI
; app = FastAPI(title="Orders", debug=True)
;                               ^^^^^^^^^^
; app.debug = True
; ^^^^^^^^^^^^^^^^
;! fixed
; import os
; from fastapi import FastAPI
; app = FastAPI(title="Orders", debug=os.environ.get("APP_DEBUG") == "1")
; app.debug = os.environ.get("APP_DEBUG") == "1"
;! bad mysite/settings.py
; import os
; DEBUG = True
; ^^^^^^^^^^^^
; ALLOWED_HOSTS = [
;! fixed
; import os
; DEBUG = os.environ.get("APP_DEBUG") == "1"
; ALLOWED_HOSTS = [
;! bad app/config.py
; import os
; class Config:
;     DEBUG = True
;     ^^^^^^^^^^^^
; class DevelopmentConfig(Config):
;     DEBUG = True
;! fixed
; import os
; class Config:
;     DEBUG = os.environ.get("APP_DEBUG") == "1"
; class DevelopmentConfig(Config):
;     DEBUG = True
;! bad
; import uvicorn
; if __name__ == "__main__":
;     uvicorn.run("main:app", port=8000, reload=True)
;                                        ^^^^^^^^^^^
;! fixed
; import uvicorn
; if __name__ == "__main__":
;     uvicorn.run("main:app", port=8000)
;! bad
; from app import create_app
; app = create_app()
; app.config["DEBUG"] = True
; ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from app import create_app
; import os
; app = create_app()
; app.config["DEBUG"] = os.environ.get("APP_DEBUG") == "1"
;! good
; import asyncio
; asyncio.run(main(), debug=True)
;! good mysite/settings/local.py
; DEBUG = True
;! good mysite/settings.py
; import os
; DEBUG = os.environ.get("DEBUG") == "1"
; TEMPLATE_DEBUG = False
;! good
; DEBUG = True
; def main(app):
;     app.run(host="127.0.0.1", debug=False)
;! bad
; import http.client
; http.client.HTTPConnection.debuglevel = 1
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def send(smtp, user, password, message):
;     smtp.set_debuglevel(2)
;     ^^^^^^^^^^^^^^^^^^^^^^
;     smtp.login(user, password)
;     smtp.send_message(message)
;! bad
; engine = create_engine(URL, echo=True)
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; engine = create_engine(URL, echo=settings.SQL_ECHO)
;! good
; import http.client
; def connect(debug):
;     if debug:
;         http.client.HTTPConnection.debuglevel = 1
;! good
; def send(smtp, user, password, message):
;     smtp.set_debuglevel(0)
;     smtp.login(user, password)
;     smtp.send_message(message)
