; A test that checks less than it did
;
; The change takes assertions out of this test, or skips it. That makes a suite green without the code being right; when an
; assistant was told to make the tests pass, it is the shortest way.
;
; severity: info
; confidence: medium
; regex assertions: \b[tb]\.(Error|Errorf|Fatal|Fatalf|Fail|FailNow)\(|\b(assert|require|is|qt|c)\.\w+\(

((function_declaration name: (_) @name @hint) @_test
 (#match? @name "^Test")
 (#set! message "`{name}` asserts less than before the change: put back what it checked, or say why that no longer holds")
 (#lost? @_test @name "<assertions>"))
((function_declaration name: (_) @name @hint) @_test
 (#match? @name "^Test")
 (#set! message "`{name}` ran before the change and is skipped now: mend it, or say why it no longer holds")
 (#gained? @_test @name "\\bt\\.(Skip|Skipf|SkipNow)\\("))

;! before
; package a
; func TestTotal(t *testing.T) {
; 	if total() != 3 {
; 		t.Fatal("total")
; 	}
; 	if total(1) != 4 {
; 		t.Error("total of one")
; 	}
; }
;! bad total_test.go
; package a
; func TestTotal(t *testing.T) {
;      ^^^^^^^^^
; 	if total() != 3 {
; 		t.Fatal("total")
; 	}
; }
;! before
; package a
; func TestTotal(t *testing.T) {
; 	require.Equal(t, 3, total())
; }
;! bad total_test.go
; package a
; func TestTotal(t *testing.T) {
;      ^^^^^^^^^
; 	t.Skip("flaky")
; 	require.Equal(t, 3, total())
; }
;! before
; package a
; func TestTotal(t *testing.T) {
; 	require.Equal(t, 3, total())
; }
;! before
; package a
; func TestTotal(t *testing.T) {
; 	assert.Equal(t, 3, total())
; 	assert.Equal(t, 4, total(1))
; }
;! bad total_test.go
; package a
; func TestTotal(t *testing.T) {
;      ^^^^^^^^^
; 	assert.Equal(t, 3, total())
; }
;! before
; package a
; func TestTotal(t *testing.T) {
; 	if total() != 3 {
; 		t.Errorf("total")
; 	}
; }
;! bad total_test.go
; package a
; func TestTotal(t *testing.T) {
;      ^^^^^^^^^
; 	total()
; }
; func broken( {
;! good total_test.go
; package a
; func TestTotal(t *testing.T) {
; 	require.Equal(t, 4, total())
; }
