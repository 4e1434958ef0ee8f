; The route takes a limit and never uses it
;
; Clients send `limit=10` and get everything; `dryRun=true` deletes for real. The interface promises what the code does
; not do, and nobody sees an error.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; cwe: 628
; regex promised: ^(limit|offset|skip|page|pageSize|page_size|perPage|per_page|dryRun|dry_run|sort|sortBy|sort_by|orderBy|order_by|order|timeout|search|filter|cursor)$

((variable_declarator
   name: (object_pattern [
     (shorthand_property_identifier_pattern) @hint
     (object_assignment_pattern left: (shorthand_property_identifier_pattern) @hint)
   ])
   value: (member_expression object: (_) @_request property: (_) @_query))
  (#match? @hint "<promised>")
  (#match? @_request "^(req|request|ctx|ctx\\.request)$")
  (#any-of? @_query "query" "body")
  (#never-used? @hint)
  (#not-broken? @hint)
  (#in? @hint "handler")
  (#set! message "Clients may send `{hint}`, and nothing uses it: use it, or take it out"))
((variable_declarator
   name: (identifier) @hint
   value: (_) @_value)
  (#match? @hint "<promised>")
  (#match? @_value "^(Number\\(|parseInt\\(|Math\\.min\\(|\\+)?\\(?(req|request|ctx)\\.query\\.\\w+")
  (#never-used? @hint)
  (#in? @hint "handler")
  (#set! message "Clients may send `{hint}`, and nothing uses it: use it, or take it out"))

;! bad
; app.get("/orders", async (req, res) => {
;   const { limit = 20, offset } = req.query;
;           ^^^^^
;                       ^^^^^^
;   res.json(await load());
; });
;! bad
; router.delete("/orders", async (req, res) => {
;   const { id, dryRun } = req.body;
;               ^^^^^^
;   await drop(id);
;   res.status(204).end();
; });
; router.get("/users", async (req, res) => {
;   const page = parseInt(req.query.page, 10) || 1;
;         ^^^^
;   res.json(await load());
; });
;! bad
; router.get("/users", async (req, res) => {
;   const { sortBy } = req.query;
;           ^^^^^^
;   res.json(await load());
; });
; router.get(
;! good
; app.get("/orders", async (req, res) => {
;   const { limit = 20, offset } = req.query;
;   res.json(await load({ limit: Math.min(limit, 100), offset }));
; });
; app.get("/users", async (req, res) => {
;   const { page } = req.query;
;   const inner = () => load(page);
;   res.json(await inner());
; });
;! good
; app.get("/lines", async (req, res) => {
;   const { id } = req.query;
;   res.json(await load());
; });
; function helper({ limit }) {
;   return load();
; }
