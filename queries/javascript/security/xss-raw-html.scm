; A caller's text becomes part of a page
;
; Whatever is written into HTML is read as HTML: a `<script>` in a name runs in the browser of everyone who opens the
; link, with their cookies and rights. Escape the value, or let a template do it.
;
; severity: warning
; confidence: high
; cwe: 79
; precision: what a browser is given: 0/1 (a copy of a map library) on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines; the rest: 0 hints on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …)
; precision: read again: 15/20 before addresses were made information, 15/15 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: wider patterns: 1/1 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines; 0/13 (texts of templates, settings of the same name) on ghost 5.130.6, parse-server 9.10.0, nodebb 1.4.0, uptime-kuma 2.0.0-dev.0, 0.3 million lines, gated since
; precision: the patterns added last: 0/3 (selectors from the address, now info) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; precision: warnings that were new when all of them were read: 1/2 (a prompt), 1/1 once gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; regex written: \$\{\s*\w+(\.\w+)*\.(text|message|msg|content|comment|body|author|username|userName|displayName|nickname|nick|remarks?|note|review|reply|caption|about|signature|bio|description|title|subject|email|name)\s*\}|\+\s*\w+(\.\w+)*\.(text|message|msg|content|comment|body|author|username|userName|displayName|nickname|nick|remarks?|note|review|reply|caption|about|signature|bio|description|title|subject|email|name)\b
; regex made-fit: (?i)^(encode|encode_?html\w*|encode_?entit\w*|html_?encode\w*|esc|escape\w*|\w*escape\w*|sanitize\w*|\w*purify|xss|stripTags|striptags|htmlEntities|\w*safe\w*|i18n|t|_|__|gettext|translate|localize|plural)$
; regex address: \blocation\.(hash|search|href)|document\.(URL|referrer)|URLSearchParams|searchParams
; see: https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html
; regex escaped: (?i)^(encode\w*|esc|escape\w*|\w*escape\w*|sanitize\w*|\w*purify|xss|strip_?tags|he|entities|stringify|url_?for|Number|toFixed|marked)$
; regex raw-marks: \{\{\{|\{\{&|<%-\s*(?:[^i\s]|i[^n])|[\w>]\s*!=\s*\w|!\{\w|\|\s*safe\b|v-html=|\[innerHTML\]=|ng-bind-html-unsafe
; regex layouts: (\{\{\{|\{\{&|<%-|!=|!\{)\s*[#>]?\s*(include|partial|body|layout|yield|content(For)?|block|css|styles?|script\w*|head|foot\w*|header|assets|svg|icon|csrf\w*|json\w*|JSON)\b

; A text that a template is told to leave as it is.
((new_expression constructor: (_) @class arguments: (arguments . [(template_string) (binary_expression)] @html .)) @hint
  (#match? @class "(^|\\.)(SafeString|Markup)$")
  (#match? @html "<[a-zA-Z]")
  ; What a block holds is a template's already.
  (#not-match? @html "\\.fn\\(|\\bargs\\b|(?i)(opening|closing)_?tag")
  (#built-string? @html)
  (#not-function-mentions? @html "<escaped>")
  (#tainted? @html "caller" "parameter" "model")
  (#not-path-matches? "(?i)(^|/)(i18n|translat\\w*|assets?|vendors?|static|public)(/|\\.)")
  (#set! message "`{class}` keeps what stands in it as HTML, scripts too: put `Handlebars.escapeExpression` around each value"))
((new_expression constructor: (_) @class arguments: (arguments . (call_expression function: (member_expression object: (identifier) @html property: (_) @_replace) arguments: (arguments . (_) . (string) @_tags)) .)) @hint
  (#match? @class "(^|\\.)SafeString$")
  (#any-of? @_replace "replace" "replaceAll")
  (#match? @_tags "<br")
  (#not-function-mentions? @html "<escaped>")
  (#set! message "`{class}` keeps what stands in `{html}` as HTML, scripts too: put `Handlebars.escapeExpression` around it first"))
((call_expression function: (_) @callee arguments: (arguments . (_) @html .)) @hint
  (#match? @callee "(^|\\.)(bypassSecurityTrustHtml|bypassSecurityTrustScript|createContextualFragment)$")
  (#not-constant? @html)
  (#tainted? @html "caller" "parameter")
  (#not-file-matches? "(?i)sanitize\\(|purify")
  (#set! message "`{callee}` keeps what stands in `{html}` as HTML, scripts too: sanitise it first"))
; Marks that leave a value as it is, in a template that stands in the source.
([
   (variable_declarator name: (_) @_name value: [(template_string) (string)] @template)
   (call_expression function: (_) @_name arguments: (arguments . [(template_string) (string)] @template))
   (pair key: (_) @_name value: [(template_string) (string)] @template)
 ] @hint
  (#match? @template "<raw-marks>")
  (#match? @template "<[a-z][\\w]*[\\s>]|^[`\"'][a-z][\\w.#]*[ !=(\\n]")
  (#not-match? @template "<layouts>")
  (#match? @_name "(?i)(^|\\.)(compile|render\\w*|template|tpl|\\w*[tT](emplate|pl)|\\w*TEMPLATE|page|view|html|layout|mustache|\\w*Html|\\w*HTML|precompile)$")
  (#file-matches? "(?i)handlebars|mustache|hogan|\\bejs\\b|\\bpug\\b|jade|nunjucks|\\bvue\\b|eta\\b|createApp|lodash|underscore|@Component")
  (#not-file-matches? "(?i)sanitize\\w*\\(|purify|\\bxss\\(")
  (#set! message "The template leaves a value as it is, scripts too: use the mark that escapes, as `{{{{ }}}}` or `<%= %>`"))
; No value of any template is escaped.
((pair key: (_) @option value: (_) @_value) @hint
  (#match? @hint "(?i)^['\"]?(autoescape['\"]?:\\s*false|noEscape['\"]?:\\s*true)$")
  (#file-matches? "(?i)nunjucks|handlebars|\\bhbs\\b|swig|\\beta\\b|twig")
  (#inside-call? @hint "compile" "precompile" "configure" "Environment" "nunjucks.configure" "nunjucks.Environment" "Eta" "create" "template" "engine" "*.compile" "*.configure")
  (#not-function-matches? @hint "(?i)text/plain|\\.txt|\\.md\\b|markdown|\\bsql\\b|plain_?text|yaml|\\bcli\\b|jinja|prompt")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|generat\\w*|codegen|scaffold\\w*|dump\\w*|tools?|webpack|build)(/|\\.|$)|mail.*te?xt|readme|changelog")
  (#set! message "With `{hint}` no value of any template is escaped: leave it on, and mark the few that are HTML"))

; Text of people in HTML that a page is given, by jQuery.
((call_expression function: (member_expression object: (_) @_element property: (_) @method) arguments: (arguments . [(template_string) (binary_expression)] @html .)) @hint
  (#any-of? @method "html" "append" "prepend" "before" "after" "replaceWith")
  (#match? @_element "^(\\$|jQuery)\\(|^\\$\\w+(\\.|$)")
  (#match? @html "<[a-zA-Z]|^['\"`]")
  (#match? @html "<written>|\\+\\s*\\$\\(['\"][#.][\\w-]+['\"]\\)\\.val\\(\\)|\\$\\{\\$\\(['\"][#.][\\w-]+['\"]\\)\\.val\\(\\)\\}")
  (#built-string? @html)
  (#not-match? @html "(?i)\\b(labels?|strings?|messages|texts|i18n|config|options|opts|settings|theme|lang|l10n|icons?|css|classes|styles?)\\.")
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitize|purify|escapeHtml|escapeHTML")
  (#set! message "What somebody wrote becomes HTML, scripts too: build the element, and set its `.text`"))
; In the browser: from the address, over names.
((assignment_expression left: (member_expression property: (_) @_property) right: (_) @html) @hint
  (#any-of? @_property "innerHTML" "outerHTML" "srcdoc")
  (#tainted? @html)
  (#not-match? @html "<made-fit>")
  (#not-function-mentions? @html "<made-fit>")
  (#set! message "What stands in the address becomes HTML: set `textContent`, or sanitise it"))
((call_expression function: (member_expression property: (_) @_insert) arguments: (arguments . (string) . (_) @html)) @hint
  (#eq? @_insert "insertAdjacentHTML")
  (#tainted? @html)
  (#not-function-mentions? @html "<made-fit>")
  (#set! message "What stands in the address becomes HTML: set `textContent`, or sanitise it"))
; A function that makes a piece of a page out of what people wrote, and escapes nothing.
((return_statement [(template_string) (binary_expression)] @html) @hint
  (#match? @html "<written>")
  (#reads-like? @html "(?is)^\\s*<(!doctype|html|div|li|p|h[1-6]|tr|td|article|section|span|b|strong|ul|body|table|blockquote)[\\s>].*>\\s*\\{\\}.*</")
  (#tainted? @html "caller" "parameter")
  (#in-function-named? @hint "(?i)html|render|page|card|comment|profile|banner|greet|welcome|row|list|markup|widget|review|post|message")
  (#not-match? @html "(?i)\\b(labels?|strings?|messages|texts|i18n|config|options|opts|settings|theme|lang|l10n|icons?|css|classes|styles?|props|this|meta|site|pkg)\\.|\\$\\{(?:[^{}]|\\{[^{}]*\\})*(html|escape|esc)\\(|xmlns|<svg|<\\?xml")
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitiz|purify|escape_?html|\\besc\\b|lit-html|\\bhtm\\b|\\bxml\\b|\\bjsx\\b|from ['\"]react|html`|storybook|\\.svelte|\\.vue\\b")
  (#not-path-matches? "(?i)(^|/)(docs?|storybook|stories|cli|bin|scripts?|tools?|build|generat\\w*|reporters?|themes?)(/|\\.|$)|doc\\w*\\.")
  (#not-runs-in? "browser")
  (#set! message "What somebody wrote becomes HTML, scripts too: escape each value, or use a template that does"))

; Express calls every text that is sent HTML, unless told otherwise.
((call_expression function: (_) @callee arguments: (arguments . [(template_string) (binary_expression) (identifier)] @html)) @hint
  (#method? @callee "send")
  (#match? @callee "(?i)^(res|response|resp)\\b")
  (#tainted? @html)
  (#built-string? @html)
  (#not-reads-like? @html "^\\s*[{\\[]")
  (#not-match? @callee "(?i)type\\(|json|text/plain|header|set\\(")
  (#not-function-mentions? @html "(?i)text/plain|application/|octet-stream|^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify|xss|safeParse|he|stripTags|striptags|parseInt|Number)$|^['\"](txt|text|json|csv|xml)['\"]$")
  ; Browsers encode what stands in an address.
  (#not-match? @html "\\b(req|request)\\.(url|path|originalUrl)\\b")
  (#not-value-matches? @html "\\b(req|request)\\.(url|path|originalUrl)\\b")
  (#set! message "A caller's text is sent as HTML: escape it, or send it with `.type(\"text\")` or `.json`"))
((call_expression function: (_) @callee arguments: (arguments . [(template_string) (binary_expression)] @html)) @hint
  (#method? @callee "send")
  (#match? @callee "(?i)^(res|response|resp)\\b")
  (#tainted? @html)
  (#built-string? @html)
  (#match? @html "\\b(req|request)\\.(url|path|originalUrl)\\b")
  (#not-match? @callee "(?i)type\\(|json|text/plain|header|set\\(")
  (#not-function-mentions? @html "(?i)text/plain|application/|octet-stream|^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify|xss|he|stripTags|striptags)$")
  (#set! severity "info")
  (#set! message "The address becomes HTML, which only browsers encode: escape it, or send it with `.type(\"text\")`"))

((call_expression function: (_) @callee arguments: (arguments . (_) @html)) @hint
  (#method? @callee "end" "write" "html" "send")
  (#match? @callee "(?i)^(res|response|resp|reply|c|ctx|this\\.res)\\b")
  (#reads-like? @html "(?i)<(!doctype|/?[a-z][a-z0-9]*)[\\s>/]")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "(?i)text/plain|application/json|^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify|xss|safeParse|he|stripTags|striptags)$")
  (#set! message "A caller's text becomes a part of the page that `{callee}` sends: escape it, or use a template that does"))

((assignment_expression left: (member_expression object: (identifier) @_context property: (_) @_body) right: (_) @html) @hint
  (#eq? @_context "ctx") (#eq? @_body "body")
  (#reads-like? @html "(?i)<(!doctype|/?[a-z][a-z0-9]*)[\\s>/]")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "(?i)text/plain|application/json|^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify|xss|safeParse|he|stripTags|striptags)$")
  (#set! message "A caller's text becomes a part of the page: escape it, or use a template that does"))

((new_expression constructor: (_) @_class arguments: (arguments . (_) @html)) @hint
  (#any-of? @_class "Response" "NextResponse")
  (#reads-like? @html "(?i)<(!doctype|/?[a-z][a-z0-9]*)[\\s>/]")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "(?i)text/plain|application/json|^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify|xss|safeParse|he|stripTags|striptags)$")
  (#set! message "A caller's text becomes a part of the page: escape it, or use a template that does"))

; NestJS.
((return_statement (_) @html) @hint
  (#imports? "@nestjs/common")
  (#file-matches? "@Header\\([^)]*text/html")
  (#reads-like? @html "(?i)^\\s*<(!doctype|[a-z])")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "<made-fit>")
  (#set! message "A caller's text becomes a part of the page: escape it, or use a template that does"))

; In the browser: what stands in the address.
((assignment_expression left: (member_expression property: (_) @_property) right: (_) @html) @hint
  (#any-of? @_property "innerHTML" "outerHTML")
  (#contains-text? @html "^(location|URLSearchParams|searchParams|hash|referrer)$")
  (#not-contains-text? @html "(?i)^(encode\\w*|escape\\w*|sanitize\\w*|\\w*purify)$")
  (#set! message "What stands in the address becomes HTML: set `textContent`, or sanitise it"))

((assignment_expression left: (member_expression property: (_) @_property) right: [(identifier) (template_string) (binary_expression)] @html) @hint
  (#any-of? @_property "innerHTML" "outerHTML")
  (#value-matches? @html "^((\\w+\\.)*(params|searchParams|query|urlParams|qs)\\.get\\(|new URLSearchParams\\(|decodeURI(Component)?\\((window\\.)?location\\.)")
  (#not-function-mentions? @html "<made-fit>")
  (#set! message "What stands in the address becomes HTML: set `textContent`, or sanitise it"))
((call_expression function: (_) @callee arguments: (arguments . (_) @html)) @hint
  (#match? @callee "^(window\\.)?document\\.write(ln)?$")
  (#not-constant? @html)
  (#function-matches? @html "<address>")
  (#not-function-mentions? @html "<made-fit>")
  (#not-match? @html "(?i)<script")
  (#set! message "`{callee}` makes HTML of what stands in the address: set `textContent` of an element"))
((call_expression function: (member_expression object: (_) @_element property: (_) @method) arguments: (arguments . [(template_string) (binary_expression) (identifier)] @html .)) @hint
  (#any-of? @method "html" "append" "prepend")
  (#match? @_element "^\\$\\(|jQuery\\(|^\\$\\w+$")
  (#built-string? @html)
  (#function-matches? @html "<address>")
  (#contains-text? @html "(?i)^(tag|name|q|query|search\\w*|hash|param\\w*|message|msg|term|title|user\\w*|error)$")
  (#not-function-mentions? @html "<made-fit>")
  (#set! message "`{method}` makes HTML of what stands in the address: use `.text`, or escape it"))

; In the browser: what somebody else wrote.
((assignment_expression left: (member_expression property: (_) @_property) right: (_) @html) @hint
  (#any-of? @_property "innerHTML" "outerHTML")
  (#match? @html "<written>")
  (#not-match? @html "(?i)\\b(labels?|strings?|messages|texts|i18n|config|options|opts|settings|theme|lang|l10n|icons?|css|classes|styles?)\\.")
  (#built-string? @html)
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitize|purify|escapeHtml|escapeHTML")
  (#set! message "What somebody wrote becomes HTML, scripts too: set `textContent`, or sanitise it"))
((augmented_assignment_expression left: (member_expression property: (_) @_property) right: (_) @html) @hint
  (#any-of? @_property "innerHTML")
  (#match? @html "<written>")
  (#not-match? @html "(?i)\\b(labels?|strings?|messages|texts|i18n|config|options|opts|settings|theme|lang|l10n|icons?|css|classes|styles?)\\.")
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitize|purify|escapeHtml|escapeHTML")
  (#set! message "What somebody wrote becomes HTML, scripts too: append an element with `textContent`, or sanitise it"))
((call_expression function: (member_expression property: (_) @_method) arguments: (arguments . (string) . (_) @html)) @hint
  (#eq? @_method "insertAdjacentHTML")
  (#match? @html "<written>")
  (#not-match? @html "(?i)\\b(labels?|strings?|messages|texts|i18n|config|options|opts|settings|theme|lang|l10n|icons?|css|classes|styles?)\\.")
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitize|purify|escapeHtml|escapeHTML")
  (#set! message "What somebody wrote becomes HTML, scripts too: set `textContent`, or sanitise it"))
((assignment_expression left: (member_expression property: (_) @_property) right: (_) @html) @hint
  (#any-of? @_property "innerHTML" "outerHTML")
  (#match? @html "^(await )?marked(\\.parse|\\.parseInline|\\.marked)?\\(")
  (#not-constant? @html)
  (#not-file-matches? "(?i)sanitize|purify")
  (#set! message "`marked` keeps the HTML in a text, scripts too: sanitise what it returns"))
; React.
((pair key: (_) @_html value: [(member_expression) (call_expression) (identifier)] @html) @hint
  (#match? @_html "^[\"']?__html[\"']?$")
  (#not-constant? @html)
  (#match? @html "(?i)(^|\\.)(body|content|bio|comment|message|text|description|body_?html|content_?html|html_?content|review|note|summary|answer)(\\.(rendered|html))?!?$|^marked(\\.parse)?\\(|makeHtml\\(")
  (#not-file-matches? "(?i)sanitiz|sanitise|purify|escapeHtml|highlight|prism|shiki|katex|mathjax|svg|\\bcss\\b|i18n")
  (#set! message "`{html}` becomes HTML, scripts too: sanitise it first, or render it as text"))

; AWS Lambda.
((object (pair key: (_) @_key value: (_) @html)) @hint
  (#match? @_key "^['\"]?body['\"]?$")
  (#match? @hint "(?i)['\"]?statusCode\\b")
  (#match? @hint "(?i)content-type['\"]?\\s*:\\s*['\"`]text/html")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "<made-fit>")
  (#set! message "A caller's text becomes a part of the page: escape it, or use a template that does"))

; What somebody wrote, in a function that makes a piece of a page.
((return_statement (template_string) @html) @hint
  (#match? @html "<written>")
  (#reads-like? @html "(?i)^\\s*<[a-z][\\s\\S]*>\\s*\\{\\}\\s*</")
  (#tainted? @html "parameter")
  (#not-match? @html "(?i)\\b(labels?|strings?|messages|texts|i18n|config|options|opts|settings|theme|lang|l10n|icons?|css|classes|styles?|props)\\.")
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitize|purify|escapeHtml|escapeHTML|lit-html|htm\\b|xml")
  (#set! severity "info")
  (#set! message "If somebody else wrote what is put into this HTML, their scripts run: escape it"))

; Hapi, and others that send what a handler returns.
((return_statement (_) @html) @hint
  (#not-imports? "@nestjs/common")
  (#function-matches? @hint "text/html|\\(\\s*(request|req)\\s*,\\s*h\\s*\\)")
  (#reads-like? @html "(?i)^\\s*<(!doctype|[a-z])")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "<made-fit>")
  (#set! message "A caller's text becomes a part of the page: escape it, or use a template that does"))
((pair key: (_) @_handler value: (arrow_function parameters: (formal_parameters . (identifier) @_request . (identifier) @_toolkit .) body: (template_string) @html)) @hint
  (#match? @_handler "^['\"]?handler['\"]?$")
  (#any-of? @_request "request" "req")
  (#eq? @_toolkit "h")
  (#reads-like? @html "(?i)^\\s*<(!doctype|[a-z])")
  (#tainted? @html)
  (#not-function-mentions? @html "<made-fit>")
  (#set! message "A caller's text becomes a part of the page: escape it, or use a template that does"))

; A mail that is HTML.
((pair key: (_) @_html value: (_) @html) @hint
  (#match? @_html "^['\"]?html['\"]?$")
  (#inside-call? @hint "sendMail" "send" "sendEmail")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "<made-fit>")
  (#set! severity "info")
  (#set! message "A caller's text becomes a part of the mail, links and pictures too: escape it"))

; Markdown that somebody wrote, under a name.
((pair key: (_) @_html value: (identifier) @html) @hint
  (#match? @_html "^[\"']?__html[\"']?$")
  (#value-matches? @html "^(await )?(marked(\\.parse|\\.parseInline|\\.marked)?|\\w+\\.makeHtml|micromark|md\\.render|markdown\\w*\\.render|snarkdown|showdown\\w*\\.\\w+)\\(")
  (#not-file-matches? "(?i)sanitiz|sanitise|purify|rehype-sanitize|html: *false")
  (#set! message "Markdown may hold HTML, scripts too, and `{html}` keeps it: sanitise it first"))
; A member of what is sent, built into a page.
((call_expression function: (_) @callee arguments: (arguments . [(identifier) (template_string)] @html .)) @hint
  (#method? @callee "send" "html" "end" "write")
  (#match? @callee "(?i)^(res|response|resp|reply|c|ctx)\\b")
  (#value-matches? @html "(?s)^`\\s*<[a-zA-Z!].*>\\s*\\$\\{\\w+(\\.\\w+)*\\.(text|message|msg|content|comment|body|author|username|userName|displayName|nickname|nick|remarks?|note|review|reply|caption|about|signature|bio|description|title|subject|name|note|review)\\}.*</")
  (#built-string? @html)
  (#not-function-mentions? @html "<made-fit>|(?i)^(he|marked|render\\w*)$")
  (#not-file-matches? "(?i)sanitiz|purify|escape_?html|\\besc\\b|lit-html|\\bhtm\\b|html`")
  (#not-path-matches? "(?i)(^|/)(docs?|cli|bin|scripts?|tools?|build|dev\\w*)(/|\\.|$)")
  (#set! message "What somebody wrote becomes HTML, scripts too: escape each value, or use a template that does"))
; A function that shows whatever it is told.
((call_expression function: (member_expression property: (_) @_insert) arguments: (arguments . (string) . [(template_string) (binary_expression)] @html)) @hint
  (#eq? @_insert "insertAdjacentHTML")
  (#tainted? @html "parameter")
  (#contains-text? @html "(?i)^(msg|message|text|comment|content|body|title|name|nick(name)?|user_?name|author|error|reason|label|subject)$")
  (#not-match? @html "<written>")
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitize|purify|escapeHtml|escapeHTML")
  (#set! severity "info")
  (#set! message "If somebody else wrote what is put into this HTML, their scripts run: set `textContent`, or escape it"))
((assignment_expression left: (member_expression property: (_) @_property) right: [(template_string) (binary_expression)] @html) @hint
  (#any-of? @_property "innerHTML" "outerHTML")
  (#tainted? @html "parameter")
  (#not-tainted? @html)
  (#match? @html "<[a-zA-Z]")
  (#contains-text? @html "(?i)^(msg|message|text|comment|content|body|title|name|nick(name)?|user_?name|author|error|reason|label|subject)$")
  (#not-match? @html "<written>")
  (#not-match? @html "(?i)\\b(labels?|strings?|messages|texts|i18n|config|options|opts|settings|theme|lang|l10n|icons?|css|classes|styles?|t|props)[.(]")
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitize|purify|escapeHtml|escapeHTML")
  (#set! severity "info")
  (#set! message "If somebody else wrote what is put into this HTML, their scripts run: set `textContent`, or escape it"))
; A script from wherever the address says.
((assignment_expression left: (member_expression object: (_) @element property: (_) @_src) right: (_) @address) @hint
  (#any-of? @_src "src" "href")
  (#match? @element "(?i)^(script|iframe|frame|s|link|a|anchor)\\w*$")
  (#tainted? @address)
  (#not-reads-like? @address "^['\"`]?(https?://[^{}]+/|/[^/\\\\{}]|\\.{1,2}/|#|\\?)")
  (#not-function-mentions? @address "<made-fit>|(?i)^(origin|host|hostname|protocol|startsWith|test|includes|has)$")
  (#set! message "Whoever wrote the link chooses what `{element}` loads, `javascript:` too: choose it from a fixed list"))

; Rows that are put together in a loop.
((augmented_assignment_expression left: (identifier) @_page right: [(template_string) (binary_expression)] @html) @hint
  (#match? @_page "(?i)^(\\w*html|markup|output|out|rows?|list|items?|str|content|body|table|page|buf|result)$")
  (#match? @html "<written>")
  (#match? @html "<(tr|td|li|p|div|span|h[1-6]|b|strong|option|a)[ >]")
  (#not-match? @html "(?i)\\b(labels?|strings?|messages|texts|i18n|config|options|opts|settings|theme|lang|l10n|icons?|css|classes|styles?|meta|pkg)\\.")
  (#not-tainted? @html)
  (#function-matches? @hint "innerHTML|insertAdjacentHTML|\\.html\\(|res\\.(send|end|write)\\(|reply\\.|document\\.write|ctx\\.body")
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitiz|purify|escape_?html|\\besc\\(|lit-html|\\bxml\\b")
  (#not-path-matches? "(?i)(^|/)(docs?|cli|bin|scripts?|tools?|build|generat\\w*|reporters?)(/|\\.|$)")
  (#set! message "What somebody wrote becomes HTML, scripts too: escape each value, or set `textContent`"))
; A mark in a page, replaced by what a caller sent.
((call_expression function: (_) @callee arguments: (arguments . (call_expression function: (member_expression object: (_) @_page property: (_) @_replace) arguments: (arguments . (_) . (_) @value .)))) @hint
  (#method? @callee "send" "end" "write" "html")
  (#match? @callee "(?i)^(res|response|resp|reply|c|ctx)\\b")
  (#any-of? @_replace "replace" "replaceAll")
  (#match? @_page "(?i)html|template|page|tpl|content|layout|body|view")
  (#tainted? @value)
  (#not-function-mentions? @value "<made-fit>")
  (#set! message "A caller's text becomes a part of the page that `{callee}` sends: escape it, or use a template that does"))
; A mail.
((pair key: (_) @_html value: [(template_string) (binary_expression)] @html) @hint
  (#match? @_html "^['\"]?html['\"]?$")
  (#match? @html "<written>|\\$\\{\\s*\\w+\\.(note|customer|comment|feedback|reason)\\s*\\}")
  (#match? @html "<[a-z]")
  (#tainted? @html "parameter")
  (#not-tainted? @html)
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitiz|purify|escape_?html|\\besc\\(|mjml|react-email")
  (#set! severity "info")
  (#set! message "What somebody wrote becomes a part of the mail, links and pictures too: escape it"))

; A list that becomes a piece of a page.
((call_expression function: (member_expression property: (_) @_map) arguments: (arguments . (arrow_function body: [(template_string) (binary_expression)] @html) .)) @hint
  (#eq? @_map "map")
  (#match? @html "<written>")
  (#match? @html "^[`'\"]\\s*<(tr|td|li|p|div|span|h[1-6]|b|strong|option|article|section|dt|dd|a)[ >]")
  (#not-match? @html "(?i)\\b(labels?|strings?|messages|texts|i18n|config|options|opts|settings|theme|lang|l10n|icons?|css|classes|styles?|meta|pkg)\\.|(escape|esc|encode|sanitize)\\w*\\(")
  (#not-inside? @hint "assignment_expression")
  (#file-matches? "res\\.(send|end|write)\\(|reply\\.|text/html|(?i)<!doctype|<html|ctx\\.body|c\\.html\\(|sendMail")
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitiz|purify|escape_?html|\\besc\\(|lit-html|\\bhtm\\b|\\bxml\\b|html`")
  (#not-path-matches? "(?i)(^|/)(docs?|cli|bin|scripts?|tools?|build|generat\\w*|reporters?)(/|\\.|$)")
  (#not-runs-in? "browser")
  (#set! message "What somebody wrote becomes HTML, scripts too: escape each value, or use a template that does"))
; What was typed into a field.
((assignment_expression left: (member_expression property: (_) @_property) right: [(template_string) (binary_expression)] @html) @hint
  (#any-of? @_property "innerHTML" "outerHTML")
  (#match? @html "<[a-zA-Z]")
  (#contains-text? @html "(?i)^(q|query|term|search\\w*|name|message|msg|text|keyword|title|comment|nick(name)?|user_?name)$")
  (#function-matches? @hint "(?i)\\b(const|let|var)\\s+(q|query|term|search\\w*|name|message|msg|text|keyword|title|comment|nick(name)?|user_?name)\\s*=\\s*[^;\\n]*\\.value\\b")
  (#not-function-mentions? @html "<made-fit>")
  (#not-file-matches? "(?i)sanitize|purify|escapeHtml|escapeHTML")
  (#set! message "What was typed becomes HTML, scripts too: set `textContent`, or escape it"))

; Hapi, lit and jQuery.
((call_expression function: (_) @callee arguments: (arguments . (_) @html)) @hint
  (#match? @callee "^(h|toolkit|responseToolkit)\\.response$")
  (#reads-like? @html "(?i)<(!doctype|/?[a-z][a-z0-9]*)[\\s>/]")
  (#tainted? @html)
  (#built-string? @html)
  (#not-function-mentions? @html "<made-fit>")
  (#set! message "A caller's text becomes a part of the page that `{callee}` sends: escape it, or use a template that does"))
((call_expression function: (_) @callee arguments: (arguments . (_) @html .)) @hint
  (#match? @callee "^(unsafeHTML|unsafeSVG)$")
  (#not-constant? @html)
  (#match? @html "(?i)(^|\\.)(body|content|bio|comment|message|text|description|html|note|review|answer|value|markup)$|^(await )?marked")
  (#not-file-matches? "(?i)sanitiz|sanitise|purify")
  (#set! message "`{callee}` keeps `{html}` as HTML, scripts too: sanitise it first"))
((call_expression function: (identifier) @callee arguments: (arguments . (_) @selector .)) @hint
  (#match? @callee "^(\\$|jQuery)$")
  (#match? @selector "^(window\\.)?location\\.hash$|location\\.(hash|search)\\b")
  ; Code to run on the page, and a selector that no `#` begins.
  (#not-match? @selector "=>|^(async )?function\\b|^['\"`][^<]")
  (#set! severity "info")
  (#set! message "Old versions of jQuery make HTML of what stands in the address: look the element up with `document.getElementById`"))
; A page, an answer and a text that are sent as they were put together before.
((call_expression function: (_) @callee arguments: (arguments . (call_expression function: (_) @_marked arguments: (arguments . (_) @text)))) @hint
  (#method? @callee "send" "html" "end")
  (#match? @callee "(?i)^(res|response|resp|reply|c|ctx)\\b")
  (#match? @_marked "^(marked(\\.parse)?|md\\.render|markdown\\w*\\.\\w+|converter\\.makeHtml)$")
  (#tainted? @text)
  (#not-file-matches? "(?i)sanitiz|purify|html: *false")
  (#set! message "Markdown may hold HTML, scripts too: sanitise what `{_marked}` makes of `{text}`"))

; Code of a page, put together.
((call_expression function: (member_expression property: (_) @_set) arguments: (arguments . (string) @attribute . [(template_string) (binary_expression)] @code)) @hint
  (#eq? @_set "setAttribute")
  (#match? @attribute "^[\"']on[a-z]+[\"']$")
  (#built-string? @code)
  (#set! message "{attribute} runs what is put into it: use `addEventListener` with a function"))
; One value is escaped, and another is not.
((call_expression function: (_) @callee arguments: (arguments . (template_string (template_substitution (_) @value)) @html)) @hint
  (#method? @callee "send" "end" "write" "html")
  (#match? @callee "(?i)^(res|response|resp|reply|c|ctx)\\b")
  (#match? @html "<[a-zA-Z!]")
  (#match? @value "^(req|request|ctx)\\.(query|body|params)\\.\\w+$")
  (#tainted? @value)
  (#function-mentions? @html "<made-fit>")
  (#not-function-mentions? @html "(?i)text/plain|application/")
  (#set! message "`{value}` becomes a part of the page as it is: escape it as the others"))
; Pieces of a page in a list.
((array [(template_string) (binary_expression)] @hint)
  (#reads-like? @hint "(?i)^\\s*<(h[1-6]|p|div|li|tr|td|span|b|strong|title|a|ul|body|html)[\\s>]")
  (#tainted? @hint)
  (#built-string? @hint)
  (#function-matches? @hint "ctx\\.body|res\\.(send|end|write)|reply\\.|text/html|new Response\\(|c\\.html\\(")
  (#not-function-mentions? @hint "<made-fit>")
  (#set! message "A caller's text becomes a part of the page: escape it, or use a template that does"))

; A list, whatever it comes from.
((assignment_expression left: (member_expression property: (_) @_property) right: (call_expression function: (member_expression object: (call_expression function: (member_expression property: (_) @_map) arguments: (arguments . (arrow_function body: (template_string) @html) .)) property: (_) @_join))) @hint
  (#any-of? @_property "innerHTML" "outerHTML")
  (#eq? @_map "map")
  (#eq? @_join "join")
  (#match? @html "<written>")
  (#not-match? @html "(?i)\\b(labels?|strings?|messages|texts|i18n|config|options|opts|settings|theme|lang|l10n|icons?|css|classes|styles?)\\.|(escape|esc|encode|sanitize)\\w*\\(")
  (#not-file-matches? "(?i)sanitize|purify|escapeHtml|escapeHTML")
  (#set! message "What somebody wrote becomes HTML, scripts too: build elements, and set their `textContent`"))

;! bad
; app.get("/search", (req, res) => {
;   res.send(`<h1>Results for ${req.query.q}</h1>`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/hello", (req, res) => {
;   const name = req.query.name || "stranger";
;   res.status(200).send("Hello " + name + "!");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; http.createServer((req, res) => {
;   const name = new URL(req.url, "http://localhost").searchParams.get("name");
;   res.writeHead(200, { "Content-Type": "text/html" });
;   res.end(`<p>Hello ${name}</p>`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/error", (c) => c.html(`<b>${c.req.query("message")}</b>`));
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; document.getElementById("title").innerHTML = decodeURIComponent(location.hash.slice(1));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; router.get("/greet/:name", (req, res) => {
;   let html = "<html><body>";
;   html += "<p>" + req.params.name + "</p>";
;   res.send(html);
;   ^^^^^^^^^^^^^^
;   res.end(
;! good
; app.get("/search", (req, res) => {
;   res.json({ title: `<h1>${req.query.q}</h1>` });
;   res.send(`<h1>${escapeHtml(req.query.q)}</h1>`);
; });
;! good
; app.get("/hello", (req, res) => {
;   res.type("text/plain").send(`Hello ${req.query.name}`);
; });
;! good
; app.get("/page/:n", (req, res) => {
;   const page = Number(req.params.n);
;   res.send(`<h1>Page ${page} of ${TOTAL}</h1>`);
;   client.send(`<${req.query.name}>`);
; });
;! good
; app.get("/hello", (req, res) => {
;   res.render("hello", { name: req.query.name });
;   title.textContent = location.hash;
;   title.innerHTML = `<b>${labels.title}</b>`;
;   res.send(req.body);
; });
;! bad
; const message = new URLSearchParams(window.location.search).get("message");
; document.querySelector("#banner").innerHTML = message;
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; document.write("<h2>Welcome " + decodeURIComponent(location.hash.slice(1)) + "</h2>");
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; function show(list, comments, first) {
;   list.innerHTML = comments.map((c) => `<li>${c.author}: ${c.text}</li>`).join("");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   list.insertAdjacentHTML("beforeend", "<b>" + first.author + "</b>");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   list.innerHTML = marked.parse(source);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; const props = { dangerouslySetInnerHTML: { __html: post.body } };
;                                            ^^^^^^^^^^^^^^^^^
; $(document).ready(() => {
;   const tag = new URLSearchParams(location.search).get("tag");
;   $("#tag").html("Posts tagged " + tag);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; if (post.
;! good
; const props = { dangerouslySetInnerHTML: { __html: theme.icon } };
; const other = { dangerouslySetInnerHTML: { __html: JSON.stringify(schema) } };
; function show(list, items) {
;   list.innerHTML = `<li>${items.length}</li>`;
;   list.innerHTML = "";
; }
;! good
; import DOMPurify from "dompurify";
; const props = { dangerouslySetInnerHTML: { __html: DOMPurify.sanitize(post.body) } };
; function show(list, comment) {
;   list.innerHTML = DOMPurify.sanitize(`<b>${comment.text}</b>`);
; }
;! bad
; exports.handler = async (event) => {
;   const body = JSON.parse(event.body);
;   return { statusCode: 200, headers: { "Content-Type": "text/html" }, body: `<h1>${body.title}</h1>` };
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; };
;! bad
; function renderComment(comment) {
;   return `<div class="comment"><b>${comment.author}</b><p>${comment.text}</p></div>`;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; function renderTotal(order) {
;   return `<p>${order.total}</p>`;
; }
; exports.handler = async (event) => {
;   return { statusCode: 200, headers: { "Content-Type": "application/json" }, body: JSON.stringify({ id: event.body }) };
; };
;! bad
; server.route({ method: "GET", path: "/hello", handler: (request, h) => `<h1>${request.query.name}</h1>` });
;                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.get("/hello", async (req, reply) => {
;   reply.header("Content-Type", "text/html");
;   return `<h1>${req.query.name}</h1>`;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.post("/contact", async (req, res) => {
;   await mailer.sendMail({ to, subject: "Hello", html: `<p>${req.body.message}</p>` });
;                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; app.get("/hello", async (req, reply) => {
;   return `<h1>${req.query.name}</h1>`;
; });
; mailer.sendMail({ to, html: `<p>${total}</p>` });
;! bad
; const Handlebars = require("handlebars");
; Handlebars.registerHelper("bold", (text) => new Handlebars.SafeString("<b>" + text + "</b>"));
;                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; function lines(bio) {
;   return new Handlebars.SafeString(bio.replace(/\n/g, "<br>"));
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; const mustache = require("mustache");
; const tpl = "<h1>{{title}}</h1><p>{{{review}}}</p>";
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const nunjucks = require("nunjucks");
; nunjucks.configure("views", { autoescape: false, express: app });
;                               ^^^^^^^^^^^^^^^^^
;! bad
; import ejs from "ejs";
; export const show = (post) => ejs.render("<h1><%= post.title %></h1><div><%- post.comment %></div>", { post });
;                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; function showError() {
;   const params = new URLSearchParams(location.search);
;   const text = params.get("error") || "unknown";
;   document.getElementById("error").innerHTML = "<b>" + text + "</b>";
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; $.get("/api/messages", (messages) => {
;   messages.forEach((m) => $("#messages").append("<li>" + m.user + ": " + m.text + "</li>"));
;                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; export function commentHtml(c) {
;   return "<li><b>" + c.author + "</b>: " + c.body + "</li>";
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; export function profilePage(user) {
;   return `<div class="profile">
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     <h2>${user.displayName}</h2>
;   </div>`;
;   if (
;! good
; const Handlebars = require("handlebars");
; Handlebars.registerHelper("bold", (text) => new Handlebars.SafeString("<b>" + Handlebars.escapeExpression(text) + "</b>"));
; const page = Handlebars.compile("<h1>{{title}}</h1>{{{body}}}");
;! good
; const nunjucks = require("nunjucks");
; nunjucks.configure("views", { autoescape: true, express: app });
; const layout = "<main>{{{content}}}</main>";
; const query = "<%- include('head') %><p>";
;! good
; function showError(element, list) {
;   const text = new URLSearchParams(location.search).get("error");
;   element.textContent = text;
;   element.innerHTML = escapeHtml(text);
;   $("#count").append("<li>" + list.length + "</li>");
; }
;! good
; export function commentHtml(c) {
;   return "<li><b>" + escapeHtml(c.author) + "</b></li>";
; }
;! bad
; import { marked } from "marked";
; export function Post(post) {
;   const html = marked(post.markdown);
;   return { dangerouslySetInnerHTML: { __html: html } };
;                                       ^^^^^^^^^^^^
; }
; router.get("/users/:id/card", async (req, res) => {
;   const user = await getUser(req.params.id);
;   const page = `<div class="card"><h3>${user.name}</h3></div>`;
;   res.send(page);
;   ^^^^^^^^^^^^^^
; });
;! bad
; const script = document.createElement("script");
; script.src = new URLSearchParams(location.search).get("widget");
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; function toast(box, msg) {
;   box.insertAdjacentHTML("beforeend", "<b>" + msg + "</b>");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (
;! good
; const script = document.createElement("script");
; script.src = "/widgets/" + encodeURIComponent(new URLSearchParams(location.search).get("widget")) + ".js";
; router.get("/users/:id/card", async (req, res) => {
;   const user = await getUser(req.params.id);
;   res.send(`<div class="card"><h3>${escapeHtml(user.name)}</h3></div>`);
; });
;! bad
; function renderTable(rows) {
;   let html = "<table>";
;   for (const row of rows) {
;     html += "<tr><td>" + row.name + "</td><td>" + row.comment + "</td></tr>";
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   document.querySelector("#t").innerHTML = html + "</table>";
; }
; app.get("/x", (req, res) => res.send(page.replace("{{name}}", req.query.name)));
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; export const mail = (order) => ({ subject: "Order", html: `<p>${order.customer.name}</p><p>${order.note}</p>` });
;                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; function renderTable(rows) {
;   let html = "<table>";
;   for (const row of rows) {
;     html += "<tr><td>" + escapeHtml(row.name) + "</td></tr>";
;   }
;   document.querySelector("#t").innerHTML = html + "</table>";
; }
; app.get("/x", (req, res) => res.send(page.replace("{{name}}", escapeHtml(req.query.name))));
;! bad
; router.get("/events/:slug", async (req, res) => {
;   const event = await find(req.params.slug);
;   const items = event.comments.map((c) => `<li><b>${c.author}</b>: ${c.text}</li>`).join("");
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.send(page(items));
; });
;! bad
; form.addEventListener("submit", () => {
;   const q = form.q.value;
;   results.innerHTML = "<p>Results for <em>" + q + "</em></p>";
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; router.get("/events/:slug", async (req, res) => {
;   const event = await find(req.params.slug);
;   const items = event.days.map((d) => `<li>${d.date.getDate()}</li>`).join("");
;   res.send(page(items));
; });
;! bad
; server.route({ method: "GET", path: "/hello", handler: (request, h) => h.response("<h1>" + request.query.name + "</h1>") });
;                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const view = (post) => html`<div>${unsafeHTML(post.body)}</div>`;
;                                    ^^^^^^^^^^^^^^^^^^^^^
; app.post("/preview", (req, res) => res.send(marked(req.body.text)));
;                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; $(location.hash).show();
; ^^^^^^^^^^^^^^^^
;! good
; const view = (post) => html`<div>${post.body}</div>`;
; $("#" + CSS.escape(id)).show();
;! bad
; const tip = (el, text) => el.setAttribute("onmouseover", "show('" + text + "')");
;                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; router.get("/profile", (req, res) => {
;   const name = escape(req.query.name);
;   res.send(`<h1>${name}</h1><p>${req.query.city}</p>`);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; app.use(async (ctx) => {
;   const { q } = ctx.query;
;   ctx.body = ["<h1>Results for " + q + "</h1>", "<p>none</p>"].join("\n");
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; const tip = (el, text) => el.addEventListener("mouseover", () => show(text));
; router.get("/profile", (req, res) => {
;   const name = escape(req.query.name);
;   res.send(`<h1>${name}</h1>`);
; });
;! bad
; class Notifications extends HTMLElement {
;   set items(items) {
;     this.innerHTML = items.map((i) => `<article><h4>${i.title}</h4>${i.body}</article>`).join("");
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! good
; class Notifications extends HTMLElement {
;   set items(items) {
;     this.innerHTML = items.map((i) => `<article><h4>${escapeHtml(i.title)}</h4></article>`).join("");
;   }
; }
;! good
; $(".nav a[href='" + window.location.hash + "']").tab("show");
; $(() => { if (location.search) show(); });
