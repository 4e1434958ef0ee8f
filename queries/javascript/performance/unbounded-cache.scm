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
; precision: 0 hints on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; regex leaves: (?i)\.(delete|clear|prune|evict\w*|expire\w*|shift|splice|pop)\(|\bdelete \w|\bttl\b|max_?(age|size|entries)|expires?(At|In)?\b|lru|\.size\s*[><]|length\s*[><]=?\s*\w*(max|limit)|setTimeout|setInterval|\.length = 0|WeakMap

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

((call_expression function: (member_expression object: (identifier) @cache property: (_) @_set) arguments: (arguments . (_) . (_))) @hint
  (#eq? @_set "set")
  (#match? @cache "(?i)cache|memo(ized)?$|lookup|seen|sessions?$|tokens?$|results?$|store$|byId$")
  (#value-matches? @cache "^new Map(<.*>)?\\(\\)$")
  (#module-level? @cache)
  (#in-function? @hint)
  (#in-async? @hint)
  (#not-file-matches? "<leaves>")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)(^|/)(scripts?|bin|cli|tools|build)/")
  (#set! severity "info")
  (#set! message "Nothing ever leaves `{cache}`: give it a limit and a lifetime, as with `lru-cache`"))
((assignment_expression left: (subscript_expression object: (identifier) @cache)) @hint
  (#match? @cache "(?i)cache|memo(ized)?$")
  (#value-matches? @cache "^\\{\\s*\\}$")
  (#module-level? @cache)
  (#in-async? @hint)
  (#not-file-matches? "<leaves>")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)(^|/)(scripts?|bin|cli|tools|build)/")
  (#set! severity "info")
  (#set! message "Nothing ever leaves `{cache}`: give it a limit and a lifetime, as with `lru-cache`"))
((call_expression function: (member_expression object: (member_expression object: (this) property: (_) @cache) property: (_) @_set) arguments: (arguments . (_) . (_))) @hint
  (#eq? @_set "set")
  (#match? @cache "(?i)cache|memo(ized)?$")
  (#file-matches? "(?i)cache\\w*(: [^=;]+)? = new Map")
  (#in-async? @hint)
  (#not-file-matches? "<leaves>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Nothing ever leaves `this.{cache}`: give it a limit and a lifetime, as with `lru-cache`"))

; What every request adds to a list of the module.
((call_expression function: (member_expression object: (identifier) @list property: (_) @_push) arguments: (arguments (_))) @hint
  (#eq? @_push "push")
  (#value-matches? @list "^\\[\\s*\\]$")
  (#not-match? @list "(?i)handler|listener|middleware|^(history|messages|events|logs?|entries|records|readings|notifications|uploads|chunks|samples|metrics|queue|jobs)$")
  (#module-level? @list)
  (#in? @hint "handler")
  (#not-file-matches? "(?i)\\.(shift|splice|pop)\\(|\\.slice\\(-|length\\s*[><]|\\.length = [1-9]")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Every request makes `{list}` longer, and all of them share it: keep it with the request or in a database"))

; Redis keeps what has no lifetime.
((call_expression function: (member_expression object: (_) @_redis property: (_) @_set) arguments: (arguments . (_) @_key . (_) @_value .)) @hint
  (#any-of? @_set "set")
  (#match? @_redis "(?i)(redis(_?client)?|cache(_?manager)?)$")
  (#match? @_key "(?i)cache|[\"'`]\\w+:|key$|token|session|otp")
  (#not-match? @_redis "(?i)mem|map|local|lru")
  (#imports? "redis" "ioredis" "cache-manager" "@nestjs/cache-manager")
  (#not-file-matches? "(?i)\\.(p?expire\\w*|setex|psetex)\\(|\\bttl\\b")
  (#set! severity "info")
  (#set! message "What is stored here has no lifetime: pass one, so that it is loaded anew and leaves the memory"))

; Loaded once, and answered for ever.
((if_statement
   condition: (parenthesized_expression [(unary_expression operator: "!" argument: (identifier) @_asked) (binary_expression left: (identifier) @_asked right: [(null) (undefined)])])
   consequence: (statement_block (expression_statement (assignment_expression left: (identifier) @cache right: (await_expression)) @hint)))
  (#eq? @_asked @cache)
  (#match? @cache "(?i)cache|rates|settings|products|prices|catalog|menu|config|token|keys|jwks|stats|report|list$|data$")
  (#shared-variable? @cache)
  (#not-file-matches? "<leaves>")
  (#not-file-matches? "(?i)refresh|reload|invalidat|reset")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)(^|/)(scripts?|bin|cli|tools|build)/")
  (#set! severity "info")
  (#set! message "`{cache}` is loaded once and answered for as long as the process lives: give it a lifetime"))

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
;! bad
; const rateCache = new Map();
; export async function rate(currency) {
;   if (!rateCache.has(currency)) {
;     rateCache.set(currency, await load(currency));
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   return rateCache.get(currency);
; }
;! bad
; const turns = [];
; app.post("/ask", async (req, res) => {
;   turns.push({ role: "user", content: String(req.body.question) });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(await ask(history));
; });
;! bad
; import Redis from "ioredis";
; const redis = new Redis(process.env.REDIS_URL);
; export const keep = (id, order) => redis.set(`order:${id}`, JSON.stringify(order));
;                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const cache = {};
; async function load(id) {
;   cache[id] = await find(id);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return cache[id
; }
;! good
; import Redis from "ioredis";
; const redis = new Redis(process.env.REDIS_URL);
; export const keep = (id, order) => redis.set(`order:${id}`, JSON.stringify(order), "EX", 60);
;! good
; const rateCache = new Map();
; export async function rate(currency) {
;   rateCache.set(currency, await load(currency));
;   if (rateCache.size > 100) rateCache.clear();
; }
;! good
; const handlers = new Map();
; export async function on(name, handler) {
;   handlers.set(name, handler);
; }
;! good
; app.post("/ask", async (req, res) => {
;   const history = [];
;   history.push({ role: "user", content: String(req.body.question) });
;   res.json(await ask(history));
; });
;! bad
; let ratesCache = null;
; export async function rates() {
;   if (!ratesCache) {
;     ratesCache = await load();
;     ^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   return ratesCache;
; }
;! good
; let connection = null;
; export async function connect() {
;   if (!connection) {
;     connection = await open();
;   }
;   return connection;
; }
