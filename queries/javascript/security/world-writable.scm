; Everybody on the machine may write this
;
; Any other program, and whoever breaks into one, changes the file: a script that a service runs, or a configuration it
; trusts. Give the owner, and maybe a group, what they need.
;
; severity: warning
; confidence: high
; cwe: 732 276
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 1/1
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: warnings that were new when all of them were read: 3/3, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; see: https://nodejs.org/api/fs.html#fschmodpath-mode-callback

((call_expression function: (_) @callee arguments: (arguments . (_) . [(number) (string)] @mode)) @hint
  (#match? @callee "(^|\\.)(l|f)?chmod(Sync)?$")
  (#match? @mode "^[\"']?(0o?)?[0-7]?[0-7][0-7][2367][\"']?$")
  (#set! message "With {mode} everybody on the machine may write it: `0o640` or `0o750` is enough")
  (#set! fix.title "Leave out the others")
  (#set! fix.safety "suggested")
  (#replace! @mode "0o750"))
((pair key: (_) @_mode value: [(number) (string)] @mode) @hint
  (#eq? @_mode "mode")
  (#match? @mode "^[\"']?0o?[0-7]?[0-7][0-7][2367][\"']?$")
  (#set! message "With {mode} everybody on the machine may write it: `0o640` or `0o750` is enough")
  (#set! fix.title "Leave out the others")
  (#set! fix.safety "suggested")
  (#replace! @mode "0o750"))

((call_expression function: (_) @callee arguments: (arguments . [(number) (string)] @mask .)) @hint
  (#resolves-to? @callee "process.umask")
  (#match? @mask "^[\"']?(0o?|0x)?0*[\"']?$")
  (#set! message "With {mask} everybody on the machine may write what this process makes: `0o027` is enough")
  (#set! fix.title "Take it from the others")
  (#set! fix.safety "suggested")
  (#replace! @mask "0o027"))

; Keys and passwords that everybody on the machine may read.
((call_expression function: (_) @callee arguments: (arguments . (_) @file . (_)) @_arguments) @hint
  (#resolves-to? @callee "fs.writeFile" "fs.writeFileSync" "fs.promises.writeFile" "fs/promises.writeFile" "fs-extra.outputFile" "fs-extra.writeFile" "fs-extra.writeFileSync")
  (#value-matches? @file "(?i)(private[-_.]?key|secret|credential|passw(or)?ds?|id_rsa|\\.pem|\\.key|api[-_.]?keys?|access[-_.]?token|refresh[-_.]?token|tokens?\\.json|\\.env|\\.pgpass|\\.netrc|wallet|seed[-_.]?phrase|keystore|master[-_.]?key)[\\w.-]*[\"'`]\\)?$")
  (#not-value-matches? @file "(?i)\\.(pub|crt|cert|csr|d\\.ts|md|html?|tsx?|jsx?|example|sample|template)[\"'`]|public|\\.env\\.example")
  (#not-match? @_arguments "mode|0o[46]|wx|umask")
  (#not-function-mentions? @hint "(?i)^(chmod|chmodSync|umask|encrypt\\w*|seal)$")
  (#not-path-matches? "(?i)test|(^|/)(bin|cli|scripts?|tools?|build|generat\\w*|init|setup)(/|\\.|-|$)")
  (#not-file-kind? "test")
  (#set! message "Everybody on the machine may read `{file}`: pass `{{ mode: 0o600 }`"))
((pair key: (_) @_mode value: [(number) (string)] @mode) @hint
  (#eq? @_mode "mode")
  (#match? @mode "^[\"']?0o?[0-7]?[0-7][0-7][4567][\"']?$")
  (#inside-call? @hint "writeFile" "writeFileSync" "outputFile" "createWriteStream")
  (#argument-beside? @hint "(?i)(private[-_.]?key|secret|credential|passw(or)?d|id_rsa|\\.pem\\b|api[-_.]?key|access[-_.]?token|\\.env\\b|\\.pgpass)")
  (#set! message "With {mode} everybody on the machine may read it: `0o600` is enough")
  (#set! fix.title "Leave out the others")
  (#set! fix.safety "suggested")
  (#replace! @mode "0o600"))

;! bad
; const fs = require("fs");
; fs.chmodSync("run.sh", 0o777);
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const fs = require("fs");
; fs.chmodSync("run.sh", 0o750);
;! bad
; const fs = require("fs");
; fs.writeFileSync("state", text, { mode: 0o666 });
;                                   ^^^^^^^^^^^
; if (fs
;! fixed
; const fs = require("fs");
; fs.writeFileSync("state", text, { mode: 0o750 });
; if (fs
;! good
; const fs = require("fs");
; fs.chmodSync("run.sh", 0o755);
;! good
; const options = { mode: "production" };
;! bad
; process.umask(0);
; ^^^^^^^^^^^^^^^^
;! fixed
; process.umask(0o027);
;! good
; const before = process.umask(0o077);
; process.umask(before);
;! bad
; const fs = require("fs");
; exports.keep = (key) => fs.writeFileSync("/etc/app/private.key", key);
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const fs = require("fs");
; exports.keep = (token) => fs.writeFileSync("/var/lib/app/credentials.json", token, { mode: 0o644 });
;                                                                                      ^^^^^^^^^^^
;! fixed
; const fs = require("fs");
; exports.keep = (token) => fs.writeFileSync("/var/lib/app/credentials.json", token, { mode: 0o600 });
;! good
; const fs = require("fs");
; exports.keep = (key) => fs.writeFileSync("/etc/app/private.key", key, { mode: 0o600 });
; exports.show = (key) => fs.writeFileSync("/etc/app/public.pem", key);
; exports.note = (text) => fs.writeFileSync("notes.txt", text, { mode: 0o644 });
