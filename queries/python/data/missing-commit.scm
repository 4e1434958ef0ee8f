; What was written is thrown away
;
; The connection opens a transaction by itself, and closing it without a commit rolls everything back. The function
; returns as if it had worked, and the row is not there.
;
; severity: warning
; confidence: medium
; cwe: 662
; precision: warnings 0 hints; info 0/20 (a commit followed: the rule did not look) before it was mended, 0 hints after, on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …) and 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; regex commits: (?i)commit|autocommit|isolation_level|atomic|begin|transaction|with_|flush

((call function: (_) @_callee arguments: (argument_list . (_) @_sql)) @hint
  (#resolves-to? @_callee "sqlite3.connect.execute" "sqlite3.connect.cursor.execute" "psycopg2.connect.cursor.execute" "psycopg.connect.execute" "psycopg.connect.cursor.execute" "pymysql.connect.cursor.execute" "mysql.connector.connect.cursor.execute" "MySQLdb.connect.cursor.execute")
  (#reads-like? @_sql "(?i)^\\s*(insert|update|delete)\\b")
  (#not-function-mentions? @hint "<commits>")
  (#function-mentions? @hint "^close$")
  (#not-inside? @hint "with_statement")
  (#set! message "Nothing of this is kept: commit before the connection is closed"))
((call function: (attribute object: (_) @_session attribute: (identifier) @_add) arguments: (argument_list . (_))) @hint
  (#any-of? @_add "add" "add_all")
  (#match? @_session "^(db\\.)?session$")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "<commits>")
  (#not-function-mentions? @hint "^(get_or_create|save|autoflush)$")
  (#not-inside? @hint "with_statement")
  (#not-match? @hint "session\\.add\\([\"']")
  (#imports? "flask" "flask_sqlalchemy" "sqlalchemy" "sqlmodel")
  (#set! severity "info")
  (#set! message "Nothing of this is kept unless somebody commits: `{_session}.commit()`"))

;! bad
; import sqlite3
; def add(name):
;     connection = sqlite3.connect("shop.db")
;     cursor = connection.cursor()
;     cursor.execute("INSERT INTO users (name) VALUES (?)", (name,))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     connection.close()
;! bad
; import psycopg2
; import sqlite3
; def rename(id, name):
;     connection = psycopg2.connect(url)
;     cursor = connection.cursor()
;     cursor.execute("UPDATE users SET name = %s WHERE id = %s", (name, id))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     cursor.close()
;     connection.close()
; def remove(id):
;     connection = sqlite3.connect("shop.db")
;     connection.execute("DELETE FROM users WHERE id = ?", (id,))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     connection.close()
; def broken(
;! bad
; from flask import Flask
; from .models import db, User
; app = Flask(__name__)
; @app.route("/users", methods=["POST"])
; def create():
;     db.session.add(User(name="x"))
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return "", 201
;! good
; import sqlite3
; def add(name):
;     connection = sqlite3.connect("shop.db")
;     try:
;         connection.execute("INSERT INTO users (name) VALUES (?)", (name,))
;         connection.commit()
;     finally:
;         connection.close()
; def rename(name):
;     with sqlite3.connect("shop.db") as connection:
;         connection.execute("UPDATE users SET name = ? WHERE id = 1", (name,))
; def names():
;     connection = sqlite3.connect("shop.db")
;     try:
;         rows = connection.execute("SELECT name FROM users LIMIT 10").fetchall()
;     finally:
;         connection.close()
;     return rows
; def within(cursor, name):
;     cursor.execute("INSERT INTO users (name) VALUES (?)", (name,))
