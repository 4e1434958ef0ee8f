; How long a comparison takes tells a secret
;
; `===` stops at the first character that differs, so somebody who measures many answers finds a signature or a key piece
; by piece. `crypto.timingSafeEqual` takes the same time whatever differs.
;
; severity: warning
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: medium
; cwe: 208
; precision: 16 hints read on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines: 7/8 once literals, numbers and emulators were gated away (7 of the 8 others were such)
; precision: read again: 10/12 on ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines; 14/24 before enumerations, redacted values, methods and lists were gated, 9/10 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: wider patterns: 2/2 (one package, source and output) on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; see: https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b
; regex secrets: (?i)(^|[._"'\[])(\w*[a-z]_?)?(signature|hmac|api_?key|secret_?key|client_?secret|webhook_?secret|(csrf|auth|access|api|reset|verification|bearer|secret)_?token|otp)["'\])]*$
; regex no-values: ^(null|undefined|void 0|true|false|[\w.]*(REDACTED|REPLACEMENT|UNCHANGED|HIDDEN|MASK|PLACEHOLDER|EMPTY|BLANK|DEFAULT)\w*|[A-Z][a-z]\w*|["'`]{2}|\d+|0x[0-9a-fA-F]+|["'`].*["'`]|typeof .*)$

; What was just signed, behind the name of its algorithm.
((binary_expression left: (_) @left operator: ["==" "===" "!=" "!=="] right: (template_string (template_substitution . (identifier) @_signed .))) @hint
  (#value-matches? @_signed "createHmac\\(")
  (#not-match? @left "<no-values>")
  (#not-match? @left "<secrets>")
  (#not-match? @hint "(?i)etag|cache")
  (#not-runs-in? "browser")
  (#set! message "How long `{hint}` takes tells the signature: use `crypto.timingSafeEqual`"))
((binary_expression left: (template_string (template_substitution . (identifier) @_signed .)) operator: ["==" "===" "!=" "!=="] right: (_) @right) @hint
  (#value-matches? @_signed "createHmac\\(")
  (#not-match? @right "<secrets>")
  (#not-match? @hint "(?i)etag|cache")
  (#not-runs-in? "browser")
  (#set! message "How long `{hint}` takes tells the signature: use `crypto.timingSafeEqual`"))

((binary_expression left: (_) @left operator: ["==" "===" "!=" "!=="] right: (_) @right) @hint
  (#match? @left "<secrets>")
  (#not-match? @right "<no-values>")
  (#not-match? @left "<no-values>")
  (#not-match? @hint "(?i)\\.(length|type|kind|name)\\b|typeof|\\b(prev|old|last|next|current|stored|cached)\\w*\\.|confirm|(^|\\W)this\\.\\w+ [!=]== (this|prev)")
  ; The same token held twice: has it changed? A member of an enumeration, a method, what is taken out of a list.
  (#not-match? @hint "(?i)access_?token\\W.*access_?token|session\\b.*access_?token|\\bprototype\\b")
  (#not-match? @hint "\\b[A-Z][a-z]\\w*\\.[A-Z][A-Z_]+$")
  (#not-inside-call? @hint "filter")
  (#not-match? @hint "!!|(?i)readU?Int|descriptor|0x[0-9a-f]|\\b(dw|magic)")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-runs-in? "browser")
  (#set! message "How long `{hint}` takes tells the secret: use `crypto.timingSafeEqual`"))
((binary_expression left: (_) @left operator: ["==" "===" "!=" "!=="] right: (_) @right) @hint
  (#match? @right "<secrets>")
  (#not-match? @right "^[\"'`]")
  (#not-match? @left "<secrets>")
  (#not-match? @left "<no-values>")
  (#not-match? @hint "(?i)\\.(length|type|kind|name)\\b|typeof|\\b(prev|old|last|next|current|cached)\\w*\\.|confirm")
  ; The same token held twice: has it changed? A member of an enumeration, a method, what is taken out of a list.
  (#not-match? @hint "(?i)access_?token\\W.*access_?token|session\\b.*access_?token|\\bprototype\\b")
  (#not-match? @hint "\\b[A-Z][a-z]\\w*\\.[A-Z][A-Z_]+$")
  (#not-inside-call? @hint "filter")
  (#not-match? @hint "!!|(?i)readU?Int|descriptor|0x[0-9a-f]|\\b(dw|magic)")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-runs-in? "browser")
  (#set! message "How long `{hint}` takes tells the secret: use `crypto.timingSafeEqual`"))
; What was just signed.
((binary_expression left: (identifier) @left operator: ["==" "===" "!=" "!=="] right: [(identifier) (member_expression) (subscript_expression)] @right) @hint
  (#value-matches? @left "createHmac\\(")
  (#not-match? @left "<secrets>")
  (#not-match? @right "<secrets>")
  (#not-match? @hint "(?i)\\b(prev|old|last|next|current|cached)|etag|cache")
  ; The same token held twice: has it changed? A member of an enumeration, a method, what is taken out of a list.
  (#not-match? @hint "(?i)access_?token\\W.*access_?token|session\\b.*access_?token|\\bprototype\\b")
  (#not-match? @hint "\\b[A-Z][a-z]\\w*\\.[A-Z][A-Z_]+$")
  (#not-inside-call? @hint "filter")
  (#not-match? @hint "!!|(?i)readU?Int|descriptor|0x[0-9a-f]|\\b(dw|magic)")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-runs-in? "browser")
  (#set! message "How long `{hint}` takes tells the signature: use `crypto.timingSafeEqual`"))
((binary_expression left: (_) @left operator: ["==" "===" "!=" "!=="] right: (_) @right) @hint
  (#match? @left "(?i)(^|\\.)passw(or)?d$")
  (#match? @right "(?i)(^|\\.)passw(or)?d$")
  (#not-match? @hint "(?i)confirm|repeat|new|old|again")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "Passwords are compared as they were typed: compare hashes with `bcrypt.compare`"))

; The same the other way round.
((binary_expression left: [(identifier) (member_expression) (subscript_expression)] @left operator: ["==" "===" "!=" "!=="] right: (identifier) @right) @hint
  (#value-matches? @right "createHmac\\(")
  (#not-match? @left "<secrets>")
  (#not-match? @right "<secrets>")
  (#not-match? @hint "(?i)\\b(prev|old|last|next|current|cached)|etag|cache")
  (#not-match? @left "<no-values>")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-runs-in? "browser")
  (#set! message "How long `{hint}` takes tells the signature: use `crypto.timingSafeEqual`"))
; A hash that was just made.
((binary_expression left: (call_expression function: (_) @_hash arguments: (arguments . (_) @_password)) operator: ["==" "===" "!=" "!=="] right: [(identifier) (member_expression)] @right) @hint
  (#match? @_hash "(?i)(^|[._])hash(_?password)?$|hashPassword$")
  (#match? @right "(?i)hash|password|digest")
  (#not-match? @right "<secrets>")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "How long `{hint}` takes tells the hash: use `crypto.timingSafeEqual`, or `bcrypt.compare`"))
; The hash of a password: who measures must make texts whose hashes begin alike.
((binary_expression left: (_) @left operator: ["==" "===" "!=" "!=="] right: [(identifier) (member_expression) (subscript_expression)] @right) @hint
  (#match? @right "(?i)(password_?hash|hashed_?password)[\"'\\])]*$")
  (#not-match? @left "<no-values>")
  (#not-match? @left "^\\w*hash\\w*\\(")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "How long `{hint}` takes tells the hash: use `crypto.timingSafeEqual`, or `bcrypt.compare`"))
((binary_expression left: [(identifier) (member_expression) (subscript_expression)] @left operator: ["==" "===" "!=" "!=="] right: (_) @right) @hint
  (#match? @left "(?i)(password_?hash|hashed_?password)[\"'\\])]*$")
  (#not-match? @right "<no-values>")
  (#not-match? @right "(?i)(password_?hash|hashed_?password)[\"'\\])]*$")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "How long `{hint}` takes tells the hash: use `crypto.timingSafeEqual`, or `bcrypt.compare`"))

; What is signed for the comparison.
((binary_expression left: [(identifier) (member_expression)] @left operator: ["==" "===" "!=" "!=="] right: (call_expression function: (_) @_sign) @right) @hint
  (#match? @_sign "(?i)(^|\\.)(sign(ature)?(_?(for|of|payload|path|url|link|data|message))?|hmac\\w*|mac|(compute|create|make|calc\\w*|generate|build|expected)_?(signature|hmac|mac|sig|digest))$")
  (#match? @left "(?i)(^|[._])(sig|sign|signature|mac|hmac|digest|token|hash|checksum|given|provided|received|expected)$")
  (#not-match? @left "<no-values>")
  (#not-match? @left "<secrets>")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-runs-in? "browser")
  (#set! message "How long `{hint}` takes tells the signature: use `crypto.timingSafeEqual`"))
((binary_expression left: (call_expression function: (_) @_sign) @left operator: ["==" "===" "!=" "!=="] right: [(identifier) (member_expression)] @right) @hint
  (#match? @_sign "(?i)(^|\\.)(sign(ature)?(_?(for|of|payload|path|url|link|data|message))?|hmac\\w*|mac|(compute|create|make|calc\\w*|generate|build|expected)_?(signature|hmac|mac|sig|digest))$")
  (#match? @right "(?i)(^|[._])(sig|sign|signature|mac|hmac|digest|token|hash|given|provided|received|expected)$")
  (#not-match? @right "<no-values>")
  (#not-match? @right "<secrets>")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-runs-in? "browser")
  (#set! message "How long `{hint}` takes tells the signature: use `crypto.timingSafeEqual`"))
((binary_expression left: (_) @left operator: ["==" "===" "!=" "!=="] right: (_) @right) @hint
  (#match? @hint "createHmac\\([^;]*\\.digest\\([^)]*\\)( |$)")
  (#not-match? @left "<secrets>")
  (#not-match? @right "<secrets>")
  (#not-match? @left "<no-values>")
  (#not-match? @right "<no-values>")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)emulat|mock")
  (#set! message "How long this comparison takes tells the signature: use `crypto.timingSafeEqual`"))
; What lets another service in.
((binary_expression left: [(member_expression) (subscript_expression) (call_expression)] @left operator: ["==" "===" "!=" "!=="] right: [(member_expression object: (_) @_env) (template_string)] @right) @hint
  (#match? @right "^(`Bearer \\$\\{)?(process\\.env|config|env|settings)\\.\\w*(SECRET|TOKEN|KEY|PASSWORD|secret|[tT]oken|apiKey|password)\\w*\\}?`?$")
  (#tainted? @left)
  (#not-match? @left "<secrets>")
  (#not-match? @right "<secrets>")
  (#not-file-kind? "test")
  (#not-runs-in? "browser")
  (#set! message "How long `{hint}` takes tells the secret: use `crypto.timingSafeEqual`"))

;! bad
; function verify(body, header) {
;   const digest = crypto.createHmac("sha256", KEY).update(body).digest("hex");
;   return digest === header;
;          ^^^^^^^^^^^^^^^^^
; }
;! bad
; function check(req, expected) {
;   const signature = req.headers["x-signature"];
;   return signature === expected;
;          ^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; app.use((req, res, next) => {
;   if (req.headers["x-api-key"] !== process.env.API_KEY) return res.status(401
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const crypto = require("crypto");
; function check(req, expected) {
;   return crypto.timingSafeEqual(Buffer.from(req.headers["x-signature"]), expected);
; }
;! good
; function parse(token, apiKey) {
;   if (token === ")" || apiKey === undefined || apiKey.length === 3) return null;
;   return typeof apiKey === "string";
; }
;! good
; function changed(client, accessToken, settings) {
;   if (client.clientSecret === REDACTED_VALUE) return false;
;   if (settings.client_secret !== void 0) return true;
;   return client.accessToken !== accessToken;
; }
; models.filter((Model) => Model === AccessToken);
;! bad
; app.post("/hook", (req, res) => {
;   const expected = crypto.createHmac("sha256", SECRET).update(req.rawBody).digest("hex");
;   if (req.headers["x-hub"] == expected) handle(req.body);
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; const verify = (password, stored) => hashPassword(password) === stored.hash;
;                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const same = (file, stored) => checksum(file) === stored.sum;

;! bad
; function valid(body, header) {
;   const expected = crypto.createHmac("sha256", KEY).update(body).digest("hex");
;   return header === `sha256=${expected}`;
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const fresh = (name, tag) => name === `v=${tag}`;
;! good
; const byKey = (ctx) => ctx.method === LoginMethod.API_KEY;
; const others = (keys, token) => keys.filter((key) => key.secretKey !== token);
;! bad
; function sign(path, expires) {
;   return createHmac("sha256", KEY).update(`${path}|${expires}`).digest("hex");
; }
; export const isValid = (path, expires, sig) => expires > now() && sig === sign(path, expires);
;                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; export function check(payload, mac) {
;   if (computeSignature(payload) !== mac) throw new Error("refused");
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; app.post("/hook", (req, res) => {
;   if (req.headers.authorization !== `Bearer ${process.env.HOOK_TOKEN}`) return res.sendStatus(401);
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (req.
;! good
; export const isValid = (path, sig) => crypto.timingSafeEqual(Buffer.from(sig), Buffer.from(sign(path)));
; export const changed = (file, hash) => hash === digestOf(file);
; app.post("/hook", (req, res) => {
;   if (req.body.kind === process.env.HOOK_KIND) res.sendStatus(204);
; });
