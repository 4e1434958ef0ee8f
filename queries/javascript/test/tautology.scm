; An assertion that cannot fail
;
; It compares a thing with itself, a constant with a constant, or what a mock was told to return with what it returns.
; The test is green for every version of the code, and its coverage looks like proof.
;
; severity: warning
; confidence: high
; files: test
; precision: 11/12 before assertions that are counted were gated, 9/9 after, five of which only mark that nothing was thrown (apostrophe), on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines

((call_expression
   function: (member_expression
     object: (call_expression function: (identifier) @_expect arguments: (arguments . [(true) (false) (number) (string) (null) (undefined)] @_left .))
     property: (property_identifier) @_matcher)
   arguments: (arguments . [(true) (false) (number) (string) (null) (undefined)] @_right .)) @hint
  (#eq? @_expect "expect")
  (#any-of? @_matcher "toBe" "toEqual" "toStrictEqual")
  (#eq? @_left @_right)
  (#not-in-error-handler? @hint)
  ; Counted: it says that the line was reached.
  (#not-file-matches? "expect\\.(assertions|hasAssertions)\\(")
  (#not-inside? @hint "if_statement" "catch_clause" "else_clause" "switch_statement")
  (#set! message "`{hint}` never fails: expect what the code should have done"))
((call_expression
   function: (member_expression
     object: (call_expression function: (identifier) @_expect arguments: (arguments . [(identifier) (member_expression)] @_left .))
     property: (property_identifier) @_matcher)
   arguments: (arguments . [(identifier) (member_expression)] @_right .)) @hint
  (#eq? @_expect "expect")
  (#any-of? @_matcher "toBe" "toEqual" "toStrictEqual")
  (#eq? @_left @_right)
  (#not-line-matches? @hint "(?i)getter|memo|cache|identity|same")
  (#set! message "`{hint}` compares a value with itself: compare it with what it should be"))
((call_expression
   function: (member_expression
     object: (call_expression function: (identifier) @_expect arguments: (arguments . (true) .))
     property: (property_identifier) @_matcher)
   arguments: (arguments)) @hint
  (#eq? @_expect "expect")
  (#any-of? @_matcher "toBeTruthy" "toBeDefined" "toBeTrue")
  (#not-file-matches? "expect\\.(assertions|hasAssertions)\\(")
  (#not-inside? @hint "if_statement" "catch_clause" "else_clause" "switch_statement")
  (#set! message "`{hint}` never fails: expect what the code should have done"))
((call_expression function: [(identifier) @_assert (member_expression object: (identifier) @_assert property: (property_identifier) @_ok)] arguments: (arguments . (true) @_true)) @hint
  (#eq? @_assert "assert")
  (#match? @hint "^assert(\\.ok)?\\(true\\s*[,)]")
  (#not-in-error-handler? @hint)
  ; Counted: it says that the line was reached.
  (#not-file-matches? "expect\\.(assertions|hasAssertions)\\(")
  (#not-inside? @hint "if_statement" "catch_clause" "else_clause" "switch_statement")
  (#set! message "`{hint}` never fails: assert what the code should have done"))
; What a mock was told to say, said back.
((statement_block
   (expression_statement (call_expression function: (member_expression object: (_) @_mock property: (property_identifier) @_tell) arguments: (arguments . (_) @_told .)))
   . [
     (expression_statement (call_expression function: (member_expression object: (call_expression function: (identifier) @_expect arguments: (arguments . (call_expression function: (_) @_called) .))) arguments: (arguments . (_) @_expected .)) @hint)
     (expression_statement (await_expression (call_expression function: (member_expression object: (call_expression function: (identifier) @_expect arguments: (arguments . (await_expression (call_expression function: (_) @_called)) .))) arguments: (arguments . (_) @_expected .))) @hint)
   ])
  (#any-of? @_tell "mockReturnValue" "mockResolvedValue" "returns" "resolves")
  (#eq? @_expect "expect")
  (#eq? @_mock @_called)
  (#eq? @_told @_expected)
  (#set! message "This asks the mock for what it was told to say: call the code that uses it"))

; Every status is one of these.
((call_expression
   function: (member_expression
     object: (call_expression function: (identifier) @_expect arguments: (arguments . (_) @_status .))
     property: (property_identifier) @_matcher)
   arguments: (arguments . (number) @_bound .)) @hint
  (#eq? @_expect "expect")
  (#match? @_status "(?i)\\b(status|statusCode|status_code)$")
  (#any-of? @_matcher "toBeLessThan" "toBeLessThanOrEqual" "lessThan" "below")
  (#match? @_bound "^(599|[6-9]\\d\\d|1000)$")
  (#set! message "`{hint}` holds for every answer: expect the status that the code should give"))
((call_expression
   function: (member_expression
     object: (call_expression function: (identifier) @_expect arguments: (arguments . (_) @_status .))
     property: (property_identifier) @_matcher)
   arguments: (arguments . (number) @_bound .)) @hint
  (#eq? @_expect "expect")
  (#match? @_status "(?i)\\b(status|statusCode|status_code)$")
  (#any-of? @_matcher "toBeGreaterThan" "toBeGreaterThanOrEqual")
  (#match? @_bound "^(0|1|100|199|200)$")
  (#set! message "`{hint}` holds for every answer: expect the status that the code should give"))
((call_expression
   function: (member_expression
     object: (call_expression function: (identifier) @_expect arguments: (arguments . (array) @_allowed .))
     property: (property_identifier) @_matcher)
   arguments: (arguments . (_) @_status .)) @hint
  (#eq? @_expect "expect")
  (#eq? @_matcher "toContain")
  (#match? @_status "(?i)\\b(status|statusCode)$")
  (#match? @_allowed "\\b20\\d\\b")
  (#match? @_allowed "\\b[45]\\d\\d\\b")
  (#set! message "`{hint}` holds whether it went well or not: expect the one status that the code should give"))

; The only thing asked is whether there is anything.
((call_expression
   function: (identifier) @_it
   arguments: (arguments . [(string) (template_string)] . [
     (arrow_function body: (statement_block . (expression_statement (call_expression function: (member_expression object: (call_expression function: (identifier) @_expect arguments: (arguments . (identifier))) property: (_) @_matcher)) @hint) .))
   ] .))
  (#any-of? @_it "it" "test")
  (#eq? @_expect "expect")
  (#any-of? @_matcher "toBeDefined" "toBeTruthy")
  (#set! severity "info")
  (#set! message "This holds as soon as there is an object: test what it does"))
((statement_block
   (lexical_declaration (variable_declarator name: (identifier) @_result value: (await_expression)))
   . (expression_statement (call_expression function: (member_expression object: (call_expression function: (identifier) @_expect arguments: (arguments . (identifier) @_asked .)) property: (_) @_matcher) arguments: (arguments)) @hint) .)
  (#eq? @_expect "expect")
  (#eq? @_result @_asked)
  (#any-of? @_matcher "toBeDefined" "toBeTruthy")
  (#in? @hint "test")
  (#set! severity "info")
  (#set! message "This holds whatever `{_result}` is: expect what it should be"))

;! bad tests/orders.test.js
; it("creates", () => {
;   createOrder();
;   expect(true).toBe(true);
;   ^^^^^^^^^^^^^^^^^^^^^^^
; });
; it("totals", () => {
;   const total = createOrder().total;
;   expect(total).toEqual(total);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   expect(1).toBe(1);
;   ^^^^^^^^^^^^^^^^^
;   expect(true).toBeTruthy();
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad tests/mocks.test.js
; it("asks the gateway", () => {
;   gateway.mockReturnValue(5);
;   expect(gateway()).toBe(5);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
;   assert.ok(total());
;   assert(true);
;   ^^^^^^^^^^^^
;   broken(
; });
;! good tests/good.test.js
; it("creates", () => {
;   const order = createOrder();
;   expect(order.open).toBe(true);
;   expect(order.total).toEqual(order.net);
;   gateway.mockReturnValue(5);
;   expect(pay(gateway)).toBe(5);
;   if (order.open) {
;     expect(true).toBe(true);
;   } else {
;     assert(order.closed);
;   }
; });
;! good tests/near.test.js
; it("is told from its copy", () => {
;   expect(order.total).toBe(copy.total);
; });
; it("keeps what it made", () => {
;   expect(cached.value).toBe(cached.value);
; });
; it("refuses", async () => {
;   try {
;     await pay(0);
;   } catch (error) {
;     expect(true).toBe(true);
;   }
; });
; it("asks twice", () => {
;   gateway.mockReturnValue(5);
;   expect(gateway()).toBe(6);
; });
;! bad tests/status.test.js
; it("responds", async () => {
;   const res = await request(app).post("/transfers").send({ cents: 500 });
;   expect(res.status).toBeLessThan(600);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   expect([200, 404, 500]).toContain(res.status);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; it("is defined", () => {
;   expect(service).toBeDefined();
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; it("loads", async () => {
;   const order = await service.load(1);
;   expect(order).toBeDefined();
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good tests/more-status.test.js
; it("responds", async () => {
;   const res = await request(app).post("/transfers").send({ cents: 500 });
;   expect(res.status).toBeLessThan(500);
;   expect([200, 201]).toContain(res.status);
;   expect(res.body.id).toBeDefined();
; });
; it("loads", async () => {
;   const order = await service.load(1);
;   expect(order).toBeDefined();
;   expect(order.total).toBe(5);
; });
