; An assertion that always holds
;
; It compares something with itself, or says that `true` is true. Whatever the code does, the test passes, and it looks
; as if the case was covered.
;
; severity: warning
; confidence: high
; precision: 2/2 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more); first set: 1/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 7/7 of 9 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more
; see: https://pkg.go.dev/github.com/stretchr/testify/assert

((call_expression function: (_) @callee arguments: (argument_list . (_) . (true))) @hint
  (#match? @callee "^(assert|require)\\.True$")
  (#set! message "`true` is always true: assert what the code did"))
((call_expression function: (_) @callee arguments: (argument_list . (_) . (false))) @hint
  (#match? @callee "^(assert|require)\\.False$")
  (#set! message "`false` is always false: assert what the code did"))
((call_expression function: (_) @callee arguments: (argument_list . (_) . (nil))) @hint
  (#match? @callee "^(assert|require)\\.(Nil|NoError)$")
  (#set! message "`nil` is always nil: assert what the code did"))

((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @left . (_) @right)) @hint
  (#match? @callee "^(assert|require)\\.(Equal|EqualValues|Exactly|Same|ElementsMatch|JSONEq)$")
  (#eq? @left @right)
  (#not-match? @left "\\(")
  (#set! message "`{left}` is always equal to itself: compare it with what is expected"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @left . (_) @right .)) @hint
  (#match? @callee "^(assert|require|is|a|r)\\.(Equal|EqualValues)$|^reflect\\.DeepEqual$")
  (#eq? @left @right)
  (#not-match? @left "\\(|^t$")
  (#set! message "`{left}` is always equal to itself: compare it with what is expected"))

((if_statement condition: (binary_expression left: (_) @left operator: "!=" right: (_) @right) @hint)
  (#eq? @left @right)
  (#not-match? @left "\\(|(?i)nan|^(f|x|v|a|b|got)$|float")
  (#set! message "`{left}` is never different from itself: compare it with what is expected"))

; What a fake was told to say.
((call_expression function: (_) @callee arguments: (argument_list . (_) . [(interpreted_string_literal) (int_literal)] @left . [(interpreted_string_literal) (int_literal)] @right)) @hint
  (#match? @callee "^(assert|require)\\.(Equal|EqualValues|NotEqual)$")
  (#not-eq? @left @right)
  (#set! message "Two constants are compared: assert what the code did"))

; What is called twice is compared with itself.
((short_var_declaration left: (expression_list . (identifier) @_first) right: (expression_list . (call_expression) @call .))
  . (short_var_declaration left: (expression_list . (identifier) @_second) right: (expression_list . (call_expression) @_again .))
  . (if_statement condition: (binary_expression left: (identifier) @_left operator: "!=" right: (identifier) @_right) @hint)
  (#eq? @call @_again)
  (#eq? @_first @_left)
  (#eq? @_second @_right)
  (#in? @hint "test")
  (#not-in-function-named? @hint "(?i)determinis|stable|idempot|cache|twice_?same|repeat|same|memo|singleton|equal|consist|pure|reus")
  (#not-match? @call "(?i)new|hash|get_?instance")
  (#set! severity "info")
  (#set! message "`{call}` is compared with itself, so any wrong answer passes: compare it with what is expected"))

((short_var_declaration left: (expression_list . (identifier) @_first .) right: (expression_list . (call_expression) @call .))
  . (short_var_declaration left: (expression_list . (identifier) @_second .) right: (expression_list . (call_expression) @_again .))
  . (expression_statement (call_expression function: (_) @_assert arguments: (argument_list (_) . (identifier) @_left . (identifier) @_right)) @hint)
  (#eq? @call @_again)
  (#eq? @_first @_left)
  (#eq? @_second @_right)
  (#match? @_assert "^(assert|require)\\.Equal$")
  (#in? @hint "test")
  (#not-in-function-named? @hint "(?i)determinis|stable|idempot|cache|twice_?same|repeat|same|memo|singleton|equal|consist|pure|reus")
  (#not-match? @call "(?i)new|hash|get_?instance")
  (#set! severity "info")
  (#set! message "`{call}` is compared with itself, so any wrong answer passes: compare it with what is expected"))

; A fake is asked what it was told to say.
((short_var_declaration left: (expression_list . (identifier) @fake .) right: (expression_list . (_) @_made .))
  [(short_var_declaration right: (expression_list . (call_expression function: (selector_expression operand: (identifier) @_asked field: (_) @_method)) @hint .))
   (if_statement initializer: (short_var_declaration right: (expression_list . (call_expression function: (selector_expression operand: (identifier) @_asked field: (_) @_method)) @hint .)))]
  (#match? @_made "^(new\\((\\w+\\.)?([mM]ock|[fF]ake|[sS]tub)\\w*\\)|&?(\\w+\\.)?([mM]ock|[fF]ake|[sS]tub)\\w*\\{|([nN]ew)([mM]ock|[fF]ake|[sS]tub)\\w*\\()")
  (#eq? @fake @_asked)
  (#match? @fake "^(m|mock\\w*|fake\\w*|repo|store|stub\\w*|db|svc)$")
  (#not-match? @_method "^(On|Assert\\w*|EXPECT|Called|Calls?)$")
  (#in? @hint "test")
  (#not-function-matches? @hint "[(,:]\\s*&?(m|mock\\w*|fake\\w*|repo|store|stub\\w*|db|svc)\\s*[,)}\\n]|httptest\\.NewServer|\\.(Handler|Client|URL|ServeHTTP)\\b")
  (#not-path-matches? "(?i)(mock|fake|stub)\\w*_test\\.go$|(^|/)(mock|fake|stub|testing|test)\\w*/")
  (#set! severity "info")
  (#set! message "This asks the fake what it was told to say: hand `{fake}` to the code that is tested, and ask that"))

;! bad users_test.go
; func TestCreate(t *testing.T) {
; 	user := Create("ana")
; 	assert.Equal(t, user.Name, user.Name)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	assert.True(t, true)
;  ^^^^^^^^^^^^^^^^^^^^
; }
;! bad users_test.go
; func TestTotal(t *testing.T) {
; 	total := Total(items)
; 	if total != total {
;     ^^^^^^^^^^^^^^
; 		t.Error("wrong")
; 	}
; 	require.NoError(t, nil)
;  ^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good users_test.go
; func TestCreate(t *testing.T) {
; 	user := Create("ana")
; 	assert.Equal(t, "ana", user.Name)
; 	assert.True(t, user.Active)
; 	require.NoError(t, user.Check())
; 	assert.Equal(t, Next(), Next())
; }
;! good users_test.go
; func TestCount(t *testing.T) {
; 	assert.Equal(t, 3, Count())
; }
; func TestActive(t *testing.T) {
; 	assert.False(t, user.Active)
; }
; func TestNone(t *testing.T) {
; 	require.Nil(t, Find(7))
; }
; func TestSum(t *testing.T) {
; 	if got := Sum(1, 2); got != 3 {
; 		t.Errorf("got %d", got)
; 	}
; }
;! bad order_test.go
; func TestApplyTwice(t *testing.T) {
; 	a, _ := engine.Apply("SPRING", 5000)
; 	b, _ := engine.Apply("SPRING", 5000)
; 	if a != b {
;     ^^^^^^
; 		t.Errorf("got %d and %d", a, b)
; 	}
; }
;! good order_test.go
; func TestApplyIsDeterministic(t *testing.T) {
; 	a := engine.Apply("SPRING", 5000)
; 	b := engine.Apply("SPRING", 5000)
; 	if a != b {
; 		t.Errorf("got %d and %d", a, b)
; 	}
; }
;! bad orders_test.go
; func TestTotals(t *testing.T) {
; 	want := total(items)
; 	got := total(items)
; 	assert.Equal(t, want, got)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func TestRepoIsAsked(t *testing.T) {
; 	repo := &fakeRepo{coupon: spring}
; 	if _, err := repo.Find("SPRING"); err != nil {
;               ^^^^^^^^^^^^^^^^^^^
; 		t.Fatal(err)
; 	}
; }
;! good orders_test.go
; func TestTotals(t *testing.T) {
; 	want := 4500
; 	got := total(items)
; 	assert.Equal(t, want, got)
; }
; func TestRepoIsAsked(t *testing.T) {
; 	repo := &fakeRepo{coupon: spring}
; 	engine := New(repo)
; 	if _, err := engine.Apply("SPRING"); err != nil {
; 		t.Fatal(err)
; 	}
; 	if _, err := repo.Find("SPRING"); err != nil {
; 		t.Fatal(err)
; 	}
; }
