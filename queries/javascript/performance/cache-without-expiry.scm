; A cache that only grows
;
; Nothing ever leaves it: each new key takes memory until the process is killed, and what was stored on the first day is
; still answered on the last. Give it a limit and a lifetime.
;
; severity: info
; precision: 0 hints on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: medium
; cwe: 770
; regex leaves: (?i)\.(delete|clear|prune|evict\w*|expire\w*|shift|splice|pop)\(|\bdelete \w|\bttl\b|max_?(age|size|entries)|expires?(At|In)?\b|lru|\.size\s*[><]|length\s*[><]=?\s*\w*(max|limit)|setTimeout|setInterval|\.length = 0|WeakMap

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
  (#set! message "Nothing ever leaves `{cache}`: give it a limit and a lifetime, as with `lru-cache`"))
((assignment_expression left: (subscript_expression object: (identifier) @cache)) @hint
  (#match? @cache "(?i)cache|memo(ized)?$")
  (#value-matches? @cache "^\\{\\s*\\}$")
  (#module-level? @cache)
  (#in-async? @hint)
  (#not-file-matches? "<leaves>")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)(^|/)(scripts?|bin|cli|tools|build)/")
  (#set! message "Nothing ever leaves `{cache}`: give it a limit and a lifetime, as with `lru-cache`"))
((call_expression function: (member_expression object: (member_expression object: (this) property: (_) @cache) property: (_) @_set) arguments: (arguments . (_) . (_))) @hint
  (#eq? @_set "set")
  (#match? @cache "(?i)cache|memo(ized)?$")
  (#file-matches? "(?i)cache\\w*(: [^=;]+)? = new Map")
  (#in-async? @hint)
  (#not-file-matches? "<leaves>")
  (#not-runs-in? "browser")
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
  (#set! message "Every request makes `{list}` longer, and all of them share it: keep it with the request or in a database"))

; Redis keeps what has no lifetime.
((call_expression function: (member_expression object: (_) @_redis property: (_) @_set) arguments: (arguments . (_) @_key . (_) @_value .)) @hint
  (#any-of? @_set "set")
  (#match? @_redis "(?i)(redis(_?client)?|cache(_?manager)?)$")
  (#match? @_key "(?i)cache|[\"'`]\\w+:|key$|token|session|otp")
  (#not-match? @_redis "(?i)mem|map|local|lru")
  (#imports? "redis" "ioredis" "cache-manager" "@nestjs/cache-manager")
  (#not-file-matches? "(?i)\\.(p?expire\\w*|setex|psetex)\\(|\\bttl\\b")
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
  (#set! message "`{cache}` is loaded once and answered for as long as the process lives: give it a lifetime"))

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
