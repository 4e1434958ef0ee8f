; Whoever answers is taken for the server
;
; The first machine that answers at the address is believed, also one that stands in between: it gets the password and
; every command. Check the host's key against the one that you know.
;
; severity: warning
; confidence: high
; cwe: 295 322
; see: https://cwe.mitre.org/data/definitions/322.html
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines

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
