; A caller's text becomes a header
;
; A line break in it ends the header: what follows is another one, or a whole answer of the caller's choice, which caches
; hand to other visitors. In a mail it is another recipient.
;
; severity: info
; confidence: medium
; cwe: 113 93 941
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0/4 before it became info: frameworks refuse line breaks
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines; names of downloads, info: 1/9 before the name had to be among the values
; see: https://owasp.org/www-community/attacks/HTTP_Response_Splitting
; regex cleaners: (?i)^(quote\w*|escape\w*|sanit\w*|secure_filename|valid\w*|allow\w*|splitlines|isalnum|fullmatch|clean\w*|ALLOWED\w*|SUPPORTED\w*|urlencode|translate)$|^[bru]*["']\[?(\\[rn])+\]?[+*]?["']$
; regex decoded-parts: ^\w+(\.get(value|first)?\(|\[)["']|parse_qsl?\(|unquote(_plus)?\(|\+\s*\w+|^f["']

; The server's own answer.
((assignment left: (subscript value: (_) @_headers subscript: (string) @name) right: (_) @value) @hint
  (#match? @_headers "(?i)(^|\\.)headers$|^(resp|response|res)$")
  (#not-match? @_headers "(?i)request|session|req\\.")
  (#not-match? @name "(?i)access-control|location")
  (#tainted? @value)
  (#not-function-mentions? @hint "<cleaners>")
  (#set! message "A line break in the header {name} would begin another: allow known values only"))
((call function: (attribute object: (_) @_response attribute: (identifier) @_method) arguments: (argument_list . (_) @name . (_) @value)) @hint
  (#any-of? @_method "set_header" "add_header" "send_header" "putheader")
  (#tainted? @value)
  (#not-match? @name "(?i)access-control|location")
  (#not-function-mentions? @hint "<cleaners>")
  (#set! message "A line break in the header {name} would begin another: allow known values only"))
((call function: (attribute object: (_) @_headers attribute: (identifier) @_method) arguments: (argument_list . (_) @name . (_) @value)) @hint
  (#any-of? @_method "add" "set" "setdefault")
  (#match? @_headers "(?i)(^|\\.)(resp|response|res|r)\\.headers$|^headers$")
  (#tainted? @value)
  (#not-function-mentions? @hint "<cleaners>")
  (#set! message "A line break in the header {name} would begin another: allow known values only"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (_) @_headers value: (dictionary (pair key: (_) @name value: (_) @value))))) @hint
  (#eq? @_headers "headers")
  (#match? @callee "(?i)(^|\\.)(\\w*response|make_response|send_file)$")
  (#tainted? @value)
  (#not-function-mentions? @hint "<cleaners>")
  (#set! message "A line break in the header {name} would begin another: allow known values only"))
((call function: (attribute attribute: (identifier) @_method) arguments: (argument_list . (_) @name . (_) @value)) @hint
  (#eq? @_method "set_cookie")
  (#tainted? @value)
  (#not-match? @value "(?i)token|session|jwt|csrf")
  (#not-function-mentions? @hint "<cleaners>")
  (#set! severity "info")
  (#set! message "The caller chooses the value of the cookie {name}: allow known values only"))

; A mail that is written out by hand.
((call function: (_) @callee arguments: (argument_list (_) . (_) . (_) @message)) @hint
  (#match? @callee "(?i)\\.sendmail$")
  (#reads-like? @message "(?i)(subject|to|from|cc|reply-to):\\s*(\\{\\}|%s)")
  (#tainted? @message)
  (#not-function-mentions? @hint "(?i)^(quote\\w*|escape\\w*|sanit\\w*|valid\\w*|splitlines|clean\\w*|parseaddr|formataddr)$")
  (#not-function-matches? @hint "replace\\([\"'\\\\]+[rn]")
  (#set! message "A line break in the mail's values would begin another header: set them on an `EmailMessage`"))

; The standard library's server, and WSGI by hand, write a header as it comes.
((call function: (attribute object: (_) @_server attribute: (identifier) @_method) arguments: (argument_list . (_) @name . (_) @value)) @hint
  (#eq? @_server "self")
  (#eq? @_method "send_header")
  (#in-function-named? @hint "^do_(GET|POST|PUT|DELETE|HEAD|PATCH)$")
  (#not-constant? @value)
  (#not-match? @value "^(str\\(\\s*)?len\\(|^str\\(\\w*(size|length)|mimetype|content_type|ctype|guess_type|date_time_string")
  (#function-mentions? @hint "^(parse_qs|parse_qsl|unquote|unquote_plus)$")
  (#value-matches? @value "<decoded-parts>")
  (#not-function-mentions? @hint "<cleaners>")
  (#set! severity "warning")
  (#set! message "A line break in the header {name} would begin another, and this server lets it through: allow known values only"))
((call function: (identifier) @_start arguments: (argument_list . (_) . (list (tuple . (_) @name . (_) @value)))) @hint
  (#eq? @_start "start_response")
  (#not-constant? @value)
  (#function-mentions? @hint "^(parse_qs|parse_qsl|unquote|unquote_plus|FieldStorage)$")
  (#value-matches? @value "<decoded-parts>")
  (#not-function-mentions? @hint "<cleaners>")
  (#set! severity "warning")
  (#set! message "A line break in the header {name} would begin another: allow known values only"))

; An answer of HTTP that is written out by hand.
((call function: (attribute attribute: (identifier) @_send) arguments: (argument_list . (_) @answer)) @hint
  (#any-of? @_send "send" "sendall" "write")
  (#reads-like? @answer "HTTP/1\\.[01] \\d{3}[\\s\\S]*\\\\?[rn][A-Z][\\w-]+: [^\\n]*(\\{\\w*\\}|%s)")
  (#tainted? @answer "caller" "parameter")
  (#not-reads-like? @answer "^[\\s\\S]*Content-Length: (\\{\\w*\\}|%[sd])[^{]*$")
  (#not-function-mentions? @hint "(?i)^(quote\\w*|escape\\w*|sanit\\w*|valid\\w*|clean\\w*)$")
  (#set! severity "info")
  (#set! message "A line break in the answer's values would begin another header: allow known values only"))

; The text of a mail, put together with its head.
((call function: (_) @callee arguments: (argument_list (_) . (_) . (_) @message)) @hint
  (#match? @callee "(?i)\\.sendmail$")
  (#reads-like? @message "(?i)(subject|to|from|cc|reply-to):\\s*(\\{\\w*\\}|%s|%\\(\\w+\\)s)")
  (#not-tainted? @message)
  (#tainted? @message "parameter")
  (#not-function-mentions? @hint "(?i)^(quote\\w*|escape\\w*|sanit\\w*|valid\\w*|splitlines|clean\\w*|parseaddr|formataddr|Header)$")
  (#not-function-matches? @hint "replace\\([\"'\\\\]+[rn]")
  (#set! severity "info")
  (#set! message "A line break in the mail's values would begin another header: set them on an `EmailMessage`"))

; The name under which a browser stores an answer.
((assignment left: (subscript value: (_) @_response subscript: (string) @name) right: [(string) (binary_operator) (call)] @value) @hint
  (#match? @name "(?i)^.content-disposition.$")
  (#built-string? @value)
  (#tainted? @value "parameter")
  (#not-tainted? @value "caller")
  (#match? @value "(?i)([{+%]|format\\()\\s*\\(?(file_?name|name|title|user(_?name)?|label|user\\.\\w*name)\\b\\s*[})]?")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<cleaners>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A quote or a line break in the values of {name} changes the header: use `quote`, or known names only"))

; A question of HTTP, or of mail, that is written out by hand.
((call function: (attribute attribute: (identifier) @_send) arguments: (argument_list . (_) @question)) @hint
  (#any-of? @_send "send" "sendall" "write")
  (#reads-like? @question "(GET|POST|PUT|DELETE|HEAD) (\\{\\w*\\}|%s|/\\S*)[^\\x00]* HTTP/1\\.[01]|^[fb]*[\"']*(RCPT TO|MAIL FROM|DELE|RETR|USER|PASS|SET|GET|SELECT|LIST|AT\\+\\w+)\\b[:=]?\\s*<?(\\{\\w*\\}|%s)[^\\x00]*\\\\[rn]")
  (#built-string? @question)
  (#tainted? @question "caller" "parameter" "program")
  (#not-function-mentions? @hint "(?i)^(quote\\w*|escape\\w*|sanit\\w*|valid\\w*|clean\\w*|splitlines)$")
  (#not-function-matches? @hint "[\"']\\\\r?\\\\n[\"'] in |\\bin [\"']\\\\r\\\\n")
  (#not-in-function-named? @hint "^_|(?i)connection|client|protocol|proxy")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A line break in the values of what is sent begins another line of the protocol: refuse it first, or use a client library"))

; A calendar, or a card, that is written out by hand.
((return_statement [(string) (binary_operator) (parenthesized_expression) (call) (identifier)] @text) @hint
  (#function-matches? @hint "BEGIN:(VCALENDAR|VCARD|VEVENT)")
  (#built-string? @text)
  (#reads-like? @text "(SUMMARY|DESCRIPTION|LOCATION|FN|NOTE|ORG|N|TITLE)[;\\w=]*:(\\{\\w*\\}|%s)")
  (#tainted? @text "caller" "parameter")
  (#not-function-mentions? @hint "(?i)escape|replace|quote|sanit")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "A line break in the values begins another property: escape them, or use the library `icalendar`"))

; Mails to whomever the request names.
((assignment left: (subscript value: (identifier) @message subscript: (string) @header) right: (_) @to) @hint
  (#match? @header "^.(To|Cc|Bcc)[\"']$")
  (#tainted? @to "caller")
  (#in? @hint "handler")
  (#in-function-named? @hint "(?i)contact|feedback|share|recommend|tell_a_friend|send|mail|invite")
  (#not-function-mentions? @hint "(?i)^(by_email|User|get_user|objects|query|filter_by|login_required|current_user|reset|forgot|limiter|token)$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Anybody sends mails to anybody from here: take the recipient of {header} from the settings, or from the account"))
((call function: (_) @callee arguments: (argument_list [
    (subscript value: (_) @_request subscript: (string) @_key)
    (keyword_argument value: (subscript value: (_) @_request subscript: (string) @_key))
    (call function: (attribute object: (_) @_request attribute: (identifier) @_get) arguments: (argument_list . (string) @_key))])) @hint
  (#match? @callee "(?i)(^|[._])send_?(code|otp|sms|pin|verification(_code)?|2fa(_code)?|token|login_code)$")
  (#match? @_request "request\\.(json|form|args|get_json\\(\\)|data|POST)$")
  (#match? @_key "(?i)^.(phone(_number)?|email|mobile|to|number|recipient)[\"']$")
  (#function-mentions? @hint "(?i)^(current_user|session|user)$")
  (#not-function-mentions? @hint "(?i)regist|sign_?up|forgot|reset")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "The code goes to whomever the request names in {_key}: send it to the address that the account has"))

;! bad
; from flask import request, make_response
; def show():
;     response = make_response("ok")
;     response.headers["Content-Language"] = request.args.get("lang")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return response
;! bad
; from flask import request, Response
; def show():
;     return Response("ok", headers={"X-Name": request.args["name"]})
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! good
; from flask import request, make_response
; def show():
;     response = make_response("ok")
;     response.headers["Content-Language"] = "en"
;     if request.args["lang"] in SUPPORTED:
;         response.headers["Content-Language"] = request.args["lang"]
;     return response
;! good
; from flask import request, Response
; def show():
;     return Response("ok", headers={"X-Count": str(int(request.args["count"]))})
;! bad
; import smtplib
; from flask import request
; def contact():
;     text = "From: %s\r\nSubject: %s\r\n\r\n%s" % (request.form["email"], request.form["subject"], request.form["body"])
;     smtplib.SMTP("localhost", timeout=5).sendmail(FROM, [TO], text)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from django.http import HttpResponse
; def download(request, name):
;     response = HttpResponse(load(name), content_type="text/csv")
;     response["Content-Disposition"] = "attachment; filename=" + name
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return response
;! good
; from django.http import HttpResponse
; def download(request, name):
;     response = HttpResponse(load(name), content_type="text/csv")
;     response["Content-Disposition"] = "attachment; filename=" + quote(name)
;     return response
;! bad
; def fetch(sock, host, path):
;     sock.send(f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def fetch(sock, host, path):
;     sock.send(f"GET {quote(path)} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
;! bad
; def recipient(sock, address):
;     sock.send(f"RCPT TO:<{address}>\r\n".encode())
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def event(title, start):
;     return "BEGIN:VCALENDAR\r\nSUMMARY:" + title + "\r\nDTSTART:" + start + "\r\nEND:VCALENDAR\r\n"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.post("/contact")
; def contact():
;     message = EmailMessage()
;     message["To"] = request.form["recipient"]
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     post(message)
;     return "sent"
;! good
; from flask import Flask, request
; app = Flask(__name__)
; @app.post("/contact")
; def contact():
;     message = EmailMessage()
;     message["To"] = SUPPORT
;     post(message)
;     return "sent"
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; @app.post("/2fa/send")
; def second():
;     send_code(current_user, request.json["phone"], new_code())
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return "sent"
;! good
; from flask import Flask, request
; app = Flask(__name__)
; @app.post("/2fa/send")
; def second():
;     send_code(current_user, current_user.phone, new_code())
;     return "sent"
