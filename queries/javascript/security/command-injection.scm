; A shell runs a command that is put together from values
;
; The shell reads `;`, `|`, `$(…)` and quotes in those values as its own. One of them that comes from outside runs any
; command on this machine.
;
; severity: warning
; precision: 4/5 on the new set, 2/2 on the held out. old set: 86 packages from npm, 3.8 million lines; new set: 21 (evershop, firebase-tools, apostrophe, haraka ...), 1.5 million; held out, looked at last: 21 (renovate, n8n-nodes-base, joplin, cds, backstage ...), 2.0 million
; precision: read again: values of the program's own, its environment among them, are information now; 12/15 of the others (the three are numbers of ports), on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: numbers, as ports, are information since; wider patterns: 0 new hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; confidence: high
; cwe: 78
; see: https://nodejs.org/api/child_process.html#child_processexeccommand-options-callback
; regex numbers-only: ^[`"'][^$"']*\$\{(\w+\.)*(ui_?|http_?)?(port|pid|ppid|uid|gid|width|height|timeout|seconds|signal|index|count)\}[^$]*`$
; regex takes-options: ^["'](/usr/(local/)?bin/)?(git|curl|wget|tar|ssh|scp|rsync|find|zip|unzip|ffmpeg|convert|magick|identify|mysqldump|pg_dump|psql|docker|npm|pip|gpg|openssl|sed|awk|grep|tcpdump|wkhtmltopdf|chromium|libreoffice|soffice|pandoc|youtube-dl|yt-dlp|7z|gs|pdftotext|exiftool|hg|svn|rm|cp|mv|chmod|chown)["']$

; A list that is joined into one command.
((call_expression function: (_) @callee arguments: (arguments . (call_expression function: (member_expression object: (array) @_words property: (_) @_join)) @command)) @hint
  (#resolves-to? @callee
    "child_process.exec" "child_process.execSync" "child_process.default.exec" "child_process.default.execSync"
    "shelljs.exec" "execa.command" "execa.execaCommand")
  (#eq? @_join "join")
  (#tainted? @_words "caller" "model" "parameter")
  (#not-function-mentions? @hint "(?i)escape|quote")
  (#set! message "`{callee}` gives the joined words to a shell: use `execFile` with the list as it is"))
; What whoever starts the program wrote, in a shell that is asked for.
((call_expression function: (_) @callee arguments: (arguments . (_) @_command (object (pair key: (_) @_option value: (true))))) @hint
  (#resolves-to? @callee "child_process.spawn" "child_process.spawnSync" "child_process.execFile" "child_process.execFileSync" "execa" "execa.execa" "cross-spawn")
  (#eq? @_option "shell")
  (#built-string? @_command)
  (#not-tainted? @_command "caller" "model" "parameter")
  (#tainted? @_command "program")
  (#set! severity "info")
  (#set! message "With `shell`, `{callee}` gives values to a shell: leave `shell` out and pass a list of arguments"))

((call_expression function: (member_expression property: (_) @_method) @callee arguments: (arguments . (_) @_command) @_arguments) @hint
  (#eq? @_method "exec")
  (#resolves-to? @callee "child_process.exec" "child_process.default.exec")
  (#built-string? @_command)
  (#tainted? @_command "caller" "model" "parameter")
  (#not-match? @_command "<numbers-only>")
  (#set! message "`{callee}` gives a command put together from values to a shell: use `execFile` with a list of arguments")
  (#set! fix.title "Run the program itself, with a list of arguments")
  (#set! fix.safety "suggested")
  (#split-program! @_arguments)
  (#replace! @_method "execFile"))

((call_expression function: (identifier) @callee arguments: (arguments . (_) @_command) @_arguments) @hint
  (#eq? @callee "exec")
  (#resolves-to? @callee "child_process.exec" "child_process.default.exec")
  (#built-string? @_command)
  (#tainted? @_command "caller" "model" "parameter")
  (#not-match? @_command "<numbers-only>")
  (#set! message "`{callee}` gives a command put together from values to a shell: use `execFile` with a list of arguments")
  (#set! fix.title "Run the program itself, with a list of arguments")
  (#set! fix.safety "suggested")
  (#split-program! @_arguments)
  (#replace! @callee "execFile")
  (#import-beside! @callee "execFile"))

((call_expression function: (member_expression property: (_) @_method) @callee arguments: (arguments . (_) @_command) @_arguments) @hint
  (#eq? @_method "execSync")
  (#resolves-to? @callee "child_process.execSync" "child_process.default.execSync")
  (#built-string? @_command)
  (#tainted? @_command "caller" "model" "parameter")
  (#not-match? @_command "<numbers-only>")
  (#set! message "`{callee}` gives a command put together from values to a shell: use `execFile` with a list of arguments")
  (#set! fix.title "Run the program itself, with a list of arguments")
  (#set! fix.safety "suggested")
  (#split-program! @_arguments)
  (#replace! @_method "execFileSync"))

((call_expression function: (identifier) @callee arguments: (arguments . (_) @_command) @_arguments) @hint
  (#eq? @callee "execSync")
  (#resolves-to? @callee "child_process.execSync" "child_process.default.execSync")
  (#built-string? @_command)
  (#tainted? @_command "caller" "model" "parameter")
  (#not-match? @_command "<numbers-only>")
  (#set! message "`{callee}` gives a command put together from values to a shell: use `execFile` with a list of arguments")
  (#set! fix.title "Run the program itself, with a list of arguments")
  (#set! fix.safety "suggested")
  (#split-program! @_arguments)
  (#replace! @callee "execFileSync")
  (#import-beside! @callee "execFileSync"))

; The same by another name.
((call_expression function: (_) @callee arguments: (arguments . (_) @_command)) @hint
  (#not-match? @callee "(^|\\.)exec(Sync)?$")
  (#resolves-to? @callee
    "child_process.exec" "child_process.execSync" "child_process.default.exec" "child_process.default.execSync")
  (#built-string? @_command)
  (#tainted? @_command "caller" "model" "parameter")
  (#not-match? @_command "<numbers-only>")
  (#set! message "`{callee}` gives a command put together from values to a shell: use `execFile` with a list of arguments"))

((call_expression function: (_) @callee arguments: (arguments . (_) @_command)) @hint
  (#resolves-to? @callee
    "shelljs.exec" "execa.command" "execa.commandSync" "execa.execaCommand" "execa.execaCommandSync")
  (#built-string? @_command)
  (#tainted? @_command "caller" "model" "parameter")
  (#not-match? @_command "<numbers-only>")
  (#set! message "`{callee}` gives a command put together from values to a shell: use `execFile` with a list of arguments"))

; Values that the program chose itself, as far as its function shows.
((call_expression function: (_) @callee arguments: (arguments . (_) @_command)) @hint
  (#resolves-to? @callee
    "child_process.exec" "child_process.execSync" "child_process.default.exec" "child_process.default.execSync"
    "shelljs.exec" "execa.command" "execa.commandSync" "execa.execaCommand" "execa.execaCommandSync")
  (#built-string? @_command)
  (#not-tainted? @_command "caller" "model" "parameter")
  (#set! severity "info")
  (#set! message "`{callee}` gives a command put together from values to a shell: use `execFile` with a list of arguments"))

; What came with a request, run as it is.
((call_expression function: (_) @callee arguments: (arguments . (_) @command)) @hint
  (#resolves-to? @callee
    "child_process.exec" "child_process.execSync" "child_process.spawn" "child_process.spawnSync"
    "child_process.execFile" "child_process.execFileSync" "child_process.default.exec"
    "child_process.default.execSync" "child_process.default.spawn" "shelljs.exec" "execa" "execa.execa" "execa.command"
    "execa.execaCommand")
  (#tainted? @command)
  (#not-match? @command "process\\.(argv|execPath)")
  (#not-built-string? @command)
  (#set! severity "error")
  (#set! message "The caller chooses the command `{command}`: choose it from a fixed table"))

; Some other function's text.
((call_expression function: (_) @callee arguments: (arguments . [(identifier) (member_expression) (subscript_expression)] @command)) @hint
  (#resolves-to? @callee
    "child_process.exec" "child_process.execSync" "child_process.default.exec" "child_process.default.execSync"
    "shelljs.exec" "execa.command" "execa.execaCommand")
  (#not-constant? @command)
  (#not-built-string? @command)
  (#not-tainted? @command)
  (#set! severity "info")
  (#set! message "The shell runs whatever `{command}` says: make sure that no caller puts values into it, or use `execFile`"))

; A shell in between, although the arguments are a list.
((call_expression function: (_) @callee arguments: (arguments . (_) @_command (object (pair key: (_) @_option value: [(true) (string)]) @related))) @hint
  (#resolves-to? @callee
    "child_process.spawn" "child_process.spawnSync" "child_process.execFile" "child_process.execFileSync"
    "child_process.default.spawn" "child_process.default.spawnSync" "execa" "execa.execa" "cross-spawn")
  (#eq? @_option "shell")
  (#built-string? @_command)
  (#tainted? @_command "caller" "model" "parameter")
  (#not-match? @_command "<numbers-only>")
  (#set! message "With `shell`, `{callee}` gives values to a shell: leave `shell` out and pass a list of arguments"))

((call_expression function: (_) @callee arguments: (arguments . (_) . (array) @_list (object (pair key: (_) @_option value: [(true) (string)] @_value) @_shell))) @hint
  (#resolves-to? @callee
    "child_process.spawn" "child_process.spawnSync" "child_process.execFile" "child_process.execFileSync"
    "child_process.default.spawn" "child_process.default.spawnSync" "execa" "execa.execa" "cross-spawn")
  (#eq? @_option "shell")
  (#not-constant? @_list)
  (#set! message "With `shell`, `{callee}` joins the arguments into one text for a shell: leave `shell` out")
  (#set! fix.title "Leave out `shell`")
  (#set! fix.safety "suggested")
  (#remove-argument! @_shell))

; `sh -c`.
((call_expression function: (_) @callee arguments: (arguments . (string (string_fragment) @_program) . (array . (string (string_fragment) @_flag) . (_) @_command))) @hint
  (#resolves-to? @callee
    "child_process.spawn" "child_process.spawnSync" "child_process.execFile" "child_process.execFileSync"
    "child_process.default.spawn" "child_process.default.spawnSync" "execa" "execa.execa" "cross-spawn")
  (#match? @_program "(?i)(^|[/\\\\])(sh|bash|zsh|dash|ash|cmd(\\.exe)?|powershell(\\.exe)?|pwsh)$")
  (#match? @_flag "(?i)^(-[a-z]*c|/c|-command)$")
  (#built-string? @_command)
  (#tainted? @_command "caller" "model" "parameter")
  (#not-match? @_command "<numbers-only>")
  (#set! message "The shell gets a command put together from values: start the program itself, with a list of arguments"))

((call_expression function: (_) @callee arguments: (arguments . (string (string_fragment) @_program) . (array . (string (string_fragment) @_flag) . (_) @command))) @hint
  (#resolves-to? @callee
    "child_process.spawn" "child_process.spawnSync" "child_process.execFile" "child_process.execFileSync"
    "child_process.default.spawn" "child_process.default.spawnSync" "execa" "execa.execa" "cross-spawn")
  (#match? @_program "(?i)(^|[/\\\\])(sh|bash|zsh|dash|ash|cmd(\\.exe)?|powershell(\\.exe)?|pwsh)$")
  (#match? @_flag "(?i)^(-[a-z]*c|/c|-command)$")
  (#tainted? @command)
  (#not-match? @command "process\\.argv")
  (#not-built-string? @command)
  (#set! severity "error")
  (#set! message "The caller chooses the command `{command}`: choose it from a fixed table"))

((call_expression function: (_) @callee arguments: (arguments . (string (string_fragment) @_program) . (array . (string (string_fragment) @_flag) . (identifier) @command))) @hint
  (#resolves-to? @callee
    "child_process.spawn" "child_process.spawnSync" "child_process.execFile" "child_process.execFileSync"
    "child_process.default.spawn" "child_process.default.spawnSync" "execa" "execa.execa" "cross-spawn")
  (#match? @_program "(?i)(^|[/\\\\])(sh|bash|zsh|dash|ash|cmd(\\.exe)?|powershell(\\.exe)?|pwsh)$")
  (#match? @_flag "(?i)^(-[a-z]*c|/c|-command)$")
  (#not-tainted? @command)
  (#tainted? @command "parameter")
  (#not-built-string? @command)
  (#set! severity "info")
  (#set! message "The shell runs whatever `{command}` says: make sure that no caller puts values into it, or start the program itself"))

; A number, as its name says.
((call_expression function: (_) @callee arguments: (arguments . (_) @_command)) @hint
  (#resolves-to? @callee
    "child_process.exec" "child_process.execSync" "child_process.default.exec" "child_process.default.execSync"
    "shelljs.exec" "execa.command" "execa.commandSync" "execa.execaCommand" "execa.execaCommandSync")
  (#built-string? @_command)
  (#match? @_command "<numbers-only>")
  (#set! severity "info")
  (#set! message "`{callee}` gives a command put together from values to a shell: use `execFile` with a list of arguments"))

; The shell of another machine.
((call_expression function: (member_expression object: (_) @_machine property: (_) @_run) @callee arguments: (arguments . [(template_string) (binary_expression) (identifier)] @_command)) @hint
  (#any-of? @_run "exec" "execCommand" "shell" "runCommand")
  (#match? @_machine "(?i)(^|\\.)(ssh|conn(ection)?|client|remote|server)(Client)?$")
  (#imports? "ssh2" "node-ssh" "ssh2-promise" "simple-ssh" "ssh-exec")
  (#built-string? @_command)
  (#tainted? @_command "caller" "model" "parameter")
  (#not-function-mentions? @hint "(?i)^\\w*(escape|quote|\\bvalid|isvalid|[a-z_](?-i:V)alid|allow)\\w*$")
  (#set! message "`{callee}` gives a command put together from values to the shell of another machine: check each value against what it may be, or quote it"))

; No shell, but a value that begins with `-` is an option.
((call_expression function: (_) @callee arguments: (arguments . (string) @program . (array [(member_expression) (identifier)] @value) @_list)) @hint
  (#resolves-to? @callee "child_process.spawn" "child_process.spawnSync" "child_process.execFile" "child_process.execFileSync" "child_process.default.spawn" "execa" "execa.execa")
  (#match? @program "<takes-options>")
  (#tainted? @value)
  (#not-match? @_list "['\"]--['\"]")
  (#not-match? @value "^(req|request)\\.files?\\b")
  (#not-function-matches? @hint "startsWith\\(['\"]-|\\^-|/\\^\\[?\\w")
  (#not-function-mentions? @hint "(?i)^\\w*(\\bvalid|isvalid|[a-z_](?-i:V)alid|allow|includes|safeParse|(?-i:^URL$)|parseInt|schema)\\w*$|^has$|^test$|^match$|^Number$")
  (#set! message "A `{value}` that begins with `-` is an option of {program}: put `\"--\"` before it, or check what it may be"))

; Deno, Bun, and packages around `child_process`.
((call_expression function: (_) @callee arguments: (arguments . [(template_string) (binary_expression) (identifier)] @_command)) @hint
  (#resolves-to? @callee "child-process-promise.exec" "node-cmd.run" "node-cmd.runSync" "node-cmd.get" "child_process_promise.exec" "promisify-child-process.exec" "exec-sh" "exec-sh.promise" "await-exec" "exec-async" "sudo-prompt.exec")
  (#built-string? @_command)
  (#tainted? @_command "caller" "model" "parameter")
  (#set! message "`{callee}` gives a command put together from values to a shell: use `execFile` with a list of arguments"))
((new_expression constructor: (_) @callee arguments: (arguments . (string) @_program . (object (pair key: (_) @_args value: (array . (string) @_flag . (_) @_command))))) @hint
  (#eq? @callee "Deno.Command")
  (#match? @_program "(?i)(^|[/\"'])(sh|bash|zsh|cmd|powershell|pwsh)[\"']$")
  (#match? @_flag "(?i)^[\"'](-[a-z]*c|/c|-command)[\"']$")
  (#built-string? @_command)
  (#set! message "The shell gets a command put together from values: start the program itself, with a list of arguments"))
((call_expression function: (_) @callee arguments: (arguments . (array . (string) @_program . (string) @_flag . (_) @_command))) @hint
  (#match? @callee "^Bun\\.(spawn|spawnSync)$")
  (#match? @_program "(?i)(^|[/\"'])(sh|bash|zsh|cmd|powershell|pwsh)[\"']$")
  (#match? @_flag "(?i)^[\"'](-[a-z]*c|/c|-command)[\"']$")
  (#built-string? @_command)
  (#set! message "The shell gets a command put together from values: start the program itself, with a list of arguments"))

;! bad
; const { exec } = require("child_process");
; app.get("/ping", (req, res) => {
;   exec(`ping -c 1 ${req.query.host}`, (error, output) => res.send(output));
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! fixed
; const { execFile } = require("child_process");
; app.get("/ping", (req, res) => {
;   execFile("ping", ["-c", "1", req.query.host], (error, output) => res.send(output));
; });
;! bad
; import { exec, execSync } from "node:child_process";
; export function history(path, author) {
;   exec(`git status`);
;   return exec("git log --author=" + author + ' -- ' + path);
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; export const size = (path) => execSync(`du -sh "${path}"`, { encoding: "utf8" });
;                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import { exec, execFile, execFileSync } from "node:child_process";
; export function history(path, author) {
;   exec(`git status`);
;   return execFile("git", ["log", "--author=" + author, "--", path]);
; }
; export const size = (path) => execFileSync("du", ["-sh", path], { encoding: "utf8" });
;! bad
; import { promisify } from "node:util";
; import * as cp from "node:child_process";
; const run = promisify(cp.exec);
; export async function convert(input, output) {
;   const command = "convert " + input + " " + output;
;   await run(command);
;         ^^^^^^^^^^^^
;   cp.spawnSync("bash", ["-c", `rm -rf ${output}`]);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; import { spawn } from "child_process";
; export const backup = (database) => spawn("pg_dump", [database, "-Fc"], { stdio: "inherit", shell: true });
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; import { spawn } from "child_process";
; export const backup = (database) => spawn("pg_dump", [database, "-Fc"], { stdio: "inherit" });
;! bad
; import { execSync } from "child_process";
; app.post("/run", (req, res) => {
;   const { command } = req.body;
;   res.send(execSync(command).toString());
;            ^^^^^^^^^^^^^^^^^
; });
; export function shell(command) {
;   return execSync(command);
;          ^^^^^^^^^^^^^^^^^
; }
;! bad
; const cp = require("child_process");
; function log(branch) {
;   return cp.execSync("git log " + branch);
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; if (cp.execSync(
;! fixed
; const cp = require("child_process");
; function log(branch) {
;   return cp.execFileSync("git", ["log", branch]);
; }
; if (cp.execSync(
;! good
; const { exec, execFile, spawn } = require("child_process");
; exec("git status");
; execFile("ping", ["-c", "1", host]);
; spawn("pg_dump", [database]);
; spawn("npm run build", { shell: true });
;! good
; const pattern = /a(b)/;
; const found = pattern.exec(`x ${text}`);
; const { exec } = require("./database");
; exec(`SELECT ${column}`);
;! good
; import { execSync } from "node:child_process";
; const BRANCH = "main";
; execSync(`git checkout ${BRANCH}`);
; const files = 3;
; execSync(`head -n ${files} log.txt`);
;! good
; import { exec } from "child_process";
; import quote from "shell-quote";
; function build(target) {
;   const command = target === "web" ? "npm run web" : "npm run app";
;   exec(command);
; }
;! bad
; import { execSync } from "node:child_process";
; export class Service {
;   restart() {
;     execSync(`systemctl restart ${this.name}`);
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! bad
; import { spawn } from "node:child_process";
; export const run = (line) => spawn("sh", ["-c", line]);
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const { NodeSSH } = require("node-ssh");
; const ssh = new NodeSSH();
; exports.restart = (service) => ssh.execCommand("systemctl restart " + service);
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; exports.tail = async (file, lines) => {
;   const command = `tail -n ${lines} ${file}`;
;   return ssh.execCommand(command);
;          ^^^^^^^^^^^^^^^^^^^^^^^^
;   if (
;! good
; const { NodeSSH } = require("node-ssh");
; const ssh = new NodeSSH();
; exports.uptime = () => ssh.execCommand("uptime");
; const UNITS = { web: "nginx", db: "postgresql" };
; exports.restart = (name) => ssh.execCommand("systemctl restart " + shellQuote(UNITS[name]));
; regex.exec(`a${name}`);
;! bad
; import { exec } from "child_process";
; export const thumbnail = (source, size, done) => exec(["convert", source, "-resize", size, "out.png"].join(" "), done);
;                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; import { execFile } from "child_process";
; export const thumbnail = (source, size, done) => execFile("convert", [source, "-resize", size, "out.png"], done);
;! bad
; const { execFile } = require("child_process");
; app.post("/clone", (req, res) => {
;   execFile("git", ["clone", req.body.url, "/srv/repo"], () => res.end());
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; const { execFile } = require("child_process");
; app.post("/clone", (req, res) => {
;   execFile("git", ["clone", "--", req.body.url, "/srv/repo"], () => res.end());
; });
; exports.log = (done) => execFile("git", ["log", "--oneline"], done);
;! bad
; const cmd = require("node-cmd");
; exports.ping = (host, done) => cmd.run("ping -c 1 " + host, done);
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const run = (file) => new Deno.Command("sh", { args: ["-c", `wc -l ${file}`] });
;                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; const count = (file) => Bun.spawn(["sh", "-c", `wc -l ${file}`]);
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; const run = (file) => new Deno.Command("wc", { args: ["-l", file] });
; const count = (file) => Bun.spawn(["wc", "-l", file]);
