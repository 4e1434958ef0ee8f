; Printed instead of logged
;
; What `console.log` prints has no level and no request id, and in most deployments nobody collects it. When something
; breaks, the line that would have said why is on no screen.
;
; severity: info
; confidence: medium
; cwe: 778
; precision: info, 24 hints, not read one by one, on 32 packages from npm, 1.6 million lines

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "console.log" "console.info" "console.debug")
  (#in? @hint "handler")
  (#imports? "express" "fastify" "koa" "hono" "@nestjs/common" "@hapi/hapi" "polka" "next")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)(^|/)(examples?|demo|scripts?|bin)/")
  (#set! message "Nobody collects what is printed here: log it"))

; In what works on behalf of others: a job, a consumer, a service.
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "console.log" "console.info" "console.debug" "console.error" "console.warn")
  (#imports? "bullmq" "bull" "@nestjs/common" "kafkajs" "amqplib" "agenda" "pg-boss" "@nestjs/bullmq" "@prisma/client" "typeorm" "@nestjs/typeorm")
  (#in-function? @hint)
  (#not-in? @hint "handler" "test")
  (#not-in-function-named? @hint "(?i)^(main|start|bootstrap|run|seed|migrate)")
  (#not-path-matches? "(?i)(^|/)(scripts?|bin|cli|tools|examples?|seeds?|migrations?)(/|\\.)|main\\.[jt]s$|index\\.[jt]s$|server\\.[jt]s$")
  (#not-runs-in? "browser")
  (#set! message "Nobody collects what is printed here: log it"))

;! bad
; import express from "express";
; app.get("/orders", (req, res) => {
;   console.log("loading");
;   ^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; import express from "express";
; router.post("/orders", (req, res) => {
;   console.log(req.params.id);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   console.info("done");
;   ^^^^^^^^^^^^^^^^^^^^
;   console.debug("more");
;   ^^^^^^^^^^^^^^^^^^^^^
;   res.end(
; });
;! good
; app.get("/orders", (req, res) => {
;   logger.info("loading");
;   res.end();
; });
; console.log("listening");
; function main() {
;   console.log("main");
; }
;! bad src/worker.js
; import { Worker } from "bullmq";
; export const worker = new Worker("statements", async (job) => {
;   await send(job.data);
;   console.log("statement sent", job.id);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good src/main.js
; import { NestFactory } from "@nestjs/common";
; async function bootstrap() {
;   console.log("listening");
; }
