; A function pretends to do its work
;
; What calls it goes on as if the work was done: mails are not sent, payments not made, checks not run. Until it is
; written, let it return an error that says so.
;
; severity: warning
; confidence: medium
; precision: 2/2 on a second held-out set (Debian 13: bettercap 2.33.0, notary 0.7.0, opensnitch 1.6.9, goss 0.4.9, hcloud-cli 1.39.0, mender-client 3.4.0, dex 0.10.1 and 5 more); first set: 0/1 on the packages before (a system that cannot); then gated by files for one system; 0 warnings on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 0 warnings on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests; 40 info
; cwe: 1164
; regex todo: (?i)\b(todo|fixme):?\s*(implement|write|verify|validate|check|send|save|store|handle|process|connect|call|fetch|query|create|delete|charge|hash|authenticate|authorize)\b|^//\s*(todo|fixme)\W*$|\bimplement(ation)?\b.{0,30}(here|later|this|me|logic|goes)|not (yet )?implemented|placeholder|\bstub\b|your (code|logic) here|add .{0,30}(logic|code|implementation)( here)?$
; regex work: (?i)^(send|charge|process|validate|verify|check|authenticate|authorize|save|store|create|update|delete|fetch|list|handle|refund|pay|login|register|notify|publish|audit|hash|encrypt|sign|import|export|upload|get)(?-i:[A-Z]|$)
; regex said: (?i)^"(todo|implement me|not (yet )?implemented|unimplemented|fixme|implement this)[.!]?"$|^"(todo|not (yet )?implemented): 
; regex no-work: (?i)^(main|init)$|noop|nop|stub|mock|fake|unsupported
; regex fake-type: ^func \(\w* ?\*?\w*(?i)(noop|nop|null|discard|mock|fake|stub|dummy)
; regex empty-result: ^return( (nil|true|false|0|""|\[\]\w+\{\}|&?\w+\{\}|map\[[^\]]*\]\w+\{\})(, nil)?)?$

((call_expression function: (identifier) @_panic arguments: (argument_list . (interpreted_string_literal) @_said .)) @hint
  (#eq? @_panic "panic")
  (#match? @_said "<said>")
  (#in-function? @hint)
  (#not-inside? @hint "method_declaration" "default_case" "expression_case" "type_case" "if_statement")
  (#not-path-matches? "(?i)fake|mock|stub|unsupported|_(windows|darwin|other|linux|unix|plan9|js|stubs?|nocgo|bsd|freebsd)\\.go$")
  (#not-in-function-named? @hint "(?i)fake|mock|stub|noop|nop|dummy")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! message "This is not written yet, and ends the program when it is called: write it, or return an error"))

((call_expression function: (identifier) @_panic arguments: (argument_list . (interpreted_string_literal) @_said .)) @hint
  (#eq? @_panic "panic")
  (#match? @_said "<said>")
  (#inside? @hint "method_declaration")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! severity "info")
  (#set! message "This is not written yet, and ends the program when it is called: write it, or return an error"))

; Nothing but a comment that says what should be there.
((function_declaration name: (_) @name body: (block . (comment) @_comment .) @_body) @hint
  (#match? @_comment "<todo>")
  (#not-match? @name "<no-work>")
  (#match? @name "<work>")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! message "`{name}` does nothing: write it, or let it return an error"))

((function_declaration name: (_) @name body: (block . (comment) @_comment .) @_body) @hint
  (#match? @_comment "<todo>")
  (#not-match? @name "<no-work>")
  (#not-match? @name "<work>")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! severity "info")
  (#set! message "`{name}` does nothing: write it, or let it return an error"))

((method_declaration name: (_) @name body: (block . (comment) @_comment .) @_body) @hint
  (#match? @_comment "<todo>")
  (#not-match? @name "(?i)noop|nop|stub|mock|fake|unsupported")
  (#not-match? @hint "<fake-type>")
  (#match? @name "<work>")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! message "`{name}` does nothing: write it, or let it return an error"))

((method_declaration name: (_) @name body: (block . (comment) @_comment .) @_body) @hint
  (#match? @_comment "<todo>")
  (#not-match? @name "(?i)noop|nop|stub|mock|fake|unsupported")
  (#not-match? @hint "<fake-type>")
  (#not-match? @name "<work>")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! severity "info")
  (#set! message "`{name}` does nothing: write it, or let it return an error"))

; It answers without having done anything.
((function_declaration name: (_) @name body: (block . (comment) @_comment . (statement_list . (return_statement) @_return .))) @hint
  (#match? @_comment "<todo>")
  (#match? @_return "<empty-result>")
  (#not-match? @name "(?i)noop|nop|stub|mock|fake|unsupported")
  (#match? @name "<work>")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! message "`{name}` returns without having done anything: write it, or return an error"))

((function_declaration name: (_) @name body: (block . (comment) @_comment . (statement_list . (return_statement) @_return .))) @hint
  (#match? @_comment "<todo>")
  (#match? @_return "<empty-result>")
  (#not-match? @name "(?i)noop|nop|stub|mock|fake|unsupported")
  (#not-match? @name "<work>")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! severity "info")
  (#set! message "`{name}` returns without having done anything: write it, or return an error"))

((method_declaration name: (_) @name body: (block . (comment) @_comment . (statement_list . (return_statement) @_return .))) @hint
  (#match? @_comment "<todo>")
  (#match? @_return "<empty-result>")
  (#not-match? @name "(?i)noop|nop|stub|mock|fake|unsupported")
  (#not-match? @hint "<fake-type>")
  (#match? @name "<work>")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! message "`{name}` returns without having done anything: write it, or return an error"))

((method_declaration name: (_) @name body: (block . (comment) @_comment . (statement_list . (return_statement) @_return .))) @hint
  (#match? @_comment "<todo>")
  (#match? @_return "<empty-result>")
  (#not-match? @name "(?i)noop|nop|stub|mock|fake|unsupported")
  (#not-match? @hint "<fake-type>")
  (#not-match? @name "<work>")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! severity "info")
  (#set! message "`{name}` returns without having done anything: write it, or return an error"))

; A route that answers nothing.
((function_declaration name: (_) @name parameters: (parameter_list (parameter_declaration type: (_) @_type)) body: (block) @_body) @hint
  (#match? @_type "^(\\*http\\.Request|\\*gin\\.Context)$")
  (#match? @_body "^\\{\\s*\\}$")
  (#not-match? @name "(?i)noop|nop|empty|favicon|ignore|nothing|ok|health")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! message "`{name}` answers 200 and does nothing: write it, or answer 501"))

; A whole answer made up.
((expression_statement (call_expression function: (_) @_callee arguments: (argument_list . (_) @_status (_) @_said .))) @hint
  (#method? @_callee "JSON" "String" "IndentedJSON")
  (#match? @_status "^(200|201|http\\.Status(OK|Created))$")
  (#match? @_said "(?i)\"(not (yet )?implemented|todo:?[^\"]*|implement me|coming soon)\"")
  (#not-path-matches? "_(windows|darwin|linux|unix|freebsd|other|unsupported|stub|nolinux|no_?\\w+)\\.go$")
  (#set! message "The answer says success for what is not written yet: answer 501"))

;! bad
; func SendReceipt(order Order) error {
; 	panic("not implemented")
;  ^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; func (s *Service) Refund(id string) error {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	// TODO: implement refund logic
; 	return nil
; }
; func broken( {
;! good
; func SendReceipt(order Order) error {
; 	return errors.New("receipts are not implemented yet")
; }
; func (noopMailer) Send(to string) error {
; 	// Not implemented: this mailer sends nothing.
; 	return nil
; }
