; Everybody on the machine may write this
;
; Any other program, and whoever breaks into one, changes the file: a script that a service runs, or a configuration it
; trusts. Give the owner, and maybe a group, what they need.
;
; severity: warning
; confidence: high
; cwe: 732 276
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 1/1
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
