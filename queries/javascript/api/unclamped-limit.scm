; The client says how many rows it gets
;
; `limit=100000000` is as easy to send as `limit=10`. One request loads the whole table into the process, and a few of
; them take the service down.
;
; severity: info
; confidence: medium
; cwe: 770
; precision: info, 2/2 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
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

; By other names, and where no variable is between.
((pair key: (_) @_key value: [
     (call_expression function: (_) @_parse arguments: (arguments . (_) @limit))
     (unary_expression operator: "+" argument: (_) @limit)
     (binary_expression . (call_expression function: (_) @_parse arguments: (arguments . (_) @limit)))]) @hint
  (#match? @_key "^[\"']?(take|limit|pageSize|page_size|perPage|first|size|max_?results)[\"']?$")
  (#tainted? @limit)
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "Math\\.min|[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})")
  (#not-file-matches? "@Max\\(|\\.max\\(|maximum")
  (#not-runs-in? "browser")
  (#set! message "A client may ask for any `{limit}`: take `Math.min` of it and a maximum"))
((call_expression function: (member_expression property: (_) @_limit) arguments: (arguments . [
     (call_expression function: (_) @_parse arguments: (arguments . (_) @limit))
     (unary_expression operator: "+" argument: (_) @limit)
     (binary_expression . (call_expression function: (_) @_parse arguments: (arguments . (_) @limit)))] .)) @hint
  (#any-of? @_limit "limit" "take")
  (#tainted? @limit)
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "Math\\.min|[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})")
  (#not-runs-in? "browser")
  (#set! message "A client may ask for any `{limit}`: take `Math.min` of it and a maximum"))

; As it came.
((pair key: (_) @_key value: [(identifier) (member_expression)] @limit) @hint
  (#match? @_key "^[\"']?(take|limit|pageSize|perPage)[\"']?$")
  (#match? @limit "(?i)(^|\\.)(limit|take|first|page_?size|per_?page|size|count)$")
  (#tainted? @limit)
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "Math\\.min|[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})")
  (#not-file-matches? "@Max\\(|\\.max\\(|maximum")
  (#not-runs-in? "browser")
  (#set! message "A client may ask for any `{limit}`: take `Math.min` of it and a maximum"))

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
;! bad
; app.get("/events", async (req, res) => {
;   res.json(await events.find({ take: parseInt(req.query.limit, 10), skip: 0 }));
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(await Item.find().skip(0).limit(Number(req.query.limit)));
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; app.get("/events", async (req, res) => {
;   res.json(await events.find({ take: Math.min(parseInt(req.query.limit, 10) || 20, 100), skip: 0 }));
; });
;! bad
; app.get("/events", async (req, res) => res.json(await prisma.event.findMany({ take: req.query.limit })));
;                                                                               ^^^^^^^^^^^^^^^^^^^^^
;! good
; app.get("/events", async (req, res) => res.json(await prisma.event.findMany({ take: Math.min(Number(req.query.limit), 50) })));
