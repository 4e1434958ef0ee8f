; One text keeps a processor busy for minutes
;
; A pattern such as `(a+)+$` tries exponentially many ways on a text that nearly matches, and one request of thirty letters
; stops the whole process. A pattern that a caller writes can always do that.
;
; severity: warning
; confidence: medium
; cwe: 1333 400 730
; precision: warnings on mongo-express, n8n-nodes-base, adminjs, @backstage/backend-defaults, @joplin/lib, zigbee2mqtt, homebridge-config-ui-x, evershop, wiki.js, kuzzle, unleash-server, Haraka: 1/1
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; see: https://owasp.org/www-community/attacks/Regular_expression_Denial_of_Service_-_ReDoS
; regex inner-breaks: \((\?:)?(\[[^\]]*\]|\\[wd])\+(\[[^\]]*\])[?*]\)[+*]\$|\((\?:)?\[[^\]]*\]\+\\?[ '_.-]\?\)[+*]\$

((new_expression constructor: (_) @callee arguments: (arguments . (_) @pattern)) @hint
  (#eq? @callee "RegExp")
  (#tainted? @pattern)
  (#not-match? @pattern "(?i)escape")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|_?\\.escapeRegExp|sanitize\\w*|RE2|safeRegex|replace)$")
  (#not-runs-in? "browser")
  (#set! message "The caller writes the pattern `{pattern}` and can keep the server busy: escape it"))
((call_expression function: (_) @callee arguments: (arguments . (_) @pattern)) @hint
  (#eq? @callee "RegExp")
  (#tainted? @pattern)
  (#not-function-mentions? @hint "(?i)^(escape\\w*|sanitize\\w*|RE2|safeRegex|replace)$")
  (#not-runs-in? "browser")
  (#set! message "The caller writes the pattern `{pattern}` and can keep the server busy: escape it"))
((regex pattern: (_) @_text) @hint
  (#match? @_text "\\((\\?:)?(\\[[^\\]]*\\]|\\\\[wds]|\\.|\\w)[+*]\\)[+*]|\\((\\?:)?(\\[[^\\]]*\\]|\\\\w)\\+(\\\\s|\\\\?[ ._-])[?*]\\)[+*]|\\((\\?:)?(\\w|\\\\w|\\.)\\|(\\w|\\\\w|\\.)\\)[+*]\\$")
  (#not-path-matches? "(^|/)(static|dist|assets|vendors?|public|lib/js)/|\\.min\\.")
  (#set! message "{hint} repeats what repeats: a text that nearly matches takes minutes, so repeat once only"))

; What somebody searches for, as its name says, becomes a pattern.
((new_expression constructor: (_) @callee arguments: (arguments . (identifier) @pattern)) @hint
  (#eq? @callee "RegExp")
  (#tainted? @pattern "parameter")
  (#not-tainted? @pattern)
  (#match? @pattern "(?i)^(search(_?(term|text|query|string|word))?|query|term|keyword|needle|q|user_?input|filter_?text)$")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|sanitize\\w*|RE2|safeRegex|quote\\w*)$")
  (#not-function-matches? @hint "\\\\\\\\\\$&")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|commands?)(/|\\.|$)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "If a caller writes `{pattern}`, they can keep the server busy, and a `(` ends in an error: escape it"))

; `match` makes a pattern of a text.
((call_expression function: (member_expression property: (_) @method) arguments: (arguments . (_) @pattern .)) @hint
  (#any-of? @method "match" "matchAll")
  (#match? @pattern "^(req|request|ctx)\\.(query|body|params)\\.\\w+$")
  (#tainted? @pattern)
  (#not-runs-in? "browser")
  (#set! message "`{method}` makes a pattern of `{pattern}`, and its caller can keep the server busy: use `includes`"))

((regex pattern: (_) @_text) @hint
  (#match? @_text "<inner-breaks>")
  (#not-path-matches? "(^|/)(static|dist|assets|vendors?|public|lib/js)/|\\.min\\.")
  (#set! message "{hint} repeats what repeats: a text that nearly matches takes minutes, so repeat once only"))
((new_expression constructor: (_) @callee arguments: (arguments . (identifier) @pattern)) @hint
  (#eq? @callee "RegExp")
  (#tainted? @pattern "parameter")
  (#not-tainted? @pattern)
  (#match? @pattern "(?i)^(pattern|regex|filter|expression|text|name|word)$")
  (#in-function-named? @hint "(?i)search|filter|find|quer|match|highlight|lookup|grep")
  (#not-function-mentions? @hint "(?i)^(escape\\w*|sanitize\\w*|RE2|safeRegex|quote\\w*)$")
  (#not-function-matches? @hint "\\\\\\\\\\$&")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|commands?|pars\\w*|lexer|router?)(/|\\.|$)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "If a caller writes `{pattern}`, they can keep the server busy, and a `(` ends in an error: escape it"))

;! bad
; app.get("/search", (req, res) => {
;   const pattern = new RegExp(req.query.q, "i");
;                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; const NAME = /^([a-zA-Z0-9]+)+$/;
;              ^^^^^^^^^^^^^^^^^^^
; if (NAME
;! good
; app.get("/search", (req, res) => {
;   const pattern = new RegExp(escapeRegExp(req.query.q), "i");
; });
;! good
; const NAME = /^([a-z]+\.)+[a-z]{2,}$/;
;! bad
; const highlight = (text, term) => text.match(new RegExp(term, "g"));
;                                              ^^^^^^^^^^^^^^^^^^^^^
;! good
; const highlight = (text, term) => text.match(new RegExp(escapeRegExp(term), "g"));
; const every = (text, pattern) => text.match(new RegExp(pattern, "g"));
;! bad
; app.get("/names", (req, res) => {
;   res.json(names.filter((name) => name.match(req.query.part)));
;                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! good
; app.get("/names", (req, res) => {
;   res.json(names.filter((name) => name.includes(req.query.part)));
; });
;! bad
; export const isName = (name) => /^([A-Za-z]+[ '-]?)+$/.test(name);
;                                 ^^^^^^^^^^^^^^^^^^^^^^
; export const search = (list, pattern) => list.filter((item) => new RegExp(pattern).test(item));
;                                                                ^^^^^^^^^^^^^^^^^^^
;! good
; export const isName = (name) => /^[A-Za-z]+([ '-][A-Za-z]+)*$/.test(name);
