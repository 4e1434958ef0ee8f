; The client says how many rows it gets
;
; `limit=100000000` is as easy to send as `limit=10`. One request loads the whole table into the process, and a few of
; them take the service down.
;
; severity: info
; confidence: medium
; cwe: 770
; regex limits: (?i)^(limit|page_?size|per_?page|size|count|take)$
; regex clamps: (?i)^(min|max|clamp|max\w*|\w*MAX\w*|validate\w*|safeParse|parse|schema)$

((variable_declarator name: (identifier) @hint value: [
     (call_expression function: (_) @_parse arguments: (arguments . (member_expression object: (member_expression object: (identifier) @_request property: (_) @_query))))
     (binary_expression . (call_expression function: (_) @_parse arguments: (arguments . (member_expression object: (member_expression object: (identifier) @_request property: (_) @_query)))))
   ])
  (#match? @hint "<limits>")
  (#any-of? @_parse "parseInt" "Number" "Number.parseInt")
  (#eq? @_query "query")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<clamps>")
  (#set! message "A client may ask for any `{hint}`: take `Math.min` of it and a maximum"))

;! bad
; app.get("/orders", async (req, res) => {
;   const limit = parseInt(req.query.limit);
;         ^^^^^
;   res.json(await load(limit));
; });
;! bad
; router.get("/orders", async (req, res) => {
;   const pageSize = Number(req.query.pageSize) || 10;
;         ^^^^^^^^
;   const size = parseInt(req.query.size, 10) || 20;
;         ^^^^
;   const per_page = Number.parseInt(req.query.per_page);
;         ^^^^^^^^
;   res.json(await load(size));
; });
; function broken(items {
;! good
; app.get("/orders", async (req, res) => {
;   const limit = Math.min(parseInt(req.query.limit) || 10, 100);
;   res.json(await load(limit));
; });
; app.get("/lines", async (req, res) => {
;   const id = parseInt(req.query.id);
;   res.json(await load(id));
; });
; app.get("/users", async (req, res) => {
;   const limit = parseInt(req.query.limit);
;   res.json(await load(limit > MAX_LIMIT ? MAX_LIMIT : limit));
; });
; function load(options) {
;   const limit = parseInt(options.query.limit);
;   return limit;
; }
