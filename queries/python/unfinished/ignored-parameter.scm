; The route takes a limit and never uses it
;
; Clients send `limit=10` and get everything; `dry_run=true` deletes for real. The interface promises what the code does
; not do, and nobody sees an error.
;
; severity: warning
; confidence: medium
; cwe: 628
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …): unproven on real code
; regex promised: ^(limit|offset|skip|page|page_size|per_page|dry_run|sort|sort_by|order_by|timeout)$

((parameters [
   (default_parameter name: (identifier) @hint)
   (typed_parameter . (identifier) @hint)
   (typed_default_parameter name: (identifier) @hint)
 ])
  (#match? @hint "<promised>")
  (#decorated? @hint "\\.(get|post|put|patch|delete)\\(")
  (#imports? "fastapi" "litestar" "ninja")
  (#unmentioned? @hint)
  (#not-body-mentions? @hint "^(locals|kwargs|NotImplementedError)$")
  (#set! message "Clients may send `{hint}`, and nothing uses it: use it, or take it out"))

;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders")
; def orders(limit: int = 10, offset: int = 0):
;            ^^^^^
;                             ^^^^^^
;     return load()
;! bad
; from fastapi import APIRouter
; router = APIRouter()
; @router.delete("/orders")
; def remove(id: int, dry_run: bool = False):
;                     ^^^^^^^
;     drop(id)
; @router.get("/users")
; def users(page=1, sort_by=None):
;           ^^^^
;                   ^^^^^^^
;     return load(
;! good
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders")
; def orders(skip: int = 10, offset: int = 0):
;     return load()[offset : offset + skip]
; @app.get("/users")
; def users(request, page=1):
;     def inner():
;         return load(page)
;     return inner()
; def helper(limit=10):
;     return load()
; @app.get("/lines")
; def lines(page: int = 10):
;     return load(**locals())
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/invoices")
; def invoices(per_page: int):
;              ^^^^^^^^
;     return load()
