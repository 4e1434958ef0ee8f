; A caller chooses how much memory or time this takes
;
; A number from a request that says how long a list, a text, a wait or a loop becomes is one request that fills the memory
; or holds the process. Clamp it.
;
; severity: warning
; confidence: medium
; cwe: 770 400 789 1284
; see: https://cwe.mitre.org/data/definitions/770.html
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; regex request-number: ^\(?(parseInt|parseFloat|Number|\+\s*)(\.parseInt)?\(?\s*(String\()?(req|request|ctx|c\.req|event)\b[\w.?]*\.(query|params|body|headers|queryStringParameters|pathParameters|param)\b
; regex clamps: (?i)^(min|clamp\w*|max_?\w+|MAX\w*|limit\w*|valid\w*|safeParse|Joi|z|schema|\w*Schema)$
; regex compared: [<>]=?\s*(\d{2,}|[A-Z_]{3,})|[<>]=?\s*\w*([mM]ax|[lL]imit)

((new_expression constructor: (_) @callee arguments: (arguments . (_) @count .)) @hint
  (#any-of? @callee "Array" "ArrayBuffer" "SharedArrayBuffer" "Uint8Array" "Uint16Array" "Uint32Array" "Float32Array" "Float64Array")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how much `{callee}` takes: clamp `{count}`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @count)) @hint
  (#any-of? @callee "Array" "Buffer.alloc" "Buffer.allocUnsafe" "Buffer.allocUnsafeSlow" "crypto.randomBytes" "randomBytes")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how much `{callee}` takes: clamp `{count}`"))
((call_expression function: (_) @callee arguments: (arguments (object . (pair key: (_) @_length value: (_) @count) .))) @hint
  (#eq? @callee "Array.from")
  (#eq? @_length "length")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how much `{callee}` makes: clamp `{count}`"))
((call_expression function: (member_expression property: (_) @method) arguments: (arguments . (_) @count)) @hint
  (#any-of? @method "repeat" "padStart" "padEnd")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how long the text becomes: clamp `{count}`"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) @count)) @hint
  (#any-of? @callee "setTimeout" "setInterval")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how long this waits, and the request is held for as long: clamp `{count}`"))
((for_statement condition: (binary_expression operator: ["<" "<="] right: (_) @count)) @hint
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*([mM]ax|[lL]imit)")
  (#set! message "The caller chooses how often this runs, and nobody else is answered meanwhile: clamp `{count}`"))

;! bad
; app.get("/fill", (req, res) => {
;   const count = parseInt(req.query.count, 10);
;   res.json(new Array(count).fill(0));
;            ^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/bytes", (req, res) => res.send(Buffer.alloc(Number(req.query.size))));
;                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.get("/text", (req, res) => res.json({ text: "-".repeat(Number(req.query.length)) }));
;                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.get("/wait", (req, res) => {
;   setTimeout(() => res.end(), Number(req.query.ms));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/rounds", (req, res) => {
;   const rounds = Number(req.query.rounds);
;   for (let i = 0; i < rounds; i++) {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     step(i);
;   }
;   if (res
;! good
; app.get("/fill", (req, res) => {
;   const count = Math.min(parseInt(req.query.count, 10) || 0, 100);
;   res.json(new Array(count).fill(0));
; });
;! good
; app.get("/bytes", (req, res) => {
;   const wanted = Number(req.query.wanted);
;   if (wanted > 4096) return res.sendStatus(400);
;   res.send(Buffer.alloc(wanted));
; });
;! good
; const rows = new Array(Number(process.env.ROWS)).fill(0);
; app.get("/wait", (req, res) => { setTimeout(() => res.end(), 50); });
;! good
; app.get("/orders/:id", (req, res) => {
;   const id = Number(req.params.id);
;   res.json(load([id]));
; });
