; A test waits for a fixed time
;
; On a busy machine the time is too short and the test fails now and then; everywhere else it is too long. Wait for the event
; or the state that is meant, or use fake timers.
;
; severity: info
; confidence: medium
; precision: 12/12 (apostrophe 4.31.0, ep_etherpad-lite 1.8.14) on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines
; see: https://vitest.dev/api/vi.html#vi-waitfor

((await_expression (new_expression constructor: (_) @_promise arguments: (arguments . (arrow_function body: [
    (call_expression function: (identifier) @_timer arguments: (arguments . (identifier) . (number) @time .))
    (statement_block . (expression_statement (call_expression function: (identifier) @_timer arguments: (arguments . (identifier) . (number) @time .))) .)
  ])))) @hint
  (#eq? @_promise "Promise")
  (#eq? @_timer "setTimeout")
  (#match? @time "^[1-9][\\d_]{3,}$")
  (#in? @hint "test")
  (#set! message "The test waits {time} ms and hopes: wait for what is meant, or use fake timers"))
((await_expression (call_expression function: (_) @callee arguments: (arguments . (number) @time .))) @hint
  (#match? @callee "(?i)(^|\\.)(sleep|delay|wait|waitForTimeout|pause)$|^timers.*setTimeout$")
  (#match? @time "^[1-9][\\d_]{3,}$")
  (#in? @hint "test")
  (#set! message "The test waits {time} ms and hopes: wait for what is meant, or use fake timers"))

;! bad orders.test.js
; it("sends the mail", async () => {
;   await place(order);
;   await new Promise((resolve) => setTimeout(resolve, 2000));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   expect(mails.length).toBe(1);
; });
;! bad orders.test.js
; test("expires", async () => {
;   await sleep(5000);
;   ^^^^^^^^^^^^^^^^^
;   expect(cache.get("a")).toBeNull();
; });
; test("waits", async () => {
;   await delay(1500);
;   ^^^^^^^^^^^^^^^^^
;   expect(queue.size).toBe(0);
; });
;! bad orders.test.js
; it("sends", async () => {
;   await sleep(3000);
;   ^^^^^^^^^^^^^^^^^
;   expect(mails.length).toBe(1);
; });
; it(
;! good orders.test.js
; it("sends the mail", async () => {
;   await place(order);
;   await waitFor(() => expect(mails.length).toBe(1));
; });
; it("yields", async () => {
;   await new Promise((resolve) => setTimeout(resolve, 10));
;   expect(mails.length).toBe(1);
; });
; it("ticks", async () => {
;   await sleep(5);
;   expect(mails.length).toBe(1);
; });
;! good orders.js
; async function poll() {
;   await sleep(5000);
;   return check();
; }
