; What TypeScript's calls do to values; the rest is JavaScript's.

; NestJS: parameters that a caller fills, but for those of a type that holds no text.
((required_parameter type: (type_annotation (predefined_type) @_type)) @neutral
  (#any-of? @_type "number" "boolean"))
((required_parameter (decorator (call_expression function: (identifier) @_from))) @sent
  (#any-of? @_from "Body" "Param" "Query" "Headers" "UploadedFile" "UploadedFiles" "RawBody"
    "Args" "MessageBody" "Payload" "BodyParam" "QueryParam" "QueryParams" "HeaderParam" "CookieParam"))
