; Text of users becomes cells that a spreadsheet computes
;
; A cell that begins with `=`, `+`, `-` or `@` is a formula for whoever opens the file, and a comma or a quote in a value
; shifts the columns. A library for CSV quotes the values, and can escape formulas.
;
; severity: warning
; confidence: medium
; precision: 1/1 (nodebb 1.4.0) on 59 npm packages (ghost 5.130.6, parse-server 9.10.0, unleash-server 7.5.1, apostrophe 4.31.0, n8n-nodes-base 2.41.2, renovate 39.264.1, @node-red/editor-api 5.0.7, meshcentral 1.1.55, uptime-kuma 2.0.0-dev.0 …), 4.9 million lines
; precision: wider patterns: no new warning on wildduck 1.46.1, @budibase/server 3.38.1, formio 4.6.7, sqlpad 3.1.0, actionhero 29.3.5, n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @directus/api 23.3.2, @vendure/core 3.7.3 and 104 others, 2.0 million lines
; cwe: 1236
; see: https://owasp.org/www-community/attacks/CSV_Injection
; regex made-fit: (?i)^(escape\w*|\w*escape|quote\w*|sanitize\w*|stringify|unparse|papaparse|csv-\w+|csv(Stringify|Writer|Escape)\w*|json2csv|parse\w*|encode\w*|clean\w*|safe\w*|to_?csv_?(cell|value|field)|format(Cell|Value|Field)\w*|replace|replaceAll|wrap\w*|JSON)$
; regex csv: (?i)csv
; regex persons: (?i)^(name|first_?name|last_?name|full_?name|display_?name|user_?name|author|email|e_?mail|comment\w*|message|notes?|title|subject|description|address|company|feedback|bio|text|content|body|phone|customer|reason|answer)$

