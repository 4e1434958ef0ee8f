; An address that holds on one machine
;
; On the next one there is no such service, folder or user: the program fails there at its first call, or talks to the
; wrong system. What differs between environments is read from the environment, and missing is an error.
;
; severity: info
; confidence: medium
; precision: 2/4 before fields of settings and of objects were gated, on 21 packages of PyPI (rucio 41.5.1, indico 3.0rc1, lnbits 1.6.2, khoj 1.42.10, open-webui 0.12.4, pretix 2026.8.0, fittrackee 1.3.6 …), about 1 million lines
; files: code
; regex address: (?i)^f?["']((https?|redis|rediss|mongodb|amqps?|postgres(ql)?(\+\w+)?|mysql(\+\w+)?|kafka|nats|ws|wss|ldap)://([\w.%-]+(:[^@/"']*)?@)?(localhost|127\.0\.0\.1|192\.168\.\d+\.\d+|10\.\d+\.\d+\.\d+)(:\d+)?([/?][^"']*)?|(/home/|/Users/|[A-Z]:\\\\)[^"']+|[^"']*\bhost=(localhost|127\.0\.0\.1|192\.168\.)[^"']*)["']$
; regex elsewhere: (?i)(^|/)(tests?|conftest|examples?|scripts?|docs|dev|local|demo\w*|settings/(dev|local|test)\w*|config/(dev|local|test)\w*)(/|\.|_)|(dev|local|test)\w*\.py$

((assignment left: (identifier) @_name !type right: (string) @hint)
  (#match? @_name "(?i)(url|uri|host|endpoint|api|base|dsn|dir|path|folder|broker|server|address|backend|db|database|connection\\w*|root|service)$")
  (#match? @hint "<address>")
  (#not-match? @_name "(?i)(default|example|test|dev|local|fallback|mock|dummy)")
  (#not-in-function-named? @hint "(?i)(test|dev|local|debug|example|mock|default)")
  (#not-guarded-by? @hint "(?i)debug|dev|test|local|None|not ")
  (#not-path-matches? "<elsewhere>")
  (#set! message "{hint} holds on one machine: read it from the environment"))
((call function: (_) @_connect arguments: (argument_list [
   (keyword_argument name: (identifier) @_host value: (string) @hint)
   (string) @hint
 ]))
  (#resolves-to? @_connect "psycopg2.connect" "psycopg.connect" "pymysql.connect" "MySQLdb.connect" "mysql.connector.connect" "asyncpg.connect" "asyncpg.create_pool" "redis.Redis"
    "redis.StrictRedis" "redis.from_url" "redis.asyncio.Redis" "redis.asyncio.from_url" "pymongo.MongoClient" "motor.motor_asyncio.AsyncIOMotorClient" "smtplib.SMTP" "smtplib.SMTP_SSL"
    "sqlalchemy.create_engine" "sqlalchemy.ext.asyncio.create_async_engine" "celery.Celery" "elasticsearch.Elasticsearch" "kafka.KafkaProducer" "kafka.KafkaConsumer" "pika.ConnectionParameters")
  (#match? @hint "^[\"'](localhost|127\\.0\\.0\\.1|192\\.168\\.\\d+\\.\\d+)(:\\d+)?[\"']$|<address>")
  (#not-guarded-by? @hint "(?i)debug|dev|test|local")
  (#not-path-matches? "<elsewhere>")
  (#set! message "{hint} holds on one machine: read it from the environment"))

; The fallback holds on one machine.
((call function: (_) @_get arguments: (argument_list . (string) @_key . (string) @hint .))
  (#resolves-to? @_get "os.getenv" "os.environ.get")
  (#match? @_key "(?i)(url|uri|dsn|broker|database|redis|mongo|endpoint|api)")
  (#match? @hint "<address>")
  (#not-path-matches? "<elsewhere>")
  (#not-in-function-named? @hint "(?i)(test|dev|local|debug|example)")
  (#set! message "Where {_key} is missing, the program starts and talks to {hint}: let it fail at its start"))

;! bad
; MEMBERSHIP_API = "http://localhost:9000/api"
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; UPLOAD_DIR = "/home/ana/uploads"
;              ^^^^^^^^^^^^^^^^^^^
;! bad
; import redis
; client = redis.Redis(host="localhost", port=6379)
;                           ^^^^^^^^^^^
;! bad
; from sqlalchemy import create_engine
; class Config:
;     broker = "redis://localhost:6379/0"
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^
; engine = create_engine("sqlite:///shop.db")
;! bad
; import smtplib
; def send(message):
;     with smtplib.SMTP("localhost", timeout=5) as server:
;                       ^^^^^^^^^^^
;         server.send_message(message)
;     def broken(
;! good
; import os
; MEMBERSHIP_API = os.environ["MEMBERSHIP_API"]
; API_URL = "https://api.shop.example/v1"
; DEFAULT_HOST = "http://localhost:9000"
; NAME = "localhost"
;! good
; class TestConfig:
;     API_URL = "http://localhost:9000/api"
;! good
; import redis
; client = redis.Redis(host=settings.redis_host)
;! good
; def note(url):
;     title = "http://localhost:9000/api"
;     return title
;! bad
; import os
; DATABASE_URL = os.getenv("DATABASE_URL", "postgresql://localhost:5432/shop")
;                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
