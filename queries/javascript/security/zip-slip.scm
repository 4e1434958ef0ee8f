; An archive chooses where its files go
;
; An entry called `../../etc/cron.d/x` is written outside of the folder that was meant: unpacking an upload then overwrites
; code or keys. Check that the resolved path is still inside.
;
; severity: warning
; confidence: medium
; cwe: 22
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://security.snyk.io/research/zip-slip-vulnerability

((call_expression function: (_) @callee arguments: (arguments . (_) @path)) @hint
  (#resolves-to? @callee "fs.writeFileSync" "fs.writeFile" "fs.createWriteStream" "fs.promises.writeFile" "fs/promises.writeFile" "fs.mkdirSync" "fs-extra.outputFile" "fs-extra.writeFile")
  (#value-matches? @path "(?i)\\b(entry|header|file|zipEntry|e)\\.(entryName|fileName|path|name|relativePath)\\b")
  (#not-function-mentions? @hint "(?i)^(startsWith|relative|basename|isAbsolute|isInside\\w*|sanitize\\w*|safe\\w*|valid\\w*|indexOf)$|^['\"]\\.\\.")
  (#imports? "adm-zip" "unzipper" "yauzl" "jszip" "tar-stream" "tar" "unzip" "node-stream-zip" "unzip-stream" "yauzl-promise" "node-tar")
  (#set! message "The archive chooses the path `{path}`: check that it stays in its folder"))
((call_expression function: (_) @callee arguments: (arguments . (_) @path)) @hint
  (#match? @callee "(^|\\.)(writeFileSync|writeFile|createWriteStream)$")
  (#match? @path "\\b\\w+\\.entryName\\b")
  (#not-imports? "adm-zip" "unzipper" "yauzl" "jszip" "tar-stream" "tar" "unzip" "node-stream-zip" "unzip-stream" "yauzl-promise" "node-tar")
  (#not-function-mentions? @hint "(?i)^(startsWith|relative|basename|isAbsolute|isInside\\w*|sanitize\\w*|safe\\w*|valid\\w*|indexOf)$|^['\"]\\.\\.")
  (#set! message "The archive chooses the path `{path}`: check that it stays in its folder"))

; The check of the library, switched off.
((pair key: (_) @option value: (true)) @hint
  (#match? @option "^[\"']?(preservePaths|allowAbsolute|unsafe|allowSymlinks)[\"']?$")
  (#inside-call? @hint "tar.x" "tar.extract" "extract" "x" "decompress" "extractZip")
  (#imports? "tar" "decompress" "extract-zip" "tar-fs")
  (#set! message "With `{option}` the archive chooses where its files go: leave it out"))

;! bad
; const AdmZip = require("adm-zip");
; const fs = require("fs");
; function unpack(file, folder) {
;   for (const entry of new AdmZip(file).getEntries()) {
;     fs.writeFileSync(folder + "/" + entry.entryName, entry.getData());
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! bad
; import unzipper from "unzipper";
; import { createWriteStream } from "fs";
; function unpack(stream, folder) {
;   stream.pipe(unzipper.Parse()).on("entry", (entry) => entry.pipe(createWriteStream(`${folder}/${entry.path}`)));
;                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (
;! good
; const AdmZip = require("adm-zip");
; function unpack(file, folder) {
;   new AdmZip(file).extractAllTo(folder);
; }
;! good
; const AdmZip = require("adm-zip");
; const fs = require("fs");
; const path = require("path");
; function unpack(file, folder) {
;   for (const entry of new AdmZip(file).getEntries()) {
;     const target = path.resolve(folder, entry.entryName);
;     if (!target.startsWith(folder + path.sep)) throw new Error(entry.entryName);
;     fs.writeFileSync(target, entry.getData());
;   }
; }
;! bad
; const tar = require("tar");
; exports.unpack = (file) => tar.x({ file, cwd: "/srv/themes", preservePaths: true });
;                                                              ^^^^^^^^^^^^^^^^^^^
;! good
; const tar = require("tar");
; exports.unpack = (file) => tar.x({ file, cwd: "/srv/themes" });
