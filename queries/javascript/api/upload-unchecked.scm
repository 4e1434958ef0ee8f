; An upload is stored whatever it is, under the name that its sender chose
;
; A name with `../` leads out of the folder, one that is there already is overwritten, and a page with scripts is served to
; others. Make a name of your own, allow the kinds that you need, and bound the size.
;
; severity: warning
; confidence: medium
; cwe: 434
; see: https://cheatsheetseries.owasp.org/cheatsheets/File_Upload_Cheat_Sheet.html
; precision: warnings 2/2 (one package, source and output), info 4/4 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; regex checks: (?i)^(fileFilter|mimetype|extname|extension|allowed\w*|valid\w*|fileType|ext|uuid\w*|randomUUID|randomBytes|now|nanoid|basename|sanitize\w*)$

((call_expression function: (_) @_done arguments: (arguments . (null) . (_) @name)) @hint
  (#match? @_done "^(cb|callback|done)$")
  (#match? @name "\\boriginalname\\b")
  (#not-match? @name "(?i)extname|basename|sanitize|replace|uuid|random")
  (#set! message "The sender chooses the name `{name}` that the upload is stored under: make one of your own"))
((call_expression function: (member_expression object: (_) @upload property: (_) @_mv) arguments: (arguments . (_) @path)) @hint
  (#eq? @_mv "mv")
  (#value-matches? @path "\\.name\\b|fileName|originalname")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "`{upload}` is stored whatever it is, under its sender's name: make a name of your own, allow the kinds that you need"))
((call_expression function: (_) @callee arguments: (arguments . (_) @path)) @hint
  (#resolves-to? @callee "fs.writeFile" "fs.writeFileSync" "fs.createWriteStream" "fs.rename" "fs.renameSync" "fs.promises.writeFile" "fs/promises.writeFile")
  (#value-matches? @path "\\.originalname\\b|\\.originalFilename\\b|(files?|upload)\\.name\\b")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The upload is stored whatever it is, under its sender's name: make a name of your own, allow the kinds that you need"))
((call_expression function: (_) @callee arguments: (arguments (object) @options)) @hint
  (#resolves-to? @callee "multer")
  (#match? @options "dest\\s*:")
  (#not-match? @options "fileFilter|limits|\\.\\.\\.")
  (#set! severity "info")
  (#set! message "Anything of any size is stored: pass `limits` and a `fileFilter`"))

; Fastify's and busboy's name.
((call_expression function: (_) @callee arguments: (arguments . (_) @path)) @hint
  (#resolves-to? @callee "fs.writeFile" "fs.writeFileSync" "fs.createWriteStream" "fs.promises.writeFile" "fs/promises.writeFile")
  (#value-matches? @path "\\b(data|file|part|upload|info)\\.filename\\b")
  (#function-matches? @hint "\\b(req|request)\\.(file|files|parts|saveRequestFiles)\\(|\\.on\\(['\"]file['\"]")
  (#not-function-mentions? @hint "<checks>")
  (#set! message "The upload is stored whatever it is, under its sender's name: make a name of your own, allow the kinds that you need"))

; Taken into memory, however large it is.
((call_expression function: (member_expression object: (identifier) @file property: (_) @_read) arguments: (arguments)) @hint
  (#eq? @_read "arrayBuffer")
  (#value-matches? @file "(?i)form(Data)?\\.get\\(|\\bformData\\b|\\.get\\(['\"]\\w*(file|image|avatar|photo|document|upload|attachment)\\w*['\"]\\)")
  (#not-function-mentions? @hint "(?i)^(max\\w+|limit\\w*|content-?length|valid\\w*|safeParse)$|(?-i:MAX|LIMIT)")
  (#not-function-matches? @hint "\\.size\\b\\s*[<>]|[<>]=?\\s*\\w+\\.size")
  (#not-runs-in? "browser")
  (#set! message "`{file}` is read into memory however large it is: compare its `size` with a limit first"))
; Multer without a bound or a filter, under a public folder.
((call_expression function: (_) @callee arguments: (arguments (object (pair key: (_) @_dest value: (_) @folder)) @options)) @hint
  (#resolves-to? @callee "multer")
  (#eq? @_dest "dest")
  (#match? @folder "(?i)public|static|www|htdocs|html")
  (#not-match? @options "fileFilter|\\.\\.\\.")
  (#set! message "Whatever is uploaded is served from `{folder}`, pages with scripts too: allow the kinds that you need with a `fileFilter`"))
; The kind that the sender says.
((binary_expression left: (_) @kind operator: ["===" "!==" "==" "!="] right: (string) @_value) @hint
  (#match? @kind "(?i)(req|request)\\.(headers\\[['\"]content-type['\"]\\]|get\\(['\"]content-type['\"]\\))")
  (#match? @_value "(?i)image/|application/pdf")
  (#function-matches? @hint "(?i)write(File|Stream)|createWriteStream|putObject|upload\\(")
  (#set! severity "info")
  (#set! message "`{kind}` is what the sender says: look at the first bytes of the file"))

; Whatever it is, beside the pages.
((call_expression function: (_) @callee arguments: (arguments . (object) @options .)) @hint
  (#resolves-to? @callee "multer")
  (#match? @options "storage")
  (#not-match? @options "fileFilter|\\.\\.\\.")
  (#file-matches? "diskStorage\\(")
  (#file-matches? "(?i)destination['\"]?\\s*[:(][^}]*(public|static|www|htdocs|uploads?['\"/])")
  (#not-file-matches? "(?i)mimetype|file-?type|allowed|magic|\\.(jpg|jpeg|png|pdf)['\"]|extensions")
  (#set! message "Whatever is uploaded is kept and served, pages with scripts too: allow the kinds that you need with a `fileFilter`"))

; Into a bucket, under its sender's name.
((pair key: (_) @_key value: (_) @name) @hint
  (#match? @_key "^['\"]?(Key|key|destination|public_id|filename)['\"]?$")
  (#match? @name "\\b(originalname|originalFilename)\\b")
  (#not-match? @name "(?i)extname|basename|sanitize|uuid|random|slugify|nanoid")
  (#inside-call? @hint "putObject" "upload" "PutObjectCommand" "Upload" "save" "createWriteStream" "send")
  (#not-function-mentions? @hint "(?i)^\\w*(fileFilter|allowed|mimetype|file_?type|\\bvalid|isvalid|[a-z_](?-i:V)alid)\\w*$")
  (#set! message "The sender chooses the name `{name}` that the upload is stored under, and overwrites others': make one of your own"))

;! bad
; const multer = require("multer");
; const storage = multer.diskStorage({
;   filename: (req, file, cb) => cb(null, file.originalname),
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; app.post("/upload", (req, res) => {
;   const image = req.files.image;
;   image.mv("./uploads/" + image.name);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (res
;! good
; const multer = require("multer");
; const storage = multer.diskStorage({
;   filename: (req, file, cb) => cb(null, crypto.randomUUID()),
; });
;! good
; const multer = require("multer");
; const upload = multer({ dest: "uploads/", limits: { fileSize: 1e6 }, fileFilter });
;! bad
; import fs from "node:fs";
; app.post("/upload", async (req, reply) => {
;   const data = await req.file();
;   await pipeline(data.file, fs.createWriteStream(`./uploads/${data.filename}`));
;                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   reply.send({ ok: true });
; });
;! good
; import fs from "node:fs";
; app.post("/upload", async (req, reply) => {
;   const data = await req.file();
;   await pipeline(data.file, fs.createWriteStream(`./uploads/${randomUUID()}`));
;   reply.send({ name: data.filename });
; });
;! bad app/api/homework/route.ts
; export async function POST(request) {
;   const formData = await request.formData();
;   const file = formData.get("file");
;   const buffer = Buffer.from(await file.arrayBuffer());
;                                    ^^^^^^^^^^^^^^^^^^
;   await store.put(crypto.randomUUID(), buffer);
;   return Response.json({ ok: true });
; }
;! good app/api/homework/route.ts
; export async function POST(request) {
;   const formData = await request.formData();
;   const file = formData.get("file");
;   if (file.size > 5 * 1024 * 1024) return Response.json({ error: "too large" }, { status: 413 });
;   const buffer = Buffer.from(await file.arrayBuffer());
;   await store.put(crypto.randomUUID(), buffer);
;   return Response.json({ ok: true });
; }
;! bad
; const multer = require("multer");
; const storage = multer.diskStorage({
;   destination: (req, file, cb) => cb(null, "public/attachments"),
;   filename: (req, file, cb) => cb(null, `${Date.now()}.bin`),
; });
; const upload = multer({ storage });
;                ^^^^^^^^^^^^^^^^^^^
;! good
; const multer = require("multer");
; const storage = multer.diskStorage({ destination: "public/attachments" });
; const upload = multer({ storage, fileFilter: imagesOnly, limits: { fileSize: 1_000_000 } });
;! bad
; app.post("/files", upload.single("file"), async (req, res) => {
;   await s3.send(new PutObjectCommand({ Bucket: "files", Key: req.file.originalname, Body: req.file.buffer }));
;                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! good
; app.post("/files", upload.single("file"), async (req, res) => {
;   await s3.send(new PutObjectCommand({ Bucket: "files", Key: crypto.randomUUID(), Body: req.file.buffer }));
;   res.end();
; });
