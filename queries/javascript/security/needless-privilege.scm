; More rights than the work needs
;
; Whoever finds a way into this process, or into what it starts, has all of them: the whole machine instead of one service.
; Run as a user of its own, and give single rights where they are needed.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; cwe: 250 269 272
; see: https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html

((call_expression function: (_) @callee arguments: (arguments . (_) @user .)) @hint
  (#resolves-to? @callee "process.setuid" "process.seteuid" "process.setgid")
  (#match? @user "^(0|['\"]root['\"])$")
  (#set! message "`{callee}({user})` makes the process the machine's administrator: take a user of its own"))
((pair key: (_) @option value: (true)) @hint
  (#match? @option "^[\"']?[pP]rivileged[\"']?$")
  (#file-matches? "(?i)dockerode|createContainer|HostConfig|k8s|kubernetes|ecs\\b|@aws-cdk|aws-cdk-lib|pulumi|containerDefinitions|securityContext")
  (#not-path-matches? "(?i)test|mock|fixture")
  (#set! message "`{hint}` gives the container the whole machine: name the capabilities that it needs"))
([(string) (template_string)] @hint
  (#match? @hint "\\bdocker\\s+run\\b[^;|&]*(--privileged|-v\\s+/var/run/docker\\.sock|-v\\s+/:/|--pid[= ]host|--cap-add[= ]ALL)")
  (#not-path-matches? "(?i)test|mock|fixture|docs?/|readme|help")
  (#set! message "This container gets the whole machine: leave out what it does not need"))
; By the name of the administrator, for a whole command.
((call_expression function: (_) @callee arguments: (arguments . [(string) (template_string)] @command)) @hint
  (#resolves-to? @callee "child_process.exec" "child_process.execSync" "child_process.default.exec" "child_process.default.execSync" "shelljs.exec" "execa.execaCommand")
  (#match? @command "^[\"'`]\\s*sudo\\s")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|install\\w*|setup\\w*|build)(/|\\.|-|$)")
  (#set! severity "info")
  (#set! message "`{callee}` runs this as administrator, and so does whoever changes the command: give this user the single right that it needs"))
((call_expression function: (_) @callee arguments: (arguments . (string) @program . (array))) @hint
  (#resolves-to? @callee "child_process.spawn" "child_process.spawnSync" "child_process.execFile" "child_process.execFileSync" "execa" "execa.execa")
  (#match? @program "^[\"'](/usr/bin/)?sudo[\"']$")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|install\\w*|setup\\w*|build)(/|\\.|-|$)")
  (#set! severity "info")
  (#set! message "`{callee}` runs this as administrator, and so does whoever changes the command: give this user the single right that it needs"))
; A browser whose pages may leave their box.
((string) @hint
  (#match? @hint "^[\"']--(no-sandbox|disable-web-security|disable-setuid-sandbox)[\"']$")
  (#inside-call? @hint "launch" "puppeteer.launch" "chromium.launch" "launchPersistentContext")
  (#not-file-kind? "test")
  (#not-path-matches? "(?i)test|e2e|scripts?/|bench|docs?/")
  (#not-function-matches? @hint "(?i)docker|isRoot|CI\\b|LAMBDA")
  (#set! severity "info")
  (#set! message "With {hint} a page that breaks the browser has this process's rights: leave the sandbox on"))
;! bad
; http.createServer(handler).listen(80, () => process.setuid("root"));
;                                             ^^^^^^^^^^^^^^^^^^^^^^
;! bad
; await docker.createContainer({ Image: "worker", HostConfig: { Privileged: true } });
;                                                               ^^^^^^^^^^^^^^^^
; const command = "docker run --privileged -d worker";
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const { execSync, spawn } = require("child_process");
; exports.restart = () => execSync("sudo systemctl restart worker");
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; exports.stop = () => spawn("sudo", ["systemctl", "stop", "worker"]);
;                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const browser = await puppeteer.launch({ args: ["--no-sandbox"] });
;                                                 ^^^^^^^^^^^^^^
; if (browser.
;! good
; http.createServer(handler).listen(80, () => process.setuid("www-data"));
;! good
; await docker.createContainer({ Image: "worker", HostConfig: { Privileged: false, CapAdd: ["NET_ADMIN"] } });
;! good
; const { execSync } = require("child_process");
; exports.uptime = () => execSync("uptime");
;! good
; const note = { privileged: true };
; const browser = await puppeteer.launch({ args: ["--lang=de"] });
