; JSON or XML is put together by hand
;
; A quote or a `<` in the value ends it, and what follows is read as members and elements of its own: `","admin":true` is
; all it takes. `json.Marshal` and `xml.Marshal` write every value as it is meant.
;
; severity: warning
; confidence: high
; precision: 3/9 on 68 packages of Debian 12 and 13 and 12 libraries (lxd 5.0.2, incus 6.0.4, crowdsec 1.4.6, caddy 2.6.2, gh 2.23.0, influxdb 1.6.7, snapd 2.57.6, syncthing, rclone 1.60.1, miniflux 2.2.6, nats-server 2.10.27, zabbix 7.0.22 and more), 5.1 million lines of Go (values of the program's own); then divided by what people write, which leaves 1 warning, right
; cwe: 116 91 74
; regex json-value: ^\s*[\[{](?s:.)*"[\w-]+"\s*:\s*"(%s|%v|\{\})
; regex xml-value: (?s)(<\?xml|<(soap|soapenv|env|ns\d?|\w+):?\w*[ >]).*<[\w:-]+( [^>]*)?>(%s|%v|\{\})</|<[\w:-]+>(%s|%v|\{\})</[\w:-]+>(?s:.)*<[\w:-]+>
; regex written-by-people: (?i)\b(\w+\.)*((full_?|first_?|last_?|user_?|display_?|nick_?)?name|user(_?name)?|e?_?mail|title|comment|text|password|passwd|token|query|note|subject|prompt|question|search|term|keyword|city|phone|address|bio)\b
; regex html: (?i)</?(html|body|div|p|h[1-6]|li|ul|table|tr|td|span|b|a|strong|em|br|title|head|script|style|form|input|option|select|label|button|pre|code|img|nav|section|i|small|th|ol)[\s>/]

((call_expression function: (_) @callee arguments: (argument_list . (_) @_format)) @hint
  (#resolves-to? @callee "fmt.Sprintf")
  (#reads-like? @_format "<json-value>")
  (#tainted? @hint "caller" "model")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|Quote\\w*|EscapeString|sanitize\\w*|match\\w*supported\\w*|valid\\w*|is_?valid\\w*)$")
  (#not-in-function-named? @hint "(?i)^(marshal\\w*|string|json)$")
  (#function-matches? @hint "http\\.|NewReader|\\.Write\\(|WriteString|Publish|Unmarshal|\\.Send|\\[\\]byte\\(")
  (#not-file-kind? "test" "example")
  (#set! message "A quote in a value adds members of its own to this JSON: build a struct or a map, and `json.Marshal` it"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_format)) @hint
  (#resolves-to? @callee "fmt.Sprintf")
  (#reads-like? @_format "<json-value>")
  (#not-tainted? @hint "caller" "model")
  (#tainted? @hint "parameter")
  (#match? @hint "<written-by-people>")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|Quote\\w*|EscapeString|sanitize\\w*|match\\w*supported\\w*|valid\\w*|is_?valid\\w*)$")
  (#not-in-function-named? @hint "(?i)^(marshal\\w*|string|json)$")
  (#function-matches? @hint "http\\.|NewReader|\\.Write\\(|WriteString|Publish|Unmarshal|\\.Send|\\[\\]byte\\(")
  (#not-file-kind? "test" "example")
  (#set! message "A quote in a value adds members of its own to this JSON: build a struct or a map, and `json.Marshal` it"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_format)) @hint
  (#resolves-to? @callee "fmt.Sprintf")
  (#reads-like? @_format "<json-value>")
  (#not-tainted? @hint "caller" "model")
  (#tainted? @hint "parameter")
  (#not-match? @hint "<written-by-people>")
  (#set! severity "info")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|Quote\\w*|EscapeString|sanitize\\w*|match\\w*supported\\w*|valid\\w*|is_?valid\\w*)$")
  (#not-in-function-named? @hint "(?i)^(marshal\\w*|string|json)$")
  (#function-matches? @hint "http\\.|NewReader|\\.Write\\(|WriteString|Publish|Unmarshal|\\.Send|\\[\\]byte\\(")
  (#not-file-kind? "test" "example")
  (#set! message "A quote in a value adds members of its own to this JSON: build a struct or a map, and `json.Marshal` it"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_writer . (_) @_format (_) @value)) @hint
  (#resolves-to? @callee "fmt.Fprintf")
  (#reads-like? @_format "<json-value>")
  (#tainted? @value "caller" "parameter")
  (#not-tainted? @_format)
  (#not-line-matches? @hint "err(\\)|,|\\.Error)")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|Quote\\w*|EscapeString|sanitize\\w*|match\\w*supported\\w*|valid\\w*|is_?valid\\w*)$")
  (#not-in-function-named? @hint "(?i)^(marshal\\w*|string|json)$")
  (#in? @hint "handler")
  (#not-file-kind? "test" "example")
  (#set! message "A quote in `{value}` adds members of its own to this JSON: build a struct or a map, and encode it with `json.NewEncoder`"))

((binary_expression left: (binary_expression left: [(interpreted_string_literal) (raw_string_literal)] @_start operator: "+" right: (_) @value) operator: "+" right: [(interpreted_string_literal) (raw_string_literal)] @_end) @hint
  (#match? @_start "(?s)^`\\s*\\{.*\"[\\w-]+\"\\s*:\\s*\"`$|^\"\\s*\\{.*\\\\\"[\\w-]+\\\\\"\\s*:\\s*\\\\\"\"$")
  (#match? @_end "^(`\"|\"\\\\\")")
  (#tainted? @value "caller" "parameter")
  (#match? @value "<written-by-people>|\\(")
  (#not-parent? @hint "binary_expression")
  (#not-inside-call? @hint "bson.UnmarshalExtJSON" "go.mongodb.org/mongo-driver/bson.UnmarshalExtJSON")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|Quote\\w*|EscapeString|sanitize\\w*|match\\w*supported\\w*|valid\\w*|is_?valid\\w*)$")
  (#not-in-function-named? @hint "(?i)^(marshal\\w*|string|json)$")
  (#not-file-kind? "test" "example")
  (#set! message "A quote in `{value}` adds members of its own to this JSON: build a struct or a map, and `json.Marshal` it"))

((binary_expression left: (binary_expression left: [(interpreted_string_literal) (raw_string_literal)] @_start operator: "+" right: (_) @value) operator: "+" right: [(interpreted_string_literal) (raw_string_literal)] @_end) @hint
  (#match? @_start "(?s)^`\\s*\\{.*\"[\\w-]+\"\\s*:\\s*\"`$|^\"\\s*\\{.*\\\\\"[\\w-]+\\\\\"\\s*:\\s*\\\\\"\"$")
  (#match? @_end "^(`\"|\"\\\\\")")
  (#tainted? @value "caller" "parameter")
  (#not-match? @value "<written-by-people>|\\(")
  (#set! severity "info")
  (#not-parent? @hint "binary_expression")
  (#not-inside-call? @hint "bson.UnmarshalExtJSON" "go.mongodb.org/mongo-driver/bson.UnmarshalExtJSON")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|Quote\\w*|EscapeString|sanitize\\w*|match\\w*supported\\w*|valid\\w*|is_?valid\\w*)$")
  (#not-in-function-named? @hint "(?i)^(marshal\\w*|string|json)$")
  (#not-file-kind? "test" "example")
  (#set! message "A quote in `{value}` adds members of its own to this JSON: build a struct or a map, and `json.Marshal` it"))

; XML.
((call_expression function: (_) @callee arguments: (argument_list . (_) @_format)) @hint
  (#resolves-to? @callee "fmt.Sprintf")
  (#reads-like? @_format "<xml-value>")
  (#not-reads-like? @_format "<html>")
  (#tainted? @hint "caller")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|EscapeText|EscapeString|sanitize\\w*|Marshal)$")
  (#function-matches? @hint "(?i)xml|soap")
  (#not-file-kind? "test" "example")
  (#set! message "A `<` in a value adds elements of its own to this XML: build a struct, and `xml.Marshal` it"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_format)) @hint
  (#resolves-to? @callee "fmt.Sprintf")
  (#reads-like? @_format "<xml-value>")
  (#not-reads-like? @_format "<html>")
  (#not-tainted? @hint "caller")
  (#tainted? @hint "parameter")
  (#match? @hint "<written-by-people>")
  (#not-match? @hint "(?i)protocol|\\burn\\b")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|EscapeText|EscapeString|sanitize\\w*|Marshal)$")
  (#function-matches? @hint "(?i)xml|soap")
  (#not-file-kind? "test" "example")
  (#set! message "A `<` in a value adds elements of its own to this XML: build a struct, and `xml.Marshal` it"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @_format)) @hint
  (#resolves-to? @callee "fmt.Sprintf")
  (#reads-like? @_format "<xml-value>")
  (#not-reads-like? @_format "<html>")
  (#not-tainted? @hint "caller")
  (#tainted? @hint "parameter")
  (#not-match? @hint "<written-by-people>")
  (#set! severity "info")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|EscapeText|EscapeString|sanitize\\w*|Marshal)$")
  (#function-matches? @hint "(?i)xml|soap")
  (#not-file-kind? "test" "example")
  (#set! message "A `<` in a value adds elements of its own to this XML: build a struct, and `xml.Marshal` it"))

((binary_expression left: (binary_expression left: (interpreted_string_literal) @_start operator: "+" right: (_) @value) operator: "+" right: (interpreted_string_literal) @_end) @hint
  (#match? @_start "<[\\w:-]+>\"$")
  (#match? @_end "^\"</[\\w:-]+>")
  (#not-match? @_start "<html>")
  (#not-match? @_end "<html>")
  (#tainted? @value "caller" "parameter")
  (#match? @value "<written-by-people>|\\(")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|EscapeText|EscapeString|sanitize\\w*|Marshal)$")
  (#function-matches? @hint "(?i)xml|soap|<\\w+><\\w+>")
  (#not-file-kind? "test" "example")
  (#set! message "A `<` in `{value}` adds elements of its own to this XML: build a struct, and `xml.Marshal` it"))

((binary_expression left: (binary_expression left: (interpreted_string_literal) @_start operator: "+" right: (_) @value) operator: "+" right: (interpreted_string_literal) @_end) @hint
  (#match? @_start "<[\\w:-]+>\"$")
  (#match? @_end "^\"</[\\w:-]+>")
  (#not-match? @_start "<html>")
  (#not-match? @_end "<html>")
  (#tainted? @value "caller" "parameter")
  (#not-match? @value "<written-by-people>|\\(")
  (#set! severity "info")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|EscapeText|EscapeString|sanitize\\w*|Marshal)$")
  (#function-matches? @hint "(?i)xml|soap|<\\w+><\\w+>")
  (#not-file-kind? "test" "example")
  (#set! message "A `<` in `{value}` adds elements of its own to this XML: build a struct, and `xml.Marshal` it"))

;! bad
; package users
; func create(client *http.Client, name string) (*http.Response, error) {
; 	body := fmt.Sprintf(`{"user": "%s", "admin": false}`, name)
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return client.Post("https://api.example.com/users", "application/json", strings.NewReader(body))
; }
;! bad
; package users
; import (
; 	"fmt"
; 	"net/http"
; )
; func show(w http.ResponseWriter, r *http.Request) {
; 	w.Header().Set("Content-Type", "application/json")
; 	fmt.Fprintf(w, `{"name": "%s"}`, r.FormValue("name"))
;  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package users
; func create(client *http.Client, name string) (*http.Response, error) {
; 	body := fmt.Sprintf("<soap:Body><User><Name>%s</Name></User></soap:Body>", name)
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return client.Post("https://api.example.com/soap", "text/xml", strings.NewReader(body))
; }
;! bad
; package users
; func record(name string) []byte {
; 	return []byte("<user><name>" + name + "</name><role>user</role></user>")
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; package users
; func create(client *http.Client, name string) (*http.Response, error) {
; 	body, err := json.Marshal(map[string]any{"user": name, "admin": false})
; 	if err != nil {
; 		return nil, err
; 	}
; 	return client.Post("https://api.example.com/users", "application/json", bytes.NewReader(body))
; }
;! good
; package users
; func create(client *http.Client, id int) (*http.Response, error) {
; 	body := fmt.Sprintf(`{"user": %d, "admin": false}`, id)
; 	return client.Post("https://api.example.com/users", "application/json", strings.NewReader(body))
; }
;! good
; package users
; import (
; 	"encoding/xml"
; 	"fmt"
; )
; func record(name string) ([]byte, error) {
; 	return xml.Marshal(User{Name: name})
; }
;! good
; package users
; func label(name string) string {
; 	return fmt.Sprintf("{%s: %q}", "name", name)
; }
