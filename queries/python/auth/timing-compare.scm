; How long a comparison takes tells a secret
;
; `==` stops at the first byte that differs, so somebody who measures many answers finds a signature or a key byte by
; byte. `hmac.compare_digest` takes the same time whatever differs.
;
; severity: warning
; confidence: medium
; cwe: 208
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 1/1
; precision: warnings about 18/51 of 124 before signatures of functions, changes of settings and clients' own keys were gated, 33/37 after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: hashes by functions of one's own: warnings 1/2 (an integrity check, gated since) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 1/3 (values whose signature was checked), 1/1 once gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: new warnings 0/2 (a state, and a hash that is public, gated since), none after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://docs.python.org/3/library/hmac.html#hmac.compare_digest
; regex secrets: (?i)(^|[._"'\[])(\w*_)?(signature|hmac|hmac_digest|api_?key|secret_?key|client_secret|webhook_secret|(csrf|auth|access|api|session|reset|verification|bearer|secret|refresh|expected|provided|stored)_?token|passw(or)?d_?hash|hashed_?passw(or)?d|hashed_?pw|otp|mac)["'\])]*$
; regex refusals: (?i)401|403|unauthori|forbidden|denied|AuthenticationFailed|abort\(|invalid|return [^\n]*[!=]=|def \w*(auth|verif|check|valid|require|protect|guard|match|allow|receive|hook)
; regex tells: (?i)hash|csrf|client_secret|webhook|otp|hmac|digest|secret_?key|header|request|credential|provided|settings|config|environ|expected|valid|stored_\w*(token|otp|hash|sig\w*|secret)|shared|correct|\b(row|user|record|account|device|client|tenant)[.\[]|(?-i:(^|[\s=.(])[A-Z][A-Z_]{3,}\b)
; regex no-secrets: (?i)(to_save|_generated_|generated_sig|change_?me|default|dummy|placeholder|unusable|example|(options|endpoint|function|method|call|type|types|hints|current|inferred|model|protocol|input|output|image|graph|task|schema|config|file|param\w*)_signature|signature_(from|of|for|type)|refresh_token|\b(next|new|old|prev(ious)?|last)_\w*(token|otp)|\b(wire|cached|captured|challenge|token_hash)\b[.\[]|env_var)
; regex two-attributes: ^(self\.\w+|[a-z]\w*(\.\w+)+)\s*[!=]=\s*(self\.[\w.]+|[a-z]\w*(\.\w+)+)$
; regex own-hashes: (?i)^(self\.|cls\.|[A-Z]\w*\.)?_?\w*(hash(ed)?_?(password|passwd|pwd|pw|pin|token)?|(password|passwd|pwd|pw|pin|token)_?hash|digest|encode_password|sign(ature)?|hmac)\w*\(|hexdigest\(\)$
; regex no-values: ^(None|True|False|["']{2}|\d+|["'][^"']{0,2}["'])$

((comparison_operator . (_) @left . "==" . (_) @right .) @hint
  (#match? @left "<secrets>")
  (#not-match? @right "<no-values>")
  (#not-constant? @left)
  (#not-match? @hint "(?i)(^|[._])(type|kind|name|count|len|id|model)\\b|len\\(|\\.(columns?|c|query|objects|_meta|__table__)\\.")
  (#not-match? @left "^[A-Z]\\w*\\.[a-z]")
  (#not-match? @right "^[A-Z]\\w*\\.[A-Z_]+$|^[\"']")
  (#not-match? @hint "<no-secrets>")
  (#not-match? @hint "<two-attributes>")
  ; It decides whether somebody is let in, not whether a setting has changed.
  (#function-matches? @hint "<refusals>")
  ; One side is what came, or what the server keeps: clients compare their own keys to see whether these have changed.
  (#match? @hint "<tells>")
  (#not-match? @hint "(?i)(level|mode|kind|mechanism|scheme|field|alias|sentinel)\\b|(^|=\\s*)_[A-Z]|lambda")
  (#not-match? @left "^b?[\"']")
  (#not-match? @right "^b?[\"']|^[A-Z]\\w*\\.")
  (#not-match? @hint "(?i)signature|\\bmac\\b")
  (#not-parent? @hint "argument_list")
  (#set! message "How long `{hint}` takes tells the secret: use `hmac.compare_digest`")
  (#set! fix.title "Compare in constant time")
  (#set! fix.safety "suggested")
  (#replace! @hint "hmac.compare_digest({left}, {right})")
  (#insert-import! "import hmac"))
((comparison_operator . (_) @left . "!=" . (_) @right .) @hint
  (#match? @left "<secrets>")
  (#not-match? @right "<no-values>")
  (#not-constant? @left)
  (#not-match? @hint "(?i)(^|[._])(type|kind|name|count|len|id|model)\\b|len\\(|\\.(columns?|c|query|objects|_meta|__table__)\\.")
  (#not-match? @left "^[A-Z]\\w*\\.[a-z]")
  (#not-match? @right "^[A-Z]\\w*\\.[A-Z_]+$|^[\"']")
  (#not-match? @hint "<no-secrets>")
  (#not-match? @hint "<two-attributes>")
  ; It decides whether somebody is let in, not whether a setting has changed.
  (#function-matches? @hint "<refusals>")
  ; One side is what came, or what the server keeps: clients compare their own keys to see whether these have changed.
  (#match? @hint "<tells>")
  (#not-match? @hint "(?i)(level|mode|kind|mechanism|scheme|field|alias|sentinel)\\b|(^|=\\s*)_[A-Z]|lambda")
  (#not-match? @left "^b?[\"']")
  (#not-match? @right "^b?[\"']|^[A-Z]\\w*\\.")
  (#not-match? @hint "(?i)signature|\\bmac\\b")
  (#not-parent? @hint "argument_list")
  (#set! message "How long `{hint}` takes tells the secret: use `hmac.compare_digest`")
  (#set! fix.title "Compare in constant time")
  (#set! fix.safety "suggested")
  (#replace! @hint "not hmac.compare_digest({left}, {right})")
  (#insert-import! "import hmac"))

; A signature is one where the function makes a digest, reads a header or verifies.
((comparison_operator . (_) @left . "==" . (_) @right .) @hint
  (#match? @hint "(?i)(^|[\\s._\"'\\[])(\\w*_)?(signature|mac)[\"'\\])]*($|\\s*[!=]=)")
  (#function-mentions? @hint "(?i)hmac|digest|secret|webhook|verif|^headers?$")
  (#not-match? @left "<no-values>")
  (#not-match? @right "<no-values>")
  (#not-constant? @left)
  (#not-match? @left "^[A-Z]\\w*\\.[a-z]")
  (#not-match? @hint "(?i)(^|[._])(type|kind|name|count|len|id|model)\\b|len\\(|\\.(columns?|c|query|objects|_meta|__table__)\\.")
  (#not-match? @hint "<no-secrets>")
  (#not-match? @hint "<two-attributes>")
  ; It decides whether somebody is let in, not whether a setting has changed.
  (#function-matches? @hint "<refusals>")
  (#not-match? @hint "(?i)(level|mode|kind|mechanism|scheme|field|alias|sentinel)\\b|(^|=\\s*)_[A-Z]|lambda")
  (#not-match? @left "^b?[\"']")
  (#not-match? @right "^b?[\"']|^[A-Z]\\w*\\.")
  (#not-parent? @hint "argument_list")
  (#set! message "How long `{hint}` takes tells the secret: use `hmac.compare_digest`")
  (#set! fix.title "Compare in constant time")
  (#set! fix.safety "suggested")
  (#replace! @hint "hmac.compare_digest({left}, {right})")
  (#insert-import! "import hmac"))

((comparison_operator . (_) @left . "!=" . (_) @right .) @hint
  (#match? @hint "(?i)(^|[\\s._\"'\\[])(\\w*_)?(signature|mac)[\"'\\])]*($|\\s*[!=]=)")
  (#function-mentions? @hint "(?i)hmac|digest|secret|webhook|verif|^headers?$")
  (#not-match? @left "<no-values>")
  (#not-match? @right "<no-values>")
  (#not-constant? @left)
  (#not-match? @left "^[A-Z]\\w*\\.[a-z]")
  (#not-match? @hint "(?i)(^|[._])(type|kind|name|count|len|id|model)\\b|len\\(|\\.(columns?|c|query|objects|_meta|__table__)\\.")
  (#not-match? @hint "<no-secrets>")
  (#not-match? @hint "<two-attributes>")
  ; It decides whether somebody is let in, not whether a setting has changed.
  (#function-matches? @hint "<refusals>")
  (#not-match? @hint "(?i)(level|mode|kind|mechanism|scheme|field|alias|sentinel)\\b|(^|=\\s*)_[A-Z]|lambda")
  (#not-match? @left "^b?[\"']")
  (#not-match? @right "^b?[\"']|^[A-Z]\\w*\\.")
  (#not-parent? @hint "argument_list")
  (#set! message "How long `{hint}` takes tells the secret: use `hmac.compare_digest`")
  (#set! fix.title "Compare in constant time")
  (#set! fix.safety "suggested")
  (#replace! @hint "not hmac.compare_digest({left}, {right})")
  (#insert-import! "import hmac"))

; The secret stands on the right, and the left is called otherwise.
((comparison_operator . (_) @left . ["==" "!="] . (_) @right .) @hint
  (#match? @right "<secrets>")
  (#not-match? @left "<secrets>")
  (#not-match? @left "<no-values>")
  (#not-match? @left "^[\"']|^[A-Z]\\w*\\.[a-z]")
  (#not-match? @hint "(?i)(^|[._])(type|kind|name|count|len|id|model)\\b|len\\(|\\.(columns?|c|query|objects|_meta|__table__)\\.")
  (#not-match? @hint "<no-secrets>")
  (#not-match? @hint "<two-attributes>")
  ; It decides whether somebody is let in, not whether a setting has changed.
  (#function-matches? @hint "<refusals>")
  ; One side is what came, or what the server keeps: clients compare their own keys to see whether these have changed.
  (#match? @hint "<tells>")
  (#not-match? @hint "(?i)(level|mode|kind|mechanism|scheme|field|alias|sentinel)\\b|(^|=\\s*)_[A-Z]|lambda")
  (#not-match? @left "^b?[\"']")
  (#not-match? @right "^b?[\"']|^[A-Z]\\w*\\.")
  (#not-match? @hint "(?i)signature|\\bmac\\b")
  (#not-parent? @hint "argument_list")
  (#set! message "How long `{hint}` takes tells the secret: use `hmac.compare_digest`"))

; A digest that was just made, or a password as it was typed.
((comparison_operator . (_) @left . ["==" "!="] . (_) @right .) @hint
  (#match? @hint "(?i)hmac\\.new\\(|\\.hexdigest\\(\\)\\s*[!=]=\\s*\\w*(sig|hash|token)|(passw(or)?d|pwd)[\"'\\])]*\\s*[!=]=\\s*[\\w.\\[\\]\"']*(passw(or)?d|pwd)[\"'\\])]*$|token[\"'\\])]*\\s*[!=]=\\s*[\\w.\\[\\]\"']*(token|TOKEN)[\"'\\])]*$")
  (#not-match? @hint "(?i)(password|passwd|pwd)_?(2|confirm\\w*|repeat\\w*|again|check)|(confirm|repeat|new|old|retype)\\w*(password|passwd|pwd)|(prev|last|next|first|current)_?token|tokens?\\[|password1")
  (#not-match? @left "<secrets>")
  (#not-match? @right "<secrets>")
  (#not-match? @left "^[A-Z]\\w*\\.[a-z]")
  (#not-parent? @hint "argument_list")
  (#not-path-matches? "(?i)pars|lex|token")
  (#set! severity "info")
  (#set! message "How long `{hint}` takes tells the secret: compare hashes with `hmac.compare_digest`"))

; What a function of one's own hashes is compared with what is kept.
((comparison_operator . (_) @left . ["==" "!="] . (_) @right .) @hint
  (#match? @left "<own-hashes>")
  (#not-match? @right "<no-values>")
  (#not-match? @right "<own-hashes>")
  (#in-function-named? @hint "(?i)log_?in|auth|check_?(pass|pw|cred|user|pin|token)|^check$|^verify$|verify_?(pass|pw|cred|user|pin|token|sig)|valid\\w*_?(pass|pw|cred|user|pin|token)|sign_?in")
  (#not-function-mentions? @hint "(?i)etag|checksum|integrity|cache")
  (#not-file-kind? "test" "example")
  ; Its signature was checked before.
  (#not-match? @hint "get_(signed|secure)_cookie\\(|unsign\\(")
  (#set! severity "warning")
  (#set! message "How long `{hint}` takes tells the hash: use `hmac.compare_digest`"))
((comparison_operator . (_) @left . ["==" "!="] . (_) @right .) @hint
  (#match? @right "<own-hashes>")
  (#not-match? @left "<no-values>")
  (#not-match? @left "<own-hashes>")
  (#in-function-named? @hint "(?i)log_?in|auth|check_?(pass|pw|cred|user|pin|token)|^check$|^verify$|verify_?(pass|pw|cred|user|pin|token|sig)|valid\\w*_?(pass|pw|cred|user|pin|token)|sign_?in")
  (#not-function-mentions? @hint "(?i)etag|checksum|integrity|cache")
  (#not-file-kind? "test" "example")
  ; Its signature was checked before.
  (#not-match? @hint "get_(signed|secure)_cookie\\(|unsign\\(")
  (#set! severity "warning")
  (#set! message "How long `{hint}` takes tells the hash: use `hmac.compare_digest`"))

; Byte by byte, up to the first that differs.
((for_statement
   right: (call function: (identifier) @_zip)
   body: (block . (if_statement condition: (comparison_operator . (identifier) . "!=" . (identifier) .) @hint consequence: (block . (return_statement (false)) .) !alternative) .))
  (#eq? @_zip "zip")
  (#in-function-named? @hint "(?i)same|equal|compare|verify|check|valid|match|auth")
  (#function-mentions? @hint "(?i)\\bmac\\b|\\bmacs\\b|hmac|token|secret|signature|password|digest|\\bpin\\b|api_?key|hash")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "How long this takes tells how much of the secret is right: use `hmac.compare_digest`"))

; A key among several.
((for_statement
   left: (_) @_each
   right: (_) @_keys
   body: (block (if_statement condition: (comparison_operator . (_) @left . "==" . (_) @right .) @hint)))
  (#match? @_keys "(?i)(^|[._])(api_?keys|valid_?keys|tokens|api_?tokens|secrets|valid_?tokens|allowed_?keys)(\\.(values|items|keys)\\(\\)|\\(\\))?$")
  (#match? @hint "(?i)^\\w*(api_?key|token|secret|key)\\s*==\\s*\\w+$")
  (#function-matches? @hint "<refusals>|raise ")
  (#not-match? @left "<secrets>")
  (#not-match? @hint "(?i)type|kind|name\\b|\\.id\\b")
  (#not-path-matches? "(?i)pars|lex|tokeni")
  (#not-file-kind? "test" "example")
  (#set! message "How long `{hint}` takes tells the secret: use `hmac.compare_digest`"))

; Names that say nothing, for what is a secret.
((comparison_operator . (identifier) @left . ["==" "!="] . (identifier) @right .) @hint
  (#value-matches? @left "(?i)(settings|config|environ|getenv)\\b.*(token|secret|api_?key|signature)|hmac\\.(new|digest)\\(")
  (#not-match? @left "<secrets>")
  (#not-match? @right "<secrets>")
  (#in-function-named? @hint "(?i)^_*(check|verify|validate|valid|require|is_valid|auth)\\w*")
  (#not-function-mentions? @hint "(?i)etag|checksum|md5|file_hash|cache|integrity|download")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "How long `{hint}` takes tells the secret: use `hmac.compare_digest`"))
((comparison_operator . (identifier) @left . ["==" "!="] . (identifier) @right .) @hint
  (#value-matches? @right "(?i)(settings|config|environ|getenv)\\b.*(token|secret|api_?key|signature)|hmac\\.(new|digest)\\(")
  (#not-match? @left "<secrets>")
  (#not-match? @right "<secrets>")
  (#in-function-named? @hint "(?i)^_*(check|verify|validate|valid|require|is_valid|auth)\\w*")
  (#not-function-mentions? @hint "(?i)etag|checksum|md5|file_hash|cache|integrity|download")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "How long `{hint}` takes tells the secret: use `hmac.compare_digest`"))

;! bad
; def check(request, expected_signature):
;     signature = request.headers["X-Signature"]
;     return signature == expected_signature
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import hmac
; def check(request, expected_signature):
;     signature = request.headers["X-Signature"]
;     return hmac.compare_digest(signature, expected_signature)
;! bad
; def allow(request):
;     if request.headers.get("X-Api-Key") == API_KEY:
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return load(
;! good
; import hmac
; def check(request, expected):
;     return hmac.compare_digest(request.headers["X-Signature"], expected)
;! good
; def parse(token, password, kind):
;     if token == ")" or password == "":
;         return None
;     return kind == "api_key"
;! good
; import hashlib
; def check_token(request, signer, answer, token):
;     payload = hashlib.sha256(answer.encode()).hexdigest()
;     return payload == signer.unsign(token, max_age=3600)
;! bad
; def same(a: bytes, b: bytes) -> bool:
;     """Compare two MACs."""
;     if len(a) != len(b):
;         return False
;     for x, y in zip(a, b):
;         if x != y:
;            ^^^^^^
;             return False
;     return True
;! bad
; def require_key(given):
;     for key in API_KEYS:
;         if key == given:
;            ^^^^^^^^^^^^
;             return key
;     raise PermissionError("bad key")
;! good
; def require_key(given):
;     for key in API_KEYS:
;         if hmac.compare_digest(key, given):
;             return key
;     raise PermissionError("bad key")
;! good
; def same_shape(rows, others):
;     for x, y in zip(rows, others):
;         if x != y:
;             return False
;     return True
;! bad
; def check_token(request):
;     expected = settings.API_TOKEN
;     given = request.headers.get("Authorization", "")[7:]
;     if given != expected:
;        ^^^^^^^^^^^^^^^^^
;         raise PermissionDenied
;! good
; def check_token(request):
;     expected = settings.API_TOKEN
;     given = request.headers.get("Authorization", "")[7:]
;     if not hmac.compare_digest(given, expected):
;         raise PermissionDenied
;! good
; def check_size(upload):
;     expected = settings.MAX_SIZE
;     given = upload.size
;     if given != expected:
;         raise ValueError
