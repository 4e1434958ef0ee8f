; What PostgreSQL's nodes are.
; The capture on a pattern's root names the shape, the others name the parts that play a role in it.

(comment) @comment
(Sconst) @text
[(Iconst) (NumericOnly)] @literal
(qualified_name) @name

; A statement that makes a table or a view binds its name: what else the file does to it concerns no stored row.
(CreateStmt (qualified_name) @name) @class
(CreateAsStmt (create_as_target (qualified_name) @name)) @class
(CreateForeignTableStmt (qualified_name) @name) @class
(CreateMatViewStmt (create_mv_target (qualified_name) @name)) @class
