; The test replaces what it tests
;
; The method under test is mocked and then called: what runs is the mock. The test proves that a mock returns what it
; was told, and the real method may be empty.
;
; severity: warning
; confidence: medium
; files: test
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines

((statement_block
   (expression_statement (call_expression
     function: (member_expression object: (call_expression function: (_) @_spy arguments: (arguments . (identifier) @_object . (string) @_method .)) property: (property_identifier) @_tell)))
   [
     (lexical_declaration (variable_declarator value: (call_expression function: (member_expression object: (identifier) @_called_on property: (property_identifier) @_called)) @hint))
     (lexical_declaration (variable_declarator value: (await_expression (call_expression function: (member_expression object: (identifier) @_called_on property: (property_identifier) @_called)) @hint)))
   ])
  (#any-of? @_spy "jest.spyOn" "vi.spyOn")
  (#any-of? @_tell "mockReturnValue" "mockResolvedValue" "mockImplementation" "mockReturnValueOnce" "mockResolvedValueOnce")
  (#eq? @_object @_called_on)
  (#names? @_method @_called)
  (#set! message "`{_called}` is mocked above, so the mock runs and not the code: mock what it uses"))

; Asked right inside `expect`.
((statement_block
   (expression_statement (call_expression function: (member_expression object: (call_expression function: (_) @_spy arguments: (arguments . (identifier) @_object . (string) @_method .)) property: (property_identifier) @_tell)))
   [
     (expression_statement (call_expression function: (member_expression object: (call_expression function: (identifier) @_expect arguments: (arguments . (call_expression function: (member_expression object: (identifier) @_called_on property: (property_identifier) @_called)) @hint .)))))
     (expression_statement (call_expression function: (member_expression object: (call_expression function: (identifier) @_expect arguments: (arguments . (await_expression (call_expression function: (member_expression object: (identifier) @_called_on property: (property_identifier) @_called)) @hint) .)))))
   ])
  (#any-of? @_spy "jest.spyOn" "vi.spyOn")
  (#eq? @_expect "expect")
  (#any-of? @_tell "mockReturnValue" "mockResolvedValue" "mockImplementation" "mockReturnValueOnce" "mockResolvedValueOnce")
  (#eq? @_object @_called_on)
  (#names? @_method @_called)
  (#set! message "`{_called}` is mocked above, so the mock runs and not the code: mock what it uses"))

;! bad tests/orders.test.js
; it("totals", async () => {
;   jest.spyOn(orders, "total").mockResolvedValue(5);
;   const result = await orders.total([1, 4]);
;                        ^^^^^^^^^^^^^^^^^^^^
;   expect(result).toBe(5);
; });
;! bad tests/more.test.js
; it("totals", () => {
;   vi.spyOn(orders, "total").mockReturnValue(5);
;   const result = orders.total([1, 4]);
;                  ^^^^^^^^^^^^^^^^^^^^
;   expect(result).toBe(
; });
;! bad tests/mail.test.ts
; it("sends", async () => {
;   vi.spyOn(mailer, "send").mockResolvedValueOnce("sent");
;   await prepare();
;   const answer = await mailer.send("ana@shop.example");
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   expect(answer).toBe("sent");
; });
; it("counts", () => {
;   jest.spyOn(basket, "count").mockImplementation(() => 3);
;   const count = basket.count();
;                 ^^^^^^^^^^^^^^
;   expect(count).toBe(3);
; });
;! good tests/good.test.js
; it("totals", async () => {
;   jest.spyOn(rates, "load").mockResolvedValue({});
;   jest.spyOn(orders, "save").mockReturnValue(1);
;   const result = await orders.total([1, 4]);
;   expect(result).toBe(5);
; });
;! good tests/near.test.js
; it("calls the real method", () => {
;   jest.spyOn(orders, "total");
;   const result = orders.total([1, 4]);
;   expect(result).toBe(5);
; });
; it("has another object", () => {
;   jest.spyOn(orders, "total").mockReturnValue(5);
;   const result = basket.total([1, 4]);
;   expect(result).toBe(5);
; });
; it("has an order of its own", () => {
;   const { total } = makeOrders();
;   jest.spyOn(rates, "total").mockReturnValue(2);
;   const result = total([1, 4]);
;   expect(result).toBe(10);
; });
; it("puts it back", () => {
;   jest.spyOn(orders, "total").mockRestore();
;   const result = orders.total([1, 4]);
;   expect(result).toBe(5);
; });
;! bad tests/fee.test.js
; it("computes the fee", async () => {
;   jest.spyOn(service, "fee").mockReturnValue(25);
;   expect(service.fee(500)).toBe(25);
;          ^^^^^^^^^^^^^^^^
; });
;! good tests/fee-too.test.js
; it("computes the fee", async () => {
;   jest.spyOn(service, "rate").mockReturnValue(25);
;   expect(service.fee(500)).toBe(25);
; });
