; Every row is loaded to be counted
;
; The database can count without sending a row. Here all of them travel, are made into objects and thrown away, and the time
; and memory grow with the table.
;
; severity: warning
; confidence: high
; cwe: 1073
; precision: 0 hints on n8n 2.8.4, unleash-server 7.5.1, flowise 3.1.2, @budibase/server 3.38.1, @directus/api 23.3.2 and 69 others, 1.6 million lines

; Mongoose.
((member_expression
   object: (parenthesized_expression (await_expression (call_expression function: (member_expression object: (_) @model property: (property_identifier) @_find) arguments: (_) @arguments)))
   property: (property_identifier) @_length) @hint
  (#eq? @_length "length")
  (#any-of? @_find "find")
  (#match? @model "^(models\\.|db\\.)?[A-Z]\\w*$")
  (#not-match? @arguments "=>|function")
  (#not-file-kind? "test")
  (#set! message "All rows of `{model}` are loaded to be counted: let the database count them")
  (#set! fix.title "Let the database count")
  (#set! fix.safety "suggested")
  (#replace! @hint "(await {model}.countDocuments{arguments})"))
; Sequelize.
((member_expression
   object: (parenthesized_expression (await_expression (call_expression function: (member_expression object: (_) @model property: (property_identifier) @_find) arguments: (_) @arguments)))
   property: (property_identifier) @_length) @hint
  (#eq? @_length "length")
  (#any-of? @_find "findAll")
  (#match? @model "^(models\\.|db\\.)?[A-Z]\\w*$")
  (#not-match? @arguments "=>|function")
  (#not-file-kind? "test")
  (#set! message "All rows of `{model}` are loaded to be counted: let the database count them")
  (#set! fix.title "Let the database count")
  (#set! fix.safety "suggested")
  (#replace! @hint "(await {model}.count{arguments})"))
; Prisma.
((member_expression
   object: (parenthesized_expression (await_expression (call_expression function: (member_expression object: (_) @model property: (property_identifier) @_find) arguments: (_) @arguments)))
   property: (property_identifier) @_length) @hint
  (#eq? @_length "length")
  (#any-of? @_find "findMany")
  (#match? @model "^(this\\.)?(prisma|db|tx)\\w*\\.\\w+$")
  (#not-match? @arguments "=>|function")
  (#not-file-kind? "test")
  (#set! message "All rows of `{model}` are loaded to be counted: let the database count them")
  (#set! fix.title "Let the database count")
  (#set! fix.safety "suggested")
  (#replace! @hint "(await {model}.count{arguments})"))
; TypeORM and others.
((member_expression
   object: (parenthesized_expression (await_expression (call_expression function: (member_expression object: (_) @model property: (property_identifier) @_find) arguments: (_) @arguments)))
   property: (property_identifier) @_length) @hint
  (#eq? @_length "length")
  (#any-of? @_find "find" "findMany")
  (#match? @model "(?i)(repo|repository|collection)$")
  (#not-match? @arguments "=>|function")
  (#not-file-kind? "test")
  (#set! message "All rows of `{model}` are loaded to be counted: let the database count them"))
; SQL.
((member_expression
   object: (member_expression object: (parenthesized_expression (await_expression (call_expression function: (_) @_query arguments: (arguments . (_) @_sql)))) property: (property_identifier) @_rows)
   property: (property_identifier) @_length) @hint
  (#eq? @_length "length")
  (#eq? @_rows "rows")
  (#method? @_query "query")
  (#reads-like? @_sql "(?is)^\\s*select\\b")
  (#not-reads-like? @_sql "(?i)\\blimit\\b|\\bfor update\\b")
  (#not-file-kind? "test")
  (#set! message "All rows are sent to be counted: `SELECT count(*)`"))

;! bad
; const openOrders = async () => (await Order.find({ open: true })).length;
;                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;! fixed
; const openOrders = async () => (await Order.countDocuments({ open: true }));
;! bad
; async function count(prisma) {
;   return (await prisma.order.findMany({ where: { open: true } })).length;
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! fixed
; async function count(prisma) {
;   return (await prisma.order.count({ where: { open: true } }));
; }
;! bad
; async function count(pool) {
;   const total = (await pool.query("SELECT id FROM orders WHERE open")).rows.length;
;                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
;   if (total
;! bad
; async function full(orderRepository) {
;   return (await orderRepository.find({ where: { open: true } })).length > 9;
;          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
; }
;! good
; const openOrders = () => Order.countDocuments({ open: true });
;! good
; async function load(prisma) {
;   const orders = await prisma.order.findMany({ where: { open: true }, take: 20 });
;   return { orders, count: orders.length };
; }
;! good
; async function taken(pool, name) {
;   return (await pool.query("SELECT id FROM users WHERE name = $1 LIMIT 1", [name])).rows.length > 0;
; }
;! good
; const even = async (list) => (await list.find((item) => item.open)).length;
; const words = (await text.find("a")).length;
