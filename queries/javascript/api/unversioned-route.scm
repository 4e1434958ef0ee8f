; A route without the version that its siblings have
;
; The other routes of this router say a version in their path; this one does not. Once callers use it, its answer can no
; longer be changed for some of them and kept for others.
;
; severity: info
; confidence: medium
; files: code
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; regex version: ^[(\s]*["'`]/?(api/)?v\d+(/|["'`])
; regex unversioned: ^[(\s]*["'`]/?(api/)?v\d+(/|["'`])|(?i)health|ping|ready|live|metrics|favicon|robots|\.well-known|docs|openapi|swagger|version|static|web_?hook|callback|oauth|login|logout|^.{1,3}$|[*]

((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . (string) @hint . (_))) @_route
 (#any-of? @_method "get" "post" "put" "patch" "delete")
 (#not-match? @hint "<unversioned>")
 (#match? @hint "^.[/]")
 (#not-resolves-to? @_router "axios" "axios.*" "supertest*" "nock*")
 (#set! message "{hint} has no version, as {siblings} other routes of `{_router}` have: callers cannot be moved from it one by one")
 (#sibling-has? @_route "route_path" "<version>" "3"))

; A router that is mounted beside others.
((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . (string) @hint [(identifier) (call_expression) (member_expression)] @_child .)) @_route
 (#any-of? @_method "use" "route")
 (#not-match? @hint "<unversioned>|(?i)auth|admin|asset|upload|image|media|files|public|socket|graphql|queues|dashboard|session|internal")
 (#match? @hint "^.[/]")
 (#match? @_child "(?i)rout|controller|api|require\\(")
 (#not-match? @_child "(?i)static|limit|proxy|middleware")
 (#not-runs-in? "browser")
 (#set! message "{hint} has no version, as {siblings} other routes of `{_router}` have: callers cannot be moved from it one by one")
 (#sibling-has? @_route "route_path" "<version>" "3"))

;! bad
; app.get('/v1/orders', list); app.post('/v1/orders', create); app.get('/v1/users', users);
; app.post('/refunds', refund);
;          ^^^^^^^^^^
;! bad
; app.get('/api/v1/a', a); app.post('/api/v1/b', b); app.get('/api/v1/c', c);
; app.delete('/api/d', d);
;            ^^^^^^^^
; function broken( {
;! bad
; router.get('/v2/a', a); router.put('/v2/b', b); router.patch('/v2/c', c);
; router.patch('/orders/:id', change);
;              ^^^^^^^^^^^^^
;! bad
; fastify.get('/v1/a', a); fastify.get('/v1/b', b); fastify.post('/v1/c', c);
; fastify.post('/customers', create);
;              ^^^^^^^^^^^^
;! good
; app.get('/v1/orders', list); app.post('/v1/orders', create); app.get('/v1/users', users);
; app.get('/healthz', health); app.get('/v2/users', users2);
;! good
; app.get('/v1/orders', list); app.post('/refunds', refund);

;! project app.js
; app.use('/api/v2', require('./routes/orders'));
;! project routes/orders.js
; router = 1;
;! good routes/orders.js
; router.get('/v1/orders', list);
; router.post('/v1/orders', create);
; router.get('/v1/orders/:id', show);
; router.get('/orders/:id/lines', lines);
;! bad
; app.use('/api/v1/orders', require('./routes/orders'));
; app.use('/api/v1/items', require('./routes/items'));
; app.use('/api/v1/users', require('./routes/users'));
; app.use('/refunds', require('./routes/refunds'));
;         ^^^^^^^^^^
; app.use('/uploads', express.static('uploads'));
; app.use('/health', require('./routes/health'));
;! good
; app.use('/api/v1/orders', ordersRouter);
; app.use('/api/v1/items', itemsRouter);
; app.use('/refunds', refundsRouter);
