; The same payment can be made twice
;
; A client that gets no answer sends its request again, and a webhook is sent again until it is answered: without a key
; that stays the same, or a constraint that refuses the second one, the money moves twice.
;
; severity: info
; confidence: medium
; precision: 0 hints on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; cwe: 837
; see: https://docs.stripe.com/api/idempotent_requests
; regex pays: ^(Charge|ChargeCard|ChargeCustomer|CreateCharge|CreatePayment|CreatePaymentIntent|MakePayment|TakePayment|ProcessPayment|Capture|CapturePayment|Payout|CreatePayout|Transfer|CreateTransfer|TransferFunds|Refund|CreateRefund|RefundPayment|Withdraw|SendMoney|Debit|PlaceOrder)$
; regex once: (?i)idempot|dedup|unique|upsert|on conflict|already|23505|processed|event_?id|request_?id|transaction_?id|nonce|FirstOrCreate|\bkey\b|status\s*[!=]=|reference|paid_?at|\.(Paid|Refunded|Captured)\b

((call_expression function: (selector_expression operand: (_) @_service field: (_) @_pays) @callee arguments: (argument_list (_))) @hint
  (#match? @_pays "<pays>")
  (#match? @_service "(?i)(pay(ments?|er|pal)?|stripe|billing|gateway|provider|bank|wallet|charge[rs]?|psp|adyen|braintree|processor|ledger|client|svc|service)$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<once>")
  (#not-file-kind? "test")
  (#set! message "If the request is sent again, `{callee}` is done again: take an idempotency key from the client and pass it on"))

; A service's own method, which handlers and jobs call.
((call_expression function: (selector_expression operand: (_) @_service field: (_) @_pays) @callee arguments: (argument_list . (_) @_context (_))) @hint
  (#match? @_context "(?i)ctx$|context\\(\\)$")
  (#match? @_pays "<pays>")
  (#match? @_service "(?i)(pay(ments?|er|pal)?|stripe|billing|gateway|provider|bank|charge[rs]?|psp|adyen|braintree|processor)$")
  (#not-in? @hint "handler")
  (#not-function-matches? @hint "<once>")
  (#not-file-kind? "test")
  (#set! message "If this is called again, `{callee}` is done again: pass an idempotency key that stays the same for the same payment"))

; Stripe.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_params .)) @hint
  (#resolves-to? @callee "github.com/stripe/stripe-go/paymentintent.New" "github.com/stripe/stripe-go/charge.New" "github.com/stripe/stripe-go/refund.New" "github.com/stripe/stripe-go/transfer.New" "github.com/stripe/stripe-go/payout.New" "github.com/stripe/stripe-go/paymentintent.Capture")
  (#not-function-matches? @hint "(?i)idempot")
  (#not-file-kind? "test")
  (#set! message "If this is called again, `{callee}` is done again: `SetIdempotencyKey` with one that stays the same for the same payment"))

; An event that is delivered twice counts twice.
((call_expression function: (_) @_callee arguments: (argument_list (_) @_statement)) @hint
  (#method? @_callee "Exec" "ExecContext" "NamedExec")
  (#reads-like? @_statement "(?is)^\\s*(update\\s+\\S+\\s+set\\s+\\w+\\s*=\\s*\\w+\\s*[+-]|insert\\s+into\\s+[\"`]?(payments?|transactions?|credits?|orders?|ledger\\w*|entries|deposits?|subscriptions?))")
  (#not-reads-like? @_statement "(?i)on conflict|on duplicate")
  (#in-function-named? @hint "(?i)webhook|callback|^(handle|on|process|consume|receive)\\w*(event|message|payment|notification)$")
  (#not-function-matches? @hint "(?i)idempot|dedup|unique|already|23505|processed|seen|event_?id|ev\\.ID|event\\.ID|msg\\.ID|message\\.ID|RowsAffected")
  (#not-file-kind? "test")
  (#set! message "An event that is delivered again is booked again: store its id first, with a unique constraint, and skip it when it is known"))

;! bad
; func (h *Handler) Pay(c *gin.Context) {
; 	receipt, err := h.payments.Charge(c.Request.Context(), order.Total, card)
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		c.JSON(http.StatusBadGateway, gin.H{"message": "not charged"})
; 		return
; 	}
; 	c.JSON(http.StatusCreated, receipt)
; }
;! bad
; func (s *Service) Cancel(ctx context.Context, o *Order) error {
; 	return s.gateway.Refund(ctx, o.Charge, o.Cents)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package pay
; import "github.com/stripe/stripe-go/v76/paymentintent"
; func pay(cents int64) error {
; 	params := intentOf(cents)
; 	_, err := paymentintent.New(params)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! bad
; func transfer(w http.ResponseWriter, r *http.Request) {
; 	err := bank.Transfer(from, to, cents)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; func (h *Handler) Pay(c *gin.Context) {
; 	key := c.GetHeader("Idempotency-Key")
; 	receipt, err := h.payments.Charge(c.Request.Context(), order.Total, key)
; 	if err != nil {
; 		return
; 	}
; 	c.JSON(http.StatusCreated, receipt)
; }
;! good
; func (s *Service) Cancel(ctx context.Context, o *Order) error {
; 	if o.Status == Refunded {
; 		return nil
; 	}
; 	return s.gateway.Refund(ctx, o.Charge, o.Cents)
; }
;! good
; package pay
; import "github.com/stripe/stripe-go/v76/paymentintent"
; func pay(order Order) error {
; 	params := intentOf(order.Cents)
; 	params.SetIdempotencyKey(order.ID)
; 	_, err := paymentintent.New(params)
; 	return err
; }
;! good
; func (s *Screen) Capture(ctx context.Context, name string) error {
; 	return s.camera.Capture(ctx, name)
; }
;! bad
; func (s *Service) HandlePaymentEvent(ctx context.Context, ev Event) error {
; 	_, err := s.pool.Exec(ctx, `UPDATE wallets SET balance = balance + $1 WHERE id = $2`, ev.Cents, ev.Wallet)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return err
; }
;! good
; func (s *Service) HandlePaymentEvent(ctx context.Context, ev Event) error {
; 	if s.known(ctx, ev.ID) {
; 		return nil
; 	}
; 	_, err := s.pool.Exec(ctx, `UPDATE wallets SET balance = balance + $1 WHERE id = $2`, ev.Cents, ev.Wallet)
; 	return err
; }
