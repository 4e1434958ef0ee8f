; Whoever answers is taken for the server
;
; The first machine that answers at the address is believed, also one that stands in between: it gets the password and
; every command. Check the host's key against the one that you know.
;
; severity: warning
; confidence: high
; cwe: 295 322
; see: https://cwe.mitre.org/data/definitions/322.html

((pair key: (_) @_verifier value: [
    (arrow_function body: (true))
    (arrow_function body: (statement_block . (return_statement (true)) .))
    (function_expression body: (statement_block . (return_statement (true)) .))]) @hint
  (#match? @_verifier "^['\"]?hostVerifier['\"]?$")
  (#set! message "`{_verifier}` believes whoever answers: compare the key with the one that you know"))
((method_definition name: (_) @_verifier body: (statement_block . (return_statement (true)) .)) @hint
  (#eq? @_verifier "hostVerifier")
  (#set! message "`{_verifier}` believes whoever answers: compare the key with the one that you know"))
([(string) (template_string)] @hint
  (#match? @hint "StrictHostKeyChecking[= ]\\\\?[\"']?no\\b")
  (#not-inside? @hint "jsx_element")
  (#set! message "Whoever answers is taken for the server: leave `StrictHostKeyChecking` on"))

;! bad
; connection.connect({ host, username, privateKey, hostVerifier: () => true });
;                                                  ^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; const options = { host, hostVerifier: (key) => { return true; } };
;                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! bad
; import { spawn } from "node:child_process";
; spawn("ssh", ["-o", "StrictHostKeyChecking=no", host, "uptime"]);
;                     ^^^^^^^^^^^^^^^^^^^^^^^^^^
; if (spawn(
;! bad
; const options = {
;   hostVerifier(key) {
;   ^^^^^^^^^^^^^^^^^^^
;     return true;
;   },
; };
;! good
; connection.connect({ host, username, privateKey, hostVerifier: (key) => key.equals(KNOWN) });
;! good
; const args = ["-o", "StrictHostKeyChecking=yes", "-o", "BatchMode=yes"];
;! good
; const options = { verifier: () => true, strictHostKeyChecking: "no" };
;! good
; const options = { hostVerifier: (key) => { log(key); return known(key); } };
