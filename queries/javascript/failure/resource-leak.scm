; A connection is taken and not given back
;
; A pool has a handful of connections. One that is not released on every path, the one with an error too, is gone until the
; process ends; after a few failures every request waits for a connection that nobody gives back.
;
; severity: warning
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; confidence: medium
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: warnings that were new when all of them were read: 0/1 (a shell that ends with it), then gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; cwe: 772 404
; see: https://node-postgres.com/features/pooling

; Given back, but only when nothing fails.
((variable_declarator name: (identifier) @client value: (await_expression (call_expression function: (member_expression property: (_)) @_callee arguments: (arguments)))) @hint
  (#match? @_callee "(?i)pool\\w*\\.(connect|getConnection)$")
  (#function-matches? @hint "\\.(query|execute)\\(")
  (#function-mentions? @hint "^release$")
  (#function-matches? @hint "\\bcatch\\b")
  (#not-function-matches? @hint "\\bfinally\\b|\\busing\\b|\\.finally\\(")
  (#not-function-matches? @hint "catch[^{]*\\{[^}]*\\.(release|destroy)\\(")
  (#not-returned? @client)
  (#not-runs-in? "browser")
  ; A program that ends with it.
  (#not-path-matches? "(^|/)(commands?|cli|bin|scripts?)/")
  (#set! message "When a statement fails, `{client}` never goes back to the pool: call `{client}.release()` in a `finally`"))

((variable_declarator name: (identifier) @runner value: (call_expression function: (member_expression property: (_) @_create))) @hint
  (#eq? @_create "createQueryRunner")
  (#function-mentions? @hint "^release$")
  (#function-mentions? @hint "^(startTransaction|query)$")
  (#not-function-matches? @hint "\\bfinally\\b|\\busing\\b|\\.finally\\(")
  (#not-function-matches? @hint "catch[^{]*\\{[^}]*\\.release\\(")
  (#not-returned? @runner)
  (#set! message "When something fails, `{runner}` keeps its connection: call `{runner}.release()` in a `finally`"))

; Thrown or returned before it is given back.
([(throw_statement) (return_statement)] @hint
  (#follows-call? @hint "createQueryRunner")
  (#not-inside? @hint "try_statement")
  (#not-behind? @hint "expression_statement" "\\.release\\(")
  (#function-matches? @hint "\\.release\\(")
  (#function-matches? @hint "startTransaction\\(")
  (#not-function-matches? @hint "\\bfinally\\b")
  (#set! message "The query runner is not released on this path, and its connection is gone: call `release()` in a `finally`"))
([(throw_statement) (return_statement)] @hint
  (#function-matches? @hint "(?i)= await [\\w.]*pool\\w*\\.(connect|getConnection)\\(")
  (#follows-call? @hint "connect" "getConnection")
  (#not-inside? @hint "try_statement" "arrow_function")
  (#not-behind? @hint "expression_statement" "\\.release\\(")
  (#function-matches? @hint "\\.release\\(")
  (#not-function-matches? @hint "\\bfinally\\b")
  (#set! message "The connection is not released on this path: call `release()` in a `finally`"))

; A timer that outlives a failed request.
((expression_statement (call_expression function: (_) @_clear)) @hint
  (#any-of? @_clear "clearTimeout")
  (#function-mentions? @hint "^AbortController$")
  (#follows-call? @hint "fetch" "axios" "axios.*" "request")
  (#not-inside? @hint "finally_clause" "catch_clause")
  (#not-function-matches? @hint "\\bfinally\\b|\\.finally\\(")
  (#not-function-matches? @hint "catch[^{]*\\{[^}]*clearTimeout")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "When the request fails, the timer keeps running: clear it in a `finally`, or use `AbortSignal.timeout(…)`"))

((variable_declarator name: (identifier) @client value: (await_expression (call_expression function: (member_expression object: (_) @_pool property: (_) @_connect) @callee arguments: (arguments)))) @hint
  (#match? @callee "(?i)pool\\w*\\.(connect|getConnection)$")
  (#not-function-mentions? @hint "(?i)^(release|\\w*release\\w*|destroy|end|close|using|dispose|withClient|withConnection)$")
  (#not-returned? @client)
  (#function-matches? @hint "\\.(query|execute)\\(")
  (#not-function-matches? @hint "return \\{?\\s*(client|conn|connection|db)\\b\\s*[;,}]")
  (#set! message "`{client}` never goes back to the pool: call `{client}.release()` in a `finally`"))


((variable_declarator name: (identifier) @runner value: (call_expression function: (member_expression property: (_) @_create))) @hint
  (#eq? @_create "createQueryRunner")
  (#not-function-mentions? @hint "(?i)^release$")
  (#function-mentions? @hint "^(startTransaction|query|connect)$")
  (#not-returned? @runner)
  (#set! message "`{runner}` keeps its connection: call `{runner}.release()` in a `finally`"))

((variable_declarator name: (identifier) @file value: (await_expression (call_expression function: (_) @callee))) @hint
  (#resolves-to? @callee "fs/promises.open" "fs.promises.open")
  (#not-function-mentions? @hint "^(close|using|createReadStream|createWriteStream|readableWebStream|readLines)$")
  (#not-returned? @file)
  (#set! message "`{file}` stays open: call `{file}.close()` in a `finally`"))

((variable_declarator name: (identifier) @file value: (call_expression function: (_) @callee)) @hint
  (#resolves-to? @callee "fs.openSync")
  (#not-function-mentions? @hint "(?i)^(close\\w*|createReadStream|createWriteStream|spawn|stdio)$")
  (#not-returned? @file)
  (#in-function? @hint)
  (#function-matches? @hint "(read|write|append)(Sync|FileSync)?\\(")
  (#set! message "`{file}` stays open: call `fs.closeSync({file})` in a `finally`"))

((variable_declarator name: (identifier) @browser value: (await_expression (call_expression function: (_) @callee))) @hint
  (#resolves-to? @callee "puppeteer.launch" "puppeteer-core.launch" "playwright.chromium.launch")
  (#in? @hint "handler")
  (#not-function-mentions? @hint "^(close|disconnect|kill)$")
  (#set! message "Every request leaves a browser running: call `{browser}.close()` in a `finally`"))

; Given back only if nothing fails.
((variable_declarator name: (identifier) @client value: (await_expression (call_expression function: (member_expression object: (_) @_pool property: (_) @_connect) @callee arguments: (arguments)))) @hint
  (#match? @callee "(?i)pool\\w*\\.(connect|getConnection)$")
  (#function-mentions? @hint "^release$")
  (#not-function-matches? @hint "\\bfinally\\b|\\bcatch\\b|\\busing\\b|Symbol\\.(async)?[dD]ispose")
  (#function-matches? @hint "await \\w+\\.(query|execute)\\(")
  (#not-returned? @client)
  (#not-file-kind? "test" "migration" "seed")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?)(/|\\.|-|$)")
  (#set! message "`{client}` stays taken when a query fails: call `{client}.release()` in a `finally`"))

;! bad
; async function load(id) {
;   const client = await pool.connect();
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const { rows } = await client.query("SELECT name FROM users WHERE id = $1", [id]);
;   return rows[0];
; }
;! bad
; import fs from "node:fs";
; import { open } from "node:fs/promises";
; async function head(path) {
;   const file = await open(path);
;         ^^^^^^^^^^^^^^^^^^^^^^^
;   const { buffer } = await file.read(Buffer.alloc(16), 0, 16, 0);
;   return buffer;
; }
; function stamp(path) {
;   const file = fs.openSync(path, "a");
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   fs.writeSync(file, "x");
; }
;! bad
; async function place(order) {
;   const runner = dataSource.createQueryRunner();
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await runner.query("INSERT INTO orders (id) VALUES ($1)", [order.id]);
; }
; place(
;! good
; async function load(id) {
;   const client = await pool.connect();
;   try {
;     const { rows } = await client.query("SELECT name FROM users WHERE id = $1", [id]);
;     return rows[0];
;   } finally {
;     client.release();
;   }
; }
; async function connect() {
;   const client = await pool.connect();
;   return client;
; }
;! bad
; async function latest(sensor) {
;   const client = await pool.connect();
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   try {
;     const { rows } = await client.query("SELECT at FROM readings WHERE sensor = $1", [sensor]);
;     client.release();
;     return rows[0];
;   } catch (error) {
;     throw new ReadingError(sensor, error);
;   }
; }
;! bad
; async function move(order) {
;   const runner = dataSource.createQueryRunner();
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await runner.startTransaction();
;   const found = await runner.manager.findOne(Order, { where: { id: order } });
;   if (!found) {
;     await runner.rollbackTransaction();
;     throw new NotFoundException("order");
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   try {
;     await runner.manager.save(found);
;     await runner.commitTransaction();
;   } catch (error) {
;     await runner.rollbackTransaction();
;     throw error;
;   }
;   await runner.release();
; }
;! bad
; async function load(id) {
;   const controller = new AbortController();
;   const timer = setTimeout(() => controller.abort(), 3000);
;   const answer = await fetch(`${BASE}/${id}`, { signal: controller.signal });
;   clearTimeout(timer);
;   ^^^^^^^^^^^^^^^^^^^^
;   return answer.json();
; }
;! good
; async function load(id) {
;   const controller = new AbortController();
;   const timer = setTimeout(() => controller.abort(), 3000);
;   try {
;     return await fetch(`${BASE}/${id}`, { signal: controller.signal });
;   } finally {
;     clearTimeout(timer);
;   }
; }
; async function both(id) {
;   const client = await pool.connect();
;   try {
;     await client.query("SELECT 1");
;     client.release();
;   } catch (error) {
;     client.release(error);
;     throw error;
;   }
; }
;! good
; import { open } from "node:fs/promises";
; async function head(path) {
;   const file = await open(path);
;   try {
;     return await file.read(Buffer.alloc(16), 0, 16, 0);
;   } finally {
;     await file.close();
;   }
; }
; async function read(path) {
;   const file = await open(path);
;   return file.createReadStream();
; }
;! bad
; const { pool } = require("./db");
; async function open(queue) {
;   const client = await pool.connect();
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const { rows } = await client.query("SELECT id FROM tickets WHERE queue = $1 LIMIT 10", [queue]);
;   client.release();
;   return rows;
; }
;! good
; const { pool } = require("./db");
; async function open(queue) {
;   const client = await pool.connect();
;   try {
;     return await client.query("SELECT id FROM tickets WHERE queue = $1 LIMIT 10", [queue]);
;   } finally {
;     client.release();
;   }
; }
;! good src/commands/shell.js
; export async function shell(pool) {
;   const conn = await pool.connect();
;   await conn.query("SET search_path TO app");
;   try {
;     await prompt(conn);
;   } catch (error) {
;     console.error(error);
;   }
;   conn.release();
; }
