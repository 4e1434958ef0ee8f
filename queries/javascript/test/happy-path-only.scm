; Nobody tests what this route refuses
;
; The tests name the route and none of them expects this status: whether the check works, or is still there after the next
; change, nobody will notice.
;
; severity: info
; confidence: medium
; precision: 0 hints on 30 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, uptime-kuma 2.0.0-dev.0 …), 2.7 million lines
; files: code

((call_expression
   function: (member_expression property: (_) @_method)
   arguments: (arguments . (string) @path (_ body: (statement_block
     (if_statement consequence: (_
       (return_statement (call_expression function: (member_expression object: (call_expression function: (member_expression property: (_) @_status) arguments: (arguments . (number) @code @hint .)))))))))))
  (#any-of? @_method "get" "post" "put" "patch" "delete")
  (#any-of? @_status "status" "code")
  (#match? @code "^4\\d\\d$")
  (#set! message "tests name {path}, and none of them expects {code}: add the case that is refused")
  (#untested-together? @path @code))
((call_expression
   function: (member_expression property: (_) @_method)
   arguments: (arguments . (string) @path (_ body: (statement_block
     (if_statement consequence:
       (return_statement (call_expression function: (member_expression object: (call_expression function: (member_expression property: (_) @_status) arguments: (arguments . (number) @code @hint .))))))))))
  (#any-of? @_method "get" "post" "put" "patch" "delete")
  (#any-of? @_status "status" "code")
  (#match? @code "^4\\d\\d$")
  (#set! message "tests name {path}, and none of them expects {code}: add the case that is refused")
  (#untested-together? @path @code))

;! project tests/orders.test.js
; it("loads", async () => { expect((await request(app).get("/orders")).status).toBe(200); });
;! bad src/orders.js
; app.get("/orders", (req, res) => {
;   if (!req.user) return res.status(401).end();
;                                    ^^^
;   res.json(load());
; });
;! bad src/more.js
; app.get("/orders", (req, res) => {
;   if (!req.user) {
;     return res.status(403).end();
;                       ^^^
;   }
;   if (!req.query.month) {
;     return res.status(422).end();
;                       ^^^
;   }
;   res.json(load());
; });
;! bad src/half.js
; app.get("/orders", (req, res) => {
;   if (!req.user) return res.status(401).end();
;                                    ^^^
;   res.json(load());
; });
; app.get(
;! good src/open.js
; app.get("/orders", (req, res) => {
;   res.json(load());
; });
; app.get(UNNAMED, (req, res) => {
;   if (!req.user) return res.status(401).end();
;   res.json(load());
; });
;! good src/other.js
; app.get("/orders", (req, res) => {
;   if (!req.user) return res.status(200).end();
;   res.json(load());
; });
; const path = "/orders";
