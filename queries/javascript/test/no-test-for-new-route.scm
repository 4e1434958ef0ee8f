; No test names this route
;
; The project has tests, and none of them says this route's path. What no test calls is first called by a user.
;
; severity: info
; confidence: medium
; files: code
; precision: info; asks for a change and for tests, which published packages seldom hold: 0 hints in the changes of aedes 0.50.0 to 0.51.3 and actionhero 28.3.1 to 29.3.5

((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . (string) @path @hint . (_))) @_route
 (#any-of? @_method "get" "post" "put" "patch" "delete")
 (#match? @path "^.[/]")
 (#not-match? @path "(?i)health|ping|ready|metrics|favicon|^.{1,3}$|[*]")
 (#match? @_router "(?i)(app|router|routes?|server|api|fastify)$")
 (#not-resolves-to? @_router "axios" "axios.*" "supertest*" "nock*" "got")
 (#not-runs-in? "browser")
 (#set! message "no test calls {path}: add one for its answer and one for its refusal")
 (#untested? @path))

;! project test/orders.test.js
; it('lists', () => request(app).get('/orders').expect(200));
;! project app.js
; module.exports = 1;
;! bad
; const router = require('express').Router();
; router.post('/orders/:id/refund', refund);
;             ^^^^^^^^^^^^^^^^^^^^
;! bad
; app.delete('/invoices', remove);
;            ^^^^^^^^^^^
; function broken( {
;! bad
; fastify.patch('/customers/:id', change);
;               ^^^^^^^^^^^^^^^^
;! bad
; api.put('/carts/:id/lines', async (req, res) => { res.json(await put(req.params.id)); });
;         ^^^^^^^^^^^^^^^^^^
;! good
; app.get('/orders', list);
; app.get('/orders/:id', show);
; app.get('/health', health);

;! project app.js
; module.exports = 1;
;! good
; app.post('/orders/:id/refund', refund);
