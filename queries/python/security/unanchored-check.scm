; The check looks at a part of the text only
;
; `re.match` is content with a beginning: whatever follows is let through, a slash, a line break or another host. `$` lets a
; line break at the end through. `re.fullmatch` looks at the whole text.
;
; severity: info
; confidence: medium
; cwe: 777 625 185 20
; precision: 0 warnings, info 1 not read, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; see: https://docs.python.org/3/library/re.html#re.fullmatch
; regex checkers: (?i)^_*(is_?|check_?|validate_?|valid_?|verify_?|allowed_?|safe_?|can_|sanitize_?|ensure_|assert_)|_?(valid|allowed|safe|ok)$|validator|queue_for

((call function: (_) @callee arguments: (argument_list . (string) @pattern . [(identifier) (attribute) (subscript)] @value)) @hint
  (#resolves-to? @callee "re.match" "re.search")
  (#match? @pattern "^[rR]?[\"']\\^?[^\"'|]*(\\[[^\\]]+\\]|\\\\[wd])[+*][\"']$")
  (#not-match? @pattern "\\$[\"']$|\\\\[Zzb][\"']$|\\.\\*[\"']$")
  (#not-parent? @hint "assignment" "named_expression" "attribute")
  (#in-function-named? @hint "<checkers>")
  (#not-function-mentions? @hint "^(group|groups|groupdict|span|end|start|fullmatch)$")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` looks at the beginning of `{value}` only: use `re.fullmatch`")
  (#set! fix.title "Match the whole text")
  (#set! fix.safety "suggested")
  (#replace! @callee "re.fullmatch"))
((call function: (_) @callee arguments: (argument_list . (string) @pattern . (_) @value)) @hint
  (#resolves-to? @callee "re.match" "re.search")
  (#match? @pattern "^[rR]?[\"']\\^?https?\\??:(//|\\\\/\\\\/)[^\"']*[a-z]\\.(com|org|net|io|dev|app|de|example|local)[\"'/]")
  (#not-match? @pattern "\\\\\\.(com|org|net|io|dev|app|de|example|local)(/|\\(|\\$|\\[)|\\$[\"']$")
  (#in-function-named? @hint "(?i)allow|trust|safe|valid|check|is_|own|internal")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`.` stands for any character in {pattern}, and the host may go on behind it: compare `urlparse(…).hostname`"))

; A host that ends, or begins, like the one that is meant.
((call function: (attribute object: (_) @host attribute: (identifier) @_method) arguments: (argument_list . [(string) (identifier)] @end .)) @hint
  (#any-of? @_method "endswith")
  (#match? @host "(?i)(urlparse|urlsplit)\\(.*\\)\\.(netloc|hostname)$|^(host(name)?|netloc|domain|origin)$")
  (#value-matches? @end "^[\"'][a-z0-9-]+(\\.[a-z0-9-]+)+[\"']$")
  (#in-function-named? @hint "(?i)allow|trust|safe|valid|check|is_|own|internal|fetch|cors|origin|redirect")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "The host \"evil-…\" ends in {end} too: compare it whole, or with a dot before it"))
((call function: (attribute object: (_) @url attribute: (identifier) @_method) arguments: (argument_list . (string) @start .)) @hint
  (#eq? @_method "startswith")
  (#match? @start "^[\"']https?://[a-z0-9-]+(\\.[a-z0-9-]+)+[\"']$")
  (#match? @url "(?i)url|uri|link|origin|referr?er|target|next|dest|callback")
  (#in-function-named? @hint "(?i)allow|trust|safe|valid|check|is_|internal|cors|redirect|guard")
  (#not-tainted? @url)
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A host that begins like {start} passes too: compare `urlparse({url}).hostname`"))

;! bad
; import re
; def is_name(text):
;     return re.match(r"[a-z]+", text) is not None
;            ^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import re
; def is_name(text):
;     return re.fullmatch(r"[a-z]+", text) is not None
;! bad
; import re
; def queue_for(customer):
;     if re.match(r"^[a-z0-9]+", customer):
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return "queue_" + customer
;     raise ValueError(customer)
;! fixed
; import re
; def queue_for(customer):
;     if re.fullmatch(r"^[a-z0-9]+", customer):
;         return "queue_" + customer
;     raise ValueError(customer)
;! bad
; import re
; def is_allowed(url):
;     return bool(re.match(r"https?://shop.example.com", url))
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; from urllib.parse import urlparse
; def is_trusted(url):
;     return urlparse(url).netloc.endswith("shop.com")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def check_url(url):
;     return url.startswith("https://shop.com")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import re
; def is_name(text):
;     return re.fullmatch(r"[a-z]+", text) is not None
;! good
; import re
; def first_word(text):
;     found = re.match(r"[a-z]+", text)
;     return found and found.group()
;! good
; from urllib.parse import urlparse
; def is_trusted(url):
;     return urlparse(url).hostname == "shop.com" or urlparse(url).netloc.endswith(".shop.com")
;! good
; import re
; def is_name(text):
;     return re.match(r"[a-z]+$", text) is not None
; def check_url(url):
;     return url.startswith("https://shop.com/")
