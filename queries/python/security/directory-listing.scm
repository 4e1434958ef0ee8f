; A whole folder is open to everybody
;
; What lies in the folder is served, and what is put there next: settings, keys, backups, the source. A list of the names
; saves whoever looks the guessing. Serve one folder that holds nothing but what is meant, and no list of it.
;
; severity: warning
; confidence: medium
; cwe: 548 538 552 668
; precision: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls
; precision: shapes of short code added since: no new warnings on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines
; see: https://cwe.mitre.org/data/definitions/548.html

((call function: (attribute attribute: (identifier) @_add) arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true)) @hint))
  (#any-of? @_add "add_static" "static" "add_static_files" "mount")
  (#any-of? @_name "show_index" "directory_view" "autoindex" "html_index")
  (#not-file-kind? "test" "example")
  (#set! message "`{hint}` lists every file of the folder for everybody: leave it out"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true)) @hint))
  (#resolves-to? @callee "aiohttp.web.static" "sanic.Sanic.static")
  (#any-of? @_name "show_index" "directory_view")
  (#not-file-kind? "test" "example")
  (#set! message "`{hint}` lists every file of the folder for everybody: leave it out"))

; The folder of the program itself.
((call function: (_) @callee arguments: (argument_list . (_) @folder . (_) @_name)) @hint
  (#resolves-to? @callee "flask.send_from_directory" "quart.send_from_directory" "send_from_directory" "bottle.static_file")
  (#match? @folder "^[\"'](\\.|\\./|/|\\.\\.)[\"']$|^os\\.(getcwd\\(\\)|curdir)$|^os\\.path\\.(dirname|abspath)\\((os\\.path\\.\\w+\\()?__file__\\)+$|^(current_)?app\\.root_path$")
  (#in? @hint "handler")
  (#tainted? @_name)
  (#not-file-kind? "test" "example")
  (#set! message "Every file of {folder} is served, the program's settings and source too: serve a folder of its own"))
((call function: (_) @callee arguments: (argument_list (keyword_argument name: (identifier) @_root value: (_) @folder))) @hint
  (#resolves-to? @callee "bottle.static_file" "fastapi.staticfiles.StaticFiles" "starlette.staticfiles.StaticFiles" "aiohttp.web.static" "flask.Flask")
  (#any-of? @_root "root" "directory" "static_folder")
  (#match? @folder "^[\"'](\\.|\\./|/|\\.\\.)[\"']$|^os\\.(getcwd\\(\\)|curdir)$")
  (#not-file-kind? "test" "example")
  (#set! message "Every file of {folder} is served, the program's settings and source too: serve a folder of its own"))
((call function: (_) @callee arguments: (argument_list . (tuple . (string) @host) . (_) @handler)) @hint
  (#resolves-to? @callee "http.server.HTTPServer" "http.server.ThreadingHTTPServer" "socketserver.TCPServer" "socketserver.ThreadingTCPServer" "HTTPServer")
  (#match? @handler "(^|\\.)SimpleHTTPRequestHandler$")
  (#match? @host "^.(0\\.0\\.0\\.0|::)?.$")
  (#not-file-kind? "test" "example")
  (#set! message "Whoever reaches the port reads every file of the folder that this is started from: listen on 127.0.0.1, and name a folder"))

; Put where the web server hands it out.
((call function: (_) @callee arguments: (argument_list . (_) @what . (_) @place)) @hint
  (#resolves-to? @callee "shutil.copy" "shutil.copy2" "shutil.copyfile" "shutil.move" "os.rename" "shutil.copytree")
  (#match? @place "^f?[\"']/(var/www|srv/www|usr/share/nginx)/|^f?[\"'](\\./)?(static|public|wwwroot|htdocs)/")
  (#match? @what "(?i)backup|dump|\\.sql|key|secret|\\.env|config|\\.db\\b|sqlite|passw|credential|log\\b|private|customer|user")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever guesses its name fetches `{what}` from {place}: keep it outside of what the web server hands out"))

; A backup is made where the web server hands things out.
((call function: (_) @callee arguments: (argument_list . (_) @place . (string) @_mode)) @hint
  (#resolves-to? @callee "zipfile.ZipFile" "tarfile.open" "open" "shutil.make_archive")
  (#match? @_mode "^.(w|zip|tar|gztar)")
  (#match? @place "(?i)[\"'/](public|static|wwwroot|htdocs|public_html|www)[/\"']")
  (#match? @place "(?i)backup|dump|\\.sql|export|\\.bak|users|customers")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever guesses its name fetches what lies at {place}: keep it outside of what the web server hands out"))

;! bad
; from aiohttp import web
; app = web.Application()
; app.router.add_static("/", "/srv/www", show_index=True)
;                                        ^^^^^^^^^^^^^^^
;! bad
; from flask import Flask, send_from_directory
; app = Flask(__name__)
; @app.route("/<path:name>")
; def page(name):
;     return send_from_directory(".", name)
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from fastapi import FastAPI
; from fastapi.staticfiles import StaticFiles
; app = FastAPI()
; app.mount("/static", StaticFiles(directory="."), name="static")
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^
; def broken(:
;! bad
; from http.server import HTTPServer, SimpleHTTPRequestHandler
; HTTPServer(("0.0.0.0", 8000), SimpleHTTPRequestHandler).serve_forever()
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from aiohttp import web
; app = web.Application()
; app.router.add_static("/static", "/srv/www")
; app.router.add_static("/other", "/srv/www", show_index=False)
;! good
; from flask import Flask, send_from_directory
; app = Flask(__name__)
; @app.route("/<path:name>")
; def page(name):
;     return send_from_directory("static", name)
; @app.route("/robots.txt")
; def robots():
;     return send_from_directory(".", "robots.txt")
;! good
; from fastapi.staticfiles import StaticFiles
; files = StaticFiles(directory="static")
;! good
; from http.server import HTTPServer, SimpleHTTPRequestHandler
; HTTPServer(("127.0.0.1", 8000), SimpleHTTPRequestHandler).serve_forever()
;! bad
; import shutil
; def publish(backup):
;     shutil.copy(backup, "/var/www/html/downloads/backup.sql")
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import shutil
; def publish(page):
;     shutil.copy(page, "/var/www/html/index.html")
;! bad
; import zipfile
; def backup():
;     with zipfile.ZipFile("public/backup.zip", "w") as archive:
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         archive.write("shop.db")
;! good
; import zipfile
; def backup():
;     with zipfile.ZipFile("/var/backups/shop.zip", "w") as archive:
;         archive.write("shop.db")
