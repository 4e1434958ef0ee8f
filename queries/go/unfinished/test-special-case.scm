; The code behaves differently when it is tested
;
; The test passes because of the branch, and what runs in production is what nobody tested. Where the branch skips a
; check, whoever knows the name or the variable skips it too.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 1 info
; cwe: 489
; regex sensitive: (?i)auth|login|verif|valid|check|pay|charge|permission|access|token|password|sign|middleware|handler|limit

; A user that only tests know.
((if_statement condition: (binary_expression left: (_) @name operator: "==" right: (interpreted_string_literal) @known) @hint consequence: (block (statement_list . (return_statement) @_return)))
  (#match? @name "(?i)(user_?name|email|user|password|token|account|id|api_?key|card\\w*)$")
  (#match? @known "(?i)^\"(test(user|er|ing)?\\d*|test[@_-][^\"]*|test-?token|test-?key|testing|debug|backdoor|[^\"]*@test\\.com|test@example\\.com|4242424242424242|skip|bypass)\"$")
  (#match? @_return "return (nil|true|\"?\\w*\"?, nil|&?\\w+\\{.*)")
  (#set! message "{known} is let through without the check, in production too: take the branch out, and let the test set up a real account"))

; An environment in which checks are off.
((if_statement condition: (binary_expression left: (call_expression function: (_) @_getenv arguments: (argument_list . (interpreted_string_literal) @variable .)) operator: ["==" "!="]) @hint consequence: (block (statement_list . (return_statement))))
  (#resolves-to? @_getenv "os.Getenv")
  (#match? @variable "(?i)^\"(\\w*test(ing|_mode|_env)?|skip_\\w+|disable_(auth|security|\\w*check)\\w*|bypass_\\w+|mock\\w*)\"$")
  (#in-function-named? @hint "<sensitive>")
  (#set! message "Where {variable} is set, this check does not run: let the test pass what the check needs"))

((if_statement condition: (_) @hint)
  (#match? @hint "^(testing\\.Testing\\(\\)|flag\\.Lookup\\(\"test\\.v\"\\) != nil|strings\\.HasSuffix\\(os\\.Args\\[0\\], \"\\.test\"\\)|(cfg|config|c)\\.(Is)?Test(ing|Mode))$")
  (#in-function-named? @hint "<sensitive>")
  (#set! message "Under test this takes another way, and the real one is not tested: pass in what differs"))

((if_statement condition: (_) @hint)
  (#match? @hint "^(testing\\.Testing\\(\\)|flag\\.Lookup\\(\"test\\.v\"\\) != nil|strings\\.HasSuffix\\(os\\.Args\\[0\\], \"\\.test(\\.exe)?\"\\))$")
  (#not-in-function-named? @hint "<sensitive>")
  (#set! severity "info")
  (#set! message "Under test this takes another way, and the real one is not tested: pass in what differs"))

;! bad
; func authenticate(email, password string) bool {
; 	if email == "test@example.com" {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return true
; 	}
; 	return check(email, password)
; }
;! bad
; func validateToken(raw string) error {
; 	if os.Getenv("TESTING") == "true" {
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return nil
; 	}
; 	return parse(raw)
; }
; func broken( {
;! good
; func authenticate(email, password string) bool {
; 	if email == "" {
; 		return false
; 	}
; 	return check(email, password)
; }
