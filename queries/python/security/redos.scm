; One text keeps a processor busy for minutes
;
; A pattern such as `(a+)+$` tries exponentially many ways on a text that nearly matches, and one request of thirty
; letters stops the worker. A pattern that a caller writes can always do that.
;
; severity: warning
; confidence: medium
; cwe: 1333 400 730
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0 hints
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS
; list matchers: re.compile re.match re.search re.fullmatch re.findall re.finditer re.sub re.split regex.compile regex.match regex.search
; regex nested: \((\?:|\?P<\w+>)?(\[[^\]]*\]|\\[wdsWDS]|\.|\w)[+*]\)[+*]|\(\(\[[^\]]*\]\)[+*]\.\)[+*]|\(\[[^\]]*\][+*]\.\)[+*]|\)\?\(\[[^\]]*\]\+\)\)[+*]|\((\?:|\?P<\w+>)?[^()|]*(\[[^\]]*\]|\\[wds]|\.)[+*]\)\{\d+,\}|\((\?:)?(\\w|\.)\|(\w|\\w|\.)\)[+*]\$|\((\?:)?\w\|(\\w|\.)\)[+*]\$|\(a\|a\)[+*]\$|\(\.\*\)[*+]|\(\.\*\w?\)\{\d|\((\?:)?(\[[^\]]*\]|\\w)\+(\\s|\\?[ ._-])[?*]\)[+*]|\((?:\?:)?(\[[^\]]*\]|\\w)\+\[[^\]]{1,6}\][?*]\)[+*]|\(/\[[^\]]*/[^\]]*\][*+]\)[*+]

