; What is sent can be read on the way
;
; Over `http:` and FTP every machine between here and there reads the password, the token and the answer, and may
; change them. The encrypted form is one letter away.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 319 523
; see: https://owasp.org/Top10/A02_2021-Cryptographic_Failures/
; regex elsewhere: (?i)^[`"']*http://([\w-]+\.)+[a-z]{2,}
; regex local: (?i)http://(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[|[\w.-]+\.(local|internal|test|example|invalid|localhost|lan|svc|cluster|home|localdomain)\b|(\w+\.)*example\.(com|org|net)|[\w-]+(:|/|["']|$)|host\.docker|metadata)|schemas?\.|w3\.org|/ns/|xmlns|\.xsd|\.dtd|purl\.org|json-schema
; list writers: axios.post axios.put axios.patch axios.delete got.post got.put got.patch got.delete superagent.post superagent.put needle.post request.post ky.post node-fetch.post
; regex base-names: (?i)(^|_|[a-z])((api|auth|base|service|server|payment\w*|gateway|backend|endpoint|login|token|account\w*|billing|partner|identity|sms|mail|hook|remote|upstream)_?)*(ur[li]|api|host|endpoint|base|address|origin)$
; regex credentials: (?i)authorization|x-api-key|api_?key|access_?token|bearer|client_?secret|passw(or)?d|\bcvc\b|\bcvv\b|card_?number|card\.number|\biban\b|\bssn\b|auth:\s*\{|refresh_?token|personal_?number
; regex far: (?i)^[`"']http://([\w-]+\.)+[a-z]{2,}
; regex near: (?i)http://(localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[|[\w.-]+\.(local|internal|test|invalid|localhost|lan|svc|cluster|home|localdomain|intranet|corp)\b|[\w-]+(:|/|["']|$)|host\.docker|metadata)|schemas?\.|w3\.org|/ns/|xmlns|\.xsd|\.dtd|purl\.org|json-schema

((call_expression function: (_) @callee arguments: (arguments . (_) @url)) @hint
  (#resolves-to? @callee "<writers>")
  (#reads-like? @url "<elsewhere>")
  (#not-reads-like? @url "<local>")
  (#match? @url "http:")
  (#set! message "What is sent to `{url}` can be read on the way: use `https`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @url)) @hint
  (#resolves-to? @callee "<writers>")
  (#reads-like? @url "<elsewhere>")
  (#not-reads-like? @url "<local>")
  ; Where secrets go, the address is hinted at where it stands.
  (#not-match? @url "http:")
  (#not-file-matches? "<credentials>")
  (#set! message "What is sent to `{url}` can be read on the way: use `https`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @url . (object) @options)) @hint
  (#resolves-to? @callee "fetch" "node-fetch" "undici.fetch" "undici.request" "axios.get" "got" "got.get" "axios" "superagent.get" "needle" "ky.get" "request.get" "http.request" "http.get")
  (#reads-like? @url "<elsewhere>")
  (#not-reads-like? @url "<local>")
  (#match? @url "http:")
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

; The address under a name, in a file that sends secrets to it.
((variable_declarator name: (identifier) @name value: [(string) (template_string)] @url) @hint
  (#match? @name "<base-names>")
  (#match? @url "<far>")
  (#not-match? @url "<near>")
  (#file-matches? "\\b(fetch|axios(\\.\\w+)?|got(\\.\\w+)?|request(\\.\\w+)?|superagent\\.\\w+|needle(\\.\\w+)?|ky(\\.\\w+)?|https?\\.request|undici\\.\\w+|post|put)(<[^>]*>)?\\(")
  (#file-matches? "<credentials>")
  (#not-file-kind? "test" "example")
  (#not-runs-in? "browser")
  (#set! message "What is sent to `{name}`, secrets too, can be read on the way: use `https`"))
((pair key: (_) @_key value: (string) @url) @hint
  (#match? @_key "^[\"']?(base_?[uU][rR][lL]|prefixUrl|api_?[uU]rl|url|uri|endpoint|hostname|host)[\"']?$")
  (#match? @url "<far>")
  (#not-match? @url "<near>")
  (#inside-call? @hint "create" "extend" "post" "put" "patch" "request" "axios" "fetch" "got")
  (#function-matches? @hint "<credentials>|method: *['\"](POST|PUT|PATCH|post|put|patch)")
  (#not-runs-in? "browser")
  (#set! message "What is sent to {url} can be read on the way: use `https`"))
((call_expression function: (_) @callee arguments: (arguments . [(string) (template_string)] @url . (object) @_options)) @hint
  (#match? @callee "(^|\\.)(fetch|axios|got|post|put|patch|request|needle|ky)$")
  (#match? @url "<far>")
  (#not-match? @url "<near>")
  (#match? @_options "(?i)<credentials>|method: *['\"](post|put|patch)|body:")
  (#not-runs-in? "browser")
  (#set! message "What is sent to {url} can be read on the way: use `https`"))
; Mail and databases, told to leave encryption out.
((call_expression function: (_) @callee arguments: (arguments . (object) @options)) @hint
  (#match? @callee "(^|\\.)createTransport$")
  (#match? @options "ignoreTLS:\\s*true")
  (#match? @options "auth\\s*:")
  (#set! message "With `ignoreTLS` the password goes to the mail server as it is: use `requireTLS`"))

; A database whose answers anybody on the way reads.
((string) @hint
  (#match? @hint "(?i)^[\"'](postgres(ql)?|mysql|mariadb|mongodb|mssql)(\\+srv)?://")
  (#match? @hint "(?i)[?&](sslmode=disable|ssl=false|tls=false|useSSL=false|sslaccept=accept_invalid_certs)")
  (#not-match? @hint "(?i)(//|@)(localhost|127\\.|0\\.0\\.0\\.0|10\\.|192\\.168\\.|172\\.|host\\.docker|db[:/]|postgres[:/]|mysql[:/]|mongo[:/])")
  (#not-path-matches? "(?i)test|mock|fixture")
  (#set! message "What goes to this database can be read on the way: leave encryption on"))
((pair key: (_) @option value: (false)) @hint
  (#match? @option "^[\"']?(ssl|tls|encrypt)[\"']?$")
  (#inside-call? @hint "Pool" "Client" "createPool" "createConnection" "Sequelize" "DataSource" "connect" "ConnectionPool")
  (#argument-beside? @hint "host|server|connectionString")
  (#not-function-matches? @hint "localhost|127\\.0\\.0\\.1|process\\.env\\.NODE_ENV")
  (#not-path-matches? "(?i)test|mock|fixture|dev")
  (#set! severity "info")
  (#set! message "With `{hint}` what goes to the database can be read on the way: leave encryption on"))

; A form that sends what is typed.
([(string) (template_string)] @hint
  (#match? @hint "(?i)<form[^>]+action=[\\\\]?[\"']http://")
  (#not-match? @hint "(?i)http://(localhost|127\\.|0\\.0\\.0\\.0|\\$\\{)")
  (#not-path-matches? "(?i)test|mock|fixture|docs?/")
  (#set! message "What is typed into this form can be read on the way: use `https`"))

; A link to where a password is typed.
([(string) (template_string)] @hint
  (#match? @hint "(?i)^[\"'`]http://[\\w.${}-]+(:\\d+)?/([\\w/-]*/)?(log-?in|sign-?in|account|password|reset[\\w-]*|auth|verify|checkout|pay(ment)?s?)\\b")
  (#not-match? @hint "<near>")
  (#not-match? @hint "(?i)http://\\$\\{(host|hostname|address|ip|server|domain)\\}|http://\\$\\{\\w*(HOST|ADDR|IP)\\w*\\}|localhost|127\\.0|0\\.0\\.0\\.0")
  (#in-function? @hint)
  (#not-inside-call? @hint "log" "console.log" "info" "debug" "fetch" "axios" "get" "post" "request")
  (#not-path-matches? "(?i)test|mock|fixture|docs?/|dev")
  (#not-runs-in? "browser")
  (#set! message "Whoever follows {hint} types their password over a connection that anybody reads: link to `https`"))

; Brokers and stores, with a password on the way.
((call_expression function: (_) @callee arguments: (arguments . (string) @url . (object) @options)) @hint
  (#match? @callee "(?i)(^|\\.)connect(Async)?$|createClient$")
  (#match? @url "(?i)^[\"'](mqtt|amqp|redis|ldap|ws|ftp|stomp|nats)://([\\w-]+\\.)+[a-z]{2,}")
  (#not-match? @url "(?i)//(localhost|127\\.|10\\.|192\\.168\\.|172\\.)|\\.(local|internal|svc|lan)\\b")
  (#match? @options "(?i)\\b(password|pass|token)\\b")
  (#not-path-matches? "(?i)test|mock|fixture")
  (#set! message "The password goes to {url} as it is: use the form with TLS"))
((call_expression function: (_) @callee arguments: (arguments . (object) @options)) @hint
  (#match? @callee "\\.access$")
  (#imports? "basic-ftp")
  (#match? @options "password")
  (#not-match? @options "\\bsecure|\\.\\.\\.")
  (#set! message "Without `secure: true` the password is sent as it is: set it"))

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
;! bad
; const axios = require("axios");
; const PAYMENT_API = "http://payments.ticketbox.example/api";
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; exports.charge = (card, apiKey) => axios.post(`${PAYMENT_API}/charges`, { number: card.number }, { headers: { "X-Api-Key": apiKey } });
;! bad
; const AUTH_URL = "http://auth.parcels.shop/token";
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; export async function getToken(id, clientSecret) {
;   const res = await fetch(AUTH_URL, { method: "POST", body: new URLSearchParams({ id, client_secret: clientSecret }) });
;   if (res.
;! good
; const API = "https://payments.ticketbox.shop/api";
; const LOCAL_API = "http://localhost:3000";
; const NS = "http://www.w3.org/2000/svg";
; export const charge = (apiKey) => axios.post(`${API}/charges`, {}, { timeout: 1000, headers: { Authorization: apiKey } });
;! bad
; const client = new MongoClient("mongodb://db1.clinic.example/patients?ssl=false");
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const client = new MongoClient("mongodb://localhost/patients?ssl=false");
;! bad
; const page = `<form method="post" action="http://login.shop.example/in"><input name="password"></form>`;
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const page = `<form method="post" action="/in"><input name="password"></form>`;
;! bad
; const invite = (user) => mail(user, `http://www.clinic.example/login?user=${user.id}`);
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const invite = (user) => mail(user, `https://www.clinic.example/login?user=${user.id}`);
;! bad
; const mqtt = require("mqtt");
; const client = mqtt.connect("mqtt://broker.iot.example", { username: "gateway", password: process.env.MQTT_PASSWORD });
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const ftp = require("basic-ftp");
; const push = (client) => client.access({ host: "ftp.partner.shop", user: "x", password: process.env.FTP_PASSWORD });
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const mqtt = require("mqtt");
; const client = mqtt.connect("mqtts://broker.iot.example", { username: "gateway", password: process.env.MQTT_PASSWORD });
; const local = mqtt.connect("mqtt://localhost", { username: "gateway", password: "x" });
