; The health check asks nothing
;
; It says "ok" while the database is gone, so the load balancer keeps sending requests that fail, and no alarm goes off.
; Ask what the service cannot do without, with a short deadline, and answer 503 when it is missing.
;
; severity: info
; precision: 0 hints on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: medium
; regex health: (?i)/(health|healthz|health-?check|ready|readyz|readiness|status)/?["'`]$

((call_expression
   function: (member_expression object: (_) @_router property: (_) @_get)
   arguments: (arguments . (string) @path . [(arrow_function) (function_expression)] @_handler .)) @hint
  (#eq? @_get "get")
  (#match? @path "<health>")
  (#not-match? @_handler "(?-i:await|\\.then\\(|readyState|isReady|isInitialized|connected|check|ping|shutting|draining)")
  (#match? @_handler "(?i)[\"'`](ok|up|healthy|alive|running|pass|connected)[\"'`]|ok: true|healthy: true|sendStatus\\(200\\)|status\\(200\\)|return (\"|')ok")
  (#imports? "pg" "mongoose" "@prisma/client" "typeorm" "sequelize" "knex" "redis" "ioredis" "mysql2" "mongodb" "bullmq" "drizzle-orm" "express" "fastify" "koa" "hono")
  (#file-matches? "(?i)prisma|mongoose|pool|knex|sequelize|redis|dataSource|\\bdb\\b|database")
  (#not-resolves-to? @_router "axios" "axios.*" "supertest*" "nock*")
  (#not-runs-in? "browser")
  (#set! message "{path} says that all is well even when the database is gone: ask it, with a deadline, and answer 503"))

; The failure is answered as health.
((call_expression
   function: (member_expression property: (_) @_get)
   arguments: (arguments . (string) @path . (_ body: (statement_block (try_statement handler: (catch_clause body: (_) @_handler) @hint))) .))
  (#eq? @_get "get")
  (#match? @path "<health>")
  (#match? @_handler "\\.(json|send)\\(")
  (#not-match? @_handler "(?i)status\\(\\s*(5|HttpStatus)|statusCode|sendStatus|code\\(|throw|next\\(|ctx\\.status")
  (#set! severity "warning")
  (#set! message "{path} answers 200 although the check failed, so nobody stops sending requests here: answer 503"))
; NestJS.
((method_definition name: (_) @hint body: (statement_block . (return_statement (object) @_answer) .))
  (#match? @hint "(?i)^(health|check|healthCheck|getHealth|ready|readiness|status)$")
  (#match? @_answer "(?i)(status|health\\w*|ok|database|db): *(['\"](ok|up|healthy|connected)['\"]|true)")
  (#not-match? @_answer "await|this\\.|\\(\\)")
  (#imports? "@nestjs/common")
  (#set! message "`{hint}` says that all is well even when the database is gone: ask it, with a deadline, and answer 503"))
; A part that nobody asked.
((pair key: (_) @_part value: (string) @_well) @hint
  (#match? @_part "(?i)^[\"']?(database|db|redis|cache|queue|postgres|mongo(db)?)[\"']?$")
  (#match? @_well "(?i)^[\"'](ok|up|healthy|connected)[\"']$")
  (#in? @hint "handler")
  (#not-function-matches? @hint "await|\\.then\\(|\\.ping|readyState|isInitialized")
  (#set! message "Nobody asked {_part}: ask it, with a deadline, and answer 503 when it is missing"))

;! bad
; import express from "express";
; import { pool } from "./db";
; app.get("/health", (req, res) => res.json({ status: "ok" }));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.get("/readyz", async (req, res) => {
;   try {
;     await pool.query("SELECT 1");
;     res.json({ status: "ok" });
;   } catch (error) {
;     ^^^^^^^^^^^^^^^
;     res.json({ status: "degraded" });
;   }
; });
;! bad
; import { Controller, Get } from "@nestjs/common";
; class HealthController {
;   check() {
;   ^^^^^
;     return { status: "ok" };
;   }
; }
;! bad
; router.get("/internal", (req, res) => {
;   res.json({ uptime: process.uptime(), database: "connected" });
;                                        ^^^^^^^^^^^^^^^^^^^^^
;! good
; app.get("/readyz", async (req, res) => {
;   try {
;     await pool.query("SELECT 1");
;     res.json({ status: "ok" });
;   } catch (error) {
;     res.status(503).json({ status: "degraded" });
;   }
; });
;! good
; app.get("/livez", (req, res) => res.json({ status: "ok" }));
;! good
; import { Controller, Get } from "@nestjs/common";
; class HealthController {
;   check() {
;     return this.health.check([() => this.db.pingCheck("database")]);
;   }
; }
;! good
; app.get("/orders", async (req, res) => res.json({ status: "ok", rows: await load() }));
