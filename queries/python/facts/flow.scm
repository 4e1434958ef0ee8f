; What Python's calls do to the values that flow through them.

; The text is filled with the arguments.
((call function: (attribute object: (_) @value attribute: (identifier) @_method) arguments: (_) @arguments) @format
  (#any-of? @_method "format" "format_map" "join" "replace" "substitute" "safe_substitute"))
; `Template("…").substitute(name=name)`.
((call function: (_) @_template arguments: (argument_list . (_) @value .)) @pass
  (#any-of? @_template "Template" "string.Template"))

; The value passes through.
((call function: (attribute object: (_) @value attribute: (identifier) @_method)) @pass
  (#any-of? @_method "strip" "lstrip" "rstrip" "lower" "upper" "title" "encode" "decode" "split" "rsplit" "partition" "rpartition" "splitlines" "capitalize" "casefold" "removeprefix" "removesuffix" "copy"))
((call function: (identifier) @_function arguments: (argument_list . (_) @value)) @pass
  (#any-of? @_function "str" "repr" "list" "tuple" "set" "sorted" "dedent" "cast" "text" "iter" "next" "reversed" "deepcopy" "MappingProxyType" "frozenset" "OrderedDict"))
((call function: (attribute) @_function arguments: (argument_list . (_) @value)) @pass
  (#any-of? @_function "copy.copy" "copy.deepcopy" "types.MappingProxyType" "collections.OrderedDict"))
; Each element behind its number.
((call function: (identifier) @_function arguments: (argument_list . (_) @value)) @numbered
  (#eq? @_function "enumerate"))
((call function: (attribute attribute: (identifier) @_function) arguments: (argument_list . (_) @value)) @pass
  (#any-of? @_function "dedent" "text" "dumps"))

; Nothing of the value's text is left, or nothing that means more than a name.
((attribute attribute: (identifier) @_name) @neutral
  (#any-of? @_name "__tablename__" "db_table"))
((attribute object: (identifier) @_self attribute: (identifier) @_name) @neutral
  (#any-of? @_self "self" "cls")
  (#any-of? @_name "table" "table_name" "tablename" "_table" "_table_name"))
((call function: (attribute attribute: (identifier) @_quote)) @neutral
  (#any-of? @_quote "quote_name" "quote_identifier" "quote_ident" "quote" "_quote" "quote_table"))
((call function: (attribute attribute: (identifier) @_get) arguments: (argument_list (keyword_argument name: (_) @_type value: (_) @_cast))) @neutral
  (#any-of? @_get "get" "getlist") (#eq? @_type "type") (#any-of? @_cast "int" "float" "bool" "UUID" "uuid.UUID"))
((call function: (identifier) @_function) @neutral
  (#any-of? @_function "int" "float" "bool" "len" "abs" "round" "ord" "hash" "id" "sum" "range" "Decimal" "UUID" "isinstance" "hasattr" "callable" "type" "quote" "quote_name" "quote_identifier"))
((call function: [(identifier) @_quote (attribute attribute: (identifier) @_quote)]) @neutral
  (#match? @_quote "(?i)^_*((\\w+_)?(literal|literal_string|quoted?|quote_\\w+|escape_(literal|string|identifier)|placeholders?)|(sql_|pg_|db_|quote_|as_|to_)?ident(ifier)?)$"))
((call function: (attribute object: (identifier) @_module attribute: (identifier)) @_function) @neutral
  (#any-of? @_function "uuid.UUID" "decimal.Decimal" "time.time" "shlex.quote" "shlex.join" "pipes.quote" "subprocess.list2cmdline" "os.getpid" "os.cpu_count" "uuid.uuid4" "datetime.now" "datetime.utcnow" "date.today"))

; What whoever runs the program gave it.
((attribute object: (identifier) @_sys attribute: (identifier) @_argv) @program_source
  (#eq? @_sys "sys") (#eq? @_argv "argv"))
((attribute object: (identifier) @_os attribute: (identifier) @_environ) @program_source
  (#eq? @_os "os") (#eq? @_environ "environ"))
((call function: (_) @_function) @program_source
  (#match? @_function "^(input|(os\\.)?getenv|(\\w+\\.)*parse_args|(\\w+\\.)*ArgumentParser\\(.*\\)\\.parse_args)$"))

; What a language model wrote: the SDKs of OpenAI, Anthropic, Google, LiteLLM and LangChain.
((call function: (_) @_function arguments: (_) @_arguments) @model_source
  (#match? @_function "(completions|responses|messages)\\.(create|parse|stream)$|(^|\\.)(generate_content|acompletion)$")
  (#match? @_arguments "model|messages|contents|prompt|\\*\\*"))
((call function: (attribute object: (_) @_model attribute: (identifier) @_method)) @model_source
  (#match? @_model "(?i)(^|_|\\.)(llm|chain|chat_?model|agent|model)$")
  (#any-of? @_method "invoke" "ainvoke" "generate" "agenerate" "predict" "apredict" "generate_content"))

; A function with some of its arguments bound.
((call function: (_) @_partial arguments: (argument_list . (_) @function) @arguments) @partial
  (#any-of? @_partial "partial" "functools.partial"))

; What is awaited together arrives each at its place.
((call function: (_) @_gather arguments: (_) @arguments) @ordered
  (#any-of? @_gather "asyncio.gather" "gather"))

; What is put into a container.
((call function: (attribute object: (identifier) @target attribute: (identifier) @_method) arguments: (argument_list (_) @value .)) @put
  (#any-of? @_method "append" "extend" "insert" "add" "update" "appendleft" "setdefault"))
((call function: (identifier) @_function arguments: (_) @arguments) @join
  (#any-of? @_function "dict" "zip" "min" "max" "chain"))
((call function: (attribute object: (_) @left attribute: (identifier) @_get) arguments: (argument_list . (_) . (_) @right)) @join
  (#eq? @_get "get"))

; What a caller sent: the parts of a request in Flask, Django, Starlette, aiohttp, Sanic and Tornado.
((attribute object: (identifier) @_request attribute: (identifier) @_part) @source
  (#any-of? @_request "request" "req")
  (#any-of? @_part "args" "form" "values" "json" "data" "files" "cookies" "headers" "GET" "POST" "FILES" "COOKIES" "META" "body"
    "query" "query_params" "path_params" "query_string" "url" "full_path" "path" "match_info" "rel_url" "stream" "params" "media"
    "forms" "view_args" "referrer"))
((attribute object: (attribute attribute: (identifier) @_request) attribute: (identifier) @_part) @source
  (#eq? @_request "request")
  (#any-of? @_part "args" "form" "values" "json" "data" "files" "cookies" "headers" "GET" "POST" "FILES" "COOKIES" "META" "body"
    "query" "query_params" "path_params" "query_string" "url" "full_path" "path" "match_info" "rel_url" "arguments"))
((call function: (attribute object: (identifier) @_request attribute: (identifier) @_part)) @source
  (#any-of? @_request "request" "req")
  (#any-of? @_part "get_json" "get_data" "json" "form" "body" "post" "read" "text" "multipart" "get_param" "get_full_path"))
((call function: (attribute object: (identifier) @_self attribute: (identifier) @_part)) @source
  (#eq? @_self "self") (#any-of? @_part "get_argument" "get_query_argument" "get_body_argument" "get_arguments" "get_json_body"))

((call function: (attribute object: (identifier) @_socket attribute: (identifier) @_part)) @source
  (#eq? @_socket "websocket") (#any-of? @_part "receive_text" "receive_json" "receive_bytes" "iter_text" "iter_json"))
; The standard library's server, CGI, WSGI, and functions behind a gateway.
((call function: (attribute object: (attribute attribute: (identifier) @_file) attribute: (identifier) @_read)) @source
  (#eq? @_file "rfile") (#any-of? @_read "read" "readline"))
((call function: (attribute object: (identifier) @_form attribute: (identifier) @_get)) @source
  (#eq? @_form "form") (#any-of? @_get "getvalue" "getfirst"))
((subscript value: (identifier) @_event subscript: (string) @_key) @source
  (#any-of? @_event "event" "environ")
  (#match? @_key "^.(body|queryStringParameters|pathParameters|multiValueQueryStringParameters|rawQueryString|QUERY_STRING|PATH_INFO|HTTP_\\w+).$"))
((call function: (attribute object: (identifier) @_event attribute: (identifier) @_get) arguments: (argument_list . (string) @_key)) @source
  (#any-of? @_event "event" "environ") (#eq? @_get "get")
  (#match? @_key "^.(body|queryStringParameters|pathParameters|multiValueQueryStringParameters|rawQueryString|QUERY_STRING|PATH_INFO|HTTP_\\w+).$"))
((attribute object: (attribute attribute: (identifier) @_request) attribute: (identifier) @_part) @source
  (#eq? @_request "current_request")
  (#any-of? @_part "json_body" "raw_body" "query_params" "uri_params" "headers"))

; What FastAPI fills, by the name of its type: `Annotated[Session, Depends(get_session)]`.
((subscript value: (_) @_annotated) @neutral
  (#any-of? @_annotated "Annotated" "typing.Annotated") (#match? @neutral "\\b(Depends|Security|Inject)\\("))

; Types that hold no text: numbers, dates, ids, and what is chosen from a fixed list.
((type) @textless
  (#match? @textless "^(((int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*)|((typing\\.)?(Optional|Union|List|list|Sequence|Iterable|Collection|Set|set|FrozenSet|frozenset|Tuple|tuple)\\[\\s*((int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*)(\\s*,\\s*(\\.\\.\\.|(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*))*\\s*\\](\\s*\\|\\s*None)?)|((typing\\.)?Annotated\\[\\s*(((int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*)|((typing\\.)?(Optional|Union|List|list|Sequence|Iterable|Collection|Set|set|FrozenSet|frozenset|Tuple|tuple)\\[\\s*((int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*)(\\s*,\\s*(\\.\\.\\.|(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*))*\\s*\\](\\s*\\|\\s*None)?))\\s*,(?s:.)*\\]))$"))
((subscript value: (_) @_generic) @textless
  (#any-of? @_generic "Annotated" "typing.Annotated" "Optional" "Union" "Literal" "typing.Literal" "list" "List")
  (#match? @textless "^(((typing\\.)?(Optional|Union|List|list|Sequence|Iterable|Collection|Set|set|FrozenSet|frozenset|Tuple|tuple)\\[\\s*((int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*)(\\s*,\\s*(\\.\\.\\.|(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*))*\\s*\\](\\s*\\|\\s*None)?)|((typing\\.)?Annotated\\[\\s*(((int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*)|((typing\\.)?(Optional|Union|List|list|Sequence|Iterable|Collection|Set|set|FrozenSet|frozenset|Tuple|tuple)\\[\\s*((int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*)(\\s*,\\s*(\\.\\.\\.|(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\])(\\s*\\|\\s*(int|float|bool|complex|None|(decimal\\.)?Decimal|(uuid\\.)?UUID[1-8]?|(datetime\\.|dt\\.)?(date|datetime|time|timedelta)|(Strict|Positive|Negative|NonNegative|NonPositive)(Int|Float|Bool)|con(int|float|decimal|date)\\([^()]*\\)|(typing\\.)?Literal\\[[^\\]]*\\]))*))*\\s*\\](\\s*\\|\\s*None)?))\\s*,(?s:.)*\\])|(typing\\.)?Literal\\[[^\\]]*\\])$"))
((class_definition superclasses: (argument_list) @_bases) @textless
  (#match? @_bases "\\b((Str|Int)?Enum|(Int)?Flag|TextChoices|IntegerChoices)\\b"))

; The parameters of a route's handler, but for those of a type that holds no text, and those that the framework fills.
((decorated_definition (decorator (call function: (attribute object: (identifier) @_router attribute: (_) @_method))) definition: (function_definition)) @entry
  (#match? @_router "(?i)(app|api|router|route|blueprint|bp|server)$|^routes?$")
  (#any-of? @_method "get" "post" "put" "patch" "delete" "route" "api_route"))
((decorated_definition (decorator (call function: (identifier) @_method arguments: (argument_list . (string) @_path))) definition: (function_definition)) @entry
  (#any-of? @_method "get" "post" "put" "patch" "delete" "route") (#match? @_path "^.?[\"']/"))
; Those of a command, which whoever runs the program fills.
((decorated_definition (decorator (call function: (attribute object: (identifier) @_click attribute: (identifier) @_command))) definition: (function_definition)) @program_entry
  (#any-of? @_click "click" "cli" "typer") (#any-of? @_command "command" "argument" "option"))
((typed_parameter type: (_) @_type) @neutral
  (#match? @_type "(?i)^((typing\\.)?(optional|union|list|annotated)\\[)?(\\w*session|\\w*request|\\w*user|\\w*settings|\\w*service|backgroundtasks|\\w*response|\\w*websocket|\\w*enum|\\w*repository|\\w*client|\\w*connection|\\w*database)\\b|(Depends|Security)"))
((typed_default_parameter type: (_) @_type) @neutral
  (#match? @_type "(?i)^((typing\\.)?(optional|union|list|annotated)\\[)?(\\w*session|\\w*request|\\w*user|\\w*settings|\\w*service|backgroundtasks|\\w*response|\\w*websocket|\\w*enum|\\w*repository|\\w*client|\\w*connection|\\w*database)\\b|(Depends|Security)"))
((typed_default_parameter value: (call function: (_) @_filler)) @neutral
  (#match? @_filler "(Depends|Security|Inject|Provide)$"))
((default_parameter value: (call function: (_) @_filler)) @neutral
  (#match? @_filler "(Depends|Security|Inject|Provide)$"))

((call function: (attribute object: (_) @value attribute: (identifier) @_keys) arguments: (argument_list)) @keys
  (#eq? @_keys "keys"))

; What holds something of a caller's still holds it in its parts and other forms.
((call function: (attribute object: (_) @value attribute: (identifier) @_method)) @pass
  (#any-of? @_method "get" "getlist" "getone" "getall" "pop" "items" "values" "read" "json" "dict" "model_dump" "rsplit" "splitlines" "expanduser" "absolute" "next" "read_chunk"))
((call function: (identifier) @_function arguments: (argument_list . (_) @value)) @pass
  (#any-of? @_function "Path" "PurePath" "unquote" "loads"))
((call function: (attribute object: (identifier) @_module attribute: (identifier) @_function) arguments: (argument_list . (_) @value)) @pass
  (#any-of? @_module "pathlib" "json" "urllib" "base64" "parse") (#any-of? @_function "Path" "loads" "unquote" "unquote_plus" "b64decode" "urlsafe_b64decode"))
((call function: (attribute object: (attribute) @_module attribute: (identifier) @_function) arguments: (argument_list . (_) @value)) @pass
  (#eq? @_module "os.path") (#any-of? @_function "expanduser" "abspath" "normpath" "realpath"))
((binary_operator left: (_) @left operator: "/" right: (_) @right) @join)
