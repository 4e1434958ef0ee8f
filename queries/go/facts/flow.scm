; What Go's calls do to the values that flow through them.

; What whoever runs the program gave it, before what other packages call so.
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function)) @program_source
  (#eq? @_package "flag") (#any-of? @_function "Arg" "Args" "String"))

; The text is filled with the arguments.
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function) arguments: (argument_list . (_) @value) @arguments) @format
  (#eq? @_package "fmt") (#any-of? @_function "Sprintf" "Errorf" "Sprint" "Sprintln"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function) arguments: (argument_list . (_) @value) @arguments) @format
  (#eq? @_package "strings") (#any-of? @_function "Join" "Replace" "ReplaceAll"))
((call_expression function: (identifier) @_function arguments: (argument_list . (_) @value) @arguments) @format
  (#eq? @_function "append"))

; A path that begins with `/` cannot be led out of it by what follows.
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function) arguments: (argument_list . (binary_expression left: (interpreted_string_literal) @_root operator: "+"))) @neutral
  (#any-of? @_package "path" "filepath") (#eq? @_function "Clean") (#eq? @_root "\"/\""))
; A path holds what it is put together from, but for a last part taken alone.
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function) arguments: (argument_list . (_) @left . (_) @right .)) @join
  (#any-of? @_package "filepath" "path") (#eq? @_function "Join"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function) arguments: (argument_list (_) . (_) @left . (_) @right .)) @join
  (#any-of? @_package "filepath" "path") (#eq? @_function "Join"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function) arguments: (argument_list . (_) @value)) @pass
  (#any-of? @_package "filepath" "path") (#any-of? @_function "Join" "Clean" "FromSlash" "ToSlash" "Abs" "Dir"))

; The value passes through.
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function) arguments: (argument_list . (_) @value)) @pass
  (#eq? @_package "strings")
  (#any-of? @_function "TrimSpace" "Trim" "TrimLeft" "TrimRight" "TrimPrefix" "TrimSuffix" "ToLower" "ToUpper" "Title" "Split" "SplitN" "Fields" "Repeat" "NewReader"))
((call_expression function: (identifier) @_function arguments: (argument_list . (_) @value)) @pass
  (#eq? @_function "string"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function) arguments: (argument_list . (_) @value)) @pass
  (#any-of? @_package "io" "ioutil" "json" "url" "bytes" "base64" "template" "bufio" "http" "errors" "pkgerrors")
  (#any-of? @_function "ReadAll" "Marshal" "MarshalIndent" "Parse" "ParseRequestURI" "QueryUnescape" "PathUnescape" "NewReader" "NewBuffer" "NewBufferString" "NewScanner"
    "HTML" "JS" "URL" "CSS" "HTMLAttr" "LimitReader" "Wrap" "Wrapf" "WithMessage" "WithStack"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function) arguments: (argument_list . (_) . (_) @value . (_) .)) @pass
  (#eq? @_package "http") (#eq? @_function "MaxBytesReader"))
((call_expression function: (selector_expression operand: (_) @value field: (_) @_method)) @pass
  (#any-of? @_method "String" "Text" "Error" "Bytes" "Get" "DecodeString"))
((call_expression function: (selector_expression field: (_) @_method) arguments: (argument_list . (_) @value .)) @pass
  (#eq? @_method "DecodeString"))
; What an error wraps is said along with it.
((call_expression function: (selector_expression operand: (_) @value field: (_) @_method)) @pass
  (#eq? @_method "Unwrap"))

; What a builder is given is in it.
((call_expression function: (selector_expression operand: (identifier) @target field: (_) @_method) arguments: (argument_list . (_) @value .)) @append
  (#any-of? @_method "WriteString" "WriteByte" "WriteRune"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_print)
   arguments: (argument_list . (unary_expression operator: "&" operand: (identifier) @target) (_)+ @value)) @append
  (#eq? @_package "fmt") (#any-of? @_print "Fprintf" "Fprint" "Fprintln"))
; So is what is put into a list or a map in the list or the map.
((assignment_statement left: (expression_list . (index_expression operand: (identifier) @target) .) right: (expression_list . (_) @value .)) @append)
; What is decoded, or scanned, holds what it came from.
((call_expression function: (selector_expression operand: (call_expression function: (selector_expression field: (_) @_decoder) arguments: (argument_list . (_) @value .)) field: (_) @_method)
   arguments: (argument_list . [(unary_expression operator: "&" operand: (identifier) @target) (identifier) @target] .)) @fill
  (#any-of? @_decoder "NewDecoder" "NewReader") (#eq? @_method "Decode"))
((call_expression function: (selector_expression operand: (identifier) @value field: (_) @_method)
   arguments: (argument_list . [(unary_expression operator: "&" operand: (identifier) @target) (identifier) @target] .)) @fill
  (#eq? @_method "Decode"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_method)
   arguments: (argument_list . (_) @value . [(unary_expression operator: "&" operand: (identifier) @target) (identifier) @target] .)) @fill
  (#any-of? @_package "json" "xml" "yaml") (#eq? @_method "Unmarshal"))
((call_expression function: (selector_expression operand: (identifier) field: (_) @_method) @value
   arguments: (argument_list . [(unary_expression operator: "&" operand: (identifier) @target) (identifier) @target])) @fill
  (#any-of? @_method "Bind" "BindJSON" "BindQuery" "BindUri" "ShouldBind" "ShouldBindJSON" "ShouldBindQuery" "ShouldBindUri" "ShouldBindWith" "ShouldBindBodyWith" "BodyParser" "QueryParser" "ParamsParser"))

; Nothing of the value's text is left.
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function)) @neutral
  (#eq? @_package "strconv")
  (#any-of? @_function "Atoi" "ParseInt" "ParseUint" "ParseFloat" "ParseBool" "Itoa" "FormatInt" "FormatUint" "FormatFloat" "FormatBool" "Quote"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function)) @neutral
  (#any-of? @_package "uuid" "xid" "ulid" "time" "utf8")
  (#any-of? @_function "Parse" "MustParse" "FromString" "New" "NewString" "NewV4" "NewRandom" "Must" "Now" "Since" "ParseDuration" "RuneCountInString"))
((call_expression function: (identifier) @_function) @neutral
  (#any-of? @_function "int" "int8" "int16" "int32" "int64" "uint" "uint8" "uint16" "uint32" "uint64" "float32" "float64" "bool" "byte" "rune" "len" "cap"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function)) @neutral
  (#any-of? @_package "filepath" "path") (#eq? @_function "Base"))
((call_expression function: (_) @_function) @neutral
  (#match? @_function "(?i)(^|\\.)(escape\\w*|html_?escape\\w*|quote_?(ident(ifier)?|literal|table|column|name|string)?|shell_?(quote|escape)\\w*|QueryEscape|PathEscape|EscapeString|SanitizeBytes|Sanitize\\w*|SecureJoin|slugify)$"))
((call_expression function: (_) @_function) @neutral
  (#match? @_function "(?i)(^|\\.)\\w*(place_?holders?|question_?marks?|bind_?vars?|marks)\\w*$|^query\\.Params$"))
; What is made is empty.
((call_expression function: (identifier) @_make) @neutral
  (#eq? @_make "make"))
; Counters, by what everyone calls them, and lists of placeholders.
((identifier) @neutral
  (#match? @neutral "^(i|k|idx|index)$|(?i)placeholders?$"))
; Types that hold no text.
((type_identifier) @neutral
  (#any-of? @neutral "int" "int8" "int16" "int32" "int64" "uint" "uint8" "uint16" "uint32" "uint64" "float32" "float64" "bool" "byte" "rune"))
((qualified_type) @neutral
  (#any-of? @neutral "time.Time" "time.Duration" "time.Month" "time.Weekday" "uuid.UUID" "decimal.Decimal"
    "sql.NullInt16" "sql.NullInt32" "sql.NullInt64" "sql.NullFloat64" "sql.NullBool" "sql.NullTime"))
((pointer_type (type_identifier) @_type) @neutral
  (#any-of? @_type "int" "int32" "int64" "uint" "uint64" "float64" "bool"))
([(pointer_type [(type_identifier) (qualified_type)] @_type) (slice_type element: [(type_identifier) (qualified_type)] @_type)] @textless
  (#any-of? @_type "int" "int8" "int16" "int32" "int64" "uint" "uint16" "uint32" "uint64" "float32" "float64" "bool" "time.Time" "time.Duration" "uuid.UUID"))

; What a caller sent: the parts of a request in net/http and chi, gorilla/mux, gin, echo and fiber.
((selector_expression operand: (identifier) @_request field: (_) @_part) @source
  (#any-of? @_request "r" "req" "request") (#any-of? @_part "Body" "Form" "PostForm" "MultipartForm" "RequestURI" "Header" "URL" "Host"))
((selector_expression operand: (selector_expression field: (_) @_request) field: (_) @_part) @source
  (#eq? @_request "Request") (#any-of? @_part "Body" "Form" "PostForm" "RequestURI" "Header" "URL" "Host"))
((selector_expression operand: (call_expression function: (selector_expression field: (_) @_request)) field: (_) @_part) @source
  (#eq? @_request "Request") (#any-of? @_part "Body" "Form" "PostForm" "RequestURI" "Header" "URL" "Host"))
((call_expression function: (selector_expression operand: (identifier) @_request field: (_) @_part)) @source
  (#any-of? @_request "r" "req" "request")
  (#any-of? @_part "FormValue" "PostFormValue" "PathValue" "FormFile" "Cookie" "UserAgent" "Referer" "BasicAuth"))
((call_expression function: (selector_expression operand: (selector_expression operand: (identifier) @_request field: (_) @_url) field: (_) @_part)) @source
  (#any-of? @_request "r" "req" "request") (#eq? @_url "URL") (#any-of? @_part "Query" "String"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function)) @source
  (#any-of? @_package "mux" "chi") (#any-of? @_function "Vars" "URLParam" "URLParamFromCtx"))
((call_expression function: (selector_expression operand: (identifier) @_context field: (_) @_part)) @source
  (#any-of? @_context "c" "ctx" "context" "gc")
  (#any-of? @_part "Param" "Params" "Query" "DefaultQuery" "QueryArray" "QueryParam" "QueryParams" "QueryMap" "GetQuery" "PostForm" "DefaultPostForm" "GetPostForm" "PostFormArray"
    "FormValue" "FormFile" "FormParams" "GetHeader" "GetRawData" "Body" "BodyRaw" "Cookies" "OriginalURL" "Queries" "AllParams"))
((selector_expression operand: (identifier) @_context field: (_) @_part) @source
  (#any-of? @_context "c" "ctx" "context" "gc")
  (#any-of? @_part "Bind" "BindJSON" "BindQuery" "BindUri" "ShouldBind" "ShouldBindJSON" "ShouldBindQuery" "ShouldBindUri" "ShouldBindWith" "ShouldBindBodyWith" "BodyParser" "QueryParser" "ParamsParser"))
; An upload's name, which its sender chose.
((selector_expression operand: (identifier) @_file field: (_) @_name) @source
  (#match? @_file "^(file|header|handler|fileHeader|fh|upload|part|hdr|h|f|avatar|image|photo|fileheader|attachment)$") (#eq? @_name "Filename"))

; What whoever runs the program gave it.
((selector_expression operand: (identifier) @_package field: (_) @_args) @program_source
  (#eq? @_package "os") (#eq? @_args "Args"))
((call_expression function: (selector_expression operand: (identifier) @_package field: (_) @_function)) @program_source
  (#eq? @_package "os") (#any-of? @_function "Getenv" "LookupEnv" "Environ" "ExpandEnv"))

; What whoever has its address may change.
(unary_expression operator: "&" operand: (identifier) @value) @lent

; What a language model wrote: the SDKs of OpenAI, Anthropic, Google, Ollama and LangChain.
((call_expression function: (selector_expression operand: (_) @_client field: (_) @_method) arguments: (argument_list (_) . (_))) @model_source
  (#any-of? @_method "CreateChatCompletion" "CreateCompletion" "GenerateContent" "GenerateFromSinglePrompt"))
((call_expression function: (selector_expression operand: (selector_expression field: (_) @_part) field: (_) @_method)) @model_source
  (#any-of? @_part "Completions" "Messages" "Responses") (#eq? @_method "New"))
((call_expression function: (selector_expression operand: (_) @_model field: (_) @_method)) @model_source
  (#match? @_model "(?i)(^|_|\\.)(llm|chat_?model|agent|model|openai|anthropic|gemini)(_?client)?$")
  (#any-of? @_method "Call" "Chat" "Complete" "Completion" "Generate" "Invoke" "Ask" "Prompt" "Send"))