((call function: (_) @callee arguments: (argument_list . (_) @pattern)) @hint
  (#resolves-to? @callee "<matchers>")
  (#tainted? @pattern)
  (#not-match? @pattern "escape\\(")
  (#not-function-mentions? @hint "^(escape|re2|timeout)$")
  (#set! message "The caller writes the pattern `{pattern}` and can keep the server busy: use `re.escape`"))
((call function: (_) @callee arguments: (argument_list . (_) @pattern)) @hint
  (#resolves-to? @callee "<matchers>")
  (#built-string? @pattern)
  (#not-tainted? @pattern)
  (#tainted? @pattern "program")
  (#not-match? @pattern "escape\\(")
  (#set! severity "info")
  (#set! message "Whoever runs this writes the pattern `{pattern}`: use `re.escape`"))
((call function: (_) @callee arguments: (argument_list . (string (string_content) @_text) @pattern)) @hint
  (#resolves-to? @callee "<matchers>" "pydantic.constr" "django.core.validators.RegexValidator")
  (#match? @_text "<nested>")
  (#set! message "{pattern} repeats what repeats: a text that nearly matches takes minutes, so repeat once only"))
((call function: (_) @callee arguments: (argument_list . (identifier) @pattern)) @hint
  (#resolves-to? @callee "<matchers>")
  (#value-matches? @pattern "^r?[\"'].*(\\((\\?:)?(\\[[^\\]]*\\]|\\\\[wds]|\\.|\\w)[+*]\\)[+*])")
  (#set! message "`{pattern}` repeats what repeats: a text that nearly matches takes minutes, so repeat once only"))

; A function that is handed the pattern.
((call function: (_) @callee arguments: (argument_list . (identifier) @pattern)) @hint
  (#resolves-to? @callee "re.match" "re.search" "re.findall" "re.fullmatch" "re.compile" "re.finditer")
  (#match? @pattern "(?i)^((user|search|custom|input)_)(pattern|regex|regexp|query|input|term|expression)$|^(query|search|user_input|keyword|search_term)$")
  (#not-tainted? @pattern "caller" "program")
  (#tainted? @pattern "parameter")
  (#not-match? @pattern "escape\\(")
  (#not-function-mentions? @hint "^(escape|re2|timeout)$")
  (#set! severity "info")
  (#set! message "Whoever writes `{pattern}` can keep the server busy: use `re.escape` if it comes from outside"))

; An alternative that is part of another, and repeated groups in groups.
((call function: (_) @callee arguments: (argument_list . (string (string_content) @_text) @pattern)) @hint
  (#resolves-to? @callee "<matchers>" "pydantic.constr" "django.core.validators.RegexValidator")
  (#match? @_text "\\((\\?:)?(\\w)\\|\\w\\w\\)[+*]\\$?|\\(\\\\w[+*]\\|\\\\[sdw][+*]\\)[+*]|\\(\\[[^\\]]+\\][+*]\\|\\\\[sdw][+*]\\)[+*]|\\(\\.\\*\\??,?\\)\\{\\d{2,}|\\((\\?:)?\\([^()]*\\)[+*]?\\.?\\)[+*]\\$?|\\(\\(\\[[^\\]]*\\]\\)[+*]\\.?\\)[+*]|\\((\\?:)?(\\[[^\\]]*\\]|\\\\[wdsS]|\\.)[+*][,;: ]\\?\\)[+*]")
  (#not-match? @_text "<nested>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "{pattern} repeats what repeats, or can match in several ways: a text that nearly matches may take minutes"))

; A pattern that is handed over for a search.
((call function: (_) @callee arguments: (argument_list . (identifier) @pattern)) @hint
  (#resolves-to? @callee "re.search" "re.findall" "re.finditer")
  (#match? @pattern "(?i)^(pattern|regex|regexp|expr|expression)$")
  (#not-tainted? @pattern "caller" "program")
  (#tainted? @pattern "parameter")
  (#in-function-named? @hint "(?i)search|filter|find|query|grep|lookup|match_")
  (#not-in-function-named? @hint "^_")
  (#not-function-mentions? @hint "^(escape|re2|timeout)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever writes `{pattern}` can keep the server busy: use `re.escape` if it comes from outside"))

; A group that repeats, of what may be as long as it likes and is parted by what may be missing.
((call function: (_) @callee arguments: (argument_list . (string (string_content) @_text) @pattern)) @hint
  (#resolves-to? @callee "<matchers>" "pydantic.constr" "django.core.validators.RegexValidator")
  (#match? @_text "\\((\\?:)?(\\[[^\\]]+\\]|\\\\[wd]|\\.)(\\[[^\\]]+\\]|\\\\[wd])?[+*]\\\\s\\*\\)[+*]|\\((\\?:)?\\.\\*\\)[*+]|\\((\\?:)?\\[[A-Z]-[A-Z]\\]\\[[a-z]-[a-z]\\][+*]\\\\s[*?]\\)[+*]|\\(\\.\\|\\\\n\\)[*+]")
  (#not-match? @_text "<nested>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "{pattern} can match in several ways: a text that nearly matches may take minutes, so let the groups differ in their first letter"))

;! bad
; import re
; from flask import request
; def search(rows):
;     pattern = request.args["pattern"]
;     return [row for row in rows if re.search(pattern, row)]
;                                    ^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import re
; NAME = re.compile(r"^([a-zA-Z0-9]+)+$")
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if NAME.
;! good
; import re
; from flask import request
; def search(rows):
;     return [row for row in rows if re.search(re.escape(request.args["text"]), row)]
;! good
; import re
; NAME = re.compile(r"^([a-z]+\.)+[a-z]{2,}$")
;! bad
; import re
; def check(name, domain):
;     return re.match(r"^(([a-z])+.)+[A-Z]([a-z])+$", name) and re.match(r"^([a-z]+.)+$", domain)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import re
; def check(domain):
;     return re.match(r"^([a-z]+\.)+[a-z]+$", domain)
;! bad
; import re
; def search(user_pattern, lines):
;     return [line for line in lines if re.search(user_pattern, line)]
;                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import re
; def search(user_pattern, lines):
;     return [line for line in lines if re.search(re.escape(user_pattern), line)]
;! bad
; import re
; def name_ok(text):
;     return re.match(r"^([a-zA-Z]+[ '-]?)*$", text) is not None
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import re
; def name_ok(text):
;     return re.fullmatch(r"[a-zA-Z]+([ '-][a-zA-Z]+)*", text) is not None
