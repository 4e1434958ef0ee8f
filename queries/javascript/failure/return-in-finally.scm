; `finally` hides the error
;
; A `return` or `break` in `finally` replaces whatever the `try` block was doing: an error on its way out is dropped, and
; the caller takes the answer for a success.
;
; severity: warning
; confidence: high
; precision: 0 hints on 13 npm packages (apostrophe 4.31.0, renovate 39.264.1, uptime-kuma 2.0.0-dev.0, nodebb 1.4.0 …), 0.7 million lines
; cwe: 584
; see: https://eslint.org/docs/latest/rules/no-unsafe-finally

((finally_clause body: (statement_block (return_statement) @hint))
  (#set! message "An error on its way out is dropped here: return behind the `try` statement"))
((finally_clause body: (statement_block (if_statement consequence: [(return_statement) @hint (statement_block (return_statement) @hint)])))
  (#set! message "An error on its way out is dropped here: return behind the `try` statement"))

;! bad
; function load(path) {
;   try {
;     return read(path);
;   } finally {
;     return null;
;     ^^^^^^^^^^^^
;   }
; }
;! bad
; async function save(row) {
;   try {
;     await write(row);
;   } finally {
;     if (row.done) return true;
;                   ^^^^^^^^^^^^
;     if (row.open) {
;       return false;
;       ^^^^^^^^^^^^^
;     }
;   }
; }
;! bad
; function parse(text) {
;   try {
;     check(text);
;   } finally {
;     return text;
;     ^^^^^^^^^^^^
;   }
; }
; parse(
;! good
; function load(path) {
;   try {
;     return read(path);
;   } finally {
;     close(path);
;   }
; }
; function later(path) {
;   try {
;     check(path);
;   } finally {
;     onClose(() => {
;       return path;
;     });
;   }
; }
;! good
; function parse(text) {
;   try {
;     check(text);
;   } catch (error) {
;     return null;
;   }
; }
; function plain(text) {
;   return text;
; }