; A line, put together in a loop.
((augmented_assignment_expression left: (_) @csv right: [(template_string) (binary_expression)] @line) @hint
  (#match? @csv "<csv>")
  (#match? @line "^(`[\"']?\\$\\{[^`]*\\}[\"']?\\s*[,;][\"']?\\$\\{|[^`]*\\+\\s*[\"'][\"']?[,;])")
  (#contains-text? @line "<persons>")
  (#not-function-mentions? @line "<made-fit>")
  (#set! message "A value that begins with `=` is a formula in `{csv}`, and one with a comma shifts the columns: write the lines with a library for CSV, formulas escaped"))

; Values joined with commas.
((call_expression function: (member_expression object: (array [(member_expression) (identifier)] @_value) @list property: (_) @_join) arguments: (arguments . (string) @_comma .)) @hint
  (#eq? @_join "join")
  (#match? @_comma "^[\"'][,;][\"']$")
  (#contains-text? @list "<persons>")
  (#contains? @list "member_expression")
  (#in-function-named? @hint "<csv>")
  (#not-function-mentions? @hint "<made-fit>")
  (#not-runs-in? "browser")
  (#set! message "A value that begins with `=` is a formula in this file, and one with a comma shifts the columns: write the lines with a library for CSV, formulas escaped"))

((call_expression function: (member_expression object: (_) property: (_) @_map) arguments: (arguments . (arrow_function body: (template_string) @line) .)) @hint
  (#eq? @_map "map")
  (#match? @line "^`[\"']?\\$\\{[^`]*\\}[\"']?\\s*[,;][\"']?\\$\\{[^`]*`$")
  (#contains-text? @line "<persons>")
  (#function-mentions? @hint "<csv>")
  (#not-function-mentions? @hint "<made-fit>")
  (#not-runs-in? "browser")
  (#set! message "A value that begins with `=` is a formula in this file, and one with a comma shifts the columns: write the lines with a library for CSV, formulas escaped"))

; Whatever a row holds, in quotes that are not doubled.
((call_expression function: (member_expression object: (call_expression function: (_) @_values) property: (_) @_map) arguments: (arguments . (arrow_function body: (template_string) @cell) .)) @hint
  (#eq? @_values "Object.values")
  (#eq? @_map "map")
  (#match? @cell "^`[\"']\\$\\{\\w+\\}[\"']`$")
  (#in-function-named? @hint "<csv>")
  (#not-function-mentions? @hint "<made-fit>")
  (#not-runs-in? "browser")
  (#set! message "A quote in a value ends its cell, and one that begins with `=` is a formula: write the lines with a library for CSV, formulas escaped"))

; Values joined with commas, one row at a time.
((arrow_function body: (call_expression function: (member_expression object: (array [(member_expression) (identifier)] @_value) @list property: (_) @_join) arguments: (arguments . (string) @_comma .)) @hint)
  (#eq? @_join "join")
  (#match? @_comma "^[\"'][,;][\"']$")
  (#contains-text? @list "<persons>")
  (#contains? @list "member_expression")
  (#function-matches? @hint "(?i)=> *\\[")
  (#file-matches? "(?i)csv|\\.xls")
  (#not-in-function-named? @hint "<csv>")
  (#not-function-mentions? @hint "<made-fit>")
  (#not-file-matches? "(?i)escapeCsv|csvEscape|unparse\\(|json2csv|replace\\(/\"/g")
  (#not-runs-in? "browser")
  (#set! message "A value that begins with `=` is a formula in this file, and one with a comma shifts the columns: write the lines with a library for CSV, formulas escaped"))
; Whatever a row holds, in quotes that are not doubled.
((call_expression function: (member_expression property: (_) @_map) arguments: (arguments . (arrow_function body: (template_string) @cell) .)) @hint
  (#eq? @_map "map")
  (#match? @cell "^`[\"']\\$\\{(\\w+|\\w+\\[\\w+\\]|String\\(\\w+(\\[\\w+\\])?\\)|\\w+(\\[\\w+\\])? *(\\?\\?|\\|\\|) *[\"']{2})\\}[\"']`$")
  (#in-function-named? @hint "<csv>")
  (#not-function-mentions? @hint "<made-fit>")
  (#not-runs-in? "browser")
  (#set! message "A quote in a value ends its cell, and one that begins with `=` is a formula: write the lines with a library for CSV, formulas escaped"))

; One line, put together by hand.
([
   (variable_declarator value: (template_string) @line)
   (call_expression function: (_) @_write arguments: (arguments . (template_string) @line))
   (call_expression function: (_) @_write arguments: (arguments (_) . (template_string) @line))
 ] @hint
  (#match? @line "^`[\"']?\\$\\{[^`]*\\}[\"']?\\s*[,;][\"']?\\$\\{[^`]*(\\\\n)?`$")
  (#match? @line "\\\\n`$")
  (#contains-text? @line "<persons>")
  (#file-matches? "(?i)\\.csv\\b|text/csv")
  (#not-function-mentions? @line "<made-fit>")
  (#not-runs-in? "browser")
  (#set! message "A value that begins with `=` is a formula in this file, and one with a comma shifts the columns: write the lines with a library for CSV, formulas escaped"))

; Cells by the names of columns.
((call_expression function: (member_expression object: (call_expression function: (member_expression property: (_) @_map) arguments: (arguments . (arrow_function body: (_) @_cell) .)) property: (_) @_join) arguments: (arguments . (string) @_comma .)) @hint
  (#eq? @_map "map")
  (#eq? @_join "join")
  (#match? @_comma "^[\"'][,;][\"']$")
  (#match? @_cell "^(String\\()?\\w+\\[\\w+(\\.\\w+)?\\]( *(\\?\\?|\\|\\|) *[\"']{2})?\\)?$")
  (#file-matches? "(?i)csv")
  (#function-matches? @hint "(?i)csv|\\bcol(umn)?s?\\b|header|fields|keys")
  (#not-function-mentions? @hint "<made-fit>")
  (#not-file-matches? "(?i)escapeCsv|csvEscape|unparse\\(|json2csv|replace\\(/\"/g|papaparse")
  (#not-runs-in? "browser")
  (#set! message "A value that begins with `=` is a formula in this file, and one with a comma shifts the columns: write the lines with a library for CSV, formulas escaped"))

;! bad
; router.get("/export", async (req, res) => {
;   let csv = "name,comment\n";
;   for (const row of await feedback()) {
;     csv += `"${row.name}","${row.comment}"\n`;
;     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   }
;   res.type("text/csv").send(csv);
; });
;! bad
; export function usersToCsv(users) {
;   const lines = users.map((user) => [user.name, user.email].join(","));
;                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return ["name,email", ...lines].join("\n");
; }
;! bad
; app.get("/orders.csv", async (req, res) => {
;   const rows = await orders();
;   const lines = rows.map((row) => `${row.id},${row.customer},${row.total}`);
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.set("Content-Type", "text/csv").send(lines.join("\n"));
; });
;! bad
; async function exportCsv(people) {
;   let csv = "";
;   for (const person of people) csv += person.firstName + "," + person.lastName + "\n";
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return csv
;! good
; import { stringify } from "csv-stringify/sync";
; export function usersToCsv(users) {
;   return stringify(users, { header: true, escape_formulas: true });
; }
;! good
; function toCsv(rows) {
;   return rows.map((row) => [row.name, row.email].map(escapeCell).join(",")).join("\n");
; }
;! good
; function sizes(points) {
;   let csv = "x,y\n";
;   for (const point of points) csv += `${point.x},${point.y}\n`;
;   return csv;
; }
;! good
; function greeting(user) {
;   return [user.name, user.title].join(", ");
; }
; function list(user) {
;   return [user.name, user.title].join(",");
; }
;! bad
; function exportToCsv(rows, file) {
;   const lines = rows.map((row) => Object.values(row).map((cell) => `"${cell}"`).join(","));
;                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   write(file, lines);
; }
;! good
; function toCsv(rows) {
;   return rows.map((row) => Object.values(row).map((cell) => `"${String(cell).replace(/"/g, '""')}"`).join(","));
; }
;! bad
; exports.csv = async (req, res) => {
;   const rows = await Ticket.findAll({ raw: true });
;   const lines = rows.map((t) => [t.id, t.customer, t.subject].join(","));
;                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.attachment("tickets.csv").send(lines.join("\n"));
; };
;! bad
; export function toCsv(rows) {
;   const cols = Object.keys(rows[0]);
;   return rows.map((r) => cols.map((c) => `"${r[c]}"`).join(",")).join("\n");
;                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
; export function csvLine(values) {
;   return values.map((v) => `"${v}"`).join(",");
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (
;! good
; export function toCsv(rows) {
;   const cols = Object.keys(rows[0]);
;   return rows.map((r) => cols.map((c) => escapeCell(r[c])).join(",")).join("\n");
; }
; const key = (order) => [order.id, order.day].join(",");
;! bad
; function keep(user) {
;   const line = `${user.name},${user.email},${user.comment}\n`;
;         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   return fs.promises.appendFile("users.csv", line);
; }
;! good
; function keep(point) {
;   const line = `${point.x},${point.y}\n`;
;   return fs.promises.appendFile("points.csv", line);
; }
;! bad
; export function sendCsv(res, people) {
;   const lines = [];
;   for (const p of people) lines.push(COLUMNS.map((column) => String(p[column] ?? "")).join(";"));
;                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   res.type("text/csv").send(lines.join("\n"));
; }
;! good
; export function csvOf(people) {
;   return people.map((p) => COLUMNS.map((column) => escapeCell(p[column])).join(";")).join("\n");
; }
