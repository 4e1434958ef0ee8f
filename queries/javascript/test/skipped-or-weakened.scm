; A test that keeps others from running, or checks less than it did
;
; `.only` silences every other test of its file. And a change that takes assertions out of a test, or skips it, makes a suite
; green without the code being right; when an assistant was told to make the tests pass, it is the shortest way.
;
; severity: info
; confidence: medium
; precision: info; 0 hints in the changes of formio 4.6.0 to 4.8.1, wildduck 1.43.3 to 1.46.1 and zone-mta 3.9.1 to 3.10.3, 16 before tests of one name were told apart; 2/2 in a change made for it on wildduck 1.46.1; `.only` 2/2 (gun); in the changes of aedes 0.50.0 to 0.51.3 and actionhero 28.3.1 to 29.3.5 0/2: an assertion in a comment, gated since, and a `describe` of the test's own name
; list tests: it test describe context suite
; regex assertions: (?m)(^|[;{}(),>=])[ \t]*(await[ \t]+|return[ \t]+)?(\bexpect\w*\(|\bassert\w*(\.\w+)*\(|\.should\b|\bt\.(is|deepEqual|throws|true|false|equal|ok)\()

((call_expression function: (member_expression object: (identifier) @test property: (_) @_only) @hint)
 (#any-of? @test "<tests>")
 (#eq? @_only "only")
 (#set! message "`{hint}` silences all other tests of this file: remove `.only`")
 (#set! fix.title "Remove `.only`")
 (#set! fix.safety "safe")
 (#replace! @hint "{test}"))

((call_expression function: (identifier) @_test arguments: (arguments . (string) @name @hint . [(arrow_function) (function_expression)])) @_call
 (#any-of? @_test "it" "test")
 (#set! message "{name} asserts less than before the change: put back what it checked, or say why that no longer holds")
 (#lost? @_call @name "<assertions>"))
((call_expression function: (member_expression object: (identifier) @_test property: (_) @_skip) @hint arguments: (arguments . (string) @name)) @_call
 (#any-of? @_test "<tests>")
 (#any-of? @_skip "skip" "todo" "failing")
 (#set! message "{name} ran before the change and is skipped now: mend it, or say why it no longer holds")
 (#gained? @_call @name "^\\w+\\.(skip|todo|failing)"))
((call_expression function: (identifier) @hint arguments: (arguments . (string) @name)) @_call
 (#any-of? @hint "xit" "xtest" "xdescribe")
 (#set! message "{name} ran before the change and is skipped now: mend it, or say why it no longer holds")
 (#gained? @_call @name "^x(it|test|describe)"))

;! bad test/total.test.js
; it.only('adds', () => { expect(total()).toBe(3); });
; ^^^^^^^
;! fixed
; it('adds', () => { expect(total()).toBe(3); });
;! bad test/total.test.js
; describe.only('totals', () => {
; ^^^^^^^^^^^^^
;   it('adds', () => { expect(total()).toBe(3); });
; });
;! fixed
; describe('totals', () => {
;   it('adds', () => { expect(total()).toBe(3); });
; });
;! before
; it('adds', () => { expect(total()).toBe(3); expect(total(1)).toBe(4); });
;! bad test/total.test.js
; it('adds', () => { expect(total()).toBe(3); });
;    ^^^^^^
;! before
; it('adds', () => { expect(total()).toBe(3); });
;! bad test/total.test.js
; it.skip('adds', () => { expect(total()).toBe(3); });
; ^^^^^^^
;! before
; it('adds', () => { expect(total()).toBe(3); });
;! bad test/total.test.js
; xit('adds', () => { expect(total()).toBe(3); });
; ^^^
; function broken( {
;! before
; it('adds', () => { expect(total()).toBe(3); });
;! good test/total.test.js
; it('adds', () => { expect(total()).toBe(4); });
; it('adds more', () => { expect(total(1)).toBe(4); expect(total(2)).toBe(5); });
;! good test/total.test.js
; it('adds', () => { expect(total()).toBe(3); });
; chain.only('x'); 
;! before
; it.skip('adds', () => { expect(total()).toBe(3); });
;! good test/total.test.js
; it.skip('adds', () => { expect(total()).toBe(3); });
;! before
; it('adds', () => {
;   // expect(total()).toBe(2);
;   expect(total()).toBeTruthy();
; });
;! good test/total.test.js
; it('adds', () => {
;   expect(total()).toBe(3);
; });
