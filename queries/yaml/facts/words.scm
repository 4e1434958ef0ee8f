; Words of YAML. Each pattern gives a list its name by the capture.

; What belongs to what is said by indentation, also while a line is unfinished.
((_) @layout (#any-of? @layout "indented"))

; What begins a comment up to the line's end; a Markdown fence between lines is read as one.
((_) @line_comment (#any-of? @line_comment "#"))
