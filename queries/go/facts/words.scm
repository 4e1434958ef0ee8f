; Words that mean something in Go wherever they stand; the capture names the list.

; The members of an error that say what went wrong inside the program.
((_) @error_text
  (#any-of? @error_text "Error" "Detail" "Message"))
; What a parameter that takes an error is called.
((_) @error_name
  (#any-of? @error_name "err" "error"))
((_) @error_type
  (#any-of? @error_type "error"))

; Its strings may hold statements of a database.
((_) @holds (#any-of? @holds "statements"))

; What begins a comment up to the line's end; a Markdown fence between lines of code is read as one.
((_) @line_comment (#any-of? @line_comment "//"))

; A text is parsed in pieces, divided at lines that only begin a top-level item.
((_) @item_line
  (#match? @item_line "^(?:func|type|var|const|import)\\b"))
; What begins and ends a text that goes over lines.
((_) @long_quote (#any-of? @long_quote "`"))

; The web frameworks, each with the packages that it comes from.
((_) @web_framework
  (#any-of? @web_framework "net/http net/http" "gin github.com/gin-gonic/gin" "echo github.com/labstack/echo" "fiber github.com/gofiber/fiber"
    "chi github.com/go-chi/chi" "mux github.com/gorilla/mux" "fasthttp github.com/valyala/fasthttp" "iris github.com/kataras/iris"))
