; The service listens on every network
;
; `0.0.0.0` is also the address of the network that was forgotten: a development server or an admin port becomes reachable
; from all of them. In a container that is meant; on a machine, name the address.
;
; severity: info
; confidence: medium
; cwe: 605 668
; precision: warnings on flask, datasette, jupyterhub, requests, httpx, fastapi, pypiserver, wagtail, label_studio, paramiko, aiohttp, djangorestframework, sentry_sdk, streamlit, mitmproxy, langchain-community: 0 hints
; see: https://docs.python.org/3/library/socket.html

((call function: (attribute attribute: (identifier) @_method) arguments: (argument_list (keyword_argument name: (_) @_host value: (string) @address))) @hint
  (#any-of? @_method "run" "run_app" "run_simple" "serve" "create_server" "start_server" "listen" "launch" "run_server")
  (#any-of? @_host "host" "hostname" "address" "bind" "server_name")
  (#match? @address "^.(0\\.0\\.0\\.0|::).$")
  (#set! message "{address} is every network of the machine: name the address, or leave it to the configuration"))
((call function: (attribute attribute: (identifier) @_method) arguments: (argument_list . (tuple . (string) @address))) @hint
  (#eq? @_method "bind")
  (#match? @address "^.(0\\.0\\.0\\.0|::)?.$")
  (#set! message "{address} is every network of the machine: name the address, or leave it to the configuration"))
((call function: (_) @callee arguments: (argument_list . (tuple . (string) @address))) @hint
  (#resolves-to? @callee
    "http.server.HTTPServer" "http.server.ThreadingHTTPServer" "socketserver.TCPServer" "socketserver.ThreadingTCPServer" "socketserver.UDPServer"
    "wsgiref.simple_server.make_server" "xmlrpc.server.SimpleXMLRPCServer" "socket.create_server" "SocketServer.TCPServer" "BaseHTTPServer.HTTPServer")
  (#match? @address "^.(0\\.0\\.0\\.0|::)?.$")
  (#set! message "{address} is every network of the machine: name the address, or leave it to the configuration"))
((call function: (_) @callee arguments: (argument_list . (string) @address . (_))) @hint
  (#resolves-to? @callee "wsgiref.simple_server.make_server" "werkzeug.serving.run_simple" "asyncio.start_server" "websockets.serve")
  (#match? @address "^.(0\\.0\\.0\\.0|::)?.$")
  (#set! message "{address} is every network of the machine: name the address, or leave it to the configuration"))

; Another process may bind the same port, and gets a part of what is sent.
((call function: (attribute attribute: (identifier) @_set) arguments: (argument_list (_) . (attribute attribute: (identifier) @option) . (_))) @hint
  (#eq? @_set "setsockopt")
  (#eq? @option "SO_REUSEPORT")
  (#not-file-kind? "test" "example")
  (#set! message "With `{option}` any process of the same user may bind this port, too, and take its messages: leave it out unless several of your own share it"))
((keyword_argument name: (identifier) @_name value: (true)) @hint
  (#eq? @_name "reuse_port")
  (#not-file-kind? "test" "example")
  (#set! message "With `{hint}` any process of the same user may bind this port, too: leave it out unless several of your own share it"))
((class_definition body: (block (expression_statement (assignment left: (identifier) @_name right: (true)) @hint)))
  (#eq? @_name "allow_reuse_port")
  (#not-file-kind? "test" "example")
  (#set! message "With `{hint}` any process of the same user may bind this port, too: leave it out unless several of your own share it"))

; The address as the second of the arguments, or by a name.
((call function: (_) @callee arguments: (argument_list . (_) . (string) @address)) @hint
  (#resolves-to? @callee "asyncio.start_server" "asyncio.loop.create_server" "uvicorn.run" "waitress.serve" "websockets.serve")
  (#match? @address "^.(0\\.0\\.0\\.0|::).$")
  (#not-file-kind? "test" "example")
  (#set! message "{address} is every network of the machine: name the address, or leave it to the configuration"))
((call function: (_) @callee arguments: (argument_list . (tuple . (identifier) @address))) @hint
  (#resolves-to? @callee
    "http.server.HTTPServer" "http.server.ThreadingHTTPServer" "socketserver.TCPServer" "socketserver.ThreadingTCPServer" "socketserver.UDPServer"
    "wsgiref.simple_server.make_server" "xmlrpc.server.SimpleXMLRPCServer" "socket.create_server")
  (#value-matches? @address "^.(0\\.0\\.0\\.0|::)?.$")
  (#not-file-kind? "test" "example")
  (#set! message "`{address}` is every network of the machine: name the address, or leave it to the configuration"))
((call function: (attribute attribute: (identifier) @_bind) arguments: (argument_list . (tuple . (identifier) @address))) @hint
  (#eq? @_bind "bind")
  (#value-matches? @address "^.(0\\.0\\.0\\.0|::)?.$")
  (#not-file-kind? "test" "example")
  (#set! message "`{address}` is every network of the machine: name the address, or leave it to the configuration"))

;! bad
; import socket
; server = socket.socket()
; server.bind(("0.0.0.0", 8080))
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import uvicorn
; if __name__ == "__main__":
;     uvicorn.run(app, host="0.0.0.0", port=8000)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if app.
;! good
; import socket
; server = socket.socket()
; server.bind(("127.0.0.1", 8080))
; server.bind((host, 8080))
;! good
; import uvicorn
; uvicorn.run(app, host=settings.host)
; ALL = "0.0.0.0"
