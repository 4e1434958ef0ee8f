; A caller chooses how much memory or time this takes
;
; A number from a request that says how long a list, a text, a wait or a loop becomes is one request that fills the memory
; or holds a worker for hours. Clamp it.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; precision: warnings that were new when all of them were read: 2/2 of one place, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; cwe: 770 400 789 1284
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; cwe: 770 400 789 1284 369 406
; see: https://cwe.mitre.org/data/definitions/770.html
; regex request-number: (int|float)\(\s*(self\.)?(flask\.)?(request\.|input\(|sys\.argv)|\brequest\..*type\s*=\s*int
; regex clamps: (?i)^(min|clamp\w*|max_\w+|MAX\w*|limit_\w*|validate\w*|le|lt)$

((call function: (identifier) @callee arguments: (argument_list (_) @count .)) @hint
  (#any-of? @callee "range" "bytearray" "bytes" "xrange")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*(max|limit)")
  (#set! message "The caller chooses how much `{callee}` makes: clamp `{count}`"))
((call function: (_) @callee arguments: (argument_list . (_) @count)) @hint
  (#resolves-to? @callee "time.sleep" "asyncio.sleep" "os.urandom" "secrets.token_bytes" "secrets.token_hex" "random.getrandbits" "numpy.zeros" "numpy.ones" "numpy.empty")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*(max|limit)")
  (#set! message "The caller chooses how much `{callee}` takes: clamp `{count}`"))
((binary_operator left: [(string) (list)] operator: "*" right: (_) @count) @hint
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*(max|limit)")
  (#set! message "The caller chooses how long this becomes: clamp `{count}`"))

; An element by its number.
((subscript value: [(identifier) (attribute)] @list subscript: (_) @index) @hint
  (#value-matches? @index "<request-number>")
  (#not-match? @list "(?i)request|args|form|data|(^|_)(map|dict|by_id|table|cache|users|by_\\w+)$")
  (#not-function-mentions? @hint "^(len|IndexError|LookupError|min|max|Exception)$")
  (#set! severity "info")
  (#set! message "A number that is too large is an error 500, and one below 0 counts from the end: check `{index}` against `len({list})`"))

; A divisor.
((binary_operator left: (_) operator: ["/" "//" "%"] right: (_) @divisor) @hint
  (#value-matches? @divisor "<request-number>")
  (#not-function-mentions? @hint "^(ZeroDivisionError|ArithmeticError|Exception)$")
  (#not-function-matches? @hint "(==|!=|>|<=)\\s*0\\b|if not \\w+|max\\(1")
  (#set! severity "info")
  (#set! message "A caller who sends 0 gets an error 500: check `{divisor}` first"))

((call function: (identifier) @callee arguments: (argument_list [(binary_operator left: (identifier) @count) (binary_operator right: (identifier) @count)])) @hint
  (#any-of? @callee "range" "bytearray" "bytes")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*(max|limit)")
  (#set! message "The caller chooses how much `{callee}` makes: clamp `{count}`"))

; A number of FastAPI's, which takes any unless its bounds are named.
((call function: (_) @callee arguments: (argument_list . [(identifier) (binary_operator)] @count)) @hint
  (#resolves-to? @callee "range" "time.sleep" "asyncio.sleep" "os.urandom" "secrets.token_bytes" "secrets.token_hex" "numpy.zeros" "numpy.ones" "bytearray" "bytes" "itertools.repeat" "PIL.Image.new" "xrange")
  (#match? @count "(^|\\W)(n|count|size|num\\w*|seconds|delay|duration|times|repeat|depth|length|iterations|samples|rounds|rows|cols|width|height|copies|limit|amount|upper|max_n|steps)\\b")
  (#imports? "fastapi")
  (#decorated? @hint "\\.(get|post|put|patch|api_route)\\(")
  (#function-matches? @hint "def \\w+\\([^)]*\\b(n|count|size|num\\w*|seconds|delay|duration|times|repeat|depth|length|iterations|samples|rounds|rows|cols|width|height|copies|limit|amount|upper|max_n|steps)\\s*:\\s*(int|float)\\b\\s*(=\\s*[\\d.]+\\s*)?[,)]")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*(max|limit)|\\b(le|lt)\\s*=|conint|Annotated")
  (#not-file-kind? "test" "example")
  (#set! message "The caller chooses how much `{callee}` takes: bound `{count}` with `Query(le=…)`"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) @count)) @hint
  (#resolves-to? @callee "range" "PIL.Image.new")
  (#match? @count "^\\(?(n|count|size|num\\w*|repeat|depth|length|iterations|width|height|limit|upper|max_n)\\b")
  (#imports? "fastapi")
  (#decorated? @hint "\\.(get|post|put|patch|api_route)\\(")
  (#function-matches? @hint "def \\w+\\([^)]*\\b(n|count|size|num\\w*|repeat|depth|length|iterations|width|height|limit|upper|max_n)\\s*:\\s*int\\b\\s*(=\\s*\\d+\\s*)?[,)]")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*(max|limit)|\\b(le|lt)\\s*=|conint|Annotated")
  (#not-file-kind? "test" "example")
  (#set! message "The caller chooses how much `{callee}` takes: bound `{count}` with `Query(le=…)`"))
((call function: (attribute object: (_) @_image attribute: (identifier) @_resize) arguments: (argument_list . (tuple) @size)) @hint
  (#any-of? @_resize "resize" "thumbnail")
  (#imports? "PIL")
  (#in? @hint "handler")
  (#match? @size "\\b(width|height|factor|scale|size|w|h)\\b")
  (#function-matches? @hint "def \\w+\\([^)]*\\b(width|height|factor|scale|size|w|h)\\s*:\\s*(int|float)|request\\.(args|GET|query|form)|get_argument")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*(max|limit)|\\b(le|lt)\\s*=|conint|Annotated")
  (#not-file-kind? "test" "example")
  (#set! message "The caller chooses how large the picture becomes: bound `{size}`"))

; As many bytes as the other side says.
((call function: (attribute object: (_) @socket attribute: (identifier) @_recv) arguments: (argument_list . (_) @count .)) @hint
  (#any-of? @_recv "recv" "read" "readexactly")
  (#match? @socket "(?i)sock|conn|reader|rfile|stream|client")
  (#function-matches? @hint "struct\\.unpack\\(|int\\.from_bytes\\(|int\\(\\s*self\\.headers")
  (#match? @count "(?i)^(n|length|size|count|msg_?len\\w*|num_bytes|data_len\\w*|content_length|payload_len\\w*|body_len\\w*)$|int\\(\\s*self\\.headers")
  (#not-function-matches? @hint "(?i)[<>]=?\\s*\\w*(max|limit|\\d{3,})|min\\(|max_|limit")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "The other side chooses how much is read: refuse a `{count}` that is too large first"))

; A loop until there are as many.
((while_statement condition: (comparison_operator . (call function: (identifier) @_len) . ["<" "<="] . (identifier) @count .) @hint)
  (#eq? @_len "len")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "if \\w+\\s*[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})")
  (#not-file-kind? "test" "example")
  (#set! message "The caller chooses how long this runs: clamp `{count}`"))

; A picture of any size.
((call function: (_) @callee arguments: (argument_list (tuple [(identifier) (call)] @count))) @hint
  (#match? @callee "(^|\\.)(new|resize|zeros|ones|empty|full)$")
  (#resolves-to? @callee "PIL.Image.new" "Image.new" "numpy.zeros" "numpy.ones" "numpy.empty" "numpy.full" "*.resize")
  (#match? @count "(?i)^(w|width|h|height|size|n|cols|rows)$|request")
  (#function-matches? @hint "\\b(w|width|h|height|size|n|cols|rows)\\s*(,\\s*\\w+\\s*)*=\\s*(int|float)\\(\\s*(self\\.)?(flask\\.)?request\\b|\\(\\s*int\\(\\s*request")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*(max|limit)|\\b(le|lt)\\s*=")
  (#not-file-kind? "test" "example")
  (#set! message "The caller chooses how much `{callee}` makes: clamp `{count}`"))
((call function: (attribute attribute: (identifier) @_method) @callee arguments: (argument_list . (tuple . (identifier) @width . (identifier) @_height .))) @hint
  (#any-of? @_method "resize" "new")
  (#imports? "fastapi")
  (#in? @hint "handler")
  (#match? @width "(?i)^(w|width|size)$")
  (#function-matches? @hint "\\b(w|width|size)\\s*:\\s*int\\b\\s*(=\\s*\\d+\\s*)?[,)]")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*(max|limit)|\\b(le|lt)\\s*=")
  (#not-file-kind? "test" "example")
  (#set! message "The caller chooses how much `{callee}` makes: bound `{width}` with `Query(le=…)`"))

; A divisor of FastAPI's, and the average of nothing.
((binary_operator left: (_) operator: ["/" "//" "%"] right: (identifier) @divisor) @hint
  (#imports? "fastapi")
  (#in? @hint "handler")
  (#match? @divisor "(?i)^(n|count|people|persons|parts|num\\w*|divisor|b|shares|days|hours|participants|denominator|size)$")
  (#function-matches? @hint "def \\w+\\([^)]*\\b(n|count|people|persons|parts|num\\w*|divisor|b|shares|days|hours|participants|denominator|size)\\s*:\\s*(int|float)\\b\\s*(=\\s*[\\d.]+\\s*)?[,)]")
  (#not-function-matches? @hint "(==|!=|>|<=|<)\\s*[01]\\b|if not \\w+|max\\(1|\\b(gt|ge)\\s*=")
  (#not-function-mentions? @hint "^(ZeroDivisionError|ArithmeticError|Exception)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A caller who sends 0 gets an error 500: bound `{divisor}` with `Query(gt=0)`"))
((return_statement (binary_operator left: (call function: (identifier) @_sum) operator: "/" right: (call function: (identifier) @_len arguments: (argument_list . (identifier) @list .)) @divisor)) @hint
  (#eq? @_sum "sum")
  (#eq? @_len "len")
  (#tainted? @list "parameter")
  (#match? @list "(?i)^(values|numbers|scores|ratings|reviews|prices|grades|orders|samples|readings|marks|times|items|temps|temperatures|amounts|measurements|data|durations|votes)$")
  (#not-function-matches? @hint "\\bif\\b|\\bor\\b|assert|raise|ZeroDivisionError|max\\(|try:")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "An empty `{list}` is a `ZeroDivisionError` here: answer for that first, or use `statistics.fmean` and handle its error"))

; A small question from a forged address, and a large answer to it.
((call function: (attribute object: (_) @socket attribute: (identifier) @_sendto) arguments: (argument_list . [(call) (identifier)] @answer . (identifier) @address .)) @hint
  (#eq? @_sendto "sendto")
  (#match? @address "(?i)^(addr\\w*|address|client\\w*|peer|sender|src|remote)$")
  (#function-matches? @hint "recvfrom(_into)?\\(")
  (#match? @answer "\\(|(?i)report|status|list|dump|answer|response|reply|stats|payload|body|info|all")
  (#not-match? @answer "^(data|msg|message|packet)(\\.|$)|b[\"']")
  (#not-function-mentions? @hint "(?i)auth|token|cookie|hmac|limit|signature|secret|challenge|nonce|allowed|rate")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever forges `{address}` has the large answer sent to somebody else: ask for a cookie first, or answer with no more than came"))

;! bad
; from flask import request
; def fill():
;     size = int(request.args["size"])
;     return "a" * size
;            ^^^^^^^^^^
;! bad
; import time
; from flask import request
; def wait():
;     time.sleep(int(request.args.get("seconds", 1)))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return request.
;! good
; from flask import request
; def fill():
;     size = min(int(request.args["size"]), 1000)
;     return "a" * size
;! good
; from flask import request
; def fill():
;     size = int(request.args["size"])
;     if size > MAX_SIZE:
;         raise ValueError(size)
;     return bytearray(size)
;! bad
; from PIL import Image
; from flask import request
; def canvas():
;     width, height = int(request.args["w"]), int(request.args["h"])
;     return Image.new("RGB", (width, height))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from PIL import Image
; from flask import request
; def canvas():
;     width = min(int(request.args["w"]), 2000)
;     return Image.new("RGB", (width, 400))
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/split")
; def split(total: float, people: int):
;     return {"share": total / people}
;                      ^^^^^^^^^^^^^^
;! good
; from fastapi import FastAPI, Query
; app = FastAPI()
; @app.get("/split")
; def split(total: float, people: int = Query(gt=0)):
;     return {"share": total / people}
;! bad
; def average(values):
;     return sum(values) / len(values)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def average(values):
;     return sum(values) / len(values) if values else 0
;! bad
; def serve(sock):
;     while True:
;         data, address = sock.recvfrom(64)
;         sock.sendto(full_report(), address)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def serve(sock):
;     while True:
;         data, address = sock.recvfrom(64)
;         sock.sendto(data, address)
