; A caller chooses where the visitor is sent
;
; A link to this site that ends on another one is what a phishing mail needs: the address looks right, the page behind the
; redirect asks for the password. Redirect to paths of this site only.
;
; severity: warning
; confidence: high
; cwe: 601
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 1 hint, not judged
; precision: read again: 2/18 before paths of the site itself and its own address were gated, 2/2 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; precision: warnings that were new when all of them were read: 0/1 (the query alone), then gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Unvalidated_Redirects_and_Forwards_Cheat_Sheet.html
; regex own-pages: ^[`"']*(\.{1,2}/|\{\}/|/[^/\\{}]|https?://[^/{}]+/|\?|#)
; regex url-checks: (?i)^\w*(allow|whitelist|trusted|\bvalid|isvalid|[a-z_](?-i:V)alid|isSafe|safe|\w*Safe|sanitize|isRelative|isLocal|sameOrigin|startsWith|includes)\w*$|^hostname$|^host$|^origin$|^test$|^match$

((call_expression function: (member_expression object: (_) @_response property: (_) @_redirect) @callee arguments: (arguments . (_) @target .)) @hint
  (#eq? @_redirect "redirect")
  (#match? @_response "(?i)^(res|response|resp|reply|ctx|context|c|h|this)$|\\.(status|code)\\(\\d+\\)$|NextResponse|Response")
  (#tainted? @target)
  (#not-match? @target "^(`\\$\\{)?(req|request|ctx)\\.(originalUrl|url|path|baseUrl)\\b|^\\d|^(\\w+\\.)?(build|make|create)\\w*(Url|URL|Path|Href)\\(")
  (#not-reads-like? @target "<own-pages>")
  ; On from its own address.
  (#not-function-matches? @hint "\\b(let|var|const) \\w+ = (req|request)\\.(originalUrl|url)\\b")
  (#not-function-mentions? @hint "<url-checks>")
  (#not-match? @target "(?i)\\+\\s*\\w*query_?(portion|string|part)\\w*\\(")
  (#set! message "A caller chooses where `{callee}` leads: allow paths of this site only"))
((call_expression function: (member_expression object: (_) @_response property: (_) @_redirect) @callee arguments: (arguments . (number) . (_) @target .)) @hint
  (#eq? @_redirect "redirect")
  (#tainted? @target)
  (#not-match? @target "^(`\\$\\{)?(req|request|ctx)\\.(originalUrl|url|path|baseUrl)\\b")
  (#not-reads-like? @target "<own-pages>")
  ; On from its own address.
  (#not-function-matches? @hint "\\b(let|var|const) \\w+ = (req|request)\\.(originalUrl|url)\\b")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! message "A caller chooses where `{callee}` leads: allow paths of this site only"))
((call_expression function: (identifier) @callee arguments: (arguments . (_) @target)) @hint
  (#resolves-to? @callee "next/navigation.redirect" "next/navigation.permanentRedirect" "@remix-run/node.redirect")
  (#tainted? @target)
  (#not-reads-like? @target "<own-pages>")
  ; On from its own address.
  (#not-function-matches? @hint "\\b(let|var|const) \\w+ = (req|request)\\.(originalUrl|url)\\b")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! message "A caller chooses where `{callee}` leads: allow paths of this site only"))
((call_expression function: (member_expression property: (_) @_set) arguments: (arguments . (string (string_fragment) @_name) . (_) @target)) @hint
  (#any-of? @_set "setHeader" "header" "set" "location")
  (#match? @_name "(?i)^location$")
  ; Where what was created is, which no browser follows.
  (#not-line-matches? @_set "\\b20[0-9]\\b")
  (#tainted? @target)
  (#not-reads-like? @target "<own-pages>")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! message "A caller chooses where the redirect leads: allow paths of this site only"))
((call_expression function: (member_expression property: (_) @_write) arguments: (arguments . (number) . (object (pair key: (_) @_name value: (_) @target)))) @hint
  (#eq? @_write "writeHead")
  (#match? @_name "(?i)^.?location.?$")
  (#tainted? @target)
  (#not-match? @target "^(`\\$\\{)?(req|request|ctx)\\.(originalUrl|url|path|baseUrl)\\b")
  (#not-reads-like? @target "<own-pages>")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! message "A caller chooses where the redirect leads: allow paths of this site only"))

; In the browser.
((assignment_expression left: (_) @left right: (_) @target) @hint
  (#match? @left "^(window\\.|document\\.|self\\.|top\\.)?location(\\.href)?$")
  (#value-matches? @target "(?i)searchParams|URLSearchParams|location\\.(hash|search)|params\\.get\\(|query\\.\\w+$")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! message "Whoever wrote the link chooses where `{left}` leads, `javascript:` too: allow paths of this site only"))

; A prefix is no host.
((call_expression function: (member_expression object: (_) @target property: (_) @method) arguments: (arguments . (string (string_fragment) @prefix) .)) @hint
  (#any-of? @method "startsWith" "includes" "indexOf")
  (#match? @prefix "^(https?://)?[\\w-]+(\\.[\\w-]+)*\\.(com|org|net|io|dev|app)$")
  (#tainted? @target)
  (#set! message "An address of another host passes `{hint}` too: compare `new URL({target}).hostname`"))

; NestJS: the address that a method behind `@Redirect` returns.
((return_statement (object (pair key: (_) @_url value: (_) @target))) @hint
  (#match? @_url "^['\"]?url['\"]?$")
  (#imports? "@nestjs/common")
  (#file-matches? "@Redirect\\(")
  (#tainted? @target)
  (#not-reads-like? @target "<own-pages>")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! message "A caller chooses where the redirect leads: allow paths of this site only"))

; Where some other function sends the visitor, as the name of its parameter says.
((call_expression function: (member_expression object: (_) @_response property: (_) @_redirect) @callee arguments: (arguments (identifier) @target .)) @hint
  (#eq? @_redirect "redirect")
  (#match? @_response "(?i)^(res|response|resp|reply|ctx|c|h)$")
  (#not-tainted? @target)
  (#tainted? @target "parameter")
  (#match? @target "(?i)^(next_?(url|path|page)|return_?(to|url)|redirect_?(to|ur[li])?|continue_?(to|url)?|dest(ination)?|target(_?url)?|back_?(to|url)|goto|forward_?(to|url)|success_?url|cancel_?url)$")
  (#not-function-mentions? @hint "<url-checks>")
  (#set! severity "info")
  (#set! message "If a caller chooses `{target}`, they choose where `{callee}` leads: allow paths of this site only"))

; A prefix is no host, under a name either.
((call_expression function: (member_expression object: (_) @target property: (_) @method) arguments: (arguments . (identifier) @prefix .)) @hint
  (#any-of? @method "startsWith" "includes" "indexOf")
  (#value-matches? @prefix "^[\"'`](https?://)?[\\w-]+(\\.[\\w-]+)*\\.[a-z]{2,}[\"'`]$")
  (#tainted? @target)
  (#set! message "An address of another host passes `{hint}` too: compare `new URL({target}).hostname`"))

; A pattern without an end is no host either.
((call_expression function: (member_expression object: (_) @pattern property: (_) @_test) arguments: (arguments . (_) @target .)) @hint
  (#any-of? @_test "test" "exec")
  (#value-matches? @pattern "^/(https\\?:\\\\/\\\\/)?[\\w-]+(\\\\?\\.[\\w-]+)*\\\\?\\.[a-z]{2,}(\\\\/)?/i?$|^/\\^https\\?:\\\\/\\\\/[\\w-]+(\\\\?\\.[\\w-]+)*\\\\?\\.[a-z]{2,}/i?$")
  (#tainted? @target)
  (#match? @target "(?i)(ur[li]|next|target|link|href|redirect\\w*|return\\w*|origin|host|callback|image\\w*|to)$")
  (#set! message "An address of another host passes `{hint}` too: compare `new URL({target}).hostname`"))

;! bad
; app.get("/go", (req, res) => {
;   res.redirect(req.query.to);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/login", (req, res) => {
;   const next = req.query.next || "/";
;   res.redirect(302, next);
;   ^^^^^^^^^^^^^^^^^^^^^^^
;   if (res.
;! good
; app.get("/go", (req, res) => {
;   res.redirect("/users/" + req.query.name);
;   res.redirect(PAGES[req.query.page]);
; });
;! good
; app.get("/go", (req, res) => {
;   if (!isSafePath(req.query.to)) return res.redirect("/");
;   res.redirect(req.query.to);
; });
;! good
; app.get("/admin", (req, res) => res.redirect(301, req.originalUrl + "/"));
; app.post("/login", (req, res) => res.redirect(getSafeDestination(req.body.destination)));
; app.post("/callback", (req, res) => res.redirect(303, `./callback?${new URLSearchParams(req.body)}`));
; app.post("/tags/:name", (req, res) => { res.status(201).header("location", `${req.params.name}/tags`).json({}); });
;! bad
; function finishLogin(res, returnTo) {
;   res.redirect(returnTo);
;   ^^^^^^^^^^^^^^^^^^^^^^
; }
; export default async function Page({ searchParams }) {
;   return res.redirect(searchParams.next);
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; function finishLogin(res, page) {
;   res.redirect(PAGES[page]);
;   res.redirect("/home");
; }
;! bad
; const HOME = "https://club.example";
; app.get("/goto", (req, res) => {
;   const url = req.query.url;
;   if (!url.startsWith(HOME)) return res.status(400).end();
;        ^^^^^^^^^^^^^^^^^^^^
;   res.redirect(url);
; });
;! good
; const HOME = "https://club.example/";
; app.get("/goto", (req, res) => {
;   if (!req.query.url.startsWith(HOME)) return res.status(400).end();
;   res.redirect(req.query.url);
; });
;! bad
; const SHOP = /shop\.example/;
; app.get("/img", async (req, res) => {
;   if (!SHOP.test(req.query.url)) return res.sendStatus(400);
;        ^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(await load(req.query.url));
; });
;! good
; app.get("/img", async (req, res) => {
;   if (new URL(req.query.url).hostname !== "shop.example") return res.sendStatus(400);
;   if (!/^[a-z]+$/.test(req.query.kind)) return res.sendStatus(400);
;   res.json(await load(req.query.url));
; });
;! good
; exports.remove = async (req, res) => {
;   const skip = req.query.skip;
;   res.redirect(buildListURL(req.dbName) + `?skip=${skip}`);
; };
