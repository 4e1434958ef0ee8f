; What TypeScript's calls do to values; the rest is JavaScript's.

; Types that hold no text: numbers, dates, and what is chosen from a fixed list. Nobody makes sure of them as the
; program runs, so they count for what is not sent.
((predefined_type) @textless
  (#any-of? @textless "number" "boolean" "bigint"))
((type_identifier) @textless
  (#eq? @textless "Date"))
(literal_type) @textless
((array_type (predefined_type) @_of) @textless
  (#any-of? @_of "number" "boolean" "bigint"))
((union_type) @textless
  (#match? @textless "^\\|?\\s*(number|boolean|bigint|null|undefined|Date|true|false|-?[\\d.]+|'[^'\\\\]*'|\"[^\"\\\\]*\")(\\s*\\|\\s*(number|boolean|bigint|null|undefined|Date|true|false|-?[\\d.]+|'[^'\\\\]*'|\"[^\"\\\\]*\"))*$"))
(enum_body) @textless

; NestJS: parameters that a caller fills. A pipe converts them; whether one for all routes does is not to be seen.
((required_parameter (decorator (call_expression function: (identifier) @_from arguments: (arguments [(identifier) @_pipe (new_expression constructor: (identifier) @_pipe)])))) @textless
  (#any-of? @_from "Param" "Query" "Headers")
  (#match? @_pipe "^Parse(Int|Float|Bool|UUID|Enum|Date)Pipe$"))
((required_parameter (decorator (call_expression function: (identifier) @_from)) type: (type_annotation (predefined_type) @_type)) @neutral
  (#any-of? @_from "Body" "Param" "Query" "Headers") (#any-of? @_type "number" "boolean"))
((required_parameter (decorator (call_expression function: (identifier) @_from))) @sent
  (#any-of? @_from "Body" "Param" "Query" "Headers" "UploadedFile" "UploadedFiles" "RawBody"
    "Args" "MessageBody" "Payload" "BodyParam" "QueryParam" "QueryParams" "HeaderParam" "CookieParam"))
