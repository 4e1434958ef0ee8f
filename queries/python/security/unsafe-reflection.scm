; A caller chooses which code runs
;
; A module, class or attribute that is looked up by a name from outside can be any: `os`, `__class__`, a method that was
; never meant to be called. Look the name up in a table of what is allowed.
;
; severity: warning
; confidence: high
; cwe: 470 454
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: warnings 2/5 before names that are looked up first were gated, 1/1 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 0 hints on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: warnings that were new when all of them were read: 0/4, then gated, which leaves none, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://owasp.org/www-community/vulnerabilities/Unsafe_use_of_Reflection
; regex checks: (?i)^["']?[^"'\s]*(?:(allow|whitelist|permitted|registry|valid|known|ALLOWED\w*))

((call function: (_) @callee arguments: (argument_list . (_) @name)) @hint
  (#resolves-to? @callee "importlib.import_module" "__import__" "builtins.__import__" "pydoc.locate" "django.utils.module_loading.import_string" "werkzeug.utils.import_string")
  (#tainted? @name)
  (#match? @callee "(?i)import|locate")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The caller chooses which module `{callee}` loads: look `{name}` up in a table"))
((call function: (_) @callee arguments: (argument_list . (_) @name)) @hint
  (#resolves-to? @callee "importlib.import_module" "__import__" "builtins.__import__")
  (#tainted? @name "program")
  (#not-tainted? @name)
  (#not-match? @name "(?i)environ|getenv|settings")
  (#not-function-mentions? @hint "<checks>")
  (#set! severity "info")
  (#set! message "Whoever runs this chooses which module `{callee}` loads: look `{name}` up in a table"))
((call function: (_) @_getattr arguments: (argument_list . (_) @object . (_) @name)) @hint
  (#resolves-to? @_getattr "getattr" "builtins.getattr")
  (#tainted? @name)
  (#not-function-mentions? @hint "<checks>")
  (#not-match? @object "^(self\\.)?(request|form)\\b")
  ; A look at a caller's name before it is used is what a table is for.
  (#not-function-matches? @hint "(?i)\\b(not )?in (\\w+\\.)*[A-Z_]{3,}|hasattr\\(|if \\w+ (not )?in |_meta\\b|\\.__members__|model_fields")
  (#set! message "The caller chooses the attribute of `{object}`: look `{name}` up in a table"))
((subscript value: (call function: (identifier) @_names) subscript: (_) @name) @hint
  (#any-of? @_names "globals" "locals" "vars")
  (#tainted? @name "caller" "program")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The caller chooses any name of the module: look `{name}` up in a table"))

; A function that loads what it is told to.
((call function: (_) @callee arguments: (argument_list . (identifier) @name)) @hint
  (#resolves-to? @callee "importlib.import_module" "__import__" "builtins.__import__")
  (#match? @name "(?i)^(module|module_?name|plugin|plugin_?name|class_?name|handler|handler_?name|action|command|user_input|name)$")
  (#not-tainted? @name "caller" "program")
  (#tainted? @name "parameter")
  (#in-function? @hint)
  (#in-function-named? @hint "(?i)handler|plugin|action|command|execute|run|dispatch|invoke|process")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)entry_points|iter_modules|walk_packages|spec|installed_apps|settings|config")
  (#set! severity "info")
  (#set! message "`{callee}` runs any module that `{name}` names: look it up in a table if it comes from outside"))

; What a function was handed names anything of the module.
((subscript value: (call function: (identifier) @_names) subscript: (_) @name) @hint
  (#any-of? @_names "globals" "locals")
  (#not-tainted? @name "caller" "program")
  (#tainted? @name "parameter")
  (#not-line-matches? @hint "^(del )?(globals|locals)\\(\\)\\[[^\\]]*\\]\\s*(=|$)")
  (#not-in-function-named? @hint "^__|(?i)test|lazy|deprecat")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "^(_\\w*|__all__|issubclass)$")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` names anything of the module: look it up in a table of what is meant"))

; Names of the module that are set by what comes in.
((call function: (attribute object: (call function: (identifier) @_names) attribute: (identifier) @_update) arguments: (argument_list . (_) @values)) @hint
  (#eq? @_names "globals")
  (#eq? @_update "update")
  (#tainted? @values "caller" "parameter" "program")
  (#in-function? @hint)
  (#not-match? @values "^(vars|locals|dict)\\(|__dict__")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "^(import_module|inject|__all__|exec|reload)$")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever writes `{values}` sets any name of the module, functions too: set the ones that are meant"))
((assignment left: (subscript value: (call function: (identifier) @_names) subscript: (identifier) @name) right: (_) @_value) @hint
  (#eq? @_names "globals")
  (#in-loop? @hint)
  (#in-function? @hint)
  (#tainted? @_value "caller" "parameter" "program")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)^(import_module|inject\\w*|__all__|type|getattr|partial|make_\\w+)$")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever writes `{name}` sets any name of the module, functions too: set the ones that are meant"))

; A module and what it holds, both by the names that a message brings.
((call function: (_) @_getattr arguments: (argument_list . (identifier) @module . (identifier) @name)) @hint
  (#resolves-to? @_getattr "getattr" "builtins.getattr")
  (#value-matches? @module "(import_module|__import__)\\(")
  (#not-tainted? @name "caller" "program")
  (#tainted? @name "parameter")
  (#function-matches? @hint "(import_module|__import__)\\(\\s*(\\w+\\s*\\)|f[\"']|[\"'][\\w.]*[\"']\\s*\\+)")
  ; The import is hinted there.
  (#not-in-function-named? @hint "(?i)handler|plugin|action|command|execute|(^|_)run(_|$)|dispatch|invoke|process")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)settings|entry_points|installed_apps|config")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever writes `{name}` chooses what runs, in any module: look it up in a table if it comes from outside"))

; Any method of an object, by the name that comes in.
((call function: (call function: (identifier) @_getattr arguments: (argument_list . (_) @object . (identifier) @name .)) @hint)
  (#eq? @_getattr "getattr")
  (#match? @name "(?i)^(action|method(_name)?|command|cmd|operation|op|func(tion)?(_name)?|handler|task(_name)?)$")
  (#not-tainted? @name "caller" "program")
  (#tainted? @name "parameter")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "hasattr\\(|\\bin \\w+|startswith\\(")
  (#not-in-function-named? @hint "^__|(?i)test|proxy|delegate|wrap")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{name}` may be any method of `{object}`: look it up in a table if it comes from outside"))

; Settings of the program, by what is sent.
((call function: (attribute object: (_) @settings attribute: (identifier) @_update) arguments: (argument_list . (_) @values .)) @hint
  (#any-of? @_update "update" "from_mapping" "from_object")
  (#match? @settings "(?i)^(\\w+\\.)*(settings|config|conf|options|limits|defaults|environ|app_config|rules|feature_flags)$")
  (#value-matches? @values "request\\.(json|form|args|GET|POST|data|DATA|values|query_params|query|body|params|files|get_json|get_data|rel_url)\\b|get_json|\\.args\\b|\\.form\\b|\\.json\\(\\)|loads\\(\\s*(await )?\\(?(self\\.)?(request|body|data|payload|raw)\\b")
  (#not-match? @values "^\\{")
  (#not-value-matches? @values "entrypoint|argv|parse_args|environ")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever sends the request sets anything in `{settings}`: name what they may set"))
((assignment left: (subscript value: (_) @environment subscript: (identifier) @name) right: (identifier) @_value) @hint
  (#match? @environment "^(os\\.)?environ$")
  (#in-loop? @hint)
  (#tainted? @_value "caller" "parameter")
  (#function-matches? @hint "for \\w+\\s*,\\s*\\w+ in ")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)dotenv|env_file|restore|old_env|saved|monkeypatch|mock")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever writes `{name}` sets `PATH` and `LD_PRELOAD`, too: set the ones that are meant"))
((call function: (identifier) @_setattr arguments: (argument_list . (identifier) @module . (identifier) @name . (_))) @hint
  (#eq? @_setattr "setattr")
  (#match? @module "^(settings|config|conf|module|mod|app|options|constants)$")
  (#in-loop? @hint)
  (#tainted? @name "caller" "parameter")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)^(hasattr|monkeypatch|override_settings|import_module|argparse|fields|dir)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever writes `{name}` sets anything of `{module}`: set the ones that are meant"))

; A class by its name, from the module or from any.
((call function: (_) @_getattr arguments: (argument_list . (subscript value: (_) @_modules) . (identifier) @name)) @hint
  (#resolves-to? @_getattr "getattr" "builtins.getattr")
  (#match? @_modules "^sys\\.modules$")
  (#not-tainted? @name "caller" "program")
  (#tainted? @name "parameter")
  (#not-function-mentions? @hint "<checks>")
  (#not-in-function-named? @hint "^__|(?i)test|lazy|deprecat")
  (#not-function-mentions? @hint "^(issubclass|__all__|hasattr)$")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` names anything of the module: look it up in a table of what is meant"))
((call function: (_) @callee arguments: (argument_list . (_) @name)) @hint
  (#resolves-to? @callee "pydoc.locate")
  (#not-tainted? @name)
  (#tainted? @name "parameter")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{callee}` finds anything of any module: look `{name}` up in a table if it comes from outside"))
((call function: (identifier) @_getattr arguments: (argument_list . (call function: (_) @_import arguments: (argument_list . (identifier) @module)) . (identifier) @name)) @hint
  (#eq? @_getattr "getattr")
  (#resolves-to? @_import "__import__" "importlib.import_module")
  (#function-matches? @hint "(rsplit|rpartition|split|partition)\\(")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)settings|entry_points|installed_apps")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever writes `{name}` chooses what runs, in any module: look it up in a table if it comes from outside"))
((call function: (call function: (identifier) @_getattr arguments: (argument_list . (_) @object . (binary_operator left: (string) @prefix right: (identifier) @name) .)) @hint)
  (#eq? @_getattr "getattr")
  (#not-tainted? @name "caller" "program")
  (#tainted? @name "parameter")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "hasattr\\(|\\bin \\w+")
  (#not-in-function-named? @hint "^__|(?i)test|visit")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "An unknown `{name}` is an `AttributeError`, and a known one any method that begins with {prefix}: look it up in a table"))

; The first word of a message is the method that is called.
((call function: (call function: (identifier) @_getattr arguments: (argument_list . (_) @object . (_) @name .)) @hint)
  (#eq? @_getattr "getattr")
  (#match? @name "(?i)^(name|verb|cmd|command|action|method|op|func|call|word|what)$|\\[[\"'](action|method|command|cmd|op|func(tion)?|event|call)[\"']\\]|\\.get\\([\"'](action|method|command|cmd|op|func(tion)?|call)[\"']")
  (#function-matches? @hint "\\.split\\(|\\.recv\\(|loads\\(|receive_json|partition\\(")
  (#not-match? @name "^[\"']|^f[\"'](on|do|handle|cmd|visit|_)_")
  (#not-tainted? @name "caller" "program")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "hasattr\\(|\\bin \\w+|startswith\\(")
  (#not-in-function-named? @hint "^__|(?i)test|proxy|delegate|wrap")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{name}` may be any method of `{object}`: look it up in a table"))

; Whatever the message's keys are, they become settings.
((call function: (attribute object: (attribute object: (identifier) @_self attribute: (identifier) @_dict) attribute: (identifier) @_update) arguments: (argument_list . (_) @values .)) @hint
  (#any-of? @_dict "__dict__")
  (#eq? @_update "update")
  (#value-matches? @values "request\\b|get_json|loads\\(|json\\(\\)|\\.recv\\(")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever writes `{values}` sets any attribute: set the ones that are meant"))
((call function: (identifier) @_setattr arguments: (argument_list . (identifier) @object . (identifier) @name . (subscript value: (attribute) @_source subscript: (identifier) @_key))) @hint
  (#eq? @_setattr "setattr")
  (#eq? @name @_key)
  (#match? @_source "request\\.(args|form|json|values|GET|POST|query_params)$")
  (#in-loop? @hint)
  (#not-match? @object "^(self|cls)$")
  (#not-match? @object "(?i)^(user|account|order|item|product|profile|record|obj|instance|entity|row|customer|member)$")
  (#not-function-mentions? @hint "(?i)allow|permit|whitelist|editable|ALLOWED|FIELDS")
  (#not-function-matches? @hint "\\bin [A-Z_]{3,}|\\bin \\(|\\bin \\{|\\bin \\[")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever sends the request sets any attribute of `{object}`: set the ones that are meant"))
((assignment left: (subscript value: (_) @settings subscript: (_) @name) right: (_) @_value) @hint
  (#match? @settings "^(\\w+\\.)*(app\\.config|config|os\\.environ|environ|settings)$")
  (#tainted? @name "caller")
  (#not-match? @name "^[\"']")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "\\bin [A-Z_]{3,}|\\bin \\(|\\bin \\{|\\bin \\[")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever sends the request sets anything in `{settings}`: name what they may set"))

; By the names of the frame.
((subscript value: (call function: (identifier) @_names) subscript: (identifier) @name) @hint
  (#any-of? @_names "locals" "vars")
  (#tainted? @name "parameter" "caller")
  (#not-parent? @hint "assignment" "delete_statement")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{name}` names anything that is in sight here: look it up in a table of what is meant"))

;! bad
; from flask import request
; import importlib
; def run():
;     return importlib.import_module(request.args["plugin"]).run()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import request
; def run(service):
;     action = request.json["action"]
;     if getattr(service, action)(
;        ^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import request
; def run(service):
;     return ACTIONS[request.json["action"]](service)
;! good
; import importlib
; def load(name):
;     return importlib.import_module(f"plugins.{name}")
;! bad
; import importlib
; def load_handler(module_name, class_name):
;     module = importlib.import_module(module_name)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return getattr(module, class_name)()
;! good
; import importlib
; def load_handler(module_name):
;     return importlib.import_module(HANDLERS[module_name])
;! good
; import json
; def config_of(master, request):
;     config = {}
;     config.update({"user": master.user_infos(request)})
;     return config
; def options_of(request):
;     options = {}
;     delivery = request.delivery_info or {}
;     options.update(delivery)
;     return options
;! bad
; def handle(robot, message):
;     name, *arguments = message.split()
;     return getattr(robot, name)(*arguments)
;            ^^^^^^^^^^^^^^^^^^^^
;! good
; def handle(robot, message):
;     name, *arguments = message.split()
;     return COMMANDS[name](robot, *arguments)
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.before_request
; def tune():
;     for key in request.args:
;         setattr(limits, key, request.args[key])
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import Flask, request
; app = Flask(__name__)
; @app.before_request
; def tune():
;     for key in request.args:
;         if key in TUNABLE:
;             setattr(limits, key, request.args[key])
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.post("/settings")
; def settings():
;     app.config[request.form["name"]] = request.form["value"]
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return "saved"
