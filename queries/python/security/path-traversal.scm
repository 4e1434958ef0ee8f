; A caller chooses the file that is opened
;
; `../` in the name leads out of the folder, and an absolute name replaces it: whoever sends the request reads, writes
; or deletes any file the service can. Take the last part of the name, or check that the resolved path is still inside.
;
; severity: error
; confidence: high
; cwe: 22 59
; precision: 0 hints on label_studio, wagtail, superset, datasette, jupyterhub, notebook
; precision: read again on jupyterhub 6.1.1, label_studio 1.23.2, mitmproxy 12.3.1, octoprint 1.11.8, khoj 1.42.10, ckan 2.12.0, buildbot 4.3.0 (0.5 million lines), warnings and errors: 1/1
; precision: read again with the shapes of uploads, mails and views: 0 warnings, errors 0/1 (the program's own logo), on 1 million lines in 1,269 files of the same packages; info 1/3 before names from a folder's listing were gated
; precision: shapes of short code added since: new warnings 0/4 before Django's storages, bottle's `static_file` and folders of a route's own were taken out again, none after, on 46 to 56 packages of PyPI (superset 6.1.0, pgadmin4 9.18, zenml 0.98.0, geonode 5.1.1, skypilot 0.14.1, lemur 1.9.3, rucio 41.5.1 …), 5.7 to 5.9 million lines; info 0/3
; see: https://owasp.org/www-community/attacks/Path_Traversal
; list openers: open io.open codecs.open aiofiles.open os.open os.remove os.unlink os.rmdir os.listdir os.makedirs os.mkdir os.scandir
; list openers: shutil.rmtree shutil.copy shutil.copyfile shutil.move os.rename flask.send_file quart.send_file werkzeug.utils.send_file fastapi.responses.FileResponse starlette.responses.FileResponse aiohttp.web.FileResponse sanic.response.file zipfile.ZipFile tarfile.open pandas.read_csv os.path.getsize os.stat os.rename os.replace shutil.copytree shutil.copy2 shutil.unpack_archive send_file FileResponse PIL.Image.open Image.open sqlite3.connect logging.FileHandler numpy.load np.load numpy.loadtxt configparser.ConfigParser.read
; regex numbered-routes: ^@?[^<]*(<(int|float|uuid):\w+>[^<]*)+$
; regex user-files: (?i)(user|input|upload(ed)?|client|original|requested|attachment|avatar|image|doc\w*|report|download|export|archive)?_?(file_?name|file_?path|filename|path|name|file)
; regex checks: (?i)^["']?[^"'\s]*(?:(is_relative_to|relative_to|commonpath|commonprefix|startswith|secure_filename|safe_join|safe_path|basename|valid|allow|whitelist|sanit|fullmatch|isalnum|is_safe|resolve_path|uuid4|["']\.\.[/"']))

; A call that takes the path first.
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "<openers>")
  (#not-match? @path "^\\w+=")
  (#tainted? @path)
  (#not-match? @path "(?i)(\\.(files|file|stream|body|FILES|read\\(\\)|data)\\b[^.]*$|BytesIO|StringIO)")
  (#not-match? @path "^(request|req|file|upload|\\w*_file|\\w*upload)$")
  (#not-decorated? @hint "<numbered-routes>")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller chooses the path `{path}` that `{callee}` takes: check that it stays in its folder"))

; A route whose part is a number lets nothing else in, but the request holds more.
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "<openers>")
  (#not-match? @path "^\\w+=")
  (#tainted? @path)
  (#not-match? @path "(?i)(\\.(files|file|stream|body|FILES|read\\(\\)|data)\\b[^.]*$|BytesIO|StringIO)")
  (#not-match? @path "^(request|req|file|upload|\\w*_file|\\w*upload)$")
  (#decorated? @hint "<numbered-routes>")
  (#function-mentions? @hint "^(request|req)$")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller chooses the path `{path}` that `{callee}` takes: check that it stays in its folder"))

; The part of a path that Django or Tornado hands to a view.
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "<openers>")
  (#not-tainted? @path "caller" "program")
  (#tainted? @path "parameter")
  (#imports? "django" "tornado")
  (#in? @hint "handler")
  (#value-matches? @path "(join\\(|[\"']\\s*\\+|\\+\\s*\\w|^f[\"'].*/\\{|/\\s*\\w).*\\b<user-files>\\b")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "migration")
  (#set! severity "warning")
  (#set! message "A caller chooses the path `{path}` that `{callee}` takes: check that it stays in its folder"))

; Whoever runs the program, or calls the function, names a file in a folder that was meant to hold it.
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "<openers>")
  (#not-tainted? @path)
  (#tainted? @path "program")
  (#value-matches? @path "join\\(|[\"']\\s*\\+|\\+\\s*\\w|^f[\"'].*/\\{")
  (#function-mentions? @hint "^(input|argv)$")
  (#not-function-mentions? @hint "<checks>")
  (#set! severity "info")
  (#set! message "`../` in the name leads out of the folder that `{path}` was meant to stay in: check the resolved path"))
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "open" "flask.send_file" "os.remove" "os.unlink" "shutil.rmtree" "fastapi.responses.FileResponse")
  (#not-tainted? @path "caller" "program")
  (#tainted? @path "parameter")
  (#value-matches? @path "(join\\(|[\"']\\s*\\+\\s*|/\\{|\\+\\s*).*\\b(user_?)?(input_)?(file_?name|user_path|user_file|uploaded?_\\w+|requested_\\w+)\\b")
  (#not-function-mentions? @hint "<checks>")
  ; What is found in a folder has no path in it.
  (#not-function-mentions? @hint "^(listdir|walk|scandir|glob|iglob|iterdir|rglob)$")
  (#set! severity "info")
  (#set! message "`../` in the name leads out of the folder that `{path}` was meant to stay in: check the resolved path"))

; The method of a path.
((call function: (attribute object: (_) @path attribute: (identifier) @_method)) @hint
  (#any-of? @_method "read_text" "read_bytes" "write_text" "write_bytes" "unlink" "open" "rmdir" "iterdir")
  (#imports? "pathlib")
  (#tainted? @path)
  (#contains? @path "binary_operator" "identifier")
  (#not-match? @path "(?i)(\\.(files|file|stream|body)\\b|BytesIO|\\.get\\()")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller chooses the path `{path}`: check that it stays in its folder"))

; What an upload is stored as.
((call function: (attribute object: (_) @_upload attribute: (identifier) @_method) arguments: (argument_list . (_) @path)) @hint
  (#any-of? @_method "save" "save_as")
  (#imports? "flask" "werkzeug" "quart" "bottle")
  (#value-matches? @path "(?i)(join\\(|/|\\+|f[\"']).*(\\.(raw_)?filename\\b|\\bfilename\\b)|^\\w+\\.filename$")
  (#value-matches? @_upload "(?i)\\.files\\b")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The client chooses where `{path}` leads: store the upload under `secure_filename` of its name"))

; A prefix that is compared with a path nobody resolved: `/srv/files/../../etc` begins like `/srv/files`.
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "<openers>")
  (#tainted? @path)
  (#value-matches? @path "join\\(|[\"']\\s*\\+|^f[\"']")
  (#function-matches? @hint "(?i)path\\w*\\.startswith\\(")
  (#not-function-mentions? @hint "(?i)(is_relative_to|relative_to|commonpath|realpath|abspath|normpath|resolve|secure_filename|safe_join|safe_path|basename|valid|allow|whitelist|sanit|fullmatch|isalnum|is_safe|uuid4|[\"']\\.\\.[/\"'])")
  (#set! severity "warning")
  (#set! message "`..` in `{path}` leads out in spite of its prefix: compare the resolved path, with `is_relative_to`"))

; The address that the standard library's server was asked for.
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "open")
  (#in-function-named? @hint "^do_(GET|POST|PUT|DELETE|HEAD)$")
  (#not-tainted? @path)
  (#value-matches? @path "(\\+\\s*|\\{|join\\(.*)self\\.path\\b")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)normpath|resolve|realpath|abspath|translate_path")
  (#set! severity "warning")
  (#set! message "A caller chooses the path `{path}` that `{callee}` takes: check that it stays in its folder"))

; Several uploads, one after another.
((for_statement
   left: (identifier) @_upload
   right: (_) @_uploads
   body: (block (expression_statement (call function: (attribute object: (identifier) @_object attribute: (identifier) @_method) arguments: (argument_list . (_) @path)) @hint)))
  (#eq? @_upload @_object)
  (#any-of? @_method "save" "save_as")
  (#value-matches? @_uploads "(?i)\\bfiles\\b|getlist\\(")
  (#imports? "flask" "werkzeug" "quart")
  (#value-matches? @path "(join\\(|/|\\+|f[\"']).*\\.filename\\b")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The client chooses where `{path}` leads: store the upload under `secure_filename` of its name"))

; What a mail calls its attachment.
((call function: (_) @callee arguments: (argument_list . (call function: (_) @_join arguments: (argument_list (_) . (_) @name .)) @path)) @hint
  (#resolves-to? @callee "open" "io.open" "aiofiles.open" "pathlib.Path" "Path")
  (#resolves-to? @_join "os.path.join" "join")
  (#value-matches? @name "\\.get_filename\\(\\)")
  (#not-function-mentions? @hint "<checks>")
  (#set! severity "warning")
  (#set! message "Whoever wrote the mail chooses where `{path}` leads: take `os.path.basename` of `{name}`"))
((call function: (attribute object: (call function: (_) @_path arguments: (argument_list (_) . (_) @name .)) attribute: (identifier) @_method)) @hint
  (#resolves-to? @_path "pathlib.Path" "Path")
  (#any-of? @_method "write_bytes" "write_text" "open")
  (#value-matches? @name "\\.get_filename\\(\\)|\\.filename$")
  (#not-function-mentions? @hint "<checks>")
  (#set! severity "warning")
  (#set! message "Whoever sent it chooses where `{name}` leads: take `Path({name}).name`"))

; A name of somebody, or something of somebody's, is part of the path.
((call function: (_) @callee arguments: (argument_list . (_) @path)) @hint
  (#resolves-to? @callee "open" "os.remove" "os.unlink" "shutil.rmtree" "flask.send_file" "sqlite3.connect" "logging.FileHandler" "configparser.ConfigParser.read")
  (#not-tainted? @path "caller" "program")
  (#tainted? @path "parameter")
  (#value-matches? @path "(join\\(|[\"']\\s*\\+\\s*|/\\{|\\+\\s*).*\\b(tenant(_\\w+)?|profile(_name)?|user(_?name)?|player|customer(_name)?|username|title|nick(name)?|author|student|patient|client_name|doc(ument)?_(name|title)|note_(name|title)|page_(name|title)|room(_name)?|label|report_name|template_name|attachment(_name)?)\\b")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)slugify|^(re|quote|quote_plus|hexdigest|ascii_letters)$")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`../` in a name leads out of the folder that `{path}` was meant to stay in: check the resolved path"))

; What is taken out once may be there again: `....//` becomes `../`.
((call function: (attribute object: (_) @_text attribute: (identifier) @_replace) arguments: (argument_list . (string) @part . (string) @_nothing .)) @hint
  (#eq? @_replace "replace")
  (#match? @part "^[\"']\\.\\./[\"']$|^[\"']\\.\\.\\\\\\\\[\"']$")
  (#match? @_nothing "^[\"']{2}$")
  (#not-in-function-named? @hint "(?i)url|link|href|import|module|label|title|display|pretty")
  (#not-file-kind? "test")
  (#set! severity "warning")
  (#set! message "`....//` is `../` once {part} is taken out: compare the resolved path with its folder instead"))
((call function: (attribute object: (_) @_text attribute: (identifier) @_replace) arguments: (argument_list . (string) @part . (string) @_nothing .)) @hint
  (#eq? @_replace "replace")
  (#match? @part "^[\"']\\.\\.[\"']$")
  (#match? @_nothing "^[\"'](_|-)?[\"']$")
  (#in-function-named? @hint "(?i)safe|clean|sanit|name|path|file|secure|title|upload|save|export")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "Slashes, and names that begin with one, stay when {part} is taken out: use `os.path.basename`, or compare the resolved path"))

; What the other machine calls its files.
((for_statement
   left: (identifier) @_name
   right: (_) @_names
   body: (block (with_statement (with_clause (with_item value: (as_pattern . (call function: (_) @callee arguments: (argument_list . (call function: (_) @_join arguments: (argument_list (_) . (identifier) @_part .)) @path . (string) @_mode)) @hint))))))
  (#match? @_names "\\.(nlst|mlsd|listdir_attr)\\(|(?i)ftp\\w*\\.listdir\\(")
  (#eq? @_name @_part)
  (#resolves-to? @callee "open")
  (#match? @_mode "^.w")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "The other machine chooses where `{path}` leads: take `os.path.basename` of the name"))

; The place of a file, put together for others to open.
((return_statement [(string) (binary_operator)] @path) @hint
  (#built-string? @path)
  (#tainted? @path "parameter")
  (#in-function-named? @hint "(?i)(path|file|filename|_name|location|target)(_for|_of)?$|^(get_|build_|make_)?\\w*(path|file)_?")
  (#match? @path "^f?[\"'](/|\\./)?[a-z][\\w./-]*/[\\w-]*\\{[^}]*\\b(user(_?name)?|nick(name)?|name|title|db_name|customer|label|filename|file_name|doc\\w*|player|room|suffix|fmt|ext)\\b[^}]*\\}[^/]*\\.\\w{2,5}[\"']$|(?i)(nick|name|title|user|customer|label)\\w*\\s*\\+\\s*[\"']\\.\\w{2,5}[\"']$")
  (#not-match? @path "https?:|^f?[\"'](/)?(api|v\\d|users)/")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)slug|quote|hexdigest|re$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`../` in the name leads out of the folder that `{path}` was meant to stay in: check the resolved path"))
((return_statement (binary_operator left: (_) @_folder operator: "/" right: [(string (interpolation)) (parenthesized_expression (binary_operator))] @name) @path) @hint
  (#tainted? @name "parameter")
  (#match? @name "(?i)\\b(user(_?name)?|nick(name)?|name|title|db_name|customer|label|filename|player|room)\\b")
  (#match? @name "\\.\\w{2,5}[\"']\\)?$")
  (#function-mentions? @hint "^Path$")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`../` in `{name}` leads out of its folder: check the resolved path, with `is_relative_to`"))

; What came through a socket.
((call function: (_) @callee arguments: (argument_list . [(binary_operator right: (identifier) @name) (call arguments: (argument_list (identifier) @name .))] @path)) @hint
  (#resolves-to? @callee "open" "os.remove" "os.unlink" "os.listdir")
  (#value-matches? @name "rfile\\.read|\\.recv\\(|await \\w*(ws|websocket|reader)\\w*\\.(recv|receive_text|readline|read)\\(")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "Whoever connects chooses the path `{path}` that `{callee}` takes: check that it stays in its folder"))

; A helper that opens what it is told to, in a folder that it names itself.
((call function: (_) @callee arguments: (argument_list . (call function: (_) @_join arguments: (argument_list . (string) (identifier) @name .)) @path)) @hint
  (#resolves-to? @callee "open" "os.remove" "os.unlink" "flask.send_file")
  (#resolves-to? @_join "os.path.join")
  (#match? @name "(?i)^(name|title|key|page|doc|document|file|fname|template|report|lang|language|topic|slug)$")
  (#not-tainted? @path "caller" "program")
  (#tainted? @name "parameter")
  (#file-matches? "import flask|from flask|fastapi|django|aiohttp|tornado|bottle|http\\.server|socketserver")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`../` in `{name}` leads out of the folder that `{path}` was meant to stay in: check the resolved path"))

; A store of files that names its folder, and opens what it is asked for there.
((call function: (_) @callee arguments: (argument_list . [
    (call function: (_) @_join arguments: (argument_list . [(string) (identifier) (attribute)] @_folder . [(identifier) (binary_operator . (identifier)) (string)] @name .))
    (binary_operator right: (identifier) @name)
    (string) @name] @path)) @hint
  (#resolves-to? @callee "open" "io.open" "os.remove" "os.unlink" "aiofiles.open" "flask.send_file" "shutil.rmtree")
  (#not-tainted? @path "caller" "program")
  (#tainted? @name "parameter")
  (#match? @name "(?i)^(f?[\"'].*[{/])?(file|f?name|key|page|doc|document|template|report|lang|topic|slug|note|title|image|avatar|path|rel_?path|subpath|attachment|\\w+_(name|file))\\b")
  (#match? @path "(?i)(dir|folder|root|base|path|store|storage|uploads?|reports?|files|home|prefix)\\b[^,]*[,+{]|^f?[\"']/?[\\w-]+/|[\"'/]\\s*\\+")
  (#in-function-named? @hint "(?i)upload|download|document|report|template|attachment|file_?(server|manager|service|store|storage|handler)|(note|page|doc|avatar|export|image|media|blob|asset)s?_?(store|storage|service|manager|repo\\w*)|^serve|(read|get|load|show|view|delete|remove|open|fetch)_(user_?)?(note|page|doc|document|report|attachment|upload|avatar|image|file|export|log)s?$")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)slug|hexdigest|^(listdir|walk|scandir|glob|iglob|iterdir|rglob|strftime|mkdtemp|TemporaryDirectory)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`../` in the name leads out of the folder that `{path}` was meant to stay in: check the resolved path"))

; An upload under the name that it brought along, wherever it came from.
((call function: (attribute object: (identifier) @_upload attribute: (identifier) @_method) arguments: (argument_list . (_) @path)) @hint
  (#any-of? @_method "save" "save_as")
  (#value-matches? @path "(join\\(|/|\\+|f[\"']).*\\b(f|file|upload|uploaded|image|photo|attachment|avatar|doc(ument)?|uploaded_file|file_storage|\\w+_file)\\.(raw_)?filename\\b")
  (#not-value-matches? @_upload "(?i)\\.files\\b|Image\\.|open\\(")
  (#not-function-mentions? @hint "<checks>")
  (#not-file-kind? "test" "example")
  (#set! severity "warning")
  (#set! message "The client chooses where `{path}` leads: store the upload under `secure_filename` of its name"))

; A path of pathlib's that ends in what the function was handed.
((call function: (attribute object: [(identifier) (parenthesized_expression)] @path attribute: (identifier) @_method)) @hint
  (#any-of? @_method "read_text" "read_bytes" "write_text" "write_bytes" "unlink")
  (#not-tainted? @path "caller" "program")
  (#tainted? @path "parameter")
  (#value-matches? @path "(Path\\(.*\\)|dir|folder|root|base|uploads?|[A-Z_]{3,})\\s*/\\s*(f[\"'])?\\{?((user|input|upload(ed)?|client|requested|original)_)?(file_?name|user_file|filepath|rel_?path|user_path|uploaded_\\w+|requested_\\w+|username|title|doc_name|note_name|page_name|report_name|template_name)\\b")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)slug|hexdigest|^(listdir|walk|scandir|glob|iterdir|rglob)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`../` in the name leads out of the folder that `{path}` was meant to stay in: check the resolved path"))

; Links in a folder that others write to are followed.
((call function: (_) @callee arguments: (argument_list . [(identifier) (call)] @path) @_arguments) @hint
  (#resolves-to? @callee "shutil.copy" "shutil.copy2" "shutil.copyfile" "os.chown" "os.chmod")
  (#lacks-argument? @_arguments "follow_symlinks")
  (#in-loop? @hint)
  (#function-matches? @hint "(listdir|scandir|walk|glob|iterdir)\\([^)]*(?i:upload|user|home|incoming|inbox|spool|drop|tmp|shared|public|customer)")
  (#not-function-mentions? @hint "^(islink|is_symlink|lstat|realpath|resolve|S_ISLNK)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`{callee}` follows links that others laid at `{path}`: skip them, or pass `follow_symlinks=False`"))

; What stands behind a folder, by the methods of paths.
((call function: (attribute object: (call function: (attribute object: (_) @folder attribute: (identifier) @_joinpath) arguments: (argument_list (_) @name .)) attribute: (identifier) @_method)) @hint
  (#eq? @_joinpath "joinpath")
  (#not-match? @folder "(?i)te?mp|cache")
  (#any-of? @_method "read_text" "read_bytes" "write_text" "write_bytes" "unlink" "open")
  (#not-tainted? @name "caller" "program")
  (#tainted? @name "parameter")
  (#match? @name "(?i)^(f[\"']\\{)?(file_?name|name|title|user(_?name)?|path|rel_?path|slug|key|doc\\w*|note|page)\\b")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)slug|hexdigest|^(listdir|walk|scandir|glob|iterdir|rglob)$")
  (#in-function-named? @hint "(?i)note|doc|page|upload|download|user|file_?(server|store|manager|service)|attachment|report|template|avatar|delete|read|save|load")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`../` in `{name}` leads out of `{folder}`: check the resolved path, with `is_relative_to`"))
((return_statement (call function: (_) @_join arguments: (argument_list . (string) (binary_operator . (_) @_first) @name .)) @path) @hint
  (#resolves-to? @_join "os.path.join")
  (#tainted? @name "parameter" "caller")
  (#match? @name "(?i)^(user(_?name)?|name|title|nick\\w*|customer|tenant|label|filename)\\b")
  (#in-function-named? @hint "(?i)(path|file|filename|location)(_for|_of)?$|_(path|file)$|^(path|file)_")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)slug|quote|hexdigest|re$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`../` in the name leads out of the folder that `{path}` was meant to stay in: check the resolved path"))

; The folder itself, as the request has it.
((call function: (_) @callee arguments: (argument_list . (_) @path . (_))) @hint
  (#resolves-to? @callee "flask.send_from_directory" "send_from_directory" "quart.send_from_directory")
  (#value-matches? @path "request\\.(args|form|values|json|get_json|cookies|headers)\\b")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "A caller chooses the folder `{path}` that `{callee}` takes: name it here"))

; A store of files by keys.
((call function: (attribute object: (identifier) @path attribute: (identifier) @_method)) @hint
  (#any-of? @_method "read_text" "read_bytes" "write_text" "write_bytes" "unlink" "open")
  (#not-tainted? @path "caller" "program")
  (#tainted? @path "parameter")
  (#value-matches? @path "/\\s*\\(\\s*(key|name|title|slug|user(name)?|collection|tenant|project|doc\\w*)\\s*\\+\\s*[\"']\\.|/\\s*f[\"']\\{(key|name|title|slug|user(name)?|collection|tenant|project|doc\\w*)\\}\\.|/\\s*(collection|tenant|user(name)?|project)\\s*/")
  (#in-function-named? @hint "(?i)store|storage|repo(sitory)?$|notebook|docs?_?(service|manager)|file_?(service|manager|backend)")
  (#not-function-mentions? @hint "<checks>")
  (#not-function-mentions? @hint "(?i)slug|hexdigest|^(listdir|walk|scandir|glob|iterdir|rglob)$")
  (#not-file-kind? "test" "example")
  (#set! severity "info")
  (#set! message "`../` in the name leads out of the folder that `{path}` was meant to stay in: check the resolved path"))

;! bad
; from flask import Flask, request, send_file
; import os
; @app.route("/download")
; def download():
;     name = request.args.get("file")
;     return send_file(os.path.join("uploads", name))
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; from fastapi import APIRouter
; router = APIRouter()
; @router.get("/files/{name:path}")
; def read(name: str):
;     with open(f"data/{name}") as file:
;          ^^^^^^^^^^^^^^^^^^^^
;         return file.read()
;! bad
; from pathlib import Path
; from flask import request
; def read():
;     path = Path("data") / request.args["name"]
;     return path.read_text()
;            ^^^^^^^^^^^^^^^^
;! bad
; from flask import request
; import os
; def remove():
;     os.remove("uploads/" + request.json["name"])
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return jsonify(
;! bad
; def show():
;     name = input("Which file? ")
;     with open("/srv/data/" + name) as file:
;          ^^^^^^^^^^^^^^^^^^^^^^^^^
;         print(file.read())
;! bad
; import os
; def show(folder, filename):
;     with open(os.path.join(folder, filename)) as file:
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return file.read()
;! good
; from flask import request, send_file
; from werkzeug.utils import secure_filename
; def download():
;     name = secure_filename(request.args["file"])
;     return send_file(f"uploads/{name}")
;! good
; from flask import request, abort
; from pathlib import Path
; def read():
;     path = (ROOT / request.args["name"]).resolve()
;     if not path.is_relative_to(ROOT):
;         abort(404)
;     return path.read_text()
;! good
; from fastapi import APIRouter
; router = APIRouter()
; @router.get("/files/{number}")
; def read(number: int):
;     return open(f"data/{number}").read()
;! good
; from flask import request, send_from_directory
; def download():
;     return send_from_directory("uploads", request.args["name"])
;! good
; import sys
; def main():
;     print(open(sys.argv[1]).read())
;! good
; def load(folder, name):
;     return open(f"{folder}/{name}").read()
;! bad
; from flask import request
; import os
; def image():
;     path = os.path.join("/srv/images", request.args["p"])
;     if path.startswith("/srv/images"):
;         return open(path, "rb").read()
;                ^^^^^^^^^^^^^^^^
;! bad
; from http.server import BaseHTTPRequestHandler
; class Handler(BaseHTTPRequestHandler):
;     def do_GET(self):
;         with open("www" + self.path, "rb") as file:
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;             self.wfile.write(file.
;! good
; from flask import request
; import os
; def image():
;     path = os.path.realpath(os.path.join("/srv/images", request.args["p"]))
;     if path.startswith("/srv/images/"):
;         return open(path, "rb").read()
;! bad
; class ReportStore:
;     def __init__(self, root):
;         self.root = root
;     def read(self, name):
;         with open(os.path.join(self.root, name)) as handle:
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;             return handle.read()
;! bad
; def read_note(title):
;     with open(NOTES_DIR + "/" + title) as handle:
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;         return handle.read()
;! good
; class ReportStore:
;     def read(self, name):
;         path = os.path.basename(name)
;         with open(os.path.join(self.root, path)) as handle:
;             return handle.read()
;! good
; class Cache:
;     def read(self, name):
;         with open(os.path.join(self.root, name)) as handle:
;             return handle.read()
;! bad
; def store(upload, folder):
;     dest = os.path.join(folder, upload.filename)
;     upload.save(dest)
;     ^^^^^^^^^^^^^^^^^
;! good
; def store(upload, folder):
;     dest = os.path.join(folder, secure_filename(upload.filename))
;     upload.save(dest)
;! good
; def store(figure, folder):
;     figure.save(os.path.join(folder, figure.name))
;! bad
; from pathlib import Path
; EXPORTS = Path("exports")
; def write(user_file, content):
;     target = EXPORTS / user_file
;     target.write_bytes(content)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from pathlib import Path
; EXPORTS = Path("exports")
; def write(user_file, content):
;     target = EXPORTS / Path(user_file).name
;     target.write_bytes(content) if is_relative_to(target, EXPORTS) else None
;! bad
; import os, shutil
; def collect(out):
;     for name in os.listdir("/srv/uploads"):
;         path = os.path.join("/srv/uploads", name)
;         shutil.copy(path, out)
;         ^^^^^^^^^^^^^^^^^^^^^^
;! good
; import os, shutil
; def collect(out):
;     for name in os.listdir("/srv/uploads"):
;         path = os.path.join("/srv/uploads", name)
;         if not os.path.islink(path):
;             shutil.copy(path, out)
;! bad
; from flask import request, send_from_directory
; def files():
;     return send_from_directory(request.args["folder"], "index.pdf")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; from flask import request, send_from_directory
; def files():
;     return send_from_directory("/srv/files", request.args["name"])
;! bad
; import sqlite3
; def tenant_database(tenant):
;     return sqlite3.connect(f"/srv/tenants/{tenant}.db")
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import sqlite3
; def database():
;     return sqlite3.connect("/srv/tenants/shop.db")
;! bad
; class Notes:
;     def delete(self, title):
;         self.root.joinpath(title + ".md").unlink()
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; class Notes:
;     def delete(self, title):
;         self.root.joinpath(slugify(title) + ".md").unlink()
;! bad
; import os
; def avatar_path(user, ext):
;     return os.path.join("/srv/avatars", user + "." + ext)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; class Store:
;     def load(self, collection, key):
;         path = DATA / collection / (key + ".json")
;         return path.read_text()
;                ^^^^^^^^^^^^^^^^
;! good
; class Store:
;     def load(self, collection, key):
;         path = DATA / collection / (slugify(key) + ".json")
;         return path.read_text()
