; A token is believed without its signature
;
; Anybody can write a token that says "admin". Only the signature, by an algorithm that the server chooses, shows that the
; server itself made it.
;
; severity: error
; confidence: high
; cwe: 347
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: errors and warnings 3/13 of 32 before tokens that are looked into first, or were fetched, became info, 0 hints after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 0 hints on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: warnings that were new when all of them were read: 0/2 (a signature that was right and is over time, a client's own token), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: new warnings 0/2 (keys by JWKS, gated since), none after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://pyjwt.readthedocs.io/en/stable/usage.html
; list decoders: jwt.decode jose.jwt.decode jwt.JWT.decode jwt.PyJWT.decode authlib.jose.jwt.decode python_jwt.process_jwt jwt.decode_complete

((call function: (_) @callee arguments: (argument_list . (_) @_token (keyword_argument name: (_) @_options value: (dictionary (pair key: (string) @_key value: (false) @value)))) @_arguments) @hint
  (#resolves-to? @callee "<decoders>")
  (#match? @_key "verify_signature|^.verify.$")
  ; To look into a token is no mistake where the function verifies it as well, where it is the program's own, where it came
  ; from the one who made it, and where only its dates or its maker are read.
  (#not-match? @_token "(?i)^self\\.|\\.token$|id_token|access_token")
  (#not-function-matches? @hint "get_signing_key|find_valid_key|PyJWKClient|jwks|verify_signature[\"']\\s*:\\s*True|[Ee]xpir|(?i:without (signature )?verif|unverified|trusted|\\bsso\\b)|(get\\(|\\[)[\"'](iat|iss|tid|kid|azp|aud)[\"']")
  (#set! message "`{callee}` takes any token, whoever signed it: let it verify the signature")
  (#set! fix.title "Verify the signature")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (_) @_options value: (dictionary (pair key: (string) @_key value: (false))))) @_arguments) @hint
  (#resolves-to? @callee "<decoders>")
  (#match? @_key "verify_signature|^.verify.$")
  (#set! severity "info")
  (#set! message "`{callee}` reads a token whose signature nobody has verified here: believe nothing of it"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (_) @_verify value: (false)) @option)) @hint
  (#resolves-to? @callee "<decoders>")
  (#eq? @_verify "verify")
  (#set! message "`{callee}` takes any token, whoever signed it: leave `verify=False` out")
  (#set! fix.title "Verify the signature")
  (#set! fix.safety "suggested")
  (#remove-argument! @option))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (_) @_options value: (dictionary (pair key: (string) @_key value: (false) @value)))) @_arguments) @hint
  (#resolves-to? @callee "<decoders>")
  (#match? @_key "verify_exp")
  (#set! severity "info")
  (#set! message "`{callee}` takes tokens that ended long ago: leave {_key} on")
  (#set! fix.title "Check when the token ends")
  (#set! fix.safety "suggested")
  (#replace! @value "True"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (_) @_algorithms value: (_) @value))) @hint
  (#resolves-to? @callee "<decoders>" "jwt.encode" "jose.jwt.encode")
  (#any-of? @_algorithms "algorithms" "algorithm")
  (#match? @value "(?i)[\"']none[\"']|^None$")
  (#not-function-matches? @hint "verify_signature[\"']\\s*:\\s*False")
  ; Who asks for no key at all makes a claim that the other side asks for so.
  (#not-match? @hint "key\\s*=\\s*None")
  (#set! message "The algorithm `none` is no signature: name the one that the server signs with"))
((call function: (_) @callee arguments: (argument_list . (_) . (_) .) @_arguments) @hint
  (#resolves-to? @callee "jwt.decode")
  (#lacks-argument? @_arguments "algorithms" 2)
  (#lacks-argument? @_arguments "options")
  (#set! severity "warning")
  (#set! message "The token chooses how it is verified: pass `algorithms=[…]`")
  (#set! fix.title "Accept HS256 only")
  (#append-argument! @_arguments "algorithms=[\"HS256\"]"))
((call function: (_) @callee) @hint
  (#resolves-to? @callee "jose.jwt.get_unverified_claims" "jose.jws.get_unverified_claims" "jwt.get_unverified_claims")
  (#not-function-mentions? @hint "(?i)^(decode|verify\\w*|validate\\w*|get_signing_key\\w*|jwks\\w*)$")
  (#set! severity "warning")
  (#set! message "`{callee}` takes any token, whoever signed it: decode it with the key"))

; A signature that is looked at, and its result dropped.
((expression_statement (call function: (_) @callee) @hint)
  (#match? @callee "(?i)(^|[._])(compare_digest|verify_(signature|token|hmac|webhook_signature)|check_password(_hash)?|check_token)$")
  (#not-match? @callee "(?i)assert|^self\\.(verify|check)_")
  (#resolves-to? @callee "hmac.compare_digest" "werkzeug.security.check_password_hash" "secrets.compare_digest" "bcrypt.checkpw" "django.contrib.auth.hashers.check_password")
  (#set! severity "info")
  (#set! message "`{callee}` only says whether it matches, and nobody asks: refuse when it is false"))

; The middle of a token, taken apart by hand.
((call function: (_) @callee arguments: (argument_list . (_) @_part)) @hint
  (#resolves-to? @callee "base64.urlsafe_b64decode" "base64.b64decode" "urlsafe_b64decode" "b64decode" "base64url_decode" "jwt.utils.base64url_decode")
  (#function-matches? @hint "(?i)(token|jwt|authorization|bearer|credentials|auth)\\w*(\\.\\w+\\(\\))*\\.split\\([\"']\\.[\"'](,\\s*\\d)?\\)")
  (#function-mentions? @hint "^loads$")
  (#not-function-mentions? @hint "(?i)verif|hmac|sign|public_key|jwks|compare_digest|unverified|expir|\\bexp\\b|debug|peek|inspect|header$")
  (#not-in-function-named? @hint "(?i)unverified|expir|peek|inspect|debug|without")
  (#not-path-matches? "(?i)client|sdk|provider|cli\\b|oauth")
  (#not-file-kind? "test" "example")
  ; A client that got the token for itself.
  (#not-file-matches? "(?i)refresh_token|device_code|[\"']client_id[\"']")
  (#set! severity "warning")
  (#set! message "Anybody can write this part of a token: let `jwt.decode` verify the signature before it is believed"))

; A public key is no secret: with HS256 allowed beside it, anybody signs with it.
((keyword_argument name: (identifier) @_name value: (list) @algorithms) @hint
  (#eq? @_name "algorithms")
  (#match? @algorithms "[\"']HS\\d+[\"']")
  (#match? @algorithms "[\"'](RS|ES|PS|EdDSA)\\d*[\"']")
  (#inside-call? @hint "*decode")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever has the public key signs tokens with it as an HS256 secret: allow one kind of algorithm only"))
((call function: (attribute object: (_) @signer attribute: (identifier) @load) arguments: (argument_list . (_))) @hint
  (#any-of? @load "loads_unsafe" "load_payload_unsafe")
  (#not-file-kind? "test" "example")
  ; Its signature was right, and its time is over.
  (#not-catches? @hint "itsdangerous.SignatureExpired" "SignatureExpired")
  (#set! severity "warning")
  (#set! message "`{load}` reads what nobody signed: use `loads`, and refuse on `BadSignature`"))

; A cookie that anybody can write.
((call function: (_) @callee arguments: (argument_list . (_) @cookie)) @hint
  (#resolves-to? @callee "json.loads" "ast.literal_eval")
  (#match? @cookie "b64decode\\(\\s*(self\\.)?request\\.(cookies|COOKIES)")
  (#not-function-mentions? @hint "(?i)hmac|sign|verif|digest|serializer")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Anybody can write this cookie: sign it, with `itsdangerous`, and read it with `loads`"))

; The beginning of a signature is soon guessed.
((call function: (attribute object: (_) @signature attribute: (identifier) @_method) arguments: (argument_list . (_) @part)) @hint
  (#any-of? @_method "startswith" "endswith")
  (#match? @part "(hex)?digest\\(\\)\\s*\\[\\s*:|digest\\[:")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "A part of a signature is soon found by trying: compare all of it, with `hmac.compare_digest`"))

; The token says how it wants to be checked.
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (list . [(subscript) (call) (identifier)] @algorithm .)))) @hint
  (#resolves-to? @callee "jwt.decode" "jose.jwt.decode" "jwt.api_jwt.decode")
  (#eq? @_name "algorithms")
  (#not-function-mentions? @hint "(?i)jwks?(_client|_uri|s)?$|PyJWK|get_signing_key\\w*|x5c")
  (#value-matches? @algorithm "get_unverified_header|(?i)^(un\\w*_)?head(er)?s?(\\[|\\.get\\()[\"']alg[\"']")
  (#not-file-kind? "test" "example")
  (#set! message "The token itself says how it is checked, `{algorithm}`: name the algorithm that you sign with"))

; What the request carries in Base64 is read, and nobody signed it.
((call function: (_) @_loads arguments: (argument_list . (call function: (_) @_b64 arguments: (argument_list . (_) @sent)))) @hint
  (#resolves-to? @_loads "json.loads")
  (#resolves-to? @_b64 "base64.b64decode" "base64.urlsafe_b64decode")
  (#tainted? @sent "caller")
  (#not-function-mentions? @hint "(?i)hmac|verify\\w*|signature|sign|compare_digest|decrypt|cursor|pagination|after|state|page_token")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Anybody can write `{sent}`, for Base64 is no signature: sign it with `itsdangerous`, and check that first"))

;! bad
; import jwt
; def user(token):
;     return jwt.decode(token, options={"verify_signature": False})["sub"]
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import jwt
; def user(token):
;     return jwt.decode(token, options={"verify_signature": True})["sub"]
;! bad
; import jwt
; def user(token, key):
;     return jwt.decode(token, key, verify=False, algorithms=["HS256"])
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import jwt
; def user(token, key):
;     return jwt.decode(token, key, algorithms=["HS256"])
;! bad
; import jwt
; def user(token, key):
;     if not jwt.decode(token, key)
;            ^^^^^^^^^^^^^^^^^^^^^^
;         return None
;! fixed
; import jwt
; def user(token, key):
;     if not jwt.decode(token, key, algorithms=["HS256"])
;         return None
;! good
; import jwt
; def user(token, key):
;     return jwt.decode(token, key, algorithms=["HS256"])
;! good
; from jose import jwt
; def user(token, key):
;     return jwt.decode(token, key, algorithms="RS256", options={"verify_aud": False})
;! good
; from itsdangerous import SignatureExpired
; def read(serializer, token):
;     try:
;         return serializer.loads(token, max_age=3600), False
;     except SignatureExpired:
;         _, data = serializer.loads_unsafe(token)
;         return data, True
;! bad
; import jwt
; def read(token, key):
;     header = jwt.get_unverified_header(token)
;     return jwt.decode(token, key, algorithms=[header["alg"]])
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import jwt
; def read(token, keys):
;     header = jwt.get_unverified_header(token)
;     return jwt.decode(token, keys[header["kid"]], algorithms=["RS256"])
;! bad
; import base64, json
; from flask import request
; def unsubscribe():
;     data = json.loads(base64.urlsafe_b64decode(request.args["t"]))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     remove(data["email"])
;! good
; from flask import request
; def unsubscribe():
;     data = signer.loads(request.args["t"])
;     remove(data["email"])
