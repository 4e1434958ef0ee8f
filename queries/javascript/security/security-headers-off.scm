; A protection of the browser is switched off
;
; Browsers keep a page out of other sites' frames, or strange scripts out of it, if a header says so. Switched off for
; everything, one mistake elsewhere is enough: a click on a hidden button, a script from a comment.
;
; severity: info
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; cwe: 693 1021
; see: https://helmetjs.github.io/

((call_expression function: (_) @callee arguments: (arguments . (object (pair key: (_) @option value: (false)) @hint)))
  (#match? @callee "^helmet$|(^|\\.)helmet$")
  (#any-of? @option "frameguard" "xFrameOptions" "contentSecurityPolicy" "hsts" "strictTransportSecurity" "noSniff" "xContentTypeOptions")
  (#not-guarded-by? @hint "(?i)node_env|dev")
  (#set! message "`{hint}` switches this protection off for every page: set it to what your pages need"))
((call_expression function: (member_expression property: (_) @_register) arguments: (arguments . (_) @_plugin . (object (pair key: (_) @option value: (false)) @hint)))
  (#eq? @_register "register")
  (#match? @_plugin "(?i)helmet")
  (#any-of? @option "frameguard" "xFrameOptions" "contentSecurityPolicy" "hsts" "noSniff")
  (#set! message "`{hint}` switches this protection off for every page: set it to what your pages need"))
((call_expression function: (member_expression object: (_) @_response property: (_) @_set) arguments: (arguments . (string) @_header . (string) @value)) @hint
  (#any-of? @_set "setHeader" "header" "set" "append")
  (#match? @_header "(?i)^[\"']x-frame-options[\"']$")
  (#match? @value "(?i)allow-?all|allow-from \\*|^[\"']\\*")
  (#set! severity "warning")
  (#set! message "{value} lets any site put this page into a hidden frame: use `SAMEORIGIN`"))
((call_expression function: (member_expression object: (_) @_response property: (_) @_remove) arguments: (arguments . (string) @header .)) @hint
  (#eq? @_remove "removeHeader")
  (#match? @header "(?i)^[\"'](x-frame-options|content-security-policy|strict-transport-security|x-content-type-options)[\"']$")
  (#match? @_response "(?i)^(res|response|reply)\\b")
  (#not-path-matches? "(?i)proxy|dev|test")
  (#set! message "This takes {header} away from every answer that goes through here: set it to what the page needs"))
((string) @hint
  (#match? @hint "(?i)(script-src|default-src)[^;]*('unsafe-inline'|'unsafe-eval'|\\s\\*[\\s;\"'])")
  (#match? @hint "(?i)script-src|default-src")
  (#not-match? @hint "nonce-|sha256-|strict-dynamic")
  (#inside-call? @hint "setHeader" "header" "set" "append" "helmet" "contentSecurityPolicy" "writeHead")
  (#set! message "A policy with `unsafe-inline` or `*` lets every script run: use a nonce"))
((pair key: (_) @_directive value: (array) @_sources) @hint
  (#match? @_directive "(?i)^[\"']?(script-?src|default-?src)[\"']?$")
  (#match? @_sources "unsafe-inline|unsafe-eval|[\"']\\*[\"']")
  (#not-match? @_sources "nonce|sha256|strict-dynamic")
  (#inside-call? @hint "helmet" "contentSecurityPolicy" "register" "csp")
  (#set! message "A policy with `unsafe-inline`, `unsafe-eval` or `*` lets every script run: use a nonce"))
; What belongs to one person, kept by whatever lies between.
((call_expression function: (member_expression property: (_) @_set) arguments: (arguments . (string) @_header . (string) @value)) @hint
  (#any-of? @_set "setHeader" "header" "set")
  (#match? @_header "(?i)^[\"']cache-control[\"']$")
  (#match? @value "(?i)\\bpublic\\b")
  (#in? @hint "guarded_handler")
  (#set! severity "warning")
  (#set! message "With {value} a proxy hands one person's answer to the next: use `private, no-store`"))

;! bad
; const helmet = require("helmet");
; app.use(helmet({ contentSecurityPolicy: false, frameguard: false }));
;                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^
;! bad
; app.use((req, res, next) => {
;   res.setHeader("X-Frame-Options", "ALLOWALL");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.removeHeader("Content-Security-Policy");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   next();
; });
;! bad
; app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: ["'self'", "'unsafe-inline'"] } } }));
;                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; fastify.register(helmet, { hsts: false });
;                            ^^^^^^^^^^^
; res.setHeader("Content-Security-Policy", "script-src * 'unsafe-eval'");
;                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (res.
;! good
; app.use(helmet());
;! good
; app.use(helmet({ contentSecurityPolicy: { directives: { scriptSrc: ["'self'", "https://cdn.shop.example"] } } }));
;! good
; res.setHeader("X-Frame-Options", "SAMEORIGIN");
; res.removeHeader("X-Powered-By");
;! good
; const options = { hsts: false };
; const styles = { styleSrc: ["'self'", "'unsafe-inline'"] };
;! bad
; app.get("/statement", requireLogin, async (req, res) => {
;   res.set("Cache-Control", "public, max-age=3600");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json(await statements.of(req.user.id));
; });
;! good
; app.get("/statement", requireLogin, async (req, res) => {
;   res.set("Cache-Control", "private, no-store");
;   res.json(await statements.of(req.user.id));
; });
