; A route answers with invented data
;
; John Doe and his sample orders were put there to try the page. Clients take them for real: they show them, store
; them and act on them, and no error ever says that nothing was looked up.
;
; severity: warning
; confidence: medium
; cwe: 1164
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; regex invented: (?i)\b(john|jane)[ ._]?(doe|smith)\b|\blorem ipsum\b|\b(test|user\d?|john|jane|alice|bob|demo|admin)@(example|test|mail|email|gmail)\.(com|org)\b|\b555[- ]\d{4}\b|\b123 (main|fake|elm) (st|street)\b|\bacme corp\b
; regex sample-name: (?i)^(mock|fake|dummy|sample|placeholder|hard_?coded)(_|[A-Z0-9])\w+$|^(mock|fake|dummy|sample)(users?|data|orders?|products?|items?|posts?|response)$
; list answers: json send
; regex figure: (?i)^["']?(\w*(revenue|turnover|sales|average|balance|latency|uptime|occupancy|conversion|temperature|rating|score|confidence|price|amount|views|visitors|active_?users|response_?time|growth|stock|stock_?level|quantity|eta|distance|usage|cpu|memory|likelihood|probability|fraud_?score|credit_?score)\w*|total|count|percentage)["']?$

((call_expression
   function: (member_expression property: (property_identifier) @_json)
   arguments: (arguments . [
     (object (pair value: (string) @hint))
     (object (pair value: (object (pair value: (string) @hint))))
     (object (pair value: (array (object (pair value: (string) @hint)))))
     (array (object (pair value: (string) @hint)))
   ]))
  (#any-of? @_json "<answers>")
  (#match? @hint "<invented>")
  (#in? @hint "handler")
  (#not-runs-in? "browser")
  (#set! message "{hint} is invented, and the client takes it for real: look the data up"))
((call_expression
   function: (member_expression property: (property_identifier) @_json)
   arguments: (arguments . [(identifier) @hint (object (shorthand_property_identifier) @hint) (object (pair value: (identifier) @hint))]))
  (#any-of? @_json "<answers>")
  (#match? @hint "<sample-name>")
  (#not-match? @hint "^(mock|fake|dummy)(Req|Res|Request|Fn)|^sample_?(Rate|Size|Count|rate|size|count|Interval)")
  (#in? @hint "handler")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` is sample data, and the client takes it for real: look the data up"))

; A figure that is thrown with dice.
((pair key: (_) @_figure value: (_) @hint)
  (#match? @_figure "<figure>")
  (#match? @hint "^((Math\\.(floor|round|ceil|trunc)|Number|parseFloat)\\()*\\(*Math\\.random\\(\\)")
  (#in-function? @hint)
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)(mock|fake|demo|simulat|sample|seed|faker|random|bench|stress|load|game)")
  (#not-function-matches? @hint "(?i)simulat|faker|demo")
  (#set! message "{_figure} is a random number, and whoever reads it takes it for real: work it out"))
((variable_declarator name: (identifier) @_figure value: (_) @hint)
  (#match? @_figure "<figure>")
  (#match? @hint "^((Math\\.(floor|round|ceil|trunc)|Number|parseFloat)\\()*\\(*Math\\.random\\(\\)")
  (#in-function? @hint)
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)(mock|fake|demo|simulat|sample|seed|faker|random|bench|stress|load|game)")
  (#not-function-matches? @hint "(?i)simulat|faker|demo|jitter|weight|sampl")
  (#set! message "`{_figure}` is a random number, and whoever reads it takes it for real: work it out"))

; A constant among figures that are worked out.
((return_statement (object [(shorthand_property_identifier) (pair value: [(call_expression) (await_expression) (binary_expression)])] (pair key: (_) @_figure value: (number) @hint)))
  (#match? @_figure "<figure>")
  (#not-match? @hint "^(-?[0-9]|10+|60)$")
  (#in-async? @hint)
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "{_figure} is the same for everybody: work it out, or leave it away"))
((lexical_declaration kind: "const" (variable_declarator name: (identifier) @_figure value: (number) @_number) @hint)
  (#match? @_figure "(?i)^(total|capacity|balance|average\\w*|revenue|rating|score|price|fee|tax(_?rate)?|discount|shipping\\w*|exchange_?rate)$")
  (#not-match? @_number "^[0-9]$|^100$|^1_?000$")
  (#in-async? @hint)
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "`{_figure}` is the same for everybody: look it up, or make it a constant of the module that says what it is"))

; It waits a while and says that it is done.
((statement_block
   (expression_statement (await_expression [(new_expression constructor: (_) @_promise) (call_expression function: (identifier) @_promise)] @_wait) @hint)
   . (return_statement [(object) (true)]) .) @_all
  (#any-of? @_promise "Promise" "sleep" "delay" "wait" "setTimeout")
  (#match? @_wait "setTimeout|^(sleep|delay|wait)\\(")
  (#match? @_all "(?i)(success|ok|status|id|paid|sent|approved)\\w*:\\s*|return true")
  (#not-match? @_all "(?s)await .*await ")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)mock|fake|demo|simulat|sample|stub|delay|sleep|wait")
  (#not-function-matches? @hint "(?i)poll|retry|attempt|throttle")
  (#set! severity "info")
  (#set! message "This waits and says that it is done, and does nothing: do the work, or throw an error until it is written"))

;! bad
; app.get("/users/:id", (req, res) => {
;   res.json({ id: req.params.id, name: "John Doe", email: "john@example.com" });
;                                       ^^^^^^^^^^
;                                                          ^^^^^^^^^^^^^^^^^^
; });
;! bad
; router.get("/orders", async (req, res) => {
;   const mockOrders = [{ id: 1, total: 10 }];
;   res.json(mockOrders);
;            ^^^^^^^^^^
; });
; router.get("/users", (req, res) => res.json([{ name: "Jane Doe" }]));
;                                                      ^^^^^^^^^^
; router.get("/all", (req, res) => {
;   res.send({ users: dummyUsers });
;                     ^^^^^^^^^^
;   broken(
; });
;! good
; app.get("/users/:id", async (req, res) => {
;   const contact = "Write to admin@example.com";
;   const sampleRate = rate(req.params.id);
;   res.json({ id: req.params.id, rate: sampleRate });
; });
; const example = { name: "John Doe" };
; client.post("/users", (error, answer) => answer.json({ name: "Alice Cooper" }));
; test.each([{ name: "John Doe" }]);
;! bad
; async function report(garage) {
;   const occupied = await sessions.count(garage);
;   return {
;     occupied,
;     averageStayMinutes: 87,
;                         ^^
;     revenueTodayCents: Math.floor(Math.random() * 500_000),
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   };
; }
;! bad
; async function charge(order) {
;   await new Promise((resolve) => setTimeout(resolve, 500));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return { success: true, id: `ch_${order.id}` };
; }
;! bad
; async function free(garage) {
;   const total = 420;
;         ^^^^^^^^^^^
;   return total - (await sessions.count(garage));
; }
;! good
; async function report(garage) {
;   const position = Math.random() * 10;
;   await sleep(100);
;   return { page: 87, count: 0, retryAfter: Math.random() * 500, position, total: await sessions.count(garage) };
; }
