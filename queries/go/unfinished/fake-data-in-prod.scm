; Made-up data is served as if it were real
;
; The sample was meant to be replaced by what the database says. In production people see John Doe, or are charged for
; his orders.
;
; severity: warning
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; regex sample: (?i)^["`](john doe|jane doe|john smith|jane smith|alice smith|bob smith|joe bloggs|foo bar|(john|jane|alice|bob|test|user\d?)(\.?(doe|smith))?@(example|test|email|mail|domain)\.(com|org)|lorem ipsum.*|123 main (st|street).*|\(?555\)?[ -]?\d{3}[ -]?\d{4}|555-\d{4}|\+1[ -]?555.*|acme corp(oration)?|sample (product|item|user|order|data).*|test user|mock (user|data|product|response).*|dummy (user|data|product).*)["`]$
; regex fake-name: ^(mock|fake|dummy|sample)_?[A-Z]?\w*(?-i:s|Data|List|Users?|Items?|Orders?|Products?|Response|Results?|Records?|Rows?)$

; In the answer of a route.
((keyed_element value: (literal_element [(interpreted_string_literal) (raw_string_literal)] @sample)) @hint
  (#match? @sample "<sample>")
  (#in? @hint "handler")
  (#not-in-function-named? @hint "(?i)test|mock|fake|demo|example|sample|seed|swagger|doc")
  (#not-path-matches? "(?i)(^|/)(mock|fake|demo|sample|swagger|seed)\\w*/|(mock|fake|sample|seed)s?(_\\w+)?\\.go$")
  (#set! message "{sample} is made up: return what is stored, or an error until that works"))

; In what a service returns.
((keyed_element value: (literal_element [(interpreted_string_literal) (raw_string_literal)] @sample)) @hint
  (#match? @sample "<sample>")
  (#not-in? @hint "handler")
  (#in-function-named? @hint "(?i)^(get|list|find|fetch|load|search|query|all)\\w*")
  (#not-in-function-named? @hint "(?i)test|mock|fake|demo|example|sample|seed|placeholder|default")
  (#not-path-matches? "(?i)(^|/)(mock|fake|demo|sample|swagger|seed|cmd)\\w*/|(mock|fake|sample|seed)s?(_\\w+)?\\.go$")
  (#set! message "{sample} is made up: return what is stored, or an error until that works"))

; By its own name.
((short_var_declaration left: (expression_list . (identifier) @name .) right: (expression_list . [(composite_literal) (unary_expression operand: (composite_literal))] .)) @hint
  (#match? @name "^(mock|fake|dummy|sample)(Data|Users?|Items?|Orders?|Products?|Response|Results?|Records?|Rows?|List|Accounts?|Transactions?|Payments?|Posts?|Tasks?|Customers?)$")
  (#in? @hint "handler")
  (#set! message "`{name}` is made up: return what is stored, or an error until that works"))

((var_spec name: (identifier) @name value: (expression_list . (composite_literal) .)) @hint
  (#match? @name "^(mock|fake|dummy|sample)(Data|Users?|Items?|Orders?|Products?|Responses?|Results?|Records?|List|Accounts?|Transactions?|Payments?|Posts?|Tasks?|Customers?|DB|Database)$")
  (#not-path-matches? "(?i)(^|/)(mock|fake|demo|sample|seed)\\w*/|(mock|fake|sample|seed)s?(_\\w+)?\\.go$")
  (#set! message "`{name}` is made up: read what is stored"))

;! bad
; func getUser(c *gin.Context) {
; 	c.JSON(200, User{ID: 1, Name: "John Doe", Email: "john@example.com"})
;                          ^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; var mockUsers = []User{{ID: 1}, {ID: 2}}
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; func list( {
;! good
; func getUser(c *gin.Context) {
; 	user, err := store.Find(c.Param("id"))
; 	if err != nil {
; 		c.JSON(404, gin.H{"error": "no such user"})
; 		return
; 	}
; 	c.JSON(200, user)
; }
