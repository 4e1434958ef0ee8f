; Any signed-in user can name any row
;
; The row is taken by an id that the caller sent, and nothing asks whether the row is theirs, although the handler knows
; who is asking. Whoever is signed in reads or changes other people's rows by counting ids up. Ask for the owner together
; with the id.
;
; severity: warning
; confidence: medium
; precision: 0 hints of the new patterns on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go; 0 hints on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests, few of which have such handlers
; cwe: 639
; see: https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/
; regex owned: (?i)order|invoice|payment|account|address|message|document|note|task|todo|booking|reservation|card|transaction|subscription|profile|file|upload|report|ticket|cart|project|workspace|appointment|prescription|record|expense|budget|contact|conversation|chat
; regex parameter: \.(Param|Params|Query|QueryParam|PathValue|FormValue)\(|mux\.Vars|URLParam
; regex current-user: (?i)\.(Get|MustGet|GetString|GetUint|GetInt|GetInt64|Locals|Value)\(\s*"?\w*(user|claims|uid|auth)|(current|auth|session)_?user|user(ID)?From\w*\(|get_?(current_?)?user(_?id)?\(
; regex signed-in: (?i)sessions?\.\w*(user|get|load|current)\w*\(\s*(r|c|ctx|req)\b|(current|auth|session|signed_?in|logged_?in)_?(user|account|member)\w*\(|\buser(_?id)?(from\w*)?\(\s*(r|c|ctx|req)\b|user_?id\(\s*(r|c|ctx|req)\b|\.user\(\s*(r|c|ctx)\b|(Get|MustGet|GetString|GetUint|GetInt|GetInt64|Locals|Value)\(\s*"?\w*(user|claims|uid|auth|member|account)|BasicAuth\(\)
; regex compares-owner: (?i)\.(user|owner|account|author|creator|tenant|org\w*|customer)\w*\s*[!=]=|[!=]=\s*\w*(user|owner|claims|uid)|(user|owner|author|tenant|org\w*|account|created_?by|creator|customer)(_?(id|uuid))?\s*=\s*(\?|\$|:|@)|[\s{](user|owner|author|creator|account|tenant)(id)?:\s|admin|role|permission|\b(?-i:can[A-Z])|[^n]authoriz|enforce|belongs|IsOwner|Association\(

; gorm: the handler knows the user, and never asks whose the row is.
((call_expression function: (_) @callee arguments: (argument_list . (unary_expression operator: "&" operand: (_) @_row) (_) @_id)) @hint
  (#method? @callee "First" "Take" "Find" "Delete" "Last")
  (#match? @callee "(?i)(^|\\.)_?(db|tx|gorm|orm|database|conn)(\\(\\))?\\.|(?-i:\\.(Model|Preload|WithContext))\\(")
  (#match? @_row "<owned>")
  (#function-matches? @hint "<parameter>")
  (#in? @hint "handler")
  (#function-matches? @hint "<current-user>")
  (#not-function-matches? @hint "<compares-owner>")
  (#set! message "Any signed-in caller can name this row: ask for its owner too, as in `Where(\"user_id = ?\", userID)`"))

((call_expression function: (selector_expression operand: (call_expression function: (_) @_where arguments: (argument_list . (_) @_condition . (_) @_id .)) field: (_) @_method) @callee
   arguments: (argument_list . (unary_expression operator: "&" operand: (_) @_row) .)) @hint
  (#method? @_where "Where")
  (#any-of? @_method "First" "Take" "Find" "Delete" "Last")
  (#match? @_condition "(?i)^\"(\\w+\\.)?(id|uuid)\\s*=\\s*\\?\"$")
  (#match? @_row "<owned>")
  (#in? @hint "handler")
  (#function-matches? @hint "<parameter>")
  (#function-matches? @hint "<current-user>")
  (#not-function-matches? @hint "<compares-owner>")
  (#set! message "Any signed-in caller can name this row: ask for its owner too, as in `Where(\"user_id = ?\", userID)`"))

; SQL.
((call_expression function: (_) @callee arguments: (argument_list (_) @_query . (_) @_id .)) @hint
  (#method? @callee "Query" "QueryRow" "QueryContext" "QueryRowContext" "Exec" "ExecContext" "Get" "GetContext")
  (#reads-like? @_query "(?is)^\\s*(select\\b.+\\bfrom|update|delete\\s+from)\\s+[\"`]?(orders?|invoices?|payments?|accounts?|address\\w*|messages?|documents?|notes?|tasks?|todos?|bookings?|reservations?|cards?|transactions?|subscriptions?|profiles?|files?|uploads?|reports?|tickets?|carts?|projects?|appointments?|prescriptions?|records?|expenses?|budgets?|contacts?|conversations?|chats?)\\b.*\\bwhere\\s+(\\w+\\.)?(id|uuid)\\s*=\\s*(\\?|\\$\\d+)\\s*;?\\s*$")
  (#in? @hint "handler")
  (#function-matches? @hint "<parameter>")
  (#function-matches? @hint "<current-user>")
  (#not-function-matches? @hint "(?i)\\.?(user|owner|account|author|creator|tenant|org\\w*|customer)_?(id)?\\s*[!=]=|[!=]=\\s*\\w*(user|owner|claims|uid)|(user|owner|author|tenant|org\\w*|account|created_?by|creator|customer)(_?(id|uuid))?\\s*=\\s*(\\?|\\$|:|@)|admin|role|permission|\\b(?-i:can[A-Z])|[^n]authoriz|enforce|belongs|IsOwner")
  (#set! message "Any signed-in caller can name this row: ask for its owner too, as in `AND user_id = $2`"))

; The type says what the row is.
((call_expression function: (_) @callee arguments: (argument_list . (unary_expression operator: "&" operand: (identifier) @_row) (_) @_id)) @hint
  (#method? @callee "First" "Take" "Find" "Delete" "Last")
  (#match? @callee "(?i)(^|\\.)_?(db|tx|gorm|orm|database|conn)(\\(\\))?\\.|(?-i:\\.(Model|Preload|WithContext))\\(")
  (#not-match? @_row "<owned>")
  (#match? @_row "^[a-z]{1,4}$")
  (#function-matches? @hint "var [a-z]{1,4} (\\w+\\.)?(Order|Invoice|Payment|Account|Address|Message|Document|Note|Booking|Reservation|Card|Transaction|Subscription|Ticket|Cart|Project|Appointment|Prescription|Expense|Conversation)\\b")
  (#function-matches? @hint "<parameter>")
  (#in? @hint "handler")
  (#function-matches? @hint "<current-user>")
  (#not-function-matches? @hint "<compares-owner>")
  (#set! message "Any signed-in caller can name this row: ask for its owner too, as in `Where(\"user_id = ?\", userID)`"))

; A store of one's own, asked by the id in the path.
((call_expression function: (selector_expression operand: (_) @_store field: (_) @_method) @callee arguments: (argument_list (_) @id .)) @hint
  (#match? @_method "(?i)^(get|find|load|fetch|lookup|read|by|find_?one|delete|remove|cancel|destroy|update)(_?by)?_?(id|uuid|key|number|one)?(order|invoice|payment|account|message|document|doc|note|task|booking|reservation|card|transaction|subscription|file|upload|report|ticket|cart|project|appointment|prescription|record|expense|contact|conversation|letter|statement|parcel|claim|policy|photo|recipe|address)?(_?by_?(id|uuid|number))?$")
  (#file-matches? "(?i)type \\w*(order|invoice|payment|account|message|document|doc|note|task|todo|booking|reservation|card|transaction|subscription|upload|report|ticket|cart|project|appointment|prescription|record|expense|contact|conversation|letter|statement|parcel|claim|polic(y|ies)|photo|address(es)?|file)s?\\w* (struct|interface)\\b|\\.(orders?|invoices?|payments?|accounts?|messages?|documents?|docs?|notes?|tasks?|bookings?|reservations?|cards?|transactions?|subscriptions?|reports?|tickets?|carts?|projects?|appointments?|prescriptions?|records?|expenses?|contacts?|conversations?|letters?|statements?|parcels?|claims?|policies|photos?|addresses|files?)\\.")
  (#not-match? @_store "(?i)^(r|req|c|ctx|w|chi|mux|http|os|url|strings|fmt|json|strconv|filepath|io|session\\w*|client|cookie)(\\(\\))?(\\.|$)")
  (#match? @id "\\.(Param|Params|Query|QueryParam|PathValue|FormValue)\\(|mux\\.Vars|URLParam|^(\\w*[iI][dD]|number|key)$")
  (#tainted? @id)
  (#in? @hint "handler")
  (#function-matches? @hint "<parameter>")
  (#function-matches? @hint "<signed-in>")
  (#not-match? @hint "(?i)user|owner|uid|tenant|caller|customer_?id|claims|sess(ion)?\\.|me\\b")
  (#not-function-matches? @hint "<compares-owner>|(?i)\\b(owned?_?by|is_?owner|owns|can_?(read|see|edit|access|view|delete)|allowed|forbidden)\\b|StatusForbidden")
  (#not-in-function-named? @hint "(?i)admin|public|internal")
  (#set! message "Any signed-in caller can name this row: ask `{callee}` for its owner too, or compare the owner with who is asking"))

; The id is a number by then.
((call_expression function: (selector_expression operand: (_) @_store field: (_) @_method) @callee arguments: (argument_list (_) @id .)) @hint
  (#match? @_method "(?i)^(get|find|load|fetch|lookup|read|by|find_?one|delete|remove|cancel|destroy|update)(_?by)?_?(id|uuid|key|number|one)?(order|invoice|payment|account|message|document|doc|note|task|booking|reservation|card|transaction|subscription|file|upload|report|ticket|cart|project|appointment|prescription|record|expense|contact|conversation|letter|statement|parcel|claim|policy|photo|recipe|address)?(_?by_?(id|uuid|number))?$")
  (#file-matches? "(?i)type \\w*(order|invoice|payment|account|message|document|doc|note|task|todo|booking|reservation|card|transaction|subscription|upload|report|ticket|cart|project|appointment|prescription|record|expense|contact|conversation|letter|statement|parcel|claim|polic(y|ies)|photo|address(es)?|file)s?\\w* (struct|interface)\\b|\\.(orders?|invoices?|payments?|accounts?|messages?|documents?|docs?|notes?|tasks?|bookings?|reservations?|cards?|transactions?|subscriptions?|reports?|tickets?|carts?|projects?|appointments?|prescriptions?|records?|expenses?|contacts?|conversations?|letters?|statements?|parcels?|claims?|policies|photos?|addresses|files?)\\.")
  (#not-match? @_store "(?i)^(r|req|c|ctx|w|chi|mux|http|os|url|strings|fmt|json|strconv|filepath|io|session\\w*|client|cookie)(\\(\\))?(\\.|$)")
  (#match? @id "\\.(Param|Params|Query|QueryParam|PathValue|FormValue)\\(|mux\\.Vars|URLParam|^(\\w*[iI][dD]|number|key)$")
  (#match? @id "^\\w*[iI][dD]$")
  (#function-matches? @hint "(strconv\\.\\w+|uuid\\.(Parse|FromString)|ulid\\.Parse)\\([^\\n]*(Param|Params|PathValue|FormValue|Query|QueryParam|URLParam|Vars)\\b")
  (#in? @hint "handler")
  (#function-matches? @hint "<parameter>")
  (#function-matches? @hint "<signed-in>")
  (#not-match? @hint "(?i)user|owner|uid|tenant|caller|customer_?id|claims|sess(ion)?\\.|me\\b")
  (#not-function-matches? @hint "<compares-owner>|(?i)\\b(owned?_?by|is_?owner|owns|can_?(read|see|edit|access|view|delete)|allowed|forbidden)\\b|StatusForbidden")
  (#not-in-function-named? @hint "(?i)admin|public|internal")
  (#set! message "Any signed-in caller can name this row: ask `{callee}` for its owner too, or compare the owner with who is asking"))

; A store of one's own, which is asked without saying who asks, where others beside it say it.
((call_expression function: (selector_expression operand: (_) @_store field: (_) @_method) @callee arguments: (argument_list (call_expression function: (_) @_read)) @_arguments) @hint
  (#match? @_store "(?i)(^|[._a-z])(repo(sitory)?|store|dao|svc|service|queries|db|\\w+s)$")
  (#match? @_method "^(Get|Find|Load|Fetch|Update|Delete|Remove|Cancel|Close|Finish|Archive|Download|Show)\\w*$")
  (#match? @_read "(?i)\\.(Param|Params|PathValue|URLParam)$|mux\\.Vars")
  (#in? @hint "handler")
  (#not-match? @_arguments "(?i)user|owner|tenant|account|member|customer|org|claims|principal|subject|actor|fleet|team|auth")
  (#not-function-matches? @hint "(?i)(user|owner|tenant|account|member|customer|org)_?(id|uuid)|admin|role|permission|(?-i:\\bcan[A-Z])|authori|enforce|belongs|claims|public|slug")
  (#file-matches? "(?i)(GetString|GetUint|GetInt64|GetInt|MustGet|Get|Locals|Value)\\(\\s*\"?\\w*(user|tenant|org|account|claims)|(auth|session|tenant)\\.\\w+\\((r\\.Context\\(\\)|ctx|c)\\)|(user|tenant|org)(ID)?(From|Of)\\w*\\(")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)admin")
  (#set! severity "info")
  (#set! message "`{callee}` takes whatever id the caller sends, and nothing asks whose it is: pass the caller's user or tenant, too"))

; gorm, by an id of the path alone, where others beside it ask for the owner.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_condition . (call_expression function: (_) @_read) .)) @hint
  (#method? @callee "Where" "First" "Delete" "Take")
  (#match? @_condition "(?i)^\"(\\w+\\.)?(id|uuid)\\s*=\\s*\\?\"$")
  (#match? @_read "(?i)\\.(Param|Params|PathValue|URLParam)$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "(?i)(user|owner|tenant|account|member|customer|org)_?(id|uuid)?\\s*=|tenant|admin|role|permission|(?-i:\\bcan[A-Z])|authori|claims|public|owner|current_?user|user_?id")
  (#file-matches? "(?i)\"[^\"]*(user|owner|tenant|account|org\\w*|customer)_?id\\s*=\\s*\\?")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "This row is taken by the id alone, where others here ask for the owner, too: add the owner or tenant to the condition"))

;! bad
; func getOrder(c *gin.Context) {
; 	userID := c.GetUint("userID")
; 	log.Printf("user %d asks", userID)
; 	var order Order
; 	if err := db.First(&order, c.Param("id")).Error; err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		c.Status(http.StatusNotFound)
; 		return
; 	}
; 	c.JSON(http.StatusOK, order)
; }
;! bad
; func getInvoice(w http.ResponseWriter, r *http.Request) {
; 	user := r.Context().Value(userKey).(*User)
; 	row := db.QueryRow("SELECT id, total FROM invoices WHERE id = $1", r.PathValue("id"))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	audit.Log(user)
; }
;! bad
; func deleteNote(c *fiber.Ctx) error {
; 	claims := c.Locals("user").(*jwt.Token)
; 	var note Note
; 	db.Where("id = ?", c.Params("id")).Delete(&note)
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return c.SendStatus(204)
; }
;! bad
; func getTask(c echo.Context) error {
; 	user := currentUser(c)
; 	var task Task
; 	found := db.Preload("Items").First(&task, c.Param("id"))
;           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
; }
;! good
; func getOrder(c *gin.Context) {
; 	userID := c.GetUint("userID")
; 	var order Order
; 	if err := db.Where("id = ? AND user_id = ?", c.Param("id"), userID).First(&order).Error; err != nil {
; 		return
; 	}
; }
;! good
; func getOrder(c *gin.Context) {
; 	user := currentUser(c)
; 	var order Order
; 	db.First(&order, c.Param("id"))
; 	if order.UserID != user.ID {
; 		c.Status(http.StatusForbidden)
; 		return
; 	}
; }
;! good
; func getProduct(c *gin.Context) {
; 	user := currentUser(c)
; 	var product Product
; 	db.First(&product, c.Param("id"))
; }
;! good
; func getOrder(w http.ResponseWriter, r *http.Request) {
; 	row := db.QueryRow("SELECT id, total FROM orders WHERE id = $1", r.PathValue("id"))
; }
;! bad
; func getInvoice(c *gin.Context) {
; 	userID := c.GetString("user_id")
; 	var inv Invoice
; 	if err := db.First(&inv, c.Param("id")).Error; err != nil {
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 		return
; 	}
; 	log.Print(userID)
; 	c.JSON(200, inv)
; }
;! good
; func getCity(c *gin.Context) {
; 	userID := c.GetString("user_id")
; 	var ct City
; 	if err := db.First(&ct, c.Param("id")).Error; err != nil {
; 		return
; 	}
; 	c.JSON(200, gin.H{"city": ct, "for": userID})
; }
;! bad
; package billing
; import (
; 	"net/http"
; 	"github.com/go-chi/chi/v5"
; )
; func (a *API) show(w http.ResponseWriter, r *http.Request) {
; 	if _, ok := a.sessions.User(r); !ok {
; 		http.Error(w, "please sign in", http.StatusUnauthorized)
; 		return
; 	}
; 	invoice, err := a.invoices.ByID(r.Context(), chi.URLParam(r, "id"))
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	write(w, invoice, err)
; }
;! good
; package billing
; import (
; 	"net/http"
; 	"github.com/go-chi/chi/v5"
; )
; func (a *API) show(w http.ResponseWriter, r *http.Request) {
; 	user, ok := a.sessions.User(r)
; 	if !ok {
; 		http.Error(w, "please sign in", http.StatusUnauthorized)
; 		return
; 	}
; 	invoice, err := a.invoices.ByID(r.Context(), chi.URLParam(r, "id"))
; 	if err != nil || invoice.Owner != user {
; 		http.NotFound(w, r)
; 		return
; 	}
; 	write(w, invoice, nil)
; }
; func (a *API) mine(w http.ResponseWriter, r *http.Request) {
; 	user, _ := a.sessions.User(r)
; 	invoice, err := a.invoices.ByID(r.Context(), user, chi.URLParam(r, "id"))
; 	write(w, invoice, err)
; }
;! bad
; package records
; import (
; 	"net/http"
; 	"strconv"
; )
; func (a *API) show(w http.ResponseWriter, r *http.Request) {
; 	if userFrom(r.Context()) == "" {
; 		http.Error(w, "sign in", http.StatusUnauthorized)
; 		return
; 	}
; 	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
; 	if err != nil {
; 		http.Error(w, "id", http.StatusBadRequest)
; 		return
; 	}
; 	record, err := a.records.Get(r.Context(), id)
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	write(w, record, err)
; }
;! bad
; func (h *Handler) Show(c *gin.Context) {
; 	order, err := h.store.GetOrder(c, c.GetString("user_id"), c.Param("id"))
; 	render(c, order, err)
; }
; func (h *Handler) Cancel(c *gin.Context) {
; 	err := h.store.CancelOrder(c, c.Param("id"))
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	render(c, nil, err)
; }
;! good
; func (h *Handler) Show(c *gin.Context) {
; 	page, err := h.store.GetPage(c, c.Param("id"))
; 	render(c, page, err)
; }
;! good
; func (h *Handler) Show(c *gin.Context) {
; 	order, err := h.store.GetOrder(c, c.GetString("user_id"), c.Param("id"))
; 	render(c, order, err)
; }
; func (h *Handler) Cancel(c *gin.Context) {
; 	userID := c.GetString("user_id")
; 	err := h.store.CancelOrder(c, c.Param("id"), userID)
; 	render(c, nil, err)
; }
