; The whole row of a user is sent to the caller
;
; With the row go its password's hash, its tokens and whatever column is added next year. Whoever reads the answer can try
; passwords against the hash at home. Name the fields that the answer has.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 32 packages of PyPI (litellm 1.110.2, open-webui 0.12.4, indico 3.0rc1, prefect 3.9.1, rucio 41.5.1 …), 4.6 million lines
; cwe: 213 200
; precision: warnings 1/1 for fields of an answer; 0/4 for serializers before `secret` was left out, on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: warnings that were new when all of them were read: 0/3 (serializers of what is sent, an answer that is meant), then gated, which leaves none, on 93 packages of PyPI (arches 8.1.5, mlflow 3.18.0, skypilot 0.14.1, litellm 1.110.2, weblate 2026.10.1 …), 10.6 million lines, and 36 others (feast 0.67.0, letta 0.16.8, aird 0.5.8, agent-bom 0.110.0 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://fastapi.tiangolo.com/tutorial/response-model/
; regex person: (?i)^(models\.)?(\w*User|Account|Customer|Member|Employee|Patient|Staff|Admin|Credential|Person)(Model|DB|Entity|Table)?$
; regex person-query: (?i)\b(query|get|select)\(\s*(models\.)?(\w*User|Account|Customer|Member|Employee|Patient)(Model|DB)?\s*[,)]
; regex person-name: (?i)(^|_)(user|account|customer|member|employee|patient|me)$
; regex secret-fields: (?i)^["']?(hashed_password|password_hash|passwd|pw_hash|password|password_digest|password_salt|totp_secret|mfa_secret|otp_secret|ssn|social_security(_number)?|cvv|cvc|card_number|credit_card(_number)?|pin|secret_key|private_key|reset_token|security_answer)["']?$
; regex hashes: ^(password|hashed_password|password_hash|passwd|pwd_hash|password_digest|password_salt|totp_secret|mfa_secret|otp_secret)$

; FastAPI makes a dictionary of every attribute where nothing says what the answer looks like.
((decorated_definition
   (decorator (call function: (attribute attribute: (identifier) @_method) arguments: (argument_list) @_route))
   definition: (function_definition !return_type body: (block (return_statement (identifier) @hint))))
  (#any-of? @_method "get" "post" "put" "patch")
  (#imports? "fastapi")
  (#lacks-argument? @_route "response_model")
  (#lacks-argument? @_route "response_class")
  (#value-matches? @hint "<person-query>")
  (#not-value-matches? @hint "\\.(count|exists|delete|update)\\(|load_only|func\\.")
  (#set! message "The answer holds every column of `{hint}`, its password's hash too: name the fields in a `response_model`"))
((decorated_definition
   (decorator (call function: (attribute attribute: (identifier) @_method) arguments: (argument_list) @_route))
   definition: (function_definition !return_type body: (block (return_statement [(call) (await)] @hint))))
  (#any-of? @_method "get" "post" "put" "patch")
  (#imports? "fastapi")
  (#lacks-argument? @_route "response_model")
  (#lacks-argument? @_route "response_class")
  (#match? @hint "^(await )?(self\\.)?(db|session)\\.(query|get|scalars|execute)\\(")
  (#match? @hint "<person-query>")
  (#not-match? @hint "\\.(count|exists|delete|update)\\(|load_only|func\\.")
  (#set! message "The answer holds every column of the rows, passwords' hashes too: name the fields in a `response_model`"))

; Made a dictionary by hand.
((attribute object: (identifier) @row attribute: (identifier) @_dict) @hint
  (#eq? @_dict "__dict__")
  (#match? @row "<person-name>")
  (#in? @hint "handler")
  (#inside? @hint "return_statement")
  (#set! message "The answer holds every attribute of `{row}`, its password's hash too: name the fields"))
((call function: (identifier) @callee arguments: (argument_list . (identifier) @row .)) @hint
  (#any-of? @callee "vars" "model_to_dict")
  (#match? @row "<person-name>")
  (#in? @hint "handler")
  (#inside? @hint "return_statement")
  (#set! message "The answer holds every attribute of `{row}`, its password's hash too: name the fields"))
((call function: (attribute object: (attribute object: (identifier) @model attribute: (identifier) @_objects) attribute: (identifier) @_values) arguments: (argument_list) @_fields) @hint
  (#eq? @_objects "objects")
  (#eq? @_values "values")
  (#empty? @_fields)
  (#match? @model "<person>")
  (#in? @hint "handler")
  (#set! message "`{hint}` has every column, passwords' hashes too: name the fields"))

; A serializer for people with every field there is.
((class_definition
   name: (identifier) @_class
   body: (block (class_definition name: (identifier) @_meta body: (block
     (expression_statement (assignment left: (identifier) @_model right: (_) @model))
     (expression_statement (assignment left: (identifier) @_fields right: (string) @_all) @hint)))))
  (#match? @_class "Serializer$")
  (#eq? @_meta "Meta")
  (#eq? @_model "model")
  (#match? @model "(?i)^(models\\.)?(\\w*User|get_user_model\\(\\)|Account|Customer|Employee)$")
  (#eq? @_fields "fields")
  (#match? @_all "^.__all__.$")
  (#not-file-matches? "write_only|extra_kwargs")
  (#set! message "The answer holds every column of `{model}`, its password's hash too: list the fields"))

; What is sent is declared, and a hash is among it.
((class_definition
   name: (identifier) @class
   superclasses: (argument_list . (identifier) @_base)
   body: (block (expression_statement (assignment left: (identifier) @hint type: (_)))))
  (#match? @class "(Response|Out|Read|Public|Output|Resp)$")
  (#match? @hint "<hashes>")
  (#not-match? @class "(?i)token|secret|credential|generat|reset")
  (#imports? "pydantic" "sqlmodel" "ninja")
  (#set! message "`{class}` sends `{hint}` to every caller who may see the rest: leave it out"))

; A field of the answer that nobody outside should have.
((call function: (_) @_answer arguments: (argument_list (keyword_argument name: (identifier) @name value: (_) @value) @hint))
  (#resolves-to? @_answer "flask.jsonify" "quart.jsonify" "jsonify")
  (#match? @name "<secret-fields>")
  (#match? @value "\\.|\\[")
  (#not-match? @value "(?i)mask|redact|\\*\\*|None$")
  ; Handed out on purpose.
  (#not-function-mentions? @hint "no-store")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever reads the answer has `{value}`: leave the field out"))
((pair key: (string) @name value: (_) @value) @hint
  (#match? @name "<secret-fields>")
  (#match? @value "^\\w+(\\.\\w+|\\[[\"']\\w+[\"']\\])$")
  (#not-match? @value "(?i)mask|redact|^(settings|config|self|data|body|payload|request|form|args|kwargs|credentials|params)\\b")
  (#in? @hint "handler")
  (#inside? @hint "return_statement")
  (#not-function-mentions? @hint "(?i)^(insert_one|update_one|create|execute|post|put)$")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever reads the answer has `{value}`: leave the field out"))

; Everything that the process is set up with.
((call function: (_) @_answer arguments: (argument_list . (_) @value)) @hint
  (#resolves-to? @_answer "flask.jsonify" "quart.jsonify" "django.http.JsonResponse" "fastapi.responses.JSONResponse" "aiohttp.web.json_response" "jsonify")
  (#match? @value "(^|\\()(os\\.)?environ(\\.items\\(\\)|\\.copy\\(\\))?\\)?$|\\bin (os\\.environ|(current_)?app\\.config)\\.items\\(\\)|^dict\\((current_)?app\\.config\\)$|^(current_)?app\\.config$")
  (#not-file-kind? "test" "example")
  (#set! message "The answer holds every setting, keys and passwords too: name the ones that are meant"))
((return_statement (_) @value) @hint
  (#in? @hint "handler")
  (#match? @value "^(dict\\()?(os\\.)environ(\\.copy\\(\\))?\\)?$|\\bin (os\\.environ|(current_)?app\\.config|settings\\.__dict__)\\.items\\(\\)|^(vars|dict)\\(settings\\)$|^settings\\.(dict|model_dump)\\(\\)$")
  (#not-match? @value "^(flask\\.)?jsonify\\(")
  (#not-file-kind? "test" "example")
  (#set! message "The answer holds every setting, keys and passwords too: name the ones that are meant"))
((return_statement (call function: (identifier) @callee arguments: (argument_list . [(identifier) (call)] @row .)) @hint)
  (#eq? @callee "vars")
  (#in? @hint "handler")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "The answer holds every attribute of `{row}`, also those that are added later: name the fields"))

; What was meant for a mail.
((pair key: (string) @name value: (identifier) @value) @hint
  (#match? @name "(?i)^.(reset_token|reset_link|reset_url|otp|otp_code|verification_code|activation_code|activation_token|temp(orary)?_password|new_password|reset_code)[\"']$")
  (#in? @hint "handler")
  (#inside? @hint "return_statement")
  (#in-function-named? @hint "(?i)forgot|reset|otp|send|request|register|signup|resend|verify")
  (#not-function-mentions? @hint "(?i)^(debug|DEBUG|render|render_template|requests)$")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever asks for anybody's account gets `{value}` in the answer: send it to the account's owner only"))

; Every row, with every attribute.
((attribute object: (identifier) @row attribute: (identifier) @_dict) @hint
  (#eq? @_dict "__dict__")
  (#in? @hint "handler")
  (#inside? @hint "list_comprehension" "generator_expression")
  (#inside? @hint "return_statement")
  (#function-matches? @hint "\\b\\w*(User|Account|Customer|Member|Employee|Patient|Staff|Admin|Credential|Person)\\.(query|objects)\\b|(query|select)\\(\\s*\\w*(User|Account|Customer|Member|Employee|Patient)\\b")
  (#not-match? @row "<person-name>")
  (#not-file-kind? "test" "example")
  (#set! message "The answer holds every attribute of each `{row}`, its password's hash too: name the fields"))

; A serializer that gives the password's hash away.
((class_definition
   superclasses: (argument_list (_) @_base)
   body: (block (class_definition name: (identifier) @_meta body: (block (expression_statement (assignment left: (identifier) @_fields right: [(list (string) @field @hint) (tuple (string) @field @hint)] @_all))))) @_body)
  ; Who sends a name and a password reads no row.
  (#match? @_all "[\"'](id|pk|uuid|url|created\\w*|date_joined|last_login|is_\\w+|role)[\"']")
  (#match? @_base "Serializer$")
  (#eq? @_meta "Meta")
  (#eq? @_fields "fields")
  (#match? @field "^[\"'](password|password_hash|hashed_password|otp_secret|private_key)[\"']$")
  (#not-match? @_body "write_only|extra_kwargs|to_representation|set_password|create_user|make_password|validated_data|WriteOnly")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever reads the answer has {field}: leave it out, or make it `write_only`"))

; The surroundings of the process, or its settings, in an answer.
((call function: (identifier) @_dict arguments: (argument_list . (attribute) @environment .)) @hint
  (#any-of? @_dict "dict" "jsonify" "JsonResponse" "JSONResponse" "str" "repr")
  (#match? @environment "^(os\\.environ|(current_)?app\\.config|settings\\.__dict__)$")
  (#in? @hint "handler")
  (#not-parent? @hint "assignment" "for_statement" "call")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{environment}` holds every key and password of the service: answer with the values that are meant"))
((return_statement (attribute) @environment) @hint
  (#match? @environment "^(os\\.environ|(current_)?app\\.config|settings\\.__dict__)$")
  (#in? @hint "handler")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{environment}` holds every key and password of the service: answer with the values that are meant"))
((pair key: (string) @_name value: [(identifier) (attribute) (subscript)] @value) @hint
  (#match? @value "(?i)(^|\\.|[\"'])(DATABASE_URL|DB_URL|DB_DSN|SQLALCHEMY_DATABASE_URI|SECRET_KEY|DB_PASSWORD|REDIS_URL|JWT_SECRET|API_SECRET|AWS_SECRET_ACCESS_KEY|connection_string|MONGO_URL|MONGO_URI)([\"']\\])?$")
  (#in-function? @hint)
  (#returned? @value)
  (#in? @hint "handler")
  (#not-function-mentions? @hint "(?i)mask|redact|hide")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "`{value}` is told to whoever asks: leave it out of the answer"))

; Every column, those that are added later too.
((dictionary_comprehension (for_in_clause right: (attribute) @columns)) @hint
  (#match? @columns "__table__\\.columns$|\\.c$")
  (#in? @hint "handler")
  (#inside? @hint "return_statement")
  (#not-match? @hint "(?i)exclude|not in|public|allowed|visible")
  (#function-matches? @hint "\\b(User|Account|Customer|Employee|Member|Patient|Admin|Person)\\b")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "This answers with every column, a password's hash among them: name the ones that are meant"))

; What somebody who looks for a hole would ask first.
([(pair value: (_) @value) (keyword_argument value: (_) @value)] @hint
  (#match? @value "^(sys\\.version|platform\\.(platform|version|uname|python_version|node|release)\\(\\)|socket\\.gethostname\\(\\)|(str\\()?sys\\.path\\)?|os\\.getcwd\\(\\))$")
  (#in? @hint "handler")
  (#inside? @hint "return_statement")
  (#not-decorated? @hint "(?i)admin|login|auth|health")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{value}` tells strangers which holes to try: leave it out, or tell administrators alone"))

;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/users/{id}")
; def read(id: int, db=Depends(get_db)):
;     user = db.query(User).filter(User.id == id).first()
;     if user is None:
;         raise HTTPException(404)
;     return user
;            ^^^^
; @app.get("/users")
; def everybody(db=Depends(get_db)):
;     return db.query(User).limit(50).all()
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from django.contrib.auth.models import User
; from django.http import JsonResponse
; def people(request):
;     return JsonResponse({"users": list(User.objects.values())})
;                                        ^^^^^^^^^^^^^^^^^^^^^
; def one(request, id):
;     user = User.objects.get(id=id)
;     return JsonResponse(model_to_dict(user))
;                         ^^^^^^^^^^^^^^^^^^^
;! bad
; from pydantic import BaseModel
; class UserOut(BaseModel):
;     id: int
;     hashed_password: str
;     ^^^^^^^^^^^^^^^
; def broken(
;! bad
; from rest_framework import serializers
; class UserSerializer(serializers.ModelSerializer):
;     class Meta:
;         model = User
;         fields = "__all__"
;         ^^^^^^^^^^^^^^^^^^
;! good
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/users/{id}", response_model=UserOut)
; def read(id: int, db=Depends(get_db)):
;     user = db.query(User).filter(User.id == id).first()
;     return user
; @app.get("/me")
; def me(db=Depends(get_db)) -> UserOut:
;     user = db.query(User).first()
;     return user
; @app.get("/products/{id}")
; def product(id: int, db=Depends(get_db)):
;     product = db.query(Product).filter(Product.id == id).first()
;     return product
;! good
; from pydantic import BaseModel
; class UserCreate(BaseModel):
;     email: str
;     password: str
; class UserInDB(BaseModel):
;     hashed_password: str
; class UserOut(BaseModel):
;     email: str
;! good
; from rest_framework import serializers
; class UserSerializer(serializers.ModelSerializer):
;     class Meta:
;         model = User
;         fields = ["id", "email"]
; class ProductSerializer(serializers.ModelSerializer):
;     class Meta:
;         model = Product
;         fields = ("id", "name")
;! good
; from rest_framework import serializers
; class LoginSerializer(serializers.ModelSerializer):
;     class Meta:
;         model = User
;         fields = ["username", "password"]
;! bad
; import os
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.get("/status")
; def status():
;     return jsonify({"env": dict(os.environ)})
;                            ^^^^^^^^^^^^^^^^
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/about")
; def about():
;     return {"version": VERSION, "database": DATABASE_URL}
;                                 ^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.get("/status")
; def status():
;     return jsonify({"region": os.environ["REGION"]})
;! good
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.get("/about")
; def about():
;     limit = app.config["LIMIT"]
;     return jsonify({"limit": limit})
;! bad
; from fastapi import FastAPI
; app = FastAPI()
; @app.get("/users")
; def users(db=Depends(get_db)):
;     return [{c.name: getattr(u, c.name) for c in u.__table__.columns} for u in db.query(User).limit(50)]
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import sys
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.get("/about")
; def about():
;     return jsonify(python=sys.version)
;                    ^^^^^^^^^^^^^^^^^^
;! good
; from flask import Flask, jsonify
; app = Flask(__name__)
; @app.get("/about")
; def about():
;     return jsonify(version=VERSION)
