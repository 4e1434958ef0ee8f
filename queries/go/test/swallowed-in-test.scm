; A test goes on after a failure
;
; The error is seen and nothing is made of it: the test ends early and green, though nothing was tested.
;
; severity: warning
; confidence: medium
; precision: new patterns: 5/5 warnings on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go; before: 3/3 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more); first set: 3/3 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 8/8 of 21 on Debian 12: docker.io 20.10.24, snapd 2.57.6, containerd 1.6.20, gh 2.23.0, lxd 5.0.2, rclone 1.60.1, libpod 4.3.1, hugo 0.111.3, prometheus 2.42.0, etcd 3.4.23, caddy 2.6.2, syncthing 1.19.2, crowdsec 1.4.6, restic 0.14.0, smallstep-certificates 0.19.0 and 30 more, 12 of the 21 in gin
; precision: warnings that were new when all of them were read: 9/14 (results that are returned, output that is said), 9/9 once gated, on 65 packages of Debian 13 (gh 2.46.0, incus 6.0.4, docker-registry 2.8.3, zabbix 7.0.22, goiardi 0.11.10, ntfy 2.11.0 …), 3.8 million lines, and 29 of Debian 12 (docker.io 20.10.24, rclone 1.60.1, lxd 5.0.2, crowdsec 1.4.6, influxdb 1.6.7, libpod 4.3.1 …), 5.7 million
; see: https://pkg.go.dev/testing#T.Fatal

