; A token is believed without its signature
;
; Anybody can write a token that says "admin". Only the signature, by an algorithm that the server chooses, shows that the
; server itself made it.
;
; severity: warning
; confidence: high
; cwe: 347
; regex identity: (?i)^(auth(enticate|enticated|orize)?(_?(token|user|middleware|request|guard))?|verify\w*|is_?(authenticated|authorized|logged_?in|admin)|require\w*|check_?(auth|token|jwt|user)\w*|protect\w*|guard|can_?activate|validate_?(token|jwt|user)\w*|get_?(current_?)?user(_?id)?(_?from_?\w+)?|current_?user|extract_?user\w*|user_?from_?token)$
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: read again: warnings 0/10, of tokens that nothing is allowed for, that a provider sent or that were checked before, gated or information since; 0 left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: 0/1 (a token that was checked before), gated, on 19 of the packages of wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://www.npmjs.com/package/jsonwebtoken

((call_expression function: (_) @callee arguments: (arguments . (_) @token)) @hint
  (#resolves-to? @callee "jsonwebtoken.decode" "jwt.decode" "jwt-decode" "jwt-decode.jwtDecode" "jose.decodeJwt" "jwt-decode.default")
  (#not-runs-in? "browser")
  (#not-function-mentions? @hint "^(verify|jwtVerify|verifyAsync|getSigningKey|kid|complete)$")
  (#not-function-matches? @hint "\\.header\\b|\\bheader\\.(kid|alg)|\\{ *header\\b")
  (#not-function-mentions? @hint "(?i)verify\\w+")
  ; What the provider itself sent over TLS needs no signature.
  (#not-match? @token "(?i)id_?token|\\bsession\\.")
  (#in? @hint "handler")
  ; Who the caller is, or what they may do.
  (#function-matches? @hint "(req|request|ctx|state|locals|this)\\.(user\\w*|auth\\w*|currentUser|session)\\s*=|\\.(role|roles|isAdmin|is_admin|permissions|scopes?)\\b")
  (#set! message "`{callee}` takes any token, whoever signed it: use `jwt.verify`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @token)) @hint
  (#resolves-to? @callee "jsonwebtoken.decode" "jwt.decode" "jwt-decode" "jwt-decode.jwtDecode" "jose.decodeJwt" "jwt-decode.default")
  (#not-runs-in? "browser")
  (#not-function-mentions? @hint "^(verify|jwtVerify|verifyAsync|getSigningKey|kid|header|complete)$")
  (#not-function-mentions? @hint "(?i)expir|verify\\w+")
  (#not-match? @token "(?i)id_?token|\\bsession\\.")
  (#in-function-named? @hint "<identity>")
  (#set! message "`{callee}` takes any token, whoever signed it: use `jwt.verify`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @token)) @hint
  (#resolves-to? @callee "jsonwebtoken.decode" "jwt.decode" "jwt-decode" "jwt-decode.jwtDecode" "jose.decodeJwt" "jwt-decode.default")
  (#not-runs-in? "browser")
  (#not-function-mentions? @hint "^(verify|jwtVerify|verifyAsync|getSigningKey|kid|header|complete)$")
  (#not-function-mentions? @hint "(?i)expir|verify\\w+")
  (#not-match? @token "(?i)id_?token|\\bsession\\.")
  (#not-in-function-named? @hint "<identity>")
  (#not-path-matches? "(?i)emulat|mock")
  (#set! severity "info")
  (#set! message "`{callee}` takes any token, whoever signed it: make sure that nothing is allowed for what it says, or use `jwt.verify`"))
((call_expression function: (_) @callee arguments: (arguments (object (pair key: (_) @_option value: (true)) @hint)))
  (#match? @callee "(?i)(^|\\.)verify$")
  (#any-of? @_option "ignoreExpiration")
  (#set! message "`{callee}` takes tokens that ended long ago: leave `ignoreExpiration` out"))
((pair key: (_) @_option value: (_) @value) @hint
  (#match? @_option "^algorithms?$")
  (#match? @value "(?i)[\"']none[\"']")
  (#not-path-matches? "(?i)emulat|mock")
  (#set! severity "error")
  (#set! message "The algorithm `none` is no signature: name the one that the server signs with"))
((call_expression function: (_) @callee arguments: (arguments . (_) . [(null) (false) (undefined) (string)] @key)) @hint
  (#resolves-to? @callee "jsonwebtoken.verify" "jwt.verify")
  (#match? @key "^(null|false|undefined|[\"']{2})$")
  (#set! severity "error")
  (#set! message "Without a key `{callee}` takes any token: pass the key"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) . (true) @_unchecked)) @hint
  (#resolves-to? @callee "jwt-simple.decode")
  (#not-match? @hint "(?i)id_?token")
  (#set! message "`{callee}` takes any token, whoever signed it: leave the third argument out"))

; The middle part, decoded by hand.
((call_expression function: (_) @_parse arguments: (arguments . (_) @_decoded .)) @hint
  (#eq? @_parse "JSON.parse")
  (#match? @_decoded "(?i)(token|jwt|auth\\w*|bearer)\\??\\.split\\(['\"]\\.['\"]\\)\\[1\\]")
  (#match? @_decoded "Buffer\\.from\\(|\\batob\\(|base64")
  (#not-runs-in? "browser")
  (#not-function-mentions? @hint "(?i)verif|expir|^exp$|createHmac|kid")
  (#not-function-mentions? @hint "(?i)id_?token")
  (#set! severity "info")
  (#set! message "Anybody can write this part of a token: make sure that nothing is allowed for what it says, or use `jwt.verify`"))

; Where the check of the signature has failed, the token is read all the same.
((call_expression function: (_) @callee arguments: (arguments . (_) @token)) @hint
  (#resolves-to? @callee "jsonwebtoken.decode" "jwt.decode" "jwt-decode" "jwt-decode.jwtDecode" "jose.decodeJwt" "jwt-decode.default")
  (#in-error-handler? @hint)
  (#returned? @hint)
  (#function-matches? @hint "\\b(jwt|jsonwebtoken|jose)?\\.?(verify|jwtVerify|verifyAsync)\\(")
  (#not-runs-in? "browser")
  (#set! message "The check of the token has failed, and `{callee}` takes it all the same: refuse it"))
; The part between the dots, read by hand, becomes who is asking.
((call_expression function: (_) @_parse arguments: (arguments . (_) @payload .)) @hint
  (#eq? @_parse "JSON.parse")
  (#match? @payload "(?i)base64|atob\\(")
  (#function-matches? @hint "(?i)(token|jwt|auth\\w*|bearer|header)[\\w.()\\[\\]'\"? ]*\\.split\\(['\"]\\.['\"]\\)")
  (#in-function-named? @hint "(?i)auth|user|current|verify|require|guard|protect|session|login|claims|identity|(parse|decode|read|get)_?(jwt|token|payload)")
  (#not-function-mentions? @hint "(?i)verif|createHmac|signature|header$|kid|expir")
  (#not-file-matches? "(?i)\\b(jwt|jose|jsonwebtoken)?\\.?verify\\(|jwtVerify|createHmac|createVerify|atob\\(.*localStorage|localStorage|createRemoteJWKSet")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|client|sdk)(/|\\.|$)")
  (#not-runs-in? "browser")
  (#set! message "This believes the token, whoever signed it: check the signature with `jwt.verify`"))


; What came with the request, read and believed, in a file that checks no signature.
((call_expression function: (_) @callee arguments: (arguments . (_) @token)) @hint
  (#resolves-to? @callee "jsonwebtoken.decode" "jwt.decode" "jwt-decode" "jwt-decode.jwtDecode" "jose.decodeJwt" "jwt-decode.default")
  (#not-runs-in? "browser")
  (#tainted? @token)
  (#not-match? @token "(?i)id_?token")
  (#not-file-matches? "\\b(verify|jwtVerify|verifyAsync|verifyIdToken|createRemoteJWKSet)\\(")
  (#not-function-matches? @hint "\\.header\\b|complete: *true|\\bkid\\b")
  (#function-matches? @hint "\\.(sub|role|roles|tenant\\w*|id|user\\w*|email|org\\w*|isAdmin|permissions|scopes?|account\\w*)\\b")
  (#set! message "`{callee}` takes any token, whoever signed it: use `jwt.verify`"))
; The gate of a Next.js application.
((call_expression function: (_) @callee arguments: (arguments . (_) @token)) @hint
  (#resolves-to? @callee "jsonwebtoken.decode" "jwt.decode" "jwt-decode" "jwt-decode.jwtDecode" "jose.decodeJwt" "jwt-decode.default")
  (#in-function-named? @hint "^(middleware|proxy|onRequest|canActivate|beforeHandle|handle)$")
  (#not-function-mentions? @hint "^(verify|jwtVerify|verifyAsync|getSigningKey|kid|complete)$")
  (#function-matches? @hint "\\.(role|roles|sub|isAdmin|is_admin|permissions|scopes?|user\\w*|email)\\b")
  (#set! message "`{callee}` takes any token, whoever signed it: use `jwtVerify`"))

; A socket, or another gate, that lets in whoever the token names.
((call_expression function: (_) @callee arguments: (arguments . (_) @token)) @hint
  (#resolves-to? @callee "jsonwebtoken.decode" "jwt.decode" "jwt-decode" "jwt-decode.jwtDecode" "jose.decodeJwt" "jwt-decode.default")
  (#not-runs-in? "browser")
  (#not-match? @token "(?i)id_?token")
  (#match? @token "(?i)handshake|authorization|headers|cookie|query|\\btoken\\b")
  (#in-function-named? @hint "(?i)auth|guard|protect|middleware|handshake|current_?user")
  (#function-matches? @hint "next\\(|\\.user\\w*\\s*=|\\.data\\.|\\breturn\\b")
  (#not-file-matches? "\\b(verify|jwtVerify|verifyAsync|verifyIdToken|createRemoteJWKSet)\\(")
  (#not-function-matches? @hint "\\.header\\b|complete: *true|\\bkid\\b")
  (#function-matches? @hint "\\.(sub|role|roles|tenant\\w*|id|user\\w*|email|org\\w*|isAdmin|permissions|scopes?|account\\w*)\\b")
  (#set! message "`{callee}` takes any token, whoever signed it: use `jwt.verify`"))
; The token says how it is to be checked.
((pair key: (_) @_algorithms value: (array [(member_expression) (identifier)] @algorithm)) @hint
  (#eq? @_algorithms "algorithms")
  (#match? @algorithm "(?i)^(\\w+\\.)*(header|decoded|payload|token)\\w*\\.(\\w+\\.)*alg$|^alg$")
  (#inside-call? @hint "verify" "jwtVerify" "verifyAsync")
  (#set! message "The token chooses how it is checked, `none` or a public key as a secret too: name the algorithm here"))

; The check's answer is not looked at.
((call_expression function: (_) @callee arguments: (arguments (_) . (_) . [(arrow_function parameters: (formal_parameters . (identifier) @error . (identifier) @_claims) body: (_) @_body) (function_expression parameters: (formal_parameters . (identifier) @error . (identifier) @_claims) body: (_) @_body)] .)) @hint
  (#resolves-to? @callee "jsonwebtoken.verify" "jwt.verify")
  (#unmentioned? @error)
  (#not-match? @_body "if\\s*\\(\\s*!?\\w*(decoded|payload|claims|user|data)\\b|\\?\\.")
  (#set! message "`{error}` is not looked at, so a token that fails the check goes through: refuse it"))

; Where the check has failed, somebody is let in all the same.
((assignment_expression left: (_) @user right: (call_expression function: (_) @callee arguments: (arguments . (_)))) @hint
  (#resolves-to? @callee "jsonwebtoken.decode" "jwt.decode" "jwt-decode" "jose.decodeJwt")
  (#in-error-handler? @hint)
  (#match? @user "(?i)\\.(user|auth|session|claims|payload|account)\\w*$|^(user|claims|payload|decoded)$")
  (#function-matches? @hint "\\b(verify|jwtVerify|verifyAsync)\\(")
  (#not-runs-in? "browser")
  (#set! message "The check of the token has failed, and `{callee}` takes it all the same: refuse it"))

;! bad
; const jwt = require("jsonwebtoken");
; app.get("/me", (req, res) => {
;   const me = jwt.decode(req.headers.authorization.slice(7));
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; import jwt from "jsonwebtoken";
; const me = jwt.verify(token, key, { algorithms: ["none", "HS256"] });
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (me
;! good
; import jwt from "jsonwebtoken";
; const me = jwt.verify(token, key, { algorithms: ["HS256"] });
;! good
; import jwt from "jsonwebtoken";
; function read(token) {
;   const { header } = jwt.decode(token, { complete: true });
;   return jwt.verify(token, KEYS[header.kid], { algorithms: ["RS256"] });
; }
;! bad
; import jwt from "jsonwebtoken";
; export function getUserFromToken(token) {
;   return jwt.decode(token).sub;
;          ^^^^^^^^^^^^^^^^^
; }
;! bad
; import jwt from "jsonwebtoken";
; export function issuedHere(token) {
;   return jwt.decode(token)?.iss === "shop";
;          ^^^^^^^^^^^^^^^^^
; }
;! good
; import jwt from "jsonwebtoken";
; async function finish(code) {
;   const tokens = await exchange(code);
;   return jwt.decode(tokens.id_token);
; }
;! bad
; const claims = (token) => JSON.parse(Buffer.from(token.split(".")[1], "base64").toString());
;                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const part = (version) => JSON.parse(version.split(".")[1]);
;! bad
; const jwt = require("jsonwebtoken");
; async function authenticate(req, res, next) {
;   const token = (req.headers.authorization || "").replace("Bearer ", "");
;   const payload = jwt.decode(token);
;                   ^^^^^^^^^^^^^^^^^
;   if (!payload) return res.status(401).json({ error: "Token expired" });
;   req.user = await User.findById(payload.sub);
;   next();
; }
;! bad
; import jwt from "jsonwebtoken";
; export function read(token) {
;   try {
;     return jwt.verify(token, process.env.JWT_SECRET, { ignoreExpiration: true });
;                                                        ^^^^^^^^^^^^^^^^^^^^^^
;   } catch {
;     return jwt.decode(token);
;            ^^^^^^^^^^^^^^^^^
;   }
; }
;! bad
; function parseToken(token) {
;   const payload = token.split(".")[1];
;   return JSON.parse(Buffer.from(payload, "base64").toString());
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; function auth(req, res, next) {
;   req.user = parseToken(req.headers.authorization.slice(7));
;   if (
;! good
; import jwt from "jsonwebtoken";
; export function refreshed(token) {
;   const claims = jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"] });
;   return refresh(claims.sub);
; }
; export function subject(token) {
;   return jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"] }).sub;
; }
; const settings = (text) => JSON.parse(Buffer.from(text, "base64").toString());
;! bad
; import { decode } from "jsonwebtoken";
; export function tenantOf(req) {
;   const claims = decode(req.headers.authorization.slice(7));
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return claims.tenant;
; }
;! bad
; import { decodeJwt } from "jose";
; export async function middleware(req) {
;   const payload = decodeJwt(req.cookies.get("token").value);
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (payload.role !== "admin") return Response.redirect("/");
; }
;! bad
; import jwt from "jsonwebtoken";
; export function socketAuth(socket, next) {
;   const payload = jwt.decode(socket.handshake.auth.token);
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   socket.data.userId = payload.sub;
;   next();
; }
;! bad
; const jwt = require("jsonwebtoken");
; exports.check = (token) => {
;   const { header } = jwt.decode(token, { complete: true });
;   return jwt.verify(token, KEY, { algorithms: [header.alg] });
;                                   ^^^^^^^^^^^^^^^^^^^^^^^^
; };
;! good
; import jwt from "jsonwebtoken";
; export function socketAuth(socket, next) {
;   const payload = jwt.verify(socket.handshake.auth.token, KEY, { algorithms: ["RS256"] });
;   socket.data.userId = payload.sub;
;   next();
; }
;! bad
; const jwt = require("jsonwebtoken");
; function auth(req, res, next) {
;   jwt.verify(req.headers.authorization, KEY, { algorithms: ["RS256"] }, (err, decoded) => {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     req.user = decoded;
;     next();
;   });
; }
;! good
; const jwt = require("jsonwebtoken");
; function auth(req, res, next) {
;   jwt.verify(req.headers.authorization, KEY, { algorithms: ["RS256"] }, (err, decoded) => {
;     if (err) return res.sendStatus(401);
;     req.user = decoded;
;     next();
;   });
; }
;! bad
; const jwt = require("jsonwebtoken");
; module.exports = (req, res, next) => {
;   try {
;     req.user = jwt.verify(req.token, process.env.JWT_SECRET, { algorithms: ["HS256"] });
;   } catch (error) {
;     req.user = jwt.decode(req.token);
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   next();
; };
;! good
; const jwt = require("jsonwebtoken");
; module.exports = (req, res, next) => {
;   try {
;     req.user = jwt.verify(req.token, process.env.JWT_SECRET, { algorithms: ["HS256"] });
;   } catch (error) {
;     return res.sendStatus(401);
;   }
;   next();
; };
