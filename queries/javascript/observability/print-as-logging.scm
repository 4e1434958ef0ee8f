; Printed instead of logged
;
; What `console.log` prints has no level and no request id, and in most deployments nobody collects it. When something
; breaks, the line that would have said why is on no screen.
;
; severity: info
; confidence: medium
; default: off
; cwe: 778
; precision: off by default, not read

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "console.log" "console.info" "console.debug")
  (#in? @hint "handler")
  (#set! message "Nobody collects what is printed here: log it"))

;! bad
; app.get("/orders", (req, res) => {
;   console.log("loading");
;   ^^^^^^^^^^^^^^^^^^^^^^
;   res.end();
; });
;! bad
; router.post("/orders", (req, res) => {
;   console.log(req.params.id);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^
;   console.info("done");
;   ^^^^^^^^^^^^^^^^^^^^
;   console.debug("more");
;   ^^^^^^^^^^^^^^^^^^^^^
;   res.end(
; });
;! good
; app.get("/orders", (req, res) => {
;   logger.info("loading");
;   res.end();
; });
; console.log("listening");
; function main() {
;   console.log("main");
; }
