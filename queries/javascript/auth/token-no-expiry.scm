; A token that never ends
;
; Whoever finds such a token in a log, a backup or an old laptop is logged in for as long as the key lives, and nobody can
; end it short of changing the key for everyone.
;
; severity: warning
; confidence: high
; cwe: 613
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 0 hints
; see: https://www.npmjs.com/package/jsonwebtoken#token-expiration-exp-claim

((call_expression function: (_) @callee arguments: (arguments . [(object) (identifier)] @claims . (_) .) @_arguments) @hint
  (#resolves-to? @callee "jsonwebtoken.sign" "jwt.sign")
  (#not-match? @claims "\\.\\.\\.|\\bexp\\b")
  (#not-function-mentions? @hint "^(exp|expires|expiresIn|expiresAt)$")
  (#set! message "The token never ends: pass `{{ expiresIn: \"1h\" }`")
  (#set! fix.title "Let it end in an hour")
  (#append-argument! @_arguments "{{ expiresIn: \"1h\" }"))
((call_expression function: (_) @callee arguments: (arguments . (object) @claims . (_) . (object) @_options .) @_arguments) @hint
  (#resolves-to? @callee "jsonwebtoken.sign" "jwt.sign")
  (#not-match? @claims "\\.\\.\\.|\\bexp\\b")
  (#not-match? @_options "expiresIn|\\.\\.\\.")
  (#not-function-mentions? @hint "^(exp|expires|expiresIn|expiresAt)$")
  (#set! message "The token never ends: pass `expiresIn`")
  (#set! fix.title "Let it end in an hour")
  (#set-option! @_arguments 2 "expiresIn" "\"1h\""))

;! bad
; const jwt = require("jsonwebtoken");
; const token = jwt.sign({ id: user.id }, KEY);
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const jwt = require("jsonwebtoken");
; const token = jwt.sign({ id: user.id }, KEY, { expiresIn: "1h" });
;! bad
; import jwt from "jsonwebtoken";
; const token = jwt.sign({ id }, KEY, { algorithm: "HS256" })
;               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (token
;! fixed
; import jwt from "jsonwebtoken";
; const token = jwt.sign({ id }, KEY, { algorithm: "HS256", expiresIn: "1h" })
; if (token
;! good
; const jwt = require("jsonwebtoken");
; const token = jwt.sign({ id: user.id }, KEY, { expiresIn: "1h" });
;! good
; const jwt = require("jsonwebtoken");
; const token = jwt.sign({ id: user.id, exp: later }, KEY);
