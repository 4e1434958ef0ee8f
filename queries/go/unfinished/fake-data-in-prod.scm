; Made-up data is served as if it were real
;
; The sample was meant to be replaced by what the database says. In production people see John Doe, or are charged for
; his orders.
;
; severity: warning
; confidence: medium
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; regex sample: (?i)^["`](john doe|jane doe|john smith|jane smith|alice smith|bob smith|joe bloggs|foo bar|(john|jane|alice|bob|test|user\d?)(\.?(doe|smith))?@(example|test|email|mail|domain)\.(com|org)|lorem ipsum.*|123 main (st|street).*|\(?555\)?[ -]?\d{3}[ -]?\d{4}|555-\d{4}|\+1[ -]?555.*|acme corp(oration)?|sample (product|item|user|order|data).*|test user|mock (user|data|product|response).*|dummy (user|data|product).*)["`]$

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

; A random number where an answer should be.
((return_statement (expression_list . (_) @value)) @hint
  (#match? @value "^(float64\\(|int(64)?\\()?rand\\.(Float64|Float32|Intn?|IntN|Int63n?|N|Int31n)\\([^)]*\\)\\)?(\\s*[*+/<>-].*)?$")
  (#imports? "math/rand")
  (#not-in-function-named? @hint "(?i)rand|jitter|shuffle|sample|pick|backoff|delay|seed|generate|dice|roll|noise|choose|select|weight|test|mock|fake|sim|interval|wait|sleep|port|nonce|number|float|int|prob|flip|coin|uniform|normal|exp|dist|draw")
  (#not-path-matches? "(?i)(^|/)(mock|fake|demo|sample|seed|rand|math|sim|game|bench|stats?|dist)\\w*/")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{value}` is made up: return what was measured or stored, or an error until that works"))

; A made-up list that a function says it has looked up.
((block (statement_list . (return_statement (expression_list . (composite_literal body: (literal_value . (literal_element) . (literal_element))) @value . (nil) .)) @hint .)) @_body
  (#function-matches? @hint "^func [^{]*\\bctx context\\.Context\\b[^{]*\\berror\\) \\{")
  (#not-in-function-named? @hint "(?i)default|mock|fake|test|static|support|enum|allow|kinds|types|names|columns|fields|roles|scopes|permission|methods|describe|schema")
  (#not-path-matches? "(?i)(^|/)(mock|fake|demo|sample|seed|provider)\\w*/")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "What is returned stands in the code, though the function seems to look it up: return what is stored"))

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
; 	user, err := userOf(c.Param("id"))
; 	if err != nil {
; 		c.JSON(404, gin.H{"error": "no such user"})
; 		return
; 	}
; 	c.JSON(200, user)
; }
;! bad
; package fraud
; import "math/rand"
; func (s *Scorer) deviceRisk(o Order) float64 {
; 	return rand.Float64() * 0.3
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; func (s *Scorer) BlockedCountries(ctx context.Context) ([]string, error) {
; 	return []string{"XX", "YY"}, nil
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package fraud
; import "math/rand"
; func jitter(d int) int {
; 	return rand.Intn(d)
; }
; func (s *Scorer) BlockedCountries(ctx context.Context) ([]string, error) {
; 	return s.store.Countries(ctx)
; }
; func (s *Scorer) Kinds() ([]string, error) {
; 	return []string{"card", "bank"}, nil
; }
