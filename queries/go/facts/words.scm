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

; Patterns of letters and digits, which mean nothing to anybody.
((_) @only_letters
  (#match? @only_letters "^(?:regexp\\.\\w+\\(\\s*)?[\"`](?:\\(\\?i\\))?\\^(?:\\(\\?i\\))?(?:(?:\\[(?:\\w|\\\\{1,2}[wd]|-)+\\]|\\\\{1,2}[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?|\\((?:\\?:)?(?:(?:\\[(?:\\w|\\\\{1,2}[wd]|-)+\\]|\\\\{1,2}[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+(?:\\|(?:(?:\\[(?:\\w|\\\\{1,2}[wd]|-)+\\]|\\\\{1,2}[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+)*\\)(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+\\$[\"`]\\)?$"))

; What a parameter's type is that holds a request, which parts of it a caller sent, and what reads them.
((_) @request_type
  (#any-of? @request_type "net/http.Request" "github.com/gin-gonic/gin.Context" "github.com/labstack/echo.Context" "github.com/gofiber/fiber.Ctx"
    "github.com/valyala/fasthttp.RequestCtx" "github.com/kataras/iris.Context"))
((_) @request_part
  (#any-of? @request_part "Body" "Form" "PostForm" "MultipartForm" "RequestURI" "Header" "URL" "Host"
    "FormValue" "PostFormValue" "PathValue" "FormFile" "Cookie" "Cookies" "UserAgent" "Referer" "BasicAuth"
    "Param" "Params" "Query" "DefaultQuery" "QueryArray" "QueryParam" "QueryParams" "QueryMap" "GetQuery" "PostForm" "DefaultPostForm" "GetPostForm" "PostFormArray"
    "FormParams" "GetHeader" "GetRawData" "BodyRaw" "OriginalURL" "Queries" "AllParams" "PostBody" "QueryArgs" "PostArgs" "URLParam" "URLParamDefault"
    "Bind" "BindJSON" "BindQuery" "BindUri" "ShouldBind" "ShouldBindJSON" "ShouldBindQuery" "ShouldBindUri" "ShouldBindWith" "ShouldBindBodyWith" "BodyParser" "QueryParser" "ParamsParser"
    "ReadJSON" "ReadForm"))
((_) @request_reader
  (#any-of? @request_reader "Query" "EscapedPath" "Values" "Hostname" "Peek" "PeekMulti"))
