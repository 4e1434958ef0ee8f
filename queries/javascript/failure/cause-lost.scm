; The new error hides the one that caused it
;
; The stack ends at the `catch`: where and why it really failed is gone. Whoever is woken at night sees the symptom and
; not the reason.
;
; severity: info
; confidence: high
; cwe: 755
; see: https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Error/cause
; precision: info, 25/31 on ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines, 19/20 on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines; wrong where the reason is told on purpose

((catch_clause
   parameter: (identifier) @_error
   body: (statement_block (throw_statement (new_expression constructor: (identifier) @_class arguments: (arguments . [(string) (template_string)] .) @arguments)) @hint .))
  (#any-of? @_class "Error" "TypeError" "RangeError")
  (#not-in? @hint "test")
  (#not-runs-in? "browser")
  (#set! message "The cause is lost: pass `{{ cause: {_error} }`")
  (#set! fix.title "Pass the cause")
  (#set! fix.safety "safe")
  (#append-argument! @arguments "{{ cause: {_error} }"))

;! bad
; function load(path) {
;   try {
;     return parse(path);
;   } catch (error) {
;     throw new Error("cannot read it");
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
; }
;! fixed
; function load(path) {
;   try {
;     return parse(path);
;   } catch (error) {
;     throw new Error("cannot read it", { cause: error });
;   }
; }
;! bad
; async function load(path) {
;   try {
;     return await parse(path);
;   } catch (e) {
;     logger.warn(e);
;     throw new Error(`cannot read ${path}: ${e.message}`);
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   broken(
; }
;! fixed
; async function load(path) {
;   try {
;     return await parse(path);
;   } catch (e) {
;     logger.warn(e);
;     throw new Error(`cannot read ${path}: ${e.message}`, { cause: e });
;   }
;   broken(
; }
;! good
; function load(path) {
;   try {
;     return parse(path);
;   } catch (error) {
;     throw new Error("cannot read it", { cause: error });
;   }
; }
; function loads(path) {
;   try {
;     return parse(path);
;   } catch (error) {
;     throw new ConfigError("cannot read it", error);
;   }
; }
