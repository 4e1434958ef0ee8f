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
