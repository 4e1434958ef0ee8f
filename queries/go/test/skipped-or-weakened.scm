; A test that checks less than it did
;
; The change takes assertions out of this test, or skips it. That makes a suite green without the code being right; when an
; assistant was told to make the tests pass, it is the shortest way.
;
; severity: info
; confidence: medium
; precision: notes; between two versions each of restic (0.14.0, 0.18.0), syncthing (1.19.2, 1.29.5), gh (2.23.0, 2.46.0) and docker-registry (2.8.2, 2.8.3) the expression finds 22 of 1,621 tests that lost assertions, of 16 read 7 right (others moved to helpers); 1/12 before it left out what only stops at an error of the preparation
; regex assertions: \b[tb]\.(Error|Errorf|Fatal|Fatalf)\(([^\n]*[^r\n])?\)(\n|$)|\bt\.Fail(Now)?\(|\b(\w+\.)?(\w*Equal\w*|\w*Equals|True|False|Contains|NotContains|Len|Empty|NotEmpty|Error\w*|\w*Panics\w*|Zero|Greater\w*|Less\w*|InDelta\w*|JSONEq|YAMLEq|ElementsMatch|Subset|Regexp|WithinDuration|Eventually|[aA]ssert\w*|[cC]heck\w*|[vV]erify\w*|[eE]xpect\w*|[cC]ompare\w*|[tT]est\w+|\w*Tester)\(([tbc]|tb)\b|\b(assert|is|qt|c|require)\.(\w*Equal\w*|True|False|Contains|Len|Empty|Error\w*|Assert|Check)\(

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
;! before
; package a
; func TestTotal(t *testing.T) {
; 	dir, err := os.MkdirTemp("", "a")
; 	if err != nil {
; 		t.Fatal(err)
; 	}
; 	require.NoError(t, prepare(dir))
; 	require.Equal(t, 3, total(dir))
; }
;! good total_test.go
; package a
; func TestTotal(t *testing.T) {
; 	require.Equal(t, 3, total(t.TempDir()))
; }
;! before
; package a
; func TestTotal(t *testing.T) {
; 	if got := total(); got != 3 {
; 		t.Errorf("got %d", got)
; 	}
; }
;! good total_test.go
; package a
; func TestTotal(t *testing.T) {
; 	checkTotal(t, total(), 3)
; }
