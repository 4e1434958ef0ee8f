; A number of the caller's is reckoned with unchecked
;
; Less than zero, it turns a price into a credit, a withdrawal into a deposit, and shortens what it should extend; far too
; large, it overflows. Check that it lies between the least and the most that makes sense, and answer 400 else.
;
; severity: info
; confidence: medium
; precision: 0 hints on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; cwe: 20 1284
; regex checked: (?i)\b(days?|hours?|minutes?|months?|nights?|quantity|qty|amount(cents)?|count|units?|seats?|points|cents|percent|discount|tickets?|copies|price(cents)?|weeks?|guests?|persons?)\s*(<|>|<=|>=)\s*[\w-]|validat|\bmax\(|\bmin\(|clamp|valid\(\)
; regex bound: (?i)(binding|validate):"[^"]*\b(min|max|gt|gte|lt|lte)\b

((binary_expression left: (_) @_left operator: ["*" "-" "+"] right: (_) @_right) @hint
  (#match? @_left "(?i)^(u?int(32|64)?|float64|time\\.Duration)?\\(?(req|input|body|in|payload|form|params|cmd|data|dto)\\.\\w+\\)?$")
  (#match? @_left "(?i)\\.(days?|hours?|minutes?|months?|nights?|quantity|qty|amount(cents)?|count|units?|seats?|points|cents|percent|discount|tickets?|copies|price(cents)?|weeks?|guests?|persons?)\\)?$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)ShouldBind\\w*\\(|\\.Bind(JSON)?\\(|BodyParser\\(|json\\.(NewDecoder|Unmarshal)\\(")
  (#not-function-matches? @hint "<checked>")
  (#not-file-matches? "<bound>")
  (#not-inside? @hint "binary_expression")
  (#not-file-kind? "test")
  (#set! message "Nothing says that `{_left}` is more than 0: check it before reckoning with it, and answer 400"))

((binary_expression left: (_) @_left operator: ["-" "*" "+"] right: (_) @_right) @hint
  (#match? @_right "(?i)^(u?int(32|64)?|float64|time\\.Duration)?\\(?(req|input|body|in|payload|form|params|cmd|data|dto)\\.\\w+\\)?$")
  (#match? @_right "(?i)\\.(days?|hours?|minutes?|months?|nights?|quantity|qty|amount(cents)?|count|units?|seats?|points|cents|percent|discount|tickets?|copies|price(cents)?|weeks?|guests?|persons?)\\)?$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)ShouldBind\\w*\\(|\\.Bind(JSON)?\\(|BodyParser\\(|json\\.(NewDecoder|Unmarshal)\\(")
  (#not-function-matches? @hint "<checked>")
  (#not-file-matches? "<bound>")
  (#not-file-kind? "test")
  (#set! message "Nothing says that `{_right}` is more than 0: check it before reckoning with it, and answer 400"))

([(assignment_statement left: (expression_list . (selector_expression)) operator: ["-=" "+="] right: (expression_list . (selector_expression) @_sent .))] @hint
  (#match? @_sent "(?i)^(req|input|body|in|payload|form|params|cmd|data|dto)\\.(days?|hours?|quantity|qty|amount(cents)?|count|units?|seats?|points|cents|tickets?|copies)$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)ShouldBind\\w*\\(|\\.Bind(JSON)?\\(|BodyParser\\(|json\\.(NewDecoder|Unmarshal)\\(")
  (#not-function-matches? @hint "<checked>")
  (#not-file-matches? "<bound>")
  (#not-file-kind? "test")
  (#set! message "Nothing says that `{_sent}` is more than 0: check it before reckoning with it, and answer 400"))

; Handed on as it came.
((call_expression function: (selector_expression field: (_) @_verb) @callee arguments: (argument_list (selector_expression) @sent)) @hint
  (#match? @_verb "^(Transfer|Withdraw|Deposit|Charge|Debit|Credit|Refund|AddPoints|Redeem|TopUp|Reserve|Buy|Purchase|Adjust\\w*|Decrement\\w*|Increment\\w*|ChangeStock)$")
  (#match? @sent "(?i)^(req|input|body|in|payload|form|params|cmd|data|dto)\\.(quantity|qty|amount(cents)?|count|units?|seats?|points|cents|tickets?)$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<checked>")
  (#not-file-matches? "<bound>")
  (#not-file-kind? "test")
  (#set! message "Nothing here says that `{sent}` is more than 0: check it before `{callee}`, and answer 400"))

; Nothing of it is checked.
((call_expression function: (_) @callee arguments: (argument_list . (unary_expression operand: (identifier) @request) .)) @hint
  (#match? @callee "^(c|ctx|gc)\\.(ShouldBindJSON|ShouldBind|BindJSON|Bind|BodyParser)$|^json\\.NewDecoder\\(.*(r|Request)\\.Body.*\\)\\.Decode$")
  (#match? @request "(?i)^(req|input|body|in|payload|form|params|data|dto)$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)\\.(Create|Insert|Add|Save|Exec|ExecContext|InsertOne|Register|Place|Book)\\w*\\(")
  (#not-function-matches? @hint "(?i)valid|len\\(|TrimSpace|\\.(req|input|body|in|payload|form|params|data|dto)\\b|\\b(req|input|body|in|payload|form|params|data|dto)\\.\\w+(\\.\\w+)?\\s*(==|!=|<|>|<=|>=)|(==|!=|<|>|<=|>=)\\s*(req|input|body|in|payload|form|params|data|dto)\\.|check\\w*\\(|DisallowUnknown")
  (#not-file-matches? "(binding|validate|valid):\"|(?i)func \\(\\w+ \\*?\\w+\\) valid")
  (#not-file-kind? "test")
  (#set! message "Nothing of `{request}` is checked before it is stored: say what is required, and how long and large it may be"))

;! bad
; func extend(c *gin.Context) {
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	price := int64(req.Days) * rental.DayCents
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	store.Extend(c, rental.ID, price)
; }
;! bad
; func withdraw(w http.ResponseWriter, r *http.Request) {
; 	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
; 		return
; 	}
; 	left := account.Balance - req.Amount
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	store.Set(account.ID, left)
; }
;! bad
; func buy(c echo.Context) error {
; 	if err := c.Bind(&input); err != nil {
; 		return err
; 	}
; 	product.Stock -= input.Quantity
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return c.NoContent(204)
; }
;! bad
; func pay(c *gin.Context) {
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	total := item.Cents * int64(req.Quantity)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	done(c, total)
; }
; func broken( {
;! good
; func extend(c *gin.Context) {
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	if req.Days < 1 || req.Days > 30 {
; 		return
; 	}
; 	price := int64(req.Days) * rental.DayCents
; 	store.Extend(c, rental.ID, price)
; }
;! good
; type request struct {
; 	Days int `json:"days" binding:"required,min=1,max=30"`
; }
; func extend(c *gin.Context) {
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	price := int64(req.Days) * rental.DayCents
; 	store.Extend(c, rental.ID, price)
; }
;! good
; func page(c *gin.Context) {
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	name := req.First + req.Last
; 	store.Rename(c, name)
; }
;! good
; func price(item Item, days int64) int64 {
; 	return days * item.DayCents
; }
;! bad
; func create(c *gin.Context) {
; 	var req createRequest
; 	if err := c.ShouldBindJSON(&req); err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^
; 		c.Status(400)
; 		return
; 	}
; 	answer(c, store.Create(c, req.Name, req.Text))
; }
;! good
; func create(c *gin.Context) {
; 	var req createRequest
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		c.Status(400)
; 		return
; 	}
; 	if req.Name == "" {
; 		c.Status(400)
; 		return
; 	}
; 	answer(c, store.Create(c, req.Name, req.Text))
; }
