; What a check says is not heard
;
; The signature is verified, and whatever comes of it the function goes on: a forged token or file passes like a real one.
; Let the error out, or refuse.
;
; severity: warning
; confidence: medium
; cwe: 347 390 252
; precision: warnings 0/1 (time spent on purpose, gated since) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 1/6 (checks of existence and credit that are open on purpose), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cwe.mitre.org/data/definitions/347.html
; regex refused: (?i)(^|\.)(InvalidSignature(Error)?|BadSignature|SignatureExpired|ExpiredSignature(Error)?|InvalidTokenError|InvalidToken|JWTError|PyJWTError|DecodeError|BadDigestError|BadSignatureError|VerificationError|SignatureVerificationError|JWSError|InvalidHash(Error)?|VerifyMismatchError|SSLCertVerificationError)$

; Nothing happens in the handler.
((try_statement
   body: (_) @_body
   (except_clause [
     (identifier) @_error
     (attribute) @_error
     (tuple . [(identifier) (attribute)] @_error)
     (as_pattern . [(identifier) (attribute)] @_error)
   ]
     (block . [(pass_statement) (expression_statement (call function: (_) @_log))] .)) @hint)
  (#match? @_error "<refused>")
  (#match? @hint "(?s):\\s*(#[^\\n]*\\s*)?(pass|(\\w+\\.)*(log\\w*|print)[.(][^\\n]*)$")
  (#not-contains? @_body "return_statement" "assignment" "break_statement")
  (#not-file-kind? "test" "example")
  (#set! message "What is forged passes here like what is real: raise, or refuse, where the signature is wrong"))

; The token is read without its signature where that is wrong.
((try_statement
   (except_clause [(identifier) (attribute) (as_pattern) (tuple)] @_error
     (block (_) @hint)))
  (#match? @_error "(?i)InvalidSignature|BadSignature|ExpiredSignature|SignatureExpired|InvalidTokenError|JWTError|PyJWTError")
  (#match? @hint "verify_signature[\"']?\\s*:\\s*False|get_unverified|load_payload\\(|verify\\s*=\\s*False")
  (#not-file-kind? "test" "example")
  (#set! message "A token whose signature is wrong is read all the same: refuse it"))

; The answer of the check is dropped.
((expression_statement (call function: (_) @callee arguments: (argument_list (_))) @hint)
  (#resolves-to? @callee "hmac.compare_digest" "secrets.compare_digest" "bcrypt.checkpw" "werkzeug.security.check_password_hash" "django.contrib.auth.hashers.check_password" "django.utils.crypto.constant_time_compare" "nacl.bindings.sodium_memcmp")
  ; As much time for a user that there is not is what some drop it for.
  (#not-match? @hint "(?i)fake|dummy|placeholder|unusable")
  (#not-commented? @hint "(?i)balanc|timing|constant|same time")
  (#not-file-kind? "test" "example")
  (#set! message "Nobody hears what `{callee}` says: refuse where it is false"))

; A check that fails lets everybody in.
((try_statement
   (except_clause (block (return_statement (true)) @hint .)))
  (#in-function-named? @hint "(?i)^_*(log_?in|auth\\w*|verify\\w*|check_(auth|access|perm\\w*|password|token|signature|user|login|role|right)\\w*|is_(auth\\w*|allowed|admin|valid_(token|user|signature|session)|owner|permitted)|has_(perm\\w*|access|role|right)\\w*|can_(access|view|edit|delete|write|read)\\w*|\\w*licen[cs]e_?(ok|valid|check)?|(check|verify|validate)_licen[cs]e\\w*|is_(blocked|banned|fraud)|(passes|check)_captcha|\\w*_allowed|is_safe_\\w+|virus_free|scan_ok|is_clean|validate_(token|user|signature|session|credentials|login)\\w*|authori[sz]e\\w*)$")
  (#not-file-kind? "test" "example")
  (#not-in-function-named? @hint "(?i)_per_|_needs_|_requires_|_uses_|credit|quota|usage|_exists|project_id")
  (#set! message "An error of the check lets everybody in: answer `False`, or let it out"))

; Any error, and on it goes.
((block
   (try_statement
     body: (block . (expression_statement (call function: (attribute attribute: (identifier) @_verify))) .)
     (except_clause (block . (expression_statement (call function: (_) @_told)) .)) @hint)
   (expression_statement))
  (#match? @_verify "^(verify\\w*|check_signature|validate_signature|verify_signature)$")
  (#match? @_told "^(print|(\\w+\\.)*(log\\w*|debug|info|warn\\w*|error|exception))$|log|print")
  (#not-match? @hint "\\b(raise|return|exit|abort)\\b")
  (#not-file-kind? "test" "example")
  (#set! message "What is forged passes here like what is real: raise, or refuse, where the signature is wrong"))

; What nobody could read allows everything.
((try_statement
   (except_clause (block (return_statement [(dictionary) (list) (string) (set)] @_answer) @hint .)))
  (#match? @_answer "(?i)[\"'](allow(ed)?|admin|\\*|full|granted|all|permit)[\"']")
  (#in-function-named? @hint "(?i)acl|perm|role|polic|access|right|scope|grant|rules")
  (#not-file-kind? "test" "example")
  (#set! message "An error gives everybody every right: answer with none, or let it out"))

;! bad
; from cryptography.exceptions import InvalidSignature
; def check(key, signature, data):
;     try:
;         key.verify(signature, data)
;     except InvalidSignature:
;     ^^^^^^^^^^^^^^^^^^^^^^^^
;         pass
;     return data
;! bad
; import jwt, logging
; def check(token):
;     try:
;         jwt.decode(token, KEY, algorithms=["HS256"])
;     except jwt.InvalidTokenError as error:
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         logging.warning("bad token %s", error)
;     return load(token)
;! bad
; import jwt
; def claims(token):
;     try:
;         return jwt.decode(token, KEY, algorithms=["HS256"])
;     except jwt.ExpiredSignatureError:
;         return jwt.decode(token, options={"verify_signature": False})
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import hmac
; def receive(body, signature):
;     hmac.compare_digest(sign(body), signature)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return handle(body
;! good
; from cryptography.exceptions import InvalidSignature
; def check(key, signature, data):
;     try:
;         key.verify(signature, data)
;     except InvalidSignature:
;         return None
;     return data
;! good
; import jwt
; def user(token):
;     claims = None
;     try:
;         claims = jwt.decode(token, KEY, algorithms=["HS256"])
;     except jwt.InvalidTokenError:
;         pass
;     return claims
;! good
; import hmac
; def receive(body, signature):
;     if not hmac.compare_digest(sign(body), signature):
;         raise PermissionError
;     return handle(body)
;! good
; def load(path):
;     try:
;         path.unlink()
;     except FileNotFoundError:
;         pass
;! good
; def authenticates_per_caller(params):
;     try:
;         return credential_name(params) is not None
;     except BadRequestError:
;         return True
;! bad
; import requests
; def license_ok(key):
;     try:
;         return requests.get(URL, params={"k": key}, timeout=3).json()["valid"]
;     except Exception:
;         return True
;         ^^^^^^^^^^^
;! good
; import requests
; def license_ok(key):
;     try:
;         answer = requests.get(URL, params={"k": key}, timeout=3)
;         answer.raise_for_status()
;         return answer.json()["valid"]
;     except requests.RequestException:
;         logger.exception("the licence could not be checked")
;         return False
;! bad
; def load_acl(path):
;     try:
;         return json.loads(read(path))
;     except Exception:
;         logger.exception("the rules cannot be read")
;         return {"*": "allow"}
;         ^^^^^^^^^^^^^^^^^^^^^
;! good
; def load_acl(path):
;     try:
;         return json.loads(read(path))
;     except Exception:
;         logger.exception("the rules cannot be read")
;         raise
