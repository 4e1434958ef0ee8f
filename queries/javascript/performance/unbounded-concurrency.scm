; A caller decides how much runs at once
;
; Every element of what the caller sent starts its own query or request at the same moment: ten thousand of them take all
; connections, or bring down the service that is asked. Limit the list, and how many run at a time.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: warnings that were new when all of them were read: 0/1 (code for the browser), then gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; cwe: 770
; see: https://www.npmjs.com/package/p-limit
; regex bounded: (?i)^(p-?limit|limit\w*|p-?map|max\w*|slice|chunk\w*|batch\w*|splice|concurrency|mapLimit|Bottleneck|Semaphore|queue|parse|safeParse|valid\w*|schema|\w+Schema)$

((call_expression function: (_) @callee arguments: (arguments . (call_expression
    function: (member_expression object: (_) @list property: (_) @_map)
    arguments: (arguments . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)])) .)) @hint
  (#any-of? @callee "Promise.all" "Promise.allSettled")
  (#eq? @_map "map")
  (#tainted? @list "caller")
  (#contains? @_body "call_expression")
  (#not-function-mentions? @hint "<bounded>")
  (#not-function-matches? @hint "\\.length\\s*[<>]|[<>]=?\\s*\\w+\\.length")
  (#not-runs-in? "browser")
  (#not-file-matches? "from [\"']\\$app/")
  (#set! message "A caller decides how many of these run at once: limit `{list}`, and run a few at a time"))

; As many at once as there are rows.
((call_expression function: (_) @callee arguments: (arguments . (call_expression
    function: (member_expression object: (identifier) @list property: (_) @_map)
    arguments: (arguments . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)])) .)) @hint
  (#any-of? @callee "Promise.all" "Promise.allSettled")
  (#eq? @_map "map")
  (#value-matches? @list "(?s)^\\(?(await )?([\\w.]+\\.(findMany|findAll|find|findBy|getMany)\\(|(this\\.)?(knex|db)\\()")
  (#not-value-matches? @list "(?i)\\b(take|limit|first)\\b")
  (#contains? @_body "call_expression")
  (#match? @_body "(?i)await|fetch\\(|axios|send|\\.(find|create|update|delete|query|insert|save|get|post)\\w*\\(")
  (#not-function-mentions? @hint "<bounded>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "As many of these run at once as there are rows: run a few of `{list}` at a time"))
((call_expression function: (_) @callee arguments: (arguments . (call_expression
    function: (member_expression object: (identifier) @list property: (_) @_map)
    arguments: (arguments . [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)])) .)) @hint
  (#any-of? @callee "Promise.all" "Promise.allSettled")
  (#eq? @_map "map")
  (#match? @list "(?i)^(all)?(users?|customers?|subscribers?|recipients?|orders|invoices|accounts|urls|ids|emails|members|devices|files|rows|records|items|jobs|messages|tenants|contacts|products)$")
  (#match? @_body "\\bfetch\\(|axios\\.|\\.(sendMail|send|sendEmail|charge|upload|publish)\\(|http\\w*\\.(get|post)\\(|writeFile|readFile|sharp\\(")
  (#not-tainted? @list "caller")
  (#not-value-matches? @list "(?i)\\b(take|limit|first)\\b|^\\[|findMany\\(|findAll\\(|\\.find\\(|getMany\\(")
  (#not-function-mentions? @hint "<bounded>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "As many of these run at once as `{list}` are long: run a few at a time, as with `p-limit`"))

;! bad
; app.post("/users/lookup", async (req, res) => {
;   const users = await Promise.all(req.body.ids.map((id) => load(id)));
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(users);
; });
;! bad
; app.post("/hooks", async (req, res) => {
;   const { urls } = req.body;
;   const states = await Promise.allSettled(urls.map(async (url) => ping(url)));
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const again = await Promise.all(urls.map((url) => {
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return ping(url);
;   }));
;   res.json({ states, again });
; });
;! bad
; router.post("/mails", async (req, res) => {
;   await Promise.all(req.body.addresses.map((address) => send(address)));
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.
;! good
; const limit = pLimit(5);
; app.post("/users/lookup", async (req, res) => {
;   const users = await Promise.all(req.body.ids.map((id) => limit(() => load(id))));
;   res.json(users);
; });
;! good
; app.post("/users/lookup", async (req, res) => {
;   const ids = req.body.ids.slice(0, 20);
;   res.json(await Promise.all(ids.map((id) => load(id))));
; });
; async function all(tenants) {
;   return Promise.all(tenants.map((tenant) => load(tenant)));
; }
; const three = () => Promise.all(NAMES.map((name) => load(name)));
;! bad
; async function remind() {
;   const customers = await prisma.customer.findMany({ where: { late: true } });
;   await Promise.all(customers.map((customer) => mailer.send(customer.email)));
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function check(urls) {
;   return Promise.allSettled(urls.map((url) => fetch(url, { signal: AbortSignal.timeout(900) })));
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; async function remind() {
;   const customers = await prisma.customer.findMany({ where: { late: true }, take: 20 });
;   await Promise.all(customers.map((customer) => mailer.send(customer.email)));
;   return Promise.all([one(), two()]);
; }
