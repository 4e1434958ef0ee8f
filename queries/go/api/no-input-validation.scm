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
