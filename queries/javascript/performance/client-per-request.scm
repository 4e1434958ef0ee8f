; A client or a pool for every request
;
; Each request opens its own connections and throws them away; a pool keeps several of them open until it is collected.
; Under load the sockets and the database's connections run out.
;
; severity: warning
; confidence: medium
; cwe: 400
; precision: 0/1 (a connection that somebody describes, to try it), gated since; 0 hints left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines

((new_expression constructor: (_) @callee arguments: (arguments . (_) @_options)) @hint
  (#resolves-to? @callee "@prisma/client.PrismaClient" "pg.Pool" "mongodb.MongoClient" "ioredis" "ioredis.Redis" "sequelize.Sequelize" "@aws-sdk/client-s3.S3Client" "@aws-sdk/client-dynamodb.DynamoDBClient" "openai" "openai.OpenAI")
  (#in-function? @hint)
  (#in? @hint "handler")
  ; Somebody tries a connection that they describe.
  (#not-tainted? @_options "caller")
  (#not-function-mentions? @hint "(?i)cache|global|credentials|accessKey|tenant|apiKey")
  (#set! message "`{callee}` opens new connections for every request: make it once, when the application starts"))
((new_expression constructor: (_) @callee arguments: (arguments) @_none) @hint
  (#resolves-to? @callee "@prisma/client.PrismaClient" "pg.Pool" "mongodb.MongoClient" "ioredis" "ioredis.Redis" "sequelize.Sequelize" "@aws-sdk/client-s3.S3Client" "@aws-sdk/client-dynamodb.DynamoDBClient" "openai" "openai.OpenAI")
  (#in-function? @hint)
  (#in? @hint "handler")
  (#match? @_none "^\\(\\s*\\)$")
  (#not-function-mentions? @hint "(?i)cache|global|credentials|accessKey|tenant|apiKey")
  (#set! message "`{callee}` opens new connections for every request: make it once, when the application starts"))
((call_expression function: (_) @callee arguments: (arguments . (_) @_options)) @hint
  (#resolves-to? @callee "mysql2.createPool" "mysql2/promise.createPool" "mysql.createPool" "mysql2.createConnection" "mysql2/promise.createConnection" "mysql.createConnection" "redis.createClient" "mongodb.MongoClient.connect" "knex")
  (#in-function? @hint)
  (#in? @hint "handler")
  ; Somebody tries a connection that they describe.
  (#not-tainted? @_options "caller")
  (#not-function-mentions? @hint "(?i)cache|global|credentials|accessKey|tenant")
  (#set! message "`{callee}` opens new connections for every request: make it once, when the application starts"))
((call_expression function: (_) @callee arguments: (arguments) @_none) @hint
  (#resolves-to? @callee "mysql2.createPool" "mysql2/promise.createPool" "mysql.createPool" "mysql2.createConnection" "mysql2/promise.createConnection" "mysql.createConnection" "redis.createClient" "mongodb.MongoClient.connect" "knex")
  (#in-function? @hint)
  (#in? @hint "handler")
  (#match? @_none "^\\(\\s*\\)$")
  (#not-function-mentions? @hint "(?i)cache|global|credentials|accessKey|tenant")
  (#set! message "`{callee}` opens new connections for every request: make it once, when the application starts"))

;! bad
; import { PrismaClient } from "@prisma/client";
; app.get("/orders/:id", async (req, res) => {
;   const prisma = new PrismaClient();
;                  ^^^^^^^^^^^^^^^^^^
;   res.json(await prisma.order.count());
; });
;! bad
; const mysql = require("mysql2/promise");
; const { Pool } = require("pg");
; const redis = require("redis");
; router.get("/orders/:id", async (req, res) => {
;   const connection = await mysql.createConnection(config);
;                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const pool = new Pool();
;                ^^^^^^^^^^
;   const client = redis.createClient();
;                  ^^^^^^^^^^^^^^^^^^^^
;   res.json(await load(pool));
; });
; function broken(items {
;! good
; import { PrismaClient } from "@prisma/client";
; const { Pool } = require("pg");
; const prisma = new PrismaClient();
; const pool = new Pool();
; app.get("/orders/count", async (req, res) => {
;   res.json(await prisma.order.count());
; });
; function make() {
;   return new Pool();
; }
;! good
; const mysql = require("mysql2/promise");
; app.post("/setup/test-connection", async (req, res) => {
;   const settings = req.body.database;
;   const connection = await mysql.createConnection({ host: settings.host, user: settings.user });
;   await connection.end();
;   res.json({ ok: true });
; });
