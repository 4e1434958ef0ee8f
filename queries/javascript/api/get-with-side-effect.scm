; A GET that changes something
;
; Crawlers, prefetching browsers and mail scanners follow links; caches and retries repeat them. A GET that deletes is
; one preview away from deleting, and any page can make a visitor's browser send it.
;
; severity: warning
; confidence: medium
; cwe: 352
; precision: 0 hints on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines, and ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; list writes: deleteOne deleteMany findByIdAndDelete findOneAndDelete findByIdAndRemove destroy

((call_expression function: (member_expression object: (identifier) @_model property: (property_identifier) @_write)) @hint
  (#any-of? @_write "<writes>")
  (#match? @_model "^[A-Z][a-z]\\w*$")
  (#in? @hint "handler")
  (#answers? @hint "get")
  (#not-answers? @hint "post" "put" "patch" "delete" "all" "use")
  (#not-match? @_model "(?i)token|session|cache|log|visit|view")
  (#inside-call? @hint "get")
  (#set! message "A GET deletes here, and whoever follows the link does it: make it a DELETE or a POST"))
((call_expression function: (member_expression object: (member_expression object: (identifier) @_client property: (_) @_model) property: (property_identifier) @_write)) @hint
  (#any-of? @_client "prisma" "db")
  (#any-of? @_write "delete" "deleteMany" "deleteOne")
  (#in? @hint "handler")
  (#answers? @hint "get")
  (#not-match? @_model "(?i)token|session|cache|log|visit|view")
  (#inside-call? @hint "get")
  (#set! message "A GET deletes here, and whoever follows the link does it: make it a DELETE or a POST"))
((call_expression function: (_) @_callee arguments: (arguments . (_) @_sql)) @hint
  (#method? @_callee "query" "execute" "run")
  (#reads-like? @_sql "(?i)^\\s*(delete\\s+from|drop\\s+table|truncate)\\b")
  (#in? @hint "handler")
  (#answers? @hint "get")
  (#not-reads-like? @_sql "(?i)token|session|cache|log|visit|view")
  (#inside-call? @hint "get")
  (#set! message "A GET deletes here, and whoever follows the link does it: make it a DELETE or a POST"))

; A verb in the address, and a change in the function.
((call_expression function: (member_expression object: (_) @_router property: (_) @_get) arguments: (arguments . (string) @path [(arrow_function body: (_) @_body) (function_expression body: (_) @_body)] .)) @hint
  (#eq? @_get "get")
  (#match? @_router "(?i)(^|\\.)\\w*(app|router|server|fastify|api|routes?)$")
  (#match? @path "(?i)/(delete|remove|close|cancel|transfer|approve|reject|disable|enable|deactivate|ban|unban|promote|demote|purge|pay|buy|grant|revoke|withdraw|like|follow|vote|add|create|update)(/|-|[\"'`])")
  (#match? @_body "\\.(destroy|delete\\w*|remove\\w*|update\\w*|save|create|insert\\w*|transfer|withdraw|set\\w*|increment|decrement|ban|grant|revoke|approve|cancel|pay|charge)\\(|(?i)(query|execute|run)\\(\\s*[`\"'](update|delete|insert)")
  (#not-match? @path "(?i)callback|confirm|verif|activat|unsubscribe|oauth|sso|redirect|token|health|session|cron|/r/")
  (#not-match? @_body "res\\.render\\(|\\b[A-Z][a-z]\\w*\\.(deleteOne|deleteMany|findByIdAndDelete|findOneAndDelete|findByIdAndRemove|destroy)\\(|\\b(prisma|db)\\.\\w+\\.delete|(query|execute|run)\\(\\s*[`\"'](?i:delete|drop|truncate)")
  (#not-path-matches? "(?i)test|mock|emulat")
  (#set! message "Whoever follows a link to {path}, or has a picture with that address in a page, changes something: make it a POST"))

;! bad
; app.get("/orders/:id/delete", async (req, res) => {
;   await Order.findByIdAndDelete(req.params.id);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.redirect("/orders");
; });
;! bad
; router.get("/users/remove/:id", async (req, res) => {
;   await prisma.user.delete({ where: { id: req.params.id } });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await pool.query("DELETE FROM orders WHERE owner = $1", [req.params.id]);
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await Line.destroy({ where: { owner: req.params.id } });
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.end(
; });
;! good
; app.delete("/orders/:id", async (req, res) => {
;   await Order.findByIdAndDelete(req.params.id);
;   res.end();
; });
; app.get("/orders/:id", async (req, res) => {
;   await Token.deleteOne({ used: true });
;   res.json(await pool.query("SELECT id FROM orders WHERE id = $1", [req.params.id]));
; });
; async function remove(id) {
;   await Order.findByIdAndDelete(id);
; }
;! bad
; app.get("/account/close", requireLogin, async (req, res) => {
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   await accounts.update(req.session.userId, { closed: true });
;   res.redirect("/");
; });
; router.get("/friends/remove/:id", (req, res) => friends.remove(req.user.id, req.params.id).then(() => res.end()));
; ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! good
; app.post("/account/close", requireLogin, async (req, res) => {
;   await accounts.update(req.session.userId, { closed: true });
;   res.redirect("/");
; });
; app.get("/items/add", (req, res) => res.render("add"));
; app.get("/accounts", async (req, res) => res.json(await accounts.page(0)));
