; The same request a second time does it a second time
;
; Clients try again when the answer is lost, people click twice, and payment providers deliver each event at least once.
; Without a key that says "this is the same one", the second delivery charges or ships again.
;
; severity: info
; confidence: medium
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 837
; see: https://docs.stripe.com/api/idempotent_requests
; regex decides: (?i)idempot|on conflict|on duplicate|insert ignore|upsert|FirstOrCreate|OnConflict|unique|23505|1062|IsDuplicate|ErrDuplicated|DuplicateKey|already|duplicate|exists|dedup|processed|\bseen\b|replay|event_?id|delivery_?id|nonce|once\b|SetNX|LoadOrStore
; precision: 0 hints on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; regex pays: ^(Charge|ChargeCard|ChargeCustomer|CreateCharge|CreatePayment|CreatePaymentIntent|MakePayment|TakePayment|ProcessPayment|Capture|CapturePayment|Payout|CreatePayout|Transfer|CreateTransfer|TransferFunds|Refund|CreateRefund|RefundPayment|Withdraw|SendMoney|Debit|PlaceOrder)$
; regex once: (?i)idempot|dedup|unique|upsert|on conflict|already|23505|processed|event_?id|request_?id|transaction_?id|nonce|FirstOrCreate|\bkey\b|status\s*[!=]=|reference|paid_?at|\.(Paid|Refunded|Captured)\b

; Money moves.
((call_expression function: (selector_expression operand: (_) @_resource field: (_) @_new) @callee arguments: (argument_list . (_) @params .)) @hint
  (#any-of? @_new "New" "Create")
  (#match? @_resource "(?i)^(charge|paymentintent|refund|transfer|payout|invoice|sub|subscription)$|\\.(Charges|PaymentIntents|Refunds|Transfers|Payouts|V1Charges|V1PaymentIntents|V1Refunds|V1Transfers|V1Payouts)$")
  (#imports? "github.com/stripe/stripe-go")
  (#not-function-matches? @hint "(?i)idempot")
  (#not-file-kind? "test" "example")
  (#set! message "If this is tried again, `{callee}` moves the money again: call `{params}.SetIdempotencyKey` with a key made from what is paid"))

; A webhook's event that is stored as often as it comes.
((call_expression function: (_) @callee arguments: (argument_list (_) @_insert)) @hint
  (#method? @callee "Exec" "ExecContext" "NamedExec" "NamedExecContext" "MustExec")
  (#reads-like? @_insert "(?is)^\\s*insert\\s+into\\b")
  (#in? @hint "webhook")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<decides>")
  (#set! message "Each event is delivered at least once, and stored as often: keep its id under a unique constraint"))

((call_expression function: (selector_expression operand: (_) @_into field: (_) @_create) arguments: (argument_list)) @hint
  (#any-of? @_create "Create" "InsertOne" "CreateOrder" "CreatePayment" "AddCredits" "Credit" "MarkPaid" "Fulfill" "FulfillOrder" "Ship" "AddBalance" "GrantCredits")
  (#match? @_into "(?i)(^|\\.)_?(db|tx|gorm|orm|coll\\w*|\\w*collection|orders?|payments?|wallets?|credits?|accounts?|\\w*repo(sitory)?|\\w*store|\\w*service|svc)(\\(\\))?$|WithContext\\(")
  (#in? @hint "webhook")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<decides>")
  (#set! message "Each event is delivered at least once, and this is done as often: keep the event's id under a unique constraint, and stop if it is there"))

; A payment that is made when somebody clicks.
((call_expression function: (selector_expression operand: (_) @_gateway field: (_) @_charge) @callee arguments: (argument_list . (_))) @hint
  (#any-of? @_charge "Charge" "ChargeCard" "CreateCharge" "CreatePayment" "CapturePayment" "Payout" "CreatePayout" "Refund" "CreateRefund" "SendPayment" "SendMoney")
  (#match? @_gateway "(?i)(stripe|paypal|adyen|mollie|braintree|payments?|gateway|billing|psp|provider|processor)\\w*(\\(\\))?$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<decides>")
  (#not-file-kind? "test" "example")
  (#set! message "If this is tried again, `{callee}` moves the money again: pass a key that is the same for the same order"))

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
; package pay
; import "github.com/stripe/stripe-go/v76/paymentintent"
; func pay(params *stripe.PaymentIntentParams) (*stripe.PaymentIntent, error) {
; 	return paymentintent.New(params)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package pay
; import "github.com/stripe/stripe-go/v76/paymentintent"
; func pay(params *stripe.PaymentIntentParams, order string) (*stripe.PaymentIntent, error) {
; 	params.SetIdempotencyKey("order-" + order)
; 	return paymentintent.New(params)
; }
;! bad
; package hooks
; import (
; 	"database/sql"
; 	"net/http"
; )
; func stripeWebhook(db *sql.DB, w http.ResponseWriter, r *http.Request) {
; 	event, err := verify(r, r.Header.Get("Stripe-Signature"))
; 	if err != nil {
; 		log.Print(err)
; 		http.Error(w, "bad event", http.StatusBadRequest)
; 		return
; 	}
; 	if _, err := db.ExecContext(r.Context(), "INSERT INTO payments (order_id, amount) VALUES ($1, $2)", event.Order, event.Amount); err != nil {
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		log.Print(err)
; 		http.Error(w, "failed", http.StatusInternalServerError)
; 	}
; }
;! good
; package hooks
; import (
; 	"database/sql"
; 	"net/http"
; )
; func stripeWebhook(db *sql.DB, w http.ResponseWriter, r *http.Request) {
; 	event, err := verify(r, r.Header.Get("Stripe-Signature"))
; 	if err != nil {
; 		log.Print(err)
; 		http.Error(w, "bad event", http.StatusBadRequest)
; 		return
; 	}
; 	if _, err := db.ExecContext(r.Context(), "INSERT INTO payments (event_id, amount) VALUES ($1, $2) ON CONFLICT DO NOTHING", event.ID, event.Amount); err != nil {
; 		log.Print(err)
; 		http.Error(w, "failed", http.StatusInternalServerError)
; 	}
; }
;! bad
; package hooks
; import "github.com/gin-gonic/gin"
; func paymentCallback(c *gin.Context) {
; 	event, err := verify(c.Request, c.GetHeader("X-Signature"))
; 	if err != nil {
; 		log.Print(err)
; 		c.Status(400)
; 		return
; 	}
; 	orders.MarkPaid(c, event.Order)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package shop
; import "net/http"
; func checkout(w http.ResponseWriter, r *http.Request) {
; 	receipt, err := gateway.Charge(r.Context(), cart(r))
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package shop
; import "net/http"
; func checkout(w http.ResponseWriter, r *http.Request) {
; 	receipt, err := gateway.Charge(r.Context(), cart(r), r.Header.Get("Idempotency-Key"))
; 	write(w, receipt, err)
; }
;! good
; package shop
; func price(gateway Gateway, cart Cart) (int, error) {
; 	return gateway.Charge(cart)
; }
;! good
; package hooks
; import "github.com/gin-gonic/gin"
; func paymentCallback(c *gin.Context) {
; 	event, err := verify(c.Request, c.GetHeader("X-Signature"))
; 	if err != nil || alreadySeen(event.ID) {
; 		c.Status(200)
; 		return
; 	}
; 	orders.MarkPaid(c, event.Order)
; }
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
