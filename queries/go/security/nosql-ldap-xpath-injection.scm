; A caller changes what is searched for
;
; A filter put together from text lets a caller close it and add conditions: `*)(uid=*` matches everybody, `' or '1'='1`
; is true for all, and a map from the request may hold `$ne` or `$where`. Escape the value, or take it as a string.
;
; severity: warning
; confidence: high
; precision: 0 hints on the packages the gates were made with (48 of Debian 12: etcd, docker, syncthing, rclone, caddy, crowdsec, snapd, gin, echo, gorm ...), 4.4 million lines with tests
; cwe: 90 643 943
; see: https://pkg.go.dev/github.com/go-ldap/ldap/v3#EscapeFilter

; LDAP.
((call_expression function: (_) @callee arguments: (argument_list (_) @filter)) @hint
  (#match? @callee "(?i)NewSearchRequest$")
  (#reads-like? @filter "^\\s*\\(\\S*=[^)]*(\\{\\}|%[svq])")
  (#built-string? @filter)
  (#not-function-matches? @hint "EscapeFilter|EscapeDN|(?i)sanitize|escape\\w*\\(")
  (#set! message "The filter is put together from values: pass each through `ldap.EscapeFilter`"))

((keyed_element key: (literal_element (identifier) @_key) value: (literal_element (_) @filter)) @hint
  (#eq? @_key "Filter")
  (#reads-like? @filter "^\\s*\\(\\S*=[^)]*(\\{\\}|%[svq])")
  (#built-string? @filter)
  (#imports? "github.com/go-ldap/ldap" "gopkg.in/ldap.v2" "gopkg.in/ldap.v3" "github.com/jtblin/go-ldap-client")
  (#not-function-matches? @hint "EscapeFilter|EscapeDN|(?i)sanitize|escape\\w*\\(")
  (#set! message "The filter is put together from values: pass each through `ldap.EscapeFilter`"))

((call_expression function: (_) @callee arguments: (argument_list . (_) @name . (_) @_password .)) @hint
  (#method? @callee "Bind")
  (#imports? "github.com/go-ldap/ldap" "gopkg.in/ldap.v2" "gopkg.in/ldap.v3")
  (#reads-like? @name "(?i)(uid|cn|sAMAccountName|mail|ou)=(\\{\\}|%[sv])")
  (#built-string? @name)
  (#tainted? @name "caller" "parameter")
  (#not-function-matches? @hint "EscapeFilter|EscapeDN")
  (#set! message "`{name}` is put together from values: pass each through `ldap.EscapeDN`"))

; XPath.
((call_expression function: (_) @callee arguments: (argument_list (_) @path .)) @hint
  (#match? @callee "^(xpath|xmlquery|htmlquery|jsonquery|xmlpath|xmlxpath|goxpath|xsel)\\.(Compile|MustCompile|Find|FindOne|Query|QueryAll|QuerySelector|QuerySelectorAll|Parse)$|\\.(SelectElements?|FindElements?|FindElementPath)$")
  (#reads-like? @path "/|\\[")
  (#reads-like? @path "['\"]?(\\{\\}|%[svq])")
  (#built-string? @path)
  (#tainted? @path)
  (#set! message "A caller's text becomes a part of the XPath: refuse quotes in it, or compare in Go"))

((call_expression function: (_) @callee arguments: (argument_list (_) @path .)) @hint
  (#match? @callee "^(xpath|xmlquery|htmlquery|jsonquery|xmlpath|goxpath)\\.(Compile|MustCompile|Find|FindOne|Query|QueryAll|QuerySelector|QuerySelectorAll)$")
  (#reads-like? @path "=\\s*['\"](\\{\\}|%[svq])")
  (#built-string? @path)
  (#not-tainted? @path)
  (#set! message "The XPath is put together from values: refuse quotes in them, or compare in Go"))

; MongoDB.
((call_expression function: (_) @callee arguments: (argument_list . (_) . (_) @filter)) @hint
  (#method? @callee "Find" "FindOne" "DeleteOne" "DeleteMany" "UpdateOne" "UpdateMany" "CountDocuments" "FindOneAndUpdate" "FindOneAndDelete" "Aggregate")
  (#match? @filter "^[a-z]\\w*$")
  (#tainted? @filter)
  (#function-matches? @hint "(var \\w+|\\w+ :=) (bson\\.M|map\\[string\\](interface\\{\\}|any)|bson\\.D|interface\\{\\}|any)\\b")
  (#function-matches? @hint "\\bbson\\.|(?i)collection|mongo")
  (#not-value-matches? @filter "^bson\\.(M|D)\\{[^}]")
  (#set! message "`{filter}` is what the caller sent, operators such as `$ne` and all: build it from the members that are needed"))

((composite_literal type: (_) @_type body: (literal_value (keyed_element value: (literal_element (index_expression operand: (identifier) @values)) ) @hint))
  (#match? @_type "^bson\\.(M|D)$")
  (#tainted? @values)
  (#function-matches? @hint "map\\[string\\](interface\\{\\}|any)")
  (#set! message "A caller can send an object with `$ne` or `$gt` in `{values}`: read it into a struct with strings"))

((keyed_element key: (literal_element (interpreted_string_literal) @_key) value: (literal_element (_) @script)) @hint
  (#any-of? @_key "\"$where\"" "\"$function\"")
  (#not-constant? @script)
  (#set! message "{_key} runs what it is given as JavaScript: compare with a query operator"))

((keyed_element key: (literal_element (interpreted_string_literal) @_key) value: (literal_element (_) @pattern)) @hint
  (#eq? @_key "\"$regex\"")
  (#tainted? @pattern)
  (#not-function-matches? @hint "QuoteMeta")
  (#set! severity "info")
  (#set! message "`{pattern}` is read as a regular expression: pass it through `regexp.QuoteMeta`"))

; Elasticsearch and other stores that are asked in JSON.
((call_expression function: (_) @callee arguments: (argument_list . (_) @query .)) @hint
  (#resolves-to? @callee "strings.NewReader" "bytes.NewBufferString" "bytes.NewReader")
  (#reads-like? @query "^\\s*\\{\\s*\"(query|selector|filter|size)\"")
  (#tainted? @query)
  (#built-string? @query)
  (#not-function-matches? @hint "json\\.Marshal|strconv\\.Quote")
  (#set! message "A caller's text becomes a part of the query: build it as a map, and `json.Marshal` it"))

; Any value of a decoded map may be an object with operators: `{"$ne": null}`.
((keyed_element value: (literal_element (index_expression operand: (identifier) @map index: (interpreted_string_literal) @key) @value)) @hint
  (#tainted? @map)
  (#inside? @hint "composite_literal")
  (#function-matches? @hint "\\bbson\\.(M|D)\\{")
  (#function-matches? @hint "map\\[string\\](interface\\{\\}|any)|\\bbson\\.M\\b")
  (#function-matches? @hint "var \\w+ (map\\[string\\](interface\\{\\}|any)|bson\\.M)|:= (map\\[string\\](interface\\{\\}|any)|bson\\.M)\\{\\}|make\\(map\\[string\\](interface\\{\\}|any)\\)")
  (#function-matches? @hint "\\.(Find|FindOne|FindOneAndUpdate|UpdateOne|UpdateMany|DeleteOne|DeleteMany|CountDocuments|Aggregate)\\(")
  (#set! message "{key} may be an object such as `{\"$ne\": null}`, which matches everything: decode into a struct of strings"))

; etree.
((call_expression function: (_) @callee arguments: (argument_list . (_) @path .)) @hint
  (#method? @callee "FindElement" "FindElements" "SelectElement" "SelectElements")
  (#imports? "github.com/beevik/etree")
  (#reads-like? @path "=\\s*['\"](\\{\\}|%[svq])")
  (#built-string? @path)
  (#not-tainted? @path)
  (#tainted? @path "parameter")
  (#set! message "The XPath is put together from values: refuse quotes in them, or compare in Go"))

; JSON that is read as a filter.
((call_expression function: (_) @callee arguments: (argument_list . (type_conversion_expression operand: (_) @json))) @hint
  (#resolves-to? @callee "go.mongodb.org/mongo-driver/bson.UnmarshalExtJSON" "bson.UnmarshalExtJSON")
  (#built-string? @json)
  (#tainted? @json "caller" "parameter")
  (#not-function-matches? @hint "json\\.Marshal|strconv\\.Quote")
  (#set! message "A quote in the value ends it, and what follows is read as a filter: build a `bson.M` instead"))

; Redis' scripts, and what time series and graphs are asked with.
((call_expression function: (_) @callee arguments: (argument_list (_) . (_) @script)) @hint
  (#method? @callee "Eval" "EvalSha" "EvalRO")
  (#imports? "github.com/redis/go-redis" "github.com/go-redis/redis")
  (#built-string? @script)
  (#tainted? @script "caller" "parameter")
  (#set! message "The script is put together from values: pass them as `KEYS` and `ARGV`"))

((call_expression function: (_) @callee arguments: (argument_list (_) @query)) @hint
  (#resolves-to? @callee "github.com/influxdata/influxdb/client.NewQuery" "github.com/influxdata/influxdb1-client.NewQuery" "client.NewQuery" "github.com/influxdata/influxdb-client-go.*.Query" "github.com/neo4j/neo4j-go-driver/neo4j.*.Run" "github.com/neo4j/neo4j-go-driver/neo4j.ExecuteQuery")
  (#reads-like? @query "['\"]?(\\{\\}|%[svq])")
  (#built-string? @query)
  (#tainted? @query "caller" "parameter")
  (#not-match? @query "(?i)^(ctx|context)")
  (#set! message "The query is put together from values: pass them as parameters"))

; Names in a directory.
((call_expression function: (_) @callee arguments: (argument_list . (_) @name)) @hint
  (#resolves-to? @callee "github.com/go-ldap/ldap.NewDelRequest" "github.com/go-ldap/ldap.NewModifyRequest" "github.com/go-ldap/ldap.NewAddRequest" "github.com/go-ldap/ldap.NewPasswordModifyRequest" "ldap.NewDelRequest" "ldap.NewModifyRequest" "ldap.NewAddRequest")
  (#reads-like? @name "(?i)(uid|cn|ou|sAMAccountName|mail)=(\\{\\}|%[sv])")
  (#built-string? @name)
  (#tainted? @name "caller" "parameter")
  (#not-function-matches? @hint "EscapeFilter|EscapeDN")
  (#set! message "`{name}` is put together from values: pass each through `ldap.EscapeDN`"))

;! bad
; package people
; import "github.com/go-ldap/ldap/v3"
; func find(conn *ldap.Conn, name string) {
; 	request := ldap.NewSearchRequest(base, ldap.ScopeWholeSubtree, ldap.NeverDerefAliases, 0, 0, false, fmt.Sprintf("(uid=%s)", name), nil, nil)
;             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	if
;! good
; package people
; import "github.com/go-ldap/ldap/v3"
; func find(conn *ldap.Conn, name string) {
; 	filter := fmt.Sprintf("(uid=%s)", ldap.EscapeFilter(name))
; 	request := ldap.NewSearchRequest(base, ldap.ScopeWholeSubtree, ldap.NeverDerefAliases, 0, 0, false, filter, nil, nil)
; 	search(conn, request)
; }
;! bad
; func login(w http.ResponseWriter, r *http.Request) {
; 	var creds map[string]interface{}
; 	err := json.NewDecoder(r.Body).Decode(&creds)
; 	filter := bson.M{"name": creds["name"]}
;                   ^^^^^^^^^^^^^^^^^^^^^
; 	err = users.FindOne(r.Context(), filter).Decode(&user)
; 	use(w, err)
; }
;! good
; func login(w http.ResponseWriter, r *http.Request) {
; 	var creds map[string]string
; 	err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&creds)
; 	filter := bson.M{"name": creds["name"]}
; 	err = users.FindOne(r.Context(), filter).Decode(&user)
; 	use(w, err)
; }
;! bad
; package users
; import "go.mongodb.org/mongo-driver/bson"
; func byName(name string) (filter bson.D, err error) {
; 	err = bson.UnmarshalExtJSON([]byte(`{"name": "`+name+`"}`), true, &filter)
;        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; 	return filter, err
; }
;! good
; package users
; import "go.mongodb.org/mongo-driver/bson"
; func all() (filter bson.D, err error) {
; 	err = bson.UnmarshalExtJSON([]byte(`{"deleted": false}`), true, &filter)
; 	return filter, err
; }
;! bad
; package users
; import "github.com/go-ldap/ldap/v3"
; func bind(conn *ldap.Conn, user, password string) error {
; 	return conn.Bind("uid="+user+",ou=people,dc=example,dc=org", password)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package users
; import "github.com/go-ldap/ldap/v3"
; func bind(conn *ldap.Conn, user, password string) error {
; 	return conn.Bind("uid="+ldap.EscapeDN(user)+",ou=people,dc=example,dc=org", password)
; }
;! bad
; package books
; import "github.com/beevik/etree"
; func find(doc *etree.Document, id string) *etree.Element {
; 	return doc.FindElement("//book[@id='" + id + "']")
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; package keys
; import "github.com/redis/go-redis/v9"
; func get(ctx context.Context, rdb *redis.Client, key string) *redis.Cmd {
; 	return rdb.Eval(ctx, "return redis.call('GET', '"+key+"')", nil)
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; package keys
; import "github.com/redis/go-redis/v9"
; func get(ctx context.Context, rdb *redis.Client, key string) *redis.Cmd {
; 	return rdb.Eval(ctx, "return redis.call('GET', KEYS[1])", []string{key})
; }
;! bad
; package people
; import "github.com/go-ldap/ldap/v3"
; func remove(conn *ldap.Conn, name string) error {
; 	return conn.Del(ldap.NewDelRequest("cn="+name+",ou=people,dc=example,dc=org", nil))
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
