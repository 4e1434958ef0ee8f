; Words and texts that mean something in JavaScript wherever they stand; the capture names the list (`#any-of?`) or the regular
; expression (`#match?`, several are alternatives).

; The members of an error that say what went wrong inside the program; its code or status is meant for callers.
((_) @error_text
  (#any-of? @error_text "message" "stack" "detail" "sqlMessage" "stderr" "stdout" "output" "cause" "args"))
; What a parameter that takes an error is called.
((_) @error_name
  (#any-of? @error_name "err" "error" "exc" "exception"))
; The types that any error has.
((_) @error_type
  (#any-of? @error_type "Error" "any" "unknown" "ErrnoException" "Exception"))
; Conditions that let every error through.
((_) @any_error_condition
  (#match? @any_error_condition "^typeof |^[^&]*(instanceof Error|in err(or)?)[^&]*$"))

; Folders whose scripts are sent to a browser, and what their files' names say.
((_) @browser_folder
  (#any-of? @browser_folder "public" "static" "assets" "www" "frontend" "browser" "components" "webview" "htdocs" "wwwroot"))
((_) @browser_file
  (#match? @browser_file "\\.[tj]sx$|\\.client\\."))
; What only code for a browser says: its directive, its globals, the frameworks that draw pages.
((_) @browser_text
  (#match? @browser_text "(?m)^\\s*['\"]use client['\"]|typeof\\s+window\\b"))
((_) @browser_text
  (#match? @browser_text "(?:\\bfrom\\s*|\\brequire\\(\\s*|\\bimport\\s*)['\"](?:(?:react|react-dom|react-native|preact|vue|svelte|solid-js|jquery|lit|pinia|swr|electron)['\"/]|@angular/|@tanstack/react-|@reduxjs/|next/(?:link|router|image|navigation))"))
((_) @browser_text
  (#match? @browser_text "\\bwindow(?:\\?)?(?:\\.[A-Za-z]|\\[)|\\b(?:localStorage|sessionStorage)\\s*\\.|\\bdocument\\.(?:getElement|querySelector|createElement|body\\b|cookie\\b|addEventListener|head\\b|documentElement|location)|\\bnavigator\\.|\\bnew\\s+XMLHttpRequest\\b|\\bimport\\.meta\\.env\\b|\\bself\\.addEventListener\\("))

; What makes of a function one with some of its arguments bound.
((_) @binder (#any-of? @binder "bind"))

; Its strings may hold statements of a database.
((_) @holds (#any-of? @holds "statements"))

; Methods that leave a statement one.
((_) @text_still (#any-of? @text_still "trim"))

; What begins a comment up to the line's end; a Markdown fence between lines of code is read as one.
((_) @line_comment (#any-of? @line_comment "//"))

; A text is parsed in pieces, divided at lines that only begin a top-level item.
((_) @item_line
  (#match? @item_line "^(?:export|function|async[ \t]+function|class|abstract[ \t]+class|const|let|var|interface|enum|declare)\\b|^import\\b[^(.]|^type[ \t]+[A-Za-z_$]"))
; A line that begins one where the line before it ends as one may.
((_) @item_line_behind_end
  (#match? @item_line_behind_end "^[A-Za-z_$][\\w$]*(?:[ \t]*[.(=\\[]|[ \t]+\\()"))
((_) @item_end
  (#match? @item_end "[;}]$|\\*/$"))
; A line that goes on with what stands before it.
((_) @item_goes_on
  (#match? @item_goes_on "^(?:else|catch|finally|while|in|of|instanceof|as|from|extends|implements|satisfies)\\b"))
; A line behind which an item goes on.
((_) @item_unended
  (#match? @item_unended "[=(,:?&|+\\-*/<>!~^%.\\[]$|\\b(?:return|default|await|in|of|new|typeof|extends)$"))
; A line that belongs to the item that comes behind it.
((_) @item_prefix
  (#match? @item_prefix "^@"))
; What begins and ends a text that goes over lines.
((_) @long_quote (#any-of? @long_quote "`"))

; The web frameworks, each with the modules that it comes from.
((_) @web_framework
  (#any-of? @web_framework "express express" "fastify fastify" "koa koa koa-router @koa/router" "hono hono" "nestjs @nestjs/common"
    "next next" "hapi @hapi/hapi" "restify restify" "polka polka"))

; Patterns of letters and digits, which mean nothing to anybody.
((_) @only_letters
  (#match? @only_letters "^(?:(?:new )?RegExp\\(\\s*)?[/\"'`]\\^(?:(?:\\[(?:\\w|\\\\{1,2}[wd]|-)+\\]|\\\\{1,2}[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?|\\((?:\\?:)?(?:(?:\\[(?:\\w|\\\\{1,2}[wd]|-)+\\]|\\\\{1,2}[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+(?:\\|(?:(?:\\[(?:\\w|\\\\{1,2}[wd]|-)+\\]|\\\\{1,2}[wd]|[\\w-])(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+)*\\)(?:[+*?]|\\{\\d+(?:,\\d*)?\\})?)+\\$[/\"'`](?:\\s*,\\s*[\"'])?[iugdsy]*[\"']?\\s*\\)?$"))

; What a parameter's type is that holds a request, and which parts of it a caller sent.
((_) @request_type
  (#any-of? @request_type "Request" "NextRequest" "express.Request" "express-serve-static-core.Request" "fastify.FastifyRequest" "next/server.NextRequest" "next.NextApiRequest"
    "koa.Context" "koa.ParameterizedContext" "http.IncomingMessage" "@hapi/hapi.Request"))
((_) @request_part
  (#any-of? @request_part "body" "query" "params" "headers" "cookies" "files" "file" "url" "originalUrl" "path" "nextUrl" "hostname" "rawBody" "signedCookies"
    "payload" "querystring" "json" "text" "formData" "param" "header"))

; What a module exports by default goes by the module's name.
((_) @default_export (#any-of? @default_export "default"))

; The quotes that a text of one line may stand in, beside double ones.
((_) @text_quote (#any-of? @text_quote "'"))
