; A blocking call while a request is answered
;
; Node runs all requests on one thread. While the call reads, hashes or waits for another program, no other request is
; answered and no timer fires: one slow disk, and the whole service stands still.
;
; severity: warning
; confidence: high
; precision: 1/1 on npm applications (Ghost, NodeBB, Strapi, Medusa, Joplin, Renovate …), 4.8 million lines
; cwe: 1088 400
; list files: fs.readFileSync fs.writeFileSync fs.appendFileSync fs.readdirSync fs.copyFileSync fs.rmSync
; list processes: child_process.execSync child_process.spawnSync child_process.execFileSync
; list hashes: bcrypt.hashSync bcrypt.compareSync bcryptjs.hashSync bcryptjs.compareSync
; list slow: crypto.pbkdf2Sync crypto.scryptSync zlib.gzipSync zlib.gunzipSync zlib.deflateSync zlib.inflateSync zlib.brotliCompressSync

((call_expression function: (member_expression property: (property_identifier) @_method) @callee arguments: (arguments) @_arguments) @hint
  (#resolves-to? @callee "bcrypt.hashSync" "bcryptjs.hashSync")
  (#in? @hint "handler")
  (#in-async? @hint)
  (#set! message "`{callee}` stops every other request while it hashes: `await` the asynchronous one")
  (#set! fix.title "Await `hash`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "(await " ")")
  (#replace! @_method "hash"))
((call_expression function: (member_expression property: (property_identifier) @_method) @callee arguments: (arguments) @_arguments) @hint
  (#resolves-to? @callee "bcrypt.compareSync" "bcryptjs.compareSync")
  (#in? @hint "handler")
  (#in-async? @hint)
  (#set! message "`{callee}` stops every other request while it hashes: `await` the asynchronous one")
  (#set! fix.title "Await `compare`")
  (#set! fix.safety "suggested")
  (#wrap! @hint "(await " ")")
  (#replace! @_method "compare"))
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<hashes>")
  (#in? @hint "handler")
  (#not-in-async? @hint)
  (#set! message "`{callee}` stops every other request while it hashes: use the asynchronous one"))
((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "<processes>" "<slow>")
  (#in? @hint "handler")
  (#set! message "`{callee}` stops every other request until it is done: use the asynchronous one"))
((call_expression function: (_) @callee arguments: (arguments . (_) @_path)) @hint
  (#resolves-to? @callee "<files>")
  (#in? @hint "handler")
  (#not-match? @_path "^[\"']")
  (#not-guarded-by? @hint "(?i)cache|!|dev")
  (#not-runs-in? "browser")
  (#set! message "`{callee}` stops every other request while the disk works: use `fs.promises`"))
((call_expression function: (_) @callee arguments: (arguments . (string))) @hint
  (#resolves-to? @callee "<files>")
  (#in? @hint "handler")
  (#not-guarded-by? @hint "(?i)cache|!|dev")
  (#not-runs-in? "browser")
  (#set! message "`{callee}` stops every other request while the disk works: read it once at the start, or use `fs.promises`"))

;! bad
; import bcrypt from "bcrypt";
; app.post("/users", async (req, res) => {
;   const hash = bcrypt.hashSync(req.body.password, 12);
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (bcrypt.compareSync(req.body.old, hash)) return res.status(409).end();
;       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await store(hash);
;   res.status(201).end();
; });
;! fixed
; import bcrypt from "bcrypt";
; app.post("/users", async (req, res) => {
;   const hash = (await bcrypt.hash(req.body.password, 12));
;   if ((await bcrypt.compare(req.body.old, hash))) return res.status(409).end();
;   await store(hash);
;   res.status(201).end();
; });
;! bad
; const fs = require("fs");
; const { execSync } = require("child_process");
; app.get("/report", (req, res) => {
;   const text = fs.readFileSync(report, "utf8");
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   const sum = execSync("sha256sum report.txt", { timeout: 5000 });
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   fs.writeFileSync("log.txt", text);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.send(
; });
;! good
; const fs = require("fs");
; const template = fs.readFileSync("template.html", "utf8");
; app.get("/report", async (req, res) => {
;   const text = await fs.promises.readFile(report, "utf8");
;   res.send(template.replace("{}", text));
; });
; function build() {
;   return fs.readFileSync("x", "utf8");
; }
; if (!fs.existsSync("x")) build();
