; A cache that callers fill
;
; Each new text that a caller sends is kept for as long as the process lives, so whoever sends enough of them fills its
; memory. Bound the number of entries, and let them end.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 770 400
; see: https://www.npmjs.com/package/lru-cache
; regex caches: (?i)(cache|memo|cached|lookup_?table|results_?by\w*)$
; regex ends: (?i)\blru|ttl|max_?(size|entries|age|items)|\.delete\(|\bdelete \w+\[|\.clear\(|expir|evict|\.size\s*[>]|WeakMap|keys\(\w+\)\.length\s*>|stdTTL|node-cache|setTimeout|prune

((assignment_expression left: (subscript_expression object: (identifier) @cache index: (_) @key) right: (_)) @hint
  (#match? @cache "<caches>")
  (#shared-variable? @cache)
  (#tainted? @key)
  (#not-file-matches? "<ends>")
  (#not-runs-in? "browser")
  (#not-file-kind? "test")
  (#set! message "Callers fill `{cache}`, and nothing ever leaves it: bound the number of entries"))
((call_expression function: (member_expression object: (identifier) @cache property: (_) @_set) arguments: (arguments . (_) @key . (_))) @hint
  (#eq? @_set "set")
  (#match? @cache "<caches>")
  (#shared-variable? @cache)
  (#tainted? @key)
  (#not-file-matches? "<ends>")
  (#not-runs-in? "browser")
  (#not-file-kind? "test")
  (#set! message "Callers fill `{cache}`, and nothing ever leaves it: bound the number of entries"))
; A list that each message makes longer.
((call_expression function: (member_expression object: (identifier) @list property: (_) @_push) arguments: (arguments . (_))) @hint
  (#eq? @_push "push")
  (#match? @list "(?i)^(history|messages|events|logs?|entries|records|readings|notifications|uploads|chunks|samples|metrics|queue|jobs)$")
  (#shared-variable? @list)
  (#in-function? @hint)
  (#file-matches? "\\.on\\(['\"](message|connection|data)['\"]|\\.(post|put)\\(\\s*['\"`]/")
  (#not-file-matches? "(?i)\\.shift\\(|\\.splice\\(|\\.slice\\(-|\\.length\\s*[>=]|\\.length\\s*=|\\.pop\\(|max\\w*|limit|= \\[\\];?\\s*\\}")
  (#not-runs-in? "browser")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "Each call makes `{list}` longer for as long as the process lives: bound it, or keep it in a database"))

;! bad
; const cache = {};
; app.get("/translate", async (req, res) => {
;   const key = req.query.lang + ":" + req.query.text;
;   if (!cache[key]) cache[key] = await translate(key);
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ text: cache[key] });
; });
;! bad
; const previewCache = new Map();
; app.get("/preview", async (req, res) => {
;   const page = await preview(req.query.url);
;   previewCache.set(req.query.url, page);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(page);
; });
;! bad
; const memo = {};
; app.post("/price", async (req, res) => {
;   memo[req.body.sku] = await price(req.body.sku);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(memo[req.body.sku]);
; });
;! bad
; const geoCache = new Map();
; router.get("/geo/:place", async (req, res) => {
;   geoCache.set(req.params.place, await locate(req.params.place));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(geoCache.get(
;! good
; const { LRUCache } = require("lru-cache");
; const cache = new LRUCache({ max: 500 });
; app.get("/translate", async (req, res) => {
;   cache.set(req.query.text, await translate(req.query.text));
;   res.end();
; });
;! good
; const cache = new Map();
; app.get("/translate", async (req, res) => {
;   if (cache.size > 1000) cache.clear();
;   cache.set(req.query.text, await translate(req.query.text));
;   res.end();
; });
;! good
; const cache = {};
; cache.rates = await loadRates();
;! good
; app.get("/x", (req, res) => {
;   const cache = {};
;   cache[req.query.a] = 1;
;   res.json(cache);
; });
;! bad
; const history = [];
; wss.on("connection", (ws) => ws.on("message", (text) => history.push(String(text))));
;                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const history = [];
; wss.on("connection", (ws) => ws.on("message", (text) => {
;   history.push(String(text));
;   if (history.length > 100) history.shift();
; }));
