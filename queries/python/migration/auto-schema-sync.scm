; The schema is made by whichever process starts first
;
; `create_all` creates missing tables and never changes those that exist: from the second release on, the database and
; the models drift apart without a word. Several workers that start at once also race for the same `CREATE TABLE`.
;
; severity: info
; confidence: medium
; precision: 0 hints on 93 packages of PyPI (pretix 2026.8.0, litellm 1.110.2, indico 3.0rc1, geonode 5.1.1, galaxy-app 26.1.2, skypilot 0.14.1 …); 0/1 (made once, where no file is yet) on 46 packages not read before (Kallithea 0.7.0, LinOTP 2.11.1, canaille 0.3.6, askbot 0.13.0, faradaysec 5.25.2, pyload-ng 0.5.0b3, graphite-web 1.1.10 …)
; files: code

((call function: (attribute object: (_) @_metadata attribute: (identifier) @_create) arguments: (_)) @hint
  (#eq? @_create "create_all")
  (#match? @_metadata "(^|\\.)(metadata|db|database|[A-Za-z]*Base\\.metadata)$")
  (#imports? "fastapi" "flask" "starlette" "quart" "sanic" "litestar" "aiohttp")
  (#not-in-function-named? @hint "(?i)test|init_?db|create_?(db|tables|all)|setup_db|reset|seed|cli|command")
  (#not-path-matches? "(?i)(^|/)(scripts?|management|cli|tools|alembic)/|conftest")
  (#not-guarded-by? @hint "__main__|(?i)test|sqlite")
  (#not-decorated? @hint "(?i)command|cli")
  (#set! severity "warning")
  (#set! message "`{hint}` never changes a table that exists: make the schema with migrations, before the start"))
((call function: (attribute object: (_) @_metadata attribute: (identifier) @_run) arguments: (argument_list . (attribute object: (_) @_of attribute: (identifier) @_create))) @hint
  (#eq? @_run "run_sync")
  (#eq? @_create "create_all")
  (#match? @_of "metadata$")
  (#imports? "fastapi" "flask" "starlette" "quart" "sanic" "litestar" "aiohttp")
  (#not-in-function-named? @hint "(?i)test|init_?db|create_?(db|tables|all)|setup_db|reset|seed|cli|command")
  (#set! severity "warning")
  (#set! message "`create_all` never changes a table that exists: make the schema with migrations, before the start"))
((call function: (attribute attribute: (identifier) @_generate) arguments: (_)) @hint
  (#eq? @_generate "generate_schemas")
  (#imports? "tortoise")
  (#not-in-function-named? @hint "(?i)test|init_?db|create_?(db|tables|all)|reset|seed|cli|command")
  (#set! message "`{hint}` never changes a table that exists: make the schema with migrations, before the start"))
((call function: (_) @_register arguments: (argument_list (keyword_argument name: (identifier) @_name value: (true) @value) @hint))
  (#eq? @_name "generate_schemas")
  (#match? @_register "(?i)register_tortoise|RegisterTortoise")
  (#set! message "`generate_schemas` never changes a table that exists: make the schema with migrations")
  (#set! fix.title "Switch it off")
  (#set! fix.safety "suggested")
  (#replace! @value "False"))

;! bad
; from fastapi import FastAPI
; from .database import Base, engine
; Base.metadata.create_all(bind=engine)
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app = FastAPI()
;! bad
; from flask import Flask
; def create_app():
;     app = Flask(__name__)
;     with app.app_context():
;         db.create_all()
;         ^^^^^^^^^^^^^^^
;     return app
; def broken(
;! bad
; from fastapi import FastAPI
; from contextlib import asynccontextmanager
; @asynccontextmanager
; async def lifespan(app):
;     async with engine.begin() as connection:
;         await connection.run_sync(Base.metadata.create_all)
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     yield
;! bad
; from tortoise.contrib.fastapi import register_tortoise
; register_tortoise(app, db_url=url, generate_schemas=True)
;                                    ^^^^^^^^^^^^^^^^^^^^^
;! fixed
; from tortoise.contrib.fastapi import register_tortoise
; register_tortoise(app, db_url=url, generate_schemas=False)
;! good
; from flask import Flask
; app = Flask(__name__)
; @app.cli.command("init-db")
; def init_db():
;     db.create_all()
; if __name__ == "__main__":
;     db.create_all()
;! good
; from fastapi import FastAPI
; app = FastAPI()
; indexes.create_all_missing()
; register_tortoise(app, db_url=url, generate_schemas=False)
