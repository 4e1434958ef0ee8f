; Another program can be first at this temporary file
;
; Everybody may write to `/tmp`: somebody puts a link at a name that is known or can be guessed, and the service then
; overwrites a file of its own, or reads theirs; two requests at once overwrite each other's. `fs.mkdtemp` makes a folder that
; nobody else has.
;
; severity: warning
; confidence: medium
; precision: 0 hints on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 377 379
; see: https://nodejs.org/api/fs.html#fspromisesmkdtempprefix-options
; list writers: fs.writeFile fs.writeFileSync fs.appendFile fs.appendFileSync fs.createWriteStream fs.outputFile fs.promises.writeFile fs/promises.writeFile fs/promises.appendFile fs.promises.appendFile fs-extra.writeFile fs-extra.outputFile fs-extra.writeFileSync
; regex fixed: ^["'`](/tmp|/var/tmp|/dev/shm)/[\w./-]+["'`]$
; regex guessed: ^(path\.)?(join|resolve)\(\s*(os\.)?tmpdir\(\)\s*,|^`\$\{(os\.)?tmpdir\(\)\}/|^["'`](/tmp|/var/tmp)/|^(path\.)?(join|resolve)\(\s*["']/tmp["']
; regex unguessable: (?i)uuid|random|nanoid|mkdtemp|crypto|ulid|cuid|hash|token|tempy|process\.pid

; A name that follows from what is worked on.
((call_expression function: (_) @callee arguments: (arguments . (_) @path) @_arguments) @hint
  (#resolves-to? @callee "<writers>")
  (#value-matches? @path "^`(/tmp|/var/tmp|\\$\\{(os\\.)?tmpdir\\(\\)\\})/[\\w-]*\\$\\{[\\w.]+\\}[\\w.-]*`$")
  (#not-value-matches? @path "<unguessable>")
  (#not-value-matches? @path "(?i)tmp_?dir\\}/\\$\\{|dir\\}`$")
  (#not-match? @_arguments "wx|0o600")
  (#not-in? @hint "test")
  (#not-function-mentions? @hint "(?i)mkdtemp|randomUUID|nanoid|uuid|randomBytes")
  (#not-path-matches? "(?i)test|(^|/)(bin|cli|scripts?|tools?|build)(/|\\.|-|$)")
  (#set! message "Somebody else can guess `{path}` and put a link there first: make the file in a folder of `fs.mkdtemp`"))

((call_expression function: (_) @callee arguments: (arguments . (_) @path) @_arguments) @hint
  (#resolves-to? @callee "<writers>")
  (#value-matches? @path "<fixed>")
  (#not-match? @_arguments "wx|0o600")
  (#not-in? @hint "test")
  (#not-function-matches? @hint "LAMBDA|lambda|docker|isContainer")
  (#set! message "Somebody else can put a link at `{path}`: make the file in a folder of `fs.mkdtemp`"))

((call_expression function: (_) @callee arguments: (arguments . (_) @path) @_arguments) @hint
  (#resolves-to? @callee "<writers>")
  (#value-matches? @path "<guessed>")
  (#not-value-matches? @path "<fixed>")
  (#not-value-matches? @path "<unguessable>")
  (#value-matches? @path "Date\\.now|getTime|timestamp|Math\\.|['\"][\\w.-]+['\"]\\s*\\)$")
  (#not-match? @_arguments "wx|0o600")
  (#in-function? @hint)
  (#not-in? @hint "test")
  (#not-function-mentions? @hint "(?i)mkdtemp|randomUUID|nanoid|uuid|randomBytes")
  (#set! severity "info")
  (#set! message "Somebody else can guess `{path}` and be there first: make the file in a folder of `fs.mkdtemp`"))

; A folder that everybody knows.
((call_expression function: (_) @callee arguments: (arguments . (_) @folder) @_arguments) @hint
  (#resolves-to? @callee "fs.mkdir" "fs.mkdirSync" "fs.promises.mkdir" "fs/promises.mkdir" "fs-extra.mkdirp" "fs-extra.ensureDir" "fs-extra.ensureDirSync" "fs-extra.mkdirSync")
  (#value-matches? @folder "^[\"'`](/tmp|/var/tmp|/dev/shm)/[\\w./-]+[\"'`]$|^(path\\.)?(join|resolve)\\(\\s*((os\\.)?tmpdir\\(\\)|[\"']/tmp[\"'])\\s*,\\s*[\"'][\\w.-]+[\"']\\s*\\)$|^`\\$\\{(os\\.)?tmpdir\\(\\)\\}/[\\w.-]+`$")
  (#not-match? @_arguments "0o700")
  (#not-in? @hint "test")
  (#not-path-matches? "(?i)test|(^|/)(bin|cli|scripts?|tools?|build)(/|\\.|-|$)")
  (#not-function-matches? @hint "LAMBDA|lambda|docker|isContainer")
  (#set! severity "info")
  (#set! message "Somebody else can have made `{folder}` before, and keeps what is put into it: use `fs.mkdtemp`"))
((call_expression function: (_) @callee arguments: (arguments . (_) @path) @_arguments) @hint
  (#resolves-to? @callee "<writers>")
  (#value-matches? @path "(?i)^(path\\.)?(join|resolve)\\(\\s*((os\\.)?tmpdir\\(\\)|[\"']/tmp[\"'])\\s*,\\s*([\"'][\\w.-]*[\"']\\s*\\+\\s*)?[`\"'\\w${}.+ -]*(\\w*(user|id|name|email|date|report|invoice|order)\\w*)[`\"'\\w${}.+ -]*\\)$|^[\"']/tmp/[\\w-]*[\"']\\s*\\+")
  (#not-value-matches? @path "<unguessable>")
  (#not-value-matches? @path "Date\\.now|getTime|timestamp|Math\\.")
  (#not-match? @_arguments "wx|0o600")
  (#in-function? @hint)
  (#not-in? @hint "test")
  (#not-function-mentions? @hint "(?i)mkdtemp|randomUUID|nanoid|uuid|randomBytes")
  (#set! severity "info")
  (#set! message "Somebody else can guess `{path}` and be there first: make the file in a folder of `fs.mkdtemp`"))

;! bad
; const fs = require("fs");
; exports.render = (html) => {
;   fs.writeFileSync("/tmp/invoice.html", html);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return "/tmp/invoice.html";
; };
;! bad
; import fs from "node:fs/promises";
; import os from "node:os";
; import path from "node:path";
; export async function stage(buffer) {
;   const file = path.join(os.tmpdir(), `upload-${Date.now()}.bin`);
;   await fs.writeFile(file, buffer);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return file;
; }
; export async function keep(text) {
;   const file = "/var/tmp/state.json";
;   await fs.writeFile(file, text);
;         ^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; import { createWriteStream } from "fs";
; export function dump(stream) {
;   stream.pipe(createWriteStream("/tmp/dump.sql"));
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return stream.
;! good
; import fs from "node:fs/promises";
; import os from "node:os";
; import path from "node:path";
; export async function stage(buffer) {
;   const folder = await fs.mkdtemp(path.join(os.tmpdir(), "upload-"));
;   const file = path.join(folder, "upload.bin");
;   await fs.writeFile(file, buffer);
;   return file;
; }
;! good
; import fs from "node:fs";
; import os from "node:os";
; import path from "node:path";
; export function stage(buffer) {
;   const file = path.join(os.tmpdir(), `${crypto.randomUUID()}.bin`);
;   fs.writeFileSync(file, buffer);
;   return file;
; }
; export function lock() {
;   fs.writeFileSync("/tmp/service.lock", "1", { flag: "wx" });
; }
; export function read() {
;   return fs.readFileSync("/tmp/invoice.html");
; }
;! bad
; const fs = require("fs");
; const os = require("os");
; const path = require("path");
; exports.prepare = () => fs.mkdirSync("/tmp/clinic-exports", { recursive: true });
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; exports.report = (name, data) => {
;   const file = path.join(os.tmpdir(), "report-" + name + ".csv");
;   fs.writeFileSync(file, data);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; };
;! good
; const fs = require("fs");
; exports.prepare = () => fs.mkdirSync("/var/lib/clinic/exports", { recursive: true });
;! bad
; const fs = require("fs");
; function convert(buffer, name) {
;   const input = `/tmp/${name}.pdf`;
;   fs.writeFileSync(input, buffer);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return input;
; }
;! good
; const fs = require("fs");
; function convert(buffer) {
;   const folder = fs.mkdtempSync("/tmp/convert-");
;   fs.writeFileSync(`${folder}/input.pdf`, buffer);
; }
