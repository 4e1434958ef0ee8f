; A caller chooses their own rights
;
; A role, a price or a flag that comes with the request is whatever the caller wants it to be: `"role": "admin"` is one
; line to add. Take it from the session or the database.
;
; severity: warning
; confidence: medium
; precision: 0/1 on Debian 13, held out: miniflux 2.2.6, ntfy 2.11.0, goiardi 0.11.10, ergochat 2.15.0, incus 6.0.4, rekor 1.3.9, nats-server 2.10.27, glab 1.53.0, gobgp 3.36.0, cfssl 1.6.5, mirrorbits 0.6.1, zabbix 7.0.22 and 33 more, 2.0 million lines of Go (a form of administrators); then gated by functions that read forms, which leaves none; before: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 269 639 807
; see: https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/
; regex rights: (?i)^(role|roles|is_?admin|admin|is_?super_?user|is_?staff|permissions?|is_?verified|email_?verified|account_?type|is_?owner|access_?level|privileges?|user_?role|user_?type)$
; regex manages: (?i)admin|assign|grant|invite|set_?role|update_?role|change_?role|create_?role|role|permission|seed|policy
; regex reads: (?i)^(new|parse|bind|decode|read)\w*(form|request|input|params?)$
; regex checks-rights: (?i)is_?admin\(|require_?(admin|role)|has_?(role|permission)|can\w*\(|authorize|allowed_?roles|valid_?roles?

((keyed_element key: (literal_element (identifier) @right) value: (literal_element (_) @value)) @hint
  (#match? @right "<rights>")
  (#tainted? @value)
  (#in? @hint "handler")
  (#not-in-function-named? @hint "<manages>")
  (#not-function-matches? @hint "<checks-rights>")
  (#set! message "The caller chooses `{right}`: set it in the server"))

((assignment_statement left: (expression_list . (selector_expression field: (_) @right) .) right: (expression_list . (_) @value .)) @hint
  (#match? @right "<rights>")
  (#tainted? @value)
  (#in? @hint "handler")
  (#not-in-function-named? @hint "<manages>")
  (#not-function-matches? @hint "<checks-rights>")
  (#set! message "The caller chooses `{right}`: set it in the server"))

; Named in the request.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @name)) @hint
  (#match? @callee "(?i)\\.(FormValue|PostFormValue|Query|PostForm|DefaultQuery|DefaultPostForm|QueryParam|Cookie|Cookies)$|Query\\(\\)\\.Get$")
  (#match? @name "(?i)^\"(is_?admin|admin|is_?super_?user|is_?staff|user_?role|access_?level)\"$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)(admin\\w*|role|staff|level|superuser)\\w*(\"\\))?(\\.Value)?\\s*[!=]=\\s*(\"|true|1)|role:|role\\s*=")
  (#not-in-function-named? @hint "<reads>")
  (#set! message "The caller says {name}: take it from the session or the database"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @name .)) @hint
  (#match? @callee "(Header\\.Get|GetHeader|c\\.Get)$")
  (#match? @name "(?i)^\"x-((user-)?role|roles|admin|is-admin|user-type|permissions|access-level)\"$")
  (#in? @hint "handler")
  (#set! message "Anyone can send {name}: take the role from the session or the database"))

((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @name .)) @hint
  (#match? @callee "(Header\\.Get|GetHeader|c\\.Get)$")
  (#match? @name "(?i)^\"x-(user-?id|user|tenant(-id)?|account(-id)?|org(-id)?|customer-id)\"$")
  (#in? @hint "handler")
  (#set! severity "info")
  (#set! message "Anyone can send {name}, unless a gateway in front takes it away: take it from the session or a token"))

; The cookie says so.
((binary_expression left: (selector_expression operand: (identifier) @cookie field: (_) @_value) operator: "==" right: (interpreted_string_literal) @_right) @hint
  (#eq? @_value "Value")
  (#match? @cookie "(?i)cookie|role|admin")
  (#match? @_right "(?i)^\"(admin|true|1|administrator|superuser|root)\"$")
  (#in? @hint "handler")
  (#set! message "Anyone can write `{cookie}`: take the role from the session or the database"))

; What something costs.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @name)) @hint
  (#match? @callee "(?i)\\.(FormValue|PostFormValue|PostForm|Query|QueryParam)$|Query\\(\\)\\.Get$")
  (#match? @name "(?i)^\"(price|total_?price|unit_?price|discount)\"$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)charge|payment|checkout|order|purchase|buy")
  (#not-in-function-named? @hint "(?i)product|admin|search|filter|list|item")
  (#set! message "The caller chooses {name}: look it up"))

((binary_expression left: (selector_expression operand: (identifier) @cookie field: (_) @_value) operator: ["==" "!="] right: (interpreted_string_literal) @_right) @hint
  (#eq? @_value "Value")
  (#match? @_right "(?i)^\"(admin|true|1|yes|administrator|superuser|root)\"$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)\\.Cookie\\(\"\\w*(admin|role|is_?staff|level|permission|user_?type)\\w*\"\\)")
  (#set! message "Anyone can write `{cookie}`: take the role from the session or the database"))

; Who is calling is what a cookie says that anybody can write.
((call_expression function: (_) @callee arguments: (argument_list . (interpreted_string_literal) @name .)) @hint
  (#method? @callee "Cookie" "Cookies")
  (#match? @name "(?i)^\"(user|user_?id|user_?name|uid|account_?id|customer_?id|email)\"$")
  (#in? @hint "handler")
  (#function-matches? @hint "(?i)(query\\w*|exec\\w*|find\\w*|get\\w*|load\\w*|lookup\\w*|first|delete\\w*|update\\w*)\\([^\\n]*(\\w+\\.Value|cookie|user_?id|uid|user)\\b")
  (#not-file-matches? "(?i)securecookie|hmac|sign(ed|ature)|decrypt|\\.Decode\\(|verify|sessions\\.|jwt")
  (#set! message "Anyone can write the cookie {name}: keep the user in a session, or sign the cookie"))

;! bad
; func register(c *gin.Context) {
; 	var req RegisterRequest
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	save(User{Name: req.Name, Role: req.Role})
;                            ^^^^^^^^^^^^^^
; }
; func broken( {
;! good
; func register(c *gin.Context) {
; 	var req RegisterRequest
; 	if err := c.ShouldBindJSON(&req); err != nil {
; 		return
; 	}
; 	save(User{Name: req.Name, Role: "member"})
; }
;! good
; func NewUserForm(r *http.Request) *UserForm {
; 	return &UserForm{Name: r.FormValue("name"), Boss: r.FormValue("is_admin") == "1"}
; }
;! bad
; package shop
; import "net/http"
; func panel(w http.ResponseWriter, r *http.Request) {
; 	c, err := r.Cookie("is_admin")
; 	if err != nil || c.Value != "true" {
;                   ^^^^^^^^^^^^^^^^^
; 		http.Error(w, "no", http.StatusForbidden)
; 		return
; 	}
; 	show(w)
; }
; func orders(w http.ResponseWriter, r *http.Request) {
; 	c, err := r.Cookie("user_id")
;            ^^^^^^^^^^^^^^^^^^^
; 	if err != nil {
; 		http.Error(w, "no", http.StatusUnauthorized)
; 		return
; 	}
; 	list(w, findOrders(c.Value))
; }
;! good
; package shop
; import "net/http"
; func theme(w http.ResponseWriter, r *http.Request) {
; 	c, err := r.Cookie("dark")
; 	if err != nil || c.Value != "true" {
; 		light(w)
; 		return
; 	}
; 	show(w)
; }
