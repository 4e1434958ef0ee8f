; Only the first of them is made harmless
;
; `replace` with a text changes the first place alone, so `<<script>` or a second quote stays as it was, and what a `../` is
; taken out of may hold one afterwards. Use a library that escapes for where the text goes, or allow what is known to be good.
;
; severity: warning
; confidence: high
; precision: 0/1 before what other functions hand in was made information, 0 warnings after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines: too few to tell
; precision: the patterns added last: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, parse-server, nodebb, ghost, meshcentral, n8n 2.8.4, flowise 3.1.2 and 32 others, 1.3 million lines
; cwe: 116 184 80 20
; see: https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/String/replace

((call_expression function: (member_expression object: (_) @_text property: (_) @_replace) arguments: (arguments . (string) @what . (string) @_with .)) @hint
  (#eq? @_replace "replace")
  (#match? @what "^[\"'](<|>|</?script>|<script|javascript:|\\.\\./|/\\.\\./|\\.\\.\\\\\\\\|%00)[\"']$")
  (#not-match? @_text "replace\\(|(?i)version|import|path\\.relative|__dirname|\\bspec|module|require|href\\b.*\\.git|type|generic|\\bsig|name\\b.*ast")
  (#match? @_with "^[\"'](|&lt;|&gt;|_|-|&#?\\w+;)[\"']$")
  (#in-function? @hint)
  (#tainted? @_text "caller" "parameter")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|generat\\w*|compil\\w*|bundl\\w*|docs?|webpack|vite|rollup)(/|\\.|-|$)")
  (#set! message "This changes the first {what} alone: escape with a library, or use `replaceAll`"))
((call_expression function: (member_expression object: (_) @_text property: (_) @_replace) arguments: (arguments . (string) @what . (string) @_with .)) @hint
  (#eq? @_replace "replace")
  (#match? @what "^[\"'](\"|'|\\\\'|\\\\\")[\"']$")
  (#match? @_with "^[\"'](''|\\\\\\\\'|\\\\'|\\\\\\\\\"|&quot;|&#39;|&apos;)[\"']$")
  (#tainted? @_text "caller" "parameter")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|generat\\w*|compil\\w*|bundl\\w*|docs?)(/|\\.|-|$)")
  (#set! message "This changes the first {what} alone: pass the value as a parameter, or escape with a library"))
; Taken out, and there again.
((call_expression function: (member_expression object: (_) @_text property: (_) @_replace) arguments: (arguments . (regex) @what . (string) @_with .)) @hint
  (#any-of? @_replace "replace" "replaceAll")
  (#match? @what "^/\\(?(\\\\\\.\\\\\\.(\\\\?/)?|\\\\\\.\\{2\\}(\\\\?/)?|<\\\\?/?script[^/]*>?|<script[^/]*>|javascript:|on\\w+=)\\)?/g?i?g?$")
  (#match? @_with "^[\"'][\"']$")
  (#in-function? @hint)
  (#tainted? @_text "caller")
  (#not-function-mentions? @hint "(?i)^(startsWith|basename|relative|DOMPurify|purify|sanitizeHtml|resolve)$")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|generat\\w*|compil\\w*|bundl\\w*|docs?|markdown)(/|\\.|-|$)")
  (#not-runs-in? "browser")
  (#set! message "What is left may hold what was taken out: `....//` becomes `../`. Check the result, or use a library that escapes"))
; By some other function.
((call_expression function: (member_expression object: (_) @_text property: (_) @_replace) arguments: (arguments . (regex) @what . (string) @_with .)) @hint
  (#any-of? @_replace "replace" "replaceAll")
  (#match? @what "^/\\(?(\\\\\\.\\\\\\.(\\\\?/)?|\\\\\\.\\{2\\}(\\\\?/)?|<\\\\?/?script[^/]*>?|<script[^/]*>|javascript:|on\\w+=)\\)?/g?i?g?$")
  (#match? @_with "^[\"'][\"']$")
  (#in-function? @hint)
  (#not-tainted? @_text)
  (#tainted? @_text "parameter")
  (#not-function-mentions? @hint "(?i)^(startsWith|basename|relative|DOMPurify|purify|sanitizeHtml|resolve)$")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|tools?|build|tests?|generat\\w*|compil\\w*|bundl\\w*|docs?|markdown)(/|\\.|-|$)")
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "What is left may hold what was taken out: `....//` becomes `../`. Check the result, or use a library that escapes"))

;! bad
; app.get("/hello", (req, res) => {
;   const name = req.query.name.replace("<", "&lt;");
;                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.json({ name });
; });
;! bad
; export function safeName(name) {
;   return name.replace("../", "");
;          ^^^^^^^^^^^^^^^^^^^^^^^
; }
; export function quoted(value) {
;   return "'" + value.replace("'", "''") + "'";
;                ^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; export function cleaned(file) {
;   return file.replace(/\.\.\//g, "");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; export const plain = (text) => text.replace(/<script>/gi, "");
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; export const link = (url) => url.replace("javascript:", "");
;                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (plain(
;! good
; export const spaced = (text) => text.replace("_", " ");
;! good
; export const encoded = (text) => text.replace(/[&<>"']/g, (char) => ENTITIES[char]);
;! good
; export const all = (text) => text.replaceAll("<", "&lt;");
;! good
; import path from "node:path";
; export const safeName = (name) => path.basename(name.replace(/\.\.\//g, ""));
