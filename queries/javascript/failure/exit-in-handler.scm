; A route ends the whole process
;
; `process.exit` in a handler takes every other request down with this one, and what was being written stays half
; written. One bad request, sent again and again, keeps the service from ever being up.
;
; severity: warning
; confidence: high
; precision: 1/3 before only routes counted, 0 hints after, on npm applications (Ghost, NodeBB, Strapi, Medusa, Joplin, Renovate …), 4.8 million lines
; cwe: 382

((call_expression function: (_) @callee) @hint
  (#resolves-to? @callee "process.exit" "process.abort")
  (#in? @hint "handler")
  (#answers? @hint "get" "post" "put" "patch" "delete" "all")
  (#not-function-mentions? @hint "(?i)shut_?down|restart|exit(ing|Code)|quit|stop|terminate|reboot|setTimeout|signal")
  (#not-inside-call? @hint "setTimeout" "on" "once" "close" "finally")
  (#not-path-matches? "(?i)(^|/)(cli|bin|scripts?|commands?)/")
  (#set! message "`{callee}` takes every other request of this process with it: throw an error, or answer with 500"))

;! bad
; app.get("/orders", async (req, res) => {
;   if (!database.ready) {
;     process.exit(1);
;     ^^^^^^^^^^^^^^^
;   }
;   res.json(await load());
; });
;! bad
; router.post("/orders", (req, res) => {
;   try {
;     place(req.body);
;   } catch (error) {
;     logger.error(error);
;     process.exit(1);
;     ^^^^^^^^^^^^^^^
;   }
;   process.abort();
;   ^^^^^^^^^^^^^^^
;   res.end();
; });
; router.put("/orders", (req, res) => process.exit(2));
;                                     ^^^^^^^^^^^^^^^
; function broken(items {
;! good
; app.post("/shutdown", (req, res) => {
;   res.end();
;   setTimeout(() => process.exit(0), 100);
; });
; app.get("/orders", (req, res) => res.json(pool.exit(1)));
; function main() {
;   process.exit(run());
; }
; process.on("SIGTERM", () => process.exit(0));
