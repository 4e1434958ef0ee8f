; A caller writes lines into the log
;
; A line break in the value ends the entry, and what follows looks like one of the program's own: an attacker hides what
; happened, or makes it look like somebody else. Log the value as an argument with `%r`, which shows a break as `\n`.
;
; severity: info
; confidence: medium
; cwe: 117
; precision: info, 8/12 of 108 (objects and enumerations pass for texts); 0 warnings for a module with a log file of its own, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; see: https://owasp.org/www-community/attacks/Log_Injection
; regex loggers: ^((.+\.)?(?i:_*(app_?)?(log|logger|logging))|logging\.getLogger\(.*\))\.(debug|info|warn|warning|error|exception|critical|fatal|log)$

; Into a file of lines, which this module writes itself.
((call function: (_) @callee arguments: (argument_list [(string) (binary_operator) (call)] @message)) @hint
  (#match? @callee "<loggers>")
  (#tainted? @message "caller")
  (#built-string? @message)
  (#file-matches? "basicConfig\\([^)]*filename\\s*=|(Rotating|TimedRotating)?FileHandler\\(")
  (#not-match? @message "%r|!r\\}|repr\\(|quote\\(|\\.replace\\(|escape\\(|sanit|clean")
  (#not-function-mentions? @hint "(?i)sanit|^clean\\w*$|splitlines|isalnum|fullmatch|is_valid")
  (#not-file-matches? "(?i)json_?(log)?formatter|structlog|jsonlogger")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A line break in `{message}` begins an entry of the caller's own: log it as an argument with `%r`"))
((call function: (_) @callee arguments: (argument_list . (string) @_text . [(identifier) (subscript) (call)] @value)) @hint
  (#match? @callee "<loggers>")
  (#tainted? @value "caller")
  (#file-matches? "basicConfig\\([^)]*filename\\s*=|(Rotating|TimedRotating)?FileHandler\\(")
  (#not-match? @_text "%r|!r\\}")
  (#not-match? @value "repr\\(|quote\\(|\\.replace\\(|escape\\(|sanit|clean|request\\.(path|method|url|full_path|endpoint|scheme|host)$")
  (#not-function-mentions? @hint "(?i)sanit|^clean\\w*$|splitlines|isalnum|fullmatch|is_valid")
  (#not-file-matches? "(?i)json_?(log)?formatter|structlog|jsonlogger")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A line break in `{value}` begins an entry of the caller's own: log it with `%r`"))

((call function: (_) @callee arguments: (argument_list [(string) (binary_operator) (call)] @message)) @hint
  (#match? @callee "<loggers>")
  (#tainted? @message)
  (#built-string? @message)
  (#not-match? @message "%r|!r\\}|repr\\(|quote\\(|\\.replace\\(|escape\\(|sanit")
  (#set! message "A line break in `{message}` begins an entry of the caller's own: log it as an argument with `%r`"))
((call function: (_) @callee arguments: (argument_list . (string) @_text . [(identifier) (subscript) (attribute) (call)] @value)) @hint
  (#match? @callee "<loggers>")
  (#tainted? @value)
  (#not-match? @_text "%r|!r\\}")
  (#not-match? @value "repr\\(|quote\\(|\\.replace\\(|escape\\(|sanit|request\\.(path|method|url|full_path|endpoint|scheme|host)$")
  (#set! message "A line break in `{value}` begins an entry of the caller's own: log it with `%r`"))
((call function: (_) @callee arguments: (argument_list . [(identifier) (subscript) (attribute)] @message .)) @hint
  (#match? @callee "<loggers>")
  (#tainted? @message "caller" "program")
  (#not-in-error-handler? @hint)
  (#not-match? @message "repr\\(|quote\\(|\\.replace\\(|escape\\(|sanit")
  (#set! message "A line break in `{message}` begins an entry of the caller's own: log it with `%r`"))
((call function: (attribute object: (_) @_file attribute: (identifier) @_write) arguments: (argument_list . (_) @message)) @hint
  (#eq? @_write "write")
  (#match? @_file "(?i)log")
  (#tainted? @message "caller" "program")
  (#not-match? @message "%r|!r\\}|repr\\(|quote\\(|\\.replace\\(|escape\\(|sanit")
  (#set! message "A line break in `{message}` begins an entry of the caller's own: write its `repr`"))

; What a function was handed under the name of an input.
((call function: (_) @callee arguments: (argument_list . [
    (binary_operator right: [(identifier) @_value (tuple . (identifier) @_value)]) @message
    (binary_operator left: (string) right: (identifier) @_value) @message
    (string (interpolation (identifier) @_value)) @message])) @hint
  (#match? @callee "<loggers>")
  (#match? @_value "(?i)^(user_?name|user_?input|login|email|query|search(_term|_query)?|file_?name|comment|referer|user_agent)$")
  (#not-tainted? @message)
  (#tainted? @_value "parameter")
  (#not-match? @message "%r|!r\\}|repr\\(|quote\\(|\\.replace\\(|escape\\(|sanit")
  (#not-in-error-handler? @hint)
  (#in-function-named? @hint "(?i)log_?in|auth|search|register|sign|submit|handle|process|upload|comment|contact")
  (#set! message "A line break in `{_value}` begins an entry of its own: log it as an argument with `%r` if it comes from outside"))

; What a function writes into a log of its own.
((call function: (attribute object: (_) @_file attribute: (identifier) @_write) arguments: (argument_list . (_) @message)) @hint
  (#eq? @_write "write")
  (#match? @_file "(?i)log|audit|^(f|fh|fp|file|out)$")
  (#built-string? @message)
  (#not-tainted? @message "caller")
  (#tainted? @message "parameter")
  (#reads-like? @message "(\\{\\w*\\}|%s)[^{%]*\\\\?n?[\"']?$")
  (#function-matches? @hint "(?i)open\\([^)\\n]*(\\.log|log_?(file|path)|audit)")
  (#in-function-named? @hint "(?i)log|audit|record|track")
  (#not-match? @message "%r|!r\\}|repr\\(|dumps\\(|\\.replace\\(|escape\\(|sanit|clean")
  (#not-function-mentions? @hint "(?i)sanit|^clean\\w*$|splitlines|dumps|replace")
  (#not-file-kind? "test" "example")
  (#set! message "A line break in the values begins an entry of somebody else's: write them with `!r`, or as JSON"))

; A line of the system's log, and a line of a chat.
((call function: (_) @callee arguments: (argument_list (_) @message .)) @hint
  (#resolves-to? @callee "syslog.syslog")
  (#built-string? @message)
  (#tainted? @message "caller" "parameter")
  (#not-match? @message "%r|!r\\}|repr\\(|\\.replace\\(|escape\\(|sanit|clean")
  (#not-file-kind? "test" "example")
  (#set! message "A line break in `{message}` begins an entry of somebody else's: put the values in with `%r`"))
((call function: (_) @callee arguments: (argument_list . (string (interpolation (identifier) @_user) (interpolation (identifier) @_value)) @message)) @hint
  (#match? @callee "<loggers>")
  (#match? @_value "(?i)^(text|message|msg|body|comment|query|user_?input|content|payload|line)$")
  (#match? @_user "(?i)user|nick|name|sender|client|addr|player|from")
  (#tainted? @_value "parameter")
  (#not-match? @message "!r\\}")
  (#not-in-error-handler? @hint)
  (#not-file-kind? "test" "example")
  (#set! message "A line break in `{_value}` begins an entry of its own: log it as an argument with `%r` if it comes from outside"))

;! bad
; import logging
; from flask import request
; def login():
;     name = request.form["name"]
;     logging.info("Login of " + name)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return name
;! bad
; from flask import request
; def login():
;     app.logger.warning(f"No such user: {request.form['name']}")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! good
; import logging
; from flask import request
; def login():
;     logging.info("Login of %r", request.form["name"])
;! good
; import logging
; from flask import request
; def login():
;     logging.info("Login from port %s", int(request.form["port"]))
;     logging.info(f"Login of {request.form['name']!r}")
;! bad
; import logging
; def process_login(username):
;     logging.info("User %s logged in" % username)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import logging
; def process_login(username):
;     logging.info("User %r logged in", username)
