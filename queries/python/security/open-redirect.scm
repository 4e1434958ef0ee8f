; A caller chooses where the visitor is sent
;
; A link to this site that ends on another one is what a phishing mail needs: the address looks right, the page behind
; the redirect asks for the password. Redirect to paths of this site only.
;
; severity: warning
; confidence: high
; cwe: 601 939
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0/1 before gating, 0 after
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0/5 before gating, 0 after; 0/4 on kiwitcms 12.4 (the Referer), gated since
; precision: warnings 5/16 before addresses that are put together and what methods made were gated; 9/12 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …): a form that checks for itself and a typed address still pass for a caller's
; precision: warnings 3/3 (one module) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 0/1 (a path that Django escapes), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html
; list redirects: flask.redirect werkzeug.utils.redirect quart.redirect django.shortcuts.redirect django.http.HttpResponseRedirect django.http.HttpResponsePermanentRedirect
; list redirects: django.http.response.HttpResponseRedirect fastapi.responses.RedirectResponse starlette.responses.RedirectResponse sanic.response.redirect
; list redirects: bottle.redirect aiohttp.web.HTTPFound aiohttp.web.HTTPSeeOther aiohttp.web.HTTPMovedPermanently pyramid.httpexceptions.HTTPFound falcon.HTTPFound litestar.response.Redirect
; regex own-pages: ^["']*(/[^/\\{}]|https?://[^/{}]+/|\?|#)
; regex url-checks: (?i)(allow|whitelist|trusted|valid\w*(url|next|redir|target|host|dest|path|link|uri)|(url|next|redir|target|host|dest|uri|link)\w*valid|is_safe|safe_(url|redirect|next)|netloc|^hostname$|urlparse|urlsplit|url_has|startswith|is_relative|is_local|same_origin|fullmatch|^match$)

((call function: (_) @callee arguments: (argument_list . (_) @target)) @hint
  (#resolves-to? @callee "<redirects>")
  (#tainted? @target)
  (#not-match? @target "^(self|cls)\\.\\w+\\(")
  (#not-function-matches? @hint "=\\s*(await )?(self|cls)\\.\\w*(url|redirect)\\w*\\(")
  ; A function that says it checks is believed.
  (#not-value-matches? @target "(?i)^(await )?(\\w+\\.)*\\w*(local|safe|allowed|clean|checked|valid|same_?site|internal|relative)\\w*\\(")
  ; Where an address is put together, its host is mostly the program's.
  (#not-built-string? @target)
  (#not-match? @target "^(\\w+\\.)?request\\.(url|path|full_path|base_url|host_url|script_root|get_full_path|build_absolute_uri)\\b")
  (#not-reads-like? @target "<own-pages>")
  ; The page that somebody comes from is not for others to choose.
  (#not-value-matches? @target "(?i)referr?er")
  (#not-function-mentions? @hint "<url-checks>")
  ; Only the query is the caller's, or the address begins with the one that was asked for.
  (#not-function-matches? @hint "(?m)\\+=\\s*f?[\"'][&?]|=\\s*(\\w+\\.)*request\\.(url|base_url)\\s*$")
  (#set! message "A caller chooses where `{callee}` leads: allow paths of this site only"))

((call function: (attribute object: (identifier) @_self attribute: (identifier) @_method) arguments: (argument_list . (_) @target)) @hint
  (#eq? @_self "self")
  (#eq? @_method "redirect")
  (#tainted? @target)
  (#not-built-string? @target)
  (#not-match? @target "^(self|cls)\\.\\w+\\(\\)$|^self\\.request\\.(uri|path)$")
  (#not-reads-like? @target "<own-pages>")
  ; The page that somebody comes from is not for others to choose.
  (#not-value-matches? @target "(?i)referr?er")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! message "A caller chooses where the redirect leads: allow paths of this site only"))

((call function: (_) @callee arguments: (argument_list . (_) @target)) @hint
  (#resolves-to? @callee "<redirects>")
  (#tainted? @target)
  (#built-string? @target)
  (#not-reads-like? @target "<own-pages>")
  (#not-match? @target "^(self|cls)\\.\\w+\\(")
  (#not-function-matches? @hint "=\\s*(await )?(self|cls)\\.\\w*(url|redirect)\\w*\\(")
  (#not-function-matches? @hint "(?m)\\+=\\s*f?[\"'][&?]|=\\s*(\\w+\\.)*request\\.(url|base_url)\\s*$")
  (#not-value-matches? @target "(?i)referr?er|\\b(reverse|url_for|resolve_url)\\(")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! severity "info")
  (#set! message "A caller has a part in where `{callee}` leads: make sure that it is no part of the host"))

; By hand, in a header.
((assignment left: (subscript value: (_) @_headers subscript: (string) @_name) right: (_) @target) @hint
  (#match? @_name "(?i)^.location.$")
  (#tainted? @target)
  (#not-match? @target "^(\\w+\\.)*request\\.(url|path|full_path|base_url|get_full_path|build_absolute_uri)\\b")
  (#not-reads-like? @target "<own-pages>")
  ; The page that somebody comes from is not for others to choose.
  (#not-value-matches? @target "(?i)referr?er")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! message "A caller chooses where the redirect leads: allow paths of this site only"))

; A prefix is no host: `https://example.com` also begins `https://example.com.evil.test`.
((call function: (attribute object: (_) @target attribute: (identifier) @_method) arguments: (argument_list . (string) @prefix .)) @hint
  (#eq? @_method "startswith")
  (#match? @prefix "^[\"']https?://[^/]+[\"']$")
  (#tainted? @target)
  (#set! message "A host that begins like {prefix} passes too: compare `urlparse({target}).hostname`"))
((comparison_operator . (string) @part "in" . (_) @target) @hint
  (#match? @part "^[\"'][\\w-]+(\\.[\\w-]+)*\\.(com|org|net|io|dev|app|de|uk)/?[\"']$")
  (#tainted? @target)
  (#set! message "An address of another host can hold {part} too: compare `urlparse({target}).hostname`"))

; `evil-example.com` ends like `example.com`.
((call function: (attribute object: (_) @host attribute: (identifier) @_method) arguments: (argument_list . (string) @suffix .)) @hint
  (#eq? @_method "endswith")
  (#match? @suffix "^[\"'][\\w-]+(\\.[\\w-]+)*\\.(com|org|net|io|dev|app|de|uk)[\"']$")
  (#match? @host "(?i)(^|\\.|_)(host|hostname|netloc|domain)$")
  (#function-mentions? @hint "(?i)redirect|^(RedirectResponse|HttpResponseRedirect)$")
  (#set! message "The host \"evil-…\" ends in {suffix} too: compare it whole, or with a dot before it"))

; An excerpt, whose imports are elsewhere.
((call function: (identifier) @callee arguments: (argument_list . (_) @target)) @hint
  (#resolves-to? @callee "redirect" "HttpResponseRedirect" "HttpResponsePermanentRedirect" "RedirectResponse")
  (#not-local? @callee)
  (#tainted? @target)
  (#not-match? @target "^(self|cls)\\.\\w+\\(")
  (#not-function-matches? @hint "=\\s*(await )?(self|cls)\\.\\w*(url|redirect)\\w*\\(")
  ; A function that says it checks is believed.
  (#not-value-matches? @target "(?i)^(await )?(\\w+\\.)*\\w*(local|safe|allowed|clean|checked|valid|same_?site|internal|relative)\\w*\\(")
  ; Where an address is put together, its host is mostly the program's.
  (#not-built-string? @target)
  (#not-match? @target "^(\\w+\\.)?request\\.(url|path|full_path|base_url|host_url|script_root|get_full_path|build_absolute_uri)\\b")
  (#not-reads-like? @target "<own-pages>")
  ; The page that somebody comes from is not for others to choose.
  (#not-value-matches? @target "(?i)referr?er")
  (#not-function-mentions? @hint "<url-checks>")
  ; Only the query is the caller's, or the address begins with the one that was asked for.
  (#not-function-matches? @hint "(?m)\\+=\\s*f?[\"'][&?]|=\\s*(\\w+\\.)*request\\.(url|base_url)\\s*$")
  (#set! message "A caller chooses where `{callee}` leads: allow paths of this site only"))

; A function that leads wherever it is told to.
((call function: (_) @callee arguments: (argument_list . (identifier) @target)) @hint
  (#resolves-to? @callee "<redirects>")
  (#match? @target "(?i)^(next(_url|_page)?|url|target(_url)?|redirect_(to|url|uri)|return_(to|url)|dest(ination)?|goto|back)$")
  (#not-tainted? @target)
  (#tainted? @target "parameter")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! severity "info")
  (#set! message "`{callee}` leads wherever `{target}` says: check that it is a path of this site if it comes from outside"))

; The standard library's server.
((call function: (attribute object: (_) @_server attribute: (identifier) @_method) arguments: (argument_list . (string) @_name . (_) @target)) @hint
  (#any-of? @_method "send_header" "add_header" "set_header")
  (#match? @_name "(?i)^.location.$")
  (#not-constant? @target)
  (#function-mentions? @hint "^(parse_qs|parse_qsl|unquote|get_argument)$")
  (#value-matches? @target "^\\w+(\\.get(value|first)?\\(|\\[)[\"']|parse_qsl?\\(|unquote(_plus)?\\(|get_argument\\(")
  (#not-function-mentions? @hint "<url-checks>|(?i)^(urljoin|quote)$")
  (#not-file-kind? "test" "example")
  (#set! message "A caller chooses where the redirect leads: allow paths of this site only"))
((call function: (_) @callee arguments: (argument_list . (_) @target)) @hint
  (#resolves-to? @callee "<redirects>")
  (#tainted? @target)
  (#function-matches? @hint "\\.startswith\\(\\s*[\"']/[\"']\\s*\\)")
  (#not-function-matches? @hint "[\"']//|[\"']/\\\\|netloc|urlparse|urlsplit|url_has|is_safe|hostname|(?i)allow|\\[1\\]")
  (#not-built-string? @target)
  (#not-reads-like? @target "<own-pages>")
  (#not-file-kind? "test" "example")
  (#set! message "`//other.site` begins with `/`, too, and leads there: check that `urlparse({target}).netloc` is empty"))
((call function: (_) @callee arguments: (argument_list . (_) @target)) @hint
  (#resolves-to? @callee "flask.redirect" "django.shortcuts.redirect" "django.http.HttpResponseRedirect" "quart.redirect")
  (#match? @target "^(\\w+\\.)*request\\.referrer$")
  (#not-function-mentions? @hint "<url-checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "The page that a visitor says they come from may be anybody's: lead back to a page that you know"))

; A page that leads on by a script.
((return_statement [(string) (binary_operator) (call)] @page) @hint
  (#built-string? @page)
  (#match? @page "location(\\.href)?\\s*=|http-equiv=.refresh")
  (#tainted? @page "caller" "parameter")
  (#reads-like? @page "(?i)location(\\.href)?\\s*=\\s*\\\\?[\"'](\\{\\w*\\}|%s)|url=(\\{\\w*\\}|%s)")
  (#not-function-mentions? @hint "<url-checks>")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever writes the address leads visitors anywhere, and runs a script here: allow paths of this site, and escape them"))
((call function: (_) @callee arguments: (argument_list . (call function: (_) @_join arguments: (argument_list (_) . (_) @target .)))) @hint
  (#resolves-to? @callee "<redirects>")
  (#resolves-to? @_join "urllib.parse.urljoin")
  (#tainted? @target)
  (#not-function-mentions? @hint "(?i)allow|whitelist|netloc|is_safe|url_has")
  (#not-file-kind? "test" "example")
  ; Django escapes what it begins with.
  (#not-match? @target "get_full_path\\(\\)$")
  (#set! message "`urljoin` takes the whole of an address such as `//other.site`: check that `urlparse({target}).netloc` is empty"))

; What another program sends is opened on this machine.
((call function: (_) @callee arguments: (argument_list . [(subscript) (attribute) (identifier) (call)] @url)) @hint
  (#resolves-to? @callee "webbrowser.open" "webbrowser.open_new_tab" "webbrowser.open_new" "os.startfile" "click.launch")
  (#value-matches? @url "(?i)^(msg|message|data|payload|event|body|packet|command|cmd|request|req|params|args|form|notification)(\\[[\"']|\\.get\\()|loads\\(|\\.recv\\(|request\\.|parse_qs\\(|^sys\\.argv")
  (#not-function-mentions? @hint "(?i)allow|whitelist|startswith|urlparse|scheme|valid|trusted")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever sends `{url}` has a file or a program of this machine opened: take `https` and known hosts alone"))
((call function: (_) @callee arguments: (argument_list . (list . (string) @_opener . (identifier) @url .))) @hint
  (#resolves-to? @callee "subprocess.run" "subprocess.call" "subprocess.Popen" "subprocess.check_call")
  (#match? @_opener "^.(xdg-open|open|start)[\"']$")
  (#match? @url "(?i)url|link|uri|href|target")
  (#tainted? @url "caller" "parameter")
  (#not-function-mentions? @hint "(?i)allow|whitelist|startswith|urlparse|scheme|valid|trusted")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`file:` and other schemes in `{url}` open what lies on this machine: take `https` alone"))

;! bad
; from flask import redirect, request
; def after_login():
;     return redirect(request.args.get("next"))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from django.http import HttpResponseRedirect
; def leave(request):
;     target = request.GET.get("next") or "/"
;     return HttpResponseRedirect(target)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import request, redirect
; def go():
;     target = request.args["target"]
;     if target.startswith("https://example.com"):
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return redirect(target)
;! bad
; from fastapi import FastAPI
; from fastapi.responses import RedirectResponse
; app = FastAPI()
; @app.get("/go")
; def go(url: str):
;     return RedirectResponse(url)
;            ^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! good
; from django.http import HttpResponseRedirect
; def create(request):
;     return HttpResponseRedirect(request.META.get("HTTP_REFERER", "/"))
;! good
; from flask import redirect, request, url_for
; def after_login():
;     return redirect(url_for(request.args["page"]))
;! good
; from flask import redirect, request
; def user():
;     return redirect("/users/" + request.args["name"])
;! good
; from django.shortcuts import redirect
; from django.utils.http import url_has_allowed_host_and_scheme
; def leave(request):
;     target = request.GET.get("next", "/")
;     if not url_has_allowed_host_and_scheme(target, allowed_hosts=None):
;         target = "/"
;     return redirect(target)
;! bad
; from flask import request, redirect
; from urllib.parse import urlparse
; def leave():
;     target = request.args["target"]
;     if urlparse(target).hostname.endswith("example.com"):
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return redirect(target)
;! bad
; from django.shortcuts import redirect
; def login(request):
;     if form.is_valid():
;         return redirect(request.GET["next"])
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import request, redirect
; from urllib.parse import urlparse
; def leave():
;     target = request.args["target"]
;     if urlparse(target).hostname.endswith(".example.com"):
;         return redirect(target)
;     if is_valid_redirect(target):
;         return redirect(target)
;! bad
;     session.clear()
;     target = request.args.get("return_to", "/")
;     return redirect(target)
;            ^^^^^^^^^^^^^^^^
;! good
; def redirect(page):
;     return PAGES[page]
; def leave(request):
;     return redirect(request.args["page"])
;! good
; from flask import request, redirect
; def moved():
;     target = next_page(request.args)
;     for name in request.args:
;         target += f"&{name}={request.args[name]}"
;     return redirect(target)
;! bad
; from flask import redirect
; def leave(next_url):
;     return redirect(next_url)
;            ^^^^^^^^^^^^^^^^^^
;! good
; from flask import redirect, url_for
; def leave(page):
;     return redirect(url_for(page))
;! good
; from urllib.parse import urljoin
; from django.shortcuts import redirect
; def to_site(request):
;     return redirect(urljoin(settings.SITE_URL, request.get_full_path()))
;! bad
; import json, webbrowser
; def on_message(raw):
;     message = json.loads(raw)
;     webbrowser.open(message["url"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import json, webbrowser
; from urllib.parse import urlparse
; def on_message(raw):
;     message = json.loads(raw)
;     if urlparse(message["url"]).scheme == "https":
;         webbrowser.open(message["url"])
;! good
; import webbrowser
; def help_page():
;     webbrowser.open(HELP_URL)
;! bad
; import subprocess
; def show(link):
;     subprocess.run(["xdg-open", link], check=True)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import Flask, redirect, request, url_for
; app = Flask(__name__)
; def local_target(value):
;     parts = urlsplit(value or "")
;     return url_for("index") if parts.scheme or parts.netloc else value
; @app.post("/login")
; def login():
;     target = local_target(request.args.get("next"))
;     return redirect(target)
