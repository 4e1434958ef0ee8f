; A test that passes when the code fails
;
; The failed assertion is caught, or belongs to a promise that nobody waits for: whether the code works or not, the
; test is over before anybody looks.
;
; severity: warning
; confidence: medium
; precision: 3/3 on npm applications (Ghost, NodeBB, Strapi, Medusa, Joplin, Renovate …), 4.8 million lines
; precision: what passes when nothing is thrown: 8/9 before assertions that nothing was thrown were gated, 8/8 after, on apostrophe, actionhero, @reactioncommerce/api-plugin-carts, gun
; precision: warnings that were new when all of them were read: 28/28, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; files: test

; A promise's assertion that nobody awaits.
((expression_statement (call_expression
   function: (member_expression object: (member_expression object: (call_expression function: (identifier) @_expect) property: (property_identifier) @_when))) @hint)
  (#eq? @_expect "expect")
  (#any-of? @_when "resolves" "rejects")
  (#in-async? @hint)
  (#set! message "Nobody waits for this assertion: `await` it")
  (#set! fix.title "Await it")
  (#set! fix.safety "safe")
  (#wrap! @hint "await " ""))
((expression_statement (call_expression
   function: (member_expression object: (member_expression object: (member_expression object: (call_expression function: (identifier) @_expect) property: (property_identifier) @_when)))) @hint)
  (#eq? @_expect "expect")
  (#any-of? @_when "resolves" "rejects")
  (#in-async? @hint)
  (#set! message "Nobody waits for this assertion: `await` it")
  (#set! fix.title "Await it")
  (#set! fix.safety "safe")
  (#wrap! @hint "await " ""))
((expression_statement (call_expression
   function: (member_expression object: (member_expression object: (call_expression function: (identifier) @_expect) property: (property_identifier) @_when))) @hint)
  (#eq? @_expect "expect")
  (#any-of? @_when "resolves" "rejects")
  (#not-in-async? @hint)
  (#set! message "Nobody waits for this assertion: return it, or `await` it in an `async` function"))

; A failed assertion, caught.
((try_statement body: (statement_block) @_body handler: (catch_clause body: (statement_block) @_nothing) @hint)
  (#in? @hint "test")
  (#contains-text? @_body "^(expect|assert)$")
  (#empty? @_nothing)
  (#not-contains? @hint "comment")
  (#not-contains-text? @_body "^(fail|fails)$")
  (#set! message "A failed assertion is swallowed here: let it through, or say `expect(…).toThrow`"))
((try_statement body: (statement_block) @_body handler: (catch_clause body: (statement_block (expression_statement (call_expression function: (member_expression object: (identifier) @_console)))) @_said) @hint)
  (#in? @hint "test")
  (#contains-text? @_body "^(expect|assert)$")
  (#eq? @_console "console")
  (#not-contains-text? @_said "^(expect|assert|fail|done|throw|reject|process)$")
  (#set! message "A failed assertion is swallowed here: let it through, or say `expect(…).toThrow`"))

; Nothing is asked when nothing is thrown.
((try_statement
   body: (statement_block . (expression_statement) .) @_body
   handler: (catch_clause body: (statement_block . (expression_statement (call_expression function: (_) @_expect)) ) @_handler)) @hint
  (#in? @hint "test")
  (#match? @_expect "^(expect\\(|assert\\b)")
  (#not-match? @_handler "expect\\(true\\)|assert(\\.ok)?\\(!|toBe(Undefined|Null|Falsy)|not\\.toBeDefined|assert\\.fail|expect\\.fail")
  (#not-contains-text? @_body "^(expect|assert|fail|fails|should)$")
  (#not-contains? @_body "throw_statement")
  (#not-function-matches? @hint "expect\\.(assertions|hasAssertions)|\\bdone\\b|\\bfail\\(|t\\.plan")
  (#not-file-matches? "expect\\.hasAssertions")
  (#not-function-matches? @hint "(?s)catch[^{]*\\{.*\\}\\s*(await |throw |return )?(expect|assert|should|fail|throw|return)\\b")
  (#set! message "This passes when nothing is thrown: say `await expect(…).rejects.toThrow(…)`"))
((try_statement
   body: (statement_block . (lexical_declaration) .) @_body
   handler: (catch_clause body: (statement_block . (expression_statement (call_expression function: (_) @_expect))) @_handler)) @hint
  (#in? @hint "test")
  (#match? @_expect "^(expect\\(|assert\\b)")
  (#not-match? @_handler "expect\\(true\\)|assert(\\.ok)?\\(!|toBe(Undefined|Null|Falsy)|not\\.toBeDefined|assert\\.fail|expect\\.fail")
  (#not-contains-text? @_body "^(expect|assert|fail|fails|should)$")
  (#not-function-matches? @hint "expect\\.(assertions|hasAssertions)|\\bdone\\b|\\bfail\\(|t\\.plan")
  (#not-function-matches? @hint "(?s)catch[^{]*\\{.*\\}\\s*(await |throw |return )?(expect|assert|should|fail|throw|return)\\b")
  (#set! message "This passes when nothing is thrown: say `await expect(…).rejects.toThrow(…)`"))

;! bad tests/orders.test.js
; it("refuses", async () => {
;   expect(pay(-1)).rejects.toThrow("negative");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   expect(total()).resolves.toBe(5);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! fixed
; it("refuses", async () => {
;   await expect(pay(-1)).rejects.toThrow("negative");
;   await expect(total()).resolves.toBe(5);
; });
;! bad tests/more.test.js
; it("totals", () => {
;   try {
;     expect(makeOrder().total).toBe(5);
;   } catch (error) {}
;     ^^^^^^^^^^^^^^^^
; });
; it("prints", () => {
;   try {
;     expect(makeOrder().total).toBe(5);
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     console.log(error);
;   }
;   broken(
; });
;! good tests/good.test.js
; it("refuses", async () => {
;   await expect(pay(-1)).rejects.toThrow("negative");
; });
; it("resolves", () => expect(total()).resolves.toBe(5));
; it("refuses soon", () => {
;   return expect(pay(-1)).rejects.toThrow();
; });
; it("throws", () => {
;   try {
;     expect(makeOrder().total).toBe(5);
;   } catch (error) {
;     console.log(error);
;     throw error;
;   }
; });
;! bad tests/thrown.test.js
; it("handles errors", async () => {
;   repository.save.mockRejectedValue(new Error("db down"));
;   try {
;   ^^^^^
;     await service.transfer("a", "b", 500);
;   } catch (err) {
;     expect(err).toBeInstanceOf(Error);
;   }
; });
;! good tests/thrown-too.test.js
; it("handles errors", async () => {
;   expect.assertions(1);
;   try {
;     await service.transfer("a", "b", 500);
;   } catch (err) {
;     expect(err).toBeInstanceOf(Error);
;   }
; });
; it("says so", async () => {
;   let error;
;   try {
;     await service.transfer("a", "b", 500);
;     throw new Error("not thrown");
;   } catch (err) {
;     expect(err.message).toBe("low");
;   }
;   expect(repository.save).not.toHaveBeenCalled();
; });
