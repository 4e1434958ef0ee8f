; Two requests work on one variable, and each undoes the other's change
;
; Between the look and the change the function waits, and meanwhile another request looks at the same value: the last seat
; is sold twice, money is spent twice. Change it before waiting, or let the database change it in one statement.
;
; severity: warning
; confidence: medium
; precision: 0 warnings on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; cwe: 362 367
; see: https://nodejs.org/en/learn/asynchronous-work/dont-block-the-event-loop
; regex less: ^\w+\s*(-=|=\s*\w+\s*-|--)|^--\w+$|^\w+--$

([
   (statement_block
     (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_asked)))
     [(expression_statement (await_expression)) (lexical_declaration (variable_declarator value: (await_expression)))]
     (expression_statement (assignment_expression left: (identifier) @name right: (_) @_value) @hint))
   (statement_block
     (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_asked)))
     [(expression_statement (await_expression)) (lexical_declaration (variable_declarator value: (await_expression)))]
     (expression_statement (augmented_assignment_expression left: (identifier) @name right: (_) @_value) @hint))
   (statement_block
     (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_asked)))
     [(expression_statement (await_expression)) (lexical_declaration (variable_declarator value: (await_expression)))]
     (expression_statement (update_expression argument: (identifier) @name @_value) @hint))
 ]
  (#eq? @_asked @name)
  (#shared-variable? @name)
  (#match? @hint "<less>|\\+=|\\+\\+|=\\s*\\w+\\s*\\+")
  (#not-function-mentions? @hint "(?i)lock|mutex|semaphore|queue|acquire|transaction")
  (#not-runs-in? "browser")
  (#not-file-kind? "test")
  (#set! message "While this function waits, another request finds the same `{name}`: change it before the `await`, or where it is stored"))
; In a map.
((call_expression function: (member_expression object: (_) @map property: (_) @_set) arguments: (arguments (_) . (binary_expression left: (identifier) @before operator: ["-" "+"]) .)) @hint
  (#eq? @_set "set")
  (#in-async? @hint)
  (#module-level? @map)
  (#value-matches? @before "^(await )?\\w+\\.get\\(")
  (#function-matches? @hint "(?s)\\.get\\(.*\\bawait\\b.*\\.set\\(")
  (#not-function-mentions? @hint "(?i)lock|mutex|semaphore|queue|acquire|transaction")
  (#not-runs-in? "browser")
  (#not-file-kind? "test")
  (#set! message "While this function waits, another one finds the same `{before}`: read it again behind the `await`, or change it where it is stored"))
; In a file.
((call_expression function: (_) @callee arguments: (arguments . (_) @_file . (_) @_content)) @hint
  (#resolves-to? @callee "fs.promises.writeFile" "fs/promises.writeFile" "fs.writeFileSync" "fs.writeFile")
  (#match? @_content "^(String\\()?\\w*([cC]ount(er)?|[nN]ext\\w*|\\bn\\b|[sS]eq\\w*|[nN]umber|total)\\w*( *\\+ *1)?\\)?(\\.toString\\(\\))?$|^`\\$\\{\\w*([cC]ount(er)?|[nN]ext\\w*|[sS]eq\\w*|[nN]umber)\\w*( *\\+ *1)?\\}`$")
  (#function-matches? @hint "readFile(Sync)?\\(")
  (#not-function-mentions? @hint "(?i)lock|mutex|semaphore|queue|acquire")
  (#not-path-matches? "(?i)(^|/)(bin|cli|scripts?|commands?|tools?|build|tests?)(/|\\.)")
  (#set! severity "info")
  (#set! message "Two calls at once read the same number and write the same one: take a sequence of the database, or a lock"))
;! bad
; let stock = 10;
; app.post("/buy", async (req, res) => {
;   if (stock <= 0) return res.status(409).end();
;   await chargeCard(req.body.token);
;   stock = stock - 1;
;   ^^^^^^^^^^^^^^^^^
;   res.json({ stock });
; });
;! bad
; const balances = new Map();
; export async function withdraw(id, amount) {
;   const balance = balances.get(id) ?? 0;
;   if (balance < amount) throw new Error("insufficient");
;   await audit(id, amount);
;   balances.set(id, balance - amount);
;   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; let free = 3;
; export async function book(guest) {
;   if (free < 1) return null;
;   const booking = await store.add(guest);
;   free--;
;   ^^^^^^
;   return booking;
; }
;! bad
; import fs from "fs/promises";
; async function nextInvoice() {
;   const number = Number(await fs.readFile("counter.txt", "utf8")) + 1;
;   await fs.writeFile("counter.txt", String(number));
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return number
;! good
; let stock = 10;
; app.post("/buy", async (req, res) => {
;   if (stock <= 0) return res.status(409).end();
;   stock -= 1;
;   await chargeCard(req.body.token);
;   res.json({ stock });
; });
;! good
; const hits = new Map();
; export async function count(id) {
;   await audit(id);
;   const before = hits.get(id) ?? 0;
;   hits.set(id, before + 1);
; }
;! good
; export async function book(room, guest) {
;   let free = await store.free(room);
;   if (free < 1) return null;
;   await store.add(guest);
;   free--;
;   return free;
; }
;! good
; let running = false;
; export async function run() {
;   if (running) return;
;   running = true;
;   await work();
;   running = false;
; }
