; All rows are loaded, and most are thrown away
;
; The database sends every row that matches, the process makes objects of them, and then only some are kept. It is quick
; with a hundred rows; with a million it takes the memory of the process. Let the database cut, filter, and count.
;
; severity: info
; confidence: medium
; precision: info, 1 hint on n8n, flowise, unleash-server, joplin, ghost, parse-server, payload, uptime-kuma, apostrophe, @budibase/server, wildduck, formio, actionhero and 19 others, 1.6 million lines: too few to tell
; cwe: 1073 770
; regex rows: (?s)^\(?(await )?((this\.)?(knex|db|trx)\(|[\w.]+\.(findMany|findAll|find|findBy|getMany|select)\().*\)$
; regex cut-already: (?i)\.(limit|take|first|paginate|offset)\(|\btake\b|\blimit\b|\bskip\b|\bin:|\$in|\bIn\(

((call_expression function: (member_expression object: (identifier) @rows property: (_) @_cut) arguments: (arguments (_))) @hint
  (#eq? @_cut "slice")
  (#value-matches? @rows "<rows>")
  (#not-value-matches? @rows "<cut-already>")
  (#not-runs-in? "browser")
  (#set! message "All `{rows}` are loaded to keep some of them: let the database cut, with a limit and an offset"))

((call_expression function: (member_expression object: (identifier) @rows property: (_) @_filter) arguments: (arguments . (arrow_function body: (_) @_asked))) @hint
  (#any-of? @_filter "filter" "find")
  (#value-matches? @rows "(?s)^\\(?(await )?((this\\.)?(knex|db|trx)\\(\\s*[\"'`]\\w+[\"'`]\\s*\\)(\\.select\\([^)]*\\))?|[\\w.]+\\.(findMany|findAll|find|getMany)\\(\\s*(\\{\\s*\\})?\\s*\\))\\)?$")
  (#match? @_asked "===|==|>|<|includes\\(|startsWith\\(")
  (#not-runs-in? "browser")
  (#set! message "All `{rows}` are loaded to keep some of them: ask the database for those alone"))

((call_expression function: (member_expression object: (parenthesized_expression (await_expression (call_expression function: (_) @_find arguments: (arguments) @_arguments))) property: (_) @_filter) arguments: (arguments . (arrow_function))) @hint
  (#any-of? @_filter "filter" "find" "slice")
  (#match? @_find "\\.(findMany|findAll|find|getMany)$")
  (#match? @_arguments "^\\(\\s*(\\{\\s*\\})?\\s*\\)$")
  (#not-runs-in? "browser")
  (#set! message "All rows are loaded to keep some of them: ask the database for those alone"))

((member_expression object: (identifier) @rows property: (_) @_length) @hint
  (#eq? @_length "length")
  (#value-matches? @rows "<rows>")
  (#not-value-matches? @rows "<cut-already>")
  (#returned? @hint)
  (#not-function-matches? @hint "for \\(|\\.(map|forEach|filter|reduce)\\(")
  (#not-runs-in? "browser")
  (#set! message "All `{rows}` are loaded to be counted: let the database count them"))

;! bad
; const { knex } = require("../db");
; app.get("/search", async (req, res) => {
;   const all = await knex("entries").where({ employee_id: req.employee.id });
;   res.json(all.slice(0, 25));
;            ^^^^^^^^^^^^^^^^
; });
;! bad
; async function mine(prisma, user) {
;   const orders = await prisma.order.findMany();
;   return orders.filter((order) => order.userId === user.id);
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! bad
; async function open(repository) {
;   const orders = await repository.find({ where: { open: true } });
;   return { open: orders.length };
;                  ^^^^^^^^^^^^^
; }
;! bad
; async function one(User, email) {
;   return (await User.find()).find((user) => user.email === email);
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; function broken(
;! good
; const { knex } = require("../db");
; app.get("/search", async (req, res) => {
;   const all = await knex("entries").where({ employee_id: req.employee.id }).limit(100);
;   const words = req.query.words.split(" ");
;   res.json(all.slice(0, words.length));
; });
;! good
; async function mine(prisma, user) {
;   const orders = await prisma.order.findMany({ where: { userId: user.id }, take: 50 });
;   return orders.slice(1);
; }
;! good
; async function both(prisma) {
;   const orders = await prisma.order.findMany({ where: { open: true } });
;   return orders.filter((order) => order.lines.length > 0);
; }
;! good
; async function names(list) {
;   const words = await list.load();
;   return words.slice(0, 3);
; }
