; The next number is worked out from what is there
;
; Two requests at once read the same largest number and write the same next one, and a row that was deleted gives its number
; to another. Let the database count, or use a UUID.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 13 npm packages (apostrophe 4.31.0, renovate 39.264.1, uptime-kuma 2.0.0-dev.0, nodebb 1.4.0 …), 0.7 million lines
; cwe: 362
; see: https://www.postgresql.org/docs/current/ddl-identity-columns.html

((pair key: (_) @_key value: (binary_expression left: (member_expression object: (_) @list property: (_) @_length) operator: "+" right: (number) @_one)) @hint
  (#match? @_key "^[\"']?_?id[\"']?$")
  (#eq? @_length "length")
  (#eq? @_one "1")
  (#in? @hint "handler")
  (#not-runs-in? "browser")
  (#set! message "Two requests at once get the same number, and so does one after a delete: use `crypto.randomUUID()`, or let the database count"))
((call_expression function: (_) @_callee arguments: (arguments . (_) @hint))
  (#method? @_callee "query" "execute" "get" "prepare" "raw")
  (#reads-like? @hint "(?i)select\\s+(coalesce\\()?max\\(\\w*id\\)[^;]*\\+\\s*1")
  (#not-file-kind? "migration")
  (#set! message "Two requests at once get the same number: let the database count, with `GENERATED AS IDENTITY` or a sequence"))

;! bad
; app.post("/orders", (req, res) => {
;   const order = { id: orders.length + 1, item: String(req.body.item) };
;                   ^^^^^^^^^^^^^^^^^^^^^
;   res.status(201).json(order);
; });
;! bad
; async function next() {
;   const { rows } = await pool.query("SELECT MAX(id) + 1 AS id FROM orders");
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return rows[0].id;
; }
; async function number() {
;   const { rows } = await pool.query("SELECT COALESCE(MAX(order_id), 0) + 1 AS id FROM orders");
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return rows[0].id;
; }
;! bad
; app.post("/lines", (req, res) => {
;   const line = { id: lines.length + 1 };
;                  ^^^^^^^^^^^^^^^^^^^^
;   res.status(201).json(line);
; });
; app.post(
;! good
; app.post("/orders", (req, res) => {
;   const order = { id: crypto.randomUUID(), item: String(req.body.item) };
;   res.status(201).json(order);
; });
; const rows = items.map((item, index) => ({ id: index + 1, name: item.name }));
;! good
; async function largest() {
;   const { rows } = await pool.query("SELECT MAX(total) AS total FROM orders");
;   return rows[0].total;
; }
; app.get("/orders", (req, res) => {
;   res.json({ count: orders.length + 1 });
; });
