; A route that does nothing
;
; The handler is registered and empty: the request hangs until the client gives up, or is answered with a success that
; nothing stands behind. It is found when somebody misses the data.
;
; severity: warning
; confidence: medium
; precision: 0/2 before placeholders were gated, 0 hints after, on npm applications (Ghost, NodeBB, Strapi, Medusa, Joplin, Renovate …), 4.8 million lines
; precision: the patterns of backend code added last: no new warning on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines
; precision: warnings that were new when all of them were read: 0/1 (a text with values), then gated, on 200 packages of npm (unleash-server 7.5.1, actionhero 29.3.5, nodecg, oidc-provider, whistle, fastify, apostrophe 4.31.0 …), 6.5 million lines
; cwe: 1164
; regex not-yet: (?i)not (yet )?implemented|unimplemented|to ?be implemented|^["'`]?todo\b
; regex quiet: (?i)health|ping|ready|live|favicon|noop|robots

; Never answered.
((call_expression
   function: (member_expression object: (_) @_router property: (property_identifier) @_method)
   arguments: (arguments . [(string) (template_string)] @hint [
     (arrow_function parameters: (formal_parameters . (_) . (_)) body: (statement_block) @_nothing)
     (function_expression parameters: (formal_parameters . (_) . (_)) body: (statement_block) @_nothing)
   ] .))
  (#any-of? @_method "get" "post" "put" "patch" "delete")
  (#match? @_router "(?i)(app|router|server|api|route|fastify)$")
  (#empty? @_nothing)
  (#not-match? @hint "<quiet>")
  (#not-runs-in? "browser")
  (#set! message "{hint} is never answered: implement it, or answer with 501"))

; It says that it is not there, and answers with success.
((call_expression
   function: (member_expression object: (identifier) @_response property: (property_identifier) @_send)
   arguments: (arguments . [(string) @_text (object (pair value: (string) @_text))])) @hint
  (#any-of? @_response "res" "response" "reply")
  (#any-of? @_send "json" "send" "end")
  (#match? @_text "<not-yet>")
  (#in? @hint "handler")
  (#not-function-matches? @hint "status\\(\\s*501|statusCode\\s*=|\\.code\\(")
  (#set! message "What is not implemented is answered with success: answer with 501")
  (#set! fix.title "Answer with 501")
  (#set! fix.safety "suggested")
  (#replace! @_response "{_response}.status(501)"))
((throw_statement (new_expression arguments: (arguments . [(string) (template_string)] @_text))) @hint
  (#match? @_text "<not-yet>")
  (#in? @hint "handler")
  (#not-inside? @hint "if_statement" "switch_statement" "try_statement")
  (#set! message "This route is registered and only throws: implement it, or answer with 501"))

; A function that a comment says is still to be written.
((function_declaration name: (identifier) @hint body: (statement_block . [(return_statement . [(null) (undefined) (object) (array)] .) (comment)] .) @_body)
  (#match? @_body "(?i)^\\{\\s*(//|/\\*)\\s*(todo|fixme)?:?\\s*(implement\\b|not (yet )?implemented|to be implemented|add (the )?(actual |real )?(implementation|logic)|your code)")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` does nothing and says nothing: throw an error until it is written"))
((method_definition name: (property_identifier) @hint body: (statement_block . [(return_statement . [(null) (undefined) (object) (array)] .) (comment)] .) @_body)
  (#match? @_body "(?i)^\\{\\s*(//|/\\*)\\s*(todo|fixme)?:?\\s*(implement\\b|not (yet )?implemented|to be implemented|add (the )?(actual |real )?(implementation|logic)|your code)")
  (#not-runs-in? "browser")
  (#set! message "`{hint}` does nothing and says nothing: throw an error until it is written"))

; A constant stands where a comment says that something is still to be worked out.
((function_declaration name: (identifier) @name body: (statement_block . (comment) @_todo . (return_statement [(number) (string) (template_string) (true)]) @hint .))
  (#match? @_todo "(?i)^/[/*]+\\s*(todo|fixme|stub|placeholder|hard-?coded|temporar|for now|simplified|implement\\b|replace (this|with))")
  (#not-runs-in? "browser")
  (#not-contains? @hint "template_substitution")
  (#set! message "`{name}` always gives the same answer, and its comment says that it should not: write it, or throw an error until then"))
((method_definition name: (_) @name body: (statement_block . (comment) @_todo . (return_statement [(number) (string) (template_string) (true)]) @hint .))
  (#match? @_todo "(?i)^/[/*]+\\s*(todo|fixme|stub|placeholder|hard-?coded|temporar|for now|simplified|implement\\b|replace (this|with))")
  (#not-runs-in? "browser")
  (#not-contains? @hint "template_substitution")
  (#set! message "`{name}` always gives the same answer, and its comment says that it should not: write it, or throw an error until then"))
((variable_declarator name: (identifier) @name value: (arrow_function body: (statement_block . (comment) @_todo . (return_statement [(number) (string) (template_string) (true)]) @hint .)))
  (#match? @_todo "(?i)^/[/*]+\\s*(todo|fixme|stub|placeholder|hard-?coded|temporar|for now|simplified|implement\\b|replace (this|with))")
  (#not-runs-in? "browser")
  (#not-contains? @hint "template_substitution")
  (#set! message "`{name}` always gives the same answer, and its comment says that it should not: write it, or throw an error until then"))
; The comment stands behind it.
((statement_block [(return_statement [(number) (string) (true) (object) (array)]) (lexical_declaration (variable_declarator value: [(number) (string) (true) (object) (array)]))] @hint . (comment) @_todo)
  (#match? @_todo "(?i)^/[/*]+\\s*((todo|fixme):?\\s*(replace (this |it )?with|use (the )?(real|actual)|(get|fetch|load|read|compute|calculate)\\b|implement|real|actual|make (this )?(configurable|dynamic|real))|stub\\b|placeholder\\b|hard-?coded (for now|until)|mock(ed)?( data| value| response)?\\W*$|fake\\b|dummy\\b)")
  (#line-matches? @hint ";\\s*//")
  (#in-function? @hint)
  (#not-runs-in? "browser")
  (#set! severity "info")
  (#set! message "This value is made up, as its comment says: work it out, or throw an error until then"))

;! bad
; app.get("/orders", (req, res) => {
;   res.json({ message: "Not implemented" });
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! fixed
; app.get("/orders", (req, res) => {
;   res.status(501).json({ message: "Not implemented" });
; });
;! bad
; router.post("/orders", async (req, res) => {
;             ^^^^^^^^^
;   // TODO
; });
; router.delete("/orders/:id", async (req, res) => {
;   throw new Error("Not implemented yet");
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; });
;! bad
; function sendInvoice(order) {
;          ^^^^^^^^^^^
;   // TODO: implement
;   return null;
; }
; class Orders {
;   cancel(id) {
;   ^^^^^^
;     // TODO: Implement cancelling
;   }
;   broken(
; }
;! good
; app.get("/health", (req, res) => {});
; app.get("/orders", (req, res) => {
;   res.status(501).json({ message: "Not implemented" });
; });
; function noop() {}
; class Base {
;   run() {
;     throw new Error("Not implemented");
;   }
;   close() {
;     // Nothing is open.
;   }
; }
;! bad
; class Garage {
;   fee(session) {
;     // TODO: apply the garage's tariff
;     return 500;
;     ^^^^^^^^^^^
;   }
; }
;! bad
; function available(id) {
;   // placeholder until the stock service is there
;   return true;
;   ^^^^^^^^^^^^
; }
;! bad
; async function balance(id) {
;   const rate = 1.1; // TODO: fetch the real rate
;   ^^^^^^^^^^^^^^^^^
;   return (await load(id)) * rate;
; }
;! good
; class Garage {
;   fee(session) {
;     // The first hour costs the same everywhere.
;     return 500;
;   }
;   async total(id) {
;     // TODO: cache this
;     return this.load(id);
;   }
; }
;! good
; class ExternalRoute {
;   describe() {
;     // TODO: provide a better description
;     return `External route "${this.verb} ${this.path}"`;
;   }
; }
