; A caller chooses the file
;
; A name such as `../../.env` leads out of the folder that was meant, and so does an absolute path given to
; `path.resolve`: whoever calls reads, overwrites or deletes any file the server can. Take the last part of the name, or
; make sure that the resolved path still begins with the folder's.
;
; severity: warning
; confidence: medium
; cwe: 22
; precision: 1/1 on 23 packages (Ghost, Uptime Kuma, NodeBB, Directus, Strapi, Payload, Medusa, Parse Server, …)
; precision: wider patterns: 0/7 (another thing called payload, templates of the program) before they were gated, 0 new left on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines; 0/1 on ghost 5.130.6, parse-server 9.10.0, nodebb 1.4.0, uptime-kuma 2.0.0-dev.0, 0.3 million lines, gated since
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://owasp.org/www-community/attacks/Path_Traversal
; regex checks-of-paths: (?i)^(startsWith|basename|relative|includes|has|indexOf|test|match|isSafe\w*|is\w*Inside\w*|isWithin\w*|safe\w+|sanitize\w*|valid\w*|assert\w*|check\w*path\w*|parse|safeParse|is(UUID|ValidObjectId|Alphanumeric)|ensure\w*|verify\w*|slugify\w*)$
; list file-calls: fs.readFile fs.readFileSync fs.writeFile fs.writeFileSync fs.appendFile fs.appendFileSync fs.createReadStream fs.createWriteStream fs.unlink fs.unlinkSync fs.rm fs.rmSync fs.open fs.openSync fs.copyFile fs.copyFileSync fs.rename fs.renameSync fs.readdir fs.readdirSync fs.stat fs.existsSync
; list file-calls: fs.promises.readFile fs.promises.writeFile fs.promises.appendFile fs.promises.unlink fs.promises.rm fs.promises.open fs.promises.copyFile fs.promises.rename fs.promises.readdir
; list file-calls: fs/promises.readFile fs/promises.writeFile fs/promises.appendFile fs/promises.unlink fs/promises.rm fs/promises.open fs/promises.copyFile fs/promises.rename fs/promises.readdir
; list file-calls: fs-extra.readFile fs-extra.readFileSync fs-extra.writeFile fs-extra.outputFile fs-extra.remove fs-extra.readJson fs-extra.writeJson fs-extra.createReadStream fs-extra.unlink fs-extra.move fs-extra.copy Bun.file Deno.readTextFile Deno.readFile Deno.writeTextFile Deno.remove
; regex kept-for-users: (?i)(upload|document|attachment|avatar|media|storage|photo|picture|invoice|receipt|report|export|import|backup|contract|statement|homework|submission|recording|download|user_?files|user_?data|public_?dir|files_?(dir|root|path)|note|certificate)\w*
; regex users-name: (?i)[,/+{(]\s*[`"'/\s${+]*(\w+\.)?(file_?name|original_?name|orig_?name|user_?file\w*|requested_?\w+|upload(ed)?_?(name|file\w*)|attachment_?(name|file)?|document_?name|doc_?name|image_?name|photo_?name|avatar_?(name|file)|report_?name|invoice_?(name|file)|template_?name|user_?path|sub_?path|rel(ative)?_?path)\b[\s)`"'}+]*(\.\w+|\+\s*["'].*)?[)`"']*$
; regex no-service: (?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|generat\w*|commands?|loaders?|migrations?|plugins?|compil\w*|bundl\w*|fixtures?|config|webpack|vite|rollup|gulp)(/|\.|$)

((call_expression function: (_) @callee arguments: (arguments . (_) @path)) @hint
  (#resolves-to? @callee
    "fs.readFile" "fs.readFileSync" "fs.writeFile" "fs.writeFileSync" "fs.appendFile" "fs.appendFileSync"
    "fs.createReadStream" "fs.createWriteStream" "fs.unlink" "fs.unlinkSync" "fs.rm" "fs.rmSync" "fs.readdir" "fs.readdirSync"
    "fs.open" "fs.openSync" "fs.mkdir" "fs.mkdirSync" "fs.rmdir" "fs.rmdirSync"
    "fs.promises.readFile" "fs.promises.writeFile" "fs.promises.appendFile" "fs.promises.unlink" "fs.promises.rm"
    "fs.promises.readdir" "fs.promises.open" "fs.promises.mkdir"
    "fs/promises.readFile" "fs/promises.writeFile" "fs/promises.appendFile" "fs/promises.unlink" "fs/promises.rm"
    "fs/promises.readdir" "fs/promises.open" "fs/promises.mkdir"
    "fs-extra.readFile" "fs-extra.readFileSync" "fs-extra.writeFile" "fs-extra.outputFile" "fs-extra.remove" "fs-extra.readJson"
    "fs-extra.createReadStream" "fs-extra.unlink" "Bun.file" "Deno.readTextFile" "Deno.readFile" "Deno.writeTextFile" "Deno.remove")
  (#tainted? @path)
  (#not-function-mentions? @path "<checks-of-paths>")
  (#set! message "A caller chooses the path that `{callee}` takes: use its `path.basename`, or check that the resolved path stays in its folder"))

; Express sends any file whose path it is given, unless `root` holds it in a folder.
((call_expression function: (_) @callee arguments: (arguments . (_) @path) @_arguments) @hint
  (#method? @callee "sendFile" "sendfile" "download")
  (#match? @callee "(?i)^(res|response|reply|resp|this\\.res)\\.")
  (#tainted? @path)
  (#not-contains-text? @_arguments "(?i)^(root|options|opts|\\w+Options)$")
  (#not-function-mentions? @path "<checks-of-paths>")
  (#set! message "A caller chooses the file that is sent: give `{callee}` the folder as its `root`"))

; A file of a user's, as its name and its folder say.
((call_expression function: (_) @callee arguments: (arguments . [(identifier) (call_expression) (template_string) (binary_expression)] @path)) @hint
  (#resolves-to? @callee "<file-calls>")
  (#tainted? @path "parameter")
  (#not-tainted? @path)
  (#value-matches? @path "<kept-for-users>")
  (#value-matches? @path "<users-name>")
  (#not-function-mentions? @path "<checks-of-paths>")
  (#not-path-matches? "<no-service>")
  (#not-runs-in? "browser")
  (#set! message "A `../` in the name leads out of the folder: take its `path.basename`, or check that the resolved path stays there"))

; A name that some other function hands in, put behind a folder that is meant to hold it.
((call_expression function: (_) @callee arguments: (arguments . [
    (call_expression function: (_) @_join arguments: (arguments . (_) @_folder (identifier) @name .))
    (template_string) (binary_expression)] @path)) @hint
  (#resolves-to? @callee
    "fs.readFile" "fs.readFileSync" "fs.writeFile" "fs.writeFileSync" "fs.createReadStream" "fs.createWriteStream" "fs.unlink" "fs.unlinkSync"
    "fs.promises.readFile" "fs.promises.writeFile" "fs.promises.unlink" "fs.promises.rm" "fs/promises.readFile" "fs/promises.writeFile"
    "fs/promises.unlink" "fs/promises.rm" "fs-extra.readFile" "fs-extra.writeFile" "fs-extra.outputFile" "fs-extra.remove")
  (#tainted? @path "parameter")
  (#not-tainted? @path)
  (#match? @path "(?i)(upload|document|attachment|avatar|\\bfiles|media|\\bdata\\b|storage|docs|public|images?|photos?|reports?|exports?|invoices?)\\w*(_?dir|_?path|_?root|folder)?['\"]?\\s*(,|\\)|/|\\}/)|BASE_(DIR|PATH)|baseDir")
  (#match? @path "(?i)\\b(file_?name|filename|name|file|user_?file|document|attachment|requested\\w*|user_?path|key|slug)\\s*[)}]?[)`]?$")
  (#not-function-mentions? @path "<checks-of-paths>")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|generat\\w*|commands?|loaders?)(/|\\.|$)|webpack|vite|rollup|gulp")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A `../` in the name leads out of the folder: take its `path.basename`, or make sure that no caller chooses it"))

; Some name, behind a folder that is meant to hold it.
((call_expression function: (_) @callee arguments: (arguments . [(identifier) (call_expression) (template_string) (binary_expression)] @path)) @hint
  (#resolves-to? @callee "<file-calls>")
  (#tainted? @path "parameter")
  (#not-tainted? @path)
  (#value-matches? @path "(?i)<kept-for-users>|\\bbase_?(dir|path)\\b|\\bthis\\.#?_?(root|dir|data_?dir|folder|path)\\b|_DIR\\b|_ROOT\\b")
  (#value-matches? @path "(?i)[,/+{]\\s*[`\"'/\\s${+]*(\\w+\\.)?(file_?name|name|title|slug|key|id|user|tenant|document|attachment|requested\\w*)\\b[\\s)`\"'}+]*(\\.\\w+|\\+\\s*[\"'].*)?[)`\"']*$")
  (#not-function-mentions? @path "<checks-of-paths>")
  (#not-path-matches? "<no-service>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A `../` in the name leads out of the folder: take its `path.basename`, or make sure that no caller chooses it"))

; Folders and files that a recording, a customer or a case has: two names at once.
((call_expression function: (_) @callee arguments: (arguments . [(identifier) (call_expression) (template_string) (binary_expression)] @path)) @hint
  (#resolves-to? @callee "<file-calls>")
  (#tainted? @path "parameter")
  (#not-tainted? @path)
  (#value-matches? @path "(?i)<kept-for-users>")
  (#value-matches? @path "(?i)[,/+{]\\s*[`\"'/\\s${+]*(\\w+\\.)?(file|path|name)\\b[\\s)`\"'}+]*[)`\"']*$")
  (#not-function-mentions? @path "<checks-of-paths>")
  (#not-path-matches? "<no-service>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A `../` in the name leads out of the folder: take its `path.basename`, or make sure that no caller chooses it"))
; An archive, a page or a mail that a file is put into.
((call_expression function: (member_expression object: (_) @_archive property: (_) @method) arguments: (arguments . (_) @path)) @hint
  (#any-of? @method "file" "addLocalFile" "addFile" "append" "directory")
  (#match? @_archive "(?i)(archive|zip|arch|a|bundle)$")
  (#imports? "archiver" "adm-zip" "jszip" "zip-stream")
  (#file-matches? "\\b(req|request|ctx)\\.(query|body|params)\\b")
  (#match? @path "^(['\"`][\\w./-]*/['\"`]?\\s*\\+|`[\\w./-]*/\\$\\{|(path\\.)?(join|resolve)\\()")
  (#not-constant? @path)
  (#not-function-mentions? @path "<checks-of-paths>")
  (#set! message "A caller chooses the file that is packed: take its `path.basename`, or check that the resolved path stays in its folder"))
((pair key: (_) @_path value: (_) @path) @hint
  (#match? @_path "^['\"]?path['\"]?$")
  (#inside-call? @hint "sendMail" "launchPersistentContext" "screenshot" "pdf")
  (#tainted? @path)
  (#not-match? @path "\\.files?\\b")
  (#not-function-mentions? @path "<checks-of-paths>")
  (#set! message "A caller chooses the file: take the `path.basename` of its name, or check that the resolved path stays in its folder"))

; A thing by its name, behind a folder that an object keeps.
((call_expression function: (_) @callee arguments: (arguments . [(identifier) (call_expression) (template_string) (binary_expression)] @path)) @hint
  (#resolves-to? @callee "<file-calls>")
  (#tainted? @path "parameter")
  (#not-tainted? @path)
  (#value-matches? @path "(?i)\\bthis\\.#?_?\\w*(root|dir|folder|path|base)\\b|_DIR\\b|_ROOT\\b|\\bbase_?(dir|path)\\b|^[`\"'](\\./|/srv/|/var/|/data/)[\\w./-]*/")
  (#value-matches? @path "(?i)[/,+{]\\s*[`\"'/\\s${+]*(service|channel|room|date|day|month|locale|page|section|topic|report|project|device|patient|student|order|invoice|ticket|customer|account|category|theme|template|board|game|level|slot|version|bucket)(_?(id|name))?\\b[\\s)`\"'}+]*(\\.\\w+|\\+?\\s*[\"']\\.\\w+[\"'])?[)`\"']*$")
  (#not-function-mentions? @path "<checks-of-paths>|(?i)^Number$|^parseInt$")
  (#not-path-matches? "<no-service>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A `../` in the name leads out of the folder: take its `path.basename`, or make sure that no caller chooses it"))

; Other calls that take a path.
((call_expression function: (_) @callee arguments: (arguments . (_) @path)) @hint
  (#resolves-to? @callee "fs.copyFile" "fs.copyFileSync" "fs.rename" "fs.renameSync" "fs.cp" "fs.cpSync" "fs.stat" "fs.statSync" "fs.lstat" "fs.opendir" "fs.promises.copyFile" "fs.promises.rename" "fs.promises.stat" "fs.promises.cp" "fs/promises.copyFile" "fs/promises.rename" "fs/promises.stat" "fs/promises.cp" "fs-extra.copy" "fs-extra.move" "fs-extra.readJsonSync" "fs-extra.writeJson" "sharp" "xlsx.readFile" "exceljs.Workbook.xlsx.readFile" "Bun.write" "Deno.open" "Deno.readDir")
  (#tainted? @path)
  (#not-match? @path "^(req|request)\\.files?\\b|\\.(buffer|data|path)$|^Buffer")
  (#built-string? @path)
  (#not-function-mentions? @path "<checks-of-paths>")
  (#set! message "A caller chooses the path that `{callee}` takes: use its `path.basename`, or check that the resolved path stays in its folder"))
((call_expression function: (_) @callee arguments: (arguments . (_) . (_) @path)) @hint
  (#resolves-to? @callee "fs.copyFile" "fs.copyFileSync" "fs.rename" "fs.renameSync" "fs.promises.copyFile" "fs.promises.rename" "fs/promises.copyFile" "fs/promises.rename" "fs-extra.copy" "fs-extra.move")
  (#tainted? @path)
  (#built-string? @path)
  (#not-function-mentions? @path "<checks-of-paths>")
  (#set! message "A caller chooses the path that `{callee}` takes: use its `path.basename`, or check that the resolved path stays in its folder"))

; Where a thing lies, as a function of its own says.
((return_statement (call_expression function: (_) @_join arguments: (arguments . (_) @_folder (identifier) @name .)) @hint)
  (#match? @_join "^(path\\.)?(join|resolve)$")
  (#match? @_folder "(?i)^this\\.#?_?\\w*(root|dir|folder|base|path|storage)$|^[A-Z_]*(ROOT|DIR|FOLDER|BASE|STORAGE)$|^\\w*(root|Dir|Folder|baseDir|basePath)$")
  (#in-function-named? @hint "(?i)^#?_?(resolve|locate|path(_?(of|for|to))?|file(_?(path|for|of))?|full_?path|to_?path|get_?(file_?)?path|key_?to_?path)$")
  (#match? @name "(?i)^(key|name|file_?name|file|id|slug|rel(ative)?_?(path)?|p|sub_?path|object_?key)$")
  (#tainted? @name "parameter")
  (#not-function-mentions? @hint "<checks-of-paths>")
  (#not-path-matches? "<no-service>")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "A `../` in `{name}` leads out of the folder: check that the resolved path stays there"))

;! bad
; import fs from "node:fs";
; import path from "node:path";
; app.get("/files/:name", (req, res) => {
;   const file = path.join(__dirname, "uploads", req.params.name);
;   fs.createReadStream(file).pipe(res);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; const { readFile } = require("fs/promises");
; app.get("/report", async (req, res) => {
;   const { name } = req.query;
;   const text = await readFile(`./reports/${name}.txt`, "utf8");
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.type("text/plain").send(text);
; });
;! bad
; const path = require("path");
; router.get("/download", (req, res) => {
;   res.sendFile(path.resolve("public", req.query.file));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; import { unlink } from "fs/promises";
; app.delete("/avatars", async (req, res) => {
;   await unlink("avatars/" + req.body.file);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.status(
;! good
; import fs from "node:fs";
; import path from "node:path";
; app.get("/files/:name", (req, res) => {
;   fs.createReadStream(path.join("uploads", path.basename(req.params.name))).pipe(res);
; });
;! good
; import fs from "node:fs";
; import path from "node:path";
; const ROOT = path.resolve("uploads");
; app.get("/files/:name", (req, res) => {
;   const file = path.resolve(ROOT, req.params.name);
;   if (!file.startsWith(ROOT + path.sep)) return res.status(404).end();
;   fs.createReadStream(file).pipe(res);
; });
;! good
; app.get("/files/:name", (req, res) => {
;   const options = { root: "uploads" };
;   res.sendFile(req.params.name, { root: "uploads" });
;   res.sendFile(req.params.name, options, (error) => report(error));
; });
;! good
; const fs = require("fs");
; const PAGES = { home: "home.html", about: "about.html" };
; app.post("/pages", upload.single("image"), (req, res) => {
;   fs.readFile(PAGES[req.query.page], "utf8", (err, text) => res.send(text));
;   fs.unlink(req.file.path, () => {});
;   fs.readFile(`${__dirname}/pages/${Number(req.query.id)}.html`, (err, text) => res.send(text));
; });
;! bad
; import fs from "node:fs/promises";
; import path from "node:path";
; export async function readDocument(filename) {
;   return fs.readFile(path.join(BASE_DIR, filename), "utf8");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; export async function save(name, text) {
;   await fs.writeFile(`./uploads/${name}`, text);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; import fs from "node:fs/promises";
; import path from "node:path";
; export async function readDocument(filename) {
;   return fs.readFile(path.join(BASE_DIR, path.basename(filename)), "utf8");
; }
; export async function readSource(root, name) {
;   return fs.readFile(path.join(root, name), "utf8");
; }
;! bad
; const fs = require("fs");
; const path = require("path");
; const UPLOAD_DIR = path.join(__dirname, "uploads");
; exports.load = (filename) => fs.readFileSync(path.join(UPLOAD_DIR, filename));
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; exports.remove = (fileName) => {
;   const target = `${UPLOAD_DIR}/${fileName}`;
;   fs.unlinkSync(target);
;   ^^^^^^^^^^^^^^^^^^^^^
; };
;! bad
; import { promises as fs } from "fs";
; export class Templates {
;   baseDir = "/srv/templates";
;   load(tenant, name) {
;     const location = `${this.baseDir}/${tenant}/${name}.html`;
;     return fs.readFile(location, "utf8");
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   remove(tenant, name) {
;     return fs.unlink(`${this.baseDir}/${tenant}/${name}.html`);
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     if (
;! good
; const fs = require("fs");
; const path = require("path");
; const UPLOAD_DIR = path.join(__dirname, "uploads");
; exports.load = (filename) => fs.readFileSync(path.join(UPLOAD_DIR, path.basename(filename)));
; exports.logo = () => fs.readFileSync(path.join(UPLOAD_DIR, "logo.png"));
; exports.read = (file) => fs.readFileSync(file, "utf8");
;! good
; const fs = require("fs");
; const path = require("path");
; const UPLOADS = "/srv/uploads";
; exports.load = (filename) => {
;   const target = path.resolve(UPLOADS, filename);
;   if (!target.startsWith(UPLOADS + path.sep)) throw new Error("no such file");
;   return fs.readFileSync(target);
; };
;! bad
; const archiver = require("archiver");
; app.get("/bundle", (req, res) => {
;   const archive = archiver("zip");
;   req.query.files.split(",").forEach((name) => archive.file("/srv/reports/" + name, { name }));
;                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   archive.pipe(res);
; });
; app.post("/mail", (req, res) => mailer.sendMail({ to, attachments: [{ path: "/srv/docs/" + req.body.doc }] }));
;                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const archiver = require("archiver");
; app.get("/bundle", (req, res) => {
;   const archive = archiver("zip");
;   archive.file("/srv/reports/all.csv", { name: "all.csv" });
;   archive.pipe(res);
; });
;! bad
; const fs = require("fs");
; class Logs {
;   tail(service) {
;     return fs.readFileSync(this.dir + "/" + service + ".log", "utf8").split("\n").slice(-100);
;            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! good
; const fs = require("fs");
; class Logs {
;   today() {
;     return fs.readFileSync(this.dir + "/today.log", "utf8");
;   }
; }
;! bad
; import { rename } from "fs/promises";
; import sharp from "sharp";
; app.post("/keep", async (req, res) => {
;   await rename("/srv/inbox/1.pdf", "/srv/kept/" + req.body.name);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
; app.get("/thumb", async (req, res) => res.send(await sharp(`/srv/photos/${req.query.photo}`).png().toBuffer()));
;                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import path from "path";
; import { rename } from "fs/promises";
; app.post("/keep", async (req, res) => {
;   await rename("/srv/inbox/1.pdf", "/srv/kept/" + path.basename(req.body.name));
;   res.end();
; });
;! bad
; class FileStore {
;   resolve(key) {
;     return path.join(this.root, key);
;            ^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! good
; class FileStore {
;   resolve(key) {
;     const file = path.resolve(this.root, key);
;     if (!file.startsWith(this.root + path.sep)) throw new Error("outside");
;     return file;
;   }
; }
