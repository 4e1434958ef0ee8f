; What the nodes of a Dockerfile are.
; The capture on a pattern's root names the shape, the others name the parts that play a role in it.

(comment) @comment
[(double_quoted_string) (single_quoted_string) (json_string)] @text
(json_string_array) @container
(env_pair name: (_) @key value: (_) @value) @pair
(label_pair key: (_) @key value: (_) @value) @pair
(arg_pair name: (_) @key default: (_) @value) @pair

; `FROM image AS name` binds the name of a stage, which a later `FROM` may begin with.
(from_instruction as: (_) @name) @class
