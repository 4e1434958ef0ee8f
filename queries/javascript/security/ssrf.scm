; A caller chooses which address the server asks
;
; The server stands inside the network: an address that a caller chooses reaches its metadata service, its databases and
; its admin pages, and the answer goes back to the caller. Choose the host from a list, and send only the rest.
;
; severity: warning
; confidence: high
; cwe: 918
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; precision: warnings that were new when all of them were read: 0/1 (code for the browser), then gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html
; list askers: fetch axios axios.get axios.post axios.put axios.patch axios.delete axios.head axios.request axios.default.get axios.default.post
; list askers: got got.get got.post got.stream node-fetch request request.get request.post superagent.get superagent.post needle needle.get needle.post undici.fetch undici.request
; list askers: @nestjs/axios.HttpService.get @nestjs/axios.HttpService.post @nestjs/axios.HttpService.request @nestjs/axios.HttpService.axiosRef.get
; list askers: http.get https.get http.request https.request ky.get ky.post phin bent urllib.request
; regex fixed-host: (?i)^[`"']*(https?://)?[a-z0-9][\w.-]*(:\d+)?[/?]|^[`"']*/
; regex host-checks: (?i)^\w*(allow|whitelist|permitted|trusted|\bvalid|isvalid|[a-z_](?-i:V)alid|isSafe|safeUrl|isPrivate|ssrf|lookup|startsWith|includes)\w*$|^hostname$

((call_expression function: (_) @callee arguments: (arguments . (_) @url)) @hint
  (#resolves-to? @callee "<askers>")
  (#tainted? @url)
  (#not-reads-like? @url "<fixed-host>")
  (#not-match? @url "^\\{|^req$|^request$")
  (#not-function-mentions? @hint "<host-checks>")
  ; Checked by the function that makes it.
  (#not-match? @url "^(await )?(this\\.)?(?i:\\w*(safe|valid|check|allow|public|assert|parse|verify|trusted)\\w*|\\w+ur[li]|to\\w+)\\(")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)emulat|mock")
  (#not-file-matches? "from [\"']\\$app/")
  (#set! message "A caller chooses the address `{url}` that the server asks: take the host from a fixed list"))
((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @_key value: (_) @url)))) @hint
  (#resolves-to? @callee "axios" "axios.request" "got" "request" "needle" "axios.default")
  (#any-of? @_key "url" "uri" "baseURL")
  (#tainted? @url)
  (#not-reads-like? @url "<fixed-host>")
  (#not-function-mentions? @hint "<host-checks>")
  ; Checked by the function that makes it.
  (#not-match? @url "^(await )?(this\\.)?(?i:\\w*(safe|valid|check|allow|public|assert|parse|verify|trusted)\\w*|\\w+ur[li]|to\\w+)\\(")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)emulat|mock")
  (#set! message "A caller chooses the address `{url}` that the server asks: take the host from a fixed list"))
((call_expression function: (_) @callee arguments: (arguments . (object (shorthand_property_identifier) @url))) @hint
  (#resolves-to? @callee "axios" "axios.request" "got" "request" "needle" "axios.default")
  (#any-of? @url "url" "uri" "baseURL")
  (#tainted? @url)
  (#not-function-mentions? @hint "<host-checks>")
  ; Checked by the function that makes it.
  (#not-match? @url "^(await )?(this\\.)?(?i:\\w*(safe|valid|check|allow|public|assert|parse|verify|trusted)\\w*|\\w+ur[li]|to\\w+)\\(")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)emulat|mock")
  (#set! message "A caller chooses the address `{url}` that the server asks: take the host from a fixed list"))
; A page that a browser of the server's opens.
((call_expression function: (member_expression object: (_) @_page property: (_) @_goto) arguments: (arguments . (_) @url)) @hint
  (#eq? @_goto "goto")
  (#match? @_page "(?i)page$")
  (#tainted? @url)
  (#not-reads-like? @url "<fixed-host>")
  (#not-function-mentions? @hint "<host-checks>")
  (#set! message "A caller chooses the page `{url}` that the server opens: take the host from a fixed list"))

; An address that somebody entered, as its name says.
((call_expression function: (_) @callee arguments: (arguments . (identifier) @url)) @hint
  (#resolves-to? @callee "<askers>")
  (#tainted? @url "parameter")
  (#not-tainted? @url)
  (#match? @url "(?i)^(image|avatar|photo|picture|logo|icon|favicon|thumbnail|web_?hook|callback|feed|rss|remote|preview|link|page|site|target|user|import|media|video)_?ur[li]$")
  (#not-function-mentions? @hint "<host-checks>")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|commands?)(/|\\.|$)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "If a caller chooses `{url}`, the server asks addresses inside of its network for them: allow public hosts only"))

; A function of this file that asks what it is told to.
((call_expression function: (identifier) @callee arguments: (arguments . [(member_expression) (identifier)] @url)) @hint
  (#local? @callee)
  (#match? @callee "(?i)^(fetch|download|load|get|import|crawl|scrape|preview|proxy|ping|check|probe|screenshot|render|mirror|grab|pull|unfurl|expand|resolve|read)\\w*$")
  (#tainted? @url)
  (#match? @url "(?i)(^|[._])(\\w*ur[li]|link|href|host|target|address|endpoint|webhook|callback|feed|site|page)$")
  (#file-matches? "\\b(fetch|axios(\\.\\w+)?|got(\\.\\w+)?|https?\\.(get|request)|needle|superagent\\.\\w+|request|\\w*[pP]age\\.goto|undici\\.\\w+)(<[^>]*>)?\\(\\s*(\\w*([uU]rl|[uU]ri|link|href|host|target|address|endpoint))\\b")
  (#not-file-matches? "<host-checks>")
  (#not-runs-in? "browser")
  (#set! message "A caller chooses the address `{url}` that `{callee}` asks: take the host from a fixed list"))
; A page that some other function names.
((call_expression function: (member_expression object: (_) @_page property: (_) @_goto) arguments: (arguments . (identifier) @url)) @hint
  (#eq? @_goto "goto")
  (#match? @_page "(?i)page$")
  (#imports? "puppeteer" "puppeteer-core" "playwright" "playwright-core" "playwright-chromium")
  (#tainted? @url "parameter")
  (#not-tainted? @url)
  (#match? @url "(?i)ur[li]$|^(link|href|target|site|address)$")
  (#not-function-mentions? @hint "<host-checks>")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|e2e|commands?)(/|\\.|$)")
  (#set! severity "info")
  (#set! message "If a caller chooses `{url}`, this browser opens addresses inside of its network, and files, for them: allow public hosts only"))
; An address that is kept for somebody, as its name says, asked by a member.
((call_expression function: (_) @callee arguments: (arguments . [(identifier) (member_expression)] @url)) @hint
  (#match? @callee "(?i)(^|\\.)(http(Service|Client)?|axiosRef|axios|client|fetcher)\\.(axiosRef\\.)?(get|post|put|patch|head|request|delete)$|^(fetch|axios|got|needle)$")
  (#not-tainted? @url)
  (#match? @url "(?i)(^|[._])(image|avatar|photo|picture|logo|icon|favicon|thumbnail|web_?hook|callback|feed|rss|remote|preview|target|user|import|media|video|notif\\w*)_?ur[li]$")
  (#not-match? @url "^(process\\.env|config|env|settings|this\\.config|opts|options)\\.")
  (#not-function-mentions? @hint "<host-checks>")
  (#not-file-matches? "(?i)ssrf|isPrivate|request-filtering-agent")
  (#tainted? @url "parameter")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|commands?)(/|\\.|$)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "If a caller chooses `{url}`, the server asks addresses inside of its network for them: allow public hosts only"))

; A proxy that goes where it is told.
((pair key: (_) @_to value: (_) @target) @hint
  (#match? @_to "^['\"]?(target|router|upstream)['\"]?$")
  (#inside-call? @hint "createProxyMiddleware" "proxy" "httpProxy.createProxyServer" "web" "createProxyServer")
  (#match? @target "\\b(req|request)\\.(query|body|params|headers)\\b")
  (#not-function-mentions? @hint "<host-checks>")
  (#set! message "A caller chooses where this proxy goes: take the host from a fixed list"))
; Pictures, feeds and files that libraries fetch.
((call_expression function: (_) @callee arguments: (arguments . (_) @url)) @hint
  (#match? @callee "^(Jimp\\.read|loadImage|\\w*[pP]arser\\.parseURL|ogs|openGraph|download|unfurl|metascraper|mammoth\\.\\w+|pdfjs\\.getDocument|playwright\\.\\w+|wget)$")
  (#tainted? @url)
  (#match? @url "(?i)ur[li]$|link$|href$|src$|feed$")
  (#not-function-mentions? @hint "<host-checks>")
  (#not-runs-in? "browser")
  (#set! message "A caller chooses the address `{url}` that the server asks: take the host from a fixed list"))

; A list of what is forbidden.
((if_statement condition: (parenthesized_expression [
     (call_expression function: (member_expression object: (_) @list property: (_) @_has) arguments: (arguments . (_) @host .))
     (binary_expression (call_expression function: (member_expression object: (_) @list property: (_) @_has) arguments: (arguments . (_) @host .)))]) consequence: (_) @_then) @hint
  (#any-of? @_has "includes" "has" "some")
  (#match? @list "(?i)(block|black_?list|deny|denied|forbidden|banned|disallow\\w*|internal|private|local)\\w*$")
  (#match? @host "(?i)(^|\\.)(host(name)?|domain)$")
  (#match? @_then "throw|return|reject")
  (#function-matches? @hint "\\b(fetch|axios(\\.\\w+)?|got(\\.\\w+)?|https?\\.(get|request)|needle|request)\\(")
  (#not-file-matches? "(?i)dns\\.|lookup|ipaddr|isPrivate|ssrf")
  (#not-runs-in? "browser")
  (#set! message "`{list}` does not hold all names of this machine and its network, as `0.0.0.0`, `[::1]` and names of others' making: allow hosts by a list, or look at the address that is asked"))

; What such a function is for.
((call_expression function: (_) @callee arguments: (arguments . (identifier) @url)) @hint
  (#match? @callee "(?i)(^|\\.)(http(Service|Client)?|axios|client)\\.(axiosRef\\.)?(get|post|head|request)$|^(fetch|axios|got|needle)$")
  (#match? @url "(?i)^(ur[li]|link|address|href|target|source|remote|site)$")
  (#not-tainted? @url)
  (#tainted? @url "parameter")
  (#in-function-named? @hint "(?i)preview|unfurl|scrap|crawl|screenshot|thumbnail|import_?(from|image|feed|file)|download_?(image|file|avatar|remote|from)|fetch_?(image|avatar|preview|feed|title|meta\\w*|remote|external|page|url)|check_?(url|link|site)|link|proxy|og_?(data|tags)")
  (#not-function-mentions? @hint "<host-checks>")
  (#not-file-matches? "(?i)ssrf|isPrivate|request-filtering-agent")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|commands?)(/|\\.|$)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "If a caller chooses `{url}`, the server asks addresses inside of its network for them: allow public hosts only"))

;! bad
; const axios = require("axios");
; app.get("/proxy", async (req, res) => {
;   const answer = await axios.get(req.query.url, { timeout: 1000 });
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(answer.data);
; });
;! bad
; app.post("/image", async (req, res) => {
;   const { address } = req.body;
;   const answer = await fetch(address, { signal });
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (answer.
;! good
; const axios = require("axios");
; app.get("/user", async (req, res) => {
;   const answer = await axios.get(`https://api.example.com/users/${req.query.id}`, { timeout: 1000 });
;   res.json(answer.data);
; });
;! good
; app.get("/proxy", async (req, res) => {
;   const url = new URL(req.query.url);
;   if (!ALLOWED_HOSTS.has(url.hostname)) return res.status(400).end();
;   const answer = await fetch(url, { signal });
;   if (!answer.ok) throw new Error("refused");
;   res.json(await answer.json());
; });
;! bad
; import axios from "axios";
; export async function fetchAvatar(avatarUrl) {
;   const { data } = await axios.get(avatarUrl, { timeout: 5000 });
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return data;
; }
;! good
; import axios from "axios";
; export async function load(url) {
;   const { data } = await axios.get(url, { timeout: 5000 });
;   return data;
; }
;! bad
; const axios = require("axios");
; async function fetchPreview(url) {
;   const { data } = await axios.get(url, { timeout: 5000 });
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return data;
; }
; app.get("/preview", async (req, res) => res.json({ page: await fetchPreview(req.query.url) }));
;                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import puppeteer from "puppeteer";
; export async function screenshot(browser, url) {
;   const page = await browser.newPage();
;   await page.goto(url);
;         ^^^^^^^^^^^^^^
;   return page.screenshot();
; }
; export class Hooks {
;   notify(webhookUrl, payload) {
;     return this.http.axiosRef.post(webhookUrl, payload);
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if (
;! good
; import axios from "axios";
; const HOSTS = new Set(["images.shop.example"]);
; function imageUrl(value) {
;   const url = new URL(String(value));
;   if (!HOSTS.has(url.hostname)) throw new Error("not from there");
;   return url.href;
; }
; app.post("/image", async (req, res) => {
;   const answer = await axios.get(imageUrl(req.body.url), { timeout: 5000, maxRedirects: 0 });
;   res.json(answer.status);
; });
;! bad
; app.use("/p", createProxyMiddleware({ changeOrigin: true, router: (req) => req.query.target }));
;                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.post("/img", async (req, res) => {
;   const image = await Jimp.read(req.body.imageUrl);
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; app.use("/p", createProxyMiddleware({ changeOrigin: true, target: "https://api.shop.example" }));
; app.post("/img", async (req, res) => {
;   const image = await Jimp.read(req.file.path);
;   res.end();
; });
;! bad
; const BLOCKED = ["localhost", "127.0.0.1"];
; export async function feed(address) {
;   const url = new URL(address);
;   if (BLOCKED.includes(url.hostname)) throw new Error("not allowed");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return fetch(url, { signal });
; }
;! good
; const HOSTS = ["news.example"];
; export async function feed(address) {
;   const url = new URL(address);
;   if (!HOSTS.includes(url.hostname)) throw new Error("not allowed");
;   return fetch(url, { signal });
; }
;! bad
; class LinkPreview {
;   async preview(url) {
;     const { data } = await this.http.get(url);
;                            ^^^^^^^^^^^^^^^^^^
;     return data;
;   }
; }
;! good
; class Rates {
;   async load(url) {
;     const { data } = await this.http.get(url);
;     return data;
;   }
; }
