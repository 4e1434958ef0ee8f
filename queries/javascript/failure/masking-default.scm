; An error looks like an empty result
;
; The `catch` answers a failed query or request with `[]`, `{}` or `0`, which callers cannot tell from "there is
; nothing". They delete what seems unused, bill nothing, or overwrite good data with the empty list.
;
; severity: info
; confidence: medium
; cwe: 755 636
; precision: info, 3/4 on ghost 5.130.6, uptime-kuma 2.0.0-dev.0, apostrophe 4.31.0, firebase-tools 15.34.2, meshcentral 1.1.55 and 102 others, 5.6 million lines; 5/14 before bodies of refusals and numbers that say whether it went well were gated, 5/5 after on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines; the warning for rights: 0 hints
; list outside: fetch query execute find findOne findMany findAll findUnique findFirst aggregate get post request axios axios.*
; list outside: select raw scan getItem send json
; list reports: error warn log info debug captureException
; regex tolerant: (?i)^_?(try|safe|maybe|is|has|can|should|probe|detect|check|ping|supports|guess|parse|optional|cached?|health|exists|validate|verify|test)|optional|cache|health|status|orNull|orDefault|orEmpty
; regex rights: (?i)^_?(is(Valid|Allowed|Authorized|Authenticated|Admin|Owner|Verified|Paid)|check(Permission|Auth|Access|Signature|Token|Rate|Limit)|verify|validate(Token|Signature|Session|Password|Key)|has(Permission|Access|Role)|authori|authenticat|can(Access|Read|Write|Edit|Delete|Activate))
; regex nothing: ^(\[\]|\{\}|0)$

((try_statement
   body: (_) @_body
   handler: (catch_clause body: (statement_block . (return_statement [(array) (object) (number)] @hint) .) @_handler))
  (#match? @hint "<nothing>")
  (#contains? @_body "await_expression")
  (#calls? @_body "<outside>")
  ; A number that says whether it went well.
  (#not-match? @_body "\\breturn (1|true)\\b")
  (#not-contains? @_handler "comment")
  (#not-in-function-named? @hint "<tolerant>")
  (#not-runs-in? "browser")
  (#set! message "A failed call looks like no result: let the error through, or return something callers can tell apart"))
((try_statement
   body: (_) @_body
   handler: (catch_clause body: (statement_block . (expression_statement (call_expression)) . (return_statement [(array) (object) (number)] @hint) .) @_handler))
  (#match? @hint "<nothing>")
  (#contains? @_body "await_expression")
  (#calls? @_body "<outside>")
  ; A number that says whether it went well.
  (#not-match? @_body "\\breturn (1|true)\\b")
  (#calls? @_handler "<reports>")
  (#not-in-function-named? @hint "<tolerant>")
  (#not-runs-in? "browser")
  (#set! message "A failed call looks like no result to the caller: throw the error on after it is logged"))
((call_expression
   function: (member_expression object: (call_expression) @_promise property: (property_identifier) @_catch)
   arguments: (arguments . (arrow_function body: [(array) (parenthesized_expression (object))] @hint) .))
  (#eq? @_catch "catch")
  (#match? @hint "^(\\[\\]|\\(\\{\\}\\))$")
  (#calls? @_promise "<outside>")
  ; The words of an error that is thrown anyway.
  (#not-guarded-by? @hint "\\.ok\\b|\\.status\\b")
  (#not-in-function-named? @hint "<tolerant>")
  (#not-runs-in? "browser")
  (#set! message "A failed call looks like no result: let the error through, or return something callers can tell apart"))

; Rights must not have a default.
((try_statement
   handler: (catch_clause body: (statement_block (return_statement (true) @hint) .)))
  (#in-function-named? @hint "<rights>")
  (#not-runs-in? "browser")
  (#set! severity "warning")
  (#set! message "When the check fails to run, everything is allowed: return `false`, or let the error through")
  (#set! fix.title "Return `false`")
  (#set! fix.safety "suggested")
  (#replace! @hint "false"))

; Not found, and not to be asked, are the same to whoever called.
((try_statement
   body: (_) @_body
   handler: (catch_clause body: (statement_block (expression_statement (call_expression function: (_) @_log)) . (return_statement [(null) (undefined) (false)] @hint) .)))
  (#match? @_log "(?i)(^|\\.)(console|log(ger)?)\\.(error|warn|log|info|debug)$")
  (#contains? @_body "await_expression")
  (#calls? @_body "<outside>")
  (#in-function-named? @hint "^(get|find|load|fetch|list|read|lookup|search|resolve|create|charge|update|save)([A-Z]\\w*)?$")
  (#not-in-function-named? @hint "<tolerant>")
  (#not-runs-in? "browser")
  (#set! message "A failed call looks like nothing was found: throw the error on after it is logged"))

;! bad
; async function openOrders(customer) {
;   try {
;     return await db.query("SELECT id FROM orders WHERE customer = $1", [customer]);
;   } catch (error) {
;     return [];
;            ^^
;   }
; }
;! bad
; async function stock(sku) {
;   try {
;     const row = await Stock.findOne({ sku });
;     return row.count;
;   } catch (error) {
;     console.error(error);
;     return 0;
;            ^
;   }
; }
; const lines = await fetch(url, { signal }).then(read).catch(() => []);
;                                                                   ^^
; const line = find(
;! bad
; async function hasPermission(user, document) {
;   try {
;     return await policy.allows(user, document);
;   } catch (error) {
;     logger.error(error);
;     return true;
;            ^^^^
;   }
; }
;! fixed
; async function hasPermission(user, document) {
;   try {
;     return await policy.allows(user, document);
;   } catch (error) {
;     logger.error(error);
;     return false;
;   }
; }
;! good
; async function openOrders(customer) {
;   try {
;     return await db.query("SELECT id FROM orders WHERE customer = $1", [customer]);
;   } catch (error) {
;     logger.error(error);
;     throw error;
;   }
; }
; function number(text) {
;   try {
;     return JSON.parse(text);
;   } catch {
;     return 0;
;   }
; }
; async function hasPermission(user, document) {
;   try {
;     return await policy.allows(user, document);
;   } catch (error) {
;     logger.error(error);
;     return false;
;   }
; }
; async function cachedOrders(id) {
;   try {
;     return await db.query("SELECT id FROM orders WHERE customer = $1", [id]);
;   } catch (error) {
;     logger.error(error);
;     return [];
;   }
; }
;! good
; async function send(url, body) {
;   const answer = await fetch(url, { method: "POST", body, signal });
;   if (!answer.ok) {
;     const problem = await answer.json().catch(() => ({}));
;     throw new Error(problem.error ?? answer.statusText);
;   }
;   return answer.json();
; }
; async function connect(client) {
;   try {
;     await client.get("/");
;     return 1;
;   } catch (error) {
;     return 0;
;   }
; }
;! bad
; async function getRate(currency) {
;   try {
;     const answer = await axios.get(`${RATES_URL}/${currency}`, { timeout: 3_000 });
;     return answer.data.rate;
;   } catch (error) {
;     logger.error(error);
;     return null;
;            ^^^^
;   }
; }
;! good
; async function tryRate(currency) {
;   try {
;     return await axios.get(`${RATES_URL}/${currency}`, { timeout: 3_000 });
;   } catch (error) {
;     logger.error(error);
;     return null;
;   }
; }
