; The log says that it failed, and not where
;
; Only the text of the error is logged. Without the stack nobody knows which line it was, and the failure must happen
; again before it can be understood.
;
; severity: info
; confidence: high
; cwe: 778
; precision: info, 9/17 before stacks and exits were gated on ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines; 20/20 (18 of one package) after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines

((catch_clause
   parameter: (identifier) @_error
   body: (statement_block (expression_statement (call_expression function: (member_expression object: (_) @_logger property: (property_identifier) @_level) arguments: (arguments (member_expression object: (identifier) @_logged property: (property_identifier) @_message) @hint .) @_arguments)))) @_handler
  (#match? @_logger "(?i)(^|\\.)(console|log|logger|winston|pino)$")
  (#eq? @_level "error")
  (#eq? @_error @_logged)
  (#eq? @_message "message")
  (#not-match? @_arguments "\\.stack\\b")
  ; A command says what is wrong and ends.
  (#not-calls? @_handler "exit" "process.exit")
  (#not-runs-in? "browser")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|commands?)/")
  (#set! message "The log will not say where it failed: give it `{_error}` itself")
  (#set! fix.title "Log the error itself")
  (#set! fix.safety "safe")
  (#replace! @hint "{_error}"))

;! bad
; async function load(path) {
;   try {
;     return await parse(path);
;   } catch (error) {
;     console.error("cannot load", error.message);
;                                  ^^^^^^^^^^^^^
;     throw error;
;   }
; }
;! fixed
; async function load(path) {
;   try {
;     return await parse(path);
;   } catch (error) {
;     console.error("cannot load", error);
;     throw error;
;   }
; }
;! bad
; async function load(path) {
;   try {
;     return await parse(path);
;   } catch (err) {
;     logger.error(err.message);
;                  ^^^^^^^^^^^
;     throw err;
;   }
;   broken(
; }
;! fixed
; async function load(path) {
;   try {
;     return await parse(path);
;   } catch (err) {
;     logger.error(err);
;     throw err;
;   }
;   broken(
; }
;! good
; async function load(path) {
;   try {
;     return await parse(path);
;   } catch (error) {
;     console.error("cannot load", error);
;     console.info(error.message);
;     console.error("cannot load", path.message);
;     throw error;
;   }
; }
;! bad
; async function save(row) {
;   try {
;     await write(row);
;   } catch (e) {
;     log.error("cannot save", row.id, e.message);
;                                      ^^^^^^^^^
;     throw e;
;   }
; }
; async function send(row) {
;   try {
;     await post(row);
;   } catch (e) {
;     this.logger.error(e.message);
;                       ^^^^^^^^^
;     throw e;
;   }
; }
;! fixed
; async function save(row) {
;   try {
;     await write(row);
;   } catch (e) {
;     log.error("cannot save", row.id, e);
;     throw e;
;   }
; }
; async function send(row) {
;   try {
;     await post(row);
;   } catch (e) {
;     this.logger.error(e);
;     throw e;
;   }
; }
;! good
; async function save(row) {
;   try {
;     await write(row);
;   } catch (e) {
;     log.error(e.message, e);
;     throw e;
;   }
; }
; function report(e) {
;   log.error(e.message);
; }
;! good
; async function main() {
;   try {
;     await run();
;   } catch (error) {
;     console.error(error.message);
;     process.exit(1);
;   }
; }
; async function stop(worker) {
;   try {
;     await worker.stop();
;   } catch (error) {
;     logger.error(error.stack, error.message);
;     throw error;
;   }
; }
