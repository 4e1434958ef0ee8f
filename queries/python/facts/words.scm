; Words and texts that mean something in Python wherever they stand; the capture names the list (`#any-of?`) or the regular
; expression (`#match?`, several are alternatives).

; The members of an error that say what went wrong inside the program; its code or status is meant for callers.
((_) @error_text
  (#any-of? @error_text "message" "args" "detail" "stderr" "stdout" "output" "strerror" "orig" "__str__" "__repr__" "__cause__"))
; What a parameter that takes an error is called.
((_) @error_name
  (#any-of? @error_name "err" "error" "exc" "exception"))
; The types that any error has.
((_) @error_type
  (#any-of? @error_type "Exception" "BaseException"))
; Conditions that let every error through.
((_) @any_error_condition
  (#match? @any_error_condition "isinstance\\(|hasattr\\(|getattr\\("))

; Its strings may hold statements of a database.
((_) @holds (#any-of? @holds "statements"))

; Methods that leave a statement one.
((_) @text_still (#any-of? @text_still "format" "strip" "lstrip" "rstrip"))

; What begins a comment up to the line's end; a Markdown fence between lines of code is read as one.
((_) @line_comment (#any-of? @line_comment "#"))

; A text is parsed in pieces, divided at lines that only begin a top-level item.
((_) @item_line
  (#match? @item_line "^(?:def|class|async[ \t]+def)[ \t]|^if[ \t]+__name__\\b"))
; A line that belongs to the item that comes behind it.
((_) @item_prefix
  (#match? @item_prefix "^@"))
; What begins and ends a text that goes over lines.
((_) @long_quote (#any-of? @long_quote "\"\"\"" "'''"))

; What makes of a function one with some of its arguments bound.
((_) @binder (#any-of? @binder "partial"))

; What the path of a route makes of a part of it that no text is left in: `"/items/<int:item_id>"`.
((_) @route_converter (#any-of? @route_converter "int" "float" "uuid" "number" "ymd"))

; The web frameworks, each with the modules that it comes from.
((_) @web_framework
  (#any-of? @web_framework "flask flask" "fastapi fastapi" "starlette starlette" "django django rest_framework" "sanic sanic" "quart quart"
    "aiohttp aiohttp.web" "litestar litestar" "ninja ninja" "falcon falcon" "bottle bottle" "connexion connexion" "tornado tornado tornado.web"))

; Patterns of letters and digits, which mean nothing to anybody: for all of a text, and for a part of one.
((_) @only_letters
  (#match? @only_letters "^(?:(?:\\w+\\.)?compile\\(\\s*)?[rRuU]?[\"'](?:\\(\\?i\\))?\\^(?:(?:\\[(?:\\w|\\\\[wd]|-)+\\]|\\\\[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?|\\((?:\\?:)?(?:(?:\\[(?:\\w|\\\\[wd]|-)+\\]|\\\\[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+(?:\\|(?:(?:\\[(?:\\w|\\\\[wd]|-)+\\]|\\\\[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+)*\\)(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+(?:\\$|\\\\Z)[\"']\\s*(?:,\\s*(?:flags\\s*=\\s*)?re\\.(?:I|IGNORECASE|A|ASCII|U|UNICODE)\\s*)?,?\\s*\\)?$"))
((_) @letters
  (#match? @letters "^(?:(?:\\w+\\.)?compile\\(\\s*)?[rRuU]?[\"'](?:\\(\\?i\\))?\\^?(?:(?:\\[(?:\\w|\\\\[wd]|-)+\\]|\\\\[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?|\\((?:\\?:)?(?:(?:\\[(?:\\w|\\\\[wd]|-)+\\]|\\\\[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+(?:\\|(?:(?:\\[(?:\\w|\\\\[wd]|-)+\\]|\\\\[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+)*\\)(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+(?:\\|(?:(?:\\[(?:\\w|\\\\[wd]|-)+\\]|\\\\[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?|\\((?:\\?:)?(?:(?:\\[(?:\\w|\\\\[wd]|-)+\\]|\\\\[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+(?:\\|(?:(?:\\[(?:\\w|\\\\[wd]|-)+\\]|\\\\[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+)*\\)(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+)*(?:\\$|\\\\Z)?[\"']\\s*(?:,\\s*(?:flags\\s*=\\s*)?re\\.(?:I|IGNORECASE|A|ASCII|U|UNICODE)\\s*)?,?\\s*\\)?$"))

; What a parameter's type is that holds a request, and which parts of it a caller sent.
((_) @request_type
  (#any-of? @request_type "Request" "HttpRequest" "fastapi.Request" "fastapi.requests.Request" "starlette.requests.Request" "flask.Request" "werkzeug.Request"
    "django.http.HttpRequest" "django.http.request.HttpRequest" "rest_framework.request.Request" "aiohttp.web.Request" "sanic.Request" "sanic.request.Request"
    "litestar.Request" "falcon.Request" "falcon.asgi.Request" "tornado.httputil.HTTPServerRequest"))
((_) @request_part
  (#any-of? @request_part "args" "form" "values" "json" "data" "files" "cookies" "headers" "GET" "POST" "FILES" "COOKIES" "META" "body"
    "query" "query_params" "path_params" "query_string" "url" "full_path" "path" "match_info" "rel_url" "stream" "params" "media"
    "get_json" "get_data" "post" "read" "text" "multipart" "get_param" "get_media" "get_full_path"))

; The quotes that a text of one line may stand in, beside double ones.
((_) @text_quote (#any-of? @text_quote "'"))
