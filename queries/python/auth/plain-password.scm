; A password is kept, or compared, as it was typed
;
; Whoever reads the table, a backup or a log has everybody's password, here and wherever else they use it. Keep a hash that
; is slow to try, from bcrypt, scrypt or Argon2, and check against that.
;
; severity: warning
; confidence: medium
; cwe: 256 312 522 261 598 257
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 0/1 before gating (what SASL sends), 0 after
; precision: warnings 1/4 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …), 0/3 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …) before tables of other things were gated; too few are left to tell
; precision: warnings that were new when all of them were read: 0/1 (accounts of the configuration), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
; regex passwords: (?i)(^|[._"'\[])((plain|raw|user|new|admin)_?)?(passw(or)?d|passwd|pwd)["'\])]*$
; regex kept-passwords: (?i)^(\w*_)?(user|row|account|member|customer|admin|stored|record|entry|found|db_user|u|doc|person|employee|player)(s?\[\w+\])?(\.|\[["']|_)(password|passwd|pwd|pw|pin|pin_?code|passcode)(["']\])?$|^(self\.)?_?(users|passwords|accounts|pins|credentials)(\[\w+\]|\.get\(\w+\))(\[["'](password|pwd|pin)["']\])?$
; regex typed-passwords: (?i)^(\w*_)?(password|passwd|pwd|pin|pin_?code|passcode|pw)$|^(request|data|body|form|payload|creds)\b.*["'.](password|passwd|pwd|pin|passcode)["'\])]*$
; regex hashes: (?i)^["']?[^"'\s]*(?:hash|bcrypt|argon|scrypt|pbkdf|encrypt|set_password|check_password|make_password|pwd_context|digest|\bph\b|getpass)

; Into a table.
((call function: (attribute attribute: (identifier) @_execute) arguments: (argument_list . (_) @_statement . [
    (tuple [(identifier) (subscript) (attribute)] @password)
    (list [(identifier) (subscript) (attribute)] @password)
    (dictionary (pair value: [(identifier) (subscript) (attribute)] @password))])) @hint
  (#any-of? @_execute "execute")
  (#reads-like? @_statement "(?is)insert\\s+into\\s+\\W?\\w*(user|account|member|customer|admin|login|people|person|employee|student|patient|client|auth|credential|player|author)\\w*.*passw|update\\s+\\W?\\w*(user|account|member|customer|admin|login|people|person|employee|student|patient|client|auth|credential|player|author)\\w*.*set.*passw|select.*\\bpassw(or)?d\\s*=")
  (#match? @password "<passwords>")
  (#not-match? @password "(?i)wallet|mint|client|remote|upstream")
  (#not-path-matches? "(?i)wallet|client")
  (#not-function-mentions? @hint "<hashes>")
  (#set! message "`{password}` is kept as it was typed: keep its hash by bcrypt or Argon2"))
((call function: (attribute attribute: (identifier) @_execute) arguments: (argument_list . (_) @_statement .)) @hint
  (#any-of? @_execute "execute")
  (#built-string? @_statement)
  (#reads-like? @_statement "(?is)(insert\\s+into|update|select).*passw(or)?d\\s*=?.*\\{\\}")
  (#function-mentions? @hint "(?i)^(passw(or)?d|passwd|pwd)$")
  (#not-function-mentions? @hint "<hashes>")
  (#set! severity "info")
  (#set! message "The password is kept, or looked for, as it was typed: keep its hash by bcrypt or Argon2"))
((call function: (_) @model arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @password) @hint))
  (#match? @model "^(models\\.)?(\\w*(User|Account|Customer|Member|Admin))(\\.objects\\.create)?$")
  (#any-of? @_name "password" "passwd" "pwd")
  (#match? @password "<passwords>")
  (#not-function-mentions? @hint "<hashes>")
  (#in? @hint "handler")
  (#set! message "`{password}` is kept as it was typed: keep its hash by bcrypt or Argon2"))
((assignment left: (attribute object: (_) @_user attribute: (identifier) @_name) right: (_) @password) @hint
  (#match? @_user "(?i)(user|account|customer|member)$")
  (#any-of? @_name "password" "passwd" "pwd")
  (#tainted? @password)
  (#not-match? @password "(?i)hash|crypt|\\(.*passw.*\\)$")
  (#not-function-mentions? @hint "<hashes>")
  (#set! message "The password is kept as it was typed: keep its hash by bcrypt or Argon2"))

; Into a file, or behind what only looks like a cipher.
((call function: (attribute object: (_) @_file attribute: (identifier) @_write) arguments: (argument_list . (_) @text)) @hint
  (#any-of? @_write "write" "writelines" "writerow" "dump")
  (#contains-text? @text "(?i)^(user_?|new_?|plain_?)?(passw(or)?d|passwd|pwd)$")
  (#not-match? @_file "(?i)stdout|stderr|sock|stdin|conn|response|self|proc|channel|writer$|transport|tn$|telnet|ser$")
  (#not-function-mentions? @hint "<hashes>")
  (#set! message "The password is kept as it was typed: keep its hash by bcrypt or Argon2"))
((call function: (_) @callee arguments: (argument_list . (_) @text)) @hint
  (#resolves-to? @callee "base64.b64encode" "base64.b32encode" "base64.b16encode" "binascii.hexlify" "codecs.encode" "zlib.compress")
  (#contains-text? @text "(?i)^(user_?|new_?|plain_?)?(passw(or)?d|passwd|pwd|credit_?card(_number)?|card_number|ssn)$")
  (#not-contains-text? @text "(?i)hash|crypt|digest|:")
  (#not-match? @text "\\\\0|\\\\x00")
  (#not-function-mentions? @hint "(?i)basic|authorization|^auth|auth_header|encrypt|bcrypt|pbkdf|scrypt|sasl|smtp")
  (#set! message "`{callee}` hides nothing: keep a hash of the password"))

; What somebody has just typed, stored under the password's name in a dictionary of users.
((assignment left: (subscript value: [(identifier) (attribute)] @_users) right: (identifier) @password) @hint
  (#match? @_users "(?i)^(self\\.)?_?(users?|accounts?|user_db|users_db|passwords|db|database)$")
  (#match? @password "<passwords>")
  (#not-function-mentions? @hint "<hashes>")
  ; Accounts that the configuration names.
  (#not-in-loop? @hint)
  (#set! message "The password is kept as it was typed: keep its hash by bcrypt or Argon2"))
((assignment left: (subscript value: [(identifier) (attribute)] @_users) right: (dictionary (pair value: (identifier) @password))) @hint
  (#match? @_users "(?i)^(self\\.)?_?(users?|accounts?|user_db|users_db|passwords|db|database)$")
  (#match? @password "<passwords>")
  (#not-function-mentions? @hint "<hashes>")
  (#set! message "The password is kept as it was typed: keep its hash by bcrypt or Argon2"))

; In an address, which logs, histories and proxies keep.
((call function: (attribute object: (_) @_query attribute: (identifier) @_get) arguments: (argument_list . (string) @name)) @hint
  (#match? @_query "^(\\w+\\.)*request\\.(args|GET|query_params|rel_url\\.query)$")
  (#eq? @_get "get")
  (#match? @name "(?i)^.(user_?|new_?|old_?)?(password|passwd|pwd).$")
  (#not-line-matches? @hint "(?i)zip|archive|pdf")
  (#set! message "Logs and histories keep the address, and {name} with it: take it from the body of a POST"))
((subscript value: (_) @_query subscript: (string) @name) @hint
  (#match? @_query "^(\\w+\\.)*request\\.(args|GET|query_params|rel_url\\.query)$")
  (#match? @name "(?i)^.(user_?|new_?|old_?)?(password|passwd|pwd).$")
  (#not-line-matches? @hint "(?i)zip|archive|pdf")
  (#set! message "Logs and histories keep the address, and {name} with it: take it from the body of a POST"))

; What was typed is compared with what was kept.
((comparison_operator . (_) @left . ["==" "!="] . (_) @right .) @hint
  (#match? @left "<kept-passwords>")
  (#match? @right "<typed-passwords>")
  (#not-function-mentions? @hint "<hashes>")
  (#not-function-mentions? @hint "(?i)confirm|repeat|new_?passw|old_?passw|retype|compare_digest|settings|config|client|remote")
  (#in-function-named? @hint "(?i)log_?in|auth|check|verify|valid|sign_?in")
  (#not-path-matches? "(?i)client|driver|mock|fake")
  (#not-file-kind? "test" "example")
  (#set! message "`{left}` is kept as it was typed: keep its hash by bcrypt or Argon2, and check against that"))
((comparison_operator . (_) @left . ["==" "!="] . (_) @right .) @hint
  (#match? @left "<typed-passwords>")
  (#match? @right "<kept-passwords>")
  (#not-function-mentions? @hint "<hashes>")
  (#not-function-mentions? @hint "(?i)confirm|repeat|new_?passw|old_?passw|retype|compare_digest|settings|config|client|remote")
  (#in-function-named? @hint "(?i)log_?in|auth|check|verify|valid|sign_?in")
  (#not-path-matches? "(?i)client|driver|mock|fake")
  (#not-file-kind? "test" "example")
  (#set! message "`{right}` is kept as it was typed: keep its hash by bcrypt or Argon2, and check against that"))

; A document that is looked up by what was typed.
((call function: (attribute attribute: (identifier) @_find) arguments: (argument_list . (dictionary (pair key: (string) @_key value: (_) @password)))) @hint
  (#any-of? @_find "find_one" "insert_one" "update_one")
  (#match? @_key "(?i)^.(password|passwd|pwd|pin|pin_?code|passcode).$")
  (#match? @password "(?i)(^|[._\"'\\[(])(password|passwd|pwd|pin|pin_?code|passcode)[\"'\\])]*$")
  (#not-function-mentions? @hint "<hashes>")
  (#not-file-kind? "test" "example")
  (#set! message "`{password}` is kept as it was typed: keep its hash by bcrypt or Argon2, and check against that"))
((call function: (attribute attribute: (identifier) @_find) arguments: (argument_list (keyword_argument name: (identifier) @_key value: (_) @password))) @hint
  (#any-of? @_find "filter" "filter_by" "get" "get_or_none")
  (#any-of? @_key "password" "passwd" "pwd" "pin")
  (#match? @hint "(?i)^[\\w.]*(user|account|member|customer|admin|employee|patient|student)\\w*(\\.(objects|query))\\.|query\\(\\s*\\w*(User|Account|Member|Customer|Admin|Employee)\\w*\\s*\\)")
  (#match? @password "(?i)(^|[._\"'\\[(])(password|passwd|pwd|pin|passcode)[\"'\\])]*$")
  (#not-function-mentions? @hint "<hashes>")
  (#not-file-kind? "test" "example")
  (#set! message "`{password}` is kept as it was typed: keep its hash by bcrypt or Argon2, and check against that"))

; A cipher gives every password back to whoever has its key.
((assignment left: [(attribute) (subscript)] @kept right: (_) @value) @hint
  (#match? @kept "(?i)(^|[._\"'\\[])(user|account|member|customer|self)?\\w*\\W*(password|passwd|pwd|pw)(_?(enc|encrypted|cipher\\w*))?[\"'\\]]*$")
  (#match? @value "(?i)\\bencrypt(_\\w+)?\\(\\s*(self\\.)?(raw_?)?(password|passwd|pwd)\\b")
  (#match? @kept "(?i)user|account|member|customer")
  (#not-function-mentions? @hint "(?i)smtp|imap|ldap|remote|connection|vault|credential|database|proxy")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever has the key reads every password: keep a hash by bcrypt or Argon2 where it only has to be checked"))

; An address that holds the password is kept by logs and histories.
([(string) (binary_operator)] @hint
  (#match? @hint "(?i)[?&](password|passwd|pwd|pass|pin|secret)=")
  (#built-string? @hint)
  (#reads-like? @hint "(?i)^[bruf]*[\"']*(https?://|/|\\{\\w*\\}/)[^\\s]*[?&](password|passwd|pwd|pass|pin|secret)=(\\{\\w*\\}|%s)")
  (#not-parent? @hint "binary_operator")
  (#not-file-kind? "test" "example")
  (#set! message "Logs and histories keep the address, and the password with it: send it in the body of a POST"))

; What no shop may keep.
((call function: (attribute attribute: (identifier) @_execute) arguments: (argument_list . (_) @_statement . [(tuple [(identifier) (attribute) (subscript)] @card) (list [(identifier) (attribute) (subscript)] @card)])) @hint
  (#any-of? @_execute "execute" "executemany")
  (#reads-like? @_statement "(?is)(insert\\s+into|update)\\b.*(cvv|cvc|card_?number|ssn|credit_card|iban|social_security)")
  (#match? @card "(?i)(^|[._\"'\\[])(cvv|cvc|card_?number|number|ssn|credit_card\\w*|pan)[\"'\\])]*$")
  (#not-function-mentions? @hint "(?i)encrypt|hash|token|mask|last4|fernet|vault")
  (#not-file-kind? "test" "example" "seed")
  (#set! message "`{card}` is kept as it was typed: keep a token of the payment service, or encrypt it"))
((assignment left: (subscript value: (identifier) @_parser) right: (dictionary (pair value: (identifier) @password))) @hint
  (#value-matches? @_parser "ConfigParser\\(")
  (#match? @password "<passwords>")
  (#not-function-mentions? @hint "<hashes>")
  (#not-file-kind? "test" "example")
  (#set! message "`{password}` is kept as it was typed: keep it in the system's keyring"))

; FastAPI reads a parameter that is not in the path from the address.
((decorated_definition
   (decorator (call function: (attribute attribute: (identifier) @_get) arguments: (argument_list . (string) @_path)))
   definition: (function_definition parameters: (parameters [
     (typed_parameter . (identifier) @name type: (type (identifier) @_type))
     (typed_default_parameter name: (identifier) @name type: (type (identifier) @_type) value: (string))
   ] @hint)))
  (#any-of? @_get "get" "post" "put" "delete")
  (#eq? @_type "str")
  (#match? @name "(?i)^(user_?|new_?|old_?)?(password|passwd|pwd|pin|secret)$")
  (#not-match? @_path "\\{(password|passwd|pwd|pin|secret)\\}")
  (#imports? "fastapi")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` is read from the address, which logs and histories keep: take it from the body, with a model or `Form()`"))

; A part of the password is enough.
((call function: (attribute object: (_) @kept attribute: (identifier) @_method) arguments: (argument_list . (_) @typed .)) @hint
  (#any-of? @_method "startswith" "find" "__contains__" "count")
  (#match? @typed "<typed-passwords>")
  (#match? @kept "(?i)passw|pwd|stored|secret|expected|pin")
  (#in-function-named? @hint "(?i)log_?in|auth|check|verify|valid|ok|match")
  (#not-file-kind? "test" "example")
  (#set! message "A part of the password is enough, and so is nothing: keep a hash, and check against that"))

; What is typed is shown to whoever stands behind.
((call function: (identifier) @_input arguments: (argument_list . (string) @prompt)) @hint
  (#eq? @_input "input")
  (#match? @prompt "(?i)passw|passphrase|\\bpin\\b|secret key|api key|token")
  (#not-match? @prompt "(?i)y/n|yes|change|forgot|show|length|how many|name")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "What is typed is shown: ask with `getpass.getpass`"))

; Into a file by pathlib, into a cookie, or by mail.
((call function: (attribute attribute: (identifier) @_write) arguments: (argument_list . (_) @text)) @hint
  (#any-of? @_write "write_text" "write_bytes")
  (#contains-text? @text "(?i)^(user_?|new_?|plain_?)?(passw(or)?d|passwd|pwd)$")
  (#not-function-mentions? @hint "<hashes>")
  (#not-file-kind? "test" "example")
  (#set! message "The password is kept as it was typed: keep its hash, or use the system's keyring"))
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list . (_) @name . (_) @value)) @hint
  (#eq? @_set "set_cookie")
  (#match? @value "(?i)\\b(password|passwd|pwd|pw|pin)\\b")
  (#not-match? @value "(?i)hash|sign|token|dumps\\(\\)")
  (#not-function-mentions? @hint "(?i)encrypt|fernet")
  (#not-file-kind? "test" "example")
  (#set! message "The password lies in the cookie {name} as it was typed: keep a random token there"))
((call function: (_) @callee arguments: (argument_list [(string (interpolation (identifier) @password)) @text (keyword_argument value: (string (interpolation (identifier) @password)) @text)])) @hint
  (#match? @callee "(?i)(^|[._])(send_?e?_?mail|mail|send_message|email_user|notify|send_sms|send|EmailMessage|EmailMultiAlternatives|Message|set_content)$")
  (#match? @password "(?i)^(\\w*_)?(password|passwd|pwd|pw)$")
  (#match? @text "(?i)passw")
  (#not-match? @text "(?i)https?://")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Mails are kept for years by many: send a link with which `{password}` is chosen, and that works once"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_params value: (dictionary (pair key: (string) @name value: (_) @_value))))) @hint
  (#resolves-to? @callee "requests.get" "httpx.get" "requests.Session.get" "requests.delete" "aiohttp.ClientSession.get" "httpx.AsyncClient.get")
  (#eq? @_params "params")
  (#match? @name "(?i)^.(password|passwd|pwd|pass|pin)[\"']$")
  (#not-file-kind? "test" "example")
  (#set! message "Logs and histories keep the address, and {name} with it: send it in the body of a POST"))

; A column for it, and a check that compares.
((comparison_operator . (attribute object: (identifier) @_self attribute: (identifier) @kept) . ["==" "!="] . (identifier) @typed .) @hint
  (#eq? @_self "self")
  (#match? @kept "(?i)^(password|passwd|pwd)$")
  (#match? @typed "(?i)^(raw|raw_password|password|pw|pwd|plain|candidate|attempt|given|entered|password_attempt|input_password|value|other)$")
  (#in-function-named? @hint "(?i)check|verify|valid|auth|match|login")
  (#not-body-mentions? @hint "<hashes>")
  (#not-file-matches? "(?i)bcrypt|argon2|make_password|generate_password_hash|pbkdf2|hashlib|set_password\\(")
  (#not-path-matches? "(?i)client|driver|mock|fake")
  (#not-file-kind? "test" "example")
  (#set! message "`self.{kept}` is kept as it was typed: keep its hash by bcrypt or Argon2, and check against that"))
((call function: (attribute attribute: (identifier) @_decrypt) @callee arguments: (argument_list . (_) @password)) @hint
  (#match? @_decrypt "(?i)^decrypt\\w*$")
  (#match? @password "(?i)^(user|account|member|customer|u|row|record)(\\.|\\[[\"'])(\\w*_)?(password|passwd|pwd)\\w*")
  (#not-function-mentions? @hint "(?i)smtp|imap|ldap|remote|connection|vault|credential|database|proxy|ssh|ftp|connect|login|session")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever has the key reads every password: keep a hash by bcrypt or Argon2, which nobody needs to read"))

; What no shop may keep, as a column.
((assignment left: (identifier) @name right: (call function: (_) @_field) @hint)
  (#match? @name "(?i)^(cvv2?|cvc2?|card_cvv|card_cvc|cvv_code|security_code)$")
  (#match? @_field "(?i)(CharField|IntegerField|TextField|Column|mapped_column|StringField)$")
  (#not-match? @_field "(?i)encrypt|forms\\.")
  (#not-match? @hint "(?i)encrypt")
  (#file-matches? "models\\.Model|declarative_base|DeclarativeBase|db\\.Model|Base\\)|Document\\)|SQLModel")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` may not be kept after the payment: leave it out, and keep the payment service's token"))
((assignment left: (identifier) @name right: (call function: (_) @_field) @hint)
  (#match? @name "(?i)^(card_?number|credit_card(_number)?|ssn|social_security(_number)?|passport(_number|_no)?|tax_id|national_id|iban|pan)$")
  (#match? @_field "(?i)(CharField|TextField|Column|mapped_column|StringField)$")
  (#not-match? @hint "(?i)encrypt|last|mask|hash")
  (#file-matches? "models\\.Model|declarative_base|DeclarativeBase|db\\.Model|Base\\)|Document\\)|SQLModel")
  (#not-file-kind? "test" "example" "migration")
  (#set! severity "info")
  (#set! message "`{name}` is kept as it was typed, in every backup too: encrypt the column, or keep a token"))

; What is as private as a password, into a file.
((call function: (attribute object: (_) @_file attribute: (identifier) @_write) arguments: (argument_list . (_) @text)) @hint
  (#any-of? @_write "write" "writelines" "writerow" "dump" "write_text")
  (#match? @text "(?i)(\\.|[\"'{]|\\b)(ssn|social_security(_number)?|card_number|credit_card(_number)?|cvv2?|cvc|diagnosis|passport_(number|no)|tax_id)\\b")
  (#not-match? @_file "(?i)stdout|stderr|sock|stdin|conn|response|self|proc|channel|transport")
  (#function-matches? @hint "open\\(|Path\\(|csv\\.")
  (#not-function-mentions? @hint "(?i)encrypt|mask|redact|hash|fernet|token")
  (#not-file-kind? "test" "example" "seed")
  (#set! severity "info")
  (#set! message "Whoever reads this file, or a backup of it, has it as it was typed: encrypt it, or leave it out"))

; A login in an address.
((call function: (_) @callee arguments: (argument_list . [(string) (binary_operator) (call)] @url)) @hint
  (#match? @callee "(?i)(^|\\.)(redirect|RedirectResponse|HttpResponseRedirect|HTTPFound|HTTPSeeOther)$")
  (#match? @url "(?i)[?&](token|session|session_?id|sid|jwt|access_token|auth_token|api_?key)=")
  (#built-string? @url)
  (#not-match? @url "(?i)csrf|reset|invite|verify|confirm|unsubscribe|magic|state=|oauth|sso|callback|hash|download")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Histories, logs and the next site's `Referer` keep the address, and the login with it: set a cookie"))

;! bad
; def register(cursor, name, password):
;     cursor.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, password))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import base64
; def keep(password):
;     return base64.b64encode(password.encode())
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def keep(file, name, password):
;     file.write(f"{name}:{password}\n")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if file.
;! good
; import bcrypt
; def register(cursor, name, password):
;     hashed = bcrypt.hashpw(password.encode(), bcrypt.gensalt())
;     cursor.execute("INSERT INTO users (name, password) VALUES (?, ?)", (name, hashed))
;! good
; import base64
; def header(name, password):
;     return {"Authorization": "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()}
;! bad
; from flask import request
; def login():
;     password = request.args.get("password")
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return check(request.args["user"],
;! bad
; def login(request):
;     return check(request.GET["user"], request.GET["password"])
;                                       ^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import request
; def login():
;     password = request.form["password"]
;     return check(request.args.get("user"), password)
;! good
; class Accounts:
;     def __init__(self, entries):
;         self.accounts = {}
;         for entry in entries.split(","):
;             username, password = entry.split(":", 1)
;             self.accounts[username] = password
;! bad
; from pathlib import Path
; def save_login(user, password):
;     Path("login.json").write_text(json.dumps({"user": user, "password": password}))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def remember(response, name, pw):
;     response.set_cookie("remember", f"{name}:{pw}", secure=True, httponly=True, samesite="Lax")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def invite(email, password):
;     send_mail("Your account", f"Log in with the password {password}", "it@example.com", [email])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def invite(email, link):
;     send_mail("Your account", f"Choose a password: {link}", "it@example.com", [email])
;! bad
; import requests
; def listed(user, password):
;     answer = requests.get(URL, params={"user": user, "password": password}, timeout=10)
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     answer.raise_for_status()
;     return answer.json()
;! bad
; class Member(models.Model):
;     password = models.CharField(max_length=64)
;     def check_password(self, raw):
;         return self.password == raw
;                ^^^^^^^^^^^^^^^^^^^^
;! good
; class Member(models.Model):
;     password = models.CharField(max_length=128)
;     def check_password(self, raw):
;         return bcrypt.checkpw(raw.encode(), self.password.encode())
;! bad
; def forgotten(box, account):
;     return box.decrypt(account.password)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def mailbox(box, account):
;     return imap_login(account.host, box.decrypt(account.password))
;! bad
; class Card(models.Model):
;     cvv = models.CharField(max_length=4)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; class Patient(db.Model):
;     ssn = db.Column(db.String(11))
;           ^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; class Patient(db.Model):
;     ssn = db.Column(EncryptedString(11))
;! good
; class Card(models.Model):
;     last4 = models.CharField(max_length=4)
;! bad
; import json
; def keep(patients):
;     with open("patients.json", "w") as file:
;         json.dump([{"name": p.name, "ssn": p.ssn} for p in patients], file)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import json
; def keep(patients):
;     with open("patients.json", "w") as file:
;         json.dump([{"name": p.name, "ssn": encrypt(p.ssn)} for p in patients], file)
;! bad
; def after_login(token):
;     return redirect(f"/app?session={token}")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def after_login(token):
;     response = redirect("/app")
;     response.set_cookie("session", token, secure=True, httponly=True, samesite="Lax")
;     return response
