; A caller chooses how much memory or time this takes
;
; A number from a request that says how long a list, a text, a wait or a loop becomes is one request that fills the memory
; or holds the process. Clamp it.
;
; severity: warning
; confidence: medium
; cwe: 770 400 789 1284
; see: https://cwe.mitre.org/data/definitions/770.html
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; precision: warnings that were new when all of them were read: 2/14 (an `unlimited` of another library, a deadline of another name), 2/2 once gated, of one package, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; regex request-number: ^\(?(parseInt|parseFloat|Number|\+\s*)(\.parseInt)?\(?\s*(String\()?(req|request|ctx|c\.req|event)\b[\w.?]*\.(query|params|body|headers|queryStringParameters|pathParameters|param)\b
; regex clamps: (?i)^(min|clamp\w*|max_?\w+|(?-i:MAX\w*)|limit\w*|valid\w*|safeParse|Joi|z|schema|\w*Schema)$
; regex compared: [<>]=?\s*(\d{2,}|[A-Z_]{3,})|[<>]=?\s*\w*([mM]ax|[lL]imit)
; regex numbers-of: (?i)(^|\.)(count|size|length|n|num\w*|rows|cols|columns|width|height|amount|quantity|per_?row|depth|limit|repeat|iterations|times|pages|duration|delay|seconds|points|samples)\b

((new_expression constructor: (_) @callee arguments: (arguments . (_) @count .)) @hint
  (#any-of? @callee "Array" "ArrayBuffer" "SharedArrayBuffer" "Uint8Array" "Uint16Array" "Uint32Array" "Float32Array" "Float64Array")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how much `{callee}` takes: clamp `{count}`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @count)) @hint
  (#any-of? @callee "Array" "Buffer.alloc" "Buffer.allocUnsafe" "Buffer.allocUnsafeSlow" "crypto.randomBytes" "randomBytes")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how much `{callee}` takes: clamp `{count}`"))
((call_expression function: (_) @callee arguments: (arguments (object . (pair key: (_) @_length value: (_) @count) .))) @hint
  (#eq? @callee "Array.from")
  (#eq? @_length "length")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how much `{callee}` makes: clamp `{count}`"))
((call_expression function: (member_expression property: (_) @method) arguments: (arguments . (_) @count)) @hint
  (#any-of? @method "repeat" "padStart" "padEnd")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how long the text becomes: clamp `{count}`"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) @count)) @hint
  (#any-of? @callee "setTimeout" "setInterval")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how long this waits, and the request is held for as long: clamp `{count}`"))
((for_statement condition: (binary_expression operator: ["<" "<="] right: (_) @count)) @hint
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*([mM]ax|[lL]imit)")
  (#set! message "The caller chooses how often this runs, and nobody else is answered meanwhile: clamp `{count}`"))

; A list as long as what was sent says.
((new_expression constructor: (_) @callee arguments: (arguments . (_) @count .)) @hint
  (#any-of? @callee "Array" "ArrayBuffer" "SharedArrayBuffer" "Uint8Array" "Uint16Array" "Uint32Array" "Float32Array" "Float64Array")
  (#not-value-matches? @count "<request-number>")
  (#tainted? @count)
  (#match? @count "<numbers-of>")
  (#not-match? @count "\\.length$|^\\[|Buffer")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#not-file-matches? "@Max\\(|\\.max\\(")
  (#not-runs-in? "browser")
  (#set! message "The caller chooses how much `{callee}` takes: clamp `{count}`"))
((new_expression constructor: (_) @callee arguments: (arguments . (binary_expression left: (_) @count operator: "*" right: (_) @_times) .)) @hint
  (#any-of? @callee "Array" "ArrayBuffer" "Uint8Array" "Uint16Array" "Uint32Array" "Float32Array" "Float64Array")
  (#tainted? @count)
  (#match? @count "<numbers-of>")
  (#not-match? @count "\\.length$")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#not-file-matches? "@Max\\(|\\.max\\(")
  (#not-runs-in? "browser")
  (#set! message "The caller chooses how much `{callee}` takes: clamp `{count}`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @count)) @hint
  (#any-of? @callee "Array" "Buffer.alloc" "Buffer.allocUnsafe" "crypto.randomBytes" "randomBytes")
  (#not-value-matches? @count "<request-number>")
  (#tainted? @count)
  (#match? @count "<numbers-of>")
  (#not-match? @count "\\.length$")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#not-file-matches? "@Max\\(|\\.max\\(")
  (#set! message "The caller chooses how much `{callee}` takes: clamp `{count}`"))
((call_expression function: (_) @callee arguments: (arguments (object . (pair key: (_) @_length value: (_) @count) .))) @hint
  (#eq? @callee "Array.from")
  (#eq? @_length "length")
  (#not-value-matches? @count "<request-number>")
  (#tainted? @count)
  (#not-match? @count "\\.length$")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#not-file-matches? "@Max\\(|\\.max\\(")
  (#set! message "The caller chooses how much `{callee}` makes: clamp `{count}`"))
((call_expression function: (member_expression property: (_) @method) arguments: (arguments . (member_expression) @count)) @hint
  (#any-of? @method "repeat" "padStart" "padEnd")
  (#not-value-matches? @count "<request-number>")
  (#tainted? @count)
  (#match? @count "<numbers-of>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how long the text becomes: clamp `{count}`"))
((for_statement condition: (binary_expression operator: ["<" "<="] right: [(identifier) (member_expression)] @count)) @hint
  (#not-value-matches? @count "<request-number>")
  (#tainted? @count)
  (#match? @count "<numbers-of>")
  (#not-match? @count "\\.length$")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})|[<>]=?\\s*\\w*([mM]ax|[lL]imit)")
  (#not-file-matches? "@Max\\(|\\.max\\(")
  (#not-runs-in? "browser")
  (#set! message "The caller chooses how often this runs, and nobody else is answered meanwhile: clamp `{count}`"))
; Pictures and pages of any size.
((call_expression function: (member_expression object: (_) @_image property: (_) @method) arguments: (arguments . (_) @width (_) @height)) @hint
  (#any-of? @method "resize" "extend" "setViewport")
  (#match? @_image "(?i)sharp\\(|jimp|image|img|gm\\(|canvas")
  (#value-matches? @width "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how large the picture becomes: clamp `{width}` and `{height}`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @width . (_) @height)) @hint
  (#match? @callee "(^|\\.)createCanvas$")
  (#value-matches? @width "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how large the picture becomes: clamp `{width}` and `{height}`"))

; What a packet says of itself.
((call_expression function: (_) @callee arguments: (arguments . (identifier) @count)) @hint
  (#any-of? @callee "Buffer.alloc" "Buffer.allocUnsafe" "Buffer.allocUnsafeSlow")
  (#value-matches? @count "\\.read(U?Int(16|24|32)?|BigU?Int64|UIntBE|UIntLE)\\w*\\(")
  (#file-matches? "createServer\\(|\\.on\\(['\"](data|connection|message)['\"]")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "\\b(len|length|size|count|n)\\s*[<>]|[<>]=?\\s*(\\d{2,}|[A-Z_]{3,})")
  (#set! severity "info")
  (#set! message "Whoever sent the packet chooses how much `{callee}` takes: refuse a `{count}` beyond a limit"))
; How long a hash takes.
((call_expression function: (_) @callee arguments: (arguments (_) . (_) @count)) @hint
  (#match? @callee "(^|\\.)bcrypt(js)?\\.(hash|hashSync|genSalt)$|^(hashSync)$")
  (#value-matches? @count "<request-number>")
  (#not-function-mentions? @hint "<clamps>")
  (#set! message "The caller chooses how long this takes: fix `{count}`"))

; A step of nothing never ends.
((for_statement increment: (augmented_assignment_expression operator: "+=" right: [(identifier) (member_expression)] @step)) @hint
  (#value-matches? @step "<request-number>|^(req|request|ctx)\\.(query|body)\\.")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "\\bstep\\w*\\s*(<|<=|>|>=|===?|!==?)\\s*\\d|if\\s*\\(\\s*!\\s*\\w*([sS]tep|[sS]ize|[iI]nterval|[cC]hunk)")
  (#set! message "With a `{step}` of 0, or below, this never ends, and nobody else is answered: check that it is above 0"))
((while_statement body: (statement_block (expression_statement (augmented_assignment_expression operator: ["+=" "-="] right: [(identifier) (member_expression)] @step)))) @hint
  (#value-matches? @step "<request-number>|^(req|request|ctx)\\.(query|body)\\.")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "\\bstep\\w*\\s*(<|<=|>|>=|===?|!==?)\\s*\\d|if\\s*\\(\\s*!\\s*\\w*([sS]tep|[sS]ize|[iI]nterval|[cC]hunk)")
  (#set! message "With a `{step}` of 0, or below, this never ends, and nobody else is answered: check that it is above 0"))
((while_statement condition: (parenthesized_expression (_) @_condition) body: (_) @_body) @hint
  (#match? @_condition "(?i)<=?\\s*(new Date\\()?\\w*(end|to|until|last|max|stop|total)\\w*(\\.\\w+)?(\\(\\))?\\)?$")
  (#match? @_body "setDate\\([^;]*\\+\\s*\\w*([sS]tep|[iI]nterval|[eE]very|[dD]ays)\\w*|\\+=\\s*\\w*([sS]tep|[iI]nterval|[eE]very|[iI]ncrement)\\w*|\\+\\s*\\w*([sS]tep|[iI]nterval|[eE]very|[iI]ncrement)\\w*\\s*\\)?;")
  (#function-matches? @hint "\\b(req|request|ctx)\\.(query|body|params)\\b|searchParams|@Query|@Body")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "(?i)\\b\\w*(step|interval|every|days|increment)\\w*\\s*(<|<=|>|>=|===?|!==?)\\s*\\d|Math\\.max|if\\s*\\(\\s*!\\s*\\w*(step|interval|every|days)")
  (#set! message "With a step of 0, or below, this never ends, and nobody else is answered: check that it is above 0"))
; Limits that libraries bring, switched off.
((pair key: (_) @_limit value: (_) @_none) @hint
  (#match? @hint "^['\"]?(limitInputPixels['\"]?:\\s*(false|0)|maxFileSize['\"]?:\\s*Infinity|fileSize['\"]?:\\s*Infinity|maxPayload['\"]?:\\s*0|parameterLimit['\"]?:\\s*(Infinity|\\d{6,}))$")
  (#not-path-matches? "(?i)test|(^|/)(bin|cli|scripts?|tools?|build)(/|\\.|-|$)")
  (#not-file-kind? "test")
  (#set! message "`{hint}` lets one caller fill the memory: leave the library's limit on"))
((pair key: (_) @_limit value: (true)) @hint
  (#match? @_limit "^['\"]?unlimited['\"]?$")
  (#file-matches? "\\bsharp\\b")
  (#not-path-matches? "(?i)test|(^|/)(bin|cli|scripts?|tools?|build)(/|\\.|-|$)")
  (#not-file-kind? "test")
  (#set! message "`{hint}` lets one caller fill the memory: leave the library's limit on"))
((assignment_expression left: (member_expression object: (_) @server property: (_) @_timeout) right: (number) @_none) @hint
  (#match? @_timeout "^(requestTimeout|headersTimeout|timeout|keepAliveTimeout)$")
  (#match? @server "(?i)server$|^srv$")
  (#match? @_none "^0$")
  (#not-match? @_timeout "^(timeout|keepAliveTimeout)$")
  ; Another deadline of the same server.
  (#not-function-matches? @hint "[sS]erver\\.timeout = [^0]")
  (#set! message "Without `{_timeout}` callers who send one byte a minute hold all connections: leave it on"))
; Sent as arrays, started all at once by a timer or a worker.
((new_expression constructor: (_) @callee arguments: (arguments . (_))) @hint
  (#match? @callee "^Worker$")
  (#in? @hint "handler")
  (#imports? "worker_threads")
  (#not-function-mentions? @hint "(?i)pool|limit\\w*|queue|max\\w*|semaphore")
  (#set! severity "info")
  (#set! message "Each request starts a thread of its own, and a thousand of them take the machine: use a pool with a bound"))

; A step that some other function hands in.
((for_statement increment: (augmented_assignment_expression operator: "+=" right: (identifier) @step)) @hint
  (#match? @step "(?i)^(size|step|chunk_?size|batch_?size|page_?size|width|interval|increment|per|every|n)$")
  (#tainted? @step "parameter")
  (#not-function-mentions? @hint "<clamps>|(?i)^(assert|isInteger|isSafeInteger|throw|RangeError|TypeError)$")
  (#not-function-matches? @hint "\\bthrow\\b|[<>]=?\\s*[01]\\b|if\\s*\\(\\s*!|\\b(size|step|chunkSize|batchSize|interval|n)\\s*=\\s*\\d|\\|\\|\\s*\\d|\\?\\?\\s*\\d|Math\\.")
  (#file-matches? "\\b(express|fastify|koa|hono|@nestjs|req|request|ctx)\\b")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|vendors?|lib/crypto)(/|\\.|-|$)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "With a `{step}` of 0, or below, this never ends: check that it is above 0"))
; Asked until it is done, which it may never be.
((while_statement condition: (parenthesized_expression (true)) body: (_) @_body) @hint
  (#match? @_body "(?i)await\\s+(\\w+\\.)*(sleep|delay|wait|setTimeout|timeout)\\w*\\(|new Promise\\(\\(?\\w*\\)?\\s*=>\\s*setTimeout")
  (#match? @_body "(?i)(status|state|phase|done|ready|finished|completed?)\\b")
  (#match? @_body "\\b(return|break)\\b")
  (#not-match? @_body "(?i)fail|error|cancel|attempt|tries|retr|deadline|timeout(Ms)?\\s*[<>)]|Date\\.now|elapsed|max|abort|signal|throw|--|\\+\\+|stopp|shutdown|running|closed")
  (#not-function-matches? @hint "(?i)worker|daemon|poller|consume|subscribe|listen")
  (#set! severity "info")
  (#set! message "If what is waited for has failed, or is unknown, this asks for ever: end after a number of tries, and on failure"))
; Up from parent to parent, round and round.
((while_statement condition: (parenthesized_expression (_) @_condition) body: (_) @_body) @hint
  (#match? @_condition "(?i)^\\w+(\\??\\.)(parent(_?id)?|manager_?id|next_?id|reply_?to|ancestor_?id|boss_?id|supervisor_?id)( *!==? *null)?$")
  (#match? @_body "await|find\\w*\\(|get\\w*\\(")
  (#not-function-matches? @hint "(?i)seen|visited|depth|limit|max|new Set|count|level\\s*[<>]")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "If a row is its own ancestor, this never ends: keep the ids that were seen, or bound the depth"))

((call_expression function: (_) @callee arguments: (arguments . (binary_expression left: (_) @count operator: "*" right: (_) @_times))) @hint
  (#any-of? @callee "Buffer.alloc" "Buffer.allocUnsafe" "Array")
  (#match? @count "<numbers-of>")
  (#value-matches? @count "\\b(req|request|ctx)\\.(body|query|params)\\b")
  (#not-function-mentions? @hint "<clamps>")
  (#not-function-matches? @hint "<compared>")
  (#set! message "The caller chooses how much `{callee}` takes: clamp `{count}`"))

;! bad
; app.get("/fill", (req, res) => {
;   const count = parseInt(req.query.count, 10);
;   res.json(new Array(count).fill(0));
;            ^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/bytes", (req, res) => res.send(Buffer.alloc(Number(req.query.size))));
;                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; app.get("/text", (req, res) => res.json({ text: "-".repeat(Number(req.query.length)) }));
;                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; app.get("/wait", (req, res) => {
;   setTimeout(() => res.end(), Number(req.query.ms));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.get("/rounds", (req, res) => {
;   const rounds = Number(req.query.rounds);
;   for (let i = 0; i < rounds; i++) {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     step(i);
;   }
;   if (res
;! good
; app.get("/fill", (req, res) => {
;   const count = Math.min(parseInt(req.query.count, 10) || 0, 100);
;   res.json(new Array(count).fill(0));
; });
;! good
; app.get("/bytes", (req, res) => {
;   const wanted = Number(req.query.wanted);
;   if (wanted > 4096) return res.sendStatus(400);
;   res.send(Buffer.alloc(wanted));
; });
;! good
; const rows = new Array(Number(process.env.ROWS)).fill(0);
; app.get("/wait", (req, res) => { setTimeout(() => res.end(), 50); });
;! good
; app.get("/orders/:id", (req, res) => {
;   const id = Number(req.params.id);
;   res.json(load([id]));
; });
;! bad
; app.post("/seats", (req, res) => {
;   const { rows, perRow } = req.body;
;   const seats = new Array(rows * perRow).fill(null);
;                 ^^^^^^^^^^^^^^^^^^^^^^^^
;   const ids = Array.from({ length: rows }, (_, i) => i);
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   for (let i = 0; i < req.body.count; i++) ids.push(make());
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(seats);
; });
; app.get("/thumb", async (req, res) => {
;   const width = parseInt(req.query.width, 10);
;   res.send(await sharp(file).resize(width, width).toBuffer());
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; app.post("/seats", (req, res) => {
;   const rows = Math.min(Number(req.body.rows), 50);
;   res.json(new Array(rows).fill(null));
;   for (const item of req.body.items) console.debug(item.id);
; });
;! bad
; const net = require("net");
; net.createServer((socket) => {
;   socket.on("data", (chunk) => {
;     const length = chunk.readUInt32BE(0);
;     const body = Buffer.alloc(length);
;                  ^^^^^^^^^^^^^^^^^^^^
;     chunk.copy(body, 0, 4);
;   });
; });
;! good
; const net = require("net");
; net.createServer((socket) => {
;   socket.on("data", (chunk) => {
;     const length = chunk.readUInt32BE(0);
;     if (length > 65536) return socket.destroy();
;     chunk.copy(Buffer.alloc(length), 0, 4);
;   });
; });
;! bad
; app.get("/series", (req, res) => {
;   const step = Number(req.query.step);
;   const points = [];
;   for (let x = 0; x < 1000; x += step) points.push(x);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(points);
; });
;! bad
; app.get("/days", (req, res) => {
;   const every = parseInt(req.query.every, 10);
;   const days = [];
;   let at = start;
;   while (at <= end) {
;   ^^^^^^^^^^^^^^^^^^^
;     days.push(at);
;     at += every;
;   }
;   res.json(days);
; });
; const image = (file) => sharp(file, { limitInputPixels: false });
;                                       ^^^^^^^^^^^^^^^^^^^^^^^
; server.requestTimeout = 0;
; ^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.get("/series", (req, res) => {
;   const step = Number(req.query.step);
;   if (!(step >= 1)) return res.sendStatus(400);
;   const points = [];
;   for (let x = 0; x < 1000; x += step) points.push(x);
;   res.json(points);
; });
; const image = (file) => sharp(file, { limitInputPixels: 40_000_000 });
; server.requestTimeout = 60_000;
;! bad
; const express = require("express");
; exports.chunks = (list, size) => {
;   const out = [];
;   for (let i = 0; i < list.length; i += size) out.push(list.slice(i, i + size));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return out;
; };
; async function wait(id) {
;   while (true) {
;   ^^^^^^^^^^^^^^
;     const job = await jobs.get(id);
;     if (job.status === "done") return job;
;     await sleep(1000);
;   }
; }
; async function root(node) {
;   while (node.parentId) {
;   ^^^^^^^^^^^^^^^^^^^^^^^
;     node = await nodes.find(node.parentId);
;   }
;   return node;
; }
;! good
; const express = require("express");
; exports.chunks = (list, size) => {
;   if (!(size > 0)) throw new RangeError("size");
;   const out = [];
;   for (let i = 0; i < list.length; i += size) out.push(list.slice(i, i + size));
;   return out;
; };
; async function root(node) {
;   const seen = new Set();
;   while (node.parentId && !seen.has(node.id)) {
;     seen.add(node.id);
;     node = await nodes.find(node.parentId);
;   }
;   return node;
; }
;! bad
; app.post("/grid", (req, res) => {
;   const rows = req.body.rows | 0;
;   const cols = req.body.cols | 0;
;   res.json({ size: Buffer.alloc(rows * cols).length });
;                    ^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; app.post("/grid", (req, res) => {
;   const rows = Math.min(req.body.rows | 0, 64);
;   res.json({ size: Buffer.alloc(rows * 8).length });
; });
;! good
; const { createWarning } = require("process-warning");
; const FSTWRN001 = createWarning({ name: "FastifyWarning", code: "FSTWRN001", unlimited: true });
