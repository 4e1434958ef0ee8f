; What a statement begins with.
((_) @verb
  (#any-of? @verb "select" "insert" "update" "delete" "with" "alter" "create" "drop" "truncate" "grant"))

; What calls of other languages are called that take a statement.
((_) @taken_by
  (#match? @taken_by "(?i)exec|quer|sql|raw|prepare|fetch|statement|\\bddl|text$|mogrify|\\b(run|all|get|each|one|none|any|many|unsafe|select|cursor|copy)$"))
