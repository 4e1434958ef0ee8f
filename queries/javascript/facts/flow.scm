; What JavaScript's calls do to the values that flow through them.

; What is given to a route: a function that takes a request.
((call_expression
   function: (member_expression object: (_) @_router property: (_) @_method)
   arguments: (arguments . [(string) (template_string)] . (_))) @receiver
  (#match? @_router "(?i)(^|\\.|_)\\w*(app|router|server|fastify|api|routes?)$")
  (#any-of? @_method "get" "post" "put" "patch" "delete" "del" "all" "use"))

; What a caller sent: the parts of a request in Express, Fastify, Koa, Hono, Next.js and plain Node.
((member_expression object: (identifier) @_request property: (_) @_part) @source
  (#any-of? @_request "req" "request") (#any-of? @_part "body" "query" "params" "headers" "cookies" "files" "file" "url" "originalUrl" "path" "nextUrl" "hostname" "rawBody" "signedCookies"))
((member_expression object: (identifier) @_request property: (_) @_part) @source
  (#eq? @_request "request") (#eq? @_part "payload"))
((call_expression function: (member_expression object: (identifier) @_request property: (_) @_part)) @source
  (#any-of? @_request "req" "request") (#any-of? @_part "json" "text" "formData" "param" "header"))
((call_expression function: (member_expression object: (identifier) @_request property: (_) @_part)) @source
  (#eq? @_request "req") (#eq? @_part "get"))
((member_expression object: (identifier) @_context property: (_) @_part) @source
  (#eq? @_context "ctx") (#any-of? @_part "query" "params" "querystring" "headers" "cookies"))
((member_expression object: (member_expression property: (_) @_request) property: (_) @_part) @source
  (#any-of? @_request "request" "req") (#any-of? @_part "body" "query" "params" "headers" "cookies" "files"))
((call_expression function: (member_expression object: (member_expression property: (_) @_request) property: (_) @_part)) @source
  (#eq? @_request "req") (#any-of? @_part "query" "queries" "param" "json" "text" "header" "parseBody" "formData" "valid"))
((member_expression object: (identifier) @_event property: (_) @_part) @source
  (#eq? @_event "event") (#any-of? @_part "body" "queryStringParameters" "pathParameters" "multiValueQueryStringParameters" "rawQueryString"))
; Nuxt and its like.
((call_expression function: (identifier) @_read arguments: (arguments . (identifier) @_event)) @source
  (#any-of? @_read "getQuery" "readBody" "readRawBody" "readFormData" "getRouterParam" "getRouterParams" "getHeader" "getRequestHeader" "getCookie")
  (#eq? @_event "event"))
; What stands behind an address, as a page is given it, and the fields of a form.
((call_expression function: (member_expression object: (_) @_params property: (_) @_get)) @source
  (#match? @_params "(^|\\.)([sS]earchParams|url(Search)?Params|queryParams|formData)$") (#any-of? @_get "get" "getAll"))
((member_expression object: (identifier) @_params property: (_) @_part) @source
  (#eq? @_params "searchParams")
  (#not-any-of? @_part "get" "getAll" "append" "set" "has" "delete" "toString" "entries" "forEach" "keys" "values" "size" "sort"))
; In the browser: whoever wrote the link wrote these.
((member_expression object: (_) @_location property: (_) @_part) @source
  (#match? @_location "^((window|document|self|globalThis)\\.)?location$") (#any-of? @_part "search" "hash" "href"))
((member_expression object: (identifier) @_document property: (_) @_part) @source
  (#eq? @_document "document") (#any-of? @_part "referrer" "URL" "documentURI"))

; The text is filled with the arguments.
((call_expression function: (member_expression object: (_) @value property: (_) @_method) arguments: (_) @arguments) @format
  (#any-of? @_method "concat" "join" "replace" "replaceAll"))
((call_expression function: (member_expression object: (identifier) @_module property: (_) @_method) arguments: (_) @arguments) @format
  (#eq? @_module "util") (#eq? @_method "format"))

; A path holds what it is put together from, but for a last part taken alone.
((call_expression function: (member_expression object: (identifier) @value property: (_) @_method) arguments: (_) @arguments) @format
  (#any-of? @value "path" "posix" "win32") (#any-of? @_method "resolve" "normalize"))
((call_expression function: (identifier) @value arguments: (_) @arguments) @format
  (#any-of? @value "join" "resolve"))
((call_expression function: (identifier) @_function arguments: (arguments . (_) @value)) @pass
  (#eq? @_function "normalize"))
; An address and its query.
((new_expression constructor: (identifier) @_class arguments: (arguments . (_) @value)) @pass
  (#any-of? @_class "URL" "URLSearchParams"))
((call_expression function: (member_expression object: (identifier) @_module property: (_) @_method) arguments: (arguments . (_) @value)) @pass
  (#any-of? @_module "url" "querystring" "qs") (#eq? @_method "parse"))

; The value passes through.
((call_expression function: (member_expression object: (_) @value property: (_) @_method)) @pass
  (#any-of? @_method "trim" "trimStart" "trimEnd" "toLowerCase" "toUpperCase" "toString" "slice" "substring" "split" "normalize" "repeat"
    "sort" "reverse" "flat" "get" "getAll"))
; What a list leaves out is not in it: `columns.filter((column) => ALLOWED.includes(column))`.
((call_expression function: (member_expression object: (_) @value property: (_) @_method) arguments: (arguments . (arrow_function parameter: (identifier) @key body: (_) @condition))) @filter
  (#any-of? @_method "filter" "find"))
((call_expression function: (member_expression object: (_) @value property: (_) @_method) arguments: (arguments . (arrow_function parameters: (formal_parameters . [(identifier) @key (_ pattern: (identifier) @key)] .) body: (_) @condition))) @filter
  (#any-of? @_method "filter" "find"))
((call_expression function: (member_expression object: (_) @value property: (_) @_method)) @pass
  (#any-of? @_method "filter" "find"))
((call_expression function: (identifier) @_function arguments: (arguments . (_) @value)) @pass
  (#any-of? @_function "String" "decodeURIComponent" "decodeURI" "unescape" "atob" "structuredClone"))
; Base64 and its like hide a text from nobody.
((call_expression function: (member_expression object: (identifier) @_buffer property: (_) @_from) arguments: (arguments . (_) @value)) @pass
  (#eq? @_buffer "Buffer") (#any-of? @_from "from" "concat"))
((call_expression function: (member_expression object: (identifier) @_object property: (_) @_method) arguments: (arguments . (_) @value)) @pass
  (#any-of? @_object "JSON" "util") (#any-of? @_method "stringify" "inspect" "parse"))
((call_expression function: (member_expression object: (identifier) @_object property: (_) @_method) arguments: (arguments (_) . [(arrow_function body: (_) @value) (_) @value] .)) @pass
  (#eq? @_object "Array") (#eq? @_method "from"))
; What a list is mapped to is what the function returns.
((call_expression function: (member_expression property: (_) @_method) arguments: (arguments . (arrow_function body: [
    (template_string) (string) (binary_expression) (identifier) (member_expression) (call_expression)
    (parenthesized_expression) (ternary_expression)] @value) .)) @pass
  (#any-of? @_method "map" "flatMap"))
((call_expression function: (member_expression property: (_) @_method) arguments: (arguments . [(arrow_function body: (statement_block)) (function_expression)] @function)) @run
  (#any-of? @_method "map" "flatMap"))
((call_expression function: (member_expression property: (_) @_method) arguments: (arguments . [(arrow_function) (function_expression)] @function)) @run
  (#any-of? @_method "reduce" "reduceRight"))
; What is awaited arrives as it is, each at its place.
((call_expression function: (member_expression object: (identifier) @_promise property: (_) @_method) arguments: (arguments . (_) @value .)) @ordered
  (#eq? @_promise "Promise") (#any-of? @_method "all" "allSettled"))
((call_expression function: (member_expression object: (identifier) @_promise property: (_) @_method) arguments: (arguments . (_) @value .)) @pass
  (#eq? @_promise "Promise") (#any-of? @_method "resolve" "race" "any"))
; Templates whose tag changes white space and escapes alone.
((call_expression function: (_) @_tag arguments: (template_string) @value) @pass
  (#any-of? @_tag "String.raw" "dedent" "outdent" "stripIndent" "stripIndents" "oneLine"))
; `Array(n).fill("?")`.
((call_expression function: (member_expression property: (_) @_method) arguments: (arguments . (_) @value)) @pass
  (#eq? @_method "fill"))

; Nothing of the value's text is left.
(unary_expression operator: ["!" "typeof" "+"]) @neutral
(binary_expression operator: ["==" "===" "!=" "!==" "<" ">" "<=" ">=" "in" "instanceof"]) @neutral
((call_expression function: (identifier) @_function) @neutral
  (#any-of? @_function "Number" "parseInt" "parseFloat" "Boolean" "BigInt"))
((call_expression function: (member_expression) @_function) @neutral
  (#any-of? @_function "Number.parseInt" "Number.parseFloat" "Math.floor" "Math.round" "Math.max" "Math.min" "Math.ceil" "Date.now" "crypto.randomUUID" "performance.now"))
((member_expression property: (_) @_property) @neutral
  (#any-of? @_property "length" "size"))
; Where an upload was put, which its receiver chose.
((member_expression object: (_) @_file property: (_) @_property) @neutral
  (#match? @_file "(^|\\.)(\\w*F|f)iles?(\\[\\d+\\])?$")
  (#any-of? @_property "path" "filename" "destination" "filepath" "tempFilePath" "mimetype"))
; The last part of a path, and a name made fit for one.
((call_expression function: (_) @_function) @neutral
  (#match? @_function "(^|\\.)(basename|sanitize_?[fF]ile_?[nN]ame|slugify)$"))
; Counters, by what everyone calls them.
((identifier) @neutral
  (#any-of? @neutral "i" "j" "idx" "index"))
; So are lists of placeholders.
((identifier) @neutral
  (#match? @neutral "(?i)(placeholders?|questionmarks)$"))
; Escaped for SQL, or for a shell.
((call_expression function: (_) @_function) @neutral
  (#match? @_function "(^|\\.)_?(escape\\w*|quote\\w*|wrap\\w*Identifier|shellescape|shellQuote|quoteShell|mysql_real_escape_string|pgFormat)$"))

; What whoever runs the program gave it.
((member_expression object: (identifier) @_process property: (_) @_part) @program_source
  (#any-of? @_process "process" "Deno" "Bun") (#any-of? @_part "argv" "env" "args"))

; What a language model wrote: the SDKs of OpenAI, Anthropic, Google, Vercel and LangChain.
((call_expression function: (_) @_function) @model_source
  (#match? @_function "(completions|responses|messages)\\.(create|parse|stream)$|^(generateText|streamText|generateObject|streamObject)$|\\.generateContent(Stream)?$"))
((call_expression function: (member_expression object: (_) @_model property: (_) @_method)) @model_source
  (#match? @_model "(?i)(^|_|\\.)(llm|chain|chat_?model|agent|model)$")
  (#any-of? @_method "invoke" "generate" "predict" "call" "stream"))

; A function with some of its arguments bound.
((call_expression function: (member_expression object: (_) @function property: (_) @_bind) arguments: (arguments . (_)) @arguments) @partial
  (#eq? @_bind "bind"))

; What is put into a container.
((call_expression function: (member_expression object: (identifier) @target property: (_) @_method) arguments: (arguments (_) @value .)) @put
  (#any-of? @_method "push" "unshift" "set" "add" "append"))
((call_expression function: (member_expression object: (identifier) @_object property: (_) @_method) arguments: (arguments . (identifier) @target (_)+ @value) @arguments) @put
  (#eq? @_object "Object") (#eq? @_method "assign"))
((call_expression function: (member_expression object: (identifier) @_object property: (_) @_method) arguments: (_) @arguments) @join
  (#eq? @_object "Object") (#eq? @_method "assign"))
((new_expression constructor: (identifier) @_class arguments: (arguments . (_) @value)) @pass
  (#any-of? @_class "Map" "Set"))
((call_expression function: (member_expression object: (identifier) @_object property: (_) @_method) arguments: (arguments . (_) @value)) @pass
  (#eq? @_object "Object") (#any-of? @_method "entries" "values" "fromEntries" "freeze"))
((call_expression function: (member_expression object: (identifier) @_object property: (_) @_method) arguments: (arguments . (_) @value)) @keys
  (#eq? @_object "Object") (#eq? @_method "keys"))

; What is taken out of a request by destructuring it.
((identifier) @request
  (#any-of? @request "req" "request"))
((member_expression property: (_) @_request) @request
  (#any-of? @_request "req" "request"))
; What a function destructures that is given to a route, or takes a response beside the request.
([(arrow_function parameters: (formal_parameters (_) . [(identifier) @_response (_ pattern: (identifier) @_response)])) (function_expression parameters: (formal_parameters (_) . [(identifier) @_response (_ pattern: (identifier) @_response)]))
   (function_declaration parameters: (formal_parameters (_) . [(identifier) @_response (_ pattern: (identifier) @_response)])) (method_definition parameters: (formal_parameters (_) . [(identifier) @_response (_ pattern: (identifier) @_response)]))] @receiver
  (#any-of? @_response "res" "response" "reply" "resp" "_res" "_reply"))
((function_declaration name: (_) @_name) @receiver
  (#any-of? @_name "GET" "POST" "PUT" "PATCH" "DELETE" "loader" "action" "getServerSideProps"))
((variable_declarator name: (_) @_name) @receiver
  (#any-of? @_name "GET" "POST" "PUT" "PATCH" "DELETE" "loader" "action" "getServerSideProps"))
((shorthand_property_identifier_pattern) @request_part
  (#any-of? @request_part "body" "query" "params" "headers" "cookies" "files" "file" "url" "originalUrl"))
((pair_pattern key: (_) @_key) @request_part
  (#any-of? @_key "body" "query" "params" "headers" "cookies" "files" "file" "url" "originalUrl"))

; A function given to these takes the error that was thrown.
((call_expression function: (member_expression property: (_) @_method)) @error_callback
  (#any-of? @_method "catch" "onError" "setErrorHandler" "catchError"))
