; Code is fetched and run
;
; Whoever controls that server, its name or the way to it runs commands here, today or in a year. Pin what is fetched by its
; hash, and check it before it runs.
;
; severity: warning
; confidence: high
; cwe: 494 829
; see: https://cwe.mitre.org/data/definitions/494.html
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines

((call_expression function: (_) @callee arguments: (arguments . (_) @code)) @hint
  (#resolves-to? @callee "eval" "globalThis.eval" "vm.runInThisContext" "vm.runInNewContext" "vm.runInContext")
  (#value-matches? @code "^(await |\\()*(\\w+\\.text\\(\\)|(fetch|axios(\\.get)?|got)\\()|^\\w+\\.data$")
  (#function-matches? @hint "\\b(fetch|axios(\\.get)?|got)\\(")
  (#not-function-mentions? @hint "(?i)sha\\d+|createHash|checksum|integrity|signature|verify")
  (#not-runs-in? "browser")
  (#set! message "`{callee}` runs what a server sends: pin it by its hash and check that first"))
((call_expression function: (_) @callee arguments: (arguments . [(string) (template_string)] @hint))
  (#resolves-to? @callee "child_process.exec" "child_process.execSync" "child_process.default.execSync" "execa.execaCommand" "shelljs.exec")
  (#match? @hint "(curl|wget)\\s[^|;&]*https?://[^|;&]*\\|\\s*(sudo\\s+)?(ba|z)?sh\\b")
  (#set! message "A shell runs what a server sends: fetch it, check its hash, then run it"))
((call_expression function: (_) @callee arguments: (arguments . [(string) (template_string)] @hint))
  (#resolves-to? @callee "child_process.exec" "child_process.execSync" "child_process.default.execSync" "execa.execaCommand" "shelljs.exec")
  (#match? @hint "npm (install|i|ci)\\b[^|;&]*--registry[= ]http://|--strict-ssl[= ]false")
  (#set! message "Packages are fetched from a server that nobody checks: use `https`"))

; A script of another server in a page, without anything that says which one it must be.
([(string) (template_string)] @hint
  (#match? @hint "(?i)<script[^>]+src=[\\\\]?[\"']http://")
  (#not-match? @hint "(?i)http://(localhost|127\\.|0\\.0\\.0\\.0|\\$\\{)")
  (#not-path-matches? "(?i)test|mock|fixture|docs?/")
  (#set! message "Anybody on the way changes the script that this page runs: use `https`, with `integrity`"))
([(string) (template_string)] @hint
  (#match? @hint "(?i)<script[^>]+src=[\\\\]?[\"'](https:)?//[\\w.-]+/[^\"'>]*[\"'][^>]*>")
  (#not-match? @hint "(?i)integrity=|googletagmanager|google-analytics|recaptcha|js\\.stripe\\.com|accounts\\.google|maps\\.google|paypal|hcaptcha|turnstile")
  (#not-path-matches? "(?i)test|mock|fixture|docs?/")
  (#set! severity "info")
  (#set! message "Whoever controls that server runs scripts in this page: pin the file with `integrity`, or serve it yourself"))
; Fetched, unpacked and run.
((call_expression function: (_) @callee arguments: (arguments . [(string) (template_string)] @hint))
  (#resolves-to? @callee "child_process.exec" "child_process.execSync" "child_process.default.execSync" "execa.execaCommand" "shelljs.exec")
  (#match? @hint "(?i)\\b(ba)?sh\\s+(\\./)?\\w*install\\w*|\\./\\w*(install|setup|update)\\w*(\\.sh)?|\\b(unzip|tar)\\b.*&&\\s*\\./")
  (#file-matches? "(?i)(axios|got|fetch|https\\.get)[.(].*(https?:|ur[li])")
  (#file-matches? "writeFile|createWriteStream")
  (#not-file-matches? "(?i)createHash|checksum|signature|integrity|sha-?256|verify|gpg")
  (#set! severity "info")
  (#set! message "What was fetched is run unchecked: compare its hash, or check its signature, first"))

; Written to a file, and started.
((call_expression function: (_) @callee arguments: (arguments . [(string) (identifier) (template_string)] @program)) @hint
  (#resolves-to? @callee "child_process.execFile" "child_process.execFileSync" "child_process.spawn" "child_process.spawnSync" "child_process.fork" "child_process.exec" "child_process.execSync")
  (#function-matches? @hint "(?s)\\b(axios|fetch|got|https?\\.get)\\b.*\\b(writeFile(Sync)?|createWriteStream)\\(\\s*(['\"`][^'\"`]+['\"`]|\\w+).*\\b(execFile|spawn|fork|exec)(Sync)?\\(")
  (#match? @program "^['\"`](\\.{0,2}/|/)|(?i)(installer|binary|bin|script|update|firmware|file|path|target|dest)\\w*$")
  (#not-file-matches? "(?i)createHash|checksum|signature|integrity|sha-?256|verify|gpg|minisign")
  (#not-path-matches? "(?i)test|(^|/)(scripts?|tools?|build)(/|\\.|-|$)")
  (#set! message "`{callee}` starts what a server sent: compare its hash, or check its signature, first"))

((new_expression constructor: (_) @callee arguments: (arguments (_) @code .)) @hint
  (#resolves-to? @callee "Function" "vm.Script" "AsyncFunction")
  (#value-matches? @code "^(await |\\()*(\\w+\\.text\\(\\)|(fetch|axios(\\.get)?|got)\\()|^\\w+\\.data$")
  (#function-matches? @hint "\\b(fetch|axios(\\.get)?|got)\\(")
  (#not-function-mentions? @hint "(?i)sha\\d+|createHash|checksum|integrity|signature|verify")
  (#not-runs-in? "browser")
  (#set! message "`new {callee}` runs what a server sends: pin it by its hash and check that first"))

;! bad
; async function update() {
;   const answer = await fetch("https://example.com/update.js", { signal });
;   if (!answer.ok) throw new Error("no update");
;   const code = await answer.text();
;   return eval(code);
;          ^^^^^^^^^^
; }
;! bad
; import { execSync } from "node:child_process";
; execSync("curl -fsSL https://example.com/install.sh | bash");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import { execSync } from "node:child_process";
; execSync("npm install thing --registry http://packages.example");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (execSync(
;! bad
; const vm = require("vm");
; async function plugin() {
;   const { data } = await axios.get("https://example.com/plugin.js", { timeout: 5000 });
;   const code = await (await fetch("https://example.com/plugin.js", { signal })).text();
;   vm.runInThisContext(code);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^
;   return data;
; }
;! good
; async function settings() {
;   const answer = await fetch("https://example.com/settings.json", { signal });
;   if (!answer.ok) throw new Error("no settings");
;   return JSON.parse(await answer.text());
; }
;! good
; const help = "curl https://example.com/install.sh | sh";
;! good
; import { execSync } from "node:child_process";
; execSync("curl -fsSL -o install.sh https://example.com/install.sh");
;! good
; import { execSync } from "node:child_process";
; execSync("npm ci --registry https://packages.example");
;! bad
; const page = `<html><script src="http://cdn.widgets.example/w.js"></script></html>`;
;              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const other = '<script src="https://cdn.widgets.example/w.js"></script>';
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const page = `<html><script src="/w.js"></script></html>`;
; const other = '<script src="https://cdn.widgets.example/w.js" integrity="sha384-abc" crossorigin="anonymous"></script>';
;! bad
; const { execFile } = require("child_process");
; async function update(version) {
;   const { data } = await axios.get(`https://firmware.iot.example/${version}/update.bin`, { responseType: "arraybuffer", timeout: 30000 });
;   await fs.writeFile("/opt/device/update.bin", data);
;   execFile("/opt/device/update.bin", ["--install"], done);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const { execFile } = require("child_process");
; async function update(version) {
;   await fs.writeFile("/opt/device/settings.json", "{}");
;   execFile("/opt/device/reload", done);
; }
;! bad
; export async function loadPlugin(url) {
;   const source = await (await fetch(url, { signal })).text();
;   return new Function("module", source)({});
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; export async function loadPlugin(name) {
;   return import(`./plugins/${PLUGINS[name]}.js`);
; }
