; Whether the program failed is not asked
;
; `exec` calls back with an error when the program was not found or ended with an error, and `spawnSync` never throws: what
; follows goes on with an empty or half-written output as if all were well.
;
; severity: warning
; confidence: medium
; precision: 1/8 before the gates, 1/1 after them, info 6/6 on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; cwe: 252
; see: https://nodejs.org/api/child_process.html#child_processexeccommand-options-callback

((call_expression function: (_) @callee arguments: (arguments (_ parameters: (formal_parameters . (identifier) @error . (_)) body: (_) @_body) .)) @hint
  (#resolves-to? @callee "child_process.exec" "child_process.execFile")
  (#unmentioned? @error)
  (#not-empty? @_body)
  (#not-parent? @hint "variable_declarator")
  (#not-match? @error "^_")
  (#not-match? @_body "stderr")
  (#not-commented? @hint)
  (#set! message "Nobody looks at `{error}`: if the program fails, this goes on with half an output"))

((expression_statement (call_expression function: (_) @callee arguments: (arguments . (_) @program)) @hint)
  (#resolves-to? @callee "child_process.spawnSync")
  (#not-match? @program "(?i)kill|open|clear|stty|tput|taskkill|where|which|start")
  (#not-commented? @hint)
  (#not-file-kind? "test")
  (#set! severity "info")
  (#set! message "`{callee}` throws for no failure: look at its `status`, or use `execFileSync`"))

;! bad
; const { exec } = require("child_process");
; function version(done) {
;   exec("git describe", (error, stdout) => {
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;     done(stdout.trim());
;   });
; }
;! bad
; import { execFile, spawnSync } from "node:child_process";
; function list(done) {
;   execFile("ls", ["-1"], { timeout: 1000 }, (err, out) => done(out.split("\n")));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; function pack() {
;   spawnSync("tar", ["-czf", "out.tgz", "dist"]);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return "out.tgz";
; }
;! bad
; const cp = require("child_process");
; cp.exec("git status", function (err, out) {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   show(out);
; });
; if (cp.exec(
;! good
; const { exec } = require("child_process");
; function version(done) {
;   exec("git describe", (error, stdout) => {
;     if (error) return done(error);
;     done(null, stdout.trim());
;   });
; }
;! good
; import { exec, spawnSync } from "node:child_process";
; function pack() {
;   const packed = spawnSync("tar", ["-czf", "out.tgz", "dist"]);
;   if (packed.status !== 0) throw new Error("tar failed");
; }
; function quiet(done) {
;   exec("which git", (_error, stdout) => done(stdout !== ""));
; }
; function rough(done) {
;   pattern.exec("git", (error, out) => done(out));
; }
