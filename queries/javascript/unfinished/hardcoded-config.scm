; An address of one machine stands in the code
;
; It is right on the machine where it was written. Where the service is deployed, the database, the origin or the
; other service has another address, and a new build is needed to say so. Read it from the environment.
;
; severity: info
; precision: 0 hints on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: medium
; cwe: 1051
; regex machine: ^["'`]((https?|redis|rediss|mongodb|amqps?|postgres(ql)?|mysql|kafka|nats|wss?)://)([^@/"'`]*@)?(localhost|127\.0\.0\.1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+)(:\d+)?(/[^"'`]*)?["'`]$
; regex host: ^["'`](localhost|127\.0\.0\.1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)(:\d+)?["'`]$
; regex developers: (?i)(^|/)(scripts?|bin|cli|tools|examples?|dev|docs?|config|emulat\w*)(/|\.)|vite|webpack|rollup|jest|cypress|playwright|\.config\.

((pair key: (_) @key value: (string) @hint)
  (#match? @hint "<machine>")
  (#in? @hint "handler" "test")
  (#not-in? @hint "test")
  (#not-path-matches? "<developers>")
  (#not-runs-in? "browser")
  (#set! message "{hint} is the address of one machine: read it from the environment, and fail at start when it is missing"))
((pair key: (_) @key value: (string) @hint)
  (#match? @hint "<machine>")
  (#match? @key "(?i)^[\"']?(origin|\\w*ur[li]|endpoint|\\w*base_?ur[li]|host|brokers?|\\w*api|server|node|connection_?string|target|\\w*address)[\"']?$")
  (#not-guarded-by? @hint "(?i)node_env|\\bdev|local|test|prod")
  (#not-file-matches? "(?i)swagger|openapi")
  (#not-path-matches? "<developers>")
  (#not-runs-in? "browser")
  (#set! message "{hint} is the address of one machine: read it from the environment, and fail at start when it is missing"))
((pair key: (_) @key value: (string) @hint)
  (#match? @hint "<host>")
  (#match? @key "(?i)^[\"']?(host|hostname|db_?host|redis_?host|server)[\"']?$")
  (#inside-call? @hint "createPool" "createConnection" "createClient" "createTransport" "connect" "forRoot" "register")
  (#not-path-matches? "<developers>")
  (#not-runs-in? "browser")
  (#set! message "{hint} is the host of one machine: read it from the environment, and fail at start when it is missing"))
((new_expression constructor: (_) @_client arguments: (arguments . (object (pair key: (_) @key value: (string) @hint))))
  (#resolves-to? @_client "pg.Pool" "pg.Client" "ioredis" "ioredis.Redis" "ioredis.default" "sequelize.Sequelize" "typeorm.DataSource" "bullmq.Queue" "bullmq.Worker")
  (#match? @hint "<host>")
  (#any-of? @key "host" "hostname")
  (#not-path-matches? "<developers>")
  (#set! message "{hint} is the host of one machine: read it from the environment, and fail at start when it is missing"))
((call_expression function: (_) @_callee arguments: (arguments . (string) @hint))
  (#match? @hint "<machine>")
  (#match? @_callee "(^|\\.)(fetch|connect|createClient|get|post|put|patch|delete|request)$")
  (#resolves-to? @_callee "fetch" "axios.*" "axios.default.*" "got" "got.*" "mongoose.connect" "mongoose.default.connect" "redis.createClient" "amqplib.connect" "amqplib.default.connect" "node-fetch" "undici.fetch")
  (#not-guarded-by? @hint "(?i)node_env|\\bdev|local|test|prod")
  (#not-path-matches? "<developers>")
  (#not-runs-in? "browser")
  (#set! message "{hint} is the address of one machine: read it from the environment, and fail at start when it is missing"))
((variable_declarator name: (identifier) @_name value: (string) @hint)
  (#match? @hint "<machine>")
  (#match? @_name "^[A-Z][A-Z0-9_]*(URL|URI|ENDPOINT|HOST|API|SERVER|BASE|ORIGIN)$|^(baseUrl|apiUrl|baseURL|apiBaseUrl|\\w+ServiceUrl|mongoUrl|redisUrl|dbUrl|databaseUrl)$")
  (#module-level? @_name)
  (#not-match? @_name "(?i)default|local|dev|test|fallback|example")
  (#not-path-matches? "<developers>")
  (#not-runs-in? "browser")
  (#set! message "{hint} is the address of one machine: read it from the environment, and fail at start when it is missing"))

;! bad
; app.use(cors({ origin: "http://localhost:5173", credentials: true }));
;                        ^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import { Pool } from "pg";
; import mongoose from "mongoose";
; const pool = new Pool({ host: "localhost", max: 10, connectionTimeoutMillis: 900 });
;                               ^^^^^^^^^^^
; await mongoose.connect("mongodb://127.0.0.1:27017/fleet");
;                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const TRACKER_URL = "http://192.168.1.40:8081";
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const client = createClient({ url: "redis://localhost:6379" });
;                                    ^^^^^^^^^^^^^^^^^^^^^^^^
; client.connect(
;! good
; const url = process.env.REDIS_URL || "redis://localhost:6379";
; const client = createClient({ url });
;! good
; app.use(cors({ origin: process.env.WEB_ORIGIN, credentials: true }));
; if (process.env.NODE_ENV === "development") {
;   app.use(cors({ origin: "http://localhost:5173" }));
; }
;! good
; const DEFAULT_URL = "http://localhost:9200";
; const pool = new Pool({ host: process.env.DB_HOST });
;! good scripts/load.js
; const TRACKER_URL = "http://192.168.1.40:8081";
