; A route without the version that its siblings have
;
; The other routes of this router say a version in their path; this one does not. Once callers use it, its answer can no
; longer be changed for some of them and kept for others.
;
; severity: info
; confidence: medium
; precision: info, 0/6 of 29, all in litellm 1.110.2 (routes of the administration, which have no version by intent) on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: info, 0/20 read of about 110 in 5 packages (open-webui 0.12.4, feast 0.67.0 and others, too) of 93 packages of PyPI, 10.6 million lines: versions that another interface prescribes, for the few routes that speak it; then silent where three routes of the file have none, 2 hints left, none right
; files: code
; regex version: ^[(\s]*["'`]/?(api/)?v\d+(/|["'`])
; regex unversioned: ^[(\s]*["'`]/?(api/)?v\d+(/|["'`])|(?i)health|ping|ready|live|metrics|favicon|robots|\.well-known|docs|openapi|swagger|version|static|web_?hook|callback|oauth|login|logout|^.{1,3}$|[*]

((decorated_definition
   (decorator (call function: (attribute object: (_) @_router attribute: (_) @_method) arguments: (argument_list . (string) @hint)))
   definition: (function_definition name: (_) @_name)) @_route
 (#any-of? @_method "get" "post" "put" "patch" "delete" "route" "api_route")
 (#not-match? @hint "<unversioned>")
 ; Where several have none, the version is another interface's.
 (#not-file-matches? "(?s)(\\.(get|post|put|patch|delete|route|api_route)\\(\\s*[\"']/([b-uw-zA-Z_{]|a[a-oq-z]|v[a-z]|api/([a-uw-z_{]|v[a-z])).*?){3}")
 (#set! message "{hint} has no version, as {siblings} other routes of `{_router}` have: callers cannot be moved from it one by one")
 (#sibling-has? @_route "route_path" "<version>" "3"))

; A router that is mounted beside others.
((call function: (attribute object: (_) @_router attribute: (_) @_mount) arguments: (argument_list . (_) @_child (keyword_argument name: (_) @_key value: (string) @hint))) @_route
 (#any-of? @_mount "include_router" "register_blueprint")
 (#any-of? @_key "prefix" "url_prefix")
 (#match? @hint "^.[/]")
 (#not-match? @hint "<unversioned>|(?i)auth|admin|static|media|internal|ui\\b|session")
 (#not-match? @_child "(?i)v\\d+")
 (#set! message "{hint} has no version, as {siblings} other routes of `{_router}` have: callers cannot be moved from it one by one")
 (#sibling-has? @_route "route_path" "<version>" "3"))

;! bad
; @app.get("/v1/orders")
; def orders(): return load()
; @app.post("/v1/orders")
; def create(): return load()
; @app.get("/v1/users")
; def users(): return load()
; @app.post("/refunds")
;           ^^^^^^^^^^
; def refund(): return load()
;! bad
; @app.route("/api/v2/a")
; def a(): ...
; @app.route("/api/v2/b")
; def b(): ...
; @app.route("/api/v2/c")
; def c(): ...
; @app.route("/api/d")
;            ^^^^^^^^
; def d(): ...
; def broken(:
;! bad
; @router.get("/v1/a")
; def a(): return load()
; @router.put("/v1/b")
; def b(): return load()
; @router.patch("/v1/c")
; def c(): return load()
; @router.delete("/customers/{id}")
;                ^^^^^^^^^^^^^^^^^
; def d(id): return remove(id)
;! bad
; @api.get("/api/v3/a")
; def a(): return load()
; @api.get("/api/v3/b")
; def b(): return load()
; @api.get("/api/v3/c")
; def c(): return load()
; @api.get("/api/carts")
;          ^^^^^^^^^^^^
; def d(): return load()
;! good
; @app.get("/v1/orders")
; def orders(): return load()
; @app.post("/v1/orders")
; def create(): return load()
; @app.get("/v1/users")
; def users(): return load()
; @app.get("/health")
; def health(): return load()
; @app.get("/v2/users")
; def users2(): return load()
;! good
; @app.get("/v1/orders")
; def orders(): return load()
; @app.get("/refunds")
; def refund(): return load()
;! good
; @app.get("/v1/models")
; def models(): return load()
; @app.post("/v1/chat/completions")
; def chat(): return load()
; @app.post("/v1/embeddings")
; def embeddings(): return load()
; @app.get("/settings")
; def settings(): return load()
; @app.put("/settings")
; def change(): return load()
; @app.get("/users")
; def users(): return load()
;! bad
; app.include_router(orders.router, prefix="/api/v1/orders")
; app.include_router(items.router, prefix="/api/v1/items")
; app.include_router(users.router, prefix="/api/v1/users")
; app.include_router(refunds.router, prefix="/refunds")
;                                           ^^^^^^^^^^
; app.include_router(health.router, prefix="/health")
;! good
; app.include_router(orders.router, prefix="/api/v1/orders")
; app.include_router(items.router, prefix="/api/v1/items")
; app.include_router(refunds.router, prefix="/refunds")
