; A cache that never forgets
;
; Every new key stays until the process ends: memory grows with each customer, address or search that somebody asks for,
; and what changed in the database is answered as it was. Give it a size and an age, as `cachetools.TTLCache` has them.
;
; severity: info
; confidence: medium
; cwe: 770
; precision: 1/5 before keys of a language and counters were gated, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; regex cache: (?i)(^|_)(cache\w*|memo\w*|cached_\w+)$|_(cache|by_id|by_key|lookup)$
; regex forgets: (?i)\w*(cache|memo|by_id|by_key|lookup)\w*\.(pop|popitem|clear)\(|\bdel \w*(cache|memo|by_id|by_key|lookup)|max_?(size|entries|items)\b|(\b|_)ttl(\b|_)|expire|expiry|evict|LRUCache|cached_at|_age\b|len\(\w*(cache|memo)\w*\)\s*[>=]|\btime\(\)|monotonic

; A dictionary of the module.
((assignment left: (subscript value: (identifier) @_cache subscript: (_) @_key)) @hint
  (#match? @_cache "<cache>")
  (#shared-variable? @_cache)
  (#value-matches? @_cache "^(\\{\\s*\\}|dict\\(\\)|(collections\\.)?(defaultdict|OrderedDict)\\([\\w ]*\\))$")
  (#in-function? @hint)
  (#not-match? @_key "^([\"'\\d]|[A-Z_]+$|__|type\\(|cls$|\\w*(type|class|model|module|func\\w*|name|loop|lang\\w*|locale)$)")
  (#not-function-mentions? @hint "(?i)(locale|language|lang|timezone)")
  (#not-file-matches? "<forgets>")
  (#not-file-kind? "test")
  (#set! message "`{_cache}` keeps an entry for every `{_key}` for good: give it a size and an age (`cachetools.TTLCache`)"))
((call function: (attribute object: (identifier) @_cache attribute: (identifier) @_put) arguments: (argument_list . (_) @_key . (_))) @hint
  (#eq? @_put "setdefault")
  (#match? @_cache "<cache>")
  (#shared-variable? @_cache)
  (#value-matches? @_cache "^(\\{\\s*\\}|dict\\(\\)|(collections\\.)?(defaultdict|OrderedDict)\\([\\w ]*\\))$")
  (#in-function? @hint)
  (#not-match? @_key "^([\"'\\d]|[A-Z_]+$|__|type\\(|cls$|\\w*(type|class|model|module|func\\w*|name|loop|lang\\w*|locale)$)")
  (#not-file-matches? "<forgets>")
  (#set! message "`{_cache}` keeps an entry for every `{_key}` for good: give it a size and an age (`cachetools.TTLCache`)"))

; A decorator that remembers what a database or a service said.
((decorated_definition
   (decorator [
     (identifier) @_cached
     (attribute) @_cached
     (call function: (_) @_cached)
   ] @hint)
   definition: (function_definition parameters: (parameters [(identifier) (typed_parameter)] @_parameter) body: (_) @_body))
  (#resolves-to? @_cached "functools.lru_cache" "functools.cache")
  (#not-match? @_parameter "^(self|cls)\\b")
  (#calls? @_body "execute" "scalar" "scalars" "fetchone" "fetchall" "*.query.*" "*.query" "*.objects.*" "find_one" "requests.*" "httpx.*" "urlopen")
  (#not-file-matches? "cache_clear")
  (#set! message "What is read here is remembered for good, however it changes: use a cache with an age, or call `cache_clear()` on changes"))

; Redis, and Django's cache, told to keep it for ever.
((call function: (attribute object: (_) @_client attribute: (identifier) @_set) arguments: (argument_list . (_) @_key . (_) .)) @hint
  (#any-of? @_set "set" "hset")
  (#imports? "redis" "aioredis")
  (#match? @_client "(?i)(redis|cache|\\br|\\brdb|_client)$")
  (#match? @_key "(?i)^f?[\"'].*cache|^\\w*cache_?key\\w*$")
  (#not-function-mentions? @hint "(?i)expire|ttl|^ex$|^px$")
  (#set! message "This entry never expires, and what changed is answered as it was: pass `ex=` with an age in seconds"))
((call function: (_) @_callee arguments: (argument_list (keyword_argument name: (identifier) @_timeout value: (none)))) @hint
  (#resolves-to? @_callee "django.core.cache.cache.set" "django.core.cache.cache.aset" "django.core.cache.cache.get_or_set")
  (#eq? @_timeout "timeout")
  (#set! message "This entry never expires, and what changed is answered as it was: give it a timeout"))

((call function: (_) @_callee arguments: (argument_list (_) . (_) @_value . (none) .)) @hint
  (#not-match? @_value "^\\d+$")
  (#resolves-to? @_callee "django.core.cache.cache.set" "django.core.cache.cache.aset" "django.core.cache.cache.get_or_set")
  (#set! message "This entry never expires, and what changed is answered as it was: give it a timeout"))

; An object that lives as long as the process.
((assignment left: (subscript value: (attribute object: (identifier) @_self attribute: (identifier) @_cache) subscript: (_) @_key)) @hint
  (#eq? @_self "self")
  (#match? @_cache "(?i)^_?\\w*cache\\w*$")
  (#in-function-named? @hint "(Service|Client|Repository|Manager|Provider|Gateway|Resolver|Store|Loader)$")
  (#file-matches? "self\\.\\w*cache\\w*(: [\\w\\[\\], .]+)? = (\\{\\}|dict\\(\\))")
  (#not-match? @_key "^([\"'\\d]|[A-Z_]+$|cls$|type\\()|(?i)(model_?name|class|model|func)$")
  (#not-file-matches? "<forgets>")
  (#not-file-kind? "test")
  (#set! message "`{_cache}` keeps an entry for every `{_key}` for good: give it a size and an age (`cachetools.TTLCache`)"))

((call function: (attribute object: (identifier) @_client attribute: (identifier) @_set) arguments: (argument_list . (string) @_key . (call function: (_) @_dumps) .)) @hint
  (#eq? @_set "set")
  (#imports? "redis" "aioredis")
  (#match? @_client "(?i)(redis|cache|^r$|^rdb$|_client$)")
  (#match? @_key "^f[\"']")
  (#not-match? @_key "(?i)cache|lock|session|job|queue|state|config|last_")
  (#match? @_dumps "(^|\\.)(dumps|model_dump_json|json)$")
  (#function-mentions? @hint "^get$")
  (#not-function-mentions? @hint "(?i)expire|ttl|^ex$|^px$|^delete$")
  (#set! message "This entry never expires, and what changed is answered as it was: pass `ex=` with an age in seconds"))

; A table of the module that grows by what callers send.
((assignment left: (subscript value: (identifier) @table subscript: (_) @key)) @hint
  (#shared-variable? @table)
  (#value-matches? @table "^(\\{\\s*\\}|dict\\(\\)|(collections\\.)?(defaultdict|OrderedDict|Counter)\\([\\w ]*\\))$")
  (#in? @hint "handler")
  (#tainted? @key "caller")
  (#not-match? @table "<cache>")
  (#match? @table "(?i)seen|visit|count|hits|track|session|request|history|stat|log|click|view|metric|recent|device|client|last_")
  (#not-file-matches? "<forgets>")
  (#not-file-matches? "\\b(del|pop|popitem|clear|expire)\\b")
  (#not-file-kind? "test" "example")
  (#set! message "`{table}` keeps an entry for whatever `{key}` a caller sends, for good: give it a size and an age (`cachetools.TTLCache`)"))

; Whoever connected once stays in the list.
((call function: (attribute object: (identifier) @list attribute: (identifier) @_add) arguments: (argument_list . (identifier) @what .)) @hint
  (#any-of? @_add "append" "add")
  (#match? @list "(?i)^_*(clients|connections|sockets|subscribers|listeners|active_connections|peers|websockets|users_online)$")
  (#shared-variable? @list)
  (#match? @what "(?i)^(ws|websocket|sock(et)?|conn(ection)?|client|request|queue|writer|self)$")
  (#not-file-matches? "\\.(remove|discard|pop|clear)\\(|\\bdel ")
  (#not-file-kind? "test" "example")
  (#set! message "`{list}` keeps whoever connected once, for good: take `{what}` out in a `finally`"))

;! bad
; _zone_cache: dict[str, str] = {}
; def zone_of(postcode):
;     if postcode in _zone_cache:
;         return _zone_cache[postcode]
;     zone = load(postcode)
;     _zone_cache[postcode] = zone
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return zone
;! bad
; user_cache = {}
; async def user_of(id):
;     return user_cache.setdefault(id, await load(id))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; async def broken(
;! bad
; from functools import lru_cache
; @lru_cache(maxsize=1000)
;  ^^^^^^^^^^^^^^^^^^^^^^^
; def permissions(user_id: int):
;     return session.execute(select(Permission).where(Permission.user_id == user_id)).all()
;! bad
; import redis
; r = redis.Redis()
; def profile(id):
;     r.set(f"cache:profile:{id}", load(id))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; _zone_cache = {}
; def zone_of(postcode):
;     if len(_zone_cache) > 1000:
;         _zone_cache.clear()
;     _zone_cache[postcode] = load(postcode)
;! good
; from cachetools import TTLCache
; _zone_cache = TTLCache(maxsize=1000, ttl=60)
; _type_cache = {}
; def zone_of(postcode, kind_cache):
;     _zone_cache[postcode] = load(postcode)
;     kind_cache[postcode] = 1
;! good
; import redis
; from functools import lru_cache
; r = redis.Redis()
; def profile(id):
;     r.set(f"cache:profile:{id}", load(id), ex=60)
;     r.set(f"last:{id}", load(id))
; @lru_cache
; def settings():
;     return Settings()
; @lru_cache(maxsize=100)
; def slug(text: str):
;     return text.lower()
;! good
; _handler_cache = {}
; def handler(cls):
;     _handler_cache[cls] = make(cls)
;! bad
; from django.core.cache import cache
; def top(products):
;     cache.set("top", products, None)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     cache.set("last", products, timeout=None)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from django.core.cache import cache
; def top(products):
;     cache.set("top", products, 60)
;! bad
; class CustomerService:
;     def __init__(self):
;         self._cache = {}
;     def load(self, id):
;         self._cache[id] = find(id)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return self._cache[id]
;! bad
; import json
; import redis
; cache = redis.Redis(host=HOST)
; def product(sku):
;     found = cache.get(f"product:{sku}")
;     if found:
;         return json.loads(found)
;     cache.set(f"product:{sku}", json.dumps(load(sku)))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import json
; import redis
; cache = redis.Redis(host=HOST)
; def product(sku):
;     found = cache.get(f"product:{sku}")
;     if found:
;         return json.loads(found)
;     cache.set(f"product:{sku}", json.dumps(load(sku)), ex=60)
;! bad
; from flask import Flask, request
; app = Flask(__name__)
; seen = {}
; @app.get("/track")
; def track():
;     seen[request.args["id"]] = True
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return str(len(seen))
;! good
; from flask import Flask, request
; app = Flask(__name__)
; seen = TTLCache(10_000, 600)
; @app.get("/track")
; def track():
;     seen[request.args["id"]] = True
;     return str(len(seen))
;! bad
; clients = []
; async def serve(websocket):
;     clients.append(websocket)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^
;     await websocket.wait_closed()
;! good
; clients = []
; async def serve(websocket):
;     clients.append(websocket)
;     try:
;         await websocket.wait_closed()
;     finally:
;         clients.remove(websocket)
