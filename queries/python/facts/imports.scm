; Which names an import binds, and to what: `@module`, or the member `@name` of it; the bound name is `@alias`,
; else that of the member, else the first part of the module.

(import_statement name: (dotted_name) @module)
(import_statement name: (aliased_import name: (dotted_name) @module alias: (identifier) @alias))
(import_from_statement module_name: (_) @module name: (dotted_name) @name)
(import_from_statement module_name: (_) @module name: (aliased_import name: (dotted_name) @name alias: (identifier) @alias))
; All that a module has: what of that is meant is said below.
(import_from_statement module_name: (_) @module (wildcard_import) @alias)

; What well-known modules have that are imported whole.
((identifier) @name (#any-of? @name "Flask" "Blueprint" "request" "session" "g" "current_app" "jsonify" "make_response" "redirect" "render_template" "render_template_string" "send_file" "send_from_directory" "abort" "url_for" "flash") (#set! star "flask"))
((identifier) @name (#any-of? @name "FastAPI" "APIRouter" "Depends" "Request" "HTTPException" "Query" "Body" "Form" "File" "UploadFile") (#set! star "fastapi"))
((identifier) @name (#any-of? @name "create_engine" "text" "select" "insert" "update" "delete" "Column" "Integer" "String" "ForeignKey") (#set! star "sqlalchemy"))
((identifier) @name (#any-of? @name "Session" "sessionmaker" "relationship" "declarative_base") (#set! star "sqlalchemy.orm"))
((identifier) @name (#any-of? @name "HttpResponse" "JsonResponse" "HttpResponseRedirect" "Http404" "FileResponse" "StreamingHttpResponse") (#set! star "django.http"))
((identifier) @name (#any-of? @name "render" "redirect" "get_object_or_404" "get_list_or_404") (#set! star "django.shortcuts"))
((identifier) @name (#any-of? @name "run" "call" "check_call" "check_output" "Popen" "getoutput" "PIPE") (#set! star "subprocess"))
((identifier) @name (#any-of? @name "system" "popen" "environ" "getenv" "remove" "unlink" "listdir" "makedirs") (#set! star "os"))
((identifier) @name (#any-of? @name "random" "randint" "choice" "choices" "sample" "shuffle" "uniform" "getrandbits" "randrange") (#set! star "random"))
