; Nobody sees that somebody tries passwords
;
; The login fails, or a right is missing, and no line says so: an attack of a week looks like silence, and afterwards nobody
; can tell which accounts were tried. Log the refusal with the account and the address, never the password.
;
; severity: info
; confidence: low
; cwe: 778 223
; precision: info, 6/7 of 17, before 107 refusals of rights were left out; 0 warnings, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 0/1 (for one step), then gated, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#which-events-to-log
; regex loggers: (?i)^(log|logger|logging|_log|audit\w*|warning|warn|capture_\w+|record\w*|track\w*|\w*_?event|signal\w*|user_login_failed|statsd|counter|metrics?)$

((function_definition name: (_) @name body: (block (if_statement condition: (_) @_condition consequence: (block [(return_statement) (raise_statement) (expression_statement)] @hint .) !alternative)))
  (#match? @name "(?i)^(user_?|api_?|admin_?|do_?|handle_?)?(log_?in|sign_?in|authenticate|(login_for_|create_|issue_)?(access_)?token)(_user|_view)?$")
  (#match? @_condition "(?i)passw|check_|verify|is None|^not |authenticate")
  (#match? @hint "(?i)401|403|unauthori|forbidden|denied|abort|invalid|wrong|failed|incorrect|bad credentials|^return (False|None)$")
  (#not-function-mentions? @hint "<loggers>")
  (#not-file-kind? "test" "example")
  (#set! message "A login that fails leaves no trace: log the account and the address before `{name}` refuses"))
((if_statement
   condition: (_) @_condition
   consequence: (block . [(expression_statement (call function: (identifier) @_abort arguments: (argument_list . (integer) @_code))) (raise_statement) (return_statement)] @hint .))
  (#match? @_condition "(?i)is_admin|is_staff|is_superuser|has_perm|has_role|role\\s*!=|role not in|not \\w*allowed|can_\\w+\\(")
  (#match? @hint "(?i)403|forbidden|PermissionDenied|denied|not allowed|admin")
  (#in? @hint "handler")
  (#route? @hint "/admin\\b")
  (#not-function-mentions? @hint "(?i)^(log|logger|logging|audit\\w*|warning|capture_\\w+)$")
  (#not-file-kind? "test" "example")
  (#set! message "Who tries what they may not leaves no trace: log the user and the address before this refuses"))

; From here on nobody sees anything.
((call function: (_) @callee arguments: (argument_list . (_) @_level)) @hint
  (#resolves-to? @callee "logging.disable")
  (#match? @_level "CRITICAL|ERROR|WARNING|\\b[345]0\\b")
  (#not-file-kind? "test" "example")
  (#not-path-matches? "(?i)test|conftest|bench|cli|script")
  ; For one step alone.
  (#not-function-matches? @hint "logging\\.disable\\(\\s*(logging\\.)?(NOTSET|0)\\b")
  (#set! severity "warning")
  (#set! message "From here on no failure and no refusal is written down, in the whole process: raise the level of one logger instead"))

; A refusal, where nothing in the file writes anything down.
((if_statement
   condition: (_) @_condition
   consequence: (block . (raise_statement) @hint .)
   !alternative)
  (#match? @_condition "(?i)is_admin|is_staff|is_superuser|has_perm|has_role|role\\s*!=|role not in|not \\w*allowed|can_\\w+\\(")
  (#match? @hint "(?i)PermissionError|PermissionDenied|Forbidden|AccessDenied|Unauthorized|403")
  (#in-function-named? @hint "(?i)delete|remove|grant|revoke|transfer|approve|set_|update|change|reset|refund|export|create|ban|pay")
  (#not-file-matches? "(?i)\\blog(ger|ging)?\\b|audit|\\blog\\.")
  (#not-imports? "django" "rest_framework")
  (#not-file-kind? "test" "example")
  (#set! message "Who tries what they may not leaves no trace: log who it was before this refuses"))

; What an administrator does to others, and nobody can tell later who it was.
((decorated_definition
   (decorator (_) @_guard)
   definition: (function_definition name: (identifier) @name @hint body: (_) @_body))
  (#match? @_guard "(?i)^(\\w+\\.)*(admin_required|require_admin|roles?_required|staff_member_required|superuser_required|admin_only|requires_role)\\b|user_passes_test")
  (#match? @name "(?i)delete|remove|grant|revoke|set_|update|change|reset|ban|disable|promote|approve|refund|transfer|impersonate")
  (#match? @_body "\\.(delete|save|commit|execute|update|remove)\\(")
  (#not-file-matches? "(?i)\\blog(ger|ging)?\\b|audit|\\blog\\.|LogEntry|record_|history|signal")
  (#not-file-kind? "test" "example")
  (#set! message "Nobody can tell later who did this: log the administrator, the action of `{name}` and whom it concerns"))
((decorated_definition
   (decorator (call function: (attribute attribute: (identifier) @_verb) arguments: (argument_list . (string) @_path)))
   definition: (function_definition name: (identifier) @name @hint body: (_) @_body))
  (#any-of? @_verb "post" "put" "patch" "delete")
  (#match? @_path "(?i)/admin\\b")
  (#match? @_body "is_admin|is_staff|is_superuser|role|admin")
  (#match? @_body "\\.(delete|save|commit|execute|update|remove)\\(")
  (#not-file-matches? "(?i)\\blog(ger|ging)?\\b|audit|\\blog\\.|LogEntry|record_|history|signal")
  (#not-file-kind? "test" "example")
  (#set! message "Nobody can tell later who did this: log the administrator, the action of `{name}` and whom it concerns"))

; The one logger that should be heard.
((call function: (attribute object: (call function: (_) @_get arguments: (argument_list . (string) @logger .)) attribute: (identifier) @_set) arguments: (argument_list . (_) @_level)) @hint
  (#resolves-to? @_get "logging.getLogger")
  (#eq? @_set "setLevel")
  (#match? @logger "(?i)^.(\\w+\\.)*(security|auth|audit|access|login|django\\.security)[\"'.]")
  (#match? @_level "CRITICAL|\\b(50|60|100)\\b")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "What {logger} has to say of refused logins is dropped: leave it at `INFO` or `WARNING`"))

;! bad
; def login(name, password):
;     user = find(name)
;     if user is None or not check(user, password):
;         return refuse(401)
;         ^^^^^^^^^^^^^^^^^^
;     return start(user)
;! bad
; from flask import Flask, abort
; app = Flask(__name__)
; @app.post("/admin/limits")
; def limits():
;     if not current().is_admin:
;         abort(403)
;         ^^^^^^^^^^
;     return change()
;! bad
; from fastapi import APIRouter
; router = APIRouter()
; @router.delete("/admin/users/{number}")
; def remove(number: int):
;     if role_of(number).role != "admin":
;         raise HTTPException(403)
;         ^^^^^^^^^^^^^^^^^^^^^^^^
;     return drop(number)
; def broken(:
;! bad
; def authenticate(name, password):
;     if not verify(name, password):
;         return False
;         ^^^^^^^^^^^^
;     return True
;! good
; def login(name, password):
;     user = find(name)
;     if user is None or not check(user, password):
;         logger.warning("login failed for %r", name)
;         return refuse(401)
;     return start(user)
;! good
; def load(name):
;     row = find(name)
;     if row is None:
;         return refuse(401)
;     return row
;! good
; from flask import Flask, abort
; app = Flask(__name__)
; @app.post("/admin/limits")
; @login_required
; def limits():
;     if not find():
;         abort(404)
;     return change()
;! good
; def allowed(user):
;     if not user.is_admin:
;         raise PermissionDenied
;! good
; import logging
; def offline(migrate, config):
;     logging.disable(logging.CRITICAL)
;     migrate(config, sql=True)
;     logging.disable(logging.NOTSET)
;! bad
; @app.post("/admin/users/<int:key>/delete")
; @admin_required
; def delete_user(key):
;     ^^^^^^^^^^^
;     users.get(key).delete()
;     return "", 204
;! good
; @app.post("/admin/users/<int:key>/delete")
; @admin_required
; def delete_user(key):
;     users.get(key).delete()
;     logger.info("%s deleted user %s", current_user.id, key)
;     return "", 204
;! bad
; import logging
; logging.getLogger("security").setLevel(logging.CRITICAL)
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import logging
; logging.getLogger("urllib3").setLevel(logging.CRITICAL)
