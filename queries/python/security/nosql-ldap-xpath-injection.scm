; A caller's text becomes part of a filter
;
; Filters of LDAP, XPath and MongoDB are languages too: `*)(uid=*`, `' or '1'='1` or `{"$ne": null}` in a name turns "this
; user" into "any user", and a login passes without a password.
;
; severity: warning
; confidence: high
; cwe: 943 90 643 652
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; precision: new shapes: warnings 0/1 (a label that the program chose, gated since) on 1 million lines in 1,269 files of 85 packages of PyPI
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cheatsheetseries.owasp.org/cheatsheets/LDAP_Injection_Prevention_Cheat_Sheet.html
; list finders: find find_one find_one_and_update find_one_and_delete find_one_and_replace update_one update_many delete_one delete_many replace_one count_documents distinct find_many
; regex escapes: (?i)^(escape\w*|filter_format|quote\w*|sanit\w*|valid\w*|isalnum|fullmatch|str|int|ObjectId|bleach|clean\w*)$

; LDAP.
((call function: (attribute attribute: (identifier) @_search) arguments: (argument_list (_) @filter)) @hint
  (#any-of? @_search "search" "search_s" "search_st" "search_ext" "search_ext_s" "search_async" "paged_search")
  (#built-string? @filter)
  (#reads-like? @filter "\\(\\s*[&|!(]*\\s*[\\w;-]+\\s*[~<>]?=[^)]*\\{\\}|\\(\\w+[~<>]?=[^)]*%s")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|filter_format)$")
  (#set! message "A `*` or `)` in the filter's values changes what is searched: escape them with `escape_filter_chars`"))
((call function: (attribute attribute: (identifier) @_bind) arguments: (argument_list . (_) @name)) @hint
  (#any-of? @_bind "simple_bind_s" "simple_bind" "bind_s" "search_s" "search" "search_ext_s")
  (#file-matches? "(?i)ldap")
  (#tainted? @name "caller" "program")
  (#built-string? @name)
  (#reads-like? @name "(?i)\\b(cn|uid|ou|dc|o)=")
  (#not-function-mentions? @hint "(?i)^escape\\w*$")
  (#set! message "A `,` in the name's values leads to another entry: escape them with `escape_dn_chars`"))
((call function: (attribute attribute: (identifier) @_bind) @callee arguments: (argument_list . (_) @_name . (_) @password)) @hint
  (#any-of? @_bind "simple_bind_s" "simple_bind" "bind_s" "bind")
  (#imports? "ldap")
  (#any-of? @password "\"\"" "''" "None")
  (#set! message "With an empty password `{callee}` lets anybody in: refuse it before you ask"))
((call function: (attribute object: (_) @_connection attribute: (identifier) @_bind) @callee arguments: (argument_list)) @hint
  (#any-of? @_bind "simple_bind_s" "simple_bind")
  (#imports? "ldap")
  (#match? @hint "\\(\\s*(['\"]['\"]\\s*)?\\)$")
  (#set! message "`{callee}` without a name and a password asks as nobody: bind as a user of its own"))

; XPath.
((call function: (attribute attribute: (identifier) @_find) arguments: (argument_list . (_) @path)) @hint
  (#any-of? @_find "xpath" "find" "findall" "findtext" "iterfind" "select")
  (#file-matches? "lxml|xml|etree|ElementTree|elementpath|parsel|xpath|\\.find\\w*\\(\\s*\\w?[\"']\\.?//")
  (#built-string? @path)
  (#reads-like? @path "[/\\[@(].*(=|\\()\\s*[\"']\\{?\\}?|\\[[^\\]]*\\{\\}")
  (#tainted? @path "caller" "program" "parameter")
  (#not-body-mentions? @hint "<escapes>")
  (#set! message "A quote in the path's values changes what is searched: pass them as XPath variables"))
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "lxml.etree.XPath" "elementpath.select")
  (#tainted? @path)
  (#set! message "A caller writes part of the path that `{callee}` searches: pass values as XPath variables"))

; MongoDB: a value that is a dictionary is an operator.
((call function: (attribute object: (_) @_collection attribute: (identifier) @_find) arguments: (argument_list . (_) @filter)) @hint
  (#any-of? @_find "<finders>")
  (#imports? "pymongo" "motor" "flask_pymongo" "mongoengine" "bson")
  (#tainted? @filter)
  (#match? @filter "^(\\w+\\.)*request\\.(json|get_json\\(.*\\))$|^\\w+$")
  (#not-value-matches? @filter "^\\{|str\\(")
  (#not-body-mentions? @hint "<escapes>")
  (#set! message "The caller writes the filter `{filter}`, operators too: name its fields, and make each a text"))
((call function: (attribute object: (_) @_collection attribute: (identifier) @_find) arguments: (argument_list . (dictionary (pair value: (_) @value)))) @hint
  (#any-of? @_find "<finders>")
  (#imports? "pymongo" "motor" "flask_pymongo" "bson")
  (#tainted? @value)
  (#value-matches? @value "json|loads\\(|^body|^data")
  (#not-body-mentions? @hint "<escapes>")
  (#set! message "`{value}` may be an operator such as `{{\"$ne\": null}`: make it a text with `str(…)`"))
((pair key: (string) @_operator value: (_) @code) @hint
  (#match? @_operator "^.\\$(where|function|accumulator).$")
  (#not-constant? @code)
  (#set! message "MongoDB runs `{code}` as JavaScript: use the operators of a query"))
((call function: (attribute object: (_) @_collection attribute: (identifier) @_find) arguments: (argument_list . (call function: (_) @_loads arguments: (argument_list . (_) @text)))) @hint
  (#any-of? @_find "<finders>" "aggregate")
  (#resolves-to? @_loads "json.loads" "eval" "bson.json_util.loads" "ast.literal_eval")
  (#not-constant? @text)
  (#set! message "Whoever writes `{text}` writes the filter, operators too: name its fields, and make each a text"))

; GraphQL.
((pair key: (string) @_query value: (_) @text) @hint
  (#match? @_query "^.query.$")
  (#built-string? @text)
  (#reads-like? @text "(?s)^[fbru]*[\"']*\\s*(query|mutation|subscription|\\{).*\\(\\s*\\w+:\\s*\\\\?[\"'](\\{\\}|%s)")
  (#tainted? @text "caller" "program" "parameter" "model")
  (#set! severity "info")
  (#set! message "A quote in the query's values changes what is asked: pass them as `variables`"))

; The name of an entry, put together.
((call function: (attribute attribute: (identifier) @_bind) arguments: (argument_list . (_) @name)) @hint
  (#any-of? @_bind "simple_bind_s" "simple_bind" "bind_s" "modify" "modify_s" "delete" "delete_s" "add" "add_s" "rebind" "passwd_s" "rename_s" "compare_s" "search" "search_s" "search_ext_s")
  (#function-matches? @hint "(?i)\\b(cn|uid|ou|dc|o|samaccountname|userid)=")
  (#file-matches? "(?i)ldap")
  (#not-tainted? @name "caller" "program")
  (#tainted? @name "parameter")
  (#built-string? @name)
  (#reads-like? @name "(?i)^[^(]*\\b(cn|uid|ou|dc|o|samaccountname|userid)=['\"]?(\\{\\w*\\}|%s|%\\(\\w+\\)s)")
  (#not-function-mentions? @hint "(?i)^escape\\w*$|escape_rdn|^dn2?str$")
  (#set! message "A `,` in the name's values leads to another entry: escape them with `escape_dn_chars`"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @name))) @hint
  (#resolves-to? @callee "ldap3.Connection" "Connection")
  (#eq? @_name "user")
  (#file-matches? "ldap3|Connection\\(")
  (#built-string? @name)
  (#reads-like? @name "(?i)^[^(]*\\b(cn|uid|ou|o|samaccountname|userid)=['\"]?(\\{\\w*\\}|%s|%\\(\\w+\\)s)")
  (#not-function-mentions? @hint "(?i)^escape\\w*$|escape_rdn")
  (#set! message "A `,` in the name's values leads to another entry: escape them with `escape_rdn`"))

; A filter that is bound by its name.
((call function: (attribute attribute: (identifier) @_search) arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @filter))) @hint
  (#any-of? @_search "search" "search_s" "search_st" "search_ext" "search_ext_s" "search_async" "paged_search")
  (#any-of? @_name "search_filter" "filterstr" "filter")
  (#file-matches? "(?i)ldap")
  (#built-string? @filter)
  (#reads-like? @filter "\\(\\s*[&|!(]*\\s*[\\w;-]+\\s*[~<>]?=[^)]*(\\{\\w*\\}|%s)")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|filter_format)$")
  (#set! message "A `*` or `)` in the filter's values changes what is searched: escape them with `escape_filter_chars`"))
((call function: (attribute attribute: (identifier) @_search) arguments: (argument_list (keyword_argument name: (identifier) @_name value: (_) @base))) @hint
  (#any-of? @_search "search" "search_s" "search_ext_s" "modify" "delete")
  (#any-of? @_name "search_base" "base" "dn")
  (#file-matches? "(?i)ldap")
  (#built-string? @base)
  (#tainted? @base "caller" "parameter")
  (#reads-like? @base "(?i)^[^(]*\\b(cn|uid|ou|o)=['\"]?(\\{\\w*\\}|%s)")
  (#not-function-mentions? @hint "(?i)^escape\\w*$")
  (#set! message "A `,` in the name's values leads to another entry: escape them with `escape_dn_chars`"))

; XPath that is compiled first.
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "lxml.etree.XPath" "lxml.etree.ETXPath" "elementpath.select")
  (#not-tainted? @path)
  (#built-string? @path)
  (#tainted? @path "program" "parameter")
  (#reads-like? @path "(=|,|\\()\\s*[\"'](\\{\\w*\\}|%s)")
  (#not-body-mentions? @hint "<escapes>")
  (#set! message "A quote in the path's values changes what is searched: pass them as XPath variables"))

; A login that asks MongoDB for what the caller sent.
((call function: (attribute object: (_) @_collection attribute: (identifier) @_find) arguments: (argument_list . (dictionary (pair key: (string) @_key value: (_) @value)))) @hint
  (#any-of? @_find "find_one" "find" "find_one_and_update" "update_one" "delete_one" "count_documents")
  (#match? @_collection "(?i)(^|[.\\[\"'])(users?|accounts?|members|customers|tokens|sessions|admins|players|people|staff)([\"']\\])?$")
  (#match? @_key "(?i)^.(pass(word|wd|code)?|pin|token|reset_token|secret|code|otp|api_?key).$")
  (#tainted? @value)
  (#match? @value "^(data|body|payload|creds|credentials|form|content|params|info|req|login_data)(\\[|\\.get\\()|request\\.(json|get_json)")
  (#not-match? @value "request\\.form|\\.args\\b|str\\(")
  (#function-matches? @hint "json|: dict|Body\\(|loads\\(")
  (#not-body-mentions? @hint "<escapes>")
  (#set! message "`{value}` may be an operator such as `{{\"$ne\": null}`, which fits any row: make it a text with `str(…)`"))
((call function: (attribute object: (_) @_collection attribute: (identifier) @_find) arguments: (argument_list . (dictionary (pair value: (_) @value)))) @hint
  (#any-of? @_find "<finders>")
  (#match? @_collection "(^|\\.)(db|mongo|database|\\w*_?coll(ection)?)\\b|^(db|mongo|database)\\[")
  (#tainted? @value)
  (#match? @value "^(data|body|payload|creds|credentials|content|params)(\\[|\\.get\\()|request\\.(json|get_json)")
  (#function-matches? @hint "get_json|request\\.json|: dict|Body\\(|loads\\(")
  (#not-body-mentions? @hint "<escapes>")
  (#set! severity "info")
  (#set! message "`{value}` may be an operator such as `{{\"$ne\": null}`: make it a text with `str(…)`"))
((call function: (attribute object: (_) @_collection attribute: (identifier) @_find) arguments: (argument_list . (_) @filter)) @hint
  (#any-of? @_find "<finders>")
  (#match? @_collection "^(self\\.)?(db|mongo|database|mongo\\.db)[.\\[]")
  (#tainted? @filter)
  (#match? @filter "^\\w+$|loads\\(|get_json\\(|request\\.json")
  (#value-matches? @filter "loads\\(.*request\\b|request\\.(json|get_json)")
  (#not-body-mentions? @hint "<escapes>")
  (#set! message "The caller writes the filter `{filter}`, operators too: name its fields, and make each a text"))

; Cypher, and queries of Elasticsearch and GraphQL that are written out.
((call function: (attribute attribute: (identifier) @_run) @callee arguments: (argument_list . (_) @query)) @hint
  (#any-of? @_run "run" "execute_query" "query" "execute" "read_transaction" "write_transaction")
  (#built-string? @query)
  (#reads-like? @query "(?is)^\\s*(match|merge|create|optional match|unwind|call)\\s*\\(.*[=:]\\s*[\"'](\\{\\w*\\}|%s)[\"']")
  (#tainted? @query "caller" "parameter" "program" "model")
  (#not-body-mentions? @hint "(?i)^(escape\\w*|quote\\w*|sanit\\w*|clean\\w*|int)$")
  (#not-file-kind? "test" "migration")
  (#set! message "A quote in the query's values changes what `{callee}` does: pass them as parameters (`$name`)"))
((call function: (attribute attribute: (identifier) @_run) @callee arguments: (argument_list (keyword_argument name: (identifier) @_body value: (_) @query))) @hint
  (#any-of? @_run "search" "msearch" "update_by_query" "delete_by_query" "count")
  (#any-of? @_body "body" "query" "q")
  (#built-string? @query)
  (#reads-like? @query "(?s)^[\"']*\\s*\\{+\\s*\\\\?\"\\w+\\\\?\"\\s*:.*\\\\?\"(\\{\\w*\\}|%s)\\\\?\"")
  (#tainted? @query "caller" "parameter" "program" "model")
  (#not-body-mentions? @hint "(?i)^(dumps|escape\\w*|quote\\w*|sanit\\w*)$")
  (#set! message "A quote in the query's values changes what `{callee}` does: build it as a dictionary"))

; A filter, piece by piece.
((string (interpolation (identifier)) (interpolation (identifier) @value)) @hint
  (#match? @hint "^f[\"']\\(\\{\\w+\\}[~<>]?=\\*?\\{\\w+\\}\\*?\\)[\"']$")
  (#file-matches? "(?i)ldap")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|filter_format)$")
  (#not-file-kind? "test" "example")
  (#set! message "A `*` or `)` in `{value}` changes what is searched: escape it with `escape_filter_chars`"))

; The part of a body that says what to look for.
((call function: (attribute object: (_) @_collection attribute: (identifier) @_find) arguments: (argument_list . (subscript value: (identifier) @_body subscript: (string) @_key) @filter)) @hint
  (#any-of? @_find "<finders>")
  (#match? @_key "(?i)^.(filter|query|criteria|where|q|match|conditions?|selector)[\"']$")
  (#match? @_collection "(?i)\\bdb\\b|mongo|_?coll(ection)?s?$|database")
  (#tainted? @_body)
  (#not-body-mentions? @hint "<escapes>")
  (#not-file-kind? "test" "example")
  (#set! message "The caller writes the filter `{filter}`, operators too: name its fields, and make each a text"))
((pair key: (string) @_operator value: (_) @pattern) @hint
  (#match? @_operator "^.\\$regex.$")
  (#tainted? @pattern)
  (#not-match? @pattern "escape\\(")
  (#not-function-mentions? @hint "^escape$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "The caller writes the pattern `{pattern}`, which may match any row and keep the database busy: use `re.escape`"))

; The name of an entry that a connection binds as, by its place.
((call function: (_) @callee arguments: (argument_list . (_) . (_) @name)) @hint
  (#resolves-to? @callee "ldap3.Connection" "Connection")
  (#file-matches? "(?i)ldap")
  (#built-string? @name)
  (#tainted? @name "caller" "parameter" "program")
  (#reads-like? @name "(?i)^[^(]*\\b(cn|uid|ou|o|samaccountname|userid)=['\"]?(\\{\\w*\\}|%s|%\\(\\w+\\)s)")
  (#not-function-mentions? @hint "(?i)^escape\\w*$|escape_rdn")
  (#set! message "A `,` in the name's values leads to another entry: escape them with `escape_rdn`"))

; A filter that a function makes for others to use.
((return_statement [(string) (binary_operator) (parenthesized_expression) (call)] @filter) @hint
  (#function-matches? @hint "\\([&|!(]*(uid|cn|mail|sAMAccountName|samaccountname|memberOf|objectClass|member|ou|userPrincipalName|givenName|sn)[~<>]?=")
  (#built-string? @filter)
  (#reads-like? @filter "^[fru]*[\"']*\\([&|!(]*(uid|cn|mail|samaccountname|sAMAccountName|memberOf|objectClass|member|ou|userPrincipalName|givenName|sn)[~<>]?=[^\\x00]*(\\{\\w*\\}|%s)")
  (#tainted? @filter "caller" "parameter")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|filter_format)$")
  (#not-file-kind? "test" "example")
  (#set! message "A `*` or `)` in the filter's values changes what is searched: escape them with `escape_filter_chars`"))

; XQuery, and searches of a mailbox.
((call function: (attribute attribute: (identifier) @_run) @callee arguments: (argument_list . [(string) (binary_operator) (call) (identifier)] @query)) @hint
  (#any-of? @_run "query" "xquery" "execute" "run_query" "executeQuery" "eval" "evaluate" "xpath" "select")
  (#built-string? @query)
  (#reads-like? @query "(?is)^[fru]*[\"']*\\s*(xquery\\b|for \\$\\w+ in\\b|let \\$|(collection|doc)\\(['\"\\\\])[^\\x00]*(\\{\\w*\\}|%s)")
  (#tainted? @query "caller" "parameter" "program")
  (#not-body-mentions? @hint "<escapes>")
  (#not-file-kind? "test" "example")
  (#set! message "A quote in the query's values changes what `{callee}` does: bind them as external variables"))
((call function: (attribute attribute: (identifier) @_search) @callee arguments: (argument_list (_) . [(string) (binary_operator) (call)] @query)) @hint
  (#any-of? @_search "search" "uid")
  (#reads-like? @query "^[fru]*[\"']*\\(?(SUBJECT|FROM|TO|BODY|TEXT|HEADER \\w+|SINCE) \\\\?[\"'](\\{\\w*\\}|%s)")
  (#built-string? @query)
  (#tainted? @query "caller" "parameter" "program")
  (#set! severity "info")
  (#set! message "A quote or a line break in the values changes what `{callee}` searches: refuse them first"))

; A script of Redis's, and a query of GraphQL, Gremlin or Elasticsearch with values in it.
((call function: (attribute object: (_) @_redis attribute: (identifier) @_eval) @callee arguments: (argument_list . [(string) (binary_operator) (call)] @script)) @hint
  (#any-of? @_eval "eval" "register_script" "execute_command")
  (#match? @_redis "(?i)redis|^r$|cache|\\bconn")
  (#built-string? @script)
  (#reads-like? @script "redis\\.call")
  (#tainted? @script "caller" "parameter" "program")
  (#set! message "A quote in the script's values changes what `{callee}` does: pass them as `KEYS` and `ARGV`"))
((call function: (_) @callee arguments: (argument_list . [(string) (binary_operator) (call)] @query)) @hint
  (#match? @callee "(?i)(^|\\.)(gql|submit|submitAsync|execute)$")
  (#built-string? @query)
  (#reads-like? @query "(?s)^[fru]*[\"']*\\s*(g\\.[VE]\\(|(query|mutation|subscription)?\\s*\\w*\\s*\\{+)[^\\x00]*\\(\\s*(\\w+\\s*:\\s*|['\"]\\w+['\"]\\s*,\\s*)\\\\?[\"'](\\{\\w*\\}|%s)")
  (#tainted? @query "caller" "parameter" "program")
  (#not-body-mentions? @hint "<escapes>")
  (#not-file-kind? "test" "example")
  (#set! message "A quote in the query's values changes what `{callee}` does: pass them as variables"))
((pair key: (string) @_query value: (dictionary (pair key: (string) @_text value: [(identifier) (subscript) (call) (string) (binary_operator)] @value))) @hint
  (#match? @_query "^.query_string.$")
  (#match? @_text "^.query.$")
  (#tainted? @value "caller")
  (#not-body-mentions? @hint "<escapes>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{value}` may ask for any field, and for very much: use `simple_query_string`, or `match` on the fields that are meant"))

; Expressions of DynamoDB.
((keyword_argument name: (identifier) @name value: [(string) (binary_operator) (call) (identifier)] @text) @hint
  (#match? @name "^(FilterExpression|KeyConditionExpression|ConditionExpression|Statement)$")
  (#built-string? @text)
  (#reads-like? @text "[=<>(,]\\s*'?(\\{\\w*\\}|%s)'?")
  (#tainted? @text "caller" "parameter" "program")
  (#not-file-kind? "test" "example")
  (#set! message "Values become part of `{name}`: name them, and pass them in `ExpressionAttributeValues` or as parameters"))

; Whole commands of Redis's.
((call function: (attribute attribute: (identifier) @callee) arguments: (argument_list . (list_splat (call function: (attribute object: (_) @command attribute: (identifier) @_split))))) @hint
  (#eq? @callee "execute_command")
  (#eq? @_split "split")
  (#tainted? @command "caller" "parameter")
  (#not-in-function-named? @hint "(?i)cli|repl|shell|console|^_")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever writes `{command}` runs any command, `FLUSHALL` and `CONFIG SET` too: call the ones that are meant"))

;! bad
; import ldap
; def find(connection, name):
;     return connection.search_s(BASE, ldap.SCOPE_SUBTREE, "(uid=" + name + ")")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from lxml import etree
; def find(tree, name):
;     return tree.xpath(f"//user[name='{name}']")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from flask import request
; from pymongo import MongoClient
; def login(db):
;     user = db.users.find_one({"name": request.json["name"], "password": request.json["password"]})
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if user.
;! good
; import ldap
; from ldap.filter import escape_filter_chars
; def find(connection, name):
;     return connection.search_s(BASE, ldap.SCOPE_SUBTREE, f"(uid={escape_filter_chars(name)})")
;! good
; from lxml import etree
; def find(tree, name):
;     return tree.xpath("//user[name=$name]", name=name)
;! bad
; import requests
; def load(user_id):
;     query = '{ user(id: "%s") { name } }' % user_id
;     return requests.post(URL, json={"query": query}, timeout=5)
;                                     ^^^^^^^^^^^^^^
;! good
; import requests
; QUERY = "query($id: ID!) { user(id: $id) { name } }"
; def load(user_id):
;     return requests.post(URL, json={"query": QUERY, "variables": {"id": user_id}}, timeout=5)
;! bad
; import xml.etree.ElementTree as ET
; def titles(tree: ET.ElementTree, author: str):
;     return tree.findall(f"./book[author='{author}']/title")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import ldap3
; def bind(server, login, password):
;     dn = f"uid={login},ou=people,dc=example,dc=org"
;     return ldap3.Connection(server, dn, password)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import ldap3
; def bind(server, login, password):
;     dn = f"uid={escape_rdn(login)},ou=people,dc=example,dc=org"
;     return ldap3.Connection(server, dn, password)
;! bad
; def by_login(login):
;     return "(&(objectClass=person)(uid=" + login + "))"
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def by_login(login):
;     return "(&(objectClass=person)(uid=" + escape_filter_chars(login) + "))"
;! bad
; def find(session, name):
;     return session.query(f"collection('users')//user[name='{name}']")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def find(session, name):
;     query = session.query("declare variable $name external; collection('users')//user[name=$name]")
;     query.bind("name", name)
;     return query
;! bad
; def look(mailbox, subject):
;     return mailbox.search(None, 'SUBJECT "%s"' % subject)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; def read(redis, key):
;     return redis.eval(f"return redis.call('get', '{key}')", 0)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def read(redis, key):
;     return redis.eval("return redis.call('get', KEYS[1])", 1, key)
;! bad
; def ask(client, name):
;     return client.execute(gql('{ user(name: "%s") { id } }' % name))
;                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def ask(client, name):
;     return client.execute(gql("query($name: String!) { user(name: $name) { id } }"), {"name": name})
;! bad
; from flask import request
; def look(index):
;     return index.search(query={"query_string": {"query": request.args["q"]}})
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import request
; def look(index):
;     return index.search(query={"match": {"title": request.args["q"]}})
;! bad
; def find(table, name):
;     return table.scan(FilterExpression=f"username = '{name}'")
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def find(table, name):
;     return table.scan(FilterExpression="username = :n", ExpressionAttributeValues={":n": name})
;! bad
; def run(client, cmd):
;     return client.execute_command(*cmd.split())
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; def run(client, key):
;     return client.get(key)
