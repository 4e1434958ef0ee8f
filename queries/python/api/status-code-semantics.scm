; The status says something else than what happened
;
; Clients, retries and alarms go by the status. A missing row that is answered with 500 wakes somebody up and is asked for
; again and again; one that is answered with 200 and `null` is taken for a result.
;
; severity: warning
; confidence: high
; precision: warnings 20/24 before what is missing on the server itself was gated, 20/20 of those read after; the notes on 201 were not read; 32 of 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines
; cwe: 393
; see: https://www.rfc-editor.org/rfc/rfc9110#name-status-codes
; regex missing: (?i)not[ _-]?found|does(n't| not) exist|no such
; regex no-creation: (?i)log_?in|log_?out|token|search|query|session|verify|check|webhook|preview|refresh|upload|send|test|run|sync|process

; A row that is not there, as an error of the server's.
((call function: (_) @callee arguments: (argument_list
     (keyword_argument name: (identifier) @_name value: (_) @status)
     (keyword_argument name: (identifier) @_detail value: [(string) (concatenated_string)] @_said))) @hint
  (#resolves-to? @callee "fastapi.HTTPException" "fastapi.exceptions.HTTPException" "starlette.exceptions.HTTPException")
  (#eq? @_name "status_code")
  (#match? @status "^(500|(starlette\\.|fastapi\\.)?status\\.HTTP_500_INTERNAL_SERVER_ERROR)$")
  (#eq? @_detail "detail")
  (#match? @_said "<missing>")
  (#not-match? @_said "(?i)\\b(role|system|config\\w*|setting|settings|default|template|database|internal|model|driver|binary|command|router|client|server|service|provider)\\b")
  (#not-in-error-handler? @hint)
  (#set! message "What was asked for is not there, which is no error of the server's: answer 404")
  (#set! fix.title "Answer 404")
  (#set! fix.safety "suggested")
  (#replace! @status "404"))
((call function: (_) @callee arguments: (argument_list . (_) @status . (_) @_detail .)) @hint
  (#resolves-to? @callee "fastapi.HTTPException" "fastapi.exceptions.HTTPException" "starlette.exceptions.HTTPException" "flask.abort")
  (#eq? @status "500")
  (#match? @_detail "<missing>")
  (#not-match? @_detail "(?i)\\b(role|system|config\\w*|setting|settings|default|template|database|internal|model|driver|binary|command|router|client|server|service|provider)\\b")
  (#not-in-error-handler? @hint)
  (#set! message "What was asked for is not there, which is no error of the server's: answer 404")
  (#set! fix.title "Answer 404")
  (#set! fix.safety "suggested")
  (#replace! @status "404"))
((call function: (_) @callee arguments: (argument_list . [(dictionary) (string)] @_said (keyword_argument name: (identifier) @_name value: (integer) @status))) @hint
  (#resolves-to? @callee "django.http.JsonResponse" "django.http.HttpResponse" "rest_framework.response.Response" "aiohttp.web.json_response" "fastapi.responses.JSONResponse" "starlette.responses.JSONResponse")
  (#any-of? @_name "status" "status_code")
  (#eq? @status "500")
  (#match? @_said "<missing>")
  (#not-match? @_said "(?i)\\b(role|system|config\\w*|setting|settings|default|template|database|internal|model|driver|binary|command|router|client|server|service|provider)\\b")
  (#not-in-error-handler? @hint)
  (#set! message "What was asked for is not there, which is no error of the server's: answer 404")
  (#set! fix.title "Answer 404")
  (#set! fix.safety "suggested")
  (#replace! @status "404"))
((return_statement (expression_list . (_) @_said . (integer) @status)) @hint
  (#eq? @status "500")
  (#match? @_said "<missing>")
  (#not-match? @_said "(?i)\\b(role|system|config\\w*|setting|settings|default|template|database|internal|model|driver|binary|command|router|client|server|service|provider)\\b")
  (#in? @hint "handler")
  (#not-in-error-handler? @hint)
  (#set! message "What was asked for is not there, which is no error of the server's: answer 404")
  (#set! fix.title "Answer 404")
  (#set! fix.safety "suggested")
  (#replace! @status "404"))

; Django's `get` raises where there is no row, and nothing here makes a 404 of that.
((call function: (attribute object: (attribute object: (identifier) @_model attribute: (identifier) @_objects) attribute: (identifier) @_get) arguments: (argument_list . (keyword_argument name: (identifier) @_key value: (identifier) @_value) .) @_arguments) @hint
  (#eq? @_objects "objects")
  (#eq? @_get "get")
  (#match? @_model "^[A-Z]")
  (#any-of? @_key "id" "pk" "uuid" "slug")
  (#match? @_value "(^|_)(id|pk|uuid|slug)$")
  (#tainted? @_value "caller" "parameter")
  (#imports? "django" "rest_framework")
  (#in? @hint "handler")
  (#not-inside? @hint "try_statement" "with_statement" "lambda")
  (#not-function-mentions? @hint "DoesNotExist")
  (#not-function-matches? @hint "\\.exists\\(\\)")
  (#set! message "A `{_model}` that is not there becomes a 500: `get_object_or_404` answers 404")
  (#set! fix.title "Use `get_object_or_404`")
  (#set! fix.safety "suggested")
  (#replace! @hint "get_object_or_404({_model}, {_key}={_value})")
  (#insert-import! "from django.shortcuts import get_object_or_404"))

; A route for one row that hands out whatever the query found.
((decorated_definition
   (decorator (call function: (attribute attribute: (identifier) @_method) arguments: (argument_list . (string) @_path)))
   definition: (function_definition body: (block (return_statement [
     (call function: (attribute object: (_) @_query attribute: (identifier) @_one)) @hint
     (await (call function: (attribute object: (_) @_query attribute: (identifier) @_one))) @hint
   ]))))
  (#eq? @_method "get")
  (#match? @_path "\\{\\w*(id|uuid|slug|key)(:\\w+)?\\}[\"']$")
  (#imports? "fastapi")
  (#any-of? @_one "first" "one_or_none" "scalar_one_or_none" "get" "scalar" "find_one")
  (#match? @_query "(^|\\.)(db|session|_session)(\\.query\\(|\\.execute\\(|\\.exec\\(|$)|collection$|query\\(")
  (#not-match? @_query "(?i)cache|redis|client")
  (#set! message "Where there is no such row, the answer is 200 and `null`: raise an `HTTPException` with 404"))

; Something was created.
((decorated_definition
   (decorator (call function: (attribute attribute: (identifier) @_method) arguments: (argument_list . (string)) @_route) @hint)
   definition: (function_definition name: (identifier) @_name body: (_) @_body))
  (#eq? @_method "post")
  (#imports? "fastapi")
  (#match? @_name "^(create|add|register|new)(_|$)")
  (#not-match? @_name "<no-creation>")
  (#lacks-argument? @_route "status_code")
  (#lacks-argument? @_route "response_class")
  (#calls? @_body "add" "insert_one")
  (#calls? @_body "commit" "insert_one" "flush")
  (#not-contains-text? @_body "(?i)Response$|^(HTTP_)?201|redirect")
  (#not-match? @_body "\\.status_code\\s*=")
  (#set! severity "info")
  (#set! message "`{_name}` answers 200 for what was created: `status_code=201` says so")
  (#set! fix.title "Answer 201")
  (#set! fix.safety "suggested")
  (#append-argument! @_route "status_code=201"))
((block
   (expression_statement (call function: (attribute object: (_) @_serializer attribute: (identifier) @_save)))
   (return_statement (call function: (_) @callee arguments: (argument_list . (attribute object: (_) @_data attribute: (identifier)) .) @_answer) @hint))
  (#eq? @_save "save")
  (#match? @_serializer "serializer$")
  (#eq? @_serializer @_data)
  (#resolves-to? @callee "rest_framework.response.Response")
  (#in-function-named? @hint "^(post|create)$")
  (#not-function-matches? @hint "(instance=|status|update)")
  (#set! severity "info")
  (#set! message "`{callee}` answers 200 for what was created: `status=201` says so")
  (#set! fix.title "Answer 201")
  (#set! fix.safety "suggested")
  (#append-argument! @_answer "status=201"))

;! bad
; from fastapi import FastAPI, HTTPException
; app = FastAPI()
; @app.get("/orders/{id}/total")
; def total(id: int):
;     order = find(id)
;     if order is None:
;         raise HTTPException(status_code=500, detail="Order not found")
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return order.total
;! fixed
; from fastapi import FastAPI, HTTPException
; app = FastAPI()
; @app.get("/orders/{id}/total")
; def total(id: int):
;     order = find(id)
;     if order is None:
;         raise HTTPException(status_code=404, detail="Order not found")
;     return order.total
;! bad
; from django.http import JsonResponse
; from shop.models import Order
; def order(request, order_id):
;     row = Order.objects.get(pk=order_id)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return JsonResponse({"total": row.total})
;! fixed
; from django.http import JsonResponse
; from shop.models import Order
; from django.shortcuts import get_object_or_404
; def order(request, order_id):
;     row = get_object_or_404(Order, pk=order_id)
;     return JsonResponse({"total": row.total})
;! bad
; from fastapi import APIRouter
; router = APIRouter()
; @router.post("/orders")
;  ^^^^^^^^^^^^^^^^^^^^^^
; def create_order(order: OrderIn, db=Depends(get_db)):
;     row = Order(name=order.name)
;     db.add(row)
;     db.commit()
;     return row
; def broken(
;! fixed
; from fastapi import APIRouter
; router = APIRouter()
; @router.post("/orders", status_code=201)
; def create_order(order: OrderIn, db=Depends(get_db)):
;     row = Order(name=order.name)
;     db.add(row)
;     db.commit()
;     return row
; def broken(
;! bad
; from fastapi import APIRouter
; router = APIRouter()
; @router.get("/orders/{order_id}")
; def read(order_id: int, db=Depends(get_db)):
;     return db.get(Order, order_id)
;            ^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from rest_framework.response import Response
; class Orders(APIView):
;     def post(self, request):
;         serializer = OrderSerializer(data=request.data)
;         serializer.is_valid(raise_exception=True)
;         serializer.save()
;         return Response(serializer.data)
;                ^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from rest_framework.response import Response
; class Orders(APIView):
;     def post(self, request):
;         serializer = OrderSerializer(data=request.data)
;         serializer.is_valid(raise_exception=True)
;         serializer.save()
;         return Response(serializer.data, status=201)
;! good
; from fastapi import FastAPI, HTTPException
; app = FastAPI()
; @app.get("/orders/{id}")
; def order(id: int):
;     row = find(id)
;     if row is None:
;         raise HTTPException(status_code=404, detail="Order not found")
;     return row
; @app.post("/login")
; @limiter.limit("5/minute")
; def login(body: Login):
;     raise HTTPException(status_code=500, detail="The settings are broken")
;! good
; from django.http import JsonResponse
; from shop.models import Order
; def order(request, order_id):
;     try:
;         row = Order.objects.get(pk=order_id)
;     except Order.DoesNotExist:
;         return JsonResponse({"error": "not found"}, status=404)
;     return JsonResponse({"total": row.total})
; def configured():
;     return Order.objects.get(pk=1)
;! good
; from rest_framework.response import Response
; class Orders(APIView):
;     def post(self, request):
;         serializer = OrderSerializer(data=request.data)
;         serializer.save()
;         return Response(serializer.data, status=201)
;     def put(self, request):
;         serializer = OrderSerializer(data=request.data)
;         serializer.save()
;         return Response(serializer.data)
