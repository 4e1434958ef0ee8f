; What is opened is not closed on every path
;
; A connection that is not closed stays open until the garbage collector comes by, or for good: under load the pool or the
; limit of open files runs out, and every request fails. `with` closes it whichever way the block is left.
;
; severity: warning
; confidence: medium
; precision: warnings 3/3 (one package) on 32 packages of PyPI (litellm 1.110.2, open-webui 0.12.4, indico 3.0rc1, prefect 3.9.1, rucio 41.5.1 …), 4.6 million lines
; cwe: 772 404
; see: https://docs.python.org/3/library/contextlib.html#contextlib.closing
; list connects: sqlite3.connect psycopg2.connect psycopg.connect pymysql.connect MySQLdb.connect mysql.connector.connect pyodbc.connect
; list connects: cx_Oracle.connect oracledb.connect smtplib.SMTP smtplib.SMTP_SSL ftplib.FTP ftplib.FTP_TLS imaplib.IMAP4 imaplib.IMAP4_SSL
; regex handed-on: (?i)(return|yield)\s+[(\[]?(\w+,\s*)*(conn|connection|db|cnx|con|server|smtp|client|f|fh|fp|file|infile|outfile|handle|mailer|ftp|imap)\s*([,)\]\n]|$)|(return|yield)\s[^\n]*[(,=]\s*(conn|connection|db|cnx|con|server|smtp|client|f|fh|fp|file|infile|outfile|handle|mailer|ftp|imap)\s*[,)]|(self|cls|g|app|request|state)\.\w+(\.\w+)?\s*=\s*(conn|connection|db|cnx|con|server|smtp|client|f|fh|fp|file|infile|outfile|handle|mailer|ftp|imap)\b|with\s+(contextlib\.)?(closing\()?(conn|connection|db|cnx|con|server|smtp|client|f|fh|fp|file|infile|outfile|handle|mailer|ftp|imap)\b|nonlocal|global|\.(append|add|put|register|callback|enter_context)\(\s*(conn|connection|db|cnx|con|server|smtp|client|f|fh|fp|file|infile|outfile|handle|mailer|ftp|imap)\b
; precision: info for what is closed at the end 2/2, for files read in one call 0/4 before these were left out, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines

((block (expression_statement (assignment left: (identifier) @name right: (call function: (_) @callee) @_call)) @hint (_)+ @_rest)
  (#resolves-to? @callee "<connects>")
  (#match? @_call "sqlite3")
  (#match? @name "^(conn|connection|db|cnx|con|server|smtp|client|mailer|ftp|imap)$")
  (#in-function? @hint)
  (#not-inside? @hint "with_statement")
  (#not-function-matches? @hint "<handed-on>")
  (#not-function-mentions? @hint "^(close|quit|logout|closing|disconnect|release|putconn|ExitStack|AsyncExitStack|addCleanup)$")
  (#not-in? @hint "test")
  (#not-in-function-named? @hint "(?i)^_?(get|open|create|make|connect|new|build|init)_?\\w*(conn|db|connection|client|session)?$|fixture")
  (#set! message "`{name}` is never closed: `with closing({callee}(…)) as {name}` closes it, whatever happens")
  (#set! fix.title "Close it with `with`")
  (#set! fix.safety "suggested")
  (#delete-line! @hint)
  (#wrap-block! @_rest "with closing({_call}) as {name}:" "")
  (#insert-import! "from contextlib import closing"))

; A call over the network often lacks its timeout too, and two fixes cannot write the same call: that one is offered alone.
((block (expression_statement (assignment left: (identifier) @name right: (call function: (_) @callee))) @hint (_))
  (#resolves-to? @callee "<connects>")
  (#match? @name "^(conn|connection|db|cnx|con|server|smtp|client|mailer|ftp|imap)$")
  (#in-function? @hint)
  (#not-inside? @hint "with_statement")
  (#not-function-matches? @hint "<handed-on>")
  (#not-function-mentions? @hint "^(close|quit|logout|closing|disconnect|release|putconn|ExitStack|AsyncExitStack|addCleanup)$")
  (#not-in? @hint "test")
  (#not-in-function-named? @hint "(?i)^_?(get|open|create|make|connect|new|build|init)_?\\w*(conn|db|connection|client|session)?$|fixture")
  (#set! message "`{name}` is never closed: `with closing({callee}(…)) as {name}` closes it, whatever happens"))

; A file, which is closed by and by, and whose last lines may be missing until then.
((block (expression_statement (assignment left: (identifier) @name right: (call function: (identifier) @callee arguments: (argument_list . (_))) @_call)) @hint (_)+ @_rest)
  (#resolves-to? @callee "open")
  (#match? @name "^(f|fh|fp|file|infile|outfile|handle)$")
  (#in-function? @hint)
  (#not-inside? @hint "with_statement")
  (#not-function-matches? @hint "<handed-on>")
  (#not-function-mentions? @hint "^(close|closing|ExitStack|Popen|run|call|send_file|FileResponse|File|StreamingResponse)$")
  (#not-in? @hint "test")
  (#set! message "`{name}` is never closed: `with open(…) as {name}` closes it, whatever happens")
  (#set! fix.title "Close it with `with`")
  (#set! fix.safety "suggested")
  (#delete-line! @hint)
  (#wrap-block! @_rest "with {_call} as {name}:" ""))
((call function: (attribute object: (call function: (identifier) @callee arguments: (argument_list . (_))) attribute: (identifier) @_use)) @hint
  (#resolves-to? @callee "open")
  (#any-of? @_use "write" "writelines")
  (#set! severity "info")
  (#set! message "This file is never closed, and what is written may be missing: `with open(…) as file`"))

; Closed at the end, if nothing before fails.
((block
   (expression_statement (assignment left: (identifier) @name right: (call function: (_) @callee))) @hint
   (_) @_between
   (expression_statement (call function: (attribute object: (identifier) @_closed attribute: (identifier) @_close)) @_closing))
  (#resolves-to? @callee "<connects>" "open" "requests.Session" "gzip.open" "socket.socket" "paramiko.SSHClient" "httpx.Client")
  (#eq? @name @_closed)
  (#any-of? @_close "close" "quit" "disconnect")
  (#in-function? @hint)
  (#not-inside? @hint "with_statement" "try_statement")
  (#not-function-matches? @hint "\\bfinally\\b|closing\\(|ExitStack|addfinalizer|\\byield\\b")
  (#not-in? @hint "test")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{name}` stays open when a line before `{_closed}.{_close}()` fails: open it with `with`, or close it in a `finally`"))
((block
   (expression_statement (assignment left: (identifier) @name right: (call function: (_) @callee arguments: (argument_list)))) @hint
   (expression_statement (call function: (attribute object: (identifier) @_closed attribute: (identifier) @_close))))
  (#match? @callee "(^|\\.)(SessionLocal|Session|session_factory|sessionmaker\\(\\))$")
  (#match? @name "(?i)^(\\w*_)?(db|session|sess)$")
  (#eq? @name @_closed)
  (#eq? @_close "close")
  (#in-function? @hint)
  (#imports? "sqlalchemy" "sqlmodel" "database" "db" "app" "models")
  (#not-inside? @hint "with_statement" "try_statement")
  (#not-function-matches? @hint "\\bfinally\\b|closing\\(|ExitStack|\\byield\\b")
  (#not-in? @hint "test")
  (#set! severity "info")
  (#set! message "`{name}` keeps its connection when a line before `{_closed}.{_close}()` fails: open it with `with`"))

; Opened for one call, and closed by nobody.
((call function: (_) @_reader arguments: (argument_list . (call function: (_) @callee arguments: (argument_list . (_))) @hint))
  (#resolves-to? @callee "open" "gzip.open" "io.open" "codecs.open")
  (#resolves-to? @_reader "csv.reader" "csv.DictReader" "csv.writer" "csv.DictWriter" "json.load" "yaml.safe_load" "yaml.load" "pickle.load" "toml.load" "list" "sum" "len" "enumerate")
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "This file is closed by nobody: `with {callee}(…) as file`"))
((call function: (_) @_reader arguments: (argument_list . (call function: (identifier) @_opener arguments: (argument_list . (_))) @hint))
  (#match? @_opener "^_?open_\\w+$")
  (#local? @_opener)
  (#resolves-to? @_reader "csv.reader" "csv.DictReader" "json.load" "yaml.safe_load" "pickle.load")
  (#set! severity "info")
  (#set! message "The file that `{_opener}` opens is closed by nobody: take it `with {_opener}(…) as file`"))
((assignment left: (identifier) @_connection right: (call function: (attribute object: (_) @_pool attribute: (identifier) @_take))) @hint
  (#any-of? @_take "getconn" "get_conn")
  (#match? @_pool "(?i)pool")
  (#not-function-mentions? @hint "^(putconn|put_conn|close|release|return_conn\\w*)$")
  (#in-function? @hint)
  (#not-function-matches? @hint "return\\s+\\w*conn|\\byield\\b")
  (#set! message "`{_connection}` is never given back to the pool, which soon has none left: `{_pool}.putconn({_connection})` in a `finally`"))

;! bad
; import sqlite3
; def total(path):
;     conn = sqlite3.connect(path)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     rows = conn.execute("SELECT total FROM orders").fetchall()
;     return sum(row[0] for row in rows)
;! fixed
; import sqlite3
; from contextlib import closing
; def total(path):
;     with closing(sqlite3.connect(path)) as conn:
;         rows = conn.execute("SELECT total FROM orders").fetchall()
;         return sum(row[0] for row in rows)
;! bad
; import smtplib
; def send(message):
;     server = smtplib.SMTP("mail", timeout=10)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     server.send_message(message)
;! bad
; def lines(path):
;     f = open(path)
;     ^^^^^^^^^^^^^^
;     return [line.strip() for line in f]
; def broken(
;! fixed
; def lines(path):
;     with open(path) as f:
;         return [line.strip() for line in f]
; def broken(
;! bad
; def store(path, text):
;     open(path, "w").write(text)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import sqlite3
; from contextlib import closing
; def total(path):
;     with closing(sqlite3.connect(path)) as conn:
;         return conn.execute("SELECT 1").fetchone()
; def closed(path):
;     conn = sqlite3.connect(path)
;     try:
;         return conn.execute("SELECT 1").fetchone()
;     finally:
;         conn.close()
; def get_connection(path):
;     conn = sqlite3.connect(path)
;     return conn
; def keep(self, path):
;     f = open(path)
;     self.file = f
; def lines(path):
;     with open(path) as f:
;         return f.readlines()
;! bad
; import csv
; import sqlite3
; def load(path):
;     connection = sqlite3.connect(path)
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     connection.execute("DELETE FROM readings WHERE old")
;     connection.commit()
;     connection.close()
;     return connection.total_changes
; def rows(path):
;     return list(csv.reader(open(path)))
;                            ^^^^^^^^^^
; def take(pool):
;     conn = pool.getconn()
;     ^^^^^^^^^^^^^^^^^^^^^
;     conn.cursor().execute("SELECT 1")
;! good
; import csv
; import sqlite3
; from contextlib import closing
; def load(path):
;     with closing(sqlite3.connect(path)) as connection:
;         connection.execute("DELETE FROM readings WHERE old")
;         connection.commit()
; def store(path, row):
;     connection = sqlite3.connect(path)
;     try:
;         connection.execute("DELETE FROM readings WHERE old")
;         connection.commit()
;     finally:
;         connection.close()
; def rows(path):
;     with open(path) as file:
;         return list(csv.reader(file))
; def take(pool):
;     conn = pool.getconn()
;     try:
;         conn.cursor().execute("SELECT 1")
;     finally:
;         pool.putconn(conn)
