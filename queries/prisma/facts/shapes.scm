; What the nodes of a Prisma schema are.
; The capture on a pattern's root names the shape, the others name the parts that play a role in it.

[(comment) (developer_comment)] @comment
(string) @text
(number) @literal
(array) @container
(identifier) @name

; What a block declares binds its name.
(model_declaration . (identifier) @name) @class
(enum_declaration . (identifier) @name) @class
(view_declaration . (identifier) @name) @class
