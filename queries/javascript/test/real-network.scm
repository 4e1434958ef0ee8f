; A test asks a server on the internet
;
; It fails when that server is slow, changed or not reachable from where the tests run, and it may change something there.
; Answer the request in the test, with a double of the client or of the server.
;
; severity: info
; confidence: medium
; precision: 0 hints on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines
; see: https://mswjs.io

((call_expression function: (_) @callee arguments: (arguments . (_) @url)) @hint
  (#resolves-to? @callee "fetch" "axios.get" "axios.post" "axios.put" "axios.delete" "node-fetch" "got" "got.get" "got.post" "undici.fetch" "superagent.get")
  (#reads-like? @url "(?i)^https?://([\\w-]+\\.)+[a-z]{2,}(/|$|:|\\?)")
  (#not-reads-like? @url "(?i)://(localhost|127\\.|[\\w.-]*\\.(local|test|example|invalid|internal|localhost)\\b|(\\w+\\.)*example\\.(com|org|net))")
  (#in? @hint "test")
  (#not-file-matches? "(?i)nock|msw|fetch-?mock|mockFetch|setupServer|jest\\.mock|vi\\.mock|stubGlobal|spyOn|global(This)?\\.fetch *=|mock-?adapter|MockAgent|sinon|\\bmock\\b")
  (#set! message "This asks `{url}`, which may be slow, changed or gone: answer the request in the test"))

;! bad rates.test.js
; import axios from "axios";
; it("loads rates", async () => {
;   const answer = await axios.get("https://api.rates.io/latest", { timeout: 5000 });
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   expect(answer.status).toBe(200);
; });
;! bad rates.test.js
; test("is up", async () => {
;   const page = await fetch("https://www.shop.io/health");
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   expect(page.status).toBe(200);
;   const other = await fetch(`https://www.shop.io/${name}`);
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   expect(other.status).toBe(200);
; });
;! bad rates.test.js
; test("is up", async () => {
;   const page = await fetch("https://www.shop.io/health");
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   expect(page.status).toBe(200);
; });
; test(
;! good rates.test.js
; test("is up", async () => {
;   const page = await fetch("http://localhost:3000/health");
;   expect(page.status).toBe(200);
; });
; test("is named", async () => {
;   const page = await fetch("https://shop.example.com/health");
;   expect(page.status).toBe(200);
; });
; test("asks", async () => {
;   const page = await fetch(url);
;   expect(page.status).toBe(200);
; });
; const address = "https://api.rates.io/latest";
