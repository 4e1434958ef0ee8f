; A route is answered by nothing
;
; The handler is registered and does nothing yet: the client gets an empty success and believes that its request was
; carried out. It is found when somebody misses the data.
;
; severity: warning
; confidence: medium
; precision: 4/6 before hooks for subclasses and checks that only guards answer were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 2/2 after, in 49 of them, 4.6 million lines
; cwe: 1164
; regex base-names: (Base|Abstract|Mixin|Interface|Protocol|Stub|Dummy|Null|Noop|Test|Fake|Mock)|_(ok|check|ping)$|^(ping|health\w*|ready\w*|live\w*|noop|root|index|heartbeat)$

; A route's function, decorated.
((decorated_definition definition: (function_definition name: (identifier) @hint body: (block . [(pass_statement) (expression_statement . (ellipsis) .)] @nothing .)))
  (#in? @hint "handler")
  (#not-answers? @hint "head" "options" "websocket")
  (#not-match? @hint "<base-names>")
  (#not-in-function-named? @hint "<base-names>")
  (#not-decorated? @hint "abstractmethod|overload|include_in_schema=False|status_code=204")
  (#imports? "fastapi")
  (#not-function-matches? @hint "(?i)#[^\\n]*(child|sub-?class|overrid|derived)")
  (#set! message "`{hint}` answers with success and does nothing: implement it, or let it fail")
  (#set! fix.title "Answer with 501")
  (#set! fix.safety "suggested")
  (#replace! @nothing "raise HTTPException(status_code=501, detail=\"Not implemented\")")
  (#insert-import! "from fastapi import HTTPException"))
((decorated_definition definition: (function_definition name: (identifier) @hint body: (block . [(pass_statement) (expression_statement . (ellipsis) .)] @nothing .)))
  (#in? @hint "handler")
  (#not-answers? @hint "head" "options" "websocket")
  (#not-match? @hint "<base-names>")
  (#not-in-function-named? @hint "<base-names>")
  (#not-decorated? @hint "abstractmethod|overload|include_in_schema=False|status_code=204")
  (#imports? "flask")
  (#not-function-matches? @hint "(?i)#[^\\n]*(child|sub-?class|overrid|derived)")
  (#set! message "`{hint}` answers with success and does nothing: implement it, or let it fail")
  (#set! fix.title "Answer with 501")
  (#set! fix.safety "suggested")
  (#replace! @nothing "abort(501)")
  (#insert-import! "from flask import abort"))
((decorated_definition definition: (function_definition name: (identifier) @hint body: (block . [(pass_statement) (expression_statement . (ellipsis) .)] @nothing .)))
  (#in? @hint "handler")
  (#not-answers? @hint "head" "options" "websocket")
  (#not-match? @hint "<base-names>")
  (#not-in-function-named? @hint "<base-names>")
  (#not-decorated? @hint "abstractmethod|overload|include_in_schema=False|status_code=204")
  (#not-imports? "fastapi" "flask")
  (#not-function-matches? @hint "(?i)#[^\\n]*(child|sub-?class|overrid|derived)")
  (#set! message "`{hint}` answers with success and does nothing: implement it, or let it fail"))
((decorated_definition definition: (function_definition name: (identifier) @hint body: (block . (expression_statement (string)) . [(pass_statement) (expression_statement . (ellipsis) .)] @nothing .)))
  (#in? @hint "handler")
  (#not-answers? @hint "head" "options" "websocket")
  (#not-match? @hint "<base-names>")
  (#not-in-function-named? @hint "<base-names>")
  (#not-decorated? @hint "abstractmethod|overload|include_in_schema=False|status_code=204")
  (#imports? "fastapi")
  (#not-function-matches? @hint "(?i)#[^\\n]*(child|sub-?class|overrid|derived)")
  (#set! message "`{hint}` answers with success and does nothing: implement it, or let it fail")
  (#set! fix.title "Answer with 501")
  (#set! fix.safety "suggested")
  (#replace! @nothing "raise HTTPException(status_code=501, detail=\"Not implemented\")")
  (#insert-import! "from fastapi import HTTPException"))
((decorated_definition definition: (function_definition name: (identifier) @hint body: (block . (expression_statement (string)) . [(pass_statement) (expression_statement . (ellipsis) .)] @nothing .)))
  (#in? @hint "handler")
  (#not-answers? @hint "head" "options" "websocket")
  (#not-match? @hint "<base-names>")
  (#not-in-function-named? @hint "<base-names>")
  (#not-decorated? @hint "abstractmethod|overload|include_in_schema=False|status_code=204")
  (#imports? "flask")
  (#not-function-matches? @hint "(?i)#[^\\n]*(child|sub-?class|overrid|derived)")
  (#set! message "`{hint}` answers with success and does nothing: implement it, or let it fail")
  (#set! fix.title "Answer with 501")
  (#set! fix.safety "suggested")
  (#replace! @nothing "abort(501)")
  (#insert-import! "from flask import abort"))
((decorated_definition definition: (function_definition name: (identifier) @hint body: (block . (expression_statement (string)) . [(pass_statement) (expression_statement . (ellipsis) .)] @nothing .)))
  (#in? @hint "handler")
  (#not-answers? @hint "head" "options" "websocket")
  (#not-match? @hint "<base-names>")
  (#not-in-function-named? @hint "<base-names>")
  (#not-decorated? @hint "abstractmethod|overload|include_in_schema=False|status_code=204")
  (#not-imports? "fastapi" "flask")
  (#not-function-matches? @hint "(?i)#[^\\n]*(child|sub-?class|overrid|derived)")
  (#set! message "`{hint}` answers with success and does nothing: implement it, or let it fail"))
; Nothing but a docstring.
((decorated_definition definition: (function_definition name: (identifier) @hint body: (block . (expression_statement (string)) .)))
  (#in? @hint "handler")
  (#not-answers? @hint "head" "options" "websocket")
  (#not-match? @hint "<base-names>")
  (#not-in-function-named? @hint "<base-names>")
  (#not-decorated? @hint "abstractmethod|overload|include_in_schema=False|status_code=204")
  (#not-function-matches? @hint "(?i)#[^\\n]*(child|sub-?class|overrid|derived)")
  (#set! message "`{hint}` answers with success and does nothing: implement it, or let it fail"))
; It fails, but it is registered.
((decorated_definition definition: (function_definition name: (identifier) @hint body: (block (raise_statement . [(call function: (identifier) @_error) (identifier) @_error]) .) @_body))
  (#eq? @_error "NotImplementedError")
  (#in? @hint "handler")
  (#not-contains? @_body "if_statement" "assignment" "try_statement")
  (#decorated? @hint "\\.(get|post|put|patch|delete|route)\\(")
  (#not-in-function-named? @hint "<base-names>")
  (#not-decorated? @hint "abstractmethod|overload")
  (#not-function-matches? @hint "(?i)#[^\\n]*(child|sub-?class|overrid|derived)")
  (#set! message "`{hint}` is registered and only raises: every request to it is an error 500"))

; A function that a comment says is still to be written.
((function_definition name: (identifier) @hint body: (block . [(pass_statement) (expression_statement . (ellipsis) .) (return_statement . (none) .)] @_nothing .)) @_function
  (#match? @_function "(?i)#\\s*(todo|fixme)?:?\\s*(implement\\b|not (yet )?implemented|to be implemented|add (the )?(actual |real )?(implementation|logic)|your code)")
  (#not-in? @hint "handler")
  (#not-in-function-named? @hint "<base-names>")
  (#not-decorated? @hint "abstractmethod|overload")
  (#not-function-matches? @hint "(?i)#[^\\n]*(child|sub-?class|overrid|derived)")
  (#set! message "`{hint}` does nothing and says nothing: raise `NotImplementedError` until it is written"))

;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.post("/orders")
; async def create_order(order: dict):
;           ^^^^^^^^^^^^
;     pass
;! fixed
; from fastapi import FastAPI
; from fastapi import HTTPException
; app = FastAPI()
; @app.post("/orders")
; async def create_order(order: dict):
;     raise HTTPException(status_code=501, detail="Not implemented")
;! bad
; from flask import Blueprint
; bp = Blueprint("users", __name__)
; @bp.route("/users/<id>", methods=["DELETE"])
; def delete_user(id):
;     ^^^^^^^^^^^
;     """Delete the user."""
;     raise NotImplementedError
; @bp.route("/users/<id>", methods=["PUT"])
; def update_user(id):
;     ^^^^^^^^^^^
;     """Update the user."""
; def broken(
;! bad
; def send_invoice(order):
;     ^^^^^^^^^^^^
;     # TODO: implement
;     pass
;! good
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/health")
; async def health():
;     pass
; class Base:
;     def run(self):
;         raise NotImplementedError
