; Anybody can send this event
;
; The address of a webhook is no secret: whoever finds it marks orders as paid and contracts as signed. The sender signs what
; it sends; compare the signature over the raw body with one made with the shared secret, before reading anything from it.
;
; severity: warning
; confidence: medium
; precision: 0 hints on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; cwe: 345 347
; see: https://docs.stripe.com/webhooks/signature
; regex checks: (?i)signature|hmac|verif|secret|ConstructEvent|valid(ate)?(Payload|Webhook|Request)|\bsig\b|authoriz|BasicAuth|ConstantTimeCompare|token|ParsePayload|trusted|allowed_?ips?|oauth|\bstate\b|FormValue\("code"\)|Query\("code"\)
; regex reads: (?i)ShouldBind\w*\(|\.Bind(JSON)?\(|BodyParser\(|json\.(NewDecoder|Unmarshal)\(|io\.ReadAll\(|ioutil\.ReadAll\(|GetRawData\(

((method_declaration name: (_) @name body: (block) @_body) @hint
  (#match? @name "(?i)webhook|^(handle|receive|on)?_?(stripe|paypal|github|gitlab|shopify|twilio|sendgrid|slack|adyen|mollie)(event|hook|callback|notification)s?$")
  (#in? @_body "handler")
  (#match? @_body "<reads>")
  (#not-match? @_body "<checks>")
  (#not-match? @name "(?i)(create|update|delete|list|get|register|add|remove|edit|test|send|validat\\w*|mutat\\w*|new|serve|admission|enable|disable|save|put|post|patch|retry|deliver|trigger|mutate)_?\\w*(web)?hooks?$|webhooks?(create|update|delete|list|get|config|settings)")
  (#not-file-matches? "(?i)admission")
  (#not-file-kind? "test")
  (#set! message "`{name}` believes whoever calls it: verify the sender's signature over the raw body first"))

((function_declaration name: (_) @name body: (block) @_body) @hint
  (#match? @name "(?i)webhook|^(handle|receive|on)?_?(stripe|paypal|github|gitlab|shopify|twilio|sendgrid|slack|adyen|mollie)(event|hook|callback|notification)s?$")
  (#in? @_body "handler")
  (#match? @_body "<reads>")
  (#not-match? @_body "<checks>")
  (#not-match? @name "(?i)(create|update|delete|list|get|register|add|remove|edit|test|send|validat\\w*|mutat\\w*|new|serve|admission|enable|disable|save|put|post|patch|retry|deliver|trigger|mutate)_?\\w*(web)?hooks?$|webhooks?(create|update|delete|list|get|config|settings)")
  (#not-file-matches? "(?i)admission")
  (#not-file-kind? "test")
  (#set! message "`{name}` believes whoever calls it: verify the sender's signature over the raw body first"))

; Another way in, beside one that is checked.
((method_declaration name: (_) @name body: (block) @_body) @hint
  (#match? @name "(?i)^(receive|handle|on)_?\\w*(status|event|callback|notification|update)s?$|callback$")
  (#not-match? @name "(?i)webhook|oauth|login|auth")
  (#in? @_body "handler")
  (#match? @_body "<reads>")
  (#not-match? @_body "<checks>")
  (#file-matches? "(?i)hmac\\.New|X-\\w+-Signature|ConstructEvent")
  (#not-file-kind? "test")
  (#set! message "`{name}` believes whoever calls it, though a signature is checked elsewhere here: verify it before reading the body"))

;! bad
; func (h *Handler) StripeWebhook(c *gin.Context) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	var ev event
; 	if err := c.ShouldBindJSON(&ev); err != nil {
; 		c.Status(http.StatusBadRequest)
; 		return
; 	}
; 	h.orders.MarkPaid(c, ev.OrderID)
; }
;! bad
; func handleWebhook(w http.ResponseWriter, r *http.Request) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
; 	if err != nil {
; 		return
; 	}
; 	process(body)
; }
;! bad
; func valid(body []byte, signature string) bool {
; 	mac := hmac.New(sha256.New, key)
; 	mac.Write(body)
; 	return hmac.Equal(mac.Sum(nil), []byte(signature))
; }
; func (h *Handler) ReceiveStatus(c *gin.Context) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	var ev event
; 	if err := c.ShouldBindJSON(&ev); err != nil {
; 		return
; 	}
; 	h.contracts.SetStatus(c, ev.ID)
; }
;! bad
; func paymentWebhook(c echo.Context) error {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	var ev event
; 	if err := c.Bind(&ev); err != nil {
; 		return err
; 	}
; 	return store.Paid(ev.Order)
; }
; func broken( {
;! good
; func (h *Handler) StripeWebhook(c *gin.Context) {
; 	body := raw(c)
; 	ev, err := webhook.ConstructEvent(body, c.GetHeader("Stripe-Signature"), h.secret)
; 	if err != nil {
; 		c.Status(http.StatusBadRequest)
; 		return
; 	}
; 	h.orders.MarkPaid(c, ev.OrderID)
; }
;! good
; func (h *Handler) CreateWebhook(c *gin.Context) {
; 	var hook Hook
; 	if err := c.ShouldBindJSON(&hook); err != nil {
; 		c.Status(http.StatusBadRequest)
; 		return
; 	}
; 	h.hooks.Add(c, hook)
; }
;! good
; func (h *Handler) ReceiveStatus(c *gin.Context) {
; 	var ev event
; 	if err := c.ShouldBindJSON(&ev); err != nil {
; 		return
; 	}
; 	h.contracts.SetStatus(c, ev.ID)
; }
;! good
; func sendWebhook(ctx context.Context, url string, ev event) error {
; 	body, err := json.Marshal(ev)
; 	return post(ctx, url, body, err)
; }
