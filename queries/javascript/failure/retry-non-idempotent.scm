; What cannot be taken back is tried again
;
; The answer can be lost after the work was done: the payment is taken, or the mail sent, once for each attempt. A key that
; is the same in every attempt lets the other side tell that it has seen it.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines
; cwe: 837
; regex sends: (?i)^(charge\w*|sendMail|sendEmail|sendSms|capture\w*|transfer\w*|refund\w*|payout\w*|createPayment\w*|createOrder|createCharge|placeOrder|pay|paymentIntents|charges)$
; regex repeatable: (?i)idempot|dedup|request_?id|requestKey|unique_?key|transaction_?ref

((_ condition: (_) @_condition body: (statement_block (try_statement body: (_) @_body) @hint))
  (#match? @_condition "(?i)attempt|retr(y|ies)|tries")
  (#contains-text? @_body "<sends>")
  (#contains? @_body "return_statement" "break_statement")
  (#contains? @_body "await_expression")
  (#not-function-matches? @hint "<repeatable>")
  (#set! message "If only the answer was lost, this is done again: send an idempotency key with each attempt"))
((_ condition: (_) @_condition body: (statement_block (try_statement body: (_) @_body) @hint))
  (#match? @_condition "(?i)attempt|retr(y|ies)|tries")
  (#not-contains-text? @_body "<sends>")
  (#calls? @_body "axios.post" "got.post" "superagent.post")
  (#contains? @_body "return_statement" "break_statement")
  (#match? @_body "(?i)pay|order|charge|transfer|invoice|refund|checkout|mail|sms|notif")
  (#not-function-matches? @hint "<repeatable>")
  (#set! message "If only the answer was lost, this is done again: send an idempotency key with each attempt"))
((call_expression function: (_) @callee arguments: (arguments . (_ body: (_) @_body))) @hint
  (#resolves-to? @callee "p-retry" "async-retry" "promise-retry" "retry" "exponential-backoff.backOff" "ts-retry-promise.retry")
  (#contains-text? @_body "<sends>")
  (#not-function-matches? @hint "<repeatable>")
  (#not-match? @hint "<repeatable>")
  (#set! message "If only the answer was lost, this is done again: send an idempotency key with each attempt"))

;! bad
; async function pay(order) {
;   for (let attempt = 0; attempt < 3; attempt++) {
;     try {
;     ^^^^^
;       return await gateway.charge(order.total);
;     } catch (error) {
;       await sleep(2 ** attempt * 100);
;     }
;   }
;   throw new Error("no answer");
; }
;! bad
; import pRetry from "p-retry";
; import axios from "axios";
; async function pay(order) {
;   return pRetry(() => stripe.paymentIntents.create({ amount: order.total }), { retries: 3 });
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; async function place(order) {
;   let tries = 0;
;   while (tries < 5) {
;     try {
;     ^^^^^
;       return await axios.post(ORDERS, order, { timeout: 5000 });
;     } catch (error) {
;       tries += 1;
;       await sleep(2 ** tries * 100);
;     }
;   }
;   throw new Error("no answer");
; }
;! bad
; import pRetry from "p-retry";
; const send = (mail) => pRetry(async () => { await transporter.sendMail(mail); }, { retries: 3 });
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (send
;! good
; async function pay(order) {
;   for (let attempt = 0; attempt < 3; attempt++) {
;     try {
;       return await gateway.charge(order.total, { idempotencyKey: order.id });
;     } catch (error) {
;       await sleep(2 ** attempt * 100);
;     }
;   }
;   throw new Error("no answer");
; }
;! good
; import pRetry from "p-retry";
; const load = (id) => pRetry(() => api.getOrder(id), { retries: 3 });
; async function read(id) {
;   for (let attempt = 0; attempt < 3; attempt++) {
;     try {
;       return await api.getOrder(id);
;     } catch (error) {
;       await sleep(2 ** attempt * 100);
;     }
;   }
;   throw new Error("no answer");
; }
; async function pay(order) {
;   return gateway.charge(order.total);
; }
