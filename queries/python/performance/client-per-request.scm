; A client or a pool for every request
;
; Each request opens its own connections, negotiates TLS, and throws them away; a database engine keeps a whole pool of
; them open until it is collected. Under load the sockets and the database's connections run out.
;
; severity: info
; confidence: medium
; cwe: 400
; precision: 0 hints on code of 88 packages of PyPI (apache-superset 6.1.0, pretix 2026.8.0, weblate 2026.10.1, nautobot 3.2.7, mlflow 3.18.0, geonode 5.1.1 …), 1.6 million lines in 2,982 files that hold such calls

((call function: (_) @callee) @hint
  (#resolves-to? @callee "sqlalchemy.create_engine" "sqlalchemy.ext.asyncio.create_async_engine" "pymongo.MongoClient" "motor.motor_asyncio.AsyncIOMotorClient"
    "redis.Redis" "redis.StrictRedis" "redis.from_url" "redis.asyncio.Redis" "psycopg2.pool.SimpleConnectionPool" "asyncpg.create_pool"
    "elasticsearch.Elasticsearch" "openai.OpenAI" "openai.AsyncOpenAI" "anthropic.Anthropic" "boto3.client" "boto3.resource" "boto3.Session")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "(?i)cache|global|lru_cache|credentials|access_key|tenant")
  (#not-in? @hint "test")
  (#set! message "`{callee}` opens new connections for every request: make it once, when the application starts"))

;! bad
; from fastapi import FastAPI
; from pymongo import MongoClient
; app = FastAPI()
; @app.get("/orders")
; def orders():
;     client = MongoClient("mongodb://db")
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     return client.shop.orders.find_one()
;! bad
; import redis, boto3
; from flask import Flask
; from sqlalchemy import create_engine
; app = Flask(__name__)
; @app.route("/orders")
; def orders():
;     engine = create_engine(URL)
;              ^^^^^^^^^^^^^^^^^^
;     store = redis.Redis("store")
;             ^^^^^^^^^^^^^^^^^^^^
;     files = boto3.client("s3")
;             ^^^^^^^^^^^^^^^^^^
;     return load(engine, store, files)
; def broken(
;! good
; import redis
; from flask import Flask
; from sqlalchemy import create_engine
; app = Flask(__name__)
; engine = create_engine(URL)
; cache = redis.Redis("store")
; @app.route("/orders")
; def orders():
;     return load(engine, cache, redis.exceptions)
; def make():
;     return create_engine(URL)
