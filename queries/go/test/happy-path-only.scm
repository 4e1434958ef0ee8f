; No test here expects an error
;
; The code under test can fail: each of these tests checks that it did not. None gives it what it should refuse, so a check
; that is missing, or one that refuses nothing, is found by a user.
;
; severity: info
; confidence: low
; precision: about 5/11 notes on miniflux 2.2.6, ntfy 2.11.0, hcloud-cli 1.39.0, goss 0.4.9 and notary 0.7.0 (460 files of tests); then gated by tests that check two errors at least
; regex can-fail: (?s)(\bNoError\(|\berr != nil \{\s*t\.(Fatal|Error)|Nil\(t, err\)).*(\bNoError\(|\berr != nil \{\s*t\.(Fatal|Error)|Nil\(t, err\))
; regex refusals: (?i)want_?err|expect\w*err|should_?(err|fail)|has_?err|is_?err|err_?(want|expect)|\.Error\(t|\.Error\(\)|ErrorIs|ErrorContains|ErrorAs|EqualError|ErrorMatches|errors\.(Is|As)|err == nil|Panics|recover\(|Status(Bad|Unauth|Forbidden|NotFound|Conflict|Unprocess|Internal|TooMany|Method|Gone|Payment|Precondition|Request)|\b[45]\d\d\b|NotNil\(t, err|\bErr[A-Z]\w+|io\.EOF|invalid|fail(s|ed|ure|ing)?\b|negative|reject|denied|refuse|malformed|missing|corrupt|expired|unknown|not_?found|timeout|require_?err|assert_?err|bad[A-Z_]|gone\b|deleted|forbidden|duplicate|empty|overflow|cancel|exceed|too_?(long|large|many|short)|not_?allowed|return\s*\}\s*t\.(Fatal|Error)|\bnil, err

((function_declaration name: (_) @name @hint) @_test
  (#match? @name "^Test[A-Z]")
  (#not-match? @name "^TestMain$")
  (#not-behind? @_test "function_declaration" "^func Test")
  (#before? @_test "function_declaration" "^func Test")
  (#not-behind? @_test "method_declaration" "^func \\(\\w+ \\*?\\w*Suite\\) Test")
  (#file-matches? "<can-fail>")
  (#not-file-matches? "<refusals>")
  (#not-path-matches? "(?i)(^|/)(e2e|integration|bench\\w*|perf)/|(main|example|bench\\w*|export|race|integration)_test\\.go$")
  (#set! message "The tests of this file check that nothing went wrong, and none expects an error: add one for what must be refused"))

;! bad orders_test.go
; package orders
; func TestCreate(t *testing.T) {
;      ^^^^^^^^^^
; 	o, err := Create("book", 2)
; 	require.NoError(t, err)
; 	require.Equal(t, 2, o.Count)
; }
; func TestTotal(t *testing.T) {
; 	n, err := Total(orders)
; 	require.NoError(t, err)
; 	require.Equal(t, 3, n)
; }
;! bad parse_test.go
; package parse
; func TestNumber(t *testing.T) {
;      ^^^^^^^^^^
; 	n, err := Number("1")
; 	if err != nil {
; 		t.Fatal(err)
; 	}
; 	check(t, n, 1)
; }
; func TestText(t *testing.T) {
; 	s, err := Text("a")
; 	if err != nil {
; 		t.Fatal(err)
; 	}
; 	check(t, s, "a")
; }
;! bad user_test.go
; package user
; func TestLoad(t *testing.T) {
;      ^^^^^^^^
; 	u, err := Load(db, 1)
; 	assert.Nil(t, err)
; 	assert.Equal(t, "ana", u.Name)
; }
; func TestSave(t *testing.T) {
; 	err := Save(db, ana)
; 	assert.Nil(t, err)
; }
;! bad half_test.go
; package half
; func TestOne(t *testing.T) {
;      ^^^^^^^
; 	one, err := One()
; 	require.NoError(t, err)
; 	require.Equal(t, 1, one)
; }
; func TestTwo(t *testing.T) { require.NoError(t, two()) }
; func broken( {
;! good orders_test.go
; package orders
; func TestCreate(t *testing.T) {
; 	_, err := Create("book", 2)
; 	require.NoError(t, err)
; }
; func TestCreateNothing(t *testing.T) {
; 	_, err := Create("book", 0)
; 	require.ErrorIs(t, err, errCount)
; }
;! good api_test.go
; package api
; func TestList(t *testing.T) { assert.Equal(t, http.StatusOK, get(t, "/orders").Code) }
; func TestNobody(t *testing.T) { assert.Equal(t, http.StatusUnauthorized, get(t, "/me").Code) }
;! good sum_test.go
; package sum
; func TestSum(t *testing.T) { require.Equal(t, 3, Sum(1, 2)) }
; func TestNone(t *testing.T) { require.Equal(t, 0, Sum()) }
;! good one_test.go
; package one
; func TestOne(t *testing.T) {
; 	n, err := One()
; 	require.NoError(t, err)
; 	require.Equal(t, 1, n)
; }
