; A caller sets every field
;
; The request's fields are written to the object as they come: a caller who adds `is_admin` or `balance` sets those too.
; Name the fields that a caller may set.
;
; severity: warning
; confidence: medium
; precision: warnings 2/10 before names of values, sets of allowed fields and what is not stored were gated, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, open-webui 0.12.4, nautobot 3.2.7, arches 8.1.5, rucio 41.5.1 …), 10.6 million lines; 1/1 after, in 49 of them, 4.6 million lines
; cwe: 915 1321
; precision: warnings 1/1 on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 0/1 (remote calls that are meant) on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Mass_Assignment_Cheat_Sheet.html
; regex checks: (?i)^["']?[^"'\s]*(?:(allow|permit|whitelist|editable|writable|schema|valid|serializer|model_fields|ALLOWED\w*|FIELDS|hasattr|pop|exclude|include|^columns$))

((call function: (identifier) @_setattr arguments: (argument_list . (_) @object . (_) @name . (_) @value)) @hint
  (#eq? @_setattr "setattr")
  (#tainted? @name)
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "set\\(\\w+(\\.keys\\(\\))?\\)\\s*(>|-|<=|\\.issubset)")
  (#set! message "A caller sets any field of `{object}`: name those that they may set"))
((call function: (identifier) @_setattr arguments: (argument_list . (_) @object . (_) @name . (_) @value)) @hint
  (#eq? @_setattr "setattr")
  (#uses-element? @name "(?i)(request\\.|get_json|\\.json\\(|\\bpayload|\\bbody|^data)")
  (#not-tainted? @name)
  (#not-match? @object "^self$")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "set\\(\\w+(\\.keys\\(\\))?\\)\\s*(>|-|<=|\\.issubset)")
  (#set! message "A caller sets any field of `{object}`: name those that they may set"))
((call function: (_) @model arguments: (argument_list (dictionary_splat (_) @fields))) @hint
  (#match? @model "^(models\\.)?[A-Z]\\w*(\\.objects\\.(create|update_or_create))?$|\\.(insert|values|update|create)$")
  (#not-match? @model "(Schema|Request|Form|Input|Dto|DTO|In|Params|Error|Exception|Response|Create|Update|Config|Options|Query|Filter|Payload|Serializer|Model|Event)$")
  (#tainted? @fields)
  (#match? @fields "(json|form|POST|data|get_json\\(.*\\)|to_dict\\(.*\\)|body|payload)$|\\w")
  (#not-match? @fields "model_dump|\\.dict\\(|cleaned_data|validated")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "set\\(\\w+(\\.keys\\(\\))?\\)\\s*(>|-|<=|\\.issubset)")
  (#function-mentions? @hint "^(add|add_all|save|insert_one|insert|create|commit|bulk_create)$")
  (#value-matches? @fields "request\\b|get_json|\\.json\\(|\\bbody\\b|\\bpayload\\b|\\bdata\\b")
  (#not-match? @model "(Tuple|Defaults|Failed|Context|Result|Info)$|[cC]ontext|factory\\(\\)")
  (#set! message "A caller sets any field of `{model}`: name those that they may set"))
((call function: (attribute object: (_) @object attribute: (identifier) @_update) arguments: (argument_list . [(attribute) (call) (identifier)] @fields .)) @hint
  (#any-of? @_update "update" "populate_obj" "from_dict" "update_from_dict")
  (#match? @object "__dict__$|\\bquery\\b|filter(_by)?\\(|^(user|account|order|item|product|profile|record|obj|instance|entity|row)s?(\\[.*\\])?$")
  (#tainted? @fields)
  (#not-match? @fields "model_dump|\\.dict\\(|cleaned_data|validated")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "set\\(\\w+(\\.keys\\(\\))?\\)\\s*(>|-|<=|\\.issubset)")
  (#set! message "A caller sets any field of `{object}`: name those that they may set"))

; Django's forms and serializers.
((class_definition body: (block (class_definition name: (identifier) @_meta body: (block (expression_statement (assignment left: (identifier) @_fields right: (string) @value) @hint)))))
  (#eq? @_meta "Meta")
  (#eq? @_fields "fields")
  (#match? @value "^.__all__.$")
  (#not-function-matches? @hint "set\\(\\w+(\\.keys\\(\\))?\\)\\s*(>|-|<=|\\.issubset)")
  (#set! severity "info")
  (#set! message "A field that is added later is open to callers at once: list the fields"))

; A look at whether the attribute is there lets every attribute through that is.
((call function: (identifier) @_setattr arguments: (argument_list . (_) @object . (identifier) @name . (_) @_value)) @hint
  (#eq? @_setattr "setattr")
  (#tainted? @name)
  (#not-match? @object "^(self|cls)$")
  (#function-mentions? @hint "^hasattr$")
  (#not-function-mentions? @hint "(?i)(allow|permit|whitelist|editable|writable|schema|valid|serializer|model_fields|(?-i:FIELDS)|^pop$|exclude|include|^columns$|protected|readonly|read_only)")
  (#not-function-matches? @hint "set\\(\\w+(\\.keys\\(\\))?\\)\\s*(>|-|<=|\\.issubset)|\\bin \\(|\\bin \\[|\\bin \\{")
  (#not-file-kind? "test" "example")
  (#set! message "`hasattr` holds for `is_admin`, too, so a caller sets any field of `{object}`: name those that they may set"))

; A document takes whatever is sent.
((pair key: (string) @_set value: (_) @fields) @hint
  (#match? @_set "^.\\$set(OnInsert)?.$")
  (#tainted? @fields)
  (#not-match? @fields "^\\{|model_dump|\\.dict\\(|validated")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! message "A caller sets any field of the document: name those that they may set"))
((call function: (attribute object: (_) @_collection attribute: (identifier) @_insert) arguments: (argument_list . [(identifier) (call) (attribute)] @fields)) @hint
  (#any-of? @_insert "insert_one" "replace_one")
  (#tainted? @fields)
  (#value-matches? @fields "request\\.|get_json|\\.json\\(\\)")
  (#not-match? @fields "model_dump|\\.dict\\(|validated")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! message "A caller sets any field of the document: name those that they may set"))

; A function that makes a row of what it was handed.
((call function: (identifier) @model arguments: (argument_list (dictionary_splat (identifier) @fields) .)) @hint
  (#match? @model "^[A-Z][a-z]\\w*$")
  (#not-match? @model "(Schema|Request|Form|Input|Dto|DTO|In|Params|Error|Exception|Response|Create|Update|Config|Options|Query|Filter|Payload|Serializer|Model|Event|Tuple|Defaults|Failed|Context|Result|Info|Settings|Client|Session|Widget|View|Command|Message|Spec)$")
  (#match? @fields "^(data|payload|body|fields|attrs|attributes|values|form|params|json_data|request_data|user_data)$")
  (#not-tainted? @fields "caller")
  (#tainted? @fields "parameter")
  (#imports? "flask_sqlalchemy" "sqlalchemy" "django.db" "models" "peewee" "mongoengine" "tortoise" "app.models" "pony")
  (#function-mentions? @hint "^(add|add_all|save|commit|bulk_create)$")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever writes `{fields}` sets any field of `{model}`: name those that they may set if it comes from outside"))

; An object that takes whatever it is handed, its rights too.
((for_statement
   left: (pattern_list (identifier) @_key (identifier))
   right: (call function: (attribute object: (identifier) @data attribute: (identifier) @_items))
   body: (block . (expression_statement (call function: (identifier) @_setattr arguments: (argument_list . (_) @object . (identifier) @_name . (identifier))) @hint) .))
  (#eq? @_setattr "setattr")
  (#eq? @_items "items")
  (#eq? @_key @_name)
  (#match? @data "(?i)^(data|payload|body|json|form|params|attrs|values|changes|updates|fields|request_data|update_data|patch)$")
  (#tainted? @data "parameter")
  (#not-tainted? @data "caller")
  (#in-function-named? @hint "(?i)^(update|load|from_dict|from_json|apply|patch|edit|merge|save|set|populate|fill|assign)")
  (#file-matches? "(?i)is_admin|role\\b|is_staff|is_superuser|balance|flask|fastapi|django|models\\.|db\\.Model|password|email")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Whoever writes `{data}` sets any attribute of `{object}`: name those that they may set"))
((call function: (identifier) @_setattr arguments: (argument_list . (identifier) @object . (identifier) @key . (identifier) .)) @hint
  (#eq? @_setattr "setattr")
  (#in-function-named? @hint "(?i)^(deep_?|recursive_?)?(merge|update|set_attrs?|assign)(_\\w+)?$")
  (#in-loop? @hint)
  (#tainted? @key "parameter")
  (#not-tainted? @key "caller")
  (#function-matches? @hint "getattr\\(\\s*\\w+\\s*,\\s*\\w+\\s*\\)")
  (#function-matches? @hint "isinstance\\(\\s*\\w+\\s*,\\s*dict\\s*\\)")
  (#not-function-matches? @hint "startswith\\(|__|(?i)allow|_fields|valid")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "Keys such as `__class__` lead from `{object}` to whatever it reaches: refuse `{key}` if it begins with `_`, or name the ones that are meant"))

;! bad
; from flask import request
; def update(user):
;     for name, value in request.json.items():
;         setattr(user, name, value)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import request
; def create(db):
;     user = User(**request.get_json())
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^
;     db.session.add(user)
;     if user.
;! good
; from flask import request
; def update(user):
;     for name in ("email", "city"):
;         setattr(user, name, request.json[name])
;! good
; from flask import request
; def create(db):
;     return User(email=request.json["email"])
;! bad
; class Settings:
;     def __init__(self):
;         self.is_admin = False
;     def load(self, data):
;         for key, value in data.items():
;             setattr(self, key, value)
;             ^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; class Settings:
;     def __init__(self):
;         self.is_admin = False
;     def load(self, data):
;         for key, value in data.items():
;             if key in ALLOWED:
;                 setattr(self, key, value)
;! bad
; def merge(target, source):
;     for key, value in source.items():
;         if hasattr(target, key) and isinstance(value, dict):
;             merge(getattr(target, key), value)
;         else:
;             setattr(target, key, value)
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def merge(target, source):
;     for key, value in source.items():
;         if key.startswith("_"):
;             raise ValueError(key)
;         if isinstance(value, dict):
;             merge(getattr(target, key), value)
;         else:
;             setattr(target, key, value)
