; A placeholder where a credential should be
;
; The line runs until something is asked of the other side, and then every call is refused; or, where it sets a password
; rather than sends one, the password is one that anybody guesses first. Read it from the environment, and fail without it.
;
; severity: warning
; confidence: high
; cwe: 1392 798
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0/2 before gating, 0 after
; precision: warnings about 3/26 before masks, marks of tokens, examples and stand-ins were gated, 3/4 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 0/2 before gating, 0 hints after, on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; see: https://12factor.net/config
; regex secret-names: (?i)(^|[._"'\[])(\w*_)?(passw(or)?d|passphrase|pwd|api_?key|secret(_?key)?|private_?key|access_?key(_id)?|auth_?key|encryption_?key|client_?(id|secret)|auth_?token|access_?token|api_?token|bot_?token|token|credentials?|account_?sid)["'\]]*$
; regex no-credentials: (?i)(^|[._"'\[])(bos|eos|pad|unk|sep|cls|mask|start|end|stop|think\w*)_token|change_me|placeholder|fake|dummy|hashed_|redacted|masked|sample|example|display|resource_|(^|_)(safe|public|log)_
; regex masks: (?i)redact|mask|my-fake|hidden|removed|filtered|^["']x+["']$|^["']</?\w{1,3}>["']$|^["']My [A-Z]
; regex maskers: (?i)redact|mask|sanitiz|scrub|display|__repr__|__str__|dummy|example|test|mock|log
; regex placeholders: (?i)^["'](<[\w .-]+>|your[\w \-.]*(key|token|secret|password|id|here|sid|credential\w*)[\w \-]*|(my|insert|put|paste)[_ -](your[_ -])?[\w \-]*(key|token|secret|password)([_ -]here)?|change[_ -]?(me|this|it)[\w!.\-]*|replace[_ -]?(me|this|with)[\w \-]*|placeholder[\w \-]*|(sk|pk|key|token)[_-](test|live|xxx|your)?[_-]?x{3,}[\w-]*|x{4,}|to[_-]?be[_-]?(set|changed|replaced)|todo[\w :-]*|dummy[_-]?(key|token|secret|password|api[_-]?key)|fake[_-]?(key|token|secret|password|api[_-]?key)|secret[_-]?here|(api|secret)[_-]?key[_-]?here)["']$

((assignment left: (identifier) @name right: (string (string_content)) @value) @hint
  (#match? @name "^[A-Z][A-Z0-9_]+$")
  (#match? @name "<secret-names>")
  (#match? @value "<placeholders>")
  (#not-match? @name "<no-credentials>")
  (#not-match? @value "<masks>")
  (#not-in-function-named? @hint "<maskers>")
  (#set! message "{value} is no `{name}`: read it from the environment, and fail when it is not set")
  (#set! fix.title "Read it from the environment")
  (#set! fix.safety "suggested")
  (#replace! @value "os.environ[\"{name}\"]")
  (#insert-import! "import os"))
((assignment left: (_) @name right: (string (string_content)) @value) @hint
  (#not-match? @name "^[A-Z][A-Z0-9_]+$")
  (#match? @name "<secret-names>")
  (#match? @value "<placeholders>")
  (#not-match? @name "<no-credentials>")
  (#not-match? @value "<masks>")
  (#not-in-function-named? @hint "<maskers>")
  (#set! message "{value} is no `{name}`: read it from the environment, and fail when it is not set"))
((keyword_argument name: (identifier) @name value: (string (string_content)) @value) @hint
  (#match? @name "<secret-names>")
  (#match? @value "<placeholders>")
  (#not-match? @name "<no-credentials>")
  (#not-match? @value "<masks>")
  (#not-in-function-named? @hint "<maskers>")
  (#not-inside? @hint "parameters")
  (#not-inside-call? @hint "*Example" "*post_call" "*pre_call" "*render*" "*prompt*")
  (#set! message "{value} is no `{name}`: read it from the environment, and fail when it is not set"))
((pair key: (string) @name value: (string (string_content)) @value) @hint
  (#match? @name "<secret-names>")
  (#not-inside-call? @hint "*Example" "*post_call" "*pre_call" "*extend_schema*")
  (#match? @value "<placeholders>")
  (#not-match? @name "<no-credentials>")
  (#not-match? @value "<masks>")
  (#not-in-function-named? @hint "<maskers>")
  (#set! message "{value} is no {name}: read it from the environment, and fail when it is not set"))
((default_parameter name: (identifier) @name value: (string (string_content)) @value) @hint
  (#match? @name "<secret-names>")
  (#match? @value "<placeholders>")
  (#not-match? @name "<no-credentials>")
  (#not-match? @value "<masks>")
  (#not-in-function-named? @hint "<maskers>")
  (#set! message "{value} is no `{name}`: let the caller give it"))

; In a header that is written out.
((pair key: (string) @_name value: (string (string_content)) @value) @hint
  (#match? @_name "(?i)authorization|api-key")
  (#match? @value "(?i)^[\"']((bearer|token|basic) )?(<[\\w .-]+>|your[\\w -]*(key|token|here)|x{4,}|[\\w-]*_here)[\"']$")
  (#set! message "{value} is no credential: read it from the environment, and fail when it is not set"))

;! bad
; API_KEY = "your-api-key"
; ^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import os
; API_KEY = os.environ["API_KEY"]
;! bad
; def client():
;     return Client(api_key="<API_KEY>")
;                   ^^^^^^^^^^^^^^^^^^^
;! bad
; settings = {"host": "db", "password": "changeme"}
;                           ^^^^^^^^^^^^^^^^^^^^^^
; if settings.
;! good
; import os
; API_KEY = os.environ["API_KEY"]
; title = "your-api-key"
;! good
; PASSWORD_PLACEHOLDER = "<password>"
; MESSAGE = "Enter your API key here"
