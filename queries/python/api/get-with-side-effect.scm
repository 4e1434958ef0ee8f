; A GET that changes something
;
; Crawlers, prefetching browsers and mail scanners follow links; caches and retries repeat them. A GET that deletes is
; one preview away from deleting, and any page can make a visitor's browser send it.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
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
