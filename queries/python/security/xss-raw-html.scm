; A caller's text becomes part of a page
;
; Text that is put into HTML without escaping is HTML: whoever sends it, or gets somebody to follow a link, runs a script
; with the reader's session. A template escapes what it is given; so do `escape` and `format_html`.
;
; severity: error
; confidence: high
; cwe: 79 116
; precision: 0 hints of severity error, 0/3 for what no caller is known to have sent (hence info), on label_studio, wagtail, superset, datasette, jupyterhub, notebook
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0 hints
; precision: warnings and errors about 3/5 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 4/4 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: read again with stored texts: warnings 2/3 (a helper that escapes, gated since), of others 0/2 (names of layers), on 1 million lines in 1,269 files of 85 packages of PyPI
; precision: warnings that were new when all of them were read: 1/3 (an error's code, a stroke in a script), 1/1 once gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: new warnings 1/2 before numbers were gated, 1/1 after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines; info 0/2
; see: https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html
; regex html-with-values: (?is)<(!doctype|html|body|h\d|p|div|span|b|i|a|li|ul|td|tr|table|script|strong|em|br|img|input|form|title|pre|center|textarea|option|label|section|article|button|iframe|dl|dt|dd|font|code|small|u|main|nav|header|footer)\b[^>]*>?[^\x00]*(\{\w*\}|%s|%\(\w+\)s)
; regex other-types: (?i)(application/json|text/plain|text/xml|application/xml|text/csv)
; regex escapers: (?i)^["']?[^"'\s]*(?:(escape|quote_html|format_html|clean|sanit|bleach|nh3|strip_tags|highlight|markdown|render_to_string|as_html|^render$|get_template|render_template|json|svg|conditional_escape|^e$))

; Marked as safe HTML.
((call function: (_) @callee arguments: (argument_list . (_) @html)) @hint
  (#resolves-to? @callee
    "django.utils.safestring.mark_safe" "django.utils.safestring.SafeString" "django.utils.safestring.SafeText"
    "markupsafe.Markup" "flask.Markup" "jinja2.Markup" "django.utils.html.mark_safe" "Markup" "mark_safe")
  (#tainted? @html)
  (#set! message "`{callee}` lets a caller's text through as HTML: escape it first"))

; Built as text from values that nobody escaped.
((call function: (_) @callee arguments: (argument_list . (_) @html)) @hint
  (#resolves-to? @callee
    "django.utils.safestring.mark_safe" "markupsafe.Markup" "flask.Markup" "jinja2.Markup" "django.utils.html.mark_safe")
  (#built-string? @html)
  (#not-tainted? @html)
  (#reads-like? @html "<\\w[^{]*(\\{\\w*\\}|%s)")
  (#not-contains? @html "call")
  (#not-body-mentions? @hint "(?i)(escape|format_html|clean|sanit|highlight|json|render|url|reverse|flatatt|static|icon|css|color|colour)")
  (#set! severity "info")
  (#set! message "Values are put into HTML that `{callee}` declares safe: use `format_html`, or escape them"))

; An answer that is HTML.
((call function: (_) @callee arguments: (argument_list [
    (string) @html
    (binary_operator) @html
    (identifier) @html
    (call) @html
    (keyword_argument value: [(string) (binary_operator) (identifier) (call)] @html)
  ])) @hint
  (#resolves-to? @callee
    "django.http.HttpResponse" "django.http.response.HttpResponse" "fastapi.responses.HTMLResponse" "starlette.responses.HTMLResponse"
    "flask.make_response" "flask.Response" "sanic.response.html" "sanic.html" "aiohttp.web.Response" "quart.make_response"
    "HttpResponse" "HTMLResponse" "make_response")
  (#tainted? @html)
  (#reads-like? @html "<html-with-values>")
  (#not-function-mentions? @hint "<other-types>")
  (#set! message "A caller's text is put into the page unescaped: render a template, or escape it"))

; What a Flask view returns is HTML.
((return_statement [
    (string) @hint
    (binary_operator) @hint
    (parenthesized_expression) @hint
    (call) @hint
    (identifier) @hint
    (expression_list . (_) @hint)
  ])
  (#imports? "flask" "quart" "bottle")
  (#in? @hint "handler")
  (#tainted? @hint)
  (#reads-like? @hint "<html-with-values>")
  (#not-function-mentions? @hint "<other-types>")
  (#set! message "A caller's text is put into the page unescaped: render a template, or escape it"))

; The same without a tag: a browser reads any text as HTML unless it is told otherwise.
((return_statement [
    (string) @hint
    (binary_operator) @hint
    (parenthesized_expression) @hint
    (call) @hint
    (identifier) @hint
    (subscript) @hint
    (expression_list . (_) @hint)
  ])
  (#imports? "flask" "quart" "bottle")
  (#in? @hint "handler")
  (#tainted? @hint)
  (#value-matches? @hint "^f?[\"']|^[\"'].*(\\+|%|\\.format\\()|^str\\(|^(\\w+\\.)*request\\.(args|form|values|cookies|query|GET|POST)\\b|\\+\\s*[\"']|[\"']\\s*\\+")
  (#not-value-matches? @hint "^json\\.|jsonify|dumps|^[\"']\\{[\"']|^f?[\"']\\s*[{\\[]\\s*[\\\\\"']")
  (#not-reads-like? @hint "<html-with-values>")
  (#not-function-mentions? @hint "<other-types>")
  (#set! severity "warning")
  (#set! message "A browser reads `{hint}` as HTML: escape what the caller sent, or render a template"))
((call function: (_) @callee arguments: (argument_list . [(string) (binary_operator) (identifier) (call) (subscript)] @html) @_arguments) @hint
  (#resolves-to? @callee "django.http.HttpResponse" "django.http.response.HttpResponse" "fastapi.responses.HTMLResponse" "starlette.responses.HTMLResponse"
    "flask.make_response" "flask.Response" "sanic.response.html" "sanic.html" "quart.make_response" "bottle.HTTPResponse")
  (#tainted? @html)
  (#not-reads-like? @html "<html-with-values>")
  (#value-matches? @html "^f?[\"']|^[\"'].*(\\+|%|\\.format\\()|^str\\(|^(\\w+\\.)*request\\.(args|form|values|cookies|query|GET|POST)\\b|\\+\\s*[\"']|[\"']\\s*\\+")
  (#not-value-matches? @html "json|dumps")
  (#lacks-argument? @_arguments "content_type")
  (#lacks-argument? @_arguments "mimetype")
  (#lacks-argument? @_arguments "media_type")
  (#not-function-mentions? @hint "<other-types>")
  (#not-function-mentions? @hint "(?i)^(mimetype|content_type|Content-Type)$")
  (#set! severity "warning")
  (#set! message "A browser reads `{html}` as HTML: escape what the caller sent, or render a template"))

; Templates that do not escape.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (_) @_autoescape value: (false) @value))) @hint
  (#resolves-to? @callee "jinja2.Environment" "jinja2.environment.Environment" "jinja2.Template" "jinja2.sandbox.SandboxedEnvironment")
  (#eq? @_autoescape "autoescape")
  (#not-path-matches? "(?i)sql|latex|email_text|codegen|scaffold|template_lint")
  (#set! severity "info")
  (#set! message "`{callee}` puts values into pages as they are: leave `autoescape` on for HTML")
  (#set! fix.title "Escape values")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))
((call function: (_) @callee arguments: (argument_list) @_arguments) @hint
  (#resolves-to? @callee "jinja2.Environment" "jinja2.environment.Environment")
  (#lacks-argument? @_arguments "autoescape")
  (#not-match? @_arguments "\\*\\*|block_start_string|variable_start_string")
  (#set! severity "info")
  (#set! message "`{callee}` puts values into pages as they are: pass `autoescape=True` for HTML")
  (#set! fix.title "Escape values")
  (#set! fix.safety "suggested")
  (#append-argument! @_arguments "autoescape=True"))

; Tornado writes what it is given.
((call function: (attribute object: (identifier) @_self attribute: (identifier) @_write) arguments: (argument_list . (_) @html)) @hint
  (#eq? @_self "self")
  (#any-of? @_write "write" "finish")
  (#file-matches? "tornado|self\\.get_(query_|body_)?argument\\(")
  (#tainted? @html)
  (#reads-like? @html "<html-with-values>")
  (#set! message "A caller's text is put into the page unescaped: render a template, or escape it"))

; An error page of Flask's, and a page of FastAPI's.
((return_statement [
    (string) @hint
    (binary_operator) @hint
    (parenthesized_expression) @hint
    (call) @hint
    (identifier) @hint
    (expression_list . (_) @hint)
  ])
  (#decorated? @hint "errorhandler|HTMLResponse")
  (#not-in? @hint "restricted_handler")
  (#tainted? @hint)
  (#reads-like? @hint "<html-with-values>")
  (#not-function-mentions? @hint "<other-types>")
  (#not-imports? "bottle" "quart")
  (#file-matches? "errorhandler|HTMLResponse")
  (#set! message "A caller's text is put into the page unescaped: render a template, or escape it"))

; The standard library's server writes what it is given.
((call function: (attribute object: (attribute attribute: (identifier) @_file) attribute: (identifier) @_write) arguments: (argument_list . (_) @html)) @hint
  (#eq? @_file "wfile")
  (#eq? @_write "write")
  (#built-string? @html)
  (#reads-like? @html "<html-with-values>")
  (#function-mentions? @hint "^(parse_qs|parse_qsl|rfile|unquote|unquote_plus)$")
  (#not-function-mentions? @hint "(?i)escape|quote_html|application/json|text/plain|text/xml|text/csv")
  (#set! severity "warning")
  (#set! message "A caller's text is put into the page unescaped: put it through `html.escape`"))

; A template that asks for a value as it is.
((call function: (_) @callee arguments: (argument_list . (string) @template (keyword_argument value: (_) @_value))) @hint
  (#resolves-to? @callee "flask.render_template_string" "quart.render_template_string")
  (#match? @template "\\|\\s*safe\\b")
  (#tainted? @_value)
  (#set! severity "warning")
  (#set! message "`|safe` puts a caller's text into the page unescaped: leave it out"))

; A template without its environment does not escape.
((call function: (_) @callee arguments: (argument_list (keyword_argument value: (_) @value))) @hint
  (#resolves-to? @callee "jinja2.Template.render")
  (#imports? "flask" "django" "fastapi" "starlette" "aiohttp" "bottle" "tornado")
  (#in? @hint "handler")
  (#tainted? @value)
  (#not-file-matches? "autoescape")
  (#not-function-mentions? @hint "(?i)escape|text/plain|mail")
  (#set! severity "warning")
  (#set! message "`jinja2.Template` does not escape `{value}`: pass `autoescape=True`, or render a file's template"))

; The body of a view alone, as an excerpt: nothing else returns outside of a function.
((return_statement [
    (string) @hint
    (binary_operator) @hint
    (parenthesized_expression) @hint
    (call) @hint
    (identifier) @hint
    (expression_list . (_) @hint)
  ])
  (#not-in-function? @hint)
  (#tainted? @hint)
  (#reads-like? @hint "<html-with-values>")
  (#not-function-mentions? @hint "<other-types>")
  (#not-function-mentions? @hint "(?i)escape|^(HttpResponse|HTMLResponse|make_response)$")
  (#set! message "A caller's text is put into the page unescaped: render a template, or escape it"))

; A filter or a helper that declares safe what it was handed.
((call function: (_) @callee arguments: (argument_list . (_) @html)) @hint
  (#resolves-to? @callee "django.utils.safestring.mark_safe" "markupsafe.Markup" "flask.Markup" "django.utils.html.mark_safe")
  (#not-tainted? @html)
  (#tainted? @html "parameter")
  (#decorated? @hint "(?i)filter|simple_tag|template_filter|template_global|context_processor")
  (#not-function-mentions? @hint "(?i)(escape|format_html|clean|sanit|bleach|nh3|strip_tags|json|render|dumps|markdown|flatatt|int$|float$)")
  (#set! severity "info")
  (#set! message "`{callee}` lets what the template hands over through as HTML: escape it first, or use `format_html`"))

; A piece of a page that is put together from what a function was handed.
((return_statement [(string) (binary_operator) (call)] @html) @hint
  (#match? @html "<[A-Za-z]")
  (#in-function? @hint)
  (#built-string? @html)
  (#not-tainted? @html)
  (#tainted? @html "parameter")
  (#reads-like? @html "(?is)^[fr]*[\"']*\\s*<(div|p|h\\d|span|li|td|tr|b|a|strong|em|html|body|table|ul)\\b[^\\x00]*\\{\\}")
  (#body-mentions? @hint "(?i)^(user|username|author|comment|text|message|title|body|content|name|bio|query|input|user_input|description|subject|email)$")
  (#not-function-mentions? @hint "(?i)(escape|format_html|clean|sanit|bleach|nh3|strip_tags|quote|^render$|render_template|markup|^e$|svg|__repr__|_repr_html_|__html__)")
  (#not-in-function-named? @hint "(?i)_repr_|__|svg|icon|log|mail|pdf|xml|test|report|plot|chart")
  (#set! severity "info")
  (#set! message "Values are put into HTML as they are: put them through `html.escape`, or render a template"))

; What users wrote before, put into a page by hand.
((call function: (_) @callee arguments: (argument_list [
    (string) @html
    (binary_operator) @html
    (identifier) @html
    (call) @html
    (keyword_argument value: [(string) (binary_operator) (identifier) (call)] @html)
  ])) @hint
  (#resolves-to? @callee
    "django.http.HttpResponse" "django.http.response.HttpResponse" "fastapi.responses.HTMLResponse" "starlette.responses.HTMLResponse"
    "flask.make_response" "flask.Response" "sanic.response.html" "sanic.html" "aiohttp.web.Response" "quart.make_response")
  (#built-string? @html)
  (#not-tainted? @html)
  (#reads-like? @html "<html-with-values>")
  (#function-matches? @hint "[.\\[](['\"])?(user_?name|nick_?name|title|subject|comment|text|body|bio|message|description|content|name|author|about|caption|review)\\b")
  (#function-matches? @hint "<(html|body|h\\d|p|div|span|b|li|ul|td|tr|table|script|strong)\\b")
  (#not-function-mentions? @hint "<escapers>")
  (#not-function-mentions? @hint "<other-types>")
  (#not-file-kind? "test" "example")
  ; The page of an error holds the error alone.
  (#not-in-error-handler? @hint)
  (#set! severity "warning")
  (#set! message "What users wrote is put into the page unescaped: render a template, or escape it"))
((return_statement [
    (string) @hint
    (binary_operator) @hint
    (parenthesized_expression) @hint
    (identifier) @hint
  ])
  (#imports? "flask" "quart" "bottle")
  (#in? @hint "handler")
  (#built-string? @hint)
  (#not-tainted? @hint)
  (#reads-like? @hint "<html-with-values>")
  (#function-matches? @hint "[.\\[](['\"])?(user_?name|nick_?name|title|subject|comment|text|body|bio|message|description|content|name|author|about|caption|review)\\b")
  (#not-function-mentions? @hint "<escapers>")
  (#not-function-mentions? @hint "<other-types>")
  (#set! severity "warning")
  (#set! message "What users wrote is put into the page unescaped: render a template, or escape it"))

; A template of the module that asks for a value as it is.
((call function: (_) @callee arguments: (argument_list . (identifier) @template (keyword_argument value: (_) @_value))) @hint
  (#resolves-to? @callee "flask.render_template_string" "quart.render_template_string")
  (#value-matches? @template "\\|\\s*safe\\b")
  (#tainted? @_value)
  (#set! severity "warning")
  (#set! message "`|safe` in `{template}` puts a caller's text into the page unescaped: leave it out"))

; A template without its environment, whose source is HTML.
((call function: (attribute object: (call function: (_) @_template arguments: (argument_list . (_) @_source .)) attribute: (identifier) @_render)) @hint
  (#resolves-to? @_template "jinja2.Template")
  (#eq? @_render "render")
  (#value-matches? @_source "<[a-zA-Z][^>]*>[^{]*\\{\\{")
  (#not-value-matches? @_source "\\|\\s*(e|escape|forceescape|tojson)\\b")
  (#not-function-mentions? @hint "(?i)escape|markdown|sanit|bleach|nh3")
  (#set! severity "info")
  (#set! message "`jinja2.Template` puts values into HTML as they are: pass `autoescape=True`, or render a file's template"))

; WSGI by hand.
((return_statement (list [(call function: (attribute object: (parenthesized_expression (_) @html))) (call function: (attribute object: [(string) (identifier)] @html))])) @hint
  (#function-mentions? @hint "^start_response$")
  (#function-mentions? @hint "^(QUERY_STRING|parse_qs|parse_qsl|FieldStorage|PATH_INFO|environ)$")
  (#function-mentions? @hint "(?i)text/html")
  (#built-string? @html)
  (#reads-like? @html "<html-with-values>")
  (#not-function-mentions? @hint "<escapers>")
  (#set! severity "warning")
  (#set! message "A caller's text is put into the page unescaped: put it through `html.escape`"))

; Taking tags out by name leaves the ones that are written in another way.
((call function: (attribute object: (_) @_text attribute: (identifier) @_replace) arguments: (argument_list . (string) @tag . (string) @_instead)) @hint
  (#eq? @_replace "replace")
  ; Inside of a script a stroke is escaped.
  (#not-match? @_instead "^[\"']<\\\\")
  (#match? @tag "(?i)^[\"'](</?script>?|javascript:|onerror|onload)[\"']$")
  (#set! severity "warning")
  (#set! message "`<ScRipt>`, `<img onerror=…>` and others stay when {tag} is taken out: escape the whole text with `html.escape`"))
((call function: (_) @callee arguments: (argument_list . (string) @tag . (string))) @hint
  (#resolves-to? @callee "re.sub")
  (#match? @tag "(?i)^r?[\"']</?script|^r?[\"']<\\(?/?script|javascript:")
  (#not-function-mentions? @hint "(?i)soup|markdown|readability|article|crawl|scrap|index|search|extract|html2text|to_text|plain")
  (#set! severity "info")
  (#set! message "Other tags and attributes run scripts, too: escape the whole text, or clean it with `nh3`"))

; Markdown lets HTML through.
((call function: (_) @callee arguments: (argument_list . (call function: (_) @_markdown arguments: (argument_list . (_) @text)))) @hint
  (#resolves-to? @callee "django.utils.safestring.mark_safe" "markupsafe.Markup" "flask.Markup" "fastapi.responses.HTMLResponse" "django.http.HttpResponse" "flask.make_response")
  (#resolves-to? @_markdown "markdown.markdown" "markdown2.markdown" "mistune.html" "mistune.markdown" "commonmark.commonmark")
  (#tainted? @text "caller" "parameter")
  (#not-function-mentions? @hint "(?i)bleach|nh3|clean|sanit|escape|safe_mode")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Markdown lets the HTML in `{text}` through: clean what comes out, with `nh3.clean`"))
((return_statement (call function: (_) @_markdown arguments: (argument_list . (_) @text))) @hint
  (#resolves-to? @_markdown "markdown.markdown" "markdown2.markdown" "mistune.html")
  (#tainted? @text "caller")
  (#not-function-mentions? @hint "(?i)bleach|nh3|clean|sanit|escape|safe_mode")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Markdown lets the HTML in `{text}` through: clean what comes out, with `nh3.clean`"))

; Pages of Streamlit, and mails.
((call function: (_) @callee arguments: (argument_list . (_) @html (keyword_argument name: (identifier) @_name value: (true)))) @hint
  (#eq? @_name "unsafe_allow_html")
  (#built-string? @html)
  (#reads-like? @html "<html-with-values>")
  (#not-function-mentions? @hint "(?i)escape|sanit|bleach|nh3|^clean")
  (#function-mentions? @hint "^(text_input|text_area|chat_input|query_params|file_uploader|experimental_get_query_params)$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "With `unsafe_allow_html` the values are HTML: escape them with `html.escape`"))
((call function: (_) @callee arguments: (argument_list . (_) @html . (string) @_kind)) @hint
  (#resolves-to? @callee "email.mime.text.MIMEText" "MIMEText")
  (#match? @_kind "^.html.$")
  (#built-string? @html)
  (#tainted? @html "caller" "parameter")
  (#reads-like? @html "<html-with-values>")
  (#not-function-mentions? @hint "(?i)escape|sanit|bleach|nh3|^clean|render_template|get_template|render_to_string")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Values are put into the mail's HTML as they are: put them through `html.escape`"))

; A page whose places are filled by hand.
((call function: (attribute object: (_) @_page attribute: (identifier) @_replace) arguments: (argument_list . (string) @place . (identifier) @value)) @hint
  (#eq? @_replace "replace")
  (#match? @place "^[\"'](\\{\\{?\\s*\\w+\\s*\\}?\\}|%\\w+%|\\$\\w+|\\[\\[?\\w+\\]\\]?|<!--\\s*\\w+\\s*-->|__\\w+__)[\"']$")
  (#tainted? @value "caller" "parameter")
  (#file-matches? "\\.html[\"']|<html|<body|<h1")
  (#not-function-mentions? @hint "(?i)escape|sanit|bleach|nh3|quote|json|prompt|sql|url_?encode|mail")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{value}` is put into the page as it is: put it through `html.escape`, or render a template"))
((call function: (attribute object: (attribute attribute: (identifier) @_file) attribute: (identifier) @_write) arguments: (argument_list . (call function: (attribute object: (call function: (attribute attribute: (identifier) @_fill)))))) @hint
  (#eq? @_file "wfile")
  (#eq? @_write "write")
  (#any-of? @_fill "substitute" "safe_substitute" "format" "format_map")
  (#function-mentions? @hint "^(parse_qs|parse_qsl|rfile|unquote|unquote_plus)$")
  (#file-matches? "Template\\(\\s*f?[\"']{1,3}\\s*<|=\\s*[\"']{1,3}\\s*<(!doctype|html|h\\d|p|div)")
  (#not-function-mentions? @hint "(?i)escape|quote_html|application/json|text/plain|text/xml|text/csv")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A caller's text is put into the page unescaped: put it through `html.escape`"))
((return_statement [
    (string) @hint
    (binary_operator) @hint
    (parenthesized_expression) @hint
    (identifier) @hint
  ])
  (#decorated? @hint "HTMLResponse")
  (#built-string? @hint)
  (#not-tainted? @hint)
  (#reads-like? @hint "<html-with-values>")
  (#function-matches? @hint "[.\\[](['\"])?(user_?name|nick_?name|title|subject|comment|text|body|bio|message|description|content|name|author|about|caption|review)\\b")
  (#not-function-mentions? @hint "<escapers>")
  (#not-function-mentions? @hint "<other-types>")
  (#set! severity "warning")
  (#set! message "What users wrote is put into the page unescaped: render a template, or escape it"))
((return_statement [(string) (binary_operator) (call) (identifier)] @html) @hint
  (#imports? "bottle")
  (#decorated? @hint "^@?(route|get|post)\\(")
  (#tainted? @html)
  (#reads-like? @html "<html-with-values>")
  (#not-function-mentions? @hint "<escapers>")
  (#not-function-mentions? @hint "<other-types>")
  (#set! message "A caller's text is put into the page unescaped: render a template, or escape it"))

; A script that calls what the caller named.
((call function: (_) @callee arguments: (argument_list . (_) @script (keyword_argument value: (string) @_kind))) @hint
  (#resolves-to? @callee "flask.Response" "django.http.HttpResponse" "fastapi.Response" "fastapi.responses.Response" "starlette.responses.Response" "aiohttp.web.Response")
  (#match? @_kind "(?i)javascript")
  (#tainted? @script)
  (#built-string? @script)
  (#not-function-mentions? @hint "(?i)fullmatch|isidentifier|isalnum|^match$|escape|valid|allowed")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A caller's text becomes part of a script: allow names only, with `re.fullmatch`, or answer with JSON"))

; `format_html` escapes its arguments; what is put into the text before is not escaped.
((call function: (_) @callee arguments: (argument_list . [(string) (binary_operator) (call)] @html)) @hint
  (#resolves-to? @callee "django.utils.html.format_html" "format_html")
  (#built-string? @html)
  (#reads-like? @html "<\\w[^\\x00]*(\\{\\w*\\}|%s|%\\(\\w+\\)s)")
  (#tainted? @html "caller" "parameter")
  (#match? @html "\\b(\\w*name|title|text|comment|description|label|caption|message|email|url|href|value|body|content|user|slug)\\b\\s*[}),]")
  (#not-match? @html "escape\\(|reverse\\(|get_absolute_url")
  (#set! severity "warning")
  (#set! message "`{callee}` escapes its arguments, not what stands in `{html}` already: hand the values over as arguments"))

; A page of CGI's.
((call function: (identifier) @_print arguments: (argument_list . [(string) (binary_operator) (call) (identifier)] @html)) @hint
  (#eq? @_print "print")
  (#reads-like? @html "<html-with-values>")
  (#tainted? @html "caller")
  (#not-function-mentions? @hint "<escapers>")
  (#file-matches? "(?i)text/html|FieldStorage")
  (#set! message "A caller's text is put into the page unescaped: put it through `html.escape`"))

; Rows and pieces that are collected for a page.
((augmented_assignment left: (identifier) @page right: [(string) (binary_operator) (call) (parenthesized_expression)] @html) @hint
  (#match? @page "(?i)^(html|page|rows?|body|out(put)?|content|markup|table|items?|lis|result|response|list_html|cards?|options|\\w+_html)$")
  (#built-string? @html)
  (#reads-like? @html "(?is)^\\(?[fr]*[\"']*\\s*<(tr|td|li|div|p|h\\d|span|b|a|option|article|section|strong)\\b[^\\x00]*(\\{\\w*\\}|%s|%\\(\\w+\\)s)")
  (#match? @html "(?i)[.\\[]([\"'])?(user_?name|nick(name)?|display_?name|full_?name|name|title|subject|comment|text|body|bio|message|description|content|author|about|caption|review|email|note)\\b|\\b(name|title|comment|text|message|content|author|username|user_input|query)\\b\\s*[}+)]")
  (#not-function-mentions? @hint "<escapers>")
  (#not-in-function-named? @hint "(?i)_repr_|svg|report|plot|chart|xml|rss|test|dump|doc")
  (#not-in? @hint "handler")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Values are put into `{page}` as HTML: put them through `html.escape`, or render a template"))
((return_statement (identifier) @html) @hint
  (#in-function? @hint)
  (#match? @html "(?i)^(html|page|body|out(put)?|content|markup|result|card|snippet|\\w+_html)$")
  (#value-matches? @html "(?is)^\\(?[fr]*[\"']+\\s*<(div|p|h\\d|span|li|td|tr|b|a|strong|html|body|table|ul)\\b")
  (#built-string? @html)
  (#not-tainted? @html "caller")
  (#tainted? @html "parameter")
  (#body-mentions? @hint "(?i)^(user|username|author|comment|text|message|title|body|content|name|bio|query|user_input|description|subject|email)$")
  (#not-function-mentions? @hint "<escapers>")
  (#not-in-function-named? @hint "(?i)_repr_|__|svg|icon|log|xml|test|report|plot|chart")
  (#not-in? @hint "handler")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Values are put into `{html}` as they are: put them through `html.escape`, or render a template"))

; JSON inside of a script ends where `</script>` stands in it.
((return_statement [(string) (binary_operator) (call)] @html) @hint
  (#match? @html "(?i)<script[^>]*>")
  (#match? @html "\\bdumps\\(")
  (#reads-like? @html "(?is)<script[^>]*>[^<]*\\{\\}")
  (#not-function-matches? @hint "\\\\u003c|<\\\\/|escape\\w*\\(|replace\\(\\s*[\"'](<|</)[\"']")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`</script>` in the data ends the script: replace `<` with `\\u003c` in what `dumps` returns, or use `json_script`"))

; A template of a text that takes a value as it is.
((call function: (_) @callee arguments: (argument_list . (string) @template (keyword_argument value: (identifier) @value))) @hint
  (#resolves-to? @callee "flask.render_template_string" "render_template_string" "quart.render_template_string")
  (#match? @template "\\|\\s*safe\\b")
  (#not-tainted? @value "caller")
  (#not-constant? @value)
  (#set! severity "info")
  (#set! message "`|safe` puts `{value}` into the page as HTML: leave it out"))

; What an admin's list, or a tag, declares safe although users wrote it.
((call function: (_) @callee arguments: (argument_list . [(string) (binary_operator) (call)] @html)) @hint
  (#resolves-to? @callee "django.utils.safestring.mark_safe" "markupsafe.Markup" "flask.Markup" "mark_safe" "Markup")
  (#built-string? @html)
  (#not-tainted? @html "caller")
  (#reads-like? @html "<\\w[^\\x00]*(\\{\\w*\\}|%s)")
  (#match? @html "\\.(caption|title|name|display_name|description|comment|text|bio|email|username|label|subject|message|body|content|full_name|nickname)\\b")
  (#not-match? @html "escape\\(")
  (#not-function-mentions? @hint "(?i)escape|format_html|clean|sanit|bleach|nh3|strip_tags|_meta$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Values are put into HTML that `{callee}` declares safe: use `format_html`, or escape them"))

; A frame of the module's, filled with pieces that hold what was sent.
((return_statement (binary_operator left: (identifier) @page operator: "%" right: (_))) @hint
  (#in? @hint "handler")
  (#value-matches? @page "(?i)<(html|body|ul|table|div|h\\d|!doctype)")
  (#function-matches? @hint "(?s)request\\.(form|args|GET|POST|values|json)|[\"']<\\w+[^\"'\\n]*(%s|\\{)")
  (#not-function-mentions? @hint "(?i)escape|clean|sanit|bleach|nh3|strip_tags|markdown|render_template|json")
  (#not-function-mentions? @hint "<other-types>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "What users wrote is put into `{page}` unescaped: render a template, or escape it"))
((return_statement (call function: (attribute object: (identifier) @page attribute: (identifier) @_format))) @hint
  (#any-of? @_format "format" "replace")
  (#in? @hint "handler")
  (#value-matches? @page "(?i)<(html|body|ul|table|div|h\\d|!doctype)")
  (#function-matches? @hint "(?s)request\\.(form|args|GET|POST|values|json)|[\"']<\\w+[^\"'\\n]*(%s|\\{)")
  (#not-function-mentions? @hint "(?i)escape|clean|sanit|bleach|nh3|strip_tags|markdown|render_template|json")
  (#not-function-mentions? @hint "<other-types>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "What users wrote is put into `{page}` unescaped: render a template, or escape it"))

; What the address of a Django view holds.
((call function: (_) @callee arguments: (argument_list . [(string) (binary_operator) (call)] @html)) @hint
  (#resolves-to? @callee "django.http.HttpResponse" "django.http.response.HttpResponse" "HttpResponse")
  (#in? @hint "handler")
  (#built-string? @html)
  (#not-tainted? @html "caller")
  (#tainted? @html "parameter")
  (#reads-like? @html "<html-with-values>")
  (#match? @html "\\b(name|slug|title|username|user_name|query|q|term|text|word|tag|category|message|city|path)\\b")
  (#not-function-mentions? @hint "<other-types>")
  (#not-function-mentions? @hint "<escapers>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A caller's text is put into the page unescaped: render a template, or escape it"))

; A template of the module's that takes what users wrote as it is.
((call function: (_) @callee arguments: (argument_list . (identifier) @template (keyword_argument value: (_) @value))) @hint
  (#resolves-to? @callee "flask.render_template_string" "quart.render_template_string")
  (#value-matches? @template "\\.(text|body|comment|content|title|name|bio|message|description|html)\\s*\\|\\s*safe\\b")
  (#not-tainted? @value "caller")
  (#not-function-mentions? @hint "(?i)bleach|nh3|clean|sanit|markdown")
  (#set! severity "info")
  (#set! message "`|safe` in `{template}` puts what users wrote into the page as HTML: leave it out"))

;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/hello")
; def hello():
;     name = request.args.get("name", "")
;     return f"<h1>Hello {name}</h1>"
;            ^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from django.http import HttpResponse
; def search(request):
;     return HttpResponse("<p>No results for " + request.GET["q"] + "</p>")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from django.utils.safestring import mark_safe
; class OrderAdmin:
;     def title(self, order):
;         return mark_safe(f"<b>{order.title}</b>")
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import request
; from markupsafe import Markup
; def preview():
;     return Markup(request.form["text"])
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/hello")
; def hello():
;     return "Hello " + request.args["name"]
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from jinja2 import Environment
; pages = Environment(trim_blocks=True)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from jinja2 import Environment
; pages = Environment(trim_blocks=True, autoescape=True)
;! good
; from flask import Flask, request, render_template
; app = Flask(__name__)
; @app.route("/hello")
; def hello():
;     return render_template("hello.html", name=request.args["name"])
;! good
; from flask import Flask, request
; from markupsafe import escape
; app = Flask(__name__)
; @app.route("/hello")
; def hello():
;     return f"<h1>Hello {escape(request.args['name'])}</h1>"
;! good
; from django.utils.safestring import mark_safe
; HINT = mark_safe("<b>Required</b>")
;! good
; from flask import Flask, request
; app = Flask(__name__)
; @app.route("/sum")
; def total():
;     return f"<p>{int(request.args['a'])}</p>"
;! good
; from django.utils.html import format_html
; def title(order):
;     return format_html("<b>{}</b>", order.title)
;! bad
; from flask import Flask, request, render_template_string
; from jinja2 import Template
; app = Flask(__name__)
; @app.route("/preview", methods=["POST"])
; def preview():
;     page = Template("<h1>{{ title }}</h1>")
;     page.render(title=request.form["title"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return render_template_string("<div>{{ body|safe }}</div>", body=request.form["body"])
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from http.server import BaseHTTPRequestHandler
; from urllib.parse import urlparse, parse_qs
; class Handler(BaseHTTPRequestHandler):
;     def do_GET(self):
;         word = parse_qs(urlparse(self.path).query)["q"][0]
;         self.wfile.write(f"<h1>{word}</h1>".encode())
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         if word.
;! good
; import html
; from http.server import BaseHTTPRequestHandler
; from urllib.parse import urlparse, parse_qs
; class Handler(BaseHTTPRequestHandler):
;     def do_GET(self):
;         word = html.escape(parse_qs(urlparse(self.path).query)["q"][0])
;         self.wfile.write(f"<h1>{word}</h1>".encode())
;! bad
;     name = request.args.get("name")
;     return f"<h1>Hello {name}</h1>"
;            ^^^^^^^^^^^^^^^^^^^^^^^^
;! good
;     name = escape(request.args.get("name"))
;     return f"<h1>Hello {name}</h1>"
;! bad
; def comment_html(author, text):
;     return "<div><b>" + author + "</b><p>" + text + "</p></div>"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from html import escape
; def comment_html(author, text):
;     return "<div><b>" + escape(author) + "</b><p>" + escape(text) + "</p></div>"
;! good
; from django.template import Node
; class EscapeScript(Node):
;     def render(self, context):
;         return self.nodelist.render(context).replace("</script>", "<\\/script>")
;! bad
; from django.utils.html import format_html
; def link(self, obj):
;     return format_html("<a href='%s'>%s</a>" % (obj.url, obj.name))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from django.utils.html import format_html
; def link(self, obj):
;     return format_html("<a href='{}'>{}</a>", obj.url, obj.name)
;! bad
; import cgi
; form = cgi.FieldStorage()
; print("<h1>Hello, " + form.getvalue("name") + "</h1>")
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import html
; form = cgi.FieldStorage()
; print("<h1>Hello, " + html.escape(form.getvalue("name")) + "</h1>")
;! bad
; def table(users):
;     rows = ""
;     for user in users:
;         rows += f"<tr><td>{user['name']}</td></tr>"
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return rows
;! good
; def table(users):
;     rows = ""
;     for user in users:
;         rows += f"<tr><td>{escape(user['name'])}</td></tr>"
;     return "<table>" + rows + "</table>"
;! bad
; def show(comment):
;     html = "<div><b>" + comment["author"] + "</b><p>" + comment["text"] + "</p></div>"
;     return html
;     ^^^^^^^^^^^
;! good
; def show(comment):
;     html = "<div><b>" + escape(comment["author"]) + "</b></div>"
;     return html
;! bad
; def page(data):
;     return "<script>var data = " + json.dumps(data) + ";</script>"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def page(data):
;     return "<script>var data = " + json.dumps(data).replace("<", "\\u003c") + ";</script>"
;! bad
; def hello(name):
;     return render_template_string("<h1>Welcome {{ name|safe }}</h1>", name=name)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def hello(name):
;     return render_template_string("<h1>Welcome {{ name }}</h1>", name=name)
;! bad
; from django.utils.safestring import mark_safe
; def preview(self, obj):
;     return mark_safe(f'<img src="{obj.url}" alt="{obj.caption}">')
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from django.utils.html import format_html
; def preview(self, obj):
;     return format_html('<img src="{}" alt="{}">', obj.url, obj.caption)
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; PAGE = "<html><body>%s</body></html>"
; @app.get("/")
; def book():
;     items = "".join("<p>%s</p>" % entry for entry in ENTRIES)
;     return PAGE % items
;     ^^^^^^^^^^^^^^^^^^^
;! good
; from flask import Flask, request
; app = Flask(__name__)
; PAGE = "<html><body>%s</body></html>"
; @app.get("/")
; def book():
;     items = "".join("<p>%s</p>" % escape(entry) for entry in ENTRIES)
;     return PAGE % items
;! bad
; from django.http import HttpResponse
; def hello(request, name):
;     return HttpResponse("<h1>Hello, %s!</h1>" % name)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from django.http import HttpResponse
; def hello(request, number):
;     return HttpResponse("<h1>Page %d</h1>" % number)
