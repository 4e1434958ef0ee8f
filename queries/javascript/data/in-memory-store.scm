; A route keeps its data in a variable of the module
;
; Each process and each container has its own copy: what one request stores, the next may not find, and a restart or a
; deploy deletes all of it.
;
; severity: warning
; confidence: medium
; precision: 2/4 before names of the module were asked for, 2/2 after, on npm applications (Ghost, NodeBB, Strapi, Medusa, Joplin, Renovate …), 4.8 million lines
; cwe: 662
; regex rows: (?i)^_?(users?|todos?|tasks?|items?|posts?|orders?|products?|books?|accounts?|customers?|notes?|comments?|messages?|employees?|students?|invoices?|payments?|transactions?|bookings?|articles?|contacts?|movies?|blogs?|carts?|tickets?|reservations?|inventory|db|database|data_?store|storage|store|in_?memory\w*|\w+(Db|Store|Storage|Database|DB))(List|Data|Map|ById)?$
; regex empty: ^(\{\s*\}|\[\s*\]|new Map\(\)|\[\s*\{[\s\S]*|\{\s*["'\d][\s\S]*)$

((call_expression function: (member_expression object: (identifier) @_store property: (property_identifier) @_put)) @hint
  (#any-of? @_put "push" "unshift" "set" "splice")
  (#match? @_store "<rows>")
  (#value-matches? @_store "<empty>")
  (#module-level? @_store)
  (#in? @hint "handler")
  (#not-runs-in? "browser")
  (#set! message "`{_store}` lives in one process: put it into a database"))
((assignment_expression left: (subscript_expression object: (identifier) @_store)) @hint
  (#match? @_store "<rows>")
  (#value-matches? @_store "<empty>")
  (#module-level? @_store)
  (#in? @hint "handler")
  (#not-runs-in? "browser")
  (#set! message "`{_store}` lives in one process: put it into a database"))

;! bad
; const todos = [];
; app.post("/todos", (req, res) => {
;   todos.push(req.body);
;   ^^^^^^^^^^^^^^^^^^^^
;   res.status(201).end();
; });
;! bad
; const users = new Map();
; const accounts = {};
; router.put("/users/:id", (req, res) => {
;   users.set(req.params.id, req.body);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   accounts[req.params.id] = 1;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end(
; });
;! good
; const handlers = [];
; const todos = [];
; app.post("/todos", async (req, res) => {
;   const users = [];
;   users.push(await find(req.body.id));
;   handlers.push(req.body);
;   res.status(201).end();
; });
; function load(row) {
;   todos.push(row);
; }
;! bad
; const orders = {};
; router.post("/orders", (req, res) => {
;   orders[req.body.id] = req.body;
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.status(201).end();
; });
