; A broken hash function
;
; Two texts with the same MD5 or SHA-1 can be made in minutes, so neither proves that a file, a token or a signature is
; the one that was meant. SHA-256 costs the same. Where it is only a cache's key, say so with `usedforsecurity=False`.
;
; severity: warning
; confidence: medium
; cwe: 328 327
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 2/2 (one of them twice)
; precision: warnings 2/8 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …), 0/3 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …): info since, but for signatures by HMAC with MD5
; precision: warnings that were new when all of them were read: 0/1 (WebSocket's own digest), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; see: https://docs.python.org/3/library/hashlib.html
; list weak: hashlib.md5 hashlib.sha1 hashlib.md4 md5.new md5.md5 sha.new Crypto.Hash.MD5.new Crypto.Hash.MD4.new Crypto.Hash.MD2.new Crypto.Hash.SHA.new Crypto.Hash.SHA1.new Cryptodome.Hash.MD5.new Cryptodome.Hash.SHA1.new
; list weak: cryptography.hazmat.primitives.hashes.MD5 cryptography.hazmat.primitives.hashes.SHA1

; A token, or a signature of a certificate.
((return_statement (call function: (attribute object: (call function: (_) @callee arguments: (argument_list . (_) @_data)) attribute: (identifier) @_digest))) @hint
  (#resolves-to? @callee "hashlib.md5" "hashlib.sha1")
  (#any-of? @_digest "hexdigest" "digest")
  (#in-function-named? @hint "(?i)(session|reset|auth|access|login|csrf|activation|verification|download|share|invite|remember)_?(token|key|id|code|link)$|^(make|new|create|generate|issue)_(token|session|api_?key)")
  (#contains-text? @_data "(?i)user|email|ts|time|name|id")
  (#not-contains-text? @_data "(?i)secret|urandom|token_|uuid4|random|key$")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever knows what goes in computes this, too: make it with `secrets.token_urlsafe`, or sign it with `hmac.new(…, \"sha256\")`"))
((call function: (attribute attribute: (identifier) @_sign) arguments: (argument_list (_) . (call function: (_) @hash))) @hint
  (#eq? @_sign "sign")
  (#resolves-to? @hash "cryptography.hazmat.primitives.hashes.SHA1" "cryptography.hazmat.primitives.hashes.MD5")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A second text with the same `{hash}` can be made, and has this signature: use `hashes.SHA256()`"))

; A key in front of the text is no signature: whoever has one can go on behind the text.
((call function: (_) @callee arguments: (argument_list . [
    (binary_operator left: (_) @secret operator: "+" right: (_) @_text)
    (binary_operator left: (binary_operator left: (_) @secret operator: "+") operator: "+")
    (parenthesized_expression (binary_operator left: (_) @secret operator: "+"))
    (binary_operator left: (call function: (attribute object: (identifier) @secret)) operator: "+")
    (call function: (attribute object: (parenthesized_expression (binary_operator left: (_) @secret operator: "+"))))
    (call function: (attribute object: (string . (string_start) . (interpolation (_) @secret))))
  ])) @hint
  (#resolves-to? @callee "hashlib.md5" "hashlib.sha1" "hashlib.sha256" "hashlib.sha512")
  (#match? @secret "(?i)(^|[._])(secret|secret_?key|signing_?key|api_?secret|shared_?secret|hmac_?key|webhook_?secret|app_?secret|private_?key|key)$|^[A-Z_]*(SECRET|SIGNING_KEY)[A-Z_]*$|secret_key\\.encode")
  (#in-function-named? @hint "(?i)sign|token|verif|mac\\b|auth|valid|webhook|hash_request|digest|etag")
  (#not-in-function-named? @hint "(?i)passw|pwd|cache|alipay|wechat|tencent|aliyun|baidu")
  (#not-path-matches? "(?i)provider|oauth|client|driver|vendor|integration|connector|plugin|sdk")
  (#not-function-mentions? @hint "(?i)^(hmac|requests|httpx|urlopen|urlencode)$")
  (#not-file-kind? "test" "example")
  (#not-match? @hint "usedforsecurity\\s*=\\s*False")
  (#set! severity "warning")
  (#set! message "Whoever has seen one such signature can sign a longer text without `{secret}`: use `hmac.new({secret}, …, \"sha256\")`"))

((call function: (_) @callee arguments: (argument_list . (_) @_data) @_arguments) @hint
  (#resolves-to? @callee "<weak>")
  (#lacks-argument? @_arguments "usedforsecurity")
  (#not-constant? @_data)
  (#contains-text? @_data "(?i)^(\\w*_)?(secret\\w*|token|signature|api_?key|session_?id|private_?key|card_?number|ssn)$")
  (#not-contains-text? @_data "(?i)passw|pwd|passphrase|^pw$")
  (#not-in-function-named? @hint "(?i)passw|pwd|gravatar|etag|cache|checksum|fingerprint|path|upload|file|id$|url|provider|oauth|complete")
  (#not-path-matches? "(?i)provider|oauth|client|driver|vendor|integration|connector")
  (#set! severity "info")
  (#set! message "Texts with the same `{callee}` can be made: use `hashlib.sha256`")
  (#set! fix.title "Use SHA-256")
  (#set! fix.safety "suggested")
  (#replace! @callee "hashlib.sha256"))
((call function: (_) @callee arguments: (argument_list) @_arguments) @hint
  (#resolves-to? @callee "<weak>")
  (#lacks-argument? @_arguments "usedforsecurity")
  (#not-contains-text? @_arguments "(?i)passw|pwd|passphrase|^pw$|^(\\w*_)?(secret\\w*|token|signature|api_?key|session_?id|private_?key|card_?number|ssn)$")
  (#not-in-function-named? @hint "(?i)passw|pwd|gravatar|etag|cache|checksum")
  (#not-function-mentions? @hint "(?i)^(etag|\\w*checksum|content_?md5|gravatar\\w*|cache_?key)$")
  (#set! severity "info")
  (#set! message "Texts with the same `{callee}` can be made: use SHA-256, or say `usedforsecurity=False`")
  (#set! fix.title "Use SHA-256")
  (#set! fix.safety "suggested")
  (#replace! @callee "hashlib.sha256"))

((call function: (_) @callee arguments: (argument_list . (string (string_content) @name)) @_arguments) @hint
  (#resolves-to? @callee "hashlib.new")
  (#match? @name "(?i)^(md[245]|sha-?1)$")
  (#lacks-argument? @_arguments "usedforsecurity")
  (#set! severity "info")
  (#set! message "Texts with the same {name} can be made: use SHA-256, or say `usedforsecurity=False`")
  (#set! fix.title "Use SHA-256")
  (#set! fix.safety "suggested")
  (#replace! @name "sha256"))

; The function of a signature.
((call function: (_) @callee arguments: (argument_list [(attribute) (string) (keyword_argument)] @function)) @hint
  (#resolves-to? @callee "hmac.new" "hmac.HMAC" "hmac.digest")
  (#match? @function "(?i)(^|[\"'.=])md5[\"']?$")
  (#set! message "A signature by MD5 is out of date: use `hashlib.sha256`"))

;! bad
; import hashlib
; def link(secret, path):
;     return hashlib.md5(secret + path).hexdigest()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import hashlib
; def link(secret, path):
;     return hashlib.sha256(secret + path).hexdigest()
;! bad
; import hashlib
; def identity(data):
;     return hashlib.sha1(data).hexdigest()
;            ^^^^^^^^^^^^^^^^^^
;! fixed
; import hashlib
; def identity(data):
;     return hashlib.sha256(data).hexdigest()
;! bad
; import hashlib
; digest = hashlib.new("sha256")
; old = hashlib.new("md5")
;       ^^^^^^^^^^^^^^^^^^
; if old.
;! fixed
; import hashlib
; digest = hashlib.new("sha256")
; old = hashlib.new("sha256")
; if old.
;! good
; import hashlib
; def identity(data):
;     return hashlib.md5(data, usedforsecurity=False).hexdigest()
;! good
; import hashlib, hmac
; def sign(key, message):
;     return hmac.new(key, message, hashlib.sha256).hexdigest()
;! good
; import hashlib
; def accept_digest(sec_websocket_key):
;     return hashlib.sha1((sec_websocket_key + SALT).encode("ascii"), usedforsecurity=False).digest()
