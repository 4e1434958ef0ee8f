; What is sent can be read on the way
;
; Over `http:` and FTP every machine between here and there reads the password, the token and the answer, and may
; change them. The encrypted form is one letter away.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; cwe: 319 523
; see: https://owasp.org/Top10/A02_2021-Cryptographic_Failures/
; regex elsewhere: (?i)^[`"']*http://([\w-]+\.)+[a-z]{2,}
; regex local: (?i)http://(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[|[\w.-]+\.(local|internal|test|example|invalid|localhost|lan|svc|cluster|home|localdomain)\b|(\w+\.)*example\.(com|org|net)|[\w-]+(:|/|["']|$)|host\.docker|metadata)|schemas?\.|w3\.org|/ns/|xmlns|\.xsd|\.dtd|purl\.org|json-schema
; list writers: axios.post axios.put axios.patch axios.delete got.post got.put got.patch got.delete superagent.post superagent.put needle.post request.post ky.post node-fetch.post

((call_expression function: (_) @callee arguments: (arguments . (_) @url)) @hint
  (#resolves-to? @callee "<writers>")
  (#reads-like? @url "<elsewhere>")
  (#not-reads-like? @url "<local>")
  (#set! message "What is sent to `{url}` can be read on the way: use `https`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @url . (object) @options)) @hint
  (#resolves-to? @callee "fetch" "node-fetch" "undici.fetch" "undici.request" "axios.get" "got" "got.get" "axios" "superagent.get" "needle" "ky.get" "request.get" "http.request" "http.get")
  (#reads-like? @url "<elsewhere>")
  (#not-reads-like? @url "<local>")
  (#match? @options "(?i)authorization|api-?key|token|cookie|auth:|body:|method: *[\"'](post|put|patch|delete)")
  (#set! message "What is sent to `{url}` can be read on the way: use `https`"))
((call_expression function: (_) @callee arguments: (arguments . (string) @url .)) @hint
  (#resolves-to? @callee "fetch" "node-fetch" "undici.fetch" "axios.get" "got" "got.get" "superagent.get")
  (#match? @url "<elsewhere>")
  (#not-match? @url "<local>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "What comes from {url} can be read and changed on the way: use `https`"))
((pair key: (_) @_key value: (string) @url) @hint
  (#any-of? @_key "baseURL" "prefixUrl")
  (#match? @url "<elsewhere>")
  (#not-match? @url "<local>")
  (#inside-call? @hint "create" "extend")
  (#set! message "What is sent to {url} can be read on the way: use `https`"))

; Protocols without encryption.
((call_expression function: (_) @_create arguments: (arguments . (object (pair key: (_) @_key value: (string) @url)))) @hint
  (#resolves-to? @_create "ldapjs.createClient" "ldapts.Client")
  (#eq? @_key "url")
  (#match? @url "^[\"']ldap://")
  (#not-match? @url "localhost|127\\.0")
  (#not-function-mentions? @hint "(?i)^(starttls|tlsOptions)$")
  (#set! message "The password goes to {url} as it is: use `ldaps`"))
((call_expression function: (_) @callee arguments: (arguments . (object) @options)) @hint
  (#match? @callee "\\.access$")
  (#imports? "basic-ftp")
  (#match? @options "password")
  (#not-match? @options "secure: *(true|[\"']implicit|\\w*[a-z](?-i:[A-Z]))|\\bsecure,")
  (#match? @options "secure: *false")
  (#set! message "`secure: false` sends the password as it is: set it to `true`"))

;! bad
; import axios from "axios";
; async function login(name, password) {
;   return axios.post("http://api.shop.io/login", { name, password }, { timeout: 5000 });
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function charge(amount, token) {
;   const response = await fetch(`http://pay.shop.io/charges/${amount}`, { method: "POST", headers: { Authorization: token }, signal });
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (!response.ok) throw new Error("refused");
; }
; const client = axios.create({ timeout: 5000, baseURL: "http://api.shop.io/v1" });
;                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import axios from "axios";
; async function rates() {
;   const answer = await axios.get("http://rates.shop.io/latest");
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return answer.
;! good
; import axios from "axios";
; async function login(name, password) {
;   await axios.post("https://api.shop.io/login", { name, password }, { timeout: 5000 });
;   await axios.post(`http://localhost:${PORT}/login`, { name, password }, { timeout: 5000 });
;   await axios.post("http://accounts:8080/login", { name, password }, { timeout: 5000 });
; }
;! good
; const NAMESPACE = "http://www.shop.io/invoice";
; const client = axios.create({ baseURL: process.env.API_URL ?? "http://10.0.0.3:4000", timeout: 5000 });
; const schema = { $id: "http://json-schema.org/draft-07/schema" };
; const document = builder.create({ url: "http://www.w3.org/2000/svg" });
