; Something is done twice
;
; When the answer is lost, the first attempt may have been carried out all the same: a second one charges, sends or
; creates again. Send an idempotency key that stays the same for all attempts, or make the operation one that can be
; repeated.
;
; severity: warning
; confidence: medium
; precision: 0/3 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (a loop over entries, whose name ends in `tries`); then gated by it, which leaves none; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 837
; see: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
; regex sends: ^(Post|PostForm|MethodPost|"POST"|Charge\w*|CreateCharge|CreatePayment\w*|SendMail|SendEmail|SendSMS|PlaceOrder|CreateOrder|Transfer\w*|Withdraw|Refund\w*)$
; regex repeatable: (?i)idempotency|dedup|request_?id|transaction_?id|client_?token|conflict|nonce|upsert

((for_statement (for_clause condition: (_) @_condition) body: (block) @_body) @hint
  (#match? @_condition "(?i)attempt|retr(y|ies)|(^|[^n])tries|\\bmax\\w*")
  (#contains-text? @_body "<sends>")
  (#contains-text? @_body "(?i)err")
  (#contains? @_body "return_statement" "break_statement")
  (#not-function-matches? @hint "<repeatable>")
  (#function-matches? @hint "(?i)attempt|retr(y|ies)|tries")
  (#set! message "If only the answer was lost, this is done again: send an idempotency key with each attempt"))

((for_statement (range_clause right: (_) @_attempts) body: (block) @_body) @hint
  (#match? @_attempts "(?i)(^|[._]|max|num)(attempts|retr(y|ies)|tries|backoffs?|delays)\\w*$|[a-z](Attempts|Retries|Retry|Backoffs?|Delays)$|make\\(\\[\\]struct")
  (#contains-text? @_body "<sends>")
  (#contains? @_body "return_statement" "break_statement")
  (#not-function-matches? @hint "<repeatable>")
  (#set! message "If only the answer was lost, this is done again: send an idempotency key with each attempt"))

; Libraries that try again.
((call_expression function: (_) @callee arguments: (argument_list (func_literal body: (_) @_body))) @hint
  (#match? @callee "^(retry|backoff|retrygo)\\.(Do|Retry|RetryNotify|DoWithData)$")
  (#contains-text? @_body "<sends>")
  (#not-function-matches? @hint "<repeatable>")
  (#set! message "If only the answer was lost, this is done again: send an idempotency key with each attempt"))

; For as long as it fails.
((for_statement . (block) @_body) @hint
  (#contains-text? @_body "^(Post|PostForm|MethodPost|\"POST\"|Charge\\w*|CreateCharge|CreatePayment\\w*|Refund\\w*|Withdraw|Payout)$")
  (#contains? @_body "continue_statement")
  (#match? @_body "if err != nil \\{[^}]*continue")
  (#not-function-matches? @hint "<repeatable>")
  (#not-function-matches? @hint "(?i)<-|Accept\\(|Recv\\(|login|oauth|token|poll|graphql")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "If only the answer was lost, this is done again: send an idempotency key with each attempt"))

;! bad
; func pay(client *http.Client, url string, body []byte) error {
; 	for attempt := 0; attempt < 3; attempt++ {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		resp, err := client.Post(url, "application/json", bytes.NewReader(body))
; 		if err == nil {
; 			return resp.Body.Close()
; 		}
; 		time.Sleep(backoff(attempt))
; 	}
; 	return errors.New("not paid")
; }
;! bad
; func order(api API) error {
; 	return backoff.Retry(func() error {
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return api.PlaceOrder(cart)
; 	}, policy)
; 	if
;! good
; func load(client *http.Client, url string) error {
; 	for attempt := 0; attempt < 3; attempt++ {
; 		resp, err := client.Get(url)
; 		if err == nil {
; 			return resp.Body.Close()
; 		}
; 		time.Sleep(backoff(attempt))
; 	}
; 	return errors.New("not loaded")
; }
;! good
; func notify(ctx context.Context, entries []Entry) error {
; 	for _, entry := range entries {
; 		if err := send(ctx, http.MethodPost, entry); err != nil {
; 			return err
; 		}
; 	}
; 	return nil
; }
;! bad
; func ship(body []byte) error {
; 	for {
;  ^^^^^
; 		resp, err := client.Post(url, kind, bytes.NewReader(body))
; 		if err != nil {
; 			pause()
; 			continue
; 		}
; 		return read(resp)
; 	}
; }
;! good
; func fetch() error {
; 	for {
; 		resp, err := client.Get(url)
; 		if err != nil {
; 			pause()
; 			continue
; 		}
; 		return read(resp)
; 	}
; }