((if_statement condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil)) consequence: (block (statement_list . (return_statement) @_return .)) @_body !alternative) @hint
  (#match? @error "^(err|e)$")
  (#match? @_return "^return$")
  (#in? @hint "test")
  (#not-inside? @hint "go_statement" "func_literal" "for_statement")
  (#not-commented? @hint)
  (#not-function-matches? @hint "LookPath|DropTable")
  (#not-match? @_body "//")
  (#set! message "The test passes although `{error}` says that it did not run: call `t.Fatal({error})`")
  (#set! fix.title "Fail with `t.Fatal`")
  (#set! fix.safety "suggested")
  (#replace! @_return "t.Fatal({error})"))

((if_statement condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil)) consequence: (block (statement_list . (expression_statement (call_expression function: (_) @_said))) @_body) !alternative) @hint
  (#match? @error "^(err|e)$")
  (#match? @_said "^(t\\.Logf?|fmt\\.Print(ln|f)?|log\\.Print(ln|f)?)$")
  (#not-match? @_body "(?i)t\\.(Fatal|Error|Fail|Skip)|panic|os\\.Exit|expect|continue|assert|require|<-|return \\w|retry")
  (#in? @hint "test")
  (#not-inside? @hint "go_statement" "func_literal" "for_statement")
  (#not-commented? @hint)
  (#not-function-matches? @hint "LookPath|DropTable")
  (#set! message "The test passes although `{error}` is set: call `t.Fatal({error})`"))

((expression_statement (call_expression function: (identifier) @_recover)) @hint
  (#eq? @_recover "recover")
  (#in? @hint "test")
  (#inside? @hint "defer_statement")
  (#not-function-matches? @hint "(?i)t\\.(Error|Fatal)|panic")
  (#not-in-function-named? @hint "(?i)panic|error|crash|nil|invalid")
  (#set! severity "info")
  (#set! message "Whatever panics here, the test passes: let it fail"))

; A case that ends as passed.
((if_statement condition: (binary_expression left: (identifier) @error operator: "!=" right: (nil)) consequence: (block (statement_list . (return_statement) @_return .)) @_body !alternative) @hint
  (#match? @error "^(err|e)$")
  (#match? @_return "^return$")
  (#in? @hint "test")
  (#inside? @hint "func_literal")
  (#function-matches? @hint "^func\\(t \\*testing\\.T\\)")
  (#not-inside? @hint "go_statement")
  (#not-commented? @hint)
  (#not-match? @_body "//")
  (#not-function-matches? @hint "(?i)want_?err|expect_?err|should_?(err|fail)|shouldErr|tc\\.err|tt\\.err|LookPath|err == nil|require\\.|assert\\.")
  ; It has failed already.
  (#not-behind? @hint "if_statement" "t\\.(Error|Fatal)f?\\(")
  (#set! message "The case passes although `{error}` says that it did not run: call `t.Fatal({error})`"))

; What differs is only written down.
((if_statement condition: (binary_expression operator: "!=") @_condition consequence: (block (statement_list . (expression_statement (call_expression function: (_) @said)) .)) !alternative) @hint
  (#match? @said "^(t\\.Logf?|fmt\\.Print(ln|f)?|log\\.Print(ln|f)?)$")
  (#not-match? @_condition "\\bnil\\b")
  (#in? @hint "test")
  (#not-file-matches? "(?i)flaky|known (bug|issue)")
  (#not-commented? @hint)
  ; What is compared is returned, or said for whoever reads it.
  (#not-function-matches? @hint "return [^\\n]*(==|!=)")
  (#not-match? @_condition "(?i)^len\\(\\w*(out|output|stdout|stderr|log|logs)\\)")
  (#set! message "`{said}` does not fail the test, whatever differs: use `t.Errorf`"))

; No error at all is fine as well.
((if_statement condition: (binary_expression left: (binary_expression left: (identifier) @error operator: "!=" right: (nil)) operator: "&&" right: (unary_expression operator: "!" operand: (call_expression function: (_) @_is))) @hint)
  (#any-of? @error "err")
  (#match? @_is "^errors\\.(Is|As)$")
  (#in? @hint "test")
  (#in-function-named? @hint "(?i)unknown|invalid|err|missing|not_?found|fail|reject|denied|forbidden|expired|duplicate|conflict|refus|bad|wrong|empty|too_?")
  (#not-function-matches? @hint "err == nil")
  (#set! message "No error passes this test, too: ask for `!errors.Is({error}, …)` alone"))

; What must fail did not, and that is only written down.
((if_statement condition: (binary_expression left: (identifier) @error operator: "==" right: (nil)) consequence: (block (statement_list . (expression_statement (call_expression function: (_) @said)) .)) !alternative) @hint
  (#match? @error "^(err|e)$")
  (#match? @said "^(t\\.Logf?|fmt\\.Print(ln|f)?|log\\.Print(ln|f)?)$")
  (#in? @hint "test")
  (#not-commented? @hint)
  (#not-behind? @hint "expression_statement" "(assert|require)\\.Error")
  (#set! message "`{said}` does not fail the test when `{error}` is missing: use `t.Fatal`"))

; In a goroutine `Fatal` ends the goroutine, and not the test.
((call_expression function: (_) @callee) @hint
  (#match? @callee "^t\\.(Fatal|Fatalf|FailNow)$")
  (#in? @hint "test")
  (#inside? @hint "go_statement")
  (#function-matches? @hint "^func\\(")
  (#not-function-matches? @hint "^func\\([^)]*testing\\.T\\)")
  (#set! severity "info")
  (#set! message "`{callee}` ends this goroutine and not the test, which may wait for ever: use `t.Error` and return, or a channel"))

; A failure is fine as well.
((if_statement condition: (binary_expression left: (binary_expression left: (_) @_code operator: "!=" right: (_) @_good) operator: "&&" right: (binary_expression left: (_) @_again operator: "!=" right: (_) @bad))) @hint
  (#eq? @_code @_again)
  (#match? @_code "(?i)code|status")
  (#match? @_good "\\b2\\d\\d\\b|Status(OK|Created|Accepted|NoContent)")
  (#match? @bad "\\b5\\d\\d\\b|StatusInternalServerError")
  (#in? @hint "test")
  (#set! message "{bad} passes this test, too: say the one status that is right"))

;! bad users_test.go
; func TestLoad(t *testing.T) {
; 	user, err := Load(1)
; 	if err != nil {
;  ^^^^^^^^^^^^^^^
; 		return
; 	}
; 	check(t, user)
; }
;! fixed users_test.go
; func TestLoad(t *testing.T) {
; 	user, err := Load(1)
; 	if err != nil {
; 		t.Fatal(err)
; 	}
; 	check(t, user)
; }
;! bad users_test.go
; func TestSave(t *testing.T) {
; 	err := Save(user)
; 	if err != nil {
;  ^^^^^^^^^^^^^^^
; 		t.Log(err)
; 	}
; 	check(t, user)
; }
; func broken( {
;! good users_test.go
; func TestLoad(t *testing.T) {
; 	user, err := Load(1)
; 	if err != nil {
; 		t.Fatal(err)
; 	}
; 	check(t, user)
; }
; func TestGone(t *testing.T) {
; 	_, err := Load(7)
; 	if err != nil {
; 		// As it should be: 7 was deleted.
; 		return
; 	}
; 	t.Fatal("7 is back")
; }
;! bad users_test.go
; func TestList(t *testing.T) {
; 	users, err := List()
; 	if err != nil {
;  ^^^^^^^^^^^^^^^
; 		fmt.Println(err)
; 	}
; 	check(t, users)
; }
; func TestCount(t *testing.T) {
; 	n, err := Count()
; 	if err != nil {
;  ^^^^^^^^^^^^^^^
; 		log.Printf("count: %v", err)
; 	}
; 	check(t, n)
; }
;! good users_test.go
; func TestSkip(t *testing.T) {
; 	if err := connect(); err != nil {
; 		t.Skip(err)
; 	}
; 	check(t, 1)
; }
; func TestError(t *testing.T) {
; 	if err := Save(nil); err != nil {
; 		t.Errorf("save: %v", err)
; 	}
; }
;! bad order_test.go
; func TestTable(t *testing.T) {
; 	for name, tc := range cases {
; 		t.Run(name, func(t *testing.T) {
; 			got, err := engine.Apply("X", tc.total)
; 			if err != nil {
;    ^^^^^^^^^^^^^^^
; 				return
; 			}
; 			if got != tc.want {
;    ^^^^^^^^^^^^^^^^^^^
; 				t.Logf("got %d, want %d", got, tc.want)
; 			}
; 		})
; 	}
; }
; func TestUnknownCoupon(t *testing.T) {
; 	_, err := engine.Apply("NOPE", 5000)
; 	if err != nil && !errors.Is(err, discount.ErrUnknown) {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		t.Errorf("unexpected error %v", err)
; 	}
; }
;! good order_test.go
; func TestTable(t *testing.T) {
; 	for name, tc := range cases {
; 		t.Run(name, func(t *testing.T) {
; 			got, err := engine.Apply("X", tc.total)
; 			if (err != nil) != tc.wantErr {
; 				t.Fatal(err)
; 			}
; 			if err != nil {
; 				return
; 			}
; 			if got != tc.want {
; 				t.Errorf("got %d, want %d", got, tc.want)
; 			}
; 		})
; 	}
; }
; func TestUnknownCoupon(t *testing.T) {
; 	_, err := engine.Apply("NOPE", 5000)
; 	if !errors.Is(err, discount.ErrUnknown) {
; 		t.Errorf("unexpected error %v", err)
; 	}
; }
;! bad orders_test.go
; func TestHandler(t *testing.T) {
; 	if rec.Code != http.StatusOK && rec.Code != http.StatusInternalServerError {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		t.Errorf("code %d", rec.Code)
; 	}
; 	err := refund("nope")
; 	if err == nil {
;  ^^^^^^^^^^^^^^^
; 		t.Log("expected error")
; 	}
; 	go func() {
; 		if err := run(); err != nil {
; 			t.Fatal(err)
;    ^^^^^^^^^^^^
; 		}
; 	}()
; }
;! good orders_test.go
; func TestHandler(t *testing.T) {
; 	if rec.Code != http.StatusOK && rec.Code != http.StatusCreated {
; 		t.Errorf("code %d", rec.Code)
; 	}
; 	err := refund("nope")
; 	if err == nil {
; 		t.Fatal("expected error")
; 	}
; 	go func() {
; 		if err := run(); err != nil {
; 			t.Error(err)
; 		}
; 	}()
; }
;! good app/field_test.go
; package field
; import (
; 	"testing"
; 	"testing/quick"
; )
; func TestCarry(t *testing.T) {
; 	same := func(a Element) bool {
; 		one, other := carry(a), carryGeneric(a)
; 		if one != other {
; 			t.Logf("got: %v, expected: %v", one, other)
; 		}
; 		return one == other
; 	}
; 	if err := quick.Check(same, nil); err != nil {
; 		t.Error(err)
; 	}
; }
;! good app/date_test.go
; package date
; import "testing"
; func TestDates(t *testing.T) {
; 	for _, tt := range dates {
; 		t.Run(tt.name, func(t *testing.T) {
; 			date, err := Parse(tt.text)
; 			if err != tt.expected {
; 				t.Errorf("expected %v, got %v", tt.expected, err)
; 			}
; 			if err != nil {
; 				return
; 			}
; 			if date != tt.date {
; 				t.Errorf("expected %v, got %v", tt.date, date)
; 			}
; 		})
; 	}
; }
