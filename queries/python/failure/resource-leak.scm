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
; list closers: close quit logout closing disconnect stop shutdown terminate release putconn
; regex handed-on: (?i)(return|yield)\s+[(\[]?(\w+,\s*)*(conn|connection|db|cnx|con|server|smtp|client|f|fh|fp|file|infile|outfile|handle|mailer|ftp|imap)\s*([,)\]\n]|$)|(return|yield)\s[^\n]*[(,=]\s*(conn|connection|db|cnx|con|server|smtp|client|f|fh|fp|file|infile|outfile|handle|mailer|ftp|imap)\s*[,)]|(self|cls|g|app|request|state)\.\w+(\.\w+)?\s*=\s*(conn|connection|db|cnx|con|server|smtp|client|f|fh|fp|file|infile|outfile|handle|mailer|ftp|imap)\b|with\s+(contextlib\.)?(closing\()?(conn|connection|db|cnx|con|server|smtp|client|f|fh|fp|file|infile|outfile|handle|mailer|ftp|imap)\b|nonlocal|global|\.(append|add|put|register|callback|enter_context)\(\s*(conn|connection|db|cnx|con|server|smtp|client|f|fh|fp|file|infile|outfile|handle|mailer|ftp|imap)\b

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
