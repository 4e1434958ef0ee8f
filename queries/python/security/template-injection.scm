; A caller's text becomes a template
;
; A template is a program: `{{ … }}` in it reads the configuration and its secrets, and in Jinja and Mako runs any Python.
; Keep templates in files, and hand a caller's text to them as a variable.
;
; severity: warning
; confidence: high
; cwe: 1336 94
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0/1
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0 hints
; precision: warnings 0/5 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) before templates that no caller wrote became info, 0 hints after; 0 hints on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://owasp.org/www-project-web-security-testing-guide/v41/4-Web_Application_Security_Testing/07-Input_Validation_Testing/18-Testing_for_Server_Side_Template_Injection
; list templates: flask.render_template_string quart.render_template_string jinja2.Template jinja2.Environment.from_string jinja2.environment.Template jinja2.sandbox.SandboxedEnvironment.from_string
; list templates: mako.template.Template django.template.Template django.template.engines.*.from_string tornado.template.Template chameleon.PageTemplate bottle.template bottle.SimpleTemplate Cheetah.Template.Template Environment.from_string render_template_string

((call function: (_) @callee arguments: (argument_list . (_) @template)) @hint
  (#resolves-to? @callee "<templates>")
  (#tainted? @template)
  (#set! message "A caller's text becomes part of the template that `{callee}` runs: pass it as a variable"))

((call function: (attribute object: (_) @_environment attribute: (identifier) @callee) arguments: (argument_list . (_) @template)) @hint
  (#eq? @callee "from_string")
  (#not-resolves-to? @hint "jinja2.Environment.from_string")
  (#match? @_environment "(?i)env|jinja|engine|template")
  (#tainted? @template)
  (#set! message "A caller's text becomes part of the template: pass it as a variable"))

((call function: (_) @callee arguments: (argument_list . (_) @template)) @hint
  (#resolves-to? @callee "<templates>")
  (#not-tainted? @template)
  (#tainted? @template "parameter" "program" "model")
  (#not-match? @template "\\bself\\.")
  (#built-string? @template)
  (#not-resolves-to? @callee "bottle.template")
  (#set! severity "info")
  (#set! message "Values become part of the template that `{callee}` runs: pass them as variables"))

((call function: (_) @callee arguments: (argument_list . (_) @template)) @hint
  (#resolves-to? @callee "<templates>")
  (#not-built-string? @template)
  (#not-tainted? @template)
  (#tainted? @template "program" "parameter")
  (#not-resolves-to? @callee "bottle.template")
  (#set! severity "info")
  (#set! message "`{callee}` runs whatever template `{template}` holds: make sure that no caller wrote it"))

; A template that lies with what users wrote.
((call function: (attribute object: (_) @_environment attribute: (identifier) @callee) arguments: (argument_list . [(attribute) (subscript) (identifier)] @template)) @hint
  (#eq? @callee "from_string")
  (#match? @_environment "(?i)env|jinja|engine")
  (#match? @template "(?i)(\\.|\\[[\"'])(signature|bio|body|text|content|html|message|greeting|subject|footer|header|description|markup)([\"']\\])?$|^(user|custom|customer|client)_?(template|text|body|content)\\w*$")
  (#not-tainted? @template "caller")
  (#not-match? @template "(?i)settings|config|^self\\.")
  (#not-file-matches? "SandboxedEnvironment")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{callee}` runs whatever template `{template}` holds: use a `SandboxedEnvironment` where users write it"))
((call function: (attribute object: (call function: (identifier) @callee arguments: (argument_list . (identifier) @template)) attribute: (identifier) @_render)) @hint
  (#eq? @callee "Template")
  (#eq? @_render "render")
  (#resolves-to? @callee "Template")
  (#tainted? @template "parameter")
  (#set! severity "info")
  (#set! message "`{callee}` runs whatever template `{template}` holds: make sure that no caller wrote it"))

;! bad
; from flask import request, render_template_string
; def preview():
;     return render_template_string(request.form["template"])
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import request, render_template_string
; def hello():
;     name = request.args.get("name")
;     page = f"<h1>Hello {name}</h1>"
;     return render_template_string(page)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from jinja2 import Template
; def greeting(name):
;     return Template("Hello " + name).render()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from jinja2 import Environment
; def greeting(source, name):
;     return Environment().from_string(source).render(name=name)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(
;! good
; from flask import request, render_template_string
; def hello():
;     return render_template_string("<h1>Hello {{ name }}</h1>", name=request.args["name"])
;! good
; from jinja2 import Template
; GREETING = Template("Hello {{ name }}")
; def greeting(name):
;     return GREETING.render(name=name)
;! bad
; def sign(env, user):
;     return env.from_string(user.signature).render(user=user)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def sign(env, user):
;     return env.from_string(SIGNATURE).render(signature=user.signature)
;! bad
; def mail(template_text, values):
;     return Template(template_text).render(**values)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from string import Template
; def mail(template_text, values):
;     return Template(template_text).substitute(**values)
