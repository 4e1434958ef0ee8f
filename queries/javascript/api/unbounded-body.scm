; A caller decides how much memory the server takes
;
; A body that is collected whole, without a limit, ends the process: a few callers who send gigabytes are enough. A parser
; with a limit answers 413 instead.
;
; severity: warning
; confidence: medium
; precision: 2/6 before the gates, 2/2 after them on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; cwe: 770 400
; see: https://expressjs.com/en/api.html#express.json

; Collected by hand.
((call_expression
   function: (member_expression object: (identifier) @_request property: (_) @_on)
   arguments: (arguments . (string) @_data . (_ body: [
     (statement_block . (expression_statement (augmented_assignment_expression left: (_) @body right: (_) @_chunk)) .)
     (statement_block . (expression_statement (call_expression function: (member_expression object: (_) @body property: (_) @_push) arguments: (_) @_chunk)) .)
     (augmented_assignment_expression left: (_) @body right: (_) @_chunk)
     (call_expression function: (member_expression object: (_) @body property: (_) @_push) arguments: (_) @_chunk)
   ]))) @hint
  (#any-of? @_request "req" "request")
  (#eq? @_on "on")
  (#match? @_data "^[\"']data[\"']$")
  (#in? @hint "handler")
  (#not-path-matches? "(?i)emulat|mock|dev-?server|fixture")
  (#not-function-mentions? @hint "(?i)limit|max|413|destroy|content-?length|too_?large|^byteLength$")
  (#not-function-matches? @hint "(length|size|bytes|received|total) *>=? *[\\w(]")
  (#set! message "`{body}` grows for as long as the caller sends: stop beyond a limit with 413, or use a parser that has one"))
((call_expression
   function: (member_expression object: (identifier) @_request property: (_) @_on)
   arguments: (arguments . (string) @_data . (_ body: [
     (statement_block . (expression_statement (augmented_assignment_expression left: (_) @body)) .)
     (augmented_assignment_expression left: (_) @body)
   ]))) @hint
  (#any-of? @_request "req" "request")
  (#eq? @_on "on")
  (#match? @_data "^[\"']data[\"']$")
  (#not-in? @hint "handler")
  (#function-matches? @hint "\\breq(uest)?\\b[^;]*\\.on\\(['\"]end")
  (#not-file-matches? "https?\\.(request|get)\\(|(?i)limit|maxSize|maxLength|413")
  (#set! message "`{body}` grows for as long as the caller sends: stop beyond a limit with 413, or use a parser that has one"))
((for_in_statement "await" left: (_) @_chunk right: (identifier) @_request body: [
     (expression_statement (call_expression function: (member_expression object: (_) @body property: (_) @_push)))
     (expression_statement (augmented_assignment_expression left: (_) @body))
     (statement_block . (expression_statement (call_expression function: (member_expression object: (_) @body property: (_) @_push))) .)
     (statement_block . (expression_statement (augmented_assignment_expression left: (_) @body)) .)
   ]) @hint
  (#any-of? @_request "req" "request")
  (#in? @hint "handler")
  (#not-path-matches? "(?i)emulat|mock|dev-?server|fixture")
  (#not-function-mentions? @hint "(?i)limit|max|413|destroy|content-?length|too_?large|^byteLength$")
  (#not-function-matches? @hint "(length|size|bytes|received|total) *>=? *[\\w(]")
  (#set! message "`{body}` grows for as long as the caller sends: stop beyond a limit with 413, or use a parser that has one"))

; Uploads that are kept in memory.
((call_expression function: (_) @callee arguments: (arguments . (object) @options .)) @hint
  (#resolves-to? @callee "multer")
  (#match? @options "memoryStorage\\(|storage\\b")
  (#lacks-member? @options "limits")
  (#file-matches? "memoryStorage\\(")
  (#set! message "A caller decides how large an upload is, and all of it is kept in memory: pass `limits`")
  (#set! fix.title "Limit uploads to 5 MB")
  (#set! fix.safety "suggested")
  (#replace-last! @options "}" ", limits: {{ fileSize: 5 * 1024 * 1024 } }"))

; A limit that is none.
((pair key: (_) @_limit value: [(string) (number)] @size) @hint
  (#any-of? @_limit "limit" "bodyLimit" "jsonLimit" "formLimit" "textLimit")
  (#inside-call? @hint "express.json" "express.urlencoded" "express.raw" "express.text" "body-parser.json" "body-parser.urlencoded" "bodyParser.json" "bodyParser.urlencoded" "koa-body" "koa-bodyparser" "fastify")
  (#match? @size "(?i)^[\"']([2-9]\\d\\d\\s*mb|\\d{4,}\\s*mb|\\d+\\s*(gb|tb))[\"']$|^Infinity$")
  (#set! message "A body of {size} is kept in memory for each caller: allow what this route needs"))

; Unpacked whole.
((call_expression function: (_) @callee arguments: (arguments . (_) @body) @_arguments) @hint
  (#resolves-to? @callee "zlib.gunzip" "zlib.gunzipSync" "zlib.inflate" "zlib.inflateSync" "zlib.unzip" "zlib.unzipSync" "zlib.brotliDecompress" "zlib.brotliDecompressSync" "pako.inflate" "pako.ungzip")
  (#tainted? @body)
  (#not-match? @_arguments "maxOutputLength")
  (#set! message "A kilobyte of `{body}` unpacks to gigabytes: pass `maxOutputLength` to `{callee}`"))

; Unpacked on the way.
((call_expression function: (member_expression object: (_) @body property: (_) @_pipe) arguments: (arguments . (call_expression function: (_) @callee arguments: (_) @_options))) @hint
  (#eq? @_pipe "pipe")
  (#match? @body "^(req|request|ctx\\.req)\\b|^(fs\\.)?createReadStream\\(\\s*(req|request)\\.file")
  (#match? @callee "(^|\\.)create(Gunzip|Unzip|Inflate|InflateRaw|BrotliDecompress)$")
  (#not-function-mentions? @hint "(?i)limit|max\\w*|413|destroy|^byteLength$|too_?large")
  (#not-path-matches? "(?i)proxy|emulat|mock")
  (#set! message "A kilobyte of `{body}` unpacks to gigabytes: count what comes out of `{callee}`, and stop beyond a limit"))
((call_expression function: (_) @callee arguments: (arguments . (identifier) @body) @_arguments) @hint
  (#resolves-to? @callee "zlib.gunzip" "zlib.gunzipSync" "zlib.inflate" "zlib.inflateSync" "zlib.unzip" "zlib.unzipSync" "zlib.brotliDecompress" "zlib.brotliDecompressSync" "pako.inflate" "pako.ungzip")
  (#not-tainted? @body)
  (#tainted? @body "parameter")
  (#match? @body "(?i)^(body|payload|upload\\w*|compressed\\w*|buffer|buf|data|input|blob|file\\w*)$")
  (#not-match? @_arguments "maxOutputLength")
  (#not-function-mentions? @hint "(?i)max\\w*|limit\\w*")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|client)(/|\\.|$)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "If a caller sends `{body}`, a kilobyte of it unpacks to gigabytes: pass `maxOutputLength` to `{callee}`"))
; An archive that is taken into memory whole.
((call_expression function: (member_expression object: (_) @_entry property: (_) @read) arguments: (arguments)) @hint
  (#any-of? @read "getData" "buffer" "async")
  (#match? @_entry "(?i)^(entry|zipEntry|file|e)$")
  (#file-matches? "adm-zip|unzipper")
  (#function-matches? @hint "(req|request)\\.(file|files|body)\\b")
  (#not-function-mentions? @hint "(?i)size\\w*|limit\\w*|max\\w*|\\w*MAX\\w*")
  (#set! severity "info")
  (#set! message "A small archive unpacks to gigabytes: add up `header.size` of the entries, and stop beyond a limit"))

;! bad
; http.createServer((req, res) => {
;   let body = "";
;   req.on("data", (chunk) => {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     body += chunk;
;   });
;   req.on("end", () => res.end(body));
; });
;! bad
; app.post("/hook", async (req, res) => {
;   const chunks = [];
;   for await (const chunk of req) chunks.push(chunk);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end(Buffer.concat(chunks));
; });
;! bad
; const multer = require("multer");
; const upload = multer({ storage: multer.memoryStorage() });
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const multer = require("multer");
; const upload = multer({ storage: multer.memoryStorage() , limits: { fileSize: 5 * 1024 * 1024 } });
;! bad
; const express = require("express");
; app.use(express.json({ limit: "500mb" }));
;                        ^^^^^^^^^^^^^^
; app.use(express.urlencoded({ extended: true, limit: "1gb" }));
;                                              ^^^^^^^^^^^^
; if (app
;! good
; http.createServer((req, res) => {
;   let body = "";
;   req.on("data", (chunk) => {
;     body += chunk;
;     if (body.length > LIMIT) req.destroy();
;   });
; });
;! good
; const multer = require("multer");
; const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 1000000 } });
; const disk = multer({ dest: "uploads/", limits: { fileSize: 1000000 } });
; app.use(express.json({ limit: "100kb" }));
; app.use(express.json());
;! bad
; const zlib = require("zlib");
; app.post("/import", (req, res) => {
;   const text = zlib.unzipSync(req.body, {});
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.send(String(text.length));
; });
;! good
; const zlib = require("zlib");
; app.post("/import", (req, res) => {
;   const text = zlib.unzipSync(req.body, { maxOutputLength: 5 * 1024 * 1024 });
;   res.send(String(text.length));
; });
; const rows = zlib.unzipSync(fs.readFileSync("rows.gz"));
;! bad
; const zlib = require("zlib");
; app.post("/import", (req, res) => {
;   req.pipe(zlib.createGunzip()).pipe(parser);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
; exports.unpack = (buffer) => JSON.parse(zlib.inflateSync(buffer).toString());
;                                         ^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const zlib = require("zlib");
; app.get("/export", (req, res) => report.pipe(zlib.createGzip()).pipe(res));
; exports.unpack = (buffer) => zlib.inflateSync(buffer, { maxOutputLength: 1_000_000 });
