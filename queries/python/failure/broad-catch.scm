; A handler for every error takes the ones that were meant
;
; `except Exception` also catches the 404 that the lines above raise on purpose: the client gets a 500 for a row that
; is not there, alarms go off, and retries hammer a request that can never succeed.
;
; severity: warning
; confidence: high
; precision: 3/12 before handlers that hand the error on, answer the same or collect failures were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 7/7 after (6 in litellm), in 49 of them, 4.6 million lines
; cwe: 396
; precision: warnings 2/2 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …), 1/1 on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; list http-errors: fastapi.HTTPException fastapi.exceptions.HTTPException starlette.exceptions.HTTPException
; list http-errors: litestar.exceptions.* werkzeug.exceptions.* django.http.Http404 rest_framework.exceptions.*
; list http-errors: aiohttp.web.HTTP* sanic.exceptions.* tornado.web.HTTPError flask_smorest.abort
; list aborts: flask.abort quart.abort bottle.abort sanic.exceptions.abort flask_restful.abort
; list aborts: django.shortcuts.get_object_or_404 django.shortcuts.get_list_or_404 get_or_404 first_or_404 one_or_404

; The tried code raises an answer itself.
((try_statement
   body: (block [
     (raise_statement (call function: (_) @_raised arguments: (_) @_given))
     (if_statement consequence: (block (raise_statement (call function: (_) @_raised arguments: (_) @_given))))
     (if_statement alternative: (else_clause body: (block (raise_statement (call function: (_) @_raised arguments: (_) @_given)))))
   ])
   . (except_clause "except" @token) @hint)
  (#resolves-to? @_raised "fastapi.HTTPException" "fastapi.exceptions.HTTPException" "starlette.exceptions.HTTPException")
  (#match? @hint "^except(\\s+Exception(\\s+as\\s+\\w+)?)?\\s*:")
  (#not-match? @hint "isinstance|\\.status_code|\\n\\s*raise\\s*(\\n|$)")
  (#not-match? @hint "raise\\s+\\w+\\s*(#[^\\n]*)?$|raise\\s+[\\w.]*[a-z]\\w*\\((\\w+=)?(e|ex|exc|err|error)\\b|raise\\s+[a-z_]\\w*\\(|HTTPException\\((status_code=)?4\\d\\d")
  (#not-match? @_given "\\b50\\d\\b|HTTP_50|INTERNAL_SERVER")
  (#not-match? @hint "\\.append\\(")
  (#set! message "This also catches the `{_raised}` raised above, which becomes another answer: let that one through first")
  (#set! fix.title "Let `{_raised}` through")
  (#set! fix.safety "suggested")
  (#replace! @token "except {_raised}:\n    raise\nexcept"))
((try_statement
   body: (block [
     (raise_statement (call function: (_) @_raised arguments: (_) @_given))
     (if_statement consequence: (block (raise_statement (call function: (_) @_raised arguments: (_) @_given))))
   ])
   . (except_clause) @hint)
  (#resolves-to? @_raised "<http-errors>")
  (#not-resolves-to? @_raised "fastapi.*" "starlette.*")
  (#match? @hint "^except(\\s+Exception(\\s+as\\s+\\w+)?)?\\s*:")
  (#not-contains-text? @hint "HTTP|isinstance")
  (#not-match? @hint "\\n\\s*raise\\s*$")
  (#not-match? @hint "raise\\s+\\w+\\s*(#[^\\n]*)?$|raise\\s+[\\w.]*[a-z]\\w*\\((\\w+=)?(e|ex|exc|err|error)\\b|raise\\s+[a-z_]\\w*\\(|HTTPException\\((status_code=)?4\\d\\d")
  (#not-match? @_given "\\b50\\d\\b|HTTP_50|INTERNAL_SERVER")
  (#not-match? @hint "\\.append\\(")
  (#set! message "This also catches the `{_raised}` raised above, which becomes another answer: let that one through first"))
((try_statement
   body: (block [
     (expression_statement (call function: (_) @_aborts))
     (expression_statement (assignment right: (call function: (_) @_aborts)))
     (if_statement consequence: (block (expression_statement (call function: (_) @_aborts))))
   ])
   . (except_clause) @hint)
  (#resolves-to? @_aborts "<aborts>")
  (#match? @hint "^except(\\s+Exception(\\s+as\\s+\\w+)?)?\\s*:")
  (#not-contains-text? @hint "HTTP|Http404|isinstance")
  (#not-match? @hint "\\n\\s*raise\\s*$")
  (#not-match? @hint "raise\\s+\\w+\\s*(#[^\\n]*)?$|raise\\s+[\\w.]*[a-z]\\w*\\((\\w+=)?(e|ex|exc|err|error)\\b|raise\\s+[a-z_]\\w*\\(|HTTPException\\((status_code=)?4\\d\\d")
  (#not-match? @hint "\\.append\\(")
  (#set! message "This also catches the answer that `{_aborts}` raises, which becomes another one: let that one through first"))

;! bad
; from fastapi import FastAPI, HTTPException
; app = FastAPI()
; @app.get("/orders/{id}")
; def read(id: int):
;     try:
;         order = find(id)
;         if order is None:
;             raise HTTPException(status_code=404, detail="No such order")
;         return order
;     except Exception:
;     ^^^^^^^^^^^^^^^^^
;         log.exception("cannot read the order")
;         raise HTTPException(status_code=500, detail="Internal server error")
;! fixed
; from fastapi import FastAPI, HTTPException
; app = FastAPI()
; @app.get("/orders/{id}")
; def read(id: int):
;     try:
;         order = find(id)
;         if order is None:
;             raise HTTPException(status_code=404, detail="No such order")
;         return order
;     except HTTPException:
;         raise
;     except Exception:
;         log.exception("cannot read the order")
;         raise HTTPException(status_code=500, detail="Internal server error")
;! bad
; from django.shortcuts import get_object_or_404
; def read(request, pk):
;     try:
;         order = get_object_or_404(Order, pk=pk, owner=request.user)
;         return render(order)
;     except Exception:
;     ^^^^^^^^^^^^^^^^^
;         log.exception("cannot read the order")
;         return failed
; def broken(
;! good
; from fastapi import HTTPException
; def read(id: int):
;     try:
;         order = find(id)
;         if order is None:
;             raise HTTPException(status_code=404, detail="No such order")
;         return order
;     except HTTPException:
;         raise
;     except Exception:
;         log.exception("cannot read the order")
;         raise
