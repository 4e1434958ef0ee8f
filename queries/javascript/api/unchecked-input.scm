; What a caller sent is used as if it were what was meant
;
; A missing or mistyped number becomes `NaN`, which passes comparisons and reaches the query; a text arrives where a
; number was meant, and minus one where a count was. Check the input first, and answer 400.
;
; severity: info
; confidence: medium
; precision: info, 6/6 (all in kue 0.11); 0 hints on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; cwe: 20
; regex checks: (?i)^(is_?(NaN|finite|integer|safe_?integer|valid\w*)|\w*schema\w*|\w*valid\w*|parse|safe_?parse|zod|z|joi|yup|ajv|assert\w*|check\w*|clamp|min|max|bad_?request\w*|plainToInstance|matchedData|sanitize\w*)$
; regex of-caller: ^\(*(req|request|ctx|c)(\.request)?\.(query|params|body)\b(\.\w+|\[[^\]]+\])( as \w+)?\)*!?$

((variable_declarator name: (identifier) @hint value: (call_expression function: (_) @_parse arguments: (arguments . (_) @_sent)) @_value)
  (#any-of? @_parse "parseInt" "Number" "parseFloat" "Number.parseInt" "Number.parseFloat")
  (#match? @_sent "<of-caller>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<checks>")
  (#not-match? @hint "(?i)id$|^page")
  (#not-function-matches? @hint "[<>]=? *([A-Z_]{3,}|\\d+\\b)|typeof|\\bisNaN|!Number\\.|(?i)valid")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` may be `NaN`, negative or huge: check it, and answer 400"))
((variable_declarator name: (identifier) @hint value: (unary_expression operator: "+" argument: (_) @_sent))
  (#match? @_sent "<of-caller>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<checks>")
  (#not-match? @hint "(?i)id$|^page")
  (#not-function-matches? @hint "[<>]=? *([A-Z_]{3,}|\\d+\\b)|typeof|\\bisNaN|!Number\\.|(?i)valid")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` may be `NaN`, negative or a fraction: check it, and answer 400"))
((variable_declarator name: (identifier) @hint value: (new_expression constructor: (_) @_date arguments: (arguments . (_) @_sent .)))
  (#eq? @_date "Date")
  (#match? @_sent "<of-caller>")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "isNaN|(?i)valid|getTime\\(\\)\\)")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` may be an invalid date: check it, and answer 400"))

; The whole of what was sent, taken apart and handed on.
((variable_declarator name: (object_pattern) @hint value: (_) @_body)
  (#match? @_body "^(req|request|ctx\\.request)\\.body( as \\w+)?$")
  (#match? @hint "(?i)cents|amount|\\b\\w*days|count|quantity|price|hours|minutes|\\w+At\\b|\\w*date|limit|total|seats|capacity|percent|rate\\b|duration|age\\b")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "typeof|(?i)valid|instanceof|\\.test\\(|Array\\.isArray")
  (#function-matches? @hint "(create|insert|insertOne|save|update|updateOne|place|add)\\(|[*+-] *(24|60|100|1000)\\b|(?i)insert into|set \\w+ =")
  (#not-file-matches? "(?i)\\b(zod|joi|yup|ajv|celebrate|class-validator|express-validator|superstruct|valibot|typebox|validate\\w*\\()")
  (#not-runs-in? "browser")
  (#set! message "Nothing checks the types and limits of {hint}: check them against a schema, and answer 400"))

; Reckoned with as it came.
((binary_expression left: (identifier) @amount operator: "*" right: (_) @_factor) @hint
  (#match? @amount "(?i)^\\w*(days|hours|minutes|seconds|weeks|months)$")
  (#match? @_factor "24|60|3600|1000|86_?400|(?i)day|hour|minute|ms")
  (#tainted? @amount "caller")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-matches? @hint "typeof|\\bisNaN|!Number\\.|(?i)valid")
  (#not-file-matches? "(?i)\\b(zod|joi|yup|ajv|celebrate|class-validator|express-validator|superstruct|valibot|typebox)\\b")
  (#not-runs-in? "browser")
  (#set! message "`{amount}` may be missing, negative or huge: check it, and answer 400"))

;! bad
; app.get("/auctions", async (req, res) => {
;   const minPrice = parseInt(req.query.minPrice);
;         ^^^^^^^^
;   res.json(await auctions.search({ minPrice, limit: 20 }));
; });
;! bad
; app.post("/auctions/:id/bids", async (req, res) => {
;   const cents = +req.body.cents;
;         ^^^^^
;   if (cents <= highest) return res.sendStatus(409);
;   res.json(await bids.place(req.params.id, cents));
; });
;! bad
; router.post("/auctions", async (req, res) => {
;   const { title, startCents, days } = req.body;
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.status(201).json(await auctions.create({ title, startCents, days }));
; });
;! bad
; router.get("/slots/:day", async (req, res) => {
;   const day = new Date(req.params.day);
;         ^^^
;   res.json(await slots.on(day));
;! good
; app.get("/auctions", async (req, res) => {
;   const minPrice = parseInt(req.query.minPrice);
;   if (Number.isNaN(minPrice)) return res.sendStatus(400);
;   const page = parseInt(req.query.page) || 1;
;   res.json(await auctions.search({ minPrice, page }));
; });
;! good
; import { z } from "zod";
; const schema = z.object({ cents: z.number().int().positive() });
; app.post("/auctions/:id/bids", async (req, res) => {
;   const { cents } = schema.parse(req.body);
;   res.json(await bids.place(req.params.id, cents));
; });
;! good
; function load(options) {
;   const size = parseInt(options.size);
;   return size;
; }
;! good
; router.post("/auctions", async (req, res) => {
;   const { title } = req.body;
;   if (typeof title !== "string") return res.sendStatus(400);
;   res.status(201).json(await auctions.create({ title }));
; });
;! bad
; router.post("/auctions/:id/extend", async (req, res) => {
;   const days = req.body.days;
;   await auctions.extend(req.params.id, new Date(Date.now() + days * 24 * 3600 * 1000));
;                                                              ^^^^^^^^^
;   res.sendStatus(204);
; });
;! good
; router.post("/auctions/:id/extend", async (req, res) => {
;   const days = Math.min(Number(req.body.days) || 1, 7);
;   await auctions.extend(req.params.id, new Date(Date.now() + days * 24 * 3600 * 1000));
;   res.sendStatus(204);
; });
