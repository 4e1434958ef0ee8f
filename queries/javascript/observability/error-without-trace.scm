; The log says that it failed, and not where
;
; Only the text of the error is logged. Without the stack nobody knows which line it was, and the failure must happen
; again before it can be understood.
;
; severity: info
; confidence: high
; cwe: 778

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
