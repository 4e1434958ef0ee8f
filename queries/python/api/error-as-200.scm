; An error is answered with success
;
; Clients, proxies, retries and monitors go by the status. With 200 the failed request counts as done: it is cached,
; not retried, and no alarm rises, while the client takes `{"error": …}` for the data it asked for.
;
; severity: warning
; confidence: high
; precision: 1/2 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines: too few to tell
; cwe: 393
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; regex error-key: ^[rbuf]?["'](error|errors|error_message|err)["']$
; regex no-error: ^(None|False|""|''|\[\]|\{\}|0)$
; regex data-beside: ["'](data|results?|items|value|valid|jsonrpc|status_?code|code|logs?|output)["']\s*:
; regex missing: (?i)not[_ -]?found|does not exist|doesn't exist|no such|unknown (user|id|item)
; regex sets-status: status_?code|set_status|HTTPStatus|^status$

; Flask: what a view returns without a status is a 200.
((return_statement [
     (dictionary (pair key: (string) @_key value: (_) @_value)) @answer
     (call function: (_) @_jsonify arguments: (argument_list . (dictionary (pair key: (string) @_key value: (_) @_value)) .)) @answer
   ]) @hint
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#not-match? @_value "^(errors?|err|result|message)$")
  (#not-match? @answer "<data-beside>")
  (#match? @answer "^(\\{|(flask\\.)?jsonify\\()")
  (#in? @hint "handler")
  (#imports? "flask" "quart")
  (#match? @_value "<missing>")
  (#not-function-mentions? @hint "<sets-status>")
  (#set! message "The client reads success: answer with a status, as 404")
  (#set! fix.title "Answer with 404")
  (#set! fix.safety "suggested")
  (#wrap! @answer "" ", 404"))
((return_statement [
     (dictionary (pair key: (string) @_key value: (_) @_value)) @answer
     (call function: (_) @_jsonify arguments: (argument_list . (dictionary (pair key: (string) @_key value: (_) @_value)) .)) @answer
   ]) @hint
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#not-match? @answer "<data-beside>")
  (#match? @answer "^(\\{|(flask\\.)?jsonify\\()")
  (#in? @hint "handler")
  (#imports? "flask" "quart")
  (#not-match? @_value "<missing>")
  (#in-error-handler? @hint)
  (#not-function-mentions? @hint "<sets-status>")
  (#set! message "The client reads success: answer with a status, as 500")
  (#set! fix.title "Answer with 500")
  (#set! fix.safety "suggested")
  (#wrap! @answer "" ", 500"))
((return_statement [
     (dictionary (pair key: (string) @_key value: (_) @_value)) @answer
     (call function: (_) @_jsonify arguments: (argument_list . (dictionary (pair key: (string) @_key value: (_) @_value)) .)) @answer
   ]) @hint
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#not-match? @_value "^(errors?|err|result|message)$")
  (#not-match? @answer "<data-beside>")
  (#match? @answer "^(\\{|(flask\\.)?jsonify\\()")
  (#in? @hint "handler")
  (#imports? "flask" "quart")
  (#not-match? @_value "<missing>")
  (#not-in-error-handler? @hint)
  (#not-function-mentions? @hint "<sets-status>")
  (#set! message "The client reads success: answer with a status, as 400")
  (#set! fix.title "Answer with 400")
  (#set! fix.safety "suggested")
  (#wrap! @answer "" ", 400"))

; FastAPI, and others in which an answer with another status is raised.
((return_statement (dictionary . (pair key: (string) @_key value: (_) @_value) .) @answer) @hint
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#in? @hint "handler")
  (#imports? "fastapi")
  (#in-error-handler? @hint)
  (#not-match? @_value "<missing>")
  (#not-function-mentions? @hint "<sets-status>")
  (#set! message "The client reads success: raise `HTTPException` with a status, as 500")
  (#set! fix.title "Raise `HTTPException` with 500")
  (#set! fix.safety "suggested")
  (#replace! @hint "raise HTTPException(status_code=500, detail={_value})")
  (#insert-import! "from fastapi import HTTPException"))
((return_statement (dictionary . (pair key: (string) @_key value: (_) @_value) .) @answer) @hint
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#in? @hint "handler")
  (#imports? "fastapi")
  (#match? @_value "<missing>")
  (#not-function-mentions? @hint "<sets-status>")
  (#set! message "The client reads success: raise `HTTPException` with a status, as 404")
  (#set! fix.title "Raise `HTTPException` with 404")
  (#set! fix.safety "suggested")
  (#replace! @hint "raise HTTPException(status_code=404, detail={_value})")
  (#insert-import! "from fastapi import HTTPException"))
((return_statement (dictionary . (pair key: (string) @_key value: (_) @_value) .) @answer) @hint
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#in? @hint "handler")
  (#imports? "fastapi")
  (#not-in-error-handler? @hint)
  (#not-match? @_value "<missing>")
  (#not-function-mentions? @hint "<sets-status>")
  (#set! message "The client reads success: raise `HTTPException` with a status, as 400")
  (#set! fix.title "Raise `HTTPException` with 400")
  (#set! fix.safety "suggested")
  (#replace! @hint "raise HTTPException(status_code=400, detail={_value})")
  (#insert-import! "from fastapi import HTTPException"))
((return_statement (dictionary (pair key: (string) @_key value: (_) @_value) (pair)) @answer) @hint
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#not-match? @_value "^(errors?|err|result|message)$")
  (#not-match? @answer "<data-beside>")
  (#in? @hint "handler")
  (#imports? "fastapi")
  (#not-function-mentions? @hint "<sets-status>")
  (#set! message "The client reads success: raise `HTTPException` with a status"))

; Django, REST framework, aiohttp: the status is an argument.
((return_statement (call function: (_) @_answer arguments: (argument_list . (dictionary (pair key: (string) @_key value: (_) @_value)) @_dict) @arguments)) @hint
  (#resolves-to? @_answer "django.http.JsonResponse" "rest_framework.response.Response" "aiohttp.web.json_response" "starlette.responses.JSONResponse" "fastapi.responses.JSONResponse")
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#not-match? @_value "^(errors?|err|result|message)$")
  (#not-match? @_dict "<data-beside>")
  (#not-match? @arguments "status")
  (#not-in-error-handler? @hint)
  (#in-function? @hint)
  (#not-resolves-to? @_answer "starlette.*" "fastapi.*")
  (#set! message "The client reads success: answer with a status, as 400")
  (#set! fix.title "Answer with 400")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "status=400"))
((return_statement (call function: (_) @_answer arguments: (argument_list . (dictionary (pair key: (string) @_key value: (_) @_value)) @_dict) @arguments)) @hint
  (#resolves-to? @_answer "django.http.JsonResponse" "rest_framework.response.Response" "aiohttp.web.json_response")
  (#match? @_key "<error-key>")
  (#not-match? @_value "<no-error>")
  (#not-match? @_dict "<data-beside>")
  (#not-match? @arguments "status")
  (#in-error-handler? @hint)
  (#set! message "The client reads success: answer with a status, as 500")
  (#set! fix.title "Answer with 500")
  (#set! fix.safety "suggested")
  (#append-argument! @arguments "status=500"))

;! bad
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.route("/orders/<int:id>")
; def order(id):
;     row = find(id)
;     if row is None:
;         return jsonify({"error": "Order not found"})
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if row.locked:
;         return {"error": "locked"}
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return jsonify(row)
;! fixed
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.route("/orders/<int:id>")
; def order(id):
;     row = find(id)
;     if row is None:
;         return jsonify({"error": "Order not found"}), 404
;     if row.locked:
;         return {"error": "locked"}, 400
;     return jsonify(row)
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/orders/{id}")
; def order(id: int):
;     if id not in orders:
;         return {"error": "Order not found"}
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return orders[id]
;! fixed
; from fastapi import FastAPI
; from fastapi import HTTPException
; app = FastAPI()
; @app.get("/orders/{id}")
; def order(id: int):
;     if id not in orders:
;         raise HTTPException(status_code=404, detail="Order not found")
;     return orders[id]
;! bad
; from django.http import JsonResponse
; def order(request):
;     if request.method != "POST":
;         return JsonResponse({"error": "POST only"})
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return JsonResponse({"order": make(
;! fixed
; from django.http import JsonResponse
; def order(request):
;     if request.method != "POST":
;         return JsonResponse({"error": "POST only"}, status=400)
;     return JsonResponse({"order": make(
;! bad
; from rest_framework.response import Response
; class Orders(APIView):
;     def post(self, request):
;         try:
;             place(request)
;         except StockError:
;             return Response({"error": "out of stock"})
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from rest_framework.response import Response
; class Orders(APIView):
;     def post(self, request):
;         try:
;             place(request)
;         except StockError:
;             return Response({"error": "out of stock"}, status=500)
;! good
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.route("/orders/<int:id>")
; def order(id):
;     row = find(id)
;     if row is None:
;         return jsonify({"error": "Order not found"}), 404
;     return jsonify({"error": None, "row": row})
;! good
; from fastapi import FastAPI, Response
; app = FastAPI()
; @app.get("/orders/{id}")
; def order(id: int, response: Response):
;     if id not in orders:
;         response.status_code = 404
;         return {"error": "Order not found"}
;     return orders[id]
;! good
; from rest_framework.response import Response
; class Orders(APIView):
;     def post(self, request):
;         try:
;             place(request)
;         except StockError:
;             return Response({"error": "out of stock"}, status=409)
;! good
; def order(id):
;     if id not in orders:
;         return {"error": "Order not found"}
;     return {"order": orders[id]}
