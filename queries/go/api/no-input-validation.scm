; A number from a request is taken as it is
;
; A quantity of -3 pays money out, and a transfer of a negative amount takes what it should give. Check the range before
; anything is computed, and take prices from your own data.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go
; cwe: 20 1284 840
; regex quantity: (?i)^(qty|quantity|amount|amt|count|units|tickets|seats|points|credits|sum)$
; regex asked: strconv\.(Atoi|ParseInt|ParseFloat)\(\s*(r|req|request|c|ctx)\.[^\n]*\(\"(qty|quantity|amount|amt|count|units|tickets|seats|points|credits|sum)\"
; regex checked: (?i)\b(qty|quantity|amount|amt|count|units|tickets|seats|points|credits|sum)\s*(<=?|>=?|==)\s*(-?\d|\w*(min|zero))|(?i:valid\w*|positive|clamp|abs)\(|\.Sign\(\)|ParseUint
; precision: 0 hints on Debian 13: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, glab 1.53.0, incus 6.0.4, rekor 1.3.9, receptor 1.5.5, mirrorbits 0.6.1, gitlab-shell 14.35.0, cfssl 1.6.5, garagemq, skeema 1.12.3, notary 0.7.0, pat 0.16.0, opensnitch 1.6.9, hcloud-cli 1.39.0, mender-client 3.4.0 and 12 more, 1.4 to 1.7 million lines of Go
; regex other-checked: (?i)\b(days?|hours?|minutes?|months?|nights?|quantity|qty|amount(cents)?|count|units?|seats?|points|cents|percent|discount|tickets?|copies|price(cents)?|weeks?|guests?|persons?)\s*(<|>|<=|>=)\s*[\w-]|validat|\bmax\(|\bmin\(|clamp|valid\(\)
; regex bound: (?i)(binding|validate):"[^"]*\b(min|max|gt|gte|lt|lte)\b

((binary_expression left: (identifier) @number operator: "*" right: (_) @_price) @hint
  (#match? @number "<quantity>")
  (#match? @_price "(?i)price|cost|fee|rate|amount|cents|total")
  (#in? @hint "handler")
  (#function-matches? @hint "<asked>")
  (#not-function-matches? @hint "<checked>")
  (#set! message "`{number}` may be negative, and then pays out: refuse what is not above zero"))

((binary_expression left: (_) @_price operator: "*" right: [(identifier) @number (call_expression arguments: (argument_list . (identifier) @number .))]) @hint
  (#match? @number "<quantity>")
  (#match? @_price "(?i)price|cost|fee|rate|cents")
  (#in? @hint "handler")
  (#function-matches? @hint "<asked>")
  (#not-function-matches? @hint "<checked>")
  (#set! message "`{number}` may be negative, and then pays out: refuse what is not above zero"))

((assignment_statement left: (expression_list . (_) @balance .) operator: ["-=" "+="] right: (expression_list . (identifier) @number .)) @hint
  (#match? @balance "(?i)balance|stock|credit|points|funds|wallet|account")
  (#match? @number "<quantity>")
  (#in? @hint "handler")
  (#function-matches? @hint "<asked>")
  (#not-function-matches? @hint "<checked>")
  (#set! message "`{number}` may be negative, and then does the opposite to `{balance}`: refuse what is not above zero"))

((call_expression function: (_) @callee arguments: (argument_list (identifier) @number)) @hint
  (#match? @callee "(?i)\\.(transfer|withdraw|debit|charge|deposit|credit|pay|refund|reserve|redeem|buy|purchase|send_?money)\\w*$")
  (#match? @number "<quantity>")
  (#in? @hint "handler")
  (#function-matches? @hint "<asked>")
  (#not-function-matches? @hint "<checked>")
  (#set! message "`{number}` may be negative, and then `{callee}` moves money the other way: refuse what is not above zero"))

; A price that the caller says.
((binary_expression left: (selector_expression operand: (identifier) @_in field: (_) @_price) @price operator: "*" right: (_)) @hint
  (#match? @_price "(?i)^(unit_?)?price(_?cents)?$")
  (#tainted? @_in)
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)order|charge|pay|checkout|total|buy|cart")
  (#not-in-function-named? @hint "(?i)product|admin|import|create_?item|listing|offer|quote")
  (#set! message "The caller chooses `{price}`: look the price up"))

((binary_expression left: (_) @_left operator: ["*" "-" "+"] right: (_) @_right) @hint
  (#match? @_left "(?i)^(u?int(32|64)?|float64|time\\.Duration)?\\(?(req|input|body|in|payload|form|params|cmd|data|dto)\\.\\w+\\)?$")
  (#match? @_left "(?i)\\.(days?|hours?|minutes?|months?|nights?|quantity|qty|amount(cents)?|count|units?|seats?|points|cents|percent|discount|tickets?|copies|price(cents)?|weeks?|guests?|persons?)\\)?$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)ShouldBind\\w*\\(|\\.Bind(JSON)?\\(|BodyParser\\(|json\\.(NewDecoder|Unmarshal)\\(")
  (#not-function-matches? @hint "<other-checked>")
  (#not-file-matches? "<bound>")
  (#not-inside? @hint "binary_expression")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "Nothing says that `{_left}` is more than 0: check it before reckoning with it, and answer 400"))

((binary_expression left: (_) @_left operator: ["-" "*" "+"] right: (_) @_right) @hint
  (#match? @_right "(?i)^(u?int(32|64)?|float64|time\\.Duration)?\\(?(req|input|body|in|payload|form|params|cmd|data|dto)\\.\\w+\\)?$")
  (#match? @_right "(?i)\\.(days?|hours?|minutes?|months?|nights?|quantity|qty|amount(cents)?|count|units?|seats?|points|cents|percent|discount|tickets?|copies|price(cents)?|weeks?|guests?|persons?)\\)?$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)ShouldBind\\w*\\(|\\.Bind(JSON)?\\(|BodyParser\\(|json\\.(NewDecoder|Unmarshal)\\(")
  (#not-function-matches? @hint "<other-checked>")
  (#not-file-matches? "<bound>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "Nothing says that `{_right}` is more than 0: check it before reckoning with it, and answer 400"))

([(assignment_statement left: (expression_list . (selector_expression)) operator: ["-=" "+="] right: (expression_list . (selector_expression) @_sent .))] @hint
  (#match? @_sent "(?i)^(req|input|body|in|payload|form|params|cmd|data|dto)\\.(days?|hours?|quantity|qty|amount(cents)?|count|units?|seats?|points|cents|tickets?|copies)$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)ShouldBind\\w*\\(|\\.Bind(JSON)?\\(|BodyParser\\(|json\\.(NewDecoder|Unmarshal)\\(")
  (#not-function-matches? @hint "<other-checked>")
  (#not-file-matches? "<bound>")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "Nothing says that `{_sent}` is more than 0: check it before reckoning with it, and answer 400"))

; Handed on as it came.
((call_expression function: (selector_expression field: (_) @_verb) @callee arguments: (argument_list (selector_expression) @sent)) @hint
  (#match? @_verb "^(Transfer|Withdraw|Deposit|Charge|Debit|Credit|Refund|AddPoints|Redeem|TopUp|Reserve|Buy|Purchase|Adjust\\w*|Decrement\\w*|Increment\\w*|ChangeStock)$")
  (#match? @sent "(?i)^(req|input|body|in|payload|form|params|cmd|data|dto)\\.(quantity|qty|amount(cents)?|count|units?|seats?|points|cents|tickets?)$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "<other-checked>")
  (#not-file-matches? "<bound>")
  (#not-file-kind? "test")
  (#set! severity "info")
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
  (#set! severity "info")
  (#set! message "Nothing of `{request}` is checked before it is stored: say what is required, and how long and large it may be"))

;! bad
; package shop
; import (
; 	"net/http"
; 	"strconv"
; )
; func buy(w http.ResponseWriter, r *http.Request) {
; 	qty, err := strconv.Atoi(r.FormValue("qty"))
; 	if err != nil {
; 		http.Error(w, "qty", http.StatusBadRequest)
; 		return
; 	}
; 	total := qty * item.PriceCents
;           ^^^^^^^^^^^^^^^^^^^^^
; 	checkout(w, total)
; }
;! bad
; package bank
; import (
; 	"net/http"
; 	"strconv"
; )
; func transfer(w http.ResponseWriter, r *http.Request) {
; 	amount, err := strconv.ParseInt(r.FormValue("amount"), 10, 64)
; 	if err != nil {
; 		http.Error(w, "amount", http.StatusBadRequest)
; 		return
; 	}
; 	if err := bank.Transfer(from(r), r.FormValue("to"), amount); err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		log.Print(err)
; 		http.Error(w, "failed", http.StatusInternalServerError)
; 	}
; }
;! bad
; package bank
; import (
; 	"strconv"
; 	"github.com/gin-gonic/gin"
; )
; func withdraw(c *gin.Context, account *Account) {
; 	amount, err := strconv.Atoi(c.PostForm("amount"))
; 	if err != nil {
; 		c.Status(400)
; 		return
; 	}
; 	account.Balance -= amount
;  ^^^^^^^^^^^^^^^^^^^^^^^^^
; 	c.JSON(200, account.Balance)
; }
;! bad
; package shop
; import (
; 	"net/http"
; 	"strconv"
; )
; func buy(w http.ResponseWriter, r *http.Request) {
; 	quantity, err := strconv.Atoi(r.FormValue("quantity"))
; 	if err != nil {
; 		http.Error(w, "quantity", http.StatusBadRequest)
; 		return
; 	}
; 	total := unitPrice * int64(quantity)
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package shop
; import (
; 	"net/http"
; 	"strconv"
; )
; func buy(w http.ResponseWriter, r *http.Request) {
; 	qty, err := strconv.Atoi(r.FormValue("qty"))
; 	if err != nil || qty < 1 || qty > 100 {
; 		http.Error(w, "qty", http.StatusBadRequest)
; 		return
; 	}
; 	checkout(w, qty*item.PriceCents)
; }
;! good
; package bank
; import (
; 	"net/http"
; 	"strconv"
; )
; func transfer(w http.ResponseWriter, r *http.Request) {
; 	amount, err := strconv.ParseUint(r.FormValue("amount"), 10, 63)
; 	if err != nil {
; 		http.Error(w, "amount", http.StatusBadRequest)
; 		return
; 	}
; 	move(w, amount)
; }
;! good
; package shop
; func total(items []Item) (sum int) {
; 	for _, item := range items {
; 		sum += item.Qty * item.PriceCents
; 	}
; 	return sum
; }
;! good
; package shop
; import (
; 	"net/http"
; 	"strconv"
; )
; func page(w http.ResponseWriter, r *http.Request) {
; 	count, err := strconv.Atoi(r.FormValue("count"))
; 	if err != nil || count <= 0 {
; 		count = 20
; 	}
; 	list(w, count*2)
; }
;! bad
; package shop
; import (
; 	"encoding/json"
; 	"net/http"
; )
; func order(w http.ResponseWriter, r *http.Request) {
; 	var in struct {
; 		Price    int
; 		Quantity uint
; 	}
; 	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<12)).Decode(&in); err != nil {
; 		http.Error(w, "order", http.StatusBadRequest)
; 		return
; 	}
; 	charge(w, in.Price*int(in.Quantity))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^
; }
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
