; A token that never ends
;
; Whoever finds such a token in a log, a backup or an old laptop is logged in for as long as the key lives, and nobody can
; end it short of changing the key for everyone.
;
; severity: warning
; confidence: high
; cwe: 613
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://www.npmjs.com/package/jsonwebtoken#token-expiration-exp-claim

((call_expression function: (_) @callee arguments: (arguments . [(object) (identifier)] @claims . (_) .) @_arguments) @hint
  (#resolves-to? @callee "jsonwebtoken.sign" "jwt.sign")
  (#not-match? @claims "\\.\\.\\.|\\bexp\\b")
  (#not-function-mentions? @hint "^(exp|expires|expiresIn|expiresAt)$")
  (#set! message "The token never ends: pass `{{ expiresIn: \"1h\" }`")
  (#set! fix.title "Let it end in an hour")
  (#append-argument! @_arguments "{{ expiresIn: \"1h\" }"))
((call_expression function: (_) @callee arguments: (arguments . (object) @claims . (_) . (object) @_options .) @_arguments) @hint
  (#resolves-to? @callee "jsonwebtoken.sign" "jwt.sign")
  (#not-match? @claims "\\.\\.\\.|\\bexp\\b")
  (#not-match? @_options "expiresIn|\\.\\.\\.")
  (#not-function-mentions? @hint "^(exp|expires|expiresIn|expiresAt)$")
  (#set! message "The token never ends: pass `expiresIn`")
  (#set! fix.title "Let it end in an hour")
  (#set-option! @_arguments 2 "expiresIn" "\"1h\""))

; A year and more.
((call_expression function: (_) @callee arguments: (arguments (object (pair key: (_) @_option value: [(string) (number) (binary_expression)] @ttl) @hint)))
  (#resolves-to? @callee "jsonwebtoken.sign" "jwt.sign")
  (#match? @_option "^[\"']?expiresIn[\"']?$")
  (#match? @ttl "(?i)^[\"'](36[5-9]|3[7-9]\\d|[4-9]\\d\\d|\\d{4,}) ?d(ays?)?[\"']$|^[\"']\\d+ ?(y|yrs?|years?)[\"']$|^[\"'](5[2-9]|[6-9]\\d|\\d{3,}) ?w(eeks?)?[\"']$|\\* *36[5-9]\\b|^(3153\\d{4}|[4-9]\\d{7}|\\d{9,})$")
  (#not-in-function-named? @hint "(?i)refresh|api_?key|service|machine|device|remember|license|invite|unsubscribe")
  (#not-match? @hint "(?i)refresh")
  (#set! message "Whoever finds the token is logged in for {ttl}: let it end within hours, and renew it"))
((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @_cookie value: (object (pair key: (_) @_age value: (_) @ttl) @hint)))))
  (#match? @callee "(?i)^(express)?session$|^cookieSession$")
  (#eq? @_cookie "cookie")
  (#eq? @_age "maxAge")
  (#match? @ttl "24 *\\* *(36[5-9]|[4-9]\\d\\d|\\d{4,})\\b|\\b(36[5-9]|[4-9]\\d\\d|\\d{4,}) *\\* *24\\b|^(3153\\d{7}|[4-9]\\d{10}|\\d{12,})$")
  (#set! severity "info")
  (#set! message "A session of {ttl} ms is open on every machine that was ever used: end it within days"))

; A table of sessions that only grows.
((call_expression function: (member_expression object: (identifier) @table property: (_) @_set) arguments: (arguments . (_) . (_) @_value .)) @hint
  (#eq? @_set "set")
  (#match? @table "(?i)^(active_?)?(sessions?|tokens|auth_?tokens|access_?tokens|reset_?tokens|logins)$")
  (#module-level? @table)
  (#not-file-matches? "(?i)expir|ttl|max_?age|Date\\.now|new Date|setTimeout|setInterval|lru|created_?at|issued_?at")
  (#not-file-kind? "test")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)mock|emulat|test")
  (#set! message "What is put into `{table}` never ends: keep the time beside it, and refuse what is too old"))

; What was mailed, however long ago.
((call_expression function: (_) @_callee arguments: (arguments . (_) @statement)) @hint
  (#method? @_callee "query" "one" "oneOrNone" "get" "execute")
  (#reads-like? @statement "(?is)^\\s*select\\b.+\\bfrom\\s+[\\w.\"`]*(reset|verification|invite|magic|recovery)\\w*[\"`]?\\s+where\\s+[\\w.]*(token|code|hash)\\s*=\\s*(\\$1|\\?|:\\w+)\\s*(limit 1)?;?\\s*$")
  (#not-function-matches? @hint "(?i)expir|created_?at|valid_?until|max_?age|ttl|Date")
  (#set! message "A token that was mailed works for ever: keep the time beside it, and ask for that, too"))

;! bad
; const jwt = require("jsonwebtoken");
; const token = jwt.sign({ id: user.id }, KEY);
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const jwt = require("jsonwebtoken");
; const token = jwt.sign({ id: user.id }, KEY, { expiresIn: "1h" });
;! bad
; import jwt from "jsonwebtoken";
; const token = jwt.sign({ id }, KEY, { algorithm: "HS256" })
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (token
;! fixed
; import jwt from "jsonwebtoken";
; const token = jwt.sign({ id }, KEY, { algorithm: "HS256", expiresIn: "1h" })
; if (token
;! good
; const jwt = require("jsonwebtoken");
; const token = jwt.sign({ id: user.id }, KEY, { expiresIn: "1h" });
;! good
; const jwt = require("jsonwebtoken");
; const token = jwt.sign({ id: user.id, exp: later }, KEY);
;! bad
; import jwt from "jsonwebtoken";
; export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: "365d" });
;                                                                                     ^^^^^^^^^^^^^^^^^
; app.use(session({ secret: process.env.SESSION_SECRET, cookie: { httpOnly: true, secure: true, maxAge: 1000 * 60 * 60 * 24 * 365 } }));
;                                                                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import jwt from "jsonwebtoken";
; export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: "8h" });
; export const refreshToken = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: "30d" });
;! bad
; const sessions = new Map();
; export function login(userId) {
;   const id = randomBytes(24).toString("hex");
;   sessions.set(id, { userId });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return id;
; }
;! good
; const sessions = new Map();
; export function login(userId) {
;   const id = randomBytes(24).toString("hex");
;   sessions.set(id, { userId, until: Date.now() + 3_600_000 });
;   return id;
; }
;! bad
; exports.reset = async (token, password) => {
;   const reset = await db.one("SELECT user_id FROM resets WHERE token = $1", [token]);
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return users.setPassword(reset.user_id, password);
; };
;! good
; exports.reset = async (token, password) => {
;   const reset = await db.one("SELECT user_id FROM resets WHERE token = $1 AND expires_at > now()", [token]);
;   return users.setPassword(reset.user_id, password);
; };
