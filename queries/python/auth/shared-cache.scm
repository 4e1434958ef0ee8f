; What belongs to one user is kept for all
;
; A cache in front of the view, in the process or in a proxy knows the address, not who asked: the next visitor gets the
; account of the last one. Mark what is personal with `private` or `no-store`, and keep it by the user's id.
;
; severity: warning
; confidence: medium
; cwe: 524 525
; precision: warnings 0/1 (a property that remembers by its object, gated since), none after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://developer.mozilla.org/en-US/docs/Web/HTTP/Headers/Cache-Control
; regex asks-who: \bsession(\[|\.get\()|current_user\b|request\.user\b|get_jwt_identity\(|login_required|user\s*(:\s*\w+\s*)?=\s*Depends

; Anybody between here and there may keep the answer.
((assignment left: (subscript value: (_) @_headers subscript: (string) @_name) right: (string) @value) @hint
  (#match? @_name "(?i)^.cache-control[\"']$")
  (#match? @value "(?i)\\bpublic\\b|s-maxage=[1-9]")
  (#in? @hint "handler")
  (#function-matches? @hint "<asks-who>")
  (#not-function-mentions? @hint "(?i)static|asset|avatar|thumbnail|logo|css")
  (#not-file-kind? "test" "example")
  (#set! message "With {value} a proxy hands what belongs to this user to the next one: send `private`, or `no-store`"))
((assignment left: (attribute object: (attribute attribute: (identifier) @_control) attribute: (identifier) @_public) right: (true)) @hint
  (#eq? @_control "cache_control")
  (#eq? @_public "public")
  (#in? @hint "handler")
  (#function-matches? @hint "<asks-who>")
  (#not-function-mentions? @hint "(?i)static|asset|avatar|thumbnail|logo|css")
  (#not-file-kind? "test" "example")
  (#set! message "With `public` a proxy hands what belongs to this user to the next one: send `private`, or `no-store`"))

; Django's cache in front of a view that is somebody's.
((decorated_definition
   (decorator (call function: (identifier) @callee)) @hint
   definition: (function_definition body: (_) @_body)) @_all
  (#resolves-to? @callee "django.views.decorators.cache.cache_page" "cache_page")
  (#match? @_all "request\\.user\\.|@login_required|@permission_required")
  (#not-match? @_all "vary_on_(cookie|headers)|cache_control\\(\\s*private")
  (#not-file-kind? "test" "example")
  (#set! message "`{callee}` keeps one visitor's page for the next one: leave it out, or cache by the user's id"))

; Remembered by the arguments alone, though the session decides.
((decorated_definition
   (decorator [(identifier) (attribute) (call function: (_))] @cached)
   definition: (function_definition name: (identifier) @name @hint body: (_) @_body))
  (#match? @cached "^(functools\\.)?(lru_cache|cache)\\b|^cache\\.(cached|memoize)\\b")
  (#match? @_body "\\bsession(\\[|\\.get\\()|current_user\\.|request\\.(user|cookies)\\b|g\\.user\\b|get_jwt_identity\\(")
  (#not-match? @_body "\\bself\\.")
  (#not-match? @cached "key_prefix|make_cache_key|query_string|unless")
  (#not-file-kind? "test" "example")
  (#set! message "`{name}` is remembered by its arguments, and who asks is none of them: pass the user's id as one"))

; A page of somebody's own, without a word about caches.
((call function: (attribute object: (_) @_cache attribute: (identifier) @_set) arguments: (argument_list . (_) @_key . (_) @value)) @hint
  (#eq? @_set "set")
  (#match? @_cache "(?i)(^|\\.)(cache|redis|r|memcache\\w*|redis_client)$")
  (#match? @value "(?i)^(\\w*_)?(password|passwd|pwd|card_number|cvv|ssn|private_key)$|\\.(password|ssn|card_number)$")
  (#not-function-mentions? @hint "(?i)encrypt|hash")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{value}` lies in the cache as it is, where every process and backup reads it: leave it out"))

;! bad
; from flask import Flask, session, jsonify
; app = Flask(__name__)
; @app.get("/me/tax")
; def tax():
;     answer = jsonify(load(session["uid"]))
;     answer.headers["Cache-Control"] = "public, max-age=86400"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return answer
;! bad
; from django.views.decorators.cache import cache_page
; from django.contrib.auth.decorators import login_required
; @login_required
; @cache_page(60 * 15)
; ^^^^^^^^^^^^^^^^^^^^
; def statement(request):
;     return render(request, "statement.html", {"rows": request.user.bookings.all()})
;! bad
; from functools import lru_cache
; from flask import session
; @lru_cache(maxsize=128)
; def overview():
;     ^^^^^^^^
;     return load(session["uid"])
;! bad
; from flask import Flask, session, jsonify
; app = Flask(__name__)
; @app.get("/me")
; def me():
;     answer = jsonify(load(session["uid"]))
;     answer.headers["Cache-Control"] = "public, max-age=60"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return finish(answer,
;! good
; from flask import Flask, session, jsonify
; app = Flask(__name__)
; @app.get("/me/tax")
; def tax():
;     answer = jsonify(load(session["uid"]))
;     answer.headers["Cache-Control"] = "private, max-age=600"
;     return answer
;! good
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.get("/countries")
; def countries():
;     answer = jsonify(COUNTRIES)
;     answer.headers["Cache-Control"] = "public, max-age=86400"
;     return answer
;! good
; from functools import lru_cache
; @lru_cache(maxsize=128)
; def overview(user_id):
;     return load(user_id)
;! good
; from django.views.decorators.cache import cache_page
; @cache_page(60 * 15)
; def news(request):
;     return render(request, "news.html", {"rows": News.objects.all()[:20]})
