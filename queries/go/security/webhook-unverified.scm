; A call that moves money is believed from anybody
;
; The address of a webhook is no secret: whoever finds it sends "paid" for an order of their own. The service signs what
; it sends, so check the signature over the raw body before anything is done.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 345 347
; see: https://docs.stripe.com/webhooks#verify-events
; regex proves: (?i)signature|hmac|verif|construct_?event|secret|\.ParseWebhook|validate_?payload|ConstantTimeCompare|BasicAuth|authorization|X-Hub|token|auth|svix|fetch_?event|events?\.Get\(|public_?key|client_?cert
; regex does: (?i)paid|payment|order|invoice|subscription|refund|credit|balance|charge|fulfil|activate|deploy|push|exec\.|checkout|\.(Exec|ExecContext|Save|Update\w*|Create|Insert\w*|Mark\w*|Set\w*)\(

((function_declaration name: (identifier) @name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#match? @name "(?i)(web_?hook|(stripe|paypal|payment|github|mollie|adyen|braintree|razorpay|square|klarna|gitlab)_?(event|callback|notif\\w*|handler)|ipn)$|^handle\\w*web_?hook|^web_?hook")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context|fiber\\.Ctx")
  (#match? @_body "\\.Decode\\(|Unmarshal\\(|Bind\\w*\\(|BodyParser\\(|FormValue\\(")
  (#match? @_body "<does>")
  (#not-match? @_body "<proves>")
  (#not-file-matches? "(?i)hmac\\.|verify_?(signature|webhook|hook)|check_?signature|ConstructEvent|ValidatePayload|X-[\\w-]*Signature|require_?signature")
  (#set! message "`{name}` believes whoever calls: check the sender's signature over the raw body first"))

((method_declaration name: (field_identifier) @name parameters: (parameter_list) @_parameters body: (block) @_body) @hint
  (#match? @name "(?i)(web_?hook|(stripe|paypal|payment|github|mollie|adyen|braintree|razorpay|square|klarna|gitlab)_?(event|callback|notif\\w*|handler)|ipn)$|^handle\\w*web_?hook|^web_?hook")
  (#match? @_parameters "\\*http\\.Request|gin\\.Context|echo\\.Context|fiber\\.Ctx")
  (#match? @_body "\\.Decode\\(|Unmarshal\\(|Bind\\w*\\(|BodyParser\\(|FormValue\\(")
  (#match? @_body "<does>")
  (#not-match? @_body "<proves>")
  (#not-file-matches? "(?i)hmac\\.|verify_?(signature|webhook|hook)|check_?signature|ConstructEvent|ValidatePayload|X-[\\w-]*Signature|require_?signature")
  (#set! message "`{name}` believes whoever calls: check the sender's signature over the raw body first"))

; Given to a route as it is made.
((call_expression function: (_) @_route arguments: (argument_list . (interpreted_string_literal) @path . (func_literal body: (block) @_body))) @hint
  (#match? @path "(?i)web_?hook|/ipn\\b|/(stripe|paypal|mollie|adyen|github)/?(events?|callback|notify)?\"$")
  (#match? @_body "\\.Decode\\(|Unmarshal\\(|Bind\\w*\\(|BodyParser\\(|FormValue\\(")
  (#match? @_body "<does>")
  (#not-match? @_body "<proves>")
  (#not-file-matches? "(?i)hmac\\.|verify_?(signature|webhook|hook)|check_?signature|ConstructEvent|ValidatePayload|X-[\\w-]*Signature|require_?signature")
  (#set! message "{path} believes whoever calls: check the sender's signature over the raw body first"))

;! bad
; package shop
; import (
; 	"encoding/json"
; 	"net/http"
; )
; func paymentWebhook(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	var event Event
; 	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&event); err != nil {
; 		http.Error(w, "bad event", http.StatusBadRequest)
; 		return
; 	}
; 	if event.Type == "paid" {
; 		orders.MarkPaid(r.Context(), event.Order)
; 	}
; }
;! good
; package shop
; import (
; 	"io"
; 	"net/http"
; )
; func paymentWebhook(w http.ResponseWriter, r *http.Request) {
; 	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<16))
; 	if err != nil {
; 		http.Error(w, "bad event", http.StatusBadRequest)
; 		return
; 	}
; 	event, err := webhook.ConstructEvent(body, r.Header.Get("Stripe-Signature"), key)
; 	if err != nil {
; 		http.Error(w, "bad event", http.StatusBadRequest)
; 		return
; 	}
; 	settle(r.Context(), event.Order)
; }
;! bad
; package shop
; import (
; 	"encoding/json"
; 	"net/http"
; )
; func (s *Server) HandleStripeEvent(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	var event Event
; 	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&event); err != nil {
; 		http.Error(w, "bad event", http.StatusBadRequest)
; 		return
; 	}
; 	s.activate(r.Context(), event.Order)
; }
;! bad
; package shop
; import "github.com/gin-gonic/gin"
; func routes(r *gin.Engine) {
; 	r.POST("/webhooks/paypal", func(c *gin.Context) {
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		var event Event
; 		if err := c.ShouldBindJSON(&event); err != nil {
; 			c.Status(400)
; 			return
; 		}
; 		refund(c, event.Order)
; 	})
; }
;! bad
; package deploys
; import "github.com/labstack/echo/v4"
; func githubWebhook(c echo.Context) error {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	var event Event
; 	if err := c.Bind(&event); err != nil {
; 		return echo.NewHTTPError(400, "bad event")
; 	}
; 	return deploy(c.Request().Context(), event.Ref)
;! good
; package deploys
; import (
; 	"crypto/hmac"
; 	"net/http"
; )
; func githubWebhook(w http.ResponseWriter, r *http.Request) {
; 	body, ok := signed(w, r)
; 	if !ok {
; 		http.Error(w, "bad signature", http.StatusUnauthorized)
; 		return
; 	}
; 	deploy(w, body)
; }
; func same(a, b []byte) bool { return hmac.Equal(a, b) }
;! good
; package mail
; import (
; 	"encoding/json"
; 	"net/http"
; )
; func bounceWebhook(w http.ResponseWriter, r *http.Request) {
; 	var event Event
; 	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&event); err != nil {
; 		http.Error(w, "bad event", http.StatusBadRequest)
; 		return
; 	}
; 	bounces.Inc()
; }
;! good
; package shop
; import "net/http"
; func createWebhook(client *http.Client, url string) error {
; 	return register(client, "payment", url)
; }
