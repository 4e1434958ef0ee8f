; A caller chooses how much memory or time this takes
;
; A number from a request that says how long a list, a text, a wait or a loop becomes is one request that fills the memory
; or holds a worker for hours. Clamp it.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 770 400 789 1284
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
