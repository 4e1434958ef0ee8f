; A GET that changes something
;
; Crawlers, prefetching browsers and mail scanners follow links; caches and retries repeat them. A GET that deletes is
; one preview away from deleting, and any page can make a visitor's browser send it.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; cwe: 352

((call function: (attribute object: (_) @_session attribute: (identifier) @_delete) arguments: (argument_list . (_))) @hint
  (#eq? @_delete "delete")
  (#match? @_session "(^|\\.)session$|^db$")
  (#in? @hint "handler")
  (#decorated? @hint "\\.get\\(")
  (#not-decorated? @hint "\\.(post|put|patch|delete|route|api_route)\\(")
  (#not-function-mentions? @hint "(?i)token|expired|stale|cache")
  (#set! message "A GET deletes here, and whoever follows the link does it: make it a DELETE or a POST"))
((call function: (_) @_callee arguments: (argument_list . (_) @_sql)) @hint
  (#method? @_callee "execute")
  (#reads-like? @_sql "(?i)^\\s*(delete\\s+from|drop\\s+table|truncate)\\b")
  (#in? @hint "handler")
  (#decorated? @hint "\\.get\\(|\\.route\\([^)]*\\)")
  (#not-decorated? @hint "\\.(post|put|patch|delete|api_route)\\(|methods")
  (#not-reads-like? @_sql "(?i)token|session|cache|log|visit|view")
  (#set! message "A GET deletes here, and whoever follows the link does it: make it a DELETE or a POST"))
((call function: (attribute object: (_) @_session attribute: (identifier) @_delete) arguments: (argument_list . (_))) @hint
  (#eq? @_delete "delete")
  (#match? @_session "(^|\\.)session$")
  (#in? @hint "handler")
  (#decorated? @hint "\\.route\\(")
  (#not-decorated? @hint "methods|\\.(post|put|patch|delete)\\(")
  (#not-function-mentions? @hint "(?i)token|expired|stale|cache|^method$")
  (#set! message "A GET deletes here, and whoever follows the link does it: make it a DELETE or a POST"))

; A view of Django's that takes any method.
((call function: (attribute object: (_) @_object attribute: (identifier) @_delete) arguments: (argument_list)) @hint
  (#any-of? @_delete "delete" "close" "deactivate" "cancel" "archive" "disable")
  (#match? @_object "(?i)^request\\.user(\\.\\w+)?$|\\.objects\\.\\s*(get|filter)\\(|^get_object_or_404\\(|^(account|order|user|subscription|item|post|comment|profile|article|ticket|message|note|document|photo|booking|product|customer)$")
  (#imports? "django.http" "django.shortcuts" "django.contrib.auth" "django.views")
  (#in-function-named? @hint "(?i)(delete|remove|close|cancel|deactivate|archive|disable|destroy|unsubscribe|drop)")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "(?i)^(method|POST|form|DELETE|is_valid|http_method_names|confirm\\w*|dispatch|queryset)$|token|expired|stale|cache")
  (#not-decorated? @hint "(?i)require_(post|http|safe)|require_?method|post|delete|api_view|permission|action|admin|task|receiver|expose|csrf")
  (#not-in-function-named? @hint "(?i)(^_|View$|ViewSet|Mixin|Serializer|^post$|^delete$|destroy$|perform_|Admin|API|form_valid)")
  (#not-file-kind? "test" "migration")
  (#set! message "A GET changes this, too, and whoever follows a link does it: add `@require_POST`"))

; A route of Flask's that answers GET alone, called after what it does.
((call function: (_) @callee arguments: (argument_list)) @hint
  (#match? @callee "(?i)(^|\\.)_?(delete|remove|cancel|close|deactivate|destroy|drop|purge|transfer|refund|approve|ban|disable|reset|shutdown|restart|unlink|rmtree)(_(account|user|order|item|all|post|comment|file|subscription|booking|message|money|data|db|database|entry|record|product|service))?$")
  (#in? @hint "handler")
  (#decorated? @hint "\\.(route|get)\\(.(/[^\"']*)?/_?(delete|remove|cancel|close|deactivate|destroy|drop|purge|transfer|refund|approve|ban|disable|reset|shutdown|restart)\\b")
  (#not-decorated? @hint "methods|\\.(post|put|patch|delete|api_route)\\(")
  (#not-function-mentions? @hint "(?i)token|expired|stale|cache|^method$|confirm|state$")
  (#not-file-kind? "test" "example")
  (#set! message "A GET changes this, and whoever follows a link does it: make it a POST or a DELETE"))

;! bad
; from flask import Flask
; app = Flask(__name__)
; @app.route("/orders/<int:id>/delete")
; def remove(id):
;     db.session.delete(find(id))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     db.session.commit()
;     return redirect("/orders")
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders/{id}/delete")
; def remove(id: int, db=Depends(get_db)):
;     db.delete(find(id))
;     ^^^^^^^^^^^^^^^^^^^
;     db.commit()
; @app.get("/lines/{id}/delete")
; def lines(id: int, cursor=Depends(get_cursor)):
;     cursor.execute("DELETE FROM lines WHERE id = %s", (id,))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; @app.get("/all")
; def all(id: int, cursor=Depends(get_cursor)):
;     cursor.execute("TRUNCATE drafts")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return {"done":
;! good
; from flask import Flask
; app = Flask(__name__)
; @app.route("/orders/<int:id>", methods=["DELETE"])
; def remove(id):
;     db.session.delete(find(id))
;     db.session.commit()
;     return "", 204
; @app.route("/lines/<int:id>")
; def line(id):
;     return load(id)
; @app.get("/cache")
; def cache():
;     store.delete("x")
;     return load()
; def drop(id):
;     db.session.delete(find(id))
;     db.session.commit()
